// dragoman lexicon: what a person who works on the lexicon needs.
#include "cli/cli.h"

#include <string.h>

// ---- check ------------------------------------------------------------------------------------------

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
    dgm_buffer_print(state->line, "%s: %s\n", check->rule, check->text);
    if (check->expected) {
        dgm_buffer_print(state->line, "  expected: %s\n  got:      %s\n", check->expected,
                         check->got && *check->got ? check->got : "nothing");
    }
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
        fprintf(stderr, "dragoman: %s examples checked, %u failed or faults of the files\n",
                dgm_cli_number(total, number), state.failed);
    } else {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(state.line);
    dgm_worker_close(worker);
    dgm_engine_close(engine);
    return status;
}

// ---- search -----------------------------------------------------------------------------------------

typedef struct search_state {
    dgm_cli_output output;
    dgm_buffer *line;
    bool json;
    uint32_t hits;
} search_state;

static void on_found(void *user, const dgm_lexicon_hit *hit) {
    search_state *state = user;
    size_t size = 0;
    state->hits++;
    dgm_buffer_clear(state->line);
    if (state->json) {
        dgm_write_hit_json(state->line, hit);
    } else {
        dgm_write_hit_table(state->line, hit, state->output.columns, state->output.colour);
    }
    const char *data = dgm_buffer_data(state->line, &size);
    dgm_cli_output_put(&state->output, data, size);
}

static int search_lexicon(const dgm_cli_options *options) {
    search_state state = {.json = options->format && strncmp(options->format, "json", 4) == 0};
    dgm_engine *engine = NULL;
    dgm_buffer *words = NULL;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    dgm_cli_output_open(&state.output, options);
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_buffer_open(&state.line, &err) == DGM_OK && dgm_buffer_open(&words, &err) == DGM_OK) {
        for (uint32_t i = 1; i < options->argument_n; i++) {
            dgm_buffer_print(words, "%s%s", i > 1 ? " " : "", options->arguments[i]);
        }
        if (dgm_lexicon_search(engine, dgm_buffer_data(words, NULL), on_found, &state, &err) == DGM_OK) {
            status = dgm_cli_output_close(&state.output);
            char number[32];
            fprintf(stderr, "dragoman: %s lines of the lexicon\n", dgm_cli_number(state.hits, number));
        }
    }
    if (err.code != DGM_OK) {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(words);
    dgm_buffer_close(state.line);
    dgm_engine_close(engine);
    return status;
}

// ---- compile ----------------------------------------------------------------------------------------

static int compile_lexicon(const dgm_cli_options *options) {
    char data[DGM_CLI_PATH];
    dgm_err err = {0};
    if (!options->out) {
        fprintf(stderr, "dragoman: lexicon compile needs --out FILE\n");
        return DGM_EXIT_USAGE;
    }
    if (!dgm_cli_find_data(options, data)) {
        fprintf(stderr, "dragoman: no lexicon beside the program: name its folder with --data DIR\n");
        return DGM_EXIT_FAILED;
    }
    if (dgm_lexicon_compile(data, options->out, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    return DGM_EXIT_OK;
}

// ---- import -----------------------------------------------------------------------------------------

static void on_left(void *user, const char *reason, uint32_t times) {
    (void)user;
    char number[32];
    printf("  %10s  %s\n", dgm_cli_number(times, number), reason);
}

static void put_count(uint32_t n, const char *what) {
    char number[32];
    printf("  %10s  %s\n", dgm_cli_number(n, number), what);
}

static int import_lexicon(const dgm_cli_options *options) {
    const char *folder = options->out ? options->out : "imported";
    dgm_engine *engine = NULL;
    dgm_import counts;
    dgm_err err = {0};
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    printf("left, by reason (each line in %s/left.txt)\n", folder);
    dgm_code code = dgm_lexicon_import(engine, options->arguments + 1, options->argument_n - 1, folder, &counts,
                                       on_left, NULL, &err);
    dgm_engine_close(engine);
    if (code != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    put_count(counts.left, "in all");
    printf("carried over to %s\n", folder);
    put_count(counts.actors, "actors");
    put_count(counts.names, "names of actors");
    put_count(counts.terms, "dated terms");
    put_count(counts.roles, "roles");
    put_count(counts.patterns, "verb patterns");
    return fflush(stdout) == 0 ? DGM_EXIT_OK : DGM_EXIT_FAILED;
}

// ---- the subcommands --------------------------------------------------------------------------------

static const struct {
    const char *name;
    const char *usage;
    uint32_t least; // arguments behind the name
    uint32_t most;
    int (*run)(const dgm_cli_options *options);
} actions[] = {
    {"check", "", 0, 0, check_lexicon},
    {"compile", " --out FILE", 0, 0, compile_lexicon},
    {"import", " FILE... [--out FOLDER]", 1, UINT32_MAX, import_lexicon},
    {"search", " WORD...", 1, UINT32_MAX, search_lexicon},
};

enum { ACTION_N = sizeof actions / sizeof *actions };

static const char *action_name_at(uint32_t index, const void *user) {
    (void)user;
    return index < ACTION_N ? actions[index].name : NULL;
}

int dgm_cli_lexicon(const dgm_cli_options *options) {
    const char *name = options->argument_n ? options->arguments[0] : "";
    for (size_t i = 0; i < ACTION_N; i++) {
        if (strcmp(actions[i].name, name) == 0) {
            uint32_t n = options->argument_n - 1;
            if (n < actions[i].least || n > actions[i].most) {
                fprintf(stderr, "dragoman: usage: dragoman lexicon %s%s\n", name, actions[i].usage);
                return DGM_EXIT_USAGE;
            }
            return actions[i].run(options);
        }
    }
    const char *near = dgm_cli_nearest(name, action_name_at, NULL);
    fprintf(stderr,
            near ? "dragoman: lexicon cannot '%s'; did you mean '%s'?\n"
                 : "dragoman: lexicon cannot '%s'; try 'dragoman lexicon --help'\n",
            name, near);
    return DGM_EXIT_USAGE;
}
