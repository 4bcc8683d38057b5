// The engine through the public header alone: layers, workers, runs, buffers, given words.
#include <dragoman.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const sentence = "Norway accused Chile on Friday of breaking the treaty.";

// What most tests use: opening takes longer than they do.
typedef struct shared {
    dgm_engine *engine;
    dgm_worker *worker;
} shared;

static dgm_engine *open_engine(dgm_layer layer) {
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_err err = {0};
    options.data = DGM_TEST_DATA;
    options.layer = layer;
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_OK);
    assert_non_null(engine);
    return engine;
}

static void test_layers(void **state) {
    (void)state;
    for (int layer = DGM_LAYER_TOKENS; layer <= DGM_LAYER_MENTIONS; layer++) {
        dgm_engine *engine = open_engine((dgm_layer)layer);
        dgm_worker *worker = NULL;
        dgm_err err = {0};
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        assert_int_equal(dgm_worker_open(&worker, engine, &err), DGM_OK);
        assert_int_equal(
            dgm_worker_text(worker, "x", sentence, strlen(sentence), (dgm_date){2031, 5, 7}, &document, &err), DGM_OK);
        assert_int_equal(dgm_worker_analyse(worker, document, (dgm_layer)layer, &analysis, &err), DGM_OK);
        assert_int_equal(analysis->sentence_n, 1);
        assert_int_equal(analysis->token_n, 10);
        assert_true((analysis->tokens[0].lemma != NULL) == (layer >= DGM_LAYER_PARSE));
        assert_true((analysis->entity_n >= 2) == (layer >= DGM_LAYER_ANNOTATION));
        assert_true((analysis->mention_n >= 1) == (layer >= DGM_LAYER_MENTIONS));
        assert_true((analysis->outcomes != NULL) == (layer >= DGM_LAYER_MENTIONS));
        if (layer < DGM_LAYER_MENTIONS) { // what was not opened is refused, not crashed into
            assert_int_equal(dgm_worker_analyse(worker, document, (dgm_layer)(layer + 1), &analysis, &err), DGM_E_ARG);
            assert_null(analysis);
        }
        dgm_worker_close(worker);
        dgm_engine_close(engine);
    }
    dgm_worker_close(NULL);
    dgm_engine_close(NULL);
}

static void test_mention(void **state) {
    dgm_worker *worker = ((const shared *)*state)->worker;
    dgm_err err = {0};
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    assert_int_equal(dgm_worker_text(worker, "x", sentence, strlen(sentence), (dgm_date){2031, 5, 7}, &document, &err),
                     DGM_OK);
    assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, &err), DGM_OK);
    assert_int_equal(analysis->mention_n, 1);
    const dgm_mention *mention = &analysis->mentions[0];
    assert_int_equal(mention->category, DGM_CATEGORY_ACCUSE);
    assert_int_equal(mention->actor_n, 1);
    assert_string_equal(mention->actors[0].actor->code, "NOR");
    assert_string_equal(mention->recipients[0].actor->code, "CHL");
    // 7 May 2031 is a Wednesday: Friday is five days before it.
    assert_int_equal(mention->from.month, 5);
    assert_int_equal(mention->from.day, 2);
    assert_int_equal(analysis->outcomes[0], DGM_OUTCOME_CODED);
}

static void test_text_blocks(void **state) {
    dgm_worker *worker = ((const shared *)*state)->worker;
    static const char text[] = "\n \n  First line\n  goes on.  \n\t\n\xFF Second.\0\n\n\n";
    const dgm_document *document = NULL;
    dgm_err err = {0};
    assert_int_equal(dgm_worker_text(worker, NULL, text, sizeof text - 1, (dgm_date){0}, &document, &err), DGM_OK);
    assert_string_equal(document->id, "-");
    assert_int_equal(document->block_n, 2);
    dgm_span first = document->blocks[0].span, second = document->blocks[1].span;
    assert_memory_equal(document->text + first.start, "First line\n  goes on.", first.end - first.start);
    // Bytes that are no text, NUL among them, become U+FFFD.
    assert_memory_equal(document->text + second.start, "\xEF\xBF\xBD Second.\xEF\xBF\xBD", second.end - second.start);
    assert_int_equal(strlen(document->text), document->text_size);
    assert_int_equal(dgm_worker_text(worker, "empty", "", 0, (dgm_date){0}, &document, &err), DGM_OK);
    assert_int_equal(document->block_n, 0);
}

static void test_bad_options(void **state) {
    (void)state;
    dgm_engine *engine = NULL;
    dgm_err err = {0};
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_E_ARG);
    options.data = "/nonexistent";
    memset(&err, 0, sizeof err);
    assert_int_equal(dgm_engine_open(&engine, &options, &err), DGM_E_IO);
    assert_non_null(strstr(err.where, "/nonexistent"));
    assert_null(engine);
    options.size = 4; // of a program compiled with another header
    options.data = DGM_TEST_DATA;
    assert_int_equal(dgm_engine_open(&engine, &options, NULL), DGM_E_ARG);
    dgm_run_options run = DGM_RUN_OPTIONS_INIT;
    assert_int_equal(dgm_run(NULL, NULL, 0, &run, NULL), DGM_E_ARG);
}

// ---- runs -----------------------------------------------------------------------------------------------------------

enum { ITEM_N = 120 };

typedef struct seen {
    uint32_t n, failed, cancel_after;
    uint64_t last_done;
    dgm_buffer *ids, *output;
} seen;

static void put_id(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out) {
    (void)user;
    dgm_buffer_print(out, "%s %u\n", document->id, analysis ? analysis->token_n : 0);
}

static int take(void *user, const dgm_result *result) {
    seen *s = user;
    s->n++;
    s->failed += result->code != DGM_OK;
    assert_true(result->done_bytes >= s->last_done);
    s->last_done = result->done_bytes;
    dgm_buffer_print(s->ids, "%s\n", result->id);
    dgm_buffer_put(s->output, result->output, result->output_size);
    if (result->code != DGM_OK) {
        assert_int_equal(result->err->code, result->code);
        assert_true(result->err->message[0] != 0);
    }
    return s->cancel_after && s->n >= s->cancel_after;
}

// A file of JSON lines in which every seventh is broken.
static void write_items(char path[64]) {
    snprintf(path, 64, "engine_test_%ld.jsonl", (long)getpid());
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < ITEM_N; i++) {
        if (i % 7 == 3) {
            fprintf(file, "{\"id\": \"broken\n");
        } else {
            fprintf(file, "{\"id\": \"item-%d\", \"text\": \"", i);
            for (int k = 0; k <= i % 11; k++) {
                fprintf(file, "Talks number %d went on. ", k);
            }
            fprintf(file, "\"}\n");
        }
    }
    fclose(file);
}

static void run_items(const dgm_engine *engine, const char *path, uint32_t threads, seen *s) {
    dgm_run_options options = DGM_RUN_OPTIONS_INIT;
    const char *inputs[] = {path, "/nonexistent", path};
    dgm_err err = {0};
    options.threads = threads;
    options.layer = DGM_LAYER_TOKENS;
    options.user = s;
    options.each = put_id;
    options.done = take;
    assert_int_equal(dgm_buffer_open(&s->ids, &err), DGM_OK);
    assert_int_equal(dgm_buffer_open(&s->output, &err), DGM_OK);
    dgm_code code = dgm_run(engine, inputs, 3, &options, &err);
    assert_int_equal(code, s->cancel_after ? DGM_E_CANCELLED : DGM_OK);
}

static void close_seen(seen *s) {
    dgm_buffer_close(s->ids);
    dgm_buffer_close(s->output);
}

static void test_run_order(void **state) {
    (void)state;
    char path[64];
    write_items(path);
    dgm_engine *engine = open_engine(DGM_LAYER_TOKENS);
    seen one = {0};
    run_items(engine, path, 1, &one);
    assert_int_equal(one.n, 2 * ITEM_N + 1);
    assert_int_equal(one.failed, 2 * ((ITEM_N + 3) / 7) + 1);
    assert_non_null(strstr(dgm_buffer_data(one.output, NULL), "item-0 "));
    const uint32_t threads[] = {2, 3, 8, 64};
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) {
        seen many = {0};
        run_items(engine, path, threads[i], &many);
        assert_string_equal(dgm_buffer_data(many.ids, NULL), dgm_buffer_data(one.ids, NULL));
        assert_string_equal(dgm_buffer_data(many.output, NULL), dgm_buffer_data(one.output, NULL));
        close_seen(&many);
    }
    close_seen(&one);
    dgm_engine_close(engine);
    remove(path);
}

static void test_run_cancelled(void **state) {
    (void)state;
    char path[64];
    write_items(path);
    dgm_engine *engine = open_engine(DGM_LAYER_TOKENS);
    seen s = {.cancel_after = 5};
    run_items(engine, path, 4, &s);
    assert_int_equal(s.n, 5);
    close_seen(&s);
    dgm_engine_close(engine);
    remove(path);
}

// ---- buffers and given words ----------------------------------------------------------------------------------------

static void test_buffer(void **state) {
    (void)state;
    dgm_buffer *buffer = NULL;
    size_t size = 1;
    assert_int_equal(dgm_buffer_open(&buffer, NULL), DGM_OK);
    assert_string_equal(dgm_buffer_data(buffer, &size), "");
    assert_int_equal(size, 0);
    char wide[2000];
    memset(wide, 'x', sizeof wide - 1);
    wide[sizeof wide - 1] = 0;
    for (int i = 0; i < 100; i++) {
        dgm_buffer_print(buffer, "%s", wide);
        dgm_buffer_put(buffer, "\n", 1);
    }
    dgm_buffer_data(buffer, &size);
    assert_int_equal(size, 100 * sizeof wide);
    assert_false(dgm_buffer_failed(buffer));
    dgm_buffer_clear(buffer);
    dgm_buffer_data(buffer, &size);
    assert_int_equal(size, 0);
    dgm_buffer_close(buffer);
    dgm_buffer_close(NULL);
}

static void check_conllu(dgm_worker *worker, const char *input, dgm_code want, uint32_t line) {
    dgm_buffer *out = NULL;
    dgm_err err = {0};
    assert_int_equal(dgm_buffer_open(&out, NULL), DGM_OK);
    assert_int_equal(dgm_worker_conllu(worker, input, strlen(input), out, &err), want);
    assert_int_equal(err.line, line);
    dgm_buffer_close(out);
}

static void test_conllu(void **state) {
    dgm_worker *worker = ((const shared *)*state)->worker;
    check_conllu(worker, "", DGM_OK, 0);
    check_conllu(worker, "\n\n\n", DGM_OK, 0);
    check_conllu(worker, "1\tTalks", DGM_OK, 0);
    check_conllu(worker, "1\tTalks\r\n2\tfailed\r\n", DGM_OK, 0);
    check_conllu(worker, "# c\n1-2\tdon't\n1\tdo\n1.1\tempty\n2\tn't\n\n1\tGo\n", DGM_OK, 0);
    check_conllu(worker, "1\tTalks\n3\tfailed\n", DGM_E_FORMAT, 2);
    check_conllu(worker, "1\tTalks\n\n2\tfailed\n", DGM_E_FORMAT, 3);
    check_conllu(worker, "Talks failed\n", DGM_E_FORMAT, 1);
    check_conllu(worker, "1\n", DGM_E_FORMAT, 1);
    check_conllu(worker, "1-\tx\n", DGM_E_FORMAT, 1);
    check_conllu(worker, "3-2\tx\n", DGM_E_FORMAT, 1);
    check_conllu(worker, "1-99999999999999\tx\n1\ty\n", DGM_E_FORMAT, 1);
    check_conllu(worker, "1-300\tx\n1\ty\n", DGM_OK, 0);
}

static void count_failed(void *user, const dgm_check *check) {
    (void)check;
    ++*(uint32_t *)user;
}

static void test_lexicon_check(void **state) {
    dgm_worker *worker = ((const shared *)*state)->worker;
    uint32_t total = 0, failed = 0;
    dgm_err err = {0};
    assert_int_equal(dgm_lexicon_check(worker, count_failed, &failed, &total, &err), DGM_OK);
    assert_true(total >= 16);
    assert_true(failed < total);
}

// A user's own rule whose example cannot come true is found out; one that is right is not.
static void check_overlay(const char *expected, uint32_t more_failed) {
    char path[64];
    snprintf(path, sizeof path, "engine_test_%ld.lex", (long)getpid());
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "[CONSULT 040 reciprocal]\nX hobnob with Y!\n+ Norway hobnobbed with Chile. => %s\n", expected);
    fclose(file);
    uint32_t total[2] = {0}, failed[2] = {0};
    for (int i = 0; i < 2; i++) {
        dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
        dgm_engine *engine = NULL;
        dgm_worker *worker = NULL;
        dgm_err err = {0};
        options.data = DGM_TEST_DATA;
        const char *overlays[] = {path};
        options.overlays = overlays;
        options.overlay_n = (uint32_t)i;
        dgm_code code = dgm_engine_open(&engine, &options, &err);
        assert_string_equal(err.message, "");
        assert_int_equal(code, DGM_OK);
        assert_int_equal(dgm_worker_open(&worker, engine, &err), DGM_OK);
        assert_int_equal(dgm_lexicon_check(worker, count_failed, &failed[i], &total[i], &err), DGM_OK);
        dgm_worker_close(worker);
        dgm_engine_close(engine);
    }
    assert_int_equal(total[1], total[0] + 1);
    assert_int_equal(failed[1], failed[0] + more_failed);
    remove(path);
}

static void test_overlay(void **state) {
    (void)state;
    check_overlay("NOR > CHL CONSULT 040 actual", 0);
    check_overlay("CHL > NOR ASSAULT", 1);
}

static int open_shared(void **state) {
    static shared both;
    both.engine = open_engine(DGM_LAYER_MENTIONS);
    *state = &both;
    return dgm_worker_open(&both.worker, both.engine, NULL) == DGM_OK ? 0 : -1;
}

static int close_shared(void **state) {
    shared *both = *state;
    dgm_worker_close(both->worker);
    dgm_engine_close(both->engine);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers),      cmocka_unit_test(test_mention),   cmocka_unit_test(test_text_blocks),
        cmocka_unit_test(test_bad_options), cmocka_unit_test(test_run_order), cmocka_unit_test(test_run_cancelled),
        cmocka_unit_test(test_buffer),      cmocka_unit_test(test_conllu),    cmocka_unit_test(test_lexicon_check),
        cmocka_unit_test(test_overlay),
    };
    return cmocka_run_group_tests(tests, open_shared, close_shared);
}
