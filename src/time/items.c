#include <string.h>

#include "base/calendar.h"
#include "time/expression.h"

enum { NEXT_CENTURY = 40 }; // two digits below are years of this century

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A whole number, with commas between groups of three or without; sets digits to 0 where there are commas.
static bool read_integer(const char *form, size_t size, int32_t *value, uint8_t *digits) {
    int32_t number = 0;
    bool commas = false;
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        if (form[i] == ',' && i > 0 && size - i > 3) {
            commas = true;
            continue;
        }
        if (!is_digit(form[i]) || ++n > 9) {
            return false;
        }
        number = number * 10 + (form[i] - '0');
    }
    *value = number;
    *digits = commas ? 0 : (uint8_t)n;
    return n > 0;
}

// Read up to `most` digits; returns how many.
static size_t read_digits(const char *form, size_t size, size_t most, int32_t *value) {
    size_t n = 0;
    *value = 0;
    while (n < size && n < most && is_digit(form[n])) {
        *value = *value * 10 + (form[n] - '0');
        n++;
    }
    return n;
}

// "2007-07-25", and "25/07/2007" or "07/25/2007" where only one order is possible.
static bool read_date(const char *form, size_t size, dgm_date *out) {
    int32_t part[3];
    size_t digits[3], at = 0;
    char divider = '\0';
    for (size_t i = 0; i < 3; i++) {
        digits[i] = read_digits(form + at, size - at, 4, &part[i]);
        at += digits[i];
        if (digits[i] == 0) {
            return false;
        }
        if (i < 2) {
            if (at >= size || !strchr("-/.", form[at]) || (i == 1 && form[at] != divider)) {
                return false;
            }
            divider = form[at++];
        }
    }
    if (at != size) {
        return false;
    }
    int32_t year = part[2], month = part[1], day = part[0];
    if (digits[0] == 4 && divider != '.') {
        year = part[0];
        day = part[2];
    } else if (divider != '.' && part[1] > 12 && part[0] <= 12) {
        month = part[0];
        day = part[1];
    } else if (divider != '.' && part[0] <= 12 && part[0] != part[1]) {
        return false; // day and month could be either
    }
    // "10/26/89", "04-13-89": American newswires' short form, where the middle cannot be a month.
    if (digits[0] <= 2 && digits[2] == 2 && divider != '.' && part[1] > 12) {
        year += year < NEXT_CENTURY ? 2000 : 1900;
    } else if (digits[0] != 4 && digits[2] != 4) {
        return false;
    }
    if (year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
        return false;
    }
    *out = (dgm_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return year >= 1000 && dgm_date_is_valid(*out);
}

// "10:30" or "10:30:05".
static bool read_clock(const char *form, size_t size, int32_t *minutes) {
    int32_t hour, minute;
    size_t n = read_digits(form, size, 2, &hour);
    if (n == 0 || n >= size || form[n] != ':' || read_digits(form + n + 1, size - n - 1, 2, &minute) != 2) {
        return false;
    }
    size_t at = n + 3;
    if ((at != size && form[at] != ':') || hour > 24 || minute > 59) {
        return false;
    }
    *minutes = hour * 60 + minute;
    return true;
}

static void read_number(const dgm_time_words *words, const char *form, size_t size, dgm_time_item *item) {
    char key[DGM_TIME_KEY_BYTES];
    if (read_integer(form, size, &item->value, &item->digits)) {
        item->class = DGM_TIME_DIGITS;
        return;
    }
    if (read_date(form, size, &item->date)) {
        item->class = DGM_TIME_DATE;
        return;
    }
    if (read_clock(form, size, &item->value)) {
        item->class = DGM_TIME_CLOCK;
        return;
    }
    // Digits with a suffix: "23rd", "1990s", "1990's".
    int32_t value;
    size_t n = read_digits(form, size, 4, &value), key_n;
    key_n = n > 0 && n < size ? dgm_time_key(form + n, size - n, key) : 0;
    const dgm_time_word *suffix = key_n ? dgm_time_find(words, key, key_n) : NULL;
    if (suffix && suffix->class == DGM_TIME_ORDINAL_SUFFIX) {
        item->class = DGM_TIME_DAY_DIGITS;
        item->value = value;
    } else if (suffix && suffix->class == DGM_TIME_DECADE_SUFFIX && value % 10 == 0 && (n == 4 || n == 2)) {
        item->class = DGM_TIME_DECADE;
        item->digits = (uint8_t)n;
        item->value = n == 2 ? 1900 + value : value;
    }
}

static void read_word(const dgm_time_words *words, const char *form, size_t size, dgm_time_item *item) {
    char key[DGM_TIME_KEY_BYTES];
    size_t n = dgm_time_key(form, size, key);
    const dgm_time_word *word = n ? dgm_time_find(words, key, n) : NULL;
    if (word && (!word->capital || item->capital)) {
        item->class = word->class;
        item->value = word->value;
        item->text = word->text;
        // A stop makes an abbreviation plain: "Sat." against "sat".
        item->guard = word->guard && form[size - 1] != '.';
    }
}

static void read_token(const dgm_time_words *words, const dgm_token *token, dgm_time_item *item) {
    const char *form = token->form;
    size_t size = strlen(form);
    *item = (dgm_time_item){.text = ""};
    if (size == 0) {
        return;
    }
    char c = form[0];
    item->capital = (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0xC0;
    if (is_digit(c)) {
        read_number(words, form, size, item);
        if (item->class == DGM_TIME_NONE) {
            read_word(words, form, size, item); // days known by their figures
        }
        return;
    }
    if (c == '\'' && size > 1 && is_digit(form[1])) {
        // The apostrophe stands for the century: "'80s", "'98".
        read_number(words, form + 1, size - 1, item);
        if (item->class == DGM_TIME_DIGITS && item->digits == 2) {
            item->value += item->value < NEXT_CENTURY ? 2000 : 1900;
        } else if (item->class != DGM_TIME_DECADE) {
            *item = (dgm_time_item){.text = ""};
        }
        item->digits = 4;
        return;
    }
    if (size == 1 && strchr(",-()", c)) {
        item->class = c == ',' ? DGM_TIME_COMMA : c == '-' ? DGM_TIME_DASH : c == '(' ? DGM_TIME_OPEN : DGM_TIME_CLOSE;
        return;
    }
    if (strcmp(form, "–") == 0) {
        item->class = DGM_TIME_DASH;
        return;
    }
    read_word(words, form, size, item);
    const char *hyphen = item->class == DGM_TIME_NONE ? memchr(form, '-', size) : NULL;
    if (hyphen && hyphen > form && hyphen[1]) {
        // "mid-August", "mid-1990s": the prefix changes no day.
        dgm_time_item prefix = {.text = ""};
        read_word(words, form, (size_t)(hyphen - form), &prefix);
        if (prefix.class == DGM_TIME_WITHIN) {
            const char *rest = hyphen + 1;
            item->capital = *rest >= 'A' && *rest <= 'Z';
            if (is_digit(*rest)) {
                read_number(words, rest, strlen(rest), item);
            } else {
                read_word(words, rest, strlen(rest), item);
            }
            item->prefixed = item->class != DGM_TIME_NONE;
        }
    }
}

// Phrases of the table ("New Year's Eve") that begin at token `at`: the longest one.
static void read_phrase(const dgm_time_words *words, const dgm_token *tokens, uint32_t n, uint32_t at,
                        dgm_time_item *items) {
    enum { PHRASE_TOKENS = 4 };
    char key[DGM_TIME_KEY_BYTES * PHRASE_TOKENS], part[DGM_TIME_KEY_BYTES];
    size_t size = 0;
    for (uint32_t k = 0; k < PHRASE_TOKENS && at + k < n; k++) {
        size_t part_n = dgm_time_key(tokens[at + k].form, strlen(tokens[at + k].form), part);
        if (part_n == 0) {
            return;
        }
        // The words of one multi-word token ("Year's") are written together.
        bool joined = k > 0 && !tokens[at + k - 1].space_after;
        if (k > 0 && !joined) {
            key[size++] = ' ';
        }
        memcpy(key + size, part, part_n);
        size += part_n;
        const dgm_time_word *word = k > 0 ? dgm_time_find(words, key, size) : NULL;
        if (word && word->class != DGM_TIME_NONE && (!word->capital || items[at].capital)) {
            items[at].class = word->class;
            items[at].value = word->value;
            items[at].text = word->text;
            items[at].guard = word->guard;
            items[at].phrase = (uint8_t)(k + 1);
        }
    }
}

void dgm_time_items(const dgm_time_words *words, const dgm_token *tokens, uint32_t n, dgm_time_item *items) {
    for (uint32_t i = 0; i < n; i++) {
        read_token(words, &tokens[i], &items[i]);
    }
    for (uint32_t i = 0; i < n; i++) {
        char key[DGM_TIME_KEY_BYTES];
        size_t size = dgm_time_key(tokens[i].form, strlen(tokens[i].form), key);
        const dgm_time_word *word = size ? dgm_time_find(words, key, size) : NULL;
        if (word && word->opens) {
            read_phrase(words, tokens, n, i, items);
        }
    }
}
