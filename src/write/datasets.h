/** What the writers of other data sets' records share. */
#ifndef DGM_WRITE_DATASETS_H
#define DGM_WRITE_DATASETS_H

#include "dragoman.h"

#include <string.h>

/** CAMEO's quad class as a number: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict. Thread-safe. */
static inline uint32_t dgm_quad_number(const dgm_mention *mention) {
    bool material = strncmp(mention->quad, "material", 8) == 0, conflict = strstr(mention->quad, "conflict") != NULL;
    return 1 + material + 2 * (uint32_t)conflict;
}

/** Whether a place is more exact than a country or a division of it. Thread-safe. */
static inline bool dgm_place_is_town(const dgm_place *place) {
    return place->kind != 'c' && place->kind != 'a' && place->kind != 'd';
}

#endif
