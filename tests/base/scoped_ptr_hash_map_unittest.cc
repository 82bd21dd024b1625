// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/containers/scoped_ptr_hash_map.h"

#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace base {
namespace {

class Element {
 public:
  explicit Element(int* deleted) : deleted_(deleted) {}
  ~Element() { ++*deleted_; }

 private:
  int* const deleted_;
};

class ScopedPtrHashMapTest : public testing::Test {
 protected:
  typedef ScopedPtrHashMap<std::string, Element> Map;

  scoped_ptr<Element> Make() { return make_scoped_ptr(new Element(&deleted_)); }

  int deleted_ = 0;
  Map map_;
};

TEST_F(ScopedPtrHashMapTest, AddKeepsTheFirst) {
  Element* const first = map_.add("key", Make()).first->second;
  EXPECT_FALSE(map_.add("key", Make()).second);
  EXPECT_EQ(1, deleted_);
  EXPECT_EQ(first, map_.get("key"));
}

TEST_F(ScopedPtrHashMapTest, SetKeepsTheLast) {
  map_.set("key", Make());
  Element* const last = map_.set("key", Make())->second;
  EXPECT_EQ(1, deleted_);
  EXPECT_EQ(last, map_.get("key"));
  EXPECT_EQ(1u, map_.size());
}

TEST_F(ScopedPtrHashMapTest, EraseDeletes) {
  map_.set("key", Make());
  EXPECT_EQ(1u, map_.erase("key"));
  EXPECT_EQ(0u, map_.erase("key"));
  EXPECT_EQ(1, deleted_);
  EXPECT_FALSE(map_.contains("key"));
}

TEST_F(ScopedPtrHashMapTest, TakeLeavesTheKey) {
  map_.set("key", Make());
  const scoped_ptr<Element> taken = map_.take("key");
  EXPECT_TRUE(taken);
  EXPECT_TRUE(map_.contains("key"));
  EXPECT_EQ(nullptr, map_.get("key"));
  EXPECT_EQ(0, deleted_);
}

TEST_F(ScopedPtrHashMapTest, TakeAndEraseLeavesNothing) {
  map_.set("key", Make());
  const scoped_ptr<Element> taken = map_.take_and_erase("key");
  EXPECT_TRUE(taken);
  EXPECT_TRUE(map_.empty());
  EXPECT_FALSE(map_.take_and_erase("key"));
  EXPECT_EQ(0, deleted_);
}

TEST_F(ScopedPtrHashMapTest, ClearAndDestructionDelete) {
  map_.set("a", Make());
  map_.set("b", Make());
  {
    Map other;
    other.set("c", Make());
    other.swap(map_);
    EXPECT_EQ(2u, other.size());
  }
  EXPECT_EQ(2, deleted_);
  map_.clear();
  EXPECT_EQ(3, deleted_);
}

}  // namespace
}  // namespace base
