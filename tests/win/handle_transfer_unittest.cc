// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/handle_transfer_win.h"

#include "base/base_switches.h"
#include "base/command_line.h"
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

MULTIPROCESS_TEST_MAIN(HandleTransferBystander) {
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
    peer_ = base::LaunchProcess(command_line, base::LaunchOptions());
    EXPECT_TRUE(peer_.IsValid());
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

}  // namespace

}  // namespace test_support
