/** What another lexicon makes of a document. */
#ifndef DGM_SERVE_CHANGES_H
#define DGM_SERVE_CHANGES_H

#include "serve/serve.h"

/** A mention that is there with one lexicon only. */
typedef struct dgm_change {
    uint32_t mention; /* index in its analysis */
    const char *plover, *cameo, *sentence;
    size_t sentence_size;
} dgm_change;

typedef struct dgm_changes {
    const dgm_analysis *before, *after;
    dgm_change *added; /* (added_n) of `after` */
    uint32_t added_n;
    dgm_change *removed; /* (removed_n) of `before` */
    uint32_t removed_n, kept;
} dgm_changes;

/**
 * Read a document with two workers and compare the mentions by all that a record says but its rules and confidence.
 * @param out lives in the arena and until the workers' next document. @return as dgm_worker_analyse. Per-worker.
 */
dgm_code dgm_changes_find(dgm_worker *before, dgm_worker *after, dgm_arena *arena, const dgm_document *document,
                          dgm_changes *out, dgm_err *err);

#endif
