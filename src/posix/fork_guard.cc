// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/fork_guard.h"

#include <pthread.h>

namespace IPC {
namespace internal {

std::atomic<unsigned> g_fork_generation{0};

namespace {

void CountFork() {
  g_fork_generation.fetch_add(1, std::memory_order_relaxed);
}

unsigned CurrentGeneration() {
  static const int registered = pthread_atfork(nullptr, nullptr, &CountFork);
  (void)registered;
  return g_fork_generation.load(std::memory_order_relaxed);
}

}  // namespace

ForkGuard::ForkGuard() : generation_(CurrentGeneration()) {}

}  // namespace internal
}  // namespace IPC
