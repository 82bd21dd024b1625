// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/files/scoped_file.h"
#include "tests/test_support/echo_test.h"

TEST_F(IPCTestBaseTest,
       TheChannelMayComeFromAHandleAndTheClientGetADescriptor) {
  int fds[2];
  ASSERT_TRUE(IPC::SocketPair(&fds[0], &fds[1]));
  base::ScopedFD client_end(fds[1]);
  Init("EchoClient");
  ListeningListener listener;
  CreateChannelFromChannelHandle(
      IPC::ChannelHandle("", base::FileDescriptor(fds[0], true)), &listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClientWithFD(client_end.get()));
  client_end.reset();

  ExpectEcho(&listener);

  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
}
