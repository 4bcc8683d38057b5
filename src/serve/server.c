// HTTP: who may ask, what is asked, and the answer. Everything below works without HTTP.
#include "serve/serve.h"

#include "base/utf8.h"
#include "serve/page_files.h"
#include "write/json.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>
#include <zlib.h>

enum {
    CONNECTIONS_MOST = 512,
    CONNECTION_SECONDS = 30, // without a byte in either direction
    CONNECTION_BYTES = 32768,
    THREAD_STACK_BYTES = 1 << 20,
    SEATS_DEFAULT = 4,
    RELOAD_SECONDS = 20, // between two readings of a store that a run is writing to
    SEAT_SECONDS = 25,   // that a request waits for a seat: less than a connection may be silent
    PARAMETERS_MOST = 64,
    REQUEST_ARENA = 256 << 20,
    HEARTBEAT_SECONDS = 10
};

// A file of the page, ready to send.
typedef struct dgm_file {
    const char *path, *type;
    char tag[24];
    struct MHD_Response *plain, *packed; // packed: NULL where it gains nothing
} dgm_file;

// A request on its way: its body arrives in pieces.
typedef struct arrival {
    dgm_arena *arena; // holds itself
    dgm_buffer *body;
    bool too_large;
} arrival;

// ---- security -----------------------------------------------------------------------------------------

static const char *const page_headers[][2] = {
    {"Content-Security-Policy", "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
                                "form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"}};

static void add_headers(struct MHD_Response *response) {
    for (size_t i = 0; i < sizeof page_headers / sizeof *page_headers; i++) {
        MHD_add_response_header(response, page_headers[i][0], page_headers[i][1]);
    }
}

// Compare without telling by the time how much of it was right.
static bool is_token(const dgm_server *server, const char *given) {
    size_t size = strlen(server->token);
    unsigned char difference = 0;
    if (!given || strlen(given) != size) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        difference |= (unsigned char)(server->token[i] ^ given[i]);
    }
    return difference == 0;
}

static bool has_token(const dgm_server *server, struct MHD_Connection *connection) {
    const char *given = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Authorization");
    return given && strncmp(given, "Bearer ", 7) == 0 && is_token(server, given + 7);
}

static bool is_address(const char *name) {
    struct in_addr four;
    struct in6_addr six;
    return inet_pton(AF_INET, name, &four) == 1 || inet_pton(AF_INET6, name, &six) == 1;
}

// A page of another site can have its own name resolve to this machine (DNS rebinding); then the Host header has that
// name. Only names that this machine is known by pass, and, where it is reached from other machines, addresses.
static bool is_host(const dgm_server *server, const char *header) {
    char name[256];
    size_t size = header ? strlen(header) : 0;
    if (size == 0 || size >= sizeof name) {
        return false;
    }
    memcpy(name, header, size + 1);
    char *host = name, *port = NULL;
    if (name[0] == '[') {
        char *end = strchr(name, ']');
        if (!end || (end[1] && end[1] != ':')) {
            return false;
        }
        port = end[1] ? end + 2 : NULL;
        *end = 0;
        host++;
    } else if ((port = strchr(name, ':')) != NULL) {
        *port++ = 0;
    }
    char expected[8];
    snprintf(expected, sizeof expected, "%u", (unsigned)server->port);
    if (port ? strcmp(port, expected) != 0 : server->port != 80) {
        return false;
    }
    for (size_t i = 0; i < sizeof server->host_names / sizeof *server->host_names; i++) {
        if (server->host_names[i][0] && strcmp(server->host_names[i], host) == 0) {
            return true;
        }
    }
    return !server->loopback && is_address(host);
}

static bool is_own_origin(struct MHD_Connection *connection, const char *host) {
    const char *origin = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Origin");
    const char *site = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Sec-Fetch-Site");
    if (site && (strcmp(site, "cross-site") == 0 || strcmp(site, "same-site") == 0)) {
        return false;
    }
    return !origin || (strncmp(origin, "http://", 7) == 0 && strcmp(origin + 7, host) == 0);
}

static bool make_token(char out[33]) {
    unsigned char bytes[16];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes) {
        return false;
    }
    for (size_t i = 0; i < sizeof bytes; i++) {
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
    }
    return true;
}

// ---- what is shared --------------------------------------------------------------------------------------

dgm_view *dgm_server_hold_view(dgm_server *server) {
    pthread_mutex_lock(&server->lock);
    dgm_view *view = server->view;
    view->holders++;
    pthread_mutex_unlock(&server->lock);
    return view;
}

void dgm_server_drop_view(dgm_server *server, dgm_view *view) {
    dgm_catalog *catalog = NULL;
    pthread_mutex_lock(&server->lock);
    bool last = view && --view->holders == 0;
    if (last && --view->catalog->holders == 0) {
        catalog = view->catalog;
    }
    pthread_mutex_unlock(&server->lock);
    if (last) {
        dgm_view_close(view);
        dgm_catalog_close(catalog);
    }
}

dgm_knowledge *dgm_server_hold_knowledge(dgm_server *server) {
    pthread_mutex_lock(&server->lock);
    dgm_knowledge *knowledge = server->knowledge;
    knowledge->holders++;
    pthread_mutex_unlock(&server->lock);
    return knowledge;
}

void dgm_server_drop_knowledge(dgm_server *server, dgm_knowledge *knowledge) {
    pthread_mutex_lock(&server->lock);
    bool last = knowledge && --knowledge->holders == 0;
    pthread_mutex_unlock(&server->lock);
    if (last) {
        dgm_engine_close(knowledge->engine);
        knowledge->engine = NULL; // the struct itself lies in the server's arena
    }
}

dgm_worker *dgm_seat_worker(dgm_seat *seat, dgm_err *err) {
    dgm_knowledge *newest = dgm_server_hold_knowledge(seat->server);
    if (seat->worker && seat->knowledge == newest) {
        dgm_server_drop_knowledge(seat->server, newest);
        return seat->worker;
    }
    dgm_worker_close(seat->worker);
    seat->worker = NULL;
    dgm_server_drop_knowledge(seat->server, seat->knowledge);
    seat->knowledge = newest;
    return dgm_worker_open(&seat->worker, newest->engine, err) == DGM_OK ? seat->worker : NULL;
}

static int on_number(void *user, const dgm_row *row) {
    *(int64_t *)user = dgm_row_integer(row, 0);
    return 1;
}

static int on_two_numbers(void *user, const dgm_row *row) {
    int64_t *numbers = user;
    numbers[0] = dgm_row_integer(row, 0);
    numbers[1] = dgm_row_integer(row, 1);
    return 1;
}

// Put a new view in the place of the old one.
static void swap_view(dgm_server *server, dgm_view *view) {
    pthread_mutex_lock(&server->lock);
    dgm_view *old = server->view;
    view->holders = 1;
    view->catalog->holders++;
    server->view = view;
    pthread_mutex_unlock(&server->lock);
    dgm_server_drop_view(server, old);
}

static int64_t seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

// With `writing` held: read what changed. `catalog`: the events too.
static dgm_code reload(dgm_server *server, bool events, dgm_err *err) {
    dgm_catalog *catalog = events ? NULL : server->view->catalog;
    dgm_view *view = NULL;
    int64_t state[2] = {0, 0};
    dgm_code code = dgm_store_select(server->watcher, DGM_SELECT_CORRECTION_STATE, NULL, 0, on_two_numbers, state, err);
    if (code == DGM_OK && events) {
        code = dgm_catalog_open(&catalog, server->watcher, err);
    }
    if (code == DGM_OK) {
        code = dgm_view_open(&view, catalog, server->watcher, &server->codes, ++server->serial, err);
    }
    if (code != DGM_OK) {
        if (events) {
            dgm_catalog_close(catalog);
        }
        return code;
    }
    server->last_correction = state[0];
    server->undone = state[1];
    server->loaded = events ? seconds_now() : server->loaded;
    swap_view(server, view);
    return DGM_OK;
}

// With `writing` held: another connection wrote.
static dgm_code read_changes(dgm_server *server, int64_t seconds, int64_t changes, dgm_err *err) {
    int64_t store[2] = {0, 0}, log[2] = {0, 0};
    dgm_code code = dgm_store_select(server->watcher, DGM_SELECT_FINGERPRINT, NULL, 0, on_two_numbers, store, err);
    code = code == DGM_OK
               ? dgm_store_select(server->watcher, DGM_SELECT_CORRECTION_STATE, NULL, 0, on_two_numbers, log, err)
               : code;
    bool events = store[0] != server->view->catalog->fingerprint;
    bool corrections = log[0] != server->last_correction || log[1] != server->undone;
    // A run writes every few moments; what it adds is read now and then, and when it has merged.
    bool waits = events && !store[1] && seconds - server->loaded < RELOAD_SECONDS;
    if (code == DGM_OK && (corrections || (events && !waits))) {
        code = reload(server, events && !waits, err);
    }
    if (code == DGM_OK && !waits) {
        server->changes = changes;
    }
    return code;
}

dgm_code dgm_server_refresh(dgm_server *server, bool now, dgm_err *err) {
    if (now) {
        pthread_mutex_lock(&server->writing);
    } else if (pthread_mutex_trylock(&server->writing) != 0) {
        return DGM_OK; // somebody else is at it
    }
    dgm_code code = DGM_OK;
    int64_t seconds = seconds_now(), changes = server->changes;
    if (now || seconds != server->looked) {
        server->looked = seconds;
        code = dgm_store_select(server->watcher, DGM_SELECT_CHANGES, NULL, 0, on_number, &changes, err);
    }
    if (code == DGM_OK && changes != server->changes) {
        code = read_changes(server, seconds, changes, err);
    }
    pthread_mutex_unlock(&server->writing);
    return code;
}

dgm_store *dgm_server_begin_write(dgm_server *server, dgm_err *err) {
    pthread_mutex_lock(&server->writing);
    if (!server->writer) {
        dgm_store_options options = DGM_STORE_OPTIONS_INIT;
        options.path = server->store_path;
        options.create = true;
        dgm_store_open(&server->writer, &options, err);
    }
    if (!server->writer) {
        pthread_mutex_unlock(&server->writing);
    }
    return server->writer;
}

void dgm_server_end_write(dgm_server *server) {
    pthread_mutex_unlock(&server->writing);
}

// ---- seats -----------------------------------------------------------------------------------------------

static dgm_code open_reader(dgm_store **out, const dgm_server *server, dgm_err *err) {
    dgm_store_options options = DGM_STORE_OPTIONS_INIT;
    options.path = server->store_path;
    dgm_code code = dgm_store_open(out, &options, err);
    return code == DGM_OK ? dgm_store_share(*out, err) : code;
}

// Leave the queue without a seat. With the lock held.
static void leave_queue(dgm_server *server, const dgm_waiter *waiter) {
    dgm_waiter **at = &server->first, *before = NULL;
    while (*at && *at != waiter) {
        before = *at;
        at = &(*at)->next;
    }
    if (*at) {
        *at = waiter->next;
        server->last = server->last == waiter ? before : server->last;
    }
}

// First come, first served. NULL where it takes too long, or the server closes.
static dgm_seat *take_seat(dgm_server *server) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += SEAT_SECONDS;
    pthread_mutex_lock(&server->lock);
    dgm_seat *seat = server->closing ? NULL : server->seats;
    if (seat) {
        server->seats = seat->next;
    } else if (!server->closing) {
        dgm_waiter waiter = {.come = PTHREAD_COND_INITIALIZER};
        *(server->last ? &server->last->next : &server->first) = &waiter;
        server->last = &waiter;
        while (!waiter.seat && !server->closing && pthread_cond_timedwait(&waiter.come, &server->lock, &until) == 0) {
        }
        seat = waiter.seat;
        if (!seat) {
            leave_queue(server, &waiter);
        }
        pthread_cond_destroy(&waiter.come);
    }
    pthread_mutex_unlock(&server->lock);
    return seat;
}

static void leave_seat(dgm_seat *seat) {
    dgm_server *server = seat->server;
    pthread_mutex_lock(&server->lock);
    dgm_waiter *next = server->first;
    if (next) {
        server->first = next->next;
        server->last = server->first ? server->last : NULL;
        next->seat = seat;
        pthread_cond_signal(&next->come);
    } else {
        seat->next = server->seats;
        server->seats = seat;
    }
    pthread_mutex_unlock(&server->lock);
}

// ---- answers -----------------------------------------------------------------------------------------------

static enum MHD_Result send_error(struct MHD_Connection *connection, unsigned status, const char *word,
                                  const dgm_err *err, const char *part) {
    dgm_buffer *body = NULL;
    if (dgm_buffer_open(&body, NULL) != DGM_OK) {
        return MHD_NO;
    }
    dgm_buffer_print(body, "{\"error\": {\"code\": ");
    dgm_json_put_string(body, word);
    dgm_buffer_print(body, ", \"message\": ");
    const char *message = err->message[0] ? err->message : "the request could not be answered";
    size_t size = 0;
    dgm_arena *arena = dgm_arena_open(0); // a message may quote what was sent
    const char *clean = arena ? dgm_utf8_repair(arena, message, strlen(message), &size) : NULL;
    dgm_json_put_text(body, clean ? clean : "", clean ? size : 0);
    dgm_arena_close(arena);
    if (part) {
        dgm_buffer_print(body, ", \"line\": %u, \"part\": ", err->line);
        dgm_json_put_string(body, part);
    }
    dgm_buffer_print(body, "}}\n");
    const char *data = dgm_buffer_data(body, &size);
    union {
        const char *in;
        void *out;
    } bytes = {data};
    struct MHD_Response *response = MHD_create_response_from_buffer(size, bytes.out, MHD_RESPMEM_MUST_COPY);
    dgm_buffer_close(body);
    if (!response) {
        return MHD_NO;
    }
    add_headers(response);
    MHD_add_response_header(response, "Content-Type", "application/json; charset=utf-8");
    MHD_add_response_header(response, "Cache-Control", "no-store");
    if (status == MHD_HTTP_UNAUTHORIZED) {
        MHD_add_response_header(response, "WWW-Authenticate", "Bearer");
    }
    enum MHD_Result result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result refuse(struct MHD_Connection *connection, unsigned status, const char *word,
                              const char *message) {
    dgm_err err = {0};
    dgm_err_set(&err, DGM_E_ARG, NULL, 0, "%s", message);
    return send_error(connection, status, word, &err, NULL);
}

// What the stream of a job's progress has sent so far.
typedef struct stream {
    dgm_server *server;
    dgm_arena *arena; // holds itself
    dgm_buffer *text; // not sent yet
    size_t sent;
    int64_t job;
    uint64_t steps;
    bool begun, ended;
} stream;

// Wait for the next step and write it down as an event.
static void next_event(stream *s) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += HEARTBEAT_SECONDS;
    pthread_mutex_lock(&s->server->lock);
    const dgm_job *job = dgm_job_find(s->server, s->job);
    int waited = 0;
    while (job && job->state == DGM_JOB_RUNNING && s->begun && job->steps == s->steps && !s->server->closing &&
           waited == 0) {
        waited = pthread_cond_timedwait(&s->server->progress, &s->server->lock, &until);
        job = dgm_job_find(s->server, s->job);
    }
    dgm_buffer_clear(s->text);
    s->sent = 0;
    if (!job || s->server->closing) {
        s->ended = true;
    } else if (waited != 0 && s->begun && job->steps == s->steps) {
        dgm_buffer_print(s->text, ": still at it\n\n");
    } else {
        s->steps = job->steps;
        s->ended = job->state != DGM_JOB_RUNNING;
        s->begun = true;
        dgm_buffer_print(s->text, "event: %s\ndata: ", s->ended ? "done" : "progress");
        dgm_job_write(s->text, job);
        dgm_buffer_print(s->text, "\n\n");
    }
    pthread_mutex_unlock(&s->server->lock);
}

static ssize_t read_stream(void *user, uint64_t position, char *out, size_t most) {
    stream *s = user;
    (void)position;
    size_t size = 0;
    const char *data = dgm_buffer_data(s->text, &size);
    if (s->sent == size) {
        if (s->ended) {
            return MHD_CONTENT_READER_END_OF_STREAM;
        }
        next_event(s);
        data = dgm_buffer_data(s->text, &size);
        if (size == 0) {
            return MHD_CONTENT_READER_END_OF_STREAM;
        }
    }
    size_t n = size - s->sent < most ? size - s->sent : most;
    memcpy(out, data + s->sent, n);
    s->sent += n;
    return (ssize_t)n;
}

static void free_stream(void *user) {
    stream *s = user;
    dgm_buffer_close(s->text);
    dgm_arena_close(s->arena);
}

static struct MHD_Response *open_stream(dgm_server *server, int64_t job) {
    dgm_arena *arena = dgm_arena_open(0);
    stream *s = arena ? dgm_arena_get(arena, sizeof *s) : NULL;
    if (!s || dgm_buffer_open(&s->text, NULL) != DGM_OK) {
        dgm_arena_close(arena);
        return NULL;
    }
    s->server = server;
    s->arena = arena;
    s->job = job;
    struct MHD_Response *response =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 4096, read_stream, s, free_stream);
    if (!response) {
        free_stream(s);
    }
    return response;
}

static unsigned status_of(dgm_code code) {
    switch (code) {
    case DGM_E_ARG:
    case DGM_E_FORMAT:
    case DGM_E_ENCODING: return MHD_HTTP_BAD_REQUEST;
    case DGM_E_NOTFOUND: return MHD_HTTP_NOT_FOUND;
    case DGM_E_LIMIT: return MHD_HTTP_CONTENT_TOO_LARGE;
    case DGM_E_EXISTS: return MHD_HTTP_CONFLICT;
    default: return MHD_HTTP_INTERNAL_SERVER_ERROR;
    }
}

static const char *word_of(dgm_code code) {
    switch (code) {
    case DGM_E_ARG:
    case DGM_E_FORMAT:
    case DGM_E_ENCODING: return "bad_request";
    case DGM_E_NOTFOUND: return "not_found";
    case DGM_E_LIMIT: return "too_large";
    case DGM_E_EXISTS: return "busy";
    default: return "internal";
    }
}

static enum MHD_Result send_response(struct MHD_Connection *connection, struct MHD_Response *response,
                                     const dgm_answer *answer) {
    if (!response) {
        return MHD_NO;
    }
    add_headers(response);
    MHD_add_response_header(response, "Cache-Control", "no-store");
    MHD_add_response_header(response, "Content-Type",
                            answer->job_stream ? "text/event-stream; charset=utf-8"
                            : answer->type     ? answer->type
                                               : "application/json; charset=utf-8");
    if (answer->file) {
        char disposition[160];
        snprintf(disposition, sizeof disposition, "attachment; filename=\"%.100s\"", answer->file);
        MHD_add_response_header(response, "Content-Disposition", disposition);
    }
    enum MHD_Result result = MHD_queue_response(connection, answer->status ? answer->status : MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return result;
}

static struct MHD_Response *copy_body(const dgm_buffer *body) {
    union {
        const char *in;
        void *out;
    } bytes;
    size_t size = 0;
    bytes.in = dgm_buffer_data(body, &size);
    return MHD_create_response_from_buffer(size, bytes.out, MHD_RESPMEM_MUST_COPY);
}

// ---- answers that are kept -----------------------------------------------------------------------------------

// What was asked of which view, as one string. @return false where it is too long to be kept.
static bool write_question(dgm_server *server, const dgm_request *request, char out[DGM_QUESTION_BYTES]) {
    pthread_mutex_lock(&server->lock);
    int n = snprintf(out, DGM_QUESTION_BYTES, "%s %s", server->view->revision, request->path);
    pthread_mutex_unlock(&server->lock);
    for (uint32_t i = 0; i < request->parameter_n && n > 0 && n < DGM_QUESTION_BYTES; i++) {
        n += snprintf(out + n, (size_t)(DGM_QUESTION_BYTES - n), "\n%s\t%s", request->parameters[i].key,
                      request->parameters[i].value);
    }
    return n > 0 && n < DGM_QUESTION_BYTES;
}

static dgm_kept_answer *kept_at(const dgm_server *server, const char *question) {
    return &server->answers[XXH3_64bits(question, strlen(question)) % DGM_ANSWERS_KEPT];
}

// @return NULL where nobody asked the same lately.
static struct MHD_Response *find_kept(dgm_server *server, const char *question, dgm_answer *answer) {
    struct MHD_Response *response = NULL;
    pthread_mutex_lock(&server->lock);
    const dgm_kept_answer *kept = kept_at(server, question);
    if (strcmp(kept->question, question) == 0) {
        answer->type = kept->type;
        answer->file = kept->file;
        response = copy_body(kept->body);
    }
    pthread_mutex_unlock(&server->lock);
    return response;
}

static void keep_answer(dgm_server *server, const char *question, const dgm_buffer *body, const dgm_answer *answer) {
    size_t size = 0;
    const char *data = dgm_buffer_data(body, &size);
    if (size > DGM_ANSWER_KEPT_BYTES) {
        return;
    }
    pthread_mutex_lock(&server->lock);
    dgm_kept_answer *kept = kept_at(server, question);
    kept->question[0] = 0;
    if (kept->body || dgm_buffer_open(&kept->body, NULL) == DGM_OK) {
        dgm_buffer_clear(kept->body);
        dgm_buffer_put(kept->body, data, size);
        if (!dgm_buffer_failed(kept->body)) {
            memcpy(kept->question, question, strlen(question) + 1);
            kept->type = answer->type;
            kept->file = answer->file;
        }
    }
    pthread_mutex_unlock(&server->lock);
}

// ---- the page ------------------------------------------------------------------------------------------------

static const char *type_of(const char *path) {
    static const char *const types[][2] = {{".html", "text/html; charset=utf-8"},
                                           {".js", "text/javascript; charset=utf-8"},
                                           {".css", "text/css; charset=utf-8"},
                                           {".json", "application/json; charset=utf-8"},
                                           {".svg", "image/svg+xml"},
                                           {".png", "image/png"},
                                           {".ico", "image/x-icon"},
                                           {".woff2", "font/woff2"},
                                           {".txt", "text/plain; charset=utf-8"},
                                           {".webmanifest", "application/manifest+json"}};
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot && i < sizeof types / sizeof *types; i++) {
        if (strcmp(dot, types[i][0]) == 0) {
            return types[i][1];
        }
    }
    return "application/octet-stream";
}

static struct MHD_Response *make_file(const dgm_file *file, const void *data, size_t size, bool packed) {
    union {
        const void *in;
        void *out;
    } bytes = {data};
    struct MHD_Response *response = MHD_create_response_from_buffer(size, bytes.out, MHD_RESPMEM_PERSISTENT);
    if (response) {
        add_headers(response);
        MHD_add_response_header(response, "Content-Type", file->type);
        MHD_add_response_header(response, "Cache-Control", "no-cache");
        MHD_add_response_header(response, "ETag", file->tag);
        MHD_add_response_header(response, "Vary", "Accept-Encoding");
        if (packed) {
            MHD_add_response_header(response, "Content-Encoding", "gzip");
        }
    }
    return response;
}

// The data gzipped, in the arena; NULL where that gains nothing.
static void *pack(dgm_arena *arena, const unsigned char *data, size_t size, size_t *out_size) {
    z_stream z = {0};
    if (size < 512 || size > UINT32_MAX / 2 ||
        deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
        return NULL;
    }
    uLong bound = deflateBound(&z, (uLong)size);
    unsigned char *out = dgm_arena_get(arena, bound);
    union {
        const unsigned char *in;
        unsigned char *out;
    } bytes = {data};
    z.next_in = bytes.out;
    z.avail_in = (uInt)size;
    z.next_out = out;
    z.avail_out = (uInt)bound;
    int result = out ? deflate(&z, Z_FINISH) : Z_MEM_ERROR;
    *out_size = z.total_out;
    deflateEnd(&z);
    return result == Z_STREAM_END && *out_size < size - size / 10 ? out : NULL;
}

static dgm_code open_files(dgm_server *server, dgm_err *err) {
    uint32_t n = 0;
    while (dgm_page_files[n].path) {
        n++;
    }
    server->files = dgm_arena_array(server->arena, dgm_file, n);
    for (uint32_t i = 1; i < n && server->files; i++) { // [0] is the OpenAPI document, which has a route
        const dgm_page_file *from = &dgm_page_files[i];
        dgm_file *file = &server->files[server->file_n];
        size_t size = (size_t)(from->end - from->data), packed_size = 0;
        file->path = from->path;
        file->type = type_of(from->path);
        snprintf(file->tag, sizeof file->tag, "\"%016llx\"", (unsigned long long)XXH3_64bits(from->data, size));
        void *packed = pack(server->arena, from->data, size, &packed_size);
        file->plain = make_file(file, from->data, size, false);
        file->packed = packed ? make_file(file, packed, packed_size, true) : NULL;
        if (!file->plain) {
            return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
        }
        server->file_n++;
    }
    return server->files ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

static enum MHD_Result send_file(dgm_server *server, struct MHD_Connection *connection, const char *path) {
    const char *wanted = strcmp(path, "/") == 0 ? "/index.html" : path;
    for (uint32_t i = 0; i < server->file_n; i++) {
        const dgm_file *file = &server->files[i];
        if (strcmp(file->path, wanted) != 0) {
            continue;
        }
        const char *known = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "If-None-Match");
        const char *coding = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Accept-Encoding");
        if (known && strcmp(known, file->tag) == 0) {
            struct MHD_Response *same = make_file(file, "", 0, false);
            enum MHD_Result result = same ? MHD_queue_response(connection, MHD_HTTP_NOT_MODIFIED, same) : MHD_NO;
            if (same) {
                MHD_destroy_response(same);
            }
            return result;
        }
        bool packed = file->packed && coding && strstr(coding, "gzip");
        return MHD_queue_response(connection, MHD_HTTP_OK, packed ? file->packed : file->plain);
    }
    return refuse(connection, MHD_HTTP_NOT_FOUND, "not_found",
                  server->file_n ? "there is nothing at this address"
                                 : "there is no page in this program: it was built without web/dist; /api works");
}

// ---- requests -------------------------------------------------------------------------------------------------

typedef struct gathering {
    dgm_arena *arena;
    dgm_parameter parameters[PARAMETERS_MOST];
    uint32_t n;
    bool failed;
} gathering;

static enum MHD_Result on_parameter(void *user, enum MHD_ValueKind kind, const char *key, size_t key_size,
                                    const char *value, size_t value_size) {
    gathering *g = user;
    (void)kind;
    if (g->n == PARAMETERS_MOST) {
        g->failed = true;
        return MHD_NO;
    }
    size_t size = 0;
    const char *clean_key = dgm_utf8_repair(g->arena, key, key_size, &size);
    const char *clean = dgm_utf8_repair(g->arena, value ? value : "", value ? value_size : 0, &size);
    g->failed = g->failed || !clean || !clean_key;
    g->parameters[g->n++] = (dgm_parameter){clean_key, clean};
    return g->failed ? MHD_NO : MHD_YES;
}

static enum MHD_Result work(dgm_server *server, struct MHD_Connection *connection, const dgm_route *route,
                            dgm_request *request) {
    dgm_err err = {0};
    dgm_answer answer = {0};
    char question[DGM_QUESTION_BYTES];
    dgm_server_refresh(server, false, NULL); // what cannot be read anew is answered from what was
    bool keeps = (route->flags & DGM_ROUTE_KEPT) && write_question(server, request, question);
    struct MHD_Response *response = keeps ? find_kept(server, question, &answer) : NULL;
    if (response) {
        return send_response(connection, response, &answer);
    }
    dgm_seat *seat = take_seat(server);
    if (!seat) {
        return refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE, "busy", "too many requests at once; try again");
    }
    dgm_buffer_clear(seat->out);
    dgm_arena_reset(seat->scratch);
    request->arena = seat->scratch;
    seat->view = dgm_server_hold_view(server);
    dgm_code code = route->run(seat, request, &answer, &err);
    // The view may have changed while the request waited: then the answer is of another one than was asked.
    keeps = keeps && strncmp(question, seat->view->revision, strcspn(question, " ")) == 0 &&
            seat->view->revision[strcspn(question, " ")] == 0;
    dgm_server_drop_view(server, seat->view);
    seat->view = NULL;
    if (code == DGM_OK && dgm_buffer_failed(seat->out)) {
        code = dgm_err_set(&err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (code == DGM_OK) {
        response = answer.job_stream ? open_stream(server, answer.job_stream) : copy_body(seat->out);
        if (keeps) {
            keep_answer(server, question, seat->out, &answer);
        }
    }
    leave_seat(seat);
    return code == DGM_OK ? send_response(connection, response, &answer)
                          : send_error(connection, answer.status ? answer.status : status_of(code),
                                       answer.error ? answer.error : word_of(code), &err, answer.part);
}

static enum MHD_Result answer_route(dgm_server *server, struct MHD_Connection *connection, const char *path,
                                    const char *method, arrival *a) {
    dgm_request request = {.arena = a->arena, .method = method, .path = path};
    bool other_method = false, token = has_token(server, connection);
    const dgm_route *route = dgm_route_find(a->arena, method, path, request.arguments, &other_method);
    if (!route) {
        return other_method ? refuse(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "method", "not with this method")
                            : refuse(connection, MHD_HTTP_NOT_FOUND, "not_found", "there is nothing at this address");
    }
    if ((route->flags & DGM_ROUTE_WRITES) && !(route->flags & DGM_ROUTE_SAFE) && server->options.read_only) {
        return refuse(connection, MHD_HTTP_FORBIDDEN, "read_only", "this server is read-only");
    }
    if (!token && ((route->flags & DGM_ROUTE_WRITES) || !server->loopback)) {
        return refuse(connection, MHD_HTTP_UNAUTHORIZED, "token",
                      "this needs the token that 'dragoman serve' printed, as Authorization: Bearer TOKEN");
    }
    if (strcmp(method, "POST") == 0) {
        const char *type = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Type");
        if (!type || strncmp(type, "application/json", 16) != 0) {
            return refuse(connection, MHD_HTTP_UNSUPPORTED_MEDIA_TYPE, "bad_request",
                          "the body must be JSON, with Content-Type: application/json");
        }
    }
    gathering g = {.arena = a->arena};
    MHD_get_connection_values_n(connection, MHD_GET_ARGUMENT_KIND, on_parameter, &g);
    if (g.failed) {
        return refuse(connection, MHD_HTTP_BAD_REQUEST, "bad_request", "too many parameters");
    }
    request.parameters = g.parameters;
    request.parameter_n = g.n;
    request.body = dgm_buffer_data(a->body, &request.body_size);
    request.body = request.body ? request.body : "";
    request.may_write = token && !server->options.read_only;
    return work(server, connection, route, &request);
}

// The head of a request has come: is it one for us?
static bool admit(dgm_server *server, struct MHD_Connection *connection, const char *path, const char *method,
                  enum MHD_Result *result) {
    const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");
    const char *length = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length");
    bool is_call = strncmp(path, "/api/", 5) == 0;
    bool reads = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
    if (!is_host(server, host)) {
        *result = refuse(connection, MHD_HTTP_MISDIRECTED_REQUEST, "host", "this is not the server of that name");
    } else if (is_call && !is_own_origin(connection, host)) {
        *result = refuse(connection, MHD_HTTP_FORBIDDEN, "origin", "calls from pages of other sites are not answered");
    } else if (!reads && strcmp(method, "POST") != 0 && strcmp(method, "DELETE") != 0) {
        *result = refuse(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "method", "not with this method");
    } else if (!reads && !is_call) {
        *result = refuse(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "method", "not with this method");
    } else if (length && strtoull(length, NULL, 10) > DGM_BODY_LIMIT) {
        *result = refuse(connection, MHD_HTTP_CONTENT_TOO_LARGE, "too_large", "the body is larger than 4 MiB");
    } else {
        return true;
    }
    return false;
}

static enum MHD_Result on_request(void *user, struct MHD_Connection *connection, const char *path, const char *method,
                                  const char *version, const char *data, size_t *data_size, void **state) {
    dgm_server *server = user;
    arrival *a = *state;
    (void)version;
    if (!a) {
        enum MHD_Result result = MHD_NO;
        if (!admit(server, connection, path, method, &result)) {
            return result;
        }
        dgm_arena *arena = dgm_arena_open(REQUEST_ARENA);
        a = arena ? dgm_arena_get(arena, sizeof *a) : NULL;
        if (!a || dgm_buffer_open(&a->body, NULL) != DGM_OK) {
            dgm_arena_close(arena);
            return MHD_NO;
        }
        a->arena = arena;
        *state = a;
        return MHD_YES;
    }
    if (*data_size) {
        size_t size = 0;
        dgm_buffer_data(a->body, &size);
        a->too_large = a->too_large || size + *data_size > DGM_BODY_LIMIT;
        if (!a->too_large) {
            dgm_buffer_put(a->body, data, *data_size);
        }
        *data_size = 0;
        return MHD_YES;
    }
    if (a->too_large) {
        return refuse(connection, MHD_HTTP_CONTENT_TOO_LARGE, "too_large", "the body is larger than 4 MiB");
    }
    const char *kind = strcmp(method, "HEAD") == 0 ? "GET" : method;
    return strncmp(path, "/api/", 5) == 0 ? answer_route(server, connection, path, kind, a)
                                          : send_file(server, connection, path);
}

static void on_completed(void *user, struct MHD_Connection *connection, void **state,
                         enum MHD_RequestTerminationCode why) {
    arrival *a = *state;
    (void)user;
    (void)connection;
    (void)why;
    if (a) {
        dgm_buffer_close(a->body);
        dgm_arena_close(a->arena);
        *state = NULL;
    }
}

// ---- opening and closing ----------------------------------------------------------------------------------------

static bool is_loopback(const struct sockaddr *address) {
    if (address->sa_family == AF_INET) {
        struct sockaddr_in four;
        memcpy(&four, address, sizeof four);
        return ntohl(four.sin_addr.s_addr) >> 24 == 127;
    }
    struct sockaddr_in6 six;
    memcpy(&six, address, sizeof six);
    return IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
}

static uint16_t port_of(int listener) {
    struct sockaddr_storage bound = {0};
    socklen_t size = sizeof bound;
    if (getsockname(listener, (struct sockaddr *)&bound, &size) != 0) {
        return 0;
    }
    if (bound.ss_family == AF_INET) {
        struct sockaddr_in four;
        memcpy(&four, &bound, sizeof four);
        return ntohs(four.sin_port);
    }
    struct sockaddr_in6 six;
    memcpy(&six, &bound, sizeof six);
    return ntohs(six.sin6_port);
}

static dgm_code open_listener(dgm_server *server, dgm_err *err) {
    const char *listen_at = server->options.listen ? server->options.listen : "127.0.0.1";
    char port[8];
    snprintf(port, sizeof port, "%u", (unsigned)server->options.port);
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found = NULL;
    if (getaddrinfo(listen_at, port, &hints, &found) != 0 || !found) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "'%.60s' is no address of this machine", listen_at);
    }
    server->loopback = is_loopback(found->ai_addr);
    int yes = 1;
    server->listener = socket(found->ai_family, SOCK_STREAM, 0);
    bool good = server->listener >= 0 && fcntl(server->listener, F_SETFD, FD_CLOEXEC) == 0 &&
                setsockopt(server->listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
                bind(server->listener, found->ai_addr, found->ai_addrlen) == 0 && listen(server->listener, 256) == 0;
    int why = errno;
    freeaddrinfo(found);
    if (!good && why == EADDRINUSE) {
        return dgm_err_set(err, DGM_E_EXISTS, NULL, 0,
                           "port %s is taken by another program; name another one, or 0 for any that is free", port);
    }
    if (!good) {
        return dgm_err_set_errno(err, why, listen_at, "cannot listen there");
    }
    server->port = port_of(server->listener);
    snprintf(server->host_names[0], sizeof server->host_names[0], "localhost");
    snprintf(server->host_names[1], sizeof server->host_names[1], "127.0.0.1");
    snprintf(server->host_names[2], sizeof server->host_names[2], "%s",
             strcmp(listen_at, "0.0.0.0") == 0 ? "::1"
             : server->loopback                ? "::1"
                                               : listen_at);
    if (!server->loopback && gethostname(server->host_names[3], sizeof server->host_names[3] - 1) != 0) {
        server->host_names[3][0] = 0;
    }
    bool everywhere = strcmp(listen_at, "0.0.0.0") == 0 || strcmp(listen_at, "::") == 0;
    const char *shown = everywhere ? server->host_names[3] : listen_at;
    bool six = strchr(shown, ':') != NULL;
    server->address = dgm_arena_print(server->arena, "http://%s%s%s:%u/#token=%s", six ? "[" : "", shown,
                                      six ? "]" : "", (unsigned)server->port, server->token);
    return server->address ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

static dgm_code open_seats(dgm_server *server, dgm_err *err) {
    server->seat_n = server->options.seats ? server->options.seats : SEATS_DEFAULT;
    server->all_seats = dgm_arena_array(server->arena, dgm_seat, server->seat_n);
    server->answers = dgm_arena_array(server->arena, dgm_kept_answer, DGM_ANSWERS_KEPT);
    if (!server->all_seats || !server->answers) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_code code = DGM_OK;
    for (uint32_t i = 0; i < server->seat_n && code == DGM_OK; i++) {
        dgm_seat *seat = &server->all_seats[i];
        seat->server = server;
        code = open_reader(&seat->store, server, err);
        code = code == DGM_OK ? dgm_buffer_open(&seat->out, err) : code;
        seat->documents = dgm_arena_open(0);
        seat->scratch = dgm_arena_open(REQUEST_ARENA);
        code = code == DGM_OK && !(seat->documents && seat->scratch)
                   ? dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory")
                   : code;
        seat->next = server->seats;
        server->seats = seat;
    }
    return code;
}

static dgm_code open_knowledge(dgm_server *server, dgm_err *err) {
    const char *part = NULL;
    server->knowledge = dgm_arena_get(server->arena, sizeof *server->knowledge);
    if (!server->knowledge) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_code code = dgm_server_open_engine(server, NULL, NULL, &server->knowledge->engine, &part, err);
    server->knowledge->holders = code == DGM_OK;
    return code;
}

// A store of an earlier version is brought up to this one, so that it has what readers ask for.
static dgm_code open_store(dgm_server *server, dgm_err *err) {
    dgm_code code = open_reader(&server->watcher, server, err);
    if (code == DGM_OK && !server->options.read_only) {
        dgm_store_close(server->watcher);
        server->watcher = NULL;
        code = dgm_server_begin_write(server, err) ? DGM_OK : (err ? err->code : DGM_E_STORE);
        if (code == DGM_OK) {
            dgm_server_end_write(server);
            code = open_reader(&server->watcher, server, err);
        }
    }
    code = code == DGM_OK
               ? dgm_store_select(server->watcher, DGM_SELECT_CHANGES, NULL, 0, on_number, &server->changes, err)
               : code;
    return code == DGM_OK ? reload(server, true, err) : code;
}

static dgm_code start(dgm_server *server, dgm_err *err) {
    struct MHD_OptionItem items[] = {{MHD_OPTION_LISTEN_SOCKET, server->listener, NULL},
                                     {MHD_OPTION_CONNECTION_LIMIT, CONNECTIONS_MOST, NULL},
                                     {MHD_OPTION_CONNECTION_TIMEOUT, CONNECTION_SECONDS, NULL},
                                     {MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES, NULL},
                                     {MHD_OPTION_THREAD_STACK_SIZE, THREAD_STACK_BYTES, NULL},
                                     {MHD_OPTION_END, 0, NULL}};
    server->daemon =
        MHD_start_daemon(MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL | MHD_USE_ITC,
                         server->port, NULL, NULL, on_request, server, MHD_OPTION_NOTIFY_COMPLETED, on_completed, NULL,
                         MHD_OPTION_ARRAY, items, MHD_OPTION_END);
    return server->daemon ? DGM_OK : dgm_err_set(err, DGM_E_IO, NULL, 0, "the HTTP server did not start");
}

static const char *last_part(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

// Where the user's rules and actor rows are saved: the two files of one name.
static dgm_code find_lexicon(dgm_server *server, dgm_err *err) {
    const char *path = server->options.lexicon;
    if (!path) {
        return DGM_OK;
    }
    const char *dot = strrchr(last_part(path), '.');
    if (!dot || (strcmp(dot, ".lex") != 0 && strcmp(dot, ".tsv") != 0)) {
        return dgm_err_set(err, DGM_E_ARG, path, 0, "a lexicon that is saved to must be a file named *.lex");
    }
    server->rules_path = dgm_arena_print(server->arena, "%.*s.lex", (int)(dot - path), path);
    server->actors_path = dgm_arena_print(server->arena, "%.*s.tsv", (int)(dot - path), path);
    return server->rules_path && server->actors_path ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
}

static dgm_code set_up(dgm_server *server, dgm_err *err) {
    const dgm_server_options *options = &server->options;
    server->store_path = dgm_arena_string(server->arena, options->store);
    server->data = options->engine.data;
    server->store_name = server->store_path ? last_part(server->store_path) : NULL;
    if (!server->store_path || pthread_mutex_init(&server->lock, NULL) != 0 ||
        pthread_mutex_init(&server->writing, NULL) != 0 || pthread_cond_init(&server->progress, NULL) != 0) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    server->locks = true;
    if (!make_token(server->token)) {
        return dgm_err_set_errno(err, errno, NULL, "the system gave no random numbers");
    }
    dgm_code code = find_lexicon(server, err);
    code = code == DGM_OK ? dgm_cameo_open(&server->codes, server->arena, server->data, err) : code;
    code = code == DGM_OK ? dgm_country_open(&server->countries, server->arena, server->data, err) : code;
    code = code == DGM_OK ? open_listener(server, err) : code;
    code = code == DGM_OK ? open_store(server, err) : code;
    code = code == DGM_OK ? open_seats(server, err) : code;
    code = code == DGM_OK ? open_knowledge(server, err) : code;
    code = code == DGM_OK ? open_files(server, err) : code;
    return code == DGM_OK ? start(server, err) : code;
}

dgm_code dgm_server_open(dgm_server **out, const dgm_server_options *options, dgm_err *err) {
    *out = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    dgm_server *server = arena ? dgm_arena_get(arena, sizeof *server) : NULL;
    if (!server || !options->store || !options->engine.data) {
        dgm_arena_close(arena);
        return server ? dgm_err_set(err, DGM_E_ARG, NULL, 0, "a server needs a store and the data folder")
                      : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    server->arena = arena;
    server->options = *options;
    server->listener = -1;
    dgm_code code = set_up(server, err);
    if (code != DGM_OK) {
        dgm_server_close(server);
        return code;
    }
    *out = server;
    return DGM_OK;
}

const char *dgm_server_address(const dgm_server *server) {
    return server->address;
}

static void close_seats(dgm_server *server) {
    for (uint32_t i = 0; i < DGM_ANSWERS_KEPT && server->answers; i++) {
        dgm_buffer_close(server->answers[i].body);
    }
    for (uint32_t i = 0; i < server->seat_n && server->all_seats; i++) {
        dgm_seat *seat = &server->all_seats[i];
        dgm_worker_close(seat->worker);
        dgm_server_drop_knowledge(server, seat->knowledge);
        dgm_store_close(seat->store);
        dgm_buffer_close(seat->out);
        dgm_arena_close(seat->documents);
        dgm_arena_close(seat->scratch);
    }
}

void dgm_server_close(dgm_server *server) {
    if (!server) {
        return;
    }
    if (server->locks) {
        pthread_mutex_lock(&server->lock);
        server->closing = true; // those who wait go home
        for (dgm_waiter *waiter = server->first; waiter; waiter = waiter->next) {
            pthread_cond_signal(&waiter->come);
        }
        pthread_cond_broadcast(&server->progress);
        pthread_mutex_unlock(&server->lock);
    }
    if (server->daemon) {
        MHD_stop_daemon(server->daemon); // closes the listening socket
    } else if (server->listener >= 0) {
        close(server->listener);
    }
    for (uint32_t i = 0; i < server->file_n; i++) {
        MHD_destroy_response(server->files[i].plain);
        if (server->files[i].packed) {
            MHD_destroy_response(server->files[i].packed);
        }
    }
    if (server->locks) {
        dgm_jobs_close(server);
        close_seats(server);
        dgm_server_drop_knowledge(server, server->knowledge && server->knowledge->engine ? server->knowledge : NULL);
        dgm_server_drop_view(server, server->view);
        pthread_mutex_destroy(&server->lock);
        pthread_mutex_destroy(&server->writing);
        pthread_cond_destroy(&server->progress);
    }
    dgm_store_close(server->watcher);
    dgm_store_close(server->writer);
    dgm_arena_close(server->arena);
}
