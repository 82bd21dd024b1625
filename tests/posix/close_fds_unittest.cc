// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/close_fds_posix.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/process/launch.h"
#include "gtest/gtest.h"

namespace base {
namespace internal {
namespace {

bool IsOpen(int fd) {
  return fcntl(fd, F_GETFD) != -1;
}

// In a forked child, for the descriptors of the test must stay.
template <typename Body>
int RunInFork(const Body& body) {
  const pid_t pid = fork();
  if (pid == 0)
    _exit(body());
  int status;
  EXPECT_EQ(pid, waitpid(pid, &status, 0));
  EXPECT_TRUE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

enum Result { kAsExpected, kNotSupported, kKeptClosed, kOtherOpen };

template <typename Close>
Result OnlyTheKeptStayOpen(const Close& close_fds) {
  for (int fd = 3; fd < 100; ++fd)
    dup2(STDERR_FILENO, fd);
  const int keep[] = {50, 3, 51, 99};
  if (!close_fds(keep, 4))
    return kNotSupported;
  for (int fd : {0, 1, 2, 3, 50, 51, 99}) {
    if (!IsOpen(fd))
      return kKeptClosed;
  }
  for (int fd = 4; fd < 200; ++fd) {
    if (fd != 50 && fd != 51 && fd != 99 && IsOpen(fd))
      return kOtherOpen;
  }
  return kAsExpected;
}

TEST(CloseFdsTest, ByRange) {
  EXPECT_EQ(kAsExpected,
            RunInFork([] { return OnlyTheKeptStayOpen(CloseFdsByRange); }));
}

TEST(CloseFdsTest, ByWalkingThroughProc) {
  EXPECT_EQ(kAsExpected,
            RunInFork([] { return OnlyTheKeptStayOpen(CloseFdsByProcWalk); }));
}

TEST(CloseFdsTest, ByNumber) {
  EXPECT_EQ(kAsExpected, RunInFork([] {
              return OnlyTheKeptStayOpen([](const int* keep, size_t count) {
                CloseFdsByNumber(keep, count);
                return true;
              });
            }));
}

TEST(CloseFdsTest, ByNumberEvenAboveALimitLoweredLater) {
  EXPECT_EQ(kAsExpected, RunInFork([] {
              struct rlimit limit;
              getrlimit(RLIMIT_NOFILE, &limit);
              dup2(STDERR_FILENO, 100);
              limit.rlim_cur = 50;
              setrlimit(RLIMIT_NOFILE, &limit);
              CloseFdsByNumber(nullptr, 0);
              return IsOpen(100) ? kOtherOpen : kAsExpected;
            }));
}

TEST(CloseFdsTest, WithNothingToKeep) {
  EXPECT_EQ(kAsExpected, RunInFork([] {
              dup2(STDERR_FILENO, 3);
              CloseAllFdsExcept(nullptr, 0);
              return IsOpen(3) || !IsOpen(2) ? kOtherOpen : kAsExpected;
            }));
}

TEST(CloseFdsTest, SuperfluousAreThoseThatAreNoDestination) {
  InjectiveMultimap saved;
  saved.push_back(InjectionArc(2, 7, false));
  EXPECT_EQ(kAsExpected, RunInFork([&] {
              for (int fd = 3; fd < 10; ++fd)
                dup2(STDERR_FILENO, fd);
              CloseSuperfluousFds(saved);
              if (!IsOpen(7))
                return kKeptClosed;
              return IsOpen(6) || IsOpen(8) ? kOtherOpen : kAsExpected;
            }));
}

}  // namespace
}  // namespace internal
}  // namespace base
