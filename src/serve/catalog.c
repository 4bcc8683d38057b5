// Reading a store into memory.
#include "serve/catalog.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/rows.h"
#include "story/story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Holds millions of events; a guard against runaway arithmetic.
static const size_t CATALOG_LIMIT = (size_t)1 << 37;

// A party as its row comes.
typedef struct met_party {
    uint32_t entry, actor;
} met_party;

// What is needed while reading: strings and rows that were met already.
typedef struct loading {
    dgm_catalog *catalog;
    dgm_store *store;
    dgm_table strings, actors, sites, sources;
    const char **string_at;
    size_t string_n, string_capacity, actor_capacity, site_capacity, source_capacity, link_capacity, party_capacity;
    size_t document_capacity, mention_capacity, entry_capacity, story_capacity;
    met_party *parties; // (the catalog's party_n) as they come
    bool failed;        // out of memory
} loading;

const char *dgm_review_name(dgm_review review) {
    static const char *const names[] = {"none", "accepted", "recoded", "rejected", "mixed"};
    _Static_assert(sizeof names / sizeof *names == DGM_REVIEW_N, "one name a state");
    return review < DGM_REVIEW_N ? names[review] : "?";
}

const char *dgm_quad_name(uint8_t quad) {
    static const dgm_category one_of_each[DGM_QUAD_N] = {DGM_CATEGORY_CONSULT, DGM_CATEGORY_AID, DGM_CATEGORY_ACCUSE,
                                                         DGM_CATEGORY_ASSAULT};
    return quad < DGM_QUAD_N ? dgm_category_quad(one_of_each[quad]) : "";
}

uint8_t dgm_quad_of(dgm_category category) {
    for (int i = 0; i < DGM_QUAD_N; i++) {
        if (strcmp(dgm_category_quad(category), dgm_quad_name((uint8_t)i)) == 0) {
            return (uint8_t)i;
        }
    }
    return 0;
}

const char *dgm_fold_copy(dgm_arena *arena, const char *text) {
    char *copy = dgm_arena_string(arena, text);
    for (char *at = copy; at && *at; at++) {
        *at = (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);
    }
    return copy;
}

// A string kept once; NULL stays NULL.
static const char *keep(loading *l, const char *string) {
    if (!string) {
        return NULL;
    }
    size_t size = strlen(string);
    uint32_t at = dgm_table_find(&l->strings, string, size);
    if (at != DGM_TABLE_NONE) {
        return l->string_at[at];
    }
    char *copy = dgm_arena_copy(l->catalog->arena, string, size);
    const char **grown =
        dgm_arena_grow(l->catalog->arena, l->string_at, l->string_n, &l->string_capacity, sizeof *l->string_at);
    if (!copy || !grown ||
        dgm_table_put(&l->strings, l->catalog->arena, copy, size, (uint32_t)l->string_n) == DGM_TABLE_NONE) {
        l->failed = true;
        return "";
    }
    l->string_at = grown;
    l->string_at[l->string_n++] = copy;
    return copy;
}

static const char *copy_of(loading *l, const char *string) {
    char *copy = dgm_arena_string(l->catalog->arena, string);
    l->failed = l->failed || (string && !copy);
    return copy;
}

// Room for one item more, or NULL.
static void *grow(loading *l, void *items, size_t n, size_t *capacity, size_t size) {
    void *grown = l->failed ? NULL : dgm_arena_grow(l->catalog->arena, items, n, capacity, size);
    l->failed = l->failed || !grown;
    return grown;
}

// The index of a key, or the next free one, which is then the key's; DGM_NONE out of memory.
static uint32_t index_of(loading *l, dgm_table *table, const char *key, uint32_t next) {
    size_t size = strlen(key);
    uint32_t at = dgm_table_find(table, key, size);
    if (at != DGM_TABLE_NONE) {
        return at;
    }
    char *copy = dgm_arena_copy(l->catalog->arena, key, size);
    if (!copy || dgm_table_put(table, l->catalog->arena, copy, size, next) == DGM_TABLE_NONE) {
        l->failed = true;
        return DGM_NONE;
    }
    return next;
}

static dgm_date get_date(const dgm_row *row, int column) {
    const char *text = dgm_row_text(row, column);
    dgm_date date = {0};
    if (text) {
        dgm_date_read(text, strlen(text), &date);
    }
    return date;
}

static int32_t get_count(const dgm_row *row, int column) {
    return dgm_row_is_null(row, column) ? -1 : (int32_t)dgm_row_integer(row, column);
}

static uint32_t put_source(loading *l, const char *name) {
    dgm_catalog *c = l->catalog;
    uint32_t at = index_of(l, &l->sources, name ? name : "", c->source_n);
    if (at == c->source_n) {
        const char **grown = grow(l, c->sources, c->source_n, &l->source_capacity, sizeof *c->sources);
        if (grown) {
            c->sources = grown;
            c->sources[c->source_n++] = keep(l, name ? name : "");
        }
    }
    return at == DGM_NONE ? 0 : at;
}

static int on_document(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    dgm_catalog_document *grown = grow(l, c->documents, c->document_n, &l->document_capacity, sizeof *grown);
    if (!grown) {
        return 1;
    }
    c->documents = grown;
    c->documents[c->document_n++] = (dgm_catalog_document){.number = dgm_row_integer(row, 0),
                                                           .id = copy_of(l, dgm_row_text(row, 1)),
                                                           .title = copy_of(l, dgm_row_text(row, 2)),
                                                           .published = get_date(row, 3),
                                                           .source = put_source(l, dgm_row_text(row, 4)),
                                                           .url = copy_of(l, dgm_row_text(row, 5)),
                                                           .language = keep(l, dgm_row_text(row, 6))};
    return l->failed;
}

static uint32_t put_site(loading *l, const dgm_row *row) {
    dgm_catalog *c = l->catalog;
    const char *name = dgm_row_text(row, 11), *country = dgm_row_text(row, 12);
    if (!name) {
        return DGM_NONE;
    }
    double latitude = dgm_row_real(row, 13), longitude = dgm_row_real(row, 14);
    uint32_t geonames = (uint32_t)dgm_row_integer(row, 15);
    char key[256];
    snprintf(key, sizeof key, "%u %.4f %.4f %.8s %.200s", geonames, latitude, longitude, country ? country : "", name);
    uint32_t at = index_of(l, &l->sites, key, c->site_n);
    if (at == c->site_n) {
        dgm_catalog_site *grown = grow(l, c->sites, c->site_n, &l->site_capacity, sizeof *grown);
        if (grown) {
            c->sites = grown;
            c->sites[c->site_n++] = (dgm_catalog_site){{.name = keep(l, name),
                                                        .country = keep(l, country),
                                                        .latitude = latitude,
                                                        .longitude = longitude,
                                                        .geonames = geonames},
                                                       dgm_fold_copy(c->arena, name)};
        }
    }
    return at;
}

static int on_event(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    dgm_entry *grown = grow(l, c->entries, c->entry_n, &l->entry_capacity, sizeof *grown);
    if (!grown) {
        return 1;
    }
    c->entries = grown;
    dgm_entry *e = &c->entries[c->entry_n];
    int category = dgm_category_read(dgm_row_text(row, 1), DGM_CATEGORY_NONE);
    *e = (dgm_entry){.id = copy_of(l, dgm_row_text(row, 0)),
                     .mode = keep(l, dgm_row_text(row, 2)),
                     .cameo = keep(l, dgm_row_text(row, 3)),
                     .goldstein = (float)dgm_row_real(row, 4),
                     .status = (uint8_t)dgm_status_read(dgm_row_text(row, 5)),
                     .reciprocal = dgm_row_integer(row, 6) != 0,
                     .from = get_date(row, 7),
                     .to = get_date(row, 8),
                     .precision = (uint8_t)dgm_precision_read(dgm_row_text(row, 9), DGM_PRECISION_NONE),
                     .basis = (uint8_t)dgm_basis_read(dgm_row_text(row, 10)),
                     .place = put_site(l, row),
                     .killed = get_count(row, 16),
                     .injured = get_count(row, 17),
                     .documents = (uint32_t)dgm_row_integer(row, 18),
                     .sources = (uint32_t)dgm_row_integer(row, 19),
                     .story = dgm_catalog_find_story(c, dgm_row_text(row, 20)),
                     .confidence = (float)dgm_row_real(row, 21),
                     .disputed = dgm_row_integer(row, 22) != 0,
                     .category = (uint8_t)category,
                     .quad = dgm_quad_of((dgm_category)category),
                     .stored = c->entry_n};
    if (e->id && dgm_table_put(&c->entry_at, c->arena, e->id, strlen(e->id), c->entry_n) == DGM_TABLE_NONE) {
        l->failed = true;
    }
    e->first_day = e->from.year ? dgm_date_to_days(dgm_date_first(e->from)) : DGM_DAY_NONE;
    e->last_day = e->to.year ? dgm_date_to_days(dgm_date_last(e->to)) : e->first_day;
    c->entry_n++;
    return l->failed || !e->id || !e->cameo;
}

static uint32_t put_actor(loading *l, const dgm_row *row) {
    dgm_catalog *c = l->catalog;
    const char *entity = dgm_row_text(row, 2), *name = dgm_row_text(row, 3), *code = dgm_row_text(row, 4),
               *country = dgm_row_text(row, 5);
    char key[512];
    snprintf(key, sizeof key, "%.200s\t%.30s\t%.10s\t%.200s", entity ? entity : "", code ? code : "",
             country ? country : "", name ? name : "");
    uint32_t at = index_of(l, &l->actors, key, c->actor_n);
    if (at == c->actor_n) {
        dgm_party *grown = grow(l, c->actors, c->actor_n, &l->actor_capacity, sizeof *grown);
        if (grown) {
            c->actors = grown;
            c->actors[c->actor_n++] =
                (dgm_party){keep(l, entity ? entity : ""), keep(l, name), keep(l, code), keep(l, country)};
        }
    }
    return at;
}

static uint32_t find_entry(const dgm_catalog *c, const char *id) {
    uint32_t at = id ? dgm_table_find(&c->entry_at, id, strlen(id)) : DGM_TABLE_NONE;
    return at == DGM_TABLE_NONE ? DGM_NONE : at;
}

// The rows come by event, the actors of each before its recipients.
static int on_party(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    const char *side = dgm_row_text(row, 1);
    uint32_t entry = find_entry(c, dgm_row_text(row, 0));
    if (entry == DGM_NONE) {
        return 0;
    }
    met_party *grown = grow(l, l->parties, c->party_n, &l->party_capacity, sizeof *grown);
    uint32_t actor = grown ? put_actor(l, row) : DGM_NONE;
    if (!grown || actor == DGM_NONE) {
        return 1;
    }
    l->parties = grown;
    l->parties[c->party_n++] = (met_party){entry, actor};
    if (side && strcmp(side, "recipient") == 0) {
        c->entries[entry].recipient_n++;
    } else {
        c->entries[entry].actor_n++;
    }
    return l->failed;
}

// Put the parties into the order of the events.
static bool place_parties(loading *l) {
    dgm_catalog *c = l->catalog;
    c->parties = dgm_arena_array(c->arena, uint32_t, c->party_n);
    uint32_t *next = dgm_arena_array(c->arena, uint32_t, c->entry_n), at = 0;
    if (!c->parties || !next) {
        return false;
    }
    for (uint32_t i = 0; i < c->entry_n; i++) {
        c->entries[i].party = next[i] = at;
        at += (uint32_t)c->entries[i].actor_n + c->entries[i].recipient_n;
    }
    for (uint32_t i = 0; i < c->party_n; i++) {
        c->parties[next[l->parties[i].entry]++] = l->parties[i].actor;
    }
    return true;
}

static int on_mention(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    dgm_catalog_mention *grown = grow(l, c->mentions, c->mention_n, &l->mention_capacity, sizeof *grown);
    uint32_t document = dgm_catalog_find_document(c, dgm_row_integer(row, 2));
    if (!grown || document == DGM_NONE) {
        return l->failed;
    }
    c->mentions = grown;
    dgm_catalog_mention *m = &c->mentions[c->mention_n];
    *m = (dgm_catalog_mention){.number = dgm_row_integer(row, 0),
                               .id = copy_of(l, dgm_row_text(row, 1)),
                               .document = document,
                               .sentence = (uint32_t)dgm_row_integer(row, 3),
                               .event = find_entry(c, dgm_row_text(row, 4)),
                               .confidence = (float)dgm_row_real(row, 5)};
    dgm_catalog_document *d = &c->documents[document];
    d->mention = d->mention_n++ ? d->mention : c->mention_n;
    if (!m->id || dgm_table_put(&c->mention_at, c->arena, m->id, strlen(m->id), c->mention_n) == DGM_TABLE_NONE) {
        l->failed = true;
    }
    c->mention_n++;
    return l->failed;
}

static int on_story(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    dgm_story *grown = grow(l, c->stories, c->story_n, &l->story_capacity, sizeof *grown);
    if (!grown) {
        return 1;
    }
    c->stories = grown;
    c->stories[c->story_n++] = (dgm_story){.id = copy_of(l, dgm_row_text(row, 0)),
                                           .title = copy_of(l, dgm_row_text(row, 1)),
                                           .from = get_date(row, 2),
                                           .to = get_date(row, 3),
                                           .events = (uint32_t)dgm_row_integer(row, 4),
                                           .mentions = (uint32_t)dgm_row_integer(row, 5),
                                           .documents = (uint32_t)dgm_row_integer(row, 6)};
    return l->failed;
}

static int on_link(void *user, const dgm_row *row) {
    loading *l = user;
    dgm_catalog *c = l->catalog;
    uint32_t event = find_entry(c, dgm_row_text(row, 0)), other = find_entry(c, dgm_row_text(row, 2));
    if (event == DGM_NONE || other == DGM_NONE) {
        return 0;
    }
    dgm_catalog_link *grown = grow(l, c->links, c->link_n, &l->link_capacity, sizeof *grown);
    if (grown) {
        c->links = grown;
        c->links[c->link_n++] = (dgm_catalog_link){event, other, keep(l, dgm_row_text(row, 1))};
    }
    return l->failed;
}

static int on_number(void *user, const dgm_row *row) {
    int64_t *number = user;
    *number = dgm_row_integer(row, 0);
    return 1;
}

dgm_code dgm_catalog_open(dgm_catalog **out, dgm_store *store, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(CATALOG_LIMIT);
    dgm_catalog *catalog = arena ? dgm_arena_get(arena, sizeof *catalog) : NULL;
    if (!catalog) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    catalog->arena = arena;
    loading l = {.catalog = catalog, .store = store};
    put_source(&l, ""); // index 0: no outlet is named
    static const struct {
        dgm_selection which;
        int (*each)(void *user, const dgm_row *row);
    } steps[] = {{DGM_SELECT_DOCUMENTS, on_document},  {DGM_SELECT_STORIES, on_story},    {DGM_SELECT_EVENTS, on_event},
                 {DGM_SELECT_EVENT_PARTIES, on_party}, {DGM_SELECT_MENTIONS, on_mention}, {DGM_SELECT_LINKS, on_link}};
    dgm_code code = dgm_store_hold(store, err);
    code = code == DGM_OK
               ? dgm_store_select(store, DGM_SELECT_FINGERPRINT, NULL, 0, on_number, &catalog->fingerprint, err)
               : code;
    code = code == DGM_OK ? dgm_store_count(store, &catalog->counts, err) : code;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && code == DGM_OK; i++) {
        code = dgm_store_select(store, steps[i].which, NULL, 0, steps[i].each, &l, err);
        code = code == DGM_OK && l.failed ? dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory") : code;
    }
    dgm_store_release(store);
    if (code == DGM_OK && !place_parties(&l)) {
        code = dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (code != DGM_OK) {
        dgm_catalog_close(catalog);
        return code;
    }
    *out = catalog;
    return DGM_OK;
}

void dgm_catalog_close(dgm_catalog *catalog) {
    if (catalog) {
        dgm_arena_close(catalog->arena);
    }
}

uint32_t dgm_catalog_find_document(const dgm_catalog *catalog, int64_t number) {
    uint32_t low = 0, high = catalog->document_n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int64_t at = catalog->documents[middle].number;
        if (at == number) {
            return middle;
        }
        low = at < number ? middle + 1 : low;
        high = at < number ? high : middle;
    }
    return DGM_NONE;
}

uint32_t dgm_catalog_find_story(const dgm_catalog *catalog, const char *id) {
    uint32_t low = 0, high = catalog->story_n;
    while (id && low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(catalog->stories[middle].id, id);
        if (order == 0) {
            return middle;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return DGM_NONE;
}

uint32_t dgm_catalog_find_sentence(const dgm_catalog *catalog, int64_t document, uint32_t sentence) {
    uint32_t low = 0, high = catalog->mention_n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const dgm_catalog_mention *m = &catalog->mentions[middle];
        int64_t number = catalog->documents[m->document].number;
        bool before = number < document || (number == document && m->sentence < sentence);
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

static int compare_cameo(const void *a, const void *b) {
    return strcmp(((const dgm_cameo_row *)a)->code, ((const dgm_cameo_row *)b)->code);
}

// Open a table of the lexicon and find its columns.
static dgm_code open_rows(dgm_rows *rows, dgm_arena *arena, const char *data, const char *name,
                          const char *const *names, int *columns, int n, dgm_err *err) {
    const char *path = dgm_arena_print(arena, "%s/lexicon/%s", data, name);
    dgm_code code = path ? dgm_rows_open(rows, arena, path, err) : dgm_err_set_limit(err, data);
    for (int i = 0; i < n && code == DGM_OK; i++) {
        columns[i] = dgm_rows_column(rows, names[i], err);
        code = columns[i] < 0 ? DGM_E_FORMAT : DGM_OK;
    }
    return code;
}

dgm_code dgm_cameo_open(dgm_cameo_table *out, dgm_arena *arena, const char *data, dgm_err *err) {
    static const char *const names[] = {"code", "name", "goldstein", "category", "mode"};
    int columns[5];
    dgm_rows rows;
    size_t capacity = 0;
    *out = (dgm_cameo_table){0};
    dgm_code code = open_rows(&rows, arena, data, "codes.tsv", names, columns, 5, err);
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        dgm_cameo_row *grown = dgm_arena_grow(arena, out->rows, out->n, &capacity, sizeof *grown);
        if (!grown) {
            return dgm_err_set_limit(err, data);
        }
        out->rows = grown;
        out->rows[out->n++] = (dgm_cameo_row){rows.cell[columns[0]], rows.cell[columns[1]], rows.cell[columns[3]],
                                              rows.cell[columns[4]], strtod(rows.cell[columns[2]], NULL)};
    }
    if (code == DGM_END) {
        qsort(out->rows, out->n, sizeof *out->rows, compare_cameo);
        return DGM_OK;
    }
    return code;
}

dgm_code dgm_country_open(dgm_country_table *out, dgm_arena *arena, const char *data, dgm_err *err) {
    static const char *const names[] = {"code", "name"};
    int columns[2];
    dgm_rows rows;
    size_t capacity = 0;
    *out = (dgm_country_table){0};
    dgm_code code = open_rows(&rows, arena, data, "actors/countries.tsv", names, columns, 2, err);
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        const char **grown = dgm_arena_grow(arena, out->names, out->n, &capacity, sizeof *grown);
        const char *key = rows.cell[columns[0]];
        // A country that was renamed has a row for each name; the last one is today's.
        if (!grown || !dgm_table_set(&out->at, arena, key, strlen(key), out->n)) {
            return dgm_err_set_limit(err, data);
        }
        out->names = grown;
        out->names[out->n++] = rows.cell[columns[1]];
    }
    return code == DGM_END ? DGM_OK : code;
}

const char *dgm_country_name(const dgm_country_table *table, const char *code) {
    uint32_t at = code ? dgm_table_find(&table->at, code, strlen(code)) : DGM_TABLE_NONE;
    return at == DGM_TABLE_NONE ? NULL : table->names[at];
}

const dgm_cameo_row *dgm_cameo_find(const dgm_cameo_table *table, const char *code) {
    const dgm_cameo_row key = {.code = code};
    return code && table->n ? bsearch(&key, table->rows, table->n, sizeof key, compare_cameo) : NULL;
}
