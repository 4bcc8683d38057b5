// Jobs: what a lexicon would change in the whole store, tried in the background.
#include "serve/answer_rows.h"
#include "serve/changes.h"

#include "write/json.h"

#include <string.h>

enum { SAMPLE_DOCUMENTS = 400 };

dgm_job *dgm_job_find(dgm_server *server, int64_t number) {
    dgm_job *job = number > 0 ? server->jobs[number % DGM_JOBS_KEPT] : NULL;
    return job && job->number == number ? job : NULL;
}

static const char *state_name(dgm_job_state state) {
    static const char *const names[] = {"running", "done", "failed", "cancelled"};
    return (size_t)state < sizeof names / sizeof *names ? names[state] : "?";
}

void dgm_job_write(dgm_buffer *out, const dgm_job *job) {
    dgm_buffer_print(out,
                     "{\"job\": %lld, \"kind\": \"try\", \"state\": \"%s\", \"done\": %u, \"total\": %u, \"error\": ",
                     (long long)job->number, state_name(job->state), job->done, job->total);
    dgm_json_put_string(out, job->err.code ? job->err.message : NULL);
    dgm_buffer_print(out,
                     ", \"result\": {\"documents\": %u, \"changed_documents\": %u, \"added\": %u, \"removed\": %u, "
                     "\"mentions\": %u, \"sampled\": %s, \"examples\": [",
                     job->done, job->changed_documents, job->added, job->removed, job->mentions,
                     job->sampled ? "true" : "false");
    for (uint32_t i = 0; i < job->example_n; i++) {
        const dgm_job_example *e = &job->examples[i];
        dgm_buffer_print(out, "%s{\"document\": %lld, \"change\": \"%s\", \"plover\": ", i ? ", " : "",
                         (long long)e->document, e->added ? "added" : "removed");
        dgm_json_put_string(out, e->plover);
        dgm_buffer_print(out, ", \"cameo\": ");
        dgm_json_put_string(out, e->cameo);
        dgm_buffer_print(out, ", \"text\": ");
        dgm_json_put_string(out, e->text);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}}");
}

// One document's changes into the job. Examples come from different documents.
static void count_changes(dgm_job *job, int64_t number, const dgm_changes *changes) {
    pthread_mutex_lock(&job->server->lock);
    job->done++;
    job->mentions += changes->kept + changes->removed_n;
    job->added += changes->added_n;
    job->removed += changes->removed_n;
    job->changed_documents += changes->added_n + changes->removed_n > 0;
    bool added = changes->added_n > 0;
    if ((added || changes->removed_n) && job->example_n < DGM_JOB_EXAMPLES) {
        const dgm_change *change = added ? &changes->added[0] : &changes->removed[0];
        job->examples[job->example_n++] =
            (dgm_job_example){number, added, change->plover, dgm_arena_string(job->arena, change->cameo),
                              dgm_arena_copy(job->arena, change->sentence, change->sentence_size)};
    }
    job->steps++;
    pthread_cond_broadcast(&job->server->progress);
    pthread_mutex_unlock(&job->server->lock);
}

static bool is_cancelled(dgm_job *job) {
    pthread_mutex_lock(&job->server->lock);
    bool cancelled = job->cancel || job->server->closing;
    pthread_mutex_unlock(&job->server->lock);
    return cancelled;
}

// What the thread works with.
typedef struct trying {
    dgm_store *store;
    dgm_worker *before, *after;
    dgm_arena *arena;
} trying;

static dgm_code try_document(dgm_job *job, trying *t, int64_t number, dgm_err *err) {
    dgm_stored_document stored;
    dgm_changes changes;
    dgm_arena_reset(t->arena);
    dgm_code code = dgm_document_read(t->store, t->arena, number, &stored, err);
    if (code == DGM_E_NOTFOUND || (code == DGM_OK && stored.document.text_size > DGM_TEXT_LIMIT)) {
        *err = (dgm_err){0};
        changes = (dgm_changes){0}; // replaced in the meantime, or too long to try on
    } else if (code == DGM_OK) {
        code = dgm_changes_find(t->before, t->after, t->arena, &stored.document, &changes, err);
    }
    if (code == DGM_OK || code == DGM_E_NOTFOUND) {
        count_changes(job, number, &changes);
        return DGM_OK;
    }
    return code;
}

static dgm_code open_trying(dgm_job *job, trying *t, dgm_err *err) {
    dgm_store_options options = DGM_STORE_OPTIONS_INIT;
    options.path = job->server->store_path;
    *t = (trying){.arena = dgm_arena_open(0)};
    dgm_code code = t->arena ? dgm_store_open(&t->store, &options, err) : dgm_err_set_limit(err, NULL);
    code = code == DGM_OK ? dgm_worker_open(&t->before, job->knowledge->engine, err) : code;
    return code == DGM_OK ? dgm_worker_open(&t->after, job->engine, err) : code;
}

static void *run_job(void *user) {
    dgm_job *job = user;
    dgm_server *server = job->server;
    dgm_view *view = dgm_server_hold_view(server);
    dgm_err err = {0};
    trying t;
    dgm_code code = open_trying(job, &t, &err);
    bool cancelled = false;
    for (uint32_t i = 0; i < job->total && code == DGM_OK && !cancelled; i++) {
        // A sample is spread over the whole store.
        uint64_t at = (uint64_t)i * view->catalog->document_n / job->total;
        code = try_document(job, &t, view->catalog->documents[at].number, &err);
        cancelled = is_cancelled(job);
    }
    dgm_store_close(t.store);
    dgm_worker_close(t.before);
    dgm_worker_close(t.after);
    dgm_arena_close(t.arena);
    dgm_engine_close(job->engine);
    dgm_server_drop_knowledge(server, job->knowledge);
    dgm_server_drop_view(server, view);
    pthread_mutex_lock(&server->lock);
    job->err = err;
    job->state = code != DGM_OK ? DGM_JOB_FAILED : cancelled ? DGM_JOB_CANCELLED : DGM_JOB_DONE;
    job->steps++;
    pthread_cond_broadcast(&server->progress);
    pthread_mutex_unlock(&server->lock);
    return NULL;
}

static void close_job(dgm_job *job) {
    if (job) {
        pthread_join(job->thread, NULL);
        dgm_arena_close(job->arena);
    }
}

dgm_code dgm_job_start(dgm_server *server, dgm_engine *engine, bool all, int64_t *number, dgm_err *err) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_job *job = arena ? dgm_arena_get(arena, sizeof *job) : NULL;
    if (!job) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    dgm_view *view = dgm_server_hold_view(server);
    uint32_t documents = view->catalog->document_n;
    dgm_server_drop_view(server, view);
    job->server = server;
    job->arena = arena;
    job->engine = engine;
    job->sampled = !all && documents > SAMPLE_DOCUMENTS;
    job->total = job->sampled ? SAMPLE_DOCUMENTS : documents;
    job->knowledge = dgm_server_hold_knowledge(server);
    pthread_mutex_lock(&server->lock);
    dgm_job *last = dgm_job_find(server, server->job_n);
    bool busy = last && last->state == DGM_JOB_RUNNING;
    dgm_job *old = NULL;
    bool started = false;
    if (!busy) {
        job->number = server->job_n + 1;
        started = pthread_create(&job->thread, NULL, run_job, job) == 0;
        if (started) {
            old = server->jobs[job->number % DGM_JOBS_KEPT];
            server->jobs[job->number % DGM_JOBS_KEPT] = job;
            *number = server->job_n = job->number;
        }
    }
    pthread_mutex_unlock(&server->lock);
    close_job(old); // it has ended: only the last one runs
    if (!started) {
        dgm_server_drop_knowledge(server, job->knowledge);
        dgm_arena_close(arena);
        return busy ? dgm_err_set(err, DGM_E_EXISTS, NULL, 0, "another try is under way; cancel it or wait for it")
                    : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "the system gave no thread");
    }
    return DGM_OK;
}

void dgm_jobs_close(dgm_server *server) {
    for (size_t i = 0; i < DGM_JOBS_KEPT; i++) {
        close_job(server->jobs[i]);
        server->jobs[i] = NULL;
    }
}
