// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What small parts of base/ have on Windows only.

#include <io.h>

#include <string>

#include "base/bind.h"
#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/logging.h"
#include "base/strings/sys_string_conversions.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "base/time/time.h"
#include "base/win/windows_version.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

#include <objbase.h>

namespace base {
namespace {

using test_support::Do;

TEST(WaitableEventWinTest, TakesAHandleOver) {
  const HANDLE handle = CreateEventW(nullptr, TRUE, FALSE, nullptr);
  {
    WaitableEvent event{win::ScopedHandle(handle)};
    EXPECT_EQ(handle, event.handle());
    EXPECT_FALSE(event.IsSignaled());
    SetEvent(handle);
    EXPECT_TRUE(event.IsSignaled());
  }
  DWORD flags = 0;
  EXPECT_FALSE(GetHandleInformation(handle, &flags));
}

TEST(WaitableEventWinTest, ChildrenDoNotInheritIt) {
  WaitableEvent event(true, false);
  DWORD flags = HANDLE_FLAG_INHERIT;
  EXPECT_TRUE(GetHandleInformation(event.handle(), &flags));
  EXPECT_EQ(0u, flags & HANDLE_FLAG_INHERIT);
}

TEST(WaitableEventWinTest, OfManyTheLowestIndexWins) {
  WaitableEvent a(false, false), b(false, true), c(false, true);
  WaitableEvent* events[] = {&c, &a, &b};
  EXPECT_EQ(0u, WaitableEvent::WaitMany(events, 3));
  EXPECT_EQ(2u, WaitableEvent::WaitMany(events, 3));
}

TEST(TimeWinTest, FileTimesCountFrom1601) {
  FILETIME file_time = {10 * 1000 * 1000, 0};
  EXPECT_EQ(Time() + TimeDelta::FromSeconds(1), Time::FromFileTime(file_time));
  const Time now = Time::Now();
  EXPECT_EQ(now, Time::FromFileTime(now.ToFileTime()));
}

TEST(TimeWinTest, NullAndMaxStandForTheirLike) {
  EXPECT_EQ(0u, Time().ToFileTime().dwLowDateTime);
  EXPECT_TRUE(Time::FromFileTime(Time().ToFileTime()).is_null());
  EXPECT_TRUE(Time::FromFileTime(Time::Max().ToFileTime()).is_max());
}

TEST(SysStringConversionsWinTest, CodePagesAreConverted) {
  const uint32 kWestern = 1252;
  EXPECT_EQ(L"\u20AC", SysMultiByteToWide("\x80", kWestern));
  EXPECT_EQ("\x80", SysWideToMultiByte(L"\u20AC", kWestern));
  EXPECT_EQ(L"", SysMultiByteToWide("", kWestern));
}

TEST(WindowsVersionTest, ThereIsOne) {
  EXPECT_GE(win::GetVersion(), win::VERSION_WIN7);
  EXPECT_GE(win::OSInfo::GetInstance()->processors(), 1);
  EXPECT_GT(win::OSInfo::GetInstance()->version_number().major, 5);
}

TEST(LoggingWinTest, PlogAddsTheTextOfTheLastError) {
  testing::internal::CaptureStderr();
  SetLastError(ERROR_ACCESS_DENIED);
  PLOG(ERROR) << "open";
  EXPECT_THAT(testing::internal::GetCapturedStderr(),
              testing::AllOf(testing::HasSubstr("open: Access"),
                             testing::HasSubstr("denied. (5)\n")));
}

// Both names that windows.h may give it, and see file_util.h.
TEST(FileUtilWinTest, FunctionsCanBeCalledWithAndWithoutUnicode) {
  ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  const FilePath path = dir.path().AppendASCII("sub");
  EXPECT_TRUE(base::CreateDirectoryA(path));
  EXPECT_TRUE(base::DirectoryExists(path));
  EXPECT_TRUE(base::DeleteFileW(path, false));
  EXPECT_FALSE(base::DirectoryExists(path));
}

TEST(FileUtilWinTest, StreamsAreNotInherited) {
  ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  ScopedFILE file(OpenFile(dir.path().AppendASCII("f"), "wb"));
  ASSERT_TRUE(file.get());
  DWORD flags = HANDLE_FLAG_INHERIT;
  EXPECT_TRUE(GetHandleInformation(
      reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(file.get()))), &flags));
  EXPECT_EQ(0u, flags & HANDLE_FLAG_INHERIT);
}

TEST(ThreadWinTest, EntersAComApartmentWhenTold) {
  Thread thread("com");
  thread.init_com_with_mta(true);
  ASSERT_TRUE(thread.Start());
  bool in_apartment = false;
  thread.task_runner()->PostTask(
      FROM_HERE, Do([&] {
        // Entering the other kind fails in a thread that is in one.
        in_apartment = CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED) ==
                       RPC_E_CHANGED_MODE;
      }));
  thread.Stop();
  EXPECT_TRUE(in_apartment);
}

TEST(ThreadWinTest, AnApartmentOfOneThreadHasALoopForAnInterface) {
  Thread thread("com");
  thread.init_com_with_mta(false);
  ASSERT_TRUE(thread.Start());
  EXPECT_EQ(MessageLoop::TYPE_UI, thread.message_loop()->type());
}

}  // namespace
}  // namespace base
