/** What only the parser's own tests and its fuzz target ask for. */
#ifndef DGM_PARSE_INSIDE_H
#define DGM_PARSE_INSIDE_H

#include "base/container.h"
#include "parse/kernel.h"
#include "parse/parse.h"

/** Words of a window: longer sentences are parsed in pieces of so many. */
enum { DGM_PARSE_WINDOW = 512 };

/** As dgm_parser_open over an open container, which the parser closes, also after a failure. */
dgm_code dgm_parser_read(dgm_parser **out, dgm_container file, dgm_err *err);

/** Use another kernel than the processor's best. Not while another thread parses. */
void dgm_parser_use(dgm_parser *parser, const dgm_kernel *kernel);

#endif
