// Opening what all workers share: the model, the lexicon, the gazetteer.
#include "engine/engine.h"

static dgm_code open_layers(dgm_engine *engine, const dgm_engine_options *options, dgm_err *err) {
    dgm_code code = DGM_OK;
    if (engine->layer >= DGM_LAYER_PARSE) {
        char *model = dgm_arena_print(engine->arena, "%s/model/english.dgm", options->data);
        code = model ? dgm_parser_open(&engine->parser, model, err)
                     : dgm_err_set(err, DGM_E_NOMEM, options->data, 0, "out of memory");
    }
    return code == DGM_OK && engine->layer >= DGM_LAYER_ANNOTATION ? dgm_engine_open_lexicon(engine, options, err)
                                                                   : code;
}

dgm_code dgm_engine_open(dgm_engine **out, const dgm_engine_options *options, dgm_err *err) {
    *out = NULL;
    if (!options || options->size < sizeof *options || !options->data) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine's options name no data folder");
    }
    dgm_arena *arena = dgm_arena_open(0);
    dgm_engine *engine = arena ? dgm_arena_get(arena, sizeof *engine) : NULL;
    if (!engine) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    engine->arena = arena;
    engine->layer = options->layer;
    dgm_code code = open_layers(engine, options, err);
    if (code != DGM_OK) {
        dgm_engine_close(engine);
        return code;
    }
    *out = engine;
    return DGM_OK;
}

void dgm_engine_close(dgm_engine *engine) {
    if (!engine) {
        return;
    }
    dgm_engine_close_lexicon(engine);
    if (engine->parser) {
        dgm_parser_close(engine->parser);
    }
    dgm_arena_close(engine->arena);
}

const char *dgm_engine_model_id(const dgm_engine *engine) {
    return engine->parser ? dgm_parser_id(engine->parser) : "";
}

const char *dgm_engine_lexicon_id(const dgm_engine *engine) {
    return engine->lexicon_id;
}

const char *dgm_engine_lexicon_from(const dgm_engine *engine) {
    return engine->lexicon_from ? engine->lexicon_from : "";
}
