/*
 * Preloaded into a process, lets the files of one folder fail. The file named by CHAOS_CONTROL is mapped and says how:
 * its first byte is '-' (not at all), 'r' (only the reserve is left: no free space is reported, and writing still works), 'f' (the
 * disk is full), 'e' (input/output errors) or 's' (every flush takes half a second),
 * and from its third byte on stands the folder, ended by a zero byte.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

static const volatile char *control;

__attribute__((constructor)) static void begin(void) {
	const char *path = getenv("CHAOS_CONTROL");
	int file = path ? open(path, O_RDONLY) : -1;
	if (file < 0) return;
	void *mapped = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
	close(file);
	if (mapped != MAP_FAILED) control = mapped;
}

static char fault_of(int file) {
	char link[64], path[4096];
	if (!control || control[0] == '-') return '-';
	snprintf(link, sizeof link, "/proc/self/fd/%d", file);
	ssize_t length = readlink(link, path, sizeof path - 1);
	if (length < 0) return '-';
	path[length] = 0;
	const char *folder = (const char *)control + 2;
	return strncmp(path, folder, strlen(folder)) == 0 ? control[0] : '-';
}

static int is_full(const char *path) {
	const char *folder = (const char *)control + 2;
	return control && (control[0] == 'r' || control[0] == 'f') && strncmp(path, folder, strlen(folder)) == 0;
}

static int write_fails(int file) {
	char fault = fault_of(file);
	if (fault == 'f') errno = ENOSPC;
	if (fault == 'e') errno = EIO;
	return fault == 'f' || fault == 'e';
}

static int flush_fails(int file) {
	char fault = fault_of(file);
	if (fault == 's') usleep(500000);
	if (fault == 'e') errno = EIO;
	return fault == 'e';
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITING(name, arguments, call) \
	ssize_t name arguments { return write_fails(file) ? -1 : REAL(name) call; }

WRITING(write, (int file, const void *bytes, size_t length), (file, bytes, length))
WRITING(writev, (int file, const struct iovec *parts, int count), (file, parts, count))
WRITING(pwrite, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at))
WRITING(pwrite64, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at))
WRITING(pwritev, (int file, const struct iovec *parts, int count, off_t at), (file, parts, count, at))
WRITING(pwritev64, (int file, const struct iovec *parts, int count, off64_t at), (file, parts, count, at))

int fsync(int file) { return flush_fails(file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return flush_fails(file) ? -1 : REAL(fdatasync)(file); }

int statfs(const char *path, struct statfs *found) {
	int outcome = REAL(statfs)(path, found);
	if (is_full(path)) found->f_bavail = 0;
	return outcome;
}

int statfs64(const char *path, struct statfs64 *found) {
	int outcome = REAL(statfs64)(path, found);
	if (is_full(path)) found->f_bavail = 0;
	return outcome;
}
