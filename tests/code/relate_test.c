// What one marked party does to another, in sentences of all kinds; questions that cannot be answered are refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "dragoman.h"

typedef struct marked {
    const char *text; // <s>source</s>, <t>target</t>
    const char *category;
} marked;

static const marked sentences[] = {
    {"<s>Peru</s> said it would cooperate with <t>Chile</t> on border security.", "AGREE"},
    {"<s>Brazil</s> has agreed to increase trade with <t>Angola</t>.", "AGREE"},
    {"<s>Kenya</s> plans to hold joint naval exercises with <t>Tanzania</t> next year.", "AGREE"},
    {"<s>Spain</s> agreed to share intelligence with <t>Morocco</t>.", "AGREE"},
    {"<s>The World Bank</s> agreed to lend 300 million dollars to <t>Ghana</t>.", "AGREE"},
    {"<s>The Iraqi president</s> discussed the crisis with <t>the Turkish prime minister</t> by phone.", "CONSULT"},
    {"<s>The envoy</s> arrived in <t>Khartoum</t> for talks on Monday.", "CONSULT"},
    {"<s>The Pope</s> paid a visit to <t>Cuba</t>.", "CONSULT"},
    {"<s>The Chinese president</s> received <t>the Laotian prime minister</t> in Beijing.", "CONSULT"},
    {"<s>The two Koreas</s> met with <t>American officials</t> on the sidelines of the summit.", "CONSULT"},
    {"<s>Fiji</s> praised <t>New Zealand</t> for its help.", "SUPPORT"},
    {"<s>Russia</s> backed <t>Serbia</t> in the vote at the United Nations.", "SUPPORT"},
    {"<s>Panama</s> recognized <t>Kosovo</t> as an independent state.", "SUPPORT"},
    {"<s>Chad</s> established diplomatic relations with <t>Israel</t>.", "SUPPORT"},
    {"<s>The minister</s> defended <t>the army</t> against accusations of torture.", "SUPPORT"},
    {"<s>China</s> increased imports of soybeans from <t>Brazil</t>.", "COOPERATE"},
    {"<s>Turkey</s> sold drones to <t>Morocco</t>.", "COOPERATE"},
    {"<s>India</s> conducted joint patrols with <t>Indonesia</t>.", "COOPERATE"},
    {"<s>Colombia</s> extradited the drug lord to <t>the United States</t>.", "COOPERATE"},
    {"<s>France</s> shares intelligence with <t>Niger</t>.", "COOPERATE"},
    {"<s>The United States</s> gave 50 million dollars to <t>Jordan</t>.", "AID"},
    {"<s>Italy</s> delivered medicine to <t>Sudan</t>.", "AID"},
    {"<s>Iran</s> supplies weapons to <t>the rebels</t>.", "AID"},
    {"<s>Rwanda</s> sent peacekeepers to <t>Mozambique</t>.", "AID"},
    {"<s>Britain</s> granted asylum to <t>the Russian activist</t>.", "AID"},
    {"<s>The government</s> lifted the curfew in <t>Srinagar</t>.", "RETREAT"},
    {"<s>The army</s> lifted the state of emergency in <t>Fiji</t>.", "RETREAT"},
    {"<s>The court</s> released <t>the journalist</t> on bail.", "RETREAT"},
    {"<s>Egypt</s> freed <t>two Italian students</t> after a week in jail.", "RETREAT"},
    {"<s>The prime minister of Haiti</s> resigned after protests by <t>the opposition</t>.", "CONCEDE"},
    {"<s>Malta</s> asked <t>the European Union</t> for help.", "REQUEST"},
    {"<s>The opposition</s> demanded the resignation of <t>the president</t>.", "REQUEST"},
    {"<s>Amnesty</s> urged <t>Belarus</t> to free the prisoners.", "REQUEST"},
    {"<s>The mayor</s> appealed to <t>the rebels</t> to lay down their arms.", "REQUEST"},
    {"<s>Greece</s> demanded an apology from <t>Turkey</t>.", "REQUEST"},
    {"<s>Prosecutors</s> launched a probe into <t>the minister's finances</t>.", "ACCUSE"},
    {"<s>The tribunal</s> is investigating war crimes by <t>the militia</t>.", "ACCUSE"},
    {"<s>Lebanon</s> filed a complaint against <t>Israel</t> at the Security Council.", "ACCUSE"},
    {"<s>Human rights groups</s> criticized <t>Bahrain</t> for jailing dissidents.", "ACCUSE"},
    {"<s>Ukraine</s> accused <t>Russia</t> of war crimes.", "ACCUSE"},
    {"<s>Hungary</s> refused to take in <t>refugees</t>.", "REJECT"},
    {"<s>Russia</s> vetoed a resolution drafted by <t>France</t>.", "REJECT"},
    {"<s>Chad</s> defied <t>the court's order</t>.", "REJECT"},
    {"<s>The rebels</s> turned down <t>the government's peace plan</t>.", "REJECT"},
    {"<s>Israel</s> refused to release <t>the prisoners</t>.", "REJECT"},
    {"<s>The United States</s> threatened <t>Turkey</t> with sanctions.", "THREATEN"},
    {"<s>The unions</s> threatened to strike against <t>the reform</t>.", "THREATEN"},
    {"<s>The general</s> gave <t>the rebels</t> an ultimatum.", "THREATEN"},
    {"<s>The EU</s> said it would impose sanctions on <t>Georgia</t>.", "THREATEN"},
    {"<s>Kenya</s> threatened to expel <t>Somali diplomats</t>.", "THREATEN"},
    {"<s>Students</s> demonstrated against <t>the government</t> in Santiago.", "PROTEST"},
    {"<s>Inmates</s> began a hunger strike at <t>the prison</t>.", "PROTEST"},
    {"<s>Farmers</s> blocked the road to <t>the airport</t>.", "PROTEST"},
    {"<s>Activists</s> burned an effigy of <t>the president</t>.", "PROTEST"},
    {"<s>Opposition lawmakers</s> are boycotting <t>parliament</t>.", "PROTEST"},
    {"<s>Jordan</s> put its army on alert along <t>the Syrian border</t>.", "MOBILIZE"},
    {"<s>Turkey</s> massed troops on the border with <t>Iraq</t>.", "MOBILIZE"},
    {"<s>Police</s> stepped up security in <t>Brussels</t>.", "MOBILIZE"},
    {"<s>Iran</s> deployed warships to <t>the Gulf</t>.", "MOBILIZE"},
    {"<s>Russia</s> sent paratroopers to <t>Belarus</t>.", "MOBILIZE"},
    {"<s>Saudi Arabia</s> broke off relations with <t>Canada</t>.", "SANCTION"},
    {"<s>Norway</s> suspended aid to <t>Uganda</t>.", "SANCTION"},
    {"<s>Ecuador</s> expelled <t>the Argentine ambassador</t>.", "SANCTION"},
    {"<s>Germany</s> recalled its ambassador from <t>Chad</t>.", "SANCTION"},
    {"<s>The government</s> broke off talks with <t>the guerrillas</t>.", "SANCTION"},
    {"<s>The United States</s> imposed sanctions on <t>Myanmar</t>.", "COERCE"},
    {"<s>Police</s> arrested <t>40 demonstrators</t>.", "COERCE"},
    {"<s>Vietnam</s> detained <t>a Chinese fishing crew</t>.", "COERCE"},
    {"<s>Spain</s> deported <t>30 Malians</t>.", "COERCE"},
    {"<s>The government</s> banned <t>the Muslim Brotherhood</t>.", "COERCE"},
    {"<s>Gunmen</s> kidnapped <t>three aid workers</t>.", "ASSAULT"},
    {"<s>The police</s> beat <t>protesters</t> with batons.", "ASSAULT"},
    {"<s>A suicide bomber</s> attacked <t>a checkpoint</t>.", "ASSAULT"},
    {"<s>Saudi jets</s> bombed <t>Sanaa</t>.", "ASSAULT"},
    {"<s>Azerbaijan</s> violated the ceasefire with <t>Armenia</t>.", "ASSAULT"},
};

typedef struct shared {
    dgm_engine *engine;
    dgm_worker *worker;
    dgm_buffer *out;
} shared;

static int open_shared(void **state) {
    static shared s;
    dgm_err err = {0};
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    options.data = DGM_TEST_DATA;
    *state = &s;
    return dgm_engine_open(&s.engine, &options, &err) || dgm_worker_open(&s.worker, s.engine, &err) ||
           dgm_buffer_open(&s.out, &err);
}

static int close_shared(void **state) {
    shared *s = *state;
    dgm_buffer_close(s->out);
    dgm_worker_close(s->worker);
    dgm_engine_close(s->engine);
    return 0;
}

static dgm_code ask(const shared *s, const char *question, const char **answer) {
    dgm_err err = {0};
    dgm_buffer_clear(s->out);
    dgm_code code = dgm_worker_relate(s->worker, question, strlen(question), s->out, &err);
    *answer = dgm_buffer_data(s->out, NULL);
    assert_true((code == DGM_OK) == (err.message[0] == 0));
    return code;
}

// A question of a marked sentence: the marks are taken out and become spans.
static void question_of(const char *text, char *out, size_t room) {
    char plain[1024];
    size_t n = 0, start[2] = {0}, end[2] = {0};
    for (const char *p = text; *p;) {
        bool closing = p[0] == '<' && p[1] == '/';
        char side = p[0] == '<' ? p[closing ? 2 : 1] : 0;
        if (side == 's' || side == 't') {
            *(closing ? &end[side == 't'] : &start[side == 't']) = n;
            p += closing ? 4 : 3;
        } else {
            plain[n++] = *p++;
        }
    }
    plain[n] = 0;
    snprintf(out, room, "{\"id\": \"q\", \"text\": \"%s\", \"source\": [[%zu, %zu]], \"target\": [[%zu, %zu]]}", plain,
             start[0], end[0], start[1], end[1]);
}

static void test_sentences(void **state) {
    int wrong = 0;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        char question[2048], expected[64];
        const char *answer;
        question_of(sentences[i].text, question, sizeof question);
        assert_int_equal(ask(*state, question, &answer), DGM_OK);
        snprintf(expected, sizeof expected, "{\"id\": \"q\", \"plover\": \"%s\"", sentences[i].category);
        if (strncmp(answer, expected, strlen(expected)) != 0) {
            print_error("%s\n  expected %s, got %s", sentences[i].text, sentences[i].category, answer);
            wrong++;
        }
        assert_non_null(strstr(answer, "\"rules\": [\""));
    }
    assert_int_equal(wrong, 0);
}

// Turned round, who undergoes is not who acts: the answer is less sure.
static void test_direction(void **state) {
    static const char there[] =
        "{\"id\": 1, \"text\": \"Kenya invaded Uganda.\", \"source\": [[0, 5]], \"target\": [[14, 20]]}";
    static const char back[] =
        "{\"id\": 1, \"text\": \"Kenya invaded Uganda.\", \"source\": [[14, 20]], \"target\": [[0, 5]]}";
    const char *answer, *confidence = "\"confidence\": ";
    double sure[2];
    for (int i = 0; i < 2; i++) {
        assert_int_equal(ask(*state, i ? back : there, &answer), DGM_OK);
        const char *at = strstr(answer, confidence);
        assert_non_null(at);
        sure[i] = strtod(at + strlen(confidence), NULL);
    }
    assert_true(sure[0] > 0.8);
    assert_true(sure[1] < sure[0] / 1.5);
}

// No rule knows the verb: the words around it suggest an answer, at low confidence and without rules.
static void test_guess(void **state) {
    const char *answer;
    assert_int_equal(ask(*state,
                         "{\"text\": \"Norway flimflammed the rebels with rockets and mortar shells.\", \"source\": "
                         "[[0, 6]], \"target\": [[19, 29]], \"words\": true}",
                         &answer),
                     DGM_OK);
    assert_non_null(strstr(answer, "\"plover\": \"A"));
    assert_non_null(strstr(answer, "\"rules\": []"));
    assert_non_null(strstr(answer, "\"w:rocket\""));
    assert_non_null(strstr(answer, "\"id\": null"));
}

// Offsets are bytes; a side may be missing, named twice, or in another sentence; ids come back as they were.
static void test_questions(void **state) {
    const char *answer;
    assert_int_equal(ask(*state,
                         "{\"id\": [7], \"text\": \"São Tomé condemned Côte d’Ivoire.\", \"source\": [[0, 10]], "
                         "\"target\": [[21, 36]]}",
                         &answer),
                     DGM_OK);
    assert_non_null(strstr(answer, "{\"id\": [7], \"plover\": \"ACCUSE\""));
    assert_int_equal(
        ask(*state, "{\"text\": \"Teachers went on strike in Peru.\", \"source\": [[0, 8]], \"target\": []}", &answer),
        DGM_OK);
    assert_non_null(strstr(answer, "PROTEST"));
    assert_int_equal(ask(*state, "{\"text\": \"\", \"source\": [], \"target\": []}", &answer), DGM_OK);
    assert_non_null(strstr(answer, "\"plover\": null"));
}

static void test_refused(void **state) {
    static const char *const questions[] = {
        "",
        "[]",
        "not JSON",
        "{\"text\": 5, \"source\": [], \"target\": []}",
        "{\"text\": \"abc\", \"target\": []}",
        "{\"text\": \"abc\", \"source\": [[0, 9]], \"target\": []}",
        "{\"text\": \"abc\", \"source\": [[2, 2]], \"target\": []}",
        "{\"text\": \"abc\", \"source\": [[-1, 2]], \"target\": []}",
        "{\"text\": \"abc\", \"source\": [[0]], \"target\": []}",
        "{\"text\": \"abc\", \"source\": \"abc\", \"target\": []}",
    };
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        const char *answer;
        size_t size = 0;
        assert_int_equal(ask(*state, questions[i], &answer), DGM_E_FORMAT);
        dgm_buffer_data(((const shared *)*state)->out, &size);
        assert_int_equal(size, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences), cmocka_unit_test(test_direction), cmocka_unit_test(test_guess),
        cmocka_unit_test(test_questions), cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, open_shared, close_shared);
}
