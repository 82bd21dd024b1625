// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_sync_channel.h"

#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel_factory.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/pending_sync_calls.h"
#include "src/ipc/received_sync_msg_queue.h"

namespace IPC {

SyncChannel::SyncContext::SyncContext(
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
    base::WaitableEvent* shutdown_event)
    : Context(listener, ipc_task_runner),
      calls_(new internal::PendingSyncCalls(
          internal::PendingSyncCalls::Parse::kInFinish)),
      received_sync_msgs_(ReceivedSyncMsgQueue::AddContext(this)),
      shutdown_event_(shutdown_event) {
  DCHECK(shutdown_event_);
  // A call would wait for its own thread.
  DCHECK(!ipc_task_runner->BelongsToCurrentThread());
}

SyncChannel::SyncContext::~SyncContext() = default;

bool SyncChannel::SyncContext::MayNest() const {
  return call_stack_.size() < ledger().max_nested_calls();
}

void SyncChannel::SyncContext::Push(SyncMessage* sync_msg) {
  call_stack_.push_back(calls_->Add(sync_msg));
}

bool SyncChannel::SyncContext::Pop() {
  internal::PendingSyncCall* const call = call_stack_.back();
  call_stack_.pop_back();
  scoped_ptr<Message> malformed_reply;
  const bool answered = calls_->Finish(call, &malformed_reply);
  if (malformed_reply)
    ReportBadReply(*malformed_reply, true);
  return answered;
}

base::WaitableEvent* SyncChannel::SyncContext::GetSendDoneEvent() {
  return call_stack_.back()->done_event;
}

base::WaitableEvent* SyncChannel::SyncContext::GetDispatchEvent() {
  return received_sync_msgs_->dispatch_event();
}

void SyncChannel::SyncContext::DispatchMessages() {
  received_sync_msgs_->DispatchMessages(this);
}

bool SyncChannel::SyncContext::TryToUnblockListener(const Message* msg) {
  return msg->is_reply() &&
         calls_->OnReply(*msg) == internal::PendingSyncCalls::Match::kAwaited;
}

void SyncChannel::SyncContext::OnSendTimeout(int message_id) {
  calls_->CancelUnsent(message_id);
}

base::WaitableEventWatcher::EventCallback
SyncChannel::SyncContext::MakeWaitableEventCallback() {
  return base::Bind(&SyncContext::OnWaitableEventSignaled, this);
}

bool SyncChannel::SyncContext::OnMessageReceived(const Message& msg) {
  if (TryFilters(msg))
    return true;
  if (msg.is_reply()) {
    // Once the call is over, its thread finds what came before the reply.
    FlushToListener();
    if (calls_->OnReply(msg) == internal::PendingSyncCalls::Match::kUnknown)
      ReportBadReply(msg, false);
    return true;
  }
  // Whoever sends a sync message may wait for it inside of a call of ours. That
  // an asynchronous one is let in by the peer alone takes trust.
  if (msg.should_unblock() && (msg.is_sync() || peer_is_trusted())) {
    if (!AddToBacklog(msg))
      return true;
    FlushToListener();
    received_sync_msgs_->QueueMessage(msg, this);
    return true;
  }
  return OnMessageReceivedNoFilter(msg);
}

void SyncChannel::SyncContext::OnChannelError() {
  FlushToListener();
  calls_->ForgetAll();
  Context::OnChannelError();
}

void SyncChannel::SyncContext::OnChannelOpened() {
  shutdown_watcher_.StartWatching(shutdown_event_, MakeWaitableEventCallback());
  Context::OnChannelOpened();
}

void SyncChannel::SyncContext::OnChannelClosed() {
  calls_->Close();
  shutdown_watcher_.StopWatching();
  Context::OnChannelClosed();
}

bool SyncChannel::SyncContext::IsReplyAwaited(int message_id) {
  return calls_->IsAwaited(message_id);
}

void SyncChannel::SyncContext::OnSyncMessageNotSent(int message_id) {
  OnSendTimeout(message_id);
}

void SyncChannel::SyncContext::Clear() {
  closed_ = true;
  calls_->Close();
  received_sync_msgs_->RemoveContext(this);
  Context::Clear();
}

void SyncChannel::SyncContext::OnWaitableEventSignaled(
    base::WaitableEvent* event) {
  calls_->GiveUpAll();
}

void SyncChannel::SyncContext::ReportBadReply(const Message& reply,
                                              bool is_malformed) {
  if (bad_reply_is_reported_.exchange(true))
    return;
  LOG(ERROR) << "Channel \"" << channel_id()
             << "\": a reply that is malformed or that nobody waits for, id "
             << SyncMessage::GetMessageId(reply);
  listener_task_runner()->PostTask(
      FROM_HERE,
      base::Bind(&SyncContext::OnDispatchBadReply, this, is_malformed, reply));
}

void SyncChannel::SyncContext::OnDispatchBadReply(bool is_malformed,
                                                  const Message& reply) {
  bad_reply_is_reported_ = false;
  if (is_malformed)
    reply.set_dispatch_error();
  OnDispatchBadMessage(reply);
}

// static
scoped_ptr<SyncChannel> SyncChannel::Create(
    const ChannelHandle& channel_handle,
    Channel::Mode mode,
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
    bool create_pipe_now,
    base::WaitableEvent* shutdown_event) {
  scoped_ptr<SyncChannel> channel =
      Create(listener, ipc_task_runner, shutdown_event);
  channel->Init(channel_handle, mode, create_pipe_now);
  return channel;
}

// static
scoped_ptr<SyncChannel> SyncChannel::Create(
    scoped_ptr<ChannelFactory> factory,
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
    bool create_pipe_now,
    base::WaitableEvent* shutdown_event) {
  scoped_ptr<SyncChannel> channel =
      Create(listener, ipc_task_runner, shutdown_event);
  channel->Init(std::move(factory), create_pipe_now);
  return channel;
}

// static
scoped_ptr<SyncChannel> SyncChannel::Create(
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
    base::WaitableEvent* shutdown_event) {
  return make_scoped_ptr(
      new SyncChannel(listener, ipc_task_runner, shutdown_event));
}

SyncChannel::SyncChannel(
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
    base::WaitableEvent* shutdown_event)
    : ChannelProxy(new SyncContext(listener, ipc_task_runner, shutdown_event)) {
}

SyncChannel::~SyncChannel() = default;

void SyncChannel::SetRestrictDispatchChannelGroup(int group) {
  DCHECK(CalledOnValidThread());
  sync_context()->set_restrict_dispatch_group(group);
}

bool SyncChannel::Send(Message* message) {
  if (!message->is_sync())
    return ChannelProxy::Send(message);

  DCHECK(CalledOnValidThread());
  scoped_ptr<SyncMessage> call(static_cast<SyncMessage*>(message));
  const scoped_refptr<SyncContext> context(sync_context());
  if (context->closed() || !context->ipc_task_runner())
    return false;
  if (!context->MayNest()) {
    LOG(ERROR) << "Refused a sync message of type " << call->type()
               << ": too many calls are within each other";
    return false;
  }
  base::WaitableEvent* const pump_messages_event = call->pump_messages_event();
  context->Push(call.get());
  // Asked only now, because the I/O thread ends the calls that it knows of when
  // the event is signalled, and no later ones.
  if (context->shutdown_event()->IsSignaled()) {
    context->OnSendTimeout(SyncMessage::GetMessageId(*call));
  } else {
    ChannelProxy::Send(call.release());
    WaitForReply(context.get(), pump_messages_event);
    // What this call had to leave alone may be for one around it.
    context->GetDispatchEvent()->Signal();
  }
  return context->Pop();
}

// static
void SyncChannel::WaitForReply(SyncContext* context,
                               base::WaitableEvent* pump_messages_event) {
  constexpr size_t kDispatch = 0;
  constexpr size_t kPump = 2;
  base::WaitableEvent* const done = context->GetSendDoneEvent();
  base::WaitableEvent* events[] = {context->GetDispatchEvent(), done,
                                   pump_messages_event};
  for (;;) {
    // Reset before the queue is looked at, so that no message goes unseen.
    events[kDispatch]->Reset();
    const bool is_done = done->IsSignaled();
    // What arrived before the reply is handled before the call returns.
    context->DispatchMessages();
    if (is_done)
      return;
    // Asked on its own, because WaitMany() may prefer a flood of messages.
    if (pump_messages_event && pump_messages_event->IsSignaled())
      break;
    if (base::WaitableEvent::WaitMany(events, pump_messages_event ? 3 : 2) ==
        kPump) {
      break;
    }
  }
  WaitForReplyWithNestedMessageLoop(context);
}

namespace {

void QuitNestedLoop(const base::Closure& quit, base::WaitableEvent* event) {
  quit.Run();
}

}  // namespace

// static
void SyncChannel::WaitForReplyWithNestedMessageLoop(SyncContext* context) {
  // If another call, made inside of this loop, runs one of its own, that one
  // has to end first.
  base::RunLoop nested;
  base::WaitableEventWatcher done_watcher;
  done_watcher.StartWatching(context->GetSendDoneEvent(),
                             base::Bind(&QuitNestedLoop, nested.QuitClosure()));
  base::MessageLoop::ScopedNestableTaskAllower allow(
      base::MessageLoop::current());
  nested.Run();
}

}  // namespace IPC
