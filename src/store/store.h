/** The store's handle, shared by the files of this stage. */
#ifndef DGM_STORE_STORE_H
#define DGM_STORE_STORE_H

#include "base/arena.h"
#include "store/query.h"

#include <sqlite3.h>

/** Statements that are used again and again, prepared at first use. */
typedef enum dgm_statement {
    DGM_STATEMENT_DOCUMENT_HASH = 0,
    DGM_STATEMENT_STALE,
    DGM_STATEMENT_WORDS_DELETE,
    DGM_STATEMENT_TITLE_DELETE,
    DGM_STATEMENT_DOCUMENT_DELETE,
    DGM_STATEMENT_WORDS_PUT,
    DGM_STATEMENT_TITLE_PUT,
    DGM_STATEMENT_DOCUMENT_PUT,
    DGM_STATEMENT_SENTENCE_PUT,
    DGM_STATEMENT_MENTION_PUT,
    DGM_STATEMENT_ACTOR_PUT,
    DGM_STATEMENT_UNMERGED,
    DGM_STATEMENT_MENTIONS,
    DGM_STATEMENT_EVENT_PUT,
    DGM_STATEMENT_EVENT_ACTOR_PUT,
    DGM_STATEMENT_LINK_PUT,
    DGM_STATEMENT_STORY_PUT,
    DGM_STATEMENT_MENTION_EVENT,
    DGM_STATEMENT_EVENTS,
    DGM_STATEMENT_EVENT_ACTORS,
    DGM_STATEMENT_EVENT_LINKS,
    DGM_STATEMENT_EVENT_MENTIONS,
    DGM_STATEMENT_EVENTS_WITH,
    DGM_STATEMENT_EVENT_CLAIMS,
    DGM_STATEMENT_CLAIM_PUT,
    DGM_STATEMENT_STORIES,
    DGM_STATEMENT_STORY_EVENTS,
    DGM_STATEMENT_STORY_ACTORS,
    DGM_STATEMENT_STORY_ACTOR_PUT,
    DGM_STATEMENT_STORY_DOCUMENTS,
    DGM_STATEMENT_STORIES_LEFT,
    DGM_STATEMENT_KEY_PUT,
    DGM_STATEMENT_TOUCH,
    DGM_STATEMENT_NEW_MENTIONS,
    DGM_STATEMENT_TOUCHED_MENTIONS,
    DGM_STATEMENT_N
} dgm_statement;

struct dgm_store {
    dgm_arena *scratch; // of one document or one row
    sqlite3 *db;
    sqlite3_stmt *statements[DGM_STATEMENT_N]; // NULL until used
    sqlite3_stmt *selections[DGM_SELECT_N];    // of query.c, the same
    const char *path;                          // lives with the store
    const char *coder;
    dgm_arena *arena; // holds the store itself
    bool writing;     // a transaction is open
};

/** The statement, ready to bind. @return NULL after an error in err. Per-worker. */
sqlite3_stmt *dgm_store_prepare(dgm_store *store, dgm_statement which, dgm_err *err);
/** Step a statement that returns no rows. Per-worker. */
dgm_code dgm_store_step(dgm_store *store, sqlite3_stmt *statement, dgm_err *err);
/** Run plain SQL. Per-worker. */
dgm_code dgm_store_run(dgm_store *store, const char *text, dgm_err *err);
/** DGM_E_STORE with SQLite's message. */
dgm_code dgm_store_fail(dgm_store *store, dgm_err *err);
/** Bind a string, or NULL; it must live until the statement has run. */
void dgm_store_bind(sqlite3_stmt *statement, int at, const char *text);
/** Bind a day, or nothing for year 0. */
void dgm_store_bind_date(sqlite3_stmt *statement, int at, dgm_date date);
/** The one number that plain SQL returns, 0 where it returns no row. Per-worker. */
dgm_code dgm_store_number(dgm_store *store, const char *text, int64_t *out, dgm_err *err);
/** The events of a story, in order of their days, as dgm_store_events hands them out. Per-worker. */
dgm_code dgm_store_story_events(dgm_store *store, const char *story, int (*each)(void *user, const dgm_event *event),
                                void *user, dgm_err *err);
/** Begin writing, if it has not begun. Per-worker. */
dgm_code dgm_store_begin(dgm_store *store, dgm_err *err);

#endif
