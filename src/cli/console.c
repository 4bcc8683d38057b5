// Standard output and error, signals, numbers for people, and the search for the data folder.
#include "cli/cli.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;

static void on_signal(int number) {
    interrupted = number;
}

bool dgm_cli_interrupted(void) {
    return interrupted != 0;
}

void dgm_cli_catch_signals(void) {
    // The first Ctrl-C ends the run in good order, the second one at once.
    struct sigaction action = {.sa_handler = on_signal};
    action.sa_flags = (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    // A reader that goes away is seen as EPIPE when writing.
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, NULL);
}

void dgm_cli_put_error(const dgm_err *err) {
    fprintf(stderr, "dragoman: ");
    if (err->where[0]) {
        fprintf(stderr, "%s", err->where);
        if (err->line) {
            fprintf(stderr, ":%u", err->line);
        }
        fprintf(stderr, ": ");
    }
    fprintf(stderr, "%s\n", err->message[0] ? err->message : dgm_code_name(err->code));
}

static uint32_t find_columns(bool terminal) {
    struct winsize size;
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col) {
        return size.ws_col;
    }
    const char *columns = getenv("COLUMNS");
    long number = columns ? strtol(columns, NULL, 10) : 0;
    return number > 0 && number < 10000 ? (uint32_t)number : 100;
}

void dgm_cli_output_open(dgm_cli_output *out, const dgm_cli_options *options) {
    *out = (dgm_cli_output){.terminal = isatty(STDOUT_FILENO) == 1};
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    const char *color = options->color ? options->color : "auto";
    bool good = out->terminal && !(no_color && *no_color) && terminal && strcmp(terminal, "dumb") != 0;
    out->colour = strcmp(color, "always") == 0 || (strcmp(color, "auto") == 0 && good);
    out->columns = find_columns(out->terminal);
}

bool dgm_cli_output_put(dgm_cli_output *out, const char *data, size_t size) {
    if (out->closed || out->sys_errno) {
        return false;
    }
    errno = 0;
    if (fwrite(data, 1, size, stdout) != size || (out->terminal && fflush(stdout) != 0)) {
        out->closed = errno == EPIPE;
        out->sys_errno = out->closed ? 0 : errno ? errno : EIO;
        return false;
    }
    return true;
}

int dgm_cli_output_close(dgm_cli_output *out) {
    errno = 0;
    // Errors of a full disk may show only when the last bytes go out.
    if (!out->closed && !out->sys_errno && (fflush(stdout) != 0 || ferror(stdout))) {
        out->closed = errno == EPIPE;
        out->sys_errno = out->closed ? 0 : errno ? errno : EIO;
    }
    if (out->sys_errno) {
        fprintf(stderr, "dragoman: cannot write to standard output: %s\n", strerror(out->sys_errno));
        return DGM_EXIT_FAILED;
    }
    return DGM_EXIT_OK;
}

double dgm_cli_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

char *dgm_cli_number(uint64_t value, char out[32]) {
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%llu", (unsigned long long)value);
    size_t at = 0;
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0) {
            out[at++] = ',';
        }
        out[at++] = digits[i];
    }
    out[at] = 0;
    return out;
}

static bool has_data(const char *folder) {
    char path[PATH_MAX + 16];
    struct stat status;
    int n = snprintf(path, sizeof path, "%s/lexicon", folder);
    return n > 0 && (size_t)n < sizeof path && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

// The folder of the executable.
static bool find_program(char out[PATH_MAX]) {
    ssize_t size = readlink("/proc/self/exe", out, PATH_MAX - 1);
    if (size <= 0) {
        return false;
    }
    out[size] = 0;
    char *slash = strrchr(out, '/');
    if (slash) {
        *slash = 0;
    }
    return slash != NULL;
}

// Beside the executable as installed (bin/../share/dragoman), else the source tree above the build folder.
static bool find_data(char out[DGM_CLI_PATH]) {
    char program[PATH_MAX];
    if (!find_program(program)) {
        return false;
    }
    static const char *const tails[] = {"/../share/dragoman", "/.."};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        int n = snprintf(out, DGM_CLI_PATH, "%s%s", program, tails[i]);
        if (n > 0 && n < DGM_CLI_PATH && has_data(out)) {
            return true;
        }
    }
    return false;
}

// The compiled lexicon that was built with the program; NULL: the one in the data folder, as installed.
static const char *find_compiled(char out[DGM_CLI_PATH]) {
    char program[PATH_MAX];
    if (!find_program(program)) {
        return NULL;
    }
    int n = snprintf(out, DGM_CLI_PATH, "%s/lexicon.dgl", program);
    return n > 0 && n < DGM_CLI_PATH && access(out, R_OK) == 0 ? out : NULL;
}

bool dgm_cli_find_data(const dgm_cli_options *options, char out[DGM_CLI_PATH]) {
    const char *data = options->data ? options->data : getenv("DRAGOMAN_DATA");
    if (!data || !*data) {
        return find_data(out);
    }
    return snprintf(out, DGM_CLI_PATH, "%s", data) < DGM_CLI_PATH;
}

bool dgm_cli_find_engine(dgm_engine_options *out, const dgm_cli_options *options, dgm_cli_places *places) {
    if (!dgm_cli_find_data(options, places->data)) {
        fprintf(stderr, "dragoman: no model and lexicon beside the program: name their folder with --data DIR or "
                        "$DRAGOMAN_DATA\n");
        return false;
    }
    *out = (dgm_engine_options)DGM_ENGINE_OPTIONS_INIT;
    out->data = places->data;
    out->compiled = find_compiled(places->compiled);
    out->overlays = options->lexicons.item;
    out->overlay_n = options->lexicons.n;
    return true;
}

bool dgm_cli_open_engine(dgm_engine **out, const dgm_cli_options *options, dgm_layer layer) {
    dgm_cli_places places;
    dgm_engine_options engine;
    if (!dgm_cli_find_engine(&engine, options, &places)) {
        return false;
    }
    engine.layer = layer;
    dgm_err err = {0};
    if (dgm_engine_open(out, &engine, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return false;
    }
    return true;
}
