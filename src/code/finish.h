/** From an event as coded to an event mention: people, date, place, numbers, contexts, identity. */
#ifndef DGM_CODE_FINISH_H
#define DGM_CODE_FINISH_H

#include "code/coding.h"

/**
 * Fill a mention from an event. What it points to lives in the coder's arena.
 * @return DGM_OK, DGM_E_LIMIT.
 */
dgm_code dgm_finish(dgm_coder *coder, const dgm_coding *event, uint32_t sentence, dgm_mention *mention, dgm_err *err);

/** Whether people are killed or wounded of whom only a number, or that they were people, is told: "killing twelve". */
bool dgm_coding_has_unnamed_victims(const dgm_coder *coder, const dgm_coding *event);

/** Count the killed or injured that the act's verb names: "killed 12 people". */
void dgm_coding_count_victims(const dgm_coder *coder, dgm_coding *event);

/** Whether a date hangs on the event's own words: "the May 28 talks". */
bool dgm_coding_is_dated(const dgm_coder *coder, const dgm_coding *event, uint32_t sentence);

/** Whether it is known in which country the event happened. */
bool dgm_coding_is_placed(const dgm_coder *coder, const dgm_coding *event, uint32_t sentence);

#endif
