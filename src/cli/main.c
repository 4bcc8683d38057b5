// The program: the table of subcommands, and the way to one of them.
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const dgm_subcommand dgm_subcommands[] = {
    {"code", DGM_FOR_CODE, "[options] [FILE|FOLDER|-]...", "event mentions: who did what to whom, one JSON line each",
     "Reads documents, and writes one record for each report of an act: category,\n"
     "mode and CAMEO code, status, actors, recipients, date, place, the words it was\n"
     "read from and the rules that read it. The last line on standard error says\n"
     "what became of all sentences.\n",
     "  dragoman code page.html                    a table, on a terminal\n"
     "  dragoman code -j 4 news/ > events.jsonl    a folder, four documents at a time\n"
     "  dragoman code -f csv items.jsonl.gz        rows for R, Python, a spreadsheet\n"
     "  dragoman code --to events.db news/         store all, and merge into events\n",
     dgm_cli_code},
    {"merge", DGM_FOR_MERGE, "[options] [FILE|-]...", "mentions to events: one act once, however often it is told",
     "Reads mentions as 'dragoman code' writes them (JSON lines), or tables of ICEWS,\n"
     "GDELT (events and mentions), Phoenix and POLECAT, known by their columns, and\n"
     "writes one record for each act: the ids of its mentions, on what grounds they\n"
     "are one, its story, and the plans or denials it is linked to. More than 300,000\n"
     "lines must come in order of days.\n",
     "  dragoman code news/ | dragoman merge        events as JSON lines\n"
     "  dragoman merge -f csv may.jsonl june.jsonl  several runs together\n"
     "  dragoman merge -f csv events.2014.tab       rows of ICEWS, one act once\n",
     dgm_cli_merge},
    {"events", DGM_FOR_EVENTS, "[options] DB", "the events of a store",
     "Lists what 'dragoman code --to DB' stored, in order of days. In the table the\n"
     "last column counts mentions and documents.\n",
     "  dragoman events events.db --actor IRN --since 2007-05\n"
     "  dragoman events events.db --category CONSULT -f csv > talks.csv\n"
     "  dragoman events events.db --place IRQ --text \"car bomb\"\n",
     dgm_cli_events},
    {"stories", DGM_FOR_STORIES, "[options] DB", "the stories of a store",
     "Lists the affairs that a store's events belong to, with their days.\n", "  dragoman stories events.db\n",
     dgm_cli_stories},
    {"series", DGM_FOR_SERIES, "--dyad A B [options] DB", "events between two parties, by day, week, month or year",
     "Counts a store's events between two parties, and sums their Goldstein scores\n"
     "and their cooperation and conflict. Only what happened counts: no plans,\n"
     "threats of something else or denials. Periods without an event are there too.\n",
     "  dragoman series --dyad USA IRN events.db\n"
     "  dragoman series --dyad ISR PSE --by week --measure conflict -f csv events.db\n",
     dgm_cli_series},
    {"serve", DGM_FOR_SERVE, "[options] DB", "look at a store and correct it in the browser, or ask it over HTTP",
     "Serves the store's events, stories and documents to this machine: a page for\n"
     "people and a REST service for programs (/api/openapi.json lists its calls).\n"
     "The address that is printed holds a token; without it nothing can be changed.\n"
     "Rules that are written on the page are saved in the last --lexicon FILE.lex.\n",
     "  dragoman serve --open events.db            in the browser\n"
     "  dragoman serve -p 0 --read-only events.db  on any free port, only to look at\n"
     "  dragoman serve -l mine.lex events.db       with rules of one's own\n",
     dgm_cli_serve},
    {"eval", DGM_FOR_EVAL, "[options] GOLD.json", "score the coder against records that people coded",
     "Codes the texts of a gold file and compares member by member. Reads PLOVER\n"
     "records (a JSON array or JSON lines), as 'dragoman serve' exports corrections.\n",
     "  dragoman eval gold.json                    a table\n"
     "  dragoman eval -f json -l mine.lex gold.json  for a program, with own rules\n",
     dgm_cli_eval},
    {"text", DGM_FOR_TEXT, "[options] [FILE|FOLDER|-]...", "cleaned documents, one JSON line each",
     "Shows what is left of a page when menus, advertisements and other furniture are\n"
     "gone, with the title, the source and the day of publication that were found.\n",
     "  dragoman text page.html | jq -r .text       the article's text\n", dgm_cli_text},
    {"parse", DGM_FOR_PARSE, "[options] [FILE|-]...", "sentences, words and dependency trees as CoNLL-U",
     "Reads plain text or CoNLL-U, from standard input where no file is named, and\n"
     "writes CoNLL-U: lemma, part of speech, features, head and relation of each\n"
     "word.\n",
     "  echo 'Talks resumed.' | dragoman parse      text in, CoNLL-U out\n"
     "  dragoman parse -i conllu gold.conllu        keep the words of a treebank\n",
     dgm_cli_parse},
    {"annotate", DGM_FOR_ANNOTATE, "[options] [FILE|FOLDER|-]...", "every layer of each document, one JSON line each",
     "Sentences with their words and trees, actors resolved and chained, times and\n"
     "places, all with byte offsets into the document's text.\n",
     "  dragoman annotate page.html | jq .entities  whom the page names\n", dgm_cli_annotate},
    {"explain", DGM_FOR_EXPLAIN, "[options] [TEXT|-]...",
     "how a sentence is read, step by step; if nothing is coded, why",
     "Draws the tree, lists actors, times and places, and goes through the rules that\n"
     "made each event. Reads standard input where no text is given.\n",
     "  dragoman explain \"Iran and Iraq agreed to meet on Friday.\"\n"
     "  dragoman explain --published 2007-07-25 \"The envoys met on Tuesday.\"\n",
     dgm_cli_explain},
    {"relate", DGM_FOR_RELATE, "[options] [FILE|-]...", "what does this source do to that target?",
     "Reads questions, one JSON object a line: {\"id\", \"text\", \"source\": [[start,\n"
     "end], ...], \"target\": [[start, end], ...]} with byte offsets into the text.\n"
     "Writes one answer a line, in the same order: {\"id\", \"plover\", \"mode\",\n"
     "\"cameo\", \"status\", \"confidence\", \"rules\"}. An answer without rules is a guess\n"
     "from the words.\n",
     "  dragoman relate pairs.jsonl > relations.jsonl\n", dgm_cli_relate},
    {"lexicon", DGM_FOR_LEXICON, "check|search WORD...|import FILE...|compile [options]",
     "work on the lexicon: check, search, import, compile",
     "check runs the examples that each rule in lexicon/ carries: what it must code,\n"
     "and what it must not. Failures are listed with what was coded instead.\n"
     "search lists every rule, actor, role, place and word that a word can trigger,\n"
     "in any inflection and spelling, with its file and line.\n"
     "import turns dictionaries of TABARI and PETRARCH (actors, agents, verbs) into a\n"
     "folder for --lexicon, and says what could not be carried over and why.\n"
     "compile makes one file of the lexicon that is mapped at each start instead of\n"
     "reading the text; the build does it.\n",
     "  dragoman lexicon check                      ours\n"
     "  dragoman lexicon check --lexicon my.lex     ours and your own\n"
     "  dragoman lexicon search met                 what \"met\" can stand for\n"
     "  dragoman lexicon import *.actors.txt -o mine  then: code --lexicon mine\n"
     "  dragoman lexicon compile --out lexicon.dgl  as the build does\n",
     dgm_cli_lexicon},
    {"bench", DGM_FOR_BENCH, "[options] [FILE|FOLDER|-]...", "how fast it is here, stage by stage",
     "Codes the inputs, throws the records away, and says where the time went:\n"
     "processor time by stage, documents, words and bytes a second, peak memory.\n",
     "  dragoman bench -j 1 news.jsonl              one core\n", dgm_cli_bench},
    {NULL, 0, NULL, NULL, NULL, NULL, NULL}};

static const char *command_name_at(uint32_t index, const void *user) {
    (void)user;
    return dgm_subcommands[index].name;
}

static const dgm_subcommand *find_command(const char *name) {
    for (const dgm_subcommand *command = dgm_subcommands; command->name; command++) {
        if (strcmp(command->name, name) == 0) {
            return command;
        }
    }
    return NULL;
}

static int unknown_command(const char *name) {
    const char *near = dgm_cli_nearest(name, command_name_at, NULL);
    return dgm_cli_usage_error(NULL, near ? "there is no command '%s'; did you mean '%s'?" : "there is no command '%s'",
                               name, near);
}

static int finish(void) {
    return fflush(stdout) == 0 ? DGM_EXIT_OK : DGM_EXIT_FAILED;
}

static int put_version(bool verbose) {
    printf("dragoman %s\n", DGM_VERSION);
    if (verbose) {
        dgm_cli_options options = {0};
        dgm_engine *engine = NULL;
        if (!dgm_cli_open_engine(&engine, &options, DGM_LAYER_MENTIONS)) {
            return DGM_EXIT_FAILED;
        }
        printf("model   %s\nlexicon %s (%s)\n", dgm_engine_model_id(engine), dgm_engine_lexicon_id(engine),
               dgm_engine_lexicon_from(engine));
        dgm_engine_close(engine);
    }
    return finish();
}

static int put_help_on(int argc, char **argv) {
    if (argc < 1) {
        dgm_cli_put_help(stdout);
        return finish();
    }
    const dgm_subcommand *command = find_command(argv[0]);
    if (!command) {
        return dgm_cli_put_manual(stdout, argv[0]) ? finish() : unknown_command(argv[0]);
    }
    dgm_cli_put_command_help(stdout, command);
    return finish();
}

int main(int argc, char **argv) {
    dgm_cli_catch_signals();
    const char *name = argc > 1 ? argv[1] : "help";
    if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        return put_help_on(argc - 2, argv + 2);
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0 || strcmp(name, "version") == 0) {
        return put_version(argc > 2 && (strcmp(argv[2], "-v") == 0 || strcmp(argv[2], "--verbose") == 0));
    }
    const dgm_subcommand *command = find_command(name);
    if (!command) {
        return unknown_command(name);
    }
    const char **rest = calloc((size_t)argc, sizeof *rest);
    dgm_cli_options options;
    if (!rest) {
        fprintf(stderr, "dragoman: out of memory\n");
        return DGM_EXIT_FAILED;
    }
    int status = DGM_EXIT_USAGE;
    if (dgm_cli_read_options(command, argc - 2, argv + 2, rest, &options)) {
        if (options.help) {
            dgm_cli_put_command_help(stdout, command);
            status = finish();
        } else if (options.argument_n == 0 && isatty(STDIN_FILENO) == 1) {
            status = dgm_cli_usage_error(command, "%s needs an input: %s", command->name, command->usage);
        } else {
            status = command->run(&options);
        }
    }
    free(rest);
    return status;
}
