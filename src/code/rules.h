/**
 * The lexicon of acts and operators as read from its files: patterns over dependency trees, and the algebra.
 *
 * A file of rules (docs/lexicon.md) is a list of blocks. An act block says what its patterns are coded as; an operator
 * block says what becomes of the act below it. Patterns are written as a person would say them, with X for the actor, Y
 * for the recipient and ACT for the act below an operator: "X hold talks with Y", "X's attack on Y", "X urge Y to ACT".
 */
#ifndef DGM_CODE_RULES_H
#define DGM_CODE_RULES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/table.h"
#include "code/code.h"

/** Word numbers of a list of alternatives: "break|sever|cut". */
typedef struct dgm_words {
    const uint32_t *word; /* (n) numbers of the lexicon's words */
    uint32_t n;
} dgm_words;

/** What stands in a position of a pattern. */
typedef enum dgm_fill { DGM_FILL_X, DGM_FILL_Y, DGM_FILL_ACT, DGM_FILL_WORDS } dgm_fill;

/** Where it stands, seen from the trigger. */
typedef enum dgm_position {
    DGM_POSITION_SUBJECT,
    DGM_POSITION_OBJECT,
    DGM_POSITION_OBLIQUE,   /* after one of `prepositions` */
    DGM_POSITION_POSSESSOR, /* "X's attack": possessor, nationality word or by-phrase */
    DGM_POSITION_COMPLEMENT /* a clause, or whatever noun stands there: "refuse ACT" */
} dgm_position;

typedef struct dgm_element {
    dgm_position position;
    dgm_fill fill;
    bool required;          /* somebody must stand there: words and ACT always, X and Y where written "X!" */
    bool anything;          /* "_": some object that is nobody known */
    bool optional;          /* may be absent: written "Y?"; else something must stand there beside a verb */
    dgm_words prepositions; /* of an oblique, or the optional one of a complement */
    dgm_words words;        /* heads, for DGM_FILL_WORDS; of a slot ("Y:ship|tanker"): what its head must be */
    dgm_words modifiers;    /* at least one must modify the head; empty = none asked */
} dgm_element;

enum { DGM_PATTERN_ELEMENTS = 6 };

/** One pattern. Its triggers are `words` of class 'v', 'n' or 'a'. */
typedef struct dgm_pattern {
    uint32_t block; /* index */
    uint32_t line;
    char class; /* 'v' verb, 'n' noun, 'a' adjective with "be" */
    dgm_words words;
    dgm_words particles; /* "carry_out": at least one must hang on the verb; empty = none */
    dgm_words modifiers; /* of a noun trigger */
    uint32_t element_n;
    dgm_element element[DGM_PATTERN_ELEMENTS];
    uint32_t weight; /* words that it asks for: the most exact pattern wins */
} dgm_pattern;

/** What a row of the algebra makes of the act below. */
typedef struct dgm_row {
    uint32_t line;
    dgm_category below;      /* DGM_CATEGORY_NONE: any */
    char below_code[5];      /* CAMEO prefix, "" = any */
    bool below_by_actor;     /* only where the act is the operator's actor's own */
    bool below_by_recipient; /* only where the act's actor belongs to the operator's recipient */
    bool below_armed;        /* only where the act's recipient is an armed group */
    bool keep;               /* the act stays what it is */
    bool drop;               /* nothing is coded */
    dgm_category category;
    const char *mode;
    char code[5];
    int status; /* dgm_status, or -1: unchanged */
} dgm_row;

/** Flags of a block. */
enum {
    DGM_BLOCK_RECIPROCAL = 1u << 0,  /* all parties are actors */
    DGM_BLOCK_MUTUAL = 1u << 1,      /* so where there are several actors and no recipient */
    DGM_BLOCK_COUNTERPART = 1u << 2, /* an unnamed other side is looked for in the context */
    DGM_BLOCK_KILLED = 1u << 3,      /* the recipients were killed: count them */
    DGM_BLOCK_INJURED = 1u << 4,
    DGM_BLOCK_FACTIVE = 1u << 5, /* the act below an operator is coded as well */
    DGM_BLOCK_REPORT = 1u << 6,  /* the operator's actor is who says so */
    DGM_BLOCK_RESULT = 1u << 7,  /* an act noun as its subject did it: "the bombing killed nine" */
    DGM_BLOCK_WEAK = 1u << 8     /* codes only what no other pattern does: imported ones */
};

typedef struct dgm_rule_block {
    const char *file; /* "acts/consult.lex" */
    uint32_t line;
    bool is_operator;
    const char *name; /* operator's name, or the act's comment; for people */
    dgm_category category;
    const char *mode;
    char code[5];
    uint32_t flags;
    const dgm_row *rows; /* (row_n) of an operator */
    uint32_t row_n;
    dgm_words reported_auxiliaries; /* the same below a report in the past: "said it would" */
    dgm_words auxiliaries;          /* operator words on the act's own verb: "will" */
    dgm_words adverbs;              /* "not", "never", "allegedly" */
    dgm_words marks;                /* "if", "unless" */
    dgm_words root_marks;           /* "to" before the verb of a headline */
    bool overlay;                   /* from the user's own file */
} dgm_rule_block;

/** What a CAMEO code is by default. */
typedef struct dgm_cameo {
    char code[5];
    const char *name;
    double goldstein;
    dgm_category category;
    const char *mode;
    const char *contexts;   /* '|'-separated */
    dgm_category crosswalk; /* PLOVER's conversion table of 2021 where it differs from the manual, else NONE */
} dgm_cameo;

typedef struct dgm_context_words {
    const char *name;
    dgm_words words;
} dgm_context_words;

struct dgm_rules {
    dgm_arena *arena;
    dgm_table words; /* lemma -> number */
    uint32_t word_n;
    dgm_rule_block *blocks;
    uint32_t block_n;
    dgm_pattern *patterns;
    uint32_t pattern_n;
    dgm_table triggers;      /* class and word number -> first index into `chain` */
    uint32_t *chain_pattern; /* (chain_n) pattern of a link */
    uint32_t *chain_next;    /* (chain_n) next link, DGM_TABLE_NONE at the end */
    uint32_t chain_n;
    dgm_cameo *codes; /* (code_n) sorted by code */
    uint32_t code_n;
    dgm_context_words *contexts;
    uint32_t context_n;
    dgm_example *examples;
    uint32_t example_n;
    const struct dgm_guess *guess; /* weights of words for relations that no rule tells (code/guess.h) */
    bool *is_verb_word; /* (word_n) whether some operator lists the word as one on the act's own verb or noun */
    /* Words of grammar that the coder asks for by what they do. */
    dgm_words prepositions, light_verbs, happening_verbs, transparent_nouns, agent_prepositions, possessor_prepositions,
        inside_prepositions, attribution_prepositions, after_marks, before_marks, cardinals, quantity_marks,
        instruments, object_marks, clause_marks, relative_times, since_marks, disasters, explosions, hazards, violence,
        vehicles, boundaries, modifying_participles, persons, tens, powers, mishaps, diseases, linking_participles,
        origin_prepositions, origin_participles, undergone_nouns, causes, naming_verbs, none_words, adverbial_marks,
        fires, ordinals, named_acts, span_marks, partner_prepositions;
};

/** Number of a lemma, DGM_TABLE_NONE if no rule uses it. `lemma` is compared in lower case. Thread-safe. */
uint32_t dgm_rules_word(const dgm_rules *rules, const char *lemma);

/** First link of the patterns of a trigger, DGM_TABLE_NONE if there are none. Thread-safe. */
uint32_t dgm_rules_first(const dgm_rules *rules, char class, uint32_t word);

bool dgm_words_have(dgm_words words, uint32_t word);

/** The entry of a code or of its longest known prefix; NULL if there is none. Thread-safe. */
const dgm_cameo *dgm_rules_code(const dgm_rules *rules, const char *code);

#endif
