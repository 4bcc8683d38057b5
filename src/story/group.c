// Mentions to events: each is compared with the events of its participants and days only, the exact ones first.
#include "story/story.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    BUCKET_DAYS = 8,       // of the lists for events that are dated to a few days
    NARROW_DAYS = 24,      // longer than this is a vague date, found by its years
    YEARS_MOST = 12,       // of a vague date that are searched: more is a century
    ROOTS_PAIRED = 6,      // of a long list of parties, pairs are made of the first
    CANDIDATES_MOST = 4000 // of one list: the newest
};

bool dgm_index_put(dgm_index *index, const char *key, uint32_t group) {
    size_t size = strlen(key);
    dgm_posting *grown = dgm_arena_grow(index->arena, index->postings, index->posting_n, &index->posting_capacity,
                                        sizeof *index->postings);
    if (!grown) {
        return false;
    }
    index->postings = grown;
    index->posting_n += index->posting_n == 0; // 0 ends a list
    uint32_t head = dgm_table_find(&index->keys, key, size);
    if (head != DGM_TABLE_NONE && index->postings[head].group == group) {
        return true;
    }
    const char *kept = key;
    if (head == DGM_TABLE_NONE && !(kept = dgm_arena_copy(index->arena, key, size))) {
        return false;
    }
    index->postings[index->posting_n] = (dgm_posting){group, head == DGM_TABLE_NONE ? 0 : head};
    return dgm_table_set(&index->keys, index->arena, kept, size, (uint32_t)index->posting_n++);
}

uint32_t dgm_index_find(const dgm_index *index, const char *key) {
    uint32_t head = dgm_table_find(&index->keys, key, strlen(key));
    return head == DGM_TABLE_NONE ? 0 : head;
}

void dgm_key_add(dgm_key_list *list, const char *format, ...) {
    va_list args;
    if (list->n == DGM_KEYS_MOST) {
        return;
    }
    va_start(args, format);
    vsnprintf(list->keys[list->n++], DGM_KEY_BYTES, format, args);
    va_end(args);
}

// Whom a mention is about: pairs, or single roots for what names one side.
static void add_key(dgm_key_list *list, const char *kind, const char *a, const char *b, int32_t bucket) {
    dgm_key_add(list, "%s|%d|%.24s|%.24s", kind, (int)bucket, a, b);
}

static void add_keys_of(dgm_key_list *list, const dgm_item *item, bool search, const char *kind, int32_t bucket) {
    uint32_t n = item->root_n < ROOTS_PAIRED ? item->root_n : ROOTS_PAIRED;
    bool pairs = !item->one_sided && n > 1;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = i + 1; k < n && pairs; k++) {
            add_key(list, kind, item->roots[i], item->roots[k], bucket);
        }
        if (!pairs) {
            add_key(list, kind, item->roots[i], "=", bucket); // one side named, or both of one country
        }
        // What names one side finds everything of it, and is found by everything of it.
        if (search ? !pairs : pairs) {
            add_key(list, kind, item->roots[i], "+", bucket);
        }
        if (search && pairs) {
            add_key(list, kind, item->roots[i], "=", bucket);
        }
    }
    if (item->record.place.geonames && dgm_site_is_spot(&item->record.place) && (n == 0 || !pairs)) {
        char place[16];
        snprintf(place, sizeof place, "%u", item->record.place.geonames);
        if (n == 0 || !search) {
            add_key(list, kind, "", place, bucket);
        }
    }
}

static int32_t floor_by(int32_t value, int32_t by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

/*
 * Kinds of lists: N events of few days by bucket, A all events by year, W events of vague days by year, U without days.
 * A mention of few days searches N and W, a vague one A.
 */
void dgm_item_group_keys(const dgm_item *item, bool search, dgm_key_list *list) {
    char kind[24];
    unsigned family = dgm_category_family(item->record.category) * 4 + (unsigned)item->standing;
    int32_t from = item->from, to = item->to;
    if (from > to) {
        snprintf(kind, sizeof kind, "U%u", family);
        add_keys_of(list, item, search, kind, 0);
        return;
    }
    bool narrow = to - from <= NARROW_DAYS;
    if (narrow) {
        snprintf(kind, sizeof kind, "N%u", family);
        for (int32_t bucket = floor_by(from, BUCKET_DAYS); bucket <= floor_by(to, BUCKET_DAYS); bucket++) {
            add_keys_of(list, item, search, kind, bucket);
        }
    }
    int32_t first = floor_by(from, 365), last = floor_by(to, 365);
    last = last - first >= YEARS_MOST ? first + YEARS_MOST - 1 : last;
    for (int32_t year = first; year <= last; year++) {
        if (search || !narrow) {
            snprintf(kind, sizeof kind, "%c%u", search && !narrow ? 'A' : 'W', family);
            add_keys_of(list, item, search, kind, year);
        }
        if (!search) {
            snprintf(kind, sizeof kind, "A%u", family);
            add_keys_of(list, item, search, kind, year);
        }
    }
}

// Mean likeness to the event's first mentions; negative where one of them contradicts.
static double group_likeness(const dgm_merge *merge, const dgm_group *group, const dgm_item *item, unsigned *grounds) {
    // The days on which all of its mentions agree: without this, an event would creep from day to day.
    if (item->from <= item->to && group->from <= group->to && (item->from > group->to || item->to < group->from)) {
        return -1;
    }
    double sum = 0, best = 0;
    uint32_t n = 0;
    for (uint32_t at = group->first; at != UINT32_MAX && n < DGM_MEMBERS_COMPARED; at = merge->items[at]->next) {
        unsigned found = 0;
        double likeness = dgm_item_likeness(merge, merge->items[at], item, &found);
        if (likeness < 0) {
            return -1;
        }
        if (likeness > best) {
            best = likeness;
            *grounds = found;
        }
        sum += likeness;
        n++;
    }
    return n ? (sum / n + best) / 2 : -1; // a report as good as the same counts, and so do those that are vaguer
}

static uint32_t find_group(dgm_merge *merge, const dgm_index *index, const dgm_key_list *list, const dgm_item *item,
                           uint32_t stamp, unsigned *grounds) {
    uint32_t found = UINT32_MAX;
    double most = DGM_LIKENESS_ONE;
    for (uint32_t k = 0; k < list->n; k++) {
        uint32_t seen = 0;
        for (uint32_t at = dgm_index_find(index, list->keys[k]); at && seen < CANDIDATES_MOST;
             at = index->postings[at].next, seen++) {
            uint32_t candidate = index->postings[at].group;
            dgm_group *group = &merge->groups[candidate];
            if (group->seen == stamp) {
                continue;
            }
            group->seen = stamp;
            unsigned why = 0;
            double likeness = group_likeness(merge, group, item, &why);
            if (likeness > most || (likeness >= most && candidate < found)) {
                most = likeness;
                found = candidate;
                *grounds = why;
            }
        }
    }
    return found;
}

static void join(dgm_merge *merge, uint32_t g, uint32_t i, unsigned grounds) {
    dgm_group *group = &merge->groups[g];
    dgm_item *item = merge->items[i];
    merge->items[group->last]->next = i;
    group->last = i;
    group->n++;
    group->grounds |= grounds;
    item->event = g;
    item->next = UINT32_MAX;
    if (item->from <= item->to) {
        bool dated = group->from <= group->to;
        group->from = dated && group->from > item->from ? group->from : item->from;
        group->to = dated && group->to < item->to ? group->to : item->to;
    }
}

uint32_t dgm_merge_begin_group(dgm_merge *merge, uint32_t i) {
    dgm_item *item = merge->items[i];
    uint32_t g = merge->group_n++;
    merge->groups[g] = (dgm_group){.first = i, .last = i, .n = 1, .from = item->from, .to = item->to, .root = g};
    item->event = g;
    item->next = UINT32_MAX;
    return g;
}

bool dgm_merge_group(dgm_merge *merge) {
    dgm_index index = {.arena = merge->arena};
    dgm_key_list *list = dgm_arena_get(merge->arena, sizeof *list);
    merge->term_counts = dgm_arena_array(merge->arena, uint32_t, DGM_TERM_COUNTS);
    if (!list || !merge->term_counts) {
        return false;
    }
    for (uint32_t i = 0; i < merge->item_n; i++) {
        const dgm_record *r = &merge->items[i]->record;
        for (uint32_t t = 0; t < r->term_n; t++) {
            merge->term_counts[r->terms[t] % DGM_TERM_COUNTS]++;
        }
    }
    for (uint32_t i = 0; i < merge->item_n; i++) {
        dgm_item *item = merge->items[i];
        uint32_t g = item->event;
        if (i >= merge->carried_n) {
            unsigned grounds = 0;
            list->n = 0;
            dgm_item_group_keys(item, true, list);
            g = find_group(merge, &index, list, item, i + 1, &grounds);
            if (g == UINT32_MAX) {
                g = dgm_merge_begin_group(merge, i);
            } else {
                join(merge, g, i, grounds);
            }
        }
        list->n = 0;
        dgm_item_group_keys(item, false, list);
        for (uint32_t k = 0; k < list->n; k++) {
            if (!dgm_index_put(&index, list->keys[k], g)) {
                return false;
            }
        }
    }
    return true;
}
