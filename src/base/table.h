/** A hash table from byte strings to 32-bit numbers: open addressing, XXH3, built in an arena. */
#ifndef DGM_BASE_TABLE_H
#define DGM_BASE_TABLE_H

#include "base/arena.h"

typedef struct dgm_table_slot {
    const char *key; /* NULL = free */
    uint32_t size;   /* bytes of the key */
    uint32_t hash;
    uint32_t value;
} dgm_table_slot;

typedef struct dgm_table {
    dgm_table_slot *slots; /* (capacity), a power of two; NULL while empty */
    uint32_t capacity, count;
} dgm_table;

#define DGM_TABLE_NONE UINT32_MAX

/**
 * Find a key. Cost independent of the table's size.
 * @return its value, DGM_TABLE_NONE if absent. Thread-safe on a table nobody writes.
 */
uint32_t dgm_table_find(const dgm_table *table, const char *key, size_t size);

/**
 * Put a key, which is not copied and must live as long as the table. An existing key keeps its value.
 * @return the value now stored; DGM_TABLE_NONE when out of memory. Per-worker.
 */
uint32_t dgm_table_put(dgm_table *table, dgm_arena *arena, const char *key, size_t size, uint32_t value);

/** Replace the value of an existing key, or put it. @return false when out of memory. Per-worker. */
bool dgm_table_set(dgm_table *table, dgm_arena *arena, const char *key, size_t size, uint32_t value);

#endif
