// Event mentions as flat rows (RFC 4180): lists stand in one cell with '|' between their items.
#include "base/calendar.h"
#include "write/json.h"

#include <string.h>

static const char *const columns[] = {"id",
                                      "document",
                                      "url",
                                      "source",
                                      "title",
                                      "published",
                                      "sentence",
                                      "date_start",
                                      "date_end",
                                      "precision",
                                      "basis",
                                      "plover",
                                      "mode",
                                      "contexts",
                                      "cameo",
                                      "goldstein",
                                      "quad",
                                      "status",
                                      "actor_codes",
                                      "actor_names",
                                      "actor_countries",
                                      "recipient_codes",
                                      "recipient_names",
                                      "recipient_countries",
                                      "attribution",
                                      "attribution_code",
                                      "place",
                                      "place_country",
                                      "admin1",
                                      "lat",
                                      "lon",
                                      "geonames",
                                      "killed",
                                      "injured",
                                      "trigger",
                                      "rules",
                                      "confidence",
                                      "text"};

enum { COLUMN_N = sizeof columns / sizeof *columns };

// A row under way: cells are put in the order of `columns`, quoted only where they must be.
typedef struct csv_row {
    dgm_buffer *out;
    uint32_t cell_n;
} csv_row;

static void put_separator(csv_row *row) {
    if (row->cell_n++) {
        dgm_buffer_put(row->out, ",", 1);
    }
}

static void put_cell(csv_row *row, const char *data, size_t size) {
    put_separator(row);
    bool quote = size && (data[0] == ' ' || data[size - 1] == ' ');
    for (size_t i = 0; i < size && !quote; i++) {
        quote = data[i] == ',' || data[i] == '"' || data[i] == '\n' || data[i] == '\r';
    }
    if (!quote) {
        dgm_buffer_put(row->out, data, size);
        return;
    }
    dgm_buffer_put(row->out, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        dgm_buffer_put(row->out, data + i, 1);
        if (data[i] == '"') {
            dgm_buffer_put(row->out, "\"", 1);
        }
    }
    dgm_buffer_put(row->out, "\"", 1);
}

static void put_string(csv_row *row, const char *string) {
    put_cell(row, string ? string : "", string ? strlen(string) : 0);
}

static void put_span(csv_row *row, const dgm_document *document, dgm_span span) {
    put_cell(row, document->text + span.start, span.end - span.start);
}

static void put_date(csv_row *row, dgm_date date) {
    char text[16];
    put_string(row, dgm_date_write(date, text));
}

static void put_number(csv_row *row, bool known, int64_t value) {
    put_separator(row);
    if (known) {
        dgm_buffer_print(row->out, "%lld", (long long)value);
    }
}

static void put_real(csv_row *row, bool known, double value, int digits) {
    put_separator(row);
    if (known) {
        dgm_json_put_rounded(row->out, value, digits);
    }
}

// One property of all participants, joined; the lists of one side have the same length and order.
typedef const char *(*property)(const dgm_actor *actor);

static const char *code_of(const dgm_actor *actor) {
    return actor->code;
}

static const char *name_of(const dgm_actor *actor) {
    return actor->name;
}

static const char *country_of(const dgm_actor *actor) {
    return actor->country;
}

// Names come from lexicons and texts: what would break the cell's quoting goes through the one quoting function.
static void put_list(csv_row *row, const dgm_participant *participants, uint32_t n, property of) {
    put_separator(row);
    dgm_buffer_put(row->out, "\"", n ? 1 : 0);
    for (uint32_t i = 0; i < n; i++) {
        const char *text = of(participants[i].actor);
        dgm_buffer_put(row->out, "|", i ? 1 : 0);
        for (const char *p = text ? text : ""; *p; p++) {
            dgm_buffer_put(row->out, *p == '|' ? "/" : p, 1);
            dgm_buffer_put(row->out, "\"", *p == '"' ? 1 : 0);
        }
    }
    dgm_buffer_put(row->out, "\"", n ? 1 : 0);
}

static void put_strings(csv_row *row, const char *const *strings, uint32_t n) {
    put_separator(row);
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(row->out, "%s%s", i ? "|" : "", strings[i]);
    }
}

void dgm_write_csv_header(dgm_buffer *out) {
    csv_row row = {.out = out};
    for (size_t i = 0; i < COLUMN_N; i++) {
        put_string(&row, columns[i]);
    }
    dgm_buffer_put(out, "\r\n", 2);
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention) {
    const dgm_document *document = analysis->document;
    const dgm_place *place = mention->place < analysis->place_n ? &analysis->places[mention->place] : NULL;
    const dgm_participant *said = mention->attribution;
    csv_row row = {.out = out};
    put_string(&row, mention->id);
    put_string(&row, document->id);
    put_string(&row, document->url);
    put_string(&row, document->source);
    put_string(&row, document->title);
    put_date(&row, document->published);
    put_number(&row, true, mention->sentence);
    put_date(&row, mention->from);
    put_date(&row, mention->to);
    put_string(&row, dgm_precision_name(mention->precision));
    put_string(&row, dgm_basis_name(mention->basis));
    put_string(&row, dgm_category_name(mention->category));
    put_string(&row, mention->mode);
    put_strings(&row, mention->contexts, mention->context_n);
    put_string(&row, mention->cameo);
    put_real(&row, true, mention->goldstein, 2);
    put_string(&row, mention->quad);
    put_string(&row, dgm_status_name(mention->status));
    put_list(&row, mention->actors, mention->actor_n, code_of);
    put_list(&row, mention->actors, mention->actor_n, name_of);
    put_list(&row, mention->actors, mention->actor_n, country_of);
    put_list(&row, mention->recipients, mention->recipient_n, code_of);
    put_list(&row, mention->recipients, mention->recipient_n, name_of);
    put_list(&row, mention->recipients, mention->recipient_n, country_of);
    if (said) {
        put_span(&row, document, said->span);
    } else {
        put_string(&row, NULL);
    }
    put_string(&row, said ? said->actor->code : NULL);
    put_string(&row, place ? place->name : NULL);
    put_string(&row, place ? place->country : NULL);
    put_string(&row, place ? place->admin1 : NULL);
    put_real(&row, place != NULL, place ? place->latitude : 0, 5);
    put_real(&row, place != NULL, place ? place->longitude : 0, 5);
    put_number(&row, place && place->geonames, place ? place->geonames : 0);
    put_number(&row, mention->killed >= 0, mention->killed);
    put_number(&row, mention->injured >= 0, mention->injured);
    put_span(&row, document, mention->trigger);
    put_strings(&row, mention->rules, mention->rule_n);
    put_real(&row, true, (double)mention->confidence, 2);
    put_span(&row, document, analysis->sentences[mention->sentence].span);
    dgm_buffer_put(out, "\r\n", 2);
}

void dgm_write_mentions_csv(dgm_buffer *out, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        put_mention(out, analysis, &analysis->mentions[i]);
    }
}
