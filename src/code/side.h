/** Sides of an act: the entities that stand in a position of a tree. */
#ifndef DGM_CODE_SIDE_H
#define DGM_CODE_SIDE_H

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

/** Add the entities that modify a noun: "U.S.-Iranian talks", "the army's offensive". @return whether there are any. */
bool dgm_side_add_modifiers(const dgm_tree *tree, uint32_t noun, dgm_side *side);

/** Whether a relation is that of a modifier before its noun: possessor, adjective, compound. */
bool dgm_side_is_modifier(dgm_relation relation);

/** Add the actors that a token's phrase stands for, its conjuncts too. `wide`: also those that it is in or belongs to.
 */
void dgm_side_add(const dgm_tree *tree, uint32_t token, bool wide, dgm_side *side);
/** The same, and those whom it belongs to, but not where it is: "a bomb in Basra" is not Iraq's. */
void dgm_side_add_owner(const dgm_tree *tree, uint32_t token, dgm_side *side);
void dgm_side_join(dgm_side *side, const dgm_side *more);
/** `side` without the actors that `other` has. */
dgm_side dgm_side_without(const dgm_tree *tree, const dgm_side *side, const dgm_side *other);
/** Different actors on a side. */
uint32_t dgm_side_actors(const dgm_tree *tree, const dgm_side *side);

#endif
