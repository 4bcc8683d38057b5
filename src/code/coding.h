/** One act on its way to an event mention: what it is, who takes part, and every step that made it so. */
#ifndef DGM_CODE_CODING_H
#define DGM_CODE_CODING_H

#include "code/match.h"

enum { DGM_CODING_STEPS = 16, DGM_CODING_PATH = 24, DGM_CODING_EVENTS = 64 };

typedef struct dgm_coding {
    dgm_match match; /* of the act */
    const dgm_rule_block *block;
    dgm_category category;
    const char *mode;
    const char *code;
    dgm_status status;
    bool reciprocal;
    bool told;       /* a verb tells it, or an operator stands above: not only named in passing */
    bool dropped;    /* an operator took it away, or it is an idiom */
    bool is_purpose; /* an infinitive that no operator governs */
    bool obliged;    /* told as what somebody must do: said by another it is a demand */
    dgm_side x, y, attribution;
    float confidence;
    uint32_t path[DGM_CODING_PATH]; /* (path_n) tokens from the trigger to the highest operator: its clauses */
    uint32_t path_n;
    uint32_t operators[DGM_CODING_STEPS]; /* (operator_n) tokens that acted as operators */
    uint32_t operator_n;
    dgm_step steps[DGM_CODING_STEPS];
    uint32_t step_n;
    const char *rules[DGM_CODING_STEPS];
    uint32_t rule_n;
    uint32_t flags;          /* DGM_BLOCK_* of the act */
    int32_t killed, injured; /* victims as counted, -1 = not told */
} dgm_coding;

/** What is common to the events of one document. */
typedef struct dgm_coder {
    const dgm_rules *rules;
    dgm_tree tree;
    dgm_arena *arena;
    dgm_analysis *analysis;
} dgm_coder;

/** Start an event from an act's match. */
void dgm_coding_start(dgm_coder *coder, dgm_coding *event, const dgm_match *match);

/**
 * Apply the algebra: first the words on the act's own verb (not, will, if), then each operator above it, to the top.
 * `inner`, if not NULL, gets the act as it stood below a factive operator ("condemned the attack": the attack).
 */
void dgm_coding_climb(dgm_coder *coder, dgm_coding *event, dgm_coding *inner, bool *has_inner);

/**
 * All acts of a sentence with what the operators above make of them; doubles are marked as dropped.
 * @param events room for DGM_CODING_EVENTS. @return how many.
 */
uint32_t dgm_coding_find(dgm_coder *coder, uint32_t sentence, dgm_coding *events);

/** Let the operator of that name act on the event without changing who takes part. @return whether it has a row for it.
 */
bool dgm_coding_become(dgm_coder *coder, dgm_coding *event, const char *name);

/** Whether a verb says what somebody must do. */
bool dgm_coding_is_obligation(const dgm_coder *coder, uint32_t verb);

/** Add a step for people to the event; steps past the limit are left out. */
void dgm_coding_step(dgm_coder *coder, dgm_coding *event, const dgm_rule_block *block, uint32_t line, const char *text);

#endif
