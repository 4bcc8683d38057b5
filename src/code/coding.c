#include "code/coding.h"

#include <string.h>

enum { CLIMB_LIMIT = 12 }; // operators above one act

static const float NAMED_ONLY = 0.7F; // an act that is only named: "despite the attacks"

void dgm_coding_step(dgm_coder *c, dgm_coding *e, const dgm_rule_block *block, uint32_t line, const char *text) {
    const char *rule = block ? dgm_arena_print(c->arena, "%s:%u", block->file, line) : NULL;
    if (e->step_n < DGM_CODING_STEPS) {
        e->steps[e->step_n++] = (dgm_step){rule, text};
    }
    if (rule && e->rule_n < DGM_CODING_STEPS) {
        e->rules[e->rule_n++] = rule;
    }
}

static void add_path(dgm_coding *e, uint32_t token) {
    for (uint32_t i = 0; i < e->path_n; i++) {
        if (e->path[i] == token) {
            return;
        }
    }
    if (e->path_n < DGM_CODING_PATH) {
        e->path[e->path_n++] = token;
    }
}

// "USA + IRN" for steps.
static const char *side_text(dgm_coder *c, const dgm_side *side) {
    const char *text = "";
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *entity = &c->analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            const char *code = entity->actors[k]->code;
            const char *more = dgm_arena_print(c->arena, "%s%s%s", text, *text ? " + " : "",
                                               code && *code ? code : entity->actors[k]->name);
            text = more ? more : text;
        }
    }
    return *text ? text : "nobody named";
}

static const char *status_text(dgm_coder *c, const dgm_coding *e) {
    const char *text = dgm_arena_print(c->arena, "%s%s%s %s, %s%s %s %s", dgm_category_name(e->category),
                                       e->mode ? "/" : "", e->mode ? e->mode : "", e->code, dgm_status_name(e->status),
                                       e->reciprocal ? ", among" : ",", side_text(c, &e->x), e->reciprocal ? "" : "->");
    if (text && !e->reciprocal) {
        const char *full = dgm_arena_print(c->arena, "%s %s", text, side_text(c, &e->y));
        text = full ? full : text;
    }
    return text ? text : "";
}

static void parties(const dgm_coding *e, dgm_side *all) {
    *all = e->x;
    dgm_side_join(all, &e->y);
}

static const char *country_of(const dgm_coder *c, uint32_t entity) {
    const dgm_entity *e = &c->analysis->entities[entity];
    return e->actor_n ? e->actors[0]->country : NULL;
}

// "China and India held exercises near Shanghai": where one of them is at home is nobody's that they show force to.
static void drop_own_places(const dgm_coder *c, dgm_coding *e) {
    uint32_t kept = 0;
    for (uint32_t p = 0; p < e->y.place_n; p++) {
        const char *country = c->analysis->places[e->y.place[p]].country;
        bool own = false;
        for (uint32_t i = 0; i < e->x.n && country; i++) {
            own |= country_of(c, e->x.entity[i]) && strcmp(country_of(c, e->x.entity[i]), country) == 0;
        }
        if (!own) {
            e->y.place[kept++] = e->y.place[p];
        }
    }
    e->y.place_n = kept;
}

// "Sweden closed its embassy in Sudan": where somebody foreign is among the recipients, the actor's own are not meant.
static void drop_own_side(const dgm_coder *c, dgm_coding *e) {
    const char *own = e->x.n ? country_of(c, e->x.entity[0]) : NULL;
    uint32_t kept = 0, foreign = 0;
    for (uint32_t i = 0; own && i < e->y.place_n; i++) {
        const char *country = c->analysis->places[e->y.place[i]].country;
        foreign += country && strcmp(country, own) != 0;
    }
    for (uint32_t i = 0; own && i < e->y.n; i++) {
        const char *country = country_of(c, e->y.entity[i]);
        foreign += country && strcmp(country, own) != 0;
    }
    for (uint32_t i = 0; own && foreign && i < e->y.n; i++) {
        const char *country = country_of(c, e->y.entity[i]);
        if (!country || strcmp(country, own) != 0) {
            e->y.entity[kept++] = e->y.entity[i];
        }
    }
    e->y.n = own && foreign ? kept : e->y.n;
    if (e->category == DGM_CATEGORY_MOBILIZE) {
        drop_own_places(c, e);
    }
    if (own && e->category == DGM_CATEGORY_MOBILIZE && e->y.n == 1 && country_of(c, e->y.entity[0]) &&
        strcmp(country_of(c, e->y.entity[0]), own) == 0) {
        e->y.n = 0; // its own troops are what it moves
    }
}

// Whether a warning stays in the house: officials of one country who warn each other threaten nobody.
static bool is_advice(const dgm_coder *c, const dgm_coding *e) {
    static const char *const official[] = {"GOV", "MIL", "SPY", "COP", "JUD", "LEG"};
    const dgm_actor *actors[2] = {NULL, NULL};
    if (e->category != DGM_CATEGORY_THREATEN || strcmp(e->code, "130") != 0 || e->x.n != 1 || e->y.n != 1) {
        return false;
    }
    for (int side = 0; side < 2; side++) {
        const dgm_entity *entity = &c->analysis->entities[side ? e->y.entity[0] : e->x.entity[0]];
        for (size_t i = 0; entity->actor_n && i < sizeof official / sizeof *official; i++) {
            const char *sector = entity->actors[0]->sector;
            actors[side] = sector && strcmp(sector, official[i]) == 0 ? entity->actors[0] : actors[side];
        }
    }
    return actors[0] && actors[1] && actors[0]->country && actors[1]->country &&
           strcmp(actors[0]->country, actors[1]->country) == 0;
}

// Whether somebody on a side is a person or of the people: one who is arrested rather than one who arrests.
static bool is_private(const dgm_coder *c, const dgm_side *side) {
    static const char people[] = "actors/people.tsv";
    static const char *const official[] = {"GOV", "MIL", "COP", "JUD", "REB", "UAF", "SPY"};
    const dgm_entity *entity = &c->analysis->entities[side->entity[0]];
    const dgm_actor *actor = entity->actor_n ? entity->actors[0] : NULL;
    if (!actor || !actor->sector) {
        return false;
    }
    bool acts = false;
    for (size_t i = 0; i < sizeof official / sizeof *official; i++) {
        acts |= strcmp(actor->sector, official[i]) == 0;
    }
    return !acts || (actor->source && strncmp(actor->source, people, strlen(people)) == 0);
}

// "Her detention was extended": who stands before the noun undergoes it, where nobody else does.
static void turn_undergone(const dgm_coder *c, dgm_coding *e) {
    const dgm_tree *t = &c->tree;
    if (e->match.pattern->class != 'n' || e->x.n != 1 || e->y.n || e->y.place_n ||
        !dgm_tree_is(t, e->match.trigger, c->rules->undergone_nouns)) {
        return;
    }
    uint32_t head = c->analysis->entities[e->x.entity[0]].head;
    if (t->parent[head] == e->match.trigger && t->tokens[head].relation == DGM_REL_NMOD_POSS && is_private(c, &e->x)) {
        e->y = e->x;
        e->x = DGM_SIDE_EMPTY;
    }
}

// The operators that say what an act becomes which actors of several countries do together, and one of peacekeepers.
static const char TOGETHER[] = "together", KEEPING_PEACE[] = "peacekeeping";

// Whether a word of the context of that name stands in the sentence of a token.
static bool is_in_context(const dgm_coder *c, uint32_t token, const char *name) {
    const dgm_analysis *a = c->analysis;
    uint32_t s = 0;
    while (s + 1 < a->sentence_n && a->sentences[s + 1].token <= token) {
        s++;
    }
    for (uint32_t k = 0; k < c->rules->context_n; k++) {
        if (strcmp(c->rules->contexts[k].name, name) != 0) {
            continue;
        }
        for (uint32_t i = a->sentences[s].token; i < a->sentences[s].token + a->sentences[s].token_n; i++) {
            if (dgm_tree_is(&c->tree, i, c->rules->contexts[k].words)) {
                return true;
            }
        }
    }
    return false;
}

static bool is_of_two_countries(const dgm_coder *c, const dgm_side *side) {
    const char *first = NULL;
    for (uint32_t i = 0; i < side->n; i++) {
        const char *country = country_of(c, side->entity[i]);
        if (country && first && strcmp(country, first) != 0) {
            return true;
        }
        first = first ? first : country;
    }
    return false;
}

void dgm_coding_start(dgm_coder *c, dgm_coding *e, const dgm_match *m) {
    const dgm_rules *rules = c->rules;
    const dgm_rule_block *block = &rules->blocks[m->pattern->block];
    const dgm_cameo *cameo = dgm_rules_code(rules, block->code);
    memset(e, 0, sizeof *e);
    e->match = *m;
    e->block = block;
    e->category = block->category;
    e->code = block->code;
    // The code's own mode counts only where the code is of the block's category.
    e->mode = block->mode ? block->mode : cameo && cameo->category == block->category ? cameo->mode : NULL;
    e->status = DGM_STATUS_ACTUAL;
    e->flags = block->flags;
    e->killed = e->injured = -1;
    e->x = m->x;
    e->y = m->y;
    e->attribution = DGM_SIDE_EMPTY;
    e->told = m->verbal;
    e->dropped = block->category == DGM_CATEGORY_NONE; // an idiom that only looks like an act
    e->confidence = m->verbal ? 0.95F : 0.95F * NAMED_ONLY;
    add_path(e, m->trigger);
    add_path(e, m->node);
    turn_undergone(c, e);
    if (e->category == DGM_CATEGORY_MOBILIZE && m->passive && !e->x.n && e->y.n == 1 &&
        c->analysis->entities[e->y.entity[0]].kind == DGM_ENTITY_ADJECTIVE) {
        e->x = e->y; // "a Korean missile was fired": whose it is fired it
        e->y = DGM_SIDE_EMPTY;
    }
    e->dropped |= is_advice(c, e);
    e->y = dgm_side_without(&c->tree, &e->y, &e->x);
    drop_own_side(c, e);
    bool several = dgm_side_actors(&c->tree, &e->x) > 1 && !e->y.n && !e->y.place_n;
    if ((e->flags & DGM_BLOCK_RECIPROCAL) || ((e->flags & DGM_BLOCK_MUTUAL) && several && !m->passive)) {
        parties(e, &e->x);
        e->y = DGM_SIDE_EMPTY;
        e->reciprocal = true;
    }
    const char *word = c->analysis->tokens[m->trigger].form;
    const char *text = dgm_arena_print(c->arena, "“%s” is an act: %s", word, status_text(c, e));
    dgm_coding_step(c, e, block, m->pattern->line, text ? text : "");
    if (several && is_of_two_countries(c, &e->x) && dgm_coding_become(c, e, TOGETHER)) {
        e->reciprocal = true; // "France and Italy held manoeuvres"
    } else if (e->category == DGM_CATEGORY_MOBILIZE && is_in_context(c, m->trigger, KEEPING_PEACE)) {
        dgm_coding_become(c, e, KEEPING_PEACE); // "sent 800 soldiers to Mali for a peacekeeping mission"
    }
}

// ---- the algebra ----------------------------------------------------------------------------------

static bool same_country(const dgm_coder *c, const dgm_side *a, const dgm_side *b) {
    const dgm_entity *entities = c->analysis->entities;
    for (uint32_t i = 0; i < a->n; i++) {
        for (uint32_t k = 0; k < b->n; k++) {
            const dgm_entity *x = &entities[a->entity[i]], *y = &entities[b->entity[k]];
            for (uint32_t p = 0; p < x->actor_n; p++) {
                for (uint32_t q = 0; q < y->actor_n; q++) {
                    const char *one = x->actors[p]->country, *two = y->actors[q]->country;
                    if (x->actors[p] == y->actors[q] || (one && two && strcmp(one, two) == 0)) {
                        return true;
                    }
                }
            }
        }
    }
    return false;
}

// Armed groups and those who fight a state, by PLOVER sector.
static bool is_armed(const dgm_coder *c, const dgm_side *side) {
    static const char *const armed[] = {"REB", "UAF", "INS", "SEP", "RAD", "MIL", "CRM", "TER"};
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *entity = &c->analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            for (size_t s = 0; s < sizeof armed / sizeof *armed; s++) {
                if (entity->actors[k]->sector && strcmp(entity->actors[k]->sector, armed[s]) == 0) {
                    return true;
                }
            }
        }
    }
    return false;
}

// The most exact row for the act as it stands; NULL where the operator has none.
static const dgm_row *row_for(const dgm_coder *c, const dgm_rule_block *block, const dgm_coding *e, const dgm_side *x,
                              const dgm_side *y) {
    const dgm_row *best = NULL;
    size_t best_weight = 0;
    for (uint32_t i = 0; i < block->row_n; i++) {
        const dgm_row *row = &block->rows[i];
        size_t n = strlen(row->below_code), weight = 1;
        if ((row->below && row->below != e->category) || (n && strncmp(row->below_code, e->code, n) != 0)) {
            continue;
        }
        if (row->below_by_actor && e->x.n && !same_country(c, &e->x, x)) {
            continue;
        }
        if ((row->below_by_recipient && !same_country(c, &e->x, y)) || (row->below_armed && !is_armed(c, &e->y))) {
            continue;
        }
        weight += n * 4 + (row->below ? 2u : 0u) + (row->below_by_recipient ? 16u : 0u) +
                  (row->below_by_actor ? 8u : 0u) + (row->below_armed ? 16u : 0u);
        if (weight > best_weight) {
            best = row;
            best_weight = weight;
        }
    }
    return best;
}

static void become(dgm_coder *c, dgm_coding *e, const dgm_row *row) {
    const dgm_cameo *cameo = dgm_rules_code(c->rules, row->code);
    e->category = row->category;
    e->code = row->code;
    e->mode = row->mode ? row->mode : cameo && cameo->category == row->category ? cameo->mode : NULL;
    e->flags &= ~(uint32_t)(DGM_BLOCK_KILLED | DGM_BLOCK_INJURED | DGM_BLOCK_COUNTERPART);
}

// Operators that the coder itself asks for by their names.
static const char OBLIGATION[] = "necessity", DEMAND[] = "demand";

static bool is_named(const dgm_rule_block *block, const char *name) {
    return block->is_operator && strcmp(block->name, name) == 0;
}

static const dgm_rule_block *named_block(const dgm_coder *c, const char *name) {
    for (uint32_t b = 0; b < c->rules->block_n; b++) {
        if (is_named(&c->rules->blocks[b], name)) {
            return &c->rules->blocks[b];
        }
    }
    return NULL;
}

bool dgm_coding_is_obligation(const dgm_coder *c, uint32_t verb) {
    const dgm_rule_block *block = named_block(c, OBLIGATION);
    DGM_EACH_CHILD(&c->tree, verb, child) {
        if (block && c->tree.tokens[child].relation == DGM_REL_AUX &&
            dgm_tree_is(&c->tree, child, block->auxiliaries)) {
            return true;
        }
    }
    return false;
}

// A word on the act's own verb: "will", "not", "if". The roles stay.
static void apply_word(dgm_coder *c, dgm_coding *e, const dgm_rule_block *block, uint32_t word) {
    dgm_side nobody = DGM_SIDE_EMPTY;
    const dgm_row *row = row_for(c, block, e, &nobody, &nobody);
    if (!row) {
        return;
    }
    if (row->drop) {
        e->dropped = true;
        return;
    }
    e->obliged |= is_named(block, OBLIGATION);
    if (!row->keep) {
        become(c, e, row);
    }
    if (row->status >= 0) {
        e->status = (dgm_status)row->status;
    } else if (!row->keep && e->status == DGM_STATUS_FUTURE) {
        e->status = DGM_STATUS_ACTUAL; // "will not release": the refusal is of now
    }
    const char *text = dgm_arena_print(c->arena, "“%s” (%s) makes it: %s", c->analysis->tokens[word].form, block->name,
                                       status_text(c, e));
    dgm_coding_step(c, e, block, row->line, text ? text : "");
}

bool dgm_coding_become(dgm_coder *c, dgm_coding *e, const char *name) {
    dgm_side nobody = DGM_SIDE_EMPTY;
    const dgm_rule_block *block = named_block(c, name);
    const dgm_row *row = block ? row_for(c, block, e, &nobody, &nobody) : NULL;
    if (!row || row->drop) {
        return false;
    }
    if (!row->keep) {
        become(c, e, row);
    }
    const char *text = dgm_arena_print(c->arena, "taken as %s: %s", block->name, status_text(c, e));
    dgm_coding_step(c, e, block, row->line, text ? text : "");
    return true;
}

static bool is_infinitive(const dgm_tree *t, uint32_t verb) {
    return (t->tokens[verb].features & DGM_FEATURE_INFINITIVE) != 0;
}

static bool is_verb_word(const dgm_coder *c, uint32_t token) {
    uint32_t word = c->tree.word[token], form = c->tree.form[token];
    return (word != DGM_TABLE_NONE && c->rules->is_verb_word[word]) ||
           (form != DGM_TABLE_NONE && c->rules->is_verb_word[form]);
}

// Whether a clause is what somebody said in the past: "said it would".
static bool is_reported(const dgm_coder *c, uint32_t node) {
    const dgm_tree *t = &c->tree;
    uint32_t up = t->parent[node];
    return up != DGM_NO_TOKEN && t->tokens[node].relation == DGM_REL_CCOMP &&
           (t->tokens[up].features & DGM_FEATURE_PAST) && dgm_match_is_operator(t, up, true);
}

static bool is_reported_auxiliary(const dgm_coder *c, uint32_t token) {
    for (uint32_t b = 0; b < c->rules->block_n; b++) {
        if (c->rules->blocks[b].is_operator && dgm_tree_is(&c->tree, token, c->rules->blocks[b].reported_auxiliaries)) {
            return true;
        }
    }
    return false;
}

// Apply the operator words among the children of `node`. A conjunct without words of its own shares its first
// conjunct's.
static void apply_words(dgm_coder *c, dgm_coding *e, uint32_t node) {
    const dgm_tree *t = &c->tree;
    uint32_t at = node;
    for (int step = 0; step < CLIMB_LIMIT; step++) {
        bool own_auxiliary = false, reported = is_reported(c, at);
        DGM_EACH_CHILD(t, at, child) {
            uint8_t relation = t->tokens[child].relation;
            own_auxiliary |= relation == DGM_REL_AUX;
            if (!is_verb_word(c, child)) {
                continue;
            }
            for (uint32_t b = 0; b < c->rules->block_n; b++) {
                const dgm_rule_block *block = &c->rules->blocks[b];
                if (!block->is_operator) {
                    continue;
                }
                bool auxiliary = relation == DGM_REL_AUX && (reported && is_reported_auxiliary(c, child)
                                                                 ? dgm_tree_is(t, child, block->reported_auxiliaries)
                                                                 : dgm_tree_is(t, child, block->auxiliaries));
                bool adverb = (relation == DGM_REL_ADVMOD || relation == DGM_REL_DET || relation == DGM_REL_CC) &&
                              dgm_tree_is(t, child, block->adverbs);
                bool mark = relation == DGM_REL_MARK && dgm_tree_is(t, child, block->marks);
                uint8_t own = t->tokens[at].relation;
                bool root = relation == DGM_REL_MARK &&
                            (own == DGM_REL_ROOT || own == DGM_REL_CCOMP || own == DGM_REL_PARATAXIS ||
                             own == DGM_REL_CONJ || dgm_tree_is_headline_verb(t, at)) &&
                            is_infinitive(t, at) && dgm_tree_is(t, child, block->root_marks);
                if (auxiliary || adverb || mark || root) {
                    apply_word(c, e, block, child);
                }
            }
        }
        bool finite_past = (t->tokens[at].features & DGM_FEATURE_FINITE) != 0;
        bool shares = t->tokens[at].relation == DGM_REL_CONJ && !own_auxiliary && !finite_past &&
                      t->parent[at] != DGM_NO_TOKEN && dgm_tree_child(t, at, DGM_REL_NSUBJ) == DGM_NO_TOKEN;
        if (!shares) {
            return;
        }
        at = t->parent[at];
    }
}

// "no attack", "the alleged meeting": words on the act's noun where a verb carries it.
static void apply_noun_words(dgm_coder *c, dgm_coding *e, uint32_t noun) {
    const dgm_tree *t = &c->tree;
    DGM_EACH_CHILD(t, noun, child) {
        uint8_t relation = t->tokens[child].relation;
        if (!is_verb_word(c, child)) {
            continue;
        }
        for (uint32_t b = 0; b < c->rules->block_n; b++) {
            const dgm_rule_block *block = &c->rules->blocks[b];
            if (block->is_operator &&
                (relation == DGM_REL_DET || relation == DGM_REL_AMOD || relation == DGM_REL_ADVMOD ||
                 relation == DGM_REL_CC || relation == DGM_REL_CC_PRECONJ) &&
                dgm_tree_is(t, child, block->adverbs)) {
                apply_word(c, e, block, child);
            }
        }
    }
}

// "No country recognised", "neither the council nor the minister opposed": nobody did.
static void apply_subject_words(dgm_coder *c, dgm_coding *e, uint32_t verb) {
    const dgm_tree *t = &c->tree;
    DGM_EACH_CHILD(t, verb, subject) {
        uint8_t relation = t->tokens[subject].relation;
        for (uint32_t word = relation == DGM_REL_NSUBJ || relation == DGM_REL_NSUBJ_PASS ? t->child[subject]
                                                                                         : DGM_NO_TOKEN;
             word != DGM_NO_TOKEN; word = t->sibling[word]) {
            uint8_t own = t->tokens[word].relation;
            if ((own == DGM_REL_DET || own == DGM_REL_CC || own == DGM_REL_CC_PRECONJ) &&
                dgm_tree_is(t, word, c->rules->none_words)) {
                apply_noun_words(c, e, subject);
                return;
            }
        }
    }
}

// Whose act is it below this operator, where the act itself names nobody: "urged Y to", "refused to". Not so an act
// that the operator takes as done: "condemned the attack".
static void control(const dgm_coder *c, dgm_coding *e, const dgm_match *op) {
    bool factive = (c->rules->blocks[op->pattern->block].flags & DGM_BLOCK_FACTIVE) != 0;
    bool verb = c->tree.tokens[op->act].upos == DGM_UPOS_VERB;
    if (e->x.n == 0 && !e->match.passive && (verb || !factive)) {
        const dgm_side *who = op->y.n ? &op->y : &op->x;
        dgm_side_join(&e->x, who);
    } else if (e->x.n == 0 && e->match.passive && !op->y.n && !factive) {
        // "ordered that the minister be jailed": by whoever orders it, unless it is done to him.
        e->x = dgm_side_without(&c->tree, &op->x, &e->y);
    } else if (e->reciprocal && !verb && !factive) {
        dgm_side_join(&e->x, &op->x); // "is weighing talks with India": one of the parties
    }
}

static void transform_sides(dgm_coder *c, dgm_coding *e, const dgm_match *op, const dgm_rule_block *block) {
    const dgm_tree *t = &c->tree;
    // An operator whose own subject is nobody known has no actor: it must not borrow the act's.
    dgm_side x = op->x.n || op->passive || op->x.token != DGM_NO_TOKEN ? op->x : e->x;
    dgm_side y = op->y.n ? dgm_side_without(t, &op->y, &x) : op->y;
    if (!y.n && !y.place_n && y.token == DGM_NO_TOKEN) { // an unknown addressee must not borrow either
        y = dgm_side_without(t, &e->x, &x);
        // "condemned the attack on Israel": who suffered it is not who is condemned.
        bool blamed = e->category == DGM_CATEGORY_ACCUSE && e->block->category == DGM_CATEGORY_ASSAULT &&
                      (block->flags & DGM_BLOCK_FACTIVE) && strncmp(e->code, "11", 2) == 0;
        // "announced the withdrawal of its troops from": its own are not whom it tells.
        if (!blamed && (!y.n || ((e->y.n || e->y.place_n) && same_country(c, &y, &x)))) {
            y = dgm_side_without(t, &e->y, &x);
        }
    }
    bool among = dgm_side_actors(t, &x) > 1 && !y.n && (e->reciprocal || (block->flags & DGM_BLOCK_MUTUAL));
    e->x = x;
    e->y = among ? DGM_SIDE_EMPTY : y;
    e->reciprocal = among;
}

// Whether what is reported is what its speaker wants of somebody else: "said that Iran must withdraw".
static bool is_demand(const dgm_coder *c, const dgm_coding *e, const dgm_match *op) {
    return e->obliged && e->x.n && op->x.n && !same_country(c, &e->x, &op->x);
}

// One operator above the act. Returns false where the climb ends.
static bool apply_operator(dgm_coder *c, dgm_coding *e, const dgm_match *op, dgm_coding *inner, bool *has_inner) {
    const dgm_rule_block *block = &c->rules->blocks[op->pattern->block];
    const char *word = c->analysis->tokens[op->trigger].form;
    const dgm_rule_block *demand =
        (block->flags & DGM_BLOCK_REPORT) && is_demand(c, e, op) ? named_block(c, DEMAND) : NULL;
    if (demand) {
        block = demand; // "said that Iran must withdraw": it is asked to
        e->status = DGM_STATUS_ACTUAL;
    } else if (block->flags & DGM_BLOCK_REPORT) {
        if (!e->attribution.n) {
            e->attribution = op->x;
        }
        // A tell with a row of its own ("told Iran that its attacks ...") may make more of it below.
        const dgm_row *row = row_for(c, block, e, &op->x, &op->y);
        if (!row || row->keep) {
            const char *text =
                dgm_arena_print(c->arena, "“%s” (%s): said by %s", word, block->name, side_text(c, &op->x));
            dgm_coding_step(c, e, block, op->pattern->line, text ? text : "");
            if (row && row->status >= 0) {
                e->status = (dgm_status)row->status;
            }
            return true;
        }
    }
    dgm_coding below_it = *e; // as the act stands by itself, before it takes anybody from the operator
    control(c, e, op);
    const dgm_row *row = row_for(c, block, e, &op->x, &op->y);
    if (!row) {
        return false;
    }
    if (row->drop) {
        e->dropped = true;
        const char *text = dgm_arena_print(c->arena, "“%s” (%s): nothing is coded below it", word, block->name);
        dgm_coding_step(c, e, block, row->line, text ? text : "");
        return false;
    }
    if ((block->flags & DGM_BLOCK_FACTIVE) && inner && !*has_inner && !row->keep) {
        *inner = below_it;
        *has_inner = true;
    }
    const char *below = dgm_category_name(e->category);
    e->obliged |= is_named(block, OBLIGATION);
    if (row->keep) {
        e->told = true;
    } else {
        become(c, e, row);
        // "The prisoners expect to be released": whose future is told is who it is done to.
        dgm_side others = dgm_side_without(&c->tree, &op->x, &e->y);
        bool undergone = e->match.passive && row->status == DGM_STATUS_FUTURE && op->x.n && !others.n;
        if (!undergone) {
            transform_sides(c, e, op, block);
        }
        e->told = op->verbal || e->told;
    }
    if (row->status >= 0) {
        e->status = (dgm_status)row->status;
    } else if (!row->keep && e->status == DGM_STATUS_FUTURE) {
        e->status = DGM_STATUS_ACTUAL; // what is agreed on lies ahead, the agreement does not
    }
    const char *text =
        dgm_arena_print(c->arena, "“%s” is an operator (%s) over %s: %s", word, block->name, below, status_text(c, e));
    dgm_coding_step(c, e, block, op->pattern->line, text ? text : "");
    const char *rule = dgm_arena_print(c->arena, "%s:%u", block->file, row->line);
    if (rule && e->rule_n < DGM_CODING_STEPS) {
        e->rules[e->rule_n++] = rule;
    }
    if (e->operator_n < DGM_CODING_STEPS) {
        e->operators[e->operator_n++] = op->trigger;
    }
    return true;
}

// "…, officials said": a report beside the clause instead of above it.
static void beside(dgm_coder *c, dgm_coding *e, uint32_t node) {
    const dgm_tree *t = &c->tree;
    DGM_EACH_CHILD(t, node, child) {
        uint8_t relation = t->tokens[child].relation;
        if (e->attribution.n) {
            return;
        }
        if (relation == DGM_REL_PARATAXIS && dgm_match_is_operator(t, child, true)) {
            dgm_side_add(t, dgm_tree_agent(t, child), true, &e->attribution);
        } else if ((relation == DGM_REL_OBL || relation == DGM_REL_ADVMOD || relation == DGM_REL_ADVCL) &&
                   dgm_tree_marked(t, child, c->rules->attribution_prepositions)) {
            dgm_side_add(t, child, true, &e->attribution);
        } else {
            continue;
        }
        if (e->attribution.n) {
            const char *text = dgm_arena_print(c->arena, "said by %s", side_text(c, &e->attribution));
            dgm_coding_step(c, e, NULL, 0, text ? text : "");
        }
    }
}

// The unmarked infinitive of purpose, or of a noun that is no operator: it says what somebody means to do, not more.
static bool is_mere_purpose(const dgm_tree *t, uint32_t node) {
    uint8_t relation = t->tokens[node].relation;
    bool infinitive = is_infinitive(t, node);
    DGM_EACH_CHILD(t, node, c) { // "a force to be deployed"
        infinitive |= t->tokens[c].relation == DGM_REL_AUX_PASS && relation == DGM_REL_ACL &&
                      (t->tokens[c].features & DGM_FEATURE_INFINITIVE);
    }
    // "the first leader to visit": he does.
    for (uint32_t c = relation == DGM_REL_ACL ? t->child[t->parent[node]] : DGM_NO_TOKEN; c != DGM_NO_TOKEN;
         c = t->sibling[c]) {
        infinitive &= !dgm_tree_is(t, c, t->rules->ordinals);
    }
    return infinitive &&
           (relation == DGM_REL_ADVCL || relation == DGM_REL_ACL || relation == DGM_REL_XCOMP ||
            relation == DGM_REL_CSUBJ) &&
           !dgm_tree_is_headline_verb(t, node) && dgm_tree_child(t, node, DGM_REL_MARK) != DGM_NO_TOKEN;
}

static bool names_token(const dgm_match *m, uint32_t token) {
    for (uint32_t i = 0; m->pattern && i < m->word_n; i++) {
        if (m->words[i] == token) {
            return true;
        }
    }
    return false;
}

void dgm_coding_climb(dgm_coder *c, dgm_coding *e, dgm_coding *inner, bool *has_inner) {
    const dgm_tree *t = &c->tree;
    uint32_t node = e->match.node;
    *has_inner = false;
    if (e->match.pattern->class == 'n') {
        apply_noun_words(c, e, e->match.trigger);
    }
    for (uint32_t i = 0; i < e->match.word_n; i++) {
        apply_noun_words(c, e, e->match.words[i]); // "found not guilty"
    }
    for (int step = 0; step < CLIMB_LIMIT && !e->dropped; step++) {
        add_path(e, node);
        apply_words(c, e, node);
        apply_subject_words(c, e, node);
        beside(c, e, node);
        if (e->dropped) {
            return;
        }
        // A conjunct stands below whatever its first conjunct stands below.
        uint32_t at = node;
        for (int k = 0; k < CLIMB_LIMIT && t->tokens[at].relation == DGM_REL_CONJ && t->parent[at] != DGM_NO_TOKEN;
             k++) {
            at = t->parent[at];
        }
        uint32_t up = t->parent[at];
        if (up == DGM_NO_TOKEN) {
            return;
        }
        dgm_match op = dgm_match_operator(t, up, at);
        if (t->parent[up] != DGM_NO_TOKEN) { // by way of the operator's object: "called for an end to"
            dgm_match wider = dgm_match_operator(t, t->parent[up], at);
            // "dismissed allegations that": the operator that names the noun knows more than the noun's own.
            op = !op.pattern || (op.pattern->class == 'n' && names_token(&wider, up)) ? wider : op;
        }
        // "There are calls for the minister to resign": the clause may hang on the verb of the operator's noun.
        DGM_EACH_CHILD(t, up, noun) {
            uint8_t relation = t->tokens[noun].relation;
            if (!op.pattern && noun < at && (relation == DGM_REL_NSUBJ || relation == DGM_REL_OBJ)) {
                op = dgm_match_operator(t, noun, at);
            }
        }
        if (!op.pattern && step == 0 && !e->match.verbal && t->tokens[up].upos == DGM_UPOS_NOUN &&
            dgm_tree_is(t, up, c->rules->transparent_nouns)) {
            node = up;
            continue;
        }
        if (!op.pattern) {
            bool taken_up = e->category == DGM_CATEGORY_PROTEST && e->status == DGM_STATUS_ACTUAL &&
                            t->tokens[node].relation == DGM_REL_ADVCL &&
                            dgm_tree_child(t, node, DGM_REL_NSUBJ) == DGM_NO_TOKEN; // "gathered to protest": they do
            if (is_mere_purpose(t, node) && !taken_up) {
                e->status = DGM_STATUS_HYPOTHETICAL;
                e->is_purpose = true;
                e->confidence *= 0.5F;
                dgm_coding_step(c, e, NULL, 0, "an infinitive that no operator governs: a purpose, not a deed");
            }
            return;
        }
        if (!apply_operator(c, e, &op, inner, has_inner)) {
            return;
        }
        add_path(e, op.trigger);
        if (op.pattern->class == 'n') {
            apply_noun_words(c, e, op.trigger); // "no report that"
        }
        node = op.node;
    }
}
