// The store: what goes in comes out, once; a run that is cut off leaves what was committed.
#include <dragoman.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// A store of its own for each test, gone afterwards.
typedef struct place {
    char folder[64], path[96];
} place;

static int make_place(void **state) {
    place *p = calloc(1, sizeof *p);
    assert_non_null(p);
    snprintf(p->folder, sizeof p->folder, "/tmp/dragoman-store-XXXXXX");
    assert_non_null(mkdtemp(p->folder));
    snprintf(p->path, sizeof p->path, "%s/events.db", p->folder);
    *state = p;
    return 0;
}

static void drop_files(const place *p) {
    static const char *const tails[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s%s", p->path, tails[i]);
        unlink(path);
    }
}

static int drop_place(void **state) {
    place *p = *state;
    drop_files(p);
    rmdir(p->folder);
    free(p);
    return 0;
}

static dgm_store *open_store(const place *p, bool create) {
    dgm_store *store = NULL;
    dgm_err err = {0};
    dgm_store_options how = DGM_STORE_OPTIONS_INIT;
    how.path = p->path;
    how.create = create;
    how.coder = "dragoman test";
    if (dgm_store_open(&store, &how, &err) != DGM_OK) {
        fail_msg("%s: %s", err.where, err.message);
    }
    return store;
}

// One document on a meeting of Norway with the country given, of the day given, as dgm_write_stored writes it.
static char *make_document(int number, const char *country, const char *day, const char *text, char out[2048]) {
    snprintf(
        out, 2048,
        "{\"id\": \"d%d\", \"title\": \"Talks\", \"published\": \"%s\", \"source\": \"Bergen Post %d\", \"url\": null, "
        "\"language\": \"en\", \"text\": \"%s\"}\n"
        "[[0,10],[11,20]]\n"
        "{\"id\": \"m%d\", \"document\": {\"id\": \"d%d\", \"source\": \"Bergen Post %d\", \"published\": \"%s\"}, "
        "\"sentence\": {\"index\": 1, \"start\": 11, \"end\": 20, \"text\": \"report %d\"}, \"event\": {\"plover\": "
        "\"CONSULT\", "
        "\"mode\": \"meet\", \"cameo\": \"046\", \"goldstein\": 7.0}, \"status\": \"actual\", \"actors\": [{\"name\": "
        "\"Norway\", \"country\": \"NOR\", \"code\": \"NORGOV\", \"entity\": \"NORGOV\"}, {\"name\": \"%s\", "
        "\"country\": "
        "\"%s\", \"code\": \"%s\", \"entity\": \"%s\"}], \"recipients\": [], \"date\": {\"text\": null, \"start\": "
        "\"%s\", "
        "\"end\": \"%s\", \"precision\": \"day\", \"basis\": \"published\"}, \"place\": {\"name\": \"Oslo\", "
        "\"country\": "
        "\"NOR\", \"lat\": 59.91, \"lon\": 10.75, \"geonames\": 3143244}, \"magnitude\": {\"killed\": null, "
        "\"injured\": 2}, "
        "\"trigger\": {\"text\": \"met\"}, \"confidence\": 0.75}\n",
        number, day, number, text, number, number, number, day, number, country, country, country, country, day, day);
    return out;
}

static bool add(dgm_store *store, const char *document) {
    bool added = false;
    dgm_err err = {0};
    if (dgm_store_add(store, document, strlen(document), &added, &err) != DGM_OK) {
        fail_msg("%s", err.message);
    }
    return added;
}

static dgm_store_counts count(dgm_store *store) {
    dgm_store_counts counts;
    assert_int_equal(dgm_store_count(store, &counts, NULL), DGM_OK);
    return counts;
}

typedef struct listing {
    dgm_buffer *text;
    uint32_t n, mentions, most;
} listing;

static int on_event(void *user, const dgm_event *event) {
    listing *list = user;
    list->n++;
    list->mentions += event->mention_n;
    dgm_write_event_json(list->text, event);
    return list->most && list->n == list->most;
}

static listing list_events(dgm_store *store, dgm_query query, uint32_t most) {
    listing list = {.most = most};
    dgm_err err = {0};
    assert_int_equal(dgm_buffer_open(&list.text, NULL), DGM_OK);
    if (dgm_store_events(store, &query, on_event, &list, &err) != DGM_OK) {
        fail_msg("%s", err.message);
    }
    return list;
}

static uint32_t count_events(dgm_store *store, dgm_query query) {
    listing list = list_events(store, query, 0);
    dgm_buffer_close(list.text);
    return list.n;
}

static int on_story(void *user, const dgm_story *story) {
    uint32_t *n = user;
    assert_true(story->events > 0 && *story->title && story->from.year);
    (*n)++;
    return 0;
}

static void fill(dgm_store *store) {
    char text[2048];
    assert_true(add(store, make_document(1, "CHL", "2031-05-09", "They met.", text)));
    assert_true(add(store, make_document(2, "CHL", "2031-05-10", "They have met.", text)));
    assert_true(add(store, make_document(3, "NGA", "2031-05-10", "Others met.", text)));
    assert_int_equal(dgm_store_commit(store, NULL), DGM_OK);
}

static void test_round_trip(void **state) {
    dgm_store *store = open_store(*state, true);
    fill(store);
    assert_false(count(store).merged);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    dgm_store_counts counts = count(store);
    assert_true(counts.merged);
    assert_int_equal(counts.documents, 3);
    assert_int_equal(counts.sentences, 6);
    assert_int_equal(counts.mentions, 3);
    assert_int_equal(counts.events, 2);
    dgm_store_close(store);

    store = open_store(*state, false); // and read back by another program
    listing list = list_events(store, (dgm_query){0}, 0);
    assert_int_equal(list.n, 2);
    assert_int_equal(list.mentions, 3);
    const char *text = dgm_buffer_data(list.text, NULL);
    assert_non_null(strstr(text, "\"mentions\": [\"m1\", \"m2\"], \"documents\": 2, \"sources\": 2"));
    assert_non_null(strstr(text, "\"date\": {\"start\": \"2031-05-09\""));
    assert_non_null(strstr(text, "\"geonames\": 3143244"));
    assert_non_null(strstr(text, "\"injured\": 2"));
    assert_non_null(strstr(text, "\"mode\": \"meet\""));
    assert_non_null(strstr(text, "same participants"));
    dgm_buffer_close(list.text);
    uint32_t stories = 0;
    assert_int_equal(dgm_store_stories(store, on_story, &stories, NULL), DGM_OK);
    assert_int_equal(stories, count(store).stories);
    dgm_store_close(store);
}

static void test_queries(void **state) {
    dgm_store *store = open_store(*state, true);
    fill(store);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count_events(store, (dgm_query){.actor = "NOR"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.actor = "NORGOV"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.actor = "NGA"}), 1);
    assert_int_equal(count_events(store, (dgm_query){.actor = "SWE"}), 0);
    assert_int_equal(count_events(store, (dgm_query){.actor = "x' OR 1=1 --"}), 0);
    assert_int_equal(count_events(store, (dgm_query){.category = "CONSULT"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.category = "consult"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.category = "04"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.category = "ASSAULT"}), 0);
    assert_int_equal(count_events(store, (dgm_query){.since = {2031, 5, 10}}), 1);
    assert_int_equal(count_events(store, (dgm_query){.until = {2031, 5, 9}}), 1);
    assert_int_equal(count_events(store, (dgm_query){.since = {2031, 5, 0}, .until = {2031, 5, 0}}), 2);
    assert_int_equal(count_events(store, (dgm_query){.since = {2032, 0, 0}}), 0);
    listing first = list_events(store, (dgm_query){0}, 1);
    assert_int_equal(first.n, 1); // the reader had enough
    dgm_buffer_close(first.text);
    dgm_store_close(store);
}

static void test_twice(void **state) {
    char text[2048];
    dgm_store *store = open_store(*state, true);
    fill(store);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    listing before = list_events(store, (dgm_query){0}, 0);
    assert_false(add(store, make_document(2, "CHL", "2031-05-10", "They have met.", text)));
    assert_true(count(store).merged); // nothing changed
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    listing after = list_events(store, (dgm_query){0}, 0);
    assert_string_equal(dgm_buffer_data(before.text, NULL), dgm_buffer_data(after.text, NULL));
    dgm_buffer_close(before.text);
    dgm_buffer_close(after.text);
    // Another text under the same id takes the place of the first.
    assert_true(add(store, make_document(2, "SWE", "2031-05-10", "They met, corrected.", text)));
    assert_false(count(store).merged);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count(store).documents, 3);
    assert_int_equal(count(store).mentions, 3);
    assert_int_equal(count(store).sentences, 6);
    assert_int_equal(count(store).events, 3);
    dgm_store_close(store);
}

// Adding, committing and merging in a child that dies in the middle: what was committed is there, the rest is not.
static void check_killed(const place *p, int committed, int added, bool merge) {
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        char text[2048];
        dgm_store *store = NULL;
        dgm_store_options how = DGM_STORE_OPTIONS_INIT;
        how.path = p->path;
        how.create = true;
        bool good = dgm_store_open(&store, &how, NULL) == DGM_OK;
        for (int i = 0; i < committed + added && good; i++) {
            make_document(100 + i, "CHL", "2031-05-09", "They met.", text);
            good = dgm_store_add(store, text, strlen(text), NULL, NULL) == DGM_OK;
            if (i + 1 == committed) {
                good = good && dgm_store_commit(store, NULL) == DGM_OK;
                good = good && (!merge || dgm_store_merge(store, NULL) == DGM_OK);
            }
        }
        _exit(good ? 7 : 1); // no close, no commit
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 7);
    dgm_store *store = open_store(p, true);
    assert_int_equal(count(store).documents, committed);
    assert_int_equal(count(store).mentions, committed);
    assert_int_equal(count(store).merged, merge || committed == 0);
    char text[2048];
    for (int i = 0; i < committed + added; i++) { // the next run completes it
        assert_int_equal(add(store, make_document(100 + i, "CHL", "2031-05-09", "They met.", text)), i >= committed);
    }
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count(store).documents, committed + added);
    assert_int_equal(count(store).events, 1);
    dgm_store_close(store);
}

static void test_killed_before_commit(void **state) {
    check_killed(*state, 0, 3, false);
}
static void test_killed_between_commits(void **state) {
    check_killed(*state, 5, 3, false);
}
static void test_killed_after_merge(void **state) {
    check_killed(*state, 5, 3, true);
}

static dgm_code try_open(const char *path, bool create, dgm_err *err) {
    dgm_store *store = NULL;
    dgm_store_options how = DGM_STORE_OPTIONS_INIT;
    how.path = path;
    how.create = create;
    *err = (dgm_err){0};
    dgm_code code = dgm_store_open(&store, &how, err);
    assert_true((code == DGM_OK) == (store != NULL));
    dgm_store_close(store);
    return code;
}

static void run_sql(const char *path, const char *sql) {
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void test_other_files(void **state) {
    const place *p = *state;
    dgm_err err;
    assert_int_equal(try_open(p->path, false, &err), DGM_E_NOTFOUND);
    assert_int_equal(try_open("/nowhere/at/all/events.db", true, &err), DGM_E_STORE);
    FILE *file = fopen(p->path, "w");
    assert_non_null(file);
    for (int i = 0; i < 200; i++) {
        fputs("This is a text and no database.\n", file);
    }
    fclose(file);
    assert_int_equal(try_open(p->path, false, &err), DGM_E_FORMAT);
    assert_int_equal(try_open(p->path, true, &err), DGM_E_FORMAT);
    unlink(p->path);
    run_sql(p->path, "CREATE TABLE others(x)");
    assert_int_equal(try_open(p->path, true, &err), DGM_E_FORMAT);
    unlink(p->path);
    assert_int_equal(try_open(p->path, true, &err), DGM_OK);
    run_sql(p->path, "PRAGMA user_version=99");
    assert_int_equal(try_open(p->path, true, &err), DGM_E_VERSION);
    assert_non_null(strstr(err.message, "99"));
}

static void test_broken_documents(void **state) {
    dgm_store *store = open_store(*state, true);
    char text[2048];
    dgm_err err = {0};
    static const char *const broken[] = {"", "{}", "{\"id\": \"x\"}\n[]\n", "{\"id\": \"x\", \"text\": \"y\"}\n",
                                         "{\"id\": \"x\", \"text\": \"y\"}\n[]\n{\"id\": \n"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        err = (dgm_err){0};
        assert_int_equal(dgm_store_add(store, broken[i], strlen(broken[i]), NULL, &err), DGM_E_FORMAT);
        assert_true(err.message[0]);
    }
    assert_true(add(store, make_document(1, "CHL", "2031-05-09", "They met.", text))); // the batch goes on
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count(store).documents, 1);
    assert_int_equal(count(store).sentences, 2);
    dgm_store_close(store);
}

// From text to the stored event, through all stages.
static void test_coded(void **state) {
    static const char text[] = "Norway and Chile held talks in Oslo on Friday.";
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_buffer *out = NULL;
    dgm_store *store = open_store(*state, true);
    options.data = DGM_TEST_DATA;
    assert_int_equal(dgm_engine_open(&engine, &options, NULL), DGM_OK);
    assert_int_equal(dgm_worker_open(&worker, engine, NULL), DGM_OK);
    assert_int_equal(dgm_buffer_open(&out, NULL), DGM_OK);
    for (int i = 0; i < 2; i++) {
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        assert_int_equal(dgm_worker_text(worker, i ? "later" : "first", text, strlen(text), (dgm_date){2031, 5, 10},
                                         &document, NULL),
                         DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
        dgm_buffer_clear(out);
        dgm_write_stored(out, analysis);
        assert_true(add(store, dgm_buffer_data(out, NULL)));
    }
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count(store).documents, 2);
    assert_int_equal(count(store).mentions, 2);
    assert_int_equal(count(store).events, 1);
    assert_int_equal(count_events(store, (dgm_query){.actor = "CHL", .category = "CONSULT", .since = {2031, 5, 9}}), 1);
    dgm_store_close(store);
    dgm_buffer_close(out);
    dgm_worker_close(worker);
    dgm_engine_close(engine);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_place, drop_place)

// A document of a long run of meetings: some of them are told twice.
static char *make_one_of_many(int number, char out[2048]) {
    static const char *const countries[] = {"CHL", "NGA", "SWE", "FRA", "PER", "KEN", "JPN", "IND", "BRA", "CAN"};
    char day[16], text[40];
    int act = number * 7 % 400;
    snprintf(day, sizeof day, "2031-%02d-%02d", act / 28 % 12 + 1, act % 28 + 1);
    snprintf(text, sizeof text, "Talks were held, number %d.", number);
    return make_document(number, countries[act % 10], day, text, out);
}

static int on_mentions(void *user, const dgm_event *event) {
    dgm_buffer *out = user;
    for (uint32_t i = 0; i < event->mention_n; i++) {
        dgm_buffer_print(out, "%s ", event->mentions[i]);
    }
    dgm_buffer_print(out, "\n");
    return 0;
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// The groups of mentions that are events, a line each, sorted.
static char *read_groups(dgm_store *store) {
    dgm_buffer *out = NULL;
    char *lines[2000], *copy = NULL, *at = NULL, *sorted = NULL;
    size_t n = 0, size = 0;
    assert_int_equal(dgm_buffer_open(&out, NULL), DGM_OK);
    assert_int_equal(dgm_store_events(store, NULL, on_mentions, out, NULL), DGM_OK);
    const char *data = dgm_buffer_data(out, &size);
    copy = strdup(data);
    sorted = calloc(1, size + 1);
    assert_true(copy && sorted);
    for (at = copy; *at; at += strcspn(at, "\n") + 1) {
        assert_true(n < 2000);
        lines[n++] = at;
    }
    for (size_t i = 0; i < n; i++) {
        lines[i][strcspn(lines[i], "\n")] = 0;
    }
    qsort(lines, n, sizeof *lines, by_text);
    at = sorted;
    for (size_t i = 0; i < n; i++) {
        at += sprintf(at, "%s\n", lines[i]);
    }
    free(copy);
    dgm_buffer_close(out);
    return sorted;
}

static int64_t ask(const place *p, const char *text) {
    sqlite3 *db = NULL;
    sqlite3_stmt *s = NULL;
    assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, text, -1, &s, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    int64_t n = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    sqlite3_close(db);
    return n;
}

// What comes document by document makes the same events as what comes at once, and the sums stay right.
static void test_growing(void **state) {
    enum { FIRST = 600, ALL = 640 };
    const place *p = *state;
    char document[2048];
    dgm_store *store = open_store(p, true);
    for (int i = 0; i < FIRST; i++) {
        add(store, make_one_of_many(i, document));
    }
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    for (int i = FIRST; i < ALL; i++) {
        add(store, make_one_of_many(i, document));
        assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    }
    // A corrected text takes its mention out of its old event.
    add(store, make_document(17, "ITA", "2031-02-03", "A corrected text of that day.", document));
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    char *grown = read_groups(store);
    dgm_store_counts counts = count(store);
    dgm_store_close(store);
    assert_int_equal(ask(p, "SELECT count(*) FROM events"), counts.events);
    assert_int_equal(ask(p, "SELECT count(*) FROM mentions"), counts.mentions);
    assert_int_equal(ask(p, "SELECT sum(events) FROM stories"), counts.events);
    assert_int_equal(ask(p, "SELECT count(*) FROM stories"), counts.stories);
    assert_int_equal(ask(p, "SELECT count(*) FROM mentions WHERE event NOT IN (SELECT id FROM events)"), 0);
    assert_int_equal(ask(p, "SELECT count(*) FROM event_keys WHERE event NOT IN (SELECT id FROM events)"), 0);
    assert_int_equal(ask(p, "SELECT count(*) FROM sentence_words WHERE sentence_words MATCH 'correcte'"), 1);

    place other = *p;
    snprintf(other.path, sizeof other.path, "%s/whole.db", p->folder);
    store = open_store(&other, true);
    for (int i = 0; i < ALL; i++) {
        add(store, i == 17 ? make_document(17, "ITA", "2031-02-03", "A corrected text of that day.", document)
                           : make_one_of_many(i, document));
    }
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    char *whole = read_groups(store);
    assert_string_equal(grown, whole);
    assert_true(count(store).events < ALL - 20);
    dgm_store_close(store);
    free(grown);
    free(whole);
    drop_files(&other);
}

// A file of version 1 is brought up to date, with its words searched; reading alone leaves it as it is.
static void test_migration(void **state) {
    const place *p = *state;
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
    static const char old[] =
        "CREATE TABLE version(schema INTEGER NOT NULL, program TEXT NOT NULL, merged INTEGER NOT NULL);"
        "CREATE TABLE documents(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, title TEXT,"
        " published TEXT, source TEXT, url TEXT, language TEXT, text TEXT NOT NULL, coder TEXT);"
        "CREATE TABLE sentences(document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,"
        " sentence INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
        " PRIMARY KEY(document, sentence)) WITHOUT ROWID;"
        "CREATE TABLE mentions(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, sentence INTEGER NOT NULL,"
        " plover TEXT NOT NULL, cameo TEXT NOT NULL, status TEXT, date_start TEXT, date_end TEXT, place TEXT,"
        " confidence REAL, event TEXT, record TEXT NOT NULL);"
        "CREATE TABLE events(id TEXT); CREATE TABLE event_actors(id TEXT); CREATE TABLE links(id TEXT);"
        "CREATE TABLE stories(id TEXT); INSERT INTO version VALUES(1,'0.1',1);"
        "INSERT INTO documents VALUES(1,'d1','x','Talks',NULL,NULL,NULL,NULL,'Envoys met. All went home.',NULL);"
        "INSERT INTO sentences VALUES(1,0,0,11),(1,1,12,26);"
        "PRAGMA application_id=1146242893; PRAGMA user_version=1";
    assert_int_equal(sqlite3_exec(db, old, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    dgm_store *store = NULL;
    dgm_store_options how = DGM_STORE_OPTIONS_INIT;
    how.path = p->path;
    assert_int_equal(dgm_store_open(&store, &how, NULL), DGM_E_VERSION);
    store = open_store(p, true);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    assert_int_equal(count(store).documents, 1);
    assert_int_equal(count(store).sentences, 2);
    dgm_store_close(store);
    assert_int_equal(ask(p, "SELECT rowid % 1048576 FROM sentence_words WHERE sentence_words MATCH 'home'"), 1);
    store = open_store(p, false);
    dgm_store_close(store);
}

static int on_period(void *user, const dgm_period *period) {
    uint32_t *sums = user;
    sums[0]++;
    sums[1] += period->events;
    sums[2] += period->cooperation + period->conflict;
    return 0;
}

static void test_series(void **state) {
    dgm_store *store = open_store(*state, true);
    fill(store);
    assert_int_equal(dgm_store_merge(store, NULL), DGM_OK);
    uint32_t sums[3] = {0};
    dgm_query pair = {.actor = "NOR", .other = "CHL"};
    assert_int_equal(dgm_store_series(store, &pair, DGM_BY_DAY, on_period, sums, NULL), DGM_OK);
    assert_int_equal(sums[0], 1);
    assert_int_equal(sums[1], 1);
    assert_int_equal(sums[2], 1);
    pair.other = "SWE";
    sums[0] = 0;
    assert_int_equal(dgm_store_series(store, &pair, DGM_BY_YEAR, on_period, sums, NULL), DGM_OK);
    assert_int_equal(sums[0], 0);
    assert_int_equal(count_events(store, (dgm_query){.place = "oslo"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.place = "NOR"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.place = "Bergen"}), 0);
    assert_int_equal(count_events(store, (dgm_query){.source = "bergen post 1"}), 1);
    assert_int_equal(count_events(store, (dgm_query){.text = "talks"}), 2);
    assert_int_equal(count_events(store, (dgm_query){.text = "\"talks* OR ("}), 0);
    assert_int_equal(count_events(store, (dgm_query){.text = ""}), 2);
    dgm_store_close(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {TEST(test_round_trip),
                                       TEST(test_queries),
                                       TEST(test_twice),
                                       TEST(test_killed_before_commit),
                                       TEST(test_killed_between_commits),
                                       TEST(test_killed_after_merge),
                                       TEST(test_other_files),
                                       TEST(test_broken_documents),
                                       TEST(test_growing),
                                       TEST(test_migration),
                                       TEST(test_series),
                                       TEST(test_coded)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
