// The document being put together: blocks collected, then joined into one text.
#include "intake/parts.h"

#include <string.h>

char *dgm_intake_collapse(dgm_arena *arena, dgm_slice text, size_t *size) {
    char *out = text.size < SIZE_MAX ? dgm_arena_get(arena, text.size + 1) : NULL;
    size_t k = 0;
    bool owes_space = false;
    for (size_t i = 0; out && i < text.size; i++) {
        char c = text.data[i];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            owes_space = k > 0;
        } else {
            if (owes_space) {
                out[k++] = ' ';
                owes_space = false;
            }
            out[k++] = c;
        }
    }
    if (out) {
        out[k] = 0;
        if (size) {
            *size = k;
        }
    }
    return out;
}

void dgm_draft_put(dgm_draft *d, dgm_block_kind kind, dgm_slice text) {
    size_t size = 0;
    char *copy = dgm_intake_collapse(d->arena, text, &size);
    if (copy && size == 0) {
        return;
    }
    dgm_slice *texts = dgm_arena_grow(d->arena, d->texts, d->block_n, &d->text_room, sizeof *texts);
    if (texts) {
        d->texts = texts;
    }
    dgm_block_kind *kinds = dgm_arena_grow(d->arena, d->kinds, d->block_n, &d->kind_room, sizeof *kinds);
    if (kinds) {
        d->kinds = kinds;
    }
    if (!copy || !texts || !kinds) {
        d->is_short_of_memory = true;
        return;
    }
    texts[d->block_n] = (dgm_slice){copy, size};
    kinds[d->block_n++] = kind;
}

void dgm_draft_drop(dgm_draft *d, dgm_slice text, const char *why) {
    size_t size = 0;
    if (text.size > DGM_DROPPED_LIMIT - d->dropped_size) {
        return;
    }
    char *copy = dgm_intake_collapse(d->arena, text, &size);
    dgm_draft_dropped *wider = dgm_arena_grow(d->arena, d->dropped, d->dropped_n, &d->dropped_room, sizeof *d->dropped);
    if (!copy || !wider) {
        d->is_short_of_memory = true;
        return;
    }
    d->dropped = wider;
    if (size) {
        d->dropped[d->dropped_n++] = (dgm_draft_dropped){{copy, size}, d->block_n, why};
        d->dropped_size += size;
    }
}

dgm_slice dgm_draft_put_dateline(dgm_draft *d, dgm_slice text) {
    bool has_place;
    size_t size = dgm_line_dateline(text, &has_place);
    if (size == 0 || size >= text.size) {
        return text;
    }
    dgm_slice dateline = dgm_slice_cut(text, 0, size);
    while (dateline.size && (strchr("- ", dateline.data[dateline.size - 1]) ||
                             (unsigned char)dateline.data[dateline.size - 1] >= 0x80)) {
        dateline.size--; // its dash, of whatever length
    }
    if (has_place) {
        dgm_draft_put(d, DGM_BLOCK_FRAGMENT, dateline);
    }
    return dgm_slice_cut(text, size, text.size);
}

dgm_code dgm_draft_finish(const dgm_draft *d, dgm_document *out, dgm_err *err) {
    size_t size = 0;
    for (size_t i = 0; i < d->block_n; i++) {
        size += d->texts[i].size + (i ? 2 : 0);
    }
    dgm_block *blocks = NULL;
    char *text = NULL;
    dgm_dropped *dropped = NULL;
    if (!d->is_short_of_memory && size < UINT32_MAX && d->block_n < UINT32_MAX) {
        blocks = dgm_arena_array(d->arena, dgm_block, d->block_n);
        dropped = dgm_arena_array(d->arena, dgm_dropped, d->dropped_n);
        text = dgm_arena_get(d->arena, size + 1);
    }
    if (!blocks || !text || !dropped) {
        return dgm_err_set_limit(err, d->id);
    }
    uint32_t at = 0;
    for (size_t i = 0; i < d->block_n; i++) {
        if (i) {
            text[at] = text[at + 1] = '\n';
            at += 2;
        }
        memcpy(text + at, d->texts[i].data, d->texts[i].size);
        blocks[i].span.start = at;
        at += (uint32_t)d->texts[i].size;
        blocks[i].span.end = at;
        blocks[i].kind = d->kinds[i];
    }
    for (size_t i = 0; i < d->dropped_n; i++) {
        size_t before = d->dropped[i].before;
        dropped[i] = (dgm_dropped){before < d->block_n ? blocks[before].span.start : at, d->dropped[i].text.data,
                                   d->dropped[i].why};
    }
    *out = (dgm_document){.id = d->id,
                          .url = d->url,
                          .source = d->source,
                          .title = d->title,
                          .language = d->language,
                          .author = d->author,
                          .section = d->section,
                          .published_at = d->published_at,
                          .modified_at = d->modified_at,
                          .published = d->published,
                          .text = text,
                          .text_size = at,
                          .blocks = blocks,
                          .block_n = (uint32_t)d->block_n,
                          .dropped = dropped,
                          .dropped_n = (uint32_t)d->dropped_n};
    return DGM_OK;
}
