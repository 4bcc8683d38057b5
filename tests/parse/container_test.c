// The model container: a good file is read, each kind of broken one is refused with its code.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <xxhash.h>

#include "base/container.h"

enum { TABLE = 128, ENTRY = 104, FIRST = 384, SECOND = 448, SIZE = 448 + 24 };

static void put(uint8_t *at, uint64_t value, int bytes) {
    for (int i = 0; i < bytes; i++) {
        at[i] = (uint8_t)(value >> 8 * i);
    }
}

static void put_hash(uint8_t *at, const uint8_t *data, size_t size) {
    XXH128_hash_t hash = XXH3_128bits(data, size);
    put(at, hash.low64, 8);
    put(at + 8, hash.high64, 8);
}

static uint8_t *entry(uint8_t *file, int i) {
    return file + TABLE + i * ENTRY;
}

static void sign(uint8_t *file) {
    put(entry(file, 0) + 96, XXH3_64bits(file + FIRST, 12), 8);
    put(entry(file, 1) + 96, XXH3_64bits(file + SECOND, 24), 8);
    put_hash(file + 40, file + TABLE, 2 * ENTRY);
}

// Two sections: "words", 12 bytes; "numbers", 2 x 3 floats.
static uint8_t *good_file(void) {
    uint8_t *file = aligned_alloc(64, 512);
    assert_non_null(file);
    memset(file, 0, 512);
    memcpy(file, "DRAGOMAN", 8);
    put(file + 8, 1, 2);
    put(file + 12, 128, 4);
    put(file + 16, SIZE, 8);
    put(file + 24, 2, 4);
    put(file + 32, TABLE, 8);
    memcpy(file + 88, "TEST", 4);
    put(file + 92, 1, 4);
    static const uint64_t shapes[2][4] = {{12, 1, 1, 1}, {2, 3, 1, 1}};
    for (int i = 0; i < 2; i++) {
        uint8_t *e = entry(file, i);
        memcpy(e, i ? "numbers" : "words", i ? 7 : 5);
        put(e + 32, i ? DGM_ITEM_F32 : DGM_ITEM_U8, 4);
        put(e + 36, i ? 2 : 1, 4);
        for (int k = 0; k < 4; k++) {
            put(e + 40 + 8 * k, shapes[i][k], 8);
        }
        put(e + 72, i ? SECOND : FIRST, 8);
        put(e + 80, i ? 24 : 12, 8);
    }
    memcpy(file + FIRST, "hello\nworld\n", 12);
    for (int i = 0; i < 6; i++) {
        float value = (float)i;
        memcpy(file + SECOND + 4 * i, &value, 4);
    }
    sign(file);
    return file;
}

static void good_file_is_read(void **state) {
    (void)state;
    uint8_t *file = good_file();
    dgm_container c;
    dgm_err err = {0};
    assert_int_equal(dgm_container_read(&c, file, SIZE, "TEST", true, "memory", &err), DGM_OK);
    assert_int_equal(c.section_n, 2);
    const dgm_section *numbers = dgm_container_find(&c, "numbers");
    assert_non_null(numbers);
    assert_int_equal(numbers->items, 6);
    assert_true(((const float *)numbers->data)[5] == 5.0f);
    assert_null(dgm_container_find(&c, "number"));
    const dgm_section *out;
    assert_int_equal(dgm_container_need(&c, "numbers", DGM_ITEM_F32, 2, (const uint64_t[]){0, 3}, &out, &err), DGM_OK);
    assert_ptr_equal(out, numbers);
    static const struct {
        const char *name;
        dgm_item_type type;
        uint32_t rank;
        uint64_t shape[2];
    } wrong[] = {{"numbers", DGM_ITEM_F32, 2, {3, 0}},
                 {"numbers", DGM_ITEM_F32, 1, {0, 0}},
                 {"numbers", DGM_ITEM_I32, 2, {0, 0}},
                 {"letters", DGM_ITEM_U8, 1, {0, 0}}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        dgm_err_clear(&err);
        assert_int_equal(
            dgm_container_need(&c, wrong[i].name, wrong[i].type, wrong[i].rank, wrong[i].shape, &out, &err),
            DGM_E_FORMAT);
        assert_non_null(strstr(err.message, wrong[i].name));
        assert_null(out);
    }
    dgm_container_close(&c);
    free(file);
}

typedef struct fault {
    const char *what;
    size_t at; // byte of the file
    uint64_t value;
    int bytes;
    bool resign; // so that only the fault itself can be what is refused
    dgm_code code;
} fault;

#define ENTRY_AT(i, field) (TABLE + (i)*ENTRY + (field))

static const fault faults[] = {
    {"wrong magic", 0, 'd', 1, true, DGM_E_FORMAT},
    {"older major", 8, 0, 2, true, DGM_E_VERSION},
    {"newer major", 8, 2, 2, true, DGM_E_VERSION},
    {"asks for a newer reader", 92, 2, 4, true, DGM_E_VERSION},
    {"header of another size", 12, 64, 4, true, DGM_E_FORMAT},
    {"unknown flag", 28, 1, 4, true, DGM_E_FORMAT},
    {"longer than it says", 16, SIZE - 1, 8, true, DGM_E_FORMAT},
    {"shorter than it says", 16, SIZE + 1, 8, true, DGM_E_FORMAT},
    {"another kind", 88, 'L', 1, true, DGM_E_FORMAT},
    {"no sections", 24, 0, 4, true, DGM_E_FORMAT},
    {"too many sections", 24, 257, 4, true, DGM_E_FORMAT},
    {"sections past the end", 24, 200, 4, true, DGM_E_FORMAT},
    {"table past the end", 32, SIZE, 8, true, DGM_E_FORMAT},
    {"table far past the end", 32, UINT64_MAX, 8, true, DGM_E_FORMAT},
    {"table inside the header", 32, 8, 8, true, DGM_E_FORMAT},
    {"damaged table", ENTRY_AT(0, 1), 'x', 1, false, DGM_E_CHECKSUM},
    {"damaged section", FIRST, 'x', 1, false, DGM_E_CHECKSUM},
    {"damaged section hash", ENTRY_AT(1, 96), 1, 8, false, DGM_E_CHECKSUM},
    {"empty name", ENTRY_AT(0, 0), 0, 1, true, DGM_E_FORMAT},
    {"name with a space", ENTRY_AT(0, 1), ' ', 1, true, DGM_E_FORMAT},
    {"name with a control", ENTRY_AT(0, 1), '\n', 1, true, DGM_E_FORMAT},
    {"type 0", ENTRY_AT(0, 32), 0, 4, true, DGM_E_FORMAT},
    {"type unknown", ENTRY_AT(0, 32), 10, 4, true, DGM_E_FORMAT},
    {"rank 0", ENTRY_AT(0, 36), 0, 4, true, DGM_E_FORMAT},
    {"rank 5", ENTRY_AT(0, 36), 5, 4, true, DGM_E_FORMAT},
    {"dimension 0", ENTRY_AT(1, 40), 0, 8, true, DGM_E_FORMAT},
    {"dimension past the rank", ENTRY_AT(0, 48), 2, 8, true, DGM_E_FORMAT},
    {"dimensions that overflow", ENTRY_AT(1, 40), UINT64_MAX / 2, 8, true, DGM_E_FORMAT},
    {"items that overflow", ENTRY_AT(1, 40), UINT64_MAX / 6, 8, true, DGM_E_FORMAT},
    {"size too small", ENTRY_AT(1, 80), 20, 8, true, DGM_E_FORMAT},
    {"size too large", ENTRY_AT(1, 80), 28, 8, true, DGM_E_FORMAT},
    {"not aligned", ENTRY_AT(1, 72), SECOND - 4, 8, true, DGM_E_FORMAT},
    {"past the end", ENTRY_AT(1, 72), SECOND + 64, 8, true, DGM_E_FORMAT},
    {"far past the end", ENTRY_AT(1, 72), UINT64_MAX - 63, 8, true, DGM_E_FORMAT},
    {"over the table", ENTRY_AT(0, 72), 192, 8, true, DGM_E_FORMAT},
    {"over another section", ENTRY_AT(1, 72), FIRST, 8, true, DGM_E_FORMAT},
};

static void broken_files_are_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        const fault *f = &faults[i];
        uint8_t *file = good_file();
        put(file + f->at, f->value, f->bytes);
        if (f->resign) {
            put_hash(file + 40, file + TABLE, 2 * ENTRY);
        }
        dgm_container c;
        dgm_err err = {0};
        dgm_code code = dgm_container_read(&c, file, SIZE, "TEST", true, "memory", &err);
        if (code != f->code || err.message[0] == 0) {
            fail_msg("%s: code %d, message '%s'", f->what, (int)code, err.message);
        }
        dgm_container_close(&c);
        free(file);
    }
}

static void names_must_end_and_differ(void **state) {
    (void)state;
    uint8_t *file = good_file();
    memset(entry(file, 0), 'a', 32);
    sign(file);
    dgm_container c;
    dgm_err err = {0};
    assert_int_equal(dgm_container_read(&c, file, SIZE, "TEST", true, "memory", &err), DGM_E_FORMAT);
    dgm_container_close(&c);
    memset(entry(file, 0), 0, 32);
    memcpy(entry(file, 0), "numbers", 7);
    sign(file);
    dgm_err_clear(&err);
    assert_int_equal(dgm_container_read(&c, file, SIZE, "TEST", true, "memory", &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "twice"));
    dgm_container_close(&c);
    free(file);
}

static void every_cut_is_refused(void **state) {
    (void)state;
    uint8_t *file = good_file();
    for (size_t size = 0; size < SIZE; size++) {
        uint8_t *cut = aligned_alloc(64, (size + 64) / 64 * 64);
        memcpy(cut, file, size);
        dgm_container c;
        dgm_err err = {0};
        assert_int_equal(dgm_container_read(&c, cut, size, "TEST", false, "memory", &err), DGM_E_FORMAT);
        dgm_container_close(&c);
        free(cut);
    }
    free(file);
}

static void files_are_mapped(void **state) {
    (void)state;
    char path[] = "container_test_XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    uint8_t *file = good_file();
    assert_int_equal(write(fd, file, SIZE), SIZE);
    close(fd);
    dgm_container c;
    dgm_err err = {0};
    assert_int_equal(dgm_container_open(&c, path, "TEST", &err), DGM_OK);
    assert_int_equal(strlen(c.id), 32);
    dgm_container_close(&c);
    assert_int_equal(dgm_container_open(&c, path, "PARS", &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.where, path));
    dgm_container_close(&c);
    unlink(path);
    dgm_err_clear(&err);
    assert_int_equal(dgm_container_open(&c, path, "TEST", &err), DGM_E_IO);
    dgm_container_close(&c);
    free(file);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_file_is_read),         cmocka_unit_test(broken_files_are_refused),
        cmocka_unit_test(names_must_end_and_differ), cmocka_unit_test(every_cut_is_refused),
        cmocka_unit_test(files_are_mapped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
