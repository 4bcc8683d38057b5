#include "base/calendar.h"
#include "mention/work.h"

#include <stdlib.h>
#include <string.h>

enum { CONJUNCTS_MOST = 8, DEPTH_MOST = 8 };

const char *dgm_work_country_of(const dgm_fact *r) {
    return r->country;
}

const char *dgm_work_source(dgm_work *w, const dgm_fact *r) {
    return dgm_arena_print(w->arena, "%s:%u", w->lexicon->files[r->file], r->line);
}

dgm_actor *dgm_work_actor(dgm_work *w, const char *id, const char *name, const char *country, const char *sector,
                          const char *code, const char *office, const char *source) {
    char *key = dgm_arena_print(w->arena, "%s %s", id, code);
    if (!key) {
        return NULL;
    }
    uint32_t at = dgm_table_find(&w->actors, key, strlen(key));
    if (at != DGM_TABLE_NONE) {
        return w->made[at];
    }
    dgm_actor **grown = dgm_arena_grow(w->arena, w->made, w->made_n, &w->made_capacity, sizeof(void *));
    dgm_actor *actor = dgm_arena_get(w->arena, sizeof *actor);
    char *own_id = dgm_arena_string(w->arena, id), *own_code = dgm_arena_string(w->arena, code);
    if (!grown || !actor || !own_id || !own_code ||
        dgm_table_put(&w->actors, w->arena, key, strlen(key), w->made_n) == DGM_TABLE_NONE) {
        return NULL;
    }
    *actor = (dgm_actor){own_id, name, country, sector, own_code, office, source};
    w->made = grown;
    w->made[w->made_n++] = actor;
    return actor;
}

dgm_actor *dgm_work_name_actor(dgm_work *w, const dgm_match *m) {
    const dgm_fact *r = dgm_work_record(w, m);
    const char *source = dgm_work_source(w, r);
    if (!source) {
        return NULL;
    }
    if (r->kind == DGM_FACT_COUNTRY) {
        if (m->sense != DGM_SENSE_CAPITAL && m->sense != DGM_SENSE_GOVERNMENT) {
            return dgm_work_actor(w, r->code, r->name, r->code, NULL, r->code, NULL, source);
        }
        const char *sector = m->sector ? m->sector : "GOV";
        const char *code = dgm_arena_print(w->arena, "%s%s", r->code, sector);
        return code ? dgm_work_actor(w, code, r->name, r->code, sector, code, NULL, source) : NULL;
    }
    if (r->kind == DGM_FACT_REGION) {
        // A part of a country acts as that country; a region of the world has a code of its own.
        const char *code = r->country ? r->country : r->code ? r->code : "";
        return dgm_work_actor(w, r->id, r->name, r->country, r->sector, code, NULL, source);
    }
    const char *code = r->code ? r->code : "";
    return dgm_work_actor(w, r->id, r->name, r->country, r->sector, code, r->office, source);
}

const char *dgm_work_sector(const dgm_work *w, const dgm_match *role) {
    const dgm_fact *r = dgm_work_record(w, role);
    bool police = r->sector && strcmp(r->sector, "COP") == 0;
    if (r->sector && !police) {
        return r->sector;
    }
    // "army spokesman": the role inside the compound; two soldiers in "people, including two soldiers" are a part.
    for (uint32_t t = role->first; t <= role->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            const dgm_match *m = dgm_work_match(w, c);
            uint8_t relation = w->analysis->tokens[c].relation;
            bool beside = c < role->first || (dgm_work_preposition(w, c) & DGM_WORD_OWNER);
            if (m && m != role && beside && !m->dropped && m->sort == DGM_MATCH_ROLE &&
                (relation == DGM_REL_COMPOUND || relation == DGM_REL_AMOD || relation == DGM_REL_NMOD)) {
                const dgm_fact *inner = dgm_work_record(w, m);
                if (inner->sector && (!police || strcmp(inner->sector, "MIL") == 0)) {
                    return inner->sector; // "Defence Force officers" are no police
                }
            }
        }
    }
    return r->sector;
}

bool dgm_work_is_ruling(const dgm_work *w, const dgm_match *role) {
    // "Russian gay rights leaders" lead something else than the state.
    for (uint32_t c = w->first_child[role->head]; c != DGM_NONE && role->plural; c = w->next_sibling[c]) {
        const dgm_token *t = &w->analysis->tokens[c];
        if (c < role->first && t->relation == DGM_REL_COMPOUND && t->upos == DGM_UPOS_NOUN && w->match_of[c] < 0) {
            return false;
        }
    }
    return (w->classes[role->last] & DGM_WORD_RULING) != 0 || (w->classes[role->first] & DGM_WORD_RULING) != 0;
}

bool dgm_work_is_former(const dgm_work *w, const dgm_match *role) {
    uint32_t before = role->first;
    const dgm_sentence *s = &w->analysis->sentences[role->sentence];
    // The words before it, past its nationality: "former Iranian diplomat", "ex-president".
    for (int i = 0; i < 5 && before > s->token; i++) {
        before--;
        const dgm_token *t = &w->analysis->tokens[before];
        if (w->classes[before] & DGM_WORD_FORMER) {
            return true;
        }
        if (t->upos != DGM_UPOS_ADJ && t->upos != DGM_UPOS_PROPN && t->upos != DGM_UPOS_NOUN && t->form[0] != '-') {
            break;
        }
        if (w->match_of[before] < 0 && t->form[0] != '-' && t->upos != DGM_UPOS_ADJ) {
            break;
        }
    }
    return false;
}

bool dgm_work_is_coming(const dgm_work *w, const dgm_match *role) {
    for (uint32_t t = role->first; t <= role->last; t++) {
        if (t > role->first && (w->classes[t] & DGM_WORD_COMING)) {
            return true; // "president-elect"; a first minister is one already
        }
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if ((w->classes[c] & DGM_WORD_COMING) && w->analysis->tokens[c].relation == DGM_REL_AMOD) {
                return true;
            }
        }
    }
    return false;
}

// Days from the document's date to the day on which a term starts, negative where it has started.
static int32_t days_until(const dgm_work *w, const dgm_fact *r) {
    return dgm_date_to_days(r->from) - dgm_date_to_days(w->date);
}

bool dgm_work_is_single(const char *office) {
    static const char *const SINGLE[] = {
        "head_of_state",    "head_of_government", "supreme_leader",   "monarch",
        "foreign_minister", "defence_minister",   "leader",           "head_of_organization",
        "party_leader",     "interior_minister",  "finance_minister", "president_elect"};
    for (size_t i = 0; i < sizeof SINGLE / sizeof *SINGLE; i++) {
        if (strcmp(SINGLE[i], office) == 0) {
            return true;
        }
    }
    return false;
}

// Whoever took the office nearest to the date: people are called new for two months, and named up to four before.
static uint32_t coming_holder(const dgm_work *w, const char *country, const char *office) {
    enum { NEW_DAYS = 60, NAMED_DAYS = 120 };
    uint32_t found = DGM_NONE;
    for (uint32_t at = dgm_actors_holders(w->lexicon, country, office); at != DGM_NONE;
         at = w->lexicon->records[at].holder) {
        const dgm_fact *r = &w->lexicon->records[at];
        if (!r->from.year || !r->from.day) {
            continue;
        }
        int32_t days = days_until(w, r);
        if (days < -NEW_DAYS || days > NAMED_DAYS) {
            continue;
        }
        if (found == DGM_NONE || abs(days) < abs(days_until(w, &w->lexicon->records[found]))) {
            found = at;
        }
    }
    return found;
}

// The holder of an office on the document's date, or DGM_NONE where nobody or more than one is known.
static uint32_t holder_at_date(const dgm_work *w, const char *country, const char *office) {
    uint32_t found = DGM_NONE;
    for (uint32_t at = dgm_actors_holders(w->lexicon, country, office); at != DGM_NONE;
         at = w->lexicon->records[at].holder) {
        const dgm_fact *r = &w->lexicon->records[at];
        if (!r->from.year || !dgm_work_is_valid(w, r) || (!r->to.year && !r->sure)) {
            continue;
        }
        if (found != DGM_NONE && strcmp(w->lexicon->records[found].id, r->id) != 0) {
            const dgm_fact *other = &w->lexicon->records[found];
            if (r->sure == other->sure) {
                return DGM_NONE; // two at once: the office alone does not say who
            }
            found = r->sure > other->sure ? at : found;
        } else {
            found = at;
        }
    }
    return found;
}

static bool is_same_person(const dgm_work *w, uint32_t a, uint32_t b) {
    return a != DGM_NONE && b != DGM_NONE && strcmp(w->lexicon->records[a].id, w->lexicon->records[b].id) == 0;
}

// "The North Korean leader", "the German leader": whoever rules, where the table leaves no doubt.
static uint32_t leader_of_state(const dgm_work *w, const char *country) {
    uint32_t supreme = holder_at_date(w, country, "supreme_leader");
    if (supreme != DGM_NONE) {
        return supreme;
    }
    uint32_t state = holder_at_date(w, country, "head_of_state");
    uint32_t government = holder_at_date(w, country, "head_of_government");
    if (state == DGM_NONE || government == DGM_NONE || is_same_person(w, state, government)) {
        return state != DGM_NONE ? state : government;
    }
    return is_same_person(w, state, holder_at_date(w, country, "party_leader")) ? state : DGM_NONE;
}

uint32_t dgm_work_holder(const dgm_work *w, const char *country, const char *office, bool coming) {
    if (!w->date.year || !dgm_work_is_single(office)) {
        return DGM_NONE;
    }
    if (strcmp(office, "leader") == 0) {
        return leader_of_state(w, country);
    }
    return coming ? coming_holder(w, country, office) : holder_at_date(w, country, office);
}

// ---- whose ------------------------------------------------------------------------------------------

static void put_owner(dgm_match *role, uint32_t token) {
    for (uint32_t i = 0; i < role->owner_n; i++) {
        if (role->owners[i] == token) {
            return;
        }
    }
    if (role->owner_n < DGM_OWNERS_MOST) {
        role->owners[role->owner_n++] = token;
    }
}

static bool is_in(const dgm_match *m, uint32_t token) {
    return token != DGM_NONE && token >= m->first && token <= m->last;
}

static bool is_owner_name(const dgm_match *m) {
    return m && (m->sort == DGM_MATCH_NAME || m->sort == DGM_MATCH_PERSON) && !m->dropped;
}

bool dgm_work_is_apart(const dgm_work *w, const dgm_match *m) {
    const dgm_token *tokens = w->analysis->tokens;
    const dgm_sentence *s = &w->analysis->sentences[m->sentence];
    const dgm_fact *r = dgm_work_record(w, m);
    uint32_t next = m->last + 1;
    return m->sort == DGM_MATCH_NAME && m->sense == DGM_SENSE_NAME && r->kind == DGM_FACT_COUNTRY &&
           strlen(tokens[m->last].form) > 4 && next + 1 < s->token + s->token_n &&
           tokens[next].upos == DGM_UPOS_CCONJ && tokens[m->head].relation == DGM_REL_COMPOUND;
}

// The name at a token and those coordinated with it: "U.S. and Iranian".
static void put_names(dgm_work *w, dgm_match *role, uint32_t token) {
    uint32_t queue[CONJUNCTS_MOST], n = 0;
    queue[n++] = token;
    for (uint32_t i = 0; i < n; i++) {
        dgm_match *m = dgm_work_match(w, queue[i]);
        if (is_owner_name(m)) {
            put_owner(role, m->head);
            m->inside = m->sort == DGM_MATCH_NAME;
        } else if (m && m->sort == DGM_MATCH_ROLE) {
            dgm_work_owners(w, m);
        }
        for (uint32_t c = w->first_child[queue[i]]; c != DGM_NONE && n < CONJUNCTS_MOST; c = w->next_sibling[c]) {
            if (w->analysis->tokens[c].relation == DGM_REL_CONJ && !is_in(role, c)) {
                queue[n++] = c;
            }
        }
    }
}

// "Sunni-led", "Tehran-based": who leads stands under the participle; used where nobody else owns the role.
static uint32_t leader_of(const dgm_work *w, uint32_t participle) {
    for (uint32_t c = w->first_child[participle]; c != DGM_NONE; c = w->next_sibling[c]) {
        if (is_owner_name(dgm_work_match(w, c))) {
            return c;
        }
    }
    // The tree may hang both under the noun: the name stands before the hyphen.
    if (participle >= 2 && w->analysis->tokens[participle - 1].form[0] == '-' &&
        is_owner_name(dgm_work_match(w, participle - 2))) {
        return participle - 2;
    }
    return DGM_NONE;
}

// A comma or a hyphen joins two nationalities before one plural noun: "U.S., Iranian envoys".
static void put_listed(dgm_work *w, dgm_match *role) {
    const dgm_token *tokens = w->analysis->tokens;
    const dgm_sentence *s = &w->analysis->sentences[role->sentence];
    for (int i = 0; i < 4 && role->owner_n; i++) {
        const dgm_match *leftmost = dgm_work_match(w, role->owners[0]);
        for (uint32_t k = 1; k < role->owner_n; k++) {
            const dgm_match *m = dgm_work_match(w, role->owners[k]);
            leftmost = m && leftmost && m->first < leftmost->first ? m : leftmost;
        }
        if (!leftmost || leftmost->first < s->token + 2 || leftmost->first > role->first) {
            return;
        }
        uint32_t joint = leftmost->first - 1;
        dgm_match *m = dgm_work_match(w, joint - 1);
        const dgm_fact *r = m && m->sort == DGM_MATCH_NAME ? dgm_work_record(w, m) : NULL;
        if (!r || r->kind != DGM_FACT_COUNTRY || m->last != joint - 1 || m->inside ||
            (tokens[joint].form[0] != ',' && tokens[joint].form[0] != '-' && tokens[joint].form[0] != '/')) {
            return;
        }
        for (uint32_t k = role->owner_n < DGM_OWNERS_MOST ? role->owner_n : DGM_OWNERS_MOST - 1; k > 0; k--) {
            role->owners[k] = role->owners[k - 1];
        }
        role->owners[0] = m->head;
        role->owner_n = (uint8_t)(role->owner_n + (role->owner_n < DGM_OWNERS_MOST));
        m->inside = true;
    }
}

// "U.S. and Iranian envoys" where the tree took the first for a noun of its own: an abbreviation or adjective without
// an article before "and" and a nationality.
static void put_coordinated(dgm_work *w, dgm_match *role) {
    const dgm_token *tokens = w->analysis->tokens;
    const dgm_sentence *s = &w->analysis->sentences[role->sentence];
    const dgm_match *owner = role->owner_n == 1 ? dgm_work_match(w, role->owners[0]) : NULL;
    if (!owner || owner->sense != DGM_SENSE_ADJECTIVE || owner->first < s->token + 2 ||
        owner->last + 1 != role->first || tokens[owner->first - 1].upos != DGM_UPOS_CCONJ) {
        return;
    }
    dgm_match *m = dgm_work_match(w, owner->first - 2);
    const dgm_fact *r = m && m->sort == DGM_MATCH_NAME && !m->inside ? dgm_work_record(w, m) : NULL;
    if (!r || r->kind != DGM_FACT_COUNTRY || m->last != owner->first - 2) {
        return;
    }
    const char *form = tokens[m->last].form;
    bool short_form =
        m->first == m->last && strlen(form) <= 4 && form[1] && (form[1] == '.' || (form[1] >= 'A' && form[1] <= 'Z'));
    if ((m->sense != DGM_SENSE_ADJECTIVE && !short_form) || w->low[m->head] < m->first) {
        return;
    }
    role->owners[1] = role->owners[0];
    role->owners[0] = m->head;
    role->owner_n = 2;
    m->inside = true;
    m->shared = (uint32_t)(role - w->matches);
}

static void owners_of_child(dgm_work *w, dgm_match *role, uint32_t c, uint32_t *weak, uint32_t *located) {
    const dgm_token *t = &w->analysis->tokens[c];
    dgm_match *m = dgm_work_match(w, c);
    switch (t->relation) {
    case DGM_REL_NMOD_POSS:
        if ((w->classes[c] & DGM_WORD_POSSESSIVE) || (m && m->sort == DGM_MATCH_ROLE)) {
            put_owner(role, c);
        } else {
            put_names(w, role, c);
        }
        return;
    case DGM_REL_AMOD:
    case DGM_REL_COMPOUND:
    case DGM_REL_NMOD_DESC:
    case DGM_REL_NMOD_UNMARKED:
    case DGM_REL_FLAT:
    case DGM_REL_DET:
    case DGM_REL_NUMMOD:
    case DGM_REL_DEP:
    case DGM_REL_ACL:
        if (w->classes[c] & DGM_WORD_LED) {
            uint32_t leader = leader_of(w, c);
            *weak = *weak == DGM_NONE ? leader : *weak;
        } else if (m && m->sort == DGM_MATCH_ROLE) {
            m->inside = m->inside ||
                        (t->relation != DGM_REL_ACL && t->relation != DGM_REL_DEP && !m->plural && c < role->first);
            if (!m->owners_found) {
                dgm_work_owners(w, m);
            }
            for (uint32_t i = 0; i < m->owner_n && t->relation != DGM_REL_ACL; i++) {
                put_owner(role, m->owners[i]);
            }
        } else if (m && m->sort == DGM_MATCH_NAME && t->relation != DGM_REL_ACL) {
            if (!dgm_work_is_apart(w, m)) {
                put_names(w, role, c);
            }
        } else if (m && m->sort == DGM_MATCH_PERSON && !m->dropped && t->relation == DGM_REL_COMPOUND &&
                   c < role->first && (w->classes[role->last] & DGM_WORD_REGIME)) {
            put_owner(role, m->head); // "the Angela Merkel government"
        } else if (!m && t->relation == DGM_REL_COMPOUND && t->upos == DGM_UPOS_NOUN && c < role->first) {
            // "Norwegian match officials": the nationality of the whole, though the tree gives it to the first noun.
            for (uint32_t k = w->first_child[c]; k != DGM_NONE; k = w->next_sibling[k]) {
                const dgm_match *name = dgm_work_match(w, k);
                if (name && k < c && name->sort == DGM_MATCH_NAME && name->sense == DGM_SENSE_ADJECTIVE) {
                    put_names(w, role, k);
                }
            }
        }
        return;
    case DGM_REL_NMOD: {
        uint32_t preposition = dgm_work_preposition(w, c);
        if (!preposition && m && m->sort == DGM_MATCH_NAME && c < role->first) {
            put_names(w, role, c);
        } else if (preposition & DGM_WORD_OWNER) {
            if (m && m->sort == DGM_MATCH_ROLE) {
                put_owner(role, m->head);
            } else if (is_owner_name(m)) {
                put_names(w, role, c);
            }
        } else if ((preposition & DGM_WORD_LOCATIVE) && is_owner_name(m) && m->sort == DGM_MATCH_NAME &&
                   !dgm_work_record(w, role)->is_diplomat) {
            *located = *located == DGM_NONE ? c : *located;
        }
        return;
    }
    default: return;
    }
}

// Whether somebody owns the role; its people's faith or language does not say in which country they are.
static bool has_state(const dgm_work *w, const dgm_match *role) {
    for (uint32_t i = 0; i < role->owner_n; i++) {
        const dgm_match *m = dgm_work_match(w, role->owners[i]);
        const dgm_fact *r = m && m->sort == DGM_MATCH_NAME ? dgm_work_record(w, m) : NULL;
        if (!r || !r->is_people || r->country) {
            return true;
        }
    }
    return false;
}

void dgm_work_owners(dgm_work *w, dgm_match *role) {
    if (role->owners_found || w->depth == DEPTH_MOST) {
        return;
    }
    role->owners_found = true; // at once: a broken tree must not send us around
    w->depth++;
    const dgm_analysis *a = w->analysis;
    const dgm_sentence *s = &a->sentences[role->sentence];
    uint32_t weak = DGM_NONE, located = DGM_NONE;
    for (uint32_t t = role->first; t <= role->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (!is_in(role, c)) {
                owners_of_child(w, role, c, &weak, &located);
            }
        }
    }
    const dgm_match *bearer = role->bearer == DGM_NONE ? NULL : &w->matches[role->bearer];
    if (!role->owner_n && bearer && bearer->sentence == role->sentence && role->last + 1 == bearer->first) {
        // "his health minister Pavithra ...": the tree hangs the possessive on the name.
        for (uint32_t c = w->first_child[bearer->head]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (c < role->first) {
                owners_of_child(w, role, c, &weak, &located);
            }
        }
    }
    dgm_match *left = role->first > s->token ? dgm_work_match(w, role->first - 1) : NULL;
    bool to_right = role->owner_n > 0;
    if (!role->owner_n && left && left->sort == DGM_MATCH_NAME && !left->dropped &&
        (left->sense == DGM_SENSE_ADJECTIVE || w->parent[left->head] == role->head ||
         w->parent[left->head] == w->parent[role->head] || (bearer && is_in(bearer, w->parent[left->head])))) {
        // A nationality just before the noun is the noun's, whatever the tree made of it.
        if (!(dgm_work_preposition(w, left->head) && !is_in(role, w->parent[left->head]))) {
            put_owner(role, left->head);
            left->inside = true;
        }
    }
    if (!role->owner_n && left && left->sort == DGM_MATCH_ROLE && left->owners_found && left->owner_n) {
        // "Iraqi army chief General ...": the first title has the nationality.
        for (uint32_t i = 0; i < left->owner_n; i++) {
            put_owner(role, left->owners[i]);
        }
    }
    uint32_t governor = w->parent[role->head];
    if (!role->owner_n && located == DGM_NONE && a->tokens[role->head].relation == DGM_REL_CONJ &&
        governor != DGM_NONE) {
        // "Iranian officials and diplomats": the first noun's nationality is the second's as well.
        dgm_match *first = dgm_work_match(w, governor);
        if (first && first->sort == DGM_MATCH_ROLE && first != role) {
            dgm_work_owners(w, first);
            for (uint32_t i = 0; i < first->owner_n && first->owners[i] < first->head; i++) {
                put_owner(role, first->owners[i]);
                role->inherited = true;
            }
        }
    }
    if (role->plural && (role->owner_n == 1 || to_right)) {
        put_listed(w, role);
        put_coordinated(w, role);
    }
    if (weak != DGM_NONE && role->owner_n) {
        dgm_work_match(w, weak)->inside = dgm_work_match(w, weak)->sort == DGM_MATCH_NAME; // "Aden-based Houthi forces"
    }
    if (!has_state(w, role) && weak != DGM_NONE) {
        put_owner(role, dgm_work_match(w, weak)->head);
        dgm_work_match(w, weak)->inside = dgm_work_match(w, weak)->sort == DGM_MATCH_NAME;
    }
    if (!has_state(w, role) && located != DGM_NONE) {
        put_owner(role, dgm_work_match(w, located)->head);
        dgm_work_match(w, located)->inside = dgm_work_match(w, located)->sort == DGM_MATCH_NAME;
    }
    w->depth--;
}
