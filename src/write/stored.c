// A coded document on its way into a store: its own line, its sentences' line, its blocks' line, a line of what was
// left out of its page, then a line for each mention.
#include "write/json.h"

void dgm_write_stored(dgm_buffer *out, const dgm_analysis *analysis) {
    dgm_write_document(out, analysis->document);
    dgm_buffer_print(out, "[");
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        dgm_buffer_print(out, "%s[%u,%u]", i ? "," : "", analysis->sentences[i].span.start,
                         analysis->sentences[i].span.end);
    }
    dgm_buffer_print(out, "]\n[");
    const dgm_document *document = analysis->document;
    for (uint32_t i = 0; i < document->block_n; i++) {
        const dgm_block *block = &document->blocks[i];
        dgm_buffer_print(out, "%s[%u,%u,\"%s\"]", i ? "," : "", block->span.start, block->span.end,
                         dgm_block_kind_name(block->kind));
    }
    dgm_buffer_print(out, "]\n[");
    for (uint32_t i = 0; i < document->dropped_n; i++) {
        dgm_buffer_print(out, "%s[%u,", i ? "," : "", document->dropped[i].at);
        dgm_json_put_string(out, document->dropped[i].text);
        dgm_buffer_print(out, "]");
    }
    dgm_buffer_print(out, "]\n");
    dgm_write_mentions_json(out, analysis);
}
