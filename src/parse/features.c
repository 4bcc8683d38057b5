#include "parse/features.h"

#include <string.h>

enum { SHAPE_LONGEST = 32 };

// One code point at p; a byte that begins no valid sequence is a code point of its own, of value 0x80 to 0xBF.
static uint32_t next_code_point(const char *p, size_t left, size_t *size) {
    const unsigned char *u = (const unsigned char *)p;
    *size = 1;
    if (u[0] < 0x80) {
        return u[0];
    }
    if (u[0] >= 0xC2 && u[0] < 0xE0 && left > 1 && (u[1] & 0xC0) == 0x80) {
        *size = 2;
        return (uint32_t)(u[0] & 0x1F) << 6 | (u[1] & 0x3Fu);
    }
    if (u[0] >= 0xE0 && u[0] < 0xF0 && left > 2 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80) {
        *size = 3;
        return (uint32_t)(u[0] & 0x0F) << 12 | (uint32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3Fu);
    }
    if (u[0] >= 0xF0 && u[0] < 0xF5 && left > 3 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80 &&
        (u[3] & 0xC0) == 0x80) {
        *size = 4;
        return (uint32_t)(u[0] & 7) << 18 | (uint32_t)(u[1] & 0x3F) << 12 | (uint32_t)(u[2] & 0x3F) << 6 |
               (u[3] & 0x3Fu);
    }
    return 0x80 | (u[0] & 0x3Fu);
}

// Latin, Greek and Cyrillic capitals; every result takes as many bytes as what it replaces.
static uint32_t lower_code_point(uint32_t c) {
    if (c >= 'A' && c <= 'Z') {
        return c + 32;
    }
    if (c < 0xC0) {
        return c;
    }
    if (c <= 0xDE) {
        return c == 0xD7 ? c : c + 32;
    }
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF)) {
        return c | 1;
    }
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) {
        return c + (c & 1);
    }
    if (c == 0x178) {
        return 0xFF;
    }
    if (c >= 0x391 && c <= 0x3A9) {
        return c == 0x3A2 ? c : c + 32;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 80;
    }
    if (c >= 0x410 && c <= 0x42F) {
        return c + 32;
    }
    return c;
}

// What typographic punctuation is brought to, or NULL.
static const char *plain_punctuation(uint32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x0060:
    case 0x00B4: return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB: return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return "-";
    case 0x2026: return "...";
    case 0x00A0: return " ";
    default: return NULL;
    }
}

static const char *plain_bracket(const char *form, size_t size) {
    static const char *const pairs[][2] = {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"},
                                           {"-LCB-", "{"}, {"-RCB-", "}"}, {"``", "\""},   {"''", "\""},
                                           {"--", "-"},    {"---", "-"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (strlen(pairs[i][0]) == size && memcmp(pairs[i][0], form, size) == 0) {
            return pairs[i][1];
        }
    }
    return NULL;
}

static size_t put_code_point(char *out, uint32_t c) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
}

static uint32_t fnv32(char tag, const char *data, size_t size) {
    uint32_t hash = (UINT32_C(0x811C9DC5) ^ (unsigned char)tag) * UINT32_C(0x01000193);
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ (unsigned char)data[i]) * UINT32_C(0x01000193);
    }
    return hash ^ hash >> 15;
}

uint64_t dgm_fnv64(uint64_t hash, const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ (unsigned char)data[i]) * UINT64_C(0x100000001B3);
    }
    return hash;
}

// Capitals X, other letters x, digits d, the rest as it stands; runs cut at three, the whole at SHAPE_LONGEST.
static uint32_t shape_hash(const char *plain, size_t size) {
    char out[4 * SHAPE_LONGEST];
    size_t used = 0, step, n = 0, run = 0;
    uint32_t last = 0;
    for (size_t at = 0; at < size && n < SHAPE_LONGEST; at += step) {
        uint32_t c = next_code_point(plain + at, size - at, &step), kind = c;
        if (lower_code_point(c) != c) {
            kind = 'X';
        } else if ((c >= 'a' && c <= 'z') || (c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F))) {
            kind = 'x';
        } else if (c >= '0' && c <= '9') {
            kind = 'd';
        }
        run = n > 0 && kind == last ? run + 1 : 1;
        last = kind;
        if (run > 3) {
            continue;
        }
        if (kind == c) {
            memcpy(out + used, plain + at, step);
            used += step;
        } else {
            out[used++] = (char)kind;
        }
        n++;
    }
    return fnv32('s', out, used);
}

static bool make_plain(dgm_word *out, const char *form, size_t size, dgm_arena *arena) {
    const char *bracket = plain_bracket(form, size);
    if (bracket) {
        out->plain = bracket;
        out->plain_size = (uint32_t)strlen(bracket);
        return true;
    }
    size_t step, ascii = 0;
    while (ascii < size && (unsigned char)form[ascii] < 0x80 && form[ascii] != '`') {
        ascii++;
    }
    out->plain = form;
    out->plain_size = (uint32_t)size;
    if (ascii == size) {
        return true;
    }
    char *plain = dgm_arena_get(arena, size + 1);
    if (!plain) {
        return false;
    }
    size_t used = 0;
    for (size_t at = 0; at < size; at += step) {
        uint32_t c = next_code_point(form + at, size - at, &step);
        bool whole = c < 0x80 || step > 1; // not a stray byte, whose value only looks like a code point
        const char *other = whole ? plain_punctuation(c) : NULL;
        const char *from = other ? other : form + at;
        size_t n = other ? strlen(other) : step;
        memcpy(plain + used, from, n);
        used += n;
    }
    out->plain = plain;
    out->plain_size = (uint32_t)used;
    return true;
}

bool dgm_word_read(dgm_word *out, const char *form, size_t size, dgm_arena *arena) {
    if (!make_plain(out, form, size, arena)) {
        return false;
    }
    size_t n = out->plain_size, step, points = 0, third = 0;
    char *low = dgm_arena_get(arena, n + 1), *normal = dgm_arena_get(arena, n + 1);
    if (!low || !normal) {
        return false;
    }
    uint32_t starts[DGM_WORD_TAIL] = {0};
    for (size_t at = 0; at < n; at += step) {
        uint32_t c = next_code_point(out->plain + at, n - at, &step), other = lower_code_point(c);
        if (other != c) {
            put_code_point(low + at, other);
        } else {
            memcpy(low + at, out->plain + at, step);
        }
        starts[points % DGM_WORD_TAIL] = (uint32_t)at;
        points++;
        if (points <= 3) {
            third = at + step;
        }
    }
    for (size_t at = 0; at < n; at++) {
        normal[at] = low[at] >= '0' && low[at] <= '9' ? '0' : low[at];
    }
    out->low = low;
    out->low_size = (uint32_t)n;
    out->tail_n = (uint32_t)(points < DGM_WORD_TAIL ? points : DGM_WORD_TAIL);
    for (uint32_t i = 0; i < out->tail_n; i++) {
        out->tail[i] = starts[(points - 1 - i) % DGM_WORD_TAIL];
    }
    out->hash[DGM_WORD_NORM] = fnv32('n', normal, n);
    out->hash[DGM_WORD_PREFIX3] = fnv32('p', normal, third);
    for (uint32_t i = 0; i < 4; i++) {
        uint32_t start = i < out->tail_n ? out->tail[i] : 0;
        out->hash[DGM_WORD_SUFFIX1 + i] = fnv32((char)('1' + (int)i), normal + start, n - start);
    }
    out->hash[DGM_WORD_SHAPE] = shape_hash(out->plain, n);
    return true;
}
