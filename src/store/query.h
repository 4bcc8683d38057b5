/**
 * Reading a store row by row, for the service: a selection is a query by name, its SQL lies in query.c, and nobody
 * outside this folder sees SQLite. Corrections are written here too.
 */
#ifndef DGM_STORE_QUERY_H
#define DGM_STORE_QUERY_H

#include "dragoman.h"

/** What can be asked; the columns of each are listed beside its SQL in query.c. */
typedef enum dgm_selection {
    DGM_SELECT_EVENTS = 0, /* all, by their first day, those without one last */
    DGM_SELECT_EVENT_PARTIES,
    DGM_SELECT_MENTIONS, /* all, ascending by document and sentence */
    DGM_SELECT_DOCUMENTS,
    DGM_SELECT_STORIES,
    DGM_SELECT_LINKS,
    DGM_SELECT_CORRECTIONS, /* all that are not undone, ascending by number */
    DGM_SELECT_FINGERPRINT, /* a number that changes whenever documents or events do, and whether all is merged */
    DGM_SELECT_CHANGES,     /* one number that changes whenever any other connection writes */
    DGM_SELECT_CORRECTION_STATE,
    DGM_SELECT_GROUNDS,            /* ?1 event */
    DGM_SELECT_CLAIMS,             /* ?1 event */
    DGM_SELECT_HEADLINE,           /* ?1 mention's number */
    DGM_SELECT_RECORD,             /* ?1 mention's number */
    DGM_SELECT_DOCUMENT,           /* ?1 number */
    DGM_SELECT_DOCUMENT_BY_ID,     /* ?1 id */
    DGM_SELECT_DOCUMENT_SENTENCES, /* ?1 number */
    DGM_SELECT_TITLE_WORDS,        /* ?1 full-text expression: numbers of documents */
    DGM_SELECT_SENTENCE_WORDS,     /* ?1 full-text expression: rows of document * 2^20 + sentence */
    DGM_SELECT_SENTENCE_COUNT,     /* ?1 document */
    DGM_SELECT_SENTENCE_TEXT,      /* ?1 document, ?2 sentence */
    DGM_SELECT_CORRECTION_LOG,     /* ?1 coder or null, ?2 mention or null, ?3 limit, ?4 offset; the latest first */
    DGM_SELECT_CORRECTION_COUNT,   /* ?1 coder or null, ?2 mention or null */
    DGM_SELECT_CORRECTION,         /* ?1 number */
    DGM_SELECT_CODERS,
    DGM_SELECT_N
} dgm_selection;

/** Sentences of a document in the rowids of the full-text table. */
#define DGM_SENTENCE_BITS 20

/** A row while it is read; what it gives lives until the next one. */
typedef struct dgm_row dgm_row;

/** A column as a string (NULL for NULL), and its size in bytes; as a number (0 for NULL); whether it is NULL.
 *  Per-worker. */
const char *dgm_row_text(const dgm_row *row, int column);
size_t dgm_row_size(const dgm_row *row, int column);
int64_t dgm_row_integer(const dgm_row *row, int column);
double dgm_row_real(const dgm_row *row, int column);
bool dgm_row_is_null(const dgm_row *row, int column);

/** What a selection's ?N is: a string where `text` is set, null where `null` is, else a number. */
typedef struct dgm_value {
    const char *text;
    int64_t number;
    bool null;
} dgm_value;

#define DGM_VALUE_TEXT(string)                                                                                         \
    (dgm_value) {                                                                                                      \
        .text = (string), .null = !(string)                                                                            \
    }
#define DGM_VALUE_NUMBER(value)                                                                                        \
    (dgm_value) {                                                                                                      \
        .number = (int64_t)(value)                                                                                     \
    }

/**
 * Run a selection.
 * @param values (n) in the order of its parameters. @param each not 0 ends the rows; it must not select the same again.
 * @return DGM_OK, DGM_E_STORE. Per-worker.
 */
dgm_code dgm_store_select(dgm_store *store, dgm_selection which, const dgm_value *values, int n,
                          int (*each)(void *user, const dgm_row *row), void *user, dgm_err *err);

/** Let other connections' pages be shared through the system's cache, for a store that many threads read. Per-worker.
 */
dgm_code dgm_store_share(dgm_store *store, dgm_err *err);

/** See one state of the store from here to dgm_store_release, whatever others write. Per-worker. */
dgm_code dgm_store_hold(dgm_store *store, dgm_err *err);
void dgm_store_release(dgm_store *store);

/** A line of the log of corrections. */
typedef struct dgm_correction {
    int64_t number;      /* 0 before it is written */
    const char *time;    /* UTC, "2026-11-22T10:00:00Z" */
    const char *coder;   /* who */
    const char *action;  /* accept, reject, recode, merge, split */
    const char *mention; /* the first one that it is of */
    const char *detail;  /* JSON: mentions, to, note */
} dgm_correction;

/** Append to the log, safely on the disk when it returns. @param number its number. @return DGM_OK, DGM_E_STORE.
 *  Per-worker. */
dgm_code dgm_store_correct(dgm_store *store, const dgm_correction *correction, int64_t *number, dgm_err *err);

/** Mark a correction as taken back. @return DGM_OK, DGM_E_NOTFOUND (none of that number, or undone already),
 *  DGM_E_STORE. Per-worker. */
dgm_code dgm_store_undo(dgm_store *store, int64_t number, dgm_err *err);

#endif
