// A document of named fields: a table's row, a feed's entry.
#include "base/calendar.h"
#include "intake/container.h"

#include <string.h>

void dgm_fields_put(dgm_fields *f, const char *name, dgm_slice value) {
    size_t name_size = strlen(name) + 1, more = name_size + value.size + 1;
    if (value.size == 0 || f->is_short_of_memory) {
        return;
    }
    if (f->n + more > f->room) {
        size_t room = f->room ? f->room : 4096;
        while (room < f->n + more) {
            room *= 2;
        }
        char *wider = dgm_arena_get(f->arena, room);
        if (!wider) {
            f->is_short_of_memory = true;
            return;
        }
        if (f->n) {
            memcpy(wider, f->data, f->n);
        }
        f->data = wider;
        f->room = room;
    }
    memcpy(f->data + f->n, name, name_size);
    char *to = f->data + f->n + name_size;
    for (size_t i = 0; i < value.size; i++) {
        to[i] = value.data[i] ? value.data[i] : ' ';
    }
    to[value.size] = 0;
    f->n += more;
}

dgm_code dgm_fields_finish(const dgm_fields *f, const dgm_input *in, dgm_item *out, dgm_err *err) {
    if (f->is_short_of_memory) {
        dgm_err_set_limit(err, in->path);
        if (err) {
            err->line = in->number;
        }
        return DGM_E_LIMIT;
    }
    *out = (dgm_item){.kind = DGM_ITEM_FIELDS, .data = (const uint8_t *)f->data, .size = f->n};
    return dgm_input_number(in, out, err);
}

// The value of a field, cleaned; NULL where it is missing or blank.
static const char *clean(dgm_draft *d, dgm_slice value) {
    dgm_slice text = {NULL, 0};
    dgm_err ignored = {0};
    size_t size = 0;
    dgm_code code = dgm_intake_decode(d->arena, d->id, (const uint8_t *)value.data, value.size, (dgm_slice){NULL, 0},
                                      &text, &ignored);
    char *out = code == DGM_OK && text.size ? dgm_intake_collapse(d->arena, text, &size) : NULL;
    d->is_short_of_memory |= ignored.code == DGM_E_LIMIT || (code == DGM_OK && text.size && !out);
    return size ? out : NULL;
}

dgm_date dgm_intake_date(dgm_slice text) {
    dgm_date date = {0};
    size_t start, end;
    bool is_number = text.size >= 8 && text.size <= 12;
    int64_t n = 0;
    for (size_t i = 0; i < text.size && is_number; i++) {
        is_number = text.data[i] >= '0' && text.data[i] <= '9';
        n = n * 10 + (text.data[i] - '0');
    }
    if (is_number) {
        return dgm_intake_date_of_number(n);
    }
    if (!dgm_date_read(text.data, text.size, &date)) {
        dgm_intake_find_date(text, &date, &start, &end);
    }
    return date;
}

dgm_code dgm_intake_fields(dgm_draft *d, const dgm_item *item, dgm_err *err) {
    struct {
        const char *name;
        const char **to;
    } wanted[] = {{"id", &d->id},          {"title", &d->title},       {"source", &d->source},
                  {"url", &d->url},        {"language", &d->language}, {"author", &d->author},
                  {"section", &d->section}};
    const char *p = item->size ? (const char *)item->data : "", *end = p + item->size; // a blank row has no bytes
    dgm_slice text = {NULL, 0}, published = {NULL, 0}, modified = {NULL, 0};
    while (p < end) {
        const char *name = p;
        p += strlen(p) + 1;
        dgm_slice value = {p, strlen(p)};
        p += value.size + 1;
        if (strcmp(name, "text") == 0) {
            text = value;
        } else if (strcmp(name, "published") == 0) {
            published = value;
        } else if (strcmp(name, "modified") == 0) {
            modified = value;
        }
        for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
            const char *cleaned = strcmp(name, wanted[i].name) == 0 ? clean(d, value) : NULL;
            *wanted[i].to = cleaned ? cleaned : *wanted[i].to;
        }
    }
    d->published = dgm_intake_date(published);
    d->published_at = dgm_intake_time(d->arena, published);
    d->modified_at = dgm_intake_time(d->arena, modified);
    dgm_slice decoded = {NULL, 0};
    if (text.size == 0) {
        return dgm_err_set(err, DGM_E_FORMAT, d->where, 0, "has no text");
    }
    dgm_code code = dgm_intake_decode(d->arena, d->where, (const uint8_t *)text.data, text.size, (dgm_slice){NULL, 0},
                                      &decoded, err);
    return code == DGM_OK ? dgm_intake_given(d, decoded, err) : code;
}

dgm_code dgm_intake_given(dgm_draft *d, dgm_slice text, dgm_err *err) {
    return dgm_intake_is_html(text) ? dgm_intake_html(d, text, err) : dgm_intake_scraped(d, text, true, err);
}
