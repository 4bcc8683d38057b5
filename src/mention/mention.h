/** Parsed sentences to actors: names, titles, offices at the date, role nouns, pronouns and definite phrases resolved.
 */
#ifndef DGM_MENTION_H
#define DGM_MENTION_H

#include "base/arena.h"
#include "base/error.h"
#include "base/image.h"

typedef struct dgm_actors dgm_actors;

/**
 * Read the actor lexicon: the tables of `folder`/actors (see docs/lexicon-actors.md).
 * @param out closed with dgm_actors_close; read-only from then on. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT (file and
 * line in err), DGM_E_NOMEM. Thread-safe. Since: 0.1
 */
dgm_code dgm_actors_open(dgm_actors **out, const char *folder, dgm_err *err);

/**
 * Add a user's own table before any coding; its columns say which of the lexicon's it continues. A row replaces all
 * rows of the same table and id that were there.
 * @param path copied, as `source` shows it. @return as dgm_actors_open; after an error the lexicon can only be closed.
 * Single-thread. Since: 0.1
 */
dgm_code dgm_actors_overlay(dgm_actors *actors, const char *path, dgm_err *err);

/** The lexicon as bytes without addresses, and made of such bytes in place: these must outlive it. As dgm_image_write
 * and dgm_image_read. */
dgm_code dgm_actors_write(const dgm_actors *actors, dgm_image *out, dgm_arena *arena, dgm_err *err);
dgm_code dgm_actors_map(dgm_actors **out, dgm_image *image, const char *where, dgm_err *err);
void dgm_actors_close(dgm_actors *actors);

/**
 * Find all mentions of actors and resolve them across the document, as of its publication date.
 *
 * Fills entities and entity_at of `analysis` (tokens parsed). The head token is the syntactic head of its phrase
 * ("Zebari" or the title in "Iraqi Foreign Minister Hoshyar Zebari", whichever the tree makes the head), so that coders
 * look it up by entity_at[head]. A nationality word inside a larger actor phrase is part of that phrase; elsewhere
 * ("U.S. invasion", "U.S.-Iranian talks") it is an entity of its own (DGM_ENTITY_ADJECTIVE). Conjuncts are separate
 * entities. Where a broken tree hangs the parts of one person's name or title on different words, entity_at leads to
 * the entity from each of them that is an argument.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_mention_run(const dgm_actors *actors, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

#endif
