/** All layers and the lexicon of acts, operators and the algebra to event mentions. */
#ifndef DGM_CODE_H
#define DGM_CODE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/image.h"

typedef struct dgm_rules dgm_rules;

/**
 * Read the rules of `folder`: acts, operators, algebra, codes (see docs/lexicon.md).
 * @return DGM_OK, DGM_E_IO, DGM_E_FORMAT (file and line in err), DGM_E_NOMEM. Thread-safe. Since: 0.1
 */
dgm_code dgm_rules_open(dgm_rules **out, const char *folder, dgm_err *err);

/**
 * Add a user's own file of rules, before any coding: its patterns win over ours of nearly the same weight.
 * @return as dgm_rules_open; after an error the rules can only be closed. Single-thread. Since: 0.1
 */
dgm_code dgm_rules_add(dgm_rules *rules, const char *path, dgm_err *err);

/** The rules as bytes without addresses, and made of such bytes in place: these must outlive them. As dgm_image_write
 * and dgm_image_read. */
dgm_code dgm_rules_write(const dgm_rules *rules, dgm_image *out, dgm_arena *arena, dgm_err *err);
dgm_code dgm_rules_map(dgm_rules **out, dgm_image *image, const char *where, dgm_err *err);
void dgm_rules_close(dgm_rules *rules);

/** An example that a rule carries: a sentence with what must, or must not, be coded from it. */
typedef struct dgm_example {
    const char *rule;     /* "acts/consult.lex:31" */
    const char *text;     /* the sentence */
    const char *expected; /* "IRN > USA CONSULT 040 actual"; NULL: nothing of the rule's category may come out */
    const char *category; /* the rule's category or operator name */
} dgm_example;

/** All examples of the lexicon, in file order. They live with the rules. Thread-safe. */
const dgm_example *dgm_rules_examples(const dgm_rules *rules, uint32_t *n);

/**
 * Code the event mentions of an analysis (all layers before it filled). Fills mentions and outcomes.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_code_run(const dgm_rules *rules, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

#endif
