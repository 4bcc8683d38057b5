#include "code/finish.h"

#include "base/calendar.h"
#include "base/rows.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum {
    HISTORICAL_DAYS = 31, // design: "dated more than a month before publication"
    MAX_CONTEXTS = 8,
    CLIMB_LIMIT = 64,
    CLAUSE_LEVELS = 3 // clauses above its own that an event may take its date from
};

// ---- participants ---------------------------------------------------------------------------------

static bool is_listed(const dgm_participant *list, uint32_t n, const dgm_actor *actor) {
    for (uint32_t i = 0; i < n; i++) {
        if (list[i].actor == actor || strcmp(list[i].actor->id, actor->id) == 0) {
            return true;
        }
    }
    return false;
}

// Whoever a place belongs to: its country.
static const dgm_actor *actor_of_place(dgm_coder *c, const dgm_place *place) {
    dgm_actor *actor = dgm_arena_get(c->arena, sizeof *actor);
    if (actor) {
        *actor =
            (dgm_actor){.id = place->country, .name = place->name, .country = place->country, .code = place->country};
    }
    return actor;
}

// A role noun that no word gives a country ("a gunman", "nine people") is of the country where it happens, as far as
// its sector is one of a country's own.
static const dgm_actor *actor_at_place(dgm_coder *c, const dgm_actor *actor, const char *country) {
    static const char *const roles = "actors/roles.tsv", *const worldwide[] = {"IGO", "NGO", "MNC", "REL"};
    if (!country || actor->country || !actor->sector || !actor->source ||
        strncmp(actor->source, roles, strlen(roles)) != 0) {
        return actor;
    }
    for (size_t i = 0; i < sizeof worldwide / sizeof *worldwide; i++) {
        if (strcmp(actor->sector, worldwide[i]) == 0) {
            return actor;
        }
    }
    dgm_actor *here = dgm_arena_get(c->arena, sizeof *here);
    if (!here) {
        return actor;
    }
    *here = *actor;
    here->country = country;
    here->code = dgm_arena_print(c->arena, "%s%s", country, actor->code);
    here->id = dgm_arena_print(c->arena, "%s%s", country, actor->id);
    return here->code && here->id ? here : actor;
}

static uint32_t participants(dgm_coder *c, const dgm_side *side, const char *country, const dgm_participant **out,
                             bool *ok) {
    const dgm_entity *entities = c->analysis->entities;
    uint32_t room = side->place_n, n = 0;
    for (uint32_t i = 0; i < side->n; i++) {
        room += entities[side->entity[i]].actor_n;
    }
    dgm_participant *list = dgm_arena_array(c->arena, dgm_participant, room);
    if (!list) {
        *ok = false;
        return 0;
    }
    for (uint32_t i = 0; i < side->n; i++) {
        const dgm_entity *entity = &entities[side->entity[i]];
        for (uint32_t k = 0; k < entity->actor_n; k++) {
            const dgm_actor *actor = entity->actors[k];
            if (actor->code && *actor->code && !is_listed(list, n, actor)) {
                list[n++] = (dgm_participant){actor_at_place(c, actor, country), side->entity[i], entity->span};
            }
        }
    }
    for (uint32_t i = 0; i < side->place_n && !side->n; i++) {
        const dgm_place *place = &c->analysis->places[side->place[i]];
        const dgm_actor *actor = actor_of_place(c, place);
        if (!actor) {
            *ok = false;
            return 0;
        }
        if (!is_listed(list, n, actor)) {
            list[n++] = (dgm_participant){actor, UINT32_MAX, place->span};
        }
    }
    *out = list;
    return n;
}

bool dgm_coding_has_unnamed_victims(const dgm_coder *c, const dgm_coding *e) {
    uint32_t victim = e->y.token;
    if (e->y.n || victim == DGM_NO_TOKEN || !(e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) ||
        c->analysis->entity_at[victim] >= 0) {
        return false;
    }
    for (uint32_t i = 0; i < c->analysis->time_n; i++) {
        const dgm_time *time = &c->analysis->times[i];
        if (victim >= time->token && victim < time->token + time->token_n) {
            return false; // "the massacre of 1976"
        }
    }
    return c->tree.tokens[victim].upos == DGM_UPOS_NUM || dgm_tree_is(&c->tree, victim, c->rules->persons);
}

// Who was killed or wounded, where the text only counts them ("killing twelve") or says that they were people:
// civilians of the country where it happened (PLOVER: civilians are people of whom no more is known).
static bool add_unnamed_victims(dgm_coder *c, const dgm_coding *e, const char *country, dgm_mention *m) {
    uint32_t victim = e->y.token;
    if (m->recipient_n || e->category != DGM_CATEGORY_ASSAULT || !dgm_coding_has_unnamed_victims(c, e)) {
        return true;
    }
    dgm_actor *actor = dgm_arena_get(c->arena, sizeof *actor);
    dgm_participant *list = dgm_arena_array(c->arena, dgm_participant, 1);
    const char *code = dgm_arena_print(c->arena, "%sCVL", country ? country : "");
    if (!actor || !list || !code) {
        return false;
    }
    *actor = (dgm_actor){.id = code, .name = "civilians", .country = country, .sector = "CVL", .code = code};
    list[0] = (dgm_participant){actor, UINT32_MAX, c->tree.tokens[victim].span};
    m->recipients = list;
    m->recipient_n = 1;
    return true;
}

// ---- where times and places hang ------------------------------------------------------------------

static bool on_path(const dgm_coding *e, uint32_t token) {
    for (uint32_t i = 0; i < e->path_n; i++) {
        if (e->path[i] == token) {
            return true;
        }
    }
    return false;
}

static bool is_clause(dgm_relation relation) {
    return relation == DGM_REL_ACL_RELCL || relation == DGM_REL_CCOMP || relation == DGM_REL_ADVCL ||
           relation == DGM_REL_PARATAXIS || relation == DGM_REL_ACL || relation == DGM_REL_ADVCL_RELCL ||
           relation == DGM_REL_XCOMP;
}

// The outermost token of a span: the one whose head lies outside it.
static uint32_t span_head(const dgm_coder *c, uint32_t token, uint32_t n) {
    for (uint32_t i = token; i < token + n; i++) {
        uint32_t up = c->tree.parent[i];
        if (up == DGM_NO_TOKEN || up < token || up >= token + n) {
            return i;
        }
    }
    return token;
}

// Steps from a token up to the event's own words; UINT32_MAX where it does not hang below them. A step out of another
// clause costs more: what is said of that clause is not said of this act.
static uint32_t distance_up(const dgm_coder *c, const dgm_coding *e, uint32_t token) {
    uint32_t steps = 0;
    for (int i = 0; token != DGM_NO_TOKEN && i < CLIMB_LIMIT; i++) {
        if (on_path(e, token)) {
            return steps;
        }
        dgm_relation relation = (dgm_relation)c->tree.tokens[token].relation;
        if (is_clause(relation)) {
            return UINT32_MAX;
        }
        steps += relation == DGM_REL_CONJ ? 6 : 1;
        token = c->tree.parent[token];
    }
    return UINT32_MAX;
}

static uint32_t top_of(const dgm_coding *e) {
    return e->path_n ? e->path[e->path_n - 1] : e->match.node;
}

// The clause above a token's, where what is said of the one holds for the other: adverbial clauses and conjuncts.
static uint32_t clause_above(const dgm_coder *c, uint32_t token) {
    for (int i = 0; i < CLIMB_LIMIT; i++) {
        uint32_t up = c->tree.parent[token];
        if (up == DGM_NO_TOKEN) {
            return DGM_NO_TOKEN;
        }
        dgm_relation relation = (dgm_relation)c->tree.tokens[token].relation;
        if (relation == DGM_REL_ADVCL || relation == DGM_REL_CONJ || relation == DGM_REL_XCOMP ||
            relation == DGM_REL_CCOMP) {
            return up;
        }
        // "after students seized the house" may hang on its subject: the mark of time still says that it is a clause.
        bool clause = relation == DGM_REL_ACL && (dgm_tree_marked(&c->tree, up, c->rules->after_marks) ||
                                                  dgm_tree_marked(&c->tree, up, c->rules->before_marks) ||
                                                  dgm_tree_child(&c->tree, token, DGM_REL_NSUBJ) != DGM_NO_TOKEN);
        if (relation == DGM_REL_ACL_RELCL || (relation == DGM_REL_ACL && !clause)) {
            return DGM_NO_TOKEN;
        }
        token = up;
        if (c->tree.tokens[token].upos == DGM_UPOS_VERB) {
            return token;
        }
    }
    return DGM_NO_TOKEN;
}

static uint32_t steps_to(const dgm_coder *c, uint32_t token, uint32_t top) {
    for (uint32_t steps = 0; token != DGM_NO_TOKEN && steps < CLIMB_LIMIT; steps++) {
        if (token == top) {
            return steps;
        }
        if (is_clause((dgm_relation)c->tree.tokens[token].relation)) {
            return UINT32_MAX;
        }
        token = c->tree.parent[token];
    }
    return UINT32_MAX;
}

// ---- dates ----------------------------------------------------------------------------------------

static bool is_date(const dgm_time *time) {
    return time->from.year != 0 &&
           (strcmp(time->type, "DATE") == 0 || strcmp(time->type, "TIME") == 0 || strcmp(time->type, "DURATION") == 0);
}

// Whether a time only tells one thing from others of its name: "the 2008 riots", "their 2015 agreement". Such a time is
// the event's own where the noun is.
static bool is_label(const dgm_coder *c, const dgm_coding *e, const dgm_time *time) {
    uint32_t head = span_head(c, time->token, time->token_n), noun = c->tree.parent[head];
    dgm_relation relation = (dgm_relation)c->tree.tokens[head].relation;
    bool modifier = relation == DGM_REL_NUMMOD || relation == DGM_REL_COMPOUND || relation == DGM_REL_AMOD;
    if (!modifier || noun == DGM_NO_TOKEN || noun < head || on_path(e, noun) || time->basis == DGM_BASIS_RELATIVE) {
        return false;
    }
    // "killed during the 1990 war": that is when.
    return !(c->tree.parent[noun] != DGM_NO_TOKEN && on_path(e, c->tree.parent[noun]) &&
             dgm_tree_marked(&c->tree, noun, c->rules->span_marks));
}

// "In 1980, when they severed relations": the date that a clause hangs on is the clause's.
static uint32_t date_above(const dgm_coder *c, uint32_t sentence, uint32_t clause) {
    const dgm_analysis *a = c->analysis;
    uint32_t up = c->tree.parent[clause];
    for (uint32_t i = 0; i < a->time_n && up != DGM_NO_TOKEN; i++) {
        const dgm_time *t = &a->times[i];
        if (t->sentence == sentence && is_date(t) && up >= t->token && up < t->token + t->token_n) {
            return i;
        }
    }
    // The same where the parser hung the clause elsewhere: "when" behind a date.
    DGM_EACH_CHILD(&c->tree, clause, when) {
        for (uint32_t i = 0; i < a->time_n && dgm_tree_is(&c->tree, when, c->rules->relative_times); i++) {
            uint32_t end = a->times[i].token + a->times[i].token_n;
            if (a->times[i].sentence == sentence && is_date(&a->times[i]) && end <= when && when - end <= 1) {
                return i;
            }
        }
    }
    return UINT32_MAX;
}

// A weekday or "yesterday" earlier in the sentence: what no clause claims dates the report as a whole.
static uint32_t day_before(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    const dgm_analysis *a = c->analysis;
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < a->time_n && a->times[i].token < e->match.trigger; i++) {
        const dgm_time *t = &a->times[i];
        if (t->sentence == sentence && is_date(t) && t->basis == DGM_BASIS_RELATIVE &&
            t->precision == DGM_PRECISION_DAY && strcmp(t->type, "DURATION") != 0) {
            best = i;
        }
    }
    return best;
}

// The date of the event's clause, else of the clause above it.
static uint32_t time_of(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    const dgm_analysis *a = c->analysis;
    uint32_t best = UINT32_MAX, best_steps = UINT32_MAX;
    for (uint32_t i = 0; i < a->time_n; i++) {
        if (a->times[i].sentence == sentence && is_date(&a->times[i]) && !is_label(c, e, &a->times[i])) {
            uint32_t steps = distance_up(c, e, span_head(c, a->times[i].token, a->times[i].token_n));
            if (steps < best_steps) {
                best = i;
                best_steps = steps;
            }
        }
    }
    uint32_t above = top_of(e);
    for (int level = 0; level < CLAUSE_LEVELS && best == UINT32_MAX && above != DGM_NO_TOKEN; level++) {
        best = date_above(c, sentence, above);
        if (best != UINT32_MAX) {
            return best;
        }
        above = clause_above(c, above);
        for (uint32_t i = 0; above != DGM_NO_TOKEN && i < a->time_n; i++) {
            if (a->times[i].sentence == sentence && is_date(&a->times[i]) && !is_label(c, e, &a->times[i])) {
                uint32_t steps = steps_to(c, span_head(c, a->times[i].token, a->times[i].token_n), above);
                if (steps < best_steps) {
                    best = i;
                    best_steps = steps;
                }
            }
        }
    }
    return best != UINT32_MAX ? best : day_before(c, e, sentence);
}

// Days of a TIMEX3 duration of days or weeks ("P1D", "P2W"); 0 for others.
static int32_t duration_days(const char *value) {
    if (!value || value[0] != 'P') {
        return 0;
    }
    char *unit;
    long n = strtol(value + 1, &unit, 10);
    if (n <= 0 || n > 400) {
        return 0;
    }
    return *unit == 'D' ? (int32_t)n : *unit == 'W' ? (int32_t)n * 7 : 0;
}

// Whether a mark before the event stands at the head of its clause: on the event's own words, or, where the parser
// hung it lower, on a phrase of the clause.
static bool opens_clause(const dgm_coder *c, const dgm_coding *e, uint32_t mark) {
    enum { MARK_STEPS = 3 };
    uint32_t token = mark;
    for (int i = 0; i < MARK_STEPS; i++) {
        token = c->tree.parent[token];
        if (token == DGM_NO_TOKEN) {
            return false;
        }
        for (uint32_t p = 0; p < e->path_n; p++) {
            if (e->path[p] == token) {
                return token > mark;
            }
        }
        if (is_clause((dgm_relation)c->tree.tokens[token].relation)) {
            return false;
        }
    }
    return false;
}

// "His remark came a day after they met": the meeting lies that long before what the sentence reports, and that is
// news of the day of publication unless the clause above has a date.
static bool date_from_interval(const dgm_coder *c, const dgm_coding *e, uint32_t sentence, dgm_date *out,
                               uint32_t *time) {
    const dgm_analysis *a = c->analysis;
    uint32_t end = a->sentences[sentence].token + a->sentences[sentence].token_n;
    for (uint32_t i = 0; i < a->time_n; i++) {
        const dgm_time *t = &a->times[i];
        uint32_t mark = t->token + t->token_n;
        int32_t days = duration_days(t->value);
        if (t->sentence != sentence || mark >= end || !days || !a->document->published.year) {
            continue;
        }
        bool after = dgm_tree_is(&c->tree, mark, c->rules->after_marks);
        bool before = dgm_tree_is(&c->tree, mark, c->rules->before_marks);
        uint8_t relation = c->tree.tokens[mark].relation;
        if ((relation != DGM_REL_MARK && relation != DGM_REL_CASE) || (!after && !before) ||
            !opens_clause(c, e, mark)) {
            continue;
        }
        int32_t anchor = dgm_date_to_days(a->document->published);
        *out = t->from.year ? t->from : dgm_date_from_days(after ? anchor - days : anchor + days);
        *time = i;
        return true;
    }
    return false;
}

static void set_date(const dgm_coder *c, const dgm_coding *e, uint32_t sentence, dgm_mention *m) {
    const dgm_analysis *a = c->analysis;
    dgm_date day, published = a->document->published;
    if (date_from_interval(c, e, sentence, &day, &m->time)) {
        m->from = m->to = day;
        m->precision = DGM_PRECISION_DAY;
        m->basis = DGM_BASIS_RELATIVE;
        return;
    }
    m->time = time_of(c, e, sentence);
    if (m->time != UINT32_MAX) {
        const dgm_time *t = &a->times[m->time];
        m->from = t->from;
        m->to = t->to;
        m->precision = t->precision;
        m->basis = t->basis;
        // "fighting since March": from then until the day of the report.
        uint32_t head = span_head(c, t->token, t->token_n);
        if (dgm_tree_marked(&c->tree, head, c->rules->since_marks) && distance_up(c, e, head) != UINT32_MAX &&
            published.year && dgm_date_compare(m->to, dgm_date_last(published)) < 0) {
            m->to = dgm_date_last(published);
        }
    } else if (published.year) {
        m->from = dgm_date_first(published);
        m->to = dgm_date_last(published);
        m->precision = published.day ? DGM_PRECISION_DAY : published.month ? DGM_PRECISION_MONTH : DGM_PRECISION_YEAR;
        m->basis = DGM_BASIS_PUBLISHED;
    } else {
        m->basis = DGM_BASIS_PUBLISHED;
    }
}

// ---- places ---------------------------------------------------------------------------------------

// Whether the place's word names one of those who act: "talks between Cuba and Haiti" are not in Cuba.
static bool acts_here(const dgm_coder *c, const dgm_coding *e, const dgm_place *place) {
    for (uint32_t i = 0; i < e->x.n; i++) {
        uint32_t head = c->analysis->entities[e->x.entity[i]].head;
        if (head >= place->token && head < place->token + place->token_n) {
            return true;
        }
    }
    return false;
}

// "in the capital of Chad, N'Djamena", "in Kinta in Perak": the town that is named beside its country or region.
static uint32_t more_exact(const dgm_coder *c, const dgm_coding *e, uint32_t place) {
    enum { BESIDE = 3 }; // words between the two
    const dgm_analysis *a = c->analysis;
    const dgm_place *p = &a->places[place];
    for (uint32_t i = place ? place - 1 : 0; i < a->place_n && i <= place + 1 && strchr("car", p->kind); i++) {
        const dgm_place *town = &a->places[i];
        uint32_t gap = i < place ? p->token - (town->token + town->token_n) : town->token - (p->token + p->token_n);
        bool inside = town->country && p->country && strcmp(town->country, p->country) == 0 &&
                      (p->kind != 'a' || (town->admin1 && p->admin1 && strcmp(town->admin1, p->admin1) == 0));
        if (i != place && town->site && town->kind == 'p' && town->sentence == p->sentence && gap <= BESIDE && inside &&
            !acts_here(c, e, town)) {
            return i;
        }
    }
    return place;
}

static uint32_t place_of(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    const dgm_analysis *a = c->analysis;
    uint32_t best = UINT32_MAX, best_cost = UINT32_MAX;
    for (uint32_t i = 0; i < a->place_n; i++) {
        const dgm_place *p = &a->places[i];
        if (p->sentence != sentence || !p->site || acts_here(c, e, p)) {
            continue;
        }
        uint32_t head = span_head(c, p->token, p->token_n), cost = distance_up(c, e, head);
        if (cost == UINT32_MAX) {
            uint32_t above = clause_above(c, top_of(e));
            cost = above == DGM_NO_TOKEN ? UINT32_MAX : steps_to(c, head, above);
            cost = cost == UINT32_MAX ? UINT32_MAX : cost + 8;
        }
        if (cost != UINT32_MAX) {
            // "in Baghdad, Iraq", "the city of Shusha in the province": the more exact one
            cost += p->kind == 'c' ? 2 : strchr("ardw", p->kind) ? 1 : 0;
        }
        if (cost < best_cost) {
            best = i;
            best_cost = cost;
        }
    }
    return best == UINT32_MAX ? best : more_exact(c, e, best);
}

bool dgm_coding_is_dated(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    const dgm_analysis *a = c->analysis;
    for (uint32_t i = 0; i < a->time_n; i++) {
        if (a->times[i].sentence == sentence && is_date(&a->times[i]) &&
            distance_up(c, e, span_head(c, a->times[i].token, a->times[i].token_n)) <= 3) {
            return true;
        }
    }
    return false;
}

bool dgm_coding_is_placed(const dgm_coder *c, const dgm_coding *e, uint32_t sentence) {
    uint32_t place = place_of(c, e, sentence);
    return place != UINT32_MAX && c->analysis->places[place].country;
}

// ---- numbers --------------------------------------------------------------------------------------

static const double MANY = 1e8; // more people than any report counts

// Where a word stands in a list, from 1; 0 if it does not.
static uint32_t rank_of(const dgm_coder *c, dgm_words words, uint32_t token) {
    for (uint32_t i = 0; i < words.n; i++) {
        if (words.word[i] == c->tree.form[token] || words.word[i] == c->tree.word[token]) {
            return i + 1;
        }
    }
    return 0;
}

// A numeral in digits ("1,200", "2.5") or one word ("twelve", "forty"); -1 for others.
static double simple_number(const dgm_coder *c, uint32_t token) {
    double value = 0, unit = 0;
    for (const char *p = c->tree.tokens[token].form; *p; p++) {
        if (*p >= '0' && *p <= '9') {
            value = unit > 0 ? value + (*p - '0') * unit : value * 10 + (*p - '0');
            unit /= 10;
        } else if (*p == '.' && unit == 0 && p[1]) {
            unit = 0.1;
        } else if (*p != ',' || p == c->tree.tokens[token].form) {
            value = -1;
            break;
        }
        if (value > MANY) {
            return -1;
        }
    }
    if (value >= 0) {
        return value;
    }
    uint32_t rank = rank_of(c, c->rules->cardinals, token);
    if (rank) {
        return rank;
    }
    rank = rank_of(c, c->rules->tens, token);
    return rank ? 10.0 * (rank + 1) : -1;
}

// "one hundred", "thousand": 100, 1000, a million; 0 for others.
static double power_of(const dgm_coder *c, uint32_t token) {
    static const double powers[] = {100, 1e3, 1e6};
    uint32_t rank = rank_of(c, c->rules->powers, token);
    return rank && rank <= sizeof powers / sizeof *powers ? powers[rank - 1] : 0;
}

// The number that a numeral's words make together: "twenty-two", "one hundred and ten", "2.5 million"; -1 for none.
static int32_t number_of(const dgm_coder *c, uint32_t token) {
    enum { WORDS = 6 };
    uint32_t first = token;
    for (uint32_t i = token; i-- > 0 && token - i <= WORDS;) {
        bool inside = c->tree.tokens[i].upos == DGM_UPOS_PUNCT || c->tree.parent[i] == token ||
                      (c->tree.parent[i] > i && c->tree.parent[i] < token && c->tree.parent[i] != DGM_NO_TOKEN &&
                       c->tree.parent[i] >= first);
        if (!inside) {
            break;
        }
        first = i;
    }
    double total = 0, part = -1;
    for (uint32_t i = first; i <= token; i++) {
        double power = power_of(c, i), one = power > 0 ? -1 : simple_number(c, i);
        if (power > 0) {
            part = (part < 0 ? 1 : part) * power;
        } else if (one >= 0) {
            bool joins = part > 0 && one < part; // "twenty" + "two", "hundred" + "ten"
            part = joins ? part + one : one;
        }
        if (power >= 1e3) {
            total += part;
            part = 0;
        }
    }
    total += part > 0 ? part : 0;
    return (part >= 0 && total < MANY) ? (int32_t)total : -1;
}

// How many the phrase of a victim counts: "12 people", "12" alone, "a soldier".
static int32_t count_of(const dgm_coder *c, uint32_t token) {
    if (token == DGM_NO_TOKEN) {
        return -1;
    }
    int32_t n = c->tree.tokens[token].upos == DGM_UPOS_NUM ? number_of(c, token) : -1;
    DGM_EACH_CHILD(&c->tree, token, child) {
        if (n < 0 && c->tree.tokens[child].relation == DGM_REL_NUMMOD) {
            n = number_of(c, child);
        }
    }
    return n;
}

void dgm_coding_count_victims(const dgm_coder *c, dgm_coding *e) {
    const dgm_tree *t = &c->tree;
    uint32_t verb = e->match.trigger;
    if ((e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED)) && t->tokens[verb].upos == DGM_UPOS_VERB) {
        uint32_t victim = dgm_tree_object(t, verb);
        if (victim == DGM_NO_TOKEN) {
            victim = dgm_tree_subject(t, verb);
        }
        // "Seventeen people are killed and five more injured": its own number, not the subject that it shares.
        uint32_t up = t->parent[verb];
        for (uint32_t i = verb; victim != DGM_NO_TOKEN && up != DGM_NO_TOKEN && victim < up && i-- > up + 1;) {
            if (t->tokens[i].upos == DGM_UPOS_NUM) {
                victim = i;
                break;
            }
        }
        *(e->flags & DGM_BLOCK_KILLED ? &e->killed : &e->injured) = count_of(c, victim);
    }
}

// ---- contexts -------------------------------------------------------------------------------------

static void add_context(const char **list, uint32_t *n, const char *name) {
    for (uint32_t i = 0; i < *n; i++) {
        if (strcmp(list[i], name) == 0) {
            return;
        }
    }
    if (*n < MAX_CONTEXTS) {
        list[(*n)++] = name;
    }
}

static bool set_contexts(dgm_coder *c, const dgm_coding *e, uint32_t sentence, dgm_mention *m) {
    const char **list = dgm_arena_array(c->arena, const char *, MAX_CONTEXTS);
    uint32_t n = 0;
    if (!list) {
        return false;
    }
    const dgm_cameo *cameo = dgm_rules_code(c->rules, e->code);
    const char *codes = cameo ? cameo->contexts : "", *item;
    size_t size;
    while (dgm_list_next(&codes, &item, &size)) {
        const char *name = dgm_arena_copy(c->arena, item, size);
        if (name) {
            add_context(list, &n, name);
        }
    }
    const dgm_sentence *s = &c->analysis->sentences[sentence];
    for (uint32_t k = 0; k < c->rules->context_n; k++) {
        for (uint32_t i = s->token; i < s->token + s->token_n; i++) {
            if (dgm_tree_is(&c->tree, i, c->rules->contexts[k].words)) {
                add_context(list, &n, c->rules->contexts[k].name);
                break;
            }
        }
    }
    m->contexts = list;
    m->context_n = n;
    return true;
}

// ---- the whole ------------------------------------------------------------------------------------

static dgm_span trigger_span(const dgm_coder *c, const dgm_coding *e) {
    const dgm_token *tokens = c->analysis->tokens;
    uint32_t from = e->match.trigger, to = e->match.trigger, node = e->match.node;
    // A light verb belongs to its act: "held talks" - where the two stand close enough to be one phrase.
    if (node < from && from - node <= 8) {
        from = node;
    } else if (node > to && node - to <= 4) {
        to = node;
    }
    return (dgm_span){tokens[from].span.start, tokens[to].span.end};
}

static float entity_confidence(const dgm_coder *c, const dgm_side *side) {
    float least = 1.0F;
    for (uint32_t i = 0; i < side->n; i++) {
        float one = c->analysis->entities[side->entity[i]].confidence;
        least = one < least ? one : least;
    }
    return least * side->confidence;
}

// Stable across runs: what the mention says and where, hashed.
static const char *identity(dgm_coder *c, const dgm_coding *e, const dgm_mention *m) {
    const char *key =
        dgm_arena_print(c->arena, "%s\n%u-%u\n%s %s %s", c->analysis->document->id, m->trigger.start, m->trigger.end,
                        dgm_category_name(m->category), e->code, dgm_status_name(m->status));
    for (uint32_t i = 0; key && i < m->actor_n + m->recipient_n; i++) {
        bool actor = i < m->actor_n;
        const dgm_participant *p = actor ? &m->actors[i] : &m->recipients[i - m->actor_n];
        key = dgm_arena_print(c->arena, "%s\n%s %s", key, actor ? "X" : "Y", p->actor->id);
    }
    return key ? dgm_arena_print(c->arena, "%016llx", (unsigned long long)XXH3_64bits(key, strlen(key))) : NULL;
}

static void set_status(const dgm_coder *c, const dgm_coding *e, dgm_mention *m) {
    dgm_date published = c->analysis->document->published;
    m->status = e->status;
    if (m->status == DGM_STATUS_ACTUAL && published.year && m->to.year &&
        dgm_date_to_days(dgm_date_first(published)) - dgm_date_to_days(m->to) > HISTORICAL_DAYS) {
        m->status = DGM_STATUS_HISTORICAL;
    }
}

dgm_code dgm_finish(dgm_coder *c, const dgm_coding *e, uint32_t sentence, dgm_mention *m, dgm_err *err) {
    const dgm_cameo *cameo = dgm_rules_code(c->rules, e->code);
    bool ok = true;
    memset(m, 0, sizeof *m);
    m->sentence = sentence;
    m->category = e->category;
    m->mode = e->mode;
    m->cameo = e->code;
    m->cameo_name = cameo ? cameo->name : NULL;
    m->goldstein = cameo ? cameo->goldstein : 0;
    m->quad = dgm_category_quad(e->category);
    m->reciprocal = e->reciprocal;
    m->place = place_of(c, e, sentence);
    const char *country = m->place != UINT32_MAX ? c->analysis->places[m->place].country : NULL;
    m->actor_n = participants(c, &e->x, country, &m->actors, &ok);
    m->recipient_n = participants(c, &e->y, country, &m->recipients, &ok);
    ok = ok && add_unnamed_victims(c, e, country, m);
    const dgm_participant *said;
    if (participants(c, &e->attribution, NULL, &said, &ok)) {
        m->attribution = said;
    }
    set_date(c, e, sentence, m);
    set_status(c, e, m);
    // Of a threat of killing, or of an accusation, nobody is a victim yet.
    m->killed = e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED) ? e->killed : -1;
    m->injured = e->flags & (DGM_BLOCK_KILLED | DGM_BLOCK_INJURED) ? e->injured : -1;
    m->trigger = trigger_span(c, e);
    m->trigger_token = e->match.trigger;
    const char **rules = dgm_arena_array(c->arena, const char *, e->rule_n);
    dgm_step *steps = dgm_arena_array(c->arena, dgm_step, e->step_n);
    if (!ok || !rules || !steps || !set_contexts(c, e, sentence, m)) {
        return dgm_err_set_limit(err, c->analysis->document->id);
    }
    memcpy(rules, e->rules, e->rule_n * sizeof *rules);
    memcpy(steps, e->steps, e->step_n * sizeof *steps);
    m->rules = rules;
    m->rule_n = e->rule_n;
    m->steps = steps;
    m->step_n = e->step_n;
    m->confidence = e->confidence * entity_confidence(c, &e->x) * entity_confidence(c, &e->y);
    m->id = identity(c, e, m);
    return m->id ? DGM_OK : dgm_err_set_limit(err, c->analysis->document->id);
}
