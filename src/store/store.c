// Opening a store, its prepared statements and its transactions.
#include "store/store.h"

#include "base/error.h"
#include "store/schema.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// How long to wait for another program that writes into the same store (ms).
static const int BUSY_MS = 10000;

#define EVENT_COLUMNS                                                                                                  \
    "id,plover,mode,cameo,goldstein,status,reciprocal,date_start,date_end,precision,basis,place,place_country,lat,"    \
    "lon,"                                                                                                             \
    "geonames,killed,injured,documents,sources,story,grounds,confidence"

// A party's code by its beginning, or its id.
#define EVENT_PARTY(at)                                                                                                \
    "(?" at " IS NULL OR EXISTS(SELECT 1 FROM event_actors a WHERE a.event=events.id AND"                              \
    " (substr(a.code,1,length(?" at "))=?" at " OR a.entity=?" at ")))"

#define EVENT_FILTERS                                                                                                  \
    EVENT_PARTY("1")                                                                                                   \
    " AND (?2 IS NULL OR plover=upper(?2) OR substr(cameo,1,length(?2))=?2)"                                           \
    " AND (?3 IS NULL OR date_end>=?3) AND (?4 IS NULL OR date_start<=?4)"                                             \
    " AND (?5 IS NULL OR place=?5 COLLATE NOCASE OR place_country=upper(?5))"                                          \
    " AND (?6 IS NULL OR EXISTS(SELECT 1 FROM mentions m JOIN documents d ON d.number=m.document WHERE"                \
    " m.event=events.id AND d.source=?6 COLLATE NOCASE)) AND " EVENT_PARTY("7")

static const char *const sql[DGM_STATEMENT_N] = {
    [DGM_STATEMENT_DOCUMENT_HASH] = "SELECT hash FROM documents WHERE id=?1",
    [DGM_STATEMENT_STALE] = "INSERT OR IGNORE INTO stale SELECT event FROM mentions WHERE event IS NOT NULL AND"
                            " document=(SELECT number FROM documents WHERE id=?1)",
    [DGM_STATEMENT_WORDS_DELETE] =
        "INSERT INTO sentence_words(sentence_words,rowid,text) SELECT 'delete',d.number*1048576+s.sentence,"
        "CAST(substr(CAST(d.text AS BLOB),s.start+1,s.\"end\"-s.start) AS TEXT) FROM documents d"
        " JOIN sentences s ON s.document=d.number WHERE d.id=?1 AND s.sentence<1048576",
    [DGM_STATEMENT_TITLE_DELETE] = "INSERT INTO document_words(document_words,rowid,title)"
                                   " SELECT 'delete',number,title FROM documents WHERE id=?1 AND title IS NOT NULL",
    [DGM_STATEMENT_DOCUMENT_DELETE] = "DELETE FROM documents WHERE id=?1",
    [DGM_STATEMENT_WORDS_PUT] = "INSERT INTO sentence_words(rowid,text) VALUES(?1,?2)",
    [DGM_STATEMENT_TITLE_PUT] = "INSERT INTO document_words(rowid,title) VALUES(?1,?2)",
    [DGM_STATEMENT_DOCUMENT_PUT] =
        "INSERT INTO documents(id,hash,title,published,source,url,language,text,coder,blocks,dropped)"
        " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)",
    [DGM_STATEMENT_SENTENCE_PUT] = "INSERT INTO sentences VALUES(?1,?2,?3,?4)",
    [DGM_STATEMENT_MENTION_PUT] = "INSERT INTO mentions(id,document,sentence,plover,cameo,status,date_start,date_end,"
                                  "place,confidence,record) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)"
                                  " ON CONFLICT(id) DO NOTHING",
    [DGM_STATEMENT_ACTOR_PUT] = "INSERT INTO actors VALUES(?1,?2,?3,?4,?5,?6,?7)",
    [DGM_STATEMENT_UNMERGED] = "UPDATE version SET merged=0 WHERE merged<>0",
    [DGM_STATEMENT_MENTIONS] = "SELECT record,id,NULL FROM mentions ORDER BY number",
    [DGM_STATEMENT_NEW_MENTIONS] = "SELECT record,id,NULL FROM mentions WHERE event IS NULL ORDER BY number",
    [DGM_STATEMENT_TOUCHED_MENTIONS] =
        "SELECT m.record,m.id,(SELECT s.id FROM touched_stories s WHERE s.id=t.story AND s.stays)"
        " FROM touched t JOIN mentions m ON m.event=t.event ORDER BY m.number",
    [DGM_STATEMENT_KEY_PUT] = "INSERT OR IGNORE INTO event_keys VALUES(?1,?2)",
    [DGM_STATEMENT_TOUCH] = "INSERT OR IGNORE INTO touched(event) SELECT event FROM event_keys WHERE key=?1",
    [DGM_STATEMENT_EVENT_CLAIMS] = "SELECT stance,mention,who FROM claims WHERE event=?1 ORDER BY stance,mention",
    [DGM_STATEMENT_CLAIM_PUT] = "INSERT OR IGNORE INTO claims VALUES(?1,?2,?3,?4)",
    [DGM_STATEMENT_STORY_EVENTS] = "SELECT " EVENT_COLUMNS " FROM events WHERE story=?1 ORDER BY date_start,id",
    [DGM_STATEMENT_STORY_ACTORS] = "SELECT code,name FROM story_actors WHERE story=?1 ORDER BY position",
    [DGM_STATEMENT_STORY_ACTOR_PUT] = "INSERT OR REPLACE INTO story_actors VALUES(?1,?2,?3,?4)",
    [DGM_STATEMENT_STORY_DOCUMENTS] = "SELECT count(DISTINCT m.document) FROM events e JOIN mentions m ON m.event=e.id"
                                      " WHERE e.story=?1",
    [DGM_STATEMENT_STORIES_LEFT] = "SELECT t.id FROM touched_stories t WHERE t.stays AND NOT EXISTS(SELECT 1 FROM"
                                   " stories s WHERE s.id=t.id) LIMIT 1",
    [DGM_STATEMENT_EVENT_PUT] = "INSERT INTO events VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,"
                                "?18,?19,?20,?21,?22,?23,?24)",
    [DGM_STATEMENT_EVENT_ACTOR_PUT] = "INSERT INTO event_actors VALUES(?1,?2,?3,?4,?5,?6,?7)",
    [DGM_STATEMENT_LINK_PUT] = "INSERT OR IGNORE INTO links VALUES(?1,?2,?3)",
    [DGM_STATEMENT_STORY_PUT] = "INSERT INTO stories VALUES(?1,?2,?3,?4,?5,?6,?7)",
    [DGM_STATEMENT_MENTION_EVENT] = "UPDATE mentions SET event=?2 WHERE id=?1 AND event IS NOT ?2",
    [DGM_STATEMENT_EVENTS] = "SELECT " EVENT_COLUMNS " FROM events WHERE " EVENT_FILTERS " ORDER BY date_start,id",
    [DGM_STATEMENT_EVENTS_WITH] =
        "SELECT " EVENT_COLUMNS " FROM events WHERE " EVENT_FILTERS " AND id IN (SELECT m.event FROM sentence_words w"
        " JOIN mentions m ON m.document=w.rowid/1048576 AND m.sentence=w.rowid%1048576 WHERE sentence_words MATCH ?8"
        " UNION SELECT m.event FROM document_words w JOIN mentions m ON m.document=w.rowid WHERE document_words MATCH "
        "?8)"
        " ORDER BY date_start,id",
    [DGM_STATEMENT_EVENT_ACTORS] = "SELECT side,entity,name,code,country FROM event_actors WHERE event=?1"
                                   " ORDER BY side,position",
    [DGM_STATEMENT_EVENT_LINKS] = "SELECT relation,other FROM links WHERE event=?1 ORDER BY relation,other",
    [DGM_STATEMENT_EVENT_MENTIONS] = "SELECT id FROM mentions WHERE event=?1 ORDER BY id",
    [DGM_STATEMENT_STORIES] = "SELECT id,title,date_start,date_end,events,mentions,documents FROM stories"
                              " ORDER BY date_start,id",
};

dgm_code dgm_store_fail(dgm_store *store, dgm_err *err) {
    int code = store->db ? sqlite3_errcode(store->db) : SQLITE_NOMEM;
    const char *message = store->db ? sqlite3_errmsg(store->db) : "out of memory";
    return dgm_err_set(err,
                       code == SQLITE_NOTADB  ? DGM_E_FORMAT
                       : code == SQLITE_NOMEM ? DGM_E_NOMEM
                                              : DGM_E_STORE,
                       store->path, 0, "%.150s", message);
}

sqlite3_stmt *dgm_store_prepare(dgm_store *store, dgm_statement which, dgm_err *err) {
    sqlite3_stmt **statement = &store->statements[which];
    if (!*statement &&
        sqlite3_prepare_v3(store->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK) {
        dgm_store_fail(store, err);
        return NULL;
    }
    sqlite3_reset(*statement);
    sqlite3_clear_bindings(*statement);
    return *statement;
}

dgm_code dgm_store_step(dgm_store *store, sqlite3_stmt *statement, dgm_err *err) {
    dgm_code code = sqlite3_step(statement) == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_reset(statement);
    return code;
}

dgm_code dgm_store_run(dgm_store *store, const char *text, dgm_err *err) {
    return sqlite3_exec(store->db, text, NULL, NULL, NULL) == SQLITE_OK ? DGM_OK : dgm_store_fail(store, err);
}

void dgm_store_bind(sqlite3_stmt *statement, int at, const char *text) {
    if (text) {
        sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, at);
    }
}

dgm_code dgm_store_begin(dgm_store *store, dgm_err *err) {
    dgm_code code = store->writing ? DGM_OK : dgm_store_run(store, "BEGIN IMMEDIATE", err);
    store->writing = code == DGM_OK;
    return code;
}

dgm_code dgm_store_commit(dgm_store *store, dgm_err *err) {
    if (!store->writing) {
        return DGM_OK;
    }
    dgm_code code = dgm_store_run(store, "COMMIT", err);
    if (code != DGM_OK) { // nothing half done stays behind
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    }
    store->writing = false;
    return code;
}

dgm_code dgm_store_number(dgm_store *store, const char *text, int64_t *out, dgm_err *err) {
    sqlite3_stmt *statement = NULL;
    *out = 0;
    if (sqlite3_prepare_v2(store->db, text, -1, &statement, NULL) != SQLITE_OK) {
        return dgm_store_fail(store, err);
    }
    int step = sqlite3_step(statement);
    if (step == SQLITE_ROW) {
        *out = sqlite3_column_int64(statement, 0);
    }
    dgm_code code = step == SQLITE_ROW || step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_finalize(statement);
    return code;
}

static dgm_code run_parts(dgm_store *store, const char *const *parts, size_t n, dgm_err *err) {
    dgm_code code = DGM_OK;
    for (size_t i = 0; i < n && code == DGM_OK; i++) {
        code = dgm_store_run(store, parts[i], err);
    }
    return code;
}

// In one transaction, so that a run that is cut off leaves the file as it was and not half a store.
static dgm_code make_schema(dgm_store *store, dgm_err *err) {
    char pragmas[160];
    snprintf(pragmas, sizeof pragmas, "PRAGMA application_id=%d; PRAGMA user_version=%d", DGM_STORE_APPLICATION,
             DGM_STORE_VERSION);
    dgm_code code = dgm_store_begin(store, err);
    int64_t version = 0;
    // Another program may have made it in the meantime.
    code = code == DGM_OK ? dgm_store_number(store, "PRAGMA user_version", &version, err) : code;
    if (code == DGM_OK && version == 0) {
        static const char *const parts[] = {DGM_STORE_SCHEMA};
        code = run_parts(store, parts, sizeof parts / sizeof *parts, err);
        code = code == DGM_OK ? dgm_store_run(store, "INSERT INTO version VALUES(2, '" DGM_VERSION "', 1)", err) : code;
    } else if (code == DGM_OK && version == 1) {
        static const char *const parts[] = {DGM_STORE_MIGRATION_2};
        code = run_parts(store, parts, sizeof parts / sizeof *parts, err);
    }
    code = code == DGM_OK ? dgm_store_run(store, pragmas, err) : code;
    return code == DGM_OK ? dgm_store_commit(store, err) : code;
}

static dgm_code set_up(dgm_store *store, bool create, dgm_err *err) {
    int64_t application = 0, version = 0, tables = 0;
    sqlite3_busy_timeout(store->db, BUSY_MS);
    dgm_code code = dgm_store_number(store, "PRAGMA application_id", &application, err);
    code = code == DGM_OK ? dgm_store_number(store, "PRAGMA user_version", &version, err) : code;
    code = code == DGM_OK ? dgm_store_number(store, "SELECT count(*) FROM sqlite_master", &tables, err) : code;
    if (code != DGM_OK) {
        return code;
    }
    if (tables && application != DGM_STORE_APPLICATION) {
        return dgm_err_set(err, DGM_E_FORMAT, store->path, 0, "a database, but not one of dragoman's");
    }
    if (version > DGM_STORE_VERSION) {
        return dgm_err_set(err, DGM_E_VERSION, store->path, 0, "its schema is version %d, this program reads up to %d",
                           (int)version, DGM_STORE_VERSION);
    }
    if (!tables && !create) {
        return dgm_err_set(err, DGM_E_FORMAT, store->path, 0, "an empty database; 'dragoman code --to' fills one");
    }
    if (tables && !create && version < DGM_STORE_VERSION) {
        return dgm_err_set(err, DGM_E_VERSION, store->path, 0,
                           "its schema is version %d; 'dragoman code --to' brings it up to %d", (int)version,
                           DGM_STORE_VERSION);
    }
    if (create) {
        // Readers go on while a run writes; a cut-off run loses what was not committed and nothing else.
        code = dgm_store_run(store, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON", err);
        code = code == DGM_OK && (!tables || version < DGM_STORE_VERSION) ? make_schema(store, err) : code;
    }
    return code;
}

dgm_code dgm_store_open(dgm_store **out, const dgm_store_options *options, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0), *scratch = dgm_arena_open(0);
    dgm_store *store = arena && scratch ? dgm_arena_get(arena, sizeof *store) : NULL;
    if (!store) {
        dgm_arena_close(arena);
        dgm_arena_close(scratch);
        return dgm_err_set(err, DGM_E_NOMEM, options->path, 0, "out of memory");
    }
    store->arena = arena;
    store->scratch = scratch;
    store->path = dgm_arena_string(arena, options->path);
    store->coder = dgm_arena_string(arena, options->coder);
    if (!options->create && access(options->path, F_OK) != 0) {
        dgm_err_set(err, DGM_E_NOTFOUND, options->path, 0, "no such store");
        dgm_store_close(store);
        return DGM_E_NOTFOUND;
    }
    int flags = options->create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    dgm_code code = sqlite3_open_v2(options->path, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK
                        ? DGM_OK
                        : dgm_store_fail(store, err);
    code = code == DGM_OK ? set_up(store, options->create, err) : code;
    if (code != DGM_OK) {
        dgm_store_close(store);
        return code;
    }
    *out = store;
    return DGM_OK;
}

void dgm_store_close(dgm_store *store) {
    if (!store) {
        return;
    }
    for (int i = 0; i < DGM_STATEMENT_N; i++) {
        sqlite3_finalize(store->statements[i]);
    }
    for (int i = 0; i < DGM_SELECT_N; i++) {
        sqlite3_finalize(store->selections[i]);
    }
    sqlite3_close(store->db); // rolls back what was not committed
    dgm_arena *arena = store->arena;
    dgm_arena_close(store->scratch);
    dgm_arena_close(arena);
}

dgm_code dgm_store_count(dgm_store *store, dgm_store_counts *out, dgm_err *err) {
    static const char *const totals[] = {
        "SELECT n FROM totals WHERE name='documents'", "SELECT n FROM totals WHERE name='sentences'",
        "SELECT n FROM totals WHERE name='mentions'", "SELECT n FROM totals WHERE name='events'",
        "SELECT n FROM totals WHERE name='stories'"};
    int64_t merged = 0, n[5] = {0};
    dgm_code code = dgm_store_number(store, "SELECT merged FROM version", &merged, err);
    for (size_t i = 0; i < sizeof totals / sizeof *totals && code == DGM_OK; i++) {
        code = dgm_store_number(store, totals[i], &n[i], err);
    }
    *out =
        (dgm_store_counts){(uint64_t)n[0], (uint64_t)n[1], (uint64_t)n[2], (uint64_t)n[3], (uint64_t)n[4], merged != 0};
    return code;
}
