#include "parse/tree.h"

#include <math.h>
#include <string.h>

static const double LOW = -1e7;      // what a score that is no number counts as
static const double ROOT_COST = 1e9; // taken off each arc from the root: no tree with two of them can win

enum { UNSEEN = 0, ON_PATH, DONE };

// A node is a word, the root, or a contracted cycle. Each live node owns one slot (row and column) of the matrices.
typedef struct forest {
    uint32_t size;             // slots: n + 1
    double *score;             // (size, size)
    uint32_t *from, *to;       // (size, size) the arc between words that a slot's arc stands for
    uint32_t *node;            // (size) the node that owns the slot
    uint8_t *state, *live;     // (size)
    uint32_t *parent;          // (2 size) the cycle that swallowed a node; 0 = none
    uint32_t *in_from, *in_to; // (2 size) the chosen arc into a node
    double *in_score;          // (size) its score, by slot
    uint32_t node_n;
} forest;

// Whether the best head of every word already makes a tree with one root: most sentences need no more.
static bool greedy(uint32_t n, const double *score, uint32_t *head, uint8_t *seen) {
    uint32_t size = n + 1, roots = 0;
    for (uint32_t d = 1; d <= n; d++) {
        uint32_t best = d == 1 && n > 1 ? 2 : d == 1 ? 0 : 1;
        for (uint32_t h = 0; h <= n; h++) {
            if (h != d && score[(size_t)h * size + d] > score[(size_t)best * size + d]) {
                best = h;
            }
        }
        head[d] = best;
        roots += best == 0;
    }
    if (roots != 1) {
        return false;
    }
    memset(seen, 0, size);
    seen[0] = DONE;
    for (uint32_t d = 1; d <= n; d++) {
        uint32_t at = d;
        while (seen[at] == UNSEEN) {
            seen[at] = ON_PATH;
            at = head[at];
        }
        if (seen[at] == ON_PATH) {
            return false;
        }
        for (uint32_t back = d; seen[back] == ON_PATH; back = head[back]) {
            seen[back] = DONE;
        }
    }
    return true;
}

static uint32_t best_into(const forest *f, uint32_t slot) {
    uint32_t best = UINT32_MAX;
    for (uint32_t u = 0; u < f->size; u++) {
        if (f->live[u] && u != slot &&
            (best == UINT32_MAX || f->score[(size_t)u * f->size + slot] > f->score[(size_t)best * f->size + slot])) {
            best = u;
        }
    }
    return best;
}

// Make one node of the path's slots [first, path_n); it takes over the slot of the first.
static void contract(forest *f, const uint32_t *path, uint32_t first, uint32_t path_n) {
    uint32_t made = f->node_n++, own = path[first];
    size_t size = f->size;
    for (uint32_t i = first; i < path_n; i++) {
        f->parent[f->node[path[i]]] = made;
        f->live[path[i]] = 0;
    }
    for (uint32_t x = 0; x < size; x++) {
        if (!f->live[x]) {
            continue;
        }
        double best_in = 0, best_out = 0;
        uint32_t in = UINT32_MAX, out = UINT32_MAX;
        for (uint32_t i = first; i < path_n; i++) {
            uint32_t m = path[i];
            double value = f->score[x * size + m] - f->in_score[m];
            if (in == UINT32_MAX || value > best_in) {
                best_in = value;
                in = m;
            }
            if (out == UINT32_MAX || f->score[m * size + x] > best_out) {
                best_out = f->score[m * size + x];
                out = m;
            }
        }
        f->from[x * size + own] = f->from[x * size + in];
        f->to[x * size + own] = f->to[x * size + in];
        f->score[x * size + own] = best_in;
        f->from[own * size + x] = f->from[out * size + x];
        f->to[own * size + x] = f->to[out * size + x];
        f->score[own * size + x] = best_out;
    }
    f->live[own] = 1;
    f->node[own] = made;
}

static void grow(forest *f, uint32_t *path) {
    for (uint32_t start = 1; start < f->size; start++) {
        if (!f->live[start] || f->state[start] != UNSEEN) {
            continue;
        }
        uint32_t path_n = 1;
        path[0] = start;
        f->state[start] = ON_PATH;
        while (path_n > 0) {
            uint32_t slot = path[path_n - 1], head = best_into(f, slot), node = f->node[slot];
            size_t arc = (size_t)head * f->size + slot;
            f->in_score[slot] = f->score[arc];
            f->in_from[node] = f->from[arc];
            f->in_to[node] = f->to[arc];
            if (f->state[head] == UNSEEN) {
                f->state[head] = ON_PATH;
                path[path_n++] = head;
            } else if (f->state[head] == ON_PATH) {
                uint32_t first = path_n - 1;
                while (path[first] != head) {
                    first--;
                }
                contract(f, path, first, path_n);
                path_n = first + 1;
            } else {
                while (path_n > 0) {
                    f->state[path[--path_n]] = DONE;
                }
            }
        }
    }
}

// From the outermost cycles inwards: the arc into a cycle replaces the arc into the member that it reaches.
static void expand(forest *f, uint32_t *head) {
    for (uint32_t made = f->node_n; made-- > f->size;) {
        uint32_t child = f->in_to[made];
        while (f->parent[child] != made) {
            child = f->parent[child];
        }
        f->in_from[child] = f->in_from[made];
        f->in_to[child] = f->in_to[made];
    }
    for (uint32_t d = 1; d < f->size; d++) {
        head[d] = f->in_from[d];
    }
}

bool dgm_tree_best(uint32_t n, double *score, uint32_t *head, dgm_arena *arena) {
    if (n == 0) {
        return true;
    }
    size_t size = (size_t)n + 1;
    for (size_t i = 0; i < size * size; i++) {
        score[i] = isfinite(score[i]) && score[i] > LOW ? (score[i] < -LOW ? score[i] : -LOW) : LOW;
    }
    dgm_arena_mark mark = dgm_arena_get_mark(arena);
    forest f = {.size = (uint32_t)size, .score = score, .node_n = (uint32_t)size};
    f.state = dgm_arena_array(arena, uint8_t, size);
    if (!f.state) {
        return false;
    }
    if (greedy(n, score, head, f.state)) {
        dgm_arena_rewind(arena, mark);
        return true;
    }
    memset(f.state, UNSEEN, size);
    f.live = dgm_arena_array(arena, uint8_t, size);
    f.node = dgm_arena_array(arena, uint32_t, size);
    f.from = dgm_arena_array(arena, uint32_t, size * size);
    f.to = dgm_arena_array(arena, uint32_t, size * size);
    f.parent = dgm_arena_array(arena, uint32_t, 2 * size);
    f.in_from = dgm_arena_array(arena, uint32_t, 2 * size);
    f.in_to = dgm_arena_array(arena, uint32_t, 2 * size);
    f.in_score = dgm_arena_array(arena, double, size);
    uint32_t *path = dgm_arena_array(arena, uint32_t, size);
    bool enough = f.live && f.node && f.from && f.to && f.parent && f.in_from && f.in_to && f.in_score && path;
    if (enough) {
        for (uint32_t u = 0; u < size; u++) {
            f.live[u] = 1;
            f.node[u] = u;
            for (uint32_t v = 0; v < size; v++) {
                f.from[u * size + v] = u;
                f.to[u * size + v] = v;
            }
            score[u] -= ROOT_COST;
        }
        f.state[0] = DONE;
        grow(&f, path);
        expand(&f, head);
    }
    dgm_arena_rewind(arena, mark);
    return enough;
}
