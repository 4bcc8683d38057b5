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

// Outlets that tell an event of their own: who prints what an earlier one printed adds nothing. An outlet that is not
// named is a document each. @param names room for as many as there are tellings.
static uint32_t count_sources(const dgm_merge *merge, const dgm_group *group, const char **names) {
    enum { COMPARED_MOST = 32 };
    const dgm_record *own[COMPARED_MOST];
    uint32_t n = 0, own_n = 0;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_item *item = merge->items[at];
        const dgm_record *r = &item->record;
        bool copy = false;
        for (uint32_t i = 0; i < own_n && !copy; i++) {
            copy = strcmp(own[i]->document, r->document) != 0 && dgm_item_is_copy(own[i], r);
        }
        if (copy) {
            continue;
        }
        if (own_n < COMPARED_MOST) {
            own[own_n++] = r;
        }
        names[n++] = r->source ? r->source : r->document;
        for (uint32_t t = item->telling; t != UINT32_MAX; t = merge->tellings[t].next) {
            const dgm_telling *told = &merge->tellings[t];
            names[n++] = told->source ? told->source : told->document;
        }
    }
    return count_distinct(names, n);
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
    n = 0;
    for (uint32_t at = group->first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_item *item = merge->items[at];
        names[n++] = item->record.document;
        for (uint32_t t = item->telling; t != UINT32_MAX; t = merge->tellings[t].next) {
            names[n++] = merge->tellings[t].document;
        }
    }
    event->documents = count_distinct(names, n);
    event->sources = count_sources(merge, group, names);
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
    event->id = group->id = make_id(merge, 'e', merge->items[group->first]->record.id);
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

static bool put_stories(dgm_merge *merge, dgm_event *events, dgm_chronicle *out) {
    uint32_t n = merge->group_n, story_n = 0;
    uint32_t *number = dgm_arena_array(merge->arena, uint32_t, n + 1); // of a root's story
    for (uint32_t g = 0; number && g < n; g++) {
        number[g] = dgm_merge_root(merge, g) == g ? story_n++ : UINT32_MAX;
    }
    dgm_story *stories = dgm_arena_array(merge->arena, dgm_story, story_n + 1);
    dgm_story_count *tallies = dgm_arena_array(merge->arena, dgm_story_count, story_n + 1);
    dgm_table documents = {0};
    if (!number || !stories || !tallies) {
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
        }
        dgm_story_count_event(&tallies[s], event);
    }
    for (uint32_t s = 0; s < story_n; s++) {
        if (!dgm_story_name(merge->arena, &tallies[s], &stories[s])) {
            return false;
        }
    }
    qsort(stories, story_n, sizeof *stories, by_first_day);
    out->stories = stories;
    out->story_n = story_n;
    return true;
}

static uint32_t add_claims(const dgm_merge *merge, uint32_t g, const char *stance, dgm_claim *claims, uint32_t n) {
    bool denies = strcmp(stance, "denies") == 0;
    for (uint32_t at = merge->groups[g].first; at != UINT32_MAX; at = merge->items[at]->next) {
        const dgm_record *r = &merge->items[at]->record;
        // Who is said not to have done it says so himself, where nobody else is named.
        const char *denier = denies && r->actor_n ? r->actors[0].name : NULL;
        const char *who = r->attribution ? r->attribution : denier ? denier : r->source ? r->source : r->document;
        claims[n++] = (dgm_claim){stance, r->id, who};
    }
    return n;
}

// An act that one side says happened and another says did not is disputed: both are named.
static bool put_claims(dgm_merge *merge, dgm_event *events) {
    for (uint32_t g = 0; g < merge->group_n; g++) {
        const dgm_group *denial = &merge->groups[g];
        uint32_t said = denial->link_n && strcmp(denial->links[0].relation, "denies") == 0 ? denial->linked[0] : g;
        if (said == g || events[said].category != events[g].category) {
            continue;
        }
        dgm_event *event = &events[said];
        uint32_t n = event->claim_n ? event->claim_n : merge->groups[said].n;
        dgm_claim *claims = dgm_arena_array(merge->arena, dgm_claim, n + denial->n);
        if (!claims) {
            return false;
        }
        if (event->claim_n) { // denied more than once
            memcpy(claims, event->claims, n * sizeof *claims);
        } else {
            add_claims(merge, said, "asserts", claims, 0);
        }
        event->claim_n = add_claims(merge, g, "denies", claims, n);
        event->claims = claims;
    }
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
    if (!put_claims(merge, events) || !put_stories(merge, events, out)) {
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
