// The model reader on any bytes: refused with a code and a message, or good for parsing. Checksums are left unread, so
// that mutated models reach the checks behind them.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "parse/inside.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
    if (!condition) {
        abort();
    }
}

static void parse_something(const dgm_parser *parser) {
    static const char *const forms[] = {"Envoys", "of", "Caf\xc3\xa9", "al-Maliki", "met", "2007", "\xff", "."};
    enum { N = sizeof forms / sizeof *forms };
    dgm_token tokens[N] = {0};
    for (uint32_t i = 0; i < N; i++) {
        tokens[i].form = forms[i];
    }
    dgm_sentence sentences[2] = {{.token = 0, .token_n = 5}, {.token = 5, .token_n = N - 5}};
    dgm_analysis analysis = {.sentences = sentences, .sentence_n = 2, .tokens = tokens, .token_n = N};
    dgm_arena *arena = dgm_arena_open((size_t)64 << 20);
    dgm_err err = {0};
    if (arena && dgm_parse_run(parser, arena, &analysis, &err) == DGM_OK) {
        for (uint32_t i = 0; i < N; i++) {
            require(tokens[i].lemma && tokens[i].feats && tokens[i].upos < DGM_UPOS_N &&
                    tokens[i].relation < DGM_REL_N);
            require(tokens[i].head <= 5);
        }
    }
    dgm_arena_close(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    uint8_t *copy = aligned_alloc(64, (size + 64) / 64 * 64);
    if (!copy) {
        return 0;
    }
    memcpy(copy, data, size);
    dgm_container file;
    dgm_parser *parser = NULL;
    dgm_err err = {0};
    dgm_code code = dgm_container_read(&file, copy, size, "PARS", false, "fuzz", &err);
    if (code) {
        dgm_container_close(&file);
    } else {
        code = dgm_parser_read(&parser, file, &err);
    }
    require(code == DGM_OK ? parser != NULL : err.message[0] != 0 && parser == NULL);
    if (parser) {
        parse_something(parser);
    }
    dgm_parser_close(parser);
    free(copy);
    return 0;
}
