// The compiled lexicon: the same coding as from text, the same bytes each time, and never used where it is stale or
// damaged; overlays on top of it; the search.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "dragoman.h"

enum { PATH_BYTES = 512, HITS = 256 };

// A folder with a small lexicon of our own, which the tests may change.
typedef struct place {
    char folder[PATH_BYTES / 2];
    char compiled[PATH_BYTES];
} place;

static void run(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void run(const char *format, ...) {
    char command[4 * PATH_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(command, sizeof command, format, args);
    va_end(args);
    assert_int_equal(system(command), 0);
}

static void write_text(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static int open_place(void **state) {
    static place p;
    snprintf(p.folder, sizeof p.folder, "lexicon_test_%ld", (long)getpid());
    snprintf(p.compiled, sizeof p.compiled, "%s/lexicon.dgl", p.folder);
    run("rm -rf %s && mkdir %s", p.folder, p.folder);
    run("cp -r '%s/lexicon' %s/ && chmod -R u+w %s", DGM_TEST_DATA, p.folder, p.folder);
    run("ln -s '%s/model' %s/model", DGM_TEST_DATA, p.folder);
    *state = &p;
    dgm_err err = {0};
    dgm_code code = dgm_lexicon_compile(p.folder, p.compiled, &err);
    if (code) {
        print_error("%s:%u: %s\n", err.where, err.line, err.message);
    }
    return code == DGM_OK ? 0 : -1;
}

static int close_place(void **state) {
    const place *p = *state;
    run("rm -rf %s", p->folder);
    return 0;
}

static dgm_code open_engine(const place *p, const char *compiled, const char *overlay, dgm_engine **engine,
                            dgm_err *err) {
    const char *overlays[] = {overlay};
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    options.data = p->folder;
    options.compiled = compiled;
    options.overlays = overlays;
    options.overlay_n = overlay ? 1 : 0;
    memset(err, 0, sizeof *err);
    return dgm_engine_open(engine, &options, err);
}

// What a text is coded as, and the annotation of it; freed by the caller.
static char *code_text(const dgm_engine *engine, const char *text) {
    dgm_worker *worker = NULL;
    dgm_buffer *out = NULL;
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    dgm_date day = {2015, 6, 30};
    assert_int_equal(dgm_worker_open(&worker, engine, NULL), DGM_OK);
    assert_int_equal(dgm_buffer_open(&out, NULL), DGM_OK);
    assert_int_equal(dgm_worker_text(worker, "text", text, strlen(text), day, &document, NULL), DGM_OK);
    assert_int_equal(dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL), DGM_OK);
    dgm_write_mentions_json(out, analysis);
    dgm_write_annotation(out, analysis);
    char *copy = strdup(dgm_buffer_data(out, NULL));
    assert_non_null(copy);
    dgm_buffer_close(out);
    dgm_worker_close(worker);
    return copy;
}

static const char TEXT[] = "Iran's foreign minister met the Turkish president in Ankara on Tuesday. The Kremlin denied "
                           "that Russian troops had shelled Aleppo.\n\nRebels killed nine soldiers near Mosul, Iraq. "
                           "Angela Merkel refused to hold talks with Athens, the Greek prime minister said.";

static void the_same_as_from_text(void **state) {
    const place *p = *state;
    dgm_engine *engine = NULL;
    dgm_err err;
    char *got[2];
    char id[2][40];
    for (int i = 0; i < 2; i++) {
        assert_int_equal(open_engine(p, i ? "" : NULL, NULL, &engine, &err), DGM_OK);
        const char *from = dgm_engine_lexicon_from(engine);
        assert_true(i ? strncmp(from, "text", 4) == 0 : strcmp(from, p->compiled) == 0);
        snprintf(id[i], sizeof id[i], "%s", dgm_engine_lexicon_id(engine));
        got[i] = code_text(engine, TEXT);
        dgm_engine_close(engine);
    }
    assert_true(strstr(got[0], "CONSULT") != NULL);
    assert_string_equal(got[0], got[1]);
    assert_string_equal(id[0], id[1]);
    free(got[0]);
    free(got[1]);
}

static void the_same_bytes_each_time(void **state) {
    const place *p = *state;
    char again[PATH_BYTES];
    snprintf(again, sizeof again, "%s/again.dgl", p->folder);
    assert_int_equal(dgm_lexicon_compile(p->folder, again, NULL), DGM_OK);
    run("cmp %s %s", p->compiled, again);
}

static void overlays_go_on_top_of_it(void **state) {
    const place *p = *state;
    char mine[PATH_BYTES], path[2 * PATH_BYTES];
    dgm_engine *engine = NULL;
    dgm_err err;
    snprintf(mine, sizeof mine, "%s/mine", p->folder);
    run("mkdir -p %s/actors", mine);
    snprintf(path, sizeof path, "%s/patrols.lex", mine);
    write_text(path,
               "[COOPERATE 062] patrols\nX hobnob with Y\n+ Norway hobnobbed with Chile. => NOR > CHL COOPERATE\n");
    snprintf(path, sizeof path, "%s/actors/mine.tsv", mine);
    // One row is new and one replaces ours of the same id.
    write_text(path, "id\tname\taliases\tcountry\toffice\tsector\tfrom\tto\n"
                     "zora-quill\tZora Quill\t\tNOR\tforeign_minister\tGOV\t2014\t\n"
                     "angela-merkel\tAngela Merkel\t\tCHL\tlegislator\tLEG\t1990\t\n");
    static const char sentence[] = "Zora Quill hobnobbed with Angela Merkel.";
    char *before = NULL, *after = NULL;
    assert_int_equal(open_engine(p, NULL, NULL, &engine, &err), DGM_OK);
    before = code_text(engine, sentence);
    dgm_engine_close(engine);
    for (int text = 0; text < 2; text++) {
        assert_int_equal(open_engine(p, text ? "" : NULL, mine, &engine, &err), DGM_OK);
        after = code_text(engine, sentence);
        assert_true(strstr(before, "DEU") != NULL && strstr(after, "DEU") == NULL);
        assert_true(strstr(after, "CHLLEG") != NULL && strstr(after, "NORGOV") != NULL);
        assert_true(strstr(after, "COOPERATE") != NULL && strstr(before, "COOPERATE") == NULL);
        free(after);
        dgm_engine_close(engine);
    }
    free(before);
}

static void what_is_wrong_with_an_overlay_is_named(void **state) {
    const place *p = *state;
    static const struct {
        const char *name, *text;
        uint32_t line;
    } wrong[] = {
        {"a.lex", "[ASSAULT 190] x\n\n[ASSAULT 999] y\n", 3},
        {"a.tsv", "id\tname\tcountry\nx\tY\tNOR\nz\tW\tXXY\n", 3},
        {"a.tsv", "id\tname\tfrom\nx\tY\tlast year\n", 2},
        {"a.tsv", "id\tname\tcuontry\nx\tY\tNOR\n", 1},
        {"a.tsv", "id\tname\n\tY\n", 2},
        {"a.tsv", "name\nY\n", 1},
        {"a.tsv", "id\tname\nx\ty\tz\n", 2},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char path[2 * PATH_BYTES];
        dgm_engine *engine = NULL;
        dgm_err err;
        snprintf(path, sizeof path, "%s/%s", p->folder, wrong[i].name);
        write_text(path, wrong[i].text);
        assert_int_equal(open_engine(p, NULL, path, &engine, &err), DGM_E_FORMAT);
        assert_int_equal(err.line, wrong[i].line);
        assert_string_equal(err.where, path);
        assert_true(err.message[0] != 0);
        assert_null(engine);
    }
}

// A change of the text is seen at the next start, whatever the compiled file says.
static void a_stale_one_is_not_used(void **state) {
    const place *p = *state;
    char path[PATH_BYTES];
    dgm_engine *engine = NULL;
    dgm_err err;
    snprintf(path, sizeof path, "%s/lexicon/acts/zz_test.lex", p->folder);
    write_text(path,
               "[COOPERATE 062] patrols\nX hobnob with Y\n+ Norway hobnobbed with Chile. => NOR > CHL COOPERATE\n");
    assert_int_equal(open_engine(p, NULL, NULL, &engine, &err), DGM_OK);
    assert_true(strstr(dgm_engine_lexicon_from(engine), "other sources") != NULL);
    char *got = code_text(engine, "Norway hobnobbed with Chile.");
    assert_true(strstr(got, "COOPERATE") != NULL);
    free(got);
    dgm_engine_close(engine);
    remove(path);
}

// Any byte changed, or the file cut off, is an error that says so.
static void a_damaged_one_is_refused(void **state) {
    const place *p = *state;
    char path[PATH_BYTES];
    struct stat status;
    dgm_engine *engine = NULL;
    dgm_err err;
    snprintf(path, sizeof path, "%s/damaged.dgl", p->folder);
    assert_int_equal(stat(p->compiled, &status), 0);
    static const double at[] = {0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999};
    for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
        run("cp %s %s", p->compiled, path);
        long offset = (long)((double)status.st_size * at[i]);
        FILE *file = fopen(path, "r+b");
        assert_non_null(file);
        fseek(file, offset, SEEK_SET);
        int byte = fgetc(file);
        fseek(file, offset, SEEK_SET);
        fputc(byte ^ 0x10, file);
        fclose(file);
        dgm_code code = open_engine(p, path, NULL, &engine, &err);
        assert_true(code == DGM_E_CHECKSUM || code == DGM_E_FORMAT);
        assert_string_equal(err.where, path);
        assert_null(engine);
    }
    assert_int_equal(truncate(path, status.st_size / 2), 0);
    assert_int_equal(open_engine(p, path, NULL, &engine, &err), DGM_E_FORMAT);
    assert_int_equal(truncate(path, 0), 0);
    assert_int_equal(open_engine(p, path, NULL, &engine, &err), DGM_E_FORMAT);
}

typedef struct hits {
    uint32_t n;
    char source[HITS][128];
    const char *kind[HITS];
} hits;

static void on_hit(void *user, const dgm_lexicon_hit *hit) {
    static const char *const KINDS[] = {"act",  "operator", "grammar",   "context", "actor",
                                        "role", "place",    "time word", "word"};
    hits *h = user;
    if (h->n < HITS) {
        snprintf(h->source[h->n], sizeof h->source[0], "%s", hit->source);
        h->kind[h->n] = NULL;
        for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
            h->kind[h->n] = strcmp(KINDS[i], hit->kind) == 0 ? KINDS[i] : h->kind[h->n];
        }
        assert_non_null(h->kind[h->n]);
    }
    assert_true(strchr(hit->source, ':') != NULL);
    h->n++;
}

static bool has_hit(const hits *h, const char *kind, const char *source) {
    for (uint32_t i = 0; i < h->n && i < HITS; i++) {
        if (strcmp(h->kind[i], kind) == 0 && strncmp(h->source[i], source, strlen(source)) == 0) {
            return true;
        }
    }
    return false;
}

static void a_word_is_found_in_all_its_forms(void **state) {
    const place *p = *state;
    dgm_engine *engine = NULL;
    dgm_err err;
    assert_int_equal(open_engine(p, NULL, NULL, &engine, &err), DGM_OK);
    static const struct {
        const char *word, *kind, *source;
    } wanted[] = {
        {"met", "act", "acts/consult.lex"},       {"meeting", "act", "acts/consult.lex"},
        {"Merkel", "actor", "actors/people.tsv"}, {"Kremlin", "actor", "actors/countries.tsv"},
        {"tuesday", "time word", "time/"},        {"ministers", "role", "actors/roles.tsv"},
        {"refused", "operator", "operators/"},    {"MOSUL", "place", "places/"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        hits h = {0};
        assert_int_equal(dgm_lexicon_search(engine, wanted[i].word, on_hit, &h, &err), DGM_OK);
        if (!has_hit(&h, wanted[i].kind, wanted[i].source)) {
            print_error("'%s' is not found as %s in %s\n", wanted[i].word, wanted[i].kind, wanted[i].source);
        }
        assert_true(h.n > 0);
        assert_true(has_hit(&h, wanted[i].kind, wanted[i].source));
    }
    hits none = {0};
    assert_int_equal(dgm_lexicon_search(engine, "xyzzyplugh", on_hit, &none, &err), DGM_OK);
    assert_int_equal(none.n, 0);
    assert_int_equal(dgm_lexicon_search(engine, "  ", on_hit, &none, &err), DGM_E_ARG);
    dgm_engine_close(engine);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_as_from_text),
        cmocka_unit_test(the_same_bytes_each_time),
        cmocka_unit_test(overlays_go_on_top_of_it),
        cmocka_unit_test(what_is_wrong_with_an_overlay_is_named),
        cmocka_unit_test(a_stale_one_is_not_used),
        cmocka_unit_test(a_damaged_one_is_refused),
        cmocka_unit_test(a_word_is_found_in_all_its_forms),
    };
    return cmocka_run_group_tests_name("lexicon", tests, open_place, close_place);
}
