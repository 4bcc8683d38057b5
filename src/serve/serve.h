/**
 * The service's own files share this: a request and its answer without HTTP, the seat that a request is worked on, the
 * server behind it.
 *
 * Many connections wait, few requests run at once: each takes a seat, which has a connection to the store, memory and a
 * worker of its own.
 */
#ifndef DGM_SERVE_SERVE_H
#define DGM_SERVE_SERVE_H

#include "base/arena.h"
#include "base/error.h"
#include "serve/catalog.h"
#include "serve/filter.h"

#include <pthread.h>

enum {
    DGM_BODY_LIMIT = 4 << 20,      /* bytes of a request's body */
    DGM_TEXT_LIMIT = 1 << 20,      /* bytes of a text that is coded while somebody waits */
    DGM_CODER_BYTES = 64,          /* of a coder's name */
    DGM_MENTIONS_CORRECTED = 2000, /* by one correction */
    DGM_ROWS_LIMIT = 1000          /* of a list */
};

/** One request, taken apart. */
typedef struct dgm_request {
    dgm_arena *arena;                /* for as long as the request is worked on */
    const char *method, *path;       /* */
    const char *arguments[2];        /* what stood for {} in the route's path */
    const dgm_parameter *parameters; /* (parameter_n) */
    uint32_t parameter_n;
    const char *body; /* (body_size), NUL after it */
    size_t body_size;
    bool may_write; /* the token was good, and the server is not read-only */
} dgm_request;

/** What goes back. */
typedef struct dgm_answer {
    unsigned status;    /* 0: by the code that was returned */
    const char *type;   /* NULL: application/json */
    const char *error;  /* the word for a failure, NULL: by the code */
    const char *part;   /* rules or actors: where a lexicon's error is, or NULL */
    const char *file;   /* name that a download is saved under, or NULL */
    int64_t job_stream; /* number of the job whose progress is streamed, 0: none */
} dgm_answer;

/** The opened lexicon and model, replaced as a whole when the user's lexicon is saved. */
typedef struct dgm_knowledge {
    dgm_engine *engine;
    unsigned holders; /* guarded by the server's lock */
} dgm_knowledge;

enum { DGM_ANSWERS_KEPT = 128, DGM_ANSWER_KEPT_BYTES = 512 << 10, DGM_QUESTION_BYTES = 512 };

/** An answer that was given, for whoever asks the same of the same view. */
typedef struct dgm_kept_answer {
    char question[DGM_QUESTION_BYTES]; /* the view's revision, path and parameters; "" = free */
    dgm_buffer *body;
    const char *type, *file; /* as in dgm_answer: literals */
} dgm_kept_answer;

/** A request that waits for a seat, on its thread's stack. */
typedef struct dgm_waiter {
    pthread_cond_t come;
    struct dgm_seat *seat; /* given by whoever leaves one */
    struct dgm_waiter *next;
} dgm_waiter;

/** What a request needs to itself. */
typedef struct dgm_seat {
    struct dgm_server *server;
    dgm_store *store;         /* reading */
    dgm_worker *worker;       /* NULL until asked for */
    dgm_knowledge *knowledge; /* what the worker was opened on */
    dgm_view *view;           /* while a request runs */
    dgm_arena *scratch;       /* of the request; keeps its blocks for the next one */
    dgm_arena *documents;     /* a document's blocks and metadata while it is read anew */
    dgm_buffer *out;          /* the answer's body */
    struct dgm_seat *next;    /* free ones */
} dgm_seat;

typedef enum dgm_job_state { DGM_JOB_RUNNING = 0, DGM_JOB_DONE, DGM_JOB_FAILED, DGM_JOB_CANCELLED } dgm_job_state;

enum { DGM_JOBS_KEPT = 16, DGM_JOB_EXAMPLES = 20 };

/** A mention that a lexicon's change adds or removes, as an example. */
typedef struct dgm_job_example {
    int64_t document;
    bool added;
    const char *plover, *cameo, *text;
} dgm_job_example;

/** Trying a lexicon on the store. All but what never changes is guarded by the server's lock. */
typedef struct dgm_job {
    struct dgm_server *server;
    dgm_arena *arena; /* holds the job itself */
    int64_t number;
    dgm_job_state state;
    uint64_t steps; /* goes up whenever something changed */
    uint32_t done, total, changed_documents, added, removed, mentions;
    bool sampled, cancel;
    dgm_job_example examples[DGM_JOB_EXAMPLES];
    uint32_t example_n;
    dgm_err err;
    pthread_t thread;
    dgm_knowledge *knowledge; /* as it is */
    dgm_engine *engine;       /* as it would be */
} dgm_job;

struct dgm_server {
    dgm_arena *arena; /* holds the server itself */
    dgm_server_options options;
    const char *store_path, *store_name, *data; /* */
    const char *address;                        /* for people, with the token */
    const char *rules_path, *actors_path;       /* where the user's lexicon is saved, or NULL */
    char token[33];
    char host_names[4][128]; /* names that a Host header may have */
    uint16_t port;
    bool loopback;
    dgm_cameo_table codes;
    dgm_country_table countries;
    int listener;
    void *daemon;             /* MHD_Daemon */
    struct dgm_file *files;   /* (file_n) of the page */
    uint32_t file_n;          /* */
    pthread_mutex_t lock;     /* all below; never held while the store or the engine works */
    pthread_cond_t progress;  /* of a job */
    bool locks, closing;      /* */
    dgm_seat *seats;          /* free ones */
    dgm_waiter *first, *last; /* in the order in which they came */
    dgm_kept_answer *answers; /* (DGM_ANSWERS_KEPT) by the hash of the question */
    dgm_seat *all_seats;      /* (seat_n) */
    uint32_t seat_n;
    dgm_view *view;
    dgm_knowledge *knowledge;
    uint64_t serial; /* of views */
    dgm_job *jobs[DGM_JOBS_KEPT];
    int64_t job_n;
    pthread_mutex_t writing; /* one writer at a time; taken before `lock` */
    dgm_store *writer;       /* NULL until something is written */
    dgm_store *watcher;      /* sees whether another program wrote; guarded by `writing` */
    int64_t changes;         /* the watcher's last look */
    int64_t last_correction, undone;
    int64_t looked, loaded; /* seconds, when it looked, and when it read the events */
};

/** Answers one route. The body goes to seat->out. @return DGM_OK, or a code that decides on the status. */
typedef dgm_code dgm_answer_run(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err);

dgm_answer_run dgm_answer_status, dgm_answer_openapi, dgm_answer_codes;
dgm_answer_run dgm_answer_events, dgm_answer_event, dgm_answer_counts, dgm_answer_facets, dgm_answer_series,
    dgm_answer_network, dgm_answer_places, dgm_answer_actors, dgm_answer_stories, dgm_answer_story;
dgm_answer_run dgm_answer_documents, dgm_answer_document, dgm_answer_analysis, dgm_answer_mention, dgm_answer_why,
    dgm_answer_code;
dgm_answer_run dgm_answer_lexicon, dgm_answer_rule, dgm_answer_try, dgm_answer_save, dgm_answer_job, dgm_answer_cancel,
    dgm_answer_progress;
dgm_answer_run dgm_answer_corrections, dgm_answer_correct, dgm_answer_undo, dgm_answer_queue, dgm_answer_gold,
    dgm_answer_agreement;

/** What holds for a route. */
enum {
    DGM_ROUTE_WRITES = 1, /* needs the token everywhere */
    DGM_ROUTE_SAFE = 2,   /* of those: only computes, so that a read-only server answers it too */
    DGM_ROUTE_KEPT = 4    /* depends on the view and the parameters alone: the answer is kept for the next who asks */
};

/** A route: "{}" stands for one argument. */
typedef struct dgm_route {
    const char *method, *path;
    unsigned flags; /* DGM_ROUTE_* */
    dgm_answer_run *run;
} dgm_route;

/** All routes, ended by one without a method. */
extern const dgm_route dgm_routes[];

/** Find a route. @param out_arguments filled. @param other_method set where only the method does not fit. */
const dgm_route *dgm_route_find(dgm_arena *arena, const char *method, const char *path, const char *arguments[2],
                                bool *other_method);

/** The worker of a seat, on the newest lexicon. @return NULL after an error. */
dgm_worker *dgm_seat_worker(dgm_seat *seat, dgm_err *err);

/** Take and give back what is shared. Thread-safe. */
dgm_view *dgm_server_hold_view(struct dgm_server *server);
void dgm_server_drop_view(struct dgm_server *server, dgm_view *view);
dgm_knowledge *dgm_server_hold_knowledge(struct dgm_server *server);
void dgm_server_drop_knowledge(struct dgm_server *server, dgm_knowledge *knowledge);

/** Look whether the store or its corrections changed, at most once a second, or now. Thread-safe. */
dgm_code dgm_server_refresh(struct dgm_server *server, bool now, dgm_err *err);

/** The store's writing connection, with server->writing held until dgm_server_end_write. @return NULL after an error,
 *  with nothing held. */
dgm_store *dgm_server_begin_write(struct dgm_server *server, dgm_err *err);
void dgm_server_end_write(struct dgm_server *server);

/** Open an engine on the user's lexicon with texts in the place of what is saved; NULL: as saved. @param part where an
 *  error is. Thread-safe. */
dgm_code dgm_server_open_engine(struct dgm_server *server, const char *rules, const char *actors, dgm_engine **out,
                                const char **part, dgm_err *err);

/** Jobs. `job` is locked by server->lock. */
dgm_code dgm_job_start(struct dgm_server *server, dgm_engine *engine, bool all, int64_t *number, dgm_err *err);
dgm_job *dgm_job_find(struct dgm_server *server, int64_t number);
void dgm_job_write(dgm_buffer *out, const dgm_job *job);
void dgm_jobs_close(struct dgm_server *server);

/** A stored document as the engine reads it. */
typedef struct dgm_stored_document {
    int64_t number;
    const char *coder;
    dgm_document document;
} dgm_stored_document;

/** Read a document with its text. @return DGM_OK, DGM_E_NOTFOUND, DGM_E_STORE. Per-worker. */
dgm_code dgm_document_read(dgm_store *store, dgm_arena *arena, int64_t number, dgm_stored_document *out, dgm_err *err);
/** Read it anew. @return as dgm_worker_analyse. Per-worker. */
dgm_code dgm_document_analyse(dgm_worker *worker, dgm_arena *arena, const dgm_document *document,
                              const dgm_analysis **out, dgm_err *err);

#endif
