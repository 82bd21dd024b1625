// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_PIPE_SECURITY_H_
#define SRC_WIN_PIPE_SECURITY_H_

#include <memory>

#include "base/macros.h"
#include "base/win/include_windows.h"

namespace IPC {
namespace internal {

// Security attributes of an object that only this process's user may open, and
// that no child inherits.
class CurrentUserOnly {
 public:
  CurrentUserOnly();
  ~CurrentUserOnly();

  // NULL if the system did not tell who the user is. Valid as long as this.
  SECURITY_ATTRIBUTES* attributes() { return is_valid_ ? &attributes_ : NULL; }

 private:
  bool AllowUser();

  std::unique_ptr<char[]> acl_;
  SECURITY_DESCRIPTOR descriptor_;
  SECURITY_ATTRIBUTES attributes_;
  bool is_valid_;

  DISALLOW_COPY_AND_ASSIGN(CurrentUserOnly);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_WIN_PIPE_SECURITY_H_
