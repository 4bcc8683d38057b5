// Intake: from bytes to documents. Pages of our own invention under tests/intake/pages; each NAME.keep says what stays
// (H, P, C, F: a text within a block of that kind), what goes (-), what goes and is kept for showing (~), and the date,
// title, source, address and language.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <unicode/utf8.h>
#include <zlib.h>

#include "base/calendar.h"
#include "intake/intake.h"

static const char PAGES[] = DGM_TEST_DATA "/tests/intake/pages/";

static void write_file(const char *path, const void *data, size_t size) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(data, 1, size, f), size);
    assert_int_equal(fclose(f), 0);
}

static void check_document(const dgm_document *d) {
    assert_non_null(d->id);
    assert_non_null(d->text);
    assert_int_equal(d->text[d->text_size], 0);
    int32_t i = 0, n = (int32_t)d->text_size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)d->text, i, n, c);
        assert_true(c > 0);
    }
    uint32_t at = 0;
    for (uint32_t b = 0; b < d->block_n; b++) {
        dgm_span s = d->blocks[b].span;
        assert_int_equal(s.start, b ? at + 2 : 0);
        assert_true(s.start < s.end && s.end <= d->text_size);
        assert_true(b == 0 || memcmp(d->text + at, "\n\n", 2) == 0);
        assert_true(d->text[s.start] != ' ' && d->text[s.end - 1] != ' ');
        assert_null(memchr(d->text + s.start, '\n', s.end - s.start));
        at = s.end;
    }
    assert_int_equal(at, d->text_size);
    size_t dropped = 0;
    for (uint32_t k = 0; k < d->dropped_n; k++) {
        assert_true(d->dropped[k].at <= d->text_size && (k == 0 || d->dropped[k].at >= d->dropped[k - 1].at));
        assert_true(d->dropped[k].text[0] != 0);
        dropped += strlen(d->dropped[k].text);
    }
    assert_true(dropped <= (size_t)64 << 10);
}

static dgm_code run(dgm_arena *arena, const void *data, size_t size, dgm_document *out, dgm_err *err) {
    dgm_arena_reset(arena);
    // A copy of exactly this size, so that the sanitizers see every byte read past it.
    uint8_t *copy = malloc(size ? size : 1);
    assert_non_null(copy);
    if (size) {
        memcpy(copy, data, size);
    }
    dgm_item item = {.id = "test", .data = copy, .size = size};
    dgm_code code = dgm_intake_run(arena, &item, out, err);
    free(copy);
    if (code == DGM_OK) {
        check_document(out);
    } else {
        assert_true(err->code == code && err->message[0]);
    }
    return code;
}

static dgm_document run_text(dgm_arena *arena, const char *text) {
    dgm_document d;
    dgm_err err;
    dgm_code code = run(arena, text, strlen(text), &d, &err);
    if (code != DGM_OK) {
        fail_msg("%s", err.message);
    }
    return d;
}

static bool has_block(const dgm_document *d, char kind, const char *text) {
    for (uint32_t b = 0; b < d->block_n; b++) {
        dgm_span s = d->blocks[b].span;
        size_t n = strlen(text);
        if ("PHCF"[d->blocks[b].kind] != kind) {
            continue;
        }
        for (uint32_t i = s.start; i + n <= s.end; i++) {
            if (memcmp(d->text + i, text, n) == 0) {
                return true;
            }
        }
    }
    return false;
}

static void check_page(const char *page) {
    char path[512], line[2048], date[16];
    dgm_reader *reader;
    dgm_item item;
    dgm_err err = {0};
    dgm_document d;
    dgm_arena *arena = dgm_arena_open(0);
    snprintf(path, sizeof path, "%s%s", PAGES, page);
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
    assert_int_equal(dgm_intake_run(arena, &item, &d, &err), DGM_OK);
    check_document(&d);
    assert_string_equal(d.id, path);
    strcpy(strrchr(path, '.'), ".keep");
    FILE *keep = fopen(path, "r");
    assert_non_null(keep);
    int expectations = 0;
    while (fgets(line, sizeof line, keep)) {
        line[strcspn(line, "\n")] = 0;
        const char *text = line + 2;
        if (strlen(line) < 3) {
            continue;
        }
        expectations++;
        switch (line[0]) {
        case '-':
            if (strstr(d.text, text)) {
                fail_msg("%s: kept the furniture \"%s\" in:\n%s", page, text, d.text);
            }
            break;
        case '~': {
            uint32_t i = 0;
            while (i < d.dropped_n && !strstr(d.dropped[i].text, text)) {
                i++;
            }
            if (strstr(d.text, text) || i == d.dropped_n) {
                fail_msg("%s: \"%s\" is not among what was dropped", page, text);
            }
            break;
        }
        case 'D': assert_string_equal(dgm_date_write(d.published, date), text); break;
        case 'T': assert_string_equal(d.title, text); break;
        case 'S': assert_string_equal(d.source, text); break;
        case 'U': assert_string_equal(d.url, text); break;
        case 'L': assert_string_equal(d.language, text); break;
        default:
            if (!has_block(&d, line[0], text)) {
                fail_msg("%s: no block %c \"%s\" in:\n%s", page, line[0], text, d.text);
            }
        }
    }
    assert_true(expectations > 5);
    fclose(keep);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    dgm_arena_close(arena);
}

static void pages_lose_their_furniture_and_keep_every_sentence(void **state) {
    (void)state;
    check_page("border_talks.txt");
    check_page("caption_first.txt");
    check_page("menu_above_and_below.txt");
    check_page("two_reports.txt");
    check_page("world_service.txt");
    check_page("radio_report.txt");
    check_page("teaser_first.txt");
    check_page("agency_notes.txt");
    check_page("ceasefire.html");
    check_page("old_table_page.html");
}

static void encodings_become_utf8(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document d;
    dgm_err err;
    static const char *const MEANT = "Café owners in Zürich met the minister – “twice” – on Monday.";
    d = run_text(arena, MEANT);
    assert_string_equal(d.text, MEANT);
    d = run_text(arena, "\xef\xbb\xbf"
                        "Café owners in Zürich met the minister.");
    assert_string_equal(d.text, "Café owners in Zürich met the minister.");
    d = run_text(arena, "Caf\xe9 owners in Z\xfcrich met the minister \x96 \x93twice\x94 \x96 on Monday.");
    assert_string_equal(d.text, MEANT);
    d = run_text(arena, "<html><head><meta charset=latin1></head><body><p>Caf\xe9 owners in Z\xfcrich met the minister "
                        "\x96 \x93twice\x94 \x96 on Monday.</p></body></html>");
    assert_string_equal(d.text, MEANT);
    d = run_text(arena, "<html><head><meta charset=koi8-r></head><body><p>\xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4 "
                        "\xd7\xd3\xd4\xd2\xc5\xd4\xc9\xcc\xd3\xd1 \xd3 \xcd\xc9\xce\xc9\xd3\xd4\xd2\xcf\xcd "
                        "\xc9\xce\xcf\xd3\xd4\xd2\xc1\xce\xce\xd9\xc8 \xc4\xc5\xcc.</p></body></html>");
    assert_string_equal(d.text, "Президент встретился с министром иностранных дел.");
    assert_string_equal(d.language, "ru");
    // UTF-16 of both orders, with and without a mark.
    const char *ascii = "The envoys met in the capital on Monday and agreed to meet again.";
    uint8_t wide[256];
    for (int order = 0; order < 2; order++) {
        for (int mark = 0; mark < 2; mark++) {
            size_t n = 0;
            if (mark) {
                wide[n++] = order ? 0xfe : 0xff;
                wide[n++] = order ? 0xff : 0xfe;
            }
            for (size_t i = 0; ascii[i]; i++) {
                wide[n + (size_t)order] = (uint8_t)ascii[i];
                wide[n + 1 - (size_t)order] = 0;
                n += 2;
            }
            assert_int_equal(run(arena, wide, n, &d, &err), DGM_OK);
            assert_string_equal(d.text, ascii);
        }
    }
    // Damage within UTF-8 costs a character.
    d = run_text(arena, "Café owners in Zürich met Ren\xc3 the minister of Genève, Württemberg and São Paulo.");
    assert_non_null(strstr(d.text, "Ren\xef\xbf\xbd the"));
    assert_non_null(strstr(d.text, "São Paulo"));
    dgm_arena_close(arena);
}

static void characters_of_layout_go(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document d = run_text(
        arena, "The\xc2\xa0"
               "en\xc2\xadvoys\xe2\x80\x8b met\r\nin the \xef\xac\x81rst week of\tMay,\r\nofficials said.\r\n");
    assert_string_equal(d.text, "The envoys met in the first week of May, officials said.");
    dgm_err err;
    static const char NULS[] = "The envoys met in\0 the capital\0 on Monday, and they agreed to meet again next week.";
    assert_int_equal(run(arena, NULS, sizeof NULS - 1, &d, &err), DGM_OK);
    assert_string_equal(d.text, "The envoys met in the capital on Monday, and they agreed to meet again next week.");
    dgm_arena_close(arena);
}

static void what_is_no_text_is_refused_by_name(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document d;
    dgm_err err;
    static const char PNG[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0";
    assert_int_equal(run(arena, PNG, sizeof PNG, &d, &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "PNG"));
    assert_string_equal(err.where, "test");
    static const char ELF[] = "\x7f"
                              "ELF\2\1\1\0\0\0\0\0\0\0\0\0";
    assert_int_equal(run(arena, ELF, sizeof ELF, &d, &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "executable"));
    assert_int_equal(run(arena, "%PDF-1.4 text text", 18, &d, &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "PDF"));
    assert_int_equal(run(arena, "", 0, &d, &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "is empty"));
    assert_int_equal(run(arena, " \n\n\t", 4, &d, &err), DGM_E_FORMAT);
    assert_int_equal(run(arena, "[{\"text\": \"a\"}]", 15, &d, &err), DGM_E_FORMAT);
    assert_non_null(strstr(err.message, "array"));
    uint8_t noise[4096];
    uint32_t seed = 7;
    for (size_t i = 0; i < sizeof noise; i++) {
        seed = seed * 1664525u + 1013904223u;
        noise[i] = (uint8_t)(seed >> 24);
    }
    assert_int_equal(run(arena, noise, sizeof noise, &d, &err), DGM_E_FORMAT);
    dgm_arena_close(arena);
}

// Runs one JSON line through intake.
static dgm_code run_json(dgm_arena *arena, const char *line, dgm_document *d, dgm_err *err) {
    dgm_arena_reset(arena);
    dgm_item item = {.id = "feed.jsonl:12",
                     .data = (const uint8_t *)line,
                     .size = strlen(line),
                     .kind = DGM_ITEM_JSON_LINE,
                     .path = "feed.jsonl",
                     .line = 12};
    dgm_code code = dgm_intake_run(arena, &item, d, err);
    if (code == DGM_OK) {
        check_document(d);
    }
    return code;
}

static void json_lines_give_documents_or_say_why_not(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document d;
    dgm_err err;
    assert_int_equal(
        run_json(arena,
                 "{\"id\":\"n-1\",\"text\":\"Halvia expelled two envoys.\",\"title\":\"Row\",\"source\":\"Post\","
                 "\"published\":\"2012-10-09T17:42:00Z\",\"url\":\"https://news.example/1\"}",
                 &d, &err),
        DGM_OK);
    assert_string_equal(d.id, "n-1");
    assert_string_equal(d.text, "Halvia expelled two envoys.");
    assert_string_equal(d.title, "Row");
    assert_string_equal(d.source, "Post");
    assert_string_equal(d.url, "https://news.example/1");
    assert_true(d.published.year == 2012 && d.published.month == 10 && d.published.day == 9);
    assert_int_equal(run_json(arena, "{\"text\":\"Clashes\",\"id\":null,\"title\":null}", &d, &err), DGM_OK);
    assert_string_equal(d.id, "feed.jsonl:12");
    assert_string_equal(d.text, "Clashes");
    assert_null(d.title);
    assert_int_equal(d.published.year, 0);
    // Half a surrogate pair, an escaped NUL, invalid UTF-8, a whole pair.
    assert_int_equal(
        run_json(arena, "{\"text\":\"Half \\ud83d an emoji\\u0000, \\ud83d\\ude00 whole, \xff broken.\"}", &d, &err),
        DGM_OK);
    assert_string_equal(d.text, "Half \xef\xbf\xbd an emoji, \xf0\x9f\x98\x80 whole, \xef\xbf\xbd broken.");
    static const char *const BROKEN[] = {
        "{\"text\":\"cut of", "{\"title\":\"no text\"}",   "{\"text\":7}",       "[1,2]",
        "nonsense",           "{\"text\":\"a\"} and more", "{\"text\":\"a\\x\"}"};
    for (size_t i = 0; i < sizeof BROKEN / sizeof *BROKEN; i++) {
        assert_int_equal(run_json(arena, BROKEN[i], &d, &err), DGM_E_FORMAT);
        assert_int_equal(err.line, 12);
        assert_string_equal(err.where, "feed.jsonl");
    }
    // A page in a field.
    assert_int_equal(
        run_json(
            arena,
            "{\"text\":\"<p>Halvia expelled two envoys of its neighbour on Tuesday evening.</p><p>It gave no reason "
            "for the expulsion of the envoys.</p>\"}",
            &d, &err),
        DGM_OK);
    assert_int_equal(d.block_n, 2);
    assert_null(strchr(d.text, '<'));
    dgm_arena_close(arena);
}

static void readers_stream_json_lines_and_go_on_after_broken_ones(void **state) {
    (void)state;
    const char *path = "intake_stream.jsonl";
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    fputs("\xef\xbb\xbf{\"id\":\"0\",\"text\":\"first\"}\r\n\n", f);
    for (int i = 1; i < 50000; i++) {
        fprintf(f,
                i == 700 ? "broken line %d\n"
                         : "{\"id\":\"%d\",\"text\":\"Halvia expelled envoy number this and that.\"}\n",
                i);
    }
    fputs("{\"id\":\"last\",\"text\":\"no line end\"}", f);
    fclose(f);
    dgm_arena *arena = dgm_arena_open(0);
    dgm_reader *reader;
    dgm_item item;
    dgm_err err = {0};
    dgm_document d = {0};
    int good = 0, bad = 0;
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    dgm_code code;
    char last[64] = "";
    while ((code = dgm_reader_next(reader, &item, &err)) == DGM_OK) {
        dgm_arena_reset(arena);
        assert_int_equal(item.kind, DGM_ITEM_JSON_LINE);
        if (dgm_intake_run(arena, &item, &d, &err) == DGM_OK) {
            good++;
            snprintf(last, sizeof last, "%s", d.id);
        } else {
            bad++;
            assert_int_equal(err.line, 702);
        }
    }
    assert_int_equal(code, DGM_END);
    assert_int_equal(good, 50000);
    assert_int_equal(bad, 1);
    assert_string_equal(last, "last");
    uint64_t done, total;
    dgm_reader_progress(reader, &done, &total);
    assert_true(done == total && total > 1000000);
    dgm_reader_close(reader);
    dgm_arena_close(arena);
    unlink(path);
}

static void write_gzip(const char *path, const char *const *members, size_t n, size_t cut) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    for (size_t i = 0; i < n; i++) {
        z_stream z = {0};
        size_t size = strlen(members[i]);
        assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
        size_t room = deflateBound(&z, size) + 64;
        uint8_t *out = malloc(room);
        assert_non_null(out);
        z.next_in = (uint8_t *)(uintptr_t)members[i];
        z.avail_in = (uInt)size;
        z.next_out = out;
        z.avail_out = (uInt)room;
        assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
        size_t made = room - z.avail_out;
        deflateEnd(&z);
        assert_int_equal(fwrite(out, 1, made - (i + 1 == n ? cut : 0), f), made - (i + 1 == n ? cut : 0));
        free(out);
    }
    fclose(f);
}

static void gzip_of_many_members_is_read_and_cut_off_gzip_is_named(void **state) {
    (void)state;
    const char *path = "intake_gzip.gz";
    static const char *const MEMBERS[] = {"Halvia expelled two envoys ", "of its neighbour on Tuesday."};
    write_gzip(path, MEMBERS, 2, 0);
    dgm_reader *reader;
    dgm_item item;
    dgm_err err = {0};
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
    assert_int_equal(item.size, 55);
    assert_memory_equal(item.data, "Halvia expelled two envoys of its neighbour on Tuesday.", 55);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    write_gzip(path, MEMBERS, 2, 12);
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_E_IO);
    assert_non_null(strstr(err.message, "cut off"));
    assert_non_null(strstr(err.where, path));
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    // Of cut-off JSON lines the whole ones come out, then the error.
    static const char *const LINES[] = {"{\"text\":\"one\"}\n{\"text\":\"two\"}\n",
                                        "{\"text\":\"three\"}\n{\"text\":\"four\"}\n"};
    write_gzip(path, LINES, 2, 12);
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
    assert_memory_equal(item.data, "{\"text\":\"two\"}", 14);
    dgm_code code;
    while ((code = dgm_reader_next(reader, &item, &err)) == DGM_OK) {
    }
    assert_int_equal(code, DGM_E_IO);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    unlink(path);
}

static void damaged_gzip_never_breaks_the_reader(void **state) {
    (void)state;
    const char *path = "intake_damaged.gz";
    static const char *const LINES[] = {"{\"text\":\"one\"}\n{\"text\":\"two\"}\n",
                                        "{\"text\":\"three\"}\n{\"text\":\"four\"}\n"};
    write_gzip(path, LINES, 2, 0);
    char whole[512], damaged[512];
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    size_t n = fread(whole, 1, sizeof whole, f);
    fclose(f);
    int errors = 0;
    for (size_t at = 0; at < n; at++) {
        memcpy(damaged, whole, n);
        damaged[at] = (char)(damaged[at] ^ 0x55);
        write_file(path, damaged, n);
        dgm_reader *reader;
        dgm_item item;
        dgm_err err = {0};
        assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
        dgm_code code;
        int items = 0;
        while ((code = dgm_reader_next(reader, &item, &err)) != DGM_END) {
            assert_true(++items < 20);
            errors += code != DGM_OK;
            assert_true(code == DGM_OK ? item.size > 0 && item.size < 200 : err.code == code);
        }
        dgm_reader_close(reader);
    }
    assert_true(errors > (int)n / 2); // a check sum stands behind every member
    unlink(path);
}

// So many zero bytes, or other bytes, in very few: each member holds 16 MiB.
static void write_bomb(const char *path, char byte, const char *head, int members) {
    size_t size = (size_t)16 << 20;
    char *data = malloc(size + 1);
    assert_non_null(data);
    memset(data, byte, size);
    data[size] = 0;
    const char *parts[32];
    parts[0] = head;
    for (int i = 1; i <= members; i++) {
        parts[i] = data;
    }
    write_gzip(path, parts, (size_t)members + 1, 0);
    free(data);
}

static void gzip_bombs_are_refused(void **state) {
    (void)state;
    const char *path = "intake_bomb.gz";
    dgm_reader *reader;
    dgm_item item;
    dgm_err err = {0};
    write_bomb(path, 'a', "x", 9);
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_E_LIMIT);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    // One endless line between good ones.
    write_bomb(path, ' ', "{\"text\":\"good\"}\n", 9);
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_E_LIMIT);
    assert_int_equal(err.line, 2);
    assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
    dgm_reader_close(reader);
    unlink(path);
}

static void folders_are_read_sorted_and_whole(void **state) {
    (void)state;
    mkdir("intake_folder", 0777);
    mkdir("intake_folder/b", 0777);
    mkdir("intake_folder/.hidden", 0777);
    write_file("intake_folder/c.txt", "third", 5);
    write_file("intake_folder/a.txt", "first", 5);
    write_file("intake_folder/b/z.txt", "second", 6);
    write_file("intake_folder/.hidden/x.txt", "none", 4);
    write_file("intake_folder/d.jsonl", "{\"text\":\"4\"}\n{\"text\":\"5\"}\n", 26);
    unlink("intake_folder/b/loop");
    assert_int_equal(symlink("..", "intake_folder/b/loop"), 0);
    static const char *const IDS[] = {"intake_folder/a.txt", "intake_folder/b/z.txt", "intake_folder/c.txt",
                                      "intake_folder/d.jsonl:1", "intake_folder/d.jsonl:2"};
    static const char *const INPUTS[] = {"intake_folder", "intake_folder/"};
    for (int round = 0; round < 2; round++) {
        dgm_reader *reader;
        dgm_item item;
        dgm_err err = {0};
        assert_int_equal(dgm_reader_open(&reader, INPUTS[round], &err), DGM_OK);
        for (size_t i = 0; i < 5; i++) {
            assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
            assert_string_equal(item.id, IDS[i]);
        }
        assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
        assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_END);
        dgm_reader_close(reader);
    }
    // A file without read permission is named and does not end the walk (root may read everything).
    chmod("intake_folder/a.txt", 0);
    if (access("intake_folder/a.txt", R_OK) != 0) {
        dgm_reader *reader;
        dgm_item item;
        dgm_err err = {0};
        assert_int_equal(dgm_reader_open(&reader, "intake_folder", &err), DGM_OK);
        assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_E_IO);
        assert_string_equal(err.where, "intake_folder/a.txt");
        assert_int_equal(dgm_reader_next(reader, &item, &err), DGM_OK);
        dgm_reader_close(reader);
    }
    static const char *const FILES[] = {"intake_folder/c.txt",         "intake_folder/a.txt",   "intake_folder/b/z.txt",
                                        "intake_folder/.hidden/x.txt", "intake_folder/d.jsonl", "intake_folder/b/loop"};
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
        unlink(FILES[i]);
    }
    rmdir("intake_folder/b");
    rmdir("intake_folder/.hidden");
    rmdir("intake_folder");
    dgm_reader *reader;
    dgm_err err = {0};
    assert_int_equal(dgm_reader_open(&reader, "intake_folder", &err), DGM_E_IO);
    assert_null(reader);
    assert_int_equal(err.sys_errno, 2);
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

#define NESTED_8 "<div><div><div><div><div><div><div><div>"
#define NESTED_64 NESTED_8 NESTED_8 NESTED_8 NESTED_8 NESTED_8 NESTED_8 NESTED_8 NESTED_8
#define NESTED "<html><body>" NESTED_64 NESTED_64 NESTED_64 NESTED_64 NESTED_64 // 320 levels

// Pages that cost a careless reader the square of their size.
static void hostile_pages_cost_linear_time(void **state) {
    (void)state;
    static const struct {
        const char *head, *unit;
        size_t times;
    } PAGES_OF[] = {
        {"<html><body>", "<div>", 100000},
        {"<html><body>", "</x>", 500000},
        {"<html><body>", "<b><i>", 50000},
        {"<html><body>", "<p>a", 300000},
        {"<html><body>", "<a href=x>", 100000},
        {"<html><body><p>", "&amp;", 1000000},
        {"<html><body><table>", "<tr><td>x", 100000},
        {"<html><!--", "--", 1000000},
        {"<html><body><p class='", "related ", 500000},
        {"<html><script type=application/ld+json>", "[", 1000000},
        {"", "A Label Of Some Words\n\nShare this\n\n", 200000},
        {"The envoys met in the capital on Monday and agreed to meet again, officials said there.\n\n"
         "They talked for nine hours in the presence of two ministers of the neighbouring states.\n\n",
         "Comments\n\nIt was the first meeting of the two envoys in the capital since the war between the two "
         "countries came "
         "to its end there in the year of the great flood.\n\nThe envoys met twice, it said.\n\n",
         60000},
        {NESTED, "<p>x", 300000},
        {NESTED, "<i>x</b>", 300000},
        {"", "a", 50000000},
        {"", "word ", 4000000},
        {"", "a.", 5000000},
        {"", "\n", 5000000},
        {"", "Home\n", 500000},
        {"", "Ab.", 1000000},
        {"", "(AFP) ", 1000000},
        {"", "A Headline\nA sentence. more\n", 50000},
        {"{\"text\":\"", "\\ud800", 500000},
    };
    dgm_arena *arena = dgm_arena_open(0);
    double start = seconds();
    for (size_t i = 0; i < sizeof PAGES_OF / sizeof *PAGES_OF; i++) {
        size_t head = strlen(PAGES_OF[i].head), unit = strlen(PAGES_OF[i].unit), n = head + unit * PAGES_OF[i].times;
        char *data = malloc(n);
        assert_non_null(data);
        memcpy(data, PAGES_OF[i].head, head);
        for (size_t k = 0; k < PAGES_OF[i].times; k++) {
            memcpy(data + head + k * unit, PAGES_OF[i].unit, unit);
        }
        dgm_document d;
        dgm_err err;
        dgm_arena_reset(arena);
        dgm_item item = {.id = "hostile", .data = (const uint8_t *)data, .size = n};
        double before = seconds();
        dgm_code code = dgm_intake_run(arena, &item, &d, &err);
        double took = seconds() - before;
        if (code != DGM_OK && code != DGM_E_LIMIT && code != DGM_E_FORMAT) {
            fail_msg("%s%s...: %s", PAGES_OF[i].head, PAGES_OF[i].unit, err.message);
        }
        if (took > 20) { // seconds, generous for sanitizers and a busy machine
            fail_msg("%s%s...: %.1f s", PAGES_OF[i].head, PAGES_OF[i].unit, took);
        }
        if (getenv("DGM_TEST_TIMES")) {
            print_message("%5.2f s %s %.24s%.12s\n", took, code == DGM_OK ? "ok     " : "refused", PAGES_OF[i].head,
                          PAGES_OF[i].unit);
        }
        free(data);
    }
    assert_true(seconds() - start < 200);
    dgm_arena_close(arena);
}

static void dates_are_found_as_pages_write_them(void **state) {
    (void)state;
    static const struct {
        const char *head, *date;
    } CASES[] = {
        {"25 July 2007", "2007-07-25"},
        {"July 25, 2007", "2007-07-25"},
        {"Wednesday, July 25th 2007", "2007-07-25"},
        {"Published: 2007-07-25 14:20", "2007-07-25"},
        {"25.07.2007", "2007-07-25"},
        {"07/25/2007", "2007-07-25"},
        {"Posted on Jul. 25, 2007 at 2:30 pm EDT", "2007-07-25"},
        {"25-Jul-2007", "2007-07-25"},
        {"07/08/2007", ""},
        {"31 February 2007", ""},
        {"Last updated Wed 25 Jul 2007 GMT", "2007-07-25"},
    };
    dgm_arena *arena = dgm_arena_open(0);
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        char text[512], date[16];
        snprintf(text, sizeof text,
                 "Envoys Meet In Lismoor\n\n%s\n\nThe envoys of both countries met in Lismoor and talked about the "
                 "border for nine hours.\n",
                 CASES[i].head);
        dgm_document d = run_text(arena, text);
        assert_string_equal(dgm_date_write(d.published, date), CASES[i].date);
        assert_string_equal(d.title, "Envoys Meet In Lismoor");
        assert_non_null(strstr(d.text, "nine hours."));
    }
    // Of the address, where nothing else says it.
    dgm_document d;
    dgm_err err;
    static const char TEXT[] = "The envoys of both countries met in Lismoor.";
    dgm_item item = {
        .id = "crawl/news.example/2009/11/03/envoys.txt", .data = (const uint8_t *)TEXT, .size = sizeof TEXT - 1};
    dgm_arena_reset(arena);
    assert_int_equal(dgm_intake_run(arena, &item, &d, &err), DGM_OK);
    assert_true(d.published.year == 2009 && d.published.month == 11 && d.published.day == 3);
    dgm_arena_close(arena);
}

static void languages_are_told_apart(void **state) {
    (void)state;
    static const struct {
        const char *language, *text;
    } CASES[] = {
        {"en", "The minister said that the talks with the neighbours were over and that he would not go back to them."},
        {"de", "Der Minister sagte, dass die Gespräche mit den Nachbarn beendet sind und er nicht zu ihnen "
               "zurückkehren wird."},
        {"fr", "Le ministre a dit que les discussions avec les voisins sont finies et qu'il ne retournera pas dans la "
               "salle."},
        {"es",
         "El ministro dijo que las conversaciones con los vecinos han terminado y que no volverá a la mesa por ahora."},
        {"ar", "قال الوزير إن المحادثات مع الجيران انتهت وإنه لن يعود إليها"},
    };
    dgm_arena *arena = dgm_arena_open(0);
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        dgm_document d = run_text(arena, CASES[i].text);
        assert_non_null(d.language);
        assert_string_equal(d.language, CASES[i].language);
    }
    dgm_arena_close(arena);
}

static void furniture_goes_in_any_order(void **state) {
    (void)state;
    static const char *const FURNITURE[] = {"Accessibility links",
                                            "Join the mailing list",
                                            "Skip to navigation",
                                            "Sign up for our newsletter",
                                            "BREAKING NEWS",
                                            "Comments (14)",
                                            "Share on Facebook",
                                            "Print this article",
                                            "Follow us on Twitter",
                                            "Related stories",
                                            "Page 2 of 3",
                                            "Home | World | Sport | Video",
                                            "The Premier Job Board for Analysts - APPLY NOW",
                                            "\xc2\xa9 2011 Courier",
                                            "Read more \xc2\xbb",
                                            "Click here to subscribe",
                                            "Most viewed",
                                            "You may also like",
                                            "Advertisement",
                                            "Terms of use"};
    dgm_arena *arena = dgm_arena_open(0);
    size_t n = sizeof FURNITURE / sizeof *FURNITURE;
    for (size_t i = 0; i < n; i++) {
        char text[1024];
        snprintf(text, sizeof text,
                 "%s\n\nEnvoys Meet In Lismoor Over Border\n\n%s\n\nThe envoys of both countries met in Lismoor on "
                 "Monday.\n\n"
                 "They talked for nine hours, a spokesman said, and will meet again.\n\n%s\n",
                 FURNITURE[i], FURNITURE[(i + 5) % n], FURNITURE[(i + 11) % n]);
        dgm_document d = run_text(arena, text);
        assert_string_equal(
            d.text, "Envoys Meet In Lismoor Over Border\n\nThe envoys of both countries met in Lismoor on Monday.\n\n"
                    "They talked for nine hours, a spokesman said, and will meet again.");
    }
    dgm_arena_close(arena);
}

static void damaged_pages_never_break_a_document(void **state) {
    (void)state;
    static const char *const FILES[] = {"border_talks.txt", "caption_first.txt", "ceasefire.html",
                                        "old_table_page.html"};
    dgm_arena *arena = dgm_arena_open(0);
    uint32_t seed = 1;
    for (size_t f = 0; f < sizeof FILES / sizeof *FILES; f++) {
        char path[512], page[8192];
        snprintf(path, sizeof path, "%s%s", PAGES, FILES[f]);
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        size_t n = fread(page, 1, sizeof page, file);
        fclose(file);
        for (int round = 0; round < 300; round++) {
            char damaged[8192];
            memcpy(damaged, page, n);
            for (int k = 0; k < 1 + round / 20; k++) {
                seed = seed * 1664525u + 1013904223u;
                damaged[(seed >> 8) % n] = (char)(seed >> 24);
            }
            dgm_document d;
            dgm_err err;
            (void)run(arena, damaged, n - (size_t)round % 50, &d, &err);
        }
    }
    dgm_arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_lose_their_furniture_and_keep_every_sentence),
        cmocka_unit_test(encodings_become_utf8),
        cmocka_unit_test(characters_of_layout_go),
        cmocka_unit_test(what_is_no_text_is_refused_by_name),
        cmocka_unit_test(json_lines_give_documents_or_say_why_not),
        cmocka_unit_test(readers_stream_json_lines_and_go_on_after_broken_ones),
        cmocka_unit_test(gzip_of_many_members_is_read_and_cut_off_gzip_is_named),
        cmocka_unit_test(damaged_gzip_never_breaks_the_reader),
        cmocka_unit_test(gzip_bombs_are_refused),
        cmocka_unit_test(folders_are_read_sorted_and_whole),
        cmocka_unit_test(hostile_pages_cost_linear_time),
        cmocka_unit_test(dates_are_found_as_pages_write_them),
        cmocka_unit_test(languages_are_told_apart),
        cmocka_unit_test(furniture_goes_in_any_order),
        cmocka_unit_test(damaged_pages_never_break_a_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
