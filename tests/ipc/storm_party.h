// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_PARTY_H_
#define TESTS_IPC_STORM_PARTY_H_

#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/callback.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/process/process_handle.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_platform_file.h"
#include "ipc/ipc_sender.h"
#include "ipc/ipc_sync_channel.h"
#include "ipc/ipc_sync_message_filter.h"
#include "tests/ipc/storm_caller.h"
#include "tests/ipc/storm_ledger.h"
#include "tests/ipc/storm_replies.h"
#include "tests/ipc/storm_script.h"
#include "tests/support/raw_peer.h"

struct StormMsg_Answer;
struct StormMsg_Order;

namespace storm {

// One of the two that call each other in a storm: a SyncChannel whose listener
// lives on this thread, and a SyncMessageFilter through which two more threads
// call. Deep as calls are nested, nothing can wait in a circle: as in any
// program that uses sync calls, a reply that a blocked thread would have to
// give later is given by another thread.
class Party : public IPC::Listener, public IPC::Sender {
 public:
  // |pipe| leads to the other, the process |peer_pid|. |kill_peer| is for the
  // parent of a storm that ends with kKill.
  Party(const Plan& plan,
        Side side,
        test_support::PipeEnd pipe,
        base::ProcessId peer_pid,
        const std::function<void()>& kill_peer = nullptr);
  ~Party() override;

  // Returns when the storm is over and all threads have ended.
  void Run();

  // IPC::Sender, on this thread:
  bool Send(IPC::Message* message) override;

  int calls_made() const { return ledger_.calls_made(); }
  std::vector<std::string> failures() const { return ledger_.failures(); }

 private:
  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnBadMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;

  // Calls, see StormMsg_… and Action.
  void OnAsk(const StormMsg_Order& order, StormMsg_Answer* answer);
  void OnAskFile(const StormMsg_Order& order,
                 const IPC::PlatformFileForTransit& file,
                 StormMsg_Answer* answer,
                 IPC::PlatformFileForTransit* answer_file);
  void OnAskLater(const StormMsg_Order& order, IPC::Message* reply);
  void OnAwake(uint64 token);
  Script Begin(const StormMsg_Order& order);
  StormMsg_Answer AnswerOf(const Script& script, const StormMsg_Order& order);

  void SendHeldByThread(uint64 token, int delay_us);

  void OnNote(int stream, bool unblocks, int number);
  void OnWake(uint64 token);
  // Handlers of what only tasks may bring.
  void ExpectTaskMayRun(const char* what);

  // This party's own calls.
  void CallNext(int number);
  void StartWorkers();
  void OnThreadDone();

  // The end, see storm_messages.h.
  void StartEnd();
  void OnCloseNow();
  void OnIdle();
  void OnCounts(const std::vector<int>& peer_did);
  void OnBye();
  void Advance();
  void AdvanceToCounts();
  void AdvanceToEnd();
  void SayIdle();

  base::MessageLoop loop_;
  const Plan plan_;
  const Side side_;
  const Side peer_;
  test_support::PipeEnd pipe_;
  const base::ProcessId peer_pid_;
  const std::function<void()> kill_peer_;
  Ledger ledger_;
  base::WaitableEvent shutdown_event_;
  base::Thread io_thread_;
  // Answers, and ends the storm.
  base::Thread other_thread_;
  scoped_refptr<IPC::SyncMessageFilter> filter_;
  scoped_ptr<IPC::SyncChannel> channel_;
  scoped_ptr<Caller> caller_;
  std::vector<std::thread> workers_;
  base::Closure quit_;

  HeldReplies held_;
  // To be sent by OnAwake() only.
  HeldReplies asleep_;

  int notes_met_[kStreams][2] = {};
  int threads_done_ = 0;
  bool peer_is_idle_ = false;
  bool said_idle_ = false;
  bool said_counts_ = false;
  bool channel_ended_ = false;
};

}  // namespace storm

#endif  // TESTS_IPC_STORM_PARTY_H_
