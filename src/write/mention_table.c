// Event mentions for people: who did what to whom, each with the words that it was read from.
#include "base/calendar.h"
#include "write/terminal.h"

#include <stdio.h>
#include <string.h>

enum {
    INDENT = 2,
    DATE_WIDTH = 10,
    WHAT_WIDTH = 14, // "COOPERATE 0874"
    STATUS_WIDTH = 12,
    COLUMNS_MIN = 72,
    COLUMNS_MAX = 160,
    CELL_LINES = 3, // a longer list of names is cut
    CELL_BYTES = 1024
};

typedef struct table_layout {
    uint32_t columns, who, where;
    bool colour;
} table_layout;

static table_layout lay_out(uint32_t columns, bool colour) {
    table_layout layout = {.colour = colour};
    layout.columns = columns < COLUMNS_MIN ? COLUMNS_MIN : columns > COLUMNS_MAX ? COLUMNS_MAX : columns;
    uint32_t gaps = 2 * 5, left = layout.columns - INDENT - DATE_WIDTH - WHAT_WIDTH - STATUS_WIDTH - gaps;
    layout.where = left / 4 < 18 ? left / 4 : 18;
    layout.who = (left - layout.where) / 2;
    return layout;
}

// The quad class is what a reader scans for: cooperation in cool colours, conflict in warm ones.
static dgm_style style_of(const dgm_mention *mention) {
    switch (mention->category) {
    case DGM_CATEGORY_AGREE:
    case DGM_CATEGORY_CONSULT:
    case DGM_CATEGORY_SUPPORT:
    case DGM_CATEGORY_CONCEDE: return DGM_STYLE_CYAN;
    case DGM_CATEGORY_COOPERATE:
    case DGM_CATEGORY_AID:
    case DGM_CATEGORY_RETREAT: return DGM_STYLE_GREEN;
    case DGM_CATEGORY_REQUEST:
    case DGM_CATEGORY_ACCUSE:
    case DGM_CATEGORY_REJECT:
    case DGM_CATEGORY_THREATEN: return DGM_STYLE_YELLOW;
    case DGM_CATEGORY_PROTEST:
    case DGM_CATEGORY_SANCTION:
    case DGM_CATEGORY_MOBILIZE:
    case DGM_CATEGORY_COERCE:
    case DGM_CATEGORY_ASSAULT: return DGM_STYLE_RED;
    case DGM_CATEGORY_NONE:
    case DGM_CATEGORY_N: break;
    }
    return DGM_STYLE_PLAIN;
}

static const char *name_participants(const dgm_participant *participants, uint32_t n, char out[CELL_BYTES]) {
    size_t used = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < n && used + 1 < CELL_BYTES; i++) {
        const dgm_actor *actor = participants[i].actor;
        const char *name = actor->name && *actor->name ? actor->name : actor->code;
        // A country's code adds nothing to its name; everybody else's says whose side he is on.
        bool with_code = *actor->code && actor->id && strcmp(actor->id, actor->code) != 0;
        int wrote = snprintf(out + used, CELL_BYTES - used, "%s%s%s%s%s", i ? ", " : "", name, with_code ? " (" : "",
                             with_code ? actor->code : "", with_code ? ")" : "");
        if (wrote < 0) {
            break;
        }
        used += (size_t)wrote;
    }
    // The cut of snprintf may fall into a character: step back to where one starts.
    size_t size = used < CELL_BYTES ? used : CELL_BYTES - 1;
    if (used >= CELL_BYTES) {
        while (size && ((unsigned char)out[size - 1] & 0xC0) == 0x80) {
            size--;
        }
        out[size ? size - 1 : 0] = 0;
    }
    return out;
}

// The end of a path says more than its beginning.
static void put_end_of_id(dgm_buffer *out, const char *id, uint32_t used, uint32_t columns) {
    uint32_t room = columns > used + 4 ? columns - used - 4 : 0;
    bool cut = false;
    while (*id && dgm_terminal_width(id, strlen(id)) > room) {
        do {
            id++;
        } while (((unsigned char)*id & 0xC0) == 0x80);
        cut = true;
    }
    if (*id) {
        dgm_buffer_print(out, " \xC2\xB7 %s", cut ? "\xE2\x80\xA6" : "");
        dgm_terminal_put_text(out, id, strlen(id));
    }
}

static void put_header(dgm_buffer *out, const dgm_document *document, const table_layout *layout) {
    char date[16];
    dgm_date_write(document->published, date);
    const char *title = document->title && *document->title ? document->title : document->id;
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_BOLD);
    dgm_terminal_put_wrapped(out, title, strlen(title), layout->columns, 0, 0);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_buffer_put(out, "\n", 1);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_DIM);
    const char *day = *date ? date : "no publication date found";
    uint32_t used = (uint32_t)strlen(day);
    dgm_buffer_print(out, "%s", day);
    if (document->source) {
        used += 3 + dgm_terminal_width(document->source, strlen(document->source));
        dgm_buffer_print(out, " \xC2\xB7 ");
        dgm_terminal_put_text(out, document->source, strlen(document->source));
    }
    put_end_of_id(out, document->id, used, layout->columns);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_buffer_put(out, "\n", 1);
}

static void put_column_names(dgm_buffer *out, const table_layout *layout) {
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_DIM);
    dgm_buffer_print(out, "%*s%-*s  %-*s  %-*s  %-*s  %-*s  %s", INDENT, "", DATE_WIDTH, "when", (int)layout->who,
                     "who", WHAT_WIDTH, "what", (int)layout->who, "to whom", STATUS_WIDTH, "status", "where");
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_buffer_put(out, "\n", 1);
}

// The words around the trigger, as wide as the line; the trigger stands out.
static void put_excerpt(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention,
                        const table_layout *layout) {
    const char *text = analysis->document->text;
    dgm_span span = analysis->sentences[mention->sentence].span;
    uint32_t indent = INDENT + DATE_WIDTH + 2, room = layout->columns - indent - 2, start = span.start;
    dgm_span trigger = mention->trigger;
    bool whole = trigger.start < span.start || trigger.end > span.end || trigger.start >= trigger.end;
    if (whole) {
        trigger = (dgm_span){span.start, span.start};
    }
    if (dgm_terminal_width(text + span.start, span.end - span.start) > room) {
        // A third of the line before the trigger; more where little follows it.
        uint32_t after = dgm_terminal_width(text + trigger.start, span.end - trigger.start) + 2, before = room / 3;
        before = after < room && room - after > before ? room - after : before;
        // Drop words from the front until what stands before the trigger fits.
        while (start < trigger.start && dgm_terminal_width(text + start, trigger.start - start) > before) {
            const char *space = memchr(text + start, ' ', trigger.start - start);
            start = space ? (uint32_t)(space - text) + 1 : trigger.start;
        }
    }
    uint32_t used = start > span.start ? 2 : 0;
    dgm_terminal_put_spaces(out, indent);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_DIM);
    dgm_buffer_print(out, "%s", used ? "\xE2\x80\xA6 " : "");
    dgm_terminal_put_text(out, text + start, trigger.start - start);
    used += dgm_terminal_width(text + start, trigger.start - start);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_terminal_put_style(out, layout->colour && !whole, DGM_STYLE_BOLD);
    dgm_terminal_put_text(out, text + trigger.start, trigger.end - trigger.start);
    used += dgm_terminal_width(text + trigger.start, trigger.end - trigger.start);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_DIM);
    const char *rest = text + trigger.end;
    size_t rest_size = span.end - trigger.end;
    uint32_t width = dgm_terminal_width(rest, rest_size), left = used < room ? room - used : 1;
    if (width > left) {
        dgm_terminal_put_line(out, &rest, &rest_size, left, true, false);
    } else {
        dgm_terminal_put_text(out, rest, rest_size);
    }
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_buffer_put(out, "\n", 1);
}

typedef struct table_cell {
    const char *text;
    size_t size;
    uint32_t width;
    dgm_style style;
} table_cell;

enum { CELL_N = 6 };

static void put_cells(dgm_buffer *out, table_cell cells[CELL_N], const table_layout *layout) {
    for (uint32_t line = 0; line < CELL_LINES; line++) {
        bool more = line == 0;
        uint32_t last_cell = 0;
        for (uint32_t i = 0; i < CELL_N; i++) {
            more = more || cells[i].size > 0;
            last_cell = cells[i].size > 0 ? i : last_cell;
        }
        if (!more) {
            break;
        }
        dgm_terminal_put_spaces(out, INDENT);
        for (uint32_t i = 0; i <= last_cell; i++) {
            dgm_terminal_put_spaces(out, i ? 2 : 0);
            dgm_terminal_put_style(out, layout->colour && cells[i].style != DGM_STYLE_PLAIN, cells[i].style);
            dgm_terminal_put_line(out, &cells[i].text, &cells[i].size, cells[i].width, line + 1 == CELL_LINES,
                                  i < last_cell);
            dgm_terminal_put_style(out, layout->colour && cells[i].style != DGM_STYLE_PLAIN, DGM_STYLE_PLAIN);
        }
        dgm_buffer_put(out, "\n", 1);
    }
}

static void put_mention(dgm_buffer *out, const dgm_analysis *analysis, const dgm_mention *mention,
                        const table_layout *layout) {
    char date[16], what[48], actors[CELL_BYTES], recipients[CELL_BYTES];
    dgm_date_write(mention->from, date);
    if (mention->from.year && dgm_date_compare(mention->from, mention->to) != 0) {
        // A span of days shows what its precision knows: "1980-04", "2007".
        dgm_date shown = mention->from;
        shown.day = mention->precision >= DGM_PRECISION_MONTH ? 0 : shown.day;
        shown.month = mention->precision >= DGM_PRECISION_YEAR ? 0 : shown.month;
        dgm_date_write(shown, date);
    }
    snprintf(what, sizeof what, "%s %s", dgm_category_name(mention->category), mention->cameo ? mention->cameo : "");
    name_participants(mention->actors, mention->actor_n, actors);
    name_participants(mention->recipients, mention->recipient_n, recipients);
    const char *whom = mention->recipient_n ? recipients : mention->reciprocal ? "each other" : "\xE2\x80\x94";
    const char *where = mention->place < analysis->place_n ? analysis->places[mention->place].name : "";
    const char *texts[CELL_N] = {*date ? date : "\xE2\x80\x94",
                                 *actors ? actors : "\xE2\x80\x94",
                                 what,
                                 whom,
                                 dgm_status_name(mention->status),
                                 where ? where : ""};
    const uint32_t widths[CELL_N] = {DATE_WIDTH, layout->who, WHAT_WIDTH, layout->who, STATUS_WIDTH, layout->where};
    table_cell cells[CELL_N];
    for (uint32_t i = 0; i < CELL_N; i++) {
        cells[i] = (table_cell){.text = texts[i], .size = strlen(texts[i]), .width = widths[i]};
    }
    cells[2].style = style_of(mention);
    cells[4].style = mention->status == DGM_STATUS_ACTUAL ? DGM_STYLE_PLAIN : DGM_STYLE_YELLOW;
    put_cells(out, cells, layout);
    put_excerpt(out, analysis, mention, layout);
}

static void put_nothing(dgm_buffer *out, const dgm_analysis *analysis, const table_layout *layout) {
    uint32_t outcomes[DGM_OUTCOME_N] = {0};
    for (uint32_t i = 0; analysis->outcomes && i < analysis->sentence_n; i++) {
        outcomes[analysis->outcomes[i] < DGM_OUTCOME_N ? analysis->outcomes[i] : 0]++;
    }
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_DIM);
    dgm_buffer_print(out, "%*snothing coded in %u sentence%s", INDENT, "", analysis->sentence_n,
                     analysis->sentence_n == 1 ? "" : "s");
    const char *separator = ": ";
    for (uint32_t i = 1; i < DGM_OUTCOME_N; i++) {
        if (outcomes[i]) {
            dgm_buffer_print(out, "%s%u %s", separator, outcomes[i], dgm_outcome_name((dgm_outcome)i));
            separator = ", ";
        }
    }
    dgm_terminal_put_style(out, layout->colour, DGM_STYLE_PLAIN);
    dgm_buffer_put(out, "\n", 1);
}

void dgm_write_mentions_table(dgm_buffer *out, const dgm_analysis *analysis, uint32_t columns, bool colour) {
    table_layout layout = lay_out(columns, colour);
    put_header(out, analysis->document, &layout);
    if (analysis->mention_n) {
        put_column_names(out, &layout);
    } else {
        put_nothing(out, analysis, &layout);
    }
    for (uint32_t i = 0; i < analysis->mention_n; i++) {
        put_mention(out, analysis, &analysis->mentions[i], &layout);
    }
    dgm_buffer_put(out, "\n", 1);
}
