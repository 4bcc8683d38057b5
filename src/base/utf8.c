#include "base/utf8.h"

#include <string.h>

size_t dgm_utf8_read(const char *data, size_t size, uint32_t *code_point) {
    const unsigned char *p = (const unsigned char *)data;
    unsigned char first = p[0];
    if (first < 0x80) {
        *code_point = first;
        return 1;
    }
    // The second byte's range closes out overlong forms, surrogates and what lies past U+10FFFF.
    unsigned char low = 0x80, high = 0xBF;
    size_t n;
    uint32_t value;
    if (first >= 0xC2 && first <= 0xDF) {
        n = 2;
        value = first & 0x1Fu;
    } else if (first >= 0xE0 && first <= 0xEF) {
        n = 3;
        value = first & 0x0Fu;
        low = first == 0xE0 ? 0xA0 : 0x80;
        high = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
        n = 4;
        value = first & 0x07u;
        low = first == 0xF0 ? 0x90 : 0x80;
        high = first == 0xF4 ? 0x8F : 0xBF;
    } else {
        *code_point = 0xFFFD;
        return 1;
    }
    if (size < n) {
        *code_point = 0xFFFD;
        return 1;
    }
    for (size_t i = 1; i < n; i++) {
        if (p[i] < low || p[i] > high) {
            *code_point = 0xFFFD;
            return 1;
        }
        value = value << 6 | (p[i] & 0x3Fu);
        low = 0x80;
        high = 0xBF;
    }
    *code_point = value;
    return n;
}

char *dgm_utf8_repair(dgm_arena *arena, const char *data, size_t size, size_t *out_size) {
    // Two passes: the first one counts what grows, so that good text costs its own size and no more.
    size_t bad = 0;
    uint32_t code_point = 0;
    for (size_t i = 0; i < size;) {
        if ((unsigned char)data[i] < 0x80) {
            bad += data[i] == 0;
            i++;
            continue;
        }
        size_t n = dgm_utf8_read(data + i, size - i, &code_point);
        bad += n == 1;
        i += n;
    }
    size_t total = 0;
    if (__builtin_mul_overflow(bad, (size_t)2, &total) || __builtin_add_overflow(total, size, &total) ||
        total == SIZE_MAX) {
        return NULL;
    }
    char *out = dgm_arena_get(arena, total + 1);
    if (!out) {
        return NULL;
    }
    size_t at = 0;
    for (size_t i = 0; i < size;) {
        size_t n = (unsigned char)data[i] < 0x80 ? 1 : dgm_utf8_read(data + i, size - i, &code_point);
        if (n == 1 && ((unsigned char)data[i] >= 0x80 || data[i] == 0)) {
            memcpy(out + at, "\xEF\xBF\xBD", 3);
            at += 3;
        } else {
            memcpy(out + at, data + i, n);
            at += n;
        }
        i += n;
    }
    out[at] = 0;
    *out_size = at;
    return out;
}
