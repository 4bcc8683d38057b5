/** The words of time of one language, as lexicon/time/words.tsv has them. */
#ifndef DGM_TIME_WORDS_H
#define DGM_TIME_WORDS_H

#include "base/table.h"
#include "time/time.h"

/** What a word does in a time expression. The names are those of the table's column `class`. */
typedef enum dgm_time_class {
    DGM_TIME_NONE = 0,
    /* words of the table, in the order of CLASS_NAMES in words.c */
    DGM_TIME_AFTER,
    DGM_TIME_AGE,
    DGM_TIME_AGO,
    DGM_TIME_ANCHOR_AFTER,
    DGM_TIME_ANCHOR_BEFORE,
    DGM_TIME_ANCHOR_SAME,
    DGM_TIME_AND,
    DGM_TIME_APPROXIMATE,
    DGM_TIME_AT,
    DGM_TIME_BEFORE,
    DGM_TIME_BETWEEN,
    DGM_TIME_BY,
    DGM_TIME_CLOCK_WORD,
    DGM_TIME_DECADE_SUFFIX,
    DGM_TIME_DEICTIC,
    DGM_TIME_DEICTIC_PART,
    DGM_TIME_DURATION,
    DGM_TIME_EARLIER,
    DGM_TIME_ERA,
    DGM_TIME_EVERY,
    DGM_TIME_FILLER,
    DGM_TIME_FISCAL,
    DGM_TIME_FOR,
    DGM_TIME_FROM,
    DGM_TIME_FUTURE,
    DGM_TIME_HALF_DAY,
    DGM_TIME_HOLIDAY,
    DGM_TIME_HUNDRED,
    DGM_TIME_IN,
    DGM_TIME_LAST,
    DGM_TIME_LATER,
    DGM_TIME_LENGTH,
    DGM_TIME_MODAL,
    DGM_TIME_MONTH,
    DGM_TIME_NEXT,
    DGM_TIME_NOT_AFTER,
    DGM_TIME_NOT_BEFORE,
    DGM_TIME_NUMBER,
    DGM_TIME_OF,
    DGM_TIME_ON,
    DGM_TIME_ONSET,
    DGM_TIME_ONE,
    DGM_TIME_ORDINAL,
    DGM_TIME_ORDINAL_SUFFIX,
    DGM_TIME_OVERNIGHT,
    DGM_TIME_PART,
    DGM_TIME_PENDING,
    DGM_TIME_PERFECT,
    DGM_TIME_QUARTER,
    DGM_TIME_RATE,
    DGM_TIME_REALIS,
    DGM_TIME_RECENT,
    DGM_TIME_REFERENCE,
    DGM_TIME_SEASON,
    DGM_TIME_SET,
    DGM_TIME_SINCE,
    DGM_TIME_TENS,
    DGM_TIME_THE,
    DGM_TIME_THIS,
    DGM_TIME_TO,
    DGM_TIME_UNIT,
    DGM_TIME_UNITS,
    DGM_TIME_UNTIL,
    DGM_TIME_VAGUE,
    DGM_TIME_WEEKDAY,
    DGM_TIME_WEEKDAYS,
    DGM_TIME_WITHIN,
    DGM_TIME_ZONE,
    DGM_TIME_WORD_CLASSES,
    /* shapes of tokens */
    DGM_TIME_DIGITS = DGM_TIME_WORD_CLASSES, /* a whole number in digits */
    DGM_TIME_DAY_DIGITS,                     /* "23rd" */
    DGM_TIME_DECADE,                         /* "1990s" */
    DGM_TIME_DATE,                           /* "2007-07-25" */
    DGM_TIME_CLOCK,                          /* "10:30" */
    DGM_TIME_COMMA,
    DGM_TIME_DASH,
    DGM_TIME_OPEN,
    DGM_TIME_CLOSE
} dgm_time_class;

/** One word, or a phrase whose words are divided by spaces. */
typedef struct dgm_time_word {
    const char *text; /* the column `value` */
    int32_t value;    /* the same as a number, 0 where it is none */
    uint8_t class;    /* dgm_time_class */
    bool capital;     /* only with a capital first letter */
    bool guard;       /* also an ordinary word: counts only beside other words of time */
    bool opens;       /* begins a phrase of the table */
} dgm_time_word;

struct dgm_time_words {
    dgm_arena *arena;
    dgm_table table;      /* lower-case form -> index in words */
    dgm_time_word *words; /* (word_n) */
    size_t word_n, capacity;
};

/** Longest key in bytes: longer tokens are no words of time. */
#define DGM_TIME_KEY_BYTES 48

/**
 * Write the lower-case key of a form. @return its bytes, 0 where the form is empty or too long. Thread-safe.
 */
size_t dgm_time_key(const char *form, size_t size, char out[DGM_TIME_KEY_BYTES]);

/** Find a key. @return NULL where the table lacks it. Thread-safe. */
const dgm_time_word *dgm_time_find(const dgm_time_words *words, const char *key, size_t size);

#endif
