// The lexicon's own tests: every rule carries sentences that it must code, and how.
//
// An expectation reads "IRN > USA CONSULT 040 actual": actors, recipients, category and, where they are given, CAMEO
// code, mode and status. A party is named by its code or the beginning of it ("IRN" holds for IRNGOV); "-" is nobody,
// "?" whoever it is. Several events are divided by ';'; in a reciprocal event all parties may stand on either side. A
// sentence without an expectation must not give anything of its rule's category (of an operator's: anything at all).
#include "engine/engine.h"

#include <stdio.h>
#include <string.h>

enum { PARTIES_MAX = 16, WORD_BYTES = 48 };

// Examples are read as of this day, so that relative dates and holders of offices do not change under them.
static const dgm_date example_day = {2015, 6, 30};

typedef struct expectation {
    char actors[PARTIES_MAX][WORD_BYTES], recipients[PARTIES_MAX][WORD_BYTES];
    uint32_t actor_n, recipient_n;
    char category[WORD_BYTES], cameo[WORD_BYTES], mode[WORD_BYTES], status[WORD_BYTES]; // "" = not asked for
} expectation;

static bool is_category(const char *word) {
    for (int i = 1; i < DGM_CATEGORY_N; i++) {
        if (strcmp(word, dgm_category_name((dgm_category)i)) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_status(const char *word) {
    for (int i = 0; i < DGM_STATUS_N; i++) {
        if (strcmp(word, dgm_status_name((dgm_status)i)) == 0) {
            return true;
        }
    }
    return false;
}

// Read one event's expectation of `size` bytes.
static void read_expectation(const char *text, size_t size, expectation *out) {
    *out = (expectation){0};
    bool right = false;
    for (size_t i = 0; i < size;) {
        size_t n = 0;
        if (strchr(" \t,+&|", text[i])) {
            i++;
            continue;
        }
        while (i + n < size && !strchr(" \t,+&|", text[i + n])) {
            n++;
        }
        char word[WORD_BYTES];
        snprintf(word, sizeof word, "%.*s", (int)n, text + i);
        i += n;
        if (strcmp(word, ">") == 0 || strcmp(word, "->") == 0 || strcmp(word, "<>") == 0) {
            right = true;
        } else if (is_category(word)) {
            memcpy(out->category, word, sizeof word);
        } else if (!out->category[0]) {
            // Before the category stand the parties; "-" is nobody.
            if (strcmp(word, "-") != 0 && right && out->recipient_n < PARTIES_MAX) {
                memcpy(out->recipients[out->recipient_n++], word, sizeof word);
            } else if (strcmp(word, "-") != 0 && !right && out->actor_n < PARTIES_MAX) {
                memcpy(out->actors[out->actor_n++], word, sizeof word);
            }
        } else if (word[0] >= '0' && word[0] <= '9') {
            memcpy(out->cameo, word, sizeof word);
        } else if (is_status(word)) {
            memcpy(out->status, word, sizeof word);
        } else {
            memcpy(out->mode, word, sizeof word);
        }
    }
}

static bool names(const char *word, const char *code) {
    return strncmp(code, word, strlen(word)) == 0;
}

static bool has_code(const dgm_participant *participants, uint32_t n, const char *word) {
    for (uint32_t i = 0; i < n; i++) {
        if (names(word, participants[i].actor->code)) {
            return true;
        }
    }
    return false;
}

static bool has_word(char words[PARTIES_MAX][WORD_BYTES], uint32_t n, const char *code) {
    for (uint32_t i = 0; i < n; i++) {
        if (names(words[i], code)) {
            return true;
        }
    }
    return false;
}

// Whether the two sides name the same parties.
static bool sides_agree(char words[PARTIES_MAX][WORD_BYTES], uint32_t word_n, const dgm_participant *participants,
                        uint32_t n) {
    if (word_n == 1 && strcmp(words[0], "?") == 0) {
        return true;
    }
    for (uint32_t i = 0; i < word_n; i++) {
        if (!has_code(participants, n, words[i])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        if (!has_word(words, word_n, participants[i].actor->code)) {
            return false;
        }
    }
    return true;
}

static bool is_met(expectation *want, const dgm_mention *got) {
    if (strcmp(want->category, dgm_category_name(got->category)) != 0 ||
        (want->cameo[0] && (!got->cameo || strcmp(want->cameo, got->cameo) != 0)) ||
        (want->mode[0] && (!got->mode || strcmp(want->mode, got->mode) != 0)) ||
        (want->status[0] && strcmp(want->status, dgm_status_name(got->status)) != 0)) {
        return false;
    }
    if (!got->reciprocal) {
        return sides_agree(want->actors, want->actor_n, got->actors, got->actor_n) &&
               sides_agree(want->recipients, want->recipient_n, got->recipients, got->recipient_n);
    }
    for (uint32_t i = 0; i < got->actor_n; i++) {
        if (!has_word(want->actors, want->actor_n, got->actors[i].actor->code) &&
            !has_word(want->recipients, want->recipient_n, got->actors[i].actor->code)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < want->actor_n + want->recipient_n; i++) {
        const char *word = i < want->actor_n ? want->actors[i] : want->recipients[i - want->actor_n];
        if (!has_code(got->actors, got->actor_n, word)) {
            return false;
        }
    }
    return true;
}

static bool all_met(const char *expected, const dgm_analysis *analysis) {
    for (const char *at = expected; *at;) {
        size_t size = strcspn(at, ";");
        expectation want;
        read_expectation(at, size, &want);
        bool met = false;
        for (uint32_t i = 0; !met && i < analysis->mention_n; i++) {
            met = is_met(&want, &analysis->mentions[i]);
        }
        if (!met) {
            return false;
        }
        at += size + (at[size] == ';');
    }
    return true;
}

static bool none_of(const char *category, const dgm_analysis *analysis) {
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        if (!is_category(category) || strcmp(category, dgm_category_name(analysis->mentions[i].category)) == 0) {
            return false;
        }
    }
    return true;
}

static void put_parties(dgm_buffer *out, const dgm_participant *participants, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, "%s%s", i ? ", " : "", *participants[i].actor->code ? participants[i].actor->code : "?");
    }
    dgm_buffer_print(out, n ? "" : "-");
}

static void put_coded(dgm_buffer *out, const dgm_analysis *analysis) {
    dgm_buffer_clear(out);
    dgm_buffer_put(out, "", 0);
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        const dgm_mention *mention = &analysis->mentions[i];
        dgm_buffer_print(out, i ? "; " : "");
        put_parties(out, mention->actors, mention->actor_n);
        if (!mention->reciprocal) {
            dgm_buffer_print(out, " > ");
            put_parties(out, mention->recipients, mention->recipient_n);
        }
        dgm_buffer_print(out, " %s %s%s%s %s", dgm_category_name(mention->category),
                         mention->cameo ? mention->cameo : "", mention->mode ? " " : "",
                         mention->mode ? mention->mode : "", dgm_status_name(mention->status));
    }
}

dgm_code dgm_lexicon_check(dgm_worker *worker, void (*failed)(void *user, const dgm_check *check), void *user,
                           uint32_t *total, dgm_err *err) {
    *total = 0;
    if (!worker->engine || !worker->engine->rules) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    uint32_t example_n = 0;
    const dgm_example *examples = dgm_rules_examples(worker->engine->rules, &example_n);
    dgm_buffer *coded = NULL;
    dgm_code code = dgm_buffer_open(&coded, err);
    for (uint32_t i = 0; code == DGM_OK && i < example_n; i++) {
        const dgm_example *example = &examples[i];
        const dgm_document *document = NULL;
        const dgm_analysis *analysis = NULL;
        code =
            dgm_worker_text(worker, example->rule, example->text, strlen(example->text), example_day, &document, err);
        if (code == DGM_OK) {
            code = dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, err);
        }
        if (code != DGM_OK) {
            break;
        }
        bool good = example->expected ? all_met(example->expected, analysis) : none_of(example->category, analysis);
        if (!good && failed) {
            char nothing[96];
            snprintf(nothing, sizeof nothing, "no %s", is_category(example->category) ? example->category : "event");
            put_coded(coded, analysis);
            dgm_check check = {.rule = example->rule,
                               .text = example->text,
                               .expected = example->expected ? example->expected : nothing,
                               .got = dgm_buffer_data(coded, NULL),
                               .analysis = analysis};
            failed(user, &check);
        }
        ++*total;
    }
    dgm_buffer_close(coded);
    return code == DGM_OK && failed ? dgm_lexicon_lint(worker->engine, failed, user, err) : code;
}
