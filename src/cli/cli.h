/** The command line: one table of options, one file a subcommand, one way to write and to fail. */
#ifndef DGM_CLI_H
#define DGM_CLI_H

#include "dragoman.h"

#include <signal.h>
#include <stdio.h>

/** What the program returns: a promise to scripts. */
typedef enum dgm_exit {
    DGM_EXIT_OK = 0,
    DGM_EXIT_FAILED = 1, // some input failed, or the output could not be written
    DGM_EXIT_USAGE = 2,  // wrong usage; nothing was done
    DGM_EXIT_INTERRUPTED = 130
} dgm_exit;

enum { DGM_CLI_LIST = 16 }; // most values of an option that may be given several times

/** The values of an option that may be given several times, in their order. */
typedef struct dgm_cli_list {
    const char *item[DGM_CLI_LIST]; // (n)
    uint32_t n;
} dgm_cli_list;

/** Everything that options can set; 0 and NULL are the defaults. */
typedef struct dgm_cli_options {
    uint32_t threads;
    const char *format;
    const char *input;
    dgm_cli_list lexicons;
    const char *data;
    const char *published;
    const char *color;
    const char *to;
    const char *out;
    const char *actor;
    const char *category;
    const char *place;
    const char *source;
    const char *text;
    const char *by;
    const char *measure;
    dgm_cli_list dyad;
    const char *since;
    const char *until;
    const char *duplicates;
    bool explain;
    const char *shard;
    bool resume;
    const char *listen;
    const char *port;
    bool read_only;
    bool open;
    bool stats;
    bool help;
    bool verbose;
    const char *const *arguments; // (argument_n) what is no option
    uint32_t argument_n;
} dgm_cli_options;

/** Which subcommands take an option. */
enum {
    DGM_FOR_CODE = 1,
    DGM_FOR_TEXT = 2,
    DGM_FOR_PARSE = 4,
    DGM_FOR_ANNOTATE = 8,
    DGM_FOR_EXPLAIN = 16,
    DGM_FOR_LEXICON = 32,
    DGM_FOR_MERGE = 64,
    DGM_FOR_EVENTS = 128,
    DGM_FOR_STORIES = 256,
    DGM_FOR_RELATE = 512,
    DGM_FOR_SERVE = 1024,
    DGM_FOR_EVAL = 2048,
    DGM_FOR_SERIES = 4096,
    DGM_FOR_BENCH = 8192,
    DGM_FOR_ALL = 16383
};

typedef struct dgm_subcommand {
    const char *name;
    unsigned mask;        // its DGM_FOR_* bit
    const char *usage;    // after "dragoman NAME "
    const char *summary;  // one line
    const char *details;  // paragraphs of at most 79 columns
    const char *examples; // lines: a command, two spaces or more, what it does
    int (*run)(const dgm_cli_options *options);
} dgm_subcommand;

int dgm_cli_code(const dgm_cli_options *options);
int dgm_cli_text(const dgm_cli_options *options);
int dgm_cli_parse(const dgm_cli_options *options);
int dgm_cli_annotate(const dgm_cli_options *options);
int dgm_cli_explain(const dgm_cli_options *options);
int dgm_cli_lexicon(const dgm_cli_options *options);
int dgm_cli_relate(const dgm_cli_options *options);
int dgm_cli_merge(const dgm_cli_options *options);
int dgm_cli_events(const dgm_cli_options *options);
int dgm_cli_stories(const dgm_cli_options *options);
int dgm_cli_series(const dgm_cli_options *options);
int dgm_cli_bench(const dgm_cli_options *options);
int dgm_cli_serve(const dgm_cli_options *options);
int dgm_cli_eval(const dgm_cli_options *options);

/** All subcommands, ended by a row without a name. */
extern const dgm_subcommand dgm_subcommands[];

/**
 * Read the arguments of a subcommand. Options may stand before and after the inputs; "--" ends them.
 * @param rest (argc) room for the arguments that are no options. @return false after a message on standard error.
 */
bool dgm_cli_read_options(const dgm_subcommand *command, int argc, char **argv, const char **rest,
                          dgm_cli_options *out);

/** An option of a subcommand, for what is generated from the table of options. */
typedef struct dgm_cli_option {
    char letter;         // 0 for none
    const char *name;    // without dashes
    const char *value;   // its name in the help, NULL for a flag
    const char *choices; // "a|b|c", or NULL
    const char *help;
} dgm_cli_option;

/** The i-th option that a subcommand takes. @return false past the last. */
bool dgm_cli_option_at(const dgm_subcommand *command, uint32_t index, dgm_cli_option *out);

/** Print the manual page ("man", roff) or the completions of a shell ("bash", "zsh", "fish"). @return false: none such.
 */
bool dgm_cli_put_manual(FILE *out, const char *kind);
void dgm_cli_put_help(FILE *out);
void dgm_cli_put_command_help(FILE *out, const dgm_subcommand *command);
/** Say what is wrong with the usage and where help is. @return DGM_EXIT_USAGE. */
int dgm_cli_usage_error(const dgm_subcommand *command, const char *format, ...) __attribute__((format(printf, 2, 3)));
/** The name nearest to a mistyped one, or NULL where none is near. */
const char *dgm_cli_nearest(const char *name, const char *(*name_at)(uint32_t index, const void *user),
                            const void *user);

/** "dragoman: where:line: message" on standard error. */
void dgm_cli_put_error(const dgm_err *err);

/** Whether the user pressed Ctrl-C or the system asked to end. */
bool dgm_cli_interrupted(void);
void dgm_cli_catch_signals(void);

/** Standard output: once it failed, nothing more is written. A reader that went away is no error. */
typedef struct dgm_cli_output {
    bool closed;   // the reader went away
    int sys_errno; // why writing failed, or 0
    bool terminal; // flush after each piece
    bool colour;
    uint32_t columns; // of the terminal, $COLUMNS, or 100
} dgm_cli_output;

void dgm_cli_output_open(dgm_cli_output *out, const dgm_cli_options *options);
/** @return false when there is no point in going on. */
bool dgm_cli_output_put(dgm_cli_output *out, const char *data, size_t size);
/** Flush and check. @return DGM_EXIT_OK, or DGM_EXIT_FAILED after a message. */
int dgm_cli_output_close(dgm_cli_output *out);

/** A file that is written as PATH.part and gets its name when it is whole; what is done is kept in PATH.part.state. */
typedef struct dgm_cli_part {
    FILE *file;
    const char *path;
    char part[4096], state[4096];
    uint64_t key;       // of the run that makes it: inputs, options, model and lexicon
    uint64_t documents; // done, with or without output
    uint64_t kept;      // documents when the state was last written
    uint64_t bytes;     // written for them
} dgm_cli_part;

/** Begin, or with `resume` go on where the state says. @return false after a message. */
bool dgm_cli_part_open(dgm_cli_part *part, const char *path, uint64_t key, bool resume);
/** Add the output of one document (0 bytes: it has none). @return false after a message. */
bool dgm_cli_part_put(dgm_cli_part *part, const char *data, size_t size);
/** Give the file its name, or (whole false) keep the part and its state. @return false after a message. */
bool dgm_cli_part_close(dgm_cli_part *part, bool whole);

/** Open the engine from the options. @return false after a message on standard error. */
bool dgm_cli_open_engine(dgm_engine **out, const dgm_cli_options *options, dgm_layer layer);

/** A run over inputs with progress, failures and totals, as `code`, `text` and `annotate` have it. */
typedef struct dgm_cli_run {
    const dgm_cli_options *options;
    dgm_cli_output output;
    void (*each)(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out);
    // Where each document's output goes, in input order, on the caller's thread; NULL for standard output. false ends.
    bool (*take)(struct dgm_cli_run *run, const char *data, size_t size);
    void *taker;                // for `take`
    dgm_cli_part *part;         // where output goes instead of standard output, or NULL
    bool part_failed;           // and could not be written
    dgm_buffer *failures;       // names, one a line, the first few
    uint64_t documents, failed; //
    uint64_t left_out[DGM_LEFT_OUT_N], copies;
    struct {
        char code[4];
        uint64_t n;
    } languages[8]; // of documents left out for them, the first few
    uint64_t bytes; // of the raw documents
    uint64_t sentences, tokens, mentions;
    uint64_t outcomes[DGM_OUTCOME_N];    // sentences
    uint64_t categories[DGM_CATEGORY_N]; // mentions
    double started, shown;               // seconds of the monotonic clock
    bool progress;                       // standard error is a terminal
    bool progress_on_screen;
} dgm_cli_run;

/**
 * Run over the inputs named in the options (standard input where none is named and it is no terminal).
 * @param analyse false: documents are only read. @return an exit status; failures are reported.
 */
int dgm_cli_run_inputs(dgm_cli_run *run, const dgm_engine *engine, bool analyse, dgm_layer layer);

/** Events or stories on their way to standard output. */
typedef struct dgm_cli_listing {
    dgm_buffer *text;
    dgm_cli_output output;
    const char *format; // "jsonl", "csv" or "table"
} dgm_cli_listing;

/** Begin; `put_header` writes the first row where the format is CSV. @return false after a message. */
bool dgm_cli_listing_open(dgm_cli_listing *list, const dgm_cli_options *options, void (*put_header)(dgm_buffer *out));
/** Write one; these fit the callbacks of dgm_store_events and dgm_store_stories. @return not 0 to end. */
int dgm_cli_listing_event(void *user, const dgm_event *event);
int dgm_cli_listing_story(void *user, const dgm_story *story);
/** Write what is in `text`. @return false when there is no point in going on. */
bool dgm_cli_listing_flush(dgm_cli_listing *list);
/** @return an exit status. */
int dgm_cli_listing_close(dgm_cli_listing *list);

/** Find the folder with model/ and lexicon/: --data, $DRAGOMAN_DATA, or beside the program. @return whether it is
 * there. */
enum { DGM_CLI_PATH = 4096 };
bool dgm_cli_find_data(const dgm_cli_options *options, char out[DGM_CLI_PATH]);

/** Paths that an engine's options point into. */
typedef struct dgm_cli_places {
    char data[DGM_CLI_PATH], compiled[DGM_CLI_PATH];
} dgm_cli_places;

/** Fill an engine's options from the command line's. @return false after a message on standard error. */
bool dgm_cli_find_engine(dgm_engine_options *out, const dgm_cli_options *options, dgm_cli_places *places);

/** Open the store that is a listing's one argument. @return false after a message; *status is then the exit status. */
bool dgm_cli_open_store(dgm_store **out, const dgm_cli_options *options, const char *command, int *status);

/** Read --since and --until. @return false after a message. */
bool dgm_cli_read_days(const dgm_cli_options *options, dgm_query *query);

/** Read YYYY, YYYY-MM or YYYY-MM-DD. @return false where it is none of these. */
bool dgm_cli_read_date(const char *text, dgm_date *out);

/** Seconds of the monotonic clock. */
double dgm_cli_seconds(void);
/** Write "1,234,567" into out. @return out. */
char *dgm_cli_number(uint64_t value, char out[32]);

#endif
