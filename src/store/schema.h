/** The store's tables. docs/store.md describes them. */
#ifndef DGM_STORE_SCHEMA_H
#define DGM_STORE_SCHEMA_H

/** "DRGM": which kind of SQLite file this is. */
#define DGM_STORE_APPLICATION 0x4452474d
/** Raised whenever a table changes; a file with a higher one is refused, one with a lower one is migrated. */
#define DGM_STORE_VERSION 2

/** What was read. */
#define DGM_STORE_SCHEMA_READ                                                                                          \
    "CREATE TABLE version(schema INTEGER NOT NULL, program TEXT NOT NULL, merged INTEGER NOT NULL);"                   \
    "CREATE TABLE documents(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, title TEXT,"      \
    " published TEXT, source TEXT, url TEXT, language TEXT, text TEXT NOT NULL, coder TEXT, blocks TEXT,"              \
    " dropped TEXT);"                                                                                                  \
    "CREATE TABLE sentences(document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,"                         \
    " sentence INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"                                    \
    " PRIMARY KEY(document, sentence)) WITHOUT ROWID;"                                                                 \
    "CREATE TABLE mentions(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"                                       \
    " document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, sentence INTEGER NOT NULL,"                    \
    " plover TEXT NOT NULL, cameo TEXT NOT NULL, status TEXT, date_start TEXT, date_end TEXT, place TEXT,"             \
    " confidence REAL, event TEXT, record TEXT NOT NULL);"                                                             \
    "CREATE INDEX mentions_document ON mentions(document);"                                                            \
    "CREATE INDEX mentions_event ON mentions(event);"                                                                  \
    "CREATE TABLE actors(mention INTEGER NOT NULL REFERENCES mentions ON DELETE CASCADE, side TEXT NOT NULL,"          \
    " position INTEGER NOT NULL, entity TEXT, name TEXT, code TEXT, country TEXT,"                                     \
    " PRIMARY KEY(mention, side, position)) WITHOUT ROWID;"

/** The words of what was read, for full-text search; what people correct. */
#define DGM_STORE_SCHEMA_WORDS                                                                                         \
    "CREATE VIRTUAL TABLE sentence_words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');"      \
    "CREATE VIRTUAL TABLE document_words USING fts5(title, content='', tokenize='unicode61 remove_diacritics 2');"     \
    "CREATE TABLE corrections(number INTEGER PRIMARY KEY, time TEXT NOT NULL, coder TEXT NOT NULL,"                    \
    " action TEXT NOT NULL, mention TEXT, detail TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);"                   \
    "CREATE INDEX corrections_mention ON corrections(mention);"

/** What merging makes of it: may be dropped and made anew at any time. */
#define DGM_STORE_SCHEMA_MERGED                                                                                        \
    "CREATE TABLE events(id TEXT PRIMARY KEY, plover TEXT NOT NULL, mode TEXT, cameo TEXT NOT NULL, goldstein REAL,"   \
    " status TEXT NOT NULL, reciprocal INTEGER NOT NULL, date_start TEXT, date_end TEXT, precision TEXT, basis TEXT,"  \
    " place TEXT, place_country TEXT, lat REAL, lon REAL, geonames INTEGER, killed INTEGER, injured INTEGER,"          \
    " documents INTEGER NOT NULL, sources INTEGER NOT NULL, story TEXT NOT NULL, grounds TEXT NOT NULL,"               \
    " confidence REAL NOT NULL, disputed INTEGER NOT NULL) WITHOUT ROWID;"                                             \
    "CREATE INDEX events_date ON events(date_start);"                                                                  \
    "CREATE INDEX events_story ON events(story);"                                                                      \
    "CREATE TABLE event_actors(event TEXT NOT NULL, side TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT,"       \
    " name TEXT, code TEXT, country TEXT, PRIMARY KEY(event, side, position)) WITHOUT ROWID;"                          \
    "CREATE INDEX event_actors_code ON event_actors(code);"                                                            \
    "CREATE TABLE event_keys(key INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY(key, event)) WITHOUT ROWID;"       \
    "CREATE INDEX event_keys_event ON event_keys(event);"                                                              \
    "CREATE TABLE claims(event TEXT NOT NULL, stance TEXT NOT NULL, mention TEXT NOT NULL, who TEXT NOT NULL,"         \
    " PRIMARY KEY(event, stance, mention)) WITHOUT ROWID;"                                                             \
    "CREATE TABLE links(event TEXT NOT NULL, relation TEXT NOT NULL, other TEXT NOT NULL,"                             \
    " PRIMARY KEY(event, relation, other)) WITHOUT ROWID;"                                                             \
    "CREATE INDEX links_other ON links(other);"                                                                        \
    "CREATE TABLE stories(id TEXT PRIMARY KEY, title TEXT NOT NULL, date_start TEXT, date_end TEXT,"                   \
    " events INTEGER NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;"                  \
    "CREATE TABLE story_actors(story TEXT NOT NULL, position INTEGER NOT NULL, code TEXT, name TEXT,"                  \
    " PRIMARY KEY(story, position)) WITHOUT ROWID;"                                                                    \
    "CREATE TABLE stale(event TEXT PRIMARY KEY) WITHOUT ROWID;"

/** How many rows there are, kept as they come and go: counting them would read the whole file. */
#define DGM_STORE_TOTAL(table)                                                                                         \
    "CREATE TRIGGER " table "_come AFTER INSERT ON " table " BEGIN UPDATE totals SET n=n+1 WHERE name='" table         \
    "'; END;"                                                                                                          \
    "CREATE TRIGGER " table "_go AFTER DELETE ON " table " BEGIN UPDATE totals SET n=n-1 WHERE name='" table "'; END;" \
    "INSERT INTO totals SELECT '" table "', count(*) FROM " table ";"
#define DGM_STORE_TOTALS                                                                                               \
    "CREATE TABLE totals(name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;" DGM_STORE_TOTAL("documents")       \
        DGM_STORE_TOTAL("sentences") DGM_STORE_TOTAL("mentions") DGM_STORE_TOTAL("events") DGM_STORE_TOTAL("stories")

/** A new file, part by part. */
#define DGM_STORE_SCHEMA DGM_STORE_SCHEMA_READ, DGM_STORE_SCHEMA_WORDS, DGM_STORE_SCHEMA_MERGED, DGM_STORE_TOTALS

/** From version 1: its events are made anew, its sentences are indexed. */
#define DGM_STORE_MIGRATION_2                                                                                          \
    "DROP TABLE events; DROP TABLE event_actors; DROP TABLE links; DROP TABLE stories; UPDATE mentions SET "           \
    "event=NULL;"                                                                                                      \
    "ALTER TABLE documents ADD COLUMN blocks TEXT; ALTER TABLE documents ADD COLUMN dropped TEXT;"                     \
    "UPDATE version SET schema=2, merged=0;",                                                                          \
        DGM_STORE_SCHEMA_WORDS, DGM_STORE_SCHEMA_MERGED, DGM_STORE_TOTALS,                                             \
        "INSERT INTO sentence_words(rowid, text) SELECT d.number*1048576+s.sentence,"                                  \
        " CAST(substr(CAST(d.text AS BLOB), s.start+1, s.\"end\"-s.start) AS TEXT)"                                    \
        " FROM documents d JOIN sentences s ON s.document=d.number WHERE s.sentence<1048576;"                          \
        "INSERT INTO document_words(rowid, title) SELECT number, title FROM documents WHERE title IS NOT NULL;"

#endif
