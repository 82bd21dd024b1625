// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/handle_transfer_win.h"

#include <string>
#include <thread>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/memory/shared_memory.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "gtest/gtest.h"
#include "ipc/ipc_platform_file.h"
#include "testing/multiprocess_func_list.h"

namespace test_support {

namespace {

using base::win::ScopedHandle;
using ipcx::HandleKind;
using ipcx::TakeHandleFromProcess;

const DWORD kPatienceMs = 30000;
const char kReadyEvent[] = "ready-event";

MULTIPROCESS_TEST_MAIN(HandleTransferBystander) {
  ScopedHandle ready(OpenEventW(EVENT_MODIFY_STATE, FALSE,
                                base::CommandLine::ForCurrentProcess()
                                    ->GetSwitchValueNative(kReadyEvent)
                                    .c_str()));
  SetEvent(ready.Get());
  Sleep(INFINITE);
  return 0;
}

ScopedHandle NewFile() {
  wchar_t folder[MAX_PATH];
  wchar_t path[MAX_PATH];
  GetTempPathW(MAX_PATH, folder);
  GetTempFileNameW(folder, L"ipc", 0, path);
  return ScopedHandle(CreateFileW(path, GENERIC_READ | GENERIC_WRITE, 0, NULL,
                                  CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE,
                                  NULL));
}

ScopedHandle NewSection() {
  return ScopedHandle(CreateFileMappingW(INVALID_HANDLE_VALUE, NULL,
                                         PAGE_READWRITE, 0, 4096, NULL));
}

class HandleTransferTest : public testing::Test {
 protected:
  HandleTransferTest() {
    base::CommandLine command_line(
        base::CommandLine::ForCurrentProcess()->GetProgram());
    command_line.AppendSwitchASCII(switches::kTestChildProcess,
                                   "HandleTransferBystander");
    const std::wstring event_name =
        L"classic_ipc.test." + std::to_wstring(GetCurrentProcessId());
    command_line.AppendSwitchNative(kReadyEvent, event_name);
    const ScopedHandle ready(
        CreateEventW(NULL, TRUE, FALSE, event_name.c_str()));
    peer_ = base::LaunchProcess(command_line, base::LaunchOptions());
    EXPECT_TRUE(peer_.IsValid());
    // A process that starts makes handles, and uses numbers again.
    EXPECT_EQ(WaitForSingleObject(ready.Get(), kPatienceMs), WAIT_OBJECT_0);
  }
  ~HandleTransferTest() override {
    EXPECT_TRUE(peer_.Terminate(0));
    int exit_code;
    EXPECT_TRUE(peer_.WaitForExit(&exit_code));
  }

  // A handle that the peer has of the same object.
  HANDLE InPeer(HANDLE ours) {
    HANDLE theirs = NULL;
    EXPECT_TRUE(DuplicateHandle(GetCurrentProcess(), ours, peer_.Handle(),
                                &theirs, 0, FALSE, DUPLICATE_SAME_ACCESS));
    return theirs;
  }
  bool PeerHas(HANDLE theirs) {
    HANDLE ours = NULL;
    return DuplicateHandle(peer_.Handle(), theirs, GetCurrentProcess(), &ours,
                           0, FALSE, DUPLICATE_SAME_ACCESS) &&
           ScopedHandle(ours).IsValid();
  }

  base::Process peer_;
};

TEST_F(HandleTransferTest, AFileOfThePeerBecomesOurs) {
  const ScopedHandle file = NewFile();
  const HANDLE theirs = InPeer(file.Get());
  const ScopedHandle taken =
      TakeHandleFromProcess(peer_.Handle(), theirs, HandleKind::kFile);
  ASSERT_TRUE(taken.IsValid());
  DWORD written = 0;
  EXPECT_TRUE(WriteFile(taken.Get(), "abc", 3, &written, NULL));
  EXPECT_EQ(GetFileSize(file.Get(), NULL), 3u);
  EXPECT_FALSE(PeerHas(theirs));
}

TEST_F(HandleTransferTest, ASectionOfThePeerBecomesOurs) {
  const ScopedHandle section = NewSection();
  const HANDLE theirs = InPeer(section.Get());
  EXPECT_TRUE(
      TakeHandleFromProcess(peer_.Handle(), theirs, HandleKind::kSection)
          .IsValid());
  EXPECT_FALSE(PeerHas(theirs));
}

TEST_F(HandleTransferTest, AnotherKindIsRefusedAndLeftAlone) {
  const ScopedHandle file = NewFile();
  const ScopedHandle section = NewSection();
  const HANDLE their_file = InPeer(file.Get());
  const HANDLE their_section = InPeer(section.Get());
  EXPECT_FALSE(
      TakeHandleFromProcess(peer_.Handle(), their_file, HandleKind::kSection)
          .IsValid());
  EXPECT_FALSE(
      TakeHandleFromProcess(peer_.Handle(), their_section, HandleKind::kFile)
          .IsValid());
  EXPECT_TRUE(PeerHas(their_file));
  EXPECT_TRUE(PeerHas(their_section));
}

TEST_F(HandleTransferTest, ADirectoryIsRefused) {
  wchar_t folder[MAX_PATH];
  GetTempPathW(MAX_PATH, folder);
  const ScopedHandle directory(
      CreateFileW(folder, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE,
                  NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL));
  ASSERT_TRUE(directory.IsValid());
  EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(), InPeer(directory.Get()),
                                     HandleKind::kFile)
                   .IsValid());
}

// Somebody waits to read from it, and who asks what it is may wait, too.
TEST_F(HandleTransferTest, APipeIsRefusedAtOnce) {
  HANDLE read_end = NULL;
  HANDLE write_end = NULL;
  ASSERT_TRUE(CreatePipe(&read_end, &write_end, NULL, 0));
  const ScopedHandle input(read_end);
  ScopedHandle output(write_end);
  std::thread reader([&] {
    char byte;
    DWORD size;
    EXPECT_FALSE(ReadFile(input.Get(), &byte, 1, &size, NULL));
  });
  EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(), InPeer(input.Get()),
                                     HandleKind::kFile)
                   .IsValid());
  output.Close();
  reader.join();
}

// Whoever reads it may get a fault: the file may go away.
TEST_F(HandleTransferTest, MemoryOfAFileIsRefused) {
  const ScopedHandle file = NewFile();
  const ScopedHandle section(
      CreateFileMappingW(file.Get(), NULL, PAGE_READWRITE, 0, 4096, NULL));
  ASSERT_TRUE(section.IsValid());
  EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(), InPeer(section.Get()),
                                     HandleKind::kSection)
                   .IsValid());
}

// Whoever reads it gets a fault: nothing is there yet.
TEST_F(HandleTransferTest, MemoryThatIsOnlyReservedIsRefused) {
  const ScopedHandle section(CreateFileMappingW(INVALID_HANDLE_VALUE, NULL,
                                                PAGE_READWRITE | SEC_RESERVE, 0,
                                                1 << 20, NULL));
  ASSERT_TRUE(section.IsValid());
  EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(), InPeer(section.Get()),
                                     HandleKind::kSection)
                   .IsValid());
}

TEST_F(HandleTransferTest, SharedMemoryTakesTheMemoryOfAPeer) {
  const ScopedHandle section = NewSection();
  base::SharedMemory memory(InPeer(section.Get()), false, peer_.Handle());
  EXPECT_TRUE(memory.Map(4096));
}

TEST_F(HandleTransferTest, SharedMemoryTakesNothingElseOfAPeer) {
  const ScopedHandle event(CreateEventW(NULL, TRUE, FALSE, NULL));
  const ScopedHandle file = NewFile();
  for (HANDLE theirs :
       {InPeer(event.Get()), InPeer(file.Get()), InPeer(peer_.Handle()),
        HANDLE{NULL}, GetCurrentProcess(), GetCurrentThread()}) {
    const base::SharedMemory memory(theirs, false, peer_.Handle());
    EXPECT_FALSE(base::SharedMemory::IsHandleValid(memory.handle()));
  }
}

TEST_F(HandleTransferTest, AProcessOrAnEventIsRefused) {
  const ScopedHandle event(CreateEventW(NULL, TRUE, FALSE, NULL));
  for (HANDLE ours : {event.Get(), peer_.Handle()}) {
    const HANDLE theirs = InPeer(ours);
    for (HandleKind kind : {HandleKind::kFile, HandleKind::kSection}) {
      EXPECT_FALSE(
          TakeHandleFromProcess(peer_.Handle(), theirs, kind).IsValid());
    }
  }
}

TEST_F(HandleTransferTest, PseudoHandlesAreRefused) {
  for (intptr_t number = -10; number <= 0; ++number) {
    EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(),
                                       reinterpret_cast<HANDLE>(number),
                                       HandleKind::kFile)
                     .IsValid())
        << number;
  }
}

TEST_F(HandleTransferTest, ANumberThatThePeerDoesNotHaveIsRefused) {
  const ScopedHandle file = NewFile();
  const HANDLE theirs = InPeer(file.Get());
  EXPECT_TRUE(TakeHandleFromProcess(peer_.Handle(), theirs, HandleKind::kFile)
                  .IsValid());
  EXPECT_FALSE(TakeHandleFromProcess(peer_.Handle(), theirs, HandleKind::kFile)
                   .IsValid())
      << "a second time";
}

TEST_F(HandleTransferTest, AHandleOfOurOwnIsRefused) {
  const ScopedHandle file = NewFile();
  for (HANDLE self : {GetCurrentProcess(), base::Process::Current().Handle()}) {
    EXPECT_FALSE(
        TakeHandleFromProcess(self, file.Get(), HandleKind::kFile).IsValid());
  }
  DWORD flags;
  EXPECT_TRUE(GetHandleInformation(file.Get(), &flags));
}

TEST_F(HandleTransferTest, AFileForAPeerIsValidThere) {
  const ScopedHandle file = NewFile();
  const HANDLE theirs =
      IPC::GetFileHandleForProcess(file.Get(), peer_.Handle(), false);
  EXPECT_TRUE(PeerHas(theirs));
  EXPECT_TRUE(TakeHandleFromProcess(peer_.Handle(), theirs, HandleKind::kFile)
                  .IsValid());
}

TEST_F(HandleTransferTest, AFileThatIsGivenAwayIsOursNoLonger) {
  ScopedHandle file = NewFile();
  const HANDLE theirs =
      IPC::GetFileHandleForProcess(file.Take(), peer_.Handle(), true);
  EXPECT_TRUE(PeerHas(theirs));
}

TEST_F(HandleTransferTest, WhatIsNoFileIsNotGivenAway) {
  const ScopedHandle event(CreateEventW(NULL, TRUE, FALSE, NULL));
  for (HANDLE handle : {GetCurrentProcess(), GetCurrentThread(), event.Get(),
                        HANDLE{NULL}, peer_.Handle()}) {
    EXPECT_EQ(IPC::GetFileHandleForProcess(handle, peer_.Handle(), false),
              IPC::InvalidPlatformFileForTransit());
  }
}

TEST_F(HandleTransferTest, WhatWasGivenAwayAndIsNoFileIsClosed) {
  const HANDLE event = CreateEventW(NULL, TRUE, FALSE, NULL);
  EXPECT_EQ(IPC::GetFileHandleForProcess(event, peer_.Handle(), true),
            IPC::InvalidPlatformFileForTransit());
  DWORD flags;
  EXPECT_FALSE(GetHandleInformation(event, &flags));
}

TEST_F(HandleTransferTest, AFileForNoProcessIsClosedIfItWasGivenAway) {
  const HANDLE file = NewFile().Take();
  EXPECT_EQ(IPC::GetFileHandleForProcess(file, NULL, true),
            IPC::InvalidPlatformFileForTransit());
  DWORD flags;
  EXPECT_FALSE(GetHandleInformation(file, &flags));
}

}  // namespace

}  // namespace test_support
