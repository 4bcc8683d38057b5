/**
 * Tables of other coders: ICEWS, GDELT, Phoenix, POLECAT and their kin, recognised by their columns.
 *
 * A row becomes a record without words; its names and codes are resolved through the lexicon.
 */
#ifndef DGM_STORY_TABLES_H
#define DGM_STORY_TABLES_H

#include "base/table.h"
#include "mention/mention.h"
#include "story/story.h"

/** A part of a line. Not NUL-terminated. */
typedef struct dgm_cell {
    const char *text; /* (size) never NULL */
    size_t size;
} dgm_cell;

/** What a row says about one side; what it does not say is empty. */
typedef struct dgm_named {
    dgm_cell name, sectors, country;
    dgm_cell code; /* a CAMEO actor code */
} dgm_named;

/** One row of codes.tsv. */
typedef struct dgm_cameo {
    const char *code, *mode; /* mode or NULL */
    dgm_category category;
    double goldstein;
} dgm_cameo;

enum { DGM_CELLS_MOST = 64, DGM_COLUMNS = 23 };

/** Where a table has what; the columns are rows.c's. */
typedef struct dgm_layout {
    int8_t at[DGM_COLUMNS]; /* index of the cell, -1 = the table lacks it */
    char separator;
    bool mentions; /* rows tell which document tells an event, and no acts */
} dgm_layout;

/** A row read: what the record points to lives here, in the arena, or in the tables. */
typedef struct dgm_row {
    dgm_record record;
    dgm_party actor, recipient;
    char code[8];
    bool mentions; /* only id, document and source are told */
} dgm_row;

/** What rows are read with. */
struct dgm_tables {
    dgm_arena *arena;
    dgm_arena *cache; /* of the parties; emptied now and then */
    dgm_actors *actors;
    dgm_cameo *codes; /* (code_n) */
    size_t code_n, code_capacity;
    dgm_table code_at;  /* code -> index of codes */
    dgm_table known;    /* name, sectors, country and code -> index of parties: names come again and again */
    dgm_party *parties; /* (party_n) */
    size_t party_n, party_capacity;
};

/** Open the actor lexicon and the codes of a lexicon's folder. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_NOMEM. */
dgm_code dgm_tables_open(dgm_tables **out, const char *folder, dgm_err *err);
void dgm_tables_close(dgm_tables *tables);

/** Who is named; *found is false where the row names nobody. @return false when out of memory. Per-worker. */
bool dgm_tables_party(dgm_tables *tables, const dgm_named *named, dgm_party *out, bool *found);
/** ISO alpha-3 of a country's name or code, or NULL. */
const char *dgm_tables_country(const dgm_tables *tables, dgm_cell name);
/** The row of a CAMEO code, or of the nearest code above it; NULL where there is none. */
const dgm_cameo *dgm_tables_code(const dgm_tables *tables, const char *code);
/** The most general code of a category, or NULL. */
const dgm_cameo *dgm_tables_root(const dgm_tables *tables, dgm_category category);

/**
 * Find out what table a line begins.
 * @param header set where the line is a header and no row. @return DGM_OK, or DGM_E_FORMAT where it is no such table.
 */
dgm_code dgm_row_layout(const char *line, size_t size, dgm_layout *out, bool *header, dgm_err *err);
/** Read a row. Strings go to the arena. @return DGM_OK, DGM_E_FORMAT (what is wrong with the row), DGM_E_NOMEM. */
dgm_code dgm_row_read(dgm_tables *tables, dgm_arena *arena, const dgm_layout *layout, const char *line, size_t size,
                      dgm_row *out, dgm_err *err);

#endif
