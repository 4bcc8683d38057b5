/**
 * What the service answers from: all events of a store in memory, and the view that people's corrections make of them.
 *
 * A catalog is read from the store and never changes; a view lies over it and never changes either. A correction makes
 * a new view, a run that adds to the store makes a new catalog, and requests that are under way go on with what they
 * have. About 400 bytes an event.
 */
#ifndef DGM_SERVE_CATALOG_H
#define DGM_SERVE_CATALOG_H

#include "base/arena.h"
#include "base/table.h"
#include "store/query.h"

#define DGM_NONE UINT32_MAX
/** The day of an event without a date: after all others. */
#define DGM_DAY_NONE INT32_MAX

/** What coders made of a mention; of an event: of its mentions that were judged. */
typedef enum dgm_review {
    DGM_REVIEW_NONE = 0,
    DGM_REVIEW_ACCEPTED,
    DGM_REVIEW_RECODED,
    DGM_REVIEW_REJECTED,
    DGM_REVIEW_MIXED,
    DGM_REVIEW_N
} dgm_review;

/** PLOVER's classes in the order of dgm_category. */
enum { DGM_QUAD_N = 4 };

typedef struct dgm_catalog_document {
    int64_t number;
    const char *id;       /* never NULL; the others may be */
    const char *title;    /* */
    const char *url;      /* */
    const char *language; /* */
    dgm_date published;
    uint32_t source;             /* index; 0: no outlet is named */
    uint32_t mention, mention_n; /* its mentions lie side by side */
} dgm_catalog_document;

typedef struct dgm_catalog_mention {
    const char *id;
    int64_t number;
    uint32_t document; /* index */
    uint32_t sentence; /* in the document */
    uint32_t event;    /* index of the stored event, DGM_NONE where it is not merged yet */
    float confidence;
} dgm_catalog_mention;

typedef struct dgm_catalog_link {
    uint32_t event, other; /* indices */
    const char *relation;
} dgm_catalog_link;

typedef struct dgm_catalog_site {
    dgm_site site;
    const char *folded; /* the name in lower case, for the filter */
} dgm_catalog_site;

/** An event as it stands: stored, or corrected. */
typedef struct dgm_entry {
    const char *id;
    const char *mode; /* or NULL */
    const char *cameo;
    dgm_date from, to;
    int32_t first_day, last_day; /* days since 1970, DGM_DAY_NONE where there is no date */
    float goldstein, confidence;
    int32_t killed, injured;          /* -1: not said */
    uint32_t place;                   /* index of a site, or DGM_NONE */
    uint32_t story;                   /* index, or DGM_NONE */
    uint32_t party;                   /* first of its parties: actors, then recipients */
    uint32_t mention;                 /* first in the view's mention_list */
    uint32_t mention_n;               /* without the rejected ones, which stand behind */
    uint32_t rejected_n;              /* */
    uint32_t documents, sources;      /* */
    uint32_t stored;                  /* index of the stored event that it was made of */
    uint16_t actor_n, recipient_n;    /* */
    uint8_t category, quad, status;   /* quad 0..3 */
    uint8_t precision, basis, review; /* */
    bool reciprocal, disputed;        /* */
    bool gone;                        /* merged into another one */
} dgm_entry;

/** A store's content, read-only. */
typedef struct dgm_catalog {
    dgm_arena *arena;
    int64_t fingerprint;
    dgm_store_counts counts;
    dgm_catalog_document *documents; /* (document_n) ascending by number */
    const char **sources;            /* (source_n) [0] is "" */
    dgm_catalog_mention *mentions;   /* (mention_n) ascending by document and sentence */
    dgm_table mention_at;            /* id -> index */
    dgm_party *actors;               /* (actor_n) everyone who takes part in an event */
    dgm_catalog_site *sites;         /* (site_n) */
    dgm_story *stories;              /* (story_n) ascending by id */
    dgm_entry *entries; /* (entry_n) the stored events by their first day, so that most work goes straight through */
    dgm_table entry_at; /* id -> index */
    uint32_t *parties;  /* (party_n) indices of actors */
    dgm_catalog_link *links; /* (link_n) ascending by event */
    uint32_t document_n, source_n, mention_n, actor_n, site_n, story_n, entry_n, party_n,
        link_n;       /* counts of the above */
    unsigned holders; /* views that lie over it; guarded by the server's lock */
} dgm_catalog;

/** One correction that holds, ready for answers. */
typedef struct dgm_judgement {
    dgm_correction log;
    const char *to; /* JSON of what takes the coding's place, or NULL */
} dgm_judgement;

/** The catalog with its corrections, read-only. */
typedef struct dgm_view {
    dgm_arena *arena;
    dgm_catalog *catalog;
    char revision[24]; /* changes with every view */
    dgm_party *actors; /* (actor_n) the catalog's and those that coders named */
    uint32_t actor_n;
    dgm_catalog_site *sites; /* (site_n) the same */
    uint32_t site_n;
    dgm_entry *entries; /* (entry_n) the catalog's in the same order, then those split off */
    uint32_t entry_n;
    uint32_t *parties; /* (party_n) */
    uint32_t party_n;
    uint32_t *mention_list;  /* (mention_n) indices of mentions by event */
    uint32_t *mention_event; /* (mention_n) index of the event that a mention is of */
    uint32_t *judged;        /* (mention_n) index of the judgement that holds, DGM_NONE */
    dgm_judgement *judgements;
    uint32_t judgement_n;
    uint32_t *actor_key;    /* (actor_n) the first actor that is the same entity */
    uint32_t *actor_nation; /* (actor_n) the first actor of the same country, or the same entity where it has none */
    uint32_t *site_country; /* (site_n) the first site of the same country */
    uint32_t *order;        /* (order_n) entries that are there, by first day */
    uint32_t order_n;
    unsigned holders; /* requests and the server; guarded by its lock */
} dgm_view;

/** CAMEO codes with their names and scores, as the lexicon has them. */
typedef struct dgm_cameo_row {
    const char *code, *name, *category, *mode;
    double goldstein;
} dgm_cameo_row;

typedef struct dgm_cameo_table {
    dgm_cameo_row *rows; /* (n) ascending by code */
    uint32_t n;
} dgm_cameo_table;

/** Read lexicon/codes.tsv of the data folder. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_LIMIT. Per-worker. */
dgm_code dgm_cameo_open(dgm_cameo_table *out, dgm_arena *arena, const char *data, dgm_err *err);
/** The row of a code, or NULL. Thread-safe. */
const dgm_cameo_row *dgm_cameo_find(const dgm_cameo_table *table, const char *code);

/** Countries by their codes, with the names that the lexicon has for them. */
typedef struct dgm_country_table {
    dgm_table at; /* code -> index of its name */
    const char **names;
    uint32_t n;
} dgm_country_table;

/** Read lexicon/actors/countries.tsv of the data folder. @return as dgm_cameo_open. Per-worker. */
dgm_code dgm_country_open(dgm_country_table *out, dgm_arena *arena, const char *data, dgm_err *err);
/** The name of a country's code, or NULL. Thread-safe. */
const char *dgm_country_name(const dgm_country_table *table, const char *code);

/** Read a store. @param out closed with dgm_catalog_close. @return DGM_OK, DGM_E_STORE, DGM_E_NOMEM. Per-worker. */
dgm_code dgm_catalog_open(dgm_catalog **out, dgm_store *store, dgm_err *err);
void dgm_catalog_close(dgm_catalog *catalog);

/**
 * Lay the store's corrections over its catalog.
 * @param serial makes the revision. @param out closed with dgm_view_close, which leaves the catalog.
 * @return DGM_OK, DGM_E_STORE, DGM_E_NOMEM. Per-worker.
 */
dgm_code dgm_view_open(dgm_view **out, dgm_catalog *catalog, dgm_store *store, const dgm_cameo_table *codes,
                       uint64_t serial, dgm_err *err);
void dgm_view_close(dgm_view *view);

/** Indices by what is asked for; DGM_NONE where there is none. An event's id may be that of one merged into another.
 *  Thread-safe. */
uint32_t dgm_view_find_event(const dgm_view *view, const char *id);
uint32_t dgm_view_find_mention(const dgm_view *view, const char *id);
uint32_t dgm_catalog_find_story(const dgm_catalog *catalog, const char *id);
uint32_t dgm_catalog_find_document(const dgm_catalog *catalog, int64_t number);
/** The first mention at or after a sentence of a document's number. */
uint32_t dgm_catalog_find_sentence(const dgm_catalog *catalog, int64_t document, uint32_t sentence);

/** The review state that a mention's judgement gives it. Thread-safe. */
dgm_review dgm_view_review(const dgm_view *view, uint32_t mention);
/** "none", "accepted", "recoded", "rejected", "mixed". Thread-safe. */
const char *dgm_review_name(dgm_review review);
/** 0..3 in PLOVER's order, and the name of it. Thread-safe. */
uint8_t dgm_quad_of(dgm_category category);
const char *dgm_quad_name(uint8_t quad);

/** Lower case for comparison: ASCII letters only. Copies into the arena; NULL stays NULL. Per-worker. */
const char *dgm_fold_copy(dgm_arena *arena, const char *text);

#endif
