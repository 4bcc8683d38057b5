// Patterns: "X hold talks with Y" into a trigger and the positions around it.
#include "code/reader.h"

#include "base/rows.h"

#include <string.h>

// How many of a part's alternatives are prepositions, "that" before ACT among them, and how many there are.
static uint32_t count_prepositions(dgm_rule_reader *r, const char *part, uint32_t *all) {
    const char *list = part, *item;
    size_t size;
    uint32_t n = 0;
    *all = 0;
    while (dgm_list_next(&list, &item, &size)) {
        char small[64];
        ++*all;
        if (size >= sizeof small) {
            continue;
        }
        memcpy(small, item, size);
        small[size] = 0;
        uint32_t word = dgm_rules_word(r->rules, small);
        n += strcmp(small, "that") == 0 || (word != DGM_TABLE_NONE && dgm_words_have(r->rules->prepositions, word));
    }
    return n;
}

static bool all_prepositions(dgm_rule_reader *r, const char *part) {
    uint32_t all, n = count_prepositions(r, part, &all);
    return n && n == all;
}

// "X", "Y!", "Y?", "ACT", "Y:ship|tanker": a slot. `words` points behind the colon, or is NULL.
static bool slot_of(const char *part, dgm_element *e, const char **words) {
    const char *colon = strchr(part, ':');
    size_t n = colon ? (size_t)(colon - part) : strlen(part);
    char mark = n > 1 && (part[n - 1] == '!' || part[n - 1] == '?') ? part[n - 1] : 0;
    n -= mark != 0;
    *words = colon ? colon + 1 : NULL;
    e->required = mark == '!' || colon;
    e->optional = mark == '?';
    if (n == 1 && (part[0] == 'X' || part[0] == 'Y')) {
        e->fill = part[0] == 'X' ? DGM_FILL_X : DGM_FILL_Y;
        return true;
    }
    if (n == 3 && memcmp(part, "ACT", 3) == 0) {
        e->fill = DGM_FILL_ACT;
        e->required = true;
        return true;
    }
    return false;
}

static bool is_slot(const char *part) {
    dgm_element e = {0};
    const char *words;
    return slot_of(part, &e, &words);
}

static dgm_code add_element(dgm_rule_reader *r, dgm_pattern *p, dgm_element element) {
    if (p->element_n == DGM_PATTERN_ELEMENTS) {
        return dgm_rule_fail(r, "the pattern has too many parts at", "");
    }
    if (element.fill == DGM_FILL_WORDS) {
        element.required = true;
        p->weight += element.anything ? 1 : 0;
        p->weight += element.anything ? 0 : element.modifiers.n ? 3 : 2;
    }
    p->element[p->element_n++] = element;
    return DGM_OK;
}

// The run of plain words from part i on: the last is the head, those before it modify it. Moves *i past the run.
static dgm_code read_run(dgm_rule_reader *r, char **part, uint32_t n, uint32_t *i, dgm_words *head,
                         dgm_words *modifiers) {
    uint32_t start = *i, all;
    while (*i < n && !is_slot(part[*i]) && !(*i > start && all_prepositions(r, part[*i]))) {
        if (*i > start && count_prepositions(r, part[*i], &all)) {
            return dgm_rule_fail(r, "prepositions and other words in one list:", part[*i]);
        }
        (*i)++;
    }
    dgm_code code = dgm_rule_words(r, part[*i - 1], strlen(part[*i - 1]), head);
    if (!code && *i - start > 2) {
        return dgm_rule_fail(r, "more than one word before", part[*i - 1]);
    }
    if (!code && *i - start == 2) {
        code = dgm_rule_words(r, part[start], strlen(part[start]), modifiers);
    }
    return code;
}

// What follows the trigger: objects, obliques, complements.
static dgm_code read_rest(dgm_rule_reader *r, dgm_pattern *p, char **part, uint32_t n, uint32_t i) {
    while (i < n) {
        dgm_element e = {.position = p->class == 'n' ? DGM_POSITION_OBLIQUE : DGM_POSITION_OBJECT};
        const char *words;
        bool slot = slot_of(part[i], &e, &words);
        bool preposition = !slot && i + 1 < n && all_prepositions(r, part[i]);
        dgm_code code = DGM_OK;
        if (preposition) {
            e.position = DGM_POSITION_OBLIQUE;
            code = dgm_rule_words(r, part[i], strlen(part[i]), &e.prepositions);
            i++;
            slot = slot_of(part[i], &e, &words);
        } else if (p->class != 'v' && (!slot || e.fill != DGM_FILL_ACT)) {
            return dgm_rule_fail(r, "a preposition is missing before", part[i]);
        }
        if (!slot && !preposition && p->class == 'v' && strcmp(part[i], "_") == 0) {
            e.fill = DGM_FILL_WORDS;
            e.anything = true;
            i++;
        } else if (slot) {
            e.position = e.fill == DGM_FILL_ACT ? DGM_POSITION_COMPLEMENT : e.position;
            if (!code && words) {
                code = dgm_rule_words(r, words, strlen(words), &e.words);
                p->weight += 2;
            }
            i++;
        } else {
            e.fill = DGM_FILL_WORDS;
            code = code ? code : read_run(r, part, n, &i, &e.words, &e.modifiers);
        }
        code = code ? code : add_element(r, p, e);
        if (code) {
            return code;
        }
    }
    return DGM_OK;
}

// "break_off": the verb and its particle.
static dgm_code read_verb(dgm_rule_reader *r, const char *part, dgm_pattern *p) {
    const char *particle = strchr(part, '_');
    size_t n = particle ? (size_t)(particle - part) : strlen(part);
    dgm_code code = dgm_rule_words(r, part, n, &p->words);
    if (!code && particle) {
        code = dgm_rule_words(r, particle + 1, strlen(particle + 1), &p->particles);
        p->weight += 2;
    }
    return code;
}

// Read a pattern whose parts are cut; a verb part has either no particle or one for all of its verbs.
static dgm_code build_pattern(dgm_rule_reader *r, char **part, uint32_t n) {
    dgm_rules *rules = r->rules;
    dgm_pattern p = {.block = rules->block_n - 1, .line = r->line, .weight = 1};
    uint32_t i = 0;
    dgm_element first = {.position = DGM_POSITION_SUBJECT};
    const char *words;
    dgm_code code;
    bool subject = slot_of(part[0], &first, &words) && first.fill != DGM_FILL_ACT;
    bool possessor = strcmp(part[0], "X's") == 0 || strcmp(part[0], "Y's") == 0;
    if ((subject || possessor) && n == 1) {
        return dgm_rule_fail(r, "a pattern needs a word beside", part[0]);
    }
    if (subject) {
        code = words ? dgm_rule_words(r, words, strlen(words), &first.words) : DGM_OK;
        p.weight += words ? 2 : 0;
        code = code ? code : add_element(r, &p, first);
        bool adjective = n > 2 && strcmp(part[1], "be") == 0;
        p.class = adjective ? 'a' : 'v';
        i = adjective ? 2 : 1;
        code = code ? code : read_verb(r, part[i++], &p);
    } else {
        p.class = 'n';
        if (possessor) {
            dgm_fill fill = part[0][0] == 'X' ? DGM_FILL_X : DGM_FILL_Y;
            code = add_element(r, &p, (dgm_element){.position = DGM_POSITION_POSSESSOR, .fill = fill});
            if (code) {
                return code;
            }
            i = 1;
        }
        code = read_run(r, part, n, &i, &p.words, &p.modifiers);
        p.weight += p.modifiers.n ? 1 : 0;
    }
    code = code ? code : read_rest(r, &p, part, n, i);
    if (code) {
        return code;
    }
    dgm_pattern *wider = dgm_arena_grow(r->arena, rules->patterns, rules->pattern_n, &r->pattern_room, sizeof *wider);
    if (!wider) {
        return dgm_rule_no_memory(r);
    }
    rules->patterns = wider;
    rules->patterns[rules->pattern_n] = p;
    return dgm_rule_index(r, rules->pattern_n++);
}

// "cancel|postpone|call_off": the verbs with a particle make patterns of their own.
dgm_code dgm_rule_pattern(dgm_rule_reader *r, char *text) {
    char *part[DGM_RULE_PARTS], *save = NULL;
    uint32_t n = 0;
    for (char *word = strtok_r(text, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
        if (n == DGM_RULE_PARTS) {
            return dgm_rule_fail(r, "the pattern is too long at", word);
        }
        part[n++] = word;
    }
    char *verbs = n > 1 ? part[1] : NULL;
    if (!verbs || !strchr(verbs, '_') || !strchr(verbs, '|')) {
        return build_pattern(r, part, n);
    }
    char *plain = dgm_arena_get(r->arena, strlen(verbs) + 1);
    if (!plain) {
        return dgm_rule_no_memory(r);
    }
    dgm_code code = DGM_OK;
    const char *list = verbs, *item;
    size_t size, plain_size = 0;
    while (!code && dgm_list_next(&list, &item, &size)) {
        if (memchr(item, '_', size)) {
            part[1] = dgm_arena_copy(r->arena, item, size);
            code = part[1] ? build_pattern(r, part, n) : dgm_rule_no_memory(r);
        } else {
            memcpy(plain + plain_size, item, size);
            plain_size += size;
            plain[plain_size++] = '|';
        }
    }
    if (!code && plain_size) {
        plain[plain_size - 1] = 0;
        part[1] = plain;
        code = build_pattern(r, part, n);
    }
    return code;
}
