#include "base/container.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum { HEADER = 128, ENTRY = 104, NAME = 32, ALIGNMENT = 64 };

static uint16_t get16(const uint8_t *p) {
    return (uint16_t)(p[0] | p[1] << 8);
}

static uint32_t get32(const uint8_t *p) {
    return (uint32_t)get16(p) | (uint32_t)get16(p + 2) << 16;
}

static uint64_t get64(const uint8_t *p) {
    return (uint64_t)get32(p) | (uint64_t)get32(p + 4) << 32;
}

static size_t item_size(uint32_t type) {
    switch (type) {
    case DGM_ITEM_U8:
    case DGM_ITEM_I8: return 1;
    case DGM_ITEM_U16:
    case DGM_ITEM_I16:
    case DGM_ITEM_F16: return 2;
    case DGM_ITEM_U32:
    case DGM_ITEM_I32:
    case DGM_ITEM_F32: return 4;
    case DGM_ITEM_U64: return 8;
    default: return 0;
    }
}

static bool same_hash128(const uint8_t *data, size_t size, const uint8_t *stored) {
    XXH128_hash_t hash = XXH3_128bits(data, size);
    return hash.low64 == get64(stored) && hash.high64 == get64(stored + 8);
}

static dgm_code read_section(dgm_section *out, const uint8_t *entry, const uint8_t *data, size_t size, size_t floor,
                             const char *where, dgm_err *err) {
    const char *name = (const char *)entry;
    if (!memchr(name, 0, NAME) || !*name) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has a section whose name does not end");
    }
    for (const char *p = name; *p; p++) {
        if (*p <= ' ' || *p > '~') {
            return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has a section whose name is not plain letters");
        }
    }
    uint32_t type = get32(entry + 32), rank = get32(entry + 36);
    size_t item = item_size(type);
    if (!item) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "section '%s' has items of unknown type %u", name, type);
    }
    if (rank < 1 || rank > DGM_CONTAINER_RANK) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "section '%s' has rank %u", name, rank);
    }
    uint64_t items = 1, bytes;
    for (uint32_t i = 0; i < DGM_CONTAINER_RANK; i++) {
        uint64_t n = get64(entry + 40 + 8 * i);
        if (n == 0 || (i >= rank && n != 1) || __builtin_mul_overflow(items, n, &items)) {
            return dgm_err_set(err, DGM_E_FORMAT, where, 0, "section '%s' has an impossible shape", name);
        }
        out->shape[i] = n;
    }
    uint64_t offset = get64(entry + 72), stored = get64(entry + 80);
    if (__builtin_mul_overflow(items, item, &bytes) || bytes != stored) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "section '%s' has a size that does not fit its shape", name);
    }
    if (offset % ALIGNMENT != 0 || offset < floor || offset > size || bytes > size - offset) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "section '%s' lies outside the file or is not aligned", name);
    }
    out->name = name;
    out->type = (dgm_item_type)type;
    out->rank = rank;
    out->items = items;
    out->data = data + offset;
    out->size = (size_t)bytes;
    return DGM_OK;
}

static dgm_code read_header(const uint8_t *data, size_t size, const char *kind, const char *where, dgm_err *err) {
    if (size < HEADER || memcmp(data, "DRAGOMAN", 8) != 0) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "is not a Dragoman model file");
    }
    uint32_t major = get16(data + 8), oldest = get32(data + 92);
    if (major != DGM_CONTAINER_MAJOR || oldest > DGM_CONTAINER_MAJOR) {
        return dgm_err_set(err, DGM_E_VERSION, where, 0, "has format version %u.%u, this program reads %d", major,
                           (unsigned)get16(data + 10), (int)DGM_CONTAINER_MAJOR);
    }
    if (get32(data + 12) != HEADER || get32(data + 28) != 0) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has a header of unknown form");
    }
    if (get64(data + 16) != size) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has %zu bytes, its header says %llu: an incomplete copy?",
                           size, (unsigned long long)get64(data + 16));
    }
    if (memcmp(data + 88, kind, 4) != 0) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "is a model of another kind than '%.4s'", kind);
    }
    return DGM_OK;
}

static dgm_code read_all(dgm_container *out, const uint8_t *data, size_t size, const char *kind, bool checksums,
                         dgm_err *err) {
    const char *where = out->where;
    dgm_code code = read_header(data, size, kind, where, err);
    if (code) {
        return code;
    }
    uint32_t n = get32(data + 24);
    uint64_t table = get64(data + 32);
    if (n == 0 || n > DGM_CONTAINER_SECTIONS) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has %u sections, 1 to %d are possible", n,
                           (int)DGM_CONTAINER_SECTIONS);
    }
    if (table < HEADER || table > size || (uint64_t)n * ENTRY > size - table) {
        return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has a section table outside the file");
    }
    const uint8_t *entries = data + table;
    size_t table_end = (size_t)table + (size_t)n * ENTRY;
    if (checksums && !same_hash128(entries, (size_t)n * ENTRY, data + 40)) {
        return dgm_err_set(err, DGM_E_CHECKSUM, where, 0, "is damaged: the section table's checksum is wrong");
    }
    out->sections = calloc(n, sizeof *out->sections);
    if (!out->sections) {
        return dgm_err_set(err, DGM_E_NOMEM, where, 0, "out of memory");
    }
    size_t floor = table_end; // sections ascend, so that none can overlap another
    for (uint32_t i = 0; i < n; i++) {
        dgm_section *section = &out->sections[i];
        code = read_section(section, entries + (size_t)i * ENTRY, data, size, floor, where, err);
        if (code) {
            return code;
        }
        out->section_n = i;
        if (dgm_container_find(out, section->name)) {
            return dgm_err_set(err, DGM_E_FORMAT, where, 0, "has section '%s' twice", section->name);
        }
        out->section_n = i + 1;
        floor = (size_t)((const uint8_t *)section->data - data) + section->size;
        if (checksums && XXH3_64bits(section->data, section->size) != get64(entries + (size_t)i * ENTRY + 96)) {
            return dgm_err_set(err, DGM_E_CHECKSUM, where, 0, "is damaged: the checksum of section '%s' is wrong",
                               section->name);
        }
    }
    for (int i = 0; i < 16; i++) {
        snprintf(out->id + 2 * i, 3, "%02x", (unsigned)data[72 + i]);
    }
    return DGM_OK;
}

dgm_code dgm_container_read(dgm_container *out, const uint8_t *data, size_t size, const char *kind, bool checksums,
                            const char *where, dgm_err *err) {
    *out = (dgm_container){0};
    snprintf(out->where, sizeof out->where, "%s", where);
    if ((uintptr_t)data % ALIGNMENT != 0) {
        return dgm_err_set(err, DGM_E_ARG, where, 0, "model bytes must be aligned to %d", (int)ALIGNMENT);
    }
    return read_all(out, data, size, kind, checksums, err);
}

static dgm_code read_map(dgm_container *out, dgm_map map, const char *path, const char *kind, dgm_err *err) {
    dgm_code code = dgm_container_read(out, map.data, map.size, kind, true, path, err);
    out->map = map;
    return code;
}

dgm_code dgm_container_open(dgm_container *out, const char *path, const char *kind, dgm_err *err) {
    *out = (dgm_container){0};
    dgm_map map;
    dgm_code code = dgm_map_open(&map, path, err);
    return code ? code : read_map(out, map, path, kind, err);
}

dgm_code dgm_container_open_private(dgm_container *out, const char *path, const char *kind, dgm_err *err) {
    *out = (dgm_container){0};
    dgm_map map;
    dgm_code code = dgm_map_open_private(&map, path, err);
    return code ? code : read_map(out, map, path, kind, err);
}

// ---- writing ----------------------------------------------------------------------------------------

static void put32(uint8_t *p, uint32_t value) {
    for (int i = 0; i < 4; i++) {
        p[i] = (uint8_t)(value >> 8 * i);
    }
}

static void put64(uint8_t *p, uint64_t value) {
    put32(p, (uint32_t)value);
    put32(p + 4, (uint32_t)(value >> 32));
}

static void put_hash(uint8_t *p, const uint8_t *data, size_t size) {
    XXH128_hash_t hash = XXH3_128bits(data, size);
    put64(p, hash.low64);
    put64(p + 8, hash.high64);
}

static size_t aligned(size_t n) {
    return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void put_entry(uint8_t *entry, const dgm_section *section, size_t offset) {
    memcpy(entry, section->name, strlen(section->name));
    put32(entry + 32, (uint32_t)section->type);
    put32(entry + 36, section->rank);
    for (uint32_t i = 0; i < DGM_CONTAINER_RANK; i++) {
        put64(entry + 40 + 8 * i, i < section->rank ? section->shape[i] : 1);
    }
    put64(entry + 72, offset);
    put64(entry + 80, section->size);
    put64(entry + 96, XXH3_64bits(section->data, section->size));
}

// The whole file in memory: the id is a hash over table and payload, which stand apart in the file.
static dgm_code build(uint8_t *file, size_t size, const char *kind, const dgm_section *sections, uint32_t n,
                      dgm_err *err) {
    size_t table = (size_t)n * ENTRY, start = aligned(HEADER + table), offset = start;
    for (uint32_t i = 0; i < n; i++) {
        offset = aligned(offset);
        memcpy(file + offset, sections[i].data, sections[i].size);
        put_entry(file + HEADER + (size_t)i * ENTRY, &sections[i], offset);
        offset += sections[i].size;
    }
    memcpy(file, "DRAGOMAN", 8);
    file[8] = DGM_CONTAINER_MAJOR;
    put32(file + 12, HEADER);
    put64(file + 16, size);
    put32(file + 24, n);
    put64(file + 32, HEADER);
    put_hash(file + 40, file + HEADER, table);
    put_hash(file + 56, file + start, size - start);
    XXH3_state_t *state = XXH3_createState();
    if (!state) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    XXH3_128bits_reset(state);
    XXH3_128bits_update(state, file + HEADER, table);
    XXH3_128bits_update(state, file + start, size - start);
    XXH128_hash_t id = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    put64(file + 72, id.low64);
    put64(file + 80, id.high64);
    memcpy(file + 88, kind, 4);
    put32(file + 92, DGM_CONTAINER_MAJOR);
    return DGM_OK;
}

dgm_code dgm_container_write(const char *path, const char *kind, const dgm_section *sections, uint32_t n,
                             dgm_err *err) {
    size_t size = HEADER + (size_t)n * ENTRY;
    for (uint32_t i = 0; i < n; i++) {
        if (strlen(sections[i].name) >= NAME || !sections[i].size || n > DGM_CONTAINER_SECTIONS) {
            return dgm_err_set(err, DGM_E_ARG, path, 0, "section '%s' cannot be written", sections[i].name);
        }
        size = aligned(size) + sections[i].size;
    }
    uint8_t *file = calloc(1, size);
    if (!file) {
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory");
    }
    dgm_code code = build(file, size, kind, sections, n, err);
    code = code ? code : dgm_file_write(path, file, size, err);
    free(file);
    return code;
}

void dgm_container_close(dgm_container *container) {
    free(container->sections);
    dgm_map_close(&container->map);
    *container = (dgm_container){0};
}

const dgm_section *dgm_container_find(const dgm_container *container, const char *name) {
    for (uint32_t i = 0; i < container->section_n; i++) {
        if (strcmp(container->sections[i].name, name) == 0) {
            return &container->sections[i];
        }
    }
    return NULL;
}

dgm_code dgm_container_need(const dgm_container *container, const char *name, dgm_item_type type, uint32_t rank,
                            const uint64_t *shape, const dgm_section **out, dgm_err *err) {
    const dgm_section *section = dgm_container_find(container, name);
    *out = NULL;
    if (!section) {
        return dgm_err_set(err, DGM_E_FORMAT, container->where, 0, "lacks section '%s'", name);
    }
    bool fits = section->type == type && section->rank == rank;
    for (uint32_t i = 0; fits && i < rank; i++) {
        fits = shape[i] == 0 || section->shape[i] == shape[i];
    }
    if (!fits) {
        return dgm_err_set(err, DGM_E_FORMAT, container->where, 0,
                           "section '%s' has another type or shape than expected", name);
    }
    *out = section;
    return DGM_OK;
}
