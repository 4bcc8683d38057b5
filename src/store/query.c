// Selections of the service, and the log of corrections.
#include "store/query.h"

#include "base/error.h"
#include "store/store.h"

struct dgm_row {
    sqlite3_stmt *statement;
};

static const char *const selections[DGM_SELECT_N] = {
    [DGM_SELECT_EVENTS] =
        "SELECT id,plover,mode,cameo,goldstein,status,reciprocal,date_start,date_end,precision,basis,place,"
        "place_country,lat,lon,geonames,killed,injured,documents,sources,story,confidence,disputed FROM events"
        " ORDER BY date_start IS NULL,date_start,id",
    [DGM_SELECT_EVENT_PARTIES] = "SELECT event,side,entity,name,code,country FROM event_actors"
                                 " ORDER BY event,side,position",
    [DGM_SELECT_MENTIONS] = "SELECT number,id,document,sentence,event,confidence FROM mentions"
                            " ORDER BY document,sentence,number",
    [DGM_SELECT_DOCUMENTS] = "SELECT number,id,title,published,source,url,language FROM documents ORDER BY number",
    [DGM_SELECT_STORIES] = "SELECT id,title,date_start,date_end,events,mentions,documents FROM stories ORDER BY id",
    [DGM_SELECT_LINKS] = "SELECT event,relation,other FROM links ORDER BY event,relation,other",
    [DGM_SELECT_CORRECTIONS] = "SELECT number,time,coder,action,mention,detail FROM corrections WHERE undone=0"
                               " ORDER BY number",
    // The last number and the count of each: a document that is replaced gets a new number.
    [DGM_SELECT_FINGERPRINT] =
        "SELECT (SELECT ifnull(max(number),0) FROM documents)*3"
        "+(SELECT ifnull(max(number),0) FROM mentions)*5"
        "+(SELECT n FROM totals WHERE name='documents')*7919+(SELECT n FROM totals WHERE name='events')*104729"
        "+(SELECT n FROM totals WHERE name='stories')*1299709,(SELECT merged FROM version)",
    [DGM_SELECT_CHANGES] = "PRAGMA data_version",
    [DGM_SELECT_CORRECTION_STATE] = "SELECT ifnull(max(number),0),ifnull(sum(undone),0) FROM corrections",
    [DGM_SELECT_GROUNDS] = "SELECT grounds FROM events WHERE id=?1",
    [DGM_SELECT_CLAIMS] = "SELECT stance,who,mention FROM claims WHERE event=?1 ORDER BY stance,mention",
    [DGM_SELECT_HEADLINE] = "SELECT json_extract(record,'$.sentence.text') FROM mentions WHERE number=?1",
    [DGM_SELECT_RECORD] = "SELECT record FROM mentions WHERE number=?1",
    [DGM_SELECT_DOCUMENT] =
        "SELECT number,id,title,published,source,url,language,text,coder,blocks,dropped FROM documents"
        " WHERE number=?1",
    [DGM_SELECT_DOCUMENT_BY_ID] = "SELECT number FROM documents WHERE id=?1",
    [DGM_SELECT_DOCUMENT_SENTENCES] = "SELECT sentence,start,\"end\" FROM sentences WHERE document=?1"
                                      " ORDER BY sentence",
    [DGM_SELECT_TITLE_WORDS] = "SELECT rowid FROM document_words WHERE document_words MATCH ?1 ORDER BY rowid",
    [DGM_SELECT_SENTENCE_WORDS] = "SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?1 ORDER BY rowid",
    [DGM_SELECT_SENTENCE_COUNT] = "SELECT count(*) FROM sentences WHERE document=?1",
    [DGM_SELECT_SENTENCE_TEXT] =
        "SELECT CAST(substr(CAST(d.text AS BLOB), s.start+1, s.\"end\"-s.start) AS TEXT) FROM documents d"
        " JOIN sentences s ON s.document=d.number WHERE d.number=?1 AND s.sentence=?2",
    [DGM_SELECT_CORRECTION_LOG] = "SELECT number,time,coder,action,mention,detail,undone FROM corrections"
                                  " WHERE (?1 IS NULL OR coder=?1) AND (?2 IS NULL OR mention=?2 OR EXISTS("
                                  "SELECT 1 FROM json_each(detail,'$.mentions') WHERE value=?2))"
                                  " ORDER BY number DESC LIMIT ?3 OFFSET ?4",
    [DGM_SELECT_CORRECTION_COUNT] = "SELECT count(*) FROM corrections WHERE (?1 IS NULL OR coder=?1) AND"
                                    " (?2 IS NULL OR mention=?2 OR EXISTS("
                                    "SELECT 1 FROM json_each(detail,'$.mentions') WHERE value=?2))",
    [DGM_SELECT_CORRECTION] = "SELECT number,time,coder,action,mention,detail,undone FROM corrections WHERE number=?1",
    [DGM_SELECT_CODERS] = "SELECT DISTINCT coder FROM corrections ORDER BY coder",
};

const char *dgm_row_text(const dgm_row *row, int column) {
    return (const char *)sqlite3_column_text(row->statement, column);
}

size_t dgm_row_size(const dgm_row *row, int column) {
    sqlite3_column_text(row->statement, column); // so that the size is that of the UTF-8
    return (size_t)sqlite3_column_bytes(row->statement, column);
}

int64_t dgm_row_integer(const dgm_row *row, int column) {
    return sqlite3_column_int64(row->statement, column);
}

double dgm_row_real(const dgm_row *row, int column) {
    return sqlite3_column_double(row->statement, column);
}

bool dgm_row_is_null(const dgm_row *row, int column) {
    return sqlite3_column_type(row->statement, column) == SQLITE_NULL;
}

dgm_code dgm_store_select(dgm_store *store, dgm_selection which, const dgm_value *values, int n,
                          int (*each)(void *user, const dgm_row *row), void *user, dgm_err *err) {
    sqlite3_stmt **statement = &store->selections[which];
    if (!*statement &&
        sqlite3_prepare_v3(store->db, selections[which], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK) {
        return dgm_store_fail(store, err);
    }
    sqlite3_clear_bindings(*statement);
    for (int i = 0; i < n; i++) {
        if (values[i].text) {
            sqlite3_bind_text(*statement, i + 1, values[i].text, -1, SQLITE_STATIC);
        } else if (!values[i].null) {
            sqlite3_bind_int64(*statement, i + 1, values[i].number);
        }
    }
    dgm_row row = {*statement};
    int step = SQLITE_DONE;
    while ((step = sqlite3_step(*statement)) == SQLITE_ROW) {
        if (each(user, &row) != 0) {
            step = SQLITE_DONE;
            break;
        }
    }
    dgm_code code = step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_reset(*statement);
    return code;
}

dgm_code dgm_store_share(dgm_store *store, dgm_err *err) {
    return dgm_store_run(store, "PRAGMA mmap_size=1073741824; PRAGMA cache_size=-4096", err);
}

dgm_code dgm_store_hold(dgm_store *store, dgm_err *err) {
    return dgm_store_run(store, "BEGIN", err);
}

void dgm_store_release(dgm_store *store) {
    sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
}

// Run one writing statement with up to five strings.
static dgm_code run_with(dgm_store *store, const char *sql, const char *const *texts, int n, int64_t number,
                         dgm_err *err) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL) != SQLITE_OK) {
        return dgm_store_fail(store, err);
    }
    for (int i = 0; i < n; i++) {
        dgm_store_bind(statement, i + 1, texts[i]);
    }
    if (n == 0) {
        sqlite3_bind_int64(statement, 1, number);
    }
    dgm_code code = sqlite3_step(statement) == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_finalize(statement);
    return code;
}

dgm_code dgm_store_correct(dgm_store *store, const dgm_correction *correction, int64_t *number, dgm_err *err) {
    const char *texts[] = {correction->time, correction->coder, correction->action, correction->mention,
                           correction->detail};
    dgm_code code = dgm_store_begin(store, err);
    code = code == DGM_OK
               ? run_with(store, "INSERT INTO corrections(time,coder,action,mention,detail) VALUES(?1,?2,?3,?4,?5)",
                          texts, 5, 0, err)
               : code;
    *number = sqlite3_last_insert_rowid(store->db);
    dgm_code ended = dgm_store_commit(store, err);
    return code == DGM_OK ? ended : code;
}

dgm_code dgm_store_undo(dgm_store *store, int64_t number, dgm_err *err) {
    dgm_code code = dgm_store_begin(store, err);
    code = code == DGM_OK
               ? run_with(store, "UPDATE corrections SET undone=1 WHERE number=?1 AND undone=0", NULL, 0, number, err)
               : code;
    bool found = code == DGM_OK && sqlite3_changes(store->db) > 0;
    dgm_code ended = dgm_store_commit(store, err);
    if (code == DGM_OK && !found) {
        return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "no correction %lld that could be undone", (long long)number);
    }
    return code == DGM_OK ? ended : code;
}
