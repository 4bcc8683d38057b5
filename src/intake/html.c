// An HTML page to a document: its article by article.c, its metadata in the order in which they are to be trusted.
#include "base/calendar.h"
#include "intake/page.h"

#include <string.h>

// Bytes at the front that are looked through for a page's first tag.
enum { HEAD = 2048 };

bool dgm_intake_is_html(dgm_slice text) {
    dgm_slice s = dgm_slice_trim(dgm_slice_cut(text, 0, text.size < HEAD ? text.size : HEAD));
    static const char *const OPENINGS[] = {"<!doctype html", "<html",   "<head", "<body",    "<!--",  "<script",
                                           "<title",         "<meta",   "<div",  "<p>",      "<p ",   "<article",
                                           "<table",         "<h1",     "<br",   "<a ",      "<span", "<link",
                                           "<style",         "<center", "<font", "<section", "<main", "<header"};
    if (s.size && s.data[0] == '<') {
        for (size_t i = 0; i < sizeof OPENINGS / sizeof *OPENINGS; i++) {
            if (dgm_slice_starts(s, OPENINGS[i])) {
                return true;
            }
        }
        return dgm_slice_find(s, "<html") != SIZE_MAX || dgm_slice_find(s, "<body") != SIZE_MAX ||
               dgm_slice_starts(s, "<!doctype");
    }
    // A saved page with something before its first tag: a server's notice, a comment of the archive.
    return dgm_slice_find(s, "<html") != SIZE_MAX || dgm_slice_find(s, "<!doctype html") != SIZE_MAX ||
           (dgm_slice_find(s, "</p>") != SIZE_MAX && dgm_slice_find(s, "<p") != SIZE_MAX);
}

// A title without its site's name: " - Example Times", " | World | Example Times". Only what the page elsewhere calls
// its site goes at once; otherwise a short end behind the last bar or dash.
static const char *without_site(dgm_draft *d, const char *title, const char *site) {
    dgm_slice s = {title, title ? strlen(title) : 0};
    static const char *const MARKS[] = {" | ",        " - ",  " \xe2\x80\x93 ", " \xe2\x80\x94 ",
                                        " \xc2\xbb ", " :: ", " \xc2\xb7 "};
    for (int round = 0; round < 3; round++) {
        size_t cut = SIZE_MAX, mark_size = 0;
        for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
            size_t n = strlen(MARKS[i]);
            for (size_t at = s.size; at >= n && at > 0; at--) {
                if (memcmp(s.data + at - n, MARKS[i], n) == 0) {
                    if (cut == SIZE_MAX || at - n > cut) {
                        cut = at - n;
                        mark_size = n;
                    }
                    break;
                }
            }
        }
        if (cut == SIZE_MAX) {
            break;
        }
        dgm_slice end = dgm_slice_cut(s, cut + mark_size, s.size);
        dgm_line_form before = dgm_line_form_of(dgm_slice_cut(s, 0, cut)), behind = dgm_line_form_of(end);
        bool is_site = site && (dgm_slice_is(end, site) || dgm_slice_find(end, site) != SIZE_MAX);
        if (!is_site && !(before.word_n >= 4 && behind.word_n <= 4 && behind.word_n < before.word_n)) {
            break;
        }
        s = dgm_slice_trim(dgm_slice_cut(s, 0, cut));
    }
    char *copy = s.size ? dgm_arena_copy(d->arena, s.data, s.size) : NULL;
    return copy ? copy : title;
}

// The first of the page's statements that is a date.
static dgm_date first_date(const char *const *statements, size_t n) {
    for (size_t i = 0; i < n; i++) {
        dgm_date date;
        size_t start, end;
        dgm_slice s = {statements[i], statements[i] ? strlen(statements[i]) : 0};
        if (s.size &&
            ((dgm_date_read(s.data, s.size, &date) && date.day) || dgm_intake_find_date(s, &date, &start, &end))) {
            return date;
        }
    }
    return (dgm_date){0};
}

// "en-US" -> "en".
static const char *language_code(dgm_draft *d, const char *declared) {
    if (!declared || strlen(declared) < 2) {
        return NULL;
    }
    bool is_code = declared[2] == 0 || declared[2] == '-' || declared[2] == '_';
    char code[3] = {(char)(declared[0] | 0x20), (char)(declared[1] | 0x20), 0};
    bool is_letters = code[0] >= 'a' && code[0] <= 'z' && code[1] >= 'a' && code[1] <= 'z';
    return is_code && is_letters ? dgm_arena_string(d->arena, code) : NULL;
}

dgm_code dgm_intake_html(dgm_draft *d, dgm_slice text, dgm_err *err) {
    dgm_page page;
    dgm_code code = dgm_page_read(&page, d->arena, d->id, text, err);
    if (code != DGM_OK) {
        return code;
    }
    const dgm_page_meta *m = &page.meta;
    // What the caller's own fields say (JSON lines with pages in them) stands.
    if (!d->source) {
        d->source = m->og_site_name ? m->og_site_name : m->ld_publisher ? m->ld_publisher : m->meta_site;
    }
    if (!d->url) {
        bool is_whole = m->canonical && strstr(m->canonical, "://");
        d->url = is_whole ? m->canonical : m->og_url ? m->og_url : m->canonical;
    }
    if (!d->title) {
        const char *title = m->ld_headline ? m->ld_headline : m->og_title ? m->og_title : m->meta_title;
        d->title = title ? without_site(d, title, d->source) : NULL;
    }
    if (!d->published.year) {
        const char *const machine[] = {m->ld_published, m->meta_published};
        d->published = first_date(machine, 2);
    }
    if (!d->published.year) {
        dgm_intake_address_date(d->url, &d->published);
    }
    if (!d->published.year) {
        d->published = first_date(&m->time_published, 1);
    }
    d->language = d->language ? d->language : language_code(d, m->language);
    code = dgm_page_extract(d, &page, err);
    if (code == DGM_OK && !d->title && m->title) {
        d->title = without_site(d, m->title, d->source);
    }
    return code;
}
