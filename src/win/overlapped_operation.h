// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_OVERLAPPED_OPERATION_H_
#define SRC_WIN_OVERLAPPED_OPERATION_H_

#include <stddef.h>

#include "base/macros.h"
#include "base/win/scoped_handle.h"

namespace base {
namespace internal {

// One read or write at a time on a handle that was opened for overlapped use,
// for a thread that waits for it. The destructor cancels what still goes on.
class OverlappedOperation {
 public:
  explicit OverlappedOperation(HANDLE file);
  ~OverlappedOperation();

  // Begin an operation; the buffer must outlive it. False on failure.
  bool BeginRead(char* data, size_t size);
  bool BeginWrite(const char* data, size_t size);

  // True if it ended, well or not, before |timeout| milliseconds were over or
  // |other_event|, if not NULL, was signalled.
  bool Wait(DWORD timeout, HANDLE other_event);

  // Waits for the end, having cancelled the operation if need be. Returns the
  // number of bytes that were moved; 0 on failure.
  size_t End();

 private:
  bool Begin(BOOL done);

  const HANDLE file_;
  const win::ScopedHandle event_;
  OVERLAPPED overlapped_;
  bool is_pending_ = false;

  DISALLOW_COPY_AND_ASSIGN(OverlappedOperation);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_OVERLAPPED_OPERATION_H_
