// The writers' parts: JSON text and numbers, terminal columns, CoNLL-U of multi-word tokens.
#include <dragoman.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "write/json.h"
#include "write/terminal.h"

static dgm_buffer *buffer;

static int open_buffer(void **state) {
    (void)state;
    return dgm_buffer_open(&buffer, NULL) == DGM_OK ? 0 : -1;
}

static int close_buffer(void **state) {
    (void)state;
    dgm_buffer_close(buffer);
    return 0;
}

// What was written since the last call; the buffer is empty afterwards, also where the test fails.
static void expect(const char *want) {
    char got[1024];
    snprintf(got, sizeof got, "%s", dgm_buffer_data(buffer, NULL));
    dgm_buffer_clear(buffer);
    assert_string_equal(got, want);
}

static void test_json_text(void **state) {
    (void)state;
    static const char bytes[] = "a\"b\\c\n\t\r\x01\x7F/\xC3\xA9\xF0\x9F\x90\x9F";
    dgm_json_put_text(buffer, bytes, sizeof bytes - 1);
    expect("\"a\\\"b\\\\c\\n\\t\\r\\u0001\\u007f/\xC3\xA9\xF0\x9F\x90\x9F\"");
    dgm_json_put_string(buffer, NULL);
    expect("null");
    dgm_json_put_string(buffer, "");
    expect("\"\"");
    dgm_json_put_date(buffer, (dgm_date){0});
    dgm_json_put_date(buffer, (dgm_date){2031, 5, 0});
    expect("null\"2031-05\"");
}

static void test_json_numbers(void **state) {
    (void)state;
    dgm_json_put_real(buffer, 0.1);
    expect("0.1");
    dgm_json_put_real(buffer, -10.0);
    expect("-10.0");
    dgm_json_put_real(buffer, (double)NAN);
    expect("null");
    dgm_json_put_rounded(buffer, (double)0.91F, 2);
    expect("0.91");
    dgm_json_put_rounded(buffer, -0.0001, 2);
    expect("0.0");
    const double numbers[] = {1.0 / 3, DBL_MIN, DBL_MAX, 5e-324, 123456789.125};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        dgm_json_put_real(buffer, numbers[i]);
        assert_true(strtod(dgm_buffer_data(buffer, NULL), NULL) == numbers[i]);
        dgm_buffer_clear(buffer);
    }
}

static void test_columns(void **state) {
    (void)state;
    assert_int_equal(dgm_terminal_width("abc", 3), 3);
    assert_int_equal(dgm_terminal_width("\xE6\x97\xA5\xE6\x9C\xAC", 6), 4); // two wide characters
    assert_int_equal(dgm_terminal_width("e\xCC\x81", 3), 1);                // a combining accent
    assert_int_equal(dgm_terminal_width("a \n\t b", 6), 3);                 // white space is one column
    dgm_terminal_put_text(buffer, "a\x1B[31m\nb\xE2\x80\xAE", 11);          // no escape, no turned line
    expect("a [31m b");
}

static void test_lines(void **state) {
    (void)state;
    const char *text = "Iceland and Portugal";
    size_t size = strlen(text);
    dgm_terminal_put_line(buffer, &text, &size, 12, false, true);
    expect("Iceland and ");
    assert_string_equal(text, "Portugal");
    dgm_terminal_put_line(buffer, &text, &size, 6, true, true);
    expect("Portu\xE2\x80\xA6");
    assert_int_equal(size, 0);
    dgm_terminal_put_line(buffer, &text, &size, 3, true, true);
    expect("   ");
    // A word wider than the cell goes on in the next line, and nothing is put for ever.
    text = "abcdefgh";
    size = 8;
    dgm_terminal_put_line(buffer, &text, &size, 3, false, true);
    expect("abc");
    assert_string_equal(text, "defgh");
    text = "\xE6\x97\xA5";
    size = 3;
    dgm_terminal_put_line(buffer, &text, &size, 1, false, false);
    assert_int_equal(size, 0);
    dgm_buffer_clear(buffer);
    text = "one two three four";
    dgm_terminal_put_wrapped(buffer, text, strlen(text), 30, 10, 22);
    expect("one two\n          three four");
}

static void test_conllu(void **state) {
    (void)state;
    char text[] = "Don't go.";
    dgm_token tokens[] = {
        {.span = {0, 2},
         .form = "Do",
         .lemma = "do",
         .feats = "_",
         .head = 3,
         .upos = DGM_UPOS_AUX,
         .relation = DGM_REL_AUX,
         .multiword = 2},
        {.span = {2, 5},
         .form = "n't",
         .lemma = "not",
         .feats = "Polarity=Neg",
         .head = 3,
         .upos = DGM_UPOS_PART,
         .relation = DGM_REL_ADVMOD,
         .space_after = true},
        {.span = {6, 8}, .form = "go", .lemma = "go", .feats = "_", .upos = DGM_UPOS_VERB, .relation = DGM_REL_ROOT},
        {.span = {8, 9},
         .form = ".",
         .lemma = ".",
         .feats = "_",
         .head = 3,
         .upos = DGM_UPOS_PUNCT,
         .relation = DGM_REL_PUNCT,
         .space_after = true}};
    dgm_sentence sentence = {.span = {0, 9}, .token_n = 4};
    dgm_document document = {.id = "a\tb", .text = text, .text_size = 9};
    dgm_analysis analysis = {
        .document = &document, .sentences = &sentence, .sentence_n = 1, .tokens = tokens, .token_n = 4};
    dgm_write_conllu(buffer, &analysis, 7);
    expect("# sent_id = a b-7\n# text = Don't go.\n"
           "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
           "1\tDo\tdo\tAUX\t_\t_\t3\taux\t_\t_\n"
           "2\tn't\tnot\tPART\t_\tPolarity=Neg\t3\tadvmod\t_\t_\n"
           "3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
           "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n");
}

// A csv cell with quotes, commas and line ends comes back whole: RFC 4180.
static void test_csv(void **state) {
    (void)state;
    char text[] = "He said \"no\",\nthen left.";
    dgm_sentence sentence = {.span = {0, (uint32_t)strlen(text)}};
    dgm_document document = {.id = "a,b", .text = text, .text_size = (uint32_t)strlen(text)};
    dgm_actor actor = {.id = "x", .name = "Say \"X\" | Y", .code = "ZZZ"};
    dgm_participant participant = {.actor = &actor, .entity = UINT32_MAX, .span = {0, 2}};
    dgm_mention mention = {.id = "1",
                           .category = DGM_CATEGORY_REJECT,
                           .cameo = "120",
                           .quad = "verbal conflict",
                           .actors = &participant,
                           .actor_n = 1,
                           .time = UINT32_MAX,
                           .place = UINT32_MAX,
                           .killed = -1,
                           .injured = 3,
                           .trigger = {3, 7},
                           .confidence = 0.5F};
    dgm_analysis analysis = {
        .document = &document, .sentences = &sentence, .sentence_n = 1, .mentions = &mention, .mention_n = 1};
    dgm_write_mentions_csv(buffer, &analysis);
    expect("1,\"a,b\",,,,,0,,,none,explicit,REJECT,,,120,0.0,verbal conflict,actual,\"ZZZ\",\"Say \"\"X\"\" / "
           "Y\",\"\",,,,,,"
           ",,,,,,,3,said,,0.5,\"He said \"\"no\"\",\nthen left.\"\r\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_json_text), cmocka_unit_test(test_json_numbers), cmocka_unit_test(test_columns),
        cmocka_unit_test(test_lines),     cmocka_unit_test(test_conllu),       cmocka_unit_test(test_csv),
    };
    return cmocka_run_group_tests(tests, open_buffer, close_buffer);
}
