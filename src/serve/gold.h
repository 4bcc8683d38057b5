/**
 * Gold: codings that a person made or confirmed, read, written and compared.
 *
 * A record here is a jansson object in the layout of `dgm_write_mentions_json`, whatever the file's was. jansson
 * allocates for itself; every function says who frees.
 */
#ifndef DGM_SERVE_GOLD_H
#define DGM_SERVE_GOLD_H

#include "base/arena.h"
#include "base/error.h"

#include <jansson.h>

/** What two codings are compared by, in the order of reports. */
typedef enum dgm_field {
    DGM_FIELD_CATEGORY = 0,
    DGM_FIELD_MODE,
    DGM_FIELD_CAMEO,
    DGM_FIELD_STATUS,
    DGM_FIELD_ACTORS,
    DGM_FIELD_RECIPIENTS,
    DGM_FIELD_ACTOR_COUNTRIES,
    DGM_FIELD_RECIPIENT_COUNTRIES,
    DGM_FIELD_DATE,
    DGM_FIELD_PLACE,
    DGM_FIELD_N
} dgm_field;

enum { DGM_FIELD_VALUES = 16, DGM_FIELD_BYTES = 96 };

/** The values of a field, ascending and distinct; more than fit are left out. */
typedef struct dgm_values {
    char at[DGM_FIELD_VALUES][DGM_FIELD_BYTES];
    uint32_t n;
} dgm_values;

/** "category", "actor countries", ... Thread-safe. */
const char *dgm_field_name(dgm_field field);
/** The values that a record has for a field. Thread-safe. */
void dgm_values_read(const json_t *record, dgm_field field, dgm_values *out);
/** How many values two lists share. Thread-safe. */
uint32_t dgm_values_shared(const dgm_values *a, const dgm_values *b);
bool dgm_values_equal(const dgm_values *a, const dgm_values *b);

/** Put what a coder changed ("to" of a correction) into a record. */
void dgm_gold_recode(json_t *record, const json_t *to);

/** A PLOVER record of a mention's record: a new object, or NULL out of memory. Source: PLOVER manual 2.0, "Record
 *  format". @param rejected the machine's coding was wrong: "event" is null. */
json_t *dgm_gold_to_plover(const json_t *record, const char *coder, const char *time, const char *note, bool rejected);
/** The other way round; also takes records in our own layout, which are returned with a reference more. NULL where it
 * is neither, or out of memory. */
json_t *dgm_gold_from_plover(json_t *record);

/** Cohen's kappa of two coders' values, as strings of the same length n. @return NAN where there is nothing to agree
 * on: n = 0, or both coders always give the same single value. Source: J. Cohen, "A coefficient of agreement for
 * nominal scales", 1960. */
double dgm_kappa(const char *const *a, const char *const *b, uint32_t n);

#endif
