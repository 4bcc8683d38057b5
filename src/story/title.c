// What a story is called: its main participants and acts, counted over its events.
#include "story/story.h"

#include "base/calendar.h"

#include <string.h>

static const char *const category_titles[DGM_CATEGORY_N] = {
    "other acts", "agreements", "talks",        "support",     "concessions", "cooperation",
    "aid",        "retreat",    "requests",     "accusations", "refusals",    "threats",
    "protests",   "sanctions",  "mobilization", "coercion",    "attacks"};

static void count_party(dgm_story_count *tally, const dgm_party *party, uint32_t weight) {
    const char *root = dgm_party_root(party);
    uint32_t k = 0;
    while (k < tally->who_n && strcmp(tally->who[k].root, root) != 0) {
        k++;
    }
    if (k == DGM_TALLY_PARTIES) {
        return; // a title names three, and these are among the first dozen
    }
    if (k == tally->who_n) {
        tally->who[tally->who_n++] = (dgm_story_party){.root = root, .name = party->name ? party->name : root};
    }
    // A country's own name before that of a town or region that stands for it.
    uint8_t exact = strcmp(root, party->id) == 0 ? 2 : party->code && strcmp(root, party->code) == 0;
    dgm_story_party *who = &tally->who[k];
    if (!party->name || exact < who->exact) {
        // A less exact name says nothing.
    } else if (exact == who->exact && strcmp(who->name, party->name) == 0) {
        who->votes++;
    } else if (exact > who->exact || who->votes-- == 0) { // the name of the majority is left standing
        who->name = party->name;
        who->exact = exact;
        who->votes = 0;
    }
    tally->who[k].n += weight;
}

void dgm_story_count_event(dgm_story_count *tally, const dgm_event *event) {
    uint32_t weight = event->mention_n;
    tally->events++;
    tally->mentions += weight;
    // Background and vague dates give the days only while nothing else does.
    bool current = event->status != DGM_STATUS_HISTORICAL && event->precision < DGM_PRECISION_MONTH;
    if (event->from.year && (tally->from.year == 0 || (current && !tally->dated))) {
        tally->from = event->from;
        tally->to = event->to;
        tally->dated = current;
    } else if (event->from.year && current == tally->dated) {
        tally->from = dgm_date_compare(event->from, tally->from) < 0 ? event->from : tally->from;
        tally->to = dgm_date_compare(event->to, tally->to) > 0 ? event->to : tally->to;
    }
    tally->categories[event->category] += weight;
    tally->place = tally->place || !dgm_site_is_spot(&event->place) ? tally->place : event->place.name;
    for (uint32_t i = 0; i < event->actor_n; i++) {
        count_party(tally, &event->actors[i], weight);
    }
    for (uint32_t i = 0; i < event->recipient_n; i++) {
        count_party(tally, &event->recipients[i], weight);
    }
}

static bool is_before(const dgm_story_party *a, const dgm_story_party *b) {
    return a->n != b->n ? a->n > b->n : strcmp(a->root, b->root) < 0;
}

static void rank(dgm_story_count *tally) {
    for (uint32_t i = 1; i < tally->who_n; i++) {
        dgm_story_party party = tally->who[i];
        uint32_t at = i;
        for (; at > 0 && is_before(&party, &tally->who[at - 1]); at--) {
            tally->who[at] = tally->who[at - 1];
        }
        tally->who[at] = party;
    }
}

static char *make_title(dgm_arena *arena, const dgm_story_count *tally) {
    const dgm_story_party *who = tally->who;
    uint32_t who_n = tally->who_n < 3 ? tally->who_n : 3, best[2] = {0, 0};
    if (who_n == 3 && who[2].n * 3 < who[0].n) {
        who_n = 2; // a third that is hardly in it
    }
    for (uint32_t k = 1; k < DGM_CATEGORY_N; k++) {
        if (tally->categories[k] > tally->categories[best[0]] || !best[0]) {
            best[1] = best[0];
            best[0] = k;
        } else if (tally->categories[k] > tally->categories[best[1]] || !best[1]) {
            best[1] = k;
        }
    }
    bool first = tally->categories[best[0]] > 0, second = first && tally->categories[best[1]] > 1;
    const char *place = who_n < 2 ? tally->place : NULL;
    return dgm_arena_print(arena, "%s%s%s%s%s%s%s%s%s%s%s", who_n ? who[0].name : "", who_n > 1 ? ", " : "",
                           who_n > 1 ? who[1].name : "", who_n > 2 ? ", " : "", who_n > 2 ? who[2].name : "",
                           who_n ? ": " : "", category_titles[first ? best[0] : 0], second ? ", " : "",
                           second ? category_titles[best[1]] : "", place ? " in " : "", place ? place : "");
}

bool dgm_story_name(dgm_arena *arena, dgm_story_count *tally, dgm_story *story) {
    rank(tally);
    story->actor_n = tally->who_n < DGM_STORY_ACTORS ? tally->who_n : DGM_STORY_ACTORS;
    dgm_party *actors = dgm_arena_array(arena, dgm_party, story->actor_n);
    for (uint32_t i = 0; actors && i < story->actor_n; i++) {
        const char *root = dgm_arena_string(arena, tally->who[i].root);
        actors[i] = (dgm_party){root, dgm_arena_string(arena, tally->who[i].name), root, NULL};
    }
    story->actors = actors;
    story->from = tally->from;
    story->to = tally->to;
    story->events = tally->events;
    story->mentions = tally->mentions;
    story->title = make_title(arena, tally);
    return actors && story->title;
}
