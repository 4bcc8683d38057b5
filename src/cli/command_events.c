// dragoman events: the events of a store, for people or for machines.
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

bool dgm_cli_read_date(const char *text, dgm_date *out) {
    static const char shape[] = "dddd-dd-dd";
    size_t size = strlen(text);
    if (size != 4 && size != 7 && size != 10) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) {
            return false;
        }
    }
    // Only digits and dashes are left, so that nothing can go wrong here.
    long year = strtol(text, NULL, 10), month = size > 4 ? strtol(text + 5, NULL, 10) : 0;
    long day = size > 7 ? strtol(text + 8, NULL, 10) : 0;
    if (year < 1 || (size > 4 && (month < 1 || month > 12)) || (size > 7 && (day < 1 || day > 31))) {
        return false;
    }
    *out = (dgm_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

bool dgm_cli_read_days(const dgm_cli_options *options, dgm_query *query) {
    if ((!options->since || dgm_cli_read_date(options->since, &query->since)) &&
        (!options->until || dgm_cli_read_date(options->until, &query->until))) {
        return true;
    }
    fprintf(stderr, "dragoman: --since and --until take a day as YYYY-MM-DD, or a month or year of it\n");
    return false;
}

bool dgm_cli_open_store(dgm_store **out, const dgm_cli_options *options, const char *command, int *status) {
    dgm_err err = {0};
    dgm_store_counts counts;
    *status = DGM_EXIT_USAGE;
    if (options->argument_n != 1) {
        fprintf(stderr, "dragoman: %s needs one store: dragoman %s events.db\n", command, command);
        return false;
    }
    *status = DGM_EXIT_FAILED;
    dgm_store_options how = DGM_STORE_OPTIONS_INIT;
    how.path = options->arguments[0];
    if (dgm_store_open(out, &how, &err) != DGM_OK || dgm_store_count(*out, &counts, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        dgm_store_close(*out);
        return false;
    }
    if (!counts.merged) {
        fprintf(stderr,
                "dragoman: %s: the last run was cut off before merging, so that some events are missing; "
                "run 'dragoman code --to' again\n",
                how.path);
    }
    return true;
}

int dgm_cli_events(const dgm_cli_options *options) {
    dgm_cli_listing list;
    dgm_store *store = NULL;
    dgm_err err = {0};
    dgm_query query = {.actor = options->actor,
                       .category = options->category,
                       .place = options->place,
                       .source = options->source,
                       .text = options->text};
    int status = DGM_EXIT_USAGE;
    if (!dgm_cli_read_days(options, &query) || !dgm_cli_open_store(&store, options, "events", &status)) {
        return status;
    }
    if (dgm_cli_listing_open(&list, options, dgm_write_event_csv_header)) {
        dgm_code code = dgm_store_events(store, &query, dgm_cli_listing_event, &list, &err);
        status = dgm_cli_listing_close(&list);
        if (code != DGM_OK) {
            dgm_cli_put_error(&err);
            status = DGM_EXIT_FAILED;
        }
    }
    dgm_store_close(store);
    return status;
}
