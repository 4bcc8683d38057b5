// Places named in a text, resolved to the gazetteer.
//
// A name is a place where the sentence puts it into a place's position: after a preposition of place, in a dateline,
// with a noun of place ("the city of Basra"), beside another place ("Mosul, Iraq"). Elsewhere a capital or a country is
// its government and acts; other cities are places still, unless they are part of somebody's name.
#include "place/place.h"

#include "base/rows.h"
#include "base/table.h"
#include "mention/fold.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    NAME_WORDS = 5,    // longest name that is looked for, words
    NO_RECORD = -1,    //
    COUNTRY_MAX = 512, // more codes than the world has
    CANDIDATES = 64    // places of one name that are weighed; the table lists the largest first
};

typedef struct record {
    const char *name, *country, *admin1;
    double latitude, longitude;
    uint32_t geonames, population;
    uint32_t land; // number of its country, UINT32_MAX for none
    char kind;     // 'c' country, 'p' populated place
    bool capital;
} record;

struct dgm_gazetteer {
    dgm_arena *arena;
    record *records; // (record_n)
    size_t record_n, capacity;
    dgm_table names;   // hash of the folded words -> newest name entry
    dgm_table lands;   // country code -> number
    dgm_table regions; // hash of the folded words of a region's name -> number of its country
    dgm_table words;   // prepositions and nouns of place -> WORD_*
    struct name {
        uint32_t record;
        int32_t next; // another record of this name
    } * entries;      // (entry_n)
    size_t entry_n, entry_capacity;
};

// Classes of lexicon/places/words.tsv.
enum { WORD_PREPOSITION, WORD_NOUN, WORD_DIRECTION, WORD_MOTION, WORD_NONE = UINT16_MAX };
static const char *const class_names[] = {"preposition", "noun", "direction", "motion", NULL};

static bool put_entry(dgm_gazetteer *g, uint64_t hash, uint32_t number) {
    struct name *grown = dgm_arena_grow(g->arena, g->entries, g->entry_n, &g->entry_capacity, sizeof *g->entries);
    char *key = dgm_arena_copy(g->arena, (const char *)&hash, sizeof hash);
    if (!grown || !key) {
        return false;
    }
    g->entries = grown;
    uint32_t before = dgm_table_find(&g->names, key, sizeof hash);
    // The same spelling twice for one place (name and alias) is one entry.
    for (uint32_t i = before; i != DGM_TABLE_NONE; i = (uint32_t)g->entries[i].next) {
        if (g->entries[i].record == number) {
            return true;
        }
        if (g->entries[i].next < 0) {
            break;
        }
    }
    g->entries[g->entry_n] = (struct name){number, before == DGM_TABLE_NONE ? NO_RECORD : (int32_t)before};
    return dgm_table_set(&g->names, g->arena, key, sizeof hash, (uint32_t)g->entry_n++);
}

// What a name of `size` bytes is looked up by, and of how many words it is.
static uint64_t hash_name(const char *name, size_t size, uint32_t *n) {
    dgm_folded word;
    uint64_t hash = DGM_FOLD_START;
    *n = 0;
    for (const char *at = name, *end = name + size; dgm_fold_next(&at, end, &word); ++*n) {
        hash = dgm_fold_join(hash, word.hash);
    }
    return hash;
}

static bool put_name(dgm_gazetteer *g, const char *name, size_t size, uint32_t number) {
    uint32_t n;
    uint64_t hash = hash_name(name, size, &n);
    return n == 0 || n > NAME_WORDS || put_entry(g, hash, number);
}

static bool put_names(dgm_gazetteer *g, const char *name, const char *list, uint32_t number) {
    const char *item = NULL;
    size_t size = 0;
    bool good = put_name(g, name, strlen(name), number);
    while (good && dgm_list_next(&list, &item, &size)) {
        good = put_name(g, item, size, number);
    }
    return good;
}

static uint32_t land_number(dgm_gazetteer *g, const char *code) {
    uint32_t n = dgm_table_find(&g->lands, code, strlen(code));
    if (n == DGM_TABLE_NONE && g->lands.count < COUNTRY_MAX) {
        n = dgm_table_put(&g->lands, g->arena, code, strlen(code), g->lands.count);
    }
    return n;
}

static record *add_record(dgm_gazetteer *g) {
    record *grown = dgm_arena_grow(g->arena, g->records, g->record_n, &g->capacity, sizeof *g->records);
    if (!grown) {
        return NULL;
    }
    g->records = grown;
    g->records[g->record_n] = (record){.land = UINT32_MAX};
    return &g->records[g->record_n++];
}

// Columns of one table, by the names in its header.
static dgm_code find_columns(const dgm_rows *rows, const char *const *names, int *columns, size_t n, dgm_err *err) {
    for (size_t i = 0; i < n; i++) {
        columns[i] = dgm_rows_column(rows, names[i], err);
        if (columns[i] < 0) {
            return DGM_E_FORMAT;
        }
    }
    return DGM_OK;
}

static dgm_code read_cities(dgm_gazetteer *g, const char *path, dgm_err *err) {
    static const char *const names[] = {"geonames", "name", "aliases",    "country", "admin1",
                                        "lat",      "lon",  "population", "capital"};
    int c[9];
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, g->arena, path, err);
    if (code == DGM_OK) {
        code = find_columns(&rows, names, c, 9, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        record *r = add_record(g);
        if (!r) {
            return dgm_err_set_limit(err, path);
        }
        r->geonames = (uint32_t)strtoul(rows.cell[c[0]], NULL, 10);
        r->name = rows.cell[c[1]];
        r->country = rows.cell[c[3]];
        r->admin1 = *rows.cell[c[4]] ? rows.cell[c[4]] : NULL;
        r->latitude = strtod(rows.cell[c[5]], NULL);
        r->longitude = strtod(rows.cell[c[6]], NULL);
        r->population = (uint32_t)strtoul(rows.cell[c[7]], NULL, 10);
        r->capital = *rows.cell[c[8]] == '1';
        r->kind = 'p';
        r->land = land_number(g, r->country);
        if (fabs(r->latitude) > 90 || fabs(r->longitude) > 180) {
            return dgm_err_set(err, DGM_E_FORMAT, path, rows.line, "no place on earth: %s %s", rows.cell[c[5]],
                               rows.cell[c[6]]);
        }
        if (!put_names(g, r->name, rows.cell[c[2]], (uint32_t)g->record_n - 1)) {
            return dgm_err_set_limit(err, path);
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

// Countries: their points from here, their names from the actor lexicon.
static dgm_code read_countries(dgm_gazetteer *g, const char *points, const char *actors, dgm_err *err) {
    static const char *const point_names[] = {"country", "lat", "lon"};
    static const char *const actor_names[] = {"code", "name", "aliases", "to"};
    int c[4];
    dgm_rows rows;
    dgm_table by_code = {0};
    dgm_code code = dgm_rows_open(&rows, g->arena, points, err);
    if (code == DGM_OK) {
        code = find_columns(&rows, point_names, c, 3, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        record *r = add_record(g);
        const char *country = rows.cell[c[0]];
        if (!r ||
            dgm_table_put(&by_code, g->arena, country, strlen(country), (uint32_t)g->record_n - 1) == DGM_TABLE_NONE) {
            return dgm_err_set_limit(err, points);
        }
        r->name = r->country = country;
        r->latitude = strtod(rows.cell[c[1]], NULL);
        r->longitude = strtod(rows.cell[c[2]], NULL);
        r->kind = 'c';
        r->land = land_number(g, country);
    }
    if (code == DGM_END) {
        code = dgm_rows_open(&rows, g->arena, actors, err);
    }
    if (code == DGM_OK) {
        code = find_columns(&rows, actor_names, c, 4, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        uint32_t number = dgm_table_find(&by_code, rows.cell[c[0]], strlen(rows.cell[c[0]]));
        if (number == DGM_TABLE_NONE || *rows.cell[c[3]]) {
            continue; // a country that is no more has no point of its own
        }
        g->records[number].name = rows.cell[c[1]];
        if (!put_names(g, rows.cell[c[1]], rows.cell[c[2]], number)) {
            return dgm_err_set_limit(err, actors);
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

// Names of regions, which have no points here, so that a town abroad that has the same name is not taken for one.
static dgm_code read_regions(dgm_gazetteer *g, const char *path, dgm_err *err) {
    static const char *const names[] = {"name", "country"};
    int c[2];
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, g->arena, path, err);
    if (code == DGM_OK) {
        code = find_columns(&rows, names, c, 2, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        uint32_t n;
        uint64_t hash = hash_name(rows.cell[c[0]], strlen(rows.cell[c[0]]), &n);
        const char *key = dgm_arena_copy(g->arena, (const char *)&hash, sizeof hash);
        if (!key || (*rows.cell[c[1]] && dgm_table_put(&g->regions, g->arena, key, sizeof hash,
                                                       land_number(g, rows.cell[c[1]])) == DGM_TABLE_NONE)) {
            return dgm_err_set_limit(err, path);
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

static dgm_code read_words(dgm_gazetteer *g, const char *path, dgm_err *err) {
    static const char *const names[] = {"class", "words"};
    int c[2];
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, g->arena, path, err);
    if (code == DGM_OK) {
        code = find_columns(&rows, names, c, 2, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        uint32_t class = 0;
        while (class_names[class] && strcmp(rows.cell[c[0]], class_names[class]) != 0) {
            class ++;
        }
        if (!class_names[class]) {
            return dgm_err_set(err, DGM_E_FORMAT, path, rows.line, "there is no class '%s'", rows.cell[c[0]]);
        }
        const char *list = rows.cell[c[1]], *item = NULL;
        size_t size = 0;
        while (dgm_list_next(&list, &item, &size)) {
            if (dgm_table_put(&g->words, g->arena, item, size, class) == DGM_TABLE_NONE) {
                return dgm_err_set_limit(err, path);
            }
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

dgm_code dgm_gazetteer_open(dgm_gazetteer **out, const char *folder, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_gazetteer *g = arena ? dgm_arena_get(arena, sizeof *g) : NULL;
    const char *cities = g ? dgm_arena_print(arena, "%s/places/cities.tsv", folder) : NULL;
    const char *points = g ? dgm_arena_print(arena, "%s/places/countries.tsv", folder) : NULL;
    const char *words = g ? dgm_arena_print(arena, "%s/places/words.tsv", folder) : NULL;
    const char *actors = g ? dgm_arena_print(arena, "%s/actors/countries.tsv", folder) : NULL;
    const char *regions = g ? dgm_arena_print(arena, "%s/actors/regions.tsv", folder) : NULL;
    if (!cities || !points || !words || !actors || !regions) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    g->arena = arena;
    dgm_code code = read_countries(g, points, actors, err);
    code = code == DGM_OK ? read_cities(g, cities, err) : code;
    code = code == DGM_OK ? read_regions(g, regions, err) : code;
    code = code == DGM_OK ? read_words(g, words, err) : code;
    if (code != DGM_OK) {
        dgm_arena_close(arena);
        return code;
    }
    *out = g;
    return DGM_OK;
}

void dgm_gazetteer_close(dgm_gazetteer *gazetteer) {
    if (gazetteer) {
        dgm_arena_close(gazetteer->arena);
    }
}

// ---- finding --------------------------------------------------------------------------------------------------------

typedef struct finder {
    const dgm_gazetteer *g;
    dgm_analysis *analysis;
    const dgm_sentence *sentence;
    uint32_t number;         // of the sentence
    const dgm_token *tokens; // (n) of the sentence
    uint32_t n;
    uint16_t *in_document; // (COUNTRY_MAX) times that a country is named in the document
    uint16_t *in_sentence; // (COUNTRY_MAX) and in the sentence
    bool *inside_name;     // (n) token belongs to a somebody's name
    bool *is_place;        // (n) token is the head of a place found in this sentence
    bool *is_body;         /* (n) inside the name of a known person, group or organization */
} finder;

typedef struct found {
    uint32_t start, n; // tokens of the sentence
    uint32_t head;     // the one whose head is outside
    uint32_t entry;    // first of the name's entries
    uint64_t hash;     // of its folded words
} found;

static unsigned word_class(const dgm_gazetteer *g, const dgm_token *token) {
    const char *lemma = token->lemma ? token->lemma : token->form;
    uint32_t class = dgm_table_find(&g->words, lemma, strlen(lemma));
    return class == DGM_TABLE_NONE ? WORD_NONE : class;
}

static bool is_capitalised(const dgm_token *token) {
    unsigned char c = (unsigned char)token->form[0];
    return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

// The longest name that starts at a token. Where that is a region's ("New Jersey"), false, and out->n are its tokens.
static bool find_name(const finder *f, uint32_t start, found *out) {
    uint64_t hash = DGM_FOLD_START;
    bool hit = false;
    *out = (found){.start = start};
    if (!is_capitalised(&f->tokens[start]) || f->tokens[start].upos == DGM_UPOS_PUNCT) {
        return false;
    }
    for (uint32_t n = 1, words = 0; n <= 2 * NAME_WORDS && start + n <= f->n && words < NAME_WORDS; n++) {
        const dgm_token *token = &f->tokens[start + n - 1];
        const char *at = token->form, *end = at + strlen(at);
        dgm_folded word;
        bool any = false;
        while (!(n > 1 && token->upos == DGM_UPOS_PART) && dgm_fold_next(&at, end, &word)) {
            hash = dgm_fold_join(hash, word.hash);
            words++;
            any = true;
        }
        // "Port-au-Prince" may stand in five tokens, "People's Republic" has one for its ending.
        if (!any && !(n > 1 && (strcmp(token->form, "-") == 0 || token->upos == DGM_UPOS_PART))) {
            break;
        }
        uint32_t entry = any ? dgm_table_find(&f->g->names, (const char *)&hash, sizeof hash) : DGM_TABLE_NONE;
        if (entry != DGM_TABLE_NONE) {
            *out = (found){.start = start, .n = n, .entry = entry, .hash = hash};
            hit = true;
        } else if (any && n > 1 && dgm_table_find(&f->g->regions, (const char *)&hash, sizeof hash) != DGM_TABLE_NONE) {
            *out = (found){.start = start, .n = n};
            hit = false;
        }
    }
    for (uint32_t i = start; hit && i < start + out->n; i++) {
        uint32_t head = f->tokens[i].head;
        if (head == 0 || head - 1 < start || head - 1 >= start + out->n) {
            out->head = i;
            return true;
        }
    }
    return false;
}

// "Paris Hilton", "New York Times": a proper noun beside the name that belongs to it.
static bool is_part_of_name(const finder *f, const found *name) {
    uint32_t end = name->start + name->n, head = f->tokens[name->head].head;
    for (uint32_t i = name->start ? name->start - 1 : 0; i <= end && i < f->n; i++) {
        if ((i >= name->start && i < end) || f->tokens[i].upos != DGM_UPOS_PROPN) {
            continue;
        }
        dgm_relation relation = (dgm_relation)f->tokens[i].relation;
        bool joined = f->tokens[i].head == name->head + 1 && (relation == DGM_REL_FLAT || relation == DGM_REL_COMPOUND);
        relation = (dgm_relation)f->tokens[name->head].relation;
        bool joins = head == i + 1 && (relation == DGM_REL_FLAT || relation == DGM_REL_COMPOUND);
        if ((joined || joins) && word_class(f->g, &f->tokens[i]) != WORD_NOUN) {
            return true;
        }
    }
    return false;
}

static bool has_case(const finder *f, uint32_t head, bool *any) {
    bool place = false;
    *any = false;
    // A preposition stands before its noun, never further away than this.
    for (uint32_t i = head > 12 ? head - 12 : 0; i < head; i++) {
        if (f->tokens[i].head == head + 1 && f->tokens[i].relation == DGM_REL_CASE) {
            *any = true;
            unsigned class = word_class(f->g, &f->tokens[i]);
            uint32_t governor = f->tokens[head].head;
            place = place || class == WORD_PREPOSITION ||
                    (class == WORD_DIRECTION && governor && word_class(f->g, &f->tokens[governor - 1]) == WORD_MOTION);
        }
    }
    return place;
}

// "BAGHDAD (AFP) --", "Basra, Iraq -": a name at the start that a bracket or a dash follows soon.
static bool is_dateline(const finder *f, const found *name) {
    if (name->start > 3) {
        return false;
    }
    for (uint32_t i = name->start + name->n; i < f->n && i < name->start + name->n + 8; i++) {
        const char *form = f->tokens[i].form;
        if (f->tokens[i].upos == DGM_UPOS_PUNCT && strchr("(-\xE2", form[0]) && form[0]) {
            bool dash = form[0] != '(';
            // A hyphen without space makes a compound, not a dateline.
            return !dash || i == 0 || f->tokens[i - 1].space_after;
        }
        if (f->tokens[i].upos != DGM_UPOS_PROPN && strcmp(form, ",") != 0) {
            return false;
        }
    }
    return false;
}

static bool is_locative(const finder *f, const found *name, bool *governed) {
    const dgm_token *token = &f->tokens[name->head];
    if (has_case(f, name->head, governed) || is_dateline(f, name)) {
        return true;
    }
    if (token->head == 0) {
        return false;
    }
    uint32_t head = token->head - 1;
    dgm_relation relation = (dgm_relation)token->relation;
    bool beside = relation == DGM_REL_APPOS || relation == DGM_REL_CONJ || relation == DGM_REL_FLAT ||
                  relation == DGM_REL_NMOD_UNMARKED || relation == DGM_REL_LIST || relation == DGM_REL_NMOD;
    if (beside && f->is_place[head]) {
        return true;
    }
    bool modifies = relation == DGM_REL_COMPOUND || relation == DGM_REL_NMOD || relation == DGM_REL_NMOD_POSS ||
                    relation == DGM_REL_APPOS || relation == DGM_REL_FLAT;
    return modifies && word_class(f->g, &f->tokens[head]) == WORD_NOUN;
}

// The country named right after it: "Tripoli, Lebanon".
static uint32_t land_after(const finder *f, const found *name) {
    uint32_t next = name->start + name->n;
    found after;
    if (next + 1 < f->n && strcmp(f->tokens[next].form, ",") == 0 && find_name(f, next + 1, &after)) {
        for (int32_t i = (int32_t)after.entry; i >= 0; i = f->g->entries[i].next) {
            const record *r = &f->g->records[f->g->entries[i].record];
            if (r->kind == 'c') {
                return r->land;
            }
        }
    }
    return UINT32_MAX;
}

static double weigh(const finder *f, const record *r, uint32_t after) {
    // A country is what its name means, also where a city bears it; among cities a tenfold population counts one point.
    double score = r->kind == 'c' ? 100.0 : log10((double)r->population + 1.0) + (r->capital ? 1.0 : 0.0);
    if (r->kind == 'p' && r->land < COUNTRY_MAX) {
        score += r->land == after ? 10.0 : 0.0;
        score += f->in_sentence[r->land] ? 2.0 : 0.0;
        score +=
            f->in_document[r->land] ? 1.0 + 0.1 * (f->in_document[r->land] < 10 ? f->in_document[r->land] : 10) : 0.0;
    }
    return score;
}

static const record *choose(const finder *f, const found *name) {
    const record *best = NULL;
    double most = 0;
    uint32_t after = land_after(f, name);
    int32_t i = (int32_t)name->entry;
    for (uint32_t n = 0; i >= 0 && n < CANDIDATES; n++, i = f->g->entries[i].next) {
        const record *r = &f->g->records[f->g->entries[i].record];
        double score = weigh(f, r, after);
        if (!best || score > most || (score == most && r->geonames < best->geonames)) {
            best = r;
            most = score;
        }
    }
    return best;
}

// A name in no place's position: cities that are no seats of government stay places, if they are nobody's name.
static bool stands_for_itself(const finder *f, const found *name, const record *r, bool governed) {
    enum { LEAST_POPULATION = 100000 };
    bool named = f->inside_name[name->head];
    bool near = r->land < COUNTRY_MAX && f->in_document[r->land];
    (void)governed;
    return r->kind == 'p' && !r->capital && !named && f->tokens[name->head].upos == DGM_UPOS_PROPN &&
           (near || r->population >= LEAST_POPULATION * 5);
}

// "Charlottesville, Virginia" in a document that names no other country: not Virginia in South Africa.
static bool is_region_elsewhere(const finder *f, const found *name, const record *r) {
    uint32_t land = dgm_table_find(&f->g->regions, (const char *)&name->hash, sizeof name->hash);
    return r->kind == 'p' && land != DGM_TABLE_NONE && land != r->land && r->land < COUNTRY_MAX &&
           !f->in_document[r->land];
}

static dgm_code add_place(finder *f, const found *name, const record *r, dgm_arena *arena, size_t *capacity,
                          dgm_err *err) {
    dgm_analysis *analysis = f->analysis;
    dgm_place *grown = dgm_arena_grow(arena, analysis->places, analysis->place_n, capacity, sizeof *grown);
    if (!grown) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    analysis->places = grown;
    analysis->places[analysis->place_n++] =
        (dgm_place){.span = {f->tokens[name->start].span.start, f->tokens[name->start + name->n - 1].span.end},
                    .sentence = f->number,
                    .token = f->sentence->token + name->start,
                    .token_n = name->n,
                    .name = r->name,
                    .country = r->country,
                    .admin1 = r->admin1,
                    .latitude = r->latitude,
                    .longitude = r->longitude,
                    .geonames = r->geonames,
                    .kind = r->kind};
    return DGM_OK;
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

// Countries named in the sentence, and tokens inside names of people and organizations.
static void look_at_entities(finder *f, uint32_t first, uint32_t last) {
    memset(f->in_sentence, 0, COUNTRY_MAX * sizeof *f->in_sentence);
    memset(f->inside_name, 0, f->n * sizeof *f->inside_name);
    memset(f->is_place, 0, f->n * sizeof *f->is_place);
    memset(f->is_body, 0, f->n * sizeof *f->is_body);
    for (uint32_t i = first; i < last; i++) {
        const dgm_entity *entity = &f->analysis->entities[i];
        bool land = false, body = false;
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            const dgm_actor *actor = entity->actors[k];
            body = body || is_body(actor);
            uint32_t n =
                actor->country ? dgm_table_find(&f->g->lands, actor->country, strlen(actor->country)) : DGM_TABLE_NONE;
            if (n < COUNTRY_MAX && f->in_sentence[n] < UINT16_MAX) {
                f->in_sentence[n]++;
            }
            land = land || (actor->country && actor->id && strcmp(actor->id, actor->country) == 0);
        }
        for (uint32_t k = 0; !land && entity->kind == DGM_ENTITY_NAME && k < f->n; k++) {
            dgm_span span = f->tokens[k].span;
            bool inside = span.start >= entity->span.start && span.end <= entity->span.end;
            f->inside_name[k] = f->inside_name[k] || inside;
            f->is_body[k] = f->is_body[k] || (inside && body);
        }
    }
}

static void count_document(finder *f) {
    for (uint32_t i = 0; i < f->analysis->entity_n; i++) {
        const dgm_entity *entity = &f->analysis->entities[i];
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            const char *country = entity->actors[k]->country;
            uint32_t n = country ? dgm_table_find(&f->g->lands, country, strlen(country)) : DGM_TABLE_NONE;
            if (n < COUNTRY_MAX && f->in_document[n] < UINT16_MAX) {
                f->in_document[n]++;
            }
        }
    }
}

static dgm_code find_in_sentence(finder *f, dgm_arena *arena, size_t *capacity, dgm_err *err) {
    for (uint32_t i = 0; i < f->n;) {
        found name;
        bool governed = false;
        if (!find_name(f, i, &name) || is_part_of_name(f, &name) || f->is_body[name.head]) {
            i += name.n && !name.hash ? name.n : 1;
            continue;
        }
        bool locative = is_locative(f, &name, &governed) && !(f->inside_name[name.head] && name.n == 1 && !governed);
        const record *r = choose(f, &name);
        if (r && !is_region_elsewhere(f, &name, r) && (locative || stands_for_itself(f, &name, r, governed))) {
            dgm_code code = add_place(f, &name, r, arena, capacity, err);
            if (code != DGM_OK) {
                return code;
            }
            f->is_place[name.head] = true;
            if (r->land < COUNTRY_MAX && f->in_document[r->land] < UINT16_MAX) {
                f->in_document[r->land]++;
            }
        }
        i += name.n;
    }
    return DGM_OK;
}

dgm_code dgm_place_run(const dgm_gazetteer *gazetteer, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    uint32_t longest = 1;
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        longest = analysis->sentences[i].token_n > longest ? analysis->sentences[i].token_n : longest;
    }
    finder f = {.g = gazetteer, .analysis = analysis};
    f.in_document = dgm_arena_array(arena, uint16_t, COUNTRY_MAX);
    f.in_sentence = dgm_arena_array(arena, uint16_t, COUNTRY_MAX);
    f.inside_name = dgm_arena_array(arena, bool, longest);
    f.is_place = dgm_arena_array(arena, bool, longest);
    f.is_body = dgm_arena_array(arena, bool, longest);
    if (!f.in_document || !f.in_sentence || !f.inside_name || !f.is_place || !f.is_body) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    analysis->places = NULL;
    analysis->place_n = 0;
    count_document(&f);
    dgm_code code = DGM_OK;
    size_t capacity = 0;
    uint32_t entity = 0;
    for (uint32_t i = 0; code == DGM_OK && i < analysis->sentence_n; i++) {
        f.sentence = &analysis->sentences[i];
        f.number = i;
        f.tokens = &analysis->tokens[f.sentence->token];
        f.n = f.sentence->token_n;
        while (entity < analysis->entity_n && analysis->entities[entity].sentence < i) {
            entity++;
        }
        uint32_t last = entity;
        while (last < analysis->entity_n && analysis->entities[last].sentence == i) {
            last++;
        }
        look_at_entities(&f, entity, last);
        entity = last;
        code = find_in_sentence(&f, arena, &capacity, err);
    }
    return code;
}
