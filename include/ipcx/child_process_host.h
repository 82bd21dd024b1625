// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHILD_PROCESS_HOST_H_
#define IPCX_CHILD_PROCESS_HOST_H_

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/process/process.h"
#include "base/single_thread_task_runner.h"
#include "base/threading/non_thread_safe.h"
#include "base/timer/timer.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"
#include "ipcx/child_end.h"
#include "ipcx/child_process_options.h"
#include "ipcx/message_router.h"
#include "ipcx/peer_identity.h"

namespace base {
struct LaunchOptions;
}

namespace ipcx {

class TaskRunnerMessageFilter;

namespace internal {
class RespawnBackOff;
class RunningChild;
}  // namespace internal

// A child process with a channel to it: started, watched to its end, ended when
// it breaks the rules, and started again when it crashed. The child gets one
// end of that channel and no other descriptor or handle, but for its standard
// streams. Where there are descriptors it is number 3, that is
// GlobalDescriptors::kBaseDescriptor + kPrimaryIPCChannel; on Windows the child
// opens the pipe that --channel names.
//
// Belongs to one thread with a message loop, on which the delegate is called;
// any call may delete the host, except where it says otherwise. The I/O thread,
// with a MessageLoopForIO, must outlive the host.
class IPC_EXPORT ChildProcessHost : public IPC::Sender,
                                    public base::NonThreadSafe {
 public:
  class IPC_EXPORT Delegate {
   public:
    // A child is about to be started; its filters are to be added now. What is
    // set about descriptors to inherit is overruled, and so is |wait|. Must not
    // delete the host nor end the child.
    virtual void OnChildLaunching(base::CommandLine* command_line,
                                  base::LaunchOptions* options) {}

    // The child has introduced itself, and is who it says it is.
    virtual void OnChildConnected(const PeerIdentity& peer) {}

    // No route of router() took |message|. False has the caller of a sync
    // message answered with an error.
    virtual bool OnMessageReceived(const IPC::Message& message) {
      return false;
    }

    // |message| could not be parsed, or is a reply to no call. True has the
    // child terminated for it.
    virtual bool OnBadMessageReceived(const IPC::Message& message) {
      return true;
    }

    // Once for each child, after all else about it: it is gone and reaped. Also
    // for each respawn that fails. Never called from within a call of the host.
    virtual void OnChildEnded(const ChildEnd& end) = 0;

   protected:
    virtual ~Delegate() {}
  };

  // |delegate| must outlive the host.
  ChildProcessHost(
      const ChildProcessOptions& options,
      Delegate* delegate,
      const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner);

  // Kills a child that still runs, and reaps it: in a thread of its own if the
  // system takes more than a moment for it.
  ~ChildProcessHost() override;

  // Only while there is no child. Forgets former crashes. False if the program
  // cannot be started; OnChildEnded() is not called then.
  bool Launch();

  // What is sent before the child is connected waits for it. False, and
  // |message| is deleted, if there is no child, it is ending, or
  // ChannelPolicy::queue_overflow refuses.
  bool Send(IPC::Message* message) override;

  // For the child there is; best in OnChildLaunching(). The second reports what
  // it refuses to this host.
  void AddFilter(IPC::MessageFilter* filter);
  void AddFilter(TaskRunnerMessageFilter* filter);

  // Sees each message first; its routes are kept from child to child.
  MessageRouter* router() { return &router_; }

  // Kills the child; ChildEnd tells of |message|'s type and of why: what
  // GetRefusalReason() says of it, else kTerminated. For handlers as well, that
  // find a well-formed message against the rules.
  void TerminateOnBadMessageReceived(const IPC::Message& message);

  // Kills the child. From here on nothing is heard of it but its end. Nothing
  // happens if there is none, or if it is being terminated.
  void Terminate(DisconnectReason reason);

  // Closes the channel, so that the child leaves; kills it after
  // ChildProcessOptions::exit_timeout. Cancels a respawn, and none follows.
  // What was not written yet is lost: see Flush() of ipcx/channel.h.
  void Shutdown();

  // From Launch() to OnChildEnded().
  bool has_child() const { return child_ != nullptr; }

  // Whether a timer runs that will start a child.
  bool is_respawn_pending() const { return respawn_timer_.IsRunning(); }

  // For the functions of ipcx/channel.h; null without child, and it goes with
  // it.
  IPC::ChannelProxy* channel() const;

  // Null before the child was started. For what needs its handle, such as
  // SharedMemory::ShareToProcess().
  const base::Process* process() const;

 private:
  class ChildClient;
  friend class ChildClient;

  bool StartChild();
  void Respawn();

  bool OnChildMessage(const IPC::Message& message);
  void OnChildBadMessage(const IPC::Message& message);
  void OnChildEnded(ChildEnd end);
  // Fills in what comes next, and tells.
  void DecideAndTell(ChildEnd end);

  const ChildProcessOptions options_;
  Delegate* const delegate_;
  const scoped_refptr<base::SingleThreadTaskRunner> io_task_runner_;
  const scoped_ptr<internal::RespawnBackOff> back_off_;
  const scoped_ptr<ChildClient> client_;
  MessageRouter router_;
  scoped_ptr<internal::RunningChild> child_;
  base::OneShotTimer<ChildProcessHost> respawn_timer_;
  bool is_shut_down_ = false;
  base::WeakPtrFactory<ChildProcessHost> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(ChildProcessHost);
};

}  // namespace ipcx

#endif  // IPCX_CHILD_PROCESS_HOST_H_
