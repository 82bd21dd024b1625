// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names that Chromium 42 has on Windows only.

#include <string>
#include <type_traits>
#include <vector>

#include "base/files/file.h"
#include "base/memory/shared_memory.h"
#include "base/message_loop/message_loop.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "base/strings/sys_string_conversions.h"
#include "base/sync_socket.h"
#include "base/synchronization/waitable_event.h"
#include "base/time/time.h"
#include "base/win/object_watcher.h"
#include "base/win/scoped_handle.h"
#include "base/win/windows_version.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

TEST(SurfaceTest, Handles) {
  static_assert(std::is_same<PlatformFile, HANDLE>::value, "");
  static_assert(std::is_same<ProcessHandle, HANDLE>::value, "");
  static_assert(std::is_same<ProcessId, DWORD>::value, "");
  static_assert(std::is_same<SharedMemoryHandle, HANDLE>::value, "");
  static_assert(std::is_same<SyncSocket::Handle, HANDLE>::value, "");
  static_assert(std::is_same<SyncSocket::TransitDescriptor, HANDLE>::value, "");
  Exists(SyncSocket::kInvalidHandle == INVALID_HANDLE_VALUE);
  Exists(SharedMemory::NULLHandle() == NULL);
  Function<Process(ProcessId, DWORD)>(Process::OpenWithAccess);
}

TEST(SurfaceTest, ScopedHandles) {
  typedef win::ScopedHandle S;
  static_assert(
      std::is_same<S, win::GenericScopedHandle<win::HandleTraits,
                                               win::VerifierTraits>>::value,
      "");
  static_assert(std::is_same<S::Handle, HANDLE>::value, "");
  static_assert(std::is_default_constructible<S>::value, "");
  static_assert(std::is_constructible<S, HANDLE>::value, "");
  static_assert(!std::is_convertible<HANDLE, S>::value, "");
  static_assert(!std::is_copy_constructible<S>::value, "");
  static_assert(!std::is_copy_assignable<S>::value, "");
  Method<void (S::*)(HANDLE)>(&S::Set);
  Method<HANDLE (S::*)() const>(&S::Get);
  Method<HANDLE (S::*)()>(&S::Take);
  Method<void (S::*)()>(&S::Close);
  Method<bool (S::*)() const>(&S::IsValid);
  Method<S (S::*)()>(&S::Pass);
  Exists(!S(INVALID_HANDLE_VALUE).IsValid() && !S(HANDLE(NULL)).IsValid());
}

TEST(SurfaceTest, Completions) {
  typedef MessageLoopForIO M;
  static_assert(std::is_same<M::IOHandler, MessagePumpForIO::IOHandler>::value,
                "");
  static_assert(
      std::is_same<decltype(M::IOContext::overlapped), OVERLAPPED>::value, "");
  static_assert(
      std::is_same<decltype(M::IOContext::handler), M::IOHandler*>::value, "");
  static_assert(std::is_abstract<M::IOHandler>::value, "");
  static_assert(std::has_virtual_destructor<M::IOHandler>::value, "");
  Method<void (M::IOHandler::*)(M::IOContext*, DWORD, DWORD)>(
      &M::IOHandler::OnIOCompleted);
  Method<void (M::*)(HANDLE, M::IOHandler*)>(&M::RegisterIOHandler);
  Method<bool (M::*)(HANDLE, M::IOHandler*)>(&M::RegisterJobObject);
  Method<bool (M::*)(DWORD, M::IOHandler*)>(&M::WaitForIOCompletion);
  Method<void (M::*)(M::IOObserver*)>(&M::AddIOObserver);
  Method<void (M::*)(M::IOObserver*)>(&M::RemoveIOObserver);
}

TEST(SurfaceTest, WatchingObjects) {
  typedef win::ObjectWatcher W;
  Method<bool (W::*)(HANDLE, W::Delegate*)>(&W::StartWatching);
  Method<bool (W::*)()>(&W::StopWatching);
  Method<bool (W::*)() const>(&W::IsWatching);
  Method<HANDLE (W::*)() const>(&W::GetWatchedObject);
  Method<void (W::Delegate::*)(HANDLE)>(&W::Delegate::OnObjectSignaled);
  Method<HANDLE (WaitableEvent::*)() const>(&WaitableEvent::handle);
  static_assert(std::is_constructible<WaitableEvent, win::ScopedHandle>::value,
                "");
}

TEST(SurfaceTest, Windows) {
  static_assert(win::VERSION_XP < win::VERSION_VISTA &&
                    win::VERSION_VISTA < win::VERSION_WIN7 &&
                    win::VERSION_WIN7 < win::VERSION_WIN8 &&
                    win::VERSION_WIN8 < win::VERSION_WIN8_1,
                "");
  Function<win::Version()>(win::GetVersion);
  Function<win::OSInfo*()>(win::OSInfo::GetInstance);
}

TEST(SurfaceTest, WindowsTimesAndStrings) {
  Function<Time(FILETIME)>(Time::FromFileTime);
  Method<FILETIME (Time::*)() const>(&Time::ToFileTime);
  Function<std::wstring(const StringPiece&, uint32)>(SysMultiByteToWide);
  Function<std::string(const std::wstring&, uint32)>(SysWideToMultiByte);
}

TEST(SurfaceTest, Launching) {
  static_assert(
      std::is_same<HandlesToInheritVector, std::vector<HANDLE>>::value, "");
  LaunchOptions options;
  Exists(!options.start_hidden && !options.handles_to_inherit &&
         !options.inherit_handles && !options.as_user &&
         !options.empty_desktop_name && !options.job_handle &&
         !options.stdin_handle && !options.stdout_handle &&
         !options.stderr_handle && !options.force_breakaway_from_job_);
  Function<Process(const string16&, const LaunchOptions&)>(LaunchProcess);
  Function<bool(const StringPiece16&, std::string*)>(GetAppOutput);
}

}  // namespace base
