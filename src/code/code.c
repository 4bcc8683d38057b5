#include "code/code.h"

#include "code/finish.h"

#include <string.h>

enum {
    LOOK_BACK = 2,   // sentences before its own that an act is looked for more in
    CLIMB_LIMIT = 64 // steps up a tree
};

static const float COUNTERPART_CONFIDENCE = 0.6F;
static const float ONE_SIDED_CONFIDENCE = 0.85F;
static const float NOBODY_CONFIDENCE = 0.5F;

// ---- the other side that is not named -------------------------------------------------------------

static const char *country_of(const dgm_coder *c, const dgm_side *side) {
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *e = &c->analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < e->actor_n; k++) {
            if (e->actors[k]->country) {
                return e->actors[k]->country;
            }
        }
    }
    return NULL;
}

// Whether an entity stands for one foreign party: of a country, and of another than this.
static bool is_foreign(const dgm_entity *e, const char *country) {
    return e->actor_n == 1 && e->actors[0]->country && strcmp(e->actors[0]->country, country) != 0;
}

// Whether a token stands in the phrase of what is at `top`.
static bool is_within(const dgm_tree *t, uint32_t token, uint32_t top) {
    for (uint32_t steps = 0; token != DGM_NO_TOKEN && top != DGM_NO_TOKEN && steps < CLIMB_LIMIT; steps++) {
        if (token == top) {
            return true;
        }
        token = t->parent[token];
    }
    return false;
}

// "The United States broke off relations after ...": with whom, the context says. The nearest foreign party in the
// sentence, else in the ones before it.
static void find_counterpart(dgm_coder *c, dgm_coding *e, uint32_t sentence) {
    const dgm_analysis *a = c->analysis;
    const char *country = country_of(c, &e->x);
    uint32_t best = UINT32_MAX, best_distance = UINT32_MAX;
    if (!country) {
        return;
    }
    for (uint32_t back = 0; back <= LOOK_BACK && back <= sentence && best == UINT32_MAX; back++) {
        for (uint32_t i = 0; i < a->entity_n; i++) {
            if (a->entities[i].sentence != sentence - back || !is_foreign(&a->entities[i], country) ||
                is_within(&c->tree, a->entities[i].head, e->x.token)) {
                continue;
            }
            uint32_t head = a->entities[i].head, at = e->match.trigger;
            uint32_t distance = head > at ? head - at : at - head;
            if (distance < best_distance) {
                best = i;
                best_distance = distance;
            }
        }
    }
    if (best != UINT32_MAX) {
        dgm_side *side = e->reciprocal ? &e->x : &e->y;
        if (side->n < DGM_SIDE_ENTITIES) {
            side->entity[side->n++] = best;
            e->confidence *= COUNTERPART_CONFIDENCE;
            const dgm_actor *actor = a->entities[best].actors[0];
            const char *text =
                dgm_arena_print(c->arena, "the other side is not named here: %s, the nearest in the context",
                                actor->name ? actor->name : actor->code);
            dgm_coding_step(c, e, NULL, 0, text ? text : "");
        }
    }
}

// "There were angry exchanges when the minister told his guest ...": the clause beside it says who took part.
static void find_parties_beside(dgm_coder *c, dgm_coding *e) {
    DGM_EACH_CHILD(&c->tree, e->match.node, clause) {
        uint8_t relation = c->tree.tokens[clause].relation;
        if (relation != DGM_REL_ADVCL && relation != DGM_REL_ADVCL_RELCL) {
            continue;
        }
        dgm_side_add(&c->tree, dgm_tree_agent(&c->tree, clause), false, &e->x);
        dgm_side_add(&c->tree, dgm_tree_object(&c->tree, clause), false, &e->y);
        if (e->x.n || e->y.n) {
            if (e->reciprocal) {
                dgm_side_join(&e->x, &e->y);
                e->y = DGM_SIDE_EMPTY;
            }
            e->confidence *= COUNTERPART_CONFIDENCE;
            dgm_coding_step(c, e, NULL, 0, "nobody is named with it: the parties of the clause beside it");
            return;
        }
    }
}

// ---- which acts become mentions -------------------------------------------------------------------

// Whether anybody on the side has a code.
static bool has_actor(const dgm_coder *c, const dgm_side *side) {
    if (side->place_n) {
        return true;
    }
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *e = &c->analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < e->actor_n; k++) {
            if (e->actors[k]->code && *e->actors[k]->code) {
                return true;
            }
        }
    }
    return false;
}

// Whether a meeting with one known party has others: somebody unknown in the partner's place, or several of its kind.
static bool has_unknown_partner(const dgm_coder *c, const dgm_coding *e) {
    uint32_t with = e->match.y.token, who = e->x.token;
    if (with != DGM_NO_TOKEN && !e->match.y.n) {
        return true;
    }
    return who != DGM_NO_TOKEN && ((c->tree.tokens[who].features & DGM_FEATURE_PLURAL) ||
                                   dgm_tree_child(&c->tree, who, DGM_REL_CONJ) != DGM_NO_TOKEN);
}

// Whether a pattern asks for words of its own in its subject: "X:bomb|mine kill Y".
static bool names_its_subject(const dgm_pattern *p) {
    for (uint32_t i = 0; i < p->element_n; i++) {
        if (p->element[i].position == DGM_POSITION_SUBJECT && p->element[i].words.n) {
            return true;
        }
    }
    return false;
}

// What a sentence says about the kind of its deaths and damage.
typedef enum doing { DOING_UNTOLD, DOING_NOBODY, DOING_DISEASE, DOING_SOMEBODY } doing;

// "A fire broke out": with an article, and not what somebody opens or returns.
static bool is_a_fire(const dgm_tree *t, uint32_t token) {
    return t->tokens[token].upos == DGM_UPOS_NOUN && dgm_tree_is(t, token, t->rules->fires) &&
           t->tokens[token].relation != DGM_REL_OBJ &&
           (dgm_tree_child(t, token, DGM_REL_DET) != DGM_NO_TOKEN ||
            (token > 0 && t->tokens[token - 1].upos == DGM_UPOS_DET));
}

static doing doing_of(const dgm_coder *c, uint32_t sentence) {
    const dgm_tree *t = &c->tree;
    const dgm_sentence *s = &c->analysis->sentences[sentence];
    bool disaster = false, disease = false, explosion = false, hazard = false, vehicle = false, mishap = false;
    for (uint32_t i = s->token; i < s->token + s->token_n; i++) {
        if (dgm_tree_is(t, i, c->rules->violence)) {
            bool natural = false; // "a shark attack"
            DGM_EACH_CHILD(t, i, child) {
                natural |= dgm_tree_is(t, child, c->rules->disasters);
            }
            if (!natural) {
                return DOING_SOMEBODY;
            }
        }
        disaster |= dgm_tree_is(t, i, c->rules->disasters);
        disease |= dgm_tree_is(t, i, c->rules->diseases);
        explosion |= dgm_tree_is(t, i, c->rules->explosions);
        disaster |= is_a_fire(t, i);
        hazard |= dgm_tree_is(t, i, c->rules->hazards);
        vehicle |= dgm_tree_is(t, i, c->rules->vehicles);
        mishap |= dgm_tree_is(t, i, c->rules->mishaps);
    }
    return disaster || (explosion && hazard) || (vehicle && mishap) ? DOING_NOBODY
           : disease                                                ? DOING_DISEASE
                                                                    : DOING_UNTOLD;
}

// Whether people died, or were warned, by accident or by nature: PLOVER codes what somebody does. A sentence that does
// not say so itself ("Twelve people are killed.") goes on with what the ones before it tell.
static bool is_misfortune(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    static const char emergency[] = "1724", restriction[] = "172";
    bool assault = e->block->category == DGM_CATEGORY_ASSAULT;
    bool forced = strcmp(e->block->code, emergency) == 0 || (!e->x.n && strcmp(e->block->code, restriction) == 0);
    if (!assault && !forced && e->block->category != DGM_CATEGORY_THREATEN) {
        return false;
    }
    doing told = doing_of(c, sentence);
    if (!assault) {
        return told == DOING_NOBODY; // an emergency after a flood, a warning of a storm
    }
    uint32_t who = e->x.token, above = c->tree.parent[e->match.node];
    bool thing = who != DGM_NO_TOKEN &&
                 (dgm_tree_is(&c->tree, who, c->rules->vehicles) || dgm_tree_is(&c->tree, who, c->rules->disasters) ||
                  dgm_tree_is(&c->tree, who, c->rules->explosions));
    // "The flight crashed, killing ninety": what befell the subject killed.
    thing |= above != DGM_NO_TOKEN && c->tree.tokens[e->match.node].relation == DGM_REL_ADVCL &&
             dgm_tree_is(&c->tree, above, c->rules->disasters);
    if (e->x.n && !thing) {
        return false; // somebody did it
    }
    bool victims = (e->block->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) != 0;
    for (uint32_t back = 1; told == DOING_UNTOLD && victims && !e->x.n && back <= LOOK_BACK && back <= sentence;
         back++) {
        told = doing_of(c, sentence - back);
    }
    return told == DOING_NOBODY || told == DOING_DISEASE;
}

// "The companies targeted", "the region was hit": by nobody and without a word of violence it may be anything.
static bool is_vague(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    static const char unspecified[] = "190";
    return e->block->category == DGM_CATEGORY_ASSAULT && strcmp(e->block->code, unspecified) == 0 && !e->x.n &&
           e->match.pattern->class == 'v' && !(e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) &&
           doing_of(c, sentence) != DOING_SOMEBODY;
}

static bool is_codable(dgm_coder *c, dgm_coding *e, uint32_t sentence) {
    if (e->dropped || is_misfortune(c, e, sentence) || is_vague(c, e, sentence)) {
        return false;
    }
    bool x = has_actor(c, &e->x), y = has_actor(c, &e->y);
    if (!x && !y && e->match.pattern->class == 'n' && e->match.verbal) {
        find_parties_beside(c, e);
        x = has_actor(c, &e->x);
        y = has_actor(c, &e->y);
    }
    bool alone = e->reciprocal ? dgm_side_actors(&c->tree, &e->x) < 2 : !y;
    if (e->is_purpose && !(x && (y || e->reciprocal))) {
        return false; // what somebody means to do is told where both sides are
    }
    if (x && alone && (e->flags & DGM_BLOCK_COUNTERPART) && e->told) {
        find_counterpart(c, e, sentence);
        y = has_actor(c, &e->y);
        alone = e->reciprocal ? dgm_side_actors(&c->tree, &e->x) < 2 : !y;
    }
    // Something acts that is nobody: "the film attacks the president". Weapons that the rule itself names do act.
    // "protected by rules": help is somebody's.
    bool help =
        e->category == DGM_CATEGORY_AID || e->category == DGM_CATEGORY_SUPPORT || e->category == DGM_CATEGORY_COOPERATE;
    bool somebody_else =
        !x && e->x.token != DGM_NO_TOKEN && (!e->match.passive || help) && !names_its_subject(e->match.pattern);
    // Nobody is named, but it is known where: "a bomb exploded in Quetta".
    if (!x && !y && e->told && e->category == DGM_CATEGORY_ASSAULT && dgm_coding_is_placed(c, e, sentence)) {
        e->confidence *= NOBODY_CONFIDENCE;
        return !somebody_else || e->match.pattern->class == 'n';
    }
    if (!x && !y) {
        return false;
    }
    if (!e->told) {
        // Only named in passing ("despite the talks"): coded where it is the headline itself or has a date of its own,
        // and both sides are named.
        bool headline = c->tree.tokens[e->match.node].relation == DGM_REL_ROOT;
        return (headline || dgm_coding_is_dated(c, e, sentence)) && (e->reciprocal ? !alone : x && y);
    }
    bool meeting = e->category == DGM_CATEGORY_CONSULT ||
                   (e->status == DGM_STATUS_FUTURE && e->block->category == DGM_CATEGORY_CONSULT);
    if (meeting && e->reciprocal && alone && !has_unknown_partner(c, e)) {
        return false; // nobody meets alone
    }
    if (somebody_else) {
        return false;
    }
    if (alone || !x) {
        e->confidence *= ONE_SIDED_CONFIDENCE;
    }
    return true;
}

static bool is_operator_of(const dgm_coding *e, uint32_t token) {
    for (uint32_t i = 0; i < e->operator_n; i++) {
        if (e->operators[i] == token) {
            return true;
        }
    }
    return false;
}

// Whether the act's own pattern names the word that triggers another: "demanded an apology from" has its own line,
// which knows more than the operator over the noun.
static bool names_word(const dgm_coding *e, uint32_t token) {
    for (uint32_t i = 0; i < e->match.word_n && (e->x.n || e->y.n || e->y.place_n); i++) {
        if (e->match.words[i] == token) {
            return true;
        }
    }
    return false;
}

// Whether an act's own words hold the operator above another: "expressed its willingness to" meet.
static bool names_operator(const dgm_coding *e, const dgm_coding *other) {
    if (e->category != other->category) {
        return false;
    }
    for (uint32_t i = 0; i < e->match.word_n; i++) {
        if (is_operator_of(other, e->match.words[i])) {
            return true;
        }
    }
    return false;
}

static bool same_sides(const dgm_side *a, const dgm_side *b) {
    return a->n == b->n && a->place_n == b->place_n && memcmp(a->entity, b->entity, a->n * sizeof *a->entity) == 0;
}

// Whether a result's verb tells that its victims fell to an act noun: "killed in an Israeli raid".
static bool is_cause(const dgm_coder *c, const dgm_coding *act, const dgm_coding *result) {
    uint32_t noun = act->match.node;
    if (result->x.n || !act->x.n || act->told) {
        return false;
    }
    const dgm_entity *who = &c->analysis->entities[act->x.entity[0]];
    dgm_span head = c->analysis->tokens[who->head].span;
    if (dgm_tree_is(&c->tree, who->head, c->rules->instruments) && who->span.start == head.start) {
        return false; // "a drone strike" names nobody, "a US drone strike" does
    }
    uint32_t verb = result->match.trigger, up = c->tree.parent[noun];
    // "killed and 250 injured in airstrikes": it may hang on either.
    bool beside =
        up != DGM_NO_TOKEN && up > verb && c->tree.parent[up] == verb && c->tree.tokens[up].relation == DGM_REL_CONJ;
    return (up == verb || beside) && noun > verb && c->tree.tokens[noun].relation == DGM_REL_OBL &&
           dgm_tree_marked(&c->tree, noun, c->rules->causes);
}

// "The bombing killed nine": one event, the bombing with its victims. The act noun that is the subject of a result.
static bool take_result(const dgm_coder *c, dgm_coding *events, uint32_t n, dgm_coding *result) {
    for (uint32_t i = 0; i < n; i++) {
        dgm_coding *e = &events[i];
        bool subject = result->x.token != DGM_NO_TOKEN &&
                       (e->match.trigger == result->x.token || e->match.node == result->x.token);
        if (e != result && e->match.pattern->class == 'n' && e->category == result->category &&
            ((subject && !e->dropped) || is_cause(c, e, result))) {
            if (e->y.n && !result->y.n && !result->y.place_n) {
                result->y = e->y;
            }
            if (e->x.n || !result->x.n) {
                result->x = e->x;
                result->x.token = DGM_NO_TOKEN;
            }
            if (strlen(e->code) > 2 && e->code[2] != '0') {
                result->code = e->code;
                result->mode = e->mode;
            }
            e->dropped = true;
            if (result->step_n < DGM_CODING_STEPS && e->step_n) {
                result->steps[result->step_n++] = e->steps[0];
            }
            return true;
        }
    }
    return false;
}

static void drop_doubles(dgm_coding *events, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < n && !events[i].dropped; k++) {
            if (k == i || events[k].dropped) {
                continue;
            }
            bool purpose = events[i].is_purpose && events[i].block->category == events[k].block->category;
            if (purpose && same_sides(&events[i].x, &events[k].x)) {
                events[i].dropped = true; // "met to discuss": told once
            } else if (names_word(&events[i], events[k].match.trigger)) {
                events[k].dropped = true;
            } else if (is_operator_of(&events[k], events[i].match.trigger) || names_operator(&events[i], &events[k])) {
                events[i].dropped = true; // what served as an operator above one act is not an act of its own
            } else if (k < i && events[i].category == events[k].category && events[i].status == events[k].status &&
                       same_sides(&events[i].x, &events[k].x) && same_sides(&events[i].y, &events[k].y) &&
                       strncmp(events[i].code, events[k].code, 2) == 0) {
                uint32_t out = events[k].confidence < events[i].confidence ? k : i, in = out == k ? i : k;
                events[in].killed = events[in].killed < 0 ? events[out].killed : events[in].killed;
                events[in].injured = events[in].injured < 0 ? events[out].injured : events[in].injured;
                events[out].dropped = true; // "killed five people and wounded nine others": one event
            }
        }
    }
}

// "Killing 16 soldiers and wounding nine others", "opened fire on soldiers, killing two": soldiers too.
static void share_victims(const dgm_coder *c, dgm_coding *events, uint32_t n) {
    for (uint32_t i = 1; i < n; i++) {
        for (uint32_t k = i; k-- > 0 && dgm_coding_has_unnamed_victims(c, &events[i]);) {
            bool victims = events[k].block->category == DGM_CATEGORY_ASSAULT && events[k].y.n == 1;
            const dgm_entity *who = victims ? &c->analysis->entities[events[k].y.entity[0]] : NULL;
            bool plural = who && (c->tree.tokens[who->head].features & DGM_FEATURE_PLURAL);
            bool alike = plural || (who && dgm_tree_is(&c->tree, who->head, c->rules->persons)) ||
                         c->tree.tokens[events[i].y.token].upos == DGM_UPOS_DET; // "and wounding another"
            if (who && who->kind == DGM_ENTITY_NOMINAL && alike) {
                events[i].y.entity[events[i].y.n++] = events[k].y.entity[0];
            }
        }
    }
}

static bool has_victims(const dgm_coding *e) {
    return (e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) != 0;
}

// "Nine are killed and twenty are injured by shelling": by the same hand.
static void share_doer(const dgm_coder *c, dgm_coding *events, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < n; k++) {
            const dgm_coding *other = &events[k];
            bool beside = c->tree.parent[other->match.trigger] == events[i].match.trigger &&
                          c->tree.tokens[other->match.trigger].relation == DGM_REL_CONJ;
            if (beside && has_victims(&events[i]) && has_victims(other) && events[i].match.passive &&
                other->match.passive && !events[i].x.n && other->x.n) {
                events[i].x = other->x;
            }
        }
    }
}

// A word of a longer name is no act: "Ban Ki-moon".
static bool is_inside_name(const dgm_coder *c, uint32_t token) {
    const dgm_token *t = &c->analysis->tokens[token];
    if (t->upos == DGM_UPOS_PROPN && (t->relation == DGM_REL_COMPOUND || t->relation == DGM_REL_FLAT)) {
        return true; // "the Occupy Harbour rally"
    }
    DGM_EACH_CHILD(&c->tree, token, part) { // "World War", "the Tigray War": the name of what is past or goes on
        if (t->upos == DGM_UPOS_PROPN && c->analysis->tokens[part].upos == DGM_UPOS_PROPN &&
            c->analysis->tokens[part].relation == DGM_REL_COMPOUND &&
            dgm_tree_is(&c->tree, token, c->rules->named_acts)) {
            return true;
        }
    }
    int32_t name = c->tree.name[token];
    if (name < 0) {
        return false;
    }
    dgm_span whole = c->analysis->entities[name].span, own = c->analysis->tokens[token].span;
    return whole.start != own.start || whole.end != own.end;
}

uint32_t dgm_coding_find(dgm_coder *c, uint32_t sentence, dgm_coding *events) {
    const dgm_sentence *s = &c->analysis->sentences[sentence];
    uint32_t n = 0;
    for (uint32_t i = s->token; i < s->token + s->token_n && n + 2 <= DGM_CODING_EVENTS; i++) {
        if ((c->tree.word[i] == DGM_TABLE_NONE && c->tree.form[i] == DGM_TABLE_NONE) || is_inside_name(c, i)) {
            continue;
        }
        dgm_match m = dgm_match_act(&c->tree, i);
        // "forces loyal to the president": an adjective tells something only as a predicate.
        bool attribute = m.pattern && m.pattern->class == 'a' && c->tree.tokens[i].relation == DGM_REL_AMOD;
        if (m.pattern && !attribute) {
            bool has_inner;
            dgm_coding inner;
            dgm_coding_start(c, &events[n], &m);
            dgm_coding_climb(c, &events[n], &inner, &has_inner);
            n++;
            if (has_inner) {
                events[n++] = inner;
            }
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        if (events[i].flags & DGM_BLOCK_RESULT) {
            take_result(c, events, n, &events[i]);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        dgm_coding_count_victims(c, &events[i]);
    }
    share_victims(c, events, n);
    share_doer(c, events, n);
    drop_doubles(events, n);
    return n;
}

// ---- what became of a sentence --------------------------------------------------------------------

static dgm_outcome outcome_of(const dgm_coder *c, uint32_t sentence, const dgm_coding *events, uint32_t n,
                              uint32_t coded) {
    const dgm_analysis *a = c->analysis;
    const dgm_sentence *s = &a->sentences[sentence];
    bool actor = false, verb = false, operator_word = false, report = false;
    if (coded) {
        return DGM_OUTCOME_CODED;
    }
    uint32_t acts = 0;
    for (uint32_t i = 0; i < n; i++) {
        acts += events[i].category != DGM_CATEGORY_NONE;
    }
    for (uint32_t i = s->token; i < s->token + s->token_n; i++) {
        verb |= a->tokens[i].upos == DGM_UPOS_VERB;
        actor |= a->entity_at[i] >= 0 && a->entities[a->entity_at[i]].actor_n > 0;
        operator_word |= dgm_match_is_operator(&c->tree, i, false);
        report |= dgm_match_is_operator(&c->tree, i, true);
    }
    if (!acts && !verb) {
        return DGM_OUTCOME_NO_WORDS;
    }
    if (acts) {
        return actor ? DGM_OUTCOME_UNCONNECTED : DGM_OUTCOME_NO_ACTOR;
    }
    return !actor          ? DGM_OUTCOME_NEITHER
           : report        ? DGM_OUTCOME_STATEMENT
           : operator_word ? DGM_OUTCOME_OPERATOR_ONLY
                           : DGM_OUTCOME_NO_ACT;
}

static dgm_code code_sentence(dgm_coder *c, uint32_t sentence, dgm_coding *events, size_t *room, dgm_err *err) {
    dgm_analysis *a = c->analysis;
    uint32_t n = dgm_coding_find(c, sentence, events), coded = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!is_codable(c, &events[i], sentence)) {
            continue;
        }
        dgm_mention *wider = dgm_arena_grow(c->arena, a->mentions, a->mention_n, room, sizeof *wider);
        if (!wider) {
            return dgm_err_set_limit(err, a->document->id);
        }
        a->mentions = wider;
        dgm_mention *m = &a->mentions[a->mention_n];
        dgm_code code = dgm_finish(c, &events[i], sentence, m, err);
        if (code) {
            return code;
        }
        if (m->actor_n || m->recipient_n || (m->category == DGM_CATEGORY_ASSAULT && m->place != UINT32_MAX)) {
            a->mention_n++;
            coded++;
        }
    }
    a->outcomes[sentence] = (uint8_t)outcome_of(c, sentence, events, n, coded);
    return DGM_OK;
}

dgm_code dgm_code_run(const dgm_rules *rules, dgm_arena *arena, dgm_analysis *a, dgm_err *err) {
    dgm_coder coder = {.rules = rules, .arena = arena, .analysis = a};
    size_t room = 0;
    a->mentions = NULL;
    a->mention_n = 0;
    a->outcomes = dgm_arena_array(arena, uint8_t, a->sentence_n);
    dgm_coding *events = dgm_arena_array(arena, dgm_coding, DGM_CODING_EVENTS);
    if (!a->outcomes || !events) {
        return dgm_err_set_limit(err, a->document->id);
    }
    dgm_code code = dgm_tree_build(&coder.tree, arena, rules, a, err);
    for (uint32_t s = 0; s < a->sentence_n && !code; s++) {
        code = code_sentence(&coder, s, events, &room, err);
    }
    return code;
}
