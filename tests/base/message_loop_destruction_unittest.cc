// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The end of a loop: what becomes of tasks, observers and proxies.

#include <memory>
#include <thread>

#include "base/bind.h"
#include "base/memory/ref_counted.h"
#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "tests/support/loop_test.h"

namespace base {

using test_support::Do;

// A task's bound argument, which acts when it is destroyed.
class Bound : public RefCountedThreadSafe<Bound> {
 public:
  explicit Bound(const std::function<void()>& at_end) : at_end_(at_end) {}

 private:
  friend class RefCountedThreadSafe<Bound>;
  ~Bound() {
    if (at_end_)
      at_end_();
  }
  const std::function<void()> at_end_;
};

Closure TaskWith(const std::function<void()>& at_end) {
  void (*run)(const scoped_refptr<Bound>&) = [](const scoped_refptr<Bound>&) {
    ADD_FAILURE() << "a task ran that was to be deleted";
  };
  return Bind(run, make_scoped_refptr(new Bound(at_end)));
}

typedef test_support::LoopTest MessageLoopDestructionTest;

TEST_P(MessageLoopDestructionTest, DeletesAllPendingTasksInOrder) {
  loop().PostTask(FROM_HERE, TaskWith([&] { Note("1"); }));
  loop().PostDelayedTask(FROM_HERE, TaskWith([&] { Note("4"); }),
                         TimeDelta::FromHours(2));
  loop().PostDelayedTask(FROM_HERE, TaskWith([&] { Note("3"); }),
                         TimeDelta::FromHours(1));
  loop().PostNonNestableTask(FROM_HERE, TaskWith([&] { Note("2"); }));
  DestroyLoop();
  EXPECT_EQ("1 2 3 4", log());
}

TEST_P(MessageLoopDestructionTest, DeletesDelayedTasksThatItHasSeen) {
  loop().PostDelayedTask(FROM_HERE, TaskWith([&] { Note("gone"); }),
                         TimeDelta::FromHours(1));
  loop().RunUntilIdle();
  EXPECT_EQ("", log());
  DestroyLoop();
  EXPECT_EQ("gone", log());
}

TEST_P(MessageLoopDestructionTest, DeletedTasksMayPostOthers) {
  loop().PostTask(FROM_HERE, TaskWith([&] {
                    Note("a");
                    MessageLoop::current()->PostTask(
                        FROM_HERE, TaskWith([&] { Note("b"); }));
                  }));
  DestroyLoop();
  EXPECT_EQ("a b", log());
}

TEST_P(MessageLoopDestructionTest, FiftyGenerationsAreDeleted) {
  int generations = 0;
  std::function<void()> again = [&] {
    if (++generations < 50)
      MessageLoop::current()->PostTask(FROM_HERE, TaskWith(again));
  };
  loop().PostTask(FROM_HERE, TaskWith(again));
  DestroyLoop();
  EXPECT_EQ(50, generations);
}

TEST_P(MessageLoopDestructionTest, TasksThatPostForeverAreRefusedInTheEnd) {
  const scoped_refptr<MessageLoopProxy> proxy = loop().message_loop_proxy();
  bool refused = false;
  std::function<void()> again = [&] {
    if (!refused)
      refused = !proxy->PostTask(FROM_HERE, TaskWith(again));
  };
  loop().PostTask(FROM_HERE, TaskWith(again));
  DestroyLoop();
  EXPECT_TRUE(refused);
}

class NotingObserver : public MessageLoop::DestructionObserver {
 public:
  explicit NotingObserver(const std::function<void()>& note) : note_(note) {}
  void WillDestroyCurrentMessageLoop() override { note_(); }

 private:
  const std::function<void()> note_;
};

TEST_P(MessageLoopDestructionTest, ObserversHearOfItAfterTheTasks) {
  NotingObserver observer([&] {
    Note("observer");
    EXPECT_EQ(&loop(), MessageLoop::current());
  });
  NotingObserver removed([&] { Note("removed"); });
  loop().AddDestructionObserver(&observer);
  loop().AddDestructionObserver(&removed);
  loop().RemoveDestructionObserver(&removed);
  loop().PostTask(FROM_HERE, TaskWith([&] { Note("task"); }));
  DestroyLoop();
  EXPECT_EQ("task observer", log());
}

TEST_P(MessageLoopDestructionTest, ObserversMayRemoveThemselves) {
  NotingObserver* self = nullptr;
  NotingObserver observer([&] {
    loop().RemoveDestructionObserver(self);
    Note("once");
  });
  self = &observer;
  loop().AddDestructionObserver(&observer);
  DestroyLoop();
  EXPECT_EQ("once", log());
}

TEST_P(MessageLoopDestructionTest, WhatObserversPostIsDeleted) {
  NotingObserver observer(
      [&] { loop().PostTask(FROM_HERE, TaskWith([&] { Note("gone"); })); });
  loop().AddDestructionObserver(&observer);
  DestroyLoop();
  EXPECT_EQ("gone", log());
}

TEST_P(MessageLoopDestructionTest, ProxiesRefuseTasksAfterwards) {
  const scoped_refptr<MessageLoopProxy> proxy = loop().message_loop_proxy();
  EXPECT_TRUE(proxy->PostTask(FROM_HERE, TaskWith(nullptr)));
  DestroyLoop();
  EXPECT_FALSE(proxy->PostTask(FROM_HERE, TaskWith([&] { Note("gone"); })));
  EXPECT_EQ("gone", log());
  EXPECT_FALSE(proxy->PostDelayedTask(FROM_HERE, TaskWith(nullptr),
                                      TimeDelta::FromSeconds(1)));
  EXPECT_FALSE(proxy->PostNonNestableTask(FROM_HERE, TaskWith(nullptr)));
  int* const leaked = nullptr;
  EXPECT_FALSE(proxy->DeleteSoon(FROM_HERE, leaked));
}

TEST_P(MessageLoopDestructionTest, ProxyKnowsItsThread) {
  const scoped_refptr<SingleThreadTaskRunner> proxy = loop().task_runner();
  EXPECT_TRUE(proxy->RunsTasksOnCurrentThread());
  EXPECT_TRUE(proxy->BelongsToCurrentThread());
  std::thread([&] { EXPECT_FALSE(proxy->BelongsToCurrentThread()); }).join();
}

// A deleted task that takes a while, or posts, must not find a lock held.
TEST_P(MessageLoopDestructionTest, OthersMayPostWhileTasksAreDeleted) {
  const scoped_refptr<MessageLoopProxy> proxy = loop().message_loop_proxy();
  loop().PostTask(FROM_HERE, TaskWith([=] {
                    std::thread([=] {
                      proxy->PostTask(FROM_HERE, TaskWith(nullptr));
                    }).join();
                  }));
  DestroyLoop();
}

TEST_P(MessageLoopDestructionTest, LoopsComeAndGoUnderFire) {
  DestroyLoop();
  Thread poster("poster");
  ASSERT_TRUE(poster.Start());
  for (int i = 0; i < 100; ++i) {
    MessageLoop loop;
    const scoped_refptr<MessageLoopProxy> proxy = loop.message_loop_proxy();
    poster.task_runner()->PostTask(
        FROM_HERE, Do([proxy] {
          while (proxy->PostTask(FROM_HERE, Do([] {}))) {
          }
        }));
    loop.RunUntilIdle();
  }
}

INSTANTIATE_TEST_SUITE_P(AllLoops,
                         MessageLoopDestructionTest,
                         test_support::AllLoops());

}  // namespace base
