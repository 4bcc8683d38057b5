// Two readings of one document, compared.
#include "serve/changes.h"

#include <string.h>

static const char *put_codes(dgm_arena *arena, const char *key, const dgm_participant *participants, uint32_t n) {
    for (uint32_t i = 0; i < n && key; i++) {
        key = dgm_arena_print(arena, "%s %s/%s", key, participants[i].actor->id, participants[i].actor->code);
    }
    return key;
}

// All that a coding says, as a string.
static const char *make_key(dgm_arena *arena, const dgm_analysis *a, const dgm_mention *m) {
    const char *place = m->place < a->place_n && a->places[m->place].name ? a->places[m->place].name : "";
    const char *key = dgm_arena_print(arena, "%u %u %u %s %s %s %d %d-%d-%d %d-%d-%d %s >", m->sentence,
                                      m->trigger.start, m->trigger.end, dgm_category_name(m->category),
                                      m->cameo ? m->cameo : "", m->mode ? m->mode : "", (int)m->status, m->from.year,
                                      m->from.month, m->from.day, m->to.year, m->to.month, m->to.day, place);
    key = put_codes(arena, key, m->actors, m->actor_n);
    key = key ? dgm_arena_print(arena, "%s >", key) : NULL;
    return put_codes(arena, key, m->recipients, m->recipient_n);
}

static const char **make_keys(dgm_arena *arena, const dgm_analysis *a) {
    const char **keys = dgm_arena_array(arena, const char *, a->mention_n);
    for (uint32_t i = 0; i < a->mention_n && keys; i++) {
        keys[i] = make_key(arena, a, &a->mentions[i]);
        if (!keys[i]) {
            return NULL;
        }
    }
    return keys;
}

static bool is_among(const char *key, const char *const *keys, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (strcmp(keys[i], key) == 0) {
            return true;
        }
    }
    return false;
}

// The mentions of an analysis that the other one does not have.
static dgm_change *find_new(dgm_arena *arena, const dgm_analysis *a, const char *const *keys, const char *const *others,
                            uint32_t other_n, uint32_t *n) {
    dgm_change *changes = dgm_arena_array(arena, dgm_change, a->mention_n);
    *n = 0;
    for (uint32_t i = 0; i < a->mention_n && changes; i++) {
        if (!is_among(keys[i], others, other_n)) {
            const dgm_span span = a->sentences[a->mentions[i].sentence].span;
            changes[(*n)++] = (dgm_change){i, dgm_category_name(a->mentions[i].category), a->mentions[i].cameo,
                                           a->document->text + span.start, span.end - span.start};
        }
    }
    return changes;
}

dgm_code dgm_changes_find(dgm_worker *before, dgm_worker *after, dgm_arena *arena, const dgm_document *document,
                          dgm_changes *out, dgm_err *err) {
    *out = (dgm_changes){0};
    dgm_code code = dgm_document_analyse(before, arena, document, &out->before, err);
    code = code == DGM_OK ? dgm_document_analyse(after, arena, document, &out->after, err) : code;
    if (code != DGM_OK) {
        return code;
    }
    const char **old_keys = make_keys(arena, out->before), **new_keys = make_keys(arena, out->after);
    if (old_keys && new_keys) {
        out->added = find_new(arena, out->after, new_keys, old_keys, out->before->mention_n, &out->added_n);
        out->removed = find_new(arena, out->before, old_keys, new_keys, out->after->mention_n, &out->removed_n);
    }
    out->kept = out->before->mention_n - out->removed_n;
    return out->added && out->removed ? DGM_OK : dgm_err_set_limit(err, NULL);
}
