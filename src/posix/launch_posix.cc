// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "src/posix/child_setup_posix.h"
#include "src/posix/close_fds_posix.h"
#include "src/posix/pipe_posix.h"
#include "src/posix/prepared_child_posix.h"
#include "src/posix/proc_posix.h"

namespace base {

namespace {

pid_t Fork(const LaunchOptions& options) {
#if defined(OS_LINUX)
  if (options.clone_flags != 0) {
    // Without a stack of its own the child goes on here, on its copy.
    return static_cast<pid_t>(syscall(
        SYS_clone, static_cast<unsigned int>(options.clone_flags | SIGCHLD), 0,
        0, 0, 0));
  }
#endif
  return fork();
}

// No handler of ours must run in the child: it would run our code there.
class ScopedBlockSignals {
 public:
  ScopedBlockSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ScopedBlockSignals(const ScopedBlockSignals&) = delete;
  ~ScopedBlockSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  ScopedBlockSignals& operator=(const ScopedBlockSignals&) = delete;

 private:
  sigset_t before_;
};

// -1 with errno set if there is no child.
pid_t ForkAndRun(const LaunchOptions& options,
                 const internal::ChildPlan& plan) {
  ScopedBlockSignals blocked;
  const pid_t pid = Fork(options);
  if (pid == 0)
    internal::RunChild(plan);
  return pid;
}

// Leaves the child to be reaped.
bool HasEnded(pid_t pid) {
  siginfo_t info = {};
  return waitid(P_PID, static_cast<id_t>(pid), &info,
                WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == pid;
}

// Waits until the child has become its program; errno of its set-up, or 0. The
// end of the pipe says so, but another thread may just have forked a process
// that holds the pipe and never calls exec: so the child is looked at, too.
int ReadChildStatus(pid_t pid, int status_fd) {
  const int kLookEveryMs = 50;
  struct pollfd status = {status_fd, POLLIN, 0};
  while (poll(&status, 1, kLookEveryMs) <= 0) {
    if (internal::HasExecuted(pid) || HasEnded(pid))
      return 0;
  }
  int error;
  const ssize_t size = HANDLE_EINTR(read(status_fd, &error, sizeof(error)));
  return size == static_cast<ssize_t>(sizeof(error)) ? error : 0;
}

bool AreOptionsSound(const LaunchOptions& options) {
#if defined(OS_LINUX)
  // A child that shares our memory, descriptors or directory would set itself
  // up in our place.
  const int kSharing = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND | CLONE_FILES |
                       CLONE_FS | CLONE_SETTLS | CLONE_CHILD_SETTID |
                       CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID | 0xff;
  return (options.clone_flags & kSharing) == 0;
#else
  return true;
#endif
}

}  // namespace

LaunchOptions::LaunchOptions()
    : wait(false),
      clear_environ(false),
      fds_to_remap(nullptr),
      maximize_rlimits(nullptr),
      new_process_group(false),
#if defined(OS_LINUX)
      clone_flags(0),
      allow_new_privs(false),
#endif
      pre_exec_delegate(nullptr) {
}

LaunchOptions::~LaunchOptions() = default;

LaunchOptions LaunchOptionsForTest() {
  LaunchOptions options;
#if defined(OS_LINUX)
  // Tests launch themselves, and some test what a set-uid helper does.
  options.allow_new_privs = true;
#endif
  return options;
}

Process LaunchProcess(const CommandLine& cmdline,
                      const LaunchOptions& options) {
  return LaunchProcess(cmdline.argv(), options);
}

Process LaunchProcess(const std::vector<std::string>& argv,
                      const LaunchOptions& options) {
  if (argv.empty() || !AreOptionsSound(options)) {
    LOG(ERROR) << "cannot launch a process: nothing to run, or clone flags "
                  "that share memory";
    return Process();
  }
  internal::PreparedChild child(argv, options);
  if (!child.IsRemapSound()) {
    LOG(ERROR) << "cannot launch " << argv[0]
               << ": descriptors to remap are invalid or collide";
    return Process();
  }
  ScopedFD status_read;
  ScopedFD status_write;
  if (!internal::CreatePipe(&status_read, &status_write) ||
      !child.SetStatusFd(status_write.Pass())) {
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }

  const pid_t pid = ForkAndRun(options, child.plan());
  if (pid == -1) {
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }
  child.CloseStatusFd();

  if (const int error = ReadChildStatus(pid, status_read.get())) {
    HANDLE_EINTR(waitpid(pid, nullptr, 0));
    errno = error;
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }
  if (options.wait)
    HANDLE_EINTR(waitpid(pid, nullptr, 0));
  return Process(pid);
}

void CloseSuperfluousFds(const InjectiveMultimap& saved_map) {
  // Not a vector: no allocation between fork and exec.
  const size_t kMost = 256;
  int kept[kMost];
  size_t count = 0;
  for (const InjectionArc& arc : saved_map) {
    RAW_CHECK(count < kMost);
    kept[count++] = arc.dest;
  }
  internal::CloseAllFdsExcept(kept, count);
}

}  // namespace base
