// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/child_process_host.h"

#include "base/location.h"
#include "base/logging.h"
#include "ipcx/channel.h"
#include "src/ipcx/respawn_back_off.h"
#include "src/ipcx/running_child.h"

namespace ipcx {

class ChildProcessHost::ChildClient : public internal::RunningChild::Client {
 public:
  explicit ChildClient(ChildProcessHost* host) : host_(host) {}

  void OnLaunching(base::CommandLine* command_line,
                   base::LaunchOptions* options) override {
    host_->delegate_->OnChildLaunching(command_line, options);
  }
  void OnConnected(const PeerIdentity& peer) override {
    host_->delegate_->OnChildConnected(peer);
  }
  bool OnMessage(const IPC::Message& message) override {
    return host_->OnChildMessage(message);
  }
  void OnBadMessage(const IPC::Message& message) override {
    host_->OnChildBadMessage(message);
  }
  void OnEnded(const ChildEnd& end) override { host_->OnChildEnded(end); }

 private:
  ChildProcessHost* const host_;

  DISALLOW_COPY_AND_ASSIGN(ChildClient);
};

ChildProcessHost::ChildProcessHost(
    const ChildProcessOptions& options,
    Delegate* delegate,
    const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner)
    : options_(options),
      delegate_(delegate),
      io_task_runner_(io_task_runner),
      back_off_(new internal::RespawnBackOff(options)),
      client_(new ChildClient(this)),
      weak_factory_(this) {}

ChildProcessHost::~ChildProcessHost() {
  DCHECK(CalledOnValidThread());
}

bool ChildProcessHost::Launch() {
  DCHECK(CalledOnValidThread());
  DCHECK(!child_);
  if (child_)
    return false;
  respawn_timer_.Stop();
  is_shut_down_ = false;
  back_off_->Reset();
  return StartChild();
}

bool ChildProcessHost::StartChild() {
  child_.reset(
      new internal::RunningChild(options_, io_task_runner_, client_.get()));
  if (!child_->Launch())
    child_.reset();
  return child_ != nullptr;
}

void ChildProcessHost::Respawn() {
  if (!StartChild())
    DecideAndTell(ChildEnd());
}

bool ChildProcessHost::Send(IPC::Message* message) {
  DCHECK(CalledOnValidThread());
  scoped_ptr<IPC::Message> owned(message);
  return child_ && child_->Send(owned.Pass());
}

void ChildProcessHost::AddFilter(IPC::MessageFilter* filter) {
  DCHECK(child_);
  child_->channel()->AddFilter(filter);
}

void ChildProcessHost::AddFilter(TaskRunnerMessageFilter* filter) {
  DCHECK(child_);
  child_->AddFilter(filter);
}

void ChildProcessHost::TerminateOnBadMessageReceived(
    const IPC::Message& message) {
  DCHECK(CalledOnValidThread());
  if (!child_)
    return;
  const DisconnectReason reason = GetRefusalReason(message);
  child_->Terminate(reason == DisconnectReason::kNone
                        ? DisconnectReason::kTerminated
                        : reason,
                    message.type());
}

void ChildProcessHost::Terminate(DisconnectReason reason) {
  DCHECK(CalledOnValidThread());
  if (child_)
    child_->Terminate(reason, 0);
}

void ChildProcessHost::Shutdown() {
  DCHECK(CalledOnValidThread());
  is_shut_down_ = true;
  respawn_timer_.Stop();
  if (child_)
    child_->Shutdown();
}

IPC::ChannelProxy* ChildProcessHost::channel() const {
  return child_ ? child_->channel() : nullptr;
}

const base::Process* ChildProcessHost::process() const {
  return child_ ? child_->process() : nullptr;
}

bool ChildProcessHost::OnChildMessage(const IPC::Message& message) {
  const base::WeakPtr<ChildProcessHost> self = weak_factory_.GetWeakPtr();
  if (router_.OnMessageReceived(message))
    return true;
  return self && delegate_->OnMessageReceived(message);
}

void ChildProcessHost::OnChildBadMessage(const IPC::Message& message) {
  const base::WeakPtr<ChildProcessHost> self = weak_factory_.GetWeakPtr();
  if (delegate_->OnBadMessageReceived(message) && self)
    TerminateOnBadMessageReceived(message);
}

void ChildProcessHost::OnChildEnded(ChildEnd end) {
  // It calls us from within, and is of no use any more.
  const scoped_ptr<internal::RunningChild> ended(child_.Pass());
  DecideAndTell(end);
}

void ChildProcessHost::DecideAndTell(ChildEnd end) {
  const bool has_left = end.cause == ChildEndCause::kExited && end.code == 0;
  if (has_left || is_shut_down_) {
    end.next = AfterChildEnd::kNothing;
  } else if (back_off_->OnCrash(end.uptime, &end.respawn_delay)) {
    end.next = AfterChildEnd::kRespawn;
    respawn_timer_.Start(FROM_HERE, end.respawn_delay, this,
                         &ChildProcessHost::Respawn);
  } else {
    end.next = AfterChildEnd::kGiveUp;
  }
  delegate_->OnChildEnded(end);
}

}  // namespace ipcx
