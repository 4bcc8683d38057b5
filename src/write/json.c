#include "write/json.h"

#include "base/calendar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void dgm_json_put_text(dgm_buffer *out, const char *data, size_t size) {
    static const char hex[] = "0123456789abcdef";
    size_t plain = 0; // start of the bytes that need no escape and are not put yet
    dgm_buffer_put(out, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)data[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) {
            continue;
        }
        char escape[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
        size_t n = 2;
        switch (c) {
        case '"': escape[1] = '"'; break;
        case '\\': escape[1] = '\\'; break;
        case '\n': escape[1] = 'n'; break;
        case '\r': escape[1] = 'r'; break;
        case '\t': escape[1] = 't'; break;
        default: n = 6; break;
        }
        dgm_buffer_put(out, data + plain, i - plain);
        dgm_buffer_put(out, escape, n);
        plain = i + 1;
    }
    dgm_buffer_put(out, data + plain, size - plain);
    dgm_buffer_put(out, "\"", 1);
}

void dgm_json_put_string(dgm_buffer *out, const char *string) {
    if (string) {
        dgm_json_put_text(out, string, strlen(string));
    } else {
        dgm_buffer_put(out, "null", 4);
    }
}

void dgm_json_put_real(dgm_buffer *out, double value) {
    if (!isfinite(value)) {
        dgm_buffer_put(out, "null", 4);
        return;
    }
    char text[64];
    // Plain digits where they are not many, else an exponent.
    bool plain = value == 0 || (fabs(value) >= 1e-5 && fabs(value) < 1e15);
    for (int digits = plain ? 1 : 0; digits <= 20; digits++) {
        snprintf(text, sizeof text, plain ? "%.*f" : "%.*e", digits, value);
        if (strtod(text, NULL) == value) {
            break;
        }
    }
    dgm_buffer_put(out, text, strlen(text));
}

void dgm_json_put_rounded(dgm_buffer *out, double value, int digits) {
    char text[64];
    if (!isfinite(value) || fabs(value) > 1e15) {
        dgm_json_put_real(out, value);
        return;
    }
    snprintf(text, sizeof text, "%.*f", digits, value);
    dgm_json_put_real(out, strtod(text, NULL) + 0.0);
}

void dgm_json_put_date(dgm_buffer *out, dgm_date date) {
    char text[16];
    if (date.year == 0) {
        dgm_buffer_put(out, "null", 4);
    } else {
        dgm_json_put_string(out, dgm_date_write(date, text));
    }
}

void dgm_json_put_document(dgm_buffer *out, const dgm_document *document) {
    dgm_buffer_print(out, "{\"id\": ");
    dgm_json_put_string(out, document->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, document->title);
    dgm_buffer_print(out, ", \"published\": ");
    dgm_json_put_date(out, document->published);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, document->source);
    dgm_buffer_print(out, ", \"url\": ");
    dgm_json_put_string(out, document->url);
    dgm_buffer_print(out, ", \"language\": ");
    dgm_json_put_string(out, document->language);
    const struct {
        const char *name, *value;
    } known[] = {{"published_at", document->published_at},
                 {"modified_at", document->modified_at},
                 {"author", document->author},
                 {"section", document->section},
                 {"duplicate_of", document->duplicate_of}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (known[i].value) {
            dgm_buffer_print(out, ", \"%s\": ", known[i].name);
            dgm_json_put_string(out, known[i].value);
        }
    }
    dgm_buffer_print(out, ", \"text\": ");
    dgm_json_put_text(out, document->text, document->text_size);
    dgm_buffer_print(out, "}");
}

void dgm_json_put_point(dgm_buffer *out, double latitude, double longitude, uint32_t geonames) {
    dgm_buffer_print(out, "\"lat\": ");
    dgm_json_put_rounded(out, latitude, 5);
    dgm_buffer_print(out, ", \"lon\": ");
    dgm_json_put_rounded(out, longitude, 5);
    if (geonames) {
        dgm_buffer_print(out, ", \"geonames\": %u", geonames);
    } else {
        dgm_buffer_print(out, ", \"geonames\": null");
    }
}

const char *dgm_json_place_precision(char kind) {
    switch (kind) {
    case 'c': return "country";
    case 'a': return "region";
    case 'd': return "district";
    case 'p': return "city";
    case 's': return "site";
    case 'w': return "water";
    case 'm': return "mountain";
    case 'i': return "island";
    default: return "area";
    }
}
