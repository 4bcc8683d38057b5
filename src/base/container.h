/**
 * The one form of file that holds a model or the compiled lexicon: a header, a table of typed sections, their bytes;
 * mapped and checked once.
 *
 * Little-endian. Header of 128 bytes: 0 magic "DRAGOMAN", 8 u16 major, 10 u16 minor, 12 u32 header bytes, 16 u64 file
 * bytes, 24 u32 sections, 28 u32 flags (0), 32 u64 table offset, 40 XXH3-128 of the table, 56 XXH3-128 of the payload,
 * 72 model id (XXH3-128 of table and payload), 88 four letters of kind, 92 u32 oldest reader's major, 96 zeros.
 * Table entry of 104 bytes: char name[32], u32 type, u32 rank, u64 shape[4], u64 offset, u64 bytes, f32 and u32 zero,
 * u64 XXH3-64 of the section's bytes. Sections start at multiples of 64.
 * The major version changes when an older reader would misread the file; the minor one when sections are added.
 */
#ifndef DGM_BASE_CONTAINER_H
#define DGM_BASE_CONTAINER_H

#include "base/error.h"
#include "base/file.h"

enum { DGM_CONTAINER_MAJOR = 1, DGM_CONTAINER_SECTIONS = 256, DGM_CONTAINER_RANK = 4 };

/** Type of a section's items. Values are the file's. */
typedef enum dgm_item_type {
    DGM_ITEM_U8 = 1,
    DGM_ITEM_I8,
    DGM_ITEM_U16,
    DGM_ITEM_I16,
    DGM_ITEM_U32,
    DGM_ITEM_I32,
    DGM_ITEM_U64,
    DGM_ITEM_F32,
    DGM_ITEM_F16
} dgm_item_type;

/** One array of the file. */
typedef struct dgm_section {
    const char *name; /* in the map */
    dgm_item_type type;
    uint32_t rank;                      /* 1..4 */
    uint64_t shape[DGM_CONTAINER_RANK]; /* (rank) items, none 0; the rest 1 */
    uint64_t items;                     /* product of the shape */
    const void *data;                   /* in the map, 64-byte aligned there */
    size_t size;                        /* bytes */
} dgm_section;

/** An open file. Everything in it lives until dgm_container_close. */
typedef struct dgm_container {
    dgm_map map;           /* empty where the bytes are the caller's */
    dgm_section *sections; /* (section_n) in the file's order */
    uint32_t section_n;
    char id[33];     /* the model id in hexadecimal */
    char where[128]; /* the path, for messages */
} dgm_container;

/**
 * Map a file and check all of it: versions, sizes, bounds, overlaps, checksums.
 * @param kind four letters, "PARS". @param out closed with dgm_container_close, also after a failure.
 * @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_VERSION, DGM_E_CHECKSUM, DGM_E_NOMEM. Thread-safe. Since: 0.1
 */
dgm_code dgm_container_open(dgm_container *out, const char *path, const char *kind, dgm_err *err);

/**
 * The same, with bytes that the caller may change: the changes are the process's own and the file stays as it is. The
 * sections' `data` may then be written through.
 */
dgm_code dgm_container_open_private(dgm_container *out, const char *path, const char *kind, dgm_err *err);

/**
 * Write a file of sections, whole or not at all. The same sections give the same bytes.
 * @param sections (n) name, type, rank, shape, data and size of each. @return DGM_OK, DGM_E_IO, DGM_E_ARG (a section
 * without items, a name that is too long), DGM_E_NOMEM. Thread-safe. Since: 0.1
 */
dgm_code dgm_container_write(const char *path, const char *kind, const dgm_section *sections, uint32_t n, dgm_err *err);

/**
 * As dgm_container_open over bytes in memory, which are not copied and must outlive the container.
 * @param data aligned to 64 bytes. @param checksums false leaves the hashes unread, so that a fuzzer gets past them.
 */
dgm_code dgm_container_read(dgm_container *out, const uint8_t *data, size_t size, const char *kind, bool checksums,
                            const char *where, dgm_err *err);
void dgm_container_close(dgm_container *container);

/** A section by name, or NULL. Thread-safe. */
const dgm_section *dgm_container_find(const dgm_container *container, const char *name);

/**
 * A section that must be there with that type and rank.
 * @param shape (rank) required numbers of items, 0 = any. @return DGM_OK or DGM_E_FORMAT, naming the section.
 */
dgm_code dgm_container_need(const dgm_container *container, const char *name, dgm_item_type type, uint32_t rank,
                            const uint64_t *shape, const dgm_section **out, dgm_err *err);

#endif
