// Merging, linking and stories, on invented mentions: each group says which of its mentions are one act.
#include "story/story.h"

#include "base/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MENTIONS_MOST = 8 };

typedef struct told {
    char act;         // mentions with one letter are one act
    const char *who;  // "NORGOV CHL"; "name=NORGOV" for a person
    const char *whom; // "" for nobody; NULL: reciprocal
    dgm_category category;
    const char *cameo;
    dgm_status status;
    const char *date; // "2031-05-09", "2031-05", "2031"; NULL: the day of publication
    const char *published;
    const char *city; // or NULL
    int32_t killed;   // 0 = not said
    const char *trigger;
} told;

typedef struct group {
    const char *title;
    told mentions[MENTIONS_MOST];
} group;

#define ACT(category, cameo) DGM_CATEGORY_##category, cameo
#define DONE DGM_STATUS_ACTUAL
#define PAST DGM_STATUS_HISTORICAL
#define AHEAD DGM_STATUS_FUTURE
#define NOT DGM_STATUS_NEGATED

static const dgm_site cities[] = {{"Bergen", "NOR", 60.39, 5.32, 3161732, 'p'},
                                  {"Oslo", "NOR", 59.91, 10.75, 3143244, 'p'},
                                  {"Santiago", "CHL", -33.46, -70.65, 3871336, 'p'},
                                  {"Arica", "CHL", -18.47, -70.3, 3899361, 'p'},
                                  {"Lagos", "NGA", 6.45, 3.39, 2332459, 'p'},
                                  {"Kano", "NGA", 12.0, 8.52, 2335204, 'p'},
                                  {"Nigeria", "NGA", 10.0, 8.0, 0, 'c'},
                                  {"Norway", "NOR", 62.0, 10.0, 0, 'c'}};

static const group groups[] = {
    {"talks told by two papers on the same day",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "talks"},
      {'a', "NORGOV CHLGOV", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "negotiated"}}},
    {"talks told on the next day",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "talks"},
      {'a', "CHL NOR", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-10", NULL, 0, "met"}}},
    {"a day and a month that holds it",
     {{'a', "NORGOV CHLGOV", NULL, ACT(CONSULT, "046"), PAST, "2031-03-12", "2031-05-09", "Oslo", 0, "met"},
      {'a', "NOR CHL", NULL, ACT(CONSULT, "046"), PAST, "2031-03", "2031-05-10", NULL, 0, "first round"}}},
    {"a meeting and the visit it was",
     {{'a', "astrid-holm=NORGOV", "CHL", ACT(CONSULT, "042"), DONE, "2031-05-08", "2031-05-09", "Santiago", 0,
       "visited"},
      {'a', "CHLGOV NORGOV", NULL, ACT(CONSULT, "040"), DONE, "2031-05-08", "2031-05-09", "Santiago", 0, "met"}}},
    {"two rounds of talks in two weeks",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, "2031-05-01", "2031-05-09", NULL, 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, "2031-05-08", "2031-05-09", NULL, 0, "talks"}}},
    {"talks reported ten days apart",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-19", NULL, 0, "talks"}}},
    {"daily reports do not creep into one act",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-01", NULL, 0, "talks"},
      {'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-02", NULL, 0, "talks"},
      {'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-03", NULL, 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-04", NULL, 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-05", NULL, 0, "talks"}}},
    {"talks of other countries",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "talks"},
      {'b', "NOR NGA", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", NULL, 0, "talks"}}},
    {"talks in cities far apart",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", "Oslo", 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", "Santiago", 0, "talks"}}},
    {"a city and its country",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", "Oslo", 0, "talks"},
      {'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, "2031-05-09", "Norway", 0, "met"}}},
    {"a plan is not what came of it",
     {{'a', "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, "2031-05-09", "2031-05-10", NULL, 0, "talks"},
      {'b', "NOR CHL", NULL, ACT(AGREE, "036"), AHEAD, "2031-05-09", "2031-05-07", NULL, 0, "will meet"}}},
    {"a plan told twice",
     {{'a', "NOR CHL", NULL, ACT(AGREE, "036"), AHEAD, "2031-05-12", "2031-05-07", NULL, 0, "will meet"},
      {'a', "NORGOV CHLGOV", NULL, ACT(AGREE, "036"), AHEAD, NULL, "2031-05-08", "Oslo", 0, "lead the talks"}}},
    {"what was denied is not what was done",
     {{'a', "NOR", "CHL", ACT(AID, "072"), DONE, NULL, "2031-05-09", NULL, 0, "supplied"},
      {'b', "NOR", "CHL", ACT(AID, "072"), NOT, NULL, "2031-05-09", NULL, 0, "supplied"}}},
    {"an accusation and its answer in kind",
     {{'a', "NOR", "CHL", ACT(ACCUSE, "112"), DONE, NULL, "2031-05-09", NULL, 0, "accused"},
      {'b', "CHL", "NOR", ACT(ACCUSE, "112"), DONE, NULL, "2031-05-09", NULL, 0, "accused"}}},
    {"an accusation by a minister and by his country",
     {{'a', "NOR", "CHL", ACT(ACCUSE, "112"), DONE, NULL, "2031-05-09", NULL, 0, "accused"},
      {'a', "lars-vik=NORGOV", "CHLGOV", ACT(ACCUSE, "112"), DONE, NULL, "2031-05-09", NULL, 0, "blamed"}}},
    {"an accusation and a demand",
     {{'a', "NOR", "CHL", ACT(ACCUSE, "112"), DONE, NULL, "2031-05-09", NULL, 0, "accused"},
      {'b', "NOR", "CHL", ACT(REQUEST, "020"), DONE, NULL, "2031-05-09", NULL, 0, "demanded"}}},
    {"two bombings on one day in two cities",
     {{'a', "NGAREB", "NGACVL", ACT(ASSAULT, "183"), DONE, "2031-05-09", "2031-05-09", "Lagos", 12, "bomb"},
      {'b', "NGAREB", "NGACVL", ACT(ASSAULT, "183"), DONE, "2031-05-09", "2031-05-09", "Kano", 12, "bomb"}}},
    {"one bombing, the count of its victims growing",
     {{'a', "NGAREB", "NGACVL", ACT(ASSAULT, "183"), DONE, "2031-05-09", "2031-05-09", "Lagos", 10, "bomb"},
      {'a', "", "NGACVL", ACT(ASSAULT, "183"), DONE, "2031-05-09", "2031-05-10", "Lagos", 14, "bombing"}}},
    {"one city, one day, three dead and forty dead",
     {{'a', "NGAREB", "NGACVL", ACT(ASSAULT, "190"), DONE, "2031-05-09", "2031-05-09", "Lagos", 3, "shot"},
      {'b', "NGAREB", "NGACVL", ACT(ASSAULT, "190"), DONE, "2031-05-09", "2031-05-09", "Lagos", 40, "killed"}}},
    {"attacks by nobody named, nowhere named",
     {{'a', "", "NGACVL", ACT(ASSAULT, "190"), DONE, NULL, "2031-05-09", NULL, 0, "killed"},
      {'b', "", "NGAMIL", ACT(ASSAULT, "190"), DONE, NULL, "2031-05-09", NULL, 0, "attacked"}}},
    {"the same city on two days",
     {{'a', "NGAREB", "NGAMIL", ACT(ASSAULT, "190"), DONE, "2031-05-07", "2031-05-09", "Kano", 0, "ambushed"},
      {'b', "NGAREB", "NGAMIL", ACT(ASSAULT, "190"), DONE, "2031-05-09", "2031-05-09", "Kano", 0, "ambushed"}}},
    {"a kidnapping and a bombing",
     {{'a', "NGAREB", "NGACVL", ACT(ASSAULT, "181"), DONE, NULL, "2031-05-09", "Kano", 0, "kidnapped"},
      {'b', "NGAREB", "NGACVL", ACT(ASSAULT, "183"), DONE, NULL, "2031-05-09", "Kano", 0, "bombed"}}},
    {"rebels are not the government",
     {{'a', "NGAREB", "CHL", ACT(THREATEN, "130"), DONE, NULL, "2031-05-09", NULL, 0, "threatened"},
      {'b', "NGAGOV", "CHL", ACT(THREATEN, "130"), DONE, NULL, "2031-05-09", NULL, 0, "threatened"}}},
    {"relations broken: a year, and a month of it",
     {{'a', "NOR", "CHL", ACT(SANCTION, "161"), PAST, "1980-04", "2031-05-09", NULL, 0, "broke"},
      {'a', "NOR CHLGOV", NULL, ACT(SANCTION, "161"), PAST, "1980", "2031-05-10", NULL, 0, "severed"}}},
    {"relations broken and trade stopped",
     {{'a', "NOR", "CHL", ACT(SANCTION, "161"), PAST, "1980-04", "2031-05-09", NULL, 0, "broke"},
      {'b', "NOR", "CHL", ACT(SANCTION, "163"), PAST, "1980-04", "2031-05-09", NULL, 0, "embargo"}}},
    {"an arrest and a seizure",
     {{'a', "NORCOP", "CHLBUS", ACT(COERCE, "173"), DONE, NULL, "2031-05-09", "Bergen", 0, "arrested"},
      {'b', "NORCOP", "CHLBUS", ACT(COERCE, "171"), DONE, NULL, "2031-05-09", "Bergen", 0, "seized"}}},
    {"a protest that turned into a riot",
     {{'a', "NORCVL", "CHL", ACT(PROTEST, "141"), DONE, NULL, "2031-05-09", "Oslo", 0, "marched"},
      {'a', "NORCVL", "CHL", ACT(PROTEST, "145"), DONE, NULL, "2031-05-09", "Oslo", 0, "rioted"}}},
    {"protests in two cities",
     {{'a', "NORCVL", "CHL", ACT(PROTEST, "141"), DONE, NULL, "2031-05-09", "Oslo", 0, "marched"},
      {'b', "NORCVL", "CHL", ACT(PROTEST, "141"), DONE, NULL, "2031-05-09", "Bergen", 0, "marched"}}},
    {"one agreement, one party left out",
     {{'a', "NOR CHL NGA", NULL, ACT(AGREE, "030"), DONE, NULL, "2031-05-09", NULL, 0, "agreed"},
      {'a', "NOR CHL", NULL, ACT(AGREE, "030"), DONE, NULL, "2031-05-09", NULL, 0, "agreed"}}},
    {"news that names only the year happened just now",
     {{'a', "NOR", "CHL", ACT(SANCTION, "163"), DONE, "2031", "2031-02-03", NULL, 0, "embargo"},
      {'b', "NOR", "CHL", ACT(SANCTION, "163"), DONE, NULL, "2031-09-03", NULL, 0, "embargo"}}},
    {"two persons who share nothing but a country's code in another country",
     {{'a', "ana-soto=CHLGOV", "NOR", ACT(REJECT, "120"), DONE, NULL, "2031-05-09", NULL, 0, "refused"},
      {'b', "ana-soto=CHLGOV", "NGA", ACT(REJECT, "120"), DONE, NULL, "2031-05-09", NULL, 0, "refused"}}},
};
enum { GROUP_N = sizeof groups / sizeof *groups };

static dgm_date read_date(const char *text) {
    dgm_date date = {0};
    if (text) {
        assert_true(dgm_date_read(text, strlen(text), &date));
    }
    return date;
}

// "name=NORGOV CHL" into parties; strings live in `room`.
static uint32_t read_parties(const char *text, dgm_party *out, char room[16][64]) {
    uint32_t n = 0;
    while (text && *text) {
        size_t size = strcspn(text, " ");
        char *word = room[n], *country = room[8 + n];
        assert_true(n < 8 && size < 64);
        memcpy(word, text, size);
        word[size] = 0;
        char *code = strchr(word, '=');
        if (code) {
            *code++ = 0;
        } else {
            code = word;
        }
        memcpy(country, code, 3);
        country[3] = 0;
        out[n++] = (dgm_party){.id = word, .name = word, .code = code, .country = country};
        text += size + (text[size] == ' ');
    }
    return n;
}

static void add_mention(dgm_merge *merge, const told *t, const char *id, const char *document, uint32_t sentence) {
    dgm_party actors[8], recipients[8];
    char room[16][64], more[16][64];
    dgm_err err = {0};
    dgm_record r = {.id = id,
                    .document = document,
                    .sentence = sentence,
                    .category = t->category,
                    .cameo = t->cameo,
                    .status = t->status};
    r.actor_n = read_parties(t->who, actors, room);
    r.actors = actors;
    r.recipient_n = read_parties(t->whom, recipients, more);
    r.recipients = recipients;
    r.reciprocal = t->whom == NULL;
    r.published = read_date(t->published);
    dgm_date date = t->date ? read_date(t->date) : r.published;
    r.from = dgm_date_first(date);
    r.to = dgm_date_last(date);
    r.precision = date.day ? DGM_PRECISION_DAY : date.month ? DGM_PRECISION_MONTH : DGM_PRECISION_YEAR;
    r.basis = t->date ? DGM_BASIS_EXPLICIT : DGM_BASIS_PUBLISHED;
    for (size_t i = 0; t->city && i < sizeof cities / sizeof *cities; i++) {
        r.place = strcmp(cities[i].name, t->city) == 0 ? cities[i] : r.place;
    }
    assert_true(!t->city || r.place.name);
    r.killed = t->killed ? t->killed : -1;
    r.injured = -1;
    r.trigger = t->trigger;
    r.confidence = 0.8F;
    assert_int_equal(dgm_merge_add(merge, &r, &err), DGM_OK);
}

static uint32_t count_mentions(const group *g) {
    uint32_t n = 0;
    while (n < MENTIONS_MOST && g->mentions[n].act) {
        n++;
    }
    return n;
}

static const dgm_event *event_of(const dgm_chronicle *chronicle, const char *mention) {
    const dgm_event *found = NULL;
    for (uint32_t e = 0; e < chronicle->event_n; e++) {
        for (uint32_t m = 0; m < chronicle->events[e].mention_n; m++) {
            if (strcmp(chronicle->events[e].mentions[m], mention) == 0) {
                assert_null(found); // in exactly one
                found = &chronicle->events[e];
            }
        }
    }
    assert_non_null(found);
    return found;
}

static void check_group(const group *g, uint32_t rotation) {
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    dgm_err err = {0};
    uint32_t n = count_mentions(g);
    assert_int_equal(dgm_merge_open(&merge, &err), DGM_OK);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t which = (i + rotation) % n;
        char id[16];
        snprintf(id, sizeof id, "m%u", which);
        add_mention(merge, &g->mentions[which], id, id, 0);
    }
    assert_int_equal(dgm_merge_run(merge, &chronicle, &err), DGM_OK);
    for (uint32_t a = 0; a < n; a++) {
        for (uint32_t b = 0; b < a; b++) {
            char id_a[16], id_b[16];
            snprintf(id_a, sizeof id_a, "m%u", a);
            snprintf(id_b, sizeof id_b, "m%u", b);
            bool one = event_of(&chronicle, id_a) == event_of(&chronicle, id_b);
            if (one != (g->mentions[a].act == g->mentions[b].act)) {
                fail_msg("%s: mentions %u and %u are %s", g->title, b, a, one ? "one event" : "two events");
            }
        }
    }
    dgm_merge_close(merge);
}

static void test_groups(void **state) {
    (void)state;
    for (uint32_t i = 0; i < GROUP_N; i++) {
        for (uint32_t rotation = 0; rotation < count_mentions(&groups[i]); rotation++) {
            check_group(&groups[i], rotation);
        }
    }
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

// All groups in one merge, `copies` of them in other years, in an order that the seed gives.
static dgm_merge *merge_all(uint32_t seed, uint32_t copies, dgm_chronicle *chronicle) {
    dgm_merge *merge = NULL;
    dgm_err err = {0};
    uint32_t n = 0, *order = calloc((size_t)GROUP_N * MENTIONS_MOST * copies, sizeof *order);
    assert_non_null(order);
    assert_int_equal(dgm_merge_open(&merge, &err), DGM_OK);
    for (uint32_t c = 0; c < copies; c++) {
        for (uint32_t g = 0; g < GROUP_N; g++) {
            for (uint32_t i = 0; i < count_mentions(&groups[g]); i++) {
                order[n++] = (c * GROUP_N + g) * MENTIONS_MOST + i;
            }
        }
    }
    for (uint32_t i = n; i > 1 && seed; i--) {
        uint32_t k = next_random(&seed) % i, swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = order[i] / MENTIONS_MOST / GROUP_N, g = order[i] / MENTIONS_MOST % GROUP_N;
        told t = groups[g].mentions[order[i] % MENTIONS_MOST];
        char id[24], document[24], published[16], date[16];
        snprintf(id, sizeof id, "m%u", order[i]);
        snprintf(document, sizeof document, "d%u", order[i]);
        snprintf(published, sizeof published, "%04u%s", 2031 + c, t.published + 4);
        if (t.date && strncmp(t.date, "2031", 4) == 0) {
            snprintf(date, sizeof date, "%04u%s", 2031 + c, t.date + 4);
            t.date = date;
        }
        t.published = published;
        add_mention(merge, &t, id, document, 0);
    }
    free(order);
    assert_int_equal(dgm_merge_run(merge, chronicle, &err), DGM_OK);
    assert_int_equal(chronicle->mention_n, n);
    return merge;
}

static void test_order_does_not_matter(void **state) {
    (void)state;
    dgm_chronicle first, other;
    dgm_merge *merge = merge_all(0, 1, &first);
    for (uint32_t seed = 1; seed < 20; seed++) {
        dgm_merge *again = merge_all(seed, 1, &other);
        assert_int_equal(first.event_n, other.event_n);
        assert_int_equal(first.story_n, other.story_n);
        for (uint32_t i = 0; i < first.event_n; i++) {
            dgm_buffer *a = NULL, *b = NULL;
            assert_int_equal(dgm_buffer_open(&a, NULL), DGM_OK);
            assert_int_equal(dgm_buffer_open(&b, NULL), DGM_OK);
            dgm_write_event_json(a, &first.events[i]);
            dgm_write_event_json(b, &other.events[i]);
            assert_string_equal(dgm_buffer_data(a, NULL), dgm_buffer_data(b, NULL));
            dgm_buffer_close(a);
            dgm_buffer_close(b);
        }
        dgm_merge_close(again);
    }
    dgm_merge_close(merge);
}

// Every mention in one event, every event in one story, and what the parts hold adds up.
static void test_sums(void **state) {
    (void)state;
    dgm_chronicle chronicle;
    dgm_merge *merge = merge_all(7, 60, &chronicle);
    uint32_t mentions = 0, events = 0, story_mentions = 0;
    for (uint32_t i = 0; i < chronicle.event_n; i++) {
        const dgm_event *event = &chronicle.events[i];
        mentions += event->mention_n;
        assert_true(event->documents <= event->mention_n && event->sources <= event->documents);
        assert_true((event->mention_n > 1) == (event->ground_n > 0));
        assert_true(event->confidence > 0 && event->confidence <= 1);
        assert_true(i == 0 || dgm_date_compare(chronicle.events[i - 1].from, event->from) <= 0);
    }
    for (uint32_t i = 0; i < chronicle.story_n; i++) {
        events += chronicle.stories[i].events;
        story_mentions += chronicle.stories[i].mentions;
        assert_true(chronicle.stories[i].documents > 0 && *chronicle.stories[i].title);
    }
    assert_int_equal(mentions, chronicle.mention_n);
    assert_int_equal(story_mentions, chronicle.mention_n);
    assert_int_equal(events, chronicle.event_n);
    dgm_merge_close(merge);
}

// Two documents on one affair: a round held in March, one announced and then held, and an old break of relations.
static void test_affair(void **state) {
    (void)state;
    static const struct {
        told mention;
        const char *id, *document;
    } affair[] = {
        {{0, "NOR CHL", NULL, ACT(AGREE, "036"), AHEAD, "2031-05-14", "2031-05-12", NULL, 0, "will hold"},
         "plan",
         "before"},
        {{0, "NORGOV CHLGOV", NULL, ACT(CONSULT, "046"), PAST, "2031-03-20", "2031-05-12", "Oslo", 0, "met"},
         "day",
         "before"},
        {{0, "NOR CHL", NULL, ACT(CONSULT, "046"), PAST, "2031-03", "2031-05-12", NULL, 0, "had"}, "month", "before"},
        {{0, "NOR CHL", NULL, ACT(SANCTION, "161"), PAST, "1980", "2031-05-12", NULL, 0, "severed"}, "year", "before"},
        {{0, "NORGOV CHLGOV", NULL, ACT(CONSULT, "046"), DONE, "2031-05-14", "2031-05-15", NULL, 0, "held"},
         "held",
         "after"},
        {{0, "NOR CHL", NULL, ACT(CONSULT, "046"), PAST, "2031-03", "2031-05-15", NULL, 0, "held"}, "again", "after"},
        {{0, "NOR", "CHL", ACT(SANCTION, "161"), PAST, "1980-04", "2031-05-15", NULL, 0, "broke"}, "broke", "after"},
        {{0, "CHL", "NOR", ACT(ACCUSE, "112"), DONE, "2031-05-14", "2031-05-15", NULL, 0, "accused"},
         "accused",
         "after"},
        {{0, "NOR", "NGAREB", ACT(AID, "072"), NOT, NULL, "2031-05-15", NULL, 0, "supplied"}, "denied", "after"},
        {{0, "NGA", "NGAREB", ACT(ASSAULT, "190"), DONE, NULL, "2034-05-15", "Kano", 0, "fought"},
         "other",
         "elsewhere"},
    };
    enum { N = sizeof affair / sizeof *affair };
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    dgm_err err = {0};
    assert_int_equal(dgm_merge_open(&merge, &err), DGM_OK);
    for (size_t i = 0; i < N; i++) {
        told t = affair[i].mention;
        add_mention(merge, &t, affair[i].id, affair[i].document, (uint32_t)i);
        add_mention(merge, &t, affair[i].id, affair[i].document, (uint32_t)i); // the same mention twice is one
    }
    assert_int_equal(dgm_merge_run(merge, &chronicle, &err), DGM_OK);
    assert_int_equal(chronicle.mention_n, N);
    const dgm_event *first = event_of(&chronicle, "day"), *held = event_of(&chronicle, "held");
    assert_ptr_equal(first, event_of(&chronicle, "month"));
    assert_ptr_equal(first, event_of(&chronicle, "again"));
    assert_int_equal(first->documents, 2);
    assert_int_equal(first->sources, 2);
    assert_int_equal(dgm_date_compare(first->from, (dgm_date){2031, 3, 20}), 0);
    assert_int_equal(dgm_date_compare(first->to, (dgm_date){2031, 3, 20}), 0);
    assert_string_equal(first->place.name, "Oslo");
    assert_ptr_equal(event_of(&chronicle, "year"), event_of(&chronicle, "broke"));
    assert_ptr_not_equal(first, held);
    const dgm_event *plan = event_of(&chronicle, "plan"), *denied = event_of(&chronicle, "denied");
    assert_int_equal(plan->link_n, 1);
    assert_string_equal(plan->links[0].relation, "plan of");
    assert_string_equal(plan->links[0].event, held->id);
    assert_int_equal(denied->link_n, 1);
    assert_string_equal(denied->links[0].relation, "denies");
    assert_string_equal(denied->links[0].event, event_of(&chronicle, "accused")->id);
    for (size_t i = 0; i + 1 < N; i++) {
        assert_string_equal(event_of(&chronicle, affair[i].id)->story, plan->story);
    }
    assert_string_not_equal(event_of(&chronicle, "other")->story, plan->story);
    assert_int_equal(chronicle.story_n, 2);
    dgm_merge_close(merge);
}

// Stories of accusations between two countries on the days given.
static uint32_t count_stories(const char *const *days, uint32_t n) {
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    assert_int_equal(dgm_merge_open(&merge, NULL), DGM_OK);
    for (uint32_t i = 0; i < n; i++) {
        told t = {0, "NOR", "CHL", ACT(ACCUSE, "112"), DONE, NULL, days[i], NULL, 0, "accused"};
        add_mention(merge, &t, days[i], days[i], 0);
    }
    assert_int_equal(dgm_merge_run(merge, &chronicle, NULL), DGM_OK);
    assert_int_equal(chronicle.event_n, n);
    uint32_t stories = chronicle.story_n;
    dgm_merge_close(merge);
    return stories;
}

static void test_stories_end(void **state) {
    (void)state;
    static const char *const near[] = {"2031-05-01", "2031-05-07", "2031-05-13"};
    static const char *const apart[] = {"2031-05-01", "2031-05-07", "2031-05-20"};
    static const char *const long_run[] = {"2031-01-01", "2031-01-07", "2031-01-13", "2031-01-19", "2031-01-25",
                                           "2031-01-31", "2031-02-06", "2031-02-12", "2031-02-18", "2031-02-24",
                                           "2031-03-02", "2031-03-08", "2031-03-14", "2031-03-20"};
    assert_int_equal(count_stories(near, 3), 1);
    assert_int_equal(count_stories(apart, 3), 2);
    assert_int_equal(count_stories(long_run, 14), 2); // two neighbours that always quarrel
}

// One agency's sentence in two papers is one act, even where nobody and nowhere is named; in one paper it stands apart.
static void test_copies(void **state) {
    (void)state;
    static const told vague = {'a', "", "NGACVL", ACT(ASSAULT, "190"), DONE, NULL, "2031-05-09", NULL, 0, "killed"};
    for (int copies = 0; copies < 2; copies++) {
        dgm_merge *merge = NULL;
        dgm_chronicle chronicle;
        assert_int_equal(dgm_merge_open(&merge, NULL), DGM_OK);
        for (uint32_t i = 0; i < 2; i++) {
            dgm_party victims[8];
            char room[16][64], id[8];
            snprintf(id, sizeof id, "m%u", i);
            dgm_record r = {.id = id, .document = id, .category = vague.category, .cameo = vague.cameo, .killed = -1};
            r.injured = -1;
            r.recipients = victims;
            r.recipient_n = read_parties(vague.whom, victims, room);
            r.published = r.from = r.to = read_date(vague.published);
            r.basis = DGM_BASIS_PUBLISHED;
            r.precision = DGM_PRECISION_DAY;
            r.trigger = vague.trigger;
            r.words = copies ? 77 : 77 + i;
            assert_int_equal(dgm_merge_add(merge, &r, NULL), DGM_OK);
        }
        assert_int_equal(dgm_merge_run(merge, &chronicle, NULL), DGM_OK);
        assert_int_equal(chronicle.event_n, copies ? 1 : 2);
        dgm_merge_close(merge);
    }
}

static dgm_code add_line(const char *line, dgm_err *err) {
    dgm_merge *merge = NULL;
    assert_int_equal(dgm_merge_open(&merge, NULL), DGM_OK);
    *err = (dgm_err){0};
    dgm_code code = dgm_merge_add_json(merge, line, strlen(line), err);
    dgm_merge_close(merge);
    return code;
}

static void test_lines(void **state) {
    (void)state;
    dgm_err err;
    static const char *const broken[] = {"",
                                         "no line",
                                         "{",
                                         "{}",
                                         "[1]",
                                         "{\"id\": 7, \"event\": 3}",
                                         "{\"id\": \"x\", \"event\": {\"plover\": \"NOTHING\", \"cameo\": \"01\"}}",
                                         "{\"id\": \"x\", \"event\": {\"plover\": \"CONSULT\"}}"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        assert_int_equal(add_line(broken[i], &err), DGM_E_FORMAT);
        assert_true(err.message[0]);
    }
    assert_int_equal(add_line("{\"id\": \"x\", \"event\": {\"plover\": \"CONSULT\", \"cameo\": \"040\"}}", &err),
                     DGM_OK);
    assert_int_equal(
        add_line("{\"id\": \"x\", \"event\": {\"plover\": \"CONSULT\", \"cameo\": \"040\"}, \"actors\": 5, "
                 "\"date\": {\"start\": \"2031-99-99\"}, \"place\": [], \"confidence\": \"high\"}",
                 &err),
        DGM_OK);
}

// A line keeps what merging needs: two papers' lines become one event that says so.
static void test_lines_merge(void **state) {
    (void)state;
    static const char line[] =
        "{\"id\": \"%s\", \"document\": {\"id\": \"%s\", \"source\": \"%s\", \"published\": \"2031-05-09\"},"
        " \"sentence\": {\"index\": 2}, \"event\": {\"plover\": \"CONSULT\", \"mode\": null, \"cameo\": \"046\","
        " \"goldstein\": 7.0}, \"status\": \"actual\", \"actors\": [{\"name\": \"Norway\", \"country\": \"NOR\", "
        "\"code\":"
        " \"NOR\", \"entity\": \"NOR\"}, {\"name\": \"Chile\", \"country\": \"CHL\", \"code\": \"CHLGOV\", \"entity\":"
        " \"CHLGOV\"}], \"recipients\": [], \"date\": {\"start\": \"2031-05-08\", \"end\": \"2031-05-08\", "
        "\"precision\":"
        " \"day\", \"basis\": \"relative\"}, \"place\": {\"name\": \"Oslo\", \"country\": \"NOR\", \"lat\": 59.9, "
        "\"lon\": 10.7,"
        " \"geonames\": 3143244}, \"magnitude\": {\"killed\": null, \"injured\": 3}, \"trigger\": {\"text\": \"met\"},"
        " \"confidence\": 0.7}";
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    dgm_err err = {0};
    char text[1500];
    assert_int_equal(dgm_merge_open(&merge, &err), DGM_OK);
    for (int i = 0; i < 3; i++) {
        static const char *const sources[] = {"Bergen Post", "Arica Herald", "Bergen Post"};
        char id[8];
        snprintf(id, sizeof id, "x%d", i);
        snprintf(text, sizeof text, line, id, id, sources[i]);
        assert_int_equal(dgm_merge_add_json(merge, text, strlen(text), &err), DGM_OK);
    }
    assert_int_equal(dgm_merge_run(merge, &chronicle, &err), DGM_OK);
    assert_int_equal(chronicle.event_n, 1);
    const dgm_event *event = &chronicle.events[0];
    assert_int_equal(event->mention_n, 3);
    assert_int_equal(event->documents, 3);
    assert_int_equal(event->sources, 2);
    assert_int_equal(event->injured, 3);
    assert_int_equal(event->killed, -1);
    assert_true(event->reciprocal && event->actor_n == 2 && event->recipient_n == 0);
    assert_string_equal(event->actors[1].code, "CHLGOV");
    assert_true(event->confidence > 0.7F);
    assert_int_equal(dgm_merge_run(merge, &chronicle, &err), DGM_E_ARG); // once
    dgm_merge_close(merge);
}

// Note the event of each mention: the number in its id leads to a slot that must be empty.
static void note_events(const dgm_chronicle *chronicle, char events[][24], uint32_t n) {
    for (uint32_t e = 0; e < chronicle->event_n; e++) {
        for (uint32_t m = 0; m < chronicle->events[e].mention_n; m++) {
            unsigned long at = strtoul(chronicle->events[e].mentions[m] + 1, NULL, 10);
            assert_true(at < n && !events[at][0]);
            snprintf(events[at], sizeof events[at], "%s", chronicle->events[e].id);
        }
    }
}

// In steps, each mention comes out once, and an act told on both sides of a step's end is one event as it is at once.
static void test_steps(void **state) {
    (void)state;
    enum { N = 120 };
    static char at_once[N][24], in_steps[N][24];
    for (int stepped = 0; stepped < 2; stepped++) {
        dgm_merge *merge = NULL;
        dgm_chronicle chronicle;
        uint32_t early = 0;
        assert_int_equal(dgm_merge_open(&merge, NULL), DGM_OK);
        for (uint32_t i = 0; i < N; i++) {
            // Each act is told twice, on a day and on the next; acts are ten days apart.
            char id[16], day[16];
            dgm_date published =
                dgm_date_from_days(dgm_date_to_days((dgm_date){2031, 1, 1}) + (int)(i / 2 * 10 + i % 2));
            told t = {0, "NOR CHL", NULL, ACT(CONSULT, "046"), DONE, NULL, NULL, "Oslo", 0, "talks"};
            snprintf(id, sizeof id, "m%u", i);
            t.published = dgm_date_write(published, day);
            add_mention(merge, &t, id, id, 0);
            if (stepped && i % 7 == 6) {
                assert_int_equal(dgm_merge_step(merge, &chronicle, NULL), DGM_OK);
                early += chronicle.event_n;
                note_events(&chronicle, in_steps, N);
            }
        }
        assert_int_equal(dgm_merge_run(merge, &chronicle, NULL), DGM_OK);
        assert_true(!stepped || (early > 40 && chronicle.event_n < 10));
        note_events(&chronicle, stepped ? in_steps : at_once, N);
        dgm_merge_close(merge);
    }
    for (uint32_t i = 0; i < N; i++) {
        assert_true(at_once[i][0] != 0);
        assert_string_equal(at_once[i], in_steps[i]);
        assert_string_equal(at_once[i], at_once[i / 2 * 2]);
    }
}

static void test_nothing(void **state) {
    (void)state;
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    assert_int_equal(dgm_merge_open(&merge, NULL), DGM_OK);
    assert_int_equal(dgm_merge_run(merge, &chronicle, NULL), DGM_OK);
    assert_int_equal(chronicle.event_n + chronicle.story_n + chronicle.mention_n, 0);
    dgm_merge_close(merge);
    dgm_merge_close(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_groups), cmocka_unit_test(test_order_does_not_matter),
                                       cmocka_unit_test(test_sums),   cmocka_unit_test(test_affair),
                                       cmocka_unit_test(test_copies), cmocka_unit_test(test_stories_end),
                                       cmocka_unit_test(test_lines),  cmocka_unit_test(test_lines_merge),
                                       cmocka_unit_test(test_steps),  cmocka_unit_test(test_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
