/** Places with coordinates, from the gazetteer. */
#ifndef DGM_PLACE_H
#define DGM_PLACE_H

#include "base/arena.h"
#include "base/error.h"

typedef struct dgm_gazetteer dgm_gazetteer;

/** Read the gazetteer tables of `folder`/places. Closed with dgm_gazetteer_close. Thread-safe. */
dgm_code dgm_gazetteer_open(dgm_gazetteer **out, const char *folder, dgm_err *err);
void dgm_gazetteer_close(dgm_gazetteer *gazetteer);

/**
 * Find and resolve the place names of an analysis (entities found: a capital that acts is not a place here).
 * Fills `places`. @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_place_run(const dgm_gazetteer *gazetteer, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

#endif
