// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/named_pipe.h"

#include <string>
#include <vector>

#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/handle_census.h"

namespace test_support {

namespace {

using base::win::ScopedHandle;
using IPC::internal::MakeServerPipe;
using IPC::internal::OpenClientPipe;
using IPC::internal::PipeName;

class NamedPipeTest : public testing::Test {
 protected:
  const std::string name_ = IPC::Channel::GenerateUniqueRandomChannelID();
};

// The user that this process runs as.
std::vector<char> CurrentUser() {
  HANDLE opened = NULL;
  EXPECT_TRUE(OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened));
  const ScopedHandle token(opened);
  std::vector<char> user(256);
  DWORD size = 0;
  EXPECT_TRUE(
      GetTokenInformation(token.Get(), TokenUser, user.data(), 256, &size));
  return user;
}

TEST_F(NamedPipeTest, OnlyTheCurrentUserMayOpenIt) {
  const ScopedHandle pipe = MakeServerPipe(name_);
  alignas(8) char buffer[1024];
  DWORD size = 0;
  ASSERT_TRUE(GetKernelObjectSecurity(pipe.Get(), DACL_SECURITY_INFORMATION,
                                      buffer, sizeof(buffer), &size));
  BOOL present = FALSE;
  BOOL defaulted = FALSE;
  ACL* dacl = NULL;
  ASSERT_TRUE(GetSecurityDescriptorDacl(buffer, &present, &dacl, &defaulted));
  ASSERT_TRUE(present);
  ASSERT_TRUE(dacl) << "a null DACL lets everybody in";
  ASSERT_EQ(dacl->AceCount, 1);
  void* entry = NULL;
  ASSERT_TRUE(GetAce(dacl, 0, &entry));
  ACCESS_ALLOWED_ACE* const allowed = static_cast<ACCESS_ALLOWED_ACE*>(entry);
  EXPECT_EQ(allowed->Header.AceType, ACCESS_ALLOWED_ACE_TYPE);
  std::vector<char> user = CurrentUser();
  EXPECT_TRUE(EqualSid(reinterpret_cast<TOKEN_USER*>(user.data())->User.Sid,
                       &allowed->SidStart));
}

TEST_F(NamedPipeTest, ItHasOneInstanceAndCarriesBytes) {
  const ScopedHandle pipe = MakeServerPipe(name_);
  DWORD flags = 0;
  DWORD instances = 0;
  ASSERT_TRUE(GetNamedPipeInfo(pipe.Get(), &flags, NULL, NULL, &instances));
  EXPECT_EQ(instances, 1u);
  EXPECT_EQ(flags & PIPE_TYPE_MESSAGE, 0u);
  EXPECT_EQ(flags & PIPE_SERVER_END, DWORD{PIPE_SERVER_END});
}

TEST_F(NamedPipeTest, ItsHandleIsNotInherited) {
  const ScopedHandle server = MakeServerPipe(name_);
  const ScopedHandle client = OpenClientPipe(name_);
  for (HANDLE pipe : {server.Get(), client.Get()}) {
    DWORD flags = 0;
    ASSERT_TRUE(GetHandleInformation(pipe, &flags));
    EXPECT_EQ(flags & HANDLE_FLAG_INHERIT, 0u);
  }
}

TEST_F(NamedPipeTest, BothEndsKnowTheProcessAtTheOther) {
  const ScopedHandle server = MakeServerPipe(name_);
  const ScopedHandle client = OpenClientPipe(name_);
  EXPECT_EQ(
      IPC::internal::GetPipePeer(server.Get(), IPC::internal::PipeEnd::kServer),
      GetCurrentProcessId());
  EXPECT_EQ(
      IPC::internal::GetPipePeer(client.Get(), IPC::internal::PipeEnd::kClient),
      GetCurrentProcessId());
}

// A server that means to use our rights gets none.
TEST_F(NamedPipeTest, AServerCannotImpersonateUs) {
  if (IsWine())
    GTEST_SKIP() << "Wine does not enforce it";
  const ScopedHandle server = MakeServerPipe(name_);
  const ScopedHandle client = OpenClientPipe(name_);
  DWORD written = 0;
  OVERLAPPED overlapped = {};
  WriteFile(client.Get(), "x", 1, &written, &overlapped);
  char byte;
  OVERLAPPED reading = {};
  ReadFile(server.Get(), &byte, 1, &written, &reading);
  ASSERT_TRUE(ImpersonateNamedPipeClient(server.Get()));
  HANDLE token = NULL;
  EXPECT_FALSE(OpenThreadToken(GetCurrentThread(), TOKEN_QUERY, TRUE, &token));
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CANT_OPEN_ANONYMOUS});
  RevertToSelf();
}

TEST_F(NamedPipeTest, ItsNameIsThatOfChromium) {
  EXPECT_EQ(PipeName("1.2.3"), L"\\\\.\\pipe\\chrome.1.2.3");
}

}  // namespace

}  // namespace test_support
