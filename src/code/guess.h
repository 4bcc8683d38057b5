/** A guess at what one party does to another from the words on and around the way between them in the tree. */
#ifndef DGM_CODE_GUESS_H
#define DGM_CODE_GUESS_H

#include "code/tree.h"

enum { DGM_GUESS_WORDS = 64 }; /* of one question */

/** Weights of words for categories, as train/relations.py makes them. */
typedef struct dgm_guess {
    dgm_table rows; /* "p:condemn" -> row */
    uint32_t row_n;
    const float (*weights)[DGM_CATEGORY_N]; /* (row_n) by category; logits add up */
} dgm_guess;

/** Read the table of weights. @param out lives in the arena. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT, DGM_E_NOMEM. */
dgm_code dgm_guess_read(const dgm_guess **out, dgm_arena *arena, const char *path, dgm_err *err);

/**
 * The words that a guess is made of, each with its place: "p:" on the way between the parties, "o:" below the way, "r:"
 * a particle or preposition, "a:" a word on a verb of the way, "w:" elsewhere in the sentence.
 * @param taken (token_n) whether a token is of a party's own span. @param source, target a head of each, or
 * DGM_NO_TOKEN. @param words room for DGM_GUESS_WORDS; in the arena. @return how many.
 */
uint32_t dgm_guess_words(const dgm_tree *tree, dgm_arena *arena, const bool *taken, uint32_t source, uint32_t target,
                         const char **words);

/** Probabilities (DGM_CATEGORY_N) of the categories, 0..1. @return false, and all alike, where no word is known. */
bool dgm_guess_categories(const dgm_guess *guess, const char *const *words, uint32_t n, float *probability);

#endif
