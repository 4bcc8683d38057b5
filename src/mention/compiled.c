// The actor lexicon as bytes without addresses: where its structures point to.
#include "mention/actors.h"

static const dgm_image_field fact_fields[] = {DGM_STRING_AT(dgm_fact, id),     DGM_STRING_AT(dgm_fact, name),
                                              DGM_STRING_AT(dgm_fact, code),   DGM_STRING_AT(dgm_fact, country),
                                              DGM_STRING_AT(dgm_fact, sector), DGM_STRING_AT(dgm_fact, office)};
static const dgm_image_type fact_type = {sizeof(dgm_fact), DGM_IMAGE_FIELDS(fact_fields)};

static const dgm_image_field sense_fields[] = {DGM_STRING_AT(dgm_sense, sector)};
static const dgm_image_type sense_type = {sizeof(dgm_sense), DGM_IMAGE_FIELDS(sense_fields)};

static const dgm_image_type path_type = {sizeof(dgm_path), NULL, 0};

static const dgm_image_field actors_fields[] = {
    DGM_OMITTED_AT(dgm_actors, arena),
    DGM_ARRAY_AT(dgm_actors, records, record_n, &fact_type),
    DGM_ARRAY_AT(dgm_actors, senses, sense_n, &sense_type),
    DGM_ARRAY_AT(dgm_actors, paths, path_capacity, &path_type),
    DGM_INSIDE_AT(dgm_actors, countries, 1, &dgm_image_table),
    DGM_INSIDE_AT(dgm_actors, holders, 1, &dgm_image_table),
    DGM_INSIDE_AT(dgm_actors, words, 1, &dgm_image_table),
    DGM_INSIDE_AT(dgm_actors, roles, 1, &dgm_image_table),
    {DGM_IMAGE_STRING, DGM_FILES_MOST, offsetof(dgm_actors, files), 0, NULL}};
static const dgm_image_type actors_type = {sizeof(dgm_actors), DGM_IMAGE_FIELDS(actors_fields)};

dgm_code dgm_actors_write(const dgm_actors *actors, dgm_image *out, dgm_arena *arena, dgm_err *err) {
    return dgm_image_write(out, actors, &actors_type, arena, err);
}

dgm_code dgm_actors_map(dgm_actors **out, dgm_image *image, const char *where, dgm_err *err) {
    void *root;
    *out = NULL;
    dgm_code code = dgm_image_read(&root, image, &actors_type, where, err);
    dgm_actors *actors = root;
    if (code) {
        return code;
    }
    // The arrays are as long as they are full, and what a user's own files add has an arena of its own.
    actors->record_capacity = actors->record_n;
    actors->sense_capacity = actors->sense_n;
    actors->arena = dgm_arena_open(0);
    *out = actors->arena ? actors : NULL;
    return *out ? DGM_OK : dgm_err_set(err, DGM_E_NOMEM, where, 0, "out of memory");
}
