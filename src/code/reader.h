/** What the readers of the lexicon's files share: where they are, growing arrays, errors, lists of words. */
#ifndef DGM_CODE_READER_H
#define DGM_CODE_READER_H

#include "code/rules.h"

enum { DGM_RULE_PARTS = 64 }; /* parts of a line, rows of an operator */

/** Growing arrays while files are read, and where the reader is. */
typedef struct dgm_rule_reader {
    dgm_rules *rules;
    dgm_arena *arena;
    dgm_err *err;
    const char *path; /* of the file on disk, for errors */
    const char *file; /* as rules name it: "acts/consult.lex" */
    uint32_t line;
    bool overlay;
    size_t block_room, pattern_room, chain_room, example_room, context_room;
    dgm_row rows[DGM_RULE_PARTS]; /* of the operator block in hand */
    uint32_t row_n;
} dgm_rule_reader;

/** Refuse the line in hand: DGM_E_FORMAT with what is wrong and the word that is. */
dgm_code dgm_rule_fail(dgm_rule_reader *reader, const char *what, const char *word);
dgm_code dgm_rule_no_memory(dgm_rule_reader *reader);

/** Read words between '|' or blanks into a list of their numbers. */
dgm_code dgm_rule_words(dgm_rule_reader *reader, const char *text, size_t size, dgm_words *out);

/** PLOVER's category of that name, DGM_CATEGORY_NONE if there is none. */
dgm_category dgm_rule_category(const char *text, size_t size);

/** Copy a CAMEO code of 2 to 4 digits. @return false if it is none. */
bool dgm_rule_code(const char *text, char code[5]);

/** Enter a pattern under a word of its class: the first link is the last entered. */
dgm_code dgm_rule_index(dgm_rule_reader *reader, uint32_t index);

/** Read a line of the block in hand as a pattern; the line is cut up. */
dgm_code dgm_rule_pattern(dgm_rule_reader *reader, char *text);

/** Read a file of blocks. @param file its name in rules and messages. */
dgm_code dgm_rule_file(dgm_rule_reader *reader, const char *path, const char *file);

#endif
