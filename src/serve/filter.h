/** Filters of the service: read from the parameters of an address, then matched against all events of a view. */
#ifndef DGM_SERVE_FILTER_H
#define DGM_SERVE_FILTER_H

#include "serve/catalog.h"

/** A parameter of an address, decoded: valid UTF-8 without NUL. */
typedef struct dgm_parameter {
    const char *key, *value; /* never NULL */
} dgm_parameter;

enum { DGM_FILTER_TERMS = 8, DGM_FILTER_SOURCES = 32, DGM_FILTER_VALUE_BYTES = 512 };

/** The lists that a filter belongs to: each list of facets is counted under all filters but its own. */
typedef enum dgm_facet {
    DGM_FACET_CATEGORY = 0,
    DGM_FACET_QUAD,
    DGM_FACET_STATUS,
    DGM_FACET_SOURCE,
    DGM_FACET_ACTOR,
    DGM_FACET_PLACE,
    DGM_FACET_COUNTRY,
    DGM_FACET_STORY,
    DGM_FACET_REVIEW,
    DGM_FACET_DISPUTED,
    DGM_FACET_OTHER, /* words, days, confidence */
    DGM_FACET_N
} dgm_facet;

/** What is asked for, read but not looked up. Strings live in the arena that read them; n = 0 and NULL: not asked. */
typedef struct dgm_filter {
    const char *actors[DGM_FILTER_TERMS];     /* (actor_n) */
    const char *recipients[DGM_FILTER_TERMS]; /* (recipient_n) */
    const char *dyad[2];                      /* both or none */
    uint32_t categories;                      /* bit a dgm_category; with cameo: 0 and cameo_n for not asked */
    const char *cameo[DGM_FILTER_TERMS];
    uint32_t quads, statuses, reviews; /* bit a value; 0 = not asked (reviews: all but rejected) */
    const char *place;                 /* in lower case */
    uint32_t geonames;                 /* or its id */
    const char *countries[DGM_FILTER_TERMS];
    double box[4]; /* west, south, east, north */
    const char *sources[DGM_FILTER_SOURCES];
    const char *text; /* a full-text expression made of the words */
    int32_t since, until;
    const char *story;
    double least, most;                                          /* confidence */
    uint32_t actor_n, recipient_n, cameo_n, country_n, source_n; /* counts of the lists above */
    int disputed;                                                /* -1 not asked */
    bool directed;                                               /* the dyad: from the first to the second only */
    bool has_box, has_since, has_until;
} dgm_filter;

/** How a list is cut and ordered. */
typedef struct dgm_listing {
    uint32_t limit, offset; /* limit UINT32_MAX where none is given and the format is a stream */
    bool has_limit;
    const char *cursor; /* or NULL */
    const char *sort, *by, *level, *format;
} dgm_listing;

/**
 * Read a filter and a page from parameters; parameters of other names are left alone.
 * @return DGM_OK, DGM_E_ARG with a message that names the parameter, DGM_E_LIMIT. Per-worker.
 */
dgm_code dgm_filter_read(dgm_filter *out, dgm_arena *arena, const dgm_parameter *parameters, uint32_t n, dgm_err *err);
dgm_code dgm_listing_read(dgm_listing *out, const dgm_parameter *parameters, uint32_t n, dgm_err *err);

/** The value of a parameter, or NULL. Thread-safe. */
const char *dgm_parameter_find(const dgm_parameter *parameters, uint32_t n, const char *key);

/**
 * A full-text expression of a person's words: every word is quoted, so that none is an operator; "a phrase" stays
 * together; a word with * at its end begins so. @return NULL where there is no word, or out of memory. Per-worker.
 */
const char *dgm_words_expression(dgm_arena *arena, const char *text);

/** What a filter came to. */
typedef struct dgm_matches {
    uint32_t *entries; /* (n) in the order of the view */
    uint32_t n;
    uint16_t *failed; /* (order_n) by place in the order: bits of the facets that the event did not pass */
} dgm_matches;

/**
 * Match all events of a view.
 * @param store for the words. @param facets fill `failed` too. Cost: linear in the events, about 10 ns each.
 * @return DGM_OK, DGM_E_STORE, DGM_E_LIMIT. Per-worker.
 */
dgm_code dgm_filter_run(const dgm_filter *filter, const dgm_view *view, dgm_store *store, dgm_arena *arena, bool facets,
                        dgm_matches *out, dgm_err *err);

/** Whether an actor is what a term names: its entity, or a code that begins with it. Thread-safe. */
bool dgm_filter_names(const char *term, const dgm_party *party);

#endif
