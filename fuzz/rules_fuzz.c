// A user's own file of acts and operators: any bytes are read or refused with a line, never more.
#define _GNU_SOURCE // memfd_create
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "code/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char path[64];
    dgm_rules *rules = NULL;
    dgm_err err = {0};
    int fd = memfd_create("overlay", MFD_CLOEXEC);
    if (fd < 0 || (size && write(fd, data, size) != (ssize_t)size)) {
        abort();
    }
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (dgm_rules_open(&rules, DGM_TEST_DATA "/fuzz/lexicon", &err)) {
        abort();
    }
    dgm_code code = dgm_rules_add(rules, path, &err);
    close(fd);
    if (code && !err.message[0]) {
        abort();
    }
    if (!code) {
        for (uint32_t i = 0; i < rules->pattern_n; i++) {
            if (rules->patterns[i].block >= rules->block_n || !rules->patterns[i].words.n) {
                abort();
            }
        }
    }
    dgm_rules_close(rules);
    return 0;
}
