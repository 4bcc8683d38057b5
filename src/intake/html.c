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

// The first of the page's statements that is a date of the press; content systems write 0001-01-01 for none.
static const char *first_date(const char *const *statements, size_t n, dgm_date *out) {
    for (size_t i = 0; i < n; i++) {
        size_t start, end;
        dgm_slice s = {statements[i], statements[i] ? strlen(statements[i]) : 0};
        if (dgm_intake_find_date(s, out, &start, &end) || dgm_intake_address_date(statements[i], out)) {
            return statements[i];
        }
    }
    return NULL;
}

// A time in UTC may be of the day before or after the site's own. An address with a date in it has the site's own,
// which is what "Tuesday" in the text is told from.
static dgm_date local_day(dgm_date date, const char *statement, const char *address) {
    size_t n = strlen(statement);
    dgm_slice said = {statement, n};
    bool is_utc =
        n > 11 && (dgm_slice_ends(said, "z") || dgm_slice_ends(said, "+00:00") || dgm_slice_ends(said, "+0000") ||
                   dgm_slice_ends(said, "gmt") || dgm_slice_ends(said, "utc"));
    dgm_date day;
    if (is_utc && dgm_intake_address_date(address, &day)) {
        int32_t apart = dgm_date_to_days(day) - dgm_date_to_days(date);
        return apart == 1 || apart == -1 ? day : date;
    }
    return date;
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
        const char *const names[] = {m->og_site_name, m->ld_publisher, m->meta_site};
        for (size_t i = 0; i < 3 && !d->source; i++) {
            d->source = names[i] && !strstr(names[i], "://") ? names[i] : NULL;
        }
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
        const char *statement = first_date(machine, 2, &d->published);
        if (statement) {
            d->published_at = dgm_intake_time(d->arena, (dgm_slice){statement, strlen(statement)});
            d->published = local_day(d->published, statement, d->url);
        } else if (!dgm_intake_address_date(d->url, &d->published)) {
            first_date(&m->time_published, 1, &d->published);
        }
    }
    if (!d->modified_at && m->modified) {
        d->modified_at = dgm_intake_time(d->arena, (dgm_slice){m->modified, strlen(m->modified)});
    }
    if (!d->author && m->author && !strstr(m->author, "://")) { // some give the address of a profile
        d->author = m->author;
    }
    d->section = d->section ? d->section : m->section;
    d->language = d->language ? d->language : language_code(d, m->language);
    code = dgm_page_extract(d, &page, err);
    if (code == DGM_OK && !d->title && m->title) {
        d->title = without_site(d, m->title, d->source);
    }
    return code;
}
