// Opening the lexicon: ours from the compiled file where that is of the same sources, else from the text files; then
// the user's own files on top.
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

// ---- the compiled lexicon ---------------------------------------------------------------------------

static const char KIND[] = "LEXI";

// What a compiled lexicon must have been made of: the same files by the same readers.
static const char *key_of(dgm_arena *arena, const char *sources) {
    return dgm_arena_print(arena, "form\t%s\nsources\t%s\n", DGM_LEXICON_FORM, sources);
}

// A pair of sections as an image; its items may be changed, since the file is mapped privately.
static dgm_code find_image(const dgm_container *file, const char *items, const char *strings, dgm_image *out,
                           dgm_err *err) {
    static const uint64_t any[] = {0};
    const dgm_section *found[2];
    dgm_code code = dgm_container_need(file, items, DGM_ITEM_U8, 1, any, &found[0], err);
    code = code ? code : dgm_container_need(file, strings, DGM_ITEM_U8, 1, any, &found[1], err);
    if (code == DGM_OK) {
        *out = (dgm_image){.items = (uint8_t *)(uintptr_t)found[0]->data,
                           .items_n = found[0]->size,
                           .strings = found[1]->data,
                           .strings_n = found[1]->size};
    }
    return code;
}

static dgm_code map_layers(dgm_engine *engine, const char *path, dgm_err *err) {
    static const uint64_t any[] = {0};
    const dgm_section *places;
    dgm_image image;
    dgm_code code = find_image(&engine->compiled, "actors", "actors.strings", &image, err);
    code = code ? code : dgm_actors_map(&engine->actors, &image, path, err);
    code = code ? code : dgm_container_need(&engine->compiled, "places", DGM_ITEM_U8, 1, any, &places, err);
    code = code ? code : dgm_gazetteer_map(&engine->gazetteer, places->data, places->size, path, err);
    if (code == DGM_OK && engine->layer >= DGM_LAYER_MENTIONS) {
        code = find_image(&engine->compiled, "rules", "rules.strings", &image, err);
        code = code ? code : dgm_rules_map(&engine->rules, &image, path, err);
    }
    return code;
}

// Map the compiled lexicon. DGM_E_NOTFOUND: there is none of these sources, and the text is to be read. A damaged file
// is an error: somebody believes that it is in use.
static dgm_code open_compiled(dgm_engine *engine, const char *path, const char *ours, dgm_err *err) {
    dgm_err why = {.code = DGM_OK};
    dgm_code code = dgm_container_open_private(&engine->compiled, path, KIND, &why);
    if (code == DGM_E_VERSION || (code == DGM_E_IO && why.sys_errno == ENOENT)) {
        engine->lexicon_from =
            dgm_arena_print(engine->arena, "text; %s", code == DGM_E_IO ? "not compiled" : "compiled in another form");
        return DGM_E_NOTFOUND;
    }
    if (code) {
        if (err) {
            *err = why;
        }
        return code;
    }
    const dgm_section *key = dgm_container_find(&engine->compiled, "key");
    const char *wanted = key_of(engine->arena, ours);
    if (!wanted) {
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    if (!key || key->size != strlen(wanted) || memcmp(key->data, wanted, key->size) != 0) {
        engine->lexicon_from = dgm_arena_print(engine->arena, "text; %s is of other sources", path);
        return DGM_E_NOTFOUND;
    }
    engine->lexicon_from = dgm_arena_string(engine->arena, path);
    return map_layers(engine, path, err);
}

static dgm_section section_of(const char *name, const void *data, size_t size) {
    return (dgm_section){
        .name = name, .type = DGM_ITEM_U8, .rank = 1, .shape = {size}, .items = size, .data = data, .size = size};
}

static dgm_code compile(const dgm_engine *engine, const char *path, dgm_err *err) {
    dgm_image actors, rules;
    size_t place_n;
    const char *key = key_of(engine->arena, engine->lexicon_id);
    const void *places = dgm_gazetteer_bytes(engine->gazetteer, &place_n);
    dgm_code code = dgm_actors_write(engine->actors, &actors, engine->arena, err);
    code = code ? code : dgm_rules_write(engine->rules, &rules, engine->arena, err);
    if (code || !key) {
        return code ? code : dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    const dgm_section sections[] = {section_of("key", key, strlen(key)),
                                    section_of("actors", actors.items, actors.items_n),
                                    section_of("actors.strings", actors.strings, actors.strings_n),
                                    section_of("rules", rules.items, rules.items_n),
                                    section_of("rules.strings", rules.strings, rules.strings_n),
                                    section_of("places", places, place_n)};
    return dgm_container_write(path, KIND, sections, sizeof sections / sizeof *sections, err);
}

// ---- the user's own files ---------------------------------------------------------------------------

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

// Find all files, and the number of their contents.
static dgm_code find_all(dgm_engine *engine, const char *folder, const dgm_engine_options *options, char ours[33],
                         dgm_err *err) {
    dgm_code code = find_sources(engine->arena, folder, &engine->ours, err);
    for (uint32_t i = 0; code == DGM_OK && i < options->overlay_n; i++) {
        code = find_overlay(engine->arena, options->overlays[i], &engine->overlays, err);
    }
    if (code) {
        return code;
    }
    XXH3_state_t *state = XXH3_createState();
    if (!state) {
        return dgm_err_set(err, DGM_E_NOMEM, folder, 0, "out of memory");
    }
    XXH3_128bits_reset(state);
    code = hash_sources(state, &engine->ours, ours, err);
    code = code ? code : hash_sources(state, &engine->overlays, engine->lexicon_id, err);
    XXH3_freeState(state);
    return code;
}

dgm_code dgm_engine_open_lexicon(dgm_engine *engine, const dgm_engine_options *options, dgm_err *err) {
    const char *folder = dgm_arena_print(engine->arena, "%s/lexicon", options->data);
    const char *compiled = options->compiled ? dgm_arena_string(engine->arena, options->compiled)
                                             : dgm_arena_print(engine->arena, "%s/lexicon.dgl", options->data);
    char ours[33];
    engine->data = dgm_arena_string(engine->arena, options->data);
    engine->compiled_path = compiled;
    if (!folder || !compiled || !engine->data) {
        return dgm_err_set(err, DGM_E_NOMEM, options->data, 0, "out of memory");
    }
    dgm_code code = find_all(engine, folder, options, ours, err);
    code = code ? code : dgm_time_open(&engine->time_words, folder, err);
    if (code == DGM_OK) {
        engine->lexicon_from = "text";
        code = *compiled ? open_compiled(engine, compiled, ours, err) : DGM_E_NOTFOUND;
        code = code == DGM_E_NOTFOUND ? read_text(engine, folder, err) : code;
    }
    return code ? code : add_overlays(engine, &engine->overlays, err);
}

dgm_code dgm_lexicon_compile(const char *data, const char *path, dgm_err *err) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_engine engine = {.arena = arena, .layer = DGM_LAYER_MENTIONS};
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    options.data = data;
    const char *folder = arena ? dgm_arena_print(arena, "%s/lexicon", data) : NULL;
    dgm_code code = folder ? find_all(&engine, folder, &options, engine.lexicon_id, err)
                           : dgm_err_set(err, DGM_E_NOMEM, data, 0, "out of memory");
    code = code ? code : read_text(&engine, folder, err);
    code = code ? code : compile(&engine, path, err);
    dgm_engine_close_lexicon(&engine);
    dgm_arena_close(arena);
    return code;
}

void dgm_engine_close_lexicon(dgm_engine *engine) {
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
    dgm_container_close(&engine->compiled);
}
