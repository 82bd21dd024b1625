// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/environment.h"

namespace base {

Environment::~Environment() {}

bool Environment::HasVar(const char* variable_name) {
  return GetVar(variable_name, nullptr);
}

}  // namespace base
