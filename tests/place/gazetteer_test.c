// The gazetteer's block: the same for the same tables, used where it lies, refused or harmless where it is damaged.
#include "place/gazetteer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static int open_gazetteer(void **state) {
    dgm_gazetteer *g = NULL;
    dgm_err err = {0};
    if (dgm_gazetteer_open(&g, DGM_TEST_DATA "/lexicon", &err) != DGM_OK) {
        print_error("%s:%u: %s\n", err.where, (unsigned)err.line, err.message);
        return -1;
    }
    *state = g;
    return 0;
}

static int close_gazetteer(void **state) {
    dgm_gazetteer_close(*state);
    return 0;
}

// The first place of a name, in the order of the gazetteer: countries, regions, towns by size.
static const dgm_place_record *first(const dgm_gazetteer *g, const char *name, unsigned *flags) {
    uint32_t n;
    dgm_place_range range = dgm_place_find(g, dgm_place_hash(name, strlen(name), &n));
    return range.first < range.end ? dgm_place_spelling(g, range.first, flags) : NULL;
}

static void test_names(void **state) {
    static const struct {
        const char *name, *land;
        char kind;
        uint32_t geonames;
    } NAMES[] = {
        {"Kenya", "KEN", 'c', 192950},      {"the Netherlands", "NLD", 'c', 2750405},
        {"Ohio", "USA", 'a', 5165418},      {"Fort Worth", "USA", 'p', 4691930},
        {"Ft. Worth", "USA", 'p', 4691930}, {"Port-au-Prince", "HTI", 'p', 3718426},
        {"medellin", "COL", 'p', 3674962},  {"Québec", "CAN", 'a', 6115047},
    };
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        unsigned flags = 0;
        const dgm_place_record *r = first(*state, NAMES[i].name, &flags);
        assert_non_null(r);
        assert_int_equal(r->kind, NAMES[i].kind);
        assert_int_equal(r->geonames, NAMES[i].geonames);
        assert_string_equal(dgm_place_land(*state, r->land), NAMES[i].land);
        assert_int_equal(dgm_place_land_index(*state, NAMES[i].land), r->land);
    }
    unsigned flags = 0;
    assert_null(first(*state, "Nowhere at all", &flags));
    assert_null(first(*state, "", &flags));
    assert_non_null(first(*state, "Kenyan", &flags));
    assert_true(flags & DGM_SPELLING_DEMONYM);
    assert_non_null(first(*state, "Tenn.", &flags));
    assert_true(flags & DGM_SPELLING_SHORT);
    assert_int_equal(dgm_place_land_index(*state, "QQQ"), DGM_NO_LAND);
    assert_true(dgm_place_word(*state, "near", 4) & DGM_PLACE_WORD_PREPOSITION);
    assert_int_equal(dgm_place_word(*state, "qqq", 3), 0);
}

static void test_block(void **state) {
    size_t size, again_size;
    const void *data = dgm_gazetteer_bytes(*state, &size);
    dgm_gazetteer *again = NULL, *mapped = NULL;
    assert_int_equal(dgm_gazetteer_open(&again, DGM_TEST_DATA "/lexicon", NULL), DGM_OK);
    const void *other = dgm_gazetteer_bytes(again, &again_size);
    assert_int_equal(size, again_size);
    assert_memory_equal(data, other, size);
    dgm_gazetteer_close(again);
    assert_int_equal(dgm_gazetteer_map(&mapped, data, size, "block", NULL), DGM_OK);
    unsigned flags;
    const dgm_place_record *r = first(mapped, "Nairobi", &flags);
    assert_non_null(r);
    assert_string_equal(dgm_place_land(mapped, r->land), "KEN");
    dgm_gazetteer_close(mapped);
}

// Whatever the bytes are, looking up stays inside them.
static void look_around(const dgm_gazetteer *g) {
    static const char *const NAMES[] = {"Kenya", "Paris", "Springfield", "San Jose", "Ohio"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        uint32_t n;
        dgm_place_range range = dgm_place_find(g, dgm_place_hash(NAMES[i], strlen(NAMES[i]), &n));
        for (uint32_t k = range.first; k < range.end; k++) {
            unsigned flags;
            const dgm_place_record *r = dgm_place_spelling(g, k, &flags);
            if (r) {
                assert_non_null(dgm_place_name(g, r));
                (void)dgm_place_land(g, r->land);
                (void)dgm_place_get(g, r->region);
            }
        }
    }
    (void)dgm_place_land_index(g, "KEN");
    (void)dgm_place_word(g, "near", 4);
}

static void test_damage(void **state) {
    size_t size;
    const unsigned char *data = dgm_gazetteer_bytes(*state, &size);
    unsigned char *copy = malloc(size);
    dgm_gazetteer *g = NULL;
    dgm_err err = {0};
    assert_non_null(copy);
    memcpy(copy, data, size);
    for (size_t cut = 0; cut < size; cut += size / 17) {
        assert_int_equal(dgm_gazetteer_map(&g, copy, cut, "block", NULL), DGM_E_FORMAT);
        assert_null(g);
    }
    copy[8] ^= 0xFF;
    assert_int_equal(dgm_gazetteer_map(&g, copy, size, "block", &err), DGM_E_VERSION);
    assert_string_equal(err.where, "block");
    copy[8] ^= 0xFF;
    uint32_t random = 12345, refused = 0;
    for (int round = 0; round < 300; round++) {
        size_t at[8];
        unsigned char was[8];
        for (int k = 0; k < 8; k++) {
            random = random * 1664525 + 1013904223;
            // Half of the damage in the header, where it hurts most.
            at[k] = k % 2 ? random % 160 : random % size;
            was[k] = copy[at[k]];
            copy[at[k]] ^= (unsigned char)(1 + random / 65536 % 255);
        }
        if (dgm_gazetteer_map(&g, copy, size, "block", NULL) == DGM_OK) {
            look_around(g);
            dgm_gazetteer_close(g);
        } else {
            refused++;
        }
        for (int k = 8; k-- > 0;) {
            copy[at[k]] = was[k];
        }
    }
    assert_true(refused > 100);
    memset(copy + size / 2, 0xFF, size / 4);
    if (dgm_gazetteer_map(&g, copy, size, "block", NULL) == DGM_OK) {
        look_around(g);
        dgm_gazetteer_close(g);
    }
    free(copy);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_block),
                                       cmocka_unit_test(test_damage)};
    return cmocka_run_group_tests(tests, open_gazetteer, close_gazetteer);
}
