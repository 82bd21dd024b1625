// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/observer_list.h"

#include <functional>
#include <memory>
#include <vector>

#include "gtest/gtest.h"

namespace {

class Observer {
 public:
  Observer() {}
  explicit Observer(const std::function<void()>& action) : action_(action) {}
  void Notify(int value) {
    values.push_back(value);
    if (action_)
      action_();
  }
  std::vector<int> values;

 private:
  std::function<void()> action_;
};

typedef ObserverList<Observer> List;
typedef std::vector<int> Values;

TEST(ObserverListTest, NotifiesAll) {
  List list;
  Observer a, b;
  list.AddObserver(&a);
  list.AddObserver(&b);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  list.RemoveObserver(&a);
  FOR_EACH_OBSERVER(Observer, list, Notify(2));
  EXPECT_EQ(Values({1}), a.values);
  EXPECT_EQ(Values({1, 2}), b.values);
}

TEST(ObserverListTest, KnowsItsObservers) {
  List list;
  Observer a;
  EXPECT_FALSE(list.might_have_observers());
  list.AddObserver(&a);
  EXPECT_TRUE(list.HasObserver(&a));
  EXPECT_TRUE(list.might_have_observers());
  list.Clear();
  EXPECT_FALSE(list.HasObserver(&a));
  list.RemoveObserver(&a);
}

TEST(ObserverListTest, ObserversMayRemoveThemselvesAndOthers) {
  List list;
  Observer later;
  Observer a([&] {
    list.RemoveObserver(&a);
    list.RemoveObserver(&later);
  });
  Observer b;
  list.AddObserver(&a);
  list.AddObserver(&b);
  list.AddObserver(&later);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  FOR_EACH_OBSERVER(Observer, list, Notify(2));
  EXPECT_EQ(Values({1}), a.values);
  EXPECT_EQ(Values({1, 2}), b.values);
  EXPECT_EQ(Values(), later.values);
}

TEST(ObserverListTest, NewObserversTakePartInTheWalk) {
  List list;
  Observer added;
  Observer a([&] { list.AddObserver(&added); });
  list.AddObserver(&a);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  EXPECT_EQ(Values({1}), added.values);
}

TEST(ObserverListTest, NewObserversWaitForTheNextWalkIfWished) {
  List list(List::NOTIFY_EXISTING_ONLY);
  Observer added;
  Observer a([&] {
    if (!list.HasObserver(&added))
      list.AddObserver(&added);
  });
  list.AddObserver(&a);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  EXPECT_EQ(Values(), added.values);
  FOR_EACH_OBSERVER(Observer, list, Notify(2));
  EXPECT_EQ(Values({2}), added.values);
}

TEST(ObserverListTest, ClearEndsTheWalk) {
  List list;
  Observer a([&] { list.Clear(); });
  Observer b;
  list.AddObserver(&a);
  list.AddObserver(&b);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  EXPECT_EQ(Values(), b.values);
  EXPECT_FALSE(list.might_have_observers());
}

TEST(ObserverListTest, ListMayDieInAWalk) {
  auto list = std::make_unique<List>();
  Observer a([&] { list.reset(); });
  Observer b;
  list->AddObserver(&a);
  list->AddObserver(&b);
  FOR_EACH_OBSERVER(Observer, *list, Notify(1));
  EXPECT_FALSE(list);
  EXPECT_EQ(Values(), b.values);
}

TEST(ObserverListTest, WalksMayBeNested) {
  List list;
  Observer b;
  int depth = 0;
  Observer a([&] {
    if (++depth == 1) {
      FOR_EACH_OBSERVER(Observer, list, Notify(2));
      list.RemoveObserver(&b);
    }
  });
  list.AddObserver(&a);
  list.AddObserver(&b);
  FOR_EACH_OBSERVER(Observer, list, Notify(1));
  EXPECT_EQ(Values({1, 2}), a.values);
  EXPECT_EQ(Values({2}), b.values);
}

}  // namespace
