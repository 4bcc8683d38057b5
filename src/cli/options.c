// The one table of options: parsing, help and completions come from it.
#include "cli/cli.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum option_kind {
    OPTION_FLAG,
    OPTION_NUMBER,
    OPTION_TEXT,
    OPTION_LIST,
    OPTION_PAIR,
    OPTION_CHOICE
} option_kind;

typedef struct option_row {
    char letter;       // 0 for none
    const char *name;  // without dashes
    const char *value; // its name in the help, NULL for a flag
    unsigned commands; // DGM_FOR_* bits
    option_kind kind;
    size_t offset;       // of the field in dgm_cli_options
    const char *choices; // "a|b|c" for OPTION_CHOICE
    uint32_t low, high;  // bounds for OPTION_NUMBER
    const char *help;
} option_row;

#define FIELD(name) offsetof(dgm_cli_options, name)

static const option_row table[] = {
    {'j', "threads", "N", DGM_FOR_CODE | DGM_FOR_TEXT | DGM_FOR_ANNOTATE | DGM_FOR_BENCH, OPTION_NUMBER, FIELD(threads),
     NULL, 1, 256, "worker threads (default: one a processor); the output is the same for any number"},
    {'f', "format", "FORMAT", DGM_FOR_CODE, OPTION_CHOICE, FIELD(format),
     "jsonl|csv|table|plover|icews|gdelt|phoenix|polecat|quadruples", 0, 0,
     "jsonl, csv, table, plover (JSON lines), or the table of another data set: icews, gdelt, phoenix, polecat, "
     "quadruples (default: table on a terminal, else jsonl)"},
    {'f', "format", "FORMAT", DGM_FOR_MERGE | DGM_FOR_EVENTS | DGM_FOR_STORIES | DGM_FOR_SERIES, OPTION_CHOICE,
     FIELD(format), "jsonl|csv|table", 0, 0, "jsonl, csv or table (default: table on a terminal, else jsonl)"},
    {'f', "format", "FORMAT", DGM_FOR_LEXICON, OPTION_CHOICE, FIELD(format), "json|jsonl|table", 0, 0,
     "of a search: json or jsonl, a line each, or table (default: table)"},
    {'o', "out", "PATH", DGM_FOR_LEXICON, OPTION_TEXT, FIELD(out), NULL, 0, 0,
     "where compile writes its file, and import its folder (default: imported)"},
    {'o', "out", "FILE", DGM_FOR_CODE, OPTION_TEXT, FIELD(out), NULL, 0, 0,
     "write to this file; it gets its name when it is whole, until then it is FILE.part"},
    {0, "duplicates", "WHAT", DGM_FOR_CODE | DGM_FOR_TEXT, OPTION_CHOICE, FIELD(duplicates), "keep|mark|drop", 0, 0,
     "near copies of documents read before: keep as any other, mark with the first one's id, or drop (default: mark)"},
    {0, "explain", NULL, DGM_FOR_TEXT, OPTION_FLAG, FIELD(explain), NULL, 0, 0,
     "show block by block what stays of each document, what goes, and why"},
    {0, "resume", NULL, DGM_FOR_CODE, OPTION_FLAG, FIELD(resume), NULL, 0, 0,
     "go on with an interrupted run into --out; one into --to goes on by itself"},
    {0, "shard", "I/N", DGM_FOR_CODE, OPTION_TEXT, FIELD(shard), NULL, 0, 0,
     "code only the I-th of N parts of the documents; the parts together are all"},
    {0, "to", "DB", DGM_FOR_CODE, OPTION_TEXT, FIELD(to), NULL, 0, 0,
     "store documents, mentions, events and stories in this file instead of writing them"},
    {0, "actor", "CODE", DGM_FOR_EVENTS, OPTION_TEXT, FIELD(actor), NULL, 0, 0,
     "only events with a party of this code, or of one that begins with it: IRN, IRNGOV"},
    {0, "dyad", "A B", DGM_FOR_SERIES, OPTION_PAIR, FIELD(dyad), NULL, 0, 0,
     "only events between these two, each named as in --actor of events: --dyad USA IRN"},
    {0, "by", "STEP", DGM_FOR_SERIES, OPTION_CHOICE, FIELD(by), "day|week|month|year", 0, 0,
     "day, week (from Monday), month or year (default: month)"},
    {0, "measure", "NAME", DGM_FOR_SERIES, OPTION_CHOICE, FIELD(measure),
     "all|count|goldstein|mean|cooperation|conflict", 0, 0,
     "count of events, goldstein (the sum of their scores), mean (of the scores), cooperation or conflict (counts), or "
     "all (default: all)"},
    {0, "place", "PLACE", DGM_FOR_EVENTS, OPTION_TEXT, FIELD(place), NULL, 0, 0,
     "only events at this place, by its name, or in this country, by its code: Baghdad, IRQ"},
    {0, "source", "OUTLET", DGM_FOR_EVENTS, OPTION_TEXT, FIELD(source), NULL, 0, 0,
     "only events that this outlet tells"},
    {0, "text", "WORDS", DGM_FOR_EVENTS, OPTION_TEXT, FIELD(text), NULL, 0, 0,
     "only events told in a sentence, or under a title, with all these words"},
    {0, "category", "CATEGORY", DGM_FOR_EVENTS | DGM_FOR_SERIES, OPTION_TEXT, FIELD(category), NULL, 0, 0,
     "only events of this PLOVER category or CAMEO code: CONSULT, 04, 190"},
    {0, "since", "DATE", DGM_FOR_EVENTS | DGM_FOR_SERIES, OPTION_TEXT, FIELD(since), NULL, 0, 0,
     "only events on or after this day: YYYY, YYYY-MM or YYYY-MM-DD"},
    {0, "until", "DATE", DGM_FOR_EVENTS | DGM_FOR_SERIES, OPTION_TEXT, FIELD(until), NULL, 0, 0,
     "only events on or before this day"},
    {'i', "input", "KIND", DGM_FOR_PARSE, OPTION_CHOICE, FIELD(input), "text|conllu", 0, 0,
     "text: paragraphs between blank lines; conllu: the words are given (default: text)"},
    {0, "stats", NULL, DGM_FOR_PARSE, OPTION_FLAG, FIELD(stats), NULL, 0, 0,
     "say at the end how many sentences and words were parsed, and how fast"},
    {0, "published", "DATE", DGM_FOR_EXPLAIN, OPTION_TEXT, FIELD(published), NULL, 0, 0,
     "the day of publication, YYYY-MM-DD, that \"Tuesday\" is counted from (default: today)"},
    {'l', "lexicon", "PATH",
     DGM_FOR_CODE | DGM_FOR_EXPLAIN | DGM_FOR_ANNOTATE | DGM_FOR_LEXICON | DGM_FOR_RELATE | DGM_FOR_EVAL |
         DGM_FOR_SERVE | DGM_FOR_BENCH,
     OPTION_LIST, FIELD(lexicons), NULL, 0, 0,
     "your own rules (*.lex) and actors (*.tsv), or a folder of them, read after ours: they add to or override them; "
     "may be given several times"},
    {'d', "data", "DIR",
     DGM_FOR_CODE | DGM_FOR_PARSE | DGM_FOR_ANNOTATE | DGM_FOR_EXPLAIN | DGM_FOR_LEXICON | DGM_FOR_RELATE |
         DGM_FOR_MERGE | DGM_FOR_EVAL | DGM_FOR_SERVE | DGM_FOR_BENCH,
     OPTION_TEXT, FIELD(data), NULL, 0, 0,
     "folder with model/ and lexicon/ (default: $DRAGOMAN_DATA, else as installed or built)"},
    {0, "color", "WHEN",
     DGM_FOR_CODE | DGM_FOR_TEXT | DGM_FOR_EXPLAIN | DGM_FOR_MERGE | DGM_FOR_EVENTS | DGM_FOR_STORIES, OPTION_CHOICE,
     FIELD(color), "auto|always|never", 0, 0,
     "auto, always or never (default: auto, which means on a terminal and without $NO_COLOR)"},
    {'f', "format", "FORMAT", DGM_FOR_EVAL, OPTION_CHOICE, FIELD(format), "json|table", 0, 0,
     "json, or table for people (default: table)"},
    {'p', "port", "N", DGM_FOR_SERVE, OPTION_TEXT, FIELD(port), NULL, 0, 0,
     "port to listen on, 0 for any that is free (default: 8080)"},
    {0, "listen", "ADDRESS", DGM_FOR_SERVE, OPTION_TEXT, FIELD(listen), NULL, 0, 0,
     "address to listen on (default: 127.0.0.1, which only this machine reaches); every call needs the token "
     "elsewhere"},
    {0, "read-only", NULL, DGM_FOR_SERVE, OPTION_FLAG, FIELD(read_only), NULL, 0, 0,
     "refuse corrections, and to save a lexicon"},
    {0, "open", NULL, DGM_FOR_SERVE, OPTION_FLAG, FIELD(open), NULL, 0, 0, "open the page in a browser"},
    {'h', "help", NULL, DGM_FOR_ALL, OPTION_FLAG, FIELD(help), NULL, 0, 0, "this help"},
};

enum { OPTION_N = sizeof table / sizeof *table };

static bool option_applies(const option_row *row, const dgm_subcommand *command) {
    return (row->commands & command->mask) != 0;
}

bool dgm_cli_option_at(const dgm_subcommand *command, uint32_t index, dgm_cli_option *out) {
    for (size_t i = 0; i < OPTION_N; i++) {
        const option_row *row = &table[i];
        if (option_applies(row, command) && index-- == 0) {
            *out = (dgm_cli_option){row->letter, row->name, row->value, row->choices, row->help};
            return true;
        }
    }
    return false;
}

static void put_help_text(FILE *out, const char *text, int indent) {
    int at = indent;
    while (*text) {
        size_t word = strcspn(text, " ");
        if (at > indent && at + 1 + (int)word > 79) {
            fprintf(out, "\n%*s", indent, "");
            at = indent;
        } else if (at > indent) {
            fputc(' ', out);
            at++;
        }
        fprintf(out, "%.*s", (int)word, text);
        at += (int)word;
        text += word + strspn(text + word, " ");
    }
    fputc('\n', out);
}

void dgm_cli_put_command_help(FILE *out, const dgm_subcommand *command) {
    fprintf(out, "usage: dragoman %s %s\n\n", command->name, command->usage);
    put_help_text(out, command->summary, 0);
    fprintf(out, "\n%s\nOptions\n", command->details);
    dgm_cli_option option;
    for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
        char left[64];
        snprintf(left, sizeof left, "  %c%c%s--%s%s%s", option.letter ? '-' : ' ', option.letter ? option.letter : ' ',
                 option.letter ? ", " : "  ", option.name, option.value ? " " : "", option.value ? option.value : "");
        fprintf(out, "%-24s", left);
        put_help_text(out, option.help, 24);
    }
    fprintf(out, "\nExamples\n%s\n", command->examples);
    fprintf(out, "Exit status: 0 done, 1 some input failed (named at the end), 2 wrong usage.\n");
}

void dgm_cli_put_help(FILE *out) {
    fprintf(out, "Dragoman reads the news and writes down who did what to whom, when and where.\n\n"
                 "  dragoman explain \"Iran denied on Tuesday that it supplied weapons to rebels.\"\n"
                 "  dragoman code news/ > events.jsonl\n\n"
                 "usage: dragoman COMMAND [options] [FILE|FOLDER|-]...\n\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "  %-10s", command->name);
        put_help_text(out, command->summary, 12);
    }
    fprintf(out, "  %-10s", "help");
    put_help_text(out, "help on a command: dragoman help code; help man prints the manual", 12);
    fprintf(out, "  %-10s", "--version");
    put_help_text(out, "the program's version; with -v the model's and the lexicon's ids", 12);
}

int dgm_cli_usage_error(const dgm_subcommand *command, const char *format, ...) {
    va_list args;
    fprintf(stderr, "dragoman: ");
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fprintf(stderr, "\ndragoman: try 'dragoman %s%shelp'\n", command ? command->name : "", command ? " --" : "");
    return DGM_EXIT_USAGE;
}

// Edit distance with transposed neighbours as one edit, over names of at most 32 bytes.
static uint32_t distance(const char *a, const char *b) {
    enum { MOST = 32 };
    uint32_t rows[3][MOST + 1];
    size_t n = strlen(a), m = strlen(b);
    if (n > MOST || m > MOST) {
        return UINT32_MAX;
    }
    for (size_t k = 0; k <= m; k++) {
        rows[0][k] = (uint32_t)k;
    }
    for (size_t i = 1; i <= n; i++) {
        uint32_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = (uint32_t)i;
        for (size_t k = 1; k <= m; k++) {
            uint32_t best = above[k - 1] + (a[i - 1] != b[k - 1]);
            best = above[k] + 1 < best ? above[k] + 1 : best;
            best = row[k - 1] + 1 < best ? row[k - 1] + 1 : best;
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1] && two_above[k - 2] + 1 < best) {
                best = two_above[k - 2] + 1;
            }
            row[k] = best;
        }
    }
    return rows[n % 3][m];
}

const char *dgm_cli_nearest(const char *name, const char *(*name_at)(uint32_t index, const void *user),
                            const void *user) {
    const char *best = NULL;
    uint32_t least = (uint32_t)strlen(name) / 3 + 2; // further away it is no typing error
    for (uint32_t i = 0;; i++) {
        const char *candidate = name_at(i, user);
        if (!candidate) {
            return best;
        }
        uint32_t d = distance(name, candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
}

// The i-th option of a command, for dgm_cli_nearest.
static const char *option_name_at(uint32_t index, const void *user) {
    dgm_cli_option option;
    return dgm_cli_option_at(user, index, &option) ? option.name : NULL;
}

static bool is_choice(const char *choices, const char *value) {
    size_t size = strlen(value);
    for (const char *at = choices; at; at = strchr(at, '|')) {
        at += *at == '|';
        if (size && strncmp(at, value, size) == 0 && (at[size] == '|' || at[size] == 0)) {
            return true;
        }
    }
    return false;
}

static bool set_option(const dgm_subcommand *command, const option_row *row, const char *value, dgm_cli_options *out) {
    char *field = (char *)out + row->offset;
    if (row->kind == OPTION_FLAG) {
        bool yes = true;
        memcpy(field, &yes, sizeof yes);
        return true;
    }
    if (row->kind == OPTION_NUMBER) {
        char *end = NULL;
        unsigned long number = strtoul(value, &end, 10);
        if (*value < '0' || *value > '9' || *end || number < row->low || number > row->high) {
            dgm_cli_usage_error(command, "--%s takes a number from %u to %u, not '%s'", row->name, row->low, row->high,
                                value);
            return false;
        }
        uint32_t small = (uint32_t)number;
        memcpy(field, &small, sizeof small);
        return true;
    }
    if (row->kind == OPTION_CHOICE && !is_choice(row->choices, value)) {
        dgm_cli_usage_error(command, "--%s takes one of %s, not '%s'", row->name, row->choices, value);
        return false;
    }
    if (row->kind == OPTION_LIST || row->kind == OPTION_PAIR) {
        dgm_cli_list *list = (dgm_cli_list *)(void *)field;
        if (list->n == DGM_CLI_LIST) {
            dgm_cli_usage_error(command, "--%s can be given %d times", row->name, DGM_CLI_LIST);
            return false;
        }
        list->item[list->n++] = value;
        return true;
    }
    memcpy(field, &value, sizeof value);
    return true;
}

// Find an option by "--name", "--name=value" or "-n"; `*value` is what stands after "=" or right after the letter.
static const option_row *find_option(const dgm_subcommand *command, const char *argument, const char **value) {
    *value = NULL;
    for (size_t i = 0; i < OPTION_N; i++) {
        const option_row *row = &table[i];
        if (!option_applies(row, command)) {
            continue;
        }
        if (argument[1] == '-') {
            size_t size = strlen(row->name);
            if (strncmp(argument + 2, row->name, size) == 0 && (argument[2 + size] == 0 || argument[2 + size] == '=')) {
                *value = argument[2 + size] ? argument + 3 + size : NULL;
                return row;
            }
        } else if (row->letter && argument[1] == row->letter) {
            *value = argument[2] ? argument + 2 : NULL;
            return row;
        }
    }
    return NULL;
}

bool dgm_cli_read_options(const dgm_subcommand *command, int argc, char **argv, const char **rest,
                          dgm_cli_options *out) {
    *out = (dgm_cli_options){.arguments = rest};
    bool only_arguments = false;
    for (int i = 0; i < argc; i++) {
        const char *argument = argv[i];
        if (only_arguments || argument[0] != '-' || argument[1] == 0) {
            rest[out->argument_n++] = argument;
            continue;
        }
        if (strcmp(argument, "--") == 0) {
            only_arguments = true;
            continue;
        }
        const char *value = NULL;
        const option_row *row = find_option(command, argument, &value);
        if (!row) {
            const char *near = argument[1] == '-' ? dgm_cli_nearest(argument + 2, option_name_at, command) : NULL;
            dgm_cli_usage_error(command, near ? "%s has no option '%s'; did you mean --%s?" : "%s has no option '%s'",
                                command->name, argument, near);
            return false;
        }
        if (row->kind == OPTION_FLAG && value) {
            dgm_cli_usage_error(command, "--%s takes no value", row->name);
            return false;
        }
        if (row->kind != OPTION_FLAG && !value) {
            if (++i >= argc) {
                dgm_cli_usage_error(command, "--%s needs a value: %s", row->name, row->value);
                return false;
            }
            value = argv[i];
        }
        if (!set_option(command, row, value, out)) {
            return false;
        }
        if (row->kind == OPTION_PAIR) {
            if (++i >= argc) {
                dgm_cli_usage_error(command, "--%s needs two values: %s", row->name, row->value);
                return false;
            }
            if (!set_option(command, row, argv[i], out)) {
                return false;
            }
        }
    }
    return true;
}
