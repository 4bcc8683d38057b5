/** Patterns against trees: which act or operator a word triggers, and who stands in its positions. */
#ifndef DGM_CODE_MATCH_H
#define DGM_CODE_MATCH_H

#include "code/side.h"

/** A pattern that holds at a trigger. */
typedef struct dgm_match {
    const dgm_pattern *pattern; /* NULL: none */
    uint32_t trigger;           /* token */
    uint32_t node;              /* the verb or noun that stands for the act in the sentence: a light verb, "round" */
    bool verbal;                /* node is a verb: the act is told as happening, not only named */
    bool passive;
    dgm_side x, y;
    uint32_t act;                         /* of an operator: the token in its ACT position */
    uint32_t words[DGM_PATTERN_ELEMENTS]; /* (word_n) tokens that the pattern's own words stand on */
    uint32_t word_n;
    uint32_t score; /* 0 = no match */
} dgm_match;

/** The best act pattern that the token triggers. */
dgm_match dgm_match_act(const dgm_tree *tree, uint32_t token);

/** The best operator pattern at `trigger` in whose ACT position `node` stands. */
dgm_match dgm_match_operator(const dgm_tree *tree, uint32_t trigger, uint32_t node);

/** Whether the token could trigger an operator (of those that report, if `report`). */
bool dgm_match_is_operator(const dgm_tree *tree, uint32_t token, bool report);

#endif
