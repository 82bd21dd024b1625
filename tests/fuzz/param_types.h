// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Types that param_messages.h carries: a name for each that has a comma, and
// some of every kind that a message file can declare.

#ifndef TESTS_FUZZ_PARAM_TYPES_H_
#define TESTS_FUZZ_PARAM_TYPES_H_

#include <stdint.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/containers/small_map.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/tuple.h"

namespace fuzz {

enum Colour { RED, GREEN, BLUE, COLOUR_LAST = BLUE };
enum class Width : unsigned char { kNone = 0, kThick = 250 };
enum Flags { FLAG_A = 1, FLAG_B = 2, FLAG_C = 4 };
enum Unchecked : int { UNCHECKED_LARGE = 1 << 30 };

struct Base {
  Colour colour = RED;
  std::string name;
};

struct Derived : Base {
  Width width = Width::kNone;
  Flags flags = static_cast<Flags>(0);
  bool bold = false;
};

// Contains itself.
struct Tree {
  int id = 0;
  std::vector<Tree> branches;
};

struct Empty {};

typedef std::pair<int, std::string> IntAndString;
typedef Tuple<int, std::string, bool> ThreeOfThem;
typedef Tuple<> NoneOfThem;
typedef std::array<int, 3> ThreeInts;
typedef std::array<std::string, 2> TwoStrings;
typedef std::map<int, std::string> IntMap;
typedef std::map<std::string, std::vector<IntAndString>> Index;
typedef std::map<std::pair<int, bool>, Tree> TreeMap;
typedef std::unordered_map<std::string, int> HashMap;
typedef base::SmallMap<std::map<int, std::string>, 2> FewOfThem;
typedef std::vector<std::vector<std::vector<unsigned char>>> Cube;

}  // namespace fuzz

#endif  // TESTS_FUZZ_PARAM_TYPES_H_
