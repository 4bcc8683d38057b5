// Gold records: their fields, their two layouts, and how two coders agree.
#include "serve/gold.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[DGM_FIELD_N] = {"category", "mode",       "CAMEO code",        "status",
                                               "actors",   "recipients", "actors' countries", "recipients' countries",
                                               "date",     "place"};

const char *dgm_field_name(dgm_field field) {
    return (size_t)field < DGM_FIELD_N ? names[field] : "?";
}

static const char *get_string(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

static int compare_values(const void *a, const void *b) {
    return strcmp(a, b);
}

static void put_value(dgm_values *values, const char *text, size_t size) {
    if (text && size && values->n < DGM_FIELD_VALUES) {
        snprintf(values->at[values->n++], DGM_FIELD_BYTES, "%.*s",
                 (int)(size < DGM_FIELD_BYTES ? size : DGM_FIELD_BYTES - 1), text);
    }
}

static void put_whole(dgm_values *values, const char *text) {
    put_value(values, text, text ? strlen(text) : 0);
}

// A party's code, its country, or what else names it.
static void put_parties(dgm_values *values, const json_t *parties, bool countries) {
    for (size_t i = 0; i < json_array_size(parties); i++) {
        const json_t *party = json_array_get(parties, i);
        const char *code = get_string(party, "code"), *country = get_string(party, "country");
        const char *name = get_string(party, "name");
        if (countries && country && *country) {
            put_whole(values, country);
        } else if (countries && code && strlen(code) >= 3) {
            put_value(values, code, 3); // an actor code begins with its country's letters
        } else if (!countries && code && *code) {
            put_whole(values, code);
        } else {
            put_whole(values, name ? name : get_string(party, "text"));
        }
    }
}

void dgm_values_read(const json_t *record, dgm_field field, dgm_values *out) {
    const json_t *event = json_object_get(record, "event"), *date = json_object_get(record, "date");
    out->n = 0;
    switch (field) {
    case DGM_FIELD_CATEGORY: put_whole(out, get_string(event, "plover")); break;
    case DGM_FIELD_MODE: put_whole(out, get_string(event, "mode")); break;
    case DGM_FIELD_CAMEO: put_whole(out, get_string(event, "cameo")); break;
    case DGM_FIELD_STATUS: put_whole(out, get_string(record, "status")); break;
    case DGM_FIELD_ACTORS:
    case DGM_FIELD_ACTOR_COUNTRIES:
        put_parties(out, json_object_get(record, "actors"), field == DGM_FIELD_ACTOR_COUNTRIES);
        break;
    case DGM_FIELD_RECIPIENTS:
    case DGM_FIELD_RECIPIENT_COUNTRIES:
        put_parties(out, json_object_get(record, "recipients"), field == DGM_FIELD_RECIPIENT_COUNTRIES);
        break;
    case DGM_FIELD_DATE: put_whole(out, get_string(date, "start")); break;
    case DGM_FIELD_PLACE: put_whole(out, get_string(json_object_get(record, "place"), "name")); break;
    case DGM_FIELD_N: break;
    }
    qsort(out->at, out->n, sizeof out->at[0], compare_values);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->n; i++) {
        if (i == 0 || strcmp(out->at[i], out->at[kept - 1]) != 0) {
            if (kept != i) {
                memcpy(out->at[kept], out->at[i], sizeof out->at[0]);
            }
            kept++;
        }
    }
    out->n = kept;
}

uint32_t dgm_values_shared(const dgm_values *a, const dgm_values *b) {
    uint32_t shared = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        int order = strcmp(a->at[i], b->at[k]);
        shared += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return shared;
}

bool dgm_values_equal(const dgm_values *a, const dgm_values *b) {
    return a->n == b->n && dgm_values_shared(a, b) == a->n;
}

void dgm_gold_recode(json_t *record, const json_t *to) {
    json_t *event = json_object_get(record, "event");
    static const char *const of_event[] = {"plover", "mode", "cameo"};
    static const char *const of_record[] = {"status", "actors", "recipients", "date", "place"};
    for (size_t i = 0; i < sizeof of_event / sizeof *of_event; i++) {
        json_t *value = json_object_get(to, of_event[i]);
        if (value) {
            json_object_set(event, of_event[i], value);
        }
    }
    for (size_t i = 0; i < sizeof of_record / sizeof *of_record; i++) {
        json_t *value = json_object_get(to, of_record[i]);
        if (value) {
            json_object_set(record, of_record[i], value);
        }
    }
}

// ---- PLOVER's layout ------------------------------------------------------------------------------------------

static json_t *to_plover_actors(const json_t *parties) {
    json_t *list = json_array();
    for (size_t i = 0; i < json_array_size(parties); i++) {
        const json_t *party = json_array_get(parties, i);
        const char *text = get_string(party, "text"), *name = get_string(party, "name");
        json_t *actor = json_object();
        json_object_set_new(actor, "actorText", json_string(text ? text : name ? name : ""));
        json_object_set_new(actor, "code", json_string(get_string(party, "code") ? get_string(party, "code") : ""));
        json_t *sector = json_object_get(party, "sector");
        if (json_is_string(sector)) {
            json_object_set(actor, "sector", sector);
        }
        json_array_append_new(list, actor);
    }
    return list;
}

static void set_string(json_t *object, const char *key, const char *value) {
    if (value && *value) {
        json_object_set_new(object, key, json_string(value));
    }
}

static void set_value(json_t *object, const char *key, const json_t *from, const char *from_key) {
    json_t *value = json_object_get(from, from_key);
    if (value && !json_is_null(value)) {
        json_object_set(object, key, value);
    }
}

json_t *dgm_gold_to_plover(const json_t *record, const char *coder, const char *time, const char *note, bool rejected) {
    const json_t *event = json_object_get(record, "event"), *document = json_object_get(record, "document");
    const json_t *date = json_object_get(record, "date"), *magnitude = json_object_get(record, "magnitude");
    const char *published = get_string(document, "published");
    json_t *out = json_object(), *contexts = json_object_get(event, "contexts");
    char context[160] = "";
    for (size_t i = 0; i < json_array_size(contexts); i++) {
        const char *one = json_string_value(json_array_get(contexts, i));
        size_t used = strlen(context);
        snprintf(context + used, sizeof context - used, "%s%.40s", used ? ", " : "", one ? one : "");
    }
    set_value(out, "id", record, "id");
    // The day from which words like "Tuesday" count: that of publication. The day of the event stands beside it.
    json_object_set_new(out, "date", json_string(published ? published : ""));
    json_object_set_new(out, "source", to_plover_actors(json_object_get(record, "actors")));
    json_object_set_new(out, "target", to_plover_actors(json_object_get(record, "recipients")));
    json_object_set_new(out, "event", rejected ? json_null() : json_string(get_string(event, "plover")));
    set_value(out, "mode", event, "mode");
    json_object_set_new(out, "context", json_string(context));
    set_value(out, "cameo", event, "cameo");
    set_value(out, "status", record, "status");
    set_value(out, "eventDate", date, "start");
    set_value(out, "eventText", json_object_get(record, "trigger"), "text");
    set_value(out, "eventLoc", json_object_get(record, "place"), "name");
    set_value(out, "dead", magnitude, "killed");
    set_value(out, "size", magnitude, "injured");
    set_value(out, "text", json_object_get(record, "sentence"), "text");
    json_object_set_new(out, "language", json_string("en"));
    set_value(out, "publication", document, "source");
    set_string(out, "coder", coder);
    set_string(out, "dateCoded", time);
    set_string(out, "comment", note);
    json_object_set_new(out, "version", json_string(DGM_VERSION));
    return out;
}

// A side of a PLOVER record: a list of objects, or what an old record calls "diplomatic", which names nobody.
static json_t *from_plover_actors(const json_t *side) {
    json_t *list = json_array();
    for (size_t i = 0; i < json_array_size(side); i++) {
        const json_t *given = json_array_get(side, i);
        json_t *party = json_object();
        set_value(party, "text", given, "actorText");
        set_value(party, "code", given, "code");
        set_value(party, "sector", given, "sector");
        json_array_append_new(list, party);
    }
    return list;
}

// Gold files of PLOVER's first versions have four categories that its second one has not. Source: PLOVER manual 2.0,
// the table from CAMEO's cue categories to PLOVER's.
static const char *category_today(const char *category) {
    static const char *const earlier[][2] = {
        {"DEMAND", "REQUEST"}, {"DISAPPROVE", "ACCUSE"}, {"INVESTIGATE", "ACCUSE"}, {"FIGHT", "ASSAULT"}};
    for (size_t i = 0; category && i < sizeof earlier / sizeof *earlier; i++) {
        if (strcmp(earlier[i][0], category) == 0) {
            return earlier[i][1];
        }
    }
    return category;
}

json_t *dgm_gold_from_plover(json_t *record) {
    if (json_is_object(json_object_get(record, "event"))) {
        return json_incref(record); // our own layout
    }
    const char *category = category_today(get_string(record, "event")), *text = get_string(record, "text");
    const char *published = get_string(record, "date"), *day = get_string(record, "eventDate");
    if (!text || !json_object_get(record, "event")) {
        return NULL;
    }
    json_t *out = json_object(), *event = json_object(), *sentence = json_object(), *document = json_object(),
           *date = json_object();
    set_value(out, "id", record, "id");
    set_string(event, "plover", category);
    set_value(event, "mode", record, "mode");
    set_value(event, "cameo", record, "cameo");
    set_string(sentence, "text", text);
    set_string(document, "published", published);
    set_string(date, "start", day);
    json_object_set_new(out, "event", event);
    json_object_set_new(out, "sentence", sentence);
    json_object_set_new(out, "document", document);
    json_object_set_new(out, "date", date);
    set_value(out, "status", record, "status");
    json_object_set_new(out, "actors", from_plover_actors(json_object_get(record, "source")));
    json_object_set_new(out, "recipients", from_plover_actors(json_object_get(record, "target")));
    const char *place = get_string(record, "eventLoc");
    if (place) {
        json_t *site = json_object();
        set_string(site, "name", place);
        json_object_set_new(out, "place", site);
    }
    return out;
}

// ---- agreement --------------------------------------------------------------------------------------------------

static int compare_strings(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

double dgm_kappa(const char *const *a, const char *const *b, uint32_t n) {
    dgm_arena *arena = dgm_arena_open(0);
    const char **x = dgm_arena_array(arena, const char *, n), **y = dgm_arena_array(arena, const char *, n);
    if (n == 0 || !arena || !x || !y) {
        dgm_arena_close(arena);
        return (double)NAN;
    }
    double agreed = 0, chance = 0;
    for (uint32_t i = 0; i < n; i++) {
        agreed += strcmp(a[i], b[i]) == 0;
        x[i] = a[i];
        y[i] = b[i];
    }
    qsort(x, n, sizeof *x, compare_strings);
    qsort(y, n, sizeof *y, compare_strings);
    for (uint32_t i = 0, k = 0; i < n;) {
        uint32_t in_x = 1, in_y = 0;
        while (i + in_x < n && strcmp(x[i + in_x], x[i]) == 0) {
            in_x++;
        }
        while (k < n && strcmp(y[k], x[i]) < 0) {
            k++;
        }
        while (k + in_y < n && strcmp(y[k + in_y], x[i]) == 0) {
            in_y++;
        }
        chance += (double)in_x * in_y;
        i += in_x;
        k += in_y;
    }
    dgm_arena_close(arena);
    agreed /= n;
    chance /= (double)n * n;
    return chance < 1 ? (agreed - chance) / (1 - chance) : (double)NAN;
}
