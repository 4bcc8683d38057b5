// Blocks of a file of rules: headings, the algebra's rows, examples, lists of words.
#include "code/reader.h"

#include "base/file.h"

#include <string.h>

enum { LEX_BYTES = 8 << 20 }; // largest file of rules

// "CONSULT/visit" into category and mode.
static bool read_category(dgm_rule_reader *r, const char *text, dgm_category *category, const char **mode) {
    const char *slash = strchr(text, '/');
    *category = dgm_rule_category(text, slash ? (size_t)(slash - text) : strlen(text));
    *mode = slash ? dgm_arena_string(r->arena, slash + 1) : NULL;
    return *category != DGM_CATEGORY_NONE;
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
    } known[] = {
        {"reciprocal", DGM_BLOCK_RECIPROCAL}, {"mutual", DGM_BLOCK_MUTUAL},   {"counterpart", DGM_BLOCK_COUNTERPART},
        {"killed", DGM_BLOCK_KILLED},         {"injured", DGM_BLOCK_INJURED}, {"factive", DGM_BLOCK_FACTIVE},
        {"report", DGM_BLOCK_REPORT},         {"result", DGM_BLOCK_RESULT},   {"weak", DGM_BLOCK_WEAK}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, text) == 0) {
            *flags |= known[i].flag;
            return true;
        }
    }
    return false;
}

static dgm_code close_block(dgm_rule_reader *r) {
    if (r->row_n) {
        dgm_row *rows = dgm_arena_array(r->arena, dgm_row, r->row_n);
        if (!rows) {
            return dgm_rule_no_memory(r);
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
static dgm_code open_block(dgm_rule_reader *r, char *inside, const char *name) {
    dgm_rule_block block = {.file = r->file, .line = r->line, .overlay = r->overlay};
    char *save = NULL, *word = strtok_r(inside, " \t", &save);
    if (!word) {
        return dgm_rule_fail(r, "an empty heading", "");
    }
    if (strcmp(word, "operator") == 0) {
        word = strtok_r(NULL, " \t", &save);
        if (!word) {
            return dgm_rule_fail(r, "an operator needs a name", "");
        }
        block.is_operator = true;
        name = word;
    } else if (strcmp(word, "none") == 0) {
        // Idioms that look like acts and are none: their patterns win by weight and code nothing.
        block.category = DGM_CATEGORY_NONE;
    } else {
        const char *category = word;
        if (!read_category(r, category, &block.category, &block.mode)) {
            return dgm_rule_fail(r, "no PLOVER category", category);
        }
        word = strtok_r(NULL, " \t", &save);
        if (!word || !dgm_rule_code(word, block.code)) {
            return dgm_rule_fail(r, "no CAMEO code after", category);
        }
        const dgm_cameo *code = dgm_rules_code(r->rules, block.code);
        if (!code || strcmp(code->code, block.code) != 0) {
            return dgm_rule_fail(r, "no such CAMEO code", block.code);
        }
    }
    while ((word = strtok_r(NULL, " \t", &save))) {
        if (!read_flag(word, &block.flags)) {
            return dgm_rule_fail(r, "unknown flag", word);
        }
    }
    block.name = dgm_arena_string(r->arena, name);
    dgm_rules *rules = r->rules;
    dgm_rule_block *wider = dgm_arena_grow(r->arena, rules->blocks, rules->block_n, &r->block_room, sizeof *wider);
    if (!wider || !block.name) {
        return dgm_rule_no_memory(r);
    }
    rules->blocks = wider;
    rules->blocks[rules->block_n++] = block;
    return DGM_OK;
}

// "CONSULT => REJECT/meet 125 actual", "* => keep negated", "AID by Y to armed => ACCUSE/allege 112".
static dgm_code read_row(dgm_rule_reader *r, char *left, char *right) {
    dgm_row row = {.line = r->line, .status = -1};
    char *save = NULL, *word = strtok_r(left, " \t", &save);
    if (r->row_n == DGM_RULE_PARTS || !word) {
        return dgm_rule_fail(r, "a row of the algebra cannot be read:", left);
    }
    if (strcmp(word, "*") != 0 && !dgm_rule_code(word, row.below_code)) {
        row.below = dgm_rule_category(word, strlen(word));
        if (!row.below) {
            return dgm_rule_fail(r, "neither a category nor a code:", word);
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
            return dgm_rule_fail(r, "unknown condition", word);
        }
    }
    word = strtok_r(right, " \t", &save);
    if (!word) {
        return dgm_rule_fail(r, "nothing after", "=>");
    }
    if (strcmp(word, "keep") == 0) {
        row.keep = true;
    } else if (strcmp(word, "drop") == 0) {
        row.drop = true;
    } else {
        if (!read_category(r, word, &row.category, &row.mode)) {
            return dgm_rule_fail(r, "no PLOVER category", word);
        }
        word = strtok_r(NULL, " \t", &save);
        if (!word || !dgm_rule_code(word, row.code)) {
            return dgm_rule_fail(r, "no CAMEO code in a row for", dgm_category_name(row.category));
        }
        const dgm_cameo *code = dgm_rules_code(r->rules, row.code);
        if (!code || strcmp(code->code, row.code) != 0) {
            return dgm_rule_fail(r, "no such CAMEO code", row.code);
        }
    }
    if ((word = strtok_r(NULL, " \t", &save))) {
        row.status = status_of(word);
        if (row.status < 0) {
            return dgm_rule_fail(r, "unknown status", word);
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

static dgm_code read_example(dgm_rule_reader *r, bool positive, char *text) {
    dgm_rules *rules = r->rules;
    char *arrow = strstr(text, " => "), *expected = NULL;
    if (positive && !arrow) {
        return dgm_rule_fail(r, "an example without what it must be coded as:", text);
    }
    if (arrow) {
        *arrow = 0;
        expected = trim(arrow + 4);
    }
    dgm_example *wider = dgm_arena_grow(r->arena, rules->examples, rules->example_n, &r->example_room, sizeof *wider);
    if (!wider) {
        return dgm_rule_no_memory(r);
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
                 {"relative_times", &rules->relative_times},
                 {"since_marks", &rules->since_marks},
                 {"disasters", &rules->disasters},
                 {"explosions", &rules->explosions},
                 {"hazards", &rules->hazards},
                 {"violence", &rules->violence},
                 {"vehicles", &rules->vehicles},
                 {"boundaries", &rules->boundaries},
                 {"modifying_participles", &rules->modifying_participles},
                 {"persons", &rules->persons},
                 {"tens", &rules->tens},
                 {"powers", &rules->powers},
                 {"mishaps", &rules->mishaps},
                 {"diseases", &rules->diseases},
                 {"linking_participles", &rules->linking_participles},
                 {"origin_prepositions", &rules->origin_prepositions},
                 {"origin_participles", &rules->origin_participles},
                 {"undergone_nouns", &rules->undergone_nouns},
                 {"causes", &rules->causes},
                 {"naming_verbs", &rules->naming_verbs},
                 {"none_words", &rules->none_words},
                 {"adverbial_marks", &rules->adverbial_marks},
                 {"fires", &rules->fires},
                 {"ordinals", &rules->ordinals},
                 {"named_acts", &rules->named_acts},
                 {"span_marks", &rules->span_marks},
                 {"partner_prepositions", &rules->partner_prepositions}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0) {
            return known[i].words;
        }
    }
    return NULL;
}

static dgm_code add_words(dgm_rule_reader *r, dgm_words *list, const char *text) {
    dgm_words more;
    dgm_code code = dgm_rule_words(r, text, strlen(text), &more);
    if (code) {
        return code;
    }
    uint32_t *all = dgm_arena_array(r->arena, uint32_t, list->n + more.n);
    if (!all) {
        return dgm_rule_no_memory(r);
    }
    if (list->n) {
        memcpy(all, list->word, list->n * sizeof *all);
    }
    memcpy(all + list->n, more.word, more.n * sizeof *all);
    *list = (dgm_words){all, list->n + more.n};
    return DGM_OK;
}

static dgm_code open_context(dgm_rule_reader *r, const char *name, dgm_words **list) {
    dgm_rules *rules = r->rules;
    dgm_context_words *wider =
        dgm_arena_grow(r->arena, rules->contexts, rules->context_n, &r->context_room, sizeof *wider);
    if (!wider) {
        return dgm_rule_no_memory(r);
    }
    rules->contexts = wider;
    wider[rules->context_n] = (dgm_context_words){dgm_arena_string(r->arena, name), {NULL, 0}};
    *list = &wider[rules->context_n++].words;
    return DGM_OK;
}

// One line inside a block of patterns.
static dgm_code read_block_line(dgm_rule_reader *r, char *line) {
    dgm_rule_block *block = &r->rules->blocks[r->rules->block_n - 1];
    if ((*line == '+' || *line == '-') && line[1] == ' ') {
        return read_example(r, *line == '+', line + 2);
    }
    char *arrow = strstr(line, "=>");
    if (arrow) {
        if (!block->is_operator) {
            return dgm_rule_fail(r, "rows of the algebra belong to operators:", line);
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
        return list && block->is_operator ? add_words(r, list, colon + 1) : dgm_rule_fail(r, "unknown list", line);
    }
    return dgm_rule_pattern(r, line);
}

static dgm_code read_heading(dgm_rule_reader *r, char *line, dgm_words **list, bool *in_block) {
    char *end = strchr(line, ']');
    if (!end) {
        return dgm_rule_fail(r, "a heading without its closing bracket:", line);
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
        return *list ? add_words(r, *list, after) : dgm_rule_fail(r, "unknown word list", inside + 6);
    }
    if (strncmp(inside, "context ", 8) == 0) {
        code = open_context(r, trim(inside + 8), list);
        return code ? code : add_words(r, *list, after);
    }
    *in_block = true;
    return open_block(r, inside, after);
}

dgm_code dgm_rule_file(dgm_rule_reader *r, const char *path, const char *file) {
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
            code = dgm_rule_fail(r, "a line outside any block:", line);
        }
    }
    return code ? code : close_block(r);
}
