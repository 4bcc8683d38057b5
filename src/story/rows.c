// Rows of ICEWS, GDELT, Phoenix and POLECAT to records: columns known by a header, or by how many there are.
#include "story/tables.h"

#include "base/calendar.h"
#include "base/error.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a column holds; the order is of no meaning.
typedef enum column {
    COLUMN_ID = 0,
    COLUMN_DATE,
    COLUMN_PUBLISHED,
    COLUMN_CODE,
    COLUMN_CATEGORY,
    COLUMN_MODE,
    COLUMN_GOLDSTEIN,
    COLUMN_ACTOR_NAME,
    COLUMN_ACTOR_SECTORS,
    COLUMN_ACTOR_COUNTRY,
    COLUMN_ACTOR_CODE,
    COLUMN_RECIPIENT_NAME,
    COLUMN_RECIPIENT_SECTORS,
    COLUMN_RECIPIENT_COUNTRY,
    COLUMN_RECIPIENT_CODE,
    COLUMN_DOCUMENT,
    COLUMN_SENTENCE,
    COLUMN_SOURCE,
    COLUMN_CITY,
    COLUMN_PLACE_COUNTRY,
    COLUMN_LATITUDE,
    COLUMN_LONGITUDE,
    COLUMN_GEONAMES,
    COLUMN_N
} column;
_Static_assert((int)COLUMN_N == (int)DGM_COLUMNS, "a layout has a place for each column");

// Headers with case, spaces and punctuation taken out, of all formats in shared use.
static const struct {
    const char *name;
    column column;
} headers[] = {
    {"eventid", COLUMN_ID},
    {"globaleventid", COLUMN_ID},
    {"id", COLUMN_ID},
    {"eventdate", COLUMN_DATE},
    {"sqldate", COLUMN_DATE},
    {"date", COLUMN_DATE},
    {"storydate", COLUMN_DATE},
    {"mentiontimedate", COLUMN_DATE},
    {"mentionidentifier", COLUMN_DOCUMENT},
    {"mentionsourcename", COLUMN_SOURCE},
    {"sentenceid", COLUMN_SENTENCE},
    {"publicationdate", COLUMN_PUBLISHED},
    {"dateadded", COLUMN_PUBLISHED},
    {"cameocode", COLUMN_CODE},
    {"eventcode", COLUMN_CODE},
    {"code", COLUMN_CODE},
    {"eventtype", COLUMN_CATEGORY},
    {"eventmode", COLUMN_MODE},
    {"intensity", COLUMN_GOLDSTEIN},
    {"goldsteinscale", COLUMN_GOLDSTEIN},
    {"goldsteinscore", COLUMN_GOLDSTEIN},
    {"goldstein", COLUMN_GOLDSTEIN},
    {"sourcename", COLUMN_ACTOR_NAME},
    {"actorname", COLUMN_ACTOR_NAME},
    {"actor1name", COLUMN_ACTOR_NAME},
    {"sourcesectors", COLUMN_ACTOR_SECTORS},
    {"primaryactorsector", COLUMN_ACTOR_SECTORS},
    {"sourceactorrole", COLUMN_ACTOR_SECTORS},
    {"sourceagent", COLUMN_ACTOR_SECTORS},
    {"sourcecountry", COLUMN_ACTOR_COUNTRY},
    {"actorcountry", COLUMN_ACTOR_COUNTRY},
    {"sourceactorentity", COLUMN_ACTOR_COUNTRY},
    {"sourceroot", COLUMN_ACTOR_COUNTRY},
    {"actor1code", COLUMN_ACTOR_CODE},
    {"targetname", COLUMN_RECIPIENT_NAME},
    {"recipientname", COLUMN_RECIPIENT_NAME},
    {"actor2name", COLUMN_RECIPIENT_NAME},
    {"targetsectors", COLUMN_RECIPIENT_SECTORS},
    {"primaryrecipientsector", COLUMN_RECIPIENT_SECTORS},
    {"targetactorrole", COLUMN_RECIPIENT_SECTORS},
    {"targetagent", COLUMN_RECIPIENT_SECTORS},
    {"targetcountry", COLUMN_RECIPIENT_COUNTRY},
    {"recipientcountry", COLUMN_RECIPIENT_COUNTRY},
    {"targetactorentity", COLUMN_RECIPIENT_COUNTRY},
    {"targetroot", COLUMN_RECIPIENT_COUNTRY},
    {"actor2code", COLUMN_RECIPIENT_CODE},
    {"storyid", COLUMN_DOCUMENT},
    {"aid", COLUMN_DOCUMENT},
    {"sourceurl", COLUMN_DOCUMENT},
    {"url", COLUMN_DOCUMENT},
    {"urls", COLUMN_DOCUMENT},
    {"sentencenumber", COLUMN_SENTENCE},
    {"publisher", COLUMN_SOURCE},
    {"source", COLUMN_SOURCE},
    {"newssources", COLUMN_SOURCE},
    {"city", COLUMN_CITY},
    {"actiongeofullname", COLUMN_CITY},
    {"locationname", COLUMN_CITY},
    {"country", COLUMN_PLACE_COUNTRY},
    {"countrycode", COLUMN_PLACE_COUNTRY},
    {"countryname", COLUMN_PLACE_COUNTRY},
    {"latitude", COLUMN_LATITUDE},
    {"lat", COLUMN_LATITUDE},
    {"actiongeolat", COLUMN_LATITUDE},
    {"longitude", COLUMN_LONGITUDE},
    {"lon", COLUMN_LONGITUDE},
    {"actiongeolong", COLUMN_LONGITUDE},
    {"geonamesid", COLUMN_GEONAMES},
};

// Tables that come without a header, by their number of columns; -1 is a column that they lack.
static const struct {
    uint32_t columns;
    dgm_layout layout;
} layouts[] = {
    // GDELT 2.0 and 1.0 events: code, then name of each side; the place of the action
    {61, {{0, 1, 59, 26, -1, -1, 30, 6, -1, -1, 5, 16, -1, -1, 15, 60, -1, -1, 52, -1, 56, 57, -1}, '\t', false}},
    {58, {{0, 1, 56, 26, -1, -1, 30, 6, -1, -1, 5, 16, -1, -1, 15, 57, -1, -1, 50, -1, 53, 54, -1}, '\t', false}},
    // GDELT 2.0 mentions: which event, and the document that tells it
    {16, {{0, 2, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 5, 6, 4, -1, -1, -1, -1, -1}, '\t', true}},
    {20, {{0, 1, -1, 6, -1, -1, 7, 2, 3, 4, -1, 8, 9, 10, -1, 11, 12, 13, 14, 17, 18, 19, -1}, '\t', false}},
    {26, {{0, 1, -1, 13, -1, -1, 16, -1, 7, 6, -1, -1, 11, 10, -1, 24, -1, 25, 20, 22, 18, 19, -1}, '\t', false}},
    {40, {{0, 1, 34, -1, 2, 3, 4, 7, 10, 8, -1, 15, 18, 16, -1, -1, -1, 33, 24, 27, 28, 29, 30}, '\t', false}},
};

// Cut a line into cells; in quotes, separators count for nothing. A doubled quote inside stays doubled: no name has
// one.
static uint32_t cut_cells(const char *line, size_t size, char separator, dgm_cell cells[DGM_CELLS_MOST]) {
    uint32_t n = 0;
    size_t at = 0;
    while (n < DGM_CELLS_MOST) {
        size_t start = at;
        bool quoted = at < size && line[at] == '"';
        if (quoted) {
            size_t end = at + 1;
            while (end < size && !(line[end] == '"' && (end + 1 == size || line[end + 1] == separator))) {
                end++;
            }
            quoted = end < size;
            if (quoted) {
                cells[n++] = (dgm_cell){line + at + 1, end - at - 1};
                at = end + 1;
            }
        }
        if (!quoted) {
            while (at < size && line[at] != separator) {
                at++;
            }
            cells[n++] = (dgm_cell){line + start, at - start};
        }
        if (at >= size) {
            break;
        }
        at++;
    }
    for (uint32_t i = 0; i < n; i++) {
        dgm_cell *c = &cells[i];
        while (c->size && (c->text[0] == ' ' || c->text[0] == '\r')) {
            c->text++;
            c->size--;
        }
        while (c->size && (c->text[c->size - 1] == ' ' || c->text[c->size - 1] == '\r')) {
            c->size--;
        }
    }
    return n;
}

static bool is_cell(dgm_cell cell, const char *text) {
    return cell.size == strlen(text) && memcmp(cell.text, text, cell.size) == 0;
}

static dgm_cell get_cell(const dgm_layout *layout, const dgm_cell *cells, uint32_t n, column which) {
    static const char *const missing[] = {"NULL", "None", "NA", "nan", "---"};
    int8_t at = layout->at[which];
    dgm_cell cell = {"", 0};
    if (at < 0 || (uint32_t)at >= n) {
        return cell;
    }
    cell = cells[at];
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        if (is_cell(cell, missing[i])) {
            return (dgm_cell){"", 0};
        }
    }
    return cell;
}

static void write_cell(dgm_cell cell, char *out, size_t room) {
    size_t n = cell.size < room - 1 ? cell.size : room - 1;
    memcpy(out, cell.text, n);
    out[n] = 0;
}

// @return whether the line is a header that names what a row must have.
static bool read_header(const dgm_cell *cells, uint32_t n, char separator, dgm_layout *out) {
    memset(out->at, -1, sizeof out->at);
    out->separator = separator;
    uint32_t named = 0;
    for (uint32_t i = 0; i < n && i < INT8_MAX; i++) {
        char name[40];
        size_t size = 0;
        for (size_t k = 0; k < cells[i].size && size + 1 < sizeof name; k++) {
            if (isalnum((unsigned char)cells[i].text[k])) {
                name[size++] = (char)tolower((unsigned char)cells[i].text[k]);
            }
        }
        name[size] = 0;
        for (size_t h = 0; h < sizeof headers / sizeof *headers; h++) {
            if (strcmp(headers[h].name, name) == 0 && out->at[headers[h].column] < 0) {
                out->at[headers[h].column] = (int8_t)i;
                named++;
            }
        }
    }
    bool coded = out->at[COLUMN_CODE] >= 0 || out->at[COLUMN_CATEGORY] >= 0;
    out->mentions = !coded && out->at[COLUMN_DOCUMENT] >= 0; // GDELT's table of which document tells which event
    return named >= 5 && out->at[COLUMN_ID] >= 0 && out->at[COLUMN_DATE] >= 0 && (coded || out->mentions);
}

static bool is_number(dgm_cell cell) {
    for (size_t i = 0; i < cell.size; i++) {
        if (!isdigit((unsigned char)cell.text[i])) {
            return false;
        }
    }
    return cell.size > 0;
}

// "2014-06-12", "20140612", "20140612093000".
static dgm_date read_day(dgm_cell cell) {
    char text[24];
    dgm_date date = {0};
    if (is_number(cell) && cell.size >= 8) {
        snprintf(text, sizeof text, "%.4s-%.2s-%.2s", cell.text, cell.text + 4, cell.text + 6);
    } else {
        write_cell(cell, text, sizeof text);
    }
    dgm_date_read(text, strlen(text), &date);
    return date;
}

dgm_code dgm_row_layout(const char *line, size_t size, dgm_layout *out, bool *header, dgm_err *err) {
    dgm_cell cells[DGM_CELLS_MOST];
    static const char separators[] = {'\t', ','};
    *header = false;
    for (size_t s = 0; s < sizeof separators; s++) {
        uint32_t n = cut_cells(line, size, separators[s], cells);
        if (read_header(cells, n, separators[s], out)) {
            *header = true;
            return DGM_OK;
        }
        for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
            if (layouts[i].columns == n && read_day(cells[layouts[i].layout.at[COLUMN_DATE]]).year) {
                *out = layouts[i].layout;
                out->separator = separators[s];
                return DGM_OK;
            }
        }
    }
    return dgm_err_set(err, DGM_E_FORMAT, NULL, 0,
                       "neither JSON of 'dragoman code' nor a table of ICEWS, GDELT, Phoenix or POLECAT");
}

// CAMEO codes that a spreadsheet took for numbers have lost a zero: no root is above 20.
static bool read_code(dgm_cell cell, char out[8]) {
    size_t zero =
        cell.size == 1 || (cell.size >= 2 && (cell.text[0] > '2' || (cell.text[0] == '2' && cell.text[1] > '0')));
    if (!is_number(cell) || cell.size + zero > 4) {
        return false;
    }
    out[0] = '0';
    write_cell(cell, out + zero, 8 - zero);
    return true;
}

static double read_decimal(dgm_cell cell) {
    char text[32];
    write_cell(cell, text, sizeof text);
    return strtod(text, NULL);
}

// The first item of a list, as Phoenix and POLECAT write them.
static dgm_cell first_item(dgm_cell cell) {
    const char *end = memchr(cell.text, ';', cell.size);
    return end ? (dgm_cell){cell.text, (size_t)(end - cell.text)} : cell;
}

static const char *copy_cell(dgm_arena *arena, dgm_cell cell) {
    return cell.size ? dgm_arena_copy(arena, cell.text, cell.size) : NULL;
}

// "Tabriz, Azarbayjan-e Sharqi, Iran", as GDELT writes places: a city where there are three parts.
static void read_place(dgm_tables *tables, dgm_arena *arena, dgm_cell city, dgm_cell country, dgm_site *out) {
    const char *comma = memchr(city.text, ',', city.size);
    if (comma && !country.size) {
        const char *last = comma;
        for (const char *p = comma; p < city.text + city.size; p++) {
            last = *p == ',' ? p : last;
        }
        country = (dgm_cell){last + 1, (size_t)(city.text + city.size - last - 1)};
        while (country.size && *country.text == ' ') {
            country.text++;
            country.size--;
        }
        city.size = last == comma ? 0 : (size_t)(comma - city.text);
    } else if (city.size && !country.size) {
        const char *whole = dgm_tables_country(tables, city);
        country = whole ? city : country;
        city.size = whole ? 0 : city.size;
    }
    out->country = country.size ? dgm_tables_country(tables, country) : NULL;
    out->name = city.size ? copy_cell(arena, city) : copy_cell(arena, country);
    out->kind = city.size ? 'p' : 'c';
}

static dgm_code fail_row(dgm_err *err, const char *what, dgm_cell cell) {
    return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "%s: '%.*s'", what, (int)(cell.size < 60 ? cell.size : 60),
                       cell.text);
}

static dgm_code read_act(dgm_tables *tables, const dgm_layout *layout, const dgm_cell *cells, uint32_t n, char code[8],
                         dgm_record *out, dgm_err *err) {
    dgm_cell cameo = get_cell(layout, cells, n, COLUMN_CODE), type = get_cell(layout, cells, n, COLUMN_CATEGORY);
    const dgm_cameo *known = NULL;
    if (cameo.size) {
        known = read_code(cameo, code) ? dgm_tables_code(tables, code) : NULL;
        if (!known) {
            return fail_row(err, "no CAMEO code", cameo);
        }
        out->category = known->category;
        out->mode = known->mode;
    } else {
        char name[24];
        write_cell(type, name, sizeof name);
        for (char *p = name; *p; p++) {
            *p = (char)toupper((unsigned char)*p);
        }
        out->category = (dgm_category)dgm_category_read(name, DGM_CATEGORY_NONE);
        known = out->category ? dgm_tables_root(tables, out->category) : NULL;
        if (!known) {
            return fail_row(err, "no PLOVER category", type);
        }
        snprintf(code, 8, "%.4s", known->code);
    }
    dgm_cell goldstein = get_cell(layout, cells, n, COLUMN_GOLDSTEIN);
    out->goldstein = goldstein.size ? read_decimal(goldstein) : known->goldstein;
    out->cameo = code;
    return DGM_OK;
}

dgm_code dgm_row_read(dgm_tables *tables, dgm_arena *arena, const dgm_layout *layout, const char *line, size_t size,
                      dgm_row *out, dgm_err *err) {
    dgm_cell cells[DGM_CELLS_MOST];
    uint32_t n = cut_cells(line, size, layout->separator, cells);
    dgm_cell id = get_cell(layout, cells, n, COLUMN_ID), date = get_cell(layout, cells, n, COLUMN_DATE);
    dgm_cell document = get_cell(layout, cells, n, COLUMN_DOCUMENT), city = get_cell(layout, cells, n, COLUMN_CITY);
    *out = (dgm_row){.record = {.killed = -1, .injured = -1, .confidence = 0.5F, .is_row = true}};
    dgm_record *r = &out->record;
    r->from = read_day(date);
    if (!id.size || !r->from.year) {
        return fail_row(err, id.size ? "no day" : "a row without an id", date);
    }
    r->to = r->from;
    r->precision = DGM_PRECISION_DAY;
    r->basis = DGM_BASIS_PUBLISHED; // machine-coded rows bear the day of their report
    r->published = read_day(get_cell(layout, cells, n, COLUMN_PUBLISHED));
    r->published = r->published.year ? r->published : r->from;
    r->id = copy_cell(arena, id);
    r->document = document.size ? copy_cell(arena, first_item(document)) : r->id;
    r->source = copy_cell(arena, get_cell(layout, cells, n, COLUMN_SOURCE));
    r->sentence = (uint32_t)read_decimal(get_cell(layout, cells, n, COLUMN_SENTENCE));
    if (layout->mentions) {
        out->mentions = true;
        return r->id && r->document ? DGM_OK : dgm_err_set_limit(err, NULL);
    }
    dgm_code code = read_act(tables, layout, cells, n, out->code, r, err);
    if (code != DGM_OK) {
        return code;
    }
    dgm_named named = {get_cell(layout, cells, n, COLUMN_ACTOR_NAME), get_cell(layout, cells, n, COLUMN_ACTOR_SECTORS),
                       get_cell(layout, cells, n, COLUMN_ACTOR_COUNTRY), get_cell(layout, cells, n, COLUMN_ACTOR_CODE)};
    bool acts = false, receives = false;
    named.name = first_item(named.name);
    named.country = first_item(named.country);
    bool good = dgm_tables_party(tables, &named, &out->actor, &acts);
    named = (dgm_named){
        get_cell(layout, cells, n, COLUMN_RECIPIENT_NAME), get_cell(layout, cells, n, COLUMN_RECIPIENT_SECTORS),
        get_cell(layout, cells, n, COLUMN_RECIPIENT_COUNTRY), get_cell(layout, cells, n, COLUMN_RECIPIENT_CODE)};
    named.name = first_item(named.name);
    named.country = first_item(named.country);
    good = good && dgm_tables_party(tables, &named, &out->recipient, &receives);
    r->actors = &out->actor;
    r->actor_n = acts;
    r->recipients = &out->recipient;
    r->recipient_n = receives;
    read_place(tables, arena, city, get_cell(layout, cells, n, COLUMN_PLACE_COUNTRY), &r->place);
    dgm_cell latitude = get_cell(layout, cells, n, COLUMN_LATITUDE),
             longitude = get_cell(layout, cells, n, COLUMN_LONGITUDE);
    if (latitude.size && longitude.size) {
        r->place.latitude = read_decimal(latitude);
        r->place.longitude = read_decimal(longitude);
    }
    r->place.geonames = (uint32_t)read_decimal(get_cell(layout, cells, n, COLUMN_GEONAMES));
    return good && r->id && r->document ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}
