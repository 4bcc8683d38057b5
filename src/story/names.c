// Names, sectors and codes of other coders' tables, resolved through the lexicon.
#include "story/tables.h"

#include "base/error.h"
#include "base/rows.h"
#include "mention/actors.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MOST = 12, PARTIES_KEPT = 200000 };

// What ICEWS and its kin call sectors, as parts of their names, and the CAMEO sector; the first that fits counts.
static const struct {
    const char *part, *sector;
} sector_parts[] = {{"military", "MIL"},
                    {"army", "MIL"},
                    {"navy", "MIL"},
                    {"air force", "MIL"},
                    {"police", "COP"},
                    {"intelligence", "SPY"},
                    {"judicial", "JUD"},
                    {"legislative", "LEG"},
                    {"parliament", "LEG"},
                    {"upper house", "LEG"},
                    {"lower house", "LEG"},
                    {"executive", "GOV"},
                    {"ministry", "GOV"},
                    {"cabinet", "GOV"},
                    {"government", "GOV"},
                    {"insurgent", "REB"},
                    {"rebel", "REB"},
                    {"separatist", "REB"},
                    {"violent", "REB"},
                    {"terror", "REB"},
                    {"criminal", "CRM"},
                    {"opposition", "OPP"},
                    {"dissident", "OPP"},
                    {"parties", "PTY"},
                    {"party", "PTY"},
                    {"media", "MED"},
                    {"news", "MED"},
                    {"business", "BUS"},
                    {"bank", "BUS"},
                    {"corporation", "BUS"},
                    {"consumer", "BUS"},
                    {"education", "EDU"},
                    {"student", "EDU"},
                    {"medical", "HLH"},
                    {"health", "HLH"},
                    {"religious", "REL"},
                    {"muslim", "REL"},
                    {"christian", "REL"},
                    {"labor", "LAB"},
                    {"union", "LAB"},
                    {"agricultur", "AGR"},
                    {"nongovernmental", "NGO"},
                    {"non-governmental", "NGO"},
                    {"protest", "CVL"},
                    {"civilian", "CVL"},
                    {"population", "CVL"},
                    {"social", "CVL"},
                    {"legal", "JUD"}};

// Sectors that PLOVER and CAMEO write as three capitals are taken as they are.
static bool is_code(const char *text, size_t size) {
    if (size != 3) {
        return false;
    }
    for (size_t i = 0; i < 3; i++) {
        if (text[i] < 'A' || text[i] > 'Z') {
            return false;
        }
    }
    return true;
}

static const char *find_part(const char *text, size_t size, const char *part) {
    size_t n = strlen(part);
    for (size_t at = 0; at + n <= size; at++) {
        size_t i = 0;
        while (i < n && tolower((unsigned char)text[at + i]) == part[i]) {
            i++;
        }
        if (i == n) {
            return text + at;
        }
    }
    return NULL;
}

static const char *find_sector(dgm_cell cell, char own[4]) {
    size_t first = 0;
    while (first < cell.size && cell.text[first] != ',' && cell.text[first] != ';') {
        first++;
    }
    if (is_code(cell.text, first)) {
        memcpy(own, cell.text, 3);
        own[3] = 0;
        return own;
    }
    for (size_t i = 0; i < sizeof sector_parts / sizeof *sector_parts; i++) {
        if (find_part(cell.text, cell.size, sector_parts[i].part)) {
            return sector_parts[i].sector;
        }
    }
    return NULL;
}

// The record that a whole name stands for: of `country` where that is known, a name before an adjective.
static const dgm_fact *find_fact(const dgm_actors *actors, dgm_cell name, const char *country, bool roles) {
    const char *at = name.text, *end = name.text + name.size;
    uint64_t sequence = DGM_FOLD_START;
    dgm_folded word;
    uint32_t n = 0;
    while (n < WORDS_MOST && dgm_fold_next(&at, end, &word)) {
        if (n == 0 && word.size == 3 && memcmp(word.text, "the", 3) == 0) {
            continue;
        }
        sequence = dgm_fold_join(sequence, word.hash);
        n++;
    }
    const dgm_path *path = n ? dgm_actors_find(actors, sequence) : NULL;
    const dgm_fact *found = NULL;
    for (uint32_t s = path ? path->sense : DGM_NONE; s != DGM_NONE; s = actors->senses[s].next) {
        const dgm_sense *sense = &actors->senses[s];
        const dgm_fact *fact = &actors->records[sense->record];
        bool role = sense->kind == DGM_SENSE_ROLE || sense->kind == DGM_SENSE_ROLE_PLURAL;
        if (role != roles || (!role && sense->kind != DGM_SENSE_NAME)) {
            continue;
        }
        const char *own = fact->kind == DGM_FACT_COUNTRY ? fact->code : fact->country;
        if (country && !role && (!own || strcmp(own, country) != 0)) {
            continue;
        }
        if (!found || fact->kind == DGM_FACT_COUNTRY) {
            found = fact;
        }
    }
    return found;
}

// "United States", "USA": the country's code, or NULL.
static const char *find_country(const dgm_actors *actors, dgm_cell cell) {
    if (cell.size == 3) {
        char code[4] = {cell.text[0], cell.text[1], cell.text[2], 0};
        const dgm_fact *fact = dgm_actors_country(actors, code);
        if (fact) {
            return fact->code;
        }
    }
    const dgm_fact *fact = cell.size ? find_fact(actors, cell, NULL, false) : NULL;
    return !fact                            ? NULL
           : fact->kind == DGM_FACT_COUNTRY ? fact->code
           : fact->kind == DGM_FACT_REGION  ? fact->country
                                            : NULL;
}

// "Police (India)": cut off what stands in brackets at the end.
static dgm_cell cut_brackets(dgm_cell *name) {
    dgm_cell inner = {"", 0};
    if (name->size > 3 && name->text[name->size - 1] == ')') {
        size_t open = name->size - 1;
        while (open > 0 && name->text[open] != '(') {
            open--;
        }
        if (open > 1) {
            inner = (dgm_cell){name->text + open + 1, name->size - open - 2};
            name->size = open;
            while (name->size && name->text[name->size - 1] == ' ') {
                name->size--;
            }
        }
    }
    return inner;
}

// Lower case with dashes for what is no letter or digit; bytes above ASCII stay.
static void write_slug(dgm_cell name, char out[80]) {
    size_t n = 0;
    for (size_t i = 0; i < name.size && n < 78; i++) {
        unsigned char c = (unsigned char)name.text[i];
        if (isalnum(c) || c >= 0x80) {
            out[n++] = (char)tolower(c);
        } else if (n && out[n - 1] != '-') {
            out[n++] = '-';
        }
    }
    n -= n && out[n - 1] == '-';
    out[n] = 0;
}

static bool is_text(const char *a, const char *b) {
    return a && b && strcmp(a, b) == 0;
}

static bool resolve(dgm_tables *tables, const dgm_named *named, dgm_party *out) {
    const dgm_actors *actors = tables->actors;
    dgm_cell name = named->name;
    dgm_cell inner = cut_brackets(&name);
    const char *country = find_country(actors, named->country), *sector = NULL;
    char own[4], code[16], slug[80], id[112];
    const char *within = inner.size ? find_country(actors, inner) : NULL;
    country = within ? within : country;
    bool generic = within != NULL;
    if (named->code.size >= 3 && named->code.size < 16 && !named->sectors.size) { // "IRNGOVMIL": country, then roles
        const char *start = find_country(actors, (dgm_cell){named->code.text, 3});
        country = start ? start : country;
        if (start && named->code.size >= 6) {
            memcpy(own, named->code.text + 3, 3);
            own[3] = 0;
            sector = own;
        } else if (!start) {
            memcpy(own, named->code.text, 3);
            own[3] = 0;
            sector = own;
        }
    } else if (named->sectors.size) {
        sector = find_sector(named->sectors, own);
    }
    const dgm_fact *fact = generic ? NULL : find_fact(actors, name, country, false);
    const dgm_fact *role = fact ? NULL : find_fact(actors, name, NULL, true);
    if (fact && fact->kind == DGM_FACT_COUNTRY) {
        country = fact->code;
        sector = named->code.size > 3 ? sector : NULL;
    } else if (fact) {
        country = fact->country ? fact->country : country;
        bool person = fact->kind == DGM_FACT_PERSON; // who had other offices too: the table knows which one it was
        sector = fact->sector && !(person && sector) ? fact->sector : sector;
    } else if (role && role->sector && (!sector || generic)) {
        sector = role->sector;
    }
    sector = is_text(sector, "UNK") ? NULL : sector;
    snprintf(code, sizeof code, "%.3s%.3s", country ? country : "", sector ? sector : "");
    write_slug(name, slug);
    bool bare = (fact && fact->kind == DGM_FACT_COUNTRY) || !name.size || is_text(slug, "government");
    if (bare || (!*slug && *code)) {
        snprintf(id, sizeof id, "%s", code);
    } else if (fact) {
        snprintf(id, sizeof id, "%.100s", fact->id);
    } else if (generic || role) {
        snprintf(id, sizeof id, "%s:%s", code, slug);
    } else {
        snprintf(id, sizeof id, "%s", slug);
    }
    out->id = dgm_arena_string(tables->cache, id);
    out->name = named->name.size ? dgm_arena_copy(tables->cache, named->name.text, named->name.size) : out->id;
    out->code = dgm_arena_string(tables->cache, code);
    out->country = country; // the lexicon's
    return out->id && out->name && out->code;
}

bool dgm_tables_party(dgm_tables *tables, const dgm_named *named, dgm_party *out, bool *found) {
    char key[512];
    int size =
        snprintf(key, sizeof key, "%.*s\t%.*s\t%.*s\t%.*s", (int)(named->name.size < 200 ? named->name.size : 200),
                 named->name.text, (int)(named->sectors.size < 150 ? named->sectors.size : 150), named->sectors.text,
                 (int)(named->country.size < 60 ? named->country.size : 60), named->country.text,
                 (int)(named->code.size < 40 ? named->code.size : 40), named->code.text);
    *found = named->name.size || named->code.size || named->country.size;
    if (!*found || size < 0) {
        return true;
    }
    if (tables->party_n >= PARTIES_KEPT) { // whoever is named by millions of rows comes back soon
        dgm_arena_reset(tables->cache);
        tables->known = (dgm_table){0};
        tables->parties = NULL;
        tables->party_n = tables->party_capacity = 0;
    }
    uint32_t at = dgm_table_find(&tables->known, key, (size_t)size);
    if (at == DGM_TABLE_NONE) {
        dgm_party *grown =
            dgm_arena_grow(tables->cache, tables->parties, tables->party_n, &tables->party_capacity, sizeof *grown);
        char *kept = dgm_arena_copy(tables->cache, key, (size_t)size);
        if (!grown || !kept || !resolve(tables, named, &grown[tables->party_n]) ||
            dgm_table_put(&tables->known, tables->cache, kept, (size_t)size, (uint32_t)tables->party_n) ==
                DGM_TABLE_NONE) {
            return false;
        }
        tables->parties = grown;
        at = (uint32_t)tables->party_n++;
    }
    *out = tables->parties[at];
    *found = *out->id != 0;
    return true;
}

const char *dgm_tables_country(const dgm_tables *tables, dgm_cell name) {
    return find_country(tables->actors, name);
}

static dgm_code read_codes(dgm_tables *tables, const char *path, dgm_err *err) {
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, tables->arena, path, err);
    static const char *const names[] = {"code", "goldstein", "category", "mode"};
    int column[4] = {0};
    for (int i = 0; i < 4 && code == DGM_OK; i++) {
        column[i] = dgm_rows_column(&rows, names[i], err);
        code = column[i] < 0 ? DGM_E_FORMAT : DGM_OK;
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        dgm_cameo *grown =
            dgm_arena_grow(tables->arena, tables->codes, tables->code_n, &tables->code_capacity, sizeof *grown);
        if (!grown) {
            return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
        }
        tables->codes = grown;
        const char *mode = rows.cell[column[3]];
        dgm_cameo *c = &grown[tables->code_n];
        *c = (dgm_cameo){.code = rows.cell[column[0]], .mode = *mode ? mode : NULL};
        c->category = (dgm_category)dgm_category_read(rows.cell[column[2]], DGM_CATEGORY_NONE);
        c->goldstein = strtod(rows.cell[column[1]], NULL);
        if (dgm_table_put(&tables->code_at, tables->arena, c->code, strlen(c->code), (uint32_t)tables->code_n) ==
            DGM_TABLE_NONE) {
            return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
        }
        tables->code_n++;
    }
    return code == DGM_END ? DGM_OK : code;
}

const dgm_cameo *dgm_tables_code(const dgm_tables *tables, const char *code) {
    for (size_t size = strlen(code); size >= 2; size--) { // a form that the codebook lacks is its root
        uint32_t at = dgm_table_find(&tables->code_at, code, size);
        if (at != DGM_TABLE_NONE) {
            return &tables->codes[at];
        }
    }
    return NULL;
}

const dgm_cameo *dgm_tables_root(const dgm_tables *tables, dgm_category category) {
    const dgm_cameo *best = NULL;
    for (size_t i = 0; i < tables->code_n; i++) {
        const dgm_cameo *c = &tables->codes[i];
        if (c->category == category && (!best || strlen(c->code) < strlen(best->code))) {
            best = c;
        }
    }
    return best;
}

dgm_code dgm_tables_open(dgm_tables **out, const char *folder, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0), *cache = dgm_arena_open(0);
    dgm_tables *tables = arena && cache ? dgm_arena_get(arena, sizeof *tables) : NULL;
    if (!tables) {
        dgm_arena_close(arena);
        dgm_arena_close(cache);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    tables->arena = arena;
    tables->cache = cache;
    const char *codes = dgm_arena_print(arena, "%s/codes.tsv", folder);
    dgm_code code = codes ? dgm_actors_open(&tables->actors, folder, err) : dgm_err_set_limit(err, folder);
    code = code == DGM_OK ? read_codes(tables, codes, err) : code;
    if (code != DGM_OK) {
        dgm_tables_close(tables);
        return code;
    }
    *out = tables;
    return DGM_OK;
}

void dgm_tables_close(dgm_tables *tables) {
    if (tables) {
        dgm_actors_close(tables->actors);
        dgm_arena_close(tables->cache);
        dgm_arena_close(tables->arena);
    }
}
