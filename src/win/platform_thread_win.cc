// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/platform_thread.h"

#include <errno.h>
#include <limits.h>
#include <process.h>

#include <algorithm>
#include <string>

#include "base/logging.h"
#include "base/strings/utf_string_conversions.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread_restrictions.h"
#include "base/win/scoped_handle.h"
#include "src/base/thread_name.h"
#include "src/win/system_function.h"
#include "src/win/wait_time.h"

namespace base {

namespace {

// What a new thread is told. It copies everything before |started| is
// signalled, because the creator goes on then.
struct StartParams {
  PlatformThread::Delegate* delegate;
  bool joinable;
  ThreadPriority priority;
  WaitableEvent started;
};

unsigned __stdcall ThreadFunc(void* data) {
  StartParams* const params = static_cast<StartParams*>(data);
  PlatformThread::Delegate* const delegate = params->delegate;
  if (!params->joinable)
    ThreadRestrictions::SetSingletonAllowed(false);
  if (params->priority != kThreadPriority_Normal) {
    PlatformThread::SetThreadPriority(PlatformThread::CurrentHandle(),
                                      params->priority);
  }
  params->started.Signal();
  delegate->ThreadMain();
  return 0;
}

// Returns once the thread runs. The handle is invalid if it does not.
win::ScopedHandle StartThread(size_t stack_size,
                              StartParams* params,
                              PlatformThreadId* id) {
  // The size is what may be used, not what is taken from the start.
  const unsigned flags = stack_size > 0 ? STACK_SIZE_PARAM_IS_A_RESERVATION : 0;
  const size_t kLargest = UINT_MAX;
  unsigned thread_id = 0;
  // Not CreateThread(): the C library keeps data for each thread.
  win::ScopedHandle thread(reinterpret_cast<HANDLE>(_beginthreadex(
      nullptr, static_cast<unsigned>(std::min(stack_size, kLargest)),
      &ThreadFunc, params, flags, &thread_id)));
  if (!thread.IsValid()) {
    LOG(ERROR) << "_beginthreadex failed with errno " << errno;
    return thread;
  }
  params->started.Wait();
  *id = thread_id;
  return thread;
}

int SystemPriority(ThreadPriority priority) {
  switch (priority) {
    case kThreadPriority_Normal:
      return THREAD_PRIORITY_NORMAL;
    case kThreadPriority_RealtimeAudio:
      return THREAD_PRIORITY_TIME_CRITICAL;
    case kThreadPriority_Display:
      return THREAD_PRIORITY_ABOVE_NORMAL;
    case kThreadPriority_Background:
      return THREAD_PRIORITY_LOWEST;
  }
  return THREAD_PRIORITY_NORMAL;
}

}  // namespace

void internal::TellSystemThreadName(const std::string& name) {
  // From Windows 10, version 1607.
  typedef HRESULT(WINAPI * SetDescription)(HANDLE, PCWSTR);
  static const SetDescription set_description =
      internal::SystemFunction<SetDescription>(L"kernelbase.dll",
                                               "SetThreadDescription");
  if (set_description)
    set_description(GetCurrentThread(), UTF8ToWide(name).c_str());
}

// static
PlatformThreadId PlatformThread::CurrentId() {
  return GetCurrentThreadId();
}

// static
PlatformThreadRef PlatformThread::CurrentRef() {
  return PlatformThreadRef(GetCurrentThreadId());
}

// static
PlatformThreadHandle PlatformThread::CurrentHandle() {
  // A pseudo handle, which means the calling thread whoever uses it.
  return PlatformThreadHandle(GetCurrentThread(), CurrentId());
}

// static
void PlatformThread::YieldCurrentThread() {
  ::Sleep(0);
}

// static
void PlatformThread::Sleep(TimeDelta duration) {
  // The system's sleep counts in ticks of its own, and may end too early.
  const TimeTicks end = TimeTicks::Now() + duration;
  for (TimeDelta left = duration; left > TimeDelta();
       left = end - TimeTicks::Now()) {
    ::Sleep(internal::ToWaitTime(left));
  }
}

// static
bool PlatformThread::CreateWithPriority(size_t stack_size,
                                        Delegate* delegate,
                                        PlatformThreadHandle* thread_handle,
                                        ThreadPriority priority) {
  ThreadRestrictions::ScopedAllowWait allow_wait;
  StartParams params{delegate, true, priority, {false, false}};
  PlatformThreadId id = kInvalidThreadId;
  win::ScopedHandle thread = StartThread(stack_size, &params, &id);
  if (!thread.IsValid())
    return false;
  *thread_handle = PlatformThreadHandle(thread.Take(), id);
  return true;
}

// static
bool PlatformThread::CreateNonJoinable(size_t stack_size, Delegate* delegate) {
  ThreadRestrictions::ScopedAllowWait allow_wait;
  StartParams params{delegate, false, kThreadPriority_Normal, {false, false}};
  PlatformThreadId id = kInvalidThreadId;
  return StartThread(stack_size, &params, &id).IsValid();
}

// static
void PlatformThread::Join(PlatformThreadHandle thread_handle) {
  // The other thread may take its time to end.
  ThreadRestrictions::AssertIOAllowed();
  const win::ScopedHandle thread(thread_handle.handle_);
  PCHECK(WaitForSingleObject(thread.Get(), INFINITE) == WAIT_OBJECT_0);
}

// static
void PlatformThread::SetThreadPriority(PlatformThreadHandle handle,
                                       ThreadPriority priority) {
  ::SetThreadPriority(handle.handle_, SystemPriority(priority));
}

}  // namespace base
