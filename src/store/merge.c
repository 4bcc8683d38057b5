/*
 * Merging what a store holds.
 *
 * The first time, and where a run has brought much, all mentions are merged. Else only what new mentions can touch:
 * the events found under their keys (group.c, link.c and story.c say which) are taken apart, merged anew together with
 * the new mentions, and put back; the rest of the store is not read.
 */
#include "store/store.h"

#include "base/calendar.h"
#include "base/error.h"
#include "story/story.h"

#include <string.h>
#include <xxhash.h>

// With more new mentions than this share of all, merging everything costs less than looking for what they touch.
enum { NEW_SHARE = 4, ALL_AT_ONCE = 500 };

void dgm_store_bind_date(sqlite3_stmt *statement, int at, dgm_date date) {
    char text[16];
    if (date.year) {
        sqlite3_bind_text(statement, at, dgm_date_write(date, text), -1, SQLITE_TRANSIENT);
    }
}

static void bind_count(sqlite3_stmt *statement, int at, int32_t count) {
    if (count >= 0) {
        sqlite3_bind_int(statement, at, count);
    }
}

static dgm_code put_parties(dgm_store *store, const char *event, const char *side, const dgm_party *parties, uint32_t n,
                            dgm_err *err) {
    dgm_code code = DGM_OK;
    for (uint32_t i = 0; i < n && code == DGM_OK; i++) {
        sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_EVENT_ACTOR_PUT, err);
        if (!statement) {
            return DGM_E_STORE;
        }
        dgm_store_bind(statement, 1, event);
        dgm_store_bind(statement, 2, side);
        sqlite3_bind_int64(statement, 3, i);
        dgm_store_bind(statement, 4, parties[i].id);
        dgm_store_bind(statement, 5, parties[i].name);
        dgm_store_bind(statement, 6, parties[i].code);
        dgm_store_bind(statement, 7, parties[i].country);
        code = dgm_store_step(store, statement, err);
    }
    return code;
}

static dgm_code put_three(dgm_store *store, dgm_statement which, const char *a, const char *b, const char *c,
                          dgm_err *err) {
    sqlite3_stmt *statement = dgm_store_prepare(store, which, err);
    if (!statement) {
        return DGM_E_STORE;
    }
    dgm_store_bind(statement, 1, a);
    dgm_store_bind(statement, 2, b);
    if (c) {
        dgm_store_bind(statement, 3, c);
    }
    return dgm_store_step(store, statement, err);
}

// The grounds as lines of one column.
static const char *join_grounds(dgm_store *store, const dgm_event *event) {
    char *text = dgm_arena_string(store->scratch, "");
    for (uint32_t i = 0; i < event->ground_n && text; i++) {
        text = dgm_arena_print(store->scratch, "%s%s%s", text, i ? "\n" : "", event->grounds[i]);
    }
    return text;
}

static dgm_code put_event(dgm_store *store, const dgm_event *event, const char *story, dgm_err *err) {
    dgm_arena_reset(store->scratch);
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_EVENT_PUT, err);
    const char *grounds = join_grounds(store, event);
    if (!s || !grounds) {
        return s ? dgm_err_set_limit(err, store->path) : DGM_E_STORE;
    }
    dgm_store_bind(s, 1, event->id);
    dgm_store_bind(s, 2, dgm_category_name(event->category));
    dgm_store_bind(s, 3, event->mode);
    dgm_store_bind(s, 4, event->cameo);
    sqlite3_bind_double(s, 5, event->goldstein);
    dgm_store_bind(s, 6, dgm_status_name(event->status));
    sqlite3_bind_int(s, 7, event->reciprocal);
    dgm_store_bind_date(s, 8, event->from);
    dgm_store_bind_date(s, 9, event->to);
    dgm_store_bind(s, 10, dgm_precision_name(event->precision));
    dgm_store_bind(s, 11, dgm_basis_name(event->basis));
    if (event->place.name) {
        dgm_store_bind(s, 12, event->place.name);
        dgm_store_bind(s, 13, event->place.country);
        sqlite3_bind_double(s, 14, event->place.latitude);
        sqlite3_bind_double(s, 15, event->place.longitude);
        if (event->place.geonames) {
            sqlite3_bind_int64(s, 16, event->place.geonames);
        }
    }
    bind_count(s, 17, event->killed);
    bind_count(s, 18, event->injured);
    sqlite3_bind_int64(s, 19, event->documents);
    sqlite3_bind_int64(s, 20, event->sources);
    dgm_store_bind(s, 21, story);
    dgm_store_bind(s, 22, grounds);
    sqlite3_bind_double(s, 23, (double)event->confidence);
    sqlite3_bind_int(s, 24, event->claim_n > 0);
    dgm_code code = dgm_store_step(store, s, err);
    code = code == DGM_OK ? put_parties(store, event->id, "actor", event->actors, event->actor_n, err) : code;
    code =
        code == DGM_OK ? put_parties(store, event->id, "recipient", event->recipients, event->recipient_n, err) : code;
    for (uint32_t i = 0; i < event->link_n && code == DGM_OK; i++) {
        code =
            put_three(store, DGM_STATEMENT_LINK_PUT, event->id, event->links[i].relation, event->links[i].event, err);
    }
    for (uint32_t i = 0; i < event->claim_n && code == DGM_OK; i++) {
        const dgm_claim *claim = &event->claims[i];
        sqlite3_stmt *c = dgm_store_prepare(store, DGM_STATEMENT_CLAIM_PUT, err);
        if (!c) {
            return DGM_E_STORE;
        }
        dgm_store_bind(c, 1, event->id);
        dgm_store_bind(c, 2, claim->stance);
        dgm_store_bind(c, 3, claim->mention);
        dgm_store_bind(c, 4, claim->who);
        code = dgm_store_step(store, c, err);
    }
    for (uint32_t i = 0; i < event->mention_n && code == DGM_OK; i++) {
        code = put_three(store, DGM_STATEMENT_MENTION_EVENT, event->mentions[i], event->id, NULL, err);
    }
    return code;
}

static dgm_code put_story(dgm_store *store, const dgm_story *story, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_STORY_PUT, err);
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_store_bind(s, 1, story->id);
    dgm_store_bind(s, 2, story->title);
    dgm_store_bind_date(s, 3, story->from);
    dgm_store_bind_date(s, 4, story->to);
    sqlite3_bind_int64(s, 5, story->events);
    sqlite3_bind_int64(s, 6, story->mentions);
    sqlite3_bind_int64(s, 7, story->documents);
    dgm_code code = dgm_store_step(store, s, err);
    for (uint32_t i = 0; i < story->actor_n && code == DGM_OK; i++) {
        s = dgm_store_prepare(store, DGM_STATEMENT_STORY_ACTOR_PUT, err);
        if (!s) {
            return DGM_E_STORE;
        }
        dgm_store_bind(s, 1, story->id);
        sqlite3_bind_int64(s, 2, i);
        dgm_store_bind(s, 3, story->actors[i].code);
        dgm_store_bind(s, 4, story->actors[i].name);
        code = dgm_store_step(store, s, err);
    }
    return code;
}

// ---- what new mentions touch -----------------------------------------------------------------------------

// A merge of the store in hand.
typedef struct work {
    dgm_store *store;
    dgm_arena *arena;
    dgm_merge *merge;
    dgm_key_list *list;
    dgm_table former;     // mention -> index of stories: the story that it was in, if others stay in that
    const char **stories; // (story_n)
    size_t story_n, story_capacity;
} work;

// Put the keys of a mention under its event, or touch the events that are found under them.
static dgm_code run_keys(work *w, const dgm_item *item, const char *event, dgm_err *err) {
    dgm_code code = DGM_OK;
    dgm_key_list *list = w->list;
    list->n = 0;
    dgm_item_group_keys(item, !event, list);
    dgm_item_link_keys(item, !event, list);
    dgm_item_story_keys(item, !event, list);
    for (uint32_t i = 0; i < list->n && code == DGM_OK; i++) {
        sqlite3_stmt *s = dgm_store_prepare(w->store, event ? DGM_STATEMENT_KEY_PUT : DGM_STATEMENT_TOUCH, err);
        if (!s) {
            return DGM_E_STORE;
        }
        uint64_t hash = XXH3_64bits(list->keys[i], strlen(list->keys[i]));
        sqlite3_int64 key = 0;
        memcpy(&key, &hash, sizeof key);
        sqlite3_bind_int64(s, 1, key);
        if (event) {
            dgm_store_bind(s, 2, event);
        }
        code = dgm_store_step(w->store, s, err);
    }
    return code;
}

static dgm_code keep_former(work *w, const char *mention, const char *story, dgm_err *err) {
    const char **grown = dgm_arena_grow(w->arena, w->stories, w->story_n, &w->story_capacity, sizeof *grown);
    const char *id = dgm_arena_string(w->arena, mention);
    if (grown) {
        w->stories = grown;
        grown[w->story_n] = dgm_arena_string(w->arena, story);
    }
    if (!grown || !id || !grown[w->story_n] ||
        !dgm_table_set(&w->former, w->arena, id, strlen(id), (uint32_t)w->story_n++)) {
        return dgm_err_set(err, DGM_E_NOMEM, w->store->path, 0, "out of memory");
    }
    return DGM_OK;
}

// Mentions by a statement of "record, id, story"; the story is NULL where nothing of it stays.
static dgm_code gather(work *w, dgm_statement which, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(w->store, which, err);
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_code code = DGM_OK;
    int step = SQLITE_DONE;
    while (code == DGM_OK && (step = sqlite3_step(s)) == SQLITE_ROW) {
        const char *record = (const char *)sqlite3_column_text(s, 0);
        code = record ? dgm_merge_add_json(w->merge, record, (size_t)sqlite3_column_bytes(s, 0), err)
                      : dgm_store_fail(w->store, err);
        const char *story = (const char *)sqlite3_column_text(s, 2);
        if (code == DGM_OK && story) {
            code = keep_former(w, (const char *)sqlite3_column_text(s, 1), story, err);
        }
    }
    if (code == DGM_OK && step != SQLITE_DONE) {
        code = dgm_store_fail(w->store, err);
    }
    sqlite3_reset(s);
    return code;
}

static dgm_code touch(work *w, dgm_err *err) {
    dgm_code code = dgm_store_run(
        w->store,
        "CREATE TEMP TABLE IF NOT EXISTS touched(event TEXT PRIMARY KEY, story TEXT) WITHOUT ROWID;"
        "CREATE TEMP TABLE IF NOT EXISTS touched_stories(id TEXT PRIMARY KEY, stays INTEGER) WITHOUT ROWID;"
        "CREATE TEMP TABLE IF NOT EXISTS relink(event TEXT, relation TEXT, mention TEXT);"
        "DELETE FROM touched; DELETE FROM touched_stories; DELETE FROM relink;"
        "INSERT INTO touched(event) SELECT event FROM stale",
        err);
    code = code == DGM_OK ? gather(w, DGM_STATEMENT_NEW_MENTIONS, err) : code;
    for (size_t i = 0; i < w->merge->item_n && code == DGM_OK; i++) {
        code = run_keys(w, w->merge->items[i], NULL, err);
    }
    if (code == DGM_OK) {
        // Links of events that stay are kept by a mention, as the events that they lead to may get another id.
        code = dgm_store_run(
            w->store,
            "UPDATE touched SET story=(SELECT story FROM events WHERE id=touched.event);"
            "INSERT INTO touched_stories SELECT DISTINCT story, EXISTS(SELECT 1 FROM events e WHERE e.story=t.story AND"
            " NOT EXISTS(SELECT 1 FROM touched o WHERE o.event=e.id)) FROM touched t WHERE story IS NOT NULL;"
            "INSERT INTO relink SELECT l.event,l.relation,(SELECT min(m.id) FROM mentions m WHERE m.event=l.other)"
            " FROM touched t JOIN links l ON l.other=t.event"
            " WHERE NOT EXISTS(SELECT 1 FROM touched o WHERE o.event=l.event)",
            err);
    }
    return code == DGM_OK ? gather(w, DGM_STATEMENT_TOUCHED_MENTIONS, err) : code;
}

// ---- stories ---------------------------------------------------------------------------------------------

// The story that an event's mentions were in, if others stay in it.
static const char *former_story(const work *w, const dgm_event *event) {
    for (uint32_t i = 0; i < event->mention_n; i++) {
        uint32_t at = dgm_table_find(&w->former, event->mentions[i], strlen(event->mentions[i]));
        if (at != DGM_TABLE_NONE) {
            return w->stories[at];
        }
    }
    return NULL;
}

/*
 * Events keep the story that they were in. A new one goes into the story of the event nearest in time that merging put
 * into one story with it, and so two old stories are never joined by a third.
 */
static const char **choose_stories(work *w, const dgm_chronicle *chronicle) {
    const char **chosen = dgm_arena_array(w->arena, const char *, chronicle->event_n + 1);
    const char **last = dgm_arena_array(w->arena, const char *, chronicle->story_n + 1);
    dgm_table numbers = {0};
    for (uint32_t i = 0; chosen && i < chronicle->story_n; i++) {
        const char *id = chronicle->stories[i].id;
        if (dgm_table_put(&numbers, w->arena, id, strlen(id), i) == DGM_TABLE_NONE) {
            return NULL;
        }
    }
    // Events are in order of days: the nearest before, and for those that have none the nearest after.
    for (uint32_t pass = 0; chosen && last && pass < 2; pass++) {
        memset(last, 0, (chronicle->story_n + 1) * sizeof *last);
        for (uint32_t k = 0; k < chronicle->event_n; k++) {
            uint32_t i = pass ? chronicle->event_n - 1 - k : k;
            const dgm_event *event = &chronicle->events[i];
            uint32_t number = dgm_table_find(&numbers, event->story, strlen(event->story));
            if (number == DGM_TABLE_NONE) {
                continue;
            }
            const char *former = former_story(w, event);
            last[number] = former ? former : last[number];
            chosen[i] = chosen[i] ? chosen[i] : former ? former : last[number];
        }
    }
    for (uint32_t i = 0; chosen && i < chronicle->event_n; i++) {
        chosen[i] = chosen[i] ? chosen[i] : chronicle->events[i].story;
    }
    return last ? chosen : NULL;
}

// A story while its events are read back: their strings are copied, as each row's are gone with the next.
typedef struct counting {
    dgm_arena *arena;
    dgm_story_count tally;
    bool failed;
} counting;

static int count_event(void *user, const dgm_event *event) {
    counting *c = user;
    dgm_event copy = *event;
    dgm_party *parties = dgm_arena_array(c->arena, dgm_party, event->actor_n + event->recipient_n);
    for (uint32_t i = 0; parties && i < event->actor_n + event->recipient_n; i++) {
        const dgm_party *p = i < event->actor_n ? &event->actors[i] : &event->recipients[i - event->actor_n];
        parties[i] = (dgm_party){dgm_arena_string(c->arena, p->id ? p->id : ""), dgm_arena_string(c->arena, p->name),
                                 dgm_arena_string(c->arena, p->code), dgm_arena_string(c->arena, p->country)};
        c->failed = c->failed || !parties[i].id;
    }
    if (!parties || c->failed) {
        c->failed = true;
        return 1;
    }
    copy.actors = parties;
    copy.recipients = parties + event->actor_n;
    copy.place.name = dgm_arena_string(c->arena, event->place.name);
    dgm_story_count_event(&c->tally, &copy);
    return 0;
}

static dgm_code renew_story(work *w, const char *id, dgm_err *err) {
    dgm_arena_mark mark = dgm_arena_get_mark(w->arena);
    counting c = {.arena = w->arena};
    dgm_story story = {.id = id};
    dgm_code code = dgm_store_story_events(w->store, id, count_event, &c, err);
    if (code == DGM_OK && (c.failed || !dgm_story_name(w->arena, &c.tally, &story))) {
        code = dgm_err_set(err, DGM_E_NOMEM, w->store->path, 0, "out of memory");
    }
    sqlite3_stmt *s = code == DGM_OK ? dgm_store_prepare(w->store, DGM_STATEMENT_STORY_DOCUMENTS, err) : NULL;
    if (s && c.tally.events) {
        dgm_store_bind(s, 1, id);
        story.documents = sqlite3_step(s) == SQLITE_ROW ? (uint32_t)sqlite3_column_int64(s, 0) : 0;
        sqlite3_reset(s);
        code = put_story(w->store, &story, err);
    }
    dgm_arena_rewind(w->arena, mark);
    return code;
}

static dgm_code renew_stories(work *w, const dgm_chronicle *chronicle, const char **chosen, dgm_err *err) {
    dgm_table done = {0};
    dgm_code code = dgm_store_run(w->store,
                                  "DELETE FROM stories WHERE id IN (SELECT id FROM touched_stories);"
                                  "DELETE FROM story_actors WHERE story IN (SELECT id FROM touched_stories)",
                                  err);
    for (uint32_t i = 0; i < chronicle->event_n && code == DGM_OK; i++) {
        if (dgm_table_find(&done, chosen[i], strlen(chosen[i])) == DGM_TABLE_NONE) {
            code = dgm_table_put(&done, w->arena, chosen[i], strlen(chosen[i]), 0) == DGM_TABLE_NONE
                       ? dgm_err_set(err, DGM_E_NOMEM, w->store->path, 0, "out of memory")
                       : renew_story(w, chosen[i], err);
        }
    }
    // What stays and lost all that was touched of it.
    sqlite3_stmt *s = NULL;
    if (code == DGM_OK && (s = dgm_store_prepare(w->store, DGM_STATEMENT_STORIES_LEFT, err)) == NULL) {
        code = DGM_E_STORE;
    }
    while (code == DGM_OK && sqlite3_step(s) == SQLITE_ROW) {
        char *id = dgm_arena_string(w->arena, (const char *)sqlite3_column_text(s, 0));
        code = id ? renew_story(w, id, err) : dgm_err_set(err, DGM_E_NOMEM, w->store->path, 0, "out of memory");
        sqlite3_reset(s); // it is there now: the statement finds the next
    }
    if (s) {
        sqlite3_reset(s);
    }
    return code;
}

// ---- merging ---------------------------------------------------------------------------------------------

static dgm_code put_keys(work *w, dgm_err *err) {
    dgm_code code = DGM_OK;
    for (size_t i = 0; i < w->merge->item_n && code == DGM_OK; i++) {
        const dgm_item *item = w->merge->items[i];
        code = run_keys(w, item, w->merge->groups[item->event].id, err);
    }
    return code;
}

static dgm_code merge_all(work *w, dgm_err *err) {
    dgm_chronicle chronicle;
    dgm_code code = gather(w, DGM_STATEMENT_MENTIONS, err);
    code = code == DGM_OK ? dgm_merge_run(w->merge, &chronicle, err) : code;
    code = code == DGM_OK ? dgm_store_run(w->store,
                                          "DELETE FROM links; DELETE FROM event_actors; DELETE FROM events;"
                                          "DELETE FROM event_keys; DELETE FROM claims; DELETE FROM stories;"
                                          "DELETE FROM story_actors; DELETE FROM stale",
                                          err)
                          : code;
    for (uint32_t i = 0; code == DGM_OK && i < chronicle.event_n; i++) {
        code = put_event(w->store, &chronicle.events[i], chronicle.events[i].story, err);
    }
    for (uint32_t i = 0; code == DGM_OK && i < chronicle.story_n; i++) {
        code = put_story(w->store, &chronicle.stories[i], err);
    }
    return code == DGM_OK ? put_keys(w, err) : code;
}

static dgm_code merge_new(work *w, dgm_err *err) {
    dgm_chronicle chronicle;
    dgm_code code = touch(w, err);
    code = code == DGM_OK ? dgm_merge_run(w->merge, &chronicle, err) : code;
    const char **chosen = code == DGM_OK ? choose_stories(w, &chronicle) : NULL;
    if (code == DGM_OK && !chosen) {
        code = dgm_err_set(err, DGM_E_NOMEM, w->store->path, 0, "out of memory");
    }
    code = code == DGM_OK ? dgm_store_run(w->store,
                                          "DELETE FROM links WHERE event IN (SELECT event FROM touched);"
                                          "DELETE FROM links WHERE other IN (SELECT event FROM touched);"
                                          "DELETE FROM event_actors WHERE event IN (SELECT event FROM touched);"
                                          "DELETE FROM event_keys WHERE event IN (SELECT event FROM touched);"
                                          "DELETE FROM claims WHERE event IN (SELECT event FROM touched);"
                                          "DELETE FROM events WHERE id IN (SELECT event FROM touched);"
                                          "DELETE FROM stale",
                                          err)
                          : code;
    for (uint32_t i = 0; code == DGM_OK && i < chronicle.event_n; i++) {
        code = put_event(w->store, &chronicle.events[i], chosen[i], err);
    }
    code = code == DGM_OK ? put_keys(w, err) : code;
    code = code == DGM_OK ? dgm_store_run(w->store,
                                          "INSERT OR IGNORE INTO links SELECT r.event,r.relation,m.event FROM relink r"
                                          " JOIN mentions m ON m.id=r.mention WHERE m.event IS NOT NULL",
                                          err)
                          : code;
    return code == DGM_OK ? renew_stories(w, &chronicle, chosen, err) : code;
}

dgm_code dgm_store_merge(dgm_store *store, dgm_err *err) {
    work w = {.store = store};
    int64_t fresh = 0, all = 0, merged = 0;
    dgm_code code = dgm_store_commit(store, err);
    code = code == DGM_OK ? dgm_store_begin(store, err) : code; // nobody adds in between
    code = code == DGM_OK ? dgm_store_number(store, "SELECT merged FROM version", &merged, err) : code;
    if (code == DGM_OK && merged) {
        return dgm_store_commit(store, err);
    }
    if (code == DGM_OK) {
        code = dgm_store_number(store, "SELECT count(*) FROM mentions WHERE event IS NULL", &fresh, err);
    }
    if (code == DGM_OK) { // the last number is as good as a count, and costs nothing
        code = dgm_store_number(store, "SELECT ifnull(max(number),0) FROM mentions", &all, err);
    }
    w.arena = dgm_arena_open(0);
    w.list = w.arena ? dgm_arena_get(w.arena, sizeof *w.list) : NULL;
    if (code == DGM_OK && !w.list) {
        code = dgm_err_set(err, DGM_E_NOMEM, store->path, 0, "out of memory");
    }
    code = code == DGM_OK ? dgm_merge_open(&w.merge, err) : code;
    if (code == DGM_OK) {
        code = all < ALL_AT_ONCE || fresh * NEW_SHARE > all ? merge_all(&w, err) : merge_new(&w, err);
    }
    code = code == DGM_OK ? dgm_store_run(store, "UPDATE version SET merged=1", err) : code;
    dgm_merge_close(w.merge);
    dgm_arena_close(w.arena);
    if (code != DGM_OK && store->writing) {
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
        store->writing = false;
    }
    return code == DGM_OK ? dgm_store_commit(store, err) : code;
}
