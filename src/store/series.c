// The events of a store counted by days, weeks, months or years.
#include "store/store.h"

#include "base/calendar.h"
#include "base/error.h"

#include <string.h>

typedef struct gathering {
    dgm_arena *arena;
    dgm_step_of_time by;
    dgm_period *periods; // (n) ascending
    size_t n, capacity;
    bool failed;
} gathering;

static dgm_date first_day(dgm_date day, dgm_step_of_time by) {
    switch (by) {
    case DGM_BY_WEEK: return dgm_date_from_days(dgm_date_to_days(day) - dgm_date_weekday(day));
    case DGM_BY_MONTH: return (dgm_date){day.year, day.month, 1};
    case DGM_BY_YEAR: return (dgm_date){day.year, 1, 1};
    case DGM_BY_DAY: break;
    }
    return day;
}

static dgm_date next_period(dgm_date first, dgm_step_of_time by) {
    static const int days[] = {[DGM_BY_DAY] = 1, [DGM_BY_WEEK] = 7, [DGM_BY_MONTH] = 32, [DGM_BY_YEAR] = 366};
    return first_day(dgm_date_from_days(dgm_date_to_days(first) + days[by]), by);
}

static bool put_period(gathering *g, dgm_date first) {
    dgm_period *grown = dgm_arena_grow(g->arena, g->periods, g->n, &g->capacity, sizeof *grown);
    if (!grown) {
        return false;
    }
    g->periods = grown;
    grown[g->n++] = (dgm_period){.from = first};
    return true;
}

static int count_event(void *user, const dgm_event *event) {
    gathering *g = user;
    bool done = event->status == DGM_STATUS_ACTUAL || event->status == DGM_STATUS_HISTORICAL;
    // What is dated more vaguely than the step belongs to none of its periods.
    static const dgm_precision vague[] = {[DGM_BY_DAY] = DGM_PRECISION_WEEK,
                                          [DGM_BY_WEEK] = DGM_PRECISION_MONTH,
                                          [DGM_BY_MONTH] = DGM_PRECISION_SEASON,
                                          [DGM_BY_YEAR] = DGM_PRECISION_DECADE};
    if (!done || !event->from.year || event->precision >= vague[g->by]) {
        return 0;
    }
    dgm_date first = first_day(dgm_date_first(event->from), g->by);
    while (!g->failed && g->n && dgm_date_compare(g->periods[g->n - 1].from, first) < 0) {
        g->failed = !put_period(g, next_period(g->periods[g->n - 1].from, g->by)); // also those without an event
    }
    g->failed = g->failed || (!g->n && !put_period(g, first));
    if (g->failed) {
        return 1;
    }
    const char *quad = dgm_category_quad(event->category);
    dgm_period *p = &g->periods[g->n - 1]; // events come in order of days
    p->events++;
    p->mentions += event->mention_n;
    p->goldstein += event->goldstein;
    p->cooperation += quad && strstr(quad, "cooperation") != NULL;
    p->conflict += quad && strstr(quad, "conflict") != NULL;
    return 0;
}

dgm_code dgm_store_series(dgm_store *store, const dgm_query *query, dgm_step_of_time by,
                          int (*each)(void *user, const dgm_period *period), void *user, dgm_err *err) {
    gathering g = {.arena = dgm_arena_open(0), .by = by};
    if (!g.arena) {
        return dgm_err_set(err, DGM_E_NOMEM, store->path, 0, "out of memory");
    }
    dgm_code code = dgm_store_events(store, query, count_event, &g, err);
    if (code == DGM_OK && g.failed) {
        code = dgm_err_set(err, DGM_E_NOMEM, store->path, 0, "out of memory");
    }
    for (size_t i = 0; code == DGM_OK && i < g.n; i++) {
        if (each(user, &g.periods[i]) != 0) {
            break;
        }
    }
    dgm_arena_close(g.arena);
    return code;
}
