// The corrections laid over a catalog: what coders judged, merged and split, event by event.
#include "serve/catalog.h"

#include "base/calendar.h"
#include "base/error.h"
#include "story/story.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const size_t VIEW_LIMIT = (size_t)1 << 37;

typedef struct laying {
    dgm_view *view;
    dgm_store *store;
    const dgm_cameo_table *codes;
    size_t judgement_capacity, actor_capacity, site_capacity, entry_capacity, party_capacity;
    bool failed;
} laying;

static int on_correction(void *user, const dgm_row *row) {
    laying *l = user;
    dgm_view *v = l->view;
    dgm_judgement *grown =
        dgm_arena_grow(v->arena, v->judgements, v->judgement_n, &l->judgement_capacity, sizeof *grown);
    if (!grown) {
        l->failed = true;
        return 1;
    }
    v->judgements = grown;
    v->judgements[v->judgement_n++] = (dgm_judgement){
        {dgm_row_integer(row, 0), dgm_arena_string(v->arena, dgm_row_text(row, 1)),
         dgm_arena_string(v->arena, dgm_row_text(row, 2)), dgm_arena_string(v->arena, dgm_row_text(row, 3)),
         dgm_arena_string(v->arena, dgm_row_text(row, 4)), dgm_arena_string(v->arena, dgm_row_text(row, 5))},
        NULL};
    return 0;
}

// The view's own copy of an array of the catalog's, which may grow.
static void *copy_array(laying *l, const void *items, size_t n, size_t *capacity, size_t size) {
    void *copy = dgm_arena_get_array(l->view->arena, n + 1, size);
    if (!copy) {
        l->failed = true;
        return NULL;
    }
    if (n) {
        memcpy(copy, items, n * size);
    }
    *capacity = n + 1;
    return copy;
}

static void copy_catalog(laying *l) {
    dgm_view *v = l->view;
    const dgm_catalog *c = v->catalog;
    v->actors = copy_array(l, c->actors, v->actor_n = c->actor_n, &l->actor_capacity, sizeof *c->actors);
    v->sites = copy_array(l, c->sites, v->site_n = c->site_n, &l->site_capacity, sizeof *c->sites);
    v->entries = copy_array(l, c->entries, v->entry_n = c->entry_n, &l->entry_capacity, sizeof *c->entries);
    v->parties = copy_array(l, c->parties, v->party_n = c->party_n, &l->party_capacity, sizeof *c->parties);
    v->mention_list = dgm_arena_array(v->arena, uint32_t, c->mention_n);
    v->mention_event = dgm_arena_array(v->arena, uint32_t, c->mention_n);
    v->judged = dgm_arena_array(v->arena, uint32_t, c->mention_n);
    l->failed = l->failed || !v->mention_list || !v->mention_event || !v->judged;
    for (uint32_t i = 0; i < c->mention_n && !l->failed; i++) {
        v->mention_event[i] = c->mentions[i].event;
        v->judged[i] = DGM_NONE;
    }
}

uint32_t dgm_view_find_mention(const dgm_view *view, const char *id) {
    uint32_t at = id ? dgm_table_find(&view->catalog->mention_at, id, strlen(id)) : DGM_TABLE_NONE;
    return at == DGM_TABLE_NONE ? DGM_NONE : at;
}

// ---- recoding ---------------------------------------------------------------------------------------

static const char *get_string(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

static const char *keep(laying *l, const char *string) {
    const char *copy = dgm_arena_string(l->view->arena, string);
    l->failed = l->failed || (string && !copy);
    return copy;
}

static bool same(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

// The party that a coder named: one that is known by its entity or code, with another name where one is given.
static uint32_t put_party(laying *l, const json_t *given) {
    dgm_view *v = l->view;
    const char *code = get_string(given, "code"), *name = get_string(given, "name"),
               *entity = get_string(given, "entity"), *country = get_string(given, "country");
    const dgm_party *known = NULL;
    for (uint32_t i = 0; i < v->actor_n; i++) {
        const dgm_party *a = &v->actors[i];
        if ((entity ? same(a->id, entity) : code && same(a->code, code)) && (!name || same(a->name, name))) {
            known = a;
            if (same(a->code, code) || !code) {
                return i;
            }
        }
    }
    dgm_party *grown = dgm_arena_grow(v->arena, v->actors, v->actor_n, &l->actor_capacity, sizeof *grown);
    if (!grown) {
        l->failed = true;
        return DGM_NONE;
    }
    known = known ? &grown[known - v->actors] : NULL;
    v->actors = grown;
    // A CAMEO actor code begins with its country's three letters.
    bool letters = code && strlen(code) >= 3;
    v->actors[v->actor_n] = (dgm_party){.id = keep(l, entity ? entity
                                                      : code ? code
                                                      : name ? name
                                                             : ""),
                                        .name = name    ? keep(l, name)
                                                : known ? known->name
                                                        : keep(l, code),
                                        .code = keep(l, code),
                                        .country = country   ? keep(l, country)
                                                   : known   ? known->country
                                                   : letters ? dgm_arena_copy(v->arena, code, 3)
                                                             : NULL};
    return v->actor_n++;
}

static void recode_parties(laying *l, dgm_entry *e, const json_t *actors, const json_t *recipients) {
    dgm_view *v = l->view;
    uint32_t start = v->party_n;
    uint16_t n[2] = {0, 0};
    const json_t *given[2] = {actors, recipients};
    uint16_t stored[2] = {e->actor_n, e->recipient_n};
    for (int side = 0; side < 2; side++) {
        size_t count = given[side] ? json_array_size(given[side]) : stored[side];
        for (size_t i = 0; i < count && n[side] < DGM_PARTIES_MAX; i++) {
            uint32_t actor = given[side] ? put_party(l, json_array_get(given[side], i))
                                         : v->parties[e->party + (side ? stored[0] : 0) + i];
            uint32_t *grown = dgm_arena_grow(v->arena, v->parties, v->party_n, &l->party_capacity, sizeof *grown);
            if (!grown || actor == DGM_NONE) {
                l->failed = true;
                return;
            }
            v->parties = grown;
            v->parties[v->party_n++] = actor;
            n[side]++;
        }
    }
    e->party = start;
    e->actor_n = n[0];
    e->recipient_n = n[1];
    e->reciprocal = e->reciprocal && n[1] == 0;
}

static void recode_place(laying *l, dgm_entry *e, const json_t *given) {
    dgm_view *v = l->view;
    const char *name = get_string(given, "name"), *country = get_string(given, "country");
    e->place = DGM_NONE;
    if (!name) {
        return; // null: nowhere
    }
    const json_t *latitude = json_object_get(given, "lat"), *longitude = json_object_get(given, "lon");
    for (uint32_t i = 0; i < v->site_n && !latitude; i++) {
        if (same(v->sites[i].site.name, name) && (!country || same(v->sites[i].site.country, country))) {
            e->place = i;
            return;
        }
    }
    dgm_catalog_site *grown = dgm_arena_grow(v->arena, v->sites, v->site_n, &l->site_capacity, sizeof *grown);
    if (!grown) {
        l->failed = true;
        return;
    }
    v->sites = grown;
    e->place = v->site_n;
    v->sites[v->site_n++] =
        (dgm_catalog_site){{.name = keep(l, name),
                            .country = keep(l, country),
                            .latitude = json_number_value(latitude),
                            .longitude = json_number_value(longitude),
                            .geonames = (uint32_t)json_integer_value(json_object_get(given, "geonames"))},
                           dgm_fold_copy(v->arena, name)};
}

static void recode_date(dgm_entry *e, const json_t *given) {
    const char *start = get_string(given, "start"), *end = get_string(given, "end");
    dgm_date from = {0}, to = {0};
    if (!start || !dgm_date_read(start, strlen(start), &from)) {
        return;
    }
    if (!end || !dgm_date_read(end, strlen(end), &to)) {
        to = from;
    }
    e->from = from;
    e->to = to;
    e->first_day = dgm_date_to_days(dgm_date_first(from));
    e->last_day = dgm_date_to_days(dgm_date_last(to));
    e->precision = (uint8_t)(!from.month ? DGM_PRECISION_YEAR : !from.day ? DGM_PRECISION_MONTH : DGM_PRECISION_DAY);
    const char *precision = get_string(given, "precision");
    e->precision = precision ? (uint8_t)dgm_precision_read(precision, (dgm_precision)e->precision) : e->precision;
    const char *basis = get_string(given, "basis"); // a machine's coding tells it, a coder's is as good as a full date
    e->basis = (uint8_t)(basis ? dgm_basis_read(basis) : DGM_BASIS_EXPLICIT);
}

// Put what a coding (a coder's, or a mention's own record) says in the place of what the event says.
static void recode(laying *l, dgm_entry *e, const json_t *to) {
    const char *plover = get_string(to, "plover"), *cameo = get_string(to, "cameo"), *status = get_string(to, "status");
    const json_t *mode = json_object_get(to, "mode"), *place = json_object_get(to, "place"),
                 *date = json_object_get(to, "date"), *actors = json_object_get(to, "actors"),
                 *recipients = json_object_get(to, "recipients");
    if (plover) {
        int category = dgm_category_read(plover, e->category);
        e->mode = category != e->category ? NULL : e->mode;
        e->category = (uint8_t)category;
        e->quad = dgm_quad_of((dgm_category)category);
    }
    if (mode) {
        e->mode = keep(l, json_string_value(mode));
    }
    if (cameo) {
        const dgm_cameo_row *row = dgm_cameo_find(l->codes, cameo);
        e->cameo = keep(l, cameo);
        e->goldstein = row ? (float)row->goldstein : e->goldstein;
    }
    if (status) {
        e->status = (uint8_t)dgm_status_read(status);
    }
    if (actors || recipients) {
        recode_parties(l, e, actors, recipients);
    }
    if (date) {
        recode_date(e, date);
    }
    if (place) {
        recode_place(l, e, place);
    }
}

// ---- splitting ----------------------------------------------------------------------------------------

static int on_record(void *user, const dgm_row *row) {
    json_t **out = user;
    *out = json_loadb(dgm_row_text(row, 0), dgm_row_size(row, 0), 0, NULL);
    return 1;
}

// Code a split-off event as its first mention says.
static void code_as_mention(laying *l, dgm_entry *e, uint32_t mention) {
    dgm_value number = DGM_VALUE_NUMBER(l->view->catalog->mentions[mention].number);
    json_t *record = NULL;
    if (dgm_store_select(l->store, DGM_SELECT_RECORD, &number, 1, on_record, &record, NULL) != DGM_OK || !record) {
        return; // it keeps its event's coding
    }
    recode(l, e, json_object_get(record, "event"));
    recode(l, e, record);
    e->confidence = (float)json_number_value(json_object_get(record, "confidence"));
    e->reciprocal = e->recipient_n == 0 && e->actor_n > 1;
    json_decref(record);
}

// The mentions become an event of their own, unless they are the whole of theirs already.
static void split(laying *l, const dgm_judgement *judgement, const uint32_t *mentions, size_t n) {
    dgm_view *v = l->view;
    uint32_t from = n ? v->mention_event[mentions[0]] : DGM_NONE;
    if (from == DGM_NONE) {
        return;
    }
    dgm_entry *grown = dgm_arena_grow(v->arena, v->entries, v->entry_n, &l->entry_capacity, sizeof *grown);
    char *id = dgm_arena_print(v->arena, "split-%lld", (long long)judgement->log.number);
    if (!grown || !id) {
        l->failed = true;
        return;
    }
    v->entries = grown;
    dgm_entry *e = &v->entries[v->entry_n];
    *e = v->entries[from];
    e->id = id;
    e->gone = e->disputed = false;
    for (size_t i = 0; i < n; i++) {
        v->mention_event[mentions[i]] = v->entry_n;
    }
    v->entry_n++;
    code_as_mention(l, e, mentions[0]);
}

// ---- the log ------------------------------------------------------------------------------------------

// The mentions that a correction is of, as far as they are still there.
static uint32_t *read_mentions(laying *l, const json_t *detail, size_t *n) {
    const json_t *ids = json_object_get(detail, "mentions");
    uint32_t *mentions = dgm_arena_array(l->view->arena, uint32_t, json_array_size(ids));
    *n = 0;
    if (!mentions) {
        l->failed = true;
        return NULL;
    }
    for (size_t i = 0; i < json_array_size(ids); i++) {
        uint32_t at = dgm_view_find_mention(l->view, json_string_value(json_array_get(ids, i)));
        if (at != DGM_NONE && l->view->mention_event[at] != DGM_NONE) {
            mentions[(*n)++] = at;
        }
    }
    return mentions;
}

static void apply(laying *l, uint32_t index) {
    dgm_view *v = l->view;
    dgm_judgement *judgement = &v->judgements[index];
    json_t *detail = json_loads(judgement->log.detail, 0, NULL);
    size_t n = 0;
    uint32_t *mentions = read_mentions(l, detail, &n);
    const char *action = judgement->log.action;
    if (strcmp(action, "merge") == 0) {
        uint32_t target = n ? v->mention_event[mentions[0]] : DGM_NONE;
        for (size_t i = 0; i < n; i++) {
            v->mention_event[mentions[i]] = target;
        }
    } else if (strcmp(action, "split") == 0) {
        split(l, judgement, mentions, n);
    } else {
        json_t *to = json_object_get(detail, "to");
        char *text = to ? json_dumps(to, JSON_COMPACT) : NULL;
        judgement->to = keep(l, text);
        free(text);
        for (size_t i = 0; i < n; i++) {
            v->judged[mentions[i]] = index;
        }
    }
    json_decref(detail);
}

dgm_review dgm_view_review(const dgm_view *view, uint32_t mention) {
    uint32_t at = view->judged[mention];
    const char *action = at == DGM_NONE ? "" : view->judgements[at].log.action;
    return strcmp(action, "accept") == 0   ? DGM_REVIEW_ACCEPTED
           : strcmp(action, "recode") == 0 ? DGM_REVIEW_RECODED
           : strcmp(action, "reject") == 0 ? DGM_REVIEW_REJECTED
                                           : DGM_REVIEW_NONE;
}

// ---- events of their mentions ---------------------------------------------------------------------------

// Lists of mentions by event: those that stand first, then those that were rejected.
static void list_mentions(laying *l) {
    dgm_view *v = l->view;
    uint32_t n = v->catalog->mention_n, at = 0;
    for (uint32_t i = 0; i < v->entry_n; i++) {
        v->entries[i].mention_n = v->entries[i].rejected_n = 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (v->mention_event[i] != DGM_NONE) {
            v->entries[v->mention_event[i]].mention_n++;
        }
    }
    for (uint32_t i = 0; i < v->entry_n; i++) {
        v->entries[i].mention = at;
        at += v->entries[i].mention_n;
        v->entries[i].gone = v->entries[i].mention_n == 0;
        v->entries[i].mention_n = 0;
    }
    for (int rejected = 0; rejected < 2; rejected++) {
        for (uint32_t i = 0; i < n; i++) {
            if (v->mention_event[i] == DGM_NONE || (dgm_view_review(v, i) == DGM_REVIEW_REJECTED) != (rejected != 0)) {
                continue;
            }
            dgm_entry *e = &v->entries[v->mention_event[i]];
            v->mention_list[e->mention + e->mention_n + e->rejected_n] = i;
            *(rejected ? &e->rejected_n : &e->mention_n) += 1;
        }
    }
}

static int compare_numbers(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

// How many documents and outlets tell it; a document without an outlet's name counts as one of its own.
static void count_documents(laying *l, dgm_entry *e) {
    dgm_view *v = l->view;
    const dgm_catalog *c = v->catalog;
    dgm_arena_mark mark = dgm_arena_get_mark(v->arena);
    uint32_t *documents = dgm_arena_array(v->arena, uint32_t, e->mention_n);
    uint32_t *sources = dgm_arena_array(v->arena, uint32_t, e->mention_n);
    if (!documents || !sources) {
        l->failed = true;
        return;
    }
    for (uint32_t i = 0; i < e->mention_n; i++) {
        documents[i] = c->mentions[v->mention_list[e->mention + i]].document;
    }
    qsort(documents, e->mention_n, sizeof *documents, compare_numbers);
    e->documents = e->sources = 0;
    uint32_t named = 0;
    for (uint32_t i = 0; i < e->mention_n; i++) {
        if (i == 0 || documents[i] != documents[i - 1]) {
            uint32_t source = c->documents[documents[i]].source;
            e->documents++;
            e->sources += source == 0;
            if (source) {
                sources[named++] = source;
            }
        }
    }
    qsort(sources, named, sizeof *sources, compare_numbers);
    for (uint32_t i = 0; i < named; i++) {
        e->sources += i == 0 || sources[i] != sources[i - 1];
    }
    dgm_arena_rewind(v->arena, mark);
}

// What the judgements of its mentions make of an event.
static void settle(laying *l, uint32_t index, bool regrouped) {
    dgm_view *v = l->view;
    uint32_t latest = DGM_NONE;
    uint8_t review = DGM_REVIEW_NONE;
    dgm_entry *e = &v->entries[index];
    for (uint32_t i = 0; i < e->mention_n + e->rejected_n; i++) {
        uint32_t mention = v->mention_list[e->mention + i];
        uint8_t one = (uint8_t)dgm_view_review(v, mention);
        if (one != DGM_REVIEW_NONE) {
            review = review == DGM_REVIEW_NONE || review == one ? one : DGM_REVIEW_MIXED;
        }
        if (one == DGM_REVIEW_RECODED && (latest == DGM_NONE || v->judged[mention] > latest)) {
            latest = v->judged[mention];
        }
        if (i < e->mention_n && v->catalog->mentions[mention].confidence > e->confidence) {
            e->confidence = v->catalog->mentions[mention].confidence;
        }
    }
    // A rejected mention in a larger event leaves the event standing.
    e->review = (uint8_t)(review == DGM_REVIEW_REJECTED && e->mention_n ? DGM_REVIEW_MIXED : review);
    if (regrouped || e->rejected_n) {
        count_documents(l, e);
    }
    if (latest != DGM_NONE && v->judgements[latest].to) {
        json_t *to = json_loads(v->judgements[latest].to, 0, NULL);
        dgm_entry changed = v->entries[index];
        recode(l, &changed, to);
        v->entries[index] = changed;
        json_decref(to);
    }
}

static int compare_keys(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void put_in_order(laying *l) {
    dgm_view *v = l->view;
    v->order = dgm_arena_array(v->arena, uint32_t, v->entry_n);
    uint64_t *keys = dgm_arena_array(v->arena, uint64_t, v->entry_n);
    if (!v->order || !keys) {
        l->failed = true;
        return;
    }
    for (uint32_t i = 0; i < v->entry_n; i++) {
        if (!v->entries[i].gone) {
            // Days before 1970 are negative: the sign's bit turned, they come first.
            keys[v->order_n++] = (uint64_t)((uint32_t)v->entries[i].first_day ^ 0x80000000u) << 32 | i;
        }
    }
    qsort(keys, v->order_n, sizeof *keys, compare_keys);
    for (uint32_t i = 0; i < v->order_n; i++) {
        v->order[i] = (uint32_t)keys[i];
    }
}

// The first of those with the same key: what a facet or a network counts them under.
static uint32_t *make_keys(laying *l, uint32_t n, const char *(*key_at)(const dgm_view *view, uint32_t index)) {
    uint32_t *keys = dgm_arena_array(l->view->arena, uint32_t, n);
    dgm_table table = {0};
    for (uint32_t i = 0; i < n && keys; i++) {
        const char *key = key_at(l->view, i);
        keys[i] = dgm_table_put(&table, l->view->arena, key ? key : "", key ? strlen(key) : 0, i);
        l->failed = l->failed || keys[i] == DGM_TABLE_NONE;
    }
    l->failed = l->failed || !keys;
    return keys;
}

static const char *entity_at(const dgm_view *view, uint32_t index) {
    return view->actors[index].id;
}

static const char *nation_at(const dgm_view *view, uint32_t index) {
    const dgm_party *party = &view->actors[index];
    return party->country && *party->country ? party->country : party->id;
}

static const char *country_at(const dgm_view *view, uint32_t index) {
    return view->sites[index].site.country;
}

static void lay(laying *l) {
    dgm_view *v = l->view;
    for (uint32_t i = 0; i < v->judgement_n && !l->failed; i++) {
        apply(l, i);
    }
    if (l->failed) {
        return;
    }
    list_mentions(l);
    bool *touched = dgm_arena_array(v->arena, bool, v->entry_n);
    bool *regrouped = dgm_arena_array(v->arena, bool, v->entry_n);
    if (!touched || !regrouped) {
        l->failed = true;
        return;
    }
    for (uint32_t i = 0; i < v->catalog->mention_n; i++) {
        uint32_t event = v->mention_event[i], stored = v->catalog->mentions[i].event;
        if (event != DGM_NONE && v->judged[i] != DGM_NONE) {
            touched[event] = true;
        }
        if (event != stored) {
            touched[event] = regrouped[event] = true;
            touched[stored] = regrouped[stored] = true;
        }
    }
    for (uint32_t i = 0; i < v->entry_n && !l->failed; i++) {
        if (touched[i]) {
            settle(l, i, regrouped[i]);
        }
    }
    put_in_order(l);
    v->actor_key = make_keys(l, v->actor_n, entity_at);
    v->actor_nation = make_keys(l, v->actor_n, nation_at);
    v->site_country = make_keys(l, v->site_n, country_at);
}

dgm_code dgm_view_open(dgm_view **out, dgm_catalog *catalog, dgm_store *store, const dgm_cameo_table *codes,
                       uint64_t serial, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(VIEW_LIMIT);
    dgm_view *view = arena ? dgm_arena_get(arena, sizeof *view) : NULL;
    if (!view) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    view->arena = arena;
    view->catalog = catalog;
    snprintf(view->revision, sizeof view->revision, "%llu", (unsigned long long)serial);
    laying l = {.view = view, .store = store, .codes = codes};
    dgm_code code = dgm_store_select(store, DGM_SELECT_CORRECTIONS, NULL, 0, on_correction, &l, err);
    if (code == DGM_OK && !l.failed) {
        copy_catalog(&l);
    }
    if (code == DGM_OK && !l.failed) {
        lay(&l);
    }
    code = code == DGM_OK && l.failed ? dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory") : code;
    if (code != DGM_OK) {
        dgm_view_close(view);
        return code;
    }
    *out = view;
    return DGM_OK;
}

void dgm_view_close(dgm_view *view) {
    if (view) {
        dgm_arena_close(view->arena);
    }
}

uint32_t dgm_view_find_event(const dgm_view *view, const char *id) {
    uint32_t at = dgm_table_find(&view->catalog->entry_at, id, strlen(id));
    uint32_t found = at == DGM_TABLE_NONE ? DGM_NONE : at;
    for (uint32_t i = view->catalog->entry_n; i < view->entry_n && found == DGM_NONE; i++) {
        found = strcmp(view->entries[i].id, id) == 0 ? i : DGM_NONE; // those split off are few
    }
    if (found == DGM_NONE || !view->entries[found].gone) {
        return found;
    }
    // Merged into another one: where its mentions went.
    for (uint32_t i = 0; i < view->catalog->mention_n; i++) {
        if (view->catalog->mentions[i].event == found) {
            return view->mention_event[i];
        }
    }
    return DGM_NONE;
}
