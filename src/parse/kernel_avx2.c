// Compiled with -mavx2; elsewhere it holds nothing.
#if defined(__AVX2__)
#include <immintrin.h>

#include "parse/kernel.h"

#define LANES 8
#define BYTE_ROWS 6
#define BYTE_VECTORS 1
#define NAME "avx2"
#define KERNEL dgm_kernel_avx2

typedef float floats __attribute__((vector_size(4 * LANES)));
typedef int32_t ints __attribute__((vector_size(4 * LANES)));

// Two sums a column, of the first and the second half of each group: of columns 0 to 3, and of 4 to 7.
typedef struct sums {
    ints low, high;
} sums;

static inline void add_products(sums *sum, const uint8_t *level, const int8_t *weight) {
    int32_t group;
    __builtin_memcpy(&group, level, sizeof group);
    __m256i x = _mm256_cvtepu8_epi16(_mm_set1_epi32(group));
    __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)weight));
    __m256i high = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(weight + 16)));
    sum->low += (ints)_mm256_madd_epi16(low, x);
    sum->high += (ints)_mm256_madd_epi16(high, x);
}

static inline ints total(sums sum) {
    __m256i halves = _mm256_hadd_epi32((__m256i)sum.low, (__m256i)sum.high); // columns 0 1 4 5 2 3 6 7
    return (ints)_mm256_permute4x64_epi64(halves, _MM_SHUFFLE(3, 1, 2, 0));
}

static inline floats least(floats a, floats b) {
    return (floats)_mm256_min_ps((__m256)a, (__m256)b);
}

static inline floats most(floats a, floats b) {
    return (floats)_mm256_max_ps((__m256)a, (__m256)b);
}

#include "parse/kernel_body.h"
#else
typedef int dgm_kernel_avx2_is_absent;
#endif
