/**
 * The network's arithmetic, in one source for several instruction sets, with one result.
 *
 * Contract: products with weights are sums of whole numbers, exact whatever their order; every other operation is an
 * IEEE single-precision one in the written order, none fused. So plain C, AVX2 and AVX-512 give the same bits. The
 * plain one is the oracle of the tests and the fall-back on other processors.
 *
 * Bytes: an activation x of a row is kept as the byte round(x / scale) + 128 with one scale a row, a weight as a signed
 * byte with one scale a column (symmetric linear quantisation: Jacob et al. 2018, "Quantization and Training of Neural
 * Networks for Efficient Integer-Arithmetic-Only Inference", section 2). 255 x 128 x 4,096 inputs stay within 32 bits.
 */
#ifndef DGM_PARSE_KERNEL_H
#define DGM_PARSE_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DGM_KERNEL_PANEL = 32,   /* columns of a weight panel */
    DGM_KERNEL_GROUP = 4,    /* inputs whose weights for one column lie side by side */
    DGM_KERNEL_INNER = 4096, /* inputs a matrix may have */
    DGM_KERNEL_MIDDLE = 128  /* the byte of 0 */
};

/** Rows of activations as bytes. */
typedef struct dgm_levels {
    const uint8_t *level; /* (rows, inner; stride) inner is a multiple of DGM_KERNEL_GROUP */
    size_t stride;        /* bytes between rows */
    const float *scale;   /* (rows; scale_stride) */
    size_t scale_stride;  /* 1, or 0 where all rows have one scale */
} dgm_levels;

/** A weight matrix of bytes. */
typedef struct dgm_weights {
    const int8_t *byte;    /* (columns / PANEL, inner / GROUP, PANEL, GROUP) */
    const float *scale;    /* (columns) */
    const int32_t *middle; /* (columns) DGM_KERNEL_MIDDLE x the sum of a column's bytes */
} dgm_weights;

typedef struct dgm_kernel {
    const char *name; /* "avx512", "avx2", "plain" */

    /**
     * out (rows, columns) = start + a x b, where start is `bias` (columns), or what stands in out where bias is NULL.
     * out_stride in floats. columns is a multiple of DGM_KERNEL_PANEL, inner of DGM_KERNEL_GROUP.
     */
    void (*multiply)(size_t rows, size_t inner, size_t columns, const dgm_levels *a, const dgm_weights *b,
                     const float *bias, float *out, size_t out_stride);

    /**
     * The same for floats on both sides: out (rows, columns) = a (rows, inner; a_stride) x b (inner, columns) by one
     * chain of additions in ascending order. b in panels (columns / PANEL, inner, PANEL).
     */
    void (*multiply_floats)(size_t rows, size_t inner, size_t columns, const float *a, size_t a_stride, const float *b,
                            float *out, size_t out_stride);

    /** Rows of n floats to bytes, n a multiple of 16; scale[r] = the largest magnitude / 127 (1 for a row of zeros). */
    void (*quantize)(size_t rows, size_t n, const float *x, uint8_t *level, float *scale);

    /**
     * One LSTM step of `rows` sentences: gates (rows, 4 x units; stride 4 x units) in the order input, forget, cell,
     * output; cell (rows, units) in and out; out (rows; stride) gets the new state as bytes of scale 1 / 127. units is
     * a multiple of 16.
     */
    void (*lstm)(size_t rows, size_t units, const float *gates, float *cell, uint8_t *out, size_t out_stride);

    /** In place: x < 0 becomes x / 10. n is a multiple of 16. */
    void (*rectify)(size_t n, float *x);

    /** out[i] = q[i] * scale. Any n. */
    void (*widen)(size_t n, const int8_t *q, float scale, float *out);
} dgm_kernel;

extern const dgm_kernel dgm_kernel_plain;
extern const dgm_kernel dgm_kernel_avx2;
extern const dgm_kernel dgm_kernel_avx512;

/** The widest kernel that this processor runs. Thread-safe. */
const dgm_kernel *dgm_kernel_best(void);

/** The i-th kernel that this processor runs, the plain one first; NULL past the last. Thread-safe. */
const dgm_kernel *dgm_kernel_at(unsigned i);

#endif
