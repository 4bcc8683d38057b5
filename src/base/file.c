#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
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

static dgm_code map_file(dgm_map *out, const char *path, int protection, int sharing, dgm_err *err) {
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
    void *data = mmap(NULL, size, protection, sharing, fd, 0);
    int saved = errno;
    close(fd);
    if (data == MAP_FAILED) {
        return dgm_err_set_errno(err, saved, path, "cannot be mapped");
    }
    *out = (dgm_map){data, size};
    return DGM_OK;
}

dgm_code dgm_map_open(dgm_map *out, const char *path, dgm_err *err) {
    return map_file(out, path, PROT_READ, MAP_SHARED, err);
}

dgm_code dgm_map_open_private(dgm_map *out, const char *path, dgm_err *err) {
    return map_file(out, path, PROT_READ | PROT_WRITE, MAP_PRIVATE, err);
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

static int write_all(int fd, const uint8_t *data, size_t size) {
    while (size) {
        ssize_t n = write(fd, data, size);
        if (n < 0 && errno != EINTR) {
            return errno;
        }
        data += n > 0 ? n : 0;
        size -= n > 0 ? (size_t)n : 0;
    }
    return fsync(fd) == 0 ? 0 : errno;
}

dgm_code dgm_file_write(const char *path, const void *data, size_t size, dgm_err *err) {
    char other[PATH_MAX];
    int n = snprintf(other, sizeof other, "%s.%ld.new", path, (long)getpid());
    if (n <= 0 || (size_t)n >= sizeof other) {
        return dgm_err_set(err, DGM_E_IO, path, 0, "the name is too long");
    }
    int fd = open(other, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) {
        return dgm_err_set_errno(err, errno, path, "cannot be written");
    }
    int failed = write_all(fd, data, size);
    failed = close(fd) != 0 && !failed ? errno : failed;
    failed = !failed && rename(other, path) != 0 ? errno : failed;
    if (failed) {
        unlink(other);
        return dgm_err_set_errno(err, failed, path, "cannot be written");
    }
    return DGM_OK;
}
