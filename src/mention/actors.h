/** The actor lexicon in memory: tables of facts behind one hash of word sequences. */
#ifndef DGM_MENTION_ACTORS_H
#define DGM_MENTION_ACTORS_H

#include "base/table.h"
#include "mention/fold.h"
#include "mention/mention.h"

#define DGM_NONE UINT32_MAX

enum { DGM_FILES_MOST = 64 };

/** Which table a record is from. */
typedef enum dgm_fact_kind {
    DGM_FACT_COUNTRY = 0,
    DGM_FACT_PERSON,
    DGM_FACT_ORGANIZATION,
    DGM_FACT_GROUP,
    DGM_FACT_REGION,
    DGM_FACT_ROLE
} dgm_fact_kind;

/** One row. Of a person: one term of office, with the person's other terms behind `next`. */
typedef struct dgm_fact {
    const char *id; /* of a role: its noun */
    const char *name;
    const char *code;    /* CAMEO code of the row; of a person the organisation headed or NULL */
    const char *country; /* or NULL, as below */
    const char *sector;
    const char *office;
    dgm_date from, to; /* year 0 = open or not known */
    uint32_t line;
    uint32_t next;    /* next term of the same person; of a title written short the role it stands for; or DGM_NONE */
    uint32_t holder;  /* next term of the same country and office */
    uint8_t kind;     /* dgm_fact_kind */
    uint8_t file;     /* index in the lexicon's files */
    uint8_t sure;     /* 2 high, 1 medium, 0 low */
    bool is_person;   /* of a role: somebody, not something */
    bool is_diplomat; /* of a role: posted to the country that "in" and "to" name */
    bool is_generic;  /* of a role: belongs to no sector of its own */
    bool is_people;   /* of a group: an ethnic or religious one, not an organisation */
} dgm_fact;

/** How a sequence of words stands for a record. */
typedef enum dgm_sense_kind {
    DGM_SENSE_NAME = 0,   /* its name */
    DGM_SENSE_ADJECTIVE,  /* a nationality or group word */
    DGM_SENSE_CAPITAL,    /* of a country: its capital, the government where it acts */
    DGM_SENSE_GOVERNMENT, /* of a country: a seat of government, "the Kremlin" */
    DGM_SENSE_SURNAME,    /* of a person: the last name alone */
    DGM_SENSE_ROLE,
    DGM_SENSE_ROLE_PLURAL
} dgm_sense_kind;

typedef struct dgm_sense {
    uint32_t record;
    uint32_t next;      /* next sense of the same words, DGM_NONE at the end */
    const char *sector; /* of a seat of government that is not GOV ("Pentagon=MIL"), or NULL */
    uint16_t capitals;  /* bit i: word i must begin with a capital letter */
    uint16_t uppers;    /* bit i: word i must be all capitals */
    uint8_t kind;       /* dgm_sense_kind */
    uint8_t word_n;
    bool is_main; /* the record's name itself, not one of its other names */
} dgm_sense;

typedef struct dgm_path {
    uint64_t key;   /* hash of a sequence of words, 0 = free */
    uint32_t sense; /* first sense, DGM_NONE where the sequence is only the beginning of longer ones */
} dgm_path;

/** Classes of closed words, from mention/words.tsv; a word has any number of them. */
enum {
    DGM_WORD_PRONOUN = 1u << 0,
    DGM_WORD_PERSON = 1u << 1,
    DGM_WORD_THING = 1u << 2,
    DGM_WORD_CALENDAR = 1u << 3,
    DGM_WORD_PLURAL = 1u << 4,
    DGM_WORD_MASCULINE = 1u << 5,
    DGM_WORD_FEMININE = 1u << 6,
    DGM_WORD_POSSESSIVE = 1u << 7,
    DGM_WORD_REFLEXIVE = 1u << 8,
    DGM_WORD_SPEAKER = 1u << 9,
    DGM_WORD_RELATIVE = 1u << 10,
    DGM_WORD_RECIPROCAL = 1u << 11,
    DGM_WORD_LOCATIVE = 1u << 12,
    DGM_WORD_OWNER = 1u << 13,
    DGM_WORD_PLACE = 1u << 14,
    DGM_WORD_PAIR = 1u << 15,
    DGM_WORD_DEFINITE = 1u << 16,
    DGM_WORD_FORMER = 1u << 17,
    DGM_WORD_COUNTERPART = 1u << 18,
    DGM_WORD_COUNTRY = 1u << 19,
    DGM_WORD_SIDE = 1u << 20,
    DGM_WORD_LED = 1u << 21,
    DGM_WORD_RULING = 1u << 22,
    DGM_WORD_TOGETHER = 1u << 23,
    DGM_WORD_SPEECH = 1u << 24,
    DGM_WORD_HONORIFIC = 1u << 25,
    DGM_WORD_PARTICLE = 1u << 26,
    DGM_WORD_FAMILY_FIRST = 1u << 27,
    DGM_WORD_POSTED = 1u << 28,
    DGM_WORD_REGIME = 1u << 29,
    DGM_WORD_COMING = 1u << 30
};
/* A preposition that says in which office somebody does something: "elected as president". */
#define DGM_WORD_CAPACITY (UINT32_C(1) << 31)
/* Not of the table: some preposition, whatever its classes; none is reflexive, so that the bit is free for it. */
#define DGM_WORD_PREPOSITION DGM_WORD_REFLEXIVE

struct dgm_actors {
    dgm_arena *arena;
    dgm_fact *records; /* (record_n) */
    uint32_t record_n;
    dgm_sense *senses; /* (sense_n) */
    uint32_t sense_n;
    dgm_path *paths; /* (path_capacity), a power of two */
    uint32_t path_capacity, path_n;
    dgm_table countries;               /* alpha-3 code -> record */
    dgm_table holders;                 /* "IRN president..." country, space, office -> first term */
    dgm_table words;                   /* folded closed word -> classes */
    dgm_table roles;                   /* folded noun -> record */
    const char *files[DGM_FILES_MOST]; /* (file_n) "actors/people.tsv" */
    uint32_t file_n;
    size_t record_capacity, sense_capacity;
    bool main_name; /* while a table is read: the words now put are a record's name itself */
};

/** The node of a sequence of words, or NULL. Cost independent of the lexicon's size. Thread-safe. */
const dgm_path *dgm_actors_find(const dgm_actors *actors, uint64_t sequence);

/** Classes of a closed word (DGM_WORD_*), 0 for others. Thread-safe. */
uint32_t dgm_actors_word(const dgm_actors *actors, const char *word, size_t size);

/** First term of those who held an office of a country, or DGM_NONE. Thread-safe. */
uint32_t dgm_actors_holders(const dgm_actors *actors, const char *country, const char *office);

/** The country of that code, or NULL. Thread-safe. */
const dgm_fact *dgm_actors_country(const dgm_actors *actors, const char *code);

#endif
