#include <string.h>

#include "base/calendar.h"
#include "time/expression.h"

// Years that stand alone in news; others need a month beside them.
enum { FIRST_YEAR = 1000, LAST_YEAR = 2199, FIRST_MODERN_YEAR = 1800, LAST_MODERN_YEAR = 2099 };

static int class_at(const dgm_time_sentence *s, uint32_t at) {
    return at < s->n ? s->items[at].class : DGM_TIME_NONE;
}

static int class_before(const dgm_time_sentence *s, uint32_t at) {
    return at > 0 ? s->items[at - 1].class : DGM_TIME_NONE;
}

static bool is_capital(const dgm_time_sentence *s, uint32_t at) {
    return at < s->n && s->items[at].capital;
}

// A word of ordinary text in small letters.
static bool is_small(const dgm_time_sentence *s, uint32_t at) {
    return at < s->n && s->tokens[at].form[0] >= 'a' && s->tokens[at].form[0] <= 'z';
}

static bool is_plural_noun(const dgm_time_sentence *s, uint32_t at) {
    return at < s->n && s->parsed && s->tokens[at].upos == DGM_UPOS_NOUN &&
           (s->tokens[at].features & DGM_FEATURE_PLURAL);
}

// Whether the number at `at` counts a noun: "20 people".
static bool counts(const dgm_time_sentence *s, uint32_t at) {
    if (!s->parsed || s->tokens[at].relation != DGM_REL_NUMMOD) {
        return false;
    }
    uint32_t head = s->tokens[at].head;
    return head > at + 1 && head <= s->n && (s->tokens[head - 1].features & DGM_FEATURE_PLURAL) &&
           s->items[head - 1].class == DGM_TIME_NONE;
}

// ---- numbers ------------------------------------------------------------------------------------

// A number in words or digits; -1 for a vague one. Returns its tokens.
static uint32_t read_number(const dgm_time_sentence *s, uint32_t at, int32_t *value) {
    const dgm_time_item *item = &s->items[at];
    uint32_t n = 1;
    switch ((int)item->class) {
    case DGM_TIME_DIGITS: *value = item->value; return 1;
    case DGM_TIME_VAGUE: *value = -1; break;
    case DGM_TIME_HUNDRED:
    case DGM_TIME_NUMBER: *value = item->value; break;
    case DGM_TIME_TENS: {
        *value = item->value;
        uint32_t next = at + 1 + (class_at(s, at + 1) == DGM_TIME_DASH);
        if (class_at(s, next) == DGM_TIME_NUMBER && s->items[next].value < 10) {
            *value += s->items[next].value;
            n = next + 1 - at;
        }
        break;
    }
    case DGM_TIME_ONE: {
        int next = class_at(s, at + 1);
        *value = 1;
        if (next == DGM_TIME_VAGUE) {
            *value = -1;
            n = 2;
        } else if (next == DGM_TIME_HUNDRED) {
            *value = s->items[at + 1].value;
            n = 2;
        } else if (next == DGM_TIME_NUMBER && class_at(s, at + 2) == DGM_TIME_OF) {
            *value = s->items[at + 1].value;
            n = 3; // "a couple of"
        }
        return n;
    }
    default: return 0;
    }
    if (class_at(s, at + n) == DGM_TIME_HUNDRED && *value > 0 && *value < 10) {
        *value *= s->items[at + n].value;
        n++;
    }
    return n;
}

// A day of the month; returns its tokens.
static uint32_t read_day(const dgm_time_sentence *s, uint32_t at, int32_t *day) {
    int32_t value = 0;
    uint32_t n = 0;
    if (at >= s->n) {
        return 0;
    }
    const dgm_time_item *item = &s->items[at];
    bool digits = item->class == DGM_TIME_DIGITS && item->digits >= 1 && item->digits <= 2;
    if (digits || item->class == DGM_TIME_DAY_DIGITS || item->class == DGM_TIME_ORDINAL) {
        value = item->value;
        n = 1;
    } else if (item->class == DGM_TIME_TENS) {
        uint32_t next = at + 1 + (class_at(s, at + 1) == DGM_TIME_DASH);
        if (class_at(s, next) == DGM_TIME_ORDINAL && s->items[next].value < 10) {
            value = item->value + s->items[next].value;
            n = next + 1 - at;
        }
    }
    *day = value;
    return value >= 1 && value <= 31 ? n : 0;
}

static uint32_t read_year(const dgm_time_sentence *s, uint32_t at, int32_t *year) {
    if (class_at(s, at) != DGM_TIME_DIGITS || s->items[at].digits != 4) {
        return 0;
    }
    *year = s->items[at].value;
    return *year >= FIRST_YEAR && *year <= LAST_YEAR ? 1 : 0;
}

// A year after a date, with or without a comma or "of" before it.
static uint32_t read_year_after(const dgm_time_sentence *s, uint32_t at, int32_t *year) {
    if (read_year(s, at, year)) {
        return counts(s, at) ? 0 : 1;
    }
    int class = class_at(s, at);
    if ((class == DGM_TIME_COMMA || class == DGM_TIME_OF) && read_year(s, at + 1, year)) {
        return counts(s, at + 1) ? 0 : 2;
    }
    return 0;
}

// ---- calendar dates -----------------------------------------------------------------------------

// Words before a date that make an ambiguous word a date.
static bool introduces(int class) {
    switch (class) {
    case DGM_TIME_IN:
    case DGM_TIME_SINCE:
    case DGM_TIME_UNTIL:
    case DGM_TIME_FROM:
    case DGM_TIME_BETWEEN:
    case DGM_TIME_LAST:
    case DGM_TIME_NEXT:
    case DGM_TIME_THIS:
    case DGM_TIME_WITHIN: return true;
    default: return false;
    }
}

// Whether a month without day and year is one, rather than a name or another word.
static bool is_month_alone(const dgm_time_sentence *s, uint32_t at) {
    const dgm_time_item *item = &s->items[at];
    int before = class_before(s, at), after = class_at(s, at + 1);
    if (item->prefixed || introduces(before)) {
        return true;
    }
    if (s->parsed && (s->tokens[at].upos == DGM_UPOS_VERB || s->tokens[at].upos == DGM_UPOS_AUX)) {
        return false;
    }
    bool range_before = at >= 2 && class_at(s, at - 2) == DGM_TIME_MONTH &&
                        (before == DGM_TIME_AND || before == DGM_TIME_TO || before == DGM_TIME_DASH);
    bool range_after = (after == DGM_TIME_AND || after == DGM_TIME_TO || after == DGM_TIME_DASH) &&
                       class_at(s, at + 2) == DGM_TIME_MONTH;
    bool of = before == DGM_TIME_OF && at >= 2 && class_at(s, at - 2) == DGM_TIME_WITHIN;
    if (range_before || range_after || of) {
        return true;
    }
    if (before == DGM_TIME_THE) {
        return is_small(s, at + 1) && !(s->parsed && s->tokens[at + 1].upos == DGM_UPOS_ADP);
    }
    if (before == DGM_TIME_BY) {
        return !item->guard || (s->parsed && s->tokens[at].relation == DGM_REL_OBL);
    }
    if (item->guard) {
        return false;
    }
    // Given names are followed or preceded by a further name: "June Carter", "Lady April".
    bool name_after = is_capital(s, at + 1) && after == DGM_TIME_NONE;
    bool name_before = at > 1 && is_capital(s, at - 1) && before == DGM_TIME_NONE && s->parsed &&
                       (s->tokens[at].relation == DGM_REL_FLAT || s->tokens[at].relation == DGM_REL_APPOS);
    return !name_after && !name_before;
}

// Month first: "July 23, 2007", "July 23-25", "April, 1980", "May".
static uint32_t match_month(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    uint32_t i = at + 1, n;
    int32_t day, year;
    dgm_point point = {
        .kind = DGM_POINT_CALENDAR, .month = s->items[at].value, .direction = DGM_UNDIRECTED, .minutes = -1};
    // "In July 20 people died" against "the July 20 attacks".
    bool counted = class_before(s, at) == DGM_TIME_IN && i < s->n && counts(s, i);
    if ((n = read_day(s, i, &day)) != 0 && s->items[i].class != DGM_TIME_ORDINAL && !counted) {
        i += n;
        point.day = day;
        int class = class_at(s, i);
        dgm_point to = point;
        bool spread = (class == DGM_TIME_DASH || class == DGM_TIME_TO || class == DGM_TIME_AND) &&
                      (n = read_day(s, i + 1, &day)) != 0 && day > point.day &&
                      s->items[i + 1].class != DGM_TIME_ORDINAL && class_at(s, i + 1 + n) != DGM_TIME_MONTH &&
                      class_at(s, i + 1 + n) != DGM_TIME_UNITS;
        if (spread) {
            to.day = day;
            out->to = to;
            out->second = class == DGM_TIME_DASH ? 0 : i + 1 - at;
            i += 1 + n;
        }
    }
    if ((n = read_year_after(s, i, &year)) != 0) {
        point.year = year;
        out->to.year = out->to.kind == DGM_POINT_NONE ? 0 : year;
        i += n;
    }
    if (point.day == 0 && point.year == 0 && !is_month_alone(s, at)) {
        return 0;
    }
    out->from = point;
    out->second_n = out->second ? i - at - out->second : 0;
    return i - at;
}

// Day first: "23 July 2007", "the 23rd of July", "23-25 July".
static uint32_t match_day(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int32_t day, second = 0, year = 0;
    uint32_t i = at, link = 0, n = read_day(s, at, &day);
    if (n == 0) {
        return 0;
    }
    i += n;
    int class = class_at(s, i);
    if ((class == DGM_TIME_DASH || class == DGM_TIME_TO || class == DGM_TIME_AND) &&
        (n = read_day(s, i + 1, &second)) != 0 && second > day) {
        link = class == DGM_TIME_DASH ? 0 : i + 1 - at;
        i += 1 + n;
    } else {
        second = 0;
    }
    if (class_at(s, i) == DGM_TIME_OF) {
        i++;
    }
    if (class_at(s, i) != DGM_TIME_MONTH || (s->items[i].guard && !s->items[i].capital)) {
        return 0;
    }
    dgm_point point = {
        .kind = DGM_POINT_CALENDAR, .day = day, .month = s->items[i].value, .direction = DGM_UNDIRECTED, .minutes = -1};
    i++;
    i += read_year_after(s, i, &year);
    point.year = year;
    out->from = point;
    if (second) {
        out->to = point;
        out->to.day = second;
        out->second = link;
        out->second_n = link ? i - at - link : 0;
    }
    return i - at;
}

// Whether a year without month is one: "in 1980", "the 2003 invasion", against "2000 troops".
static bool is_year_alone(const dgm_time_sentence *s, uint32_t at) {
    int32_t year = s->items[at].value;
    int before = class_before(s, at);
    bool round = year % 100 == 0, plural = is_plural_noun(s, at + 1) || counts(s, at);
    if (class_at(s, at + 1) == DGM_TIME_UNITS || class_at(s, at + 1) == DGM_TIME_ERA ||
        class_at(s, at + 1) == DGM_TIME_HALF_DAY || class_at(s, at + 1) == DGM_TIME_ZONE) {
        return false;
    }
    if (at > 0 && strchr("$#/.:", s->tokens[at - 1].form[0])) {
        return false;
    }
    bool modern = year >= FIRST_MODERN_YEAR && year <= LAST_MODERN_YEAR;
    if (introduces(before) || s->items[at].prefixed) {
        return !plural || (modern && !round);
    }
    if (!modern || (plural && round)) {
        return false;
    }
    switch (before) {
    case DGM_TIME_AFTER:
    case DGM_TIME_BEFORE:
    case DGM_TIME_BY:
    case DGM_TIME_OF:
    case DGM_TIME_FOR:
    case DGM_TIME_TO:
    case DGM_TIME_AND:
    case DGM_TIME_COMMA: return !plural;
    case DGM_TIME_OPEN: return class_at(s, at + 1) == DGM_TIME_CLOSE || class_at(s, at + 1) == DGM_TIME_DASH;
    case DGM_TIME_THE: return true;
    default: break;
    }
    if (at == 0 && is_capital(s, at + 1) && !round) {
        return true; // "2011 Example Cup: ..."
    }
    if (s->parsed) {
        // A modifier of a noun: "its 2006 war", "a 1995 accord"; not a count of one.
        const dgm_token *token = &s->tokens[at];
        bool modifies = token->head > at + 1 && token->head <= s->n &&
                        (token->relation == DGM_REL_NMOD_UNMARKED || token->relation == DGM_REL_COMPOUND ||
                         token->relation == DGM_REL_NMOD || token->relation == DGM_REL_AMOD ||
                         (token->relation == DGM_REL_NUMMOD && !plural));
        bool time = token->relation == DGM_REL_OBL_UNMARKED || token->relation == DGM_REL_NMOD_UNMARKED;
        // "the Harbour Cup 2008."
        bool last = at > 0 && token->head == at && is_capital(s, at - 1) && !round &&
                    (at + 1 == s->n || s->tokens[at + 1].upos == DGM_UPOS_PUNCT);
        return modifies || time || last || token->relation == DGM_REL_ROOT;
    }
    return at == 0 || is_small(s, at + 1);
}

static uint32_t match_year(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int32_t year, second;
    if (!read_year(s, at, &year)) {
        return 0;
    }
    dgm_point point = {.kind = DGM_POINT_CALENDAR, .year = year, .direction = DGM_UNDIRECTED, .minutes = -1};
    out->from = point;
    // "1980-88", "1980-1988".
    if (class_at(s, at + 1) == DGM_TIME_DASH && class_at(s, at + 2) == DGM_TIME_DIGITS &&
        (!s->tokens[at + 1].space_after || s->items[at + 2].digits == 4)) {
        int32_t value = s->items[at + 2].value;
        second = s->items[at + 2].digits == 2 ? year - year % 100 + value : s->items[at + 2].digits == 4 ? value : 0;
        if (s->items[at + 2].digits == 2 && second <= year) {
            second += value < 100 && year % 100 > value ? 100 : 0; // "1998-02"
        }
        if (second > year && second - year <= 300 && year >= FIRST_MODERN_YEAR - 800 && second <= LAST_YEAR) {
            out->to = point;
            out->to.year = second;
            return 3;
        }
    }
    return is_year_alone(s, at) ? 1 : 0;
}

// ---- weekdays, seasons, parts of days -----------------------------------------------------------

static bool is_date_after(const dgm_time_sentence *s, uint32_t at) {
    int32_t day;
    return class_at(s, at) == DGM_TIME_MONTH || (read_day(s, at, &day) && class_at(s, at + 1) == DGM_TIME_MONTH);
}

static uint32_t match_weekday(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    uint32_t i = at + 1, n;
    const dgm_time_item *item = &s->items[at];
    int before = class_before(s, at), after = class_at(s, i);
    if (before == DGM_TIME_NOT_BEFORE || (after == DGM_TIME_NOT_AFTER && is_capital(s, i))) {
        return 0;
    }
    uint32_t date = i + (after == DGM_TIME_COMMA || after == DGM_TIME_OPEN);
    bool has_date = is_date_after(s, date);
    if (item->guard && !has_date) {
        return 0;
    }
    dgm_point point = {.kind = DGM_POINT_CALENDAR, .weekday = item->value, .direction = DGM_UNDIRECTED, .minutes = -1};
    if (has_date) {
        dgm_expression inner = {.from = {.kind = DGM_POINT_NONE}};
        n = class_at(s, date) == DGM_TIME_MONTH ? match_month(s, date, &inner) : match_day(s, date, &inner);
        if (n > 0 && inner.from.day > 0) {
            *out = inner;
            out->second += out->second ? date - at : 0;
            out->from.weekday = item->value;
            bool close = after == DGM_TIME_OPEN && class_at(s, date + n) == DGM_TIME_CLOSE;
            return date + n + close - at;
        }
    }
    if (class_at(s, i) == DGM_TIME_PART) {
        point.part = s->items[i].text;
        i++;
    }
    // "Friday last week", "Friday of next week".
    uint32_t k = i + (class_at(s, i) == DGM_TIME_OF);
    int turn = class_at(s, k);
    bool turns = turn == DGM_TIME_LAST || turn == DGM_TIME_THIS || turn == DGM_TIME_NEXT;
    if (turns && class_at(s, k + 1) == DGM_TIME_UNIT && strcmp(s->items[k + 1].text, "W") == 0) {
        point.has_week = true;
        point.week = turn == DGM_TIME_LAST ? -1 : turn == DGM_TIME_NEXT ? 1 : 0;
        i = k + 2;
    }
    out->from = point;
    return i - at;
}

static uint32_t match_season(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int32_t year = 0;
    int before = class_before(s, at), after = class_at(s, at + 1);
    uint32_t n = read_year_after(s, at + 1, &year);
    bool the =
        before == DGM_TIME_THE && at >= 2 &&
        (introduces(class_at(s, at - 2)) || class_at(s, at - 2) == DGM_TIME_BY || class_at(s, at - 2) == DGM_TIME_OF);
    bool evidence =
        n > 0 || s->items[at].prefixed ||
        ((introduces(before) || before == DGM_TIME_BY || the) && after != DGM_TIME_OF && !is_small(s, at + 1));
    // Before a verb or preposition the phrase is complete; before a noun it is not the season that is meant.
    bool ends = !s->parsed || at + 1 >= s->n ||
                (s->tokens[at + 1].upos != DGM_UPOS_NOUN && s->tokens[at + 1].upos != DGM_UPOS_PROPN);
    if (!evidence && (introduces(before) || the) && after != DGM_TIME_OF && ends) {
        evidence = s->parsed && s->tokens[at].upos == DGM_UPOS_NOUN;
    }
    if (!evidence) {
        return 0;
    }
    out->from = (dgm_point){.kind = DGM_POINT_SEASON,
                            .season = s->items[at].text,
                            .year = year,
                            .direction = DGM_UNDIRECTED,
                            .minutes = -1};
    return 1 + n;
}

// "first quarter of 2007", "third quarter", "second half of last year".
static uint32_t match_quarter(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int32_t year = 0;
    // "fourth-quarter profit"
    uint32_t hyphen = class_at(s, at + 1) == DGM_TIME_DASH && !s->tokens[at + 1].space_after;
    uint32_t fiscal = class_at(s, at + 1) == DGM_TIME_FISCAL, first = at;
    at += hyphen + fiscal;
    if (class_at(s, at + 1) != DGM_TIME_QUARTER) {
        return 0;
    }
    const char *unit = s->items[at + 1].text;
    int32_t number = s->items[first].value;
    if (number > (unit[0] == 'H' ? 2 : 4)) {
        return 0;
    }
    uint32_t n = read_year_after(s, at + 2, &year);
    if (n == 0 && class_at(s, at + 2) == DGM_TIME_OF && class_at(s, at + 3) == DGM_TIME_FISCAL &&
        read_year(s, at + 4, &year)) {
        n = 3;
    }
    dgm_direction direction = DGM_UNDIRECTED;
    if (n == 0 && class_at(s, at + 2) == DGM_TIME_OF && class_at(s, at + 4) == DGM_TIME_UNIT &&
        strcmp(s->items[at + 4].text, "Y") == 0) {
        int turn = class_at(s, at + 3);
        if (turn == DGM_TIME_LAST || turn == DGM_TIME_THIS || turn == DGM_TIME_NEXT || turn == DGM_TIME_THE) {
            direction = turn == DGM_TIME_LAST ? DGM_BEFORE : turn == DGM_TIME_NEXT ? DGM_AHEAD : DGM_HERE;
            n = 3;
        }
    }
    // Matches have halves too, and things are halved: alone only a quarter counts, and what it is a quarter of is time.
    if (n == 0 && ((unit[0] == 'H' && !hyphen) || class_at(s, at + 2) == DGM_TIME_OF)) {
        return 0;
    }
    out->from = (dgm_point){
        .kind = DGM_POINT_QUARTER, .number = number, .unit = unit, .year = year, .direction = direction, .minutes = -1};
    return at + 2 + n - first;
}

// ---- clocks -------------------------------------------------------------------------------------

// "5 p.m.", "10:30", "10:30 a.m. EST", "noon", "0900 GMT": returns its tokens, minutes of the day to *minutes.
static uint32_t read_clock(const dgm_time_sentence *s, uint32_t at, int32_t *minutes) {
    uint32_t i = at;
    if (class_at(s, at) == DGM_TIME_CLOCK_WORD) {
        const char *text = s->items[at].text;
        *minutes = (text[0] - '0') * 600 + (text[1] - '0') * 60;
        return 1;
    }
    if (class_at(s, at) == DGM_TIME_CLOCK) {
        *minutes = s->items[at].value;
        i++;
    } else if (class_at(s, at) == DGM_TIME_DIGITS && s->items[at].value <= 12 &&
               class_at(s, at + 1) == DGM_TIME_HALF_DAY) {
        *minutes = s->items[at].value * 60;
        i++;
    } else if (class_at(s, at) == DGM_TIME_DIGITS && s->items[at].digits == 4 && class_at(s, at + 1) == DGM_TIME_ZONE &&
               s->items[at].value <= 2359 && s->items[at].value % 100 < 60) {
        *minutes = s->items[at].value / 100 * 60 + s->items[at].value % 100;
        return 2;
    } else {
        return 0;
    }
    if (class_at(s, i) == DGM_TIME_HALF_DAY) {
        if (s->items[i].value == 12 && *minutes < 12 * 60) {
            *minutes += 12 * 60;
        } else if (s->items[i].value == 0 && *minutes >= 12 * 60 && strchr(s->tokens[i].form, 'm')) {
            *minutes -= 12 * 60;
        }
        i++;
    } else if (class_at(s, i) != DGM_TIME_ZONE && class_before(s, at) != DGM_TIME_AT &&
               class_before(s, at) != DGM_TIME_BY) {
        return 0; // "3:30" alone may be a score, a verse or a ratio
    }
    if (class_at(s, i) == DGM_TIME_ZONE) {
        i++;
    }
    return i - at;
}

// ---- relative expressions -----------------------------------------------------------------------

static bool is_unit(const dgm_time_sentence *s, uint32_t at, bool plural) {
    int class = class_at(s, at);
    return class == DGM_TIME_UNIT || (plural && class == DGM_TIME_UNITS);
}

static bool is_day_unit(const char *unit) {
    return unit[0] == 'D';
}

static bool is_clock_unit(const char *unit) {
    return unit[0] == 'T';
}

// "last week", "this year", "next Friday", "last May", "past two weeks", "this morning", "last night".
static uint32_t match_turn(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int class = class_at(s, at);
    dgm_direction direction = class == DGM_TIME_LAST ? DGM_BEFORE : class == DGM_TIME_NEXT ? DGM_AHEAD : DGM_HERE;
    bool span = s->items[at].text[0] != '\0'; // "past", "coming": a span up to or from now
    uint32_t i = at + 1, n;
    int32_t number;
    dgm_expression inner = {.from = {.kind = DGM_POINT_NONE}};
    dgm_point point = {.direction = direction, .minutes = -1};
    if (i >= s->n) {
        return 0;
    }
    switch (class_at(s, i)) {
    case DGM_TIME_UNIT: {
        const char *unit = s->items[i].text;
        bool short_unit = is_day_unit(unit) || is_clock_unit(unit);
        point.unit = unit;
        if (span && direction != DGM_HERE) {
            point.kind = direction == DGM_AHEAD && !short_unit ? DGM_POINT_UNIT : DGM_POINT_SPAN;
            point.number = 1;
        } else if (direction == DGM_BEFORE && class_before(s, at) == DGM_TIME_THE && strcmp(unit, "WE") != 0) {
            // "the last decade" is how long, "last decade" which one.
            if (short_unit) {
                return 0;
            }
            point.kind = DGM_POINT_SPAN;
            point.number = 1;
        } else if (!short_unit) {
            point.kind = DGM_POINT_UNIT;
            point.anchored =
                direction == DGM_AHEAD && class_before(s, at) == DGM_TIME_THE; // "the next week" of a story
        } else if (is_day_unit(unit) && direction == DGM_AHEAD) {
            // "the next day" counts from what was told before.
            point.kind = DGM_POINT_SHIFT;
            point.number = 1;
            point.anchored = true;
        } else {
            return 0;
        }
        out->from = point;
        return 2;
    }
    case DGM_TIME_WEEKDAY:
        n = match_weekday(s, i, &inner);
        if (n > 0) {
            inner.from.direction = direction;
            *out = inner;
        }
        return n ? n + 1 : 0;
    case DGM_TIME_MONTH:
        if (span) {
            return 0;
        }
        inner.from =
            (dgm_point){.kind = DGM_POINT_CALENDAR, .month = s->items[i].value, .direction = direction, .minutes = -1};
        *out = inner;
        return 2;
    case DGM_TIME_SEASON:
        if (span) {
            return 0;
        }
        out->from =
            (dgm_point){.kind = DGM_POINT_SEASON, .season = s->items[i].text, .direction = direction, .minutes = -1};
        return 2;
    case DGM_TIME_QUARTER:
        if (s->items[i].text[0] != 'Q' || span) {
            return 0;
        }
        out->from = (dgm_point){.kind = DGM_POINT_QUARTER, .unit = "Q", .direction = direction, .minutes = -1};
        return 2;
    case DGM_TIME_PART: {
        bool night = strcmp(s->items[i].text, "NI") == 0;
        if (direction == DGM_AHEAD || span ||
            (direction == DGM_BEFORE && !night && strcmp(s->items[i].text, "EV") != 0)) {
            return 0;
        }
        point.kind = DGM_POINT_DEICTIC;
        point.number = direction;
        point.part = s->items[i].text;
        out->from = point;
        return 2;
    }
    default: break;
    }
    n = read_number(s, i, &number);
    if (n > 0 && class_at(s, i) != DGM_TIME_ONE && is_unit(s, i + n, true)) {
        point.kind = DGM_POINT_SPAN;
        point.number = number;
        point.unit = s->items[i + n].text;
        if (direction == DGM_HERE) {
            return 0;
        }
        out->from = point;
        return 1 + n + 1;
    }
    if (class_at(s, i) == DGM_TIME_UNITS && direction != DGM_HERE) {
        // "in recent years" has no number; "the past years", "the coming days" neither.
        point.kind = DGM_POINT_SPAN;
        point.number = -1;
        point.unit = s->items[i].text;
        out->from = point;
        return 2;
    }
    return 0;
}

// Whether the words after tokens[.., at) can be a clause or phrase that a shift counts to: "a day after they met".
static bool has_complement(const dgm_time_sentence *s, uint32_t at) {
    if (at >= s->n) {
        return false;
    }
    int class = class_at(s, at);
    char c = s->tokens[at].form[0];
    return class != DGM_TIME_COMMA && class != DGM_TIME_DASH && class != DGM_TIME_CLOSE && !strchr(".;:!?\"'", c);
}

// The word that makes a shift of an amount: sets the point's direction and returns the tokens that belong to the
// expression.
static uint32_t read_shift(const dgm_time_sentence *s, uint32_t at, dgm_point *point) {
    int class = class_at(s, at);
    switch (class) {
    case DGM_TIME_AGO: point->direction = DGM_BEFORE; return 1;
    case DGM_TIME_EARLIER:
    case DGM_TIME_LATER:
        point->direction = class == DGM_TIME_LATER ? DGM_AHEAD : DGM_BEFORE;
        point->anchored = true;
        return 1;
    case DGM_TIME_AFTER:
    case DGM_TIME_BEFORE:
        point->direction = class == DGM_TIME_AFTER ? DGM_AHEAD : DGM_BEFORE;
        point->after_clause = has_complement(s, at + 1);
        point->anchored = !point->after_clause;
        return point->anchored ? 1 : 0;
    default: return 0;
    }
}

static bool is_upper(const dgm_time_sentence *s, uint32_t at) {
    return s->tokens[at].form[0] != '\0' && s->tokens[at].form[1] >= 'A' && s->tokens[at].form[1] <= 'Z';
}

// "age", "ages", "aged" before or behind years that are no time.
static bool is_age_word(const dgm_time_sentence *s, uint32_t at) {
    const char *form = at < s->n ? s->tokens[at].form : "";
    return (form[0] == 'a' || form[0] == 'A') && form[1] == 'g' && form[2] == 'e' && strlen(form) <= 4;
}

// "and a half" behind a number or a unit; returns its tokens.
static uint32_t read_half(const dgm_time_sentence *s, uint32_t at) {
    return class_at(s, at) == DGM_TIME_AND && class_at(s, at + 1) == DGM_TIME_ONE &&
                   class_at(s, at + 2) == DGM_TIME_QUARTER && s->items[at + 2].text[0] == 'H'
               ? 3
               : 0;
}

// "half an hour", "a half-hour", "quarter-century": returns its tokens.
static uint32_t match_fraction(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    static const struct {
        char part;
        const char *unit, *value;
    } FRACTIONS[] = {{'H', "TH", "PT30M"},  {'H', "D", "PT12H"},   {'H', "Y", "P6M"},   {'H', "10Y", "P5Y"},
                     {'H', "100Y", "P50Y"}, {'Q', "100Y", "P25Y"}, {'Q', "TH", "PT15M"}};
    uint32_t i = at + (class_at(s, at) == DGM_TIME_ONE);
    if (class_at(s, i) != DGM_TIME_QUARTER) {
        return 0;
    }
    char part = s->items[i].text[0];
    i++;
    i += class_at(s, i) == DGM_TIME_ONE || (class_at(s, i) == DGM_TIME_DASH && !s->tokens[i].space_after);
    for (size_t k = 0; class_at(s, i) == DGM_TIME_UNIT && k < sizeof FRACTIONS / sizeof *FRACTIONS; k++) {
        if (FRACTIONS[k].part == part && strcmp(FRACTIONS[k].unit, s->items[i].text) == 0) {
            out->from = (dgm_point){.kind = DGM_POINT_DURATION,
                                    .number = 1,
                                    .unit = s->items[i].text,
                                    .season = FRACTIONS[k].value,
                                    .direction = DGM_UNDIRECTED,
                                    .minutes = -1};
            return i + 1 - at;
        }
    }
    return 0;
}

// Whether "a year" is how long something takes ("spent a year"), how often it is ("$5 a year"), or neither.
typedef enum span_use { USE_NONE, USE_DURATION, USE_RATE } span_use;

static span_use use_of_span(const dgm_time_sentence *s, uint32_t at, uint32_t unit) {
    int before = class_before(s, at);
    if (before == DGM_TIME_FOR || before == DGM_TIME_IN || before == DGM_TIME_AFTER || before == DGM_TIME_BEFORE ||
        before == DGM_TIME_APPROXIMATE || before == DGM_TIME_OF || before == DGM_TIME_BY) {
        return USE_DURATION;
    }
    if (!s->parsed) {
        return USE_NONE;
    }
    const dgm_token *token = &s->tokens[unit];
    const dgm_token *last = at > 0 ? &s->tokens[at - 1] : NULL;
    bool amount = last && (last->upos == DGM_UPOS_NUM || last->upos == DGM_UPOS_SYM || last->upos == DGM_UPOS_NOUN ||
                           (last->upos == DGM_UPOS_ADV && last->head - 1 != unit)); // "twice a day"
    switch ((int)token->relation) {
    case DGM_REL_OBL_UNMARKED:
    case DGM_REL_NMOD_UNMARKED:
    case DGM_REL_NMOD: return amount ? USE_RATE : USE_DURATION;
    case DGM_REL_OBJ:
    case DGM_REL_OBL:
    case DGM_REL_NSUBJ: return last && last->upos == DGM_UPOS_VERB ? USE_DURATION : USE_NONE;
    default: return USE_NONE;
    }
}

// "two weeks ago", "a day after ...", "three days later", "444 days", "27-year", "two and a half years", "$5 a year".
static uint32_t match_amount(const dgm_time_sentence *s, uint32_t at, dgm_expression *out, uint32_t *skip) {
    int32_t number;
    uint32_t n = read_number(s, at, &number), i = at + n;
    if (n == 0) {
        return match_fraction(s, at, out);
    }
    uint32_t half = read_half(s, i);
    i += half;
    i += class_at(s, i) == DGM_TIME_FILLER; // "two more weeks"
    bool hyphen = class_at(s, i) == DGM_TIME_DASH && !s->tokens[i].space_after;
    i += hyphen;
    if (!is_unit(s, i, true)) {
        return class_at(s, at) == DGM_TIME_ONE ? match_fraction(s, at, out) : 0;
    }
    uint32_t unit_at = i;
    if (is_capital(s, i) && !is_upper(s, i) && at > 0) {
        return 0; // the name of a race or a film: "24 Hours"
    }
    const char *unit = s->items[i].text;
    i++;
    if (half == 0 && (half = read_half(s, i)) != 0) {
        i += half;
    }
    // "a 27-year-old", "27 years of age", "over the age of 12 years"; "a year-long inquiry" is as long as that.
    uint32_t after = i + (class_at(s, i) == DGM_TIME_DASH || class_at(s, i) == DGM_TIME_OF);
    bool aged = (at > 0 && is_age_word(s, at - 1)) ||
                (at > 1 && class_before(s, at) == DGM_TIME_OF && is_age_word(s, at - 2)) ||
                (at > 2 && class_before(s, at) == DGM_TIME_AND && is_age_word(s, at - 3));
    if (class_at(s, after) == DGM_TIME_AGE || is_age_word(s, after) || aged) {
        *skip = (aged ? i : after + 1) - at;
        return 0;
    }
    if (class_at(s, i) == DGM_TIME_DASH && class_at(s, i + 1) == DGM_TIME_LENGTH) {
        i += 2;
        hyphen = true;
    }
    dgm_point point = {.kind = DGM_POINT_SHIFT,
                       .number = number,
                       .unit = unit,
                       .half = half != 0,
                       .direction = DGM_UNDIRECTED,
                       .minutes = -1};
    uint32_t shift = hyphen ? 0 : read_shift(s, i, &point);
    if (point.direction == DGM_UNDIRECTED) {
        point.kind = DGM_POINT_DURATION;
        point.anchored = class_before(s, at) == DGM_TIME_IN;
        if (s->items[at].class == DGM_TIME_ONE && n == 1 && !hyphen && !half) {
            span_use use = use_of_span(s, at, unit_at);
            if (use == USE_NONE) {
                return 0;
            }
            point.kind = use == USE_RATE ? DGM_POINT_SET : point.kind;
        }
    }
    out->from = point;
    return i + shift - at;
}

// Whether no noun follows that the word at `at` would only modify.
static bool ends_phrase(const dgm_time_sentence *s, uint32_t at) {
    return !s->parsed || at + 1 >= s->n ||
           (s->tokens[at + 1].upos != DGM_UPOS_NOUN && s->tokens[at + 1].upos != DGM_UPOS_PROPN &&
            s->tokens[at + 1].upos != DGM_UPOS_PART);
}

// A unit without a number: "the day after they met", "days later", "the day before yesterday", "for years", "at the
// weekend".
static uint32_t match_bare_unit(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    const char *unit = s->items[at].text;
    bool plural = s->items[at].class == DGM_TIME_UNITS;
    int before = class_before(s, at), after = class_at(s, at + 1);
    dgm_point point = {
        .kind = DGM_POINT_SHIFT, .number = plural ? -1 : 1, .unit = unit, .direction = DGM_UNDIRECTED, .minutes = -1};
    if (!plural && before != DGM_TIME_THE && before != DGM_TIME_RATE && after != DGM_TIME_DASH) {
        return 0;
    }
    if (is_day_unit(unit) && (after == DGM_TIME_AFTER || after == DGM_TIME_BEFORE) &&
        class_at(s, at + 2) == DGM_TIME_DEICTIC && s->items[at + 2].value == (after == DGM_TIME_AFTER ? 1 : -1)) {
        point.kind = DGM_POINT_DEICTIC;
        point.number = 2 * s->items[at + 2].value;
        out->from = point;
        return 3;
    }
    if (!plural && (after == DGM_TIME_AGO || after == DGM_TIME_EARLIER || after == DGM_TIME_LATER)) {
        return 0;
    }
    uint32_t shift = read_shift(s, at + 1, &point);
    if (point.direction != DGM_UNDIRECTED) {
        out->from = point;
        return 1 + shift;
    }
    // "took months", "over the years", but not "office hours" and "these hours".
    bool free = s->parsed &&
                (s->tokens[at].relation == DGM_REL_OBJ || s->tokens[at].relation == DGM_REL_OBL ||
                 s->tokens[at].relation == DGM_REL_OBL_UNMARKED || s->tokens[at].relation == DGM_REL_NMOD) &&
                (at == 0 || s->tokens[at - 1].upos == DGM_UPOS_VERB || s->tokens[at - 1].upos == DGM_UPOS_ADP);
    if (plural && (before == DGM_TIME_FOR || free)) {
        point.kind = DGM_POINT_DURATION;
        out->from = point;
        return 1;
    }
    // "decades-long", "week-long"
    if (after == DGM_TIME_DASH && class_at(s, at + 2) == DGM_TIME_LENGTH) {
        point.kind = DGM_POINT_DURATION;
        out->from = point;
        return 3;
    }
    // "by year-end"
    if (!plural && after == DGM_TIME_DASH && class_at(s, at + 2) == DGM_TIME_WITHIN && s->items[at + 2].text[0]) {
        point.kind = DGM_POINT_UNIT;
        point.direction = DGM_HERE;
        point.mod = s->items[at + 2].text;
        out->from = point;
        return 3;
    }
    // "$5 per year"
    if (!plural && before == DGM_TIME_RATE) {
        point.kind = DGM_POINT_SET;
        out->from = point;
        return 1;
    }
    // "the year-earlier quarter", "a year-ago loss"
    if (!plural && after == DGM_TIME_DASH && !s->tokens[at + 1].space_after &&
        (class_at(s, at + 2) == DGM_TIME_EARLIER || class_at(s, at + 2) == DGM_TIME_AGO)) {
        point.direction = DGM_BEFORE;
        point.anchored = class_at(s, at + 2) == DGM_TIME_EARLIER;
        out->from = point;
        return 3;
    }
    int first = at >= 2 ? class_at(s, at - 2) : DGM_TIME_NONE;
    bool weekend = strcmp(unit, "WE") == 0 &&
                   (first == DGM_TIME_AT || first == DGM_TIME_FOR || first == DGM_TIME_ON || first == DGM_TIME_IN);
    // "by the end of the year"
    bool end = first == DGM_TIME_OF && at >= 3 && class_at(s, at - 3) == DGM_TIME_WITHIN && !is_day_unit(unit) &&
               !is_clock_unit(unit);
    // "profit for the year": the year that is spoken of.
    bool running = (first == DGM_TIME_IN || first == DGM_TIME_FOR || first == DGM_TIME_OF) && !is_day_unit(unit) &&
                   !is_clock_unit(unit) && strcmp(unit, "WE") != 0 && unit[0] != '1' && unit[0] != '2' &&
                   class_at(s, at + 1) != DGM_TIME_OF && class_at(s, at + 1) != DGM_TIME_DASH && ends_phrase(s, at);
    if (!plural && running && !end) {
        point.kind = DGM_POINT_UNIT;
        point.direction = DGM_HERE;
        out->from = point;
        return 1;
    }
    if (!plural && (weekend || end)) {
        point.kind = DGM_POINT_UNIT;
        point.direction = DGM_HERE;
        out->from = point;
        return 1;
    }
    return 0;
}

// "the previous day", "the same month", "the following week", "that day".
static uint32_t match_anchor(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    int class = class_at(s, at);
    if (class_at(s, at + 1) != DGM_TIME_UNIT || is_clock_unit(s->items[at + 1].text)) {
        return 0;
    }
    out->from = (dgm_point){
        .kind = DGM_POINT_SHIFT,
        .number = class == DGM_TIME_ANCHOR_SAME ? 0 : 1,
        .direction = class == DGM_TIME_ANCHOR_BEFORE ? DGM_BEFORE : DGM_AHEAD,
        .anchored = true,
        .strict = s->items[at].text[0] != '\0',
        .unit = s->items[at + 1].text,
        .minutes = -1,
    };
    return 2;
}

// "every Friday", "each year", "every two weeks".
static uint32_t match_every(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    static const char *const WEEKDAYS[] = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                           "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};
    uint32_t i = at + 1, n;
    int32_t number = 1;
    dgm_point point = {.kind = DGM_POINT_SET, .number = 1, .minutes = -1};
    switch (class_at(s, i)) {
    case DGM_TIME_UNIT:
        point.unit = s->items[i].text;
        out->from = point;
        return 2;
    case DGM_TIME_WEEKDAY:
        point.season = WEEKDAYS[s->items[i].value - 1];
        out->from = point;
        return 2;
    case DGM_TIME_PART:
        point.unit = "D";
        out->from = point;
        return 2;
    default: break;
    }
    n = i < s->n ? read_number(s, i, &number) : 0;
    if (n > 0 && is_unit(s, i + n, true)) {
        point.number = number;
        point.unit = s->items[i + n].text;
        out->from = point;
        return 1 + n + 1;
    }
    return 0;
}

static dgm_point plain_point(dgm_point_kind kind) {
    return (dgm_point){.kind = kind, .direction = DGM_UNDIRECTED, .minutes = -1};
}

// "Christmas Day", "New Year's Eve 2001", "9/11": the table's value is a day of the year, or a whole date; a number
// after "|" is how many of the phrase's last words only show what is meant.
static uint32_t match_holiday(const dgm_time_sentence *s, uint32_t at, dgm_expression *out) {
    const dgm_time_item *item = &s->items[at];
    const char *bar = strchr(item->text, '|');
    size_t size = bar ? (size_t)(bar - item->text) : strlen(item->text);
    bool whole = size > 7, moving = item->text[0] == 'E' || (size == 7 && item->text[3] == 'W');
    dgm_date day = {0};
    char text[16] = "2000-"; // a leap year, so that every day of the year can be read
    if (size > 10) {
        return 0;
    }
    memcpy(text + (whole ? 0 : 5), item->text, size);
    if (!moving && !dgm_date_read(text, (whole ? 0 : 5) + size, &day)) {
        return 0;
    }
    uint32_t n = item->phrase ? item->phrase : 1;
    int32_t year = whole ? day.year : 0;
    if (bar && bar[1] > '0' && (uint32_t)(bar[1] - '0') < n) {
        n -= (uint32_t)(bar[1] - '0');
    } else if (is_capital(s, at + n) && class_at(s, at + n) == DGM_TIME_NONE && !moving) {
        return 0; // "Christmas Island"
    }
    if (at > 1 && is_capital(s, at - 1) && class_before(s, at) == DGM_TIME_NONE && !whole) {
        return 0; // "Lunar New Year"
    }
    n += whole ? 0 : read_year_after(s, at + n, &year);
    out->from = plain_point(DGM_POINT_CALENDAR);
    out->from.year = year;
    out->from.month =
        moving ? (item->text[0] == 'E' ? 4 : (item->text[0] - '0') * 10 + item->text[1] - '0') : day.month;
    out->from.day = moving ? 1 : day.day;
    out->from.moving = moving ? item->text : NULL;
    return n;
}

// Whether a phrase that is complete by itself ("the past") is not the beginning of another ("the past two weeks").
static bool is_free(const dgm_time_sentence *s, uint32_t at) {
    int class = class_at(s, at);
    return class == DGM_TIME_NONE || class == DGM_TIME_COMMA || class == DGM_TIME_AND || class == DGM_TIME_TO ||
           class == DGM_TIME_OF || class == DGM_TIME_FOR || class == DGM_TIME_IN || class == DGM_TIME_ON ||
           class == DGM_TIME_BY;
}

// One expression without ranges of its parts. Calls itself for what follows a clock or "early": once each.
static uint32_t match_point(const dgm_time_sentence *s, uint32_t at, dgm_expression *out, uint32_t *skip) {
    static const char *const WEEKDAYS[] = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                           "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};
    uint32_t n = 0;
    int32_t minutes = -1;
    *out = (dgm_expression){.from = plain_point(DGM_POINT_NONE)};
    const dgm_time_item *item = &s->items[at];
    switch ((int)item->class) {
    case DGM_TIME_MONTH: n = match_month(s, at, out); break;
    case DGM_TIME_WEEKDAY: n = match_weekday(s, at, out); break;
    case DGM_TIME_SEASON: n = match_season(s, at, out); break;
    case DGM_TIME_LAST:
    case DGM_TIME_THIS:
    case DGM_TIME_NEXT: n = match_turn(s, at, out); break;
    case DGM_TIME_ANCHOR_AFTER:
    case DGM_TIME_ANCHOR_BEFORE:
    case DGM_TIME_ANCHOR_SAME: n = match_anchor(s, at, out); break;
    case DGM_TIME_EVERY: n = match_every(s, at, out); break;
    case DGM_TIME_DATE:
        out->from = plain_point(DGM_POINT_CALENDAR);
        out->from.year = item->date.year;
        out->from.month = item->date.month;
        out->from.day = item->date.day;
        n = 1;
        break;
    case DGM_TIME_DECADE:
        out->from = plain_point(DGM_POINT_DECADE);
        out->from.year = item->value;
        // "in his 30s" is an age.
        n = item->value >= FIRST_YEAR &&
            (item->digits == 4 || item->capital || item->prefixed || class_before(s, at) == DGM_TIME_THE ||
             class_before(s, at) == DGM_TIME_WITHIN);
        break;
    case DGM_TIME_DEICTIC:
        // "Russia Today", "USA Today" are names.
        if (at > 0 && item->capital && is_capital(s, at - 1) && item->value == 0) {
            break;
        }
        out->from = plain_point(DGM_POINT_DEICTIC);
        out->from.number = item->value;
        n = 1;
        if (class_at(s, at + 1) == DGM_TIME_PART) {
            out->from.part = s->items[at + 1].text;
            n = 2;
        }
        break;
    case DGM_TIME_DEICTIC_PART:
        out->from = plain_point(DGM_POINT_DEICTIC);
        out->from.part = item->text;
        n = 1;
        break;
    case DGM_TIME_OVERNIGHT:
        out->from = plain_point(DGM_POINT_DEICTIC);
        out->from.number = -1;
        out->from.part = item->text;
        n = 1;
        break;
    case DGM_TIME_EARLIER:
    case DGM_TIME_LATER:
        if (class_at(s, at + 1) == DGM_TIME_THIS && (n = match_turn(s, at + 1, out)) != 0) {
            out->from.narrow = item->class == DGM_TIME_EARLIER ? -1 : 1;
            n++;
        }
        break;
    case DGM_TIME_WITHIN: {
        int next = class_at(s, at + 1);
        bool verb = s->parsed && s->tokens[at].upos == DGM_UPOS_VERB; // "deliveries start this month"
        if (!verb &&
            (next == DGM_TIME_LAST || next == DGM_TIME_THIS || next == DGM_TIME_NEXT || next == DGM_TIME_MONTH) &&
            (n = next == DGM_TIME_MONTH ? match_month(s, at + 1, out) : match_turn(s, at + 1, out)) != 0) {
            n++;
            out->second += out->second != 0;
        } else if (!verb && (next == DGM_TIME_WEEKDAY || next == DGM_TIME_DEICTIC || next == DGM_TIME_DIGITS ||
                             next == DGM_TIME_DECADE)) {
            uint32_t none = 0;
            n = next == DGM_TIME_WEEKDAY  ? match_weekday(s, at + 1, out)
                : next == DGM_TIME_DIGITS ? match_year(s, at + 1, out)
                                          : match_point(s, at + 1, out, &none);
            n += n != 0;
        }
        if (n && out->to.kind == DGM_POINT_NONE) {
            out->from.mod = item->text[0] ? item->text : NULL;
        }
        break;
    }
    case DGM_TIME_WEEKDAYS:
        out->from = plain_point(DGM_POINT_SET);
        out->from.season = WEEKDAYS[item->value - 1];
        n = item->guard ? 0 : 1;
        break;
    case DGM_TIME_SET:
        // In names ("Daily Mail") it is written with a capital.
        out->from = plain_point(DGM_POINT_SET);
        out->from.season = item->text;
        n = item->capital ? 0 : 1;
        break;
    case DGM_TIME_REFERENCE:
        out->from = plain_point(DGM_POINT_REFERENCE);
        out->from.season = item->text;
        if (item->phrase) {
            n = ends_phrase(s, at + item->phrase - 1) && is_free(s, at + item->phrase) ? item->phrase : 0;
        } else {
            // "as soon as" says no time.
            bool compared = at > 0 && at + 1 < s->n && strcmp(s->tokens[at + 1].form, s->tokens[at - 1].form) == 0;
            n = compared || (s->parsed && s->tokens[at].upos != DGM_UPOS_ADV) ? 0 : 1;
        }
        break;
    case DGM_TIME_HOLIDAY: n = match_holiday(s, at, out); break;
    case DGM_TIME_PART: {
        // "in the morning", "at night"
        bool in = class_before(s, at) == DGM_TIME_THE && at > 1 &&
                  (class_at(s, at - 2) == DGM_TIME_IN || class_at(s, at - 2) == DGM_TIME_OF);
        if (in || class_before(s, at) == DGM_TIME_AT) {
            out->from = plain_point(DGM_POINT_CLOCK);
            out->from.part = item->text;
            n = ends_phrase(s, at) ? 1 : 0;
        }
        break;
    }
    case DGM_TIME_FISCAL: {
        int32_t year;
        if (read_year(s, at + 1, &year)) {
            out->from = plain_point(DGM_POINT_CALENDAR);
            out->from.year = year;
            n = 2;
        } else if (class_at(s, at + 1) == DGM_TIME_UNIT && strcmp(s->items[at + 1].text, "Y") == 0) {
            out->from = plain_point(DGM_POINT_CALENDAR);
            n = read_year(s, at + 2, &out->from.year) ? 3 : 0;
        }
        break;
    }
    case DGM_TIME_DURATION:
        out->from = plain_point(DGM_POINT_DURATION);
        out->from.season = item->text;
        out->from.number = 1;
        out->from.unit = "Y";
        n = 1;
        break;
    case DGM_TIME_QUARTER: n = match_fraction(s, at, out); break;
    case DGM_TIME_UNIT:
    case DGM_TIME_UNITS: n = match_bare_unit(s, at, out); break;
    case DGM_TIME_RECENT:
        if (class_at(s, at + 1) == DGM_TIME_UNITS || class_at(s, at + 1) == DGM_TIME_UNIT) {
            out->from = plain_point(DGM_POINT_REFERENCE);
            out->from.season = "PAST_REF";
            n = 2;
        }
        break;
    case DGM_TIME_ORDINAL:
    case DGM_TIME_DAY_DIGITS:
    case DGM_TIME_TENS:
    case DGM_TIME_DIGITS:
        if ((n = match_day(s, at, out)) != 0) {
            break;
        }
        if (item->class != DGM_TIME_DIGITS && class_at(s, at + 1) == DGM_TIME_UNIT &&
            strcmp(s->items[at + 1].text, "100Y") == 0 && item->value >= 1 && item->value <= 22) {
            out->from = plain_point(DGM_POINT_CENTURY);
            out->from.year = (item->value - 1) * 100;
            n = 2;
            break;
        }
        if (item->class == DGM_TIME_ORDINAL && (n = match_quarter(s, at, out)) != 0) {
            break;
        }
        if ((n = match_year(s, at, out)) != 0) {
            break;
        }
        n = match_amount(s, at, out, skip);
        break;
    case DGM_TIME_NUMBER:
    case DGM_TIME_HUNDRED:
    case DGM_TIME_VAGUE:
    case DGM_TIME_ONE: n = match_amount(s, at, out, skip); break;
    default: break;
    }
    if (n == 0 && *skip == 0 && (n = read_clock(s, at, &minutes)) != 0) {
        // The day may follow: "5 p.m. Tuesday", "10:30 a.m. on July 24".
        uint32_t next = at + n + (class_at(s, at + n) == DGM_TIME_ON), more, ignored = 0;
        bool day = next < s->n && (class_at(s, next) == DGM_TIME_WEEKDAY || class_at(s, next) == DGM_TIME_MONTH ||
                                   class_at(s, next) == DGM_TIME_DEICTIC || is_date_after(s, next));
        if (day && (more = match_point(s, next, out, &ignored)) != 0 && out->to.kind == DGM_POINT_NONE) {
            out->from.minutes = minutes;
            n = next + more - at;
        } else {
            *out = (dgm_expression){.from = plain_point(DGM_POINT_CLOCK)};
            out->from.minutes = minutes;
        }
    }
    return n;
}

// Whether two points can bound a range: both dates, of the same kind.
static bool is_range(const dgm_point *from, const dgm_point *to) {
    if (from->kind != to->kind) {
        return false;
    }
    switch (from->kind) {
    case DGM_POINT_CALENDAR:
        return (from->weekday != 0) == (to->weekday != 0) &&
               (from->day != 0 || from->weekday != 0) == (to->day != 0 || to->weekday != 0) &&
               (from->month != 0) == (to->month != 0);
    case DGM_POINT_DECADE:
    case DGM_POINT_CENTURY:
    case DGM_POINT_SEASON:
    case DGM_POINT_QUARTER: return true;
    case DGM_POINT_NONE:
    case DGM_POINT_DEICTIC:
    case DGM_POINT_UNIT:
    case DGM_POINT_SHIFT:
    case DGM_POINT_SPAN:
    case DGM_POINT_DURATION:
    case DGM_POINT_SET:
    case DGM_POINT_CLOCK:
    case DGM_POINT_REFERENCE: return false;
    }
    return false;
}

uint32_t dgm_time_match(const dgm_time_sentence *s, uint32_t at, dgm_expression *out, uint32_t *skip) {
    int class = class_at(s, at);
    bool from = class == DGM_TIME_FROM, between = class == DGM_TIME_BETWEEN;
    *skip = 0;
    uint32_t start = at + (from || between), n, second_n, ignored = 0;
    if (start >= s->n) {
        return 0;
    }
    // "between the 1970s and the 1980s"
    start += (from || between) && class_at(s, start) == DGM_TIME_THE && start + 1 < s->n;
    if (from || between) {
        // The bounds must be there in full, or the first bound is an expression of its own.
        n = match_point(s, start, out, &ignored);
        int32_t first_day;
        if (n == 0 && from && (n = read_day(s, start, &first_day)) != 0 && class_at(s, start + n) == DGM_TIME_TO) {
            dgm_expression second;
            second_n = start + n + 1 < s->n ? match_point(s, start + n + 1, &second, &ignored) : 0;
            if (second_n && second.from.kind == DGM_POINT_CALENDAR && second.from.day > first_day &&
                second.to.kind == DGM_POINT_NONE) {
                out->from = out->to = second.from;
                out->from.day = first_day;
                out->lead = start - at;
                out->second = start + n + 1 - at;
                out->second_n = second_n;
                return start + n + 1 + second_n - at;
            }
            return 0;
        }
    } else {
        n = match_point(s, start, out, skip);
    }
    if (n == 0) {
        return 0;
    }
    if ((from || between) && out->to.kind != DGM_POINT_NONE) {
        out->lead = start - at;
        out->second += out->second ? start - at : 0;
        return start + n - at; // "from 3 to 5 March"
    }
    uint32_t link = start + n;
    int linked = class_at(s, link);
    bool joins = between ? linked == DGM_TIME_AND
                         : linked == DGM_TIME_TO || linked == DGM_TIME_DASH || (from && linked == DGM_TIME_UNTIL);
    if (out->to.kind == DGM_POINT_NONE && joins && link + 1 < s->n) {
        dgm_expression second;
        uint32_t next = link + 1 + (class_at(s, link + 1) == DGM_TIME_THE && link + 2 < s->n);
        second_n = match_point(s, next, &second, &ignored);
        if (second_n > 0 && second.to.kind == DGM_POINT_NONE && is_range(&out->from, &second.from)) {
            out->to = second.from;
            if (out->from.year == 0 && out->to.year != 0 && out->from.kind == DGM_POINT_CALENDAR) {
                out->from.year = out->to.year - (out->from.month > out->to.month);
            }
            out->lead = start - at;
            if (linked != DGM_TIME_DASH) {
                out->second = next - at;
                out->second_n = second_n;
            }
            return next + second_n - at;
        }
    }
    // Without a second bound the first word belongs to no expression.
    return from || between ? 0 : n;
}
