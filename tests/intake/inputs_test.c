// Containers: web archives, zip and tar, feeds, tables, mail, and what bounds them. All made here.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <cmocka.h>
#include <zlib.h>
#include <zstd.h>

#include "intake/copies.h"
#include "intake/intake.h"

static const char PAGE[] = "<html><head><title>Envoys</title></head><body><article><p>The envoys of Lismoor and Quenby "
                           "met in the old town hall on Monday, and left without a word.</p></article></body></html>";

typedef struct bytes {
    char *data;
    size_t n;
} bytes;

static void put(bytes *b, const void *data, size_t n) {
    b->data = realloc(b->data, b->n + n + 1);
    assert_non_null(b->data);
    memcpy(b->data + b->n, data, n);
    b->n += n;
    b->data[b->n] = 0;
}

static void put_text(bytes *b, const char *text) {
    put(b, text, strlen(text));
}

static void put_record(bytes *b, const char *type, const char *address, const char *block, size_t n) {
    char head[512];
    snprintf(head, sizeof head,
             "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\n"
             "Content-Length: %zu\r\n\r\n",
             type, address, n);
    put_text(b, head);
    put(b, block, n);
    put_text(b, "\r\n\r\n");
}

static void put_text_record(bytes *b, const char *type, const char *address, const char *block) {
    put_record(b, type, address, block, strlen(block));
}

static void put_response(bytes *b, const char *address, const char *headers, const char *body, size_t n) {
    bytes block = {0};
    put_text(&block, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n");
    put_text(&block, headers);
    put_text(&block, "\r\n");
    put(&block, body, n);
    put_record(b, "response", address, block.data, block.n);
    free(block.data);
}

static void put_packed(bytes *b, const void *data, size_t n, int window_bits) {
    z_stream z = {0};
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY), Z_OK);
    size_t room = deflateBound(&z, n) + 64;
    char *out = malloc(room);
    char *in = malloc(n + 1);
    assert_true(out && in);
    memcpy(in, data, n);
    z.next_in = (Bytef *)in;
    z.avail_in = (uInt)n;
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)room;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    put(b, out, room - z.avail_out);
    deflateEnd(&z);
    free(out);
    free(in);
}

// What a reader makes of a file: ids and addresses and texts in lines, errors with "!", what is left out with "-".
static char *read_all(const char *name, const bytes *file) {
    char path[256];
    snprintf(path, sizeof path, "/tmp/dgm-%ld-%s", (long)getpid(), name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(file->data, 1, file->n, f), file->n);
    assert_int_equal(fclose(f), 0);
    bytes out = {0};
    put_text(&out, "");
    dgm_reader *reader = NULL;
    dgm_err err = {0};
    assert_int_equal(dgm_reader_open(&reader, path, &err), DGM_OK);
    dgm_arena *arena = dgm_arena_open(0);
    assert_non_null(arena);
    size_t cut = strlen(path) - strlen(name);
    for (int i = 0; i < 100000; i++) {
        dgm_item item;
        dgm_code code = dgm_reader_next(reader, &item, &err);
        if (code == DGM_END) {
            break;
        }
        dgm_document d = {0};
        if (code == DGM_OK && item.left_out == DGM_LEFT_OUT_NOT) {
            dgm_arena_reset(arena);
            code = dgm_intake_run(arena, &item, &d, &err);
        }
        if (code != DGM_OK) {
            put_text(&out, "! ");
            put_text(&out, err.message);
        } else if (item.left_out != DGM_LEFT_OUT_NOT) {
            put_text(&out, "- ");
            put_text(&out, item.id + cut);
        } else {
            put_text(&out, strncmp(d.id, path, cut) == 0 ? d.id + cut : d.id);
            const char *const fields[] = {d.url, d.title, d.source, d.published_at, d.text};
            for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
                put_text(&out, "|");
                put_text(&out, fields[k] ? fields[k] : "");
            }
        }
        put_text(&out, "\n");
    }
    dgm_reader_close(reader);
    dgm_arena_close(arena);
    remove(path);
    return out.data;
}

static void expect(const char *name, bytes *file, const char *wanted) {
    char *got = read_all(name, file);
    assert_string_equal(got, wanted);
    free(got);
    free(file->data);
    *file = (bytes){0};
}

#define MET "The envoys of Lismoor and Quenby met in the old town hall on Monday, and left without a word."

static void test_warc(void **state) {
    (void)state;
    bytes file = {0};
    put_text_record(&file, "warcinfo", "", "software: none\r\n");
    put_text_record(&file, "request", "http://example.com/1", "GET / HTTP/1.1\r\n\r\n");
    put_response(&file, "http://example.com/1", "", PAGE, strlen(PAGE));
    bytes chunked = {0};
    char size[32];
    snprintf(size, sizeof size, "%x\r\n", 40u);
    put_text(&chunked, size);
    put(&chunked, PAGE, 40);
    snprintf(size, sizeof size, "\r\n%zX;note=x\r\n", strlen(PAGE) - 40);
    put_text(&chunked, size);
    put_text(&chunked, PAGE + 40);
    put_text(&chunked, "\r\n0\r\n\r\n");
    put_response(&file, "http://example.com/2", "Transfer-Encoding: chunked\r\n", chunked.data, chunked.n);
    put_response(&file, "http://example.com/3", "Transfer-Encoding: chunked\r\n", PAGE, strlen(PAGE)); // says so only
    bytes packed = {0};
    put_packed(&packed, PAGE, strlen(PAGE), 15 + 16);
    put_response(&file, "http://example.com/4", "Content-Encoding: gzip\r\n", packed.data, packed.n);
    packed.n = 0;
    put_packed(&packed, PAGE, strlen(PAGE), -15);
    put_response(&file, "http://example.com/5", "Content-Encoding: deflate\r\n", packed.data, packed.n);
    // One piece of brotli that is not packed. Source: RFC 7932, section 9.2.
    uint32_t head = (uint32_t)(strlen(PAGE) - 1) << 4 | 1u << 20;
    const uint8_t first[] = {(uint8_t)head, (uint8_t)(head >> 8), (uint8_t)(head >> 16)};
    packed.n = 0;
    put(&packed, first, sizeof first);
    put_text(&packed, PAGE);
    put(&packed, "\3", 1);
    put_response(&file, "http://example.com/6", "Content-Encoding: br\r\n", packed.data, packed.n);
    put_text_record(&file, "revisit", "http://example.com/1", "HTTP/1.1 200 OK\r\n\r\n");
    put_text_record(&file, "response", "http://example.com/p.png",
                    "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
    put_text_record(&file, "response", "http://example.com/7", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nx");
    static const char wanted[] = "- a.warc:1\n- a.warc:2\n"
                                 "a.warc:3|http://example.com/1|Envoys|||" MET "\n"
                                 "a.warc:4|http://example.com/2|Envoys|||" MET "\n"
                                 "a.warc:5|http://example.com/3|Envoys|||" MET "\n"
                                 "a.warc:6|http://example.com/4|Envoys|||" MET "\n"
                                 "a.warc:7|http://example.com/5|Envoys|||" MET "\n"
                                 "a.warc:8|http://example.com/6|Envoys|||" MET "\n"
                                 "- a.warc:9\n- a.warc:10\n- a.warc:11\n";
    bytes zipped = {0}, frame = {0};
    put_packed(&zipped, file.data, file.n / 2, 15 + 16); // members need not end with records
    put_packed(&zipped, file.data + file.n / 2, file.n - file.n / 2, 15 + 16);
    frame.data = malloc(ZSTD_compressBound(file.n));
    frame.n = ZSTD_compress(frame.data, ZSTD_compressBound(file.n), file.data, file.n, 3);
    expect("a.warc", &file, wanted);
    expect("a.warc", &zipped, wanted);
    expect("a.warc", &frame, wanted);
    free(chunked.data);
    free(packed.data);
}

static void test_broken_warc(void **state) {
    (void)state;
    bytes file = {0}, one = {0}, two = {0};
    put_response(&one, "http://example.com/1", "", PAGE, strlen(PAGE));
    put_response(&two, "http://example.com/2", "", PAGE, strlen(PAGE));
    put(&file, one.data, one.n);
    put(&file, two.data, two.n - 30);
    expect("cut.warc", &file, "cut.warc:1|http://example.com/1|Envoys|||" MET "\n! record 2 is cut off\n");
    put(&file, one.data, one.n);
    put_text(&file, "WARC/1.0\r\nWARC-Type: resp");
    expect("cut.warc", &file, "cut.warc:1|http://example.com/1|Envoys|||" MET "\n! record 2 is cut off in its head\n");
    put(&file, one.data, one.n);
    put_text(&file, "this belongs to no record\r\n\r\n");
    put(&file, two.data, two.n);
    expect("stray.warc", &file,
           "stray.warc:1|http://example.com/1|Envoys|||" MET
           "\n! record 1 is longer than it says, or damaged: going on with the next\n"
           "stray.warc:2|http://example.com/2|Envoys|||" MET "\n");
    put(&file, "WARC/1.0\r\nWARC-Type: response\r\n\r\n", 33);
    put(&file, one.data, one.n);
    expect("mute.warc", &file,
           "! record 1 does not say its length\nmute.warc:2|http://example.com/1|Envoys|||" MET "\n");
    put_text(&file, "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
    expect("huge.warc", &file, "! record 1 is too large for a page\n");
    // A damaged member in the middle costs its own record.
    put_packed(&file, one.data, one.n, 15 + 16);
    size_t at = file.n;
    put_packed(&file, two.data, two.n, 15 + 16);
    memset(file.data + at + 20, 0xff, 60);
    put_packed(&file, two.data, two.n, 15 + 16);
    char *got = read_all("hole.warc.gz", &file);
    assert_true(strstr(got, "hole.warc.gz:1|http://example.com/1|") != NULL);
    assert_true(strstr(got, "! the gzip data is damaged") != NULL);
    assert_true(strstr(got, "|http://example.com/2|Envoys|||" MET) != NULL);
    free(got);
    free(file.data);
    free(one.data);
    free(two.data);
}

static const char TABLE[] =
    "\xef\xbb\xbfnr;Headline;Publication Date;Body;source\r\n"
    "1;\"The \"\"grand\"\" plan\";25.07.2007;\"" MET "\r\nHe kept silent; nothing else.\";Echo\r\n"
    "\r\n"
    "2;Rain;2007-07-26T10:00:00+02:00;It rained in Quenby for three days, as farmers said.;Echo\r\n";

static void test_table(void **state) {
    (void)state;
    bytes file = {0};
    put_text(&file, TABLE);
    expect("a.csv", &file,
           "a.csv:2||The \"grand\" plan|Echo||" MET "\n\nHe kept silent; nothing else.\n"
           "a.csv:5||Rain|Echo|2007-07-26T10:00:00+02:00|It rained in Quenby for three days, as farmers said.\n");
    put_text(&file, "id\ttext\nx7\tIt rained in Quenby for three days, as farmers said.\nx8\t\n");
    expect("-", &file, "x7|||||It rained in Quenby for three days, as farmers said.\n! has no text\n");
    put_text(&file, "id,text\n1,\"It rained in Quenby\n2,for three days.\n");
    expect("open.csv", &file, "! a quote is opened here and never closed\n");
    // A sentence with commas and the word "text" in it is no table.
    put_text(&file, "The text, he said, was read in Quenby on Monday.\n\nIt rained in Quenby for three days.\n");
    expect("a.txt", &file,
           "a.txt|||||The text, he said, was read in Quenby on Monday.\n\nIt rained in Quenby for three days.\n");
}

static const char FEED[] =
    "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\" "
    "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Quenby Echo</title>"
    "<item><title>Envoys &amp; rain</title><link>http://example.com/1</link>"
    "<pubDate>Wed, 25 Jul 2007 10:00:00 +0200</pubDate><description>short</description>"
    "<content:encoded><![CDATA[<p>" MET "</p>]]></content:encoded></item>"
    "<item><title>Rain</title><description>It rained in Quenby for three days, as farmers said.</description></item>"
    "</channel></rss>\n";

static void test_feed(void **state) {
    (void)state;
    bytes file = {0};
    put_text(&file, FEED);
    expect("a.xml", &file,
           "a.xml:1|http://example.com/1|Envoys & rain|Quenby Echo|2007-07-25T10:00:00+02:00|" MET "\n"
           "a.xml:2||Rain|Quenby Echo||It rained in Quenby for three days, as farmers said.\n");
    put(&file, FEED, (size_t)(strstr(FEED, "as farmers") - FEED));
    char *got = read_all("cut.xml", &file);
    assert_true(strstr(got, "cut.xml:1|http://example.com/1|") == got);
    assert_true(strstr(got, "\n! the feed is damaged or cut off") != NULL);
    free(got);
    file.n = 0;
    put_text(&file, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Atom Echo</title><entry><id>urn:1</id>"
                    "<title>T</title><link rel=\"self\" href=\"http://example.com/self\"/>"
                    "<link href=\"http://example.com/2\"/><updated>2007-07-25T10:00:00Z</updated><content "
                    "type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" MET
                    "</p></div></content></entry></feed>");
    expect("atom", &file, "urn:1|http://example.com/2|T|Atom Echo|2007-07-25T10:00:00Z|" MET "\n");
    // Entities that swell: the reader stops, whatever it says.
    put_text(&file, "<!DOCTYPE rss [<!ENTITY a \"lol lol lol lol lol\">");
    for (char c = 'b'; c < 'm'; c++) {
        char line[128];
        snprintf(line, sizeof line, "<!ENTITY %c \"&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;\">", c, c - 1, c - 1, c - 1,
                 c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1);
        put_text(&file, line);
    }
    put_text(&file, "]><rss><item><description>&l;</description></item></rss>");
    got = read_all("swell.xml", &file);
    assert_true(strlen(got) < 4096);
    free(got);
    free(file.data);
}

#define MAIL                                                                                                           \
    "From: \"Example Wire\" <wire@example.com>\nTo: desk@example.com\n"                                                \
    "Subject: =?utf-8?q?Envoys_=E2=80=93_news?=\nDate: Wed, 25 Jul 2007 10:00:00 +0200\nMIME-Version: 1.0\n"           \
    "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=iso-8859-1\n"       \
    "Content-Transfer-Encoding: quoted-printable\n\nThe envoys met Pr=E9sident Doe on Monday. He said that they wou="  \
    "\nld meet again.\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: "                                    \
    "base64\n\nPHA+VGhlIGVudm95czwvcD4=\n"                                                                             \
    "--b--\n"

static void test_mail(void **state) {
    (void)state;
    bytes file = {0};
    static const char said[] =
        "|Envoys \xe2\x80\x93 news|Example Wire||The envoys met Pr\xc3\xa9sident Doe on Monday. He "
        "said that they would meet again.\n";
    char wanted[1024];
    put_text(&file, MAIL);
    snprintf(wanted, sizeof wanted, "a.eml|%s", said);
    expect("a.eml", &file, wanted);
    put_text(&file, "From wire@example.com Wed Jul 25 10:00:00 2007\n" MAIL
                    "\nFrom wire@example.com Thu Jul 26 10:00:00 2007\nFrom: x@example.com\nTo: y@example.com\n"
                    "Subject: Rain\nDate: Thu, 26 Jul 2007 10:00:00 +0000\n\nIt rained in Quenby for three days.\n\n"
                    ">From here it went on.\n");
    snprintf(wanted, sizeof wanted,
             "a.mbox:1|%sa.mbox:2||Rain|||It rained in Quenby for three days.\n\nFrom here it went on.\n", said);
    expect("a.mbox", &file, wanted);
    put_text(&file, "From: x@example.com\nTo: y@example.com\nSubject: Nested\nMIME-Version: 1.0\n");
    for (int i = 0; i < 20000; i++) {
        char part[96];
        snprintf(part, sizeof part, "Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n", i, i);
        put_text(&file, part);
    }
    char *got = read_all("nested.eml", &file);
    assert_true(strlen(got) < 4096);
    free(got);
    free(file.data);
}

static bytes pack(bool is_zip, const char *const *names, const char *const *texts, size_t n) {
    bytes out = {malloc((size_t)1 << 20), 0};
    struct archive *a = archive_write_new();
    if (is_zip) {
        archive_write_set_format_zip(a);
    } else {
        archive_write_set_format_ustar(a);
    }
    assert_int_equal(archive_write_open_memory(a, out.data, (size_t)1 << 20, &out.n), ARCHIVE_OK);
    for (size_t i = 0; i < n; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, names[i]);
        archive_entry_set_size(entry, (la_int64_t)strlen(texts[i]));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        assert_int_equal(archive_write_header(a, entry), ARCHIVE_OK);
        archive_write_data(a, texts[i], strlen(texts[i]));
        archive_entry_free(entry);
    }
    archive_write_close(a);
    archive_write_free(a);
    return out;
}

static void test_packs(void **state) {
    (void)state;
    static const char *const names[] = {"news/a.html", ".hidden", "b.csv", "c.zip"};
    const char *const texts[] = {PAGE, "x", TABLE, "PK\3\4 and so on"};
    for (int is_zip = 0; is_zip < 2; is_zip++) {
        bytes file = pack(is_zip == 1, names, texts, 4), zipped = {0};
        const char *name = is_zip ? "a.zip" : "a.tar";
        char wanted[2048];
        snprintf(
            wanted, sizeof wanted,
            "%s/news/a.html||Envoys|||" MET "\n%s/b.csv:2||The \"grand\" plan|Echo||" MET
            "\n\nHe kept silent; nothing else.\n%s/b.csv:5||Rain|Echo|2007-07-26T10:00:00+02:00|It rained in Quenby "
            "for three days, as farmers said.\n! is an archive within an archive: unpack it first\n",
            name, name, name);
        put_packed(&zipped, file.data, file.n, 15 + 16);
        bytes cut = {0};
        put(&cut, file.data, file.n / 3);
        expect(name, &file, wanted);
        expect(name, &zipped, wanted); // read as a stream: nothing can be sought in it
        char *got = read_all(name, &cut);
        assert_true(strchr(got, '!') != NULL);
        free(got);
        free(cut.data);
    }
}

static void test_bomb(void **state) {
    (void)state;
    // Half a gigabyte of lines in half a megabyte.
    enum { LINE = 1 << 16, LINES = 8192 };
    bytes line = {0}, file = {0};
    char *zeros = malloc(LINE);
    assert_non_null(zeros);
    memset(zeros, ' ', LINE);
    zeros[LINE - 1] = '\n';
    put_text(&line, "{\"text\": 1}\n");
    for (int i = 0; i < LINES / 64; i++) {
        put(&line, zeros, LINE);
    }
    for (int i = 0; i < 64; i++) {
        put_packed(&file, line.data, line.n, 15 + 16);
    }
    char *got = read_all("bomb.jsonl.gz", &file);
    assert_true(strstr(got, "swells to more than 400 times its size") != NULL);
    free(got);
    free(file.data);
    free(line.data);
    free(zeros);
}

static void test_copies(void **state) {
    (void)state;
    static const char first[] =
        "The envoys of Lismoor and Quenby met in the old town hall on Monday and spoke for six hours "
        "about the bridge over the river, which both towns have claimed since the flood of last "
        "spring carried the old one away, officials of both towns said in the evening.";
    static const char copy[] =
        "THE ENVOYS of Lismoor and Quenby met in the old town hall on Monday and spoke for six hours "
        "about the bridge over the river -- which both towns have claimed since the flood of last "
        "spring carried the old one away, officials of both towns said late in the evening.";
    static const char other[] =
        "The envoys of Lismoor and Quenby met again on Friday, this time in the mill, and agreed that "
        "the bridge shall be built by both towns together, with stone from the quarry at Harl and "
        "timber from the woods above it, and that nobody shall pay to cross it.";
    dgm_copies *copies = dgm_copies_open();
    assert_non_null(copies);
    dgm_sketch a, b, c, none;
    dgm_sketch_make(&a, first, strlen(first));
    dgm_sketch_make(&b, copy, strlen(copy));
    dgm_sketch_make(&c, other, strlen(other));
    dgm_sketch_make(&none, "Rain in Quenby", 14);
    assert_null(dgm_copies_find(copies, &a, "a"));
    assert_string_equal(dgm_copies_find(copies, &b, "b"), "a");
    assert_null(dgm_copies_find(copies, &c, "c"));
    assert_true(none.is_empty);
    assert_null(dgm_copies_find(copies, &none, "d"));
    assert_null(dgm_copies_find(copies, &none, "e"));
    assert_string_equal(dgm_copies_find(copies, &c, "f"), "c");
    // What was seen too long ago is forgotten, and its place used again.
    for (uint32_t i = 0; i < (1 << 18) + 10; i++) {
        dgm_sketch sketch = {.is_empty = false};
        for (uint32_t k = 0; k < DGM_SKETCH; k++) {
            sketch.values[k] = (uint16_t)((i + 1) * 2654435761u >> (k % 16)) ^ (uint16_t)(k * 40503u + i);
        }
        char id[16];
        snprintf(id, sizeof id, "n%u", i);
        dgm_copies_find(copies, &sketch, id);
    }
    assert_null(dgm_copies_find(copies, &a, "g"));
    assert_string_equal(dgm_copies_find(copies, &b, "h"), "g");
    dgm_copies_close(copies);
}

// Whatever is left out says why; a page's times, author and section are found.
static void test_reasons(void **state) {
    (void)state;
    static const char page[] =
        "<html><head><title>Envoys</title><meta property=\"article:modified_time\" content=\"2007-07-26T08:00:00Z\">"
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": "
        "\"2007-07-25T22:30:00-04:00\", \"articleSection\": \"Towns\", \"author\": [{\"name\": \"Ada Roe\"}]}</script>"
        "</head><body><ul><li><a href=\"/a\">Weather</a></li><li><a href=\"/b\">Markets</a></li></ul><article>"
        "<p>" MET
        "</p><p>They had met twice before, in the spring, and had agreed on nothing but the date of this day.</p>"
        "<div class=\"share-tools\">Share this with friends</div></article></body></html>";
    dgm_arena *arena = dgm_arena_open(0);
    assert_non_null(arena);
    dgm_item item = {.id = "page", .data = (const uint8_t *)page, .size = sizeof page - 1};
    dgm_document d;
    dgm_err err;
    assert_int_equal(dgm_intake_run(arena, &item, &d, &err), DGM_OK);
    assert_string_equal(d.published_at, "2007-07-25T22:30:00-04:00");
    assert_string_equal(d.modified_at, "2007-07-26T08:00:00Z");
    assert_string_equal(d.author, "Ada Roe");
    assert_string_equal(d.section, "Towns");
    assert_int_equal(d.published.day, 25);
    bool is_menu_told = false, is_share_told = false;
    for (uint32_t i = 0; i < d.dropped_n; i++) {
        assert_non_null(d.dropped[i].why);
        is_menu_told |=
            strcmp(d.dropped[i].text, "Weather") == 0 && strcmp(d.dropped[i].why, "outside the article") == 0;
        is_share_told |= strcmp(d.dropped[i].text, "Share this with friends") == 0 &&
                         strcmp(d.dropped[i].why, "named as furniture by the page") == 0;
    }
    assert_true(is_menu_told && is_share_told);
    dgm_arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reasons), cmocka_unit_test(test_warc), cmocka_unit_test(test_broken_warc),
        cmocka_unit_test(test_table),   cmocka_unit_test(test_feed), cmocka_unit_test(test_mail),
        cmocka_unit_test(test_packs),   cmocka_unit_test(test_bomb), cmocka_unit_test(test_copies)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
