// Reading events and stories back, and the series of two countries.
#include "store/store.h"

#include "base/calendar.h"
#include "base/error.h"
#include "story/story.h"

#include <stdio.h>
#include <string.h>

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

// Rows of one event or story, each put into a growing array by `get`.
static dgm_code get_list(dgm_store *store, dgm_statement which, const char *id, size_t item_size,
                         void (*get)(dgm_store *store, sqlite3_stmt *row, void *out), void *items, uint32_t *n,
                         dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, which, err);
    char *list = NULL;
    size_t capacity = 0;
    int step = SQLITE_DONE;
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_store_bind(s, 1, id);
    while ((step = sqlite3_step(s)) == SQLITE_ROW) {
        list = dgm_arena_grow(store->scratch, list, *n, &capacity, item_size);
        if (!list) {
            sqlite3_reset(s);
            return dgm_err_set_limit(err, store->path);
        }
        get(store, s, list + *n * item_size);
        ++*n;
    }
    sqlite3_reset(s);
    memcpy(items, &list, sizeof list);
    return step == SQLITE_DONE ? DGM_OK : dgm_store_fail(store, err);
}

static void get_link(dgm_store *store, sqlite3_stmt *row, void *out) {
    dgm_link link = {get_text(store, row, 0), get_text(store, row, 1)};
    memcpy(out, &link, sizeof link);
}

static void get_mention(dgm_store *store, sqlite3_stmt *row, void *out) {
    const char *mention = get_text(store, row, 0);
    memcpy(out, &mention, sizeof mention);
}

static void get_claim(dgm_store *store, sqlite3_stmt *row, void *out) {
    dgm_claim claim = {get_text(store, row, 0), get_text(store, row, 1), get_text(store, row, 2)};
    memcpy(out, &claim, sizeof claim);
}

static void get_story_actor(dgm_store *store, sqlite3_stmt *row, void *out) {
    const char *code = get_text(store, row, 0);
    dgm_party party = {code, get_text(store, row, 1), code, NULL};
    memcpy(out, &party, sizeof party);
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
    if (code == DGM_OK) {
        code = get_list(store, DGM_STATEMENT_EVENT_LINKS, event->id, sizeof(dgm_link), get_link, &event->links,
                        &event->link_n, err);
    }
    if (code == DGM_OK) {
        code = get_list(store, DGM_STATEMENT_EVENT_CLAIMS, event->id, sizeof(dgm_claim), get_claim, &event->claims,
                        &event->claim_n, err);
    }
    if (code == DGM_OK) {
        code = get_list(store, DGM_STATEMENT_EVENT_MENTIONS, event->id, sizeof(char *), get_mention, &event->mentions,
                        &event->mention_n, err);
    }
    return code;
}

static dgm_code get_story(dgm_store *store, sqlite3_stmt *s, dgm_story *story, dgm_err *err) {
    dgm_arena_reset(store->scratch);
    *story = (dgm_story){.id = get_text(store, s, 0),
                         .title = get_text(store, s, 1),
                         .from = get_date(s, 2),
                         .to = get_date(s, 3),
                         .events = (uint32_t)sqlite3_column_int64(s, 4),
                         .mentions = (uint32_t)sqlite3_column_int64(s, 5),
                         .documents = (uint32_t)sqlite3_column_int64(s, 6)};
    if (!story->id || !story->title) {
        return dgm_err_set_limit(err, store->path);
    }
    return get_list(store, DGM_STATEMENT_STORY_ACTORS, story->id, sizeof(dgm_party), get_story_actor, &story->actors,
                    &story->actor_n, err);
}

// Every row of a statement that is bound, as an event or a story, until `each` ends it.
static dgm_code each_row(dgm_store *store, sqlite3_stmt *s, int (*each_event)(void *user, const dgm_event *event),
                         int (*each_story)(void *user, const dgm_story *story), void *user, dgm_err *err) {
    dgm_code code = DGM_OK;
    int step = SQLITE_DONE;
    while (code == DGM_OK && (step = sqlite3_step(s)) == SQLITE_ROW) {
        dgm_event event;
        dgm_story story;
        code = each_event ? get_event(store, s, &event, err) : get_story(store, s, &story, err);
        if (code == DGM_OK && (each_event ? each_event(user, &event) : each_story(user, &story)) != 0) {
            step = SQLITE_DONE;
            break;
        }
    }
    sqlite3_reset(s);
    return code == DGM_OK && step != SQLITE_DONE ? dgm_store_fail(store, err) : code;
}

// "suicide bombing" -> "\"suicide\" \"bombing\"": words, and no operators of the search.
static const char *quote_words(dgm_arena *arena, const char *text) {
    size_t size = strlen(text), n = 0;
    char *out = dgm_arena_get(arena, size * 3 + 3);
    bool inside = false;
    for (size_t i = 0; out && i <= size; i++) {
        bool letter = i < size && text[i] != ' ' && text[i] != '"' && text[i] != '\t' && text[i] != '\n';
        if (letter != inside) {
            out[n++] = '"';
            if (!letter) {
                out[n++] = ' ';
            }
        }
        if (letter) {
            out[n++] = text[i];
        }
        inside = letter;
    }
    return out;
}

dgm_code dgm_store_events(dgm_store *store, const dgm_query *query, int (*each)(void *user, const dgm_event *event),
                          void *user, dgm_err *err) {
    static const dgm_query all = {0};
    const dgm_query *q = query ? query : &all;
    dgm_arena *arena = q->text ? dgm_arena_open(0) : NULL;
    const char *words = arena ? quote_words(arena, q->text) : NULL;
    if (q->text && !words) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, store->path, 0, "out of memory");
    }
    bool search = words && *words;
    sqlite3_stmt *s = dgm_store_prepare(store, search ? DGM_STATEMENT_EVENTS_WITH : DGM_STATEMENT_EVENTS, err);
    dgm_code code = DGM_E_STORE;
    if (s) {
        dgm_store_bind(s, 1, q->actor);
        dgm_store_bind(s, 2, q->category);
        dgm_store_bind_date(s, 3, dgm_date_first(q->since));
        dgm_store_bind_date(s, 4, dgm_date_last(q->until));
        dgm_store_bind(s, 5, q->place);
        dgm_store_bind(s, 6, q->source);
        dgm_store_bind(s, 7, q->other);
        if (search) {
            dgm_store_bind(s, 8, words);
        }
        code = each_row(store, s, each, NULL, user, err);
        sqlite3_clear_bindings(s);
    }
    dgm_arena_close(arena);
    return code;
}

dgm_code dgm_store_story_events(dgm_store *store, const char *story, int (*each)(void *user, const dgm_event *event),
                                void *user, dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_STORY_EVENTS, err);
    if (!s) {
        return DGM_E_STORE;
    }
    dgm_store_bind(s, 1, story);
    return each_row(store, s, each, NULL, user, err);
}

dgm_code dgm_store_stories(dgm_store *store, int (*each)(void *user, const dgm_story *story), void *user,
                           dgm_err *err) {
    sqlite3_stmt *s = dgm_store_prepare(store, DGM_STATEMENT_STORIES, err);
    return s ? each_row(store, s, NULL, each, user, err) : DGM_E_STORE;
}
