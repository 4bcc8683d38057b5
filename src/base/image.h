/**
 * Structures that point to each other, as bytes without addresses: built once, mapped at each start.
 *
 * A structure is described by its type: where its pointers are, to how many items of which type. Written, the root
 * comes first, then all arrays in the order in which a walk over the fields meets them, each at a multiple of 16;
 * strings stand in a pool of their own, each once. A pointer is written as 1 + the offset of what it points to, NULL as
 * 0. Reading walks the same way, turns the offsets into pointers in place, and refuses whatever does not lie exactly
 * where the walk has come to: no array can overlap another or the end.
 */
#ifndef DGM_BASE_IMAGE_H
#define DGM_BASE_IMAGE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/table.h"

typedef struct dgm_image_type dgm_image_type;

typedef enum dgm_image_kind {
    DGM_IMAGE_STRING, /* a pointer to a NUL-terminated string, or NULL */
    DGM_IMAGE_BYTES,  /* a pointer to bytes that a uint32_t counts, or NULL */
    DGM_IMAGE_ARRAY,  /* a pointer to items that a uint32_t counts */
    DGM_IMAGE_ONE,    /* a pointer to one item, or NULL */
    DGM_IMAGE_INSIDE, /* structures inside the structure */
    DGM_IMAGE_OMITTED /* a pointer that is NULL in the bytes: what exists only while the program runs */
} dgm_image_kind;

/** One pointer of a structure, or several of a kind side by side. */
typedef struct dgm_image_field {
    dgm_image_kind kind;
    uint32_t n;               /* how many stand side by side */
    size_t at;                /* its offset in the structure */
    size_t count;             /* offset of the uint32_t that counts, for arrays and bytes */
    const dgm_image_type *of; /* type of the items, for arrays and structures inside */
} dgm_image_field;

struct dgm_image_type {
    size_t size; /* bytes of one item */
    const dgm_image_field *fields;
    uint32_t field_n; /* 0 for items without pointers */
};

#define DGM_IMAGE_FIELDS(fields) (fields), (uint32_t)(sizeof(fields) / sizeof *(fields))

/** Fields of a structure `type`, by their names. */
#define DGM_STRING_AT(type, member)                                                                                    \
    { DGM_IMAGE_STRING, 1, offsetof(type, member), 0, NULL }
#define DGM_ARRAY_AT(type, member, counter, item)                                                                      \
    { DGM_IMAGE_ARRAY, 1, offsetof(type, member), offsetof(type, counter), (item) }
#define DGM_ONE_AT(type, member, item)                                                                                 \
    { DGM_IMAGE_ONE, 1, offsetof(type, member), 0, (item) }
#define DGM_INSIDE_AT(type, member, times, item)                                                                       \
    { DGM_IMAGE_INSIDE, (times), offsetof(type, member), 0, (item) }
#define DGM_OMITTED_AT(type, member)                                                                                   \
    { DGM_IMAGE_OMITTED, 1, offsetof(type, member), 0, NULL }

/** Items of four and of one byte, and a hash table (base/table.h). */
extern const dgm_image_type dgm_image_u32, dgm_image_u8, dgm_image_table;

/** The bytes of a structure. */
typedef struct dgm_image {
    uint8_t *items; /* (items_n) the root and the arrays, aligned to 16 */
    size_t items_n;
    const char *strings; /* (strings_n) ends with a NUL */
    size_t strings_n;
} dgm_image;

/**
 * Write a structure.
 * @param out its bytes lie in the arena; the same structure gives the same bytes. @return DGM_OK, DGM_E_LIMIT.
 * Per-worker.
 */
dgm_code dgm_image_write(dgm_image *out, const void *root, const dgm_image_type *type, dgm_arena *arena, dgm_err *err);

/**
 * Make a structure of its bytes, in place: what is found in `items` points into `items` and `strings` from then on.
 * @param where named in messages. @return DGM_OK and the root; DGM_E_FORMAT where the bytes are no image of this type.
 * Thread-safe on separate bytes. Cost: one visit to each structure that holds pointers.
 */
dgm_code dgm_image_read(void **root, dgm_image *image, const dgm_image_type *type, const char *where, dgm_err *err);

#endif
