// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/platform_thread.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "base/logging.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/before_wait.h"
#include "src/base/thread_name.h"

#if defined(OS_LINUX)
#include <sys/syscall.h>
#endif

namespace base {

namespace {

// What a new thread is told. It copies everything before |started| is
// signalled, because the creator goes on then.
struct StartParams {
  PlatformThread::Delegate* delegate;
  bool joinable;
  ThreadPriority priority;
  PlatformThreadId id;
  WaitableEvent started;
};

void* ThreadFunc(void* data) {
  StartParams* params = static_cast<StartParams*>(data);
  PlatformThread::Delegate* delegate = params->delegate;
  if (!params->joinable)
    ThreadRestrictions::SetSingletonAllowed(false);
  if (params->priority != kThreadPriority_Normal) {
    PlatformThread::SetThreadPriority(PlatformThread::CurrentHandle(),
                                      params->priority);
  }
  params->id = PlatformThread::CurrentId();
  params->started.Signal();
  delegate->ThreadMain();
  return nullptr;
}

size_t UsableStackSize(size_t wanted) {
  const long page = sysconf(_SC_PAGESIZE);
  const size_t unit = page > 0 ? static_cast<size_t>(page) : 4096;
  const size_t least = static_cast<size_t>(PTHREAD_STACK_MIN);
  return (std::max(wanted, least) + unit - 1) / unit * unit;
}

bool StartThread(size_t stack_size, StartParams* params, pthread_t* thread) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  if (!params->joinable)
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  if (stack_size > 0)
    pthread_attr_setstacksize(&attributes, UsableStackSize(stack_size));
  const int error = pthread_create(thread, &attributes, ThreadFunc, params);
  pthread_attr_destroy(&attributes);
  if (error) {
    errno = error;
    PLOG(ERROR) << "pthread_create";
  }
  return error == 0;
}

#if defined(OS_LINUX)
int NiceValue(ThreadPriority priority) {
  switch (priority) {
    case kThreadPriority_Normal:
      return 0;
    case kThreadPriority_RealtimeAudio:
      return -10;
    case kThreadPriority_Display:
      return -6;
    case kThreadPriority_Background:
      return 10;
  }
  return 0;
}
#endif

}  // namespace

void internal::TellSystemThreadName(const std::string& name) {
#if defined(OS_LINUX)
  // The name of the main thread is that of the process.
  if (PlatformThread::CurrentId() == getpid())
    return;
  const size_t kLongest = 15;
  pthread_setname_np(pthread_self(), name.substr(0, kLongest).c_str());
#endif
}

// static
PlatformThreadId PlatformThread::CurrentId() {
#if defined(OS_LINUX)
  return static_cast<PlatformThreadId>(syscall(__NR_gettid));
#elif defined(OS_MACOSX)
  return static_cast<PlatformThreadId>(pthread_mach_thread_np(pthread_self()));
#elif defined(OS_FREEBSD)
  return static_cast<PlatformThreadId>(pthread_getthreadid_np());
#else
  return static_cast<PlatformThreadId>(
      reinterpret_cast<uintptr_t>(pthread_self()));
#endif
}

// static
PlatformThreadRef PlatformThread::CurrentRef() {
  return PlatformThreadRef(pthread_self());
}

// static
PlatformThreadHandle PlatformThread::CurrentHandle() {
  return PlatformThreadHandle(pthread_self(), CurrentId());
}

// static
void PlatformThread::YieldCurrentThread() {
  sched_yield();
}

// static
void PlatformThread::Sleep(TimeDelta duration) {
  internal::BeforeWait::DoAll();
  const int64 micros = std::max<int64>(duration.InMicroseconds(), 0);
  timespec rest;
  rest.tv_sec = static_cast<time_t>(micros / Time::kMicrosecondsPerSecond);
  rest.tv_nsec = static_cast<long>(micros % Time::kMicrosecondsPerSecond *
                                   Time::kNanosecondsPerMicrosecond);
  while (nanosleep(&rest, &rest) == -1 && errno == EINTR) {
  }
}

// static
bool PlatformThread::CreateWithPriority(size_t stack_size,
                                        Delegate* delegate,
                                        PlatformThreadHandle* thread_handle,
                                        ThreadPriority priority) {
  ThreadRestrictions::ScopedAllowWait allow_wait;
  StartParams params{
      delegate, true, priority, kInvalidThreadId, {false, false}};
  pthread_t thread;
  if (!StartThread(stack_size, &params, &thread))
    return false;
  params.started.Wait();
  *thread_handle = PlatformThreadHandle(thread, params.id);
  return true;
}

// static
bool PlatformThread::CreateNonJoinable(size_t stack_size, Delegate* delegate) {
  ThreadRestrictions::ScopedAllowWait allow_wait;
  StartParams params{delegate,
                     false,
                     kThreadPriority_Normal,
                     kInvalidThreadId,
                     {false, false}};
  pthread_t thread;
  if (!StartThread(stack_size, &params, &thread))
    return false;
  params.started.Wait();
  return true;
}

// static
void PlatformThread::Join(PlatformThreadHandle thread_handle) {
  // The other thread may take its time to end.
  ThreadRestrictions::AssertIOAllowed();
  internal::BeforeWait::DoAll();
  const int error = pthread_join(thread_handle.handle_, nullptr);
  CHECK_EQ(error, 0);
}

// static
void PlatformThread::SetThreadPriority(PlatformThreadHandle handle,
                                       ThreadPriority priority) {
#if defined(OS_LINUX)
  if (priority == kThreadPriority_RealtimeAudio) {
    sched_param param = {};
    param.sched_priority = 8;
    if (!pthread_setschedparam(handle.handle_, SCHED_RR, &param))
      return;
  }
  if (handle.id_ != kInvalidThreadId)
    setpriority(PRIO_PROCESS, static_cast<id_t>(handle.id_),
                NiceValue(priority));
#endif
}

}  // namespace base
