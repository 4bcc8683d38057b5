// Any bytes as a file: archives, web archives, feeds, tables, mail, packed or not. No crash, no hang; every document
// has an id, every error a message, and the reader comes to an end.
#define _GNU_SOURCE
#include "intake/intake.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
    if (!condition) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int fd = memfd_create("input", 0);
    require(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    dgm_reader *reader = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    require(arena && dgm_reader_open(&reader, path, &err) == DGM_OK);
    // Each document or error takes at least a byte of what was unpacked, of which there is a bound.
    for (uint64_t n = 0;; n++) {
        dgm_item item;
        dgm_code code = dgm_reader_next(reader, &item, &err);
        if (code == DGM_END) {
            break;
        }
        require(n < 100000000);
        require(code == DGM_OK ? item.id != NULL : err.message[0] != 0);
        if (code == DGM_OK && item.left_out == DGM_LEFT_OUT_NOT && n < 200) {
            dgm_document d;
            dgm_arena_reset(arena);
            code = dgm_intake_run(arena, &item, &d, &err);
            require(code == DGM_OK ? d.id && d.text && strlen(d.text) == d.text_size : err.message[0] != 0);
        }
    }
    dgm_reader_close(reader);
    dgm_arena_close(arena);
    close(fd);
    return 0;
}
