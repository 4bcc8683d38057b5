// What the service reads besides HTTP itself: paths, parameters and JSON bodies of every route, on a small store. The
// first byte of the data chooses the route; then a line for the path's argument, one for the query string, and the
// body.
#define _GNU_SOURCE
#include "serve/serve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARAMETERS = 32 };

static dgm_server *server;
static char folder[] = "/tmp/dragoman-fuzz-XXXXXX";
static char store_path[64];

static void clean_up(void) {
    static const char *const ends[] = {"", "-wal", "-shm"};
    char path[80];
    dgm_server_close(server);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(path, sizeof path, "%s%s", store_path, ends[i]);
        unlink(path);
    }
    rmdir(folder);
}

static void must(bool good, const char *what) {
    if (!good) {
        fprintf(stderr, "serve_fuzz: %s\n", what);
        abort();
    }
}

// One document with two mentions, written as coding writes it.
static void fill_store(const dgm_engine *engine) {
    static const char text[] =
        "Iceland accused Portugal of piracy on Monday. Iceland and Portugal held talks in Lisbon.";
    dgm_store_options options = DGM_STORE_OPTIONS_INIT;
    options.path = store_path;
    options.create = true;
    dgm_store *store = NULL;
    dgm_worker *worker = NULL;
    dgm_buffer *stored = NULL;
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    size_t size = 0;
    must(dgm_store_open(&store, &options, NULL) == DGM_OK && dgm_worker_open(&worker, engine, NULL) == DGM_OK &&
             dgm_buffer_open(&stored, NULL) == DGM_OK &&
             dgm_worker_text(worker, "one", text, strlen(text), (dgm_date){2031, 5, 14}, &document, NULL) == DGM_OK &&
             dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL) == DGM_OK,
         "no document");
    dgm_write_stored(stored, analysis);
    const char *line = dgm_buffer_data(stored, &size);
    must(dgm_store_add(store, line, size, NULL, NULL) == DGM_OK && dgm_store_commit(store, NULL) == DGM_OK &&
             dgm_store_merge(store, NULL) == DGM_OK,
         "no store");
    dgm_buffer_close(stored);
    dgm_worker_close(worker);
    dgm_store_close(store);
}

static void set_up(void) {
    dgm_server_options options = DGM_SERVER_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_err err = {0};
    must(mkdtemp(folder) != NULL, "no folder");
    snprintf(store_path, sizeof store_path, "%s/one.db", folder);
    options.engine.data = DGM_TEST_DATA;
    options.store = store_path;
    options.seats = 1;
    must(dgm_engine_open(&engine, &options.engine, &err) == DGM_OK, err.message);
    fill_store(engine);
    dgm_engine_close(engine);
    must(dgm_server_open(&server, &options, &err) == DGM_OK, err.message);
    atexit(clean_up);
}

// The text up to a byte, which is passed over; valid UTF-8 without NUL, as the HTTP layer hands it on.
static const char *cut(dgm_arena *arena, const char **data, size_t *size, char end) {
    const char *stop = memchr(*data, end, *size);
    size_t n = stop ? (size_t)(stop - *data) : *size, clean = 0;
    const char *text = dgm_utf8_repair(arena, *data, n, &clean);
    *data += n + (stop != NULL);
    *size -= n + (stop != NULL);
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!server) {
        set_up();
    }
    if (size == 0) {
        return 0;
    }
    uint32_t routes = 0;
    while (dgm_routes[routes].method) {
        routes++;
    }
    const dgm_route *route = &dgm_routes[data[0] % routes];
    dgm_seat *seat = &server->all_seats[0];
    dgm_arena_reset(seat->scratch);
    const char *at = (const char *)data + 1;
    size_t left = size - 1;
    dgm_parameter parameters[PARAMETERS];
    dgm_request request = {.arena = seat->scratch, .method = route->method, .path = route->path, .may_write = true};
    request.arguments[0] = cut(seat->scratch, &at, &left, '\n');
    const char *query = cut(seat->scratch, &at, &left, '\n');
    size_t query_size = strlen(query);
    while (query_size && request.parameter_n < PARAMETERS) {
        const char *pair = cut(seat->scratch, &query, &query_size, '&');
        size_t pair_size = strlen(pair);
        const char *key = cut(seat->scratch, &pair, &pair_size, '=');
        parameters[request.parameter_n++] = (dgm_parameter){key, pair};
    }
    request.parameters = parameters;
    request.body = dgm_arena_copy(seat->scratch, at, left);
    request.body_size = left;
    dgm_answer answer = {0};
    dgm_err err = {0};
    dgm_buffer_clear(seat->out);
    seat->view = dgm_server_hold_view(server);
    dgm_code code = route->run(seat, &request, &answer, &err);
    dgm_server_drop_view(server, seat->view);
    seat->view = NULL;
    // An answer is whole or an error that says what is wrong; nothing here is the service's own fault.
    must(code == DGM_OK || err.message[0], "an error without a message");
    must(code != DGM_E_INTERNAL && code != DGM_E_NOMEM && code != DGM_E_STORE, err.message);
    return 0;
}
