// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event.h"

#include <set>
#include <vector>

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "base/time/time.h"
#include "src/win/wait_time.h"

namespace base {

WaitableEvent::WaitableEvent(bool manual_reset, bool initially_signaled)
    : handle_(
          CreateEventW(nullptr, manual_reset, initially_signaled, nullptr)) {
  PCHECK(handle_.IsValid()) << "CreateEvent";
}

WaitableEvent::WaitableEvent(win::ScopedHandle event_handle)
    : handle_(event_handle.Pass()) {
  CHECK(handle_.IsValid()) << "an event needs a handle";
}

WaitableEvent::~WaitableEvent() {}

void WaitableEvent::Reset() {
  PCHECK(ResetEvent(handle_.Get()));
}

void WaitableEvent::Signal() {
  PCHECK(SetEvent(handle_.Get()));
}

bool WaitableEvent::IsSignaled() {
  return WaitForSingleObject(handle_.Get(), 0) == WAIT_OBJECT_0;
}

void WaitableEvent::Wait() {
  const bool result = TimedWait(TimeDelta::FromSeconds(kNoTimeout));
  DCHECK(result);
}

bool WaitableEvent::TimedWait(const TimeDelta& max_time) {
  ThreadRestrictions::AssertWaitAllowed();
  if (max_time < TimeDelta()) {
    PCHECK(WaitForSingleObject(handle_.Get(), INFINITE) == WAIT_OBJECT_0);
    return true;
  }
  // The system's waits count in ticks of its own, and may end before ours do.
  const TimeTicks deadline = TimeTicks::Now() + max_time;
  for (TimeDelta left = max_time;; left = deadline - TimeTicks::Now()) {
    const DWORD result =
        WaitForSingleObject(handle_.Get(), internal::ToWaitTime(left));
    if (result == WAIT_OBJECT_0)
      return true;
    PCHECK(result == WAIT_TIMEOUT);
    if (left <= TimeDelta())
      return false;
  }
}

// static
size_t WaitableEvent::WaitMany(WaitableEvent** waitables, size_t count) {
  ThreadRestrictions::AssertWaitAllowed();
  DCHECK_GT(count, 0u);
  CHECK_LE(count, static_cast<size_t>(MAXIMUM_WAIT_OBJECTS))
      << "Windows cannot wait for that many events";
  std::vector<HANDLE> handles;
  handles.reserve(count);
  for (size_t i = 0; i < count; ++i)
    handles.push_back(waitables[i]->handle());
  DCHECK_EQ(std::set<HANDLE>(handles.begin(), handles.end()).size(), count)
      << "an event may be waited for only once";
  const DWORD result = WaitForMultipleObjects(static_cast<DWORD>(count),
                                              handles.data(), FALSE, INFINITE);
  PCHECK(result < WAIT_OBJECT_0 + count);
  return result - WAIT_OBJECT_0;
}

}  // namespace base
