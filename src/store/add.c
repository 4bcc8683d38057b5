// Adding coded documents: each is there whole or not at all, and only once.
#include "store/store.h"

#include "base/error.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

// Sentences of one document that are searched by their words: how far their rows lie apart (docs/store.md).
enum { SENTENCES_INDEXED = 1 << 20 };

// A line of what is being added.
typedef struct kept_line {
    const char *text; // (size) or NULL
    size_t size;
} kept_line;

static const char *get_string(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

// What a reading depends on: the words and the day that relative dates count from.
static void write_hash(const char *text, const char *published, char out[33]) {
    XXH128_hash_t words = XXH3_128bits(text, strlen(text));
    XXH64_hash_t day = published ? XXH3_64bits(published, strlen(published)) : 0;
    snprintf(out, 33, "%016llx%016llx", (unsigned long long)(words.high64 ^ day), (unsigned long long)words.low64);
}

static dgm_code put_document(dgm_store *store, const json_t *document, const char *hash, const kept_line lines[2],
                             sqlite3_int64 *number, dgm_err *err) {
    sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_DOCUMENT_PUT, err);
    if (!statement) {
        return DGM_E_STORE;
    }
    static const char *const keys[] = {"title", "published", "source", "url", "language", "text"};
    dgm_store_bind(statement, 1, get_string(document, "id"));
    dgm_store_bind(statement, 2, hash);
    for (int i = 0; i < 6; i++) {
        dgm_store_bind(statement, i + 3, get_string(document, keys[i]));
    }
    dgm_store_bind(statement, 9, store->coder);
    for (int i = 0; i < 2; i++) {
        if (lines[i].text) {
            sqlite3_bind_text64(statement, 10 + i, lines[i].text, lines[i].size, SQLITE_STATIC, SQLITE_UTF8);
        }
    }
    dgm_code code = dgm_store_step(store, statement, err);
    *number = sqlite3_last_insert_rowid(store->db);
    return code;
}

// One text for the full-text search; a sentence's row is found from its document and number alone.
static dgm_code put_words(dgm_store *store, dgm_statement which, sqlite3_int64 row, const char *text, size_t size,
                          dgm_err *err) {
    sqlite3_stmt *statement = dgm_store_prepare(store, which, err);
    if (!statement) {
        return DGM_E_STORE;
    }
    sqlite3_bind_int64(statement, 1, row);
    sqlite3_bind_text64(statement, 2, text, size, SQLITE_STATIC, SQLITE_UTF8);
    return dgm_store_step(store, statement, err);
}

static dgm_code put_sentences(dgm_store *store, sqlite3_int64 document, const json_t *sentences, const char *text,
                              dgm_err *err) {
    dgm_code code = DGM_OK;
    json_int_t size = (json_int_t)strlen(text);
    for (size_t i = 0; i < json_array_size(sentences) && code == DGM_OK; i++) {
        const json_t *span = json_array_get(sentences, i);
        sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_SENTENCE_PUT, err);
        if (!statement) {
            return DGM_E_STORE;
        }
        sqlite3_bind_int64(statement, 1, document);
        sqlite3_bind_int64(statement, 2, (sqlite3_int64)i);
        json_int_t start = json_integer_value(json_array_get(span, 0)),
                   end = json_integer_value(json_array_get(span, 1));
        start = start < 0 ? 0 : start > size ? size : start;
        end = end < start ? start : end > size ? size : end;
        sqlite3_bind_int64(statement, 3, start);
        sqlite3_bind_int64(statement, 4, end);
        code = dgm_store_step(store, statement, err);
        if (code == DGM_OK && i < SENTENCES_INDEXED) {
            code = put_words(store, DGM_STATEMENT_WORDS_PUT, document * SENTENCES_INDEXED + (sqlite3_int64)i,
                             text + start, (size_t)(end - start), err);
        }
    }
    return code;
}

static dgm_code put_actors(dgm_store *store, sqlite3_int64 mention, const json_t *record, const char *list,
                           const char *side, dgm_err *err) {
    const json_t *parties = json_object_get(record, list);
    dgm_code code = DGM_OK;
    for (size_t i = 0; i < json_array_size(parties) && code == DGM_OK; i++) {
        const json_t *party = json_array_get(parties, i);
        sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_ACTOR_PUT, err);
        if (!statement) {
            return DGM_E_STORE;
        }
        sqlite3_bind_int64(statement, 1, mention);
        dgm_store_bind(statement, 2, side);
        sqlite3_bind_int64(statement, 3, (sqlite3_int64)i);
        dgm_store_bind(statement, 4, get_string(party, "entity"));
        dgm_store_bind(statement, 5, get_string(party, "name"));
        dgm_store_bind(statement, 6, get_string(party, "code"));
        dgm_store_bind(statement, 7, get_string(party, "country"));
        code = dgm_store_step(store, statement, err);
    }
    return code;
}

static dgm_code put_mention(dgm_store *store, sqlite3_int64 document, const json_t *record, const char *line,
                            size_t size, dgm_err *err) {
    const json_t *event = json_object_get(record, "event"), *date = json_object_get(record, "date");
    sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_MENTION_PUT, err);
    if (!statement) {
        return DGM_E_STORE;
    }
    dgm_store_bind(statement, 1, get_string(record, "id"));
    sqlite3_bind_int64(statement, 2, document);
    sqlite3_bind_int64(statement, 3, json_integer_value(json_object_get(json_object_get(record, "sentence"), "index")));
    dgm_store_bind(statement, 4, get_string(event, "plover"));
    dgm_store_bind(statement, 5, get_string(event, "cameo"));
    dgm_store_bind(statement, 6, get_string(record, "status"));
    dgm_store_bind(statement, 7, get_string(date, "start"));
    dgm_store_bind(statement, 8, get_string(date, "end"));
    dgm_store_bind(statement, 9, get_string(json_object_get(record, "place"), "name"));
    sqlite3_bind_double(statement, 10, json_number_value(json_object_get(record, "confidence")));
    sqlite3_bind_text64(statement, 11, line, size, SQLITE_STATIC, SQLITE_UTF8);
    dgm_code code = dgm_store_step(store, statement, err);
    if (code != DGM_OK || sqlite3_changes(store->db) == 0) {
        return code; // the very mention is there
    }
    sqlite3_int64 mention = sqlite3_last_insert_rowid(store->db);
    code = put_actors(store, mention, record, "actors", "actor", err);
    return code == DGM_OK ? put_actors(store, mention, record, "recipients", "recipient", err) : code;
}

// The next line of the data; NULL at the end.
static const char *next_line(const char **data, size_t *size, size_t *line_size) {
    const char *line = *data, *end = *size ? memchr(line, '\n', *size) : NULL;
    if (*size == 0) {
        return NULL;
    }
    *line_size = end ? (size_t)(end - line) : *size;
    size_t used = *line_size + (end ? 1 : 0);
    *data += used;
    *size -= used;
    return line;
}

static json_t *read_line(const char *line, size_t size, dgm_err *err) {
    json_error_t wrong;
    json_t *value = line ? json_loadb(line, size, 0, &wrong) : NULL;
    if (!value) {
        dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "no stored document: %.100s", line ? wrong.text : "it ends early");
    }
    return value;
}

static dgm_code put_all(dgm_store *store, const json_t *document, const char *hash, const char *data, size_t size,
                        dgm_err *err) {
    // An earlier text goes, with its sentences and mentions; their events are to be made anew.
    static const dgm_statement gone[] = {DGM_STATEMENT_STALE, DGM_STATEMENT_WORDS_DELETE, DGM_STATEMENT_TITLE_DELETE,
                                         DGM_STATEMENT_DOCUMENT_DELETE, DGM_STATEMENT_UNMERGED};
    const char *title = get_string(document, "title"), *text = get_string(document, "text");
    sqlite3_int64 number = 0;
    size_t line_size = 0;
    dgm_code code = DGM_OK;
    for (size_t i = 0; i < sizeof gone / sizeof *gone && code == DGM_OK; i++) {
        sqlite3_stmt *statement = dgm_store_prepare(store, gone[i], err);
        if (!statement) {
            return DGM_E_STORE;
        }
        if (gone[i] != DGM_STATEMENT_UNMERGED) {
            dgm_store_bind(statement, 1, get_string(document, "id"));
        }
        code = dgm_store_step(store, statement, err);
    }
    const char *spans = next_line(&data, &size, &line_size);
    size_t spans_size = line_size;
    kept_line lines[2] = {{NULL, 0}, {NULL, 0}}; // its blocks, and what was left out of its page
    for (int i = 0; i < 2 && size && *data == '['; i++) {
        lines[i].text = next_line(&data, &size, &lines[i].size);
    }
    code = code == DGM_OK ? put_document(store, document, hash, lines, &number, err) : code;
    if (code == DGM_OK && title) {
        code = put_words(store, DGM_STATEMENT_TITLE_PUT, number, title, strlen(title), err);
    }
    if (code != DGM_OK) {
        return code;
    }
    const char *record_line = NULL;
    json_t *sentences = read_line(spans, spans_size, err);
    code = sentences ? put_sentences(store, number, sentences, text, err) : DGM_E_FORMAT;
    json_decref(sentences);
    while (code == DGM_OK && (record_line = next_line(&data, &size, &line_size)) != NULL) {
        json_t *record = read_line(record_line, line_size, err);
        code = record ? put_mention(store, number, record, record_line, line_size, err) : DGM_E_FORMAT;
        json_decref(record);
    }
    return code;
}

// @return DGM_OK and *same, by the hash that is stored under the id.
static dgm_code is_stored(dgm_store *store, const char *id, const char *hash, bool *same, dgm_err *err) {
    sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_DOCUMENT_HASH, err);
    *same = false;
    if (!statement) {
        return DGM_E_STORE;
    }
    dgm_store_bind(statement, 1, id);
    int step = sqlite3_step(statement);
    if (step == SQLITE_ROW) {
        const char *stored = (const char *)sqlite3_column_text(statement, 0);
        *same = stored && strcmp(stored, hash) == 0;
    }
    dgm_code code = step == SQLITE_ROW || step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_reset(statement);
    return code;
}

dgm_code dgm_store_add(dgm_store *store, const char *data, size_t size, bool *added, dgm_err *err) {
    char hash[33];
    size_t line_size = 0;
    bool same = false;
    if (added) {
        *added = false;
    }
    const char *line = next_line(&data, &size, &line_size);
    json_t *document = read_line(line, line_size, err);
    const char *id = get_string(document, "id"), *text = get_string(document, "text");
    if (!id || !text) {
        json_decref(document);
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "a document without id or text");
    }
    write_hash(text, get_string(document, "published"), hash);
    dgm_code code = dgm_store_begin(store, err);
    code = code == DGM_OK ? is_stored(store, id, hash, &same, err) : code;
    if (code == DGM_OK && !same) {
        code = dgm_store_run(store, "SAVEPOINT document", err);
        if (code == DGM_OK) {
            code = put_all(store, document, hash, data, size, err);
            const char *end = code == DGM_OK ? "RELEASE document" : "ROLLBACK TO document; RELEASE document";
            dgm_code ended = dgm_store_run(store, end, err);
            code = code == DGM_OK ? ended : code;
        }
        if (added) {
            *added = code == DGM_OK;
        }
    }
    json_decref(document);
    return code;
}
