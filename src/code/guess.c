#include "code/guess.h"

#include "base/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WAY_LIMIT = 24, UP_LIMIT = 64 }; // words on the way; steps up a tree

// ---- the table ------------------------------------------------------------------------------------

static dgm_code read_weights(dgm_guess *guess, dgm_arena *arena, dgm_rows *rows, const int *column, dgm_err *err) {
    size_t room = 0;
    float(*weights)[DGM_CATEGORY_N] = NULL;
    dgm_code code;
    while ((code = dgm_rows_next(rows, err)) == DGM_OK) {
        const char *word = rows->cell[column[0]];
        weights = dgm_arena_grow(arena, weights, guess->row_n, &room, sizeof *weights);
        if (!weights || dgm_table_put(&guess->rows, arena, word, strlen(word), guess->row_n) == DGM_TABLE_NONE) {
            return dgm_err_set(err, DGM_E_NOMEM, rows->path, rows->line, "out of memory");
        }
        float *row = weights[guess->row_n++];
        row[DGM_CATEGORY_NONE] = 0;
        for (int c = DGM_CATEGORY_AGREE; c < DGM_CATEGORY_N; c++) {
            char *end;
            row[c] = strtof(rows->cell[column[c]], &end) / 100; // the table holds hundredths
            if (*end) {
                return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "not a number: '%s'",
                                   rows->cell[column[c]]);
            }
        }
    }
    guess->weights = (const float(*)[DGM_CATEGORY_N])weights;
    return code == DGM_END ? DGM_OK : code;
}

dgm_code dgm_guess_read(const dgm_guess **out, dgm_arena *arena, const char *path, dgm_err *err) {
    dgm_rows rows;
    int column[DGM_CATEGORY_N];
    dgm_guess *guess = dgm_arena_get(arena, sizeof *guess);
    if (!guess) {
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    memset(guess, 0, sizeof *guess);
    dgm_code code = dgm_rows_open(&rows, arena, path, err);
    for (int c = 0; c < DGM_CATEGORY_N && !code; c++) {
        column[c] = dgm_rows_column(&rows, c ? dgm_category_name((dgm_category)c) : "word", err);
        code = column[c] < 0 ? DGM_E_FORMAT : DGM_OK;
    }
    code = code ? code : read_weights(guess, arena, &rows, column, err);
    *out = code ? NULL : guess;
    return code;
}

// ---- the words of a question ----------------------------------------------------------------------

typedef struct gathering {
    const dgm_tree *tree;
    dgm_arena *arena;
    const bool *taken; // (token_n)
    const char **words;
    uint32_t n;
    uint32_t way[WAY_LIMIT];
    uint32_t way_n;
} gathering;

static void add(gathering *g, char place, const char *word) {
    const char *text = g->n < DGM_GUESS_WORDS && word ? dgm_arena_print(g->arena, "%c:%s", place, word) : NULL;
    for (uint32_t i = 0; i < g->n && text; i++) {
        text = strcmp(g->words[i], text) == 0 ? NULL : text;
    }
    if (text) {
        g->words[g->n++] = text;
    }
}

static bool has_meaning(uint8_t upos) {
    return upos == DGM_UPOS_VERB || upos == DGM_UPOS_NOUN || upos == DGM_UPOS_ADJ;
}

static bool is_on_way(const gathering *g, uint32_t token) {
    for (uint32_t i = 0; i < g->way_n; i++) {
        if (g->way[i] == token) {
            return true;
        }
    }
    return false;
}

static void add_to_way(gathering *g, uint32_t token) {
    if (g->way_n < WAY_LIMIT && !is_on_way(g, token)) {
        g->way[g->way_n++] = token;
    }
}

static bool is_above(const dgm_tree *t, uint32_t top, uint32_t token) {
    for (int i = 0; i < UP_LIMIT && token != DGM_NO_TOKEN; i++) {
        if (token == top) {
            return true;
        }
        token = t->parent[token];
    }
    return false;
}

// Up from a party to the word that the other stands below too.
static void walk(gathering *g, uint32_t from, uint32_t other) {
    uint32_t at = from;
    for (int i = 0; i < UP_LIMIT && at != DGM_NO_TOKEN; i++) {
        if (!g->taken[at]) {
            add_to_way(g, at);
        }
        if (other != DGM_NO_TOKEN && is_above(g->tree, at, other)) {
            return;
        }
        at = g->tree->parent[at];
    }
}

// The small words and the nouns that hang on a word of the way.
static void add_children(gathering *g, uint32_t token) {
    const dgm_token *tokens = g->tree->tokens;
    DGM_EACH_CHILD(g->tree, token, c) {
        if (is_on_way(g, c)) {
            continue;
        }
        switch ((dgm_relation)tokens[c].relation) {
        case DGM_REL_COMPOUND_PRT: add(g, 'r', tokens[c].lemma); break;
        case DGM_REL_AUX:
        case DGM_REL_MARK: add(g, 'a', tokens[c].lemma); break;
        case DGM_REL_ADVMOD:
            if (tokens[c].features & DGM_FEATURE_NEGATIVE) {
                add(g, 'a', tokens[c].lemma);
            }
            break;
        default:
            if (has_meaning(tokens[c].upos) && !g->taken[c]) {
                add(g, 'o', tokens[c].lemma);
            }
        }
    }
}

uint32_t dgm_guess_words(const dgm_tree *t, dgm_arena *arena, const bool *taken, uint32_t source, uint32_t target,
                         const char **words) {
    gathering g = {.tree = t, .arena = arena, .taken = taken, .words = words};
    uint32_t one = source == DGM_NO_TOKEN ? target : source;
    if (one == DGM_NO_TOKEN) {
        return 0;
    }
    walk(&g, one, one == source ? target : DGM_NO_TOKEN);
    if (one == source && target != DGM_NO_TOKEN) {
        walk(&g, target, source);
        DGM_EACH_CHILD(t, target, c) { // "with Iran", "against Iran"
            if (t->tokens[c].relation == DGM_REL_CASE) {
                add(&g, 'r', t->tokens[c].lemma);
            }
        }
    }
    for (uint32_t i = 0; i < g.way_n; i++) {
        if (has_meaning(t->tokens[g.way[i]].upos)) {
            add(&g, 'p', t->tokens[g.way[i]].lemma);
        }
    }
    for (uint32_t i = 0; i < g.way_n; i++) {
        add_children(&g, g.way[i]);
    }
    const dgm_analysis *a = t->analysis;
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        uint32_t first = a->sentences[s].token, end = first + a->sentences[s].token_n;
        for (uint32_t i = one >= first && one < end ? first : end; i < end; i++) {
            if (has_meaning(t->tokens[i].upos) && !taken[i] && !is_on_way(&g, i)) {
                add(&g, 'w', t->tokens[i].lemma);
            }
        }
    }
    return g.n;
}

bool dgm_guess_categories(const dgm_guess *guess, const char *const *words, uint32_t n, float *probability) {
    float sum[DGM_CATEGORY_N] = {0}, most = 0, total = 0;
    bool any = false;
    for (uint32_t i = 0; i <= n; i++) {
        const char *word = i == n ? "bias" : words[i];
        uint32_t row = dgm_table_find(&guess->rows, word, strlen(word));
        for (int c = 1; c < DGM_CATEGORY_N && row != DGM_TABLE_NONE; c++) {
            sum[c] += guess->weights[row][c];
        }
        any |= row != DGM_TABLE_NONE && i < n;
    }
    for (int c = 1; c < DGM_CATEGORY_N; c++) {
        sum[c] = any ? sum[c] : 0;
        most = sum[c] > most ? sum[c] : most;
    }
    probability[DGM_CATEGORY_NONE] = 0;
    for (int c = 1; c < DGM_CATEGORY_N; c++) {
        probability[c] = expf(sum[c] - most);
        total += probability[c];
    }
    for (int c = 1; c < DGM_CATEGORY_N; c++) {
        probability[c] /= total;
    }
    return any;
}
