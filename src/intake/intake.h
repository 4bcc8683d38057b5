/**
 * Bytes to documents: inputs found and opened, formats recognised, encodings solved, page furniture removed,
 * title, publication date and source found.
 */
#ifndef DGM_INTAKE_H
#define DGM_INTAKE_H

#include "base/arena.h"
#include "base/error.h"

/** What a raw document is. */
typedef enum dgm_item_kind {
    DGM_ITEM_FILE = 0,  /* a whole file, or an archive's member */
    DGM_ITEM_JSON_LINE, /* one line of JSON lines */
    DGM_ITEM_FIELDS,    /* a table's row or a feed's entry: name, NUL, value, NUL, ...; names as in JSON lines */
    DGM_ITEM_RECORD,    /* a web archive's record, with its own head and, in it, that of HTTP */
    DGM_ITEM_MESSAGE    /* a mail */
} dgm_item_kind;

/** One raw document, as it lay in its input: what a reader gives and dgm_intake_run cleans. */
typedef struct dgm_item {
    const char *id;      /* path, path:line, path:record, or "-" */
    const uint8_t *data; /* (size) lives until the reader's next call */
    size_t size;
    dgm_item_kind kind;
    dgm_left_out left_out; /* not DGM_LEFT_OUT_NOT: it is no document, has no data, and is only to be counted */
    const char *path;      /* the file that it lay in, for error messages; NULL: the id says it */
    uint32_t line;         /* 1-based line, record, row, entry or message of the file; 0: it is all of it */
} dgm_item;

typedef struct dgm_reader dgm_reader;

/** Largest file or line that is read as one document, bytes. */
#define DGM_ITEM_LIMIT ((size_t)128 << 20)

/**
 * Open one input: a file, a folder (read recursively, in byte order of the names, hidden files left out), or "-" for
 * standard input. Recognised by content: gzip and zstd around any of: zip and tar with any of the others in them, WARC,
 * RSS and Atom, CSV and TSV, mailboxes and messages, JSON lines, HTML, plain text.
 * @param out closed with dgm_reader_close. @param path copied.
 * @return DGM_OK, DGM_E_IO, DGM_E_NOMEM. Single-thread. Since: 0.1
 */
dgm_code dgm_reader_open(dgm_reader **out, const char *path, dgm_err *err);
void dgm_reader_close(dgm_reader *reader); /* NULL is fine */

/**
 * Read the next raw document. All that holds many is streamed: memory holds one document, whatever the input's size.
 * @param err emptied first. @return DGM_OK (also for what is only to be counted: see left_out); DGM_END; any error is
 * of one file or document (named in err->where and err->line) and the next call goes on after it: DGM_E_IO (no
 * permission, broken gzip), DGM_E_FORMAT (broken container), DGM_E_LIMIT (larger than DGM_ITEM_LIMIT, swells past
 * reason when unpacked). Single-thread. Since: 0.1
 */
dgm_code dgm_reader_next(dgm_reader *reader, dgm_item *out, dgm_err *err);

/** Bytes read so far as they lie on the disk and, where it is known, in all (0 if not): for progress. */
void dgm_reader_progress(const dgm_reader *reader, uint64_t *done, uint64_t *total);

/**
 * Clean one raw document: unpack, decode, recognise (HTML, scraped text, JSON), drop furniture, find the metadata.
 * @param out everything in it lives in `arena`; zeroed on error. @param err emptied first.
 * @return DGM_OK (also for a document of which nothing is left: text_size 0), DGM_E_FORMAT (an empty file, binary data;
 * a JSON line that is none or has no text: file and line in err), DGM_E_LIMIT. Thread-safe on separate arenas.
 * Cost: linear in the bytes. Since: 0.1
 */
dgm_code dgm_intake_run(dgm_arena *arena, const dgm_item *item, dgm_document *out, dgm_err *err);

#endif
