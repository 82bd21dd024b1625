// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/renderer_process.h"

#include "base/base_paths.h"
#include "base/bind.h"
#include "base/command_line.h"
#include "base/location.h"
#include "base/path_service.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"
#include "examples/browser/browser/child_process.h"
#include "examples/browser/switches.h"
#include "ipc/ipc_switches.h"

namespace {

// How often to look after a process that should run, and one that should end.
const int kRunningIntervalMilliseconds = 100;
const int kEndingIntervalMilliseconds = 2;

}  // namespace

RendererProcess::RendererProcess() : weak_factory_(this) {}

RendererProcess::~RendererProcess() {
  if (process_.IsValid())
    EndChild(process_, nullptr);
}

bool RendererProcess::Launch(const std::string& channel_id,
                             IPC::ChannelProxy* channel,
                             const std::string& misbehavior,
                             const EndCallback& ended) {
  base::FilePath program;
  if (!PathService::Get(base::FILE_EXE, &program))
    return false;
  base::CommandLine command_line(program);
  command_line.AppendSwitchASCII(switches::kType, switches::kRendererType);
  command_line.AppendSwitchASCII(switches::kProcessChannelID, channel_id);
  if (!misbehavior.empty())
    command_line.AppendSwitchASCII(switches::kMisbehave, misbehavior);
  process_ = LaunchChild(command_line, channel);
  ended_ = ended;
  if (process_.IsValid())
    CheckSoon();
  return process_.IsValid();
}

void RendererProcess::Kill() {
  if (process_.IsValid())
    process_.Terminate(1);
}

void RendererProcess::EndWithin(base::TimeDelta patience) {
  give_up_at_ = base::TimeTicks::Now() + patience;
  // Instead of the look that is planned for later.
  weak_factory_.InvalidateWeakPtrs();
  if (process_.IsValid())
    CheckWhetherEnded();
}

void RendererProcess::CheckSoon() {
  base::ThreadTaskRunnerHandle::Get()->PostDelayedTask(
      FROM_HERE,
      base::Bind(&RendererProcess::CheckWhetherEnded,
                 weak_factory_.GetWeakPtr()),
      base::TimeDelta::FromMilliseconds(give_up_at_.is_null()
                                            ? kRunningIntervalMilliseconds
                                            : kEndingIntervalMilliseconds));
}

void RendererProcess::CheckWhetherEnded() {
  int exit_code = 0;
  base::TerminationStatus status =
      base::GetTerminationStatus(process_.Handle(), &exit_code);
  if (status == base::TERMINATION_STATUS_STILL_RUNNING) {
    if (give_up_at_.is_null() || base::TimeTicks::Now() < give_up_at_) {
      CheckSoon();
      return;
    }
    status = EndChild(process_, &exit_code);
  }
  process_.Close();  // On POSIX it is reaped: the number may be another's soon.
  ended_.Run(status, DescribeEnd(exit_code));
}
