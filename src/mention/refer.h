/** What the files that resolve references share: sets of actors, candidates and drafts, role nouns. */
#ifndef DGM_MENTION_REFER_H
#define DGM_MENTION_REFER_H

#include "mention/work.h"

enum {
    DGM_REFER_ACTORS_MOST = 8,
    DGM_REFER_WINDOW = 80, /* candidates looked at */
    DGM_REFER_SENTENCES_BACK = 5,
    DGM_REFER_CLAUSES_UP = 4,
    DGM_REFER_CLIMB_MOST = 24,
    DGM_REFER_APPOSED = -1,
    DGM_REFER_DEPTH_MOST = 4
};

/** A small set of actors. */
typedef struct dgm_actor_set {
    const dgm_actor *actor[DGM_REFER_ACTORS_MOST];
    uint32_t person[DGM_REFER_ACTORS_MOST]; /* index in the register or DGM_NONE */
    uint32_t n;
} dgm_actor_set;

/** What a role noun was found to stand for. */
typedef struct dgm_role_result {
    dgm_actor_set set;
    float confidence;
    const char *ground;
    bool chained; /* stands for something named before */
    uint32_t person;
} dgm_role_result;

/* ---- candidate.c: drafts, candidates and antecedents ----------------------------------------------- */

/** Add an actor, once. */
void dgm_refer_set_put(dgm_actor_set *set, const dgm_actor *actor, uint32_t person);
/** The token of that index. */
const dgm_token *dgm_refer_token_at(const dgm_work *w, uint32_t t);
/** The first word of a text, folded. */
const char *dgm_refer_folded(const char *text, dgm_folded *out);
/** Classes of a token's lemma, or of its form where it has none. */
uint32_t dgm_refer_lemma_class(const dgm_work *w, uint32_t t);
/** Remember something that later words may mean. @return NULL when out of memory. */
dgm_candidate *dgm_refer_put_candidate(dgm_work *w, const dgm_actor_set *set, uint32_t t, uint8_t sort, uint8_t number);
/** Make a token the head of an entity for these actors. @return NULL when out of memory. */
dgm_draft *dgm_refer_put_draft(dgm_work *w, const dgm_actor_set *set, uint32_t head, uint32_t first, uint32_t last,
                               dgm_entity_kind kind, float confidence, const char *ground);
/** Whether a word is an argument of a verb. */
bool dgm_refer_is_argument(const dgm_work *w, uint32_t t);
/** The verb that a word is an argument of, or inside an argument of ("ten of them"); DGM_NONE where there is none. */
uint32_t dgm_refer_verb_of(const dgm_work *w, uint32_t t);
/** Points for so many sentences back. */
int dgm_refer_recency(uint32_t sentences);
/** 'm', 'f', or 0 where the classes do not say. */
uint8_t dgm_refer_gender_of_classes(uint32_t classes);
/** Find what a pronoun means; false where nothing fits, or something that is no actor fits better. */
bool dgm_refer_find_antecedent(dgm_work *w, uint32_t t, uint32_t classes, dgm_actor_set *out, uint8_t *sort,
                               bool *ambiguous);
/** The actor of a country's code; NULL where the table of countries lacks it. */
const dgm_actor *dgm_refer_country_actor(dgm_work *w, const char *code);
/** The last two different countries that were spoken of: those that act before those named as places. */
bool dgm_refer_last_countries(dgm_work *w, uint32_t t, uint32_t wanted, dgm_actor_set *out);
/** Whether one role noun can take up another: "militants" after "rebels", but not any civilians after any others. */
bool dgm_refer_is_like(const dgm_fact *a, const dgm_fact *b);
/** The nearest set of two (or more, for a plural without a number): what "both sides" and "the envoys" mean. */
bool dgm_refer_last_set(dgm_work *w, uint32_t t, uint32_t role, bool countries, bool pair, dgm_actor_set *out);
/** The last two that were named one by one: "the two leaders" after each was spoken of. */
bool dgm_refer_last_parties(dgm_work *w, uint32_t t, bool people, dgm_actor_set *out);

/* ---- role.c: role nouns ---------------------------------------------------------------------------- */

/** Whether a word before the noun, under it in the tree, has one of the classes. */
bool dgm_refer_has_child_class(const dgm_work *w, const dgm_match *m, uint32_t bits);
/** Whether a word before the noun names an owner nobody knows ("Orbitel officials"). */
bool dgm_refer_has_unknown_owner(const dgm_work *w, const dgm_match *m);
/** The actor of a role noun: "IRNGOV" with the id "IRNGOV:official"; `of` is the name of the body that it belongs to.
 */
const dgm_actor *dgm_refer_role_actor(dgm_work *w, const dgm_match *m, const char *of, const char *country,
                                      const char *sector, const char *base);
/** The span of a role's phrase with those of its owners that stand beside it. */
void dgm_refer_phrase_of(const dgm_work *w, const dgm_match *m, uint32_t *first, uint32_t *last);
/** What a name stands for: "the two Koreas" are two states. @return false when out of memory. */
bool dgm_refer_put_named(dgm_work *w, const dgm_match *m, dgm_actor_set *set);
/** What a role noun stands for. At depth DGM_REFER_APPOSED the names in apposition count. @return false when out of
 * memory. */
bool dgm_refer_resolve_role(dgm_work *w, uint32_t at, dgm_role_result *out, int depth);

/* ---- refer.c: entities in the order of the text ---------------------------------------------------- */

/** Settle a person by the country that their title takes from the sentence. @return false when out of memory. */
bool dgm_refer_settle_by_title(dgm_work *w, const dgm_match *m, const dgm_match *title);
/** Draft what a pronoun stands for. @return false when out of memory. */
bool dgm_refer_resolve_pronoun(dgm_work *w, uint32_t t);

#endif
