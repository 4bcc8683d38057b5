// dragoman explain: how a text is read, step by step.
#include "cli/cli.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// More than this is not a text that a person explains to himself, but a run: `code` is for it.
static const size_t TEXT_LIMIT = (size_t)4 << 20;

static bool read_date(const char *text, dgm_date *out) {
    // Exactly YYYY-MM-DD; whether the day exists is checked by its month's length.
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    for (int i = 0; i < 10; i++) {
        if (i != 4 && i != 7 && !isdigit((unsigned char)text[i])) {
            return false;
        }
    }
    long year = strtol(text, NULL, 10), month = strtol(text + 5, NULL, 10), day = strtol(text + 8, NULL, 10);
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days[month - 1] || (month == 2 && day == 29 && !leap)) {
        return false;
    }
    *out = (dgm_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

static dgm_date today(void) {
    time_t now = time(NULL);
    struct tm parts = {0};
    localtime_r(&now, &parts);
    return (dgm_date){(int16_t)(parts.tm_year + 1900), (uint8_t)(parts.tm_mon + 1), (uint8_t)parts.tm_mday};
}

static bool read_standard_input(dgm_buffer *text) {
    char piece[1 << 14];
    size_t n = 0, size = 0;
    while ((n = fread(piece, 1, sizeof piece, stdin)) > 0) {
        dgm_buffer_put(text, piece, n);
        dgm_buffer_data(text, &size);
        if (size > TEXT_LIMIT) {
            fprintf(stderr, "dragoman: this is too long to be explained; use 'dragoman code' for whole documents\n");
            return false;
        }
    }
    return !ferror(stdin);
}

static bool gather_text(const dgm_cli_options *options, dgm_buffer *text) {
    if (options->argument_n == 0 || (options->argument_n == 1 && strcmp(options->arguments[0], "-") == 0)) {
        return read_standard_input(text);
    }
    struct stat status;
    if (options->argument_n == 1 && stat(options->arguments[0], &status) == 0) {
        fprintf(stderr, "dragoman: this explains the words '%s'; for the file of that name: dragoman explain - < %s\n",
                options->arguments[0], options->arguments[0]);
    }
    for (uint32_t i = 0; i < options->argument_n; i++) {
        dgm_buffer_put(text, " ", i ? 1 : 0);
        dgm_buffer_put(text, options->arguments[i], strlen(options->arguments[i]));
    }
    return true;
}

static dgm_code explain(dgm_worker *worker, dgm_buffer *text, dgm_date published, dgm_cli_output *output,
                        dgm_err *err) {
    size_t size = 0;
    const char *data = dgm_buffer_data(text, &size);
    const dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    dgm_code code = dgm_worker_text(worker, "text", data, size, published, &document, err);
    if (code == DGM_OK) {
        code = dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, &analysis, err);
    }
    if (code != DGM_OK) {
        return code;
    }
    dgm_buffer_clear(text); // the document holds a copy
    dgm_write_explanation(text, analysis, output->columns, output->colour);
    data = dgm_buffer_data(text, &size);
    dgm_cli_output_put(output, data, size);
    return DGM_OK;
}

int dgm_cli_explain(const dgm_cli_options *options) {
    dgm_date published = today();
    if (options->published && !read_date(options->published, &published)) {
        fprintf(stderr, "dragoman: --published takes a day as YYYY-MM-DD, not '%s'\n", options->published);
        return DGM_EXIT_USAGE;
    }
    dgm_cli_output output;
    dgm_engine *engine = NULL;
    dgm_worker *worker = NULL;
    dgm_buffer *text = NULL;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    dgm_cli_output_open(&output, options);
    if (!dgm_cli_open_engine(&engine, options, DGM_LAYER_MENTIONS)) {
        return DGM_EXIT_FAILED;
    }
    if (dgm_worker_open(&worker, engine, &err) == DGM_OK && dgm_buffer_open(&text, &err) == DGM_OK) {
        if (gather_text(options, text) && explain(worker, text, published, &output, &err) == DGM_OK) {
            status = dgm_cli_output_close(&output);
        }
    }
    if (err.code != DGM_OK) {
        dgm_cli_put_error(&err);
    }
    dgm_buffer_close(text);
    dgm_worker_close(worker);
    dgm_engine_close(engine);
    return status;
}
