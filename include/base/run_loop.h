// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_RUN_LOOP_H_
#define BASE_RUN_LOOP_H_

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"

namespace base {

// One run of the current thread's message loop, perhaps nested in another.
// Make a new object for each run.
class RunLoop {
 public:
  RunLoop();
  ~RunLoop();

  // Runs tasks, or in a nested run only what the loop allows then, until
  // Quit().
  void Run();

  // Returns once there is nothing to do right now.
  void RunUntilIdle();

  bool running() const { return running_; }

  // Ends Run() after the current task; a nested run inside this one first has
  // to end by itself. Before Run(), it makes that return at once.
  void Quit();

  // Calls Quit(); does nothing once this object is gone. For this thread only,
  // though it may be posted from others.
  Closure QuitClosure();

 private:
  friend class MessageLoop;

  // False if Quit() has come first.
  bool BeforeRun();
  void AfterRun();

  MessageLoop* const loop_;
  RunLoop* previous_run_loop_;
  int run_depth_;  // 1 for the outermost run.
  bool run_called_;
  bool quit_called_;
  bool running_;
  bool quit_when_idle_received_;

  WeakPtrFactory<RunLoop> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(RunLoop);
};

}  // namespace base

#endif  // BASE_RUN_LOOP_H_
