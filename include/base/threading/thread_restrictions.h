// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_THREAD_RESTRICTIONS_H_
#define BASE_THREADING_THREAD_RESTRICTIONS_H_

#include "base/macros.h"

namespace base {

// What the calling thread promised not to do. The Assert functions end the
// process on a broken promise if the library was built with DCHECKs; otherwise
// everything is allowed.
class ThreadRestrictions {
 public:
  // Permits blocking file operations for its own lifetime.
  class ScopedAllowIO {
   public:
    ScopedAllowIO() : previous_(SetIOAllowed(true)) {}
    ~ScopedAllowIO() { SetIOAllowed(previous_); }

   private:
    const bool previous_;

    DISALLOW_COPY_AND_ASSIGN(ScopedAllowIO);
  };

  // Permits singletons that are destroyed at exit for its own lifetime.
  class ScopedAllowSingleton {
   public:
    ScopedAllowSingleton() : previous_(SetSingletonAllowed(true)) {}
    ~ScopedAllowSingleton() { SetSingletonAllowed(previous_); }

   private:
    const bool previous_;

    DISALLOW_COPY_AND_ASSIGN(ScopedAllowSingleton);
  };

  // Both return what was set before.
  static bool SetIOAllowed(bool allowed);
  static bool SetSingletonAllowed(bool allowed);

  // For good: there is no public way back.
  static void DisallowWaiting();

  static void AssertIOAllowed();
  static void AssertSingletonAllowed();
  static void AssertWaitAllowed();

 private:
  friend class PlatformThread;
  friend class SimpleThread;
  friend class Thread;
  friend class ThreadRestrictionsTest;

  // Permits a wait that is known to be short for its own lifetime.
  class ScopedAllowWait {
   public:
    ScopedAllowWait() : previous_(SetWaitAllowed(true)) {}
    ~ScopedAllowWait() { SetWaitAllowed(previous_); }

   private:
    const bool previous_;

    DISALLOW_COPY_AND_ASSIGN(ScopedAllowWait);
  };

  static bool SetWaitAllowed(bool allowed);

  DISALLOW_IMPLICIT_CONSTRUCTORS(ThreadRestrictions);
};

}  // namespace base

#endif  // BASE_THREADING_THREAD_RESTRICTIONS_H_
