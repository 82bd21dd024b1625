// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <map>
#include <set>
#include <string>

#include "base/containers/hash_tables.h"
#include "base/containers/small_map.h"
#include "gtest/gtest.h"

namespace {
struct Key {
  int id;
  bool operator==(const Key& other) const { return id == other.id; }
};
}  // namespace

namespace BASE_HASH_NAMESPACE {
template <>
struct hash<Key> {
  size_t operator()(const Key& key) const { return hash<int>()(key.id); }
};
}  // namespace BASE_HASH_NAMESPACE

namespace base {
namespace {

enum Color { RED, GREEN };

TEST(HashTablesTest, TakeTheUsualKeys) {
  hash_map<std::string, int> by_string;
  by_string["a"] = 1;
  EXPECT_EQ(1u, by_string.count("a"));
  hash_map<Color, int> by_enum;
  by_enum[GREEN] = 1;
  hash_set<const void*> pointers;
  pointers.insert(&by_enum);
  hash_map<std::pair<int, std::string>, int> by_pair;
  by_pair[std::make_pair(1, "x")] = 5;
  EXPECT_EQ(5, by_pair[std::make_pair(1, "x")]);
}

TEST(HashTablesTest, TakeKeysOfClients) {
  hash_map<Key, int> map;
  map[Key{3}] = 4;
  EXPECT_EQ(4, map[Key{3}]);
}

TEST(HashTablesTest, AMultimapKeepsDuplicates) {
  hash_multimap<int, int> map;
  map.insert(std::make_pair(1, 1));
  map.insert(std::make_pair(1, 2));
  EXPECT_EQ(2u, map.count(1));
  hash_multiset<int> set = {1, 1};
  EXPECT_EQ(2u, set.count(1));
}

TEST(HashTablesTest, PairsSpread) {
  std::set<size_t> low_bits;
  for (uint32 i = 0; i < 16; ++i) {
    for (uint32 j = 0; j < 16; ++j)
      low_bits.insert(HashInts32(i, j) & 0xffff);
  }
  EXPECT_GT(low_bits.size(), 240u);
  EXPECT_NE(HashPair(1, 2), HashPair(2, 1));
  EXPECT_NE(HashInts64(0, 1), HashInts64(1, 0));
}

typedef SmallMap<std::map<int, std::string>> IntMap;

std::string Keys(const IntMap& map) {
  std::string keys;
  for (const auto& pair : map)
    keys += std::to_string(pair.first);
  return keys;
}

IntMap MapOf(std::initializer_list<int> keys) {
  IntMap map;
  for (int key : keys)
    map[key] = std::to_string(key);
  return map;
}

TEST(SmallMapTest, TheArrayKeepsTheOrderOfInsertion) {
  const IntMap map = MapOf({5, 1, 3});
  EXPECT_EQ("513", Keys(map));
  EXPECT_FALSE(map.UsingFullMap());
}

TEST(SmallMapTest, TheMapHasItsOwnOrder) {
  const IntMap map = MapOf({5, 1, 3, 2, 4});
  EXPECT_EQ("12345", Keys(map));
  EXPECT_TRUE(map.UsingFullMap());
  EXPECT_EQ(5u, map.map()->size());
}

TEST(SmallMapTest, FindsInBothModes) {
  for (const IntMap& map : {MapOf({5, 1}), MapOf({5, 1, 3, 2, 4})}) {
    ASSERT_TRUE(map.find(5) != map.end());
    EXPECT_EQ("5", map.find(5)->second);
    EXPECT_EQ(1u, map.count(1));
    EXPECT_EQ(0u, map.count(9));
    EXPECT_TRUE(map.find(9) == map.end());
  }
}

TEST(SmallMapTest, InsertKeepsWhatIsThere) {
  IntMap map = MapOf({1});
  EXPECT_FALSE(map.insert(std::make_pair(1, "new")).second);
  EXPECT_EQ("1", map[1]);
  EXPECT_TRUE(map.insert(std::make_pair(2, "new")).second);
  EXPECT_EQ("new", map[2]);
  const std::map<int, std::string> more = {{2, "a"}, {7, "b"}, {8, "c"}};
  map.insert(more.begin(), more.end());
  EXPECT_EQ("1278", Keys(map));
}

TEST(SmallMapTest, ErasingFromTheArrayMovesTheLastIntoTheGap) {
  IntMap map = MapOf({5, 1, 3});
  EXPECT_EQ(1u, map.erase(5));
  EXPECT_EQ("31", Keys(map));
  EXPECT_EQ(0u, map.erase(5));
  map.erase(map.find(1));
  EXPECT_EQ("3", Keys(map));
}

TEST(SmallMapTest, ErasingFromTheMapDoesNotBringTheArrayBack) {
  IntMap map = MapOf({5, 1, 3, 2, 4});
  map.erase(map.begin());
  EXPECT_EQ(1u, map.erase(5));
  EXPECT_EQ("234", Keys(map));
  EXPECT_TRUE(map.UsingFullMap());
  map.clear();
  EXPECT_FALSE(map.UsingFullMap());
  EXPECT_TRUE(map.empty());
}

TEST(SmallMapTest, CopiesInBothModes) {
  IntMap map = MapOf({5, 1});
  const IntMap large = MapOf({5, 1, 3, 2, 4});
  const IntMap small = map;
  EXPECT_EQ("51", Keys(small));
  map = large;
  EXPECT_EQ("12345", Keys(map));
  map = small;
  EXPECT_EQ("51", Keys(map));
  IntMap& alias = map;
  map = alias;
  EXPECT_EQ("51", Keys(map));
}

TEST(SmallMapTest, ValuesCanBeChangedThroughIterators) {
  IntMap map = MapOf({5, 1});
  for (IntMap::iterator i = map.begin(); i != map.end(); i++)
    i->second += "!";
  EXPECT_EQ("5!", map[5]);
  IntMap::const_iterator first = map.begin();
  EXPECT_EQ(5, first->first);
}

TEST(SmallMapTest, HashTablesServeAsWell) {
  SmallMap<hash_map<std::string, int>, 2> map;
  for (int i = 0; i < 5; ++i)
    map[std::to_string(i)] = i;
  EXPECT_EQ(5u, map.size());
  EXPECT_EQ(3, map["3"]);
}

struct InitWithOne {
  void operator()(ManualConstructor<std::map<int, int>>* map) const {
    map->Init();
    (**map)[100] = 1;
  }
};

TEST(SmallMapTest, TheMapCanBeSetUpByTheCaller) {
  SmallMap<std::map<int, int>, 1, internal::SmallMapEqual<std::map<int, int>>,
           InitWithOne>
      map;
  map[1] = 1;
  EXPECT_EQ(0u, map.count(100));
  map[2] = 2;
  EXPECT_EQ(1u, map.count(100));
}

}  // namespace
}  // namespace base
