#pragma once
// What Swift can't call: functions of any number of arguments, and macros that look like functions.
#include <errno.h>
#include <fcntl.h>
#include <linux/types.h>
#include <seccomp.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Of linux/landlock.h, which on many systems is older than the kernel. Numbers of system calls and layouts are fixed.
struct sandbox_rules {
  __u64 files;
  __u64 network;
  __u64 scopes;
};

struct sandbox_folder {
  __u64 allowed;
  __s32 folder;
} __attribute__((packed));

static inline long sandbox_landlock_version(void) { return syscall(444, NULL, 0, 1); }

static inline long sandbox_landlock_rules(const struct sandbox_rules *rules) {
  return syscall(444, rules, sizeof *rules, 0);
}

static inline long sandbox_landlock_allow(int rules, const struct sandbox_folder *folder) {
  return syscall(445, rules, 1, folder, 0);
}

static inline long sandbox_landlock_enter(int rules) { return syscall(446, rules, 0); }

static inline int sandbox_set(int option, unsigned long value) { return prctl(option, value, 0, 0, 0); }

static inline __u32 sandbox_allowance(void) { return SCMP_ACT_ALLOW; }

static inline __u32 sandbox_refusal(int code) { return SCMP_ACT_ERRNO((__u32)code); }

// Declared here, as Swift's C library leaves out what is GNU's own.
static inline int sandbox_pipe(int *ends) {
  extern int pipe2(int *, int);
  return pipe2(ends, O_CLOEXEC);
}

static inline int sandbox_close_from(posix_spawn_file_actions_t *actions, int first) {
  extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
