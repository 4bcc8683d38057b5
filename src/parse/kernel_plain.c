#include <math.h>
#include <stdint.h>

#define LANES 1
#define ROWS 4
#define NAME "plain"
#define KERNEL dgm_kernel_plain

typedef float floats __attribute__((vector_size(4 * LANES)));

static inline floats fused(floats a, floats b, floats c) {
    return (floats){fmaf(a[0], b[0], c[0])};
}
#define FMA(a, b, c) fused((a), (b), (c))

#include "parse/kernel_body.h"
