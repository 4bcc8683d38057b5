/** Blocks to words: the step before sentences are made of them. */
#ifndef DGM_TEXT_TOKEN_H
#define DGM_TEXT_TOKEN_H

#include "base/arena.h"
#include "text/words.h"

/** What a word is to the sentence splitter. */
typedef enum dgm_word_kind {
    DGM_WORD_PLAIN = 0,
    DGM_WORD_NUMBER,
    DGM_WORD_STOP,  /* ".", "?!", "..." as words of their own */
    DGM_WORD_OPEN,  /* an opening bracket or quotation mark */
    DGM_WORD_CLOSE, /* a closing one */
    DGM_WORD_QUOTE, /* a quotation mark that can be either */
    DGM_WORD_PUNCTUATION,
    DGM_WORD_BULLET /* a mark that begins list items */
} dgm_word_kind;

enum {
    DGM_WORD_SPACE_BEFORE = 1u << 0, /* white space, or the block's start */
    DGM_WORD_LINE_BEFORE = 1u << 1,  /* a line end among it */
    DGM_WORD_BLANK_BEFORE = 1u << 2, /* an empty line among it */
    DGM_WORD_UPPER = 1u << 3,        /* begins with a capital */
    DGM_WORD_LOWER = 1u << 4,        /* begins with a small letter */
    DGM_WORD_ACRONYM = 1u << 5       /* letters with stops: "U.S." */
};

/** One word of the text. */
typedef struct dgm_word {
    uint32_t start, end;  /* bytes of the text */
    uint8_t kind;         /* dgm_word_kind */
    uint8_t flags;        /* DGM_WORD_* */
    uint8_t multiword;    /* as in dgm_token */
    uint8_t abbreviation; /* dgm_abbreviation, where the word ends in its own stop */
} dgm_word;

/** A growing list of words in an arena. */
typedef struct dgm_word_list {
    dgm_arena *arena;
    dgm_word *words; /* (n) */
    size_t n, capacity;
} dgm_word_list;

/** Longest word in bytes: what is longer (encoded data) is cut. */
#define DGM_WORD_BYTES 1024

/**
 * Append the words of text[span].
 * @param text UTF-8; invalid bytes become words of symbols. Cost: O(bytes).
 * @return DGM_OK, DGM_E_LIMIT when out of memory. Per-arena.
 */
dgm_code dgm_token_block(dgm_word_list *list, const char *text, dgm_span span);

#endif
