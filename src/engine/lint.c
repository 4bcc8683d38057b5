// Faults of the lexicon's files that no example shows: rules that can never win, rows that contradict each other.
#include "engine/engine.h"

#include "base/calendar.h"
#include "base/rows.h"
#include "code/rules.h"
#include "mention/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_BYTES = 512, KEY_BYTES = 4096, LONG_OVERLAP = 366 };

typedef struct lint {
    const dgm_engine *engine;
    dgm_arena *arena;
    void (*failed)(void *user, const dgm_check *check);
    void *user;
    dgm_err *err;
} lint;

static void fault(const lint *x, const char *file, uint32_t line, const char *text) {
    char where[TEXT_BYTES];
    snprintf(where, sizeof where, "%s:%u", file, line);
    dgm_check check = {.rule = where, .text = text};
    x->failed(x->user, &check);
}

// ---- rules ------------------------------------------------------------------------------------------

typedef struct key {
    char data[KEY_BYTES];
    size_t size;
} key;

static void key_put(key *k, const void *data, size_t size) {
    if (size && k->size + size <= sizeof k->data) {
        memcpy(k->data + k->size, data, size);
    }
    k->size += size;
}

static void key_put_words(key *k, dgm_words words) {
    key_put(k, &words.n, sizeof words.n);
    key_put(k, words.word, words.n * sizeof *words.word);
}

// All that decides where a pattern holds, for one of its trigger words.
static void key_of(key *k, const dgm_pattern *p, uint32_t word) {
    k->size = 0;
    key_put(k, &p->class, 1);
    key_put(k, &word, sizeof word);
    key_put_words(k, p->particles);
    key_put_words(k, p->modifiers);
    for (uint32_t i = 0; i < p->element_n; i++) {
        const dgm_element *e = &p->element[i];
        const int32_t parts[] = {(int32_t)e->position, (int32_t)e->fill, e->required, e->anything, e->optional};
        key_put(k, parts, sizeof parts);
        key_put_words(k, e->prepositions);
        key_put_words(k, e->words);
        key_put_words(k, e->modifiers);
    }
}

static const char *word_text(const dgm_rules *rules, uint32_t word) {
    for (uint32_t i = 0; i < rules->words.capacity; i++) {
        if (rules->words.slots[i].key && rules->words.slots[i].value == word) {
            return rules->words.slots[i].key;
        }
    }
    return "";
}

// A pattern asks for the same as one before it: of equals the first wins, and this one never does. A user's rules stand
// against ours on purpose, and weak ones against none.
static dgm_code lint_patterns(const lint *x) {
    const dgm_rules *rules = x->engine->rules;
    dgm_table seen = {0};
    key *k = dgm_arena_get(x->arena, sizeof *k);
    for (uint32_t i = 0; k && i < rules->pattern_n; i++) {
        const dgm_pattern *p = &rules->patterns[i];
        const dgm_rule_block *block = &rules->blocks[p->block];
        for (uint32_t w = 0; w < p->words.n && !(block->flags & DGM_BLOCK_WEAK); w++) {
            key_of(k, p, p->words.word[w]);
            key_put(k, &block->overlay, sizeof block->overlay);
            key_put(k, &block->is_operator, sizeof block->is_operator);
            if (k->size > sizeof k->data) {
                continue;
            }
            uint32_t before = dgm_table_find(&seen, k->data, k->size);
            if (before == DGM_TABLE_NONE) {
                const char *copy = dgm_arena_copy(x->arena, k->data, k->size);
                if (!copy || dgm_table_put(&seen, x->arena, copy, k->size, i) == DGM_TABLE_NONE) {
                    return dgm_err_set(x->err, DGM_E_NOMEM, block->file, p->line, "out of memory");
                }
            } else {
                const dgm_pattern *first = &rules->patterns[before];
                const dgm_rule_block *other = &rules->blocks[first->block];
                char text[TEXT_BYTES];
                bool same = strcmp(block->code, other->code) == 0 && block->category == other->category &&
                            (!block->is_operator || strcmp(block->name, other->name) == 0);
                snprintf(text, sizeof text, "'%.64s' %s %s:%u", word_text(rules, p->words.word[w]),
                         same ? "stands there already in" : "never gets here: the same pattern stands before it in",
                         other->file, first->line);
                fault(x, block->file, p->line, text);
            }
        }
    }
    return k ? DGM_OK : dgm_err_set(x->err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

// ---- rows -------------------------------------------------------------------------------------------

typedef struct holder {
    const char *office, *id, *name; // "IRN head_of_state"
    int32_t from, to;               // days
    const char *file;
    uint32_t line;
    bool overlay;
} holder;

typedef struct holders {
    holder *at; // (n)
    size_t n, room;
} holders;

static const char *cell_of(const dgm_rows *rows, const char *name) {
    for (uint32_t i = 0; i < rows->column_n; i++) {
        if (strcmp(rows->header[i], name) == 0) {
            return rows->cell[i];
        }
    }
    return "";
}

// Names and aliases that nothing can reach.
static void lint_names(const lint *x, const dgm_rows *rows, const char *file) {
    const char *lists[] = {cell_of(rows, "name"), cell_of(rows, "aliases"), cell_of(rows, "adjectives")}, *item;
    size_t size;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        while (dgm_list_next(&lists[i], &item, &size)) {
            const char *at = item;
            dgm_folded word;
            if (!dgm_fold_next(&at, item + size, &word)) {
                char text[TEXT_BYTES];
                snprintf(text, sizeof text, "'%.*s' holds no word that could be found", (int)(size < 128 ? size : 128),
                         item);
                fault(x, file, rows->line, text);
            }
        }
    }
}

static bool add_holder(const lint *x, holders *all, const dgm_rows *rows, const char *file, bool overlay) {
    static const char *const SINGLE[] = {"head_of_state", "head_of_government", "supreme_leader"};
    const char *office = cell_of(rows, "office"), *country = cell_of(rows, "country");
    const char *days[] = {cell_of(rows, "from"), cell_of(rows, "to")};
    dgm_date from, to;
    bool single = false;
    for (size_t i = 0; i < sizeof SINGLE / sizeof *SINGLE; i++) {
        single |= strcmp(SINGLE[i], office) == 0;
    }
    // Only days that are known exactly can be said to overlap.
    if (!single || !*country || strlen(days[0]) != 10 || strlen(days[1]) != 10 || !dgm_date_read(days[0], 10, &from) ||
        !dgm_date_read(days[1], 10, &to)) {
        return true;
    }
    holder *grown = dgm_arena_grow(x->arena, all->at, all->n, &all->room, sizeof *grown);
    const char *both = dgm_arena_print(x->arena, "%s %s", country, office);
    if (!grown || !both) {
        return false;
    }
    all->at = grown;
    grown[all->n++] = (holder){both,
                               dgm_arena_string(x->arena, cell_of(rows, "id")),
                               dgm_arena_string(x->arena, cell_of(rows, "name")),
                               dgm_date_to_days(from),
                               dgm_date_to_days(to),
                               file,
                               rows->line,
                               overlay};
    return grown[all->n - 1].id && grown[all->n - 1].name;
}

static dgm_code lint_table(const lint *x, const dgm_source *file, bool overlay, holders *all) {
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, x->arena, file->path, x->err);
    if (code) {
        return code;
    }
    bool roles = false, people = false;
    for (uint32_t i = 0; i < rows.column_n; i++) {
        roles |= strcmp(rows.header[i], "noun") == 0;
        people |= strcmp(rows.header[i], "office") == 0;
    }
    people = people && !roles;
    const char *before = NULL;
    while ((code = dgm_rows_next(&rows, x->err)) == DGM_OK) {
        const char *first = rows.cell[0];
        int order = before ? strcmp(before, first) : -1;
        char text[TEXT_BYTES];
        if (order > 0) {
            snprintf(text, sizeof text, "'%.100s' stands behind '%.100s': rows are sorted by their first column", first,
                     before);
            fault(x, file->name, rows.line, text);
        } else if (order == 0 && !people) {
            snprintf(text, sizeof text, "'%.100s' has a row already", first);
            fault(x, file->name, rows.line, text);
        }
        before = first;
        if (!roles) {
            lint_names(x, &rows, file->name);
        }
        if (people && !add_holder(x, all, &rows, file->name, overlay)) {
            return dgm_err_set(x->err, DGM_E_NOMEM, file->path, rows.line, "out of memory");
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

static int compare_holders(const void *a, const void *b) {
    const holder *left = a, *right = b;
    int order = strcmp(left->office, right->office);
    return order                       ? order
           : left->from != right->from ? (left->from < right->from ? -1 : 1)
                                       : strcmp(left->id, right->id);
}

// Two people who held an office that one person holds, for longer than a handing over and an interim take. Among ours
// such pairs are facts (two premiers of Cambodia); a user's row beside ours, or another one, is more likely a mistake.
static void lint_holders(const lint *x, holders *all) {
    if (all->n) {
        qsort(all->at, all->n, sizeof *all->at, compare_holders);
    }
    for (size_t i = 1; i < all->n; i++) {
        const holder *first = &all->at[i - 1], *second = &all->at[i];
        int32_t end = first->to < second->to ? first->to : second->to;
        if (strcmp(first->office, second->office) == 0 && strcmp(first->id, second->id) != 0 &&
            (first->overlay || second->overlay) && end - second->from > LONG_OVERLAP) {
            char text[TEXT_BYTES];
            snprintf(text, sizeof text, "%.80s and %.80s are both %.40s for %d days (%.100s:%u)", first->name,
                     second->name, second->office, end - second->from, first->file, first->line);
            fault(x, second->file, second->line, text);
        }
    }
}

dgm_code dgm_lexicon_lint(const dgm_engine *engine, void (*failed)(void *user, const dgm_check *check), void *user,
                          dgm_err *err) {
    lint x = {.engine = engine, .arena = dgm_arena_open(0), .failed = failed, .user = user, .err = err};
    const dgm_sources *both[] = {&engine->ours, &engine->overlays};
    holders all = {0};
    if (!x.arena) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_code code = lint_patterns(&x);
    for (int k = 0; k < 2; k++) {
        for (size_t i = 0; code == DGM_OK && i < both[k]->n; i++) {
            const char *name = both[k]->at[i].name, *end = strrchr(name, '.');
            bool table = end && strcmp(end, ".tsv") == 0;
            if (table && (k == 1 || strncmp(name, "actors/", 7) == 0)) {
                code = lint_table(&x, &both[k]->at[i], k == 1, &all);
            }
        }
    }
    if (code == DGM_OK) {
        lint_holders(&x, &all);
    }
    dgm_arena_close(x.arena);
    return code;
}
