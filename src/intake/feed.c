// Feeds: RSS 0.9 to 2.0 and Atom, entry by entry, by libxml2's reader.
#include "intake/container.h"

#include <string.h>

#include <libxml/xmlreader.h>

// Bytes of one entry, with room for what the reader keeps of them.
static const uint64_t ENTRY = (uint64_t)16 << 20;

typedef struct feed {
    xmlTextReader *reader;
    dgm_input *input;
    uint64_t eaten;     // bytes since the last entry began
    bool is_too_large;  // an entry passed ENTRY
    dgm_err below;      // what went wrong in the stream
    const char *source; // the feed's own title
    const char *language;
} feed;

bool dgm_feed_is(dgm_slice s) {
    size_t at = 0;
    if (s.size >= 3 && memcmp(s.data, "\xef\xbb\xbf", 3) == 0) {
        at = 3;
    }
    for (;;) { // the first element is behind the declaration, comments, a style sheet, a document type
        while (at < s.size && strchr(" \t\r\n", s.data[at]) && s.data[at]) {
            at++;
        }
        dgm_slice rest = dgm_slice_cut(s, at, s.size);
        bool is_comment = dgm_slice_starts(rest, "<!--");
        if (!is_comment && !dgm_slice_starts(rest, "<?") && !dgm_slice_starts(rest, "<!DOCTYPE")) {
            static const char *const ROOTS[] = {"<rss", "<feed", "<rdf:RDF", "<atom:feed"};
            for (size_t i = 0; i < sizeof ROOTS / sizeof *ROOTS; i++) {
                size_t n = strlen(ROOTS[i]);
                if (dgm_slice_starts(rest, ROOTS[i]) && rest.size > n && strchr(" \t\r\n>/", rest.data[n])) {
                    return true;
                }
            }
            return false;
        }
        size_t end = dgm_slice_find(rest, is_comment ? "-->" : ">");
        if (end == SIZE_MAX) {
            return false;
        }
        at += end + (is_comment ? 3 : 1);
    }
}

static int give(void *user, char *to, int room) {
    feed *f = user;
    size_t got = 0;
    if (f->eaten > ENTRY) {
        f->is_too_large = true;
        return -1;
    }
    dgm_code code = dgm_stream_read(f->input->stream, (uint8_t *)to, (size_t)room, &got, &f->below);
    f->eaten += got;
    return code != DGM_OK && got == 0 ? -1 : (int)got;
}

// The caller asks why a feed could not be read; nothing is printed.
static void hush(void *user, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr locator) {
    (void)user;
    (void)message;
    (void)severity;
    (void)locator;
}

static bool is_named(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static void put_content(dgm_fields *fields, const char *name, xmlNode *node) {
    xmlChar *content = xmlNodeGetContent(node);
    if (content) {
        dgm_fields_put(fields, name, dgm_slice_trim((dgm_slice){(const char *)content, strlen((const char *)content)}));
        xmlFree(content);
    }
}

// An element's markup: Atom may hold XHTML as elements.
static void put_markup(dgm_fields *fields, const char *name, xmlNode *node) {
    xmlBuffer *buffer = xmlBufferCreate();
    if (buffer) {
        for (xmlNode *child = node->children; child; child = child->next) {
            xmlNodeDump(buffer, node->doc, child, 0, 0);
        }
        dgm_fields_put(fields, name,
                       (dgm_slice){(const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer)});
        xmlBufferFree(buffer);
    }
}

static bool has_elements(const xmlNode *node) {
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            return true;
        }
    }
    return false;
}

// Where Atom's link leads to the page itself: no rel, or "alternate".
static void put_link(dgm_fields *fields, xmlNode *node) {
    static const xmlChar href_name[] = "href", rel_name[] = "rel";
    xmlChar *href = xmlGetNoNsProp(node, href_name), *rel = xmlGetNoNsProp(node, rel_name);
    if (!href) {
        put_content(fields, "url", node);
    } else if (!rel || strcmp((const char *)rel, "alternate") == 0) {
        dgm_fields_put(fields, "url", (dgm_slice){(const char *)href, strlen((const char *)href)});
    }
    xmlFree(href);
    xmlFree(rel);
}

// The children of an entry that say a field, best first.
static const struct {
    const char *field;
    const char *names[5];
} FIELDS[] = {
    {"id", {"guid", "id"}},
    {"title", {"title"}},
    {"published", {"pubDate", "published", "date", "issued", "updated"}},
    {"modified", {"updated", "modified"}},
    {"author", {"creator", "author"}},
    {"section", {"category"}},
    {"text", {"encoded", "content", "description", "summary"}},
};

static void put_entry(dgm_fields *fields, xmlNode *entry) {
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
        size_t before = fields->n;
        for (size_t k = 0; k < 5 && FIELDS[i].names[k] && fields->n == before; k++) {
            for (xmlNode *child = entry->children; child && fields->n == before; child = child->next) {
                if (!is_named(child, FIELDS[i].names[k])) {
                    continue;
                }
                // Media RSS has elements of the same names that hold pictures.
                bool is_media = child->ns && child->ns->href && strstr((const char *)child->ns->href, "mrss");
                if (!is_media && strcmp(FIELDS[i].field, "text") == 0 && has_elements(child)) {
                    put_markup(fields, FIELDS[i].field, child);
                } else if (!is_media) {
                    put_content(fields, FIELDS[i].field, child);
                }
            }
        }
    }
    for (xmlNode *child = entry->children; child; child = child->next) {
        if (is_named(child, "link")) {
            put_link(fields, child);
        }
    }
}

static dgm_code fail(feed *f, dgm_err *err) {
    dgm_input *in = f->input;
    in->is_over = true;
    if (f->is_too_large) {
        return dgm_err_set(err, DGM_E_LIMIT, in->path, 0,
                           "an entry of more than %llu bytes: the feed is not read further", (unsigned long long)ENTRY);
    }
    if (f->below.code != DGM_OK) {
        return dgm_err_set(err, f->below.code, in->path, 0, "%s", f->below.message);
    }
    const xmlError *why = xmlGetLastError();
    char message[120] = "";
    if (why && why->message) {
        size_t n = strcspn(why->message, "\n");
        n = n < sizeof message - 1 ? n : sizeof message - 1;
        memcpy(message, why->message, n);
    }
    int line = xmlTextReaderGetParserLineNumber(f->reader);
    return dgm_err_set(err, DGM_E_FORMAT, in->path, line > 0 ? (uint32_t)line : 0, "the feed is damaged or cut off: %s",
                       message[0] ? message : "no reason is known");
}

static dgm_code open_feed(dgm_input *in, dgm_err *err) {
    feed *f = dgm_arena_get(in->kept, sizeof *f);
    if (!f) {
        return dgm_err_set_limit(err, in->path);
    }
    *f = (feed){.input = in};
    // No network, no external entities; libxml2's own limits stop entities that swell.
    f->reader = xmlReaderForIO(give, NULL, f, NULL, NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                   XML_PARSE_RECOVER);
    if (!f->reader) {
        return dgm_err_set(err, DGM_E_NOMEM, in->path, 0, "out of memory for a feed");
    }
    xmlTextReaderSetErrorHandler(f->reader, hush, NULL);
    in->state = f;
    return DGM_OK;
}

void dgm_feed_close(dgm_input *in) {
    feed *f = in->state;
    if (f) {
        xmlFreeTextReader(f->reader);
    }
    in->state = NULL;
}

dgm_code dgm_feed_next(dgm_input *in, dgm_item *out, dgm_err *err) {
    if (!in->state) {
        dgm_code code = open_feed(in, err);
        if (code != DGM_OK) {
            in->is_over = true;
            return code;
        }
    }
    feed *f = in->state;
    for (;;) {
        int status = xmlTextReaderRead(f->reader);
        if (status == 0 && f->below.code == DGM_OK && !f->is_too_large) {
            return DGM_END;
        }
        if (status != 1) {
            return fail(f, err);
        }
        if (xmlTextReaderNodeType(f->reader) != XML_READER_TYPE_ELEMENT) {
            continue;
        }
        const char *name = (const char *)xmlTextReaderConstLocalName(f->reader);
        bool is_entry = strcmp(name, "item") == 0 || strcmp(name, "entry") == 0;
        bool is_title = !f->source && in->number == 0 && strcmp(name, "title") == 0;
        bool is_language = !f->language && in->number == 0 && strcmp(name, "language") == 0;
        if (!is_entry && !is_title && !is_language) {
            continue;
        }
        f->eaten = 0;
        xmlNode *node = xmlTextReaderExpand(f->reader);
        if (!node) {
            return fail(f, err);
        }
        if (!is_entry) {
            xmlChar *content = xmlNodeGetContent(node);
            const char *kept = content ? dgm_arena_string(in->kept, (const char *)content) : NULL;
            xmlFree(content);
            f->source = is_title ? kept : f->source;
            f->language = is_language ? kept : f->language;
            continue;
        }
        in->number++;
        dgm_fields fields = {.arena = in->items};
        put_entry(&fields, node);
        if (f->source) {
            dgm_fields_put(&fields, "source", (dgm_slice){f->source, strlen(f->source)});
        }
        return dgm_fields_finish(&fields, in, out, err);
    }
}
