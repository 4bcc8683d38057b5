// Names of the public enumerations' values, as the formats write them.
#include "dragoman.h"

#define NAME_OF(table, value) ((size_t)(value) < sizeof(table) / sizeof *(table) ? (table)[value] : "?")

const char *dgm_category_name(dgm_category category) {
    static const char *const names[] = {"NONE",    "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
                                        "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
                                        "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
    _Static_assert(sizeof names / sizeof *names == DGM_CATEGORY_N, "one name a category");
    return NAME_OF(names, category);
}

// PLOVER manual, "Quad category" of each category's section.
const char *dgm_category_quad(dgm_category category) {
    switch (category) {
    case DGM_CATEGORY_AGREE:
    case DGM_CATEGORY_CONSULT:
    case DGM_CATEGORY_SUPPORT:
    case DGM_CATEGORY_CONCEDE: return "verbal cooperation";
    case DGM_CATEGORY_COOPERATE:
    case DGM_CATEGORY_AID:
    case DGM_CATEGORY_RETREAT: return "material cooperation";
    case DGM_CATEGORY_REQUEST:
    case DGM_CATEGORY_ACCUSE:
    case DGM_CATEGORY_REJECT:
    case DGM_CATEGORY_THREATEN: return "verbal conflict";
    case DGM_CATEGORY_PROTEST:
    case DGM_CATEGORY_SANCTION:
    case DGM_CATEGORY_MOBILIZE:
    case DGM_CATEGORY_COERCE:
    case DGM_CATEGORY_ASSAULT: return "material conflict";
    case DGM_CATEGORY_NONE:
    case DGM_CATEGORY_N: break;
    }
    return "";
}

const char *dgm_status_name(dgm_status status) {
    static const char *const names[] = {"actual", "historical", "future", "hypothetical", "negated"};
    _Static_assert(sizeof names / sizeof *names == DGM_STATUS_N, "one name a status");
    return NAME_OF(names, status);
}

const char *dgm_relation_name(dgm_relation relation) {
    static const char *const names[] = {
        "dep",         "root",       "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",
        "amod",        "appos",      "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",
        "ccomp",       "clf",        "compound",      "compound:prt", "conj",        "cop",         "csubj",
        "csubj:outer", "csubj:pass", "det",           "det:predet",   "discourse",   "dislocated",  "expl",
        "fixed",       "flat",       "goeswith",      "iobj",         "list",        "mark",        "nmod",
        "nmod:desc",   "nmod:poss",  "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",
        "obj",         "obl",        "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",
        "reparandum",  "vocative",   "xcomp"};
    _Static_assert(sizeof names / sizeof *names == DGM_REL_N, "one name a relation");
    return NAME_OF(names, relation);
}

const char *dgm_upos_name(dgm_upos upos) {
    static const char *const names[] = {"X",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                        "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
    _Static_assert(sizeof names / sizeof *names == DGM_UPOS_N, "one name a part of speech");
    return NAME_OF(names, upos);
}

const char *dgm_precision_name(dgm_precision precision) {
    static const char *const names[] = {"none", "day", "week", "month", "season", "year", "decade", "century"};
    return NAME_OF(names, precision);
}

const char *dgm_basis_name(dgm_basis basis) {
    static const char *const names[] = {"explicit", "partial", "relative", "published"};
    return NAME_OF(names, basis);
}

const char *dgm_block_kind_name(dgm_block_kind kind) {
    static const char *const names[] = {"paragraph", "headline", "caption", "fragment"};
    return NAME_OF(names, kind);
}

const char *dgm_stage_name(dgm_stage stage) {
    static const char *const names[] = {"intake", "text", "parse", "mention", "time", "place", "code", "write"};
    _Static_assert(sizeof names / sizeof *names == DGM_STAGE_N, "one name a stage");
    return NAME_OF(names, stage);
}

const char *dgm_outcome_name(dgm_outcome outcome) {
    static const char *const names[] = {"coded",
                                        "no verb or act word",
                                        "no actor",
                                        "no act",
                                        "neither actor nor act",
                                        "neutral statement",
                                        "actors and act not connected",
                                        "operator without an act"};
    _Static_assert(sizeof names / sizeof *names == DGM_OUTCOME_N, "one name an outcome");
    return NAME_OF(names, outcome);
}

const char *dgm_code_name(dgm_code code) {
    switch (code) {
    case DGM_OK: return "ok";
    case DGM_END: return "end";
    case DGM_E_ARG: return "wrong argument";
    case DGM_E_NOMEM: return "out of memory";
    case DGM_E_LIMIT: return "limit reached";
    case DGM_E_IO: return "input/output error";
    case DGM_E_FORMAT: return "wrong format";
    case DGM_E_VERSION: return "wrong version";
    case DGM_E_CHECKSUM: return "damaged file";
    case DGM_E_ENCODING: return "unknown encoding";
    case DGM_E_NOTFOUND: return "not found";
    case DGM_E_EXISTS: return "exists already";
    case DGM_E_STORE: return "store error";
    case DGM_E_CANCELLED: return "cancelled";
    case DGM_E_INTERNAL: return "internal error";
    }
    return "?";
}
