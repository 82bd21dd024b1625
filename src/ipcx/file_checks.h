// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// What the system says of an open file.

#ifndef SRC_IPCX_FILE_CHECKS_H_
#define SRC_IPCX_FILE_CHECKS_H_

#include "base/files/file.h"

namespace ipcx {
namespace internal {

// Why |file| is no file on a disk; null if it is one.
const char* RegularFileProblem(base::PlatformFile file);

// The same, or why it is not open for reading only.
const char* ReadOnlyFileProblem(base::PlatformFile file);

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_FILE_CHECKS_H_
