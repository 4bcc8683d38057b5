// Answers about events: lists, counts, series, network, map, actors, stories.
#include "serve/answer_rows.h"
#include "serve/page_files.h"

#include "base/calendar.h"
#include "write/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Read the filter and the page of a request and match all events. `statuses`: bits, where none are asked for.
static dgm_code match_status(dgm_seat *seat, const dgm_request *request, bool facets, uint32_t statuses,
                             dgm_listing *page, dgm_matches *out, dgm_err *err) {
    dgm_filter filter = {0};
    dgm_code code = dgm_request_read(request, page, &filter, err);
    filter.statuses = filter.statuses ? filter.statuses : statuses;
    return code == DGM_OK ? dgm_filter_run(&filter, seat->view, seat->store, request->arena, facets, out, err) : code;
}

static dgm_code match(dgm_seat *seat, const dgm_request *request, bool facets, dgm_listing *page, dgm_matches *out,
                      dgm_err *err) {
    return match_status(seat, request, facets, 0, page, out, err);
}

static uint32_t *new_counts(const dgm_request *request, uint32_t n) {
    return dgm_arena_array(request->arena, uint32_t, n);
}

// ---- lists of events ------------------------------------------------------------------------------------

typedef struct sort_key {
    double value; // ascending
    uint32_t entry, at;
} sort_key;

static int compare_keys(const void *a, const void *b) {
    const sort_key *x = a, *y = b;
    return x->value < y->value ? -1 : x->value > y->value ? 1 : x->at < y->at ? -1 : x->at > y->at;
}

// Put matches, which come by date, into another order.
static bool sort_matches(const dgm_request *request, const dgm_view *view, const char *sort, dgm_matches *matches) {
    if (!sort || strcmp(sort, "date") == 0) {
        return true;
    }
    sort_key *keys = dgm_arena_array(request->arena, sort_key, matches->n);
    if (!keys) {
        return false;
    }
    bool down = *sort == '-';
    sort += down;
    for (uint32_t i = 0; i < matches->n; i++) {
        const dgm_entry *e = &view->entries[matches->entries[i]];
        double value = strcmp(sort, "confidence") == 0 ? (double)e->confidence
                       : strcmp(sort, "mentions") == 0 ? (double)e->mention_n
                                                       : (double)e->first_day;
        // Events without a date come last in either direction.
        bool undated = strcmp(sort, "date") == 0 && e->first_day == DGM_DAY_NONE;
        keys[i] = (sort_key){down && !undated ? -value : value, matches->entries[i], i};
    }
    qsort(keys, matches->n, sizeof *keys, compare_keys);
    for (uint32_t i = 0; i < matches->n; i++) {
        matches->entries[i] = keys[i].entry;
    }
    return true;
}

// Where the list begins: at the offset, or after the event that the cursor names.
static dgm_code find_start(const dgm_view *view, const dgm_listing *page, const dgm_matches *matches, uint32_t *start,
                           dgm_err *err) {
    *start = page->offset;
    if (!page->cursor) {
        return DGM_OK;
    }
    uint32_t entry = dgm_view_find_event(view, page->cursor);
    for (uint32_t i = 0; i < matches->n && entry != DGM_NONE; i++) {
        if (matches->entries[i] == entry) {
            *start = i + 1;
            return DGM_OK;
        }
    }
    return dgm_err_set(err, DGM_E_ARG, NULL, 0, "cursor: that event is no longer in this list; begin again");
}

static int compare_ids(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// An event as the writers of src/write take it.
static bool fill_event(const dgm_request *request, const dgm_view *v, const dgm_entry *e, dgm_event *out) {
    dgm_party *parties = dgm_arena_array(request->arena, dgm_party, (size_t)e->actor_n + e->recipient_n);
    const char **mentions = dgm_arena_array(request->arena, const char *, e->mention_n);
    if (!parties || !mentions) {
        return false;
    }
    for (uint32_t i = 0; i < (uint32_t)e->actor_n + e->recipient_n; i++) {
        parties[i] = v->actors[v->parties[e->party + i]];
    }
    for (uint32_t i = 0; i < e->mention_n; i++) {
        mentions[i] = v->catalog->mentions[v->mention_list[e->mention + i]].id;
    }
    qsort(mentions, e->mention_n, sizeof *mentions, compare_ids); // as the store lists them
    *out = (dgm_event){.id = e->id,
                       .category = (dgm_category)e->category,
                       .mode = e->mode,
                       .cameo = e->cameo,
                       .goldstein = (double)e->goldstein,
                       .status = (dgm_status)e->status,
                       .reciprocal = e->reciprocal,
                       .from = e->from,
                       .to = e->to,
                       .precision = (dgm_precision)e->precision,
                       .basis = (dgm_basis)e->basis,
                       .actors = parties,
                       .actor_n = e->actor_n,
                       .recipients = parties + e->actor_n,
                       .recipient_n = e->recipient_n,
                       .killed = e->killed,
                       .injured = e->injured,
                       .mentions = mentions,
                       .mention_n = e->mention_n,
                       .documents = e->documents,
                       .sources = e->sources,
                       .story = e->story == DGM_NONE ? "" : v->catalog->stories[e->story].id,
                       .confidence = e->confidence};
    if (e->place != DGM_NONE) {
        out->place = v->sites[e->place].site;
    }
    return true;
}

// The same rows as `dragoman events -f csv` and `-f jsonl` write.
static dgm_code put_table(dgm_seat *seat, const dgm_request *request, const dgm_listing *page,
                          const dgm_matches *matches, uint32_t start, dgm_answer *answer, dgm_err *err) {
    bool csv = strcmp(page->format, "csv") == 0;
    uint32_t limit = page->has_limit ? page->limit : matches->n;
    answer->type = csv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
    answer->file = csv ? "events.csv" : "events.jsonl";
    if (csv) {
        dgm_write_event_csv_header(seat->out);
    }
    for (uint32_t i = start; i < matches->n && i - start < limit; i++) {
        dgm_arena_mark mark = dgm_arena_get_mark(request->arena);
        dgm_event event;
        if (!fill_event(request, seat->view, &seat->view->entries[matches->entries[i]], &event)) {
            return dgm_err_set_limit(err, NULL);
        }
        if (csv) {
            dgm_write_event_csv(seat->out, &event);
        } else {
            dgm_write_event_json(seat->out, &event);
        }
        dgm_arena_rewind(request->arena, mark);
    }
    return DGM_OK;
}

dgm_code dgm_answer_events(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    uint32_t start = 0;
    dgm_code code = match(seat, request, false, &page, &matches, err);
    if (code == DGM_OK && !sort_matches(request, seat->view, page.sort, &matches)) {
        code = dgm_err_set_limit(err, NULL);
    }
    code = code == DGM_OK ? find_start(seat->view, &page, &matches, &start, err) : code;
    if (code != DGM_OK) {
        return code;
    }
    if (strcmp(page.format, "csv") == 0 || strcmp(page.format, "jsonl") == 0) {
        return put_table(seat, request, &page, &matches, start, answer, err);
    }
    dgm_buffer *out = seat->out;
    dgm_buffer_print(out, "{\"revision\": \"%s\", \"total\": %u, \"offset\": %u, \"events\": [", seat->view->revision,
                     matches.n, start);
    uint32_t i = start;
    for (; i < matches.n && i - start < page.limit; i++) {
        dgm_buffer_print(out, i > start ? ",\n" : "\n");
        dgm_put_event(seat, matches.entries[i], false);
    }
    dgm_buffer_print(out, "], \"next\": ");
    dgm_json_put_string(out, i < matches.n && i > start ? seat->view->entries[matches.entries[i - 1]].id : NULL);
    dgm_buffer_print(out, "}\n");
    return DGM_OK;
}

// ---- one event ------------------------------------------------------------------------------------------

static int on_grounds(void *user, const dgm_row *row) {
    dgm_buffer *out = user;
    const char *grounds = dgm_row_text(row, 0);
    bool first = true;
    while (grounds && *grounds) {
        size_t size = strcspn(grounds, "\n");
        dgm_buffer_print(out, first ? "" : ", ");
        dgm_json_put_text(out, grounds, size);
        grounds += size + (grounds[size] != 0);
        first = false;
    }
    return 1;
}

typedef struct claims {
    dgm_buffer *out;
    bool any;
} claims;

static int on_claim(void *user, const dgm_row *row) {
    claims *c = user;
    const char *who = dgm_row_text(row, 1);
    dgm_buffer_print(c->out, "%s{\"says\": ", c->any ? ", " : "");
    dgm_json_put_string(c->out, dgm_row_text(row, 0));
    dgm_buffer_print(c->out, ", \"who\": ");
    dgm_json_put_string(c->out, who && *who ? who : NULL);
    dgm_buffer_print(c->out, ", \"mention\": ");
    dgm_json_put_string(c->out, dgm_row_text(row, 2));
    dgm_buffer_print(c->out, "}");
    c->any = true;
    return 0;
}

static void put_links(dgm_seat *seat, const dgm_entry *e) {
    const dgm_view *v = seat->view;
    bool any = false;
    for (uint32_t i = 0; i < v->catalog->link_n; i++) {
        const dgm_catalog_link *link = &v->catalog->links[i];
        if (link->event != e->stored && link->other != e->stored) {
            continue;
        }
        bool from = link->event == e->stored;
        uint32_t other = dgm_view_find_event(v, v->catalog->entries[from ? link->other : link->event].id);
        if (other == DGM_NONE || &v->entries[other] == e) {
            continue;
        }
        const char *relation = from                                     ? link->relation
                               : strcmp(link->relation, "plan of") == 0 ? "planned by"
                               : strcmp(link->relation, "denies") == 0  ? "denied by"
                                                                        : link->relation;
        dgm_buffer_print(seat->out, "%s{\"relation\": ", any ? ", " : "");
        dgm_json_put_string(seat->out, relation);
        dgm_buffer_print(seat->out, ", \"event\": ");
        dgm_put_event(seat, other, false);
        dgm_buffer_print(seat->out, "}");
        any = true;
    }
}

// The corrections that are of any mention of the event, the latest first.
static void put_event_corrections(dgm_seat *seat, uint32_t entry) {
    const dgm_view *v = seat->view;
    bool any = false;
    for (uint32_t i = v->judgement_n; i-- > 0;) {
        const dgm_correction *log = &v->judgements[i].log;
        uint32_t mention = dgm_view_find_mention(v, log->mention);
        if (mention != DGM_NONE && v->mention_event[mention] == entry) {
            dgm_buffer_print(seat->out, any ? ", " : "");
            dgm_put_correction(seat->out, log, false);
            any = true;
        }
    }
}

dgm_code dgm_answer_event(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    dgm_buffer *out = seat->out;
    uint32_t entry = dgm_view_find_event(v, request->arguments[0]);
    (void)answer;
    if (entry == DGM_NONE) {
        return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no event '%.80s'", request->arguments[0]);
    }
    const dgm_entry *e = &v->entries[entry];
    dgm_value id = DGM_VALUE_TEXT(v->catalog->entries[e->stored].id);
    dgm_put_event(seat, entry, true);
    dgm_buffer_print(out, ", \"grounds\": [");
    dgm_code code = dgm_store_select(seat->store, DGM_SELECT_GROUNDS, &id, 1, on_grounds, out, err);
    dgm_buffer_print(out, "], \"links\": [");
    put_links(seat, e);
    dgm_buffer_print(out, "], \"mentions\": [");
    for (uint32_t i = 0; i < e->mention_n + e->rejected_n && code == DGM_OK; i++) {
        dgm_buffer_print(out, i ? ",\n" : "");
        code = dgm_put_mention(seat, v->mention_list[e->mention + i], err);
    }
    dgm_buffer_print(out, "], \"story_title\": ");
    dgm_json_put_string(out, e->story == DGM_NONE ? NULL : v->catalog->stories[e->story].title);
    dgm_buffer_print(out, ", \"claims\": [");
    claims list = {out, false};
    code = code == DGM_OK ? dgm_store_select(seat->store, DGM_SELECT_CLAIMS, &id, 1, on_claim, &list, err) : code;
    dgm_buffer_print(out, "], \"corrections\": [");
    put_event_corrections(seat, entry);
    dgm_buffer_print(out, "]}\n");
    return code;
}

// ---- counts -----------------------------------------------------------------------------------------------

// Events of one period.
typedef struct period {
    int32_t first;
    uint32_t n, quads[DGM_QUAD_N];
    double goldstein;
} period;

// Periods under way.
typedef struct period_list {
    dgm_arena *arena;
    const char *by;
    period *at; // (n)
    size_t n, capacity;
    uint32_t undated;
} period_list;

enum { GAP_MOST = 400 }; // periods without an event that are written out: more is another time

static bool put_period(period_list *list, int32_t first) {
    period *grown = dgm_arena_grow(list->arena, list->at, list->n, &list->capacity, sizeof *grown);
    if (grown) {
        list->at = grown;
        list->at[list->n++] = (period){.first = first};
    }
    return grown != NULL;
}

// The first day of the period after the one that begins on `first`.
static int32_t next_first(int32_t first, const char *by) {
    static const struct {
        const char *by;
        int32_t days; // from the first day of any period of that length into the next one
    } steps[] = {{"day", 1}, {"week", 7}, {"month", 32}, {"quarter", 93}, {"year", 366}};
    size_t i = 0;
    while (strcmp(steps[i].by, by) != 0) {
        i++; // dgm_listing_read lets no other length through
    }
    return dgm_period_first(first + steps[i].days, by);
}

// Periods without an event between the last one and a later one, where they are not too many.
static bool fill_gap(period_list *list, int32_t until) {
    int32_t last = list->at[list->n - 1].first;
    size_t before = list->n;
    for (int32_t day = next_first(last, list->by); day < until; day = next_first(day, list->by)) {
        if (list->n - before == GAP_MOST) {
            list->n = before;
            return true;
        }
        if (!put_period(list, day)) {
            return false;
        }
    }
    return true;
}

// Periods of the matches, which come by date. `series`: also those between without events, and what is dated too
// vaguely to lie in one period is left out.
static bool make_periods(const dgm_view *view, const dgm_matches *matches, bool series, period_list *list) {
    int32_t day = DGM_DAY_NONE, first = 0;
    for (uint32_t i = 0; i < matches->n; i++) {
        const dgm_entry *e = &view->entries[matches->entries[i]];
        if (e->first_day == DGM_DAY_NONE) {
            list->undated++;
            continue;
        }
        if (e->first_day != day) {
            day = e->first_day;
            first = dgm_period_first(day, list->by);
        }
        if (series && e->last_day != day && dgm_period_first(e->last_day, list->by) != first) {
            list->undated++;
            continue;
        }
        if (list->n == 0 || list->at[list->n - 1].first != first) {
            if ((series && list->n && !fill_gap(list, first)) || !put_period(list, first)) {
                return false;
            }
        }
        period *p = &list->at[list->n - 1];
        p->n++;
        p->quads[e->quad]++;
        p->goldstein += (double)e->goldstein;
    }
    return true;
}

dgm_code dgm_answer_counts(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    (void)answer;
    dgm_code code = match(seat, request, false, &page, &matches, err);
    if (code != DGM_OK) {
        return code;
    }
    period_list list = {.arena = request->arena, .by = page.by};
    if (!make_periods(seat->view, &matches, false, &list)) {
        return dgm_err_set_limit(err, NULL);
    }
    dgm_buffer *out = seat->out;
    dgm_buffer_print(out, "{\"revision\": \"%s\", \"by\": \"%s\", \"total\": %u, \"undated\": %u, \"periods\": [",
                     seat->view->revision, page.by, matches.n, list.undated);
    for (size_t i = 0; i < list.n; i++) {
        dgm_buffer_print(out, "%s{", i ? ", " : "");
        dgm_put_date_member(out, "from", dgm_date_from_days(list.at[i].first));
        dgm_buffer_print(out, ", \"n\": %u, \"quads\": ", list.at[i].n);
        dgm_put_quads(out, list.at[i].quads);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}\n");
    return DGM_OK;
}

static void put_series_row(dgm_buffer *out, const period *p, bool csv) {
    char first[16];
    uint32_t cooperation = p->quads[0] + p->quads[1], conflict = p->quads[2] + p->quads[3];
    dgm_date_write(dgm_date_from_days(p->first), first);
    if (csv) {
        dgm_buffer_print(out, "%s,%u,%u,%u,", first, p->n, cooperation, conflict);
        dgm_json_put_rounded(out, p->goldstein, 2);
        dgm_buffer_print(out, ",");
        if (p->n) { // else an empty cell
            dgm_json_put_rounded(out, p->goldstein / p->n, 3);
        }
        dgm_buffer_print(out, ",%u,%u,%u,%u\r\n", p->quads[0], p->quads[1], p->quads[2], p->quads[3]);
        return;
    }
    dgm_buffer_print(out, "{\"from\": \"%s\", \"n\": %u, \"cooperation\": %u, \"conflict\": %u, \"goldstein\": ", first,
                     p->n, cooperation, conflict);
    dgm_json_put_rounded(out, p->goldstein, 2);
    dgm_buffer_print(out, ", \"mean\": ");
    dgm_json_put_rounded(out, p->n ? p->goldstein / p->n : (double)NAN, 3);
    dgm_buffer_print(out, ", \"quads\": ");
    dgm_put_quads(out, p->quads);
    dgm_buffer_print(out, "}");
}

dgm_code dgm_answer_series(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    // What did not happen, or not yet, is no cooperation or conflict; who wants it asks for it.
    uint32_t happened = 1u << DGM_STATUS_ACTUAL | 1u << DGM_STATUS_HISTORICAL;
    dgm_code code = match_status(seat, request, false, happened, &page, &matches, err);
    if (code != DGM_OK) {
        return code;
    }
    period_list list = {.arena = request->arena, .by = page.by};
    if (!make_periods(seat->view, &matches, true, &list)) {
        return dgm_err_set_limit(err, NULL);
    }
    dgm_buffer *out = seat->out;
    bool json = strcmp(page.format, "json") == 0, csv = strcmp(page.format, "csv") == 0;
    if (json) {
        const char *dyad = dgm_parameter_find(request->parameters, request->parameter_n, "dyad");
        size_t first = dyad ? strcspn(dyad, ",>") : 0;
        dgm_buffer_print(out, "{\"revision\": \"%s\", \"by\": \"%s\", \"dyad\": [", seat->view->revision, page.by);
        if (dyad && dyad[first]) {
            dgm_json_put_text(out, dyad, first);
            dgm_buffer_print(out, ", ");
            dgm_json_put_string(out, dyad + first + 1);
        }
        dgm_buffer_print(out, "], \"total\": %u, \"undated\": %u, \"periods\": [", matches.n, list.undated);
    } else {
        answer->type = csv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        answer->file = csv ? "series.csv" : "series.jsonl";
        dgm_buffer_print(out,
                         csv ? "from,n,cooperation,conflict,goldstein,mean,verbal_cooperation,material_cooperation,"
                               "verbal_conflict,material_conflict\r\n"
                             : "");
    }
    for (size_t i = 0; i < list.n; i++) {
        dgm_buffer_print(out, json && i ? ", " : "");
        put_series_row(out, &list.at[i], csv);
        dgm_buffer_print(out, json || csv ? "" : "\n");
    }
    dgm_buffer_print(out, json ? "]}\n" : "");
    return DGM_OK;
}

// ---- facets -----------------------------------------------------------------------------------------------

typedef struct facets {
    uint32_t category[DGM_CATEGORY_N], quad[DGM_QUAD_N], status[DGM_STATUS_N], review[DGM_REVIEW_N];
    uint32_t *source, *actor, *place, *country, *story;
    uint32_t disputed, total;
    uint32_t *seen, stamp; // per actor key: the last event that counted it
} facets;

// Sources of an event, each once.
static void count_sources(const dgm_view *v, const dgm_entry *e, uint32_t *counts, uint32_t *seen, uint32_t stamp) {
    for (uint32_t i = 0; i < e->mention_n; i++) {
        uint32_t source = v->catalog->documents[v->catalog->mentions[v->mention_list[e->mention + i]].document].source;
        if (seen[source] != stamp) {
            seen[source] = stamp;
            counts[source]++;
        }
    }
}

static void count_actors(const dgm_view *v, const dgm_entry *e, const uint32_t *keys, uint32_t *counts, uint32_t *seen,
                         uint32_t stamp) {
    for (uint32_t i = 0; i < (uint32_t)e->actor_n + e->recipient_n; i++) {
        uint32_t key = keys[v->parties[e->party + i]];
        if (seen[key] != stamp) {
            seen[key] = stamp;
            counts[key]++;
        }
    }
}

static void put_facet(dgm_buffer *out, bool first, const char *value, const char *name, uint32_t n) {
    dgm_buffer_print(out, "%s{\"value\": ", first ? "" : ", ");
    dgm_json_put_string(out, value);
    dgm_buffer_print(out, ", \"name\": ");
    dgm_json_put_string(out, name);
    dgm_buffer_print(out, ", \"n\": %u}", n);
}

// What stands for value n of a list, and its name.
typedef void (*facet_names)(const dgm_seat *seat, uint32_t index, const char **value, const char **name);

static void name_category(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    (void)seat;
    *value = dgm_category_name((dgm_category)i);
    *name = dgm_category_quad((dgm_category)i);
}
static void name_quad(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    (void)seat;
    *value = dgm_quad_name((uint8_t)i);
    *name = NULL;
}
static void name_status(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    (void)seat;
    *value = dgm_status_name((dgm_status)i);
    *name = NULL;
}
static void name_review(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    (void)seat;
    *value = dgm_review_name((dgm_review)i);
    *name = NULL;
}
static void name_source(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    *value = seat->view->catalog->sources[i];
    *name = NULL;
}
static void name_actor(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    *value = seat->view->actors[i].id ? seat->view->actors[i].id : "";
    *name = seat->view->actors[i].name;
}
static void name_place(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    *value = seat->view->sites[i].site.name;
    *name = seat->view->sites[i].site.country;
}
static void name_country(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    const char *country = seat->view->sites[i].site.country;
    *value = country ? country : "";
    *name = dgm_country_name(&seat->server->countries, country);
}
static void name_story(const dgm_seat *seat, uint32_t i, const char **value, const char **name) {
    *value = seat->view->catalog->stories[i].id;
    *name = seat->view->catalog->stories[i].title;
}

static bool put_facets(dgm_seat *seat, const dgm_request *request, const char *key, const uint32_t *counts, uint32_t n,
                       uint32_t most, facet_names names) {
    uint32_t kept = 0;
    dgm_tally *tallies = dgm_tally_top(request->arena, counts, n, most, &kept);
    if (!tallies) {
        return false;
    }
    dgm_buffer_print(seat->out, ", \"%s\": [", key);
    for (uint32_t i = 0; i < kept; i++) {
        const char *value = NULL, *name = NULL;
        names(seat, tallies[i].index, &value, &name);
        put_facet(seat->out, i == 0, value, name, tallies[i].n);
    }
    dgm_buffer_print(seat->out, "]");
    return true;
}

static bool open_facets(facets *f, const dgm_request *request, const dgm_view *v) {
    uint32_t most = v->actor_n > v->catalog->source_n ? v->actor_n : v->catalog->source_n;
    *f = (facets){.source = new_counts(request, v->catalog->source_n),
                  .actor = new_counts(request, v->actor_n),
                  .place = new_counts(request, v->site_n),
                  .country = new_counts(request, v->site_n),
                  .story = new_counts(request, v->catalog->story_n),
                  .seen = new_counts(request, most + 1)};
    return f->source && f->actor && f->place && f->country && f->story && f->seen;
}

static void count_facets(facets *f, const dgm_view *v, const dgm_matches *matches) {
    for (uint32_t i = 0; i < v->order_n; i++) {
        const dgm_entry *e = &v->entries[v->order[i]];
        unsigned failed = matches->failed[i];
        f->total += failed == 0;
        // Counted where no filter but the facet's own failed.
        f->category[e->category] += (failed & ~(1u << DGM_FACET_CATEGORY)) == 0;
        f->quad[e->quad] += (failed & ~(1u << DGM_FACET_QUAD)) == 0;
        f->status[e->status] += (failed & ~(1u << DGM_FACET_STATUS)) == 0;
        f->review[e->review] += (failed & ~(1u << DGM_FACET_REVIEW)) == 0;
        f->disputed += e->disputed && (failed & ~(1u << DGM_FACET_DISPUTED)) == 0;
        if (e->story != DGM_NONE && (failed & ~(1u << DGM_FACET_STORY)) == 0) {
            f->story[e->story]++;
        }
        if (e->place != DGM_NONE && (failed & ~(1u << DGM_FACET_PLACE)) == 0) {
            f->place[e->place]++;
        }
        if (e->place != DGM_NONE && (failed & ~(1u << DGM_FACET_COUNTRY)) == 0) {
            f->country[v->site_country[e->place]]++;
        }
        if ((failed & ~(1u << DGM_FACET_ACTOR)) == 0) {
            count_actors(v, e, v->actor_key, f->actor, f->seen, ++f->stamp);
        }
    }
    memset(f->seen, 0, sizeof *f->seen * v->catalog->source_n);
    f->stamp = 0;
    for (uint32_t i = 0; i < v->order_n; i++) {
        if ((matches->failed[i] & ~(1u << DGM_FACET_SOURCE)) == 0) {
            count_sources(v, &v->entries[v->order[i]], f->source, f->seen, ++f->stamp);
        }
    }
}

dgm_code dgm_answer_facets(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    facets f;
    const dgm_view *v = seat->view;
    (void)answer;
    dgm_code code = match(seat, request, true, &page, &matches, err);
    if (code != DGM_OK) {
        return code;
    }
    if (!open_facets(&f, request, v)) {
        return dgm_err_set_limit(err, NULL);
    }
    count_facets(&f, v, &matches);
    uint32_t most = page.has_limit ? page.limit : 30;
    dgm_buffer_print(seat->out, "{\"revision\": \"%s\", \"total\": %u", v->revision, f.total);
    bool good = put_facets(seat, request, "category", f.category, DGM_CATEGORY_N, DGM_CATEGORY_N, name_category) &&
                put_facets(seat, request, "quad", f.quad, DGM_QUAD_N, DGM_QUAD_N, name_quad) &&
                put_facets(seat, request, "status", f.status, DGM_STATUS_N, DGM_STATUS_N, name_status) &&
                put_facets(seat, request, "source", f.source, v->catalog->source_n, most, name_source) &&
                put_facets(seat, request, "actor", f.actor, v->actor_n, most, name_actor) &&
                put_facets(seat, request, "place", f.place, v->site_n, most, name_place) &&
                put_facets(seat, request, "country", f.country, v->site_n, most, name_country) &&
                put_facets(seat, request, "story", f.story, v->catalog->story_n, most, name_story) &&
                put_facets(seat, request, "review", f.review, DGM_REVIEW_N, DGM_REVIEW_N, name_review);
    dgm_buffer_print(seat->out, ", \"disputed\": %u}\n", f.disputed);
    return good ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- network ------------------------------------------------------------------------------------------------

typedef struct edge {
    uint32_t a, b, n, quads[DGM_QUAD_N];
    double goldstein;
} edge;

typedef struct network {
    dgm_arena *arena;
    const uint32_t *keys; // of actors
    uint32_t *nodes;      // (actor_n) events
    uint32_t (*node_quads)[DGM_QUAD_N];
    dgm_table table; // pairs
    edge *edges;
    size_t edge_n, capacity;
    uint32_t *seen, stamp;
} network;

static bool add_edge(network *net, uint32_t a, uint32_t b, const dgm_entry *e) {
    uint32_t pair[2] = {a < b ? a : b, a < b ? b : a};
    uint32_t at = dgm_table_find(&net->table, (const char *)pair, sizeof pair);
    if (at == DGM_TABLE_NONE) {
        edge *grown = dgm_arena_grow(net->arena, net->edges, net->edge_n, &net->capacity, sizeof *grown);
        const char *key = dgm_arena_copy(net->arena, (const char *)pair, sizeof pair);
        if (!grown || !key ||
            dgm_table_put(&net->table, net->arena, key, sizeof pair, (uint32_t)net->edge_n) == DGM_TABLE_NONE) {
            return false;
        }
        net->edges = grown;
        at = (uint32_t)net->edge_n++;
        net->edges[at] = (edge){.a = pair[0], .b = pair[1]};
    }
    net->edges[at].n++;
    net->edges[at].quads[e->quad]++;
    net->edges[at].goldstein += (double)e->goldstein;
    return true;
}

// Everyone who stands on different sides, or on the same footing, deals with each other; each pair once an event.
static bool add_event(network *net, const dgm_view *v, const dgm_entry *e) {
    enum { PARTIES = 24 };
    uint32_t keys[PARTIES], side[PARTIES], n = 0;
    net->stamp++;
    for (uint32_t i = 0; i < (uint32_t)e->actor_n + e->recipient_n && n < PARTIES; i++) {
        uint32_t key = net->keys[v->parties[e->party + i]];
        if (net->seen[key] != net->stamp) {
            net->seen[key] = net->stamp;
            net->nodes[key]++;
            net->node_quads[key][e->quad]++;
            side[n] = i >= e->actor_n;
            keys[n++] = key;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = i + 1; k < n; k++) {
            if ((e->recipient_n == 0 || side[i] != side[k]) && !add_edge(net, keys[i], keys[k], e)) {
                return false;
            }
        }
    }
    return true;
}

static int compare_edges(const void *a, const void *b) {
    const edge *x = a, *y = b;
    return x->n != y->n ? (x->n < y->n ? 1 : -1) : x->a != y->a ? (x->a < y->a ? -1 : 1) : x->b < y->b ? -1 : 1;
}

static const char *node_code(const dgm_party *party, bool countries) {
    return countries && party->country && *party->country ? party->country : party->id ? party->id : "";
}

static const char *node_name(const dgm_seat *seat, const dgm_party *party, bool countries) {
    const char *name = countries ? dgm_country_name(&seat->server->countries, party->country) : NULL;
    return name ? name : party->name;
}

static void put_network(dgm_seat *seat, network *net, uint32_t total, uint32_t most, bool countries) {
    const dgm_view *v = seat->view;
    dgm_buffer *out = seat->out;
    uint32_t n = net->edge_n < most ? (uint32_t)net->edge_n : most;
    if (net->edge_n) {
        qsort(net->edges, net->edge_n, sizeof *net->edges, compare_edges);
    }
    dgm_buffer_print(out, "{\"revision\": \"%s\", \"total\": %u, \"nodes\": [", v->revision, total);
    bool any = false;
    net->stamp++;
    for (uint32_t i = 0; i < 2 * n; i++) {
        uint32_t node = i % 2 ? net->edges[i / 2].b : net->edges[i / 2].a;
        if (net->seen[node] == net->stamp) {
            continue;
        }
        net->seen[node] = net->stamp;
        dgm_buffer_print(out, "%s{\"code\": ", any ? ", " : "");
        dgm_json_put_string(out, node_code(&v->actors[node], countries));
        dgm_buffer_print(out, ", \"name\": ");
        dgm_json_put_string(out, node_name(seat, &v->actors[node], countries));
        dgm_buffer_print(out, ", \"n\": %u, \"quads\": ", net->nodes[node]);
        dgm_put_quads(out, net->node_quads[node]);
        dgm_buffer_print(out, "}");
        any = true;
    }
    dgm_buffer_print(out, "], \"edges\": [");
    for (uint32_t i = 0; i < n; i++) {
        const edge *one = &net->edges[i];
        dgm_buffer_print(out, "%s{\"a\": ", i ? ", " : "");
        dgm_json_put_string(out, node_code(&v->actors[one->a], countries));
        dgm_buffer_print(out, ", \"b\": ");
        dgm_json_put_string(out, node_code(&v->actors[one->b], countries));
        dgm_buffer_print(out, ", \"n\": %u, \"goldstein\": ", one->n);
        dgm_json_put_rounded(out, one->goldstein / one->n, 3);
        dgm_buffer_print(out, ", \"quads\": ");
        dgm_put_quads(out, one->quads);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}\n");
}

dgm_code dgm_answer_network(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    const dgm_view *v = seat->view;
    (void)answer;
    dgm_code code = match(seat, request, false, &page, &matches, err);
    if (code != DGM_OK) {
        return code;
    }
    bool countries = strcmp(page.level, "country") == 0;
    network net = {.arena = request->arena,
                   .keys = countries ? v->actor_nation : v->actor_key,
                   .nodes = new_counts(request, v->actor_n),
                   .node_quads = dgm_arena_get_array(request->arena, v->actor_n, sizeof *net.node_quads),
                   .seen = new_counts(request, v->actor_n)};
    if (!net.nodes || !net.node_quads || !net.seen) {
        return dgm_err_set_limit(err, NULL);
    }
    for (uint32_t i = 0; i < matches.n; i++) {
        if (!add_event(&net, v, &v->entries[matches.entries[i]])) {
            return dgm_err_set_limit(err, NULL);
        }
    }
    put_network(seat, &net, matches.n, page.limit, countries);
    return DGM_OK;
}

// ---- places ---------------------------------------------------------------------------------------------------

dgm_code dgm_answer_places(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    dgm_matches matches;
    const dgm_view *v = seat->view;
    dgm_buffer *out = seat->out;
    (void)answer;
    dgm_code code = match(seat, request, false, &page, &matches, err);
    if (code != DGM_OK) {
        return code;
    }
    uint32_t *counts = new_counts(request, v->site_n), unplaced = 0;
    uint32_t(*quads)[DGM_QUAD_N] = dgm_arena_get_array(request->arena, v->site_n, sizeof *quads);
    if (!counts || !quads) {
        return dgm_err_set_limit(err, NULL);
    }
    for (uint32_t i = 0; i < matches.n; i++) {
        const dgm_entry *e = &v->entries[matches.entries[i]];
        if (e->place == DGM_NONE) {
            unplaced++;
        } else {
            counts[e->place]++;
            quads[e->place][e->quad]++;
        }
    }
    uint32_t n = 0, most = page.has_limit ? page.limit : DGM_ROWS_LIMIT;
    dgm_tally *tallies = dgm_tally_top(request->arena, counts, v->site_n, most, &n);
    dgm_buffer_print(out, "{\"revision\": \"%s\", \"total\": %u, \"unplaced\": %u, \"places\": [", v->revision,
                     matches.n, unplaced);
    for (uint32_t i = 0; i < n; i++) {
        const dgm_site *site = &v->sites[tallies[i].index].site;
        dgm_buffer_print(out, i ? ", " : "");
        dgm_put_site(out, site);
        dgm_buffer_print(out, ", \"n\": %u, \"quads\": ", tallies[i].n);
        dgm_put_quads(out, quads[tallies[i].index]);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}\n");
    return tallies ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- actors ---------------------------------------------------------------------------------------------------

// Whether a word of the name begins with the text, in any case; or the code does.
static bool has_word(const char *text, const char *folded) {
    size_t size = strlen(folded);
    for (const char *at = text; at && *at; at++) {
        if (at == text || at[-1] == ' ' || at[-1] == '-') {
            size_t i = 0;
            while (i < size && (char)(at[i] >= 'A' && at[i] <= 'Z' ? at[i] - 'A' + 'a' : at[i]) == folded[i]) {
                i++;
            }
            if (i == size) {
                return true;
            }
        }
    }
    return size == 0;
}

dgm_code dgm_answer_actors(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    const dgm_view *v = seat->view;
    dgm_buffer *out = seat->out;
    (void)answer;
    dgm_code code = dgm_listing_read(&page, request->parameters, request->parameter_n, err);
    const char *text = dgm_parameter_find(request->parameters, request->parameter_n, "text");
    const char *folded = dgm_fold_copy(request->arena, text ? text : "");
    uint32_t *counts = new_counts(request, v->actor_n), *seen = new_counts(request, v->actor_n);
    if (code != DGM_OK || !folded || !counts || !seen) {
        return code != DGM_OK ? code : dgm_err_set_limit(err, NULL);
    }
    for (uint32_t i = 0; i < v->order_n; i++) {
        count_actors(v, &v->entries[v->order[i]], v->actor_key, counts, seen, i + 1);
    }
    for (uint32_t i = 0; i < v->actor_n; i++) {
        const dgm_party *a = &v->actors[i];
        if (!has_word(a->name, folded) && !has_word(a->code, folded) && !has_word(a->id, folded)) {
            counts[i] = 0;
        }
    }
    uint32_t n = 0;
    dgm_tally *tallies = dgm_tally_top(request->arena, counts, v->actor_n, page.limit, &n);
    dgm_buffer_print(out, "{\"actors\": [");
    for (uint32_t i = 0; i < n; i++) {
        const dgm_party *a = &v->actors[tallies[i].index];
        dgm_buffer_print(out, "%s{\"entity\": ", i ? ", " : "");
        dgm_json_put_string(out, a->id ? a->id : "");
        dgm_buffer_print(out, ", \"name\": ");
        dgm_json_put_string(out, a->name);
        dgm_buffer_print(out, ", \"code\": ");
        dgm_json_put_string(out, a->code);
        dgm_buffer_print(out, ", \"country\": ");
        dgm_json_put_string(out, a->country);
        dgm_buffer_print(out, ", \"n\": %u}", tallies[i].n);
    }
    dgm_buffer_print(out, "]}\n");
    return tallies ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- stories --------------------------------------------------------------------------------------------------

static void put_story(dgm_buffer *out, const dgm_story *story, const uint32_t quads[DGM_QUAD_N]) {
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, story->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, story->title);
    dgm_put_date_member(out, "start", story->from);
    dgm_put_date_member(out, "end", story->to);
    dgm_buffer_print(out, ", \"events\": %u, \"mentions\": %u, \"documents\": %u, \"quads\": ", story->events,
                     story->mentions, story->documents);
    dgm_put_quads(out, quads);
}

typedef struct story_key {
    int64_t value;
    uint32_t index;
} story_key;

static int compare_story_keys(const void *a, const void *b) {
    const story_key *x = a, *y = b;
    return x->value != y->value ? (x->value < y->value ? -1 : 1) : x->index < y->index ? -1 : x->index > y->index;
}

static int64_t story_value(const dgm_story *story, const char *sort) {
    if (sort && strstr(sort, "date")) {
        int64_t day = story->from.year ? dgm_date_to_days(dgm_date_first(story->from)) : DGM_DAY_NONE;
        return *sort == '-' ? -day : day;
    }
    return -(int64_t)story->events;
}

static bool story_touches(const dgm_story *story, const dgm_filter *filter) {
    int32_t first = story->from.year ? dgm_date_to_days(dgm_date_first(story->from)) : DGM_DAY_NONE;
    int32_t last = story->to.year ? dgm_date_to_days(dgm_date_last(story->to)) : first;
    return (!filter->has_since || (first != DGM_DAY_NONE && last >= filter->since)) &&
           (!filter->has_until || (first != DGM_DAY_NONE && first <= filter->until));
}

dgm_code dgm_answer_stories(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    const dgm_catalog *c = v->catalog;
    dgm_listing page;
    dgm_filter filter;
    (void)answer;
    dgm_code code = dgm_request_read(request, &page, &filter, err);
    if (code != DGM_OK) {
        return code;
    }
    const char *text = dgm_parameter_find(request->parameters, request->parameter_n, "text");
    const char *folded = dgm_fold_copy(request->arena, text ? text : "");
    bool *takes_part = dgm_arena_array(request->arena, bool, c->story_n);
    uint32_t(*quads)[DGM_QUAD_N] = dgm_arena_get_array(request->arena, c->story_n, sizeof *quads);
    story_key *keys = dgm_arena_array(request->arena, story_key, c->story_n);
    dgm_filter by_actor = {.disputed = -1, .most = 1, .actor_n = filter.actor_n};
    memcpy(by_actor.actors, filter.actors, sizeof filter.actors);
    dgm_matches matches;
    if (!folded || !takes_part || !quads || !keys) {
        return dgm_err_set_limit(err, NULL);
    }
    code = dgm_filter_run(&by_actor, v, seat->store, request->arena, false, &matches, err);
    for (uint32_t i = 0; i < matches.n && code == DGM_OK; i++) {
        const dgm_entry *e = &v->entries[matches.entries[i]];
        if (e->story != DGM_NONE) {
            takes_part[e->story] = true;
            quads[e->story][e->quad]++;
        }
    }
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->story_n; i++) {
        if (takes_part[i] && has_word(c->stories[i].title, folded) && story_touches(&c->stories[i], &filter)) {
            keys[n++] = (story_key){story_value(&c->stories[i], page.sort), i};
        }
    }
    qsort(keys, n, sizeof *keys, compare_story_keys);
    dgm_buffer_print(seat->out, "{\"revision\": \"%s\", \"total\": %u, \"stories\": [", v->revision, n);
    for (uint32_t i = page.offset; i < n && i - page.offset < page.limit; i++) {
        dgm_buffer_print(seat->out, i > page.offset ? ",\n" : "\n");
        put_story(seat->out, &c->stories[keys[i].index], quads[keys[i].index]);
        dgm_buffer_print(seat->out, "}");
    }
    dgm_buffer_print(seat->out, "]}\n");
    return code;
}

dgm_code dgm_answer_story(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    uint32_t story = dgm_catalog_find_story(v->catalog, request->arguments[0]);
    (void)answer;
    if (story == DGM_NONE) {
        return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no story '%.80s'", request->arguments[0]);
    }
    dgm_filter filter = {.disputed = -1, .most = 1, .story = request->arguments[0]};
    dgm_matches matches;
    facets f;
    uint32_t quads[DGM_QUAD_N] = {0};
    dgm_code code = dgm_filter_run(&filter, v, seat->store, request->arena, true, &matches, err);
    if (code != DGM_OK || !open_facets(&f, request, v)) {
        return code != DGM_OK ? code : dgm_err_set_limit(err, NULL);
    }
    count_facets(&f, v, &matches);
    for (uint32_t i = 0; i < matches.n; i++) {
        quads[v->entries[matches.entries[i]].quad]++;
    }
    put_story(seat->out, &v->catalog->stories[story], quads);
    bool good = put_facets(seat, request, "actors", f.actor, v->actor_n, 12, name_actor) &&
                put_facets(seat, request, "places", f.place, v->site_n, 12, name_place) &&
                put_facets(seat, request, "sources", f.source, v->catalog->source_n, 12, name_source);
    dgm_buffer_print(seat->out, ", \"event_list\": [");
    for (uint32_t i = 0; i < matches.n && i < DGM_ROWS_LIMIT; i++) {
        dgm_buffer_print(seat->out, i ? ",\n" : "\n");
        dgm_put_event(seat, matches.entries[i], false);
    }
    dgm_buffer_print(seat->out, "]}\n");
    return good ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- what is served -------------------------------------------------------------------------------------------

typedef struct name_list {
    dgm_buffer *out;
    bool any;
} name_list;

static int on_coder(void *user, const dgm_row *row) {
    name_list *list = user;
    dgm_buffer_print(list->out, list->any ? ", " : "");
    dgm_json_put_string(list->out, dgm_row_text(row, 0));
    list->any = true;
    return 0;
}

// The modes of a category, as the codes have them.
static void put_modes(dgm_buffer *out, const dgm_cameo_table *codes, const char *category) {
    bool any = false;
    for (uint32_t i = 0; i < codes->n; i++) {
        const dgm_cameo_row *row = &codes->rows[i];
        bool met = !row->mode || !*row->mode || strcmp(row->category, category) != 0;
        for (uint32_t k = 0; k < i && !met; k++) {
            met = strcmp(codes->rows[k].mode, row->mode) == 0 && strcmp(codes->rows[k].category, category) == 0;
        }
        if (!met) {
            dgm_buffer_print(out, any ? ", " : "");
            dgm_json_put_string(out, row->mode);
            any = true;
        }
    }
}

dgm_code dgm_answer_status(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    const struct dgm_server *server = seat->server;
    const dgm_store_counts *counts = &v->catalog->counts;
    dgm_buffer *out = seat->out;
    dgm_date first = {0}, last = {0};
    (void)answer;
    uint32_t dated = v->order_n;
    while (dated && v->entries[v->order[dated - 1]].first_day == DGM_DAY_NONE) {
        dated--;
    }
    if (dated) {
        first = v->entries[v->order[0]].from;
        last = v->entries[v->order[dated - 1]].from;
    }
    dgm_knowledge *knowledge = dgm_server_hold_knowledge(seat->server);
    dgm_buffer_print(out, "{\"program\": \"dragoman\", \"version\": \"%s\", \"store\": {\"name\": ", DGM_VERSION);
    dgm_json_put_string(out, server->store_name);
    dgm_buffer_print(out,
                     ", \"documents\": %llu, \"sentences\": %llu, \"mentions\": %llu, \"events\": %u, "
                     "\"stories\": %llu, \"merged\": %s",
                     (unsigned long long)counts->documents, (unsigned long long)counts->sentences,
                     (unsigned long long)counts->mentions, v->order_n, (unsigned long long)counts->stories,
                     counts->merged ? "true" : "false");
    dgm_put_date_member(out, "first", first);
    dgm_put_date_member(out, "last", last);
    dgm_buffer_print(out, "}, \"revision\": \"%s\", \"read_only\": %s, \"writable\": %s, \"model\": ", v->revision,
                     server->options.read_only ? "true" : "false", request->may_write ? "true" : "false");
    dgm_json_put_string(out, dgm_engine_model_id(knowledge->engine));
    dgm_buffer_print(out, ", \"lexicon\": ");
    dgm_json_put_string(out, dgm_engine_lexicon_id(knowledge->engine));
    dgm_server_drop_knowledge(seat->server, knowledge);
    const char *slash = server->rules_path ? strrchr(server->rules_path, '/') : NULL;
    dgm_buffer_print(out, ", \"lexicon_file\": ");
    dgm_json_put_string(out, slash ? slash + 1 : server->rules_path);
    dgm_buffer_print(out, ", \"coders\": [");
    name_list coders = {out, false};
    dgm_code code = dgm_store_select(seat->store, DGM_SELECT_CODERS, NULL, 0, on_coder, &coders, err);
    dgm_buffer_print(out, "], \"categories\": [");
    for (int i = 1; i < DGM_CATEGORY_N; i++) {
        const char *name = dgm_category_name((dgm_category)i);
        dgm_buffer_print(out, "%s{\"plover\": \"%s\", \"quad\": \"%s\", \"modes\": [", i > 1 ? ", " : "", name,
                         dgm_category_quad((dgm_category)i));
        put_modes(out, &server->codes, name);
        dgm_buffer_print(out, "]}");
    }
    dgm_buffer_print(out, "], \"statuses\": [");
    for (int i = 0; i < DGM_STATUS_N; i++) {
        dgm_buffer_print(out, "%s\"%s\"", i ? ", " : "", dgm_status_name((dgm_status)i));
    }
    dgm_buffer_print(out, "], \"limits\": {\"body_bytes\": %d, \"rows\": %d}}\n", DGM_BODY_LIMIT, DGM_ROWS_LIMIT);
    return code;
}

dgm_code dgm_answer_openapi(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    (void)request;
    (void)answer;
    (void)err;
    dgm_buffer_put(seat->out, (const char *)dgm_page_files[0].data,
                   (size_t)(dgm_page_files[0].end - dgm_page_files[0].data));
    return DGM_OK;
}

static const char *or_null(const char *text) {
    return text && *text ? text : NULL;
}

dgm_code dgm_answer_codes(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_cameo_table *codes = &seat->server->codes;
    dgm_buffer *out = seat->out;
    (void)request;
    (void)answer;
    (void)err;
    dgm_buffer_print(out, "{\"codes\": [");
    for (uint32_t i = 0; i < codes->n; i++) {
        const dgm_cameo_row *row = &codes->rows[i];
        const char *quad = NULL;
        for (int k = 1; k < DGM_CATEGORY_N && *row->category; k++) {
            quad = strcmp(dgm_category_name((dgm_category)k), row->category) == 0 ? dgm_category_quad((dgm_category)k)
                                                                                  : quad;
        }
        dgm_buffer_print(out, "%s{\"code\": ", i ? ",\n" : "\n");
        dgm_json_put_string(out, row->code);
        dgm_buffer_print(out, ", \"name\": ");
        dgm_json_put_string(out, row->name);
        dgm_buffer_print(out, ", \"category\": ");
        dgm_json_put_string(out, or_null(row->category));
        dgm_buffer_print(out, ", \"mode\": ");
        dgm_json_put_string(out, or_null(row->mode));
        dgm_buffer_print(out, ", \"quad\": ");
        dgm_json_put_string(out, quad);
        dgm_buffer_print(out, ", \"goldstein\": ");
        dgm_json_put_rounded(out, row->goldstein, 2);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}\n");
    return DGM_OK;
}
