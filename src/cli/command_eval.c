// dragoman eval: the coder against gold records.
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

static bool read_file(const char *path, dgm_buffer *out) {
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    char piece[1 << 14];
    size_t n = 0;
    if (!file) {
        fprintf(stderr, "dragoman: %s: %s\n", path, strerror(errno));
        return false;
    }
    while ((n = fread(piece, 1, sizeof piece, file)) > 0) {
        dgm_buffer_put(out, piece, n);
    }
    bool good = !ferror(file) && !dgm_buffer_failed(out);
    if (!good) {
        fprintf(stderr, "dragoman: %s: cannot be read\n", path);
    }
    if (!standard) {
        fclose(file);
    }
    return good;
}

static double ratio(uint32_t part, uint32_t whole) {
    return whole ? (double)part / whole : 0;
}

static double f1(const dgm_score *score) {
    return ratio(2 * score->right, score->gold + score->coded);
}

static void put_json(dgm_buffer *out, const dgm_evaluation *e) {
    dgm_buffer_print(out,
                     "{\"texts\": %u, \"records\": %u, \"rejected\": %u, \"mentions\": %u, \"matched\": %u, "
                     "\"repeated\": %u, \"fields\": [",
                     e->texts, e->records, e->rejected, e->mentions, e->matched, e->repeated);
    for (uint32_t i = 0; i < e->score_n; i++) {
        const dgm_score *s = &e->scores[i];
        dgm_buffer_print(out,
                         "%s\n {\"field\": \"%s\", \"gold\": %u, \"coded\": %u, \"right\": %u, \"precision\": %.4f, "
                         "\"recall\": %.4f, \"f1\": %.4f}",
                         i ? "," : "", s->field, s->gold, s->coded, s->right, ratio(s->right, s->coded),
                         ratio(s->right, s->gold), f1(s));
    }
    dgm_buffer_print(out, "]}\n");
}

static void put_table(dgm_buffer *out, const dgm_evaluation *e) {
    dgm_buffer_print(out, "%u gold records in %u texts; %u mentions coded, %u of them matched with a record\n",
                     e->records, e->texts, e->mentions, e->matched);
    if (e->rejected) {
        dgm_buffer_print(out, "%u rejected records, %u of them coded again\n", e->rejected, e->repeated);
    }
    dgm_buffer_print(out, "\n%-22s %6s %6s %6s %10s %7s %6s\n", "", "gold", "coded", "right", "precision", "recall",
                     "F1");
    for (uint32_t i = 0; i < e->score_n; i++) {
        const dgm_score *s = &e->scores[i];
        dgm_buffer_print(out, "%-22s %6u %6u %6u %10.3f %7.3f %6.3f\n", s->field, s->gold, s->coded, s->right,
                         ratio(s->right, s->coded), ratio(s->right, s->gold), f1(s));
    }
}

static dgm_code evaluate(const dgm_engine *engine, dgm_buffer *gold, const char *path, dgm_evaluation *out,
                         dgm_err *err) {
    dgm_worker *worker = NULL;
    size_t size = 0;
    const char *json = dgm_buffer_data(gold, &size);
    dgm_code code = dgm_worker_open(&worker, engine, err);
    code = code == DGM_OK ? dgm_gold_evaluate(worker, json ? json : "", size, out, err) : code;
    if (code != DGM_OK && !err->where[0]) {
        snprintf(err->where, sizeof err->where, "%.120s", path);
    }
    dgm_worker_close(worker);
    return code;
}

int dgm_cli_eval(const dgm_cli_options *options) {
    dgm_engine *engine = NULL;
    dgm_buffer *gold = NULL, *text = NULL;
    dgm_cli_output output;
    dgm_evaluation evaluation;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    if (options->argument_n != 1) {
        fprintf(stderr, "dragoman: eval needs one gold file: dragoman eval gold.json\n");
        return DGM_EXIT_USAGE;
    }
    dgm_cli_output_open(&output, options);
    if (dgm_buffer_open(&gold, &err) == DGM_OK && dgm_buffer_open(&text, &err) == DGM_OK &&
        read_file(options->arguments[0], gold) && dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS) &&
        evaluate(engine, gold, options->arguments[0], &evaluation, &err) == DGM_OK) {
        bool json = options->format && strcmp(options->format, "json") == 0;
        size_t size = 0;
        (json ? put_json : put_table)(text, &evaluation);
        const char *data = dgm_buffer_data(text, &size);
        dgm_cli_output_put(&output, data, size);
        status = dgm_cli_output_close(&output);
    }
    if (err.code != DGM_OK) {
        dgm_cli_put_error(&err);
    }
    dgm_engine_close(engine);
    dgm_buffer_close(text);
    dgm_buffer_close(gold);
    return status;
}
