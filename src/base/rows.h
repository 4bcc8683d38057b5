/** Tab-separated files with a header row, comments and lists in cells: the form of all lexicon tables. */
#ifndef DGM_BASE_ROWS_H
#define DGM_BASE_ROWS_H

#include "base/arena.h"
#include "base/error.h"

enum { DGM_ROWS_COLUMNS = 24 };

/** A place in a table of rows. Cells are NUL-terminated and live in the arena. */
typedef struct dgm_rows {
    const char *path;
    uint32_t line;     /* 1-based, of the current row */
    uint32_t column_n; /* columns of the header */
    const char *header[DGM_ROWS_COLUMNS];
    const char *cell[DGM_ROWS_COLUMNS]; /* missing cells are "" */
    char *rest;                         /* what is not read yet */
} dgm_rows;

/**
 * Read a table and its header row.
 * @param path copied into nothing: must outlive the rows. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_LIMIT.
 * Per-worker.
 */
dgm_code dgm_rows_open(dgm_rows *out, dgm_arena *arena, const char *path, dgm_err *err);

/** Go to the next row. @return DGM_OK, DGM_END, DGM_E_FORMAT for a row with more cells than the header. */
dgm_code dgm_rows_next(dgm_rows *rows, dgm_err *err);

/** The column of that name, or -1 and an error that names it. */
int dgm_rows_column(const dgm_rows *rows, const char *name, dgm_err *err);

/**
 * Cut the next item off a list whose items stand between '|'. `list` is advanced; items are trimmed.
 * @return false at the end. The item is not NUL-terminated: `size` bytes.
 */
bool dgm_list_next(const char **list, const char **item, size_t *size);

#endif
