// A run over inputs: one reader, a pool of workers, results in input order.
//
// The documents in flight lie in a ring. The caller's thread fills it and hands out what is done at its head; workers
// take documents in order. So the output does not depend on the number of threads, memory is bounded by the ring, and
// the callbacks need no locks.
#include "engine/engine.h"
#include "intake/copies.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

// Slots for each worker: enough that a long document does not idle the others.
enum { SLOTS_PER_THREAD = 4, THREAD_MAX = 256 };
// Raw bytes that may wait in the ring; a single larger document still passes, alone.
static const size_t IN_FLIGHT_BYTES = (size_t)64 << 20;
// A worker's stack: no stage recurses on its input, libxml2 and ICU are modest.
static const size_t STACK_BYTES = (size_t)4 << 20;

typedef enum slot_state { SLOT_FREE = 0, SLOT_READY, SLOT_TAKEN, SLOT_DONE } slot_state;

typedef struct run_slot {
    slot_state state;
    bool is_decided;    // whether it is a copy: the next one may ask
    dgm_buffer *raw;    // the raw document
    dgm_buffer *id;     // its id
    dgm_buffer *output; // what `each` wrote
    dgm_item_kind kind;
    char language[16]; // of what is left out for it
    dgm_err err;
    dgm_result result;
} run_slot;

typedef struct run {
    const dgm_engine *engine;
    const dgm_run_options *options;
    run_slot *slots; // (slot_n)
    uint32_t slot_n;
    uint64_t head, next, tail; // of the ring: to be delivered, to be taken, to be filled; head <= next <= tail
    uint64_t turn;             // of the ring: the first one that is not decided; turn <= next
    dgm_copies *copies;        // NULL where none are looked for
    size_t in_flight;          // raw bytes of the slots from head to tail
    bool ended;                // nothing more will be filled
    uint64_t passed;           // documents passed over because options->skip says so
    pthread_mutex_t lock;
    pthread_cond_t filled, done, decided;
} run;

typedef struct run_thread {
    run *owner;
    dgm_worker *worker;
    pthread_t thread;
    bool started;
} run_thread;

static void count_results(const dgm_analysis *analysis, dgm_result *result) {
    result->sentences = analysis->sentence_n;
    result->tokens = analysis->token_n;
    result->mentions = analysis->mention_n;
    for (uint32_t i = 0; analysis->outcomes && i < analysis->sentence_n; i++) {
        if (analysis->outcomes[i] < DGM_OUTCOME_N) {
            result->outcomes[analysis->outcomes[i]]++;
        }
    }
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        result->categories[analysis->mentions[i].category]++;
    }
}

// With the lock held: slots are decided in any order, turns go by in the ring's.
static void end_turn(run *owner, run_slot *slot) {
    slot->is_decided = true;
    while (owner->turn < owner->next && owner->slots[owner->turn % owner->slot_n].is_decided) {
        owner->turn++;
    }
    pthread_cond_broadcast(&owner->decided);
}

// Whether the document is a near copy of one before it. Asked in input order, whatever thread came first, so that the
// answer is the same for any number of threads; before the analysis, so that what is dropped costs none.
static dgm_code find_original(run *owner, dgm_worker *worker, run_slot *slot, uint64_t index, dgm_code code) {
    dgm_document *document = &worker->document;
    dgm_sketch sketch = {.is_empty = true};
    if (code == DGM_OK && slot->result.left_out == DGM_LEFT_OUT_NOT) {
        dgm_sketch_make(&sketch, document->text, document->text_size);
    }
    pthread_mutex_lock(&owner->lock);
    while (owner->turn != index) {
        pthread_cond_wait(&owner->decided, &owner->lock);
    }
    const char *original = sketch.is_empty ? NULL : dgm_copies_find(owner->copies, &sketch, document->id);
    if (original) {
        document->duplicate_of = dgm_arena_string(worker->document_arena, original);
        code = document->duplicate_of ? code : dgm_err_set_limit(&slot->err, document->id);
        slot->result.is_copy = true;
    }
    end_turn(owner, slot);
    pthread_mutex_unlock(&owner->lock);
    if (original && owner->options->duplicates == DGM_DUPLICATES_DROP) {
        slot->result.left_out = DGM_LEFT_OUT_DUPLICATE;
    }
    return code;
}

static void work_on(run *owner, dgm_worker *worker, run_slot *slot, uint64_t index) {
    const dgm_run_options *options = owner->options;
    size_t size = 0;
    const char *data = dgm_buffer_data(slot->raw, &size);
    dgm_item item = {
        .id = dgm_buffer_data(slot->id, NULL), .data = (const uint8_t *)data, .size = size, .kind = slot->kind};
    const dgm_analysis *analysis = NULL;
    dgm_arena_reset(worker->document_arena);
    worker->document = (dgm_document){0};
    memset(worker->seconds, 0, sizeof worker->seconds);
    double started = dgm_thread_seconds();
    dgm_code code = dgm_intake_run(worker->document_arena, &item, &worker->document, &slot->err);
    worker->seconds[DGM_STAGE_INTAKE] = dgm_thread_seconds() - started;
    if (code == DGM_OK && worker->document.id && strcmp(worker->document.id, item.id) != 0) {
        dgm_buffer_clear(slot->id);
        dgm_buffer_put(slot->id, worker->document.id, strlen(worker->document.id));
    }
    const char *language = worker->document.language;
    // Programs write "en", "en-GB", "eng" and "English".
    if (code == DGM_OK && options->language && language && strncasecmp(language, options->language, 2) != 0) {
        slot->result.left_out = DGM_LEFT_OUT_LANGUAGE;
        snprintf(slot->language, sizeof slot->language, "%s", language);
    }
    if (owner->copies) {
        code = find_original(owner, worker, slot, index, code);
    }
    if (slot->result.left_out != DGM_LEFT_OUT_NOT) {
        slot->result.code = code;
        return;
    }
    if (code == DGM_OK && options->analyse) {
        code = dgm_worker_analyse(worker, &worker->document, options->layer, &analysis, &slot->err);
    }
    if (code == DGM_OK) {
        if (analysis) {
            count_results(analysis, &slot->result);
        }
        started = dgm_thread_seconds();
        if (options->each) {
            options->each(options->user, &worker->document, analysis, slot->output);
        }
        worker->seconds[DGM_STAGE_WRITE] = dgm_thread_seconds() - started;
        memcpy(slot->result.seconds, worker->seconds, sizeof worker->seconds);
        if (dgm_buffer_failed(slot->output)) {
            code = dgm_err_set_limit(&slot->err, worker->document.id);
            dgm_buffer_clear(slot->output);
            slot->result = (dgm_result){.input_bytes = slot->result.input_bytes};
        }
    }
    slot->result.code = code;
}

static void *run_worker(void *argument) {
    run_thread *self = argument;
    run *owner = self->owner;
    pthread_mutex_lock(&owner->lock);
    for (;;) {
        while (owner->next == owner->tail && !owner->ended) {
            pthread_cond_wait(&owner->filled, &owner->lock);
        }
        if (owner->next == owner->tail) {
            break;
        }
        uint64_t index = owner->next++;
        run_slot *mine = &owner->slots[index % owner->slot_n];
        if (mine->state == SLOT_DONE) { // it failed in reading: there is nothing to work on
            end_turn(owner, mine);
            pthread_cond_signal(&owner->done);
            continue;
        }
        mine->state = SLOT_TAKEN;
        pthread_mutex_unlock(&owner->lock);
        work_on(owner, self->worker, mine, index);
        pthread_mutex_lock(&owner->lock);
        mine->state = SLOT_DONE;
        pthread_cond_signal(&owner->done);
    }
    pthread_mutex_unlock(&owner->lock);
    return NULL;
}

// Hand out what is done at the head; with `wait` at least one result, if any document is in flight.
static dgm_code deliver(run *owner, bool wait, dgm_err *err) {
    dgm_code code = DGM_OK;
    pthread_mutex_lock(&owner->lock);
    while (code == DGM_OK && owner->head < owner->tail) {
        run_slot *first = &owner->slots[owner->head % owner->slot_n];
        if (first->state != SLOT_DONE || owner->head == owner->next) { // the workers pass all slots, in order
            if (!wait) {
                break;
            }
            pthread_cond_wait(&owner->done, &owner->lock);
            continue;
        }
        wait = false;
        pthread_mutex_unlock(&owner->lock);
        first->result.err = &first->err;
        first->result.id = dgm_buffer_data(first->id, NULL);
        first->result.language = first->language;
        first->result.output = dgm_buffer_data(first->output, &first->result.output_size);
        if (owner->options->done && owner->options->done(owner->options->user, &first->result) != 0) {
            code = dgm_err_set(err, DGM_E_CANCELLED, NULL, 0, "the run was cancelled");
        }
        size_t raw_size = 0;
        dgm_buffer_data(first->raw, &raw_size);
        dgm_buffer_clear(first->raw);
        dgm_buffer_clear(first->id);
        dgm_buffer_clear(first->output);
        pthread_mutex_lock(&owner->lock);
        owner->in_flight -= raw_size;
        first->state = SLOT_FREE;
        first->is_decided = false;
        owner->head++;
    }
    pthread_mutex_unlock(&owner->lock);
    return code;
}

// Put one raw document (or why there is none) into the ring, which has room.
static void fill(run *owner, const dgm_item *item, dgm_code code, const dgm_err *why, const char *id, uint64_t done,
                 uint64_t total) {
    run_slot *free_slot = &owner->slots[owner->tail % owner->slot_n];
    free_slot->result = (dgm_result){.code = code, .done_bytes = done, .total_bytes = total};
    free_slot->err = (dgm_err){0};
    free_slot->language[0] = 0;
    bool is_document = code == DGM_OK && item->left_out == DGM_LEFT_OUT_NOT;
    if (code == DGM_OK && !is_document) {
        dgm_buffer_put(free_slot->id, item->id, strlen(item->id));
        free_slot->result.left_out = item->left_out;
    } else if (code == DGM_OK) {
        dgm_buffer_put(free_slot->id, item->id, strlen(item->id));
        dgm_buffer_put(free_slot->raw, (const char *)item->data, item->size);
        free_slot->kind = item->kind;
        free_slot->result.input_bytes = item->size;
        if (dgm_buffer_failed(free_slot->raw) || dgm_buffer_failed(free_slot->id)) {
            dgm_buffer_clear(free_slot->raw);
            code = dgm_err_set(&free_slot->err, DGM_E_NOMEM, item->id, 0, "out of memory");
            free_slot->result.code = code;
        }
    } else {
        free_slot->err = *why;
        const char *name = why->where[0] ? why->where : id;
        dgm_buffer_put(free_slot->id, name, strlen(name));
    }
    size_t size = 0;
    dgm_buffer_data(free_slot->raw, &size);
    pthread_mutex_lock(&owner->lock);
    owner->in_flight += size;
    free_slot->state = code == DGM_OK && is_document ? SLOT_READY : SLOT_DONE;
    owner->tail++;
    pthread_cond_signal(&owner->filled);
    pthread_mutex_unlock(&owner->lock);
}

// Whether a document is for this run: of its shard, and past those that are done.
static bool is_wanted(run *owner, const char *id) {
    const dgm_run_options *options = owner->options;
    if (options->shard_n && XXH3_64bits(id, strlen(id)) % options->shard_n != options->shard - 1) {
        return false;
    }
    if (owner->passed < options->skip) {
        owner->passed++;
        return false;
    }
    return true;
}

static dgm_code make_room(run *owner, dgm_err *err) {
    dgm_code code = deliver(owner, false, err);
    while (code == DGM_OK && owner->head < owner->tail &&
           (owner->tail - owner->head == owner->slot_n || owner->in_flight >= IN_FLIGHT_BYTES)) {
        code = deliver(owner, true, err);
    }
    return code;
}

// Bytes of the inputs that are not opened yet: 0 and false where one of them is a folder or a pipe.
static bool bytes_ahead(const char *const *inputs, uint32_t first, uint32_t input_n, uint64_t *out) {
    *out = 0;
    for (uint32_t i = first; i < input_n; i++) {
        struct stat status;
        if (stat(inputs[i], &status) != 0 || !S_ISREG(status.st_mode)) {
            return false;
        }
        *out += (uint64_t)status.st_size;
    }
    return true;
}

static dgm_code read_input(run *owner, const char *const *inputs, uint32_t index, uint32_t input_n, uint64_t *before,
                           dgm_err *err) {
    dgm_reader *reader = NULL;
    dgm_err why = {0};
    uint64_t done = 0, total = 0, ahead = 0;
    bool known = bytes_ahead(inputs, index + 1, input_n, &ahead);
    dgm_code code = make_room(owner, err);
    if (code != DGM_OK) {
        return code;
    }
    dgm_code read_code = dgm_reader_open(&reader, inputs[index], &why);
    if (read_code != DGM_OK) {
        if (is_wanted(owner, inputs[index])) {
            fill(owner, NULL, read_code, &why, inputs[index], *before, 0);
        }
        return DGM_OK;
    }
    for (;;) {
        dgm_item item = {0};
        dgm_err_clear(&why);
        code = make_room(owner, err);
        if (code != DGM_OK) {
            break;
        }
        read_code = dgm_reader_next(reader, &item, &why);
        if (read_code == DGM_END) {
            break;
        }
        dgm_reader_progress(reader, &done, &total);
        const char *id = read_code == DGM_OK ? item.id : why.where[0] ? why.where : inputs[index];
        if (is_wanted(owner, id)) {
            fill(owner, &item, read_code, &why, inputs[index], *before + done,
                 known && total ? *before + total + ahead : 0);
        }
    }
    dgm_reader_progress(reader, &done, &total);
    *before += done;
    dgm_reader_close(reader);
    return code;
}

static dgm_code open_run(run *owner, run_thread *threads, uint32_t thread_n, dgm_err *err) {
    for (uint32_t i = 0; i < owner->slot_n; i++) {
        run_slot *slot = &owner->slots[i];
        dgm_code code = dgm_buffer_open(&slot->raw, err);
        code = code == DGM_OK ? dgm_buffer_open(&slot->id, err) : code;
        code = code == DGM_OK ? dgm_buffer_open(&slot->output, err) : code;
        if (code != DGM_OK) {
            return code;
        }
    }
    for (uint32_t i = 0; i < thread_n; i++) {
        threads[i].owner = owner;
        dgm_code code = dgm_worker_open(&threads[i].worker, owner->engine, err);
        if (code != DGM_OK) {
            return code;
        }
    }
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    uint32_t started = 0;
    for (uint32_t i = 0; i < thread_n; i++) {
        threads[i].started = pthread_create(&threads[i].thread, &attributes, run_worker, &threads[i]) == 0;
        started += threads[i].started;
    }
    pthread_attr_destroy(&attributes);
    // Fewer threads than wished for do the same work; none cannot.
    return started ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "the system gave no thread");
}

static void close_run(run *owner, run_thread *threads, uint32_t thread_n) {
    pthread_mutex_lock(&owner->lock);
    owner->ended = true;
    owner->next = owner->tail; // what nobody began is dropped: after a full run there is nothing left
    pthread_cond_broadcast(&owner->filled);
    pthread_mutex_unlock(&owner->lock);
    for (uint32_t i = 0; i < thread_n; i++) {
        if (threads[i].started) {
            pthread_join(threads[i].thread, NULL);
        }
    }
    for (uint32_t i = 0; i < thread_n; i++) {
        dgm_worker_close(threads[i].worker);
    }
    for (uint32_t i = 0; i < owner->slot_n; i++) {
        dgm_buffer_close(owner->slots[i].raw);
        dgm_buffer_close(owner->slots[i].id);
        dgm_buffer_close(owner->slots[i].output);
    }
    pthread_cond_destroy(&owner->filled);
    pthread_cond_destroy(&owner->done);
    pthread_cond_destroy(&owner->decided);
    pthread_mutex_destroy(&owner->lock);
}

static uint32_t choose_threads(uint32_t wished) {
    long processors = wished ? (long)wished : sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1) {
        return 1;
    }
    return processors > THREAD_MAX ? THREAD_MAX : (uint32_t)processors;
}

dgm_code dgm_run(const dgm_engine *engine, const char *const *inputs, uint32_t input_n, const dgm_run_options *options,
                 dgm_err *err) {
    if (!options || options->size < sizeof *options || (options->analyse && !engine) ||
        (options->analyse && options->layer > engine->layer)) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    if (options->shard_n && (options->shard < 1 || options->shard > options->shard_n)) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "there is no shard %u of %u", options->shard, options->shard_n);
    }
    uint32_t thread_n = choose_threads(options->threads);
    run owner = {.engine = engine, .options = options, .slot_n = thread_n * SLOTS_PER_THREAD};
    run_thread *threads = NULL;
    dgm_arena *arena = dgm_arena_open(0);
    if (arena) {
        owner.slots = dgm_arena_array(arena, run_slot, owner.slot_n);
        threads = dgm_arena_array(arena, run_thread, thread_n);
    }
    if (!owner.slots || !threads) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (options->duplicates != DGM_DUPLICATES_KEEP && !(owner.copies = dgm_copies_open())) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    if (pthread_mutex_init(&owner.lock, NULL) != 0 || pthread_cond_init(&owner.filled, NULL) != 0 ||
        pthread_cond_init(&owner.done, NULL) != 0 || pthread_cond_init(&owner.decided, NULL) != 0) {
        dgm_copies_close(owner.copies);
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "the system gave no lock");
    }
    dgm_code code = open_run(&owner, threads, thread_n, err);
    uint64_t before = 0;
    for (uint32_t i = 0; code == DGM_OK && i < input_n; i++) {
        code = read_input(&owner, inputs, i, input_n, &before, err);
    }
    while (code == DGM_OK && owner.head < owner.tail) {
        code = deliver(&owner, true, err);
    }
    close_run(&owner, threads, thread_n);
    dgm_copies_close(owner.copies);
    dgm_arena_close(arena);
    return code;
}
