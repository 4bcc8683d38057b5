/** What the engine's own files share: the opened knowledge, and a worker's memory. */
#ifndef DGM_ENGINE_H
#define DGM_ENGINE_H

#include "base/arena.h"
#include "base/container.h"
#include "base/error.h"
#include "code/code.h"
#include "intake/intake.h"
#include "mention/mention.h"
#include "parse/parse.h"
#include "place/place.h"
#include "text/text.h"
#include "time/time.h"

/** One file of a lexicon. */
typedef struct dgm_source {
    const char *path; // on disk
    const char *name; // in the lexicon: "acts/consult.lex"; of a user's own file the path
} dgm_source;

typedef struct dgm_sources {
    dgm_source *at; // (n) in order of reading
    size_t n, capacity;
} dgm_sources;

struct dgm_engine {
    dgm_arena *arena;                 // holds the engine itself
    dgm_layer layer;                  // how far its workers may go
    dgm_parser *parser;               // NULL below DGM_LAYER_PARSE
    dgm_actors *actors;               // NULL below DGM_LAYER_ANNOTATION, as are the next two
    dgm_time_words *time_words;       //
    dgm_gazetteer *gazetteer;         //
    dgm_rules *rules;                 // NULL below DGM_LAYER_MENTIONS
    dgm_sources ours, overlays;       // the lexicon's files
    dgm_container compiled;           // empty where the lexicon was read from text
    const char *data, *compiled_path; // as the options named them
    const char *lexicon_from;         // the compiled file, or why the text was read
    char lexicon_id[33];              // XXH3-128 of the lexicon's files, hexadecimal; "" where no lexicon was opened
};

/**
 * Open what the engine's layer needs of the lexicon: ours of `options->data`, then the user's own files.
 * @return DGM_OK, DGM_E_IO, DGM_E_FORMAT (file and line in err), DGM_E_CHECKSUM, DGM_E_NOMEM. Thread-safe.
 */
dgm_code dgm_engine_open_lexicon(dgm_engine *engine, const dgm_engine_options *options, dgm_err *err);
void dgm_engine_close_lexicon(dgm_engine *engine);

/** Tell the faults of the lexicon's files, as dgm_lexicon_check does beside its examples. */
dgm_code dgm_lexicon_lint(const dgm_engine *engine, void (*failed)(void *user, const dgm_check *check), void *user,
                          dgm_err *err);

struct dgm_worker {
    const dgm_engine *engine;  // NULL for a worker that only reads documents
    dgm_arena *document_arena; // the document in hand, where the worker made it
    dgm_arena *arena;          // its analysis
    dgm_document document;
    dgm_analysis analysis;
    double seconds[DGM_STAGE_N]; // processor time of the last document's stages
};

/** Processor time of the calling thread, seconds. */
double dgm_thread_seconds(void);

#endif
