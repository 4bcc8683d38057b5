// Any bytes through intake: no crash, valid UTF-8, blocks that ascend and cover the text. The first byte chooses how
// the bytes are given: as a line of JSON lines or as a file.
#include "intake/intake.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/utf8.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
    if (!condition) {
        abort();
    }
}

static void check_string(const char *s) {
    int32_t i = 0, n = s ? (int32_t)strlen(s) : 0;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)s, i, n, c);
        require(c > 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) {
        return 0;
    }
    dgm_arena *arena = dgm_arena_open(0);
    require(arena != NULL);
    dgm_item item = {.id = "fuzz/2007/07/25",
                     .data = data + 1,
                     .size = size - 1,
                     .kind = data[0] == 'J' ? DGM_ITEM_JSON_LINE : DGM_ITEM_FILE};
    dgm_document d;
    dgm_err err = {0};
    dgm_code code = dgm_intake_run(arena, &item, &d, &err);
    if (code == DGM_OK) {
        require(d.id && d.text && d.text[d.text_size] == 0);
        require(strlen(d.text) == d.text_size);
        check_string(d.text);
        check_string(d.title);
        check_string(d.source);
        check_string(d.url);
        check_string(d.language);
        uint32_t at = 0;
        for (uint32_t b = 0; b < d.block_n; b++) {
            dgm_span s = d.blocks[b].span;
            require(s.start == (b ? at + 2 : 0) && s.start < s.end && s.end <= d.text_size);
            require(b == 0 || memcmp(d.text + at, "\n\n", 2) == 0);
            require(d.blocks[b].kind <= DGM_BLOCK_FRAGMENT);
            at = s.end;
        }
        require(at == d.text_size);
        require(d.published.year == 0 || (d.published.month <= 12 && d.published.day <= 31));
    } else {
        require(err.code == code && err.message[0] && d.text == NULL);
    }
    dgm_arena_close(arena);
    return 0;
}
