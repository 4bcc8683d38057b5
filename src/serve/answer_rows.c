// Events, mentions and counts as JSON.
#include "serve/answer_rows.h"

#include "base/calendar.h"
#include "write/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { HEADLINE_BYTES = 240 };

void dgm_put_key(dgm_buffer *out, const char *key) {
    size_t size = 0;
    const char *data = dgm_buffer_data(out, &size);
    bool first = size == 0 || data[size - 1] == '{';
    dgm_buffer_print(out, "%s\"%s\": ", first ? "" : ", ", key);
}

void dgm_put_date_member(dgm_buffer *out, const char *key, dgm_date date) {
    dgm_put_key(out, key);
    dgm_json_put_date(out, date);
}

void dgm_put_quads(dgm_buffer *out, const uint32_t quads[DGM_QUAD_N]) {
    dgm_buffer_print(out, "[%u, %u, %u, %u]", quads[0], quads[1], quads[2], quads[3]);
}

static void put_party(dgm_buffer *out, const dgm_party *party) {
    dgm_buffer_print(out, "{\"entity\": ");
    dgm_json_put_string(out, party->id ? party->id : "");
    dgm_buffer_print(out, ", \"name\": ");
    dgm_json_put_string(out, party->name);
    dgm_buffer_print(out, ", \"code\": ");
    dgm_json_put_string(out, party->code);
    dgm_buffer_print(out, ", \"country\": ");
    dgm_json_put_string(out, party->country);
    dgm_buffer_print(out, "}");
}

static void put_parties(dgm_buffer *out, const dgm_view *view, const uint32_t *parties, uint32_t n) {
    dgm_buffer_print(out, "[");
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        put_party(out, &view->actors[parties[i]]);
    }
    dgm_buffer_print(out, "]");
}

static void put_count(dgm_buffer *out, const char *key, int32_t count) {
    dgm_put_key(out, key);
    if (count < 0) {
        dgm_buffer_print(out, "null");
    } else {
        dgm_buffer_print(out, "%d", count);
    }
}

void dgm_put_site(dgm_buffer *out, const dgm_site *site) {
    dgm_buffer_print(out, "{\"name\": ");
    dgm_json_put_string(out, site->name);
    dgm_buffer_print(out, ", \"country\": ");
    dgm_json_put_string(out, site->country);
    dgm_buffer_print(out, ", ");
    dgm_json_put_point(out, site->latitude, site->longitude, site->geonames);
}

dgm_code dgm_request_read(const dgm_request *request, dgm_listing *listing, dgm_filter *filter, dgm_err *err) {
    dgm_code code = dgm_listing_read(listing, request->parameters, request->parameter_n, err);
    return code == DGM_OK ? dgm_filter_read(filter, request->arena, request->parameters, request->parameter_n, err)
                          : code;
}

static int on_headline(void *user, const dgm_row *row) {
    dgm_buffer *out = user;
    const char *text = dgm_row_text(row, 0);
    size_t size = dgm_row_size(row, 0);
    if (!text || size <= HEADLINE_BYTES) {
        dgm_json_put_string(out, text);
        return 1;
    }
    char cut[HEADLINE_BYTES + 4];
    size = HEADLINE_BYTES;
    while (size && (text[size] & 0xC0) == 0x80) {
        size--; // not within a character
    }
    memcpy(cut, text, size);
    memcpy(cut + size, "\xE2\x80\xA6", 3); // an ellipsis
    dgm_json_put_text(out, cut, size + 3);
    return 1;
}

void dgm_put_headline(dgm_seat *seat, const dgm_entry *entry) {
    const dgm_view *v = seat->view;
    uint32_t best = DGM_NONE;
    for (uint32_t i = 0; i < entry->mention_n + entry->rejected_n; i++) {
        uint32_t mention = v->mention_list[entry->mention + i];
        if (best == DGM_NONE || v->catalog->mentions[mention].confidence > v->catalog->mentions[best].confidence) {
            best = mention;
        }
    }
    size_t before = 0, after = 0;
    dgm_buffer_data(seat->out, &before);
    if (best != DGM_NONE) {
        dgm_value number = DGM_VALUE_NUMBER(v->catalog->mentions[best].number);
        dgm_store_select(seat->store, DGM_SELECT_HEADLINE, &number, 1, on_headline, seat->out, NULL);
    }
    dgm_buffer_data(seat->out, &after);
    if (after == before) {
        dgm_buffer_print(seat->out, "null");
    }
}

void dgm_put_event(dgm_seat *seat, uint32_t entry, bool open) {
    const dgm_view *v = seat->view;
    const dgm_entry *e = &v->entries[entry];
    dgm_buffer *out = seat->out;
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, e->id);
    dgm_buffer_print(out, ", \"event\": {\"plover\": \"%s\", \"mode\": ", dgm_category_name((dgm_category)e->category));
    dgm_json_put_string(out, e->mode && *e->mode ? e->mode : NULL);
    dgm_buffer_print(out, ", \"cameo\": ");
    dgm_json_put_string(out, e->cameo);
    dgm_buffer_print(out, ", \"goldstein\": ");
    dgm_json_put_rounded(out, (double)e->goldstein, 2);
    dgm_buffer_print(out, ", \"quad\": \"%s\"}, \"status\": \"%s\", \"reciprocal\": %s, \"date\": {",
                     dgm_quad_name(e->quad), dgm_status_name((dgm_status)e->status), e->reciprocal ? "true" : "false");
    dgm_put_date_member(out, "start", e->from);
    dgm_put_date_member(out, "end", e->to);
    dgm_buffer_print(out, ", \"precision\": \"%s\", \"basis\": \"%s\"}, \"place\": ",
                     dgm_precision_name((dgm_precision)e->precision), dgm_basis_name((dgm_basis)e->basis));
    if (e->place == DGM_NONE) {
        dgm_buffer_print(out, "null");
    } else {
        const dgm_site *site = &v->sites[e->place].site;
        dgm_put_site(out, site);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, ", \"actors\": ");
    put_parties(out, v, &v->parties[e->party], e->actor_n);
    dgm_buffer_print(out, ", \"recipients\": ");
    put_parties(out, v, &v->parties[e->party + e->actor_n], e->recipient_n);
    dgm_buffer_print(out, ", \"magnitude\": {");
    put_count(out, "killed", e->killed);
    put_count(out, "injured", e->injured);
    dgm_buffer_print(out,
                     "}, \"counts\": {\"mentions\": %u, \"documents\": %u, \"sources\": %u}, \"story\": ", e->mention_n,
                     e->documents, e->sources);
    dgm_json_put_string(out, e->story == DGM_NONE ? "" : v->catalog->stories[e->story].id);
    dgm_buffer_print(out, ", \"confidence\": ");
    dgm_json_put_rounded(out, (double)e->confidence, 2);
    dgm_buffer_print(out, ", \"disputed\": %s, \"review\": \"%s\", \"headline\": ", e->disputed ? "true" : "false",
                     dgm_review_name((dgm_review)e->review));
    dgm_put_headline(seat, e);
    dgm_buffer_print(out, open ? "" : "}");
}

static int on_record(void *user, const dgm_row *row) {
    json_t **record = user;
    *record = json_loadb(dgm_row_text(row, 0), dgm_row_size(row, 0), 0, NULL);
    return 1;
}

dgm_code dgm_put_mention(dgm_seat *seat, uint32_t mention, dgm_err *err) {
    const dgm_view *v = seat->view;
    const dgm_catalog_mention *m = &v->catalog->mentions[mention];
    dgm_value number = DGM_VALUE_NUMBER(m->number);
    json_t *record = NULL;
    dgm_code code = dgm_store_select(seat->store, DGM_SELECT_RECORD, &number, 1, on_record, &record, err);
    if (code != DGM_OK || !record) {
        return code != DGM_OK ? code : dgm_err_set(err, DGM_E_FORMAT, m->id, 0, "its record cannot be read");
    }
    json_t *document = json_object_get(record, "document");
    json_object_set_new(document, "number", json_integer(v->catalog->documents[m->document].number));
    char *text = json_dumps(record, JSON_REAL_PRECISION(6));
    json_decref(record);
    if (!text) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    size_t size = strlen(text);
    dgm_buffer_put(seat->out, text, size - 1); // the closing brace comes later
    free(text);
    dgm_buffer_print(seat->out, ", \"stored_event\": ");
    uint32_t event = v->mention_event[mention], judged = v->judged[mention];
    dgm_json_put_string(seat->out, event == DGM_NONE ? NULL : v->entries[event].id);
    dgm_buffer_print(seat->out, ", \"review\": \"%s\", \"corrected\": ", dgm_review_name(dgm_view_review(v, mention)));
    const char *to = judged == DGM_NONE ? NULL : v->judgements[judged].to;
    dgm_buffer_print(seat->out, "%s}", to ? to : "null");
    return DGM_OK;
}

void dgm_put_correction(dgm_buffer *out, const dgm_correction *correction, bool undone) {
    json_t *detail = json_loads(correction->detail, 0, NULL);
    const json_t *to = json_object_get(detail, "to"), *mentions = json_object_get(detail, "mentions");
    dgm_buffer_print(out, "{\"number\": %lld, \"time\": ", (long long)correction->number);
    dgm_json_put_string(out, correction->time);
    dgm_buffer_print(out, ", \"coder\": ");
    dgm_json_put_string(out, correction->coder);
    dgm_buffer_print(out, ", \"action\": ");
    dgm_json_put_string(out, correction->action);
    char *list = mentions ? json_dumps(mentions, 0) : NULL, *what = to ? json_dumps(to, 0) : NULL;
    dgm_buffer_print(out, ", \"mentions\": %s, \"to\": %s, \"note\": ", list ? list : "[]", what ? what : "null");
    dgm_json_put_string(out, json_string_value(json_object_get(detail, "note")));
    dgm_buffer_print(out, ", \"undone\": %s}", undone ? "true" : "false");
    free(list);
    free(what);
    json_decref(detail);
}

static int compare_tallies(const void *a, const void *b) {
    const dgm_tally *x = a, *y = b;
    return x->n != y->n ? (x->n < y->n ? 1 : -1) : x->index < y->index ? -1 : x->index > y->index;
}

// The least count that is among the `most` largest.
static uint32_t find_least(const uint32_t *histogram, uint32_t largest, uint32_t most) {
    uint32_t above = 0, least = largest;
    while (least > 1 && above + histogram[least] < most) {
        above += histogram[least--];
    }
    return least;
}

dgm_tally *dgm_tally_top(dgm_arena *arena, const uint32_t *counts, uint32_t n, uint32_t most, uint32_t *kept) {
    uint32_t largest = 0, found = 0;
    *kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        largest = counts[i] > largest ? counts[i] : largest;
    }
    uint32_t *histogram = dgm_arena_array(arena, uint32_t, (size_t)largest + 1);
    dgm_tally *tallies = dgm_arena_array(arena, dgm_tally, n);
    if (!histogram || !tallies) {
        return NULL;
    }
    for (uint32_t i = 0; i < n; i++) {
        histogram[counts[i]]++;
    }
    uint32_t least = find_least(histogram, largest, most), at_least = 0;
    for (uint32_t count = least + 1; count <= largest; count++) {
        at_least += histogram[count];
    }
    // Of those with just the least count, the first ones.
    uint32_t room = most > at_least ? most - at_least : 0;
    for (uint32_t i = 0; i < n && largest; i++) {
        bool takes = counts[i] > least || (counts[i] == least && room > 0);
        room -= takes && counts[i] == least;
        if (takes) {
            tallies[found++] = (dgm_tally){i, counts[i]};
        }
    }
    qsort(tallies, found, sizeof *tallies, compare_tallies);
    *kept = found < most ? found : most;
    return tallies;
}

int32_t dgm_period_first(int32_t day, const char *by) {
    if (strcmp(by, "day") == 0) {
        return day;
    }
    dgm_date date = dgm_date_from_days(day);
    if (strcmp(by, "week") == 0) {
        return day - dgm_date_weekday(date);
    }
    date.day = 1;
    if (strcmp(by, "quarter") == 0) {
        date.month = (uint8_t)((date.month - 1) / 3 * 3 + 1);
    } else if (strcmp(by, "year") == 0) {
        date.month = 1;
    }
    return dgm_date_to_days(date);
}
