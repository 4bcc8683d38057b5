// The gazetteer: read from its tables into one block of bytes, looked up in that block wherever it lies.
#include "place/gazetteer.h"

#include "base/rows.h"
#include "base/table.h"
#include "mention/fold.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum {
    BUCKET_BITS = 16, // of a name's hash: a bucket holds a handful of names
    BUCKETS = 1 << BUCKET_BITS,
    PARTS = 8,
    VERSION = 1
};

// What the block begins with. Parts follow in this order, each at a multiple of 8 bytes.
enum { PART_RECORDS, PART_BUCKETS, PART_HASHES, PART_TARGETS, PART_FLAGS, PART_LANDS, PART_WORDS, PART_POOL };

typedef struct block_word {
    uint64_t hash;
    uint32_t flags, zero;
} block_word;

typedef struct block_header {
    char magic[8];
    uint32_t version, zero;
    uint64_t size;
    uint32_t count[PARTS]; // items of each part
    uint64_t offset[PARTS];
} block_header;

static const char MAGIC[8] = {'D', 'G', 'M', 'P', 'L', 'A', 'C', 'E'};
static const uint32_t ITEM_BYTES[PARTS] = {sizeof(dgm_place_record), 4, 8, 4, 1, 4, sizeof(block_word), 1};

struct dgm_gazetteer {
    dgm_arena *arena;           // holds this struct, and the block where it was built here
    const block_header *header; // the block
    const dgm_place_record *records;
    const uint32_t *buckets; // (BUCKETS + 1) first spelling whose hash begins with these bits
    const uint64_t *hashes;  // (spellings) ascending
    const uint32_t *targets; // (spellings) record
    const uint8_t *flags;    // (spellings) DGM_SPELLING_*
    const uint32_t *lands;   // (lands) offset of the code, ascending by code
    const block_word *words; // (words) ascending by hash
    const char *pool;        // its last byte is 0
    uint32_t count[PARTS];
};

// ---- looking up -----------------------------------------------------------------------------------------------------

uint32_t dgm_place_hash_join(uint64_t *hash, const char *form, size_t size) {
    // Written in full or short: "Saint Louis", "St. Louis".
    static const char *const FULL[] = {"saint", "sainte", "mount", "fort"}, *const SHORT[] = {"st", "ste", "mt", "ft"};
    const char *at = form, *end = form + size;
    dgm_folded word;
    uint32_t n = 0;
    while (dgm_fold_next(&at, end, &word)) {
        for (size_t i = 0; i < sizeof FULL / sizeof *FULL; i++) {
            if (strlen(FULL[i]) == word.size && memcmp(FULL[i], word.text, word.size) == 0) {
                word.hash = XXH3_64bits(SHORT[i], strlen(SHORT[i]));
            }
        }
        if (*hash == DGM_FOLD_START && word.size == 3 && memcmp(word.text, "the", 3) == 0) {
            continue;
        }
        *hash = dgm_fold_join(*hash, word.hash);
        n++;
    }
    return n;
}

uint64_t dgm_place_hash(const char *name, size_t size, uint32_t *word_n) {
    uint64_t hash = DGM_FOLD_START;
    *word_n = dgm_place_hash_join(&hash, name, size);
    return hash;
}

dgm_place_range dgm_place_find(const dgm_gazetteer *g, uint64_t hash) {
    uint32_t bucket = (uint32_t)(hash >> (64 - BUCKET_BITS)), n = g->count[PART_HASHES];
    uint32_t at = g->buckets[bucket], end = g->buckets[bucket + 1];
    dgm_place_range range = {0, 0};
    end = end < n ? end : n;
    while (at < end && g->hashes[at] < hash) {
        at++;
    }
    range.first = at;
    while (at < end && g->hashes[at] == hash) {
        at++;
    }
    range.end = at;
    return range;
}

const dgm_place_record *dgm_place_get(const dgm_gazetteer *g, uint32_t number) {
    return number < g->count[PART_RECORDS] ? &g->records[number] : NULL;
}

uint32_t dgm_place_number(const dgm_gazetteer *g, const dgm_place_record *record) {
    return (uint32_t)(record - g->records);
}

const dgm_place_record *dgm_place_spelling(const dgm_gazetteer *g, uint32_t position, unsigned *flags) {
    if (position >= g->count[PART_TARGETS]) {
        return NULL;
    }
    *flags = g->flags[position];
    return dgm_place_get(g, g->targets[position]);
}

static const char *pooled(const dgm_gazetteer *g, uint32_t offset) {
    return offset < g->count[PART_POOL] ? g->pool + offset : "";
}

const char *dgm_place_name(const dgm_gazetteer *g, const dgm_place_record *record) {
    return pooled(g, record->name);
}

const char *dgm_place_land(const dgm_gazetteer *g, uint16_t land) {
    return land < g->count[PART_LANDS] ? pooled(g, g->lands[land]) : NULL;
}

uint16_t dgm_place_land_index(const dgm_gazetteer *g, const char *code) {
    uint32_t low = 0, high = g->count[PART_LANDS];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(pooled(g, g->lands[middle]), code);
        if (order == 0) {
            return (uint16_t)middle;
        }
        *(order < 0 ? &low : &high) = order < 0 ? middle + 1 : middle;
    }
    return DGM_NO_LAND;
}

unsigned dgm_place_word(const dgm_gazetteer *g, const char *word, size_t size) {
    uint64_t hash = XXH3_64bits(word, size);
    uint32_t low = 0, high = g->count[PART_WORDS];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (g->words[middle].hash == hash) {
            return g->words[middle].flags;
        }
        *(g->words[middle].hash < hash ? &low : &high) = g->words[middle].hash < hash ? middle + 1 : middle;
    }
    return 0;
}

// ---- the block ------------------------------------------------------------------------------------------------------

// Point into a block whose header has been checked.
static void attach(dgm_gazetteer *g, const void *data) {
    const block_header *header = data;
    const char *base = data;
    const void *part[PARTS];
    for (size_t i = 0; i < PARTS; i++) {
        part[i] = base + header->offset[i];
        g->count[i] = header->count[i];
    }
    g->header = header;
    g->records = part[PART_RECORDS];
    g->buckets = part[PART_BUCKETS];
    g->hashes = part[PART_HASHES];
    g->targets = part[PART_TARGETS];
    g->flags = part[PART_FLAGS];
    g->lands = part[PART_LANDS];
    g->words = part[PART_WORDS];
    g->pool = part[PART_POOL];
}

dgm_code dgm_gazetteer_map(dgm_gazetteer **out, const void *data, size_t size, const char *where, dgm_err *err) {
    const block_header *header = data;
    *out = NULL;
    if (size < sizeof *header || (uintptr_t)data % 8 || memcmp(header->magic, MAGIC, sizeof MAGIC) != 0) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "this is no gazetteer");
    }
    if (header->version != VERSION) {
        return dgm_err_set(err, DGM_E_VERSION, where, 0, "the gazetteer is of version %u, this program reads %u",
                           (unsigned)header->version, (unsigned)VERSION);
    }
    const uint32_t *count = header->count;
    bool good = header->size == size && count[PART_BUCKETS] == BUCKETS + 1 && count[PART_LANDS] <= DGM_LANDS &&
                count[PART_POOL] > 0 && count[PART_HASHES] == count[PART_TARGETS] &&
                count[PART_HASHES] == count[PART_FLAGS];
    for (size_t i = 0; good && i < PARTS; i++) {
        uint64_t bytes = (uint64_t)count[i] * ITEM_BYTES[i];
        good = header->offset[i] % 8 == 0 && header->offset[i] >= sizeof *header && header->offset[i] <= size &&
               bytes <= size - header->offset[i];
    }
    good = good && ((const char *)data)[header->offset[PART_POOL] + count[PART_POOL] - 1] == '\0';
    if (!good) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "the gazetteer is damaged");
    }
    dgm_arena *arena = dgm_arena_open(0);
    dgm_gazetteer *g = arena ? dgm_arena_get(arena, sizeof *g) : NULL;
    if (!g) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, where, 0, "out of memory");
    }
    g->arena = arena;
    attach(g, data);
    *out = g;
    return DGM_OK;
}

const void *dgm_gazetteer_bytes(const dgm_gazetteer *gazetteer, size_t *size) {
    *size = (size_t)gazetteer->header->size;
    return gazetteer->header;
}

void dgm_gazetteer_close(dgm_gazetteer *gazetteer) {
    if (gazetteer) {
        dgm_arena_close(gazetteer->arena);
    }
}

// ---- building -------------------------------------------------------------------------------------------------------

typedef struct spelling {
    uint64_t hash;
    uint32_t record, population;
    uint8_t flags, rank; // countries before regions before towns
} spelling;

typedef struct builder {
    dgm_arena *arena;          // goes when the block is built
    dgm_place_record *records; // (record_n)
    const char **codes;        // (record_n) country code, NULL for none
    const char **regions;      // (record_n) key of its first-order division or NULL
    size_t record_n, capacity, code_capacity, region_capacity;
    spelling *spellings; // (spelling_n)
    size_t spelling_n, spelling_capacity;
    const char **known; // (2 * known_n) name and aliases of towns known the world over
    size_t known_n, known_capacity;
    dgm_table by_number;  // GeoNames number of such a town -> its place in `known`
    dgm_table by_region;  // "USA.TX" -> record
    dgm_table by_country; // "USA" -> record
    dgm_table codes_seen; // -> offset of the code in the pool
    block_word *words;    // (word_n)
    size_t word_n, word_capacity;
    char *pool; // (pool_n)
    size_t pool_n, pool_capacity;
} builder;

static dgm_code find_columns(const dgm_rows *rows, const char *const *names, int *columns, size_t n, dgm_err *err) {
    for (size_t i = 0; i < n; i++) {
        columns[i] = dgm_rows_column(rows, names[i], err);
        if (columns[i] < 0) {
            return DGM_E_FORMAT;
        }
    }
    return DGM_OK;
}

static bool put_text(builder *b, const char *text, uint32_t *offset) {
    size_t size = strlen(text) + 1;
    if (b->pool_n + size > b->pool_capacity) {
        size_t capacity = b->pool_capacity * 2 > b->pool_n + size ? b->pool_capacity * 2 : b->pool_n + size + 65536;
        char *pool = dgm_arena_get(b->arena, capacity);
        if (!pool) {
            return false;
        }
        if (b->pool_n) {
            memcpy(pool, b->pool, b->pool_n);
        }
        b->pool = pool;
        b->pool_capacity = capacity;
    }
    *offset = (uint32_t)b->pool_n;
    memcpy(b->pool + b->pool_n, text, size);
    b->pool_n += size;
    return true;
}

static bool put_spelling(builder *b, const char *name, size_t size, uint32_t record, unsigned flags) {
    uint32_t n;
    uint64_t hash = dgm_place_hash(name, size, &n);
    if (n == 0 || n > DGM_NAME_WORDS) {
        return true;
    }
    spelling *grown =
        dgm_arena_grow(b->arena, b->spellings, b->spelling_n, &b->spelling_capacity, sizeof *b->spellings);
    if (!grown) {
        return false;
    }
    bool lower = false;
    for (size_t i = 0; i < size; i++) {
        lower = lower || (name[i] >= 'a' && name[i] <= 'z') || (unsigned char)name[i] >= 0x80;
    }
    const dgm_place_record *r = &b->records[record];
    b->spellings = grown;
    b->spellings[b->spelling_n++] = (spelling){.hash = hash,
                                               .record = record,
                                               .population = r->population,
                                               .flags = (uint8_t)(flags | (lower ? 0 : DGM_SPELLING_UPPER)),
                                               .rank = r->kind == 'c'   ? 0
                                                       : r->kind == 'p' ? 2
                                                                        : 1};
    return true;
}

static bool put_spellings(builder *b, const char *list, uint32_t record, unsigned flags) {
    const char *item = NULL;
    size_t size = 0;
    bool good = true;
    while (good && dgm_list_next(&list, &item, &size)) {
        good = put_spelling(b, item, size, record, flags);
    }
    return good;
}

static dgm_place_record *add_record(builder *b, const char *code, const char *region) {
    dgm_place_record *records = dgm_arena_grow(b->arena, b->records, b->record_n, &b->capacity, sizeof *records);
    const char **codes = dgm_arena_grow(b->arena, b->codes, b->record_n, &b->code_capacity, sizeof *codes);
    const char **regions = dgm_arena_grow(b->arena, b->regions, b->record_n, &b->region_capacity, sizeof *regions);
    if (!records || !codes || !regions) {
        return NULL;
    }
    b->records = records;
    b->codes = codes;
    b->regions = regions;
    b->codes[b->record_n] = code && *code ? code : NULL;
    b->regions[b->record_n] = region;
    records[b->record_n] = (dgm_place_record){.region = UINT32_MAX, .land = DGM_NO_LAND};
    return &records[b->record_n++];
}

static dgm_code read_point(const dgm_rows *rows, const char *lat, const char *lon, dgm_place_record *r, dgm_err *err) {
    double latitude = strtod(lat, NULL), longitude = strtod(lon, NULL);
    if (!(fabs(latitude) <= 90 && fabs(longitude) <= 180)) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "no place on earth: %s %s", lat, lon);
    }
    r->latitude = (int32_t)lround(latitude * 1000);
    r->longitude = (int32_t)lround(longitude * 1000);
    return DGM_OK;
}

static uint32_t read_count(const char *text) {
    return (uint32_t)strtoul(text, NULL, 10);
}

// Countries' points; their names come from the actors' table.
static dgm_code read_country(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    const char *code = rows->cell[c[0]];
    dgm_place_record *r = add_record(b, code, NULL);
    uint32_t number = (uint32_t)b->record_n - 1;
    if (!r || !put_text(b, code, &r->name) ||
        dgm_table_put(&b->by_country, b->arena, code, strlen(code), number) == DGM_TABLE_NONE) {
        return dgm_err_set_limit(err, rows->path);
    }
    r->kind = 'c';
    r->geonames = read_count(rows->cell[c[1]]);
    return read_point(rows, rows->cell[c[2]], rows->cell[c[3]], r, err);
}

static dgm_code read_names(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    const char *code = rows->cell[c[0]], *name = rows->cell[c[1]];
    uint32_t number = dgm_table_find(&b->by_country, code, strlen(code));
    if (number == DGM_TABLE_NONE || *rows->cell[c[4]]) {
        return DGM_OK; // a country that is no more has no point of its own
    }
    if (!put_text(b, name, &b->records[number].name) || !put_spelling(b, name, strlen(name), number, 0) ||
        !put_spellings(b, rows->cell[c[2]], number, DGM_SPELLING_ALIAS) ||
        !put_spellings(b, rows->cell[c[3]], number, DGM_SPELLING_DEMONYM)) {
        return dgm_err_set_limit(err, rows->path);
    }
    return DGM_OK;
}

static dgm_code read_region(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    const char *key = rows->cell[c[0]], *name = rows->cell[c[2]];
    const char *dot = strchr(key, '.'), *second = dot ? strchr(dot + 1, '.') : NULL;
    if (!dot) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "the code has no country: %s", key);
    }
    const char *code = dgm_arena_copy(b->arena, key, (size_t)(dot - key));
    const char *above = second ? dgm_arena_copy(b->arena, key, (size_t)(second - key)) : NULL;
    dgm_place_record *r = code ? add_record(b, code, above) : NULL;
    uint32_t number = (uint32_t)b->record_n - 1;
    if (!r || !put_text(b, name, &r->name) ||
        (!second && dgm_table_put(&b->by_region, b->arena, key, strlen(key), number) == DGM_TABLE_NONE)) {
        return dgm_err_set_limit(err, rows->path);
    }
    r->kind = second ? 'd' : 'a';
    r->geonames = read_count(rows->cell[c[1]]);
    r->population = read_count(rows->cell[c[7]]);
    if (!put_spelling(b, name, strlen(name), number, 0) || !put_spellings(b, rows->cell[c[3]], number, 0) ||
        !put_spellings(b, rows->cell[c[4]], number, DGM_SPELLING_SHORT)) {
        return dgm_err_set_limit(err, rows->path);
    }
    return read_point(rows, rows->cell[c[5]], rows->cell[c[6]], &b->records[number], err);
}

static dgm_code read_city(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    const char *code = rows->cell[c[3]], *name = rows->cell[c[1]], kind = *rows->cell[c[8]];
    const char *region = *rows->cell[c[4]] ? dgm_arena_print(b->arena, "%s.%s", code, rows->cell[c[4]]) : NULL;
    dgm_place_record *r = add_record(b, code, region);
    uint32_t number = (uint32_t)b->record_n - 1;
    if (!r || !put_text(b, name, &r->name)) {
        return dgm_err_set_limit(err, rows->path);
    }
    r->kind = 'p';
    r->geonames = read_count(rows->cell[c[0]]);
    r->population = read_count(rows->cell[c[7]]);
    r->flags = kind == 'c' ? DGM_PLACE_CAPITAL : kind == 'a' ? DGM_PLACE_SEAT : kind == 'x' ? DGM_PLACE_SECTION : 0;
    uint32_t known = dgm_table_find(&b->by_number, (const char *)&r->geonames, sizeof r->geonames);
    bool good = true;
    if (known != DGM_TABLE_NONE) {
        r->flags |= DGM_PLACE_KNOWN;
        good = put_spelling(b, b->known[2 * known], strlen(b->known[2 * known]), number, 0) &&
               put_spellings(b, b->known[2 * known + 1], number, 0);
    }
    if (!good || !put_spelling(b, name, strlen(name), number, 0) || !put_spellings(b, rows->cell[c[2]], number, 0)) {
        return dgm_err_set_limit(err, rows->path);
    }
    return read_point(rows, rows->cell[c[5]], rows->cell[c[6]], &b->records[number], err);
}

// A town of the cities' table that is known the world over, with what else it is called.
static bool put_known(builder *b, const char *name, const char *aliases, uint32_t geonames) {
    const char **known = dgm_arena_grow(b->arena, b->known, b->known_n, &b->known_capacity, 2 * sizeof *known);
    const char *key = dgm_arena_copy(b->arena, (const char *)&geonames, sizeof geonames);
    if (!known || !key) {
        return false;
    }
    b->known = known;
    known[2 * b->known_n] = name;
    known[2 * b->known_n + 1] = aliases;
    return dgm_table_put(&b->by_number, b->arena, key, sizeof geonames, (uint32_t)b->known_n++) != DGM_TABLE_NONE;
}

static dgm_code read_feature(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    const char *name = rows->cell[c[0]], *kind = rows->cell[c[2]];
    uint32_t geonames = read_count(rows->cell[c[6]]);
    if (strcmp(kind, "p") == 0 && geonames) {
        return put_known(b, name, rows->cell[c[1]], geonames) ? DGM_OK : dgm_err_set_limit(err, rows->path);
    }
    dgm_place_record *r = add_record(b, rows->cell[c[3]], NULL);
    uint32_t number = (uint32_t)b->record_n - 1;
    if (!r || !put_text(b, name, &r->name)) {
        return dgm_err_set_limit(err, rows->path);
    }
    if (!*kind || !strchr("rawmisp", *kind) || kind[1]) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "there is no kind '%s'", kind);
    }
    r->kind = *kind;
    r->flags = *kind == 'p' ? DGM_PLACE_KNOWN : 0;
    r->geonames = geonames;
    if (!put_spelling(b, name, strlen(name), number, 0) || !put_spellings(b, rows->cell[c[1]], number, 0)) {
        return dgm_err_set_limit(err, rows->path);
    }
    return read_point(rows, rows->cell[c[4]], rows->cell[c[5]], &b->records[number], err);
}

static dgm_code read_words(builder *b, const dgm_rows *rows, const int *c, dgm_err *err) {
    // In the order of the bits of DGM_PLACE_WORD_*.
    static const char *const CLASSES[] = {"preposition", "noun", "direction", "motion", "ordinary",
                                          "personal",    "part", "title",     "body",   "division"};
    uint32_t class = 0;
    while (class < sizeof CLASSES / sizeof *CLASSES && strcmp(rows->cell[c[0]], CLASSES[class]) != 0) {
        class ++;
    }
    if (class == sizeof CLASSES / sizeof *CLASSES) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "there is no class '%s'", rows->cell[c[0]]);
    }
    const char *list = rows->cell[c[1]], *item = NULL;
    size_t size = 0;
    while (dgm_list_next(&list, &item, &size)) {
        block_word *words = dgm_arena_grow(b->arena, b->words, b->word_n, &b->word_capacity, sizeof *words);
        if (!words) {
            return dgm_err_set_limit(err, rows->path);
        }
        b->words = words;
        words[b->word_n++] = (block_word){.hash = XXH3_64bits(item, size), .flags = 1u << class};
    }
    return DGM_OK;
}

typedef dgm_code (*row_reader)(builder *, const dgm_rows *, const int *, dgm_err *);

static dgm_code read_table(builder *b, const char *folder, const char *name, const char *const *columns, size_t n,
                           row_reader reader, dgm_err *err) {
    int c[DGM_ROWS_COLUMNS];
    dgm_rows rows;
    const char *path = dgm_arena_print(b->arena, "%s/%s", folder, name);
    if (!path) {
        return dgm_err_set_limit(err, folder);
    }
    dgm_code code = dgm_rows_open(&rows, b->arena, path, err);
    if (code == DGM_OK) {
        code = find_columns(&rows, columns, c, n, err);
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        code = reader(b, &rows, c, err);
    }
    return code == DGM_END ? DGM_OK : code;
}

static dgm_code read_tables(builder *b, const char *folder, dgm_err *err) {
    static const char *const COUNTRIES[] = {"country", "geonames", "lat", "lon"};
    static const char *const NAMES[] = {"code", "name", "aliases", "adjectives", "to"};
    static const char *const REGIONS[] = {"code",          "geonames", "name", "aliases",
                                          "abbreviations", "lat",      "lon",  "population"};
    static const char *const CITIES[] = {"geonames", "name", "aliases",    "country", "admin1",
                                         "lat",      "lon",  "population", "kind"};
    static const char *const FEATURES[] = {"name", "aliases", "kind", "country", "lat", "lon", "geonames"};
    static const char *const WORDS[] = {"class", "words"};
    dgm_code code = read_table(b, folder, "places/countries.tsv", COUNTRIES, 4, read_country, err);
    code = code ? code : read_table(b, folder, "actors/countries.tsv", NAMES, 5, read_names, err);
    code = code ? code : read_table(b, folder, "places/regions.tsv", REGIONS, 8, read_region, err);
    code = code ? code : read_table(b, folder, "places/features.tsv", FEATURES, 7, read_feature, err);
    code = code ? code : read_table(b, folder, "places/cities.tsv", CITIES, 9, read_city, err);
    return code ? code : read_table(b, folder, "places/words.tsv", WORDS, 2, read_words, err);
}

static int by_name(const void *left, const void *right) {
    const spelling *a = left, *b = right;
    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    if (a->rank != b->rank) {
        return a->rank < b->rank ? -1 : 1;
    }
    if (a->population != b->population) {
        return a->population > b->population ? -1 : 1;
    }
    if (a->record != b->record) {
        return a->record < b->record ? -1 : 1;
    }
    return (a->flags > b->flags) - (a->flags < b->flags);
}

static int by_hash(const void *left, const void *right) {
    const block_word *a = left, *b = right;
    return (a->hash > b->hash) - (a->hash < b->hash);
}

static int by_code(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

// Sort the spellings and drop those that are there twice for one place: the plainest stays.
static void sort_spellings(builder *b) {
    size_t n = 0;
    if (b->spelling_n) {
        qsort(b->spellings, b->spelling_n, sizeof *b->spellings, by_name);
    }
    for (size_t i = 0; i < b->spelling_n; i++) {
        if (n && b->spellings[n - 1].hash == b->spellings[i].hash &&
            b->spellings[n - 1].record == b->spellings[i].record) {
            continue;
        }
        b->spellings[n++] = b->spellings[i];
    }
    b->spelling_n = n;
    // A division and a town of one name in it.
    for (size_t i = 0; i < n; i++) {
        dgm_place_record *r = &b->records[b->spellings[i].record];
        for (size_t k = i + 1; r->kind == 'a' && k < n && b->spellings[k].hash == b->spellings[i].hash; k++) {
            const dgm_place_record *town = &b->records[b->spellings[k].record];
            if (town->kind == 'p' && town->region == b->spellings[i].record) {
                r->flags |= DGM_PLACE_HEADED;
            }
        }
    }
}

static void sort_words(builder *b) {
    size_t n = 0;
    if (b->word_n) {
        qsort(b->words, b->word_n, sizeof *b->words, by_hash);
    }
    for (size_t i = 0; i < b->word_n; i++) {
        if (n && b->words[n - 1].hash == b->words[i].hash) {
            b->words[n - 1].flags |= b->words[i].flags;
        } else {
            b->words[n++] = b->words[i];
        }
    }
    b->word_n = n;
}

// Number the countries in the order of their codes and join each record to its country and division.
static bool join(builder *b, uint32_t *lands, uint32_t *land_n) {
    const char *codes[DGM_LANDS];
    dgm_table numbers = {0};
    *land_n = 0;
    for (size_t i = 0; i < b->record_n; i++) {
        const char *code = b->codes[i];
        if (!code || dgm_table_find(&b->codes_seen, code, strlen(code)) != DGM_TABLE_NONE) {
            continue;
        }
        if (*land_n == DGM_LANDS || dgm_table_put(&b->codes_seen, b->arena, code, strlen(code), 0) == DGM_TABLE_NONE) {
            return false;
        }
        codes[(*land_n)++] = code;
    }
    if (*land_n) {
        qsort(codes, *land_n, sizeof *codes, by_code);
    }
    for (uint32_t i = 0; i < *land_n; i++) {
        if (!put_text(b, codes[i], &lands[i]) ||
            dgm_table_put(&numbers, b->arena, codes[i], strlen(codes[i]), i) == DGM_TABLE_NONE) {
            return false;
        }
    }
    for (size_t i = 0; i < b->record_n; i++) {
        const char *code = b->codes[i], *region = b->regions[i];
        b->records[i].land = code ? (uint16_t)dgm_table_find(&numbers, code, strlen(code)) : DGM_NO_LAND;
        b->records[i].region = region ? dgm_table_find(&b->by_region, region, strlen(region)) : UINT32_MAX;
    }
    return true;
}

static dgm_code build(builder *b, dgm_gazetteer *g, const char *folder, dgm_err *err) {
    uint32_t lands[DGM_LANDS], land_n, nothing;
    if (!put_text(b, "", &nothing) || !join(b, lands, &land_n)) {
        return dgm_err_set_limit(err, folder);
    }
    sort_spellings(b);
    sort_words(b);
    uint32_t n = (uint32_t)b->spelling_n;
    block_header header = {
        .version = VERSION,
        .count = {(uint32_t)b->record_n, BUCKETS + 1, n, n, n, land_n, (uint32_t)b->word_n, (uint32_t)b->pool_n}};
    memcpy(header.magic, MAGIC, sizeof MAGIC);
    uint64_t size = sizeof header;
    for (size_t i = 0; i < PARTS; i++) {
        header.offset[i] = size;
        size += ((uint64_t)header.count[i] * ITEM_BYTES[i] + 7) / 8 * 8;
    }
    header.size = size;
    char *block = dgm_arena_get(g->arena, (size_t)size);
    if (!block) {
        return dgm_err_set_limit(err, folder);
    }
    memcpy(block, &header, sizeof header);
    memcpy(block + header.offset[PART_RECORDS], b->records, b->record_n * sizeof *b->records);
    memcpy(block + header.offset[PART_LANDS], lands, land_n * sizeof *lands);
    memcpy(block + header.offset[PART_WORDS], b->words, b->word_n * sizeof *b->words);
    memcpy(block + header.offset[PART_POOL], b->pool, b->pool_n);
    void *part[PARTS];
    for (size_t i = 0; i < PARTS; i++) {
        part[i] = block + header.offset[i];
    }
    uint32_t *buckets = part[PART_BUCKETS], *targets = part[PART_TARGETS], bucket = 0;
    uint64_t *hashes = part[PART_HASHES];
    uint8_t *flags = part[PART_FLAGS];
    for (uint32_t i = 0; i < n; i++) {
        hashes[i] = b->spellings[i].hash;
        targets[i] = b->spellings[i].record;
        flags[i] = b->spellings[i].flags;
        while (bucket <= hashes[i] >> (64 - BUCKET_BITS)) {
            buckets[bucket++] = i;
        }
    }
    while (bucket <= BUCKETS) {
        buckets[bucket++] = n;
    }
    attach(g, block);
    return DGM_OK;
}

dgm_code dgm_gazetteer_open(dgm_gazetteer **out, const char *folder, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0), *work = dgm_arena_open(0);
    dgm_gazetteer *g = arena && work ? dgm_arena_get(arena, sizeof *g) : NULL;
    builder *b = g ? dgm_arena_get(work, sizeof *b) : NULL;
    dgm_code code = b ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    if (b) {
        b->arena = work;
        g->arena = arena;
        code = read_tables(b, folder, err);
    }
    if (code == DGM_OK) {
        code = build(b, g, folder, err);
    }
    dgm_arena_close(work);
    if (code != DGM_OK) {
        dgm_arena_close(arena);
        return code;
    }
    *out = g;
    return DGM_OK;
}
