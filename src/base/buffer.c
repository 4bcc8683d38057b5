// A growing byte string. Once out of memory it stays so: writers need not check each call, the run does at the end.
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The output of one document; more than this is a fault somewhere, not a document.
static const size_t BUFFER_LIMIT = (size_t)2 << 30;

struct dgm_buffer {
    char *data; // (capacity), NUL after `size` bytes; NULL while nothing was put
    size_t size, capacity;
    bool failed;
};

dgm_code dgm_buffer_open(dgm_buffer **out, dgm_err *err) {
    *out = calloc(1, sizeof **out);
    return *out ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

void dgm_buffer_close(dgm_buffer *buffer) {
    if (buffer) {
        free(buffer->data);
        free(buffer);
    }
}

static bool make_room(dgm_buffer *buffer, size_t size) {
    if (buffer->failed) {
        return false;
    }
    if (size >= BUFFER_LIMIT - buffer->size) {
        buffer->failed = true;
        return false;
    }
    size_t need = buffer->size + size + 1;
    if (need > buffer->capacity) {
        size_t capacity = buffer->capacity ? buffer->capacity : 256;
        while (capacity < need) {
            capacity *= 2;
        }
        char *data = realloc(buffer->data, capacity);
        if (!data) {
            buffer->failed = true;
            return false;
        }
        buffer->data = data;
        buffer->capacity = capacity;
    }
    return true;
}

void dgm_buffer_put(dgm_buffer *buffer, const char *data, size_t size) {
    if (make_room(buffer, size)) {
        if (size) {
            memcpy(buffer->data + buffer->size, data, size);
        }
        buffer->size += size;
        buffer->data[buffer->size] = 0;
    }
}

void dgm_buffer_print(dgm_buffer *buffer, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n < 0) {
        buffer->failed = true;
    } else if ((size_t)n < sizeof text) {
        dgm_buffer_put(buffer, text, (size_t)n);
    } else if (make_room(buffer, (size_t)n)) {
        va_start(args, format);
        vsnprintf(buffer->data + buffer->size, (size_t)n + 1, format, args);
        va_end(args);
        buffer->size += (size_t)n;
    }
}

const char *dgm_buffer_data(const dgm_buffer *buffer, size_t *size) {
    if (size) {
        *size = buffer->size;
    }
    return buffer->data ? buffer->data : "";
}

void dgm_buffer_clear(dgm_buffer *buffer) {
    // One giant document must not keep its memory for the rest of the run.
    if (buffer->capacity > ((size_t)4 << 20)) {
        free(buffer->data);
        buffer->data = NULL;
        buffer->capacity = 0;
    }
    buffer->size = 0;
    buffer->failed = false;
}

bool dgm_buffer_failed(const dgm_buffer *buffer) {
    return buffer->failed;
}
