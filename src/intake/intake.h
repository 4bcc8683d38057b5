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
    const char *path;  /* the file that it lay in, for error messages; NULL: the id says it */
    uint32_t line;     /* 1-based line of a JSON-lines input, else 0 */
} dgm_item;

typedef struct dgm_reader dgm_reader;

/** Largest file or line that is read as one document, bytes. */
#define DGM_ITEM_LIMIT ((size_t)128 << 20)

/**
 * Open one input: a file, a folder (read recursively, in byte order of the names, hidden files left out), or "-" for
 * standard input. Recognised by content: gzip around any of: HTML, JSON lines, plain text.
 * @param out closed with dgm_reader_close. @param path copied.
 * @return DGM_OK, DGM_E_IO, DGM_E_NOMEM. Single-thread. Since: 0.1
 */
dgm_code dgm_reader_open(dgm_reader **out, const char *path, dgm_err *err);
void dgm_reader_close(dgm_reader *reader); /* NULL is fine */

/**
 * Read the next raw document. JSON lines are streamed: memory holds one line, whatever the input's size.
 * @param err emptied first. @return DGM_OK; DGM_END; any error is of that one file or line (named in err->where and
 * err->line) and the next call goes on after it: DGM_E_IO (no permission, broken gzip), DGM_E_LIMIT (larger than
 * DGM_ITEM_LIMIT). Single-thread. Since: 0.1
 */
dgm_code dgm_reader_next(dgm_reader *reader, dgm_item *out, dgm_err *err);

/** Bytes read so far as they lie on the disk and, where it is known, in all (0 if not): for progress. */
void dgm_reader_progress(const dgm_reader *reader, uint64_t *done, uint64_t *total);

/**
 * Clean one raw document: decode, recognise (HTML, scraped text, JSON line), drop furniture, find the metadata.
 * @param out everything in it lives in `arena`; zeroed on error. @param err emptied first.
 * @return DGM_OK (also for a document of which nothing is left: text_size 0), DGM_E_FORMAT (an empty file, binary data;
 * a JSON line that is none or has no text: file and line in err), DGM_E_LIMIT. Thread-safe on separate arenas.
 * Cost: linear in the bytes. Since: 0.1
 */
dgm_code dgm_intake_run(dgm_arena *arena, const dgm_item *item, dgm_document *out, dgm_err *err);

#endif
