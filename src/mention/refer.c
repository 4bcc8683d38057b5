#include "mention/refer.h"

#include <string.h>

static uint8_t number_of_role(const dgm_work *w, const dgm_match *m) {
    const dgm_token *t = dgm_refer_token_at(w, m->head);
    if (m->plural) {
        return DGM_NUMBER_PLURAL;
    }
    const dgm_fact *r = dgm_work_record(w, m);
    // "police", "the army": one body or its people.
    return (uint8_t)(DGM_NUMBER_SINGULAR | (!r->is_person ? DGM_NUMBER_PLURAL : 0) |
                     (t->features & DGM_FEATURE_PLURAL ? DGM_NUMBER_PLURAL : 0));
}

// Join the conjuncts that end at this token to one set: "Iran, Iraq and the U.S.".
static bool put_coordination(dgm_work *w, uint32_t t) {
    if (dgm_refer_token_at(w, t)->relation != DGM_REL_CONJ || w->parent[t] == DGM_NONE) {
        return true;
    }
    uint32_t first = w->parent[t];
    dgm_actor_set set = {.n = 0};
    uint8_t sort = 0;
    bool place = false;
    for (uint32_t i = w->candidate_n, seen = 0; i-- > 0 && seen < DGM_REFER_WINDOW / 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->sentence != w->sentence_of[t]) {
            break;
        }
        if (c->is_set || !c->actor_n ||
            (c->token != first &&
             !(w->parent[c->token] == first && dgm_refer_token_at(w, c->token)->relation == DGM_REL_CONJ))) {
            continue;
        }
        for (uint32_t k = 0; k < c->actor_n; k++) {
            dgm_refer_set_put(&set, c->actors[k], c->actor_n == 1 ? c->person : DGM_NONE);
        }
        w->candidates[i].is_member = true;
        sort |= c->sort;
        place = place || c->is_place;
    }
    if (set.n < 2) {
        return true;
    }
    for (uint32_t i = 0; i + i + 1 < set.n; i++) {
        dgm_actor_set copy = set;
        set.actor[i] = copy.actor[set.n - 1 - i];
        set.person[i] = copy.person[set.n - 1 - i];
        set.actor[set.n - 1 - i] = copy.actor[i];
        set.person[set.n - 1 - i] = copy.person[i];
    }
    dgm_candidate *c = dgm_refer_put_candidate(
        w, &set, first, sort & DGM_SORT_PERSON ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE, DGM_NUMBER_PLURAL);
    if (!c) {
        return false;
    }
    c->is_set = true;
    c->is_place = place;
    c->weight = (uint8_t)(c->weight + 5);
    return true;
}

static bool walk_name(dgm_work *w, dgm_match *m) {
    const dgm_fact *r = dgm_work_record(w, m);
    dgm_actor_set set = {.n = 0};
    if (!dgm_refer_put_named(w, m, &set)) {
        return false;
    }
    uint32_t t = m->head;
    const dgm_token *token = dgm_refer_token_at(w, t);
    bool adjective = m->sense == DGM_SENSE_ADJECTIVE, capital = m->sense == DGM_SENSE_CAPITAL;
    bool located = !adjective && (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_REGION) && dgm_work_is_place(w, m);
    bool modifier = (token->relation == DGM_REL_AMOD || token->relation == DGM_REL_COMPOUND ||
                     token->relation == DGM_REL_NMOD_DESC || m->weak) &&
                    !dgm_work_is_apart(w, m);
    // "Iranians", "the Taliban": a nationality word that heads its phrase is its people.
    bool people = adjective && !modifier && (token->upos == DGM_UPOS_NOUN || token->upos == DGM_UPOS_PROPN);
    dgm_candidate *c =
        dgm_refer_put_candidate(w, &set, t, DGM_SORT_COLLECTIVE,
                                set.n > 1                             ? DGM_NUMBER_PLURAL
                                : people || r->kind == DGM_FACT_GROUP ? DGM_NUMBER_PLURAL | DGM_NUMBER_SINGULAR
                                : r->kind == DGM_FACT_ORGANIZATION    ? DGM_NUMBER_SINGULAR | DGM_NUMBER_PLURAL
                                                                      : DGM_NUMBER_SINGULAR);
    if (!c) {
        return false;
    }
    c->is_place = located;
    if (m->inside || (adjective && !people)) {
        c->weight = m->inside ? 12 : 8;
    }
    if (m->shared != DGM_NONE && w->draft_at[t] < 0) {
        // The tree makes the nationality a noun of its own: it stands for its part of the phrase.
        const dgm_match *role = &w->matches[m->shared];
        const dgm_actor *part = dgm_refer_role_actor(w, role, NULL, r->code, dgm_work_sector(w, role), NULL);
        dgm_actor_set only = {.n = 0};
        if (!part) {
            return false;
        }
        dgm_refer_set_put(&only, part, DGM_NONE);
        return dgm_refer_put_draft(w, &only, t, m->first, m->last, DGM_ENTITY_NOMINAL, 0.8F,
                                   "role noun with country") != NULL;
    }
    if (m->inside || located) {
        return put_coordination(w, t);
    }
    if (capital && modifier) {
        c->is_place = true; // "Baghdad bombing": where, not who
        return put_coordination(w, t);
    }
    bool of = capital && token->relation == DGM_REL_NMOD && (dgm_work_preposition(w, t) & DGM_WORD_OWNER);
    c->is_place = c->is_place || of; // "southeast of Damascus": a place more often than not
    uint32_t first = m->first, last = m->last;
    dgm_entity_kind kind = adjective || (modifier && !m->weak) ? DGM_ENTITY_ADJECTIVE : DGM_ENTITY_NAME;
    if (m->weak) {
        kind = DGM_ENTITY_ADJECTIVE;
    }
    if (people) {
        kind = DGM_ENTITY_NOMINAL;
    }
    if (kind != DGM_ENTITY_ADJECTIVE) {
        first = w->low[t] < first ? w->low[t] : first;
        last = w->high[t] > last ? w->high[t] : last;
    }
    uint32_t preposition = dgm_work_preposition(w, t);
    float confidence = m->ambiguous ? 0.6F : kind == DGM_ENTITY_ADJECTIVE ? 0.85F : capital ? 0.85F : 0.95F;
    if (capital && preposition && token->relation == DGM_REL_OBL) {
        confidence = 0.6F;
    }
    confidence = of ? 0.5F : confidence;
    const char *ground = m->sense == DGM_SENSE_CAPITAL      ? "capital as government"
                         : m->sense == DGM_SENSE_GOVERNMENT ? "seat of government"
                         : adjective                        ? "nationality or group word"
                                                            : "name in the lexicon";
    dgm_draft *d = dgm_refer_put_draft(w, &set, t, first, last, kind, confidence, ground);
    if (!d) {
        return false;
    }
    d->entity.ambiguous = m->ambiguous;
    return put_coordination(w, t);
}

// The title's country comes from a pronoun, a definite phrase or the document; of a plural title's parties each name
// takes the one that no other name has.
bool dgm_refer_settle_by_title(dgm_work *w, const dgm_match *m, const dgm_match *title) {
    dgm_role_result role = {.set = {.n = 0}};
    if (!dgm_refer_resolve_role(w, m->title, &role, 0)) {
        return false;
    }
    if (role.set.n == 1) {
        const dgm_actor *a = role.set.actor[0];
        const char *base = a->country && strncmp(a->code, a->country, strlen(a->country)) == 0 ? NULL : a->code;
        return dgm_work_settle_as(w, m->person, a->country, a->sector, base, false, role.confidence, role.ground);
    }
    if (role.set.n < 2 || !title->plural) {
        return true;
    }
    uint32_t index = 0, left = 0, from = w->analysis->sentences[m->sentence].token;
    uint32_t end = from + w->analysis->sentences[m->sentence].token_n;
    bool taken[DGM_REFER_ACTORS_MOST] = {false};
    for (uint32_t k = from; k < end; k++) {
        const dgm_match *other = dgm_work_match(w, k);
        if (!other || other->sort != DGM_MATCH_PERSON || other->title != m->title || other->person == DGM_NONE) {
            continue;
        }
        if (!dgm_work_settle(w, other->person)) {
            return false;
        }
        const char *country = w->people[other->person].settled ? w->people[other->person].actor->country : NULL;
        for (uint32_t i = 0; country && i < role.set.n; i++) {
            taken[i] = taken[i] || (role.set.actor[i]->country && strcmp(role.set.actor[i]->country, country) == 0);
        }
        index += other->first < m->first && !country;
        k = other->last;
    }
    for (uint32_t i = 0; i < role.set.n; i++) {
        if (taken[i] || left++ != index) {
            continue;
        }
        const dgm_actor *a = role.set.actor[i];
        return dgm_work_settle_as(w, m->person, a->country, a->sector, NULL, false, 0.65F,
                                  "one of the parties in apposition");
    }
    return true;
}

static bool walk_person(dgm_work *w, dgm_match *m) {
    if (!dgm_work_settle(w, m->person)) {
        return false;
    }
    dgm_person *p = &w->people[m->person];
    dgm_match *title = m->title == DGM_NONE ? NULL : &w->matches[m->title];
    uint32_t first = m->first, last = m->last, head = m->head;
    bool titled = title && title->last + 1 == m->first;
    if (!p->settled && title && !dgm_refer_settle_by_title(w, m, title)) {
        return false;
    }
    p = &w->people[m->person];
    if (titled) {
        dgm_refer_phrase_of(w, title, &first, &last);
        last = m->last > last ? m->last : last;
        uint32_t governor = w->parent[m->head];
        if (governor != DGM_NONE && governor >= title->first && governor <= title->last) {
            head = title->head;
        }
        if (!p->gender) {
            p->gender = dgm_refer_gender_of_classes(w->classes[title->last]);
        }
    }
    if (!p->gender && m->first < m->last) {
        p->gender = dgm_refer_gender_of_classes(w->classes[m->first]); // the first name
    }
    if (m->first > w->analysis->sentences[m->sentence].token) {
        uint32_t honorific = w->classes[m->first - 1];
        if ((honorific & DGM_WORD_HONORIFIC) && !p->gender) {
            p->gender = dgm_refer_gender_of_classes(honorific);
        }
    }
    dgm_actor_set set = {.n = 0};
    dgm_refer_set_put(&set, p->actor, m->person);
    // "the militant group Name", "news agency Name": not somebody.
    bool is_body = title && p->record == DGM_NONE && !dgm_work_record(w, title)->is_person;
    dgm_candidate *c = dgm_refer_put_candidate(w, &set, head, is_body ? DGM_SORT_COLLECTIVE : DGM_SORT_PERSON,
                                               is_body ? DGM_NUMBER_SINGULAR | DGM_NUMBER_PLURAL : DGM_NUMBER_SINGULAR);
    if (!c) {
        return false;
    }
    const char *ground = p->ground;
    if (m->last == m->first && p->match != (uint32_t)(m - w->matches)) {
        ground = dgm_arena_print(w->arena, "last name of %s", p->name);
    }
    dgm_draft *d = dgm_refer_put_draft(w, &set, head, first, last, DGM_ENTITY_NAME, p->confidence, ground);
    if (!d || !ground) {
        return false;
    }
    d->entity.ambiguous = p->ambiguous;
    return put_coordination(w, head);
}

// "Zamfara State", "the state of Nevada": a part of a country, a place.
static bool is_named_state(const dgm_work *w, const dgm_match *m) {
    if (!(w->classes[m->head] & DGM_WORD_COUNTRY)) {
        return false;
    }
    for (uint32_t i = 0; i < m->owner_n; i++) {
        const dgm_match *o = dgm_work_match(w, m->owners[i]);
        const dgm_fact *r = o && o->sort == DGM_MATCH_NAME ? dgm_work_record(w, o) : NULL;
        if (r && r->kind == DGM_FACT_REGION && (r->country || o->sense != DGM_SENSE_ADJECTIVE)) {
            return true;
        }
    }
    return dgm_refer_has_unknown_owner(w, m);
}

static bool walk_role(dgm_work *w, uint32_t at) {
    dgm_role_result found = {.set = {.n = 0}};
    if (!dgm_refer_resolve_role(w, at, &found, DGM_REFER_APPOSED)) {
        return false;
    }
    const dgm_match *m = &w->matches[at];
    const dgm_fact *r = dgm_work_record(w, m);
    if (!found.set.n) {
        // It still competes for pronouns: "a man ... he".
        dgm_candidate *c = dgm_refer_put_candidate(
            w, &found.set, m->head, r->is_person ? DGM_SORT_PERSON : DGM_SORT_OTHER, number_of_role(w, m));
        return c != NULL;
    }
    uint32_t first, last;
    dgm_refer_phrase_of(w, m, &first, &last);
    if ((dgm_refer_lemma_class(w, m->head) & DGM_WORD_PLACE) || is_named_state(w, m)) {
        // "the northern city": where, not who; it still says which country was spoken of.
        dgm_candidate *place =
            dgm_refer_put_candidate(w, &found.set, m->head, DGM_SORT_COLLECTIVE, DGM_NUMBER_SINGULAR);
        if (place) {
            place->is_place = true;
        }
        return place != NULL;
    }
    uint8_t relation = dgm_refer_token_at(w, m->head)->relation;
    bool modifier = (relation == DGM_REL_COMPOUND || relation == DGM_REL_AMOD);
    uint8_t sort = r->is_person ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE;
    dgm_candidate *c = dgm_refer_put_candidate(w, &found.set, m->head, sort,
                                               found.set.n > 1 ? DGM_NUMBER_PLURAL : number_of_role(w, m));
    if (!c) {
        return false;
    }
    c->is_set = found.set.n > 1;
    c->role = m->record;
    if (dgm_refer_has_child_class(w, m, DGM_WORD_POSSESSIVE) && c->weight > 15) {
        c->weight = (uint8_t)(c->weight - 15);
    }
    bool located = !r->is_person && (dgm_work_preposition(w, m->head) & DGM_WORD_LOCATIVE);
    c->is_place = located && (dgm_refer_lemma_class(w, m->head) & DGM_WORD_COUNTRY);
    if (c->is_place) {
        return put_coordination(w, m->head);
    }
    // "rebel attack", "police car": the noun only says whose.
    if (modifier) {
        c->weight = 8;
    }
    if (!dgm_refer_put_draft(w, &found.set, m->head, first, last, modifier ? DGM_ENTITY_ADJECTIVE : DGM_ENTITY_NOMINAL,
                             found.confidence, found.ground)) {
        return false;
    }
    return put_coordination(w, m->head);
}

// The antecedent of a relative pronoun: what its clause modifies.
static uint32_t relative_head(const dgm_work *w, uint32_t t) {
    uint32_t at = t;
    for (int i = 0; i < DGM_REFER_CLIMB_MOST && at != DGM_NONE; i++) {
        uint8_t relation = dgm_refer_token_at(w, at)->relation;
        if (relation == DGM_REL_ACL_RELCL || relation == DGM_REL_ADVCL_RELCL) {
            return w->parent[at];
        }
        at = w->parent[at];
    }
    return DGM_NONE;
}

static bool copy_draft(dgm_work *w, uint32_t t, uint32_t from, dgm_entity_kind kind, float confidence,
                       const char *ground) {
    const dgm_draft *d = &w->drafts[w->draft_at[from]];
    dgm_actor_set set = {.n = 0};
    for (uint32_t i = 0; i < d->entity.actor_n; i++) {
        dgm_refer_set_put(&set, d->entity.actors[i], d->person);
    }
    float before = d->entity.confidence;
    return dgm_refer_put_draft(w, &set, t, t, t, kind, confidence < before ? confidence : before, ground) != NULL;
}

bool dgm_refer_resolve_pronoun(dgm_work *w, uint32_t t) {
    uint32_t classes = w->classes[t];
    const dgm_token *token = dgm_refer_token_at(w, t);
    if (w->draft_at[t] >= 0 || (classes & DGM_WORD_SPEAKER) || token->relation == DGM_REL_EXPL) {
        return true;
    }
    if (classes & DGM_WORD_RELATIVE) {
        if (token->relation == DGM_REL_MARK || token->relation == DGM_REL_DET || token->upos == DGM_UPOS_SCONJ) {
            return true;
        }
        uint32_t head = relative_head(w, t);
        const dgm_match *m = dgm_work_match(w, head);
        if (head != DGM_NONE && w->draft_at[head] < 0 && m) {
            head = m->head;
        }
        if (head != DGM_NONE && w->draft_at[head] < 0) {
            // The clause hangs on a noun that is no actor: the name just before the pronoun is who is meant.
            uint32_t from = w->analysis->sentences[w->sentence_of[t]].token, before = t;
            before -= before > from && dgm_refer_token_at(w, before - 1)->form[0] == ',' ? 2 : 1;
            m = before >= from && before < t ? dgm_work_match(w, before) : NULL;
            head = m && m->sort != DGM_MATCH_ROLE ? m->head : head;
        }
        return head == DGM_NONE || w->draft_at[head] < 0 ||
               copy_draft(w, t, head, DGM_ENTITY_PRONOUN, 0.9F, "relative pronoun");
    }
    if (!(classes & DGM_WORD_PRONOUN)) {
        return true;
    }
    dgm_actor_set set;
    uint8_t sort = 0;
    bool ambiguous = false;
    if (!dgm_refer_find_antecedent(w, t, classes, &set, &sort, &ambiguous)) {
        return true;
    }
    const char *ground = dgm_arena_print(w->arena, "pronoun for %s", set.actor[0]->name ? set.actor[0]->name : "it");
    dgm_draft *d = dgm_refer_put_draft(w, &set, t, t, t, DGM_ENTITY_PRONOUN, ambiguous ? 0.5F : 0.7F, ground);
    if (!d || !ground) {
        return false;
    }
    d->entity.ambiguous = ambiguous;
    dgm_candidate *c = dgm_refer_put_candidate(
        w, &set, t, sort, set.n > 1 || (classes & DGM_WORD_PLURAL) ? DGM_NUMBER_PLURAL : DGM_NUMBER_SINGULAR);
    if (c) {
        // Who is spoken of by a pronoun is who the text is about: the next pronoun goes on with them.
        c->weight = (uint8_t)(c->weight + 20);
        c->is_set = set.n > 1;
    }
    return c != NULL;
}

// "each other": the parties that the verb's subject stands for.
static bool resolve_reciprocal(dgm_work *w, uint32_t t) {
    uint32_t head = t;
    // "each" is the determiner of "other".
    if (dgm_refer_token_at(w, t)->relation == DGM_REL_DET && w->parent[t] != DGM_NONE) {
        head = w->parent[t];
        if (head != t + 1 || dgm_refer_token_at(w, head)->upos == DGM_UPOS_NOUN ||
            dgm_refer_token_at(w, head)->upos == DGM_UPOS_PROPN) {
            return true;
        }
    }
    uint32_t clause = w->clause[head];
    for (uint32_t d = 0; d < DGM_REFER_CLAUSES_UP; d++) {
        for (uint32_t i = w->candidate_n, seen = 0; i-- > 0 && seen < DGM_REFER_WINDOW / 2; seen++) {
            const dgm_candidate *c = &w->candidates[i];
            if (c->sentence != w->sentence_of[t]) {
                break;
            }
            if (c->actor_n > 1 && c->weight >= 80 && w->clause[c->token] == clause) {
                dgm_actor_set set = {.n = 0};
                for (uint32_t k = 0; k < c->actor_n; k++) {
                    dgm_refer_set_put(&set, c->actors[k], DGM_NONE);
                }
                return dgm_refer_put_draft(w, &set, head, t < head ? t : head, head, DGM_ENTITY_PRONOUN, 0.8F,
                                           "reciprocal pronoun") != NULL;
            }
        }
        if (w->parent[clause] == DGM_NONE) {
            break;
        }
        clause = w->clause[w->parent[clause]];
    }
    return true;
}

// "The former", "the latter": one of two by itself, not an attribute.
static bool is_ordinal(const dgm_work *w, uint32_t t) {
    if (!(w->classes[t] & (DGM_WORD_FORMER | DGM_WORD_COUNTERPART)) || !dgm_refer_is_argument(w, t)) {
        return false;
    }
    for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
        if (c + 1 == t && (w->classes[c] & DGM_WORD_DEFINITE)) {
            return true;
        }
    }
    return false;
}

// The first or the second of the two that were last named together, or else one after the other.
static bool resolve_ordinal(dgm_work *w, uint32_t t) {
    uint32_t here = w->sentence_of[t], seen = 0;
    dgm_actor_set two = {.n = 0};
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW && two.n != 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > 2) {
            break;
        }
        for (uint32_t k = 0; c->actor_n == 2 && k < 2; k++) {
            uint32_t person = DGM_NONE;
            for (uint32_t p = 0; p < w->person_n; p++) {
                person = w->people[p].actor == c->actors[k] ? p : person;
            }
            dgm_refer_set_put(&two, c->actors[k], person);
        }
    }
    if (two.n != 2 && !dgm_refer_last_parties(w, t, true, &two) && !dgm_refer_last_parties(w, t, false, &two)) {
        return true;
    }
    uint32_t at = w->classes[t] & DGM_WORD_FORMER ? 0 : 1;
    dgm_actor_set one = {.n = 0};
    dgm_refer_set_put(&one, two.actor[at], two.person[at]);
    if (!dgm_refer_put_draft(w, &one, t, t - 1, t, DGM_ENTITY_PRONOUN, 0.7F, "one of the two last named")) {
        return false;
    }
    return dgm_refer_put_candidate(w, &one, t, one.person[0] != DGM_NONE ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE,
                                   DGM_NUMBER_SINGULAR) != NULL;
}

static bool walk_token(dgm_work *w, uint32_t t) {
    dgm_match *m = dgm_work_match(w, t);
    const dgm_token *token = dgm_refer_token_at(w, t);
    if (m && t == m->head && !m->dropped) {
        if (m->sort == DGM_MATCH_NAME) {
            return walk_name(w, m);
        }
        if (m->sort == DGM_MATCH_PERSON) {
            return m->person == DGM_NONE || walk_person(w, m);
        }
        return m->inside || walk_role(w, (uint32_t)(m - w->matches));
    }
    if (m && !m->dropped) {
        return true;
    }
    if (w->classes[t] & DGM_WORD_RECIPROCAL) {
        return resolve_reciprocal(w, t);
    }
    if (is_ordinal(w, t)) {
        return resolve_ordinal(w, t);
    }
    if (w->classes[t] & (DGM_WORD_PRONOUN | DGM_WORD_RELATIVE)) {
        return dgm_refer_resolve_pronoun(w, t);
    }
    // Things that are no actors compete for "it" and "they".
    if (token->upos == DGM_UPOS_NOUN && (dgm_refer_is_argument(w, t) || token->relation == DGM_REL_ROOT) &&
        token->relation != DGM_REL_OBL) {
        dgm_actor_set none = {.n = 0};
        dgm_candidate *c =
            dgm_refer_put_candidate(w, &none, t, DGM_SORT_OTHER,
                                    token->features & DGM_FEATURE_PLURAL ? DGM_NUMBER_PLURAL : DGM_NUMBER_SINGULAR);
        if (!c) {
            return false;
        }
        c->weight = (uint8_t)(c->weight - 10);
    }
    return true;
}

// ---- speakers ----------------------------------------------------------------------------------------

static uint32_t speaker_in(const dgm_work *w, uint32_t t) {
    uint32_t clause = w->clause[t];
    for (uint32_t d = 0; d < DGM_REFER_CLAUSES_UP; d++) {
        if (dgm_refer_lemma_class(w, clause) & DGM_WORD_SPEECH) {
            for (uint32_t c = w->first_child[clause]; c != DGM_NONE; c = w->next_sibling[c]) {
                if (dgm_refer_token_at(w, c)->relation == DGM_REL_NSUBJ && c != t && w->draft_at[c] >= 0) {
                    return c;
                }
            }
        }
        for (uint32_t c = w->first_child[clause]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (dgm_refer_token_at(w, c)->relation != DGM_REL_PARATAXIS ||
                !(dgm_refer_lemma_class(w, c) & DGM_WORD_SPEECH)) {
                continue;
            }
            for (uint32_t k = w->first_child[c]; k != DGM_NONE; k = w->next_sibling[k]) {
                if (dgm_refer_token_at(w, k)->relation == DGM_REL_NSUBJ && k != t && w->draft_at[k] >= 0) {
                    return k;
                }
            }
        }
        if (w->parent[clause] == DGM_NONE) {
            break;
        }
        clause = w->clause[w->parent[clause]];
    }
    return DGM_NONE;
}

static bool quote_state(const char *form, bool quoted) {
    if (strcmp(form, "\"") == 0) {
        return !quoted;
    }
    if (strcmp(form, "``") == 0 || strcmp(form, "\xE2\x80\x9C") == 0) {
        return true;
    }
    return quoted && strcmp(form, "''") != 0 && strcmp(form, "\xE2\x80\x9D") != 0;
}

// "I" and "we" are whoever speaks: the subject of the verb of saying, else the name before the colon of an interview.
static bool resolve_speakers(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    uint32_t last_block = DGM_NONE, block_speaker = DGM_NONE;
    bool quoted = false; // what is not in quotation marks is the writer's own "we"
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t from = a->sentences[s].token, end = from + a->sentences[s].token_n, name = DGM_NONE;
        if (a->sentences[s].block != last_block) {
            last_block = a->sentences[s].block;
            block_speaker = DGM_NONE;
            quoted = false;
        }
        for (uint32_t t = from; t < end; t++) {
            if (w->draft_at[t] >= 0 && w->drafts[w->draft_at[t]].person != DGM_NONE && name == DGM_NONE) {
                name = t;
            }
            if (a->tokens[t].form[0] == ':' && name != DGM_NONE && block_speaker == DGM_NONE) {
                block_speaker = name;
            }
            quoted = quote_state(a->tokens[t].form, quoted);
            if (!quoted || !(w->classes[t] & DGM_WORD_SPEAKER) || !(w->classes[t] & DGM_WORD_PRONOUN) ||
                w->draft_at[t] >= 0 || w->match_of[t] >= 0) {
                continue;
            }
            uint32_t speaker = speaker_in(w, t);
            if (speaker != DGM_NONE && w->drafts[w->draft_at[speaker]].person != DGM_NONE) {
                block_speaker = speaker;
            }
            speaker = speaker == DGM_NONE ? block_speaker : speaker;
            if (speaker == DGM_NONE) {
                continue;
            }
            bool plural = (w->classes[t] & DGM_WORD_PLURAL) != 0;
            if (!copy_draft(w, t, speaker, DGM_ENTITY_PRONOUN, plural ? 0.45F : 0.75F, "the speaker")) {
                return false;
            }
        }
    }
    return true;
}

bool dgm_work_refer(dgm_work *w) {
    for (uint32_t t = 0; t < w->analysis->token_n; t++) {
        if (!walk_token(w, t)) {
            return false;
        }
    }
    return resolve_speakers(w);
}
