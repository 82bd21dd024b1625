// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/scoped_handle.h"
#include "tests/test_support/echo_test.h"

TEST_F(IPCTestBaseTest, TheChannelMayComeFromAPipe) {
  base::win::ScopedHandle pipe(CreateNamedPipeW(
      L"\\\\.\\pipe\\chrome.EchoClient__Channel",
      PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED,
      PIPE_TYPE_BYTE | PIPE_READMODE_BYTE, 1, 4096, 4096, 0, NULL));
  ASSERT_TRUE(pipe.IsValid());
  Init("EchoClient");
  ListeningListener listener;
  CreateChannelFromChannelHandle(IPC::ChannelHandle(pipe.Get()), &listener);
  pipe.Close();
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());

  ExpectEcho(&listener);

  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
}
