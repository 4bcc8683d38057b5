// What can be asked: openapi.json describes the same routes, and a test compares the two.
#include "serve/serve.h"

#include <string.h>

const dgm_route dgm_routes[] = {{"GET", "/api/status", false, false, dgm_answer_status},
                                {"GET", "/api/openapi.json", false, false, dgm_answer_openapi},
                                {"GET", "/api/codes", false, false, dgm_answer_codes},
                                {"GET", "/api/events", false, false, dgm_answer_events},
                                {"GET", "/api/events/{}", false, false, dgm_answer_event},
                                {"GET", "/api/counts", false, false, dgm_answer_counts},
                                {"GET", "/api/facets", false, false, dgm_answer_facets},
                                {"GET", "/api/series", false, false, dgm_answer_series},
                                {"GET", "/api/network", false, false, dgm_answer_network},
                                {"GET", "/api/places", false, false, dgm_answer_places},
                                {"GET", "/api/actors", false, false, dgm_answer_actors},
                                {"GET", "/api/stories", false, false, dgm_answer_stories},
                                {"GET", "/api/stories/{}", false, false, dgm_answer_story},
                                {"GET", "/api/documents", false, false, dgm_answer_documents},
                                {"GET", "/api/documents/{}", false, false, dgm_answer_document},
                                {"GET", "/api/documents/{}/analysis", false, false, dgm_answer_analysis},
                                {"GET", "/api/mentions/{}", false, false, dgm_answer_mention},
                                {"GET", "/api/mentions/{}/why", false, false, dgm_answer_why},
                                {"POST", "/api/code", false, false, dgm_answer_code},
                                {"GET", "/api/lexicon", false, false, dgm_answer_lexicon},
                                {"GET", "/api/lexicon/rule", false, false, dgm_answer_rule},
                                {"POST", "/api/lexicon/try", true, true, dgm_answer_try},
                                {"POST", "/api/lexicon/save", true, false, dgm_answer_save},
                                {"GET", "/api/jobs/{}", false, false, dgm_answer_job},
                                {"DELETE", "/api/jobs/{}", true, true, dgm_answer_cancel},
                                {"GET", "/api/jobs/{}/progress", false, false, dgm_answer_progress},
                                {"GET", "/api/corrections", false, false, dgm_answer_corrections},
                                {"POST", "/api/corrections", true, false, dgm_answer_correct},
                                {"POST", "/api/corrections/{}/undo", true, false, dgm_answer_undo},
                                {"GET", "/api/queue", false, false, dgm_answer_queue},
                                {"GET", "/api/gold", false, false, dgm_answer_gold},
                                {"GET", "/api/agreement", false, false, dgm_answer_agreement},
                                {NULL, NULL, false, false, NULL}};

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
