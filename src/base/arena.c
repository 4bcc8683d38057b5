#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16 };
#ifndef DGM_ARENA_DEBUG
static const size_t FIRST_BLOCK = (size_t)256 << 10;
static const size_t KEPT_BYTES = (size_t)32 << 20; // what a reset keeps: one huge document must not stay
#endif

typedef struct block {
    struct block *next; // older block
    size_t size, used;  // bytes after the header
} block;

struct dgm_arena {
    block *top;
    size_t limit;
    size_t total; // bytes handed out
    block *spare; // emptied blocks to reuse
};

static char *block_data(block *b) {
    return (char *)b + ((sizeof(block) + ALIGN - 1) / ALIGN * ALIGN);
}

static block *block_open(size_t size) {
    size_t header = (sizeof(block) + ALIGN - 1) / ALIGN * ALIGN, all;
    if (__builtin_add_overflow(header, size, &all)) {
        return NULL;
    }
    block *b = malloc(all);
    if (b) {
        b->next = NULL;
        b->size = size;
        b->used = 0;
    }
    return b;
}

static void blocks_close(block *b) {
    while (b) {
        block *next = b->next;
        free(b);
        b = next;
    }
}

dgm_arena *dgm_arena_open(size_t limit) {
    dgm_arena *a = calloc(1, sizeof *a);
    if (a) {
        a->limit = limit ? limit : DGM_ARENA_LIMIT;
    }
    return a;
}

void dgm_arena_close(dgm_arena *a) {
    if (a) {
        blocks_close(a->top);
        blocks_close(a->spare);
        free(a);
    }
}

// Move a block to the spares, or give it back where enough is kept already.
static void block_retire(dgm_arena *a, block *b, size_t *kept) {
#ifdef DGM_ARENA_DEBUG
    (void)a, (void)kept;
    free(b);
#else
    if (*kept + b->size > KEPT_BYTES) {
        free(b);
    } else {
        *kept += b->size;
        b->used = 0;
        b->next = a->spare;
        a->spare = b;
    }
#endif
}

static size_t spare_bytes(const dgm_arena *a) {
    size_t n = 0;
    for (const block *b = a->spare; b; b = b->next) {
        n += b->size;
    }
    return n;
}

void dgm_arena_rewind(dgm_arena *a, dgm_arena_mark mark) {
    size_t kept = spare_bytes(a);
    while (a->top && a->top != mark.block) {
        block *b = a->top;
        a->top = b->next;
        block_retire(a, b, &kept);
    }
    if (a->top) {
        a->top->used = mark.used;
    }
    a->total = mark.total;
}

void dgm_arena_reset(dgm_arena *a) {
    dgm_arena_rewind(a, (dgm_arena_mark){NULL, 0, 0});
}

dgm_arena_mark dgm_arena_get_mark(const dgm_arena *a) {
    return (dgm_arena_mark){a->top, a->top ? a->top->used : 0, a->total};
}

size_t dgm_arena_used(const dgm_arena *a) {
    return a->total;
}

void *dgm_arena_get(dgm_arena *a, size_t size) {
    size_t need;
    if (__builtin_add_overflow(size ? size : 1, (size_t)ALIGN - 1, &need)) {
        return NULL;
    }
    need = need / ALIGN * ALIGN;
    if (need > a->limit || a->total > a->limit - need) {
        return NULL;
    }
#ifdef DGM_ARENA_DEBUG
    // One block an item, exactly as large as asked for: an overrun by a byte is seen.
    block *b = block_open(size ? size : 1);
    if (!b) {
        return NULL;
    }
    b->next = a->top;
    a->top = b;
    b->used = b->size;
    void *item = block_data(b);
#else
    block *b = a->top;
    if (!b || b->size - b->used < need) {
        block **from = &a->spare;
        while (*from && (*from)->size < need) {
            from = &(*from)->next;
        }
        b = *from;
        if (b) {
            *from = b->next;
        } else {
            size_t size_next = a->top ? a->top->size * 2 : FIRST_BLOCK;
            if (size_next > KEPT_BYTES / 4) {
                size_next = KEPT_BYTES / 4;
            }
            b = block_open(need > size_next ? need : size_next);
            if (!b) {
                return NULL;
            }
        }
        b->next = a->top;
        a->top = b;
    }
    void *item = block_data(b) + b->used;
    b->used += need;
#endif
    a->total += need;
    memset(item, 0, size);
    return item;
}

void *dgm_arena_get_array(dgm_arena *a, size_t n, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(n, size, &bytes)) {
        return NULL;
    }
    return dgm_arena_get(a, bytes);
}

void *dgm_arena_grow(dgm_arena *a, void *items, size_t n, size_t *capacity, size_t size) {
    if (n < *capacity) {
        return items;
    }
    size_t more = *capacity ? *capacity * 2 : 16;
    char *wider = dgm_arena_get_array(a, more, size);
    if (wider && n) {
        memcpy(wider, items, n * size);
    }
    if (wider) {
        *capacity = more;
    }
    return wider;
}

char *dgm_arena_copy(dgm_arena *a, const char *data, size_t size) {
    if (size == SIZE_MAX) {
        return NULL;
    }
    char *copy = dgm_arena_get(a, size + 1);
    if (copy && size) {
        memcpy(copy, data, size);
    }
    return copy;
}

char *dgm_arena_string(dgm_arena *a, const char *string) {
    return string ? dgm_arena_copy(a, string, strlen(string)) : NULL;
}

char *dgm_arena_print(dgm_arena *a, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = n < 0 ? NULL : dgm_arena_get(a, (size_t)n + 1);
    if (text) {
        va_start(args, format);
        vsnprintf(text, (size_t)n + 1, format, args);
        va_end(args);
    }
    return text;
}
