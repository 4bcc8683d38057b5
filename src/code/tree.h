/** Walking the dependency trees of an analysis: children, subjects, objects, obliques, in logical (deep) positions. */
#ifndef DGM_CODE_TREE_H
#define DGM_CODE_TREE_H

#include "code/rules.h"

#define DGM_NO_TOKEN UINT32_MAX

/** The trees of one document. Token numbers are indices into the analysis's tokens, over all sentences. */
typedef struct dgm_tree {
    const dgm_rules *rules;
    const dgm_analysis *analysis;
    const dgm_token *tokens;
    uint32_t *parent;  /* (token_n) DGM_NO_TOKEN for roots */
    uint32_t *child;   /* (token_n) first child, ascending, or DGM_NO_TOKEN */
    uint32_t *sibling; /* (token_n) next child of the same parent */
    uint32_t *word;    /* (token_n) the lemma's number in the rules, or DGM_TABLE_NONE */
    uint32_t *form;    /* (token_n) the form's */
    int32_t *name;     /* (token_n) index of the named entity whose words the token is among, or -1 */
    uint32_t active;   /* a verb to read as active whatever the parser says, or DGM_NO_TOKEN */
    uint32_t passive;  /* a verb to read as passive, likewise */
    /* (given_n) words of given parties, who are looked for further below a verb than others: they do take part. */
    const uint32_t *given;
    uint32_t given_n;
} dgm_tree;

#define DGM_EACH_CHILD(tree, at, c)                                                                                    \
    for (uint32_t c = (tree)->child[(at)]; (c) != DGM_NO_TOKEN; (c) = (tree)->sibling[(c)])

/** @return DGM_OK, DGM_E_LIMIT. */
dgm_code dgm_tree_build(dgm_tree *out, dgm_arena *arena, const dgm_rules *rules, const dgm_analysis *analysis,
                        dgm_err *err);

/** Whether the token's lemma or form is one of the words. */
bool dgm_tree_is(const dgm_tree *tree, uint32_t token, dgm_words words);

/** First child with that relation, one that an entity heads before others, or DGM_NO_TOKEN. */
uint32_t dgm_tree_child(const dgm_tree *tree, uint32_t token, dgm_relation relation);

/** Whether a child that marks case or a clause ("on", "to", "of") is one of the words. */
bool dgm_tree_marked(const dgm_tree *tree, uint32_t token, dgm_words words);

/** Whether the verb is passive, participles that modify a noun included. */
bool dgm_tree_is_passive(const dgm_tree *tree, uint32_t verb);

/** Whether only the subject's relation says that a verb is passive, no auxiliary: the parser may be wrong about it. */
bool dgm_tree_voice_is_open(const dgm_tree *tree, uint32_t verb);

/** Whether a verb is the infinitive of a headline: "Envoys to meet", parsed as a verb below the name that is the root.
 */
bool dgm_tree_is_headline_verb(const dgm_tree *tree, uint32_t verb);

/**
 * The subject as written, own or shared: of a conjunct its first conjunct's, of an infinitive or participle its
 * governor's subject or object, of a participle that modifies a noun that noun. DGM_NO_TOKEN if there is none.
 */
uint32_t dgm_tree_subject(const dgm_tree *tree, uint32_t verb);

/** Who acts (subject, or the agent of a passive) and who it is done to (object, or the subject of a passive). */
uint32_t dgm_tree_agent(const dgm_tree *tree, uint32_t verb);
uint32_t dgm_tree_object(const dgm_tree *tree, uint32_t verb);

/** The oblique or nominal modifier of `token` after one of the prepositions, or DGM_NO_TOKEN. */
uint32_t dgm_tree_oblique(const dgm_tree *tree, uint32_t token, dgm_words prepositions);

#endif
