// The kernels: right against double precision, and the same bits from every instruction set.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "parse/kernel.h"
#include "parse/model.h"

static uint64_t seed = 42;

static float draw(float range) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return range * ((float)(seed >> 40) / (float)(1 << 23) - 1.0f);
}

static float *floats(size_t n, float range) {
    float *out = malloc(n * sizeof *out);
    assert_non_null(out);
    for (size_t i = 0; i < n; i++) {
        out[i] = draw(range);
    }
    return out;
}

static void products_are_right_and_the_same_everywhere(void **state) {
    (void)state;
    static const size_t shapes[][3] = {{1, 1, 32}, {3, 7, 32}, {4, 33, 64}, {13, 64, 96}, {29, 192, 768}, {12, 5, 32}};
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++) {
        size_t rows = shapes[s][0], inner = shapes[s][1], columns = shapes[s][2], stride = inner + 3;
        float *a = floats(rows * stride, 1), *b = floats(inner * columns, 1), *start = floats(rows * columns, 1);
        float *first = malloc(rows * columns * sizeof *first), *out = malloc(rows * columns * sizeof *out);
        for (unsigned k = 0; dgm_kernel_at(k); k++) {
            memcpy(out, start, rows * columns * sizeof *out);
            dgm_kernel_at(k)->multiply(rows, inner, columns, a, stride, b, out, columns);
            if (k == 0) {
                memcpy(first, out, rows * columns * sizeof *out);
            }
            assert_memory_equal(out, first, rows * columns * sizeof *out);
        }
        for (size_t r = 0; r < rows; r++) {
            for (size_t c = 0; c < columns; c++) {
                double sum = (double)start[r * columns + c];
                const float *panel = b + c / DGM_KERNEL_PANEL * inner * DGM_KERNEL_PANEL + c % DGM_KERNEL_PANEL;
                for (size_t i = 0; i < inner; i++) {
                    sum += (double)a[r * stride + i] * (double)panel[i * DGM_KERNEL_PANEL];
                }
                assert_true(fabs(sum - (double)first[r * columns + c]) < 1e-4);
            }
        }
        free(a);
        free(b);
        free(start);
        free(first);
        free(out);
    }
}

static double logistic(double x) {
    return 1.0 / (1.0 + exp(-x));
}

static void lstm_steps_are_right_and_the_same_everywhere(void **state) {
    (void)state;
    enum { ROWS = 5, UNITS = 64, STRIDE = 130 };
    float *gates = floats(ROWS * 4 * UNITS, 12), *start = floats(ROWS * UNITS, 2);
    gates[0] = 1e30f; // far outside: must saturate, not overflow
    gates[1] = -1e30f;
    float first_out[ROWS * STRIDE], first_cell[ROWS * UNITS];
    for (unsigned k = 0; dgm_kernel_at(k); k++) {
        float out[ROWS * STRIDE] = {0}, cell[ROWS * UNITS];
        memcpy(cell, start, sizeof cell);
        dgm_kernel_at(k)->lstm(ROWS, UNITS, gates, cell, out, STRIDE);
        if (k == 0) {
            memcpy(first_out, out, sizeof out);
            memcpy(first_cell, cell, sizeof cell);
        }
        assert_memory_equal(out, first_out, sizeof out);
        assert_memory_equal(cell, first_cell, sizeof cell);
    }
    for (size_t r = 0; r < ROWS; r++) {
        for (size_t i = 0; i < UNITS; i++) {
            const float *g = gates + r * 4 * UNITS + i;
            double cell = logistic((double)g[UNITS]) * (double)start[r * UNITS + i] +
                          logistic((double)g[0]) * tanh((double)g[2 * (size_t)UNITS]);
            assert_true(fabs(cell - (double)first_cell[r * UNITS + i]) < 2e-6);
            double out = logistic((double)g[3 * (size_t)UNITS]) * tanh(cell);
            assert_true(fabs(out - (double)first_out[r * STRIDE + i]) < 2e-6);
        }
        assert_true(first_out[r * STRIDE + UNITS] == 0.0f); // nothing past the units
    }
    free(gates);
    free(start);
}

static void rectifier_and_widening_are_the_same_everywhere(void **state) {
    (void)state;
    float *in = floats(48, 3), *out = malloc(48 * sizeof *out);
    int8_t q[21];
    float wide[21];
    for (int i = 0; i < 21; i++) {
        q[i] = (int8_t)(i * 12 - 127);
    }
    for (unsigned k = 0; dgm_kernel_at(k); k++) {
        memcpy(out, in, 48 * sizeof *out);
        dgm_kernel_at(k)->rectify(48, out);
        for (int i = 0; i < 48; i++) {
            float expected = in[i] < 0 ? in[i] * 0.1f : in[i];
            assert_memory_equal(&out[i], &expected, sizeof expected);
        }
        dgm_kernel_at(k)->widen(21, q, 0.37f, wide);
        for (int i = 0; i < 21; i++) {
            float expected = (float)q[i] * 0.37f;
            assert_memory_equal(&wide[i], &expected, sizeof expected);
        }
    }
    free(in);
    free(out);
}

static void half_floats_are_read(void **state) {
    (void)state;
    static const struct {
        uint16_t bits;
        float value;
    } cases[] = {{0x0000, 0.0f},
                 {0x3C00, 1.0f},
                 {0xC000, -2.0f},
                 {0x7BFF, 65504.0f},
                 {0x0400, 0x1p-14f},
                 {0x0001, 0x1p-24f},
                 {0x83FF, -1023 * 0x1p-24f},
                 {0x3555, 0.333251953125f}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(dgm_half(cases[i].bits) == cases[i].value);
    }
    assert_true(isinf(dgm_half(0x7C00)) && isnan(dgm_half(0x7E00)));
}

static void best_kernel_is_the_last(void **state) {
    (void)state;
    unsigned n = 0;
    while (dgm_kernel_at(n)) {
        n++;
    }
    assert_true(n >= 1);
    assert_ptr_equal(dgm_kernel_best(), dgm_kernel_at(n - 1));
    assert_string_equal(dgm_kernel_at(0)->name, "plain");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_are_right_and_the_same_everywhere),
        cmocka_unit_test(lstm_steps_are_right_and_the_same_everywhere),
        cmocka_unit_test(rectifier_and_widening_are_the_same_everywhere),
        cmocka_unit_test(half_floats_are_read),
        cmocka_unit_test(best_kernel_is_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
