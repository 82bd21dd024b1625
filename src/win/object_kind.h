// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_OBJECT_KIND_H_
#define SRC_WIN_OBJECT_KIND_H_

#include <string>

#include "base/win/include_windows.h"

namespace base {
namespace internal {

// Numbers of handles are positive. Among the others are the pseudo-handles,
// which mean the process, thread or token of whoever uses them.
bool CanBeHandle(HANDLE number);

// What the system calls the type of object; empty if it does not tell.
std::wstring ObjectTypeName(HANDLE handle);

// What |handle|, which came from a process that is not trusted, is of. These
// never wait for that process.

// A file on a disk, no directory. It must be possible to open it once more.
bool IsDiskFile(HANDLE handle);

// Memory that can be read and written without fault: all of it is there, and it
// is neither a program's nor another file's. Needs SECTION_QUERY.
bool IsPlainMemory(HANDLE handle);

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_OBJECT_KIND_H_
