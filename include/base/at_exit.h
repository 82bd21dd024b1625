// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_AT_EXIT_H_
#define BASE_AT_EXIT_H_

#include <vector>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/synchronization/lock.h"

namespace base {

// Put one on main()'s stack: its destructor runs what was registered, the
// latest first. Singletons and lazy instances that are not leaky need it.
class AtExitManager {
 public:
  typedef void (*AtExitCallbackType)(void*);

  // Only one may exist at a time.
  AtExitManager();
  ~AtExitManager();

  // From any thread. Without a manager this asserts with DCHECKs on, and does
  // nothing otherwise.
  static void RegisterCallback(AtExitCallbackType function, void* parameter);
  static void RegisterTask(const Closure& task);

  // Runs and forgets what is registered; a task may register further ones.
  static void ProcessCallbacksNow();

 protected:
  // A shadowing manager hides the one that exists, for its own lifetime.
  explicit AtExitManager(bool shadow);

 private:
  Lock lock_;
  std::vector<Closure> tasks_;
  AtExitManager* const previous_;

  DISALLOW_COPY_AND_ASSIGN(AtExitManager);
};

#if defined(UNIT_TEST)
// Gives a test singletons of its own.
class ShadowingAtExitManager : public AtExitManager {
 public:
  ShadowingAtExitManager() : AtExitManager(true) {}
};
#endif

}  // namespace base

#endif  // BASE_AT_EXIT_H_
