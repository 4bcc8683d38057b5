// dragoman parse: text or given words in, CoNLL-U out, in batches of bounded size.
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

// A batch ends at the first blank line after this many bytes: large enough to fill the parser's own batches.
static const size_t BATCH_BYTES = (size_t)1 << 18;
// Where no blank line comes, a batch of text is cut at white space; one of CoNLL-U is refused.
static const size_t BATCH_LIMIT = (size_t)8 << 20;

typedef struct parse_state {
    dgm_engine *engine;
    dgm_worker *worker;
    dgm_buffer *batch, *out;
    dgm_cli_output output;
    const char *name; // of the input
    bool conllu;
    uint64_t sentences; // written so far
    uint64_t words;     //
    uint64_t lines;     // read before this batch
    bool stopped;       // nobody reads the output any more
} parse_state;

// Sentences and words of a CoNLL-U text, by its lines.
static void count_rows(parse_state *state, const char *data, size_t size) {
    bool inside = false;
    for (const char *at = data, *end = data + size; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at)), *tab = NULL;
        stop = stop ? stop : end;
        if (*at >= '0' && *at <= '9') {
            tab = memchr(at, '\t', (size_t)(stop - at));
            bool plain = true;
            for (const char *p = at; tab && p < tab; p++) {
                plain = plain && *p >= '0' && *p <= '9';
            }
            state->words += plain;
            state->sentences += !inside;
            inside = true;
        } else if (at == stop) {
            inside = false;
        }
        at = stop + 1;
    }
}

static dgm_code parse_batch(parse_state *state, dgm_err *err) {
    size_t size = 0;
    const char *data = dgm_buffer_data(state->batch, &size);
    dgm_buffer_clear(state->out);
    dgm_code code = DGM_OK;
    if (state->conllu) {
        code = dgm_worker_conllu(state->worker, data, size, state->out, err);
    } else {
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        const char *id = strcmp(state->name, "-") == 0 ? "stdin" : state->name;
        code = dgm_worker_text(state->worker, id, data, size, (dgm_date){0}, &document, err);
        if (code == DGM_OK) {
            code = dgm_worker_analyse(state->worker, document, DGM_LAYER_PARSE, &analysis, err);
        }
        if (code == DGM_OK) {
            dgm_write_conllu(state->out, analysis, state->sentences + 1);
        }
    }
    if (code != DGM_OK) {
        return code;
    }
    const char *rows = dgm_buffer_data(state->out, &size);
    count_rows(state, rows, size);
    state->stopped = !dgm_cli_output_put(&state->output, rows, size);
    return DGM_OK;
}

// Lines that a batch began with go out; what follows its end stays for the next one.
static dgm_code end_batch(parse_state *state, const char *rest, size_t rest_size, dgm_err *err) {
    size_t size = 0;
    dgm_code code = parse_batch(state, err);
    if (code != DGM_OK && err->line) {
        err->line += (uint32_t)state->lines;
        snprintf(err->where, sizeof err->where, "%.120s", state->name);
    }
    const char *data = dgm_buffer_data(state->batch, &size);
    for (size_t i = 0; i < size; i++) {
        state->lines += data[i] == '\n';
    }
    dgm_buffer_clear(state->batch);
    dgm_buffer_put(state->batch, rest, rest_size);
    return code;
}

// Read the whole input by lines, in batches that end between paragraphs or sentences.
static dgm_code parse_stream(parse_state *state, FILE *in, dgm_err *err) {
    char piece[1 << 14];
    dgm_code code = DGM_OK;
    bool line_start = true; // the next byte begins a line
    bool blank = true;      // the line so far is white space
    state->lines = 0;
    dgm_buffer_clear(state->batch);
    for (size_t n;
         code == DGM_OK && !state->stopped && !dgm_cli_interrupted() && (n = fread(piece, 1, sizeof piece, in)) > 0;) {
        size_t start = 0, size = 0;
        dgm_buffer_data(state->batch, &size);
        for (size_t i = 0; i < n && code == DGM_OK; i++) {
            blank =
                (blank || line_start) && (piece[i] == ' ' || piece[i] == '\t' || piece[i] == '\r' || piece[i] == '\n');
            bool paragraph_end = piece[i] == '\n' && blank;
            bool forced = size + (i + 1 - start) >= BATCH_LIMIT && (piece[i] == ' ' || piece[i] == '\n');
            if ((paragraph_end && size + (i + 1 - start) >= BATCH_BYTES) || (forced && !state->conllu)) {
                dgm_buffer_put(state->batch, piece + start, i + 1 - start);
                code = end_batch(state, NULL, 0, err);
                start = i + 1;
                size = 0;
            }
            line_start = piece[i] == '\n';
            blank = blank || line_start;
        }
        dgm_buffer_put(state->batch, piece + start, n - start);
        dgm_buffer_data(state->batch, &size);
        if (code == DGM_OK && size > 2 * BATCH_LIMIT) {
            // Text without any white space for megabytes, or a sentence of given words as long.
            if (state->conllu) {
                code = DGM_E_LIMIT;
                err->code = code;
                snprintf(err->where, sizeof err->where, "%.120s", state->name);
                snprintf(err->message, sizeof err->message, "no blank line for %zu bytes: is this CoNLL-U?", size);
            } else {
                code = end_batch(state, NULL, 0, err);
            }
        }
    }
    size_t size = 0;
    dgm_buffer_data(state->batch, &size);
    if (code == DGM_OK && size && !state->stopped) {
        code = end_batch(state, NULL, 0, err);
    }
    if (code == DGM_OK && ferror(in)) {
        code = err->code = DGM_E_IO;
        snprintf(err->where, sizeof err->where, "%.120s", state->name);
        snprintf(err->message, sizeof err->message, "cannot read: %s", strerror(errno));
    }
    return code;
}

static int parse_inputs(parse_state *state, const dgm_cli_options *options) {
    int status = DGM_EXIT_OK;
    for (uint32_t i = 0; (i < options->argument_n || (i == 0 && options->argument_n == 0)) && !state->stopped; i++) {
        state->name = options->argument_n ? options->arguments[i] : "-";
        bool standard = strcmp(state->name, "-") == 0;
        dgm_err err = {0};
        FILE *in = standard ? stdin : fopen(state->name, "rb");
        if (!in) {
            fprintf(stderr, "dragoman: %s: cannot open: %s\n", state->name, strerror(errno));
            status = DGM_EXIT_FAILED;
            continue;
        }
        if (parse_stream(state, in, &err) != DGM_OK) {
            dgm_cli_put_error(&err);
            status = DGM_EXIT_FAILED;
        }
        if (!standard) {
            fclose(in);
        }
    }
    return status;
}

int dgm_cli_parse(const dgm_cli_options *options) {
    parse_state state = {.conllu = options->input && strcmp(options->input, "conllu") == 0};
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    dgm_cli_output_open(&state.output, options);
    if (!dgm_cli_open_engine(&state.engine, options, DGM_LAYER_PARSE)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_worker_open(&state.worker, state.engine, &err) == DGM_OK && dgm_buffer_open(&state.batch, &err) == DGM_OK &&
        dgm_buffer_open(&state.out, &err) == DGM_OK) {
        double start = dgm_cli_seconds();
        status = parse_inputs(&state, options);
        double seconds = dgm_cli_seconds() - start;
        int closed = dgm_cli_output_close(&state.output);
        status = closed == DGM_EXIT_OK ? status : closed;
        if (options->stats) {
            char sentences[32], words[32];
            fprintf(stderr, "dragoman: parsed %s sentences, %s words in %.2f s: %.0f words/s\n",
                    dgm_cli_number(state.sentences, sentences), dgm_cli_number(state.words, words), seconds,
                    seconds > 0 ? (double)state.words / seconds : 0);
        }
        status = dgm_cli_interrupted() ? DGM_EXIT_INTERRUPTED : status;
    } else {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(state.out);
    dgm_buffer_close(state.batch);
    dgm_worker_close(state.worker);
    dgm_engine_close(state.engine);
    return status;
}
