// Sentences as CoNLL-U, with multi-word tokens on range lines. Source: universaldependencies.org/format.
#include "dragoman.h"

#include <string.h>

// Text for a comment or a cell: what would end the line or the cell becomes a space.
static void put_flat(dgm_buffer *out, const char *data, size_t size) {
    size_t plain = 0;
    for (size_t i = 0; i < size; i++) {
        if (data[i] == '\n' || data[i] == '\r' || data[i] == '\t') {
            dgm_buffer_put(out, data + plain, i - plain);
            dgm_buffer_put(out, " ", 1);
            plain = i + 1;
        }
    }
    dgm_buffer_put(out, data + plain, size - plain);
}

static void put_range(dgm_buffer *out, const dgm_analysis *analysis, const dgm_sentence *sentence, uint32_t first) {
    const dgm_token *token = &analysis->tokens[sentence->token + first];
    uint32_t last = first + token->multiword - 1u;
    if (last >= sentence->token_n) {
        last = sentence->token_n - 1;
    }
    const dgm_token *end = &analysis->tokens[sentence->token + last];
    dgm_buffer_print(out, "%u-%u\t", first + 1, last + 1);
    put_flat(out, analysis->document->text + token->span.start, end->span.end - token->span.start);
    dgm_buffer_print(out, "\t_\t_\t_\t_\t_\t_\t_\t%s\n", end->space_after ? "_" : "SpaceAfter=No");
}

static void put_token(dgm_buffer *out, const dgm_token *token, uint32_t number, bool in_range) {
    dgm_buffer_print(out, "%u\t", number);
    put_flat(out, token->form, strlen(token->form));
    if (!token->lemma) { // not parsed: only the words are known
        dgm_buffer_print(out, "\t_\t_\t_\t_\t_\t_\t_\t");
    } else {
        dgm_buffer_put(out, "\t", 1);
        put_flat(out, token->lemma, strlen(token->lemma));
        dgm_buffer_print(out, "\t%s\t_\t%s\t%u\t%s\t_\t", dgm_upos_name((dgm_upos)token->upos),
                         token->feats ? token->feats : "_", token->head,
                         dgm_relation_name((dgm_relation)token->relation));
    }
    dgm_buffer_print(out, "%s\n", in_range || token->space_after ? "_" : "SpaceAfter=No");
}

void dgm_write_conllu(dgm_buffer *out, const dgm_analysis *analysis, uint64_t first) {
    const dgm_document *document = analysis->document;
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        const dgm_sentence *sentence = &analysis->sentences[i];
        if (sentence->token_n == 0) {
            continue;
        }
        dgm_buffer_print(out, "# sent_id = ");
        put_flat(out, document->id, strlen(document->id));
        dgm_buffer_print(out, "-%llu\n# text = ", (unsigned long long)first + i);
        put_flat(out, document->text + sentence->span.start, sentence->span.end - sentence->span.start);
        dgm_buffer_put(out, "\n", 1);
        uint32_t range_end = 0; // one past the last word of the multi-word token that is open
        for (uint32_t k = 0; k < sentence->token_n; k++) {
            const dgm_token *token = &analysis->tokens[sentence->token + k];
            if (token->multiword >= 2) {
                put_range(out, analysis, sentence, k);
                range_end = k + token->multiword;
            }
            put_token(out, token, k + 1, k < range_end);
        }
        dgm_buffer_put(out, "\n", 1);
    }
}
