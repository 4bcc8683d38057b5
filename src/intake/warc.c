// Web archives: the reader's side cuts a file into records and passes over what holds no page; the worker's side takes
// a page out of its HTTP response. Source: ISO 28500 (WARC 1.0 and 1.1); RFC 9112 for the response.
#include "intake/container.h"

#include <stdlib.h>
#include <string.h>

#include <brotli/decode.h>
#include <zlib.h>

enum { HEAD = 64 << 10 };     // bytes of a record's head, and of its response's: no real one is near
enum { STRAY_LINES = 65536 }; // looked through for the next record before a file is given up

// A page packed in its response may be so large, bytes.
static const size_t BODY = (size_t)32 << 20;

bool dgm_header_is(dgm_slice line, const char *name, dgm_slice *value) {
    size_t n = strlen(name);
    if (line.size <= n || !dgm_slice_starts(line, name) || line.data[n] != ':') {
        return false;
    }
    *value = dgm_slice_trim(dgm_slice_cut(line, n + 1, line.size));
    return true;
}

// The line at *at without its end; *at moves behind it. false at the end.
static bool take_line(dgm_slice s, size_t *at, dgm_slice *out) {
    if (*at >= s.size) {
        return false;
    }
    const char *newline = memchr(s.data + *at, '\n', s.size - *at);
    size_t end = newline ? (size_t)(newline - s.data) : s.size;
    *out = dgm_slice_cut(s, *at, end > *at && s.data[end - 1] == '\r' ? end - 1 : end);
    *at = newline ? end + 1 : s.size;
    return true;
}

typedef struct record_head {
    dgm_slice type, address, media;
    uint64_t size; // of the block, bytes
    bool has_size;
} record_head;

static void read_field(record_head *h, dgm_slice line) {
    dgm_slice value;
    if (dgm_header_is(line, "WARC-Type", &value)) {
        h->type = value;
    } else if (dgm_header_is(line, "WARC-Target-URI", &value)) {
        bool in_brackets = value.size > 2 && value.data[0] == '<' && value.data[value.size - 1] == '>';
        h->address = in_brackets ? dgm_slice_cut(value, 1, value.size - 1) : value; // as Wget writes it
    } else if (dgm_header_is(line, "Content-Type", &value)) {
        h->media = value;
    } else if (dgm_header_is(line, "Content-Length", &value)) {
        h->has_size = value.size > 0 && value.size < 19;
        h->size = 0;
        for (size_t i = 0; h->has_size && i < value.size; i++) {
            h->has_size = value.data[i] >= '0' && value.data[i] <= '9';
            h->size = h->size * 10 + (uint64_t)(value.data[i] - '0');
        }
    }
}

// A record's head from its own bytes; *end: where its block begins. false where there is no end to it.
static bool read_head(dgm_slice s, record_head *out, size_t *end) {
    dgm_slice line;
    *out = (record_head){{NULL, 0}, {NULL, 0}, {NULL, 0}, 0, false};
    *end = 0;
    while (take_line(s, end, &line)) {
        if (line.size == 0) {
            return true;
        }
        read_field(out, line);
    }
    return false;
}

typedef struct response {
    int status; // 0: no HTTP
    dgm_slice media, packing;
    bool is_chunked;
    size_t body; // where it begins
} response;

static response read_response(dgm_slice s) {
    response r = {0};
    dgm_slice line, value;
    size_t at = 0;
    if (!dgm_slice_starts(s, "HTTP/") || !take_line(s, &at, &line)) {
        return r;
    }
    const char *space = memchr(line.data, ' ', line.size);
    bool told = space && space + 4 <= line.data + line.size;
    r.status = told ? 0 : 200;
    for (int i = 1; told && i <= 3 && space[i] >= '0' && space[i] <= '9'; i++) {
        r.status = r.status * 10 + (space[i] - '0');
    }
    while (take_line(s, &at, &line) && line.size) {
        if (dgm_header_is(line, "Content-Type", &value)) {
            r.media = value;
        } else if (dgm_header_is(line, "Content-Encoding", &value)) {
            r.packing = value;
        } else if (dgm_header_is(line, "Transfer-Encoding", &value)) {
            r.is_chunked = dgm_slice_find(value, "chunked") != SIZE_MAX;
        }
    }
    r.body = at;
    return r;
}

// Whether a page or a text can be in bytes of this media type; none said: perhaps.
static bool may_be_text(dgm_slice media) {
    return media.size == 0 || dgm_slice_starts(media, "text/html") || dgm_slice_starts(media, "text/plain") ||
           dgm_slice_find(media, "xhtml") != SIZE_MAX || dgm_slice_starts(media, "unk");
}

static bool holds_page(const record_head *h, dgm_slice block) {
    if (dgm_slice_ends(h->address, "/robots.txt")) {
        return false;
    }
    if (dgm_slice_is(h->type, "response")) {
        response r = read_response(block);
        return (r.status == 200 || r.status == 203 || (r.status == 0 && dgm_slice_starts(h->address, "http"))) &&
               may_be_text(r.media);
    }
    // What a crawler keeps beside the pages: its own logs, and rules for itself.
    bool is_of_crawler = dgm_slice_starts(h->address, "metadata:") || dgm_slice_starts(h->address, "urn:");
    return !is_of_crawler && (dgm_slice_is(h->type, "resource") || dgm_slice_is(h->type, "conversion")) &&
           h->media.size && may_be_text(h->media);
}

bool dgm_warc_is(dgm_slice beginning) {
    return dgm_slice_starts(beginning, "WARC/0.") || dgm_slice_starts(beginning, "WARC/1.");
}

static dgm_code fail(const dgm_input *in, dgm_code code, const char *why, dgm_err *err) {
    return dgm_err_set(err, code, in->path, in->number, "record %u %s", in->number, why);
}

// Lines up to the next record; *strays: those that are not blank. DGM_END where there is none.
static dgm_code find_record(dgm_input *in, uint32_t *strays, dgm_err *err) {
    *strays = 0;
    for (uint32_t n = 0; n < STRAY_LINES; n++) {
        dgm_slice ahead, line;
        dgm_code code = dgm_stream_look(in->stream, 8, &ahead, err);
        if (code != DGM_OK || ahead.size == 0) {
            return code != DGM_OK ? code : DGM_END;
        }
        if (dgm_warc_is(ahead)) {
            return DGM_OK;
        }
        code = dgm_stream_line(in->stream, in->items, DGM_STREAM_WINDOW, &line, err);
        if (code != DGM_OK) {
            return code;
        }
        *strays += dgm_slice_trim(line).size > 0 && line.data[0] != '\r';
    }
    in->is_over = true;
    return fail(in, DGM_E_FORMAT, "is followed by no other", err);
}

// The head of the record that the stream stands at, up to and with the blank line. DGM_OK with size 0: it has no end.
static dgm_code look_at_head(dgm_input *in, dgm_slice *out, dgm_err *err) {
    size_t wish = 2048;
    for (;;) {
        dgm_slice ahead;
        record_head h;
        size_t end;
        dgm_code code = dgm_stream_look(in->stream, wish, &ahead, err);
        if (code != DGM_OK) {
            return code;
        }
        if (read_head(ahead, &h, &end)) {
            *out = dgm_slice_cut(ahead, 0, end);
            return DGM_OK;
        }
        if (ahead.size < wish || wish >= HEAD) {
            *out = (dgm_slice){ahead.data, 0};
            return DGM_OK;
        }
        wish *= 4;
    }
}

static dgm_code take_record(dgm_input *in, const record_head *h, size_t head_size, dgm_item *out, dgm_err *err) {
    dgm_slice ahead;
    size_t wish = head_size + (h->size < HEAD ? (size_t)h->size : HEAD);
    dgm_code code = dgm_stream_look(in->stream, wish, &ahead, err);
    if (code != DGM_OK) {
        return code;
    }
    if (!holds_page(h, dgm_slice_cut(ahead, head_size, ahead.size < wish ? ahead.size : wish))) {
        out->left_out = DGM_LEFT_OUT_RECORD;
        code = dgm_stream_skip(in->stream, head_size + h->size, err);
        return code == DGM_END  ? fail(in, DGM_E_FORMAT, "is cut off", err)
               : code == DGM_OK ? dgm_input_number(in, out, err)
                                : code;
    }
    if (h->size > DGM_ITEM_LIMIT) {
        code = dgm_stream_skip(in->stream, head_size + h->size, err);
        return code != DGM_OK && code != DGM_END ? code : fail(in, DGM_E_LIMIT, "is too large for a page", err);
    }
    size_t size = head_size + (size_t)h->size, n = 0;
    // Not at once what a damaged head may only claim.
    size_t room = size < 4 * DGM_STREAM_WINDOW ? size : 4 * DGM_STREAM_WINDOW;
    uint8_t *data = dgm_arena_get(in->items, room);
    while (data) {
        size_t got = 0;
        code = dgm_stream_read(in->stream, data + n, room - n, &got, err);
        n += got;
        if (code != DGM_OK) {
            return code;
        }
        if (n < room) {
            return fail(in, DGM_E_FORMAT, "is cut off", err);
        }
        if (n == size) {
            *out = (dgm_item){.kind = DGM_ITEM_RECORD, .data = data, .size = n};
            return dgm_input_number(in, out, err);
        }
        room = size - room < room ? size : room * 2;
        uint8_t *wider = dgm_arena_get(in->items, room);
        if (wider) {
            memcpy(wider, data, n);
        }
        data = wider;
    }
    return dgm_err_set_limit(err, in->path);
}

dgm_code dgm_warc_next(dgm_input *in, dgm_item *out, dgm_err *err) {
    uint32_t strays;
    dgm_code code = find_record(in, &strays, err);
    if (code != DGM_OK) {
        return code;
    }
    if (strays) { // told once, and then the record that was found
        return fail(in, DGM_E_FORMAT, "is longer than it says, or damaged: going on with the next", err);
    }
    in->number++;
    dgm_slice head = {NULL, 0};
    record_head h;
    size_t end;
    code = look_at_head(in, &head, err);
    if (code != DGM_OK) {
        return code;
    }
    if (head.size == 0 || !read_head(head, &h, &end) || !h.has_size) {
        const char *why = head.size ? "does not say its length" : "is cut off in its head";
        dgm_stream_take(in->stream, head.size ? head.size : 5);
        in->is_over = head.size == 0;
        return fail(in, DGM_E_FORMAT, why, err);
    }
    // The looked-at bytes move when more are read.
    char *own = dgm_arena_copy(in->items, head.data, head.size);
    if (!own || !read_head((dgm_slice){own, head.size}, &h, &end)) {
        return dgm_err_set_limit(err, in->path);
    }
    return take_record(in, &h, head.size, out, err);
}

// ---- the page of a record ---------------------------------------------------------------------------

// Put the chunks of a body together, in place. One that is not chunked after all stays as it is, and of a broken one
// what came before the break. Source: RFC 9112, section 7.1.
static size_t join_chunks(char *p, size_t n) {
    size_t from = 0, to = 0;
    while (from < n) {
        size_t i = from, size = 0, digits = 0;
        for (; i < n && digits < 9; i++, digits++) {
            char c = p[i];
            int digit = c >= '0' && c <= '9'                     ? c - '0'
                        : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                                 : -1;
            if (digit < 0) {
                break;
            }
            size = size * 16 + (size_t)digit;
        }
        const char *newline = i < n && digits ? memchr(p + i, '\n', n - i) : NULL;
        bool is_size = newline && (p[i] == '\r' || p[i] == '\n' || p[i] == ';' || p[i] == ' ');
        if (!is_size) {
            return to ? to : n;
        }
        from = (size_t)(newline - p) + 1;
        if (size == 0) {
            return to;
        }
        size = size < n - from ? size : n - from;
        memmove(p + to, p + from, size);
        to += size;
        from += size;
        from += from < n && p[from] == '\r';
        from += from < n && p[from] == '\n';
    }
    return to;
}

// Unpack into memory that grows. What a cut-off body still gives is taken.
static bool unpack_zlib(dgm_arena *arena, dgm_slice in, int window_bits, dgm_slice *out) {
    z_stream z = {0};
    size_t room = in.size < BODY / 4 ? in.size * 4 + 4096 : BODY;
    char *data = dgm_arena_get(arena, room);
    if (!data || in.size > UINT32_MAX || inflateInit2(&z, window_bits) != Z_OK) {
        return false;
    }
    int status = Z_OK;
    // zlib's interface is older than const.
    memcpy(&z.next_in, &in.data, sizeof z.next_in);
    z.avail_in = (uInt)in.size;
    size_t n = 0;
    while (data && status == Z_OK && n < BODY) {
        if (n == room) {
            size_t wider_room = room * 2 < BODY ? room * 2 : BODY;
            char *wider = dgm_arena_get(arena, wider_room);
            if (wider) {
                memcpy(wider, data, n);
            }
            data = wider;
            room = wider_room;
        }
        if (data) {
            z.next_out = (Bytef *)data + n;
            z.avail_out = (uInt)(room - n);
            status = inflate(&z, Z_NO_FLUSH);
            n = room - z.avail_out;
        }
    }
    inflateEnd(&z);
    *out = (dgm_slice){data, n};
    return data && n > 0 && n < BODY;
}

static bool unpack_brotli(dgm_arena *arena, dgm_slice in, dgm_slice *out) {
    BrotliDecoderState *decoder = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    size_t room = in.size < BODY / 8 ? in.size * 8 + 4096 : BODY, n = 0, left = in.size;
    char *data = decoder ? dgm_arena_get(arena, room) : NULL;
    const uint8_t *next = (const uint8_t *)in.data;
    BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (data && status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && n < BODY) {
        if (n == room) {
            room = room * 2 < BODY ? room * 2 : BODY;
            char *wider = dgm_arena_get(arena, room);
            if (wider) {
                memcpy(wider, data, n);
            }
            data = wider;
        }
        if (data) {
            uint8_t *to = (uint8_t *)data + n;
            size_t rest = room - n;
            status = BrotliDecoderDecompressStream(decoder, &left, &next, &rest, &to, NULL);
            n = room - rest;
        }
    }
    if (decoder) {
        BrotliDecoderDestroyInstance(decoder);
    }
    *out = (dgm_slice){data, n};
    return data && n > 0 && n < BODY;
}

static bool unpack_body(dgm_arena *arena, dgm_slice packing, dgm_slice *body) {
    dgm_slice loose = {NULL, 0};
    bool is_good = true;
    const uint8_t *p = (const uint8_t *)body->data;
    // Archives that store bodies unpacked often keep the header that says otherwise: the bytes decide.
    if (body->size > 2 && p[0] == 0x1f && p[1] == 0x8b) {
        is_good = unpack_zlib(arena, *body, 15 + 16, &loose);
    } else if (dgm_slice_find(packing, "deflate") != SIZE_MAX) {
        if (!unpack_zlib(arena, *body, 15, &loose) && !unpack_zlib(arena, *body, -15, &loose)) {
            return true; // not packed
        }
    } else if (dgm_slice_find(packing, "br") != SIZE_MAX) {
        if (!unpack_brotli(arena, *body, &loose)) {
            return true;
        }
    } else {
        return true;
    }
    if (is_good) {
        *body = loose;
    }
    return is_good;
}

dgm_code dgm_intake_record(dgm_draft *d, const dgm_item *item, dgm_slice *body, dgm_slice *charset, dgm_err *err) {
    dgm_slice all = {(const char *)item->data, item->size};
    record_head h;
    size_t at;
    if (!read_head(all, &h, &at)) {
        return dgm_err_set(err, DGM_E_FORMAT, d->id, 0, "is no record of a web archive");
    }
    dgm_slice address = dgm_intake_normalise(d->arena, h.address);
    d->address = address.size && address.size != SIZE_MAX ? dgm_intake_collapse(d->arena, address, NULL) : NULL;
    *body = dgm_slice_cut(all, at, all.size);
    dgm_slice media = h.media;
    if (dgm_slice_starts(*body, "HTTP/")) {
        response r = read_response(*body);
        *body = dgm_slice_cut(*body, r.body, body->size);
        media = r.media;
        if (r.is_chunked && body->size) {
            char *own = dgm_arena_copy(d->arena, body->data, body->size);
            if (!own) {
                return dgm_err_set_limit(err, d->id);
            }
            *body = (dgm_slice){own, join_chunks(own, body->size)};
        }
        if (!unpack_body(d->arena, r.packing, body)) {
            return dgm_err_set(err, DGM_E_FORMAT, d->id, 0,
                               "the page's packed body is damaged, or larger than %zu bytes", BODY);
        }
    }
    size_t mark = dgm_slice_find(media, "charset=");
    *charset = mark == SIZE_MAX ? (dgm_slice){NULL, 0} : dgm_slice_cut(media, mark + 8, media.size);
    return DGM_OK;
}
