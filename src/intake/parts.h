/**
 * What the parts of intake share: decoded text, the document being put together, and what a line of a page can tell
 * about itself. Of no use outside this folder.
 */
#ifndef DGM_INTAKE_PARTS_H
#define DGM_INTAKE_PARTS_H

#include "intake/intake.h"

/** Bytes that are not NUL-terminated; data is NULL only where size is 0. */
typedef struct dgm_slice {
    const char *data;
    size_t size; /* bytes */
} dgm_slice;

#define DGM_SLICE(literal) ((dgm_slice){(literal), sizeof(literal) - 1})

/* ---- encoding.c --------------------------------------------------------------------------------- */

/**
 * Decode bytes of any encoding to valid UTF-8: byte order mark, then valid UTF-8, then what the page declares, then
 * what ICU makes of it. `said`: the encoding that stands outside the bytes, in a header; it goes before what the page
 * declares. Line ends become LF; NUL and other control characters go; spaces of all kinds become a space;
 * soft hyphens, zero-width and direction marks go; ligatures are written out.
 * @param out lives in the arena. @return DGM_OK, DGM_E_FORMAT (binary data, named where it is known), DGM_E_LIMIT.
 * Thread-safe on separate arenas.
 */
dgm_code dgm_intake_decode(dgm_arena *arena, const char *where, const uint8_t *p, size_t n, dgm_slice said,
                           dgm_slice *out, dgm_err *err);

/** The same cleaning of characters for text that is UTF-8 already; invalid bytes become U+FFFD. @return NULL data and
 *  size SIZE_MAX when out of memory. */
dgm_slice dgm_intake_normalise(dgm_arena *arena, dgm_slice text);

/* ---- draft.c ------------------------------------------------------------------------------------ */

/** Bytes of what is left out of a page that are kept for showing. */
#define DGM_DROPPED_LIMIT ((size_t)64 << 10)

/** A piece left out, and how many blocks stood before it. */
typedef struct dgm_draft_dropped {
    dgm_slice text;
    size_t before;   /* blocks */
    const char *why; /* lives for ever */
} dgm_draft_dropped;

/** A document being put together. */
typedef struct dgm_draft {
    dgm_arena *arena;
    dgm_slice *texts;      /* (block_n) */
    dgm_block_kind *kinds; /* (block_n) */
    size_t block_n, text_room, kind_room;
    dgm_draft_dropped *dropped;                   /* (dropped_n) */
    size_t dropped_n, dropped_room, dropped_size; /* dropped_size: bytes of their texts */
    bool is_short_of_memory;
    const char *id, *url, *source, *title, *language, *author, *section;
    const char *where;   /* for errors: the item's own id */
    const char *address; /* that the page was fetched from, where the page says none itself */
    const char *published_at, *modified_at;
    dgm_date published;
} dgm_draft;

/** Add a block; white space in it is collapsed, an empty one is left out. Out of memory is kept in the draft. */
void dgm_draft_put(dgm_draft *draft, dgm_block_kind kind, dgm_slice text);

/** Note a piece that is left out, and why, so that a reader can be shown it; past DGM_DROPPED_LIMIT bytes nothing is
 * noted. */
void dgm_draft_drop(dgm_draft *draft, dgm_slice text, const char *why);

/** Put a paragraph's dateline ("LISMOOR, March 3 (Agency) --") as a fragment of its own, where it names a place.
 *  @return the text behind it, or all of the text where there is none. */
dgm_slice dgm_draft_put_dateline(dgm_draft *draft, dgm_slice text);

/** Join the blocks with blank lines and hand the document over. @return DGM_OK, DGM_E_LIMIT. */
dgm_code dgm_draft_finish(const dgm_draft *draft, dgm_document *out, dgm_err *err);

/** A copy with all white space collapsed to single spaces and trimmed, NUL-terminated; NULL when out of memory. */
char *dgm_intake_collapse(dgm_arena *arena, dgm_slice text, size_t *size);

/* ---- lines.c: what a line tells about itself ---------------------------------------------------- */

/** The form of a line of text, in one pass. */
typedef struct dgm_line_form {
    uint32_t word_n;    /* words with a letter or digit */
    uint32_t letter_n;  /* letters */
    uint32_t upper_n;   /* upper-case letters */
    uint32_t content_n; /* words of four letters and more, the first one left out */
    uint32_t capital_n; /* of those: with a capital at the front */
    uint32_t comma_n;   /* commas and semicolons */
    bool starts_lower;  /* the first letter is lower case */
    bool ends_sentence; /* . ! ? or an ellipsis, closing quotes and brackets not counted */
    bool ends_colon;
    bool ends_open;     /* in a comma, a hyphen, or a word that cannot end a sentence */
    bool is_title_like; /* short, without a sentence's end, mostly capitals at the front */
    bool has_verb;      /* a frequent finite verb form, or a lower-case word in -ed */
} dgm_line_form;

dgm_line_form dgm_line_form_of(dgm_slice line);

/** Whether a whole line is page furniture by its wording: the table of phrases, calls to action, dates of copyright. */
bool dgm_line_is_furniture(dgm_slice line);
/** Bytes of a furniture phrase that is glued to the line's end without a space ("...SmithAccessibility links"), or 0.
 */
size_t dgm_line_glued_furniture(dgm_slice line);
/** Whether the line ends an article's text: "Comments", "Related articles", "Most read". */
bool dgm_line_is_closing(dgm_slice line);
/** Of closing lines: whether readers' comments follow. */
bool dgm_line_opens_comments(dgm_slice line);
/** Bytes of a "more" link at the end ("... regime. more", "Read the full story >>"), or 0. */
size_t dgm_line_more_link(dgm_slice line);
/** "By Jane Doe", "By JANE DOE, Staff Writer". */
bool dgm_line_is_byline(dgm_slice line);
/** "(Reuters, AFP)", "Some information for this report was provided by ...", "Copyright 2007 ...". */
bool dgm_line_is_credit(dgm_slice line);
/** Bytes of a mark at the front that makes a caption of the line ("FILE - ", "Photo: "), or 0. */
size_t dgm_line_caption_mark(dgm_slice line);
/** Whether a few words name a newspaper, a station, an agency or a site: "Example Times", "Radio Example",
 * "example.com". */
bool dgm_line_is_outlet(dgm_slice words);
/** Bytes of a picture credit at the end ("(AFP)", "Photo: Jane Doe/Agency"), or 0. */
size_t dgm_line_picture_credit(dgm_slice line);
/** Bytes of a dateline at the front, with its dash ("BAGHDAD, July 23 (Reuters) -- "), or 0. *place: it names one. */
size_t dgm_line_dateline(dgm_slice line, bool *has_place);
/** End of the last whole sentence of a text whose end is cut off: bytes, 0 for none. */
size_t dgm_line_last_sentence(dgm_slice text);
/** Sentence ends within the text, roughly. */
uint32_t dgm_line_sentence_count(dgm_slice text);
bool dgm_slice_is(dgm_slice a, const char *b);     /* equal, ASCII case apart */
bool dgm_slice_starts(dgm_slice a, const char *b); /* ASCII case apart */
bool dgm_slice_ends(dgm_slice a, const char *b);   /* ASCII case apart */
size_t dgm_slice_find(dgm_slice a, const char *b); /* ASCII case apart; SIZE_MAX for none */
dgm_slice dgm_slice_trim(dgm_slice a);
dgm_slice dgm_slice_cut(dgm_slice a, size_t start, size_t end);

/* ---- dates.c ------------------------------------------------------------------------------------ */

/** The first full calendar date (day, month, year) in a text. @return false if there is none. */
bool dgm_intake_find_date(dgm_slice text, dgm_date *out, size_t *start, size_t *end);
/** Whether a line is nothing but a date, with what pages put around one: weekday, time, "Published", "Updated". */
bool dgm_intake_date_line(dgm_slice line, dgm_date *out);
/** A date as programs give it: ISO, as people write it, 20070725, seconds since 1970. Year 0 for none. */
dgm_date dgm_intake_date(dgm_slice text);
/** 20070725, or seconds since 1970. Year 0 for neither. */
dgm_date dgm_intake_date_of_number(int64_t number);
/** The first date with a time of day, as ISO 8601 with what zone is said: "2007-07-25T10:00:00+02:00". NULL for none.
 */
const char *dgm_intake_time(dgm_arena *arena, dgm_slice text);
/** The date of an address's path: "/2007/07/25/", "/2007-07-25-", "/20070725/". */
bool dgm_intake_address_date(const char *address, dgm_date *out);

/* ---- language.c --------------------------------------------------------------------------------- */

/** The text's language by its stop words and letters: "en", "de", "fr", ... or NULL where too little speaks. */
const char *dgm_intake_language(dgm_slice text);

/* ---- the formats -------------------------------------------------------------------------------- */

/** Text scraped from a page. `is_given`: a program's text field, of which a lone line is kept whatever its form. */
dgm_code dgm_intake_scraped(dgm_draft *draft, dgm_slice text, bool is_given, dgm_err *err);
/** An HTML page, decoded. */
dgm_code dgm_intake_html(dgm_draft *draft, dgm_slice text, dgm_err *err);
/** Whether decoded text is HTML: a tag stands where a document begins, or tags are many. */
bool dgm_intake_is_html(dgm_slice text);
/** A text that a program gives in a field: a page, or lines. */
dgm_code dgm_intake_given(dgm_draft *draft, dgm_slice text, dgm_err *err);
/** A DGM_ITEM_FIELDS. */
dgm_code dgm_intake_fields(dgm_draft *draft, const dgm_item *item, dgm_err *err);
/** A DGM_ITEM_MESSAGE. */
dgm_code dgm_intake_message(dgm_draft *draft, const dgm_item *item, dgm_err *err);
/** The bytes of a DGM_ITEM_RECORD's page, unpacked, and the charset that its head says. The draft gets its address. */
dgm_code dgm_intake_record(dgm_draft *draft, const dgm_item *item, dgm_slice *body, dgm_slice *charset, dgm_err *err);
/** One JSON object with a text field. */
dgm_code dgm_intake_json(dgm_draft *draft, const dgm_item *item, dgm_err *err);

#endif
