#include "text/token.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

// Classes of ASCII bytes, as bits, so that a run of bytes can be asked for what it holds.
enum {
    UPPER = 1u << 0,
    LOWER = 1u << 1,
    DIGIT = 1u << 2,
    SPACE = 1u << 3,
    HIGH = 1u << 4,  // part of a character beyond ASCII
    AT = 1u << 5,    // '@'
    OTHER = 1u << 6, // punctuation and symbols
    LETTER = UPPER | LOWER
};

enum {
    LOOK_AHEAD = 256,     // bytes that a rule may look ahead, so that the whole stays linear
    LONGEST_ACRONYM = 16, // letters
    LONGEST_SIDE = 4,     // letters beside the "&" of one word
    LONGEST_PREFIX = 8    // bytes of the longest prefix that keeps its hyphen
};

// Characters beyond ASCII that the rules name.
enum {
    APOSTROPHE = 0x2019,
    OPEN_SINGLE = 0x2018,
    OPEN_DOUBLE = 0x201C,
    CLOSE_DOUBLE = 0x201D,
    LOW_SINGLE = 0x201A,
    LOW_DOUBLE = 0x201E,
    OPEN_GUILLEMET = 0xAB,
    CLOSE_GUILLEMET = 0xBB,
    ELLIPSIS = 0x2026,
    HYPHEN = 0x2010,
    HARD_HYPHEN = 0x2011,
    SOFT_HYPHEN = 0xAD,
    BULLET = 0x2022,
    TRIANGLE_BULLET = 0x2023,
    SQUARE_BULLET = 0x25AA,
    MIDDLE_DOT = 0xB7,
    ZERO_WIDTH_SPACE = 0x200B,
    BYTE_ORDER_MARK = 0xFEFF
};

typedef struct reader {
    dgm_word_list *list;
    const char *text;
    uint32_t at, end;  // of the block
    uint32_t chunk;    // where the present run without white space ends
    uint8_t pending;   // flags for the next word
    bool chunk_has_at; // '@' in the present chunk
    bool single_open;  // a single quotation mark is open
    bool failed;       // out of memory
} reader;

// clang-format off
#define U UPPER
#define L LOWER
#define D DIGIT
#define S SPACE
#define O OTHER
#define A AT
static const uint8_t CLASSES[128] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
    A, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, S,
};
#undef U
#undef L
#undef D
#undef S
#undef O
#undef A
// clang-format on

static inline unsigned class_of(unsigned char c) {
    return c >= 0x80 ? (unsigned)HIGH : CLASSES[c];
}

static inline unsigned byte_class(const reader *r, uint32_t at) {
    return at < r->end ? class_of((unsigned char)r->text[at]) : SPACE;
}

static char byte_at(const reader *r, uint32_t at) {
    return at < r->end ? r->text[at] : '\0';
}

static bool is_digit(const reader *r, uint32_t at) {
    return byte_class(r, at) == DIGIT;
}

// The character at `at` and where the next begins; an invalid byte is the character 0xFFFD.
static UChar32 character(const reader *r, uint32_t at, uint32_t *next) {
    int32_t i = (int32_t)at;
    UChar32 c;
    U8_NEXT_OR_FFFD((const uint8_t *)r->text, i, (int32_t)r->end, c);
    *next = (uint32_t)i;
    return c;
}

static bool is_wide_space(UChar32 c) {
    return c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK || u_isUWhiteSpace(c);
}

// Letters, digits and marks, of all scripts; the soft hyphen is invisible and stays in its word.
static bool is_wide_letter(UChar32 c) {
    return u_isalnum(c) || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_NL_MASK)) || c == SOFT_HYPHEN || c == 0x200D ||
           c == 0x200C;
}

static bool letter_at(const reader *r, uint32_t at) {
    unsigned class = byte_class(r, at);
    if (class != HIGH) {
        return class & LETTER;
    }
    uint32_t next;
    return u_isalpha(character(r, at, &next));
}

static bool word_at(const reader *r, uint32_t at) {
    unsigned class = byte_class(r, at);
    if (class != HIGH) {
        return class & (LETTER | DIGIT);
    }
    uint32_t next;
    return is_wide_letter(character(r, at, &next));
}

// Whether an apostrophe stands at `at`; *next is then behind it.
static bool apostrophe_at(const reader *r, uint32_t at, uint32_t *next) {
    if (at >= r->end) {
        return false;
    }
    if (r->text[at] == '\'' || r->text[at] == '`') {
        *next = at + 1;
        return true;
    }
    return byte_class(r, at) == HIGH && character(r, at, next) == APOSTROPHE;
}

static dgm_word *put(reader *r, uint32_t start, uint32_t end, dgm_word_kind kind) {
    dgm_word_list *list = r->list;
    if (list->n >= list->capacity) {
        dgm_word *words = dgm_arena_grow(list->arena, list->words, list->n, &list->capacity, sizeof *words);
        if (!words) {
            r->failed = true;
            return NULL;
        }
        list->words = words;
    }
    dgm_word *word = &list->words[list->n++];
    *word = (dgm_word){.start = start, .end = end, .kind = (uint8_t)kind, .flags = r->pending};
    r->pending = 0;
    r->at = end;
    if (kind == DGM_WORD_STOP) {
        r->single_open = false;
    }
    return word;
}

static void put_plain(reader *r, uint32_t start, uint32_t end) {
    dgm_word *word = put(r, start, end, DGM_WORD_PLAIN);
    if (!word) {
        return;
    }
    unsigned class = byte_class(r, start);
    if (class == HIGH) {
        uint32_t next;
        UChar32 c = character(r, start, &next);
        class = u_isUUppercase(c) || u_istitle(c) ? UPPER : u_isULowercase(c) ? LOWER : 0;
    }
    if (class & UPPER) {
        word->flags |= DGM_WORD_UPPER;
    } else if (class & LOWER) {
        word->flags |= DGM_WORD_LOWER;
    } else if (class & DIGIT) {
        word->kind = DGM_WORD_NUMBER;
    }
}

// One multi-word token of two words that meet at `cut`.
static void put_pair(reader *r, uint32_t start, uint32_t cut, uint32_t end) {
    size_t first = r->list->n;
    put_plain(r, start, cut);
    put_plain(r, cut, end);
    if (!r->failed) {
        r->list->words[first].multiword = 2;
    }
}

// ---- addresses and numbers --------------------------------------------------------------------

static bool starts_with(const reader *r, uint32_t at, const char *prefix) {
    size_t n = strlen(prefix);
    if (r->chunk - at < n) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        char c = r->text[at + i];
        if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != prefix[i]) {
            return false;
        }
    }
    return true;
}

// Where an address that runs to the chunk's end ends, without the sentence's own punctuation.
static uint32_t trim_address(const reader *r, uint32_t start, uint32_t end) {
    bool has_bracket = memchr(r->text + start, '(', end - start) != NULL;
    while (end > start + 1) {
        char c = r->text[end - 1];
        if ((unsigned char)c >= 0x80) {
            // Quotation marks and dashes beyond ASCII are not written in addresses.
            uint32_t from = end - 1;
            while (from > start + 1 && ((unsigned char)r->text[from] & 0xC0) == 0x80) {
                from--;
            }
            uint32_t next;
            if (is_wide_letter(character(r, from, &next))) {
                break;
            }
            end = from;
        } else if (strchr(".,;:!?'\"]}>*", c) || (c == ')' && !has_bracket)) {
            end--;
        } else {
            break;
        }
    }
    return end;
}

// How far an address from `at` may reach: to the chunk's end, but not without bound.
static uint32_t address_limit(const reader *r, uint32_t at) {
    enum { ADDRESS_BYTES = 4 * DGM_WORD_BYTES };
    uint32_t limit = r->chunk;
    if (limit - at > ADDRESS_BYTES) {
        limit = at + ADDRESS_BYTES;
        while (limit < r->chunk && ((unsigned char)r->text[limit] & 0xC0) == 0x80) {
            limit++; // not within a character
        }
    }
    return limit;
}

static uint32_t match_address(const reader *r, uint32_t at) {
    if (starts_with(r, at, "http://") || starts_with(r, at, "https://") || starts_with(r, at, "ftp://") ||
        (starts_with(r, at, "www.") && word_at(r, at + 4))) {
        return trim_address(r, at, address_limit(r, at));
    }
    if (!r->chunk_has_at) {
        return 0;
    }
    uint32_t limit = r->chunk - at > LOOK_AHEAD ? at + LOOK_AHEAD : r->chunk, i = at;
    while (i < limit && ((byte_class(r, i) & (LETTER | DIGIT)) || strchr("._%+-", r->text[i]))) {
        i++;
    }
    if (i == at || i >= limit || r->text[i] != '@' || !(byte_class(r, i + 1) & (LETTER | DIGIT))) {
        return 0;
    }
    i++;
    while (i < limit && ((byte_class(r, i) & (LETTER | DIGIT)) || r->text[i] == '.' || r->text[i] == '-')) {
        i++;
    }
    while (r->text[i - 1] == '.' || r->text[i - 1] == '-') {
        i--;
    }
    return i;
}

// Where a host or file name ("example.com/news") that begins at `at` ends, 0 where none stands there.
static uint32_t match_domain(const reader *r, uint32_t at) {
    uint32_t limit = r->chunk - at > LOOK_AHEAD ? at + LOOK_AHEAD : r->chunk, i = at, label = at, found = 0;
    while (i < limit) {
        char c = r->text[i];
        if ((byte_class(r, i) & (LETTER | DIGIT)) || c == '-' || c == '_') {
            i++;
        } else if (c == '.' && (byte_class(r, i + 1) & (LETTER | DIGIT))) {
            label = ++i;
        } else {
            break;
        }
        bool ends = i >= limit || !(byte_class(r, i) & (LETTER | DIGIT));
        if (ends && label > at && dgm_word_is_domain(r->text + label, i - label)) {
            found = i;
        }
    }
    if (found && byte_at(r, found) == '/') {
        return trim_address(r, at, address_limit(r, at));
    }
    return found;
}

// Whether digit groups joined by hyphens are one token: telephone numbers, postal codes and whole dates.
static bool is_joined(const uint32_t *sizes, uint32_t n) {
    static const uint8_t FORMS[][4] = {{3, 4, 0, 0}, {3, 3, 4, 0}, {1, 3, 3, 4}, {4, 2, 2, 0}, {5, 4, 0, 0},
                                       {2, 2, 4, 0}, {2, 2, 2, 0}, {1, 2, 4, 0}, {1, 1, 4, 0}, {2, 1, 4, 0}};
    for (size_t f = 0; f < sizeof FORMS / sizeof FORMS[0]; f++) {
        uint32_t i = 0;
        while (i < 4 && FORMS[f][i] && i < n && FORMS[f][i] == sizes[i]) {
            i++;
        }
        if (i == n && (i == 4 || FORMS[f][i] == 0)) {
            return true;
        }
    }
    return false;
}

// End of the number at `at`: digits with ".,:/" between them, and hyphens in the forms above.
static uint32_t match_number(const reader *r, uint32_t at) {
    enum { GROUPS = 5 };
    uint32_t sizes[GROUPS], n = 0, i = at, first_hyphen = 0, end, limit = at + DGM_WORD_BYTES;
    for (;;) {
        uint32_t group = i;
        while (is_digit(r, i) && i < limit) {
            i++;
        }
        if (i >= limit) {
            return first_hyphen ? first_hyphen : i;
        }
        char c = byte_at(r, i);
        if (c == '-' && is_digit(r, i + 1) && n < GROUPS) {
            sizes[n++] = i - at;
            first_hyphen = first_hyphen ? first_hyphen : i;
            at = ++i;
            continue;
        }
        if (!(c == '.' || c == ',' || c == ':' || c == '/') || !is_digit(r, i + 1)) {
            break;
        }
        if (c == ',') {
            // "1,000" is a number, "5,2007" a day and a year without their space.
            uint32_t k = i + 1;
            while (is_digit(r, k) && k - i <= 5) {
                k++;
            }
            if (k - i - 1 > 3 || i - group > 3) {
                break;
            }
        }
        if (first_hyphen) {
            break;
        }
        i++;
    }
    end = i;
    if (first_hyphen) {
        if (n >= GROUPS) {
            return first_hyphen;
        }
        sizes[n++] = i - at;
        return is_joined(sizes, n) && !letter_at(r, i) ? end : first_hyphen;
    }
    return end;
}

// ---- words --------------------------------------------------------------------------------------

// Whether the letters after an apostrophe are a clitic ("'s", "'re"); their end goes to *end.
static bool clitic_at(const reader *r, uint32_t at, uint32_t *end) {
    static const char *const CLITICS[] = {"s", "m", "d", "re", "ve", "ll"};
    uint32_t i = at;
    while (i < r->end && i - at < 3 && (byte_class(r, i) & LETTER)) {
        i++;
    }
    if (i == at || i - at > 2 || word_at(r, i)) {
        return false;
    }
    for (size_t k = 0; k < sizeof CLITICS / sizeof CLITICS[0]; k++) {
        if (strlen(CLITICS[k]) == i - at && (r->text[at] | 0x20) == CLITICS[k][0] &&
            (i - at == 1 || (r->text[at + 1] | 0x20) == CLITICS[k][1])) {
            *end = i;
            return true;
        }
    }
    return false;
}

// Letters each with its stop ("U.S.", "a.m."), from `at`; 0 where there are not at least two.
static uint32_t match_acronym(const reader *r, uint32_t at) {
    uint32_t i = at, letters = 0;
    while ((byte_class(r, i) & LETTER) && letters < LONGEST_ACRONYM) {
        if (byte_at(r, i + 1) == '.') {
            i += 2;
            letters++;
            if (byte_at(r, i) == '.') {
                return letters > 1 ? i : 0; // an ellipsis follows
            }
            continue;
        }
        if (letters && !word_at(r, i + 1)) {
            return i + 1; // "U.S": the last stop is missing
        }
        break;
    }
    return letters > 1 ? i : 0;
}

// The first character after white space from `at` that is not an opening quotation mark or bracket: what follows a
// stop.
static uint32_t next_visible(const reader *r, uint32_t at) {
    uint32_t i = at;
    while (i < r->end && i - at < LOOK_AHEAD) {
        unsigned class = byte_class(r, i);
        if (class == SPACE || (class == OTHER && strchr("\"'([", r->text[i]))) {
            i++;
        } else if (class == HIGH) {
            uint32_t next;
            UChar32 c = character(r, i, &next);
            if (!is_wide_space(c) && c != OPEN_DOUBLE && c != OPEN_SINGLE) {
                break;
            }
            i = next;
        } else {
            break;
        }
    }
    return i;
}

static bool has_vowel(const reader *r, uint32_t start, uint32_t end) {
    for (uint32_t i = start; i < end; i++) {
        if ((unsigned char)r->text[i] >= 0x80 || strchr("aeiouyAEIOUY", r->text[i])) {
            return true;
        }
    }
    return false;
}

// Whether the stop at `stop` belongs to the word before it, and as what.
static dgm_abbreviation stop_belongs(const reader *r, uint32_t start, uint32_t stop) {
    uint32_t after = stop + 1;
    if (byte_at(r, after) == '.') {
        return DGM_ABBREVIATION_NONE;
    }
    uint32_t visible = next_visible(r, after);
    unsigned next = byte_class(r, visible);
    size_t size = stop - start;
    if (size == 1 && (byte_class(r, start) & LETTER)) {
        if (byte_class(r, start) & UPPER) {
            // An initial: "George W. Bush"; "Vitamin C." ends its sentence.
            bool compass = next == DIGIT && strchr("NSEW", r->text[start]) && visible > after; // "S. 10th Street"
            bool name = (next & (UPPER | HIGH)) && !word_at(r, after);
            bool species = (next & LOWER) && visible > after; // "E. coli"
            if (compass || species) {
                return DGM_ABBREVIATION_MIDDLE;
            }
            return (next & UPPER) && word_at(r, after) ? DGM_ABBREVIATION_TITLE
                   : name                              ? DGM_ABBREVIATION_END
                                                       : DGM_ABBREVIATION_NONE;
        }
        if (r->text[start] == 'v' && (next & UPPER) && visible > after) {
            return DGM_ABBREVIATION_MIDDLE; // "Odu v. Cole"
        }
        return strchr("pcbdv", r->text[start]) && next == DIGIT && visible > after ? DGM_ABBREVIATION_NUMBER
                                                                                   : DGM_ABBREVIATION_NONE;
    }
    dgm_abbreviation kind = dgm_word_abbreviation(r->text + start, size);
    switch (kind) {
    case DGM_ABBREVIATION_NUMBER: return next == DIGIT ? kind : DGM_ABBREVIATION_NONE;
    case DGM_ABBREVIATION_GUARDED:
        return next == DIGIT || byte_at(r, after) == ',' ? DGM_ABBREVIATION_MIDDLE : DGM_ABBREVIATION_NONE;
    case DGM_ABBREVIATION_TITLE:
    case DGM_ABBREVIATION_MIDDLE:
    case DGM_ABBREVIATION_CLOCK:
    case DGM_ABBREVIATION_END: return kind;
    case DGM_ABBREVIATION_NONE: break;
    }
    // An unknown abbreviation: letters without a vowel, and the sentence goes on in small letters.
    if (size <= 5 && next == LOWER && visible > after && !has_vowel(r, start, stop)) {
        return DGM_ABBREVIATION_MIDDLE;
    }
    return DGM_ABBREVIATION_NONE;
}

static bool equals(const reader *r, uint32_t start, uint32_t end, const char *word) {
    return end - start == strlen(word) && memcmp(r->text + start, word, end - start) == 0;
}

static void put_abbreviation(reader *r, uint32_t start, uint32_t end, dgm_abbreviation kind, uint8_t flags) {
    uint32_t next, clitic;
    put_plain(r, start, end);
    if (r->failed) {
        return;
    }
    dgm_word *word = &r->list->words[r->list->n - 1];
    word->abbreviation = (uint8_t)kind;
    word->flags |= flags;
    if (apostrophe_at(r, end, &next) && clitic_at(r, next, &clitic)) {
        word->multiword = 2;
        put_plain(r, end, clitic);
    }
}

// Where an abbreviation with an inner stop ("Ph.D.") ends, or 0.
static uint32_t match_degree(const reader *r, uint32_t at) {
    static const char *const DEGREES[] = {"Ph.D.",   "Ph.D",  "M.Sc.", "B.Sc.", "D.Phil.",
                                          "M.Phil.", "LL.B.", "LL.M.", "Ed.D."};
    for (size_t i = 0; i < sizeof DEGREES / sizeof DEGREES[0]; i++) {
        size_t n = strlen(DEGREES[i]);
        if (r->end - at >= n && memcmp(r->text + at, DEGREES[i], n) == 0 && !word_at(r, at + (uint32_t)n)) {
            return at + (uint32_t)n;
        }
    }
    return 0;
}

// Whether the run of capital letters before a "$" names a currency: "US$", "HK$".
static bool is_currency(const reader *r, uint32_t start, uint32_t end) {
    static const char *const CODES[] = {"US", "U", "A", "C", "R", "S", "NZ", "HK", "NT", "CA", "AU", "SG"};
    for (size_t i = 0; i < sizeof CODES / sizeof CODES[0]; i++) {
        if (equals(r, start, end, CODES[i])) {
            return true;
        }
    }
    return false;
}

// Put the word [start, end) whose next byte the reader has decided not to be part of it.
static void put_word(reader *r, uint32_t start, uint32_t end) {
    size_t first = dgm_word_contraction(r->text + start, end - start);
    if (first) {
        put_pair(r, start, start + (uint32_t)first, end);
    } else {
        put_plain(r, start, end);
    }
}

// Read one word that begins with a letter, or continues digits from `at`.
static void read_word(reader *r, uint32_t start, uint32_t at) {
    uint32_t next, end;
    uint32_t part = start; // where the part after the last inner hyphen begins
    if (at == start) {
        uint32_t degree = byte_class(r, start) & UPPER ? match_degree(r, start) : 0;
        if (degree) {
            put_abbreviation(r, start, degree, DGM_ABBREVIATION_END, 0);
            return;
        }
        uint32_t acronym = byte_at(r, start + 1) == '.' ? match_acronym(r, start) : 0;
        if (acronym) {
            // "U.S.A.F." and the like may end a sentence; a time of day mostly goes on.
            bool clock = (r->text[start] | 0x20) == 'a' || (r->text[start] | 0x20) == 'p';
            clock = clock && acronym - start <= 4 && (r->text[start + 2] | 0x20) == 'm';
            bool middle = equals(r, start, acronym, "e.g.") || equals(r, start, acronym, "i.e.") ||
                          equals(r, start, acronym, "P.S.");
            bool stop = r->text[acronym - 1] == '.';
            put_abbreviation(r, start, acronym,
                             !stop    ? DGM_ABBREVIATION_NONE
                             : clock  ? DGM_ABBREVIATION_CLOCK
                             : middle ? DGM_ABBREVIATION_MIDDLE
                                      : DGM_ABBREVIATION_END,
                             DGM_WORD_ACRONYM);
            return;
        }
    }
    for (;;) {
        if (at - start >= DGM_WORD_BYTES) {
            put_plain(r, start, at);
            return;
        }
        unsigned class = byte_class(r, at);
        if (class & (LETTER | DIGIT)) {
            at++;
            continue;
        }
        if (class == SPACE) {
            break;
        }
        if (class == HIGH) {
            UChar32 c = character(r, at, &next);
            if (is_wide_letter(c)) {
                at = next;
                continue;
            }
        }
        char c = r->text[at];
        if (c == '_' || (c == '*' && at > start && letter_at(r, at + 1))) {
            at++;
            continue;
        }
        if (apostrophe_at(r, at, &next) && at > start) {
            char last = r->text[at - 1];
            if ((last == 'n' || last == 'N') && at - 1 > start && (byte_at(r, next) | 0x20) == 't' &&
                !word_at(r, next + 1)) {
                put_pair(r, start, at - 1, next + 1);
                return;
            }
            if (clitic_at(r, next, &end)) {
                put_pair(r, start, at, end);
                return;
            }
            if (c != '`' && word_at(r, next)) {
                at = next;
                continue;
            }
            if (c != '`' && (last == 's' || last == 'S' || last == 'z') && at - start > 1 && !r->single_open) {
                put_pair(r, start, at, next);
                return;
            }
            break;
        }
        bool hyphen = c == '-' ||
                      (class == HIGH && (character(r, at, &next) == HYPHEN || character(r, at, &next) == HARD_HYPHEN));
        if (hyphen) {
            next = c == '-' ? at + 1 : next;
            uint32_t k = next;
            while ((byte_class(r, k) & LETTER) && k - next < LONGEST_PREFIX) {
                k++;
            }
            bool suffix = k > next && !word_at(r, k) && dgm_word_is_suffix(r->text + next, k - next);
            bool prefix =
                word_at(r, next) && at - part <= LONGEST_PREFIX && dgm_word_is_prefix(r->text + part, at - part);
            if (prefix || suffix) {
                at = part = next;
                continue;
            }
            break;
        }
        if (c == '&' && at - start <= LONGEST_SIDE) {
            uint32_t k = at + 1;
            while ((byte_class(r, k) & LETTER) && k - at <= LONGEST_SIDE + 1) {
                k++;
            }
            if (k > at + 1 && k - at <= LONGEST_SIDE + 1) {
                at = k; // "AT&T"
                continue;
            }
        }
        if (c == '$' && is_currency(r, start, at)) {
            put_plain(r, start, at + 1);
            return;
        }
        if (c == '/') {
            uint32_t k = at + 1;
            while ((byte_class(r, k) & LETTER) && k - at < LONGEST_PREFIX) {
                k++;
            }
            if (!word_at(r, k) && dgm_word_is_slashed(r->text + start, k - start)) {
                put_plain(r, start, k);
                return;
            }
            break;
        }
        if (c == '.') {
            if (word_at(r, at + 1)) {
                uint32_t domain = part == start ? match_domain(r, start) : 0;
                if (domain > at) {
                    put_plain(r, start, domain);
                    return;
                }
            }
            dgm_abbreviation kind = stop_belongs(r, part, at);
            if (kind != DGM_ABBREVIATION_NONE) {
                put_abbreviation(r, start, at + 1, kind, 0);
                return;
            }
        }
        break;
    }
    put_word(r, start, at);
}

// A number, with what may follow it directly: ordinals, decades, units.
static void read_number(reader *r, uint32_t start) {
    uint32_t end = match_number(r, start), next, clitic;
    uint32_t k = end;
    while ((byte_class(r, k) & LETTER) && k - end < LONGEST_PREFIX) {
        k++;
    }
    if (k > end && !word_at(r, k)) {
        if (k - end == 1 && match_acronym(r, end)) {
            put_plain(r, start, end); // "8:30p.m."
            return;
        }
        if (dgm_word_is_unit(r->text + end, k - end) && (byte_class(r, end) & LOWER)) {
            put_plain(r, start, end);
            return;
        }
        read_word(r, start, end);
        return;
    }
    if (k > end) {
        read_word(r, start, end);
        return;
    }
    if (apostrophe_at(r, end, &next) && clitic_at(r, next, &clitic) && (r->text[next] | 0x20) == 's') {
        // "1980's" is a decade and one word, "2003's" a possessive.
        if (r->text[end - 1] == '0' && end - start <= 4) {
            put_plain(r, start, clitic);
        } else {
            put_pair(r, start, end, clitic);
        }
        return;
    }
    put_plain(r, start, end);
}

// ---- punctuation --------------------------------------------------------------------------------

static bool opens_here(const reader *r) {
    return (r->pending & DGM_WORD_SPACE_BEFORE) ||
           (r->list->n && (r->list->words[r->list->n - 1].kind == DGM_WORD_OPEN ||
                           r->list->words[r->list->n - 1].kind == DGM_WORD_QUOTE));
}

static void read_quote(reader *r, uint32_t start, uint32_t end) {
    // A digit or a known short form after it makes it an apostrophe: "'80s", "'em".
    if (opens_here(r) && is_digit(r, end) && is_digit(r, end + 1) && !is_digit(r, end + 2)) {
        uint32_t k = byte_at(r, end + 2) == 's' ? end + 3 : end + 2;
        if (!word_at(r, k)) {
            put(r, start, k, DGM_WORD_NUMBER);
            return;
        }
    }
    if (opens_here(r) && word_at(r, end)) {
        put(r, start, end, DGM_WORD_OPEN);
        r->single_open = true;
        return;
    }
    put(r, start, end, DGM_WORD_CLOSE);
    r->single_open = false;
}

static void read_ascii_mark(reader *r) {
    uint32_t start = r->at, end = start + 1;
    char c = r->text[start];
    switch (c) {
    case '.':
    case '!':
    case '?':
        while (end - start < DGM_WORD_BYTES && strchr(".!?", byte_at(r, end)) && byte_at(r, end)) {
            end++;
        }
        put(r, start, end, DGM_WORD_STOP);
        return;
    case '(':
    case '[':
    case '{': put(r, start, end, DGM_WORD_OPEN); return;
    case ')':
    case ']':
    case '}': put(r, start, end, DGM_WORD_CLOSE); return;
    case '"': put(r, start, end, DGM_WORD_QUOTE); return;
    case '`':
    case '\'':
        if (byte_at(r, end) == c) {
            put(r, start, end + 1, c == '`' ? DGM_WORD_OPEN : opens_here(r) ? DGM_WORD_QUOTE : DGM_WORD_CLOSE);
            return;
        }
        read_quote(r, start, end);
        return;
    case ':':
    case ';':
        // Emoticons stand alone: ":)", ";-)".
        if (byte_at(r, end) == '-' && byte_at(r, end + 1)) {
            end++;
        }
        if (strchr(")(DP", byte_at(r, end)) && byte_at(r, end) && byte_class(r, end + 1) == SPACE &&
            (r->pending & DGM_WORD_SPACE_BEFORE)) {
            put(r, start, end + 1, DGM_WORD_PUNCTUATION);
            return;
        }
        put(r, start, start + 1, DGM_WORD_PUNCTUATION);
        return;
    case '#':
    case '@':
        if (letter_at(r, end) && (r->pending & DGM_WORD_SPACE_BEFORE)) {
            read_word(r, start, end); // "#election", "@reporter"
            return;
        }
        put(r, start, end, DGM_WORD_PUNCTUATION);
        return;
    case '-':
    case '$':
    case '=':
    case '*':
    case '_':
    case '<':
    case '>':
    case '+':
    case '~':
    case '^':
        while (byte_at(r, end) == c && end - start < DGM_WORD_BYTES) {
            end++;
        }
        if (c == '+' && end - start == 1 && is_digit(r, end) && (r->pending & DGM_WORD_SPACE_BEFORE)) {
            put(r, start, match_number(r, end), DGM_WORD_NUMBER); // "+44"
            return;
        }
        put(r, start, end, end - start == 1 && (c == '*' || c == '-') ? DGM_WORD_BULLET : DGM_WORD_PUNCTUATION);
        return;
    default: put(r, start, end, DGM_WORD_PUNCTUATION); return;
    }
}

static void read_wide_mark(reader *r) {
    uint32_t start = r->at, end;
    UChar32 c = character(r, start, &end);
    switch (c) {
    case OPEN_DOUBLE:
    case LOW_DOUBLE:
    case LOW_SINGLE:
    case OPEN_GUILLEMET: put(r, start, end, DGM_WORD_OPEN); return;
    case CLOSE_DOUBLE:
    case CLOSE_GUILLEMET: put(r, start, end, DGM_WORD_CLOSE); return;
    case OPEN_SINGLE:
        put(r, start, end, DGM_WORD_OPEN);
        r->single_open = true;
        return;
    case APOSTROPHE: read_quote(r, start, end); return;
    case ELLIPSIS:
        for (uint32_t next; end - start < DGM_WORD_BYTES;) {
            if (byte_at(r, end) == '.') {
                end++;
            } else if (byte_class(r, end) == HIGH && character(r, end, &next) == ELLIPSIS) {
                end = next;
            } else {
                break;
            }
        }
        put(r, start, end, DGM_WORD_STOP);
        return;
    case BULLET:
    case TRIANGLE_BULLET:
    case SQUARE_BULLET:
    case MIDDLE_DOT: put(r, start, end, DGM_WORD_BULLET); return;
    default: put(r, start, end, DGM_WORD_PUNCTUATION); return;
    }
}

// Skip white space and note line ends; true where a chunk follows.
static bool skip_space(reader *r) {
    uint32_t lines = 0, from = r->at;
    while (r->at < r->end) {
        unsigned class = byte_class(r, r->at);
        if (class == SPACE) {
            lines += r->text[r->at] == '\n';
            r->at++;
        } else if (class == HIGH) {
            uint32_t next;
            if (!is_wide_space(character(r, r->at, &next))) {
                break;
            }
            r->at = next;
        } else {
            break;
        }
    }
    if (r->at > from) {
        r->pending |= DGM_WORD_SPACE_BEFORE;
    }
    if (lines) {
        r->pending |= DGM_WORD_LINE_BEFORE;
    }
    if (lines > 1) {
        r->pending |= DGM_WORD_BLANK_BEFORE;
    }
    return r->at < r->end;
}

dgm_code dgm_token_block(dgm_word_list *list, const char *text, dgm_span span) {
    reader r = {.list = list, .text = text, .at = span.start, .end = span.end};
    r.pending = DGM_WORD_SPACE_BEFORE | DGM_WORD_LINE_BEFORE | DGM_WORD_BLANK_BEFORE;
    while (skip_space(&r)) {
        uint32_t start = r.at, i = start;
        unsigned classes = 0, class;
        while ((class = byte_class(&r, i)) != SPACE) {
            classes |= class;
            i++;
        }
        r.chunk = i;
        r.chunk_has_at = classes & AT;
        // The common case: a chunk of letters alone.
        if (!(classes & ~(unsigned)LETTER) && i - start <= DGM_WORD_BYTES) {
            put_word(&r, start, i);
        }
        while (r.at < r.chunk && !r.failed) {
            uint32_t at = r.at, address;
            class = byte_class(&r, at);
            if ((class & (LETTER | DIGIT)) && (r.chunk - at > 4) && (address = match_address(&r, at)) != 0) {
                put_plain(&r, at, address);
            } else if (class == DIGIT) {
                read_number(&r, at);
            } else if (class & LETTER) {
                read_word(&r, at, at);
            } else if (class == HIGH) {
                uint32_t next;
                UChar32 c = character(&r, at, &next);
                if (is_wide_space(c)) {
                    r.at = next;
                    r.pending |= DGM_WORD_SPACE_BEFORE;
                } else if (is_wide_letter(c)) {
                    read_word(&r, at, at);
                } else {
                    read_wide_mark(&r);
                }
            } else {
                read_ascii_mark(&r);
            }
        }
        if (r.failed) {
            return DGM_E_LIMIT;
        }
    }
    return DGM_OK;
}
