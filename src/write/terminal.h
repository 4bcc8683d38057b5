/**
 * Text for people: measured in terminal columns, cut and padded to them, never with a control character of a document
 * in it. All functions are per-worker (they write into the caller's buffer).
 */
#ifndef DGM_WRITE_TERMINAL_H
#define DGM_WRITE_TERMINAL_H

#include "dragoman.h"

typedef enum dgm_style {
    DGM_STYLE_PLAIN = 0,
    DGM_STYLE_BOLD,
    DGM_STYLE_DIM,
    DGM_STYLE_RED,
    DGM_STYLE_GREEN,
    DGM_STYLE_YELLOW,
    DGM_STYLE_BLUE,
    DGM_STYLE_CYAN,
    DGM_STYLE_N
} dgm_style;

/** Begin a style, or go back to plain text; nothing without `colour`. */
void dgm_terminal_put_style(dgm_buffer *out, bool colour, dgm_style style);

/** Columns that the text takes: wide characters two, combining ones none. Source: Unicode annex 11 through ICU. */
uint32_t dgm_terminal_width(const char *data, size_t size);

/** The text with each run of white space and control characters as one space. */
void dgm_terminal_put_text(dgm_buffer *out, const char *data, size_t size);

/**
 * One line of a cell: as much of the text as fits into `width` columns, cut at a space where there is one.
 * @param data, size advanced past what was put. @param last put an ellipsis where more would follow.
 * @param pad with spaces to `width`.
 */
void dgm_terminal_put_line(dgm_buffer *out, const char **data, size_t *size, uint32_t width, bool last, bool pad);

/** The whole text over several lines, all but the first one indented; `at` columns of the first line are taken. */
void dgm_terminal_put_wrapped(dgm_buffer *out, const char *data, size_t size, uint32_t columns, uint32_t indent,
                              uint32_t at);

void dgm_terminal_put_spaces(dgm_buffer *out, uint32_t n);

#endif
