/** Time expressions as intervals of days with a precision, against the publication date. */
#ifndef DGM_TIME_H
#define DGM_TIME_H

#include "base/arena.h"
#include "base/error.h"

typedef struct dgm_time_words dgm_time_words;

/** Read the words of time (months, weekdays, "last", "ago", ...) of `folder`/time. Closed with dgm_time_close.
 * Thread-safe. */
dgm_code dgm_time_open(dgm_time_words **out, const char *folder, dgm_err *err);
void dgm_time_close(dgm_time_words *words);

/**
 * Find and resolve the time expressions of an analysis (tokens parsed). Fills `times`.
 * "Tuesday" is the nearest one not after publication unless tense or words point ahead; "in May" the nearest May on the
 * side that the clause's tense says; without a publication date relative expressions get no days but keep their type.
 * @return DGM_OK, DGM_E_LIMIT. Thread-safe on separate arenas. Source: TIMEX3 (ISO-TimeML) values.
 */
dgm_code dgm_time_run(const dgm_time_words *words, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err);

#endif
