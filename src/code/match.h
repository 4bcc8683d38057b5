/** Patterns against trees: which act or operator a word triggers, and who stands in its positions. */
#ifndef DGM_CODE_MATCH_H
#define DGM_CODE_MATCH_H

#include "code/tree.h"

enum { DGM_SIDE_ENTITIES = 24, DGM_SIDE_PLACES = 4 };

/** One side of an act: entities of the analysis, and how sure it is that they stand there (0..1). */
typedef struct dgm_side {
    uint32_t entity[DGM_SIDE_ENTITIES];
    uint32_t n;
    uint32_t place[DGM_SIDE_PLACES]; /* (place_n) places that stand there as such: "shelled the town of Homs" */
    uint32_t place_n;
    uint32_t token; /* head of what stands in the position, actor or not; DGM_NO_TOKEN if nothing */
    float confidence;
} dgm_side;

#define DGM_SIDE_EMPTY ((dgm_side){.token = DGM_NO_TOKEN, .confidence = 1.0F})

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

/** Add the actors that a token's phrase stands for, its conjuncts too. `wide`: also those that it is in or belongs to.
 */
void dgm_side_add(const dgm_tree *tree, uint32_t token, bool wide, dgm_side *side);
void dgm_side_join(dgm_side *side, const dgm_side *more);
/** `side` without the actors that `other` has. */
dgm_side dgm_side_without(const dgm_tree *tree, const dgm_side *side, const dgm_side *other);
/** Different actors on a side. */
uint32_t dgm_side_actors(const dgm_tree *tree, const dgm_side *side);

/** The best act pattern that the token triggers. */
dgm_match dgm_match_act(const dgm_tree *tree, uint32_t token);

/** The best operator pattern at `trigger` in whose ACT position `node` stands. */
dgm_match dgm_match_operator(const dgm_tree *tree, uint32_t trigger, uint32_t node);

/** Whether the token could trigger an operator (of those that report, if `report`). */
bool dgm_match_is_operator(const dgm_tree *tree, uint32_t token, bool report);

#endif
