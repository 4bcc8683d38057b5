// Events and stories: JSON lines, CSV rows, lines for people. docs/story.md lists the members and columns.
#include "write/json.h"
#include "write/terminal.h"

#include "base/calendar.h"

#include <stdio.h>
#include <string.h>

static void put_json_parties(dgm_buffer *out, const char *key, const dgm_party *parties, uint32_t n) {
    dgm_buffer_print(out, ", \"%s\": [", key);
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, "%s{\"name\": ", i ? ", " : "");
        dgm_json_put_string(out, parties[i].name);
        dgm_buffer_print(out, ", \"country\": ");
        dgm_json_put_string(out, parties[i].country);
        dgm_buffer_print(out, ", \"code\": ");
        dgm_json_put_string(out, parties[i].code);
        dgm_buffer_print(out, ", \"entity\": ");
        dgm_json_put_string(out, parties[i].id);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]");
}

static void put_json_place(dgm_buffer *out, const dgm_site *place) {
    dgm_buffer_print(out, ", \"place\": ");
    if (!place->name) {
        dgm_buffer_print(out, "null");
        return;
    }
    dgm_buffer_print(out, "{\"name\": ");
    dgm_json_put_string(out, place->name);
    dgm_buffer_print(out, ", \"country\": ");
    dgm_json_put_string(out, place->country);
    dgm_buffer_print(out, ", ");
    dgm_json_put_point(out, place->latitude, place->longitude, place->geonames);
    dgm_buffer_print(out, "}");
}

static void put_json_strings(dgm_buffer *out, const char *key, const char *const *strings, uint32_t n) {
    dgm_buffer_print(out, ", \"%s\": [", key);
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        dgm_json_put_string(out, strings[i]);
    }
    dgm_buffer_print(out, "]");
}

static void put_json_count(dgm_buffer *out, const char *key, int32_t count) {
    if (count < 0) {
        dgm_buffer_print(out, "\"%s\": null", key);
    } else {
        dgm_buffer_print(out, "\"%s\": %d", key, count);
    }
}

void dgm_write_event_json(dgm_buffer *out, const dgm_event *event) {
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, event->id);
    dgm_buffer_print(out, ", \"event\": {\"plover\": ");
    dgm_json_put_string(out, dgm_category_name(event->category));
    dgm_buffer_print(out, ", \"mode\": ");
    dgm_json_put_string(out, event->mode);
    dgm_buffer_print(out, ", \"cameo\": ");
    dgm_json_put_string(out, event->cameo);
    dgm_buffer_print(out, ", \"goldstein\": ");
    dgm_json_put_rounded(out, event->goldstein, 2);
    dgm_buffer_print(out, "}, \"status\": ");
    dgm_json_put_string(out, dgm_status_name(event->status));
    dgm_buffer_print(out, ", \"date\": {\"start\": ");
    dgm_json_put_date(out, event->from);
    dgm_buffer_print(out, ", \"end\": ");
    dgm_json_put_date(out, event->to);
    dgm_buffer_print(out, ", \"precision\": ");
    dgm_json_put_string(out, dgm_precision_name(event->precision));
    dgm_buffer_print(out, ", \"basis\": ");
    dgm_json_put_string(out, dgm_basis_name(event->basis));
    dgm_buffer_print(out, "}");
    put_json_place(out, &event->place);
    put_json_parties(out, "actors", event->actors, event->actor_n);
    put_json_parties(out, "recipients", event->recipients, event->recipient_n);
    dgm_buffer_print(out, ", \"magnitude\": {");
    put_json_count(out, "killed", event->killed);
    dgm_buffer_print(out, ", ");
    put_json_count(out, "injured", event->injured);
    dgm_buffer_print(out, "}");
    put_json_strings(out, "mentions", event->mentions, event->mention_n);
    dgm_buffer_print(out, ", \"documents\": %u, \"sources\": %u, \"story\": ", event->documents, event->sources);
    dgm_json_put_string(out, event->story);
    put_json_strings(out, "grounds", event->grounds, event->ground_n);
    dgm_buffer_print(out, ", \"linked\": [");
    for (uint32_t i = 0; i < event->link_n; i++) {
        dgm_buffer_print(out, "%s{\"relation\": ", i ? ", " : "");
        dgm_json_put_string(out, event->links[i].relation);
        dgm_buffer_print(out, ", \"event\": ");
        dgm_json_put_string(out, event->links[i].event);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "], \"disputed\": [");
    for (uint32_t i = 0; i < event->claim_n; i++) {
        dgm_buffer_print(out, "%s{\"stance\": \"%s\", \"mention\": ", i ? ", " : "", event->claims[i].stance);
        dgm_json_put_string(out, event->claims[i].mention);
        dgm_buffer_print(out, ", \"who\": ");
        dgm_json_put_string(out, event->claims[i].who);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "], \"confidence\": ");
    dgm_json_put_rounded(out, (double)event->confidence, 2);
    dgm_buffer_print(out, "}\n");
}

void dgm_write_story_json(dgm_buffer *out, const dgm_story *story) {
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, story->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, story->title);
    dgm_buffer_print(out, ", \"start\": ");
    dgm_json_put_date(out, story->from);
    dgm_buffer_print(out, ", \"end\": ");
    dgm_json_put_date(out, story->to);
    dgm_buffer_print(out, ", \"actors\": [");
    for (uint32_t i = 0; i < story->actor_n; i++) {
        dgm_buffer_print(out, "%s{\"name\": ", i ? ", " : "");
        dgm_json_put_string(out, story->actors[i].name);
        dgm_buffer_print(out, ", \"code\": ");
        dgm_json_put_string(out, story->actors[i].code);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "], \"events\": %u, \"mentions\": %u, \"documents\": %u}\n", story->events, story->mentions,
                     story->documents);
}

// A CSV field as RFC 4180 has it: quoted where it holds what ends a field.
static void put_field(dgm_buffer *out, const char *text, const char *end) {
    text = text ? text : "";
    if (strpbrk(text, ",\"\r\n")) {
        dgm_buffer_put(out, "\"", 1);
        for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
            dgm_buffer_put(out, text, (size_t)(quote - text));
            dgm_buffer_put(out, "\"\"", 2);
        }
        dgm_buffer_put(out, text, strlen(text));
        dgm_buffer_put(out, "\"", 1);
    } else {
        dgm_buffer_put(out, text, strlen(text));
    }
    dgm_buffer_put(out, end, strlen(end));
}

typedef enum party_field { PARTY_CODE, PARTY_NAME } party_field;

static const char *party_text(const dgm_party *party, party_field field) {
    const char *text = field == PARTY_CODE ? party->code : party->name;
    return text && *text ? text : party->id;
}

// "IRNGOV;USA", cut where a row would be no row any more.
static const char *join_parties(const dgm_party *parties, uint32_t n, party_field field, const char *between,
                                char out[512]) {
    size_t at = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < n; i++) {
        const char *text = party_text(&parties[i], field);
        size_t size = strlen(text), gap = i ? strlen(between) : 0;
        if (at + gap + size + 1 > 512) {
            break;
        }
        memcpy(out + at, between, gap);
        memcpy(out + at + gap, text, size + 1);
        at += gap + size;
    }
    return out;
}

void dgm_write_event_csv_header(dgm_buffer *out) {
    dgm_buffer_print(out, "id,date_start,date_end,precision,plover,mode,cameo,goldstein,status,actor_codes,actor_names,"
                          "recipient_codes,recipient_names,place,country,lat,lon,killed,injured,mentions,documents,"
                          "sources,story,disputed,confidence\r\n");
}

void dgm_write_event_csv(dgm_buffer *out, const dgm_event *event) {
    char text[512];
    put_field(out, event->id, ",");
    put_field(out, dgm_date_write(event->from, text), ",");
    put_field(out, dgm_date_write(event->to, text), ",");
    put_field(out, dgm_precision_name(event->precision), ",");
    put_field(out, dgm_category_name(event->category), ",");
    put_field(out, event->mode, ",");
    put_field(out, event->cameo, ",");
    dgm_json_put_rounded(out, event->goldstein, 2);
    put_field(out, "", ",");
    put_field(out, dgm_status_name(event->status), ",");
    put_field(out, join_parties(event->actors, event->actor_n, PARTY_CODE, ";", text), ",");
    put_field(out, join_parties(event->actors, event->actor_n, PARTY_NAME, ";", text), ",");
    put_field(out, join_parties(event->recipients, event->recipient_n, PARTY_CODE, ";", text), ",");
    put_field(out, join_parties(event->recipients, event->recipient_n, PARTY_NAME, ";", text), ",");
    put_field(out, event->place.name, ",");
    put_field(out, event->place.country, ",");
    if (event->place.name) {
        dgm_json_put_rounded(out, event->place.latitude, 5);
        dgm_buffer_print(out, ",");
        dgm_json_put_rounded(out, event->place.longitude, 5);
        dgm_buffer_print(out, ",");
    } else {
        dgm_buffer_print(out, ",,");
    }
    dgm_buffer_print(out, event->killed < 0 ? "," : "%d,", event->killed);
    dgm_buffer_print(out, event->injured < 0 ? "," : "%d,", event->injured);
    dgm_buffer_print(out, "%u,%u,%u,", event->mention_n, event->documents, event->sources);
    put_field(out, event->story, ",");
    dgm_buffer_print(out, event->claim_n ? "1," : "0,");
    dgm_json_put_rounded(out, (double)event->confidence, 2);
    dgm_buffer_print(out, "\r\n");
}

void dgm_write_story_csv_header(dgm_buffer *out) {
    dgm_buffer_print(out, "id,title,date_start,date_end,actors,events,mentions,documents\r\n");
}

void dgm_write_story_csv(dgm_buffer *out, const dgm_story *story) {
    char text[16];
    put_field(out, story->id, ",");
    put_field(out, story->title, ",");
    put_field(out, dgm_date_write(story->from, text), ",");
    put_field(out, dgm_date_write(story->to, text), ",");
    char actors[512];
    put_field(out, join_parties(story->actors, story->actor_n, PARTY_CODE, ";", actors), ",");
    dgm_buffer_print(out, "%u,%u,%u\r\n", story->events, story->mentions, story->documents);
}

static void put_cell(dgm_buffer *out, const char *text, uint32_t width, bool pad) {
    size_t size = strlen(text);
    dgm_terminal_put_line(out, &text, &size, width, true, pad);
    dgm_buffer_print(out, pad ? "  " : "\n");
}

// As exact as it is known: "2007-07-24", "2007-05", "1980".
static const char *write_day(dgm_date date, dgm_precision precision, char out[16]) {
    if (precision >= DGM_PRECISION_YEAR) {
        date.month = date.day = 0;
    } else if (precision >= DGM_PRECISION_MONTH) {
        date.day = 0;
    }
    return dgm_date_write(date, out);
}

static dgm_style style_of(dgm_category category) {
    return category >= DGM_CATEGORY_PROTEST   ? DGM_STYLE_RED
           : category >= DGM_CATEGORY_REQUEST ? DGM_STYLE_YELLOW
                                              : DGM_STYLE_GREEN;
}

void dgm_write_event_table(dgm_buffer *out, const dgm_event *event, uint32_t columns, bool colour) {
    enum { DAY = 10, ACT = 13, STATUS = 12, REPORTS = 7, GAPS = 10 };
    char day[16], text[512], who[512], whom[512], reports[32];
    uint32_t left =
        columns > DAY + ACT + STATUS + REPORTS + GAPS + 30 ? columns - DAY - ACT - STATUS - REPORTS - GAPS : 30;
    uint32_t place = left / 4, parties = left - place;
    join_parties(event->actors, event->actor_n, PARTY_NAME, ", ", who);
    join_parties(event->recipients, event->recipient_n, PARTY_NAME, ", ", whom);
    snprintf(text, sizeof text, "%.240s%s%.240s", *who ? who : "somebody", *whom ? " -> " : "", whom);
    put_cell(out, write_day(event->from, event->precision, day), DAY, true);
    dgm_terminal_put_style(out, colour, style_of(event->category));
    char act[32];
    snprintf(act, sizeof act, "%s %s", dgm_category_name(event->category), event->cameo);
    put_cell(out, act, ACT, true);
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
    put_cell(out, text, parties, true);
    put_cell(out, event->place.name ? event->place.name : "", place, true);
    put_cell(out, dgm_status_name(event->status), STATUS, true);
    snprintf(reports, sizeof reports, "%u/%u", event->mention_n, event->documents);
    put_cell(out, reports, REPORTS, false);
}

void dgm_write_story_table(dgm_buffer *out, const dgm_story *story, uint32_t columns, bool colour) {
    enum { DAY = 10, EVENTS = 12, DOCUMENTS = 14, GAPS = 8 };
    char from[16], to[16], text[64];
    uint32_t title =
        columns > 2 * DAY + EVENTS + DOCUMENTS + GAPS + 20 ? columns - 2 * DAY - EVENTS - DOCUMENTS - GAPS : 20;
    put_cell(out, dgm_date_write(story->from, from), DAY, true);
    put_cell(out, dgm_date_write(story->to, to), DAY, true);
    dgm_terminal_put_style(out, colour, DGM_STYLE_BOLD);
    put_cell(out, story->title, title, true);
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
    snprintf(text, sizeof text, "%u event%s", story->events, story->events == 1 ? "" : "s");
    put_cell(out, text, EVENTS, true);
    snprintf(text, sizeof text, "%u document%s", story->documents, story->documents == 1 ? "" : "s");
    put_cell(out, text, DOCUMENTS, false);
}

static const char *const measure_names[] = {"", "count", "goldstein", "mean", "cooperation", "conflict"};

static double measure_of(const dgm_period *period, dgm_measure measure) {
    switch (measure) {
    case DGM_MEASURE_COUNT: return period->events;
    case DGM_MEASURE_GOLDSTEIN: return period->goldstein;
    case DGM_MEASURE_MEAN: return period->events ? period->goldstein / period->events : 0;
    case DGM_MEASURE_COOPERATION: return period->cooperation;
    case DGM_MEASURE_CONFLICT: return period->conflict;
    case DGM_MEASURE_ALL: break;
    }
    return 0;
}

static void put_measure(dgm_buffer *out, const dgm_period *period, dgm_measure measure) {
    if (measure == DGM_MEASURE_GOLDSTEIN || measure == DGM_MEASURE_MEAN) {
        dgm_json_put_rounded(out, measure_of(period, measure), 3);
    } else {
        dgm_buffer_print(out, "%.0f", measure_of(period, measure));
    }
}

// The measures to write: one, or all after the other.
static void list_measures(dgm_measure measure, dgm_measure *first, dgm_measure *last) {
    *first = measure == DGM_MEASURE_ALL ? DGM_MEASURE_COUNT : measure;
    *last = measure == DGM_MEASURE_ALL ? DGM_MEASURE_CONFLICT : measure;
}

void dgm_write_period_json(dgm_buffer *out, const dgm_period *period, dgm_measure measure) {
    dgm_measure first, last;
    list_measures(measure, &first, &last);
    dgm_buffer_print(out, "{\"from\": ");
    dgm_json_put_date(out, period->from);
    for (dgm_measure m = first; m <= last; m++) {
        dgm_buffer_print(out, ", \"%s\": ", measure_names[m]);
        put_measure(out, period, m);
    }
    dgm_buffer_print(out, "}\n");
}

void dgm_write_period_header(dgm_buffer *out, dgm_measure measure, bool csv) {
    dgm_measure first, last;
    list_measures(measure, &first, &last);
    dgm_buffer_print(out, csv ? "from" : "from      ");
    for (dgm_measure m = first; m <= last; m++) {
        dgm_buffer_print(out, csv ? ",%s" : " %12s", measure_names[m]);
    }
    dgm_buffer_print(out, csv ? "\r\n" : "\n");
}

void dgm_write_period_csv(dgm_buffer *out, const dgm_period *period, dgm_measure measure) {
    dgm_measure first, last;
    char day[16];
    list_measures(measure, &first, &last);
    dgm_buffer_print(out, "%s", dgm_date_write(period->from, day));
    for (dgm_measure m = first; m <= last; m++) {
        dgm_buffer_print(out, ",");
        put_measure(out, period, m);
    }
    dgm_buffer_print(out, "\r\n");
}

void dgm_write_period_table(dgm_buffer *out, const dgm_period *period, dgm_measure measure) {
    dgm_measure first, last;
    char day[16];
    list_measures(measure, &first, &last);
    dgm_buffer_print(out, "%s", dgm_date_write(period->from, day));
    for (dgm_measure m = first; m <= last; m++) {
        bool whole = m == DGM_MEASURE_COUNT || m == DGM_MEASURE_COOPERATION || m == DGM_MEASURE_CONFLICT;
        dgm_buffer_print(out, whole ? " %12.0f" : " %12.2f", measure_of(period, m));
    }
    dgm_buffer_print(out, "\n");
}
