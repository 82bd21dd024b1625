// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What travels in hostile_messages.h.

#ifndef TESTS_HOSTILE_HOSTILE_TYPES_H_
#define TESTS_HOSTILE_HOSTILE_TYPES_H_

#include <map>
#include <string>
#include <vector>

namespace hostile {

enum class Colour { kRed, kGreen, kBlue, kLast = kBlue };

// Contains itself.
struct Tree {
  int id = 0;
  std::vector<Tree> branches;
};

typedef std::map<std::string, int> NumberByName;

}  // namespace hostile

#endif  // TESTS_HOSTILE_HOSTILE_TYPES_H_
