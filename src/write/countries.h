/** What other coders' tables call the countries. */
#ifndef DGM_WRITE_COUNTRIES_H
#define DGM_WRITE_COUNTRIES_H

#include <stdint.h>

typedef struct dgm_country_codes {
    const char *country; /* ISO 3166 alpha-3, or CAMEO's code of a state of the past */
    const char *fips;    /* FIPS 10-4, "" for none */
    uint32_t cow;        /* Correlates of War number, 0 for none */
    const char *name;
} dgm_country_codes;

/** A country's row by its code, which may be NULL; NULL where there is none. Thread-safe. */
const dgm_country_codes *dgm_country_codes_find(const char *country);

#endif
