// dragoman serve: a store over HTTP until somebody says stop.
#include "cli/cli.h"

#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static bool read_port(const char *text, uint16_t *out) {
    char *end = NULL;
    unsigned long port = strtoul(text, &end, 10);
    *out = (uint16_t)port;
    return *text >= '0' && *text <= '9' && *end == 0 && port <= 65535;
}

// The last --lexicon, where it is a file: rules are saved there, and it need not be there yet.
static const char *take_own_lexicon(dgm_engine_options *engine) {
    struct stat status;
    const char *last = engine->overlay_n ? engine->overlays[engine->overlay_n - 1] : NULL;
    if (!last || (stat(last, &status) == 0 && S_ISDIR(status.st_mode))) {
        return NULL;
    }
    engine->overlay_n--;
    return last;
}

static void open_browser(const char *address) {
    char open[] = "xdg-open", *where = strdup(address);
    char *arguments[] = {open, where, NULL};
    pid_t child = 0;
    if (!where || posix_spawnp(&child, open, NULL, NULL, arguments, environ) != 0) {
        fprintf(stderr, "dragoman: there is no xdg-open to open a browser with; use the address above\n");
    } else {
        waitpid(child, NULL, WNOHANG); // it goes on by itself
    }
    free(where);
}

int dgm_cli_serve(const dgm_cli_options *options) {
    dgm_cli_places places;
    dgm_server *server = NULL;
    dgm_err err = {0};
    dgm_server_options how = DGM_SERVER_OPTIONS_INIT;
    how.port = 8080;
    if (options->argument_n != 1) {
        fprintf(stderr, "dragoman: serve needs one store: dragoman serve events.db\n");
        return DGM_EXIT_USAGE;
    }
    if (options->port && !read_port(options->port, &how.port)) {
        fprintf(stderr, "dragoman: --port takes a number from 0 to 65535, not '%s'\n", options->port);
        return DGM_EXIT_USAGE;
    }
    if (!dgm_cli_find_engine(&how.engine, options, &places)) {
        return DGM_EXIT_FAILED;
    }
    how.store = options->arguments[0];
    how.lexicon = take_own_lexicon(&how.engine);
    how.listen = options->listen;
    how.read_only = options->read_only;
    if (dgm_server_open(&server, &how, &err) != DGM_OK) {
        dgm_cli_put_error(&err);
        return DGM_EXIT_FAILED;
    }
    fprintf(stderr, "dragoman: serving %s at %s (Ctrl-C ends)\n", how.store, dgm_server_address(server));
    if (options->open) {
        open_browser(dgm_server_address(server));
    }
    while (!dgm_cli_interrupted()) {
        const struct timespec moment = {0, 100000000}; // a signal may wake any thread, not only this one
        nanosleep(&moment, NULL);
    }
    dgm_server_close(server);
    fprintf(stderr, "dragoman: stopped\n");
    return DGM_EXIT_OK;
}
