// dragoman merge: mentions, as `code` writes them, to events.
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

// A file with more broken lines than this is of another kind.
enum { COMPLAINTS_MOST = 5 };

typedef struct merge_state {
    dgm_merge *merge;
    uint64_t lines, failed;
} merge_state;

static bool is_blank(const char *line, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
            return false;
        }
    }
    return true;
}

// @return false where the rest of the input is not worth reading.
static bool add_line(merge_state *state, const char *name, const char *line, size_t size, uint64_t number,
                     uint64_t *complaints) {
    dgm_err err = {0};
    dgm_code code = dgm_merge_add_json(state->merge, line, size, &err);
    if (code == DGM_OK) {
        state->lines++;
        return true;
    }
    snprintf(err.where, sizeof err.where, "%.120s", name);
    err.line = number > UINT32_MAX ? 0 : (uint32_t)number;
    dgm_cli_put_error(&err);
    state->failed++;
    if (code == DGM_E_NOMEM) {
        return false;
    }
    if (++*complaints >= COMPLAINTS_MOST) {
        fprintf(stderr, "dragoman: %s: the rest is left out\n", name);
        return false;
    }
    return true;
}

static void add_file(merge_state *state, const char *name) {
    bool standard = strcmp(name, "-") == 0;
    FILE *file = standard ? stdin : fopen(name, "rb");
    if (!file) {
        fprintf(stderr, "dragoman: %s: %s\n", name, strerror(errno));
        state->failed++;
        return;
    }
    char *line = NULL;
    size_t capacity = 0;
    ssize_t size = 0;
    uint64_t number = 0, complaints = 0;
    errno = 0;
    while (!dgm_cli_interrupted() && (size = getline(&line, &capacity, file)) > 0) {
        size_t length = (size_t)size - (line[size - 1] == '\n');
        number++;
        if (!is_blank(line, length) && !add_line(state, name, line, length, number, &complaints)) {
            break;
        }
    }
    if (ferror(file)) {
        fprintf(stderr, "dragoman: %s: %s\n", name, strerror(errno));
        state->failed++;
    }
    free(line);
    if (!standard) {
        fclose(file);
    }
}

static bool put_events(const dgm_chronicle *chronicle, dgm_cli_output *output, const char *format) {
    dgm_buffer *text = NULL;
    dgm_err err = {0};
    if (dgm_buffer_open(&text, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return false;
    }
    bool going = true;
    if (strcmp(format, "csv") == 0) {
        dgm_write_event_csv_header(text);
    }
    for (uint32_t i = 0; i < chronicle->event_n && going; i++) {
        dgm_cli_write_event(text, &chronicle->events[i], output, format);
        size_t size = 0;
        const char *data = dgm_buffer_data(text, &size);
        going = dgm_cli_output_put(output, data, size);
        dgm_buffer_clear(text);
    }
    dgm_buffer_close(text);
    return true;
}

int dgm_cli_merge(const dgm_cli_options *options) {
    merge_state state = {0};
    dgm_chronicle chronicle = {0};
    dgm_cli_output output;
    dgm_err err = {0};
    double started = dgm_cli_seconds();
    dgm_cli_output_open(&output, options);
    const char *format = options->format ? options->format : output.terminal ? "table" : "jsonl";
    if (dgm_merge_open(&state.merge, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    for (uint32_t i = 0; i < options->argument_n; i++) {
        add_file(&state, options->arguments[i]);
    }
    if (options->argument_n == 0) {
        add_file(&state, "-");
    }
    int status = DGM_EXIT_FAILED;
    if (dgm_cli_interrupted()) {
        status = DGM_EXIT_INTERRUPTED;
    } else if (dgm_merge_run(state.merge, &chronicle, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
    } else if (put_events(&chronicle, &output, format)) {
        status = dgm_cli_output_close(&output);
        char mentions[32], events[32], stories[32];
        fprintf(stderr, "dragoman: merged %s mentions into %s events of %s stories in %.1f s\n",
                dgm_cli_number(chronicle.mention_n, mentions), dgm_cli_number(chronicle.event_n, events),
                dgm_cli_number(chronicle.story_n, stories), dgm_cli_seconds() - started);
        status = status == DGM_EXIT_OK && state.failed ? DGM_EXIT_FAILED : status;
    }
    dgm_merge_close(state.merge);
    return status;
}
