#include "base/image.h"

#include <string.h>

enum { ALIGNMENT = 16 };

const dgm_image_type dgm_image_u32 = {sizeof(uint32_t), NULL, 0};
const dgm_image_type dgm_image_u8 = {1, NULL, 0};

static const dgm_image_field slot_fields[] = {
    {DGM_IMAGE_BYTES, 1, offsetof(dgm_table_slot, key), offsetof(dgm_table_slot, size), NULL}};
static const dgm_image_type slot_type = {sizeof(dgm_table_slot), DGM_IMAGE_FIELDS(slot_fields)};
static const dgm_image_field table_fields[] = {DGM_ARRAY_AT(dgm_table, slots, capacity, &slot_type)};
const dgm_image_type dgm_image_table = {sizeof(dgm_table), DGM_IMAGE_FIELDS(table_fields)};

_Static_assert(sizeof(void *) == sizeof(uint64_t), "offsets take the place of pointers");

static size_t aligned(size_t n) {
    return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static uint32_t count_at(const uint8_t *item, const dgm_image_field *field) {
    uint32_t n = 1;
    if (field->kind == DGM_IMAGE_ONE) {
        return n;
    }
    memcpy(&n, item + field->count, sizeof n);
    return n;
}

// ---- writing ----------------------------------------------------------------------------------------

typedef struct writer {
    dgm_arena *arena;
    uint8_t *items;
    size_t items_n, items_room;
    char *strings;
    size_t strings_n, strings_room;
    dgm_table pool; // string -> offset
} writer;

static bool make_room(dgm_arena *arena, void *data, size_t used, size_t more, size_t *room, void **out) {
    *out = data;
    if (more <= *room - used) {
        return true;
    }
    size_t wanted = *room ? *room * 2 : (size_t)1 << 16;
    while (wanted - used < more) {
        wanted *= 2;
    }
    *out = dgm_arena_get(arena, wanted);
    if (*out && used) {
        memcpy(*out, data, used);
    }
    *room = wanted;
    return *out != NULL;
}

// 1 + the offset of a string's one copy in the pool; 0 when out of memory.
static uint64_t put_string(writer *w, const char *text, size_t size) {
    uint32_t at = dgm_table_find(&w->pool, text, size);
    if (at != DGM_TABLE_NONE) {
        return (uint64_t)at + 1;
    }
    void *wider;
    if (!make_room(w->arena, w->strings, w->strings_n, size + 1, &w->strings_room, &wider) ||
        w->strings_n > UINT32_MAX - size - 1) {
        return 0;
    }
    w->strings = wider;
    at = (uint32_t)w->strings_n;
    if (size) {
        memcpy(w->strings + at, text, size);
    }
    w->strings[at + size] = 0;
    w->strings_n += size + 1;
    // The caller's own string is the key: the pool moves while it grows.
    return dgm_table_put(&w->pool, w->arena, text, size, at) == DGM_TABLE_NONE ? 0 : (uint64_t)at + 1;
}

static bool put_items(writer *w, const void *items, size_t n, const dgm_image_type *type, uint64_t *offset);

// Put what one pointer points to, and the offset into its place.
static bool put_pointer(writer *w, size_t item, const dgm_image_field *field, size_t at) {
    const void *target;
    uint64_t offset = 0;
    bool good = true;
    memcpy(&target, w->items + item + at, sizeof target);
    if (target && field->kind == DGM_IMAGE_STRING) {
        offset = put_string(w, target, strlen(target));
        good = offset != 0;
    } else if (target && field->kind == DGM_IMAGE_BYTES) {
        offset = put_string(w, target, count_at(w->items + item, field));
        good = offset != 0;
    } else if (target && field->kind != DGM_IMAGE_OMITTED && count_at(w->items + item, field)) {
        good = put_items(w, target, count_at(w->items + item, field), field->of, &offset);
    }
    memcpy(w->items + item + at, &offset, sizeof offset);
    return good;
}

// The pointers of a structure that is copied already. Recursion is as deep as the types are nested.
static bool put_fields(writer *w, size_t item, const dgm_image_type *type) {
    for (uint32_t f = 0; f < type->field_n; f++) {
        const dgm_image_field *field = &type->fields[f];
        for (uint32_t i = 0; i < field->n; i++) {
            bool good = field->kind == DGM_IMAGE_INSIDE
                            ? put_fields(w, item + field->at + i * field->of->size, field->of)
                            : put_pointer(w, item, field, field->at + i * sizeof(void *));
            if (!good) {
                return false;
            }
        }
    }
    return true;
}

static bool put_items(writer *w, const void *items, size_t n, const dgm_image_type *type, uint64_t *offset) {
    size_t start = aligned(w->items_n), bytes;
    void *wider;
    if (__builtin_mul_overflow(n, type->size, &bytes) ||
        !make_room(w->arena, w->items, w->items_n, bytes + ALIGNMENT, &w->items_room, &wider)) {
        return false;
    }
    w->items = wider;
    memcpy(w->items + start, items, bytes);
    w->items_n = start + bytes;
    *offset = (uint64_t)start + 1;
    for (size_t i = 0; type->field_n && i < n; i++) {
        if (!put_fields(w, start + i * type->size, type)) {
            return false;
        }
    }
    return true;
}

dgm_code dgm_image_write(dgm_image *out, const void *root, const dgm_image_type *type, dgm_arena *arena, dgm_err *err) {
    writer w = {.arena = arena};
    uint64_t start;
    if (!put_string(&w, "", 0) || !put_items(&w, root, 1, type, &start)) {
        return dgm_err_set(err, DGM_E_LIMIT, NULL, 0, "too large to be compiled");
    }
    *out = (dgm_image){w.items, w.items_n, w.strings, w.strings_n};
    return DGM_OK;
}

// ---- reading ----------------------------------------------------------------------------------------

typedef struct reader {
    dgm_image *image;
    size_t cursor; // end of the last array
} reader;

static bool get_items(reader *r, uint64_t offset, size_t n, const dgm_image_type *type);

static bool get_pointer(reader *r, uint8_t *item, const dgm_image_field *field, size_t at) {
    uint64_t offset;
    void *target = NULL;
    bool good = true;
    memcpy(&offset, item + at, sizeof offset);
    if (field->kind == DGM_IMAGE_ARRAY || field->kind == DGM_IMAGE_ONE) {
        uint32_t n = count_at(item, field);
        good = ((offset == 0) == (n == 0) || field->kind == DGM_IMAGE_ONE) &&
               (!offset || get_items(r, offset - 1, n, field->of));
        target = good && offset ? r->image->items + (offset - 1) : NULL;
    } else if (field->kind == DGM_IMAGE_OMITTED) {
        good = offset == 0;
    } else if (offset) {
        size_t size = field->kind == DGM_IMAGE_BYTES ? count_at(item, field) : 0;
        good = offset - 1 < r->image->strings_n && size < r->image->strings_n - (offset - 1);
        target = good ? (void *)(uintptr_t)(r->image->strings + (offset - 1)) : NULL;
    }
    if (target || offset) { // a NULL is in its place already, and an untouched page stays the file's
        memcpy(item + at, &target, sizeof target);
    }
    return good;
}

static bool get_fields(reader *r, uint8_t *item, const dgm_image_type *type) {
    for (uint32_t f = 0; f < type->field_n; f++) {
        const dgm_image_field *field = &type->fields[f];
        for (uint32_t i = 0; i < field->n; i++) {
            bool good = field->kind == DGM_IMAGE_INSIDE
                            ? get_fields(r, item + field->at + i * field->of->size, field->of)
                            : get_pointer(r, item, field, field->at + i * sizeof(void *));
            if (!good) {
                return false;
            }
        }
    }
    return true;
}

static bool get_items(reader *r, uint64_t offset, size_t n, const dgm_image_type *type) {
    size_t bytes;
    if (offset != aligned(r->cursor) || offset > r->image->items_n || __builtin_mul_overflow(n, type->size, &bytes) ||
        bytes > r->image->items_n - offset) {
        return false;
    }
    r->cursor = (size_t)offset + bytes;
    for (size_t i = 0; type->field_n && i < n; i++) {
        if (!get_fields(r, r->image->items + offset + i * type->size, type)) {
            return false;
        }
    }
    return true;
}

dgm_code dgm_image_read(void **root, dgm_image *image, const dgm_image_type *type, const char *where, dgm_err *err) {
    reader r = {.image = image};
    *root = NULL;
    if (!image->strings_n || image->strings[image->strings_n - 1] != 0 || !get_items(&r, 0, 1, type) ||
        r.cursor != image->items_n) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "is no lexicon of this program: its parts do not fit");
    }
    *root = image->items;
    return DGM_OK;
}
