/** The store's tables. docs/store.md describes them. */
#ifndef DGM_STORE_SCHEMA_H
#define DGM_STORE_SCHEMA_H

/** "DRGM": which kind of SQLite file this is. */
#define DGM_STORE_APPLICATION 0x4452474d
/** Raised whenever a table changes; a file with a higher one is refused. */
#define DGM_STORE_VERSION 1

#define DGM_STORE_SCHEMA                                                                                               \
    "CREATE TABLE version(schema INTEGER NOT NULL, program TEXT NOT NULL, merged INTEGER NOT NULL);"                   \
    "CREATE TABLE documents(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, title TEXT,"      \
    " published TEXT, source TEXT, url TEXT, language TEXT, text TEXT NOT NULL, coder TEXT);"                          \
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
    " PRIMARY KEY(mention, side, position)) WITHOUT ROWID;"                                                            \
    "CREATE TABLE events(id TEXT PRIMARY KEY, plover TEXT NOT NULL, mode TEXT, cameo TEXT NOT NULL, goldstein REAL,"   \
    " status TEXT NOT NULL, reciprocal INTEGER NOT NULL, date_start TEXT, date_end TEXT, precision TEXT, basis TEXT,"  \
    " place TEXT, place_country TEXT, lat REAL, lon REAL, geonames INTEGER, killed INTEGER, injured INTEGER,"          \
    " documents INTEGER NOT NULL, sources INTEGER NOT NULL, story TEXT NOT NULL, grounds TEXT NOT NULL,"               \
    " confidence REAL NOT NULL) WITHOUT ROWID;"                                                                        \
    "CREATE INDEX events_date ON events(date_start);"                                                                  \
    "CREATE INDEX events_story ON events(story);"                                                                      \
    "CREATE TABLE event_actors(event TEXT NOT NULL, side TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT,"       \
    " name TEXT, code TEXT, country TEXT, PRIMARY KEY(event, side, position)) WITHOUT ROWID;"                          \
    "CREATE TABLE links(event TEXT NOT NULL, relation TEXT NOT NULL, other TEXT NOT NULL,"                             \
    " PRIMARY KEY(event, relation, other)) WITHOUT ROWID;"                                                             \
    "CREATE TABLE stories(id TEXT PRIMARY KEY, title TEXT NOT NULL, date_start TEXT, date_end TEXT,"                   \
    " events INTEGER NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;"

#endif
