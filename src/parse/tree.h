/** From scores of possible heads to the best tree. */
#ifndef DGM_PARSE_TREE_H
#define DGM_PARSE_TREE_H

#include "base/arena.h"

/**
 * The tree of highest total score with exactly one child of the root (Chu and Liu 1965, Edmonds 1967; contraction along
 * a growing path as in Gabow et al. 1986, so that time is quadratic).
 *
 * @param score (n + 1, n + 1): score[h * (n + 1) + d] of head h for dependent d, 1-based, 0 = the root; overwritten.
 * Values that are not finite count as very low ones.
 * @param head (n + 1) head[d] is filled for d = 1..n. @param arena for scratch, rewound on return.
 * @return false when out of memory. Thread-safe on separate arenas.
 */
bool dgm_tree_best(uint32_t n, double *score, uint32_t *head, dgm_arena *arena);

#endif
