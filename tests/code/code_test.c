// Acts told in other words, another order, another voice: each comes out as the same coding. Runs the whole engine.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "dragoman.h"

typedef struct sentence {
    const char *text;
    const char *actors, *recipients; // countries, blank-separated; "" = nobody asked for
    const char *category, *cameo;    // cameo: the beginning of the code
    const char *status;
    const char *date; // the beginning of the first day
    bool reciprocal;
} sentence;

// Published on Wednesday, 25 July 2007.
static const sentence sentences[] = {
    {"Kenya is prepared to consider direct talks with Tanzania, state radio reported.", "KEN", "TZA", "AGREE", "03", "",
     "2007-07", false},
    {"The Greek and Turkish ambassadors held a third round of talks on Tuesday.", "GRC TUR", "", "CONSULT", "04",
     "actual", "2007-07-24", true},
    {"A third round of talks was held by the Greek and Turkish ambassadors on Monday.", "GRC TUR", "", "CONSULT", "04",
     "actual", "2007-07-23", true},
    {"Talks between Greece and Turkey took place in Geneva on Tuesday.", "GRC TUR", "", "CONSULT", "04", "actual",
     "2007-07-24", true},
    {"Sudan has denied supplying weapons to rebels in Chad.", "SDN", "TCD", "AID", "07", "negated", "2007", false},
    {"Sudan denies that it supplied weapons to rebels in Chad.", "SDN", "TCD", "AID", "07", "negated", "2007", false},
    {"Polish Prime Minister Anna Nowak appealed to Germany and France to help stabilize her country.", "POL", "DEU FRA",
     "REQUEST", "02", "actual", "2007-07-25", false},
    {"Chile, Peru and Ecuador have agreed to set up a joint committee on fishing.", "CHL PER ECU", "", "AGREE", "03",
     "actual", "2007-07", true},
    {"Peru severed diplomatic ties with Bolivia in March 1991.", "PER", "BOL", "SANCTION", "16", "historical",
     "1991-03", false},
    {"Diplomatic ties with Bolivia were severed by Peru in March 1991.", "PER", "BOL", "SANCTION", "16", "historical",
     "1991-03", false},
    {"Norwegian and Swedish envoys will meet again on Friday.", "NOR SWE", "", "AGREE", "03", "future", "2007-07-27",
     true},
    {"Azerbaijan has long shunned direct contact with Armenia, which it accuses of sponsoring militants.", "AZE", "ARM",
     "REJECT", "12", "actual", "2007", false},
    {"Azerbaijan has long shunned direct contact with Armenia, which it accuses of sponsoring militants.", "AZE", "ARM",
     "ACCUSE", "11", "actual", "2007", false},
    {"After Danish activists seized the Dutch embassy in Oslo, talks were broken off.", "DNK", "NLD", "COERCE", "17",
     "actual", "", false},
    {"Thailand fought Cambodia in the 1940-41 war.", "THA", "KHM", "ASSAULT", "19", "historical", "1940", false},
    {"Cambodia was attacked by Thailand.", "THA", "KHM", "ASSAULT", "19", "actual", "2007-07-25", false},
    {"Two Danish soldiers were shot dead by Swedish gunmen near the border.", "SWE", "DNK", "ASSAULT", "19", "actual",
     "2007-07-25", false},
    {"Nine Greek policemen were killed in a Turkish air raid.", "TUR", "GRC", "ASSAULT", "19", "actual", "2007-07-25",
     false},
    {"The Peruvian editor was arrested and charged by Chilean police.", "CHL", "PER", "COERCE", "173", "actual",
     "2007-07-25", false},
    {"Chad arrested a Sudanese officer over the 1994 bombings in Mali.", "TCD", "SDN", "COERCE", "173", "actual",
     "2007-07-25", false},
    {"Cambodian troops killed Thai soldiers during the 1994 war.", "KHM", "THA", "ASSAULT", "19", "historical", "1994",
     false},
    {"Portugal rejected objections raised by Spain.", "PRT", "ESP", "REJECT", "12", "actual", "2007-07-25", false},
    {"The attack on Cambodia by Thailand in 1941 began at dawn.", "THA", "KHM", "ASSAULT", "19", "historical", "1941",
     false},
};

static const dgm_engine *engine_of(void **state) {
    return *state;
}

static int open_engine(void **state) {
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    options.data = DGM_TEST_DATA;
    dgm_engine *engine;
    dgm_err err = {0};
    if (dgm_engine_open(&engine, &options, &err) != DGM_OK) {
        print_error("%s:%u: %s\n", err.where, err.line, err.message);
        return -1;
    }
    *state = engine;
    return 0;
}

static int close_engine(void **state) {
    dgm_engine_close(*state);
    return 0;
}

static bool side_has(const dgm_participant *side, uint32_t n, const char *country) {
    for (uint32_t i = 0; i < n; i++) {
        if (side[i].actor->country && strcmp(side[i].actor->country, country) == 0) {
            return true;
        }
    }
    return false;
}

// Whether the side has all of the countries.
static bool side_has_all(const dgm_participant *side, uint32_t n, const char *countries) {
    char list[64], *save = NULL;
    snprintf(list, sizeof list, "%s", countries);
    for (char *c = strtok_r(list, " ", &save); c; c = strtok_r(NULL, " ", &save)) {
        if (!side_has(side, n, c)) {
            return false;
        }
    }
    return true;
}

static bool begins(const char *text, const char *beginning) {
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

static bool is_coded_so(const dgm_mention *m, const sentence *s) {
    char day[16];
    snprintf(day, sizeof day, "%04d-%02u-%02u", (int)m->from.year, m->from.month % 100u, m->from.day % 100u);
    return strcmp(dgm_category_name(m->category), s->category) == 0 && begins(m->cameo, s->cameo) &&
           begins(dgm_status_name(m->status), s->status) && begins(day, s->date) && m->reciprocal == s->reciprocal &&
           side_has_all(m->actors, m->actor_n, s->actors) && side_has_all(m->recipients, m->recipient_n, s->recipients);
}

static void the_same_act_in_other_words_is_coded_the_same(void **state) {
    dgm_worker *worker;
    assert_int_equal(dgm_worker_open(&worker, engine_of(state), NULL), DGM_OK);
    uint32_t missed = 0;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        const sentence *s = &sentences[i];
        const dgm_document *document;
        const dgm_analysis *analysis;
        assert_int_equal(
            dgm_worker_text(worker, "test", s->text, strlen(s->text), (dgm_date){2007, 7, 25}, &document, NULL),
            DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
        bool found = false;
        for (uint32_t k = 0; k < analysis->mention_n; k++) {
            const dgm_mention *m = &analysis->mentions[k];
            found |= is_coded_so(m, s);
            assert_true(m->trigger.end > m->trigger.start && m->trigger.end <= document->text_size);
            assert_true(m->rule_n > 0 && m->step_n > 0);
            assert_true(m->confidence > 0 && m->confidence <= 1);
        }
        if (!found) {
            print_error("not coded as %s %s: %s\n", s->category, s->cameo, s->text);
            missed++;
        }
    }
    assert_int_equal(missed, 0);
    dgm_worker_close(worker);
}

// Nothing may be coded from these: each has an act word that is none here, or nobody who acts.
static void what_is_no_event_is_not_coded(void **state) {
    static const char *const texts[] = {
        "The Iranian film attacks the senses.",
        "The ministry met its target for wheat.",
        "Officials said the weather was fine.",
        "The storm hit the coast on Monday.",
        "Prices rose by four percent in France.",
        "Thirty people were killed when a bus fell into a gorge in Nepal.",
        "Four passengers were injured in a fire on a ferry in Norway.",
        "A plane crashed in Chile. Six people were killed.",
        "Nine people were killed after a fire broke out in a hospital in Peru.",
        "",
    };
    dgm_worker *worker;
    assert_int_equal(dgm_worker_open(&worker, engine_of(state), NULL), DGM_OK);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const dgm_document *document;
        const dgm_analysis *analysis;
        assert_int_equal(
            dgm_worker_text(worker, "test", texts[i], strlen(texts[i]), (dgm_date){2007, 7, 25}, &document, NULL),
            DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
        if (analysis->mention_n) {
            print_error("coded as %s: %s\n", dgm_category_name(analysis->mentions[0].category), texts[i]);
        }
        assert_int_equal(analysis->mention_n, 0);
        for (uint32_t s = 0; s < analysis->sentence_n; s++) {
            assert_int_not_equal(analysis->outcomes[s], DGM_OUTCOME_CODED);
        }
    }
    dgm_worker_close(worker);
}

// One document: names, pronouns and phrases of later sentences stand for those of earlier ones.
static void a_document_is_read_as_a_whole(void **state) {
    static const char text[] =
        "Iraqi Foreign Minister Hassan Karim met Greek President Maria Papadou in Amman on Monday.\n\n"
        "President Papadou accused Iraq of violating the truce. The two countries agreed to hold more talks.";
    dgm_worker *worker;
    const dgm_document *document;
    const dgm_analysis *analysis;
    assert_int_equal(dgm_worker_open(&worker, engine_of(state), NULL), DGM_OK);
    assert_int_equal(dgm_worker_text(worker, "test", text, strlen(text), (dgm_date){2007, 7, 25}, &document, NULL),
                     DGM_OK);
    assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
    static const sentence wanted[] = {
        {"", "IRQ GRC", "", "CONSULT", "04", "actual", "2007-07-23", true},
        {"", "GRC", "IRQ", "ACCUSE", "11", "actual", "2007-07", false},
        {"", "IRQ GRC", "", "AGREE", "036", "", "2007-07", true},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        bool found = false;
        for (uint32_t k = 0; k < analysis->mention_n; k++) {
            found |= is_coded_so(&analysis->mentions[k], &wanted[i]);
        }
        if (!found) {
            print_error("no %s %s among %u mentions\n", wanted[i].category, wanted[i].cameo, analysis->mention_n);
        }
        assert_true(found);
    }
    dgm_worker_close(worker);
}

// The victims that a sentence counts, in words and figures, and those of the verb beside it.
static void victims_are_counted(void **state) {
    static const struct {
        const char *text;
        int32_t killed, injured;
    } counted[] = {
        {"Gunmen killed twenty-two soldiers in Mali.", 22, -1},
        {"Gunmen killed 1,200 people in Mali.", 1200, -1},
        {"Rebels killed five people and wounded nine others in Chad.", 5, 9},
        {"Two hundred people were killed by rebels in Chad.", 200, -1},
    };
    dgm_worker *worker;
    assert_int_equal(dgm_worker_open(&worker, engine_of(state), NULL), DGM_OK);
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++) {
        const dgm_document *document;
        const dgm_analysis *analysis;
        const char *text = counted[i].text;
        assert_int_equal(dgm_worker_text(worker, "test", text, strlen(text), (dgm_date){2007, 7, 25}, &document, NULL),
                         DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
        assert_int_equal(analysis->mention_n, 1);
        assert_int_equal(analysis->mentions[0].killed, counted[i].killed);
        assert_int_equal(analysis->mentions[0].injured, counted[i].injured);
        assert_int_not_equal(analysis->mentions[0].recipient_n, 0);
    }
    dgm_worker_close(worker);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_act_in_other_words_is_coded_the_same),
        cmocka_unit_test(what_is_no_event_is_not_coded),
        cmocka_unit_test(a_document_is_read_as_a_whole),
        cmocka_unit_test(victims_are_counted),
    };
    return cmocka_run_group_tests_name("code", tests, open_engine, close_engine);
}
