// dragoman stories: the affairs that a store's events belong to.
#include "cli/cli.h"

#include <string.h>

typedef struct listing {
    dgm_buffer *text;
    dgm_cli_output output;
    const char *format;
} listing;

static int on_story(void *user, const dgm_story *story) {
    listing *list = user;
    size_t size = 0;
    if (strcmp(list->format, "table") == 0) {
        dgm_write_story_table(list->text, story, list->output.columns, list->output.colour);
    } else if (strcmp(list->format, "csv") == 0) {
        dgm_write_story_csv(list->text, story);
    } else {
        dgm_write_story_json(list->text, story);
    }
    const char *data = dgm_buffer_data(list->text, &size);
    bool going = dgm_cli_output_put(&list->output, data, size);
    dgm_buffer_clear(list->text);
    return !going || dgm_cli_interrupted();
}

int dgm_cli_stories(const dgm_cli_options *options) {
    listing list = {0};
    dgm_store *store = NULL;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    if (!dgm_cli_open_store(&store, options, "stories", &status)) {
        return status;
    }
    dgm_cli_output_open(&list.output, options);
    list.format = options->format ? options->format : list.output.terminal ? "table" : "jsonl";
    status = DGM_EXIT_FAILED;
    if (dgm_buffer_open(&list.text, &err) == DGM_OK) {
        if (strcmp(list.format, "csv") == 0) {
            dgm_write_story_csv_header(list.text);
        }
        if (dgm_store_stories(store, on_story, &list, &err) == DGM_OK) {
            size_t size = 0;
            const char *left = dgm_buffer_data(list.text, &size);
            dgm_cli_output_put(&list.output, left, size);
            status = dgm_cli_output_close(&list.output);
        }
    }
    if (err.code != DGM_OK) {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(list.text);
    dgm_store_close(store);
    return dgm_cli_interrupted() ? DGM_EXIT_INTERRUPTED : status;
}
