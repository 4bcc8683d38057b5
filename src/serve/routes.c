// What can be asked: openapi.json describes the same routes, and a test compares the two.
#include "serve/serve.h"

#include <string.h>

const dgm_route dgm_routes[] = {{"GET", "/api/status", 0, dgm_answer_status},
                                {"GET", "/api/openapi.json", 0, dgm_answer_openapi},
                                {"GET", "/api/codes", DGM_ROUTE_KEPT, dgm_answer_codes},
                                {"GET", "/api/events", DGM_ROUTE_KEPT, dgm_answer_events},
                                {"GET", "/api/events/{}", 0, dgm_answer_event},
                                {"GET", "/api/counts", DGM_ROUTE_KEPT, dgm_answer_counts},
                                {"GET", "/api/facets", DGM_ROUTE_KEPT, dgm_answer_facets},
                                {"GET", "/api/series", DGM_ROUTE_KEPT, dgm_answer_series},
                                {"GET", "/api/network", DGM_ROUTE_KEPT, dgm_answer_network},
                                {"GET", "/api/places", DGM_ROUTE_KEPT, dgm_answer_places},
                                {"GET", "/api/actors", DGM_ROUTE_KEPT, dgm_answer_actors},
                                {"GET", "/api/stories", DGM_ROUTE_KEPT, dgm_answer_stories},
                                {"GET", "/api/stories/{}", 0, dgm_answer_story},
                                {"GET", "/api/documents", DGM_ROUTE_KEPT, dgm_answer_documents},
                                {"GET", "/api/documents/{}", 0, dgm_answer_document},
                                {"GET", "/api/documents/{}/analysis", 0, dgm_answer_analysis},
                                {"GET", "/api/mentions/{}", 0, dgm_answer_mention},
                                {"GET", "/api/mentions/{}/why", 0, dgm_answer_why},
                                {"POST", "/api/code", 0, dgm_answer_code},
                                {"GET", "/api/lexicon", 0, dgm_answer_lexicon},
                                {"GET", "/api/lexicon/rule", 0, dgm_answer_rule},
                                {"POST", "/api/lexicon/try", DGM_ROUTE_WRITES | DGM_ROUTE_SAFE, dgm_answer_try},
                                {"POST", "/api/lexicon/save", DGM_ROUTE_WRITES, dgm_answer_save},
                                {"GET", "/api/jobs/{}", 0, dgm_answer_job},
                                {"DELETE", "/api/jobs/{}", DGM_ROUTE_WRITES | DGM_ROUTE_SAFE, dgm_answer_cancel},
                                {"GET", "/api/jobs/{}/progress", 0, dgm_answer_progress},
                                {"GET", "/api/corrections", 0, dgm_answer_corrections},
                                {"POST", "/api/corrections", DGM_ROUTE_WRITES, dgm_answer_correct},
                                {"POST", "/api/corrections/{}/undo", DGM_ROUTE_WRITES, dgm_answer_undo},
                                {"GET", "/api/queue", 0, dgm_answer_queue},
                                {"GET", "/api/gold", 0, dgm_answer_gold},
                                {"GET", "/api/agreement", 0, dgm_answer_agreement},
                                {NULL, NULL, 0, NULL}};

// Whether a path is a route's; what stands for {} (never empty, no slash) is copied.
static bool fits(dgm_arena *arena, const char *pattern, const char *path, const char *arguments[2]) {
    int n = 0;
    while (*pattern && *path) {
        if (*pattern == '{') {
            size_t size = strcspn(path, "/");
            if (size == 0 || n == 2) {
                return false;
            }
            arguments[n++] = dgm_arena_copy(arena, path, size);
            pattern += 2;
            path += size;
        } else if (*pattern++ != *path++) {
            return false;
        }
    }
    return *pattern == 0 && *path == 0;
}

const dgm_route *dgm_route_find(dgm_arena *arena, const char *method, const char *path, const char *arguments[2],
                                bool *other_method) {
    *other_method = false;
    for (const dgm_route *route = dgm_routes; route->method; route++) {
        if (fits(arena, route->path, path, arguments)) {
            if (strcmp(route->method, method) == 0) {
                return arguments[0] || !strchr(route->path, '{') ? route : NULL;
            }
            *other_method = true;
        }
    }
    return NULL;
}
