// Events to stories: joined by links, by the documents that tell them, and by the same participants soon after.
#include "story/story.h"

#include "base/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Days without news after which the same two parties are at something else, and the longest affair that nothing but its
// participants holds together: two neighbours always do something.
static const int32_t STORY_GAP = 7, STORY_SPAN = 60;
// An act dated this much before its report is told as background (as the status "historical" has it).
static const int32_t BACKGROUND_DAYS = 31;

uint32_t dgm_merge_root(dgm_merge *merge, uint32_t group) {
    while (merge->groups[group].root != group) {
        uint32_t above = merge->groups[group].root;
        merge->groups[group].root = merge->groups[above].root; // halving keeps the paths short
        group = above;
    }
    return group;
}

static void unite(dgm_merge *merge, uint32_t a, uint32_t b) {
    a = dgm_merge_root(merge, a);
    b = dgm_merge_root(merge, b);
    if (a != b) { // the lower number stays the root, so that the order of joining does not show
        merge->groups[a < b ? b : a].root = a < b ? a : b;
    }
}

static bool is_background(const dgm_merge *merge, uint32_t g) {
    for (uint32_t at = merge->groups[g].first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_item *item = merge->items[at];
        const dgm_record *r = &item->record;
        bool old = r->published.year && item->from <= item->to &&
                   item->to < dgm_date_to_days(dgm_date_first(r->published)) - BACKGROUND_DAYS;
        if (r->status != DGM_STATUS_HISTORICAL && !old) {
            return false;
        }
    }
    return true;
}

typedef struct run {
    uint32_t group; // the latest
    int32_t start, end;
} run;

typedef struct runs {
    dgm_table table;
    run *items; // (n)
    size_t n, capacity;
} runs;

// Who an affair is between: two countries; within one country, who does it to whom and where.
static bool write_affair(const dgm_item *item, char key[160]) {
    const dgm_record *r = &item->record;
    if (item->root_n >= 2) {
        int at = snprintf(key, 160, "%u", item->root_n);
        for (uint32_t i = 0; i < item->root_n && i < 5 && at > 0 && at < 130; i++) {
            at += snprintf(key + at, (size_t)(160 - at), "|%.24s", item->roots[i]);
        }
        return true;
    }
    const char *a = r->actor_n ? r->actors[0].id : "", *b = r->recipient_n ? r->recipients[0].id : "";
    const char *place = r->place.name ? r->place.name : "";
    if (!dgm_site_is_spot(&r->place) && (item->root_n == 0 || !*a || !*b)) {
        return false; // somebody killed somewhere in a country is no affair
    }
    bool swap = strcmp(a, b) > 0;
    snprintf(key, 160, "1|%.48s|%.48s|%.48s|%u", swap ? b : a, swap ? a : b, place,
             item->root_n ? 0U : dgm_category_family(r->category));
    return true;
}

static bool join_runs(dgm_merge *merge, const uint32_t *order, uint32_t n) {
    runs all = {.n = 0};
    for (uint32_t i = 0; i < n; i++) {
        const dgm_group *group = &merge->groups[order[i]];
        char key[160];
        if (group->from > group->to || !write_affair(merge->items[group->first], key)) {
            continue;
        }
        uint32_t at = dgm_table_find(&all.table, key, strlen(key));
        if (at == DGM_TABLE_NONE) {
            run *grown = dgm_arena_grow(merge->arena, all.items, all.n, &all.capacity, sizeof *all.items);
            char *copy = dgm_arena_string(merge->arena, key);
            if (!grown || !copy ||
                dgm_table_put(&all.table, merge->arena, copy, strlen(copy), (uint32_t)all.n) == DGM_TABLE_NONE) {
                return false;
            }
            all.items = grown;
            all.items[all.n++] = (run){order[i], group->from, group->to};
            continue;
        }
        run *r = &all.items[at];
        if (group->from - r->end <= STORY_GAP && group->from - r->start <= STORY_SPAN) {
            unite(merge, r->group, order[i]);
            r->end = group->to > r->end ? group->to : r->end;
        } else {
            *r = (run){order[i], group->from, group->to};
        }
        r->group = order[i];
    }
    return true;
}

static int by_document(const void *a, const void *b) {
    const dgm_item *x = *(dgm_item *const *)a, *y = *(dgm_item *const *)b;
    int order = strcmp(x->record.document, y->record.document);
    return order ? order : x->event < y->event ? -1 : x->event > y->event;
}

static bool has_root(const dgm_item *item, const char *root) {
    for (uint32_t i = 0; i < item->root_n; i++) {
        if (strcmp(item->roots[i], root) == 0) {
            return true;
        }
    }
    return false;
}

// Whom a document is about: the root that most of its mentions name, the first by name of equals.
static const char *main_root(dgm_item *const *items, uint32_t n) {
    const char *best = NULL;
    uint32_t most = 0;
    for (uint32_t i = 0; i < n && i < 200; i++) {
        for (uint32_t r = 0; r < items[i]->root_n; r++) {
            const char *root = items[i]->roots[r];
            uint32_t count = 0;
            for (uint32_t k = 0; k < n && k < 200; k++) {
                count += has_root(items[k], root);
            }
            if (count > most || (count == most && best && strcmp(root, best) < 0)) {
                most = count;
                best = root;
            }
        }
    }
    return best;
}

// One document's events join where they are about its main participant; background hangs on, and never ties two
// affairs.
static void join_document(dgm_merge *merge, dgm_item *const *items, uint32_t n, const bool *background, bool *hung) {
    const char *root = main_root(items, n);
    uint32_t first = UINT32_MAX;
    for (uint32_t i = 0; i < n && root; i++) {
        uint32_t g = items[i]->event;
        if (!background[g] && has_root(items[i], root)) {
            if (first != UINT32_MAX) {
                unite(merge, first, g);
            }
            first = first == UINT32_MAX ? g : first;
        }
    }
    for (uint32_t i = 0; i < n && first != UINT32_MAX; i++) {
        uint32_t g = items[i]->event;
        if (background[g] && !hung[g] && has_root(items[i], root)) {
            merge->groups[g].root = first; // a group by itself until now
            hung[g] = true;
        }
    }
}

typedef struct dated {
    uint32_t group;
    int32_t from;
} dated;

static int by_day(const void *a, const void *b) {
    const dated *x = a, *y = b;
    return x->from != y->from ? (x->from < y->from ? -1 : 1) : x->group < y->group ? -1 : x->group > y->group;
}

bool dgm_merge_stories(dgm_merge *merge) {
    uint32_t n = merge->group_n, item_n = (uint32_t)merge->item_n;
    bool *background = dgm_arena_array(merge->arena, bool, n + 1), *hung = dgm_arena_array(merge->arena, bool, n + 1);
    dated *days = dgm_arena_array(merge->arena, dated, n + 1);
    uint32_t *order = dgm_arena_array(merge->arena, uint32_t, n + 1);
    dgm_item **items = dgm_arena_array(merge->arena, dgm_item *, item_n + 1);
    if (!background || !hung || !days || !order || !items) {
        return false;
    }
    for (uint32_t g = 0; g < n; g++) {
        background[g] = is_background(merge, g);
        days[g] = (dated){g, merge->groups[g].from};
    }
    qsort(days, n, sizeof *days, by_day);
    uint32_t current = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!background[days[i].group]) {
            order[current++] = days[i].group;
        }
    }
    if (!join_runs(merge, order, current)) {
        return false;
    }
    for (uint32_t g = 0; g < n; g++) {
        for (uint32_t k = 0; k < merge->groups[g].link_n; k++) {
            if (!background[g] && !background[merge->groups[g].linked[k]]) {
                unite(merge, g, merge->groups[g].linked[k]);
            }
        }
    }
    if (item_n) {
        memcpy(items, merge->items, item_n * sizeof(dgm_item *));
        qsort(items, item_n, sizeof(dgm_item *), by_document);
    }
    for (uint32_t start = 0, end = 0; start < item_n; start = end) {
        while (end < item_n && strcmp(items[end]->record.document, items[start]->record.document) == 0) {
            end++;
        }
        join_document(merge, items + start, end - start, background, hung);
    }
    // Background that no news item of its own affair tells: by its own days.
    uint32_t left = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (background[days[i].group] && !hung[days[i].group]) {
            order[left++] = days[i].group;
        }
    }
    return join_runs(merge, order, left);
}

void dgm_item_story_keys(const dgm_item *item, bool search, dgm_key_list *list) {
    char key[160];
    if (item->from > item->to || item->to - item->from > STORY_SPAN || !write_affair(item, key)) {
        return;
    }
    int32_t from = item->from - (search ? STORY_GAP : 0), to = item->to + (search ? STORY_GAP : 0);
    for (int32_t week = from / 8; week <= to / 8; week++) {
        dgm_key_add(list, "S%d|%.70s", (int)week, key);
    }
}
