// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_pump_libevent.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <string>

#include "base/bind.h"
#include "base/files/scoped_file.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "src/posix/message_pump_libevent_impl.h"
#include "src/posix/wake_up_fd.h"
#include "tests/support/do.h"
#include "tests/support/pump_test.h"

namespace base {

using test_support::Do;

class MessagePumpLibeventPeer {
 public:
  static size_t WakeUps(const MessagePumpLibevent& pump) {
    return pump.impl_->wake_state.wake_ups();
  }
};

// An I/O loop on a pump that can be asked how often it was woken.
class IOLoop : public MessageLoop {
 public:
  IOLoop() : MessageLoop(TYPE_IO) {}

  MessagePumpLibevent* pump() {
    return static_cast<MessagePumpLibevent*>(pump_.get());
  }
  size_t wake_ups() { return MessagePumpLibeventPeer::WakeUps(*pump()); }
};

// Reads a byte each time, and does something.
class ByteReader : public MessagePumpLibevent::Watcher {
 public:
  explicit ByteReader(const std::function<void()>& what) : what_(what) {
    int fds[2];
    PCHECK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0,
                      fds) == 0);
    fd_.reset(fds[0]);
    peer_.reset(fds[1]);
  }

  void OnFileCanReadWithoutBlocking(int fd) override {
    char byte;
    EXPECT_EQ(1, read(fd, &byte, 1));
    what_();
  }
  void OnFileCanWriteWithoutBlocking(int fd) override {}

  void Watch(IOLoop* loop) {
    EXPECT_TRUE(loop->pump()->WatchFileDescriptor(
        fd_.get(), true, MessagePumpLibevent::WATCH_READ, &controller_, this));
  }
  void Feed() { EXPECT_EQ(1, write(peer_.get(), "x", 1)); }

 private:
  const std::function<void()> what_;
  ScopedFD fd_;
  ScopedFD peer_;
  MessagePumpLibevent::FileDescriptorWatcher controller_;
};

TEST(WakeUpFdTest, IsReadableBetweenSignalAndDrain) {
  internal::WakeUpFd wake_up;
  wake_up.Drain();
  wake_up.Signal();
  wake_up.Signal();
  wake_up.Drain();
  char bytes[8];
  EXPECT_EQ(-1, read(wake_up.fd(), bytes, sizeof(bytes)));
}

// Also when it was the descriptor that ended the loop's sleep.
TEST(MessagePumpLibeventTest, PostingFromAnIOCallbackWakesNobody) {
  IOLoop loop;
  int rounds = 0;
  ByteReader* reader = nullptr;
  ByteReader byte_reader([&] {
    loop.PostTask(FROM_HERE, Do([&] {
                    if (++rounds == 10) {
                      loop.QuitNow();
                      return;
                    }
                    // Comes while the loop sleeps, most likely.
                    loop.PostDelayedTask(FROM_HERE, Do([&] { reader->Feed(); }),
                                         TimeDelta::FromMicroseconds(200));
                  }));
  });
  reader = &byte_reader;
  reader->Watch(&loop);
  reader->Feed();
  loop.Run();
  EXPECT_EQ(10, rounds);
  EXPECT_EQ(0u, loop.wake_ups());
}

TEST(MessagePumpLibeventTest, PostingFromADelayedTaskWakesNobody) {
  IOLoop loop;
  loop.PostDelayedTask(FROM_HERE, Do([&] {
                         loop.PostTask(FROM_HERE, MessageLoop::QuitClosure());
                       }),
                       TimeDelta::FromMilliseconds(1));
  loop.Run();
  EXPECT_EQ(0u, loop.wake_ups());
}

TEST(MessagePumpLibeventTest, SleepsUntilTheTimeOfADelayedTask) {
  IOLoop loop;
  const TimeDelta delay = TimeDelta::FromMicroseconds(2500);
  const TimeTicks start = TimeTicks::Now();
  loop.PostDelayedTask(FROM_HERE, MessageLoop::QuitClosure(), delay);
  loop.Run();
  EXPECT_GE(TimeTicks::Now() - start, delay);
}

TEST(MessagePumpLibeventTest, WorksAsAPumpOfTheCallersOwn) {
  MessageLoop loop(scoped_ptr<MessagePump>(new MessagePumpLibevent));
  bool ran = false;
  loop.PostTask(FROM_HERE, Do([&] { ran = true; }));
  loop.RunUntilIdle();
  EXPECT_TRUE(ran);
}

// A child without exec.
class ForkTest : public testing::Test {
 protected:
  // What |child_main| returns is its exit code.
  static void ExpectChildExits(int code,
                               const std::function<int()>& child_main) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0)
      _exit(child_main());
    int status = 0;
    ASSERT_EQ(child, waitpid(child, &status, 0));
    ASSERT_TRUE(WIFEXITED(status)) << status;
    EXPECT_EQ(code, WEXITSTATUS(status));
  }
};

TEST_F(ForkTest, ChildMayDestroyTheLoopWithoutHarmToTheParent) {
  auto loop = std::make_unique<IOLoop>();
  int calls = 0;
  ByteReader reader([&] { ++calls; });
  reader.Watch(loop.get());
  ExpectChildExits(7, [&] {
    loop.reset();
    return 7;
  });
  reader.Feed();
  loop->RunUntilIdle();
  EXPECT_EQ(1, calls);
}

TEST_F(ForkTest, ChildMayStopAWatchWithoutHarmToTheParent) {
  IOLoop loop;
  int calls = 0;
  auto reader = std::make_unique<ByteReader>([&] { ++calls; });
  reader->Watch(&loop);
  ExpectChildExits(7, [&] {
    reader.reset();
    return 7;
  });
  reader->Feed();
  loop.RunUntilIdle();
  EXPECT_EQ(1, calls);
}

TEST_F(ForkTest, ChildMayMakeALoopOfItsOwn) {
  ExpectChildExits(7, [] {
    MessageLoopForIO loop;
    int result = 0;
    loop.PostTask(FROM_HERE, Do([&] { result = 7; }));
    loop.RunUntilIdle();
    return result;
  });
}

TEST(ForkDeathTest, ChildThatRunsTheParentsLoopIsTold) {
  IOLoop loop;
  EXPECT_DEATH(
      {
        if (fork() == 0) {
          loop.RunUntilIdle();
          _exit(0);
        }
        int status;
        wait(&status);
        abort();
      },
      "belongs to the parent process");
}

TEST(ForkDeathTest, ChildThatWatchesInTheParentsLoopIsTold) {
  IOLoop loop;
  ByteReader reader([] {});
  EXPECT_DEATH(
      {
        if (fork() == 0) {
          reader.Watch(&loop);
          _exit(0);
        }
        int status;
        wait(&status);
        abort();
      },
      "belongs to the parent process");
}

}  // namespace base

namespace test_support {

INSTANTIATE_TYPED_TEST_SUITE_P(Libevent,
                               PumpWakeUpTest,
                               base::IOLoop,
                               OnlyLoop);

}  // namespace test_support
