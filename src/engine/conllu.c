// CoNLL-U in, CoNLL-U out: the words are given, the parser fills the columns.
#include "engine/engine.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMN_N = 10, COLUMN_ID = 0, COLUMN_FORM = 1, COLUMN_MISC = 9 };

typedef enum line_kind { LINE_BLANK, LINE_COMMENT, LINE_WORD, LINE_RANGE, LINE_EMPTY_NODE, LINE_BROKEN } line_kind;

typedef struct conllu_line {
    line_kind kind;
    const char *start; // (size), without its line end
    size_t size;
    const char *column[COLUMN_N]; // not NUL-terminated; NULL where the line has fewer
    size_t column_size[COLUMN_N];
    uint32_t first, last; // the word's number; of a range both
} conllu_line;

static bool read_number(const char **at, const char *end, uint32_t *out) {
    const char *p = *at;
    uint32_t value = 0;
    while (p < end && *p >= '0' && *p <= '9' && value < 100000000u) {
        value = value * 10 + (uint32_t)(*p++ - '0');
    }
    bool is_number = p > *at;
    *at = p;
    *out = value;
    return is_number;
}

static line_kind read_id(conllu_line *out) {
    const char *at = out->column[COLUMN_ID], *end = at + out->column_size[COLUMN_ID];
    if (!read_number(&at, end, &out->first)) {
        return LINE_BROKEN;
    }
    out->last = out->first;
    if (at == end) {
        return LINE_WORD;
    }
    char mark = *at++;
    if ((mark != '-' && mark != '.') || !read_number(&at, end, &out->last) || at != end) {
        return LINE_BROKEN;
    }
    return mark == '-' ? LINE_RANGE : LINE_EMPTY_NODE;
}

// Read the line at *at and move on to the next.
static void read_line(const char **at, const char *end, conllu_line *out) {
    const char *start = *at, *stop = memchr(start, '\n', (size_t)(end - start));
    *out = (conllu_line){.start = start};
    *at = stop ? stop + 1 : end;
    stop = stop ? stop : end;
    if (stop > start && stop[-1] == '\r') {
        stop--;
    }
    out->size = (size_t)(stop - start);
    if (strspn(start, " \t") >= out->size) {
        out->kind = LINE_BLANK;
        return;
    }
    if (*start == '#') {
        out->kind = LINE_COMMENT;
        return;
    }
    const char *p = start;
    for (size_t i = 0; i < COLUMN_N; i++) {
        const char *tab = memchr(p, '\t', (size_t)(stop - p));
        out->column[i] = p;
        out->column_size[i] = (size_t)((tab ? tab : stop) - p);
        if (!tab) {
            break;
        }
        p = tab + 1;
    }
    bool has_form = out->column[COLUMN_FORM] && out->column_size[COLUMN_FORM];
    out->kind = has_form ? read_id(out) : LINE_BROKEN;
}

static bool has_space_after(const conllu_line *line) {
    static const char mark[] = "SpaceAfter=No";
    const char *misc = line->column[COLUMN_MISC];
    size_t size = misc ? line->column_size[COLUMN_MISC] : 0, n = sizeof mark - 1;
    for (size_t i = 0; i + n <= size; i++) {
        if (memcmp(misc + i, mark, n) == 0 && (i == 0 || misc[i - 1] == '|')) {
            return false;
        }
    }
    return true;
}

typedef struct builder {
    dgm_analysis *analysis; // sentences and tokens have room for all lines
    dgm_block *blocks;      // (sentences)
    char *text;
    uint32_t text_size;
    uint32_t range_last; // of the multi-word token that is open, 0 for none
    bool range_space;    // white space follows it
    dgm_span range_span; // its words share these bytes
    const char *broken;  // what is wrong with the line, or NULL
} builder;

static dgm_span add_text(builder *b, const char *form, size_t size, bool space) {
    dgm_span span = {b->text_size, b->text_size + (uint32_t)size};
    memcpy(b->text + b->text_size, form, size);
    b->text_size += (uint32_t)size;
    if (space) {
        b->text[b->text_size++] = ' ';
    }
    return span;
}

static bool add_line(builder *b, dgm_arena *arena, const conllu_line *line, bool *inside) {
    dgm_analysis *analysis = b->analysis;
    if (line->kind == LINE_BLANK) {
        *inside = false;
        b->range_last = 0;
        return true;
    }
    if (line->kind == LINE_COMMENT || line->kind == LINE_EMPTY_NODE) {
        return true;
    }
    if (line->kind == LINE_BROKEN) {
        b->broken = "not a line of CoNLL-U: a word's number, a tab and its form are needed";
        return true;
    }
    if (!*inside) {
        *inside = true;
        analysis->sentences[analysis->sentence_n++] = (dgm_sentence){
            .token = analysis->token_n, .block = analysis->sentence_n, .span = {b->text_size, b->text_size}};
    }
    dgm_sentence *sentence = &analysis->sentences[analysis->sentence_n - 1];
    if (line->first != sentence->token_n + 1 || line->last < line->first) {
        b->broken = "the words of a sentence must be numbered 1, 2, 3, ...";
        return true;
    }
    if (line->kind == LINE_RANGE) {
        b->range_last = line->last;
        b->range_space = has_space_after(line);
        b->range_span = add_text(b, line->column[COLUMN_FORM], line->column_size[COLUMN_FORM], b->range_space);
        sentence->span.end = b->range_span.end;
        return true;
    }
    dgm_token *token = &analysis->tokens[analysis->token_n++];
    token->form = dgm_arena_copy(arena, line->column[COLUMN_FORM], line->column_size[COLUMN_FORM]);
    sentence->token_n++;
    if (b->range_last >= line->first) {
        token->span = b->range_span;
        token->space_after = b->range_space && line->first == b->range_last;
    } else {
        token->space_after = has_space_after(line);
        token->span = add_text(b, line->column[COLUMN_FORM], line->column_size[COLUMN_FORM], token->space_after);
        sentence->span.end = token->span.end;
    }
    return token->form != NULL;
}

// The first word of a multi-word token says how many words it has.
static void mark_range(dgm_analysis *analysis, const conllu_line *line) {
    dgm_sentence *sentence = &analysis->sentences[analysis->sentence_n - 1];
    uint32_t n = line->last - line->first + 1;
    if (n >= 2 && n < 256 && sentence->token_n == line->first) {
        analysis->tokens[sentence->token + line->first - 1].multiword = (uint8_t)n;
    }
}

static dgm_code read_sentences(dgm_worker *worker, const char *data, size_t size, dgm_err *err) {
    dgm_arena *arena = worker->document_arena;
    size_t line_n = 1;
    for (size_t i = 0; i < size; i++) {
        line_n += data[i] == '\n';
    }
    builder b = {.analysis = &worker->analysis};
    worker->analysis = (dgm_analysis){.document = &worker->document};
    worker->analysis.tokens = dgm_arena_array(arena, dgm_token, line_n);
    worker->analysis.sentences = dgm_arena_array(arena, dgm_sentence, line_n);
    b.blocks = dgm_arena_array(arena, dgm_block, line_n);
    b.text = dgm_arena_get(arena, size + line_n + 1);
    if (!worker->analysis.tokens || !worker->analysis.sentences || !b.blocks || !b.text) {
        return dgm_err_set_limit(err, "CoNLL-U");
    }
    bool inside = false;
    uint32_t number = 0;
    conllu_line range = {0};
    for (const char *at = data, *end = data + size; at < end;) {
        conllu_line line;
        read_line(&at, end, &line);
        number++;
        if (!add_line(&b, arena, &line, &inside)) {
            return dgm_err_set_limit(err, "CoNLL-U");
        }
        if (b.broken) {
            return dgm_err_set(err, DGM_E_FORMAT, "CoNLL-U", number, "%s", b.broken);
        }
        if (line.kind == LINE_RANGE) {
            range = line;
        } else if (line.kind == LINE_WORD && range.first == line.first && b.range_last) {
            mark_range(&worker->analysis, &range);
        }
    }
    for (uint32_t i = 0; i < worker->analysis.sentence_n; i++) {
        b.blocks[i].span = worker->analysis.sentences[i].span;
    }
    worker->document = (dgm_document){.id = "-",
                                      .language = "en",
                                      .text = b.text,
                                      .text_size = b.text_size,
                                      .blocks = b.blocks,
                                      .block_n = worker->analysis.sentence_n};
    return DGM_OK;
}

static void put_word(dgm_buffer *out, const conllu_line *line, const dgm_token *token) {
    const char *misc = line->column[COLUMN_MISC];
    dgm_buffer_put(out, line->column[COLUMN_ID], line->column_size[COLUMN_ID]);
    dgm_buffer_put(out, "\t", 1);
    dgm_buffer_put(out, line->column[COLUMN_FORM], line->column_size[COLUMN_FORM]);
    dgm_buffer_print(out, "\t%s\t%s\t_\t%s\t%u\t%s\t_\t", token->lemma ? token->lemma : "_",
                     dgm_upos_name((dgm_upos)token->upos), token->feats ? token->feats : "_", token->head,
                     dgm_relation_name((dgm_relation)token->relation));
    dgm_buffer_put(out, misc ? misc : "_", misc ? line->column_size[COLUMN_MISC] : 1);
    dgm_buffer_put(out, "\n", 1);
}

dgm_code dgm_worker_conllu(dgm_worker *worker, const char *input, size_t size, dgm_buffer *out, dgm_err *err) {
    if (!worker->engine || worker->engine->layer < DGM_LAYER_PARSE) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    dgm_arena_reset(worker->document_arena);
    dgm_arena_reset(worker->arena);
    size_t clean_size = 0;
    const char *data = dgm_utf8_repair(worker->document_arena, input, size, &clean_size);
    if (!data || clean_size >= UINT32_MAX / 4) {
        return dgm_err_set_limit(err, "CoNLL-U");
    }
    dgm_code code = read_sentences(worker, data, clean_size, err);
    if (code == DGM_OK) {
        code = dgm_parse_run(worker->engine->parser, worker->arena, &worker->analysis, err);
    }
    if (code != DGM_OK) {
        return code;
    }
    uint32_t token = 0;
    bool open = false; // lines since the last blank one
    for (const char *at = data, *end = data + clean_size; at < end;) {
        conllu_line line;
        read_line(&at, end, &line);
        if (line.kind == LINE_WORD) {
            put_word(out, &line, &worker->analysis.tokens[token++]);
        } else if (line.kind != LINE_BLANK || open) {
            dgm_buffer_put(out, line.start, line.kind == LINE_BLANK ? 0 : line.size);
            dgm_buffer_put(out, "\n", 1);
        }
        open = line.kind != LINE_BLANK;
    }
    if (open) {
        dgm_buffer_put(out, "\n", 1);
    }
    return DGM_OK;
}
