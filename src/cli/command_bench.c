// dragoman bench: where a run's time goes.
#include "cli/cli.h"

#include <string.h>
#include <sys/resource.h>

typedef struct totals {
    uint64_t documents, failed, words, bytes, sentences;
    double seconds[DGM_STAGE_N];
} totals;

static void write_records(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_mentions_json(out, analysis);
}

static int add(void *user, const dgm_result *result) {
    totals *t = user;
    if (result->code != DGM_OK) {
        t->failed++;
        dgm_cli_put_error(result->err);
        return dgm_cli_interrupted();
    }
    t->documents++;
    t->words += result->tokens;
    t->sentences += result->sentences;
    t->bytes += result->input_bytes;
    for (uint32_t i = 0; i < DGM_STAGE_N; i++) {
        t->seconds[i] += result->seconds[i];
    }
    return dgm_cli_interrupted();
}

static void put(const totals *t, double wall, double opening, uint32_t threads) {
    char documents[32], sentences[32], words[32];
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double all = 0;
    for (uint32_t i = 0; i < DGM_STAGE_N; i++) {
        all += t->seconds[i];
    }
    printf("%s documents, %s sentences, %s words, %.1f MB in %.2f s on %u thread%s\n",
           dgm_cli_number(t->documents, documents), dgm_cli_number(t->sentences, sentences),
           dgm_cli_number(t->words, words), (double)t->bytes / 1e6, wall, threads, threads == 1 ? "" : "s");
    printf("%.0f documents/s, %.0f sentences/s, %.0f words/s, %.2f MB/s; processor time %.2f s; opened in %.0f ms; "
           "peak memory %.0f MB\n\n",
           (double)t->documents / wall, (double)t->sentences / wall, (double)t->words / wall,
           (double)t->bytes / 1e6 / wall, all, opening * 1e3, (double)usage.ru_maxrss / 1e3);
    printf("%-10s %8s %14s %16s\n", "stage", "share", "us/document", "words/s (core)");
    for (uint32_t i = 0; i < DGM_STAGE_N; i++) {
        double seconds = t->seconds[i] > 0 ? t->seconds[i] : 1e-9;
        printf("%-10s %7.1f%% %14.1f %16.0f\n", dgm_stage_name((dgm_stage)i), 100 * t->seconds[i] / all,
               t->seconds[i] * 1e6 / (double)t->documents, (double)t->words / seconds);
    }
}

int dgm_cli_bench(const dgm_cli_options *options) {
    static const char *const standard_input[] = {"-"};
    dgm_engine *engine = NULL;
    dgm_err err = {0};
    totals t = {0};
    double started = dgm_cli_seconds();
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    double opened = dgm_cli_seconds();
    dgm_run_options how = DGM_RUN_OPTIONS_INIT;
    how.threads = options->threads ? options->threads : 1;
    how.user = &t;
    how.each = write_records;
    how.done = add;
    dgm_code code = dgm_run(engine, options->argument_n ? options->arguments : standard_input,
                            options->argument_n ? options->argument_n : 1, &how, &err);
    double ended = dgm_cli_seconds();
    dgm_engine_close(engine);
    if (code != DGM_OK && code != DGM_E_CANCELLED) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    if (t.documents) {
        put(&t, ended - opened, opened - started, how.threads);
    }
    return dgm_cli_interrupted() ? DGM_EXIT_INTERRUPTED : t.failed || !t.documents ? DGM_EXIT_FAILED : DGM_EXIT_OK;
}
