#include "mention/refer.h"

#include <string.h>

bool dgm_refer_has_child_class(const dgm_work *w, const dgm_match *m, uint32_t bits) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if ((w->classes[c] & bits) && c < m->first) {
                return true;
            }
        }
    }
    return false;
}

static bool has_number(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (dgm_refer_token_at(w, c)->relation == DGM_REL_NUMMOD ||
                dgm_refer_token_at(w, c)->upos == DGM_UPOS_NUM) {
                return true;
            }
        }
    }
    return false;
}

static bool is_indefinite(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            if (dgm_refer_token_at(w, c)->relation == DGM_REL_DET &&
                !(w->classes[c] & (DGM_WORD_DEFINITE | DGM_WORD_PAIR)) &&
                !(dgm_refer_token_at(w, c)->features & DGM_FEATURE_DEFINITE)) {
                return true;
            }
        }
    }
    return false;
}

// A word before the noun that names an owner nobody knows ("Orbitel officials"): no country can be taken from
// elsewhere.
bool dgm_refer_has_unknown_owner(const dgm_work *w, const dgm_match *m) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        for (uint32_t c = w->first_child[t]; c != DGM_NONE; c = w->next_sibling[c]) {
            const dgm_token *k = dgm_refer_token_at(w, c);
            const dgm_match *name = dgm_work_match(w, c);
            bool lower = k->form[0] >= 'a' && k->form[0] <= 'z'; // "pro-Russian"
            if (c < m->first && k->upos == DGM_UPOS_PROPN && !lower && !(name && dgm_work_is_apart(w, name)) &&
                (k->relation == DGM_REL_COMPOUND || k->relation == DGM_REL_NMOD_POSS || k->relation == DGM_REL_AMOD)) {
                return true;
            }
        }
    }
    return false;
}

// Whether a sector's people belong to one state, so that an unnamed state is the one the report is about.
static bool is_national(const char *sector) {
    static const char *const ELSEWHERE[] = {"IGO", "NGO", "MNC", "NGM", "IMG", "DEV", "ENV", "HRI", "BUS"};
    for (size_t i = 0; i < sizeof ELSEWHERE / sizeof *ELSEWHERE; i++) {
        if (!sector || strcmp(sector, ELSEWHERE[i]) == 0) {
            return false;
        }
    }
    return true;
}

// The one country that a sentence names, or NULL; where something happens goes before who else is named. Those who
// travel (`mobile`) are not of the place where they meet.
static const char *country_of_sentence(const dgm_work *w, uint32_t at, bool mobile) {
    const char *found = NULL, *place = NULL;
    bool several = false, several_places = false;
    uint32_t first = at, sentence = w->matches[at].sentence;
    while (first > 0 && w->matches[first - 1].sentence == sentence) {
        first--;
    }
    for (uint32_t i = first; i < w->match_n && w->matches[i].sentence == sentence; i++) {
        const dgm_match *m = &w->matches[i];
        const dgm_fact *r = m->sort != DGM_MATCH_ROLE && !m->dropped ? dgm_work_record(w, m) : NULL;
        if (!r || !r->country) {
            continue;
        }
        if (mobile && (m->sense == DGM_SENSE_CAPITAL || dgm_work_is_place(w, m))) {
            continue;
        }
        several = several || (found && strcmp(found, r->country) != 0);
        found = r->country;
        if (m->sort == DGM_MATCH_NAME && m->sense != DGM_SENSE_ADJECTIVE &&
            (r->kind == DGM_FACT_COUNTRY || r->kind == DGM_FACT_REGION) && dgm_work_is_place(w, m)) {
            several_places = several_places || (place && strcmp(place, r->country) != 0);
            place = r->country;
        }
    }
    if (place && !several_places) {
        return place;
    }
    return several ? NULL : found;
}

// "IRNGOV" with the id "IRNGOV:official" and the name "official (Iran)"; `of` is the name of the body that it belongs
// to.
const dgm_actor *dgm_refer_role_actor(dgm_work *w, const dgm_match *m, const char *of, const char *country,
                                      const char *sector, const char *base) {
    const dgm_fact *r = dgm_work_record(w, m);
    const dgm_fact *state = country ? dgm_actors_country(w->lexicon, country) : NULL;
    const char *code = base ? base : dgm_arena_print(w->arena, "%s%s", country ? country : "", sector ? sector : "");
    const char *source = dgm_work_source(w, r);
    if (!code || !source) {
        return NULL;
    }
    if (state && !base && sector && strcmp(sector, "GOV") == 0 &&
        ((w->classes[m->head] | dgm_refer_lemma_class(w, m->head)) & DGM_WORD_REGIME)) {
        return dgm_work_actor(w, code, state->name, country, sector, code, NULL,
                              source); // a state's government is the state
    }
    of = of ? of : state ? state->name : NULL;
    const char *id = dgm_arena_print(w->arena, "%s:%s", code, r->id);
    const char *name = of ? dgm_arena_print(w->arena, "%s (%s)", r->id, of) : r->id;
    return id && name ? dgm_work_actor(w, id, name, country, sector, code, NULL, source) : NULL;
}

// The span of a role's phrase with those of its owners that stand beside it.
void dgm_refer_phrase_of(const dgm_work *w, const dgm_match *m, uint32_t *first, uint32_t *last) {
    *first = m->first;
    *last = m->last;
    for (uint32_t t = m->first; t <= m->last; t++) {
        *first = w->low[t] < *first ? w->low[t] : *first;
        *last = w->high[t] > *last ? w->high[t] : *last;
    }
    for (uint32_t i = 0; i < m->owner_n && !m->inherited; i++) {
        const dgm_match *o = dgm_work_match(w, m->owners[i]);
        uint32_t low = o ? o->first : m->owners[i], high = o ? o->last : m->owners[i];
        uint32_t near = w->low[m->owners[i]] < low ? w->low[m->owners[i]] : low;
        if (high < m->first) {
            *first = near < *first ? near : *first;
        } else if (w->parent[m->owners[i]] != DGM_NONE && w->parent[m->owners[i]] >= m->first &&
                   w->parent[m->owners[i]] <= m->last) {
            *last = high > *last ? high : *last;
        }
    }
}

static bool add_owned(dgm_work *w, const dgm_match *m, const dgm_actor *owner, const char *sector,
                      dgm_role_result *out) {
    const dgm_actor *made = NULL;
    bool is_country = dgm_refer_lemma_class(w, m->head) & DGM_WORD_COUNTRY;
    if (!owner) {
        return true;
    }
    if (is_country && owner->country) {
        made = dgm_refer_country_actor(w, owner->country); // "his country"
        if (!made) {
            return true; // a code that the table of countries does not have
        }
        out->chained = true;
    } else if (owner->country && (!owner->sector || is_national(owner->sector) || sector)) {
        made = dgm_refer_role_actor(w, m, NULL, owner->country, sector, NULL);
    } else if (*owner->code) {
        // "European officials": a region of the world has people, but no sector of its own.
        const char *base =
            owner->sector || !sector ? owner->code : dgm_arena_print(w->arena, "%s%s", owner->code, sector);
        if (!base) {
            return false;
        }
        made = dgm_refer_role_actor(w, m, owner->name, owner->country, owner->sector ? owner->sector : sector, base);
    } else if (sector) {
        made = dgm_refer_role_actor(w, m, NULL, NULL, sector, NULL);
    } else {
        return true;
    }
    if (!made) {
        return false;
    }
    dgm_refer_set_put(&out->set, made, DGM_NONE);
    return true;
}

// "The two Koreas": a name for several states, whose codes are joined by a plus sign. @return false when out of memory.
bool dgm_refer_put_named(dgm_work *w, const dgm_match *m, dgm_actor_set *set) {
    const dgm_fact *r = dgm_work_record(w, m);
    const char *code = r->kind == DGM_FACT_REGION && r->code ? r->code : "";
    if (!strchr(code, '+')) {
        const dgm_actor *a = dgm_work_name_actor(w, m);
        if (a) {
            dgm_refer_set_put(set, a, DGM_NONE);
        }
        return a != NULL;
    }
    while (*code) {
        size_t n = strcspn(code, "+");
        const char *one = dgm_arena_copy(w->arena, code, n);
        if (!one) {
            return false;
        }
        const dgm_actor *a = dgm_refer_country_actor(w, one);
        if (a) {
            dgm_refer_set_put(set, a, DGM_NONE);
        }
        code += n + (code[n] == '+');
    }
    return true;
}

// What an owner's token stands for; resolves what has not been resolved yet.
static bool owner_actors(dgm_work *w, uint32_t token, dgm_actor_set *out, int depth) {
    dgm_match *o = dgm_work_match(w, token);
    out->n = 0;
    if (o && o->sort == DGM_MATCH_PERSON && o->person != DGM_NONE) {
        if (!dgm_work_settle(w, o->person)) {
            return false;
        }
        dgm_refer_set_put(out, w->people[o->person].actor, o->person);
    } else if (o && o->sort == DGM_MATCH_NAME) {
        if (!dgm_refer_put_named(w, o, out)) {
            return false;
        }
    } else if (w->draft_at[token] >= 0) {
        const dgm_draft *d = &w->drafts[w->draft_at[token]];
        for (uint32_t i = 0; i < d->entity.actor_n; i++) {
            dgm_refer_set_put(out, d->entity.actors[i], d->person);
        }
    } else if (o && o->sort == DGM_MATCH_ROLE && depth < DGM_REFER_DEPTH_MOST) {
        dgm_role_result inner = {.set = {.n = 0}};
        if (!dgm_refer_resolve_role(w, (uint32_t)(o - w->matches), &inner, depth + 1)) {
            return false;
        }
        *out = inner.set;
    } else if (w->classes[token] & DGM_WORD_POSSESSIVE) {
        if (!dgm_refer_resolve_pronoun(w, token)) {
            return false;
        }
        if (w->draft_at[token] >= 0) {
            const dgm_draft *d = &w->drafts[w->draft_at[token]];
            for (uint32_t i = 0; i < d->entity.actor_n; i++) {
                dgm_refer_set_put(out, d->entity.actors[i], d->person);
            }
        }
    }
    return true;
}

// "the ministry" after "the defence ministry".
static bool is_last_part(const char *part, const char *whole) {
    size_t n = strlen(part), all = strlen(whole);
    return all > n + 1 && whole[all - n - 1] == ' ' && strcmp(whole + all - n, part) == 0;
}

// "the militants" after the name of an armed group, "the agency" after an agency's.
static bool is_body_of(const dgm_fact *role, const dgm_match *m, const dgm_actor *body) {
    static const char *const BODIES[] = {"REB", "PTY", "MED", "BUS", "MNC", "NGO",
                                         "IGO", "UAF", "SEP", "INS", "CRM", "MIL"};
    if (!role->sector || !body->sector || role->is_person != m->plural) {
        return false;
    }
    bool company = strcmp(role->sector, "BUS") == 0 && strcmp(body->sector, "MNC") == 0;
    for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++) {
        if (strcmp(BODIES[i], body->sector) == 0) {
            return company || strcmp(role->sector, body->sector) == 0;
        }
    }
    return false;
}

static bool is_same_word(const char *a, const char *b) {
    dgm_folded x, y;
    return dgm_refer_folded(a, &x) && dgm_refer_folded(b, &y) && x.size && x.size == y.size &&
           memcmp(x.text, y.text, x.size) == 0;
}

// "the president", "the group", "the rebels" after they were named.
static bool find_definite(dgm_work *w, const dgm_match *m, dgm_role_result *out) {
    const dgm_fact *r = dgm_work_record(w, m);
    uint32_t seen = 0, here = m->sentence, classes = dgm_refer_lemma_class(w, m->head);
    const char *country = NULL;
    uint32_t verb = dgm_refer_verb_of(w, m->head);
    int country_score = 0;
    // "the group", bare: with an attribute it is some other group.
    bool generic_group = !r->is_person && !r->sector &&
                         !(classes & (DGM_WORD_COUNTRY | DGM_WORD_SIDE | DGM_WORD_PLACE)) &&
                         w->low[m->head] + 1 >= m->first;
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (!c->actor_n || here - c->sentence > DGM_REFER_SENTENCES_BACK + 5) {
            continue;
        }
        if (c->sentence == here && verb != DGM_NONE && w->parent[c->token] == verb &&
            dgm_refer_is_argument(w, c->token)) {
            continue; // another party to the same act: "the army bombed the group's offices"
        }
        bool fits = false;
        if ((classes & DGM_WORD_COUNTRY) && !m->plural) {
            const dgm_actor *a = c->actors[0];
            bool ruler = c->person != DGM_NONE && a->sector && strcmp(a->sector, "GOV") == 0;
            if (c->actor_n == 1 && a->country && here - c->sentence <= 2 &&
                (ruler || (c->sort == DGM_SORT_COLLECTIVE && c->role == DGM_NONE))) {
                // Where something happens is "the country" sooner than who acts: that one would be named again. Of who
                // rules it is only said where no state is named.
                int score = dgm_refer_recency(here - c->sentence) + (c->is_place ? 45 : 0) -
                            (c->weight >= 80 && c->sentence == here && !ruler ? 60 : 0) - (ruler ? 65 : 0);
                score = ruler && score < 1 ? 1 : score;
                if (score > country_score) {
                    country_score = score;
                    country = a->country;
                }
            }
            continue;
        }
        const dgm_match *name = c->role == DGM_NONE ? dgm_work_match(w, c->token) : NULL;
        if (name && name->sort == DGM_MATCH_NAME && name->first < name->last && name->sense == DGM_SENSE_NAME &&
            c->actor_n == 1) {
            // "the Turkish army ... the army": the name ends in the noun.
            fits = is_same_word(dgm_refer_token_at(w, name->last)->form, dgm_refer_token_at(w, m->last)->form);
        }
        if (c->role != DGM_NONE) {
            const dgm_fact *other = &w->lexicon->records[c->role];
            fits = c->role == m->record || is_last_part(r->id, other->id) ||
                   (m->plural && (c->number & DGM_NUMBER_PLURAL) && dgm_refer_is_like(other, r));
            fits = fits && (m->plural ? (c->number & DGM_NUMBER_PLURAL) : (c->number & DGM_NUMBER_SINGULAR));
        }
        if (!fits && name && name->sort == DGM_MATCH_NAME && !name->inside && c->actor_n == 1 &&
            here - c->sentence <= 3 && w->low[m->head] + 1 >= m->first) {
            fits = is_body_of(r, m, c->actors[0]);
        }
        if (!fits && c->person != DGM_NONE && r->is_person && !m->plural) {
            const dgm_person *p = &w->people[c->person];
            const dgm_match *title = p->title == DGM_NONE ? NULL : &w->matches[p->title];
            fits = (title && title->record == m->record) ||
                   (r->office && p->actor->office && strcmp(p->actor->office, r->office) == 0);
        }
        if (!fits && generic_group && !m->plural && c->actor_n == 1 && c->sort == DGM_SORT_COLLECTIVE &&
            c->role == DGM_NONE) {
            const dgm_actor *a = c->actors[0];
            fits = *a->code && (!a->country || strcmp(a->code, a->country) != 0) && here - c->sentence <= 3 &&
                   !(a->sector && strcmp(a->sector, "GOV") == 0);
        }
        if (fits) {
            for (uint32_t k = 0; k < c->actor_n; k++) {
                dgm_refer_set_put(&out->set, c->actors[k], c->actor_n == 1 ? c->person : DGM_NONE);
            }
            out->ground = "definite phrase for one named before";
            out->chained = true;
            out->person = c->actor_n == 1 ? c->person : DGM_NONE;
            return true;
        }
    }
    if (country) {
        const dgm_actor *a = dgm_refer_country_actor(w, country);
        if (!a) {
            return true; // a code that the table of countries does not have
        }
        dgm_refer_set_put(&out->set, a, DGM_NONE);
        out->ground = "the country last named";
        out->chained = true;
    }
    return true;
}

static bool is_head(const char *office) {
    return office && (strcmp(office, "head_of_state") == 0 || strcmp(office, "head_of_government") == 0 ||
                      strcmp(office, "supreme_leader") == 0 || strcmp(office, "monarch") == 0);
}

// Whoever of that country was last named with the role as a title, or DGM_NONE.
static uint32_t last_bearer(const dgm_work *w, const dgm_match *m, const char *country) {
    const dgm_fact *r = dgm_work_record(w, m);
    uint32_t seen = 0;
    bool ruling = dgm_work_is_ruling(w, m); // "the Afghan leader"
    for (uint32_t i = w->candidate_n; i-- > 0 && seen < DGM_REFER_WINDOW; seen++) {
        const dgm_candidate *c = &w->candidates[i];
        if (c->person == DGM_NONE || m->sentence - c->sentence > DGM_REFER_SENTENCES_BACK + 5) {
            continue;
        }
        const dgm_person *p = &w->people[c->person];
        const dgm_fact *title = p->title == DGM_NONE ? NULL : dgm_work_record(w, &w->matches[p->title]);
        if (!p->settled || !title || !p->actor->country || strcmp(p->actor->country, country) != 0) {
            continue;
        }
        if (title == r || is_last_part(r->id, title->id) || (ruling && !r->sector && is_head(p->actor->office)) ||
            (r->office && title->office && strcmp(r->office, title->office) == 0)) {
            return c->person;
        }
    }
    return DGM_NONE;
}

bool dgm_refer_resolve_role(dgm_work *w, uint32_t at, dgm_role_result *out, int depth) {
    dgm_match *m = &w->matches[at];
    const dgm_fact *r = dgm_work_record(w, m);
    dgm_work_owners(w, m);
    uint32_t classes = dgm_refer_lemma_class(w, m->head) | w->classes[m->head];
    const char *sector = dgm_work_sector(w, m);
    if (r->sector) {
        classes &= ~(uint32_t)(DGM_WORD_SIDE | DGM_WORD_COUNTRY); // "opposition parties": not sides of a talk
    }
    bool counted = (w->classes[m->last] & DGM_WORD_PERSON) && has_number(w, m); // "one person is killed"
    if (!sector && r->is_person && !r->code && (m->plural || counted)) {
        sector = "CVL"; // people, of no more special kind
    }
    out->person = DGM_NONE;
    out->confidence = 0.85F;
    out->ground = "role noun with country";
    // The person it is the title or the apposition of.
    if (m->bearer != DGM_NONE && w->matches[m->bearer].person != DGM_NONE) {
        uint32_t person = w->matches[m->bearer].person;
        if (!dgm_work_settle(w, person)) {
            return false;
        }
        if (w->people[person].settled) {
            dgm_refer_set_put(&out->set, w->people[person].actor, person);
            out->person = person;
            out->ground = "apposition to a name";
            out->chained = true;
            return true;
        }
    }
    bool pair = dgm_refer_has_child_class(w, m, DGM_WORD_PAIR);
    bool plural = m->plural || pair;
    if (depth == DGM_REFER_APPOSED && m->plural) {
        // "The two envoys, A and B" are A and B, whoever they turn out to be.
        uint32_t from = m->last + 1, s = m->sentence;
        uint32_t end = w->analysis->sentences[s].token + w->analysis->sentences[s].token_n;
        for (uint32_t k = from; k < end; k++) {
            const dgm_match *other = dgm_work_match(w, k);
            if (other && other->sort == DGM_MATCH_PERSON && other->title == at && other->person != DGM_NONE) {
                if (!dgm_work_settle(w, other->person) ||
                    (!w->people[other->person].settled && !dgm_refer_settle_by_title(w, other, m))) {
                    return false;
                }
                dgm_refer_set_put(&out->set, w->people[other->person].actor, other->person);
                k = other->last;
            }
        }
        if (out->set.n > 1) {
            out->ground = "apposition to names";
            out->chained = true;
            return true;
        }
        out->set.n = 0;
    }
    // "Both envoys" and "the two envoys" were spoken of before; "two envoys" need not have been.
    if (!m->owner_n && plural && (dgm_refer_has_child_class(w, m, DGM_WORD_DEFINITE) || (pair && !has_number(w, m)))) {
        bool countries = (classes & DGM_WORD_COUNTRY) != 0, sides = (classes & DGM_WORD_SIDE) != 0;
        if (dgm_refer_last_set(w, m->head, countries || sides ? DGM_NONE : m->record, countries, pair, &out->set) ||
            (pair && countries && dgm_refer_last_countries(w, m->head, 2, &out->set)) ||
            (pair && !countries && dgm_refer_last_parties(w, m->head, r->is_person, &out->set))) {
            // Countries that sent them: the envoys are their governments' people.
            for (uint32_t i = 0; i < out->set.n && !countries && !sides && sector; i++) {
                const dgm_actor *a = out->set.actor[i];
                if (a->country && !a->sector) {
                    out->set.actor[i] = dgm_refer_role_actor(w, m, NULL, a->country, sector, NULL);
                    if (!out->set.actor[i]) {
                        return false;
                    }
                }
            }
            out->confidence = 0.7F;
            out->ground = countries ? "the countries last named" : "the parties last named";
            out->chained = true;
            return true;
        }
        out->set.n = 0;
        if (countries || sides) {
            return true;
        }
    }
    bool former = dgm_work_is_former(w, m);
    bool ruling = dgm_work_is_ruling(w, m);
    bool borrowed = false;
    const char *same_office = NULL; // of whose counterpart it is
    const char *people = NULL;      // the code of an ethnic or religious group that the noun's people belong to
    // "his Iranian counterpart": what the other one is.
    if ((classes & DGM_WORD_COUNTERPART) && !sector) {
        sector = "GOV";
    }
    for (uint32_t i = 0; i < m->owner_n; i++) {
        dgm_actor_set owner;
        bool possessive = (w->classes[m->owners[i]] & DGM_WORD_POSSESSIVE) != 0;
        const dgm_match *whose = dgm_work_match(w, m->owners[i]);
        if ((classes & DGM_WORD_COUNTERPART) && m->owner_n > 1 &&
            (possessive || (whose && whose->sort == DGM_MATCH_PERSON))) {
            // The country is the other's, the office is the same: "his Turkish counterpart".
            if (!owner_actors(w, m->owners[i], &owner, depth)) {
                return false;
            }
            same_office = owner.n == 1 ? owner.actor[0]->office : NULL;
            continue;
        }
        if (!owner_actors(w, m->owners[i], &owner, depth)) {
            return false;
        }
        borrowed = borrowed || possessive;
        for (uint32_t k = 0; k < owner.n; k++) {
            const char *own = sector;
            const dgm_match *seat = dgm_work_match(w, m->owners[i]);
            bool city = seat && seat->sort == DGM_MATCH_NAME && seat->sense == DGM_SENSE_CAPITAL;
            bool state = owner.actor[k]->country && (!owner.actor[k]->sector || city);
            if (!own && ruling && state) {
                own = "GOV";
            } else if (!own && state && r->is_person && !(classes & DGM_WORD_COUNTERPART)) {
                own = "CVL"; // "supporters in Moscow": people of the country, not the state
            } else if (!own && owner.actor[k]->sector && *owner.actor[k]->code) {
                own = owner.actor[k]->sector;
            }
            if (former && own && (strcmp(own, "GOV") == 0 || strcmp(own, "MIL") == 0 || strcmp(own, "LEG") == 0)) {
                own = "ELI";
            }
            const dgm_actor *body = owner.actor[k];
            if (owner.person[k] == DGM_NONE && body->sector && strcmp(body->sector, "GOV") != 0 && *body->code &&
                (!sector || strcmp(sector, "GOV") == 0)) {
                // "its leadership" of an armed group, "the party's officials": the body's own.
                const dgm_actor *made = dgm_refer_role_actor(w, m, body->name, body->country, body->sector, body->code);
                if (!made) {
                    return false;
                }
                dgm_refer_set_put(&out->set, made, DGM_NONE);
                continue;
            }
            const dgm_match *o = dgm_work_match(w, m->owners[i]);
            const dgm_fact * or = o && o->sort == DGM_MATCH_NAME ? dgm_work_record(w, o) : NULL;
            if (or &&(or->kind == DGM_FACT_ORGANIZATION || or->kind == DGM_FACT_GROUP) && *owner.actor[k]->code) {
                // "Hezbollah fighters", "UN envoy": the organisation's code says more than the noun's.
                const dgm_actor *a = owner.actor[k];
                const char *code = a->code;
                const char *of = a->sector;
                if (or->is_people && !a->country) {
                    people = a->code; // a country may still come from the sentence
                    continue;
                }
                if (or->is_people) {
                    of = own;
                    code = NULL;
                }
                const dgm_actor *made = dgm_refer_role_actor(w, m, code ? a->name : NULL, a->country, of, code);
                if (!made) {
                    return false;
                }
                dgm_refer_set_put(&out->set, made, DGM_NONE);
                continue;
            }
            if (!add_owned(w, m, owner.actor[k], own, out)) {
                return false;
            }
        }
    }
    // An organisation among the owners is who is meant: "Iran's state-run IRNA news agency".
    if (out->set.n && m->owner_n > 1 && !plural) {
        for (uint32_t i = 0; i < m->owner_n; i++) {
            const dgm_match *o = dgm_work_match(w, m->owners[i]);
            const dgm_fact * or = o && o->sort == DGM_MATCH_NAME ? dgm_work_record(w, o) : NULL;
            if (or &&(or->kind == DGM_FACT_ORGANIZATION || (or->kind == DGM_FACT_GROUP && ! or->is_people))) {
                const dgm_actor *a = dgm_work_name_actor(w, o);
                if (!a) {
                    return false;
                }
                const dgm_actor *made =
                    r->is_person ? dgm_refer_role_actor(w, m, a->name, a->country, a->sector, a->code) : a;
                if (!made) {
                    return false;
                }
                out->set.n = 0;
                dgm_refer_set_put(&out->set, made, DGM_NONE);
                break;
            }
        }
        if (out->set.n > 1) {
            out->set.n = 1; // a singular noun has one owner: the first, who stands as its determiner
        }
    }
    if (out->set.n == 1 && !plural && m->bearer != DGM_NONE && w->matches[m->bearer].person != DGM_NONE) {
        // "his Iranian counterpart, Hassan ...": the noun's country and sector are the name's.
        uint32_t person = w->matches[m->bearer].person;
        const dgm_actor *a = out->set.actor[0];
        const char *base = a->country && strncmp(a->code, a->country, strlen(a->country)) == 0 ? NULL : a->code;
        if (!dgm_work_settle_as(w, person, a->country, a->sector, base, false, 0.85F, "title with country")) {
            return false;
        }
        if (w->people[person].settled) {
            out->set.n = 0;
            dgm_refer_set_put(&out->set, w->people[person].actor, person);
            out->person = person;
            out->confidence = 0.85F;
            out->ground = "apposition to a name";
            out->chained = true;
            return true;
        }
    }
    if (out->set.n) {
        const dgm_actor *a = out->set.actor[0];
        out->confidence = borrowed ? 0.7F : former ? 0.75F : 0.85F;
        out->ground = borrowed ? "role noun with a possessive" : former ? "former office" : "role noun with country";
        // "The Iraqi minister" after his name is he.
        if (out->set.n == 1 && r->is_person && !plural && !former && a->country && m->bearer == DGM_NONE &&
            dgm_refer_has_child_class(w, m, DGM_WORD_DEFINITE)) {
            uint32_t known = last_bearer(w, m, a->country);
            if (known != DGM_NONE) {
                out->set.n = 0;
                dgm_refer_set_put(&out->set, w->people[known].actor, known);
                out->person = known;
                out->ground = "definite phrase for one named before";
                out->chained = true;
                out->confidence = 0.8F;
                return true;
            }
        }
        // An office with its country and a date is somebody.
        const char *body = a->country ? a->country : a->code, *held = r->office ? r->office : same_office;
        // The leader of a state, not of a party in it.
        if (held && strcmp(held, "leader") == 0 && !(a->sector && strcmp(a->sector, "GOV") == 0)) {
            held = NULL;
        }
        if (out->set.n == 1 && held && r->is_person && !plural && !former && *body && m->bearer == DGM_NONE &&
            !is_indefinite(w, m)) {
            // The president of a body is its head.
            const char *office = a->country || !is_head(held) ? held : "head_of_organization";
            uint32_t holder = dgm_work_holder(w, body, office, dgm_work_is_coming(w, m));
            if (holder != DGM_NONE) {
                const dgm_fact *h = &w->lexicon->records[holder];
                const char *code = h->code ? h->code
                                           : dgm_arena_print(w->arena, "%s%s", h->country ? h->country : "",
                                                             h->sector ? h->sector : "GOV");
                const char *source = dgm_work_source(w, h);
                const dgm_actor *known = code && source
                                             ? dgm_work_actor(w, h->id, h->name, h->country,
                                                              h->sector ? h->sector : "GOV", code, h->office, source)
                                             : NULL;
                if (!known) {
                    return false;
                }
                out->set.n = 0;
                uint32_t person = dgm_table_find(&w->names, h->id, strlen(h->id));
                if (person != DGM_TABLE_NONE) {
                    if (!dgm_work_settle(w, person)) {
                        return false;
                    }
                    dgm_refer_set_put(&out->set, w->people[person].actor, person);
                    out->person = person;
                } else {
                    dgm_refer_set_put(&out->set, known, DGM_NONE);
                }
                out->ground = "holder of the office at the date";
                out->confidence = 0.85F;
            }
        }
        return true;
    }
    bool definite = dgm_refer_has_child_class(w, m, DGM_WORD_DEFINITE);
    if (definite && !find_definite(w, m, out)) {
        return false;
    }
    if (out->set.n) {
        out->confidence = 0.7F;
        return true;
    }
    if ((!sector && !people) || (classes & (DGM_WORD_COUNTRY | DGM_WORD_SIDE))) {
        return true; // "a group", "people": nobody in particular
    }
    const char *country = NULL;
    if (sector && is_national(sector) && !dgm_refer_has_unknown_owner(w, m) &&
        !dgm_refer_has_child_class(w, m, DGM_WORD_POSSESSIVE)) {
        uint32_t verb = dgm_refer_verb_of(w, m->head);
        bool together = verb != DGM_NONE && (dgm_refer_lemma_class(w, verb) & DGM_WORD_TOGETHER);
        // "Ministers met in Geneva", "envoys arrived in Kabul".
        bool mobile = strcmp(sector, "GOV") == 0 && r->is_person && (r->is_diplomat || (m->plural && together));
        country = country_of_sentence(w, at, mobile);
        out->ground = "role noun, the sentence's country";
        out->confidence = 0.6F;
        if (!country && !mobile) {
            country = dgm_work_dominant(w);
            out->ground = "role noun, the document's country";
            out->confidence = 0.5F;
        }
    }
    if (!country) {
        out->ground = "role noun without a country";
        out->confidence = 0.4F;
    }
    if (former && sector && (strcmp(sector, "GOV") == 0 || strcmp(sector, "MIL") == 0)) {
        sector = "ELI";
    }
    const char *base = NULL;
    if (people && !country) {
        bool same = sector && strncmp(people, sector, strlen(sector)) == 0;
        base = same ? people : dgm_arena_print(w->arena, "%s%s", people, sector ? sector : "");
        if (!base) {
            return false;
        }
    }
    const dgm_actor *made = dgm_refer_role_actor(w, m, NULL, country, sector, base);
    if (!made) {
        return false;
    }
    dgm_refer_set_put(&out->set, made, DGM_NONE);
    return true;
}
