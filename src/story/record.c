// A mention read back from its JSON line, and the growing set of mentions that a merge holds.
#include "story/tables.h"

#include "base/calendar.h"
#include "base/error.h"
#include "mention/fold.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

// Merging holds all mentions at once: the limit guards against runaway arithmetic, not against large inputs.
static const size_t MERGE_LIMIT = (size_t)1 << 40;
// In a merge of many steps, a mention can join an event that was last told this many days before it.
static const int32_t WINDOW_DAYS = 45;

dgm_code dgm_merge_open(dgm_merge **out, dgm_err *err) {
    *out = NULL;
    dgm_arena *home = dgm_arena_open(0), *arena = dgm_arena_open(MERGE_LIMIT), *scratch = dgm_arena_open(0);
    dgm_merge *merge = home && arena && scratch ? dgm_arena_get(home, sizeof *merge) : NULL;
    if (!merge) {
        dgm_arena_close(home);
        dgm_arena_close(arena);
        dgm_arena_close(scratch);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    merge->home = home;
    merge->arena = arena;
    merge->scratch = scratch;
    merge->newest = INT32_MIN;
    *out = merge;
    return DGM_OK;
}

void dgm_merge_close(dgm_merge *merge) {
    if (merge) {
        dgm_arena *home = merge->home;
        dgm_tables_close(merge->tables);
        dgm_arena_close(merge->arena);
        dgm_arena_close(merge->scratch);
        dgm_arena_close(home);
    }
}

// Names and codes come again and again: each is kept once. NULL stays NULL; *failed is set when out of memory.
static const char *keep(dgm_merge *merge, const char *string, bool *failed) {
    if (!string) {
        return NULL;
    }
    size_t size = strlen(string);
    uint32_t at = dgm_table_find(&merge->strings, string, size);
    if (at != DGM_TABLE_NONE) {
        return merge->string_at[at];
    }
    char *copy = dgm_arena_copy(merge->arena, string, size);
    const char **grown = dgm_arena_grow(merge->arena, merge->string_at, merge->string_n, &merge->string_capacity,
                                        sizeof *merge->string_at);
    if (!copy || !grown) {
        *failed = true;
        return "";
    }
    merge->string_at = grown;
    merge->string_at[merge->string_n] = copy;
    if (dgm_table_put(&merge->strings, merge->arena, copy, size, (uint32_t)merge->string_n) == DGM_TABLE_NONE) {
        *failed = true;
    }
    merge->string_n++;
    return copy;
}

static const dgm_party *keep_parties(dgm_merge *merge, const dgm_party *parties, uint32_t n, bool *failed) {
    dgm_party *copy = dgm_arena_array(merge->arena, dgm_party, n);
    if (!copy) {
        *failed = true;
        return NULL;
    }
    for (uint32_t i = 0; i < n; i++) {
        copy[i].id = keep(merge, parties[i].id, failed);
        copy[i].name = keep(merge, parties[i].name, failed);
        copy[i].code = keep(merge, parties[i].code, failed);
        copy[i].country = keep(merge, parties[i].country, failed);
    }
    return copy;
}

static bool put_telling(dgm_merge *merge, const char *id, const char *document, const char *source, int32_t day) {
    bool failed = false;
    dgm_telling *grown =
        dgm_arena_grow(merge->arena, merge->tellings, merge->telling_n, &merge->telling_capacity, sizeof *grown);
    if (!grown) {
        return false;
    }
    merge->tellings = grown;
    grown[merge->telling_n] = (dgm_telling){.id = dgm_arena_string(merge->arena, id),
                                            .document = keep(merge, document, &failed),
                                            .source = keep(merge, source, &failed),
                                            .next = UINT32_MAX,
                                            .day = day};
    failed = failed || !grown[merge->telling_n++].id;
    return !failed;
}

// @return whether the copy was made; the item then stands at the end.
static bool put_item(dgm_merge *merge, const dgm_record *record) {
    bool failed = false;
    dgm_item *item = dgm_arena_get(merge->arena, sizeof *item);
    dgm_item **grown =
        dgm_arena_grow(merge->arena, merge->items, merge->item_n, &merge->item_capacity, sizeof(dgm_item *));
    if (!item || !grown) {
        return false;
    }
    merge->items = grown;
    item->record = *record;
    dgm_record *r = &item->record;
    r->id = dgm_arena_string(merge->arena, record->id);
    r->document = keep(merge, record->document, &failed);
    r->source = keep(merge, record->source && *record->source ? record->source : NULL, &failed);
    r->mode = keep(merge, record->mode, &failed);
    r->cameo = keep(merge, record->cameo, &failed);
    r->trigger = keep(merge, record->trigger, &failed);
    r->attribution = keep(merge, record->attribution, &failed);
    uint32_t *terms = dgm_arena_array(merge->arena, uint32_t, record->term_n);
    failed = failed || !terms;
    for (uint32_t i = 0; i < record->term_n && !failed; i++) {
        terms[i] = record->terms[i];
    }
    r->terms = terms;
    r->place.name = keep(merge, record->place.name, &failed);
    r->place.country = keep(merge, record->place.country, &failed);
    r->actor_n = record->actor_n < DGM_PARTIES_MAX ? record->actor_n : DGM_PARTIES_MAX;
    r->recipient_n = record->recipient_n < DGM_PARTIES_MAX ? record->recipient_n : DGM_PARTIES_MAX;
    r->actors = keep_parties(merge, record->actors, r->actor_n, &failed);
    r->recipients = keep_parties(merge, record->recipients, r->recipient_n, &failed);
    if (failed || !r->id ||
        dgm_table_put(&merge->ids, merge->arena, r->id, strlen(r->id), (uint32_t)merge->item_n) == DGM_TABLE_NONE) {
        return false;
    }
    item->telling = UINT32_MAX;
    dgm_item_prepare(item);
    int32_t day = r->published.year ? dgm_date_to_days(dgm_date_first(r->published)) : item->to;
    merge->newest = day > merge->newest ? day : merge->newest;
    merge->has_rows = merge->has_rows || r->is_row;
    merge->items[merge->item_n++] = item;
    return true;
}

bool dgm_group_is_open(const dgm_merge *merge, const dgm_group *group) {
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_item *item = merge->items[at];
        dgm_date published = item->record.published;
        int32_t day = published.year ? dgm_date_to_days(dgm_date_first(published)) : item->to;
        if (day >= merge->newest - WINDOW_DAYS) {
            return true;
        }
    }
    return false;
}

// After a step, only the open events go on: their mentions are copied into fresh memory and the rest is let go.
dgm_code dgm_merge_carry(dgm_merge *merge, dgm_err *err) {
    dgm_merge old = *merge;
    dgm_arena *arena = dgm_arena_open(MERGE_LIMIT);
    bool good = arena != NULL;
    uint32_t open_n = 0;
    merge->arena = arena;
    merge->ids = merge->strings = (dgm_table){0};
    merge->string_at = NULL;
    merge->items = NULL;
    merge->tellings = NULL;
    merge->groups = NULL;
    merge->string_n = merge->string_capacity = merge->item_n = merge->item_capacity = 0;
    merge->telling_n = merge->telling_capacity = 0;
    merge->group_n = 0;
    merge->stepped = false;
    for (uint32_t g = 0; g < old.group_n; g++) {
        open_n += dgm_group_is_open(&old, &old.groups[g]);
    }
    merge->carried_groups = good ? dgm_arena_array(arena, dgm_group, open_n + 1) : NULL;
    merge->carried_group_n = 0;
    good = good && merge->carried_groups;
    for (uint32_t g = 0; good && g < old.group_n; g++) {
        const dgm_group *from = &old.groups[g];
        if (!dgm_group_is_open(&old, from)) {
            continue;
        }
        dgm_group *to = &merge->carried_groups[merge->carried_group_n];
        *to = (dgm_group){.n = from->n, .from = from->from, .to = from->to, .grounds = from->grounds};
        to->story = dgm_arena_string(arena, from->story);
        to->first = (uint32_t)merge->item_n;
        good = to->story != NULL;
        for (uint32_t at = from->first; good && at != UINT32_MAX; at = old.items[at]->next) {
            good = put_item(merge, &old.items[at]->record);
            if (good) {
                dgm_item *item = merge->items[merge->item_n - 1];
                item->event = merge->carried_group_n;
                item->next = old.items[at]->next == UINT32_MAX ? UINT32_MAX : (uint32_t)merge->item_n;
            }
        }
        to->last = (uint32_t)merge->item_n - 1;
        merge->carried_group_n++;
    }
    merge->carried_n = (uint32_t)merge->item_n;
    for (size_t i = 0; good && i < old.telling_n; i++) {
        const dgm_telling *t = &old.tellings[i];
        if (t->item ? dgm_group_is_open(&old, &old.groups[t->item->event]) : t->day >= merge->newest - WINDOW_DAYS) {
            good = put_telling(merge, t->id, t->document, t->source, t->day);
        }
    }
    dgm_arena_close(old.arena);
    return good ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

dgm_code dgm_merge_add(dgm_merge *merge, const dgm_record *record, dgm_err *err) {
    if (merge->ran || !record->id || !record->document || !record->cameo) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, merge->ran ? "the merge has run" : "a mention without id or code");
    }
    if (merge->stepped && dgm_merge_carry(merge, err) != DGM_OK) {
        return DGM_E_NOMEM;
    }
    if (dgm_table_find(&merge->ids, record->id, strlen(record->id)) != DGM_TABLE_NONE) {
        return DGM_OK;
    }
    return put_item(merge, record) ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

static const char *get_string(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key)); // NULL for what is no string
}

static dgm_date get_date(const json_t *object, const char *key) {
    const char *text = get_string(object, key);
    dgm_date date = {0};
    if (text) {
        dgm_date_read(text, strlen(text), &date);
    }
    return date;
}

static int32_t get_count(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    json_int_t n = json_is_integer(value) ? json_integer_value(value) : -1;
    return n < 0 ? -1 : n > INT32_MAX ? INT32_MAX : (int32_t)n;
}

static uint32_t get_index(const json_t *object, const char *key) {
    int32_t n = get_count(object, key);
    return n < 0 ? 0 : (uint32_t)n;
}

int dgm_category_read(const char *text, int other) {
    for (int i = 0; text && i < DGM_CATEGORY_N; i++) {
        if (strcmp(dgm_category_name((dgm_category)i), text) == 0) {
            return i;
        }
    }
    return other;
}

dgm_status dgm_status_read(const char *text) {
    for (int i = 0; text && i < DGM_STATUS_N; i++) {
        if (strcmp(dgm_status_name((dgm_status)i), text) == 0) {
            return (dgm_status)i;
        }
    }
    return DGM_STATUS_ACTUAL;
}

dgm_precision dgm_precision_read(const char *text, dgm_precision other) {
    for (int i = 0; text && i <= DGM_PRECISION_CENTURY; i++) {
        if (strcmp(dgm_precision_name((dgm_precision)i), text) == 0) {
            return (dgm_precision)i;
        }
    }
    return other;
}

dgm_basis dgm_basis_read(const char *text) {
    for (int i = 0; text && i <= DGM_BASIS_PUBLISHED; i++) {
        if (strcmp(dgm_basis_name((dgm_basis)i), text) == 0) {
            return (dgm_basis)i;
        }
    }
    return DGM_BASIS_PUBLISHED;
}

// Where there is no entity, a party goes by its code, or in a line without words by its name.
static uint32_t get_parties(const json_t *record, const char *key, bool by_name, dgm_party out[DGM_PARTIES_MAX]) {
    const json_t *list = json_object_get(record, key);
    uint32_t n = 0;
    for (size_t i = 0; i < json_array_size(list) && n < DGM_PARTIES_MAX; i++) {
        const json_t *party = json_array_get(list, i);
        dgm_party p = {get_string(party, "entity"), get_string(party, "name"), get_string(party, "code"),
                       get_string(party, "country")};
        const char *first = by_name ? p.name : p.code, *second = by_name ? p.code : p.name;
        p.id = p.id && *p.id ? p.id : first && *first ? first : second;
        if (p.id) {
            out[n++] = p;
        }
    }
    return n;
}

// Lines that do not say how exact a place is give ids to towns alone.
static char read_kind(const char *precision, const json_t *place) {
    static const struct {
        const char *name;
        char kind;
    } kinds[] = {{"country", 'c'}, {"region", 'a'}, {"city", 'p'}, {"site", 's'}, {"district", 'd'}};
    for (size_t i = 0; precision && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].name, precision) == 0) {
            return kinds[i].kind;
        }
    }
    return precision ? 'w' : get_index(place, "geonames") ? 'p' : 'c';
}

static dgm_site get_site(const json_t *record) {
    const json_t *place = json_object_get(record, "place");
    return (dgm_site){.name = get_string(place, "name"),
                      .country = get_string(place, "country"),
                      .latitude = json_number_value(json_object_get(place, "lat")),
                      .longitude = json_number_value(json_object_get(place, "lon")),
                      .geonames = get_index(place, "geonames"),
                      .kind = read_kind(get_string(place, "precision"), place)};
}

// Whether a folded word is one of a name's.
static bool is_in_name(const dgm_folded *word, const char *name) {
    const char *at = name, *end = name ? name + strlen(name) : name;
    dgm_folded other;
    while (name && dgm_fold_next(&at, end, &other)) {
        if (other.hash == word->hash) {
            return true;
        }
    }
    return false;
}

static int by_value(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/*
 * The words that tell a sentence from others on the same participants: four letters and more, cut to their beginnings
 * so that forms of a word meet, without the names that parties, place and date count for already.
 */
static uint32_t get_terms(const dgm_record *r, const json_t *object, const char *text, uint32_t out[DGM_TERMS_MOST]) {
    enum { LEAST = 4, BEGINNING = 4 };
    const char *at = text, *end = text ? text + strlen(text) : text;
    const char *place = get_string(json_object_get(object, "place"), "text");
    const char *date = get_string(json_object_get(object, "date"), "text");
    dgm_folded word;
    uint32_t n = 0, kept = 0;
    while (text && n < DGM_TERMS_MOST && dgm_fold_next(&at, end, &word)) {
        bool skip = word.size < LEAST || (word.text[0] >= '0' && word.text[0] <= '9') || is_in_name(&word, place) ||
                    is_in_name(&word, date) || is_in_name(&word, r->place.name);
        for (uint32_t i = 0; i < r->actor_n + r->recipient_n && !skip; i++) {
            const dgm_party *party = i < r->actor_n ? &r->actors[i] : &r->recipients[i - r->actor_n];
            skip = is_in_name(&word, party->name);
        }
        if (!skip) {
            out[n++] = (uint32_t)XXH3_64bits(word.text, word.size < BEGINNING ? word.size : BEGINNING);
        }
    }
    qsort(out, n, sizeof *out, by_value);
    for (uint32_t i = 0; i < n; i++) {
        if (!i || out[i] != out[i - 1]) {
            out[kept++] = out[i];
        }
    }
    return kept;
}

static dgm_code add_object(dgm_merge *merge, const json_t *object, dgm_err *err) {
    const json_t *document = json_object_get(object, "document"), *event = json_object_get(object, "event");
    const json_t *date = json_object_get(object, "date"), *magnitude = json_object_get(object, "magnitude");
    dgm_party actors[DGM_PARTIES_MAX], recipients[DGM_PARTIES_MAX];
    dgm_record r = {.id = get_string(object, "id"), .document = get_string(document, "id")};
    int category = dgm_category_read(get_string(event, "plover"), -1);
    r.category = category < 0 ? DGM_CATEGORY_NONE : (dgm_category)category;
    r.status = dgm_status_read(get_string(object, "status"));
    r.cameo = get_string(event, "cameo");
    if (!r.id || !r.cameo || category < 0) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "no event mention: it lacks %s",
                           !r.id      ? "\"id\""
                           : !r.cameo ? "\"event\".\"cameo\""
                                      : "a PLOVER category in \"event\".\"plover\"");
    }
    r.document = r.document ? r.document : r.id;
    r.source = get_string(document, "source");
    r.published = get_date(document, "published");
    r.sentence = get_index(json_object_get(object, "sentence"), "index");
    const char *text = get_string(json_object_get(object, "sentence"), "text");
    r.words = text && *text ? XXH3_64bits(text, strlen(text)) : 0;
    r.mode = get_string(event, "mode");
    r.goldstein = json_number_value(json_object_get(event, "goldstein"));
    r.actors = actors;
    r.trigger = get_string(json_object_get(object, "trigger"), "text");
    r.is_row = !r.words && !r.trigger; // coded elsewhere
    r.actor_n = get_parties(object, "actors", r.is_row, actors);
    r.recipients = recipients;
    r.recipient_n = get_parties(object, "recipients", r.is_row, recipients);
    r.reciprocal = r.actor_n > 1 && r.recipient_n == 0; // how the layout tells it
    r.from = get_date(date, "start");
    r.to = get_date(date, "end");
    r.precision =
        dgm_precision_read(get_string(date, "precision"), r.from.year ? DGM_PRECISION_DAY : DGM_PRECISION_NONE);
    r.basis = dgm_basis_read(get_string(date, "basis"));
    r.place = get_site(object);
    r.killed = get_count(magnitude, "killed");
    r.injured = get_count(magnitude, "injured");
    uint32_t terms[DGM_TERMS_MOST];
    r.term_n = get_terms(&r, object, text, terms);
    r.terms = terms;
    const json_t *attribution = json_object_get(object, "attribution");
    r.attribution = get_string(attribution, "name");
    r.attribution = r.attribution ? r.attribution : get_string(attribution, "text");
    const json_t *confidence = json_object_get(object, "confidence");
    r.confidence = json_is_number(confidence) ? (float)json_number_value(confidence) : 0.5F;
    return dgm_merge_add(merge, &r, err);
}

static size_t skip_blanks(const char *line, size_t size) {
    size_t at = 0;
    while (at < size && (line[at] == ' ' || line[at] == '\t')) {
        at++;
    }
    return at;
}

dgm_code dgm_merge_add_json(dgm_merge *merge, const char *line, size_t size, dgm_err *err) {
    size_t at = skip_blanks(line, size);
    if (at == size || line[at] != '{') {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "no JSON object: lines of 'dragoman code' are expected");
    }
    json_error_t wrong;
    json_t *object = json_loadb(line + at, size - at, 0, &wrong);
    if (!object) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "broken JSON: %.100s", wrong.text);
    }
    dgm_code code = add_object(merge, object, err);
    json_decref(object);
    return code;
}

dgm_code dgm_merge_lexicon(dgm_merge *merge, const char *data, dgm_err *err) {
    merge->lexicon = dgm_arena_print(merge->home, "%s/lexicon", data);
    return merge->lexicon ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

void dgm_merge_begin(dgm_merge *merge) {
    merge->layout = NULL;
}

static dgm_code add_row(dgm_merge *merge, const char *line, size_t size, dgm_err *err) {
    dgm_row row;
    bool header = false;
    dgm_code code = DGM_OK;
    if (!merge->layout) {
        dgm_layout layout;
        code = dgm_row_layout(line, size, &layout, &header, err);
        merge->layout = code == DGM_OK ? dgm_arena_get(merge->home, sizeof layout) : NULL;
        if (!merge->layout) {
            return code == DGM_OK ? dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory") : code;
        }
        *merge->layout = layout;
    }
    if (header) {
        return DGM_OK;
    }
    if (!merge->tables) {
        code = merge->lexicon ? dgm_tables_open(&merge->tables, merge->lexicon, err)
                              : dgm_err_set(err, DGM_E_ARG, NULL, 0, "no lexicon to read a table's names with");
        if (code != DGM_OK) {
            return code;
        }
    }
    dgm_arena_reset(merge->scratch);
    code = dgm_row_read(merge->tables, merge->scratch, merge->layout, line, size, &row, err);
    if (code != DGM_OK || !row.mentions) {
        return code == DGM_OK ? dgm_merge_add(merge, &row.record, err) : code;
    }
    if (merge->stepped && (code = dgm_merge_carry(merge, err)) != DGM_OK) {
        return code;
    }
    int32_t day = dgm_date_to_days(row.record.from);
    return put_telling(merge, row.record.id, row.record.document, row.record.source, day)
               ? DGM_OK
               : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

dgm_code dgm_merge_add_line(dgm_merge *merge, const char *line, size_t size, dgm_err *err) {
    if (merge->ran) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the merge has run");
    }
    size_t at = skip_blanks(line, size);
    return at < size && line[at] == '{' ? dgm_merge_add_json(merge, line, size, err) : add_row(merge, line, size, err);
}
