/**
 * What holds many documents: the one open input that a reader works off, and the parts that find the next document in
 * it. Of no use outside this folder.
 */
#ifndef DGM_INTAKE_CONTAINER_H
#define DGM_INTAKE_CONTAINER_H

#include "intake/stream.h"

/** The open file, or the open member of an archive. */
typedef struct dgm_input {
    dgm_stream *stream;
    const char *path; /* for ids and errors */
    dgm_arena *kept;  /* lives as long as the input is open */
    dgm_arena *items; /* the document in hand; emptied before each */
    uint32_t number;  /* of the last line, record, row, entry or message: 1-based */
    bool is_over;     /* nothing can be read after what was given last */
    void *state;      /* the part's own; lives in `kept` */
} dgm_input;

/**
 * Each of these gives the next document of an input of its kind.
 * @return DGM_OK; DGM_END; or an error of one document, after which the next can be asked for unless input->is_over.
 */
typedef dgm_code (*dgm_input_next)(dgm_input *input, dgm_item *out, dgm_err *err);

bool dgm_warc_is(dgm_slice beginning);
dgm_code dgm_warc_next(dgm_input *input, dgm_item *out, dgm_err *err);

/** Feeds: RSS of all versions, Atom. */
bool dgm_feed_is(dgm_slice beginning);
dgm_code dgm_feed_next(dgm_input *input, dgm_item *out, dgm_err *err);
void dgm_feed_close(dgm_input *input); /* of an input that was read as a feed */

/** Tables: a first row that names a column of texts. `name`: of the file, whose ending may say so. */
bool dgm_table_is(dgm_slice beginning, const char *name);
dgm_code dgm_table_next(dgm_input *input, dgm_item *out, dgm_err *err);

/** Mailboxes, and single messages. */
bool dgm_mail_is(dgm_slice beginning);
dgm_code dgm_mail_next(dgm_input *input, dgm_item *out, dgm_err *err);

/** zip and tar. `fd`: of a plain file that can be sought in, else -1: the stream is read. */
typedef struct dgm_pack dgm_pack;
bool dgm_pack_is(dgm_slice beginning);
dgm_code dgm_pack_open(dgm_pack **out, const char *path, int fd, dgm_stream *stream, dgm_err *err);
void dgm_pack_close(dgm_pack *pack); /* NULL is fine */
/** The next member. @param name "path/member", in `names`. @return DGM_OK; DGM_END; an error: nothing more comes. */
dgm_code dgm_pack_next(dgm_pack *pack, dgm_arena *names, const char **name, dgm_err *err);
/** Bytes of the member: a dgm_source_read. */
dgm_code dgm_pack_read(void *source, uint8_t *to, size_t room, size_t *got, dgm_err *err);

/** Fields on their way to a DGM_ITEM_FIELDS. Out of memory is kept and told at the end. */
typedef struct dgm_fields {
    dgm_arena *arena;
    char *data; /* (n) name, NUL, value, NUL, ... */
    size_t n, room;
    bool is_short_of_memory;
} dgm_fields;

/** Add a field; an empty value is none. NUL bytes in the value become spaces. */
void dgm_fields_put(dgm_fields *fields, const char *name, dgm_slice value);
/** Hand an item over, its id "path:number". @return DGM_OK, DGM_E_LIMIT. */
dgm_code dgm_fields_finish(const dgm_fields *fields, const dgm_input *input, dgm_item *out, dgm_err *err);

/** Fill an item's id, "path:number", path and line. @return DGM_OK, DGM_E_LIMIT. */
dgm_code dgm_input_number(const dgm_input *input, dgm_item *out, dgm_err *err);

/** Whether a header's name (what stands before its colon) is this one, ASCII case apart; *value: what stands behind. */
bool dgm_header_is(dgm_slice line, const char *name, dgm_slice *value);

#endif
