// Dictionaries of TABARI and PETRARCH as a lexicon of ours.
//
// Three kinds are known by their lines: actors (names, then "[USAGOV 20010120-20090120]"), agents ("FARMER [~AGR]") and
// verbs ("--- MEET_PEOPLE [040] ---", the verbs, then patterns "- * WITH + [040]"). What has no counterpart here is
// counted by reason and kept, line by line, in left.txt.
#include "engine/engine.h"

#include "base/calendar.h"
#include "base/file.h"
#include "code/reader.h"
#include "mention/actors.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILE_BYTES = 64 << 20, NAMES = 512, TERMS = 64, VERBS = 512, TOKENS = 40, WORD_BYTES = 64, LINE_BYTES = 512 };

typedef enum reason {
    LEFT_NULL_CODE,
    LEFT_NO_CODE,
    LEFT_BAD_DATE,
    LEFT_DEFAULT_CODE,
    LEFT_SECOND_CODE,
    LEFT_BAD_NAME,
    LEFT_KNOWN,
    LEFT_NO_SECTOR,
    LEFT_PREFIX,
    LEFT_UNKNOWN_CODE,
    LEFT_STATEMENT,
    LEFT_TWO_CODES,
    LEFT_BEFORE_VERB,
    LEFT_SKIPPED_ACTOR,
    LEFT_SYNSET,
    LEFT_TOO_MANY_WORDS,
    LEFT_ORDER,
    LEFT_REFUSED,
    LEFT_TWICE,
    LEFT_EXAMPLE,
    LEFT_NO_DICTIONARY,
    LEFT_N
} reason;

static const char *const REASONS[LEFT_N] = {
    "a null code among an actor's: nobody stands there for a time",
    "names without a code",
    "a date that cannot be read",
    "an undated code beside dated ones: those out of office are known by their terms here",
    "a second code without dates",
    "a name without letters, or too long",
    "in our lexicon already, with the same country",
    "a code without a sector of ours",
    "a code that goes before the actor's",
    "no such CAMEO code",
    "a public statement, which PLOVER has not",
    "two codes for two directions",
    "words before the verb: auxiliaries and verbs above are operators here",
    "an actor to be skipped (^), or one in a place that our patterns do not have",
    "a synonym set that is not defined, or has no single words",
    "more words in a place than a pattern asks for",
    "words in an order that our patterns do not have",
    "refused by the reader of rules",
    "the same pattern as one before it",
    "would change what an example of our lexicon comes to",
    "a line of no dictionary of actors, agents or verbs"};

// Lines of a table to be sorted.
typedef struct lines {
    char **at; // (n)
    size_t n, room;
} lines;

typedef struct synset {
    char **item; // (n) upper case, blanks for underscores
    size_t n, room;
} synset;

typedef struct term {
    char code[24];
    dgm_date from, to;
    uint32_t line;
    bool dated;
} term;

typedef enum token_kind {
    TOKEN_VERB,
    TOKEN_TARGET,
    TOKEN_SOURCE,
    TOKEN_BOTH,
    TOKEN_PREPOSITION,
    TOKEN_WORD
} token_kind;

typedef struct token {
    token_kind kind;
    char text[LINE_BYTES]; // alternatives, as a pattern of ours has them
} token;

typedef struct importer {
    const dgm_engine *engine;
    dgm_arena *arena;
    dgm_err *err;
    const char *file;
    uint32_t line;
    dgm_table ids;      // ids of rows given
    dgm_table patterns; // patterns written
    lines people, organizations, regions, roles;
    dgm_buffer *acts, *left;
    dgm_rule_reader reader; // a scratch lexicon that patterns are tried on
    dgm_import counts;
    uint32_t reasons[LEFT_N];
    // The record in hand.
    char *name[NAMES]; // (name_n)
    uint32_t name_n, name_line;
    term term[TERMS]; // (term_n)
    uint32_t term_n;
    // The verb dictionary.
    dgm_table synset_at;
    synset *synsets; // (synset_n)
    size_t synset_n, synset_room;
    char block[LINE_BYTES], block_code[24], heading[LINE_BYTES];
    char *verb[VERBS]; // (verb_n) as the pattern has them: "meet", "break_off"
    uint32_t verb_n;
    char *verbs; // all of them between '|', made for the first pattern
    bool in_synset;
    token token[TOKENS];    // of the pattern in hand
    char *substitution[16]; // "!PERSON! = MAN, MEN"
    uint32_t substitution_n;
} importer;

static void leave(importer *x, reason why, uint32_t line, const char *text) {
    x->reasons[why]++;
    x->counts.left++;
    dgm_buffer_print(x->left, "%s\t%s:%u\t%s\n", REASONS[why], x->file, line, text);
}

static bool add_line(importer *x, lines *list, const char *text) {
    char **grown = dgm_arena_grow(x->arena, list->at, list->n, &list->room, sizeof *grown);
    if (!grown || !text) {
        return false;
    }
    list->at = grown;
    grown[list->n++] = (char *)(uintptr_t)text;
    return true;
}

// ---- words and names --------------------------------------------------------------------------------

static bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static char lower_of(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static void lower(char *text) {
    for (; *text; text++) {
        *text = lower_of(*text);
    }
}

static char *trim(char *text) {
    text += strspn(text, " \t\r");
    size_t n = strlen(text);
    while (n && strchr(" \t\r", text[n - 1])) {
        text[--n] = 0;
    }
    return text;
}

static bool is_one_of(const char *word, const char *list) {
    size_t n = strlen(word);
    for (const char *at = list; *at; at += strcspn(at, " "), at += strspn(at, " ")) {
        if (strncmp(at, word, n) == 0 && (at[n] == ' ' || !at[n])) {
            return true;
        }
    }
    return false;
}

// "UNITED_NATIONS_" -> "United Nations": capitals where a name has them, and small words that have none.
static bool read_name(const char *raw, bool acronyms, char out[LINE_BYTES]) {
    size_t n = 0, letters = 0;
    for (const char *at = raw; *at;) {
        size_t size = strcspn(at, " _");
        char word[WORD_BYTES];
        if (size >= sizeof word || n + size + 2 >= LINE_BYTES) {
            return false;
        }
        memcpy(word, at, size);
        word[size] = 0;
        at += size + strspn(at + size, " _");
        if (!size) {
            continue;
        }
        bool whole = n == 0 && !*at;
        lower(word);
        bool small =
            is_one_of(word, "of the and in for on to at by from with de la le du des al el bin ibn bint von van "
                            "der den da do dos di del y e");
        // "AFL_CIO" alone is an acronym: it stands for nobody in lower case.
        for (size_t i = 0; word[i]; i++) {
            bool first = i == 0 || strchr("-./'", word[i - 1]);
            bool capital = (!small && first) || (whole && acronyms && size <= 5);
            word[i] = capital && word[i] >= 'a' && word[i] <= 'z' ? (char)(word[i] - ('a' - 'A')) : word[i];
            letters += is_letter(word[i]);
            if (strchr("\t|[]{}()<>\"=", word[i])) {
                return false;
            }
        }
        n += (size_t)snprintf(out + n, LINE_BYTES - n, "%s%s", n ? " " : "", word);
    }
    return letters > 1;
}

// "import-" and the letters of a name; each record gets another one.
static char *new_id(importer *x, const char *name) {
    char slug[WORD_BYTES];
    size_t n = 0;
    for (; *name && n + 1 < sizeof slug; name++) {
        if (is_letter(*name) && (unsigned char)*name < 0x80) {
            slug[n++] = lower_of(*name);
        } else if (n && slug[n - 1] != '-') {
            slug[n++] = '-';
        }
    }
    while (n && slug[n - 1] == '-') {
        n--;
    }
    slug[n] = 0;
    char *id = dgm_arena_print(x->arena, "import-%s", n ? slug : "actor");
    for (uint32_t i = 2; id && dgm_table_find(&x->ids, id, strlen(id)) != DGM_TABLE_NONE; i++) {
        id = dgm_arena_print(x->arena, "import-%s-%u", n ? slug : "actor", i);
    }
    return id && dgm_table_put(&x->ids, x->arena, id, strlen(id), 1) != DGM_TABLE_NONE ? id : NULL;
}

// Whether our lexicon knows a name as somebody of that country (or of none).
static bool is_known(const importer *x, const char *name, const char *country) {
    uint64_t sequence = DGM_FOLD_START;
    dgm_folded word;
    for (const char *at = name, *end = name + strlen(name); dgm_fold_next(&at, end, &word);) {
        sequence = dgm_fold_join(sequence, word.hash);
    }
    const dgm_path *path = dgm_actors_find(x->engine->actors, sequence);
    for (uint32_t s = path ? path->sense : DGM_NONE; s != DGM_NONE; s = x->engine->actors->senses[s].next) {
        const dgm_fact *r = &x->engine->actors->records[x->engine->actors->senses[s].record];
        if (strcmp(r->country ? r->country : "", country) == 0) {
            return true;
        }
    }
    return false;
}

// ---- actors -----------------------------------------------------------------------------------------

// "970811" or "19970811"; two digits of a year up to 30 are of this century, as PETRARCH reads them.
static bool read_day(const char *text, size_t size, dgm_date *out) {
    char digits[9];
    if ((size != 6 && size != 8) || strspn(text, "0123456789") < size) {
        return false;
    }
    memcpy(digits, text, size);
    digits[size] = 0;
    long all = strtol(digits, NULL, 10), year = all / 10000;
    year += size == 8 ? 0 : year <= 30 ? 2000 : 1900;
    *out = (dgm_date){(int16_t)year, (uint8_t)(all / 100 % 100), (uint8_t)(all % 100)};
    return dgm_date_is_valid(*out);
}

// "USAGOV 970811-970821", "USAGOV >970811", "USAGOV".
static bool read_term(const char *text, size_t size, term *out) {
    size_t n = 0;
    while (n < size && !strchr(" \t<>", text[n])) {
        n++;
    }
    if (!n || n >= sizeof out->code) {
        return false;
    }
    *out = (term){.dated = false};
    memcpy(out->code, text, n);
    while (n < size && strchr(" \t", text[n])) {
        n++;
    }
    while (size > n && strchr(" \t", text[size - 1])) {
        size--;
    }
    out->dated = n < size;
    if (n == size) {
        return true;
    }
    char side = text[n];
    n += side == '<' || side == '>';
    while (n < size && text[n] == ' ') {
        n++;
    }
    const char *dash = memchr(text + n, '-', size - n);
    size_t first = dash ? (size_t)(dash - text) - n : size - n;
    if (!read_day(text + n, first, side == '<' ? &out->to : &out->from)) {
        return false;
    }
    return dash ? side != '<' && read_day(dash + 1, size - (size_t)(dash + 1 - text), &out->to)
                : side == '<' || side == '>';
}

// The country that a code begins with, as ours has it, or "".
static const char *country_of(const importer *x, const char *code) {
    static const struct {
        const char *theirs, *ours;
    } renamed[] = {{"ROM", "ROU"}, {"ZAR", "COD"}, {"TMP", "TLS"}, {"KSV", "XKX"}, {"BRD", "DEU"}, {"PAL", "PSE"}};
    char first[4] = "";
    memcpy(first, code, strlen(code) < 3 ? strlen(code) : 3);
    for (size_t i = 0; i < sizeof renamed / sizeof *renamed; i++) {
        if (strcmp(renamed[i].theirs, first) == 0) {
            return renamed[i].ours;
        }
    }
    const dgm_fact *country = dgm_actors_country(x->engine->actors, first);
    return country ? country->code : "";
}

// The sector in three letters of a code, or "".
static const char *sector_of(const char *letters) {
    static const char *const sectors[] = {"AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH",
                                          "HRI", "IGO", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "MOD", "NGO", "OPP",
                                          "PRM", "PTY", "RAD", "REB", "REF", "REL", "SEP", "SPY", "UAF", NULL};
    for (size_t i = 0; sectors[i]; i++) {
        if (strncmp(sectors[i], letters, 3) == 0) {
            return sectors[i];
        }
    }
    return "";
}

static const char *day_text(dgm_date day, char out[16]) {
    out[0] = 0;
    if (day.year) {
        snprintf(out, 16, "%04d-%02d-%02d", day.year, day.month, day.day);
    }
    return out;
}

// All of a record's names that are worth a row: the first, and the others between '|'. NULL where none is left.
static char *gather_names(importer *x, const char *country, bool acronyms, char **aliases) {
    char *first = NULL, *list = dgm_arena_string(x->arena, ""), name[LINE_BYTES];
    dgm_table seen = {0};
    for (uint32_t i = 0; list && i < x->name_n; i++) {
        if (!read_name(x->name[i], acronyms, name)) {
            leave(x, LEFT_BAD_NAME, x->name_line, x->name[i]);
        } else if (is_known(x, name, country)) {
            leave(x, LEFT_KNOWN, x->name_line, x->name[i]);
        } else if (dgm_table_find(&seen, name, strlen(name)) == DGM_TABLE_NONE) {
            char *copy = dgm_arena_string(x->arena, name);
            if (!copy || dgm_table_put(&seen, x->arena, copy, strlen(copy), i) == DGM_TABLE_NONE) {
                return NULL;
            }
            x->counts.names++;
            list = first ? dgm_arena_print(x->arena, "%s%s%s", list, *list ? "|" : "", copy) : list;
            first = first ? first : copy;
        }
    }
    *aliases = list;
    return first;
}

static bool put_person(importer *x, const char *name, const char *aliases, const char *id, const term *t) {
    const char *country = country_of(x, t->code), *sector = strlen(t->code) > 3 ? sector_of(t->code + 3) : "";
    char from[16], to[16];
    bool own = *country != 0;
    x->counts.terms++;
    return add_line(x, &x->people,
                    dgm_arena_print(x->arena, "%s\t%s\t%s\t%s\tofficial\t%s\t%s\t%s\t%s%s", id, name, aliases, country,
                                    own ? sector : "", day_text(t->from, from), day_text(t->to, to),
                                    own ? "" : "org=", own ? "" : t->code));
}

static bool put_record(importer *x) {
    bool dated = false, good = true;
    const term *plain = NULL;
    for (uint32_t i = 0; i < x->term_n; i++) {
        dated |= x->term[i].dated;
    }
    const char *country = country_of(x, x->term[0].code);
    char *aliases = NULL, *name = gather_names(x, country, !dated, &aliases);
    char *id = name ? new_id(x, name) : NULL;
    if (!name || !id) {
        return aliases != NULL && !name;
    }
    x->counts.actors++;
    for (uint32_t i = 0; good && i < x->term_n; i++) {
        const term *t = &x->term[i];
        if (t->dated) {
            good = put_person(x, name, aliases, id, t);
        } else if (dated || plain) {
            leave(x, dated ? LEFT_DEFAULT_CODE : LEFT_SECOND_CODE, t->line, t->code);
        } else {
            plain = t;
        }
    }
    if (plain && strlen(plain->code) == 3 && *country) {
        return good &&
               add_line(x, &x->regions,
                        dgm_arena_print(x->arena, "%s\t%s\t%s\t%s\t\tregion\t%s", id, country, name, aliases, country));
    }
    if (plain) {
        const char *sector = strlen(plain->code) > 3 ? sector_of(plain->code + 3) : "";
        const char *rest = strlen(plain->code) > 3 ? plain->code + 3 : "";
        return good &&
               add_line(x, &x->organizations,
                        dgm_arena_print(x->arena, "%s\t%s%s\t%s\t%s\t%s\t%s", id, *country ? country : plain->code,
                                        *country ? rest : "", name, aliases, sector, country));
    }
    return good;
}

static bool end_record(importer *x) {
    bool good = true;
    if (x->term_n && x->name_n) {
        good = put_record(x);
    } else if (x->name_n) {
        leave(x, LEFT_NO_CODE, x->name_line, x->name[0]);
    }
    x->name_n = x->term_n = 0;
    return good;
}

static void read_terms(importer *x, const char *line) {
    for (const char *open = strchr(line, '['); open; open = strchr(open + 1, '[')) {
        const char *end = strchr(open, ']');
        size_t size = end ? (size_t)(end - open - 1) : strlen(open + 1);
        term t;
        if (x->term_n == TERMS || !read_term(open + 1, size, &t)) {
            leave(x, LEFT_BAD_DATE, x->line, open);
        } else if (t.code[0] == '-') {
            leave(x, LEFT_NULL_CODE, x->line, open);
        } else {
            t.line = x->line;
            x->term[x->term_n++] = t;
        }
    }
}

static bool read_actor_line(importer *x, char *line) {
    bool restriction = *line == '\t' || *line == ' ' || *line == '[', more = *line == '+';
    char *names = trim(line), *codes = strchr(names, '[');
    if (!restriction && !more && !end_record(x)) {
        return false;
    }
    if (codes) {
        read_terms(x, codes);
        *codes = 0;
    }
    names = trim(names + (more ? 1 : 0));
    if (!restriction && *names) {
        x->name_line = x->name_n ? x->name_line : x->line;
        // "ISLAMIC_ARMY_(IAA)": the acronym is a name of its own.
        char *open = strchr(names, '('), *end = open ? strchr(open, ')') : NULL;
        if (open && end && !end[1 + strspn(end + 1, "_ ")]) {
            *open = *end = 0;
        }
        const char *found[] = {names, open && end ? open + 1 : NULL};
        for (int i = 0; i < 2; i++) {
            char *copy = found[i] && x->name_n < NAMES ? dgm_arena_string(x->arena, found[i]) : NULL;
            if (found[i] && x->name_n < NAMES && !copy) {
                return false;
            }
            if (copy) {
                x->name[x->name_n++] = copy;
            }
        }
    }
    return true;
}

// ---- agents -----------------------------------------------------------------------------------------

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n > m && strcmp(text + n - m, end) == 0;
}

static void plural_of(const char *noun, char out[LINE_BYTES]) {
    size_t n = strlen(noun);
    char last = n ? noun[n - 1] : 0, before = n > 1 ? noun[n - 2] : 0;
    if (last == 'y' && !strchr("aeiou", before)) {
        snprintf(out, LINE_BYTES, "%.*sies", (int)n - 1, noun);
    } else {
        bool hissed = strchr("sxz", last) || ends_with(noun, "ch") || ends_with(noun, "sh");
        snprintf(out, LINE_BYTES, "%.*s%s", LINE_BYTES - 3, noun, hissed ? "es" : "s");
    }
}

// The noun that is more general: the last word where that is a role of ours ("tenant farmer"), else somebody or
// something.
static const char *parent_of(const importer *x, const char *noun) {
    const char *last = strrchr(noun, ' ');
    if (last && dgm_table_find(&x->engine->actors->roles, last + 1, strlen(last + 1)) != DGM_TABLE_NONE) {
        return last + 1;
    }
    static const char *const endings[] = {"er",  "or",  "ist", "man", "men", "woman", "women", "person",
                                          "ian", "ant", "ent", "eer", "ee",  "ess",   "ive",   "ary"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (ends_with(noun, endings[i])) {
            return "person";
        }
    }
    return "group";
}

static bool put_agent(importer *x, const char *raw, const char *plural, const char *code) {
    char noun[LINE_BYTES], more[LINE_BYTES] = "";
    const char *sector = "";
    for (size_t i = 0; !*sector && strlen(code) >= 3 && i + 3 <= strlen(code); i += 3) {
        sector = sector_of(code + i);
    }
    if (!read_name(raw, false, noun) || (plural && *plural && !read_name(plural, false, more))) {
        leave(x, LEFT_BAD_NAME, x->line, raw);
        return true;
    }
    lower(noun);
    lower(more);
    if (!*sector) {
        leave(x, LEFT_NO_SECTOR, x->line, raw);
    } else if (dgm_table_find(&x->engine->actors->roles, noun, strlen(noun)) != DGM_TABLE_NONE ||
               dgm_table_find(&x->ids, noun, strlen(noun)) != DGM_TABLE_NONE) {
        leave(x, LEFT_KNOWN, x->line, raw);
    } else {
        if (!plural) {
            plural_of(noun, more);
        }
        char *key = dgm_arena_string(x->arena, noun);
        x->counts.roles++;
        return key && dgm_table_put(&x->ids, x->arena, key, strlen(key), 1) != DGM_TABLE_NONE &&
               add_line(x, &x->roles,
                        dgm_arena_print(x->arena, "%s\t%s\t%s\t\t%s", noun, more, sector, parent_of(x, noun)));
    }
    return true;
}

// "!PERSON! = MAN, MEN": kept as "!PERSON!MAN, MEN".
static bool read_substitution(importer *x, char *line, char *sign) {
    *sign = 0;
    char *kept = dgm_arena_print(x->arena, "%s%s", trim(line), trim(sign + 1));
    if (!kept || x->substitution_n == sizeof x->substitution / sizeof *x->substitution) {
        return kept != NULL;
    }
    x->substitution[x->substitution_n++] = kept;
    return true;
}

static bool put_substituted(importer *x, const char *phrase, const char *mark, const char *code) {
    const char *end = strchr(mark + 1, '!');
    size_t size = end ? (size_t)(end - mark) + 1 : 0;
    for (uint32_t i = 0; size && i < x->substitution_n; i++) {
        if (strncmp(x->substitution[i], mark, size) != 0) {
            continue;
        }
        for (const char *at = x->substitution[i] + size; *at; at += strspn(at, ", ")) {
            size_t n = strcspn(at, ", ");
            const char *raw =
                dgm_arena_print(x->arena, "%.*s%.*s%s", (int)(mark - phrase), phrase, (int)n, at, end + 1);
            if (!raw || !put_agent(x, raw, "", code)) {
                return false;
            }
            at += n;
        }
        return true;
    }
    leave(x, LEFT_SYNSET, x->line, phrase);
    return true;
}

static bool read_agent_line(importer *x, char *line) {
    char *open = strchr(line, '['), *end = open ? strchr(open, ']') : NULL, *sign = strchr(line, '=');
    if (*line == '!' && sign && !open) {
        return read_substitution(x, line, sign);
    }
    if (!open || !end) {
        leave(x, LEFT_NO_CODE, x->line, line);
        return true;
    }
    *open = *end = 0;
    char *phrase = trim(line), *code = trim(open + 1), *brace = strchr(phrase, '{'), *plural = NULL;
    if (brace) {
        *brace = 0;
        brace[1 + strcspn(brace + 1, "}")] = 0;
        plural = trim(brace + 1);
        phrase = trim(phrase);
    }
    const char *mark = strchr(phrase, '!');
    if (*code != '~') {
        leave(x, LEFT_PREFIX, x->line, phrase);
        return true;
    }
    return mark ? put_substituted(x, phrase, mark, code + 1) : put_agent(x, phrase, plural, code + 1);
}

// ---- verbs ------------------------------------------------------------------------------------------

// The lemmas of a word, between '|'; false when out of memory or without room.
static bool put_lemmas(importer *x, const char *word, char *out, size_t room) {
    char form[WORD_BYTES];
    const char *const *lemmas;
    uint32_t n;
    snprintf(form, sizeof form, "%s", word);
    lower(form);
    if (dgm_parser_lemmas(x->engine->parser, x->arena, form, false, &lemmas, &n, x->err) != DGM_OK) {
        return false;
    }
    size_t used = strlen(out);
    for (uint32_t i = 0; i < n || (n == 0 && i == 0); i++) {
        const char *lemma = n ? lemmas[i] : form;
        if (!*lemma || strpbrk(lemma, " \t|_:!?")) {
            continue;
        }
        int put = snprintf(out + used, room - used, "%s%s", used ? "|" : "", lemma);
        if (put < 0 || (size_t)put >= room - used) {
            out[used] = 0;
            return true; // the first ones are enough
        }
        used += (size_t)put;
    }
    return true;
}

static bool is_preposition(const importer *x, const char *word) {
    char small[WORD_BYTES];
    snprintf(small, sizeof small, "%s", word);
    lower(small);
    uint32_t number = dgm_rules_word(x->engine->rules, small);
    return number != DGM_TABLE_NONE && dgm_words_have(x->engine->rules->prepositions, number);
}

// "--- MEET_PEOPLE [040]  ---"
static void open_verbs(importer *x, char *line) {
    char *open = strchr(line, '['), *end = open ? strchr(open, ']') : NULL;
    x->verb_n = 0;
    x->verbs = NULL;
    x->in_synset = false;
    snprintf(x->block_code, sizeof x->block_code, "%.*s", open && end ? (int)(end - open - 1) : 0,
             open ? open + 1 : "");
    char *name = line + strspn(line, "- ");
    name[strcspn(name, "[-")] = 0;
    snprintf(x->block, sizeof x->block, "%s", trim(name));
    for (char *at = x->block; *at; at++) {
        *at = *at == '_' ? ' ' : lower_of(*at);
    }
}

// What a code is here; false, with the reason, where it is nothing that can be coded.
static bool heading_of(const importer *x, const char *code, bool mutual, char out[LINE_BYTES], reason *why) {
    char both[24];
    snprintf(both, sizeof both, "%s", code);
    char *colon = strchr(both, ':');
    if (colon && (!mutual || strncmp(both, colon + 1, (size_t)(colon - both)) != 0 ||
                  strlen(colon + 1) != (size_t)(colon - both))) {
        *why = LEFT_TWO_CODES;
        return false;
    }
    if (colon) {
        *colon = 0;
    }
    if (strcmp(both, "---") == 0 || !*both) {
        snprintf(out, LINE_BYTES, "[none weak] %.100s", x->block);
        return true;
    }
    const dgm_cameo *cameo = strspn(both, "0123456789") == strlen(both) ? dgm_rules_code(x->engine->rules, both) : NULL;
    if (!cameo || strcmp(cameo->code, both) != 0) {
        *why = LEFT_UNKNOWN_CODE;
        return false;
    }
    if (cameo->category == DGM_CATEGORY_NONE) {
        *why = LEFT_STATEMENT;
        return false;
    }
    snprintf(out, LINE_BYTES, "[%s%s%s %s%s weak] %.100s", dgm_category_name(cameo->category), cameo->mode ? "/" : "",
             cameo->mode ? cameo->mode : "", both, mutual ? " mutual" : "", x->block);
    return true;
}

// Write a pattern below its heading, if the reader of rules takes it.
static bool put_pattern(importer *x, const char *code, bool mutual, const char *pattern, const char *text) {
    char heading[LINE_BYTES];
    reason why = LEFT_N;
    if (!heading_of(x, code, mutual, heading, &why)) {
        leave(x, why, x->line, text);
        return true;
    }
    if (dgm_table_find(&x->patterns, pattern, strlen(pattern)) != DGM_TABLE_NONE) {
        leave(x, LEFT_TWICE, x->line, text);
        return true;
    }
    char *copy = dgm_arena_string(x->arena, pattern), *cut = dgm_arena_string(x->arena, pattern);
    if (!copy || !cut || dgm_table_put(&x->patterns, x->arena, copy, strlen(copy), 1) == DGM_TABLE_NONE) {
        return false;
    }
    if (dgm_rule_pattern(&x->reader, cut) != DGM_OK) {
        leave(x, LEFT_REFUSED, x->line, text);
        return true;
    }
    if (strcmp(heading, x->heading) != 0) {
        memcpy(x->heading, heading, sizeof heading);
        dgm_buffer_print(x->acts, "\n%s\n", heading);
    }
    dgm_buffer_print(x->acts, "%s\n", pattern);
    x->counts.patterns++;
    return true;
}

// "+MEET_WITH {+MET_WITH}", "EXPRESS [0110]", "MEET {MEETS MET}": the verb as our patterns have it.
static bool read_verb(importer *x, char *line) {
    char *open = strchr(line, '['), code[24] = "", verb[LINE_BYTES] = "", parts[LINE_BYTES];
    if (open) {
        snprintf(code, sizeof code, "%.*s", (int)strcspn(open + 1, "]"), open + 1);
    }
    line[strcspn(line, "[{;#")] = 0;
    snprintf(parts, sizeof parts, "%s", trim(line));
    char *plus = strchr(parts, '+'), *save = NULL, *first = strtok_r(plus ? plus + 1 : parts, "_ ", &save);
    const char *second = first ? strtok_r(NULL, "_ ", &save) : NULL;
    bool more = second && strtok_r(NULL, "_ ", &save);
    if (!first || more || (plus && plus != parts) || x->verb_n == VERBS ||
        !put_lemmas(x, first, verb, sizeof verb / 2)) {
        leave(x, LEFT_TOO_MANY_WORDS, x->line, line);
        return true;
    }
    const char *behind = "";
    bool particle = second && is_one_of(second, "UP OFF OUT DOWN BACK AWAY OVER APART TOGETHER FORWARD ASIDE ALONG");
    verb[strcspn(verb, "|")] = 0; // of a verb the first lemma is the verb's
    if (particle) {
        char small[WORD_BYTES];
        snprintf(small, sizeof small, "%s", second);
        lower(small);
        snprintf(verb + strlen(verb), sizeof verb - strlen(verb), "_%s", small);
    } else if (second && is_preposition(x, second)) {
        behind = second;
    } else if (second) {
        leave(x, LEFT_TOO_MANY_WORDS, x->line, line);
        return true;
    }
    char pattern[2 * LINE_BYTES], small[WORD_BYTES];
    snprintf(small, sizeof small, "%s", behind);
    lower(small);
    snprintf(pattern, sizeof pattern, "X %s%s%s Y!", verb, *small ? " " : "", small);
    if (!*behind) {
        char *copy = dgm_arena_string(x->arena, verb);
        if (!copy) {
            return false;
        }
        x->verb[x->verb_n++] = copy;
        x->verbs = NULL;
    }
    const char *own = *code ? code : x->block_code;
    return strcmp(own, "---") == 0 || !*own || put_pattern(x, own, false, pattern, line);
}

// ---- synonym sets -----------------------------------------------------------------------------------

static bool open_synset(importer *x, const char *name) {
    synset *grown = dgm_arena_grow(x->arena, x->synsets, x->synset_n, &x->synset_room, sizeof *grown);
    char *key = dgm_arena_string(x->arena, name);
    if (!grown || !key) {
        return false;
    }
    // "&AUXVERB1_" is spoken of as "&AUXVERB1" too.
    size_t n = strlen(key);
    key[n && key[n - 1] == '_' ? n - 1 : n] = 0;
    x->synsets = grown;
    grown[x->synset_n] = (synset){.n = 0};
    return dgm_table_set(&x->synset_at, x->arena, key, strlen(key), (uint32_t)x->synset_n++);
}

static bool add_synonym(importer *x, const char *text) {
    synset *set = &x->synsets[x->synset_n - 1];
    char **grown = dgm_arena_grow(x->arena, set->item, set->n, &set->room, sizeof *grown);
    char *copy = dgm_arena_string(x->arena, text);
    if (!grown || !copy) {
        return false;
    }
    for (char *at = copy; *at; at++) {
        *at = *at == '_' ? ' ' : *at;
    }
    set->item = grown;
    grown[set->n++] = trim(copy);
    return true;
}

// ---- patterns ---------------------------------------------------------------------------------------

// A word or a synonym set of a pattern as alternatives of ours.
static bool read_alternatives(importer *x, const char *word, token *out, reason *why) {
    if (*word != '&') {
        out->kind = is_preposition(x, word) ? TOKEN_PREPOSITION : TOKEN_WORD;
        if (out->kind == TOKEN_WORD) {
            return put_lemmas(x, word, out->text, sizeof out->text) && *out->text;
        }
        snprintf(out->text, sizeof out->text, "%s", word);
        lower(out->text);
        return true;
    }
    char name[WORD_BYTES];
    snprintf(name, sizeof name, "%s", word);
    size_t n = strlen(name);
    name[n && name[n - 1] == '_' ? n - 1 : n] = 0;
    uint32_t at = dgm_table_find(&x->synset_at, name, strlen(name));
    uint32_t prepositions = 0, words = 0;
    for (size_t i = 0; at != DGM_TABLE_NONE && i < x->synsets[at].n; i++) {
        const char *item = x->synsets[at].item[i];
        if (strchr(item, ' ')) {
            continue; // of a phrase its last word alone would say too much
        }
        bool preposition = is_preposition(x, item);
        prepositions += preposition;
        words += !preposition;
        if (!put_lemmas(x, item, out->text, sizeof out->text)) {
            return false;
        }
    }
    out->kind = words ? TOKEN_WORD : TOKEN_PREPOSITION;
    bool good = *out->text && (!words || !prepositions);
    *why = good ? *why : LEFT_SYNSET;
    return good;
}

// Cut a pattern into tokens; articles go. @return how many, 0 with a reason.
static uint32_t read_tokens(importer *x, char *text, token *out, reason *why) {
    uint32_t n = 0;
    char *save = NULL;
    // PETRARCH 2 groups phrases with brackets, which say no more than the prepositions in them.
    for (char *at = text; *at; at++) {
        *at = strchr("(){}", *at) ? ' ' : *at == '_' && at[1] != ' ' && at[1] ? ' ' : *at;
    }
    for (char *word = strtok_r(text, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
        size_t size = strlen(word);
        word[size && word[size - 1] == '_' ? size - 1 : size] = 0;
        if (is_one_of(word, "THE A AN") || !*word) {
            continue;
        }
        if (n == TOKENS || strlen(word) >= WORD_BYTES) {
            *why = LEFT_TOO_MANY_WORDS;
            return 0;
        }
        token *t = &out[n++];
        *t = (token){.kind = TOKEN_WORD};
        if (!word[1] && strchr("*+$%^", *word)) {
            t->kind = *word == '*'   ? TOKEN_VERB
                      : *word == '+' ? TOKEN_TARGET
                      : *word == '$' ? TOKEN_SOURCE
                                     : TOKEN_BOTH;
            if (*word == '^') {
                *why = LEFT_SKIPPED_ACTOR;
                return 0;
            }
        } else if (!read_alternatives(x, word, t, why)) {
            *why = *why == LEFT_N ? LEFT_SYNSET : *why;
            return 0;
        }
    }
    return n;
}

// What stands behind the verb as parts of our pattern. @return false with a reason.
static bool write_rest(const token *t, uint32_t n, char *out, size_t room, reason *why) {
    bool object = false;
    size_t used = 0;
    for (uint32_t i = 0; i < n;) {
        const char *preposition = "";
        if (t[i].kind == TOKEN_PREPOSITION) {
            preposition = t[i++].text;
        } else if (object) {
            *why = LEFT_ORDER;
            return false;
        }
        object = true;
        uint32_t run = 0;
        while (i + run < n && t[i + run].kind == TOKEN_WORD) {
            run++;
        }
        bool slot = !run && i < n && t[i].kind == TOKEN_TARGET;
        if (run > 2 || (!run && !slot)) {
            *why = run ? LEFT_TOO_MANY_WORDS : i < n ? LEFT_SKIPPED_ACTOR : LEFT_ORDER;
            return false;
        }
        int put = snprintf(out + used, room - used, " %s%s%s%s%s", preposition, *preposition ? " " : "",
                           slot ? "Y" : t[i].text, run == 2 ? " " : "", run == 2 ? t[i + 1].text : "");
        if (put < 0 || (size_t)put >= room - used) {
            *why = LEFT_TOO_MANY_WORDS;
            return false;
        }
        used += (size_t)put;
        i += slot ? 1 : run;
    }
    return true;
}

// "- $ * TALKS WITH + [040]  # ANNOUNCE": into "X announce|... talk with Y".
static bool read_pattern(importer *x, char *line) {
    enum { REST = 4096 };
    char code[24] = "", *open = strrchr(line, '[');
    char *kept = dgm_arena_string(x->arena, line), rest[REST] = "";
    token *t = x->token;
    reason why = LEFT_N;
    if (!kept) {
        return false;
    }
    if (!open) {
        leave(x, LEFT_NO_CODE, x->line, kept);
        return true;
    }
    snprintf(code, sizeof code, "%.*s", (int)strcspn(open + 1, "]"), open + 1);
    *open = 0;
    uint32_t n = read_tokens(x, line + 1, t, &why), verb = 0, both = 0;
    while (verb < n && t[verb].kind != TOKEN_VERB) {
        verb++;
    }
    for (uint32_t i = 0; i < n; i++) {
        both += t[i].kind == TOKEN_BOTH;
    }
    bool mutual = verb == 1 && t[0].kind == TOKEN_BOTH && both == 1;
    uint32_t end = n;
    bool passive = verb < n && n - verb >= 3 && verb > 0 && t[0].kind == TOKEN_TARGET &&
                   t[n - 1].kind == TOKEN_SOURCE && strcmp(t[n - 2].text, "by") == 0;
    if (why == LEFT_N && n && verb < n && passive) {
        end -= 2;
    } else if (why == LEFT_N && verb < n && verb > 0 && !mutual && !(verb == 1 && t[0].kind == TOKEN_SOURCE)) {
        why = LEFT_BEFORE_VERB;
    }
    if (why == LEFT_N && (verb == n || (both && !mutual))) {
        why = LEFT_ORDER;
    }
    if (why != LEFT_N || !write_rest(t + verb + 1, end - verb - 1, rest, sizeof rest, &why)) {
        leave(x, why == LEFT_N ? LEFT_ORDER : why, x->line, kept);
        return true;
    }
    if (!x->verb_n) {
        leave(x, LEFT_NO_CODE, x->line, kept);
        return true;
    }
    if (!x->verbs) {
        x->verbs = x->verb[0];
        for (uint32_t i = 1; x->verbs && i < x->verb_n; i++) {
            x->verbs = dgm_arena_print(x->arena, "%s|%s", x->verbs, x->verb[i]);
        }
    }
    char *pattern = dgm_arena_print(x->arena, "X %s%s%s", x->verbs ? x->verbs : "", passive ? " Y" : "", rest);
    return x->verbs && pattern && put_pattern(x, code, mutual, pattern, kept);
}

static bool read_verb_line(importer *x, char *line) {
    char *text = trim(line);
    if (strncmp(text, "---", 3) == 0) {
        open_verbs(x, text);
        return true;
    }
    if (*text == '&') {
        text[strcspn(text, " \t")] = 0;
        x->in_synset = true;
        return open_synset(x, text);
    }
    if (*text == '-') {
        return read_pattern(x, text);
    }
    if (*text == '+' && x->in_synset) {
        return add_synonym(x, text + 1);
    }
    return read_verb(x, text);
}

// ---- files ------------------------------------------------------------------------------------------

typedef bool (*line_reader)(importer *x, char *line);

// The kind of a dictionary by its lines; NULL for none.
static line_reader reader_for(const char *text) {
    uint32_t agents = 0, verbs = 0, codes = 0, markup = 0;
    for (const char *line = text; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        size_t n = strcspn(line, "\n");
        const char *open = memchr(line, '[', n);
        if (*line == '#') {
            continue;
        }
        markup += *line == '<' && memchr(line, '=', n) != NULL;
        agents += memchr(line, '~', n) && open;
        verbs += strncmp(line, "- ", 2) == 0 && memchr(line, '*', n);
        codes += open != NULL;
    }
    return markup || !codes ? NULL : verbs ? read_verb_line : agents > codes / 2 ? read_agent_line : read_actor_line;
}

// Cut comments off a line: "# ...", "; ..." and "<!-- ... -->", which may go over several lines.
static bool is_blank(char *line, bool *inside) {
    char *end = *inside ? strstr(line, "-->") : NULL;
    if (*inside && !end) {
        return true;
    }
    if (end) {
        memset(line, ' ', (size_t)(end + 3 - line));
        *inside = false;
    }
    for (char *open; (open = strstr(line, "<!--"));) {
        end = strstr(open, "-->");
        *inside = !end;
        if (!end) {
            *open = 0;
        } else {
            memset(open, ' ', (size_t)(end + 3 - open));
        }
    }
    line[strcspn(line, "#;\r")] = 0;
    return !line[strspn(line, " \t")];
}

static dgm_code read_file(importer *x, const char *path) {
    char *text;
    size_t size;
    dgm_code code = dgm_file_read(x->arena, path, FILE_BYTES, &text, &size, x->err);
    if (code) {
        return code;
    }
    line_reader reader = reader_for(text);
    bool comment = false, good = true;
    x->file = path;
    x->line = 0;
    x->in_synset = false;
    x->verb_n = 0;
    x->verbs = NULL;
    x->counts.files++;
    if (!reader) {
        x->line = 1;
        leave(x, LEFT_NO_DICTIONARY, 1, path);
        return DGM_OK;
    }
    for (char *line = text, *next; good && line; line = next) {
        next = strchr(line, '\n');
        if (next) {
            *next++ = 0;
        }
        x->line++;
        good = is_blank(line, &comment) || reader(x, line);
    }
    good = good && end_record(x);
    return good ? DGM_OK : dgm_err_set_limit(x->err, path);
}

static int compare_lines(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static dgm_code write_table(const char *folder, const char *name, const char *header, lines *rows, dgm_err *err) {
    char path[1024];
    dgm_buffer *out = NULL;
    if (!rows->n) {
        return DGM_OK;
    }
    qsort(rows->at, rows->n, sizeof *rows->at, compare_lines);
    dgm_code code = dgm_buffer_open(&out, err);
    if (code) {
        return code;
    }
    dgm_buffer_print(out, "%s\n", header);
    for (size_t i = 0; i < rows->n; i++) {
        dgm_buffer_print(out, "%s\n", rows->at[i]);
    }
    size_t size;
    const char *data = dgm_buffer_data(out, &size);
    snprintf(path, sizeof path, "%s/actors/%s", folder, name);
    code = dgm_buffer_failed(out) ? dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory")
                                  : dgm_file_write(path, data, size, err);
    dgm_buffer_close(out);
    return code;
}

static dgm_code write_text(const char *folder, const char *name, const dgm_buffer *text, dgm_err *err) {
    char path[1024];
    size_t size;
    const char *data = dgm_buffer_data(text, &size);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return dgm_buffer_failed(text) ? dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory")
                                   : dgm_file_write(path, data, size, err);
}

static dgm_code make_folder(const char *folder, const char *name, dgm_err *err) {
    char path[1024];
    snprintf(path, sizeof path, "%s%s", folder, name);
    return mkdir(path, 0777) == 0 || errno == EEXIST ? DGM_OK : dgm_err_set_errno(err, errno, path, "cannot be made");
}

static dgm_code write_all(importer *x, const char *folder) {
    dgm_code code = make_folder(folder, "", x->err);
    code = code ? code : make_folder(folder, "/actors", x->err);
    code = code ? code : make_folder(folder, "/acts", x->err);
    code = code ? code
                : write_table(folder, "people.tsv", "id\tname\taliases\tcountry\toffice\tsector\tfrom\tto\tnote",
                              &x->people, x->err);
    code = code ? code
                : write_table(folder, "organizations.tsv", "id\tcode\tname\taliases\tsector\tcountry",
                              &x->organizations, x->err);
    code = code ? code
                : write_table(folder, "regions.tsv", "id\tcode\tname\taliases\tadjectives\tkind\tcountry", &x->regions,
                              x->err);
    code = code ? code : write_table(folder, "roles.tsv", "noun\tplural\tsector\toffice\tparent", &x->roles, x->err);
    return code ? code : write_text(folder, "acts/imported.lex", x->acts, x->err);
}

// ---- what the import does to our examples -----------------------------------------------------------

// Lines of the files written that took part in an example that fails now: "PATH:LINE".
typedef struct culprits {
    const char *folder;
    dgm_arena *arena;
    char *at[256]; // (n)
    uint32_t n;
} culprits;

static void blame(culprits *c, const char *source) {
    if (source && strncmp(source, c->folder, strlen(c->folder)) == 0 && c->n < sizeof c->at / sizeof *c->at) {
        c->at[c->n] = dgm_arena_string(c->arena, source);
        c->n += c->at[c->n] != NULL;
    }
}

static void on_failed(void *user, const dgm_check *check) {
    culprits *c = user;
    uint32_t before = c->n;
    for (uint32_t i = 0; check->analysis && i < check->analysis->mention_n; i++) {
        for (uint32_t k = 0; k < check->analysis->mentions[i].rule_n; k++) {
            blame(c, check->analysis->mentions[i].rules[k]);
        }
    }
    // Where no rule of theirs is to blame, an actor is.
    for (uint32_t i = 0; check->analysis && c->n == before && i < check->analysis->entity_n; i++) {
        for (uint32_t k = 0; k < check->analysis->entities[i].actor_n; k++) {
            blame(c, check->analysis->entities[i].actors[k]->source);
        }
    }
}

// Take a line out of a file written, and leave it.
static dgm_code drop_line(importer *x, const char *source) {
    const char *colon = strrchr(source, ':');
    char *path = colon ? dgm_arena_copy(x->arena, source, (size_t)(colon - source)) : NULL, *text;
    size_t size;
    if (!path) {
        return dgm_err_set_limit(x->err, source);
    }
    dgm_code code = dgm_file_read(x->arena, path, FILE_BYTES, &text, &size, x->err);
    char *line = text;
    for (long i = strtol(colon + 1, NULL, 10); code == DGM_OK && i > 1 && line; i--) {
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    if (code || !line || *line == '#') {
        return code;
    }
    char *end = line + strcspn(line, "\n");
    x->file = path;
    leave(x, LEFT_EXAMPLE, (uint32_t)strtoul(colon + 1, NULL, 10),
          dgm_arena_copy(x->arena, line, (size_t)(end - line)));
    *line = '#';
    memmove(line + 1, end, (size_t)(text + size - end));
    x->counts.patterns -= ends_with(path, ".lex");
    x->counts.roles -= ends_with(path, "roles.tsv");
    return dgm_file_write(path, text, size - (size_t)(end - line) + 1, x->err);
}

// Run our examples with what was written, and take out what makes them fail, as often as that helps.
static dgm_code keep_examples(importer *x, const char *data, const char *compiled, const char *folder) {
    enum { ROUNDS = 6 };
    dgm_code code = DGM_OK;
    culprits c = {.folder = folder, .arena = x->arena, .n = 1};
    for (int round = 0; code == DGM_OK && c.n && round < ROUNDS; round++) {
        dgm_engine_options options = DGM_ENGINE_OPTIONS_INIT;
        dgm_engine *engine = NULL;
        dgm_worker *worker = NULL;
        uint32_t total;
        options.data = data;
        options.compiled = compiled;
        options.overlays = &folder;
        options.overlay_n = 1;
        c.n = 0;
        code = dgm_engine_open(&engine, &options, x->err);
        code = code ? code : dgm_worker_open(&worker, engine, x->err);
        code = code ? code : dgm_lexicon_check(worker, on_failed, &c, &total, x->err);
        dgm_worker_close(worker);
        dgm_engine_close(engine);
        for (uint32_t i = 0; code == DGM_OK && i < c.n; i++) {
            code = drop_line(x, c.at[i]);
        }
    }
    return code;
}

// A lexicon without rules that patterns are tried on: what its reader takes can be loaded.
static bool open_scratch(importer *x) {
    dgm_rules *rules = dgm_arena_get(x->arena, sizeof *rules);
    dgm_rule_block *block = dgm_arena_get(x->arena, sizeof *block);
    if (!rules || !block) {
        return false;
    }
    *rules = (dgm_rules){.arena = x->arena, .blocks = block, .block_n = 1};
    x->reader = (dgm_rule_reader){.rules = rules, .arena = x->arena, .path = "", .file = ""};
    char text[LINE_BYTES * 4];
    size_t used = 0;
    const dgm_table *words = &x->engine->rules->words;
    for (uint32_t i = 0; i < words->capacity; i++) {
        const dgm_table_slot *slot = &words->slots[i];
        if (slot->key && dgm_words_have(x->engine->rules->prepositions, slot->value) &&
            used + slot->size + 2 < sizeof text) {
            used += (size_t)snprintf(text + used, sizeof text - used, "%s%.*s", used ? " " : "", (int)slot->size,
                                     slot->key);
        }
    }
    return dgm_rule_words(&x->reader, text, used, &rules->prepositions) == DGM_OK;
}

dgm_code dgm_lexicon_import(const dgm_engine *engine, const char *const *files, uint32_t n, const char *folder,
                            dgm_import *out, void (*left)(void *user, const char *reason, uint32_t times), void *user,
                            dgm_err *err) {
    *out = (dgm_import){0};
    if (!engine->rules || !engine->parser) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "the engine was not opened for this layer");
    }
    dgm_arena *arena = dgm_arena_open((size_t)4 << 30);
    importer *x = arena ? dgm_arena_get(arena, sizeof *x) : NULL;
    if (!x) {
        dgm_arena_close(arena);
        return dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    }
    *x = (importer){.engine = engine, .arena = arena, .err = err};
    dgm_code code = dgm_buffer_open(&x->acts, err);
    code = code ? code : dgm_buffer_open(&x->left, err);
    code = code || open_scratch(x) ? code : dgm_err_set(err, DGM_E_NOMEM, NULL, 0, "out of memory");
    dgm_buffer_print(x->acts, "# Imported verb patterns: weak, so that they code only what no other rule does.\n");
    for (uint32_t i = 0; code == DGM_OK && i < n; i++) {
        code = read_file(x, files[i]);
    }
    code = code ? code : write_all(x, folder);
    code = code ? code : keep_examples(x, engine->data, engine->compiled_path, folder);
    code = code ? code : write_text(folder, "left.txt", x->left, err);
    for (int i = 0; code == DGM_OK && i < LEFT_N; i++) {
        if (x->reasons[i]) {
            left(user, REASONS[i], x->reasons[i]);
        }
    }
    *out = x->counts;
    dgm_buffer_close(x->acts);
    dgm_buffer_close(x->left);
    dgm_arena_close(arena);
    return code;
}
