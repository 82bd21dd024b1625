// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// MessageLoopForIO and what it tells of descriptors.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <string>

#include "base/files/scoped_file.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

// One end of a socket pair with all that a watch needs.
struct End : public MessageLoopForIO::Watcher {
  void OnFileCanReadWithoutBlocking(int ready_fd) override {
    EXPECT_EQ(fd.get(), ready_fd);
    ++reads;
    if (on_read)
      on_read();
  }
  void OnFileCanWriteWithoutBlocking(int ready_fd) override {
    EXPECT_EQ(fd.get(), ready_fd);
    ++writes;
    if (on_write)
      on_write();
  }

  bool Watch(MessageLoopForIO::Mode mode, bool persistent) {
    return MessageLoopForIO::current()->WatchFileDescriptor(
        fd.get(), persistent, mode, &watcher(), this);
  }
  MessageLoopForIO::FileDescriptorWatcher& watcher() { return *controller; }
  void Stop() { watcher().StopWatchingFileDescriptor(); }

  void Write() { EXPECT_EQ(1, write(fd.get(), "x", 1)); }
  void Read() {
    char byte;
    EXPECT_EQ(1, read(fd.get(), &byte, 1));
  }
  void FillUp() {
    char bytes[4096] = {};
    while (write(fd.get(), bytes, sizeof(bytes)) > 0) {
    }
  }
  void ReadAll() {
    char bytes[4096];
    while (read(fd.get(), bytes, sizeof(bytes)) > 0) {
    }
  }

  ScopedFD fd;
  std::unique_ptr<MessageLoopForIO::FileDescriptorWatcher> controller =
      std::make_unique<MessageLoopForIO::FileDescriptorWatcher>();
  int reads = 0;
  int writes = 0;
  std::function<void()> on_read;
  std::function<void()> on_write;
};

void Connect(End* a, End* b) {
  int fds[2];
  ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
                          0, fds));
  a->fd.reset(fds[0]);
  b->fd.reset(fds[1]);
}

const bool kPersistent = true;
const bool kOnce = false;
const MessageLoopForIO::Mode kRead = MessageLoopForIO::WATCH_READ;
const MessageLoopForIO::Mode kWrite = MessageLoopForIO::WATCH_WRITE;
const MessageLoopForIO::Mode kBoth = MessageLoopForIO::WATCH_READ_WRITE;

class FdWatcherTest : public testing::Test {
 protected:
  FdWatcherTest() : loop_(new MessageLoopForIO) { Connect(&here_, &there_); }

  void RunUntilIdle() { loop_->RunUntilIdle(); }
  void Post(const std::function<void()>& what) {
    loop_->PostTask(FROM_HERE, Do(what));
  }

  std::unique_ptr<MessageLoopForIO> loop_;
  End here_;
  End there_;
};

TEST_F(FdWatcherTest, TellsOfWhatCanBeRead) {
  ASSERT_TRUE(here_.Watch(kRead, kOnce));
  RunUntilIdle();
  EXPECT_EQ(0, here_.reads);
  there_.Write();
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
  EXPECT_EQ(0, here_.writes);
}

TEST_F(FdWatcherTest, TellsOfRoomToWrite) {
  here_.FillUp();
  ASSERT_TRUE(here_.Watch(kWrite, kOnce));
  RunUntilIdle();
  EXPECT_EQ(0, here_.writes);
  there_.ReadAll();
  RunUntilIdle();
  EXPECT_EQ(1, here_.writes);
  EXPECT_EQ(0, here_.reads);
}

TEST_F(FdWatcherTest, TellsOnceUnlessPersistent) {
  there_.Write();
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, PersistentWatchTellsAsLongAsThereIsSomething) {
  there_.Write();
  here_.on_read = [&] {
    if (here_.reads == 3)
      here_.Read();
  };
  here_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(3, here_.reads);
  there_.Write();
  here_.on_read = [&] { here_.Read(); };
  RunUntilIdle();
  EXPECT_EQ(4, here_.reads);
}

TEST_F(FdWatcherTest, OneShotWatchMayBeRenewedInTheCallback) {
  there_.Write();
  here_.on_read = [&] {
    if (here_.reads < 3)
      here_.Watch(kRead, kOnce);
  };
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  EXPECT_EQ(3, here_.reads);
}

TEST_F(FdWatcherTest, EndOfFileCanBeRead) {
  here_.on_read = [&] { here_.Stop(); };
  here_.Watch(kRead, kPersistent);
  there_.fd.reset();
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, WritingIsToldBeforeReading) {
  std::string order;
  here_.on_write = [&] { order += "w"; };
  here_.on_read = [&] { order += "r"; };
  there_.Write();
  here_.Watch(kBoth, kOnce);
  RunUntilIdle();
  EXPECT_EQ("wr", order);
}

TEST_F(FdWatcherTest, NoReadIsToldIfTheWriteCallbackStops) {
  there_.Write();
  here_.on_write = [&] { here_.Stop(); };
  here_.Watch(kBoth, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.writes);
  EXPECT_EQ(0, here_.reads);
}

TEST_F(FdWatcherTest, NoReadIsToldIfTheWriteCallbackDestroysTheController) {
  there_.Write();
  here_.on_write = [&] { here_.controller.reset(); };
  here_.Watch(kBoth, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.writes);
  EXPECT_EQ(0, here_.reads);
}

TEST_F(FdWatcherTest, NoReadIsToldIfTheWriteCallbackDestroysTheDelegate) {
  auto end = std::make_unique<End>();
  End* const raw = end.get();
  raw->fd = std::move(here_.fd);
  there_.Write();
  raw->on_write = [&] {
    ++there_.writes;
    end.reset();
  };
  raw->Watch(kBoth, kPersistent);
  RunUntilIdle();
  EXPECT_FALSE(end);
  EXPECT_EQ(1, there_.writes);
}

TEST_F(FdWatcherTest, StoppedWatchTellsNothing) {
  there_.Write();
  here_.Watch(kRead, kPersistent);
  EXPECT_TRUE(here_.watcher().StopWatchingFileDescriptor());
  EXPECT_TRUE(here_.watcher().StopWatchingFileDescriptor());
  RunUntilIdle();
  EXPECT_EQ(0, here_.reads);
}

TEST_F(FdWatcherTest, DestroyedControllerTellsNothing) {
  there_.Write();
  here_.Watch(kRead, kPersistent);
  here_.controller.reset();
  RunUntilIdle();
  EXPECT_EQ(0, here_.reads);
}

TEST_F(FdWatcherTest, CallbackMayStopItself) {
  there_.Write();
  here_.on_read = [&] { here_.Stop(); };
  here_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, CallbackMayStopAnotherThatIsReadyToo) {
  here_.Write();
  there_.Write();
  here_.on_read = [&] {
    here_.Stop();
    there_.Stop();
  };
  there_.on_read = here_.on_read;
  here_.Watch(kRead, kPersistent);
  there_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads + there_.reads);
}

TEST_F(FdWatcherTest, CallbackMayDestroyAnotherThatIsReadyToo) {
  here_.Write();
  there_.Write();
  here_.on_read = [&] {
    here_.controller.reset();
    there_.controller.reset();
  };
  there_.on_read = here_.on_read;
  here_.Watch(kRead, kPersistent);
  there_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads + there_.reads);
}

TEST_F(FdWatcherTest, WatchingAgainAddsTheMode) {
  there_.Write();
  here_.Watch(kRead, kOnce);
  here_.Watch(kWrite, kOnce);
  RunUntilIdle();
  EXPECT_EQ(1, here_.writes);
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, WatchingAgainAddsPersistence) {
  there_.Write();
  here_.on_read = [&] {
    if (here_.reads == 3)
      here_.Stop();
  };
  here_.Watch(kRead, kOnce);
  here_.Watch(kRead, kPersistent);
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  EXPECT_EQ(3, here_.reads);
}

TEST_F(FdWatcherTest, WatchingAgainReplacesTheDelegate) {
  End other;
  there_.Write();
  here_.Watch(kRead, kOnce);
  loop_->WatchFileDescriptor(here_.fd.get(), kOnce, kRead, &here_.watcher(),
                             &there_);
  there_.fd.swap(here_.fd);
  RunUntilIdle();
  EXPECT_EQ(0, here_.reads);
  EXPECT_EQ(1, there_.reads);
}

TEST_F(FdWatcherTest, StoppedControllerMayWatchAnotherDescriptor) {
  here_.Watch(kRead, kPersistent);
  here_.Stop();
  here_.Write();
  loop_->WatchFileDescriptor(there_.fd.get(), kOnce, kRead, &here_.watcher(),
                             &there_);
  RunUntilIdle();
  EXPECT_EQ(1, there_.reads);
}

TEST_F(FdWatcherTest, TwoControllersMayShareADescriptor) {
  End writer;
  there_.Write();
  here_.Watch(kRead, kOnce);
  ASSERT_TRUE(loop_->WatchFileDescriptor(here_.fd.get(), kOnce, kWrite,
                                         writer.controller.get(), &here_));
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
  EXPECT_EQ(1, here_.writes);
}

TEST_F(FdWatcherTest, ARegularFileCannotBeWatched) {
  End file;
  file.fd.reset(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
  ASSERT_TRUE(file.fd.is_valid());
  EXPECT_FALSE(file.Watch(kRead, kOnce));
  file.Stop();
}

TEST_F(FdWatcherTest, ControllersMayOutliveTheLoop) {
  there_.Write();
  here_.Watch(kRead, kPersistent);
  there_.Watch(kBoth, kOnce);
  loop_.reset();
  here_.Stop();
  there_.controller.reset();
  EXPECT_EQ(0, here_.reads);

  // And may be used with the next one.
  loop_.reset(new MessageLoopForIO);
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, QuitInACallbackLeavesTheOthersForTheNextRun) {
  here_.Write();
  there_.Write();
  here_.on_read = [&] { loop_->QuitNow(); };
  there_.on_read = here_.on_read;
  here_.Watch(kRead, kOnce);
  there_.Watch(kRead, kOnce);
  loop_->Run();
  EXPECT_EQ(1, here_.reads + there_.reads);
  loop_->Run();
  EXPECT_EQ(2, here_.reads + there_.reads);
}

TEST_F(FdWatcherTest, CallbackMayRunANestedLoop) {
  there_.Write();
  there_.on_read = [&] { there_.Stop(); };
  bool nested_task_ran = false;
  here_.on_read = [&] {
    here_.Read();
    // The nested loop serves descriptors and tasks: no task is running.
    there_.Watch(kRead, kPersistent);
    here_.Write();
    Post([&] { nested_task_ran = true; });
    RunLoop().RunUntilIdle();
    EXPECT_EQ(1, there_.reads);
    EXPECT_TRUE(nested_task_ran);
  };
  here_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, NestedLoopTellsWhatTheOuterOneHadCollected) {
  here_.Write();
  there_.Write();
  End* first = nullptr;
  auto on_read = [&](End* end, End* other) {
    end->Read();
    if (first)
      return;
    first = end;
    RunLoop().RunUntilIdle();
    EXPECT_EQ(1, other->reads);
  };
  here_.on_read = [&] { on_read(&here_, &there_); };
  there_.on_read = [&] { on_read(&there_, &here_); };
  here_.Watch(kRead, kPersistent);
  there_.Watch(kRead, kPersistent);
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
  EXPECT_EQ(1, there_.reads);
}

TEST_F(FdWatcherTest, NestedLoopInATaskServesDescriptorsOnly) {
  there_.Write();
  RunLoop* inner = nullptr;
  bool ran_early = false;
  here_.on_read = [&] {
    here_.Read();
    inner->Quit();
    EXPECT_FALSE(ran_early);
  };
  here_.Watch(kRead, kPersistent);
  Post([&] {
    RunLoop run_loop;
    inner = &run_loop;
    run_loop.Run();
  });
  Post([&] { ran_early = true; });
  RunUntilIdle();
  EXPECT_EQ(1, here_.reads);
  EXPECT_TRUE(ran_early);
}

class CountingIOObserver : public MessageLoopForIO::IOObserver {
 public:
  void WillProcessIOEvent() override { ++will; }
  void DidProcessIOEvent() override { ++did; }
  int will = 0;
  int did = 0;
};

TEST_F(FdWatcherTest, IOObserversSeeEachEvent) {
  CountingIOObserver observer;
  here_.on_read = [&] {
    EXPECT_EQ(1, observer.will);
    EXPECT_EQ(0, observer.did);
  };
  loop_->AddIOObserver(&observer);
  there_.Write();
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  EXPECT_EQ(1, observer.did);
  loop_->RemoveIOObserver(&observer);
  here_.on_read = nullptr;
  here_.Watch(kRead, kOnce);
  RunUntilIdle();
  EXPECT_EQ(1, observer.will);
}

// Fairness: neither tasks nor descriptors nor timers wait for the end of a
// flood of the others, which never comes.
TEST_F(FdWatcherTest, AFloodOfTasksDoesNotStarveDescriptors) {
  bool flooding = true;
  std::function<void()> flood = [&] {
    if (flooding) {
      Post(flood);
      Post(flood);
    }
  };
  here_.on_read = [&] {
    flooding = false;
    loop_->QuitNow();
  };
  here_.Watch(kRead, kOnce);
  Post(flood);
  there_.Write();
  loop_->Run();
  EXPECT_EQ(1, here_.reads);
}

TEST_F(FdWatcherTest, AFloodOfTasksDoesNotStarveTimers) {
  bool flooding = true;
  std::function<void()> flood = [&] {
    if (flooding)
      Post(flood);
  };
  loop_->PostDelayedTask(FROM_HERE, Do([&] {
                           flooding = false;
                           loop_->QuitNow();
                         }),
                         TimeDelta::FromMilliseconds(1));
  Post(flood);
  loop_->Run();
}

TEST_F(FdWatcherTest, AReadyDescriptorDoesNotStarveTasksAndTimers) {
  there_.Write();
  here_.Watch(kRead, kPersistent);  // And never reads.
  int left = 2;
  const auto done = [&] {
    if (--left == 0)
      loop_->QuitNow();
  };
  int tasks = 0;
  std::function<void()> task = [&] {
    if (++tasks < 20)
      Post(task);
    else
      done();
  };
  Post(task);
  loop_->PostDelayedTask(FROM_HERE, Do(done), TimeDelta::FromMilliseconds(1));
  loop_->Run();
  EXPECT_GT(here_.reads, 0);
}

TEST_F(FdWatcherTest, DescriptorsOfTheLoopAreClosedOnExec) {
  // Those of this process that are not belong to whoever started it.
  for (int fd = 3; fd < 256; ++fd) {
    char name[64];
    char target[64] = {};
    snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
    if (readlink(name, target, sizeof(target) - 1) < 0)
      continue;
    if (std::string(target).compare(0, 10, "anon_inode") == 0) {
      EXPECT_TRUE(fcntl(fd, F_GETFD) & FD_CLOEXEC) << target;
    }
  }
}

#if DCHECK_IS_ON()
TEST_F(FdWatcherTest, LiveControllerIsBoundToItsDescriptorDeathTest) {
  here_.Watch(kRead, kPersistent);
  EXPECT_DEATH(loop_->WatchFileDescriptor(there_.fd.get(), kOnce, kRead,
                                          &here_.watcher(), &here_),
               "watches another descriptor");
}
#endif

}  // namespace base
