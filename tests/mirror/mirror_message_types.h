// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_MIRROR_MIRROR_MESSAGE_TYPES_H_
#define TESTS_MIRROR_MIRROR_MESSAGE_TYPES_H_

#include <string>

// What a component gives its messages to export them.
#define MIRROR_EXPORT

namespace mirror {

enum Any { ANYTHING = 1 << 30 };
enum UpToTwo { ZERO, UP_TO_ONE, UP_TO_TWO };
enum FromMinusOne { MINUS_ONE = -1, NULL_VALUE, ONE };
enum Even { TWO = 2, FOUR = 4 };

struct Base {
  int number = 0;
};

struct Derived : Base {
  std::string text;
};

}  // namespace mirror

#endif  // TESTS_MIRROR_MIRROR_MESSAGE_TYPES_H_
