// dragoman annotate: every layer of each document.
#include "cli/cli.h"

static void write_each(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)document;
    dgm_write_annotation(out, analysis);
}

int dgm_cli_annotate(const dgm_cli_options *options) {
    dgm_cli_run run = {.options = options, .each = write_each};
    dgm_engine *engine = NULL;
    dgm_cli_output_open(&run.output, options);
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_ANNOTATION)) {
        return DGM_EXIT_FAILED;
    }
    int status = dgm_cli_run_inputs(&run, engine, true, DGM_LAYER_ANNOTATION);
    dgm_engine_close(engine);
    return status;
}
