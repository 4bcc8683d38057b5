#include "mention/work.h"

#include <stdlib.h>
#include <string.h>

enum {
    PARTS_MOST = 10,
    LETTERS_MOST = 24,
    STEM_LETTERS = 5,   // a shorter word is no abbreviation of a longer one: "Khaltmaa", "Khaltmaagiin"
    ONE_LETTERS = 5,    // from here on one letter may differ: "Groysman", "Groisman"
    TWO_LETTERS = 8,    // and from here on two: "Yatsenyuk", "Iatseniuk"
    SUFFIX_LETTERS = 5, // what a patronymic or genitive adds
    INITIAL_LETTERS = 2 // words up to this long are initials and articles
};

static uint32_t least(uint32_t a, uint32_t b) {
    return a < b ? a : b;
}

// Letters to put in, leave out or change, of words of up to LETTERS_MOST.
static uint32_t distance(const dgm_folded *a, const dgm_folded *b) {
    uint32_t row[LETTERS_MOST + 1];
    for (uint32_t k = 0; k <= b->size; k++) {
        row[k] = k;
    }
    for (uint32_t i = 1; i <= a->size; i++) {
        uint32_t corner = row[0];
        row[0] = i;
        for (uint32_t k = 1; k <= b->size; k++) {
            uint32_t above = row[k];
            uint32_t changed = corner + (a->text[i - 1] != b->text[k - 1]);
            row[k] = least(changed, least(above, row[k - 1]) + 1);
            corner = above;
        }
    }
    return row[b->size];
}

static bool is_alike(const dgm_folded *a, const dgm_folded *b) {
    if (a->hash == b->hash) {
        return true;
    }
    const dgm_folded *shorter = a->size <= b->size ? a : b, *longer = shorter == a ? b : a;
    if (longer->size > LETTERS_MOST || shorter->size < ONE_LETTERS) {
        return false;
    }
    if (shorter->size >= STEM_LETTERS && longer->size <= shorter->size + SUFFIX_LETTERS &&
        memcmp(shorter->text, longer->text, shorter->size) == 0) {
        return true;
    }
    // Another last vowel is another person: "Mario", "Maria".
    if (a->size == b->size && memcmp(a->text, b->text, a->size - 1) == 0) {
        return false;
    }
    return longer->size <= shorter->size + 2 && distance(a, b) <= (shorter->size >= TWO_LETTERS ? 2U : 1U);
}

static void put_parts(dgm_folded *parts, uint32_t *n, const char *text) {
    const char *p = text, *end = text + strlen(text);
    while (*n < PARTS_MOST && dgm_fold_next(&p, end, &parts[*n])) {
        *n += parts[*n].size > INITIAL_LETTERS;
    }
}

dgm_alike dgm_work_alike(const dgm_work *w, const dgm_match *name, const char *other) {
    dgm_alike found = {.words = 0};
    dgm_folded a[PARTS_MOST], b[PARTS_MOST];
    bool taken[PARTS_MOST] = {false};
    uint32_t a_n = 0, b_n = 0;
    for (uint32_t t = name->first; t <= name->last; t++) {
        put_parts(a, &a_n, w->analysis->tokens[t].form);
    }
    put_parts(b, &b_n, other);
    for (uint32_t i = 0; i < a_n; i++) {
        for (uint32_t k = 0; k < b_n; k++) {
            if (!taken[k] && is_alike(&a[i], &b[k])) {
                taken[k] = true;
                found.words++;
                found.begins = found.begins || (i == 0 && k == 0);
                found.last = found.last || i + 1 == a_n;
                found.ends = found.ends || (i + 1 == a_n && k + 1 == b_n);
                break;
            }
        }
    }
    return found;
}
