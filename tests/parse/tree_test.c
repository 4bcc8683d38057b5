// The best tree, against all trees of short sentences; and its promises for any scores whatever.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "parse/tree.h"

enum { LONG = 300 };

static uint64_t seed = 7;

static double draw(void) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (double)(seed >> 33) / (double)(1u << 31) * 10.0 - 5.0;
}

static bool is_tree(uint32_t n, const uint32_t *head) {
    uint32_t roots = 0;
    for (uint32_t d = 1; d <= n; d++) {
        uint32_t at = d, steps = 0;
        roots += head[d] == 0;
        while (at != 0) {
            if (head[at] > n || ++steps > n) {
                return false;
            }
            at = head[at];
        }
    }
    return roots == 1;
}

// Total score of the best tree, by trying every choice of heads.
static double best_of_all(uint32_t n, const double *score) {
    uint32_t head[8] = {0};
    double best = (double)-INFINITY;
    for (;;) {
        if (is_tree(n, head)) {
            double sum = 0;
            for (uint32_t d = 1; d <= n; d++) {
                sum += score[head[d] * (n + 1) + d];
            }
            best = sum > best ? sum : best;
        }
        uint32_t at = 1;
        while (at <= n && ++head[at] > n) {
            head[at++] = 0;
        }
        if (at > n) {
            return best;
        }
    }
}

static void short_sentences_get_the_best_of_all_trees(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    for (int round = 0; round < 600; round++) {
        uint32_t n = 1 + (uint32_t)round % 5, head[8];
        double score[36], kept[36];
        for (uint32_t i = 0; i < (n + 1) * (n + 1); i++) {
            score[i] = draw();
        }
        if (round % 3 == 0) { // the root tempts every word
            for (uint32_t d = 1; d <= n; d++) {
                score[d] += 8;
            }
        }
        memcpy(kept, score, sizeof kept);
        assert_true(dgm_tree_best(n, score, head, arena));
        assert_true(is_tree(n, head));
        double sum = 0;
        for (uint32_t d = 1; d <= n; d++) {
            sum += kept[head[d] * (n + 1) + d];
        }
        assert_true(fabs(sum - best_of_all(n, kept)) < 1e-6);
    }
    assert_int_equal(dgm_arena_used(arena), 0);
    dgm_arena_close(arena);
}

static void any_scores_give_a_tree(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    size_t size = LONG + 1;
    double *score = dgm_arena_array(arena, double, size *size);
    uint32_t *head = dgm_arena_array(arena, uint32_t, size);
    for (int kind = 0; kind < 6; kind++) {
        for (size_t h = 0; h < size; h++) {
            for (size_t d = 0; d < size; d++) {
                double *s = &score[h * size + d];
                switch (kind) {
                case 0: *s = draw(); break;
                case 1: *s = 0; break;
                case 2: *s = (double)NAN; break;
                case 3: *s = (double)INFINITY; break;
                case 4: *s = h == d + 1 || d == h + 1 ? 100 : draw(); break; // neighbours love each other
                default: *s = (h + d) % 2 ? (double)-INFINITY : 1e30; break;
                }
            }
        }
        assert_true(dgm_tree_best(LONG, score, head, arena));
        assert_true(is_tree(LONG, head));
    }
    dgm_arena_close(arena);
}

static void too_little_memory_is_reported(void **state) {
    (void)state;
    static double score[101 * 101];
    uint32_t head[101];
    for (size_t i = 0; i < 101 * 101; i++) {
        score[i] = draw();
    }
    dgm_arena *arena = dgm_arena_open(1000);
    assert_false(dgm_tree_best(100, score, head, arena));
    dgm_arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_sentences_get_the_best_of_all_trees),
        cmocka_unit_test(any_scores_give_a_tree),
        cmocka_unit_test(too_little_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
