// Fault injection: the calls by which a program changes files fail, tear or are its last, for tests of what is left then.
//
// Loaded before the C library (LD_PRELOAD), so everything in the program meets it, whatever makes the call. Environment:
//   FAULT_FOLDER  only files below this folder count
//   FAULT_LOG     a file outside of it, to which each call that counts adds a letter
//   FAULT         fail:K   the K-th call fails, and changes nothing
//                 full:K   from the K-th call on there is no room; a write is torn, and what makes room goes on
//                 kill:K   the program is killed at the K-th call; a write is torn
//                 bytes:N  there is room for N bytes more

#if defined(__linux__)

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long calls = 0;

static int is_below_folder(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_ours(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below_folder(path);
}

// What becomes of a call.
enum fate { FATE_DONE, FATE_FAILS, FATE_TORN, FATE_KILLED };

static enum fate fate_of_call(char letter) {
  calls += 1;
  const char *log = getenv("FAULT_LOG");
  if (log != NULL) {
    long file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    syscall(SYS_write, file, &letter, 1);
    syscall(SYS_close, file);
  }
  const char *fault = getenv("FAULT");
  if (fault == NULL || strchr(fault, ':') == NULL) return FATE_DONE;
  long number = atol(strchr(fault, ':') + 1);
  if (strncmp(fault, "fail", 4) == 0) return calls == number ? FATE_FAILS : FATE_DONE;
  if (strncmp(fault, "full", 4) == 0 && letter == 't') return FATE_DONE;
  if (strncmp(fault, "full", 4) == 0) return calls < number ? FATE_DONE : calls == number ? FATE_TORN : FATE_FAILS;
  if (strncmp(fault, "kill", 4) == 0) return calls == number ? FATE_KILLED : FATE_DONE;
  return FATE_DONE;
}

// Makes a call that is no write, or says that there is no room.
static long make_or_fail(char letter, long call, long one, long two, long three, long four) {
  // No flags, where a call takes a fifth argument.
  switch (fate_of_call(letter)) {
  case FATE_DONE: return syscall(call, one, two, three, four, 0);
  case FATE_KILLED: kill(getpid(), SIGKILL);
  default: errno = ENOSPC; return -1;
  }
}

ssize_t write(int file, const void *bytes, size_t count) {
  static long room = -1;
  if (!is_ours(file)) return syscall(SYS_write, file, bytes, count);
  const char *fault = getenv("FAULT");
  if (fault != NULL && strncmp(fault, "bytes:", 6) == 0) {
    if (room < 0) room = atol(fault + 6);
    if (room == 0 && count > 0) return errno = ENOSPC, -1;
    if ((long)count > room) count = (size_t)room;
    room -= (long)count;
  }
  switch (fate_of_call('w')) {
  case FATE_DONE: return syscall(SYS_write, file, bytes, count);
  case FATE_FAILS: errno = ENOSPC; return -1;
  case FATE_TORN: return syscall(SYS_write, file, bytes, (count + 1) / 2);
  case FATE_KILLED:
    syscall(SYS_write, file, bytes, count / 2);
    kill(getpid(), SIGKILL);
  }
  return -1;
}

int fsync(int file) {
  return (int)(is_ours(file) ? make_or_fail('s', SYS_fsync, file, 0, 0, 0) : syscall(SYS_fsync, file));
}

int ftruncate(int file, off_t size) {
  return (int)(is_ours(file) ? make_or_fail('t', SYS_ftruncate, file, size, 0, 0) : syscall(SYS_ftruncate, file, size));
}

// What is closed is closed; only the word that all went well may be missing.
int close(int file) {
  int isOurs = is_ours(file);
  long result = syscall(SYS_close, file);
  if (!isOurs) return (int)result;
  switch (fate_of_call('c')) {
  case FATE_DONE: return (int)result;
  case FATE_KILLED: kill(getpid(), SIGKILL);
  default: errno = EIO; return -1;
  }
}

int rename(const char *from, const char *to) {
  return (int)(is_below_folder(to)
    ? make_or_fail('r', SYS_renameat2, AT_FDCWD, (long)from, AT_FDCWD, (long)to)
    : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

static int open_file(const char *path, int flags, mode_t mode) {
  int counts = (flags & O_CREAT) != 0 && is_below_folder(path);
  return (int)(counts
    ? make_or_fail('o', SYS_openat, AT_FDCWD, (long)path, flags, mode)
    : syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

static mode_t mode_of(int flags, va_list arguments) {
  return (flags & O_CREAT) != 0 ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(path, flags, mode);
}

#endif
