#include <string.h>

#include "time/expression.h"

// What the words beside a verb say about its time.
enum {
    FUTURE = 1u << 0,
    MODAL = 1u << 1,
    PERFECT = 1u << 2,
    INFINITIVE = 1u << 3,
    PAST_AUXILIARY = 1u << 4,
    PRESENT_AUXILIARY = 1u << 5,
    AUXILIARY = 1u << 6,
    REACH = 64 // steps up the tree
};

static int class_of_token(const dgm_time_sentence *s, uint32_t at) {
    return s->items[at].class;
}

void dgm_time_signs(const dgm_token *tokens, uint32_t n, dgm_time_item *items) {
    for (uint32_t i = 0; i < n; i++) {
        const dgm_token *token = &tokens[i];
        if (token->head == 0 || token->head > n) {
            continue;
        }
        uint8_t *signs = &items[token->head - 1].signs;
        int class = items[i].class;
        if (token->relation == DGM_REL_AUX || token->relation == DGM_REL_AUX_PASS || token->relation == DGM_REL_COP) {
            bool finite = token->features & DGM_FEATURE_FINITE;
            *signs |= (uint8_t)(AUXILIARY | (class == DGM_TIME_FUTURE ? FUTURE : 0) |
                                (class == DGM_TIME_MODAL ? MODAL : 0) | (class == DGM_TIME_PERFECT ? PERFECT : 0) |
                                (finite && (token->features & DGM_FEATURE_PAST) ? PAST_AUXILIARY : 0) |
                                (finite && (token->features & DGM_FEATURE_PRESENT) ? PRESENT_AUXILIARY : 0));
        } else if (token->relation == DGM_REL_MARK && class == DGM_TIME_TO) {
            *signs |= INFINITIVE;
        }
    }
}

// The side of one verb; DGM_UNDIRECTED where its own forms do not say.
static dgm_direction verb_side(const dgm_time_sentence *s, uint32_t verb) {
    const dgm_token *token = &s->tokens[verb];
    unsigned beside = s->items[verb].signs;
    int class = class_of_token(s, verb);
    bool participle = token->features & (DGM_FEATURE_PARTICIPLE | DGM_FEATURE_GERUND);
    if ((beside & FUTURE)) {
        return DGM_AHEAD;
    }
    if ((beside & MODAL)) {
        return (beside & PERFECT) ? DGM_BEFORE : DGM_AHEAD;
    }
    if (class == DGM_TIME_PENDING && (participle || (beside & AUXILIARY) || token->upos == DGM_UPOS_ADJ)) {
        return DGM_AHEAD;
    }
    if ((beside & INFINITIVE) && !(beside & PERFECT)) {
        return token->relation == DGM_REL_ADVCL ? DGM_UNDIRECTED : DGM_AHEAD;
    }
    if ((beside & PAST_AUXILIARY) || (beside & PERFECT)) {
        return DGM_BEFORE;
    }
    if ((beside & PRESENT_AUXILIARY)) {
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
    enum { WORDS = 14 };
    for (uint32_t i = at, k = 0; i > 0 && k < WORDS; i--, k++) {
        int class = class_of_token(s, i - 1);
        if (class == DGM_TIME_FUTURE || class == DGM_TIME_MODAL || class == DGM_TIME_PENDING) {
            return DGM_AHEAD;
        }
        if (class == DGM_TIME_PERFECT) {
            return DGM_BEFORE;
        }
    }
    for (uint32_t i = at + n, k = 0; i < s->n && k < WORDS / 2; i++, k++) {
        int class = class_of_token(s, i);
        if (class == DGM_TIME_FUTURE || class == DGM_TIME_MODAL) {
            return DGM_AHEAD;
        }
    }
    return DGM_UNDIRECTED;
}

uint32_t dgm_time_head(const dgm_time_sentence *s, uint32_t at, uint32_t n) {
    for (uint32_t i = at; i < at + n && i < s->n; i++) {
        uint32_t head = s->tokens[i].head;
        bool mark = s->tokens[i].upos == DGM_UPOS_ADP || s->tokens[i].upos == DGM_UPOS_PUNCT;
        if (!mark && (head == 0 || head - 1 < at || head - 1 >= at + n)) {
            return i;
        }
    }
    return at;
}

dgm_direction dgm_time_side(const dgm_time_sentence *s, uint32_t at, uint32_t n) {
    if (!s->parsed) {
        return flat_side(s, at, n);
    }
    uint32_t node = dgm_time_head(s, at, n);
    for (uint32_t steps = 0; steps <= REACH; steps++) {
        const dgm_token *token = &s->tokens[node];
        bool outside = node < at || node >= at + n;
        if (outside || steps == 0) {
            unsigned beside = s->items[node].signs;
            bool verb = outside && (token->upos == DGM_UPOS_VERB || token->upos == DGM_UPOS_AUX);
            if (verb || (beside & AUXILIARY) || (outside && class_of_token(s, node) == DGM_TIME_PENDING)) {
                dgm_direction side = verb_side(s, node);
                if (side != DGM_UNDIRECTED) {
                    return side;
                }
                bool finite = (token->features & DGM_FEATURE_FINITE) || (beside & PRESENT_AUXILIARY);
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
