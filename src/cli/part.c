// Output files that appear whole, and a run's way back into one that was interrupted.
#include "cli/cli.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The state is written anew every so many documents: a crash costs at most their work.
enum { KEEP_EVERY = 500 };

static bool fail(const char *path, const char *what) {
    fprintf(stderr, "dragoman: %s: %s: %s\n", path, what, strerror(errno));
    return false;
}

// A line "name value" of the state. false where it is none.
static bool read_line(FILE *file, const char *name, int base, uint64_t *value) {
    char line[64], *end = NULL;
    size_t size = strlen(name);
    if (!fgets(line, sizeof line, file) || strncmp(line, name, size) != 0 || line[size] != ' ') {
        return false;
    }
    errno = 0;
    *value = strtoull(line + size + 1, &end, base);
    return errno == 0 && end > line + size + 1 && *end == '\n';
}

static bool read_state(const dgm_cli_part *part, uint64_t *key, uint64_t *documents, uint64_t *bytes) {
    FILE *file = fopen(part->state, "r");
    uint64_t version = 0;
    bool good = file && read_line(file, "dragoman-part", 10, &version) && version == 1 &&
                read_line(file, "key", 16, key) && read_line(file, "documents", 10, documents) &&
                read_line(file, "bytes", 10, bytes);
    if (file) {
        fclose(file);
    }
    return good;
}

// What the state counts must be on the disk before the state is.
static bool keep(dgm_cli_part *part) {
    char fresh[sizeof part->state + 8];
    if (fflush(part->file) != 0 || fsync(fileno(part->file)) != 0) {
        return fail(part->part, "cannot write");
    }
    snprintf(fresh, sizeof fresh, "%s.new", part->state);
    FILE *file = fopen(fresh, "w");
    if (!file) {
        return fail(fresh, "cannot write");
    }
    fprintf(file, "dragoman-part 1\nkey %016" PRIx64 "\ndocuments %" PRIu64 "\nbytes %" PRIu64 "\n", part->key,
            part->documents, part->bytes);
    bool good = fflush(file) == 0 && fsync(fileno(file)) == 0;
    good = fclose(file) == 0 && good && rename(fresh, part->state) == 0;
    part->kept = part->documents;
    return good || fail(part->state, "cannot write");
}

bool dgm_cli_part_open(dgm_cli_part *part, const char *path, uint64_t key, bool resume) {
    *part = (dgm_cli_part){.path = path, .key = key};
    if (snprintf(part->part, sizeof part->part, "%s.part", path) >= (int)sizeof part->part - 8) {
        fprintf(stderr, "dragoman: %s: the name is too long\n", path);
        return false;
    }
    snprintf(part->state, sizeof part->state, "%.4080s.state", part->part);
    uint64_t made_by = 0;
    if (resume && access(part->state, F_OK) == 0) {
        if (!read_state(part, &made_by, &part->documents, &part->bytes)) {
            fprintf(stderr, "dragoman: %s: is damaged; without --resume the run begins anew\n", part->state);
            return false;
        }
        if (made_by != key) {
            fprintf(stderr,
                    "dragoman: %s: was made of other inputs, options, model or lexicon; without --resume the run "
                    "begins anew\n",
                    part->part);
            return false;
        }
        part->kept = part->documents;
        part->file = fopen(part->part, "r+b");
        // What was written after the state is of documents that are done again.
        if (part->file &&
            (ftruncate(fileno(part->file), (off_t)part->bytes) != 0 || fseeko(part->file, 0, SEEK_END) != 0)) {
            fclose(part->file);
            part->file = NULL;
        }
    } else {
        part->file = fopen(part->part, "wb");
    }
    return part->file || fail(part->part, "cannot write");
}

bool dgm_cli_part_put(dgm_cli_part *part, const char *data, size_t size) {
    if (size && fwrite(data, 1, size, part->file) != size) {
        return fail(part->part, "cannot write");
    }
    part->bytes += size;
    part->documents++;
    return part->documents - part->kept < KEEP_EVERY || keep(part);
}

bool dgm_cli_part_close(dgm_cli_part *part, bool whole) {
    bool good = keep(part);
    good = fclose(part->file) == 0 && good;
    part->file = NULL;
    if (good && whole) {
        good = rename(part->part, part->path) == 0 || fail(part->path, "cannot be named");
        unlink(part->state);
    }
    return good;
}
