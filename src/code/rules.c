#include "code/reader.h"

#include "base/file.h"
#include "base/rows.h"
#include "code/guess.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_WORDS = 256 }; // in one list of alternatives

dgm_code dgm_rule_fail(dgm_rule_reader *r, const char *what, const char *word) {
    return dgm_err_set(r->err, DGM_E_FORMAT, r->path, r->line, "%s '%s'", what, word);
}

dgm_code dgm_rule_no_memory(dgm_rule_reader *r) {
    return dgm_err_set(r->err, DGM_E_NOMEM, r->path, r->line, "out of memory");
}

bool dgm_words_have(dgm_words words, uint32_t word) {
    for (uint32_t i = 0; i < words.n; i++) {
        if (words.word[i] == word) {
            return true;
        }
    }
    return false;
}

// ASCII lower case into a small buffer: lemmas of the lexicon are lower case whatever the text did.
static size_t lower(const char *text, char *out, size_t room) {
    size_t n = 0;
    for (; text[n] && n + 1 < room; n++) {
        out[n] = text[n] >= 'A' && text[n] <= 'Z' ? (char)(text[n] + 32) : text[n];
    }
    out[n] = 0;
    return n;
}

uint32_t dgm_rules_word(const dgm_rules *rules, const char *lemma) {
    char small[64];
    size_t n = lower(lemma, small, sizeof small);
    return dgm_table_find(&rules->words, small, n);
}

static uint32_t trigger_key(char class, uint32_t word, char out[8]) {
    out[0] = class;
    memcpy(out + 1, &word, sizeof word);
    return 1 + sizeof word;
}

uint32_t dgm_rules_first(const dgm_rules *rules, char class, uint32_t word) {
    char key[8];
    uint32_t n = trigger_key(class, word, key);
    return dgm_table_find(&rules->triggers, key, n);
}

static uint32_t intern(dgm_rule_reader *r, const char *text, size_t size) {
    char small[64];
    if (size >= sizeof small) {
        return DGM_TABLE_NONE;
    }
    char exact[64];
    memcpy(exact, text, size);
    exact[size] = 0;
    size_t n = lower(exact, small, sizeof small);
    uint32_t found = dgm_table_find(&r->rules->words, small, n);
    if (found != DGM_TABLE_NONE) {
        return found;
    }
    const char *key = dgm_arena_copy(r->arena, small, n);
    return key ? dgm_table_put(&r->rules->words, r->arena, key, n, r->rules->word_n++) : DGM_TABLE_NONE;
}

// Words between '|' or blanks.
dgm_code dgm_rule_words(dgm_rule_reader *r, const char *text, size_t size, dgm_words *out) {
    uint32_t found[MAX_WORDS], n = 0;
    for (size_t i = 0; i < size;) {
        size_t start = i;
        while (i < size && text[i] != '|' && text[i] != ' ') {
            i++;
        }
        if (i > start) {
            if (n == MAX_WORDS) {
                return dgm_rule_fail(r, "too many words in one list:", "");
            }
            found[n] = intern(r, text + start, i - start);
            if (found[n++] == DGM_TABLE_NONE) {
                return dgm_rule_fail(r, "a word is too long:", text);
            }
        }
        i++;
    }
    uint32_t *words = dgm_arena_array(r->arena, uint32_t, n);
    if (!words) {
        return dgm_rule_no_memory(r);
    }
    memcpy(words, found, n * sizeof *words);
    *out = (dgm_words){words, n};
    return DGM_OK;
}

dgm_code dgm_rule_index(dgm_rule_reader *r, uint32_t index) {
    dgm_rules *rules = r->rules;
    const dgm_pattern *p = &rules->patterns[index];
    for (uint32_t i = 0; i < p->words.n; i++) {
        size_t room = r->chain_room;
        uint32_t *next = dgm_arena_grow(r->arena, rules->chain_next, rules->chain_n, &room, sizeof *next);
        room = r->chain_room;
        uint32_t *pattern = dgm_arena_grow(r->arena, rules->chain_pattern, rules->chain_n, &room, sizeof *pattern);
        char *key = dgm_arena_get(r->arena, 8);
        if (!next || !pattern || !key) {
            return dgm_rule_no_memory(r);
        }
        r->chain_room = room;
        rules->chain_next = next;
        rules->chain_pattern = pattern;
        uint32_t n = trigger_key(p->class, p->words.word[i], key), link = rules->chain_n++;
        next[link] = dgm_table_find(&rules->triggers, key, n);
        pattern[link] = index;
        if (!dgm_table_set(&rules->triggers, r->arena, key, n, link)) {
            return dgm_rule_no_memory(r);
        }
    }
    return DGM_OK;
}

dgm_category dgm_rule_category(const char *text, size_t size) {
    for (int c = DGM_CATEGORY_AGREE; c < DGM_CATEGORY_N; c++) {
        const char *name = dgm_category_name((dgm_category)c);
        if (strlen(name) == size && memcmp(name, text, size) == 0) {
            return (dgm_category)c;
        }
    }
    return DGM_CATEGORY_NONE;
}

bool dgm_rule_code(const char *text, char code[5]) {
    size_t n = strlen(text);
    if (n < 2 || n > 4 || strspn(text, "0123456789") != n) {
        return false;
    }
    memcpy(code, text, n + 1);
    return true;
}

// ---- the codes ------------------------------------------------------------------------------------

static int compare_codes(const void *a, const void *b) {
    return strcmp(((const dgm_cameo *)a)->code, ((const dgm_cameo *)b)->code);
}

const dgm_cameo *dgm_rules_code(const dgm_rules *rules, const char *code) {
    dgm_cameo key = {.code = ""};
    size_t n = strlen(code);
    for (n = n > 4 ? 4 : n; n >= 2; n--) {
        memcpy(key.code, code, n);
        key.code[n] = 0;
        const dgm_cameo *found = bsearch(&key, rules->codes, rules->code_n, sizeof key, compare_codes);
        if (found) {
            return found;
        }
    }
    return NULL;
}

static dgm_code read_codes(dgm_rule_reader *r, const char *path) {
    dgm_rows rows;
    size_t room = 0;
    dgm_code code = dgm_rows_open(&rows, r->arena, path, r->err);
    if (code) {
        return code;
    }
    static const char *const names[] = {"code", "name", "goldstein", "category", "mode", "contexts", "crosswalk"};
    enum { COLUMNS = sizeof names / sizeof *names };
    int column[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
        column[i] = dgm_rows_column(&rows, names[i], r->err);
        if (column[i] < 0) {
            return DGM_E_FORMAT;
        }
    }
    while ((code = dgm_rows_next(&rows, r->err)) == DGM_OK) {
        r->rules->codes = dgm_arena_grow(r->arena, r->rules->codes, r->rules->code_n, &room, sizeof(dgm_cameo));
        if (!r->rules->codes) {
            return dgm_rule_no_memory(r);
        }
        dgm_cameo *c = &r->rules->codes[r->rules->code_n++];
        const char *category = rows.cell[column[3]], *mode = rows.cell[column[4]];
        const char *crosswalk = rows.cell[column[6]];
        char *end;
        *c = (dgm_cameo){.name = rows.cell[column[1]],
                         .goldstein = strtod(rows.cell[column[2]], &end),
                         .category = dgm_rule_category(category, strlen(category)),
                         .mode = *mode ? mode : NULL,
                         .contexts = rows.cell[column[5]],
                         .crosswalk = dgm_rule_category(crosswalk, strlen(crosswalk))};
        if (!dgm_rule_code(rows.cell[column[0]], c->code) || *end || (*category && !c->category)) {
            return dgm_err_set(r->err, DGM_E_FORMAT, path, rows.line, "a code that cannot be read");
        }
    }
    if (code != DGM_END) {
        return code;
    }
    if (r->rules->code_n) {
        qsort(r->rules->codes, r->rules->code_n, sizeof(dgm_cameo), compare_codes);
    }
    return DGM_OK;
}

// ---- opening --------------------------------------------------------------------------------------

static int compare_names(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// All *.lex files of a folder, by name, so that the same lexicon always reads the same.
static dgm_code read_folder(dgm_rule_reader *r, const char *folder, const char *name) {
    const char *path = dgm_arena_print(r->arena, "%s/%s", folder, name);
    DIR *dir = path ? opendir(path) : NULL;
    if (!dir) {
        return dgm_err_set_errno(r->err, path ? errno : ENOMEM, path, "cannot be read");
    }
    const char **names = NULL;
    size_t room = 0, n = 0;
    dgm_code code = DGM_OK;
    for (struct dirent *entry; !code && (entry = readdir(dir));) {
        size_t size = strlen(entry->d_name);
        if (size > 4 && strcmp(entry->d_name + size - 4, ".lex") == 0 && entry->d_name[0] != '.') {
            names = dgm_arena_grow(r->arena, names, n, &room, sizeof *names);
            code = names && (names[n++] = dgm_arena_string(r->arena, entry->d_name)) ? DGM_OK : dgm_rule_no_memory(r);
        }
    }
    closedir(dir);
    if (!code && n) {
        qsort(names, n, sizeof *names, compare_names);
    }
    for (size_t i = 0; i < n && !code; i++) {
        const char *file = dgm_arena_print(r->arena, "%s/%s", name, names[i]);
        const char *full = dgm_arena_print(r->arena, "%s/%s", folder, file ? file : "");
        code = file && full ? dgm_rule_file(r, full, file) : dgm_rule_no_memory(r);
    }
    return code;
}

// Mark the words that operators look for on an act's own verb, so that other words cost nothing there.
static dgm_code mark_verb_words(dgm_rule_reader *r) {
    dgm_rules *rules = r->rules;
    rules->is_verb_word = dgm_arena_array(r->arena, bool, rules->word_n);
    if (!rules->is_verb_word) {
        return dgm_rule_no_memory(r);
    }
    for (uint32_t b = 0; b < rules->block_n; b++) {
        const dgm_rule_block *block = &rules->blocks[b];
        const dgm_words lists[] = {block->reported_auxiliaries, block->auxiliaries, block->adverbs, block->marks,
                                   block->root_marks};
        for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
            for (uint32_t w = 0; w < lists[i].n; w++) {
                rules->is_verb_word[lists[i].word[w]] = true;
            }
        }
    }
    return DGM_OK;
}

static dgm_code read_all(dgm_rule_reader *r, const char *folder) {
    const char *codes = dgm_arena_print(r->arena, "%s/codes.tsv", folder);
    const char *grammar = dgm_arena_print(r->arena, "%s/grammar.lex", folder);
    const char *contexts = dgm_arena_print(r->arena, "%s/contexts.lex", folder);
    const char *relations = dgm_arena_print(r->arena, "%s/relations.tsv", folder);
    if (!codes || !grammar || !contexts || !relations) {
        return dgm_rule_no_memory(r);
    }
    dgm_code code = read_codes(r, codes);
    code = code ? code : dgm_rule_file(r, grammar, "grammar.lex");
    code = code ? code : dgm_rule_file(r, contexts, "contexts.lex");
    code = code ? code : read_folder(r, folder, "acts");
    code = code ? code : read_folder(r, folder, "operators");
    code = code ? code : dgm_guess_read(&r->rules->guess, r->arena, relations, r->err);
    return code ? code : mark_verb_words(r);
}

dgm_code dgm_rules_open(dgm_rules **out, const char *folder, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_rules *rules = arena ? dgm_arena_get(arena, sizeof *rules) : NULL;
    if (!rules) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    rules->arena = arena;
    dgm_rule_reader r = {.rules = rules, .arena = arena, .err = err, .path = folder};
    dgm_code code = read_all(&r, folder);
    if (code) {
        dgm_rules_close(rules);
        return code;
    }
    *out = rules;
    return DGM_OK;
}

dgm_code dgm_rules_add(dgm_rules *rules, const char *path, dgm_err *err) {
    dgm_rule_reader r = {.rules = rules,
                         .arena = rules->arena,
                         .err = err,
                         .overlay = true,
                         .block_room = rules->block_n,
                         .pattern_room = rules->pattern_n,
                         .chain_room = rules->chain_n,
                         .example_room = rules->example_n,
                         .context_room = rules->context_n};
    const char *kept = dgm_arena_string(r.arena, path);
    dgm_code code = kept ? dgm_rule_file(&r, kept, kept) : dgm_rule_no_memory(&r);
    return code ? code : mark_verb_words(&r);
}

void dgm_rules_close(dgm_rules *rules) {
    if (rules) {
        dgm_arena_close(rules->arena);
    }
}

const dgm_example *dgm_rules_examples(const dgm_rules *rules, uint32_t *n) {
    *n = rules->example_n;
    return rules->examples;
}
