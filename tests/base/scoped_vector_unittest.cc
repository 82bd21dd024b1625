// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/scoped_vector.h"

#include "gtest/gtest.h"

namespace {

class ScopedVectorTest : public testing::Test {
 protected:
  struct Item {
    Item(int id, int* alive) : id(id), alive(alive) { ++*alive; }
    ~Item() { --*alive; }
    const int id;
    int* const alive;
  };

  Item* New(int id) { return new Item(id, &alive_); }
  std::vector<int> Ids() const {
    std::vector<int> ids;
    for (const Item* item : items_)
      ids.push_back(item ? item->id : 0);
    return ids;
  }

  int alive_ = 0;
  ScopedVector<Item> items_;
};

typedef std::vector<int> V;

TEST_F(ScopedVectorTest, DeletesItsElements) {
  {
    ScopedVector<Item> items;
    items.push_back(New(1));
    items.push_back(make_scoped_ptr(New(2)));
    EXPECT_EQ(2, alive_);
  }
  EXPECT_EQ(0, alive_);
}

TEST_F(ScopedVectorTest, InsertsAndErasesAnywhere) {
  items_.push_back(New(1));
  items_.insert(items_.begin(), New(2));
  items_.insert(items_.end(), make_scoped_ptr(New(3)));
  EXPECT_EQ((V{2, 1, 3}), Ids());
  items_.erase(items_.begin() + 1);
  EXPECT_EQ((V{2, 3}), Ids());
  EXPECT_EQ(2, alive_);
  items_.erase(items_.begin(), items_.end());
  EXPECT_EQ(0, alive_);
}

TEST_F(ScopedVectorTest, TakesARangeOfPointers) {
  Item* const raw[] = {New(1), New(2)};
  items_.assign(raw, raw + 2);
  Item* const more[] = {New(3), New(4)};
  items_.insert(items_.begin() + 1, more, more + 2);
  EXPECT_EQ((V{1, 3, 4, 2}), Ids());
}

TEST_F(ScopedVectorTest, ResizeDeletesTheTailOrAppendsNull) {
  items_.push_back(New(1));
  items_.push_back(New(2));
  items_.resize(1);
  EXPECT_EQ(1, alive_);
  items_.resize(3);
  EXPECT_EQ((V{1, 0, 0}), Ids());
}

TEST_F(ScopedVectorTest, PopBackDeletes) {
  items_.push_back(New(1));
  items_.pop_back();
  EXPECT_EQ(0, alive_);
}

TEST_F(ScopedVectorTest, TheWeakFormsGiveUp) {
  items_.push_back(New(1));
  items_.push_back(New(2));
  scoped_ptr<Item> first(items_.front());
  items_.weak_erase(items_.begin());
  EXPECT_EQ((V{2}), Ids());
  scoped_ptr<Item> second(items_.back());
  items_.weak_clear();
  EXPECT_TRUE(items_.empty());
  EXPECT_EQ(2, alive_);
}

TEST_F(ScopedVectorTest, ReleaseHandsAllOver) {
  items_.push_back(New(1));
  std::vector<Item*> raw;
  items_.release(&raw);
  EXPECT_TRUE(items_.empty());
  ASSERT_EQ(1u, raw.size());
  EXPECT_EQ(1, alive_);
  delete raw[0];
}

TEST_F(ScopedVectorTest, MovesAsAWhole) {
  items_.push_back(New(1));
  ScopedVector<Item> other(items_.Pass());
  EXPECT_TRUE(items_.empty());
  other.push_back(New(2));
  items_.push_back(New(3));
  items_ = other.Pass();
  EXPECT_EQ((V{1, 2}), Ids());
  EXPECT_EQ(2, alive_);
}

// Looks at the vector from its destructor.
struct Nosy {
  explicit Nosy(ScopedVector<Nosy>* owner) : owner(owner) {}
  ~Nosy() { EXPECT_TRUE(owner->empty()); }
  ScopedVector<Nosy>* owner;
};

TEST(ScopedVectorReentryTest, IsEmptyBeforeDestructorsRun) {
  ScopedVector<Nosy> items;
  items.push_back(new Nosy(&items));
  items.push_back(new Nosy(&items));
  items.clear();
}

}  // namespace
