// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_LEDGER_H_
#define TESTS_IPC_STORM_LEDGER_H_

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/ipc/storm_script.h"

namespace storm {

// What is counted, beside how often each Action was wanted.
enum Count { kAnswers = kActions, kErrors, kNotes, kAwake, kCounts };

// What one party of a storm has seen: what it did and what it met, the calls
// that are open, and what went wrong. Thread-safe. Nothing new for a while
// means that a call hangs: all that is known is printed, and the process
// aborts.
class Ledger {
 public:
  Ledger(const Plan& plan, Side side);
  ~Ledger();

  // A call of this party begins and ends.
  void OnCall(Origin caller, uint64 token, int depth, Action action);
  void OnReturn(uint64 token, bool answered);

  // This party did, or met with what the other did, something else that counts.
  void DidOne(int count);
  void MetOne(int count);

  // A reply was reported as a bad message.
  void OnBadReply();

  std::vector<int> did() const;
  int calls_made() const;

  // When all is said: what the peer did has to be what was met here.
  void Compare(const std::vector<int>& peer_did);

  // |what| went wrong; the storm goes on.
  void Fail(const std::string& what);
  std::vector<std::string> failures() const;

 private:
  struct Call {
    Origin caller;
    int depth;
    Action action;
  };

  void Watch();
  void Dump() const;
  std::string Name() const;

  const Plan plan_;
  const Side side_;

  mutable std::mutex lock_;
  std::vector<int> did_;
  std::vector<int> met_;
  int calls_made_ = 0;
  int bad_replies_ = 0;
  int turns_ = 0;
  std::map<uint64, Call> open_;
  std::vector<std::string> failures_;
  bool over_ = false;
  std::condition_variable is_over_;
  std::thread watchdog_;
};

std::string Hex(uint64 token);

}  // namespace storm

#endif  // TESTS_IPC_STORM_LEDGER_H_
