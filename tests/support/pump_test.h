// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_PUMP_TEST_H_
#define TESTS_SUPPORT_PUMP_TEST_H_

#include <functional>
#include <string>
#include <thread>

#include "base/bind.h"
#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace test_support {

// What every pump that sleeps owes those who post. |CountedLoop| is a
// base::MessageLoop, default constructible, with size_t wake_ups(): how often
// its pump was woken by a post.
//
//   INSTANTIATE_TYPED_TEST_SUITE_P(Mine, PumpWakeUpTest, MyLoop, OnlyLoop);
template <typename CountedLoop>
class PumpWakeUpTest : public testing::Test {
 protected:
  void Post(const std::function<void()>& what) {
    loop_.PostTask(FROM_HERE, Do(what));
  }

  CountedLoop loop_;
};

// What the one loop of an instantiation is called in the names of its tests.
struct OnlyLoop {
  template <typename CountedLoop>
  static std::string GetName(int) {
    return "Loop";
  }
};

TYPED_TEST_SUITE_P(PumpWakeUpTest);

TYPED_TEST_P(PumpWakeUpTest, PostingFromATaskWakesNobody) {
  int left = 100;
  std::function<void()> again = [&] {
    if (--left > 0)
      this->Post(again);
  };
  this->Post(again);
  this->loop_.RunUntilIdle();
  EXPECT_EQ(0, left);
  EXPECT_EQ(0u, this->loop_.wake_ups());
}

TYPED_TEST_P(PumpWakeUpTest, PostingToABusyLoopWakesNobody) {
  base::RunLoop run_loop;
  this->Post([&] {
    std::thread([&] {
      for (int i = 0; i < 100; ++i)
        this->Post([] {});
      this->loop_.PostTask(FROM_HERE, run_loop.QuitClosure());
    }).join();
  });
  run_loop.Run();
  EXPECT_EQ(0u, this->loop_.wake_ups());
}

// The first task does not end before everything has been posted, so there are
// at most two sleeps that could be ended: before it and after the last one.
TYPED_TEST_P(PumpWakeUpTest, ASleepingLoopIsWokenOnceABatch) {
  int done = 0;
  base::RunLoop run_loop;
  std::thread poster([&] {
    base::WaitableEvent all_posted(false, false);
    base::WaitableEvent finished(false, false);
    this->Post([&] { all_posted.Wait(); });
    for (int i = 0; i < 1000; ++i)
      this->Post([&] { ++done; });
    this->Post([&] { finished.Signal(); });
    all_posted.Signal();
    finished.Wait();
    this->loop_.PostTask(FROM_HERE, run_loop.QuitClosure());
  });
  run_loop.Run();
  poster.join();
  EXPECT_EQ(1000, done);
  EXPECT_LE(this->loop_.wake_ups(), 2u);
}

TYPED_TEST_P(PumpWakeUpTest, EveryPostToASleepingLoopArrives) {
  base::Thread thread("echo");
  base::Thread::Options options;
  options.message_loop_type = this->loop_.type() == base::MessageLoop::TYPE_IO
                                  ? base::MessageLoop::TYPE_IO
                                  : base::MessageLoop::TYPE_DEFAULT;
  ASSERT_TRUE(thread.StartWithOptions(options));
  int rounds = 0;
  base::RunLoop run_loop;
  std::function<void()> serve = [&] {
    if (++rounds == 2000) {
      run_loop.Quit();
      return;
    }
    thread.task_runner()->PostTask(FROM_HERE, Do([&] { this->Post(serve); }));
  };
  this->Post(serve);
  run_loop.Run();
  EXPECT_EQ(2000, rounds);
}

REGISTER_TYPED_TEST_SUITE_P(PumpWakeUpTest,
                            PostingFromATaskWakesNobody,
                            PostingToABusyLoopWakesNobody,
                            ASleepingLoopIsWokenOnceABatch,
                            EveryPostToASleepingLoopArrives);

}  // namespace test_support

#endif  // TESTS_SUPPORT_PUMP_TEST_H_
