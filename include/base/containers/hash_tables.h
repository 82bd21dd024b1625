// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Hash tables under the names that code older than std::unordered_map uses.

#ifndef BASE_CONTAINERS_HASH_TABLES_H_
#define BASE_CONTAINERS_HASH_TABLES_H_

#include <stddef.h>

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/basictypes.h"

// Where a client specialises hash<> for its own key types.
#define BASE_HASH_NAMESPACE base_hash

namespace base {

// Mix two numbers into one that spreads well in all its bits.
inline size_t HashInts64(uint64 a, uint64 b) {
  uint64 mixed = a * GG_UINT64_C(0x9E3779B97F4A7C15);
  mixed ^= mixed >> 32;
  mixed = (mixed + b) * GG_UINT64_C(0xD6E8FEB86659FD93);
  mixed ^= mixed >> 32;
  return static_cast<size_t>(mixed);
}
inline size_t HashInts32(uint32 a, uint32 b) {
  return HashInts64(a, b);
}
template <typename T1, typename T2>
size_t HashPair(T1 a, T2 b) {
  return HashInts64(static_cast<uint64>(a), static_cast<uint64>(b));
}

}  // namespace base

namespace BASE_HASH_NAMESPACE {

template <typename T>
struct hash : std::hash<T> {};

template <typename T1, typename T2>
struct hash<std::pair<T1, T2>> {
  size_t operator()(const std::pair<T1, T2>& pair) const {
    return base::HashInts64(hash<T1>()(pair.first), hash<T2>()(pair.second));
  }
};

}  // namespace BASE_HASH_NAMESPACE

namespace base {

template <class Key,
          class T,
          class Hash = BASE_HASH_NAMESPACE::hash<Key>,
          class Equal = std::equal_to<Key>,
          class Allocator = std::allocator<std::pair<const Key, T>>>
using hash_map = std::unordered_map<Key, T, Hash, Equal, Allocator>;
template <class Key,
          class T,
          class Hash = BASE_HASH_NAMESPACE::hash<Key>,
          class Equal = std::equal_to<Key>,
          class Allocator = std::allocator<std::pair<const Key, T>>>
using hash_multimap = std::unordered_multimap<Key, T, Hash, Equal, Allocator>;
template <class Key,
          class Hash = BASE_HASH_NAMESPACE::hash<Key>,
          class Equal = std::equal_to<Key>,
          class Allocator = std::allocator<Key>>
using hash_set = std::unordered_set<Key, Hash, Equal, Allocator>;
template <class Key,
          class Hash = BASE_HASH_NAMESPACE::hash<Key>,
          class Equal = std::equal_to<Key>,
          class Allocator = std::allocator<Key>>
using hash_multiset = std::unordered_multiset<Key, Hash, Equal, Allocator>;

}  // namespace base

#endif  // BASE_CONTAINERS_HASH_TABLES_H_
