// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/exit_watch_posix.h"

#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/process/kill.h"
#include "base/thread_task_runner_handle.h"
#include "src/posix/reap_posix.h"

namespace base {
namespace internal {

namespace {

// How long Abandon() waits for a process that was killed.
TimeDelta KilledGrace() {
  return TimeDelta::FromMilliseconds(100);
}

bool SendKill(pid_t pid, int pidfd) {
#if defined(SYS_pidfd_send_signal)
  if (pidfd >= 0 &&
      syscall(SYS_pidfd_send_signal, pidfd, SIGKILL, nullptr, 0) == 0) {
    return true;
  }
#endif
  return kill(pid, SIGKILL) == 0;
}

}  // namespace

ExitWatch::ExitWatch(
    pid_t pid,
    ScopedFD pidfd,
    const scoped_refptr<SingleThreadTaskRunner>& io_task_runner,
    const ExitCallback& ended)
    : pid_(pid),
      io_task_runner_(io_task_runner),
      owner_task_runner_(ThreadTaskRunnerHandle::Get()),
      ended_(ended),
      pidfd_(pidfd.Pass()) {
  CHECK(IsSingleProcess(pid));
}

ExitWatch::~ExitWatch() = default;

void ExitWatch::Start() {
  const bool is_watched =
      pidfd_.is_valid() &&
      io_task_runner_->PostTask(FROM_HERE, Bind(&ExitWatch::WatchPidFd, this));
  if (!is_watched)
    StartWaiter();
}

void ExitWatch::Kill() {
  AutoLock locked(lock_);
  if (!is_over_)
    KillLocked();
}

void ExitWatch::KillLocked() {
  lock_.AssertAcquired();
  if (!SendKill(pid_, pidfd_.get()))
    PLOG(ERROR) << "cannot kill child process " << pid_;
}

void ExitWatch::Abandon() {
  {
    AutoLock locked(lock_);
    if (is_over_)
      return;
    is_over_ = true;
    KillLocked();
  }
  io_task_runner_->PostTask(FROM_HERE, Bind(&ExitWatch::StopWatching, this));
  int status;
  if (ReapWithin(pid_, KilledGrace(), &status) == ReapResult::kRunning)
    EnsureProcessTerminated(Process(pid_));
}

void ExitWatch::WatchPidFd() {
  {
    AutoLock locked(lock_);
    if (is_over_)
      return;
  }
  watcher_.reset(new MessageLoopForIO::FileDescriptorWatcher);
  if (!MessageLoopForIO::current()->WatchFileDescriptor(
          pidfd_.get(), true, MessageLoopForIO::WATCH_READ, watcher_.get(),
          this)) {
    StartWaiter();
  }
}

void ExitWatch::StopWatching() {
  watcher_.reset();
  AutoLock locked(lock_);
  pidfd_.reset();
}

void ExitWatch::OnFileCanReadWithoutBlocking(int fd) {
  // Our owner may let go as soon as it is told.
  const scoped_refptr<ExitWatch> self(this);
  if (Reap())
    StopWatching();
}

void ExitWatch::OnFileCanWriteWithoutBlocking(int fd) {
  NOTREACHED();
}

void ExitWatch::StartWaiter() {
  const scoped_refptr<ExitWatch> self(this);
  std::thread([self] { self->WaitAndReap(); }).detach();
}

void ExitWatch::WaitAndReap() {
  do {
    // Leaves it to Reap(), which excludes a Kill() at the same time.
    siginfo_t info;
    HANDLE_EINTR(
        waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT));
  } while (!Reap());
}

bool ExitWatch::Reap() {
  int status = -1;
  {
    AutoLock locked(lock_);
    if (is_over_)
      return true;
    switch (ReapNow(pid_, &status)) {
      case ReapResult::kReaped:
        break;
      case ReapResult::kRunning:
        return false;
      case ReapResult::kFailed:
        LOG(ERROR) << "Somebody else has reaped child process " << pid_;
        status = -1;
        break;
    }
    is_over_ = true;
  }
  owner_task_runner_->PostTask(FROM_HERE, Bind(ended_, status));
  return true;
}

}  // namespace internal
}  // namespace base
