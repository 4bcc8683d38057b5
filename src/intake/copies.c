// Sketches of documents, and the ring of originals with an index by parts of their sketches.
#include "intake/copies.h"

#include "base/arena.h"

#include <string.h>

#include <xxhash.h>

enum {
    RUN = 5,          // words of a shingle; Source: A. Broder, On the resemblance and containment of documents, 1997
    WORDS_LEAST = 12, // a shorter text is a headline, and many share one
    BAND = 4,         // values that must agree for two documents to be compared
    BANDS = DGM_SKETCH / BAND,
    AGREE = 45, // of DGM_SKETCH: about seven tenths of the shingles in common
    ORIGINALS = 1 << 18,
    HEADS = 1 << 21,   // of chains of originals with one band alike
    CHAIN = 24,        // of one are followed: news that all share a notice must not cost the square
    ID_BYTES = 1 << 25 // of the originals' ids
};

typedef struct original {
    uint16_t values[DGM_SKETCH];
    uint32_t before[BANDS]; // the original before it in each chain, 0 for none
    uint64_t id;            // where its id begins, counted over all ids ever put
} original;

struct dgm_copies {
    dgm_arena *arena;    // holds all of it
    original *originals; // (ORIGINALS) a ring by number
    uint32_t *heads;     // (HEADS) the number of the newest original of a chain, 0 for none
    char *ids;           // (ID_BYTES) a ring
    uint64_t ids_end;    // bytes ever put
    uint32_t n;          // originals ever put; the first is number 1
};

dgm_copies *dgm_copies_open(void) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_copies *c = arena ? dgm_arena_get(arena, sizeof *c) : NULL;
    if (c) {
        *c = (dgm_copies){.arena = arena};
        c->originals = dgm_arena_array(arena, original, ORIGINALS);
        c->heads = dgm_arena_array(arena, uint32_t, HEADS);
        c->ids = dgm_arena_get(arena, ID_BYTES);
    }
    if (!c || !c->originals || !c->heads || !c->ids) {
        dgm_arena_close(arena);
        return NULL;
    }
    memset(c->heads, 0, HEADS * sizeof *c->heads);
    return c;
}

void dgm_copies_close(dgm_copies *c) {
    if (c) {
        dgm_arena_close(c->arena);
    }
}

static bool is_letter(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

void dgm_sketch_make(dgm_sketch *out, const char *text, size_t size) {
    uint64_t least[DGM_SKETCH], words[RUN];
    uint32_t word_n = 0;
    memset(least, 0xff, sizeof least);
    for (size_t i = 0; i < size;) {
        if (!is_letter((unsigned char)text[i])) {
            i++;
            continue;
        }
        uint64_t word = 0;
        for (; i < size && is_letter((unsigned char)text[i]); i++) {
            unsigned char c = (unsigned char)text[i];
            c = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
            word = (word ^ c) * UINT64_C(0x100000001b3); // FNV-1a
        }
        words[word_n++ % RUN] = word;
        if (word_n >= RUN) {
            uint64_t run[RUN];
            for (uint32_t k = 0; k < RUN; k++) {
                run[k] = words[(word_n + k) % RUN];
            }
            uint64_t hash = XXH3_64bits(run, sizeof run), *to = &least[hash % DGM_SKETCH];
            *to = hash < *to ? hash : *to;
        }
    }
    out->is_empty = word_n < WORDS_LEAST;
    for (uint32_t i = 0; i < DGM_SKETCH && !out->is_empty; i++) {
        uint32_t from = i;
        while (least[from % DGM_SKETCH] == UINT64_MAX) { // an empty class borrows from the next one that is not
            from++;
        }
        out->values[i] = (uint16_t)((least[from % DGM_SKETCH] >> 16) + (from - i) * 40503u);
    }
}

static uint32_t agreement(const uint16_t *a, const uint16_t *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < DGM_SKETCH; i++) {
        n += a[i] == b[i];
    }
    return n;
}

static bool is_held(const dgm_copies *c, uint32_t number) {
    return number && c->n - number < ORIGINALS && c->ids_end - c->originals[number % ORIGINALS].id <= ID_BYTES;
}

static void put_id(dgm_copies *c, const char *id) {
    size_t size = strlen(id) + 1, at = (size_t)(c->ids_end % ID_BYTES);
    if (size > ID_BYTES - at) { // ids lie in one piece
        c->ids_end += ID_BYTES - at;
        at = 0;
    }
    c->originals[c->n % ORIGINALS].id = c->ids_end;
    memcpy(c->ids + at, id, size);
    c->ids_end += size;
}

const char *dgm_copies_find(dgm_copies *c, const dgm_sketch *sketch, const char *id) {
    if (sketch->is_empty || strlen(id) >= ID_BYTES / 2) {
        return NULL;
    }
    uint32_t slots[BANDS], best = 0, best_agreement = AGREE - 1;
    for (uint32_t b = 0; b < BANDS; b++) {
        slots[b] =
            (uint32_t)(XXH3_64bits_withSeed(sketch->values + (size_t)b * BAND, BAND * sizeof(uint16_t), b) % HEADS);
        uint32_t at = c->heads[slots[b]];
        for (uint32_t k = 0; k < CHAIN && is_held(c, at); k++) {
            const original *o = &c->originals[at % ORIGINALS];
            uint32_t n = agreement(o->values, sketch->values);
            // Of equals the first is the original.
            if (n > best_agreement || (n == best_agreement && best && at < best)) {
                best = at;
                best_agreement = n;
            }
            at = o->before[b] < at ? o->before[b] : 0;
        }
    }
    if (best) {
        return c->ids + c->originals[best % ORIGINALS].id % ID_BYTES;
    }
    c->n++;
    original *mine = &c->originals[c->n % ORIGINALS];
    memcpy(mine->values, sketch->values, sizeof mine->values);
    for (uint32_t b = 0; b < BANDS; b++) {
        mine->before[b] = c->heads[slots[b]];
        c->heads[slots[b]] = c->n;
    }
    put_id(c, id);
    return NULL;
}
