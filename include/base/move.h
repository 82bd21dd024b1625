// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Older spellings of "may be moved, not copied".

#ifndef BASE_MOVE_H_
#define BASE_MOVE_H_

#include "base/compiler_specific.h"

// For a class that defines type(rvalue_type) and takes over
// |rvalue.object|'s content there. Leaves a private section open.
#define MOVE_ONLY_TYPE_FOR_CPP_03(type, rvalue_type)               \
 private:                                                          \
  struct rvalue_type {                                             \
    explicit rvalue_type(type* moved_from) : object(moved_from) {} \
    type* object;                                                  \
  };                                                               \
  type(type&);                                                     \
  void operator=(type&);                                           \
                                                                   \
 public:                                                           \
  operator rvalue_type() {                                         \
    return rvalue_type(this);                                      \
  }                                                                \
  type Pass() WARN_UNUSED_RESULT {                                 \
    return type(rvalue_type(this));                                \
  }                                                                \
  typedef void MoveOnlyTypeForCPP03;                               \
                                                                   \
 private:

// For a class with a move constructor. Leaves a private section open.
#define MOVE_ONLY_TYPE_WITH_MOVE_CONSTRUCTOR_FOR_CPP_03(type) \
 private:                                                     \
  type(const type&) = delete;                                 \
  void operator=(const type&) = delete;                       \
                                                              \
 public:                                                      \
  type&& Pass() WARN_UNUSED_RESULT {                          \
    return static_cast<type&&>(*this);                        \
  }                                                           \
  typedef void MoveOnlyTypeForCPP03;                          \
                                                              \
 private:

#endif  // BASE_MOVE_H_
