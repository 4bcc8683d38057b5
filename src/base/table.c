#include "base/table.h"

#include <string.h>
#include <xxhash.h>

static dgm_table_slot *slot_for(const dgm_table *t, const char *key, size_t size, uint32_t hash) {
    uint32_t mask = t->capacity - 1, at = hash & mask;
    while (t->slots[at].key) {
        const dgm_table_slot *s = &t->slots[at];
        if (s->hash == hash && s->size == size && memcmp(s->key, key, size) == 0) {
            break;
        }
        at = (at + 1) & mask;
    }
    return &t->slots[at];
}

static uint32_t hash_of(const char *key, size_t size) {
    return (uint32_t)XXH3_64bits(key, size);
}

uint32_t dgm_table_find(const dgm_table *t, const char *key, size_t size) {
    if (!t->count) {
        return DGM_TABLE_NONE;
    }
    const dgm_table_slot *s = slot_for(t, key, size, hash_of(key, size));
    return s->key ? s->value : DGM_TABLE_NONE;
}

// Keep at least a third of the slots free, so that probes stay short.
static bool make_room(dgm_table *t, dgm_arena *arena) {
    if (t->capacity && t->count < t->capacity / 3 * 2) {
        return true;
    }
    dgm_table wider = {.capacity = t->capacity ? t->capacity * 2 : 64, .count = t->count};
    wider.slots = dgm_arena_array(arena, dgm_table_slot, wider.capacity);
    if (!wider.slots) {
        return false;
    }
    for (uint32_t i = 0; i < t->capacity; i++) {
        if (t->slots[i].key) {
            *slot_for(&wider, t->slots[i].key, t->slots[i].size, t->slots[i].hash) = t->slots[i];
        }
    }
    *t = wider;
    return true;
}

static dgm_table_slot *put(dgm_table *t, dgm_arena *arena, const char *key, size_t size, uint32_t value) {
    if (size > UINT32_MAX || !make_room(t, arena)) {
        return NULL;
    }
    uint32_t hash = hash_of(key, size);
    dgm_table_slot *s = slot_for(t, key, size, hash);
    if (!s->key) {
        *s = (dgm_table_slot){key, (uint32_t)size, hash, value};
        t->count++;
    }
    return s;
}

uint32_t dgm_table_put(dgm_table *t, dgm_arena *arena, const char *key, size_t size, uint32_t value) {
    const dgm_table_slot *s = put(t, arena, key, size, value);
    return s ? s->value : DGM_TABLE_NONE;
}

bool dgm_table_set(dgm_table *t, dgm_arena *arena, const char *key, size_t size, uint32_t value) {
    dgm_table_slot *s = put(t, arena, key, size, value);
    if (s) {
        s->value = value;
    }
    return s != NULL;
}
