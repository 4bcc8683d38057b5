#include "write/terminal.h"

#include "base/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

void dgm_terminal_put_style(dgm_buffer *out, bool colour, dgm_style style) {
    static const char *const codes[] = {"0", "1", "2", "31", "32", "33", "34", "36"};
    _Static_assert(sizeof codes / sizeof *codes == DGM_STYLE_N, "one code a style");
    if (colour) {
        dgm_buffer_print(out, "\033[%sm", codes[style]);
    }
}

static bool is_blank(uint32_t c) {
    return c <= 0x20 || c == 0xA0 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

static uint32_t width_of(uint32_t c) {
    if (c < 0x300) {
        return 1;
    }
    int8_t type = u_charType((UChar32)c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) {
        return 0;
    }
    int32_t wide = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

// Bytes of the next thing to show: one code point, or a run of white space, which shows as one space.
static size_t next_piece(const char *data, size_t size, uint32_t *code_point, uint32_t *width) {
    size_t n = dgm_utf8_read(data, size, code_point);
    if (!is_blank(*code_point)) {
        *width = width_of(*code_point);
        // Direction marks would turn the rest of the line around.
        if (u_charType((UChar32)*code_point) == U_FORMAT_CHAR) {
            *code_point = 0;
        }
        return n;
    }
    while (n < size) {
        uint32_t c = 0;
        size_t more = dgm_utf8_read(data + n, size - n, &c);
        if (!is_blank(c)) {
            break;
        }
        n += more;
    }
    *code_point = ' ';
    *width = 1;
    return n;
}

static void put_piece(dgm_buffer *out, const char *data, size_t n, uint32_t code_point) {
    if (code_point == ' ') {
        dgm_buffer_put(out, " ", 1);
    } else if (code_point) {
        dgm_buffer_put(out, data, n);
    }
}

uint32_t dgm_terminal_width(const char *data, size_t size) {
    uint32_t total = 0, code_point = 0, width = 0;
    for (size_t i = 0; i < size;) {
        i += next_piece(data + i, size - i, &code_point, &width);
        total += width;
    }
    return total;
}

void dgm_terminal_put_text(dgm_buffer *out, const char *data, size_t size) {
    uint32_t code_point = 0, width = 0;
    for (size_t i = 0; i < size;) {
        size_t n = next_piece(data + i, size - i, &code_point, &width);
        put_piece(out, data + i, n, code_point);
        i += n;
    }
}

void dgm_terminal_put_spaces(dgm_buffer *out, uint32_t n) {
    static const char spaces[] = "                                ";
    while (n) {
        uint32_t step = n < sizeof spaces - 1 ? n : (uint32_t)(sizeof spaces - 1);
        dgm_buffer_put(out, spaces, step);
        n -= step;
    }
}

void dgm_terminal_put_line(dgm_buffer *out, const char **data, size_t *size, uint32_t width, bool last, bool pad) {
    const char *text = *data;
    size_t left = *size, end = 0, cut = 0, cut_last = 0;
    uint32_t used = 0, used_cut = 0, used_last = 0, code_point = 0, step = 0;
    bool full = false;
    while (end < left) {
        size_t n = next_piece(text + end, left - end, &code_point, &step);
        if (code_point == ' ') {
            cut = end; // a place to break, if what follows does not fit
            used_cut = used;
        }
        if (used + step > width) {
            full = true;
            break;
        }
        if (used + step < width) { // an ellipsis would still fit after this one
            cut_last = end + n;
            used_last = used + step;
        }
        used += step;
        end += n;
    }
    if (full && last) {
        dgm_terminal_put_text(out, text, cut_last);
        dgm_buffer_put(out, "\xE2\x80\xA6", width ? 3 : 0);
        used = width ? used_last + 1 : 0;
        end = left;
    } else {
        if (full && cut) {
            end = cut;
            used = used_cut;
        }
        dgm_terminal_put_text(out, text, end);
        if (full && end == 0) {
            end = left; // not even one character fits: nothing more to say
        }
    }
    dgm_terminal_put_spaces(out, pad && width > used ? width - used : 0);
    while (end < left && (unsigned char)text[end] <= 0x20) {
        end++;
    }
    *data = text + end;
    *size = left - end;
}

void dgm_terminal_put_wrapped(dgm_buffer *out, const char *data, size_t size, uint32_t columns, uint32_t indent,
                              uint32_t at) {
    size_t i = 0;
    uint32_t limit = columns > indent + 20 ? columns : indent + 20;
    while (i < size) {
        // One word and the white space before it at a time.
        uint32_t code_point = 0, step = 0, width = 0;
        size_t start = i;
        bool space = false;
        while (i < size) {
            size_t n = next_piece(data + i, size - i, &code_point, &step);
            if (code_point == ' ') {
                if (i > start) {
                    break;
                }
                space = true;
                start = i + n;
            } else {
                width += step;
            }
            i += n;
        }
        if (at > indent && at + width + (space ? 1 : 0) > limit) {
            dgm_buffer_put(out, "\n", 1);
            dgm_terminal_put_spaces(out, indent);
            at = indent;
        } else if (space && at > indent) {
            dgm_buffer_put(out, " ", 1);
            at++;
        }
        dgm_terminal_put_text(out, data + start, i - start);
        at += width;
    }
}
