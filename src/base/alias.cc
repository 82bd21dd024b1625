// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/alias.h"

#include <atomic>

namespace base {
namespace debug {

namespace {
std::atomic<const void*> g_escaped{nullptr};
}  // namespace

void Alias(const void* variable) {
  g_escaped.store(variable, std::memory_order_relaxed);
  g_escaped.store(nullptr, std::memory_order_relaxed);
}

}  // namespace debug
}  // namespace base
