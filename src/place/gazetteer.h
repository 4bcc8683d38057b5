/** The gazetteer as look-ups see it: one block of bytes without pointers, read from a file or built from the tables. */
#ifndef DGM_PLACE_GAZETTEER_H
#define DGM_PLACE_GAZETTEER_H

#include "place/place.h"

enum {
    DGM_NAME_WORDS = 6,                 /* words of the longest name that is looked for */
    DGM_LANDS = 512,                    /* more countries than the world has */
    DGM_NO_LAND = UINT16_MAX,           /* a place of no country or of several */
    DGM_PLACE_CAPITAL = 1u,             /* flags of a record */
    DGM_PLACE_SEAT = 1u << 1,           /* of a first-order division */
    DGM_PLACE_SECTION = 1u << 2,        /* of another place */
    DGM_PLACE_HEADED = 1u << 3,         /* a division that has a town of its own name */
    DGM_PLACE_KNOWN = 1u << 4,          /* the world over, whatever its size */
    DGM_SPELLING_SHORT = 1u,            /* flags of a spelling: "Ill.", stands behind a comma only */
    DGM_SPELLING_DEMONYM = 1u << 1,     /* "Turkish" */
    DGM_SPELLING_UPPER = 1u << 2,       /* all upper case: "US", "NSW" */
    DGM_SPELLING_ALIAS = 1u << 3,       /* not a country's own name: "England", "Holland" */
    DGM_PLACE_WORD_PREPOSITION = 1u,    /* flags of a word, lexicon/places/words.tsv */
    DGM_PLACE_WORD_NOUN = 1u << 1,      /* */
    DGM_PLACE_WORD_DIRECTION = 1u << 2, /* */
    DGM_PLACE_WORD_MOTION = 1u << 3,    /* */
    DGM_PLACE_WORD_ORDINARY = 1u << 4,  /* */
    DGM_PLACE_WORD_PERSONAL = 1u << 5,  /* */
    DGM_PLACE_WORD_PART = 1u << 6,      /* "northern", "downtown" */
    DGM_PLACE_WORD_TITLE = 1u << 7,     /* "Gov.", "Judge" */
    DGM_PLACE_WORD_BODY = 1u << 8,      /* "University", "Police": what bears a place's name */
    DGM_PLACE_WORD_DIVISION = 1u << 9   /* "province": the division, not its chief town */
};

/** One place. All of it lies in the block. */
typedef struct dgm_place_record {
    int32_t latitude, longitude; /* thousandths of a degree */
    uint32_t geonames;           /* 0 = none */
    uint32_t population;
    uint32_t name;   /* offset of its NUL-terminated name in the pool */
    uint32_t region; /* record of its first-order division, UINT32_MAX for none */
    uint16_t land;   /* index of its country, DGM_NO_LAND for none */
    char kind;       /* dgm_place's, and 'd' for a second-order division */
    uint8_t flags;   /* DGM_PLACE_* */
} dgm_place_record;

/** The records that a name may mean: positions [first, end) of the spellings. */
typedef struct dgm_place_range {
    uint32_t first, end;
} dgm_place_range;

/** What a name is looked up by, and of how many words it is: "the" before it does not count, "Saint" is "St.". */
uint64_t dgm_place_hash(const char *name, size_t size, uint32_t *word_n);

/** Join the words of one token to the hash of those before it. @return words added. Thread-safe. */
uint32_t dgm_place_hash_join(uint64_t *hash, const char *form, size_t size);

/** Look a name up; an empty range where nothing bears it. Cost independent of the number of names. Thread-safe. */
dgm_place_range dgm_place_find(const dgm_gazetteer *gazetteer, uint64_t hash);

/** The record behind a spelling, or NULL in a damaged block; *flags gets DGM_SPELLING_*. Thread-safe. */
const dgm_place_record *dgm_place_spelling(const dgm_gazetteer *gazetteer, uint32_t position, unsigned *flags);

/** A record by its number, or NULL. */
const dgm_place_record *dgm_place_get(const dgm_gazetteer *gazetteer, uint32_t number);
uint32_t dgm_place_number(const dgm_gazetteer *gazetteer, const dgm_place_record *record);

/** A record's name, and a country's code by its index; "" and NULL where there is none. They live with the gazetteer.
 */
const char *dgm_place_name(const dgm_gazetteer *gazetteer, const dgm_place_record *record);
const char *dgm_place_land(const dgm_gazetteer *gazetteer, uint16_t land);

/** The index of a country's code, DGM_NO_LAND where the gazetteer lacks it. */
uint16_t dgm_place_land_index(const dgm_gazetteer *gazetteer, const char *code);

/** DGM_PLACE_WORD_* of a word in lower case. Thread-safe. */
unsigned dgm_place_word(const dgm_gazetteer *gazetteer, const char *word, size_t size);

#endif
