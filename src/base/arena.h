/**
 * Memory for one unit of work: allocate freely, reset once.
 *
 * Blocks are kept across a reset, so that a warmed-up arena allocates nothing. With -DDGM_ARENA_DEBUG=1
 * each item is a malloc of its own, so that the sanitizers see every overrun (libgit2's pool does the same).
 */
#ifndef DGM_BASE_ARENA_H
#define DGM_BASE_ARENA_H

#include "dragoman.h"

typedef struct dgm_arena dgm_arena;

/** A point to rewind to. */
typedef struct dgm_arena_mark {
    void *block;
    size_t used;
    size_t total;
} dgm_arena_mark;

/** Default limit of a document's arena, bytes: a document that needs more is refused, not the machine. */
#define DGM_ARENA_LIMIT ((size_t)1 << 30)

/**
 * Make an arena.
 * @param limit bytes that it may hold in all; 0 = DGM_ARENA_LIMIT.
 * @return NULL when out of memory. The caller closes it. Per-worker. Since: 0.1
 */
dgm_arena *dgm_arena_open(size_t limit);
void dgm_arena_close(dgm_arena *arena); /* NULL is fine */

/** Forget all items and keep the blocks, up to a few mebibytes of them. Per-worker. */
void dgm_arena_reset(dgm_arena *arena);

/**
 * Allocate `size` zeroed bytes, aligned for any type.
 * @return NULL when out of memory or past the limit: callers turn this into DGM_E_LIMIT. Per-worker.
 */
void *dgm_arena_get(dgm_arena *arena, size_t size);

/** As dgm_arena_get for n items of `size` bytes; NULL where the product overflows. n = 0 gives a valid pointer. */
void *dgm_arena_get_array(dgm_arena *arena, size_t n, size_t size);
#define dgm_arena_array(arena, type, n) ((type *)dgm_arena_get_array((arena), (n), sizeof(type)))

/**
 * Make room in a growing array: returns `items` or a larger copy with space for at least `n` + 1 items.
 * @param capacity in and out; the array doubles, so that the copies cost a constant factor.
 * @return NULL when out of memory. Per-worker.
 */
void *dgm_arena_grow(dgm_arena *arena, void *items, size_t n, size_t *capacity, size_t size);

/** Copy `size` bytes and add a NUL. @return NULL when out of memory. Per-worker. */
char *dgm_arena_copy(dgm_arena *arena, const char *data, size_t size);
/** Copy a NUL-terminated string; NULL stays NULL. */
char *dgm_arena_string(dgm_arena *arena, const char *string);
/** Print into the arena as printf does. @return NULL when out of memory. Per-worker. */
char *dgm_arena_print(dgm_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Temporary work: everything allocated after the mark goes with the rewind. Per-worker. */
dgm_arena_mark dgm_arena_get_mark(const dgm_arena *arena);
void dgm_arena_rewind(dgm_arena *arena, dgm_arena_mark mark);

/** Bytes handed out since the last reset. */
size_t dgm_arena_used(const dgm_arena *arena);

#endif
