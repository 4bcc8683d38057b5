// The article of a page: which subtree holds it, and which of its blocks are its text.
//
// The page's texts become blocks (what stands between two breaks of the layout). Each block is judged by itself: how
// long, how much of it links, whether it ends as sentences do. A subtree is worth the prose in it less the furniture
// in it, so that the best one is the smallest that holds the article. Structure (article, main, schema.org) and names
// of classes move that worth; no rule knows a site.
#include "intake/page.h"

#include <string.h>

typedef struct chunk {
    dgm_slice text;  // collapsed
    uint32_t node;   // the innermost block element around it
    uint32_t link_n; // bytes of it within links
    dgm_line_form form;
    uint16_t tag;   // what it is: p, li, h2, td, ... of the nearest element that says so
    uint16_t names; // DGM_NAME_* of all elements around it
    bool is_quote;  // within a blockquote
    bool is_in_table, is_in_list, is_in_header;
    bool is_kept;
    const char *why; // it is not kept; NULL where it is
} chunk;

typedef struct extraction {
    dgm_arena *arena;
    const dgm_page *page;
    chunk *chunks; // (n) in document order
    size_t n, room;
    char *text; // characters of the block in hand
    size_t text_n, text_room, link_n;
    bool is_short_of_memory;
} extraction;

// ---- blocks -----------------------------------------------------------------------------------------

static bool never_text(unsigned tag) {
    return tag == DGM_TAG_HEAD || tag == DGM_TAG_SCRIPT || tag == DGM_TAG_STYLE || tag == DGM_TAG_TEMPLATE ||
           tag == DGM_TAG_SVG || tag == DGM_TAG_BUTTON || tag == DGM_TAG_SELECT || tag == DGM_TAG_TEXTAREA ||
           tag == DGM_TAG_IFRAME || tag == DGM_TAG_OBJECT || tag == DGM_TAG_EMBED || tag == DGM_TAG_AUDIO ||
           tag == DGM_TAG_VIDEO || tag == DGM_TAG_CANVAS || tag == DGM_TAG_NOSCRIPT || tag == DGM_TAG_OPTION ||
           tag == DGM_TAG_TITLE || tag == DGM_TAG_DIALOG || tag == DGM_TAG_LABEL || tag == DGM_TAG_LEGEND;
}

static void put_text(extraction *x, dgm_slice text, bool is_link) {
    if (x->text_n + text.size + 1 > x->text_room) {
        size_t room = 2 * (x->text_n + text.size + 64);
        char *wider = dgm_arena_get(x->arena, room);
        if (!wider) {
            x->is_short_of_memory = true;
            return;
        }
        if (x->text_n) {
            memcpy(wider, x->text, x->text_n);
        }
        x->text = wider;
        x->text_room = room;
    }
    memcpy(x->text + x->text_n, text.data, text.size);
    x->text_n += text.size;
    x->link_n += is_link ? dgm_slice_trim(text).size : 0;
}

// The block in hand is complete: `open` are the elements around it.
static void flush(extraction *x, const uint32_t *open, uint32_t depth) {
    const dgm_node *nodes = x->page->nodes;
    dgm_slice raw = {x->text, x->text_n};
    size_t link_n = x->link_n;
    x->text_n = x->link_n = 0;
    if (dgm_slice_trim(raw).size == 0) {
        return;
    }
    dgm_slice clean = dgm_intake_normalise(x->arena, raw);
    size_t size = 0;
    const char *text = clean.size == SIZE_MAX ? NULL : dgm_intake_collapse(x->arena, clean, &size);
    chunk *chunks = dgm_arena_grow(x->arena, x->chunks, x->n, &x->room, sizeof *chunks);
    if (!text || !chunks) {
        x->is_short_of_memory = true;
        return;
    }
    x->chunks = chunks;
    if (size == 0) {
        return;
    }
    chunk *c = &chunks[x->n];
    *c = (chunk){.text = {text, size}, .link_n = (uint32_t)(link_n < size ? link_n : size)};
    for (uint32_t i = depth; i > 0; i--) {
        const dgm_node *e = &nodes[open[i - 1]];
        unsigned tag = e->tag;
        bool is_block = dgm_tag_is_block(tag);
        if (is_block && c->node == 0) {
            c->node = open[i - 1];
        }
        bool says = tag == DGM_TAG_P || tag == DGM_TAG_LI || (tag >= DGM_TAG_H1 && tag <= DGM_TAG_H6) ||
                    tag == DGM_TAG_TD || tag == DGM_TAG_TH || tag == DGM_TAG_PRE || tag == DGM_TAG_DD ||
                    tag == DGM_TAG_DT || tag == DGM_TAG_FIGCAPTION || tag == DGM_TAG_ADDRESS;
        if (says && c->tag == 0) {
            c->tag = e->tag;
        }
        c->is_in_header |= tag == DGM_TAG_HEADER;
        c->is_quote |= tag == DGM_TAG_BLOCKQUOTE;
        c->is_in_table |= tag == DGM_TAG_TABLE;
        c->is_in_list |= tag == DGM_TAG_UL || tag == DGM_TAG_OL;
    }
    c->form = dgm_line_form_of(c->text);
    x->n++;
}

static void cut_blocks(extraction *x) {
    const dgm_node *nodes = x->page->nodes;
    uint32_t open[DGM_PAGE_DEPTH + 2], depth = 0, links = 0, breaks = 0;
    for (uint32_t i = 0; i < x->page->node_n && !x->is_short_of_memory;) {
        while (depth && nodes[open[depth - 1]].end <= i) {
            const dgm_node *e = &nodes[open[depth - 1]];
            if (dgm_tag_is_block(e->tag)) {
                flush(x, open, depth);
            }
            links -= (e->names & DGM_NAME_LINKED) != 0;
            depth--;
        }
        const dgm_node *e = &nodes[i];
        if (e->tag == DGM_TAG_TEXT) {
            bool is_blank = dgm_slice_trim(e->text).size == 0;
            breaks = is_blank ? breaks : 0;
            put_text(x, e->text, links > 0);
            i++;
            continue;
        }
        if (never_text(e->tag) || (e->names & DGM_NAME_HIDDEN && e->tag != DGM_TAG_BODY && e->tag != DGM_TAG_HTML)) {
            put_text(x, DGM_SLICE(" "), false);
            i = e->end;
            continue;
        }
        if (e->tag == DGM_TAG_BR) {
            put_text(x, DGM_SLICE(" "), false);
            if (++breaks == 2) {
                flush(x, open, depth); // two breaks are a paragraph's end in old pages
            }
            i++;
            continue;
        }
        if (dgm_tag_is_block(e->tag)) {
            flush(x, open, depth);
            breaks = 0;
        }
        open[depth++] = i;
        links += (e->names & DGM_NAME_LINKED) != 0;
        i++;
    }
    while (depth) {
        if (dgm_tag_is_block(nodes[open[depth - 1]].tag)) {
            flush(x, open, depth);
        }
        depth--;
    }
    flush(x, open, 0);
}

// ---- the article's subtree --------------------------------------------------------------------------

static bool is_heading(const chunk *c) {
    return c->tag >= DGM_TAG_H1 && c->tag <= DGM_TAG_H6;
}

static bool is_linked(const chunk *c) {
    return c->link_n * 2 > c->text.size;
}

static bool is_named_out(const chunk *c) {
    return (c->names & (DGM_NAME_NEGATIVE | DGM_NAME_COMMENTS | DGM_NAME_CAPTION | DGM_NAME_BYLINE)) != 0;
}

// Prose: enough words, not too many of them links, ends as sentences do.
static bool is_prose(const chunk *c) {
    if (is_heading(c) || c->link_n * 2 > c->text.size) {
        return false;
    }
    bool is_sentence = c->form.ends_sentence || c->form.ends_colon;
    if (c->link_n * 3 > c->text.size) {
        return c->text.size >= 100 && is_sentence;
    }
    return (c->text.size >= 80 && (is_sentence || c->form.comma_n >= 1)) || c->text.size >= 200 ||
           (c->text.size >= 120 && c->link_n == 0) ||
           (c->text.size >= 40 && c->form.ends_sentence && c->tag == DGM_TAG_P);
}

// What a block adds to the worth of a subtree that holds it.
static double worth(const chunk *c, bool trust_names) {
    if (is_prose(c)) {
        double value = (double)(c->text.size - c->link_n);
        if (c->names & DGM_NAME_COMMENTS || (trust_names && is_named_out(c))) {
            return -value * 0.3;
        }
        return c->is_in_table ? value * 0.7 : value;
    }
    if (is_heading(c) && !is_linked(c)) {
        return 0;
    }
    // Furniture: a link costs what a line costs, however short; a short text without one may be the article's.
    return is_linked(c) ? -(15.0 + (double)c->link_n) : c->is_in_table ? 0 : -4.0;
}

typedef struct candidate {
    uint32_t node;
    double score;
} candidate;

// Which names the blocks are under. A name that says furniture and holds most of the page's prose is that of a template
// ("page with-sidebar"), and of comments one that holds the page's heading: such names count for nothing.
static void inherit_names(extraction *x) {
    const dgm_page *page = x->page;
    uint32_t n = page->node_n;
    uint32_t *prose = dgm_arena_array(x->arena, uint32_t, n), *heads = dgm_arena_array(x->arena, uint32_t, n);
    uint32_t *quoted = dgm_arena_array(x->arena, uint32_t, n);
    uint16_t *names = dgm_arena_array(x->arena, uint16_t, n);
    if (!prose || !heads || !quoted || !names) {
        x->is_short_of_memory = true;
        return;
    }
    for (size_t i = 0; i < x->n; i++) {
        const chunk *c = &x->chunks[i];
        prose[c->node] += is_prose(c) ? (uint32_t)c->text.size : 0;
        heads[c->node] += c->tag == DGM_TAG_H1;
        quoted[c->node] += c->is_quote && c->form.word_n >= 4 ? (uint32_t)c->text.size : 0;
    }
    for (uint32_t i = n; i > 1; i--) {
        prose[page->nodes[i - 1].parent] += prose[i - 1];
        heads[page->nodes[i - 1].parent] += heads[i - 1];
        quoted[page->nodes[i - 1].parent] += quoted[i - 1];
    }
    for (uint32_t i = 1; i < n; i++) {
        const dgm_node *e = &page->nodes[i];
        unsigned own = e->names, tag = e->tag;
        if (tag == DGM_TAG_NAV || tag == DGM_TAG_FOOTER || tag == DGM_TAG_ASIDE || tag == DGM_TAG_MENU) {
            own |= DGM_NAME_NEGATIVE;
        }
        own |= tag == DGM_TAG_FIGCAPTION ? DGM_NAME_CAPTION : 0;
        if (tag == DGM_TAG_BODY || tag == DGM_TAG_HTML || (uint64_t)prose[i] * 4 > (uint64_t)prose[0] * 3) {
            own &= ~(unsigned)(DGM_NAME_NEGATIVE | DGM_NAME_CAPTION | DGM_NAME_BYLINE | DGM_NAME_HEADLINE);
        }
        // A "social" element with a quotation in it is what the article quotes, not a share bar.
        if (quoted[i] > 0 && (uint64_t)quoted[i] * 10 > (uint64_t)prose[i] * 7) {
            own &= ~(unsigned)DGM_NAME_NEGATIVE;
        }
        if (tag == DGM_TAG_BODY || tag == DGM_TAG_HTML || heads[i] > 0 || prose[i] == prose[0]) {
            own &= ~(unsigned)DGM_NAME_COMMENTS;
        }
        names[i] = (uint16_t)(own | names[e->parent]);
    }
    for (size_t i = 0; i < x->n; i++) {
        x->chunks[i].names = names[x->chunks[i].node];
    }
}

// The subtree that is worth most: sums over subtrees by one pass from the last node to the first.
static candidate find_container(const extraction *x, bool trust) {
    const dgm_page *page = x->page;
    enum { ENOUGH = 400 }; // bytes of prose: a teaser has less
    double *sum = dgm_arena_array(x->arena, double, page->node_n);
    double *gain = dgm_arena_array(x->arena, double, page->node_n);
    candidate best = {0, 0};
    if (!sum || !gain) {
        return best;
    }
    for (size_t i = 0; i < x->n; i++) {
        const chunk *c = &x->chunks[i];
        double value = worth(c, trust);
        sum[c->node] += value;
        gain[c->node] += value > 0 ? value : 0;
    }
    for (uint32_t i = page->node_n; i > 1; i--) {
        uint32_t parent = page->nodes[i - 1].parent;
        sum[parent] += sum[i - 1];
        gain[parent] += gain[i - 1];
    }
    double most = gain[0];
    // One element that the page itself calls its article, with text enough in it: that is the article, also on a page
    // that has other texts below.
    for (unsigned name = DGM_NAME_BODY; name <= DGM_NAME_ARTICLE; name <<= 1) {
        uint32_t only = 0, times = 0;
        for (uint32_t i = 1; i < page->node_n; i++) {
            if (page->nodes[i].names & name && gain[i] > 0) {
                times++;
                only = i;
            }
        }
        if (times == 1 && gain[only] >= ENOUGH && gain[only] > 0.15 * most && sum[only] > 0) {
            return (candidate){only, sum[only]};
        }
    }
    for (uint32_t i = 0; i < page->node_n; i++) {
        const dgm_node *e = &page->nodes[i];
        // One paragraph is no article: where it is worth most, what is around it is asked.
        if (e->tag == DGM_TAG_TEXT || e->tag == DGM_TAG_P || e->tag == DGM_TAG_LI || gain[i] <= 0) {
            continue;
        }
        double score = sum[i];
        // What the page itself calls its article is believed where it holds a good part of the prose.
        if (gain[i] > 0.3 * most) {
            score += e->names & DGM_NAME_BODY ? 0.5 * gain[i] : 0;
            score += e->tag == DGM_TAG_ARTICLE || e->names & DGM_NAME_ARTICLE ? 0.12 * gain[i] : 0;
            score += e->tag == DGM_TAG_MAIN ? 0.08 * gain[i] : 0;
            score += e->names & DGM_NAME_POSITIVE ? 0.05 * gain[i] : 0;
        }
        if (score > best.score) {
            best = (candidate){i, score};
        }
    }
    return best;
}

// ---- the article's blocks ---------------------------------------------------------------------------

static bool is_within(const dgm_page *page, uint32_t node, uint32_t container) {
    return node >= container && node < page->nodes[container].end;
}

static bool same_words(dgm_slice a, const char *b) {
    return b && dgm_slice_is(dgm_slice_trim(a), b);
}

// Why a block of the article's subtree is no text of the article; NULL where it is.
static const char *why_not(const extraction *x, const chunk *c, bool trust) {
    const dgm_page_meta *m = &x->page->meta;
    static const char linked[] = "links", short_item[] = "a few words";
    if (c->form.word_n == 0 || c->names & DGM_NAME_COMMENTS) {
        return c->form.word_n ? "readers' comments" : "no words";
    }
    if (trust && is_named_out(c)) {
        return "named as furniture by the page";
    }
    if (c->tag == DGM_TAG_FIGCAPTION || c->tag == DGM_TAG_ADDRESS) {
        return c->tag == DGM_TAG_ADDRESS ? "an address" : "a caption";
    }
    if (c->tag == DGM_TAG_H1 || c->names & DGM_NAME_HEADLINE) {
        return "the title"; // it stands in the metadata
    }
    if (same_words(c->text, m->og_title) || same_words(c->text, m->ld_headline)) {
        return "the title again";
    }
    if (c->text.size <= 160 && dgm_line_is_furniture(c->text)) {
        return "furniture by its wording";
    }
    if (is_prose(c)) {
        return NULL;
    }
    if (c->is_in_header && !is_heading(c)) {
        return "a header's line";
    }
    dgm_date date;
    if (dgm_intake_date_line(c->text, &date) || dgm_line_is_byline(c->text)) {
        return "a date or a by-line";
    }
    if (is_heading(c)) {
        return is_linked(c) ? "a heading that links" : NULL;
    }
    if (is_linked(c)) {
        // A sentence that is mostly one link: "The suspect, <a>John Roe, was sentenced</a> on Monday."
        return (c->tag == DGM_TAG_P || c->tag == DGM_TAG_LI) && c->form.ends_sentence && c->form.word_n >= 6 &&
                       c->link_n + 16 < c->text.size
                   ? NULL
                   : linked;
    }
    if (c->tag == DGM_TAG_P || c->is_quote || c->tag == DGM_TAG_PRE) {
        return NULL;
    }
    if (c->tag == DGM_TAG_LI || c->tag == DGM_TAG_DD || c->tag == DGM_TAG_DT) {
        return c->link_n * 10 < c->text.size * 4 ? NULL : linked;
    }
    if (c->tag == DGM_TAG_TD || c->tag == DGM_TAG_TH) {
        return c->link_n == 0 ? NULL : linked;
    }
    return (c->form.ends_sentence && c->form.word_n >= 3) || (c->link_n == 0 && c->form.word_n >= 8) ? NULL
                                                                                                     : short_item;
}

static size_t keep_blocks(extraction *x, uint32_t container, bool trust) {
    size_t first = SIZE_MAX, last = 0, bytes = 0;
    for (size_t i = 0; i < x->n; i++) {
        chunk *c = &x->chunks[i];
        c->why = is_within(x->page, c->node, container) ? why_not(x, c, trust) : "outside the article";
        c->is_kept = !c->why;
        if (c->is_kept && is_prose(c)) {
            first = first == SIZE_MAX ? i : first;
            last = i;
        }
    }
    for (size_t i = 0; i < x->n; i++) {
        chunk *c = &x->chunks[i];
        if (!c->is_kept) {
            continue;
        }
        // Before the first and after the last prose only short sentences and list items are the article's.
        bool is_edge = first == SIZE_MAX || i < first || i > last;
        if (is_edge && (is_heading(c) || !(c->form.ends_sentence || c->tag == DGM_TAG_LI))) {
            c->is_kept = false;
            c->why = "before or after the text";
            continue;
        }
        if (is_heading(c)) { // a heading heads text
            size_t next = i + 1;
            while (next < x->n && !x->chunks[next].is_kept && next < i + 4) {
                next++;
            }
            c->is_kept = next < x->n && x->chunks[next].is_kept && !dgm_line_is_closing(c->text);
            c->why = c->is_kept ? NULL : "a heading without a text";
        }
        bytes += c->is_kept ? c->text.size : 0;
    }
    return bytes;
}

static void put_chunks(dgm_draft *d, const extraction *x) {
    for (size_t i = 0; i < x->n; i++) {
        const chunk *c = &x->chunks[i];
        if (!c->is_kept) {
            dgm_draft_drop(d, c->text, c->why);
            continue;
        }
        dgm_block_kind kind = DGM_BLOCK_PARAGRAPH;
        if (is_heading(c)) {
            kind = DGM_BLOCK_HEADLINE;
        } else if (!c->form.ends_sentence && !c->form.ends_colon && !is_prose(c)) {
            kind = DGM_BLOCK_FRAGMENT;
        }
        dgm_draft_put(d, kind, kind == DGM_BLOCK_PARAGRAPH ? dgm_draft_put_dateline(d, c->text) : c->text);
    }
}

// The body that JSON-LD holds, paragraph by paragraph where it has line ends.
static void put_body(dgm_draft *d, dgm_slice body) {
    size_t at = 0;
    while (at < body.size) {
        const char *newline = memchr(body.data + at, '\n', body.size - at);
        size_t end = newline ? (size_t)(newline - body.data) : body.size;
        dgm_draft_put(d, DGM_BLOCK_PARAGRAPH, dgm_slice_cut(body, at, end));
        at = end + 1;
    }
}

// Where the page has no machine-readable date, the first date line near the article's beginning.
static void find_date(dgm_draft *d, const extraction *x) {
    size_t first = 0;
    while (first < x->n && !(x->chunks[first].is_kept && is_prose(&x->chunks[first]))) {
        first++;
    }
    for (size_t i = 0; i < x->n && !d->published.year; i++) {
        // Nearest to the text first: before it from its beginning upwards, then the rest downwards.
        size_t k = i < first ? first - 1 - i : i;
        const chunk *c = &x->chunks[k];
        size_t start, end;
        dgm_date date;
        if (c->text.size <= 160 && !is_linked(c) &&
            (dgm_intake_date_line(c->text, &date) ||
             ((c->names & DGM_NAME_BYLINE || dgm_line_is_byline(c->text) || i < 6) && k < first &&
              dgm_intake_find_date(c->text, &date, &start, &end)))) {
            d->published = date;
        }
    }
}

static void find_title(dgm_draft *d, const extraction *x) {
    for (int round = 0; round < 2 && !d->title; round++) {
        for (size_t i = 0; i < x->n && !d->title; i++) {
            const chunk *c = &x->chunks[i];
            bool is_title = round == 0 ? (c->names & DGM_NAME_HEADLINE) && is_heading(c) : c->tag == DGM_TAG_H1;
            if (is_title && !(c->names & DGM_NAME_COMMENTS) && c->form.word_n >= 3) {
                d->title = c->text.data;
            }
        }
    }
}

dgm_code dgm_page_extract(dgm_draft *d, const dgm_page *page, dgm_err *err) {
    enum { THIN = 250 }; // bytes: less is no article
    extraction x = {.arena = d->arena, .page = page};
    cut_blocks(&x);
    if (x.is_short_of_memory) {
        return dgm_err_set_limit(err, d->id);
    }
    inherit_names(&x);
    if (x.is_short_of_memory) {
        return dgm_err_set_limit(err, d->id);
    }
    bool trust = true;
    candidate best = find_container(&x, trust);
    size_t bytes = keep_blocks(&x, best.node, trust);
    if (bytes < THIN && trust) { // names may have taken the article away
        candidate other = find_container(&x, false);
        size_t other_bytes = keep_blocks(&x, other.node, false);
        if (other_bytes <= 2 * bytes) {
            keep_blocks(&x, best.node, trust);
        } else {
            bytes = other_bytes;
        }
    }
    find_title(d, &x);
    find_date(d, &x);
    dgm_slice body = {page->meta.ld_body, page->meta.ld_body ? strlen(page->meta.ld_body) : 0};
    if (body.size >= THIN && bytes * 2 < body.size && !memchr(body.data, '<', body.size)) {
        put_body(d, body);
    } else {
        put_chunks(d, &x);
    }
    return DGM_OK;
}
