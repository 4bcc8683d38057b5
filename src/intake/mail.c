// Mailboxes (mbox) and single messages: the reader's side finds where a message ends; the worker's side reads it by
// GMime. Source: RFC 4155 (mbox), RFC 5322 and 2045 to 2049 (messages).
#include "intake/container.h"

#include <pthread.h>
#include <string.h>

#include <gmime/gmime.h>

static const size_t MESSAGE = (size_t)64 << 20; // bytes, with its attachments

// Names of header fields that a message has and a page does not.
static bool is_header(dgm_slice line) {
    static const char *const NAMES[] = {"From",        "Date",         "Message-ID",   "MIME-Version", "Received",
                                        "Return-Path", "Delivered-To", "Content-Type", "Subject",      "To"};
    dgm_slice value;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (dgm_header_is(line, NAMES[i], &value)) {
            return true;
        }
    }
    return false;
}

static bool is_field(dgm_slice line) {
    size_t i = 0;
    while (i < line.size && line.data[i] > ' ' && line.data[i] < 0x7f && line.data[i] != ':') {
        i++;
    }
    return i > 0 && i < line.size && line.data[i] == ':';
}

bool dgm_mail_is(dgm_slice s) {
    size_t at = 0, known = 0, unknown = 0;
    bool is_box = dgm_slice_starts(s, "From ") && s.data[0] == 'F';
    for (size_t n = 0; at < s.size; n++) {
        const char *newline = memchr(s.data + at, '\n', s.size - at);
        size_t end = newline ? (size_t)(newline - s.data) : s.size;
        dgm_slice line = dgm_slice_cut(s, at, end > at && s.data[end - 1] == '\r' ? end - 1 : end);
        at = end + 1;
        if (n == 0 && is_box) {
            continue;
        }
        if (line.size == 0 || !newline) {
            break;
        }
        bool is_folded = n > 0 && (line.data[0] == ' ' || line.data[0] == '\t');
        if (!is_folded && !is_field(line)) {
            return false;
        }
        known += is_header(line);
        unknown += !is_folded;
    }
    return known >= 3 && (is_box || unknown >= 3);
}

typedef struct box {
    bool is_single;    // one message, no mailbox
    char begins[1024]; // the line that begins the next message; "" for none
} box;

static bool begins_message(dgm_slice line, bool after_blank) {
    // "From sender Wed Jul 25 10:00:00 2007": the year at the end tells it from a sentence of an old mailbox.
    if (!after_blank || line.size < 10 || memcmp(line.data, "From ", 5) != 0) {
        return false;
    }
    size_t colons = 0, digits = 0;
    for (size_t i = 5; i < line.size; i++) {
        colons += line.data[i] == ':';
        digits += line.data[i] >= '0' && line.data[i] <= '9';
    }
    return colons >= 1 && digits >= 6;
}

dgm_code dgm_mail_next(dgm_input *in, dgm_item *out, dgm_err *err) {
    box *b = in->state;
    bool is_first = !b;
    if (!b) {
        in->state = b = dgm_arena_get(in->kept, sizeof *b);
        if (!b) {
            in->is_over = true;
            return dgm_err_set_limit(err, in->path);
        }
        *b = (box){0};
    }
    char *data = NULL;
    size_t n = 0, room = 0;
    bool after_blank = is_first, has_more = false, is_too_large = false;
    dgm_arena_mark mark = dgm_arena_get_mark(in->items);
    in->number++;
    for (;;) {
        dgm_slice line;
        dgm_code code = dgm_stream_line(in->stream, in->items, MESSAGE, &line, err);
        if (code == DGM_END) {
            break;
        }
        if (code == DGM_E_LIMIT) {
            dgm_err_clear(err);
            is_too_large = true;
            continue;
        }
        if (code != DGM_OK) {
            return code;
        }
        bool begins = !b->is_single && begins_message(line, after_blank);
        if (is_first && n == 0) {
            b->is_single = !begins && memcmp(line.data, "From ", line.size < 5 ? line.size : 5) != 0;
            if (!b->is_single) {
                is_first = false;
                continue;
            }
        }
        if (begins) {
            has_more = true;
            break;
        }
        after_blank = line.size == 0 || (line.size == 1 && line.data[0] == '\r');
        // ">From " in a mailbox is a line of the message that began with "From ".
        size_t quoted = !b->is_single && line.size > 6 && memcmp(line.data, ">From ", 6) == 0;
        size_t size = line.size - quoted + 1;
        if (n + size > MESSAGE) {
            is_too_large = true;
            n = room = 0;
            dgm_arena_rewind(in->items, mark);
        }
        if (is_too_large) {
            continue;
        }
        if (n + size > room) {
            room = room ? room : DGM_STREAM_WINDOW;
            while (room < n + size) {
                room *= 2;
            }
            char *wider = dgm_arena_get(in->items, room);
            if (!wider) {
                in->is_over = true;
                return dgm_err_set_limit(err, in->path);
            }
            if (n) {
                memcpy(wider, data, n);
            }
            data = wider;
        }
        memcpy(data + n, line.data + quoted, size - 1);
        n += size;
        data[n - 1] = '\n';
    }
    in->is_over = !has_more;
    if (is_too_large) {
        return dgm_err_set(err, DGM_E_LIMIT, in->path, in->number, "message %u has more than %zu bytes", in->number,
                           MESSAGE);
    }
    if (n == 0) {
        return DGM_END;
    }
    *out = (dgm_item){.kind = DGM_ITEM_MESSAGE, .data = (const uint8_t *)data, .size = n};
    dgm_code code = dgm_input_number(in, out, err);
    if (code == DGM_OK && b->is_single) {
        out->id = in->path;
    }
    return code;
}

// ---- a message --------------------------------------------------------------------------------------

static pthread_once_t once = PTHREAD_ONCE_INIT;

// What a message's parts hold: the first plain text and the first page that are no attachments.
typedef struct found {
    dgm_arena *arena;
    dgm_slice plain, page;
    bool is_short_of_memory;
} found;

static dgm_slice text_of(found *f, GMimePart *part) {
    dgm_slice out = {NULL, 0};
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *memory = content ? g_mime_stream_mem_new() : NULL;
    if (memory && g_mime_data_wrapper_write_to_stream(content, memory) >= 0) {
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
        const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
        dgm_slice said = {charset, charset ? strlen(charset) : 0};
        dgm_err ignored = {0};
        if (bytes->len && dgm_intake_decode(f->arena, "", bytes->data, bytes->len, said, &out, &ignored) != DGM_OK) {
            f->is_short_of_memory |= ignored.code == DGM_E_LIMIT;
            out = (dgm_slice){NULL, 0};
        }
    }
    if (memory) {
        g_object_unref(memory);
    }
    return out;
}

static void look_at_part(found *f, GMimeObject *object) {
    if (!GMIME_IS_PART(object) || g_mime_part_is_attachment(GMIME_PART(object))) {
        return;
    }
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (!f->plain.size && g_mime_content_type_is_type(type, "text", "plain")) {
        f->plain = text_of(f, GMIME_PART(object));
    } else if (!f->page.size && g_mime_content_type_is_type(type, "text", "html")) {
        f->page = text_of(f, GMIME_PART(object));
    }
}

static const char *keep(dgm_draft *d, const char *text) {
    dgm_slice clean = text ? dgm_intake_normalise(d->arena, (dgm_slice){text, strlen(text)}) : (dgm_slice){NULL, 0};
    size_t size = 0;
    char *out = clean.size && clean.size != SIZE_MAX ? dgm_intake_collapse(d->arena, clean, &size) : NULL;
    return size ? out : NULL;
}

dgm_code dgm_intake_message(dgm_draft *d, const dgm_item *item, dgm_err *err) {
    pthread_once(&once, g_mime_init);
    GMimeStream *bytes = g_mime_stream_mem_new_with_buffer((const char *)item->data, item->size);
    GMimeParser *parser = g_mime_parser_new_with_stream(bytes);
    g_object_unref(bytes);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    if (!message) {
        return dgm_err_set(err, DGM_E_FORMAT, d->id, 0, "is no message");
    }
    d->title = keep(d, g_mime_message_get_subject(message));
    InternetAddress *from = internet_address_list_get_address(g_mime_message_get_from(message), 0);
    d->source = from ? keep(d, internet_address_get_name(from)) : NULL;
    GDateTime *date = g_mime_message_get_date(message);
    if (date) {
        int year, month, day;
        g_date_time_get_ymd(date, &year, &month, &day);
        d->published = (dgm_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    }
    found f = {.arena = d->arena};
    // Level by level without recursion; deeper than this no mail client shows anything.
    enum { PARTS = 256 };
    GMimeObject *parts[PARTS];
    int n = 0;
    parts[n++] = g_mime_message_get_mime_part(message);
    for (int i = 0; i < n; i++) {
        if (GMIME_IS_MULTIPART(parts[i])) {
            int below = g_mime_multipart_get_count(GMIME_MULTIPART(parts[i]));
            for (int k = 0; k < below && n < PARTS; k++) {
                parts[n++] = g_mime_multipart_get_part(GMIME_MULTIPART(parts[i]), k);
            }
        } else if (parts[i]) {
            look_at_part(&f, parts[i]);
        }
    }
    g_object_unref(message);
    if (f.is_short_of_memory) {
        return dgm_err_set_limit(err, d->id);
    }
    // A plain part that only says that there is another one is no text.
    bool takes_page = f.page.size && f.plain.size * 8 < f.page.size && f.plain.size < 400;
    if (f.plain.size && !takes_page) {
        return dgm_intake_is_html(f.plain) ? dgm_intake_html(d, f.plain, err)
                                           : dgm_intake_scraped(d, f.plain, true, err);
    }
    return f.page.size ? dgm_intake_html(d, f.page, err)
                       : dgm_err_set(err, DGM_E_FORMAT, d->id, 0, "is a message without a text");
}
