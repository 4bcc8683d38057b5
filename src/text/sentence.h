/** Words to sentences. */
#ifndef DGM_TEXT_SENTENCE_H
#define DGM_TEXT_SENTENCE_H

#include "text/token.h"

/**
 * Where the sentence that begins at words[first] ends.
 * @param words (n) the words of one block. @param most words that a sentence may have.
 * @return index past its last word: > first, <= n. Cost: O(words of the sentence). Thread-safe.
 */
size_t dgm_sentence_end(const char *text, const dgm_word *words, size_t n, size_t first, size_t most);

#endif
