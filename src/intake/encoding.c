// Bytes of any encoding to valid UTF-8, and characters that only a page's layout needs out of the text.
#include "intake/parts.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

enum { SAMPLE = 64 << 10 };     // bytes looked at for the kind of data and its encoding
enum { DECLARATION = 4 << 10 }; // a page's charset stands in its first kilobyte (HTML, "encoding sniffing algorithm")

// Formats that people put into a folder of pages by mistake, by their first bytes.
static const struct {
    const char *magic;
    size_t size, offset;
    const char *name;
} KINDS[] = {
    {"\x89PNG", 4, 0, "a PNG picture"},
    {"\xff\xd8\xff", 3, 0, "a JPEG picture"},
    {"GIF8", 4, 0, "a GIF picture"},
    {"WEBP", 4, 8, "a WebP picture"},
    {"BM", 2, 0, "a bitmap picture"}, // only where control characters follow, see is_kind
    {"II*\0", 4, 0, "a TIFF picture"},
    {"MM\0*", 4, 0, "a TIFF picture"},
    {"ftyp", 4, 4, "a video"},
    {"RIFF", 4, 0, "a sound or video file"},
    {"OggS", 4, 0, "a sound or video file"},
    {"\x1a\x45\xdf\xa3", 4, 0, "a video"},
    {"ID3", 3, 0, "a sound file"},
    {"%PDF-", 5, 0, "a PDF file"},
    {"{\\rtf", 5, 0, "an RTF file"},
    {"PK\3\4", 4, 0, "a ZIP archive or an office file"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, 0, "an old office file"},
    {"\x7f"
     "ELF",
     4, 0, "an executable"},
    {"\xcf\xfa\xed\xfe", 4, 0, "an executable"},
    {"\xca\xfe\xba\xbe", 4, 0, "an executable"},
    {"MZ", 2, 0, "an executable"},
    {"\x1f\x8b", 2, 0, "gzip data within gzip data"},
    {"BZh", 3, 0, "bzip2 data"},
    {"\xfd"
     "7zXZ",
     5, 0, "xz data"},
    {"\x28\xb5\x2f\xfd", 4, 0, "zstd data"},
    {"7z\xbc\xaf", 4, 0, "a 7z archive"},
    {"Rar!", 4, 0, "a RAR archive"},
    {"ustar", 5, 257, "a tar archive"},
    {"SQLite format 3", 15, 0, "an SQLite database"},
    {"wOFF", 4, 0, "a font"},
    {"wOF2", 4, 0, "a font"},
};

// Bytes that no text holds: control characters other than white space, escape and backspace.
static size_t count_controls(const uint8_t *p, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        count += (p[i] < 0x20 && !(p[i] >= 7 && p[i] <= 13) && p[i] != 0x1b) || p[i] == 0x7f;
    }
    return count;
}

static const char *kind_of(const uint8_t *p, size_t n, bool has_controls) {
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
        if (n >= KINDS[i].offset + KINDS[i].size && memcmp(p + KINDS[i].offset, KINDS[i].magic, KINDS[i].size) == 0) {
            // Two and three letters may open a sentence as well; "%PDF-" and the like may not.
            bool is_weak = KINDS[i].size < 4 && (uint8_t)KINDS[i].magic[0] < 0x80 && KINDS[i].magic[0] >= ' ';
            bool is_printable =
                KINDS[i].size >= 4 && count_controls((const uint8_t *)KINDS[i].magic, KINDS[i].size) == 0;
            bool is_text_like = is_weak || (is_printable && p[0] != '%' && p[0] != '{');
            if (!is_text_like || has_controls) {
                return KINDS[i].name;
            }
        }
    }
    return NULL;
}

// What the bytes are when read as UTF-8.
typedef struct census {
    size_t multi;   // sequences of two bytes and more
    size_t invalid; // places where U+FFFD would stand
    size_t high;    // bytes over 0x7f
    size_t quotes;  // bytes 0x85, 0x91..0x97: punctuation of windows-1252, control characters elsewhere
} census;

static census take_census(const uint8_t *p, size_t n) {
    census c = {0};
    int32_t i = 0, size = (int32_t)n;
    while (i < size) {
        if (p[i] < 0x80) {
            i++;
            continue;
        }
        int32_t start = i;
        UChar32 u;
        U8_NEXT(p, i, size, u);
        if (u < 0) {
            c.invalid++;
        } else {
            c.multi++;
        }
        c.high += (size_t)(i - start);
        c.quotes += u < 0 && (p[start] == 0x85 || (p[start] >= 0x91 && p[start] <= 0x97));
    }
    return c;
}

// The name of a charset at the front, without the quotes around it.
static void take_charset(const uint8_t *p, size_t n, char out[32]) {
    size_t at = 0, k = 0;
    while (at < n && (p[at] == ' ' || p[at] == '=' || p[at] == '"' || p[at] == '\'')) {
        at++;
    }
    while (at < n && k + 1 < 32 &&
           (p[at] == '-' || p[at] == '_' || p[at] == ':' || (p[at] >= '0' && p[at] <= '9') ||
            ((p[at] | 0x20) >= 'a' && (p[at] | 0x20) <= 'z'))) {
        out[k++] = (char)p[at++];
    }
    out[k] = 0;
}

// The charset that a page declares in its head, as written; "" for none.
static void declared_charset(const uint8_t *p, size_t n, char out[32]) {
    out[0] = 0;
    n = n < DECLARATION ? n : DECLARATION;
    dgm_slice head = {(const char *)p, n};
    size_t at = dgm_slice_find(head, "charset");
    size_t xml = n > 5 && memcmp(p, "<?xml", 5) == 0 ? dgm_slice_find(head, "encoding") : SIZE_MAX;
    if (at == SIZE_MAX && xml == SIZE_MAX) {
        return;
    }
    at = xml != SIZE_MAX && xml < at ? xml + 8 : at + 7;
    take_charset(p + at, n - at, out);
}

// What the name means on the web, where Latin-1 and ASCII have always been written as windows-1252.
// Source: WHATWG Encoding Standard, "names and labels".
static const char *web_charset(const char *name) {
    static const char *const LATIN1[] = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",   "latin-1",     "l1",
                                         "us-ascii",   "ascii",     "cp1252",     "x-cp1252", "windows-1252"};
    for (size_t i = 0; i < sizeof LATIN1 / sizeof *LATIN1; i++) {
        if (strcasecmp(name, LATIN1[i]) == 0) {
            return "windows-1252";
        }
    }
    if (strcasecmp(name, "iso-8859-9") == 0) {
        return "windows-1254";
    }
    if (strcasecmp(name, "gb2312") == 0 || strcasecmp(name, "gbk") == 0) {
        return "gb18030";
    }
    if (strcasecmp(name, "shift_jis") == 0 || strcasecmp(name, "sjis") == 0) {
        return "windows-31j";
    }
    return name;
}

static dgm_code convert(dgm_arena *arena, const char *where, const char *charset, const uint8_t *p, size_t n,
                        dgm_slice *out, bool *is_known, dgm_err *err) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    *is_known = U_SUCCESS(status);
    if (!*is_known) {
        return DGM_OK;
    }
    // At most three bytes of UTF-8 for each byte of a byte encoding; UTF-16 gives three for two.
    size_t room = 3 * n + 16;
    char *text = room < INT32_MAX ? dgm_arena_get(arena, room) : NULL;
    if (!text) {
        ucnv_close(converter);
        return dgm_err_set_limit(err, where);
    }
    int32_t size = ucnv_toAlgorithmic(UCNV_UTF8, converter, text, (int32_t)room, (const char *)p, (int32_t)n, &status);
    ucnv_close(converter);
    if (U_FAILURE(status) || size > (int32_t)room) {
        return dgm_err_set(err, DGM_E_ENCODING, where, 0, "cannot be decoded as %s", charset);
    }
    *out = (dgm_slice){text, (size_t)size};
    return DGM_OK;
}

// ICU's guess from a sample, or NULL.
static const char *detect(const uint8_t *p, size_t n, char out[32]) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    // Begin where the first foreign byte is: a long head of ASCII says nothing.
    size_t from = 0;
    while (from < n && p[from] < 0x80) {
        from++;
    }
    from = from > 1024 ? from - 1024 : 0;
    size_t size = n - from < SAMPLE ? n - from : SAMPLE;
    ucsdet_setText(detector, (const char *)p + from, (int32_t)size, &status);
    ucsdet_enableInputFilter(detector, true);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const char *name = match ? ucsdet_getName(match, &status) : NULL;
    int32_t confidence = match ? ucsdet_getConfidence(match, &status) : 0;
    out[0] = 0;
    if (U_SUCCESS(status) && name && confidence >= 20 && strlen(name) < 32) {
        snprintf(out, 32, "%s", name);
    }
    ucsdet_close(detector);
    return out[0] ? out : NULL;
}

// UTF-16 without a mark: of Latin text, every second byte is 0.
static const char *utf16_by_zeros(const uint8_t *p, size_t n) {
    n = n < SAMPLE ? n : SAMPLE;
    size_t zero[2] = {0, 0};
    for (size_t i = 0; i < n; i++) {
        zero[i & 1] += p[i] == 0;
    }
    if (n < 16) {
        return NULL;
    }
    if (zero[1] > n / 5 && zero[0] < n / 50) {
        return "UTF-16LE";
    }
    return zero[0] > n / 5 && zero[1] < n / 50 ? "UTF-16BE" : NULL;
}

// What a character of the text becomes: itself, a space, a line end, nothing, or its letters.
enum { DROP = -1, LIGATURE = -2 };

// Characters 0x80 to 0x9f are controls that no page means: what stands there was written as windows-1252 ("&#146;").
// Source: WHATWG HTML, "numeric character reference end state".
static const UChar32 WINDOWS_1252[32] = {0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                         0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17d,  0,
                                         0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                         0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178};

static UChar32 replacement(UChar32 c) {
    if (c < 0x20) {
        return c == '\n' || c == '\t' ? c : (c == '\v' || c == '\f') ? '\n' : DROP;
    }
    if (c < 0x7f) {
        return c;
    }
    if (c < 0xa0) {
        return c == 0x7f || WINDOWS_1252[c & 31] == 0 ? DROP : WINDOWS_1252[c & 31];
    }
    if (c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000 || c == 0x1680) {
        return ' ';
    }
    if (c == 0x2028 || c == 0x2029) {
        return '\n';
    }
    if (c == 0xad || c == 0x034f || c == 0x061c || c == 0x180e || (c >= 0x200b && c <= 0x200f) ||
        (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
        (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfffe || c == 0xffff) {
        return DROP;
    }
    if (c >= 0xfb00 && c <= 0xfb06) {
        return LIGATURE;
    }
    if (c == 0x2011) {
        return '-'; // the hyphen that does not break
    }
    return c;
}

static size_t put_utf8(char *to, uint32_t c) {
    if (c < 0x80) {
        to[0] = (char)c;
        return 1;
    }
    size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n; i > 1; i--) {
        to[i - 1] = (char)(0x80 | (c & 0x3f));
        c >>= 6;
    }
    to[0] = (char)((n == 2 ? 0xc0u : n == 3 ? 0xe0u : 0xf0u) | c);
    return n;
}

dgm_slice dgm_intake_normalise(dgm_arena *arena, dgm_slice text) {
    static const char *const LIGATURES[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    const uint8_t *p = (const uint8_t *)text.data;
    size_t n = text.size;
    // An invalid byte becomes three, one of windows-1252 (two bytes) may as well; nothing else grows.
    size_t invalid = 0;
    size_t at = 0;
    while (at < n) {
        if (p[at] < 0x80) {
            at++;
            continue;
        }
        int32_t i = 0, rest = n - at < 8 ? (int32_t)(n - at) : 8;
        UChar32 c;
        U8_NEXT(p + at, i, rest, c);
        invalid += c < 0 || (c >= 0x80 && c < 0xa0);
        at += (size_t)i;
    }
    size_t room = n + 2 * invalid + 1;
    char *out = dgm_arena_get(arena, room);
    if (!out) {
        return (dgm_slice){NULL, SIZE_MAX};
    }
    size_t k = 0;
    at = 0;
    while (at < n) {
        if (p[at] >= 0x20 && p[at] < 0x7f) { // nearly everything
            out[k++] = (char)p[at++];
            continue;
        }
        if (p[at] == '\r') {
            at++;
            if (at == n || p[at] != '\n') {
                out[k++] = '\n';
            }
            continue;
        }
        int32_t i = 0, rest = n - at < 8 ? (int32_t)(n - at) : 8;
        UChar32 c;
        U8_NEXT(p + at, i, rest, c);
        at += (size_t)i;
        c = c < 0 ? 0xfffd : replacement(c);
        if (c == LIGATURE) {
            const char *letters = LIGATURES[p[at - 1] & 7];
            size_t length = strlen(letters);
            memcpy(out + k, letters, length);
            k += length;
        } else if (c != DROP) {
            k += put_utf8(out + k, (uint32_t)c);
        }
    }
    out[k] = 0;
    return (dgm_slice){out, k};
}

static dgm_code finish(dgm_arena *arena, const char *where, dgm_slice text, dgm_slice *out, dgm_err *err) {
    *out = dgm_intake_normalise(arena, text);
    if (out->size == SIZE_MAX) {
        *out = (dgm_slice){NULL, 0};
        return dgm_err_set_limit(err, where);
    }
    return DGM_OK;
}

dgm_code dgm_intake_decode(dgm_arena *arena, const char *where, const uint8_t *p, size_t n, dgm_slice said,
                           dgm_slice *out, dgm_err *err) {
    *out = (dgm_slice){NULL, 0};
    if (n > DGM_ITEM_LIMIT) {
        return dgm_err_set(err, DGM_E_LIMIT, where, 0, "more than %zu bytes in one document", DGM_ITEM_LIMIT);
    }
    char charset[32] = "";
    if (n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0) {
        return finish(arena, where, (dgm_slice){(const char *)p + 3, n - 3}, out, err);
    }
    if (n >= 4 && (memcmp(p, "\xff\xfe\0\0", 4) == 0 || memcmp(p, "\0\0\xfe\xff", 4) == 0)) {
        snprintf(charset, sizeof charset, "%s", "UTF-32");
    } else if (n >= 2 && (memcmp(p, "\xff\xfe", 2) == 0 || memcmp(p, "\xfe\xff", 2) == 0)) {
        snprintf(charset, sizeof charset, "%s", "UTF-16");
    } else if (utf16_by_zeros(p, n)) {
        snprintf(charset, sizeof charset, "%s", utf16_by_zeros(p, n));
    }
    dgm_slice text = {NULL, 0};
    bool is_known = false;
    if (charset[0]) {
        dgm_code code = convert(arena, where, charset, p, n, &text, &is_known, err);
        if (code != DGM_OK) {
            return code;
        }
        size_t head = text.size < SAMPLE ? text.size : SAMPLE;
        if (is_known && count_controls((const uint8_t *)text.data, head) <= head / 20) {
            return finish(arena, where, text, out, err);
        }
    }
    // Text may hold a stray control character; one in twenty is something else.
    size_t head = n < SAMPLE ? n : SAMPLE;
    size_t middle = n / 2 < n - head ? n / 2 : n - head;
    size_t controls = count_controls(p, head), later = count_controls(p + middle, head);
    const char *kind = kind_of(p, n, controls > 0);
    if (kind) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "is %s, not text", kind);
    }
    if (controls > head / 20 || later > head / 20) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "is binary data, not text");
    }
    census c = take_census(p, n);
    if (c.high == 0 || c.invalid == 0) {
        return finish(arena, where, (dgm_slice){(const char *)p, n}, out, err);
    }
    take_charset((const uint8_t *)said.data, said.size, charset);
    if (!charset[0]) {
        declared_charset(p, n, charset);
    }
    const char *name = charset[0] ? web_charset(charset) : NULL;
    bool says_utf8 = name && (strcasecmp(name, "utf-8") == 0 || strcasecmp(name, "utf8") == 0);
    // UTF-8 with damage: whole sequences are far too regular to be an accident.
    if (c.multi > 2 * c.invalid || (says_utf8 && c.multi >= c.invalid)) {
        return finish(arena, where, (dgm_slice){(const char *)p, n}, out, err);
    }
    char guess[32];
    if (!name || says_utf8 || strncasecmp(name, "utf-16", 6) == 0 || strncasecmp(name, "utf-32", 6) == 0) {
        // A few foreign bytes among many letters, or dashes and quotes of windows-1252: Western text.
        bool is_western = c.high < n / 50 || c.quotes * 4 > c.high;
        name = is_western ? "windows-1252" : detect(p, n, guess);
        name = name ? web_charset(name) : "windows-1252";
        if (strcasecmp(name, "utf-8") == 0 || strncasecmp(name, "utf-", 4) == 0) {
            return finish(arena, where, (dgm_slice){(const char *)p, n}, out, err);
        }
    }
    dgm_code code = convert(arena, where, name, p, n, &text, &is_known, err);
    if (code == DGM_OK && !is_known) {
        code = convert(arena, where, "windows-1252", p, n, &text, &is_known, err);
    }
    if (code != DGM_OK) {
        return code;
    }
    return finish(arena, where, is_known ? text : (dgm_slice){(const char *)p, n}, out, err);
}
