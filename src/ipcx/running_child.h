// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_RUNNING_CHILD_H_
#define SRC_IPCX_RUNNING_CHILD_H_

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/single_thread_task_runner.h"
#include "base/time/time.h"
#include "base/timer/timer.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_listener.h"
#include "ipcx/child_end.h"
#include "ipcx/child_process_options.h"
#include "ipcx/peer_identity.h"
#include "src/ipcx/child_process.h"

namespace ipcx {

class TaskRunnerMessageFilter;

namespace internal {

class PeerGate;

// One child process and its channel, from the launch to the end, which comes
// when the process is gone and all that it sent was delivered, or nobody wants
// to hear it any more.
class RunningChild : public IPC::Listener {
 public:
  // Any of these, but for the first, may delete the child.
  class Client {
   public:
    virtual void OnLaunching(base::CommandLine* command_line,
                             base::LaunchOptions* options) = 0;
    virtual void OnConnected(const PeerIdentity& peer) = 0;
    virtual bool OnMessage(const IPC::Message& message) = 0;
    virtual void OnBadMessage(const IPC::Message& message) = 0;
    // Once, by a task, and the last of all.
    virtual void OnEnded(const ChildEnd& end) = 0;

   protected:
    virtual ~Client() {}
  };

  // |options| and |client| must outlive it.
  RunningChild(
      const ChildProcessOptions& options,
      const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
      Client* client);
  // Kills the process.
  ~RunningChild() override;

  // False if the program cannot be started: this object is of no use then.
  bool Launch();

  // False, and |message| is deleted, once the child is ending.
  bool Send(scoped_ptr<IPC::Message> message);
  void AddFilter(TaskRunnerMessageFilter* filter);

  // Kills the child; what it has sent is dropped. The first reason counts.
  void Terminate(DisconnectReason reason, uint32 bad_message_type);
  // Closes the channel, and kills a child that does not leave in time.
  void Shutdown();

  IPC::ChannelProxy* channel() const { return channel_.get(); }
  // Null before the launch.
  const base::Process* process() const;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
  void OnBadMessageReceived(const IPC::Message& message) override;

 private:
  void OnHelloTimeout();
  void OnExitTimeout();
  void OnRefusedByFilter(DisconnectReason reason, const IPC::Message& message);
  void OnProcessEnded(ChildEndCause cause, int code);
  // Lets what is on its way from the I/O thread arrive first.
  void OnLastWordsTimeout();

  void CloseChannel();
  void FinishSoon();
  void Finish();

  const ChildProcessOptions& options_;
  const scoped_refptr<base::SingleThreadTaskRunner> io_task_runner_;
  Client* const client_;

  scoped_ptr<IPC::ChannelProxy> channel_;
  scoped_refptr<PeerGate> gate_;
  scoped_ptr<ChildProcess> process_;
  base::TimeTicks launch_time_;

  bool is_connected_ = false;
  // Nothing more will come through the channel.
  bool is_channel_over_ = false;
  bool is_process_over_ = false;
  bool is_shut_down_ = false;
  ChildEnd end_;

  base::OneShotTimer<RunningChild> hello_timer_;
  base::OneShotTimer<RunningChild> exit_timer_;
  base::OneShotTimer<RunningChild> last_words_timer_;
  base::WeakPtrFactory<RunningChild> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(RunningChild);
};

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_RUNNING_CHILD_H_
