// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_ENVIRONMENT_H_
#define BASE_ENVIRONMENT_H_

#include <map>
#include <string>

#include "base/memory/scoped_ptr.h"
#include "base/strings/string16.h"
#include "build/build_config.h"

namespace base {

#if defined(OS_WIN)
typedef string16 NativeEnvironmentString;
#else
typedef std::string NativeEnvironmentString;
#endif

typedef std::map<NativeEnvironmentString, NativeEnvironmentString>
    EnvironmentMap;

// The environment of this process, behind an interface that tests can fake.
// Changing it is not safe while another thread reads it.
class Environment {
 public:
  virtual ~Environment();

  // The caller owns it.
  static Environment* Create();

  // Returns whether the variable is set. |result| may be NULL.
  virtual bool GetVar(const char* variable_name, std::string* result) = 0;
  virtual bool HasVar(const char* variable_name);

  // Return false if the system refuses, as for an empty name.
  virtual bool SetVar(const char* variable_name,
                      const std::string& new_value) = 0;
  virtual bool UnSetVar(const char* variable_name) = 0;
};

}  // namespace base

#endif  // BASE_ENVIRONMENT_H_
