// One thread's work on one document: the stages in order.
#include "engine/engine.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

dgm_code dgm_worker_open(dgm_worker **out, const dgm_engine *engine, dgm_err *err) {
    *out = NULL;
    dgm_worker *worker = calloc(1, sizeof *worker);
    if (!worker) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    worker->engine = engine;
    worker->arena = dgm_arena_open(0);
    worker->document_arena = dgm_arena_open(0);
    if (!worker->arena || !worker->document_arena) {
        dgm_worker_close(worker);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    *out = worker;
    return DGM_OK;
}

void dgm_worker_close(dgm_worker *worker) {
    if (worker) {
        dgm_arena_close(worker->arena);
        dgm_arena_close(worker->document_arena);
        free(worker);
    }
}

double dgm_thread_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

// The stage that ends now took the time since the one before.
static void end_stage(dgm_worker *worker, dgm_stage stage, double *since) {
    double now = dgm_thread_seconds();
    worker->seconds[stage] = now - *since;
    *since = now;
}

// More words than any news item has: what is longer is a list, a dump or no text at all, and would hold up the run.
enum { DOCUMENT_TOKENS = 400000 };

dgm_code dgm_worker_analyse(dgm_worker *worker, const dgm_document *document, dgm_layer layer, const dgm_analysis **out,
                            dgm_err *err) {
    const dgm_engine *engine = worker->engine;
    *out = NULL;
    if (!document || (layer > DGM_LAYER_TOKENS && (!engine || layer > engine->layer))) {
        return dgm_err_set(err, DGM_E_ARG, document ? document->id : NULL, 0,
                           "the engine was not opened for this layer");
    }
    dgm_arena_reset(worker->arena);
    worker->analysis = (dgm_analysis){.document = document};
    dgm_analysis *analysis = &worker->analysis;
    double since = dgm_thread_seconds();
    dgm_code code = dgm_text_run(worker->arena, analysis, err);
    end_stage(worker, DGM_STAGE_TEXT, &since);
    if (code == DGM_OK && layer >= DGM_LAYER_PARSE && analysis->token_n > DOCUMENT_TOKENS) {
        code = dgm_err_set(err, DGM_E_LIMIT, document->id, 0, "%u words are more than one document may have (%d)",
                           analysis->token_n, (int)DOCUMENT_TOKENS);
    }
    if (code == DGM_OK && layer >= DGM_LAYER_PARSE) {
        code = dgm_parse_run(engine->parser, worker->arena, analysis, err);
        end_stage(worker, DGM_STAGE_PARSE, &since);
    }
    if (code == DGM_OK && layer >= DGM_LAYER_ANNOTATION) {
        code = dgm_mention_run(engine->actors, worker->arena, analysis, err);
        end_stage(worker, DGM_STAGE_MENTION, &since);
        if (code == DGM_OK) {
            code = dgm_time_run(engine->time_words, worker->arena, analysis, err);
            end_stage(worker, DGM_STAGE_TIME, &since);
        }
        if (code == DGM_OK) {
            code = dgm_place_run(engine->gazetteer, worker->arena, analysis, err);
            end_stage(worker, DGM_STAGE_PLACE, &since);
        }
    }
    if (code == DGM_OK && layer >= DGM_LAYER_MENTIONS) {
        code = dgm_code_run(engine->rules, worker->arena, analysis, err);
        end_stage(worker, DGM_STAGE_CODE, &since);
    }
    if (code == DGM_OK) {
        *out = analysis;
    }
    return code;
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

// Where the line that starts at `at` ends (its newline, or the end), and whether it holds anything but white space.
static uint32_t line_end(const char *text, uint32_t at, uint32_t size, bool *blank) {
    *blank = true;
    while (at < size && text[at] != '\n') {
        *blank = *blank && is_space(text[at]);
        at++;
    }
    return at;
}

static dgm_code find_paragraphs(dgm_arena *arena, dgm_document *document, dgm_err *err) {
    dgm_block *blocks = NULL;
    size_t n = 0, capacity = 0;
    bool inside = false;
    for (uint32_t at = 0; at < document->text_size;) {
        bool blank = true;
        uint32_t end = line_end(document->text, at, document->text_size, &blank);
        if (blank) {
            inside = false;
        } else {
            uint32_t start = at, stop = end;
            while (is_space(document->text[start])) {
                start++;
            }
            while (is_space(document->text[stop - 1])) {
                stop--;
            }
            if (!inside) {
                dgm_block *grown = dgm_arena_grow(arena, blocks, n, &capacity, sizeof *blocks);
                if (!grown) {
                    return dgm_err_set_limit(err, document->id);
                }
                blocks = grown;
                blocks[n++] = (dgm_block){.span = {start, stop}, .kind = DGM_BLOCK_PARAGRAPH};
                inside = true;
            }
            blocks[n - 1].span.end = stop;
        }
        at = end + 1;
    }
    document->blocks = blocks;
    document->block_n = (uint32_t)n;
    return DGM_OK;
}

dgm_code dgm_worker_text(dgm_worker *worker, const char *id, const char *text, size_t size, dgm_date published,
                         const dgm_document **out, dgm_err *err) {
    *out = NULL;
    dgm_arena_reset(worker->document_arena);
    dgm_document *document = &worker->document;
    *document = (dgm_document){.published = published, .language = "en"};
    size_t clean_size = 0;
    document->id = dgm_arena_string(worker->document_arena, id ? id : "-");
    document->text = dgm_utf8_repair(worker->document_arena, text, size, &clean_size);
    // Offsets are 32 bits wide, and a line's end is looked at one past the last byte.
    if (!document->id || !document->text || clean_size >= UINT32_MAX) {
        return dgm_err_set_limit(err, id);
    }
    document->text_size = (uint32_t)clean_size;
    dgm_code code = find_paragraphs(worker->document_arena, document, err);
    if (code == DGM_OK) {
        *out = document;
    }
    return code;
}

dgm_code dgm_worker_read(dgm_worker *worker, const char *id, const char *data, size_t size, const dgm_document **out,
                         dgm_err *err) {
    *out = NULL;
    dgm_arena_reset(worker->document_arena);
    const char *first = data;
    size_t left = size;
    while (left > 0 && (is_space(*first) || *first == '\n')) {
        first++;
        left--;
    }
    dgm_item item = {.id = id ? id : "-",
                     .data = (const uint8_t *)data,
                     .size = size,
                     .kind = left > 0 && *first == '{' ? DGM_ITEM_JSON_LINE : DGM_ITEM_FILE};
    worker->document = (dgm_document){0};
    dgm_code code = dgm_intake_run(worker->document_arena, &item, &worker->document, err);
    if (code == DGM_OK) {
        *out = &worker->document;
    }
    return code;
}
