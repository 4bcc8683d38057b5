// How events stand to each other: what was planned and then held, what was said to have happened and was denied.
#include "story/story.h"

#include <stdio.h>
#include <string.h>

enum {
    BUCKET_DAYS = 16,
    PLAN_DAYS = 14,   // a plan without a day of its own is carried out within these
    DENIAL_DAYS = 21, // a denial answers what was said in these days before it
    CANDIDATES_MOST = 1000
};

// Words in common by which a denial that names one side alone is of that very act.
static const double WORDED = 0.3;

static const dgm_item *first_of(const dgm_merge *merge, uint32_t group) {
    return merge->items[merge->groups[group].first];
}

static bool is_plan(const dgm_item *item) {
    return item->standing == DGM_STANDING_AHEAD;
}

// Whether what was done can be what was planned, by their codes.
static bool fulfils(const dgm_record *done, const dgm_record *plan) {
    if (plan->category != DGM_CATEGORY_AGREE) {
        return done->category == plan->category;
    }
    if (strncmp(plan->cameo, "036", 3) == 0) {
        return done->category == DGM_CATEGORY_CONSULT;
    }
    if (strncmp(plan->cameo, "033", 3) == 0) {
        return done->category == DGM_CATEGORY_AID;
    }
    if (strncmp(plan->cameo, "031", 3) == 0 || strncmp(plan->cameo, "032", 3) == 0) {
        return done->category == DGM_CATEGORY_COOPERATE || done->category == DGM_CATEGORY_SUPPORT;
    }
    if (strncmp(plan->cameo, "034", 3) == 0 || strncmp(plan->cameo, "035", 3) == 0) {
        return done->category == DGM_CATEGORY_CONCEDE || done->category == DGM_CATEGORY_RETREAT;
    }
    return done->category == DGM_CATEGORY_AGREE || done->category == DGM_CATEGORY_CONSULT;
}

static bool is_one_sentence(const dgm_item *a, const dgm_item *b) {
    return a->record.sentence == b->record.sentence && strcmp(a->record.document, b->record.document) == 0;
}

static uint32_t count_common(const dgm_item *a, const dgm_item *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->root_n; i++) {
        for (uint32_t k = 0; k < b->root_n; k++) {
            n += strcmp(a->roots[i], b->roots[k]) == 0;
        }
    }
    return n;
}

// Somebody in both by name: a person, a party, a group; not a country or an office.
static bool share_name(const dgm_item *a, const dgm_item *b) {
    for (uint32_t i = 0; i < a->record.actor_n; i++) {
        const dgm_party *party = &a->record.actors[i];
        bool named = party->code && *party->code && !strchr(party->id, ':') &&
                     strncmp(party->id, party->code, strlen(party->code)) != 0;
        for (uint32_t k = 0; k < b->record.actor_n && named; k++) {
            if (strcmp(party->id, b->record.actors[k].id) == 0) {
                return true;
            }
        }
    }
    return false;
}

static double plan_likeness(const dgm_merge *merge, uint32_t plan, uint32_t done) {
    const dgm_group *p = &merge->groups[plan], *d = &merge->groups[done];
    const dgm_item *first = first_of(merge, plan), *what = first_of(merge, done);
    unsigned grounds = 0;
    if (what->standing != DGM_STANDING_DONE || !fulfils(&what->record, &first->record) || d->from > d->to ||
        p->from > p->to) {
        return 0;
    }
    bool dated = first->record.basis != DGM_BASIS_PUBLISHED;
    // With a day of its own, a day's slack for time zones; without one, the nearest that came after.
    int32_t early = dated ? p->from - 1 : p->from, late = dated ? p->to + 1 : p->from + PLAN_DAYS;
    if (d->to < early || d->from > late || d->to - d->from > PLAN_DAYS) {
        return 0;
    }
    double parties = dgm_item_parties(first, what, true, &grounds);
    if (((first->one_sided || what->one_sided) && !share_name(first, what)) || is_one_sentence(first, what)) {
        return 0; // whichever country plans something does other things too
    }
    int32_t gap = d->from > p->from ? d->from - p->from : 0;
    return parties < 0.55 ? 0 : parties + 0.5 / (1 + gap);
}

static double denial_likeness(const dgm_merge *merge, uint32_t denial, uint32_t said) {
    const dgm_group *n = &merge->groups[denial], *s = &merge->groups[said];
    const dgm_item *first = first_of(merge, denial), *what = first_of(merge, said);
    unsigned grounds = 0;
    if (what->standing != DGM_STANDING_DONE || s->from > s->to || n->from > n->to) {
        return 0;
    }
    bool dated = first->record.basis != DGM_BASIS_PUBLISHED;
    if (s->from > n->to + 1 || s->to < (dated ? n->from - 1 : n->from - DENIAL_DAYS)) {
        return 0;
    }
    bool near = strcmp(first->record.document, what->record.document) == 0;
    double nearness = 0.1 / (1 + (n->from > s->to ? n->from - s->to : 0)) + (near ? 0.3 : 0);
    if (is_one_sentence(first, what)) {
        return 0;
    }
    if (first->order_free && (!dated || n->from > s->to || s->from > n->to)) {
        return 0; // "no talks" means other days than those of the talks
    }
    if (what->record.category == first->record.category) {
        double parties = dgm_item_parties(first, what, first->order_free, &grounds);
        bool worded = dgm_item_overlap(merge, first, what) >= WORDED;
        bool sure = !(grounds & DGM_GROUND_ONE_SIDE) || near || worded;
        return parties < (worded ? 0.3 : 0.5) || !sure ? 0 : parties + 0.5 + nearness; // the very act, told as done
    }
    if (what->record.category == DGM_CATEGORY_ACCUSE && first->record.actor_n) {
        // Who denies an act was accused of one.
        double best = 0;
        for (uint32_t i = 0; i < first->record.actor_n; i++) {
            for (uint32_t k = 0; k < what->record.recipient_n; k++) {
                double likeness = dgm_party_likeness(&first->record.actors[i], &what->record.recipients[k], &grounds);
                best = likeness > best ? likeness : best;
            }
        }
        // Elsewhere, one may be accused of many things: the accuser or the harmed must be told too.
        return best < 0.7 || (!near && count_common(first, what) < 2) ? 0 : best + nearness;
    }
    return 0;
}

static int32_t bucket_of(int32_t day) {
    return day >= 0 ? day / BUCKET_DAYS : -((BUCKET_DAYS - 1 - day) / BUCKET_DAYS);
}

static void write_key(char key[64], const char *root, int32_t bucket) {
    snprintf(key, 64, "%.40s|%d", root, (int)bucket);
}

static void add_link(dgm_merge *merge, uint32_t from, uint32_t to, const char *relation) {
    dgm_group *group = &merge->groups[from];
    if (group->link_n < sizeof group->links / sizeof *group->links) {
        group->links[group->link_n].relation = relation;
        group->linked[group->link_n++] = to;
    }
}

static void link_group(dgm_merge *merge, const dgm_index *index, uint32_t g) {
    const dgm_item *item = first_of(merge, g);
    bool plan = is_plan(item);
    uint32_t found = UINT32_MAX;
    double most = 0;
    dgm_group *group = &merge->groups[g];
    if ((!plan && item->standing != DGM_STANDING_DENIED) || group->from > group->to ||
        group->to - group->from > 40) { // what has no day in sight can be meant for anything
        return;
    }
    int32_t from = plan ? group->from - 1 : group->from - DENIAL_DAYS,
            to = plan ? group->to + PLAN_DAYS : group->to + 1;
    for (uint32_t r = 0; r < item->root_n; r++) {
        for (int32_t bucket = bucket_of(from); bucket <= bucket_of(to); bucket++) {
            char key[64];
            uint32_t seen = 0;
            write_key(key, item->roots[r], bucket);
            for (uint32_t at = dgm_index_find(index, key); at && seen < CANDIDATES_MOST;
                 at = index->postings[at].next, seen++) {
                uint32_t candidate = index->postings[at].group;
                double likeness = candidate == g ? 0
                                  : plan         ? plan_likeness(merge, g, candidate)
                                                 : denial_likeness(merge, g, candidate);
                if (likeness > most || (likeness > 0 && likeness >= most && candidate < found)) {
                    most = likeness;
                    found = candidate;
                }
            }
        }
    }
    if (found != UINT32_MAX) {
        add_link(merge, g, found, plan ? "plan of" : "denies");
    }
}

bool dgm_merge_link(dgm_merge *merge) {
    dgm_index index = {.arena = merge->arena};
    for (uint32_t g = 0; g < merge->group_n; g++) {
        const dgm_group *group = &merge->groups[g];
        const dgm_item *item = first_of(merge, g);
        if (item->standing != DGM_STANDING_DONE || group->from > group->to || group->to - group->from > 40) {
            continue;
        }
        for (uint32_t r = 0; r < item->root_n; r++) {
            for (int32_t bucket = bucket_of(group->from); bucket <= bucket_of(group->to); bucket++) {
                char key[64];
                write_key(key, item->roots[r], bucket);
                if (!dgm_index_put(&index, key, g)) {
                    return false;
                }
            }
        }
    }
    for (uint32_t g = 0; g < merge->group_n; g++) {
        link_group(merge, &index, g);
    }
    return true;
}

// The pairs of countries that a link may be found by; of one-sided acts the single ones. Letters: done, ahead, denied.
void dgm_item_link_keys(const dgm_item *item, bool search, dgm_key_list *list) {
    static const char letters[] = {'d', 'a', 0, 'n'};
    enum { ROOTS_MOST = 5 };
    uint32_t n = item->root_n < ROOTS_MOST ? item->root_n : ROOTS_MOST;
    if (item->from > item->to || item->to - item->from > 40 || !letters[item->standing]) {
        return;
    }
    for (int way = 0; way < (search && item->standing == DGM_STANDING_DONE ? 2 : 1); way++) {
        char letter = letters[item->standing];
        int32_t from = item->from, to = item->to;
        if (search && item->standing == DGM_STANDING_DONE) { // plans before it, denials after it
            letter = way ? 'n' : 'a';
            from -= way ? 1 : PLAN_DAYS;
            to += way ? DENIAL_DAYS : 1;
        } else if (search) {
            from -= letter == 'a' ? 1 : DENIAL_DAYS;
            to += letter == 'a' ? PLAN_DAYS : 1;
            letter = 'd';
        }
        for (int32_t bucket = bucket_of(from); bucket <= bucket_of(to); bucket++) {
            for (uint32_t i = 0; i < n; i++) {
                for (uint32_t k = i + 1; k < n; k++) {
                    dgm_key_add(list, "L%c|%d|%.24s|%.24s", letter, (int)bucket, item->roots[i], item->roots[k]);
                }
                if (!search || item->one_sided || n < 2) {
                    dgm_key_add(list, "L%c|%d|%.24s", letter, (int)bucket, item->roots[i]);
                }
            }
        }
    }
}
