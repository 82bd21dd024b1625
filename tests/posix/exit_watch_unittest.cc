// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/exit_watch_posix.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/bind.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "src/posix/reap_posix.h"
#include "tests/support/run_until.h"

namespace base {
namespace internal {
namespace {

using test_support::RunUntil;

const int kNoStatus = -2;

// With a pidfd and, as where there is no such thing, without.
class ExitWatchTest : public testing::TestWithParam<bool> {
 protected:
  ExitWatchTest() : io_("io") {
    EXPECT_TRUE(io_.StartWithOptions(Thread::Options(MessageLoop::TYPE_IO, 0)));
    io_runner_ = io_.task_runner();
  }

  ~ExitWatchTest() override {
    if (watch_.get())
      watch_->Abandon();
    watch_ = nullptr;
    io_.Stop();
  }

  // Watches a child that exits with |code|, or waits to be killed.
  void WatchChild(int code) {
    pid_ = fork();
    if (pid_ == 0) {
      if (code < 0)
        pause();
      _exit(code);
    }
    Watch(GetParam() ? OpenPidFd(pid_) : ScopedFD());
  }

  void Watch(ScopedFD pidfd) {
    watch_ = new ExitWatch(pid_, pidfd.Pass(), io_runner_,
                           Bind(&ExitWatchTest::OnExit, Unretained(this)));
    watch_->Start();
  }

  bool IsReaped() const { return kill(pid_, 0) != 0 && errno == ESRCH; }

  void OnExit(int status) {
    status_ = status;
    ++count_;
  }

  MessageLoop loop_;
  Thread io_;
  scoped_refptr<SingleThreadTaskRunner> io_runner_;
  pid_t pid_ = -1;
  scoped_refptr<ExitWatch> watch_;
  int status_ = kNoStatus;
  int count_ = 0;
};

TEST_P(ExitWatchTest, TellsOnceOfAnEndAndReaps) {
  WatchChild(7);
  RunUntil([this] { return count_ > 0; });
  EXPECT_TRUE(WIFEXITED(status_));
  EXPECT_EQ(WEXITSTATUS(status_), 7);
  EXPECT_TRUE(IsReaped());
  loop_.RunUntilIdle();
  EXPECT_EQ(count_, 1);
}

TEST_P(ExitWatchTest, KillsAChild) {
  WatchChild(-1);
  watch_->Kill();
  RunUntil([this] { return count_ > 0; });
  EXPECT_TRUE(WIFSIGNALED(status_));
  EXPECT_EQ(WTERMSIG(status_), SIGKILL);
}

TEST_P(ExitWatchTest, KillsNobodyOnceItHasReaped) {
  WatchChild(0);
  RunUntil([this] { return count_ > 0; });
  watch_->Kill();
  watch_->Abandon();
  loop_.RunUntilIdle();
  EXPECT_EQ(count_, 1);
}

TEST_P(ExitWatchTest, AnAbandonedChildIsKilledAndReapedWithoutAWord) {
  WatchChild(-1);
  watch_->Abandon();
  RunUntil([this] { return IsReaped(); });
  io_.Stop();
  loop_.RunUntilIdle();
  EXPECT_EQ(count_, 0);
}

TEST_P(ExitWatchTest, AThreadThatIsGoneDoesNotMatter) {
  io_.Stop();
  WatchChild(7);
  RunUntil([this] { return count_ > 0; });
  EXPECT_EQ(WEXITSTATUS(status_), 7);
}

TEST_P(ExitWatchTest, AChildThatSomebodyElseReapedHasNoStatus) {
  pid_ = fork();
  if (pid_ == 0)
    _exit(7);
  ScopedFD pidfd = GetParam() ? OpenPidFd(pid_) : ScopedFD();
  waitpid(pid_, nullptr, 0);
  Watch(pidfd.Pass());
  RunUntil([this] { return count_ > 0; });
  EXPECT_EQ(status_, -1);
}

INSTANTIATE_TEST_SUITE_P(,
                         ExitWatchTest,
                         testing::Bool(),
                         [](const testing::TestParamInfo<bool>& info) {
                           return info.param ? "PidFd" : "Thread";
                         });

}  // namespace
}  // namespace internal
}  // namespace base
