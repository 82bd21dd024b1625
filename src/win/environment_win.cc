// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/environment.h"

#include "base/strings/utf_string_conversions.h"
#include "base/win/include_windows.h"

namespace base {

namespace {

class EnvironmentWin : public Environment {
 public:
  bool GetVar(const char* variable_name, std::string* result) override {
    const std::wstring name = UTF8ToWide(variable_name);
    std::wstring value;
    for (;;) {
      // The length is that of the value, or with its NUL if there is no room.
      SetLastError(ERROR_SUCCESS);
      const DWORD length = GetEnvironmentVariableW(
          name.c_str(), &value[0], static_cast<DWORD>(value.size()));
      if (length == 0 && GetLastError() != ERROR_SUCCESS)
        return false;
      const bool fits = length < value.size();
      value.resize(length);
      if (fits)
        break;
      if (length == 0)
        value.resize(1);
    }
    if (result)
      *result = WideToUTF8(value);
    return true;
  }

  bool SetVar(const char* variable_name,
              const std::string& new_value) override {
    return SetEnvironmentVariableW(UTF8ToWide(variable_name).c_str(),
                                   UTF8ToWide(new_value).c_str()) != FALSE;
  }

  bool UnSetVar(const char* variable_name) override {
    // One that is not there is no failure.
    return SetEnvironmentVariableW(UTF8ToWide(variable_name).c_str(),
                                   nullptr) != FALSE ||
           GetLastError() == ERROR_ENVVAR_NOT_FOUND;
  }
};

}  // namespace

// static
Environment* Environment::Create() {
  return new EnvironmentWin;
}

}  // namespace base
