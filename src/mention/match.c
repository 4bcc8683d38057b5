#include "base/calendar.h"
#include "mention/work.h"

#include <string.h>

enum { NAME_WORDS_MOST = 12, SENSES_MOST = 64, RUN_MOST = 6, TOKEN_WORDS_MOST = 4 };

// ---- trees -----------------------------------------------------------------------------------------

// An open complement shares its governor's subject and is no clause of its own here.
static bool is_clausal(const dgm_token *t) {
    switch (t->relation) {
    case DGM_REL_ROOT:
    case DGM_REL_ACL:
    case DGM_REL_ACL_RELCL:
    case DGM_REL_ADVCL:
    case DGM_REL_ADVCL_RELCL:
    case DGM_REL_CCOMP:
    case DGM_REL_CSUBJ:
    case DGM_REL_CSUBJ_OUTER:
    case DGM_REL_CSUBJ_PASS:
    case DGM_REL_PARATAXIS: return true;
    case DGM_REL_CONJ: return t->upos == DGM_UPOS_VERB || t->upos == DGM_UPOS_AUX;
    default: return false;
    }
}

// Whether a child belongs to the words of its head's phrase: modifiers, not clauses, coordination or prepositions.
static bool is_in_phrase(const dgm_token *t) {
    switch (t->relation) {
    case DGM_REL_AMOD:
    case DGM_REL_COMPOUND:
    case DGM_REL_DET:
    case DGM_REL_DET_PREDET:
    case DGM_REL_FLAT:
    case DGM_REL_NUMMOD:
    case DGM_REL_NMOD_POSS:
    case DGM_REL_NMOD_DESC:
    case DGM_REL_NMOD_UNMARKED:
    case DGM_REL_FIXED:
    case DGM_REL_GOESWITH:
    case DGM_REL_CLF: return true;
    default: return false;
    }
}

bool dgm_work_trees(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    uint32_t n = a->token_n;
    w->parent = dgm_arena_array(w->arena, uint32_t, n);
    w->first_child = dgm_arena_array(w->arena, uint32_t, n);
    w->next_sibling = dgm_arena_array(w->arena, uint32_t, n);
    w->clause = dgm_arena_array(w->arena, uint32_t, n);
    w->low = dgm_arena_array(w->arena, uint32_t, n);
    w->high = dgm_arena_array(w->arena, uint32_t, n);
    w->sentence_of = dgm_arena_array(w->arena, uint32_t, n);
    w->classes = dgm_arena_array(w->arena, uint32_t, n);
    w->match_of = dgm_arena_array(w->arena, int32_t, n);
    w->draft_at = dgm_arena_array(w->arena, int32_t, n);
    uint32_t *order = dgm_arena_array(w->arena, uint32_t, n);
    if (!w->parent || !w->first_child || !w->next_sibling || !w->clause || !w->low || !w->high || !w->sentence_of ||
        !w->classes || !w->match_of || !w->draft_at || !order) {
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        dgm_folded word;
        const char *form = a->tokens[i].form, *p = form;
        w->parent[i] = w->first_child[i] = w->next_sibling[i] = DGM_NONE;
        w->clause[i] = w->low[i] = w->high[i] = i;
        w->match_of[i] = w->draft_at[i] = -1;
        if (dgm_fold_next(&p, form + strlen(form), &word)) {
            w->classes[i] = dgm_actors_word(w->lexicon, word.text, word.size);
        }
    }
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t from = a->sentences[s].token, count = a->sentences[s].token_n, filled = 0, done = 0;
        for (uint32_t i = count; i-- > 0;) {
            uint32_t t = from + i, head = a->tokens[t].head;
            w->sentence_of[t] = s;
            if (head >= 1 && head <= count && head - 1 != i) {
                w->parent[t] = from + head - 1;
                w->next_sibling[t] = w->first_child[from + head - 1];
                w->first_child[from + head - 1] = t;
            }
        }
        // Breadth first from the roots, so that heads come before their words; what is in no tree stays by itself.
        for (uint32_t i = 0; i < count; i++) {
            if (w->parent[from + i] == DGM_NONE) {
                order[filled++] = from + i;
            }
        }
        for (; done < filled; done++) {
            uint32_t t = order[done];
            if (w->parent[t] != DGM_NONE && !is_clausal(&a->tokens[t])) {
                w->clause[t] = w->clause[w->parent[t]];
            }
            for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
                order[filled++] = c;
            }
        }
        while (done-- > 0) {
            uint32_t t = order[done], p = w->parent[t];
            if (p != DGM_NONE && is_in_phrase(&a->tokens[t])) {
                w->low[p] = w->low[t] < w->low[p] ? w->low[t] : w->low[p];
                w->high[p] = w->high[t] > w->high[p] ? w->high[t] : w->high[p];
            }
        }
    }
    return true;
}

dgm_match *dgm_work_match(const dgm_work *w, uint32_t token) {
    return token == DGM_NONE || w->match_of[token] < 0 ? NULL : &w->matches[w->match_of[token]];
}

uint32_t dgm_work_preposition(const dgm_work *w, uint32_t token) {
    uint32_t classes = 0;
    for (uint32_t c = w->first_child[token]; c != DGM_NONE; c = w->next_sibling[c]) {
        const dgm_token *t = &w->analysis->tokens[c];
        if (t->relation == DGM_REL_CASE && t->upos == DGM_UPOS_ADP) {
            classes |= w->classes[c] | DGM_WORD_PREPOSITION;
        }
    }
    return classes;
}

const dgm_fact *dgm_work_record(const dgm_work *w, const dgm_match *m) {
    return m->record == DGM_NONE ? NULL : &w->lexicon->records[m->record];
}

bool dgm_work_is_valid(const dgm_work *w, const dgm_fact *r) {
    if (!w->date.year) {
        return !r->to.year;
    }
    return (!r->from.year || dgm_date_compare(r->from, w->date) <= 0) &&
           (!r->to.year || dgm_date_compare(dgm_date_last(r->to), w->date) >= 0);
}

char *dgm_work_text(dgm_work *w, uint32_t first, uint32_t last) {
    const dgm_token *tokens = w->analysis->tokens;
    size_t size = 0;
    for (uint32_t i = first; i <= last; i++) {
        size += strlen(tokens[i].form) + 1;
    }
    char *text = dgm_arena_get(w->arena, size + 1);
    if (!text) {
        return NULL;
    }
    size = 0;
    for (uint32_t i = first; i <= last; i++) {
        size_t n = strlen(tokens[i].form);
        memcpy(text + size, tokens[i].form, n);
        size += n;
        if (i < last && tokens[i].space_after) {
            text[size++] = ' ';
        }
    }
    text[size] = 0;
    return text;
}

// ---- words of a sentence ---------------------------------------------------------------------------

typedef struct word {
    uint64_t hash; // 0: nothing goes across
    uint32_t token;
    uint32_t shape;
    bool first, last; // of its token
} word;

static bool within(const dgm_match *m, uint32_t token) {
    return token != DGM_NONE && token >= m->first && token <= m->last;
}

static bool is_hyphen(const char *form) {
    return strcmp(form, "-") == 0 || strcmp(form, "\xE2\x80\x90") == 0 || strcmp(form, "\xE2\x80\x91") == 0 ||
           strcmp(form, "\xE2\x80\x93") == 0;
}

static bool is_apostrophe(const char *form) {
    return form[0] == '\'' || strncmp(form, "\xE2\x80\x99", 3) == 0 || strncmp(form, "\xE2\x80\x98", 3) == 0;
}

// Fold the tokens [from, from + n). A hyphen without spaces and a genitive join words, other punctuation parts them.
static uint32_t fold_tokens(const dgm_work *w, uint32_t from, uint32_t n, word *words, uint32_t capacity) {
    const dgm_token *tokens = w->analysis->tokens;
    uint32_t count = 0;
    for (uint32_t t = from; t < from + n && count + 1 < capacity; t++) {
        const char *form = tokens[t].form, *p = form, *end = form + strlen(form);
        bool joined = t > from && !tokens[t - 1].space_after;
        if (is_apostrophe(form) && joined && end - form <= 5) {
            continue;
        }
        dgm_folded f;
        uint32_t before = count;
        while (count - before < TOKEN_WORDS_MOST && count + 1 < capacity && dgm_fold_next(&p, end, &f)) {
            words[count] = (word){f.hash, t, f.shape, count == before, false};
            count++;
        }
        if (count > before && p < end && dgm_fold_next(&p, end, &f)) {
            // An address or a chain of many words: no name reaches into it.
            count = before;
            words[count++] = (word){.token = t};
        } else if (count > before) {
            words[count - 1].last = true;
        } else if (!(is_hyphen(form) && joined && !tokens[t].space_after)) {
            words[count++] = (word){.token = t};
        }
    }
    return count;
}

static bool fits(const dgm_sense *s, const word *words) {
    for (uint32_t i = 0; i < s->word_n; i++) {
        if ((s->capitals >> i & 1) && !(words[i].shape & DGM_SHAPE_CAPITAL)) {
            return false;
        }
        if ((s->uppers >> i & 1) && !(words[i].shape & DGM_SHAPE_UPPER)) {
            return false;
        }
    }
    return true;
}

static bool is_nominal(const dgm_token *t) {
    return t->upos == DGM_UPOS_NOUN || t->upos == DGM_UPOS_PROPN || t->upos == DGM_UPOS_X;
}

static bool is_role_sense(const dgm_sense *s) {
    return s->kind == DGM_SENSE_ROLE || s->kind == DGM_SENSE_ROLE_PLURAL;
}

// Whether the tree lets the last word of a match be what the sense says.
static bool tree_allows(const dgm_work *w, const dgm_sense *s, uint32_t token, uint32_t shape) {
    const dgm_token *t = &w->analysis->tokens[token];
    if (is_role_sense(s)) {
        if (is_nominal(t)) {
            return true;
        }
        // "Lebanese PM resigns": capitals, where no time of day stands before them.
        if (s->uppers && (token == 0 || w->analysis->tokens[token - 1].upos != DGM_UPOS_NUM)) {
            return true;
        }
        // "president-elect": the tag of the last part does not matter.
        if (s->word_n > 1 && token > 0 && is_hyphen(w->analysis->tokens[token - 1].form)) {
            return true;
        }
        // "the wounded", "militants" read as adjectives: only where they head a phrase.
        return t->upos == DGM_UPOS_ADJ &&
               (t->relation == DGM_REL_NSUBJ || t->relation == DGM_REL_OBJ || t->relation == DGM_REL_NMOD_DESC);
    }
    if (s->word_n > 1 || is_nominal(t) || t->upos == DGM_UPOS_ADJ) {
        return true;
    }
    if (s->kind == DGM_SENSE_NAME && (s->capitals & 1) && w->lexicon->records[s->record].kind == DGM_FACT_COUNTRY) {
        return true; // "aid to Zimbabwe": a country's name with its capital is one, whatever the tag
    }
    if (t->upos == DGM_UPOS_VERB && (shape & DGM_SHAPE_CAPITAL) &&
        (t->relation == DGM_REL_NSUBJ || t->relation == DGM_REL_OBJ || t->relation == DGM_REL_NMOD_POSS)) {
        return true; // "Boeing sold ...": only the tag thinks it a verb
    }
    return (shape & DGM_SHAPE_UPPER) && t->upos != DGM_UPOS_AUX && t->upos != DGM_UPOS_ADP;
}

// The head of [first, last]: the token whose own head lies outside, the last such.
static uint32_t head_of(const dgm_work *w, uint32_t first, uint32_t last) {
    uint32_t found = last;
    bool plain = false;
    for (uint32_t t = last + 1; t-- > first && !plain;) {
        uint32_t p = w->parent[t];
        const dgm_token *token = &w->analysis->tokens[t];
        if ((p == DGM_NONE || p < first || p > last) && token->upos != DGM_UPOS_PUNCT &&
            token->relation != DGM_REL_CASE) {
            // A later part of a name that the tree hung elsewhere does not head it.
            plain = token->relation != DGM_REL_FLAT;
            found = t;
        }
    }
    return found;
}

static dgm_match *put_match(dgm_work *w, uint32_t first, uint32_t last, uint32_t sentence, dgm_match_sort sort) {
    dgm_match *grown = dgm_arena_grow(w->arena, w->matches, w->match_n, &w->match_capacity, sizeof *grown);
    if (!grown) {
        return NULL;
    }
    w->matches = grown;
    dgm_match *m = &w->matches[w->match_n];
    *m = (dgm_match){.first = first,
                     .last = last,
                     .head = head_of(w, first, last),
                     .sentence = sentence,
                     .role = DGM_NONE,
                     .senses = DGM_NONE,
                     .record = DGM_NONE,
                     .sort = (uint8_t)sort,
                     .title = DGM_NONE,
                     .bearer = DGM_NONE,
                     .shared = DGM_NONE,
                     .person = DGM_NONE};
    for (uint32_t t = first; t <= last; t++) {
        w->match_of[t] = (int32_t)w->match_n;
    }
    w->match_n++;
    return m;
}

// Longest names and role nouns from the left; a name goes before a role that begins with it ("UN envoy" is two).
static bool match_sentence(dgm_work *w, uint32_t s, const word *words, uint32_t n) {
    const dgm_actors *x = w->lexicon;
    for (uint32_t i = 0; i < n;) {
        if (!words[i].hash || !words[i].first) {
            i++;
            continue;
        }
        uint64_t sequence = DGM_FOLD_START;
        uint32_t name_n = 0, role_n = 0, name_senses = DGM_NONE, role_senses = DGM_NONE;
        for (uint32_t j = i; j < n && j < i + NAME_WORDS_MOST && words[j].hash; j++) {
            sequence = dgm_fold_join(sequence, words[j].hash);
            const dgm_path *p = dgm_actors_find(x, sequence);
            if (!p) {
                break;
            }
            uint32_t seen = 0;
            for (uint32_t at = p->sense; words[j].last && at != DGM_NONE && seen < SENSES_MOST;
                 at = x->senses[at].next, seen++) {
                const dgm_sense *sense = &x->senses[at];
                if (!fits(sense, words + i) || !tree_allows(w, sense, words[j].token, words[j].shape)) {
                    continue;
                }
                if (is_role_sense(sense)) {
                    role_n = j - i + 1;
                    role_senses = p->sense;
                } else {
                    name_n = j - i + 1;
                    name_senses = p->sense;
                }
            }
        }
        bool role = role_n && !name_n;
        uint32_t count = role ? role_n : name_n;
        if (!count) {
            i++;
            continue;
        }
        dgm_match *m =
            put_match(w, words[i].token, words[i + count - 1].token, s, role ? DGM_MATCH_ROLE : DGM_MATCH_NAME);
        if (!m) {
            return false;
        }
        m->senses = role ? role_senses : name_senses;
        for (uint32_t at = name_senses; !role && at != DGM_NONE; at = x->senses[at].next) {
            if (is_role_sense(&x->senses[at])) {
                m->role = x->senses[at].record;
                break;
            }
        }
        // The readings that this writing allows are sifted once, here: remember the best of each kind.
        uint32_t best = DGM_NONE;
        for (uint32_t at = m->senses, seen = 0; at != DGM_NONE && seen < SENSES_MOST; at = x->senses[at].next, seen++) {
            const dgm_sense *sense = &x->senses[at];
            if (is_role_sense(sense) == role && fits(sense, words + i) &&
                tree_allows(w, sense, words[i + count - 1].token, words[i + count - 1].shape) &&
                (best == DGM_NONE || role)) {
                best = at;
            }
        }
        m->record = x->senses[best].record;
        m->sense = x->senses[best].kind;
        if (role && x->records[m->record].next != DGM_NONE) {
            m->record = x->records[m->record].next; // "Gen." is a general
        }
        m->plural = m->sense == DGM_SENSE_ROLE_PLURAL;
        i += count;
    }
    return true;
}

// ---- which reading ---------------------------------------------------------------------------------

static int rank_of(const dgm_work *w, const dgm_sense *s, const dgm_match *m) {
    const dgm_fact *r = &w->lexicon->records[s->record];
    const dgm_token *t = &w->analysis->tokens[m->head];
    int rank = 0;
    switch ((dgm_sense_kind)s->kind) {
    case DGM_SENSE_ADJECTIVE:
        rank = t->upos == DGM_UPOS_ADJ || t->relation == DGM_REL_AMOD || t->relation == DGM_REL_COMPOUND ? 97 : 84;
        break;
    case DGM_SENSE_GOVERNMENT: rank = 80; break;
    case DGM_SENSE_CAPITAL: rank = 76; break;
    case DGM_SENSE_SURNAME: rank = 60; break;
    case DGM_SENSE_NAME:
        switch ((dgm_fact_kind)r->kind) {
        case DGM_FACT_COUNTRY: rank = 100; break;
        case DGM_FACT_PERSON: rank = 88; break;
        case DGM_FACT_ORGANIZATION: rank = 90; break;
        case DGM_FACT_GROUP: rank = 85; break;
        case DGM_FACT_REGION: rank = 72; break;
        case DGM_FACT_ROLE: break;
        }
        break;
    case DGM_SENSE_ROLE:
    case DGM_SENSE_ROLE_PLURAL: break;
    }
    if (r->kind != DGM_FACT_PERSON && !dgm_work_is_valid(w, r)) {
        rank -= 30;
    }
    // The document's other countries say which of two namesakes is meant.
    const char *country = dgm_work_country_of(r);
    if (country && r->kind != DGM_FACT_COUNTRY && dgm_work_count(w, country)) {
        rank += 4;
    } else if (country && w->tally_n && s->uppers && s->word_n == 1 && r->kind == DGM_FACT_ORGANIZATION) {
        rank -= 12; // "the SDF" in news of Syria is not Japan's
    }
    return rank + (s->is_main ? 6 : 0);
}

// An armed group and its party of the same name are not two readings that anybody would tell apart by the name.
static bool is_same_country(const dgm_fact *a, const dgm_fact *b) {
    return a->country && b->country ? strcmp(a->country, b->country) == 0 : a->country == b->country;
}

static void choose_sense(dgm_work *w, dgm_match *m, const word *words) {
    const dgm_actors *x = w->lexicon;
    int best = -1000;
    for (uint32_t at = m->senses, seen = 0; at != DGM_NONE && seen < SENSES_MOST; at = x->senses[at].next, seen++) {
        const dgm_sense *s = &x->senses[at];
        if (is_role_sense(s) || !fits(s, words)) {
            continue;
        }
        int rank = rank_of(w, s, m);
        const dgm_fact *r = &x->records[s->record];
        if (rank > best || (rank == best && s->record < m->record)) {
            m->ambiguous = rank == best && !is_same_country(r, &x->records[m->record]);
            best = rank;
            m->record = s->record;
            m->sense = s->kind;
            m->sector = s->sector;
            m->sort = r->kind == DGM_FACT_PERSON ? DGM_MATCH_PERSON : DGM_MATCH_NAME;
        } else if (rank == best && !is_same_country(r, &x->records[m->record])) {
            m->ambiguous = true;
        }
    }
}

// The country of the nationality word or possessive just before a match, or NULL.
static const char *country_before(const dgm_work *w, const dgm_match *m) {
    const dgm_sentence *s = &w->analysis->sentences[m->sentence];
    uint32_t t = m->first;
    while (t > s->token && t + 3 > m->first) {
        t--;
        const dgm_match *other = dgm_work_match(w, t);
        const dgm_fact *r = other && other->sort == DGM_MATCH_NAME ? dgm_work_record(w, other) : NULL;
        if (r && r->kind == DGM_FACT_COUNTRY) {
            return r->country;
        }
        const dgm_token *token = &w->analysis->tokens[t];
        if (other || (token->upos != DGM_UPOS_PART && token->upos != DGM_UPOS_ADJ)) {
            return NULL;
        }
    }
    return NULL;
}

// "The Philippine Senate": words that are one country's institution by name are any country's by kind.
static void prefer_role(dgm_work *w, dgm_match *m) {
    const dgm_fact *r = dgm_work_record(w, m);
    bool surname = m->sense == DGM_SENSE_SURNAME; // "Mayor" is seldom Mr. Mayor
    if (m->role == DGM_NONE || (r->kind != DGM_FACT_ORGANIZATION && r->kind != DGM_FACT_GROUP && !surname)) {
        return;
    }
    const char *before = country_before(w, m);
    bool own = before ? r->country && strcmp(before, r->country) == 0
                      : !w->tally_n || !r->country || dgm_work_count(w, r->country);
    if (own && !surname && w->lexicon->records[m->role].sector) {
        return;
    }
    m->sort = DGM_MATCH_ROLE;
    m->record = m->role;
    m->sense = DGM_SENSE_ROLE;
    m->ambiguous = false;
}

// A name made of numbers and months alone ("November 17") is a date.
static bool is_date(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        if (w->analysis->tokens[t].upos != DGM_UPOS_NUM && !(w->classes[t] & DGM_WORD_CALENDAR)) {
            return false;
        }
    }
    return m->last > m->first;
}

void dgm_work_tally(dgm_work *w, const char *country) {
    uint32_t i = 0;
    while (i < w->tally_n && strcmp(w->tallies[i].country, country) != 0) {
        i++;
    }
    if (i == w->tally_n) {
        if (i == DGM_TALLIES_MOST) {
            return;
        }
        w->tallies[w->tally_n++] = (dgm_tally){country, 0};
    }
    w->tallies[i].count++;
}

uint32_t dgm_work_count(const dgm_work *w, const char *country) {
    for (uint32_t i = 0; i < w->tally_n; i++) {
        if (strcmp(w->tallies[i].country, country) == 0) {
            return w->tallies[i].count;
        }
    }
    return 0;
}

const char *dgm_work_dominant(const dgm_work *w) {
    uint32_t best = DGM_NONE, second = 0;
    for (uint32_t i = 0; i < w->tally_n; i++) {
        if (best == DGM_NONE || w->tallies[i].count > w->tallies[best].count) {
            second = best == DGM_NONE ? 0 : w->tallies[best].count;
            best = i;
        } else if (w->tallies[i].count > second) {
            second = w->tallies[i].count;
        }
    }
    return best != DGM_NONE && w->tallies[best].count >= 2 * second ? w->tallies[best].country : NULL;
}

// ---- larger names ----------------------------------------------------------------------------------

static bool is_unmatched_name(const dgm_work *w, uint32_t t) {
    const dgm_token *token = &w->analysis->tokens[t];
    unsigned char c = (unsigned char)token->form[0];
    return token->upos == DGM_UPOS_PROPN && w->match_of[t] < 0 && ((c >= 'A' && c <= 'Z') || c >= 0x80) &&
           !(w->classes[t] & (DGM_WORD_HONORIFIC | DGM_WORD_DEFINITE | DGM_WORD_FORMER));
}

// Whether two neighbouring stretches belong to one name by the tree.
static bool is_joined(const dgm_work *w, const dgm_match *m, uint32_t other) {
    const dgm_token *tokens = w->analysis->tokens;
    uint32_t p = w->parent[other];
    if (within(m, p)) {
        return tokens[other].relation == DGM_REL_FLAT || tokens[other].relation == DGM_REL_COMPOUND;
    }
    if (w->parent[m->head] == other || (w->parent[m->head] != DGM_NONE && w->parent[m->head] == p)) {
        return tokens[m->head].relation == DGM_REL_FLAT || tokens[m->head].relation == DGM_REL_COMPOUND;
    }
    return false;
}

// A proper noun that nothing explains, or only as somebody's last name.
static bool is_name_piece(const dgm_work *w, uint32_t t) {
    const dgm_match *m = dgm_work_match(w, t);
    return m ? m->sort == DGM_MATCH_PERSON && m->sense == DGM_SENSE_SURNAME : is_unmatched_name(w, t);
}

// "Stephen King", "Sharm el-Sheikh", "single-family homes": a role noun inside of a name or of a hyphenated word.
static bool is_cut_role(const dgm_work *w, const dgm_match *m, const dgm_sentence *s) {
    const dgm_token *tokens = w->analysis->tokens, *t = &tokens[m->head];
    if (t->relation == DGM_REL_FIXED || t->relation == DGM_REL_CASE) {
        return true;
    }
    if (m->first != m->last) {
        return false;
    }
    bool hyphen_before = m->first >= s->token + 2 && is_hyphen(tokens[m->first - 1].form) &&
                         !tokens[m->first - 1].space_after && !tokens[m->first - 2].space_after;
    bool hyphen_after = m->last + 2 < s->token + s->token_n && is_hyphen(tokens[m->last + 1].form) &&
                        !tokens[m->last].space_after && !tokens[m->last + 1].space_after;
    if (t->upos == DGM_UPOS_PROPN) {
        uint32_t left = m->first > s->token ? m->first - (hyphen_before ? 2 : 1) : DGM_NONE;
        if (left != DGM_NONE && is_unmatched_name(w, left) &&
            (hyphen_before ||
             (t->relation == DGM_REL_FLAT && (w->parent[m->head] == left || w->parent[m->head] == w->parent[left])))) {
            return true;
        }
    }
    return (hyphen_before || hyphen_after) &&
           (t->relation == DGM_REL_COMPOUND || t->relation == DGM_REL_AMOD || t->relation == DGM_REL_OBL_UNMARKED ||
            (hyphen_after && w->parent[m->head] == m->last + 2));
}

// A match that is only a piece of a longer name ("Jordan" in "Michael Jordan", "Paris Hilton") stands for nothing.
static void cut_larger_names(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    for (uint32_t i = 0; i < w->match_n; i++) {
        dgm_match *m = &w->matches[i];
        const dgm_sentence *s = &a->sentences[m->sentence];
        if (m->sort == DGM_MATCH_ROLE) {
            m->dropped = is_cut_role(w, m, s);
            continue;
        }
        bool full = m->sort == DGM_MATCH_PERSON && m->sense == DGM_SENSE_NAME;
        bool hyphen = m->first > s->token + 1 && is_hyphen(a->tokens[m->first - 1].form) &&
                      !a->tokens[m->first - 1].space_after && !a->tokens[m->first - 2].space_after;
        uint32_t left = m->first > s->token + (hyphen ? 1u : 0u) ? m->first - (hyphen ? 2 : 1) : DGM_NONE;
        uint32_t right = m->last + 1 < s->token + s->token_n ? m->last + 1 : DGM_NONE;
        bool lone = m->sort == DGM_MATCH_PERSON && m->sense == DGM_SENSE_SURNAME;
        bool cut = is_date(w, m) || (lone && hyphen); // "Mazar-i-Sharif"
        // A last name beside another proper noun is part of somebody else's name, whatever the tree says of the two.
        if (lone && ((left != DGM_NONE && is_unmatched_name(w, left)) ||
                     (right != DGM_NONE && is_unmatched_name(w, right) &&
                      a->tokens[right].relation != DGM_REL_OBL_UNMARKED && !(w->classes[right] & DGM_WORD_CALENDAR)))) {
            cut = true;
        }
        // "Rosario de Perija", "the Salam neighbourhood": a place with somebody's last name in it.
        if (lone && right != DGM_NONE && right + 1 < s->token + s->token_n && (w->classes[right] & DGM_WORD_PARTICLE) &&
            is_unmatched_name(w, right + 1)) {
            cut = true;
        }
        if (lone && right != DGM_NONE && (w->classes[right] & DGM_WORD_PLACE) && w->parent[m->head] == right) {
            cut = true;
        }
        // Two last names side by side are one name of somebody else: "David Lee" for a Lynch named David.
        const dgm_match *beside[2] = {dgm_work_match(w, left), dgm_work_match(w, right)};
        for (int k = 0; lone && k < 2; k++) {
            cut = cut || (beside[k] && beside[k]->sort == DGM_MATCH_PERSON && beside[k]->sense == DGM_SENSE_SURNAME);
        }
        // "Salman bin Abdulaziz" is known, "Al Saud" after it is his as well.
        cut = cut || (lone && beside[0] && beside[0]->sort == DGM_MATCH_PERSON && beside[0]->last + 1 == m->first);
        // "Real Madrid", "central Baghdad": a capital with an attribute is a club or a place, not a government.
        if (m->sense == DGM_SENSE_CAPITAL && m->first > s->token && w->match_of[m->first - 1] < 0 &&
            (a->tokens[m->first - 1].relation == DGM_REL_AMOD ||
             a->tokens[m->first - 1].relation == DGM_REL_COMPOUND) &&
            within(m, w->parent[m->first - 1])) {
            cut = true;
        }
        // "The Aryan Brotherhood": one word of a body's name after a capital attribute is another body's name.
        if (m->first == m->last && m->sort == DGM_MATCH_NAME && m->sense == DGM_SENSE_NAME && m->first > s->token + 1 &&
            w->match_of[m->first - 1] < 0 && a->tokens[m->first - 1].upos == DGM_UPOS_ADJ &&
            a->tokens[m->first - 1].form[0] >= 'A' && a->tokens[m->first - 1].form[0] <= 'Z' &&
            within(m, w->parent[m->first - 1]) && dgm_work_record(w, m)->kind == DGM_FACT_GROUP) {
            cut = true;
        }
        // "Moi Girls School", "Clinton Foundation": named after somebody; "Trump administration": theirs.
        const dgm_match *named = dgm_work_match(w, right);
        if (lone && named && named->sort == DGM_MATCH_ROLE && a->tokens[named->head].upos == DGM_UPOS_PROPN &&
            a->tokens[m->head].relation == DGM_REL_COMPOUND &&
            !(w->classes[named->head] & (DGM_WORD_REGIME | DGM_WORD_RULING))) {
            cut = true;
        }
        // "Ho Chi Minh City": a place named after somebody.
        if (right != DGM_NONE && (m->sort == DGM_MATCH_PERSON || m->sense == DGM_SENSE_CAPITAL) &&
            (w->classes[right] & DGM_WORD_PLACE) && a->tokens[right].upos == DGM_UPOS_PROPN && is_joined(w, m, right)) {
            cut = true;
        }
        for (int k = 0; lone && k < 2; k++) {
            // "Michael Jordan": a last name and a country that the tree makes one flat name.
            uint32_t t = k ? right : left;
            cut = cut || (beside[k] && beside[k]->sort == DGM_MATCH_NAME && is_joined(w, m, t) &&
                          a->tokens[k ? t : m->head].relation == DGM_REL_FLAT);
        }
        if (left != DGM_NONE && !full &&
            (m->sense != DGM_SENSE_ADJECTIVE || a->tokens[m->head].relation == DGM_REL_FLAT) &&
            is_name_piece(w, left) && is_joined(w, m, left)) {
            cut = true;
        }
        if (right != DGM_NONE && is_name_piece(w, right) && is_joined(w, m, right) && !(full && beside[1])) {
            const dgm_fact *r = dgm_work_record(w, m);
            bool flat = a->tokens[right].relation == DGM_REL_FLAT && within(m, w->parent[right]);
            if (r && (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_ORGANIZATION || r->kind == DGM_FACT_GROUP) &&
                m->sense != DGM_SENSE_CAPITAL && !(flat && m->sense == DGM_SENSE_NAME && r->kind == DGM_FACT_COUNTRY)) {
                m->weak = true;
            } else {
                cut = true;
            }
        }
        if (cut) {
            m->dropped = true;
        }
    }
    for (uint32_t i = 0; i < w->match_n; i++) {
        const dgm_match *m = &w->matches[i];
        for (uint32_t t = m->first; m->dropped && t <= m->last; t++) {
            w->match_of[t] = -1;
        }
    }
}

// Runs of proper nouns that nothing explains may be people: the tree makes their words one flat name.
static bool find_unknown(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t from = a->sentences[s].token, end = from + a->sentences[s].token_n;
        for (uint32_t t = from; t < end; t++) {
            if (!is_unmatched_name(w, t)) {
                continue;
            }
            uint32_t last = t;
            bool flat = false;
            while (last + 1 < end && last - t < RUN_MOST) {
                uint32_t next = last + 1;
                if (is_hyphen(a->tokens[next].form) && !a->tokens[last].space_after && !a->tokens[next].space_after &&
                    next + 1 < end && (is_unmatched_name(w, next + 1) || w->parent[next + 1] == t)) {
                    next++;
                } else if (!a->tokens[last].space_after) {
                    break;
                }
                bool linked = a->tokens[next].relation == DGM_REL_FLAT &&
                              (w->parent[next] == t || (w->parent[next] >= t && w->parent[next] < next));
                if (w->match_of[next] >= 0 || (!is_unmatched_name(w, next) && !linked)) {
                    break;
                }
                if (!linked && w->parent[next] != t && w->parent[t] != next && w->parent[t] != w->parent[next]) {
                    break;
                }
                flat = flat || linked;
                last = next;
            }
            bool digits = false;
            for (uint32_t k = t; k <= last; k++) {
                digits = digits || a->tokens[k].upos == DGM_UPOS_NUM || strpbrk(a->tokens[k].form, "0123456789");
            }
            if (digits) {
                t = last; // "COVID-19", "Boeing 737"
                continue;
            }
            dgm_match *m = put_match(w, t, last, s, DGM_MATCH_PERSON);
            if (!m) {
                return false;
            }
            // A name that its last word heads is an institution's or a place's, unless a title says otherwise.
            m->weak = last > t && !flat;
            m->sense = last > t ? DGM_SENSE_NAME : DGM_SENSE_SURNAME;
            t = last;
        }
    }
    return true;
}

// ---- place -----------------------------------------------------------------------------------------

static bool is_upper(const char *form) {
    uint32_t n = 0;
    for (const char *p = form; *p; p++) {
        if (*p >= 'a' && *p <= 'z') {
            return false;
        }
        n += *p >= 'A' && *p <= 'Z';
    }
    return n > 1;
}

static bool may_be_place(const dgm_work *w, uint32_t t) {
    const dgm_match *m = dgm_work_match(w, t);
    const dgm_fact *r = m && m->sort == DGM_MATCH_NAME ? dgm_work_record(w, m) : NULL;
    bool unknown = m && m->sort == DGM_MATCH_PERSON && m->senses == DGM_NONE && m->title == DGM_NONE;
    return unknown || (r && r->kind == DGM_FACT_REGION);
}

bool dgm_work_is_place(const dgm_work *w, const dgm_match *m) {
    const dgm_analysis *a = w->analysis;
    const dgm_sentence *s = &a->sentences[m->sentence];
    uint32_t preposition = dgm_work_preposition(w, m->head), next = m->last + 1, end = s->token + s->token_n;
    if (preposition & DGM_WORD_LOCATIVE) {
        return true;
    }
    // "in Yemen's Hudaydah": what the place lies in.
    uint32_t owned = w->parent[m->head];
    if (a->tokens[m->head].relation == DGM_REL_NMOD_POSS && owned != DGM_NONE &&
        (dgm_work_preposition(w, owned) & DGM_WORD_LOCATIVE) &&
        (is_unmatched_name(w, owned) || (w->classes[owned] & DGM_WORD_PLACE) || may_be_place(w, owned))) {
        return true;
    }
    // A dateline: "NAIROBI (Reuters) -", "Tehran, Iran --", "Jakarta - ".
    if (m->first == s->token && next < end) {
        const char *form = a->tokens[next].form;
        bool dash = strcmp(form, "--") == 0 || strcmp(form, "\xE2\x80\x94") == 0 || strcmp(form, "\xE2\x80\x93") == 0 ||
                    (*form == '-' && a->tokens[m->last].space_after && a->tokens[next].space_after);
        bool capital = m->sense == DGM_SENSE_CAPITAL, upper = is_upper(a->tokens[m->head].form);
        bool subject = a->tokens[m->head].relation == DGM_REL_NSUBJ;
        if ((dash && (upper || capital)) || (*form == '(' && (upper || (capital && !subject))) ||
            (upper && !subject && (*form == ',' || *form == ':'))) {
            return true;
        }
    }
    // "Tehran, Iran", "in Basra, Iraq": a place and what it lies in.
    const dgm_fact *r = dgm_work_record(w, m);
    const dgm_match *after = next + 1 < end && a->tokens[next].form[0] == ',' ? dgm_work_match(w, next + 1) : NULL;
    const dgm_fact *wider = after && after->sort == DGM_MATCH_NAME ? dgm_work_record(w, after) : NULL;
    if (wider && m->sense == DGM_SENSE_CAPITAL && wider->country && strcmp(wider->country, r->country) == 0 &&
        after->sense != DGM_SENSE_ADJECTIVE) {
        return true;
    }
    if (m->sense != DGM_SENSE_ADJECTIVE && m->first >= s->token + 2 && a->tokens[m->first - 1].form[0] == ',' &&
        !preposition && a->tokens[m->head].relation != DGM_REL_CONJ) {
        uint32_t before = m->first - 2;
        const dgm_match *narrower = dgm_work_match(w, before);
        const dgm_fact *place = narrower && narrower->sort == DGM_MATCH_NAME ? dgm_work_record(w, narrower) : NULL;
        bool same = place && place->country && r->country && strcmp(place->country, r->country) == 0 &&
                    (place->kind == DGM_FACT_REGION || narrower->sense == DGM_SENSE_CAPITAL);
        uint8_t relation = a->tokens[m->head].relation;
        bool apart = relation != DGM_REL_NSUBJ && relation != DGM_REL_NSUBJ_PASS && relation != DGM_REL_OBJ &&
                     relation != DGM_REL_NMOD_POSS && relation != DGM_REL_ROOT;
        bool kind =
            narrower && narrower->sort == DGM_MATCH_ROLE && (w->classes[before] & (DGM_WORD_PLACE | DGM_WORD_COUNTRY));
        if (same || kind ||
            (apart && (!narrower || narrower->dropped || narrower->sort == DGM_MATCH_PERSON) &&
             a->tokens[before].upos == DGM_UPOS_PROPN)) {
            return true;
        }
    }
    uint32_t head = w->parent[m->head];
    if (head != DGM_NONE && a->tokens[m->head].relation == DGM_REL_APPOS && m->first > s->token &&
        a->tokens[m->first - 1].form[0] == ',' && (dgm_work_preposition(w, head) & DGM_WORD_LOCATIVE)) {
        return true;
    }
    if (head != DGM_NONE && a->tokens[m->head].relation == DGM_REL_CONJ &&
        (dgm_work_preposition(w, head) & DGM_WORD_LOCATIVE) && !preposition) {
        return true;
    }
    return false;
}

bool dgm_work_matches(dgm_work *w) {
    const dgm_analysis *a = w->analysis;
    uint32_t longest = 0;
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        longest = a->sentences[s].token_n > longest ? a->sentences[s].token_n : longest;
    }
    uint32_t capacity = longest * TOKEN_WORDS_MOST + 8;
    word *words = dgm_arena_array(w->arena, word, capacity);
    if (!words) {
        return false;
    }
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t n = fold_tokens(w, a->sentences[s].token, a->sentences[s].token_n, words, capacity);
        if (!match_sentence(w, s, words, n)) {
            return false;
        }
    }
    // First what can only be a country, for the context; then the choices that the context decides.
    for (uint32_t i = 0; i < w->match_n; i++) {
        const dgm_match *m = &w->matches[i];
        if (m->sort == DGM_MATCH_ROLE) {
            continue;
        }
        const char *country = NULL;
        for (uint32_t at = m->senses, seen = 0; at != DGM_NONE && seen < SENSES_MOST;
             at = w->lexicon->senses[at].next, seen++) {
            const dgm_fact *r = &w->lexicon->records[w->lexicon->senses[at].record];
            if (r->kind == DGM_FACT_COUNTRY && (!country || dgm_work_is_valid(w, r))) {
                country = r->code;
            }
        }
        if (country) {
            dgm_work_tally(w, country);
        }
    }
    for (uint32_t i = 0; i < w->match_n; i++) {
        dgm_match *m = &w->matches[i];
        if (m->sort != DGM_MATCH_ROLE) {
            uint32_t n = fold_tokens(w, m->first, m->last - m->first + 1, words, capacity);
            (void)n;
            choose_sense(w, m, words);
            prefer_role(w, m);
        }
    }
    cut_larger_names(w);
    if (!find_unknown(w)) {
        return false;
    }
    // Unknown names were added at the end: the order of the text is what later steps rely on.
    dgm_match *sorted = dgm_arena_array(w->arena, dgm_match, w->match_n + 1);
    if (!sorted) {
        return false;
    }
    uint32_t n = 0;
    for (uint32_t t = 0; t < a->token_n; t++) {
        if (w->match_of[t] >= 0) {
            const dgm_match *m = &w->matches[w->match_of[t]];
            sorted[n] = *m;
            for (uint32_t k = m->first; k <= m->last; k++) {
                w->match_of[k] = (int32_t)n;
            }
            t = m->last;
            n++;
        }
    }
    w->matches = sorted;
    w->match_capacity = w->match_n + 1;
    w->match_n = n;
    return true;
}
