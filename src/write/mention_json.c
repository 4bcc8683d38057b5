// Event mentions as JSON lines. Members and their order are a promise to readers: docs/codebook.md lists them.
#include "write/json.h"

static void put_span_text(dgm_buffer *out, const dgm_document *document, dgm_span span) {
    dgm_json_put_text(out, document->text + span.start, span.end - span.start);
}

static void put_document(dgm_buffer *out, const dgm_document *document) {
    dgm_buffer_print(out, ", \"document\": {\"id\": ");
    dgm_json_put_string(out, document->id);
    dgm_buffer_print(out, ", \"url\": ");
    dgm_json_put_string(out, document->url);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, document->source);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, document->title);
    dgm_buffer_print(out, ", \"published\": ");
    dgm_json_put_date(out, document->published);
    if (document->duplicate_of) {
        dgm_buffer_print(out, ", \"duplicate_of\": ");
        dgm_json_put_string(out, document->duplicate_of);
    }
    dgm_buffer_print(out, "}");
}

static void put_event(dgm_buffer *out, const dgm_mention *mention) {
    dgm_buffer_print(out, ", \"event\": {\"plover\": ");
    dgm_json_put_string(out, dgm_category_name(mention->category));
    dgm_buffer_print(out, ", \"mode\": ");
    dgm_json_put_string(out, mention->mode);
    dgm_buffer_print(out, ", \"contexts\": [");
    for (uint32_t i = 0; i < mention->context_n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        dgm_json_put_string(out, mention->contexts[i]);
    }
    dgm_buffer_print(out, "], \"cameo\": ");
    dgm_json_put_string(out, mention->cameo);
    dgm_buffer_print(out, ", \"goldstein\": ");
    dgm_json_put_rounded(out, mention->goldstein, 2);
    dgm_buffer_print(out, ", \"quad\": ");
    dgm_json_put_string(out, mention->quad);
    dgm_buffer_print(out, "}, \"status\": ");
    dgm_json_put_string(out, dgm_status_name(mention->status));
}

static void put_participants(dgm_buffer *out, const dgm_document *document, const dgm_participant *participants,
                             uint32_t n) {
    dgm_buffer_print(out, "[");
    for (uint32_t i = 0; i < n; i++) {
        const dgm_actor *actor = participants[i].actor;
        dgm_buffer_print(out, "%s{\"text\": ", i ? ", " : "");
        put_span_text(out, document, participants[i].span);
        dgm_buffer_print(out, ", \"start\": %u, \"end\": %u, \"name\": ", participants[i].span.start,
                         participants[i].span.end);
        dgm_json_put_string(out, actor->name);
        dgm_buffer_print(out, ", \"country\": ");
        dgm_json_put_string(out, actor->country);
        dgm_buffer_print(out, ", \"code\": ");
        dgm_json_put_string(out, actor->code);
        dgm_buffer_print(out, ", \"sector\": ");
        dgm_json_put_string(out, actor->sector);
        dgm_buffer_print(out, ", \"entity\": ");
        dgm_json_put_string(out, actor->id);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]");
}

static void put_date(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention) {
    dgm_buffer_print(out, ", \"date\": {\"text\": ");
    if (mention->time < analysis->time_n) {
        put_span_text(out, analysis->document, analysis->times[mention->time].span);
    } else {
        dgm_json_put_string(out, NULL);
    }
    dgm_buffer_print(out, ", \"start\": ");
    dgm_json_put_date(out, mention->from);
    dgm_buffer_print(out, ", \"end\": ");
    dgm_json_put_date(out, mention->to);
    dgm_buffer_print(out, ", \"precision\": ");
    dgm_json_put_string(out, dgm_precision_name(mention->precision));
    dgm_buffer_print(out, ", \"basis\": ");
    dgm_json_put_string(out, dgm_basis_name(mention->basis));
    dgm_buffer_print(out, "}");
}

static void put_place(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention) {
    dgm_buffer_print(out, ", \"place\": ");
    if (mention->place >= analysis->place_n) {
        dgm_json_put_string(out, NULL);
        return;
    }
    const dgm_place *place = &analysis->places[mention->place];
    dgm_buffer_print(out, "{\"text\": ");
    put_span_text(out, analysis->document, place->span);
    dgm_buffer_print(out, ", \"name\": ");
    dgm_json_put_string(out, place->name);
    dgm_buffer_print(out, ", \"country\": ");
    dgm_json_put_string(out, place->country);
    dgm_buffer_print(out, ", \"admin1\": ");
    dgm_json_put_string(out, place->admin1);
    dgm_buffer_print(out, ", ");
    dgm_json_put_point(out, place->latitude, place->longitude, place->geonames);
    dgm_buffer_print(out, ", \"precision\": \"%s\"", dgm_json_place_precision(place->kind));
    dgm_buffer_print(out, "}");
}

static void put_count(dgm_buffer *out, int32_t count) {
    if (count >= 0) {
        dgm_buffer_print(out, "%d", count);
    } else {
        dgm_json_put_string(out, NULL);
    }
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention) {
    const dgm_document *document = analysis->document;
    const dgm_sentence *sentence = &analysis->sentences[mention->sentence];
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, mention->id);
    put_document(out, document);
    dgm_buffer_print(out, ", \"sentence\": {\"index\": %u, \"start\": %u, \"end\": %u, \"text\": ", mention->sentence,
                     sentence->span.start, sentence->span.end);
    put_span_text(out, document, sentence->span);
    dgm_buffer_print(out, "}");
    put_event(out, mention);
    dgm_buffer_print(out, ", \"attribution\": ");
    if (mention->attribution) {
        dgm_buffer_print(out, "{\"text\": ");
        put_span_text(out, document, mention->attribution->span);
        dgm_buffer_print(out, ", \"code\": ");
        dgm_json_put_string(out, mention->attribution->actor->code);
        dgm_buffer_print(out, "}");
    } else {
        dgm_json_put_string(out, NULL);
    }
    dgm_buffer_print(out, ", \"actors\": ");
    put_participants(out, document, mention->actors, mention->actor_n);
    dgm_buffer_print(out, ", \"recipients\": ");
    put_participants(out, document, mention->recipients, mention->recipient_n);
    put_date(out, analysis, mention);
    put_place(out, analysis, mention);
    dgm_buffer_print(out, ", \"magnitude\": {\"killed\": ");
    put_count(out, mention->killed);
    dgm_buffer_print(out, ", \"injured\": ");
    put_count(out, mention->injured);
    dgm_buffer_print(out, "}, \"trigger\": {\"text\": ");
    put_span_text(out, document, mention->trigger);
    dgm_buffer_print(out, ", \"start\": %u, \"end\": %u}, \"rules\": [", mention->trigger.start, mention->trigger.end);
    for (uint32_t i = 0; i < mention->rule_n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        dgm_json_put_string(out, mention->rules[i]);
    }
    dgm_buffer_print(out, "], \"confidence\": ");
    dgm_json_put_rounded(out, (double)mention->confidence, 2);
    dgm_buffer_print(out, "}\n");
}

void dgm_write_mentions_json(dgm_buffer *out, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        put_mention(out, analysis, &analysis->mentions[i]);
    }
}
