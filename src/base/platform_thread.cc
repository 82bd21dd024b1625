// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/platform_thread.h"

#include <string>

#include "src/base/thread_name.h"

namespace base {

namespace {

thread_local std::string t_name;

}  // namespace

// static
void PlatformThread::SetName(const std::string& name) {
  t_name = name;
  internal::TellSystemThreadName(name);
}

// static
const char* PlatformThread::GetName() {
  return t_name.c_str();
}

// static
bool PlatformThread::Create(size_t stack_size,
                            Delegate* delegate,
                            PlatformThreadHandle* thread_handle) {
  return CreateWithPriority(stack_size, delegate, thread_handle,
                            kThreadPriority_Normal);
}

}  // namespace base
