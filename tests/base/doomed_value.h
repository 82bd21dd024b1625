// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BASE_DOOMED_VALUE_H_
#define TESTS_BASE_DOOMED_VALUE_H_

#include "base/values.h"

namespace base {

// A null value that counts its deletions.
class DoomedValue : public Value {
 public:
  explicit DoomedValue(int* deaths) : Value(TYPE_NULL), deaths_(deaths) {}
  ~DoomedValue() override { ++*deaths_; }

 private:
  int* const deaths_;
};

}  // namespace base

#endif  // TESTS_BASE_DOOMED_VALUE_H_
