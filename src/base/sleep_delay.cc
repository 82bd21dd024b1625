// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/sleep_delay.h"

#include <atomic>
#include <thread>

namespace base {
namespace internal {

namespace {

// Longer than a thread takes to wake up and answer, so that two that wait for
// each other get to the state in which none of them sleeps.
std::atomic<int64> g_microseconds{20};

}  // namespace

void SetSleepDelay(TimeDelta delay) {
  g_microseconds.store(delay.InMicroseconds(), std::memory_order_relaxed);
}

TimeDelta GetSleepDelay() {
  return TimeDelta::FromMicroseconds(
      g_microseconds.load(std::memory_order_relaxed));
}

// static
void Processor::LetOthersRun() {
  std::this_thread::yield();
}

}  // namespace internal
}  // namespace base
