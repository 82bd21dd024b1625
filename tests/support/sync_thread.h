// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYNC_THREAD_H_
#define TESTS_SUPPORT_SYNC_THREAD_H_

#include <functional>
#include <memory>
#include <string>

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "tests/support/sync_diary.h"

namespace test_support {

// What a process has of its own, inside the test's: a thread for listeners, an
// I/O thread, an event that says that it shuts down, and a diary.
class SyncThread {
 public:
  explicit SyncThread(const std::string& name);
  ~SyncThread();

  // Signals shutdown(), so that nothing waits, and stops both threads.
  void Stop();
  // Returns when all that was posted to the I/O thread has run.
  void StopIO();

  // Does |what| on the listeners' thread: at once on that thread itself, else
  // returns when it is done. Not while that thread waits for a reply.
  void Do(const std::function<void()>& what);
  void Post(const std::function<void()>& what);
  // Posts a task that notes |word|.
  void PostNote(const std::string& word);

  void DoOnIO(const std::function<void()>& what);
  void FlushIO();

  // A thread does nothing as long as this lives. Returned once it stands still.
  class Hold {
   public:
    Hold() : held_(false, false), go_on_(false, false) {}
    ~Hold() { GoOn(); }
    void GoOn() { go_on_.Signal(); }

   private:
    friend class SyncThread;
    base::WaitableEvent held_;
    base::WaitableEvent go_on_;
  };
  std::shared_ptr<Hold> HoldListeners();
  std::shared_ptr<Hold> HoldIO();

  bool IsCurrent() const;
  scoped_refptr<base::SingleThreadTaskRunner> runner() const;
  scoped_refptr<base::SingleThreadTaskRunner> io_runner() const;

  base::WaitableEvent* shutdown() { return &shutdown_; }
  SyncDiary& diary() { return diary_; }
  std::string story() const { return diary_.story(); }

 private:
  // False after kPatience.
  static bool RunAndWait(base::SingleThreadTaskRunner* runner,
                         const std::function<void()>& what,
                         base::WaitableEvent* shutdown);
  static std::shared_ptr<Hold> HoldThread(base::SingleThreadTaskRunner* runner);

  SyncDiary diary_;
  base::WaitableEvent shutdown_;
  base::Thread io_;
  base::Thread listeners_;

  DISALLOW_COPY_AND_ASSIGN(SyncThread);
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYNC_THREAD_H_
