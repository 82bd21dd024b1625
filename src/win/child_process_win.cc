// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/child_process.h"

#include <utility>

#include "base/command_line.h"
#include "base/logging.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/win/object_watcher.h"

namespace ipcx {
namespace internal {

namespace {

// What Kill() ends processes with, as the task manager does.
const int kKilledExitCode = 1;

class WinChildProcess : public ChildProcess,
                        public base::win::ObjectWatcher::Delegate {
 public:
  WinChildProcess(base::Process process, const EndCallback& ended)
      : process_(std::move(process)), ended_(ended) {}

  ~WinChildProcess() override {
    watcher_.StopWatching();
    if (is_running_)
      Kill();
  }

  bool StartWatching() {
    return watcher_.StartWatching(process_.Handle(), this);
  }

  // It fails if the process has just ended, or is about to, by itself.
  void Kill() override {
    was_killed_ =
        base::KillProcess(process_.Handle(), kKilledExitCode, false) ||
        was_killed_;
  }

  const base::Process& process() const override { return process_; }

  // base::win::ObjectWatcher::Delegate:
  void OnObjectSignaled(HANDLE object) override {
    is_running_ = false;
    // It may delete us.
    const EndCallback ended = ended_;
    DWORD exit_code = 0;
    if (!GetExitCodeProcess(object, &exit_code)) {
      ended.Run(ChildEndCause::kExited, -1);
      return;
    }
    const int code = static_cast<int>(exit_code);
    if (was_killed_ && code == kKilledExitCode)
      ended.Run(ChildEndCause::kTerminated, 0);
    else if (code < 0)  // Severity error, or warning: an exception.
      ended.Run(ChildEndCause::kSignalled, code);
    else
      ended.Run(ChildEndCause::kExited, code);
  }

 private:
  const base::Process process_;
  const EndCallback ended_;
  bool was_killed_ = false;
  bool is_running_ = true;
  base::win::ObjectWatcher watcher_;

  DISALLOW_COPY_AND_ASSIGN(WinChildProcess);
};

}  // namespace

// There is nothing to hand over: the child opens the pipe by the id, and proves
// by the secret in it that it was meant.
//
// static
scoped_ptr<ChildProcess> ChildProcess::Launch(
    const base::CommandLine& command_line,
    base::LaunchOptions options,
    IPC::ChannelProxy* channel,
    const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
    const EndCallback& ended) {
  options.inherit_handles = false;
  options.handles_to_inherit = nullptr;
  options.wait = false;
  base::Process process = base::LaunchProcess(command_line, options);
  if (!process.IsValid())
    return nullptr;
  scoped_ptr<WinChildProcess> child(new WinChildProcess(process.Pass(), ended));
  if (!child->StartWatching()) {
    LOG(ERROR) << "Cannot watch a child process";
    return nullptr;
  }
  return child.Pass();
}

}  // namespace internal
}  // namespace ipcx
