#include "mention/mention.h"

#include "mention/work.h"

#include <string.h>

// A broken tree may hang the parts of one name or title on different words: each that is an argument leads to the
// entity.
static void lead(const dgm_work *w, const dgm_match *m, int32_t entity, int32_t *entity_at) {
    for (uint32_t t = m->first; t <= m->last; t++) {
        uint32_t p = w->parent[t];
        switch (w->analysis->tokens[t].relation) {
        case DGM_REL_NSUBJ:
        case DGM_REL_NSUBJ_PASS:
        case DGM_REL_OBJ:
        case DGM_REL_IOBJ:
        case DGM_REL_OBL:
        case DGM_REL_OBL_AGENT:
        case DGM_REL_NMOD:
        case DGM_REL_NMOD_POSS:
        case DGM_REL_CONJ:
        case DGM_REL_ROOT:
            if (entity_at[t] < 0 && (p == DGM_NONE || p < m->first || p > m->last)) {
                entity_at[t] = entity;
            }
            break;
        default: break;
        }
    }
}

// Put the drafts in the order of their heads, with the actors of people as they came out at the end.
static bool fill(dgm_work *w, dgm_analysis *a) {
    dgm_entity *entities = dgm_arena_array(w->arena, dgm_entity, w->draft_n);
    int32_t *entity_at = dgm_arena_array(w->arena, int32_t, a->token_n);
    uint32_t *chains = dgm_arena_array(w->arena, uint32_t, w->chain_n);
    if (!entities || !entity_at || !chains) {
        return false;
    }
    uint32_t n = 0, chain_n = 0;
    for (uint32_t t = 0; t < a->token_n; t++) {
        entity_at[t] = -1;
        if (w->draft_at[t] < 0) {
            continue;
        }
        const dgm_draft *d = &w->drafts[w->draft_at[t]];
        dgm_entity *e = &entities[n];
        *e = d->entity;
        if (d->person != DGM_NONE) {
            const dgm_person *p = &w->people[d->person];
            e->actor_n = p->settled ? e->actor_n : 0;
            if (e->kind == DGM_ENTITY_NAME) {
                e->confidence = p->confidence;
            }
        } else {
            // A set may hold people whom nothing identified.
            uint32_t kept = 0;
            for (uint32_t i = 0; i < e->actor_n; i++) {
                kept += e->actors[i]->code[0] != 0;
            }
            if (kept < e->actor_n) {
                const dgm_actor **list = dgm_arena_array(w->arena, const dgm_actor *, kept);
                if (!list) {
                    return false;
                }
                kept = 0;
                for (uint32_t i = 0; i < e->actor_n; i++) {
                    if (e->actors[i]->code[0]) {
                        list[kept++] = e->actors[i];
                    }
                }
                e->actors = list;
                e->actor_n = kept;
            }
        }
        // Chains are numbered in the order of their first mention.
        if (!chains[e->chain]) {
            chains[e->chain] = ++chain_n;
        }
        e->chain = chains[e->chain] - 1;
        entity_at[t] = (int32_t)n++;
    }
    for (uint32_t i = 0; i < n; i++) {
        const dgm_match *m = dgm_work_match(w, entities[i].head);
        if (m && m->sort == DGM_MATCH_PERSON) {
            lead(w, m, (int32_t)i, entity_at);
            if (m->title != DGM_NONE && w->matches[m->title].inside) {
                lead(w, &w->matches[m->title], (int32_t)i, entity_at);
            }
        }
    }
    a->entities = entities;
    a->entity_n = n;
    a->entity_at = entity_at;
    return true;
}

dgm_code dgm_mention_run(const dgm_actors *actors, dgm_arena *arena, dgm_analysis *analysis, dgm_err *err) {
    dgm_work *w = dgm_arena_get(arena, sizeof *w);
    const char *id = analysis->document ? analysis->document->id : NULL;
    if (!w) {
        return dgm_err_set_limit(err, id);
    }
    w->lexicon = actors;
    w->arena = arena;
    w->analysis = analysis;
    w->date = analysis->document ? analysis->document->published : (dgm_date){0, 0, 0};
    if (!dgm_work_trees(w) || !dgm_work_matches(w) || !dgm_work_people(w)) {
        return dgm_err_set_limit(err, id);
    }
    // Whom the report is about says of which country it is, beside the names of countries.
    for (uint32_t i = 0; i < w->match_n; i++) {
        const dgm_fact *r = w->matches[i].sort == DGM_MATCH_PERSON && !w->matches[i].dropped
                                ? dgm_work_record(w, &w->matches[i])
                                : NULL;
        if (r && r->country) {
            dgm_work_tally(w, r->country);
        }
    }
    // All owners first: what belongs to a larger phrase is no entity of its own, wherever it stands.
    for (uint32_t i = 0; i < w->match_n; i++) {
        if (w->matches[i].sort == DGM_MATCH_ROLE) {
            dgm_work_owners(w, &w->matches[i]);
        }
    }
    if (!dgm_work_refer(w) || !fill(w, analysis)) {
        return dgm_err_set_limit(err, id);
    }
    return DGM_OK;
}
