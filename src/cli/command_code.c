// dragoman code: the main job, and the line of counts that every run of it ends with.
#include "cli/cli.h"

#include <string.h>
#include <xxhash.h>

static void write_json(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_mentions_json(out, analysis);
}

static void write_csv(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_mentions_csv(out, analysis);
}

static void write_plover(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_mentions_plover(out, analysis);
}

static void write_dataset(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    const dgm_cli_run *run = user;
    (void)document;
    dgm_dataset dataset;
    if (dgm_dataset_named(run->options->format, &dataset)) {
        dgm_write_mentions_dataset(out, analysis, dataset);
    }
}

static void write_table(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    const dgm_cli_run *run = user;
    (void)document;
    dgm_write_mentions_table(out, analysis, run->output.columns, run->output.colour);
}

// A commit costs a write to the disk: one for this many documents.
enum { BATCH_DOCUMENTS = 200 };

typedef struct storing {
    dgm_store *store;
    uint64_t seen, added; // documents
    bool failed;
} storing;

static void write_stored(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_stored(out, analysis);
}

static bool store_document(dgm_cli_run *run, const char *data, size_t size) {
    storing *to = run->taker;
    dgm_err err = {0};
    bool added = false;
    to->failed = dgm_store_add(to->store, data, size, &added, &err) != DGM_OK ||
                 (++to->seen % BATCH_DOCUMENTS == 0 && dgm_store_commit(to->store, &err) != DGM_OK);
    to->added += added;
    if (to->failed) {
        dgm_cli_put_error(&err);
    }
    return !to->failed;
}

static bool finish_store(storing *to, const char *path) {
    dgm_err err = {0};
    dgm_store_counts counts = {0};
    // An interrupted run keeps what it has; merging is for the next one that comes to its end.
    bool good = dgm_store_commit(to->store, &err) == DGM_OK &&
                (dgm_cli_interrupted() || dgm_store_merge(to->store, &err) == DGM_OK) &&
                dgm_store_count(to->store, &counts, &err) == DGM_OK;
    if (!good) {
        dgm_cli_put_error(&err);
        return false;
    }
    char added[32], documents[32], mentions[32], events[32], stories[32];
    fprintf(stderr, "dragoman: %s: %s document%s added; it holds %s documents, %s mentions, %s events, %s stories\n",
            path, dgm_cli_number(to->added, added), to->added == 1 ? "" : "s",
            dgm_cli_number(counts.documents, documents), dgm_cli_number(counts.mentions, mentions),
            dgm_cli_number(counts.events, events), dgm_cli_number(counts.stories, stories));
    return true;
}

// What a part file can be gone on with: the same inputs, read and written in the same way.
static uint64_t run_key(const dgm_cli_options *options, const dgm_engine *engine, const char *format) {
    const char *what[] = {DGM_VERSION, dgm_engine_model_id(engine), dgm_engine_lexicon_id(engine), format,
                          options->shard ? options->shard : ""};
    uint64_t key = 0;
    for (size_t i = 0; i < sizeof what / sizeof *what; i++) {
        key = XXH3_64bits_withSeed(what[i], strlen(what[i]), key);
    }
    for (uint32_t i = 0; i < options->argument_n; i++) {
        key = XXH3_64bits_withSeed(options->arguments[i], strlen(options->arguments[i]), key);
    }
    return key;
}

// The row of column names of formats that have one.
static bool put_header(dgm_cli_run *run, const char *format) {
    dgm_buffer *header = NULL;
    dgm_err err = {0};
    if (dgm_buffer_open(&header, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return false;
    }
    size_t size = 0;
    dgm_dataset dataset;
    if (strcmp(format, "csv") == 0) {
        dgm_write_csv_header(header);
    } else if (dgm_dataset_named(format, &dataset)) {
        dgm_write_dataset_header(header, dataset);
    }
    const char *data = dgm_buffer_data(header, &size);
    bool good = true;
    if (!run->part) {
        dgm_cli_output_put(&run->output, data, size);
    } else if (run->part->bytes == 0 && size) {
        good = dgm_cli_part_put(run->part, data, size);
        run->part->documents = 0;
    }
    dgm_buffer_close(header);
    return good;
}

// "coded 212 of 1,040 sentences in 12 documents: 230 mentions; 391 no act, 120 no actor, ..."
static void put_counts(const dgm_cli_run *run) {
    char coded[32], sentences[32], documents[32], mentions[32];
    fprintf(stderr, "dragoman: coded %s of %s sentence%s in %s document%s: %s event mention%s",
            dgm_cli_number(run->outcomes[DGM_OUTCOME_CODED], coded), dgm_cli_number(run->sentences, sentences),
            run->sentences == 1 ? "" : "s", dgm_cli_number(run->documents, documents), run->documents == 1 ? "" : "s",
            dgm_cli_number(run->mentions, mentions), run->mentions == 1 ? "" : "s");
    bool listed[DGM_OUTCOME_N] = {false};
    const char *separator = "; not coded: ";
    for (uint32_t n = 1; n < DGM_OUTCOME_N; n++) {
        uint32_t most = 0;
        for (uint32_t i = 1; i < DGM_OUTCOME_N; i++) {
            if (!listed[i] && run->outcomes[i] && (!most || run->outcomes[i] > run->outcomes[most])) {
                most = i;
            }
        }
        if (!most) {
            break;
        }
        listed[most] = true;
        fprintf(stderr, "%s%s %s", separator, dgm_cli_number(run->outcomes[most], coded),
                dgm_outcome_name((dgm_outcome)most));
        separator = ", ";
    }
    fputc('\n', stderr);
}

static int code_to_store(dgm_cli_run *run, const dgm_engine *engine) {
    const char *path = run->options->to;
    dgm_err err = {0};
    storing to = {0};
    char coder[160];
    snprintf(coder, sizeof coder, "dragoman %s, model %.40s, lexicon %.40s", DGM_VERSION, dgm_engine_model_id(engine),
             dgm_engine_lexicon_id(engine));
    dgm_store_options how = DGM_STORE_OPTIONS_INIT;
    how.path = path;
    how.create = true;
    how.coder = coder;
    if (dgm_store_open(&to.store, &how, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    run->each = write_stored;
    run->take = store_document;
    run->taker = &to;
    int status = dgm_cli_run_inputs(run, engine, true, DGM_LAYER_MENTIONS);
    put_counts(run);
    bool good = !to.failed && finish_store(&to, path);
    dgm_store_close(to.store);
    return good ? status : DGM_EXIT_FAILED;
}

static int code_to_part(dgm_cli_run *run, const dgm_engine *engine, const char *format) {
    dgm_cli_part part;
    if (!dgm_cli_part_open(&part, run->options->out, run_key(run->options, engine, format), run->options->resume)) {
        return DGM_EXIT_FAILED;
    }
    run->part = &part;
    if (part.documents) {
        char number[32];
        fprintf(stderr, "dragoman: going on after %s documents\n", dgm_cli_number(part.documents, number));
    }
    int status = put_header(run, format) ? dgm_cli_run_inputs(run, engine, true, DGM_LAYER_MENTIONS) : DGM_EXIT_FAILED;
    put_counts(run);
    bool whole = status != DGM_EXIT_INTERRUPTED && status != DGM_EXIT_USAGE && !run->part_failed;
    return dgm_cli_part_close(&part, whole) ? status : DGM_EXIT_FAILED;
}

int dgm_cli_code(const dgm_cli_options *options) {
    dgm_cli_run run = {.options = options, .each = write_json};
    dgm_engine *engine = NULL;
    dgm_cli_output_open(&run.output, options);
    const char *format = options->format ? options->format : run.output.terminal && !options->out ? "table" : "jsonl";
    if (options->to && options->out) {
        return dgm_cli_usage_error(NULL, "--to and --out are two places: give one");
    }
    if (options->resume && !options->out) {
        return dgm_cli_usage_error(NULL, "--resume goes with --out; a run into --to goes on by itself");
    }
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (strcmp(format, "table") == 0) {
        run.each = write_table;
    } else if (strcmp(format, "csv") == 0) {
        run.each = write_csv;
    } else if (strcmp(format, "plover") == 0) {
        run.each = write_plover;
    } else if (strcmp(format, "jsonl") != 0) {
        run.each = write_dataset;
    }
    int status = DGM_EXIT_FAILED;
    if (options->to) {
        status = code_to_store(&run, engine);
    } else if (options->out) {
        status = code_to_part(&run, engine, format);
    } else if (put_header(&run, format)) {
        status = dgm_cli_run_inputs(&run, engine, true, DGM_LAYER_MENTIONS);
        put_counts(&run);
    }
    dgm_engine_close(engine);
    return status;
}
