// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_PROCESS_MESSAGE_FILTER_H_
#define INDEXER_PROCESS_MESSAGE_FILTER_H_

#include <vector>

#include "base/memory/ref_counted.h"
#include "base/process/process.h"
#include "base/sequenced_task_runner_helpers.h"
#include "base/single_thread_task_runner.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"

namespace base {
class TaskRunner;
}

namespace indexer {

class ProcessMessageFilter;

struct ProcessMessageFilterTraits {
  static void Destruct(const ProcessMessageFilter* filter);
};

// Base of filters that live on the IPC thread and let other threads work on
// some of the messages.
class ProcessMessageFilter
    : public base::RefCountedThreadSafe<ProcessMessageFilter,
                                        ProcessMessageFilterTraits>,
      public IPC::Sender {
 public:
  explicit ProcessMessageFilter(uint32 message_class_to_filter);
  ProcessMessageFilter(const uint32* message_classes_to_filter,
                       size_t num_message_classes_to_filter);

  // On the IPC thread.
  virtual void OnFilterAdded(IPC::Sender* sender) {}
  virtual void OnFilterRemoved() {}
  virtual void OnChannelClosing() {}
  virtual void OnChannelError() {}
  virtual void OnChannelConnected(int32 peer_pid) {}

  // Called when the last reference goes, on whatever thread.
  virtual void OnDestruct() const;

  // IPC::Sender implementation. Can be called on any thread. Can't send sync
  // messages, because the program must not wait for its indexers.
  bool Send(IPC::Message* message) override;

  // Returns NULL if the message is to be handled on the IPC thread.
  virtual base::TaskRunner* OverrideTaskRunnerForMessage(
      const IPC::Message& message);

  // Returns true if the message was handled.
  virtual bool OnMessageReceived(const IPC::Message& message) = 0;

  // Called on the thread of the message if it could not be read.
  virtual void BadMessageReceived();

  // The process that is connected; what it asks for may go to it. From the
  // first message on, on any thread.
  base::ProcessHandle PeerHandle() const { return peer_process_.Handle(); }

  // What a ChannelProxy wants. Called once.
  IPC::MessageFilter* GetFilter();

  const std::vector<uint32>& message_classes_to_filter() const {
    return message_classes_to_filter_;
  }

 protected:
  ~ProcessMessageFilter() override;

 private:
  friend class base::RefCountedThreadSafe<ProcessMessageFilter,
                                          ProcessMessageFilterTraits>;
  friend class base::DeleteHelper<ProcessMessageFilter>;
  friend struct ProcessMessageFilterTraits;

  class Internal;

  // Owned by the proxy; NULL when the channel is gone.
  Internal* internal_;
  IPC::Sender* sender_;
  scoped_refptr<base::SingleThreadTaskRunner> ipc_task_runner_;
  base::Process peer_process_;
  std::vector<uint32> message_classes_to_filter_;

  DISALLOW_COPY_AND_ASSIGN(ProcessMessageFilter);
};

}  // namespace indexer

#endif  // INDEXER_PROCESS_MESSAGE_FILTER_H_
