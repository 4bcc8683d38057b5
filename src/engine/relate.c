// A question in, an answer out, as JSON lines: what does this source do to that target?
#include "engine/engine.h"

#include "code/relate.h"
#include "write/json.h"

#include <jansson.h>
#include <string.h>

enum { SPANS_MOST = 64 }; // of one side: more is no party named several times

// Read [[start, end], ...], each within the text. An empty list is a party that the text does not name.
static dgm_code read_spans(dgm_arena *arena, const json_t *array, const char *name, size_t size, dgm_given_party *out,
                           dgm_err *err) {
    if (!json_is_array(array)) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "'%s' must be a list of spans [start, end]", name);
    }
    size_t n = json_array_size(array);
    if (n > SPANS_MOST) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "'%s' holds more than %d spans", name, SPANS_MOST);
    }
    dgm_span *spans = dgm_arena_array(arena, dgm_span, n);
    if (!spans) {
        return dgm_err_set_limit(err, NULL);
    }
    for (size_t i = 0; i < n; i++) {
        const json_t *pair = json_array_get(array, i);
        json_int_t start = json_integer_value(json_array_get(pair, 0)),
                   end = json_integer_value(json_array_get(pair, 1));
        if (json_array_size(pair) != 2 || start < 0 || end <= start || (size_t)end > size) {
            return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "'%s' holds a span that is not of the text", name);
        }
        spans[i] = (dgm_span){(uint32_t)start, (uint32_t)end};
    }
    *out = (dgm_given_party){spans, (uint32_t)n};
    return DGM_OK;
}

static void put_strings(dgm_buffer *out, const char *name, const char *const *strings, uint32_t n) {
    dgm_buffer_print(out, ", \"%s\": [", name);
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        dgm_json_put_string(out, strings[i]);
    }
    dgm_buffer_print(out, "]");
}

static void put_answer(dgm_buffer *out, const char *id, const dgm_relation_found *found, bool words) {
    bool none = found->category == DGM_CATEGORY_NONE;
    dgm_buffer_print(out, "{\"id\": %s, \"plover\": ", id);
    dgm_json_put_string(out, none ? NULL : dgm_category_name(found->category));
    dgm_buffer_print(out, ", \"mode\": ");
    dgm_json_put_string(out, found->mode);
    dgm_buffer_print(out, ", \"cameo\": ");
    dgm_json_put_string(out, found->cameo);
    dgm_buffer_print(out, ", \"status\": ");
    dgm_json_put_string(out, none ? NULL : dgm_status_name(found->status));
    dgm_buffer_print(out, ", \"confidence\": ");
    dgm_json_put_rounded(out, (double)found->confidence, 2);
    put_strings(out, "rules", found->rules, found->rule_n);
    if (words) {
        put_strings(out, "words", found->words, found->word_n);
    }
    dgm_buffer_print(out, "}\n");
}

static dgm_code relate(dgm_worker *worker, const json_t *root, dgm_buffer *out, dgm_err *err) {
    const json_t *text = json_object_get(root, "text");
    if (!json_is_string(text)) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0,
                           "a question is a JSON object with \"text\", \"source\", \"target\"");
    }
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    dgm_given_party source, target;
    dgm_relation_found found;
    size_t size = json_string_length(text);
    dgm_code code = dgm_worker_text(worker, "-", json_string_value(text), size, (dgm_date){0}, &document, err);
    dgm_arena *arena = worker->document_arena;
    code = code ? code : read_spans(arena, json_object_get(root, "source"), "source", size, &source, err);
    code = code ? code : read_spans(arena, json_object_get(root, "target"), "target", size, &target, err);
    code = code ? code : dgm_worker_analyse(worker, document, DGM_LAYER_ANNOTATION, &analysis, err);
    if (!code) {
        code = dgm_relate_run(worker->engine->rules, worker->arena, &worker->analysis, source, target, &found, err);
    }
    if (code) {
        return code;
    }
    const json_t *id = json_object_get(root, "id");
    char *as_written = id ? json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT) : NULL;
    put_answer(out, as_written ? as_written : "null", &found, json_is_true(json_object_get(root, "words")));
    free(as_written);
    return DGM_OK;
}

dgm_code dgm_worker_relate(dgm_worker *worker, const char *line, size_t size, dgm_buffer *out, dgm_err *err) {
    if (!worker->engine || !worker->engine->rules) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    json_error_t why;
    json_t *root = json_loadb(line, size, 0, &why);
    if (!root) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "not a JSON object: %.100s", why.text);
    }
    dgm_code code = relate(worker, root, out, err);
    json_decref(root);
    return code;
}
