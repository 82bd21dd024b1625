// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/child_process.h"

#include <signal.h>
#include <sys/wait.h>

#include <utility>

#include "base/bind.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/memory/weak_ptr.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_descriptors.h"
#include "src/posix/exit_watch_posix.h"
#include "src/posix/reap_posix.h"

namespace ipcx {
namespace internal {

namespace {

// Where the child finds its end of the channel.
const int kChannelDescriptor =
    base::GlobalDescriptors::kBaseDescriptor + kPrimaryIPCChannel;

class PosixChildProcess : public ChildProcess {
 public:
  PosixChildProcess(
      base::Process process,
      const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
      const EndCallback& ended)
      : process_(std::move(process)), ended_(ended), weak_factory_(this) {
    watch_ = new base::internal::ExitWatch(
        process_.Pid(), base::internal::OpenPidFd(process_.Pid()),
        io_task_runner,
        base::Bind(&PosixChildProcess::OnExit, weak_factory_.GetWeakPtr()));
    watch_->Start();
  }

  ~PosixChildProcess() override { watch_->Abandon(); }

  void Kill() override {
    was_killed_ = true;
    watch_->Kill();
  }

  const base::Process& process() const override { return process_; }

 private:
  void OnExit(int status) {
    // It may delete us.
    const EndCallback ended = ended_;
    if (status == -1)
      ended.Run(ChildEndCause::kExited, -1);
    else if (WIFEXITED(status))
      ended.Run(ChildEndCause::kExited, WEXITSTATUS(status));
    else if (was_killed_ && WTERMSIG(status) == SIGKILL)
      ended.Run(ChildEndCause::kTerminated, 0);
    else
      ended.Run(ChildEndCause::kSignalled, WTERMSIG(status));
  }

  const base::Process process_;
  const EndCallback ended_;
  bool was_killed_ = false;
  scoped_refptr<base::internal::ExitWatch> watch_;
  base::WeakPtrFactory<PosixChildProcess> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(PosixChildProcess);
};

}  // namespace

// static
scoped_ptr<ChildProcess> ChildProcess::Launch(
    const base::CommandLine& command_line,
    base::LaunchOptions options,
    IPC::ChannelProxy* channel,
    const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
    const EndCallback& ended) {
  // Closed here at the end: while it is open, we never see the child leave.
  const base::ScopedFD end = channel->TakeClientFileDescriptor();
  if (!end.is_valid()) {
    LOG(ERROR) << "There is no channel for a child process";
    return nullptr;
  }
  base::FileHandleMappingVector descriptors;
  descriptors.push_back(std::make_pair(end.get(), kChannelDescriptor));
  options.fds_to_remap = &descriptors;
  options.wait = false;
  base::Process process = base::LaunchProcess(command_line, options);
  if (!process.IsValid())
    return nullptr;
  return make_scoped_ptr(
      new PosixChildProcess(process.Pass(), io_task_runner, ended));
}

}  // namespace internal
}  // namespace ipcx
