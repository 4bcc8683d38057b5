// One cleaned document as one JSON line.
#include "write/json.h"

void dgm_write_document(dgm_buffer *out, const dgm_document *document) {
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, document->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, document->title);
    dgm_buffer_print(out, ", \"published\": ");
    dgm_json_put_date(out, document->published);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, document->source);
    dgm_buffer_print(out, ", \"url\": ");
    dgm_json_put_string(out, document->url);
    dgm_buffer_print(out, ", \"language\": ");
    dgm_json_put_string(out, document->language);
    dgm_buffer_print(out, ", \"text\": ");
    dgm_json_put_text(out, document->text, document->text_size);
    dgm_buffer_print(out, "}\n");
}
