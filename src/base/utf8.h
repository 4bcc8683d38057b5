/** UTF-8: reading a code point, and repairing bytes that are none. All functions are thread-safe and total. */
#ifndef DGM_BASE_UTF8_H
#define DGM_BASE_UTF8_H

#include "base/arena.h"

/**
 * Read the first code point of `size` >= 1 bytes.
 * @param code_point U+FFFD where the bytes are not valid (overlong forms and surrogates are not).
 * @return bytes read, 1..4; 1 for an invalid byte. Source: Unicode 15, table 3-7.
 */
size_t dgm_utf8_read(const char *data, size_t size, uint32_t *code_point);

/**
 * Copy text so that it is valid: an invalid byte becomes U+FFFD, and so does NUL, which no text means.
 * @param out_size bytes of the copy, without its NUL. @return NULL when out of memory. Per-worker.
 */
char *dgm_utf8_repair(dgm_arena *arena, const char *data, size_t size, size_t *out_size);

#endif
