#include <string.h>

#include "base/table.h"
#include "parse/model.h"

enum { LONGEST = 5 }; // suffix of a rule's key, in code points

// The rule for the whole word, or NULL.
static const dgm_edit *find_whole(const dgm_model *m, const dgm_word *word, uint32_t label) {
    const dgm_label *l = &m->labels[label];
    const uint64_t whole[] = {l->whole, m->upos_whole[l->upos_at]};
    for (int i = 0; i < 2; i++) {
        uint32_t at = dgm_keys_find(&m->lemma, dgm_fnv64(whole[i], word->low, word->low_size));
        if (at != UINT32_MAX) {
            return &m->edits[m->lemma_edit[at]];
        }
    }
    return NULL;
}

// The rule for the longest ending of at least `least` code points, or NULL.
static const dgm_edit *find_ending(const dgm_model *m, const dgm_word *word, uint32_t label, uint32_t least) {
    const dgm_label *l = &m->labels[label];
    const uint64_t suffix[] = {l->suffix, m->upos_suffix[l->upos_at]};
    for (int i = 0; i < 2; i++) {
        for (uint32_t n = word->tail_n < LONGEST ? word->tail_n : LONGEST; n >= least; n--) {
            uint32_t start = n > 0 ? word->tail[n - 1] : word->low_size;
            uint32_t at = dgm_keys_find(&m->lemma, dgm_fnv64(suffix[i], word->low + start, word->low_size - start));
            if (at != UINT32_MAX) {
                return &m->edits[m->lemma_edit[at]];
            }
            if (n == 0) {
                break;
            }
        }
    }
    return NULL;
}

// The rule of the most specific key that the model has, or NULL. train/lemmas.py asks in the same order.
static const dgm_edit *find(const dgm_model *m, const dgm_word *word, uint32_t label) {
    const dgm_edit *edit = find_whole(m, word, label);
    return edit ? edit : find_ending(m, word, label, 0);
}

static uint32_t apply(const dgm_edit *edit, const dgm_word *word, char *out) {
    const char *text = edit->keep ? word->plain : word->low;
    uint32_t size = edit->keep ? word->plain_size : word->low_size;
    for (uint32_t cut = 0; cut < edit->cut && size > 0; cut++) {
        do {
            size--;
        } while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80);
    }
    memcpy(out, text, size);
    memcpy(out + size, edit->add, edit->add_size);
    out[size + edit->add_size] = 0;
    return size + edit->add_size;
}

uint32_t dgm_lemma(const dgm_model *model, const dgm_word *word, uint32_t label, char *out) {
    static const dgm_edit none = {true, 0, "", 0};
    const dgm_edit *edit = find(model, word, label);
    return apply(edit ? edit : &none, word, out);
}

bool dgm_lemmas(const dgm_model *model, const dgm_word *word, bool guess, dgm_arena *arena, const char *const **out,
                uint32_t *n) {
    const char **lemmas = dgm_arena_array(arena, const char *, (size_t)model->label.used + 1);
    dgm_table seen = {0};
    *n = 0;
    *out = lemmas;
    if (!lemmas) {
        return false;
    }
    for (uint32_t round = 0; round < (guess ? 2 : 1) && *n == 0; round++) {
        for (uint32_t label = 0; label < model->label.used; label++) {
            uint8_t upos = model->labels[label].upos;
            bool open = upos == DGM_UPOS_VERB || upos == DGM_UPOS_NOUN || upos == DGM_UPOS_ADJ;
            const dgm_edit *edit = round == 0 ? find_whole(model, word, label)
                                   : open     ? find_ending(model, word, label, 1)
                                              : NULL;
            if (!edit) {
                continue;
            }
            char *lemma = dgm_arena_get(arena, (size_t)word->plain_size + model->longest_add + 1);
            uint32_t size = lemma ? apply(edit, word, lemma) : 0;
            uint32_t at = lemma ? dgm_table_put(&seen, arena, lemma, size, *n) : DGM_TABLE_NONE;
            if (at == DGM_TABLE_NONE) {
                return false;
            }
            if (at == *n) {
                lemmas[(*n)++] = lemma;
            }
        }
    }
    return true;
}
