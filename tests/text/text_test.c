// Sentences and words of invented news, in the treebanks' conventions.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "text/words.h"

// Words as read: a space where white space follows, "|" where none does, "+" within a multi-word token; a line a
// sentence.
static char *draw(dgm_arena *arena, const dgm_analysis *a) {
    char *out = dgm_arena_get(arena, (size_t)a->document->text_size * 2 + a->token_n + 16), *at = out;
    assert_non_null(out);
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        const dgm_sentence *sentence = &a->sentences[s];
        for (uint32_t i = 0; i < sentence->token_n; i++) {
            const dgm_token *token = &a->tokens[sentence->token + i];
            size_t n = strlen(token->form);
            memcpy(at, token->form, n);
            at += n;
            if (i + 1 < sentence->token_n) {
                *at++ = token->multiword ? '+' : token->space_after ? ' ' : '|';
            }
        }
        *at++ = '\n';
    }
    *at = '\0';
    return out;
}

static dgm_analysis analyse(dgm_arena *arena, dgm_document *document, dgm_block *block, const char *text,
                            dgm_block_kind kind) {
    *block = (dgm_block){{0, (uint32_t)strlen(text)}, kind};
    *document =
        (dgm_document){.id = "test", .text = text, .text_size = (uint32_t)strlen(text), .blocks = block, .block_n = 1};
    dgm_analysis analysis = {.document = document};
    assert_int_equal(dgm_text_run(arena, &analysis, NULL), DGM_OK);
    return analysis;
}

static void reads(const char *text, const char *expected) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document document;
    dgm_block block;
    dgm_analysis a = analyse(arena, &document, &block, text, DGM_BLOCK_PARAGRAPH);
    assert_string_equal(draw(arena, &a), expected);
    uint32_t end = 0;
    for (uint32_t i = 0; i < a.token_n; i++) {
        const dgm_token *token = &a.tokens[i];
        assert_true(token->span.start >= end && token->span.end > token->span.start);
        end = token->span.end;
        assert_int_equal(strlen(token->form), token->span.end - token->span.start);
        assert_memory_equal(token->form, text + token->span.start, strlen(token->form));
    }
    dgm_arena_close(arena);
}

static void splits_words_as_the_treebanks_do(void **state) {
    (void)state;
    static const struct {
        const char *text, *expected;
    } CASES[] = {
        {"They don't know Kenya's plans.", "They do+n't know Kenya+'s plans|.\n"},
        {"It’s the minister’s, isn’t it?", "It+’s the minister+’s|, is+n’t it|?\n"},
        {"We'll see what they've done; she'd left.", "We+'ll see what they+'ve done|; she+'d left|.\n"},
        {"She cannot go.", "She can+not go|.\n"},
        {"The states' envoys left.", "The states+' envoys left|.\n"},
        {"The U.N.'s envoy left.", "The U.N.+'s envoy left|.\n"},
        {"Shi'ite leaders met O'Hara and al-Ra'id.", "Shi'ite leaders met O'Hara and al|-|Ra'id|.\n"},
        {"A Kenyan-led, U.S.-backed force", "A Kenyan|-|led|, U.S.|-|backed force\n"},
        {"U.S.-Kenyan talks", "U.S.|-|Kenyan talks\n"},
        {"a non-violent ex-minister's mid-July re-election", "a non-violent ex-minister+'s mid-July re-election\n"},
        {"the 1961-63 war and 2007-07-25", "the 1961|-|63 war and 2007-07-25\n"},
        {"Call 555-0142 or 202-555-0142.", "Call 555-0142 or 202-555-0142|.\n"},
        {"He paid $1,250.50, US$5bn, £3m and 7%.", "He paid $|1,250.50|, US$|5|bn|, £|3|m and 7|%|.\n"},
        {"At 5pm or 10:30 a.m. they left.", "At 5|pm or 10:30 a.m. they left|.\n"},
        {"the 1990s, the 80's, '68 and the 23rd", "the 1990s|, the 80's|, '68 and the 23rd\n"},
        {"On May 5,2007 he left.", "On May 5|,|2007 he left|.\n"},
        {"See www.example.org/a(b), http://example.org/x?y=1. Write to a.b@example.org.",
         "See www.example.org/a(b)|, http://example.org/x?y=1|.\nWrite to a.b@example.org|.\n"},
        {"Read example.com/news today.", "Read example.com/news today|.\n"},
        {"Gen. Odu of Acme Inc. met St. Clair on Jan. 5, 2007.",
         "Gen. Odu of Acme Inc. met St. Clair on Jan. 5|, 2007|.\n"},
        {"He won (see No. 5). No. 7 lost.", "He won (|see No. 5|)|.\nNo. 7 lost|.\n"},
        {"AT&T and R&D, either/or, w/o delay", "AT&T and R&D|, either|/|or|, w/o delay\n"},
        {"on 11/28/2000 and 9/11", "on 11/28/2000 and 9/11\n"},
        {"the Kenya/U.S.talks", "the Kenya|/|U.S.|talks\n"},
        {"“Yes,” ‘no’ and ``so'' he said", "“|Yes|,|” ‘|no|’ and ``|so|'' he said\n"},
        {"\"Go,\" 'stay' she said", "\"|Go|,|\" '|stay|' she said\n"},
        {"He left -- at last—and went … away...", "He left -- at last|—|and went … away|...\n"},
        {"Nairobi (AFP) – The army", "Nairobi (|AFP|) – The army\n"},
        {"Zürich’s São Tomé naïve", "Zürich+’s São Tomé naïve\n"},
        {"a Ph.D. from there", "a Ph.D. from there\n"},
        {"#summit @desk C# a@b", "#summit @desk C|# a|@|b\n"},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        reads(CASES[i].text, CASES[i].expected);
    }
}

static void finds_the_ends_of_sentences(void **state) {
    (void)state;
    static const struct {
        const char *text, *expected;
    } CASES[] = {
        {"He went. She stayed.", "He went|.\nShe stayed|.\n"},
        {"They live in the U.S. He does not.", "They live in the U.S.\nHe does not|.\n"},
        {"The U.S. President met Mr. Odu.", "The U.S. President met Mr. Odu|.\n"},
        {"George W. Odu came. A. B. Cole left.", "George W. Odu came|.\nA. B. Cole left|.\n"},
        {"It fell at 5 p.m. Police came at 6 a.m. Monday.", "It fell at 5 p.m.\nPolice came at 6 a.m. Monday|.\n"},
        {"\"We go.\" They left.", "\"|We go|.|\"\nThey left|.\n"},
        {"“We go.” They left.", "“|We go|.|”\nThey left|.\n"},
        {"\"Why now?\" he asked. \"Stop!\" she cried.", "\"|Why now|?|\" he asked|.\n\"|Stop|!|\" she cried|.\n"},
        {"He left (at noon). She stayed. (He came back.)", "He left (|at noon|)|.\nShe stayed|.\n(|He came back|.|)\n"},
        {"Talks ended.The army left.", "Talks ended|.\nThe army left|.\n"},
        {"One fell; two rose; none stayed.", "One fell|; two rose|; none stayed|.\n"},
        {"He said... and left. Then... The end.", "He said|... and left|.\nThen|...\nThe end|.\n"},
        {"NAIROBI (AFP) -- The army left. It rained.", "NAIROBI (|AFP|) -- The army left|.\nIt rained|.\n"},
        {"Envoys Odu (left) and Cole met on May 2 in Cairo (AFP) July 3, 2007 -- Egypt says no.",
         "Envoys Odu (|left|) and Cole met on May 2 in Cairo (|AFP|)\nJuly 3|, 2007 -- Egypt says no|.\n"},
        {"1. The first point. 2. The second.", "1|. The first point|.\n2|. The second|.\n"},
        {"- bread\n- water", "- bread\n- water\n"},
        {"a first\n\nsecond", "a first\nsecond\n"},
        {"hard\nwrapped line", "hard wrapped line\n"},
        {"It was won in 1961.[6] He died.", "It was won in 1961|.|[|6|]\nHe died|.\n"},
        {"Acme Ltd. The firm closed.", "Acme Ltd.\nThe firm closed|.\n"},
        {"He sold fruit, etc. Then he left.", "He sold fruit|, etc.\nThen he left|.\n"},
        {"An E. coli outbreak in Odu v. Cole.", "An E. coli outbreak in Odu v. Cole|.\n"},
        {"It closed at 8:30p.m. on Friday, example.ru said.", "It closed at 8:30|p.m. on Friday|, example.ru said|.\n"},
        {"Is it so?! Yes.", "Is it so|?!\nYes|.\n"},
        {"  \n \t ", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        reads(CASES[i].text, CASES[i].expected);
    }
}

static void keeps_the_kind_and_bounds_of_blocks(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    const char *text = "Army Leaves. Rebels Stay\n\nThe army left\n\nvery late.";
    dgm_block blocks[] = {
        {{0, 24}, DGM_BLOCK_HEADLINE}, {{26, 39}, DGM_BLOCK_PARAGRAPH}, {{41, 51}, DGM_BLOCK_FRAGMENT}};
    dgm_document document = {
        .id = "x", .text = text, .text_size = (uint32_t)strlen(text), .blocks = blocks, .block_n = 3};
    dgm_analysis a = {.document = &document};
    assert_int_equal(dgm_text_run(arena, &a, NULL), DGM_OK);
    assert_int_equal(a.sentence_n, 4);
    assert_int_equal(a.sentences[1].kind, DGM_BLOCK_HEADLINE);
    assert_int_equal(a.sentences[2].kind, DGM_BLOCK_PARAGRAPH);
    assert_int_equal(a.sentences[2].block, 1);
    assert_int_equal(a.sentences[3].kind, DGM_BLOCK_FRAGMENT);
    assert_int_equal(a.sentences[3].span.start, 41);
    assert_int_equal(a.sentences[3].span.end, 51);
    dgm_arena_close(arena);
}

static void cuts_long_sentences_at_marks(void **state) {
    (void)state;
    enum { WORDS = 3000 };
    char *text = malloc(WORDS * 8);
    size_t n = 0;
    for (int i = 0; i < WORDS; i++) {
        n += (size_t)sprintf(text + n, i % 97 == 96 ? "fig; " : i % 10 == 9 ? "it's " : "word ");
    }
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document document;
    dgm_block block;
    dgm_analysis a = analyse(arena, &document, &block, text, DGM_BLOCK_PARAGRAPH);
    uint32_t total = 0;
    assert_true(a.sentence_n > 7);
    for (uint32_t s = 0; s < a.sentence_n; s++) {
        const dgm_token *last = &a.tokens[a.sentences[s].token + a.sentences[s].token_n - 1];
        assert_in_range(a.sentences[s].token_n, 1, DGM_SENTENCE_TOKENS);
        assert_int_equal(last->multiword, 0);
        if (s + 1 < a.sentence_n) {
            assert_string_equal(last->form, ";");
        }
        total += a.sentences[s].token_n;
    }
    assert_int_equal(total, a.token_n);
    dgm_arena_close(arena);
    free(text);
}

// Bytes of all kinds, in every order that a small generator gives: words never overlap and cover all that is visible.
static void reads_any_bytes(void **state) {
    (void)state;
    static const char *const PIECES[] = {"a",   "Z",       ".",    "..", "U.S.",     "'",  "’", "“", "\"", "-",
                                         "--",  "http://", "@",    "1",  "2007",     ",",  ":", "/", "(",  ")",
                                         "[",   "\xff",    "\xe2", "é",  "\n",       " ",  "&", "$", "*",  "#",
                                         "n't", "s",       "mid-", "…",  "\xc2\xa0", "中", "%", ";", "No."};
    uint32_t seed = 7;
    dgm_arena *arena = dgm_arena_open(0);
    for (int round = 0; round < 3000; round++) {
        char text[512];
        size_t n = 0;
        for (int i = 0; i < 40; i++) {
            seed = seed * 1664525u + 1013904223u;
            const char *piece = PIECES[(seed >> 8) % (sizeof PIECES / sizeof PIECES[0])];
            n += (size_t)sprintf(text + n, "%s", piece);
        }
        dgm_document document;
        dgm_block block;
        dgm_analysis a = analyse(arena, &document, &block, text, DGM_BLOCK_PARAGRAPH);
        uint32_t end = 0;
        for (uint32_t i = 0; i < a.token_n; i++) {
            assert_true(a.tokens[i].span.start >= end && a.tokens[i].span.end > a.tokens[i].span.start);
            for (uint32_t k = end; k < a.tokens[i].span.start; k++) {
                assert_true(text[k] == ' ' || text[k] == '\n' || (unsigned char)text[k] == 0xc2 ||
                            (unsigned char)text[k] == 0xa0);
            }
            end = a.tokens[i].span.end;
        }
        dgm_arena_reset(arena);
    }
    dgm_arena_close(arena);
}

static void refuses_what_does_not_fit(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(1 << 12);
    char *text = malloc(1 << 16);
    memset(text, 'a', 1 << 16);
    for (int i = 1; i < 1 << 16; i += 2) {
        text[i] = ' ';
    }
    dgm_block block = {{0, 1 << 16}, DGM_BLOCK_PARAGRAPH};
    dgm_document document = {.id = "big", .text = text, .text_size = 1 << 16, .blocks = &block, .block_n = 1};
    dgm_analysis a = {.document = &document};
    dgm_err err = {0};
    assert_int_equal(dgm_text_run(arena, &a, &err), DGM_E_LIMIT);
    assert_int_equal(err.code, DGM_E_LIMIT);
    free(text);
    dgm_arena_close(arena);
}

static void tables_are_sorted(void **state) {
    (void)state;
    const dgm_word_entry *entries;
    size_t n, tables = 0;
    while ((entries = dgm_word_table(tables, &n)) != NULL) {
        for (size_t i = 1; i < n; i++) {
            assert_true(strcmp(entries[i - 1].key, entries[i].key) < 0);
        }
        tables++;
    }
    assert_true(tables >= 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_words_as_the_treebanks_do),
        cmocka_unit_test(finds_the_ends_of_sentences),
        cmocka_unit_test(keeps_the_kind_and_bounds_of_blocks),
        cmocka_unit_test(cuts_long_sentences_at_marks),
        cmocka_unit_test(reads_any_bytes),
        cmocka_unit_test(refuses_what_does_not_fit),
        cmocka_unit_test(tables_are_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
