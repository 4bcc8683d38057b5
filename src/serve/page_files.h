/** The workbench's files, built into the program; CMake writes the table from web/dist. */
#ifndef DGM_SERVE_PAGE_FILES_H
#define DGM_SERVE_PAGE_FILES_H

#include <stddef.h>

/** A file as it lies in the program. */
typedef struct dgm_page_file {
    const char *path; /* "/index.html", "/assets/main.js" */
    const unsigned char *data, *end;
} dgm_page_file;

/** All files, ended by one without a path; the first is the OpenAPI document, "openapi.json". */
extern const dgm_page_file dgm_page_files[];

#endif
