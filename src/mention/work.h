/** What the steps of the mention stage hand to each other: the document's trees, matches, persons and candidates. */
#ifndef DGM_MENTION_WORK_H
#define DGM_MENTION_WORK_H

#include "mention/actors.h"

/** What a stretch of tokens was taken for. */
typedef enum dgm_match_sort {
    DGM_MATCH_NAME = 0, /* a name or nationality word of the lexicon, not a person's */
    DGM_MATCH_PERSON,   /* somebody's name, known to the lexicon or not */
    DGM_MATCH_ROLE      /* a role noun */
} dgm_match_sort;

enum { DGM_OWNERS_MOST = 6 };

/** A name or role noun found in the text. */
typedef struct dgm_match {
    uint32_t first, last; /* tokens, the last included */
    uint32_t head;        /* token: its head lies outside of the match */
    uint32_t sentence;
    uint32_t role;      /* of a name: the role that the same words can be ("Senate"), DGM_NONE */
    uint32_t senses;    /* first sense of the words, DGM_NONE for an unknown person's name */
    uint32_t record;    /* the chosen record; of a person the first term, DGM_NONE where not known */
    const char *sector; /* of a seat of government, or NULL */
    uint8_t sort;       /* dgm_match_sort */
    uint8_t sense;      /* dgm_sense_kind of the chosen sense */
    bool plural;        /* of a role: the plural form */
    bool ambiguous;     /* another reading was as good */
    bool inside;        /* part of a larger actor phrase: no entity of its own */
    bool dropped;       /* cut out of a larger name: stands for nothing */
    bool weak;          /* a name that stands before another noun as its modifier */
    uint32_t title;     /* of a person: the role match that says what they are, DGM_NONE */
    uint32_t bearer;    /* of a role: the person match it is the title of, DGM_NONE */
    uint32_t shared;    /* of a nationality that the tree took for a noun: the role match it belongs to, DGM_NONE */
    uint32_t person;    /* of a person: index in the register, DGM_NONE */
    uint32_t owners[DGM_OWNERS_MOST]; /* of a role: tokens of the names and pronouns that it belongs to */
    uint8_t owner_n;
    bool owners_found;
    bool inherited; /* its owners are those of the noun that it is coordinated with */
} dgm_match;

/** Somebody named in the document. */
typedef struct dgm_person {
    const char *name;
    uint32_t record;  /* first term in the lexicon, DGM_NONE */
    uint32_t title;   /* the role match that says most about them, DGM_NONE */
    uint32_t match;   /* their first full name */
    dgm_actor *actor; /* filled when their country and sector are known; shared by all their entities */
    const char *ground;
    float confidence;
    uint32_t chain; /* DGM_NONE before the first entity */
    uint8_t gender; /* 0 not known, 'm', 'f' */
    bool ambiguous;
    bool settled; /* actor is filled */
} dgm_person;

/** A country of the document and how often it is named. */
typedef struct dgm_tally {
    const char *country;
    uint32_t count;
} dgm_tally;

enum { DGM_TALLIES_MOST = 64 };

/** What a candidate antecedent is. */
enum { DGM_SORT_PERSON = 1, DGM_SORT_COLLECTIVE = 2, DGM_SORT_OTHER = 4 };
enum { DGM_NUMBER_SINGULAR = 1, DGM_NUMBER_PLURAL = 2 };

/** Something that a later pronoun or definite phrase may mean. */
typedef struct dgm_candidate {
    const dgm_actor *const *actors; /* (actor_n) 0 where it is no actor: it still competes */
    uint32_t actor_n;
    uint32_t token, sentence;
    uint32_t chain;
    uint32_t person; /* index in the register, DGM_NONE */
    uint32_t role;   /* the role's record, DGM_NONE */
    uint8_t sort;    /* DGM_SORT_* */
    uint8_t number;  /* DGM_NUMBER_*, both for "police" */
    uint8_t weight;  /* by its place in the clause */
    bool is_place;   /* stands in a phrase of place */
    bool is_set;     /* a coordination, or the parties of one verb */
    bool is_member;  /* one of a coordination: less likely meant alone */
} dgm_candidate;

/** A draft of one entity. */
typedef struct dgm_draft {
    dgm_entity entity;
    uint32_t person; /* actors are this person's, settled at the end; DGM_NONE */
} dgm_draft;

typedef struct dgm_work {
    const dgm_actors *lexicon;
    dgm_arena *arena;
    dgm_analysis *analysis;
    dgm_date date;
    uint32_t depth; /* of roles inside roles, while owners are sought */

    uint32_t *parent;       /* (token_n) token, DGM_NONE for roots */
    uint32_t *first_child;  /* (token_n) */
    uint32_t *next_sibling; /* (token_n) */
    uint32_t *clause;       /* (token_n) token that heads its clause */
    uint32_t *low, *high;   /* (token_n) first and last token of its phrase, without clauses and coordination */
    uint32_t *sentence_of;  /* (token_n) */
    uint32_t *classes;      /* (token_n) DGM_WORD_* of its form */
    int32_t *match_of;      /* (token_n) index of the match that covers it, or -1 */

    dgm_match *matches; /* (match_n) ascending by first token */
    uint32_t match_n;
    size_t match_capacity;

    dgm_person *people; /* (person_n) */
    uint32_t person_n;
    size_t person_capacity;
    dgm_table names; /* 8-byte hash of a name or of a last part of one -> person */

    dgm_tally tallies[DGM_TALLIES_MOST];
    uint32_t tally_n;
    dgm_table actors; /* "id code" -> index in made */
    dgm_actor **made; /* (made_n) */
    uint32_t made_n;
    size_t made_capacity;

    dgm_candidate *candidates; /* (candidate_n) in the order of the text */
    uint32_t candidate_n;
    size_t candidate_capacity;
    dgm_draft *drafts; /* (draft_n) */
    uint32_t draft_n;
    size_t draft_capacity;
    int32_t *draft_at; /* (token_n) index of the draft whose head this token is, or -1 */
    uint32_t chain_n;
    dgm_table chains; /* actor ids -> chain */
} dgm_work;

/* ---- match.c: trees, and what the lexicon knows of the words ------------------------------------- */

/** Fill the tree arrays and the words' classes. @return false when out of memory. */
bool dgm_work_trees(dgm_work *work);
/** Find names and role nouns. @return false when out of memory. */
bool dgm_work_matches(dgm_work *work);
/** The match that covers a token, or NULL. */
dgm_match *dgm_work_match(const dgm_work *work, uint32_t token);
/** Classes of the first child that is its preposition (relation case), 0 where there is none. */
uint32_t dgm_work_preposition(const dgm_work *work, uint32_t token);
/** Whether a match's token stands in a phrase of place, or before a report as its dateline. */
bool dgm_work_is_place(const dgm_work *work, const dgm_match *match);
/** Count a country for the document's context. */
void dgm_work_tally(dgm_work *work, const char *country);
uint32_t dgm_work_count(const dgm_work *work, const char *country);
/** The country that dominates the document, or NULL. */
const char *dgm_work_dominant(const dgm_work *work);
/** The record of a match, or NULL. */
const dgm_fact *dgm_work_record(const dgm_work *work, const dgm_match *match);
/** Whether the record was valid on the document's date, or its dates are not known. */
bool dgm_work_is_valid(const dgm_work *work, const dgm_fact *record);
/** The text of the tokens [first, last], single-spaced, in the arena; NULL when out of memory. */
char *dgm_work_text(dgm_work *work, uint32_t first, uint32_t last);

/* ---- person.c: who is named ----------------------------------------------------------------------- */

/** Join titles, appositions and copulas to names and fill the register. @return false when out of memory. */
bool dgm_work_people(dgm_work *work);
/** Settle the actor of a person, as far as lexicon and titles allow. @return false when out of memory. */
bool dgm_work_settle(dgm_work *work, uint32_t person);
/** Settle it with these facts, unless it is settled already. @return false when out of memory. */
bool dgm_work_settle_as(dgm_work *work, uint32_t person, const char *country, const char *sector, const char *code,
                        bool former, float confidence, const char *ground);

/* ---- spelling.c: two writings of one name ----------------------------------------------------------- */

/** What two writings of a name have in common. */
typedef struct dgm_alike {
    uint32_t words; /* words of the one that are, in some spelling, words of the other */
    bool begins;    /* the first word of the one is the first of the other */
    bool last;      /* the last word of the one is among them */
    bool ends;      /* and is the last of the other as well */
} dgm_alike;

/** Compare a name of the text with another one: "Volodymir Groisman" and "Volodymyr Groysman" share two words. */
dgm_alike dgm_work_alike(const dgm_work *work, const dgm_match *name, const char *other);

/* ---- phrase.c: actors of phrases ------------------------------------------------------------------ */

/** Find the names and pronouns that a role belongs to ("Iranian officials", "prime minister of Japan", "his army"). */
void dgm_work_owners(dgm_work *work, dgm_match *role);
/** Whether a country's name that the tree compounds with a later noun is a party of its own: "Ukraine and rebels". */
bool dgm_work_is_apart(const dgm_work *work, const dgm_match *match);
/** The actor with these fields, made once a document. `id` and `code` are copied where new. NULL when out of memory. */
dgm_actor *dgm_work_actor(dgm_work *work, const char *id, const char *name, const char *country, const char *sector,
                          const char *code, const char *office, const char *source);
/** The actor of a name that is not a person's. NULL when out of memory. */
dgm_actor *dgm_work_name_actor(dgm_work *work, const dgm_match *match);
/** "actors/people.tsv:812" of a record, in the arena. */
const char *dgm_work_source(dgm_work *work, const dgm_fact *record);
/** The sector that a role gives: its own, else that of the role it is compounded with, or NULL. */
const char *dgm_work_sector(const dgm_work *work, const dgm_match *role);
/** Whether a role without a sector of its own rules where a country is named: "Iranian leader", "spokesman". */
bool dgm_work_is_ruling(const dgm_work *work, const dgm_match *role);
/** Whether a role is said to be of the past: "former", "ex-". */
bool dgm_work_is_former(const dgm_work *work, const dgm_match *role);
/** Whether one person of a country holds the office at a time, so that the office says who. */
bool dgm_work_is_single(const char *office);
/** Whether a role is one that somebody is about to take: "the next president", "prime minister-designate". */
bool dgm_work_is_coming(const dgm_work *work, const dgm_match *role);
/**
 * Whoever held the office of the role in that country on the document's date: a record, or DGM_NONE.
 * @param coming whoever took it near the date instead: for "the new president" and "the next president".
 */
uint32_t dgm_work_holder(const dgm_work *work, const char *country, const char *office, bool coming);
/** A country's code that a record stands for or belongs to, or NULL. */
const char *dgm_work_country_of(const dgm_fact *record);

/* ---- refer.c: entities in the order of the text, references resolved ------------------------------ */

/** Make all drafts. @return false when out of memory. */
bool dgm_work_refer(dgm_work *work);

#endif
