#include "code/tree.h"

enum { CLIMB_LIMIT = 64 }; // steps up a tree: deeper ones give up instead of looping over a broken tree

dgm_code dgm_tree_build(dgm_tree *out, dgm_arena *arena, const dgm_rules *rules, const dgm_analysis *a, dgm_err *err) {
    uint32_t n = a->token_n;
    *out =
        (dgm_tree){.rules = rules, .analysis = a, .tokens = a->tokens, .active = DGM_NO_TOKEN, .passive = DGM_NO_TOKEN};
    out->parent = dgm_arena_array(arena, uint32_t, n);
    out->child = dgm_arena_array(arena, uint32_t, n);
    out->sibling = dgm_arena_array(arena, uint32_t, n);
    out->word = dgm_arena_array(arena, uint32_t, n);
    out->form = dgm_arena_array(arena, uint32_t, n);
    out->name = dgm_arena_array(arena, int32_t, n);
    if (!out->parent || !out->child || !out->sibling || !out->word || !out->form || !out->name) {
        return dgm_err_set_limit(err, a->document->id);
    }
    for (uint32_t i = 0; i < n; i++) {
        out->name[i] = -1;
        out->child[i] = out->sibling[i] = out->parent[i] = DGM_NO_TOKEN;
        out->form[i] = dgm_rules_word(rules, a->tokens[i].form);
        out->word[i] = a->tokens[i].lemma ? dgm_rules_word(rules, a->tokens[i].lemma) : DGM_TABLE_NONE;
    }
    for (uint32_t e = 0; e < a->entity_n; e++) {
        const dgm_entity *entity = &a->entities[e];
        const dgm_sentence *sentence = &a->sentences[entity->sentence];
        for (uint32_t i = sentence->token; i < sentence->token + sentence->token_n; i++) {
            bool inside = a->tokens[i].span.start >= entity->span.start && a->tokens[i].span.end <= entity->span.end;
            if (inside && entity->kind == DGM_ENTITY_NAME && a->tokens[i].upos == DGM_UPOS_PROPN) {
                out->name[i] = (int32_t)e;
            }
        }
    }
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t first = a->sentences[s].token, count = a->sentences[s].token_n;
        for (uint32_t k = count; k-- > 0;) { // from the end, so that each list of children ascends
            uint32_t i = first + k, head = a->tokens[i].head;
            if (head >= 1 && head <= count && head - 1 != k) {
                out->parent[i] = first + head - 1;
                out->sibling[i] = out->child[first + head - 1];
                out->child[first + head - 1] = i;
            }
        }
    }
    return DGM_OK;
}

bool dgm_tree_is(const dgm_tree *t, uint32_t token, dgm_words words) {
    return (t->word[token] != DGM_TABLE_NONE && dgm_words_have(words, t->word[token])) ||
           (t->form[token] != DGM_TABLE_NONE && dgm_words_have(words, t->form[token]));
}

uint32_t dgm_tree_child(const dgm_tree *t, uint32_t token, dgm_relation relation) {
    uint32_t first = DGM_NO_TOKEN;
    DGM_EACH_CHILD(t, token, c) {
        if (t->tokens[c].relation == relation) {
            if (t->analysis->entity_at[c] >= 0) {
                return c;
            }
            first = first == DGM_NO_TOKEN ? c : first;
        }
    }
    return first;
}

bool dgm_tree_marked(const dgm_tree *t, uint32_t token, dgm_words words) {
    DGM_EACH_CHILD(t, token, c) {
        uint8_t relation = t->tokens[c].relation;
        if ((relation == DGM_REL_CASE || relation == DGM_REL_MARK) && dgm_tree_is(t, c, words)) {
            return true;
        }
        // "with Patriarch Kirill": the preposition may hang on the name behind the title.
        uint32_t inner = relation == DGM_REL_FLAT ? dgm_tree_child(t, c, DGM_REL_CASE) : DGM_NO_TOKEN;
        if (inner != DGM_NO_TOKEN && inner < token && dgm_tree_is(t, inner, words)) {
            return true;
        }
    }
    return false;
}

bool dgm_tree_voice_is_open(const dgm_tree *t, uint32_t verb) {
    bool passive_subject = false;
    DGM_EACH_CHILD(t, verb, c) {
        passive_subject |= t->tokens[c].relation == DGM_REL_NSUBJ_PASS;
        if (t->tokens[c].relation == DGM_REL_AUX_PASS) {
            return false;
        }
    }
    return passive_subject;
}

bool dgm_tree_is_passive(const dgm_tree *t, uint32_t verb) {
    if (verb == t->active || verb == t->passive) {
        return verb == t->passive;
    }
    if (dgm_tree_child(t, verb, DGM_REL_OBL_AGENT) != DGM_NO_TOKEN) {
        return true; // "soldiers killed by rebels", whatever the subject is called
    }
    DGM_EACH_CHILD(t, verb, c) {
        switch ((dgm_relation)t->tokens[c].relation) {
        case DGM_REL_NSUBJ_PASS:
        case DGM_REL_AUX_PASS:
        case DGM_REL_CSUBJ_PASS: return true;
        case DGM_REL_NSUBJ: return false;
        default: break;
        }
    }
    uint32_t features = t->tokens[verb].features;
    if (t->tokens[verb].relation == DGM_REL_ACL && (features & DGM_FEATURE_PARTICIPLE) &&
        (features & DGM_FEATURE_PAST)) {
        // With an object of its own it is a clause that the parser hung on its subject: "after students seized the
        // house".
        return dgm_tree_child(t, verb, DGM_REL_OBJ) == DGM_NO_TOKEN;
    }
    return (features & DGM_FEATURE_PASSIVE) != 0;
}

// Of two (the parser may hang a title and its name both on the verb) the one that an entity heads.
static uint32_t own_subject(const dgm_tree *t, uint32_t verb) {
    uint32_t first = DGM_NO_TOKEN;
    DGM_EACH_CHILD(t, verb, c) {
        uint8_t relation = t->tokens[c].relation;
        if (relation == DGM_REL_NSUBJ || relation == DGM_REL_NSUBJ_PASS || relation == DGM_REL_NSUBJ_OUTER) {
            if (t->analysis->entity_at[c] >= 0) {
                return c;
            }
            first = first == DGM_NO_TOKEN ? c : first;
        } else if (relation == DGM_REL_CSUBJ && first == DGM_NO_TOKEN &&
                   dgm_tree_is(t, c, t->rules->modifying_participles)) {
            first = dgm_tree_child(t, c, DGM_REL_OBJ); // "Responding police shot": taken for a clause with an object
        } else if (relation == DGM_REL_EXPL && first == DGM_NO_TOKEN && t->analysis->entity_at[c] >= 0) {
            first = c; // "it is ready to": an "it" that stands for somebody
        }
    }
    return first;
}

bool dgm_tree_is_headline_verb(const dgm_tree *t, uint32_t verb) {
    uint32_t up = t->parent[verb];
    return up != DGM_NO_TOKEN && t->tokens[verb].relation == DGM_REL_ACL &&
           (t->tokens[verb].features & DGM_FEATURE_INFINITIVE) && t->tokens[up].relation == DGM_REL_ROOT &&
           t->analysis->entity_at[up] >= 0;
}

// "Gulf crisis: The envoy has accused": the topic before a colon may come as the root, with the subject hung on it.
static uint32_t headed_subject(const dgm_tree *t, uint32_t verb) {
    uint32_t topic = t->parent[verb], subject = DGM_NO_TOKEN;
    if (t->tokens[topic].upos == DGM_UPOS_VERB || topic > verb) {
        return DGM_NO_TOKEN;
    }
    DGM_EACH_CHILD(t, topic, c) {
        bool noun = t->tokens[c].upos == DGM_UPOS_PROPN || t->tokens[c].upos == DGM_UPOS_NOUN;
        if (c > topic && c < verb && noun && t->tokens[c].relation == DGM_REL_APPOS) {
            subject = c;
        }
    }
    return subject;
}

uint32_t dgm_tree_subject(const dgm_tree *t, uint32_t verb) {
    for (int step = 0; step < CLIMB_LIMIT; step++) {
        uint32_t subject = own_subject(t, verb), up = t->parent[verb];
        if (subject != DGM_NO_TOKEN || up == DGM_NO_TOKEN) {
            return subject;
        }
        uint32_t object;
        switch ((dgm_relation)t->tokens[verb].relation) {
        case DGM_REL_XCOMP:
            object = dgm_tree_child(t, up, DGM_REL_OBJ);
            if (object == DGM_NO_TOKEN) {
                object = dgm_tree_child(t, up, DGM_REL_IOBJ);
            }
            if (object != DGM_NO_TOKEN) {
                return object;
            }
            verb = up;
            break;
        case DGM_REL_PARATAXIS: return headed_subject(t, verb);
        case DGM_REL_CONJ:
        case DGM_REL_ADVCL:
            if (t->tokens[up].upos != DGM_UPOS_VERB && t->tokens[up].upos != DGM_UPOS_AUX &&
                own_subject(t, up) == DGM_NO_TOKEN) {
                return DGM_NO_TOKEN;
            }
            // "rockets were fired by militants, injuring seven": whoever did the one did the other.
            if (t->tokens[verb].relation == DGM_REL_ADVCL && dgm_tree_is_passive(t, up)) {
                object = dgm_tree_agent(t, up);
                if (object != DGM_NO_TOKEN && !dgm_tree_is_passive(t, verb)) {
                    return object;
                }
                // "The coast was battered, killing nine": what it was done to did not do it.
                bool gerund = (t->tokens[verb].features & DGM_FEATURE_PARTICIPLE) &&
                              !(t->tokens[verb].features & DGM_FEATURE_PAST) &&
                              dgm_tree_child(t, verb, DGM_REL_MARK) == DGM_NO_TOKEN &&
                              dgm_tree_child(t, verb, DGM_REL_OBJ) != DGM_NO_TOKEN && verb > up;
                if (gerund) {
                    return DGM_NO_TOKEN;
                }
            }
            // "sentenced the driver for killing": a gerund that says what the object did.
            object = dgm_tree_child(t, up, DGM_REL_OBJ);
            if (t->tokens[verb].relation == DGM_REL_ADVCL && object != DGM_NO_TOKEN && !dgm_tree_is_passive(t, up) &&
                dgm_tree_marked(t, verb, t->rules->object_marks) &&
                !(t->tokens[verb].features & DGM_FEATURE_INFINITIVE)) {
                return object;
            }
            verb = up;
            break;
        case DGM_REL_CCOMP: // a gerund below a verb: "denied supplying weapons"
            if (t->tokens[verb].features & DGM_FEATURE_FINITE) {
                return DGM_NO_TOKEN;
            }
            verb = up;
            break;
        case DGM_REL_ACL:
            if ((t->tokens[verb].features & DGM_FEATURE_INFINITIVE) && !dgm_tree_is_headline_verb(t, verb)) {
                return DGM_NO_TOKEN;
            }
            return up;
        default: return DGM_NO_TOKEN;
        }
    }
    return DGM_NO_TOKEN;
}

uint32_t dgm_tree_oblique(const dgm_tree *t, uint32_t token, dgm_words prepositions) {
    DGM_EACH_CHILD(t, token, c) {
        switch ((dgm_relation)t->tokens[c].relation) {
        case DGM_REL_OBL:
        case DGM_REL_OBL_AGENT:
        case DGM_REL_NMOD:
        case DGM_REL_ADVMOD:
            if (dgm_tree_marked(t, c, prepositions)) {
                return c;
            }
            break;
        default: break;
        }
    }
    return DGM_NO_TOKEN;
}

// "were shot dead by troops", "were released from detention in the north by the authorities": the by-phrase may hang on
// any word of the verb's own clause. It is an agent's only where somebody stands in it.
static uint32_t inner_agent(const dgm_tree *t, uint32_t verb) {
    enum { REACH = 24, BETWEEN = 2 }; // tokens behind the verb, nouns between them
    for (uint32_t i = verb + 1; i < t->analysis->token_n && i <= verb + REACH; i++) {
        if (t->analysis->entity_at[i] < 0 || t->tokens[i].relation == DGM_REL_CONJ ||
            !dgm_tree_marked(t, i, t->rules->agent_prepositions)) {
            continue;
        }
        uint32_t up = t->parent[i];
        for (int step = 0; step < BETWEEN && up != DGM_NO_TOKEN && up > verb; step++) {
            bool other = t->tokens[up].upos == DGM_UPOS_VERB || t->tokens[up].upos == DGM_UPOS_AUX ||
                         dgm_tree_marked(t, up, t->rules->after_marks) ||
                         dgm_tree_marked(t, up, t->rules->before_marks);
            up = other ? DGM_NO_TOKEN : t->parent[up];
        }
        if (up == verb) {
            return i;
        }
    }
    return DGM_NO_TOKEN;
}

uint32_t dgm_tree_agent(const dgm_tree *t, uint32_t verb) {
    if (dgm_tree_is_passive(t, verb)) {
        uint32_t agent = dgm_tree_oblique(t, verb, t->rules->agent_prepositions), first = t->parent[verb];
        // "was shot and wounded by police": the by-phrase behind both may hang on the first.
        if (agent == DGM_NO_TOKEN && t->tokens[verb].relation == DGM_REL_CONJ && dgm_tree_is_passive(t, first)) {
            agent = dgm_tree_oblique(t, first, t->rules->agent_prepositions);
            agent = agent != DGM_NO_TOKEN && agent > verb ? agent : DGM_NO_TOKEN;
        }
        for (uint32_t c = agent == DGM_NO_TOKEN ? t->child[verb] : DGM_NO_TOKEN; c != DGM_NO_TOKEN; c = t->sibling[c]) {
            if (t->tokens[c].relation == DGM_REL_CONJ && t->tokens[c].upos == DGM_UPOS_VERB && agent == DGM_NO_TOKEN &&
                own_subject(t, c) == DGM_NO_TOKEN && dgm_tree_child(t, c, DGM_REL_AUX_PASS) == DGM_NO_TOKEN) {
                agent = dgm_tree_oblique(t, c, t->rules->agent_prepositions); // or on the last
            }
        }
        return agent == DGM_NO_TOKEN ? inner_agent(t, verb) : agent;
    }
    uint32_t subject = dgm_tree_subject(t, verb);
    // A headline's verb that was taken for a noun: "Turkish police arrest 800 people".
    bool noun = t->tokens[verb].upos == DGM_UPOS_NOUN || t->tokens[verb].upos == DGM_UPOS_PROPN;
    return subject == DGM_NO_TOKEN && noun ? dgm_tree_child(t, verb, DGM_REL_COMPOUND) : subject;
}

// "at least nineteen officers" after a verb without object: the parser takes "at" for a preposition.
static bool is_counted(const dgm_tree *t, uint32_t token) {
    uint32_t number = t->tokens[token].upos == DGM_UPOS_NUM ? token : dgm_tree_child(t, token, DGM_REL_NUMMOD);
    return number != DGM_NO_TOKEN && number > 0 && dgm_tree_is(t, number - 1, t->rules->quantity_marks);
}

static uint32_t counted_oblique(const dgm_tree *t, uint32_t verb) {
    DGM_EACH_CHILD(t, verb, c) {
        uint8_t relation = t->tokens[c].relation;
        if ((relation == DGM_REL_OBL || relation == DGM_REL_OBL_UNMARKED) && c > verb && is_counted(t, c)) {
            return c;
        }
    }
    return DGM_NO_TOKEN;
}

uint32_t dgm_tree_object(const dgm_tree *t, uint32_t verb) {
    if (dgm_tree_is_passive(t, verb)) {
        return dgm_tree_subject(t, verb);
    }
    uint32_t object = dgm_tree_child(t, verb, DGM_REL_OBJ);
    // "the village that troops attacked": the noun is the object where nothing else is.
    if (object == DGM_NO_TOKEN && t->tokens[verb].relation == DGM_REL_ACL_RELCL) {
        uint32_t subject = own_subject(t, verb);
        if (subject != DGM_NO_TOKEN && !(t->tokens[subject].features & DGM_FEATURE_RELATIVE)) {
            return t->parent[verb];
        }
    }
    if (object == DGM_NO_TOKEN) {
        object = counted_oblique(t, verb);
    }
    // "attack and kill rebels": a first conjunct shares the object of the last.
    for (uint32_t c = object == DGM_NO_TOKEN ? t->child[verb] : DGM_NO_TOKEN; c != DGM_NO_TOKEN; c = t->sibling[c]) {
        if (t->tokens[c].relation == DGM_REL_CONJ && t->tokens[c].upos == DGM_UPOS_VERB && c == verb + 2) {
            object = dgm_tree_child(t, c, DGM_REL_OBJ);
        }
    }
    return object;
}
