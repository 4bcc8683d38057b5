#include "base/rows.h"

#include "base/file.h"

#include <string.h>

static const size_t ROWS_LIMIT = (size_t)256 << 20; // bytes of one lexicon table

// Cut the line into cells in place; returns how many, or 0 where there are too many.
static uint32_t cut(char *line, const char **cells) {
    uint32_t n = 0;
    for (;;) {
        if (n == DGM_ROWS_COLUMNS) {
            return 0;
        }
        cells[n++] = line;
        line = strchr(line, '\t');
        if (!line) {
            return n;
        }
        *line++ = 0;
    }
}

// The next line that is neither empty nor a comment, or NULL.
static char *next_line(dgm_rows *rows) {
    while (*rows->rest) {
        char *line = rows->rest, *end = strchr(line, '\n');
        rows->line++;
        if (end) {
            *end = 0;
            rows->rest = end + 1;
        } else {
            rows->rest += strlen(line);
            end = rows->rest;
        }
        if (end > line && end[-1] == '\r') {
            end[-1] = 0;
        }
        if (*line && *line != '#') {
            return line;
        }
    }
    return NULL;
}

dgm_code dgm_rows_open(dgm_rows *out, dgm_arena *arena, const char *path, dgm_err *err) {
    size_t size;
    char *data;
    memset(out, 0, sizeof *out);
    dgm_code code = dgm_file_read(arena, path, ROWS_LIMIT, &data, &size, err);
    if (code) {
        return code;
    }
    out->path = path;
    out->rest = data;
    char *line = next_line(out);
    if (!line) {
        return dgm_err_set(err, DGM_E_FORMAT, path, 0, "has no header row");
    }
    out->column_n = cut(line, out->header);
    if (!out->column_n) {
        return dgm_err_set(err, DGM_E_FORMAT, path, out->line, "has more than %d columns", DGM_ROWS_COLUMNS);
    }
    return DGM_OK;
}

dgm_code dgm_rows_next(dgm_rows *rows, dgm_err *err) {
    char *line = next_line(rows);
    if (!line) {
        return DGM_END;
    }
    uint32_t n = cut(line, rows->cell);
    if (!n || n > rows->column_n) {
        return dgm_err_set(err, DGM_E_FORMAT, rows->path, rows->line, "has more cells than the header's %u",
                           rows->column_n);
    }
    for (; n < rows->column_n; n++) {
        rows->cell[n] = "";
    }
    return DGM_OK;
}

int dgm_rows_column(const dgm_rows *rows, const char *name, dgm_err *err) {
    for (uint32_t i = 0; i < rows->column_n; i++) {
        if (strcmp(rows->header[i], name) == 0) {
            return (int)i;
        }
    }
    dgm_err_set(err, DGM_E_FORMAT, rows->path, 1, "has no column '%s'", name);
    return -1;
}

bool dgm_list_next(const char **list, const char **item, size_t *size) {
    while (**list) {
        const char *start = *list, *end = strchr(start, '|');
        if (!end) {
            end = start + strlen(start);
        }
        *list = *end ? end + 1 : end;
        while (start < end && *start == ' ') {
            start++;
        }
        while (end > start && end[-1] == ' ') {
            end--;
        }
        if (end > start) {
            *item = start;
            *size = (size_t)(end - start);
            return true;
        }
    }
    return false;
}
