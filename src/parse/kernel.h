/**
 * The network's arithmetic, in one source for several instruction sets, with one result.
 *
 * Contract: every output is computed by one chain of fused multiply-adds in ascending order of the inner index,
 * starting from what stands in the output; every other operation is an IEEE single-precision one in the written order.
 * So plain C, AVX2 and AVX-512 give the same bits. The plain one is the oracle of the tests and the fall-back: where
 * the compiler has no fused multiply-add at hand, it calls the C library's and is slow.
 */
#ifndef DGM_PARSE_KERNEL_H
#define DGM_PARSE_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Columns of a weight panel: matrices are stored as panels of so many columns, each (rows, PANEL) row-major. */
enum { DGM_KERNEL_PANEL = 32 };

typedef struct dgm_kernel {
    const char *name; /* "avx512", "avx2", "plain" */

    /**
     * out (rows, columns) += a (rows, inner) x b (inner, columns).
     * Strides in floats between rows. b in panels; columns is a multiple of DGM_KERNEL_PANEL.
     */
    void (*multiply)(size_t rows, size_t inner, size_t columns, const float *a, size_t a_stride, const float *b,
                     float *out, size_t out_stride);

    /**
     * One LSTM step of `rows` sentences: gates (rows, 4 x units; stride 4 x units) in the order input, forget, cell,
     * output; cell (rows, units) in and out; out (rows; stride) gets the new state. units is a multiple of 16.
     */
    void (*lstm)(size_t rows, size_t units, const float *gates, float *cell, float *out, size_t out_stride);

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
