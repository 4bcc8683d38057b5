/**
 * An HTML page as a flat tree in the arena: elements and texts in document order, each with the end of its subtree, so
 * that every walk is a loop. The parser below it is libxml2's; whoever else calls the same three events can replace it.
 */
#ifndef DGM_INTAKE_PAGE_H
#define DGM_INTAKE_PAGE_H

#include "intake/parts.h"

/** Largest page, bytes, and its most nodes and levels: past any real page, before the parser's costs turn quadratic. */
#define DGM_PAGE_LIMIT ((size_t)32 << 20)
#define DGM_PAGE_NODES 4000000u
#define DGM_PAGE_DEPTH 400u

typedef enum dgm_tag {
    DGM_TAG_TEXT = 0, /* no element: a run of characters */
    DGM_TAG_A,
    DGM_TAG_ABBR,
    DGM_TAG_ADDRESS,
    DGM_TAG_ARTICLE,
    DGM_TAG_ASIDE,
    DGM_TAG_AUDIO,
    DGM_TAG_BLOCKQUOTE,
    DGM_TAG_BODY,
    DGM_TAG_BR,
    DGM_TAG_BUTTON,
    DGM_TAG_CANVAS,
    DGM_TAG_DD,
    DGM_TAG_DETAILS,
    DGM_TAG_DIALOG,
    DGM_TAG_DIV,
    DGM_TAG_DL,
    DGM_TAG_DT,
    DGM_TAG_EMBED,
    DGM_TAG_FIELDSET,
    DGM_TAG_FIGCAPTION,
    DGM_TAG_FIGURE,
    DGM_TAG_FOOTER,
    DGM_TAG_FORM,
    DGM_TAG_H1,
    DGM_TAG_H2,
    DGM_TAG_H3,
    DGM_TAG_H4,
    DGM_TAG_H5,
    DGM_TAG_H6,
    DGM_TAG_HEAD,
    DGM_TAG_HEADER,
    DGM_TAG_HR,
    DGM_TAG_HTML,
    DGM_TAG_IFRAME,
    DGM_TAG_INPUT,
    DGM_TAG_LABEL,
    DGM_TAG_LEGEND,
    DGM_TAG_LI,
    DGM_TAG_LINK,
    DGM_TAG_MAIN,
    DGM_TAG_MENU,
    DGM_TAG_META,
    DGM_TAG_NAV,
    DGM_TAG_NOSCRIPT,
    DGM_TAG_OBJECT,
    DGM_TAG_OL,
    DGM_TAG_OPTION,
    DGM_TAG_P,
    DGM_TAG_PRE,
    DGM_TAG_SCRIPT,
    DGM_TAG_SECTION,
    DGM_TAG_SELECT,
    DGM_TAG_STYLE,
    DGM_TAG_SUMMARY,
    DGM_TAG_SUP,
    DGM_TAG_SVG,
    DGM_TAG_TABLE,
    DGM_TAG_TBODY,
    DGM_TAG_TD,
    DGM_TAG_TEMPLATE,
    DGM_TAG_TEXTAREA,
    DGM_TAG_TFOOT,
    DGM_TAG_TH,
    DGM_TAG_THEAD,
    DGM_TAG_TIME,
    DGM_TAG_TITLE,
    DGM_TAG_TR,
    DGM_TAG_UL,
    DGM_TAG_VIDEO,
    DGM_TAG_OTHER,
    DGM_TAG_N
} dgm_tag;

/** What an element's attributes say about it. */
enum {
    DGM_NAME_NEGATIVE = 1u << 0, /* class or id names furniture */
    DGM_NAME_POSITIVE = 1u << 1, /* class or id names the article */
    DGM_NAME_HIDDEN = 1u << 2,   /* not shown */
    DGM_NAME_COMMENTS = 1u << 3, /* readers' comments */
    DGM_NAME_CAPTION = 1u << 4,  /* a picture's caption or credit */
    DGM_NAME_BODY = 1u << 5,     /* itemprop="articleBody" */
    DGM_NAME_ARTICLE = 1u << 6,  /* itemtype=".../NewsArticle" */
    DGM_NAME_HEADLINE = 1u << 7, /* itemprop="headline", class "headline", "entry-title" */
    DGM_NAME_BYLINE = 1u << 8,   /* author, date: who and when, not what */
    DGM_NAME_LINKED = 1u << 9    /* an <a> with an address */
};

typedef struct dgm_node {
    uint32_t parent; /* index; the root's own is 0 */
    uint32_t end;    /* index after its last descendant */
    uint16_t tag;    /* dgm_tag */
    uint16_t names;  /* DGM_NAME_* */
    dgm_slice text;  /* of a text node */
} dgm_node;

/** What a page says about itself outside its text; NULL where it does not. In the order of trust of each. */
typedef struct dgm_page_meta {
    const char *og_title, *ld_headline, *meta_title, *title;
    const char *ld_published, *meta_published, *time_published;
    const char *og_site_name, *ld_publisher, *meta_site;
    const char *modified, *author, *section;
    const char *canonical, *og_url;
    const char *language;
    const char *ld_body; /* the article's text, as JSON-LD has it */
} dgm_page_meta;

typedef struct dgm_page {
    dgm_node *nodes; /* (node_n) nodes[0] is the root */
    uint32_t node_n;
    dgm_page_meta meta;
} dgm_page;

/** Read a decoded page. @return DGM_OK, DGM_E_LIMIT (size, nodes, depth, memory). Thread-safe on separate arenas. */
dgm_code dgm_page_read(dgm_page *out, dgm_arena *arena, const char *where, dgm_slice text, dgm_err *err);

/** Find the article of a page and put it into the draft. @return DGM_OK, DGM_E_LIMIT. */
dgm_code dgm_page_extract(dgm_draft *draft, const dgm_page *page, dgm_err *err);

/** Whether an element stands for a block of its own rather than within a line. */
bool dgm_tag_is_block(unsigned tag);

#endif
