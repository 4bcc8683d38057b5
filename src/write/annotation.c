// Every layer of a document as one JSON line.
#include "write/json.h"

static void put_sentence(dgm_buffer *out, const dgm_analysis *analysis, const dgm_sentence *sentence) {
    dgm_buffer_print(out, "{\"start\": %u, \"end\": %u, \"kind\": ", sentence->span.start, sentence->span.end);
    dgm_json_put_string(out, dgm_block_kind_name(sentence->kind));
    dgm_buffer_print(out, ", \"tokens\": [");
    for (uint32_t i = 0; i < sentence->token_n; i++) {
        const dgm_token *token = &analysis->tokens[sentence->token + i];
        dgm_buffer_print(out, "%s{\"start\": %u, \"end\": %u, \"form\": ", i ? ", " : "", token->span.start,
                         token->span.end);
        dgm_json_put_string(out, token->form);
        dgm_buffer_print(out, ", \"lemma\": ");
        dgm_json_put_string(out, token->lemma);
        dgm_buffer_print(out, ", \"upos\": ");
        dgm_json_put_string(out, dgm_upos_name((dgm_upos)token->upos));
        dgm_buffer_print(out, ", \"feats\": ");
        dgm_json_put_string(out, token->feats);
        dgm_buffer_print(out, ", \"head\": %u, \"deprel\": ", token->head);
        dgm_json_put_string(out, dgm_relation_name((dgm_relation)token->relation));
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}");
}

// One object for each actor that the words stand for; words that nobody could be found for have one with nulls.
static void put_entity(dgm_buffer *out, const dgm_entity *entity, const dgm_actor *actor) {
    dgm_buffer_print(out, "{\"start\": %u, \"end\": %u, \"name\": ", entity->span.start, entity->span.end);
    dgm_json_put_string(out, actor ? actor->name : NULL);
    dgm_buffer_print(out, ", \"code\": ");
    dgm_json_put_string(out, actor ? actor->code : NULL);
    dgm_buffer_print(out, ", \"entity\": ");
    dgm_json_put_string(out, actor ? actor->id : NULL);
    dgm_buffer_print(out, ", \"chain\": %u}", entity->chain);
}

static void put_entities(dgm_buffer *out, const dgm_analysis *analysis) {
    bool first = true;
    for (uint32_t i = 0; i < analysis->entity_n; i++) {
        const dgm_entity *entity = &analysis->entities[i];
        for (uint32_t k = 0; k < entity->actor_n || (k == 0 && entity->actor_n == 0); k++) {
            dgm_buffer_print(out, first ? "" : ", ");
            put_entity(out, entity, entity->actor_n ? entity->actors[k] : NULL);
            first = false;
        }
    }
}

static void put_times(dgm_buffer *out, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->time_n; i++) {
        const dgm_time *time = &analysis->times[i];
        dgm_buffer_print(out, "%s{\"start\": %u, \"end\": %u, \"type\": ", i ? ", " : "", time->span.start,
                         time->span.end);
        dgm_json_put_string(out, time->type);
        dgm_buffer_print(out, ", \"value\": ");
        dgm_json_put_string(out, time->value);
        dgm_buffer_print(out, ", \"from\": ");
        dgm_json_put_date(out, time->from);
        dgm_buffer_print(out, ", \"to\": ");
        dgm_json_put_date(out, time->to);
        dgm_buffer_print(out, ", \"mod\": ");
        dgm_json_put_string(out, time->mod);
        dgm_buffer_print(out, "}");
    }
}

static void put_places(dgm_buffer *out, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->place_n; i++) {
        const dgm_place *place = &analysis->places[i];
        dgm_buffer_print(out, "%s{\"start\": %u, \"end\": %u, \"name\": ", i ? ", " : "", place->span.start,
                         place->span.end);
        dgm_json_put_string(out, place->name);
        if (place->geonames) {
            dgm_buffer_print(out, ", \"geonames\": %u, \"lat\": ", place->geonames);
        } else {
            dgm_buffer_print(out, ", \"geonames\": null, \"lat\": ");
        }
        dgm_json_put_rounded(out, place->latitude, 5);
        dgm_buffer_print(out, ", \"lon\": ");
        dgm_json_put_rounded(out, place->longitude, 5);
        dgm_buffer_print(out, ", \"country\": ");
        dgm_json_put_string(out, place->country);
        dgm_buffer_print(out, ", \"admin1\": ");
        dgm_json_put_string(out, place->admin1);
        dgm_buffer_print(out, ", \"precision\": \"%s\", \"site\": %s}", dgm_json_place_precision(place->kind),
                         place->site ? "true" : "false");
    }
}

void dgm_write_annotation(dgm_buffer *out, const dgm_analysis *analysis) {
    dgm_buffer_print(out, "{\"document\": ");
    dgm_json_put_document(out, analysis->document);
    dgm_buffer_print(out, ", \"sentences\": [");
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        put_sentence(out, analysis, &analysis->sentences[i]);
    }
    dgm_buffer_print(out, "], \"entities\": [");
    put_entities(out, analysis);
    dgm_buffer_print(out, "], \"times\": [");
    put_times(out, analysis);
    dgm_buffer_print(out, "], \"places\": [");
    put_places(out, analysis);
    dgm_buffer_print(out, "]}\n");
}
