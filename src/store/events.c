// Merging what a store holds, and reading events and stories back.
#include "store/store.h"

#include "base/calendar.h"
#include "base/error.h"
#include "story/story.h"

#include <string.h>

static void bind_date(sqlite3_stmt *statement, int at, dgm_date date) {
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

static dgm_code put_event(dgm_store *store, const dgm_event *event, dgm_err *err) {
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
    bind_date(s, 8, event->from);
    bind_date(s, 9, event->to);
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
    dgm_store_bind(s, 21, event->story);
    dgm_store_bind(s, 22, grounds);
    sqlite3_bind_double(s, 23, (double)event->confidence);
    dgm_code code = dgm_store_step(store, s, err);
    code = code == DGM_OK ? put_parties(store, event->id, "actor", event->actors, event->actor_n, err) : code;
    code =
        code == DGM_OK ? put_parties(store, event->id, "recipient", event->recipients, event->recipient_n, err) : code;
    for (uint32_t i = 0; i < event->link_n && code == DGM_OK; i++) {
        code =
            put_three(store, DGM_STATEMENT_LINK_PUT, event->id, event->links[i].relation, event->links[i].event, err);
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
    bind_date(s, 3, story->from);
    bind_date(s, 4, story->to);
    sqlite3_bind_int64(s, 5, story->events);
    sqlite3_bind_int64(s, 6, story->mentions);
    sqlite3_bind_int64(s, 7, story->documents);
    return dgm_store_step(store, s, err);
}

static dgm_code gather(dgm_store *store, dgm_merge *merge, dgm_err *err) {
    sqlite3_stmt *statement = dgm_store_prepare(store, DGM_STATEMENT_MENTIONS, err);
    if (!statement) {
        return DGM_E_STORE;
    }
    dgm_code code = DGM_OK;
    int step = SQLITE_DONE;
    while (code == DGM_OK && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *record = (const char *)sqlite3_column_text(statement, 0);
        code = record ? dgm_merge_add_json(merge, record, (size_t)sqlite3_column_bytes(statement, 0), err)
                      : dgm_store_fail(store, err);
    }
    if (code == DGM_OK && step != SQLITE_DONE) {
        code = dgm_store_fail(store, err);
    }
    sqlite3_reset(statement);
    return code;
}

dgm_code dgm_store_merge(dgm_store *store, dgm_err *err) {
    dgm_merge *merge = NULL;
    dgm_chronicle chronicle;
    dgm_store_counts counts;
    dgm_code code = dgm_store_commit(store, err);
    code = code == DGM_OK ? dgm_store_begin(store, err) : code; // nobody adds in between
    code = code == DGM_OK ? dgm_store_count(store, &counts, err) : code;
    if (code == DGM_OK && counts.merged) {
        return dgm_store_commit(store, err);
    }
    code = code == DGM_OK ? dgm_merge_open(&merge, err) : code;
    code = code == DGM_OK ? gather(store, merge, err) : code;
    code = code == DGM_OK ? dgm_merge_run(merge, &chronicle, err) : code;
    code = code == DGM_OK ? dgm_store_run(store,
                                          "DELETE FROM links; DELETE FROM event_actors; DELETE FROM events;"
                                          "DELETE FROM stories; UPDATE version SET merged=1",
                                          err)
                          : code;
    for (uint32_t i = 0; code == DGM_OK && i < chronicle.event_n; i++) {
        code = put_event(store, &chronicle.events[i], err);
    }
    for (uint32_t i = 0; code == DGM_OK && i < chronicle.story_n; i++) {
        code = put_story(store, &chronicle.stories[i], err);
    }
    dgm_merge_close(merge);
    if (code != DGM_OK && store->writing) {
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
        store->writing = false;
    }
    return code == DGM_OK ? dgm_store_commit(store, err) : code;
}

// A column copied into the scratch memory; NULL for NULL.
static const char *get_text(dgm_store *store, sqlite3_stmt *statement, int column) {
    return dgm_arena_string(store->scratch, (const char *)sqlite3_column_text(statement, column));
}

static dgm_date get_date(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    dgm_date date = {0};
    if (text) {
        dgm_date_read(text, strlen(text), &date);
    }
    return date;
}

static int32_t get_count(sqlite3_stmt *statement, int column) {
    return sqlite3_column_type(statement, column) == SQLITE_NULL ? -1 : sqlite3_column_int(statement, column);
}

static dgm_code get_parties(dgm_store *store, dgm_event *event, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_EVENT_ACTORS, err);
    dgm_party *parties[2] = {dgm_arena_array(store->scratch, dgm_party, DGM_PARTIES_MAX),
                             dgm_arena_array(store->scratch, dgm_party, DGM_PARTIES_MAX)};
    uint32_t n[2] = {0, 0};
    if (!s || !parties[0] || !parties[1]) {
        return s ? dgm_err_set_limit(err, store->path) : DGM_E_STORE;
    }
    dgm_store_bind(s, 1, event->id);
    int step = SQLITE_DONE;
    while ((step = sqlite3_step(s)) == SQLITE_ROW) {
        const char *side = (const char *)sqlite3_column_text(s, 0);
        unsigned which = side && strcmp(side, "recipient") == 0;
        if (n[which] < DGM_PARTIES_MAX) {
            parties[which][n[which]++] =
                (dgm_party){get_text(store, s, 1), get_text(store, s, 2), get_text(store, s, 3), get_text(store, s, 4)};
        }
    }
    sqlite3_reset(s);
    event->actors = parties[0];
    event->actor_n = n[0];
    event->recipients = parties[1];
    event->recipient_n = n[1];
    return step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
}

static dgm_code get_links(dgm_store *store, dgm_event *event, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_EVENT_LINKS, err);
    dgm_link *links = NULL;
    size_t capacity = 0;
    int step = SQLITE_DONE;
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_store_bind(s, 1, event->id);
    while ((step = sqlite3_step(s)) == SQLITE_ROW) {
        links = dgm_arena_grow(store->scratch, links, event->link_n, &capacity, sizeof *links);
        if (!links) {
            sqlite3_reset(s);
            return dgm_err_set_limit(err, store->path);
        }
        links[event->link_n++] = (dgm_link){get_text(store, s, 0), get_text(store, s, 1)};
    }
    sqlite3_reset(s);
    event->links = links;
    return step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
}

static dgm_code get_mentions(dgm_store *store, dgm_event *event, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_EVENT_MENTIONS, err);
    const char **mentions = NULL;
    size_t capacity = 0;
    int step = SQLITE_DONE;
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_store_bind(s, 1, event->id);
    while ((step = sqlite3_step(s)) == SQLITE_ROW) {
        mentions = dgm_arena_grow(store->scratch, mentions, event->mention_n, &capacity, sizeof *mentions);
        if (!mentions) {
            sqlite3_reset(s);
            return dgm_err_set_limit(err, store->path);
        }
        mentions[event->mention_n++] = get_text(store, s, 0);
    }
    sqlite3_reset(s);
    event->mentions = mentions;
    return step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
}

// Cut the column of grounds into its lines.
static bool get_grounds(dgm_store *store, dgm_event *event, const char *column) {
    const char **grounds = NULL;
    size_t capacity = 0;
    while (column && *column) {
        size_t size = strcspn(column, "\n");
        grounds = dgm_arena_grow(store->scratch, grounds, event->ground_n, &capacity, sizeof *grounds);
        if (!grounds || !(grounds[event->ground_n++] = dgm_arena_copy(store->scratch, column, size))) {
            return false;
        }
        column += size + (column[size] != 0);
    }
    event->grounds = grounds;
    return true;
}

static dgm_code get_event(dgm_store *store, sqlite3_stmt *s, dgm_event *event, dgm_err *err) {
    dgm_arena_reset(store->scratch);
    int category = dgm_category_read((const char *)sqlite3_column_text(s, 1), DGM_CATEGORY_NONE);
    *event = (dgm_event){.id = get_text(store, s, 0),
                         .category = (dgm_category)category,
                         .mode = get_text(store, s, 2),
                         .cameo = get_text(store, s, 3),
                         .goldstein = sqlite3_column_double(s, 4),
                         .status = dgm_status_read((const char *)sqlite3_column_text(s, 5)),
                         .reciprocal = sqlite3_column_int(s, 6) != 0,
                         .from = get_date(s, 7),
                         .to = get_date(s, 8),
                         .precision = dgm_precision_read((const char *)sqlite3_column_text(s, 9), DGM_PRECISION_NONE),
                         .basis = dgm_basis_read((const char *)sqlite3_column_text(s, 10)),
                         .place = {get_text(store, s, 11), get_text(store, s, 12), sqlite3_column_double(s, 13),
                                   sqlite3_column_double(s, 14), (uint32_t)sqlite3_column_int64(s, 15), 0},
                         .killed = get_count(s, 16),
                         .injured = get_count(s, 17),
                         .documents = (uint32_t)sqlite3_column_int64(s, 18),
                         .sources = (uint32_t)sqlite3_column_int64(s, 19),
                         .story = get_text(store, s, 20),
                         .confidence = (float)sqlite3_column_double(s, 22)};
    if (!event->id || !event->cameo || !get_grounds(store, event, (const char *)sqlite3_column_text(s, 21))) {
        return dgm_err_set_limit(err, store->path);
    }
    dgm_code code = get_parties(store, event, err);
    code = code == DGM_OK ? get_links(store, event, err) : code;
    return code == DGM_OK ? get_mentions(store, event, err) : code;
}

dgm_code dgm_store_events(dgm_store *store, const dgm_query *query, int (*each)(void *user, const dgm_event *event),
                          void *user, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_EVENTS, err);
    if (!s) {
        return DGM_E_STORE;
    }
    if (query) {
        dgm_store_bind(s, 1, query->actor);
        dgm_store_bind(s, 2, query->category);
        bind_date(s, 3, dgm_date_first(query->since));
        bind_date(s, 4, dgm_date_last(query->until));
    }
    dgm_code code = DGM_OK;
    int step = SQLITE_DONE;
    while (code == DGM_OK && (step = sqlite3_step(s)) == SQLITE_ROW) {
        dgm_event event;
        code = get_event(store, s, &event, err);
        if (code == DGM_OK && each(user, &event) != 0) {
            step = SQLITE_DONE;
            break;
        }
    }
    if (code == DGM_OK && step != SQLITE_DONE) {
        code = dgm_store_fail(store, err);
    }
    sqlite3_reset(s);
    return code;
}

dgm_code dgm_store_stories(dgm_store *store, int (*each)(void *user, const dgm_story *story), void *user,
                           dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_STORIES, err);
    if (!s) {
        return DGM_E_STORE;
    }
    int step = SQLITE_DONE;
    while ((step = sqlite3_step(s)) == SQLITE_ROW) {
        dgm_arena_reset(store->scratch);
        dgm_story story = {get_text(store, s, 0),
                           get_text(store, s, 1),
                           get_date(s, 2),
                           get_date(s, 3),
                           (uint32_t)sqlite3_column_int64(s, 4),
                           (uint32_t)sqlite3_column_int64(s, 5),
                           (uint32_t)sqlite3_column_int64(s, 6)};
        if (!story.id || !story.title || each(user, &story) != 0) {
            step = SQLITE_DONE;
            break;
        }
    }
    dgm_code code = step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
    sqlite3_reset(s);
    return code;
}
