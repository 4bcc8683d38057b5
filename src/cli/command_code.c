// dragoman code: the main job, and the line of counts that every run of it ends with.
#include "cli/cli.h"

#include <string.h>

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

static void write_table(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    const dgm_cli_run *run = user;
    (void)document;
    dgm_write_mentions_table(out, analysis, run->output.columns, run->output.colour);
}

static bool put_csv_header(dgm_cli_run *run) {
    dgm_buffer *header = NULL;
    dgm_err err = {0};
    if (dgm_buffer_open(&header, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return false;
    }
    size_t size = 0;
    dgm_write_csv_header(header);
    const char *data = dgm_buffer_data(header, &size);
    dgm_cli_output_put(&run->output, data, size);
    dgm_buffer_close(header);
    return true;
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

int dgm_cli_code(const dgm_cli_options *options) {
    dgm_cli_run run = {.options = options, .each = write_json};
    dgm_engine *engine = NULL;
    dgm_cli_output_open(&run.output, options);
    const char *format = options->format ? options->format : run.output.terminal ? "table" : "jsonl";
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (strcmp(format, "table") == 0) {
        run.each = write_table;
    } else if (strcmp(format, "csv") == 0) {
        run.each = write_csv;
    }
    int status = DGM_EXIT_FAILED;
    if (run.each != write_csv || put_csv_header(&run)) {
        status = dgm_cli_run_inputs(&run, engine, true, DGM_LAYER_MENTIONS);
        put_counts(&run);
    }
    dgm_engine_close(engine);
    return status;
}
