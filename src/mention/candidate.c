#include "mention/refer.h"

#include <string.h>

void dgm_refer_set_put(dgm_actor_set *set, const dgm_actor *actor, uint32_t person) {
    for (uint32_t i = 0; i < set->n; i++) {
        if (set->actor[i] == actor) {
            return;
        }
    }
    if (set->n < DGM_REFER_ACTORS_MOST) {
        set->actor[set->n] = actor;
        set->person[set->n++] = person;
    }
}

const dgm_token *dgm_refer_token_at(const dgm_work *w, uint32_t t) {
    return &w->analysis->tokens[t];
}

const char *dgm_refer_folded(const char *text, dgm_folded *out) {
    const char *p = text;
    if (!text || !dgm_fold_next(&p, text + strlen(text), out)) {
        out->size = 0;
    }
    return out->text;
}

uint32_t dgm_refer_lemma_class(const dgm_work *w, uint32_t t) {
    dgm_folded f;
    const char *text = dgm_refer_folded(
        dgm_refer_token_at(w, t)->lemma ? dgm_refer_token_at(w, t)->lemma : dgm_refer_token_at(w, t)->form, &f);
    return f.size ? dgm_actors_word(w->lexicon, text, f.size) : 0;
}

// ---- drafts and candidates ---------------------------------------------------------------------------

static const dgm_actor **actors_copy(dgm_work *w, const dgm_actor_set *set) {
    const dgm_actor **list = dgm_arena_array(w->arena, const dgm_actor *, set->n);
    for (uint32_t i = 0; list && i < set->n; i++) {
        list[i] = set->actor[i];
    }
    return list;
}

// The number of the chain of all mentions that stand for just these actors.
static bool chain_of(dgm_work *w, const dgm_actor_set *set, uint32_t *chain) {
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
    while (dgm_refer_token_at(w, t)->relation == DGM_REL_CONJ && w->parent[t] != DGM_NONE &&
           steps++ < DGM_REFER_CLIMB_MOST) {
        t = w->parent[t];
    }
    switch (dgm_refer_token_at(w, t)->relation) {
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

dgm_candidate *dgm_refer_put_candidate(dgm_work *w, const dgm_actor_set *set, uint32_t t, uint8_t sort,
                                       uint8_t number) {
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

dgm_draft *dgm_refer_put_draft(dgm_work *w, const dgm_actor_set *set, uint32_t head, uint32_t first, uint32_t last,
                               dgm_entity_kind kind, float confidence, const char *ground) {
    const dgm_actor **list = actors_copy(w, set);
    dgm_draft *grown = dgm_arena_grow(w->arena, w->drafts, w->draft_n, &w->draft_capacity, sizeof *grown);
    uint32_t chain = 0;
    if (!grown || !list || (set->n ? !chain_of(w, set, &chain) : (chain = w->chain_n++, false))) {
        return NULL;
    }
    w->drafts = grown;
    uint32_t at = w->draft_at[head] >= 0 ? (uint32_t)w->draft_at[head] : w->draft_n++;
    w->drafts[at] = (dgm_draft){
        .entity = {.span = {dgm_refer_token_at(w, first)->span.start, dgm_refer_token_at(w, last)->span.end},
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

// How many clauses up from the word the candidate's clause is; DGM_REFER_CLAUSES_UP where it is not among them.
static uint32_t clause_distance(const dgm_work *w, uint32_t t, uint32_t candidate) {
    uint32_t target = w->clause[candidate], clause = w->clause[t];
    for (uint32_t d = 0; d < DGM_REFER_CLAUSES_UP; d++) {
        if (clause == target) {
            return d;
        }
        if (w->parent[clause] == DGM_NONE) {
            break;
        }
        clause = w->clause[w->parent[clause]];
    }
    return DGM_REFER_CLAUSES_UP;
}

// Whether the word stands inside the candidate's own phrase, or fills the clause that modifies it.
static bool is_inside_candidate(const dgm_work *w, uint32_t t, uint32_t candidate) {
    uint32_t at = t;
    for (int i = 0; i < DGM_REFER_CLIMB_MOST; i++) {
        uint32_t p = w->parent[at];
        if (p == DGM_NONE) {
            return false;
        }
        bool relative = dgm_refer_token_at(w, at)->relation == DGM_REL_ACL_RELCL;
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

bool dgm_refer_is_argument(const dgm_work *w, uint32_t t) {
    switch (dgm_refer_token_at(w, t)->relation) {
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
uint32_t dgm_refer_verb_of(const dgm_work *w, uint32_t t) {
    for (int i = 0; i < DGM_REFER_CLIMB_MOST && w->parent[t] != DGM_NONE; i++) {
        if (w->clause[t] == t) {
            return DGM_NONE;
        }
        t = w->parent[t];
        if (dgm_refer_token_at(w, t)->upos == DGM_UPOS_VERB || w->clause[t] == t) {
            return t;
        }
    }
    return DGM_NONE;
}

int dgm_refer_recency(uint32_t sentences) {
    static const int POINTS[] = {100, 70, 40, 24, 14, 8};
    return POINTS[sentences < 5 ? sentences : 5];
}

static const int DISTANCE_POINTS[DGM_REFER_CLAUSES_UP + 1] = {60, 50, 20, 8, 0};

uint8_t dgm_refer_gender_of_classes(uint32_t classes) {
    return classes & DGM_WORD_MASCULINE ? 'm' : classes & DGM_WORD_FEMININE ? 'f' : 0;
}

static uint8_t gender_of(const dgm_work *w, const dgm_candidate *c) {
    return c->person != DGM_NONE ? w->people[c->person].gender : dgm_refer_gender_of_classes(w->classes[c->token]);
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
    uint8_t gender = dgm_refer_gender_of_classes(classes);
    uint8_t known = gender_of(w, c);
    if (gender && known && known != gender) {
        return false;
    }
    if (c->sentence == w->sentence_of[t]) {
        if (is_inside_candidate(w, t, c->token)) {
            return false;
        }
        // Two arguments of one verb are two parties, unless the pronoun says otherwise.
        if (!(classes & (DGM_WORD_POSSESSIVE | DGM_WORD_REFLEXIVE)) && dgm_refer_is_argument(w, t) &&
            w->parent[t] == w->parent[c->token] && dgm_refer_is_argument(w, c->token)) {
            return false;
        }
    }
    return true;
}

static int score_of(const dgm_work *w, const dgm_candidate *c, uint32_t t, uint32_t classes) {
    uint32_t here = w->sentence_of[t], back = here - c->sentence;
    const dgm_sentence *sentences = w->analysis->sentences;
    int score = dgm_refer_recency(back) + c->weight;
    if (back == 0) {
        uint32_t words = t > c->token ? t - c->token : c->token - t;
        score += DISTANCE_POINTS[clause_distance(w, t, c->token)] + (words < 30 ? (int)(30 - words) / 2 : 0);
    } else if (sentences[here].block != sentences[c->sentence].block) {
        score -= 25;
    }
    if (c->is_place) {
        score -= 40;
    }
    uint8_t gender = dgm_refer_gender_of_classes(classes);
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
static int best_pair(const dgm_work *w, uint32_t t, uint32_t classes, dgm_actor_set *out) {
    uint32_t here = w->sentence_of[t];
    int best = -1000;
    bool together = dgm_refer_is_argument(w, t) && w->parent[t] != DGM_NONE &&
                    (dgm_refer_lemma_class(w, w->parent[t]) & DGM_WORD_TOGETHER) != 0;
    uint32_t seen = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW / 2; seen++) {
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
            int score = dgm_refer_recency(here - b->sentence) + (a->weight + b->weight) / 2 - 30 + (together ? 60 : 0);
            if (b->sentence == here) {
                score += DISTANCE_POINTS[clause_distance(w, t, b->token)];
            }
            if (score > best) {
                best = score;
                out->n = 0;
                dgm_refer_set_put(out, a->actors[0], a->person);
                dgm_refer_set_put(out, b->actors[0], b->person);
            }
        }
    }
    (void)classes;
    return best;
}

// Find what a pronoun means; false where nothing fits, or something that is no actor fits better.
bool dgm_refer_find_antecedent(dgm_work *w, uint32_t t, uint32_t classes, dgm_actor_set *out, uint8_t *sort,
                               bool *ambiguous) {
    uint32_t here = w->sentence_of[t], seen = 0;
    const dgm_candidate *best = NULL;
    int best_score = -1000, second = -1000;
    uint32_t others[4], other_n = 0; // chains of the other arguments of the pronoun's verb
    uint32_t verb = dgm_refer_verb_of(w, t);
    bool own = !(classes & (DGM_WORD_POSSESSIVE | DGM_WORD_REFLEXIVE)) && verb != DGM_NONE;
    for (uint32_t i = w->candidate_n; own && i-- > 0 && other_n < 4;) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->sentence != here) {
            break;
        }
        if (w->parent[c->token] == verb && dgm_refer_is_argument(w, c->token) && c->chain != DGM_NONE) {
            others[other_n++] = c->chain;
        }
    }
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > DGM_REFER_SENTENCES_BACK) {
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
        dgm_actor_set pair = {.n = 0};
        if (best_pair(w, t, classes, &pair) > best_score && pair.n == 2) {
            *out = pair;
            *sort = DGM_SORT_PERSON;
            *ambiguous = false;
            return true;
        }
    }
    // As an object "it" is more often what was said or done than who.
    bool object = (classes & DGM_WORD_THING) && !(classes & (DGM_WORD_PLURAL | DGM_WORD_POSSESSIVE)) &&
                  dgm_refer_token_at(w, t)->relation == DGM_REL_OBJ;
    if (!best || !best->actor_n || best_score < (object ? 140 : 60)) {
        return false;
    }
    for (uint32_t i = 0; i < best->actor_n; i++) {
        dgm_refer_set_put(out, best->actors[i], best->actor_n == 1 ? best->person : DGM_NONE);
    }
    *sort = best->sort;
    *ambiguous = second >= best_score - 5;
    if (best->person != DGM_NONE && !w->people[best->person].gender) {
        w->people[best->person].gender = dgm_refer_gender_of_classes(classes);
    }
    return true;
}

// ---- countries of actors -----------------------------------------------------------------------------

const dgm_actor *dgm_refer_country_actor(dgm_work *w, const char *code) {
    const dgm_fact *r = dgm_actors_country(w->lexicon, code);
    if (!r) {
        return NULL;
    }
    const char *source = dgm_work_source(w, r);
    return source ? dgm_work_actor(w, r->code, r->name, r->code, NULL, r->code, NULL, source) : NULL;
}

// The last two different countries that were spoken of: those that act before those named as places.
bool dgm_refer_last_countries(dgm_work *w, uint32_t t, uint32_t wanted, dgm_actor_set *out) {
    uint32_t here = w->sentence_of[t];
    for (int places = 0; places < 2 && out->n < wanted; places++) {
        uint32_t seen = 0;
        for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW && out->n < wanted; seen++) {
            const dgm_candidate *c = &w->candidates[i];
            if (here - c->sentence > DGM_REFER_SENTENCES_BACK + 3) {
                break;
            }
            if (c->is_place != (places == 1)) {
                continue;
            }
            for (uint32_t k = c->actor_n; k-- > 0 && out->n < wanted;) {
                const char *code = c->actors[k]->country;
                const dgm_actor *country = code ? dgm_refer_country_actor(w, code) : NULL;
                if (country) {
                    dgm_refer_set_put(out, country, DGM_NONE);
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
bool dgm_refer_is_like(const dgm_fact *a, const dgm_fact *b) {
    return a->is_person && b->is_person && a->sector && b->sector && strcmp(a->sector, b->sector) == 0 &&
           strcmp(a->sector, "CVL") != 0;
}

// The nearest set of exactly two (or more, for a plural without a number): what "both sides" and "the envoys" mean.
bool dgm_refer_last_set(dgm_work *w, uint32_t t, uint32_t role, bool countries, bool pair, dgm_actor_set *out) {
    uint32_t here = w->sentence_of[t], seen = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > DGM_REFER_SENTENCES_BACK + 3) {
            break;
        }
        if (c->actor_n < 2 || (pair && c->actor_n != 2)) {
            continue;
        }
        const dgm_fact *wanted = role == DGM_NONE ? NULL : &w->lexicon->records[role];
        if (wanted && !countries) {
            // A role fits a set of the same role, or of people whose sector it shares; countries send envoys.
            const dgm_fact *other = c->role == DGM_NONE ? NULL : &w->lexicon->records[c->role];
            bool same = other && (other == wanted || dgm_refer_is_like(other, wanted));
            bool people = wanted->is_person && c->sort == DGM_SORT_PERSON && pair;
            bool sent = wanted->is_person && wanted->sector && strcmp(wanted->sector, "GOV") == 0 && pair;
            if (!same && !people && !sent) {
                continue;
            }
        }
        dgm_actor_set found = {.n = 0};
        for (uint32_t k = 0; k < c->actor_n; k++) {
            const dgm_actor *a = c->actors[k];
            if (countries) {
                a = a->country ? dgm_refer_country_actor(w, a->country) : NULL;
            }
            if (a) {
                dgm_refer_set_put(&found, a, DGM_NONE);
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
bool dgm_refer_last_parties(dgm_work *w, uint32_t t, bool people, dgm_actor_set *out) {
    uint32_t here = w->sentence_of[t], seen = 0;
    out->n = 0;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW && out->n < 2; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (here - c->sentence > DGM_REFER_SENTENCES_BACK) {
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
            a = dgm_refer_country_actor(w, a->country); // a state and its capital are one side
        }
        if (a) {
            dgm_refer_set_put(out, a, people ? c->person : DGM_NONE);
        }
    }
    if (out->n == 2) {
        dgm_actor_set found = *out;
        out->actor[0] = found.actor[1];
        out->person[0] = found.person[1];
        out->actor[1] = found.actor[0];
        out->person[1] = found.person[0];
    }
    return out->n == 2;
}
