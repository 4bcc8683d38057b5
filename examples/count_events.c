// Counts the event mentions of files or folders by category: a first program over the library.
//
//   cc count_events.c $(pkg-config --cflags --libs dragoman) -o count_events
//   count_events DATA FILE|FOLDER...                    DATA holds model/ and lexicon/
#include <dragoman.h>
#include <stdio.h>

typedef struct totals {
    unsigned long documents, failed, mentions[DGM_CATEGORY_N];
} totals;

// Called once a document, in input order, on this thread: no locks are needed.
static int count(void *user, const dgm_result *result) {
    totals *t = user;
    if (result->code != DGM_OK) {
        fprintf(stderr, "%s: %s\n", result->id, result->err->message);
        t->failed++;
        return 0;
    }
    t->documents++;
    for (int i = 0; i < DGM_CATEGORY_N; i++) {
        t->mentions[i] += result->categories[i];
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: count_events DATA FILE|FOLDER...\n");
        return 2;
    }
    dgm_err err = {0};
    dgm_engine *engine = NULL;
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    options.data = argv[1];
    if (dgm_engine_open(&engine, &options, &err) != DGM_OK) {
        fprintf(stderr, "%s: %s\n", err.where, err.message);
        return 1;
    }
    totals t = {0};
    dgm_run_options run = DGM_RUN_OPTIONS_INIT;
    run.user = &t;
    run.done = count;
    dgm_code code = dgm_run(engine, (const char *const *)(argv + 2), (uint32_t)(argc - 2), &run, &err);
    dgm_engine_close(engine);
    if (code != DGM_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    printf("%-10s %lu\n", "documents", t.documents);
    for (int i = 1; i < DGM_CATEGORY_N; i++) {
        if (t.mentions[i]) {
            printf("%-10s %lu\n", dgm_category_name((dgm_category)i), t.mentions[i]);
        }
    }
    return t.failed ? 1 : 0;
}
