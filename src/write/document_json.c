// One cleaned document as one JSON line.
#include "write/json.h"

void dgm_write_document(dgm_buffer *out, const dgm_document *document) {
    dgm_json_put_document(out, document);
    dgm_buffer_print(out, "\n");
}
