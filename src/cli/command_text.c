// dragoman text: what intake makes of its inputs.
#include "cli/cli.h"

static void write_each(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)analysis;
    dgm_write_document(out, document);
}

int dgm_cli_text(const dgm_cli_options *options) {
    dgm_cli_run run = {.options = options, .each = write_each};
    dgm_cli_output_open(&run.output, options);
    return dgm_cli_run_inputs(&run, NULL, false, DGM_LAYER_TOKENS);
}
