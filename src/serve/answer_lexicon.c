// Answers about the lexicon: what a rule says, what another one would change, and saving it.
#include "serve/answer_rows.h"
#include "serve/changes.h"

#include "base/calendar.h"
#include "base/file.h"
#include "write/json.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const size_t LEXICON_LIMIT = (size_t)1 << 20; // bytes of a user's own lexicon

// ---- files ------------------------------------------------------------------------------------------------

static bool exists(const char *path) {
    return path && access(path, F_OK) == 0;
}

static dgm_code write_file(const char *path, const char *text, dgm_err *err) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) {
        return dgm_err_set_errno(err, errno, path, "cannot be written");
    }
    size_t size = strlen(text), done = 0;
    while (done < size) {
        ssize_t n = write(file, text + done, size - done);
        if (n < 0 && errno != EINTR) {
            break;
        }
        done += n > 0 ? (size_t)n : 0;
    }
    bool good = done == size && fsync(file) == 0;
    int why = errno;
    if (close(file) != 0 && good) {
        good = false;
        why = errno;
    }
    return good ? DGM_OK : dgm_err_set_errno(err, why, path, "cannot be written");
}

// The old file stays until the new one is whole.
static dgm_code replace_file(dgm_arena *arena, const char *path, const char *text, dgm_err *err) {
    const char *temporary = dgm_arena_print(arena, "%s.new", path);
    dgm_code code = temporary ? write_file(temporary, text, err) : dgm_err_set_limit(err, path);
    if (code == DGM_OK && rename(temporary, path) != 0) {
        code = dgm_err_set_errno(err, errno, path, "cannot be replaced");
    }
    return code;
}

// ---- engines ------------------------------------------------------------------------------------------------

// Where the texts to be tried lie while an engine reads them.
typedef struct attempt {
    char folder[32];
    char rules[64], actors[64];
} attempt;

static void close_attempt(const attempt *a) {
    if (a->folder[0]) {
        unlink(a->rules);
        unlink(a->actors);
        rmdir(a->folder);
    }
}

static dgm_code open_attempt(attempt *a, const char *rules, const char *actors, dgm_err *err) {
    *a = (attempt){.folder = "/tmp/dragoman-XXXXXX"};
    if (!mkdtemp(a->folder)) {
        int why = errno;
        a->folder[0] = 0;
        return dgm_err_set_errno(err, why, "/tmp", "no folder for the lexicon to be tried");
    }
    snprintf(a->rules, sizeof a->rules, "%s/rules.lex", a->folder);
    snprintf(a->actors, sizeof a->actors, "%s/actors.tsv", a->folder);
    dgm_code code = rules ? write_file(a->rules, rules, err) : DGM_OK;
    return code == DGM_OK && actors && *actors ? write_file(a->actors, actors, err) : code;
}

static bool ends_with(const char *text, const char *end) {
    size_t size = strlen(text), end_size = strlen(end);
    return size >= end_size && strcmp(text + size - end_size, end) == 0;
}

dgm_code dgm_server_open_engine(dgm_server *server, const char *rules, const char *actors, dgm_engine **out,
                                const char **part, dgm_err *err) {
    const dgm_engine_options *given = &server->options.engine;
    attempt a = {.folder = ""};
    *out = NULL;
    dgm_code code = rules || actors ? open_attempt(&a, rules, actors, err) : DGM_OK;
    dgm_arena *arena = code == DGM_OK ? dgm_arena_open(0) : NULL;
    const char **overlays = arena ? dgm_arena_array(arena, const char *, (size_t)given->overlay_n + 2) : NULL;
    if (code == DGM_OK && !overlays) {
        code = dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (code == DGM_OK) {
        uint32_t n = 0;
        for (; n < given->overlay_n; n++) {
            overlays[n] = given->overlays[n];
        }
        const char *own[2] = {actors ? (*actors ? a.actors : NULL) : server->actors_path,
                              rules ? a.rules : server->rules_path};
        for (int i = 0; i < 2; i++) {
            if (exists(own[i])) {
                overlays[n++] = own[i];
            }
        }
        dgm_engine_options options = *given;
        options.overlays = overlays;
        options.overlay_n = n;
        dgm_err why = {0};
        code = dgm_engine_open(out, &options, &why);
        if (code != DGM_OK) {
            *part = ends_with(why.where, ".tsv") ? "actors" : "rules";
            if (err) {
                *err = why;
            }
        }
    }
    dgm_arena_close(arena);
    close_attempt(&a);
    return code;
}

// ---- the lexicon as it is -------------------------------------------------------------------------------------

static const char *name_of(const char *path) {
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash ? slash + 1 : path;
}

static dgm_code put_lexicon(dgm_seat *seat, const dgm_request *request, dgm_err *err) {
    const dgm_server *server = seat->server;
    const char *paths[2] = {server->rules_path, server->actors_path};
    static const char *const keys[2] = {"rules", "actors"};
    dgm_code code = DGM_OK;
    dgm_buffer_print(seat->out, "{");
    for (int i = 0; i < 2 && code == DGM_OK; i++) {
        char *text = NULL;
        size_t size = 0;
        if (exists(paths[i])) {
            code = dgm_file_read(request->arena, paths[i], LEXICON_LIMIT, &text, &size, err);
        }
        dgm_put_key(seat->out, keys[i]);
        dgm_json_put_text(seat->out, text ? text : "", size);
        dgm_buffer_print(seat->out, ", \"%s_file\": ", keys[i]);
        dgm_json_put_string(seat->out, name_of(paths[i]));
    }
    dgm_buffer_print(seat->out, ", \"writable\": %s}\n", server->rules_path && request->may_write ? "true" : "false");
    return code;
}

dgm_code dgm_answer_lexicon(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    (void)answer;
    return put_lexicon(seat, request, err);
}

// The file that a rule is named by: below lexicon/, or one of the user's.
static const char *find_rule_file(const dgm_server *server, dgm_arena *arena, const char *name) {
    const char *own[2] = {server->rules_path, server->actors_path};
    for (int i = 0; i < 2; i++) {
        if (own[i] && (strcmp(own[i], name) == 0 || strcmp(name_of(own[i]), name) == 0)) {
            return own[i];
        }
    }
    const dgm_engine_options *given = &server->options.engine;
    for (uint32_t i = 0; i < given->overlay_n; i++) {
        if (strcmp(given->overlays[i], name) == 0) {
            return name;
        }
    }
    bool plain = *name && *name != '/' && !strstr(name, "..") && (ends_with(name, ".lex") || ends_with(name, ".tsv"));
    return plain ? dgm_arena_print(arena, "%s/lexicon/%s", server->data, name) : NULL;
}

// The block that a line lies in: from the heading above it to the next one; of a table: the line alone.
static void put_block(dgm_buffer *out, const char *text, uint32_t line, bool table) {
    uint32_t number = 1, first = line, heading_line = 1;
    const char *start = NULL, *heading = text;
    for (const char *at = text; *at; number++) {
        size_t size = strcspn(at, "\n");
        if (*at == '[' && number <= line) {
            heading = at;
            heading_line = number;
        }
        if (number == line) {
            start = at;
        }
        at += size + (at[size] != 0);
    }
    if (start && !table) {
        start = heading;
        first = heading_line;
    }
    dgm_buffer_print(out, ", \"first\": %u, \"lines\": [", first);
    number = first;
    for (const char *at = start; at && *at; number++) {
        size_t size = strcspn(at, "\n");
        bool ended = number > line && (table || *at == '[');
        if (ended) {
            break;
        }
        dgm_buffer_print(out, number > first ? ", " : "");
        dgm_json_put_text(out, at, size);
        at += size + (at[size] != 0);
    }
    dgm_buffer_print(out, "], \"header\": ");
    if (table) {
        while (*text == '#') { // comments stand above the header
            text += strcspn(text, "\n");
            text += *text != 0;
        }
        dgm_json_put_text(out, text, strcspn(text, "\n"));
    } else {
        dgm_buffer_print(out, "null");
    }
}

dgm_code dgm_answer_rule(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const char *at = dgm_parameter_find(request->parameters, request->parameter_n, "at");
    const char *colon = at ? strrchr(at, ':') : NULL;
    char *end = NULL, *text = NULL;
    size_t size = 0;
    (void)answer;
    unsigned long line = colon ? strtoul(colon + 1, &end, 10) : 0;
    if (!colon || line == 0 || line > UINT32_MAX || *end) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "at: takes file:line, as in a mention's rules");
    }
    const char *name = dgm_arena_copy(request->arena, at, (size_t)(colon - at));
    const char *path = name ? find_rule_file(seat->server, request->arena, name) : NULL;
    if (!exists(path)) {
        return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no lexicon file '%.80s'", name ? name : "");
    }
    dgm_code code = dgm_file_read(request->arena, path, (size_t)256 << 20, &text, &size, err);
    if (code != DGM_OK) {
        return code;
    }
    dgm_buffer_print(seat->out, "{\"at\": ");
    dgm_json_put_string(seat->out, at);
    dgm_buffer_print(seat->out, ", \"file\": ");
    dgm_json_put_string(seat->out, name);
    put_block(seat->out, text, (uint32_t)line, ends_with(name, ".tsv"));
    dgm_buffer_print(seat->out, "}\n");
    return DGM_OK;
}

// ---- trying and saving ---------------------------------------------------------------------------------------------

// A request to try or to save: strings are borrowed from `body`.
typedef struct lexicon_request {
    json_t *body;
    const char *rules, *actors; // NULL: as saved
} lexicon_request;

static dgm_code read_lexicon_request(const dgm_request *request, lexicon_request *out, dgm_err *err) {
    json_error_t wrong;
    *out = (lexicon_request){.body = json_loadb(request->body, request->body_size, JSON_REJECT_DUPLICATES, &wrong)};
    if (!json_is_object(out->body)) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "the body is no JSON object");
    }
    static const char *const keys[] = {"rules", "actors", "text", "published", "store"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const json_t *value = json_object_get(out->body, keys[i]);
        if (value && !json_is_null(value) && (!json_is_string(value) || json_string_length(value) > LEXICON_LIMIT)) {
            return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "%s: takes a string of at most 1 MiB", keys[i]);
        }
    }
    out->rules = json_string_value(json_object_get(out->body, "rules"));
    out->actors = json_string_value(json_object_get(out->body, "actors"));
    return out->rules || out->actors ? DGM_OK : dgm_err_set(err, DGM_E_ARG, NULL, 0, "give rules or actors, or both");
}

// The engine with the texts; what is wrong with them is the caller's to correct.
static dgm_code open_tried(dgm_seat *seat, const lexicon_request *asked, dgm_engine **out, dgm_answer *answer,
                           dgm_err *err) {
    dgm_code code = dgm_server_open_engine(seat->server, asked->rules, asked->actors, out, &answer->part, err);
    if (answer->part) {
        answer->status = 400;
        answer->error = "lexicon";
    }
    return code;
}

// The document to try on: a stored one, or a text. @return DGM_END where neither is given.
static dgm_code get_tried_document(dgm_seat *seat, const json_t *body, dgm_document **out, dgm_err *err) {
    const json_t *number = json_object_get(body, "document");
    const char *text = json_string_value(json_object_get(body, "text")),
               *published = json_string_value(json_object_get(body, "published"));
    dgm_document *document = dgm_arena_get(seat->documents, sizeof *document);
    if (!document) {
        return dgm_err_set_limit(err, NULL);
    }
    *out = document;
    if (json_is_integer(number)) {
        dgm_stored_document stored;
        dgm_code code = dgm_document_read(seat->store, seat->documents, json_integer_value(number), &stored, err);
        *document = stored.document;
        return code;
    }
    if (!text) {
        return DGM_END;
    }
    *document = (dgm_document){.id = "text",
                               .text = text,
                               .language = "en",
                               .text_size = (uint32_t)json_string_length(json_object_get(body, "text"))};
    if (published) {
        dgm_date_read(published, strlen(published), &document->published);
    }
    return DGM_OK;
}

static bool put_changed(dgm_seat *seat, const char *key, const dgm_analysis *analysis, const dgm_change *changes,
                        uint32_t n, int64_t number) {
    bool *wanted = dgm_arena_array(seat->documents, bool, analysis->mention_n);
    for (uint32_t i = 0; i < n && wanted; i++) {
        wanted[changes[i].mention] = true;
    }
    dgm_put_key(seat->out, key);
    dgm_buffer_print(seat->out, "[");
    bool good = wanted && dgm_put_mentions(seat, analysis, number, wanted);
    dgm_buffer_print(seat->out, "]");
    return good;
}

static dgm_code put_tried(dgm_seat *seat, const json_t *body, dgm_engine *engine, dgm_err *err) {
    dgm_document *document = NULL;
    dgm_changes changes = {0};
    dgm_worker *after = NULL, *before = dgm_seat_worker(seat, err);
    dgm_arena_reset(seat->documents);
    dgm_code code = before ? get_tried_document(seat, body, &document, err) : DGM_E_NOMEM;
    bool any = code == DGM_OK;
    code = code == DGM_END ? DGM_OK : code;
    code = code == DGM_OK && any ? dgm_worker_open(&after, engine, err) : code;
    code = code == DGM_OK && any ? dgm_changes_find(before, after, seat->documents, document, &changes, err) : code;
    if (code == DGM_OK) {
        int64_t number = json_integer_value(json_object_get(body, "document"));
        dgm_buffer_print(seat->out, "{\"kept\": %u", changes.kept);
        bool good = true;
        if (any) {
            good = put_changed(seat, "added", changes.after, changes.added, changes.added_n, number) &&
                   put_changed(seat, "removed", changes.before, changes.removed, changes.removed_n, number);
            dgm_put_key(seat->out, "analysis");
            good = good && dgm_put_analysis(seat, changes.after, number);
        } else {
            dgm_buffer_print(seat->out, ", \"added\": [], \"removed\": [], \"analysis\": null");
        }
        code = good ? DGM_OK : dgm_err_set_limit(err, NULL);
    }
    dgm_worker_close(after);
    return code;
}

dgm_code dgm_answer_try(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    lexicon_request asked;
    dgm_engine *engine = NULL;
    dgm_code code = read_lexicon_request(request, &asked, err);
    code = code == DGM_OK ? open_tried(seat, &asked, &engine, answer, err) : code;
    code = code == DGM_OK ? put_tried(seat, asked.body, engine, err) : code;
    const char *store = code == DGM_OK ? json_string_value(json_object_get(asked.body, "store")) : NULL;
    int64_t job = 0;
    if (code == DGM_OK && (!store || strcmp(store, "none") != 0)) {
        code = dgm_job_start(seat->server, engine, store && strcmp(store, "all") == 0, &job, err);
        engine = code == DGM_OK ? NULL : engine; // the job's from here on
    }
    if (code == DGM_OK && job) {
        dgm_buffer_print(seat->out, ", \"job\": %lld}\n", (long long)job);
    } else {
        dgm_buffer_print(seat->out, ", \"job\": null}\n");
    }
    dgm_engine_close(engine);
    json_decref(asked.body);
    return code;
}

// With `writing` held: the new lexicon takes the old one's place for all that is read from here on.
static dgm_code swap_knowledge(dgm_server *server, dgm_engine *engine, dgm_err *err) {
    dgm_knowledge *knowledge = dgm_arena_get(server->arena, sizeof *knowledge);
    if (!knowledge) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    *knowledge = (dgm_knowledge){engine, 1};
    pthread_mutex_lock(&server->lock);
    dgm_knowledge *old = server->knowledge;
    server->knowledge = knowledge;
    pthread_mutex_unlock(&server->lock);
    dgm_server_drop_knowledge(server, old);
    return DGM_OK;
}

static dgm_code save(dgm_seat *seat, const dgm_request *request, const lexicon_request *asked, dgm_err *err) {
    dgm_server *server = seat->server;
    const char *part = NULL;
    dgm_engine *engine = NULL;
    pthread_mutex_lock(&server->writing);
    dgm_code code = asked->rules ? replace_file(request->arena, server->rules_path, asked->rules, err) : DGM_OK;
    if (code == DGM_OK && asked->actors && *asked->actors) {
        code = replace_file(request->arena, server->actors_path, asked->actors, err);
    } else if (code == DGM_OK && asked->actors && exists(server->actors_path) && unlink(server->actors_path) != 0) {
        code = dgm_err_set_errno(err, errno, server->actors_path, "cannot be removed");
    }
    // Read again from its place, so that rules are named by the file that they lie in.
    code = code == DGM_OK ? dgm_server_open_engine(server, NULL, NULL, &engine, &part, err) : code;
    code = code == DGM_OK ? swap_knowledge(server, engine, err) : code;
    pthread_mutex_unlock(&server->writing);
    return code;
}

dgm_code dgm_answer_save(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    lexicon_request asked;
    dgm_engine *engine = NULL;
    dgm_code code = read_lexicon_request(request, &asked, err);
    if (code == DGM_OK && !seat->server->rules_path) {
        answer->error = "no_lexicon";
        code =
            dgm_err_set(err, DGM_E_ARG, NULL, 0, "start 'dragoman serve' with --lexicon mine.lex to save rules in it");
    }
    code = code == DGM_OK ? open_tried(seat, &asked, &engine, answer, err) : code; // refused before anything is written
    dgm_engine_close(engine);
    code = code == DGM_OK ? save(seat, request, &asked, err) : code;
    json_decref(asked.body);
    return code == DGM_OK ? put_lexicon(seat, request, err) : code;
}

// ---- jobs -----------------------------------------------------------------------------------------------------------

// @return the job with the server's lock held, or NULL with nothing held.
static dgm_job *lock_job(dgm_seat *seat, const dgm_request *request, dgm_err *err) {
    dgm_server *server = seat->server;
    char *end = NULL;
    long long number = strtoll(request->arguments[0], &end, 10);
    pthread_mutex_lock(&server->lock);
    dgm_job *job = *end ? NULL : dgm_job_find(server, number);
    if (!job) {
        pthread_mutex_unlock(&server->lock);
        dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no job '%.40s'", request->arguments[0]);
    }
    return job;
}

dgm_code dgm_answer_job(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_job *job = lock_job(seat, request, err);
    (void)answer;
    if (!job) {
        return DGM_E_NOTFOUND;
    }
    dgm_job_write(seat->out, job);
    pthread_mutex_unlock(&seat->server->lock);
    return DGM_OK;
}

dgm_code dgm_answer_cancel(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_job *job = lock_job(seat, request, err);
    (void)answer;
    if (!job) {
        return DGM_E_NOTFOUND;
    }
    job->cancel = true;
    dgm_job_write(seat->out, job);
    pthread_mutex_unlock(&seat->server->lock);
    return DGM_OK;
}

dgm_code dgm_answer_progress(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    dgm_job *job = lock_job(seat, request, err);
    if (!job) {
        return DGM_E_NOTFOUND;
    }
    answer->job_stream = job->number;
    pthread_mutex_unlock(&seat->server->lock);
    return DGM_OK;
}
