// Filters: from an address to a list of events.
#include "serve/filter.h"

#include "base/calendar.h"
#include "base/error.h"
#include "story/story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// ---- reading ----------------------------------------------------------------------------------------

const char *dgm_parameter_find(const dgm_parameter *parameters, uint32_t n, const char *key) {
    for (uint32_t i = 0; i < n; i++) {
        if (strcmp(parameters[i].key, key) == 0) {
            return parameters[i].value;
        }
    }
    return NULL;
}

static dgm_code wrong(dgm_err *err, const char *key, const char *what) {
    return dgm_err_set(err, DGM_E_ARG, NULL, 0, "%s: %s", key, what);
}

// The next item of a list between commas, trimmed and copied; NULL at the end.
static const char *next_item(dgm_arena *arena, const char **list) {
    while (**list == ',' || **list == ' ') {
        ++*list;
    }
    size_t size = strcspn(*list, ",");
    if (size == 0) {
        return NULL;
    }
    const char *item = *list;
    *list += size;
    while (size && item[size - 1] == ' ') {
        size--;
    }
    return dgm_arena_copy(arena, item, size);
}

// A list of at most `most` strings.
static dgm_code read_list(dgm_arena *arena, const char *key, const char *value, const char **out, uint32_t *n,
                          uint32_t most, dgm_err *err) {
    const char *item = NULL;
    while ((item = next_item(arena, &value)) != NULL) {
        if (*n == most) {
            return wrong(err, key, "too many values");
        }
        out[(*n)++] = item;
    }
    return DGM_OK;
}

static dgm_code read_bits(dgm_arena *arena, const char *key, const char *value, uint32_t values,
                          const char *(*name_at)(uint32_t), uint32_t *out, dgm_err *err) {
    const char *item = NULL;
    while ((item = next_item(arena, &value)) != NULL) {
        uint32_t i = 0;
        while (i < values && strcmp(name_at(i), item) != 0) {
            i++;
        }
        if (i == values) {
            return dgm_err_set(err, DGM_E_ARG, NULL, 0, "%s: there is no '%.60s'", key, item);
        }
        *out |= 1u << i;
    }
    return DGM_OK;
}

static const char *quad_at(uint32_t i) {
    return dgm_quad_name((uint8_t)i);
}

static const char *status_at(uint32_t i) {
    return dgm_status_name((dgm_status)i);
}

static const char *review_at(uint32_t i) {
    return dgm_review_name((dgm_review)i);
}

static dgm_code read_categories(dgm_filter *out, dgm_arena *arena, const char *value, dgm_err *err) {
    const char *item = NULL;
    while ((item = next_item(arena, &value)) != NULL) {
        int category = dgm_category_read(item, -1);
        if (category > 0) {
            out->categories |= 1u << category;
        } else if (*item >= '0' && *item <= '9' && out->cameo_n < DGM_FILTER_TERMS) {
            out->cameo[out->cameo_n++] = item;
        } else {
            return dgm_err_set(err, DGM_E_ARG, NULL, 0, "category: '%.60s' is no PLOVER category and no CAMEO code",
                               item);
        }
    }
    return DGM_OK;
}

static bool read_number(const char **text, double *out) {
    char *end = NULL;
    *out = strtod(*text, &end);
    bool good = end != *text && isfinite(*out);
    *text = end;
    return good;
}

static dgm_code read_box(dgm_filter *out, const char *value, dgm_err *err) {
    for (int i = 0; i < 4; i++) {
        if (!read_number(&value, &out->box[i]) || *value != (i < 3 ? ',' : 0)) {
            return wrong(err, "box", "takes west,south,east,north in degrees");
        }
        value += i < 3;
    }
    out->has_box = true;
    return DGM_OK;
}

static dgm_code read_confidence(dgm_filter *out, const char *value, dgm_err *err) {
    bool good = read_number(&value, &out->least);
    if (good && *value == ',') {
        value++;
        good = read_number(&value, &out->most);
    }
    return good && *value == 0 ? DGM_OK : wrong(err, "confidence", "takes one or two numbers from 0 to 1");
}

static dgm_code read_dyad(dgm_filter *out, dgm_arena *arena, const char *value, dgm_err *err) {
    size_t size = strcspn(value, ",>");
    if (size == 0 || value[size] == 0 || value[size + 1] == 0 || value[size + 1 + strcspn(value + size + 1, ",>")]) {
        return wrong(err, "dyad", "takes two parties, USA,IRN or USA>IRN");
    }
    out->directed = value[size] == '>';
    out->dyad[0] = dgm_arena_copy(arena, value, size);
    out->dyad[1] = dgm_arena_string(arena, value + size + 1);
    return DGM_OK;
}

static dgm_code read_day(const char *key, const char *value, bool last, int32_t *day, bool *has, dgm_err *err) {
    dgm_date date;
    size_t size = strlen(value);
    if ((size != 4 && size != 7 && size != 10) || !dgm_date_read(value, size, &date)) {
        return wrong(err, key, "takes a day as YYYY-MM-DD, or a month or year of it");
    }
    *day = dgm_date_to_days(last ? dgm_date_last(date) : dgm_date_first(date));
    *has = true;
    return DGM_OK;
}

static dgm_code read_place(dgm_filter *out, dgm_arena *arena, const char *value) {
    char *end = NULL;
    unsigned long number = strtoul(value, &end, 10);
    if (*value >= '0' && *value <= '9' && *end == 0 && number <= UINT32_MAX) {
        out->geonames = (uint32_t)number;
    } else {
        out->place = dgm_fold_copy(arena, value);
    }
    return DGM_OK;
}

static dgm_code read_one(dgm_filter *out, dgm_arena *arena, const char *key, const char *value, dgm_err *err) {
    if (strcmp(key, "source") == 0) { // empty: documents without an outlet
        if (out->source_n == DGM_FILTER_SOURCES) {
            return wrong(err, key, "too many values");
        }
        out->sources[out->source_n++] = value;
        return DGM_OK;
    }
    if (*value == 0) {
        return DGM_OK; // an empty field of a form asks for nothing
    }
    if (strcmp(key, "actor") == 0) {
        return read_list(arena, key, value, out->actors, &out->actor_n, DGM_FILTER_TERMS, err);
    }
    if (strcmp(key, "recipient") == 0) {
        return read_list(arena, key, value, out->recipients, &out->recipient_n, DGM_FILTER_TERMS, err);
    }
    if (strcmp(key, "country") == 0) {
        return read_list(arena, key, value, out->countries, &out->country_n, DGM_FILTER_TERMS, err);
    }
    if (strcmp(key, "dyad") == 0) {
        return read_dyad(out, arena, value, err);
    }
    if (strcmp(key, "category") == 0) {
        return read_categories(out, arena, value, err);
    }
    if (strcmp(key, "quad") == 0) {
        return read_bits(arena, key, value, DGM_QUAD_N, quad_at, &out->quads, err);
    }
    if (strcmp(key, "status") == 0) {
        return read_bits(arena, key, value, DGM_STATUS_N, status_at, &out->statuses, err);
    }
    if (strcmp(key, "review") == 0) {
        return read_bits(arena, key, value, DGM_REVIEW_N, review_at, &out->reviews, err);
    }
    if (strcmp(key, "place") == 0) {
        return read_place(out, arena, value);
    }
    if (strcmp(key, "box") == 0) {
        return read_box(out, value, err);
    }
    if (strcmp(key, "text") == 0) {
        out->text = dgm_words_expression(arena, value);
        return DGM_OK;
    }
    if (strcmp(key, "since") == 0) {
        return read_day(key, value, false, &out->since, &out->has_since, err);
    }
    if (strcmp(key, "until") == 0) {
        return read_day(key, value, true, &out->until, &out->has_until, err);
    }
    if (strcmp(key, "story") == 0) {
        out->story = value;
        return DGM_OK;
    }
    if (strcmp(key, "confidence") == 0) {
        return read_confidence(out, value, err);
    }
    if (strcmp(key, "disputed") == 0) {
        if (strcmp(value, "true") != 0 && strcmp(value, "false") != 0) {
            return wrong(err, key, "takes true or false");
        }
        out->disputed = strcmp(value, "true") == 0;
    }
    return DGM_OK;
}

dgm_code dgm_filter_read(dgm_filter *out, dgm_arena *arena, const dgm_parameter *parameters, uint32_t n, dgm_err *err) {
    *out = (dgm_filter){.disputed = -1, .most = 1};
    dgm_code code = DGM_OK;
    for (uint32_t i = 0; i < n && code == DGM_OK; i++) {
        if (strlen(parameters[i].value) > DGM_FILTER_VALUE_BYTES) {
            code = wrong(err, parameters[i].key, "the value is too long");
        } else {
            code = read_one(out, arena, parameters[i].key, parameters[i].value, err);
        }
    }
    return code;
}

static bool is_one_of(const char *value, const char *choices) {
    size_t size = strlen(value);
    for (const char *at = choices; at; at = strchr(at, '|')) {
        at += *at == '|';
        if (size && strncmp(at, value, size) == 0 && (at[size] == '|' || at[size] == 0)) {
            return true;
        }
    }
    return false;
}

static dgm_code read_count(const char *key, const char *value, uint32_t most, uint32_t *out, dgm_err *err) {
    char *end = NULL;
    unsigned long number = strtoul(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || number > most) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "%s: takes a number up to %u", key, most);
    }
    *out = (uint32_t)number;
    return DGM_OK;
}

dgm_code dgm_listing_read(dgm_listing *out, const dgm_parameter *parameters, uint32_t n, dgm_err *err) {
    *out = (dgm_listing){.limit = 100, .sort = NULL, .by = "month", .level = "country", .format = "json"};
    const struct {
        const char *key, *choices;
        const char **value;
    } words[] = {{"by", "day|week|month|quarter|year", &out->by},
                 {"level", "country|actor", &out->level},
                 {"format", "json|csv|jsonl|plover", &out->format},
                 {"sort", "date|-date|confidence|-confidence|-mentions|-events", &out->sort}};
    dgm_code code = DGM_OK;
    for (uint32_t i = 0; i < n && code == DGM_OK; i++) {
        const char *key = parameters[i].key, *value = parameters[i].value;
        if (strcmp(key, "limit") == 0) {
            out->has_limit = true;
            code = read_count(key, value, 1000, &out->limit, err);
        } else if (strcmp(key, "offset") == 0) {
            code = read_count(key, value, UINT32_MAX / 2, &out->offset, err);
        } else if (strcmp(key, "cursor") == 0) {
            out->cursor = *value ? value : NULL;
        }
        for (size_t k = 0; k < sizeof words / sizeof *words && code == DGM_OK; k++) {
            if (strcmp(key, words[k].key) == 0) {
                *words[k].value = value;
                code = is_one_of(value, words[k].choices)
                           ? DGM_OK
                           : dgm_err_set(err, DGM_E_ARG, NULL, 0, "%s: takes one of %s", key, words[k].choices);
            }
        }
    }
    return code;
}

static bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

const char *dgm_words_expression(dgm_arena *arena, const char *text) {
    char *out = dgm_arena_get(arena, 3 * strlen(text) + 4);
    size_t n = 0;
    bool any = false;
    while (out && *text) {
        size_t size = 0;
        bool phrase = *text == '"';
        text += phrase;
        while (text[size] && (phrase ? text[size] != '"' : is_word_byte(text[size]))) {
            size++;
        }
        bool has_word = false;
        for (size_t i = 0; i < size; i++) {
            has_word = has_word || is_word_byte(text[i]);
        }
        if (has_word) {
            out[n] = ' ';
            n += any;
            out[n++] = '"';
            memcpy(out + n, text, size);
            n += size;
            out[n++] = '"';
            if (text[size + (phrase && text[size] ? 1 : 0)] == '*') {
                out[n++] = '*';
            }
            any = true;
        }
        text += size;
        text += (phrase && *text) || (!phrase && size == 0);
    }
    return any ? out : NULL;
}

// ---- matching ---------------------------------------------------------------------------------------

// Bits of an actor: which terms name it.
enum { BIT_ACTOR = 0, BIT_RECIPIENT = DGM_FILTER_TERMS, BIT_DYAD = 2 * DGM_FILTER_TERMS };

// What a filter's names are in a view.
typedef struct lookup {
    const dgm_filter *filter;
    const dgm_view *view;
    uint32_t *actors;  // (view's actor_n) bits
    uint8_t *sites;    // (view's site_n) bit 0 its name, 1 its country, 2 within the box
    uint8_t *sources;  // (catalog's source_n) 1: asked for
    uint8_t *mentions; // (mention_n) 1: its sentence has the words
    uint32_t story;
} lookup;

bool dgm_filter_names(const char *term, const dgm_party *party) {
    return (party->code && strncmp(party->code, term, strlen(term)) == 0) ||
           (party->id && strcmp(party->id, term) == 0);
}

static void look_up_actors(lookup *l) {
    const dgm_filter *f = l->filter;
    for (uint32_t i = 0; i < l->view->actor_n; i++) {
        const dgm_party *party = &l->view->actors[i];
        uint32_t bits = 0;
        for (uint32_t k = 0; k < f->actor_n; k++) {
            bits |= dgm_filter_names(f->actors[k], party) ? 1u << (BIT_ACTOR + k) : 0;
        }
        for (uint32_t k = 0; k < f->recipient_n; k++) {
            bits |= dgm_filter_names(f->recipients[k], party) ? 1u << (BIT_RECIPIENT + k) : 0;
        }
        for (uint32_t k = 0; k < 2 && f->dyad[0]; k++) {
            bits |= dgm_filter_names(f->dyad[k], party) ? 1u << (BIT_DYAD + k) : 0;
        }
        l->actors[i] = bits;
    }
}

static bool in_box(const double box[4], const dgm_site *site) {
    bool between = box[0] <= box[2] ? site->longitude >= box[0] && site->longitude <= box[2]
                                    : site->longitude >= box[0] || site->longitude <= box[2];
    return between && site->latitude >= box[1] && site->latitude <= box[3];
}

static void look_up_sites(lookup *l) {
    const dgm_filter *f = l->filter;
    for (uint32_t i = 0; i < l->view->site_n; i++) {
        const dgm_catalog_site *s = &l->view->sites[i];
        bool country = f->country_n == 0;
        for (uint32_t k = 0; k < f->country_n; k++) {
            country = country || (s->site.country && strcmp(s->site.country, f->countries[k]) == 0);
        }
        bool name = (!f->place || (s->folded && strncmp(s->folded, f->place, strlen(f->place)) == 0)) &&
                    (!f->geonames || s->site.geonames == f->geonames);
        l->sites[i] = (uint8_t)((name ? 1 : 0) | (country ? 2 : 0) | (!f->has_box || in_box(f->box, &s->site) ? 4 : 0));
    }
}

static void look_up_sources(lookup *l) {
    const dgm_filter *f = l->filter;
    for (uint32_t i = 0; i < l->view->catalog->source_n; i++) {
        for (uint32_t k = 0; k < f->source_n; k++) {
            l->sources[i] |= strcmp(f->sources[k], l->view->catalog->sources[i]) == 0;
        }
    }
}

typedef struct word_search {
    lookup *lookup;
    uint32_t at; // mentions and sentences both ascend
} word_search;

static int on_sentence(void *user, const dgm_row *row) {
    word_search *s = user;
    const dgm_catalog *c = s->lookup->view->catalog;
    int64_t rowid = dgm_row_integer(row, 0), document = rowid >> DGM_SENTENCE_BITS;
    uint32_t sentence = (uint32_t)(rowid & ((1 << DGM_SENTENCE_BITS) - 1));
    while (s->at < c->mention_n) {
        const dgm_catalog_mention *m = &c->mentions[s->at];
        int64_t number = c->documents[m->document].number;
        if (number > document || (number == document && m->sentence > sentence)) {
            return 0;
        }
        s->lookup->mentions[s->at++] = number == document && m->sentence == sentence;
    }
    return 1;
}

static dgm_code look_up(lookup *l, dgm_store *store, dgm_arena *arena, dgm_err *err) {
    const dgm_filter *f = l->filter;
    const dgm_view *v = l->view;
    l->actors = dgm_arena_array(arena, uint32_t, v->actor_n);
    l->sites = dgm_arena_array(arena, uint8_t, v->site_n);
    l->sources = dgm_arena_array(arena, uint8_t, v->catalog->source_n);
    l->mentions = f->text ? dgm_arena_array(arena, uint8_t, v->catalog->mention_n) : NULL;
    if (!l->actors || !l->sites || !l->sources || (f->text && !l->mentions)) {
        return dgm_err_set_limit(err, NULL);
    }
    if (f->actor_n + f->recipient_n > 0 || f->dyad[0]) {
        look_up_actors(l);
    }
    look_up_sites(l);
    look_up_sources(l);
    l->story = f->story ? dgm_catalog_find_story(v->catalog, f->story) : DGM_NONE;
    if (!f->text) {
        return DGM_OK;
    }
    word_search search = {l, 0};
    dgm_value expression = DGM_VALUE_TEXT(f->text);
    return dgm_store_select(store, DGM_SELECT_SENTENCE_WORDS, &expression, 1, on_sentence, &search, err);
}

static bool passes_parties(const lookup *l, const dgm_entry *e) {
    const dgm_filter *f = l->filter;
    const uint32_t *parties = &l->view->parties[e->party];
    uint32_t sides[2] = {0, 0};
    for (uint32_t i = 0; i < (uint32_t)e->actor_n + e->recipient_n; i++) {
        sides[i >= e->actor_n] |= l->actors[parties[i]];
    }
    uint32_t both = sides[0] | sides[1], actors = (1u << f->actor_n) - 1, recipients = (1u << f->recipient_n) - 1;
    // In a reciprocal event every party is done to.
    uint32_t done_to = e->reciprocal || e->recipient_n == 0 ? both : sides[1];
    if ((both & actors) != actors || ((done_to >> BIT_RECIPIENT) & recipients) != recipients) {
        return false;
    }
    if (!f->dyad[0]) {
        return true;
    }
    uint32_t left = sides[0] >> BIT_DYAD, right = sides[1] >> BIT_DYAD;
    if (e->recipient_n == 0) {
        // On the same footing: two different parties must stand for the two.
        uint32_t firsts = 0, seconds = 0, either = 0;
        for (uint32_t i = 0; i < e->actor_n; i++) {
            uint32_t bits = l->actors[parties[i]] >> BIT_DYAD;
            firsts += bits & 1;
            seconds += bits >> 1 & 1;
            either += bits != 0;
        }
        return firsts && seconds && either > 1;
    }
    return ((left & 1) && (right & 2)) || (!f->directed && (left & 2) && (right & 1));
}

static bool passes_category(const dgm_filter *f, const dgm_entry *e) {
    if (!f->categories && !f->cameo_n) {
        return true;
    }
    bool passes = f->categories >> e->category & 1;
    for (uint32_t i = 0; i < f->cameo_n && !passes; i++) {
        passes = strncmp(e->cameo, f->cameo[i], strlen(f->cameo[i])) == 0;
    }
    return passes;
}

static bool passes_days(const dgm_filter *f, const dgm_entry *e) {
    if (!f->has_since && !f->has_until) {
        return true;
    }
    return e->first_day != DGM_DAY_NONE && (!f->has_since || e->last_day >= f->since) &&
           (!f->has_until || e->first_day <= f->until);
}

// Whether one of its mentions has the words, and one (maybe another) is of the source.
static void look_at_mentions(const lookup *l, const dgm_entry *e, bool *words, bool *source) {
    const dgm_view *v = l->view;
    *words = !l->filter->text;
    *source = l->filter->source_n == 0;
    for (uint32_t i = 0; i < e->mention_n + e->rejected_n && !(*words && *source); i++) {
        uint32_t mention = v->mention_list[e->mention + i];
        *words = *words || l->mentions[mention];
        *source = *source || l->sources[v->catalog->documents[v->catalog->mentions[mention].document].source];
    }
}

// Bits of the facets whose filters the event does not pass. Without `all`, one is enough.
static uint16_t find_failed(const lookup *l, const dgm_entry *e, bool all) {
    const dgm_filter *f = l->filter;
    unsigned failed = 0;
    unsigned reviews = f->reviews ? f->reviews : ~(1u << DGM_REVIEW_REJECTED);
    unsigned place = e->place == DGM_NONE ? 0 : l->sites[e->place];
    bool words = true, source = true;
    failed |= passes_category(f, e) ? 0 : 1u << DGM_FACET_CATEGORY;
    failed |= !f->quads || (f->quads >> e->quad & 1) ? 0 : 1u << DGM_FACET_QUAD;
    failed |= !f->statuses || (f->statuses >> e->status & 1) ? 0 : 1u << DGM_FACET_STATUS;
    failed |= reviews >> e->review & 1 ? 0 : 1u << DGM_FACET_REVIEW;
    failed |= !f->story || (l->story != DGM_NONE && e->story == l->story) ? 0 : 1u << DGM_FACET_STORY;
    failed |= f->disputed < 0 || e->disputed == (f->disputed != 0) ? 0 : 1u << DGM_FACET_DISPUTED;
    failed |= (!f->place && !f->geonames && !f->has_box) || ((place & 1) && (place & 4)) ? 0 : 1u << DGM_FACET_PLACE;
    failed |= !f->country_n || (place & 2) ? 0 : 1u << DGM_FACET_COUNTRY;
    failed |= passes_days(f, e) && (double)e->confidence >= f->least - 1e-6 && (double)e->confidence <= f->most + 1e-6
                  ? 0
                  : 1u << DGM_FACET_OTHER;
    if (failed && !all) {
        return (uint16_t)failed;
    }
    if (f->actor_n + f->recipient_n > 0 || f->dyad[0]) {
        failed |= passes_parties(l, e) ? 0 : 1u << DGM_FACET_ACTOR;
    }
    if (f->text || f->source_n) {
        look_at_mentions(l, e, &words, &source);
        failed |= (words ? 0 : 1u << DGM_FACET_OTHER) | (source ? 0 : 1u << DGM_FACET_SOURCE);
    }
    return (uint16_t)failed;
}

dgm_code dgm_filter_run(const dgm_filter *filter, const dgm_view *view, dgm_store *store, dgm_arena *arena, bool facets,
                        dgm_matches *out, dgm_err *err) {
    lookup l = {.filter = filter, .view = view};
    *out = (dgm_matches){.entries = dgm_arena_array(arena, uint32_t, view->order_n),
                         .failed = facets ? dgm_arena_array(arena, uint16_t, view->order_n) : NULL};
    if (!out->entries || (facets && !out->failed)) {
        return dgm_err_set_limit(err, NULL);
    }
    dgm_code code = look_up(&l, store, arena, err);
    for (uint32_t i = 0; i < view->order_n && code == DGM_OK; i++) {
        uint16_t failed = find_failed(&l, &view->entries[view->order[i]], facets);
        if (facets) {
            out->failed[i] = failed;
        }
        if (!failed) {
            out->entries[out->n++] = view->order[i];
        }
    }
    return code;
}
