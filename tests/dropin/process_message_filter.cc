// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "process_message_filter.h"

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/task_runner.h"
#include "base/thread_task_runner_handle.h"
#include "ipc/ipc_sync_message.h"

namespace indexer {

// The IPC::MessageFilter that keeps the other one alive.
class ProcessMessageFilter::Internal : public IPC::MessageFilter {
 public:
  explicit Internal(ProcessMessageFilter* filter) : filter_(filter) {}

 private:
  ~Internal() override {}

  // IPC::MessageFilter implementation:
  void OnFilterAdded(IPC::Sender* sender) override {
    filter_->sender_ = sender;
    filter_->ipc_task_runner_ = base::ThreadTaskRunnerHandle::Get();
    filter_->OnFilterAdded(sender);
  }

  void OnFilterRemoved() override { filter_->OnFilterRemoved(); }

  void OnChannelClosing() override {
    filter_->sender_ = NULL;
    filter_->OnChannelClosing();
  }

  void OnChannelError() override { filter_->OnChannelError(); }

  void OnChannelConnected(int32 peer_pid) override {
    filter_->peer_process_ = base::Process::OpenWithExtraPriviles(peer_pid);
    filter_->OnChannelConnected(peer_pid);
  }

  bool OnMessageReceived(const IPC::Message& message) override {
    scoped_refptr<base::TaskRunner> runner =
        filter_->OverrideTaskRunnerForMessage(message);
    if (!runner.get())
      return DispatchMessage(message);

    runner->PostTask(FROM_HERE,
                     base::Bind(base::IgnoreResult(&Internal::DispatchMessage),
                                this, message));
    return true;
  }

  bool GetSupportedMessageClasses(
      std::vector<uint32>* supported_message_classes) const override {
    supported_message_classes->assign(
        filter_->message_classes_to_filter().begin(),
        filter_->message_classes_to_filter().end());
    return true;
  }

  bool DispatchMessage(const IPC::Message& message) {
    bool handled = filter_->OnMessageReceived(message);
    if (message.dispatch_error())
      filter_->BadMessageReceived();
    return handled;
  }

  scoped_refptr<ProcessMessageFilter> filter_;

  DISALLOW_COPY_AND_ASSIGN(Internal);
};

void ProcessMessageFilterTraits::Destruct(const ProcessMessageFilter* filter) {
  filter->OnDestruct();
}

ProcessMessageFilter::ProcessMessageFilter(uint32 message_class_to_filter)
    : internal_(NULL),
      sender_(NULL),
      message_classes_to_filter_(1, message_class_to_filter) {}

ProcessMessageFilter::ProcessMessageFilter(
    const uint32* message_classes_to_filter,
    size_t num_message_classes_to_filter)
    : internal_(NULL),
      sender_(NULL),
      message_classes_to_filter_(
          message_classes_to_filter,
          message_classes_to_filter + num_message_classes_to_filter) {
  DCHECK(num_message_classes_to_filter);
}

ProcessMessageFilter::~ProcessMessageFilter() {}

void ProcessMessageFilter::OnDestruct() const {
  delete this;
}

bool ProcessMessageFilter::Send(IPC::Message* message) {
  if (message->is_sync()) {
    NOTREACHED() << "The program does not wait for its indexers";
    delete message;
    return false;
  }

  if (!ipc_task_runner_->BelongsToCurrentThread()) {
    ipc_task_runner_->PostTask(
        FROM_HERE, base::Bind(base::IgnoreResult(&ProcessMessageFilter::Send),
                              this, message));
    return true;
  }

  if (sender_)
    return sender_->Send(message);

  delete message;
  return false;
}

base::TaskRunner* ProcessMessageFilter::OverrideTaskRunnerForMessage(
    const IPC::Message& message) {
  return NULL;
}

void ProcessMessageFilter::BadMessageReceived() {
  LOG(ERROR) << "Bad message";
}

IPC::MessageFilter* ProcessMessageFilter::GetFilter() {
  // We create this on demand, so that a filter that is never added to a proxy
  // does not keep itself alive.
  DCHECK(!internal_) << "Should only be called once.";
  internal_ = new Internal(this);
  return internal_;
}

}  // namespace indexer
