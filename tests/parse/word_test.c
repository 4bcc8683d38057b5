// What the network sees of a word: the same in C as in train/features.py, whose results these are.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "parse/features.h"

// Form, plain form, lower-cased form, hashes; printed by train/features.py's functions.
static const struct {
    const char *form, *plain, *low;
    uint32_t hash[DGM_WORD_HASHES];
} cases[] = {
    {"a", "a", "a", {0x5436F19C, 0x504EF816, 0x6CEB7010, 0x5CF2F5B8, 0x38EFA4C6, 0x38E378E0, 0x4F52B62A}},
    {"Iran", "Iran", "iran", {0x9B7C4B53, 0xF0197002, 0x61EB5BA1, 0x836CF46D, 0x48C5D7FD, 0x005F4FDD, 0x48D2C486}},
    {"U.S.", "U.S.", "u.s.", {0x8D437297, 0x84C76145, 0x21EB7060, 0xC34A43A3, 0x2F04F4A8, 0x28EF9B5E, 0x5EDFE8EC}},
    {"al-Maliki",
     "al-Maliki",
     "al-maliki",
     {0xAE599AA7, 0x494CCBB5, 0x64EB54F8, 0x82868C06, 0x2CB9F4B6, 0xB295DB5D, 0x6D73284A}},
    {"Shi'ite",
     "Shi'ite",
     "shi'ite",
     {0x0066498A, 0x7E0721E8, 0x68EB72AC, 0x7E3E70DF, 0x5086AA02, 0x098A2148, 0x605A4454}},
    {"2007", "2007", "2007", {0x5B5A6F54, 0xAADF5B29, 0x1BEB1D92, 0xC3E6D093, 0x1ED85B96, 0x75C9B141, 0xE8122175}},
    {"-LRB-", "(", "(", {0x1D363937, 0x894FA0D8, 0x23EB710A, 0xA5F3F4A2, 0x7FF0BB3E, 0x81E27FD7, 0xFF50543D}},
    {"\xe2\x80\x9cStop\xe2\x80\x9d",
     "\"Stop\"",
     "\"stop\"",
     {0x81D54789, 0x484F85F6, 0x2DEB1D4C, 0x514871B6, 0x3CAA5611, 0x7F7DEA72, 0x48FDB55C}},
    {"caf\xc3\xa9",
     "caf\xc3\xa9",
     "caf\xc3\xa9",
     {0x000E4EA9, 0xB4AE6C65, 0x61F0CDCC, 0x96BD364D, 0xEFCD4F60, 0xBE8D96AE, 0x7E230009}},
    {"\xc3\x89LYS\xc3\x89"
     "E",
     "\xc3\x89LYS\xc3\x89"
     "E",
     "\xc3\xa9lys\xc3\xa9"
     "e",
     {0x80B8CF8D, 0x2C2C9651, 0x68EB72AC, 0x7DA4E494, 0x6D0167C9, 0x5A3F7AF1, 0xC0FF9292}},
    {"T\xc3\x9cRK\xc4\xb0YE",
     "T\xc3\x9cRK\xc4\xb0YE",
     "t\xc3\xbcrk\xc4\xb1ye",
     {0x4A8E1107, 0x2C24D59D, 0x68EB72AC, 0x5A5A9EC7, 0x51F6DC13, 0x5E340FDC, 0xC0FF9292}},
    {"\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0",
     "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0",
     "\xd0\xbc\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0",
     {0x93F0057F, 0xAF7D63AF, 0x68C06B7D, 0x87460EA1, 0x9945A733, 0xC8B806F6, 0x48D2C486}},
    {"\xe5\x8c\x97\xe4\xba\xac",
     "\xe5\x8c\x97\xe4\xba\xac",
     "\xe5\x8c\x97\xe4\xba\xac",
     {0x4429A957, 0xDD4E7E3C, 0x72FD59B5, 0xCD47B81D, 0x14DA5202, 0x4918FBAF, 0xD457D3EE}},
    {"1,500-strong",
     "1,500-strong",
     "1,500-strong",
     {0xF079BC09, 0x229856C9, 0x6AEB7376, 0x5C7E468F, 0x27D7627A, 0x60AA37AE, 0x675B7F68}},
    {"\xe2\x80\x94", "-", "-", {0x20364878, 0x844FA2FB, 0x20EB73F5, 0xA0F3F68D, 0x84F1455D, 0x84E2890D, 0x0451BADE}},
    {"\xe2\x80\xa6",
     "...",
     "...",
     {0x1D159C7E, 0x59C6A4C7, 0x21EB7060, 0x261E47A1, 0xAC44E11B, 0x51139609, 0xA134B73B}},
    {"counter-terrorism",
     "counter-terrorism",
     "counter-terrorism",
     {0x439A3F3A, 0x91BCFBD7, 0x60EB5734, 0x864A69BB, 0x287D2DAB, 0x81E0D1CD, 0x310A8F9E}},
    {"\xc5\xb8",
     "\xc5\xb8",
     "\xc3\xbf",
     {0xE21E3ED4, 0x1F639BE6, 0x6FF0FBD6, 0xB2E4B36C, 0x4876C928, 0xA7EF6751, 0x2F51A88D}},
    {"xxxxxxxxxxxxx9999999ZZZZ",
     "xxxxxxxxxxxxx9999999ZZZZ",
     "xxxxxxxxxxxxx9999999zzzz",
     {0x09F33D8F, 0x51C0A25D, 0x55EB2E45, 0x7961E5C7, 0xC17221E3, 0x32BBBD74, 0x87426034}},
    {"\xf0\x9f\x98\x80",
     "\xf0\x9f\x98\x80",
     "\xf0\x9f\x98\x80",
     {0xE14C4087, 0x9BF8BF4D, 0x71195DF2, 0xA4B9AAC9, 0x9E644301, 0xF5A6DBA4, 0x4F52B62A}},
    {"\xce\x91\xce\xb8\xce\xae\xce\xbd\xce\xb1",
     "\xce\x91\xce\xb8\xce\xae\xce\xbd\xce\xb1",
     "\xce\xb1\xce\xb8\xce\xae\xce\xbd\xce\xb1",
     {0xCFEF1DE3, 0x8F9FB211, 0x6DCEE1F9, 0xC0142AC6, 0xE458B7EC, 0x2917A4D2, 0x48D2C486}},
};

static void words_are_seen_as_in_training(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dgm_word word;
        assert_true(dgm_word_read(&word, cases[i].form, strlen(cases[i].form), arena));
        assert_int_equal(word.plain_size, strlen(cases[i].plain));
        assert_memory_equal(word.plain, cases[i].plain, word.plain_size);
        assert_int_equal(word.low_size, strlen(cases[i].low));
        assert_memory_equal(word.low, cases[i].low, word.low_size);
        for (int h = 0; h < DGM_WORD_HASHES; h++) {
            assert_int_equal(word.hash[h], cases[i].hash[h]);
        }
    }
    dgm_arena_close(arena);
}

static void any_bytes_are_a_word(void **state) {
    (void)state;
    dgm_arena *arena = dgm_arena_open(0);
    unsigned char bytes[600];
    uint32_t seed = 1;
    for (int round = 0; round < 3000; round++) {
        size_t size = (size_t)round % sizeof bytes;
        for (size_t i = 0; i < size; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = round % 2 ? (unsigned char)(seed >> 24) : (unsigned char)(0xC0 | seed >> 26);
        }
        char *form = malloc(size + 1); // of its own size, so that reading past it is seen
        assert_non_null(form);
        memcpy(form, bytes, size);
        dgm_word word;
        assert_true(dgm_word_read(&word, form, size, arena));
        assert_true(word.plain_size <= size && word.low_size == word.plain_size);
        for (uint32_t i = 0; i < word.tail_n; i++) {
            assert_true(word.tail[i] < word.low_size && (i == 0 || word.tail[i] < word.tail[i - 1]));
        }
        free(form);
        dgm_arena_reset(arena);
    }
    dgm_arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_seen_as_in_training),
        cmocka_unit_test(any_bytes_are_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
