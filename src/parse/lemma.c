#include <string.h>

#include "parse/model.h"

enum { LONGEST = 5 }; // suffix of a rule's key, in code points

// The rule of the most specific key that the model has, or NULL. train/lemmas.py asks in the same order.
static const dgm_edit *find(const dgm_model *m, const dgm_word *word, uint32_t label) {
    const dgm_label *l = &m->labels[label];
    const uint64_t whole[] = {l->whole, m->upos_whole[l->upos_at]};
    const uint64_t suffix[] = {l->suffix, m->upos_suffix[l->upos_at]};
    for (int i = 0; i < 2; i++) {
        uint32_t at = dgm_keys_find(&m->lemma, dgm_fnv64(whole[i], word->low, word->low_size));
        if (at != UINT32_MAX) {
            return &m->edits[m->lemma_edit[at]];
        }
    }
    for (int i = 0; i < 2; i++) {
        for (uint32_t n = word->tail_n < LONGEST ? word->tail_n : LONGEST;; n--) {
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

uint32_t dgm_lemma(const dgm_model *model, const dgm_word *word, uint32_t label, char *out) {
    static const dgm_edit none = {true, 0, "", 0};
    const dgm_edit *edit = find(model, word, label);
    edit = edit ? edit : &none;
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
