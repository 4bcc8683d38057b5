// The parser as a whole, with the model of the project: promises for any input, the file of sentences, broken models.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "parse/inside.h"
#include "parse/parse.h"

static const char MODEL[] = DGM_TEST_DATA "/model/english.dgm";
enum { WORDS = 4000 };

static dgm_parser *parser;

static int open_parser(void **state) {
    (void)state;
    dgm_err err = {0};
    dgm_code code = dgm_parser_open(&parser, MODEL, &err);
    if (code) {
        print_error("%s: %s\n", err.where, err.message);
    }
    return code;
}

static int close_parser(void **state) {
    (void)state;
    dgm_parser_close(parser);
    return 0;
}

// An analysis of sentences whose words are divided by spaces; sentences by '\n'.
static dgm_analysis *sentences(dgm_arena *arena, const char *text) {
    dgm_analysis *a = dgm_arena_array(arena, dgm_analysis, 1);
    char *copy = dgm_arena_string(arena, text);
    size_t size = strlen(text);
    a->tokens = dgm_arena_array(arena, dgm_token, size + 1);
    a->sentences = dgm_arena_array(arena, dgm_sentence, size + 1);
    char *at = copy;
    while (*at) {
        dgm_sentence *s = &a->sentences[a->sentence_n++];
        s->token = a->token_n;
        for (bool more = true; more;) {
            size_t n = strcspn(at, " \n");
            more = at[n] == ' ';
            bool last = at[n] == 0;
            at[n] = 0;
            a->tokens[a->token_n++].form = at;
            s->token_n++;
            at += n + !last;
        }
    }
    return a;
}

static void assert_trees(const dgm_analysis *a) {
    for (uint32_t s = 0; s < a->sentence_n; s++) {
        const dgm_sentence *sentence = &a->sentences[s];
        const dgm_token *token = a->tokens + sentence->token;
        uint32_t roots = 0;
        for (uint32_t i = 0; i < sentence->token_n; i++) {
            assert_non_null(token[i].lemma);
            assert_non_null(token[i].feats);
            assert_true(token[i].upos < DGM_UPOS_N && token[i].relation < DGM_REL_N);
            assert_int_equal(token[i].head == 0, token[i].relation == DGM_REL_ROOT);
            roots += token[i].head == 0;
            uint32_t at = i + 1, steps = 0;
            while (at != 0) {
                at = token[at - 1].head;
                assert_true(at <= sentence->token_n && steps++ <= sentence->token_n);
            }
        }
        assert_int_equal(roots, sentence->token_n > 0);
    }
}

static void any_words_give_trees(void **state) {
    (void)state;
    static const char *const texts[] = {
        "x",
        ".",
        "\" ' ( ) [ ]",
        "the the the the the",
        "\xff\xfe \xc3 \xe2\x80 ok",
        "A\nB\nC .\n, , ,",
        "BAGHDAD ( AFP ) -- Talks .\n\xf0\x9f\x98\x80 \xe5\x8c\x97\xe4\xba\xac \xd0\x9c\xd0\xb8\xd1\x80"};
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dgm_analysis *a = sentences(arena, texts[i]);
        assert_int_equal(dgm_parse_run(parser, arena, a, &err), DGM_OK);
        assert_trees(a);
        dgm_arena_reset(arena);
    }
    dgm_analysis nothing = {0};
    assert_int_equal(dgm_parse_run(parser, arena, &nothing, &err), DGM_OK);
    dgm_arena_close(arena);
}

static void long_sentences_are_cut_and_joined(void **state) {
    (void)state;
    static const uint32_t sizes[] = {DGM_PARSE_WINDOW - 1, DGM_PARSE_WINDOW, DGM_PARSE_WINDOW + 1, WORDS};
    static const char *const words[] = {"ministers", "met", "in", "Geneva", ",", "and", "they", "talked"};
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        dgm_sentence sentence = {.token_n = sizes[i]};
        dgm_analysis a = {.sentences = &sentence, .sentence_n = 1, .token_n = sizes[i]};
        a.tokens = dgm_arena_array(arena, dgm_token, sizes[i]);
        for (uint32_t k = 0; k < sizes[i]; k++) {
            a.tokens[k].form = words[k % (sizeof words / sizeof *words)];
        }
        assert_int_equal(dgm_parse_run(parser, arena, &a, &err), DGM_OK);
        assert_trees(&a);
        dgm_arena_reset(arena);
    }
    dgm_arena_close(arena);
}

static void one_very_long_word_is_a_word(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    char *text = dgm_arena_get(arena, 1000001);
    memset(text, 'Q', 1000000);
    dgm_analysis *a = sentences(arena, text);
    assert_int_equal(dgm_parse_run(parser, arena, a, &err), DGM_OK);
    assert_trees(a);
    dgm_arena_close(arena);
}

static const char NEWS[] =
    "The foreign ministers of Chile and Bolivia met in Santiago on Monday .\nThey did not sign anything .\n"
    "\" We shall see , \" said a spokeswoman for the delegation , who asked not to be named .\n"
    "Rebels seize airport in north\nTwo soldiers and a driver , 31 , were wounded when a mine exploded near the bridge "
    ".";

// Sentences parsed together, alone, and by every kernel come out the same, to the last bit of every score's
// consequence.
static void batches_and_kernels_change_nothing(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    dgm_analysis *together = sentences(arena, NEWS);
    assert_int_equal(dgm_parse_run(parser, arena, together, &err), DGM_OK);
    for (unsigned k = 0; dgm_kernel_at(k); k++) {
        dgm_parser_use(parser, dgm_kernel_at(k));
        dgm_analysis *alone = sentences(arena, NEWS);
        for (uint32_t s = 0; s < alone->sentence_n; s++) {
            dgm_analysis one = {.sentences = &alone->sentences[s], .sentence_n = 1, .tokens = alone->tokens};
            assert_int_equal(dgm_parse_run(parser, arena, &one, &err), DGM_OK);
        }
        for (uint32_t i = 0; i < together->token_n; i++) {
            const dgm_token *x = &together->tokens[i], *y = &alone->tokens[i];
            assert_true(x->upos == y->upos && x->head == y->head && x->relation == y->relation);
            assert_string_equal(x->lemma, y->lemma);
            assert_string_equal(x->feats, y->feats);
        }
    }
    dgm_parser_use(parser, dgm_kernel_best());
    dgm_arena_close(arena);
}

static void too_small_an_arena_is_a_limit(void **state) {
    (void)state;
    dgm_arena *texts = dgm_arena_open(0), *small = dgm_arena_open(100000);
    dgm_err err = {0};
    assert_int_equal(dgm_parse_run(parser, small, sentences(texts, NEWS), &err), DGM_E_LIMIT);
    assert_true(err.message[0] != 0);
    dgm_arena_close(small);
    dgm_arena_close(texts);
}

static void metadata_tells_where_the_weights_come_from(void **state) {
    (void)state;
    assert_int_equal(strlen(dgm_parser_id(parser)), 32);
    static const char *const keys[] = {"corpus.ewt",      "corpus.gum-open", "corpus.vectors",
                                       "licence.weights", "run.seed",        "score.ewt-dev.las"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_non_null(dgm_parser_metadata(parser, keys[i]));
    }
    assert_null(dgm_parser_metadata(parser, "no such key"));
}

// ---- lemmas ----

static void lemmas_are_found(void **state) {
    (void)state;
    static const char *const text =
        "Ministers were meeting rebels who had seized three towns , and they did n't leave .";
    static const char *const lemmas[] = {"minister", "be", "meet", "rebel", "who", "have", "seize", "three",
                                         "town",     ",",  "and",  "they",  "do",  "not",  "leave", "."};
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    dgm_analysis *a = sentences(arena, text);
    assert_int_equal(dgm_parse_run(parser, arena, a, &err), DGM_OK);
    assert_int_equal(a->token_n, sizeof lemmas / sizeof *lemmas);
    for (uint32_t i = 0; i < a->token_n; i++) {
        assert_string_equal(a->tokens[i].lemma, lemmas[i]);
    }
    dgm_arena_close(arena);
}

// ---- the file of sentences ----

// The token that "form" or "form#2" (its second occurrence) means, 1-based; 0 if there is none.
static uint32_t find_token(const dgm_analysis *a, const char *name) {
    const char *hash = strrchr(name, '#');
    size_t size = hash && hash != name ? (size_t)(hash - name) : strlen(name);
    unsigned long wanted = hash && hash != name ? strtoul(hash + 1, NULL, 10) : 1;
    for (uint32_t i = 0; i < a->token_n; i++) {
        const char *form = a->tokens[i].form;
        if (strlen(form) == size && memcmp(form, name, size) == 0 && --wanted == 0) {
            return i + 1;
        }
    }
    return 0;
}

// "word relation head": the relation may lack its subtype; head is ROOT for the root.
static bool holds(const dgm_analysis *a, char *line) {
    char word[100], relation[40], head[100];
    if (sscanf(line, "%99s %39s %99s", word, relation, head) != 3) {
        fail_msg("cannot read the expectation '%s'", line);
    }
    uint32_t at = find_token(a, word), to = strcmp(head, "ROOT") == 0 ? 0 : find_token(a, head);
    if (at == 0 || (to == 0 && strcmp(head, "ROOT") != 0)) {
        fail_msg("the expectation '%s' names a word that is not in its sentence", line);
    }
    const dgm_token *token = &a->tokens[at - 1];
    const char *got = dgm_relation_name((dgm_relation)token->relation);
    size_t size = strchr(relation, ':') ? strlen(got) : strcspn(got, ":");
    return token->head == to && strlen(relation) == size && memcmp(got, relation, size) == 0;
}

// See sentences.txt for its format.
static void sentences_have_the_expected_trees(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_err err = {0};
    char *text;
    size_t size;
    assert_int_equal(dgm_file_read(arena, DGM_TEST_DATA "/tests/parse/sentences.txt", 1 << 20, &text, &size, &err),
                     DGM_OK);
    dgm_analysis *a = NULL;
    const char *title = "";
    unsigned wrong = 0, known = 0, checked = 0, number = 0;
    for (char *line = text; line; number++) {
        char *next = strchr(line, '\n');
        if (next) {
            *next++ = 0;
        }
        if (strncmp(line, "=== ", 4) == 0) {
            title = line + 4;
            a = NULL;
        } else if (*line && *line != '#' && !a) {
            a = sentences(arena, line);
            assert_int_equal(dgm_parse_run(parser, arena, a, &err), DGM_OK);
        } else if (*line && *line != '#') {
            bool hoped = *line == '?', right = holds(a, line + hoped);
            checked += !hoped;
            known += hoped && !right;
            if (!right && !hoped) {
                print_error("sentences.txt:%u: %s: not '%s'\n", number + 1, title, line);
                wrong++;
            }
        }
        line = next;
    }
    print_message("%u expectations, %u not met; %u more known not to be met\n", checked, wrong, known);
    assert_true(checked > 100);
    assert_int_equal(wrong, 0);
    dgm_arena_close(arena);
}

// ---- broken models ----

typedef struct fault {
    const char *section;
    uint64_t at; // byte of the section
    uint64_t value;
    int bytes;
    const char *message; // a part of it
} fault;

static const fault faults[] = {
    {"labels.upos", 0, 'Q', 1, "part of speech"},
    {"labels.label", 0, 'q', 1, "label"},
    {"labels.relation", 0, 'Q', 1, "relation"},
    {"labels.relation", 0, 0, 1, "NUL"},
    {"vocabulary.keys", 0, UINT64_MAX, 8, "order"},
    {"vocabulary.scale", 4, 0x7F800000, 4, "no number"},
    {"vocabulary.unknown", 0, 0x7FC00000, 4, "no number"},
    {"hashed.norm.scale", 8, 0xFF800000, 4, "no number"},
    {"lstm.0.forward.input.scale", 8, 0x7F800000, 4, "no number"},
    {"lstm.0.backward.state.bias", 0, 0x7FC00001, 4, "no number"},
    {"tag.bias", 0, 0x7F800001, 4, "no number"},
    {"arc.bias", 4, 0xFF800000, 4, "no number"},
    {"relation.scale", 4, 0x7F800000, 4, "no number"},
    {"lemma.keys", 8, 0, 8, "order"},
    {"lemma.edits", 0, 0xFFFF, 2, "lemma"},
    {"lemma.texts", 0, 'z', 1, "lemma"},
    {"meta", 4, ' ', 1, "metadata"},
};

static void broken_models_are_refused(void **state) {
    (void)state;
    dgm_map map;
    dgm_err err = {0};
    assert_int_equal(dgm_map_open(&map, MODEL, &err), DGM_OK);
    uint8_t *copy = aligned_alloc(64, (map.size + 63) / 64 * 64);
    assert_non_null(copy);
    memcpy(copy, map.data, map.size);
    dgm_container file;
    dgm_parser *out;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        const fault *f = &faults[i];
        uint8_t kept[8];
        assert_int_equal(dgm_container_read(&file, copy, map.size, "PARS", false, "memory", &err), DGM_OK);
        const dgm_section *section = dgm_container_find(&file, f->section);
        assert_non_null(section);
        uint8_t *at = copy + ((const uint8_t *)section->data - copy) + f->at;
        memcpy(kept, at, sizeof kept);
        for (int b = 0; b < f->bytes; b++) {
            at[b] = (uint8_t)(f->value >> 8 * b);
        }
        dgm_code code = dgm_parser_read(&out, file, &err);
        if (code != DGM_E_FORMAT || !strstr(err.message, f->message)) {
            fail_msg("%s: code %d, message '%s'", f->section, (int)code, err.message);
        }
        assert_null(out);
        memcpy(at, kept, sizeof kept);
        dgm_err_clear(&err);
    }
    // Each section in turn under another name: none may be missing.
    assert_int_equal(dgm_container_read(&file, copy, map.size, "PARS", false, "memory", &err), DGM_OK);
    uint32_t n = file.section_n;
    dgm_container_close(&file);
    for (uint32_t i = 0; i < n; i++) {
        uint8_t *name = copy + 128 + (size_t)i * 104, first = *name;
        *name = '~';
        assert_int_equal(dgm_container_read(&file, copy, map.size, "PARS", false, "memory", &err), DGM_OK);
        bool upper_layer = strncmp((const char *)name + 1, "stm.", 4) == 0 && name[5] != '0';
        dgm_code code = dgm_parser_read(&out, file, &err);
        if (code != DGM_E_FORMAT && !(upper_layer && code == DGM_OK)) {
            fail_msg("without section %s: code %d", (const char *)name, (int)code);
        }
        dgm_parser_close(out);
        dgm_err_clear(&err);
        *name = first;
    }
    assert_int_equal(dgm_container_read(&file, copy, map.size, "PARS", true, "memory", &err), DGM_OK);
    assert_int_equal(dgm_parser_read(&out, file, &err), DGM_OK); // and whole again it is read
    dgm_parser_close(out);
    free(copy);
    dgm_map_close(&map);
    assert_int_equal(dgm_parser_open(&out, DGM_TEST_DATA "/model/absent.dgm", &err), DGM_E_IO);
    assert_null(out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_words_give_trees),
        cmocka_unit_test(long_sentences_are_cut_and_joined),
        cmocka_unit_test(one_very_long_word_is_a_word),
        cmocka_unit_test(batches_and_kernels_change_nothing),
        cmocka_unit_test(too_small_an_arena_is_a_limit),
        cmocka_unit_test(metadata_tells_where_the_weights_come_from),
        cmocka_unit_test(lemmas_are_found),
        cmocka_unit_test(sentences_have_the_expected_trees),
        cmocka_unit_test(broken_models_are_refused),
    };
    return cmocka_run_group_tests(tests, open_parser, close_parser);
}
