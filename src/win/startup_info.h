// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_STARTUP_INFO_H_
#define SRC_WIN_STARTUP_INFO_H_

#include <memory>
#include <vector>

#include "base/macros.h"
#include "base/win/include_windows.h"

namespace base {
namespace internal {

// STARTUPINFOEX with a list of the only handles that a child inherits.
class StartupInfo {
 public:
  StartupInfo();
  ~StartupInfo();

  // |handles| are inheritable. False if the system refuses.
  bool SetHandles(const std::vector<HANDLE>& handles);
  bool has_handles() const { return !handles_.empty(); }

  STARTUPINFOW* get() { return &info_.StartupInfo; }

 private:
  STARTUPINFOEXW info_;
  std::unique_ptr<char[]> attributes_;
  std::vector<HANDLE> handles_;  // The attributes point here.

  DISALLOW_COPY_AND_ASSIGN(StartupInfo);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_STARTUP_INFO_H_
