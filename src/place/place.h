/** Places with coordinates, from the gazetteer. */
#ifndef DGM_PLACE_H
#define DGM_PLACE_H

#include "base/arena.h"
#include "base/error.h"

typedef struct dgm_gazetteer dgm_gazetteer;

/**
 * Read the gazetteer tables of `folder`/places, and the countries' names from `folder`/actors/countries.tsv. Closed
 * with dgm_gazetteer_close. Takes some tenths of a second; dgm_gazetteer_map takes none. Thread-safe.
 */
dgm_code dgm_gazetteer_open(dgm_gazetteer **out, const char *folder, dgm_err *err);

/**
 * The gazetteer as one block of bytes without pointers, the same for the same tables.
 * @param size bytes. @return lives with the gazetteer. Thread-safe.
 */
const void *dgm_gazetteer_bytes(const dgm_gazetteer *gazetteer, size_t *size);

/**
 * Use such a block where it lies.
 * @param data aligned to 8 bytes, must outlive the gazetteer. @param where its file, for messages.
 * @return DGM_OK, DGM_E_FORMAT where the parts do not fit the size, DGM_E_VERSION, DGM_E_NOMEM. Thread-safe.
 */
dgm_code dgm_gazetteer_map(dgm_gazetteer **out, const void *data, size_t size, const char *where, dgm_err *err);
void dgm_gazetteer_close(dgm_gazetteer *gazetteer);

/**
 * Find and resolve the place names of an analysis (entities found). Fills `places`: those where something happens, and
 * those that stand for a government, a people or a part of a name (`site` false).
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_place_run(const dgm_gazetteer *gazetteer, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

#endif
