// The manual page and the shells' completions, from the tables of subcommands and options.
#include "cli/cli.h"

#include <string.h>

// ---- the manual page: man(7) ----

// Lines of text; what roff would take for a command or a dash of its own is escaped.
static void put_roff(FILE *out, const char *text) {
    bool begins = true;
    for (const char *p = text; *p; p++) {
        if (begins && (*p == '.' || *p == '\'')) {
            fputs("\\&", out);
        }
        if (*p == '\\') {
            fputs("\\e", out);
        } else if (*p == '-') {
            fputs("\\-", out);
        } else {
            fputc(*p, out);
        }
        begins = *p == '\n';
    }
}

static void put_roff_option(FILE *out, const dgm_cli_option *option) {
    fprintf(out, ".TP\n");
    if (option->letter) {
        fprintf(out, "\\fB\\-%c\\fR, ", option->letter);
    }
    fprintf(out, "\\fB\\-\\-");
    put_roff(out, option->name);
    fprintf(out, "\\fR");
    if (option->value) {
        fprintf(out, " \\fI");
        put_roff(out, option->value);
        fprintf(out, "\\fR");
    }
    fputc('\n', out);
    put_roff(out, option->help);
    fputc('\n', out);
}

static void put_page(FILE *out) {
    fprintf(out, ".TH DRAGOMAN 1 \"\" \"dragoman " DGM_VERSION "\" \"User Commands\"\n"
                 ".SH NAME\ndragoman \\- code political events: who did what to whom, when and where\n"
                 ".SH SYNOPSIS\n.B dragoman\n.I command\n[options] [inputs]\n"
                 ".SH DESCRIPTION\nDragoman reads news (pages, archives, feeds, plain text) and writes coded event\n"
                 "records (PLOVER and CAMEO), each with a pointer to the words that it was read from, merged across\n"
                 "reports into events and stories. Inputs are files, folders or \\- for standard input, recognised by\n"
                 "content. Data goes to standard output, everything else to standard error.\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, ".SH DRAGOMAN %s\n.B dragoman %s\n", command->name, command->name);
        put_roff(out, command->usage);
        fprintf(out, "\n.PP\n");
        put_roff(out, command->details);
        dgm_cli_option option;
        for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
            put_roff_option(out, &option);
        }
        fprintf(out, ".PP\nExamples:\n.PP\n.nf\n");
        put_roff(out, command->examples);
        fprintf(out, ".fi\n");
    }
    fprintf(out,
            ".SH \"EXIT STATUS\"\n0 done, 1 some input failed (named at the end), 2 wrong usage, 130 interrupted.\n"
            ".SH ENVIRONMENT\n.TP\n.B DRAGOMAN_DATA\nfolder with model/ and lexicon/\n"
            ".TP\n.B NO_COLOR\nno colours, whatever its value\n");
}

// ---- completions ----

static void put_options(FILE *out, const dgm_subcommand *command) {
    dgm_cli_option option;
    for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
        fprintf(out, "%s--%s", i ? " " : "", option.name);
    }
}

// "a|b|c" as words.
static void put_choices(FILE *out, const char *choices) {
    for (const char *p = choices; *p; p++) {
        fputc(*p == '|' ? ' ' : *p, out);
    }
}

static void put_bash(FILE *out) {
    fprintf(out, "# bash completion for dragoman\n_dragoman() {\n"
                 "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options=\n"
                 "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W \"");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "%s ", command->name);
    }
    fprintf(out, "help --version\" -- \"$word\"))\n        return\n    fi\n    case ${COMP_WORDS[1]}:$before in\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        dgm_cli_option option;
        for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
            if (option.choices) {
                fprintf(out, "        %s:--%s", command->name, option.name);
                if (option.letter) {
                    fprintf(out, "|%s:-%c", command->name, option.letter);
                }
                fprintf(out, ") COMPREPLY=($(compgen -W \"");
                put_choices(out, option.choices);
                fprintf(out, "\" -- \"$word\")); return ;;\n");
            }
        }
    }
    fprintf(out, "    esac\n    case ${COMP_WORDS[1]} in\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "        %s) options=\"", command->name);
        put_options(out, command);
        fprintf(out, "\" ;;\n");
    }
    fprintf(out, "    esac\n    case $word in\n"
                 "        -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
                 "        *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n    esac\n}\n"
                 "complete -o filenames -F _dragoman dragoman\n");
}

// A text within single quotes, without what would end it or mean something to the completion systems.
static void put_plain(FILE *out, const char *text) {
    for (const char *p = text; *p; p++) {
        if (!strchr("'[]:\\", *p)) {
            fputc(*p, out);
        }
    }
}

static void put_zsh(FILE *out) {
    fprintf(out, "#compdef dragoman\n_dragoman() {\n    if (( CURRENT == 2 )); then\n        local -a commands=(\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "            '%s:", command->name);
        put_plain(out, command->summary);
        fprintf(out, "'\n");
    }
    fprintf(out, "        )\n        _describe command commands\n        return\n    fi\n    case $words[2] in\n");
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "        %s) _arguments '*:input:_files'", command->name);
        dgm_cli_option option;
        for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
            fprintf(out, " \\\n            '--%s[", option.name);
            put_plain(out, option.help);
            fprintf(out, "]");
            if (option.choices) {
                fprintf(out, ":%s:(", option.value);
                put_choices(out, option.choices);
                fprintf(out, ")");
            } else if (option.value) {
                fprintf(out, ":%s:_files", option.value);
            }
            fprintf(out, "'");
        }
        fprintf(out, " ;;\n");
    }
    fprintf(out, "    esac\n}\n_dragoman \"$@\"\n");
}

static void put_fish(FILE *out) {
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        fprintf(out, "complete -c dragoman -n __fish_use_subcommand -a %s -d '", command->name);
        put_plain(out, command->summary);
        fprintf(out, "'\n");
        dgm_cli_option option;
        for (uint32_t i = 0; dgm_cli_option_at(command, i, &option); i++) {
            fprintf(out, "complete -c dragoman -n '__fish_seen_subcommand_from %s' -l %s", command->name, option.name);
            if (option.letter) {
                fprintf(out, " -s %c", option.letter);
            }
            if (option.choices) {
                fprintf(out, " -x -a '");
                put_choices(out, option.choices);
                fprintf(out, "'");
            } else if (option.value) {
                fprintf(out, " -r");
            }
            fprintf(out, " -d '");
            put_plain(out, option.help);
            fprintf(out, "'\n");
        }
    }
}

bool dgm_cli_put_manual(FILE *out, const char *kind) {
    static const struct {
        const char *name;
        void (*put)(FILE *out);
    } kinds[] = {{"man", put_page}, {"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].name, kind) == 0) {
            kinds[i].put(out);
            return true;
        }
    }
    return false;
}
