// The base library: arena, table, calendar, rows, errors.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/rows.h"
#include "base/table.h"

static void arena_gives_zeroed_memory_and_keeps_its_limit(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(1 << 20);
    assert_non_null(arena);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 1000; i++) {
            unsigned char *p = dgm_arena_get(arena, 100);
            assert_non_null(p);
            assert_int_equal((uintptr_t)p % 16, 0);
            for (size_t k = 0; k < 100; k++) {
                assert_int_equal(p[k], 0);
                p[k] = 0xff;
            }
        }
        dgm_arena_reset(arena);
    }
    assert_null(dgm_arena_get(arena, (1 << 20) + 1));
    assert_null(dgm_arena_get_array(arena, SIZE_MAX / 2, 16));
    assert_non_null(dgm_arena_get(arena, 0));
    dgm_arena_close(arena);
}

static void arena_rewinds_to_a_mark(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    char *kept = dgm_arena_copy(arena, "kept", 4);
    dgm_arena_mark mark = dgm_arena_get_mark(arena);
    size_t used = dgm_arena_used(arena);
    for (int i = 0; i < 100; i++) {
        assert_non_null(dgm_arena_get(arena, 50000));
    }
    dgm_arena_rewind(arena, mark);
    assert_int_equal(dgm_arena_used(arena), used);
    assert_string_equal(kept, "kept");
    assert_string_equal(dgm_arena_print(arena, "%d-%s", 7, "x"), "7-x");
    dgm_arena_close(arena);
}

static void table_finds_what_was_put(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_table table = {0};
    assert_int_equal(dgm_table_find(&table, "a", 1), DGM_TABLE_NONE);
    for (uint32_t i = 0; i < 5000; i++) {
        char *key = dgm_arena_print(arena, "key %u", i);
        assert_int_equal(dgm_table_put(&table, arena, key, strlen(key), i), i);
    }
    for (uint32_t i = 0; i < 5000; i++) {
        char key[32];
        int n = snprintf(key, sizeof key, "key %u", i);
        assert_int_equal(dgm_table_find(&table, key, (size_t)n), i);
    }
    assert_int_equal(dgm_table_put(&table, arena, "key 7", 5, 99), 7);
    assert_true(dgm_table_set(&table, arena, "key 7", 5, 99));
    assert_int_equal(dgm_table_find(&table, "key 7", 5), 99);
    assert_int_equal(dgm_table_find(&table, "key 5000", 8), DGM_TABLE_NONE);
    assert_int_equal(table.count, 5000);
    dgm_arena_close(arena);
}

static void calendar_counts_days(void **state) {
    (void)state;
    assert_int_equal(dgm_date_to_days((dgm_date){1970, 1, 1}), 0);
    assert_int_equal(dgm_date_to_days((dgm_date){2000, 3, 1}), 11017);
    assert_int_equal(dgm_date_weekday((dgm_date){2007, 7, 25}), 2); // a Wednesday
    for (int32_t day = -200000; day < 200000; day += 17) {
        assert_int_equal(dgm_date_to_days(dgm_date_from_days(day)), day);
    }
    assert_int_equal(dgm_month_days(1900, 2), 28);
    assert_int_equal(dgm_month_days(2000, 2), 29);
    assert_int_equal(dgm_month_days(2000, 13), 0);
}

static void calendar_reads_and_writes_dates(void **state) {
    (void)state;
    dgm_date date;
    char out[16];
    assert_true(dgm_date_read("2007-07-25T10:00Z", 17, &date));
    assert_string_equal(dgm_date_write(date, out), "2007-07-25");
    assert_true(dgm_date_read("2007-07", 7, &date));
    assert_string_equal(dgm_date_write(date, out), "2007-07");
    assert_string_equal(dgm_date_write(dgm_date_last(date), out), "2007-07-31");
    assert_true(dgm_date_read("1980", 4, &date));
    assert_string_equal(dgm_date_write(dgm_date_first(date), out), "1980-01-01");
    static const char *const wrong[] = {"", "200", "2007-13", "2007-02-30", "2007-7-1", "0000", "2007x", "2007-00-10"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(dgm_date_read(wrong[i], strlen(wrong[i]), &date));
        assert_string_equal(dgm_date_write(date, out), "");
    }
}

static void rows_are_read_with_comments_and_lists(void **state) {
    (void)state;
    char path[] = "rows-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    static const char text[] =
        "# why\ncode\tname\taliases\r\n\nIRN\tIran\tPersia| Islamic Republic of Iran ||\nIRQ\n1\t2\t3\t4\n";
    assert_int_equal(write(fd, text, sizeof text - 1), sizeof text - 1);
    close(fd);
    dgm_arena *arena = dgm_arena_open(0);
    dgm_rows rows;
    dgm_err err = {0};
    assert_int_equal(dgm_rows_open(&rows, arena, path, &err), DGM_OK);
    int aliases = dgm_rows_column(&rows, "aliases", &err);
    assert_int_equal(aliases, 2);
    assert_int_equal(dgm_rows_column(&rows, "capital", &err), -1);
    assert_int_equal(err.code, DGM_E_FORMAT);
    dgm_err_clear(&err);
    assert_int_equal(dgm_rows_next(&rows, &err), DGM_OK);
    assert_int_equal(rows.line, 4);
    const char *list = rows.cell[aliases], *item;
    size_t size;
    assert_true(dgm_list_next(&list, &item, &size));
    assert_memory_equal(item, "Persia", size);
    assert_true(dgm_list_next(&list, &item, &size));
    assert_memory_equal(item, "Islamic Republic of Iran", size);
    assert_false(dgm_list_next(&list, &item, &size));
    assert_int_equal(dgm_rows_next(&rows, &err), DGM_OK);
    assert_string_equal(rows.cell[1], "");
    assert_int_equal(dgm_rows_next(&rows, &err), DGM_E_FORMAT);
    assert_int_equal(err.line, 6);
    assert_int_equal(dgm_rows_next(&rows, NULL), DGM_END);
    dgm_arena_close(arena);
    unlink(path);
}

static void the_first_error_wins_and_long_paths_keep_their_end(void **state) {
    (void)state;
    dgm_err err = {0};
    char where[400];
    memset(where, 'a', sizeof where);
    memcpy(where + sizeof where - 9, "/end.txt", 9);
    assert_int_equal(dgm_err_set(&err, DGM_E_FORMAT, where, 3, "is %s", "odd"), DGM_E_FORMAT);
    dgm_err_set(&err, DGM_E_IO, "other", 0, "later");
    assert_string_equal(err.message, "is odd");
    assert_int_equal(err.line, 3);
    assert_string_equal(err.where + strlen(err.where) - 8, "/end.txt");
    assert_int_equal(dgm_err_set(NULL, DGM_E_IO, "x", 0, "fine"), DGM_E_IO);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_gives_zeroed_memory_and_keeps_its_limit),
        cmocka_unit_test(arena_rewinds_to_a_mark),
        cmocka_unit_test(table_finds_what_was_put),
        cmocka_unit_test(calendar_counts_days),
        cmocka_unit_test(calendar_reads_and_writes_dates),
        cmocka_unit_test(rows_are_read_with_comments_and_lists),
        cmocka_unit_test(the_first_error_wins_and_long_paths_keep_their_end),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
