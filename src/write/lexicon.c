// What a search of the lexicon found, as JSON lines and for people.
#include "dragoman.h"

#include <string.h>

#include "write/json.h"
#include "write/terminal.h"

void dgm_write_hit_json(dgm_buffer *out, const dgm_lexicon_hit *hit) {
    const struct {
        const char *name, *value;
    } members[] = {{"{\"kind\": ", hit->kind},
                   {", \"source\": ", hit->source},
                   {", \"text\": ", hit->text},
                   {", \"meaning\": ", hit->meaning}};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        dgm_buffer_print(out, "%s", members[i].name);
        dgm_json_put_string(out, members[i].value);
    }
    dgm_buffer_print(out, "}\n");
}

void dgm_write_hit_table(dgm_buffer *out, const dgm_lexicon_hit *hit, uint32_t columns, bool colour) {
    enum { INDENT = 2 };
    dgm_terminal_put_style(out, colour, DGM_STYLE_BOLD);
    dgm_buffer_print(out, "%s", hit->kind);
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
    dgm_buffer_print(out, "  ");
    dgm_terminal_put_text(out, hit->text, strlen(hit->text));
    dgm_buffer_print(out, *hit->text ? "  " : "");
    dgm_terminal_put_style(out, colour, DGM_STYLE_DIM);
    dgm_buffer_print(out, "%s", hit->source);
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
    dgm_buffer_print(out, "\n");
    if (*hit->meaning) {
        dgm_terminal_put_spaces(out, INDENT);
        dgm_terminal_put_wrapped(out, hit->meaning, strlen(hit->meaning), columns, INDENT, INDENT);
        dgm_buffer_print(out, "\n");
    }
}
