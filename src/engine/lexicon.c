// Opening the lexicon: ours from its text files, then the user's own files on top.
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

// The names in a folder, sorted, so that nothing depends on the file system's order.
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

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

// The files of rules and of rows in a folder and in the folders inside it, in order of their names.
static dgm_code find_sources(dgm_arena *arena, const char *folder, dgm_sources *out, dgm_err *err) {
    char **names, **inner;
    size_t n, inner_n;
    dgm_code code = list_folder(arena, folder, &names, &n, err);
    for (size_t i = 0; code == DGM_OK && i < n; i++) {
        const char *path = dgm_arena_print(arena, "%s/%s", folder, names[i]);
        struct stat status;
        bool is_folder = path && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
        inner = &names[i];
        inner_n = 1;
        code = !path       ? dgm_err_set_limit(err, folder)
               : is_folder ? list_folder(arena, path, &inner, &inner_n, err)
                           : DGM_OK;
        for (size_t k = 0; code == DGM_OK && k < inner_n; k++) {
            dgm_source *grown = dgm_arena_grow(arena, out->at, out->n, &out->capacity, sizeof *grown);
            const char *name = is_folder ? dgm_arena_print(arena, "%s/%s", names[i], inner[k]) : names[i];
            const char *full = name ? dgm_arena_print(arena, "%s/%s", folder, name) : NULL;
            if (!grown || !full) {
                return dgm_err_set_limit(err, folder);
            }
            out->at = grown;
            if (ends_with(name, ".lex") || ends_with(name, ".tsv")) {
                out->at[out->n++] = (dgm_source){full, name};
            }
        }
    }
    return code;
}

static dgm_code hash_file(XXH3_state_t *state, const dgm_source *file, dgm_err *err) {
    dgm_map map = {0};
    struct stat status;
    XXH3_128bits_update(state, file->name, strlen(file->name) + 1);
    if (stat(file->path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0) {
        return DGM_OK; // an empty file cannot be mapped
    }
    dgm_code code = dgm_map_open(&map, file->path, err);
    if (code == DGM_OK) {
        XXH3_128bits_update(state, map.data, map.size);
        dgm_map_close(&map);
    }
    return code;
}

// One number for all that the coding depends on besides the model: a coded event can name the lexicon it came from.
// `id` is the number of all files hashed so far.
static dgm_code hash_sources(XXH3_state_t *state, const dgm_sources *files, char id[33], dgm_err *err) {
    dgm_code code = DGM_OK;
    for (size_t i = 0; code == DGM_OK && i < files->n; i++) {
        code = hash_file(state, &files->at[i], err);
    }
    XXH128_hash_t hash = XXH3_128bits_digest(state);
    snprintf(id, 33, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
    return code;
}

static dgm_code read_text(dgm_engine *engine, const char *folder, dgm_err *err) {
    dgm_code code = dgm_actors_open(&engine->actors, folder, err);
    if (code == DGM_OK) {
        code = dgm_gazetteer_open(&engine->gazetteer, folder, err);
    }
    if (code == DGM_OK && engine->layer >= DGM_LAYER_MENTIONS) {
        code = dgm_rules_open(&engine->rules, folder, err);
    }
    return code;
}

// What a path given by the user holds: itself, or the files of a folder.
static dgm_code find_overlay(dgm_arena *arena, const char *path, dgm_sources *out, dgm_err *err) {
    struct stat status;
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
        size_t before = out->n;
        dgm_code code = find_sources(arena, path, out, err);
        return code == DGM_OK && out->n == before
                   ? dgm_err_set(err, DGM_E_NOTFOUND, path, 0, "holds no rules (*.lex) and no actors (*.tsv)")
                   : code;
    }
    dgm_source *grown = dgm_arena_grow(arena, out->at, out->n, &out->capacity, sizeof *grown);
    const char *copy = dgm_arena_string(arena, path);
    if (!grown || !copy) {
        return dgm_err_set_limit(err, path);
    }
    out->at = grown;
    out->at[out->n++] = (dgm_source){copy, copy};
    return DGM_OK;
}

static dgm_code add_overlays(dgm_engine *engine, const dgm_sources *files, dgm_err *err) {
    dgm_code code = DGM_OK;
    for (size_t i = 0; code == DGM_OK && i < files->n; i++) {
        if (ends_with(files->at[i].name, ".tsv")) {
            code = dgm_actors_overlay(engine->actors, files->at[i].path, err);
        } else if (engine->rules) {
            code = dgm_rules_add(engine->rules, files->at[i].path, err);
        }
    }
    return code;
}

dgm_code dgm_engine_open_lexicon(dgm_engine *engine, const dgm_engine_options *options, dgm_err *err) {
    const char *folder = dgm_arena_print(engine->arena, "%s/lexicon", options->data);
    if (!folder) {
        return dgm_err_set(err, DGM_E_NOMEM, options->data, 0, "out of memory");
    }
    dgm_code code = find_sources(engine->arena, folder, &engine->ours, err);
    for (uint32_t i = 0; code == DGM_OK && i < options->overlay_n; i++) {
        code = find_overlay(engine->arena, options->overlays[i], &engine->overlays, err);
    }
    XXH3_state_t *state = code == DGM_OK ? XXH3_createState() : NULL;
    if (code == DGM_OK && !state) {
        return dgm_err_set(err, DGM_E_NOMEM, options->data, 0, "out of memory");
    }
    if (state) {
        XXH3_128bits_reset(state);
    }
    code = code ? code : hash_sources(state, &engine->ours, engine->lexicon_id, err);
    code = code ? code : hash_sources(state, &engine->overlays, engine->lexicon_id, err);
    XXH3_freeState(state);
    code = code ? code : dgm_time_open(&engine->time_words, folder, err);
    code = code ? code : read_text(engine, folder, err);
    return code ? code : add_overlays(engine, &engine->overlays, err);
}
