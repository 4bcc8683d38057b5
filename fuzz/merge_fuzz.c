// Any lines through merging, JSON or rows of tables: no line stops the next, every mention that was taken is in one
// event, and the order of JSON lines does not show.
#include <dragoman.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
    if (!condition) {
        abort();
    }
}

typedef struct line {
    const char *data;
    size_t size;
} line;

enum { LINES_MOST = 64 };

static dgm_merge *merge_lines(const line *lines, uint32_t n, bool backwards, dgm_chronicle *chronicle) {
    dgm_merge *merge = NULL;
    require(dgm_merge_open(&merge, NULL) == DGM_OK);
    require(dgm_merge_lexicon(merge, DGM_TEST_DATA "/fuzz/tables", NULL) == DGM_OK);
    for (uint32_t i = 0; i < n; i++) {
        const line *l = &lines[backwards ? n - 1 - i : i];
        dgm_err err = {0};
        dgm_code code = backwards ? dgm_merge_add_json(merge, l->data, l->size, &err)
                                  : dgm_merge_add_line(merge, l->data, l->size, &err);
        require(code == DGM_OK || (code == DGM_E_FORMAT && err.message[0]));
    }
    require(dgm_merge_run(merge, chronicle, NULL) == DGM_OK);
    return merge;
}

// How many mentions all events and all stories hold.
static void check_sums(const dgm_chronicle *chronicle) {
    uint32_t mentions = 0, events = 0;
    for (uint32_t i = 0; i < chronicle->event_n; i++) {
        const dgm_event *event = &chronicle->events[i];
        require(event->mention_n > 0 && event->documents > 0 && event->story);
        mentions += event->mention_n;
    }
    for (uint32_t i = 0; i < chronicle->story_n; i++) {
        events += chronicle->stories[i].events;
    }
    require(mentions == chronicle->mention_n && events == chronicle->event_n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    line lines[LINES_MOST];
    uint32_t n = 0;
    const char *text = (const char *)data;
    while (size && n < LINES_MOST) {
        const char *end = memchr(text, '\n', size);
        size_t length = end ? (size_t)(end - text) : size, used = length + (end ? 1 : 0);
        lines[n++] = (line){text, length};
        text += used;
        size -= used;
    }
    dgm_chronicle chronicle, turned;
    dgm_merge *merge = merge_lines(lines, n, false, &chronicle);
    check_sums(&chronicle);
    dgm_merge *other = merge_lines(lines, n, true, &turned); // JSON alone: what comes first decides what a table is
    check_sums(&turned);
    require(chronicle.mention_n >= turned.mention_n);
    dgm_buffer *out = NULL;
    require(dgm_buffer_open(&out, NULL) == DGM_OK);
    for (uint32_t i = 0; i < chronicle.event_n; i++) {
        dgm_write_event_json(out, &chronicle.events[i]);
        dgm_write_event_csv(out, &chronicle.events[i]);
        dgm_write_event_table(out, &chronicle.events[i], 100, true);
    }
    for (uint32_t i = 0; i < chronicle.story_n; i++) {
        dgm_write_story_json(out, &chronicle.stories[i]);
        dgm_write_story_table(out, &chronicle.stories[i], 100, false);
    }
    require(!dgm_buffer_failed(out));
    dgm_buffer_close(out);
    dgm_merge_close(merge);
    dgm_merge_close(other);
    return 0;
}
