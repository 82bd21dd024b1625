// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_proxy.h"

#include <algorithm>
#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"
#include "ipc/ipc_channel_factory.h"
#include "ipc/ipc_channel_reader.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sync_message.h"
#include "ipc/message_filter_router.h"
#include "ipcx/disconnect_reason.h"
#include "src/base/repeat_task.h"
#include "src/ipc/backlog_cost.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/message_batch.h"
#include "src/ipc/message_log.h"
#include "src/ipc/server_pipe_policy.h"
#include "src/ipc/shared_writer.h"
#include "src/ipc/unhandled_call.h"
#include "src/ipc/verified_id.h"

namespace IPC {

namespace {

// Others may run tasks in ways of their own.
bool IsRunnerOfCurrentLoop(const base::SingleThreadTaskRunner* runner) {
  base::MessageLoop* const loop = base::MessageLoop::current();
  return loop && loop->message_loop_proxy().get() == runner;
}

}  // namespace

ChannelProxy::Context::ListenerRunner::ListenerRunner(
    scoped_refptr<base::SingleThreadTaskRunner> runner)
    : task_runner(std::move(runner)),
      repeats_tasks(IsRunnerOfCurrentLoop(task_runner.get())) {}

ChannelProxy::Context::Context(
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner)
    : listener_runner_(base::ThreadTaskRunnerHandle::Get()),
      ipc_task_runner_(ipc_task_runner),
      ledger_(new internal::ChannelLedger),
      listener_(listener),
      message_filter_router_(new MessageFilterRouter),
      batches_(new internal::MessageBatchPool),
      batch_runner_(nullptr) {
  DCHECK(ipc_task_runner_.get());
  // The listener must not be called on the I/O thread.
  DCHECK(!listener ||
         ipc_task_runner_.get() != listener_runner_.task_runner.get());
  internal::PrepareMessageLog();
}

ChannelProxy::Context::~Context() = default;

void ChannelProxy::Context::ClearIPCTaskRunner() {
  ipc_task_runner_ = nullptr;
}

void ChannelProxy::Context::SetListenerTaskRunner(
    scoped_refptr<base::SingleThreadTaskRunner> task_runner) {
  DCHECK(task_runner.get() != ipc_task_runner_.get());
  DCHECK(task_runner->BelongsToCurrentThread());
  base::AutoLock locked(listener_task_runner_lock_);
  DCHECK(listener_runner_.task_runner->BelongsToCurrentThread());
  listener_runner_ = ListenerRunner(std::move(task_runner));
}

scoped_refptr<base::SingleThreadTaskRunner>
ChannelProxy::Context::listener_task_runner() const {
  base::AutoLock locked(listener_task_runner_lock_);
  return listener_runner_.task_runner;
}

void ChannelProxy::Context::CreateChannel(scoped_ptr<ChannelFactory> factory) {
  DCHECK(!channel_);
  // A secret belongs into no log.
  internal::VerifiedId id;
  internal::ParseVerifiedId(factory->GetName(), &id);
  channel_id_ = id.name;
  channel_ = factory->BuildChannel(this);
  reader_ = channel_ ? channel_->reader() : nullptr;
  if (internal::ChannelReader* const channel_reader = reader()) {
    channel_reader->UseLedger(ledger_);
    shared_writer_owner_ = channel_reader->shared_writer();
    shared_writer_.store(shared_writer_owner_.get(), std::memory_order_release);
    // The channel goes before this object.
    channel_reader->SetBatchEndCallback(
        base::Bind(&Context::FlushToListener, base::Unretained(this)));
  }
}

void ChannelProxy::Context::PostToListener(const base::Closure& task) {
  FlushToListener();
  listener_task_runner()->PostTask(FROM_HERE, task);
}

void ChannelProxy::Context::FlushToListener() {
  if (!batch_)
    return;
  const scoped_refptr<internal::MessageBatch> batch = std::move(batch_);
  const scoped_refptr<base::SingleThreadTaskRunner> task_runner =
      std::move(batch_runner_.task_runner);
  // A task a message, or one that is repeated for each.
  const bool repeats_task = batch_runner_.repeats_tasks;
  size_t tasks = repeats_task ? 1 : batch->size();
  const base::Closure task =
      batch->Finish(repeats_task ? dispatch_next_repeatedly_ : dispatch_next_);
  for (; tasks > 0; --tasks)
    task_runner->PostTask(FROM_HERE, task);
}

bool ChannelProxy::Context::TryFilters(const Message& message) {
  internal::LogBeforeDispatch(message);
  if (!message_filter_router_->HasFilterFor(message))
    return false;
  // What the filter posts to the listener's thread comes after it.
  FlushToListener();
  if (!message_filter_router_->TryFilters(message))
    return false;
  internal::LogAfterDispatch(message, channel_id_);
  if (message.dispatch_error())
    PostToListener(base::Bind(&Context::OnDispatchBadMessage, this, message));
  return true;
}

bool ChannelProxy::Context::OnMessageReceived(const Message& message) {
  return TryFilters(message) || OnMessageReceivedNoFilter(message);
}

bool ChannelProxy::Context::AddToBacklog(const Message& message) {
  if (ledger_->DidReceive(internal::BacklogCost(message)))
    return true;
  OnDisconnect(ipcx::DisconnectReason::kBacklogFull);
  return false;
}

bool ChannelProxy::Context::OnMessageReceivedNoFilter(const Message& message) {
  if (dispatch_next_.is_null() || !AddToBacklog(message))
    return true;
  if (!batch_) {
    batch_ = batches_->Take();
    base::AutoLock locked(listener_task_runner_lock_);
    batch_runner_ = listener_runner_;
  }
  const internal::ChannelReader* const channel_reader = reader();
  const internal::FramedMessage* const framed =
      channel_reader ? channel_reader->dispatched() : nullptr;
  batch_->Add(message, framed);
  // Otherwise nobody tells of the end of the batch.
  if (!framed)
    FlushToListener();
  return true;
}

void ChannelProxy::Context::OnChannelConnected(int32 peer_pid) {
  FlushToListener();
  peer_pid_ = static_cast<base::ProcessId>(peer_pid);
  peer_connected_ = true;
  error_reported_ = false;
  // A listening server may meet one peer after another.
  for (size_t i = 0; i < filters_.size(); ++i)
    filters_[i]->OnChannelConnected(peer_pid);
  ActivatePendingFilters();
  PostToListener(base::Bind(&Context::OnDispatchConnected, this));
}

void ChannelProxy::Context::OnChannelError() {
  FlushToListener();
  error_reported_ = true;
  for (size_t i = 0; i < filters_.size(); ++i)
    filters_[i]->OnChannelError();
  PostToListener(
      base::Bind(&Context::OnDispatchError, this, ledger_->reason_now()));
}

void ChannelProxy::Context::OnChannelOpened() {
  DCHECK(channel_);
  // For the channel, whose listener we are; released when it is closed.
  AddRef();
  dispatch_next_ = base::Bind(&Context::OnDispatchNext, this, false);
  dispatch_next_repeatedly_ = base::Bind(&Context::OnDispatchNext, this, true);
  if (!channel_->Connect()) {
    // A channel whose peer is gone reports it from the loop, before this task.
    base::ThreadTaskRunnerHandle::Get()->PostTask(
        FROM_HERE, base::Bind(&Context::ReportErrorOnce, this));
  }
}

void ChannelProxy::Context::OnChannelClosed() {
  if (!channel_)
    return;
  FlushToListener();
  {
    base::AutoLock locked(pending_filters_lock_);
    pending_filters_.clear();
  }
  for (size_t i = 0; i < filters_.size(); ++i) {
    filters_[i]->OnChannelClosing();
    filters_[i]->OnFilterRemoved();
  }
  message_filter_router_->Clear();
  filters_.clear();
  reader_ = nullptr;
  channel_.reset();
  dispatch_next_.Reset();
  dispatch_next_repeatedly_.Reset();
  Release();
}

void ChannelProxy::Context::Clear() {
  ledger_->SetQueueCallback(ipcx::ChannelStatus::QueueCallback());
  listener_ = nullptr;
}

bool ChannelProxy::Context::peer_is_trusted() const {
  const internal::ChannelReader* const channel_reader = reader();
  return channel_reader && channel_reader->policy().trusts_peer;
}

bool ChannelProxy::Context::IsReplyAwaited(int message_id) {
  return true;
}

void ChannelProxy::Context::OnSyncMessageNotSent(int message_id) {}

bool ChannelProxy::Context::PostSend(scoped_ptr<Message> message) {
  if (!ipc_task_runner_.get())
    return false;
  if (SendFromHere(&message))
    return true;
  if (!ledger_->TrySend(message->size()))
    return false;
  tasks_in_order_.fetch_add(1, std::memory_order_relaxed);
  return ipc_task_runner_->PostTask(
      FROM_HERE,
      base::Bind(&Context::OnSendMessage, this, base::Passed(&message)));
}

bool ChannelProxy::Context::SendFromHere(scoped_ptr<Message>* message) {
  internal::SharedWriter* const writer =
      shared_writer_.load(std::memory_order_acquire);
  if (!writer || internal::LogsSending() ||
      tasks_in_order_.load(std::memory_order_acquire) != 0) {
    return false;
  }
  // Asked before the reply is, so that a call to a peer that has gone meanwhile
  // never reaches the next one.
  const uint32 connection = writer->connection();
  if (connection == 0 ||
      ((*message)->is_sync() &&
       !IsReplyAwaited(SyncMessage::GetMessageId(**message)))) {
    return false;
  }
  return writer->TrySend(connection, message);
}

bool ChannelProxy::Context::PostInOrder(const base::Closure& task) {
  tasks_in_order_.fetch_add(1, std::memory_order_relaxed);
  return ipc_task_runner_->PostTask(
      FROM_HERE, base::Bind(&Context::RunInOrder, this, task));
}

void ChannelProxy::Context::RunInOrder(const base::Closure& task) {
  task.Run();
  DidRunInOrder();
}

void ChannelProxy::Context::DidRunInOrder() {
  // Who sees that sees what the task has done.
  tasks_in_order_.fetch_sub(1, std::memory_order_release);
}

void ChannelProxy::Context::OnDisconnect(ipcx::DisconnectReason reason) {
  if (internal::ChannelReader* const channel_reader = reader())
    channel_reader->Disconnect(reason);
}

void ChannelProxy::Context::OnSendMessage(scoped_ptr<Message> message) {
  const size_t size = message->size();
  const bool is_sync = message->is_sync();
  const int sync_id = is_sync ? SyncMessage::GetMessageId(*message) : 0;
  // Between the call and this task its peer may have gone and another come.
  const bool is_wanted = !is_sync || IsReplyAwaited(sync_id);
  const bool is_sent =
      channel_ && is_wanted && channel_->Send(message.release());
  ledger_->DidPass(size);
  DidRunInOrder();
  if (is_sent)
    return;
  if (is_sync)
    OnSyncMessageNotSent(sync_id);
  // A channel that breaks reports it by itself, after what the peer had sent;
  // one that refuses a message is not broken. Only who sends into a channel
  // that is broken already is told again.
  if (channel_ && error_reported_)
    OnChannelError();
}

void ChannelProxy::Context::ReportErrorOnce() {
  if (channel_ && !error_reported_)
    OnChannelError();
}

void ChannelProxy::Context::AddPendingFilter(MessageFilter* filter) {
  base::AutoLock locked(pending_filters_lock_);
  pending_filters_.push_back(filter);
}

bool ChannelProxy::Context::TakePendingFilter(MessageFilter* filter) {
  base::AutoLock locked(pending_filters_lock_);
  const auto found =
      std::find(pending_filters_.begin(), pending_filters_.end(), filter);
  if (found == pending_filters_.end())
    return false;
  pending_filters_.erase(found);
  return true;
}

void ChannelProxy::Context::OnAddFilter() {
  // The listener's thread may be making the channel until a peer is there.
  if (peer_connected_ && channel_)
    ActivatePendingFilters();
}

void ChannelProxy::Context::ActivatePendingFilters() {
  std::vector<scoped_refptr<MessageFilter>> added;
  {
    base::AutoLock locked(pending_filters_lock_);
    added.swap(pending_filters_);
  }
  for (const scoped_refptr<MessageFilter>& filter : added) {
    filters_.push_back(filter);
    message_filter_router_->AddFilter(filter.get());
    filter->OnFilterAdded(channel_.get());
    filter->OnChannelConnected(static_cast<int32>(peer_pid_.load()));
  }
}

void ChannelProxy::Context::OnRemoveFilter(MessageFilter* filter) {
  if (TakePendingFilter(filter)) {
    filter->OnFilterRemoved();
    return;
  }
  if (!channel_)
    return;
  const auto found = std::find(filters_.begin(), filters_.end(), filter);
  if (found == filters_.end()) {
    NOTREACHED() << "RemoveFilter() of a filter that was not added";
    return;
  }
  message_filter_router_->RemoveFilter(filter);
  filters_.erase(found);
  filter->OnFilterRemoved();
}

void ChannelProxy::Context::OnDispatchNext(bool repeats_task,
                                           internal::MessageBatch* batch) {
  const Message message = batch->TakeNext();
  if (repeats_task && batch->has_next())
    base::internal::RepeatCurrentTask();
  OnDispatchMessage(message);
}

void ChannelProxy::Context::OnDispatchConnected() {
  if (channel_connected_called_)
    return;
  channel_connected_called_ = true;
  if (listener_)
    listener_->OnChannelConnected(static_cast<int32>(peer_pid_.load()));
}

void ChannelProxy::Context::OnDispatchMessage(const Message& message) {
  ledger_->DidHandle(internal::BacklogCost(message));
  OnDispatchConnected();
  if (!listener_) {
    AnswerUnhandled(message);
    return;
  }
  internal::LogBeforeDispatch(message);
  const bool handled =
      internal::ReceiveLog(message) || listener_->OnMessageReceived(message);
  if (!handled)
    AnswerUnhandled(message);
  if (message.dispatch_error() && listener_)
    listener_->OnBadMessageReceived(message);
  internal::LogAfterDispatch(message, channel_id_);
}

void ChannelProxy::Context::AnswerUnhandled(const Message& message) {
  if (scoped_ptr<Message> reply = internal::ReplyToUnhandled(message))
    PostSend(std::move(reply));
}

void ChannelProxy::Context::OnDispatchError(ipcx::DisconnectReason reason) {
  if (!listener_)
    return;
  // A server may have its next peer already.
  const internal::ChannelLedger::ReportedReason reported(ledger_, reason);
  listener_->OnChannelError();
}

void ChannelProxy::Context::OnDispatchBadMessage(const Message& message) {
  // A filter could not parse it; the copy that was posted does not say so.
  if (!message.is_reply()) {
    message.set_dispatch_error();
  } else if (!message.dispatch_error()) {
    LOG(ERROR) << "Bad message, "
               << ipcx::DisconnectReasonName(
                      ipcx::DisconnectReason::kUnexpectedReply)
               << " from process " << peer_pid_.load();
  }
  if (listener_)
    listener_->OnBadMessageReceived(message);
}

// static
scoped_ptr<ChannelProxy> ChannelProxy::Create(
    const ChannelHandle& channel_handle,
    Channel::Mode mode,
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner) {
  scoped_ptr<ChannelProxy> proxy(new ChannelProxy(listener, ipc_task_runner));
  proxy->Init(channel_handle, mode, true);
  return proxy;
}

// static
scoped_ptr<ChannelProxy> ChannelProxy::Create(
    scoped_ptr<ChannelFactory> factory,
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner) {
  scoped_ptr<ChannelProxy> proxy(new ChannelProxy(listener, ipc_task_runner));
  proxy->Init(std::move(factory), true);
  return proxy;
}

ChannelProxy::ChannelProxy(Context* context) : context_(context) {}

ChannelProxy::ChannelProxy(
    Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner)
    : context_(new Context(listener, ipc_task_runner)) {}

ChannelProxy::~ChannelProxy() {
  DCHECK(CalledOnValidThread());
  Close();
}

void ChannelProxy::Init(const ChannelHandle& channel_handle,
                        Channel::Mode mode,
                        bool create_pipe_now) {
  Init(ChannelFactory::Create(channel_handle, mode),
       create_pipe_now || internal::ServerPipeMustBeMadeAtOnce(mode));
}

void ChannelProxy::Init(scoped_ptr<ChannelFactory> factory,
                        bool create_pipe_now) {
  DCHECK(CalledOnValidThread());
  DCHECK(!did_init_);
  if (create_pipe_now) {
    context_->CreateChannel(std::move(factory));
  } else {
    context_->ipc_task_runner()->PostTask(
        FROM_HERE, base::Bind(&Context::CreateChannel, context_.get(),
                              base::Passed(&factory)));
  }
  context_->ipc_task_runner()->PostTask(
      FROM_HERE, base::Bind(&Context::OnChannelOpened, context_.get()));
  did_init_ = true;
}

void ChannelProxy::Close() {
  DCHECK(CalledOnValidThread());
  context_->Clear();
  if (context_->ipc_task_runner()) {
    context_->PostInOrder(
        base::Bind(&Context::OnChannelClosed, context_.get()));
  }
}

bool ChannelProxy::Send(Message* message) {
  scoped_ptr<Message> owned(message);
  DCHECK(did_init_);
  internal::StampMessage(owned.get());
  const bool is_sync = owned->is_sync();
  const int sync_id = is_sync ? SyncMessage::GetMessageId(*owned) : 0;
  const bool has_io_thread = context_->ipc_task_runner() != nullptr;
  if (context_->PostSend(std::move(owned)))
    return true;
  if (is_sync)
    context_->OnSyncMessageNotSent(sync_id);
  return !has_io_thread;
}

scoped_refptr<ipcx::ChannelStatus> ChannelProxy::status() const {
  return context_->ledger_;
}

bool ChannelProxy::Flush(base::TimeDelta limit) {
  return context_->ledger_->WaitUntilWritten(limit);
}

void ChannelProxy::Disconnect(ipcx::DisconnectReason reason) {
  if (context_->ipc_task_runner()) {
    context_->PostInOrder(
        base::Bind(&Context::OnDisconnect, context_.get(), reason));
  }
}

void ChannelProxy::AddFilter(MessageFilter* filter) {
  DCHECK(CalledOnValidThread());
  if (!context_->ipc_task_runner())
    return;
  context_->AddPendingFilter(filter);
  context_->PostInOrder(base::Bind(&Context::OnAddFilter, context_.get()));
}

void ChannelProxy::RemoveFilter(MessageFilter* filter) {
  DCHECK(CalledOnValidThread());
  if (!context_->ipc_task_runner())
    return;
  context_->PostInOrder(base::Bind(&Context::OnRemoveFilter, context_.get(),
                                   make_scoped_refptr(filter)));
}

void ChannelProxy::SetListenerTaskRunner(
    scoped_refptr<base::SingleThreadTaskRunner> task_runner) {
  DCHECK(CalledOnValidThread());
  context_->SetListenerTaskRunner(std::move(task_runner));
}

void ChannelProxy::ClearIPCTaskRunner() {
  DCHECK(CalledOnValidThread());
  context_->ClearIPCTaskRunner();
}

}  // namespace IPC
