// zip and tar, by libarchive: members one after the other, none held whole.
#include "intake/container.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

// As stream.c has it: a member that swells more than this, once there is enough of it to tell, is no text.
enum { SWELL = 400 };
static const uint64_t SWELL_FROM = (uint64_t)256 << 20; // bytes

struct dgm_pack {
    struct archive *archive;
    const char *path;
    dgm_stream *stream;
    uint8_t *chunk; // (DGM_STREAM_WINDOW) what the archive was given last
    uint64_t total; // bytes of members so far
    dgm_err below;  // what went wrong in the stream
    bool is_zip;
    uint32_t number;
    locale_t utf8; // (locale_t)0 where the system has none
};

bool dgm_pack_is(dgm_slice s) {
    bool is_zip = s.size >= 4 && (memcmp(s.data, "PK\3\4", 4) == 0 || memcmp(s.data, "PK\5\6", 4) == 0);
    return is_zip || (s.size >= 512 && memcmp(s.data + 257, "ustar", 5) == 0);
}

static la_ssize_t give(struct archive *archive, void *user, const void **data) {
    dgm_pack *pack = user;
    size_t got = 0;
    if (dgm_stream_read(pack->stream, pack->chunk, DGM_STREAM_WINDOW, &got, &pack->below) != DGM_OK && got == 0) {
        archive_set_error(archive, EIO, "%s", pack->below.message);
        return -1;
    }
    *data = pack->chunk;
    return (la_ssize_t)got;
}

static dgm_code fail(const dgm_pack *pack, const char *name, dgm_err *err) {
    const char *why = archive_error_string(pack->archive);
    return dgm_err_set(err, DGM_E_IO, name, 0, "the archive is damaged or cut off: %s",
                       why ? why : "no reason is known");
}

dgm_code dgm_pack_open(dgm_pack **out, const char *path, int fd, dgm_stream *stream, dgm_err *err) {
    dgm_slice ahead = {NULL, 0};
    dgm_pack *pack = calloc(1, sizeof *pack);
    *out = pack;
    if (pack) {
        pack->archive = archive_read_new();
        pack->chunk = malloc(DGM_STREAM_WINDOW);
        pack->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    }
    if (!pack || !pack->archive || !pack->chunk || dgm_stream_look(stream, 2, &ahead, err) != DGM_OK) {
        dgm_pack_close(pack);
        *out = NULL;
        return dgm_err_set(err, DGM_E_NOMEM, path, 0, "out of memory for an archive");
    }
    pack->path = path;
    pack->stream = stream;
    pack->is_zip = ahead.size >= 2 && memcmp(ahead.data, "PK", 2) == 0;
    int status =
        pack->is_zip ? archive_read_support_format_zip(pack->archive) : archive_read_support_format_tar(pack->archive);
    if (status == ARCHIVE_OK) {
        // Of a zip file that can be sought in, the directory at its end is read; of a pipe, what stands before each
        // member.
        status = fd >= 0 && pack->is_zip && lseek(fd, 0, SEEK_SET) == 0
                     ? archive_read_open_fd(pack->archive, fd, DGM_STREAM_WINDOW)
                     : archive_read_open(pack->archive, pack, NULL, give, NULL);
    }
    if (status != ARCHIVE_OK) {
        dgm_code code = fail(pack, path, err);
        dgm_pack_close(pack);
        *out = NULL;
        return code;
    }
    return DGM_OK;
}

void dgm_pack_close(dgm_pack *pack) {
    if (pack) {
        archive_read_free(pack->archive);
        if (pack->utf8) {
            freelocale(pack->utf8);
        }
        free(pack->chunk);
        free(pack);
    }
}

// Hidden files, and what one system's archiver puts beside each file.
static bool is_hidden(const char *name) {
    const char *slash = strrchr(name, '/');
    return (slash ? slash[1] : name[0]) == '.' || strncmp(name, "__MACOSX/", 9) == 0;
}

static dgm_code next_member(dgm_pack *pack, dgm_arena *names, const char **name, dgm_err *err) {
    for (;;) {
        struct archive_entry *entry = NULL;
        int status = archive_read_next_header(pack->archive, &entry);
        if (status == ARCHIVE_EOF) {
            return DGM_END;
        }
        if (status == ARCHIVE_RETRY) {
            continue;
        }
        if (status < ARCHIVE_WARN) {
            return fail(pack, pack->path, err);
        }
        pack->number++;
        const char *own = archive_entry_pathname(entry);
        own = own ? own : archive_entry_pathname_utf8(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || (own && is_hidden(own))) {
            continue;
        }
        if (pack->is_zip && own && pack->number == 1 && strcmp(own, "[Content_Types].xml") == 0) {
            return dgm_err_set(err, DGM_E_FORMAT, pack->path, 0,
                               "is an office file, not text: save it as text or HTML");
        }
        *name = own ? dgm_arena_print(names, "%s/%s", pack->path, own)
                    : dgm_arena_print(names, "%s/%u", pack->path, pack->number);
        return *name ? DGM_OK : dgm_err_set_limit(err, pack->path);
    }
}

dgm_code dgm_pack_next(dgm_pack *pack, dgm_arena *names, const char **name, dgm_err *err) {
    // libarchive gives names in the thread's locale, whatever the program's.
    locale_t before = pack->utf8 ? uselocale(pack->utf8) : (locale_t)0;
    dgm_code code = next_member(pack, names, name, err);
    if (pack->utf8) {
        uselocale(before);
    }
    return code;
}

dgm_code dgm_pack_read(void *source, uint8_t *to, size_t room, size_t *got, dgm_err *err) {
    dgm_pack *pack = source;
    la_ssize_t n = archive_read_data(pack->archive, to, room);
    if (n < 0) {
        return fail(pack, pack->path, err);
    }
    *got = (size_t)n;
    pack->total += *got;
    int64_t eaten = archive_filter_bytes(pack->archive, -1);
    if (pack->total > SWELL_FROM && pack->total / SWELL > (uint64_t)(eaten > 0 ? eaten : 0)) {
        return dgm_err_set(err, DGM_E_LIMIT, pack->path, 0, "swells to more than %d times its size: not read further",
                           (int)SWELL);
    }
    return DGM_OK;
}
