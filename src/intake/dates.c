// Calendar dates as pages write them, in text and in addresses.
#include "base/calendar.h"
#include "intake/parts.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A number of one to four digits at *at, which moves past it; -1 for none. digits: how many there were.
static int take_number(dgm_slice s, size_t *at, size_t *digits) {
    size_t i = *at;
    int n = 0;
    while (i < s.size && is_digit(s.data[i]) && i - *at < 5) {
        n = n * 10 + (s.data[i++] - '0');
    }
    *digits = i - *at;
    if (*digits == 0 || *digits > 4) {
        return -1;
    }
    *at = i;
    return n;
}

// A month's name or its abbreviation at *at, which moves past it and its full stop; 0 for none.
static int take_month(dgm_slice s, size_t *at) {
    static const char *const MONTHS[] = {"january", "february", "march",     "april",   "may",      "june",
                                         "july",    "august",   "september", "october", "november", "december"};
    size_t n = 0;
    while (*at + n < s.size && is_letter(s.data[*at + n])) {
        n++;
    }
    if (n < 3 || n > 9) {
        return 0;
    }
    for (int m = 0; m < 12; m++) {
        size_t whole = strlen(MONTHS[m]);
        bool is_short = n == 3 || (n == 4 && (m == 8 || m == 5 || m == 6)); // "Sept", and "June", "July" are whole
        if (n <= whole && (n == whole || is_short) && strncasecmp(s.data + *at, MONTHS[m], n) == 0) {
            *at += n;
            if (*at < s.size && s.data[*at] == '.' && n < whole) {
                (*at)++;
            }
            return m + 1;
        }
    }
    return 0;
}

// Between the parts of a date: spaces, one comma, a hyphen or a slash; "of" in "25th of July".
static size_t skip_between(dgm_slice s, size_t at) {
    size_t start = at;
    while (at < s.size && at - start < 4 &&
           (s.data[at] == ' ' || s.data[at] == ',' || s.data[at] == '-' || s.data[at] == '/')) {
        at++;
    }
    if (at + 3 < s.size && strncasecmp(s.data + at, "of ", 3) == 0) {
        at += 3;
    }
    return at;
}

static size_t skip_ordinal(dgm_slice s, size_t at) {
    if (at + 2 <= s.size && (at + 2 == s.size || !is_letter(s.data[at + 2]))) {
        static const char *const ENDINGS[] = {"st", "nd", "rd", "th"};
        for (size_t i = 0; i < 4; i++) {
            if (strncasecmp(s.data + at, ENDINGS[i], 2) == 0) {
                return at + 2;
            }
        }
    }
    return at;
}

static bool make_date(int year, int month, int day, dgm_date *out) {
    // The press on the web is younger than 1950, and a year far ahead is no publication date.
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
        return false;
    }
    dgm_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!dgm_date_is_valid(date)) {
        return false;
    }
    *out = date;
    return true;
}

// A date that starts exactly at `at`.
static bool date_at(dgm_slice s, size_t at, dgm_date *out, size_t *end) {
    size_t i = at, digits;
    if (is_letter(s.data[i])) { // July 25[th], 2007
        int month = take_month(s, &i);
        if (!month) {
            return false;
        }
        i = skip_between(s, i);
        int day = take_number(s, &i, &digits);
        if (day < 0 || digits > 2) {
            return false;
        }
        i = skip_between(s, skip_ordinal(s, i));
        int year = take_number(s, &i, &digits);
        *end = i;
        return digits == 4 && make_date(year, month, day, out);
    }
    int first = take_number(s, &i, &digits);
    if (first < 0) {
        return false;
    }
    if (digits == 4) { // 2007-07-25, 2007/7/25, 2007.07.25, 2007 July 25
        size_t mark = i;
        char separator = i < s.size ? s.data[i] : 0;
        if (separator == '-' || separator == '/' || separator == '.') {
            i++;
            int month = take_number(s, &i, &digits);
            if (month < 0 || digits > 2 || i >= s.size || s.data[i] != separator) {
                return false;
            }
            i++;
            int day = take_number(s, &i, &digits);
            *end = i;
            return digits <= 2 && make_date(first, month, day, out);
        }
        i = skip_between(s, mark);
        int month = i < s.size ? take_month(s, &i) : 0;
        i = skip_between(s, i);
        int day = month ? take_number(s, &i, &digits) : -1;
        *end = i;
        return day > 0 && digits <= 2 && make_date(first, month, day, out);
    }
    if (digits > 2) {
        return false;
    }
    size_t mark = i;
    char separator = i < s.size ? s.data[i] : 0;
    size_t gap = separator == '/' && i + 1 < s.size && s.data[i + 1] == ' '; // "25/ 07/ 2007"
    if ((separator == '/' || separator == '.' || separator == '-') && i + 1 + gap < s.size &&
        is_digit(s.data[i + 1 + gap])) {
        i += 1 + gap;
        int second = take_number(s, &i, &digits);
        if (second < 0 || digits > 2 || i + gap >= s.size || s.data[i] != separator) {
            return false;
        }
        i += 1 + gap;
        int year = take_number(s, &i, &digits);
        *end = i;
        if (digits != 4) {
            return false;
        }
        // 25.07.2007 is day first wherever it is used; of 07/08/2007 nobody can tell, so it says nothing.
        if (separator == '.' || first > 12) {
            return make_date(year, second, first, out);
        }
        return (second > 12 || first == second) && make_date(year, first, second, out);
    }
    i = skip_between(s, skip_ordinal(s, mark)); // 25[th] [of] July[,] 2007, 25-Jul-2007
    int month = i < s.size ? take_month(s, &i) : 0;
    if (!month) {
        return false;
    }
    i = skip_between(s, i);
    int year = take_number(s, &i, &digits);
    *end = i;
    return digits == 4 && make_date(year, month, first, out);
}

bool dgm_intake_find_date(dgm_slice s, dgm_date *out, size_t *start, size_t *end) {
    for (size_t i = 0; i < s.size; i++) {
        bool at_word = i == 0 || (!is_digit(s.data[i - 1]) && !is_letter(s.data[i - 1]));
        if (at_word && (is_digit(s.data[i]) || is_letter(s.data[i])) && date_at(s, i, out, end) &&
            (*end == s.size || !is_digit(s.data[*end]))) {
            *start = i;
            return true;
        }
    }
    return false;
}

bool dgm_intake_date_line(dgm_slice line, dgm_date *out) {
    // What may stand around the date on its line.
    static const char *const WORDS[] = {
        "published",   "updated",      "posted",  "last",    "modified",  "first",    "created", "on",
        "at",          "date",         "monday",  "tuesday", "wednesday", "thursday", "friday",  "saturday",
        "sunday",      "mon",          "tue",     "tues",    "wed",       "thu",      "thur",    "thurs",
        "fri",         "sat",          "sun",     "am",      "pm",        "a",        "p",       "m",
        "gmt",         "utc",          "est",     "edt",     "et",        "pst",      "pdt",     "bst",
        "cet",         "cest",         "ist",     "t",       "z",         "hrs",      "local",   "time",
        "publication", "release",      "article", "story",   "from",      "the",      "day",     "h",
        "is",          "last-modified"};
    size_t start, end;
    if (line.size > 160 || !dgm_intake_find_date(line, out, &start, &end)) {
        return false;
    }
    size_t i = 0, others = 0;
    while (i < line.size) {
        if (i == start) {
            i = end;
        } else if (!is_letter(line.data[i])) {
            i++; // digits and marks of a time
        } else {
            size_t n = 0;
            while (i + n < line.size && is_letter(line.data[i + n])) {
                n++;
            }
            bool is_known = false;
            for (size_t k = 0; !is_known && k < sizeof WORDS / sizeof *WORDS; k++) {
                is_known = strlen(WORDS[k]) == n && strncasecmp(WORDS[k], line.data + i, n) == 0;
            }
            // A second date ("Updated 26 July 2007") brings a second month's name.
            size_t month_end = i;
            is_known = is_known || take_month(line, &month_end) != 0;
            others += !is_known;
            i += n;
        }
    }
    return others == 0;
}

bool dgm_intake_address_date(const char *address, dgm_date *out) {
    if (!address) {
        return false;
    }
    size_t n = strlen(address);
    dgm_slice s = {address, n < 2048 ? n : 2048};
    for (size_t i = 0; i + 8 <= s.size; i++) {
        bool at_part =
            i == 0 || s.data[i - 1] == '/' || s.data[i - 1] == '-' || s.data[i - 1] == '_' || s.data[i - 1] == '=';
        if (!at_part || !(s.data[i] == '1' || s.data[i] == '2')) {
            continue;
        }
        size_t k = i, digits;
        int year = take_number(s, &k, &digits);
        if (year >= 0 && digits == 4) {
            char separator = k < s.size ? s.data[k] : 0;
            if (separator != '/' && separator != '-' && separator != '_') {
                continue;
            }
            k++;
            int month = k < s.size && is_letter(s.data[k]) ? take_month(s, &k) : take_number(s, &k, &digits);
            if (month < 0 || k >= s.size || s.data[k] != separator) {
                continue;
            }
            k++;
            int day = take_number(s, &k, &digits);
            if (digits <= 2 && (k == s.size || !is_letter(s.data[k])) && make_date(year, month, day, out)) {
                return true;
            }
        } else { // 20070725
            int ymd = 0;
            size_t m = i;
            while (m < s.size && is_digit(s.data[m]) && m - i < 9) {
                ymd = m - i < 8 ? ymd * 10 + (s.data[m] - '0') : ymd;
                m++;
            }
            if (m - i == 8 && make_date(ymd / 10000, ymd / 100 % 100, ymd % 100, out)) {
                return true;
            }
        }
    }
    return false;
}

dgm_date dgm_intake_date_of_number(int64_t n) {
    dgm_date date = {0};
    if (n >= 10000101 && n <= 99991231) {
        dgm_date day = {(int16_t)(n / 10000), (uint8_t)(n / 100 % 100), (uint8_t)(n % 100)};
        date = dgm_date_is_valid(day) ? day : date;
    } else if (n > 99991231 && n < INT64_C(253402300800)) {
        date = dgm_date_from_days((int32_t)(n / 86400));
    }
    return date;
}

// Two digits at `at`, or -1.
static int two_digits(dgm_slice s, size_t at) {
    return at + 2 <= s.size && is_digit(s.data[at]) && is_digit(s.data[at + 1])
               ? (s.data[at] - '0') * 10 + s.data[at + 1] - '0'
               : -1;
}

const char *dgm_intake_time(dgm_arena *arena, dgm_slice text) {
    dgm_date day;
    size_t start, at;
    if (!dgm_intake_find_date(text, &day, &start, &at)) {
        return NULL;
    }
    while (at < text.size && strchr("T ,", text.data[at]) && text.data[at]) {
        at++;
    }
    int hour = two_digits(text, at), minute = two_digits(text, at + 3), second = 0;
    if (hour < 0 || hour > 23 || at + 2 >= text.size || text.data[at + 2] != ':' || minute < 0 || minute > 59) {
        return NULL;
    }
    at += 5;
    if (at < text.size && text.data[at] == ':') {
        second = two_digits(text, at + 1);
        at += 3;
        if (second < 0 || second > 60) {
            return NULL;
        }
    }
    if (at < text.size && text.data[at] == '.') { // parts of a second
        do {
            at++;
        } while (at < text.size && is_digit(text.data[at]));
    }
    while (at < text.size && text.data[at] == ' ') {
        at++;
    }
    // "2:05 pm" is left alone: few machines write it, and whose clock it is nobody says.
    if (at < text.size && (text.data[at] | 0x20) != 'z' && text.data[at] != '+' && text.data[at] != '-' &&
        !(dgm_slice_starts(dgm_slice_cut(text, at, text.size), "gmt") ||
          dgm_slice_starts(dgm_slice_cut(text, at, text.size), "utc"))) {
        return NULL;
    }
    char zone[8] = "";
    if (at < text.size && (text.data[at] == '+' || text.data[at] == '-')) {
        int hours = two_digits(text, at + 1);
        size_t colon = at + 3 < text.size && text.data[at + 3] == ':';
        int minutes = two_digits(text, at + 3 + colon);
        if (hours < 0 || hours > 14 || minutes > 59) {
            return NULL;
        }
        snprintf(zone, sizeof zone, "%c%02d:%02d", text.data[at], hours, minutes < 0 ? 0 : minutes);
    } else if (at < text.size) {
        snprintf(zone, sizeof zone, "Z");
    }
    return dgm_arena_print(arena, "%04d-%02d-%02dT%02d:%02d:%02d%s", day.year, day.month, day.day, hour, minute, second,
                           zone);
}
