// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/task_runner_message_filter.h"

#include <utility>

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/thread_task_runner_handle.h"
#include "ipcx/channel.h"
#include "ipcx/channel_policy.h"
#include "src/ipc/backlog_cost.h"
#include "src/ipc/unhandled_call.h"
#include "src/ipcx/pending_bytes.h"

namespace ipcx {

namespace internal {

// The filter as the channel sees it.
class FilterConnection : public IPC::MessageFilter {
 public:
  explicit FilterConnection(TaskRunnerMessageFilter* filter)
      : filter_(filter) {}

  // IPC::MessageFilter:
  void OnFilterAdded(IPC::Sender* sender) override {
    filter_->DidAdd(sender);
    filter_->OnFilterAdded(sender);
  }
  void OnFilterRemoved() override {
    filter_->DidEnd();
    filter_->OnFilterRemoved();
  }
  void OnChannelConnected(int32 peer_pid) override {
    filter_->DidConnect(peer_pid);
    filter_->OnChannelConnected(peer_pid);
  }
  void OnChannelError() override { filter_->OnChannelError(); }
  void OnChannelClosing() override {
    filter_->DidEnd();
    filter_->OnChannelClosing();
  }
  bool OnMessageReceived(const IPC::Message& message) override {
    return filter_->DidReceive(message);
  }
  bool GetSupportedMessageClasses(std::vector<uint32>* classes) const override {
    *classes = filter_->message_classes_;
    return true;
  }

 private:
  ~FilterConnection() override {}

  const scoped_refptr<TaskRunnerMessageFilter> filter_;

  DISALLOW_COPY_AND_ASSIGN(FilterConnection);
};

// A message on its way to its handler. If it never gets there, because the
// runner was shut down, its caller is answered all the same.
class PendingDispatch {
 public:
  PendingDispatch(TaskRunnerMessageFilter* filter, const IPC::Message& message)
      : filter_(filter),
        message_(message),
        share_(filter->pending_bytes_.get(),
               IPC::internal::BacklogCost(message)) {}

  ~PendingDispatch() {
    if (is_handled_)
      return;
    if (scoped_ptr<IPC::Message> reply =
            IPC::internal::ReplyToUnhandled(message_)) {
      filter_->Send(reply.release());
    }
  }

  void Run() {
    is_handled_ = filter_->OnMessageReceived(message_);
    if (message_.dispatch_error())
      filter_->BadMessageReceived(message_);
  }

 private:
  const scoped_refptr<TaskRunnerMessageFilter> filter_;
  const IPC::Message message_;
  const PendingBytes::Share share_;
  bool is_handled_ = false;

  DISALLOW_COPY_AND_ASSIGN(PendingDispatch);
};

}  // namespace internal

namespace {

void RunRefusalCallback(
    const TaskRunnerMessageFilter::RefusalCallback& callback,
    DisconnectReason reason,
    internal::PendingBytes::Share* share,
    scoped_ptr<IPC::Message> message) {
  callback.Run(reason, *message);
}

}  // namespace

TaskRunnerMessageFilter::TaskRunnerMessageFilter(uint32 message_class)
    : TaskRunnerMessageFilter(&message_class, 1) {}

TaskRunnerMessageFilter::TaskRunnerMessageFilter(const uint32* message_classes,
                                                 size_t count)
    : message_classes_(message_classes, message_classes + count),
      max_pending_bytes_(ChannelPolicy::kUnlimited),
      pending_bytes_(new internal::PendingBytes) {
  DCHECK_NE(count, 0u);
}

TaskRunnerMessageFilter::~TaskRunnerMessageFilter() = default;

void TaskRunnerMessageFilter::OnDestruct() const {
  delete this;
}

base::TaskRunner* TaskRunnerMessageFilter::OverrideTaskRunnerForMessage(
    const IPC::Message& message) {
  return nullptr;
}

void TaskRunnerMessageFilter::BadMessageReceived(const IPC::Message& message) {
  LOG(ERROR) << "Bad message, "
             << DisconnectReasonName(GetRefusalReason(message)) << ", of type "
             << message.type() << " from process " << peer_pid();
  scoped_ptr<IPC::Message> copy(new IPC::Message(message));
  // A copy starts without.
  if (message.dispatch_error())
    copy->set_dispatch_error();
  Report(GetRefusalReason(message), copy.Pass());
}

bool TaskRunnerMessageFilter::Send(IPC::Message* message) {
  scoped_ptr<IPC::Message> owned(message);
  if (owned->is_sync()) {
    LOG(ERROR) << "A filter cannot send the sync message " << owned->type();
    return false;
  }
  scoped_refptr<base::SingleThreadTaskRunner> io_task_runner;
  {
    base::AutoLock locked(io_task_runner_lock_);
    io_task_runner = io_task_runner_;
  }
  if (!io_task_runner.get())
    return false;
  if (io_task_runner->BelongsToCurrentThread())
    return sender_ && sender_->Send(owned.release());
  return io_task_runner->PostTask(
      FROM_HERE, base::Bind(&TaskRunnerMessageFilter::SendOnIOThread, this,
                            base::Passed(&owned)));
}

scoped_refptr<IPC::MessageFilter> TaskRunnerMessageFilter::GetFilter() {
  DCHECK(!has_filter_);
  has_filter_ = true;
  return new internal::FilterConnection(this);
}

void TaskRunnerMessageFilter::SetRefusalCallback(
    const RefusalCallback& callback) {
  refusal_callback_ = callback;
  refusal_runner_ = base::ThreadTaskRunnerHandle::Get();
}

void TaskRunnerMessageFilter::DidAdd(IPC::Sender* sender) {
  sender_ = sender;
  base::AutoLock locked(io_task_runner_lock_);
  io_task_runner_ = base::ThreadTaskRunnerHandle::Get();
}

void TaskRunnerMessageFilter::DidConnect(int32 peer_pid) {
  peer_pid_ = static_cast<base::ProcessId>(peer_pid);
}

void TaskRunnerMessageFilter::DidEnd() {
  sender_ = nullptr;
  base::AutoLock locked(io_task_runner_lock_);
  io_task_runner_ = nullptr;
}

bool TaskRunnerMessageFilter::DidReceive(const IPC::Message& message) {
  if (is_backlog_full_)
    return true;
  const scoped_refptr<base::TaskRunner> runner(
      OverrideTaskRunnerForMessage(message));
  if (!runner.get())
    return OnMessageReceived(message);
  const size_t pending = pending_bytes_->count();
  if (pending > max_pending_bytes_ ||
      IPC::internal::BacklogCost(message) > max_pending_bytes_ - pending) {
    is_backlog_full_ = true;
    Report(DisconnectReason::kBacklogFull,
           make_scoped_ptr(new IPC::Message(
               message.routing_id(), message.type(), message.priority())));
    return true;
  }
  runner->PostTask(
      FROM_HERE,
      base::Bind(&internal::PendingDispatch::Run,
                 base::Owned(new internal::PendingDispatch(this, message))));
  return true;
}

void TaskRunnerMessageFilter::SendOnIOThread(scoped_ptr<IPC::Message> message) {
  if (sender_)
    sender_->Send(message.release());
}

void TaskRunnerMessageFilter::Report(DisconnectReason reason,
                                     scoped_ptr<IPC::Message> message) {
  if (refusal_callback_.is_null())
    return;
  // It counts until it is told, so that a peer cannot fill that thread's queue.
  internal::PendingBytes::Share* const share =
      new internal::PendingBytes::Share(pending_bytes_.get(),
                                        IPC::internal::BacklogCost(*message));
  refusal_runner_->PostTask(
      FROM_HERE, base::Bind(&RunRefusalCallback, refusal_callback_, reason,
                            base::Owned(share), base::Passed(&message)));
}

}  // namespace ipcx
