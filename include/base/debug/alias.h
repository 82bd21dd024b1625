// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_DEBUG_ALIAS_H_
#define BASE_DEBUG_ALIAS_H_

namespace base {
namespace debug {

// Keeps a local variable in memory, so that a crash dump shows it.
void Alias(const void* variable);

}  // namespace debug
}  // namespace base

#endif  // BASE_DEBUG_ALIAS_H_
