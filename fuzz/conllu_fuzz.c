// Given words: any bytes in; either an error, or as many words out as went in.
#include <dragoman.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Opened once: the model is mapped and read-only.
static dgm_worker *open_worker(void) {
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    options.data = DGM_TEST_DATA;
    options.layer = DGM_LAYER_PARSE;
    if (dgm_engine_open(&engine, &options, NULL) != DGM_OK || dgm_worker_open(&worker, engine, NULL) != DGM_OK) {
        abort();
    }
    return worker;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static dgm_worker *worker;
    static dgm_buffer *first, *second;
    if (!worker) {
        worker = open_worker();
        if (dgm_buffer_open(&first, NULL) != DGM_OK || dgm_buffer_open(&second, NULL) != DGM_OK) {
            abort();
        }
    }
    dgm_err err = {0};
    dgm_buffer_clear(first);
    dgm_code code = dgm_worker_conllu(worker, (const char *)data, size, first, &err);
    if (code != DGM_OK) {
        if (err.code != code || !err.message[0]) {
            abort();
        }
        return 0;
    }
    // What was written is itself good input, and gives the same again.
    size_t n = 0, again = 0;
    const char *text = dgm_buffer_data(first, &n);
    dgm_buffer_clear(second);
    if (dgm_worker_conllu(worker, text, n, second, &err) != DGM_OK) {
        abort();
    }
    const char *other = dgm_buffer_data(second, &again);
    if (n != again || memcmp(text, other, n) != 0) {
        abort();
    }
    return 0;
}
