// dragoman series: what two parties do to each other, counted by days, weeks, months or years.
#include "cli/cli.h"

#include <string.h>

static dgm_measure read_measure(const char *name) {
    static const char *const names[] = {"all", "count", "goldstein", "mean", "cooperation", "conflict"};
    for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0) {
            return (dgm_measure)i;
        }
    }
    return DGM_MEASURE_ALL;
}

static dgm_step_of_time read_step(const char *name) {
    static const char *const names[] = {"day", "week", "month", "year"};
    for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0) {
            return (dgm_step_of_time)i;
        }
    }
    return DGM_BY_MONTH;
}

typedef struct series {
    dgm_cli_listing list;
    dgm_measure measure;
} series;

static int on_period(void *user, const dgm_period *period) {
    series *s = user;
    if (strcmp(s->list.format, "csv") == 0) {
        dgm_write_period_csv(s->list.text, period, s->measure);
    } else if (strcmp(s->list.format, "table") == 0) {
        dgm_write_period_table(s->list.text, period, s->measure);
    } else {
        dgm_write_period_json(s->list.text, period, s->measure);
    }
    return !dgm_cli_listing_flush(&s->list);
}

int dgm_cli_series(const dgm_cli_options *options) {
    series s = {.measure = read_measure(options->measure)};
    dgm_store *store = NULL;
    dgm_err err = {0};
    dgm_query query = {0};
    int status = DGM_EXIT_USAGE;
    if (options->dyad.n == 2) {
        query.actor = options->dyad.item[0];
        query.other = options->dyad.item[1];
    } else if (options->dyad.n) {
        fprintf(stderr, "dragoman: --dyad takes two parties: --dyad USA IRN\n");
        return DGM_EXIT_USAGE;
    }
    query.category = options->category;
    if (!dgm_cli_read_days(options, &query) || !dgm_cli_open_store(&store, options, "series", &status)) {
        return status;
    }
    if (dgm_cli_listing_open(&s.list, options, NULL)) {
        if (strcmp(s.list.format, "jsonl") != 0) {
            dgm_write_period_header(s.list.text, s.measure, strcmp(s.list.format, "csv") == 0);
        }
        dgm_code code = dgm_store_series(store, &query, read_step(options->by), on_period, &s, &err);
        status = dgm_cli_listing_close(&s.list);
        if (code != DGM_OK) {
            dgm_cli_put_error(&err);
            status = DGM_EXIT_FAILED;
        }
    }
    dgm_store_close(store);
    return status;
}
