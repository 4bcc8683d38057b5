/*
 * The kernels' source, included once for each instruction set. The including file defines LANES (32-bit lanes of a
 * vector), NAME and KERNEL, the types `floats` and `ints` of so many lanes, and the product of bytes: BYTE_ROWS,
 * BYTE_VECTORS, and
 *   sums            what gathers the products of a vector of columns, starting from zero
 *   add_products    adds the products of one group of activations with the weights of a vector of columns
 *   total           the sums of a vector of columns
 * and least and most, the smaller and the larger of two floats in each lane.
 */
#include <string.h>

// Loops over a register block are unrolled whole, or the sums would live in memory.
#if defined(__clang__)
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

enum { FLOAT_ROWS = 4, FLOAT_COLUMNS = DGM_KERNEL_PANEL < 2 * LANES ? DGM_KERNEL_PANEL : 2 * LANES };
enum { FLOAT_VECTORS = FLOAT_COLUMNS / LANES, BYTE_COLUMNS = BYTE_VECTORS * LANES };

static inline floats load(const float *p) {
    floats v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline void store(float *p, floats v) {
    memcpy(p, &v, sizeof v);
}

static inline ints load_ints(const int32_t *p) {
    ints v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline floats all(float x) {
    return x - (floats){0.0f};
}

// ---- bytes ----

/* A block of n rows by BYTE_COLUMNS columns; n is a constant wherever this is inlined, so that the sums stay in
 * registers. */
static inline __attribute__((always_inline)) void block(const size_t n, size_t inner, const dgm_levels *a, size_t first,
                                                        const dgm_weights *b, size_t column, const float *bias,
                                                        float *out, size_t out_stride) {
    const size_t step = (size_t)DGM_KERNEL_PANEL * DGM_KERNEL_GROUP;
    const int8_t *weight =
        b->byte + column / DGM_KERNEL_PANEL * DGM_KERNEL_PANEL * inner + column % DGM_KERNEL_PANEL * DGM_KERNEL_GROUP;
    const uint8_t *level = a->level + first * a->stride;
    sums sum[BYTE_ROWS][BYTE_VECTORS];
    UNROLL
    for (size_t r = 0; r < n; r++) {
        UNROLL
        for (size_t v = 0; v < BYTE_VECTORS; v++) {
            memset(&sum[r][v], 0, sizeof sum[r][v]);
        }
    }
    for (size_t k = 0; k < inner; k += DGM_KERNEL_GROUP) {
        UNROLL
        for (size_t r = 0; r < n; r++) {
            UNROLL
            for (size_t v = 0; v < BYTE_VECTORS; v++) {
                add_products(&sum[r][v], level + r * a->stride + k, weight + v * LANES * DGM_KERNEL_GROUP);
            }
        }
        weight += step;
    }
    UNROLL
    for (size_t r = 0; r < n; r++) {
        floats scale = all(a->scale[(first + r) * a->scale_stride]);
        float *to = out + (first + r) * out_stride + column;
        UNROLL
        for (size_t v = 0; v < BYTE_VECTORS; v++) {
            ints exact = total(sum[r][v]) - load_ints(b->middle + column + v * LANES);
            floats start = load(bias ? bias + column + v * LANES : to + v * LANES);
            store(to + v * LANES,
                  start + __builtin_convertvector(exact, floats) * (scale * load(b->scale + column + v * LANES)));
        }
    }
}

static void multiply(size_t rows, size_t inner, size_t columns, const dgm_levels *a, const dgm_weights *b,
                     const float *bias, float *out, size_t out_stride) {
    for (size_t c = 0; c < columns; c += BYTE_COLUMNS) {
        size_t r = 0;
        for (; r + BYTE_ROWS <= rows; r += BYTE_ROWS) {
            block(BYTE_ROWS, inner, a, r, b, c, bias, out, out_stride);
        }
        for (; r + BYTE_ROWS / 3 <= rows; r += BYTE_ROWS / 3) {
            block(BYTE_ROWS / 3, inner, a, r, b, c, bias, out, out_stride);
        }
        for (; r < rows; r++) {
            block(1, inner, a, r, b, c, bias, out, out_stride);
        }
    }
}

static const float MAGIC = 12582912.0f; // 1.5 x 2^23: adding it rounds to a whole number in the low bits

typedef uint8_t bytes __attribute__((vector_size(LANES)));
typedef int8_t signed_bytes __attribute__((vector_size(LANES)));

/* DGM_KERNEL_MIDDLE + x rounded, as bytes, for |x| <= 127. */
static inline void store_levels(uint8_t *out, floats x) {
    bytes level = __builtin_convertvector((ints)(x + all(MAGIC)) + DGM_KERNEL_MIDDLE, bytes);
    memcpy(out, &level, sizeof level);
}

static void quantize(size_t rows, size_t n, const float *x, uint8_t *level, float *scale) {
    for (size_t r = 0; r < rows; r++) {
        const float *row = x + r * n;
        floats far = all(0.0f);
        for (size_t i = 0; i < n; i += LANES) {
            floats v = load(row + i);
            far = most(far, most(v, all(0.0f) - v));
        }
        float magnitude = 0.0f;
        for (size_t i = 0; i < LANES; i++) {
            magnitude = far[i] > magnitude ? far[i] : magnitude;
        }
        scale[r] = magnitude > 1e-30f ? magnitude / 127.0f : 1.0f;
        floats factor = all(1.0f / scale[r]);
        for (size_t i = 0; i < n; i += LANES) {
            store_levels(level + r * n + i, load(row + i) * factor);
        }
    }
}

// ---- floats ----

static inline __attribute__((always_inline)) void float_block(const size_t n, size_t inner, const float *a,
                                                              size_t a_stride, const float *b, float *out,
                                                              size_t out_stride) {
    floats sum[FLOAT_ROWS][FLOAT_VECTORS];
    UNROLL
    for (size_t r = 0; r < n; r++) {
        UNROLL
        for (size_t v = 0; v < FLOAT_VECTORS; v++) {
            sum[r][v] = all(0.0f);
        }
    }
    for (size_t k = 0; k < inner; k++) {
        UNROLL
        for (size_t r = 0; r < n; r++) {
            floats x = all(a[r * a_stride + k]);
            UNROLL
            for (size_t v = 0; v < FLOAT_VECTORS; v++) {
                sum[r][v] = sum[r][v] + x * load(b + k * DGM_KERNEL_PANEL + v * LANES);
            }
        }
    }
    UNROLL
    for (size_t r = 0; r < n; r++) {
        UNROLL
        for (size_t v = 0; v < FLOAT_VECTORS; v++) {
            store(out + r * out_stride + v * LANES, sum[r][v]);
        }
    }
}

static void multiply_floats(size_t rows, size_t inner, size_t columns, const float *a, size_t a_stride, const float *b,
                            float *out, size_t out_stride) {
    for (size_t c = 0; c < columns; c += FLOAT_COLUMNS) {
        const float *panel = b + c / DGM_KERNEL_PANEL * (inner * DGM_KERNEL_PANEL) + c % DGM_KERNEL_PANEL;
        size_t r = 0;
        for (; r + FLOAT_ROWS <= rows; r += FLOAT_ROWS) {
            float_block(FLOAT_ROWS, inner, a + r * a_stride, a_stride, panel, out + r * out_stride + c, out_stride);
        }
        for (; r < rows; r++) {
            float_block(1, inner, a + r * a_stride, a_stride, panel, out + r * out_stride + c, out_stride);
        }
    }
}

/*
 * e to the power x for x in [-87, 87], relative error below 1e-6: x = n ln 2 + r with |r| <= ln 2 / 2, a polynomial for
 * e^r (Taylor's coefficients up to r^6 / 720), and 2^n put into the exponent's bits.
 */
static inline floats exponential(floats x) {
    floats shifted = x * 1.44269504f + MAGIC;
    floats n = shifted - MAGIC;
    floats r = x - n * 0.693359375f; // ln 2 in two parts: the first is exact in few bits
    r = r + n * 2.12194440e-4f;
    floats e = r * (1.0f / 720.0f) + (1.0f / 120.0f);
    e = e * r + (1.0f / 24.0f);
    e = e * r + (1.0f / 6.0f);
    e = e * r + 0.5f;
    e = e * r + 1.0f;
    e = e * r + 1.0f;
    ints bits = (ints)shifted << 23;
    return (floats)((ints)e + bits);
}

/* e to the power -x, for a gate: far outside, where the gate is 0 or 1 to the last bit that counts, it stays at a limit
 * whose cube is still a float. */
static inline floats opening(floats x) {
    return exponential(most(least(all(0.0f) - x, all(25.0f)), all(-25.0f)));
}

// With sigmoid(x) = 1 / (1 + e^-x) and tanh(x) = (1 - e^-2x) / (1 + e^-2x), two divisions do the work of five.
static void lstm(size_t rows, size_t units, const float *gates, float *cell, uint8_t *out, size_t out_stride) {
    const floats one = all(1.0f);
    for (size_t r = 0; r < rows; r++) {
        const float *g = gates + r * 4 * units;
        float *c = cell + r * units;
        uint8_t *o = out + r * out_stride;
        for (size_t i = 0; i < units; i += LANES) {
            floats candidate = load(g + 2 * units + i);
            floats in = one + opening(load(g + i)), keep = one + opening(load(g + units + i));
            floats fresh = opening(candidate + candidate), show = one + opening(load(g + 3 * units + i));
            floats below = in * (one + fresh);
            floats value = (load(c + i) * below + (one - fresh) * keep) / (below * keep);
            store(c + i, value);
            floats shown = opening(value + value);
            store_levels(o + i, (one - shown) * 127.0f / (show * (one + shown)));
        }
    }
}

static void rectify(size_t n, float *x) {
    for (size_t i = 0; i < n; i += LANES) {
        floats v = load(x + i);
        store(x + i, most(v, v * all(0.1f)));
    }
}

static void widen(size_t n, const int8_t *q, float scale, float *out) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        signed_bytes b;
        memcpy(&b, q + i, sizeof b);
        store(out + i, __builtin_convertvector(b, floats) * scale);
    }
    for (; i < n; i++) {
        out[i] = (float)q[i] * scale;
    }
}

const dgm_kernel KERNEL = {NAME, multiply, multiply_floats, quantize, lstm, rectify, widen};
