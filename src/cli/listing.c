// Events or stories, one after the other, in the format that was asked for.
#include "cli/cli.h"

#include <string.h>

bool dgm_cli_listing_open(dgm_cli_listing *list, const dgm_cli_options *options, void (*put_header)(dgm_buffer *out)) {
    dgm_err err = {0};
    *list = (dgm_cli_listing){0};
    dgm_cli_output_open(&list->output, options);
    list->format = options->format ? options->format : list->output.terminal ? "table" : "jsonl";
    if (dgm_buffer_open(&list->text, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return false;
    }
    if (strcmp(list->format, "csv") == 0 && put_header) {
        put_header(list->text);
    }
    return true;
}

bool dgm_cli_listing_flush(dgm_cli_listing *list) {
    size_t size = 0;
    const char *data = dgm_buffer_data(list->text, &size);
    bool going = dgm_cli_output_put(&list->output, data, size) && !dgm_cli_interrupted();
    dgm_buffer_clear(list->text);
    return going;
}

int dgm_cli_listing_event(void *user, const dgm_event *event) {
    dgm_cli_listing *list = user;
    if (strcmp(list->format, "table") == 0) {
        dgm_write_event_table(list->text, event, list->output.columns, list->output.colour);
    } else if (strcmp(list->format, "csv") == 0) {
        dgm_write_event_csv(list->text, event);
    } else {
        dgm_write_event_json(list->text, event);
    }
    return !dgm_cli_listing_flush(list);
}

int dgm_cli_listing_story(void *user, const dgm_story *story) {
    dgm_cli_listing *list = user;
    if (strcmp(list->format, "table") == 0) {
        dgm_write_story_table(list->text, story, list->output.columns, list->output.colour);
    } else if (strcmp(list->format, "csv") == 0) {
        dgm_write_story_csv(list->text, story);
    } else {
        dgm_write_story_json(list->text, story);
    }
    return !dgm_cli_listing_flush(list);
}

int dgm_cli_listing_close(dgm_cli_listing *list) {
    dgm_cli_listing_flush(list); // the header alone, where nothing follows
    dgm_buffer_close(list->text);
    int status = dgm_cli_output_close(&list->output);
    return dgm_cli_interrupted() ? DGM_EXIT_INTERRUPTED : status;
}
