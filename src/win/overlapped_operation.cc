// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/overlapped_operation.h"

#include <limits.h>

#include <algorithm>

#include "base/logging.h"

namespace base {
namespace internal {

namespace {

DWORD ToSystemSize(size_t size) {
  return static_cast<DWORD>(std::min(size, static_cast<size_t>(INT_MAX)));
}

}  // namespace

OverlappedOperation::OverlappedOperation(HANDLE file)
    : file_(file),
      event_(CreateEventW(nullptr, TRUE, FALSE, nullptr)),
      overlapped_() {
  PCHECK(event_.IsValid()) << "CreateEvent";
}

OverlappedOperation::~OverlappedOperation() {
  End();
}

bool OverlappedOperation::BeginRead(char* data, size_t size) {
  DCHECK(!is_pending_);
  overlapped_ = OVERLAPPED();
  overlapped_.hEvent = event_.Get();
  return Begin(
      ReadFile(file_, data, ToSystemSize(size), nullptr, &overlapped_));
}

bool OverlappedOperation::BeginWrite(const char* data, size_t size) {
  DCHECK(!is_pending_);
  overlapped_ = OVERLAPPED();
  overlapped_.hEvent = event_.Get();
  return Begin(
      WriteFile(file_, data, ToSystemSize(size), nullptr, &overlapped_));
}

bool OverlappedOperation::Begin(BOOL done) {
  is_pending_ = done || GetLastError() == ERROR_IO_PENDING;
  return is_pending_;
}

bool OverlappedOperation::Wait(DWORD timeout, HANDLE other_event) {
  const HANDLE events[] = {event_.Get(), other_event};
  return WaitForMultipleObjects(other_event ? 2 : 1, events, FALSE, timeout) ==
         WAIT_OBJECT_0;
}

size_t OverlappedOperation::End() {
  if (!is_pending_)
    return 0;
  is_pending_ = false;
  if (!HasOverlappedIoCompleted(&overlapped_))
    CancelIoEx(file_, &overlapped_);
  DWORD moved = 0;
  return GetOverlappedResult(file_, &overlapped_, &moved, TRUE) ? moved : 0;
}

}  // namespace internal
}  // namespace base
