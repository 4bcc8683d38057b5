/** Time expressions between being found and being resolved to days. */
#ifndef DGM_TIME_EXPRESSION_H
#define DGM_TIME_EXPRESSION_H

#include "time/words.h"

/** A token as the matcher sees it. */
typedef struct dgm_time_item {
    const char *text; /* the word's value, "" for none */
    dgm_date date;    /* of DGM_TIME_DATE */
    int32_t value;    /* number, month, weekday; minutes of the day of DGM_TIME_CLOCK */
    uint8_t class;    /* dgm_time_class */
    uint8_t digits;   /* written digits of DGM_TIME_DIGITS and _DECADE; 0 where the number has commas */
    bool guard;       /* also an ordinary word */
    bool capital;     /* written with a capital first letter */
    bool prefixed;    /* the word had a prefix such as "mid-" */
    uint16_t signs;   /* what the words beside the token say of its time: dgm_time_signs */
    uint8_t phrase;   /* n >= 2: a phrase of n tokens begins here */
} dgm_time_item;

/** What a point in time is given by. */
typedef enum dgm_point_kind {
    DGM_POINT_NONE = 0,
    DGM_POINT_CALENDAR, /* year, month, day, weekday: those that are not 0 */
    DGM_POINT_DECADE,   /* year: its first */
    DGM_POINT_CENTURY,  /* year: its first, a multiple of 100 */
    DGM_POINT_SEASON,   /* season, year or 0 */
    DGM_POINT_QUARTER,  /* number of the quarter or half, unit Q or H, year or 0 */
    DGM_POINT_DEICTIC,  /* number of days from publication */
    DGM_POINT_UNIT,     /* direction and unit: "last week" */
    DGM_POINT_SHIFT,    /* number units before or after publication or anchor: "two weeks ago" */
    DGM_POINT_SPAN,     /* number units up to or from publication: "the past two weeks" */
    DGM_POINT_DURATION, /* number units: "444 days"; value in `season` where that is not NULL */
    DGM_POINT_SET,      /* value in `season`: "every Friday" */
    DGM_POINT_CLOCK,    /* a time of day alone */
    DGM_POINT_REFERENCE /* value in `season`: PRESENT_REF */
} dgm_point_kind;

typedef enum dgm_direction { DGM_BEFORE = -1, DGM_HERE = 0, DGM_AHEAD = 1, DGM_UNDIRECTED = 2 } dgm_direction;

/** A point in time as written. */
typedef struct dgm_point {
    dgm_point_kind kind;
    int32_t year, month, day; /* 0 = not written */
    int32_t weekday;          /* 1 = Monday; 0 = not written */
    int32_t number;           /* -1 = vague ("several") */
    dgm_direction direction;  /* of "last", "this", "next", "ago", "later" */
    int32_t week;             /* weeks from publication that a weekday lies in: "Friday last week" */
    bool has_week;
    bool anchored;      /* counted from an earlier expression: "the next day" */
    bool strict;        /* without an earlier expression nothing is known: "that day" */
    bool after_clause;  /* a clause or phrase after it is what it counts to: "a day after they met" */
    const char *unit;   /* "D", "W", "M", "Y", "10Y", "100Y", "TH", "TM", "TS", "2W", "WE", "Q", "H" */
    const char *season; /* "SP", "SU", "FA", "WI"; a whole value where the kind says so */
    const char *part;   /* "MO", "AF", "EV", "NI", or NULL */
    int32_t minutes;    /* of the day, -1 = no clock */
    int32_t narrow;     /* -1 "earlier this year", 1 "later this year" */
    bool half;          /* a half more: "two and a half years" */
    bool fiscal;        /* "fiscal 1989" */
    const char *mod;    /* TIMEX3 mod, "START", "APPROX", or NULL */
    const char *moving; /* a holiday that is no day of a month: "11-W4-4", "E+00" */
} dgm_point;

/** An expression: a point, or two that bound a range. */
typedef struct dgm_expression {
    dgm_point from, to; /* to.kind is DGM_POINT_NONE where it is no range */
    uint32_t token_n;
    uint32_t second, second_n; /* tokens of `to`, counted from the first, where a word stands between the two; or 0 */
    uint32_t lead;             /* tokens before `from` that are not part of it: "between" */
} dgm_expression;

/** A sentence for the matcher. */
typedef struct dgm_time_sentence {
    const dgm_time_words *words;
    const dgm_token *tokens;    /* (n) */
    const dgm_time_item *items; /* (n) */
    uint32_t n;
    bool parsed; /* tokens have parts of speech and heads */
} dgm_time_sentence;

/** Fill items[0..n) from the tokens' forms. Thread-safe. */
void dgm_time_items(const dgm_time_words *words, const dgm_token *tokens, uint32_t n, dgm_time_item *items);

/**
 * The longest time expression that begins at token `at`.
 * @return its tokens, 0 for none. *skip is then the tokens that are known to be none ("27 years old"), or 0.
 * Thread-safe.
 */
uint32_t dgm_time_match(const dgm_time_sentence *sentence, uint32_t at, dgm_expression *out, uint32_t *skip);

/** Fill the items' signs from parsed tokens: once a sentence, before dgm_time_side. Thread-safe. */
void dgm_time_signs(const dgm_token *tokens, uint32_t n, dgm_time_item *items);

/** The head of the expression of tokens [at, at + n): the first whose own head lies outside. Thread-safe. */
uint32_t dgm_time_head(const dgm_time_sentence *sentence, uint32_t at, uint32_t n);

/**
 * Which side of the publication date the clause around tokens [at, at + n) points to.
 * @param sure a finite verb or a word such as "since" says so. Thread-safe.
 */
dgm_direction dgm_time_side(const dgm_time_sentence *sentence, uint32_t at, uint32_t n, bool *sure);

/** What resolution knows of the document. */
typedef struct dgm_time_context {
    dgm_arena *arena;
    dgm_date published;      /* day 0 where it is not known */
    dgm_date anchor;         /* first day of the nearest earlier expression of a month or less, year 0 for none */
    dgm_date anchor_day;     /* the same of a single day */
    dgm_date anchor_year;    /* the same of any precision */
    dgm_date sentence_day;   /* first day of the nearest earlier expression of the sentence */
    dgm_date anchor_quarter; /* first day of the nearest earlier quarter */
    dgm_date explicit_day;   /* of the nearest earlier expression with year and month, in this or the sentence before */
    dgm_direction side;
    bool sure; /* of the side */
} dgm_time_context;

/** Fill type, value, days, precision and basis of `out`. @return false when out of memory. Per-arena. */
bool dgm_time_resolve(const dgm_time_context *context, const dgm_expression *expression, dgm_time *out);

#endif
