#include "code/side.h"

#include <string.h>

// How sure a side is when it was read from a phrase's possessor or modifier instead of its head.
static const float WIDE_CONFIDENCE = 0.75F;

static bool side_has(const dgm_side *side, uint32_t entity) {
    for (uint32_t i = 0; i < side->n; i++) {
        if (side->entity[i] == entity) {
            return true;
        }
    }
    return false;
}

static bool add_entity(const dgm_tree *t, uint32_t token, dgm_side *side) {
    int32_t entity = t->analysis->entity_at[token];
    entity = entity < 0 ? t->name[token] : entity;
    if (entity < 0 || t->analysis->entities[entity].actor_n == 0) {
        return false;
    }
    if (side->n < DGM_SIDE_ENTITIES && !side_has(side, (uint32_t)entity)) {
        side->entity[side->n++] = (uint32_t)entity;
    }
    return true;
}

bool dgm_side_is_modifier(dgm_relation relation) {
    return relation == DGM_REL_NMOD_POSS || relation == DGM_REL_AMOD || relation == DGM_REL_COMPOUND ||
           relation == DGM_REL_NMOD_DESC || relation == DGM_REL_FLAT || relation == DGM_REL_NMOD_UNMARKED;
}

// Nationality words and names before a noun: "U.S.-Iranian talks", "the Syrian government's offensive".
bool dgm_side_add_modifiers(const dgm_tree *t, uint32_t noun, dgm_side *side) {
    bool any = false;
    DGM_EACH_CHILD(t, noun, c) {
        // "Turkish-backed fighters" are not Turkey, a "U.S.-led attack" is the United States'.
        bool linked = dgm_tree_is(t, c, t->rules->linking_participles);
        if (dgm_side_is_modifier(t->tokens[c].relation) && !linked) {
            bool own = add_entity(t, c, side);
            any |= own;
            DGM_EACH_CHILD(t, c, d) {
                uint8_t relation = t->tokens[d].relation;
                if (relation == DGM_REL_CONJ || (!own && dgm_side_is_modifier(relation))) {
                    any |= add_entity(t, d, side);
                }
            }
        }
    }
    return any;
}

// "operations on the border of Burma" are not done to Burma.
static bool is_boundary(const dgm_tree *t, uint32_t token) {
    return t->tokens[token].upos == DGM_UPOS_NOUN && dgm_tree_is(t, token, t->rules->boundaries);
}

/** How far from a phrase's head those are looked for whom it stands for. */
typedef enum breadth {
    BREADTH_HEAD,  // itself
    BREADTH_OWNER, // or whose it is: "Turkish jets", "the army's convoy"
    BREADTH_WIDE   // or where: "a village in Syria"
} breadth;

static bool add_phrase(const dgm_tree *t, uint32_t token, breadth reach, dgm_side *side) {
    if (add_entity(t, token, side)) {
        return true;
    }
    // "dozens of protesters", "members of the opposition": the noun after "of" is who acts.
    if (dgm_tree_is(t, token, t->rules->transparent_nouns) || t->tokens[token].upos == DGM_UPOS_NUM) {
        DGM_EACH_CHILD(t, token, c) {
            if (t->tokens[c].relation == DGM_REL_NMOD && add_entity(t, c, side)) {
                return true;
            }
        }
    }
    DGM_EACH_CHILD(t, token, c) {
        uint8_t relation = t->tokens[c].relation;
        if ((relation == DGM_REL_APPOS || relation == DGM_REL_FLAT) && add_entity(t, c, side)) {
            return true;
        }
    }
    if (reach == BREADTH_WIDE && is_boundary(t, token)) { // "its border with Chad" concerns Chad all the same
        uint32_t other = dgm_tree_oblique(t, token, t->rules->partner_prepositions);
        return other != DGM_NO_TOKEN && add_entity(t, other, side);
    }
    if (reach == BREADTH_HEAD || is_boundary(t, token)) {
        return false;
    }
    bool any = dgm_side_add_modifiers(t, token, side);
    for (uint32_t c = any ? DGM_NO_TOKEN : t->child[token]; c != DGM_NO_TOKEN; c = t->sibling[c]) {
        if (t->tokens[c].relation == DGM_REL_NMOD &&
            (dgm_tree_marked(t, c, t->rules->possessor_prepositions) ||
             (reach == BREADTH_WIDE && dgm_tree_marked(t, c, t->rules->inside_prepositions)))) {
            any |= add_entity(t, c, side) || dgm_side_add_modifiers(t, c, side);
        } else if (t->tokens[c].relation == DGM_REL_ACL && !any && dgm_tree_is(t, c, t->rules->origin_participles)) {
            // "objections raised by Chile", "goods imported from Peru"
            uint32_t whose = dgm_tree_oblique(t, c, t->rules->origin_prepositions);
            any |= whose != DGM_NO_TOKEN && add_entity(t, whose, side);
        }
    }
    if (any) {
        side->confidence *= WIDE_CONFIDENCE;
    }
    return any;
}

// A place that nobody acts for stands for whoever it belongs to, as the one a deed is done to.
static void add_place(const dgm_tree *t, uint32_t token, dgm_side *side) {
    const dgm_analysis *a = t->analysis;
    for (uint32_t i = 0; i < a->place_n; i++) {
        const dgm_place *p = &a->places[i];
        if ((p->site || p->kind == 'c' || t->tokens[token].upos == DGM_UPOS_PROPN) && token >= p->token &&
            token < p->token + p->token_n && p->country && side->place_n < DGM_SIDE_PLACES) {
            side->place[side->place_n++] = i;
            return;
        }
    }
}

// Whether the words at two tokens stand for the same: a title and its name.
static bool is_same_person(const dgm_tree *t, uint32_t one, uint32_t two) {
    int32_t a = t->analysis->entity_at[one], b = t->analysis->entity_at[two];
    return a >= 0 && b >= 0 && a != b && t->analysis->entities[a].chain == t->analysis->entities[b].chain;
}

static void add_at(const dgm_tree *t, uint32_t token, breadth reach, dgm_side *side) {
    if (token == DGM_NO_TOKEN) {
        return;
    }
    if (side->token == DGM_NO_TOKEN) {
        side->token = token;
    }
    if (!add_phrase(t, token, reach, side) && reach == BREADTH_WIDE && !is_boundary(t, token)) {
        add_place(t, token, side);
        DGM_EACH_CHILD(t, token, c) {
            uint8_t relation = t->tokens[c].relation;
            if (relation == DGM_REL_NMOD || relation == DGM_REL_APPOS || relation == DGM_REL_COMPOUND) {
                add_place(t, c, side);
            }
        }
    }
    DGM_EACH_CHILD(t, token, c) {
        uint8_t relation = t->tokens[c].relation;
        if (relation == DGM_REL_CONJ && t->tokens[c].upos != DGM_UPOS_VERB) {
            add_phrase(t, c, reach, side);
        } else if (is_same_person(t, token, c)) {
            DGM_EACH_CHILD(t, c, d) { // "President George Bush and President Nicolas Sarkozy": a conjunct of the name
                if (t->tokens[d].relation == DGM_REL_CONJ && !is_same_person(t, token, d)) {
                    add_entity(t, d, side);
                }
            }
        }
    }
}

void dgm_side_add(const dgm_tree *t, uint32_t token, bool wide, dgm_side *side) {
    add_at(t, token, wide ? BREADTH_WIDE : BREADTH_HEAD, side);
}

void dgm_side_add_owner(const dgm_tree *t, uint32_t token, dgm_side *side) {
    add_at(t, token, BREADTH_OWNER, side);
}

void dgm_side_join(dgm_side *side, const dgm_side *more) {
    for (uint32_t i = 0; i < more->n && side->n < DGM_SIDE_ENTITIES; i++) {
        if (!side_has(side, more->entity[i])) {
            side->entity[side->n++] = more->entity[i];
        }
    }
    for (uint32_t i = 0; i < more->place_n && side->place_n < DGM_SIDE_PLACES; i++) {
        side->place[side->place_n++] = more->place[i];
    }
    if (side->token == DGM_NO_TOKEN) {
        side->token = more->token;
    }
    if (more->n) {
        side->confidence =
            side->n > more->n && side->confidence < more->confidence ? side->confidence : more->confidence;
    }
}

static bool shares_actor(const dgm_entity *a, const dgm_entity *b) {
    // "Two soldiers were shot by a third soldier": role nouns are alike without being the same.
    if (a->kind == DGM_ENTITY_NOMINAL && b->kind == DGM_ENTITY_NOMINAL && a->chain != b->chain && a->actor_n == 1 &&
        b->actor_n == 1 && a->actors[0]->sector && strcmp(a->actors[0]->sector, "GOV") != 0) {
        return false;
    }
    for (uint32_t i = 0; i < a->actor_n; i++) {
        for (uint32_t k = 0; k < b->actor_n; k++) {
            if (a->actors[i] == b->actors[k]) {
                return true;
            }
        }
    }
    return a->chain == b->chain;
}

dgm_side dgm_side_without(const dgm_tree *t, const dgm_side *side, const dgm_side *other) {
    dgm_side left = DGM_SIDE_EMPTY;
    left.confidence = side->confidence;
    left.token = side->token;
    left.place_n = side->place_n;
    memcpy(left.place, side->place, sizeof left.place);
    const dgm_entity *entities = t->analysis->entities;
    for (uint32_t i = 0; i < side->n; i++) {
        bool shared = false;
        for (uint32_t k = 0; k < other->n && !shared; k++) {
            shared = shares_actor(&entities[side->entity[i]], &entities[other->entity[k]]);
        }
        if (!shared) {
            left.entity[left.n++] = side->entity[i];
        }
    }
    return left;
}

uint32_t dgm_side_actors(const dgm_tree *t, const dgm_side *side) {
    const dgm_actor *seen[DGM_SIDE_ENTITIES];
    uint32_t n = 0;
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *e = &t->analysis->entities[side->entity[i]];
        for (uint32_t k = 0; k < e->actor_n; k++) {
            bool known = false;
            for (uint32_t p = 0; p < n && !known; p++) {
                known = seen[p] == e->actors[k] || strcmp(seen[p]->id, e->actors[k]->id) == 0;
            }
            if (!known && n < DGM_SIDE_ENTITIES) {
                seen[n++] = e->actors[k];
            }
        }
    }
    return n;
}
