// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/id_map.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace {

class CountsDeletion {
 public:
  explicit CountsDeletion(int* deleted) : deleted_(deleted) {}
  ~CountsDeletion() { ++*deleted_; }

 private:
  int* const deleted_;
};

typedef IDMap<int> IntMap;
typedef IDMap<CountsDeletion, IDMapOwnPointer> OwningMap;

template <typename Iterator>
std::vector<int> KeysOf(Iterator it) {
  std::vector<int> keys;
  for (; !it.IsAtEnd(); it.Advance())
    keys.push_back(it.GetCurrentKey());
  return keys;
}

class IDMapTest : public testing::Test {
 protected:
  void AddThree() {
    map_.Add(&objects_[0]);
    map_.Add(&objects_[1]);
    map_.Add(&objects_[2]);
  }

  int objects_[4] = {};
  IntMap map_;
};

TEST_F(IDMapTest, CountsFromOne) {
  EXPECT_TRUE(map_.IsEmpty());
  EXPECT_EQ(1, map_.Add(&objects_[0]));
  EXPECT_EQ(2, map_.Add(&objects_[1]));
  EXPECT_EQ(2u, map_.size());
  EXPECT_EQ(&objects_[1], map_.Lookup(2));
  EXPECT_EQ(nullptr, map_.Lookup(3));
}

TEST_F(IDMapTest, NumbersAreNotUsedAgain) {
  map_.Remove(map_.Add(&objects_[0]));
  EXPECT_TRUE(map_.IsEmpty());
  EXPECT_EQ(2, map_.Add(&objects_[0]));
}

TEST_F(IDMapTest, TheCallerMayChooseTheNumber) {
  map_.AddWithID(&objects_[0], 40);
  EXPECT_EQ(&objects_[0], map_.Lookup(40));
}

TEST_F(IDMapTest, ReplaceGivesBackWhatWasThere) {
  AddThree();
  EXPECT_EQ(&objects_[1], map_.Replace(2, &objects_[3]));
  EXPECT_EQ(&objects_[3], map_.Lookup(2));
}

TEST_F(IDMapTest, IteratesInTheOrderOfTheNumbers) {
  AddThree();
  EXPECT_EQ((std::vector<int>{1, 2, 3}), KeysOf(IntMap::iterator(&map_)));
  const IntMap& same = map_;
  EXPECT_EQ((std::vector<int>{1, 2, 3}), KeysOf(IntMap::const_iterator(&same)));
}

TEST_F(IDMapTest, TheCurrentObjectMayBeRemoved) {
  AddThree();
  for (IntMap::iterator it(&map_); !it.IsAtEnd(); it.Advance()) {
    map_.Remove(it.GetCurrentKey());
    EXPECT_EQ(nullptr, map_.Lookup(it.GetCurrentKey()));
    EXPECT_EQ(&objects_[it.GetCurrentKey() - 1], it.GetCurrentValue());
  }
  EXPECT_TRUE(map_.IsEmpty());
}

TEST_F(IDMapTest, WhatIsRemovedIsNotReachedAnyMore) {
  AddThree();
  IntMap::iterator it(&map_);
  map_.Remove(2);
  it.Advance();
  EXPECT_EQ(3, it.GetCurrentKey());
  EXPECT_EQ(2u, map_.size());
  EXPECT_EQ((std::vector<int>{1, 3}), KeysOf(IntMap::iterator(&map_)));
}

TEST_F(IDMapTest, WhatIsAddedIsReached) {
  AddThree();
  int reached = 0;
  for (IntMap::iterator it(&map_); !it.IsAtEnd(); it.Advance()) {
    if (++reached == 1)
      map_.Add(&objects_[3]);
  }
  EXPECT_EQ(4, reached);
}

TEST_F(IDMapTest, ACopyOfAnIteratorGoesItsOwnWay) {
  AddThree();
  IntMap::iterator it(&map_);
  IntMap::iterator copy(it);
  it.Advance();
  EXPECT_EQ(1, copy.GetCurrentKey());
  copy = it;
  EXPECT_EQ(2, copy.GetCurrentKey());
}

TEST(OwningIDMapTest, DeletesWhatGoes) {
  int deleted = 0;
  {
    OwningMap map;
    map.Add(new CountsDeletion(&deleted));
    map.Remove(map.Add(new CountsDeletion(&deleted)));
    EXPECT_EQ(1, deleted);
  }
  EXPECT_EQ(2, deleted);
}

TEST(OwningIDMapTest, ClearDeletesAll) {
  int deleted = 0;
  OwningMap map;
  map.Add(new CountsDeletion(&deleted));
  map.Add(new CountsDeletion(&deleted));
  map.Clear();
  EXPECT_EQ(2, deleted);
  EXPECT_TRUE(map.IsEmpty());
}

TEST(OwningIDMapTest, TheLastIteratorDeletesWhatWasRemoved) {
  int deleted = 0;
  OwningMap map;
  map.Add(new CountsDeletion(&deleted));
  map.Add(new CountsDeletion(&deleted));
  {
    OwningMap::iterator outer(&map);
    {
      OwningMap::const_iterator inner(&map);
      map.Clear();
    }
    EXPECT_TRUE(map.IsEmpty());
    EXPECT_EQ(0, deleted);
  }
  EXPECT_EQ(2, deleted);
}

TEST(OwningIDMapTest, ANumberIsFreeAsSoonAsItsObjectIsRemoved) {
  int deleted = 0;
  OwningMap map;
  map.AddWithID(new CountsDeletion(&deleted), 7);
  {
    OwningMap::iterator it(&map);
    map.Remove(7);
    map.AddWithID(new CountsDeletion(&deleted), 7);
  }
  EXPECT_EQ(1, deleted);
  EXPECT_EQ(1u, map.size());
}

}  // namespace
