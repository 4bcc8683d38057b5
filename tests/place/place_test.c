// Places found by their position, and chosen among namesakes. Sentences are invented.
#include <dragoman.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

typedef struct place_case {
    const char *text;
    const char *want; // "name COUNTRY; ..." in the order of the text; "" for none
} place_case;

static const place_case cases[] = {
    {"Delegates from Chile met in Baghdad on Monday.", "Chile CHL; Baghdad IRQ"},
    {"BAGHDAD (North Wire) -- Talks on grain resumed.", "Baghdad IRQ"},
    {"Baghdad rejected the offer.", ""},
    {"Baghdad told Oslo that it would not sign.", ""},
    {"Troops marched through the city of Basra.", "Basrah IRQ"},
    {"Soldiers opened fire near Tripoli, Lebanon, on Friday.", "Tripoli LBN; Lebanon LBN"},
    {"Libyan soldiers opened fire near Tripoli on Friday.", "Tripoli LBY"},
    {"The French fleet left Cordoba and sailed home to Marseille.", "Marseille FRA"},
    {"Paris Hilton visited a bakery.", ""},
    {"Aid came to Port-au-Prince by ship from Kingston.", "Port-au-Prince HTI; Kingston JAM"},
    {"Ten boats lay in the harbour.", ""},
    {"Crowds gathered in Luxembourg and in Paraguay.", "Luxembourg LUX; Paraguay PRY"},
    {"A tanker burned in Charlottesville, Virginia.", "Charlottesville USA"},
    {"A bridge fell in New Jersey.", ""},
    {"South African miners met in Virginia.", "Virginia ZAF"},
};

// Only names that the wanted list has are compared where the text has more: each must be there, in order.
static bool finds(const dgm_analysis *analysis, const char *want) {
    uint32_t at = 0;
    char all[512] = "";
    if (!*want) {
        return analysis->place_n == 0;
    }
    for (uint32_t i = 0; i < analysis->place_n; i++) {
        at += (uint32_t)snprintf(all + at, sizeof all - at, "%s%s %s", i ? "; " : "", analysis->places[i].name,
                                 analysis->places[i].country);
    }
    return strstr(all, want) != NULL;
}

static void test_cases(void **state) {
    (void)state;
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_err err = {0};
    options.data = DGM_TEST_DATA;
    options.layer = DGM_LAYER_ANNOTATION;
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_OK);
    assert_int_equal(dgm_worker_open(&worker, engine, &err), DGM_OK);
    uint32_t failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        const char *text = cases[i].text;
        assert_int_equal(dgm_worker_text(worker, "x", text, strlen(text), (dgm_date){2031, 5, 7}, &document, &err),
                         DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_ANNOTATION, &analysis, &err), DGM_OK);
        for (uint32_t k = 0; k < analysis->place_n; k++) {
            const dgm_place *place = &analysis->places[k];
            assert_true(place->span.start < place->span.end && place->span.end <= document->text_size);
            assert_true(place->latitude >= -90 && place->latitude <= 90);
            assert_true(place->longitude >= -180 && place->longitude <= 180);
            assert_true(place->token_n > 0 && place->token + place->token_n <= analysis->token_n);
        }
        if (!finds(analysis, cases[i].want)) {
            print_error("%s\n  wanted %s, got", text, cases[i].want);
            for (uint32_t k = 0; k < analysis->place_n; k++) {
                print_error(" %s %s;", analysis->places[k].name, analysis->places[k].country);
            }
            print_error("\n");
            failed++;
        }
    }
    dgm_worker_close(worker);
    dgm_engine_close(engine);
    assert_int_equal(failed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
