// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/shared_memory.h"

#include <string.h>

#include <string>

#include "base/command_line.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/strings/string_number_conversions.h"
#include "base/test/multiprocess_test.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"

namespace base {
namespace {

const size_t kSize = 4096;

bool CanMapWritable(HANDLE section) {
  void* const view = MapViewOfFile(section, FILE_MAP_WRITE, 0, 0, kSize);
  if (view)
    UnmapViewOfFile(view);
  return view != nullptr;
}

class ReadOnlySectionTest : public testing::Test {
 protected:
  void SetUp() override {
    SharedMemoryCreateOptions options;
    options.size = kSize;
    options.share_read_only = true;
    ASSERT_TRUE(memory_.Create(options));
    ASSERT_TRUE(memory_.Map(kSize));
    SharedMemoryHandle handle;
    ASSERT_TRUE(
        memory_.ShareReadOnlyToProcess(GetCurrentProcessHandle(), &handle));
    read_only_.Set(handle);
  }

  SharedMemory memory_;
  win::ScopedHandle read_only_;
};

TEST_F(ReadOnlySectionTest, CanBeReadAndNotWritten) {
  strcpy(static_cast<char*>(memory_.memory()), "text");
  SharedMemory received(read_only_.Take(), true);
  ASSERT_TRUE(received.Map(kSize));
  EXPECT_STREQ("text", static_cast<const char*>(received.memory()));
  EXPECT_FALSE(CanMapWritable(received.handle()));
}

TEST_F(ReadOnlySectionTest, CannotBeTurnedIntoAWritableOne) {
  HANDLE more = nullptr;
  EXPECT_FALSE(DuplicateHandle(GetCurrentProcess(), read_only_.Get(),
                               GetCurrentProcess(), &more, FILE_MAP_WRITE,
                               FALSE, 0) &&
               CanMapWritable(more));
  win::ScopedHandle(more).Close();
}

TEST_F(ReadOnlySectionTest, ChildrenDoNotInheritAnyHandle) {
  for (HANDLE handle : {read_only_.Get(), memory_.handle()}) {
    DWORD flags = HANDLE_FLAG_INHERIT;
    EXPECT_TRUE(GetHandleInformation(handle, &flags));
    EXPECT_EQ(0u, flags & HANDLE_FLAG_INHERIT);
  }
}

MULTIPROCESS_TEST_MAIN(SharedMemoryWinTestWrites) {
  const win::ScopedHandle ready(OpenEventW(
      EVENT_MODIFY_STATE | SYNCHRONIZE, FALSE,
      CommandLine::ForCurrentProcess()->GetSwitchValueNative("event").c_str()));
  // The parent leaves the handle's number in memory that has a name.
  if (WaitForSingleObject(ready.Get(), 30000) != WAIT_OBJECT_0)
    return 1;
  SharedMemory mailbox;
  if (!mailbox.Open(
          CommandLine::ForCurrentProcess()->GetSwitchValueASCII("mailbox"),
          true) ||
      !mailbox.Map(sizeof(HANDLE))) {
    return 2;
  }
  SharedMemory memory(*static_cast<const HANDLE*>(mailbox.memory()), false);
  if (!memory.Map(kSize))
    return 3;
  strcpy(static_cast<char*>(memory.memory()), "from the child");
  return 0;
}

TEST(SharedMemoryWinTest, AHandleMadeForAnotherProcessWorksThere) {
  const std::string id = "classic_ipc.test." + UintToString(GetCurrentProcId());
  const std::wstring event_name(id.begin(), id.end());
  const win::ScopedHandle ready(
      CreateEventW(nullptr, TRUE, FALSE, event_name.c_str()));
  SharedMemory mailbox;
  ASSERT_TRUE(
      mailbox.CreateNamedDeprecated(id + ".mailbox", false, sizeof(HANDLE)));
  ASSERT_TRUE(mailbox.Map(sizeof(HANDLE)));
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAndMapAnonymous(kSize));

  CommandLine line = GetMultiProcessTestChildBaseCommandLine();
  line.AppendSwitchNative("event", event_name);
  line.AppendSwitchASCII("mailbox", id + ".mailbox");
  const Process child = SpawnMultiProcessTestChild("SharedMemoryWinTestWrites",
                                                   line, LaunchOptions());
  ASSERT_TRUE(child.IsValid());
  SharedMemoryHandle handle;
  ASSERT_TRUE(memory.ShareToProcess(child.Handle(), &handle));
  *static_cast<HANDLE*>(mailbox.memory()) = handle;
  SetEvent(ready.Get());

  int exit_code = -1;
  EXPECT_TRUE(WaitForExitCodeWithTimeout(child.Handle(), &exit_code,
                                         TimeDelta::FromSeconds(30)));
  EXPECT_EQ(0, exit_code);
  EXPECT_STREQ("from the child", static_cast<const char*>(memory.memory()));
}

}  // namespace
}  // namespace base
