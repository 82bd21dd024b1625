// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread_restrictions.h"

#include <utility>

#include "base/logging.h"

namespace base {

namespace {

thread_local bool t_io_disallowed = false;
thread_local bool t_singleton_disallowed = false;
thread_local bool t_wait_disallowed = false;

bool SetAllowed(bool* disallowed, bool allowed) {
  return !std::exchange(*disallowed, !allowed);
}

}  // namespace

// static
bool ThreadRestrictions::SetIOAllowed(bool allowed) {
  return SetAllowed(&t_io_disallowed, allowed);
}

// static
bool ThreadRestrictions::SetSingletonAllowed(bool allowed) {
  return SetAllowed(&t_singleton_disallowed, allowed);
}

// static
bool ThreadRestrictions::SetWaitAllowed(bool allowed) {
  return SetAllowed(&t_wait_disallowed, allowed);
}

// static
void ThreadRestrictions::DisallowWaiting() {
  SetWaitAllowed(false);
}

// static
void ThreadRestrictions::AssertIOAllowed() {
  DCHECK(!t_io_disallowed)
      << "This thread must not block on files: it serves others. Do the work "
         "on another thread, or use ThreadRestrictions::ScopedAllowIO.";
}

// static
void ThreadRestrictions::AssertSingletonAllowed() {
  DCHECK(!t_singleton_disallowed)
      << "This thread is not joined at exit and may outlive a singleton that "
         "is destroyed then. Use a leaky one.";
}

// static
void ThreadRestrictions::AssertWaitAllowed() {
  DCHECK(!t_wait_disallowed) << "This thread must not wait for another one.";
}

}  // namespace base
