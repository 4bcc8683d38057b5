#include "base/calendar.h"

#include <stdio.h>

int32_t dgm_date_to_days(dgm_date d) {
    int m = d.month ? d.month : 1, day = d.day ? d.day : 1, y = d.year - (m <= 2);
    int era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
    int doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + day - 1, doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

dgm_date dgm_date_from_days(int32_t days) {
    int32_t z = days + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153, d = doy - (153 * mp + 2) / 5 + 1, m = mp < 10 ? mp + 3 : mp - 9;
    return (dgm_date){(int16_t)(yoe + era * 400 + (m <= 2)), (uint8_t)m, (uint8_t)d};
}

int dgm_date_weekday(dgm_date date) {
    int days = dgm_date_to_days(date) + 3; // 1970-01-01 was a Thursday
    return ((days % 7) + 7) % 7;
}

int dgm_month_days(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) {
        return 0;
    }
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool dgm_date_is_valid(dgm_date d) {
    if (d.year < 1 || d.year > 9999 || d.month > 12) {
        return false;
    }
    return d.day == 0 || (d.month && d.day <= dgm_month_days(d.year, d.month));
}

int dgm_date_compare(dgm_date a, dgm_date b) {
    int32_t x = dgm_date_to_days(a), y = dgm_date_to_days(b);
    return (x > y) - (x < y);
}

// Read exactly n digits; -1 where there are not that many.
static int digits(const char *text, size_t size, size_t at, size_t n) {
    int value = 0;
    if (at + n > size) {
        return -1;
    }
    for (size_t i = at; i < at + n; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool dgm_date_read(const char *text, size_t size, dgm_date *out) {
    *out = (dgm_date){0, 0, 0};
    int year = digits(text, size, 0, 4), month = 0, day = 0;
    size_t at = 4;
    if (year < 0) {
        return false;
    }
    if (at < size && text[at] == '-') {
        month = digits(text, size, at + 1, 2);
        at += 3;
        if (month > 0 && at < size && text[at] == '-') {
            day = digits(text, size, at + 1, 2);
            at += 3;
            if (day <= 0) {
                return false;
            }
        }
        if (month <= 0) {
            return false;
        }
    }
    if (at < size && text[at] != 'T' && text[at] != ' ') {
        return false;
    }
    dgm_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!dgm_date_is_valid(date)) {
        return false;
    }
    *out = date;
    return true;
}

dgm_date dgm_date_first(dgm_date d) {
    return (dgm_date){d.year, d.month ? d.month : 1, d.day ? d.day : 1};
}

dgm_date dgm_date_last(dgm_date d) {
    if (!d.month) {
        return (dgm_date){d.year, 12, 31};
    }
    return (dgm_date){d.year, d.month, d.day ? d.day : (uint8_t)dgm_month_days(d.year, d.month)};
}

char *dgm_date_write(dgm_date d, char out[16]) {
    if (!d.year) {
        out[0] = 0;
    } else if (!d.month) {
        snprintf(out, 16, "%04d", (int)d.year);
    } else if (!d.day) {
        snprintf(out, 16, "%04d-%02u", (int)d.year, d.month % 100u);
    } else {
        snprintf(out, 16, "%04d-%02u-%02u", (int)d.year, d.month % 100u, d.day % 100u);
    }
    return out;
}
