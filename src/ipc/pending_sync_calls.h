// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_PENDING_SYNC_CALLS_H_
#define SRC_IPC_PENDING_SYNC_CALLS_H_

#include <memory>
#include <set>
#include <vector>

#include "base/macros.h"
#include "base/memory/scoped_ptr.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_sync_message.h"

namespace IPC {
namespace internal {

// One sync call from before its message is sent until its caller has looked at
// the reply.
struct PendingSyncCall : PendingSyncMsg {
  explicit PendingSyncCall(SyncMessage* message);
  ~PendingSyncCall();

  // Puts the values of |answer| where the sender of the call wants them.
  bool Store(const Message& answer) const;

  // Signalled once, when there is nothing left to wait for.
  base::WaitableEvent over_event;
  bool over = false;
  // The caller gave up, but the peer may answer yet.
  bool reply_may_come = false;
  // What the peer answered and is not parsed yet.
  scoped_ptr<Message> reply;

  DISALLOW_COPY_AND_ASSIGN(PendingSyncCall);
};

// The sync calls of one channel that wait for their replies, and what is known
// about earlier ones: enough to tell a late reply from one to a call that
// never was made. Thread-safe.
class PendingSyncCalls {
 public:
  // Where replies are parsed, into the variables of their callers: by Finish()
  // if the waiting thread may run handlers that look at these, else at once.
  enum class Parse { kInFinish, kOnArrival };
  explicit PendingSyncCalls(Parse where);
  ~PendingSyncCalls();

  // Before |message| is sent; takes its deserializer. The caller waits for
  // over_event and then calls Finish(). After Close() the call is over at
  // once.
  PendingSyncCall* Add(SyncMessage* message);

  // Deletes |call|. True if it was answered and the answer could be parsed; one
  // that could not be parsed here is left in |*malformed_reply|.
  bool Finish(PendingSyncCall* call, scoped_ptr<Message>* malformed_reply);

  // What a reply from the peer turns out to be.
  enum class Match {
    kAwaited,  // Its caller was woken up.
    kLate,     // Its caller has given up.
    kUnknown,  // No call of ours, or one that was answered before.
  };
  // One that cannot be parsed on arrival gets its dispatch_error() set.
  Match OnReply(const Message& reply);

  // Whether anybody waits for the reply to |id|, so that it is worth sending.
  bool IsAwaited(int id);
  // Ends the wait of the call |id|: its message never left.
  void CancelUnsent(int id);

  // Ends all waits; replies may still come.
  void GiveUpAll();
  // Ends all waits; the peer is gone, and the next one knows nothing of them.
  void ForgetAll();
  // Ends all waits; replies may still come, and there will be no more calls.
  void Close();

 private:
  // With |lock_| held.
  PendingSyncCall* Find(int id);
  void Accept(const Message& reply, PendingSyncCall* call);
  void EndAll(bool reply_may_come);
  static void End(PendingSyncCall* call);

  const Parse where_;
  base::Lock lock_;
  std::vector<std::unique_ptr<PendingSyncCall>> calls_;
  // Calls that were given up and may be answered yet.
  std::set<int> given_up_;
  bool closed_ = false;

  DISALLOW_COPY_AND_ASSIGN(PendingSyncCalls);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_PENDING_SYNC_CALLS_H_
