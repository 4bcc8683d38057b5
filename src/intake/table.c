// Tables of documents: CSV and TSV with a first row that names the columns. Source: RFC 4180, with the delimiters that
// spreadsheets write beside the comma.
#include "intake/container.h"

#include <string.h>
#include <strings.h>

enum { COLUMNS = 1024, FIELDS = 9 };
enum { NAME = 64 }; // bytes of a column's name

// Names of columns, as exports and spreadsheets have them, and the field that each is.
static const struct {
    const char *field;
    const char *names[14];
} KNOWN[FIELDS] = {
    {"text",
     {"text", "body", "content", "article", "full_text", "fulltext", "article_text", "body_text", "story",
      "article_body", "articlebody", "maintext", "full text", "article text"}},
    {"title", {"title", "headline", "heading", "hd", "article_title", "article title"}},
    {"published",
     {"published", "date", "publication_date", "pubdate", "pub_date", "date_publish", "published_at", "publishedat",
      "publish_date", "date_published", "publication date", "publisheddate", "datetime", "timestamp"}},
    {"source",
     {"source", "publisher", "outlet", "newspaper", "publication", "source_name", "source name", "journal", "site",
      "publication_name", "news_source", "medium", "source_domain", "domain"}},
    {"url", {"url", "link", "address", "article_url", "source_url", "permalink", "uri", "href"}},
    {"id", {"id", "article_id", "document_id", "doc_id", "docid", "uid", "guid", "identifier", "story_id"}},
    {"language", {"language", "lang"}},
    {"author", {"author", "byline", "authors", "by"}},
    {"section", {"section", "desk", "rubric", "category"}},
};

typedef struct table {
    char delimiter;
    size_t column_n;
    const char *fields[COLUMNS]; // (column_n) NULL: of no use
    bool says_text;
} table;

// A piece of a row: *at moves behind its delimiter. Quotes are taken off in place where `own` is writable.
static dgm_slice take_cell(dgm_slice row, char delimiter, char *own, size_t *at) {
    size_t i = *at;
    if (i < row.size && row.data[i] == '"') {
        size_t to = ++i, from = i;
        while (i < row.size) {
            if (row.data[i] == '"') {
                if (i + 1 < row.size && row.data[i + 1] == '"') {
                    i++;
                } else {
                    break;
                }
            }
            if (own) {
                own[to] = row.data[i];
            }
            to++;
            i++;
        }
        size_t end = own ? to : i;
        while (i < row.size && row.data[i] != delimiter) {
            i++; // what stands behind the closing quote belongs to nothing
        }
        *at = i + 1;
        return dgm_slice_cut(row, from, end);
    }
    while (i < row.size && row.data[i] != delimiter) {
        i++;
    }
    dgm_slice cell = dgm_slice_cut(row, *at, i);
    *at = i + 1;
    return cell;
}

static const char *field_named(dgm_slice cell) {
    cell = dgm_slice_trim(cell);
    for (size_t i = 0; i < FIELDS; i++) {
        for (size_t k = 0; k < sizeof KNOWN[i].names / sizeof *KNOWN[i].names && KNOWN[i].names[k]; k++) {
            if (dgm_slice_is(cell, KNOWN[i].names[k])) {
                return KNOWN[i].field;
            }
        }
    }
    return NULL;
}

// The columns of a first row by one delimiter. The first column of a name is the one that counts. known: how many.
static size_t read_header(dgm_slice row, char delimiter, table *out) {
    size_t known = 0;
    *out = (table){.delimiter = delimiter};
    for (size_t at = 0; at <= row.size && out->column_n < COLUMNS;) {
        dgm_slice cell = take_cell(row, delimiter, NULL, &at);
        if (cell.size > NAME || (cell.size && memchr(cell.data, '<', cell.size))) {
            return 0; // a sentence, a page: no row of names
        }
        const char *field = field_named(cell);
        for (size_t i = 0; field && i < out->column_n; i++) {
            field = out->fields[i] && strcmp(out->fields[i], field) == 0 ? NULL : field;
        }
        out->fields[out->column_n++] = field;
        known += field != NULL;
        out->says_text = out->says_text || (field && strcmp(field, "text") == 0);
    }
    return known;
}

static bool best_header(dgm_slice row, table *out) {
    static const char DELIMITERS[] = {',', '\t', ';', '|'};
    size_t best = 0;
    for (size_t i = 0; i < sizeof DELIMITERS; i++) {
        table t;
        size_t known = read_header(row, DELIMITERS[i], &t);
        if (known > best && t.says_text) {
            best = known;
            *out = t;
        }
    }
    return best > 0;
}

static dgm_slice first_row(dgm_slice s) {
    if (s.size >= 3 && memcmp(s.data, "\xef\xbb\xbf", 3) == 0) {
        s = dgm_slice_cut(s, 3, s.size);
    }
    const char *newline = s.size ? memchr(s.data, '\n', s.size) : NULL;
    s = newline ? dgm_slice_cut(s, 0, (size_t)(newline - s.data)) : s;
    return s.size && s.data[s.size - 1] == '\r' ? dgm_slice_cut(s, 0, s.size - 1) : s;
}

bool dgm_table_is(dgm_slice beginning, const char *name) {
    table t;
    dgm_slice row = first_row(beginning);
    if (row.size == beginning.size || !best_header(row, &t)) {
        return false;
    }
    if (t.column_n > 1) {
        return true;
    }
    size_t n = strlen(name);
    return n > 4 && (strcasecmp(name + n - 4, ".csv") == 0 || strcasecmp(name + n - 4, ".tsv") == 0);
}

static bool is_open(dgm_slice row, char delimiter, bool in_quotes) {
    // A quote opens a cell only where it stands first in it; within one, two stand for one.
    bool at_front = !in_quotes;
    for (size_t i = 0; i < row.size; i++) {
        if (in_quotes) {
            in_quotes = row.data[i] != '"';
        } else if (row.data[i] == '"' && (at_front || (i && row.data[i - 1] == '"'))) {
            in_quotes = true;
        }
        at_front = !in_quotes && row.data[i] == delimiter;
    }
    return in_quotes;
}

// A row, over as many lines as its quotes are open, in the items' arena. *first: its first line.
static dgm_code read_row(dgm_input *in, char delimiter, char **out, size_t *size, uint32_t *first, dgm_err *err) {
    size_t n = 0, room = 0;
    char *row = NULL;
    bool in_quotes = false;
    *first = in->number + 1;
    do {
        dgm_slice line;
        dgm_code code = dgm_stream_line(in->stream, in->items, DGM_ITEM_LIMIT, &line, err);
        if (code == DGM_END && in_quotes) {
            in->is_over = true;
            return dgm_err_set(err, DGM_E_FORMAT, in->path, *first, "a quote is opened here and never closed");
        }
        if (code != DGM_OK) {
            if (err && code != DGM_END) {
                err->line = in->number + 1;
            }
            return code;
        }
        in->number++;
        if (n + line.size + 1 > DGM_ITEM_LIMIT) {
            in->is_over = true;
            return dgm_err_set(err, DGM_E_LIMIT, in->path, *first, "a row of more than %zu bytes", DGM_ITEM_LIMIT);
        }
        if (n + line.size + 1 > room) {
            room = room ? room : 4096;
            while (room < n + line.size + 1) {
                room *= 2;
            }
            char *wider = dgm_arena_get(in->items, room);
            if (!wider) {
                return dgm_err_set_limit(err, in->path);
            }
            if (n) {
                memcpy(wider, row, n);
            }
            row = wider;
        }
        if (n) {
            row[n++] = '\n';
        }
        memcpy(row + n, line.data, line.size);
        in_quotes = is_open((dgm_slice){row + n, line.size}, delimiter, in_quotes);
        n += line.size;
        if (!in_quotes && n && row[n - 1] == '\r') {
            n--;
        }
    } while (in_quotes);
    *out = row;
    *size = n;
    return DGM_OK;
}

dgm_code dgm_table_next(dgm_input *in, dgm_item *out, dgm_err *err) {
    char *row = NULL;
    size_t size = 0;
    uint32_t first = 0;
    table *t = in->state;
    if (!t) {
        dgm_slice line;
        dgm_code code = dgm_stream_line(in->stream, in->items, DGM_ITEM_LIMIT, &line, err);
        if (code != DGM_OK) {
            return code;
        }
        in->number++;
        in->state = t = dgm_arena_get(in->kept, sizeof *t);
        if (!t) {
            return dgm_err_set_limit(err, in->path);
        }
        if (!best_header(first_row(line), t)) {
            in->is_over = true;
            return dgm_err_set(err, DGM_E_FORMAT, in->path, 1, "no column is named text, body or content");
        }
    }
    do {
        dgm_code code = read_row(in, t->delimiter, &row, &size, &first, err);
        if (code != DGM_OK) {
            return code;
        }
    } while (dgm_slice_trim((dgm_slice){row, size}).size == 0);
    dgm_fields fields = {.arena = in->items};
    size_t at = 0;
    for (size_t i = 0; i < t->column_n && at <= size; i++) {
        dgm_slice cell = take_cell((dgm_slice){row, size}, t->delimiter, row, &at);
        if (t->fields[i]) {
            dgm_fields_put(&fields, t->fields[i], cell);
        }
    }
    uint32_t last = in->number;
    in->number = first; // a row is named by the line that it begins on
    dgm_code code = dgm_fields_finish(&fields, in, out, err);
    in->number = last;
    return code;
}
