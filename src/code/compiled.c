// The rules as bytes without addresses: where their structures point to.
#include "code/guess.h"
#include "code/rules.h"

static const dgm_image_field words_fields[] = {DGM_ARRAY_AT(dgm_words, word, n, &dgm_image_u32)};
static const dgm_image_type words_type = {sizeof(dgm_words), DGM_IMAGE_FIELDS(words_fields)};

static const dgm_image_field element_fields[] = {DGM_INSIDE_AT(dgm_element, prepositions, 1, &words_type),
                                                 DGM_INSIDE_AT(dgm_element, words, 1, &words_type),
                                                 DGM_INSIDE_AT(dgm_element, modifiers, 1, &words_type)};
static const dgm_image_type element_type = {sizeof(dgm_element), DGM_IMAGE_FIELDS(element_fields)};

static const dgm_image_field pattern_fields[] = {
    DGM_INSIDE_AT(dgm_pattern, words, 1, &words_type), DGM_INSIDE_AT(dgm_pattern, particles, 1, &words_type),
    DGM_INSIDE_AT(dgm_pattern, modifiers, 1, &words_type),
    DGM_INSIDE_AT(dgm_pattern, element, DGM_PATTERN_ELEMENTS, &element_type)};
static const dgm_image_type pattern_type = {sizeof(dgm_pattern), DGM_IMAGE_FIELDS(pattern_fields)};

static const dgm_image_field row_fields[] = {DGM_STRING_AT(dgm_row, mode)};
static const dgm_image_type row_type = {sizeof(dgm_row), DGM_IMAGE_FIELDS(row_fields)};

static const dgm_image_field block_fields[] = {DGM_STRING_AT(dgm_rule_block, file),
                                               DGM_STRING_AT(dgm_rule_block, name),
                                               DGM_STRING_AT(dgm_rule_block, mode),
                                               DGM_ARRAY_AT(dgm_rule_block, rows, row_n, &row_type),
                                               DGM_INSIDE_AT(dgm_rule_block, reported_auxiliaries, 1, &words_type),
                                               DGM_INSIDE_AT(dgm_rule_block, auxiliaries, 1, &words_type),
                                               DGM_INSIDE_AT(dgm_rule_block, adverbs, 1, &words_type),
                                               DGM_INSIDE_AT(dgm_rule_block, marks, 1, &words_type),
                                               DGM_INSIDE_AT(dgm_rule_block, root_marks, 1, &words_type)};
static const dgm_image_type block_type = {sizeof(dgm_rule_block), DGM_IMAGE_FIELDS(block_fields)};

static const dgm_image_field cameo_fields[] = {DGM_STRING_AT(dgm_cameo, name), DGM_STRING_AT(dgm_cameo, mode),
                                               DGM_STRING_AT(dgm_cameo, contexts)};
static const dgm_image_type cameo_type = {sizeof(dgm_cameo), DGM_IMAGE_FIELDS(cameo_fields)};

static const dgm_image_field context_fields[] = {DGM_STRING_AT(dgm_context_words, name),
                                                 DGM_INSIDE_AT(dgm_context_words, words, 1, &words_type)};
static const dgm_image_type context_type = {sizeof(dgm_context_words), DGM_IMAGE_FIELDS(context_fields)};

static const dgm_image_field example_fields[] = {DGM_STRING_AT(dgm_example, rule), DGM_STRING_AT(dgm_example, text),
                                                 DGM_STRING_AT(dgm_example, expected),
                                                 DGM_STRING_AT(dgm_example, category)};
static const dgm_image_type example_type = {sizeof(dgm_example), DGM_IMAGE_FIELDS(example_fields)};

static const dgm_image_type weights_type = {sizeof(float[DGM_CATEGORY_N]), NULL, 0};
static const dgm_image_field guess_fields[] = {DGM_INSIDE_AT(dgm_guess, rows, 1, &dgm_image_table),
                                               DGM_ARRAY_AT(dgm_guess, weights, row_n, &weights_type)};
static const dgm_image_type guess_type = {sizeof(dgm_guess), DGM_IMAGE_FIELDS(guess_fields)};

// The lists of words of grammar stand last, side by side.
enum { LISTS = (sizeof(dgm_rules) - offsetof(dgm_rules, prepositions)) / sizeof(dgm_words) };
_Static_assert(offsetof(dgm_rules, prepositions) + LISTS * sizeof(dgm_words) == sizeof(dgm_rules),
               "nothing but lists of words follows the prepositions");

static const dgm_image_field rules_fields[] = {DGM_OMITTED_AT(dgm_rules, arena),
                                               DGM_INSIDE_AT(dgm_rules, words, 1, &dgm_image_table),
                                               DGM_ARRAY_AT(dgm_rules, blocks, block_n, &block_type),
                                               DGM_ARRAY_AT(dgm_rules, patterns, pattern_n, &pattern_type),
                                               DGM_INSIDE_AT(dgm_rules, triggers, 1, &dgm_image_table),
                                               DGM_ARRAY_AT(dgm_rules, chain_pattern, chain_n, &dgm_image_u32),
                                               DGM_ARRAY_AT(dgm_rules, chain_next, chain_n, &dgm_image_u32),
                                               DGM_ARRAY_AT(dgm_rules, codes, code_n, &cameo_type),
                                               DGM_ARRAY_AT(dgm_rules, contexts, context_n, &context_type),
                                               DGM_ARRAY_AT(dgm_rules, examples, example_n, &example_type),
                                               DGM_ONE_AT(dgm_rules, guess, &guess_type),
                                               DGM_ARRAY_AT(dgm_rules, is_verb_word, word_n, &dgm_image_u8),
                                               DGM_INSIDE_AT(dgm_rules, prepositions, LISTS, &words_type)};
static const dgm_image_type rules_type = {sizeof(dgm_rules), DGM_IMAGE_FIELDS(rules_fields)};

dgm_code dgm_rules_write(const dgm_rules *rules, dgm_image *out, dgm_arena *arena, dgm_err *err) {
    return dgm_image_write(out, rules, &rules_type, arena, err);
}

dgm_code dgm_rules_map(dgm_rules **out, dgm_image *image, const char *where, dgm_err *err) {
    void *root;
    *out = NULL;
    dgm_code code = dgm_image_read(&root, image, &rules_type, where, err);
    dgm_rules *rules = root;
    if (code) {
        return code;
    }
    rules->arena = dgm_arena_open(0); // of what a user's own files add
    *out = rules->arena ? rules : NULL;
    return *out ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, where, 0, "out of memory");
}
