// The reader of acts and operators: what it understands, and how it refuses what it does not.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "code/rules.h"

#define LEXICON DGM_TEST_DATA "/lexicon"

static void write_file(char *path, const char *text) {
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
}

static dgm_code open_with(const char *text, dgm_rules **rules, dgm_err *err) {
    char path[] = "overlay-XXXXXX";
    write_file(path, text);
    memset(err, 0, sizeof *err);
    assert_int_equal(dgm_rules_open(rules, LEXICON, err), DGM_OK);
    dgm_code code = dgm_rules_add(*rules, path, err);
    unlink(path);
    if (code) {
        dgm_rules_close(*rules);
    }
    return code;
}

static void our_lexicon_is_read(void **state) {
    (void)state;
    dgm_rules *rules;
    dgm_err err = {0};
    assert_int_equal(dgm_rules_open(&rules, LEXICON, &err), DGM_OK);
    uint32_t example_n;
    const dgm_example *examples = dgm_rules_examples(rules, &example_n);
    assert_true(rules->pattern_n > 700 && example_n > 200);
    assert_true(strstr(examples[0].rule, ".lex:") != NULL);
    assert_string_equal(dgm_rules_code(rules, "0356")->code, "0356");
    assert_int_equal(dgm_rules_code(rules, "0356")->category, DGM_CATEGORY_AGREE);
    assert_string_equal(dgm_rules_code(rules, "1999")->code, "19"); // the longest prefix that there is
    assert_null(dgm_rules_code(rules, "99"));
    bool coded[DGM_CATEGORY_N] = {false};
    for (uint32_t i = 0; i < rules->block_n; i++) {
        coded[rules->blocks[i].category] = true;
    }
    for (int c = DGM_CATEGORY_AGREE; c < DGM_CATEGORY_N; c++) {
        assert_true(coded[c]); // all of PLOVER's categories have rules
    }
    dgm_rules_close(rules);
}

// Every block carries at least one example that it must code: the lexicon tests itself.
static void every_block_carries_an_example(void **state) {
    (void)state;
    dgm_rules *rules;
    assert_int_equal(dgm_rules_open(&rules, LEXICON, NULL), DGM_OK);
    uint32_t example_n, without = 0;
    const dgm_example *examples = dgm_rules_examples(rules, &example_n);
    for (uint32_t b = 0; b < rules->block_n; b++) {
        const dgm_rule_block *block = &rules->blocks[b], *next = b + 1 < rules->block_n ? block + 1 : NULL;
        uint32_t end = next && strcmp(next->file, block->file) == 0 ? next->line : UINT32_MAX;
        bool found = false;
        for (uint32_t i = 0; i < example_n && !found; i++) {
            size_t n = strlen(block->file);
            if (strncmp(examples[i].rule, block->file, n) == 0 && examples[i].rule[n] == ':') {
                unsigned long line = strtoul(examples[i].rule + n + 1, NULL, 10);
                found = line > block->line && line < end && (examples[i].expected || !block->category);
            }
        }
        if (!found) {
            print_error("%s:%u: no example\n", block->file, block->line);
            without++;
        }
    }
    assert_int_equal(without, 0);
    dgm_rules_close(rules);
}

static void an_overlay_adds_to_ours(void **state) {
    (void)state;
    dgm_rules *ours, *both;
    dgm_err err = {0};
    assert_int_equal(dgm_rules_open(&ours, LEXICON, &err), DGM_OK);
    assert_int_equal(
        open_with("# mine\n[COOPERATE 062 mutual] joint patrols\nX patrol_around|call_off|hold joint patrol "
                  "with Y\nX be ready to ACT\nX's joint patrol with Y:army|navy\n"
                  "+ Kenya held joint patrols with Uganda. => KEN, UGA COOPERATE 062\n",
                  &both, &err),
        DGM_OK);
    // One line with two particle verbs and a plain one makes three patterns.
    assert_int_equal(both->pattern_n, ours->pattern_n + 5);
    assert_int_equal(both->block_n, ours->block_n + 1);
    assert_true(both->blocks[both->block_n - 1].overlay);
    assert_int_equal(both->blocks[both->block_n - 1].flags, DGM_BLOCK_MUTUAL);
    const dgm_pattern *noun = &both->patterns[both->pattern_n - 1];
    assert_int_equal(noun->class, 'n');
    assert_int_equal(noun->element_n, 2);
    assert_int_equal(noun->element[0].position, DGM_POSITION_POSSESSOR);
    assert_int_equal(noun->element[1].fill, DGM_FILL_Y);
    assert_int_equal(noun->element[1].words.n, 2);
    dgm_rules_close(ours);
    dgm_rules_close(both);
}

static void what_cannot_be_read_is_refused_with_its_line(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint32_t line;
    } wrong[] = {
        {"X attack Y\n", 1},                                  // outside any block
        {"[ASSAULT]\n", 1},                                   // no code
        {"[ASSAULT 999] x\n", 1},                             // no such code
        {"[ATTACK 190] x\n", 1},                              // no such category
        {"\n[ASSAULT 190 sudden] x\n", 2},                    // no such flag
        {"[ASSAULT 190\nX attack Y\n", 1},                    // no closing bracket
        {"[ASSAULT 190] x\nX\n", 2},                          // a slot alone
        {"[ASSAULT 190] x\nX's\n", 2},                        //
        {"[ASSAULT 190] x\n+ Iran attacked Iraq.\n", 2},      // an example without its coding
        {"[ASSAULT 190] x\nCONSULT => REJECT 120\n", 2},      // a row outside an operator
        {"[operator x]\nCONSULT => REJECT\n", 2},             // a row without a code
        {"[operator x]\nCONSULT near Y => keep\n", 2},        // an unknown condition
        {"[operator x]\n* => keep yesterday\n", 2},           // an unknown status
        {"[operator]\n", 1},                                  // no name
        {"[words nonsense] a b\n", 1},                        // no such list
        {"[ASSAULT 190] x\nX attack town on|village Y\n", 2}, // prepositions and words in one list
        {"[ASSAULT 190] x\nattack in the old town\n", 2},     // too many words
        {"[ASSAULT 190] x\nX a b|c d|e f|g on Y\n", 2},       //
        {"[]\n", 1},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        dgm_rules *rules;
        dgm_err err;
        dgm_code code = open_with(wrong[i].text, &rules, &err);
        if (code != DGM_E_FORMAT || err.line != wrong[i].line) {
            print_error("code %d, line %u: %s", (int)code, err.line, wrong[i].text);
        }
        assert_int_equal(code, DGM_E_FORMAT);
        assert_int_equal(err.line, wrong[i].line);
        assert_true(strlen(err.message) > 0 && strstr(err.where, "overlay-") != NULL);
    }
}

static void a_missing_lexicon_is_named(void **state) {
    (void)state;
    dgm_rules *rules;
    dgm_err err = {0};
    assert_int_equal(dgm_rules_open(&rules, "/nowhere/lexicon", &err), DGM_E_IO);
    assert_true(strstr(err.where, "/nowhere/lexicon") != NULL);
    assert_null(rules);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_lexicon_is_read),        cmocka_unit_test(every_block_carries_an_example),
        cmocka_unit_test(an_overlay_adds_to_ours),    cmocka_unit_test(what_cannot_be_read_is_refused_with_its_line),
        cmocka_unit_test(a_missing_lexicon_is_named),
    };
    return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}
