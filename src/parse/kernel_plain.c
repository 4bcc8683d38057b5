#include "parse/kernel.h"

#define LANES 4
#define BYTE_ROWS 3
#define BYTE_VECTORS 1
#define NAME "plain"
#define KERNEL dgm_kernel_plain

typedef float floats __attribute__((vector_size(4 * LANES)));
typedef int32_t ints __attribute__((vector_size(4 * LANES)));
typedef ints sums;

static inline void add_products(sums *sum, const uint8_t *level, const int8_t *weight) {
    for (int c = 0; c < LANES; c++) {
        const int8_t *w = weight + c * DGM_KERNEL_GROUP;
        (*sum)[c] += level[0] * w[0] + level[1] * w[1] + level[2] * w[2] + level[3] * w[3];
    }
}

static inline ints total(sums sum) {
    return sum;
}

static inline floats least(floats a, floats b) {
    for (int i = 0; i < LANES; i++) {
        a[i] = a[i] < b[i] ? a[i] : b[i];
    }
    return a;
}

static inline floats most(floats a, floats b) {
    for (int i = 0; i < LANES; i++) {
        a[i] = a[i] > b[i] ? a[i] : b[i];
    }
    return a;
}

#include "parse/kernel_body.h"
