// Compiled with -mavx512f and its companions; elsewhere it holds nothing.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "parse/kernel.h"

#define LANES 16
#define BYTE_ROWS 12
#define BYTE_VECTORS 2
#define NAME "avx512"
#define KERNEL dgm_kernel_avx512

typedef float floats __attribute__((vector_size(4 * LANES)));
typedef int32_t ints __attribute__((vector_size(4 * LANES)));
typedef ints sums;

static inline void add_products(sums *sum, const uint8_t *level, const int8_t *weight) {
    int32_t group;
    __builtin_memcpy(&group, level, sizeof group);
    *sum = (ints)_mm512_dpbusd_epi32((__m512i)*sum, _mm512_set1_epi32(group), _mm512_loadu_si512(weight));
}

static inline ints total(sums sum) {
    return sum;
}

static inline floats least(floats a, floats b) {
    return (floats)_mm512_min_ps((__m512)a, (__m512)b);
}

static inline floats most(floats a, floats b) {
    return (floats)_mm512_max_ps((__m512)a, (__m512)b);
}

#include "parse/kernel_body.h"
#else
typedef int dgm_kernel_avx512_is_absent;
#endif
