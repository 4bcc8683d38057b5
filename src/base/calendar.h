/** Days of the proleptic Gregorian calendar. All functions are thread-safe and total. */
#ifndef DGM_BASE_CALENDAR_H
#define DGM_BASE_CALENDAR_H

#include "dragoman.h"

/** Days since 1970-01-01; month or day 0 count as 1. Source: H. Hinnant, "chrono-compatible date algorithms". */
int32_t dgm_date_to_days(dgm_date date);
dgm_date dgm_date_from_days(int32_t days);
/** 0 = Monday ... 6 = Sunday (ISO 8601 order). */
int dgm_date_weekday(dgm_date date);
/** 28 to 31; 0 for a month outside 1..12. */
int dgm_month_days(int year, int month);
/** Whether year is 1..9999 and month and day are unknown or exist. */
bool dgm_date_is_valid(dgm_date date);
/** Negative, 0, positive as a is before, the same as, after b; unknown parts count as first. */
int dgm_date_compare(dgm_date a, dgm_date b);
/**
 * Read "YYYY", "YYYY-MM", "YYYY-MM-DD" and the same with a time after it ("2007-07-25T10:00Z").
 * @return false where the text is none of these or the day does not exist; *out is then zero.
 */
bool dgm_date_read(const char *text, size_t size, dgm_date *out);
/** First and last day that a date with unknown parts can mean. */
dgm_date dgm_date_first(dgm_date date);
dgm_date dgm_date_last(dgm_date date);
/** Write "2007-07-24", "2007-07" or "2007" (at most 12 bytes with NUL); "" for year 0. @return out. */
char *dgm_date_write(dgm_date date, char out[16]);

#endif
