/*
 * The kernels' source, included once for each instruction set. The including file defines LANES (floats in a vector),
 * ROWS (rows of a register block), FMA(a, b, c) = a * b + c rounded once, and KERNEL, the name of the table.
 */
#include <string.h>

#include "parse/kernel.h"

enum { COLUMNS = DGM_KERNEL_PANEL < 2 * LANES ? DGM_KERNEL_PANEL : 2 * LANES, VECTORS = COLUMNS / LANES };

// Loops over a register block are unrolled whole, or the sums would live in memory.
#if defined(__clang__)
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

typedef int32_t ints __attribute__((vector_size(4 * LANES)));

static inline floats load(const float *p) {
    floats v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline void store(float *p, floats v) {
    memcpy(p, &v, sizeof v);
}

static inline floats all(float x) {
    return x - (floats){0.0f};
}

/* A block of n rows by COLUMNS columns; n is a constant wherever this is inlined, so that the sums stay in registers.
 */
static inline __attribute__((always_inline)) void block(const size_t n, size_t inner, const float *a, size_t a_stride,
                                                        const float *b, float *out, size_t out_stride) {
    floats sum[ROWS][VECTORS];
    UNROLL
    for (size_t r = 0; r < n; r++) {
        UNROLL
        for (size_t v = 0; v < VECTORS; v++) {
            sum[r][v] = load(out + r * out_stride + v * LANES);
        }
    }
    for (size_t k = 0; k < inner; k++) {
        floats row[VECTORS];
        UNROLL
        for (size_t v = 0; v < VECTORS; v++) {
            row[v] = load(b + k * DGM_KERNEL_PANEL + v * LANES);
        }
        UNROLL
        for (size_t r = 0; r < n; r++) {
            floats x = all(a[r * a_stride + k]);
            UNROLL
            for (size_t v = 0; v < VECTORS; v++) {
                sum[r][v] = FMA(x, row[v], sum[r][v]);
            }
        }
    }
    UNROLL
    for (size_t r = 0; r < n; r++) {
        UNROLL
        for (size_t v = 0; v < VECTORS; v++) {
            store(out + r * out_stride + v * LANES, sum[r][v]);
        }
    }
}

static void multiply(size_t rows, size_t inner, size_t columns, const float *a, size_t a_stride, const float *b,
                     float *out, size_t out_stride) {
    for (size_t c = 0; c < columns; c += COLUMNS) {
        const float *panel = b + c / DGM_KERNEL_PANEL * (inner * DGM_KERNEL_PANEL) + c % DGM_KERNEL_PANEL;
        size_t r = 0;
        for (; r + ROWS <= rows; r += ROWS) {
            block(ROWS, inner, a + r * a_stride, a_stride, panel, out + r * out_stride + c, out_stride);
        }
        for (; r + 4 <= rows; r += 4) {
            block(4, inner, a + r * a_stride, a_stride, panel, out + r * out_stride + c, out_stride);
        }
        for (; r < rows; r++) {
            block(1, inner, a + r * a_stride, a_stride, panel, out + r * out_stride + c, out_stride);
        }
    }
}

/*
 * e to the power x for x in [-87, 87], relative error below 2e-7: x = n ln 2 + r with |r| <= ln 2 / 2, a polynomial for
 * e^r (Taylor's coefficients up to r^6 / 720), and 2^n put into the exponent's bits.
 */
static inline floats exponential(floats x) {
    const floats magic = all(12582912.0f); // 1.5 x 2^23: adding it rounds to a whole number in the low bits
    floats shifted = FMA(x, all(1.44269504f), magic);
    floats n = shifted - magic;
    floats r = FMA(n, all(-0.693359375f), x); // ln 2 in two parts: the first is exact in few bits
    r = FMA(n, all(2.12194440e-4f), r);
    floats e = all(1.0f / 720.0f);
    e = FMA(e, r, all(1.0f / 120.0f));
    e = FMA(e, r, all(1.0f / 24.0f));
    e = FMA(e, r, all(1.0f / 6.0f));
    e = FMA(e, r, all(0.5f));
    e = FMA(e, r, all(1.0f));
    e = FMA(e, r, all(1.0f));
    ints bits = (ints)shifted << 23;
    return (floats)((ints)e + bits);
}

static inline floats clamp(floats x, float limit) {
    ints high = x > all(limit), low = x < all(-limit);
    ints inside = ~(high | low);
    return (floats)(((ints)x & inside) | ((ints)all(limit) & high) | ((ints)all(-limit) & low));
}

static inline floats sigmoid(floats x) {
    return all(1.0f) / (all(1.0f) + exponential(clamp(all(0.0f) - x, 40.0f)));
}

static inline floats hyperbolic(floats x) {
    floats e = exponential(clamp(x + x, 40.0f));
    return all(1.0f) - all(2.0f) / (all(1.0f) + e);
}

static void lstm(size_t rows, size_t units, const float *gates, float *cell, float *out, size_t out_stride) {
    for (size_t r = 0; r < rows; r++) {
        const float *g = gates + r * 4 * units;
        float *c = cell + r * units, *o = out + r * out_stride;
        for (size_t i = 0; i < units; i += LANES) {
            floats in = sigmoid(load(g + i));
            floats keep = sigmoid(load(g + units + i));
            floats fresh = hyperbolic(load(g + 2 * units + i));
            floats show = sigmoid(load(g + 3 * units + i));
            floats value = FMA(keep, load(c + i), in * fresh);
            store(c + i, value);
            store(o + i, show * hyperbolic(value));
        }
    }
}

static void rectify(size_t n, float *x) {
    for (size_t i = 0; i < n; i += LANES) {
        floats v = load(x + i);
        ints negative = v < all(0.0f);
        floats small = v * all(0.1f);
        store(x + i, (floats)(((ints)small & negative) | ((ints)v & ~negative)));
    }
}

static void widen(size_t n, const int8_t *q, float scale, float *out) {
    for (size_t i = 0; i < n; i++) {
        out[i] = (float)q[i] * scale;
    }
}

const dgm_kernel KERNEL = {NAME, multiply, lstm, rectify, widen};
