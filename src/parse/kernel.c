#include "parse/kernel.h"

static const dgm_kernel *const *kernels(void) {
#if defined(__x86_64__)
    static const dgm_kernel *const all[] = {&dgm_kernel_plain, &dgm_kernel_avx2, &dgm_kernel_avx512, NULL};
    static const dgm_kernel *const narrow[] = {&dgm_kernel_plain, &dgm_kernel_avx2, NULL};
    static const dgm_kernel *const oldest[] = {&dgm_kernel_plain, NULL};
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) {
        return oldest;
    }
    bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
                __builtin_cpu_supports("avx512vnni");
    return wide ? all : narrow;
#else
    static const dgm_kernel *const plain[] = {&dgm_kernel_plain, NULL};
    return plain;
#endif
}

const dgm_kernel *dgm_kernel_at(unsigned i) {
    const dgm_kernel *const *k = kernels();
    while (i > 0 && *k) {
        k++;
        i--;
    }
    return *k;
}

const dgm_kernel *dgm_kernel_best(void) {
    const dgm_kernel *const *k = kernels();
    while (k[1]) {
        k++;
    }
    return *k;
}
