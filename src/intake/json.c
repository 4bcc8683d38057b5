// One JSON object with a document's fields.
#include "intake/parts.h"

#include <stdio.h>
#include <string.h>

#include <jansson.h>

// Values in one object: a document has half a dozen, and each costs up to a hundred bytes whatever its length.
enum { VALUES = 1 << 20 };

static bool is_hex4(const char *p) {
    for (int i = 0; i < 4; i++) {
        char c = p[i];
        if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'))) {
            return false;
        }
    }
    return true;
}

static unsigned hex4(const char *p) {
    unsigned u = 0;
    for (int i = 0; i < 4; i++) {
        char c = p[i];
        u = u * 16 + (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return u;
}

// Escapes of half a surrogate pair stand for no character: one that scraped text often holds, cut in the middle of an
// emoji. They become U+FFFD in place, as do control characters that belong escaped become spaces. Counts the values.
static size_t repair(char *p, size_t n) {
    size_t values = 1;
    bool in_string = false;
    for (size_t i = 0; i < n; i++) {
        if ((unsigned char)p[i] < 0x20) {
            p[i] = ' ';
        } else if (!in_string) {
            in_string = p[i] == '"';
            values += p[i] == ',' || p[i] == '[' || p[i] == '{';
        } else if (p[i] == '"') {
            in_string = false;
        } else if (p[i] == '\\') {
            if (i + 5 < n && p[i + 1] == 'u' && is_hex4(p + i + 2)) {
                unsigned u = hex4(p + i + 2);
                bool is_pair = (u & 0xfc00) == 0xd800 && i + 11 < n && p[i + 6] == '\\' && p[i + 7] == 'u' &&
                               is_hex4(p + i + 8) && (hex4(p + i + 8) & 0xfc00) == 0xdc00;
                if (is_pair) {
                    i += 11;
                    continue;
                }
                if ((u & 0xf800) == 0xd800) {
                    memcpy(p + i + 2, "fffd", 4);
                }
                i += 5;
            } else {
                i++;
            }
        }
    }
    return values;
}

// Invalid UTF-8 would cost the line; U+FFFD costs a letter.
static dgm_slice valid_copy(dgm_arena *arena, const dgm_item *item, dgm_err *err) {
    dgm_slice raw = {(const char *)item->data, item->size}, out = {NULL, 0};
    if (item->kind == DGM_ITEM_JSON_LINE) {
        out = dgm_intake_normalise(arena, raw);
        if (out.size == SIZE_MAX) {
            dgm_err_set_limit(err, item->path ? item->path : item->id);
            out = (dgm_slice){NULL, 0};
        }
    } else if (dgm_intake_decode(arena, item->id, item->data, item->size, (dgm_slice){NULL, 0}, &out, err) != DGM_OK) {
        out = (dgm_slice){NULL, 0};
    }
    return out;
}

static const char *string_of(dgm_draft *d, const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    if (json_is_integer(value)) {
        return dgm_arena_print(d->arena, "%lld", (long long)json_integer_value(value));
    }
    if (!json_is_string(value) || json_string_length(value) == 0) {
        return NULL;
    }
    dgm_slice clean = dgm_intake_normalise(d->arena, (dgm_slice){json_string_value(value), json_string_length(value)});
    if (clean.size == SIZE_MAX) {
        d->is_short_of_memory = true;
        return NULL;
    }
    size_t size = 0;
    char *text = dgm_intake_collapse(d->arena, clean, &size);
    d->is_short_of_memory |= !text;
    return size ? text : NULL;
}

// An ISO date, a date as people write it, 20070725, or seconds since 1970.
static dgm_date date_of(const json_t *value) {
    dgm_date date = {0};
    if (json_is_string(value)) {
        date = dgm_intake_date((dgm_slice){json_string_value(value), json_string_length(value)});
    } else if (json_is_integer(value)) {
        date = dgm_intake_date_of_number(json_integer_value(value));
    }
    return date;
}

static dgm_code take_fields(dgm_draft *d, const dgm_item *item, const json_t *object, dgm_err *err) {
    const char *where = item->path ? item->path : item->id;
    const json_t *text = json_object_get(object, "text");
    if (!json_is_string(text)) {
        return dgm_err_set(err, DGM_E_FORMAT, where, item->line, text ? "\"text\" is not a string" : "has no \"text\"");
    }
    const char *id = string_of(d, object, "id");
    d->id = id ? id : d->id;
    d->title = string_of(d, object, "title");
    d->source = string_of(d, object, "source");
    d->url = string_of(d, object, "url");
    d->language = string_of(d, object, "language");
    d->author = string_of(d, object, "author");
    d->section = string_of(d, object, "section");
    const json_t *published = json_object_get(object, "published");
    d->published = date_of(published);
    if (json_is_string(published)) {
        d->published_at =
            dgm_intake_time(d->arena, (dgm_slice){json_string_value(published), json_string_length(published)});
    }
    dgm_slice clean = dgm_intake_normalise(d->arena, (dgm_slice){json_string_value(text), json_string_length(text)});
    if (clean.size == SIZE_MAX) {
        return dgm_err_set_limit(err, where);
    }
    return dgm_intake_given(d, clean, err);
}

dgm_code dgm_intake_json(dgm_draft *d, const dgm_item *item, dgm_err *err) {
    const char *where = item->path ? item->path : item->id;
    dgm_slice line = valid_copy(d->arena, item, err);
    if (!line.data) {
        return err && err->code != DGM_OK ? err->code : DGM_E_LIMIT;
    }
    char *writable = dgm_arena_copy(d->arena, line.data, line.size);
    if (!writable) {
        return dgm_err_set_limit(err, where);
    }
    if (repair(writable, line.size) > VALUES) {
        return dgm_err_set(err, DGM_E_LIMIT, where, item->line, "more than %d values in one JSON object", VALUES);
    }
    json_error_t why;
    json_t *object = json_loadb(writable, line.size, JSON_ALLOW_NUL, &why);
    if (!json_is_object(object)) {
        json_decref(object);
        if (object) {
            return dgm_err_set(err, DGM_E_FORMAT, where, item->line, "is JSON, but no object {\"text\": ...}");
        }
        return dgm_err_set(err, DGM_E_FORMAT, where, item->line, "is not valid JSON: %s (column %d)", why.text,
                           why.column);
    }
    dgm_code code = take_fields(d, item, object, err);
    json_decref(object);
    return code;
}
