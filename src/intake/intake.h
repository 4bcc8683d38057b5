/**
 * Bytes to documents: inputs found and opened, formats recognised, encodings solved, page furniture removed,
 * title, publication date and source found.
 */
#ifndef DGM_INTAKE_H
#define DGM_INTAKE_H

#include "base/arena.h"
#include "base/error.h"

/** One raw document, as it lay in its input: what a reader gives and dgm_intake_run cleans. */
typedef struct dgm_item {
    const char *id;      /* path, or path:line, or "-" */
    const uint8_t *data; /* (size) lives until the reader's next call */
    size_t size;
    bool is_json_line; /* one line of a JSON-lines input; else a whole file */
} dgm_item;

typedef struct dgm_reader dgm_reader;

/** Largest file or line that is read as one document, bytes. */
#define DGM_ITEM_LIMIT ((size_t)128 << 20)

/**
 * Open one input: a file, a folder (read recursively, sorted by name), or "-" for standard input.
 * Recognised by content: gzip around any of: HTML, JSON lines, plain text.
 * @param out closed with dgm_reader_close. @return DGM_OK, DGM_E_IO, DGM_E_NOMEM. Single-thread. Since: 0.1
 */
dgm_code dgm_reader_open(dgm_reader **out, const char *path, dgm_err *err);
void dgm_reader_close(dgm_reader *reader);

/**
 * Read the next raw document.
 * @return DGM_OK; DGM_END; any error is of that one file (named in err->where) and the next call goes on after it:
 * DGM_E_IO (no permission, broken gzip), DGM_E_FORMAT (not text: a picture, an executable), DGM_E_LIMIT. Single-thread.
 */
dgm_code dgm_reader_next(dgm_reader *reader, dgm_item *out, dgm_err *err);

/** Bytes read so far and, where it is known, in all (0 if not): for progress. */
void dgm_reader_progress(const dgm_reader *reader, uint64_t *done, uint64_t *total);

/**
 * Clean one raw document: decode, recognise (HTML, scraped text, JSON line), drop furniture, find the metadata.
 * @param out everything in it lives in `arena`. @return DGM_OK (also for an empty document: text_size 0),
 * DGM_E_FORMAT (binary data; a JSON line that is none or has no text), DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_intake_run(dgm_arena *arena, const dgm_item *item, dgm_document *out, dgm_err *err);

#endif
