/** The one error type's setters. */
#ifndef DGM_BASE_ERROR_H
#define DGM_BASE_ERROR_H

#include "dragoman.h"

/**
 * Fill an error; the first error wins, so that a lower, more exact message is never overwritten.
 * @param err NULL is fine. @param where file, address or document, or NULL. @param line 1-based or 0.
 * @return `code`, so that a caller can return the call. Thread-safe (the struct is the caller's).
 */
dgm_code dgm_err_set(dgm_err *err, dgm_code code, const char *where, uint32_t line, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/** As dgm_err_set with DGM_E_IO, the given errno and its text after the message. */
dgm_code dgm_err_set_errno(dgm_err *err, int sys_errno, const char *where, const char *what);

/** The usual answer to a NULL from an arena: DGM_E_LIMIT with a message that says so. */
dgm_code dgm_err_set_limit(dgm_err *err, const char *where);

/** Make an error empty again. NULL is fine. */
void dgm_err_clear(dgm_err *err);

#endif
