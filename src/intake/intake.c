// One raw document: what it is, then the part that reads it.
#include "intake/parts.h"

#include <string.h>

static size_t skip_space(dgm_slice text) {
    size_t i = 0;
    while (i < text.size && (text.data[i] == ' ' || text.data[i] == '\n' || text.data[i] == '\t')) {
        i++;
    }
    return i;
}

// The language that the text itself speaks wins over what the page declares: templates say "en" on every page.
static void settle_language(dgm_draft *d, const dgm_document *document) {
    const char *heard = dgm_intake_language((dgm_slice){document->text, document->text_size});
    if (heard) {
        d->language = heard;
    }
}

dgm_code dgm_intake_run(dgm_arena *arena, const dgm_item *item, dgm_document *out, dgm_err *err) {
    memset(out, 0, sizeof *out);
    dgm_err own = {0}; // so that a part can ask what went wrong below it
    dgm_err *why = err ? err : &own;
    dgm_err_clear(why);
    dgm_draft d = {.arena = arena, .id = dgm_arena_string(arena, item->id ? item->id : "-")};
    if (!d.id) {
        return dgm_err_set_limit(why, item->id);
    }
    d.where = d.id;
    bool says_language = false;
    dgm_code code = DGM_OK;
    dgm_slice bytes = {(const char *)item->data, item->size}, said = {NULL, 0};
    if (item->kind == DGM_ITEM_RECORD) {
        code = dgm_intake_record(&d, item, &bytes, &said, why);
    }
    if (code != DGM_OK) {
        // said by the archive's reader
    } else if (item->kind == DGM_ITEM_JSON_LINE) {
        code = dgm_intake_json(&d, item, why);
        says_language = d.language != NULL;
    } else if (item->kind == DGM_ITEM_FIELDS) {
        code = dgm_intake_fields(&d, item, why);
        says_language = d.language != NULL;
    } else if (item->kind == DGM_ITEM_MESSAGE) {
        code = dgm_intake_message(&d, item, why);
    } else {
        dgm_slice text = {NULL, 0};
        code = dgm_intake_decode(arena, d.id, (const uint8_t *)bytes.data, bytes.size, said, &text, why);
        size_t at = code == DGM_OK ? skip_space(text) : 0;
        if (code != DGM_OK) {
            // said by the decoder
        } else if (at == text.size) {
            code = dgm_err_set(why, DGM_E_FORMAT, d.id, 0, bytes.size ? "has nothing but white space" : "is empty");
        } else if (dgm_intake_is_html(text)) {
            code = dgm_intake_html(&d, text, why);
        } else if (text.data[at] == '{' && skip_space(dgm_slice_cut(text, at + 1, text.size)) > 0) {
            code = dgm_intake_json(&d, item, why);
            says_language = d.language != NULL;
        } else if (text.data[at] == '[' &&
                   text.data[at + 1 + skip_space(dgm_slice_cut(text, at + 1, text.size))] == '{') {
            code = dgm_err_set(why, DGM_E_FORMAT, d.id, 0, "is a JSON array: write one document a line instead");
        } else {
            code = dgm_intake_scraped(&d, text, false, why);
        }
    }
    d.url = d.url ? d.url : d.address;
    if (code == DGM_OK && d.published.year == 0) {
        if (!dgm_intake_address_date(d.url, &d.published)) {
            dgm_intake_address_date(item->path ? item->path : item->id, &d.published);
        }
    }
    if (code == DGM_OK) {
        code = dgm_draft_finish(&d, out, why);
    }
    if (code == DGM_OK && !says_language) {
        settle_language(&d, out);
        out->language = d.language;
    }
    if (code != DGM_OK) {
        memset(out, 0, sizeof *out);
    }
    return code;
}
