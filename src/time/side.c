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
    BARE_AUXILIARY = 1u << 7,   // "be held": subjunctive or infinitive
    PENDING_MODIFIER = 1u << 8, // "the upcoming election"
    REACH = 64                  // steps up the tree
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
        uint16_t *signs = &items[token->head - 1].signs;
        int class = items[i].class;
        if (token->relation == DGM_REL_AUX || token->relation == DGM_REL_AUX_PASS || token->relation == DGM_REL_COP) {
            bool finite = token->features & DGM_FEATURE_FINITE;
            *signs |= (uint16_t)(AUXILIARY | (class == DGM_TIME_FUTURE ? FUTURE : 0) |
                                 (class == DGM_TIME_MODAL ? MODAL : 0) | (class == DGM_TIME_PERFECT ? PERFECT : 0) |
                                 (finite && (token->features & DGM_FEATURE_PAST) ? PAST_AUXILIARY : 0) |
                                 (finite && (token->features & DGM_FEATURE_PRESENT) ? PRESENT_AUXILIARY : 0) |
                                 (token->features & DGM_FEATURE_INFINITIVE ? BARE_AUXILIARY : 0));
        } else if (token->relation == DGM_REL_MARK && class == DGM_TIME_TO) {
            *signs |= INFINITIVE;
        } else if (token->relation == DGM_REL_AMOD && (class == DGM_TIME_PENDING || class == DGM_TIME_NEXT)) {
            *signs |= PENDING_MODIFIER;
        }
    }
}

// The side of one verb; DGM_UNDIRECTED where its own forms do not say. *sure: a finite form says so.
static dgm_direction verb_side(const dgm_time_sentence *s, uint32_t verb, bool *sure) {
    const dgm_token *token = &s->tokens[verb];
    unsigned beside = s->items[verb].signs;
    int class = class_of_token(s, verb);
    bool participle = token->features & (DGM_FEATURE_PARTICIPLE | DGM_FEATURE_GERUND);
    *sure = true;
    if (beside & FUTURE) {
        return DGM_AHEAD;
    }
    if (beside & MODAL) {
        return beside & PERFECT ? DGM_BEFORE : DGM_AHEAD;
    }
    *sure = false;
    if (class == DGM_TIME_PENDING && (participle || (beside & AUXILIARY) || token->upos == DGM_UPOS_ADJ)) {
        return DGM_AHEAD;
    }
    if ((beside & INFINITIVE) && !(beside & PERFECT)) {
        // What was begun, forced or failed is told in the tense of the verb above, and so is a purpose.
        bool told =
            token->relation == DGM_REL_XCOMP && token->head && class_of_token(s, token->head - 1) == DGM_TIME_REALIS;
        return told || token->relation == DGM_REL_ADVCL ? DGM_UNDIRECTED : DGM_AHEAD;
    }
    if (beside & (PAST_AUXILIARY | PERFECT)) {
        *sure = true;
        return DGM_BEFORE;
    }
    if (beside & PRESENT_AUXILIARY) {
        // "is meeting on Monday" lies ahead, "is held" does not say.
        return participle && (token->features & DGM_FEATURE_PRESENT) ? DGM_AHEAD : DGM_UNDIRECTED;
    }
    if (beside & BARE_AUXILIARY) {
        return DGM_AHEAD; // "demanding that elections be held"
    }
    if (token->features & DGM_FEATURE_PAST) {
        *sure = token->features & DGM_FEATURE_FINITE;
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

// Words directly before the expression that decide alone: "since December", "starting on Thursday", "due Friday".
static dgm_direction word_side(const dgm_time_sentence *s, uint32_t at) {
    for (uint32_t i = at, k = 0; i > 0 && k < 3; i--, k++) {
        switch (class_of_token(s, i - 1)) {
        case DGM_TIME_SINCE: return DGM_BEFORE;
        case DGM_TIME_ONSET:
        case DGM_TIME_PENDING: return DGM_AHEAD;
        case DGM_TIME_ON:
        case DGM_TIME_THE: break;
        default: return DGM_UNDIRECTED;
        }
    }
    return DGM_UNDIRECTED;
}

// Up the tree to the first verb that says so.
static dgm_direction tree_side(const dgm_time_sentence *s, uint32_t at, uint32_t n, bool *sure) {
    uint32_t node = dgm_time_head(s, at, n);
    for (uint32_t steps = 0; steps <= REACH; steps++) {
        const dgm_token *token = &s->tokens[node];
        bool outside = node < at || node >= at + n;
        if (outside || steps == 0) {
            unsigned beside = s->items[node].signs;
            bool verb = outside && (token->upos == DGM_UPOS_VERB || token->upos == DGM_UPOS_AUX);
            if (outside && !verb && (beside & PENDING_MODIFIER)) {
                return DGM_AHEAD;
            }
            if (verb || (beside & AUXILIARY) || (outside && class_of_token(s, node) == DGM_TIME_PENDING)) {
                dgm_direction side = verb_side(s, node, sure);
                bool finite = (token->features & DGM_FEATURE_FINITE) || (beside & PRESENT_AUXILIARY);
                if (side != DGM_UNDIRECTED || finite) {
                    return side;
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

dgm_direction dgm_time_side(const dgm_time_sentence *s, uint32_t at, uint32_t n, bool *sure) {
    dgm_direction side = word_side(s, at);
    *sure = side != DGM_UNDIRECTED;
    if (side == DGM_UNDIRECTED) {
        side = s->parsed ? tree_side(s, at, n, sure) : flat_side(s, at, n);
    }
    // "until March", "by July": ahead, unless a past verb says otherwise.
    int before = at > 0 ? class_of_token(s, at - 1) : DGM_TIME_NONE;
    if (side == DGM_UNDIRECTED && (before == DGM_TIME_UNTIL || before == DGM_TIME_BY)) {
        side = DGM_AHEAD;
    }
    *sure = *sure && side != DGM_UNDIRECTED;
    return side;
}
