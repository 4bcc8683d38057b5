// The compiled lexicon: whatever its bytes are changed to, they are read as structures within their bounds or refused.
// The input is a list of changes, five bytes each (where, and what stands there), to an image that was right, so that
// the reader is always taken deep, whatever the structures look like by then.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "code/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { CHANGE = 5 };

static const dgm_image *image_once(void) {
    static dgm_image image;
    static dgm_arena *arena; // lives as long as the program
    if (!arena) {
        dgm_rules *rules = NULL;
        arena = dgm_arena_open(0);
        if (dgm_rules_open(&rules, DGM_TEST_DATA "/fuzz/lexicon", NULL) ||
            dgm_rules_write(rules, &image, arena, NULL)) {
            abort();
        }
        dgm_rules_close(rules);
    }
    return &image;
}

static size_t sum_words(dgm_words words) {
    size_t n = 0;
    for (uint32_t i = 0; i < words.n; i++) {
        n += words.word[i];
    }
    return n;
}

static size_t sum_text(const char *text) {
    return text ? strlen(text) : 0;
}

// Everything that pointers lead to is looked at: what lies out of bounds is seen by the sanitizer.
static size_t walk(const dgm_rules *rules) {
    size_t n = sum_words(rules->prepositions) + sum_words(rules->light_verbs);
    for (uint32_t i = 0; i < rules->pattern_n; i++) {
        const dgm_pattern *p = &rules->patterns[i];
        n += sum_words(p->words) + sum_words(p->particles) + sum_words(p->modifiers);
        for (uint32_t k = 0; k < DGM_PATTERN_ELEMENTS; k++) {
            n += sum_words(p->element[k].words) + sum_words(p->element[k].prepositions);
        }
    }
    for (uint32_t i = 0; i < rules->block_n; i++) {
        const dgm_rule_block *b = &rules->blocks[i];
        n += sum_text(b->name) + sum_text(b->file) + sum_text(b->mode) + sum_words(b->auxiliaries);
        for (uint32_t k = 0; k < b->row_n; k++) {
            n += sum_text(b->rows[k].mode);
        }
    }
    for (uint32_t i = 0; i < rules->code_n; i++) {
        n += sum_text(rules->codes[i].name) + sum_text(rules->codes[i].contexts);
    }
    for (uint32_t i = 0; i < rules->example_n; i++) {
        n += sum_text(rules->examples[i].text) + sum_text(rules->examples[i].expected);
    }
    const dgm_table *tables[] = {&rules->words, &rules->triggers};
    for (size_t k = 0; k < 2; k++) {
        for (uint32_t i = 0; i < tables[k]->capacity; i++) {
            const dgm_table_slot *slot = &tables[k]->slots[i];
            n += slot->key && slot->size ? (unsigned char)slot->key[slot->size - 1] : 0;
        }
    }
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const dgm_image *right = image_once();
    dgm_image image = {.items_n = right->items_n, .strings_n = right->strings_n};
    dgm_rules *rules = NULL;
    dgm_err err = {0};
    char *strings = malloc(right->strings_n);
    image.items = malloc(right->items_n);
    if (!strings || !image.items) {
        abort();
    }
    memcpy(image.items, right->items, right->items_n);
    memcpy(strings, right->strings, right->strings_n);
    image.strings = strings;
    size_t all = image.items_n + image.strings_n;
    for (size_t i = 0; i + CHANGE <= size; i += CHANGE) {
        uint32_t where;
        memcpy(&where, data + i, sizeof where);
        size_t at = where % all;
        if (at < image.items_n) {
            image.items[at] = data[i + 4];
        } else {
            strings[at - image.items_n] = (char)data[i + 4];
        }
    }
    dgm_code code = dgm_rules_map(&rules, &image, "fuzz", &err);
    if ((code == DGM_OK) != (rules != NULL) || (code && !err.message[0]) || (size < CHANGE && code)) {
        abort();
    }
    if (rules && walk(rules) == SIZE_MAX) {
        abort(); // so that the walk is not optimised away
    }
    dgm_rules_close(rules);
    free(image.items);
    free(strings);
    return 0;
}
