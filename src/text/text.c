#include "text/text.h"

#include <string.h>

#include "text/sentence.h"

// Growing list of sentences, as ranges of words, before the final arrays are made.
typedef struct range {
    uint32_t block;
    uint32_t first, n;
} range;

typedef struct range_list {
    range *items; // (n)
    size_t n, capacity;
} range_list;

static dgm_code split_block(dgm_arena *arena, const dgm_document *document, uint32_t block, dgm_word_list *words,
                            range_list *ranges) {
    size_t first = words->n;
    if (dgm_token_block(words, document->text, document->blocks[block].span)) {
        return DGM_E_LIMIT;
    }
    const dgm_word *list = words->words;
    while (first < words->n) {
        size_t end = dgm_sentence_end(document->text, list, words->n, first, DGM_SENTENCE_TOKENS);
        range *items = dgm_arena_grow(arena, ranges->items, ranges->n, &ranges->capacity, sizeof *items);
        if (!items) {
            return DGM_E_LIMIT;
        }
        ranges->items = items;
        items[ranges->n++] = (range){block, (uint32_t)first, (uint32_t)(end - first)};
        first = end;
    }
    return DGM_OK;
}

// White space follows a word where the next one of its block has some before it, and at the block's end.
static bool space_after(const dgm_word *words, size_t n, size_t i) {
    return i + 1 >= n || (words[i + 1].flags & DGM_WORD_SPACE_BEFORE);
}

dgm_code dgm_text_run(dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    const dgm_document *document = analysis->document;
    dgm_word_list words = {.arena = arena};
    range_list ranges = {0};
    analysis->sentences = NULL;
    analysis->tokens = NULL;
    analysis->sentence_n = analysis->token_n = 0;
    if (document->text_size > INT32_MAX) {
        return dgm_err_set(err, DGM_E_LIMIT, document->id, 0, "the text is longer than 2 GiB");
    }
    for (uint32_t b = 0; b < document->block_n; b++) {
        if (split_block(arena, document, b, &words, &ranges)) {
            return dgm_err_set_limit(err, document->id);
        }
    }
    // All forms in one piece of memory: the words' bytes and a NUL each.
    size_t bytes = words.n;
    for (size_t i = 0; i < words.n; i++) {
        bytes += words.words[i].end - words.words[i].start;
    }
    dgm_token *tokens = dgm_arena_array(arena, dgm_token, words.n);
    dgm_sentence *sentences = dgm_arena_array(arena, dgm_sentence, ranges.n);
    char *forms = dgm_arena_get(arena, bytes);
    if (!tokens || !sentences || !forms || words.n > UINT32_MAX / 2) {
        return dgm_err_set_limit(err, document->id);
    }
    for (size_t i = 0; i < words.n; i++) {
        const dgm_word *word = &words.words[i];
        size_t size = word->end - word->start;
        memcpy(forms, document->text + word->start, size);
        forms[size] = '\0';
        tokens[i].span = (dgm_span){word->start, word->end};
        tokens[i].form = forms;
        tokens[i].multiword = word->multiword;
        tokens[i].space_after = space_after(words.words, words.n, i);
        forms += size + 1;
    }
    for (size_t i = 0; i < ranges.n; i++) {
        const range *r = &ranges.items[i];
        sentences[i] = (dgm_sentence){
            .span = {tokens[r->first].span.start, tokens[r->first + r->n - 1].span.end},
            .token = r->first,
            .token_n = r->n,
            .block = r->block,
            .kind = document->blocks[r->block].kind,
        };
    }
    analysis->tokens = tokens;
    analysis->token_n = (uint32_t)words.n;
    analysis->sentences = sentences;
    analysis->sentence_n = (uint32_t)ranges.n;
    return DGM_OK;
}
