// dragoman relate: questions as JSON lines in, answers out, line by line.
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

// A longer line is no question about two parties of a text.
static const size_t LINE_LIMIT = (size_t)4 << 20;

typedef struct relate_state {
    dgm_worker *worker;
    dgm_buffer *line, *answer;
    dgm_cli_output output;
    const char *name;
    uint32_t number; // of the line, from 1
    bool failed, stopped;
} relate_state;

static void answer_line(relate_state *state) {
    size_t size = 0;
    dgm_err err = {0};
    const char *line = dgm_buffer_data(state->line, &size);
    state->number++;
    if (size == 0 || strspn(line, " \t\r") >= size) {
        return;
    }
    dgm_buffer_clear(state->answer);
    if (dgm_worker_relate(state->worker, line, size, state->answer, &err) != DGM_OK) {
        snprintf(err.where, sizeof err.where, "%.120s", state->name);
        err.line = state->number;
        dgm_cli_put_error(&err);
        state->failed = true;
        return;
    }
    const char *data = dgm_buffer_data(state->answer, &size);
    state->stopped = !dgm_cli_output_put(&state->output, data, size);
}

static void answer_stream(relate_state *state, FILE *in) {
    char piece[1 << 14];
    bool skipping = false; // the rest of a line that is too long
    state->number = 0;
    dgm_buffer_clear(state->line);
    for (size_t n; !state->stopped && !dgm_cli_interrupted() && (n = fread(piece, 1, sizeof piece, in)) > 0;) {
        for (size_t at = 0; at < n && !state->stopped;) {
            const char *end = memchr(piece + at, '\n', n - at);
            size_t size = (end ? (size_t)(end - piece) : n) - at, whole = 0;
            if (!skipping) {
                dgm_buffer_put(state->line, piece + at, size);
            }
            dgm_buffer_data(state->line, &whole);
            if (whole > LINE_LIMIT) {
                fprintf(stderr, "dragoman: %s:%u: the line is too long\n", state->name, state->number + 1);
                dgm_buffer_clear(state->line);
                state->failed = skipping = true;
            }
            if (end) {
                answer_line(state);
                dgm_buffer_clear(state->line);
                skipping = false;
            }
            at += size + (end != NULL);
        }
    }
    if (ferror(in)) {
        fprintf(stderr, "dragoman: %s: cannot read: %s\n", state->name, strerror(errno));
        state->failed = true;
    } else if (!state->stopped && !dgm_cli_interrupted()) {
        answer_line(state); // a last line without its end
    }
}

static void answer_inputs(relate_state *state, const dgm_cli_options *options) {
    for (uint32_t i = 0; (i < options->argument_n || (i == 0 && options->argument_n == 0)) && !state->stopped; i++) {
        state->name = options->argument_n ? options->arguments[i] : "-";
        bool standard = strcmp(state->name, "-") == 0;
        FILE *in = standard ? stdin : fopen(state->name, "rb");
        if (!in) {
            fprintf(stderr, "dragoman: %s: cannot open: %s\n", state->name, strerror(errno));
            state->failed = true;
            continue;
        }
        answer_stream(state, in);
        if (!standard) {
            fclose(in);
        }
    }
}

int dgm_cli_relate(const dgm_cli_options *options) {
    relate_state state = {0};
    dgm_engine *engine = NULL;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    dgm_cli_output_open(&state.output, options);
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_worker_open(&state.worker, engine, &err) == DGM_OK && dgm_buffer_open(&state.line, &err) == DGM_OK &&
        dgm_buffer_open(&state.answer, &err) == DGM_OK) {
        answer_inputs(&state, options);
        int closed = dgm_cli_output_close(&state.output);
        status = closed != DGM_EXIT_OK ? closed : state.failed ? DGM_EXIT_FAILED : DGM_EXIT_OK;
        status = dgm_cli_interrupted() ? DGM_EXIT_INTERRUPTED : status;
    } else {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(state.answer);
    dgm_buffer_close(state.line);
    dgm_worker_close(state.worker);
    dgm_engine_close(engine);
    return status;
}
