#include "time/words.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/rows.h"

// In the order of dgm_time_class.
static const char *const CLASS_NAMES[] = {NULL,          "after",        "age",
                                          "ago",         "anchor_after", "anchor_before",
                                          "anchor_same", "and",          "approximate",
                                          "at",          "before",       "between",
                                          "by",          "clock_word",   "decade_suffix",
                                          "deictic",     "deictic_part", "duration",
                                          "earlier",     "era",          "every",
                                          "filler",      "fiscal",       "for",
                                          "from",        "future",       "half_day",
                                          "holiday",     "hundred",      "in",
                                          "last",        "later",        "length",
                                          "modal",       "month",        "next",
                                          "not_after",   "not_before",   "number",
                                          "of",          "on",           "onset",
                                          "one",         "ordinal",      "ordinal_suffix",
                                          "overnight",   "part",         "pending",
                                          "perfect",     "quarter",      "rate",
                                          "realis",      "recent",       "reference",
                                          "season",      "set",          "since",
                                          "tens",        "the",          "this",
                                          "to",          "unit",         "units",
                                          "until",       "vague",        "weekday",
                                          "weekdays",    "within",       "zone"};
_Static_assert(sizeof CLASS_NAMES / sizeof CLASS_NAMES[0] == DGM_TIME_WORD_CLASSES, "a name for every class");

size_t dgm_time_key(const char *form, size_t size, char out[DGM_TIME_KEY_BYTES]) {
    size_t n = 0;
    if (size == 0 || size >= DGM_TIME_KEY_BYTES / 2) {
        return 0; // lower case takes at most twice the bytes
    }
    for (size_t i = 0; i < size;) {
        unsigned char c = (unsigned char)form[i];
        if (c < 0x80) {
            out[n++] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            i++;
            continue;
        }
        int32_t at = (int32_t)i, to = (int32_t)n;
        UChar32 point;
        UBool failed = false;
        U8_NEXT_OR_FFFD((const uint8_t *)form, at, (int32_t)size, point);
        point = u_tolower(point);
        U8_APPEND((uint8_t *)out, to, DGM_TIME_KEY_BYTES - 1, (uint32_t)point, failed);
        if (failed) {
            return 0;
        }
        i = (size_t)at;
        n = (size_t)to;
    }
    // A stop that belongs to the word ("Jan.") does not tell it from the bare one.
    if (n > 1 && out[n - 1] == '.') {
        n--;
    }
    out[n] = '\0';
    return n;
}

const dgm_time_word *dgm_time_find(const dgm_time_words *words, const char *key, size_t size) {
    uint32_t index = dgm_table_find(&words->table, key, size);
    return index == DGM_TABLE_NONE ? NULL : &words->words[index];
}

static uint8_t class_of(const char *name) {
    for (int i = 1; i < DGM_TIME_WORD_CLASSES; i++) {
        if (strcmp(CLASS_NAMES[i], name) == 0) {
            return (uint8_t)i;
        }
    }
    return DGM_TIME_NONE;
}

// The word under `key`, made where there is none; NULL when out of memory.
static dgm_time_word *add(dgm_time_words *w, const char *key, size_t size) {
    uint32_t index = dgm_table_find(&w->table, key, size);
    if (index != DGM_TABLE_NONE) {
        return &w->words[index];
    }
    dgm_time_word *words = dgm_arena_grow(w->arena, w->words, w->word_n, &w->capacity, sizeof *words);
    char *copy = dgm_arena_copy(w->arena, key, size);
    if (!words || !copy) {
        return NULL;
    }
    w->words = words;
    if (dgm_table_put(&w->table, w->arena, copy, size, (uint32_t)w->word_n) == DGM_TABLE_NONE) {
        return NULL;
    }
    words[w->word_n] = (dgm_time_word){.text = ""};
    return &words[w->word_n++];
}

static dgm_code check_value(const dgm_time_word *word, const dgm_rows *rows, dgm_err *err) {
    int low = 0, high = INT_MAX;
    switch ((int)word->class) {
    case DGM_TIME_MONTH: low = 1, high = 12; break;
    case DGM_TIME_WEEKDAY:
    case DGM_TIME_WEEKDAYS: low = 1, high = 7; break;
    case DGM_TIME_NUMBER:
    case DGM_TIME_TENS:
    case DGM_TIME_HUNDRED: low = 1, high = 1000; break;
    case DGM_TIME_ORDINAL: low = 1, high = 31; break;
    case DGM_TIME_DEICTIC: low = -10, high = 10; break;
    default: return DGM_OK;
    }
    if (word->value < low || word->value > high) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "the value must be from %d to %d", low, high);
    }
    return DGM_OK;
}

static dgm_code read_row(dgm_time_words *w, const dgm_rows *rows, const int *column, dgm_err *err) {
    char key[DGM_TIME_KEY_BYTES];
    const char *form = rows->cell[column[0]];
    size_t size = dgm_time_key(form, strlen(form), key);
    uint8_t class = class_of(rows->cell[column[1]]);
    if (size == 0) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "the word is empty or too long");
    }
    if (class == DGM_TIME_NONE) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "there is no class \"%s\"",
                           rows->cell[column[1]]);
    }
    dgm_time_word *word = add(w, key, size);
    if (!word) {
        return dgm_err_set(err, DGM_E_NOMEM, rows->path, rows->line, "out of memory");
    }
    if (word->class != DGM_TIME_NONE) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "\"%s\" is there twice", form);
    }
    word->class = class;
    word->text = rows->cell[column[2]];
    long value = strtol(word->text, NULL, 10);
    word->value = value > INT32_MAX || value < INT32_MIN ? 0 : (int32_t)value;
    word->capital = rows->cell[column[3]][0] != '\0';
    word->guard = rows->cell[column[4]][0] != '\0';
    dgm_code code = check_value(word, rows, err);
    const char *space = memchr(key, ' ', size);
    if (code == DGM_OK && space) {
        dgm_time_word *first = add(w, key, (size_t)(space - key));
        if (!first) {
            return dgm_err_set(err, DGM_E_NOMEM, rows->path, rows->line, "out of memory");
        }
        first->opens = true;
    }
    return code;
}

dgm_code dgm_time_open(dgm_time_words **out, const char *folder, dgm_err *err) {
    static const char *const COLUMNS[] = {"word", "class", "value", "capital", "guard"};
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_time_words *w = arena ? dgm_arena_get(arena, sizeof *w) : NULL;
    char *path = w ? dgm_arena_print(arena, "%s/time/words.tsv", folder) : NULL;
    if (!path) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    w->arena = arena;
    dgm_rows rows;
    int column[5];
    dgm_code code = dgm_rows_open(&rows, arena, path, err);
    for (size_t i = 0; code == DGM_OK && i < 5; i++) {
        column[i] = dgm_rows_column(&rows, COLUMNS[i], err);
        code = column[i] < 0 ? DGM_E_FORMAT : DGM_OK;
    }
    while (code == DGM_OK && (code = dgm_rows_next(&rows, err)) == DGM_OK) {
        code = read_row(w, &rows, column, err);
    }
    if (code != DGM_END) {
        dgm_arena_close(arena);
        return code;
    }
    *out = w;
    return DGM_OK;
}

void dgm_time_close(dgm_time_words *words) {
    if (words) {
        dgm_arena_close(words->arena);
    }
}
