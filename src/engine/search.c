// What a word can trigger: the lines of the lexicon's files that hold it, with what they make of it.
//
// The files themselves are searched and not what was made of them, so that every hit is a line that a person can open.
#include "engine/engine.h"

#include "base/file.h"
#include "base/rows.h"
#include "mention/fold.h"

#include <stdio.h>
#include <string.h>

enum { QUERY_WORDS = 8, NAME_WORDS = 16, LEX_BYTES = 8 << 20 };

// One word of the query, in all its forms.
typedef struct query_word {
    const char *const *lemma; // (n) lower case
    uint32_t n;
    uint64_t hash; // of the word as written, folded: names have no inflections
} query_word;

typedef struct search {
    const dgm_engine *engine;
    dgm_arena *arena;
    query_word word[QUERY_WORDS]; // (n)
    uint32_t n;
    dgm_buffer *line; // what is said about a hit
    void (*found)(void *user, const dgm_lexicon_hit *hit);
    void *user;
    dgm_err *err;
} search;

static char *lower(dgm_arena *arena, const char *text, size_t size) {
    char *out = dgm_arena_copy(arena, text, size);
    for (size_t i = 0; out && i < size; i++) {
        out[i] = out[i] >= 'A' && out[i] <= 'Z' ? (char)(out[i] + ('a' - 'A')) : out[i];
    }
    return out;
}

// ---- the query --------------------------------------------------------------------------------------

static dgm_code read_word(search *s, const char *form, query_word *out) {
    const char *const *lemmas;
    uint32_t n;
    dgm_code code = dgm_parser_lemmas(s->engine->parser, s->arena, form, true, &lemmas, &n, s->err);
    const char **forms = code ? NULL : dgm_arena_array(s->arena, const char *, (size_t)n + 1);
    if (code || !forms) {
        return code ? code : dgm_err_set_limit(s->err, form);
    }
    for (uint32_t i = 0; i <= n; i++) {
        const char *text = i < n ? lemmas[i] : form;
        forms[i] = lower(s->arena, text, strlen(text));
        if (!forms[i]) {
            return dgm_err_set_limit(s->err, form);
        }
    }
    dgm_folded folded;
    const char *at = form;
    out->lemma = forms;
    out->n = n + 1;
    out->hash = dgm_fold_next(&at, form + strlen(form), &folded) ? folded.hash : 0;
    return DGM_OK;
}

static dgm_code read_query(search *s, const char *text) {
    for (const char *at = text; *at;) {
        size_t size = strcspn(at, " \t_");
        if (size && s->n == QUERY_WORDS) {
            return dgm_err_set(s->err, DGM_E_LIMIT, NULL, 0, "more than %d words to search for", QUERY_WORDS);
        }
        if (size) {
            const char *form = dgm_arena_copy(s->arena, at, size);
            dgm_code code = form ? read_word(s, form, &s->word[s->n++]) : dgm_err_set_limit(s->err, text);
            if (code) {
                return code;
            }
        }
        at += size + (at[size] != 0);
    }
    return s->n ? DGM_OK : dgm_err_set(s->err, DGM_E_ARG, NULL, 0, "there is no word to search for");
}

// Whether `size` bytes are a form of word `i` of the query.
static bool is_form(const search *s, uint32_t i, const char *text, size_t size) {
    for (uint32_t k = 0; k < s->word[i].n; k++) {
        if (strlen(s->word[i].lemma[k]) == size && memcmp(s->word[i].lemma[k], text, size) == 0) {
            return true;
        }
    }
    return false;
}

static void put_hit(search *s, const char *kind, const char *file, uint32_t line, const char *text) {
    char where[512];
    snprintf(where, sizeof where, "%s:%u", file, line);
    dgm_lexicon_hit hit = {.kind = kind, .source = where, .text = text, .meaning = dgm_buffer_data(s->line, NULL)};
    s->found(s->user, &hit);
}

// ---- rules ------------------------------------------------------------------------------------------

// Whether one of a part's alternatives is the query's words from `first` on; `*used` is how many of them it covers.
static bool part_has(const search *s, const char *part, size_t size, uint32_t first, uint32_t *used) {
    for (size_t i = 0; i < size;) {
        size_t n = 0;
        while (i + n < size && !strchr("|:", part[i + n])) {
            n++;
        }
        // "break_off" is two words of the query, and each of them alone where only one is asked for.
        uint32_t at = first;
        for (size_t k = 0; k < n;) {
            size_t m = 0;
            while (k + m < n && part[i + k + m] != '_') {
                m++;
            }
            if (at < s->n && is_form(s, at, part + i + k, m)) {
                at++;
            } else if (at > first) {
                break;
            }
            k += m + 1;
        }
        if (at > first) {
            *used = at - first;
            return true;
        }
        i += n + 1;
    }
    return false;
}

// Whether the query's words stand one after the other in a line of parts.
static bool line_has(const search *s, const char *line) {
    for (const char *start = line; *start;) {
        uint32_t done = 0, used;
        const char *at = start;
        while (*at && done < s->n) {
            size_t size = strcspn(at, " \t");
            if (size && !part_has(s, at, size, done, &used)) {
                break;
            }
            done += size ? used : 0;
            at += size + (at[size] != 0);
        }
        if (done == s->n) {
            return true;
        }
        start += strcspn(start, " \t");
        start += *start != 0;
    }
    return false;
}

// "[CONSULT/meet 040 reciprocal] a meeting" -> "CONSULT/meet 040 reciprocal  a meeting".
static void put_heading(search *s, const char *heading) {
    const char *end = strchr(heading, ']');
    size_t size = end ? (size_t)(end - heading - 1) : strlen(heading) - 1;
    dgm_buffer_clear(s->line);
    dgm_buffer_print(s->line, "%.*s%s", (int)size, heading + 1, end ? end + 1 : "");
}

static bool begins(const char *text, const char *with) {
    return strncmp(text, with, strlen(with)) == 0;
}

static dgm_code search_rules(search *s, const dgm_source *file) {
    char *text;
    size_t size;
    dgm_code code = dgm_file_read(s->arena, file->path, LEX_BYTES, &text, &size, s->err);
    const char *heading = NULL;
    uint32_t number = 0;
    for (char *line = text, *next; !code && line; line = next) {
        next = strchr(line, '\n');
        if (next) {
            *next++ = 0;
        }
        number++;
        line[strcspn(line, "\r")] = 0;
        const char *words = line + strspn(line, " \t");
        bool opens = *words == '[';
        if (opens) {
            heading = words;
            const char *end = strchr(words, ']');
            words = end ? end + 1 : "";
        }
        bool list = heading && (begins(heading, "[words ") || begins(heading, "[context "));
        bool is_example = (*words == '+' || *words == '-') && words[1] == ' ';
        // What stands behind a heading of rules is a comment for people.
        if (!heading || *words == '#' || is_example || strstr(words, "=>") || (opens && !list) || !line_has(s, words)) {
            continue;
        }
        const char *kind = begins(heading, "[operator ")  ? "operator"
                           : begins(heading, "[words ")   ? "grammar"
                           : begins(heading, "[context ") ? "context"
                                                          : "act";
        put_heading(s, heading);
        put_hit(s, kind, file->name, number, list ? "" : words);
    }
    return code;
}

// ---- rows -------------------------------------------------------------------------------------------

// Whether a name is what was asked for: all of it or, of a person, its last words.
static bool name_has(const search *s, const char *name, size_t size, bool last) {
    dgm_folded word;
    uint64_t hash[NAME_WORDS];
    uint32_t n = 0;
    for (const char *at = name, *end = name + size; n < NAME_WORDS && dgm_fold_next(&at, end, &word);) {
        hash[n++] = word.hash;
    }
    if (n < s->n || (n > s->n && !last)) {
        return false;
    }
    for (uint32_t i = 0; i < s->n; i++) {
        if (s->word[i].hash != hash[n - s->n + i]) {
            return false;
        }
    }
    return true;
}

static const char *cell_of(const dgm_rows *rows, const char *name) {
    for (uint32_t i = 0; i < rows->column_n; i++) {
        if (strcmp(rows->header[i], name) == 0) {
            return rows->cell[i];
        }
    }
    return "";
}

static const char *kind_of(const dgm_source *file, const dgm_rows *rows) {
    bool role = false;
    for (uint32_t i = 0; i < rows->column_n; i++) {
        role |= strcmp(rows->header[i], "noun") == 0;
    }
    return role                             ? "role"
           : begins(file->name, "places/")  ? "place"
           : begins(file->name, "time/")    ? "time word"
           : begins(file->name, "mention/") ? "word"
                                            : "actor";
}

// All cells of a row that say something about it, but not the names that are searched.
static void put_row(search *s, const dgm_rows *rows, const bool *searched) {
    dgm_buffer_clear(s->line);
    bool any = false;
    for (uint32_t i = 0; i < rows->column_n; i++) {
        bool shown = *rows->cell[i] && (!searched[i] || strcmp(rows->header[i], "name") == 0);
        if (shown && strcmp(rows->header[i], "note") != 0) {
            dgm_buffer_print(s->line, "%s%s %s", any ? ", " : "", rows->header[i], rows->cell[i]);
            any = true;
        }
    }
}

static dgm_code search_rows(search *s, const dgm_source *file) {
    static const char *const NAMES[] = {"name",       "aliases", "adjectives", "capital", "capital_aliases",
                                        "government", "noun",    "plural",     "word",    "words"};
    dgm_rows rows;
    dgm_code code = dgm_rows_open(&rows, s->arena, file->path, s->err);
    bool searched[DGM_ROWS_COLUMNS] = {false}, people = false;
    for (uint32_t i = 0; !code && i < rows.column_n; i++) {
        for (size_t k = 0; k < sizeof NAMES / sizeof *NAMES; k++) {
            searched[i] |= strcmp(rows.header[i], NAMES[k]) == 0;
        }
        people |= strcmp(rows.header[i], "office") == 0;
    }
    while (!code && (code = dgm_rows_next(&rows, s->err)) == DGM_OK) {
        bool last = people && !*cell_of(&rows, "noun");
        for (uint32_t i = 0; i < rows.column_n; i++) {
            const char *list = searched[i] ? rows.cell[i] : "", *item;
            size_t size;
            while (dgm_list_next(&list, &item, &size)) {
                const char *sign = memchr(item, '=', size); // "Pentagon=MIL"
                if (name_has(s, item, sign ? (size_t)(sign - item) : size, last)) {
                    const char *text = dgm_arena_copy(s->arena, item, size);
                    if (!text) {
                        return dgm_err_set_limit(s->err, file->path);
                    }
                    put_row(s, &rows, searched);
                    put_hit(s, kind_of(file, &rows), file->name, rows.line, text);
                    i = rows.column_n; // a line is one hit
                    break;
                }
            }
        }
    }
    return code == DGM_END ? DGM_OK : code;
}

static dgm_code search_sources(search *s, const dgm_sources *files) {
    dgm_code code = DGM_OK;
    for (size_t i = 0; !code && i < files->n; i++) {
        const char *name = files->at[i].name, *end = strrchr(name, '.');
        if (strcmp(name, "codes.tsv") == 0) {
            continue; // codes have no words
        }
        dgm_arena_mark mark = dgm_arena_get_mark(s->arena);
        code = end && strcmp(end, ".tsv") == 0 ? search_rows(s, &files->at[i]) : search_rules(s, &files->at[i]);
        dgm_arena_rewind(s->arena, mark);
    }
    return code;
}

dgm_code dgm_lexicon_search(const dgm_engine *engine, const char *word,
                            void (*found)(void *user, const dgm_lexicon_hit *hit), void *user, dgm_err *err) {
    if (!engine->parser || !engine->actors) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    search s = {.engine = engine, .found = found, .user = user, .err = err};
    s.arena = dgm_arena_open(0);
    dgm_code code = s.arena ? dgm_buffer_open(&s.line, err) : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    code = code ? code : read_query(&s, word);
    code = code ? code : search_sources(&s, &engine->ours);
    code = code ? code : search_sources(&s, &engine->overlays);
    dgm_buffer_close(s.line);
    dgm_arena_close(s.arena);
    return code;
}
