/**
 * A stream of bytes as they lie in a file, a pipe or an archive's member, with gzip and zstd around them taken off, and
 * a window to look ahead in. Of no use outside this folder.
 */
#ifndef DGM_INTAKE_STREAM_H
#define DGM_INTAKE_STREAM_H

#include "intake/parts.h"

/** Bytes of a stream's window, which is how far ahead it can be looked. */
#define DGM_STREAM_WINDOW ((size_t)256 << 10)

/**
 * Where a stream's bytes come from.
 * @param got 0 at the end. @return DGM_OK, or an error that ends the stream.
 */
typedef dgm_code (*dgm_source_read)(void *source, uint8_t *to, size_t room, size_t *got, dgm_err *err);

typedef struct dgm_stream dgm_stream;

/** Make a stream, not yet started. @return NULL when out of memory. Single-thread, as all below. */
dgm_stream *dgm_stream_open(void);
void dgm_stream_close(dgm_stream *stream); /* NULL is fine; the source stays open */

/**
 * Begin with a new source. Gzip and zstd are recognised by their first bytes.
 * @param name for error messages, borrowed. @return DGM_OK, DGM_E_IO, DGM_E_NOMEM.
 */
dgm_code dgm_stream_start(dgm_stream *stream, const char *name, dgm_source_read read, void *source, dgm_err *err);

/** Whether something was taken off around the bytes. */
bool dgm_stream_is_packed(const dgm_stream *stream);

/**
 * Look ahead: the bytes that come next, at least `wish` of them (at most DGM_STREAM_WINDOW) unless the stream ends
 * before. An error after some good bytes is told when they are all taken.
 * @param out lives until the next call. @return DGM_OK, or the error that stands where the bytes should.
 */
dgm_code dgm_stream_look(dgm_stream *stream, size_t wish, dgm_slice *out, dgm_err *err);

/** Take n of the bytes that were looked at. */
void dgm_stream_take(dgm_stream *stream, size_t n);

/** Read into the caller's memory. @param got fewer than `room` only at the end or before an error. */
dgm_code dgm_stream_read(dgm_stream *stream, uint8_t *to, size_t room, size_t *got, dgm_err *err);

/** Pass over n bytes. @return DGM_OK; DGM_END where the stream ended before; an error. */
dgm_code dgm_stream_skip(dgm_stream *stream, uint64_t n, dgm_err *err);

/**
 * Read a line without its end.
 * @param arena takes a line that does not fit the window. @param limit longest line that is kept, bytes.
 * @param out lives until the next call (of the arena: until its reset).
 * @return DGM_OK; DGM_END where nothing is left; DGM_E_LIMIT for a longer line, after which the next one can be read
 * unless DGM_END follows; any error of the stream.
 */
dgm_code dgm_stream_line(dgm_stream *stream, dgm_arena *arena, size_t limit, dgm_slice *out, dgm_err *err);

#endif
