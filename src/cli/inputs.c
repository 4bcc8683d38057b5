// A run over inputs as people see it: progress while it goes, failures when they happen and by name at the end.
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A long list scrolls the summary away: this many failed inputs are named again at the end.
enum { FAILURES_NAMED = 20 };
static const double PROGRESS_INTERVAL = 0.2; // seconds

static void clear_progress(dgm_cli_run *run) {
    if (run->progress_on_screen) {
        fprintf(stderr, "\r\033[K");
        run->progress_on_screen = false;
    }
}

static void show_progress(dgm_cli_run *run, const dgm_result *result) {
    double now = dgm_cli_seconds(), seconds = now - run->started;
    if (!run->progress || now - run->shown < PROGRESS_INTERVAL || seconds < PROGRESS_INTERVAL) {
        return;
    }
    run->shown = now;
    char documents[32];
    fprintf(stderr, "\r\033[Kdragoman: %s documents, %.1f MB, %.1f documents/s",
            dgm_cli_number(run->documents, documents), (double)run->bytes / 1e6, (double)run->documents / seconds);
    if (result->total_bytes > result->done_bytes && result->done_bytes) {
        double share = (double)result->done_bytes / (double)result->total_bytes, left = seconds / share - seconds;
        fprintf(stderr, ", %.0f%%, %.0f:%02.0f left", share * 100, left / 60 - 0.5 > 0 ? (double)(int)(left / 60) : 0,
                (double)((int)left % 60));
    }
    fflush(stderr);
    run->progress_on_screen = true;
}

static void count_left_out(dgm_cli_run *run, const dgm_result *result) {
    enum { LANGUAGES = sizeof run->languages / sizeof *run->languages };
    run->left_out[result->left_out]++;
    for (int i = 0; result->left_out == DGM_LEFT_OUT_LANGUAGE && i < LANGUAGES; i++) {
        if (!run->languages[i].n) {
            snprintf(run->languages[i].code, sizeof run->languages[i].code, "%.3s", result->language);
        }
        if (strncmp(run->languages[i].code, result->language, 3) == 0) {
            run->languages[i].n++;
            break;
        }
    }
}

// "left out: 12 records without a page, 3 documents in another language (de 2, fr 1), 5 near copies"
static void put_left_out(const dgm_cli_run *run) {
    enum { LANGUAGES = sizeof run->languages / sizeof *run->languages };
    static const char *const what[DGM_LEFT_OUT_N][2] = {
        {"", ""},
        {"record without a page", "records without a page"},
        {"document in another language", "documents in another language"},
        {"near copy", "near copies"}};
    const char *before = "dragoman: left out: ";
    char number[32];
    for (int i = 1; i < DGM_LEFT_OUT_N; i++) {
        if (!run->left_out[i]) {
            continue;
        }
        fprintf(stderr, "%s%s %s", before, dgm_cli_number(run->left_out[i], number), what[i][run->left_out[i] != 1]);
        for (int k = 0; i == DGM_LEFT_OUT_LANGUAGE && k < LANGUAGES && run->languages[k].n; k++) {
            fprintf(stderr, "%s%s %s", k ? ", " : " (", run->languages[k].code,
                    dgm_cli_number(run->languages[k].n, number));
            fprintf(stderr, "%s", k + 1 == LANGUAGES || !run->languages[k + 1].n ? ")" : "");
        }
        before = ", ";
    }
    if (*before == ',') {
        fputc('\n', stderr);
    }
    if (run->copies) {
        fprintf(stderr, "dragoman: marked %s near cop%s of documents read before\n",
                dgm_cli_number(run->copies, number), run->copies == 1 ? "y" : "ies");
    }
}

static int on_done(void *user, const dgm_result *result) {
    dgm_cli_run *run = user;
    run->bytes += result->input_bytes;
    if (result->code == DGM_OK && result->left_out != DGM_LEFT_OUT_NOT) {
        count_left_out(run, result);
        run->part_failed = run->part && !dgm_cli_part_put(run->part, NULL, 0);
    } else if (result->code != DGM_OK) {
        clear_progress(run);
        dgm_err err = *result->err;
        if (!err.where[0]) {
            snprintf(err.where, sizeof err.where, "%.120s", result->id);
        }
        dgm_cli_put_error(&err);
        run->part_failed = run->part && !dgm_cli_part_put(run->part, NULL, 0);
        if (run->failed++ < FAILURES_NAMED) {
            dgm_buffer_print(run->failures, "dragoman:   %s\n", result->id);
        }
    } else {
        run->documents++;
        run->copies += result->is_copy;
        run->sentences += result->sentences;
        run->tokens += result->tokens;
        run->mentions += result->mentions;
        for (uint32_t i = 0; i < DGM_OUTCOME_N; i++) {
            run->outcomes[i] += result->outcomes[i];
        }
        for (uint32_t i = 0; i < DGM_CATEGORY_N; i++) {
            run->categories[i] += result->categories[i];
        }
        if (run->part) {
            run->part_failed = run->part_failed || !dgm_cli_part_put(run->part, result->output, result->output_size);
            if (run->part_failed) {
                return 1;
            }
        } else if (result->output_size) {
            if (run->output.terminal) {
                clear_progress(run);
            }
            if (run->take ? !run->take(run, result->output, result->output_size)
                          : !dgm_cli_output_put(&run->output, result->output, result->output_size)) {
                return 1;
            }
        }
    }
    show_progress(run, result);
    return dgm_cli_interrupted();
}

static void name_failures(const dgm_cli_run *run) {
    char failed[32], all[32];
    if (run->failed == 0 || run->failed + run->documents == 1) { // a single input was named just now
        return;
    }
    fprintf(stderr, "dragoman: %s of %s inputs failed:\n%s", dgm_cli_number(run->failed, failed),
            dgm_cli_number(run->failed + run->documents, all), dgm_buffer_data(run->failures, NULL));
    if (run->failed > FAILURES_NAMED) {
        fprintf(stderr, "dragoman:   and %s more, named above\n", dgm_cli_number(run->failed - FAILURES_NAMED, failed));
    }
}

// "2/8": the second of eight shards.
static bool read_shard(const dgm_cli_options *options, dgm_run_options *how) {
    if (!options->shard) {
        return true;
    }
    char *slash = NULL, *end = NULL;
    unsigned long shard = strtoul(options->shard, &slash, 10);
    unsigned long shard_n = slash && *slash == '/' ? strtoul(slash + 1, &end, 10) : 0;
    if (!end || *end || end == slash + 1 || shard < 1 || shard > shard_n || shard_n > UINT32_MAX) {
        dgm_cli_usage_error(NULL, "--shard takes a number and how many there are, as in 2/8, not '%s'", options->shard);
        return false;
    }
    how->shard = (uint32_t)shard;
    how->shard_n = (uint32_t)shard_n;
    return true;
}

int dgm_cli_run_inputs(dgm_cli_run *run, const dgm_engine *engine, bool analyse, dgm_layer layer) {
    static const char *const standard_input[] = {"-"};
    const dgm_cli_options *options = run->options;
    dgm_err err = {0};
    if (dgm_buffer_open(&run->failures, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    run->progress = isatty(STDERR_FILENO) == 1;
    run->started = dgm_cli_seconds();
    dgm_run_options how = DGM_RUN_OPTIONS_INIT;
    how.threads = options->threads;
    how.layer = layer;
    how.analyse = analyse;
    how.user = run;
    how.each = run->each;
    how.done = on_done;
    const char *duplicates = options->duplicates ? options->duplicates : "mark";
    how.duplicates = strcmp(duplicates, "keep") == 0   ? DGM_DUPLICATES_KEEP
                     : strcmp(duplicates, "drop") == 0 ? DGM_DUPLICATES_DROP
                                                       : DGM_DUPLICATES_MARK;
    how.language = analyse ? "en" : NULL; // of the lexicon and the model; text shows whatever it is
    if (!read_shard(options, &how)) {
        dgm_buffer_close(run->failures);
        return DGM_EXIT_USAGE;
    }
    how.skip = run->part ? run->part->documents : 0;
    dgm_code code = dgm_run(engine, options->argument_n ? options->arguments : standard_input,
                            options->argument_n ? options->argument_n : 1, &how, &err);
    clear_progress(run);
    int status = run->part_failed ? DGM_EXIT_FAILED : dgm_cli_output_close(&run->output);
    if (code != DGM_OK && code != DGM_E_CANCELLED) {
        dgm_cli_put_error(&err);
        status = DGM_EXIT_FAILED;
    }
    put_left_out(run);
    name_failures(run);
    dgm_buffer_close(run->failures);
    run->failures = NULL;
    if (dgm_cli_interrupted()) {
        const char *way = run->part ? "; the same command with --resume goes on" : "";
        fprintf(stderr, "dragoman: interrupted: what is written is complete up to here%s\n", way);
        return DGM_EXIT_INTERRUPTED;
    }
    return status == DGM_EXIT_OK && run->failed ? DGM_EXIT_FAILED : status;
}
