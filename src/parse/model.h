/** The parser's model: a checked container turned into the weights that the kernels want. */
#ifndef DGM_PARSE_MODEL_H
#define DGM_PARSE_MODEL_H

#include "base/container.h"
#include "parse/features.h"
#include "parse/kernel.h"

enum { DGM_MODEL_LAYERS = 4, DGM_MODEL_BUCKETS = 1 << 16 };

/** A weight matrix and its bias. */
typedef struct dgm_matrix {
    uint32_t inner;      /* rows: inputs as stored, a multiple of DGM_KERNEL_PANEL; weights past the last are zero */
    uint32_t columns;    /* outputs as stored, a multiple of DGM_KERNEL_PANEL; those past `used` are zero */
    uint32_t used;       /* outputs that mean something */
    dgm_weights weights; /* (inner, columns) */
    float *bias;         /* (columns) */
} dgm_matrix;

/** Sorted 64-bit keys with an index by their top 16 bits. */
typedef struct dgm_keys {
    const uint64_t *key; /* (n) ascending, in the map */
    uint32_t n;
    uint32_t *bucket; /* (DGM_MODEL_BUCKETS + 1) first key whose top bits are at least the bucket's number */
} dgm_keys;

/** int8 rows with a scale each. */
typedef struct dgm_rows8 {
    const int8_t *row;  /* (n, width) in the map */
    const float *scale; /* (n) in the map */
    uint32_t n, width;
} dgm_rows8;

/** A tagger's label: part of speech and features in one. */
typedef struct dgm_label {
    const char *feats;      /* "Number=Plur", "_" */
    uint32_t features;      /* DGM_FEATURE_* */
    uint8_t upos;           /* dgm_upos */
    uint32_t upos_at;       /* index into the model's parts of speech */
    uint64_t whole, suffix; /* hash states of this label's lemma keys */
} dgm_label;

/** What to do to a form to get its lemma. */
typedef struct dgm_edit {
    bool keep;       /* start from the form as written, not lower-cased */
    uint32_t cut;    /* code points off its end */
    const char *add; /* (add_size) what to put there */
    uint32_t add_size;
} dgm_edit;

typedef struct dgm_model {
    dgm_container file;
    dgm_arena *memory; /* everything below that is not in the map */
    uint32_t width, layers;

    dgm_keys vocabulary;
    dgm_rows8 vectors;
    const float *unknown; /* (vectors.width) the row of words that are not in the vocabulary */
    dgm_rows8 hashed[DGM_WORD_HASHES];
    uint32_t input_width; /* vectors.width and all hashed widths */

    dgm_matrix input;                           /* (input_width, width) */
    dgm_matrix lstm_input[DGM_MODEL_LAYERS][2]; /* (width or 2 width, 4 width) forward, backward */
    dgm_matrix lstm_state[DGM_MODEL_LAYERS][2]; /* (width, 4 width) no bias */
    dgm_matrix tag, upos, label;
    dgm_matrix arc_dependent, arc_head;           /* (2 width, arc) */
    dgm_matrix arc;                               /* (arc, arc), bias from the weight's last row */
    float *arc_root;                              /* (arc_head.columns) */
    dgm_matrix relation_dependent, relation_head; /* (2 width, relation) */
    /* (space, (space + 1) x relation_stride): the row of a dependent is itself a matrix in panels, (space + 1,
     * relation_stride), from a head's space and a constant 1 to relations. */
    dgm_matrix relation;
    uint32_t relation_space, relation_stride;

    uint8_t *upos_value;                   /* (upos.used) dgm_upos */
    dgm_label *labels;                     /* (label.used) */
    uint32_t *labels_of;                   /* (label.used) numbers of the labels, by part of speech */
    uint32_t *labels_from;                 /* (upos.used + 1) where those of a part of speech begin in labels_of */
    uint64_t *upos_whole, *upos_suffix;    /* (upos.used) hash states of the bare part of speech's lemma keys */
    uint8_t *relation_value;               /* (relation_n) dgm_relation */
    uint32_t relation_n, relation_root_at; /* the relation "root" */

    dgm_keys lemma;
    const uint16_t *lemma_edit; /* (lemma.n) */
    dgm_edit *edits;            /* (edit_n) */
    uint32_t edit_n;
    uint32_t longest_add; /* bytes, over all edits */
    const char **meta;    /* (meta_n, 2) keys and values */
    uint32_t meta_n;
} dgm_model;

/** Turn an open container into a model. @param out closed with dgm_model_close, also after a failure; closes the file.
 */
dgm_code dgm_model_read(dgm_model *out, dgm_container file, dgm_err *err);
void dgm_model_close(dgm_model *model);

/** Place of a key, or UINT32_MAX. Thread-safe. */
uint32_t dgm_keys_find(const dgm_keys *keys, uint64_t key);

/**
 * The lemma of a word with its label: the most specific rule that the model knows, else the word as written.
 * @param out room for word->plain_size + model->longest_add + 1 bytes; NUL-terminated on return.
 * @return bytes without the NUL. Thread-safe.
 */
uint32_t dgm_lemma(const dgm_model *model, const dgm_word *word, uint32_t label, char *out);

/**
 * All lemmas that a word is known to have.
 * @param guess of an unknown word, those that its ending allows.
 * @param out (n) different ones, in the arena. @return false when out of memory. Thread-safe on separate arenas.
 */
bool dgm_lemmas(const dgm_model *model, const dgm_word *word, bool guess, dgm_arena *arena, const char *const **out,
                uint32_t *n);

#endif
