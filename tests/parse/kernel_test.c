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

// Bytes of a matrix lie in panels of columns and groups of inputs.
static size_t byte_at(size_t inner, size_t row, size_t column) {
    size_t group = column / DGM_KERNEL_PANEL * (inner / DGM_KERNEL_GROUP) + row / DGM_KERNEL_GROUP;
    return (group * DGM_KERNEL_PANEL + column % DGM_KERNEL_PANEL) * DGM_KERNEL_GROUP + row % DGM_KERNEL_GROUP;
}

// Activations and weights at the ends of their ranges too: the sums must not saturate.
static void products_of_bytes_are_exact_everywhere(void **state) {
    (void)state;
    static const size_t shapes[][3] = {{1, 4, 32},   {3, 8, 32},     {4, 36, 64},
                                       {13, 64, 96}, {29, 192, 768}, {12, 4096, 32}};
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++) {
        size_t rows = shapes[s][0], inner = shapes[s][1], columns = shapes[s][2], stride = inner + 3;
        uint8_t *level = malloc(rows * stride);
        int8_t *byte = malloc(inner * columns);
        int32_t *middle = calloc(columns, sizeof *middle);
        float *level_scale = floats(rows, 1), *byte_scale = floats(columns, 1), *bias = floats(columns, 1);
        float *first = malloc(rows * columns * sizeof *first), *out = malloc(rows * columns * sizeof *out);
        assert_true(level && byte && middle && first && out);
        for (size_t i = 0; i < rows * stride; i++) {
            level[i] = s % 2 ? 255 : (uint8_t)(128 + (int)draw(127));
        }
        for (size_t i = 0; i < inner * columns; i++) {
            byte[i] = s == 3 ? -127 : s == 5 ? 127 : (int8_t)draw(127);
        }
        for (size_t c = 0; c < columns; c++) {
            for (size_t i = 0; i < inner; i++) {
                middle[c] += DGM_KERNEL_MIDDLE * byte[byte_at(inner, i, c)];
            }
        }
        const dgm_levels a = {level, stride, level_scale, s % 3 ? 1 : 0};
        const dgm_weights b = {byte, byte_scale, middle};
        for (unsigned k = 0; dgm_kernel_at(k); k++) {
            dgm_kernel_at(k)->multiply(rows, inner, columns, &a, &b, bias, out, columns);
            dgm_kernel_at(k)->multiply(rows, inner, columns, &a, &b, NULL, out, columns); // on top of itself
            if (k == 0) {
                memcpy(first, out, rows * columns * sizeof *out);
            }
            assert_memory_equal(out, first, rows * columns * sizeof *out);
        }
        for (size_t r = 0; r < rows; r++) {
            for (size_t c = 0; c < columns; c++) {
                int32_t sum = 0;
                for (size_t i = 0; i < inner; i++) {
                    sum += (level[r * stride + i] - DGM_KERNEL_MIDDLE) * byte[byte_at(inner, i, c)];
                }
                float once = (float)sum * (level_scale[r * a.scale_stride] * byte_scale[c]);
                float expected = bias[c] + once;
                expected = expected + once;
                assert_memory_equal(&first[r * columns + c], &expected, sizeof expected);
            }
        }
        free(level);
        free(byte);
        free(middle);
        free(level_scale);
        free(byte_scale);
        free(bias);
        free(first);
        free(out);
    }
}

static void products_of_floats_are_right_and_the_same_everywhere(void **state) {
    (void)state;
    static const size_t shapes[][3] = {{1, 1, 32}, {3, 7, 32}, {4, 33, 64}, {13, 64, 96}};
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++) {
        size_t rows = shapes[s][0], inner = shapes[s][1], columns = shapes[s][2], stride = inner + 3;
        float *a = floats(rows * stride, 1), *b = floats(inner * columns, 1);
        float *first = malloc(rows * columns * sizeof *first), *out = malloc(rows * columns * sizeof *out);
        assert_true(first && out);
        for (unsigned k = 0; dgm_kernel_at(k); k++) {
            dgm_kernel_at(k)->multiply_floats(rows, inner, columns, a, stride, b, out, columns);
            if (k == 0) {
                memcpy(first, out, rows * columns * sizeof *out);
            }
            assert_memory_equal(out, first, rows * columns * sizeof *out);
        }
        for (size_t r = 0; r < rows; r++) {
            for (size_t c = 0; c < columns; c++) {
                double sum = 0;
                const float *panel = b + c / DGM_KERNEL_PANEL * inner * DGM_KERNEL_PANEL + c % DGM_KERNEL_PANEL;
                for (size_t i = 0; i < inner; i++) {
                    sum += (double)a[r * stride + i] * (double)panel[i * DGM_KERNEL_PANEL];
                }
                assert_true(fabs(sum - (double)first[r * columns + c]) < 1e-4);
            }
        }
        free(a);
        free(b);
        free(first);
        free(out);
    }
}

static void rows_become_the_nearest_bytes(void **state) {
    (void)state;
    enum { ROWS = 4, WIDTH = 48 };
    float *x = floats((size_t)ROWS * WIDTH, 3);
    x[5] = -17.25f; // the largest of the first row, negative
    memset(x + 2 * WIDTH, 0, WIDTH * sizeof *x);
    for (unsigned k = 0; dgm_kernel_at(k); k++) {
        uint8_t level[ROWS * WIDTH];
        float scale[ROWS];
        dgm_kernel_at(k)->quantize(ROWS, WIDTH, x, level, scale);
        assert_true(scale[0] == 17.25f / 127.0f && scale[2] == 1.0f);
        assert_int_equal(level[5], 1);
        for (size_t i = 0; i < (size_t)ROWS * WIDTH; i++) {
            float factor = 1.0f / scale[i / WIDTH];
            assert_int_equal(level[i], DGM_KERNEL_MIDDLE + lrintf(x[i] * factor));
        }
    }
    free(x);
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
    uint8_t first_out[ROWS * STRIDE];
    float first_cell[ROWS * UNITS];
    for (unsigned k = 0; dgm_kernel_at(k); k++) {
        uint8_t out[ROWS * STRIDE] = {0};
        float cell[ROWS * UNITS];
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
            assert_true(fabs(out * 127 + DGM_KERNEL_MIDDLE - first_out[r * STRIDE + i]) < 0.501);
        }
        assert_int_equal(first_out[r * STRIDE + UNITS], 0); // nothing past the units
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
        cmocka_unit_test(products_of_bytes_are_exact_everywhere),
        cmocka_unit_test(products_of_floats_are_right_and_the_same_everywhere),
        cmocka_unit_test(rows_become_the_nearest_bytes),
        cmocka_unit_test(lstm_steps_are_right_and_the_same_everywhere),
        cmocka_unit_test(rectifier_and_widening_are_the_same_everywhere),
        cmocka_unit_test(best_kernel_is_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
