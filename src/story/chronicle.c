// The result of a merge as the public header shows it: each event as its reports together tell it.
#include "story/story.h"

#include "base/calendar.h"
#include "base/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

static const char *const ground_names[DGM_GROUND_N] = {"same participants",
                                                       "an office or a person stands for its country",
                                                       "a report leaves one side out",
                                                       "same code",
                                                       "codes of one act",
                                                       "same days",
                                                       "days within the vaguer report's",
                                                       "reports of the same days",
                                                       "same place",
                                                       "places in one country",
                                                       "like numbers of victims",
                                                       "same words",
                                                       "same sentence",
                                                       "sentences of like words"};

static const char *const category_titles[DGM_CATEGORY_N] = {
    "other acts", "agreements", "talks",        "support",     "concessions", "cooperation",
    "aid",        "retreat",    "requests",     "accusations", "refusals",    "threats",
    "protests",   "sanctions",  "mobilization", "coercion",    "attacks"};

// Exact dates first: they decide what the vague ones can mean.
static int vagueness(const dgm_item *item) {
    const dgm_record *r = &item->record;
    if (item->from > item->to) {
        return 9;
    }
    if (r->basis == DGM_BASIS_PUBLISHED) {
        return 1;
    }
    int32_t days = item->to - item->from;
    return days < 2 ? 0 : days < 15 ? 2 : days < 40 ? 3 : days < 400 ? 4 : 5;
}

static int by_number(int64_t a, int64_t b) {
    return a < b ? -1 : a > b;
}

// The canonical order: of content only, so that the order of the inputs does not show.
static int by_exactness(const void *a, const void *b) {
    const dgm_item *x = *(dgm_item *const *)a, *y = *(dgm_item *const *)b;
    int order = by_number(vagueness(x), vagueness(y));
    order = order ? order : by_number(x->from, y->from);
    order = order ? order : by_number(x->to, y->to);
    order = order ? order : dgm_date_compare(x->record.published, y->record.published);
    order = order ? order : strcmp(x->record.document, y->record.document);
    order = order ? order : by_number(x->record.sentence, y->record.sentence);
    return order ? order : strcmp(x->record.id, y->record.id);
}

// Rows of tables: by the day of their report, then as above.
static int by_report(const void *a, const void *b) {
    const dgm_item *x = *(dgm_item *const *)a, *y = *(dgm_item *const *)b;
    int order = by_number(x->to, y->to);
    order = order ? order : strcmp(x->record.document, y->record.document);
    order = order ? order : by_number(x->record.sentence, y->record.sentence);
    return order ? order : strcmp(x->record.id, y->record.id);
}

static char *make_id(dgm_merge *merge, char kind, const char *first) {
    return dgm_arena_print(merge->arena, "%c%016llx", kind, (unsigned long long)XXH3_64bits(first, strlen(first)));
}

static int by_string(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static uint32_t count_distinct(const char **strings, uint32_t n) {
    uint32_t count = 0;
    qsort(strings, n, sizeof *strings, by_string);
    for (uint32_t i = 0; i < n; i++) {
        count += i == 0 || strcmp(strings[i], strings[i - 1]) != 0;
    }
    return count;
}

// The code that most of its reports give, by their confidence; of equals the first by name.
static const dgm_record *find_told(const dgm_merge *merge, const dgm_group *group) {
    struct {
        const dgm_record *record;
        float weight;
    } codes[16];
    uint32_t n = 0, best = 0;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        uint32_t i = 0;
        while (i < n && (strcmp(codes[i].record->cameo, r->cameo) != 0 || codes[i].record->category != r->category)) {
            i++;
        }
        if (i == n && n < sizeof codes / sizeof *codes) {
            codes[n].record = r;
            codes[n++].weight = 0;
        }
        if (i < n) {
            codes[i].weight += r->confidence + 0.01F;
        }
    }
    for (uint32_t i = 1; i < n; i++) {
        if (codes[i].weight > codes[best].weight) {
            best = i;
        }
    }
    return codes[best].record;
}

// Which of two names for one party says more: the longer code, then a name of its own.
static bool is_more_exact(const dgm_party *a, const dgm_party *b) {
    size_t size_a = a->code ? strlen(a->code) : 0, size_b = b->code ? strlen(b->code) : 0;
    if (size_a != size_b) {
        return size_a > size_b;
    }
    bool own_a = a->code && strcmp(a->id, a->code) != 0, own_b = b->code && strcmp(b->id, b->code) != 0;
    return own_a && !own_b;
}

static bool refine(dgm_party *parties, uint32_t n, const dgm_party *party) {
    unsigned grounds = 0;
    uint32_t best = UINT32_MAX;
    double most = 0;
    for (uint32_t i = 0; i < n; i++) {
        double likeness = dgm_party_likeness(&parties[i], party, &grounds);
        if (likeness > most) {
            most = likeness;
            best = i;
        }
    }
    if (best == UINT32_MAX) {
        return false;
    }
    if (is_more_exact(party, &parties[best])) {
        parties[best] = *party;
    }
    return true;
}

static bool is_there(const dgm_party *parties, uint32_t n, const dgm_party *party) {
    for (uint32_t i = 0; i < n; i++) {
        if (strcmp(dgm_party_root(&parties[i]), dgm_party_root(party)) == 0) {
            return true;
        }
    }
    return false;
}

static bool put_parties(dgm_merge *merge, const dgm_group *group, dgm_event *event) {
    dgm_party *actors = dgm_arena_array(merge->arena, dgm_party, DGM_PARTIES_MAX);
    dgm_party *recipients = dgm_arena_array(merge->arena, dgm_party, DGM_PARTIES_MAX);
    const dgm_record *widest = &merge->items[group->first]->record;
    if (!actors || !recipients) {
        return false;
    }
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        uint32_t n = r->actor_n + r->recipient_n, most = widest->actor_n + widest->recipient_n;
        widest = n > most || (n == most && r->confidence > widest->confidence) ? r : widest;
    }
    event->reciprocal = widest->reciprocal;
    for (uint32_t i = 0; i < widest->actor_n; i++) {
        actors[event->actor_n++] = widest->actors[i];
    }
    for (uint32_t i = 0; i < widest->recipient_n; i++) {
        recipients[event->recipient_n++] = widest->recipients[i];
    }
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        for (uint32_t i = 0; i < r->actor_n + r->recipient_n; i++) {
            bool acts = i < r->actor_n;
            const dgm_party *party = acts ? &r->actors[i] : &r->recipients[i - r->actor_n];
            bool first = acts || widest->reciprocal;
            // Its own side first: in a fight within one country both sides are alike.
            if (refine(first ? actors : recipients, first ? event->actor_n : event->recipient_n, party) ||
                refine(first ? recipients : actors, first ? event->recipient_n : event->actor_n, party)) {
                continue;
            }
            if (is_there(actors, event->actor_n, party) || is_there(recipients, event->recipient_n, party)) {
                continue; // of one country's people, those whom the fullest report names
            }
            if (first && event->actor_n < DGM_PARTIES_MAX) {
                actors[event->actor_n++] = *party;
            } else if (!first && event->recipient_n < DGM_PARTIES_MAX) {
                recipients[event->recipient_n++] = *party;
            }
        }
    }
    event->actors = actors;
    event->recipients = recipients;
    return true;
}

// Days, place and numbers, each from the report that knows it best.
static void put_circumstances(const dgm_merge *merge, const dgm_group *group, dgm_event *event) {
    const dgm_record *first = &merge->items[group->first]->record, *latest = NULL, *closest = first;
    bool present = false;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        present = present || r->status == DGM_STATUS_ACTUAL;
        if (!event->place.name || (!dgm_site_is_spot(&event->place) && dgm_site_is_spot(&r->place))) {
            event->place = r->place.name ? r->place : event->place;
        }
        if (r->killed >= 0 || r->injured >= 0) {
            latest = !latest || dgm_date_compare(r->published, latest->published) >= 0 ? r : latest;
        }
        // A few days in the text beat the day of publication; of two such, the first in canonical order.
        if (closest->basis == DGM_BASIS_PUBLISHED && r->basis != DGM_BASIS_PUBLISHED && r->from.year &&
            dgm_date_to_days(r->to.year ? r->to : r->from) - dgm_date_to_days(r->from) < 7) {
            closest = r;
        } else if (closest->basis == DGM_BASIS_PUBLISHED && r->basis == DGM_BASIS_PUBLISHED && r->from.year &&
                   dgm_date_compare(r->from, closest->from) < 0) {
            closest = r; // what is reported on two days happened before the first report
        }
    }
    event->from = closest->from;
    event->to = closest->to.year ? closest->to : closest->from;
    event->precision = closest->precision;
    event->basis = closest->basis;
    event->killed = latest ? latest->killed : -1;
    event->injured = latest ? latest->injured : -1;
    event->status = first->status == DGM_STATUS_HISTORICAL && present ? DGM_STATUS_ACTUAL : first->status;
}

// The best report's confidence, raised by half of what is missing for a second source, two thirds for a third.
static float combine_confidence(float best, uint32_t sources) {
    float missing = 1 - best;
    return best + missing * 0.6F * (1 - 1 / (float)(sources ? sources : 1));
}

static uint32_t count_tellings(const dgm_merge *merge, const dgm_group *group) {
    uint32_t n = group->n;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        for (uint32_t t = merge->items[at]->telling; t != UINT32_MAX; t = merge->tellings[t].next) {
            n++;
        }
    }
    return n;
}

static bool put_event(dgm_merge *merge, dgm_group *group, dgm_event *event) {
    const char **mentions = dgm_arena_array(merge->arena, const char *, group->n);
    const char **grounds = dgm_arena_array(merge->arena, const char *, DGM_GROUND_N);
    dgm_arena_mark mark = dgm_arena_get_mark(merge->arena);
    const char **names = dgm_arena_array(merge->arena, const char *, count_tellings(merge, group));
    if (!mentions || !grounds || !names) {
        return false;
    }
    float best = 0;
    uint32_t n = 0;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        mentions[n++] = r->id;
        best = r->confidence > best ? r->confidence : best;
    }
    for (uint32_t pass = 0; pass < 2; pass++) {
        n = 0;
        for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
            const dgm_item *item = merge->items[at];
            const dgm_record *r = &item->record;
            names[n++] = pass && r->source ? r->source : r->document; // an outlet that is not named: a document each
            for (uint32_t t = item->telling; t != UINT32_MAX; t = merge->tellings[t].next) {
                const dgm_telling *told = &merge->tellings[t];
                names[n++] = pass && told->source ? told->source : told->document;
            }
        }
        *(pass ? &event->sources : &event->documents) = count_distinct(names, n);
    }
    dgm_arena_rewind(merge->arena, mark);
    event->mentions = mentions;
    event->mention_n = group->n;
    event->confidence = combine_confidence(best > 1 ? 1 : best, event->sources);
    for (unsigned bit = 0; bit < DGM_GROUND_N; bit++) {
        if (group->grounds & 1u << bit) {
            grounds[event->ground_n++] = ground_names[bit];
        }
    }
    event->grounds = grounds;
    const dgm_record *told = find_told(merge, group);
    event->category = told->category;
    event->mode = told->mode;
    event->cameo = told->cameo;
    event->goldstein = told->goldstein;
    put_circumstances(merge, group, event);
    event->id = make_id(merge, 'e', merge->items[group->first]->record.id);
    return event->id && put_parties(merge, group, event);
}

static int by_date(const void *a, const void *b) {
    const dgm_event *x = a, *y = b;
    int order = dgm_date_compare(x->from, y->from);
    return order ? order : strcmp(x->id, y->id);
}

static int by_first_day(const void *a, const void *b) {
    const dgm_story *x = a, *y = b;
    int order = dgm_date_compare(x->from, y->from);
    return order ? order : strcmp(x->id, y->id);
}

// A name of a root, and how often it is used.
typedef struct root_name {
    const char *name;
    uint32_t n;
} root_name;

static uint32_t find_or_add(dgm_merge *merge, dgm_table *table, const char *key, uint32_t next) {
    uint32_t at = dgm_table_find(table, key, strlen(key));
    if (at != DGM_TABLE_NONE) {
        return at;
    }
    char *copy = dgm_arena_string(merge->arena, key);
    return copy ? dgm_table_put(table, merge->arena, copy, strlen(copy), next) : DGM_TABLE_NONE;
}

// Count one use of a name; the most used one, of equals the first by name, is the root's.
static bool count_name(dgm_merge *merge, dgm_table *names, dgm_table *pairs, root_name **all, size_t *n,
                       size_t *capacity, const char *root, const char *name) {
    char key[160];
    snprintf(key, sizeof key, "%.40s|%.100s", root, name);
    root_name *grown = dgm_arena_grow(merge->arena, *all, *n, capacity, sizeof **all);
    uint32_t at = grown ? find_or_add(merge, pairs, key, (uint32_t)*n) : DGM_TABLE_NONE;
    if (at == DGM_TABLE_NONE) {
        return false;
    }
    *all = grown;
    if (at == *n) {
        grown[(*n)++] = (root_name){name, 0};
    }
    grown[at].n++;
    uint32_t best = find_or_add(merge, names, root, at);
    if (best == DGM_TABLE_NONE) {
        return false;
    }
    bool more =
        grown[at].n > grown[best].n || (grown[at].n == grown[best].n && strcmp(grown[at].name, grown[best].name) < 0);
    return !more || dgm_table_set(names, merge->arena, root, strlen(root), at);
}

// What a root is called: the usual name of the parties that are nothing but it.
static bool name_roots(dgm_merge *merge, dgm_table *names, root_name **all) {
    size_t n = 0, capacity = 0;
    dgm_table pairs = {0};
    for (uint32_t i = 0; i < merge->item_n; i++) {
        const dgm_record *r = &merge->items[i]->record;
        for (uint32_t k = 0; k < r->actor_n + r->recipient_n; k++) {
            const dgm_party *party = k < r->actor_n ? &r->actors[k] : &r->recipients[k - r->actor_n];
            const char *root = dgm_party_root(party);
            bool bare = strcmp(root, party->id) == 0 || (party->code && strcmp(root, party->code) == 0);
            if (party->name && bare && !count_name(merge, names, &pairs, all, &n, &capacity, root, party->name)) {
                return false;
            }
        }
    }
    return true;
}

// A story while it is counted.
typedef struct tally {
    const char *roots[24]; // the first few: a title names three
    uint32_t counts[24], root_n;
    uint32_t categories[DGM_CATEGORY_N];
    const char *place; // the first, for what happens within one country
    bool dated;
} tally;

static void count_item(tally *t, const dgm_item *item) {
    t->categories[item->record.category]++;
    t->place = t->place || !dgm_site_is_spot(&item->record.place) ? t->place : item->record.place.name;
    for (uint32_t i = 0; i < item->root_n; i++) {
        uint32_t k = 0;
        while (k < t->root_n && strcmp(t->roots[k], item->roots[i]) != 0) {
            k++;
        }
        if (k == t->root_n && t->root_n < sizeof t->roots / sizeof *t->roots) {
            t->roots[t->root_n] = item->roots[i];
            t->counts[t->root_n++] = 0;
        }
        if (k < t->root_n) {
            t->counts[k]++;
        }
    }
}

static char *make_title(dgm_merge *merge, tally *t, const dgm_table *names, const root_name *all) {
    const char *who[3] = {NULL}, *what[2] = {NULL};
    uint32_t who_n = 0, what_n = 0, most_named = 0;
    for (; who_n < 3; who_n++) {
        uint32_t best = UINT32_MAX;
        for (uint32_t k = 0; k < t->root_n; k++) {
            if (t->counts[k] && (best == UINT32_MAX || t->counts[k] > t->counts[best])) {
                best = k;
            }
        }
        if (best == UINT32_MAX || (who_n == 2 && t->counts[best] * 3 < most_named)) {
            break;
        }
        uint32_t at = dgm_table_find(names, t->roots[best], strlen(t->roots[best]));
        who[who_n] = at == DGM_TABLE_NONE ? t->roots[best] : all[at].name;
        most_named = who_n ? most_named : t->counts[best];
        t->counts[best] = 0;
    }
    for (; what_n < 2; what_n++) {
        uint32_t best = 0;
        for (uint32_t k = 1; k < DGM_CATEGORY_N; k++) {
            best = t->categories[k] > (best ? t->categories[best] : 0) ? k : best;
        }
        if (!best || (what_n && t->categories[best] < 2)) {
            break;
        }
        what[what_n] = category_titles[best];
        t->categories[best] = 0;
    }
    const char *place = who_n < 2 && t->place ? t->place : NULL;
    return dgm_arena_print(merge->arena, "%s%s%s%s%s%s%s%s%s%s%s", who_n ? who[0] : "", who_n > 1 ? ", " : "",
                           who_n > 1 ? who[1] : "", who_n > 2 ? ", " : "", who_n > 2 ? who[2] : "",
                           who_n && what_n ? ": " : "", what_n ? what[0] : "", what_n > 1 ? ", " : "",
                           what_n > 1 ? what[1] : "", place ? " in " : "", place ? place : "");
}

static bool put_stories(dgm_merge *merge, dgm_event *events, dgm_chronicle *out) {
    uint32_t n = merge->group_n, story_n = 0;
    uint32_t *number = dgm_arena_array(merge->arena, uint32_t, n + 1); // of a root's story
    for (uint32_t g = 0; number && g < n; g++) {
        number[g] = dgm_merge_root(merge, g) == g ? story_n++ : UINT32_MAX;
    }
    dgm_story *stories = dgm_arena_array(merge->arena, dgm_story, story_n + 1);
    tally *tallies = dgm_arena_array(merge->arena, tally, story_n + 1);
    dgm_table names = {0}, documents = {0};
    root_name *all = NULL;
    if (!number || !stories || !tallies || !name_roots(merge, &names, &all)) {
        return false;
    }
    for (uint32_t g = 0; g < n; g++) {
        uint32_t s = number[dgm_merge_root(merge, g)];
        const dgm_group *group = &merge->groups[g];
        dgm_story *story = &stories[s];
        dgm_event *event = &events[g];
        if (!story->id) {
            story->id = group->story ? group->story : make_id(merge, 's', event->id);
        }
        if (!story->id) {
            return false;
        }
        event->story = story->id;
        story->events++;
        story->mentions += group->n;
        // Background and vague dates give the days only while nothing else does.
        bool current = event->status != DGM_STATUS_HISTORICAL && event->precision < DGM_PRECISION_MONTH;
        if (event->from.year && (story->from.year == 0 || (current && !tallies[s].dated))) {
            story->from = event->from;
            story->to = event->to;
            tallies[s].dated = current;
        } else if (event->from.year && current == tallies[s].dated) {
            story->from = dgm_date_compare(event->from, story->from) < 0 ? event->from : story->from;
            story->to = dgm_date_compare(event->to, story->to) > 0 ? event->to : story->to;
        }
        for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
            const char *document = merge->items[at]->record.document;
            char *key = dgm_arena_print(merge->arena, "%u|%s", s, document);
            if (!key) {
                return false;
            }
            if (dgm_table_find(&documents, key, strlen(key)) == DGM_TABLE_NONE) {
                story->documents++;
                if (dgm_table_put(&documents, merge->arena, key, strlen(key), s) == DGM_TABLE_NONE) {
                    return false;
                }
            }
            count_item(&tallies[s], merge->items[at]);
        }
    }
    for (uint32_t s = 0; s < story_n; s++) {
        stories[s].title = make_title(merge, &tallies[s], &names, all);
        if (!stories[s].title) {
            return false;
        }
    }
    qsort(stories, story_n, sizeof *stories, by_first_day);
    out->stories = stories;
    out->story_n = story_n;
    return true;
}

static bool put_chronicle(dgm_merge *merge, bool last, dgm_chronicle *out) {
    dgm_event *events = dgm_arena_array(merge->arena, dgm_event, merge->group_n + 1);
    if (!events) {
        return false;
    }
    for (uint32_t g = 0; g < merge->group_n; g++) {
        if (!put_event(merge, &merge->groups[g], &events[g])) {
            return false;
        }
    }
    for (uint32_t g = 0; g < merge->group_n; g++) {
        dgm_group *group = &merge->groups[g];
        for (uint32_t k = 0; k < group->link_n; k++) {
            group->links[k].event = events[group->linked[k]].id;
        }
        events[g].links = group->links;
        events[g].link_n = group->link_n;
    }
    if (!put_stories(merge, events, out)) {
        return false;
    }
    for (uint32_t g = 0; g < merge->group_n; g++) {
        merge->groups[g].story = events[g].story;
        if (last || !dgm_group_is_open(merge, &merge->groups[g])) {
            out->mention_n += events[g].mention_n;
            events[out->event_n++] = events[g];
        }
    }
    if (!last) { // a story may go on
        out->stories = NULL;
        out->story_n = 0;
    }
    qsort(events, out->event_n, sizeof *events, by_date);
    out->events = events;
    return true;
}

// Hang each telling on its row; before sorting, as the table of ids has the order of adding.
static void find_tellings(dgm_merge *merge) {
    for (uint32_t i = 0; i < merge->telling_n; i++) {
        dgm_telling *t = &merge->tellings[i];
        uint32_t at = dgm_table_find(&merge->ids, t->id, strlen(t->id));
        if (at != DGM_TABLE_NONE && !t->item) {
            t->item = merge->items[at];
            t->next = t->item->telling;
            t->item->telling = i;
        }
    }
}

// The events that an earlier step left open stand first.
static bool begin_groups(dgm_merge *merge) {
    merge->groups = dgm_arena_array(merge->arena, dgm_group, merge->item_n + 1);
    merge->group_n = 0;
    for (uint32_t g = 0; merge->groups && g < merge->carried_group_n; g++) {
        merge->groups[g] = merge->carried_groups[g];
        merge->groups[g].root = g;
        merge->group_n++;
    }
    return merge->groups != NULL;
}

static dgm_code run(dgm_merge *merge, bool last, dgm_chronicle *out, dgm_err *err) {
    *out = (dgm_chronicle){0};
    if (merge->ran || merge->stepped) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the merge has run");
    }
    merge->ran = last;
    merge->stepped = !last;
    find_tellings(merge);
    if (merge->item_n > merge->carried_n) {
        qsort(merge->items + merge->carried_n, merge->item_n - merge->carried_n, sizeof(dgm_item *),
              merge->has_rows ? by_report : by_exactness);
    }
    if (merge->item_n >= UINT32_MAX / 2 || !begin_groups(merge) ||
        !(merge->has_rows ? dgm_merge_group_rows(merge) : dgm_merge_group(merge)) || !dgm_merge_link(merge) ||
        !dgm_merge_stories(merge) || !put_chronicle(merge, last, out)) {
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    return DGM_OK;
}

// A merge of steps goes on with what its last step left open.
static dgm_code resume(dgm_merge *merge, bool last, dgm_chronicle *out, dgm_err *err) {
    dgm_code code = merge->stepped && !merge->ran ? dgm_merge_carry(merge, err) : DGM_OK;
    return code == DGM_OK ? run(merge, last, out, err) : code;
}

dgm_code dgm_merge_run(dgm_merge *merge, dgm_chronicle *out, dgm_err *err) {
    return resume(merge, true, out, err);
}

dgm_code dgm_merge_step(dgm_merge *merge, dgm_chronicle *out, dgm_err *err) {
    return resume(merge, false, out, err);
}
