// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_EXIT_WATCH_POSIX_H_
#define SRC_POSIX_EXIT_WATCH_POSIX_H_

#include <sys/types.h>

#include "base/callback.h"
#include "base/files/scoped_file.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/lock.h"

namespace base {
namespace internal {

// Waits for the end of a child and reaps it, and kills it race-free meanwhile:
// as long as it was not reaped, nobody else can have its process id.
class ExitWatch : public RefCountedThreadSafe<ExitWatch>,
                  public MessageLoopForIO::Watcher {
 public:
  // The status is waitpid()'s; -1 if somebody else has reaped the child.
  typedef Callback<void(int status)> ExitCallback;

  // |pid| is a child that nobody else waits for. |pidfd| refers to it; if it is
  // invalid, a thread waits instead of the loop of |io_task_runner|. |ended| is
  // run once, by a task of this thread.
  ExitWatch(pid_t pid,
            ScopedFD pidfd,
            const scoped_refptr<SingleThreadTaskRunner>& io_task_runner,
            const ExitCallback& ended);

  void Start();

  // SIGKILL, unless it was reaped. Any thread.
  void Kill();

  // Kills and reaps. Blocks for a moment at most; if the system takes longer, a
  // thread goes on. No callback is posted from here on. On the thread of the
  // constructor.
  void Abandon();

 private:
  friend class RefCountedThreadSafe<ExitWatch>;
  ~ExitWatch() override;

  // On the I/O thread:
  void WatchPidFd();
  void StopWatching();
  void OnFileCanReadWithoutBlocking(int fd) override;
  void OnFileCanWriteWithoutBlocking(int fd) override;

  void StartWaiter();
  // On the waiter's thread.
  void WaitAndReap();

  // False if it has not ended.
  bool Reap();
  void KillLocked();

  const pid_t pid_;
  const scoped_refptr<SingleThreadTaskRunner> io_task_runner_;
  const scoped_refptr<SingleThreadTaskRunner> owner_task_runner_;
  const ExitCallback ended_;

  // The I/O thread's.
  scoped_ptr<MessageLoopForIO::FileDescriptorWatcher> watcher_;

  Lock lock_;
  ScopedFD pidfd_;
  bool is_over_ = false;  // Reaped, or Abandon() sees to that.

  DISALLOW_COPY_AND_ASSIGN(ExitWatch);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_EXIT_WATCH_POSIX_H_
