#include "parse/model.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parse/kernel.h"

static const size_t MEMORY_LIMIT = (size_t)512 << 20; // a model that wants more is no model of ours
enum { WIDEST = 4096, MOST_LABELS = 4096 };

uint32_t dgm_keys_find(const dgm_keys *keys, uint64_t key) {
    uint32_t top = (uint32_t)(key >> 48);
    for (uint32_t i = keys->bucket[top]; i < keys->bucket[top + 1]; i++) {
        if (keys->key[i] == key) {
            return i;
        }
    }
    return UINT32_MAX;
}

// ---- reading sections ----

typedef struct reader {
    dgm_model *m;
    dgm_err *err;
    dgm_code code; // the first failure; later calls do nothing
} reader;

__attribute__((format(printf, 3, 4))) static void fail(reader *r, dgm_code code, const char *format, ...) {
    if (!r->code) {
        char message[192];
        va_list rest;
        va_start(rest, format);
        vsnprintf(message, sizeof message, format, rest);
        va_end(rest);
        r->code = dgm_err_set(r->err, code, r->m->file.where, 0, "%s", message);
    }
}

static void *room(reader *r, size_t n, size_t size) {
    void *p = r->code ? NULL : dgm_arena_get_array(r->m->memory, n, size);
    if (!p && !r->code) {
        r->code = dgm_err_set(r->err, DGM_E_NOMEM, r->m->file.where, 0, "needs too much memory");
    }
    return p;
}

// A section of that type and shape; 0 for a size = any.
static const dgm_section *need(reader *r, const char *name, dgm_item_type type, uint32_t rank, uint64_t a, uint64_t b) {
    const dgm_section *section = NULL;
    const uint64_t shape[] = {a, b};
    if (!r->code) {
        r->code = dgm_container_need(&r->m->file, name, type, rank, shape, &section, r->err);
    }
    return section;
}

static const float *need_floats(reader *r, const char *name, uint64_t n) {
    const dgm_section *section = need(r, name, DGM_ITEM_F32, 1, n, 0);
    if (!section) {
        return NULL;
    }
    const float *values = section->data;
    for (uint64_t i = 0; i < section->items; i++) {
        if (!isfinite(values[i])) {
            fail(r, DGM_E_FORMAT, "section '%s' holds a value that is no number", name);
            return NULL;
        }
    }
    return values;
}

static uint32_t padded(uint64_t n) {
    return (uint32_t)((n + DGM_KERNEL_PANEL - 1) / DGM_KERNEL_PANEL * DGM_KERNEL_PANEL);
}

/*
 * A matrix with its biases, from `inner` inputs to `used` outputs, 0 for any number. The bytes lie as the kernels read
 * them and stay in the map.
 */
static void read_matrix(reader *r, dgm_matrix *out, const char *name, uint64_t inner, uint64_t used) {
    char scale[40], bias[40];
    const uint64_t shape[] = {padded(used) / DGM_KERNEL_PANEL, padded(inner) / DGM_KERNEL_GROUP, DGM_KERNEL_PANEL,
                              DGM_KERNEL_GROUP};
    const dgm_section *bytes = NULL, *biases;
    snprintf(scale, sizeof scale, "%s.scale", name);
    snprintf(bias, sizeof bias, "%s.bias", name);
    if (!r->code) {
        r->code = dgm_container_need(&r->m->file, name, DGM_ITEM_I8, 4, shape, &bytes, r->err);
    }
    biases = need(r, bias, DGM_ITEM_F32, 1, used, 0);
    if (!bytes || !biases) {
        return;
    }
    if (bytes->shape[1] > DGM_KERNEL_INNER / DGM_KERNEL_GROUP || bytes->shape[0] > WIDEST ||
        bytes->shape[1] % (DGM_KERNEL_PANEL / DGM_KERNEL_GROUP) != 0 ||
        padded(biases->items) != bytes->shape[0] * DGM_KERNEL_PANEL) {
        fail(r, DGM_E_FORMAT, "has a layer '%s' of a shape that this program does not take", name);
        return;
    }
    out->inner = (uint32_t)bytes->shape[1] * DGM_KERNEL_GROUP;
    out->columns = (uint32_t)bytes->shape[0] * DGM_KERNEL_PANEL;
    out->used = (uint32_t)biases->items;
    out->weights = (dgm_weights){bytes->data, need_floats(r, scale, out->columns), NULL};
    const float *from = need_floats(r, bias, out->used);
    int32_t *middle = room(r, out->columns, sizeof *middle);
    out->bias = room(r, out->columns, sizeof *out->bias);
    if (r->code) {
        return;
    }
    memcpy(out->bias, from, out->used * sizeof *from);
    const int8_t *byte = bytes->data;
    for (uint32_t panel = 0; panel < out->columns; panel += DGM_KERNEL_PANEL) {
        for (uint32_t i = 0; i < out->inner / DGM_KERNEL_GROUP; i++) {
            for (uint32_t c = 0; c < DGM_KERNEL_PANEL; c++, byte += DGM_KERNEL_GROUP) {
                middle[panel + c] += DGM_KERNEL_MIDDLE * (byte[0] + byte[1] + byte[2] + byte[3]);
            }
        }
    }
    out->weights.middle = middle;
}

static float *read_vector(reader *r, const char *name, const dgm_matrix *like) {
    const float *values = need_floats(r, name, like->used);
    float *out = room(r, like->columns, sizeof *out);
    if (out && values) {
        memcpy(out, values, like->used * sizeof *out);
    }
    return out;
}

static void read_rows8(reader *r, dgm_rows8 *out, const char *name, const char *scale) {
    const dgm_section *section = need(r, name, DGM_ITEM_I8, 2, 0, 0);
    if (!section) {
        return;
    }
    if (section->shape[0] >= UINT32_MAX || section->shape[1] > WIDEST) {
        fail(r, DGM_E_FORMAT, "section '%s' is too large", name);
        return;
    }
    out->row = section->data;
    out->n = (uint32_t)section->shape[0];
    out->width = (uint32_t)section->shape[1];
    out->scale = need_floats(r, scale, section->shape[0]);
}

static void read_keys(reader *r, dgm_keys *out, const char *name) {
    const dgm_section *section = need(r, name, DGM_ITEM_U64, 1, 0, 0);
    out->bucket = room(r, DGM_MODEL_BUCKETS + 1, sizeof *out->bucket);
    if (!section || r->code) {
        return;
    }
    if (section->items >= UINT32_MAX) {
        fail(r, DGM_E_FORMAT, "section '%s' is too large", name);
        return;
    }
    out->key = section->data;
    out->n = (uint32_t)section->items;
    uint32_t bucket = 0;
    for (uint32_t i = 0; i < out->n; i++) {
        if (i > 0 && out->key[i] <= out->key[i - 1]) {
            fail(r, DGM_E_FORMAT, "section '%s' is not in order", name);
            return;
        }
        for (uint32_t top = (uint32_t)(out->key[i] >> 48); bucket <= top; bucket++) {
            out->bucket[bucket] = i;
        }
    }
    for (; bucket <= DGM_MODEL_BUCKETS; bucket++) {
        out->bucket[bucket] = out->n;
    }
}

// A section of lines as NUL-terminated strings.
static const char **read_lines(reader *r, const char *name, uint32_t most, uint32_t *n) {
    const dgm_section *section = need(r, name, DGM_ITEM_U8, 1, 0, 0);
    *n = 0;
    if (!section) {
        return NULL;
    }
    const char *data = section->data;
    uint32_t lines = 0;
    for (size_t i = 0; i < section->size; i++) {
        lines += data[i] == '\n';
        if (data[i] == 0) {
            fail(r, DGM_E_FORMAT, "section '%s' holds a NUL", name);
        }
    }
    if (lines == 0 || lines > most || data[section->size - 1] != '\n') {
        fail(r, DGM_E_FORMAT, "section '%s' has too many lines, none, or a last one without end", name);
    }
    const char **out = room(r, lines, sizeof *out);
    char *copy = r->code ? NULL : dgm_arena_copy(r->m->memory, data, section->size);
    if (!copy) {
        fail(r, DGM_E_NOMEM, "needs too much memory");
        return NULL;
    }
    for (uint32_t i = 0; i < lines; i++) {
        char *end = strchr(copy, '\n');
        *end = 0;
        out[i] = copy;
        copy = end + 1;
    }
    *n = lines;
    return out;
}

// ---- labels ----

static uint32_t features_of(const char *feats) {
    static const struct {
        const char *pair;
        uint32_t feature;
    } known[] = {{"Number=Plur", DGM_FEATURE_PLURAL},      {"Number=Ptan", DGM_FEATURE_PLURAL},
                 {"Number=Sing", DGM_FEATURE_SINGULAR},    {"Tense=Past", DGM_FEATURE_PAST},
                 {"Tense=Pres", DGM_FEATURE_PRESENT},      {"VerbForm=Fin", DGM_FEATURE_FINITE},
                 {"VerbForm=Inf", DGM_FEATURE_INFINITIVE}, {"VerbForm=Part", DGM_FEATURE_PARTICIPLE},
                 {"VerbForm=Ger", DGM_FEATURE_GERUND},     {"Voice=Pass", DGM_FEATURE_PASSIVE},
                 {"Polarity=Neg", DGM_FEATURE_NEGATIVE},   {"PronType=Neg", DGM_FEATURE_NEGATIVE},
                 {"Mood=Imp", DGM_FEATURE_IMPERATIVE},     {"Person=1", DGM_FEATURE_FIRST},
                 {"Person=2", DGM_FEATURE_SECOND},         {"Person=3", DGM_FEATURE_THIRD},
                 {"Poss=Yes", DGM_FEATURE_POSSESSIVE},     {"Case=Gen", DGM_FEATURE_POSSESSIVE},
                 {"Gender=Masc", DGM_FEATURE_MASCULINE},   {"Gender=Fem", DGM_FEATURE_FEMININE},
                 {"Gender=Neut", DGM_FEATURE_NEUTER},      {"PronType=Rel", DGM_FEATURE_RELATIVE},
                 {"PronType=Prs", DGM_FEATURE_PERSONAL},   {"Definite=Def", DGM_FEATURE_DEFINITE},
                 {"Reflex=Yes", DGM_FEATURE_REFLEXIVE}};
    uint32_t out = 0;
    while (*feats) {
        size_t n = strcspn(feats, "|");
        for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
            if (strlen(known[i].pair) == n && memcmp(known[i].pair, feats, n) == 0) {
                out |= known[i].feature;
            }
        }
        feats += n + (feats[n] == '|');
    }
    return out;
}

static int upos_named(const char *name, size_t size) {
    for (int u = 0; u < DGM_UPOS_N; u++) {
        const char *known = dgm_upos_name((dgm_upos)u);
        if (strlen(known) == size && memcmp(known, name, size) == 0) {
            return u;
        }
    }
    return -1;
}

static int relation_named(const char *name, size_t size) {
    for (int u = 0; u < DGM_REL_N; u++) {
        const char *known = dgm_relation_name((dgm_relation)u);
        if (strlen(known) == size && memcmp(known, name, size) == 0) {
            return u;
        }
    }
    return -1;
}

static uint64_t key_state(const char *label, size_t size, const char *kind) {
    return dgm_fnv64(dgm_fnv64(DGM_FNV64_START, label, size), kind, 2);
}

static void read_labels(reader *r) {
    dgm_model *m = r->m;
    uint32_t upos_n, label_n;
    const char **upos = read_lines(r, "labels.upos", DGM_UPOS_N, &upos_n);
    const char **label = read_lines(r, "labels.label", MOST_LABELS, &label_n);
    const char **relation = read_lines(r, "labels.relation", 255, &m->relation_n);
    m->upos_value = room(r, upos_n, sizeof *m->upos_value);
    m->upos_whole = room(r, upos_n, sizeof *m->upos_whole);
    m->upos_suffix = room(r, upos_n, sizeof *m->upos_suffix);
    m->labels = room(r, label_n, sizeof *m->labels);
    m->labels_of = room(r, label_n, sizeof *m->labels_of);
    m->labels_from = room(r, (size_t)upos_n + 1, sizeof *m->labels_from);
    m->relation_value = room(r, m->relation_n, sizeof *m->relation_value);
    if (r->code) {
        return;
    }
    for (uint32_t i = 0; i < upos_n; i++) {
        int value = upos_named(upos[i], strlen(upos[i]));
        if (value < 0) {
            fail(r, DGM_E_FORMAT, "has a part of speech '%s' that this program does not know", upos[i]);
            return;
        }
        m->upos_value[i] = (uint8_t)value;
        m->upos_whole[i] = key_state(upos[i], strlen(upos[i]), "\t=");
        m->upos_suffix[i] = key_state(upos[i], strlen(upos[i]), "\t~");
    }
    for (uint32_t i = 0; i < label_n; i++) {
        dgm_label *out = &m->labels[i];
        size_t size = strcspn(label[i], "|");
        int value = upos_named(label[i], size);
        out->upos_at = UINT32_MAX;
        for (uint32_t u = 0; u < upos_n; u++) {
            if (m->upos_value[u] == value) {
                out->upos_at = u;
            }
        }
        if (value < 0 || !label[i][size] || out->upos_at == UINT32_MAX) {
            fail(r, DGM_E_FORMAT, "has a label '%s' that is not a part of speech and features", label[i]);
            return;
        }
        out->upos = (uint8_t)value;
        out->feats = label[i] + size + 1;
        out->features = features_of(out->feats);
        out->whole = key_state(label[i], strlen(label[i]), "\t=");
        out->suffix = key_state(label[i], strlen(label[i]), "\t~");
    }
    uint32_t listed = 0;
    for (uint32_t u = 0; u < upos_n; u++) {
        m->labels_from[u] = listed;
        for (uint32_t i = 0; i < label_n; i++) {
            if (m->labels[i].upos_at == u) {
                m->labels_of[listed++] = i;
            }
        }
    }
    m->labels_from[upos_n] = listed;
    m->relation_root_at = UINT32_MAX;
    for (uint32_t i = 0; i < m->relation_n; i++) {
        size_t size = strlen(relation[i]);
        int value = relation_named(relation[i], size);
        if (value < 0) { // a subtype that the program does not know is read as its relation
            value = relation_named(relation[i], strcspn(relation[i], ":"));
        }
        if (value < 0) {
            fail(r, DGM_E_FORMAT, "has a relation '%s' that this program does not know", relation[i]);
            return;
        }
        m->relation_value[i] = (uint8_t)value;
        if (value == DGM_REL_ROOT) {
            m->relation_root_at = i;
        }
    }
    if (m->relation_root_at == UINT32_MAX || m->relation_n < 2) {
        fail(r, DGM_E_FORMAT, "has no relation 'root', or no other");
    }
    m->upos.used = upos_n;
    m->label.used = label_n;
}

// ---- the parts of the network ----

static void read_input(reader *r) {
    static const char *const names[DGM_WORD_HASHES] = {"norm",    "prefix3", "suffix1", "suffix2",
                                                       "suffix3", "suffix4", "shape"};
    dgm_model *m = r->m;
    read_keys(r, &m->vocabulary, "vocabulary.keys");
    read_rows8(r, &m->vectors, "vocabulary.rows", "vocabulary.scale");
    if (!r->code && m->vectors.n != m->vocabulary.n) {
        fail(r, DGM_E_FORMAT, "has another number of words than of vectors");
    }
    m->unknown = need_floats(r, "vocabulary.unknown", m->vectors.width);
    m->input_width = m->vectors.width;
    for (uint32_t i = 0; i < DGM_WORD_HASHES; i++) {
        char name[40], scale[48];
        snprintf(name, sizeof name, "hashed.%s", names[i]);
        snprintf(scale, sizeof scale, "hashed.%s.scale", names[i]);
        read_rows8(r, &m->hashed[i], name, scale);
        if (!r->code && (m->hashed[i].n & (m->hashed[i].n - 1)) != 0) {
            fail(r, DGM_E_FORMAT, "section '%s' has a number of rows that is no power of two", name);
        }
        m->input_width += m->hashed[i].width;
    }
    read_matrix(r, &m->input, "input", m->input_width, 0);
    m->width = m->input.used;
    if (!r->code && m->width % DGM_KERNEL_PANEL != 0) {
        fail(r, DGM_E_FORMAT, "has an input layer of unfit width");
    }
}

static void read_lstm(reader *r) {
    dgm_model *m = r->m;
    for (m->layers = 0; m->layers < DGM_MODEL_LAYERS && !r->code; m->layers++) {
        char name[2][32];
        snprintf(name[0], sizeof name[0], "lstm.%u.forward.input", m->layers);
        if (!dgm_container_find(&m->file, name[0])) {
            break;
        }
        for (int back = 0; back < 2; back++) {
            const char *which = back ? "backward" : "forward";
            snprintf(name[0], sizeof name[0], "lstm.%u.%s.input", m->layers, which);
            snprintf(name[1], sizeof name[1], "lstm.%u.%s.state", m->layers, which);
            read_matrix(r, &m->lstm_input[m->layers][back], name[0], m->layers == 0 ? m->width : 2 * m->width,
                        4 * m->width);
            read_matrix(r, &m->lstm_state[m->layers][back], name[1], m->width, 4 * m->width);
        }
    }
    if (!r->code && m->layers == 0) {
        fail(r, DGM_E_FORMAT, "has no LSTM layer");
    }
}

// From a dependent to all pairs of a head's dimension (and the constant 1) and a relation.
static void read_relation(reader *r) {
    dgm_model *m = r->m;
    m->relation_space = m->relation_head.used;
    m->relation_stride = padded(m->relation_n);
    read_matrix(r, &m->relation, "relation", m->relation_space, ((uint64_t)m->relation_space + 1) * m->relation_stride);
}

static void read_lemmas(reader *r) {
    dgm_model *m = r->m;
    read_keys(r, &m->lemma, "lemma.keys");
    const dgm_section *edits = need(r, "lemma.edits", DGM_ITEM_U16, 1, m->lemma.n, 0);
    const char **lines = read_lines(r, "lemma.texts", UINT16_MAX, &m->edit_n);
    m->edits = room(r, m->edit_n, sizeof *m->edits);
    for (uint32_t i = 0; !r->code && i < m->edit_n; i++) {
        const char *line = lines[i];
        char *end = NULL;
        unsigned long cut = (line[0] == 'k' || line[0] == 'l') && line[1] == '\t' && line[2] >= '0' && line[2] <= '9'
                                ? strtoul(line + 2, &end, 10)
                                : 0;
        if (!end || *end != '\t' || cut > 255) {
            fail(r, DGM_E_FORMAT, "has a lemma rule '%s' that cannot be read", line);
            return;
        }
        uint32_t add = (uint32_t)strlen(end + 1);
        m->longest_add = add > m->longest_add ? add : m->longest_add;
        m->edits[i] = (dgm_edit){line[0] == 'k', (uint32_t)cut, end + 1, add};
    }
    if (r->code || !edits) {
        return;
    }
    m->lemma_edit = edits->data;
    for (uint32_t i = 0; i < m->lemma.n; i++) {
        if (m->lemma_edit[i] >= m->edit_n) {
            fail(r, DGM_E_FORMAT, "has a lemma key without its rule");
            return;
        }
    }
}

static void read_meta(reader *r) {
    dgm_model *m = r->m;
    uint32_t n;
    const char **lines = read_lines(r, "meta", 10000, &n);
    m->meta = room(r, n, 2 * sizeof *m->meta);
    for (uint32_t i = 0; !r->code && i < n; i++) {
        const char *tab = strchr(lines[i], '\t');
        if (!tab) {
            fail(r, DGM_E_FORMAT, "has a metadata line '%s' without a tab", lines[i]);
            return;
        }
        m->meta[2 * i] = dgm_arena_copy(m->memory, lines[i], (size_t)(tab - lines[i]));
        m->meta[2 * i + 1] = tab + 1;
        if (!m->meta[2 * i]) {
            fail(r, DGM_E_NOMEM, "needs too much memory");
        }
    }
    m->meta_n = r->code ? 0 : n;
}

dgm_code dgm_model_read(dgm_model *out, dgm_container file, dgm_err *err) {
    *out = (dgm_model){.file = file};
    reader r = {out, err, DGM_OK};
    out->memory = dgm_arena_open(MEMORY_LIMIT);
    if (!out->memory) {
        return dgm_err_set(err, DGM_E_NOMEM, file.where, 0, "out of memory");
    }
    read_meta(&r);
    read_labels(&r);
    read_input(&r);
    read_lstm(&r);
    uint64_t state = 2 * (uint64_t)out->width;
    uint32_t upos_n = out->upos.used, label_n = out->label.used;
    read_matrix(&r, &out->tag, "tag", state, 0);
    read_matrix(&r, &out->upos, "upos", out->tag.used, upos_n);
    read_matrix(&r, &out->label, "label", out->tag.used, label_n);
    read_matrix(&r, &out->arc_dependent, "arc.dependent", state, 0);
    read_matrix(&r, &out->arc_head, "arc.head", state, out->arc_dependent.used);
    read_matrix(&r, &out->relation_dependent, "relation.dependent", state, 0);
    read_matrix(&r, &out->relation_head, "relation.head", state, out->relation_dependent.used);
    out->arc_root = read_vector(&r, "arc.root", &out->arc_head);
    read_matrix(&r, &out->arc, "arc", out->arc_dependent.used, out->arc_dependent.used);
    read_relation(&r);
    read_lemmas(&r);
    return r.code;
}

void dgm_model_close(dgm_model *model) {
    dgm_arena_close(model->memory);
    dgm_container_close(&model->file);
    *model = (dgm_model){0};
}
