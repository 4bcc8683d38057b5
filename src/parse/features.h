/** What the network and the lemma rules see of a word. train/features.py computes the same; a test holds them together.
 */
#ifndef DGM_PARSE_FEATURES_H
#define DGM_PARSE_FEATURES_H

#include "base/arena.h"

/** Hashed features, in the model's order. */
enum {
    DGM_WORD_NORM = 0,
    DGM_WORD_PREFIX3,
    DGM_WORD_SUFFIX1,
    DGM_WORD_SUFFIX2,
    DGM_WORD_SUFFIX3,
    DGM_WORD_SUFFIX4,
    DGM_WORD_SHAPE,
    DGM_WORD_HASHES
};

/** Starts of the last code points that are kept: enough for lemma rules. */
enum { DGM_WORD_TAIL = 8 };

/** A word, looked at. Strings live in the arena or are the form itself. */
typedef struct dgm_word {
    const char *plain; /* (plain_size) the form with typographic quotes, dashes and bracket escapes brought to ASCII */
    const char *low;   /* (low_size) plain, lower-cased code point by code point */
    uint32_t plain_size, low_size;  /* bytes */
    uint32_t tail[DGM_WORD_TAIL];   /* byte offset in low of the last, last but one, ... code point */
    uint32_t tail_n;                /* code points in tail: min(DGM_WORD_TAIL, all) */
    uint32_t hash[DGM_WORD_HASHES]; /* 32-bit, to be masked to a table's size */
} dgm_word;

/**
 * Look at a form.
 * @param form any bytes; those that are no UTF-8 stay as they are. @param out strings live in the arena.
 * @return false when out of memory. Thread-safe on separate arenas. Cost: linear in size.
 */
bool dgm_word_read(dgm_word *out, const char *form, size_t size, dgm_arena *arena);

/** FNV-1a, 64 bits: the start value, and more bytes. Source: G. Fowler, L. C. Noll, K.-P. Vo. Thread-safe. */
#define DGM_FNV64_START UINT64_C(0xCBF29CE484222325)
uint64_t dgm_fnv64(uint64_t hash, const char *data, size_t size);

#endif
