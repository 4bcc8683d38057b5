// Compiled with -mavx2 -mfma; elsewhere it holds nothing.
#if defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
#include <stdint.h>

#define LANES 8
#define ROWS 6
#define NAME "avx2"
#define KERNEL dgm_kernel_avx2

typedef float floats __attribute__((vector_size(4 * LANES)));
#define FMA(a, b, c) ((floats)_mm256_fmadd_ps((__m256)(a), (__m256)(b), (__m256)(c)))

#include "parse/kernel_body.h"
#else
typedef int dgm_kernel_avx2_is_absent;
#endif
