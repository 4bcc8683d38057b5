/*
 * Event mentions in the layouts of the field's other data sets, one table of columns a layout.
 *
 * A row of theirs has one source and one target: a mention of several actors and recipients becomes a row for each
 * pair, a reciprocal one a row for each ordered pair of its parties. Their readers know no standing of an act, so only
 * what is told as done is written (actual and historical mentions); a plan or a threat is an act of its own there too.
 * They need a day: of a month or a year it is the first.
 *
 * Sources: the GDELT Event Database data format codebook 2.0 (2015); the ICEWS coded event data read me (Dataverse,
 * 2015-); the Phoenix data set's documentation (Open Event Data Alliance, 2014); POLECAT's weekly files (Dataverse,
 * 2022-).
 */
#include "base/calendar.h"
#include "write/countries.h"
#include "write/datasets.h"
#include "write/json.h"

#include <string.h>
#include <xxhash.h>

typedef struct row {
    dgm_buffer *out;
    const dgm_analysis *analysis;
    const dgm_mention *mention;
    const dgm_participant *actor, *recipient; // NULL: none told
    const dgm_place *place;                   // NULL: none told
    uint32_t pair;                            // which of the mention's rows
} row;

typedef struct column {
    const char *name;
    void (*put)(const row *r, const dgm_participant *side); // puts nothing where nothing is known
    char side;                                              // 'a' of the actor, 'r' of the recipient, 0 of the mention
} column;

// ---- cells ----

// Their readers take every quote as a letter and every tab and line break as an end.
static void put_text(const row *r, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) {
        dgm_buffer_put(r->out, (unsigned char)text[i] < ' ' ? " " : text + i, 1);
    }
}

static void put_string(const row *r, const char *text) {
    if (text) {
        put_text(r, text, strlen(text));
    }
}

static void nothing(const row *r, const dgm_participant *side) {
    (void)r;
    (void)side;
}

static void zero(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_put(r->out, "0", 1);
}

static void one(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_put(r->out, "1", 1);
}

static void id(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->mention->id);
    if (r->pair > 0) {
        dgm_buffer_print(r->out, "-%u", (unsigned)r->pair + 1);
    }
}

// Where readers want a whole number: 62 bits of the id's hash.
static void numeric_id(const row *r, const dgm_participant *side) {
    (void)side;
    uint64_t hash = XXH3_64bits_withSeed(r->mention->id, strlen(r->mention->id), r->pair);
    dgm_buffer_print(r->out, "%llu", (unsigned long long)(hash >> 2));
}

static void versioned_id(const row *r, const dgm_participant *side) {
    numeric_id(r, side);
    dgm_buffer_print(r->out, "_%s", DGM_VERSION);
}

static dgm_date day(dgm_date date) {
    date.month = date.month ? date.month : 1;
    date.day = date.day ? date.day : 1;
    return date;
}

// The first `parts` of year, month and day, with `between` between them.
static void put_day(const row *r, dgm_date date, int parts, const char *between) {
    if (!date.year) {
        return;
    }
    date = day(date);
    dgm_buffer_print(r->out, "%04d", (int)date.year);
    if (parts > 1) {
        dgm_buffer_print(r->out, "%s%02d", between, (int)date.month);
    }
    if (parts > 2) {
        dgm_buffer_print(r->out, "%s%02d", between, (int)date.day);
    }
}

static void date(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->mention->from, 3, "-");
}

static void date_digits(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->mention->from, 3, "");
}

static void year_month(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->mention->from, 2, "");
}

static void year(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->mention->from, 1, "");
}

static void month_number(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->mention->from.year) {
        dgm_buffer_print(r->out, "%d", (int)day(r->mention->from).month);
    }
}

static void day_number(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->mention->from.year) {
        dgm_buffer_print(r->out, "%d", (int)day(r->mention->from).day);
    }
}

// GDELT's approximation: year + (month * 30 + day) / 365.
static void date_fraction(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->mention->from.year) {
        dgm_date d = day(r->mention->from);
        dgm_buffer_print(r->out, "%.4f", d.year + (d.month * 30 + d.day) / 365.0);
    }
}

static void published(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->analysis->document->published, 3, "-");
}

static void published_digits(const row *r, const dgm_participant *side) {
    (void)side;
    put_day(r, r->analysis->document->published, 3, "");
    put_string(r, r->analysis->document->published.year ? "000000" : NULL);
}

// ---- the two sides ----

static void code(const row *r, const dgm_participant *side) {
    put_string(r, side ? side->actor->code : NULL);
}

static void name(const row *r, const dgm_participant *side) {
    put_string(r, side ? side->actor->name : NULL);
}

static void capital_name(const row *r, const dgm_participant *side) {
    for (const char *p = side ? side->actor->name : ""; *p; p++) {
        char c = *p >= 'a' && *p <= 'z' ? (char)(*p - 'a' + 'A') : *p;
        put_text(r, &c, 1);
    }
}

static void words(const row *r, const dgm_participant *side) {
    if (side) {
        put_text(r, r->analysis->document->text + side->span.start, side->span.end - side->span.start);
    }
}

static void country(const row *r, const dgm_participant *side) {
    put_string(r, side ? side->actor->country : NULL);
}

static void put_country_name(const row *r, const char *code_of) {
    const dgm_country_codes *found = dgm_country_codes_find(code_of);
    put_string(r, found ? found->name : code_of);
}

static void country_name(const row *r, const dgm_participant *side) {
    put_country_name(r, side ? side->actor->country : NULL);
}

static void cow(const row *r, const dgm_participant *side) {
    const dgm_country_codes *found = dgm_country_codes_find(side ? side->actor->country : NULL);
    if (found && found->cow) {
        dgm_buffer_print(r->out, "%u", (unsigned)found->cow);
    }
}

static void sector(const row *r, const dgm_participant *side) {
    put_string(r, side ? side->actor->sector : NULL);
}

// PLOVER manual 2.0, table "Sector Codes", and CAMEO's codes beside it, in words.
static const char *sector_words(const char *code_of) {
    static const char *const known[][2] = {{"GOV", "Government"},
                                           {"MIL", "Military"},
                                           {"COP", "Police"},
                                           {"JUD", "Judicial"},
                                           {"LEG", "Legislative / Parliamentary"},
                                           {"PRM", "Paramilitary"},
                                           {"PTY", "Parties"},
                                           {"REB", "Rebel"},
                                           {"SEP", "Separatists"},
                                           {"SPY", "State Intelligence"},
                                           {"UAF", "Unidentified Forces"},
                                           {"UNK", "Unidentified"},
                                           {"AGR", "Agricultural"},
                                           {"BUS", "Business"},
                                           {"MNC", "Multinational Corporation"},
                                           {"CRM", "Criminals / Gangs"},
                                           {"CVL", "Civilian"},
                                           {"EDU", "Education"},
                                           {"ELI", "Elite"},
                                           {"JRN", "News"},
                                           {"MED", "Media"},
                                           {"LAB", "Labor"},
                                           {"REF", "Refugees / Displaced"},
                                           {"OPP", "Opposition"},
                                           {"PRE", "Partially Recognized Entity"},
                                           {"REL", "Religious"},
                                           {"SOC", "Social"},
                                           {"IGO", "International Government Organization"},
                                           {"NGO", "Nongovernmental Organization"},
                                           {"HRI", "Human Rights"},
                                           {"ENV", "Environmental"},
                                           {"RAD", "Radicals / Extremists"}};
    for (size_t i = 0; code_of && i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i][0], code_of) == 0) {
            return known[i][1];
        }
    }
    return code_of;
}

static void sector_in_words(const row *r, const dgm_participant *side) {
    put_string(r, side ? sector_words(side->actor->sector) : NULL);
}

static void office(const row *r, const dgm_participant *side) {
    put_string(r, side ? side->actor->office : NULL);
}

// The country, or the organization's code where there is none.
static void entity(const row *r, const dgm_participant *side) {
    if (side && side->actor->country) {
        put_string(r, side->actor->country);
    } else if (side) {
        put_text(r, side->actor->code, strlen(side->actor->code) < 3 ? strlen(side->actor->code) : 3);
    }
}

// ---- the act ----

static void cameo(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->mention->cameo);
}

static void cameo_name(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->mention->cameo_name);
}

static void cameo_base(const row *r, const dgm_participant *side) {
    (void)side;
    put_text(r, r->mention->cameo, strlen(r->mention->cameo) < 3 ? strlen(r->mention->cameo) : 3);
}

static void cameo_root(const row *r, const dgm_participant *side) {
    (void)side;
    put_text(r, r->mention->cameo, 2);
}

static void quad(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_print(r->out, "%u", (unsigned)dgm_quad_number(r->mention));
}

static void goldstein(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_print(r->out, "%.1f", r->mention->goldstein);
}

static void category(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, dgm_category_name(r->mention->category));
}

static void mode(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->mention->mode);
}

static void put_contexts(const row *r, const char *between, const char *after) {
    for (uint32_t i = 0; i < r->mention->context_n; i++) {
        dgm_buffer_print(r->out, "%s%s%s", i ? between : "", r->mention->contexts[i], after);
    }
}

static void contexts(const row *r, const dgm_participant *side) {
    (void)side;
    put_contexts(r, ";", "");
}

static void counted_contexts(const row *r, const dgm_participant *side) {
    (void)side;
    put_contexts(r, ";", ",1");
}

// ---- the document ----

static void document_id(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->analysis->document->id);
}

static void address(const row *r, const dgm_participant *side) {
    (void)side;
    const dgm_document *document = r->analysis->document;
    put_string(r, document->url ? document->url : document->id);
}

static void outlet(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->analysis->document->source);
}

static void language(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->analysis->document->language);
}

static void sentence_number(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_print(r->out, "%u", (unsigned)r->mention->sentence + 1);
}

static void sentence_id(const row *r, const dgm_participant *side) {
    document_id(r, side);
    dgm_buffer_put(r->out, "_", 1);
    sentence_number(r, side);
}

static void is_lead(const row *r, const dgm_participant *side) {
    (void)side;
    dgm_buffer_put(r->out, r->analysis->sentences[r->mention->sentence].block <= 1 ? "1" : "0", 1);
}

static void version(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, "dragoman " DGM_VERSION);
}

// ---- the place ----

static bool is_town(const row *r) {
    return r->place && dgm_place_is_town(r->place);
}

static void place_words(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place) {
        put_text(r, r->analysis->document->text + r->place->span.start, r->place->span.end - r->place->span.start);
    }
}

static void town(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, is_town(r) ? r->place->name : NULL);
}

static void district(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->place && r->place->kind == 'd' ? r->place->name : NULL);
}

static void province(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place) {
        put_string(r, r->place->kind == 'a' ? r->place->name : r->place->admin1);
    }
}

static void place_name(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->place ? r->place->name : NULL);
}

static void place_country(const row *r, const dgm_participant *side) {
    (void)side;
    put_string(r, r->place ? r->place->country : NULL);
}

static void place_country_name(const row *r, const dgm_participant *side) {
    (void)side;
    put_country_name(r, r->place ? r->place->country : NULL);
}

static void place_fips(const row *r, const dgm_participant *side) {
    (void)side;
    const dgm_country_codes *found = dgm_country_codes_find(r->place ? r->place->country : NULL);
    put_string(r, found ? found->fips : NULL);
}

// "Basra, Al Basrah, Iraq"
static void place_in_full(const row *r, const dgm_participant *side) {
    if (!r->place) {
        return;
    }
    if (r->place->kind != 'c') {
        put_string(r, r->place->name);
        if (r->place->admin1 && r->place->kind != 'a') {
            dgm_buffer_put(r->out, ", ", 2);
            put_string(r, r->place->admin1);
        }
        if (r->place->country) {
            dgm_buffer_put(r->out, ", ", 2);
        }
    }
    place_country_name(r, side);
}

// GDELT: 1 country, 2 US state, 3 US city, 4 world city, 5 world state; 0 none.
static void place_type(const row *r, const dgm_participant *side) {
    (void)side;
    bool us = r->place && r->place->country && strcmp(r->place->country, "USA") == 0;
    char kind = r->place ? r->place->kind : 0;
    const char *type = !kind ? "0" : kind == 'c' ? "1" : kind == 'a' ? (us ? "2" : "5") : us ? "3" : "4";
    dgm_buffer_put(r->out, type, 1);
}

// Countries have their FIPS code there; other places a number of the US gazetteers, which we do not know.
static void place_feature(const row *r, const dgm_participant *side) {
    if (r->place && r->place->kind == 'c') {
        place_fips(r, side);
    }
}

static void latitude(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place) {
        dgm_json_put_rounded(r->out, r->place->latitude, 5);
    }
}

static void longitude(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place) {
        dgm_json_put_rounded(r->out, r->place->longitude, 5);
    }
}

static void geonames(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place && r->place->geonames) {
        dgm_buffer_print(r->out, "%u", (unsigned)r->place->geonames);
    }
}

static void feature(const row *r, const dgm_participant *side) {
    (void)side;
    if (r->place) {
        put_string(r, r->place->kind == 'p' ? "P" : r->place->kind == 'w' ? "H" : r->place->kind == 's' ? "S" : "A");
    }
}

// ---- layouts ----

static const column icews[] = {{"Event ID", numeric_id, 0},
                               {"Event Date", date, 0},
                               {"Source Name", name, 'a'},
                               {"Source Sectors", sector_in_words, 'a'},
                               {"Source Country", country_name, 'a'},
                               {"Event Text", cameo_name, 0},
                               {"CAMEO Code", cameo, 0},
                               {"Intensity", goldstein, 0},
                               {"Target Name", name, 'r'},
                               {"Target Sectors", sector_in_words, 'r'},
                               {"Target Country", country_name, 'r'},
                               {"Story ID", document_id, 0},
                               {"Sentence Number", sentence_number, 0},
                               {"Publisher", outlet, 0},
                               {"City", town, 0},
                               {"District", district, 0},
                               {"Province", province, 0},
                               {"Country", place_country_name, 0},
                               {"Latitude", latitude, 0},
                               {"Longitude", longitude, 0}};

#define GDELT_SIDE(prefix, side)                                                                                       \
    {prefix "Code", code, side}, {prefix "Name", capital_name, side}, {prefix "CountryCode", country, side},           \
        {prefix "KnownGroupCode", nothing, 0}, {prefix "EthnicCode", nothing, 0},                                      \
        {prefix "Religion1Code", nothing, 0}, {prefix "Religion2Code", nothing, 0},                                    \
        {prefix "Type1Code", sector, side}, {prefix "Type2Code", nothing, 0}, {                                        \
        prefix "Type3Code", nothing, 0                                                                                 \
    }
#define GDELT_NO_PLACE(prefix)                                                                                         \
    {prefix "Geo_Type", zero, 0}, {prefix "Geo_FullName", nothing, 0}, {prefix "Geo_CountryCode", nothing, 0},         \
        {prefix "Geo_ADM1Code", nothing, 0}, {prefix "Geo_ADM2Code", nothing, 0}, {prefix "Geo_Lat", nothing, 0},      \
        {prefix "Geo_Long", nothing, 0}, {                                                                             \
        prefix "Geo_FeatureID", nothing, 0                                                                             \
    }

static const column gdelt[] = {{"GLOBALEVENTID", numeric_id, 0},
                               {"SQLDATE", date_digits, 0},
                               {"MonthYear", year_month, 0},
                               {"Year", year, 0},
                               {"FractionDate", date_fraction, 0},
                               GDELT_SIDE("Actor1", 'a'),
                               GDELT_SIDE("Actor2", 'r'),
                               {"IsRootEvent", is_lead, 0},
                               {"EventCode", cameo, 0},
                               {"EventBaseCode", cameo_base, 0},
                               {"EventRootCode", cameo_root, 0},
                               {"QuadClass", quad, 0},
                               {"GoldsteinScale", goldstein, 0},
                               {"NumMentions", one, 0},
                               {"NumSources", one, 0},
                               {"NumArticles", one, 0},
                               {"AvgTone", zero, 0},
                               GDELT_NO_PLACE("Actor1"),
                               GDELT_NO_PLACE("Actor2"),
                               {"ActionGeo_Type", place_type, 0},
                               {"ActionGeo_FullName", place_in_full, 0},
                               {"ActionGeo_CountryCode", place_fips, 0},
                               {"ActionGeo_ADM1Code", place_fips, 0},
                               {"ActionGeo_ADM2Code", nothing, 0},
                               {"ActionGeo_Lat", latitude, 0},
                               {"ActionGeo_Long", longitude, 0},
                               {"ActionGeo_FeatureID", place_feature, 0},
                               {"DATEADDED", published_digits, 0},
                               {"SOURCEURL", address, 0}};

static const column phoenix[] = {{"EventID", versioned_id, 0},
                                 {"Date", date_digits, 0},
                                 {"Year", year, 0},
                                 {"Month", month_number, 0},
                                 {"Day", day_number, 0},
                                 {"SourceActorFull", code, 'a'},
                                 {"SourceActorEntity", entity, 'a'},
                                 {"SourceActorRole", sector, 'a'},
                                 {"SourceActorAttribute", nothing, 0},
                                 {"TargetActorFull", code, 'r'},
                                 {"TargetActorEntity", entity, 'r'},
                                 {"TargetActorRole", sector, 'r'},
                                 {"TargetActorAttribute", nothing, 0},
                                 {"EventCode", cameo, 0},
                                 {"EventRootCode", cameo_root, 0},
                                 {"PentaClass", quad, 0},
                                 {"GoldsteinScore", goldstein, 0},
                                 {"Issues", counted_contexts, 0},
                                 {"Lat", latitude, 0},
                                 {"Lon", longitude, 0},
                                 {"LocationName", place_name, 0},
                                 {"StateName", province, 0},
                                 {"CountryCode", place_country, 0},
                                 {"SentenceID", sentence_id, 0},
                                 {"URLs", address, 0},
                                 {"NewsSources", outlet, 0}};

static const column polecat[] = {{"Event ID", id, 0},
                                 {"Event Date", date, 0},
                                 {"Event Type", category, 0},
                                 {"Event Mode", mode, 0},
                                 {"Intensity", goldstein, 0},
                                 {"Quad Code", quad, 0},
                                 {"Contexts", contexts, 0},
                                 {"Actor Name", name, 'a'},
                                 {"Actor Country", country, 'a'},
                                 {"Actor COW", cow, 'a'},
                                 {"Primary Actor Sector", sector, 'a'},
                                 {"Actor Sectors", sector, 'a'},
                                 {"Actor Title", office, 'a'},
                                 {"Actor Name Raw", words, 'a'},
                                 {"Wikipedia Actor ID", nothing, 0},
                                 {"Recipient Name", name, 'r'},
                                 {"Recipient Country", country, 'r'},
                                 {"Recipient COW", cow, 'r'},
                                 {"Primary Recipient Sector", sector, 'r'},
                                 {"Recipient Sectors", sector, 'r'},
                                 {"Recipient Title", office, 'r'},
                                 {"Recipient Name Raw", words, 'r'},
                                 {"Wikipedia Recipient ID", nothing, 0},
                                 {"Placename", place_name, 0},
                                 {"City", town, 0},
                                 {"District", district, 0},
                                 {"Province", province, 0},
                                 {"Country", place_country, 0},
                                 {"Latitude", latitude, 0},
                                 {"Longitude", longitude, 0},
                                 {"GeoNames ID", geonames, 0},
                                 {"Raw Placename", place_words, 0},
                                 {"Feature Type", feature, 0},
                                 {"Source", outlet, 0},
                                 {"Publication Date", published, 0},
                                 {"Story People", nothing, 0},
                                 {"Story Organizations", nothing, 0},
                                 {"Story Locations", nothing, 0},
                                 {"Language", language, 0},
                                 {"Version", version, 0}};

// What builders of temporal knowledge graphs read: subject, relation, object, day.
static const column quadruples[] = {
    {"source", name, 'a'}, {"relation", cameo, 0}, {"target", name, 'r'}, {"date", date, 0}};

typedef struct layout {
    const char *name;
    const column *columns;
    uint32_t column_n;
    bool header;
    bool both_sides; // rows without a source or a target are left out
    const char *missing;
} layout;

#define COLUMNS(table) table, sizeof(table) / sizeof *(table)

static const layout layouts[DGM_DATASET_N] = {
    [DGM_DATASET_ICEWS] = {"icews", COLUMNS(icews), true, false, ""},
    [DGM_DATASET_GDELT] = {"gdelt", COLUMNS(gdelt), false, false, ""},
    [DGM_DATASET_PHOENIX] = {"phoenix", COLUMNS(phoenix), false, false, ""},
    [DGM_DATASET_POLECAT] = {"polecat", COLUMNS(polecat), true, false, "None"},
    [DGM_DATASET_QUADRUPLES] = {"quadruples", COLUMNS(quadruples), false, true, ""},
};

bool dgm_dataset_named(const char *name_of, dgm_dataset *out) {
    for (uint32_t i = 0; i < DGM_DATASET_N; i++) {
        if (strcmp(layouts[i].name, name_of) == 0) {
            *out = (dgm_dataset)i;
            return true;
        }
    }
    return false;
}

void dgm_write_dataset_header(dgm_buffer *out, dgm_dataset which) {
    const layout *l = &layouts[which];
    for (uint32_t i = 0; l->header && i < l->column_n; i++) {
        dgm_buffer_print(out, "%s%c", l->columns[i].name, i + 1 < l->column_n ? '\t' : '\n');
    }
}

static void put_row(const row *r, const layout *l) {
    for (uint32_t i = 0; i < l->column_n; i++) {
        const column *c = &l->columns[i];
        size_t before, after;
        dgm_buffer_data(r->out, &before);
        c->put(r, c->side == 'a' ? r->actor : c->side == 'r' ? r->recipient : NULL);
        dgm_buffer_data(r->out, &after);
        if (after == before) {
            dgm_buffer_print(r->out, "%s", l->missing);
        }
        dgm_buffer_put(r->out, i + 1 < l->column_n ? "\t" : "\n", 1);
    }
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention, const layout *l) {
    const dgm_participant *right = mention->reciprocal ? mention->actors : mention->recipients;
    uint32_t left_n = mention->actor_n, right_n = mention->reciprocal ? left_n : mention->recipient_n;
    row r = {.out = out,
             .analysis = analysis,
             .mention = mention,
             .place = mention->place < analysis->place_n ? &analysis->places[mention->place] : NULL};
    // A side that nobody is told of is one empty cell; a party that meets nobody named, too.
    uint32_t rows_n = left_n ? left_n : 1, columns_n = right_n && !(mention->reciprocal && left_n == 1) ? right_n : 1;
    for (uint32_t i = 0; i < rows_n; i++) {
        for (uint32_t k = 0; k < columns_n; k++) {
            r.actor = left_n ? &mention->actors[i] : NULL;
            r.recipient = mention->reciprocal && left_n == 1 ? NULL : right_n ? &right[k] : NULL;
            bool self = mention->reciprocal && left_n > 1 && i == k;
            if (!self && !(l->both_sides && (!r.actor || !r.recipient))) {
                put_row(&r, l);
                r.pair++;
            }
        }
    }
}

void dgm_write_mentions_dataset(dgm_buffer *out, const dgm_analysis *analysis, dgm_dataset which) {
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        const dgm_mention *mention = &analysis->mentions[i];
        if (mention->status == DGM_STATUS_ACTUAL || mention->status == DGM_STATUS_HISTORICAL) {
            put_mention(out, analysis, mention, &layouts[which]);
        }
    }
}
