#include "code/relate.h"

#include "code/coding.h"
#include "code/guess.h"

#include <math.h>
#include <string.h>

enum { HEADS = 16, UP_LIMIT = 64 }; // heads of one party's spans; steps up a tree

/** A given party: the actor that stands for it, and the words its spans hang on. */
typedef struct party {
    dgm_actor actor;
    uint32_t head[HEADS]; // tokens whose governor lies outside the span
    uint32_t head_n;
} party;

typedef struct question {
    dgm_coder coder;
    party source, target;
    const char **words; // (word_n) that a guess is made of
    uint32_t word_n;
    bool is_known;                // some of them have weights
    float likely[DGM_CATEGORY_N]; // what they say of each category
} question;

// ---- the parties take the actors' places ---------------------------------------------------------------

static bool is_inside(dgm_span inner, dgm_span outer) {
    return inner.start >= outer.start && inner.end <= outer.end;
}

static bool is_inside_any(dgm_span span, dgm_given_party given) {
    for (uint32_t i = 0; i < given.n; i++) {
        if (is_inside(span, given.spans[i])) {
            return true;
        }
    }
    return false;
}

static bool can_name(uint8_t upos) {
    return upos == DGM_UPOS_NOUN || upos == DGM_UPOS_PROPN || upos == DGM_UPOS_PRON || upos == DGM_UPOS_NUM ||
           upos == DGM_UPOS_ADJ || upos == DGM_UPOS_VERB || upos == DGM_UPOS_X || upos == DGM_UPOS_SYM;
}

// The words of the party's spans that hang on words outside them.
static void find_heads(const dgm_tree *t, dgm_given_party given, party *out) {
    const dgm_analysis *a = t->analysis;
    for (uint32_t i = 0; i < a->token_n && out->head_n < HEADS; i++) {
        if (!is_inside_any(a->tokens[i].span, given) || !can_name(a->tokens[i].upos)) {
            continue;
        }
        uint32_t up = t->parent[i];
        if (up == DGM_NO_TOKEN || !is_inside_any(a->tokens[up].span, given)) {
            out->head[out->head_n++] = i;
        }
    }
}

// Whether an entity is the party itself: in its span, around it, or another word for it.
static bool names_party(const dgm_analysis *a, const dgm_entity *e, const party *p, dgm_given_party given) {
    if (is_inside_any(e->span, given)) {
        return true;
    }
    for (uint32_t i = 0; i < given.n; i++) {
        if (is_inside(given.spans[i], e->span)) {
            return true;
        }
    }
    for (uint32_t i = 0; i < p->head_n; i++) {
        int32_t own = a->entity_at[p->head[i]];
        if (own >= 0 && a->entities[own].chain == e->chain) {
            return true;
        }
    }
    return false;
}

// Every entity that names a party resolves to it and to nobody else; heads that are no entity become one.
static dgm_code seat_parties(question *q, dgm_given_party source, dgm_given_party target, dgm_err *err) {
    dgm_analysis *a = q->coder.analysis;
    uint32_t room = a->entity_n + 2 * HEADS;
    dgm_entity *entities = dgm_arena_array(q->coder.arena, dgm_entity, room);
    const dgm_actor **actors = dgm_arena_array(q->coder.arena, const dgm_actor *, 2);
    if (!entities || !actors) {
        return dgm_err_set_limit(err, a->document->id);
    }
    actors[0] = &q->source.actor;
    actors[1] = &q->target.actor;
    for (uint32_t i = 0; i < a->entity_n; i++) {
        entities[i] = a->entities[i];
        bool is_source = names_party(a, &a->entities[i], &q->source, source);
        bool is_target = names_party(a, &a->entities[i], &q->target, target);
        bool of_source = is_inside_any(entities[i].span, source), of_target = is_inside_any(entities[i].span, target);
        if (of_source != of_target || is_source != is_target) {
            bool as_target = of_source == of_target ? is_target : of_target;
            entities[i].actors = &actors[as_target];
            entities[i].actor_n = 1;
            entities[i].confidence = 1;
        } else if (is_source) { // "both countries"
            entities[i].actors = actors;
            entities[i].actor_n = 2;
        }
    }
    uint32_t n = a->entity_n;
    for (int side = 0; side < 2; side++) {
        const party *p = side ? &q->target : &q->source;
        for (uint32_t i = 0; i < p->head_n; i++) {
            uint32_t head = p->head[i], sentence = 0;
            int32_t own = a->entity_at[head];
            if (own >= 0 && entities[own].actor_n == 1 && entities[own].actors[0] == actors[side]) {
                continue;
            }
            while (sentence + 1 < a->sentence_n && a->sentences[sentence + 1].token <= head) {
                sentence++;
            }
            a->entity_at[head] = (int32_t)n;
            entities[n] = (dgm_entity){.span = a->tokens[head].span,
                                       .sentence = sentence,
                                       .head = head,
                                       .kind = DGM_ENTITY_NAME,
                                       .chain = UINT32_MAX - (uint32_t)side,
                                       .actors = &actors[side],
                                       .actor_n = 1,
                                       .confidence = 1,
                                       .ground = "given"};
            n++;
        }
    }
    a->entities = entities;
    a->entity_n = n;
    return DGM_OK;
}

// ---- how well an act joins them ------------------------------------------------------------------------

static bool is_nominal_step(uint8_t relation) {
    return dgm_side_is_modifier((dgm_relation)relation) || relation == DGM_REL_NMOD || relation == DGM_REL_APPOS ||
           relation == DGM_REL_CONJ || relation == DGM_REL_NUMMOD || relation == DGM_REL_DEP;
}

// Steps from a word up to another, each clause between counting double; UINT32_MAX where it is not below it.
static uint32_t steps_up(const dgm_tree *t, uint32_t from, uint32_t to, bool nominal) {
    uint32_t steps = 0, at = from;
    for (int i = 0; i < UP_LIMIT && at != DGM_NO_TOKEN; i++) {
        if (at == to) {
            return steps;
        }
        uint8_t relation = t->tokens[at].relation;
        bool inner = is_nominal_step(relation);
        if (nominal && !inner) {
            return UINT32_MAX;
        }
        bool clause = relation == DGM_REL_ACL_RELCL || relation == DGM_REL_ADVCL || relation == DGM_REL_CCOMP ||
                      relation == DGM_REL_PARATAXIS || relation == DGM_REL_ADVCL_RELCL;
        steps += clause ? 2 : 1;
        at = t->parent[at];
    }
    return UINT32_MAX;
}

static bool side_names(const question *q, const dgm_side *side, const party *p) {
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *e = &q->coder.analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < e->actor_n; k++) {
            if (e->actors[k] == &p->actor) {
                return true;
            }
        }
    }
    return false;
}

// How surely a party stands on a side of the act: 1 as one of its entities, less within the phrase that stands there.
static float stands_on(const question *q, const dgm_side *side, const party *p) {
    static const float within = 0.75F, for_each_step = 0.05F;
    if (side_names(q, side, p)) {
        return 1;
    }
    float best = 0;
    for (uint32_t i = 0; i < p->head_n && side->token != DGM_NO_TOKEN; i++) {
        uint32_t steps = steps_up(&q->coder.tree, p->head[i], side->token, true);
        float here = steps == UINT32_MAX ? 0 : within - for_each_step * (float)steps;
        best = here > best ? here : best;
    }
    return best;
}

// How near a party stands below the act's words: its trigger, or an operator above it.
static float stands_below(const question *q, const dgm_coding *e, const party *p) {
    static const float below = 0.7F, for_each_step = 0.06F, least = 0.1F;
    float best = 0;
    for (uint32_t i = 0; i < p->head_n; i++) {
        for (uint32_t k = 0; k < e->path_n; k++) {
            uint32_t steps = steps_up(&q->coder.tree, p->head[i], e->path[k], false);
            if (steps != UINT32_MAX) {
                float here = below - for_each_step * (float)steps;
                here = here > least ? here : least;
                best = here > best ? here : best;
            }
        }
    }
    return best;
}

static float larger(float a, float b) {
    return a > b ? a : b;
}

static const float BELOW = 0.6F;    // beside standing on the side itself
static const float REVERSED = 0.4F; // the target acts, the source undergoes: the parser may have turned it round

// Steps from a party up to the act's own words: of two acts that join the parties as well, the nearer one is meant.
static uint32_t way_to(const question *q, const dgm_coding *e, const party *p) {
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < p->head_n; i++) {
        for (uint32_t k = 0; k < e->path_n; k++) {
            uint32_t steps = steps_up(&q->coder.tree, p->head[i], e->path[k], false);
            best = steps < best ? steps : best;
        }
    }
    return best;
}

static const float SAYING = 0.8F;    // who speaks for an actor, beside acting himself
static const float DISTANCE = 0.02F; // what a step away from the act costs

// 0..2: how well an act joins source and target.
static float joins(const question *q, const dgm_coding *e) {
    static const float unnamed = 0.5F; // a party that the text does not name is nowhere and everywhere
    float source = stands_on(q, &e->x, &q->source), target = stands_on(q, &e->y, &q->target);
    source = larger(source, SAYING * stands_on(q, &e->attribution, &q->source));
    if (e->reciprocal) {
        target = larger(target, stands_on(q, &e->x, &q->target));
    }
    source = q->source.head_n ? source : unnamed;
    target = q->target.head_n ? target : unnamed;
    float straight =
        larger(source, BELOW * stands_below(q, e, &q->source)) + larger(target, BELOW * stands_below(q, e, &q->target));
    float back = stands_on(q, &e->y, &q->source) + stands_on(q, &e->x, &q->target);
    float score = larger(straight, REVERSED * back);
    if (e->is_purpose) {
        score -= 0.2F;
    }
    if (!e->told) {
        score -= 0.1F;
    }
    uint32_t way = way_to(q, e, &q->source);
    return score - DISTANCE * (float)(way < 8 ? way : 8);
}

// ---- the answer ---------------------------------------------------------------------------------------

// (sentence_n) whether a sentence names one of the parties; NULL where memory is out.
static bool *find_sentences(const question *q) {
    const dgm_analysis *a = q->coder.analysis;
    bool *named = dgm_arena_array(q->coder.arena, bool, a->sentence_n);
    for (uint32_t i = 0; i < a->sentence_n && named; i++) {
        named[i] = false;
    }
    for (uint32_t i = 0; i < a->entity_n && named; i++) {
        const dgm_entity *e = &a->entities[i];
        for (uint32_t k = 0; k < e->actor_n; k++) {
            named[e->sentence] |= e->actors[k] == &q->source.actor || e->actors[k] == &q->target.actor;
        }
    }
    return named;
}

// Tables of relations between given parties know no status: what lies ahead is an intention to cooperate or a threat, a
// cooperation that did not come about was refused.
static const char AHEAD[] = "vow", NOT_DONE[] = "refuse";

// Whom a report names as the doer of a hostile act its speaker accuses.
static const char REPORTED[] = "accuse";

static bool is_accusation(const question *q, const dgm_coding *e) {
    bool hostile = e->category == DGM_CATEGORY_ASSAULT || e->category == DGM_CATEGORY_COERCE ||
                   e->category == DGM_CATEGORY_THREATEN;
    return hostile && e->status == DGM_STATUS_ACTUAL && stands_on(q, &e->attribution, &q->source) > 0 &&
           stands_on(q, &e->x, &q->target) > 0 && !side_names(q, &e->y, &q->source);
}

// "may halt", "could attack": what is possible and hostile lies ahead too; "may have attacked" does not.
static bool is_possible_threat(const question *q, const dgm_coding *e) {
    bool hostile = e->category == DGM_CATEGORY_ASSAULT || e->category == DGM_CATEGORY_COERCE ||
                   e->category == DGM_CATEGORY_SANCTION || e->category == DGM_CATEGORY_PROTEST;
    return hostile && e->status == DGM_STATUS_HYPOTHETICAL && !e->is_purpose &&
           (q->coder.tree.tokens[e->match.node].features & DGM_FEATURE_INFINITIVE);
}

// "urged the European Union to impose sanctions on Russia": of Russia nothing is asked, others are roused for or
// against it.
static const char ROUSED[] = "rouse";

static bool is_third_party(const question *q, const dgm_coding *e) {
    return e->category == DGM_CATEGORY_REQUEST && stands_on(q, &e->x, &q->source) > 0 && e->operator_n &&
           !side_names(q, &e->y, &q->target) && side_names(q, &e->match.y, &q->target) &&
           !side_names(q, &e->match.x, &q->target);
}

// "The United States and its allies hold manoeuvres near Iran": for the two of them it is what they do together.
static const char TOGETHER[] = "together", BETWEEN[] = "between";

static bool is_joint(const question *q, const dgm_coding *e) {
    return stands_on(q, &e->x, &q->source) > 0 && stands_on(q, &e->x, &q->target) > 0 &&
           (side_names(q, &e->x, &q->source) || side_names(q, &e->x, &q->target)) && !side_names(q, &e->y, &q->target);
}

// "The European Union says that an intervention must be avoided": nobody is named who must, and still it is asked for.
static const char ASKED[] = "request";

static bool is_wish(const question *q, const dgm_coding *e) {
    return e->obliged && !e->x.n && stands_on(q, &e->attribution, &q->source) > 0;
}

// The event as such tables have it. @return its category there.
static dgm_category as_table_has_it(question *q, dgm_coding *e) {
    if (is_accusation(q, e) && dgm_coding_become(&q->coder, e, REPORTED)) {
        e->y = e->x;
        e->x = e->attribution;
    } else if (is_joint(q, e) && ((!e->reciprocal && dgm_coding_become(&q->coder, e, TOGETHER)) ||
                                  dgm_coding_become(&q->coder, e, BETWEEN))) {
        e->reciprocal = true;
    } else if (is_wish(q, e) && dgm_coding_become(&q->coder, e, ASKED)) {
        e->x = e->attribution;
    } else if (is_third_party(q, e)) {
        dgm_category asked = e->category;
        const char *code = e->code;
        e->category = e->block->category;
        e->code = e->block->code;
        if (dgm_coding_become(&q->coder, e, ROUSED)) {
            e->y = e->match.y;
        } else {
            e->category = asked;
            e->code = code;
        }
    } else if (e->status == DGM_STATUS_FUTURE || is_possible_threat(q, e)) {
        dgm_coding_become(&q->coder, e, AHEAD);
    } else if (e->status == DGM_STATUS_NEGATED) {
        dgm_coding_become(&q->coder, e, NOT_DONE);
    }
    const dgm_cameo *cameo = dgm_rules_code(q->coder.rules, e->code);
    dgm_category category = cameo && cameo->crosswalk ? cameo->crosswalk : cameo ? cameo->category : DGM_CATEGORY_NONE;
    return category ? category : e->category;
}

static dgm_code answer(question *q, const dgm_coding *e, dgm_category category, float score, dgm_relation_found *out,
                       dgm_err *err) {
    const char **rules = dgm_arena_array(q->coder.arena, const char *, e->rule_n);
    if (!rules) {
        return dgm_err_set_limit(err, q->coder.analysis->document->id);
    }
    memcpy(rules, e->rules, e->rule_n * sizeof *rules);
    score = score > 2 ? 2 : score;
    *out = (dgm_relation_found){.category = category,
                                .mode = e->mode,
                                .cameo = e->code,
                                .status = e->status,
                                .confidence = e->confidence * score / 2,
                                .rules = rules,
                                .rule_n = e->rule_n};
    return DGM_OK;
}

// The shortest code of a category: of a guess no more is known.
static const char *root_code(const dgm_rules *rules, dgm_category category) {
    const char *best = NULL;
    for (uint32_t i = 0; i < rules->code_n; i++) {
        const char *code = rules->codes[i].code;
        if (rules->codes[i].category == category && (!best || strlen(code) < strlen(best))) {
            best = code;
        }
    }
    return best;
}

static dgm_code gather_words(question *q, dgm_given_party source, dgm_given_party target, dgm_err *err) {
    const dgm_analysis *a = q->coder.analysis;
    bool *taken = dgm_arena_array(q->coder.arena, bool, a->token_n);
    q->words = dgm_arena_array(q->coder.arena, const char *, DGM_GUESS_WORDS);
    if (!taken || !q->words) {
        return dgm_err_set_limit(err, a->document->id);
    }
    for (uint32_t i = 0; i < a->token_n; i++) {
        taken[i] = is_inside_any(a->tokens[i].span, source) || is_inside_any(a->tokens[i].span, target);
    }
    uint32_t from = q->source.head_n ? q->source.head[0] : DGM_NO_TOKEN;
    uint32_t to = q->target.head_n ? q->target.head[0] : DGM_NO_TOKEN;
    q->word_n = dgm_guess_words(&q->coder.tree, q->coder.arena, taken, from, to, q->words);
    q->is_known = dgm_guess_categories(q->coder.rules->guess, q->words, q->word_n, q->likely);
    return DGM_OK;
}

static const float GUESS_CONFIDENCE = 0.4F; // of a guess that is sure of itself

// What the words on the way suggest where no rule connects the two.
static void guess(const question *q, dgm_relation_found *out) {
    dgm_category best = DGM_CATEGORY_AGREE;
    for (uint32_t c = DGM_CATEGORY_AGREE; c < DGM_CATEGORY_N; c++) {
        best = q->likely[c] > q->likely[best] ? (dgm_category)c : best;
    }
    if (q->is_known) {
        *out = (dgm_relation_found){.category = best,
                                    .cameo = root_code(q->coder.rules, best),
                                    .status = DGM_STATUS_ACTUAL,
                                    .confidence = GUESS_CONFIDENCE * q->likely[best]};
    }
}

static const float LEAST = 0.9F; // an act that joins the two less than this tells nothing about them

// What the words on the way add to or take from an act that is of this category.
static float hint(const question *q, dgm_category category) {
    static const float weight = 0.2F, least = -3;
    float known = q->is_known ? logf(q->likely[category] + 1e-6F) : 0;
    return weight * (known > least ? known : least);
}

// "helped Iraq to fight the rebels": an act that served as an operator above another is still what its own two parties
// do.
static bool is_operator_between(const question *q, const dgm_coding *events, uint32_t n, uint32_t act) {
    const dgm_coding *e = &events[act];
    for (uint32_t i = 0; i < n && e->block->category; i++) {
        for (uint32_t k = 0; k < events[i].operator_n && i != act; k++) {
            if (events[i].operators[k] == e->match.trigger) {
                return side_names(q, &e->x, &q->source) && side_names(q, &e->y, &q->target);
            }
        }
    }
    return false;
}

// "The summit between them failed to reach an agreement": what is only named is part of the act that it is the subject
// of.
static float carried(const question *q, const dgm_coding *events, uint32_t n, uint32_t named) {
    static const float less = 0.5F;
    const dgm_coding *e = &events[named];
    for (uint32_t i = 0; i < n && !e->told && e->match.pattern->class == 'n'; i++) {
        const dgm_coding *other = &events[i];
        bool above = i != named && !other->dropped && other->told && other->x.token != DGM_NO_TOKEN;
        if (above && steps_up(&q->coder.tree, e->match.trigger, other->x.token, true) != UINT32_MAX) {
            return less;
        }
    }
    return 0;
}

dgm_code dgm_relate_run(const dgm_rules *rules, dgm_arena *arena, dgm_analysis *a, dgm_given_party source,
                        dgm_given_party target, dgm_relation_found *out, dgm_err *err) {
    *out = (dgm_relation_found){.category = DGM_CATEGORY_NONE};
    question *q = dgm_arena_get(arena, sizeof *q);
    dgm_coding *events = dgm_arena_array(arena, dgm_coding, DGM_CODING_EVENTS);
    if (!q || !events) {
        return dgm_err_set_limit(err, a->document->id);
    }
    q->coder = (dgm_coder){.rules = rules, .arena = arena, .analysis = a};
    q->source.actor = (dgm_actor){.id = "source", .name = "source", .code = "source", .country = "source"};
    q->target.actor = (dgm_actor){.id = "target", .name = "target", .code = "target", .country = "target"};
    dgm_code code = dgm_tree_build(&q->coder.tree, arena, rules, a, err);
    if (code) {
        return code;
    }
    find_heads(&q->coder.tree, source, &q->source);
    find_heads(&q->coder.tree, target, &q->target);
    code = seat_parties(q, source, target, err);
    code = code ? code : dgm_tree_build(&q->coder.tree, arena, rules, a, err); // it knows names by their entities
    q->coder.tree.given = q->target.head;
    q->coder.tree.given_n = q->target.head_n;
    code = code ? code : gather_words(q, source, target, err);
    const bool *named = code ? NULL : find_sentences(q);
    if (!code && !named) {
        code = dgm_err_set_limit(err, a->document->id);
    }
    float best_score = -INFINITY;
    dgm_coding best;
    dgm_category category = DGM_CATEGORY_NONE;
    for (uint32_t s = 0; s < a->sentence_n && !code; s++) {
        if (!named[s]) {
            continue;
        }
        uint32_t n = dgm_coding_find(&q->coder, s, events);
        for (uint32_t i = 0; i < n; i++) {
            if (events[i].dropped && !is_operator_between(q, events, n, i)) {
                continue;
            }
            dgm_category own = as_table_has_it(q, &events[i]);
            float joined = joins(q, &events[i]), score = joined + hint(q, own) - carried(q, events, n, i);
            if (joined >= LEAST && score > best_score) {
                best_score = score;
                best = events[i];
                category = own;
            }
        }
    }
    if (!code && category) {
        code = answer(q, &best, category, best_score, out, err);
    } else if (!code) {
        guess(q, out);
    }
    out->words = q->words;
    out->word_n = q->word_n;
    return code;
}
