// Answers about corrections: the log, the queue, gold records, and how two coders agree.
#include "serve/answer_rows.h"
#include "serve/gold.h"

#include "base/calendar.h"
#include "story/story.h"
#include "write/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// ---- making one -----------------------------------------------------------------------------------------------

// A correction that is asked for, checked.
typedef struct asked {
    json_t *body;
    const char *action, *coder, *note;
    json_t *mentions; // ids; owned
    const json_t *to;
} asked;

static bool is_action(const char *action) {
    static const char *const actions[] = {"accept", "reject", "recode", "merge", "split"};
    for (size_t i = 0; action && i < sizeof actions / sizeof *actions; i++) {
        if (strcmp(actions[i], action) == 0) {
            return true;
        }
    }
    return false;
}

static dgm_code check_coder(const char *coder, dgm_err *err) {
    size_t size = coder ? strlen(coder) : 0;
    for (size_t i = 0; i < size; i++) {
        if ((unsigned char)coder[i] < 0x20) {
            size = 0;
        }
    }
    return size > 0 && size <= DGM_CODER_BYTES
               ? DGM_OK
               : dgm_err_set(err, DGM_E_ARG, NULL, 0, "coder: takes a name of 1 to %d bytes", DGM_CODER_BYTES);
}

static dgm_code wrong(dgm_err *err, const char *what) {
    return dgm_err_set(err, DGM_E_ARG, NULL, 0, "%s", what);
}

static dgm_code check_parties(const json_t *parties, const char *key, dgm_err *err) {
    bool good = !parties || (json_is_array(parties) && json_array_size(parties) <= DGM_PARTIES_MAX);
    for (size_t i = 0; good && i < json_array_size(parties); i++) {
        const json_t *party = json_array_get(parties, i);
        const char *code = json_string_value(json_object_get(party, "code"));
        good = code && *code && strlen(code) <= 30;
        static const char *const others[] = {"name", "entity", "country"};
        for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
            const json_t *value = json_object_get(party, others[k]);
            good =
                good && (!value || json_is_null(value) || (json_is_string(value) && json_string_length(value) <= 200));
        }
    }
    return good ? DGM_OK
                : dgm_err_set(err, DGM_E_ARG, NULL, 0, "to.%s: takes a list of objects with a code, at most %d", key,
                              (int)DGM_PARTIES_MAX);
}

static bool is_day(const json_t *value) {
    const char *text = json_string_value(value);
    dgm_date date;
    return text && dgm_date_read(text, strlen(text), &date);
}

// What takes the coding's place: every member that is known must be right; others are refused.
static dgm_code check_recode(const json_t *to, const dgm_cameo_table *codes, dgm_err *err) {
    static const char *const keys[] = {"plover", "mode", "cameo", "status", "actors", "recipients", "date", "place"};
    if (!json_is_object(to) || json_object_size(to) == 0) {
        return wrong(err, "to: takes the members that change");
    }
    size_t known = 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        known += json_object_get(to, keys[i]) != NULL;
    }
    const json_t *plover = json_object_get(to, "plover"), *mode = json_object_get(to, "mode"),
                 *cameo = json_object_get(to, "cameo"), *status = json_object_get(to, "status"),
                 *date = json_object_get(to, "date"), *place = json_object_get(to, "place");
    const char *state = json_string_value(status);
    if (known != json_object_size(to)) {
        return wrong(err, "to: may have plover, mode, cameo, status, actors, recipients, date and place");
    }
    if (plover && dgm_category_read(json_string_value(plover), 0) <= 0) {
        return wrong(err, "to.plover: is no PLOVER category");
    }
    if (mode && !json_is_null(mode) && (!json_is_string(mode) || json_string_length(mode) > 60)) {
        return wrong(err, "to.mode: takes a mode's name or null");
    }
    if (cameo && !dgm_cameo_find(codes, json_string_value(cameo))) {
        return wrong(err, "to.cameo: is no CAMEO code");
    }
    if (status && (!state || strcmp(dgm_status_name(dgm_status_read(state)), state) != 0)) {
        return wrong(err, "to.status: is no status");
    }
    if (date && (!is_day(json_object_get(date, "start")) ||
                 (json_object_get(date, "end") && !is_day(json_object_get(date, "end"))))) {
        return wrong(err, "to.date: takes start and end as YYYY-MM-DD");
    }
    const char *name = json_string_value(json_object_get(place, "name"));
    if (place && !json_is_null(place) && (!name || !*name || strlen(name) > 200)) {
        return wrong(err, "to.place: takes a name, or null for nowhere");
    }
    dgm_code code = check_parties(json_object_get(to, "actors"), "actors", err);
    return code == DGM_OK ? check_parties(json_object_get(to, "recipients"), "recipients", err) : code;
}

// The mentions that are named, and all of the events that are named.
static dgm_code gather_mentions(const dgm_seat *seat, asked *a, size_t *event_n, dgm_err *err) {
    const dgm_view *v = seat->view;
    const json_t *mentions = json_object_get(a->body, "mentions"), *events = json_object_get(a->body, "events");
    *event_n = json_array_size(events);
    for (size_t i = 0; i < json_array_size(mentions); i++) {
        const char *id = json_string_value(json_array_get(mentions, i));
        if (dgm_view_find_mention(v, id) == DGM_NONE) {
            return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no mention '%.60s'", id ? id : "");
        }
        json_array_append_new(a->mentions, json_string(id));
    }
    for (size_t i = 0; i < *event_n; i++) {
        const char *id = json_string_value(json_array_get(events, i));
        uint32_t entry = id ? dgm_view_find_event(v, id) : DGM_NONE;
        if (entry == DGM_NONE) {
            return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no event '%.60s'", id ? id : "");
        }
        const dgm_entry *e = &v->entries[entry];
        for (uint32_t k = 0; k < e->mention_n + e->rejected_n && json_array_size(a->mentions) <= DGM_MENTIONS_CORRECTED;
             k++) {
            json_array_append_new(a->mentions, json_string(v->catalog->mentions[v->mention_list[e->mention + k]].id));
        }
    }
    size_t n = json_array_size(a->mentions);
    if (n > DGM_MENTIONS_CORRECTED) {
        return dgm_err_set(err, DGM_E_LIMIT, NULL, 0, "more than %d mentions in one correction",
                           DGM_MENTIONS_CORRECTED);
    }
    return n ? DGM_OK : wrong(err, "mentions or events: names none");
}

// A split leaves something behind.
static bool is_whole_event(const dgm_seat *seat, const asked *a) {
    const dgm_view *v = seat->view;
    const char *first = json_string_value(json_array_get(a->mentions, 0));
    uint32_t event = v->mention_event[dgm_view_find_mention(v, first)];
    return event == DGM_NONE ||
           json_array_size(a->mentions) >= v->entries[event].mention_n + v->entries[event].rejected_n;
}

static bool is_one_event(const dgm_seat *seat, const asked *a) {
    const dgm_view *v = seat->view;
    uint32_t event = DGM_NONE;
    for (size_t i = 0; i < json_array_size(a->mentions); i++) {
        uint32_t mention = dgm_view_find_mention(v, json_string_value(json_array_get(a->mentions, i)));
        uint32_t of = v->mention_event[mention];
        if (i && of != event) {
            return false;
        }
        event = of;
    }
    return true;
}

static dgm_code read_asked(const dgm_seat *seat, const dgm_request *request, asked *a, dgm_err *err) {
    size_t event_n = 0;
    *a = (asked){.body = json_loadb(request->body, request->body_size, JSON_REJECT_DUPLICATES, NULL),
                 .mentions = json_array()};
    if (!json_is_object(a->body)) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "the body is no JSON object");
    }
    a->action = json_string_value(json_object_get(a->body, "action"));
    a->coder = json_string_value(json_object_get(a->body, "coder"));
    a->note = json_string_value(json_object_get(a->body, "note"));
    a->to = json_object_get(a->body, "to");
    if (!is_action(a->action)) {
        return wrong(err, "action: takes accept, reject, recode, merge or split");
    }
    if (a->note && strlen(a->note) > 2000) {
        return wrong(err, "note: is longer than 2000 bytes");
    }
    dgm_code code = check_coder(a->coder, err);
    if (code == DGM_OK && strcmp(a->action, "recode") == 0) {
        code = check_recode(a->to, &seat->server->codes, err);
    } else if (code == DGM_OK && a->to && !json_is_null(a->to)) {
        code = wrong(err, "to: is for recode only");
    }
    code = code == DGM_OK ? gather_mentions(seat, a, &event_n, err) : code;
    if (code == DGM_OK && strcmp(a->action, "merge") == 0 && is_one_event(seat, a)) {
        code = wrong(err, "merge: these are one event already; name at least two");
    }
    if (code == DGM_OK && strcmp(a->action, "split") == 0 && (!is_one_event(seat, a) || is_whole_event(seat, a))) {
        code = wrong(err, "split: takes some, not all, of the mentions of one event");
    }
    return code;
}

static char *make_detail(const asked *a) {
    json_t *detail = json_object();
    json_object_set(detail, "mentions", a->mentions);
    if (strcmp(a->action, "recode") == 0) {
        json_t *to = json_deep_copy(a->to);
        json_object_set_new(detail, "to", to);
    }
    if (a->note && *a->note) {
        json_object_set_new(detail, "note", json_string(a->note));
    }
    char *text = json_dumps(detail, JSON_COMPACT);
    json_decref(detail);
    return text;
}

static void write_now(char out[24]) {
    time_t now = time(NULL);
    struct tm parts = {0};
    gmtime_r(&now, &parts);
    strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &parts);
}

enum { EVENTS_TOLD = 64 };

// Ids of the events that a correction touches, each once; they outlive the view.
typedef struct event_ids {
    dgm_arena *arena;
    const char *at[EVENTS_TOLD];
    uint32_t n;
} event_ids;

static void add_event(event_ids *ids, const dgm_view *v, uint32_t entry) {
    bool met = entry == DGM_NONE || v->entries[entry].gone || ids->n == EVENTS_TOLD;
    for (uint32_t i = 0; i < ids->n && !met; i++) {
        met = strcmp(ids->at[i], v->entries[entry].id) == 0;
    }
    const char *copy = met ? NULL : dgm_arena_string(ids->arena, v->entries[entry].id);
    if (copy) {
        ids->at[ids->n++] = copy;
    }
}

// The events that the mentions are of in a view, and those that they were stored in.
static void add_events_of(event_ids *ids, const dgm_view *v, const json_t *mentions) {
    for (size_t i = 0; i < json_array_size(mentions); i++) {
        uint32_t mention = dgm_view_find_mention(v, json_string_value(json_array_get(mentions, i)));
        if (mention != DGM_NONE) {
            add_event(ids, v, v->mention_event[mention]);
            add_event(ids, v, v->catalog->mentions[mention].event);
        }
    }
}

// Those that are still there, as they are now.
static void put_events(dgm_seat *seat, const event_ids *ids) {
    const dgm_view *v = seat->view;
    bool any = false;
    dgm_buffer_print(seat->out, "[");
    for (uint32_t i = 0; i < ids->n; i++) {
        uint32_t entry = dgm_view_find_event(v, ids->at[i]);
        if (entry != DGM_NONE && strcmp(v->entries[entry].id, ids->at[i]) == 0) {
            dgm_buffer_print(seat->out, any ? ",\n" : "\n");
            dgm_put_event(seat, entry, false);
            any = true;
        }
    }
    dgm_buffer_print(seat->out, "]");
}

// Let the seat go on with the view that has the correction.
static dgm_code take_new_view(dgm_seat *seat, dgm_err *err) {
    dgm_code code = dgm_server_refresh(seat->server, true, err);
    dgm_server_drop_view(seat->server, seat->view);
    seat->view = dgm_server_hold_view(seat->server);
    return code;
}

static int on_correction(void *user, const dgm_row *row) {
    dgm_seat *seat = user;
    dgm_correction log = {dgm_row_integer(row, 0), dgm_row_text(row, 1), dgm_row_text(row, 2),
                          dgm_row_text(row, 3),    dgm_row_text(row, 4), dgm_row_text(row, 5)};
    dgm_put_correction(seat->out, &log, dgm_row_integer(row, 6) != 0);
    return 1;
}

// Take the view that has the change, and tell which events it changed. `ids` has those of before.
static dgm_code put_corrected(dgm_seat *seat, int64_t number, const json_t *mentions, event_ids *ids, dgm_err *err) {
    dgm_value value = DGM_VALUE_NUMBER(number);
    dgm_code code = take_new_view(seat, err);
    if (code != DGM_OK) {
        return code;
    }
    add_events_of(ids, seat->view, mentions);
    dgm_buffer_print(seat->out, "{\"correction\": ");
    code = dgm_store_select(seat->store, DGM_SELECT_CORRECTION, &value, 1, on_correction, seat, err);
    dgm_buffer_print(seat->out, ", \"revision\": \"%s\", \"events\": ", seat->view->revision);
    put_events(seat, ids);
    dgm_buffer_print(seat->out, "}\n");
    return code;
}

dgm_code dgm_answer_correct(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    asked a;
    int64_t number = 0;
    char now[24];
    event_ids ids = {.arena = request->arena};
    (void)answer;
    dgm_code code = read_asked(seat, request, &a, err);
    if (code == DGM_OK) {
        add_events_of(&ids, seat->view, a.mentions);
    }
    char *detail = code == DGM_OK ? make_detail(&a) : NULL;
    if (code == DGM_OK && !detail) {
        code = dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (code == DGM_OK) {
        write_now(now);
        dgm_correction log = {0, now, a.coder, a.action, json_string_value(json_array_get(a.mentions, 0)), detail};
        dgm_store *writer = dgm_server_begin_write(seat->server, err);
        code = writer ? dgm_store_correct(writer, &log, &number, err) : DGM_E_STORE;
        if (writer) {
            dgm_server_end_write(seat->server);
        }
    }
    code = code == DGM_OK ? put_corrected(seat, number, a.mentions, &ids, err) : code;
    free(detail);
    json_decref(a.mentions);
    json_decref(a.body);
    return code;
}

static int on_detail(void *user, const dgm_row *row) {
    json_t **out = user;
    *out = json_loads(dgm_row_text(row, 5), 0, NULL);
    return 1;
}

dgm_code dgm_answer_undo(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    char *end = NULL;
    long long number = strtoll(request->arguments[0], &end, 10);
    json_t *body = json_loadb(request->body, request->body_size, 0, NULL), *detail = NULL;
    event_ids ids = {.arena = request->arena};
    (void)answer;
    dgm_code code = *end ? dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no such correction") : DGM_OK;
    code = code == DGM_OK ? check_coder(json_string_value(json_object_get(body, "coder")), err) : code;
    if (code == DGM_OK) {
        dgm_value value = DGM_VALUE_NUMBER(number);
        code = dgm_store_select(seat->store, DGM_SELECT_CORRECTION, &value, 1, on_detail, &detail, err);
        add_events_of(&ids, seat->view, json_object_get(detail, "mentions"));
    }
    if (code == DGM_OK) {
        dgm_store *writer = dgm_server_begin_write(seat->server, err);
        code = writer ? dgm_store_undo(writer, number, err) : DGM_E_STORE;
        if (writer) {
            dgm_server_end_write(seat->server);
        }
    }
    code = code == DGM_OK ? put_corrected(seat, number, json_object_get(detail, "mentions"), &ids, err) : code;
    json_decref(detail);
    json_decref(body);
    return code;
}

// ---- the log ----------------------------------------------------------------------------------------------------

typedef struct log_list {
    dgm_buffer *out;
    bool any;
} log_list;

static int on_log(void *user, const dgm_row *row) {
    log_list *list = user;
    dgm_correction log = {dgm_row_integer(row, 0), dgm_row_text(row, 1), dgm_row_text(row, 2),
                          dgm_row_text(row, 3),    dgm_row_text(row, 4), dgm_row_text(row, 5)};
    dgm_buffer_print(list->out, list->any ? ",\n" : "\n");
    dgm_put_correction(list->out, &log, dgm_row_integer(row, 6) != 0);
    list->any = true;
    return 0;
}

static int on_count(void *user, const dgm_row *row) {
    *(int64_t *)user = dgm_row_integer(row, 0);
    return 1;
}

dgm_code dgm_answer_corrections(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_listing page;
    int64_t total = 0;
    log_list list = {seat->out, false};
    (void)answer;
    dgm_code code = dgm_listing_read(&page, request->parameters, request->parameter_n, err);
    const char *coder = dgm_parameter_find(request->parameters, request->parameter_n, "coder");
    const char *mention = dgm_parameter_find(request->parameters, request->parameter_n, "mention");
    dgm_value values[4] = {DGM_VALUE_TEXT(coder), DGM_VALUE_TEXT(mention), DGM_VALUE_NUMBER(page.limit),
                           DGM_VALUE_NUMBER(page.offset)};
    code = code == DGM_OK ? dgm_store_select(seat->store, DGM_SELECT_CORRECTION_COUNT, values, 2, on_count, &total, err)
                          : code;
    dgm_buffer_print(seat->out, "{\"total\": %lld, \"corrections\": [", (long long)total);
    code =
        code == DGM_OK ? dgm_store_select(seat->store, DGM_SELECT_CORRECTION_LOG, values, 4, on_log, &list, err) : code;
    dgm_buffer_print(seat->out, "]}\n");
    return code;
}

// ---- judgements by coder -------------------------------------------------------------------------------------------

// A coder's latest judgement of each mention: (mention_n) indices of judgements, DGM_NONE.
static uint32_t *judgements_of(const dgm_request *request, const dgm_view *v, const char *coder) {
    uint32_t *latest = dgm_arena_array(request->arena, uint32_t, v->catalog->mention_n);
    for (uint32_t i = 0; i < v->catalog->mention_n && latest; i++) {
        latest[i] = DGM_NONE;
    }
    for (uint32_t i = 0; i < v->judgement_n && latest; i++) {
        const dgm_correction *log = &v->judgements[i].log;
        bool judges = strcmp(log->action, "accept") == 0 || strcmp(log->action, "reject") == 0 ||
                      strcmp(log->action, "recode") == 0;
        if (!judges || (coder && strcmp(log->coder, coder) != 0)) {
            continue;
        }
        json_t *detail = json_loads(log->detail, 0, NULL);
        const json_t *mentions = json_object_get(detail, "mentions");
        for (size_t k = 0; k < json_array_size(mentions); k++) {
            uint32_t mention = dgm_view_find_mention(v, json_string_value(json_array_get(mentions, k)));
            if (mention != DGM_NONE) {
                latest[mention] = i;
            }
        }
        json_decref(detail);
    }
    return latest;
}

typedef struct queue_key {
    float confidence;
    uint32_t mention;
} queue_key;

static int compare_queue(const void *a, const void *b) {
    const queue_key *x = a, *y = b;
    return x->confidence < y->confidence   ? -1
           : x->confidence > y->confidence ? 1
           : x->mention < y->mention       ? -1
                                           : x->mention > y->mention;
}

dgm_code dgm_answer_queue(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    const char *coder = dgm_parameter_find(request->parameters, request->parameter_n, "coder");
    dgm_listing page;
    dgm_filter filter;
    dgm_matches matches;
    (void)answer;
    dgm_code code = coder && *coder ? check_coder(coder, err) : DGM_OK;
    code = code == DGM_OK ? dgm_request_read(request, &page, &filter, err) : code;
    if (code == DGM_OK && !filter.reviews) {
        filter.reviews = (1u << DGM_REVIEW_N) - 1; // what another coder rejected is judged too
    }
    code = code == DGM_OK ? dgm_filter_run(&filter, v, seat->store, request->arena, false, &matches, err) : code;
    if (code != DGM_OK) {
        return code;
    }
    uint32_t *judged = judgements_of(request, v, coder ? coder : ""), n = 0, reviewed = 0; // "": nobody's
    queue_key *keys = dgm_arena_array(request->arena, queue_key, v->catalog->mention_n);
    if (!judged || !keys) {
        return dgm_err_set_limit(err, NULL);
    }
    for (uint32_t i = 0; i < v->catalog->mention_n; i++) {
        reviewed += judged[i] != DGM_NONE;
    }
    for (uint32_t i = 0; i < matches.n; i++) {
        const dgm_entry *e = &v->entries[matches.entries[i]];
        for (uint32_t k = 0; k < e->mention_n + e->rejected_n; k++) {
            uint32_t mention = v->mention_list[e->mention + k];
            if (judged[mention] == DGM_NONE) {
                keys[n++] = (queue_key){v->catalog->mentions[mention].confidence, mention};
            }
        }
    }
    qsort(keys, n, sizeof *keys, compare_queue);
    dgm_buffer_print(seat->out, "{\"total\": %u, \"reviewed\": %u, \"mentions\": [", n, reviewed);
    for (uint32_t i = page.offset; i < n && i - page.offset < page.limit && code == DGM_OK; i++) {
        dgm_buffer_print(seat->out, i > page.offset ? ",\n" : "\n");
        code = dgm_put_mention(seat, keys[i].mention, err);
    }
    dgm_buffer_print(seat->out, "]}\n");
    return code;
}

// ---- gold ----------------------------------------------------------------------------------------------------------

static int on_record(void *user, const dgm_row *row) {
    json_t **record = user;
    *record = json_loadb(dgm_row_text(row, 0), dgm_row_size(row, 0), 0, NULL);
    return 1;
}

// A mention's record as a judgement has it; a new object, or NULL.
static json_t *get_judged(dgm_seat *seat, uint32_t mention, const dgm_judgement *judgement) {
    dgm_value number = DGM_VALUE_NUMBER(seat->view->catalog->mentions[mention].number);
    json_t *record = NULL;
    dgm_store_select(seat->store, DGM_SELECT_RECORD, &number, 1, on_record, &record, NULL);
    if (record && judgement->to) {
        json_t *to = json_loads(judgement->to, 0, NULL);
        dgm_gold_recode(record, to);
        json_decref(to);
    }
    return record;
}

static bool is_rejected(const dgm_judgement *judgement) {
    return strcmp(judgement->log.action, "reject") == 0;
}

static char *write_gold(dgm_seat *seat, uint32_t mention, const dgm_judgement *judgement, bool plover) {
    json_t *record = get_judged(seat, mention, judgement), *detail = json_loads(judgement->log.detail, 0, NULL);
    const char *note = json_string_value(json_object_get(detail, "note"));
    const dgm_correction *log = &judgement->log;
    json_t *out = NULL;
    if (record && plover) {
        out = dgm_gold_to_plover(record, log->coder, log->time, note, is_rejected(judgement));
    } else if (record) {
        json_t *gold = json_object();
        json_object_set_new(gold, "action", json_string(log->action));
        json_object_set_new(gold, "coder", json_string(log->coder));
        json_object_set_new(gold, "time", json_string(log->time));
        json_object_set_new(gold, "note", note ? json_string(note) : json_null());
        json_object_set_new(record, "gold", gold);
        out = json_incref(record);
    }
    char *text = out ? json_dumps(out, JSON_REAL_PRECISION(6)) : NULL;
    json_decref(out);
    json_decref(detail);
    json_decref(record);
    return text;
}

dgm_code dgm_answer_gold(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    dgm_listing page;
    dgm_code code = dgm_listing_read(&page, request->parameters, request->parameter_n, err);
    const char *coder = dgm_parameter_find(request->parameters, request->parameter_n, "coder");
    uint32_t *judged = judgements_of(request, v, coder && *coder ? coder : NULL);
    bool plover = strcmp(page.format, "jsonl") != 0, any = false;
    if (code != DGM_OK || !judged) {
        return code != DGM_OK ? code : dgm_err_set_limit(err, NULL);
    }
    answer->file = plover ? "gold.json" : "gold.jsonl";
    answer->type = plover ? NULL : "application/x-ndjson; charset=utf-8";
    dgm_buffer_print(seat->out, plover ? "[" : "");
    for (uint32_t i = 0; i < v->catalog->mention_n; i++) {
        if (judged[i] == DGM_NONE) {
            continue;
        }
        char *text = write_gold(seat, i, &v->judgements[judged[i]], plover);
        if (!text) {
            return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
        }
        dgm_buffer_print(seat->out, "%s%s%s", plover ? (any ? ",\n" : "\n") : "", text, plover ? "" : "\n");
        free(text);
        any = true;
    }
    dgm_buffer_print(seat->out, plover ? "\n]\n" : "");
    return DGM_OK;
}

// ---- agreement
// --------------------------------------------------------------------------------------------------------

// The values that two coders gave for one field, mention by mention.
typedef struct field_values {
    const char **a, **b; // (n) as strings, for kappa
    uint32_t n, agree;
    double f1; // sum
} field_values;

static const char *join_values(dgm_arena *arena, const dgm_values *values) {
    const char *text = dgm_arena_string(arena, "");
    for (uint32_t i = 0; i < values->n && text; i++) {
        text = dgm_arena_print(arena, "%s|%s", text, values->at[i]);
    }
    return text;
}

static bool add_values(dgm_arena *arena, field_values *f, const dgm_values *a, const dgm_values *b) {
    f->a[f->n] = join_values(arena, a);
    f->b[f->n] = join_values(arena, b);
    f->agree += dgm_values_equal(a, b);
    uint32_t both = a->n + b->n;
    f->f1 += both ? 2.0 * dgm_values_shared(a, b) / both : 1; // both say that there is none
    return f->a[f->n] && f->b[f->n++];
}

static void put_field(dgm_buffer *out, const char *name, const field_values *f, bool first) {
    dgm_buffer_print(out, "%s{\"field\": ", first ? "" : ",\n");
    dgm_json_put_string(out, name);
    dgm_buffer_print(out, ", \"n\": %u, \"agree\": %u, \"kappa\": ", f->n, f->agree);
    dgm_json_put_rounded(out, dgm_kappa(f->a, f->b, f->n), 4);
    dgm_buffer_print(out, ", \"f1\": ");
    dgm_json_put_rounded(out, f->n ? f->f1 / f->n : (double)NAN, 4);
    dgm_buffer_print(out, "}");
}

static bool open_field(dgm_arena *arena, field_values *f, uint32_t n) {
    *f = (field_values){.a = dgm_arena_array(arena, const char *, n), .b = dgm_arena_array(arena, const char *, n)};
    return f->a && f->b;
}

static bool compare_mention(dgm_seat *seat, const dgm_request *request, uint32_t mention, const dgm_judgement *a,
                            const dgm_judgement *b, field_values *valid, field_values fields[DGM_FIELD_N]) {
    dgm_values *values = dgm_arena_array(request->arena, dgm_values, 2);
    if (!values) {
        return false;
    }
    snprintf(values[0].at[0], DGM_FIELD_BYTES, "%s", is_rejected(a) ? "rejected" : "valid");
    snprintf(values[1].at[0], DGM_FIELD_BYTES, "%s", is_rejected(b) ? "rejected" : "valid");
    values[0].n = values[1].n = 1;
    bool good = add_values(request->arena, valid, &values[0], &values[1]);
    if (is_rejected(a) || is_rejected(b)) {
        return good; // a rejected mention has no values to compare
    }
    json_t *records[2] = {get_judged(seat, mention, a), get_judged(seat, mention, b)};
    for (int i = 0; i < DGM_FIELD_N && good && records[0] && records[1]; i++) {
        dgm_values_read(records[0], (dgm_field)i, &values[0]);
        dgm_values_read(records[1], (dgm_field)i, &values[1]);
        good = add_values(request->arena, &fields[i], &values[0], &values[1]);
    }
    json_decref(records[0]);
    json_decref(records[1]);
    return good;
}

dgm_code dgm_answer_agreement(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_view *v = seat->view;
    const char *names[2] = {dgm_parameter_find(request->parameters, request->parameter_n, "a"),
                            dgm_parameter_find(request->parameters, request->parameter_n, "b")};
    (void)answer;
    if (check_coder(names[0], NULL) != DGM_OK || check_coder(names[1], NULL) != DGM_OK) {
        return wrong(err, "a and b: name two coders");
    }
    uint32_t *judged[2] = {judgements_of(request, v, names[0]), judgements_of(request, v, names[1])}, n = 0;
    field_values valid, fields[DGM_FIELD_N];
    if (!judged[0] || !judged[1]) {
        return dgm_err_set_limit(err, NULL);
    }
    for (uint32_t i = 0; i < v->catalog->mention_n; i++) {
        n += judged[0][i] != DGM_NONE && judged[1][i] != DGM_NONE;
    }
    bool good = open_field(request->arena, &valid, n);
    for (int i = 0; i < DGM_FIELD_N; i++) {
        good = good && open_field(request->arena, &fields[i], n);
    }
    for (uint32_t i = 0; i < v->catalog->mention_n && good; i++) {
        if (judged[0][i] != DGM_NONE && judged[1][i] != DGM_NONE) {
            good = compare_mention(seat, request, i, &v->judgements[judged[0][i]], &v->judgements[judged[1][i]], &valid,
                                   fields);
        }
    }
    if (!good) {
        return dgm_err_set_limit(err, NULL);
    }
    dgm_buffer_print(seat->out, "{\"a\": ");
    dgm_json_put_string(seat->out, names[0]);
    dgm_buffer_print(seat->out, ", \"b\": ");
    dgm_json_put_string(seat->out, names[1]);
    dgm_buffer_print(seat->out, ", \"mentions\": %u, \"fields\": [\n", n);
    put_field(seat->out, "valid", &valid, true);
    for (int i = 0; i < DGM_FIELD_N; i++) {
        put_field(seat->out, dgm_field_name((dgm_field)i), &fields[i], false);
    }
    dgm_buffer_print(seat->out, "]}\n");
    return DGM_OK;
}
