// Opening what all workers share: the model, the lexicon, the gazetteer.
#include "engine/engine.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

static int compare_names(const void *a, const void *b) {
    const char *const *left = a, *const *right = b;
    return strcmp(*left, *right);
}

// The names in a folder, sorted, so that the id does not depend on the file system's order.
static dgm_code list_folder(dgm_arena *arena, const char *path, char ***out, size_t *out_n, dgm_err *err) {
    DIR *folder = opendir(path);
    if (!folder) {
        return dgm_err_set_errno(err, errno, path, "cannot read the folder");
    }
    char **names = NULL;
    size_t n = 0, capacity = 0;
    dgm_code code = DGM_OK;
    for (const struct dirent *entry; code == DGM_OK && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.') {
            continue;
        }
        char **grown = dgm_arena_grow(arena, names, n, &capacity, sizeof *names);
        char *name = grown ? dgm_arena_string(arena, entry->d_name) : NULL;
        if (!name) {
            code = dgm_err_set_limit(err, path);
            break;
        }
        names = grown;
        names[n++] = name;
    }
    closedir(folder);
    if (n) {
        qsort(names, n, sizeof *names, compare_names);
    }
    *out = names;
    *out_n = n;
    return code;
}

static dgm_code hash_file(XXH3_state_t *state, const char *path, const char *name, dgm_err *err) {
    struct stat status;
    if (stat(path, &status) != 0) {
        return dgm_err_set_errno(err, errno, path, "cannot read");
    }
    if (!S_ISREG(status.st_mode) || status.st_size == 0) {
        return DGM_OK;
    }
    dgm_map map = {0};
    dgm_code code = dgm_map_open(&map, path, err);
    if (code == DGM_OK) {
        XXH3_128bits_update(state, name, strlen(name) + 1);
        XXH3_128bits_update(state, map.data, map.size);
        dgm_map_close(&map);
    }
    return code;
}

// One number for all that the coding depends on besides the model: a coded event can name the lexicon it came from.
static dgm_code hash_lexicon(dgm_engine *engine, dgm_arena *arena, const char *folder, const char *overlay,
                             dgm_err *err) {
    XXH3_state_t *state = XXH3_createState();
    if (!state) {
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    XXH3_128bits_reset(state);
    char **kinds = NULL;
    size_t kind_n = 0;
    dgm_code code = list_folder(arena, folder, &kinds, &kind_n, err);
    for (size_t i = 0; code == DGM_OK && i < kind_n; i++) {
        const char *path = dgm_arena_print(arena, "%s/%s", folder, kinds[i]);
        struct stat status;
        if (!path) {
            code = dgm_err_set_limit(err, folder);
        } else if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
            char **names = NULL;
            size_t name_n = 0;
            code = list_folder(arena, path, &names, &name_n, err);
            for (size_t k = 0; code == DGM_OK && k < name_n; k++) {
                const char *file = dgm_arena_print(arena, "%s/%s", path, names[k]);
                code = file ? hash_file(state, file, file + strlen(folder) + 1, err) : dgm_err_set_limit(err, path);
            }
        } else {
            code = hash_file(state, path, kinds[i], err);
        }
    }
    if (code == DGM_OK && overlay) {
        code = hash_file(state, overlay, "overlay", err);
    }
    XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    snprintf(engine->lexicon_id, sizeof engine->lexicon_id, "%016llx%016llx", (unsigned long long)hash.high64,
             (unsigned long long)hash.low64);
    return code;
}

static dgm_code open_layers(dgm_engine *engine, dgm_arena *arena, const dgm_engine_options *options, dgm_err *err) {
    const char *model = dgm_arena_print(arena, "%s/model/english.dgm", options->data);
    const char *lexicon = dgm_arena_print(arena, "%s/lexicon", options->data);
    if (!model || !lexicon) {
        return dgm_err_set(err, DGM_E_NOMEM, options->data, 0, "out of memory");
    }
    dgm_code code = DGM_OK;
    if (engine->layer >= DGM_LAYER_PARSE) {
        code = dgm_parser_open(&engine->parser, model, err);
    }
    if (code == DGM_OK && engine->layer >= DGM_LAYER_ANNOTATION) {
        code = hash_lexicon(engine, arena, lexicon, options->overlay, err);
        if (code == DGM_OK) {
            code = dgm_actors_open(&engine->actors, lexicon, err);
        }
        if (code == DGM_OK) {
            code = dgm_time_open(&engine->time_words, lexicon, err);
        }
        if (code == DGM_OK) {
            code = dgm_gazetteer_open(&engine->gazetteer, lexicon, err);
        }
    }
    if (code == DGM_OK && engine->layer >= DGM_LAYER_MENTIONS) {
        code = dgm_rules_open(&engine->rules, lexicon, options->overlay, err);
    }
    return code;
}

dgm_code dgm_engine_open(dgm_engine **out, const dgm_engine_options *options, dgm_err *err) {
    *out = NULL;
    if (!options || options->size < sizeof *options || !options->data) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine's options name no data folder");
    }
    dgm_engine *engine = calloc(1, sizeof *engine);
    dgm_arena *arena = dgm_arena_open(0);
    if (!engine || !arena) {
        free(engine);
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    engine->layer = options->layer;
    dgm_code code = open_layers(engine, arena, options, err);
    dgm_arena_close(arena);
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
    if (engine->rules) {
        dgm_rules_close(engine->rules);
    }
    if (engine->gazetteer) {
        dgm_gazetteer_close(engine->gazetteer);
    }
    if (engine->time_words) {
        dgm_time_close(engine->time_words);
    }
    if (engine->actors) {
        dgm_actors_close(engine->actors);
    }
    if (engine->parser) {
        dgm_parser_close(engine->parser);
    }
    free(engine);
}

const char *dgm_engine_model_id(const dgm_engine *engine) {
    return engine->parser ? dgm_parser_id(engine->parser) : "";
}

const char *dgm_engine_lexicon_id(const dgm_engine *engine) {
    return engine->lexicon_id;
}
