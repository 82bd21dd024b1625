// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#define UNIT_TEST
#include "base/at_exit.h"

#include <atomic>
#include <thread>
#include <vector>

#include "base/bind.h"
#include "base/lazy_instance.h"
#include "base/memory/singleton.h"
#include "gtest/gtest.h"

namespace base {
namespace {

void Append(std::vector<int>* order, int n) {
  order->push_back(n);
}
void AppendOne(void* order) {
  Append(static_cast<std::vector<int>*>(order), 1);
}
void RegisterMore(std::vector<int>* order) {
  AtExitManager::RegisterTask(Bind(&Append, order, 9));
}

TEST(AtExitTest, RunsTheLatestFirst) {
  std::vector<int> order;
  {
    ShadowingAtExitManager manager;
    AtExitManager::RegisterCallback(&AppendOne, &order);
    AtExitManager::RegisterTask(Bind(&Append, &order, 2));
    EXPECT_TRUE(order.empty());
  }
  EXPECT_EQ((std::vector<int>{2, 1}), order);
}

TEST(AtExitTest, ProcessCallbacksNowRunsEachOnce) {
  std::vector<int> order;
  ShadowingAtExitManager manager;
  AtExitManager::RegisterCallback(&AppendOne, &order);
  AtExitManager::ProcessCallbacksNow();
  AtExitManager::ProcessCallbacksNow();
  EXPECT_EQ(1u, order.size());
}

TEST(AtExitTest, ATaskMayRegisterAnother) {
  std::vector<int> order;
  ShadowingAtExitManager manager;
  AtExitManager::RegisterTask(Bind(&RegisterMore, &order));
  AtExitManager::ProcessCallbacksNow();
  EXPECT_EQ((std::vector<int>{9}), order);
}

int g_constructed = 0;
int g_alive = 0;

struct Tracked {
  Tracked() {
    ++g_constructed;
    ++g_alive;
  }
  ~Tracked() { --g_alive; }
};

struct Plain : Tracked {
  static Plain* GetInstance() { return Singleton<Plain>::get(); }
};
struct Leaky : Tracked {
  static Leaky* GetInstance() {
    return Singleton<Leaky, LeakySingletonTraits<Leaky>>::get();
  }
};
struct InStaticMemory : Tracked {
  static InStaticMemory* GetInstance() {
    return Singleton<InStaticMemory,
                     StaticMemorySingletonTraits<InStaticMemory>>::get();
  }
};

class SingletonTest : public testing::Test {
 protected:
  SingletonTest() { g_constructed = g_alive = 0; }
};

TEST_F(SingletonTest, IsMadeOnceAndDeletedAtExit) {
  {
    ShadowingAtExitManager manager;
    Plain* const instance = Plain::GetInstance();
    EXPECT_EQ(instance, Plain::GetInstance());
    EXPECT_EQ(1, g_constructed);
  }
  EXPECT_EQ(0, g_alive);
}

TEST_F(SingletonTest, IsMadeAnewAfterItsDeletion) {
  {
    ShadowingAtExitManager manager;
    Plain::GetInstance();
  }
  ShadowingAtExitManager manager;
  EXPECT_NE(nullptr, Plain::GetInstance());
  EXPECT_EQ(2, g_constructed);
}

TEST_F(SingletonTest, ALeakyOneStays) {
  {
    ShadowingAtExitManager manager;
    Leaky::GetInstance();
  }
  EXPECT_EQ(1, g_alive);
}

TEST_F(SingletonTest, InStaticMemoryThereIsOnlyOneLife) {
  {
    ShadowingAtExitManager manager;
    EXPECT_NE(nullptr, InStaticMemory::GetInstance());
  }
  EXPECT_EQ(0, g_alive);
  ShadowingAtExitManager manager;
  EXPECT_EQ(nullptr, InStaticMemory::GetInstance());
  StaticMemorySingletonTraits<InStaticMemory>::Resurrect();
  EXPECT_NE(nullptr, InStaticMemory::GetInstance());
}

LazyInstance<Tracked> g_lazy = LAZY_INSTANCE_INITIALIZER;
LazyInstance<Tracked>::Leaky g_leaky = LAZY_INSTANCE_INITIALIZER;

class LazyInstanceTest : public SingletonTest {};

TEST_F(LazyInstanceTest, IsConstructedWhenFirstUsed) {
  {
    ShadowingAtExitManager manager;
    EXPECT_EQ(0, g_constructed);
    EXPECT_TRUE(g_lazy == nullptr);
    Tracked* const instance = g_lazy.Pointer();
    EXPECT_EQ(instance, &g_lazy.Get());
    EXPECT_TRUE(g_lazy == instance);
    EXPECT_EQ(1, g_constructed);
  }
  EXPECT_EQ(0, g_alive);
}

TEST_F(LazyInstanceTest, ALeakyOneIsNotDestroyed) {
  {
    ShadowingAtExitManager manager;
    g_leaky.Get();
  }
  EXPECT_EQ(1, g_alive);
}

// Waits in its constructor until told to go on.
struct Slow {
  Slow() {
    ++constructing;
    while (!go_on)
      std::this_thread::yield();
  }
  static std::atomic<int> constructing;
  static std::atomic<bool> go_on;
};
std::atomic<int> Slow::constructing{0};
std::atomic<bool> Slow::go_on{false};
LazyInstance<Slow>::Leaky g_slow = LAZY_INSTANCE_INITIALIZER;

TEST_F(LazyInstanceTest, OneThreadConstructsAndTheOthersWait) {
  std::vector<std::thread> threads;
  std::atomic<int> done{0};
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&done] {
      g_slow.Get();
      ++done;
    });
  }
  while (Slow::constructing == 0)
    std::this_thread::yield();
  EXPECT_EQ(0, done);
  Slow::go_on = true;
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(1, Slow::constructing);
}

}  // namespace
}  // namespace base
