/** Tokens to trees: lemma, part of speech, features, head and relation (Universal Dependencies v2). */
#ifndef DGM_PARSE_H
#define DGM_PARSE_H

#include "base/arena.h"
#include "base/error.h"

typedef struct dgm_parser dgm_parser;

/**
 * Open a model file: mapped, bounds checked, read-only from then on, shared by any number of threads.
 * @param out closed with dgm_parser_close. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_VERSION, DGM_E_CHECKSUM,
 * DGM_E_NOMEM. Thread-safe. Since: 0.1
 */
dgm_code dgm_parser_open(dgm_parser **out, const char *path, dgm_err *err);
void dgm_parser_close(dgm_parser *parser);

/** The model's id (hex of its hash, lives with the parser) and a metadata value by key, or NULL. Thread-safe. */
const char *dgm_parser_id(const dgm_parser *parser);
const char *dgm_parser_metadata(const dgm_parser *parser, const char *key);

/**
 * Parse all sentences of an analysis: fills lemma, feats, features, upos, head and relation of its tokens.
 *
 * Every sentence with tokens gets exactly one root and a tree. Sentences may have any number of tokens; memory and time
 * are bounded (long ones are parsed in windows). Same output on every kernel. Lemmas and feats live in the arena or
 * model.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas.
 */
dgm_code dgm_parse_run(const dgm_parser *parser, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

/**
 * Every lemma that a word may have, whatever its part of speech: "met" is a form of "meet".
 * @param guess of a word that is not known, give the lemmas that its ending allows. @param out (n) different lemmas, in
 * the arena.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas. Since: 0.1
 */
dgm_code dgm_parser_lemmas(const dgm_parser *parser, dgm_arena *arena, const char *form, bool guess,
                           const char *const **out, uint32_t *n, dgm_err *err);

#endif
