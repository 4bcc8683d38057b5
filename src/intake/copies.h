/**
 * Near copies of documents: the same agency text in many outlets. A document is known by a sketch of its runs of five
 * words; two are copies where most of their sketches agree.
 */
#ifndef DGM_INTAKE_COPIES_H
#define DGM_INTAKE_COPIES_H

#include "dragoman.h"

enum { DGM_SKETCH = 64 }; /* values of a sketch */

typedef struct dgm_sketch {
    uint16_t values[DGM_SKETCH];
    bool is_empty; /* too short to tell */
} dgm_sketch;

/**
 * The sketch of a text: of each of DGM_SKETCH classes of word runs the least hash. Letters and digits alone count, case
 * apart, so that layout and punctuation make no difference. Thread-safe. Cost: linear in the bytes.
 * Source: P. Li, A. Owen, C.-H. Zhang, One Permutation Hashing, 2012; A. Shrivastava, P. Li, Densifying One Permutation
 * Hashing via Rotation, 2014.
 */
void dgm_sketch_make(dgm_sketch *out, const char *text, size_t size);

/** The originals seen last, some hundred thousands: what it holds is bounded, whatever the run's length. */
typedef struct dgm_copies dgm_copies;

dgm_copies *dgm_copies_open(void);         /* NULL when out of memory */
void dgm_copies_close(dgm_copies *copies); /* NULL is fine */

/**
 * Find the original that a document is a near copy of; where there is none, it becomes an original itself.
 * @return the original's id, which lives until the next call, or NULL. Single-thread. Cost: bounded.
 */
const char *dgm_copies_find(dgm_copies *copies, const dgm_sketch *sketch, const char *id);

#endif
