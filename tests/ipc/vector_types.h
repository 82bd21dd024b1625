// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The types in Chromium 42's vectors.

#ifndef TESTS_IPC_VECTOR_TYPES_H_
#define TESTS_IPC_VECTOR_TYPES_H_

#include <string>

enum PlainEnum { PLAIN_NEG = -5, PLAIN_A = 0, PLAIN_B = 1, PLAIN_C = 77 };

enum RangedEnum { RANGED_FIRST = 10, RANGED_SECOND, RANGED_LAST };

enum class ByteEnum : unsigned char { kFirst = 1, kLast = 250 };

struct PlainParentStruct {
  int in_parent = 0;
};

struct ExternalParent {
  int a = 0;
  std::string b;
};

struct ExternalChild : ExternalParent {
  double c = 0;
  bool d = false;
};

#endif  // TESTS_IPC_VECTOR_TYPES_H_
