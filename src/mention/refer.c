#include "mention/work.h"

#include <string.h>

enum {
    ACTORS_MOST = 8,
    WINDOW = 80,
    SENTENCES_BACK = 5,
    CLAUSES_UP = 4,
    CLIMB_MOST = 24,
    APPOSED = -1,
    DEPTH_MOST = 4
};

/** A small set of actors. */
typedef struct actor_set {
    const dgm_actor *actor[ACTORS_MOST];
    uint32_t person[ACTORS_MOST]; // index in the register or DGM_NONE
    uint32_t n;
} actor_set;

static void set_put(actor_set *set, const dgm_actor *actor, uint32_t person) {
    for (uint32_t i = 0; i < set->n; i++) {
        if (set->actor[i] == actor) {
            return;
        }
    }
    if (set->n < ACTORS_MOST) {
        set->actor[set->n] = actor;
        set->person[set->n++] = person;
    }
}

static const dgm_token *token_at(const dgm_work *w, uint32_t t) {
    return &w->analysis->tokens[t];
}

static const char *folded(const char *text, dgm_folded *out) {
    const char *p = text;
    if (!text || !dgm_fold_next(&p, text + strlen(text), out)) {
        out->size = 0;
    }
    return out->text;
}

static uint32_t lemma_class(const dgm_work *w, uint32_t t) {
    dgm_folded f;
    const char *text = folded(token_at(w, t)->lemma ? token_at(w, t)->lemma : token_at(w, t)->form, &f);
    return f.size ? dgm_actors_word(w->lexicon, text, f.size) : 0;
}

// ---- drafts and candidates ---------------------------------------------------------------------------

static const dgm_actor **actors_copy(dgm_work *w, const actor_set *set) {
    const dgm_actor **list = dgm_arena_array(w->arena, const dgm_actor *, set->n);
    for (uint32_t i = 0; list && i < set->n; i++) {
        list[i] = set->actor[i];
    }
    return list;
}

// The number of the chain of all mentions that stand for just these actors.
static bool chain_of(dgm_work *w, const actor_set *set, uint32_t *chain) {
    char key[512];
    size_t size = 0;
    for (uint32_t i = 0; i < set->n; i++) {
        const dgm_actor *a = set->actor[i];
        // A country and its government are one party; a person is known by the register.
        const char *id = set->person[i] != DGM_NONE ? NULL : a->id;
        char number[24] = "";
        if (!id) {
            number[0] = '#';
            uint32_t at = set->person[i], n = 1;
            do {
                number[n++] = (char)('0' + at % 10);
                at /= 10;
            } while (at && n < 20);
            number[n] = 0;
            id = number;
        } else if (a->country && strncmp(a->id, a->country, strlen(a->country)) == 0 &&
                   (!a->id[strlen(a->country)] || strcmp(a->id + strlen(a->country), "GOV") == 0)) {
            id = a->country;
        }
        size_t n = strlen(id);
        if (size + n + 1 >= sizeof key) {
            break;
        }
        for (size_t k = 0; k < n; k++) {
            key[size++] = id[k];
        }
        key[size++] = '\n';
    }
    uint32_t at = dgm_table_find(&w->chains, key, size);
    if (at == DGM_TABLE_NONE) {
        char *kept = dgm_arena_copy(w->arena, key, size);
        if (!kept) {
            return false;
        }
        at = dgm_table_put(&w->chains, w->arena, kept, size, w->chain_n++);
    }
    *chain = at;
    return at != DGM_TABLE_NONE;
}

static uint8_t weight_of(const dgm_work *w, uint32_t t) {
    uint32_t steps = 0;
    while (token_at(w, t)->relation == DGM_REL_CONJ && w->parent[t] != DGM_NONE && steps++ < CLIMB_MOST) {
        t = w->parent[t];
    }
    switch (token_at(w, t)->relation) {
    case DGM_REL_NSUBJ:
    case DGM_REL_NSUBJ_PASS:
    case DGM_REL_NSUBJ_OUTER:
    case DGM_REL_CSUBJ: return 80;
    case DGM_REL_ROOT:
    case DGM_REL_OBL_AGENT:
    case DGM_REL_VOCATIVE: return 65;
    case DGM_REL_OBJ:
    case DGM_REL_IOBJ: return 55;
    case DGM_REL_OBL:
    case DGM_REL_OBL_UNMARKED: return 42;
    case DGM_REL_NMOD_POSS: return 38;
    case DGM_REL_APPOS:
    case DGM_REL_PARATAXIS: return 40;
    case DGM_REL_NMOD:
    case DGM_REL_NMOD_DESC:
    case DGM_REL_NMOD_UNMARKED: return 22;
    default: return 15;
    }
}

static dgm_candidate *put_candidate(dgm_work *w, const actor_set *set, uint32_t t, uint8_t sort, uint8_t number) {
    dgm_candidate *grown =
        dgm_arena_grow(w->arena, w->candidates, w->candidate_n, &w->candidate_capacity, sizeof *grown);
    const dgm_actor **list = actors_copy(w, set);
    if (!grown || !list) {
        return NULL;
    }
    w->candidates = grown;
    dgm_candidate *c = &w->candidates[w->candidate_n++];
    *c = (dgm_candidate){.actors = list,
                         .actor_n = set->n,
                         .token = t,
                         .sentence = w->sentence_of[t],
                         .person = set->n == 1 ? set->person[0] : DGM_NONE,
                         .role = DGM_NONE,
                         .sort = sort,
                         .number = number,
                         .weight = weight_of(w, t),
                         .chain = DGM_NONE};
    if (set->n && !chain_of(w, set, &c->chain)) {
        return NULL;
    }
    return c;
}

static dgm_draft *put_draft(dgm_work *w, const actor_set *set, uint32_t head, uint32_t first, uint32_t last,
                            dgm_entity_kind kind, float confidence, const char *ground) {
    const dgm_actor **list = actors_copy(w, set);
    dgm_draft *grown = dgm_arena_grow(w->arena, w->drafts, w->draft_n, &w->draft_capacity, sizeof *grown);
    uint32_t chain = 0;
    if (!grown || !list || (set->n ? !chain_of(w, set, &chain) : (chain = w->chain_n++, false))) {
        return NULL;
    }
    w->drafts = grown;
    uint32_t at = w->draft_at[head] >= 0 ? (uint32_t)w->draft_at[head] : w->draft_n++;
    w->drafts[at] = (dgm_draft){.entity = {.span = {token_at(w, first)->span.start, token_at(w, last)->span.end},
                                           .sentence = w->sentence_of[head],
                                           .head = head,
                                           .kind = kind,
                                           .chain = chain,
                                           .actors = list,
                                           .actor_n = set->n,
                                           .confidence = confidence,
                                           .ground = ground},
                                .person = set->n == 1 ? set->person[0] : DGM_NONE};
    w->draft_at[head] = (int32_t)at;
    return &w->drafts[at];
}

// ---- antecedents -------------------------------------------------------------------------------------

// How many clauses up from the word the candidate's clause is; CLAUSES_UP where it is not among them.
static uint32_t clause_distance(const dgm_work *w, uint32_t t, uint32_t candidate) {
    uint32_t target = w->clause[candidate], clause = w->clause[t];
    for (uint32_t d = 0; d < CLAUSES_UP; d++) {
        if (clause == target) {
            return d;
        }
        if (w->parent[clause] == DGM_NONE) {
            break;
        }
        clause = w->clause[w->parent[clause]];
    }
    return CLAUSES_UP;
}

// Whether the word stands inside the candidate's own phrase, or fills the clause that modifies it.
static bool is_inside_candidate(const dgm_work *w, uint32_t t, uint32_t candidate) {
    uint32_t at = t;
    for (int i = 0; i < CLIMB_MOST; i++) {
        uint32_t p = w->parent[at];
        if (p == DGM_NONE) {
            return false;
        }
        bool relative = token_at(w, at)->relation == DGM_REL_ACL_RELCL;
        if (p == candidate) {
            return !relative || w->parent[t] == at;
        }
        if (w->clause[at] == at && !relative) {
            return false;
        }
        at = p;
    }
    return false;
}

static bool is_argument(const dgm_work *w, uint32_t t) {
    switch (token_at(w, t)->relation) {
    case DGM_REL_NSUBJ:
    case DGM_REL_NSUBJ_PASS:
    case DGM_REL_OBJ:
    case DGM_REL_IOBJ:
    case DGM_REL_OBL:
    case DGM_REL_OBL_AGENT: return true;
    default: return false;
    }
}

// The verb that a word is an argument of, or inside an argument of ("ten of them"); DGM_NONE where there is none.
static uint32_t verb_of(const dgm_work *w, uint32_t t) {
    for (int i = 0; i < CLIMB_MOST && w->parent[t] != DGM_NONE; i++) {
        if (w->clause[t] == t) {
            return DGM_NONE;
        }
        t = w->parent[t];
        if (token_at(w, t)->upos == DGM_UPOS_VERB || w->clause[t] == t) {
            return t;
        }
    }
    return DGM_NONE;
}

static int recency(uint32_t sentences) {
    static const int POINTS[] = {100, 70, 40, 24, 14, 8};
    return POINTS[sentences < 5 ? sentences : 5];
}

static const int DISTANCE_POINTS[CLAUSES_UP + 1] = {60, 50, 20, 8, 0};

static uint8_t gender_of_classes(uint32_t classes) {
    return classes & DGM_WORD_MASCULINE ? 'm' : classes & DGM_WORD_FEMININE ? 'f' : 0;
}

static uint8_t gender_of(const dgm_work *w, const dgm_candidate *c) {
    return c->person != DGM_NONE ? w->people[c->person].gender : gender_of_classes(w->classes[c->token]);
}

static bool suits(const dgm_work *w, const dgm_candidate *c, uint32_t t, uint32_t classes) {
    bool person = (classes & DGM_WORD_PERSON) != 0, thing = (classes & DGM_WORD_THING) != 0;
    bool plural = (classes & DGM_WORD_PLURAL) != 0;
    if (plural ? !(c->number & DGM_NUMBER_PLURAL) : !(c->number & DGM_NUMBER_SINGULAR)) {
        return false;
    }
    if (!plural && person && c->sort != DGM_SORT_PERSON) {
        return false;
    }
    if (!plural && thing && !person && c->sort == DGM_SORT_PERSON) {
        return false;
    }
    uint8_t gender = gender_of_classes(classes);
    uint8_t known = gender_of(w, c);
    if (gender && known && known != gender) {
        return false;
    }
    if (c->sentence == w->sentence_of[t]) {
        if (is_inside_candidate(w, t, c->token)) {
            return false;
        }
        // Two arguments of one verb are two parties, unless the pronoun says otherwise.
        if (!(classes & (DGM_WORD_POSSESSIVE | DGM_WORD_REFLEXIVE)) && is_argument(w, t) &&
            w->parent[t] == w->parent[c->token] && is_argument(w, c->token)) {
            return false;
        }
    }
    return true;
}

static int score_of(const dgm_work *w, const dgm_candidate *c, uint32_t t, uint32_t classes) {
    uint32_t here = w->sentence_of[t], back = here - c->sentence;
    const dgm_sentence *sentences = w->analysis->sentences;
    int score = recency(back) + c->weight;
    if (back == 0) {
        uint32_t words = t > c->token ? t - c->token : c->token - t;
        score += DISTANCE_POINTS[clause_distance(w, t, c->token)] + (words < 30 ? (int)(30 - words) / 2 : 0);
    } else if (sentences[here].block != sentences[c->sentence].block) {
        score -= 25;
    }
    if (c->is_place) {
        score -= 40;
    }
    uint8_t gender = gender_of_classes(classes);
    if (gender && gender == gender_of(w, c)) {
        score += 35; // "a woman ... her": said, not only not denied
    }
    if (c->is_member && !(classes & DGM_WORD_PLURAL)) {
        score -= 40;
    }
    if ((classes & DGM_WORD_REFLEXIVE) && back == 0 && w->clause[c->token] == w->clause[t] &&
        weight_of(w, c->token) == 80) {
        score += 100;
    }
    if ((classes & DGM_WORD_PLURAL) && c->sort == DGM_SORT_COLLECTIVE && !c->is_set) {
        score -= 35; // "they" of one organisation or government: possible, seldom
    }
    return score;
}

// The two parties of one verb, "he told his counterpart that they": candidates that only a plural can mean.
static int best_pair(const dgm_work *w, uint32_t t, uint32_t classes, actor_set *out) {
    uint32_t here = w->sentence_of[t];
    int best = -1000;
    bool together =
        is_argument(w, t) && w->parent[t] != DGM_NONE && (lemma_class(w, w->parent[t]) & DGM_WORD_TOGETHER) != 0;
    uint32_t seen = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW / 2; seen++) {
        const dgm_candidate *b = &w->candidates[i];
        if (here - b->sentence > 1) {
            break;
        }
        for (uint32_t k = i, looked = 0; k-- > 0 && looked < 16; looked++) {
            const dgm_candidate *a = &w->candidates[k];
            if (a->sentence != b->sentence) {
                break;
            }
            if (a->actor_n != 1 || b->actor_n != 1 || a->actors[0] == b->actors[0] || a->sort != b->sort ||
                a->sort == DGM_SORT_OTHER || weight_of(w, a->token) != 80 || weight_of(w, b->token) < 40 ||
                (a->sort == DGM_SORT_COLLECTIVE && a->actors[0]->country && b->actors[0]->country &&
                 strcmp(a->actors[0]->country, b->actors[0]->country) == 0) ||
                !(a->number & DGM_NUMBER_SINGULAR) || !(b->number & DGM_NUMBER_SINGULAR) ||
                w->clause[a->token] != w->clause[b->token] || b->is_place ||
                (a->sentence == here && (w->clause[t] == w->clause[a->token]))) {
                continue;
            }
            int score = recency(here - b->sentence) + (a->weight + b->weight) / 2 - 30 + (together ? 60 : 0);
            if (b->sentence == here) {
                score += DISTANCE_POINTS[clause_distance(w, t, b->token)];
            }
            if (score > best) {
                best = score;
                out->n = 0;
                set_put(out, a->actors[0], a->person);
                set_put(out, b->actors[0], b->person);
            }
        }
    }
    (void)classes;
    return best;
}

// Find what a pronoun means; false where nothing fits, or something that is no actor fits better.
static bool find_antecedent(dgm_work *w, uint32_t t, uint32_t classes, actor_set *out, uint8_t *sort, bool *ambiguous) {
    uint32_t here = w->sentence_of[t], seen = 0;
    const dgm_candidate *best = NULL;
    int best_score = -1000, second = -1000;
    uint32_t others[4], other_n = 0; // chains of the other arguments of the pronoun's verb
    uint32_t verb = verb_of(w, t);
    bool own = !(classes & (DGM_WORD_POSSESSIVE | DGM_WORD_REFLEXIVE)) && verb != DGM_NONE;
    for (uint32_t i = w->candidate_n; own && i-- > 0 && other_n < 4;) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->sentence != here) {
            break;
        }
        if (w->parent[c->token] == verb && is_argument(w, c->token) && c->chain != DGM_NONE) {
            others[other_n++] = c->chain;
        }
    }
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > SENTENCES_BACK) {
            break;
        }
        bool taken = false;
        for (uint32_t k = 0; k < other_n; k++) {
            taken = taken || c->chain == others[k];
        }
        if (taken || !suits(w, c, t, classes)) {
            continue;
        }
        int score = score_of(w, c, t, classes);
        if (score > best_score) {
            if (!best || best->chain != c->chain || c->chain == DGM_NONE) {
                second = best_score;
            }
            best = c;
            best_score = score;
        } else if (score > second && c->chain != best->chain) {
            second = score;
        }
    }
    out->n = 0;
    if (classes & DGM_WORD_PLURAL) {
        actor_set pair = {.n = 0};
        if (best_pair(w, t, classes, &pair) > best_score && pair.n == 2) {
            *out = pair;
            *sort = DGM_SORT_PERSON;
            *ambiguous = false;
            return true;
        }
    }
    // As an object "it" is more often what was said or done than who.
    bool object = (classes & DGM_WORD_THING) && !(classes & (DGM_WORD_PLURAL | DGM_WORD_POSSESSIVE)) &&
                  token_at(w, t)->relation == DGM_REL_OBJ;
    if (!best || !best->actor_n || best_score < (object ? 140 : 60)) {
        return false;
    }
    for (uint32_t i = 0; i < best->actor_n; i++) {
        set_put(out, best->actors[i], best->actor_n == 1 ? best->person : DGM_NONE);
    }
    *sort = best->sort;
    *ambiguous = second >= best_score - 5;
    if (best->person != DGM_NONE && !w->people[best->person].gender) {
        w->people[best->person].gender = gender_of_classes(classes);
    }
    return true;
}

// ---- countries of actors -----------------------------------------------------------------------------

static const dgm_actor *country_actor(dgm_work *w, const char *code) {
    const dgm_fact *r = dgm_actors_country(w->lexicon, code);
    if (!r) {
        return NULL;
    }
    const char *source = dgm_work_source(w, r);
    return source ? dgm_work_actor(w, r->code, r->name, r->code, NULL, r->code, NULL, source) : NULL;
}

// The last two different countries that were spoken of: those that act before those named as places.
static bool last_countries(dgm_work *w, uint32_t t, uint32_t wanted, actor_set *out) {
    uint32_t here = w->sentence_of[t];
    for (int places = 0; places < 2 && out->n < wanted; places++) {
        uint32_t seen = 0;
        for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW && out->n < wanted; seen++) {
            const dgm_candidate *c = &w->candidates[i];
            if (here - c->sentence > SENTENCES_BACK + 3) {
                break;
            }
            if (c->is_place != (places == 1)) {
                continue;
            }
            for (uint32_t k = c->actor_n; k-- > 0 && out->n < wanted;) {
                const char *code = c->actors[k]->country;
                const dgm_actor *country = code ? country_actor(w, code) : NULL;
                if (country) {
                    set_put(out, country, DGM_NONE);
                }
            }
        }
    }
    // Found backwards; people expect the order of the text.
    for (uint32_t i = 0; i + i + 1 < out->n; i++) {
        const dgm_actor *swap = out->actor[i];
        out->actor[i] = out->actor[out->n - 1 - i];
        out->actor[out->n - 1 - i] = swap;
    }
    return out->n == wanted;
}

// Whether one role noun can take up another: "militants" after "rebels", but not any civilians after any others.
static bool is_like(const dgm_fact *a, const dgm_fact *b) {
    return a->is_person && b->is_person && a->sector && b->sector && strcmp(a->sector, b->sector) == 0 &&
           strcmp(a->sector, "CVL") != 0;
}

// The nearest set of exactly two (or more, for a plural without a number): what "both sides" and "the envoys" mean.
static bool last_set(dgm_work *w, uint32_t t, uint32_t role, bool countries, bool pair, actor_set *out) {
    uint32_t here = w->sentence_of[t], seen = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > SENTENCES_BACK + 3) {
            break;
        }
        if (c->actor_n < 2 || (pair && c->actor_n != 2)) {
            continue;
        }
        const dgm_fact *wanted = role == DGM_NONE ? NULL : &w->lexicon->records[role];
        if (wanted && !countries) {
            // A role fits a set of the same role, or of people whose sector it shares; countries send envoys.
            const dgm_fact *other = c->role == DGM_NONE ? NULL : &w->lexicon->records[c->role];
            bool same = other && (other == wanted || is_like(other, wanted));
            bool people = wanted->is_person && c->sort == DGM_SORT_PERSON && pair;
            bool sent = wanted->is_person && wanted->sector && strcmp(wanted->sector, "GOV") == 0 && pair;
            if (!same && !people && !sent) {
                continue;
            }
        }
        actor_set found = {.n = 0};
        for (uint32_t k = 0; k < c->actor_n; k++) {
            const dgm_actor *a = c->actors[k];
            if (countries) {
                a = a->country ? country_actor(w, a->country) : NULL;
            }
            if (a) {
                set_put(&found, a, DGM_NONE);
            }
        }
        if (found.n >= 2 && (!pair || found.n == 2)) {
            *out = found;
            return true;
        }
    }
    return false;
}

// The last two that were named one by one: "the two leaders" after each was spoken of, "both sides" of two states.
static bool last_parties(dgm_work *w, uint32_t t, bool people, actor_set *out) {
    uint32_t here = w->sentence_of[t], seen = 0;
    out->n = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW && out->n < 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > SENTENCES_BACK) {
            break;
        }
        if (c->actor_n != 1 || c->is_place || (people ? c->person == DGM_NONE : c->sort != DGM_SORT_COLLECTIVE)) {
            continue;
        }
        const dgm_actor *a = c->actors[0];
        if (people ? !*a->code : !a->country || c->role != DGM_NONE) {
            continue;
        }
        if (!people) {
            a = country_actor(w, a->country); // a state and its capital are one side
        }
        if (a) {
            set_put(out, a, people ? c->person : DGM_NONE);
        }
    }
    if (out->n == 2) {
        actor_set found = *out;
        out->actor[0] = found.actor[1];
        out->person[0] = found.person[1];
        out->actor[1] = found.actor[0];
        out->person[1] = found.person[0];
    }
    return out->n == 2;
}

// ---- role nouns --------------------------------------------------------------------------------------

static bool has_child_class(const dgm_work *w, const dgm_match *m, uint32_t bits) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if ((w->classes[c] & bits) && c < m->first) {
                return true;
            }
        }
    }
    return false;
}

static bool has_number(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (token_at(w, c)->relation == DGM_REL_NUMMOD || token_at(w, c)->upos == DGM_UPOS_NUM) {
                return true;
            }
        }
    }
    return false;
}

static bool is_indefinite(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (token_at(w, c)->relation == DGM_REL_DET && !(w->classes[c] & (DGM_WORD_DEFINITE | DGM_WORD_PAIR)) &&
                !(token_at(w, c)->features & DGM_FEATURE_DEFINITE)) {
                return true;
            }
        }
    }
    return false;
}

// A word before the noun that names an owner nobody knows ("Orbitel officials"): no country can be taken from
// elsewhere.
static bool has_unknown_owner(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            const dgm_token *k = token_at(w, c);
            if (c < m->first && k->upos == DGM_UPOS_PROPN &&
                (k->relation == DGM_REL_COMPOUND || k->relation == DGM_REL_NMOD_POSS || k->relation == DGM_REL_AMOD)) {
                return true;
            }
        }
    }
    return false;
}

// Whether a sector's people belong to one state, so that an unnamed state is the one the report is about.
static bool is_national(const char *sector) {
    static const char *const ELSEWHERE[] = {"IGO", "NGO", "MNC", "NGM", "IMG", "DEV", "ENV", "HRI", "BUS"};
    for (size_t i = 0; i < sizeof ELSEWHERE / sizeof *ELSEWHERE; i++) {
        if (!sector || strcmp(sector, ELSEWHERE[i]) == 0) {
            return false;
        }
    }
    return true;
}

// The one country that a sentence names, or NULL; where something happens goes before who else is named.
static const char *country_of_sentence(const dgm_work *w, uint32_t at) {
    const char *found = NULL, *place = NULL;
    bool several = false, several_places = false;
    uint32_t first = at, sentence = w->matches[at].sentence;
    while (first > 0 && w->matches[first - 1].sentence == sentence) {
        first--;
    }
    for (uint32_t i = first; i < w->match_n && w->matches[i].sentence == sentence; i++) {
        const dgm_match *m = &w->matches[i];
        const dgm_fact *r = m->sort != DGM_MATCH_ROLE && !m->dropped ? dgm_work_record(w, m) : NULL;
        if (!r || !r->country) {
            continue;
        }
        several = several || (found && strcmp(found, r->country) != 0);
        found = r->country;
        if (m->sort == DGM_MATCH_NAME && m->sense != DGM_SENSE_ADJECTIVE &&
            (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_REGION) && dgm_work_is_place(w, m)) {
            several_places = several_places || (place && strcmp(place, r->country) != 0);
            place = r->country;
        }
    }
    if (place && !several_places) {
        return place;
    }
    return several ? NULL : found;
}

// "IRNGOV" with the id "IRNGOV:official" and the name "official (Iran)"; `of` is the name of the body that it belongs
// to.
static const dgm_actor *role_actor(dgm_work *w, const dgm_match *m, const char *of, const char *country,
                                   const char *sector, const char *base) {
    const dgm_fact *r = dgm_work_record(w, m);
    const dgm_fact *state = country ? dgm_actors_country(w->lexicon, country) : NULL;
    const char *code = base ? base : dgm_arena_print(w->arena, "%s%s", country ? country : "", sector ? sector : "");
    const char *source = dgm_work_source(w, r);
    if (!code || !source) {
        return NULL;
    }
    if (state && !base && sector && strcmp(sector, "GOV") == 0 &&
        ((w->classes[m->head] | lemma_class(w, m->head)) & DGM_WORD_REGIME)) {
        return dgm_work_actor(w, code, state->name, country, sector, code, NULL,
                              source); // a state's government is the state
    }
    of = of ? of : state ? state->name : NULL;
    const char *id = dgm_arena_print(w->arena, "%s:%s", code, r->id);
    const char *name = of ? dgm_arena_print(w->arena, "%s (%s)", r->id, of) : r->id;
    return id && name ? dgm_work_actor(w, id, name, country, sector, code, NULL, source) : NULL;
}

// The span of a role's phrase with those of its owners that stand beside it.
static void phrase_of(const dgm_work *w, const dgm_match *m, uint32_t *first, uint32_t *last) {
    *first = m->first;
    *last = m->last;
    for (uint32_t t = m->first; t <= m->last; t++) {
        *first = w->low[t] < *first ? w->low[t] : *first;
        *last = w->high[t] > *last ? w->high[t] : *last;
    }
    for (uint32_t i = 0; i < m->owner_n && !m->inherited; i++) {
        const dgm_match *o = dgm_work_match(w, m->owners[i]);
        uint32_t low = o ? o->first : m->owners[i], high = o ? o->last : m->owners[i];
        uint32_t near = w->low[m->owners[i]] < low ? w->low[m->owners[i]] : low;
        if (high < m->first) {
            *first = near < *first ? near : *first;
        } else if (w->parent[m->owners[i]] != DGM_NONE && w->parent[m->owners[i]] >= m->first &&
                   w->parent[m->owners[i]] <= m->last) {
            *last = high > *last ? high : *last;
        }
    }
}

static bool resolve_pronoun(dgm_work *w, uint32_t t);

typedef struct role_result {
    actor_set set;
    float confidence;
    const char *ground;
    bool chained; // stands for something named before
    uint32_t person;
} role_result;

static bool add_owned(dgm_work *w, const dgm_match *m, const dgm_actor *owner, const char *sector, role_result *out) {
    const dgm_actor *made = NULL;
    bool is_country = lemma_class(w, m->head) & DGM_WORD_COUNTRY;
    if (!owner) {
        return true;
    }
    if (is_country && owner->country) {
        made = country_actor(w, owner->country); // "his country"
        if (!made) {
            return true; // a code that the table of countries does not have
        }
        out->chained = true;
    } else if (owner->country && (!owner->sector || is_national(owner->sector) || sector)) {
        made = role_actor(w, m, NULL, owner->country, sector, NULL);
    } else if (*owner->code) {
        // "European officials": a region of the world has people, but no sector of its own.
        const char *base =
            owner->sector || !sector ? owner->code : dgm_arena_print(w->arena, "%s%s", owner->code, sector);
        if (!base) {
            return false;
        }
        made = role_actor(w, m, owner->name, owner->country, owner->sector ? owner->sector : sector, base);
    } else if (sector) {
        made = role_actor(w, m, NULL, NULL, sector, NULL);
    } else {
        return true;
    }
    if (!made) {
        return false;
    }
    set_put(&out->set, made, DGM_NONE);
    return true;
}

// At depth APPOSED the names in apposition count; without it only what the noun itself says.
static bool resolve_role(dgm_work *w, uint32_t at, role_result *out, int depth);
static bool settle_by_title(dgm_work *w, const dgm_match *m, const dgm_match *title);

// "The two Koreas": a name for several states, whose codes are joined by a plus sign. @return false when out of memory.
static bool put_named(dgm_work *w, const dgm_match *m, actor_set *set) {
    const dgm_fact *r = dgm_work_record(w, m);
    const char *code = r->kind == DGM_FACT_REGION && r->code ? r->code : "";
    if (!strchr(code, '+')) {
        const dgm_actor *a = dgm_work_name_actor(w, m);
        if (a) {
            set_put(set, a, DGM_NONE);
        }
        return a != NULL;
    }
    while (*code) {
        size_t n = strcspn(code, "+");
        const char *one = dgm_arena_copy(w->arena, code, n);
        if (!one) {
            return false;
        }
        const dgm_actor *a = country_actor(w, one);
        if (a) {
            set_put(set, a, DGM_NONE);
        }
        code += n + (code[n] == '+');
    }
    return true;
}

// What an owner's token stands for; resolves what has not been resolved yet.
static bool owner_actors(dgm_work *w, uint32_t token, actor_set *out, int depth) {
    dgm_match *o = dgm_work_match(w, token);
    out->n = 0;
    if (o && o->sort == DGM_MATCH_PERSON && o->person != DGM_NONE) {
        if (!dgm_work_settle(w, o->person)) {
            return false;
        }
        set_put(out, w->people[o->person].actor, o->person);
    } else if (o && o->sort == DGM_MATCH_NAME) {
        if (!put_named(w, o, out)) {
            return false;
        }
    } else if (w->draft_at[token] >= 0) {
        const dgm_draft *d = &w->drafts[w->draft_at[token]];
        for (uint32_t i = 0; i < d->entity.actor_n; i++) {
            set_put(out, d->entity.actors[i], d->person);
        }
    } else if (o && o->sort == DGM_MATCH_ROLE && depth < DEPTH_MOST) {
        role_result inner = {.set = {.n = 0}};
        if (!resolve_role(w, (uint32_t)(o - w->matches), &inner, depth + 1)) {
            return false;
        }
        *out = inner.set;
    } else if (w->classes[token] & DGM_WORD_POSSESSIVE) {
        if (!resolve_pronoun(w, token)) {
            return false;
        }
        if (w->draft_at[token] >= 0) {
            const dgm_draft *d = &w->drafts[w->draft_at[token]];
            for (uint32_t i = 0; i < d->entity.actor_n; i++) {
                set_put(out, d->entity.actors[i], d->person);
            }
        }
    }
    return true;
}

// "the ministry" after "the defence ministry".
static bool is_last_part(const char *part, const char *whole) {
    size_t n = strlen(part), all = strlen(whole);
    return all > n + 1 && whole[all - n - 1] == ' ' && strcmp(whole + all - n, part) == 0;
}

// "the militants" after the name of an armed group, "the agency" after an agency's.
static bool is_body_of(const dgm_fact *role, const dgm_match *m, const dgm_actor *body) {
    static const char *const BODIES[] = {"REB", "PTY", "MED", "BUS", "MNC", "NGO",
                                         "IGO", "UAF", "SEP", "INS", "CRM", "MIL"};
    if (!role->sector || !body->sector || role->is_person != m->plural) {
        return false;
    }
    bool company = strcmp(role->sector, "BUS") == 0 && strcmp(body->sector, "MNC") == 0;
    for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++) {
        if (strcmp(BODIES[i], body->sector) == 0) {
            return company || strcmp(role->sector, body->sector) == 0;
        }
    }
    return false;
}

static bool is_same_word(const char *a, const char *b) {
    dgm_folded x, y;
    return folded(a, &x) && folded(b, &y) && x.size && x.size == y.size && memcmp(x.text, y.text, x.size) == 0;
}

// "the president", "the group", "the rebels" after they were named.
static bool find_definite(dgm_work *w, const dgm_match *m, role_result *out) {
    const dgm_fact *r = dgm_work_record(w, m);
    uint32_t seen = 0, here = m->sentence, classes = lemma_class(w, m->head);
    const char *country = NULL;
    uint32_t verb = verb_of(w, m->head);
    int country_score = 0;
    // "the group", bare: with an attribute it is some other group.
    bool generic_group = !r->is_person && !r->sector &&
                         !(classes & (DGM_WORD_COUNTRY | DGM_WORD_SIDE | DGM_WORD_PLACE)) &&
                         w->low[m->head] + 1 >= m->first;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (!c->actor_n || here - c->sentence > SENTENCES_BACK + 5) {
            continue;
        }
        if (c->sentence == here && verb != DGM_NONE && w->parent[c->token] == verb && is_argument(w, c->token)) {
            continue; // another party to the same act: "the army bombed the group's offices"
        }
        bool fits = false;
        if ((classes & DGM_WORD_COUNTRY) && !m->plural) {
            const dgm_actor *a = c->actors[0];
            if (c->actor_n == 1 && a->country && c->sort == DGM_SORT_COLLECTIVE && c->role == DGM_NONE &&
                here - c->sentence <= 2) {
                // Where something happens is "the country" sooner than who acts: that one would be named again.
                int score = recency(here - c->sentence) + (c->is_place ? 45 : 0) -
                            (c->weight >= 80 && c->sentence == here ? 60 : 0);
                if (score > country_score) {
                    country_score = score;
                    country = a->country;
                }
            }
            continue;
        }
        const dgm_match *name = c->role == DGM_NONE ? dgm_work_match(w, c->token) : NULL;
        if (name && name->sort == DGM_MATCH_NAME && name->first < name->last && name->sense == DGM_SENSE_NAME &&
            c->actor_n == 1) {
            // "the Turkish army ... the army": the name ends in the noun.
            fits = is_same_word(token_at(w, name->last)->form, token_at(w, m->last)->form);
        }
        if (c->role != DGM_NONE) {
            const dgm_fact *other = &w->lexicon->records[c->role];
            fits = c->role == m->record || is_last_part(r->id, other->id) ||
                   (m->plural && (c->number & DGM_NUMBER_PLURAL) && is_like(other, r));
            fits = fits && (m->plural ? (c->number & DGM_NUMBER_PLURAL) : (c->number & DGM_NUMBER_SINGULAR));
        }
        if (!fits && name && name->sort == DGM_MATCH_NAME && !name->inside && c->actor_n == 1 &&
            here - c->sentence <= 3 && w->low[m->head] + 1 >= m->first) {
            fits = is_body_of(r, m, c->actors[0]);
        }
        if (!fits && c->person != DGM_NONE && r->is_person && !m->plural) {
            const dgm_person *p = &w->people[c->person];
            const dgm_match *title = p->title == DGM_NONE ? NULL : &w->matches[p->title];
            fits = (title && title->record == m->record) ||
                   (r->office && p->actor->office && strcmp(p->actor->office, r->office) == 0);
        }
        if (!fits && generic_group && !m->plural && c->actor_n == 1 && c->sort == DGM_SORT_COLLECTIVE &&
            c->role == DGM_NONE) {
            const dgm_actor *a = c->actors[0];
            fits = *a->code && (!a->country || strcmp(a->code, a->country) != 0) && here - c->sentence <= 3 &&
                   !(a->sector && strcmp(a->sector, "GOV") == 0);
        }
        if (fits) {
            for (uint32_t k = 0; k < c->actor_n; k++) {
                set_put(&out->set, c->actors[k], c->actor_n == 1 ? c->person : DGM_NONE);
            }
            out->ground = "definite phrase for one named before";
            out->chained = true;
            out->person = c->actor_n == 1 ? c->person : DGM_NONE;
            return true;
        }
    }
    if (country) {
        const dgm_actor *a = country_actor(w, country);
        if (!a) {
            return true; // a code that the table of countries does not have
        }
        set_put(&out->set, a, DGM_NONE);
        out->ground = "the country last named";
        out->chained = true;
    }
    return true;
}

static bool is_head(const char *office) {
    return office && (strcmp(office, "head_of_state") == 0 || strcmp(office, "head_of_government") == 0 ||
                      strcmp(office, "supreme_leader") == 0 || strcmp(office, "monarch") == 0);
}

// Whoever of that country was last named with the role as a title, or DGM_NONE.
static uint32_t last_bearer(const dgm_work *w, const dgm_match *m, const char *country) {
    const dgm_fact *r = dgm_work_record(w, m);
    uint32_t seen = 0;
    bool ruling = dgm_work_is_ruling(w, m); // "the Afghan leader"
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->person == DGM_NONE || m->sentence - c->sentence > SENTENCES_BACK + 5) {
            continue;
        }
        const dgm_person *p = &w->people[c->person];
        const dgm_fact *title = p->title == DGM_NONE ? NULL : dgm_work_record(w, &w->matches[p->title]);
        if (!p->settled || !title || !p->actor->country || strcmp(p->actor->country, country) != 0) {
            continue;
        }
        if (title == r || is_last_part(r->id, title->id) || (ruling && !r->sector && is_head(p->actor->office)) ||
            (r->office && title->office && strcmp(r->office, title->office) == 0)) {
            return c->person;
        }
    }
    return DGM_NONE;
}

static bool resolve_role(dgm_work *w, uint32_t at, role_result *out, int depth) {
    dgm_match *m = &w->matches[at];
    const dgm_fact *r = dgm_work_record(w, m);
    dgm_work_owners(w, m);
    uint32_t classes = lemma_class(w, m->head) | w->classes[m->head];
    const char *sector = dgm_work_sector(w, m);
    if (r->sector) {
        classes &= ~(uint32_t)(DGM_WORD_SIDE | DGM_WORD_COUNTRY); // "opposition parties": not sides of a talk
    }
    if (!sector && r->is_person && !r->code && m->plural) {
        sector = "CVL"; // people, of no more special kind
    }
    out->person = DGM_NONE;
    out->confidence = 0.85F;
    out->ground = "role noun with country";
    // The person it is the title or the apposition of.
    if (m->bearer != DGM_NONE && w->matches[m->bearer].person != DGM_NONE) {
        uint32_t person = w->matches[m->bearer].person;
        if (!dgm_work_settle(w, person)) {
            return false;
        }
        if (w->people[person].settled) {
            set_put(&out->set, w->people[person].actor, person);
            out->person = person;
            out->ground = "apposition to a name";
            out->chained = true;
            return true;
        }
    }
    bool pair = has_child_class(w, m, DGM_WORD_PAIR);
    bool plural = m->plural || pair;
    if (depth == APPOSED && m->plural) {
        // "The two envoys, A and B" are A and B, whoever they turn out to be.
        uint32_t from = m->last + 1, s = m->sentence;
        uint32_t end = w->analysis->sentences[s].token + w->analysis->sentences[s].token_n;
        for (uint32_t k = from; k < end; k++) {
            const dgm_match *other = dgm_work_match(w, k);
            if (other && other->sort == DGM_MATCH_PERSON && other->title == at && other->person != DGM_NONE) {
                if (!dgm_work_settle(w, other->person) ||
                    (!w->people[other->person].settled && !settle_by_title(w, other, m))) {
                    return false;
                }
                set_put(&out->set, w->people[other->person].actor, other->person);
                k = other->last;
            }
        }
        if (out->set.n > 1) {
            out->ground = "apposition to names";
            out->chained = true;
            return true;
        }
        out->set.n = 0;
    }
    // "Both envoys" and "the two envoys" were spoken of before; "two envoys" need not have been.
    if (!m->owner_n && plural && (has_child_class(w, m, DGM_WORD_DEFINITE) || (pair && !has_number(w, m)))) {
        bool countries = (classes & DGM_WORD_COUNTRY) != 0, sides = (classes & DGM_WORD_SIDE) != 0;
        if (last_set(w, m->head, countries || sides ? DGM_NONE : m->record, countries, pair, &out->set) ||
            (pair && countries && last_countries(w, m->head, 2, &out->set)) ||
            (pair && !countries && last_parties(w, m->head, r->is_person, &out->set))) {
            // Countries that sent them: the envoys are their governments' people.
            for (uint32_t i = 0; i < out->set.n && !countries && !sides && sector; i++) {
                const dgm_actor *a = out->set.actor[i];
                if (a->country && !a->sector) {
                    out->set.actor[i] = role_actor(w, m, NULL, a->country, sector, NULL);
                    if (!out->set.actor[i]) {
                        return false;
                    }
                }
            }
            out->confidence = 0.7F;
            out->ground = countries ? "the countries last named" : "the parties last named";
            out->chained = true;
            return true;
        }
        out->set.n = 0;
        if (countries || sides) {
            return true;
        }
    }
    bool former = dgm_work_is_former(w, m);
    bool ruling = dgm_work_is_ruling(w, m);
    bool borrowed = false;
    const char *same_office = NULL; // of whose counterpart it is
    const char *people = NULL;      // the code of an ethnic or religious group that the noun's people belong to
    // "his Iranian counterpart": what the other one is.
    if ((classes & DGM_WORD_COUNTERPART) && !sector) {
        sector = "GOV";
    }
    for (uint32_t i = 0; i < m->owner_n; i++) {
        actor_set owner;
        bool possessive = (w->classes[m->owners[i]] & DGM_WORD_POSSESSIVE) != 0;
        const dgm_match *whose = dgm_work_match(w, m->owners[i]);
        if ((classes & DGM_WORD_COUNTERPART) && m->owner_n > 1 &&
            (possessive || (whose && whose->sort == DGM_MATCH_PERSON))) {
            // The country is the other's, the office is the same: "his Turkish counterpart".
            if (!owner_actors(w, m->owners[i], &owner, depth)) {
                return false;
            }
            same_office = owner.n == 1 ? owner.actor[0]->office : NULL;
            continue;
        }
        if (!owner_actors(w, m->owners[i], &owner, depth)) {
            return false;
        }
        borrowed = borrowed || possessive;
        for (uint32_t k = 0; k < owner.n; k++) {
            const char *own = sector;
            const dgm_match *seat = dgm_work_match(w, m->owners[i]);
            bool city = seat && seat->sort == DGM_MATCH_NAME && seat->sense == DGM_SENSE_CAPITAL;
            bool state = owner.actor[k]->country && (!owner.actor[k]->sector || city);
            if (!own && ruling && state) {
                own = "GOV";
            } else if (!own && state && r->is_person && !(classes & DGM_WORD_COUNTERPART)) {
                own = "CVL"; // "supporters in Moscow": people of the country, not the state
            } else if (!own && owner.actor[k]->sector && *owner.actor[k]->code) {
                own = owner.actor[k]->sector;
            }
            if (former && own && (strcmp(own, "GOV") == 0 || strcmp(own, "MIL") == 0 || strcmp(own, "LEG") == 0)) {
                own = "ELI";
            }
            const dgm_actor *body = owner.actor[k];
            if (owner.person[k] == DGM_NONE && body->sector && strcmp(body->sector, "GOV") != 0 && *body->code &&
                (!sector || strcmp(sector, "GOV") == 0)) {
                // "its leadership" of an armed group, "the party's officials": the body's own.
                const dgm_actor *made = role_actor(w, m, body->name, body->country, body->sector, body->code);
                if (!made) {
                    return false;
                }
                set_put(&out->set, made, DGM_NONE);
                continue;
            }
            const dgm_match *o = dgm_work_match(w, m->owners[i]);
            const dgm_fact * or = o && o->sort == DGM_MATCH_NAME ? dgm_work_record(w, o) : NULL;
            if (or &&(or->kind == DGM_FACT_ORGANIZATION || or->kind == DGM_FACT_GROUP) && *owner.actor[k]->code) {
                // "Hezbollah fighters", "UN envoy": the organisation's code says more than the noun's.
                const dgm_actor *a = owner.actor[k];
                const char *code = a->code;
                const char *of = a->sector;
                if (or->is_people && !a->country) {
                    people = a->code; // a country may still come from the sentence
                    continue;
                }
                if (or->is_people) {
                    of = own;
                    code = NULL;
                }
                const dgm_actor *made = role_actor(w, m, code ? a->name : NULL, a->country, of, code);
                if (!made) {
                    return false;
                }
                set_put(&out->set, made, DGM_NONE);
                continue;
            }
            if (!add_owned(w, m, owner.actor[k], own, out)) {
                return false;
            }
        }
    }
    // An organisation among the owners is who is meant: "Iran's state-run IRNA news agency".
    if (out->set.n && m->owner_n > 1 && !plural) {
        for (uint32_t i = 0; i < m->owner_n; i++) {
            const dgm_match *o = dgm_work_match(w, m->owners[i]);
            const dgm_fact * or = o && o->sort == DGM_MATCH_NAME ? dgm_work_record(w, o) : NULL;
            if (or &&(or->kind == DGM_FACT_ORGANIZATION || (or->kind == DGM_FACT_GROUP && ! or->is_people))) {
                const dgm_actor *a = dgm_work_name_actor(w, o);
                if (!a) {
                    return false;
                }
                const dgm_actor *made = r->is_person ? role_actor(w, m, a->name, a->country, a->sector, a->code) : a;
                if (!made) {
                    return false;
                }
                out->set.n = 0;
                set_put(&out->set, made, DGM_NONE);
                break;
            }
        }
        if (out->set.n > 1) {
            out->set.n = 1; // a singular noun has one owner: the first, who stands as its determiner
        }
    }
    if (out->set.n == 1 && !plural && m->bearer != DGM_NONE && w->matches[m->bearer].person != DGM_NONE) {
        // "his Iranian counterpart, Hassan ...": the noun's country and sector are the name's.
        uint32_t person = w->matches[m->bearer].person;
        const dgm_actor *a = out->set.actor[0];
        const char *base = a->country && strncmp(a->code, a->country, strlen(a->country)) == 0 ? NULL : a->code;
        if (!dgm_work_settle_as(w, person, a->country, a->sector, base, false, 0.85F, "title with country")) {
            return false;
        }
        if (w->people[person].settled) {
            out->set.n = 0;
            set_put(&out->set, w->people[person].actor, person);
            out->person = person;
            out->confidence = 0.85F;
            out->ground = "apposition to a name";
            out->chained = true;
            return true;
        }
    }
    if (out->set.n) {
        const dgm_actor *a = out->set.actor[0];
        out->confidence = borrowed ? 0.7F : former ? 0.75F : 0.85F;
        out->ground = borrowed ? "role noun with a possessive" : former ? "former office" : "role noun with country";
        // "The Iraqi minister" after his name is he.
        if (out->set.n == 1 && r->is_person && !plural && !former && a->country && m->bearer == DGM_NONE &&
            has_child_class(w, m, DGM_WORD_DEFINITE)) {
            uint32_t known = last_bearer(w, m, a->country);
            if (known != DGM_NONE) {
                out->set.n = 0;
                set_put(&out->set, w->people[known].actor, known);
                out->person = known;
                out->ground = "definite phrase for one named before";
                out->chained = true;
                out->confidence = 0.8F;
                return true;
            }
        }
        // An office with its country and a date is somebody.
        const char *body = a->country ? a->country : a->code, *held = r->office ? r->office : same_office;
        // The leader of a state, not of a party in it.
        if (held && strcmp(held, "leader") == 0 && !(a->sector && strcmp(a->sector, "GOV") == 0)) {
            held = NULL;
        }
        if (out->set.n == 1 && held && r->is_person && !plural && !former && *body && m->bearer == DGM_NONE &&
            !is_indefinite(w, m)) {
            // The president of a body is its head.
            const char *office = a->country || !is_head(held) ? held : "head_of_organization";
            uint32_t holder = dgm_work_holder(w, body, office, dgm_work_is_coming(w, m));
            if (holder != DGM_NONE) {
                const dgm_fact *h = &w->lexicon->records[holder];
                const char *code = h->code ? h->code
                                           : dgm_arena_print(w->arena, "%s%s", h->country ? h->country : "",
                                                             h->sector ? h->sector : "GOV");
                const char *source = dgm_work_source(w, h);
                const dgm_actor *known = code && source
                                             ? dgm_work_actor(w, h->id, h->name, h->country,
                                                              h->sector ? h->sector : "GOV", code, h->office, source)
                                             : NULL;
                if (!known) {
                    return false;
                }
                out->set.n = 0;
                uint32_t person = dgm_table_find(&w->names, h->id, strlen(h->id));
                if (person != DGM_TABLE_NONE) {
                    if (!dgm_work_settle(w, person)) {
                        return false;
                    }
                    set_put(&out->set, w->people[person].actor, person);
                    out->person = person;
                } else {
                    set_put(&out->set, known, DGM_NONE);
                }
                out->ground = "holder of the office at the date";
                out->confidence = 0.85F;
            }
        }
        return true;
    }
    bool definite = has_child_class(w, m, DGM_WORD_DEFINITE);
    if (definite && !find_definite(w, m, out)) {
        return false;
    }
    if (out->set.n) {
        out->confidence = 0.7F;
        return true;
    }
    if ((!sector && !people) || (classes & (DGM_WORD_COUNTRY | DGM_WORD_SIDE))) {
        return true; // "a group", "people": nobody in particular
    }
    const char *country = NULL;
    if (sector && is_national(sector) && !has_unknown_owner(w, m) && !has_child_class(w, m, DGM_WORD_POSSESSIVE)) {
        country = country_of_sentence(w, at);
        out->ground = "role noun, the sentence's country";
        out->confidence = 0.6F;
        if (!country) {
            country = dgm_work_dominant(w);
            out->ground = "role noun, the document's country";
            out->confidence = 0.5F;
        }
    }
    if (!country) {
        out->ground = "role noun without a country";
        out->confidence = 0.4F;
    }
    if (former && sector && (strcmp(sector, "GOV") == 0 || strcmp(sector, "MIL") == 0)) {
        sector = "ELI";
    }
    const char *base = NULL;
    if (people && !country) {
        bool same = sector && strncmp(people, sector, strlen(sector)) == 0;
        base = same ? people : dgm_arena_print(w->arena, "%s%s", people, sector ? sector : "");
        if (!base) {
            return false;
        }
    }
    const dgm_actor *made = role_actor(w, m, NULL, country, sector, base);
    if (!made) {
        return false;
    }
    set_put(&out->set, made, DGM_NONE);
    return true;
}

// ---- the walk ----------------------------------------------------------------------------------------

static uint8_t number_of_role(const dgm_work *w, const dgm_match *m) {
    const dgm_token *t = token_at(w, m->head);
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
    if (token_at(w, t)->relation != DGM_REL_CONJ || w->parent[t] == DGM_NONE) {
        return true;
    }
    uint32_t first = w->parent[t];
    actor_set set = {.n = 0};
    uint8_t sort = 0;
    bool place = false;
    for (uint32_t i = w->candidate_n, seen = 0; i-- > 0 && seen < WINDOW / 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->sentence != w->sentence_of[t]) {
            break;
        }
        if (c->is_set || !c->actor_n ||
            (c->token != first && !(w->parent[c->token] == first && token_at(w, c->token)->relation == DGM_REL_CONJ))) {
            continue;
        }
        for (uint32_t k = 0; k < c->actor_n; k++) {
            set_put(&set, c->actors[k], c->actor_n == 1 ? c->person : DGM_NONE);
        }
        w->candidates[i].is_member = true;
        sort |= c->sort;
        place = place || c->is_place;
    }
    if (set.n < 2) {
        return true;
    }
    for (uint32_t i = 0; i + i + 1 < set.n; i++) {
        actor_set copy = set;
        set.actor[i] = copy.actor[set.n - 1 - i];
        set.person[i] = copy.person[set.n - 1 - i];
        set.actor[set.n - 1 - i] = copy.actor[i];
        set.person[set.n - 1 - i] = copy.person[i];
    }
    dgm_candidate *c = put_candidate(w, &set, first, sort & DGM_SORT_PERSON ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE,
                                     DGM_NUMBER_PLURAL);
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
    actor_set set = {.n = 0};
    if (!put_named(w, m, &set)) {
        return false;
    }
    uint32_t t = m->head;
    const dgm_token *token = token_at(w, t);
    bool adjective = m->sense == DGM_SENSE_ADJECTIVE, capital = m->sense == DGM_SENSE_CAPITAL;
    bool located = !adjective && (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_REGION) && dgm_work_is_place(w, m);
    bool modifier = token->relation == DGM_REL_AMOD || token->relation == DGM_REL_COMPOUND ||
                    token->relation == DGM_REL_NMOD_DESC || m->weak;
    // "Iranians", "the Taliban": a nationality word that heads its phrase is its people.
    bool people = adjective && !modifier && (token->upos == DGM_UPOS_NOUN || token->upos == DGM_UPOS_PROPN);
    dgm_candidate *c = put_candidate(w, &set, t, DGM_SORT_COLLECTIVE,
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
        const dgm_actor *part = role_actor(w, role, NULL, r->code, dgm_work_sector(w, role), NULL);
        actor_set only = {.n = 0};
        if (!part) {
            return false;
        }
        set_put(&only, part, DGM_NONE);
        return put_draft(w, &only, t, m->first, m->last, DGM_ENTITY_NOMINAL, 0.8F, "role noun with country") != NULL;
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
    dgm_draft *d = put_draft(w, &set, t, first, last, kind, confidence, ground);
    if (!d) {
        return false;
    }
    d->entity.ambiguous = m->ambiguous;
    return put_coordination(w, t);
}

// The title's country comes from a pronoun, a definite phrase or the document; of a plural title's parties each name
// takes the one that no other name has.
static bool settle_by_title(dgm_work *w, const dgm_match *m, const dgm_match *title) {
    role_result role = {.set = {.n = 0}};
    if (!resolve_role(w, m->title, &role, 0)) {
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
    bool taken[ACTORS_MOST] = {false};
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
    if (!p->settled && title && !settle_by_title(w, m, title)) {
        return false;
    }
    p = &w->people[m->person];
    if (titled) {
        phrase_of(w, title, &first, &last);
        last = m->last > last ? m->last : last;
        uint32_t governor = w->parent[m->head];
        if (governor != DGM_NONE && governor >= title->first && governor <= title->last) {
            head = title->head;
        }
        if (!p->gender) {
            p->gender = gender_of_classes(w->classes[title->last]);
        }
    }
    if (!p->gender && m->first < m->last) {
        p->gender = gender_of_classes(w->classes[m->first]); // the first name
    }
    if (m->first > w->analysis->sentences[m->sentence].token) {
        uint32_t honorific = w->classes[m->first - 1];
        if ((honorific & DGM_WORD_HONORIFIC) && !p->gender) {
            p->gender = gender_of_classes(honorific);
        }
    }
    actor_set set = {.n = 0};
    set_put(&set, p->actor, m->person);
    // "the militant group Name", "news agency Name": not somebody.
    bool is_body = title && p->record == DGM_NONE && !dgm_work_record(w, title)->is_person;
    dgm_candidate *c = put_candidate(w, &set, head, is_body ? DGM_SORT_COLLECTIVE : DGM_SORT_PERSON,
                                     is_body ? DGM_NUMBER_SINGULAR | DGM_NUMBER_PLURAL : DGM_NUMBER_SINGULAR);
    if (!c) {
        return false;
    }
    const char *ground = p->ground;
    if (m->last == m->first && p->match != (uint32_t)(m - w->matches)) {
        ground = dgm_arena_print(w->arena, "last name of %s", p->name);
    }
    dgm_draft *d = put_draft(w, &set, head, first, last, DGM_ENTITY_NAME, p->confidence, ground);
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
    return has_unknown_owner(w, m);
}

static bool walk_role(dgm_work *w, uint32_t at) {
    role_result found = {.set = {.n = 0}};
    if (!resolve_role(w, at, &found, APPOSED)) {
        return false;
    }
    const dgm_match *m = &w->matches[at];
    const dgm_fact *r = dgm_work_record(w, m);
    if (!found.set.n) {
        // It still competes for pronouns: "a man ... he".
        dgm_candidate *c = put_candidate(w, &found.set, m->head, r->is_person ? DGM_SORT_PERSON : DGM_SORT_OTHER,
                                         number_of_role(w, m));
        return c != NULL;
    }
    uint32_t first, last;
    phrase_of(w, m, &first, &last);
    if ((lemma_class(w, m->head) & DGM_WORD_PLACE) || is_named_state(w, m)) {
        // "the northern city": where, not who; it still says which country was spoken of.
        dgm_candidate *place = put_candidate(w, &found.set, m->head, DGM_SORT_COLLECTIVE, DGM_NUMBER_SINGULAR);
        if (place) {
            place->is_place = true;
        }
        return place != NULL;
    }
    uint8_t relation = token_at(w, m->head)->relation;
    bool modifier = (relation == DGM_REL_COMPOUND || relation == DGM_REL_AMOD);
    uint8_t sort = r->is_person ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE;
    dgm_candidate *c =
        put_candidate(w, &found.set, m->head, sort, found.set.n > 1 ? DGM_NUMBER_PLURAL : number_of_role(w, m));
    if (!c) {
        return false;
    }
    c->is_set = found.set.n > 1;
    c->role = m->record;
    if (has_child_class(w, m, DGM_WORD_POSSESSIVE) && c->weight > 15) {
        c->weight = (uint8_t)(c->weight - 15);
    }
    bool located = !r->is_person && (dgm_work_preposition(w, m->head) & DGM_WORD_LOCATIVE);
    c->is_place = located && (lemma_class(w, m->head) & DGM_WORD_COUNTRY);
    if (c->is_place) {
        return put_coordination(w, m->head);
    }
    // "rebel attack", "police car": the noun only says whose.
    if (modifier) {
        c->weight = 8;
    }
    if (!put_draft(w, &found.set, m->head, first, last, modifier ? DGM_ENTITY_ADJECTIVE : DGM_ENTITY_NOMINAL,
                   found.confidence, found.ground)) {
        return false;
    }
    return put_coordination(w, m->head);
}

// The antecedent of a relative pronoun: what its clause modifies.
static uint32_t relative_head(const dgm_work *w, uint32_t t) {
    uint32_t at = t;
    for (int i = 0; i < CLIMB_MOST && at != DGM_NONE; i++) {
        uint8_t relation = token_at(w, at)->relation;
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
    actor_set set = {.n = 0};
    for (uint32_t i = 0; i < d->entity.actor_n; i++) {
        set_put(&set, d->entity.actors[i], d->person);
    }
    float before = d->entity.confidence;
    return put_draft(w, &set, t, t, t, kind, confidence < before ? confidence : before, ground) != NULL;
}

static bool resolve_pronoun(dgm_work *w, uint32_t t) {
    uint32_t classes = w->classes[t];
    const dgm_token *token = token_at(w, t);
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
            before -= before > from && token_at(w, before - 1)->form[0] == ',' ? 2 : 1;
            m = before >= from && before < t ? dgm_work_match(w, before) : NULL;
            head = m && m->sort != DGM_MATCH_ROLE ? m->head : head;
        }
        return head == DGM_NONE || w->draft_at[head] < 0 ||
               copy_draft(w, t, head, DGM_ENTITY_PRONOUN, 0.9F, "relative pronoun");
    }
    if (!(classes & DGM_WORD_PRONOUN)) {
        return true;
    }
    actor_set set;
    uint8_t sort = 0;
    bool ambiguous = false;
    if (!find_antecedent(w, t, classes, &set, &sort, &ambiguous)) {
        return true;
    }
    const char *ground = dgm_arena_print(w->arena, "pronoun for %s", set.actor[0]->name ? set.actor[0]->name : "it");
    dgm_draft *d = put_draft(w, &set, t, t, t, DGM_ENTITY_PRONOUN, ambiguous ? 0.5F : 0.7F, ground);
    if (!d || !ground) {
        return false;
    }
    d->entity.ambiguous = ambiguous;
    dgm_candidate *c = put_candidate(
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
    if (token_at(w, t)->relation == DGM_REL_DET && w->parent[t] != DGM_NONE) {
        head = w->parent[t];
        if (head != t + 1 || token_at(w, head)->upos == DGM_UPOS_NOUN || token_at(w, head)->upos == DGM_UPOS_PROPN) {
            return true;
        }
    }
    uint32_t clause = w->clause[head];
    for (uint32_t d = 0; d < CLAUSES_UP; d++) {
        for (uint32_t i = w->candidate_n, seen = 0; i-- > 0 && seen < WINDOW / 2; seen++) {
            const dgm_candidate *c = &w->candidates[i];
            if (c->sentence != w->sentence_of[t]) {
                break;
            }
            if (c->actor_n > 1 && c->weight >= 80 && w->clause[c->token] == clause) {
                actor_set set = {.n = 0};
                for (uint32_t k = 0; k < c->actor_n; k++) {
                    set_put(&set, c->actors[k], DGM_NONE);
                }
                return put_draft(w, &set, head, t < head ? t : head, head, DGM_ENTITY_PRONOUN, 0.8F,
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
    if (!(w->classes[t] & (DGM_WORD_FORMER | DGM_WORD_COUNTERPART)) || !is_argument(w, t)) {
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
    actor_set two = {.n = 0};
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < WINDOW && two.n != 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > 2) {
            break;
        }
        for (uint32_t k = 0; c->actor_n == 2 && k < 2; k++) {
            uint32_t person = DGM_NONE;
            for (uint32_t p = 0; p < w->person_n; p++) {
                person = w->people[p].actor == c->actors[k] ? p : person;
            }
            set_put(&two, c->actors[k], person);
        }
    }
    if (two.n != 2 && !last_parties(w, t, true, &two) && !last_parties(w, t, false, &two)) {
        return true;
    }
    uint32_t at = w->classes[t] & DGM_WORD_FORMER ? 0 : 1;
    actor_set one = {.n = 0};
    set_put(&one, two.actor[at], two.person[at]);
    if (!put_draft(w, &one, t, t - 1, t, DGM_ENTITY_PRONOUN, 0.7F, "one of the two last named")) {
        return false;
    }
    return put_candidate(w, &one, t, one.person[0] != DGM_NONE ? DGM_SORT_PERSON : DGM_SORT_COLLECTIVE,
                         DGM_NUMBER_SINGULAR) != NULL;
}

static bool walk_token(dgm_work *w, uint32_t t) {
    dgm_match *m = dgm_work_match(w, t);
    const dgm_token *token = token_at(w, t);
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
        return resolve_pronoun(w, t);
    }
    // Things that are no actors compete for "it" and "they".
    if (token->upos == DGM_UPOS_NOUN && (is_argument(w, t) || token->relation == DGM_REL_ROOT) &&
        token->relation != DGM_REL_OBL) {
        actor_set none = {.n = 0};
        dgm_candidate *c =
            put_candidate(w, &none, t, DGM_SORT_OTHER,
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
    for (uint32_t d = 0; d < CLAUSES_UP; d++) {
        if (lemma_class(w, clause) & DGM_WORD_SPEECH) {
            for (uint32_t c = w->first_child[clause]; c != DGM_NONE; c = w->next_sibling[c]) {
                if (token_at(w, c)->relation == DGM_REL_NSUBJ && c != t && w->draft_at[c] >= 0) {
                    return c;
                }
            }
        }
        for (uint32_t c = w->first_child[clause]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (token_at(w, c)->relation != DGM_REL_PARATAXIS || !(lemma_class(w, c) & DGM_WORD_SPEECH)) {
                continue;
            }
            for (uint32_t k = w->first_child[c]; k != DGM_NONE; k = w->next_sibling[k]) {
                if (token_at(w, k)->relation == DGM_REL_NSUBJ && k != t && w->draft_at[k] >= 0) {
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
