#include "time/time.h"

#include <string.h>

#include "time/expression.h"

// Growing list of results in the arena.
typedef struct results {
    dgm_time *times; // (n)
    size_t n, capacity;
} results;

static bool is_parsed(const dgm_token *tokens, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (tokens[i].head != 0 || tokens[i].upos != DGM_UPOS_X) {
            return true;
        }
    }
    return false;
}

// Whether a result can be what a later "the next day" counts from.
static bool is_anchor(const dgm_expression *expression, const dgm_time *time) {
    switch (expression->from.kind) {
    case DGM_POINT_CALENDAR:
    case DGM_POINT_DEICTIC:
    case DGM_POINT_UNIT: return time->from.year != 0;
    case DGM_POINT_SHIFT: return time->from.year != 0 && !expression->from.after_clause;
    case DGM_POINT_NONE:
    case DGM_POINT_DECADE:
    case DGM_POINT_CENTURY:
    case DGM_POINT_SEASON:
    case DGM_POINT_QUARTER:
    case DGM_POINT_SPAN:
    case DGM_POINT_DURATION:
    case DGM_POINT_SET:
    case DGM_POINT_CLOCK:
    case DGM_POINT_REFERENCE: return false;
    }
    return false;
}

// Remember what later expressions of the document may count from.
static void remember(dgm_time_context *context, const dgm_expression *expression, const dgm_time *time) {
    if (!is_anchor(expression, time)) {
        return;
    }
    context->anchor_year = time->from;
    if (time->precision != DGM_PRECISION_YEAR) {
        context->anchor = time->from;
    }
    if (time->precision == DGM_PRECISION_DAY) {
        context->anchor_day = context->sentence_day = time->from;
    }
    if (expression->from.kind == DGM_POINT_CALENDAR && expression->from.year && expression->from.month) {
        context->explicit_day = time->from;
    }
}

static dgm_code run_sentence(const dgm_time_words *words, dgm_analysis *analysis, uint32_t index, dgm_time_item *items,
                             dgm_time_context *context, results *out) {
    const dgm_sentence *sentence = &analysis->sentences[index];
    const dgm_token *tokens = analysis->tokens + sentence->token;
    uint32_t n = sentence->token_n;
    dgm_time_items(words, tokens, n, items);
    dgm_time_sentence s = {words, tokens, items, n, is_parsed(tokens, n)};
    bool signs = false;
    for (uint32_t i = 0; i < n;) {
        dgm_expression expression;
        uint32_t skip = 0, size = 0;
        if (items[i].class != DGM_TIME_NONE) {
            size = dgm_time_match(&s, i, &expression, &skip);
        }
        if (size == 0) {
            i += skip ? skip : 1;
            continue;
        }
        dgm_time *times = dgm_arena_grow(context->arena, out->times, out->n, &out->capacity, sizeof *times);
        if (!times) {
            return DGM_E_LIMIT;
        }
        out->times = times;
        if (s.parsed && !signs) {
            dgm_time_signs(tokens, n, items);
            signs = true;
        }
        if (expression.from.after_clause && s.parsed) {
            // The days are the clause's: where the parse hangs the amount on what is told, it gets none.
            uint32_t head = tokens[dgm_time_head(&s, i, size)].head;
            expression.from.strict = head != 0 && head - 1 < i;
        }
        context->side = dgm_time_side(&s, i, size, &context->sure);
        dgm_time *time = &times[out->n];
        *time = (dgm_time){.sentence = index, .token = sentence->token + i, .token_n = size};
        time->span = (dgm_span){tokens[i].span.start, tokens[i + size - 1].span.end};
        if (!dgm_time_resolve(context, &expression, time)) {
            return DGM_E_LIMIT;
        }
        out->n++;
        remember(context, &expression, time);
        i += size;
    }
    return DGM_OK;
}

dgm_code dgm_time_run(const dgm_time_words *words, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    results out = {0};
    uint32_t longest = 0;
    analysis->times = NULL;
    analysis->time_n = 0;
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        longest = analysis->sentences[i].token_n > longest ? analysis->sentences[i].token_n : longest;
    }
    dgm_time_item *items = dgm_arena_array(arena, dgm_time_item, longest);
    if (!items) {
        return dgm_err_set_limit(err, analysis->document->id);
    }
    dgm_time_context context = {.arena = arena, .published = analysis->document->published, .side = DGM_UNDIRECTED};
    dgm_date carried = {0}; // an explicit date counts in its own sentence and the next
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        context.explicit_day = carried;
        context.sentence_day = (dgm_date){0};
        dgm_date before = context.explicit_day;
        if (run_sentence(words, analysis, i, items, &context, &out)) {
            return dgm_err_set_limit(err, analysis->document->id);
        }
        bool same = memcmp(&before, &context.explicit_day, sizeof before) == 0;
        carried = same ? (dgm_date){0} : context.explicit_day;
    }
    analysis->times = out.times;
    analysis->time_n = (uint32_t)out.n;
    return DGM_OK;
}
