#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static dgm_code open_regular(const char *path, int *fd, size_t *size, dgm_err *err) {
    struct stat status;
    *fd = open(path, O_RDONLY | O_CLOEXEC);
    if (*fd < 0) {
        return dgm_err_set_errno(err, errno, path, "cannot be opened");
    }
    if (fstat(*fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(*fd);
        return dgm_err_set(err, DGM_E_IO, path, 0, "is not a file");
    }
    *size = (size_t)status.st_size;
    return DGM_OK;
}

dgm_code dgm_map_open(dgm_map *out, const char *path, dgm_err *err) {
    int fd;
    size_t size;
    *out = (dgm_map){NULL, 0};
    dgm_code code = open_regular(path, &fd, &size, err);
    if (code) {
        return code;
    }
    if (size == 0) {
        close(fd);
        return dgm_err_set(err, DGM_E_FORMAT, path, 0, "is empty");
    }
    void *data = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
    int saved = errno;
    close(fd);
    if (data == MAP_FAILED) {
        return dgm_err_set_errno(err, saved, path, "cannot be mapped");
    }
    *out = (dgm_map){data, size};
    return DGM_OK;
}

void dgm_map_close(dgm_map *map) {
    if (map->data) {
        munmap((void *)(uintptr_t)map->data, map->size);
    }
    *map = (dgm_map){NULL, 0};
}

dgm_code dgm_file_read(dgm_arena *arena, const char *path, size_t limit, char **out, size_t *size, dgm_err *err) {
    int fd;
    dgm_code code = open_regular(path, &fd, size, err);
    if (code) {
        return code;
    }
    if (*size > limit) {
        close(fd);
        return dgm_err_set(err, DGM_E_LIMIT, path, 0, "has %zu bytes, more than %zu", *size, limit);
    }
    char *data = dgm_arena_get(arena, *size + 1);
    if (!data) {
        close(fd);
        return dgm_err_set_limit(err, path);
    }
    size_t at = 0;
    while (at < *size) {
        ssize_t n = read(fd, data + at, *size - at);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            code = dgm_err_set_errno(err, errno, path, "cannot be read");
            break;
        }
        if (n == 0) { // it shrank while we read
            break;
        }
        at += (size_t)n;
    }
    close(fd);
    *out = data;
    *size = at;
    return code;
}
