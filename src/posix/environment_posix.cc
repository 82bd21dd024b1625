// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/environment.h"

#include <stdlib.h>

namespace base {

namespace {

class EnvironmentPosix : public Environment {
 public:
  bool GetVar(const char* variable_name, std::string* result) override {
    const char* value = getenv(variable_name);
    if (value && result)
      *result = value;
    return value != nullptr;
  }

  bool SetVar(const char* variable_name,
              const std::string& new_value) override {
    return setenv(variable_name, new_value.c_str(), 1) == 0;
  }

  bool UnSetVar(const char* variable_name) override {
    return unsetenv(variable_name) == 0;
  }
};

}  // namespace

// static
Environment* Environment::Create() {
  return new EnvironmentPosix;
}

}  // namespace base
