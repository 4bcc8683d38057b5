#include "parse/parse.h"

#include <stdlib.h>
#include <string.h>

#include "parse/inside.h"
#include "parse/kernel.h"
#include "parse/model.h"
#include "parse/tree.h"

// A batch ends before it would exceed these: enough sentences side by side to keep the kernels busy, few enough words
// for their states to stay near the processor.
enum { BATCH_WINDOWS = 64, BATCH_WORDS = 1024 };
enum { RELATION_ROWS = 32 }; // words whose relation matrices stand side by side

struct dgm_parser {
    dgm_model model;
    const dgm_kernel *kernel;
};

// A sentence, or a piece of one.
typedef struct window {
    dgm_token *token; // (n)
    uint32_t n;
    uint32_t before; // words of the sentence before the window
    uint32_t order;  // place in the text, so that equal lengths stay in order
} window;

// The words of a batch lie by position: first the first words of all windows, longest window first, then the second
// words, and so on. Word i of window s is row start[i] + s; count[i] windows have a word i.
typedef struct batch {
    window window[BATCH_WINDOWS];
    uint32_t window_n, word_n, longest;
    uint32_t *start, *count; // (longest)
} batch;

// Rows of activations in the arena.
typedef struct rows {
    dgm_levels levels;
    uint8_t *level;
    float *scale;
} rows;

// States and scores of a batch, one row a word.
typedef struct states {
    dgm_token **token;           // (word_n)
    const dgm_word *word;        // (word_n)
    uint32_t *label;             // (word_n) the chosen label
    float *arc_mixed, *arc_head; // (word_n, arc columns)
    rows relation_dependent;     // (word_n, relation columns)
    float *relation_head;        // (word_n, relation columns)
    uint32_t *head_row;          // (word_n) UINT32_MAX for the root
} states;

dgm_code dgm_parser_read(dgm_parser **out, dgm_container file, dgm_err *err) {
    *out = NULL;
    dgm_parser *parser = calloc(1, sizeof *parser);
    if (!parser) {
        dgm_container_close(&file);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_code code = dgm_model_read(&parser->model, file, err);
    if (code) {
        dgm_parser_close(parser);
        return code;
    }
    parser->kernel = dgm_kernel_best();
    *out = parser;
    return DGM_OK;
}

dgm_code dgm_parser_open(dgm_parser **out, const char *path, dgm_err *err) {
    dgm_container file;
    *out = NULL;
    dgm_code code = dgm_container_open(&file, path, "PARS", err);
    if (code) {
        dgm_container_close(&file);
        return code;
    }
    return dgm_parser_read(out, file, err);
}

void dgm_parser_close(dgm_parser *parser) {
    if (parser) {
        dgm_model_close(&parser->model);
        free(parser);
    }
}

void dgm_parser_use(dgm_parser *parser, const dgm_kernel *kernel) {
    parser->kernel = kernel;
}

const char *dgm_parser_id(const dgm_parser *parser) {
    return parser->model.file.id;
}

const char *dgm_parser_metadata(const dgm_parser *parser, const char *key) {
    const dgm_model *m = &parser->model;
    for (uint32_t i = 0; i < m->meta_n; i++) {
        if (strcmp(m->meta[2 * i], key) == 0) {
            return m->meta[2 * i + 1];
        }
    }
    return NULL;
}

// ---- the network ----

// Room for rows; false when out of memory.
static bool make_rows(rows *out, size_t n, size_t inner, dgm_arena *arena) {
    out->level = dgm_arena_array(arena, uint8_t, n * inner);
    out->scale = dgm_arena_array(arena, float, n);
    out->levels = (dgm_levels){out->level, inner, out->scale, 1};
    return out->level && out->scale;
}

static bool quantize(const dgm_kernel *kernel, size_t n, size_t inner, const float *x, rows *out, dgm_arena *arena) {
    if (!make_rows(out, n, inner, arena)) {
        return false;
    }
    kernel->quantize(n, inner, x, out->level, out->scale);
    return true;
}

static void affine(const dgm_kernel *kernel, size_t n, const dgm_levels *a, const dgm_matrix *m, float *out) {
    kernel->multiply(n, m->inner, m->columns, a, &m->weights, m->bias, out, m->columns);
}

// A hidden layer's outputs (n, columns); NULL when out of memory.
static float *hidden(const dgm_parser *p, uint32_t n, const dgm_levels *a, const dgm_matrix *m, dgm_arena *arena) {
    float *out = dgm_arena_array(arena, float, (size_t)n * m->columns);
    if (out) {
        affine(p->kernel, n, a, m, out);
        p->kernel->rectify((size_t)n * m->columns, out);
    }
    return out;
}

// The same as bytes.
static bool hidden_rows(const dgm_parser *p, uint32_t n, const dgm_levels *a, const dgm_matrix *m, rows *out,
                        dgm_arena *arena) {
    float *x = hidden(p, n, a, m, arena);
    return x && quantize(p->kernel, n, m->columns, x, out, arena);
}

static uint32_t vocabulary_row(const dgm_model *m, const dgm_word *word) {
    uint32_t row = dgm_keys_find(&m->vocabulary, dgm_fnv64(DGM_FNV64_START, word->low, word->low_size));
    if (row == UINT32_MAX) { // "anti-government": what follows the last hyphen tells more than nothing
        uint32_t cut = word->low_size;
        while (cut > 0 && word->low[cut - 1] != '-') {
            cut--;
        }
        if (cut > 1 && cut < word->low_size) {
            row = dgm_keys_find(&m->vocabulary, dgm_fnv64(DGM_FNV64_START, word->low + cut, word->low_size - cut));
        }
    }
    return row;
}

static void input_row(const dgm_parser *p, const dgm_word *word, float *out) {
    const dgm_model *m = &p->model;
    uint32_t row = vocabulary_row(m, word), width = m->vectors.width;
    if (row != UINT32_MAX) {
        p->kernel->widen(width, m->vectors.row + (size_t)row * width, m->vectors.scale[row], out);
    } else {
        memcpy(out, m->unknown, width * sizeof *out);
    }
    out += width;
    for (uint32_t i = 0; i < DGM_WORD_HASHES; i++) {
        const dgm_rows8 *table = &m->hashed[i];
        uint32_t at = word->hash[i] & (table->n - 1);
        p->kernel->widen(table->width, table->row + (size_t)at * table->width, table->scale[at], out);
        out += table->width;
    }
}

static const float STATE_SCALE = 1.0f / 127.0f; // of LSTM states, which lie between -1 and 1

// One direction of one layer: out (word_n; stride 2 width), this direction's half of it.
static void lstm_direction(const dgm_parser *p, const batch *b, const dgm_matrix *input, const dgm_matrix *state,
                           bool back, const dgm_levels *in, float *gates, float *cell, uint8_t *out) {
    const dgm_kernel *k = p->kernel;
    size_t width = p->model.width, wide = 4 * width, stride = 2 * width;
    affine(k, b->word_n, in, input, gates);
    memset(cell, 0, b->window_n * width * sizeof *cell);
    for (uint32_t step = 0; step < b->longest; step++) {
        uint32_t t = back ? b->longest - 1 - step : step;
        float *g = gates + b->start[t] * wide;
        if (step > 0) { // windows that begin here have no state before
            uint32_t before = back ? t + 1 : t - 1;
            uint32_t n = back ? b->count[before] : b->count[t];
            dgm_levels last = {out + b->start[before] * stride, stride, &STATE_SCALE, 0};
            k->multiply(n, width, wide, &last, &state->weights, NULL, g, wide);
        }
        k->lstm(b->count[t], width, g, cell, out + b->start[t] * stride, stride);
    }
}

// The states after the last layer (word_n, 2 width); false when out of memory.
static bool encode(const dgm_parser *p, const batch *b, const dgm_word *words, dgm_levels *out, dgm_arena *arena) {
    const dgm_model *m = &p->model;
    size_t n = b->word_n, width = m->width;
    float *looks = dgm_arena_array(arena, float, n * m->input.inner);
    float *gates = dgm_arena_array(arena, float, n * 4 * width);
    float *cell = dgm_arena_array(arena, float, b->window_n *width);
    uint8_t *layers[2] = {dgm_arena_array(arena, uint8_t, n * 2 * width),
                          dgm_arena_array(arena, uint8_t, n * 2 * width)};
    if (!looks || !gates || !cell || !layers[0] || !layers[1]) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        input_row(p, &words[i], looks + i * m->input.inner);
    }
    rows looked, input;
    if (!quantize(p->kernel, n, m->input.inner, looks, &looked, arena) ||
        !hidden_rows(p, b->word_n, &looked.levels, &m->input, &input, arena)) {
        return false;
    }
    *out = input.levels;
    for (uint32_t layer = 0; layer < m->layers; layer++) {
        uint8_t *to = layers[layer % 2];
        for (int back = 0; back < 2; back++) {
            lstm_direction(p, b, &m->lstm_input[layer][back], &m->lstm_state[layer][back], back, out, gates, cell,
                           to + (back ? width : 0));
        }
        *out = (dgm_levels){to, 2 * width, &STATE_SCALE, 0};
    }
    return true;
}

// ---- from scores to choices ----

static bool choose_labels(const dgm_parser *p, const batch *b, const dgm_levels *state, uint32_t *label,
                          dgm_arena *arena) {
    const dgm_model *m = &p->model;
    uint32_t n = b->word_n;
    rows tag;
    float *upos = dgm_arena_array(arena, float, (size_t)n * m->upos.columns);
    float *scores = dgm_arena_array(arena, float, (size_t)n * m->label.columns);
    if (!upos || !scores || !hidden_rows(p, n, state, &m->tag, &tag, arena)) {
        return false;
    }
    affine(p->kernel, n, &tag.levels, &m->upos, upos);
    affine(p->kernel, n, &tag.levels, &m->label, scores);
    for (uint32_t i = 0; i < n; i++) {
        const float *u = upos + (size_t)i * m->upos.columns, *s = scores + (size_t)i * m->label.columns;
        uint32_t best = 0, chosen = UINT32_MAX;
        for (uint32_t k = 1; k < m->upos.used; k++) {
            best = u[k] > u[best] ? k : best;
        }
        for (uint32_t at = m->labels_from[best]; at < m->labels_from[best + 1]; at++) {
            uint32_t k = m->labels_of[at];
            chosen = chosen == UINT32_MAX || s[k] > s[chosen] ? k : chosen;
        }
        label[i] = chosen == UINT32_MAX ? 0 : chosen;
    }
    return true;
}

// Heads of window s: head[1..n], 0 = the root.
static bool choose_heads(const dgm_parser *p, const batch *b, uint32_t s, const states *st, uint32_t *head,
                         dgm_arena *arena) {
    const dgm_model *m = &p->model;
    uint32_t n = b->window[s].n;
    size_t space = m->arc.inner, size = (size_t)n + 1;
    size_t columns = (size + DGM_KERNEL_PANEL - 1) / DGM_KERNEL_PANEL * DGM_KERNEL_PANEL;
    float *mixed = dgm_arena_array(arena, float, n *space);
    float *heads = dgm_arena_array(arena, float, columns *space);
    float *scores = dgm_arena_array(arena, float, n *columns);
    double *arcs = dgm_arena_array(arena, double, size *size);
    if (!mixed || !heads || !scores || !arcs) {
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        memcpy(mixed + i * space, st->arc_mixed + (b->start[i] + s) * (size_t)m->arc.columns, space * sizeof *mixed);
    }
    for (uint32_t c = 0; c < size; c++) {
        const float *from = c == 0 ? m->arc_root : st->arc_head + (b->start[c - 1] + s) * (size_t)m->arc_head.columns;
        float *panel = heads + c / DGM_KERNEL_PANEL * space * DGM_KERNEL_PANEL + c % DGM_KERNEL_PANEL;
        for (size_t k = 0; k < space; k++) {
            panel[k * DGM_KERNEL_PANEL] = from[k];
        }
    }
    p->kernel->multiply_floats(n, space, columns, mixed, space, heads, scores, columns);
    for (uint32_t d = 1; d <= n; d++) {
        for (uint32_t h = 0; h <= n; h++) {
            arcs[h * size + d] = (double)scores[(d - 1) * columns + h];
        }
    }
    return dgm_tree_best(n, arcs, head, arena);
}

// Relations of the batch's words to the chosen heads.
static bool choose_relations(const dgm_parser *p, const batch *b, const states *st, dgm_arena *arena) {
    const dgm_model *m = &p->model;
    size_t space = m->relation_space, stride = m->relation_stride;
    float *matrices = dgm_arena_array(arena, float, RELATION_ROWS *(size_t)m->relation.columns);
    float *from = dgm_arena_array(arena, float, space + 1);
    float *scores = dgm_arena_array(arena, float, stride);
    if (!matrices || !from || !scores) {
        return false;
    }
    for (uint32_t first = 0; first < b->word_n; first += RELATION_ROWS) {
        uint32_t n = b->word_n - first < RELATION_ROWS ? b->word_n - first : RELATION_ROWS;
        dgm_levels dependent = st->relation_dependent.levels;
        dependent.level += first * dependent.stride;
        dependent.scale += first;
        affine(p->kernel, n, &dependent, &m->relation, matrices);
        for (uint32_t i = 0; i < n; i++) {
            uint32_t head = st->head_row[first + i], best = UINT32_MAX;
            if (head == UINT32_MAX) {
                st->token[first + i]->relation = DGM_REL_ROOT;
                continue;
            }
            memcpy(from, st->relation_head + head * (size_t)m->relation_head.columns, space * sizeof *from);
            from[space] = 1.0f;
            p->kernel->multiply_floats(1, space + 1, stride, from, 0, matrices + i * (size_t)m->relation.columns,
                                       scores, 0);
            for (uint32_t r = 0; r < m->relation_n; r++) {
                if (r != m->relation_root_at && (best == UINT32_MAX || scores[r] > scores[best])) {
                    best = r;
                }
            }
            st->token[first + i]->relation = m->relation_value[best];
        }
    }
    return true;
}

// ---- batches ----

static bool lay_out(batch *b, dgm_arena *arena) {
    for (uint32_t i = 1; i < b->window_n; i++) { // longest first
        window w = b->window[i];
        uint32_t at = i;
        while (at > 0 &&
               (b->window[at - 1].n < w.n || (b->window[at - 1].n == w.n && b->window[at - 1].order > w.order))) {
            b->window[at] = b->window[at - 1];
            at--;
        }
        b->window[at] = w;
    }
    b->longest = b->window[0].n;
    b->start = dgm_arena_array(arena, uint32_t, b->longest);
    b->count = dgm_arena_array(arena, uint32_t, b->longest);
    if (!b->start || !b->count) {
        return false;
    }
    uint32_t live = b->window_n, start = 0;
    for (uint32_t t = 0; t < b->longest; t++) {
        while (b->window[live - 1].n <= t) {
            live--;
        }
        b->start[t] = start;
        b->count[t] = live;
        start += live;
    }
    return true;
}

// Everything but the lemmas' strings; the words looked at and their labels are left in `out` for them.
static bool run_network(const dgm_parser *p, batch *b, states *out, dgm_arena *arena) {
    const dgm_model *m = &p->model;
    if (!lay_out(b, arena)) {
        return false;
    }
    uint32_t n = b->word_n;
    dgm_word *words = dgm_arena_array(arena, dgm_word, n);
    out->token = dgm_arena_array(arena, dgm_token *, n);
    out->label = dgm_arena_array(arena, uint32_t, n);
    out->head_row = dgm_arena_array(arena, uint32_t, n);
    out->word = words;
    if (!words || !out->token || !out->label || !out->head_row) {
        return false;
    }
    for (uint32_t s = 0; s < b->window_n; s++) {
        for (uint32_t i = 0; i < b->window[s].n; i++) {
            dgm_token *token = &b->window[s].token[i];
            out->token[b->start[i] + s] = token;
            if (!dgm_word_read(&words[b->start[i] + s], token->form, strlen(token->form), arena)) {
                return false;
            }
        }
    }
    dgm_levels state;
    rows dependent;
    if (!encode(p, b, words, &state, arena) || !choose_labels(p, b, &state, out->label, arena) ||
        !hidden_rows(p, n, &state, &m->arc_dependent, &dependent, arena) ||
        !hidden_rows(p, n, &state, &m->relation_dependent, &out->relation_dependent, arena)) {
        return false;
    }
    out->arc_mixed = dgm_arena_array(arena, float, n *(size_t)m->arc.columns);
    out->arc_head = hidden(p, n, &state, &m->arc_head, arena);
    out->relation_head = hidden(p, n, &state, &m->relation_head, arena);
    uint32_t *head = dgm_arena_array(arena, uint32_t, (size_t)b->longest + 1);
    if (!out->arc_mixed || !out->arc_head || !out->relation_head || !head) {
        return false;
    }
    affine(p->kernel, n, &dependent.levels, &m->arc, out->arc_mixed);
    for (uint32_t s = 0; s < b->window_n; s++) {
        const window *w = &b->window[s];
        dgm_arena_mark mark = dgm_arena_get_mark(arena);
        if (!choose_heads(p, b, s, out, head, arena)) {
            return false;
        }
        dgm_arena_rewind(arena, mark);
        for (uint32_t i = 0; i < w->n; i++) {
            uint32_t h = head[i + 1];
            w->token[i].head = h == 0 ? 0 : h + w->before;
            out->head_row[b->start[i] + s] = h == 0 ? UINT32_MAX : b->start[h - 1] + s;
        }
    }
    return choose_relations(p, b, out, arena);
}

static bool run_batch(const dgm_parser *p, batch *b, dgm_arena *arena) {
    const dgm_model *m = &p->model;
    size_t bytes = 0;
    for (uint32_t s = 0; s < b->window_n; s++) {
        for (uint32_t i = 0; i < b->window[s].n; i++) {
            bytes += strlen(b->window[s].token[i].form) + m->longest_add + 1;
        }
    }
    char *lemma = dgm_arena_get(arena, bytes); // the lemmas outlive the scratch memory above them
    if (!lemma) {
        return false;
    }
    dgm_arena_mark mark = dgm_arena_get_mark(arena);
    states st = {0};
    if (!run_network(p, b, &st, arena)) {
        return false;
    }
    for (uint32_t s = 0; s < b->window_n; s++) {
        for (uint32_t i = 0; i < b->window[s].n; i++) {
            dgm_token *token = &b->window[s].token[i];
            uint32_t row = b->start[i] + s;
            const dgm_label *label = &m->labels[st.label[row]];
            token->upos = label->upos;
            token->feats = label->feats;
            token->features = label->features;
            uint32_t size = dgm_lemma(m, &st.word[row], st.label[row], lemma);
            if (strcmp(lemma, token->form) == 0) {
                token->lemma = token->form;
            } else {
                token->lemma = lemma;
                lemma += size + 1;
            }
        }
    }
    dgm_arena_rewind(arena, mark);
    return true;
}

// A sentence parsed in windows becomes one tree: the later windows' roots hang on the first one's.
static void join_windows(dgm_token *token, uint32_t n) {
    uint32_t root = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (token[i].head == 0 && root == 0) {
            root = i + 1;
        } else if (token[i].head == 0) {
            token[i].head = root;
            token[i].relation = DGM_REL_PARATAXIS;
        }
    }
}

dgm_code dgm_parse_run(const dgm_parser *parser, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    const char *where = analysis->document ? analysis->document->id : NULL;
    batch b = {.window_n = 0};
    uint32_t order = 0;
    for (uint32_t s = 0; s < analysis->sentence_n; s++) {
        const dgm_sentence *sentence = &analysis->sentences[s];
        for (uint32_t before = 0; before < sentence->token_n; before += DGM_PARSE_WINDOW) {
            uint32_t left = sentence->token_n - before, n = left < DGM_PARSE_WINDOW ? left : DGM_PARSE_WINDOW;
            if (b.window_n == BATCH_WINDOWS || (b.window_n > 0 && b.word_n + n > BATCH_WORDS)) {
                if (!run_batch(parser, &b, arena)) {
                    return dgm_err_set_limit(err, where);
                }
                b = (batch){.window_n = 0};
            }
            b.window[b.window_n++] = (window){analysis->tokens + sentence->token + before, n, before, order++};
            b.word_n += n;
        }
    }
    if (b.window_n > 0 && !run_batch(parser, &b, arena)) {
        return dgm_err_set_limit(err, where);
    }
    for (uint32_t s = 0; s < analysis->sentence_n; s++) {
        const dgm_sentence *sentence = &analysis->sentences[s];
        if (sentence->token_n > DGM_PARSE_WINDOW) {
            join_windows(analysis->tokens + sentence->token, sentence->token_n);
        }
    }
    return DGM_OK;
}

dgm_code dgm_parser_lemmas(const dgm_parser *parser, dgm_arena *arena, const char *form, bool guess,
                           const char *const **out, uint32_t *n, dgm_err *err) {
    dgm_word word;
    if (!dgm_word_read(&word, form, strlen(form), arena) || !dgm_lemmas(&parser->model, &word, guess, arena, out, n)) {
        return dgm_err_set_limit(err, form);
    }
    return DGM_OK;
}
