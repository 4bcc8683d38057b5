/**
 * Dragoman: who did what to whom, when, where, and according to whom.
 *
 * The one public header: the data model that the stages fill, and the handles that run them. The command
 * line, the bindings and the tests of the whole include nothing else.
 *
 * Ownership: everything a worker hands out (documents, analyses and all that they point to) lives until
 * that worker is given its next document or is closed; everything an engine hands out lives until the
 * engine is closed. A caller frees nothing but handles, each with its `*_close`.
 * Text: UTF-8. Every span is a byte range [start, end) of the document's text, so that text[start:end] is
 * what was read. Strings are NUL-terminated unless a size stands beside them; NULL means not known.
 * Threads: an engine is read-only after opening and may be shared; a worker belongs to one thread.
 */
#ifndef DRAGOMAN_H
#define DRAGOMAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DGM_API __attribute__((visibility("default")))
#define DGM_VERSION "0.1.0"

/* ---- errors ------------------------------------------------------------------------------------- */

/** What a call came to. Values never change; gaps are for growth. */
typedef enum dgm_code {
    DGM_OK = 0,
    DGM_END = 1,          /* nothing more to read: not an error */
    DGM_E_ARG = -1,       /* the caller broke the contract */
    DGM_E_NOMEM = -2,     /* out of memory */
    DGM_E_LIMIT = -3,     /* a configured limit was reached: document too large, nesting too deep */
    DGM_E_IO = -10,       /* the operating system refused: see sys_errno */
    DGM_E_FORMAT = -11,   /* the bytes are not what they should be */
    DGM_E_VERSION = -12,  /* a file is of a version that this program cannot read */
    DGM_E_CHECKSUM = -13, /* a file is damaged */
    DGM_E_ENCODING = -14, /* the text's encoding could not be made out */
    DGM_E_NOTFOUND = -20,
    DGM_E_EXISTS = -21,
    DGM_E_STORE = -30,
    DGM_E_CANCELLED = -40,
    DGM_E_INTERNAL = -99
} dgm_code;

/** Why a call failed; owned by the caller, filled only on failure, may always be passed as NULL. */
typedef struct dgm_err {
    dgm_code code;
    int32_t sys_errno; /* 0 if none */
    uint32_t line;     /* 1-based line in `where`, 0 if it is not a text file */
    uint64_t offset;   /* byte offset in `where`, UINT64_MAX if unknown */
    char where[128];   /* file, address or document, cut at the front */
    char message[192]; /* one line, no full stop */
} dgm_err;

/* ---- documents ---------------------------------------------------------------------------------- */

/** A byte range [start, end) of a document's text. */
typedef struct dgm_span {
    uint32_t start, end;
} dgm_span;

/** A calendar day of the proleptic Gregorian calendar; month or day 0 = not known, year 0 = no date. */
typedef struct dgm_date {
    int16_t year;
    uint8_t month, day;
} dgm_date;

/** What a stretch of the cleaned text was on its page. */
typedef enum dgm_block_kind {
    DGM_BLOCK_PARAGRAPH = 0,
    DGM_BLOCK_HEADLINE, /* the document's title, or a heading within it */
    DGM_BLOCK_CAPTION,  /* of a picture; kept only where it is a sentence */
    DGM_BLOCK_FRAGMENT  /* a list item, a by-line, a cut-off end */
} dgm_block_kind;

typedef struct dgm_block {
    dgm_span span;
    dgm_block_kind kind;
} dgm_block;

/** A piece of a page that is not the article: a menu, an advertisement, a link to something else. */
typedef struct dgm_dropped {
    uint32_t at;      /* byte of the document's text before which it stood */
    const char *text; /* its words, in one line */
    const char *why;  /* what it was taken for: "furniture by its wording" */
} dgm_dropped;

/** One news item, cleaned. */
typedef struct dgm_document {
    const char *id;       /* the input's own id, or its path; never NULL */
    const char *url;      /* or NULL, as all below */
    const char *source;   /* the outlet: "Example Times" */
    const char *title;    /* */
    const char *language; /* ISO 639-1 of the text, "en" */
    dgm_date published;
    const char *text;        /* (text_size) bytes, valid UTF-8, NUL-terminated; never NULL */
    uint32_t text_size;      /* bytes */
    const dgm_block *blocks; /* (block_n) ascending, not overlapping; text outside them is white space */
    uint32_t block_n;
    const dgm_dropped *dropped; /* (dropped_n) what was left out, in the page's order; at most 64 KiB of it is kept */
    uint32_t dropped_n;
    const char *author, *section; /* as the page names them, or NULL, as all below */
    const char *published_at,
        *modified_at;         /* with the time of day: "2007-07-25T10:00:00+02:00"; the zone if it is said */
    const char *duplicate_of; /* id of the document of this run that it is a near copy of */
} dgm_document;

/** Why something that lay in an input is not given as a document: to be counted, no failure. */
typedef enum dgm_left_out {
    DGM_LEFT_OUT_NOT = 0,
    DGM_LEFT_OUT_RECORD,    /* a web archive's request, picture, error page, ...: no page */
    DGM_LEFT_OUT_LANGUAGE,  /* the text is in a language that the lexicon does not know */
    DGM_LEFT_OUT_DUPLICATE, /* a near copy of a document that was read before */
    DGM_LEFT_OUT_N
} dgm_left_out;

/* ---- layers of an analysis ---------------------------------------------------------------------- */

/** Universal parts of speech, UD v2. */
typedef enum dgm_upos {
    DGM_UPOS_X = 0,
    DGM_UPOS_ADJ,
    DGM_UPOS_ADP,
    DGM_UPOS_ADV,
    DGM_UPOS_AUX,
    DGM_UPOS_CCONJ,
    DGM_UPOS_DET,
    DGM_UPOS_INTJ,
    DGM_UPOS_NOUN,
    DGM_UPOS_NUM,
    DGM_UPOS_PART,
    DGM_UPOS_PRON,
    DGM_UPOS_PROPN,
    DGM_UPOS_PUNCT,
    DGM_UPOS_SCONJ,
    DGM_UPOS_SYM,
    DGM_UPOS_VERB,
    DGM_UPOS_N
} dgm_upos;

/** Universal dependency relations, UD v2, with the subtypes that English treebanks use. */
typedef enum dgm_relation {
    DGM_REL_DEP = 0,
    DGM_REL_ROOT,
    DGM_REL_ACL,
    DGM_REL_ACL_RELCL,
    DGM_REL_ADVCL,
    DGM_REL_ADVCL_RELCL,
    DGM_REL_ADVMOD,
    DGM_REL_AMOD,
    DGM_REL_APPOS,
    DGM_REL_AUX,
    DGM_REL_AUX_PASS,
    DGM_REL_CASE,
    DGM_REL_CC,
    DGM_REL_CC_PRECONJ,
    DGM_REL_CCOMP,
    DGM_REL_CLF,
    DGM_REL_COMPOUND,
    DGM_REL_COMPOUND_PRT,
    DGM_REL_CONJ,
    DGM_REL_COP,
    DGM_REL_CSUBJ,
    DGM_REL_CSUBJ_OUTER,
    DGM_REL_CSUBJ_PASS,
    DGM_REL_DET,
    DGM_REL_DET_PREDET,
    DGM_REL_DISCOURSE,
    DGM_REL_DISLOCATED,
    DGM_REL_EXPL,
    DGM_REL_FIXED,
    DGM_REL_FLAT,
    DGM_REL_GOESWITH,
    DGM_REL_IOBJ,
    DGM_REL_LIST,
    DGM_REL_MARK,
    DGM_REL_NMOD,
    DGM_REL_NMOD_DESC,
    DGM_REL_NMOD_POSS,
    DGM_REL_NMOD_UNMARKED,
    DGM_REL_NSUBJ,
    DGM_REL_NSUBJ_OUTER,
    DGM_REL_NSUBJ_PASS,
    DGM_REL_NUMMOD,
    DGM_REL_OBJ,
    DGM_REL_OBL,
    DGM_REL_OBL_AGENT,
    DGM_REL_OBL_UNMARKED,
    DGM_REL_ORPHAN,
    DGM_REL_PARATAXIS,
    DGM_REL_PUNCT,
    DGM_REL_REPARANDUM,
    DGM_REL_VOCATIVE,
    DGM_REL_XCOMP,
    DGM_REL_N
} dgm_relation;

/** Features of a token that stages ask for, packed; the full list is the token's `feats`. */
enum {
    DGM_FEATURE_PLURAL = 1u << 0,      /* Number=Plur or Ptan */
    DGM_FEATURE_SINGULAR = 1u << 1,    /* Number=Sing */
    DGM_FEATURE_PAST = 1u << 2,        /* Tense=Past */
    DGM_FEATURE_PRESENT = 1u << 3,     /* Tense=Pres */
    DGM_FEATURE_FINITE = 1u << 4,      /* VerbForm=Fin */
    DGM_FEATURE_INFINITIVE = 1u << 5,  /* VerbForm=Inf */
    DGM_FEATURE_PARTICIPLE = 1u << 6,  /* VerbForm=Part */
    DGM_FEATURE_GERUND = 1u << 7,      /* VerbForm=Ger */
    DGM_FEATURE_PASSIVE = 1u << 8,     /* Voice=Pass */
    DGM_FEATURE_NEGATIVE = 1u << 9,    /* Polarity=Neg or PronType=Neg */
    DGM_FEATURE_IMPERATIVE = 1u << 10, /* Mood=Imp */
    DGM_FEATURE_FIRST = 1u << 11,      /* Person=1 */
    DGM_FEATURE_SECOND = 1u << 12,     /* Person=2 */
    DGM_FEATURE_THIRD = 1u << 13,      /* Person=3 */
    DGM_FEATURE_POSSESSIVE = 1u << 14, /* Poss=Yes or Case=Gen */
    DGM_FEATURE_MASCULINE = 1u << 15,  /* Gender=Masc */
    DGM_FEATURE_FEMININE = 1u << 16,   /* Gender=Fem */
    DGM_FEATURE_NEUTER = 1u << 17,     /* Gender=Neut */
    DGM_FEATURE_RELATIVE = 1u << 18,   /* PronType=Rel */
    DGM_FEATURE_PERSONAL = 1u << 19,   /* PronType=Prs */
    DGM_FEATURE_DEFINITE = 1u << 20,   /* Definite=Def */
    DGM_FEATURE_REFLEXIVE = 1u << 21   /* Reflex=Yes */
};

/** One syntactic word. */
typedef struct dgm_token {
    dgm_span span;     /* of the text; the words of one multi-word token ("don't") divide its span */
    const char *form;  /* as written */
    const char *lemma; /* NULL before the parse */
    const char *feats; /* CoNLL-U features, "_" where there are none; NULL before the parse */
    uint32_t features; /* DGM_FEATURE_* */
    uint32_t head;     /* 1-based place in the sentence, 0 = root */
    uint8_t upos;      /* dgm_upos */
    uint8_t relation;  /* dgm_relation to the head */
    uint8_t multiword; /* n >= 2: this and the following n-1 words are one multi-word token; else 0 */
    bool space_after;  /* white space follows in the text (of a multi-word token: on its last word) */
} dgm_token;

typedef struct dgm_sentence {
    dgm_span span;
    uint32_t token; /* index of its first token in the analysis */
    uint32_t token_n;
    uint32_t block;      /* index of its block in the document */
    dgm_block_kind kind; /* the block's */
} dgm_sentence;

/** Somebody or something that can act: what a name, phrase or pronoun stands for. */
typedef struct dgm_actor {
    const char *id;      /* "IRN", "hoshyar-zebari"; made of name and country where no lexicon knows it */
    const char *name;    /* "Iran", "Hoshyar Zebari" */
    const char *country; /* ISO 3166 alpha-3 or a CAMEO historical code, NULL for none */
    const char *sector;  /* PLOVER sector "GOV", "MIL", "REB", ...; NULL for none */
    const char *code;    /* CAMEO actor code "IRNGOV"; never NULL, "" where nothing is known */
    const char *office;  /* office held at the document's date: "foreign_minister", or NULL */
    const char *source;  /* lexicon file and line that knew it: "actors/people.tsv:812", or NULL */
} dgm_actor;

typedef enum dgm_entity_kind {
    DGM_ENTITY_NAME = 0,  /* a proper name, with its title if it has one */
    DGM_ENTITY_NOMINAL,   /* a phrase around a role noun: "Iranian officials", "the two envoys" */
    DGM_ENTITY_ADJECTIVE, /* a nationality or group word that modifies something else: "U.S. invasion" */
    DGM_ENTITY_PRONOUN    /* "it", "they", "who", "his" */
} dgm_entity_kind;

/** One mention of actors in the text. */
typedef struct dgm_entity {
    dgm_span span;     /* the whole phrase without relative clauses */
    uint32_t sentence; /* index */
    uint32_t head;     /* index of its head token in the analysis */
    dgm_entity_kind kind;
    uint32_t chain;                 /* entities of one chain stand for the same */
    const dgm_actor *const *actors; /* (actor_n) what it resolves to; several for "both countries" */
    uint32_t actor_n;               /* 0: an actor word that could not be resolved */
    bool ambiguous;                 /* more than one reading was as good */
    float confidence;               /* 0..1 */
    const char *ground;             /* why it resolved so, one phrase for people */
} dgm_entity;

typedef enum dgm_precision {
    DGM_PRECISION_NONE = 0,
    DGM_PRECISION_DAY,
    DGM_PRECISION_WEEK,
    DGM_PRECISION_MONTH,
    DGM_PRECISION_SEASON,
    DGM_PRECISION_YEAR,
    DGM_PRECISION_DECADE,
    DGM_PRECISION_CENTURY
} dgm_precision;

typedef enum dgm_basis {
    DGM_BASIS_EXPLICIT = 0, /* a full date in the text */
    DGM_BASIS_PARTIAL,      /* "in May": the year from elsewhere */
    DGM_BASIS_RELATIVE,     /* "Tuesday", "last month": from the publication date */
    DGM_BASIS_PUBLISHED     /* no expression: the publication date itself */
} dgm_basis;

/** One time expression, resolved to whole days. */
typedef struct dgm_time {
    dgm_span span;
    uint32_t sentence;
    uint32_t token, token_n; /* first token's index in the analysis, and how many */
    const char *type;        /* TIMEX3: "DATE", "TIME", "DURATION", "SET" */
    const char *value;       /* TIMEX3: "2007-07-24", "2007-05", "P27Y" */
    dgm_date from, to;       /* first and last day, both included; year 0 where there is none */
    dgm_precision precision;
    dgm_basis basis;
    const char *mod; /* TIMEX3: "START", "MID", "END", "APPROX", "MORE_THAN", ..., or NULL */
} dgm_time;

/** One place named in the text. */
typedef struct dgm_place {
    dgm_span span;
    uint32_t sentence;
    uint32_t token, token_n;
    const char *name;    /* the gazetteer's */
    const char *country; /* ISO 3166 alpha-3 or NULL */
    const char *admin1;  /* first-level region's name or NULL */
    double latitude, longitude;
    uint32_t geonames; /* GeoNames id, 0 = none */
    char kind;         /* how exact: 'c' country, 'a' first-order division, 'd' second-order one, 'p' populated place,
                          's' site, 'r' region of another kind, 'w' water, 'm' mountain, 'i' island */
    bool site;         /* stands where something happens; false: a government, a people, part of a name */
} dgm_place;

/* ---- event mentions ----------------------------------------------------------------------------- */

/** PLOVER's 16 categories (PLOVER manual 2.0, sections "AGREE" to "ASSAULT"). */
typedef enum dgm_category {
    DGM_CATEGORY_NONE = 0,
    DGM_CATEGORY_AGREE,
    DGM_CATEGORY_CONSULT,
    DGM_CATEGORY_SUPPORT,
    DGM_CATEGORY_CONCEDE,
    DGM_CATEGORY_COOPERATE,
    DGM_CATEGORY_AID,
    DGM_CATEGORY_RETREAT,
    DGM_CATEGORY_REQUEST,
    DGM_CATEGORY_ACCUSE,
    DGM_CATEGORY_REJECT,
    DGM_CATEGORY_THREATEN,
    DGM_CATEGORY_PROTEST,
    DGM_CATEGORY_SANCTION,
    DGM_CATEGORY_MOBILIZE,
    DGM_CATEGORY_COERCE,
    DGM_CATEGORY_ASSAULT,
    DGM_CATEGORY_N
} dgm_category;

typedef enum dgm_status {
    DGM_STATUS_ACTUAL = 0,
    DGM_STATUS_HISTORICAL,
    DGM_STATUS_FUTURE,
    DGM_STATUS_HYPOTHETICAL,
    DGM_STATUS_NEGATED,
    DGM_STATUS_N
} dgm_status;

/** One side of an event mention. */
typedef struct dgm_participant {
    const dgm_actor *actor; /* never NULL */
    uint32_t entity;        /* index of the entity it was read from, UINT32_MAX for none */
    dgm_span span;          /* the words it was read from */
} dgm_participant;

/** One step of how a mention was coded, for `explain`. */
typedef struct dgm_step {
    const char *rule; /* "acts/consult.lex:31", or NULL */
    const char *text; /* one line for people */
} dgm_step;

/** One report of one act in one sentence. */
typedef struct dgm_mention {
    const char *id; /* stable: made of the document's id, the spans and the code */
    uint32_t sentence;
    dgm_category category;
    const char *mode;            /* PLOVER mode or NULL */
    const char *const *contexts; /* (context_n) PLOVER contexts */
    uint32_t context_n;
    const char *cameo;      /* 2 to 4 digits */
    const char *cameo_name; /* the codebook's: "Make pessimistic comment"; NULL where it has none */
    double goldstein;       /* -10..10 */
    const char *quad;       /* "verbal cooperation", "material cooperation", "verbal conflict", "material conflict" */
    dgm_status status;
    bool reciprocal;                    /* every party is an actor, recipients are empty */
    const dgm_participant *attribution; /* who says so, or NULL */
    const dgm_participant *actors;      /* (actor_n) may be empty */
    uint32_t actor_n;
    const dgm_participant *recipients; /* (recipient_n) may be empty */
    uint32_t recipient_n;
    uint32_t time;     /* index of the time expression, UINT32_MAX: the publication date */
    dgm_date from, to; /* the event's days, both included; year 0 where nothing is known */
    dgm_precision precision;
    dgm_basis basis;
    uint32_t place;          /* index of the place, UINT32_MAX for none */
    int32_t killed, injured; /* persons, -1 = not said */
    dgm_span trigger;
    uint32_t trigger_token;   /* index in the analysis */
    const char *const *rules; /* (rule_n) "acts/consult.lex:31" */
    uint32_t rule_n;
    const dgm_step *steps; /* (step_n) how it was coded, in order */
    uint32_t step_n;
    float confidence; /* 0..1 */
} dgm_mention;

/** What became of a sentence: silent emptiness is this field's best-known fault. */
typedef enum dgm_outcome {
    DGM_OUTCOME_CODED = 0,     /* at least one event mention */
    DGM_OUTCOME_NO_WORDS,      /* a fragment without a verb or an act word */
    DGM_OUTCOME_NO_ACTOR,      /* an act, but nobody the lexicon or the text identifies as an actor */
    DGM_OUTCOME_NO_ACT,        /* actors, but no act of the lexicon */
    DGM_OUTCOME_NEITHER,       /* neither actor nor act */
    DGM_OUTCOME_STATEMENT,     /* somebody merely says something: PLOVER codes no neutral statements */
    DGM_OUTCOME_UNCONNECTED,   /* actors and an act, but the sentence does not join them */
    DGM_OUTCOME_OPERATOR_ONLY, /* an operator (agree to, refuse to) with no act below it */
    DGM_OUTCOME_N
} dgm_outcome;

/** All layers of one document. Later layers are empty where they were not asked for. */
typedef struct dgm_analysis {
    const dgm_document *document;
    dgm_sentence *sentences; /* (sentence_n) ascending */
    uint32_t sentence_n;
    dgm_token *tokens; /* (token_n) ascending, all sentences' */
    uint32_t token_n;
    dgm_entity *entities; /* (entity_n) ascending by head token */
    uint32_t entity_n;
    int32_t *entity_at; /* (token_n) index of the entity whose head is this token, or -1 */
    dgm_time *times;    /* (time_n) ascending */
    uint32_t time_n;
    dgm_place *places; /* (place_n) ascending */
    uint32_t place_n;
    dgm_mention *mentions; /* (mention_n) ascending by sentence and trigger */
    uint32_t mention_n;
    uint8_t *outcomes; /* (sentence_n) dgm_outcome, NULL before coding */
} dgm_analysis;

/** How far to go: each layer includes those before it. */
typedef enum dgm_layer { DGM_LAYER_TOKENS = 0, DGM_LAYER_PARSE, DGM_LAYER_ANNOTATION, DGM_LAYER_MENTIONS } dgm_layer;

/* ---- engine and worker -------------------------------------------------------------------------- */

/** The model, the lexicon and the gazetteer: read-only after opening, shared by any number of workers. */
typedef struct dgm_engine dgm_engine;

/** One thread's scratch memory, and the document in hand. */
typedef struct dgm_worker dgm_worker;

/** Where an engine finds its knowledge. Start from DGM_ENGINE_OPTIONS_INIT. */
typedef struct dgm_engine_options {
    uint32_t size;    /* sizeof of this struct, so that it can grow */
    const char *data; /* folder that holds model/ and lexicon/; never NULL */
    /* (overlay_n) a user's own lexicon, read after ours in this order: files of rules (*.lex), of actors (*.tsv), or
     * folders of both; may be NULL. Their rules add to ours, their rows replace ours of the same id. */
    const char *const *overlays;
    uint32_t overlay_n;
    dgm_layer layer; /* how far workers will go: what later layers need is not opened */
    /* The compiled lexicon; NULL: lexicon.dgl in `data`; "": none. Where there is none, or it was not made of the files
     * in `data`, these are read instead: the same results, some tenths of a second later. */
    const char *compiled;
} dgm_engine_options;

#define DGM_ENGINE_OPTIONS_INIT                                                                                        \
    { sizeof(dgm_engine_options), NULL, NULL, 0, DGM_LAYER_MENTIONS, NULL }

/**
 * Open an engine.
 * @param out closed with dgm_engine_close, after all its workers.
 * @return DGM_OK, DGM_E_ARG, DGM_E_IO, DGM_E_FORMAT (file and line in err), DGM_E_VERSION, DGM_E_CHECKSUM, DGM_E_NOMEM.
 * Thread-safe. Since: 0.1
 */
DGM_API dgm_code dgm_engine_open(dgm_engine **out, const dgm_engine_options *options, dgm_err *err);
DGM_API void dgm_engine_close(dgm_engine *engine);

/** The ids of the parser's model and of the lexicon in use, hexadecimal; they live with the engine. Thread-safe. Since:
 * 0.1 */
DGM_API const char *dgm_engine_model_id(const dgm_engine *engine);
DGM_API const char *dgm_engine_lexicon_id(const dgm_engine *engine);

/** The compiled lexicon in use, or "text" and why the text was read; lives with the engine. Thread-safe. Since: 0.1 */
DGM_API const char *dgm_engine_lexicon_from(const dgm_engine *engine);

/**
 * Compile the lexicon of a data folder to one file that engines map instead of reading the text.
 * @param data folder that holds lexicon/. @param path the file, replaced whole; byte for byte the same for the same
 * lexicon and program. @return DGM_OK, DGM_E_IO, DGM_E_FORMAT (file and line in err), DGM_E_NOMEM. Thread-safe.
 * Since: 0.1
 */
DGM_API dgm_code dgm_lexicon_compile(const char *data, const char *path, dgm_err *err);

/** Make a worker. @return DGM_OK, DGM_E_NOMEM. Thread-safe; the worker itself belongs to one thread. Since: 0.1 */
DGM_API dgm_code dgm_worker_open(dgm_worker **out, const dgm_engine *engine, dgm_err *err);
DGM_API void dgm_worker_close(dgm_worker *worker);

/**
 * Analyse one clean document up to a layer.
 * @param document copied into nothing: must outlive the analysis. @param out lives until the worker's next document.
 * @return DGM_OK, DGM_E_LIMIT, DGM_E_ARG (a layer that the engine was not opened for). Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_worker_analyse(dgm_worker *worker, const dgm_document *document, dgm_layer layer,
                                    const dgm_analysis **out, dgm_err *err);

/**
 * Make a document of a plain text given by a program: one paragraph a blank-line block, nothing removed.
 * @param text valid or invalid UTF-8 (repaired), copied. @param published may be all zero. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_worker_text(dgm_worker *worker, const char *id, const char *text, size_t size, dgm_date published,
                                 const dgm_document **out, dgm_err *err);

/**
 * Make a document of raw bytes given by a program: an HTML page, a scraped or plain text, or a JSON object with "text"
 * and, each optional, "id", "title", "published", "source", "url". Decoded and cleaned as dragoman text does.
 * @param id taken where the bytes give none; NULL: "-". @param out lives until the worker reads the next document.
 * @return DGM_OK, DGM_E_FORMAT (empty, binary, no such JSON), DGM_E_LIMIT. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_worker_read(dgm_worker *worker, const char *id, const char *data, size_t size,
                                 const dgm_document **out, dgm_err *err);

/* ---- runs over inputs --------------------------------------------------------------------------- */

/** A growing byte string that a callback writes into. */
typedef struct dgm_buffer dgm_buffer;

/** Append bytes, or print as printf does. Once out of memory it stays so and the run reports it. Per-worker. Since: 0.1
 */
DGM_API void dgm_buffer_put(dgm_buffer *buffer, const char *data, size_t size);
DGM_API void dgm_buffer_print(dgm_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** The steps of a document's way through a run. */
typedef enum dgm_stage {
    DGM_STAGE_INTAKE = 0,
    DGM_STAGE_TEXT,
    DGM_STAGE_PARSE,
    DGM_STAGE_MENTION,
    DGM_STAGE_TIME,
    DGM_STAGE_PLACE,
    DGM_STAGE_CODE,
    DGM_STAGE_WRITE,
    DGM_STAGE_N
} dgm_stage;

/** What one document came to, given to `done` in input order. Lives until the callback returns. */
typedef struct dgm_result {
    dgm_code code;        /* DGM_OK, or why the document failed */
    const dgm_err *err;   /* filled where code is an error */
    const char *id;       /* the document's id, or the input's path */
    const char *output;   /* (output_size) what `each` wrote */
    size_t output_size;   /* bytes */
    uint64_t input_bytes; /* of the raw document */
    uint32_t sentences, tokens, mentions;
    uint32_t outcomes[DGM_OUTCOME_N];    /* sentences by outcome */
    uint32_t categories[DGM_CATEGORY_N]; /* mentions by category */
    double seconds[DGM_STAGE_N];         /* of processor time */
    dgm_left_out left_out;               /* not DGM_LEFT_OUT_NOT: no document for this run, and why; no failure */
    const char *language;                /* of a document left out for it */
    bool is_copy;                        /* a near copy of a document before it that is not left out */
    uint64_t done_bytes, total_bytes;    /* of all inputs so far, and in all (0 = not known) */
} dgm_result;

/** What becomes of near copies of documents that the run has read before. */
typedef enum dgm_duplicates {
    DGM_DUPLICATES_KEEP = 0, /* as any document: none is looked for */
    DGM_DUPLICATES_MARK,     /* as any document, with duplicate_of */
    DGM_DUPLICATES_DROP      /* left out */
} dgm_duplicates;

typedef struct dgm_run_options {
    uint32_t size;    /* sizeof of this struct */
    uint32_t threads; /* 0 = as many as there are processors */
    dgm_layer layer;  /* how far to analyse */
    bool analyse;     /* false: documents are only read and cleaned, `each` gets a NULL analysis */
    void *user;       /* given to the callbacks */
    /* Called on a worker's thread for every document that was read; writes its output. */
    void (*each)(void *user, const dgm_document *document, const dgm_analysis *analysis, dgm_buffer *out);
    /* Called on the caller's thread in input order; not 0 cancels the run. */
    int (*done)(void *user, const dgm_result *result);
    /* Only every document whose id as it lies in its input (path, path:line) falls to this shard: 1 <= shard <=
     * shard_n; shard_n 0: all. The shards of one set of inputs hold each document once, whatever the order of the
     * inputs. */
    uint32_t shard, shard_n;
    uint64_t skip;             /* so many documents (of the shard) at the beginning are passed over, unread */
    dgm_duplicates duplicates; /* near copies are told in input order, among some hundred thousand documents before */
    const char *language;      /* ISO 639-1: documents that are plainly in another one are left out; NULL: none is */
} dgm_run_options;

#define DGM_RUN_OPTIONS_INIT                                                                                           \
    { sizeof(dgm_run_options), 0, DGM_LAYER_MENTIONS, true, NULL, NULL, NULL, 0, 0, 0, DGM_DUPLICATES_KEEP, NULL }

/**
 * Read, clean, analyse and write all documents of the inputs, in parallel by document, with results in input order:
 * the same bytes whatever the number of threads.
 * @param engine may be NULL where options->analyse is false.
 * @param inputs (input_n) files, folders, "-" for standard input.
 * @return DGM_OK also where single documents failed (their results say so); DGM_E_ARG, DGM_E_NOMEM, DGM_E_CANCELLED.
 * Single-thread. Since: 0.1
 */
DGM_API dgm_code dgm_run(const dgm_engine *engine, const char *const *inputs, uint32_t input_n,
                         const dgm_run_options *options, dgm_err *err);

/* ---- writing ------------------------------------------------------------------------------------ */

/** One document without its analysis: {"id","title","published","source","url","language","text"} and a line end.
 * Since: 0.1 */
DGM_API void dgm_write_document(dgm_buffer *out, const dgm_document *document);
/** Event mentions as JSON lines, in the layout of docs/codebook.md. Since: 0.1 */
DGM_API void dgm_write_mentions_json(dgm_buffer *out, const dgm_analysis *analysis);
/** Event mentions as CSV rows (RFC 4180); dgm_write_csv_header gives the first row. Since: 0.1 */
DGM_API void dgm_write_csv_header(dgm_buffer *out);
DGM_API void dgm_write_mentions_csv(dgm_buffer *out, const dgm_analysis *analysis);
/** Event mentions as PLOVER records, JSON lines (PLOVER manual 2.0). Since: 0.1 */
DGM_API void dgm_write_mentions_plover(dgm_buffer *out, const dgm_analysis *analysis);

/** Tables of other data sets, tab-separated: a row for each pair of actor and recipient of what is told as done. */
typedef enum dgm_dataset {
    DGM_DATASET_ICEWS = 0,
    DGM_DATASET_GDELT,
    DGM_DATASET_PHOENIX,
    DGM_DATASET_POLECAT,
    DGM_DATASET_QUADRUPLES, /* source, relation, target, date */
    DGM_DATASET_N
} dgm_dataset;

/** A data set by its name: "icews". @return false, and *out untouched, where there is none. Thread-safe. Since: 0.1 */
DGM_API bool dgm_dataset_named(const char *name, dgm_dataset *out);
/** The row of column names, nothing where the data set has none; then the rows. Columns: docs/formats.md. Since: 0.1 */
DGM_API void dgm_write_dataset_header(dgm_buffer *out, dgm_dataset dataset);
DGM_API void dgm_write_mentions_dataset(dgm_buffer *out, const dgm_analysis *analysis, dgm_dataset dataset);

/** Event mentions as lines for people, `columns` wide; `colour` for ANSI colours. Since: 0.1 */
DGM_API void dgm_write_mentions_table(dgm_buffer *out, const dgm_analysis *analysis, uint32_t columns, bool colour);
/** Every layer as one JSON line. Since: 0.1 */
DGM_API void dgm_write_annotation(dgm_buffer *out, const dgm_analysis *analysis);
/** Sentences as CoNLL-U; `first` is the number in the first sent_id, 1 or where the batch before stopped. Since: 0.1 */
DGM_API void dgm_write_conllu(dgm_buffer *out, const dgm_analysis *analysis, uint64_t first);
/** Parse, entities, times, rules and algebra steps drawn for people; where nothing was coded, why. Since: 0.1 */
DGM_API void dgm_write_explanation(dgm_buffer *out, const dgm_analysis *analysis, uint32_t columns, bool colour);

/* ---- events and stories -------------------------------------------------------------------------- */

/** A participant without its words: enough to tell who it is. */
typedef struct dgm_party {
    const char *id;      /* dgm_actor's id; never NULL */
    const char *name;    /* or NULL, as all below */
    const char *code;    /* CAMEO actor code */
    const char *country; /* ISO 3166 alpha-3 */
} dgm_party;

/** Where something happened: zeros where nothing is known. */
typedef struct dgm_site {
    const char *name;    /* NULL: no place */
    const char *country; /* ISO 3166 alpha-3 or NULL */
    double latitude, longitude;
    uint32_t geonames; /* 0: a place without an id */
    char kind;         /* dgm_place's; 0 not known */
} dgm_site;

/** An event mention without its text: what merging needs of it. */
typedef struct dgm_record {
    const char *id;       /* never NULL; the same id again is the same mention */
    const char *document; /* never NULL */
    const char *source;   /* the outlet, or NULL */
    dgm_date published;
    uint32_t sentence; /* index in its document */
    dgm_category category;
    const char *mode;  /* or NULL */
    const char *cameo; /* never NULL */
    double goldstein;
    dgm_status status;
    bool reciprocal;
    const dgm_party *actors; /* (actor_n) */
    uint32_t actor_n;
    const dgm_party *recipients; /* (recipient_n) */
    uint32_t recipient_n;
    dgm_date from, to; /* both included; year 0 where nothing is known */
    dgm_precision precision;
    dgm_basis basis;
    dgm_site place;
    int32_t killed, injured; /* persons, -1 = not said */
    const char *trigger;     /* the words that made it an act, or NULL */
    uint64_t words;          /* any hash of its sentence's text, by which copies are known; 0 = not known */
    const uint32_t *terms; /* (term_n) ascending: hashes of its sentence's words but for the parties' and the place's */
    uint32_t term_n;       /* 0: not known */
    const char *attribution; /* who says so, or NULL */
    float confidence;        /* 0..1 */
    bool is_row;             /* of another coder's table: rough names and codes, no words */
} dgm_record;

/** How one event stands to another: "plan of" what was held, "denies" what was said to have happened. */
typedef struct dgm_link {
    const char *relation;
    const char *event; /* the other's id */
} dgm_link;

/** Who says what of a disputed event. */
typedef struct dgm_claim {
    const char *stance;  /* "asserts" or "denies" */
    const char *mention; /* the mention's id: of a denial, one of the event that denies */
    const char *who;     /* a speaker, an outlet, or the document */
} dgm_claim;

/** One act, with all its mentions. */
typedef struct dgm_event {
    const char *id; /* stable while its first mention stays the same */
    dgm_category category;
    const char *mode; /* or NULL */
    const char *cameo;
    double goldstein;
    dgm_status status;
    bool reciprocal;
    dgm_date from, to;
    dgm_precision precision;
    dgm_basis basis;
    dgm_site place;
    const dgm_party *actors; /* (actor_n) the most exact of each */
    uint32_t actor_n;
    const dgm_party *recipients; /* (recipient_n) */
    uint32_t recipient_n;
    int32_t killed, injured;     /* as the latest report has them, -1 = not said */
    const char *const *mentions; /* (mention_n) their ids */
    uint32_t mention_n;
    uint32_t documents;
    uint32_t sources;           /* independent ones: copies of one agency's text count once */
    const char *story;          /* its id */
    const char *const *grounds; /* (ground_n) why its mentions are one act, phrases for people */
    uint32_t ground_n;
    const dgm_link *links; /* (link_n) */
    uint32_t link_n;
    const dgm_claim *claims; /* (claim_n) none where the event is not disputed */
    uint32_t claim_n;
    float confidence; /* 0..1 */
} dgm_event;

/** Events of one running affair. */
typedef struct dgm_story {
    const char *id;
    const char *title; /* made of its main actors and acts */
    dgm_date from, to; /* of the events that are not background */
    uint32_t events, mentions, documents;
    const dgm_party *actors; /* (actor_n) its main participants: countries, or classes where there is none */
    uint32_t actor_n;
} dgm_story;

/** Mentions on their way to events and stories. Memory in proportion to the mentions. */
typedef struct dgm_merge dgm_merge;

/** What merging came to; lives until the merge is closed. */
typedef struct dgm_chronicle {
    const dgm_event *events; /* (event_n) ascending by date, then id */
    uint32_t event_n;
    const dgm_story *stories; /* (story_n) ascending by first day, then id */
    uint32_t story_n;
    uint32_t mention_n;
} dgm_chronicle;

/** Make and close a merge. @return DGM_OK, DGM_E_NOMEM. Per-worker. Since: 0.1 */
DGM_API dgm_code dgm_merge_open(dgm_merge **out, dgm_err *err);
DGM_API void dgm_merge_close(dgm_merge *merge);

/**
 * Add one mention; everything is copied. The id of a mention that is there already changes nothing.
 * @return DGM_OK, DGM_E_ARG (after dgm_merge_run, or a record without id, document or cameo), DGM_E_NOMEM. Per-worker.
 * Since: 0.1
 */
DGM_API dgm_code dgm_merge_add(dgm_merge *merge, const dgm_record *record, dgm_err *err);

/**
 * Add one mention as dgm_write_mentions_json writes it, one JSON object of `size` bytes.
 * @return as dgm_merge_add; DGM_E_FORMAT says what is wrong with the line. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_merge_add_json(dgm_merge *merge, const char *line, size_t size, dgm_err *err);

/**
 * Say where the lexicon is that the names and codes of other coders' tables are read with: `data` holds lexicon/. It is
 * opened with the first row of such a table. @return DGM_OK, DGM_E_NOMEM. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_merge_lexicon(dgm_merge *merge, const char *data, dgm_err *err);

/** What follows is another input: it may be another kind of table. Per-worker. Since: 0.1 */
DGM_API void dgm_merge_begin(dgm_merge *merge);

/**
 * Add one line of an input: a JSON object as dgm_merge_add_json takes it, or a line of a table of ICEWS, GDELT (events
 * or mentions), Phoenix or POLECAT, recognised by its header or its columns.
 * @return as dgm_merge_add_json, and what opening the lexicon returns. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_merge_add_line(dgm_merge *merge, const char *line, size_t size, dgm_err *err);

/**
 * Merge all mentions into events and these into stories: every mention in one event, every event in one story, the
 * same whatever the order in which they were added. Once per merge.
 * @param out lives until the merge is closed. @return DGM_OK, DGM_E_ARG (a second call), DGM_E_NOMEM. Per-worker.
 * Since: 0.1
 */
DGM_API dgm_code dgm_merge_run(dgm_merge *merge, dgm_chronicle *out, dgm_err *err);

/**
 * For inputs that do not fit into memory and come in order of days: merge what has been added so far, hand out the
 * events that nothing later can join (not told for 45 days before the newest mention), and keep the others. More
 * mentions may be added afterwards; dgm_merge_run hands out the rest at the end.
 * @param out lives until the next mention is added; it has no stories. @return as dgm_merge_run. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_merge_step(dgm_merge *merge, dgm_chronicle *out, dgm_err *err);

/** Events as JSON lines, CSV rows, and lines for people `columns` wide; stories the same. Layout: docs/story.md. Since:
 * 0.1 */
DGM_API void dgm_write_event_json(dgm_buffer *out, const dgm_event *event);
DGM_API void dgm_write_event_csv_header(dgm_buffer *out);
DGM_API void dgm_write_event_csv(dgm_buffer *out, const dgm_event *event);
DGM_API void dgm_write_event_table(dgm_buffer *out, const dgm_event *event, uint32_t columns, bool colour);
DGM_API void dgm_write_story_json(dgm_buffer *out, const dgm_story *story);
DGM_API void dgm_write_story_csv_header(dgm_buffer *out);
DGM_API void dgm_write_story_csv(dgm_buffer *out, const dgm_story *story);
DGM_API void dgm_write_story_table(dgm_buffer *out, const dgm_story *story, uint32_t columns, bool colour);

/* ---- the store ---------------------------------------------------------------------------------- */

/** One SQLite file of documents, mentions, events and stories (docs/store.md). A store belongs to one thread. */
typedef struct dgm_store dgm_store;

typedef struct dgm_store_options {
    uint32_t size;     /* sizeof of this struct */
    const char *path;  /* never NULL */
    bool create;       /* make the file where there is none; else it is opened for reading */
    const char *coder; /* versions of program, model and lexicon, kept with each document; or NULL */
} dgm_store_options;

#define DGM_STORE_OPTIONS_INIT                                                                                         \
    { sizeof(dgm_store_options), NULL, false, NULL }

/**
 * Open a store.
 * @return DGM_OK, DGM_E_NOTFOUND, DGM_E_STORE (SQLite's message), DGM_E_FORMAT (another kind of file), DGM_E_VERSION,
 * DGM_E_NOMEM. Thread-safe; the store itself belongs to one thread. Since: 0.1
 */
DGM_API dgm_code dgm_store_open(dgm_store **out, const dgm_store_options *options, dgm_err *err);
/** What was added since the last dgm_store_commit is lost, as after a crash. Per-worker. Since: 0.1 */
DGM_API void dgm_store_close(dgm_store *store);

/** A coded document for dgm_store_add: its text, sentences and mentions. Per-worker. Since: 0.1 */
DGM_API void dgm_write_stored(dgm_buffer *out, const dgm_analysis *analysis);

/**
 * Add a document as dgm_write_stored wrote it. The same id with the same text changes nothing; with another text it
 * replaces what was there.
 * @param added set to whether anything changed; may be NULL. @return DGM_OK, DGM_E_FORMAT, DGM_E_STORE. Per-worker.
 * Since: 0.1
 */
DGM_API dgm_code dgm_store_add(dgm_store *store, const char *data, size_t size, bool *added, dgm_err *err);

/** Make what was added safe. @return DGM_OK, DGM_E_STORE. Per-worker. Since: 0.1 */
DGM_API dgm_code dgm_store_commit(dgm_store *store, dgm_err *err);

/**
 * Merge what was added, in one transaction: all mentions where they are many, else the new ones with the events that
 * they may touch. Nothing is done where nothing changed since the last time.
 * @return DGM_OK, DGM_E_STORE, DGM_E_NOMEM. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_store_merge(dgm_store *store, dgm_err *err);

/** What a store holds. */
typedef struct dgm_store_counts {
    uint64_t documents, sentences, mentions, events, stories;
    bool merged; /* false: mentions came since the events were made */
} dgm_store_counts;

/** Count. @return DGM_OK, DGM_E_STORE. Per-worker. Since: 0.1 */
DGM_API dgm_code dgm_store_count(dgm_store *store, dgm_store_counts *out, dgm_err *err);

/** Which events to list; NULL and zeros mean all. */
typedef struct dgm_query {
    const char *actor;     /* the beginning of a party's code, or its id */
    const char *category;  /* a PLOVER category or the beginning of a CAMEO code */
    dgm_date since, until; /* days that the event's days must touch */
    const char *place;     /* a place's name or a country's code */
    const char *source;    /* an outlet that tells it */
    const char *text;      /* words of a sentence that tells it, or of its document's title */
    const char *other;     /* another party beside `actor`, named as that is */
} dgm_query;

/**
 * List events or stories in order of their days.
 * @param each gets what lives until it returns; not 0 ends the list. @return DGM_OK, DGM_E_STORE. Per-worker. Since:
 * 0.1
 */
DGM_API dgm_code dgm_store_events(dgm_store *store, const dgm_query *query,
                                  int (*each)(void *user, const dgm_event *event), void *user, dgm_err *err);
DGM_API dgm_code dgm_store_stories(dgm_store *store, int (*each)(void *user, const dgm_story *story), void *user,
                                   dgm_err *err);

/* ---- relations of given parties ------------------------------------------------------------------- */

/**
 * Answer one question: what does a source do to a target? One JSON object of `size` bytes, {"id", "text", "source":
 * [[start, end], ...], "target": [[start, end], ...]}, byte offsets into text's UTF-8; the answer goes to `out` as one
 * JSON line {"id", "plover", "mode", "cameo", "status", "confidence", "rules"}. "plover" is null where nothing connects
 * the two; it follows the CAMEO-to-PLOVER crosswalk of 2021 (docs/codebook.md).
 * @return DGM_OK, DGM_E_FORMAT (what is wrong with the question), DGM_E_ARG, DGM_E_LIMIT. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_worker_relate(dgm_worker *worker, const char *line, size_t size, dgm_buffer *out, dgm_err *err);

/* ---- the service ---------------------------------------------------------------------------------- */

/** A store served over HTTP: the REST calls of docs/serve.md, and the workbench. */
typedef struct dgm_server dgm_server;

typedef struct dgm_server_options {
    uint32_t size;             /* sizeof of this struct */
    const char *store;         /* a store's file; never NULL */
    dgm_engine_options engine; /* model and lexicon; its strings outlive the server */
    const char *lexicon;       /* "mine.lex": where rules are saved, and actors beside it in mine.tsv; or NULL */
    const char *listen;        /* address or name; NULL = 127.0.0.1 */
    uint16_t port;             /* 0 = any that is free */
    uint32_t seats;            /* requests that are worked on at once; 0 = 4 */
    bool read_only;            /* refuse corrections, and to save a lexicon */
} dgm_server_options;

#define DGM_SERVER_OPTIONS_INIT                                                                                        \
    { sizeof(dgm_server_options), NULL, DGM_ENGINE_OPTIONS_INIT, NULL, NULL, 0, 0, false }

/**
 * Read a store, listen, and answer on threads of its own from here on.
 * @return DGM_OK, DGM_E_EXISTS (the port is taken), DGM_E_ARG (address, lexicon's name), and as dgm_store_open and
 * dgm_engine_open. Thread-safe. Since: 0.1
 */
DGM_API dgm_code dgm_server_open(dgm_server **out, const dgm_server_options *options, dgm_err *err);
/** The address for a browser, with the token that allows writing. Lives with the server. Thread-safe. Since: 0.1 */
DGM_API const char *dgm_server_address(const dgm_server *server);
/** End what is under way and stop listening. Single-thread. Since: 0.1 */
DGM_API void dgm_server_close(dgm_server *server);

/* ---- gold --------------------------------------------------------------------------------------- */

/** How one member of the codings came out. */
typedef struct dgm_score {
    const char *field;           /* "category", "actors", ...; "all together" */
    uint32_t gold, coded, right; /* values of the gold file, of the coder, and the coder's that are right */
} dgm_score;

enum { DGM_SCORES = 12 };

/** What the coder makes of a gold file. */
typedef struct dgm_evaluation {
    uint32_t texts;               /* different ones */
    uint32_t records;             /* gold records of events */
    uint32_t rejected;            /* gold records of what is no event */
    uint32_t mentions;            /* that were coded in these texts */
    uint32_t matched;             /* pairs of a gold record and a mention */
    uint32_t repeated;            /* rejected ones that the coder codes again */
    dgm_score scores[DGM_SCORES]; /* (score_n) */
    uint32_t score_n;
} dgm_evaluation;

/**
 * Code the texts of a gold file and compare: a JSON array or JSON lines of PLOVER records, or of mentions as the
 * workbench exports them. A field that no gold record of the file has is left out; "all together" is of those that are
 * left.
 * @return DGM_OK, DGM_E_FORMAT (record and what is wrong), DGM_E_LIMIT, DGM_E_NOMEM. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_gold_evaluate(dgm_worker *worker, const char *json, size_t size, dgm_evaluation *out,
                                   dgm_err *err);

/** How long the periods of a series are. */
typedef enum dgm_step_of_time { DGM_BY_DAY = 0, DGM_BY_WEEK, DGM_BY_MONTH, DGM_BY_YEAR } dgm_step_of_time;

/** What happened in one of them. */
typedef struct dgm_period {
    dgm_date from; /* its first day; a week's is a Monday */
    uint32_t events, mentions;
    uint32_t cooperation, conflict; /* events of PLOVER's quad classes */
    double goldstein;               /* sum of the events' scores */
} dgm_period;

/** Which number of a period is written. */
typedef enum dgm_measure {
    DGM_MEASURE_ALL = 0,
    DGM_MEASURE_COUNT,
    DGM_MEASURE_GOLDSTEIN,
    DGM_MEASURE_MEAN,
    DGM_MEASURE_COOPERATION,
    DGM_MEASURE_CONFLICT
} dgm_measure;

/**
 * Count the events of a query that happened (status actual or historical) by their first days, from the first period
 * with an event to the last. What is dated more vaguely than `by` is left out.
 * @param each as in dgm_store_events. @return DGM_OK, DGM_E_STORE, DGM_E_NOMEM. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_store_series(dgm_store *store, const dgm_query *query, dgm_step_of_time by,
                                  int (*each)(void *user, const dgm_period *period), void *user, dgm_err *err);

/** Periods as JSON lines, CSV rows and lines for people. Since: 0.1 */
DGM_API void dgm_write_period_json(dgm_buffer *out, const dgm_period *period, dgm_measure measure);
DGM_API void dgm_write_period_header(dgm_buffer *out, dgm_measure measure, bool csv);
DGM_API void dgm_write_period_csv(dgm_buffer *out, const dgm_period *period, dgm_measure measure);
DGM_API void dgm_write_period_table(dgm_buffer *out, const dgm_period *period, dgm_measure measure);

/* ---- CoNLL-U ------------------------------------------------------------------------------------ */

/**
 * Parse CoNLL-U text whose words are given: reads blank-line blocks, keeps the words, fills the other columns.
 * @param input one or more sentences. Output goes to `out`. @return DGM_OK, DGM_E_FORMAT (line in err), DGM_E_LIMIT.
 * Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_worker_conllu(dgm_worker *worker, const char *input, size_t size, dgm_buffer *out, dgm_err *err);

/** Make and close a buffer, and look at what it holds. Since: 0.1 */
DGM_API dgm_code dgm_buffer_open(dgm_buffer **out, dgm_err *err);
DGM_API void dgm_buffer_close(dgm_buffer *buffer);
DGM_API const char *dgm_buffer_data(const dgm_buffer *buffer, size_t *size);
DGM_API void dgm_buffer_clear(dgm_buffer *buffer);
DGM_API bool dgm_buffer_failed(const dgm_buffer *buffer);

/* ---- the lexicon's own tests -------------------------------------------------------------------- */

/** One failed example of the lexicon, or one fault of its files. */
typedef struct dgm_check {
    const char *rule;             /* "acts/consult.lex:31" */
    const char *text;             /* the example's sentence, or what is wrong with the line */
    const char *expected;         /* as the file has it; NULL for a fault */
    const char *got;              /* what was coded, in the same form; "" for nothing; NULL for a fault */
    const dgm_analysis *analysis; /* of the example's sentence; NULL for a fault */
} dgm_check;

/**
 * Run every example of the lexicon and lint its files: patterns that never win, tables out of order, aliases that
 * nothing reaches, offices with two holders at once.
 * @param failed called for each example that does not come out as it says and for each fault; what it is given lives
 * until it returns. @param total examples run.
 * @return DGM_OK, DGM_E_LIMIT. Per-worker. Since: 0.1
 */
DGM_API dgm_code dgm_lexicon_check(dgm_worker *worker, void (*failed)(void *user, const dgm_check *check), void *user,
                                   uint32_t *total, dgm_err *err);

/** One line of the lexicon that a word can trigger. */
typedef struct dgm_lexicon_hit {
    const char *kind;    /* "act", "operator", "grammar", "context", "actor", "role", "place", "time word", "word" */
    const char *source;  /* "acts/consult.lex:31" */
    const char *text;    /* the pattern, or the name as the table has it; "" for a list of words */
    const char *meaning; /* the rule's heading, or the row's other cells */
} dgm_lexicon_hit;

/**
 * Find every rule, actor, role, place and word of grammar or time that a word or phrase can trigger, in any inflection
 * and spelling, in the files of the lexicon and of the user's own.
 * @param found called in the files' order; a hit lives until it returns. @return DGM_OK, DGM_E_ARG (nothing to search,
 * or an engine without the lexicon), DGM_E_IO, DGM_E_FORMAT, DGM_E_LIMIT. Thread-safe. Cost: reads all files.
 * Since: 0.1
 */
DGM_API dgm_code dgm_lexicon_search(const dgm_engine *engine, const char *word,
                                    void (*found)(void *user, const dgm_lexicon_hit *hit), void *user, dgm_err *err);

/** A hit as a JSON line, and for people `columns` wide. Per-worker. Since: 0.1 */
DGM_API void dgm_write_hit_json(dgm_buffer *out, const dgm_lexicon_hit *hit);
DGM_API void dgm_write_hit_table(dgm_buffer *out, const dgm_lexicon_hit *hit, uint32_t columns, bool colour);

/** What came of an import. */
typedef struct dgm_import {
    uint32_t files;
    uint32_t actors, names, terms; /* actors, their names in all, their dated terms */
    uint32_t roles;
    uint32_t patterns; /* of verbs */
    uint32_t left;     /* lines, or parts of lines, that were not carried over */
} dgm_import;

/**
 * Turn dictionaries of TABARI and PETRARCH (actors, agents, verbs) into a lexicon for dgm_engine_options.overlays.
 * @param folder made where there is none; gets actors/, acts/ and left.txt, what was not carried over and why, line by
 * line. @param left called for each reason with how often it held. @return DGM_OK, DGM_E_ARG, DGM_E_IO, DGM_E_LIMIT,
 * DGM_E_NOMEM. Thread-safe on separate folders. Source: TABARI manual 0.8.4, PETRARCH's description of its formats.
 * Since: 0.1
 */
DGM_API dgm_code dgm_lexicon_import(const dgm_engine *engine, const char *const *files, uint32_t n, const char *folder,
                                    dgm_import *out, void (*left)(void *user, const char *reason, uint32_t times),
                                    void *user, dgm_err *err);

/* ---- names of values ---------------------------------------------------------------------------- */

/** Names as the formats write them: "CONSULT", "actual", "nsubj:pass", "NOUN", "day", "relative", "prose".
 *  Thread-safe. An out-of-range value gives "?". Since: 0.1 */
DGM_API const char *dgm_category_name(dgm_category category);
DGM_API const char *dgm_status_name(dgm_status status);
DGM_API const char *dgm_relation_name(dgm_relation relation);
DGM_API const char *dgm_upos_name(dgm_upos upos);
DGM_API const char *dgm_precision_name(dgm_precision precision);
DGM_API const char *dgm_basis_name(dgm_basis basis);
DGM_API const char *dgm_block_kind_name(dgm_block_kind kind);
DGM_API const char *dgm_outcome_name(dgm_outcome outcome); /* a phrase for people: "no actor" */
DGM_API const char *dgm_code_name(dgm_code code);
DGM_API const char *dgm_stage_name(dgm_stage stage);

/** The class of a category: "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"; ""
 * for none. Thread-safe. Source: PLOVER manual 2.0, "Quad category" of each category's section. Since: 0.1 */
DGM_API const char *dgm_category_quad(dgm_category category);

#ifdef __cplusplus
}
#endif
#endif
