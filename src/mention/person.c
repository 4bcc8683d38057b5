#include "base/calendar.h"
#include "mention/work.h"

#include <string.h>

enum { SENSES_MOST = 64, WORDS_MOST = 10 };

static bool is_in(const dgm_match *m, uint32_t token) {
    return token != DGM_NONE && token >= m->first && token <= m->last;
}

// ---- titles ------------------------------------------------------------------------------------------

static void join(dgm_work *w, dgm_match *name, dgm_match *role, bool inside) {
    uint32_t name_at = (uint32_t)(name - w->matches), role_at = (uint32_t)(role - w->matches);
    if (name->title == DGM_NONE) {
        name->title = role_at;
    }
    if (role->bearer == DGM_NONE) {
        role->bearer = name_at;
    }
    role->inside = role->inside || inside;
}

static bool is_title_relation(uint8_t relation) {
    switch (relation) {
    case DGM_REL_NMOD_DESC:
    case DGM_REL_COMPOUND:
    case DGM_REL_FLAT:
    case DGM_REL_AMOD:
    case DGM_REL_NMOD_UNMARKED:
    case DGM_REL_NMOD:
    case DGM_REL_APPOS:
    case DGM_REL_DEP: return true;
    default: return false;
    }
}

static bool is_public_sector(const char *sector) {
    return sector && (strcmp(sector, "GOV") == 0 || strcmp(sector, "LEG") == 0 || strcmp(sector, "MIL") == 0 ||
                      strcmp(sector, "COP") == 0 || strcmp(sector, "JUD") == 0 || strcmp(sector, "SPY") == 0);
}

// Whether tree or standing make the role just before a name its title.
static bool is_title(const dgm_work *w, const dgm_match *role, const dgm_match *name) {
    const dgm_token *tokens = w->analysis->tokens;
    uint8_t relation = tokens[role->head].relation;
    const dgm_fact *r = dgm_work_record(w, role);
    if (name->senses == DGM_NONE && name->first == name->last &&
        (relation == DGM_REL_COMPOUND || relation == DGM_REL_AMOD) && !r->office && !is_public_sector(r->sector)) {
        return false; // "Visitor Center"
    }
    if (is_in(name, w->parent[role->head])) {
        return is_title_relation(tokens[role->head].relation) && !dgm_work_preposition(w, role->head);
    }
    if (is_in(role, w->parent[name->head])) {
        return is_title_relation(tokens[name->head].relation) && !dgm_work_preposition(w, name->head);
    }
    // Two subjects side by side of one verb are title and name.
    if (w->parent[role->head] == w->parent[name->head] && relation == tokens[name->head].relation &&
        (relation == DGM_REL_NSUBJ || relation == DGM_REL_NSUBJ_PASS || relation == DGM_REL_OBJ)) {
        return true;
    }
    // No link in the tree: enough for a full name, not for a lone word ("the minister Tuesday said").
    return name->sense == DGM_SENSE_NAME && !name->weak && !role->plural;
}

static uint32_t governor_match(const dgm_work *w, uint32_t token) {
    return (uint32_t)w->match_of[token];
}

static bool has_person_object(const dgm_work *w, uint32_t verb) {
    for (uint32_t c = w->first_child[verb]; c != DGM_NONE; c = w->next_sibling[c]) {
        const dgm_match *m = dgm_work_match(w, c);
        if (w->analysis->tokens[c].relation == DGM_REL_OBJ && m && m->sort == DGM_MATCH_PERSON) {
            return true;
        }
    }
    return false;
}

// "Name is sworn in as president", "the king names Name prime minister": the office goes to whoever is given it.
static void join_capacity(dgm_work *w, dgm_match *name, uint32_t verb) {
    const dgm_token *tokens = w->analysis->tokens;
    uint8_t relation = tokens[name->head].relation;
    bool object = relation == DGM_REL_OBJ;
    if (name->title != DGM_NONE || verb == DGM_NONE || tokens[verb].upos != DGM_UPOS_VERB ||
        (!object && relation != DGM_REL_NSUBJ_PASS && (relation != DGM_REL_NSUBJ || has_person_object(w, verb)))) {
        return;
    }
    for (uint32_t c = w->first_child[verb]; c != DGM_NONE; c = w->next_sibling[c]) {
        dgm_match *role = dgm_work_match(w, c);
        if (!role || role->sort != DGM_MATCH_ROLE || role->head != c || role->plural || role->bearer != DGM_NONE ||
            !dgm_work_record(w, role)->is_person) {
            continue;
        }
        if ((dgm_work_preposition(w, c) & DGM_WORD_CAPACITY) || (object && tokens[c].relation == DGM_REL_XCOMP)) {
            join(w, name, role, false);
            return;
        }
    }
}

static void find_titles(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    const dgm_token *tokens = a->tokens;
    for (uint32_t i = 0; i < w->match_n; i++) {
        dgm_match *name = &w->matches[i];
        if (name->sort != DGM_MATCH_PERSON || name->dropped) {
            continue;
        }
        const dgm_sentence *s = &a->sentences[name->sentence];
        uint32_t end = s->token + s->token_n;
        dgm_match *left = name->first > s->token ? dgm_work_match(w, name->first - 1) : NULL;
        if (!left && name->first >= s->token + 2 && tokens[name->first - 1].upos == DGM_UPOS_PUNCT &&
            tokens[name->first - 1].form[0] != ',' && tokens[name->first - 1].form[0] != '-') {
            left = dgm_work_match(w, name->first - 2); // the self-declared "president" Name
        }
        dgm_match *over = left ? dgm_work_match(w, w->parent[left->head]) : NULL;
        bool is_person = left && left->sort == DGM_MATCH_ROLE && dgm_work_record(w, left)->is_person;
        bool is_word = name->senses == DGM_NONE && name->first == name->last;
        if (left && left->sort == DGM_MATCH_ROLE && is_title(w, left, name) && (is_person || !is_word) &&
            (is_person || !over || over->sort != DGM_MATCH_ROLE)) {
            join(w, name, left, left->last + 1 == name->first);
        } else if (left && left->last + 1 == name->first && over && over != left && over->sort == DGM_MATCH_ROLE &&
                   dgm_work_record(w, over)->is_person && !over->plural && over->last < left->first &&
                   (dgm_work_preposition(w, left->head) & DGM_WORD_OWNER) &&
                   (left->sort == DGM_MATCH_ROLE || left->sort == DGM_MATCH_NAME)) {
            join(w, name, over, false); // "President of Russia Dmitry ...", "member of the parliament ..."
        }
        // "Ambassadors Okafor and Lindqvist": a plural title goes to every conjunct.
        uint32_t governor = w->parent[name->head];
        dgm_match *first = dgm_work_match(w, governor);
        if (first && first != name && tokens[name->head].relation == DGM_REL_CONJ && first->sort == DGM_MATCH_PERSON &&
            first->title != DGM_NONE && w->matches[first->title].plural && name->title == DGM_NONE) {
            name->title = first->title;
        }
        // "The two envoys, A and B" where the tree coordinates B with the envoys.
        if (first && first->sort == DGM_MATCH_ROLE && first->plural && name->title == DGM_NONE &&
            tokens[name->head].relation == DGM_REL_CONJ && name->first >= s->token + 2) {
            const dgm_match *other = dgm_work_match(w, name->first - 2);
            if (other && other->sort == DGM_MATCH_PERSON && other->title == governor_match(w, governor)) {
                name->title = other->title;
            }
        }
        // Appositions after the name, and the noun that the name is the apposition of.
        for (uint32_t c = w->first_child[name->head]; c != DGM_NONE; c = w->next_sibling[c]) {
            dgm_match *role = dgm_work_match(w, c);
            bool apposed = tokens[c].relation == DGM_REL_APPOS ||
                           ((tokens[c].relation == DGM_REL_PARATAXIS || tokens[c].relation == DGM_REL_LIST ||
                             tokens[c].relation == DGM_REL_DEP) &&
                            name->last + 1 < end && tokens[name->last + 1].form[0] == ',');
            bool others = false; // "Obama, his wife": somebody of theirs
            for (uint32_t k = w->first_child[c]; k != DGM_NONE; k = w->next_sibling[k]) {
                others = others || (w->classes[k] & DGM_WORD_POSSESSIVE);
            }
            if (role && role->sort == DGM_MATCH_ROLE && role->head == c && apposed && !role->plural && !others &&
                dgm_work_record(w, role)->is_person) {
                join(w, name, role, false);
            }
        }
        dgm_match *role = dgm_work_match(w, governor);
        if (role && role->sort == DGM_MATCH_ROLE && tokens[name->head].relation == DGM_REL_APPOS &&
            (dgm_work_record(w, role)->is_person || name->senses == DGM_NONE)) {
            if (role->plural && name->title == DGM_NONE) {
                name->title = governor_match(w, governor); // "the two envoys, A and B": shared
            } else if (!role->plural) {
                join(w, name, role, false);
            }
        }
        // "Mr. Okafor is a former diplomat."
        if (role && role->sort == DGM_MATCH_ROLE && tokens[name->head].relation == DGM_REL_NSUBJ && !role->plural &&
            role->head == governor && dgm_work_record(w, role)->is_person) {
            for (uint32_t c = w->first_child[governor]; c != DGM_NONE; c = w->next_sibling[c]) {
                if (tokens[c].relation == DGM_REL_COP) {
                    join(w, name, role, false);
                    break;
                }
            }
        }
        // "Name becomes leader of ...", "Name was elected president".
        if (name->title == DGM_NONE && governor != DGM_NONE &&
            (tokens[name->head].relation == DGM_REL_NSUBJ || tokens[name->head].relation == DGM_REL_NSUBJ_PASS)) {
            for (uint32_t c = w->first_child[governor]; c != DGM_NONE; c = w->next_sibling[c]) {
                dgm_match *said = dgm_work_match(w, c);
                if (tokens[c].relation == DGM_REL_XCOMP && said && said->sort == DGM_MATCH_ROLE && said->head == c &&
                    !said->plural && dgm_work_record(w, said)->is_person) {
                    join(w, name, said, false);
                    break;
                }
            }
        }
        join_capacity(w, name, governor);
        // "Name, a former diplomat" where the tree lost the apposition: the phrase after the comma.
        if (name->title == DGM_NONE && name->last + 2 < end && tokens[name->last + 1].form[0] == ',') {
            uint32_t start = name->last + 2;
            for (uint32_t k = start; k < end && k < start + 6; k++) {
                dgm_match *after = dgm_work_match(w, k);
                if (after && after->sort == DGM_MATCH_ROLE && !after->plural && after->bearer == DGM_NONE &&
                    dgm_work_record(w, after)->is_person && w->low[after->head] == start &&
                    (w->parent[after->head] == name->head) && tokens[after->head].relation != DGM_REL_CONJ) {
                    join(w, name, after, false);
                    break;
                }
            }
        }
    }
}

// ---- who of several ---------------------------------------------------------------------------------

static int office_rank(const char *office) {
    static const struct {
        const char *office;
        int rank;
    } RANKS[] = {{"head_of_state", 12},
                 {"head_of_government", 12},
                 {"supreme_leader", 12},
                 {"monarch", 11},
                 {"president_elect", 11},
                 {"foreign_minister", 9},
                 {"head_of_organization", 9},
                 {"defence_minister", 6},
                 {"deputy_head", 6},
                 {"rebel_leader", 6},
                 {"interior_minister", 5},
                 {"finance_minister", 5},
                 {"justice_minister", 5},
                 {"opposition_leader", 5},
                 {"minister", 4},
                 {"military_chief", 4},
                 {"party_leader", 3},
                 {"legislator", 1}};
    for (size_t i = 0; office && i < sizeof RANKS / sizeof *RANKS; i++) {
        if (strcmp(RANKS[i].office, office) == 0) {
            return RANKS[i].rank;
        }
    }
    return 2;
}

static bool is_head(const dgm_fact *r) {
    return r->office && (strcmp(r->office, "head_of_state") == 0 || strcmp(r->office, "head_of_government") == 0);
}

enum { SWORN_IN_DAYS = 5 };

// How well a term suits the date: 40 in office, less with every year away from it.
static int term_score(const dgm_work *w, const dgm_fact *r) {
    if (!r->from.year && !r->to.year) {
        return 15;
    }
    int32_t day = dgm_date_to_days(w->date);
    int32_t until = w->date.year && r->from.day ? dgm_date_to_days(r->from) - day : 0;
    // Whoever is elected today and sworn in tomorrow is called by the office.
    if (!w->date.year || dgm_work_is_valid(w, r) || (is_head(r) && until > 0 && until <= SWORN_IN_DAYS)) {
        return 40;
    }
    int32_t away = r->to.year && dgm_date_to_days(dgm_date_last(r->to)) < day
                       ? day - dgm_date_to_days(dgm_date_last(r->to))
                       : dgm_date_to_days(r->from) - day;
    return away <= 2 * 365 ? 30 : away <= 10 * 365 ? 20 : away <= 20 * 365 ? 8 : 0;
}

typedef struct title_facts {
    const char *country, *office;
} title_facts;

static title_facts title_of(dgm_work *w, const dgm_match *name) {
    title_facts f = {NULL, NULL};
    if (name->title == DGM_NONE) {
        return f;
    }
    dgm_match *role = &w->matches[name->title];
    dgm_work_owners(w, role);
    f.office = dgm_work_record(w, role)->office;
    if (role->owner_n == 1) {
        const dgm_match *owner = dgm_work_match(w, role->owners[0]);
        const dgm_fact *r = owner ? dgm_work_record(w, owner) : NULL;
        f.country = r && owner->sort == DGM_MATCH_NAME ? dgm_work_country_of(r) : NULL;
    }
    return f;
}

static bool sentence_names(const dgm_work *w, const dgm_match *around, const char *country) {
    uint32_t at = (uint32_t)(around - w->matches);
    // The matches of one sentence stand together.
    for (uint32_t i = at; i-- > 0 && w->matches[i].sentence == around->sentence;) {
        const dgm_fact *r = dgm_work_record(w, &w->matches[i]);
        if (w->matches[i].sort == DGM_MATCH_NAME && r->country && strcmp(r->country, country) == 0) {
            return true;
        }
    }
    for (uint32_t i = at + 1; i < w->match_n && w->matches[i].sentence == around->sentence; i++) {
        const dgm_fact *r = dgm_work_record(w, &w->matches[i]);
        if (w->matches[i].sort == DGM_MATCH_NAME && r->country && strcmp(r->country, country) == 0) {
            return true;
        }
    }
    return false;
}

typedef struct choice {
    uint32_t record;
    int score;
    bool ambiguous;
} choice;

// Who of those that the senses name; with `spelled` only people whose name is the one in the text in other letters.
static choice choose(dgm_work *w, const dgm_match *name, uint32_t senses, bool spelled) {
    const dgm_actors *x = w->lexicon;
    choice best = {DGM_NONE, 0, false};
    int second = -1000;
    title_facts title = title_of(w, name);
    bool full = name->sense == DGM_SENSE_NAME;
    for (uint32_t at = senses, seen = 0; at != DGM_NONE && seen < SENSES_MOST; at = x->senses[at].next, seen++) {
        const dgm_fact *first = &x->records[x->senses[at].record];
        if (first->kind != DGM_FACT_PERSON) {
            continue;
        }
        dgm_alike writing = spelled ? dgm_work_alike(w, name, first->name) : (dgm_alike){.words = 0};
        if (spelled && (writing.words < 2 || !writing.begins)) {
            continue;
        }
        int score = -1000, terms = 0;
        bool titled = false, ruler = false;
        for (uint32_t t = x->senses[at].record; t != DGM_NONE && terms < 64; t = x->records[t].next, terms++) {
            const dgm_fact *r = &x->records[t];
            int date = term_score(w, r), here = date + office_rank(r->office) - (r->sure ? 0 : 3);
            ruler = ruler || is_head(r);
            if (title.office && r->office && strcmp(title.office, r->office) == 0) {
                here += 30;
                titled = true;
            }
            score = here > score ? here : score;
        }
        bool cue = false;
        if (first->country) {
            if (title.country) {
                bool same = strcmp(title.country, first->country) == 0;
                score += same ? 40 : -60;
                cue = same;
            }
            if (sentence_names(w, name, first->country)) {
                score += 15;
                cue = true;
            } else if (dgm_work_count(w, first->country)) {
                score += 10;
                cue = true;
            }
        }
        // A full name needs a time or a country that speaks for it, unless it is a ruler's; a last name alone needs
        // more.
        if (full ? score < (cue ? 5 : ruler ? 12 : 30) : score < (cue || titled ? 30 : 49)) {
            continue;
        }
        if (score > best.score || best.record == DGM_NONE ||
            (score == best.score && strcmp(first->id, x->records[best.record].id) < 0)) {
            second = best.record == DGM_NONE ? second : best.score;
            best.record = x->senses[at].record;
            best.score = score;
        } else if (score > second && strcmp(first->id, x->records[best.record].id) != 0) {
            second = score;
        }
    }
    best.ambiguous = best.record != DGM_NONE && second >= best.score - 3;
    return best;
}

// ---- the register ------------------------------------------------------------------------------------

static uint32_t fold_name(const dgm_work *w, uint32_t first, uint32_t last, uint64_t *hashes) {
    uint32_t n = 0;
    for (uint32_t t = first; t <= last; t++) {
        const char *p = w->analysis->tokens[t].form, *end = p + strlen(p);
        dgm_folded f;
        while (n < WORDS_MOST && dgm_fold_next(&p, end, &f)) {
            if (f.size == 2 && f.text[0] == 'a' && f.text[1] == 'l') {
                continue; // "al-Maliki" and "Maliki" are one
            }
            hashes[n++] = f.hash;
        }
    }
    return n;
}

static uint64_t sequence_of(const uint64_t *hashes, uint32_t n) {
    uint64_t sequence = DGM_FOLD_START;
    for (uint32_t i = 0; i < n; i++) {
        sequence = dgm_fold_join(sequence, hashes[i]);
    }
    return sequence;
}

static bool name_put(dgm_work *w, uint64_t sequence, uint32_t person, bool newest) {
    uint32_t old = dgm_table_find(&w->names, (const char *)&sequence, sizeof sequence);
    if (old != DGM_TABLE_NONE) {
        return !newest || dgm_table_set(&w->names, w->arena, (const char *)&sequence, sizeof sequence, person);
    }
    char *key = dgm_arena_copy(w->arena, (const char *)&sequence, sizeof sequence);
    return key && dgm_table_put(&w->names, w->arena, key, sizeof sequence, person) != DGM_TABLE_NONE;
}

static uint32_t name_find(const dgm_work *w, uint64_t sequence) {
    uint32_t at = dgm_table_find(&w->names, (const char *)&sequence, sizeof sequence);
    return at == DGM_TABLE_NONE ? DGM_NONE : at;
}

static bool is_family_first(const dgm_work *w, const char *country) {
    char lower[8] = "";
    for (size_t i = 0; country && country[i] && i + 1 < sizeof lower; i++) {
        lower[i] = country[i] >= 'A' && country[i] <= 'Z' ? (char)(country[i] + 32) : country[i];
    }
    return (dgm_actors_word(w->lexicon, lower, strlen(lower)) & DGM_WORD_FAMILY_FIRST) != 0;
}

// The people whom the words [first, last) of a folded name may mean.
static uint32_t senses_of(const dgm_work *w, const uint64_t *hashes, uint32_t first, uint32_t last) {
    const dgm_path *p = dgm_actors_find(w->lexicon, sequence_of(hashes + first, last - first));
    return p ? p->sense : DGM_NONE;
}

// The record that a person's terms hang behind.
static uint32_t first_term(const dgm_work *w, const dgm_fact *term) {
    uint64_t hashes[WORDS_MOST];
    const char *p = term->name, *end = p + strlen(p);
    uint32_t n = 0;
    dgm_folded f;
    while (n < WORDS_MOST && dgm_fold_next(&p, end, &f)) {
        hashes[n++] = f.hash;
    }
    for (uint32_t at = senses_of(w, hashes, 0, n); at != DGM_NONE; at = w->lexicon->senses[at].next) {
        const dgm_fact *r = &w->lexicon->records[w->lexicon->senses[at].record];
        if (r->kind == DGM_FACT_PERSON && strcmp(r->id, term->id) == 0) {
            return w->lexicon->senses[at].record;
        }
    }
    return DGM_NONE;
}

// Whoever held the office of the title about the date, where the name is theirs in another spelling.
static uint32_t spelled_holder(dgm_work *w, const dgm_match *name) {
    title_facts title = title_of(w, name);
    if (!title.country || !title.office) {
        return DGM_NONE;
    }
    for (uint32_t at = dgm_actors_holders(w->lexicon, title.country, title.office); at != DGM_NONE;
         at = w->lexicon->records[at].holder) {
        const dgm_fact *r = &w->lexicon->records[at];
        if (term_score(w, r) < 30) {
            continue; // years away
        }
        dgm_alike same = dgm_work_alike(w, name, r->name);
        if (same.last && (same.words > 1 || (same.ends && dgm_work_is_single(title.office)))) {
            return first_term(w, r);
        }
    }
    return DGM_NONE;
}

static void keep_better(choice *best, choice other) {
    if (other.record != DGM_NONE && (best->record == DGM_NONE || other.score > best->score)) {
        *best = other;
    }
}

// Who a full name means: as the lexicon writes it, without a second last name or its middle names ("Ivan Duque
// Marquez", "Linas Antanas Linkevicius"), or in another spelling.
static choice choose_full(dgm_work *w, const dgm_match *name) {
    choice c = {DGM_NONE, 0, false};
    if (name->senses != DGM_NONE) {
        return choose(w, name, name->senses, false);
    }
    uint64_t hashes[WORDS_MOST];
    uint32_t n = fold_name(w, name->first, name->last, hashes);
    c = choose(w, name, senses_of(w, hashes, 0, n), false); // the lexicon has it without an article
    if (c.record == DGM_NONE && n > 2) {
        uint64_t ends[] = {hashes[0], hashes[n - 1]};
        c = choose(w, name, senses_of(w, ends, 0, 2), false);
        if (c.record != DGM_NONE && is_family_first(w, w->lexicon->records[c.record].country)) {
            c.record = DGM_NONE; // what stands between is half of the given name
        }
        keep_better(&c, choose(w, name, senses_of(w, hashes, 0, n - 1), false));
    }
    for (uint32_t i = 1; i < n; i++) {
        keep_better(&c, choose(w, name, senses_of(w, hashes, i, n), true));
    }
    if (c.record == DGM_NONE) {
        c.record = spelled_holder(w, name);
    }
    return c;
}

// Let the last parts of a person's name stand for them from here on.
static bool put_parts(dgm_work *w, uint32_t person, const uint64_t *hashes, uint32_t n, bool newest) {
    for (uint32_t i = 1; i < n; i++) {
        if (!name_put(w, sequence_of(hashes + i, n - i), person, newest)) {
            return false;
        }
    }
    const dgm_person *p = &w->people[person];
    const char *country = p->record == DGM_NONE ? NULL : w->lexicon->records[p->record].country;
    if (!country && p->title != DGM_NONE) {
        dgm_match *role = &w->matches[p->title];
        const dgm_match *owner = role->owner_n ? dgm_work_match(w, role->owners[0]) : NULL;
        const dgm_fact *r = owner ? dgm_work_record(w, owner) : NULL;
        country = r ? r->country : NULL;
    }
    // The first name stands for them only where no other name says otherwise: "Saddam", "Evo".
    return n < 2 || name_put(w, sequence_of(hashes, 1), person, newest && is_family_first(w, country));
}

static uint32_t put_person(dgm_work *w, dgm_match *name, uint32_t record, bool ambiguous) {
    dgm_person *grown = dgm_arena_grow(w->arena, w->people, w->person_n, &w->person_capacity, sizeof *grown);
    dgm_actor *actor = dgm_arena_get(w->arena, sizeof *actor);
    if (!grown || !actor) {
        return DGM_NONE;
    }
    w->people = grown;
    const char *text =
        record == DGM_NONE ? dgm_work_text(w, name->first, name->last) : w->lexicon->records[record].name;
    if (!text) {
        return DGM_NONE;
    }
    *actor = (dgm_actor){.id = "", .name = text, .code = ""};
    w->people[w->person_n] = (dgm_person){.name = text,
                                          .record = record,
                                          .title = name->title,
                                          .match = (uint32_t)(name - w->matches),
                                          .actor = actor,
                                          .ground = "",
                                          .chain = DGM_NONE,
                                          .ambiguous = ambiguous};
    return w->person_n++;
}

// A title that says more takes the place of one that says less: with a country before without.
static void take_title(dgm_work *w, uint32_t person, const dgm_match *name) {
    dgm_person *p = &w->people[person];
    if (name->title == DGM_NONE) {
        return;
    }
    dgm_match *role = &w->matches[name->title];
    dgm_work_owners(w, role);
    if (p->title == DGM_NONE || (w->matches[p->title].owner_n == 0 && role->owner_n > 0)) {
        p->title = name->title;
    }
}

static bool register_full(dgm_work *w, dgm_match *name) {
    uint64_t hashes[WORDS_MOST];
    uint32_t n = fold_name(w, name->first, name->last, hashes);
    if (n < 2) {
        return true;
    }
    choice c = choose_full(w, name);
    const char *id = c.record == DGM_NONE ? NULL : w->lexicon->records[c.record].id;
    uint64_t sequence = sequence_of(hashes, n);
    uint32_t person = DGM_NONE;
    if (id) {
        uint32_t at = dgm_table_find(&w->names, id, strlen(id));
        person = at == DGM_TABLE_NONE ? DGM_NONE : at;
    } else {
        person = name_find(w, sequence);
    }
    if (person == DGM_NONE) {
        (void)title_of(w, name); // finds the title's country, which says which part is the last name
        person = put_person(w, name, c.record, c.ambiguous);
        if (person == DGM_NONE ||
            (id && dgm_table_put(&w->names, w->arena, id, strlen(id), person) == DGM_TABLE_NONE) ||
            !name_put(w, sequence, person, true)) {
            return false;
        }
    }
    take_title(w, person, name);
    name->person = person;
    name->record = c.record;
    return put_parts(w, person, hashes, n, false);
}

// "in May", "Friday": a month or a day, unless it acts or has a title.
static bool is_date(const dgm_work *w, const dgm_match *name) {
    uint8_t relation = w->analysis->tokens[name->head].relation;
    uint32_t next = name->last + 1;
    if (name->first != name->last || !(w->classes[name->first] & DGM_WORD_CALENDAR) || name->title != DGM_NONE) {
        return false;
    }
    return (relation != DGM_REL_NSUBJ && relation != DGM_REL_NSUBJ_PASS && relation != DGM_REL_NMOD_POSS) ||
           (next < w->analysis->token_n && w->analysis->tokens[next].upos == DGM_UPOS_NUM);
}

bool dgm_work_people(dgm_work *w) {
    find_titles(w);
    // "a former diplomat and analyst": the second noun is said of the same person.
    for (uint32_t i = 0; i < w->match_n; i++) {
        dgm_match *role = &w->matches[i], *first = dgm_work_match(w, w->parent[role->head]);
        if (role->sort == DGM_MATCH_ROLE && first && first->sort == DGM_MATCH_ROLE && first != role &&
            role->bearer == DGM_NONE && first->bearer != DGM_NONE && !role->plural && !first->plural &&
            w->analysis->tokens[role->head].relation == DGM_REL_CONJ && w->low[role->head] >= role->first) {
            role->bearer = first->bearer;
        }
    }
    // The longest names first, so that "Kazemi-Qomi" is known for a last part of "Hassan Kazemi-Qomi" wherever it
    // stands.
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < w->match_n; i++) {
            dgm_match *name = &w->matches[i];
            bool is_long = name->last - name->first >= 2;
            if (name->sort != DGM_MATCH_PERSON || name->dropped || name->sense != DGM_SENSE_NAME ||
                (name->weak && name->title == DGM_NONE) || is_long != (pass == 0)) {
                continue;
            }
            if (!register_full(w, name)) {
                return false;
            }
        }
    }
    // In the order of the text: last names mean whoever of that name was named last.
    for (uint32_t i = 0; i < w->match_n; i++) {
        dgm_match *name = &w->matches[i];
        uint64_t hashes[WORDS_MOST];
        if (name->sort != DGM_MATCH_PERSON || name->dropped) {
            if (name->sort == DGM_MATCH_NAME && !name->dropped && name->first == name->last &&
                (name->sense != DGM_SENSE_ADJECTIVE || w->analysis->tokens[name->head].upos == DGM_UPOS_PROPN) &&
                w->person_n) {
                // "Jordan" where the document speaks of a Michael Jordan.
                uint32_t n = fold_name(w, name->first, name->last, hashes);
                uint32_t person = n ? name_find(w, sequence_of(hashes, n)) : DGM_NONE;
                uint8_t relation = w->analysis->tokens[name->head].relation;
                const dgm_fact *r = dgm_work_record(w, name);
                if (person != DGM_NONE && (relation == DGM_REL_NSUBJ || relation == DGM_REL_OBJ) &&
                    (!r->country || dgm_work_count(w, r->country) <= 1)) {
                    name->sort = DGM_MATCH_PERSON;
                    name->person = person;
                    name->record = w->people[person].record;
                }
            }
            continue;
        }
        uint32_t n = fold_name(w, name->first, name->last, hashes);
        if (is_date(w, name)) {
            name->dropped = true;
            continue;
        }
        if (name->person != DGM_NONE) {
            if (!put_parts(w, name->person, hashes, n, true)) {
                return false;
            }
            continue;
        }
        uint32_t person = n ? name_find(w, sequence_of(hashes, n)) : DGM_NONE;
        if (person == DGM_NONE && name->senses != DGM_NONE && !name->weak) {
            choice c = choose(w, name, name->senses, false);
            if (c.record != DGM_NONE) {
                const char *id = w->lexicon->records[c.record].id;
                uint32_t at = dgm_table_find(&w->names, id, strlen(id));
                person = at == DGM_TABLE_NONE ? put_person(w, name, c.record, c.ambiguous) : at;
                if (person == DGM_NONE ||
                    dgm_table_put(&w->names, w->arena, id, strlen(id), person) == DGM_TABLE_NONE ||
                    !name_put(w, sequence_of(hashes, n), person, true)) {
                    return false;
                }
            }
        }
        if (person == DGM_NONE && name->title != DGM_NONE && n) {
            person = put_person(w, name, DGM_NONE, false);
            if (person == DGM_NONE || !name_put(w, sequence_of(hashes, n), person, true)) {
                return false;
            }
        }
        if (person == DGM_NONE) {
            name->dropped = true;
            continue;
        }
        name->person = person;
        name->record = w->people[person].record;
        take_title(w, person, name);
    }
    return true;
}

// ---- their actors ------------------------------------------------------------------------------------

// "hassan-kazemi-qomi-irn": stable, and readable in a table.
static const char *slug(dgm_work *w, const char *name, const char *country) {
    char text[160];
    size_t size = 0;
    const char *p = name, *end = name + strlen(name);
    dgm_folded f;
    while (size + DGM_FOLD_BYTES + 8 < sizeof text && dgm_fold_next(&p, end, &f)) {
        if (size) {
            text[size++] = '-';
        }
        memcpy(text + size, f.text, f.size);
        size += f.size;
    }
    if (country) {
        text[size++] = '-';
        for (size_t i = 0; country[i] && i < 4; i++) {
            text[size++] = country[i] >= 'A' && country[i] <= 'Z' ? (char)(country[i] + 32) : country[i];
        }
    }
    return dgm_arena_copy(w->arena, text, size);
}

// Whether a term starts within a year: somebody is elected or named to it.
static bool is_soon(const dgm_work *w, const dgm_fact *r) {
    int32_t days = w->date.year && r->from.year ? dgm_date_to_days(r->from) - dgm_date_to_days(w->date) : 0;
    return days > 0 && days <= 365;
}

// Whether a term ended so lately that the news may still give the office as a title.
static bool is_just_over(const dgm_work *w, const dgm_fact *r) {
    enum { LATELY_DAYS = 30 };
    int32_t days = w->date.year && r->to.year ? dgm_date_to_days(w->date) - dgm_date_to_days(dgm_date_last(r->to)) : -1;
    return days >= 0 && days <= LATELY_DAYS;
}

static bool settle_known(dgm_work *w, dgm_person *p) {
    const dgm_actors *x = w->lexicon;
    const dgm_fact *best = NULL, *first = &x->records[p->record];
    int score = -1000, terms = 0;
    const char *office = p->title == DGM_NONE ? NULL : dgm_work_record(w, &w->matches[p->title])->office;
    bool former = p->title != DGM_NONE && dgm_work_is_former(w, &w->matches[p->title]);
    bool coming = p->title != DGM_NONE && dgm_work_is_coming(w, &w->matches[p->title]);
    coming = coming || (office && strcmp(office, "president_elect") == 0);
    for (uint32_t t = p->record; t != DGM_NONE && terms < 64; t = x->records[t].next, terms++) {
        const dgm_fact *r = &x->records[t];
        int here = term_score(w, r) * 2 + office_rank(r->office) +
                   (office && r->office && strcmp(office, r->office) == 0 ? (former ? 20 : 15) : 0) -
                   (r->sure ? 0 : 3) + (coming && is_soon(w, r) ? 40 : 0);
        if (here > score) {
            score = here;
            best = r;
        }
    }
    if (!best) {
        return true;
    }
    bool in_office = term_score(w, best) >= 40 || (!best->from.year && !best->to.year) ||
                     (coming && is_soon(w, best)) ||
                     (office && best->office && strcmp(office, best->office) == 0 && !former && is_just_over(w, best));
    // "The former minister" may hold another office by now, and "the ousted president" may still be recognized.
    former = former && !(in_office && best->sure && best->from.year);
    const char *sector = best->sector, *code = best->code;
    p->confidence = p->ambiguous ? 0.6F : in_office ? 0.95F : 0.8F;
    p->ground =
        in_office ? "name in people.tsv, in office at the date" : "name in people.tsv, not in office at the date";
    if (!in_office && p->title != DGM_NONE && !former) {
        const char *said = dgm_work_record(w, &w->matches[p->title])->sector;
        // A sector of private life says less than what they were: "the laureate", "the father".
        bool private = said && strcmp(said, "CVL") == 0 && is_public_sector(sector);
        sector = private ? "ELI" : said ? said : sector;
        code = said ? NULL : code;
    } else if ((former || !in_office) && is_public_sector(sector)) {
        sector = "ELI";
        code = NULL;
        p->confidence -= 0.1F;
    }
    if (!code) {
        code = dgm_arena_print(w->arena, "%s%s", best->country ? best->country : "", sector ? sector : "");
    }
    *p->actor = (dgm_actor){.id = first->id,
                            .name = first->name,
                            .country = best->country,
                            .sector = sector,
                            .code = code,
                            .office = !in_office || former                ? NULL
                                      : is_soon(w, best) && is_head(best) ? "president_elect"
                                                                          : best->office,
                            .source = dgm_work_source(w, best)};
    p->settled = true;
    return code && p->actor->source;
}

bool dgm_work_settle(dgm_work *w, uint32_t person) {
    dgm_person *p = &w->people[person];
    if (p->settled) {
        return true;
    }
    if (p->record != DGM_NONE) {
        return settle_known(w, p);
    }
    if (p->title == DGM_NONE) {
        return true;
    }
    dgm_match *role = &w->matches[p->title];
    dgm_work_owners(w, role);
    const char *country = NULL, *code = NULL, *sector = dgm_work_sector(w, role);
    for (uint32_t i = 0; i < role->owner_n && role->owner_n == 1; i++) {
        const dgm_match *m = dgm_work_match(w, role->owners[i]);
        const dgm_fact *r = m ? dgm_work_record(w, m) : NULL;
        if (r && m->sort == DGM_MATCH_NAME && !m->dropped) {
            country = dgm_work_country_of(r);
            if ((r->kind == DGM_FACT_ORGANIZATION || r->kind == DGM_FACT_GROUP) && !r->is_people) {
                code = r->code;
                sector = r->sector;
            }
        }
    }
    if (!country && !code) {
        return true; // later, from a pronoun, a set or the document
    }
    return dgm_work_settle_as(w, person, country, sector, code, dgm_work_is_former(w, role), 0.9F,
                              "title with country");
}

bool dgm_work_settle_as(dgm_work *w, uint32_t person, const char *country, const char *sector, const char *code,
                        bool former, float confidence, const char *ground) {
    dgm_person *p = &w->people[person];
    if (p->settled) {
        return true;
    }
    const dgm_fact *role = p->title == DGM_NONE ? NULL : dgm_work_record(w, &w->matches[p->title]);
    if (!sector && role && role->is_person && country && !code) {
        sector = dgm_work_is_ruling(w, &w->matches[p->title]) ? "GOV" : NULL;
    }
    if (former && is_public_sector(sector)) {
        sector = "ELI";
        code = NULL;
        confidence -= 0.1F;
    }
    const char *id = slug(w, p->name, country);
    if (!code) {
        code = dgm_arena_print(w->arena, "%s%s", country ? country : "", sector ? sector : "");
    }
    if (!id || !code) {
        return false;
    }
    *p->actor = (dgm_actor){
        .id = id,
        .name = p->name,
        .country = country,
        .sector = sector,
        .code = code,
        .office = role && !former && role->office && strcmp(role->office, "leader") != 0 ? role->office : NULL,
        .source = role ? dgm_work_source(w, role) : NULL};
    p->confidence = confidence;
    p->ground = ground;
    p->settled = *code != 0;
    return true;
}
