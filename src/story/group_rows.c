/*
 * Rows of other coders' tables to events.
 *
 * Such rows have no words, their day is that of the report, their codes and names are rough: nothing in them
 * contradicts for certain. So evidence is added up as logarithms of odds: who, what, when, where, in which document,
 * and how often the same two are in the news anyway. Rows come in order of their days; each joins the event that it is
 * most like on the average, and events that turn out alike are joined afterwards.
 */
#include "story/story.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    HORIZON_DAYS = 45,    // an event is not looked for further back
    NEAR_DAYS = 8,        // what is further away belongs to other acts of the same two
    DAYS_MOST = 400,      // apart, after which a day more says nothing
    CANDIDATES_MOST = 80, // of one list: the newest
    MEMBERS_MOST = 8,     // of an event, compared with a row
    PAIRED_MOST = 5       // members of each of two events, compared with each other
};

// The evidence. Who: full agreement gives LIKE_ALL more than none; a name that few rows bear is worth RARE more. When:
// reports of an act fall off with the logarithm of the days. How often: see count_pairs.
static const double WHO_LEAST = -1.6, LIKE_ALL = 1.7, RARE = 1.5, OTHER_SIDE = -0.6, SWAPPED = -0.2;
static const double SAME_DAY = 0.9, DAYS_LOG = -0.78;
static const double SELDOM = 0.95, OFTEN_LOG = -0.65;
static const double SAME_CITY = 1.1, OTHER_CITY = -0.3, OTHER_COUNTRY = -0.7, SAME_COUNTRY = 0.1;
static const double ONE_SENTENCE = 2.0, ONE_DOCUMENT = 0.6;
static const double JOINED_EVENTS = 0.0; // what two events need to be one
static const double IMPOSSIBLE = -1e6;

// What comparison needs of a row.
typedef struct face {
    const dgm_party *a, *b; // actor, recipient; NULL where none is told
    float rare_a, rare_b;   // 0 everybody's name .. 1 this row's alone
    float often;            // what it counts against the row that the same two are in the news anyway
    int32_t day;
    uint8_t root; // of the CAMEO code
} face;

typedef struct rows {
    dgm_merge *merge;
    dgm_index index;
    face *faces;                // (item_n)
    double days_log[DAYS_MOST]; // logarithms of 1 + so many days
} rows;

// ---- how often names and pairs come ------------------------------------------------------------------

typedef struct day_of {
    uint32_t pair;
    int32_t day;
} day_of;

static int by_pair_and_day(const void *a, const void *b) {
    const day_of *x = a, *y = b;
    if (x->pair != y->pair) {
        return x->pair < y->pair ? -1 : 1;
    }
    return x->day < y->day ? -1 : x->day > y->day;
}

static const char *root_of(const dgm_party *party) {
    return party ? dgm_party_root(party) : "";
}

static void write_pair(char key[80], const dgm_party *a, const dgm_party *b) {
    const char *x = root_of(a), *y = root_of(b);
    bool swap = strcmp(x, y) > 0;
    snprintf(key, 80, "P|%.36s|%.36s", swap ? y : x, swap ? x : y);
}

static uint32_t number_of(dgm_merge *merge, dgm_table *table, const char *key, uint32_t *next) {
    size_t size = strlen(key);
    uint32_t at = dgm_table_find(table, key, size);
    if (at != DGM_TABLE_NONE) {
        return at;
    }
    char *copy = dgm_arena_copy(merge->arena, key, size);
    at = copy ? dgm_table_put(table, merge->arena, copy, size, *next) : DGM_TABLE_NONE;
    *next += at != DGM_TABLE_NONE;
    return at;
}

// First index of [from, to) whose day is not before `day`.
static size_t find_day(const day_of *days, size_t from, size_t to, int32_t day) {
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (days[middle].day < day) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

// Rows that the two have within the horizon but not near: what is left of these in a fortnight around the row.
static bool count_pairs(rows *all) {
    dgm_merge *merge = all->merge;
    size_t n = merge->item_n;
    dgm_table pairs = {0};
    uint32_t pair_n = 0;
    uint32_t *pair = dgm_arena_array(merge->arena, uint32_t, n + 1);
    day_of *days = dgm_arena_array(merge->arena, day_of, n + 1);
    size_t *start = NULL;
    for (size_t i = 0; pair && days && i < n; i++) {
        char key[80];
        write_pair(key, all->faces[i].a, all->faces[i].b);
        pair[i] = number_of(merge, &pairs, key, &pair_n);
        if (pair[i] == DGM_TABLE_NONE) {
            return false;
        }
        days[i] = (day_of){pair[i], all->faces[i].day};
    }
    start = dgm_arena_array(merge->arena, size_t, (size_t)pair_n + 2);
    if (!pair || !days || !start) {
        return false;
    }
    qsort(days, n, sizeof *days, by_pair_and_day);
    for (size_t i = 0; i < n; i++) {
        start[days[i].pair + 1] = i + 1;
    }
    for (size_t i = 0; i < n; i++) {
        int32_t day = all->faces[i].day;
        size_t from = start[pair[i]], to = start[pair[i] + 1];
        size_t before = find_day(days, from, to, day - NEAR_DAYS + 1) - find_day(days, from, to, day - HORIZON_DAYS);
        size_t after = find_day(days, from, to, day + HORIZON_DAYS + 1) - find_day(days, from, to, day + NEAR_DAYS);
        double base = (double)(before + after) * 15 / (2 * (HORIZON_DAYS - NEAR_DAYS + 1)); // in a fortnight
        all->faces[i].often = (float)(OFTEN_LOG * log1p(base / 2));
    }
    return true;
}

static bool count_names(rows *all) {
    dgm_merge *merge = all->merge;
    size_t n = merge->item_n;
    dgm_table names = {0};
    uint32_t name_n = 0;
    uint32_t *counts = dgm_arena_array(merge->arena, uint32_t, 2 * n + 1);
    if (!counts) {
        return false;
    }
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < n; i++) {
            face *f = &all->faces[i];
            for (int side = 0; side < 2; side++) {
                const dgm_party *party = side ? f->b : f->a;
                uint32_t at = party ? number_of(merge, &names, party->id, &name_n) : DGM_TABLE_NONE;
                if (party && at == DGM_TABLE_NONE) {
                    return false;
                }
                if (party && !pass) {
                    counts[at]++;
                } else if (party) {
                    double rare = 1 - log((double)counts[at]) / log((double)n + 2);
                    *(side ? &f->rare_b : &f->rare_a) = (float)rare;
                }
            }
        }
    }
    return true;
}

static void make_face(const dgm_item *item, face *out) {
    const dgm_record *r = &item->record;
    *out = (face){.day = item->from <= item->to ? item->to : 0};
    out->a = r->actor_n ? &r->actors[0] : NULL;
    out->b = r->recipient_n ? &r->recipients[0] : r->actor_n > 1 ? &r->actors[1] : NULL;
    unsigned root = 0;
    for (int i = 0; i < 2 && r->cameo[i] >= '0' && r->cameo[i] <= '9'; i++) {
        root = root * 10 + (unsigned)(r->cameo[i] - '0');
    }
    out->root = (uint8_t)(root <= 20 ? root : 0);
}

// ---- likeness -----------------------------------------------------------------------------------------

// Kinds of acts that coders take for each other.
typedef enum kind { KIND_SAY, KIND_TALK, KIND_GIVE, KIND_BLAME, KIND_PROTEST, KIND_FORCE, KIND_N } kind;

static kind kind_of(uint8_t root) {
    static const uint8_t kinds[21] = {KIND_SAY,   KIND_SAY,   KIND_TALK,    KIND_TALK,  KIND_TALK,  KIND_TALK,
                                      KIND_TALK,  KIND_GIVE,  KIND_GIVE,    KIND_BLAME, KIND_BLAME, KIND_BLAME,
                                      KIND_BLAME, KIND_BLAME, KIND_PROTEST, KIND_FORCE, KIND_BLAME, KIND_FORCE,
                                      KIND_FORCE, KIND_FORCE, KIND_FORCE};
    return (kind)kinds[root];
}

static double code_evidence(const dgm_record *x, const face *fx, const dgm_record *y, const face *fy,
                            unsigned *grounds) {
    // A statement can be any word said at a meeting or in a quarrel; talk is no fight.
    static const double between[KIND_N][KIND_N] = {
        /* say */ {0.2, 0.0, -0.4, -0.1, -0.5, -0.6},      /* talk */ {0.0, 0.15, -0.1, -0.6, -1.0, -1.3},
        /* give */ {-0.4, -0.1, 0.1, -0.8, -0.9, -0.8},    /* blame */ {-0.1, -0.6, -0.8, 0.0, -0.5, -0.7},
        /* protest */ {-0.5, -1.0, -0.9, -0.5, 0.4, -0.3}, /* force */ {-0.6, -1.3, -0.8, -0.7, -0.3, 0.15}};
    if (fx->root == fy->root) {
        bool same = strncmp(x->cameo, y->cameo, 3) == 0;
        *grounds |= same ? DGM_GROUND_CODE : DGM_GROUND_CATEGORY;
        return same ? 0.7 : 0.45;
    }
    double found = between[kind_of(fx->root)][kind_of(fy->root)];
    *grounds |= found > -0.3 ? DGM_GROUND_CATEGORY : 0;
    return found;
}

// 0..1, and how rare the name is that both bear.
static double side_evidence(const dgm_party *a, float rare, const dgm_party *b, double *rarity, unsigned *grounds) {
    if (!a || !b) {
        *grounds |= a || b ? DGM_GROUND_ONE_SIDE : 0;
        return 0.5;
    }
    if (a->id == b->id) { // a merge keeps each string once
        *rarity += (double)rare;
        *grounds |= DGM_GROUND_PARTIES;
        return 1;
    }
    double like = dgm_party_likeness(a, b, grounds);
    bool one_country = a->country && a->country == b->country;
    return like <= 0 && one_country ? 0.25 : like;
}

static double who_evidence(const face *x, const face *y, unsigned *grounds) {
    double best = IMPOSSIBLE;
    unsigned why = 0;
    bool talk = kind_of(x->root) <= KIND_TALK && kind_of(y->root) <= KIND_TALK;
    for (int swapped = 0; swapped < 2; swapped++) {
        double rarity = 0;
        unsigned found = 0;
        double first = side_evidence(x->a, x->rare_a, swapped ? y->b : y->a, &rarity, &found);
        double second = side_evidence(x->b, x->rare_b, swapped ? y->a : y->b, &rarity, &found);
        double sum = WHO_LEAST + LIKE_ALL * (first + second) / 2 + RARE * rarity / 2;
        sum += (first <= 0 ? OTHER_SIDE : 0) + (second <= 0 ? OTHER_SIDE : 0) + (swapped && !talk ? SWAPPED : 0);
        if (sum > best) {
            best = sum;
            why = found;
        }
    }
    *grounds |= why;
    return best;
}

static double where_evidence(const dgm_record *x, const dgm_record *y, unsigned *grounds) {
    const dgm_site *a = &x->place, *b = &y->place;
    bool countries = a->country && b->country, one_country = countries && a->country == b->country;
    if (a->kind == 'p' && b->kind == 'p' && a->name && b->name) {
        bool named = a->name == b->name && (one_country || !countries);
        bool placed = (a->latitude != 0 || a->longitude != 0) && (b->latitude != 0 || b->longitude != 0);
        if (named || (placed && one_country && dgm_site_distance(a, b) < 25)) {
            *grounds |= DGM_GROUND_PLACE;
            return SAME_CITY;
        }
        return countries && !one_country ? OTHER_COUNTRY : OTHER_CITY;
    }
    *grounds |= one_country ? DGM_GROUND_COUNTRY : 0;
    return one_country ? SAME_COUNTRY : countries ? OTHER_COUNTRY : 0;
}

static double likeness(const rows *all, uint32_t i, uint32_t k, unsigned *grounds) {
    const dgm_item *x = all->merge->items[i], *y = all->merge->items[k];
    const face *fx = &all->faces[i], *fy = &all->faces[k];
    if (x->standing != y->standing) {
        return IMPOSSIBLE;
    }
    int32_t gap = fx->day > fy->day ? fx->day - fy->day : fy->day - fx->day;
    float often = fx->often < fy->often ? fx->often : fy->often;
    double sum = who_evidence(fx, fy, grounds) + code_evidence(&x->record, fx, &y->record, fy, grounds) +
                 where_evidence(&x->record, &y->record, grounds);
    sum += SELDOM + (double)often + SAME_DAY + DAYS_LOG * all->days_log[gap < DAYS_MOST ? gap : DAYS_MOST - 1];
    if (x->record.document == y->record.document) { // kept once
        bool sentence = x->record.sentence == y->record.sentence;
        sum += sentence ? (fx->root == fy->root ? ONE_SENTENCE : ONE_SENTENCE / 2) : ONE_DOCUMENT;
        *grounds |= sentence ? DGM_GROUND_COPY : 0;
    }
    *grounds |= gap == 0 ? DGM_GROUND_PUBLISHED : DGM_GROUND_WITHIN;
    return sum;
}

// ---- grouping -----------------------------------------------------------------------------------------

static double group_likeness(const rows *all, const dgm_group *group, uint32_t i, unsigned *grounds) {
    double sum = 0, best = IMPOSSIBLE;
    uint32_t step = 1 + (group->n - 1) / MEMBERS_MOST, n = 0, passed = 0;
    for (uint32_t at = group->first; at != UINT32_MAX; at = all->merge->items[at]->next, passed++) {
        if (passed % step != 0 && at != group->last) {
            continue;
        }
        unsigned found = 0;
        double like = likeness(all, at, i, &found);
        if (like > best) {
            best = like;
            *grounds = found;
        }
        sum += like;
        n++;
    }
    return (sum / n + best) / 2;
}

// Mean likeness of the members of two events.
static double events_likeness(const rows *all, const dgm_group *x, const dgm_group *y, unsigned *grounds) {
    double sum = 0, best = IMPOSSIBLE;
    uint32_t n = 0, step_x = 1 + (x->n - 1) / PAIRED_MOST, step_y = 1 + (y->n - 1) / PAIRED_MOST, passed = 0;
    for (uint32_t i = x->first; i != UINT32_MAX; i = all->merge->items[i]->next) {
        if (passed++ % step_x != 0) {
            continue;
        }
        uint32_t other = 0;
        for (uint32_t k = y->first; k != UINT32_MAX; k = all->merge->items[k]->next) {
            if (other++ % step_y != 0) {
                continue;
            }
            unsigned found = 0;
            double like = likeness(all, i, k, &found);
            if (like > best) {
                best = like;
                *grounds = found;
            }
            sum += like;
            n++;
        }
    }
    return sum / n;
}

typedef struct keys {
    char key[4][80];
    uint32_t n;
} keys;

// Where an event of the row may be found: by its two sides, by its document, by a name that few bear.
static void list_keys(const rows *all, uint32_t i, keys *out) {
    const face *f = &all->faces[i];
    out->n = 0;
    write_pair(out->key[out->n++], f->a, f->b);
    snprintf(out->key[out->n++], 80, "D|%.76s", all->merge->items[i]->record.document);
    if (f->a && f->rare_a > 0.5F) {
        snprintf(out->key[out->n++], 80, "N|%.76s", f->a->id);
    }
    if (f->b && f->rare_b > 0.5F) {
        snprintf(out->key[out->n++], 80, "N|%.76s", f->b->id);
    }
}

static uint32_t find_group(rows *all, uint32_t i, const keys *list, unsigned *grounds) {
    dgm_merge *merge = all->merge;
    uint32_t found = UINT32_MAX;
    double most = 0;
    for (uint32_t k = 0; k < list->n; k++) {
        uint32_t seen = 0;
        for (uint32_t at = dgm_index_find(&all->index, list->key[k]); at && seen < CANDIDATES_MOST;
             at = all->index.postings[at].next, seen++) {
            uint32_t candidate = all->index.postings[at].group;
            dgm_group *group = &merge->groups[candidate];
            if (group->seen == i + 1) {
                continue;
            }
            group->seen = i + 1;
            if (all->faces[i].day - all->faces[group->last].day > HORIZON_DAYS) {
                break; // what stands behind it is older still
            }
            unsigned why = 0;
            double like = group_likeness(all, group, i, &why);
            if (like > most || (like >= most && candidate < found)) {
                most = like;
                found = candidate;
                *grounds = why;
            }
        }
    }
    return found;
}

static void append(dgm_merge *merge, uint32_t to, uint32_t first, uint32_t last, uint32_t n, unsigned grounds) {
    dgm_group *group = &merge->groups[to];
    merge->items[group->last]->next = first;
    group->last = last;
    group->n += n;
    group->grounds |= grounds;
    for (uint32_t at = first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_item *item = merge->items[at];
        merge->items[at]->event = to;
        group->from = item->from < group->from ? item->from : group->from;
        group->to = item->to > group->to ? item->to : group->to;
    }
}

static bool put_keys(rows *all, uint32_t i, uint32_t g) {
    keys list;
    list_keys(all, i, &list);
    for (uint32_t k = 0; k < list.n; k++) {
        if (!dgm_index_put(&all->index, list.key[k], g)) {
            return false;
        }
    }
    return true;
}

// Events that were begun apart, because their first rows were not alike, and turned out to be one.
static void join_events(rows *all, uint32_t first) {
    dgm_merge *merge = all->merge;
    for (uint32_t g = first; g < merge->group_n; g++) {
        dgm_group *group = &merge->groups[g];
        uint32_t found = UINT32_MAX, looked = 0, stamp = (uint32_t)merge->item_n + 1 + g;
        double most = JOINED_EVENTS;
        unsigned grounds = 0;
        for (uint32_t at = group->first; at != UINT32_MAX && looked < 3; at = merge->items[at]->next, looked++) {
            keys list;
            list_keys(all, at, &list);
            for (uint32_t k = 0; k < list.n; k++) {
                uint32_t seen = 0;
                for (uint32_t p = dgm_index_find(&all->index, list.key[k]); p && seen < CANDIDATES_MOST;
                     p = all->index.postings[p].next, seen++) {
                    uint32_t candidate = all->index.postings[p].group;
                    dgm_group *other = &merge->groups[candidate];
                    // Only earlier ones: each pair once, and nothing is appended to what is still to be looked at.
                    if (candidate >= g || !other->n || other->seen == stamp ||
                        all->faces[group->first].day - all->faces[other->last].day > HORIZON_DAYS) {
                        continue;
                    }
                    other->seen = stamp;
                    unsigned why = 0;
                    double like = events_likeness(all, group, other, &why);
                    if (like > most || (like >= most && candidate < found)) {
                        most = like;
                        found = candidate;
                        grounds = why;
                    }
                }
            }
        }
        if (found != UINT32_MAX) {
            append(merge, found, group->first, group->last, group->n, grounds | group->grounds);
            group->n = 0;
        }
    }
}

// Close the gaps that joined events left.
static void close_ranks(dgm_merge *merge) {
    uint32_t n = 0;
    for (uint32_t g = 0; g < merge->group_n; g++) {
        if (!merge->groups[g].n) {
            continue;
        }
        merge->groups[n] = merge->groups[g];
        merge->groups[n].root = n;
        for (uint32_t at = merge->groups[n].first; at != UINT32_MAX; at = merge->items[at]->next) {
            merge->items[at]->event = n;
        }
        n++;
    }
    merge->group_n = n;
}

bool dgm_merge_group_rows(dgm_merge *merge) {
    rows all = {.merge = merge, .index = {.arena = merge->arena}};
    uint32_t carried = merge->group_n;
    all.faces = dgm_arena_array(merge->arena, face, merge->item_n + 1);
    if (!all.faces) {
        return false;
    }
    for (size_t i = 0; i < merge->item_n; i++) {
        make_face(merge->items[i], &all.faces[i]);
    }
    for (int i = 0; i < DAYS_MOST; i++) {
        all.days_log[i] = log1p(i);
    }
    if (!count_pairs(&all) || !count_names(&all)) {
        return false;
    }
    for (uint32_t i = 0; i < merge->carried_n; i++) {
        if (!put_keys(&all, i, merge->items[i]->event)) {
            return false;
        }
    }
    for (uint32_t i = merge->carried_n; i < merge->item_n; i++) {
        keys list;
        unsigned grounds = 0;
        list_keys(&all, i, &list);
        uint32_t g = find_group(&all, i, &list, &grounds);
        if (g == UINT32_MAX) {
            g = dgm_merge_begin_group(merge, i);
        } else {
            merge->items[i]->next = UINT32_MAX;
            append(merge, g, i, i, 1, grounds);
        }
        if (!put_keys(&all, i, g)) {
            return false;
        }
    }
    join_events(&all, carried);
    close_ranks(merge);
    return true;
}
