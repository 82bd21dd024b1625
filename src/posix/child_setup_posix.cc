// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/child_setup_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "build/build_config.h"
#include "src/posix/close_fds_posix.h"

#if defined(OS_LINUX) || defined(OS_ANDROID)
#include <sys/prctl.h>
#endif

namespace base {
namespace internal {

namespace {

// HANDLE_EINTR's limit in debug builds is not wanted here, and no signal can
// come: they are blocked until the end.

bool ResetSignals() {
  struct sigaction default_action = {};
  default_action.sa_handler = SIG_DFL;
  sigemptyset(&default_action.sa_mask);
  for (int signal = 1; signal < NSIG; ++signal)
    sigaction(signal, &default_action, nullptr);  // Some refuse, as SIGKILL.
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
}

bool Redirect(int source, int destination) {
  return dup2(source, destination) == destination;
}

bool OpenNullDeviceAsStdin() {
  const int null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (null_fd == -1)
    return false;
  if (null_fd == STDIN_FILENO)  // It was closed.
    return fcntl(null_fd, F_SETFD, 0) == 0;
  const bool redirected = Redirect(null_fd, STDIN_FILENO);
  close(null_fd);
  return redirected;
}

// All sources move out of the way first, so that the order of the pairs does
// not matter: pairs may swap, form rings, and map a descriptor to itself.
bool ArrangeFds(const ChildPlan& plan) {
  for (size_t i = 0; i < plan.remap_count; ++i) {
    plan.remap_scratch[i] = fcntl(plan.remap[i].first, F_DUPFD_CLOEXEC,
                                  plan.highest_destination + 1);
    if (plan.remap_scratch[i] == -1)
      return false;
  }
  if (!OpenNullDeviceAsStdin())
    return false;
  for (size_t i = 0; i < plan.remap_count; ++i) {
    if (!Redirect(plan.remap_scratch[i], plan.remap[i].second))
      return false;
  }
  CloseAllFdsExcept(plan.kept_fds, plan.kept_fd_count);
  return true;
}

bool MaximizeLimits(const int* resources, size_t count) {
  for (size_t i = 0; i < count; ++i) {
#if defined(__GLIBC__)
    const auto resource = static_cast<__rlimit_resource_t>(resources[i]);
#else
    const int resource = resources[i];
#endif
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0)
      return false;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(resource, &limit) != 0)
      return false;
  }
  return true;
}

bool ForbidNewPrivileges() {
#if defined(PR_SET_NO_NEW_PRIVS)
  // EINVAL: a kernel that does not know it yet.
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 || errno == EINVAL;
#else
  return true;
#endif
}

bool SetUp(const ChildPlan& plan) {
  if (plan.new_process_group && setpgid(0, 0) != 0)
    return false;
  if (!ArrangeFds(plan) ||
      !MaximizeLimits(plan.maximize_rlimits, plan.maximize_rlimit_count)) {
    return false;
  }
  if (plan.no_new_privileges && !ForbidNewPrivileges())
    return false;
  if (plan.current_directory && chdir(plan.current_directory) != 0)
    return false;
  // Last, so that the delegate's code runs with signals as in the program.
  if (!ResetSignals())
    return false;
  if (plan.pre_exec_delegate)
    plan.pre_exec_delegate->RunAsyncSafe();
  return true;
}

// Returns only on failure, with errno as execvp() would leave it.
void Execute(const ChildPlan& plan) {
  int error = ENOENT;
  for (const char* const* program = plan.programs; *program; ++program) {
    execve(*program, plan.argv, plan.environment);
    if (errno == ENOEXEC) {
      plan.shell_argv[1] = const_cast<char*>(*program);
      execve(plan.shell_argv[0], plan.shell_argv, plan.environment);
    }
    if (errno == EACCES)
      error = EACCES;  // Another directory may have it.
    else if (errno != ENOENT && errno != ENOTDIR)
      return;
  }
  errno = error;
}

}  // namespace

void RunChild(const ChildPlan& plan) {
  if (SetUp(plan))
    Execute(plan);
  const int error = errno;
  ssize_t written;
  do {
    written = write(plan.status_fd, &error, sizeof(error));
  } while (written == -1 && errno == EINTR);
  _exit(kChildSetupFailed);
}

}  // namespace internal
}  // namespace base
