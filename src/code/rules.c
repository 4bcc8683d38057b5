#include "code/rules.h"

#include "base/file.h"
#include "base/rows.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_WORDS = 256, MAX_PARTS = 64, LEX_BYTES = 8 << 20 };

/** Growing arrays while files are read, and where the reader is. */
typedef struct reader {
    dgm_rules *rules;
    dgm_arena *arena;
    dgm_err *err;
    const char *path; // of the file on disk, for errors
    const char *file; // as rules name it: "acts/consult.lex"
    uint32_t line;
    bool overlay;
    size_t block_room, pattern_room, chain_room, example_room, context_room;
    dgm_row rows[MAX_PARTS]; // of the operator block in hand
    uint32_t row_n;
} reader;

static dgm_code fail(reader *r, const char *what, const char *word) {
    return dgm_err_set(r->err, DGM_E_FORMAT, r->path, r->line, "%s '%s'", what, word);
}

static dgm_code no_memory(reader *r) {
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

static uint32_t intern(reader *r, const char *text, size_t size) {
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
static dgm_code read_words(reader *r, const char *text, size_t size, dgm_words *out) {
    uint32_t found[MAX_WORDS], n = 0;
    for (size_t i = 0; i < size;) {
        size_t start = i;
        while (i < size && text[i] != '|' && text[i] != ' ') {
            i++;
        }
        if (i > start) {
            if (n == MAX_WORDS) {
                return fail(r, "too many words in one list:", "");
            }
            found[n] = intern(r, text + start, i - start);
            if (found[n++] == DGM_TABLE_NONE) {
                return fail(r, "a word is too long:", text);
            }
        }
        i++;
    }
    uint32_t *words = dgm_arena_array(r->arena, uint32_t, n);
    if (!words) {
        return no_memory(r);
    }
    memcpy(words, found, n * sizeof *words);
    *out = (dgm_words){words, n};
    return DGM_OK;
}

// ---- patterns -------------------------------------------------------------------------------------

// How many of a part's alternatives are prepositions, "that" before ACT among them, and how many there are.
static uint32_t count_prepositions(reader *r, const char *part, uint32_t *all) {
    const char *list = part, *item;
    size_t size;
    uint32_t n = 0;
    *all = 0;
    while (dgm_list_next(&list, &item, &size)) {
        char small[64];
        ++*all;
        if (size >= sizeof small) {
            continue;
        }
        memcpy(small, item, size);
        small[size] = 0;
        uint32_t word = dgm_rules_word(r->rules, small);
        n += strcmp(small, "that") == 0 || (word != DGM_TABLE_NONE && dgm_words_have(r->rules->prepositions, word));
    }
    return n;
}

static bool all_prepositions(reader *r, const char *part) {
    uint32_t all, n = count_prepositions(r, part, &all);
    return n && n == all;
}

// "X", "Y!", "Y?", "ACT", "Y:ship|tanker": a slot. `words` points behind the colon, or is NULL.
static bool slot_of(const char *part, dgm_element *e, const char **words) {
    const char *colon = strchr(part, ':');
    size_t n = colon ? (size_t)(colon - part) : strlen(part);
    char mark = n > 1 && (part[n - 1] == '!' || part[n - 1] == '?') ? part[n - 1] : 0;
    n -= mark != 0;
    *words = colon ? colon + 1 : NULL;
    e->required = mark == '!' || colon;
    e->optional = mark == '?';
    if (n == 1 && (part[0] == 'X' || part[0] == 'Y')) {
        e->fill = part[0] == 'X' ? DGM_FILL_X : DGM_FILL_Y;
        return true;
    }
    if (n == 3 && memcmp(part, "ACT", 3) == 0) {
        e->fill = DGM_FILL_ACT;
        e->required = true;
        return true;
    }
    return false;
}

static bool is_slot(const char *part) {
    dgm_element e = {0};
    const char *words;
    return slot_of(part, &e, &words);
}

static dgm_code add_element(reader *r, dgm_pattern *p, dgm_element element) {
    if (p->element_n == DGM_PATTERN_ELEMENTS) {
        return fail(r, "the pattern has too many parts at", "");
    }
    if (element.fill == DGM_FILL_WORDS) {
        element.required = true;
        p->weight += element.anything ? 1 : 0;
        p->weight += element.anything ? 0 : element.modifiers.n ? 3 : 2;
    }
    p->element[p->element_n++] = element;
    return DGM_OK;
}

// The run of plain words from part i on: the last is the head, those before it modify it. Moves *i past the run.
static dgm_code read_run(reader *r, char **part, uint32_t n, uint32_t *i, dgm_words *head, dgm_words *modifiers) {
    uint32_t start = *i, all;
    while (*i < n && !is_slot(part[*i]) && !(*i > start && all_prepositions(r, part[*i]))) {
        if (*i > start && count_prepositions(r, part[*i], &all)) {
            return fail(r, "prepositions and other words in one list:", part[*i]);
        }
        (*i)++;
    }
    dgm_code code = read_words(r, part[*i - 1], strlen(part[*i - 1]), head);
    if (!code && *i - start > 2) {
        return fail(r, "more than one word before", part[*i - 1]);
    }
    if (!code && *i - start == 2) {
        code = read_words(r, part[start], strlen(part[start]), modifiers);
    }
    return code;
}

// What follows the trigger: objects, obliques, complements.
static dgm_code read_rest(reader *r, dgm_pattern *p, char **part, uint32_t n, uint32_t i) {
    while (i < n) {
        dgm_element e = {.position = p->class == 'n' ? DGM_POSITION_OBLIQUE : DGM_POSITION_OBJECT};
        const char *words;
        bool slot = slot_of(part[i], &e, &words);
        bool preposition = !slot && i + 1 < n && all_prepositions(r, part[i]);
        dgm_code code = DGM_OK;
        if (preposition) {
            e.position = DGM_POSITION_OBLIQUE;
            code = read_words(r, part[i], strlen(part[i]), &e.prepositions);
            i++;
            slot = slot_of(part[i], &e, &words);
        } else if (p->class != 'v' && (!slot || e.fill != DGM_FILL_ACT)) {
            return fail(r, "a preposition is missing before", part[i]);
        }
        if (!slot && !preposition && p->class == 'v' && strcmp(part[i], "_") == 0) {
            e.fill = DGM_FILL_WORDS;
            e.anything = true;
            i++;
        } else if (slot) {
            e.position = e.fill == DGM_FILL_ACT ? DGM_POSITION_COMPLEMENT : e.position;
            if (!code && words) {
                code = read_words(r, words, strlen(words), &e.words);
                p->weight += 2;
            }
            i++;
        } else {
            e.fill = DGM_FILL_WORDS;
            code = code ? code : read_run(r, part, n, &i, &e.words, &e.modifiers);
        }
        code = code ? code : add_element(r, p, e);
        if (code) {
            return code;
        }
    }
    return DGM_OK;
}

// "break_off": the verb and its particle.
static dgm_code read_verb(reader *r, const char *part, dgm_pattern *p) {
    const char *particle = strchr(part, '_');
    size_t n = particle ? (size_t)(particle - part) : strlen(part);
    dgm_code code = read_words(r, part, n, &p->words);
    if (!code && particle) {
        code = read_words(r, particle + 1, strlen(particle + 1), &p->particles);
        p->weight += 2;
    }
    return code;
}

static dgm_code index_pattern(reader *r, uint32_t index) {
    dgm_rules *rules = r->rules;
    const dgm_pattern *p = &rules->patterns[index];
    for (uint32_t i = 0; i < p->words.n; i++) {
        size_t room = r->chain_room;
        uint32_t *next = dgm_arena_grow(r->arena, rules->chain_next, rules->chain_n, &room, sizeof *next);
        room = r->chain_room;
        uint32_t *pattern = dgm_arena_grow(r->arena, rules->chain_pattern, rules->chain_n, &room, sizeof *pattern);
        char *key = dgm_arena_get(r->arena, 8);
        if (!next || !pattern || !key) {
            return no_memory(r);
        }
        r->chain_room = room;
        rules->chain_next = next;
        rules->chain_pattern = pattern;
        uint32_t n = trigger_key(p->class, p->words.word[i], key), link = rules->chain_n++;
        next[link] = dgm_table_find(&rules->triggers, key, n);
        pattern[link] = index;
        if (!dgm_table_set(&rules->triggers, r->arena, key, n, link)) {
            return no_memory(r);
        }
    }
    return DGM_OK;
}

// Read a pattern whose parts are cut; a verb part has either no particle or one for all of its verbs.
static dgm_code build_pattern(reader *r, char **part, uint32_t n) {
    dgm_rules *rules = r->rules;
    dgm_pattern p = {.block = rules->block_n - 1, .line = r->line, .weight = 1};
    uint32_t i = 0;
    dgm_element first = {.position = DGM_POSITION_SUBJECT};
    const char *words;
    dgm_code code;
    bool subject = slot_of(part[0], &first, &words) && first.fill != DGM_FILL_ACT;
    bool possessor = strcmp(part[0], "X's") == 0 || strcmp(part[0], "Y's") == 0;
    if ((subject || possessor) && n == 1) {
        return fail(r, "a pattern needs a word beside", part[0]);
    }
    if (subject) {
        code = words ? read_words(r, words, strlen(words), &first.words) : DGM_OK;
        p.weight += words ? 2 : 0;
        code = code ? code : add_element(r, &p, first);
        bool adjective = n > 2 && strcmp(part[1], "be") == 0;
        p.class = adjective ? 'a' : 'v';
        i = adjective ? 2 : 1;
        code = code ? code : read_verb(r, part[i++], &p);
    } else {
        p.class = 'n';
        if (possessor) {
            dgm_fill fill = part[0][0] == 'X' ? DGM_FILL_X : DGM_FILL_Y;
            code = add_element(r, &p, (dgm_element){.position = DGM_POSITION_POSSESSOR, .fill = fill});
            if (code) {
                return code;
            }
            i = 1;
        }
        code = read_run(r, part, n, &i, &p.words, &p.modifiers);
        p.weight += p.modifiers.n ? 1 : 0;
    }
    code = code ? code : read_rest(r, &p, part, n, i);
    if (code) {
        return code;
    }
    dgm_pattern *wider = dgm_arena_grow(r->arena, rules->patterns, rules->pattern_n, &r->pattern_room, sizeof *wider);
    if (!wider) {
        return no_memory(r);
    }
    rules->patterns = wider;
    rules->patterns[rules->pattern_n] = p;
    return index_pattern(r, rules->pattern_n++);
}

// "cancel|postpone|call_off": the verbs with a particle make patterns of their own.
static dgm_code read_pattern(reader *r, char *text) {
    char *part[MAX_PARTS], *save = NULL;
    uint32_t n = 0;
    for (char *word = strtok_r(text, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
        if (n == MAX_PARTS) {
            return fail(r, "the pattern is too long at", word);
        }
        part[n++] = word;
    }
    char *verbs = n > 1 ? part[1] : NULL;
    if (!verbs || !strchr(verbs, '_') || !strchr(verbs, '|')) {
        return build_pattern(r, part, n);
    }
    char *plain = dgm_arena_get(r->arena, strlen(verbs) + 1);
    if (!plain) {
        return no_memory(r);
    }
    dgm_code code = DGM_OK;
    const char *list = verbs, *item;
    size_t size, plain_size = 0;
    while (!code && dgm_list_next(&list, &item, &size)) {
        if (memchr(item, '_', size)) {
            part[1] = dgm_arena_copy(r->arena, item, size);
            code = part[1] ? build_pattern(r, part, n) : no_memory(r);
        } else {
            memcpy(plain + plain_size, item, size);
            plain_size += size;
            plain[plain_size++] = '|';
        }
    }
    if (!code && plain_size) {
        plain[plain_size - 1] = 0;
        part[1] = plain;
        code = build_pattern(r, part, n);
    }
    return code;
}

// ---- blocks, rows, examples -----------------------------------------------------------------------

static dgm_category category_of(const char *text, size_t size) {
    for (int c = DGM_CATEGORY_AGREE; c < DGM_CATEGORY_N; c++) {
        const char *name = dgm_category_name((dgm_category)c);
        if (strlen(name) == size && memcmp(name, text, size) == 0) {
            return (dgm_category)c;
        }
    }
    return DGM_CATEGORY_NONE;
}

// "CONSULT/visit" into category and mode.
static bool read_category(reader *r, const char *text, dgm_category *category, const char **mode) {
    const char *slash = strchr(text, '/');
    *category = category_of(text, slash ? (size_t)(slash - text) : strlen(text));
    *mode = slash ? dgm_arena_string(r->arena, slash + 1) : NULL;
    return *category != DGM_CATEGORY_NONE;
}

static bool read_code(const char *text, char code[5]) {
    size_t n = strlen(text);
    if (n < 2 || n > 4 || strspn(text, "0123456789") != n) {
        return false;
    }
    memcpy(code, text, n + 1);
    return true;
}

static int status_of(const char *text) {
    for (int s = 0; s < DGM_STATUS_N; s++) {
        if (strcmp(dgm_status_name((dgm_status)s), text) == 0) {
            return s;
        }
    }
    return -1;
}

static bool read_flag(const char *text, uint32_t *flags) {
    static const struct {
        const char *name;
        uint32_t flag;
    } known[] = {{"reciprocal", DGM_BLOCK_RECIPROCAL},   {"mutual", DGM_BLOCK_MUTUAL},
                 {"counterpart", DGM_BLOCK_COUNTERPART}, {"killed", DGM_BLOCK_KILLED},
                 {"injured", DGM_BLOCK_INJURED},         {"factive", DGM_BLOCK_FACTIVE},
                 {"report", DGM_BLOCK_REPORT},           {"result", DGM_BLOCK_RESULT}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, text) == 0) {
            *flags |= known[i].flag;
            return true;
        }
    }
    return false;
}

static dgm_code close_block(reader *r) {
    if (r->row_n) {
        dgm_row *rows = dgm_arena_array(r->arena, dgm_row, r->row_n);
        if (!rows) {
            return no_memory(r);
        }
        memcpy(rows, r->rows, r->row_n * sizeof *rows);
        dgm_rule_block *block = &r->rules->blocks[r->rules->block_n - 1];
        block->rows = rows;
        block->row_n = r->row_n;
        r->row_n = 0;
    }
    return DGM_OK;
}

// "[CONSULT/visit 042 mutual] a visit", "[operator refuse] ...": `inside` is what stands between the brackets.
static dgm_code open_block(reader *r, char *inside, const char *name) {
    dgm_rule_block block = {.file = r->file, .line = r->line, .overlay = r->overlay};
    char *save = NULL, *word = strtok_r(inside, " \t", &save);
    if (!word) {
        return fail(r, "an empty heading", "");
    }
    if (strcmp(word, "operator") == 0) {
        word = strtok_r(NULL, " \t", &save);
        if (!word) {
            return fail(r, "an operator needs a name", "");
        }
        block.is_operator = true;
        name = word;
    } else if (strcmp(word, "none") == 0) {
        // Idioms that look like acts and are none: their patterns win by weight and code nothing.
        block.category = DGM_CATEGORY_NONE;
    } else {
        const char *category = word;
        if (!read_category(r, category, &block.category, &block.mode)) {
            return fail(r, "no PLOVER category", category);
        }
        word = strtok_r(NULL, " \t", &save);
        if (!word || !read_code(word, block.code)) {
            return fail(r, "no CAMEO code after", category);
        }
        const dgm_cameo *code = dgm_rules_code(r->rules, block.code);
        if (!code || strcmp(code->code, block.code) != 0) {
            return fail(r, "no such CAMEO code", block.code);
        }
    }
    while ((word = strtok_r(NULL, " \t", &save))) {
        if (!read_flag(word, &block.flags)) {
            return fail(r, "unknown flag", word);
        }
    }
    block.name = dgm_arena_string(r->arena, name);
    dgm_rules *rules = r->rules;
    dgm_rule_block *wider = dgm_arena_grow(r->arena, rules->blocks, rules->block_n, &r->block_room, sizeof *wider);
    if (!wider || !block.name) {
        return no_memory(r);
    }
    rules->blocks = wider;
    rules->blocks[rules->block_n++] = block;
    return DGM_OK;
}

// "CONSULT => REJECT/meet 125 actual", "* => keep negated", "AID by Y to armed => ACCUSE/allege 112".
static dgm_code read_row(reader *r, char *left, char *right) {
    dgm_row row = {.line = r->line, .status = -1};
    char *save = NULL, *word = strtok_r(left, " \t", &save);
    if (r->row_n == MAX_PARTS || !word) {
        return fail(r, "a row of the algebra cannot be read:", left);
    }
    if (strcmp(word, "*") != 0 && !read_code(word, row.below_code)) {
        row.below = category_of(word, strlen(word));
        if (!row.below) {
            return fail(r, "neither a category nor a code:", word);
        }
    }
    while ((word = strtok_r(NULL, " \t", &save))) {
        const char *what = strtok_r(NULL, " \t", &save);
        if (what && strcmp(word, "by") == 0 && strcmp(what, "Y") == 0) {
            row.below_by_recipient = true;
        } else if (what && strcmp(word, "by") == 0 && strcmp(what, "X") == 0) {
            row.below_by_actor = true;
        } else if (what && strcmp(word, "to") == 0 && strcmp(what, "armed") == 0) {
            row.below_armed = true;
        } else {
            return fail(r, "unknown condition", word);
        }
    }
    word = strtok_r(right, " \t", &save);
    if (!word) {
        return fail(r, "nothing after", "=>");
    }
    if (strcmp(word, "keep") == 0) {
        row.keep = true;
    } else if (strcmp(word, "drop") == 0) {
        row.drop = true;
    } else {
        if (!read_category(r, word, &row.category, &row.mode)) {
            return fail(r, "no PLOVER category", word);
        }
        word = strtok_r(NULL, " \t", &save);
        if (!word || !read_code(word, row.code)) {
            return fail(r, "no CAMEO code in a row for", dgm_category_name(row.category));
        }
        const dgm_cameo *code = dgm_rules_code(r->rules, row.code);
        if (!code || strcmp(code->code, row.code) != 0) {
            return fail(r, "no such CAMEO code", row.code);
        }
    }
    if ((word = strtok_r(NULL, " \t", &save))) {
        row.status = status_of(word);
        if (row.status < 0) {
            return fail(r, "unknown status", word);
        }
    }
    r->rows[r->row_n++] = row;
    return DGM_OK;
}

static char *trim(char *text) {
    while (*text == ' ' || *text == '\t') {
        text++;
    }
    size_t n = strlen(text);
    while (n && (text[n - 1] == ' ' || text[n - 1] == '\t' || text[n - 1] == '\r')) {
        text[--n] = 0;
    }
    return text;
}

static dgm_code read_example(reader *r, bool positive, char *text) {
    dgm_rules *rules = r->rules;
    char *arrow = strstr(text, " => "), *expected = NULL;
    if (positive && !arrow) {
        return fail(r, "an example without what it must be coded as:", text);
    }
    if (arrow) {
        *arrow = 0;
        expected = trim(arrow + 4);
    }
    dgm_example *wider = dgm_arena_grow(r->arena, rules->examples, rules->example_n, &r->example_room, sizeof *wider);
    if (!wider) {
        return no_memory(r);
    }
    rules->examples = wider;
    const dgm_rule_block *block = &rules->blocks[rules->block_n - 1];
    wider[rules->example_n++] =
        (dgm_example){.rule = dgm_arena_print(r->arena, "%s:%u", r->file, r->line),
                      .text = dgm_arena_string(r->arena, trim(text)),
                      .expected = positive ? dgm_arena_string(r->arena, expected) : NULL,
                      .category = block->is_operator ? block->name : dgm_category_name(block->category)};
    return DGM_OK;
}

// "[words light] hold have ..." and "[context military] army troops ...": lists, possibly over several lines.
static dgm_words *word_list(dgm_rules *rules, const char *name) {
    struct {
        const char *name;
        dgm_words *words;
    } known[] = {{"prepositions", &rules->prepositions},
                 {"light_verbs", &rules->light_verbs},
                 {"happening_verbs", &rules->happening_verbs},
                 {"transparent_nouns", &rules->transparent_nouns},
                 {"agent_prepositions", &rules->agent_prepositions},
                 {"between", &rules->between},
                 {"possessor_prepositions", &rules->possessor_prepositions},
                 {"inside_prepositions", &rules->inside_prepositions},
                 {"attribution_prepositions", &rules->attribution_prepositions},
                 {"after_marks", &rules->after_marks},
                 {"before_marks", &rules->before_marks},
                 {"cardinals", &rules->cardinals},
                 {"quantity_marks", &rules->quantity_marks},
                 {"instruments", &rules->instruments},
                 {"object_marks", &rules->object_marks},
                 {"clause_marks", &rules->clause_marks},
                 {"relative_times", &rules->relative_times}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0) {
            return known[i].words;
        }
    }
    return NULL;
}

static dgm_code add_words(reader *r, dgm_words *list, const char *text) {
    dgm_words more;
    dgm_code code = read_words(r, text, strlen(text), &more);
    if (code) {
        return code;
    }
    uint32_t *all = dgm_arena_array(r->arena, uint32_t, list->n + more.n);
    if (!all) {
        return no_memory(r);
    }
    if (list->n) {
        memcpy(all, list->word, list->n * sizeof *all);
    }
    memcpy(all + list->n, more.word, more.n * sizeof *all);
    *list = (dgm_words){all, list->n + more.n};
    return DGM_OK;
}

static dgm_code open_context(reader *r, const char *name, dgm_words **list) {
    dgm_rules *rules = r->rules;
    dgm_context_words *wider =
        dgm_arena_grow(r->arena, rules->contexts, rules->context_n, &r->context_room, sizeof *wider);
    if (!wider) {
        return no_memory(r);
    }
    rules->contexts = wider;
    wider[rules->context_n] = (dgm_context_words){dgm_arena_string(r->arena, name), {NULL, 0}};
    *list = &wider[rules->context_n++].words;
    return DGM_OK;
}

// One line inside a block of patterns.
static dgm_code read_block_line(reader *r, char *line) {
    dgm_rule_block *block = &r->rules->blocks[r->rules->block_n - 1];
    if ((*line == '+' || *line == '-') && line[1] == ' ') {
        return read_example(r, *line == '+', line + 2);
    }
    char *arrow = strstr(line, "=>");
    if (arrow) {
        if (!block->is_operator) {
            return fail(r, "rows of the algebra belong to operators:", line);
        }
        *arrow = 0;
        return read_row(r, line, arrow + 2);
    }
    char *colon = strchr(line, ':'); // "Y:ship" in a pattern has no blank after it
    if (colon && (colon[1] == ' ' || !colon[1])) {
        *colon = 0;
        dgm_words *list = strcmp(line, "auxiliary") == 0            ? &block->auxiliaries
                          : strcmp(line, "reported_auxiliary") == 0 ? &block->reported_auxiliaries
                          : strcmp(line, "adverb") == 0             ? &block->adverbs
                          : strcmp(line, "mark") == 0               ? &block->marks
                          : strcmp(line, "root_mark") == 0          ? &block->root_marks
                                                                    : NULL;
        return list && block->is_operator ? add_words(r, list, colon + 1) : fail(r, "unknown list", line);
    }
    return read_pattern(r, line);
}

static dgm_code read_heading(reader *r, char *line, dgm_words **list, bool *in_block) {
    char *end = strchr(line, ']');
    if (!end) {
        return fail(r, "a heading without its closing bracket:", line);
    }
    *end = 0;
    char *inside = trim(line + 1), *after = trim(end + 1);
    dgm_code code = close_block(r);
    *list = NULL;
    *in_block = false;
    if (code) {
        return code;
    }
    if (strncmp(inside, "words ", 6) == 0) {
        *list = word_list(r->rules, trim(inside + 6));
        return *list ? add_words(r, *list, after) : fail(r, "unknown word list", inside + 6);
    }
    if (strncmp(inside, "context ", 8) == 0) {
        code = open_context(r, trim(inside + 8), list);
        return code ? code : add_words(r, *list, after);
    }
    *in_block = true;
    return open_block(r, inside, after);
}

static dgm_code read_file(reader *r, const char *path, const char *file) {
    char *text;
    size_t size;
    dgm_code code = dgm_file_read(r->arena, path, LEX_BYTES, &text, &size, r->err);
    if (code) {
        return code;
    }
    r->path = path;
    r->file = file;
    r->line = 0;
    dgm_words *list = NULL;
    bool in_block = false;
    for (char *line = text, *next; line && !code; line = next) {
        next = strchr(line, '\n');
        if (next) {
            *next++ = 0;
        }
        r->line++;
        line = trim(line);
        if (*line == 0 || *line == '#') {
            continue;
        }
        if (*line == '[') {
            code = read_heading(r, line, &list, &in_block);
        } else if (list) {
            code = add_words(r, list, line);
        } else if (in_block) {
            code = read_block_line(r, line);
        } else {
            code = fail(r, "a line outside any block:", line);
        }
    }
    return code ? code : close_block(r);
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

static dgm_code read_codes(reader *r, const char *path) {
    dgm_rows rows;
    size_t room = 0;
    dgm_code code = dgm_rows_open(&rows, r->arena, path, r->err);
    if (code) {
        return code;
    }
    static const char *const names[] = {"code", "name", "goldstein", "category", "mode", "contexts"};
    int column[6];
    for (int i = 0; i < 6; i++) {
        column[i] = dgm_rows_column(&rows, names[i], r->err);
        if (column[i] < 0) {
            return DGM_E_FORMAT;
        }
    }
    while ((code = dgm_rows_next(&rows, r->err)) == DGM_OK) {
        r->rules->codes = dgm_arena_grow(r->arena, r->rules->codes, r->rules->code_n, &room, sizeof(dgm_cameo));
        if (!r->rules->codes) {
            return no_memory(r);
        }
        dgm_cameo *c = &r->rules->codes[r->rules->code_n++];
        const char *category = rows.cell[column[3]], *mode = rows.cell[column[4]];
        char *end;
        *c = (dgm_cameo){.name = rows.cell[column[1]],
                         .goldstein = strtod(rows.cell[column[2]], &end),
                         .category = category_of(category, strlen(category)),
                         .mode = *mode ? mode : NULL,
                         .contexts = rows.cell[column[5]]};
        if (!read_code(rows.cell[column[0]], c->code) || *end || (*category && !c->category)) {
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
static dgm_code read_folder(reader *r, const char *folder, const char *name) {
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
            code = names && (names[n++] = dgm_arena_string(r->arena, entry->d_name)) ? DGM_OK : no_memory(r);
        }
    }
    closedir(dir);
    if (!code && n) {
        qsort(names, n, sizeof *names, compare_names);
    }
    for (size_t i = 0; i < n && !code; i++) {
        const char *file = dgm_arena_print(r->arena, "%s/%s", name, names[i]);
        const char *full = dgm_arena_print(r->arena, "%s/%s", folder, file ? file : "");
        code = file && full ? read_file(r, full, file) : no_memory(r);
    }
    return code;
}

// Mark the words that operators look for on an act's own verb, so that other words cost nothing there.
static dgm_code mark_verb_words(reader *r) {
    dgm_rules *rules = r->rules;
    rules->is_verb_word = dgm_arena_array(r->arena, bool, rules->word_n);
    if (!rules->is_verb_word) {
        return no_memory(r);
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

static dgm_code read_all(reader *r, const char *folder, const char *overlay) {
    const char *codes = dgm_arena_print(r->arena, "%s/codes.tsv", folder);
    const char *grammar = dgm_arena_print(r->arena, "%s/grammar.lex", folder);
    const char *contexts = dgm_arena_print(r->arena, "%s/contexts.lex", folder);
    if (!codes || !grammar || !contexts) {
        return no_memory(r);
    }
    dgm_code code = read_codes(r, codes);
    code = code ? code : read_file(r, grammar, "grammar.lex");
    code = code ? code : read_file(r, contexts, "contexts.lex");
    code = code ? code : read_folder(r, folder, "acts");
    code = code ? code : read_folder(r, folder, "operators");
    if (!code && overlay) {
        r->overlay = true;
        const char *path = dgm_arena_string(r->arena, overlay);
        code = path ? read_file(r, path, path) : no_memory(r);
    }
    return code ? code : mark_verb_words(r);
}

dgm_code dgm_rules_open(dgm_rules **out, const char *folder, const char *overlay, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_rules *rules = arena ? dgm_arena_get(arena, sizeof *rules) : NULL;
    if (!rules) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    rules->arena = arena;
    reader r = {.rules = rules, .arena = arena, .err = err, .path = folder};
    dgm_code code = read_all(&r, folder, overlay);
    if (code) {
        dgm_rules_close(rules);
        return code;
    }
    *out = rules;
    return DGM_OK;
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
