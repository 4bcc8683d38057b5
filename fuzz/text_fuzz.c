// Any bytes through the text and time stages: words and expressions lie in the text, ascend and never overlap, and
// every interval is one. The first two bytes choose the publication date and the trees that the words are given.
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "text/text.h"
#include "time/time.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
    if (!condition) {
        abort();
    }
}

static const dgm_time_words *open_words(void) {
    static dgm_time_words *words;
    if (!words) {
        require(dgm_time_open(&words, DGM_TEST_DATA "/lexicon", NULL) == DGM_OK);
    }
    return words;
}

static void check_words(const dgm_analysis *a) {
    uint32_t end = 0, token = 0;
    for (uint32_t i = 0; i < a->token_n; i++) {
        const dgm_token *t = &a->tokens[i];
        require(t->span.start >= end && t->span.end > t->span.start && t->span.end <= a->document->text_size);
        end = t->span.end;
    }
    for (uint32_t i = 0; i < a->sentence_n; i++) {
        const dgm_sentence *s = &a->sentences[i];
        require(s->token == token && s->token_n > 0 && s->token_n <= DGM_SENTENCE_TOKENS);
        token += s->token_n;
    }
    require(token == a->token_n);
}

// Trees of no meaning: heads, classes and features from a small generator.
static void give_trees(dgm_analysis *a, uint32_t seed) {
    for (uint32_t i = 0; i < a->sentence_n; i++) {
        for (uint32_t k = 0; k < a->sentences[i].token_n; k++) {
            dgm_token *t = &a->tokens[a->sentences[i].token + k];
            seed = seed * 1664525u + 1013904223u;
            t->head = (seed >> 8) % (a->sentences[i].token_n + 1);
            t->upos = (uint8_t)((seed >> 4) % DGM_UPOS_N);
            t->relation = (uint8_t)((seed >> 12) % DGM_REL_N);
            t->features = seed >> 2;
        }
    }
}

static void check_times(const dgm_analysis *a) {
    uint32_t end = 0;
    for (uint32_t i = 0; i < a->time_n; i++) {
        const dgm_time *t = &a->times[i];
        require(t->token >= end && t->token_n > 0 && t->token + t->token_n <= a->token_n);
        end = t->token + t->token_n;
        require(t->type && t->value && t->sentence < a->sentence_n);
        require((t->from.year == 0) == (t->to.year == 0));
        require(t->from.year == 0 || (dgm_date_is_valid(t->from) && dgm_date_is_valid(t->to)));
        require(dgm_date_compare(t->from, t->to) <= 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) {
        return 0;
    }
    const dgm_time_words *words = open_words();
    dgm_arena *arena = dgm_arena_open((size_t)256 << 20);
    require(arena != NULL);
    char *text = dgm_arena_copy(arena, (const char *)data + 2, size - 2);
    require(text != NULL);
    dgm_block block = {{0, (uint32_t)(size - 2)}, DGM_BLOCK_PARAGRAPH};
    dgm_document document = {
        .id = "fuzz", .text = text, .text_size = (uint32_t)(size - 2), .blocks = &block, .block_n = 1};
    if (data[0] & 1) {
        document.published = dgm_date_from_days((int32_t)data[0] * 97 + (int32_t)data[1]);
    }
    dgm_analysis analysis = {.document = &document};
    if (dgm_text_run(arena, &analysis, NULL) == DGM_OK) {
        check_words(&analysis);
        if (data[1] & 1) {
            give_trees(&analysis, data[1]);
        }
        if (dgm_time_run(words, arena, &analysis, NULL) == DGM_OK) {
            check_times(&analysis);
        }
    }
    dgm_arena_close(arena);
    return 0;
}
