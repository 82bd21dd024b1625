// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_PROXY_H_
#define IPC_IPC_CHANNEL_PROXY_H_

#include <atomic>
#include <string>
#include <vector>

#include "base/callback.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/synchronization/lock.h"
#include "base/threading/non_thread_safe.h"
#include "base/time/time.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"
#include "ipcx/disconnect_reason.h"

namespace ipcx {
class ChannelStatus;
}

namespace base {
class SingleThreadTaskRunner;
}

namespace IPC {

class ChannelFactory;
class MessageFilterRouter;

namespace internal {
class ChannelLedger;
class ChannelReader;
struct FramedMessage;
class MessageBatch;
class MessageBatchPool;
class SharedWriter;
}  // namespace internal

// A channel that lives on an I/O thread (a thread with a MessageLoopForIO),
// driven from another thread, the one that constructs the proxy. Filters see
// each message on the I/O thread; what none of them takes goes to the listener
// on the constructing thread. All methods but Send() belong to that thread,
// which needs a message loop too.
//
// The I/O thread must outlive the proxy, or run once more after its Close();
// else call ClearIPCTaskRunner() first. A callback may delete the proxy.
class IPC_EXPORT ChannelProxy : public Sender, public base::NonThreadSafe {
 public:
  // Older code's name.
  typedef IPC::MessageFilter MessageFilter;

  // Never return null. A channel that cannot be made or connected is reported
  // by OnChannelError(). The channel object is made before the call returns.
  static scoped_ptr<ChannelProxy> Create(
      const IPC::ChannelHandle& channel_handle,
      Channel::Mode mode,
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);
  static scoped_ptr<ChannelProxy> Create(
      scoped_ptr<ChannelFactory> factory,
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);

  ~ChannelProxy() override;

  // Once, for proxies constructed in two steps. With |create_pipe_now| the
  // channel object is made on this thread, which servers on POSIX always
  // do, so that the client's end can be taken at once; else on the
  // I/O thread. It connects on the I/O thread.
  void Init(const IPC::ChannelHandle& channel_handle,
            Channel::Mode mode,
            bool create_pipe_now);
  void Init(scoped_ptr<ChannelFactory> factory, bool create_pipe_now);

  // From here on the listener hears nothing, not even of messages that were on
  // their way; filters may, until the I/O thread has closed the channel. May be
  // called repeatedly.
  void Close();

  // Any thread. A message that cannot be sent any more is deleted silently, and
  // OnChannelError() tells. False only if the channel's policy refuses what the
  // peer is too slow for.
  bool Send(Message* message) override;

  // Filters are called on the I/O thread only. One that is added before the
  // peer has introduced itself misses no message. The proxy keeps a reference
  // until the filter is removed or the channel closed.
  void AddFilter(MessageFilter* filter);
  void RemoveFilter(MessageFilter* filter);

  // Messages that arrive from now on go to the listener by |task_runner|, which
  // must run on this thread.
  void SetListenerTaskRunner(
      scoped_refptr<base::SingleThreadTaskRunner> task_runner);

  // Forgets the I/O thread, because it is about to end before the proxy.
  void ClearIPCTaskRunner();

  // base::kNullProcessId before the peer has introduced itself.
  base::ProcessId GetPeerPID() const { return context_->peer_pid_; }

  // For the functions of ipcx/channel.h. Any thread.
  scoped_refptr<ipcx::ChannelStatus> status() const;
  bool Flush(base::TimeDelta limit);
  void Disconnect(ipcx::DisconnectReason reason);

#if defined(OS_POSIX)
  // As the methods of Channel. The channel object must have been made.
  int GetClientFileDescriptor();
  base::ScopedFD TakeClientFileDescriptor();
#endif

 protected:
  class Context;

  // For subclasses with a context of their own.
  explicit ChannelProxy(Context* context);
  ChannelProxy(
      Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);

  // The part of the proxy that both threads share and that outlives it until
  // the I/O thread is through with the channel.
  class Context : public base::RefCountedThreadSafe<Context>, public Listener {
   public:
    Context(Listener* listener,
            const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);

    void ClearIPCTaskRunner();
    void SetListenerTaskRunner(
        scoped_refptr<base::SingleThreadTaskRunner> task_runner);
    base::SingleThreadTaskRunner* ipc_task_runner() const {
      return ipc_task_runner_.get();
    }
    const std::string& channel_id() const { return channel_id_; }

    // Gives |message| to the listener; on the listener's thread.
    void OnDispatchMessage(const Message& message);

   protected:
    friend class base::RefCountedThreadSafe<Context>;
    ~Context() override;

    // Listener, on the I/O thread:
    bool OnMessageReceived(const Message& message) override;
    void OnChannelConnected(int32 peer_pid) override;
    void OnChannelError() override;

    // As OnMessageReceived(), for messages that the filters have seen. The
    // listener's thread may not know of |message| before FlushToListener().
    bool OnMessageReceivedNoFilter(const Message& message);

    // Posts what was received so far, which happens anyway before a filter is
    // asked and after each read. To be called before anything else is posted or
    // signalled to the listener's thread; on the I/O thread.
    void FlushToListener();

    // Whether a filter took |message|; on the I/O thread.
    bool TryFilters(const Message& message);

    // ChannelPolicy::trusts_peer; on the I/O thread.
    bool peer_is_trusted() const;

    // For each message that is to be given to OnDispatchMessage() later. False:
    // the listener is too far behind and |message| must be dropped; the peer
    // is. On the I/O thread.
    bool AddToBacklog(const Message& message);

    const internal::ChannelLedger& ledger() const { return *ledger_; }

    // Whether anybody still waits for the reply to a sync message, which is
    // about to be sent; any thread.
    virtual bool IsReplyAwaited(int message_id);

    // A sync message could not be sent, so that no reply will come.
    virtual void OnSyncMessageNotSent(int message_id);

    // The channel object exists and is to be connected; on the I/O thread.
    virtual void OnChannelOpened();
    // The channel is to be closed and deleted; on the I/O thread.
    virtual void OnChannelClosed();
    // The listener goes away; on its thread.
    virtual void Clear();

    // Tells the listener; on its thread.
    void OnDispatchBadMessage(const Message& message);

    // The runner changes while the I/O thread uses it.
    scoped_refptr<base::SingleThreadTaskRunner> listener_task_runner() const;

   private:
    friend class ChannelProxy;
    friend class IpcSecurityTestUtil;

    // Where messages go to. That of a message loop itself does with one task
    // for many.
    struct ListenerRunner {
      explicit ListenerRunner(
          scoped_refptr<base::SingleThreadTaskRunner> runner);
      scoped_refptr<base::SingleThreadTaskRunner> task_runner;
      bool repeats_tasks;
    };

    void CreateChannel(scoped_ptr<ChannelFactory> factory);

    // On the I/O thread:
    // Null before there is a channel, and for channels that are not ours.
    internal::ChannelReader* reader() const { return reader_; }
    void PostToListener(const base::Closure& task);
    void OnSendMessage(scoped_ptr<Message> message);
    void OnDisconnect(ipcx::DisconnectReason reason);
    void ReportErrorOnce();
    void OnAddFilter();
    void OnRemoveFilter(MessageFilter* filter);
    void ActivatePendingFilters();

    // On any thread:
    void AddPendingFilter(MessageFilter* filter);
    bool TakePendingFilter(MessageFilter* filter);
    // Has |task| run on the I/O thread after what was sent before, and before
    // what is sent from here on.
    bool PostInOrder(const base::Closure& task);
    void RunInOrder(const base::Closure& task);
    void DidRunInOrder();
    // False: |*message| is left, and has to be sent on the I/O thread.
    bool SendFromHere(scoped_ptr<Message>* message);
    // False: refused, or there is no I/O thread.
    bool PostSend(scoped_ptr<Message> message);

    // On the listener's thread:
    void OnDispatchNext(bool repeats_task, internal::MessageBatch* batch);
    void OnDispatchConnected();
    void OnDispatchError(ipcx::DisconnectReason reason);
    // The caller of a sync message that nobody handled need not wait.
    void AnswerUnhandled(const Message& message);

    mutable base::Lock listener_task_runner_lock_;
    ListenerRunner listener_runner_;
    scoped_refptr<base::SingleThreadTaskRunner> ipc_task_runner_;

    const scoped_refptr<internal::ChannelLedger> ledger_;

    // Of PostInOrder() and not yet run. Until then no message may overtake
    // them.
    std::atomic<int> tasks_in_order_{0};
    // Null if there is none, or not yet; kept as long as this object.
    std::atomic<internal::SharedWriter*> shared_writer_{nullptr};
    scoped_refptr<internal::SharedWriter> shared_writer_owner_;

    // Listener's thread:
    Listener* listener_;
    bool channel_connected_called_ = false;

    // I/O thread, once the channel has been made:
    scoped_ptr<Channel> channel_;
    internal::ChannelReader* reader_ = nullptr;  // Of |channel_|.
    std::string channel_id_;
    bool peer_connected_ = false;
    bool error_reported_ = false;
    std::vector<scoped_refptr<MessageFilter>> filters_;
    const scoped_ptr<MessageFilterRouter> message_filter_router_;
    const scoped_refptr<internal::MessageBatchPool> batches_;
    // What is to be flushed, and the runner of the moment when the first of it
    // arrived; null if there is nothing.
    scoped_refptr<internal::MessageBatch> batch_;
    ListenerRunner batch_runner_;
    // OnDispatchNext(); have a reference to this object until the channel is
    // closed.
    base::Callback<void(internal::MessageBatch*)> dispatch_next_;
    base::Callback<void(internal::MessageBatch*)> dispatch_next_repeatedly_;

    // Filters that wait for the peer to introduce itself.
    base::Lock pending_filters_lock_;
    std::vector<scoped_refptr<MessageFilter>> pending_filters_;

    std::atomic<base::ProcessId> peer_pid_{base::kNullProcessId};

    DISALLOW_COPY_AND_ASSIGN(Context);
  };

  Context* context() {
    return context_.get();
  }

 private:
  friend class IpcSecurityTestUtil;

  const scoped_refptr<Context> context_;
  bool did_init_ = false;

  DISALLOW_COPY_AND_ASSIGN(ChannelProxy);
};

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_PROXY_H_
