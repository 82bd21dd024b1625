// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_ATOMIC_SEQUENCE_NUM_H_
#define BASE_ATOMIC_SEQUENCE_NUM_H_

#include <atomic>

#include "base/basictypes.h"

namespace base {

// 0, 1, 2, … from any thread. Needs no constructor to run, so that a global
// one is ready before main(). Wraps around.
class StaticAtomicSequenceNumber {
 public:
  constexpr StaticAtomicSequenceNumber() : next_(0) {}

  int GetNext() {
    return static_cast<int>(next_.fetch_add(1, std::memory_order_relaxed));
  }

 private:
  std::atomic<unsigned> next_;

  DISALLOW_COPY_AND_ASSIGN(StaticAtomicSequenceNumber);
};

// The same as a member or a local variable.
class AtomicSequenceNumber {
 public:
  AtomicSequenceNumber() {}

  int GetNext() { return sequence_.GetNext(); }

 private:
  StaticAtomicSequenceNumber sequence_;

  DISALLOW_COPY_AND_ASSIGN(AtomicSequenceNumber);
};

}  // namespace base

#endif  // BASE_ATOMIC_SEQUENCE_NUM_H_
