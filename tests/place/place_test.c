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

// Where something happens.
static const place_case sites[] = {
    {"Delegates from Chile met in Baghdad on Monday.", "Baghdad IRQ"},
    {"BAGHDAD (North Wire) -- Talks on grain resumed.", "Baghdad IRQ"},
    {"Baghdad rejected the offer.", ""},
    {"Baghdad told Oslo that it would not sign.", ""},
    {"Troops marched through the city of Basra.", "Basrah IRQ"},
    {"Soldiers opened fire near Tripoli, Lebanon, on Friday.", "Tripoli LBN; Lebanon LBN"},
    {"Libyan soldiers opened fire near Tripoli on Friday.", "Tripoli LBY"},
    {"The French fleet sailed home to Marseille.", "Marseille FRA"},
    {"Paris Hilton visited a bakery.", ""},
    {"Aid came to Port-au-Prince by ship from Kingston.", "Port-au-Prince HTI; Kingston JAM"},
    {"Ten boats lay in the harbour.", ""},
    {"Crowds gathered in Luxembourg and in Paraguay.", "Luxembourg LUX; Paraguay PRY"},
    {"A tanker burned in Charlottesville, Virginia.", "Charlottesville USA; Virginia USA"},
    {"A bridge fell in New Jersey.", "New Jersey USA"},
    {"South African miners met in Welkom and in Virginia.", "Welkom ZAF; Virginia ZAF"},
    {"Fires spread through northern Greece.", "Greece GRC"},
    {"MOMBASA, Kenya (North Wire) -- The port reopened.", "Mombasa KEN; Kenya KEN"},
    {"Two ships collided in the Strait of Hormuz.", "Strait of Hormuz"},
    {"Rebels shelled villages in Helmand province.", "Helmand AFG"},
    {"A convoy was stopped near Mount Sinjar.", "Mount Sinjar IRQ"},
    {"Refugees fled from Iraq.", "Iraq IRQ"},
    {"The minister asked for money from Iraq.", ""},
    {"Rockets fell in an attack on Odesa, Ukraine.", "Odesa UKR"},
    {"Ministers of European Union states met.", ""},
    {"Pupils of Mountain View High School in Orem, Utah, sang.", "Orem USA; Utah USA"},
    {"A mine collapsed in the Ulus district of Ankara.", "Ankara TUR"},
    {"Shots were heard near Rafah in the Sinai Peninsula.", "Rafaḩ EGY; Sinai EGY"},
    {"A village in Niger's southern Diffa Region was burned.", "Diffa NER"},
};

// Every place that is named, whatever it stands for: "name COUNTRY region".
static const place_case toponyms[] = {
    {"Tehran rejected the offer of Ankara.", "Tehran IRN Tehran; Ankara TUR Ankara"},
    {"Turkish and Greek envoys met.", "Turkey TUR -; Greece GRC -"},
    {"A barn burned in Paris, Texas. Paris firemen came late.", "Paris USA Texas; Texas USA Texas; Paris USA Texas"},
    {"A barn burned in Paris. French firemen came late.", "Paris FRA Île-de-France; France FRA -"},
    {"Police in Springfield, Ill., closed a bridge.", "Springfield USA Illinois; Illinois USA Illinois"},
    {"Police in Springfield, Mo., closed a bridge.", "Springfield USA Missouri; Missouri USA Missouri"},
    {"He moved from London, Ont., to Windsor, Ont., in May.",
     "London CAN Ontario; Ontario CAN Ontario; Windsor CAN Ontario; Ontario CAN Ontario"},
    {"Georgia, Alabama and Florida sent help.", "Georgia USA Georgia; Alabama USA Alabama; Florida USA Florida"},
    {"Georgia, Armenia and Azerbaijan signed the paper.", "Georgia GEO -; Armenia ARM -; Azerbaijan AZE -"},
    {"The mayor of Birmingham, Ala., thanked the mayor of Birmingham, England.",
     "Birmingham USA Alabama; Alabama USA Alabama; Birmingham GBR England; England GBR England"},
    {"President Washington crossed the river.", ""},
    {"Mr. Houston sang, and Jimmy Houston danced.", ""},
    {"Us and them, we read in March about hope.", ""},
    {"The UN met on Tuesday.", ""},
    {"England lost to Scotland, and Holland to Burma.",
     "England GBR England; Scotland GBR Scotland; Netherlands NLD -; Myanmar MMR -"},
    {"The president of Mexico left Mexico City.", "Mexico MEX -; Mexico City MEX Mexico City"},
    {"A clinic opened in Jackson, Ridgeland and Madison, Mississippi.",
     "Jackson USA Mississippi; Ridgeland USA Mississippi; Madison USA Mississippi; Mississippi USA Mississippi"},
    {"Virginia Governor Ann Oakes spoke in Richmond.", "Virginia USA Virginia; Richmond USA Virginia"},
    {"Houston police closed a street in Galveston.", "Houston USA Texas; Galveston USA Texas"},
    {"The troops left Basra for Iraq's Anbar province.", "Basrah IRQ Basra; Iraq IRQ -; Anbar IRQ Anbar"},
    {"Thousands prayed in Bethlehem.", "Bethlehem PSE West Bank"},
    {"Ice broke on the Missouri River near Bismarck, North Dakota.",
     "Missouri River USA -; Bismarck USA North Dakota; North Dakota USA North Dakota"},
};

// The places of an analysis, those where something happens or all with their regions.
static void list_places(const dgm_analysis *analysis, bool all, char *out, size_t size) {
    size_t at = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < analysis->place_n; i++) {
        const dgm_place *place = &analysis->places[i];
        if (!all && !place->site) {
            continue;
        }
        at += (size_t)snprintf(out + at, size - at, "%s%s%s%s", at ? "; " : "", place->name, place->country ? " " : "",
                               place->country ? place->country : "");
        if (all) {
            at += (size_t)snprintf(out + at, size - at, " %s", place->admin1 ? place->admin1 : "-");
        }
        assert_true(at < size);
    }
}

static uint32_t check_cases(const place_case *cases, size_t n, bool all) {
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_err err = {0};
    options.data = DGM_TEST_DATA;
    options.layer = DGM_LAYER_ANNOTATION;
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_OK);
    assert_int_equal(dgm_worker_open(&worker, engine, &err), DGM_OK);
    uint32_t failed = 0;
    for (size_t i = 0; i < n; i++) {
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
        char got[512];
        list_places(analysis, all, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0) {
            print_error("%s\n  wanted %s\n  got    %s\n", text, cases[i].want, got);
            failed++;
        }
    }
    dgm_worker_close(worker);
    dgm_engine_close(engine);
    return failed;
}

// The outlet's name decides where the text does not.
static void test_outlet(void **state) {
    (void)state;
    static const struct {
        const char *source, *region;
    } CASES[] = {{"Boston Globe", "Massachusetts"}, {"Kansas City Star", "Missouri"}, {NULL, "Illinois"}};
    static const char TEXT[] = "A fire broke out in Springfield on Monday.";
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_err err = {0};
    options.data = DGM_TEST_DATA;
    options.layer = DGM_LAYER_ANNOTATION;
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_OK);
    assert_int_equal(dgm_worker_open(&worker, engine, &err), DGM_OK);
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        dgm_date day = {2031, 5, 7};
        assert_int_equal(dgm_worker_text(worker, "x", TEXT, strlen(TEXT), day, &document, &err), DGM_OK);
        dgm_document copy = *document;
        copy.source = CASES[i].source;
        assert_int_equal(dgm_worker_analyse(worker, &copy, DGM_LAYER_ANNOTATION, &analysis, &err), DGM_OK);
        assert_int_equal(analysis->place_n, 1);
        assert_string_equal(analysis->places[0].admin1, CASES[i].region);
    }
    dgm_worker_close(worker);
    dgm_engine_close(engine);
}

static void test_sites(void **state) {
    (void)state;
    assert_int_equal(check_cases(sites, sizeof sites / sizeof *sites, false), 0);
}

static void test_toponyms(void **state) {
    (void)state;
    assert_int_equal(check_cases(toponyms, sizeof toponyms / sizeof *toponyms, true), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sites), cmocka_unit_test(test_toponyms),
                                       cmocka_unit_test(test_outlet)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
