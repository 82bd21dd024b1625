// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_AUTO_RESET_H_
#define BASE_AUTO_RESET_H_

#include <utility>

#include "base/basictypes.h"

namespace base {

// Gives a variable a value for the length of a scope.
template <typename T>
class AutoReset {
 public:
  AutoReset(T* scoped_variable, T new_value)
      : variable_(scoped_variable), original_(std::move(*scoped_variable)) {
    *variable_ = std::move(new_value);
  }
  ~AutoReset() { *variable_ = std::move(original_); }

 private:
  T* const variable_;
  T original_;

  DISALLOW_COPY_AND_ASSIGN(AutoReset);
};

}  // namespace base

#endif  // BASE_AUTO_RESET_H_
