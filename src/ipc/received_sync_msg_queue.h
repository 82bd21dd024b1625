// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_RECEIVED_SYNC_MSG_QUEUE_H_
#define SRC_IPC_RECEIVED_SYNC_MSG_QUEUE_H_

#include <deque>
#include <map>
#include <set>

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sync_channel.h"

namespace base {
class SingleThreadTaskRunner;
}

namespace IPC {

// The messages for all SyncChannels of one listener thread that may be handled
// while it is blocked, in the order of their arrival. A blocked thread takes
// them itself; else a task does.
class SyncChannel::ReceivedSyncMsgQueue
    : public base::RefCountedThreadSafe<ReceivedSyncMsgQueue> {
 public:
  // The queue of this thread, which is made for its first channel and lives
  // until its last one is closed. |context| may be removed repeatedly.
  static scoped_refptr<ReceivedSyncMsgQueue> AddContext(SyncContext* context);
  void RemoveContext(SyncContext* context);

  // On the I/O thread of |context|. Does nothing once it is removed.
  void QueueMessage(const Message& message, SyncContext* context);

  // Handles what has arrived by now and |blocked| allows while it waits;
  // everything if it is null. On the listener's thread.
  void DispatchMessages(SyncContext* blocked);

  // Signalled when a message is queued; manual reset, by the waiting thread.
  base::WaitableEvent* dispatch_event() { return &dispatch_event_; }

 private:
  friend class base::RefCountedThreadSafe<ReceivedSyncMsgQueue>;

  struct QueuedMessage {
    QueuedMessage(uint64 number, const Message& arrived)
        : arrival(number), message(arrived) {}
    uint64 arrival;
    Message message;
  };
  typedef std::deque<QueuedMessage> Messages;

  ReceivedSyncMsgQueue();
  ~ReceivedSyncMsgQueue();

  void DispatchTask();

  // Where the earliest message is that |blocked| allows and that arrived before
  // |end|; messages_.end() if there is none. With |lock_| held.
  typedef std::map<SyncContext*, Messages>::iterator Position;
  Position FindNext(SyncContext* blocked, uint64 end);

  const scoped_refptr<base::SingleThreadTaskRunner> listener_task_runner_;
  base::WaitableEvent dispatch_event_;

  // Guards what follows.
  base::Lock lock_;
  std::set<SyncContext*> contexts_;
  // Of contexts that are in |contexts_|; no deque is empty.
  std::map<SyncContext*, Messages> messages_;
  uint64 next_arrival_ = 0;
  bool task_is_posted_ = false;

  DISALLOW_COPY_AND_ASSIGN(ReceivedSyncMsgQueue);
};

}  // namespace IPC

#endif  // SRC_IPC_RECEIVED_SYNC_MSG_QUEUE_H_
