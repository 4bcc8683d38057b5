// dragoman text: what intake makes of its inputs, and with --explain why.
#include "cli/cli.h"

#include <string.h>

static void write_each(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    (void)analysis;
    dgm_write_document(out, document);
}

// A mark, what the block is or why it went, and its beginning, as much as fits the line.
static void put_block(dgm_buffer *out, const dgm_cli_run *run, bool stays, const char *what, const char *text,
                      size_t size) {
    enum { WHAT = 32, LEAST = 20 };
    const char *colour = !run->output.colour ? "" : stays ? "\033[32m" : "\033[2m";
    size_t room = run->output.columns > WHAT + LEAST + 4 ? run->output.columns - WHAT - 4 : LEAST, at = 0;
    for (size_t n = 0; at < size && n < room; n++) { // a character is a byte and those that go on with it
        at++;
        while (at < size && ((unsigned char)text[at] & 0xc0) == 0x80) {
            at++;
        }
    }
    dgm_buffer_print(out, "%s%c %-*s", colour, stays ? '+' : '-', (int)WHAT, what);
    dgm_buffer_put(out, text, at);
    dgm_buffer_print(out, "%s%s\n", at < size ? "..." : "", run->output.colour ? "\033[0m" : "");
}

static void explain_each(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    const dgm_cli_run *run = user;
    (void)analysis;
    dgm_buffer_print(out, "%s%s%s\n", run->output.colour ? "\033[1m" : "", document->id,
                     run->output.colour ? "\033[0m" : "");
    const struct {
        const char *name, *value;
    } known[] = {{"title", document->title},          {"published", document->published_at},
                 {"modified", document->modified_at}, {"source", document->source},
                 {"address", document->url},          {"author", document->author},
                 {"section", document->section},      {"language", document->language},
                 {"copy of", document->duplicate_of}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (i == 1 && !known[i].value && document->published.year) {
            dgm_buffer_print(out, "  published: %04d-%02d-%02d\n", document->published.year, document->published.month,
                             document->published.day);
        } else if (known[i].value) {
            dgm_buffer_print(out, "  %s: %s\n", known[i].name, known[i].value);
        }
    }
    uint32_t k = 0;
    for (uint32_t i = 0; i <= document->block_n; i++) {
        uint32_t start = i < document->block_n ? document->blocks[i].span.start : UINT32_MAX;
        for (; k < document->dropped_n && document->dropped[k].at <= start; k++) {
            const dgm_dropped *gone = &document->dropped[k];
            put_block(out, run, false, gone->why ? gone->why : "left out", gone->text, strlen(gone->text));
        }
        if (i < document->block_n) {
            dgm_span span = document->blocks[i].span;
            put_block(out, run, true, dgm_block_kind_name(document->blocks[i].kind), document->text + span.start,
                      span.end - span.start);
        }
    }
    dgm_buffer_print(out, "\n");
}

int dgm_cli_text(const dgm_cli_options *options) {
    dgm_cli_run run = {.options = options, .each = options->explain ? explain_each : write_each};
    dgm_cli_output_open(&run.output, options);
    return dgm_cli_run_inputs(&run, NULL, false, DGM_LAYER_TOKENS);
}
