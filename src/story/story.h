/**
 * Events and stories: mentions of one act made one event, events of one affair made one story.
 *
 * The public functions are in dragoman.h; this is what the stage's files share, and what the store needs.
 */
#ifndef DGM_STORY_STORY_H
#define DGM_STORY_STORY_H

#include "base/arena.h"
#include "base/table.h"

enum {
    DGM_PARTIES_MAX = 12, /* of one side of a mention; a list of more is a list, not a side */
    DGM_TERMS_MOST = 40,  /* of a sentence: the first */
    DGM_TERM_COUNTS = 1 << 18,
    DGM_MEMBERS_COMPARED = 8 /* mentions of an event that a new one is compared with */
};

/** Why two mentions are one act; bits. */
enum {
    DGM_GROUND_PARTIES = 1u << 0,   /* the same participants */
    DGM_GROUND_HIERARCHY = 1u << 1, /* an office or a person stands for its country */
    DGM_GROUND_ONE_SIDE = 1u << 2,  /* one report leaves a side out */
    DGM_GROUND_CODE = 1u << 3,      /* the same code */
    DGM_GROUND_CATEGORY = 1u << 4,  /* codes that can tell one act */
    DGM_GROUND_DAY = 1u << 5,       /* the same days */
    DGM_GROUND_WITHIN = 1u << 6,    /* days within the vaguer report's */
    DGM_GROUND_PUBLISHED = 1u << 7, /* reports of the same days */
    DGM_GROUND_PLACE = 1u << 8,     /* the same place */
    DGM_GROUND_COUNTRY = 1u << 9,   /* places in one country */
    DGM_GROUND_NUMBER = 1u << 10,   /* the same number of victims */
    DGM_GROUND_WORDS = 1u << 11,    /* the same words */
    DGM_GROUND_COPY = 1u << 12,     /* the same sentence in another document */
    DGM_GROUND_TERMS = 1u << 13,    /* sentences of like words */
    DGM_GROUND_N = 14
};

/** What one act can be called: mentions of different kinds are never one. */
typedef enum dgm_standing {
    DGM_STANDING_DONE = 0, /* actual or historical */
    DGM_STANDING_AHEAD,    /* future */
    DGM_STANDING_POSSIBLE, /* hypothetical */
    DGM_STANDING_DENIED    /* negated */
} dgm_standing;

/** A mention prepared for comparison. */
typedef struct dgm_item {
    dgm_record record;
    const char *roots[2 * DGM_PARTIES_MAX]; /* (root_n) countries or whole codes of all parties, ascending, distinct */
    uint32_t root_n;
    bool one_sided;  /* fewer than two sides are named */
    bool order_free; /* every party on the same footing */
    dgm_standing standing;
    int32_t from, to; /* days since 1970 in which the act can lie, widened where the date is vague; from > to: none */
    uint32_t event;   /* index of its event */
    uint32_t next;    /* next mention of its event, UINT32_MAX at the end */
    uint32_t telling; /* first of its tellings, UINT32_MAX for none */
} dgm_item;

/** An event while it grows. */
typedef struct dgm_group {
    uint32_t first, last, n; /* its mentions, linked by `next` */
    int32_t from, to;        /* days on which all its mentions agree */
    unsigned grounds;        /* DGM_GROUND_* */
    uint32_t root;           /* union-find: the story's first group */
    uint32_t seen;           /* the last search that came by */
    uint32_t link_n;
    dgm_link links[2];
    uint32_t linked[2]; /* groups that the links lead to */
    const char *id;     /* its event's, once that is made */
    const char *story;  /* the id of its story, where an earlier step of a long merge has named it; or NULL */
} dgm_group;

/** Another document that tells an event of a table: a row of GDELT's mentions. */
typedef struct dgm_telling {
    const char *id; /* the event's */
    const char *document, *source;
    struct dgm_item *item; /* the event's row, NULL where it is not there */
    uint32_t next;         /* next telling of the same row, UINT32_MAX at the end */
    int32_t day;
} dgm_telling;

typedef struct dgm_tables dgm_tables;

struct dgm_merge {
    dgm_arena *home;           /* of this struct */
    dgm_arena *arena;          /* of the mentions in hand and all that is made of them */
    dgm_arena *scratch;        /* of one row */
    const char *lexicon;       /* folder, or NULL */
    dgm_tables *tables;        /* NULL until a row needs them */
    struct dgm_layout *layout; /* of the input in hand, NULL before its first row */
    dgm_table ids;             /* mention id -> index of items */
    dgm_table strings;         /* every string once */
    const char **string_at;
    size_t string_n, string_capacity;
    dgm_item **items; /* (item_n) */
    size_t item_n, item_capacity;
    dgm_telling *tellings; /* (telling_n) */
    size_t telling_n, telling_capacity;
    dgm_group *groups; /* (group_n) */
    uint32_t group_n;
    uint32_t carried_n;        /* the first items: of events that an earlier step left open */
    dgm_group *carried_groups; /* (carried_group_n) */
    uint32_t carried_group_n;
    uint32_t *term_counts; /* (DGM_TERM_COUNTS) mentions with a term, by its hash: how telling it is */
    int32_t newest;        /* latest day of publication */
    bool has_rows;         /* of other coders' tables */
    bool stepped;          /* what is in hand has been handed out, but for the open events */
    bool ran;
};

/** Go on after a step: what is open is kept, the rest let go. @return DGM_OK, DGM_E_NOMEM. Per-worker. */
dgm_code dgm_merge_carry(dgm_merge *merge, dgm_err *err);
/** Whether later mentions may still join an event, as a step of a long merge sees it. */
bool dgm_group_is_open(const dgm_merge *merge, const dgm_group *group);

enum { DGM_TALLY_PARTIES = 12, DGM_STORY_ACTORS = 5 };

/** One participant of a story while it is counted. */
typedef struct dgm_story_party {
    const char *root, *name;
    uint32_t n;     /* mentions */
    uint32_t votes; /* for the name, less those for others */
    uint8_t exact;  /* how far the name is that of the country or class itself: 2 wholly, 1 as code, 0 not */
} dgm_story_party;

/** A story while it is counted; its strings are the events'. Begins as zeros. */
typedef struct dgm_story_count {
    dgm_story_party who[DGM_TALLY_PARTIES]; /* (who_n) */
    uint32_t who_n;
    uint32_t categories[DGM_CATEGORY_N]; /* mentions */
    const char *place;                   /* the first town */
    dgm_date from, to;
    bool dated; /* by an event that is news and has a day */
    uint32_t events, mentions;
} dgm_story_count;

/** Count an event of the story. Per-worker. */
void dgm_story_count_event(dgm_story_count *tally, const dgm_event *event);
/** Fill all but the id and the documents of a story from its tally. @return false when out of memory. Per-worker. */
bool dgm_story_name(dgm_arena *arena, dgm_story_count *tally, dgm_story *story);

/** Values by the names that the formats have for them; what is no name gives `other` or the plainest. Thread-safe. */
int dgm_category_read(const char *text, int other);
dgm_status dgm_status_read(const char *text);
dgm_precision dgm_precision_read(const char *text, dgm_precision other);
dgm_basis dgm_basis_read(const char *text);

/** The countries and codes a party stands under: its country, else its code, else its id. Thread-safe. */
const char *dgm_party_root(const dgm_party *party);

/** Fill what comparison needs from `item->record`. Thread-safe. */
void dgm_item_prepare(dgm_item *item);

/** 0 where two parties cannot be the same, up to 1 where they certainly are; *grounds gains bits. Thread-safe. */
double dgm_party_likeness(const dgm_party *a, const dgm_party *b, unsigned *grounds);

/**
 * Whether two mentions can tell one act, and how much speaks for it.
 * @return negative where something contradicts; one act from DGM_LIKENESS_ONE on. Thread-safe.
 */
double dgm_item_likeness(const dgm_merge *merge, const dgm_item *a, const dgm_item *b, unsigned *grounds);
#define DGM_LIKENESS_ONE 2.2

/** Share of the telling words that two sentences have in common, 0..1; negative where too few are known. Thread-safe.
 */
double dgm_item_overlap(const dgm_merge *merge, const dgm_item *a, const dgm_item *b);
/** Whether one sentence is printed from the other, or both from one agency's text. Thread-safe. */
bool dgm_item_is_copy(const dgm_record *a, const dgm_record *b);

/** How well the participants of two mentions agree whatever their acts, 0..1; for links. Thread-safe. */
double dgm_item_parties(const dgm_item *a, const dgm_item *b, bool order_free, unsigned *grounds);

/** Categories between which one act may be coded either way share a number. Thread-safe. */
unsigned dgm_category_family(dgm_category category);

/** Whether a place is a town or a site, and no country or region. Thread-safe. */
bool dgm_site_is_spot(const dgm_site *site);
/** Great-circle distance in km. Thread-safe. */
double dgm_site_distance(const dgm_site *a, const dgm_site *b);

/** A new event of one item. @return its index. */
uint32_t dgm_merge_begin_group(dgm_merge *merge, uint32_t item);
/** Make groups of items, which must be in canonical order. @return false when out of memory. Per-worker. */
bool dgm_merge_group(dgm_merge *merge);
/** The same where there are rows of other coders' tables, in order of their days. */
bool dgm_merge_group_rows(dgm_merge *merge);
/** Link plans to what came of them and denials to what they deny. @return false when out of memory. Per-worker. */
bool dgm_merge_link(dgm_merge *merge);
/** Join groups into stories through `root`. @return false when out of memory. Per-worker. */
bool dgm_merge_stories(dgm_merge *merge);
/** The first group of a group's story. */
uint32_t dgm_merge_root(dgm_merge *merge, uint32_t group);

/** Keys under which an event is kept, or under which a mention looks for events; each means what group.c, link.c and
 *  story.c say. */
enum { DGM_KEYS_MOST = 768, DGM_KEY_BYTES = 80 };
typedef struct dgm_key_list {
    char keys[DGM_KEYS_MOST][DGM_KEY_BYTES]; /* (n) */
    uint32_t n;
} dgm_key_list;

/** Add a key as printf does; past DGM_KEYS_MOST it is left out. Per-worker. */
void dgm_key_add(dgm_key_list *list, const char *format, ...) __attribute__((format(printf, 2, 3)));
/** Add a mention's keys: of the events it may belong to, of those it may be linked to, of those of its story. */
void dgm_item_group_keys(const dgm_item *item, bool search, dgm_key_list *list);
void dgm_item_link_keys(const dgm_item *item, bool search, dgm_key_list *list);
void dgm_item_story_keys(const dgm_item *item, bool search, dgm_key_list *list);

/** Lists by key, newest first: which groups may hold what a mention tells. */
typedef struct dgm_posting {
    uint32_t group, next;
} dgm_posting;

typedef struct dgm_index {
    dgm_arena *arena;
    dgm_table keys;
    dgm_posting *postings; /* (posting_n); 0 is the end of a list */
    size_t posting_n, posting_capacity;
} dgm_index;

/** @return false when out of memory. Per-worker. */
bool dgm_index_put(dgm_index *index, const char *key, uint32_t group);
/** The newest posting of a key, 0 for none. */
uint32_t dgm_index_find(const dgm_index *index, const char *key);

#endif
