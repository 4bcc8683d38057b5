// Event mentions as PLOVER records (PLOVER manual 2.0, table "PLOVER JSON"), one JSON object a line.
#include "base/calendar.h"
#include "write/countries.h"
#include "write/datasets.h"
#include "write/json.h"

static void put_key(dgm_buffer *out, const char *key) {
    dgm_buffer_print(out, "\"%s\": ", key);
}

// Optional fields are left out where nothing is known, as the manual's own records do.
static void put_member(dgm_buffer *out, const char *key, const char *value) {
    if (value) {
        dgm_buffer_print(out, ", ");
        put_key(out, key);
        dgm_json_put_string(out, value);
    }
}

static void put_words(dgm_buffer *out, const char *key, const dgm_document *document, dgm_span span) {
    dgm_buffer_print(out, ", ");
    put_key(out, key);
    dgm_json_put_text(out, document->text + span.start, span.end - span.start);
}

// The code is the country's; that of an international body is its own.
static void put_side(dgm_buffer *out, const char *key, const dgm_document *document, const dgm_participant *side,
                     uint32_t n) {
    dgm_buffer_print(out, ", \"%s\": [", key);
    for (uint32_t i = 0; i < n; i++) {
        const dgm_actor *actor = side[i].actor;
        dgm_buffer_print(out, "%s{", i ? ", " : "");
        put_key(out, "code");
        dgm_json_put_string(out, actor->country ? actor->country : actor->code);
        put_member(out, "sector", actor->sector);
        put_words(out, "entity_text", document, side[i].span);
        put_member(out, "identifier_text", actor->name);
        put_member(out, "office", actor->office);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]");
}

static void put_list(dgm_buffer *out, const char *key, const char *const *values, uint32_t n) {
    dgm_buffer_print(out, ", \"%s\": [", key);
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, "%s", i ? ", " : "");
        dgm_json_put_string(out, values[i]);
    }
    dgm_buffer_print(out, "]");
}

// Resolution as in the manual's table "Location object": 4 city, 3 district, 2 province, 1 country.
static void put_place(dgm_buffer *out, const dgm_document *document, const dgm_place *place) {
    const dgm_country_codes *country = dgm_country_codes_find(place->country);
    bool town = dgm_place_is_town(place);
    dgm_buffer_print(out, ", \"event_loc\": {");
    put_key(out, "resolved_place");
    dgm_json_put_string(out, place->name);
    put_words(out, "extracted_place", document, place->span);
    dgm_buffer_print(out, ", ");
    put_key(out, "geonameid");
    dgm_buffer_print(out, place->geonames ? "%u" : "null", (unsigned)place->geonames);
    dgm_buffer_print(out, ", \"lat\": ");
    dgm_json_put_rounded(out, place->latitude, 5);
    dgm_buffer_print(out, ", \"lon\": ");
    dgm_json_put_rounded(out, place->longitude, 5);
    put_member(out, "city", town ? place->name : NULL);
    put_member(out, "province", place->kind == 'a' ? place->name : place->admin1);
    put_member(out, "country", country ? country->name : NULL);
    put_member(out, "country_code", place->country);
    dgm_buffer_print(out, ", \"resolution\": %d}", town ? 4 : place->kind == 'd' ? 3 : place->kind == 'a' ? 2 : 1);
}

static void put_date(dgm_buffer *out, const char *key, dgm_date date, bool last) {
    if (date.year) {
        date = last ? dgm_date_last(date) : dgm_date_first(date);
        dgm_buffer_print(out, ", \"%s\": ", key);
        dgm_json_put_date(out, date);
    }
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention) {
    const dgm_document *document = analysis->document;
    const dgm_sentence *sentence = &analysis->sentences[mention->sentence];
    const char *category = dgm_category_name(mention->category);
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, mention->id);
    put_date(out, "date", mention->from, false);
    put_date(out, "enddate", mention->to, true);
    put_side(out, "actor", document, mention->actors, mention->actor_n);
    put_side(out, "recipient", document, mention->recipients, mention->recipient_n);
    put_list(out, "event", &category, 1);
    put_list(out, "mode", &mention->mode, mention->mode ? 1 : 0);
    put_list(out, "context", mention->contexts, mention->context_n);
    dgm_buffer_print(out, ", \"quad_code\": %u, \"event_scale\": ", (unsigned)dgm_quad_number(mention));
    dgm_json_put_rounded(out, mention->goldstein, 2);
    put_words(out, "event_text", document, mention->trigger);
    if (mention->place < analysis->place_n) {
        put_place(out, document, &analysis->places[mention->place]);
    }
    if (mention->killed >= 0 || mention->injured >= 0) {
        dgm_buffer_print(out, ", \"size\": {");
        if (mention->killed >= 0) {
            dgm_buffer_print(out, "\"dead\": %d%s", mention->killed, mention->injured >= 0 ? ", " : "");
        }
        if (mention->injured >= 0) {
            dgm_buffer_print(out, "\"injured\": %d", mention->injured);
        }
        dgm_buffer_print(out, "}");
    }
    put_words(out, "text", document, sentence->span);
    dgm_buffer_print(out, ", \"text_info\": {\"sequence\": %u, \"start\": %u, \"end\": %u}",
                     (unsigned)mention->sentence, (unsigned)sentence->span.start, (unsigned)sentence->span.end);
    dgm_buffer_print(out, ", \"cite_info\": {");
    put_key(out, "citation");
    dgm_json_put_string(out, document->id);
    put_member(out, "url", document->url);
    put_member(out, "title", document->title);
    put_member(out, "language", document->language);
    put_member(out, "publication", document->source);
    put_member(out, "coder", "dragoman " DGM_VERSION);
    dgm_buffer_print(out, "}");
    // Ours, beyond the manual's fields, which it allows.
    put_member(out, "status", dgm_status_name(mention->status));
    put_member(out, "cameo", mention->cameo);
    put_list(out, "rules", mention->rules, mention->rule_n);
    dgm_buffer_print(out, "}\n");
}

void dgm_write_mentions_plover(dgm_buffer *out, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        put_mention(out, analysis, &analysis->mentions[i]);
    }
}
