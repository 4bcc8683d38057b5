// dragoman lexicon check: every example of every rule, run.
#include "cli/cli.h"

#include <string.h>

typedef struct check_state {
    dgm_cli_output output;
    uint32_t failed;
    dgm_buffer *line;
} check_state;

static void on_failed(void *user, const dgm_check *check) {
    check_state *state = user;
    size_t size = 0;
    state->failed++;
    dgm_buffer_clear(state->line);
    dgm_buffer_print(state->line, "%s: %s\n  expected: %s\n  got:      %s\n", check->rule, check->text, check->expected,
                     check->got && *check->got ? check->got : "nothing");
    const char *data = dgm_buffer_data(state->line, &size);
    dgm_cli_output_put(&state->output, data, size);
}

static int check_lexicon(const dgm_cli_options *options) {
    check_state state = {0};
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_err err = {0};
    uint32_t total = 0;
    int status = DGM_EXIT_FAILED;
    dgm_cli_output_open(&state.output, options);
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_worker_open(&worker, engine, &err) == DGM_OK && dgm_buffer_open(&state.line, &err) == DGM_OK &&
        dgm_lexicon_check(worker, on_failed, &state, &total, &err) == DGM_OK) {
        status = dgm_cli_output_close(&state.output);
        status = status == DGM_EXIT_OK && state.failed ? DGM_EXIT_FAILED : status;
        char number[32];
        fprintf(stderr, "dragoman: %s examples checked, %u failed\n", dgm_cli_number(total, number), state.failed);
    } else {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(state.line);
    dgm_worker_close(worker);
    dgm_engine_close(engine);
    return status;
}

int dgm_cli_lexicon(const dgm_cli_options *options) {
    if (options->argument_n == 1 && strcmp(options->arguments[0], "check") == 0) {
        return check_lexicon(options);
    }
    fprintf(stderr, "dragoman: lexicon needs to know what to do: dragoman lexicon check\n");
    return DGM_EXIT_USAGE;
}
