#include "code/match.h"

#include <string.h>

enum { STRONG = 1000 }; // what a pattern has over any weak one, however long

// ---- where an act noun stands ---------------------------------------------------------------------

// "a second round of talks": the noun that stands for the act in its sentence.
static uint32_t outer_noun(const dgm_tree *t, uint32_t noun) {
    for (int step = 0; step < 3; step++) {
        uint32_t up = t->parent[noun];
        if (up == DGM_NO_TOKEN || t->tokens[noun].relation != DGM_REL_NMOD ||
            !dgm_tree_is(t, up, t->rules->transparent_nouns) ||
            !dgm_tree_marked(t, noun, t->rules->possessor_prepositions)) {
            break;
        }
        noun = up;
    }
    return noun;
}

/** The verb that carries an act noun. */
typedef struct carrier {
    uint32_t verb;     // DGM_NO_TOKEN: none
    bool passes_agent; // its agent is the act's: "launched an attack"
} carrier;

static carrier carrier_of(const dgm_tree *t, uint32_t noun) {
    carrier none = {DGM_NO_TOKEN, false};
    uint32_t outer = outer_noun(t, noun);
    // A conjunct stands where its first conjunct stands: "held talks and a summit".
    while (t->tokens[outer].relation == DGM_REL_CONJ && t->parent[outer] != DGM_NO_TOKEN &&
           t->tokens[t->parent[outer]].upos != DGM_UPOS_VERB) {
        outer = t->parent[outer];
    }
    uint32_t up = t->parent[outer];
    // "Clashes continued between": the parser may make the noun the root and hang its verb on it.
    DGM_EACH_CHILD(t, outer, c) {
        if (t->tokens[outer].relation == DGM_REL_ROOT && t->tokens[c].relation == DGM_REL_ACL &&
            dgm_tree_is(t, c, t->rules->happening_verbs)) {
            return (carrier){c, false};
        }
    }
    if (dgm_tree_child(t, outer, DGM_REL_COP) != DGM_NO_TOKEN) { // "were in talks", but not "they were murders"
        return (carrier){outer, dgm_tree_child(t, outer, DGM_REL_CASE) != DGM_NO_TOKEN};
    }
    if (up == DGM_NO_TOKEN) {
        return none;
    }
    bool existential = dgm_tree_child(t, up, DGM_REL_EXPL) != DGM_NO_TOKEN;
    switch ((dgm_relation)t->tokens[outer].relation) {
    case DGM_REL_OBL: // "engaged in talks", but not "held a meeting after the attack"
        if (dgm_tree_child(t, up, DGM_REL_OBJ) != DGM_NO_TOKEN) {
            return none;
        }
        __attribute__((fallthrough));
    case DGM_REL_OBJ:
    case DGM_REL_NSUBJ_PASS:
    case DGM_REL_XCOMP:
        if (dgm_tree_is(t, up, t->rules->light_verbs)) {
            return (carrier){up, true};
        }
        return none;
    case DGM_REL_ACL_RELCL: return none;
    case DGM_REL_NSUBJ:
        if (existential || dgm_tree_is(t, up, t->rules->happening_verbs) || dgm_tree_is(t, up, t->rules->light_verbs)) {
            return (carrier){up, false};
        }
        return none;
    default: return none;
    }
}

// ---- positions ------------------------------------------------------------------------------------

static bool modified_by(const dgm_tree *t, uint32_t noun, dgm_words words) {
    DGM_EACH_CHILD(t, noun, c) {
        uint8_t relation = t->tokens[c].relation;
        if ((dgm_side_is_modifier(relation) || relation == DGM_REL_NUMMOD || relation == DGM_REL_DET) &&
            dgm_tree_is(t, c, words)) {
            return true;
        }
        DGM_EACH_CHILD(t, c, d) { // "diplomatic and trade relations", "car bomb attack"
            if (dgm_side_is_modifier(relation) && t->tokens[d].relation != DGM_REL_CASE && dgm_tree_is(t, d, words)) {
                return true;
            }
        }
    }
    return false;
}

static bool words_stand_at(const dgm_tree *t, uint32_t token, const dgm_element *e, uint32_t *found) {
    if (token == DGM_NO_TOKEN) {
        return false;
    }
    uint32_t candidates[DGM_SIDE_ENTITIES], n = 0;
    candidates[n++] = token;
    DGM_EACH_CHILD(t, token, c) {
        uint8_t relation = t->tokens[c].relation;
        bool inner = relation == DGM_REL_NMOD && dgm_tree_is(t, token, t->rules->transparent_nouns);
        if ((relation == DGM_REL_CONJ || inner) && n < DGM_SIDE_ENTITIES) {
            candidates[n++] = c;
        }
    }
    if (e->anything) {
        *found = token;
        return t->analysis->entity_at[token] < 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (dgm_tree_is(t, candidates[i], e->words) &&
            (!e->modifiers.n || modified_by(t, candidates[i], e->modifiers))) {
            *found = candidates[i];
            return true;
        }
    }
    return false;
}

// The oblique after one of the prepositions at any of the act's words: the parser may hang it on each of them.
static uint32_t oblique_at(const dgm_tree *t, const uint32_t *places, uint32_t n, dgm_words prepositions) {
    for (uint32_t i = 0; i < n; i++) {
        uint32_t found = places[i] == DGM_NO_TOKEN ? DGM_NO_TOKEN : dgm_tree_oblique(t, places[i], prepositions);
        if (found != DGM_NO_TOKEN) {
            return found;
        }
    }
    return DGM_NO_TOKEN;
}

// Whether a clause has the form that an ACT position asks for: "to" an infinitive, "that" a finite clause.
static bool clause_fits(const dgm_tree *t, dgm_words prepositions, uint32_t node) {
    uint32_t mark = dgm_tree_child(t, node, DGM_REL_MARK);
    if (mark != DGM_NO_TOKEN && dgm_tree_is(t, mark, t->rules->adverbial_marks)) {
        return false; // "rejected the nominee after the minister resigned": a clause of its own
    }
    if (!prepositions.n || (mark != DGM_NO_TOKEN && dgm_tree_is(t, mark, prepositions))) {
        return true;
    }
    bool finite =
        (t->tokens[node].features & DGM_FEATURE_FINITE) || dgm_tree_child(t, node, DGM_REL_NSUBJ) != DGM_NO_TOKEN;
    bool asks_finite = false;
    for (uint32_t i = 0; i < prepositions.n; i++) {
        asks_finite |= dgm_words_have(t->rules->clause_marks, prepositions.word[i]);
    }
    return mark == DGM_NO_TOKEN && finite == asks_finite; // "said Turkey bombed": the mark may be left out
}

// Whether `node` stands in the ACT position of an operator at `trigger`.
static bool act_fits(const dgm_tree *t, const dgm_match *m, const dgm_element *e, uint32_t node) {
    uint32_t up = t->parent[node];
    bool preposition = e->prepositions.n && dgm_tree_marked(t, node, e->prepositions);
    for (uint32_t i = 0; i < m->word_n; i++) {
        if (up == m->words[i]) { // "claimed responsibility for the attack"
            return preposition || t->tokens[node].relation == DGM_REL_ACL;
        }
    }
    if (m->pattern->class == 'n' && up == t->parent[m->trigger] && t->tokens[node].relation == DGM_REL_ADVCL) {
        return preposition && e->prepositions.n; // "there are calls for him to resign"
    }
    if (up != m->trigger && up != m->node) {
        // "accused his country of violating": the parser may hang the act on the operator's object.
        return preposition && m->pattern->class == 'v' && up == dgm_tree_object(t, m->trigger);
    }
    switch ((dgm_relation)t->tokens[node].relation) {
    case DGM_REL_CSUBJ: // "it is ready to attack"
        if (m->pattern->class != 'a') {
            return false;
        }
        __attribute__((fallthrough));
    case DGM_REL_XCOMP:
    case DGM_REL_CCOMP: return clause_fits(t, e->prepositions, node);
    case DGM_REL_OBJ: return e->prepositions.n == 0 && !dgm_tree_is_passive(t, up);
    case DGM_REL_NSUBJ_PASS: return e->prepositions.n == 0;
    case DGM_REL_ACL: // "the decision to attack", not "the decision criticised by"
        return preposition || (m->pattern->class != 'v' && !((t->tokens[node].features & DGM_FEATURE_PARTICIPLE) &&
                                                             (t->tokens[node].features & DGM_FEATURE_PAST)));
    case DGM_REL_ADVCL:
    case DGM_REL_OBL:
    case DGM_REL_NMOD: return preposition;
    default: return false;
    }
}

// "called off their strike": the parser may take the particle for the object's preposition. That oblique is the object.
static uint32_t particle_object(const dgm_tree *t, const dgm_pattern *p, uint32_t verb) {
    return p->particles.n ? dgm_tree_oblique(t, verb, p->particles) : DGM_NO_TOKEN;
}

// The parser may not join "U.S. and Iranian envoys" and hang both on the verb.
static void add_second_subjects(const dgm_tree *t, uint32_t subject, dgm_side *side) {
    uint32_t up = subject == DGM_NO_TOKEN ? DGM_NO_TOKEN : t->parent[subject];
    if (up == DGM_NO_TOKEN || t->tokens[subject].relation != DGM_REL_NSUBJ) {
        return;
    }
    DGM_EACH_CHILD(t, up, c) {
        if (c != subject && t->tokens[c].relation == DGM_REL_NSUBJ) {
            dgm_side_add(t, c, false, side);
        }
    }
}

/** What the positions of one pattern are looked for with. */
typedef struct site {
    uint32_t object_words; // token of the pattern's own object words, or DGM_NO_TOKEN
    uint32_t node;         // what must stand in ACT position
    uint32_t outer;        // the noun that stands for an act noun: "round"
} site;

// Who stands in object position, where the pattern's own words may stand there too.
static uint32_t object_of(const dgm_tree *t, const dgm_match *m, const dgm_element *e, const site *s) {
    uint32_t trigger = m->trigger, at = dgm_tree_object(t, trigger);
    at = at == DGM_NO_TOKEN ? particle_object(t, m->pattern, trigger) : at;
    for (uint32_t c = t->child[trigger]; at == s->object_words && c != DGM_NO_TOKEN; c = t->sibling[c]) {
        if (t->tokens[c].relation == DGM_REL_OBJ && c != s->object_words) {
            at = c; // "gave Lebanon ten million dollars" may come as two objects
        }
    }
    if (at == s->object_words || at == DGM_NO_TOKEN) {
        at = dgm_tree_child(t, trigger, DGM_REL_IOBJ);
    }
    if (at == DGM_NO_TOKEN && dgm_tree_is_passive(t, trigger)) {
        at = dgm_tree_subject(t, trigger);
        at = at == s->object_words ? DGM_NO_TOKEN : at;
    }
    // "took its staff hostage": the parser may make one phrase of both objects.
    return at == DGM_NO_TOKEN && !e->words.n ? s->object_words : at;
}

// Whether a phrase belongs to a verb at some distance, no clause of its own between.
static bool is_far_oblique(const dgm_tree *t, uint32_t token, uint32_t verb) {
    enum { FAR = 6 };
    for (int step = 0; step < FAR && token != DGM_NO_TOKEN; step++) {
        if (token == verb) {
            return step > 0;
        }
        switch ((dgm_relation)t->tokens[token].relation) {
        case DGM_REL_OBL:
        case DGM_REL_OBL_AGENT:
        case DGM_REL_NMOD:
        case DGM_REL_OBJ:
        case DGM_REL_ACL:
        case DGM_REL_XCOMP:
        case DGM_REL_CONJ:
        case DGM_REL_APPOS:
        case DGM_REL_ADVMOD: token = t->parent[token]; break;
        default: return false;
        }
    }
    return false;
}

// "returned a coin engraved with a date to Spain": the parser may hang the phrase of a given party on any word between.
static uint32_t given_oblique(const dgm_tree *t, uint32_t verb, dgm_words prepositions) {
    for (uint32_t i = 0; i < t->given_n; i++) {
        if (dgm_tree_marked(t, t->given[i], prepositions) && is_far_oblique(t, t->given[i], verb)) {
            return t->given[i];
        }
    }
    return DGM_NO_TOKEN;
}

// The oblique at any of the act's words, its own object and what the pattern found so far ("came to the aid of
// Somalia").
static uint32_t oblique_of(const dgm_tree *t, const dgm_match *m, const dgm_element *e, const site *s) {
    uint32_t places[5 + DGM_PATTERN_ELEMENTS] = {m->trigger, m->node, s->object_words, s->outer, DGM_NO_TOKEN}, n = 5;
    if (m->pattern->class == 'v' && s->object_words == DGM_NO_TOKEN) {
        places[4] = dgm_tree_object(t, m->trigger);
    }
    for (uint32_t i = 0; i < m->word_n; i++) {
        places[n++] = m->words[i];
    }
    uint32_t found = oblique_at(t, places, n, e->prepositions);
    bool slot = e->fill != DGM_FILL_WORDS;
    return found == DGM_NO_TOKEN && slot ? given_oblique(t, m->node, e->prepositions) : found;
}

// "X's attack": the possessor, a nationality word, or a by-phrase.
static int fill_possessor(const dgm_tree *t, const dgm_match *m, const dgm_element *e, const site *s, dgm_side *side) {
    uint32_t before = side->n, places[] = {m->trigger, m->node, s->object_words, s->outer};
    dgm_side_add_modifiers(t, m->trigger, side);
    if (s->outer != m->trigger) {
        dgm_side_add_modifiers(t, s->outer, side);
    }
    uint32_t by = oblique_at(t, places, 4, t->rules->agent_prepositions);
    // "the release of prisoners by Chad": a by-phrase is the act's even where it hangs on the noun between.
    for (uint32_t c = t->child[m->trigger]; by == DGM_NO_TOKEN && c != DGM_NO_TOKEN; c = t->sibling[c]) {
        if (t->tokens[c].relation == DGM_REL_NMOD) {
            by = dgm_tree_oblique(t, c, t->rules->agent_prepositions);
        }
    }
    dgm_side_add(t, by, false, side);
    if (side->n > before && side->token == DGM_NO_TOKEN) {
        side->token = m->trigger;
    }
    return side->n > before ? 1 : e->required ? -1 : 0;
}

// Fill a slot with what stands at a token; returns how much it adds to the score, -1 where it does not do.
static int fill_slot(const dgm_tree *t, const dgm_match *m, const dgm_element *e, uint32_t at, dgm_side *side) {
    uint32_t found, before = side->n, places_before = side->place_n;
    bool subject = e->position == DGM_POSITION_SUBJECT;
    if (e->words.n && !words_stand_at(t, at, e, &found)) {
        return -1;
    }
    if (at == DGM_NO_TOKEN && m->pattern->class != 'n' && !subject && !e->optional) {
        return -1;
    }
    // A subject that is nobody acts for its owner only where it is a means to act: "Turkish jets bombed", but not "the
    // Turkish film attacks".
    bool acting = subject && e->fill == DGM_FILL_X;
    bool wide = !acting || (at != DGM_NO_TOKEN && (dgm_tree_is(t, at, t->rules->instruments) ||
                                                   dgm_tree_is(t, at, t->rules->transparent_nouns)));
    if (acting && wide) {
        dgm_side_add_owner(t, at, side);
    } else {
        dgm_side_add(t, at, wide, side);
    }
    if (acting) {
        add_second_subjects(t, at, side);
    }
    if (e->required && !e->words.n && side->n == before && !side->place_n) {
        return -1;
    }
    return (at != DGM_NO_TOKEN) + (side->n > before || side->place_n > places_before);
}

// Whether those whom the act is done to are the actor's own: "evacuated its diplomats from Chad" is about Chad.
static bool own_people(const dgm_tree *t, const dgm_match *m) {
    const dgm_entity *entities = t->analysis->entities;
    const dgm_entity *x = m->x.n ? &entities[m->x.entity[0]] : NULL, *y = &entities[m->y.entity[0]];
    return x && x->actor_n && y->actor_n && x->actors[0]->country && y->actors[0]->country &&
           strcmp(x->actors[0]->country, y->actors[0]->country) == 0;
}

// Fill one element; returns how much it adds to the score, -1 where a required one is missing.
static int fill_element(const dgm_tree *t, dgm_match *m, const dgm_element *e, const site *s) {
    dgm_side *side = e->fill == DGM_FILL_X ? &m->x : &m->y;
    bool words = e->fill == DGM_FILL_WORDS;
    uint32_t at = DGM_NO_TOKEN, found;
    switch (e->position) {
    case DGM_POSITION_SUBJECT:
        at = m->pattern->class == 'v' ? dgm_tree_agent(t, m->trigger) : dgm_tree_subject(t, m->trigger);
        break;
    case DGM_POSITION_OBJECT: // its words are in the pattern's weight already
        if (words) {
            return s->object_words == DGM_NO_TOKEN ? -1 : 0;
        }
        at = object_of(t, m, e, s);
        break;
    case DGM_POSITION_OBLIQUE:
        at = oblique_of(t, m, e, s);
        if (words) {
            if (!words_stand_at(t, at, e, &found)) {
                return -1;
            }
            m->words[m->word_n++] = found;
            return 0;
        }
        break;
    case DGM_POSITION_POSSESSOR: return fill_possessor(t, m, e, s, side);
    case DGM_POSITION_COMPLEMENT:
        if (!act_fits(t, m, e, s->node)) {
            return -1;
        }
        m->act = s->node;
        return 1;
    }
    // "convicted a man of bombing a ferry": what it was about adds nobody to those it is done to. A protest is against
    // whom its last part names.
    const dgm_rule_block *block = &t->rules->blocks[m->pattern->block];
    bool about = e->fill == DGM_FILL_Y && e->position == DGM_POSITION_OBLIQUE && m->y.n &&
                 (!e->required || (block->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED))) &&
                 block->category != DGM_CATEGORY_PROTEST && !(block->flags & DGM_BLOCK_RECIPROCAL);
    dgm_side aside = DGM_SIDE_EMPTY;
    return fill_slot(t, m, e, at, about && !own_people(t, m) ? &aside : side);
}

static bool class_fits(const dgm_tree *t, uint32_t token, char class) {
    uint8_t upos = t->tokens[token].upos;
    switch (class) {
    case 'v':
        return upos == DGM_UPOS_VERB || (upos == DGM_UPOS_AUX && t->tokens[token].relation == DGM_REL_ROOT) ||
               ((upos == DGM_UPOS_NOUN || upos == DGM_UPOS_PROPN) && // a verb taken for a noun still has its object
                (dgm_tree_child(t, token, DGM_REL_OBJ) != DGM_NO_TOKEN ||
                 (t->tokens[token].relation == DGM_REL_ROOT &&
                  dgm_tree_child(t, token, DGM_REL_NSUBJ) != DGM_NO_TOKEN &&
                  dgm_tree_child(t, token, DGM_REL_COP) == DGM_NO_TOKEN)));
    case 'n': return upos == DGM_UPOS_NOUN || upos == DGM_UPOS_PROPN;
    default: return upos == DGM_UPOS_ADJ || upos == DGM_UPOS_VERB || upos == DGM_UPOS_ADV;
    }
}

static bool particle_fits(const dgm_tree *t, uint32_t verb, dgm_words particles) {
    DGM_EACH_CHILD(t, verb, c) {
        uint8_t relation = t->tokens[c].relation;
        if ((relation == DGM_REL_COMPOUND_PRT || relation == DGM_REL_ADVMOD || relation == DGM_REL_CASE) &&
            dgm_tree_is(t, c, particles)) {
            return true;
        }
    }
    uint32_t object = dgm_tree_child(t, verb, DGM_REL_OBJ); // "take in migrants": on the object itself
    return particles.n == 0 || dgm_tree_oblique(t, verb, particles) != DGM_NO_TOKEN ||
           (object != DGM_NO_TOKEN && dgm_tree_marked(t, object, particles));
}

// Whether a pattern without any object can hold: not where the verb has one that is no time ("withdrew his candidacy").
static bool object_allowed(const dgm_tree *t, const dgm_pattern *p, uint32_t verb) {
    for (uint32_t i = 0; i < p->element_n; i++) {
        if (p->element[i].position == DGM_POSITION_OBJECT || p->element[i].position == DGM_POSITION_COMPLEMENT) {
            return true;
        }
    }
    uint32_t object = dgm_tree_child(t, verb, DGM_REL_OBJ);
    if (object == DGM_NO_TOKEN) {
        return true;
    }
    for (uint32_t i = 0; i < t->analysis->time_n; i++) {
        const dgm_time *time = &t->analysis->times[i];
        if (object >= time->token && object < time->token + time->token_n) {
            return true;
        }
    }
    return false;
}

// "called it a trade war": a verb that gives somebody a name, with the name.
static bool is_naming(const dgm_tree *t, uint32_t verb) {
    uint32_t objects = 0;
    for (uint32_t c = dgm_tree_is(t, verb, t->rules->naming_verbs) ? t->child[verb] : DGM_NO_TOKEN; c != DGM_NO_TOKEN;
         c = t->sibling[c]) {
        uint8_t relation = t->tokens[c].relation;
        bool name = relation == DGM_REL_XCOMP && t->tokens[c].upos != DGM_UPOS_VERB;
        objects += relation == DGM_REL_OBJ || relation == DGM_REL_IOBJ || name;
    }
    return objects > (dgm_tree_is_passive(t, verb) ? 0 : 1); // "the fast, also called a boycott"
}

static dgm_match try_pattern(const dgm_tree *t, const dgm_pattern *p, uint32_t trigger, uint32_t node) {
    dgm_match none = {.pattern = NULL}, m = {.pattern = p, .trigger = trigger, .node = trigger, .act = DGM_NO_TOKEN};
    m.x = m.y = DGM_SIDE_EMPTY;
    if (!class_fits(t, trigger, p->class) || !particle_fits(t, trigger, p->particles) ||
        (p->modifiers.n && !modified_by(t, trigger, p->modifiers)) ||
        (p->class == 'v' && (!object_allowed(t, p, trigger) || (p->weight == 1 && is_naming(t, trigger))))) {
        return none;
    }
    uint32_t object_words = DGM_NO_TOKEN;
    carrier by = {DGM_NO_TOKEN, false};
    if (p->class == 'n') {
        by = carrier_of(t, trigger);
        if (by.verb != DGM_NO_TOKEN) {
            m.node = by.verb;
            m.verbal = true;
        } else {
            m.node = outer_noun(t, trigger);
        }
    } else {
        m.verbal = true;
        m.passive = p->class == 'v' && dgm_tree_is_passive(t, trigger);
    }
    for (uint32_t i = 0; i < p->element_n; i++) { // words in object position first: obliques may hang on them
        const dgm_element *e = &p->element[i];
        if (e->position == DGM_POSITION_OBJECT && e->fill == DGM_FILL_WORDS) {
            uint32_t object = dgm_tree_object(t, trigger);
            for (uint32_t c = t->child[trigger]; c != DGM_NO_TOKEN && object_words == DGM_NO_TOKEN; c = t->sibling[c]) {
                if (t->tokens[c].relation == DGM_REL_OBJ || t->tokens[c].relation == DGM_REL_IOBJ) {
                    words_stand_at(t, c, e, &object_words);
                }
            }
            if (object_words == DGM_NO_TOKEN && !words_stand_at(t, object, e, &object_words) &&
                !words_stand_at(t, particle_object(t, p, trigger), e, &object_words) &&
                !words_stand_at(t, dgm_tree_child(t, trigger, DGM_REL_XCOMP), e, &object_words) &&
                !words_stand_at(t, dgm_tree_child(t, trigger, DGM_REL_OBL_UNMARKED), e, &object_words) &&
                !words_stand_at(t, dgm_tree_child(t, trigger, DGM_REL_ADVMOD), e, &object_words)) {
                return none;
            }
        }
    }
    site where = {object_words, node, outer_noun(t, trigger)};
    uint32_t score = p->weight * 4;
    if (object_words != DGM_NO_TOKEN) {
        m.words[m.word_n++] = object_words;
    }
    for (uint32_t i = 0; i < p->element_n; i++) {
        int more = fill_element(t, &m, &p->element[i], &where);
        if (more < 0) {
            return none;
        }
        score += (uint32_t)more;
        // "expelled Russian diplomats": where no "of Y" is written, the object's own phrase says whose.
        bool open = p->element[i].fill == DGM_FILL_Y && p->element[i].optional && !m.y.n && !m.y.place_n;
        if (open && object_words != DGM_NO_TOKEN) {
            dgm_side_add(t, object_words, true, &m.y);
        }
    }
    if (by.verb != DGM_NO_TOKEN && by.passes_agent) {
        // The light verb's agent acts; what the noun itself says adds to it only where parties are equals.
        dgm_side agent = DGM_SIDE_EMPTY;
        bool copular = by.verb == m.trigger || by.verb == outer_noun(t, trigger);
        uint32_t who = copular ? dgm_tree_subject(t, by.verb) : dgm_tree_agent(t, by.verb);
        dgm_side_add(t, who, true, &agent);
        add_second_subjects(t, who, &agent);
        bool equals = (t->rules->blocks[p->block].flags & DGM_BLOCK_RECIPROCAL) != 0;
        if (agent.n && (equals || !m.x.n)) {
            dgm_side_join(&agent, &m.x);
            m.x = agent;
            score++;
        } else if (m.x.token == DGM_NO_TOKEN) {
            m.x.token = agent.token;
        }
        m.passive = dgm_tree_is_passive(t, by.verb);
    }
    const dgm_rule_block *block = &t->rules->blocks[p->block];
    m.score = score + (block->flags & DGM_BLOCK_WEAK ? 0 : STRONG) + (block->overlay ? 2 : 0);
    return m;
}

static dgm_match best_match(const dgm_tree *t, uint32_t trigger, bool operators, uint32_t node) {
    static const char classes[] = {'v', 'n', 'a'};
    const dgm_rules *rules = t->rules;
    dgm_match best = {.pattern = NULL};
    bool open_voice = dgm_tree_voice_is_open(t, trigger);
    dgm_tree as_active = *t;
    as_active.active = trigger;
    dgm_tree as_passive = *t; // "Twelve killed in raid": a headline leaves its auxiliary out
    as_passive.passive = trigger;
    bool bare = dgm_tree_child(t, trigger, DGM_REL_OBJ) == DGM_NO_TOKEN &&
                dgm_tree_child(t, trigger, DGM_REL_AUX) == DGM_NO_TOKEN &&
                (t->tokens[trigger].features & DGM_FEATURE_PAST);
    uint32_t words[2] = {t->word[trigger], t->form[trigger]};
    for (int w = 0; w < 2; w++) {
        if (words[w] == DGM_TABLE_NONE || (w == 1 && words[1] == words[0])) {
            continue;
        }
        for (int c = 0; c < 3; c++) {
            if (!class_fits(t, trigger, classes[c])) {
                continue;
            }
            for (uint32_t link = dgm_rules_first(rules, classes[c], words[w]); link != DGM_TABLE_NONE;
                 link = rules->chain_next[link]) {
                const dgm_pattern *p = &rules->patterns[rules->chain_pattern[link]];
                if (rules->blocks[p->block].is_operator != operators) {
                    continue;
                }
                dgm_match m = try_pattern(t, p, trigger, node);
                if (open_voice && classes[c] == 'v') { // "called on their allies": who is called a passive subject acts
                    dgm_match other = try_pattern(&as_active, p, trigger, node);
                    m = other.pattern && other.score > m.score ? other : m;
                }
                bool victims = (rules->blocks[p->block].flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) != 0;
                if (!m.pattern && bare && victims && classes[c] == 'v') {
                    m = try_pattern(&as_passive, p, trigger, node);
                }
                // Of equals the one that stands first in the files: links run from the last to the first.
                if (m.pattern && m.score >= best.score) {
                    best = m;
                }
            }
        }
    }
    return best;
}

dgm_match dgm_match_act(const dgm_tree *t, uint32_t token) {
    return best_match(t, token, false, DGM_NO_TOKEN);
}

dgm_match dgm_match_operator(const dgm_tree *t, uint32_t trigger, uint32_t node) {
    return best_match(t, trigger, true, node);
}

bool dgm_match_is_operator(const dgm_tree *t, uint32_t token, bool report) {
    static const char classes[] = {'v', 'n', 'a'};
    const dgm_rules *rules = t->rules;
    if (t->word[token] == DGM_TABLE_NONE) {
        return false;
    }
    for (int c = 0; c < 3; c++) {
        for (uint32_t link = class_fits(t, token, classes[c]) ? dgm_rules_first(rules, classes[c], t->word[token])
                                                              : DGM_TABLE_NONE;
             link != DGM_TABLE_NONE; link = rules->chain_next[link]) {
            const dgm_rule_block *block = &rules->blocks[rules->patterns[rules->chain_pattern[link]].block];
            if (block->is_operator && (!report || (block->flags & DGM_BLOCK_REPORT))) {
                return true;
            }
        }
    }
    return false;
}
