// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_CONTROL_H_
#define TESTS_IPC_STORM_CONTROL_H_

#include "base/basictypes.h"
#include "base/process/process.h"
#include "tests/ipc/storm_script.h"
#include "tests/support/raw_peer.h"

namespace storm {

// What a party reports of one storm.
struct Outcome {
  int32 failures;
  int32 calls;
};

// By which a parent and its child agree on storm after storm. All return false
// if the other is gone.
class Control {
 public:
  Control() {}
  explicit Control(test_support::PipeEnd pipe);

  // With |end|, the receiver's of the pipe for this storm.
  bool SendPlan(const Plan& plan,
                test_support::PipeEnd end,
                const base::Process& receiver);
  bool ReceivePlan(Plan* plan, test_support::PipeEnd* end);

  void SendOutcome(const Outcome& outcome);
  bool ReceiveOutcome(Outcome* outcome);

  // The other is told that there will be no more.
  void Close() { peer_.reset(); }

 private:
  bool Receive(void* data, size_t size);

  scoped_ptr<test_support::RawPeer> peer_;
};

}  // namespace storm

#endif  // TESTS_IPC_STORM_CONTROL_H_
