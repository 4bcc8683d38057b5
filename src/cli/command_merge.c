// dragoman merge: mentions, as `code` writes them or as rows of other coders' tables, to events.
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    COMPLAINTS_MOST = 5, // a file with more broken lines in its first hundred is of another kind
    STEP_LINES = 300000  // held at once: up to these the order of the lines does not matter
};

typedef struct merge_state {
    dgm_merge *merge;
    dgm_cli_listing list;
    uint64_t lines, failed, mentions, events, stories;
    double started, shown;
    bool progress; // standard error is a terminal
} merge_state;

static bool is_blank(const char *line, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
            return false;
        }
    }
    return true;
}

static bool put_events(merge_state *state, const dgm_chronicle *chronicle) {
    state->mentions += chronicle->mention_n;
    state->events += chronicle->event_n;
    state->stories += chronicle->story_n;
    for (uint32_t i = 0; i < chronicle->event_n; i++) {
        if (dgm_cli_listing_event(&state->list, &chronicle->events[i]) != 0) {
            return false;
        }
    }
    return true;
}

static void show_progress(merge_state *state) {
    double now = dgm_cli_seconds();
    if (state->progress && now - state->shown > 0.5) {
        char lines[32], events[32];
        fprintf(stderr, "\r%s lines read, %s events written, %.0f lines a second ", dgm_cli_number(state->lines, lines),
                dgm_cli_number(state->events, events), (double)state->lines / (now - state->started));
        state->shown = now;
    }
}

// @return false where the rest of the input is not worth reading.
static bool add_line(merge_state *state, const char *name, const char *line, size_t size, uint64_t number,
                     uint64_t *complaints) {
    dgm_err err = {0};
    dgm_chronicle chronicle;
    dgm_code code = dgm_merge_add_line(state->merge, line, size, &err);
    if (code == DGM_OK) {
        bool going = true;
        if (++state->lines % STEP_LINES == 0) {
            code = dgm_merge_step(state->merge, &chronicle, &err);
            going = code == DGM_OK && put_events(state, &chronicle);
        }
        show_progress(state);
        if (code == DGM_OK) {
            return going;
        }
    }
    snprintf(err.where, sizeof err.where, "%.120s", name);
    err.line = number > UINT32_MAX ? 0 : (uint32_t)number;
    state->failed++;
    if (++*complaints <= COMPLAINTS_MOST) {
        dgm_cli_put_error(&err);
    }
    if (code != DGM_E_FORMAT) {
        return false;
    }
    if (*complaints >= COMPLAINTS_MOST && *complaints * 20 > number) {
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
    dgm_merge_begin(state->merge);
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
    if (complaints > COMPLAINTS_MOST) {
        char lines[32];
        fprintf(stderr, "dragoman: %s: %s lines were not read, the first of them named above\n", name,
                dgm_cli_number(complaints, lines));
    }
    free(line);
    if (!standard) {
        fclose(file);
    }
}

int dgm_cli_merge(const dgm_cli_options *options) {
    merge_state state = {.started = dgm_cli_seconds(), .progress = isatty(STDERR_FILENO) == 1};
    dgm_chronicle chronicle = {0};
    dgm_err err = {0};
    char data[DGM_CLI_PATH];
    if (!dgm_cli_listing_open(&state.list, options, dgm_write_event_csv_header)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_merge_open(&state.merge, &err) != DGM_OK ||
        (dgm_cli_find_data(options, data) && dgm_merge_lexicon(state.merge, data, &err) != DGM_OK)) {
        dgm_cli_put_error(&err);
        dgm_merge_close(state.merge);
        dgm_cli_listing_close(&state.list);
        return DGM_EXIT_FAILED;
    }
    for (uint32_t i = 0; i < options->argument_n; i++) {
        add_file(&state, options->arguments[i]);
    }
    if (options->argument_n == 0) {
        add_file(&state, "-");
    }
    bool good = !dgm_cli_interrupted() && dgm_merge_run(state.merge, &chronicle, &err) == DGM_OK;
    if (good) {
        put_events(&state, &chronicle);
        char mentions[32], events[32], stories[32];
        fprintf(stderr, "%sdragoman: merged %s mentions into %s events", state.progress ? "\r" : "",
                dgm_cli_number(state.mentions, mentions), dgm_cli_number(state.events, events));
        if (state.lines < STEP_LINES) { // else stories were handed out in parts
            fprintf(stderr, " of %s stories", dgm_cli_number(state.stories, stories));
        }
        fprintf(stderr, " in %.1f s\n", dgm_cli_seconds() - state.started);
    } else if (err.code != DGM_OK) {
        dgm_cli_put_error(&err);
    }
    dgm_merge_close(state.merge);
    int status = dgm_cli_listing_close(&state.list);
    return status == DGM_EXIT_OK && (!good || state.failed) ? DGM_EXIT_FAILED : status;
}
