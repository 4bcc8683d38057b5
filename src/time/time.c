#include "time/time.h"

#include <string.h>

#include "base/calendar.h"
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
    if (expression->from.kind == DGM_POINT_QUARTER && time->from.year && expression->from.unit[0] == 'Q') {
        context->anchor_quarter = time->from;
    }
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

// TIMEX3 takes in the article and what says how exact an expression is: "the 1990s", "more than two years". Returns how
// many tokens before `at` belong to it, none before `least`; *mod gets what they say.
static uint32_t lead_in(const dgm_time_sentence *s, const dgm_expression *expression, uint32_t at, uint32_t size,
                        uint32_t least, const char **mod) {
    enum { LONGEST = 3 }; // "as many as"
    uint32_t i = at;
    bool amount = expression->from.kind == DGM_POINT_DURATION || expression->from.kind == DGM_POINT_SHIFT;
    int class = i > least ? s->items[i - 1].class : DGM_TIME_NONE;
    // The article belongs to the noun that the expression ends in, not to one that it modifies: "the two-day visit".
    bool article =
        class == DGM_TIME_THE || (i > least && s->items[i - 1].phrase && s->tokens[i - 1].upos == DGM_UPOS_DET);
    uint32_t noun = i > least ? s->tokens[i - 1].head : 0;
    if (article && (!s->parsed || (noun > at && noun <= at + size))) {
        i--;
    }
    class = i > least ? s->items[i - 1].class : DGM_TIME_NONE;
    if (class == DGM_TIME_WITHIN && i < at && !*mod && s->tokens[i - 1].upos != DGM_UPOS_VERB) {
        return at - i; // "the end of" and the like stay outside
    }
    for (uint32_t n = 1; amount && i == at && n <= LONGEST && at - least >= n; n++) {
        const dgm_time_item *item = &s->items[at - n];
        if (item->class == DGM_TIME_APPROXIMATE && (item->phrase ? item->phrase : 1) == n) {
            *mod = item->text;
            return n;
        }
    }
    return at - i;
}

static dgm_time *add_time(dgm_arena *arena, results *out) {
    dgm_time *times = dgm_arena_grow(arena, out->times, out->n, &out->capacity, sizeof *times);
    if (times) {
        out->times = times;
        times[out->n] = (dgm_time){0};
    }
    return times ? &times[out->n++] : NULL;
}

static void set_tokens(dgm_time *time, const dgm_sentence *sentence, uint32_t index, const dgm_token *tokens,
                       uint32_t at, uint32_t n) {
    time->sentence = index;
    time->token = sentence->token + at;
    time->token_n = n;
    time->span = (dgm_span){tokens[at].span.start, tokens[at + n - 1].span.end};
}

// "from May to July" is two expressions, of which the first has the days of both.
static dgm_code split_range(dgm_time_context *context, const dgm_expression *expression, const dgm_sentence *sentence,
                            uint32_t index, const dgm_token *tokens, uint32_t at, results *out) {
    dgm_time whole = out->times[out->n - 1], *second = add_time(context->arena, out);
    if (!second) {
        return DGM_E_LIMIT;
    }
    dgm_time *first = &out->times[out->n - 2];
    const char *slash = strchr(whole.value, '/');
    uint32_t start = at + expression->lead, size = expression->second - 1 - expression->lead;
    // The word between the bounds, and an article before the second.
    size -= size > 1 && tokens[at + expression->second - 1].upos == DGM_UPOS_DET ? 1 : 0;
    set_tokens(first, sentence, index, tokens, start, size);
    first->value = slash ? dgm_arena_copy(context->arena, whole.value, (size_t)(slash - whole.value)) : whole.value;
    *second = whole;
    set_tokens(second, sentence, index, tokens, at + expression->second, expression->second_n);
    second->value = slash ? slash + 1 : whole.value;
    dgm_expression last = {.from = expression->to};
    dgm_time days = {0};
    if (!first->value || !dgm_time_resolve(context, &last, &days)) {
        return DGM_E_LIMIT;
    }
    // Its own days are those up to the end of the range.
    second->from = days.from.year && dgm_date_compare(days.from, whole.to) <= 0 && days.to.year &&
                           dgm_date_compare(days.to, whole.to) == 0
                       ? days.from
                       : whole.to;
    return DGM_OK;
}

static dgm_code run_sentence(const dgm_time_words *words, dgm_analysis *analysis, uint32_t index, dgm_time_item *items,
                             dgm_time_context *context, results *out) {
    const dgm_sentence *sentence = &analysis->sentences[index];
    const dgm_token *tokens = analysis->tokens + sentence->token;
    uint32_t n = sentence->token_n;
    dgm_time_items(words, tokens, n, items);
    dgm_time_sentence s = {words, tokens, items, n, is_parsed(tokens, n)};
    bool signs = false;
    uint32_t end = 0; // of the expression before
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
        dgm_time *time = add_time(context->arena, out);
        if (!time) {
            return DGM_E_LIMIT;
        }
        if (!dgm_time_resolve(context, &expression, time)) {
            return DGM_E_LIMIT;
        }
        const char *mod = time->mod;
        uint32_t at = i + expression.lead,
                 lead = lead_in(&s, &expression, at, size - expression.lead, at > end ? end : at, &mod);
        time->mod = mod;
        set_tokens(time, sentence, index, tokens, at - lead, size - expression.lead + lead);
        remember(context, &expression, time);
        if (expression.second && split_range(context, &expression, sentence, index, tokens, i, out)) {
            return DGM_E_LIMIT;
        }
        end = i + size;
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
