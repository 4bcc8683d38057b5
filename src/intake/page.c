// HTML to a flat tree, through libxml2's HTML parser as a source of events: no tree of its own, no network, no
// entities from outside. What class and id say is judged here, once an element, and kept as flags.
#include "intake/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <jansson.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

enum { SCRIPT_LIMIT = 4 << 20 }; // JSON-LD larger than this is a catalogue, not an article
enum { LD_VALUES = 100000 };     // values looked at in all JSON-LD of a page

static const struct {
    const char *name;
    dgm_tag tag;
} TAGS[] = {
    {"a", DGM_TAG_A},
    {"abbr", DGM_TAG_ABBR},
    {"address", DGM_TAG_ADDRESS},
    {"article", DGM_TAG_ARTICLE},
    {"aside", DGM_TAG_ASIDE},
    {"audio", DGM_TAG_AUDIO},
    {"blockquote", DGM_TAG_BLOCKQUOTE},
    {"body", DGM_TAG_BODY},
    {"br", DGM_TAG_BR},
    {"button", DGM_TAG_BUTTON},
    {"canvas", DGM_TAG_CANVAS},
    {"center", DGM_TAG_DIV},
    {"dd", DGM_TAG_DD},
    {"details", DGM_TAG_DETAILS},
    {"dialog", DGM_TAG_DIALOG},
    {"div", DGM_TAG_DIV},
    {"dl", DGM_TAG_DL},
    {"dt", DGM_TAG_DT},
    {"embed", DGM_TAG_EMBED},
    {"fieldset", DGM_TAG_FIELDSET},
    {"figcaption", DGM_TAG_FIGCAPTION},
    {"figure", DGM_TAG_FIGURE},
    {"footer", DGM_TAG_FOOTER},
    {"form", DGM_TAG_FORM},
    {"h1", DGM_TAG_H1},
    {"h2", DGM_TAG_H2},
    {"h3", DGM_TAG_H3},
    {"h4", DGM_TAG_H4},
    {"h5", DGM_TAG_H5},
    {"h6", DGM_TAG_H6},
    {"head", DGM_TAG_HEAD},
    {"header", DGM_TAG_HEADER},
    {"hr", DGM_TAG_HR},
    {"html", DGM_TAG_HTML},
    {"iframe", DGM_TAG_IFRAME},
    {"input", DGM_TAG_INPUT},
    {"label", DGM_TAG_LABEL},
    {"legend", DGM_TAG_LEGEND},
    {"li", DGM_TAG_LI},
    {"link", DGM_TAG_LINK},
    {"main", DGM_TAG_MAIN},
    {"menu", DGM_TAG_MENU},
    {"meta", DGM_TAG_META},
    {"nav", DGM_TAG_NAV},
    {"noscript", DGM_TAG_NOSCRIPT},
    {"object", DGM_TAG_OBJECT},
    {"ol", DGM_TAG_OL},
    {"option", DGM_TAG_OPTION},
    {"p", DGM_TAG_P},
    {"pre", DGM_TAG_PRE},
    {"script", DGM_TAG_SCRIPT},
    {"section", DGM_TAG_SECTION},
    {"select", DGM_TAG_SELECT},
    {"style", DGM_TAG_STYLE},
    {"summary", DGM_TAG_SUMMARY},
    {"sup", DGM_TAG_SUP},
    {"svg", DGM_TAG_SVG},
    {"table", DGM_TAG_TABLE},
    {"tbody", DGM_TAG_TBODY},
    {"td", DGM_TAG_TD},
    {"template", DGM_TAG_TEMPLATE},
    {"textarea", DGM_TAG_TEXTAREA},
    {"tfoot", DGM_TAG_TFOOT},
    {"th", DGM_TAG_TH},
    {"thead", DGM_TAG_THEAD},
    {"time", DGM_TAG_TIME},
    {"title", DGM_TAG_TITLE},
    {"tr", DGM_TAG_TR},
    {"ul", DGM_TAG_UL},
    {"video", DGM_TAG_VIDEO},
};
enum { TAG_ROWS = sizeof TAGS / sizeof *TAGS };

static int compare_tag(const void *key, const void *row) {
    return strcmp(key, *(const char *const *)row);
}

static dgm_tag tag_of(const char *name) {
    const char *const *row = bsearch(name, TAGS, TAG_ROWS, sizeof *TAGS, compare_tag);
    return row ? TAGS[((const char *)row - (const char *)TAGS) / (ptrdiff_t)sizeof *TAGS].tag : DGM_TAG_OTHER;
}

bool dgm_tag_is_block(unsigned tag) {
    return !(tag == DGM_TAG_TEXT || tag == DGM_TAG_A || tag == DGM_TAG_ABBR || tag == DGM_TAG_BR ||
             tag == DGM_TAG_INPUT || tag == DGM_TAG_LABEL || tag == DGM_TAG_LINK || tag == DGM_TAG_META ||
             tag == DGM_TAG_SCRIPT || tag == DGM_TAG_STYLE || tag == DGM_TAG_SUP || tag == DGM_TAG_TIME ||
             tag == DGM_TAG_OTHER);
}

// ---- names ------------------------------------------------------------------------------------------

// Words of class and id names, and what an element so called is. Words are cut at every mark and at capitals within
// ("relatedLinks" is "related" and "links"). A star stands for any ending.
static const struct {
    const char *word;
    unsigned flag;
} NAME_WORDS[] = {
    {"ad", DGM_NAME_NEGATIVE},          {"ads", DGM_NAME_NEGATIVE},
    {"adv", DGM_NAME_NEGATIVE},         {"advert*", DGM_NAME_NEGATIVE},
    {"adsense", DGM_NAME_NEGATIVE},     {"adslot", DGM_NAME_NEGATIVE},
    {"adbox", DGM_NAME_NEGATIVE},       {"addthis*", DGM_NAME_NEGATIVE},
    {"addtoany", DGM_NAME_NEGATIVE},    {"banner", DGM_NAME_NEGATIVE},
    {"breadcrumb*", DGM_NAME_NEGATIVE}, {"crumbs", DGM_NAME_NEGATIVE},
    {"carousel", DGM_NAME_NEGATIVE},    {"slideshow", DGM_NAME_NEGATIVE},
    {"cookie*", DGM_NAME_NEGATIVE},     {"gdpr", DGM_NAME_NEGATIVE},
    {"consent", DGM_NAME_NEGATIVE},     {"copyright", DGM_NAME_NEGATIVE},
    {"cta", DGM_NAME_NEGATIVE},         {"donat*", DGM_NAME_NEGATIVE},
    {"dropdown", DGM_NAME_NEGATIVE},    {"footer", DGM_NAME_NEGATIVE},
    {"foot", DGM_NAME_NEGATIVE},        {"follow", DGM_NAME_NEGATIVE},
    {"sharing", DGM_NAME_NEGATIVE},     {"share", DGM_NAME_NEGATIVE},
    {"shares", DGM_NAME_NEGATIVE},      {"sharebar", DGM_NAME_NEGATIVE},
    {"sharedaddy", DGM_NAME_NEGATIVE},  {"sharetools", DGM_NAME_NEGATIVE},
    {"social", DGM_NAME_NEGATIVE},      {"socials", DGM_NAME_NEGATIVE},
    {"related*", DGM_NAME_NEGATIVE},    {"relatedposts", DGM_NAME_NEGATIVE},
    {"recommend*", DGM_NAME_NEGATIVE},  {"recirc*", DGM_NAME_NEGATIVE},
    {"readmore", DGM_NAME_NEGATIVE},    {"readnext", DGM_NAME_NEGATIVE},
    {"promo*", DGM_NAME_NEGATIVE},      {"popup", DGM_NAME_NEGATIVE},
    {"modal", DGM_NAME_NEGATIVE},       {"overlay", DGM_NAME_NEGATIVE},
    {"lightbox", DGM_NAME_NEGATIVE},    {"tooltip", DGM_NAME_NEGATIVE},
    {"popular", DGM_NAME_NEGATIVE},     {"trending", DGM_NAME_NEGATIVE},
    {"newsletter*", DGM_NAME_NEGATIVE}, {"signup", DGM_NAME_NEGATIVE},
    {"subscri*", DGM_NAME_NEGATIVE},    {"paywall", DGM_NAME_NEGATIVE},
    {"login", DGM_NAME_NEGATIVE},       {"register", DGM_NAME_NEGATIVE},
    {"sidebar*", DGM_NAME_NEGATIVE},    {"aside", DGM_NAME_NEGATIVE},
    {"rail", DGM_NAME_NEGATIVE},        {"widget*", DGM_NAME_NEGATIVE},
    {"sponsor*", DGM_NAME_NEGATIVE},    {"outbrain", DGM_NAME_NEGATIVE},
    {"taboola", DGM_NAME_NEGATIVE},     {"zergnet", DGM_NAME_NEGATIVE},
    {"nav", DGM_NAME_NEGATIVE},         {"navbar", DGM_NAME_NEGATIVE},
    {"navigation", DGM_NAME_NEGATIVE},  {"menu*", DGM_NAME_NEGATIVE},
    {"submenu", DGM_NAME_NEGATIVE},     {"toolbar", DGM_NAME_NEGATIVE},
    {"tools", DGM_NAME_NEGATIVE},       {"toc", DGM_NAME_NEGATIVE},
    {"pager", DGM_NAME_NEGATIVE},       {"pagination", DGM_NAME_NEGATIVE},
    {"paging", DGM_NAME_NEGATIVE},      {"tags", DGM_NAME_NEGATIVE},
    {"taglist", DGM_NAME_NEGATIVE},     {"tagcloud", DGM_NAME_NEGATIVE},
    {"teaser*", DGM_NAME_NEGATIVE},     {"skip", DGM_NAME_NEGATIVE},
    {"search", DGM_NAME_NEGATIVE},      {"rating*", DGM_NAME_NEGATIVE},
    {"vote", DGM_NAME_NEGATIVE},        {"poll", DGM_NAME_NEGATIVE},
    {"print", DGM_NAME_NEGATIVE},       {"masthead", DGM_NAME_NEGATIVE},
    {"disclaimer", DGM_NAME_NEGATIVE},  {"infobox", DGM_NAME_NEGATIVE},
    {"navbox", DGM_NAME_NEGATIVE},      {"editsection", DGM_NAME_NEGATIVE},
    {"reflist", DGM_NAME_NEGATIVE},     {"noprint", DGM_NAME_NEGATIVE},
    {"ticker", DGM_NAME_NEGATIVE},      {"weather", DGM_NAME_NEGATIVE},
    {"player", DGM_NAME_NEGATIVE},      {"jwplayer", DGM_NAME_NEGATIVE},
    {"alert", DGM_NAME_NEGATIVE},       {"comment*", DGM_NAME_COMMENTS},
    {"disqus*", DGM_NAME_COMMENTS},     {"respond", DGM_NAME_COMMENTS},
    {"reply", DGM_NAME_COMMENTS},       {"replies", DGM_NAME_COMMENTS},
    {"livefyre", DGM_NAME_COMMENTS},    {"trackback*", DGM_NAME_COMMENTS},
    {"pingback*", DGM_NAME_COMMENTS},   {"talkback*", DGM_NAME_COMMENTS},
    {"caption*", DGM_NAME_CAPTION},     {"credit*", DGM_NAME_CAPTION},
    {"figcaption", DGM_NAME_CAPTION},   {"pullquote", DGM_NAME_CAPTION},
    {"cutline", DGM_NAME_CAPTION},      {"photo", DGM_NAME_CAPTION},
    {"gallery", DGM_NAME_CAPTION},      {"byline*", DGM_NAME_BYLINE},
    {"author*", DGM_NAME_BYLINE},       {"bio", DGM_NAME_BYLINE},
    {"dateline", DGM_NAME_BYLINE},      {"date", DGM_NAME_BYLINE},
    {"timestamp", DGM_NAME_BYLINE},     {"pubdate", DGM_NAME_BYLINE},
    {"posted", DGM_NAME_BYLINE},        {"published", DGM_NAME_BYLINE},
    {"meta", DGM_NAME_BYLINE},          {"metadata", DGM_NAME_BYLINE},
    {"postmeta", DGM_NAME_BYLINE},      {"headline", DGM_NAME_HEADLINE},
    {"entrytitle", DGM_NAME_HEADLINE},  {"posttitle", DGM_NAME_HEADLINE},
    {"article*", DGM_NAME_POSITIVE},    {"story", DGM_NAME_POSITIVE},
    {"storybody", DGM_NAME_POSITIVE},   {"body", DGM_NAME_POSITIVE},
    {"bodytext", DGM_NAME_POSITIVE},    {"content", DGM_NAME_POSITIVE},
    {"entry", DGM_NAME_POSITIVE},       {"hentry", DGM_NAME_POSITIVE},
    {"main", DGM_NAME_POSITIVE},        {"post", DGM_NAME_POSITIVE},
    {"postcontent", DGM_NAME_POSITIVE}, {"text", DGM_NAME_POSITIVE},
    {"page", DGM_NAME_POSITIVE},        {"news", DGM_NAME_POSITIVE},
    {"blog", DGM_NAME_POSITIVE},
};

static unsigned word_flags(const char *word, size_t n) {
    unsigned flags = 0;
    for (size_t i = 0; i < sizeof NAME_WORDS / sizeof *NAME_WORDS; i++) {
        const char *w = NAME_WORDS[i].word;
        if (w[0] != word[0]) {
            continue;
        }
        size_t k = strlen(w);
        bool is_open = w[k - 1] == '*';
        if (is_open ? n >= k - 1 && memcmp(w, word, k - 1) == 0 : n == k && memcmp(w, word, n) == 0) {
            flags |= NAME_WORDS[i].flag;
        }
    }
    return flags;
}

// Whether one of the names, as they stand between spaces, is this one: "hidden" hides, "field-label-hidden" does not.
static bool has_name(dgm_slice all, const char *name) {
    size_t at = 0, n = strlen(name);
    while (at < all.size) {
        const char *space = memchr(all.data + at, ' ', all.size - at);
        size_t end = space ? (size_t)(space - all.data) : all.size;
        if (end - at == n && strncasecmp(all.data + at, name, n) == 0) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

// The flags of a class or id attribute.
static unsigned name_flags(const char *names) {
    enum { LONGEST = 512 }; // styles made by programs run to kilobytes and say nothing at the end
    unsigned flags = 0;
    char word[32];
    size_t k = 0, i = 0;
    for (; i < LONGEST; i++) {
        char c = names[i];
        bool is_upper = c >= 'A' && c <= 'Z', is_lower = c >= 'a' && c <= 'z';
        bool starts_word = is_upper && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
        if (k && (starts_word || !(is_upper || is_lower))) {
            flags |= word_flags(word, k);
            k = 0;
        }
        if (c == 0) {
            break;
        }
        if ((is_upper || is_lower) && k < sizeof word) {
            word[k++] = is_upper ? (char)(c | 0x20) : c;
        }
    }
    dgm_slice all = {names, i};
    if (has_name(all, "hidden") || has_name(all, "invisible") || has_name(all, "hide") ||
        dgm_slice_find(all, "sr-only") != SIZE_MAX || dgm_slice_find(all, "screen-reader") != SIZE_MAX ||
        dgm_slice_find(all, "visuallyhidden") != SIZE_MAX || dgm_slice_find(all, "visually-hidden") != SIZE_MAX) {
        flags |= DGM_NAME_HIDDEN;
    }
    if (dgm_slice_find(all, "entry-title") != SIZE_MAX || dgm_slice_find(all, "post-title") != SIZE_MAX ||
        dgm_slice_find(all, "article-title") != SIZE_MAX || dgm_slice_find(all, "article__title") != SIZE_MAX) {
        flags |= DGM_NAME_HEADLINE;
    }
    if (dgm_slice_find(all, "most-") != SIZE_MAX || dgm_slice_find(all, "more-from") != SIZE_MAX ||
        dgm_slice_find(all, "read-next") != SIZE_MAX || dgm_slice_find(all, "also-") != SIZE_MAX ||
        dgm_slice_find(all, "mailing") != SIZE_MAX || dgm_slice_find(all, "sign-up") != SIZE_MAX ||
        dgm_slice_find(all, "read-more") != SIZE_MAX) {
        flags |= DGM_NAME_NEGATIVE;
    }
    return flags;
}

// ---- events to the tree -----------------------------------------------------------------------------

typedef struct builder {
    dgm_arena *arena;
    htmlParserCtxtPtr parser;
    dgm_node *nodes;
    size_t n, room;
    uint32_t open[DGM_PAGE_DEPTH + 1]; // indices of the open elements
    uint32_t depth;
    const char *limit; // which one was reached, or NULL
    dgm_page_meta meta;
    // Characters of the element in hand that are no text of the page: its title, a script of JSON-LD.
    char *held;
    size_t held_n, held_room;
    bool is_holding;
    size_t ld_values;
} builder;

static void stop(builder *b, const char *limit) {
    if (!b->limit) {
        b->limit = limit;
        xmlStopParser(b->parser);
    }
}

static dgm_node *put_node(builder *b, dgm_tag tag) {
    if (b->limit) {
        return NULL;
    }
    if (b->n >= DGM_PAGE_NODES) {
        stop(b, "more elements than any page has");
        return NULL;
    }
    dgm_node *nodes = dgm_arena_grow(b->arena, b->nodes, b->n, &b->room, sizeof *nodes);
    if (!nodes) {
        stop(b, "needs more memory than one document may have");
        return NULL;
    }
    b->nodes = nodes;
    dgm_node *node = &nodes[b->n];
    *node = (dgm_node){.parent = b->depth ? b->open[b->depth - 1] : 0, .end = (uint32_t)b->n + 1, .tag = (uint16_t)tag};
    b->n++;
    return node;
}

static const char *attribute(const xmlChar **attributes, const char *name) {
    for (size_t i = 0; attributes && attributes[i]; i += 2) {
        if (attributes[i + 1] && strcasecmp((const char *)attributes[i], name) == 0) {
            return (const char *)attributes[i + 1];
        }
    }
    return NULL;
}

// References that were escaped twice ("&amp;#163;") come out of the parser as they went in ("&#163;"). Resolved in
// place: no character is longer than its reference.
static void resolve_references(char *s) {
    char *to = s;
    while (*s) {
        const char *semicolon = *s == '&' ? memchr(s, ';', strnlen(s, 12)) : NULL;
        unsigned long value = 0;
        if (semicolon && s[1] == '#') {
            bool is_hex = s[2] == 'x' || s[2] == 'X';
            char *end = NULL;
            value = strtoul(s + (is_hex ? 3 : 2), &end, is_hex ? 16 : 10);
            value = end == semicolon ? value : 0;
        } else if (semicolon) {
            char name[12] = "";
            memcpy(name, s + 1, (size_t)(semicolon - s) - 1);
            const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
            value = entity ? entity->value : 0;
        }
        if (value < 0x20 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
            *to++ = *s++;
            continue;
        }
        int length = 0;
        if (value < 0x80) {
            *to++ = (char)value;
        } else {
            length = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
            *to++ = (char)((length == 1 ? 0xc0u : length == 2 ? 0xe0u : 0xf0u) | (unsigned)(value >> (6 * length)));
        }
        while (length-- > 0) {
            *to++ = (char)(0x80u | ((unsigned)(value >> (6 * length)) & 0x3fu));
        }
        s += semicolon - s + 1;
    }
    *to = 0;
}

// A value as clean text; NULL where there is none or where it is longer than such values are.
static const char *clean(builder *b, const char *value, size_t longest) {
    size_t n = value ? strlen(value) : 0;
    if (n == 0 || n > longest) {
        return NULL;
    }
    char *resolved = dgm_arena_copy(b->arena, value, n);
    if (!resolved) {
        return NULL;
    }
    resolve_references(resolved);
    dgm_slice text = dgm_intake_normalise(b->arena, (dgm_slice){resolved, strlen(resolved)});
    size_t size = 0;
    char *collapsed = text.size == SIZE_MAX ? NULL : dgm_intake_collapse(b->arena, text, &size);
    return size ? collapsed : NULL;
}

static void set_once(builder *b, const char **slot, const char *value, size_t longest) {
    if (!*slot) {
        *slot = clean(b, value, longest);
    }
}

enum { TITLE_BYTES = 600, ADDRESS_BYTES = 2000, NAME_BYTES = 200 }; // longest values worth keeping

static void take_meta(builder *b, const xmlChar **attributes) {
    const char *name = attribute(attributes, "property"), *content = attribute(attributes, "content");
    name = name ? name : attribute(attributes, "name");
    name = name ? name : attribute(attributes, "itemprop");
    if (!name) {
        const char *about = attribute(attributes, "http-equiv");
        if (about && strcasecmp(about, "content-language") == 0) {
            set_once(b, &b->meta.language, content, NAME_BYTES);
        }
        return;
    }
    static const char *const PUBLISHED[] = {"article:published_time",
                                            "article:published",
                                            "datePublished",
                                            "date",
                                            "pubdate",
                                            "publishdate",
                                            "publish-date",
                                            "publish_date",
                                            "og:published_time",
                                            "dc.date",
                                            "dc.date.issued",
                                            "dcterms.date",
                                            "dcterms.created",
                                            "dcterms.issued",
                                            "dc.date.created",
                                            "sailthru.date",
                                            "parsely-pub-date",
                                            "article.published",
                                            "cXenseParse:recs:publishtime",
                                            "ptime",
                                            "pdate",
                                            "originalpublicationdate",
                                            "date.issued",
                                            "rnews:datePublished",
                                            "citation_publication_date",
                                            "citation_date",
                                            "published_at",
                                            "article_date_original",
                                            "article-publish-date",
                                            "displaydate"};
    for (size_t i = 0; i < sizeof PUBLISHED / sizeof *PUBLISHED; i++) {
        if (strcasecmp(name, PUBLISHED[i]) == 0) {
            set_once(b, &b->meta.meta_published, content, NAME_BYTES);
        }
    }
    if (strcasecmp(name, "article:modified_time") == 0 || strcasecmp(name, "dateModified") == 0 ||
        strcasecmp(name, "og:updated_time") == 0 || strcasecmp(name, "dcterms.modified") == 0 ||
        strcasecmp(name, "last-modified") == 0) {
        set_once(b, &b->meta.modified, content, NAME_BYTES);
    } else if (strcasecmp(name, "author") == 0 || strcasecmp(name, "dc.creator") == 0 || strcasecmp(name, "byl") == 0 ||
               strcasecmp(name, "parsely-author") == 0) {
        set_once(b, &b->meta.author, content, NAME_BYTES);
    } else if (strcasecmp(name, "article:section") == 0 || strcasecmp(name, "parsely-section") == 0 ||
               strcasecmp(name, "articleSection") == 0) {
        set_once(b, &b->meta.section, content, NAME_BYTES);
    }
    if (strcasecmp(name, "og:title") == 0) {
        set_once(b, &b->meta.og_title, content, TITLE_BYTES);
    } else if (strcasecmp(name, "twitter:title") == 0 || strcasecmp(name, "dc.title") == 0 ||
               strcasecmp(name, "parsely-title") == 0 || strcasecmp(name, "headline") == 0) {
        set_once(b, &b->meta.meta_title, content, TITLE_BYTES);
    } else if (strcasecmp(name, "og:site_name") == 0) {
        set_once(b, &b->meta.og_site_name, content, NAME_BYTES);
    } else if (strcasecmp(name, "application-name") == 0 || strcasecmp(name, "dc.publisher") == 0 ||
               strcasecmp(name, "dcterms.publisher") == 0 || strcasecmp(name, "publisher") == 0 ||
               strcasecmp(name, "cre") == 0 || strcasecmp(name, "apple-mobile-web-app-title") == 0) {
        set_once(b, &b->meta.meta_site, content, NAME_BYTES);
    } else if (strcasecmp(name, "og:url") == 0) {
        set_once(b, &b->meta.og_url, content, ADDRESS_BYTES);
    } else if (strcasecmp(name, "og:locale") == 0 || strcasecmp(name, "language") == 0 ||
               strcasecmp(name, "dc.language") == 0) {
        set_once(b, &b->meta.language, content, NAME_BYTES);
    }
}

static bool is_hidden(const xmlChar **attributes) {
    const char *style = attribute(attributes, "style"), *aria = attribute(attributes, "aria-hidden");
    if (attribute(attributes, "hidden") || (aria && strcasecmp(aria, "true") == 0)) {
        return true;
    }
    dgm_slice s = {style, style ? strlen(style) : 0};
    size_t display = dgm_slice_find(s, "display");
    return display != SIZE_MAX && s.size - display < 4096 &&
           (dgm_slice_find(dgm_slice_cut(s, display, s.size), "none") < 12);
}

static unsigned flags_of(dgm_tag tag, const xmlChar **attributes) {
    unsigned flags = 0;
    const char *names = attribute(attributes, "class"), *id = attribute(attributes, "id");
    const char *role = attribute(attributes, "role"), *property = attribute(attributes, "itemprop");
    const char *type = attribute(attributes, "itemtype"), *test = attribute(attributes, "data-testid");
    flags |= names ? name_flags(names) : 0;
    flags |= id ? name_flags(id) : 0;
    flags |= test ? name_flags(test) : 0;
    if (is_hidden(attributes)) {
        flags |= DGM_NAME_HIDDEN;
    }
    if (role && (strcasecmp(role, "navigation") == 0 || strcasecmp(role, "complementary") == 0 ||
                 strcasecmp(role, "contentinfo") == 0 || strcasecmp(role, "search") == 0 ||
                 strcasecmp(role, "dialog") == 0 || strcasecmp(role, "menu") == 0 || strcasecmp(role, "alert") == 0)) {
        flags |= DGM_NAME_NEGATIVE;
    }
    if (property) {
        dgm_slice p = {property, strlen(property)};
        flags |= dgm_slice_find(p, "articlebody") != SIZE_MAX ? DGM_NAME_BODY : 0;
        flags |= dgm_slice_is(p, "headline") ? DGM_NAME_HEADLINE : 0;
        flags |= dgm_slice_is(p, "author") || dgm_slice_is(p, "datePublished") ? DGM_NAME_BYLINE : 0;
        flags |= dgm_slice_is(p, "caption") ? DGM_NAME_CAPTION : 0;
        flags |= dgm_slice_is(p, "comment") ? DGM_NAME_COMMENTS : 0;
    }
    if (type) {
        dgm_slice t = {type, strlen(type)};
        bool is_article = dgm_slice_ends(t, "Article") || dgm_slice_ends(t, "BlogPosting");
        flags |= is_article ? DGM_NAME_ARTICLE : 0;
    }
    if (tag == DGM_TAG_A && attribute(attributes, "href")) {
        flags |= DGM_NAME_LINKED;
    }
    return flags;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes) {
    builder *b = user;
    if (b->limit) {
        return;
    }
    if (b->depth == DGM_PAGE_DEPTH) {
        stop(b, "elements nested deeper than any page's");
        return;
    }
    dgm_tag tag = tag_of((const char *)name);
    dgm_node *node = put_node(b, tag);
    if (!node) {
        return;
    }
    uint32_t index = (uint32_t)b->n - 1;
    node->names = (uint16_t)(attributes ? flags_of(tag, attributes) : 0);
    b->open[b->depth++] = index;
    if (tag == DGM_TAG_META) {
        take_meta(b, attributes);
    } else if (tag == DGM_TAG_HTML) {
        const char *language = attribute(attributes, "lang");
        set_once(b, &b->meta.language, language ? language : attribute(attributes, "xml:lang"), NAME_BYTES);
    } else if (tag == DGM_TAG_LINK) {
        const char *rel = attribute(attributes, "rel");
        if (rel && strcasecmp(rel, "canonical") == 0) {
            set_once(b, &b->meta.canonical, attribute(attributes, "href"), ADDRESS_BYTES);
        }
    } else if (tag == DGM_TAG_TIME) {
        set_once(b, &b->meta.time_published, attribute(attributes, "datetime"), NAME_BYTES);
    } else if (node->names & DGM_NAME_BYLINE) {
        const char *property = attribute(attributes, "itemprop");
        if (property && strcasecmp(property, "datePublished") == 0) {
            set_once(b, &b->meta.meta_published, attribute(attributes, "content"), NAME_BYTES);
        }
    }
    const char *type = tag == DGM_TAG_SCRIPT ? attribute(attributes, "type") : NULL;
    b->is_holding = tag == DGM_TAG_TITLE || (type && strcasecmp(type, "application/ld+json") == 0);
    b->held_n = 0;
}

// ---- JSON-LD ----------------------------------------------------------------------------------------

static bool is_article_type(const json_t *type) {
    size_t n = json_is_array(type) ? json_array_size(type) : 1;
    for (size_t i = 0; i < n && i < 16; i++) {
        const json_t *t = json_is_array(type) ? json_array_get(type, i) : type;
        if (json_is_string(t)) {
            dgm_slice s = {json_string_value(t), json_string_length(t)};
            if (dgm_slice_ends(s, "Article") || dgm_slice_ends(s, "BlogPosting") || dgm_slice_ends(s, "Report") ||
                dgm_slice_ends(s, "LiveBlogPosting")) {
                return true;
            }
        }
    }
    return false;
}

static bool is_page_type(const json_t *type) {
    const json_t *t = json_is_array(type) ? json_array_get(type, 0) : type;
    return json_is_string(t) && dgm_slice_ends((dgm_slice){json_string_value(t), json_string_length(t)}, "WebPage");
}

static const char *member_string(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    value = json_is_array(value) ? json_array_get(value, 0) : value;
    return json_string_value(value);
}

static void take_article(builder *b, const json_t *object) {
    set_once(b, &b->meta.ld_headline, member_string(object, "headline"), TITLE_BYTES);
    set_once(b, &b->meta.ld_published, member_string(object, "datePublished"), NAME_BYTES);
    set_once(b, &b->meta.language, member_string(object, "inLanguage"), NAME_BYTES);
    set_once(b, &b->meta.modified, member_string(object, "dateModified"), NAME_BYTES);
    set_once(b, &b->meta.section, member_string(object, "articleSection"), NAME_BYTES);
    const json_t *author = json_object_get(object, "author");
    author = json_is_array(author) ? json_array_get(author, 0) : author;
    set_once(b, &b->meta.author, json_is_string(author) ? json_string_value(author) : member_string(author, "name"),
             NAME_BYTES);
    const json_t *publisher = json_object_get(object, "publisher");
    publisher = json_is_array(publisher) ? json_array_get(publisher, 0) : publisher;
    set_once(b, &b->meta.ld_publisher, member_string(publisher, "name"), NAME_BYTES);
    const char *body = member_string(object, "articleBody");
    if (body && !b->meta.ld_body) {
        dgm_slice text = dgm_intake_normalise(b->arena, (dgm_slice){body, strlen(body)});
        b->meta.ld_body = text.size == SIZE_MAX ? NULL : text.data;
    }
}

// Walk a JSON-LD value without recursion: objects and arrays wait on a list.
static void walk_ld(builder *b, json_t *root) {
    enum { WAITING = 512 };
    const json_t *waiting[WAITING];
    size_t n = 0;
    waiting[n++] = root;
    while (n && b->ld_values < LD_VALUES) {
        const json_t *value = waiting[--n];
        b->ld_values++;
        if (json_is_array(value)) {
            for (size_t i = json_array_size(value); i > 0; i--) {
                if (n < WAITING) {
                    waiting[n++] = json_array_get(value, i - 1);
                }
            }
        } else if (json_is_object(value)) {
            if (is_article_type(json_object_get(value, "@type"))) {
                take_article(b, value);
            } else if (is_page_type(json_object_get(value, "@type"))) { // of a page that calls nothing its article
                set_once(b, &b->meta.meta_published, member_string(value, "datePublished"), NAME_BYTES);
            }
            static const char *const INNER[] = {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"};
            for (size_t i = 0; i < sizeof INNER / sizeof *INNER; i++) {
                const json_t *inner = json_object_get(value, INNER[i]);
                if (inner && n < WAITING) {
                    waiting[n++] = inner;
                }
            }
        }
    }
}

static void take_ld(builder *b) {
    // Line ends within strings are not JSON, but common; outside strings a space is as good.
    for (size_t i = 0; i < b->held_n; i++) {
        if ((unsigned char)b->held[i] < 0x20) {
            b->held[i] = ' ';
        }
    }
    dgm_slice s = dgm_slice_trim((dgm_slice){b->held, b->held_n});
    size_t open = 0;
    while (open < s.size && s.data[open] != '{' && s.data[open] != '[') {
        open++; // "<!--" and "//<![CDATA[" around it
    }
    s = dgm_slice_cut(s, open, s.size);
    while (s.size && s.data[s.size - 1] != '}' && s.data[s.size - 1] != ']') {
        s.size--;
    }
    if (s.size == 0 || s.size > SCRIPT_LIMIT) {
        return;
    }
    json_t *root = json_loadb(s.data, s.size, JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
    if (root) {
        walk_ld(b, root);
        json_decref(root);
    }
}

static void on_end(void *user, const xmlChar *name) {
    builder *b = user;
    (void)name;
    if (b->limit || b->depth == 0) {
        return;
    }
    uint32_t index = b->open[--b->depth];
    b->nodes[index].end = (uint32_t)b->n;
    if (b->is_holding) {
        b->is_holding = false;
        if (b->nodes[index].tag == DGM_TAG_SCRIPT) {
            take_ld(b);
        } else if (b->held_n && b->held_n <= 4 * TITLE_BYTES) {
            char *title = dgm_arena_copy(b->arena, b->held, b->held_n);
            set_once(b, &b->meta.title, title, 4 * TITLE_BYTES);
        }
    }
}

static void on_text(void *user, const xmlChar *text, int size) {
    builder *b = user;
    if (b->limit || size <= 0) {
        return;
    }
    size_t n = (size_t)size;
    if (b->is_holding) {
        if (b->held_n + n > SCRIPT_LIMIT) {
            return;
        }
        if (b->held_n + n > b->held_room) {
            size_t room = 2 * (b->held_n + n);
            char *wider = dgm_arena_get(b->arena, room);
            if (!wider) {
                stop(b, "needs more memory than one document may have");
                return;
            }
            if (b->held_n) {
                memcpy(wider, b->held, b->held_n);
            }
            b->held = wider;
            b->held_room = room;
        }
        memcpy(b->held + b->held_n, text, n);
        b->held_n += n;
        return;
    }
    unsigned tag = b->depth ? b->nodes[b->open[b->depth - 1]].tag : DGM_TAG_HTML;
    if (tag == DGM_TAG_SCRIPT || tag == DGM_TAG_STYLE) {
        return;
    }
    dgm_node *node = put_node(b, DGM_TAG_TEXT);
    if (node) {
        node->text = (dgm_slice){dgm_arena_copy(b->arena, (const char *)text, n), n};
        if (!node->text.data) {
            stop(b, "needs more memory than one document may have");
        }
    }
}

// libxml2's own messages go nowhere: broken HTML is the normal case.
static void on_error(void *user, const char *message, ...) {
    (void)user, (void)message;
}

dgm_code dgm_page_read(dgm_page *out, dgm_arena *arena, const char *where, dgm_slice text, dgm_err *err) {
    memset(out, 0, sizeof *out);
    if (text.size > DGM_PAGE_LIMIT) {
        return dgm_err_set(err, DGM_E_LIMIT, where, 0, "an HTML page of more than %zu bytes", DGM_PAGE_LIMIT);
    }
    builder *b = dgm_arena_get(arena, sizeof *b);
    if (!b) {
        return dgm_err_set_limit(err, where);
    }
    b->arena = arena;
    dgm_node *root = put_node(b, DGM_TAG_OTHER);
    b->parser = htmlCreateMemoryParserCtxt(text.data, (int)text.size);
    if (!root || !b->parser) {
        if (b->parser) {
            htmlFreeParserCtxt(b->parser);
        }
        return dgm_err_set_limit(err, where);
    }
    b->open[b->depth++] = 0;
    xmlSAXHandler *sax = b->parser->sax;
    memset(sax, 0, sizeof *sax);
    sax->startElement = on_start;
    sax->endElement = on_end;
    sax->characters = on_text;
    sax->ignorableWhitespace = on_text;
    sax->cdataBlock = on_text;
    sax->error = on_error;
    sax->warning = on_error;
    sax->fatalError = on_error;
    b->parser->userData = b;
    htmlCtxtUseOptions(b->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                      HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
    xmlSwitchEncoding(b->parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(b->parser);
    if (b->parser->myDoc) {
        xmlFreeDoc(b->parser->myDoc);
        b->parser->myDoc = NULL;
    }
    htmlFreeParserCtxt(b->parser);
    if (b->limit) {
        return dgm_err_set(err, DGM_E_LIMIT, where, 0, "%s", b->limit);
    }
    while (b->depth) { // what the page left open
        b->nodes[b->open[--b->depth]].end = (uint32_t)b->n;
    }
    out->nodes = b->nodes;
    out->node_n = (uint32_t)b->n;
    out->meta = b->meta;
    return DGM_OK;
}
