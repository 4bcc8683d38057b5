/** Words of names in the one form that they are looked up by. */
#ifndef DGM_MENTION_FOLD_H
#define DGM_MENTION_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DGM_FOLD_BYTES = 64,       /* most bytes of a folded word: longer words are cut, no name has such */
    DGM_SHAPE_CAPITAL = 1u,    /* begins with an upper-case letter */
    DGM_SHAPE_UPPER = 1u << 1, /* two letters or more, all upper-case: "US", "U.S.", "WHO" */
    DGM_SHAPE_DOTTED = 1u << 2 /* an abbreviation with full stops between its letters: "U.S." */
};

/** One folded word. */
typedef struct dgm_folded {
    char text[DGM_FOLD_BYTES]; /* (size) not NUL-terminated */
    uint32_t size;             /* bytes */
    uint32_t shape;            /* DGM_SHAPE_* */
    uint64_t hash;             /* XXH3 of text */
} dgm_folded;

/**
 * Cut the next word off a text and fold it: lower case, no diacritics, apostrophes or full stops, no final 's; words
 * end at spaces, hyphens, dashes, slashes and brackets; the article el- becomes al-.
 * @param cursor advanced past the word. @param end of the text. @return false where no word is left.
 * Thread-safe. Source: Unicode canonical decomposition (ICU); letters without one (ø, ł, ß ...) from a table here.
 */
bool dgm_fold_next(const char **cursor, const char *end, dgm_folded *out);

/** Join a word's hash to the hash of the words before it (DGM_FOLD_START at first). */
uint64_t dgm_fold_join(uint64_t sequence, uint64_t word);
#define DGM_FOLD_START UINT64_C(0x9e3779b97f4a7c15)

#endif
