// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_sync_message_filter.h"

#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "base/thread_task_runner_handle.h"
#include "src/ipc/pending_sync_calls.h"

namespace IPC {

SyncMessageFilter::SyncMessageFilter(base::WaitableEvent* shutdown_event)
    : listener_task_runner_(base::ThreadTaskRunnerHandle::Get()),
      shutdown_event_(shutdown_event),
      calls_(new internal::PendingSyncCalls(
          internal::PendingSyncCalls::Parse::kOnArrival)),
      sender_(nullptr) {
  DCHECK(shutdown_event_);
}

SyncMessageFilter::~SyncMessageFilter() = default;

bool SyncMessageFilter::Send(Message* message) {
  scoped_ptr<Message> owned(message);
  scoped_refptr<base::SingleThreadTaskRunner> io_task_runner;
  {
    base::AutoLock locked(lock_);
    io_task_runner = io_task_runner_;
  }
  if (!io_task_runner.get())
    return false;
  const bool is_sync = message->is_sync();
  // The channel and all others may let go of this filter meanwhile.
  const scoped_refptr<SyncMessageFilter> self(this);
  internal::PendingSyncCall* call = nullptr;
  if (is_sync) {
    // Either thread would wait for itself.
    DCHECK(!listener_task_runner_->BelongsToCurrentThread());
    DCHECK(!io_task_runner->BelongsToCurrentThread());
    call = calls_->Add(static_cast<SyncMessage*>(message));
  }
  // A task that never runs deletes its message.
  const bool posted = io_task_runner->PostTask(
      FROM_HERE, base::Bind(&SyncMessageFilter::SendOnIOThread, this,
                            base::Passed(&owned)));
  if (!is_sync)
    return true;

  if (posted) {
    base::WaitableEvent* events[] = {call->done_event, shutdown_event_};
    base::WaitableEvent::WaitMany(events, 2);
  }
  scoped_ptr<Message> unparsed_reply;
  return calls_->Finish(call, &unparsed_reply);
}

void SyncMessageFilter::OnFilterAdded(Sender* sender) {
  sender_ = sender;
  base::AutoLock locked(lock_);
  io_task_runner_ = base::ThreadTaskRunnerHandle::Get();
}

void SyncMessageFilter::OnFilterRemoved() {
  // The channel may go without telling us.
  sender_ = nullptr;
  calls_->Close();
}

void SyncMessageFilter::OnChannelError() {
  sender_ = nullptr;
  calls_->ForgetAll();
}

void SyncMessageFilter::OnChannelClosing() {
  sender_ = nullptr;
  calls_->Close();
}

bool SyncMessageFilter::OnMessageReceived(const Message& message) {
  // A reply to nobody here may be meant for others of this channel.
  return message.is_reply() && calls_->OnReply(message) !=
                                   internal::PendingSyncCalls::Match::kUnknown;
}

void SyncMessageFilter::SendOnIOThread(scoped_ptr<Message> message) {
  const bool is_sync = message->is_sync();
  const int id = is_sync ? SyncMessage::GetMessageId(*message) : 0;
  const bool is_wanted = !is_sync || calls_->IsAwaited(id);
  const bool sent = sender_ && is_wanted && sender_->Send(message.release());
  if (is_sync && !sent)
    calls_->CancelUnsent(id);
}

}  // namespace IPC
