// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_SYNC_MESSAGE_FILTER_H_
#define IPC_IPC_SYNC_MESSAGE_FILTER_H_

#include <set>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/synchronization/lock.h"
#include "ipc/ipc_sender.h"
#include "ipc/ipc_sync_message.h"
#include "ipc/message_filter.h"

namespace base {
class SingleThreadTaskRunner;
class WaitableEvent;
}  // namespace base

namespace IPC {

namespace internal {
class PendingSyncCalls;
}

// Lets threads other than the listener's and the I/O thread send messages,
// sync ones too, over the ChannelProxy that it is added to. Construct it on the
// listener's thread. Several threads may wait for replies at once.
class IPC_EXPORT SyncMessageFilter : public MessageFilter, public Sender {
 public:
  // Ends the waits of this filter when it is signalled, and must outlive them.
  explicit SyncMessageFilter(base::WaitableEvent* shutdown_event);

  // Any thread but the I/O thread; sync messages not on the listener's thread
  // either. False, with |message| deleted, before the filter was added. A sync
  // message blocks until its reply came; false as for SyncChannel::Send(), and
  // no messages are handled meanwhile. An asynchronous one is on its way then:
  // it is lost silently if the channel has ended.
  bool Send(Message* message) override;

  // MessageFilter, on the I/O thread:
  void OnFilterAdded(Sender* sender) override;
  void OnFilterRemoved() override;
  void OnChannelError() override;
  void OnChannelClosing() override;
  bool OnMessageReceived(const Message& message) override;

 protected:
  ~SyncMessageFilter() override;

 private:
  void SendOnIOThread(scoped_ptr<Message> message);

  const scoped_refptr<base::SingleThreadTaskRunner> listener_task_runner_;
  base::WaitableEvent* const shutdown_event_;
  const scoped_ptr<internal::PendingSyncCalls> calls_;

  // I/O thread; null before the filter is added and once the channel ended.
  Sender* sender_;

  // Guards |io_task_runner_|, which is set once.
  base::Lock lock_;
  scoped_refptr<base::SingleThreadTaskRunner> io_task_runner_;

  DISALLOW_COPY_AND_ASSIGN(SyncMessageFilter);
};

}  // namespace IPC

#endif  // IPC_IPC_SYNC_MESSAGE_FILTER_H_
