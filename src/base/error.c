#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void dgm_err_clear(dgm_err *err) {
    if (err) {
        memset(err, 0, sizeof *err);
    }
}

// The end of a path says more than its beginning: cut at the front, at a character boundary.
static void set_where(dgm_err *err, const char *where) {
    size_t n = where ? strlen(where) : 0, room = sizeof err->where - 1;
    if (n > room) {
        where += n - room;
        while (((unsigned char)*where & 0xC0) == 0x80) {
            where++;
        }
        n = strlen(where);
    }
    if (n) {
        memcpy(err->where, where, n);
    }
    err->where[n] = 0;
}

dgm_code dgm_err_set(dgm_err *err, dgm_code code, const char *where, uint32_t line, const char *format, ...) {
    if (err && err->code == DGM_OK) {
        va_list args;
        err->code = code;
        err->line = line;
        err->offset = UINT64_MAX;
        set_where(err, where);
        va_start(args, format);
        vsnprintf(err->message, sizeof err->message, format, args);
        va_end(args);
    }
    return code;
}

dgm_code dgm_err_set_errno(dgm_err *err, int sys_errno, const char *where, const char *what) {
    char text[96] = "";
    // The XSI strerror_r: thread-safe, unlike strerror.
    if (strerror_r(sys_errno, text, sizeof text) != 0) {
        snprintf(text, sizeof text, "error %d", sys_errno);
    }
    dgm_err_set(err, DGM_E_IO, where, 0, "%s: %s", what, text);
    if (err && err->sys_errno == 0) {
        err->sys_errno = sys_errno;
    }
    return DGM_E_IO;
}

dgm_code dgm_err_set_limit(dgm_err *err, const char *where) {
    return dgm_err_set(err, DGM_E_LIMIT, where, 0, "needs more memory than one document may have");
}
