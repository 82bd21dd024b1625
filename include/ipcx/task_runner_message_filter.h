// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_TASK_RUNNER_MESSAGE_FILTER_H_
#define IPCX_TASK_RUNNER_MESSAGE_FILTER_H_

#include <stddef.h>

#include <atomic>
#include <vector>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/process/process_handle.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/lock.h"
#include "base/task_runner.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"
#include "ipcx/disconnect_reason.h"

namespace ipcx {

namespace internal {
class FilterConnection;
class PendingBytes;
class PendingDispatch;
struct TaskRunnerMessageFilterTraits;
}  // namespace internal

// A filter for some classes of messages whose handlers may run on any thread.
// What goes wrong there is not lost: a message that cannot be parsed is
// reported, and the caller of a sync message that no one handles gets an error.
//
// For one channel: add it by ChildProcessHost::AddFilter(), or the result of
// GetFilter() to a ChannelProxy.
class IPC_EXPORT TaskRunnerMessageFilter
    : public base::RefCountedThreadSafe<
          TaskRunnerMessageFilter,
          internal::TaskRunnerMessageFilterTraits>,
      public IPC::Sender {
 public:
  typedef base::Callback<void(DisconnectReason, const IPC::Message&)>
      RefusalCallback;

  // The classes are those of ipc_message_start.h.
  explicit TaskRunnerMessageFilter(uint32 message_class);
  TaskRunnerMessageFilter(const uint32* message_classes, size_t count);

  // As in IPC::MessageFilter, on the I/O thread.
  virtual void OnFilterAdded(IPC::Sender* sender) {}
  virtual void OnFilterRemoved() {}
  virtual void OnChannelConnected(int32 peer_pid) {}
  virtual void OnChannelError() {}
  virtual void OnChannelClosing() {}

  // Where |message| is handled; null, the default, means the I/O thread. The
  // runner is used until this returns only, and must run tasks of one peer in
  // order if the handlers count on it. On the I/O thread.
  virtual base::TaskRunner* OverrideTaskRunnerForMessage(
      const IPC::Message& message);

  // On that runner. What is not handled on another thread than the I/O thread
  // goes to nobody else.
  virtual bool OnMessageReceived(const IPC::Message& message) = 0;

  // |message| could not be parsed, or a handler finds it against the rules. Any
  // thread. By default reports it, see SetRefusalCallback(); for messages
  // handled on the I/O thread the channel tells its listener instead.
  virtual void BadMessageReceived(const IPC::Message& message);

  // Any thread. False, and |message| is deleted, before the channel is
  // connected, after its end, and if it is sync: nobody could wait here.
  bool Send(IPC::Message* message) override;

  // base::kNullProcessId before OnChannelConnected(). Any thread.
  base::ProcessId peer_pid() const { return peer_pid_; }

  // What the channel is given; once.
  scoped_refptr<IPC::MessageFilter> GetFilter();

  // Before the filter is added. |callback| runs by tasks of this thread, with
  // what GetRefusalReason() says of the message, or kNone if a handler refused
  // it; or kBacklogFull, once, and nothing is handled from then on.
  void SetRefusalCallback(const RefusalCallback& callback);

  // Before the filter is added. Bound of what waits for other runners or is
  // reported, as ChannelPolicy::max_backlog_bytes; unlimited by default.
  void set_max_pending_bytes(size_t bytes) { max_pending_bytes_ = bytes; }

 protected:
  friend class internal::PendingDispatch;
  friend class base::RefCountedThreadSafe<
      TaskRunnerMessageFilter,
      internal::TaskRunnerMessageFilterTraits>;
  friend struct internal::TaskRunnerMessageFilterTraits;
  ~TaskRunnerMessageFilter() override;

  // The last reference is gone, on any thread. By default deletes this; may
  // have it deleted elsewhere.
  virtual void OnDestruct() const;

 private:
  friend class internal::FilterConnection;

  // Of the channel, on the I/O thread:
  void DidAdd(IPC::Sender* sender);
  void DidConnect(int32 peer_pid);
  void DidEnd();
  bool DidReceive(const IPC::Message& message);
  void SendOnIOThread(scoped_ptr<IPC::Message> message);

  void Report(DisconnectReason reason, scoped_ptr<IPC::Message> message);

  const std::vector<uint32> message_classes_;
  bool has_filter_ = false;
  size_t max_pending_bytes_;
  RefusalCallback refusal_callback_;
  scoped_refptr<base::SingleThreadTaskRunner> refusal_runner_;
  const scoped_refptr<internal::PendingBytes> pending_bytes_;

  // The I/O thread's.
  IPC::Sender* sender_ = nullptr;
  bool is_backlog_full_ = false;

  std::atomic<base::ProcessId> peer_pid_{base::kNullProcessId};
  base::Lock io_task_runner_lock_;
  scoped_refptr<base::SingleThreadTaskRunner> io_task_runner_;

  DISALLOW_COPY_AND_ASSIGN(TaskRunnerMessageFilter);
};

namespace internal {

struct TaskRunnerMessageFilterTraits {
  static void Destruct(const TaskRunnerMessageFilter* filter) {
    filter->OnDestruct();
  }
};

}  // namespace internal
}  // namespace ipcx

#endif  // IPCX_TASK_RUNNER_MESSAGE_FILTER_H_
