// A text through all stages and all writers: no crash, spans inside the text, indices inside their arrays.
#include <dragoman.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static dgm_worker *open_worker(void) {
    dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    options.data = DGM_TEST_DATA;
    if (dgm_engine_open(&engine, &options, NULL) != DGM_OK || dgm_worker_open(&worker, engine, NULL) != DGM_OK) {
        abort();
    }
    return worker;
}

static void want(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_span(const dgm_analysis *a, dgm_span span) {
    want(span.start <= span.end && span.end <= a->document->text_size);
}

static void check(const dgm_analysis *a) {
    for (uint32_t i = 0; i < a->sentence_n; i++) {
        const dgm_sentence *s = &a->sentences[i];
        uint32_t roots = 0;
        check_span(a, s->span);
        want(s->token <= a->token_n && s->token_n <= a->token_n - s->token && s->block < a->document->block_n);
        for (uint32_t k = s->token; k < s->token + s->token_n; k++) {
            check_span(a, a->tokens[k].span);
            want(a->tokens[k].head <= s->token_n && a->tokens[k].head != k - s->token + 1);
            roots += a->tokens[k].head == 0;
        }
        want(s->token_n == 0 || roots == 1);
        want(a->outcomes[i] < DGM_OUTCOME_N);
    }
    for (uint32_t i = 0; i < a->entity_n; i++) {
        check_span(a, a->entities[i].span);
        want(a->entities[i].head < a->token_n && a->entities[i].sentence < a->sentence_n);
    }
    for (uint32_t i = 0; i < a->time_n; i++) {
        check_span(a, a->times[i].span);
    }
    for (uint32_t i = 0; i < a->mention_n; i++) {
        const dgm_mention *m = &a->mentions[i];
        check_span(a, m->trigger);
        want(m->sentence < a->sentence_n && m->category > DGM_CATEGORY_NONE && m->category < DGM_CATEGORY_N);
        want(m->confidence >= 0 && m->confidence <= 1 && m->rule_n > 0);
        want(a->outcomes[m->sentence] == DGM_OUTCOME_CODED);
        for (uint32_t k = 0; k < m->actor_n; k++) {
            check_span(a, m->actors[k].span);
            want(m->actors[k].actor != NULL);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static dgm_worker *worker;
    static dgm_buffer *out;
    if (!worker) {
        worker = open_worker();
        want(dgm_buffer_open(&out, NULL) == DGM_OK);
    }
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    // The first bytes choose the day, so that relative dates are tried as well.
    dgm_date published = {0};
    if (size > 2) {
        published = (dgm_date){(int16_t)(1900 + data[0]), (uint8_t)(data[1] % 12 + 1), (uint8_t)(data[2] % 28 + 1)};
    }
    if (dgm_worker_text(worker, "fuzz", (const char *)data, size, published, &document, NULL) != DGM_OK ||
        dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, NULL) != DGM_OK) {
        return 0;
    }
    check(analysis);
    dgm_buffer_clear(out);
    dgm_write_document(out, document);
    dgm_write_mentions_json(out, analysis);
    dgm_write_mentions_csv(out, analysis);
    dgm_write_mentions_table(out, analysis, 80, true);
    dgm_write_annotation(out, analysis);
    dgm_write_conllu(out, analysis, 1);
    dgm_write_explanation(out, analysis, 80, true);
    want(!dgm_buffer_failed(out));
    return 0;
}
