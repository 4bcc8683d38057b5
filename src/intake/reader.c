// Inputs to raw documents: files, folders, standard input, and the archives, tables, feeds and mailboxes that hold
// many.
#include "intake/container.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_DEPTH = 128 }; // deeper than any real tree, shallower than a path can be
enum { SNIFF = 4096 };       // bytes that tell a format

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
    dgm_arena *paths; // path of the open file
    dgm_arena *kept;  // what lives as long as the open input
    dgm_arena *items; // the document in hand
    frame *top;
    char *input; // as given
    bool is_folder, is_started;

    int fd; // of the open file; -1 = none
    char *path;
    dgm_stream *file;    // its bytes
    dgm_pack *pack;      // the archive that it is, or NULL
    dgm_stream *member;  // bytes of the archive's open member
    dgm_input open;      // what is worked off: the file or the member
    dgm_input_next next; // how; NULL: nothing is open

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

// A dgm_source_read.
static dgm_code read_file(void *source, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    dgm_reader *r = source;
    ssize_t n;
    do {
        n = read(r->fd, to, room);
    } while (n < 0 && errno == EINTR);
    if (n < 0) {
        return dgm_err_set_errno(err, errno, r->path, "cannot be read");
    }
    *got = (size_t)n;
    r->done += (uint64_t)n;
    return DGM_OK;
}

static void close_input(dgm_reader *r) {
    if (r->next == dgm_feed_next) {
        dgm_feed_close(&r->open);
    }
    r->next = NULL;
}

static void close_file(dgm_reader *r) {
    close_input(r);
    dgm_pack_close(r->pack);
    r->pack = NULL;
    if (r->fd > STDIN_FILENO) {
        close(r->fd);
    }
    r->fd = -1;
}

static bool has_ending(const char *path, const char *ending) {
    size_t n = strlen(path), k = strlen(ending);
    if (n > 3 && strcasecmp(path + n - 3, ".gz") == 0) {
        n -= 3;
    } else if (n > 4 && strcasecmp(path + n - 4, ".zst") == 0) {
        n -= 4;
    }
    return n >= k && strncasecmp(path + n - k, ending, k) == 0;
}

// JSON lines: an object opens and its first key stands on the same line. An object that is laid out over several
// lines is one document.
static bool is_json_lines(dgm_slice s, const char *path) {
    size_t i = s.size >= 3 && memcmp(s.data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    while (i < s.size && strchr(" \t\n\r", s.data[i]) && s.data[i]) {
        i++;
    }
    if (i == s.size || s.data[i] == '<' || s.data[i] == 0 || (unsigned char)s.data[i] >= 0x80) {
        return false;
    }
    if (s.data[i] == '{') {
        do {
            i++;
        } while (i < s.size && (s.data[i] == ' ' || s.data[i] == '\t'));
        return i < s.size && (s.data[i] == '"' || s.data[i] == '}');
    }
    return has_ending(path, ".jsonl") || has_ending(path, ".ndjson");
}

static bool is_blank(dgm_slice s) {
    for (size_t i = 0; i < s.size; i++) {
        if (s.data[i] != ' ' && s.data[i] != '\t' && s.data[i] != '\r') {
            return false;
        }
    }
    return true;
}

static dgm_code next_line(dgm_input *in, dgm_item *out, dgm_err *err) {
    for (;;) {
        dgm_slice line;
        dgm_code code = dgm_stream_line(in->stream, in->items, DGM_ITEM_LIMIT, &line, err);
        if (code == DGM_END) {
            return code;
        }
        in->number++;
        if (code != DGM_OK) {
            if (err) {
                err->line = in->number;
            }
            return code;
        }
        if (in->number == 1 && line.size >= 3 && memcmp(line.data, "\xef\xbb\xbf", 3) == 0) {
            line = dgm_slice_cut(line, 3, line.size);
        }
        if (!is_blank(line)) {
            *out = (dgm_item){.kind = DGM_ITEM_JSON_LINE, .data = (const uint8_t *)line.data, .size = line.size};
            return dgm_input_number(in, out, err);
        }
    }
}

static dgm_code next_whole(dgm_input *in, dgm_item *out, dgm_err *err) {
    size_t n = 0, room = 2 * DGM_STREAM_WINDOW;
    uint8_t *data = dgm_arena_get(in->items, room);
    in->is_over = true;
    while (data) {
        size_t got = 0;
        dgm_code code = dgm_stream_read(in->stream, data + n, room - n, &got, err);
        n += got;
        if (code != DGM_OK) {
            return code;
        }
        if (n < room) {
            *out = (dgm_item){.id = in->path, .data = data, .size = n, .path = in->path};
            return DGM_OK;
        }
        if (n > DGM_ITEM_LIMIT) {
            return dgm_err_set(err, DGM_E_LIMIT, in->path, 0, "more than %zu bytes in one document", DGM_ITEM_LIMIT);
        }
        room = room < DGM_ITEM_LIMIT / 2 ? room * 2 : DGM_ITEM_LIMIT + 1;
        uint8_t *wider = dgm_arena_get(in->items, room);
        if (wider) {
            memcpy(wider, data, n);
        }
        data = wider;
    }
    return dgm_err_set_limit(err, in->path);
}

// How an input is to be read, from what it begins with.
static dgm_code recognise(dgm_stream *stream, const char *path, dgm_input_next *next, bool *is_pack, dgm_err *err) {
    dgm_slice ahead;
    // Lines of a pipe are to be worked off as they come: of JSON lines only the first one is waited for.
    dgm_code code = dgm_stream_look(stream, 1, &ahead, err);
    while (code == DGM_OK && ahead.size < SNIFF &&
           !(is_json_lines(ahead, path) && memchr(ahead.data, '\n', ahead.size))) {
        size_t before = ahead.size;
        code = dgm_stream_look(stream, before + 1, &ahead, err);
        if (ahead.size == before) {
            break;
        }
    }
    if (code != DGM_OK) {
        return code;
    }
    *is_pack = dgm_pack_is(ahead);
    *next = is_json_lines(ahead, path)  ? next_line
            : dgm_warc_is(ahead)        ? dgm_warc_next
            : dgm_feed_is(ahead)        ? dgm_feed_next
            : dgm_mail_is(ahead)        ? dgm_mail_next
            : dgm_table_is(ahead, path) ? dgm_table_next
                                        : next_whole;
    return DGM_OK;
}

static void begin(dgm_reader *r, dgm_stream *stream, const char *path, dgm_input_next next) {
    dgm_arena_reset(r->kept);
    r->open = (dgm_input){.stream = stream, .path = path, .kept = r->kept, .items = r->items};
    r->next = next;
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
    bool is_regular = fstat(r->fd, &s) == 0 && S_ISREG(s.st_mode);
    if (!r->is_folder && is_regular && s.st_size > 0) {
        r->total = (uint64_t)s.st_size;
    }
    dgm_input_next next = NULL;
    bool is_pack = false;
    dgm_code code = dgm_stream_start(r->file, r->path, read_file, r, err);
    if (code == DGM_OK) {
        code = recognise(r->file, r->path, &next, &is_pack, err);
    }
    if (code != DGM_OK) {
        return code;
    }
    if (is_pack) {
        bool can_seek = is_regular && r->fd != STDIN_FILENO && !dgm_stream_is_packed(r->file);
        return dgm_pack_open(&r->pack, r->path, can_seek ? r->fd : -1, r->file, err);
    }
    if (next == next_whole && is_regular && !dgm_stream_is_packed(r->file) && (uint64_t)s.st_size > DGM_ITEM_LIMIT) {
        return dgm_err_set(err, DGM_E_LIMIT, r->path, 0, "%llu bytes in one document, more than the limit of %zu",
                           (unsigned long long)s.st_size, DGM_ITEM_LIMIT);
    }
    begin(r, r->file, r->path, next);
    return DGM_OK;
}

// The next member of the open archive.
static dgm_code open_member(dgm_reader *r, dgm_err *err) {
    const char *name = NULL;
    dgm_input_next next = NULL;
    bool is_pack = false;
    dgm_code code = dgm_pack_next(r->pack, r->kept, &name, err);
    if (code != DGM_OK) {
        close_file(r);
        return code;
    }
    name = dgm_arena_string(r->items, name); // what is kept is emptied when the member begins
    code = name ? dgm_stream_start(r->member, name, dgm_pack_read, r->pack, err) : dgm_err_set_limit(err, r->path);
    if (code == DGM_OK) {
        code = recognise(r->member, name, &next, &is_pack, err);
    }
    if (code == DGM_OK && is_pack) {
        code = dgm_err_set(err, DGM_E_FORMAT, name, 0, "is an archive within an archive: unpack it first");
    }
    if (code == DGM_OK) {
        begin(r, r->member, NULL, next);
        r->open.path = dgm_arena_string(r->kept, name);
        if (!r->open.path) {
            code = dgm_err_set_limit(err, r->path);
            close_input(r);
        }
    }
    return code;
}

// ---- documents --------------------------------------------------------------------------------------

dgm_code dgm_input_number(const dgm_input *in, dgm_item *out, dgm_err *err) {
    out->path = in->path;
    out->line = in->number;
    out->id = dgm_arena_print(in->items, "%s:%u", in->path, in->number);
    return out->id ? DGM_OK : dgm_err_set_limit(err, in->path);
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
    r->kept = dgm_arena_open(0);
    r->items = dgm_arena_open(4 * DGM_ITEM_LIMIT);
    r->input = strdup(path);
    r->file = dgm_stream_open();
    r->member = dgm_stream_open();
    dgm_code code = DGM_OK;
    if (!r->walk || !r->paths || !r->kept || !r->items || !r->input || !r->file || !r->member) {
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
        dgm_stream_close(r->file);
        dgm_stream_close(r->member);
        dgm_arena_close(r->walk);
        dgm_arena_close(r->paths);
        dgm_arena_close(r->kept);
        dgm_arena_close(r->items);
        free(r->input);
        free(r);
    }
}

// The next file of the input.
static dgm_code next_file(dgm_reader *r, dgm_err *err) {
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
        if (code != DGM_OK) {
            close_file(r);
        }
    }
    return code;
}

dgm_code dgm_reader_next(dgm_reader *r, dgm_item *out, dgm_err *err) {
    memset(out, 0, sizeof *out);
    dgm_err_clear(err);
    for (;;) {
        dgm_arena_reset(r->items);
        if (r->next && r->open.is_over) {
            close_input(r);
        }
        dgm_code code = DGM_OK;
        if (r->next) {
            code = r->next(&r->open, out, err);
            if (code != DGM_END) {
                return code;
            }
            r->open.is_over = true;
        } else if (r->pack) {
            code = open_member(r, err);
            if (code != DGM_OK && code != DGM_END) {
                return code;
            }
        } else {
            close_file(r);
            code = next_file(r, err);
            if (code != DGM_OK) {
                return code;
            }
        }
    }
}

void dgm_reader_progress(const dgm_reader *r, uint64_t *done, uint64_t *total) {
    *done = r->done;
    *total = r->total;
}
