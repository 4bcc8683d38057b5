#include <string.h>

#include "time/expression.h"

// What the words beside a verb say about its time.
typedef struct signs {
    bool future, modal, perfect, infinitive, past_auxiliary, present_auxiliary, auxiliary;
} signs;

static int class_of_token(const dgm_time_sentence *s, uint32_t at) {
    return s->items[at].class;
}

static void read_signs(const dgm_time_sentence *s, uint32_t verb, signs *out) {
    *out = (signs){.future = false};
    for (uint32_t i = 0; i < s->n; i++) {
        const dgm_token *token = &s->tokens[i];
        if (token->head != verb + 1) {
            continue;
        }
        int class = class_of_token(s, i);
        if (token->relation == DGM_REL_AUX || token->relation == DGM_REL_AUX_PASS || token->relation == DGM_REL_COP) {
            out->auxiliary = true;
            out->future |= class == DGM_TIME_FUTURE;
            out->modal |= class == DGM_TIME_MODAL;
            out->perfect |= class == DGM_TIME_PERFECT;
            out->past_auxiliary |= (token->features & DGM_FEATURE_PAST) && (token->features & DGM_FEATURE_FINITE);
            out->present_auxiliary |= (token->features & DGM_FEATURE_PRESENT) && (token->features & DGM_FEATURE_FINITE);
        }
        out->infinitive |= token->relation == DGM_REL_MARK && class == DGM_TIME_TO;
    }
}

// The side of one verb; DGM_UNDIRECTED where its own forms do not say.
static dgm_direction verb_side(const dgm_time_sentence *s, uint32_t verb) {
    const dgm_token *token = &s->tokens[verb];
    signs beside;
    read_signs(s, verb, &beside);
    int class = class_of_token(s, verb);
    bool participle = token->features & (DGM_FEATURE_PARTICIPLE | DGM_FEATURE_GERUND);
    if (beside.future) {
        return DGM_AHEAD;
    }
    if (beside.modal) {
        return beside.perfect ? DGM_BEFORE : DGM_AHEAD;
    }
    if (class == DGM_TIME_PENDING && (participle || beside.auxiliary || token->upos == DGM_UPOS_ADJ)) {
        return DGM_AHEAD;
    }
    if (beside.infinitive && !beside.perfect) {
        return token->relation == DGM_REL_ADVCL ? DGM_UNDIRECTED : DGM_AHEAD;
    }
    if (beside.past_auxiliary || beside.perfect) {
        return DGM_BEFORE;
    }
    if (beside.present_auxiliary) {
        // "is meeting on Monday" lies ahead, "is held" does not say.
        return participle && (token->features & DGM_FEATURE_PRESENT) ? DGM_AHEAD : DGM_UNDIRECTED;
    }
    if (token->features & DGM_FEATURE_PAST) {
        return DGM_BEFORE; // "met", and "held" as in "the talks held on Monday"
    }
    return DGM_UNDIRECTED;
}

// Without a parse: the nearest word before or after the expression that says so, within the clause.
static dgm_direction flat_side(const dgm_time_sentence *s, uint32_t at, uint32_t n) {
    enum { REACH = 14 };
    for (uint32_t i = at, k = 0; i > 0 && k < REACH; i--, k++) {
        int class = class_of_token(s, i - 1);
        if (class == DGM_TIME_FUTURE || class == DGM_TIME_MODAL || class == DGM_TIME_PENDING) {
            return DGM_AHEAD;
        }
        if (class == DGM_TIME_PERFECT) {
            return DGM_BEFORE;
        }
    }
    for (uint32_t i = at + n, k = 0; i < s->n && k < REACH / 2; i++, k++) {
        int class = class_of_token(s, i);
        if (class == DGM_TIME_FUTURE || class == DGM_TIME_MODAL) {
            return DGM_AHEAD;
        }
    }
    return DGM_UNDIRECTED;
}

dgm_direction dgm_time_side(const dgm_time_sentence *s, uint32_t at, uint32_t n) {
    if (!s->parsed) {
        return flat_side(s, at, n);
    }
    // The head of the expression: the token whose head lies outside it.
    uint32_t node = at;
    for (uint32_t i = at; i < at + n && i < s->n; i++) {
        uint32_t head = s->tokens[i].head;
        bool mark = s->tokens[i].upos == DGM_UPOS_ADP || s->tokens[i].upos == DGM_UPOS_PUNCT;
        if (!mark && (head == 0 || head - 1 < at || head - 1 >= at + n)) {
            node = i;
            break;
        }
    }
    for (uint32_t steps = 0; steps <= s->n; steps++) {
        const dgm_token *token = &s->tokens[node];
        bool outside = node < at || node >= at + n;
        if (outside || steps == 0) {
            signs beside;
            read_signs(s, node, &beside);
            bool verb = outside && (token->upos == DGM_UPOS_VERB || token->upos == DGM_UPOS_AUX);
            if (verb || beside.auxiliary || (outside && class_of_token(s, node) == DGM_TIME_PENDING)) {
                dgm_direction side = verb_side(s, node);
                if (side != DGM_UNDIRECTED) {
                    return side;
                }
                bool finite = (token->features & DGM_FEATURE_FINITE) || beside.present_auxiliary;
                if (finite) {
                    return DGM_UNDIRECTED;
                }
            }
        }
        if (token->head == 0 || token->head > s->n) {
            break;
        }
        node = token->head - 1;
    }
    return DGM_UNDIRECTED;
}
