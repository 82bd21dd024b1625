// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/fork_guard.h"

#include <pthread.h>

#include <atomic>

namespace IPC {
namespace internal {

namespace {

std::atomic<unsigned> g_generation{0};

void CountFork() {
  g_generation.fetch_add(1, std::memory_order_relaxed);
}

unsigned CurrentGeneration() {
  static const int registered = pthread_atfork(nullptr, nullptr, &CountFork);
  (void)registered;
  return g_generation.load(std::memory_order_relaxed);
}

}  // namespace

ForkGuard::ForkGuard() : generation_(CurrentGeneration()) {}

bool ForkGuard::in_forked_child() const {
  return g_generation.load(std::memory_order_relaxed) != generation_;
}

}  // namespace internal
}  // namespace IPC
