// Inputs to raw documents: files, folders, standard input, gzip around any of them, JSON lines streamed.
#include "intake/intake.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

static const size_t CHUNK = (size_t)256 << 10;   // bytes asked of the system at once
static const size_t KEPT_LINE = (size_t)1 << 20; // a line buffer larger than this is given back
enum { FOLDER_DEPTH = 128 };                     // deeper than any real tree, shallower than a path can be
enum { LONG_LINE_FACTOR = 16 };                  // a line of so many times DGM_ITEM_LIMIT ends its file

// One open folder. Frames and their names lie in the walk's arena, each after its mark, so that leaving a folder
// gives its memory back: what is held are the names along one path, not those of the whole tree.
typedef struct frame {
    struct frame *up;
    dgm_arena_mark mark;
    char *path;
    char **names; // (name_n) sorted
    size_t name_n, next;
    int depth;
} frame;

struct dgm_reader {
    dgm_arena *walk;  // folders on the way
    dgm_arena *paths; // path and id of the open file
    dgm_arena *items; // the document in hand
    frame *top;
    char *input; // as given
    bool is_folder, is_started;

    // The open file.
    int fd; // -1 = none
    char *path;
    uint8_t *raw; // (CHUNK) as read
    size_t raw_at, raw_n;
    bool raw_ended;
    bool is_gzip, is_inflating, is_ended;
    z_stream z;
    uint8_t *window; // (CHUNK) decoded
    size_t window_at, window_n;

    dgm_err damage; // found while the format was recognised, still to be told; code DGM_OK = none

    // JSON lines.
    bool in_lines;
    uint32_t line_no;
    uint8_t *line; // (line_room) in `items`
    size_t line_room;
    char *line_id;
    size_t line_id_room;

    uint64_t done, total;
};

// ---- folders ----------------------------------------------------------------------------------------

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static dgm_code enter_folder(dgm_reader *r, const char *path, dgm_err *err) {
    int depth = r->top ? r->top->depth + 1 : 0;
    if (depth > FOLDER_DEPTH) {
        return dgm_err_set(err, DGM_E_LIMIT, path, 0, "folders nested deeper than %d", FOLDER_DEPTH);
    }
    DIR *dir = opendir(path);
    if (!dir) {
        return dgm_err_set_errno(err, errno, path, "cannot read the folder");
    }
    dgm_arena_mark mark = dgm_arena_get_mark(r->walk);
    frame *f = dgm_arena_get(r->walk, sizeof *f);
    char **names = NULL;
    size_t n = 0, capacity = 0;
    bool failed = !f;
    const struct dirent *entry;
    errno = 0;
    while (!failed && (entry = readdir(dir))) {
        if (entry->d_name[0] == '.') {
            continue; // itself, its parent, and what its owner hid: .git, .DS_Store
        }
        names = dgm_arena_grow(r->walk, names, n, &capacity, sizeof *names);
        failed = !names || !(names[n++] = dgm_arena_string(r->walk, entry->d_name));
    }
    int read_errno = errno;
    closedir(dir);
    if (failed) {
        dgm_arena_rewind(r->walk, mark);
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory for the names of a folder");
    }
    if (n == 0 && read_errno) {
        dgm_arena_rewind(r->walk, mark);
        return dgm_err_set_errno(err, read_errno, path, "cannot read the folder");
    }
    f->path = dgm_arena_string(r->walk, path);
    if (!f->path) {
        dgm_arena_rewind(r->walk, mark);
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory for the names of a folder");
    }
    if (n) {
        qsort(names, n, sizeof *names, compare_names);
    }
    f->mark = mark;
    f->up = r->top;
    f->names = names;
    f->name_n = n;
    f->depth = depth;
    r->top = f;
    return DGM_OK;
}

// The next file of the walk in r->path; DGM_END when there is none left.
static dgm_code next_path(dgm_reader *r, dgm_err *err) {
    while (r->top) {
        frame *f = r->top;
        if (f->next == f->name_n) {
            r->top = f->up;
            dgm_arena_rewind(r->walk, f->mark);
            continue;
        }
        const char *name = f->names[f->next++];
        size_t n = strlen(f->path);
        bool has_slash = n && f->path[n - 1] == '/';
        char *path = dgm_arena_print(r->paths, "%s%s%s", f->path, has_slash ? "" : "/", name);
        if (!path) {
            return dgm_err_set(err, DGM_E_NOMEM, name, 0, "out of memory for a path");
        }
        struct stat s;
        if (lstat(path, &s) != 0) {
            return dgm_err_set_errno(err, errno, path, "cannot be read");
        }
        // A link to a folder may lead back into the walk; a link to a file is as good as the file.
        if (S_ISLNK(s.st_mode) && (stat(path, &s) != 0 || S_ISDIR(s.st_mode))) {
            continue;
        }
        if (S_ISDIR(s.st_mode)) {
            dgm_code code = enter_folder(r, path, err);
            if (code != DGM_OK) {
                return code;
            }
        } else if (S_ISREG(s.st_mode)) {
            r->path = path;
            return DGM_OK;
        }
    }
    return DGM_END;
}

// ---- the open file ----------------------------------------------------------------------------------

static void close_file(dgm_reader *r) {
    if (r->is_inflating) {
        inflateEnd(&r->z);
    }
    if (r->fd > STDIN_FILENO) {
        close(r->fd);
    }
    r->fd = -1;
    r->raw_at = r->raw_n = r->window_at = r->window_n = 0;
    dgm_err_clear(&r->damage);
    r->is_gzip = r->is_inflating = r->is_ended = r->raw_ended = r->in_lines = false;
    r->line = NULL;
    r->line_room = 0;
}

static dgm_code fill_raw(dgm_reader *r, dgm_err *err) {
    if (r->raw_at > 0) {
        memmove(r->raw, r->raw + r->raw_at, r->raw_n - r->raw_at);
        r->raw_n -= r->raw_at;
        r->raw_at = 0;
    }
    while (!r->raw_ended && r->raw_n < CHUNK) {
        ssize_t n = read(r->fd, r->raw + r->raw_n, CHUNK - r->raw_n);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return dgm_err_set_errno(err, errno, r->path, "cannot be read");
        }
        r->raw_ended = n == 0;
        r->raw_n += (size_t)n;
        r->done += (uint64_t)n;
        if (n > 0) {
            break;
        }
    }
    return DGM_OK;
}

// Decoded bytes of the open file: at least one, or none at its end.
static dgm_code read_decoded(dgm_reader *r, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    *got = 0;
    if (r->is_ended && r->damage.code != DGM_OK) {
        dgm_code code = r->damage.code;
        if (err) {
            *err = r->damage;
        }
        dgm_err_clear(&r->damage);
        return code;
    }
    while (!r->is_ended && *got == 0) {
        if (r->raw_at == r->raw_n) {
            dgm_code code = fill_raw(r, err);
            if (code != DGM_OK) {
                return code;
            }
        }
        size_t n = r->raw_n - r->raw_at;
        if (!r->is_gzip) {
            n = n < room ? n : room;
            if (n) { // an empty file never had a buffer to copy from
                memcpy(to, r->raw + r->raw_at, n);
            }
            r->raw_at += n;
            *got = n;
            r->is_ended = n == 0;
            return DGM_OK;
        }
        if (n == 0) {
            // Between two members the data may end; inside one it may not.
            r->is_ended = true;
            if (r->is_inflating) {
                return dgm_err_set(err, DGM_E_IO, r->path, 0, "the gzip data is cut off");
            }
            return DGM_OK;
        }
        if (!r->is_inflating) {
            if (r->raw[r->raw_at] != 0x1f) {
                r->is_ended = true; // padding after the last member, which gzip ignores too
                return DGM_OK;
            }
            memset(&r->z, 0, sizeof r->z);
            if (inflateInit2(&r->z, 15 + 16) != Z_OK) {
                return dgm_err_set(err, DGM_E_NOMEM, r->path, 0, "out of memory for the gzip decoder");
            }
            r->is_inflating = true;
        }
        r->z.next_in = r->raw + r->raw_at;
        r->z.avail_in = (uInt)n;
        r->z.next_out = to;
        r->z.avail_out = (uInt)(room < CHUNK ? room : CHUNK);
        uInt room_before = r->z.avail_out;
        int status = inflate(&r->z, Z_NO_FLUSH);
        r->raw_at += n - r->z.avail_in;
        *got = room_before - r->z.avail_out;
        if (status == Z_STREAM_END) {
            inflateEnd(&r->z);
            r->is_inflating = false;
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            r->is_ended = true;
            const char *why = r->z.msg ? r->z.msg : "not what gzip writes";
            return dgm_err_set(err, DGM_E_IO, r->path, 0, "the gzip data is damaged: %s", why);
        }
    }
    return DGM_OK;
}

// Whether the window holds enough to recognise a format: a whole first line, or as much as no first key is behind.
static bool has_beginning(const dgm_reader *r) {
    enum { ENOUGH = 4096 };
    size_t i = 0;
    while (i < r->window_n &&
           (r->window[i] == ' ' || r->window[i] == '\t' || r->window[i] == '\n' || r->window[i] == '\r')) {
        i++;
    }
    return r->window_n >= ENOUGH || (i < r->window_n && memchr(r->window + i, '\n', r->window_n - i));
}

// Fill the window so far that a format can be recognised. Not further: lines of a pipe are to be worked off as they
// come.
static dgm_code fill_window(dgm_reader *r, dgm_err *err) {
    r->window_at = r->window_n = 0;
    while (r->window_n < CHUNK && !r->is_ended && !has_beginning(r)) {
        size_t got;
        dgm_code code = read_decoded(r, r->window + r->window_n, CHUNK - r->window_n, &got, err);
        if (code != DGM_OK) {
            return code;
        }
        r->window_n += got;
    }
    return DGM_OK;
}

static bool has_ending(const char *path, const char *ending) {
    size_t n = strlen(path), k = strlen(ending);
    if (n > 3 && strcasecmp(path + n - 3, ".gz") == 0) {
        n -= 3;
    }
    return n >= k && strncasecmp(path + n - k, ending, k) == 0;
}

// JSON lines: an object opens and its first key stands on the same line. An object that is laid out over several
// lines is one document.
static bool is_json_lines(const dgm_reader *r) {
    const uint8_t *p = r->window, *end = p + r->window_n;
    if (r->window_n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0) {
        p += 3;
    }
    while (p < end && (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r')) {
        p++;
    }
    if (p == end || *p == '<' || *p == 0 || *p >= 0x80) {
        return false;
    }
    if (*p == '{') {
        do {
            p++;
        } while (p < end && (*p == ' ' || *p == '\t'));
        return p < end && (*p == '"' || *p == '}');
    }
    return has_ending(r->path, ".jsonl") || has_ending(r->path, ".ndjson");
}

static dgm_code open_file(dgm_reader *r, dgm_err *err) {
    struct stat s;
    if (strcmp(r->path, "-") == 0 && !r->is_folder) {
        r->fd = STDIN_FILENO;
    } else {
        do {
            r->fd = open(r->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        } while (r->fd < 0 && errno == EINTR);
        if (r->fd < 0) {
            return dgm_err_set_errno(err, errno, r->path, "cannot be opened");
        }
    }
    if (!r->is_folder && fstat(r->fd, &s) == 0 && S_ISREG(s.st_mode) && s.st_size > 0) {
        r->total = (uint64_t)s.st_size;
    }
    dgm_code code;
    do { // a pipe may give one byte at a time, and the gzip mark has two
        code = fill_raw(r, err);
    } while (code == DGM_OK && !r->raw_ended && r->raw_n < 2);
    if (code == DGM_OK) {
        r->is_gzip = r->raw_n >= 2 && r->raw[0] == 0x1f && r->raw[1] == 0x8b;
        code = fill_window(r, &r->damage);
        if (code != DGM_OK && r->window_n > 0 && is_json_lines(r)) {
            code = DGM_OK; // lines before the damage are good: the error comes when the reader gets there
        } else if (code != DGM_OK) {
            if (err) {
                *err = r->damage;
            }
            dgm_err_clear(&r->damage);
        }
    }
    return code;
}

// ---- documents --------------------------------------------------------------------------------------

static dgm_code read_whole(dgm_reader *r, dgm_item *out, dgm_err *err) {
    size_t n = r->window_n, room = n + 1;
    if (!r->is_ended) {
        struct stat s;
        bool is_sized = !r->is_gzip && fstat(r->fd, &s) == 0 && S_ISREG(s.st_mode) && s.st_size > 0;
        if (is_sized && (uint64_t)s.st_size > DGM_ITEM_LIMIT) {
            return dgm_err_set(err, DGM_E_LIMIT, r->path, 0, "%llu bytes in one document, more than the limit of %zu",
                               (unsigned long long)s.st_size, DGM_ITEM_LIMIT);
        }
        room = is_sized ? (size_t)s.st_size + 1 : 4 * CHUNK;
        room = room > n + 1 ? room : n + 1;
    }
    uint8_t *data = dgm_arena_get(r->items, room);
    if (!data) {
        return dgm_err_set_limit(err, r->path);
    }
    if (n) {
        memcpy(data, r->window, n);
    }
    while (!r->is_ended) {
        if (n == room) {
            size_t wider_room = room < DGM_ITEM_LIMIT / 2 ? room * 2 : DGM_ITEM_LIMIT + 1;
            if (room > DGM_ITEM_LIMIT) {
                return dgm_err_set(err, DGM_E_LIMIT, r->path, 0, "more than %zu bytes in one document", DGM_ITEM_LIMIT);
            }
            uint8_t *wider = dgm_arena_get(r->items, wider_room);
            if (!wider) {
                return dgm_err_set_limit(err, r->path);
            }
            memcpy(wider, data, n);
            data = wider;
            room = wider_room;
        }
        size_t got;
        dgm_code code = read_decoded(r, data + n, room - n, &got, err);
        if (code != DGM_OK) {
            return code;
        }
        n += got;
    }
    *out = (dgm_item){.id = r->path, .data = data, .size = n, .path = r->path};
    return DGM_OK;
}

static bool is_blank(const uint8_t *p, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (p[i] != ' ' && p[i] != '\t' && p[i] != '\r') {
            return false;
        }
    }
    return true;
}

// One line of the file without its end. A line within the window is given where it lies; a longer one is put
// together in r->line. *is_over: the file ended.
static dgm_code read_line(dgm_reader *r, const uint8_t **data, size_t *size, bool *is_over, dgm_err *err) {
    size_t n = 0;        // bytes in r->line
    uint64_t length = 0; // of the whole line, also what was too long to keep
    *is_over = false;
    for (;;) {
        if (r->window_at == r->window_n) {
            r->window_at = r->window_n = 0;
            dgm_code code = read_decoded(r, r->window, CHUNK, &r->window_n, err);
            if (code != DGM_OK) {
                *is_over = true;
                if (err) {
                    err->line = r->line_no + 1;
                }
                return code;
            }
            if (r->window_n == 0) {
                *is_over = true;
                break;
            }
        }
        const uint8_t *from = r->window + r->window_at;
        size_t rest = r->window_n - r->window_at;
        const uint8_t *newline = memchr(from, '\n', rest);
        size_t take = newline ? (size_t)(newline - from) : rest;
        r->window_at += take + (newline ? 1 : 0);
        length += take;
        if (newline && n == 0 && length == take) {
            *data = from;
            *size = take;
            r->line_no++;
            return DGM_OK;
        }
        if (length <= DGM_ITEM_LIMIT) {
            if (n + take > r->line_room) {
                size_t room = r->line_room ? r->line_room : 4 * CHUNK;
                while (room < n + take) {
                    room *= 2;
                }
                uint8_t *wider = dgm_arena_get(r->items, room);
                if (!wider) {
                    *is_over = true;
                    return dgm_err_set_limit(err, r->path);
                }
                if (n) {
                    memcpy(wider, r->line, n);
                }
                r->line = wider;
                r->line_room = room;
            }
            memcpy(r->line + n, from, take);
            n += take;
        } else if (length > (uint64_t)LONG_LINE_FACTOR * DGM_ITEM_LIMIT) {
            *is_over = true;
            break;
        }
        if (newline) {
            break;
        }
    }
    if (length || !*is_over) {
        r->line_no++;
    }
    if (length > DGM_ITEM_LIMIT) {
        return dgm_err_set(err, DGM_E_LIMIT, r->path, r->line_no, "a line of more than %zu bytes", DGM_ITEM_LIMIT);
    }
    *data = r->line;
    *size = n;
    return DGM_OK;
}

static dgm_code next_line(dgm_reader *r, dgm_item *out, bool *is_over, dgm_err *err) {
    if (r->line_room > KEPT_LINE) { // one huge line must not stay for the run
        dgm_arena_reset(r->items);
        r->line = NULL;
        r->line_room = 0;
    }
    do {
        const uint8_t *data = NULL;
        size_t size = 0;
        dgm_code code = read_line(r, &data, &size, is_over, err);
        if (code != DGM_OK) {
            return code;
        }
        if (r->line_no == 1 && size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) {
            data += 3;
            size -= 3;
        }
        if (!is_blank(data, size)) {
            snprintf(r->line_id, r->line_id_room, "%s:%u", r->path, r->line_no);
            *out = (dgm_item){.id = r->line_id,
                              .data = data,
                              .size = size,
                              .is_json_line = true,
                              .path = r->path,
                              .line = r->line_no};
            return DGM_OK;
        }
    } while (!*is_over);
    return DGM_END;
}

dgm_code dgm_reader_open(dgm_reader **out, const char *path, dgm_err *err) {
    *out = NULL;
    struct stat s;
    bool is_folder = false;
    if (strcmp(path, "-") != 0) {
        if (stat(path, &s) != 0) {
            return dgm_err_set_errno(err, errno, path, "cannot be opened");
        }
        is_folder = S_ISDIR(s.st_mode);
    }
    dgm_reader *r = calloc(1, sizeof *r);
    if (!r) {
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory for a reader");
    }
    r->fd = -1;
    r->is_folder = is_folder;
    r->walk = dgm_arena_open(0);
    r->paths = dgm_arena_open(0);
    r->items = dgm_arena_open(4 * DGM_ITEM_LIMIT);
    r->input = strdup(path);
    r->raw = malloc(CHUNK);
    r->window = malloc(CHUNK);
    dgm_code code = DGM_OK;
    if (!r->walk || !r->paths || !r->items || !r->input || !r->raw || !r->window) {
        code = dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory for a reader");
    } else if (is_folder) {
        code = enter_folder(r, path, err);
    }
    if (code != DGM_OK) {
        dgm_reader_close(r);
        return code;
    }
    *out = r;
    return DGM_OK;
}

void dgm_reader_close(dgm_reader *r) {
    if (r) {
        close_file(r);
        dgm_arena_close(r->walk);
        dgm_arena_close(r->paths);
        dgm_arena_close(r->items);
        free(r->raw);
        free(r->window);
        free(r->input);
        free(r);
    }
}

dgm_code dgm_reader_next(dgm_reader *r, dgm_item *out, dgm_err *err) {
    memset(out, 0, sizeof *out);
    dgm_err_clear(err);
    for (;;) {
        if (!r->in_lines) {
            dgm_arena_reset(r->items);
            dgm_arena_reset(r->paths);
            dgm_code code = DGM_OK;
            if (r->is_folder) {
                code = next_path(r, err);
            } else if (r->is_started) {
                code = DGM_END;
            } else {
                r->path = r->input;
            }
            r->is_started = true;
            if (code == DGM_OK) {
                code = open_file(r, err);
                r->in_lines = code == DGM_OK && is_json_lines(r);
                if (code == DGM_OK && !r->in_lines) {
                    code = read_whole(r, out, err);
                    close_file(r);
                    return code;
                }
            }
            if (code != DGM_OK) {
                close_file(r);
                return code;
            }
            r->line_no = 0;
            r->line_id_room = strlen(r->path) + 16;
            r->line_id = dgm_arena_get(r->paths, r->line_id_room);
            if (!r->line_id) {
                close_file(r);
                return dgm_err_set(err, DGM_E_NOMEM, r->input, 0, "out of memory for a path");
            }
        }
        bool is_over = false;
        dgm_code code = next_line(r, out, &is_over, err);
        if (is_over) {
            close_file(r); // the last line lies in the window or the arena: both stay until the next call
        }
        if (code != DGM_END) {
            return code;
        }
    }
}

void dgm_reader_progress(const dgm_reader *r, uint64_t *done, uint64_t *total) {
    *done = r->done;
    *total = r->total;
}
