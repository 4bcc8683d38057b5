/** Documents to sentences and tokens, in the conventions of Universal Dependencies' English treebanks. */
#ifndef DGM_TEXT_H
#define DGM_TEXT_H

#include "base/arena.h"
#include "base/error.h"

/**
 * Split a document's blocks into sentences and those into tokens.
 *
 * A sentence never crosses a block. Sentences longer than DGM_SENTENCE_TOKENS are cut, so that later stages have a
 * bound. Fills sentences and tokens (span, form, multiword, space_after) of `analysis`, whose document is set.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 * Source: UD English tokenisation (EWT, GUM); rules and abbreviations in this folder.
 */
dgm_code dgm_text_run(dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

/** Most tokens a sentence can have. */
#define DGM_SENTENCE_TOKENS 400

#endif
