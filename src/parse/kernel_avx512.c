// Compiled with -mavx512f and its companions; elsewhere it holds nothing.
#if defined(__AVX512F__)
#include <immintrin.h>
#include <stdint.h>

#define LANES 16
#define ROWS 12
#define NAME "avx512"
#define KERNEL dgm_kernel_avx512

typedef float floats __attribute__((vector_size(4 * LANES)));
#define FMA(a, b, c) ((floats)_mm512_fmadd_ps((__m512)(a), (__m512)(b), (__m512)(c)))

#include "parse/kernel_body.h"
#else
typedef int dgm_kernel_avx512_is_absent;
#endif
