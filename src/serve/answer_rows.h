/** What several answers are made of: events, parties and mentions as JSON, and tables of counts. */
#ifndef DGM_SERVE_ANSWER_ROWS_H
#define DGM_SERVE_ANSWER_ROWS_H

#include "serve/serve.h"

/** Values of one facet with their counts; entry n of `count` belongs to value n of whatever the facet is of. */
typedef struct dgm_tally {
    uint32_t index, n;
} dgm_tally;

/** `"key": ` with a comma before all but the first member. */
void dgm_put_key(dgm_buffer *out, const char *key);
void dgm_put_date_member(dgm_buffer *out, const char *key, dgm_date date);
/** An array of event counts by class. */
void dgm_put_quads(dgm_buffer *out, const uint32_t quads[DGM_QUAD_N]);
/** A place's object without its closing brace, for more members. */
void dgm_put_site(dgm_buffer *out, const dgm_site *site);
/** How the list is cut and which events it is of. @return as dgm_filter_read. */
dgm_code dgm_request_read(const dgm_request *request, dgm_listing *listing, dgm_filter *filter, dgm_err *err);
/** An event of the view as the API's EventRow; without the closing brace where `open`, for more members. */
void dgm_put_event(dgm_seat *seat, uint32_t entry, bool open);
/** The sentence of an event's surest mention, at most 240 bytes; null. */
void dgm_put_headline(dgm_seat *seat, const dgm_entry *entry);
/** A mention as `dragoman code` wrote it, with its corrections beside it. @return DGM_OK, DGM_E_STORE, DGM_E_FORMAT. */
dgm_code dgm_put_mention(dgm_seat *seat, uint32_t mention, dgm_err *err);
/** An analysis: a document read here and now. @param number of the document in the store, 0 for none. @return false
 * when out of memory. */
bool dgm_put_analysis(dgm_seat *seat, const dgm_analysis *analysis, int64_t number);
/** Mentions of an analysis with their steps, divided by commas. @param wanted (mention_n) which, NULL for all. */
bool dgm_put_mentions(dgm_seat *seat, const dgm_analysis *analysis, int64_t number, const bool *wanted);
/** A correction. `undone` as the log has it. */
void dgm_put_correction(dgm_buffer *out, const dgm_correction *correction, bool undone);

/** The largest of counts[0..n), at most `most`, the largest first; zeros are left out. @param kept how many. @return
 * NULL out of memory. Cost: linear in n. */
dgm_tally *dgm_tally_top(dgm_arena *arena, const uint32_t *counts, uint32_t n, uint32_t most, uint32_t *kept);

/** The first day of the period that a day lies in: "day", "week" (Monday), "month", "quarter", "year". Thread-safe. */
int32_t dgm_period_first(int32_t day, const char *by);

#endif
