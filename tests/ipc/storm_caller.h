// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_CALLER_H_
#define TESTS_IPC_STORM_CALLER_H_

#include <memory>
#include <string>
#include <vector>

#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/process/process_handle.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_sender.h"
#include "ipc/ipc_sync_message.h"
#include "tests/ipc/storm_ledger.h"
#include "tests/ipc/storm_script.h"

namespace storm {

// Makes the calls of one thread to the process |receiver| and checks how they
// end.
class Caller {
 public:
  // |other_thread| starts the pumping of those that wait for an event.
  Caller(const Plan& plan,
         Origin origin,
         base::ProcessId receiver,
         IPC::Sender* sender,
         const scoped_refptr<base::SingleThreadTaskRunner>& other_thread,
         Ledger* ledger);
  ~Caller();

  // Returns when the call is over, and what was nested into it.
  void Call(uint64 token, int depth);
  // The thread's own calls, those that are in no other.
  void CallNumber(int number);

  // Tells that StormMsg_Wake has come.
  void TellAwake(uint64 token);

  // Of the listener's thread: whether it is in a call, and whether its tasks
  // may run now.
  bool IsWaiting() const { return !waits_.empty(); }
  bool MayRunTasks() const;

 private:
  struct Answer;
  typedef std::shared_ptr<base::WaitableEvent> Event;

  void SendNotes(const Script& script, uint64 token);
  scoped_ptr<IPC::SyncMessage> NewCall(const Script& script,
                                       uint64 token,
                                       int depth,
                                       Answer* answer);
  Event StartPump(const Script& script, IPC::SyncMessage* message);
  void CheckAnswer(const Script& script, uint64 token, const Answer& answer);
  void Fail(uint64 token, const std::string& what);

  const Plan plan_;
  const Origin origin_;
  const base::ProcessId receiver_;
  IPC::Sender* const sender_;
  const scoped_refptr<base::SingleThreadTaskRunner> other_thread_;
  Ledger* const ledger_;
  int notes_sent_[2] = {0, 0};

  // The calls that this thread is in; the event of one that pumps messages.
  std::vector<Event> waits_;
};

}  // namespace storm

#endif  // TESTS_IPC_STORM_CALLER_H_
