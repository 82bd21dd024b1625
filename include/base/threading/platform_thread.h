// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_PLATFORM_THREAD_H_
#define BASE_THREADING_PLATFORM_THREAD_H_

#include <stddef.h>
#include <sys/types.h>

#include <string>

#include "base/basictypes.h"
#include "base/time/time.h"
#include "build/build_config.h"

namespace base {

#if defined(OS_WIN)
typedef unsigned long PlatformThreadId;  // DWORD
#else
typedef pid_t PlatformThreadId;
#endif

const PlatformThreadId kInvalidThreadId = 0;

// Cheap to get and to compare; tells live threads of this process apart.
class PlatformThreadRef {
 public:
#if defined(OS_WIN)
  typedef unsigned long RefType;  // DWORD
#else
  typedef pthread_t RefType;
#endif

  PlatformThreadRef() : id_(0) {}
  explicit PlatformThreadRef(RefType id) : id_(id) {}

  bool operator==(PlatformThreadRef other) const {
    return id_ == other.id_;
  }
  bool is_null() const {
    return id_ == 0;
  }

 private:
  RefType id_;
};

// Names a thread; owns nothing.
class PlatformThreadHandle {
 public:
#if defined(OS_WIN)
  typedef void* Handle;  // HANDLE
#else
  typedef pthread_t Handle;
#endif

  PlatformThreadHandle() : handle_(0), id_(0) {}
  explicit PlatformThreadHandle(Handle handle) : handle_(handle), id_(0) {}
  PlatformThreadHandle(Handle handle, PlatformThreadId id)
      : handle_(handle), id_(id) {}

  bool is_equal(const PlatformThreadHandle& other) const {
    return handle_ == other.handle_;
  }
  bool is_null() const {
    return !handle_;
  }
  Handle platform_handle() const {
    return handle_;
  }

 private:
  friend class PlatformThread;

  Handle handle_;
  PlatformThreadId id_;
};

enum ThreadPriority {
  kThreadPriority_Normal,
  kThreadPriority_RealtimeAudio,
  kThreadPriority_Display,
  kThreadPriority_Background
};

class PlatformThread {
 public:
  // Not owned by the thread; must live until ThreadMain() has returned.
  class Delegate {
   public:
    virtual void ThreadMain() = 0;

   protected:
    virtual ~Delegate() {}
  };

  static PlatformThreadId CurrentId();
  static PlatformThreadRef CurrentRef();
  static PlatformThreadHandle CurrentHandle();

  static void YieldCurrentThread();
  static void Sleep(TimeDelta duration);

  // The system may cut the name short. Does not rename the process.
  static void SetName(const std::string& name);
  // "" without SetName(); valid until the thread sets another name or ends.
  static const char* GetName();

  // Bytes of stack, 0 for the default of the system. False if there can be no
  // further thread. Join() must be called once.
  static bool Create(size_t stack_size,
                     Delegate* delegate,
                     PlatformThreadHandle* thread_handle);
  static bool CreateWithPriority(size_t stack_size,
                                 Delegate* delegate,
                                 PlatformThreadHandle* thread_handle,
                                 ThreadPriority priority);
  // The thread cleans up after itself.
  static bool CreateNonJoinable(size_t stack_size, Delegate* delegate);

  static void Join(PlatformThreadHandle thread_handle);

  // A hint: nothing happens where the process may not do it.
  static void SetThreadPriority(PlatformThreadHandle handle,
                                ThreadPriority priority);

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(PlatformThread);
};

}  // namespace base

#endif  // BASE_THREADING_PLATFORM_THREAD_H_
