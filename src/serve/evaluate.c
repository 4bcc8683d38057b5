// The coder against gold records, text by text.
#include "serve/gold.h"

#include "base/calendar.h"

#include <stdio.h>
#include <string.h>

// A gold record and the text that it was coded from.
typedef struct gold_item {
    json_t *record;   // in our own layout; owned
    const char *text; // lives with the record
    dgm_date published;
    bool rejected, done;
} gold_item;

typedef struct evaluating {
    dgm_worker *worker;
    dgm_arena *arena; // of the whole run
    gold_item *items;
    uint32_t n;
    json_t **coded; // (coded_n) mentions of the text in hand
    uint32_t coded_n;
    bool asked[DGM_FIELD_N]; // some gold record has the field
    dgm_evaluation *out;
} evaluating;

static const char *get_string(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

static bool is_rejected(const json_t *record) {
    const char *action = get_string(json_object_get(record, "gold"), "action");
    return (action && strcmp(action, "reject") == 0) || !get_string(json_object_get(record, "event"), "plover");
}

// ---- reading --------------------------------------------------------------------------------------------------

static dgm_code add_item(evaluating *e, json_t *record, size_t *capacity, dgm_err *err) {
    json_t *own = json_is_object(record) ? dgm_gold_from_plover(record) : NULL;
    const char *text = get_string(json_object_get(own, "sentence"), "text");
    const char *published = get_string(json_object_get(own, "document"), "published");
    if (!text) {
        json_decref(own);
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "record %u has no \"text\" and \"event\": no gold record",
                           e->n + 1);
    }
    gold_item *grown = dgm_arena_grow(e->arena, e->items, e->n, capacity, sizeof *grown);
    if (!grown) {
        json_decref(own);
        return dgm_err_set_limit(err, NULL);
    }
    e->items = grown;
    e->items[e->n] = (gold_item){.record = own, .text = text, .rejected = is_rejected(own)};
    if (published) {
        dgm_date_read(published, strlen(published), &e->items[e->n].published);
    }
    e->n++;
    return DGM_OK;
}

// A JSON array, or one object after the other.
static dgm_code read_items(evaluating *e, const char *json, size_t size, dgm_err *err) {
    size_t capacity = 0;
    dgm_code code = DGM_OK;
    while (size && code == DGM_OK) {
        size_t space = 0;
        while (space < size && strchr(" \t\r\n", json[space]) && json[space]) {
            space++;
        }
        json += space;
        size -= space;
        if (size == 0) {
            break;
        }
        json_error_t wrong;
        json_t *value = json_loadb(json, size, JSON_DISABLE_EOF_CHECK, &wrong);
        if (!value) {
            return dgm_err_set(err, DGM_E_FORMAT, NULL, (uint32_t)wrong.line, "no JSON: %.120s", wrong.text);
        }
        if (json_is_array(value)) {
            for (size_t i = 0; i < json_array_size(value) && code == DGM_OK; i++) {
                code = add_item(e, json_array_get(value, i), &capacity, err);
            }
        } else {
            code = add_item(e, value, &capacity, err);
        }
        json_decref(value);
        json += wrong.position;
        size -= (size_t)wrong.position;
    }
    return code == DGM_OK && e->n == 0 ? dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "holds no record") : code;
}

// ---- coding ----------------------------------------------------------------------------------------------------

static void drop_coded(evaluating *e) {
    for (uint32_t i = 0; i < e->coded_n; i++) {
        json_decref(e->coded[i]);
    }
    e->coded_n = 0;
}

static dgm_code code_text(evaluating *e, const gold_item *item, dgm_err *err) {
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    dgm_buffer *lines = NULL;
    dgm_code code = dgm_worker_text(e->worker, "gold", item->text, strlen(item->text), item->published, &document, err);
    code = code == DGM_OK ? dgm_worker_analyse(e->worker, document, DGM_LAYER_MENTIONS, &analysis, err) : code;
    code = code == DGM_OK ? dgm_buffer_open(&lines, err) : code;
    if (code != DGM_OK) {
        return code;
    }
    dgm_write_mentions_json(lines, analysis);
    e->coded = dgm_arena_array(e->arena, json_t *, analysis->mention_n);
    size_t size = 0;
    const char *line = dgm_buffer_data(lines, &size);
    while (e->coded && e->coded_n < analysis->mention_n && size) {
        const char *end = memchr(line, '\n', size);
        size_t n = end ? (size_t)(end - line) : size;
        e->coded[e->coded_n] = json_loadb(line, n, 0, NULL);
        e->coded_n += e->coded[e->coded_n] != NULL;
        line += n + (end != NULL);
        size -= n + (end != NULL);
    }
    dgm_buffer_close(lines);
    return e->coded ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- comparing --------------------------------------------------------------------------------------------------

// How much of a gold record a mention has: to pair them, not to score them.
static double likeness(evaluating *e, const json_t *gold, const json_t *coded) {
    static const double weights[DGM_FIELD_N] = {[DGM_FIELD_CATEGORY] = 4,
                                                [DGM_FIELD_CAMEO] = 1,
                                                [DGM_FIELD_STATUS] = 0.5,
                                                [DGM_FIELD_ACTORS] = 0.5,
                                                [DGM_FIELD_RECIPIENTS] = 0.5,
                                                [DGM_FIELD_ACTOR_COUNTRIES] = 1.5,
                                                [DGM_FIELD_RECIPIENT_COUNTRIES] = 1.5};
    dgm_values *values = dgm_arena_array(e->arena, dgm_values, 2);
    double sum = 0;
    for (int i = 0; i < DGM_FIELD_N && values; i++) {
        dgm_values_read(gold, (dgm_field)i, &values[0]);
        dgm_values_read(coded, (dgm_field)i, &values[1]);
        uint32_t all = values[0].n + values[1].n;
        sum += all ? weights[i] * 2 * dgm_values_shared(&values[0], &values[1]) / all : 0;
    }
    return sum;
}

// The mention that is most like a record, among those not taken; it must share something.
static int find_partner(evaluating *e, const json_t *gold, const bool *taken) {
    int best = -1;
    double most = 0.25;
    for (uint32_t i = 0; i < e->coded_n; i++) {
        double value = taken[i] ? 0 : likeness(e, gold, e->coded[i]);
        if (value > most) {
            most = value;
            best = (int)i;
        }
    }
    return best;
}

// Score a pair: values that are right, field by field, and whether all that the gold file tells is.
static bool score_pair(evaluating *e, const json_t *gold, const json_t *coded) {
    dgm_values *values = dgm_arena_array(e->arena, dgm_values, 2);
    bool all = values != NULL;
    for (int i = 0; i < DGM_FIELD_N && values; i++) {
        dgm_values_read(gold, (dgm_field)i, &values[0]);
        dgm_values_read(coded, (dgm_field)i, &values[1]);
        e->out->scores[i].right += dgm_values_shared(&values[0], &values[1]);
        // Countries follow from the codes: they do not count twice.
        bool counts = e->asked[i] && i != DGM_FIELD_ACTOR_COUNTRIES && i != DGM_FIELD_RECIPIENT_COUNTRIES;
        all = all && (!counts || dgm_values_equal(&values[0], &values[1]));
    }
    return all;
}

static void count_values(evaluating *e, const json_t *record, bool gold) {
    dgm_values *values = dgm_arena_array(e->arena, dgm_values, 1);
    for (int i = 0; i < DGM_FIELD_N && values; i++) {
        dgm_values_read(record, (dgm_field)i, values);
        *(gold ? &e->out->scores[i].gold : &e->out->scores[i].coded) += values->n;
    }
}

// Whether a rejected coding comes out again: the same category between the same parties.
static bool is_repeated(evaluating *e, const json_t *rejected) {
    static const dgm_field same[] = {DGM_FIELD_CAMEO, DGM_FIELD_ACTORS, DGM_FIELD_RECIPIENTS};
    dgm_values *values = dgm_arena_array(e->arena, dgm_values, 2);
    for (uint32_t i = 0; i < e->coded_n && values; i++) {
        bool equal = true;
        for (size_t k = 0; k < sizeof same / sizeof *same && equal; k++) {
            dgm_values_read(rejected, same[k], &values[0]);
            dgm_values_read(e->coded[i], same[k], &values[1]);
            equal = dgm_values_equal(&values[0], &values[1]);
        }
        if (equal) {
            return true;
        }
    }
    return false;
}

// All records of one text, against what the coder makes of it.
static dgm_code score_text(evaluating *e, uint32_t first, dgm_err *err) {
    const gold_item *head = &e->items[first];
    dgm_score *together = &e->out->scores[DGM_FIELD_N];
    drop_coded(e);
    dgm_code code = code_text(e, head, err);
    bool *taken = code == DGM_OK ? dgm_arena_array(e->arena, bool, e->coded_n) : NULL;
    if (!taken) {
        return code != DGM_OK ? code : dgm_err_set_limit(err, NULL);
    }
    e->out->texts++;
    e->out->mentions += e->coded_n;
    together->coded += e->coded_n;
    for (uint32_t i = 0; i < e->coded_n; i++) {
        count_values(e, e->coded[i], false);
    }
    for (uint32_t i = first; i < e->n; i++) {
        gold_item *item = &e->items[i];
        if (item->done || strcmp(item->text, head->text) != 0 ||
            dgm_date_compare(item->published, head->published) != 0) {
            continue;
        }
        item->done = true;
        if (item->rejected) {
            e->out->rejected++;
            e->out->repeated += is_repeated(e, item->record);
            continue;
        }
        e->out->records++;
        together->gold++;
        count_values(e, item->record, true);
        int partner = find_partner(e, item->record, taken);
        if (partner >= 0) {
            taken[partner] = true;
            e->out->matched++;
            together->right += score_pair(e, item->record, e->coded[partner]);
        }
    }
    return DGM_OK;
}

// Which fields the file has at all: what no record tells is not held against the coder.
static void find_asked(evaluating *e) {
    dgm_values *values = dgm_arena_array(e->arena, dgm_values, 1);
    for (uint32_t i = 0; i < e->n && values; i++) {
        for (int k = 0; k < DGM_FIELD_N && !e->items[i].rejected; k++) {
            dgm_values_read(e->items[i].record, (dgm_field)k, values);
            e->asked[k] = e->asked[k] || values->n;
        }
    }
}

// Leave out the fields that no record has, and name the rest.
static void close_scores(evaluating *e) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i <= DGM_FIELD_N; i++) {
        if (i == DGM_FIELD_N || e->asked[i]) {
            e->out->scores[kept] = e->out->scores[i];
            e->out->scores[kept++].field = i == DGM_FIELD_N ? "all together" : dgm_field_name((dgm_field)i);
        }
    }
    e->out->score_n = kept;
}

dgm_code dgm_gold_evaluate(dgm_worker *worker, const char *json, size_t size, dgm_evaluation *out, dgm_err *err) {
    _Static_assert((int)DGM_FIELD_N < (int)DGM_SCORES, "a score for each field and one for all");
    *out = (dgm_evaluation){0};
    evaluating e = {.worker = worker, .arena = dgm_arena_open(0), .out = out};
    if (!e.arena) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_code code = read_items(&e, json, size, err);
    if (code == DGM_OK) {
        find_asked(&e);
    }
    for (uint32_t i = 0; i < e.n && code == DGM_OK; i++) {
        code = e.items[i].done ? DGM_OK : score_text(&e, i, err);
    }
    if (code == DGM_OK) {
        close_scores(&e);
    }
    drop_coded(&e);
    for (uint32_t i = 0; i < e.n; i++) {
        json_decref(e.items[i].record);
    }
    dgm_arena_close(e.arena);
    return code;
}
