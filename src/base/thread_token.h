// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_THREAD_TOKEN_H_
#define SRC_BASE_THREAD_TOKEN_H_

namespace base {
namespace internal {

// Tells the calling thread from every other live one, without a system call.
inline const void* CurrentThreadToken() {
  static thread_local const char token = 0;
  return &token;
}

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_THREAD_TOKEN_H_
