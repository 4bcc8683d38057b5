// Answers about documents and mentions, and what the engine reads while somebody waits.
#include "intake/intake.h"
#include "serve/answer_rows.h"

#include "base/calendar.h"
#include "write/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// ---- lists ------------------------------------------------------------------------------------------------

typedef struct document_search {
    const dgm_catalog *catalog;
    uint32_t *sentence; // (document_n) 1 + the first sentence that has the words, 0: none
    uint8_t *title;     // (document_n) its title has the words
} document_search;

static int on_title(void *user, const dgm_row *row) {
    document_search *s = user;
    uint32_t at = dgm_catalog_find_document(s->catalog, dgm_row_integer(row, 0));
    if (at != DGM_NONE) {
        s->title[at] = 1;
    }
    return 0;
}

static int on_found_sentence(void *user, const dgm_row *row) {
    document_search *s = user;
    int64_t rowid = dgm_row_integer(row, 0);
    uint32_t at = dgm_catalog_find_document(s->catalog, rowid >> DGM_SENTENCE_BITS);
    if (at != DGM_NONE && s->sentence[at] == 0) {
        s->sentence[at] = 1 + (uint32_t)(rowid & ((1 << DGM_SENTENCE_BITS) - 1));
    }
    return 0;
}

static int on_text(void *user, const dgm_row *row) {
    dgm_json_put_text(user, dgm_row_text(row, 0), dgm_row_size(row, 0));
    return 1;
}

typedef struct number_of {
    int64_t number;
    bool found;
} number_of;

static int on_number(void *user, const dgm_row *row) {
    number_of *out = user;
    out->number = dgm_row_integer(row, 0);
    out->found = true;
    return 1;
}

static void put_document_row(dgm_seat *seat, const dgm_catalog_document *d, uint32_t found_sentence) {
    dgm_buffer *out = seat->out;
    const dgm_catalog *c = seat->view->catalog;
    dgm_buffer_print(out, "{\"number\": %lld, \"id\": ", (long long)d->number);
    dgm_json_put_string(out, d->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, d->title);
    dgm_put_date_member(out, "published", d->published);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, d->source ? c->sources[d->source] : NULL);
    dgm_buffer_print(out, ", \"url\": ");
    dgm_json_put_string(out, d->url);
    dgm_buffer_print(out, ", \"language\": ");
    dgm_json_put_string(out, d->language);
    number_of sentences = {0};
    dgm_value values[2] = {DGM_VALUE_NUMBER(d->number), DGM_VALUE_NUMBER(found_sentence ? found_sentence - 1 : 0)};
    dgm_store_select(seat->store, DGM_SELECT_SENTENCE_COUNT, values, 1, on_number, &sentences, NULL);
    dgm_buffer_print(out, ", \"sentences\": %lld, \"mentions\": %u, \"snippet\": ", (long long)sentences.number,
                     d->mention_n);
    size_t before = 0, after = 0;
    dgm_buffer_data(out, &before);
    if (found_sentence) {
        dgm_store_select(seat->store, DGM_SELECT_SENTENCE_TEXT, values, 2, on_text, out, NULL);
    }
    dgm_buffer_data(out, &after);
    dgm_buffer_print(out, after == before ? "null" : "");
}

// Whether a document passes what is asked besides its words.
static bool passes(const dgm_catalog *c, const dgm_catalog_document *d, const dgm_filter *f) {
    int32_t day = d->published.year ? dgm_date_to_days(dgm_date_first(d->published)) : DGM_DAY_NONE;
    bool source = f->source_n == 0;
    for (uint32_t i = 0; i < f->source_n && !source; i++) {
        source = strcmp(f->sources[i], c->sources[d->source]) == 0;
    }
    return source && (!f->has_since || (day != DGM_DAY_NONE && day >= f->since)) && (!f->has_until || day <= f->until);
}

dgm_code dgm_answer_documents(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    const dgm_catalog *c = seat->view->catalog;
    dgm_listing page;
    dgm_filter filter;
    (void)answer;
    dgm_code code = dgm_request_read(request, &page, &filter, err);
    if (code != DGM_OK) {
        return code;
    }
    document_search search = {c, dgm_arena_array(request->arena, uint32_t, c->document_n),
                              dgm_arena_array(request->arena, uint8_t, c->document_n)};
    number_of wanted = {0};
    const char *id = dgm_parameter_find(request->parameters, request->parameter_n, "id");
    if (!search.sentence || !search.title) {
        return dgm_err_set_limit(err, NULL);
    }
    if (id) {
        dgm_value value = DGM_VALUE_TEXT(id);
        code = dgm_store_select(seat->store, DGM_SELECT_DOCUMENT_BY_ID, &value, 1, on_number, &wanted, err);
    }
    if (filter.text && code == DGM_OK) {
        dgm_value value = DGM_VALUE_TEXT(filter.text);
        code = dgm_store_select(seat->store, DGM_SELECT_TITLE_WORDS, &value, 1, on_title, &search, err);
        code = code == DGM_OK ? dgm_store_select(seat->store, DGM_SELECT_SENTENCE_WORDS, &value, 1, on_found_sentence,
                                                 &search, err)
                              : code;
    }
    dgm_buffer_print(seat->out, "{\"documents\": [");
    uint32_t total = 0, put = 0;
    for (uint32_t i = 0; i < c->document_n && code == DGM_OK; i++) {
        const dgm_catalog_document *d = &c->documents[i];
        if ((id && (!wanted.found || d->number != wanted.number)) || !passes(c, d, &filter) ||
            (filter.text && !search.title[i] && !search.sentence[i])) {
            continue;
        }
        if (total++ >= page.offset && put < page.limit) {
            dgm_buffer_print(seat->out, put++ ? ",\n" : "\n");
            put_document_row(seat, d, search.sentence[i]);
            dgm_buffer_print(seat->out, "}");
        }
    }
    dgm_buffer_print(seat->out, "], \"total\": %u}\n", total);
    return code;
}

// ---- reading a stored document anew --------------------------------------------------------------------------

typedef struct reading {
    dgm_arena *arena;
    dgm_stored_document *out;
    bool found, failed;
} reading;

static bool read_block(const json_t *item, uint32_t text_size, uint32_t least, dgm_block *out) {
    json_int_t start = json_integer_value(json_array_get(item, 0)), end = json_integer_value(json_array_get(item, 1));
    const char *kind = json_string_value(json_array_get(item, 2));
    if (start < (json_int_t)least || end < start || end > (json_int_t)text_size) {
        return false;
    }
    *out = (dgm_block){{(uint32_t)start, (uint32_t)end}, DGM_BLOCK_PARAGRAPH};
    for (int i = 0; kind && i <= DGM_BLOCK_FRAGMENT; i++) {
        if (strcmp(dgm_block_kind_name((dgm_block_kind)i), kind) == 0) {
            out->kind = (dgm_block_kind)i;
        }
    }
    return true;
}

// The blocks as they were when the document was coded; none in stores of earlier versions.
static void read_blocks(reading *r, const char *text) {
    dgm_document *d = &r->out->document;
    json_t *list = text ? json_loads(text, 0, NULL) : NULL;
    dgm_block *blocks = dgm_arena_array(r->arena, dgm_block, json_array_size(list));
    uint32_t n = 0;
    for (size_t i = 0; i < json_array_size(list) && blocks; i++) {
        if (!read_block(json_array_get(list, i), d->text_size, n ? blocks[n - 1].span.end : 0, &blocks[n])) {
            n = 0; // not what a writer wrote: better none than wrong ones
            break;
        }
        n++;
    }
    d->blocks = blocks;
    d->block_n = n;
    json_decref(list);
}

// The page's furniture that was left out; none in stores of earlier versions.
static void read_dropped(reading *r, const char *text) {
    dgm_document *d = &r->out->document;
    json_t *list = text ? json_loads(text, 0, NULL) : NULL;
    dgm_dropped *dropped = dgm_arena_array(r->arena, dgm_dropped, json_array_size(list));
    for (size_t i = 0; i < json_array_size(list) && dropped; i++) {
        const json_t *item = json_array_get(list, i);
        json_int_t at = json_integer_value(json_array_get(item, 0));
        const char *words = dgm_arena_string(r->arena, json_string_value(json_array_get(item, 1)));
        if (words && at >= 0 && at <= (json_int_t)d->text_size) {
            dropped[d->dropped_n++] = (dgm_dropped){.at = (uint32_t)at, .text = words};
        }
    }
    d->dropped = dropped;
    json_decref(list);
}

static int on_document(void *user, const dgm_row *row) {
    reading *r = user;
    const char *published = dgm_row_text(row, 3);
    size_t size = dgm_row_size(row, 7);
    dgm_document *d = &r->out->document;
    r->found = true;
    r->out->number = dgm_row_integer(row, 0);
    r->out->coder = dgm_arena_string(r->arena, dgm_row_text(row, 8));
    *d = (dgm_document){.id = dgm_arena_string(r->arena, dgm_row_text(row, 1)),
                        .title = dgm_arena_string(r->arena, dgm_row_text(row, 2)),
                        .source = dgm_arena_string(r->arena, dgm_row_text(row, 4)),
                        .url = dgm_arena_string(r->arena, dgm_row_text(row, 5)),
                        .language = dgm_arena_string(r->arena, dgm_row_text(row, 6)),
                        .text = dgm_arena_copy(r->arena, dgm_row_text(row, 7), size),
                        .text_size = (uint32_t)size};
    if (published) {
        dgm_date_read(published, strlen(published), &d->published);
    }
    r->failed = !d->id || !d->text;
    if (!r->failed) {
        read_blocks(r, dgm_row_text(row, 9));
        read_dropped(r, dgm_row_text(row, 10));
    }
    return 1;
}

dgm_code dgm_document_read(dgm_store *store, dgm_arena *arena, int64_t number, dgm_stored_document *out, dgm_err *err) {
    reading r = {arena, out, false, false};
    dgm_value value = DGM_VALUE_NUMBER(number);
    *out = (dgm_stored_document){0};
    dgm_code code = dgm_store_select(store, DGM_SELECT_DOCUMENT, &value, 1, on_document, &r, err);
    if (code == DGM_OK && !r.found) {
        return dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no document %lld", (long long)number);
    }
    return code == DGM_OK && r.failed ? dgm_err_set_limit(err, NULL) : code;
}

dgm_code dgm_document_analyse(dgm_worker *worker, dgm_arena *arena, const dgm_document *document,
                              const dgm_analysis **out, dgm_err *err) {
    if (document->block_n) {
        return dgm_worker_analyse(worker, document, DGM_LAYER_MENTIONS, out, err);
    }
    // Without blocks: paragraphs are found anew, everything else is as it was given.
    const dgm_document *made = NULL;
    dgm_code code =
        dgm_worker_text(worker, document->id, document->text, document->text_size, document->published, &made, err);
    if (code != DGM_OK) {
        return code;
    }
    dgm_document *whole = dgm_arena_get(arena, sizeof *whole);
    if (!whole) {
        return dgm_err_set_limit(err, document->id);
    }
    *whole = *document;
    whole->text = made->text;
    whole->text_size = made->text_size;
    whole->blocks = made->blocks;
    whole->block_n = made->block_n;
    return dgm_worker_analyse(worker, whole, DGM_LAYER_MENTIONS, out, err);
}

// ---- an analysis as JSON ---------------------------------------------------------------------------------------

static void put_span(dgm_buffer *out, dgm_span span) {
    dgm_buffer_print(out, "{\"start\": %u, \"end\": %u", span.start, span.end);
}

static void put_sentence(dgm_buffer *out, const dgm_analysis *a, uint32_t index) {
    const dgm_sentence *s = &a->sentences[index];
    put_span(out, s->span);
    dgm_buffer_print(out, ", \"index\": %u, \"kind\": \"%s\", \"outcome\": ", index, dgm_block_kind_name(s->kind));
    dgm_json_put_string(out, a->outcomes ? dgm_outcome_name((dgm_outcome)a->outcomes[index]) : NULL);
    dgm_buffer_print(out, ", \"tokens\": [");
    for (uint32_t i = 0; i < s->token_n; i++) {
        const dgm_token *t = &a->tokens[s->token + i];
        dgm_buffer_print(out, i ? ", " : "");
        put_span(out, t->span);
        dgm_buffer_print(out, ", \"form\": ");
        dgm_json_put_string(out, t->form);
        dgm_buffer_print(out, ", \"lemma\": ");
        dgm_json_put_string(out, t->lemma);
        dgm_buffer_print(out, ", \"upos\": \"%s\", \"feats\": ", dgm_upos_name((dgm_upos)t->upos));
        dgm_json_put_string(out, t->feats ? t->feats : "_");
        dgm_buffer_print(out, ", \"head\": %u, \"deprel\": \"%s\"}", t->head,
                         dgm_relation_name((dgm_relation)t->relation));
    }
    dgm_buffer_print(out, "]}");
}

static void put_actor(dgm_buffer *out, const dgm_actor *actor) {
    dgm_buffer_print(out, "{\"entity\": ");
    dgm_json_put_string(out, actor->id);
    dgm_buffer_print(out, ", \"name\": ");
    dgm_json_put_string(out, actor->name);
    dgm_buffer_print(out, ", \"code\": ");
    dgm_json_put_string(out, actor->code);
    dgm_buffer_print(out, ", \"country\": ");
    dgm_json_put_string(out, actor->country);
    dgm_buffer_print(out, ", \"sector\": ");
    dgm_json_put_string(out, actor->sector);
    dgm_buffer_print(out, ", \"office\": ");
    dgm_json_put_string(out, actor->office);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, actor->source);
    dgm_buffer_print(out, "}");
}

static const char *entity_kind(dgm_entity_kind kind) {
    static const char *const names[] = {"name", "nominal", "adjective", "pronoun"};
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "?";
}

// `only`: of one sentence, DGM_NONE for all; the same in the next two.
static void put_entities(dgm_buffer *out, const dgm_analysis *a, uint32_t only) {
    bool any = false;
    dgm_buffer_print(out, ", \"entities\": [");
    for (uint32_t i = 0; i < a->entity_n; i++) {
        const dgm_entity *e = &a->entities[i];
        if (only != DGM_NONE && e->sentence != only) {
            continue;
        }
        dgm_buffer_print(out, any ? ", " : "");
        put_span(out, e->span);
        dgm_buffer_print(out, ", \"sentence\": %u, \"kind\": \"%s\", \"chain\": %u, \"ground\": ", e->sentence,
                         entity_kind(e->kind), e->chain);
        dgm_json_put_string(out, e->ground);
        dgm_buffer_print(out, ", \"confidence\": ");
        dgm_json_put_rounded(out, (double)e->confidence, 2);
        dgm_buffer_print(out, ", \"actors\": [");
        for (uint32_t k = 0; k < e->actor_n; k++) {
            dgm_buffer_print(out, k ? ", " : "");
            put_actor(out, e->actors[k]);
        }
        dgm_buffer_print(out, "]}");
        any = true;
    }
    dgm_buffer_print(out, "]");
}

static void put_times(dgm_buffer *out, const dgm_analysis *a, uint32_t only) {
    bool any = false;
    dgm_buffer_print(out, ", \"times\": [");
    for (uint32_t i = 0; i < a->time_n; i++) {
        const dgm_time *t = &a->times[i];
        if (only != DGM_NONE && t->sentence != only) {
            continue;
        }
        dgm_buffer_print(out, any ? ", " : "");
        put_span(out, t->span);
        dgm_buffer_print(out, ", \"sentence\": %u, \"type\": ", t->sentence);
        dgm_json_put_string(out, t->type);
        dgm_buffer_print(out, ", \"value\": ");
        dgm_json_put_string(out, t->value);
        dgm_put_date_member(out, "from", t->from);
        dgm_put_date_member(out, "to", t->to);
        dgm_buffer_print(out, "}");
        any = true;
    }
    dgm_buffer_print(out, "]");
}

static void put_places(dgm_buffer *out, const dgm_analysis *a, uint32_t only) {
    bool any = false;
    dgm_buffer_print(out, ", \"places\": [");
    for (uint32_t i = 0; i < a->place_n; i++) {
        const dgm_place *p = &a->places[i];
        if (only != DGM_NONE && p->sentence != only) {
            continue;
        }
        dgm_buffer_print(out, any ? ", " : "");
        put_span(out, p->span);
        dgm_buffer_print(out, ", \"sentence\": %u, \"name\": ", p->sentence);
        dgm_json_put_string(out, p->name);
        dgm_buffer_print(out, ", \"country\": ");
        dgm_json_put_string(out, p->country);
        dgm_buffer_print(out, ", \"admin1\": ");
        dgm_json_put_string(out, p->admin1);
        dgm_buffer_print(out, ", ");
        dgm_json_put_point(out, p->latitude, p->longitude, p->geonames);
        dgm_buffer_print(out, "}");
        any = true;
    }
    dgm_buffer_print(out, "]");
}

// The corrections of a mention that is in the store too; those of another text have none.
static void put_standing(dgm_seat *seat, const char *id) {
    const dgm_view *v = seat->view;
    uint32_t mention = dgm_view_find_mention(v, id);
    uint32_t event = mention == DGM_NONE ? DGM_NONE : v->mention_event[mention];
    uint32_t judged = mention == DGM_NONE ? DGM_NONE : v->judged[mention];
    const char *to = judged == DGM_NONE ? NULL : v->judgements[judged].to;
    dgm_buffer_print(seat->out, ", \"stored_event\": ");
    dgm_json_put_string(seat->out, event == DGM_NONE ? NULL : v->entries[event].id);
    dgm_buffer_print(seat->out, ", \"review\": \"%s\", \"corrected\": %s",
                     dgm_review_name(mention == DGM_NONE ? DGM_REVIEW_NONE : dgm_view_review(v, mention)),
                     to ? to : "null");
}

// A mention as `dragoman code` writes it, and the steps that led to it. `line` is its JSON line.
static void put_analysed(dgm_seat *seat, const dgm_analysis *a, uint32_t index, int64_t number, const char *line,
                         size_t size) {
    const dgm_mention *m = &a->mentions[index];
    dgm_buffer *out = seat->out;
    static const char key[] = "\"document\": {";
    const char *document = strstr(line, key);
    size_t head = document ? (size_t)(document - line) + sizeof key - 1 : 0;
    if (head && head < size) { // the document's number in the store stands in its object
        dgm_buffer_put(out, line, head);
        dgm_buffer_print(out, "\"number\": %lld, ", (long long)number);
        dgm_buffer_put(out, line + head, size - head - 1);
    } else {
        dgm_buffer_put(out, line, size - 1); // without the closing brace
    }
    put_standing(seat, m->id);
    dgm_buffer_print(out, ", \"trigger_token\": %u, \"steps\": [", m->trigger_token - a->sentences[m->sentence].token);
    for (uint32_t i = 0; i < m->step_n; i++) {
        dgm_buffer_print(out, "%s{\"rule\": ", i ? ", " : "");
        dgm_json_put_string(out, m->steps[i].rule);
        dgm_buffer_print(out, ", \"text\": ");
        dgm_json_put_string(out, m->steps[i].text);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}");
}

// All mentions' JSON lines, to be taken apart.
typedef struct mention_lines {
    dgm_buffer *text;
    const char *at;
    size_t left;
} mention_lines;

static bool open_lines(mention_lines *lines, const dgm_analysis *a) {
    *lines = (mention_lines){0};
    if (dgm_buffer_open(&lines->text, NULL) != DGM_OK) {
        return false;
    }
    dgm_write_mentions_json(lines->text, a);
    lines->at = dgm_buffer_data(lines->text, &lines->left);
    return !dgm_buffer_failed(lines->text);
}

static const char *next_line(mention_lines *lines, size_t *size) {
    const char *line = lines->at, *end = lines->left ? memchr(line, '\n', lines->left) : NULL;
    if (!end) {
        return NULL;
    }
    *size = (size_t)(end - line);
    lines->at = end + 1;
    lines->left -= *size + 1;
    return line;
}

bool dgm_put_mentions(dgm_seat *seat, const dgm_analysis *a, int64_t number, const bool *wanted) {
    mention_lines lines;
    bool good = open_lines(&lines, a), any = false;
    size_t size = 0;
    for (uint32_t i = 0; i < a->mention_n && good; i++) {
        const char *line = next_line(&lines, &size);
        if (line && (!wanted || wanted[i])) {
            dgm_buffer_print(seat->out, any ? ",\n" : "");
            put_analysed(seat, a, i, number, line, size);
            any = true;
        }
    }
    dgm_buffer_close(lines.text);
    return good;
}

bool dgm_put_analysis(dgm_seat *seat, const dgm_analysis *a, int64_t number) {
    const dgm_document *d = a->document;
    dgm_buffer *out = seat->out;
    dgm_buffer_print(out, "{\"document\": {\"id\": ");
    dgm_json_put_string(out, d->id);
    dgm_buffer_print(out, ", \"title\": ");
    dgm_json_put_string(out, d->title);
    dgm_put_date_member(out, "published", d->published);
    dgm_buffer_print(out, ", \"source\": ");
    dgm_json_put_string(out, d->source);
    dgm_buffer_print(out, ", \"url\": ");
    dgm_json_put_string(out, d->url);
    dgm_buffer_print(out, ", \"language\": ");
    dgm_json_put_string(out, d->language);
    dgm_buffer_print(out, ", \"text\": ");
    dgm_json_put_text(out, d->text, d->text_size);
    dgm_buffer_print(out, ", \"blocks\": [");
    for (uint32_t i = 0; i < d->block_n; i++) {
        dgm_buffer_print(out, i ? ", " : "");
        put_span(out, d->blocks[i].span);
        dgm_buffer_print(out, ", \"kind\": \"%s\"}", dgm_block_kind_name(d->blocks[i].kind));
    }
    dgm_buffer_print(out, "], \"dropped\": [");
    for (uint32_t i = 0; i < d->dropped_n; i++) {
        dgm_buffer_print(out, "%s{\"at\": %u, \"text\": ", i ? ", " : "", d->dropped[i].at);
        dgm_json_put_string(out, d->dropped[i].text);
        dgm_buffer_print(out, "}");
    }
    dgm_buffer_print(out, "]}, \"sentences\": [");
    for (uint32_t i = 0; i < a->sentence_n; i++) {
        dgm_buffer_print(out, i ? ",\n" : "");
        put_sentence(out, a, i);
    }
    dgm_buffer_print(out, "]");
    put_entities(out, a, DGM_NONE);
    put_times(out, a, DGM_NONE);
    put_places(out, a, DGM_NONE);
    dgm_buffer_print(out, ", \"mentions\": [");
    bool good = dgm_put_mentions(seat, a, number, NULL);
    dgm_buffer_print(out, "]}");
    return good;
}

// ---- one document ----------------------------------------------------------------------------------------------

static dgm_code read_number(const char *text, int64_t *out, dgm_err *err) {
    char *end = NULL;
    *out = strtoll(text, &end, 10);
    return *text >= '0' && *text <= '9' && *end == 0
               ? DGM_OK
               : dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "'%.40s' is no number", text);
}

typedef struct span_list {
    dgm_buffer *out;
    bool any;
} span_list;

static int on_sentence_span(void *user, const dgm_row *row) {
    span_list *list = user;
    dgm_buffer_print(list->out, "%s{\"index\": %lld, \"start\": %lld, \"end\": %lld}", list->any ? ", " : "",
                     (long long)dgm_row_integer(row, 0), (long long)dgm_row_integer(row, 1),
                     (long long)dgm_row_integer(row, 2));
    list->any = true;
    return 0;
}

dgm_code dgm_answer_document(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    int64_t number = 0;
    dgm_stored_document stored;
    dgm_buffer *out = seat->out;
    const dgm_catalog *c = seat->view->catalog;
    (void)answer;
    dgm_code code = read_number(request->arguments[0], &number, err);
    code = code == DGM_OK ? dgm_document_read(seat->store, request->arena, number, &stored, err) : code;
    uint32_t at = code == DGM_OK ? dgm_catalog_find_document(c, number) : DGM_NONE;
    if (code != DGM_OK || at == DGM_NONE) {
        return code != DGM_OK ? code : dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "that document is just being added");
    }
    const dgm_catalog_document *d = &c->documents[at];
    put_document_row(seat, d, 0);
    dgm_buffer_print(out, ", \"coder\": ");
    dgm_json_put_string(out, stored.coder);
    dgm_buffer_print(out, ", \"text\": ");
    dgm_json_put_text(out, stored.document.text, stored.document.text_size);
    dgm_buffer_print(out, ", \"sentence_spans\": [");
    span_list list = {out, false};
    dgm_value value = DGM_VALUE_NUMBER(number);
    code = dgm_store_select(seat->store, DGM_SELECT_DOCUMENT_SENTENCES, &value, 1, on_sentence_span, &list, err);
    dgm_buffer_print(out, "], \"mention_list\": [");
    for (uint32_t i = 0; i < d->mention_n && code == DGM_OK; i++) {
        dgm_buffer_print(out, i ? ",\n" : "");
        code = dgm_put_mention(seat, d->mention + i, err);
    }
    dgm_buffer_print(out, "]}\n");
    return code;
}

// Read a stored document anew with the seat's worker.
static dgm_code analyse_stored(dgm_seat *seat, int64_t number, const dgm_analysis **out, dgm_err *err) {
    dgm_stored_document stored;
    dgm_arena_reset(seat->documents);
    dgm_document *document = dgm_arena_get(seat->documents, sizeof *document); // must outlive the analysis
    dgm_worker *worker = dgm_seat_worker(seat, err);
    if (!worker || !document) {
        return worker ? dgm_err_set_limit(err, NULL) : DGM_E_NOMEM;
    }
    dgm_code code = dgm_document_read(seat->store, seat->documents, number, &stored, err);
    if (code == DGM_OK && stored.document.text_size > DGM_TEXT_LIMIT) {
        return dgm_err_set(err, DGM_E_LIMIT, NULL, 0, "this document is too long to be read while you wait");
    }
    *document = stored.document;
    return code == DGM_OK ? dgm_document_analyse(worker, seat->documents, document, out, err) : code;
}

dgm_code dgm_answer_analysis(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    int64_t number = 0;
    const dgm_analysis *analysis = NULL;
    (void)answer;
    dgm_code code = read_number(request->arguments[0], &number, err);
    code = code == DGM_OK ? analyse_stored(seat, number, &analysis, err) : code;
    if (code == DGM_OK && !dgm_put_analysis(seat, analysis, number)) {
        code = dgm_err_set_limit(err, NULL);
    }
    return code;
}

// ---- one mention -------------------------------------------------------------------------------------------------

static uint32_t find_mention(const dgm_seat *seat, const dgm_request *request, dgm_err *err) {
    uint32_t mention = dgm_view_find_mention(seat->view, request->arguments[0]);
    if (mention == DGM_NONE) {
        dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "there is no mention '%.80s'", request->arguments[0]);
    }
    return mention;
}

dgm_code dgm_answer_mention(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    uint32_t mention = find_mention(seat, request, err);
    (void)answer;
    return mention == DGM_NONE ? DGM_E_NOTFOUND : dgm_put_mention(seat, mention, err);
}

dgm_code dgm_answer_why(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    uint32_t mention = find_mention(seat, request, err);
    (void)answer;
    if (mention == DGM_NONE) {
        return DGM_E_NOTFOUND;
    }
    const dgm_catalog_mention *m = &seat->view->catalog->mentions[mention];
    int64_t number = seat->view->catalog->documents[m->document].number;
    const dgm_analysis *a = NULL;
    dgm_code code = analyse_stored(seat, number, &a, err);
    bool *wanted = code == DGM_OK ? dgm_arena_array(request->arena, bool, a->mention_n) : NULL;
    if (!wanted || m->sentence >= a->sentence_n) {
        return code != DGM_OK ? code
               : wanted ? dgm_err_set(err, DGM_E_NOTFOUND, NULL, 0, "the document is cut into other sentences now")
                        : dgm_err_set_limit(err, NULL);
    }
    bool found = false;
    for (uint32_t i = 0; i < a->mention_n; i++) {
        wanted[i] = strcmp(a->mentions[i].id, m->id) == 0;
        found = found || wanted[i];
    }
    dgm_buffer_print(seat->out, "{\"found\": %s, \"mention\": %s", found ? "true" : "false", found ? "" : "null");
    bool good = dgm_put_mentions(seat, a, number, wanted);
    dgm_buffer_print(seat->out, ", \"sentence\": ");
    put_sentence(seat->out, a, m->sentence);
    put_entities(seat->out, a, m->sentence);
    put_times(seat->out, a, m->sentence);
    put_places(seat->out, a, m->sentence);
    dgm_buffer_print(seat->out, ", \"others\": [");
    for (uint32_t i = 0; i < a->mention_n; i++) {
        wanted[i] = a->mentions[i].sentence == m->sentence && strcmp(a->mentions[i].id, m->id) != 0;
    }
    good = good && dgm_put_mentions(seat, a, number, wanted);
    dgm_buffer_print(seat->out, "]}\n");
    return good ? DGM_OK : dgm_err_set_limit(err, NULL);
}

// ---- a text of one's own -----------------------------------------------------------------------------------------

static dgm_code read_code_request(const dgm_request *request, json_t **out, dgm_err *err) {
    json_error_t wrong;
    *out = json_loadb(request->body, request->body_size, JSON_REJECT_DUPLICATES, &wrong);
    if (!*out || !json_is_object(*out)) {
        return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "the body is no JSON object: %.80s", *out ? "" : wrong.text);
    }
    static const char *const strings[] = {"text", "html", "title", "published", "source", "url", "id"};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        const json_t *value = json_object_get(*out, strings[i]);
        if (value && !json_is_string(value) && !json_is_null(value)) {
            return dgm_err_set(err, DGM_E_FORMAT, NULL, 0, "%s: takes a string", strings[i]);
        }
    }
    const char *text = json_string_value(json_object_get(*out, "text")),
               *html = json_string_value(json_object_get(*out, "html"));
    return !text == !html ? dgm_err_set(err, DGM_E_ARG, NULL, 0, "give either text or html") : DGM_OK;
}

// Without a day of publication the text counts as of today, as in `dragoman explain`.
static dgm_date today(void) {
    time_t now = time(NULL);
    struct tm parts = {0};
    gmtime_r(&now, &parts);
    return (dgm_date){(int16_t)(parts.tm_year + 1900), (uint8_t)(parts.tm_mon + 1), (uint8_t)parts.tm_mday};
}

// What the caller said of it wins over what the page itself says.
static dgm_code fill_given(dgm_document *document, const json_t *body, dgm_err *err) {
    const char *published = json_string_value(json_object_get(body, "published"));
    const char *title = json_string_value(json_object_get(body, "title")),
               *source = json_string_value(json_object_get(body, "source")),
               *url = json_string_value(json_object_get(body, "url"));
    document->title = title && *title ? title : document->title;
    document->source = source && *source ? source : document->source;
    document->url = url && *url ? url : document->url;
    if (published && *published && !dgm_date_read(published, strlen(published), &document->published)) {
        return dgm_err_set(err, DGM_E_ARG, NULL, 0, "published: takes a day as YYYY-MM-DD");
    }
    document->published = document->published.year ? document->published : today();
    return DGM_OK;
}

static dgm_code make_document(dgm_seat *seat, const json_t *body, dgm_document **out, dgm_err *err) {
    const char *html = json_string_value(json_object_get(body, "html"));
    const char *text = html ? html : json_string_value(json_object_get(body, "text"));
    const char *id = json_string_value(json_object_get(body, "id"));
    size_t size = json_string_length(json_object_get(body, html ? "html" : "text"));
    dgm_document *document = dgm_arena_get(seat->documents, sizeof *document);
    if (!document) {
        return dgm_err_set_limit(err, NULL);
    }
    if (html) {
        dgm_item item = {.id = id && *id ? id : "page", .data = (const uint8_t *)html, .size = size};
        dgm_code code = dgm_intake_run(seat->documents, &item, document, err);
        if (code != DGM_OK) {
            return code;
        }
    } else {
        *document =
            (dgm_document){.id = id && *id ? id : "text", .text = text, .text_size = (uint32_t)size, .language = "en"};
    }
    *out = document;
    return document->text_size > DGM_TEXT_LIMIT
               ? dgm_err_set(err, DGM_E_LIMIT, NULL, 0, "the text is longer than 1 MiB; use 'dragoman code' for it")
               : DGM_OK;
}

dgm_code dgm_answer_code(dgm_seat *seat, const dgm_request *request, dgm_answer *answer, dgm_err *err) {
    json_t *body = NULL;
    dgm_document *document = NULL;
    const dgm_analysis *analysis = NULL;
    dgm_worker *worker = NULL;
    (void)answer;
    dgm_arena_reset(seat->documents);
    dgm_code code = read_code_request(request, &body, err);
    code = code == DGM_OK ? make_document(seat, body, &document, err) : code;
    code = code == DGM_OK ? fill_given(document, body, err) : code;
    if (code == DGM_OK && !(worker = dgm_seat_worker(seat, err))) {
        code = DGM_E_NOMEM;
    }
    code = code == DGM_OK ? dgm_document_analyse(worker, seat->documents, document, &analysis, err) : code;
    if (code == DGM_OK && !dgm_put_analysis(seat, analysis, 0)) {
        code = dgm_err_set_limit(err, NULL);
    }
    json_decref(body);
    return code;
}
