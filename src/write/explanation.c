// How a text was read, for people: tree, entities, times, places, events with their rules, and where nothing was coded,
// why.
#include "base/arena.h"
#include "base/calendar.h"
#include "write/terminal.h"

#include <stdio.h>
#include <string.h>

enum { TREE_COLUMNS_MAX = 60, LABEL_WIDTH = 12, WORD_WIDTH_MAX = 24 };

// What meets in a cell of the drawing; the glyph follows from it.
enum { LINE_UP = 1, LINE_DOWN = 2, LINE_LEFT = 4, LINE_RIGHT = 8 };

typedef struct drawing {
    uint8_t *cells;    // (rows, columns) LINE_* bits
    uint32_t *length;  // (rows) cells in use
    bool *waiting;     // (rows) a line to this row's word is drawn, the word itself not yet
    uint32_t *lowest;  // (rows) first and last row among a word and its dependents
    uint32_t *highest; //
    uint32_t rows, columns;
} drawing;

static bool open_drawing(drawing *d, dgm_arena *arena, uint32_t rows) {
    *d = (drawing){.rows = rows, .columns = TREE_COLUMNS_MAX};
    d->cells = dgm_arena_array(arena, uint8_t, (size_t)rows * d->columns);
    d->length = dgm_arena_array(arena, uint32_t, rows);
    d->waiting = dgm_arena_array(arena, bool, rows);
    d->lowest = dgm_arena_array(arena, uint32_t, rows);
    d->highest = dgm_arena_array(arena, uint32_t, rows);
    return d->cells && d->length && d->waiting && d->lowest && d->highest;
}

// Draw a word and the lines to its dependents into the next free column; false where the drawing is too wide.
static bool draw_word(drawing *d, const dgm_token *tokens, uint32_t word) {
    uint32_t column = 0;
    for (uint32_t row = d->lowest[word]; row <= d->highest[word]; row++) {
        column = d->length[row] > column ? d->length[row] : column;
    }
    if (column + 1 >= d->columns) {
        return false;
    }
    for (uint32_t row = d->lowest[word]; row <= d->highest[word]; row++) {
        uint8_t *line = &d->cells[(size_t)row * d->columns];
        for (uint32_t i = d->length[row]; i < column; i++) {
            line[i] = d->waiting[row] ? LINE_LEFT | LINE_RIGHT : 0;
        }
        uint8_t vertical = (uint8_t)((row > d->lowest[word] ? LINE_UP : 0) | (row < d->highest[word] ? LINE_DOWN : 0));
        if (row == word) {
            // A line leads on to the word itself; only the root has none coming in.
            line[column] = (uint8_t)(vertical | LINE_RIGHT | (tokens[row].head ? LINE_LEFT : 0));
            d->waiting[row] = false;
        } else if (tokens[row].head == word + 1) {
            line[column] = (uint8_t)(vertical | LINE_RIGHT);
            d->waiting[row] = true;
        } else {
            line[column] = (uint8_t)(vertical | (d->waiting[row] ? LINE_LEFT | LINE_RIGHT : 0));
        }
        d->length[row] = column + 1;
    }
    return true;
}

// The tree from its root down, without recursion; columns used, 0 where it is too wide or no tree.
static uint32_t draw_tree(drawing *d, dgm_arena *arena, const dgm_token *tokens) {
    uint32_t *queue = dgm_arena_array(arena, uint32_t, d->rows), queue_n = 0, used = 0;
    if (!queue) {
        return 0;
    }
    for (uint32_t i = 0; i < d->rows; i++) {
        d->lowest[i] = d->highest[i] = i;
    }
    for (uint32_t i = 0; i < d->rows; i++) {
        uint32_t head = tokens[i].head;
        if (head == 0) {
            queue[queue_n++] = i;
            d->waiting[i] = true;
        } else if (head <= d->rows) {
            d->lowest[head - 1] = i < d->lowest[head - 1] ? i : d->lowest[head - 1];
            d->highest[head - 1] = i > d->highest[head - 1] ? i : d->highest[head - 1];
        } else {
            return 0;
        }
    }
    for (uint32_t at = 0; at < queue_n; at++) {
        uint32_t word = queue[at];
        if (!draw_word(d, tokens, word)) {
            return 0;
        }
        for (uint32_t i = d->lowest[word]; i <= d->highest[word] && queue_n < d->rows; i++) {
            if (tokens[i].head == word + 1) {
                queue[queue_n++] = i;
            }
        }
    }
    for (uint32_t i = 0; i < d->rows; i++) {
        used = d->length[i] > used ? d->length[i] : used;
    }
    return used;
}

static void put_cells(dgm_buffer *out, const drawing *d, uint32_t row, uint32_t used) {
    static const char *const glyphs[16] = {" ", "╵", "╷", "│", "╴", "┘", "┐", "┤",
                                           "╶", "└", "┌", "├", "─", "┴", "┬", "┼"};
    for (uint32_t i = 0; i < used; i++) {
        uint8_t cell = i < d->length[row] ? d->cells[(size_t)row * d->columns + i] : LINE_LEFT | LINE_RIGHT;
        dgm_buffer_print(out, "%s", glyphs[cell & 15]);
    }
}

// What is known of a word besides its place in the tree.
static void put_word_notes(dgm_buffer *out, const dgm_analysis *analysis, uint32_t token, uint32_t indent) {
    char spaces[LABEL_WIDTH + 3];
    snprintf(spaces, sizeof spaces, "%*s", (int)indent, "");
    const char *separator = spaces;
    int32_t at = analysis->entity_at ? analysis->entity_at[token] : -1;
    if (at >= 0) {
        const dgm_entity *entity = &analysis->entities[at];
        dgm_buffer_print(out, "%sactor ", separator);
        for (uint32_t i = 0; i < entity->actor_n; i++) {
            const dgm_actor *actor = entity->actors[i];
            const char *name = *actor->code ? actor->code : actor->name ? actor->name : "?";
            dgm_buffer_print(out, i ? ", " : "");
            dgm_terminal_put_text(out, name, strlen(name));
        }
        dgm_buffer_print(out, entity->actor_n ? "" : "(nobody known)");
        separator = "; ";
    }
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        if (analysis->mentions[i].trigger_token == token) {
            dgm_buffer_print(out, "%sact %s", separator, dgm_category_name(analysis->mentions[i].category));
            separator = "; ";
        }
    }
    for (uint32_t i = 0; i < analysis->time_n; i++) {
        if (analysis->times[i].token == token) {
            dgm_buffer_print(out, "%stime %s", separator, analysis->times[i].value ? analysis->times[i].value : "");
            separator = "; ";
        }
    }
    for (uint32_t i = 0; i < analysis->place_n; i++) {
        if (analysis->places[i].token == token) {
            dgm_buffer_print(out, "%splace", separator);
            separator = "; ";
        }
    }
}

static void put_tree(dgm_buffer *out, const dgm_analysis *analysis, const dgm_sentence *sentence, bool colour) {
    dgm_arena *arena = dgm_arena_open(0);
    drawing d;
    const dgm_token *tokens = &analysis->tokens[sentence->token];
    if (!arena || !open_drawing(&d, arena, sentence->token_n)) {
        dgm_arena_close(arena);
        return;
    }
    uint32_t used = draw_tree(&d, arena, tokens), words = 4;
    for (uint32_t i = 0; i < sentence->token_n; i++) {
        uint32_t width = dgm_terminal_width(tokens[i].form, strlen(tokens[i].form));
        words = width > words ? width : words;
    }
    words = words > WORD_WIDTH_MAX ? WORD_WIDTH_MAX : words;
    for (uint32_t i = 0; i < sentence->token_n; i++) {
        const char *form = tokens[i].form;
        size_t size = strlen(form);
        dgm_buffer_print(out, "    ");
        if (used) {
            put_cells(out, &d, i, used);
        } else {
            dgm_buffer_print(out, "%4u <- %-4u", i + 1, tokens[i].head);
        }
        dgm_buffer_put(out, " ", 1);
        dgm_terminal_put_style(out, colour, tokens[i].head == 0 ? DGM_STYLE_BOLD : DGM_STYLE_PLAIN);
        dgm_terminal_put_line(out, &form, &size, words, true, true);
        dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
        dgm_terminal_put_style(out, colour, DGM_STYLE_DIM);
        const char *relation = dgm_relation_name((dgm_relation)tokens[i].relation);
        dgm_buffer_print(out, "  %-5s  %s", dgm_upos_name((dgm_upos)tokens[i].upos), relation);
        dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
        uint32_t label = (uint32_t)strlen(relation);
        put_word_notes(out, analysis, sentence->token + i, (label < LABEL_WIDTH ? LABEL_WIDTH - label : 0) + 2);
        dgm_buffer_put(out, "\n", 1);
    }
    dgm_arena_close(arena);
}

static void put_heading(dgm_buffer *out, bool colour, const char *text) {
    dgm_terminal_put_style(out, colour, DGM_STYLE_BOLD);
    dgm_buffer_print(out, "  %s\n", text);
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
}

static void put_quoted(dgm_buffer *out, const dgm_document *document, dgm_span span) {
    dgm_buffer_print(out, "\"");
    dgm_terminal_put_text(out, document->text + span.start, span.end - span.start);
    dgm_buffer_print(out, "\"");
}

static void put_days(dgm_buffer *out, dgm_date from, dgm_date to) {
    char first[16], last[16];
    dgm_date_write(from, first);
    dgm_date_write(to, last);
    dgm_buffer_print(out, "%s", *first ? first : "no day known");
    if (*first && *last && strcmp(first, last) != 0) {
        dgm_buffer_print(out, " to %s", last);
    }
}

static void put_actor(dgm_buffer *out, const dgm_actor *actor) {
    const char *name = actor->name && *actor->name ? actor->name : "somebody without a name";
    dgm_terminal_put_text(out, name, strlen(name));
    dgm_buffer_print(out, " [%s]", *actor->code ? actor->code : "no code");
}

static void put_entities(dgm_buffer *out, const dgm_analysis *analysis, uint32_t sentence, bool colour) {
    static const char *const kinds[] = {"name", "phrase", "adjective", "pronoun"};
    bool any = false;
    for (uint32_t i = 0; i < analysis->entity_n; i++) {
        const dgm_entity *entity = &analysis->entities[i];
        if (entity->sentence != sentence) {
            continue;
        }
        if (!any) {
            put_heading(out, colour, "Actors");
            any = true;
        }
        dgm_buffer_print(out, "    ");
        put_quoted(out, analysis->document, entity->span);
        dgm_buffer_print(out, "  ");
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            dgm_buffer_print(out, k ? ", " : "");
            put_actor(out, entity->actors[k]);
        }
        dgm_buffer_print(out, entity->actor_n ? "" : "nobody known");
        dgm_terminal_put_style(out, colour, DGM_STYLE_DIM);
        dgm_buffer_print(out, "  (%s", (size_t)entity->kind < sizeof kinds / sizeof *kinds ? kinds[entity->kind] : "?");
        if (entity->ground) {
            dgm_buffer_print(out, "; ");
            dgm_terminal_put_text(out, entity->ground, strlen(entity->ground));
        }
        if (entity->actor_n == 1 && entity->actors[0]->source) {
            dgm_buffer_print(out, "; %s", entity->actors[0]->source);
        }
        dgm_buffer_print(out, "%s)", entity->ambiguous ? "; other readings are as good" : "");
        dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
        dgm_buffer_put(out, "\n", 1);
    }
}

static void put_times_and_places(dgm_buffer *out, const dgm_analysis *analysis, uint32_t sentence, bool colour) {
    bool any = false;
    for (uint32_t i = 0; i < analysis->time_n; i++) {
        const dgm_time *time = &analysis->times[i];
        if (time->sentence != sentence) {
            continue;
        }
        if (!any) {
            put_heading(out, colour, "Times");
            any = true;
        }
        dgm_buffer_print(out, "    ");
        put_quoted(out, analysis->document, time->span);
        dgm_buffer_print(out, "  %s %s, ", time->type ? time->type : "", time->value ? time->value : "");
        put_days(out, time->from, time->to);
        dgm_buffer_print(out, " (%s, %s)\n", dgm_precision_name(time->precision), dgm_basis_name(time->basis));
    }
    any = false;
    for (uint32_t i = 0; i < analysis->place_n; i++) {
        const dgm_place *place = &analysis->places[i];
        if (place->sentence != sentence) {
            continue;
        }
        if (!any) {
            put_heading(out, colour, "Places");
            any = true;
        }
        dgm_buffer_print(out, "    ");
        put_quoted(out, analysis->document, place->span);
        dgm_buffer_print(out, "  ");
        dgm_terminal_put_text(out, place->name ? place->name : "", place->name ? strlen(place->name) : 0);
        dgm_buffer_print(out, "%s%s, %.2f %.2f\n", place->country ? ", " : "", place->country ? place->country : "",
                         place->latitude, place->longitude);
    }
}

static void put_side(dgm_buffer *out, const dgm_document *document, const char *label,
                     const dgm_participant *participants, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        dgm_buffer_print(out, "      %-11s", i ? "" : label);
        put_actor(out, participants[i].actor);
        dgm_buffer_print(out, "  ");
        put_quoted(out, document, participants[i].span);
        dgm_buffer_put(out, "\n", 1);
    }
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention, uint32_t columns,
                        bool colour) {
    const dgm_document *document = analysis->document;
    dgm_buffer_print(out, "    ");
    dgm_terminal_put_style(out, colour, DGM_STYLE_BOLD);
    dgm_buffer_print(out, "%s %s", dgm_category_name(mention->category), mention->cameo ? mention->cameo : "");
    dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
    dgm_buffer_print(out, ", %s", dgm_status_name(mention->status));
    if (mention->mode) {
        dgm_buffer_print(out, ", mode %s", mention->mode);
    }
    for (uint32_t i = 0; i < mention->context_n; i++) {
        dgm_buffer_print(out, "%s%s", i ? " " : ", context ", mention->contexts[i]);
    }
    dgm_buffer_print(out, " (%s, Goldstein %.1f)\n", mention->quad ? mention->quad : "", mention->goldstein);
    put_side(out, document, mention->reciprocal ? "together" : "who", mention->actors, mention->actor_n);
    put_side(out, document, "to whom", mention->recipients, mention->recipient_n);
    if (mention->actor_n == 0) {
        dgm_buffer_print(out, "      %-11snobody is named\n", "who");
    }
    if (mention->attribution) {
        put_side(out, document, "said by", mention->attribution, 1);
    }
    dgm_buffer_print(out, "      %-11s", "when");
    put_days(out, mention->from, mention->to);
    if (mention->time < analysis->time_n) {
        dgm_buffer_print(out, "  ");
        put_quoted(out, document, analysis->times[mention->time].span);
    } else if (mention->from.year) {
        dgm_buffer_print(out, "  (day of publication)");
    }
    dgm_buffer_put(out, "\n", 1);
    if (mention->place < analysis->place_n) {
        dgm_buffer_print(out, "      %-11s", "where");
        put_quoted(out, document, analysis->places[mention->place].span);
        dgm_buffer_put(out, "\n", 1);
    }
    dgm_buffer_print(out, "      %-11s", "read from");
    put_quoted(out, document, mention->trigger);
    dgm_buffer_put(out, "\n", 1);
    for (uint32_t i = 0; i < mention->step_n; i++) {
        const dgm_step *step = &mention->steps[i];
        dgm_buffer_print(out, "      %-11s%u. ", i ? "" : "how", i + 1);
        dgm_terminal_put_wrapped(out, step->text ? step->text : "", step->text ? strlen(step->text) : 0, columns, 20,
                                 20);
        if (step->rule) {
            dgm_terminal_put_style(out, colour, DGM_STYLE_DIM);
            dgm_buffer_print(out, "  [%s]", step->rule);
            dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
        }
        dgm_buffer_put(out, "\n", 1);
    }
    dgm_buffer_print(out, "      %-11s%.2f\n", "confidence", (double)mention->confidence);
}

static const char *reason(dgm_outcome outcome) {
    switch (outcome) {
    case DGM_OUTCOME_CODED: return "";
    case DGM_OUTCOME_NO_WORDS:
        return "it has no verb and no word that the lexicon knows as an act: a fragment, such as a by-line or a list "
               "item";
    case DGM_OUTCOME_NO_ACTOR:
        return "it has an act, but nobody whom the lexicon or the text identifies as a political actor";
    case DGM_OUTCOME_NO_ACT: return "it has actors, but no word of it is an act in the lexicon (lexicon/acts)";
    case DGM_OUTCOME_NEITHER: return "it has neither an actor nor an act that the lexicon knows";
    case DGM_OUTCOME_STATEMENT:
        return "somebody merely says or comments on something: PLOVER codes no neutral statements";
    case DGM_OUTCOME_UNCONNECTED:
        return "it has actors and an act, but nothing in the sentence joins them: the actor is not the act's subject, "
               "object or partner";
    case DGM_OUTCOME_OPERATOR_ONLY:
        return "it has an operator (agree to, refuse to, plan to ...) but no codable act below it";
    case DGM_OUTCOME_N: break;
    }
    return "";
}

static void put_events(dgm_buffer *out, const dgm_analysis *analysis, uint32_t sentence, uint32_t columns,
                       bool colour) {
    bool any = false;
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        if (analysis->mentions[i].sentence == sentence) {
            if (!any) {
                put_heading(out, colour, "Events");
                any = true;
            }
            put_mention(out, analysis, &analysis->mentions[i], columns, colour);
        }
    }
    if (!any && analysis->outcomes) {
        dgm_outcome outcome = (dgm_outcome)analysis->outcomes[sentence];
        put_heading(out, colour, "No event");
        dgm_buffer_print(out, "    %s: ", dgm_outcome_name(outcome));
        dgm_terminal_put_wrapped(out, reason(outcome), strlen(reason(outcome)), columns, 4,
                                 6 + dgm_terminal_width(dgm_outcome_name(outcome), strlen(dgm_outcome_name(outcome))));
        dgm_buffer_put(out, "\n", 1);
    }
}

void dgm_write_explanation(dgm_buffer *out, const dgm_analysis *analysis, uint32_t columns, bool colour) {
    const dgm_document *document = analysis->document;
    char date[16];
    dgm_date_write(document->published, date);
    if (analysis->sentence_n == 0) {
        dgm_buffer_print(out, "There is no sentence in this text.\n");
    }
    for (uint32_t i = 0; i < analysis->sentence_n; i++) {
        const dgm_sentence *sentence = &analysis->sentences[i];
        dgm_terminal_put_style(out, colour, DGM_STYLE_BOLD);
        dgm_buffer_print(out, "%sSentence %u", i ? "\n" : "", i + 1);
        dgm_terminal_put_style(out, colour, DGM_STYLE_PLAIN);
        dgm_buffer_print(out, " of %u%s%s\n  ", analysis->sentence_n, *date ? ", published " : "", date);
        dgm_terminal_put_wrapped(out, document->text + sentence->span.start, sentence->span.end - sentence->span.start,
                                 columns, 2, 2);
        dgm_buffer_put(out, "\n", 1);
        put_heading(out, colour, "Words");
        put_tree(out, analysis, sentence, colour);
        put_entities(out, analysis, i, colour);
        put_times_and_places(out, analysis, i, colour);
        put_events(out, analysis, i, columns, colour);
    }
}
