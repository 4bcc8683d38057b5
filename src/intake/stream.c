// Bytes of an input: gzip and zstd taken off, a window to look ahead in, and a stop to what swells without end.
#include "intake/stream.h"

#include <string.h>

#include <zlib.h>
#include <zstd.h>

// Packed bytes asked for at once.
enum { RAW = 256 << 10 };
// What deflate makes of news is a fifth; a page of zeros a thousandth. Nothing worth reading swells more than this,
// once there is enough of it to tell.
enum { SWELL = 400 };
static const uint64_t SWELL_FROM = (uint64_t)256 << 20; // bytes
// A line of so many times its limit ends the stream: it is no text.
enum { LONG_LINE_FACTOR = 16 };
// Largest dictionary of a packed web archive, bytes. Source: "Zstandard compression of WARC files", IIPC, which
// recommends at most 10 MiB.
static const uint32_t DICTIONARY = (uint32_t)16 << 20;

typedef enum packing { PLAIN = 0, GZIP, ZSTD } packing;

struct dgm_stream {
    dgm_arena *arena; // holds all of it
    dgm_arena *work;  // a dictionary, while it is read
    const char *name;
    dgm_source_read read;
    void *source;
    packing packing;
    uint8_t *raw; // (RAW) as the source gave them
    size_t raw_at, raw_n;
    uint64_t raw_total, total; // bytes taken from the source, bytes given
    bool raw_ended, is_ended;
    bool in_member; // of gzip, or in a frame of zstd
    z_stream z;
    ZSTD_DCtx *zstd;
    uint8_t *window; // (DGM_STREAM_WINDOW)
    size_t at, n;
    dgm_err damage; // told when the window is empty; code DGM_OK: none
};

dgm_stream *dgm_stream_open(void) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_stream *s = arena ? dgm_arena_get(arena, sizeof *s) : NULL;
    if (s) {
        *s = (dgm_stream){.arena = arena};
        s->work = dgm_arena_open(0);
        s->raw = dgm_arena_get(arena, RAW);
        s->window = dgm_arena_get(arena, DGM_STREAM_WINDOW);
    }
    if (!s || !s->work || !s->raw || !s->window) {
        dgm_arena_close(s ? s->work : NULL);
        dgm_arena_close(arena);
        return NULL;
    }
    return s;
}

static void end_member(dgm_stream *s) {
    if (s->in_member && s->packing == GZIP) {
        inflateEnd(&s->z);
    }
    s->in_member = false;
}

void dgm_stream_close(dgm_stream *s) {
    if (s) {
        end_member(s);
        ZSTD_freeDCtx(s->zstd);
        dgm_arena_close(s->work);
        dgm_arena_close(s->arena);
    }
}

// More packed bytes behind those that are left.
static dgm_code fill_raw(dgm_stream *s, dgm_err *err) {
    if (s->raw_at > 0) {
        memmove(s->raw, s->raw + s->raw_at, s->raw_n - s->raw_at);
        s->raw_n -= s->raw_at;
        s->raw_at = 0;
    }
    if (s->raw_ended || s->raw_n == RAW) {
        return DGM_OK;
    }
    size_t got = 0;
    dgm_code code = s->read(s->source, s->raw + s->raw_n, RAW - s->raw_n, &got, err);
    s->raw_ended = code != DGM_OK || got == 0;
    s->raw_n += got;
    s->raw_total += got;
    return code;
}

static dgm_code fill_raw_to(dgm_stream *s, size_t wish, dgm_err *err) {
    dgm_code code = DGM_OK;
    while (code == DGM_OK && !s->raw_ended && s->raw_n - s->raw_at < wish) {
        code = fill_raw(s, err);
    }
    return code;
}

static uint32_t little_endian(const uint8_t *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

// A web archive may begin with its dictionary in a frame that others skip. Source: "Zstandard compression of WARC
// files", IIPC: magic 0x184D2A5D, then the size, then the dictionary, itself a zstd frame or not.
static dgm_code read_dictionary(dgm_stream *s, dgm_err *err) {
    uint32_t size = little_endian(s->raw + s->raw_at + 4);
    if (size > DICTIONARY) {
        return dgm_err_set(err, DGM_E_LIMIT, s->name, 0, "its dictionary of %u bytes is larger than %u", size,
                           DICTIONARY);
    }
    s->raw_at += 8;
    uint8_t *packed = dgm_arena_get(s->work, size + 1), *loose = NULL;
    uint32_t n = 0;
    dgm_code code = packed ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, s->name, 0, "out of memory for a dictionary");
    while (code == DGM_OK && n < size) {
        code = fill_raw_to(s, 1, err);
        size_t take = s->raw_n - s->raw_at < size - n ? s->raw_n - s->raw_at : size - n;
        if (code == DGM_OK && take == 0) {
            code = dgm_err_set(err, DGM_E_IO, s->name, 0, "the zstd data is cut off in its dictionary");
        }
        if (code == DGM_OK) {
            memcpy(packed + n, s->raw + s->raw_at, take);
            s->raw_at += take;
            n += (uint32_t)take;
        }
    }
    const uint8_t *dictionary = packed;
    size_t dictionary_n = n;
    if (code == DGM_OK && size >= 4 && little_endian(packed) == ZSTD_MAGICNUMBER) {
        loose = dgm_arena_get(s->work, DICTIONARY);
        dictionary_n = loose ? ZSTD_decompress(loose, DICTIONARY, packed, size) : 0;
        dictionary = loose;
        if (!loose || ZSTD_isError(dictionary_n)) {
            code = dgm_err_set(err, DGM_E_IO, s->name, 0, "the dictionary of the zstd data is damaged");
        }
    }
    if (code == DGM_OK && ZSTD_isError(ZSTD_DCtx_loadDictionary(s->zstd, dictionary, dictionary_n))) {
        code = dgm_err_set(err, DGM_E_IO, s->name, 0, "the dictionary of the zstd data is damaged");
    }
    dgm_arena_reset(s->work);
    return code;
}

dgm_code dgm_stream_start(dgm_stream *s, const char *name, dgm_source_read read, void *source, dgm_err *err) {
    end_member(s);
    s->name = name;
    s->read = read;
    s->source = source;
    s->packing = PLAIN;
    s->raw_at = s->raw_n = s->at = s->n = 0;
    s->raw_total = s->total = 0;
    s->raw_ended = s->is_ended = false;
    dgm_err_clear(&s->damage);
    dgm_code code = fill_raw_to(s, 8, err);
    if (code != DGM_OK) {
        return code;
    }
    uint32_t mark = s->raw_n >= 8 ? little_endian(s->raw) : 0;
    if (s->raw_n >= 2 && s->raw[0] == 0x1f && s->raw[1] == 0x8b) {
        s->packing = GZIP;
    } else if (mark == ZSTD_MAGICNUMBER || (mark & ZSTD_MAGIC_SKIPPABLE_MASK) == ZSTD_MAGIC_SKIPPABLE_START) {
        s->packing = ZSTD;
        if (!s->zstd) {
            s->zstd = ZSTD_createDCtx();
        }
        if (!s->zstd) {
            return dgm_err_set(err, DGM_E_NOMEM, name, 0, "out of memory for the zstd decoder");
        }
        ZSTD_DCtx_reset(s->zstd, ZSTD_reset_session_and_parameters);
        code = mark == 0x184D2A5D ? read_dictionary(s, err) : DGM_OK;
    }
    return code;
}

bool dgm_stream_is_packed(const dgm_stream *s) {
    return s->packing != PLAIN;
}

static dgm_code check_swell(dgm_stream *s, dgm_err *err) {
    uint64_t eaten = s->raw_total - (s->raw_n - s->raw_at);
    if (s->packing != PLAIN && s->total > SWELL_FROM && s->total / SWELL > eaten) {
        return dgm_err_set(err, DGM_E_LIMIT, s->name, 0, "swells to more than %d times its size: not read further",
                           SWELL);
    }
    return DGM_OK;
}

// Zstd frames, and those to be skipped, one after the other.
static dgm_code unpack_zstd(dgm_stream *s, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    ZSTD_inBuffer in = {s->raw, s->raw_n, s->raw_at};
    ZSTD_outBuffer out = {to, room, 0};
    size_t left = ZSTD_decompressStream(s->zstd, &out, &in);
    s->raw_at = in.pos;
    *got = out.pos;
    if (ZSTD_isError(left)) {
        return dgm_err_set(err, DGM_E_IO, s->name, 0, "the zstd data is damaged: %s", ZSTD_getErrorName(left));
    }
    s->in_member = left != 0;
    return DGM_OK;
}

// A damaged member ends; the next one that begins within reach is good for going on: web archives have one a record.
static bool find_member(dgm_stream *s) {
    for (size_t i = s->raw_at; i + 4 <= s->raw_n; i++) {
        // Source: RFC 1952, section 2.3: two marks, deflate, flags below 0x20.
        if (s->raw[i] == 0x1f && s->raw[i + 1] == 0x8b && s->raw[i + 2] == 8 && s->raw[i + 3] < 0x20) {
            s->raw_at = i;
            return true;
        }
    }
    return false;
}

static dgm_code unpack_gzip(dgm_stream *s, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    if (!s->in_member) {
        if (s->raw[s->raw_at] != 0x1f) {
            s->is_ended = true; // padding after the last member, which gzip ignores too
            return DGM_OK;
        }
        memset(&s->z, 0, sizeof s->z);
        if (inflateInit2(&s->z, 15 + 16) != Z_OK) {
            return dgm_err_set(err, DGM_E_NOMEM, s->name, 0, "out of memory for the gzip decoder");
        }
        s->in_member = true;
    }
    s->z.next_in = s->raw + s->raw_at;
    s->z.avail_in = (uInt)(s->raw_n - s->raw_at);
    s->z.next_out = to;
    s->z.avail_out = (uInt)room;
    int status = inflate(&s->z, Z_NO_FLUSH);
    s->raw_at = s->raw_n - s->z.avail_in;
    *got = room - s->z.avail_out;
    if (status == Z_STREAM_END) {
        end_member(s);
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
        dgm_err_set(err, DGM_E_IO, s->name, 0, "the gzip data is damaged: %s",
                    s->z.msg ? s->z.msg : "not what gzip writes");
        end_member(s);
        s->is_ended = !find_member(s);
        return DGM_E_IO;
    }
    return DGM_OK;
}

// Unpacked bytes: at least one, or none at the end. An error ends the stream unless s->is_ended says otherwise.
static dgm_code unpack(dgm_stream *s, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    *got = 0;
    while (!s->is_ended && *got == 0) {
        if (s->raw_at == s->raw_n) {
            dgm_code code = fill_raw(s, err);
            if (code != DGM_OK) {
                s->is_ended = true;
                return code;
            }
        }
        size_t n = s->raw_n - s->raw_at;
        if (n == 0) {
            s->is_ended = true;
            if (s->in_member) {
                end_member(s);
                return dgm_err_set(err, DGM_E_IO, s->name, 0, "the %s data is cut off",
                                   s->packing == GZIP ? "gzip" : "zstd");
            }
            return DGM_OK;
        }
        dgm_code code = DGM_OK;
        if (s->packing == PLAIN) {
            *got = n < room ? n : room;
            memcpy(to, s->raw + s->raw_at, *got);
            s->raw_at += *got;
        } else if (s->packing == GZIP) {
            code = unpack_gzip(s, to, room, got, err);
        } else {
            code = unpack_zstd(s, to, room, got, err);
            s->is_ended = code != DGM_OK;
        }
        s->total += *got;
        if (code == DGM_OK) {
            code = check_swell(s, err);
            s->is_ended = s->is_ended || code != DGM_OK;
        }
        if (code != DGM_OK) {
            return code;
        }
    }
    return DGM_OK;
}

dgm_code dgm_stream_look(dgm_stream *s, size_t wish, dgm_slice *out, dgm_err *err) {
    if (s->n - s->at < wish && s->at > 0) {
        memmove(s->window, s->window + s->at, s->n - s->at);
        s->n -= s->at;
        s->at = 0;
    }
    while (s->n - s->at < wish && s->n < DGM_STREAM_WINDOW && !s->is_ended && s->damage.code == DGM_OK) {
        size_t got = 0;
        unpack(s, s->window + s->n, DGM_STREAM_WINDOW - s->n, &got, &s->damage);
        s->n += got;
    }
    *out = (dgm_slice){(const char *)s->window + s->at, s->n - s->at};
    if (out->size == 0 && s->damage.code != DGM_OK) {
        dgm_code code = s->damage.code;
        if (err) {
            *err = s->damage;
        }
        dgm_err_clear(&s->damage);
        return code;
    }
    return DGM_OK;
}

void dgm_stream_take(dgm_stream *s, size_t n) {
    s->at += n;
}

dgm_code dgm_stream_read(dgm_stream *s, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    *got = 0;
    while (*got < room) {
        dgm_slice ahead;
        dgm_code code = dgm_stream_look(s, 1, &ahead, err);
        if (code != DGM_OK || ahead.size == 0) {
            return code;
        }
        size_t take = ahead.size < room - *got ? ahead.size : room - *got;
        memcpy(to + *got, ahead.data, take);
        dgm_stream_take(s, take);
        *got += take;
    }
    return DGM_OK;
}

dgm_code dgm_stream_skip(dgm_stream *s, uint64_t n, dgm_err *err) {
    while (n > 0) {
        dgm_slice ahead;
        dgm_code code = dgm_stream_look(s, 1, &ahead, err);
        if (code != DGM_OK || ahead.size == 0) {
            return code != DGM_OK ? code : DGM_END;
        }
        size_t take = ahead.size < n ? ahead.size : (size_t)n;
        dgm_stream_take(s, take);
        n -= take;
    }
    return DGM_OK;
}

dgm_code dgm_stream_line(dgm_stream *s, dgm_arena *arena, size_t limit, dgm_slice *out, dgm_err *err) {
    uint8_t *line = NULL;
    size_t n = 0, room = 0; // of the line's bytes that are kept in the arena
    uint64_t length = 0;    // of the whole line, also what is too long to keep
    for (;;) {
        dgm_slice ahead;
        dgm_code code = dgm_stream_look(s, 1, &ahead, err);
        if (code != DGM_OK) {
            return code;
        }
        const char *newline = ahead.size ? memchr(ahead.data, '\n', ahead.size) : NULL;
        size_t take = newline ? (size_t)(newline - ahead.data) : ahead.size;
        dgm_stream_take(s, take + (newline != NULL));
        if (newline && length == 0) {
            *out = (dgm_slice){ahead.data, take};
            return DGM_OK;
        }
        length += take;
        if (length <= limit && take) {
            if (n + take > room) {
                room = room ? room : 2 * DGM_STREAM_WINDOW;
                while (room < n + take) {
                    room *= 2;
                }
                uint8_t *wider = dgm_arena_get(arena, room);
                if (!wider) {
                    return dgm_err_set_limit(err, s->name);
                }
                if (n) {
                    memcpy(wider, line, n);
                }
                line = wider;
            }
            memcpy(line + n, ahead.data, take);
            n += take;
        }
        if (length / LONG_LINE_FACTOR > limit) {
            s->is_ended = true;
            s->at = s->n;
            return dgm_err_set(err, DGM_E_LIMIT, s->name, 0,
                               "a line of more than %d times the limit of %zu bytes: not read further",
                               (int)LONG_LINE_FACTOR, limit);
        }
        if (newline || ahead.size == 0) {
            *out = (dgm_slice){(const char *)line, n};
            if (length > limit) {
                return dgm_err_set(err, DGM_E_LIMIT, s->name, 0, "a line of more than %zu bytes", limit);
            }
            return newline || length ? DGM_OK : DGM_END;
        }
    }
}
