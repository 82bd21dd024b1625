// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/object_watcher.h"

#include <functional>
#include <memory>
#include <thread>

#include "base/logging.h"
#include "base/run_loop.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"

namespace base {
namespace win {
namespace {

class Teller : public ObjectWatcher::Delegate {
 public:
  explicit Teller(std::function<void(HANDLE)> what) : what_(std::move(what)) {}
  void OnObjectSignaled(HANDLE object) override { what_(object); }

 private:
  const std::function<void(HANDLE)> what_;
};

// On each kind of loop.
class ObjectWatcherTest : public testing::TestWithParam<MessageLoop::Type> {
 protected:
  ObjectWatcherTest()
      : loop_(GetParam()),
        event_(CreateEventW(nullptr, FALSE, FALSE, nullptr)) {}

  bool IsSignaled() {
    return WaitForSingleObject(event_.Get(), 0) == WAIT_OBJECT_0;
  }

  MessageLoop loop_;
  ScopedHandle event_;  // Auto-reset.
};

INSTANTIATE_TEST_SUITE_P(Loops,
                         ObjectWatcherTest,
                         testing::Values(MessageLoop::TYPE_DEFAULT,
                                         MessageLoop::TYPE_IO));

TEST_P(ObjectWatcherTest, TellsOnceAndConsumesTheSignal) {
  RunLoop run_loop;
  ObjectWatcher watcher;
  Teller teller([&](HANDLE object) {
    EXPECT_EQ(event_.Get(), object);
    EXPECT_FALSE(watcher.IsWatching());
    run_loop.Quit();
  });
  ASSERT_TRUE(watcher.StartWatching(event_.Get(), &teller));
  EXPECT_TRUE(watcher.IsWatching());
  EXPECT_EQ(event_.Get(), watcher.GetWatchedObject());
  std::thread signaller([&] { SetEvent(event_.Get()); });
  run_loop.Run();
  signaller.join();
  EXPECT_FALSE(IsSignaled());
  EXPECT_EQ(nullptr, watcher.GetWatchedObject());
}

TEST_P(ObjectWatcherTest, TellsInATaskNotInStartWatching) {
  SetEvent(event_.Get());
  RunLoop run_loop;
  bool told = false;
  Teller teller([&](HANDLE) {
    told = true;
    run_loop.Quit();
  });
  ObjectWatcher watcher;
  ASSERT_TRUE(watcher.StartWatching(event_.Get(), &teller));
  EXPECT_FALSE(told);
  run_loop.Run();
  EXPECT_TRUE(told);
}

TEST_P(ObjectWatcherTest, AfterStoppingNobodyIsTold) {
  Teller teller([](HANDLE) { ADD_FAILURE(); });
  ObjectWatcher watcher;
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(watcher.StartWatching(event_.Get(), &teller));
    SetEvent(event_.Get());  // Its task may be in the queue already.
    EXPECT_TRUE(watcher.StopWatching());
    RunLoop().RunUntilIdle();
    ResetEvent(event_.Get());
  }
  EXPECT_FALSE(watcher.StopWatching());
}

// Whether errors are logged decides nothing.
TEST_P(ObjectWatcherTest, AfterStoppingNobodyTakesTheSignal) {
  const int level = logging::GetMinLogLevel();
  Teller teller([](HANDLE) { ADD_FAILURE(); });
  for (const int quiet : {logging::LOG_INFO, logging::LOG_FATAL}) {
    logging::SetMinLogLevel(quiet);
    for (int i = 0; i < 20; ++i) {
      ObjectWatcher watcher;
      ASSERT_TRUE(watcher.StartWatching(event_.Get(), &teller));
      EXPECT_TRUE(watcher.StopWatching());
      SetEvent(event_.Get());
      EXPECT_TRUE(IsSignaled());
    }
  }
  logging::SetMinLogLevel(level);
}

TEST_P(ObjectWatcherTest, TheDelegateMayWatchAgain) {
  int count = 0;
  RunLoop run_loop;
  ObjectWatcher watcher;
  std::unique_ptr<Teller> teller;
  teller.reset(new Teller([&](HANDLE object) {
    if (++count == 3) {
      run_loop.Quit();
      return;
    }
    EXPECT_TRUE(watcher.StartWatching(object, teller.get()));
    SetEvent(object);
  }));
  ASSERT_TRUE(watcher.StartWatching(event_.Get(), teller.get()));
  SetEvent(event_.Get());
  run_loop.Run();
  EXPECT_EQ(3, count);
}

TEST_P(ObjectWatcherTest, TheDelegateMayDeleteTheWatcher) {
  RunLoop run_loop;
  std::unique_ptr<ObjectWatcher> watcher(new ObjectWatcher);
  Teller teller([&](HANDLE) {
    watcher.reset();
    run_loop.Quit();
  });
  ASSERT_TRUE(watcher->StartWatching(event_.Get(), &teller));
  SetEvent(event_.Get());
  run_loop.Run();
  EXPECT_FALSE(watcher);
}

TEST_P(ObjectWatcherTest, WhatCannotBeWatchedIsRefused) {
  Teller teller([](HANDLE) { ADD_FAILURE(); });
  ObjectWatcher watcher;
  EXPECT_FALSE(watcher.StartWatching(nullptr, &teller));
  EXPECT_FALSE(watcher.StartWatching(INVALID_HANDLE_VALUE, &teller));
  EXPECT_FALSE(watcher.IsWatching());
}

TEST(ObjectWatcherEndTest, TheEndOfTheLoopEndsTheWatch) {
  const ScopedHandle event(CreateEventW(nullptr, FALSE, FALSE, nullptr));
  Teller teller([](HANDLE) { ADD_FAILURE(); });
  ObjectWatcher watcher;
  {
    MessageLoop loop;
    ASSERT_TRUE(watcher.StartWatching(event.Get(), &teller));
  }
  EXPECT_FALSE(watcher.IsWatching());
  SetEvent(event.Get());
}

}  // namespace
}  // namespace win
}  // namespace base
