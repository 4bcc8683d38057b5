#include "mention/fold.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>
#include <xxhash.h>

// Letters that have no canonical decomposition to a Latin base letter.
static const struct {
    UChar32 from;
    const char *to;
} LETTERS[] = {{0xC6, "ae"}, {0xD0, "d"},  {0xD8, "o"},  {0xDE, "th"}, {0xDF, "ss"},  {0xE6, "ae"},  {0xF0, "d"},
               {0xF8, "o"},  {0xFE, "th"}, {0x110, "d"}, {0x111, "d"}, {0x126, "h"},  {0x127, "h"},  {0x131, "i"},
               {0x141, "l"}, {0x142, "l"}, {0x14A, "n"}, {0x14B, "n"}, {0x152, "oe"}, {0x153, "oe"}, {0x18F, "a"},
               {0x1A0, "o"}, {0x1A1, "o"}, {0x1AF, "u"}, {0x1B0, "u"}, {0x259, "a"},  {0x1E9E, "ss"}};

static bool is_separator(UChar32 c) {
    switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case '-':
    case '/':
    case '_':
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case 0xA0:
    case 0xAD:
    case 0xB7:
    case 0x201C:
    case 0x201D: return true;
    default: return (c >= 0x2000 && c <= 0x2015) || c == 0x202F || c == 0x2212 || c == 0x3000;
    }
}

static bool is_dropped(UChar32 c) {
    return c == '.' || c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201B) ||
           (c >= 0x2B0 && c <= 0x2FF) || (c >= 0x300 && c <= 0x36F) || c == 0xFEFF;
}

static void put(dgm_folded *out, const char *text, size_t size) {
    if (out->size + size <= DGM_FOLD_BYTES) {
        memcpy(out->text + out->size, text, size);
        out->size += (uint32_t)size;
    }
}

// The base letter of a letter with diacritics; letters of other scripts stay as they are.
static void put_letter(dgm_folded *out, UChar32 c, const UNormalizer2 *normalizer) {
    for (size_t i = 0; i < sizeof LETTERS / sizeof *LETTERS; i++) {
        if (LETTERS[i].from == c) {
            put(out, LETTERS[i].to, strlen(LETTERS[i].to));
            return;
        }
    }
    UChar parts[32];
    UErrorCode status = U_ZERO_ERROR;
    // Decompositions are nested at most a few deep: Vietnamese letters carry two marks.
    for (int depth = 0; normalizer && depth < 4; depth++) {
        int32_t n = unorm2_getRawDecomposition(normalizer, c, parts, 32, &status);
        if (U_FAILURE(status) || n <= 0 || U16_IS_SURROGATE(parts[0])) {
            break;
        }
        c = parts[0];
        if (c < 0x80) {
            break;
        }
    }
    c = u_tolower(c);
    uint32_t letter = (uint32_t)c;
    char bytes[U8_MAX_LENGTH];
    size_t n = 0;
    if (letter < 0x80) {
        bytes[n++] = (char)letter;
    } else if (letter < 0x800) {
        bytes[n++] = (char)(0xC0 | letter >> 6);
        bytes[n++] = (char)(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        bytes[n++] = (char)(0xE0 | letter >> 12);
        bytes[n++] = (char)(0x80 | (letter >> 6 & 0x3F));
        bytes[n++] = (char)(0x80 | (letter & 0x3F));
    } else {
        bytes[n++] = (char)(0xF0 | letter >> 18);
        bytes[n++] = (char)(0x80 | (letter >> 12 & 0x3F));
        bytes[n++] = (char)(0x80 | (letter >> 6 & 0x3F));
        bytes[n++] = (char)(0x80 | (letter & 0x3F));
    }
    put(out, bytes, n);
}

bool dgm_fold_next(const char **cursor, const char *end, dgm_folded *out) {
    const UNormalizer2 *normalizer = NULL;
    const char *p = *cursor;
    uint32_t letters = 0, upper = 0, dots = 0;
    bool genitive = false; // the word so far ends in an apostrophe and an s
    UChar32 last = 0, before = 0;
    out->size = out->shape = 0;
    while (p < end) {
        unsigned char b = (unsigned char)*p;
        UChar32 c = b;
        const char *start = p;
        if (b < 0x80) {
            p++;
        } else {
            int32_t at = 0, size = end - p > 8 ? 8 : (int32_t)(end - p);
            U8_NEXT((const uint8_t *)p, at, size, c);
            p += at;
        }
        if (c < 0) {
            continue; // not UTF-8: nothing to look up
        }
        if (is_separator(c)) {
            if (out->size) {
                p = start;
                break;
            }
            continue;
        }
        before = last;
        last = c;
        if (is_dropped(c)) {
            dots += c == '.';
            continue;
        }
        if (c == '&') {
            put(out, "and", 3);
            continue;
        }
        genitive = (c == 's' || c == 'S') && out->size && (before == '\'' || before == 0x2019);
        if (b < 0x80) {
            char lower = (char)c;
            if (c >= 'A' && c <= 'Z') {
                lower = (char)(c + 32);
                upper++;
                letters++;
            } else if (c >= 'a' && c <= 'z') {
                letters++;
            }
            if (letters == 1 && upper == 1) {
                out->shape |= DGM_SHAPE_CAPITAL;
            }
            put(out, &lower, 1);
            continue;
        }
        if (u_isalpha(c)) {
            letters++;
            if (u_isupper(c)) {
                upper++;
                if (letters == 1) {
                    out->shape |= DGM_SHAPE_CAPITAL;
                }
            }
        }
        if (!normalizer) {
            UErrorCode status = U_ZERO_ERROR;
            normalizer = unorm2_getNFDInstance(&status);
            normalizer = U_FAILURE(status) ? NULL : normalizer;
        }
        put_letter(out, c, normalizer);
    }
    *cursor = p;
    if (!out->size) {
        return false;
    }
    if (genitive && out->size > 1) {
        out->size--;
        letters--;
        upper -= last == 'S';
    }
    if (letters >= 2 && upper == letters) {
        out->shape |= DGM_SHAPE_UPPER;
    }
    if (dots >= 2) {
        out->shape |= DGM_SHAPE_DOTTED;
    }
    if (out->size == 2 && out->text[0] == 'e' && out->text[1] == 'l') {
        out->text[0] = 'a';
    }
    out->hash = XXH3_64bits(out->text, out->size);
    return true;
}

uint64_t dgm_fold_join(uint64_t sequence, uint64_t word) {
    uint64_t h = (sequence ^ word) * UINT64_C(0x9fb21c651e98df25);
    h ^= h >> 29;
    return h ? h : 1;
}
