#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "time/expression.h"

enum {
    LATE_DAYS = 3,       // days that a past date may lie after publication: zones, misread dates
    EARLY_DAYS = 7,      // days that an announced date may lie before publication: plans quoted later
    WRONG_SIDE = 4000,   // cost in days of a reading on the wrong side of publication
    UNSURE_SIDE = 250,   // the same where no finite verb says which side it is
    NEAR_MISS = 12,      // days on the wrong side that are rather a misread clause than most of a year
    NEAR_SIDE = 340,     // cost of those
    WRONG_WEEKDAY = 500, // and where the weekday does not fit
    NEAR_YEARS = 8,      // years around publication that are tried: every day of the calendar is among them
    OLD_YEARS = 1        // years back from which on an explicit date draws partial dates to its own year
};

// Days that a point covers, and how it is written.
typedef struct reading {
    dgm_date from, to;
    dgm_precision precision;
    dgm_basis basis;
    const char *value;
    bool failed; // out of memory
} reading;

static dgm_date make(int32_t year, int32_t month, int32_t day) {
    if (year < 1 || year > 9999) {
        return (dgm_date){0};
    }
    return (dgm_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

static dgm_date move_days(dgm_date date, int64_t days) {
    int64_t day = dgm_date_to_days(date) + days;
    static const int64_t FIRST = -719162, LAST = 2932896; // 0001-01-01 and 9999-12-31
    return day < FIRST || day > LAST ? (dgm_date){0} : dgm_date_from_days((int32_t)day);
}

static dgm_date move_months(dgm_date date, int64_t months) {
    int64_t all = (int64_t)date.year * 12 + (date.month ? date.month - 1 : 0) + months;
    if (all < 12 || all >= 120000) {
        return (dgm_date){0};
    }
    int32_t year = (int32_t)(all / 12), month = (int32_t)(all % 12) + 1;
    int32_t last = dgm_month_days(year, month);
    return make(year, month, date.day > last ? last : date.day);
}

static int32_t absolute(int32_t n) {
    return n < 0 ? -n : n;
}

static bool is_known(const dgm_time_context *c) {
    return c->published.year != 0 && c->published.month != 0 && c->published.day != 0;
}

static const char *print_date(const dgm_time_context *c, dgm_date date) {
    char text[16];
    if (date.year == 0) {
        return "XXXX-XX-XX"; // out of the calendar
    }
    dgm_date_write(date, text);
    return dgm_arena_string(c->arena, text);
}

// ISO 8601 week of a day, with its year.
static void week_of(dgm_date date, int32_t *year, int32_t *week) {
    dgm_date thursday = move_days(date, 3 - dgm_date_weekday(date));
    *year = thursday.year;
    *week = thursday.year ? 1 + (dgm_date_to_days(thursday) - dgm_date_to_days(make(thursday.year, 1, 1))) / 7 : 0;
}

static void set_days(reading *r, dgm_date from, dgm_date to, dgm_precision precision) {
    bool valid = from.year != 0 && to.year != 0;
    r->from = valid ? from : (dgm_date){0};
    r->to = valid ? to : (dgm_date){0};
    r->precision = precision;
}

static void set_week(const dgm_time_context *c, reading *r, dgm_date day, bool weekend) {
    int32_t year, week;
    dgm_date monday = move_days(day, -dgm_date_weekday(day));
    week_of(day, &year, &week);
    set_days(r, weekend ? move_days(monday, 5) : monday, move_days(monday, 6),
             weekend ? DGM_PRECISION_DAY : DGM_PRECISION_WEEK);
    r->value = dgm_arena_print(c->arena, "%04d-W%02d%s", (int)year, (int)week, weekend ? "-WE" : "");
}

// ---- calendar dates -----------------------------------------------------------------------------

// Easter Sunday. Source: J. Meeus, Astronomical Algorithms, chapter 8 (Gregorian calendar).
static dgm_date easter(int32_t year) {
    int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    int32_t g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    int32_t l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int32_t month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return make(year, month, day);
}

// "E-02", so many days from Easter; "11-W4-4", the fourth Thursday of November, week 9 being the last.
static dgm_date find_holiday(int32_t year, const char *moving) {
    if (moving[0] == 'E') {
        return move_days(easter(year), strtol(moving + 1, NULL, 10));
    }
    int32_t month = (moving[0] - '0') * 10 + moving[1] - '0', week = moving[4] - '0', weekday = moving[6] - '0';
    dgm_date first = make(year, month, 1);
    int32_t day = 1 + (weekday - 1 - dgm_date_weekday(first) + 7) % 7 + (week - 1) * 7;
    while (day > dgm_month_days(year, month)) {
        day -= 7;
    }
    return make(year, month, day);
}

// The year that a month, with or without a day, lies in.
static int32_t choose_year(const dgm_time_context *c, const dgm_point *p) {
    int32_t base = c->published.year, best = base, best_cost = INT32_MAX;
    dgm_direction direction = p->direction;
    for (int32_t year = base - NEAR_YEARS; year <= base + NEAR_YEARS; year++) {
        if (p->day > dgm_month_days(year, p->month)) {
            continue; // 29 February
        }
        dgm_date date = p->moving ? find_holiday(year, p->moving) : make(year, p->month, p->day ? p->day : 1);
        int32_t distance, late = 0, early = 0;
        if (p->day) {
            distance = dgm_date_to_days(date) - dgm_date_to_days(c->published);
            late = LATE_DAYS;
            early = EARLY_DAYS;
        } else {
            distance = (year - base) * 365 + (p->month - c->published.month) * 30;
        }
        int32_t cost = absolute(distance);
        dgm_direction side = direction == DGM_UNDIRECTED ? c->side : direction;
        if (direction == DGM_BEFORE || direction == DGM_AHEAD) {
            // "last May" in May is a year ago, "next May" a year ahead.
            late = early = -1;
        }
        if ((side == DGM_BEFORE && distance > late) || (side == DGM_AHEAD && distance < -early)) {
            bool certain = direction == DGM_BEFORE || direction == DGM_AHEAD;
            cost += certain                                     ? WRONG_SIDE
                    : !c->sure                                  ? UNSURE_SIDE
                    : p->day && absolute(distance) <= NEAR_MISS ? NEAR_SIDE
                                                                : WRONG_SIDE;
        } else if (side == DGM_UNDIRECTED && distance > 0) {
            cost += cost / 2; // news tells rather than announces
        }
        if (p->day && p->weekday && dgm_date_weekday(date) != p->weekday - 1) {
            cost += WRONG_WEEKDAY;
        }
        if (cost < best_cost) {
            best_cost = cost;
            best = year;
        }
    }
    return best;
}

static void resolve_weekday(const dgm_time_context *c, const dgm_point *p, reading *r) {
    int32_t weekday = dgm_date_weekday(c->published), wanted = p->weekday - 1, days;
    r->basis = DGM_BASIS_RELATIVE;
    if (!is_known(c)) {
        r->precision = DGM_PRECISION_DAY;
        r->value = dgm_arena_print(c->arena, "XXXX-WXX-%d", (int)p->weekday);
        return;
    }
    int32_t back = (weekday - wanted + 7) % 7, ahead = (wanted - weekday + 7) % 7;
    if (p->has_week) {
        days = wanted - weekday + p->week * 7;
    } else if (p->direction == DGM_BEFORE) {
        days = back ? -back : -7;
    } else if (p->direction == DGM_AHEAD) {
        days = ahead ? ahead : 7;
    } else if (c->side == DGM_AHEAD || (p->direction == DGM_HERE && c->side != DGM_BEFORE)) {
        days = ahead;
    } else {
        days = -back;
    }
    dgm_date day = move_days(c->published, days);
    set_days(r, day, day, DGM_PRECISION_DAY);
    r->value = print_date(c, day);
}

static void resolve_calendar(const dgm_time_context *c, const dgm_point *p, reading *r) {
    if (p->month == 0 && p->year == 0) {
        resolve_weekday(c, p, r);
        return;
    }
    int32_t year = p->year;
    r->basis = year ? DGM_BASIS_EXPLICIT : DGM_BASIS_PARTIAL;
    r->precision = p->day ? DGM_PRECISION_DAY : p->month ? DGM_PRECISION_MONTH : DGM_PRECISION_YEAR;
    if (year == 0) {
        // A story told of years long past goes on in its own year.
        bool told = c->explicit_day.year &&
                    (c->published.year == 0 || c->explicit_day.year < c->published.year - OLD_YEARS) &&
                    c->side != DGM_AHEAD && p->direction == DGM_UNDIRECTED;
        if (told) {
            year = c->explicit_day.year + (p->month < c->explicit_day.month);
        } else if (c->published.year == 0 || c->published.month == 0) {
            r->value = p->day ? dgm_arena_print(c->arena, "XXXX-%02d-%02d", (int)p->month, (int)p->day)
                              : dgm_arena_print(c->arena, "XXXX-%02d", (int)p->month);
            return;
        } else {
            year = choose_year(c, p);
        }
    }
    dgm_date date = p->moving ? find_holiday(year, p->moving) : make(year, p->month, p->day);
    if (p->day > 0 && p->day > dgm_month_days(year, p->month)) {
        date.day = 0; // "June 31": the month is what can be trusted
        r->precision = DGM_PRECISION_MONTH;
    }
    set_days(r, dgm_date_first(date), dgm_date_last(date), r->precision);
    r->value = print_date(c, date);
}

// ---- seasons, quarters, decades -----------------------------------------------------------------

static void resolve_season(const dgm_time_context *c, const dgm_point *p, reading *r) {
    // First months of the northern seasons; winter begins in its year's December.
    static const struct {
        const char *name;
        int32_t month;
    } SEASONS[] = {{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}};
    int32_t month = 3, year = p->year;
    for (size_t i = 0; i < sizeof SEASONS / sizeof SEASONS[0]; i++) {
        if (strcmp(SEASONS[i].name, p->season) == 0) {
            month = SEASONS[i].month;
        }
    }
    r->precision = DGM_PRECISION_SEASON;
    r->basis = year ? DGM_BASIS_EXPLICIT : p->direction == DGM_UNDIRECTED ? DGM_BASIS_PARTIAL : DGM_BASIS_RELATIVE;
    if (year == 0) {
        if (c->published.year == 0 || c->published.month == 0) {
            r->value = dgm_arena_print(c->arena, "XXXX-%s", p->season);
            return;
        }
        // The season that publication lies in, counted in months from its first.
        int32_t now = c->published.year * 12 + c->published.month - 1;
        int32_t first = c->published.year * 12 + month - 1;
        bool running = first - 12 + 2 >= now; // last year's winter lasts into this year
        switch (p->direction) {
        case DGM_BEFORE: first -= first + 2 >= now ? (first - 12 + 2 >= now ? 24 : 12) : 0; break;
        case DGM_AHEAD: first += first <= now ? 12 : 0; break;
        case DGM_HERE: first -= running || (c->side == DGM_BEFORE && first > now) ? 12 : 0; break;
        case DGM_UNDIRECTED:
            if (c->side == DGM_AHEAD) {
                first += first + 2 < now ? 12 : 0;
            } else {
                first -= first > now ? 12 : 0; // the latest that has begun
            }
            break;
        }
        year = first / 12;
    }
    dgm_date from = make(year, month, 1),
             to = dgm_date_last((dgm_date){move_months(from, 2).year, move_months(from, 2).month, 0});
    set_days(r, from, to, DGM_PRECISION_SEASON);
    r->value = dgm_arena_print(c->arena, "%04d-%s", (int)year, p->season);
}

static void resolve_quarter(const dgm_time_context *c, const dgm_point *p, reading *r) {
    int32_t months = p->unit[0] == 'H' ? 6 : 3, year = p->year, number = p->number;
    r->precision = DGM_PRECISION_SEASON;
    r->basis = year ? DGM_BASIS_EXPLICIT : DGM_BASIS_RELATIVE;
    if (year == 0) {
        if (c->published.year == 0 || c->published.month == 0) {
            r->value = "XXXX-QX";
            return;
        }
        if (number == 0 && p->anchored && c->anchor_quarter.year) {
            int32_t all = c->anchor_quarter.year * 4 + (c->anchor_quarter.month - 1) / 3;
            year = all / 4;
            number = all % 4 + 1;
        } else if (number == 0) {
            int32_t all = c->published.year * 4 + (c->published.month - 1) / 3 + (int32_t)p->direction;
            year = all / 4;
            number = all % 4 + 1;
        } else if (p->direction != DGM_UNDIRECTED) {
            year = c->published.year + (int32_t)p->direction;
        } else {
            // The latest that has begun, or the first that has not ended.
            int32_t now = (c->published.month - 1) / months + 1;
            year = c->published.year - (number > now && c->side != DGM_AHEAD) + (number < now && c->side == DGM_AHEAD);
        }
    }
    dgm_date from = make(year, (number - 1) * months + 1, 1), end = move_months(from, months - 1);
    set_days(r, from, dgm_date_last((dgm_date){end.year, end.month, 0}), DGM_PRECISION_SEASON);
    r->value = dgm_arena_print(c->arena, "%04d-%c%d", (int)year, p->unit[0], (int)number);
}

static void resolve_years(const dgm_time_context *c, int32_t first, int32_t n, reading *r) {
    set_days(r, make(first ? first : 1, 1, 1), make(first + n - 1, 12, 31),
             n == 10 ? DGM_PRECISION_DECADE : DGM_PRECISION_CENTURY);
    r->value = n == 10 ? dgm_arena_print(c->arena, "%03d", (int)(first / 10))
                       : dgm_arena_print(c->arena, "%02d", (int)(first / 100));
}

// ---- relative expressions -----------------------------------------------------------------------

// "P2W", "PT3H", "P1DE", "P2.5Y": the duration of `number` units; X for a vague number. TIMEX2 and TIMEX3 count decades
// and centuries by their own letters.
static const char *print_duration(const dgm_time_context *c, int32_t number, bool half, const char *unit) {
    char *end;
    long factor = strtol(unit, &end, 10);
    bool clock = unit[0] == 'T';
    const char *letter = strcmp(unit, "WE") == 0 ? "WE"
                         : clock                 ? unit + 1
                         : factor == 10          ? "DE"
                         : factor == 100         ? "CE"
                                                 : end;
    if (number < 0) {
        return dgm_arena_print(c->arena, "P%sX%s", clock ? "T" : "", letter);
    }
    factor = factor == 2 ? factor : 1;
    return dgm_arena_print(c->arena, "P%s%lld%s%s", clock ? "T" : "", (long long)number * factor, half ? ".5" : "",
                           letter);
}

// A day moved by units; the unit's own precision is left to the caller.
static dgm_date move_units(dgm_date day, int64_t number, const char *unit) {
    char *end;
    long factor = strtol(unit, &end, 10);
    number *= factor ? factor : 1;
    switch (unit[0] == 'T' ? 'T' : *end) {
    case 'D': return move_days(day, number);
    case 'W': return move_days(day, number * 7);
    case 'M': return move_months(day, number);
    case 'Y': return move_months(day, number * 12);
    default: return day;
    }
}

// The whole unit that a day lies in.
static void set_unit(const dgm_time_context *c, reading *r, dgm_date day, const char *unit) {
    if (day.year == 0) {
        return;
    }
    if (strcmp(unit, "WE") == 0) {
        set_week(c, r, day, true);
        return;
    }
    char *end;
    long factor = strtol(unit, &end, 10);
    switch (*end) {
    case 'W': set_week(c, r, day, false); return;
    case 'M':
        day.day = 0;
        set_days(r, dgm_date_first(day), dgm_date_last(day), DGM_PRECISION_MONTH);
        break;
    case 'Y':
        if (factor == 10 || factor == 100) {
            resolve_years(c, day.year - day.year % (int32_t)factor, (int32_t)factor, r);
            return;
        }
        day.month = day.day = 0;
        set_days(r, dgm_date_first(day), dgm_date_last(day), DGM_PRECISION_YEAR);
        break;
    default: set_days(r, day, day, DGM_PRECISION_DAY); break;
    }
    r->value = print_date(c, day);
}

// A value with unknown places for a unit that no date is known for.
static const char *unknown_unit(const char *unit) {
    switch (unit[0] == 'W' && unit[1] == 'E' ? 'W' : unit[strlen(unit) - 1]) {
    case 'W': return "XXXX-WXX";
    case 'M': return unit[0] == 'T' ? "XXXX-XX-XX" : "XXXX-XX";
    case 'Y': return "XXXX";
    default: return "XXXX-XX-XX";
    }
}

static dgm_precision unit_precision(const char *unit) {
    if (unit[0] == 'T' || unit[0] == 'D' || strcmp(unit, "WE") == 0) {
        return DGM_PRECISION_DAY;
    }
    if (strncmp(unit, "100", 3) == 0) {
        return DGM_PRECISION_CENTURY;
    }
    if (strncmp(unit, "10", 2) == 0) {
        return DGM_PRECISION_DECADE;
    }
    switch (unit[strlen(unit) - 1]) {
    case 'W': return DGM_PRECISION_WEEK;
    case 'M': return DGM_PRECISION_MONTH;
    default: return DGM_PRECISION_YEAR;
    }
}

static void resolve_unit(const dgm_time_context *c, const dgm_point *p, reading *r) {
    r->basis = DGM_BASIS_RELATIVE;
    r->precision = unit_precision(p->unit);
    r->value = unknown_unit(p->unit);
    if (!is_known(c)) {
        return;
    }
    if (p->anchored && c->side == DGM_BEFORE && c->anchor.year && c->anchor.day) {
        set_unit(c, r, move_units(c->anchor, 1, strcmp(p->unit, "WE") == 0 ? "W" : p->unit), p->unit);
        return;
    }
    bool weekend = strcmp(p->unit, "WE") == 0;
    int32_t turns = (int32_t)p->direction;
    // A week's own weekend is still ahead on its first days: what was told of then is the one before.
    if (weekend && turns == 0 && c->side != DGM_AHEAD && dgm_date_weekday(c->published) < 5) {
        turns = -1;
    }
    dgm_date day = move_units(c->published, turns, weekend ? "W" : p->unit);
    set_unit(c, r, day, p->unit);
    if (p->narrow < 0 && dgm_date_compare(c->published, r->from) >= 0) {
        r->to = c->published;
    } else if (p->narrow > 0 && dgm_date_compare(c->published, r->to) <= 0) {
        r->from = c->published;
    }
}

static void resolve_shift(const dgm_time_context *c, const dgm_point *p, reading *r) {
    dgm_date base = c->published;
    int64_t number = p->direction == DGM_BEFORE ? -(int64_t)p->number : p->number;
    r->basis = DGM_BASIS_RELATIVE;
    r->precision = unit_precision(p->unit);
    if (p->after_clause) {
        // What is told is that much after or before the clause: the clause's own day is what the reader needs.
        base = c->sentence_day.year ? c->sentence_day : c->published;
        number = -number;
        r->value = print_duration(c, p->number, p->half, p->unit);
    } else {
        dgm_precision precision = unit_precision(p->unit);
        dgm_date anchor = precision == DGM_PRECISION_DAY                                        ? c->anchor_day
                          : precision == DGM_PRECISION_WEEK || precision == DGM_PRECISION_MONTH ? c->anchor
                                                                                                : c->anchor_year;
        base = p->anchored && (anchor.year || p->strict) ? anchor : base;
        r->value = unknown_unit(p->unit);
    }
    if (base.year == 0 || base.day == 0 || p->number < 0 || (p->after_clause && p->strict)) {
        if (p->number < 0 && p->direction == DGM_BEFORE && !p->after_clause && is_known(c)) {
            r->value = "PAST_REF";
        } else if (p->number < 0) {
            r->value = print_duration(c, p->number, p->half, p->unit);
        }
        return;
    }
    const char *value = r->value;
    set_unit(c, r, move_units(base, number, p->unit), p->unit);
    if (p->after_clause) {
        r->value = value;
    }
}

static void resolve_span(const dgm_time_context *c, const dgm_point *p, reading *r) {
    r->basis = DGM_BASIS_RELATIVE;
    r->precision = unit_precision(p->unit);
    r->value = print_duration(c, p->number, p->half, p->unit);
    if (!is_known(c) || p->number < 0) {
        return;
    }
    dgm_date other = move_units(c->published, p->direction == DGM_BEFORE ? -(int64_t)p->number : p->number,
                                strcmp(p->unit, "WE") == 0 ? "W" : p->unit);
    if (p->direction == DGM_BEFORE) {
        set_days(r, other, c->published, r->precision);
    } else {
        set_days(r, c->published, other, r->precision);
    }
}

// A time of day alone is of the day that the sentence has named, else of publication.
static void resolve_clock(const dgm_time_context *c, const dgm_point *p, reading *r) {
    dgm_date day = c->sentence_day.year ? c->sentence_day : c->published;
    r->value = "XXXX-XX-XX";
    if (day.year && day.month && day.day) {
        r->basis = DGM_BASIS_RELATIVE;
        r->value = print_date(c, day);
    }
    if (!p->part) {
        r->value = dgm_arena_print(c->arena, "%sT%02d:%02d", r->value, (int)(p->minutes / 60), (int)(p->minutes % 60));
    }
}

static void resolve_point(const dgm_time_context *c, const dgm_point *p, reading *r) {
    *r = (reading){.basis = DGM_BASIS_EXPLICIT, .value = ""};
    switch (p->kind) {
    case DGM_POINT_NONE: break;
    case DGM_POINT_CALENDAR: resolve_calendar(c, p, r); break;
    case DGM_POINT_DECADE: resolve_years(c, p->year, 10, r); break;
    case DGM_POINT_CENTURY: resolve_years(c, p->year, 100, r); break;
    case DGM_POINT_SEASON: resolve_season(c, p, r); break;
    case DGM_POINT_QUARTER: resolve_quarter(c, p, r); break;
    case DGM_POINT_DEICTIC:
        r->basis = DGM_BASIS_RELATIVE;
        r->precision = DGM_PRECISION_DAY;
        r->value = "XXXX-XX-XX";
        if (is_known(c)) {
            dgm_date day = move_days(c->published, p->number);
            set_days(r, day, day, DGM_PRECISION_DAY);
            r->value = print_date(c, day);
        }
        break;
    case DGM_POINT_UNIT: resolve_unit(c, p, r); break;
    case DGM_POINT_SHIFT: resolve_shift(c, p, r); break;
    case DGM_POINT_SPAN: resolve_span(c, p, r); break;
    case DGM_POINT_DURATION: r->value = p->season ? p->season : print_duration(c, p->number, p->half, p->unit); break;
    case DGM_POINT_SET: r->value = p->season ? p->season : print_duration(c, p->number, p->half, p->unit); break;
    case DGM_POINT_CLOCK: resolve_clock(c, p, r); break;
    case DGM_POINT_REFERENCE:
        r->basis = DGM_BASIS_RELATIVE;
        r->value = p->season;
        break;
    }
    r->failed = r->value == NULL;
}

static const char *type_of(const dgm_expression *e) {
    switch (e->from.kind) {
    case DGM_POINT_SPAN:
    case DGM_POINT_DURATION: return "DURATION";
    case DGM_POINT_SHIFT:
        return e->from.after_clause || (e->from.number < 0 && e->from.direction == DGM_AHEAD) ? "DURATION"
               : e->from.unit[0] == 'T'                                                       ? "TIME"
                                                                                              : "DATE";
    case DGM_POINT_SET: return "SET";
    case DGM_POINT_CLOCK: return "TIME";
    case DGM_POINT_NONE:
    case DGM_POINT_CALENDAR:
    case DGM_POINT_DECADE:
    case DGM_POINT_CENTURY:
    case DGM_POINT_SEASON:
    case DGM_POINT_QUARTER:
    case DGM_POINT_DEICTIC:
    case DGM_POINT_UNIT:
    case DGM_POINT_REFERENCE: break;
    }
    return e->from.part || e->from.minutes >= 0 ? "TIME" : "DATE";
}

bool dgm_time_resolve(const dgm_time_context *context, const dgm_expression *expression, dgm_time *out) {
    dgm_expression e = *expression;
    reading first, last;
    resolve_point(context, &e.from, &first);
    if (first.failed) {
        return false;
    }
    out->type = type_of(&e);
    out->value = first.value;
    out->from = first.from;
    out->to = first.to;
    out->precision = first.precision;
    out->basis = first.basis;
    out->mod = e.from.mod;
    if (e.from.kind == DGM_POINT_DURATION && e.from.anchored && e.from.number > 0 && !e.from.season &&
        context->side == DGM_AHEAD && is_known(context)) {
        // "will end in two weeks": a duration as written, and the day that it leads to.
        reading end = {.value = ""};
        set_unit(context, &end, move_units(context->published, e.from.number, e.from.unit), e.from.unit);
        out->from = end.from;
        out->to = end.to;
        out->precision = end.precision;
        out->basis = DGM_BASIS_RELATIVE;
    }
    if (e.to.kind != DGM_POINT_NONE) {
        if (e.to.kind == DGM_POINT_CALENDAR && e.to.year == 0 && e.to.month && first.from.year) {
            // The later bound follows the earlier one.
            e.to.year = first.from.year + (e.to.month < first.from.month);
        }
        resolve_point(context, &e.to, &last);
        if (last.failed) {
            return false;
        }
        if (e.to.weekday && !e.to.month && first.from.year && last.to.year) {
            // "Monday to Wednesday": the end lies within the week after the start.
            int32_t days = (e.to.weekday - e.from.weekday + 7) % 7;
            last.from = last.to = move_days(first.from, days);
            last.value = print_date(context, last.to);
        }
        if (dgm_date_compare(last.to, first.from) >= 0) {
            out->to = last.to;
        }
        out->value = dgm_arena_print(context->arena, "%s/%s", first.value, last.value ? last.value : "");
        return out->value != NULL;
    }
    if (e.from.kind != DGM_POINT_CLOCK && e.from.minutes >= 0) {
        out->value = dgm_arena_print(context->arena, "%sT%02d:%02d", first.value, (int)(e.from.minutes / 60),
                                     (int)(e.from.minutes % 60));
    } else if (e.from.part) {
        out->value = dgm_arena_print(context->arena, "%sT%s", first.value, e.from.part);
    }
    return out->value != NULL;
}
