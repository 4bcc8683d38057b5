/** The English words that tokenisation and sentence splitting need: abbreviations, contractions, prefixes. */
#ifndef DGM_TEXT_WORDS_H
#define DGM_TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** How a word that is written with a full stop behaves. */
typedef enum dgm_abbreviation {
    DGM_ABBREVIATION_NONE = 0,
    DGM_ABBREVIATION_TITLE,   /* a name follows: never the end of a sentence */
    DGM_ABBREVIATION_MIDDLE,  /* something follows: "vs.", "approx." */
    DGM_ABBREVIATION_NUMBER,  /* an abbreviation only before a number: "No. 5" */
    DGM_ABBREVIATION_GUARDED, /* also a common word: an abbreviation only before a number or a comma: "Sat. 5" */
    DGM_ABBREVIATION_CLOCK,   /* "p.m.": ends a sentence before a capital that is no zone or calendar name */
    DGM_ABBREVIATION_END      /* ends a sentence where a word follows that begins sentences: "Inc.", "U.S." */
} dgm_abbreviation;

/** One sorted table of lower-case keys; `capital` asks that the text has a capital first letter. */
typedef struct dgm_word_entry {
    const char *key;
    uint8_t value;
    bool capital;
} dgm_word_entry;

/** What `word` (without its stop) abbreviates to. Thread-safe. */
dgm_abbreviation dgm_word_abbreviation(const char *word, size_t size);
/** Bytes of the first word of a contraction written without an apostrophe ("cannot" -> 3), 0 for none. Thread-safe. */
size_t dgm_word_contraction(const char *word, size_t size);
/** Whether a hyphen after these letters stays inside its word ("non-", "e-", "mid-"). Thread-safe. */
bool dgm_word_is_prefix(const char *word, size_t size);
/** Whether a hyphen before these letters stays inside its word ("-esque", "-wise"). Thread-safe. */
bool dgm_word_is_suffix(const char *word, size_t size);
/** Whether letters after digits are a unit, a word of their own ("5km", "7am"). Thread-safe. */
bool dgm_word_is_unit(const char *word, size_t size);
/** Whether a capitalised word is one that begins sentences and seldom a name ("The", "He", "But"). Thread-safe. */
bool dgm_word_is_starter(const char *word, size_t size);
/** Whether the label ends a host or file name ("com", "html"). Thread-safe. */
bool dgm_word_is_domain(const char *word, size_t size);
/** Whether a word with a slash is one word ("w/o", "c/o"). Thread-safe. */
bool dgm_word_is_slashed(const char *word, size_t size);
/** Whether a capitalised word after a time of day still belongs to it ("EST", "Monday"). Thread-safe. */
bool dgm_word_follows_clock(const char *word, size_t size);

/** For the tests: the tables and their sizes, so that their order can be checked. @return NULL past the last. */
const dgm_word_entry *dgm_word_table(size_t index, size_t *n);

#endif
