/** Whole files: mapped read-only for models, read into memory for lexicon files. */
#ifndef DGM_BASE_FILE_H
#define DGM_BASE_FILE_H

#include "base/arena.h"
#include "base/error.h"

/** A file mapped read-only. */
typedef struct dgm_map {
    const uint8_t *data; /* (size) page-aligned; NULL when not open */
    size_t size;
} dgm_map;

/**
 * Map a regular file. An empty file is refused with DGM_E_FORMAT.
 * @return DGM_OK, DGM_E_IO, DGM_E_FORMAT. Close with dgm_map_close. Thread-safe.
 */
dgm_code dgm_map_open(dgm_map *out, const char *path, dgm_err *err);
/** The same, with bytes that this process may change for itself; the file stays as it is. */
dgm_code dgm_map_open_private(dgm_map *out, const char *path, dgm_err *err);
void dgm_map_close(dgm_map *map);

/**
 * Write a file, whole or not at all: under another name first, which then takes its place.
 * @return DGM_OK, DGM_E_IO. Thread-safe.
 */
dgm_code dgm_file_write(const char *path, const void *data, size_t size, dgm_err *err);

/**
 * Read a whole file of at most `limit` bytes into the arena, with a NUL after it.
 * @return DGM_OK, DGM_E_IO, DGM_E_LIMIT. Per-worker.
 */
dgm_code dgm_file_read(dgm_arena *arena, const char *path, size_t limit, char **out, size_t *size, dgm_err *err);

#endif
