// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/running_child.h"

#include <string>

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/process/launch.h"
#include "base/thread_task_runner_handle.h"
#include "ipc/ipc_switches.h"
#include "ipcx/channel.h"
#include "ipcx/task_runner_message_filter.h"
#include "src/ipcx/peer_gate.h"

namespace ipcx {
namespace internal {

namespace {

// How long the channel of a process that is gone may take to end, too: another
// process may hold the child's end, or on Windows nobody may ever have opened
// it.
base::TimeDelta LastWordsLimit(bool is_connected) {
  return base::TimeDelta::FromMilliseconds(is_connected ? 1000 : 100);
}

}  // namespace

RunningChild::RunningChild(
    const ChildProcessOptions& options,
    const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
    Client* client)
    : options_(options),
      io_task_runner_(io_task_runner),
      client_(client),
      weak_factory_(this) {}

RunningChild::~RunningChild() = default;

bool RunningChild::Launch() {
  // No prefix: the name is on the command line, for everybody to read.
  const std::string id = IPC::Channel::GenerateVerifiedChannelID(std::string());
  channel_ = IPC::ChannelProxy::Create(
      CreateChannelFactory(id, IPC::Channel::MODE_SERVER, options_.policy),
      this, io_task_runner_);
  gate_ = new PeerGate(GetStatus(channel_.get()));
  channel_->AddFilter(gate_.get());

  base::CommandLine command_line(options_.command_line);
  command_line.AppendSwitchASCII(switches::kProcessChannelID, id);
  base::LaunchOptions launch_options;
  client_->OnLaunching(&command_line, &launch_options);
  launch_time_ = base::TimeTicks::Now();
  {
    base::AutoLock locked(*gate_->lock());
    process_ = ChildProcess::Launch(
        command_line, launch_options, channel_.get(), io_task_runner_,
        base::Bind(&RunningChild::OnProcessEnded, weak_factory_.GetWeakPtr()));
    if (!process_)
      return false;
    if (!options_.accepts_other_process)
      gate_->SetExpected(process_->process().Pid());
  }
  if (options_.hello_timeout > base::TimeDelta()) {
    hello_timer_.Start(FROM_HERE, options_.hello_timeout, this,
                       &RunningChild::OnHelloTimeout);
  }
  return true;
}

const base::Process* RunningChild::process() const {
  return process_ ? &process_->process() : nullptr;
}

bool RunningChild::Send(scoped_ptr<IPC::Message> message) {
  return !is_channel_over_ && channel_->Send(message.release());
}

void RunningChild::AddFilter(TaskRunnerMessageFilter* filter) {
  filter->set_max_pending_bytes(options_.policy.max_backlog_bytes);
  filter->SetRefusalCallback(
      base::Bind(&RunningChild::OnRefusedByFilter, weak_factory_.GetWeakPtr()));
  channel_->AddFilter(filter->GetFilter().get());
}

void RunningChild::Terminate(DisconnectReason reason, uint32 bad_message_type) {
  // That it left may be heard of before what it had done.
  if (end_.reason == DisconnectReason::kNone ||
      end_.reason == DisconnectReason::kPeerClosed) {
    end_.reason = reason;
    end_.bad_message_type = bad_message_type;
    LOG(ERROR) << "Terminating child process " << process_->process().Pid()
               << ": " << DisconnectReasonName(reason) << ", message type "
               << bad_message_type;
  }
  const bool was_channel_over = is_channel_over_;
  // First, so that it cannot tell from the closed channel what is to come.
  if (!is_process_over_)
    process_->Kill();
  CloseChannel();
  if (is_process_over_ && !was_channel_over)
    FinishSoon();
}

void RunningChild::Shutdown() {
  is_shut_down_ = true;
  if (is_channel_over_)
    return;
  CloseChannel();
  if (is_process_over_)
    FinishSoon();
  else
    exit_timer_.Start(FROM_HERE, options_.exit_timeout, this,
                      &RunningChild::OnExitTimeout);
}

bool RunningChild::OnMessageReceived(const IPC::Message& message) {
  return client_->OnMessage(message);
}

void RunningChild::OnChannelConnected(int32 peer_pid) {
  hello_timer_.Stop();
  is_connected_ = true;
  const PeerIdentity peer = GetStatus(channel_.get())->peer();
  if (!gate_->Admits(peer)) {
    Terminate(DisconnectReason::kWrongIdentity, 0);
    return;
  }
  client_->OnConnected(peer);
}

void RunningChild::OnChannelError() {
  const DisconnectReason reason =
      GetStatus(channel_.get())->disconnect_reason();
  if (is_process_over_) {
    end_.reason = reason;
    Finish();
    return;
  }
  if (reason != DisconnectReason::kPeerClosed &&
      reason != DisconnectReason::kNone) {
    Terminate(reason, 0);
    return;
  }
  end_.reason = DisconnectReason::kPeerClosed;
  CloseChannel();
  // Most likely it is on its way out, and its exit code is of interest.
  exit_timer_.Start(FROM_HERE, options_.exit_timeout, this,
                    &RunningChild::OnExitTimeout);
}

void RunningChild::OnBadMessageReceived(const IPC::Message& message) {
  client_->OnBadMessage(message);
}

void RunningChild::OnHelloTimeout() {
  Terminate(DisconnectReason::kHandshakeTimeout, 0);
}

void RunningChild::OnExitTimeout() {
  LOG(ERROR) << "Child process " << process_->process().Pid()
             << " lives on without its channel; killing it";
  process_->Kill();
}

void RunningChild::OnRefusedByFilter(DisconnectReason reason,
                                     const IPC::Message& message) {
  if (is_shut_down_ || end_.bad_message_type != 0)
    return;
  if (reason == DisconnectReason::kBacklogFull)
    Terminate(reason, 0);
  else
    client_->OnBadMessage(message);
}

void RunningChild::OnProcessEnded(ChildEndCause cause, int code) {
  is_process_over_ = true;
  hello_timer_.Stop();
  exit_timer_.Stop();
  end_.cause = cause;
  end_.code = code;
  end_.uptime = base::TimeTicks::Now() - launch_time_;
  if (is_channel_over_) {
    Finish();
    return;
  }
  last_words_timer_.Start(FROM_HERE, LastWordsLimit(is_connected_), this,
                          &RunningChild::OnLastWordsTimeout);
}

void RunningChild::OnLastWordsTimeout() {
  const bool is_posted = io_task_runner_->PostTaskAndReply(
      FROM_HERE, base::Bind(&base::DoNothing),
      base::Bind(&RunningChild::Finish, weak_factory_.GetWeakPtr()));
  if (!is_posted)
    Finish();
}

void RunningChild::CloseChannel() {
  is_channel_over_ = true;
  hello_timer_.Stop();
  last_words_timer_.Stop();
  channel_->Close();
}

void RunningChild::FinishSoon() {
  base::ThreadTaskRunnerHandle::Get()->PostTask(
      FROM_HERE, base::Bind(&RunningChild::Finish, weak_factory_.GetWeakPtr()));
}

void RunningChild::Finish() {
  // What comes by another way must not find us again.
  weak_factory_.InvalidateWeakPtrs();
  if (!is_channel_over_)
    CloseChannel();
  if (end_.reason == DisconnectReason::kNone && !is_shut_down_)
    end_.reason = DisconnectReason::kPeerClosed;
  const ChildEnd end = end_;
  client_->OnEnded(end);
}

}  // namespace internal
}  // namespace ipcx
