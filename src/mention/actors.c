#include "mention/actors.h"

#include "base/calendar.h"
#include "base/rows.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MOST = 16, PARENTS_MOST = 8, PATH_BYTES = 1024, HOLDER_BYTES = 96 };

// Offices whose holders the news call by the last name alone.
static const char *const SURNAME_OFFICES[] = {"head_of_state", "head_of_government", "foreign_minister",
                                              "supreme_leader"};

static const struct {
    const char *name;
    uint32_t bit;
} CLASSES[] = {{"pronoun", DGM_WORD_PRONOUN},
               {"person", DGM_WORD_PERSON},
               {"thing", DGM_WORD_THING},
               {"calendar", DGM_WORD_CALENDAR},
               {"plural", DGM_WORD_PLURAL},
               {"masculine", DGM_WORD_MASCULINE},
               {"feminine", DGM_WORD_FEMININE},
               {"possessive", DGM_WORD_POSSESSIVE},
               {"reflexive", DGM_WORD_REFLEXIVE},
               {"speaker", DGM_WORD_SPEAKER},
               {"relative", DGM_WORD_RELATIVE},
               {"reciprocal", DGM_WORD_RECIPROCAL},
               {"locative", DGM_WORD_LOCATIVE},
               {"owner", DGM_WORD_OWNER},
               {"place", DGM_WORD_PLACE},
               {"pair", DGM_WORD_PAIR},
               {"definite", DGM_WORD_DEFINITE},
               {"former", DGM_WORD_FORMER},
               {"counterpart", DGM_WORD_COUNTERPART},
               {"country", DGM_WORD_COUNTRY},
               {"side", DGM_WORD_SIDE},
               {"led", DGM_WORD_LED},
               {"ruling", DGM_WORD_RULING},
               {"together", DGM_WORD_TOGETHER},
               {"speech", DGM_WORD_SPEECH},
               {"honorific", DGM_WORD_HONORIFIC},
               {"particle", DGM_WORD_PARTICLE},
               {"family_first", DGM_WORD_FAMILY_FIRST},
               {"posted", DGM_WORD_POSTED},
               {"regime", DGM_WORD_REGIME},
               {"coming", DGM_WORD_COMING},
               {"capacity", DGM_WORD_CAPACITY}};

// ---- the hash of word sequences --------------------------------------------------------------------

static dgm_path *path_slot(dgm_path *paths, uint32_t capacity, uint64_t key) {
    uint32_t mask = capacity - 1, at = (uint32_t)(key >> 20) & mask;
    while (paths[at].key && paths[at].key != key) {
        at = (at + 1) & mask;
    }
    return &paths[at];
}

const dgm_path *dgm_actors_find(const dgm_actors *actors, uint64_t sequence) {
    if (!actors->path_capacity) {
        return NULL;
    }
    uint32_t mask = actors->path_capacity - 1, at = (uint32_t)(sequence >> 20) & mask;
    while (actors->paths[at].key) {
        if (actors->paths[at].key == sequence) {
            return &actors->paths[at];
        }
        at = (at + 1) & mask;
    }
    return NULL;
}

static bool paths_grow(dgm_actors *x) {
    uint32_t capacity = x->path_capacity ? x->path_capacity * 2 : 1u << 18;
    dgm_path *wider = dgm_arena_array(x->arena, dgm_path, capacity);
    if (!wider) {
        return false;
    }
    for (uint32_t i = 0; i < x->path_capacity; i++) {
        if (x->paths[i].key) {
            *path_slot(wider, capacity, x->paths[i].key) = x->paths[i];
        }
    }
    x->paths = wider;
    x->path_capacity = capacity;
    return true;
}

// The node of a sequence, made where it is new; NULL when out of memory.
static dgm_path *path_get(dgm_actors *x, uint64_t key) {
    if (x->path_n >= x->path_capacity / 4 * 3 && !paths_grow(x)) {
        return NULL;
    }
    dgm_path *p = path_slot(x->paths, x->path_capacity, key);
    if (!p->key) {
        p->key = key;
        p->sense = DGM_NONE;
        x->path_n++;
    }
    return p;
}

// ---- senses ----------------------------------------------------------------------------------------

typedef struct words {
    dgm_folded word[WORDS_MOST];
    uint32_t n;
} words;

static void words_cut(words *out, const char *text, size_t size) {
    const char *p = text, *end = text + size;
    out->n = 0;
    while (out->n < WORDS_MOST && dgm_fold_next(&p, end, &out->word[out->n])) {
        out->n++;
    }
}

// Let the words [first, first + n) stand for a record.
static bool sense_put(dgm_actors *x, const words *w, uint32_t first, uint32_t n, uint32_t record, dgm_sense_kind kind,
                      const char *sector) {
    if (!n) {
        return true;
    }
    dgm_sense s = {.record = record, .next = DGM_NONE, .sector = sector, .kind = (uint8_t)kind, .word_n = (uint8_t)n};
    uint64_t sequence = DGM_FOLD_START;
    dgm_path *p = NULL;
    s.is_main = x->main_name;
    for (uint32_t i = 0; i < n; i++) {
        const dgm_folded *f = &w->word[first + i];
        if (f->shape & DGM_SHAPE_CAPITAL) {
            s.capitals |= (uint16_t)(1u << i);
        }
        // An acronym of up to five letters may be a common word in lower case: "US", "WHO", "AID".
        if ((f->shape & DGM_SHAPE_UPPER) && f->size <= 5) {
            s.uppers |= (uint16_t)(1u << i);
        }
        sequence = dgm_fold_join(sequence, f->hash);
        p = path_get(x, sequence);
        if (!p) {
            return false;
        }
    }
    // The newest sense stands first, so that a record's own earlier senses are all at the front.
    for (uint32_t at = p->sense; at != DGM_NONE && x->senses[at].record == record; at = x->senses[at].next) {
        if (x->senses[at].capitals == s.capitals && x->senses[at].uppers == s.uppers && x->senses[at].kind <= kind) {
            return true;
        }
    }
    dgm_sense *grown = dgm_arena_grow(x->arena, x->senses, x->sense_n, &x->sense_capacity, sizeof *grown);
    if (!grown) {
        return false;
    }
    x->senses = grown;
    s.next = p->sense;
    p->sense = x->sense_n;
    x->senses[x->sense_n++] = s;
    return true;
}

static bool sense_put_text(dgm_actors *x, const char *text, size_t size, uint32_t record, dgm_sense_kind kind,
                           const char *sector) {
    words w;
    words_cut(&w, text, size);
    // "the Netherlands" is found with and without its article.
    uint32_t first = w.n > 1 && w.word[0].size == 3 && memcmp(w.word[0].text, "the", 3) == 0 ? 1 : 0;
    return sense_put(x, &w, first, w.n - first, record, kind, sector);
}

static bool sense_put_list(dgm_actors *x, const char *list, uint32_t record, dgm_sense_kind kind) {
    const char *item;
    size_t size;
    while (dgm_list_next(&list, &item, &size)) {
        if (!sense_put_text(x, item, size, record, kind, NULL)) {
            return false;
        }
    }
    return true;
}

// Seats of government: "Kremlin|Pentagon=MIL".
static bool sense_put_seats(dgm_actors *x, const char *list, uint32_t record) {
    const char *item;
    size_t size;
    while (dgm_list_next(&list, &item, &size)) {
        const char *sign = memchr(item, '=', size), *sector = NULL;
        if (sign) {
            sector = dgm_arena_copy(x->arena, sign + 1, size - (size_t)(sign + 1 - item));
            if (!sector) {
                return false;
            }
            size = (size_t)(sign - item);
        }
        if (!sense_put_text(x, item, size, record, DGM_SENSE_GOVERNMENT, sector)) {
            return false;
        }
    }
    return true;
}

static bool is_particle(const dgm_actors *x, const dgm_folded *f) {
    return (dgm_actors_word(x, f->text, f->size) & DGM_WORD_PARTICLE) != 0;
}

static bool is_generation(const dgm_actors *x, const dgm_folded *f) {
    uint32_t numerals = 0;
    while (numerals < f->size && memchr("ivx", f->text[numerals], 3)) {
        numerals++;
    }
    return numerals == f->size || (dgm_actors_word(x, f->text, f->size) & DGM_WORD_HONORIFIC) != 0;
}

// A person's name, the same without its articles (Nouri al-Maliki, Nouri Maliki), and the last name alone.
static bool sense_put_person(dgm_actors *x, const char *text, size_t size, uint32_t record, bool surname,
                             bool family_first) {
    words w, bare;
    words_cut(&w, text, size);
    if (!w.n) {
        return true;
    }
    bare.n = 0;
    for (uint32_t i = 0; i < w.n; i++) {
        if (w.word[i].size != 2 || memcmp(w.word[i].text, "al", 2) != 0) {
            bare.word[bare.n++] = w.word[i];
        }
    }
    dgm_sense_kind kind = bare.n <= 1 ? DGM_SENSE_SURNAME : DGM_SENSE_NAME; // "al-Sadr" is a last name
    if (!sense_put(x, &w, 0, w.n, record, kind, NULL) ||
        (bare.n < w.n && bare.n > 0 && !sense_put(x, &bare, 0, bare.n, record, kind, NULL))) {
        return false;
    }
    // "George W. Bush" is also "George Bush".
    if (w.n == 3 && w.word[1].size == 1) {
        words two = {.n = 2};
        two.word[0] = w.word[0];
        two.word[1] = w.word[2];
        if (!sense_put(x, &two, 0, 2, record, DGM_SENSE_NAME, NULL)) {
            return false;
        }
    }
    if (!surname || w.n < 2) {
        return true;
    }
    // "Benigno Aquino III", "Bush Jr.": what tells generations apart is no last name.
    while (!family_first && w.n > 2 && is_generation(x, &w.word[w.n - 1])) {
        w.n--;
    }
    uint32_t first = family_first ? 0 : w.n - 1, n = 1;
    if (!sense_put(x, &w, first, n, record, DGM_SENSE_SURNAME, NULL)) {
        return false;
    }
    if (!family_first) {
        while (first > 1 && is_particle(x, &w.word[first - 1])) {
            first--;
            n++;
        }
        return n == 1 || sense_put(x, &w, first, n, record, DGM_SENSE_SURNAME, NULL);
    }
    return true;
}

// ---- tables ----------------------------------------------------------------------------------------

static const char *filled(const char *cell) {
    return cell && *cell ? cell : NULL;
}

// A cell by its column's name, "" where the table has no such column.
typedef struct columns {
    int id, name, aliases, adjectives, country, sector, office, from, to, note, code, sure, capital, capital_aliases,
        government, noun, plural, parent, kind;
} columns;

static int column(const dgm_rows *rows, const char *name) {
    for (uint32_t i = 0; i < rows->column_n; i++) {
        if (strcmp(rows->header[i], name) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static columns columns_of(const dgm_rows *r) {
    return (columns){column(r, "id"),         column(r, "name"),
                     column(r, "aliases"),    column(r, "adjectives"),
                     column(r, "country"),    column(r, "sector"),
                     column(r, "office"),     column(r, "from"),
                     column(r, "to"),         column(r, "note"),
                     column(r, "code"),       column(r, "sure"),
                     column(r, "capital"),    column(r, "capital_aliases"),
                     column(r, "government"), column(r, "noun"),
                     column(r, "plural"),     column(r, "parent"),
                     column(r, "kind")};
}

static const char *cell(const dgm_rows *r, int at) {
    return at < 0 ? "" : r->cell[at];
}

static bool read_date(const char *text, dgm_date *out) {
    *out = (dgm_date){0, 0, 0};
    return !*text || dgm_date_read(text, strlen(text), out);
}

// The value of "key=value" among the notes of a cell, copied; NULL where there is none.
static const char *note_value(dgm_actors *x, const char *notes, const char *key) {
    const char *item;
    size_t size, key_size = strlen(key);
    while (dgm_list_next(&notes, &item, &size)) {
        if (size > key_size + 1 && memcmp(item, key, key_size) == 0 && item[key_size] == '=') {
            return dgm_arena_copy(x->arena, item + key_size + 1, size - key_size - 1);
        }
    }
    return NULL;
}

// "IRN head_of_state"; returns its size, 0 where it is too long for an office.
static size_t holder_key(char key[HOLDER_BYTES], const char *country, const char *office) {
    size_t a = strlen(country), b = strlen(office);
    if (a + b + 1 > HOLDER_BYTES) {
        return 0;
    }
    for (size_t i = 0; i < a; i++) {
        key[i] = country[i];
    }
    key[a] = ' ';
    for (size_t i = 0; i < b; i++) {
        key[a + 1 + i] = office[i];
    }
    return a + b + 1; // a key of bytes, not a string
}

static bool put_holder(dgm_actors *x, uint32_t at) {
    dgm_fact *r = &x->records[at];
    const char *body = r->country ? r->country : r->code; // of an international body its code
    if (!body || !r->office) {
        return true;
    }
    char key[HOLDER_BYTES];
    size_t size = holder_key(key, body, r->office);
    if (!size) {
        return true;
    }
    uint32_t first = dgm_table_find(&x->holders, key, size);
    r->holder = first;
    if (first != DGM_TABLE_NONE) {
        // The newest row stands first; the list is walked whole, so the order does not matter.
        return dgm_table_set(&x->holders, x->arena, key, size, at);
    }
    char *kept = dgm_arena_copy(x->arena, key, size);
    return kept && dgm_table_put(&x->holders, x->arena, kept, size, at) != DGM_TABLE_NONE;
}

static bool is_surname_office(const char *office) {
    for (size_t i = 0; office && i < sizeof SURNAME_OFFICES / sizeof *SURNAME_OFFICES; i++) {
        if (strcmp(SURNAME_OFFICES[i], office) == 0) {
            return true;
        }
    }
    return false;
}

static bool add_person(dgm_actors *x, uint32_t at, const dgm_rows *rows, const columns *c, uint32_t *previous,
                       const char **aliases) {
    dgm_fact *r = &x->records[at];
    const char *list = cell(rows, c->aliases), *item;
    size_t size;
    r->code = note_value(x, cell(rows, c->note), "org");
    if (!put_holder(x, at)) {
        return false;
    }
    bool surname = is_surname_office(r->office), known = false;
    uint32_t owner = at;
    if (*previous != DGM_NONE && strcmp(x->records[*previous].id, r->id) == 0) {
        // A further term: behind the first one, which the names stand for.
        owner = *previous;
        r->next = x->records[owner].next;
        x->records[owner].next = at;
        known = strcmp(x->records[owner].name, r->name) == 0 && strcmp(*aliases, list) == 0 && !surname;
    } else {
        *previous = at;
    }
    *aliases = list;
    if (known) {
        return true;
    }
    char country[8] = "";
    for (size_t i = 0; r->country && r->country[i] && i + 1 < sizeof country; i++) {
        country[i] = r->country[i] >= 'A' && r->country[i] <= 'Z' ? (char)(r->country[i] + 32) : r->country[i];
    }
    bool family_first = (dgm_actors_word(x, country, strlen(country)) & DGM_WORD_FAMILY_FIRST) != 0;
    if (!sense_put_person(x, r->name, strlen(r->name), owner, surname, family_first)) {
        return false;
    }
    while (dgm_list_next(&list, &item, &size)) {
        if (!sense_put_person(x, item, size, owner, false, family_first)) {
            return false;
        }
    }
    return true;
}

static bool add_country(dgm_actors *x, uint32_t at, const dgm_rows *rows, const columns *c) {
    dgm_fact *r = &x->records[at];
    r->id = r->country = r->code;
    return dgm_table_put(&x->countries, x->arena, r->code, strlen(r->code), at) != DGM_TABLE_NONE &&
           sense_put_text(x, r->name, strlen(r->name), at, DGM_SENSE_NAME, NULL) &&
           sense_put_list(x, cell(rows, c->aliases), at, DGM_SENSE_NAME) &&
           sense_put_list(x, cell(rows, c->adjectives), at, DGM_SENSE_ADJECTIVE) &&
           sense_put_list(x, cell(rows, c->capital), at, DGM_SENSE_CAPITAL) &&
           sense_put_list(x, cell(rows, c->capital_aliases), at, DGM_SENSE_CAPITAL) &&
           sense_put_seats(x, cell(rows, c->government), at);
}

static bool add_role(dgm_actors *x, uint32_t at, const dgm_rows *rows, const columns *c) {
    dgm_fact *r = &x->records[at];
    const char *full = cell(rows, c->note);
    r->id = cell(rows, c->noun);
    r->name = *full ? full : r->id;          // of a title written short: the noun it stands for
    r->code = filled(cell(rows, c->parent)); // until the hierarchy is resolved
    words w;
    words_cut(&w, r->id, strlen(r->id));
    if (!w.n) {
        return true;
    }
    const dgm_folded *last = &w.word[w.n - 1];
    r->is_diplomat = (dgm_actors_word(x, w.word[0].text, w.word[0].size) & DGM_WORD_POSTED) != 0 ||
                     (dgm_actors_word(x, last->text, last->size) & DGM_WORD_POSTED) != 0;
    const char *plural = cell(rows, c->plural);
    return dgm_table_put(&x->roles, x->arena, r->id, strlen(r->id), at) != DGM_TABLE_NONE &&
           sense_put(x, &w, 0, w.n, at, DGM_SENSE_ROLE, NULL) &&
           (!*plural || strcmp(plural, r->id) == 0 || sense_put_list(x, plural, at, DGM_SENSE_ROLE_PLURAL));
}

static bool add_row(dgm_actors *x, dgm_fact_kind kind, const dgm_rows *rows, const columns *c, uint32_t *previous,
                    const char **aliases) {
    dgm_fact *grown = dgm_arena_grow(x->arena, x->records, x->record_n, &x->record_capacity, sizeof *grown);
    if (!grown) {
        return false;
    }
    x->records = grown;
    uint32_t at = x->record_n++;
    const char *sure = cell(rows, c->sure), *sector = filled(cell(rows, c->sector));
    dgm_fact *r = &x->records[at];
    *r = (dgm_fact){.id = cell(rows, c->id),
                    .name = cell(rows, c->name),
                    .code = filled(cell(rows, c->code)),
                    .country = filled(cell(rows, c->country)),
                    .office = filled(cell(rows, c->office)),
                    .line = rows->line,
                    .next = DGM_NONE,
                    .holder = DGM_NONE,
                    .kind = (uint8_t)kind,
                    .file = (uint8_t)(x->file_n - 1),
                    .sure = *sure == 'l'   ? 0
                            : *sure == 'm' ? 1
                                           : 2};
    r->is_generic = !sector || strcmp(sector, "UNK") == 0 || strcmp(sector, "-") == 0;
    r->sector = r->is_generic ? NULL : sector;
    if (!read_date(cell(rows, c->from), &r->from) || !read_date(cell(rows, c->to), &r->to)) {
        // A date that cannot be read leaves the term open rather than losing the person.
        r->sure = 0;
    }
    switch (kind) {
    case DGM_FACT_COUNTRY: return add_country(x, at, rows, c);
    case DGM_FACT_PERSON: return add_person(x, at, rows, c, previous, aliases);
    case DGM_FACT_ROLE: return add_role(x, at, rows, c);
    case DGM_FACT_GROUP:
        r->is_people = r->sector && (strcmp(r->sector, "CVL") == 0 || strcmp(r->sector, "REL") == 0);
        break;
    case DGM_FACT_ORGANIZATION:
    case DGM_FACT_REGION: break;
    }
    x->main_name = true;
    bool named = sense_put_text(x, r->name, strlen(r->name), at, DGM_SENSE_NAME, NULL);
    x->main_name = false;
    return named && sense_put_list(x, cell(rows, c->aliases), at, DGM_SENSE_NAME) &&
           sense_put_list(x, cell(rows, c->adjectives), at, DGM_SENSE_ADJECTIVE);
}

// Whether a role is somebody or something: what the topmost of its parents says.
static void resolve_roles(dgm_actors *x) {
    for (uint32_t i = 0; i < x->record_n; i++) {
        dgm_fact *r = &x->records[i];
        if (r->kind != DGM_FACT_ROLE) {
            continue;
        }
        uint32_t full = r->name != r->id ? dgm_table_find(&x->roles, r->name, strlen(r->name)) : DGM_TABLE_NONE;
        r->next = full == DGM_TABLE_NONE ? DGM_NONE : full;
        const dgm_fact *top = r;
        for (int depth = 0; top->code && depth < PARENTS_MOST; depth++) {
            uint32_t parent = dgm_table_find(&x->roles, top->code, strlen(top->code));
            if (parent == DGM_TABLE_NONE) {
                break;
            }
            top = &x->records[parent];
        }
        r->is_person = strcmp(top->id, "person") == 0 || (top->code && strcmp(top->code, "person") == 0);
    }
}

static dgm_code add_table(dgm_actors *actors, dgm_fact_kind kind, const char *path, const char *name, dgm_err *err) {
    static const char *const KEYS[] = {"code", "id", "id", "id", "id", "noun"};
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, actors->arena, path, err);
    if (code) {
        return code;
    }
    if (dgm_rows_column(&rows, KEYS[kind], err) < 0 ||
        (kind != DGM_FACT_ROLE && dgm_rows_column(&rows, "name", err) < 0)) {
        return DGM_E_FORMAT;
    }
    columns c = columns_of(&rows);
    const char *aliases = "";
    uint32_t previous = DGM_NONE;
    if (actors->file_n == DGM_FILES_MOST) {
        return dgm_err_set(err, DGM_E_LIMIT, path, 0, "one table more than the %d that a lexicon can have",
                           DGM_FILES_MOST);
    }
    actors->files[actors->file_n++] = name;
    while ((code = dgm_rows_next(&rows, err)) == DGM_OK) {
        if (!*cell(&rows, kind == DGM_FACT_COUNTRY ? c.code : kind == DGM_FACT_ROLE ? c.noun : c.id)) {
            return dgm_err_set(err, DGM_E_FORMAT, path, rows.line, "has an empty '%s'", KEYS[kind]);
        }
        if (!add_row(actors, kind, &rows, &c, &previous, &aliases)) {
            return dgm_err_set(err, DGM_E_NOMEM, path, rows.line, "out of memory");
        }
    }
    if (code == DGM_END && kind == DGM_FACT_ROLE) {
        resolve_roles(actors);
    }
    return code == DGM_END ? DGM_OK : code;
}

// ---- a user's own tables ----------------------------------------------------------------------------

// Which table has these columns.
static dgm_fact_kind kind_of(const columns *c) {
    return c->noun >= 0         ? DGM_FACT_ROLE
           : c->capital >= 0    ? DGM_FACT_COUNTRY
           : c->office >= 0     ? DGM_FACT_PERSON
           : c->kind >= 0       ? DGM_FACT_REGION
           : c->adjectives >= 0 ? DGM_FACT_GROUP
                                : DGM_FACT_ORGANIZATION;
}

// Refuse what would otherwise be left out in silence: columns, days and countries that nobody knows.
static dgm_code check_rows(const dgm_actors *x, dgm_rows *rows, const columns *c, dgm_err *err) {
    static const char *const KNOWN[] = {
        "id",     "name", "aliases",    "adjectives", "country", "sector", "office",          "from",
        "to",     "note", "code",       "sure",       "capital", "noun",   "capital_aliases", "plural",
        "parent", "kind", "government", "comment",    "source"};
    for (uint32_t i = 0; i < rows->column_n; i++) {
        size_t k = 0;
        while (k < sizeof KNOWN / sizeof *KNOWN && strcmp(KNOWN[k], rows->header[i]) != 0) {
            k++;
        }
        if (k == sizeof KNOWN / sizeof *KNOWN) {
            return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "has an unknown column '%s'",
                               rows->header[i]);
        }
    }
    dgm_code code;
    while ((code = dgm_rows_next(rows, err)) == DGM_OK) {
        const char *days[] = {cell(rows, c->from), cell(rows, c->to)}, *country = cell(rows, c->country);
        for (int i = 0; i < 2; i++) {
            dgm_date day;
            if (!read_date(days[i], &day)) {
                return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line,
                                   "'%s' is no day: YYYY, YYYY-MM or YYYY-MM-DD", days[i]);
            }
        }
        if (*country && !dgm_actors_country(x, country)) {
            return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "no country has the code '%s'", country);
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

// Take records out of a chain of an office's holders; the first that stays.
static uint32_t holders_without(dgm_actors *x, uint32_t at, const bool *gone) {
    uint32_t first = DGM_NONE, last = DGM_NONE;
    for (; at != DGM_NONE; at = x->records[at].holder) {
        if (gone[at]) {
            continue;
        }
        if (last == DGM_NONE) {
            first = at;
        } else {
            x->records[last].holder = at;
        }
        last = at;
    }
    if (last != DGM_NONE) {
        x->records[last].holder = DGM_NONE;
    }
    return first;
}

// Let nothing stand for the records that are gone any more.
static void forget(dgm_actors *x, const bool *gone) {
    for (uint32_t i = 0; i < x->path_capacity; i++) {
        uint32_t *link = &x->paths[i].sense;
        while (x->paths[i].key && *link != DGM_NONE) {
            if (gone[x->senses[*link].record]) {
                *link = x->senses[*link].next;
            } else {
                link = &x->senses[*link].next;
            }
        }
    }
    for (uint32_t i = 0; i < x->holders.capacity; i++) {
        if (x->holders.slots[i].key) {
            x->holders.slots[i].value = holders_without(x, x->holders.slots[i].value, gone);
        }
    }
}

// Rows from `first` on replace those before them of the same kind and id.
static bool replace_rows(dgm_actors *x, uint32_t first) {
    dgm_table ids = {0};
    bool any = false;
    bool *gone = dgm_arena_array(x->arena, bool, x->record_n);
    if (!gone) {
        return false;
    }
    for (uint32_t i = first; i < x->record_n; i++) {
        if (dgm_table_put(&ids, x->arena, x->records[i].id, strlen(x->records[i].id), i) == DGM_TABLE_NONE) {
            return false;
        }
    }
    for (uint32_t i = 0; i < first; i++) {
        const dgm_fact *r = &x->records[i];
        uint32_t at = dgm_table_find(&ids, r->id, strlen(r->id));
        gone[i] = at != DGM_TABLE_NONE && x->records[at].kind == r->kind;
        any = any || gone[i];
        // What other rows find by its code or noun is now the new row.
        dgm_table *table = r->kind == DGM_FACT_COUNTRY ? &x->countries : &x->roles;
        if (gone[i] && (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_ROLE) &&
            !dgm_table_set(table, x->arena, r->id, strlen(r->id), at)) {
            return false;
        }
    }
    if (any) {
        forget(x, gone);
        resolve_roles(x);
    }
    return true;
}

dgm_code dgm_actors_overlay(dgm_actors *actors, const char *path, dgm_err *err) {
    dgm_rows rows;
    char *name = dgm_arena_string(actors->arena, path);
    if (!name) {
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    dgm_code code = dgm_rows_open(&rows, actors->arena, name, err);
    if (code) {
        return code;
    }
    columns c = columns_of(&rows);
    dgm_fact_kind kind = kind_of(&c);
    uint32_t first = actors->record_n;
    code = check_rows(actors, &rows, &c, err);
    code = code ? code : add_table(actors, kind, name, name, err);
    if (!code && !replace_rows(actors, first)) {
        code = dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    return code;
}

// ---- closed words -----------------------------------------------------------------------------------

static dgm_code add_words(dgm_actors *x, const char *path, dgm_err *err) {
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, x->arena, path, err);
    if (code) {
        return code;
    }
    int word = dgm_rows_column(&rows, "word", err), classes = dgm_rows_column(&rows, "classes", err);
    if (word < 0 || classes < 0) {
        return DGM_E_FORMAT;
    }
    while ((code = dgm_rows_next(&rows, err)) == DGM_OK) {
        const char *list = rows.cell[classes], *item, *key = rows.cell[word];
        size_t size;
        uint32_t bits = 0;
        while (dgm_list_next(&list, &item, &size)) {
            size_t i = 0, n = sizeof CLASSES / sizeof *CLASSES;
            while (i < n && (strlen(CLASSES[i].name) != size || memcmp(CLASSES[i].name, item, size) != 0)) {
                i++;
            }
            if (i == n) {
                return dgm_err_set(err, DGM_E_FORMAT, path, rows.line, "has an unknown class '%.*s'", (int)size, item);
            }
            bits |= CLASSES[i].bit;
        }
        uint32_t old = dgm_table_find(&x->words, key, strlen(key));
        if (!dgm_table_set(&x->words, x->arena, key, strlen(key), old == DGM_TABLE_NONE ? bits : bits | old)) {
            return dgm_err_set(err, DGM_E_NOMEM, path, rows.line, "out of memory");
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

uint32_t dgm_actors_word(const dgm_actors *actors, const char *word, size_t size) {
    uint32_t bits = dgm_table_find(&actors->words, word, size);
    return bits == DGM_TABLE_NONE ? 0 : bits;
}

uint32_t dgm_actors_holders(const dgm_actors *actors, const char *country, const char *office) {
    char key[HOLDER_BYTES];
    size_t size = holder_key(key, country, office);
    return size ? dgm_table_find(&actors->holders, key, size) : DGM_NONE;
}

const dgm_fact *dgm_actors_country(const dgm_actors *actors, const char *code) {
    uint32_t at = code ? dgm_table_find(&actors->countries, code, strlen(code)) : DGM_TABLE_NONE;
    return at == DGM_TABLE_NONE ? NULL : &actors->records[at];
}

dgm_code dgm_actors_open(dgm_actors **out, const char *folder, dgm_err *err) {
    static const struct {
        const char *name;
        dgm_fact_kind kind;
        bool optional;
    } TABLES[] = {
        {"actors/countries.tsv", DGM_FACT_COUNTRY, false}, {"actors/roles.tsv", DGM_FACT_ROLE, false},
        {"mention/titles.tsv", DGM_FACT_ROLE, true},       {"actors/organizations.tsv", DGM_FACT_ORGANIZATION, true},
        {"actors/groups.tsv", DGM_FACT_GROUP, true},       {"actors/regions.tsv", DGM_FACT_REGION, true},
        {"actors/people.tsv", DGM_FACT_PERSON, true}};
    char path[PATH_BYTES];
    dgm_code code = DGM_OK;
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_actors *x = arena ? dgm_arena_get(arena, sizeof *x) : NULL;
    if (!x) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    x->arena = arena;
    int size = snprintf(path, sizeof path, "%s/mention/words.tsv", folder);
    if (size <= 0 || (size_t)size >= sizeof path) {
        code = dgm_err_set(err, DGM_E_ARG, folder, 0, "the folder's name is too long");
    } else {
        code = add_words(x, path, err);
    }
    for (size_t i = 0; !code && i < sizeof TABLES / sizeof *TABLES; i++) {
        size = snprintf(path, sizeof path, "%s/%s", folder, TABLES[i].name);
        if (size <= 0 || (size_t)size >= sizeof path) {
            code = dgm_err_set(err, DGM_E_ARG, folder, 0, "the folder's name is too long");
            break;
        }
        dgm_err why = {.code = DGM_OK};
        code = add_table(x, TABLES[i].kind, path, TABLES[i].name, &why);
        if (code == DGM_E_IO && why.sys_errno == ENOENT && TABLES[i].optional) {
            code = DGM_OK; // a small lexicon has no use for every table
        } else if (code && err) {
            *err = why;
        }
    }
    if (code) {
        dgm_actors_close(x);
        return code;
    }
    *out = x;
    return DGM_OK;
}

void dgm_actors_close(dgm_actors *actors) {
    if (actors) {
        dgm_arena_close(actors->arena);
    }
}
