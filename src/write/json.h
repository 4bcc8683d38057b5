/**
 * JSON written straight into a buffer: keys in the order in which they are put, UTF-8 as it is, shortest numbers.
 *
 * jansson reads JSON here; it is not used for writing, as it builds a tree with malloc for each record and prints
 * real numbers with all their digits.
 */
#ifndef DGM_WRITE_JSON_H
#define DGM_WRITE_JSON_H

#include "dragoman.h"

/** A quoted string of `size` bytes of UTF-8; control characters, quotes and backslashes are escaped. Per-worker. */
void dgm_json_put_text(dgm_buffer *out, const char *data, size_t size);
/** A NUL-terminated string, or null for NULL. */
void dgm_json_put_string(dgm_buffer *out, const char *string);
/** The shortest decimal that reads back as the same double; null for what JSON has no number for. */
void dgm_json_put_real(dgm_buffer *out, double value);
/** As dgm_json_put_real, after rounding to `digits` (0..9) digits behind the point. */
void dgm_json_put_rounded(dgm_buffer *out, double value, int digits);
/** "2007-07-24", "2007-07", or null for year 0. */
void dgm_json_put_date(dgm_buffer *out, dgm_date date);
/** A document as an object: id, title, published, source, url, language, what else is known of published_at,
 * modified_at, author, section and duplicate_of, text. */
void dgm_json_put_document(dgm_buffer *out, const dgm_document *document);
/** The members "lat", "lon" (degrees) and "geonames" (null for 0) of a place's object. */
void dgm_json_put_point(dgm_buffer *out, double latitude, double longitude, uint32_t geonames);
/** How exact a place is, of dgm_place's kinds: "country", "region", "city" ... */
const char *dgm_json_place_precision(char kind);

#endif
