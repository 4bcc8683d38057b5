// A main for fuzz targets without libFuzzer: runs every file of the folders given, whole, cut short and changed at
// seeded places. The same inputs in the same order each time, so that it is an ordinary test.
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PATH_BYTES = 4096, FILE_BYTES = 1 << 20, CHANGES = 12 };

static uint64_t next_random(uint64_t *state) {
    // Source: S. Vigna, xorshift64*.
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

static void run_copy(const uint8_t *data, size_t size) {
    // An exact-size copy: one byte read too far is seen by the sanitizers.
    uint8_t *copy = malloc(size ? size : 1);
    if (!copy) {
        exit(1);
    }
    memcpy(copy, data, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static void run_bytes(const uint8_t *data, size_t size, uint8_t *scratch) {
    uint64_t state = UINT64_C(0x9E3779B97F4A7C15) + size;
    run_copy(data, size);
    run_copy(data, size / 2);
    for (int i = 0; size && i < CHANGES; i++) {
        memcpy(scratch, data, size);
        for (int k = 0; k <= i; k++) {
            scratch[next_random(&state) % size] = (uint8_t)next_random(&state);
        }
        run_copy(scratch, size);
    }
}

static int run_path(const char *path, uint8_t *data, uint8_t *scratch, int depth) {
    struct stat status;
    int n = 0;
    if (stat(path, &status) != 0 || depth > 3) {
        return 0;
    }
    if (S_ISREG(status.st_mode)) {
        FILE *file = fopen(path, "rb");
        if (!file) {
            return 0;
        }
        size_t size = fread(data, 1, FILE_BYTES, file);
        fclose(file);
        run_bytes(data, size, scratch);
        return 1;
    }
    struct dirent **entries = NULL;
    int entry_n = S_ISDIR(status.st_mode) ? scandir(path, &entries, NULL, alphasort) : 0;
    for (int i = 0; i < entry_n; i++) {
        char below[PATH_BYTES];
        int size = snprintf(below, sizeof below, "%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.' && size > 0 && size < PATH_BYTES) {
            n += run_path(below, data, scratch, depth + 1);
        }
        free(entries[i]);
    }
    free(entries);
    return n;
}

int main(int argc, char **argv) {
    uint8_t *data = calloc(1, FILE_BYTES), *scratch = calloc(1, FILE_BYTES);
    if (!data || !scratch) {
        return 1;
    }
    int n = 0;
    run_copy(data, 0);
    for (int i = 1; i < argc; i++) {
        n += run_path(argv[i], data, scratch, 0);
    }
    printf("%d files, each whole, halved and changed %d times\n", n, CHANGES);
    free(data);
    free(scratch);
    return n == 0;
}
