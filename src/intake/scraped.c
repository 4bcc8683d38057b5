// Text that was scraped from pages: no tags to go by, so the article is found by the form, the wording, the place and
// the repetition of its lines.
//
// Lines are first joined to units (a paragraph that was wrapped hard, or a line that stands alone). Each unit is then
// told apart by its own form, and last by its neighbours: a line in title case that heads a paragraph is a headline,
// the same line with nothing below it is an advertisement, and three of them in a row are a menu. What reads like a
// sentence stays, unless it is a teaser: a headline and a summary that end in a link.
#include "intake/parts.h"

#include <string.h>

#include "base/table.h"

enum { HEADLINE_BYTES = 400 }; // longer is no headline, whatever its form

typedef enum role {
    ROLE_DROP = 0,
    ROLE_BODY,    // reads like a sentence
    ROLE_HEADING, // no sentence's end: a headline, a label, a menu item, an advertisement
    ROLE_DATE,    // nothing but a date
    ROLE_BYLINE,
    ROLE_CREDIT,
    ROLE_CAPTION,
    ROLE_CUT,  // a sentence without its end
    ROLE_ITEM, // a list's item within the text
    ROLE_TITLE // the document's headline, or a heading over text
} role;

typedef struct unit {
    dgm_slice text;
    dgm_line_form form;
    uint32_t group; // units with no blank line between them share it
    role role;
    bool is_bulleted;
    bool has_more;   // ended in a "more" link, which is cut off
    dgm_date date;   // of a date line
    const char *why; // it was dropped; NULL where it was not
} unit;

typedef struct scraped {
    dgm_arena *arena;
    unit *units; // (n)
    size_t n, room;
    bool is_short_of_memory;
} scraped;

// One line of the input, trimmed.
typedef struct line {
    dgm_slice text;
    dgm_line_form form;
    bool is_bulleted;
    bool ends_unit;   // furniture, a teaser's link or a picture's credit at its end
    bool begins_unit; // furniture, a bullet or a dateline at its front
} line;

static dgm_slice cut_bullet(dgm_slice s, bool *is_bulleted) {
    static const char *const BULLETS[] = {
        "\xe2\x80\xa2", "\xc2\xb7", "\xc2\xbb", "\xe2\x80\xba", "\xe2\x96\xaa", "\xe2\x96\xba", "\xe2\x97\x8f", "* ",
        "- ",           "> ",       "+ "};
    *is_bulleted = false;
    for (size_t i = 0; i < sizeof BULLETS / sizeof *BULLETS; i++) {
        size_t n = strlen(BULLETS[i]);
        if (s.size > n && memcmp(s.data, BULLETS[i], n) == 0) {
            *is_bulleted = true;
            return dgm_slice_trim(dgm_slice_cut(s, n, s.size));
        }
    }
    return s;
}

// ---- lines to units ---------------------------------------------------------------------------------

static size_t first_word_size(dgm_slice s) {
    const char *space = memchr(s.data, ' ', s.size);
    return space ? (size_t)(space - s.data) : s.size;
}

// Whether a group of lines was wrapped at one width: no line but the last could have taken the next one's first word.
static bool is_wrapped(const line *lines, size_t n) {
    size_t width = 0;
    for (size_t i = 0; i < n; i++) {
        width = lines[i].text.size > width ? lines[i].text.size : width;
    }
    if (n < 3 || width < 40 || width > 120) {
        return false;
    }
    for (size_t i = 0; i + 1 < n; i++) {
        if (lines[i].text.size + 1 + first_word_size(lines[i + 1].text) + 2 < width) {
            return false;
        }
    }
    return true;
}

// Whether line b continues the sentence of line a, which stands directly above it, or, in a group that was wrapped, its
// paragraph. `group_is_broken`: sentences of the group run over its lines, at whatever width.
static bool continues(const line *a, const line *b, bool group_is_wrapped, bool group_is_broken) {
    if (a->form.word_n == 0 || b->form.word_n == 0 || a->ends_unit || b->begins_unit) {
        return false;
    }
    if (b->form.starts_lower) {
        return !a->form.ends_sentence || group_is_wrapped;
    }
    if (a->form.ends_open) {
        return true;
    }
    if (a->form.ends_sentence || a->form.ends_colon) {
        return group_is_wrapped || (group_is_broken && a->form.ends_sentence && b->form.word_n >= 4);
    }
    // Capitals throughout, as old wires wrote: every line looks like a headline.
    bool is_shouted = a->form.upper_n * 10 > a->form.letter_n * 9 && b->form.upper_n * 10 > b->form.letter_n * 9;
    if (group_is_wrapped && is_shouted) {
        return true;
    }
    // A line that stops in mid-sentence before a name: long, and not in a headline's capitals.
    bool is_prose = a->form.content_n >= 4 && a->form.capital_n * 2 < a->form.content_n;
    return group_is_wrapped ? !a->form.is_title_like || is_prose : is_prose && a->text.size >= 50;
}

static void put_unit(scraped *s, dgm_slice text, uint32_t group, bool is_bulleted) {
    unit *units = dgm_arena_grow(s->arena, s->units, s->n, &s->room, sizeof *units);
    if (!units) {
        s->is_short_of_memory = true;
        return;
    }
    s->units = units;
    unit *u = &units[s->n];
    *u = (unit){.text = text, .group = group, .is_bulleted = is_bulleted};
    s->n++;
}

static dgm_slice join(scraped *s, const line *lines, size_t n) {
    size_t size = 0;
    for (size_t i = 0; i < n; i++) {
        size += lines[i].text.size + 1;
    }
    char *joined = dgm_arena_get(s->arena, size);
    if (!joined) {
        s->is_short_of_memory = true;
        return (dgm_slice){NULL, 0};
    }
    size_t k = 0;
    for (size_t i = 0; i < n; i++) {
        // After a hyphen the word goes on: "the U.S.-" / "led coalition".
        if (i && joined[k - 1] != '-') {
            joined[k++] = ' ';
        }
        memcpy(joined + k, lines[i].text.data, lines[i].text.size);
        k += lines[i].text.size;
    }
    return (dgm_slice){joined, k};
}

// Join the lines of one group (no blank line within) to units.
static void put_group(scraped *s, const line *lines, size_t n, uint32_t group) {
    bool wrapped = is_wrapped(lines, n);
    size_t broken = 0, i = 0;
    for (size_t k = 1; k < n; k++) {
        broken += continues(&lines[k - 1], &lines[k], false, false);
    }
    bool is_broken = broken * 3 >= n;
    while (i < n && !s->is_short_of_memory) {
        size_t k = i + 1;
        while (k < n && continues(&lines[k - 1], &lines[k], wrapped, is_broken)) {
            k++;
        }
        dgm_slice text = k == i + 1 ? lines[i].text : join(s, lines + i, k - i);
        put_unit(s, text, group, lines[i].is_bulleted);
        i = k;
    }
}

static void split(scraped *s, dgm_slice text) {
    enum { GROUP_LINES = 4096 }; // a group is worked off in such pieces: its memory stays small
    line *lines = dgm_arena_array(s->arena, line, GROUP_LINES);
    size_t n = 0, at = 0;
    uint32_t group = 0;
    if (!lines) {
        s->is_short_of_memory = true;
        return;
    }
    while (at < text.size && !s->is_short_of_memory) {
        const char *newline = memchr(text.data + at, '\n', text.size - at);
        size_t end = newline ? (size_t)(newline - text.data) : text.size;
        bool is_bulleted = false;
        dgm_slice trimmed = cut_bullet(dgm_slice_trim(dgm_slice_cut(text, at, end)), &is_bulleted);
        at = end + 1;
        if (trimmed.size == 0 || n == GROUP_LINES) {
            put_group(s, lines, n, group);
            group += n > 0;
            n = 0;
        }
        if (trimmed.size == 0) {
            continue;
        }
        size_t size = 0;
        const char *clean = dgm_intake_collapse(s->arena, trimmed, &size);
        if (!clean) {
            s->is_short_of_memory = true;
            return;
        }
        // Furniture glued to the end of the line goes before the line is looked at.
        trimmed = dgm_slice_trim(
            dgm_slice_cut((dgm_slice){clean, size}, 0, size - dgm_line_glued_furniture((dgm_slice){clean, size})));
        bool is_furniture = dgm_line_is_furniture(trimmed), has_place;
        lines[n++] =
            (line){.text = trimmed,
                   .form = dgm_line_form_of(trimmed),
                   .is_bulleted = is_bulleted,
                   .ends_unit = is_furniture || dgm_line_more_link(trimmed) || dgm_line_picture_credit(trimmed),
                   .begins_unit = is_furniture || is_bulleted || dgm_line_dateline(trimmed, &has_place)};
    }
    put_group(s, lines, n, group);
}

// ---- units by their own form ------------------------------------------------------------------------

static bool reads_like_prose(const dgm_line_form *f) {
    return f->content_n >= 3 && f->capital_n * 2 < f->content_n && f->word_n >= 6;
}

static role role_of(unit *u) {
    const dgm_line_form *f = &u->form;
    if (f->word_n == 0) {
        return ROLE_DROP;
    }
    if (dgm_intake_date_line(u->text, &u->date)) {
        return ROLE_DATE;
    }
    if (dgm_line_is_byline(u->text)) {
        return ROLE_BYLINE;
    }
    if (dgm_line_is_credit(u->text)) {
        return ROLE_CREDIT;
    }
    if (dgm_line_is_furniture(u->text)) {
        return ROLE_DROP;
    }
    size_t mark = dgm_line_caption_mark(u->text);
    if (mark) {
        u->text = dgm_slice_trim(dgm_slice_cut(u->text, mark, u->text.size));
        dgm_line_form inner = dgm_line_form_of(u->text);
        return inner.word_n >= 5 && !inner.is_title_like ? ROLE_CAPTION : ROLE_DROP;
    }
    bool has_place = false;
    if (f->word_n <= 12 && dgm_line_dateline(u->text, &has_place) == u->text.size) {
        return has_place ? ROLE_BYLINE : ROLE_DATE;
    }
    size_t credit = dgm_line_picture_credit(u->text);
    if (credit && !dgm_line_dateline(u->text, &has_place)) {
        dgm_slice rest = dgm_slice_trim(dgm_slice_cut(u->text, 0, u->text.size - credit));
        dgm_line_form inner = dgm_line_form_of(rest);
        // "..., the agency said (AFP)." ends an article as often as a caption: text that is longer than captions are
        // stays what it is.
        if (inner.word_n <= 45 && dgm_line_sentence_count(rest) <= 2) {
            bool is_sentence = inner.word_n >= 5 && inner.has_verb && !inner.is_title_like;
            u->text = rest;
            return is_sentence ? ROLE_CAPTION : ROLE_DROP;
        }
    }
    if (f->ends_sentence) {
        // "What Next for the Talks?" is a headline, "What next?" in a paragraph is none.
        bool is_asked = u->text.data[u->text.size - 1] == '?' || u->text.data[u->text.size - 1] == '!';
        // Scripts without spaces count as one word a line.
        bool is_long = f->word_n >= 3 || f->has_verb || f->letter_n >= 24;
        return is_asked && f->is_title_like ? ROLE_HEADING : is_long ? ROLE_BODY : ROLE_HEADING;
    }
    if (f->ends_colon) {
        return f->word_n >= 5 || f->has_verb ? ROLE_BODY : ROLE_HEADING;
    }
    if (f->is_title_like) {
        return ROLE_HEADING;
    }
    if (dgm_line_sentence_count(u->text) >= 1 && f->word_n >= 10) {
        return ROLE_BODY;
    }
    return reads_like_prose(f) && (f->word_n >= 16 || f->ends_open || f->starts_lower) ? ROLE_CUT : ROLE_HEADING;
}

// What was dropped since the last call was dropped for this.
static void note_dropped(scraped *s, const char *why) {
    for (size_t i = 0; i < s->n; i++) {
        if (s->units[i].role == ROLE_DROP && !s->units[i].why) {
            s->units[i].why = why;
        }
    }
}

// ---- units by their neighbours ----------------------------------------------------------------------

static bool is_text(role r) {
    return r == ROLE_BODY || r == ROLE_CAPTION || r == ROLE_CUT;
}

// Index of the next unit that is not dropped, s->n for none.
static size_t next_kept(const scraped *s, size_t i) {
    do {
        i++;
    } while (i < s->n && s->units[i].role == ROLE_DROP);
    return i;
}

// Whether unit b goes on with the sentence that unit a leaves open, over a blank line or an advertisement between them.
static bool goes_on(const unit *a, const unit *b) {
    bool may = (is_text(a->role) || a->role == ROLE_HEADING) && (is_text(b->role) || b->role == ROLE_HEADING);
    return may && a->role != ROLE_CAPTION && b->form.starts_lower && !b->is_bulleted && !a->form.ends_sentence &&
           !a->form.ends_colon && (reads_like_prose(&a->form) || (a->form.ends_open && a->form.word_n >= 5));
}

static void join_over_gaps(scraped *s) {
    for (size_t i = 0; i < s->n && !s->is_short_of_memory; i++) {
        // The whole chain at once, so that a long one costs its length; over two units of furniture at most.
        size_t last = i, size = s->units[i].text.size;
        for (size_t k = i + 1; s->units[i].role != ROLE_DROP && k < s->n && k - last <= 3; k++) {
            if (s->units[k].role == ROLE_DROP) {
                continue;
            }
            if (!goes_on(&s->units[last], &s->units[k])) {
                break;
            }
            size += s->units[k].text.size + 1;
            last = k;
        }
        if (last == i) {
            continue;
        }
        char *joined = dgm_arena_get(s->arena, size + 1);
        if (!joined) {
            s->is_short_of_memory = true;
            return;
        }
        size_t at = 0;
        for (size_t k = i; k <= last; k++) {
            unit *u = &s->units[k];
            if (k > i && u->role == ROLE_DROP) {
                continue;
            }
            if (at > 0) {
                joined[at++] = ' ';
            }
            memcpy(joined + at, u->text.data, u->text.size);
            at += u->text.size;
            u->role = ROLE_DROP;
        }
        unit *whole = &s->units[i];
        whole->text = (dgm_slice){joined, at};
        whole->form = dgm_line_form_of(whole->text);
        whole->role = whole->form.ends_sentence || whole->form.ends_colon ? ROLE_BODY : ROLE_CUT;
        i = last;
    }
}

// A teaser is a headline with a summary that ends in a link to the rest: both go. The link alone on its line tells as
// much, where the summary stands directly above it.
static void drop_teasers(scraped *s) {
    for (size_t i = 0; i < s->n; i++) {
        unit *u = &s->units[i];
        size_t link = dgm_line_more_link(u->text);
        bool is_link_line = u->role == ROLE_DROP && i > 0 && s->units[i - 1].group == u->group && u->text.size < 40 &&
                            (dgm_slice_starts(u->text, "more") || dgm_slice_starts(u->text, "read more") ||
                             dgm_slice_starts(u->text, "full story") || dgm_slice_starts(u->text, "continue reading"));
        size_t summary = link ? i : is_link_line ? i - 1 : SIZE_MAX;
        if (summary == SIZE_MAX) {
            continue;
        }
        unit *t = &s->units[summary];
        // The headline stands on the line above, or above a blank line.
        bool has_head = summary > 0 && s->units[summary - 1].role == ROLE_HEADING &&
                        (link || s->units[summary - 1].group == t->group);
        if (has_head && dgm_line_sentence_count(t->text) <= 3 && t->form.word_n <= 70) {
            t->role = s->units[summary - 1].role = ROLE_DROP;
        } else if (link) {
            t->text = dgm_slice_trim(dgm_slice_cut(t->text, 0, t->text.size - link));
            t->form = dgm_line_form_of(t->text);
        }
    }
}

// Lists of other articles without links: headline, one sentence, headline, one sentence, with no blank line between.
// Only where the article has been, and only two pairs and more: a heading over a paragraph is an article's own.
static void drop_pairs(scraped *s) {
    size_t body = 0, i = 0;
    while (i < s->n) {
        size_t k = i, pairs = 0;
        while (k + 1 < s->n && s->units[k + 1].group == s->units[i].group && s->units[k].role == ROLE_HEADING &&
               s->units[k].form.word_n >= 3 && s->units[k + 1].role == ROLE_BODY && s->units[k + 1].form.word_n <= 35 &&
               dgm_line_sentence_count(s->units[k + 1].text) == 1) {
            pairs++;
            k += 2;
        }
        bool is_whole_group = pairs >= 2 && (k == s->n || s->units[k].group != s->units[i].group);
        if (is_whole_group && body >= 3) {
            for (size_t j = i; j < k; j++) {
                s->units[j].role = ROLE_DROP;
            }
        }
        size_t end = k > i ? k : i + 1;
        for (; i < end; i++) {
            body += s->units[i].role == ROLE_BODY;
        }
    }
}

// A second copy of a line says nothing new: headlines stand in the page's title, over the article and in lists of
// most-read articles.
static void drop_repetition(scraped *s) {
    dgm_table seen = {0};
    for (size_t i = 0; i < s->n && !s->is_short_of_memory; i++) {
        unit *u = &s->units[i];
        if (u->role == ROLE_DROP || u->text.size < 12) {
            continue;
        }
        uint32_t first = dgm_table_find(&seen, u->text.data, u->text.size);
        if (first == DGM_TABLE_NONE) {
            s->is_short_of_memory =
                dgm_table_put(&seen, s->arena, u->text.data, u->text.size, (uint32_t)i) == DGM_TABLE_NONE;
        } else if (u->role != ROLE_HEADING || next_kept(s, i) == s->n || !is_text(s->units[next_kept(s, i)].role)) {
            u->role = ROLE_DROP;
        } else if (s->units[first].role == ROLE_HEADING) {
            // The copy that stands over the text is the headline.
            s->units[first].role = ROLE_DROP;
            s->is_short_of_memory = !dgm_table_set(&seen, s->arena, u->text.data, u->text.size, (uint32_t)i);
        }
    }
}

// How well a heading above the text would do as the document's headline: its words, up to what a headline needs, and
// how near it is to the text.
static int headline_score(const unit *u, size_t distance) {
    int words = (int)(u->form.word_n < 8 ? u->form.word_n : 8);
    bool is_shouted = u->form.letter_n > 8 && u->form.upper_n * 10 > u->form.letter_n * 9;
    return words * 2 - (int)(distance < 6 ? distance : 6) * 3 - (u->form.word_n <= 3 ? 6 : 0) - (is_shouted ? 2 : 0) -
           (u->form.ends_colon ? 6 : 0) - (u->is_bulleted ? 4 : 0) - (u->form.word_n > 24 ? 12 : 0);
}

// The text's first unit: prose of some length, or any sentence directly under a headline and a date.
static size_t find_start(const scraped *s) {
    size_t fallback = s->n;
    for (size_t i = 0; i < s->n; i++) {
        const unit *u = &s->units[i];
        if (!is_text(u->role)) {
            continue;
        }
        if (u->form.word_n >= 12 || u->role == ROLE_CAPTION) {
            return i;
        }
        fallback = fallback == s->n ? i : fallback;
    }
    return fallback;
}

static size_t find_headline(scraped *s, size_t start) {
    size_t best = SIZE_MAX, distance = 0;
    int best_score = -1000;
    // No sentence at all: a list of headlines, or a text without full stops. The first good line leads it.
    for (size_t i = 0; i < s->n && start == s->n; i++) {
        if (s->units[i].role == ROLE_HEADING && s->units[i].form.word_n >= 3 &&
            s->units[i].text.size <= HEADLINE_BYTES) {
            return i;
        }
    }
    for (size_t i = start; i > 0; i--) {
        const unit *u = &s->units[i - 1];
        if (u->role == ROLE_HEADING && u->text.size <= HEADLINE_BYTES) {
            int score = headline_score(u, distance++);
            if (score > best_score) {
                best = i - 1;
                best_score = score;
            }
        }
    }
    // Sentences above the headline that belong to no article (a cookie notice, a slogan) do not make it another one.
    return best_score > -12 ? best : SIZE_MAX;
}

// Headings between the paragraphs: those that head text stay, rows of them are menus, the rest is furniture.
static void settle_headings(scraped *s, size_t start, size_t headline) {
    const unit *kept = NULL; // the last one before the heading in hand
    for (size_t i = 0; i < s->n; i++) {
        unit *u = &s->units[i];
        if (u->role != ROLE_HEADING || i == headline) {
            kept = u->role == ROLE_DROP ? kept : u;
            continue;
        }
        if (start == s->n) {
            bool is_long = u->form.word_n >= 5 && !u->form.is_title_like;
            u->role = is_long || u->text.size > HEADLINE_BYTES ? ROLE_CUT : ROLE_DROP;
            continue;
        }
        if (i < start) {
            // A line of some length between the headline and the text is its second line.
            bool is_deck = headline != SIZE_MAX && i > headline && u->form.word_n >= 7 && !u->is_bulleted;
            u->role = is_deck ? ROLE_CUT : ROLE_DROP;
            continue;
        }
        size_t row = i;
        while (row < s->n && s->units[row].role == ROLE_HEADING) {
            row++;
        }
        bool after_colon = kept && kept->role == ROLE_BODY && kept->form.ends_colon;
        size_t next = row;
        while (next < s->n && (s->units[next].role == ROLE_DATE || s->units[next].role == ROLE_BYLINE ||
                               (s->units[next].role == ROLE_DROP && next - row < 3))) {
            next++;
        }
        bool heads_text = next < s->n && is_text(s->units[next].role) && s->units[next].form.word_n >= 6;
        for (size_t k = i; k < row; k++) {
            bool is_last = k + 1 == row;
            unit *h = &s->units[k];
            // A list in the text: bullets, or lines under a sentence that ends in a colon.
            if ((h->is_bulleted && reads_like_prose(&h->form)) || (after_colon && h->form.word_n >= 2)) {
                h->role = ROLE_ITEM;
            } else if (reads_like_prose(&h->form) && h->form.has_verb && h->form.word_n >= 10 && row - i <= 2) {
                h->role = ROLE_CUT;
            } else if (is_last && heads_text && h->form.word_n <= 20) {
                h->role = ROLE_TITLE;
            } else if (reads_like_prose(&h->form) && h->form.has_verb && row - i <= 2 && h->form.word_n >= 8) {
                h->role = ROLE_CUT; // a sentence that only lacks its full stop
            } else {
                h->role = ROLE_DROP;
            }
            kept = h->role == ROLE_DROP ? kept : h;
        }
        i = row - 1;
    }
}

// After the line that opens the readers' comments nothing is the article's. Where an article follows nonetheless (the
// line was a link in a menu) there was no text before it.
static void drop_comments(scraped *s) {
    size_t body = 0, later = 0;
    for (size_t i = 0; i < s->n; i++) {
        later += s->units[i].role == ROLE_BODY && s->units[i].form.word_n >= 25 ? 1u : 0u;
    }
    for (size_t i = 0; i < s->n; i++) {
        unit *u = &s->units[i];
        body += u->role == ROLE_BODY && u->form.word_n >= 12;
        later -= u->role == ROLE_BODY && u->form.word_n >= 25;
        if (u->role == ROLE_DROP && body >= 2 && u->text.size < 60 && dgm_line_opens_comments(u->text)) {
            // A link to the comments stands over them as well ("Comments" in a share bar): then long text follows.
            if (later > body) {
                continue;
            }
            for (size_t k = i + 1; k < s->n; k++) {
                s->units[k].role = ROLE_DROP;
            }
            return;
        }
    }
}

// Under "Related articles" and its like, headlines and single short sentences are other articles'. Text of some length
// is the article again.
static void drop_related(scraped *s, size_t start) {
    bool in_list = false;
    for (size_t i = start; i < s->n; i++) {
        unit *u = &s->units[i];
        if (u->role == ROLE_DROP) {
            in_list |= u->text.size < 60 && dgm_line_is_closing(u->text);
            continue;
        }
        if (!in_list) {
            continue;
        }
        bool is_teaser_like = u->role != ROLE_BODY || (u->form.word_n <= 30 && dgm_line_sentence_count(u->text) <= 1 &&
                                                       i > 0 && s->units[i - 1].group == u->group);
        if (is_teaser_like) {
            u->role = ROLE_DROP;
        } else {
            in_list = false;
        }
    }
}

// ---- units to blocks --------------------------------------------------------------------------------

static void put_paragraph(dgm_draft *d, const unit *u) {
    dgm_slice text = dgm_draft_put_dateline(d, u->text);
    dgm_line_form f = dgm_line_form_of(text);
    if (u->role == ROLE_CUT) {
        dgm_draft_put(d, DGM_BLOCK_FRAGMENT, text);
    } else if (f.ends_sentence || f.ends_colon) {
        dgm_draft_put(d, DGM_BLOCK_PARAGRAPH, text);
    } else {
        size_t end = dgm_line_last_sentence(text);
        if (end) {
            dgm_draft_put(d, DGM_BLOCK_PARAGRAPH, dgm_slice_cut(text, 0, end));
        }
        dgm_draft_put(d, DGM_BLOCK_FRAGMENT, dgm_slice_cut(text, end, text.size));
    }
}

// A caption, its credit, a dateline and the first sentence in one line: "Jane Doe met John Roe (AFP) July 23, 2007 --
// The minister says ...". The credit or the dateline is the seam.
static bool put_with_caption(dgm_draft *d, const unit *u) {
    dgm_slice text = u->text;
    for (size_t i = 20; i < text.size && i < 400; i++) {
        if (text.data[i] != '(') {
            continue;
        }
        dgm_slice rest = dgm_slice_cut(text, i, text.size), before = dgm_slice_trim(dgm_slice_cut(text, 0, i));
        bool has_place = false;
        size_t dateline = dgm_line_dateline(rest, &has_place);
        dgm_line_form f = dgm_line_form_of(before);
        // A place in capitals before the bracket is the dateline's own: "..., TEHRAN (Reuters) -- ".
        if (!dateline || f.word_n < 5) {
            continue;
        }
        if (f.has_verb || f.ends_sentence) {
            dgm_draft_put(d, DGM_BLOCK_CAPTION, before);
        }
        unit paragraph = *u;
        paragraph.text = dgm_slice_cut(rest, dateline, rest.size);
        put_paragraph(d, &paragraph);
        return true;
    }
    return false;
}

// "Headline | Section | Example Times", "Example Times - Headline": the headline alone. The outlet is told by its name.
static dgm_slice without_site(dgm_draft *d, dgm_slice title) {
    for (int round = 0; round < 3; round++) {
        size_t first = SIZE_MAX, last = SIZE_MAX;
        for (size_t i = 1; i + 2 < title.size; i++) {
            bool is_mark = title.data[i] == '|' || title.data[i] == '-';
            if (is_mark && title.data[i - 1] == ' ' && title.data[i + 1] == ' ') {
                first = first == SIZE_MAX ? i : first;
                last = i;
            }
        }
        if (last == SIZE_MAX) {
            break;
        }
        dgm_slice front = dgm_slice_trim(dgm_slice_cut(title, 0, first));
        dgm_slice behind = dgm_slice_trim(dgm_slice_cut(title, last + 1, title.size));
        dgm_slice outlet = {NULL, 0};
        if (dgm_line_is_outlet(behind)) {
            outlet = behind;
            title = dgm_slice_trim(dgm_slice_cut(title, 0, last));
        } else if (dgm_line_is_outlet(front)) {
            outlet = front;
            title = dgm_slice_trim(dgm_slice_cut(title, first + 1, title.size));
        } else if (title.data[last] == '|' && last > 15) {
            title = dgm_slice_trim(dgm_slice_cut(title, 0, last));
        } else {
            break;
        }
        if (outlet.size && !d->source) {
            d->source = dgm_arena_copy(d->arena, outlet.data, outlet.size);
            d->is_short_of_memory |= !d->source;
        }
    }
    return title;
}

// The publication date: of a date line near the headline before all others, then of a dateline, then of any date line.
static dgm_date find_published(const scraped *s, size_t start) {
    dgm_date none = {0}, late = {0};
    for (size_t i = 0; i < s->n && i < start + 12; i++) {
        const unit *u = &s->units[i];
        if (u->role == ROLE_DATE && i <= start + 1) {
            return u->date;
        }
        if (u->role == ROLE_DATE && late.year == 0) {
            late = u->date;
        }
        size_t from, end;
        dgm_date date;
        if (i < start && u->text.size <= 160 && dgm_intake_find_date(u->text, &date, &from, &end) &&
            (u->role == ROLE_BYLINE || dgm_slice_starts(u->text, "published") || dgm_slice_starts(u->text, "posted") ||
             dgm_slice_starts(u->text, "last updated") || dgm_slice_starts(u->text, "updated"))) {
            return date;
        }
    }
    for (size_t i = start; i < s->n && i < start + 6; i++) {
        dgm_slice text = s->units[i].text;
        // A dateline stands at the front, or behind a caption; its dash is what tells it from a date in a sentence.
        dgm_slice head = dgm_slice_cut(text, 0, text.size < 400 ? text.size : 400);
        size_t from, end;
        dgm_date date;
        while (dgm_intake_find_date(head, &date, &from, &end)) {
            size_t k = end;
            while (k < head.size && (head.data[k] == ' ' || head.data[k] == ')')) {
                k++;
            }
            dgm_slice behind = dgm_slice_cut(head, k, head.size);
            if (dgm_slice_starts(behind, "--") || dgm_slice_starts(behind, "\xe2\x80\x93") ||
                dgm_slice_starts(behind, "\xe2\x80\x94") || dgm_slice_starts(behind, "- ") ||
                (from < 60 && dgm_slice_starts(behind, "("))) {
                return date;
            }
            head = dgm_slice_cut(head, end, head.size);
        }
    }
    if (late.year) {
        return late;
    }
    for (size_t i = s->n; i > 0 && s->n - i < 12; i--) {
        if (s->units[i - 1].role == ROLE_DATE) {
            return s->units[i - 1].date;
        }
    }
    return none;
}

dgm_code dgm_intake_scraped(dgm_draft *d, dgm_slice text, bool is_given, dgm_err *err) {
    scraped s = {.arena = d->arena};
    split(&s, text);
    for (size_t i = 0; i < s.n && !s.is_short_of_memory; i++) {
        s.units[i].form = dgm_line_form_of(s.units[i].text);
        s.units[i].role = role_of(&s.units[i]);
    }
    note_dropped(&s, "furniture by its wording");
    if (s.is_short_of_memory) {
        return dgm_err_set_limit(err, d->id);
    }
    if (is_given && s.n == 1) {
        // A program's field with one line in it is what the program means, furniture or not.
        s.units[0].role = ROLE_BODY;
        put_paragraph(d, &s.units[0]);
        return DGM_OK;
    }
    join_over_gaps(&s);
    drop_teasers(&s);
    note_dropped(&s, "a teaser");
    drop_pairs(&s);
    note_dropped(&s, "a headline of another article");
    drop_repetition(&s);
    note_dropped(&s, "repeated");
    drop_comments(&s);
    note_dropped(&s, "readers' comments");
    size_t start = find_start(&s);
    drop_related(&s, start);
    note_dropped(&s, "another article");
    size_t headline = find_headline(&s, start);
    if (s.is_short_of_memory) {
        return dgm_err_set_limit(err, d->id);
    }
    if (!d->published.year) {
        d->published = find_published(&s, start);
    }
    settle_headings(&s, start, headline);
    if (headline != SIZE_MAX) {
        unit *h = &s.units[headline];
        h->text = without_site(d, h->text);
        h->role = ROLE_TITLE;
        if (!d->title) {
            d->title = dgm_arena_copy(d->arena, h->text.data, h->text.size);
            d->is_short_of_memory |= !d->title;
        }
    }
    for (size_t i = 0; i < s.n; i++) {
        const unit *u = &s.units[i];
        switch (u->role) {
        case ROLE_TITLE: dgm_draft_put(d, DGM_BLOCK_HEADLINE, u->text); break;
        case ROLE_BODY:
        case ROLE_CUT:
            if (!put_with_caption(d, u)) {
                put_paragraph(d, u);
            }
            break;
        case ROLE_CAPTION: dgm_draft_put(d, DGM_BLOCK_CAPTION, u->text); break;
        case ROLE_BYLINE:
        case ROLE_CREDIT:
        case ROLE_ITEM: dgm_draft_put(d, DGM_BLOCK_FRAGMENT, u->text); break;
        case ROLE_HEADING:
        case ROLE_DATE:
        case ROLE_DROP:
            dgm_draft_drop(d, u->text, u->why ? u->why : u->role == ROLE_DATE ? "a date" : "a heading without a text");
            break;
        }
    }
    return DGM_OK;
}
