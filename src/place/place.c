// Places named in a text, resolved to the gazetteer.
//
// Three passes over a document: names that may be places are found with what the sentence says for and against it; each
// name gets the place that fits best what stands beside it and what else the document names; those that are likely
// enough are given out. A name is the site of something where the sentence puts it into a place's position: after a
// preposition of place, in a dateline, with a noun of place ("the city of Basra"), beside another place ("Mosul,
// Iraq"). Elsewhere a capital or a country is its government and acts, and other names are places by their size.
#include "place/gazetteer.h"

#include "base/table.h"
#include "mention/fold.h"

#include <math.h>
#include <string.h>

enum {
    CANDIDATES = 160, // places of one name that are weighed; the gazetteer has the largest first
    SENSES = 128,     // names of a document that speak for others
    ROUNDS = 2,       // of choosing with regard to the other names
    MANY = 4000       // names of a document from which on each is chosen by itself: no news item has as many
};

// What speaks for and against a name being a place.
enum {
    LOCATIVE = 1u,        // in a place's position
    GOVERNED = 1u << 1,   // a preposition of place before it
    DATELINE = 1u << 2,   //
    INSIDE = 1u << 3,     // where it lies is named with it: "Paris, Texas"
    HOLDS = 1u << 4,      // it is what was named so
    PERSON = 1u << 5,     // somebody's name
    BODY = 1u << 6,       // in the name of a known organization or group
    MODIFIER = 1u << 7,   // before a noun that it belongs to: "Houston police"
    ORDINARY = 1u << 8,   // also a word of the language
    PERSONAL = 1u << 9,   // also what people are called
    DEMONYM = 1u << 10,   // "Turkish"
    SHORT = 1u << 11,     // "Ill."
    NOUN = 1u << 12,      // a noun of place beside it
    ENTITY = 1u << 13,    // in an entity's name that is no country
    PROPER = 1u << 14,    // tagged as a name
    CASED = 1u << 15,     // any preposition before it
    SITE = 1u << 16,      // something happens there
    ACCEPTED = 1u << 17,  //
    ELSEWHERE = 1u << 18, // "in Xinmin in Shaanxi", where the gazetteer has no such town
    DIVISION = 1u << 19,  // "province" beside it
    NAMED = 1u << 20,     // what bears its name is named too: "Texas Instruments"
    TAIL = 1u << 21,      // the end of a longer name: "European Union"
    ON = 1u << 22,        // "on" before it: a place for islands and waters
    UNLIKELY = 1u << 23,  // the same where even a city is another one
    OWNER = 1u << 24,     // something that stands there is its own
    SIGNS = LOCATIVE | GOVERNED | DATELINE | INSIDE
};

typedef struct toponym {
    uint32_t sentence;
    uint32_t token, n; // tokens of the analysis
    uint32_t head;     // the one whose head is outside
    uint32_t flags;
    uint64_t hash;         // of its folded words
    dgm_place_range range; // its spellings
    uint32_t within;       // toponym that says where it lies, UINT32_MAX for none
    uint32_t sense;        // index of its sense
    const dgm_place_record *record;
    double score;
} toponym;

// All mentions of one name.
typedef struct sense {
    uint64_t hash;
    const dgm_place_record *record;
    uint32_t signs;    // of all its mentions
    uint32_t mentions; //
    bool settled;      // a mention says where it lies
} sense;

typedef struct finder {
    const dgm_gazetteer *g;
    dgm_arena *arena;
    dgm_analysis *analysis;
    const dgm_sentence *sentence;
    uint32_t number;         // of the sentence
    const dgm_token *tokens; // (n) of the sentence
    uint32_t n;
    uint16_t *land_count; // (DGM_LANDS) times that a country is named in the document as an actor's
    uint16_t *signs;      // (longest sentence) ENTITY >> 13 ... of the entity over a token
    bool *is_place;       // (longest sentence) token is the head of a place found in this sentence
    toponym *toponyms;    // (toponym_n)
    size_t toponym_n, capacity;
    sense *senses; // (sense_n)
    size_t sense_n, sense_capacity;
    const dgm_place_record *outlet; // the place in the outlet's name, or NULL: "Houston Chronicle"
    dgm_table by_hash;              // of a name -> its sense
    dgm_table people;               // hashes of last names
} finder;

enum { TOKEN_ENTITY = 1u, TOKEN_KNOWN_BODY = 1u << 1, TOKEN_COUNTRY = 1u << 2 };

static unsigned lemma_class(const finder *f, const dgm_token *token) {
    const char *lemma = token->lemma ? token->lemma : token->form;
    return dgm_place_word(f->g, lemma, strlen(lemma));
}

// Of a form in whatever case, without a final stop: "Gov.", "University".
static unsigned form_class(const finder *f, const dgm_token *token) {
    char lower[32];
    size_t size = strlen(token->form);
    if (size == 0 || size >= sizeof lower) {
        return 0;
    }
    for (size_t i = 0; i < size; i++) {
        char c = token->form[i];
        lower[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    size -= size > 1 && lower[size - 1] == '.';
    return dgm_place_word(f->g, lower, size);
}

static bool is_capitalised(const dgm_token *token) {
    unsigned char c = (unsigned char)token->form[0];
    return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static bool is_upper(const dgm_token *token) {
    for (const char *c = token->form; *c; c++) {
        if (*c >= 'a' && *c <= 'z') {
            return false;
        }
    }
    return true;
}

// ---- finding names --------------------------------------------------------------------------------------------------

// Drop the spellings that the text does not write so: "us" is no "US".
static bool is_spelled(const finder *f, const toponym *t, uint32_t *flags) {
    enum { ACRONYM = 4 }; // letters, with a stop
    unsigned common = ~0u, spelling = 0;
    bool upper = true;
    for (uint32_t i = t->token - f->sentence->token, k = 0; k < t->n; k++) {
        upper = upper && is_upper(&f->tokens[i + k]);
    }
    // "UN" is no village of that name; in a dateline or a headline other words are upper case too.
    uint32_t start = t->token - f->sentence->token;
    bool acronym = upper && t->n == 1 && strlen(f->tokens[start].form) <= ACRONYM &&
                   !(start + 1 < f->n && is_upper(&f->tokens[start + 1]) && is_capitalised(&f->tokens[start + 1]));
    bool any = false;
    for (uint32_t i = t->range.first; i < t->range.end; i++) {
        if (!dgm_place_spelling(f->g, i, &spelling)) {
            break;
        }
        if (spelling & DGM_SPELLING_UPPER ? upper : !acronym) {
            common &= spelling;
            any = true;
        }
    }
    *flags |= any && (common & DGM_SPELLING_DEMONYM) ? DEMONYM : 0;
    *flags |= any && (common & DGM_SPELLING_SHORT) ? SHORT : 0;
    return any;
}

// The longest name that starts at a token of the sentence.
static bool find_name(const finder *f, uint32_t start, toponym *out) {
    uint64_t hash = DGM_FOLD_START;
    uint32_t words = 0;
    bool hit = false;
    const dgm_token *first = &f->tokens[start];
    if (!is_capitalised(first) || first->upos == DGM_UPOS_PUNCT) {
        return false;
    }
    if (first->upos == DGM_UPOS_DET) {
        return false; // an article is not given out
    }
    for (uint32_t n = 1; n <= 2 * DGM_NAME_WORDS && start + n <= f->n && words < DGM_NAME_WORDS; n++) {
        const dgm_token *token = &f->tokens[start + n - 1];
        bool ending = n > 1 && token->upos == DGM_UPOS_PART;
        uint32_t any = ending ? 0 : dgm_place_hash_join(&hash, token->form, strlen(token->form));
        words += any;
        if (any == 0) {
            // "Port-au-Prince" may stand in five tokens, "People's Republic" has one for its ending.
            if (!ending && n > 1 && strcmp(token->form, "-") != 0) {
                break;
            }
            continue;
        }
        // A name ends in a word of its own: "Jersey City" but not "Paris and".
        if (n > 1 && !is_capitalised(token)) {
            continue;
        }
        dgm_place_range range = dgm_place_find(f->g, hash);
        toponym t = {.sentence = f->number,
                     .token = f->sentence->token + start,
                     .n = n,
                     .hash = hash,
                     .range = range,
                     .within = UINT32_MAX};
        if (range.first < range.end && is_spelled(f, &t, &t.flags)) {
            *out = t;
            hit = true;
        }
    }
    if (!hit) {
        return false;
    }
    out->head = start;
    for (uint32_t i = start; i < start + out->n; i++) {
        uint32_t head = f->tokens[i].head;
        if (head == 0 || head - 1 < start || head - 1 >= start + out->n) {
            out->head = i;
            break;
        }
    }
    return true;
}

// ---- what the sentence says -----------------------------------------------------------------------------------------

static bool is_joined(dgm_relation relation) {
    return relation == DGM_REL_FLAT || relation == DGM_REL_COMPOUND;
}

// "Paris Hilton", "Jimmy Houston": a proper noun beside the name that belongs to it; "Houston Police" is another thing.
static uint32_t neighbour_signs(const finder *f, uint32_t start, uint32_t n, uint32_t head) {
    uint32_t end = start + n, up = f->tokens[head].head, flags = 0;
    dgm_relation relation = (dgm_relation)f->tokens[head].relation;
    if (start > 0) {
        const dgm_token *before = &f->tokens[start - 1];
        unsigned class = form_class(f, before);
        bool joined = (before->head == head + 1 && is_joined((dgm_relation)before->relation)) ||
                      (up == start && is_joined(relation));
        if (start > 1 && n == 1 && is_capitalised(before) && before->upos != DGM_UPOS_PUNCT &&
            !(class & (DGM_PLACE_WORD_PART | DGM_PLACE_WORD_TITLE)) && before->space_after) {
            flags |= TAIL;
        }
        if (class & DGM_PLACE_WORD_PART) {
            flags |= NOUN;
        } else if ((class & DGM_PLACE_WORD_TITLE) && is_capitalised(before)) {
            flags |= PERSON;
        } else if (joined && before->upos == DGM_UPOS_PROPN) {
            flags |= PERSON;
        }
    }
    if (end < f->n) {
        const dgm_token *after = &f->tokens[end];
        bool joins = up > end && is_joined(relation);
        bool joined = after->head == head + 1 && is_joined((dgm_relation)after->relation);
        unsigned class = form_class(f, after);
        if (class & (DGM_PLACE_WORD_BODY | DGM_PLACE_WORD_TITLE)) {
            flags |= joins || joined ? MODIFIER : 0; // "Houston police", "Texas Gov. Rick Perry"
        } else if (joins && after->upos == DGM_UPOS_PROPN && f->tokens[up - 1].upos == DGM_UPOS_PROPN) {
            // "Texas Instruments", "Boston Globe"; what the name's last word is decides.
            unsigned last = form_class(f, &f->tokens[up - 1]);
            flags |= last & (DGM_PLACE_WORD_BODY | DGM_PLACE_WORD_NOUN) ? MODIFIER : NAMED;
        } else if (joins) {
            flags |= MODIFIER;
        } else if (joined && after->upos == DGM_UPOS_PROPN && is_capitalised(after) && !(class & DGM_PLACE_WORD_NOUN)) {
            flags |= PERSON;
        }
        if ((class & DGM_PLACE_WORD_NOUN) && (joins || joined)) {
            flags |= NOUN;
        }
        flags |= class & DGM_PLACE_WORD_DIVISION ? DIVISION : 0;
    }
    return flags;
}

// "Mountain View High School": capitalised words up to one that bears a place's name.
static uint32_t body_signs(const finder *f, uint32_t end) {
    enum { WORDS = 4 };
    for (uint32_t i = end;
         i < f->n && i < end + WORDS && is_capitalised(&f->tokens[i]) && f->tokens[i].upos != DGM_UPOS_PUNCT; i++) {
        unsigned class = form_class(f, &f->tokens[i]);
        if (class & DGM_PLACE_WORD_BODY) {
            return class & DGM_PLACE_WORD_NOUN ? 0 : MODIFIER;
        }
    }
    return 0;
}

static uint32_t case_signs(const finder *f, uint32_t head) {
    uint32_t flags = 0;
    // A preposition stands before its noun, never further away than this.
    for (uint32_t i = head > 12 ? head - 12 : 0; i < head; i++) {
        if (f->tokens[i].head == head + 1 && f->tokens[i].relation == DGM_REL_CASE) {
            unsigned class = lemma_class(f, &f->tokens[i]);
            uint32_t governor = f->tokens[head].head;
            bool moves = governor && (lemma_class(f, &f->tokens[governor - 1]) & DGM_PLACE_WORD_MOTION);
            flags |= CASED | (strcmp(f->tokens[i].form, "on") == 0 ? ON : 0);
            if ((class & DGM_PLACE_WORD_PREPOSITION) || ((class & DGM_PLACE_WORD_DIRECTION) && moves)) {
                flags |= GOVERNED | LOCATIVE;
            }
        }
    }
    return flags;
}

// "BAGHDAD (AFP) --", "Basra, Iraq -": a name at the start that a bracket or a dash follows soon.
static bool is_dateline(const finder *f, uint32_t start, uint32_t n) {
    enum { REACH = 8, FIRST = 3 };
    if (start > FIRST) {
        return false;
    }
    for (uint32_t i = start + n; i < f->n && i < start + n + REACH; i++) {
        const char *form = f->tokens[i].form;
        if (f->tokens[i].upos == DGM_UPOS_PUNCT && form[0] && strchr("(-\xE2", form[0])) {
            // A hyphen without space makes a compound, not a dateline.
            return form[0] == '(' || i == 0 || f->tokens[i - 1].space_after;
        }
        if (f->tokens[i].upos != DGM_UPOS_PROPN && strcmp(form, ",") != 0) {
            return false;
        }
    }
    return false;
}

static uint32_t tree_signs(const finder *f, uint32_t head) {
    const dgm_token *token = &f->tokens[head];
    if (token->head == 0) {
        return 0;
    }
    uint32_t up = token->head - 1;
    dgm_relation relation = (dgm_relation)token->relation;
    bool beside = relation == DGM_REL_APPOS || relation == DGM_REL_CONJ || relation == DGM_REL_FLAT ||
                  relation == DGM_REL_NMOD_UNMARKED || relation == DGM_REL_LIST || relation == DGM_REL_NMOD;
    if (beside && f->is_place[up]) {
        return LOCATIVE;
    }
    bool modifies = relation == DGM_REL_COMPOUND || relation == DGM_REL_NMOD || relation == DGM_REL_APPOS ||
                    relation == DGM_REL_FLAT;
    if (relation == DGM_REL_NMOD_POSS && (lemma_class(f, &f->tokens[up]) & DGM_PLACE_WORD_NOUN) &&
        (case_signs(f, up) & LOCATIVE)) {
        return OWNER; // "at Frankfurt's main station"
    }
    unsigned class = modifies ? lemma_class(f, &f->tokens[up]) | form_class(f, &f->tokens[up]) : 0;
    return (class & DGM_PLACE_WORD_NOUN ? LOCATIVE | NOUN : 0) | (class & DGM_PLACE_WORD_DIVISION ? DIVISION : 0);
}

static uint32_t word_signs(const finder *f, uint32_t start, uint32_t n) {
    if (n > 1) {
        return 0;
    }
    dgm_folded word;
    const char *at = f->tokens[start].form, *end = at + strlen(at);
    if (!dgm_fold_next(&at, end, &word)) {
        return 0;
    }
    unsigned class = dgm_place_word(f->g, word.text, word.size);
    return (class & (DGM_PLACE_WORD_ORDINARY | DGM_PLACE_WORD_PART) ? ORDINARY : 0) |
           (class & DGM_PLACE_WORD_PERSONAL ? PERSONAL : 0);
}

static bool is_land(const dgm_actor *actor) {
    return actor->country && actor->id && strcmp(actor->id, actor->country) == 0;
}

// A person, group or organization that the lexicon knows: its name is no place whatever town bears it too.
static bool is_body(const dgm_actor *actor) {
    static const char *const tables[] = {"actors/groups", "actors/organizations", "actors/people"};
    for (size_t i = 0; actor->source && i < sizeof tables / sizeof *tables; i++) {
        if (strncmp(actor->source, tables[i], strlen(tables[i])) == 0) {
            return true;
        }
    }
    return false;
}

// What the entities of the sentence, [first, last) of the analysis, say of its tokens.
static void look_at_entities(finder *f, uint32_t first, uint32_t last) {
    memset(f->signs, 0, f->n * sizeof *f->signs);
    memset(f->is_place, 0, f->n * sizeof *f->is_place);
    for (uint32_t i = first; i < last; i++) {
        const dgm_entity *entity = &f->analysis->entities[i];
        unsigned sign = TOKEN_ENTITY;
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            sign |= is_body(entity->actors[k]) ? TOKEN_KNOWN_BODY : 0;
            sign = is_land(entity->actors[k]) ? TOKEN_COUNTRY : sign;
        }
        for (uint32_t k = 0; entity->kind == DGM_ENTITY_NAME && k < f->n; k++) {
            dgm_span span = f->tokens[k].span;
            if (span.start >= entity->span.start && span.end <= entity->span.end) {
                // What the name is of is its head: "the governor of Texas" is somebody, Texas is not.
                bool head = f->sentence->token + k == entity->head;
                f->signs[k] |= (uint16_t)(head ? sign : sign & ~(unsigned)TOKEN_KNOWN_BODY);
            }
        }
    }
}

// Remember the last names of people: a later "Houston" without a preposition is one of them.
static bool remember_people(finder *f) {
    for (uint32_t i = 1; i < f->n; i++) {
        const dgm_token *token = &f->tokens[i];
        bool last =
            token->upos == DGM_UPOS_PROPN && token->relation == DGM_REL_FLAT && token->head && token->head - 1 < i &&
            (i + 1 >= f->n || f->tokens[i + 1].head != token->head || f->tokens[i + 1].relation != DGM_REL_FLAT);
        uint64_t hash = DGM_FOLD_START;
        if (!last || dgm_place_hash_join(&hash, token->form, strlen(token->form)) != 1) {
            continue;
        }
        toponym whole;
        if (find_name(f, token->head - 1, &whole) && whole.n > i - (token->head - 1)) {
            continue; // "San Antonio"
        }
        const char *key = dgm_arena_copy(f->arena, (const char *)&hash, sizeof hash);
        if (!key || dgm_table_put(&f->people, f->arena, key, sizeof hash, 1) == DGM_TABLE_NONE) {
            return false;
        }
    }
    return true;
}

// A preposition of place right before a name, wherever the parser hung the two.
static uint32_t before_signs(const finder *f, uint32_t start, uint32_t n) {
    const dgm_token *before = start ? &f->tokens[start - 1] : NULL;
    bool article = before && before->upos == DGM_UPOS_DET;
    before = article && start > 1 ? &f->tokens[start - 2] : before;
    // "Niger's southern region": the preposition is the region's.
    bool owner = start + n < f->n && f->tokens[start + n].upos == DGM_UPOS_PART;
    bool place =
        !owner && before && before->upos == DGM_UPOS_ADP && (lemma_class(f, before) & DGM_PLACE_WORD_PREPOSITION);
    return place && !is_joined((dgm_relation)before->relation) ? CASED | GOVERNED | LOCATIVE : 0;
}

static bool add_toponym(finder *f, toponym *t) {
    uint32_t start = t->token - f->sentence->token, head = t->head;
    uint32_t flags = t->flags | before_signs(f, start, t->n) | case_signs(f, head) | tree_signs(f, head) |
                     word_signs(f, start, t->n) | (is_dateline(f, start, t->n) ? DATELINE | LOCATIVE : 0);
    flags |= neighbour_signs(f, start, t->n, head) | body_signs(f, start + t->n);
    flags |= f->tokens[head].upos == DGM_UPOS_PROPN ? PROPER : 0;
    flags |= f->signs[head] & TOKEN_ENTITY ? ENTITY : 0;
    // "along the Mississippi River" is a place, whatever bears a part of its name.
    flags |= (f->signs[head] & TOKEN_KNOWN_BODY) && !(t->n > 1 && (flags & LOCATIVE)) ? BODY : 0;
    if (!(flags & LOCATIVE) && dgm_table_find(&f->people, (const char *)&t->hash, sizeof t->hash) != DGM_TABLE_NONE) {
        flags |= PERSON;
    }
    toponym *grown = dgm_arena_grow(f->arena, f->toponyms, f->toponym_n, &f->capacity, sizeof *grown);
    if (!grown) {
        return false;
    }
    f->toponyms = grown;
    t->flags = flags;
    grown[f->toponym_n++] = *t;
    f->is_place[head] = (flags & LOCATIVE) && !(flags & (PERSON | NAMED | BODY));
    return true;
}

// ---- where one lies in another --------------------------------------------------------------------------------------

static double kilometres(const dgm_place_record *a, const dgm_place_record *b) {
    static const double RADIAN = 3.14159265358979323846 / 180000.0, EARTH = 6371.0; // mean radius, km
    double p = a->latitude * RADIAN, q = b->latitude * RADIAN;
    double x = sin((q - p) / 2), y = sin((b->longitude - a->longitude) * RADIAN / 2);
    double h = x * x + cos(p) * cos(q) * y * y;
    return 2 * EARTH * asin(sqrt(h < 1 ? h : 1));
}

// Whether `outer` is where `inner` lies.
static bool contains(const finder *f, const dgm_place_record *outer, const dgm_place_record *inner) {
    enum { DISTRICT = 120, TOWN = 60 }; // kilometres
    if (outer == inner) {
        return false;
    }
    switch (outer->kind) {
    case 'c': return inner->land == outer->land && inner->kind != 'c';
    case 'a': return inner->region == dgm_place_number(f->g, outer);
    case 'd':
        return inner->kind == 'p' && inner->land == outer->land && inner->region == outer->region &&
               kilometres(outer, inner) < DISTRICT;
    case 'p': return inner->kind == 'p' && outer->population > inner->population && kilometres(outer, inner) < TOWN;
    case 'r':
    case 'i':
        return inner->kind == 'p' && inner->land == outer->land && inner->land != DGM_NO_LAND &&
               kilometres(outer, inner) < DISTRICT * 2;
    default: return false;
    }
}

static bool may_lie_in(const finder *f, const toponym *inner, const toponym *outer) {
    unsigned flags;
    for (uint32_t i = outer->range.first; i < outer->range.end && i < outer->range.first + CANDIDATES; i++) {
        const dgm_place_record *o = dgm_place_spelling(f->g, i, &flags);
        for (uint32_t k = inner->range.first; o && o->kind != 'p' && k < inner->range.end; k++) {
            const dgm_place_record *r = dgm_place_spelling(f->g, k, &flags);
            if (r && contains(f, o, r)) {
                return true;
            }
        }
    }
    return false;
}

// A name that can mean a country: "Mexico, Mo." lies somewhere all the same, "Jordan, Israel" is a list.
static bool may_be_land(const finder *f, const toponym *t) {
    unsigned flags;
    const dgm_place_record *r = dgm_place_spelling(f->g, t->range.first, &flags);
    return r && r->kind == 'c';
}

// A name that is first of all a country's or a division's.
static bool is_division(const finder *f, const toponym *t) {
    unsigned flags;
    const dgm_place_record *r = dgm_place_spelling(f->g, t->range.first, &flags);
    return r && (r->kind == 'c' || (r->kind == 'a' && !(r->flags & DGM_PLACE_HEADED)));
}

// "Paris, Texas", "Springfield (Ill.)", "Basra in Iraq", "Iraq's Basra": fill `within`.
static void find_holders(finder *f) {
    const dgm_token *tokens = f->analysis->tokens;
    for (size_t i = 0; i + 1 < f->toponym_n; i++) {
        toponym *a = &f->toponyms[i], *b = &f->toponyms[i + 1];
        // "Anbar province, Iraq"
        uint32_t end = a->token + a->n;
        end += end < b->token && (form_class(f, &tokens[end]) & DGM_PLACE_WORD_DIVISION);
        uint32_t gap = b->token - end;
        if (a->sentence != b->sentence || gap > 2) {
            continue;
        }
        const char *between = gap ? tokens[end].form : "";
        bool comma = gap == 1 && (strcmp(between, ",") == 0 || strcmp(between, "(") == 0);
        const dgm_token *last = gap == 2 ? &tokens[b->token - 1] : NULL;
        bool in = gap >= 1 && strcmp(between, "in") == 0 && (!last || last->upos == DGM_UPOS_DET);
        // "the Ulus district of Ankara"
        in = in || (end > a->token + a->n && gap == 1 && tokens[end].upos == DGM_UPOS_ADP) ||
             (last && last->upos == DGM_UPOS_ADP && (lemma_class(f, last - 1) & DGM_PLACE_WORD_NOUN));
        bool owner = gap == 1 && (strcmp(between, "'s") == 0 || strcmp(between, "’s") == 0);
        if ((comma || in) && !(a->flags & DEMONYM) && !(b->flags & DEMONYM)) {
            // The next one may be a country and the one after it what the pair is a list with.
            if ((!may_be_land(f, a) || !may_be_land(f, b) || (b->flags & SHORT)) && may_lie_in(f, a, b)) {
                a->within = (uint32_t)i + 1;
                a->flags |= INSIDE;
                b->flags |= HOLDS;
                a->flags |= LOCATIVE; // governments are not named so
                b->flags |= LOCATIVE;
                a->flags &= ~(uint32_t)PERSON;
                b->flags &= ~(uint32_t)PERSON;
            } else if (!may_be_land(f, a) && (in || is_division(f, b))) {
                a->flags |= ELSEWHERE | (in ? UNLIKELY : 0);
            }
        } else if (owner && may_lie_in(f, b, a)) {
            b->within = (uint32_t)i;
            b->flags |= INSIDE;
            a->flags |= HOLDS;
        }
    }
}

// ---- choosing -------------------------------------------------------------------------------------------------------

// What a place is worth by itself, in powers of ten of its people.
static double prior(const dgm_place_record *r, const toponym *t) {
    double people = log10((double)r->population + 1.0);
    switch (r->kind) {
    case 'c': return t->flags & DIVISION ? 10.0 : 9.0;
    case 'a':
        return 0.5 + 0.95 * people +
               (t->flags & DIVISION           ? 2.0
                : r->flags & DGM_PLACE_HEADED ? -2.5
                                              : 0.0) +
               (t->flags & HOLDS ? 4.0 : 0.0);
    case 'd': return 3.0 + people / 3 + (t->flags & DIVISION ? 2.0 : 0.0);
    case 'p':
        return people + (r->flags & DGM_PLACE_CAPITAL ? 1.5 : 0.0) + (r->flags & DGM_PLACE_SEAT ? 0.3 : 0.0) +
               (r->flags & DGM_PLACE_KNOWN ? 7.0 : 0.0) - (r->flags & DGM_PLACE_SECTION ? 0.7 : 0.0) -
               (t->flags & DIVISION ? 2.0 : 0.0);
    default: return 7.0;
    }
}

// How much several mentions are worth more than one.
static double support(uint32_t n) {
    return n == 0 ? 0.0 : 0.8 + 0.4 * log2((double)(n < 16 ? n : 16));
}

// What speaks for a record: how many other names of its country and region, and the nearest one.
typedef struct support_for {
    uint32_t land, region;
    double near; // kilometres, NEAR where none is nearer
} support_for;

// Kilometres, and thousandths of a degree of latitude, within which a place speaks for its neighbours.
enum { NEAR = 300, NEAR_DEGREES = 2700 };

static void add_support(const finder *f, const dgm_place_record *r, const dgm_place_record *other, support_for *sum) {
    uint32_t number = r->kind == 'a' ? dgm_place_number(f->g, r) : r->region;
    uint32_t division = other->kind == 'a' ? dgm_place_number(f->g, other) : other->region;
    int32_t north = other->latitude - r->latitude;
    sum->land += other->land == r->land;
    sum->region += division == number && number != UINT32_MAX;
    if ((other->kind == 'p' || other->kind == 'd') && north < NEAR_DEGREES && north > -NEAR_DEGREES) {
        double far = kilometres(other, r);
        sum->near = far < sum->near ? far : sum->near;
    }
}

// What the other names of the document say for a record.
static double context(const finder *f, const dgm_place_record *r, const sense *own) {
    support_for sum = {.near = NEAR};
    if (r->kind == 'c' || r->land == DGM_NO_LAND) {
        return 0;
    }
    for (size_t i = 0; i < f->sense_n && i < SENSES; i++) {
        const dgm_place_record *other = f->senses[i].record;
        if (other && &f->senses[i] != own && (f->senses[i].signs & ACCEPTED)) {
            add_support(f, r, other, &sum);
        }
    }
    if (f->outlet) {
        add_support(f, r, f->outlet, &sum);
    }
    uint32_t named = r->land < DGM_LANDS ? f->land_count[r->land] : 0;
    return support(sum.land + (named + 1) / 2) + 1.3 * support(sum.region) + 1.2 * (1 - sum.near / NEAR);
}

// Whether the names beside it in a list are places of its kind: "Georgia, Alabama and Florida".
static bool is_listed(const finder *f, const toponym *t, const dgm_place_record *r, uint32_t flags) {
    enum { GAP = 3 };
    for (int step = -1; step <= 1; step += 2) {
        size_t at = (size_t)(t - f->toponyms) + (size_t)step;
        const toponym *other = at < f->toponym_n ? &f->toponyms[at] : NULL;
        if (!other || other->sentence != t->sentence || other->hash == t->hash || !other->record ||
            (other->flags & flags) != flags) {
            continue;
        }
        uint32_t gap = step > 0 ? other->token - (t->token + t->n) : t->token - (other->token + other->n);
        const char *between = f->analysis->tokens[step > 0 ? t->token + t->n : t->token - 1].form;
        bool joins = strcmp(between, ",") == 0 || strcmp(between, "and") == 0 || strcmp(between, "or") == 0;
        if (gap >= 1 && gap <= GAP && joins && other->record->kind == r->kind &&
            (r->kind == 'c' || other->record->land == r->land)) {
            return true;
        }
    }
    return false;
}

static double weigh(const finder *f, const toponym *t, const dgm_place_record *r, bool alone) {
    const sense *own = &f->senses[t->sense];
    double score = prior(r, t);
    if (!alone) {
        score += context(f, r, own) + (is_listed(f, t, r, 0) ? 2.0 : 0.0);
    }
    if (t->within != UINT32_MAX) {
        const toponym *outer = &f->toponyms[t->within];
        unsigned flags;
        for (uint32_t i = outer->range.first; i < outer->range.end && i < outer->range.first + CANDIDATES; i++) {
            const dgm_place_record *o = dgm_place_spelling(f->g, i, &flags);
            if (o && contains(f, o, r)) {
                score += o->kind == 'p' ? 4.0 : 12.0;
                break;
            }
        }
    }
    return score;
}

static void choose(const finder *f, toponym *t, bool alone) {
    unsigned flags;
    bool upper = true;
    for (uint32_t i = t->token; i < t->token + t->n; i++) {
        upper = upper && is_upper(&f->analysis->tokens[i]);
    }
    const dgm_place_record *country = dgm_place_spelling(f->g, t->range.first, &flags);
    uint16_t land = country && country->kind == 'c' && !(flags & DGM_SPELLING_ALIAS) ? country->land : DGM_NO_LAND;
    t->record = NULL;
    for (uint32_t i = t->range.first; i < t->range.end && i < t->range.first + CANDIDATES; i++) {
        const dgm_place_record *r = dgm_place_spelling(f->g, i, &flags);
        if (!r || ((flags & DGM_SPELLING_UPPER) && !upper) ||
            ((flags & DGM_SPELLING_SHORT) && !(t->flags & (HOLDS | SHORT)))) {
            continue;
        }
        // A town or division of its country's name is not what the bare name means.
        bool own =
            land != DGM_NO_LAND && r->land == land && r->kind != 'c' && !(t->flags & (DIVISION | INSIDE | HOLDS));
        if (own) {
            continue;
        }
        // "England" is the division before it is another word for the country.
        double score = weigh(f, t, r, alone) - (r->kind == 'c' && (flags & DGM_SPELLING_ALIAS) ? 2.0 : 0.0);
        if (!t->record || score > t->score) {
            t->record = r;
            t->score = score;
        }
    }
}

// What holds another place is chosen for it: "Paris, Georgia" is not in the Caucasus.
static void choose_holders(finder *f) {
    unsigned flags;
    for (size_t i = f->toponym_n; i-- > 0;) {
        toponym *t = &f->toponyms[i];
        if (t->within == UINT32_MAX || !t->record) {
            continue;
        }
        toponym *outer = &f->toponyms[t->within];
        double most = 0;
        const dgm_place_record *best = NULL;
        for (uint32_t k = outer->range.first; k < outer->range.end && k < outer->range.first + CANDIDATES; k++) {
            const dgm_place_record *o = dgm_place_spelling(f->g, k, &flags);
            if (o && contains(f, o, t->record)) {
                double score = prior(o, outer);
                if (!best || score > most) {
                    best = o;
                    most = score;
                }
            }
        }
        outer->record = best ? best : outer->record;
    }
}

// ---- accepting ------------------------------------------------------------------------------------------------------

// "Eastern District", "Capital Region": names that many countries have.
static bool is_generic(const finder *f, const toponym *t) {
    for (uint32_t i = t->token; i < t->token + t->n; i++) {
        unsigned class = form_class(f, &f->analysis->tokens[i]);
        if (!(class &
              (DGM_PLACE_WORD_PART | DGM_PLACE_WORD_NOUN | DGM_PLACE_WORD_DIVISION | DGM_PLACE_WORD_ORDINARY))) {
            return false;
        }
    }
    return true;
}

// Whether a name is a place at all.
static bool is_place(const finder *f, const toponym *t) {
    enum { FAMOUS = 1000000, LARGE = 100000, MIDDLING = 20000 }; // people
    const dgm_place_record *r = t->record;
    const sense *own = &f->senses[t->sense];
    if (!r) {
        return false;
    }
    // "North" and "Centre" are divisions too: they count where their country is named with them.
    bool doubtful =
        r->kind == 'a' && t->n == 1 && ((t->flags & ORDINARY) || ((t->flags & PERSONAL) && r->population < FAMOUS));
    bool plain = r->kind != 'p' && r->kind != 'd' && !doubtful;
    if (t->flags & DEMONYM) {
        return true;
    }
    if (t->flags & (INSIDE | HOLDS)) {
        return true;
    }
    if ((t->flags & NAMED) && (r->kind == 'p' || (t->flags & PERSONAL))) {
        return false;
    }
    if ((t->flags & ELSEWHERE) && strchr("pad", r->kind) && !(r->flags & (DGM_PLACE_CAPITAL | DGM_PLACE_KNOWN)) &&
        r->population < (t->flags & UNLIKELY ? FAMOUS : LARGE)) {
        return false;
    }
    if ((t->flags & SHORT) || ((t->flags & BODY) && !(plain && t->n > 1)) ||
        ((t->flags & PERSON) && !(t->flags & (DATELINE | NOUN)))) {
        return false;
    }
    bool settled = own->settled || (own->signs & DATELINE);
    // "Ridgeland and Madison"
    settled = settled || (!(t->flags & TAIL) && is_listed(f, t, r, ACCEPTED));
    bool governed = (t->flags & GOVERNED) && (t->flags & PROPER);
    if (!plain && (t->flags & ORDINARY)) {
        if ((t->flags & TAIL) || (r->kind == 'a' && !settled)) {
            return false;
        }
        return (t->flags & (DATELINE | NOUN)) || settled || (governed && r->population >= LARGE);
    }
    if (!plain && (t->flags & PERSONAL)) {
        return (t->flags & (DATELINE | NOUN)) || settled || governed ||
               ((own->signs & GOVERNED) && !(t->flags & PERSON));
    }
    double said = context(f, r, own);
    if (t->n > 1 && is_generic(f, t) && strchr("apd", r->kind)) {
        return said > 0;
    }
    if (plain || (r->flags & (DGM_PLACE_CAPITAL | DGM_PLACE_KNOWN)) || r->population >= LARGE || settled) {
        return (t->flags & (PROPER | LOCATIVE)) || r->kind == 'c';
    }
    if (t->n > 1 && (r->kind == 'd' || ((t->flags & PROPER) && said > 0))) {
        return true;
    }
    if (t->flags & (GOVERNED | DATELINE | NOUN)) {
        return (t->flags & PROPER) || said > 0;
    }
    if ((own->signs & GOVERNED) && said > 0) {
        return true;
    }
    // Towns that only other names of their country or region speak for.
    return (t->flags & PROPER) && !(t->flags & ENTITY) && (r->population >= MIDDLING ? said > 1.5 : said > 2.5);
}

// Whether something happens there, rather than that it acts or is spoken of.
static bool is_site(const finder *f, const toponym *t) {
    enum { SURELY_TOWN = 500000 };
    const dgm_place_record *r = t->record;
    if (t->flags & (DEMONYM | SHORT)) {
        return (t->flags & SHORT) && (t->flags & LOCATIVE);
    }
    if ((t->flags & NAMED) || ((t->flags & MODIFIER) && r->kind == 'p' && !(t->flags & NOUN))) {
        return false; // a school of that name
    }
    if ((t->flags & OWNER) && r->kind == 'p') {
        return true;
    }
    if ((t->flags & ON) && strchr("riwm", r->kind)) {
        return true;
    }
    if (t->flags & LOCATIVE) {
        // "Congress in Washington" but not "the Washington of old".
        return !((t->flags & ENTITY) && t->n == 1 && !(t->flags & (CASED | DATELINE)));
    }
    if (t->within != UINT32_MAX || (t->flags & (PERSON | NAMED | MODIFIER | ENTITY))) {
        return false;
    }
    bool town = r->kind == 'p' && !(r->flags & DGM_PLACE_CAPITAL);
    bool near = r->land < DGM_LANDS && f->land_count[r->land];
    return town && (t->flags & PROPER) && (near || r->population >= SURELY_TOWN);
}

// ---- the document ---------------------------------------------------------------------------------------------------

static void count_document(finder *f) {
    for (uint32_t i = 0; i < f->analysis->entity_n; i++) {
        const dgm_entity *entity = &f->analysis->entities[i];
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            // A country's own name is a place already: what counts here is what says its people, offices and groups.
            const char *country = entity->actors[k]->country;
            uint16_t n = country ? dgm_place_land_index(f->g, country) : DGM_NO_LAND;
            if (n < DGM_LANDS && f->land_count[n] < UINT16_MAX) {
                f->land_count[n]++;
            }
        }
    }
}

// The place in the outlet's name: "Houston Chronicle", "Times of India". The largest of the name: a paper of a small
// town says so in brackets, if at all.
static void look_at_outlet(finder *f) {
    enum { WORDS = 3 };
    const char *source = f->analysis->document->source;
    for (const char *start = source; start && *start && !f->outlet;) {
        uint64_t hash = DGM_FOLD_START;
        const char *at = start, *end = start + strlen(start), *next = NULL;
        dgm_folded word;
        for (uint32_t n = 0; n < WORDS && dgm_fold_next(&at, end, &word); n++) {
            next = n == 0 ? at : next;
            unsigned flags, class = dgm_place_word(f->g, word.text, word.size);
            bool name = (word.shape & DGM_SHAPE_CAPITAL) &&
                        (n > 0 || !(class & (DGM_PLACE_WORD_ORDINARY | DGM_PLACE_WORD_PERSONAL)));
            hash = dgm_fold_join(hash, word.hash);
            dgm_place_range range = dgm_place_find(f->g, hash);
            const dgm_place_record *r =
                name && range.first < range.end ? dgm_place_spelling(f->g, range.first, &flags) : NULL;
            f->outlet = r && !(flags & (DGM_SPELLING_UPPER | DGM_SPELLING_SHORT)) ? r : f->outlet;
        }
        start = next ? next : end;
    }
}

static bool find_senses(finder *f) {
    for (size_t i = 0; i < f->toponym_n; i++) {
        toponym *t = &f->toponyms[i];
        uint32_t at = dgm_table_find(&f->by_hash, (const char *)&t->hash, sizeof t->hash);
        if (at == DGM_TABLE_NONE) {
            sense *grown = dgm_arena_grow(f->arena, f->senses, f->sense_n, &f->sense_capacity, sizeof *grown);
            const char *key = dgm_arena_copy(f->arena, (const char *)&t->hash, sizeof t->hash);
            at = (uint32_t)f->sense_n;
            if (!grown || !key || dgm_table_put(&f->by_hash, f->arena, key, sizeof t->hash, at) == DGM_TABLE_NONE) {
                return false;
            }
            f->senses = grown;
            grown[f->sense_n++] = (sense){.hash = t->hash};
        }
        t->sense = at;
        f->senses[at].mentions++;
        // What is a person's or an organization's name in one sentence says nothing of the others.
        f->senses[at].signs |= t->flags & (PERSON | NAMED | BODY) ? 0 : t->flags & SIGNS;
        f->senses[at].settled = f->senses[at].settled || t->within != UINT32_MAX;
    }
    return true;
}

// One sense a name and document, unless a mention says where it lies itself.
static void settle(finder *f) {
    for (size_t i = 0; i < f->sense_n; i++) {
        f->senses[i].record = NULL;
    }
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < f->toponym_n; i++) {
            toponym *t = &f->toponyms[i];
            sense *own = &f->senses[t->sense];
            if (!own->record && t->record && (pass == 1 || t->within != UINT32_MAX)) {
                own->record = t->record;
            }
        }
    }
    for (size_t i = 0; i < f->toponym_n; i++) {
        toponym *t = &f->toponyms[i];
        sense *own = &f->senses[t->sense];
        if (t->within == UINT32_MAX && !(t->flags & HOLDS) && own->settled) {
            t->record = own->record;
        }
    }
}

static void accept(finder *f) {
    for (size_t i = 0; i < f->toponym_n; i++) {
        toponym *t = &f->toponyms[i];
        bool place = is_place(f, t);
        t->flags &= ~(uint32_t)(ACCEPTED | SITE);
        if (place) {
            t->flags |= ACCEPTED | (is_site(f, t) ? SITE : 0);
        }
    }
    // Only now: while names are judged, those of the round before speak for them.
    for (size_t i = 0; i < f->sense_n; i++) {
        f->senses[i].signs &= ~(uint32_t)ACCEPTED;
    }
    for (size_t i = 0; i < f->toponym_n; i++) {
        f->senses[f->toponyms[i].sense].signs |= f->toponyms[i].flags & ACCEPTED;
    }
}

static dgm_code find_in_sentence(finder *f, dgm_err *err) {
    for (uint32_t i = 0; i < f->n;) {
        toponym t;
        if (!find_name(f, i, &t)) {
            i++;
            continue;
        }
        if (!add_toponym(f, &t)) {
            return dgm_err_set_limit(err, f->analysis->document->id);
        }
        i += t.n;
    }
    return DGM_OK;
}

// Give out what was accepted.
static dgm_code give_out(finder *f, dgm_err *err) {
    dgm_analysis *analysis = f->analysis;
    uint32_t n = 0;
    for (size_t i = 0; i < f->toponym_n; i++) {
        n += (f->toponyms[i].flags & ACCEPTED) != 0;
    }
    analysis->places = dgm_arena_array(f->arena, dgm_place, n);
    analysis->place_n = 0;
    if (!analysis->places) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    for (size_t i = 0; i < f->toponym_n; i++) {
        const toponym *t = &f->toponyms[i];
        if (!(t->flags & ACCEPTED)) {
            continue;
        }
        const dgm_place_record *r = t->record, *region = dgm_place_get(f->g, r->region);
        const dgm_token *tokens = analysis->tokens;
        analysis->places[analysis->place_n++] =
            (dgm_place){.span = {tokens[t->token].span.start, tokens[t->token + t->n - 1].span.end},
                        .sentence = t->sentence,
                        .token = t->token,
                        .token_n = t->n,
                        .name = dgm_place_name(f->g, r),
                        .country = dgm_place_land(f->g, r->land),
                        .admin1 = r->kind == 'a' ? dgm_place_name(f->g, r)
                                  : region       ? dgm_place_name(f->g, region)
                                                 : NULL,
                        .latitude = r->latitude / 1000.0,
                        .longitude = r->longitude / 1000.0,
                        .geonames = r->geonames,
                        .kind = r->kind,
                        .site = (t->flags & SITE) != 0};
    }
    return DGM_OK;
}

static dgm_code find_all(finder *f, dgm_err *err) {
    uint32_t entity = 0;
    const dgm_analysis *analysis = f->analysis;
    for (uint32_t pass = 0; pass < 2; pass++) {
        // People first: a last name may be given in full only later.
        entity = 0;
        for (uint32_t i = 0; i < analysis->sentence_n; i++) {
            f->sentence = &analysis->sentences[i];
            f->number = i;
            f->tokens = &analysis->tokens[f->sentence->token];
            f->n = f->sentence->token_n;
            if (pass == 0) {
                if (!remember_people(f)) {
                    return dgm_err_set_limit(err, analysis->document->id);
                }
                continue;
            }
            while (entity < analysis->entity_n && analysis->entities[entity].sentence < i) {
                entity++;
            }
            uint32_t last = entity;
            while (last < analysis->entity_n && analysis->entities[last].sentence == i) {
                last++;
            }
            look_at_entities(f, entity, last);
            entity = last;
            dgm_code code = find_in_sentence(f, err);
            if (code != DGM_OK) {
                return code;
            }
        }
    }
    return DGM_OK;
}

dgm_code dgm_place_run(const dgm_gazetteer *gazetteer, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    uint32_t longest = 1;
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        longest = analysis->sentences[i].token_n > longest ? analysis->sentences[i].token_n : longest;
    }
    finder f = {.g = gazetteer, .arena = arena, .analysis = analysis};
    f.land_count = dgm_arena_array(arena, uint16_t, DGM_LANDS);
    f.signs = dgm_arena_array(arena, uint16_t, longest);
    f.is_place = dgm_arena_array(arena, bool, longest);
    if (!f.land_count || !f.signs || !f.is_place) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    count_document(&f);
    look_at_outlet(&f);
    dgm_code code = find_all(&f, err);
    if (code != DGM_OK) {
        return code;
    }
    find_holders(&f);
    if (!find_senses(&f)) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    for (int round = 0; round <= ROUNDS; round++) {
        for (size_t i = 0; i < f.toponym_n; i++) {
            choose(&f, &f.toponyms[i], round == 0 || f.toponym_n > MANY);
        }
        choose_holders(&f);
        settle(&f);
        accept(&f);
    }
    return give_out(&f, err);
}
