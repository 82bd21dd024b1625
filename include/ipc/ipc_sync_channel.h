// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_SYNC_CHANNEL_H_
#define IPC_IPC_SYNC_CHANNEL_H_

#include <atomic>
#include <deque>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event_watcher.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_sync_message.h"

namespace base {
class WaitableEvent;
}

namespace IPC {

class ChannelFactory;
class SyncMessage;

namespace internal {
class PendingSyncCalls;
struct PendingSyncCall;
}  // namespace internal

// A ChannelProxy that can also send sync messages and wait for their replies,
// on the thread that constructed it.
//
// While that thread is blocked it still handles messages that ask for it: sync
// messages, whose senders may be waiting too, and if this end is a client also
// asynchronous ones with set_unblock(true). They come from every SyncChannel of
// the thread, see SetRestrictDispatchChannelGroup(), and may overtake ordinary
// messages. So a handler runs inside of Send(); it may send sync messages
// itself, and may even delete the channel.
class IPC_EXPORT SyncChannel : public ChannelProxy {
 public:
  enum RestrictDispatchGroup { kRestrictDispatchGroup_None = 0 };

  // As for ChannelProxy. Once |shutdown_event| is signalled, calls fail instead
  // of waiting. It must not be null, and must outlive the channel and a task on
  // the I/O thread that follows the channel's end.
  static scoped_ptr<SyncChannel> Create(
      const IPC::ChannelHandle& channel_handle,
      IPC::Channel::Mode mode,
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
      bool create_pipe_now,
      base::WaitableEvent* shutdown_event);
  static scoped_ptr<SyncChannel> Create(
      scoped_ptr<ChannelFactory> factory,
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
      bool create_pipe_now,
      base::WaitableEvent* shutdown_event);

  // In two steps, so that filters can be added before there is any traffic:
  // Init() has to follow.
  static scoped_ptr<SyncChannel> Create(
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
      base::WaitableEvent* shutdown_event);

  ~SyncChannel() override;

  // A sync message blocks, without any time limit, until its reply came; on
  // the thread of construction only. False: the reply was an error or could
  // not be parsed, the message could not be sent, or the peer, this channel or
  // the process is going away. The output parameters may have changed then.
  // Asynchronous messages as for ChannelProxy.
  bool Send(Message* message) override;

  // With a |group| other than 0, messages of this channel are handled during a
  // call of another SyncChannel only if that one is of the same group. Those of
  // group 0 are handled during every call.
  void SetRestrictDispatchChannelGroup(int group);

 protected:
  class ReceivedSyncMsgQueue;
  friend class ReceivedSyncMsgQueue;

  // What both threads share of a SyncChannel.
  class SyncContext : public Context {
   public:
    SyncContext(
        Listener* listener,
        const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
        base::WaitableEvent* shutdown_event);

    // Whether the policy allows another call inside of those under way; on the
    // listener's thread.
    bool MayNest() const;

    // The listener's thread: a call begins, before its message is sent, and
    // ends. Calls are nested. Pop() is Send()'s result.
    void Push(SyncMessage* sync_msg);
    bool Pop();

    // Signalled when the innermost call need not wait any longer.
    base::WaitableEvent* GetSendDoneEvent();

    // Signalled when a blocked thread has messages to handle.
    base::WaitableEvent* GetDispatchEvent();

    // Handles the messages that may be handled during a call of this channel.
    void DispatchMessages();

    // Whether |msg| is the reply that a call waits for; it is over then.
    bool TryToUnblockListener(const Message* msg);

    // Ends the call |message_id|, whose message was not sent.
    void OnSendTimeout(int message_id);

    base::WaitableEvent* shutdown_event() { return shutdown_event_; }

    ReceivedSyncMsgQueue* received_sync_msgs() {
      return received_sync_msgs_.get();
    }

    void set_restrict_dispatch_group(int group) {
      restrict_dispatch_group_ = group;
    }
    int restrict_dispatch_group() const { return restrict_dispatch_group_; }

    // Ends all calls of this channel.
    base::WaitableEventWatcher::EventCallback MakeWaitableEventCallback();

    // Close() was called; on the listener's thread.
    bool closed() const { return closed_; }

   private:
    ~SyncContext() override;

    // Context, on the I/O thread:
    bool OnMessageReceived(const Message& msg) override;
    void OnChannelError() override;
    void OnChannelOpened() override;
    void OnChannelClosed() override;
    bool IsReplyAwaited(int message_id) override;
    void OnSyncMessageNotSent(int message_id) override;
    // On the listener's thread:
    void Clear() override;

    void OnWaitableEventSignaled(base::WaitableEvent* event);

    // Tells the listener of a reply that is refused. One report at a time:
    // what a peer makes us queue stays bounded.
    void ReportBadReply(const Message& reply, bool is_malformed);
    void OnDispatchBadReply(bool is_malformed, const Message& reply);

    const scoped_ptr<internal::PendingSyncCalls> calls_;
    std::atomic<bool> bad_reply_is_reported_{false};

    // Listener's thread:
    std::vector<internal::PendingSyncCall*> call_stack_;
    scoped_refptr<ReceivedSyncMsgQueue> received_sync_msgs_;
    int restrict_dispatch_group_ = kRestrictDispatchGroup_None;
    bool closed_ = false;

    base::WaitableEvent* const shutdown_event_;
    // I/O thread:
    base::WaitableEventWatcher shutdown_watcher_;

    DISALLOW_COPY_AND_ASSIGN(SyncContext);
  };

 private:
  SyncChannel(
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner,
      base::WaitableEvent* shutdown_event);

  // Return when the innermost call of |context| is over. They touch no
  // SyncChannel: a handler may have deleted it.
  static void WaitForReply(SyncContext* context,
                           base::WaitableEvent* pump_messages_event);
  static void WaitForReplyWithNestedMessageLoop(SyncContext* context);

  SyncContext* sync_context() { return static_cast<SyncContext*>(context()); }

  DISALLOW_COPY_AND_ASSIGN(SyncChannel);
};

}  // namespace IPC

#endif  // IPC_IPC_SYNC_CHANNEL_H_
