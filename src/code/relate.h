/** What one given party does to another: the coder's acts and algebra asked about two spans instead of known actors. */
#ifndef DGM_CODE_RELATE_H
#define DGM_CODE_RELATE_H

#include "code/code.h"

/** Spans of the document's text that name one party; several where it is named more than once. */
typedef struct dgm_given_party {
    const dgm_span *spans; /* (n) */
    uint32_t n;
} dgm_given_party;

/** What the source does to the target. */
typedef struct dgm_relation_found {
    dgm_category category; /* as the crosswalk of 2021 has the code; DGM_CATEGORY_NONE: nothing connects the two */
    const char *mode;      /* PLOVER mode, or NULL */
    const char *cameo;     /* 2 to 4 digits, or NULL where there is no category */
    dgm_status status;
    float confidence;         /* 0..1 */
    const char *const *rules; /* (rule_n) lines of the lexicon, innermost first; none where it is a guess */
    uint32_t rule_n;
    const char *const *words; /* (word_n) what a guess is made of, whether or not one was needed (code/guess.h) */
    uint32_t word_n;
} dgm_relation_found;

/**
 * Find what `source` does to `target`. The spans take the actors' places: whatever stands in them acts, known or not.
 * @param analysis annotated, not coded; its entities are changed. @param out what it points to lives in the arena and
 * the rules. @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas. Since: 0.1
 */
dgm_code dgm_relate_run(const dgm_rules *rules, dgm_arena *arena, dgm_analysis *analysis, dgm_given_party source,
                        dgm_given_party target, dgm_relation_found *out, dgm_err *err);

#endif
