// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/scoped_file.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipcx/channel_status.h"
#include "tests/support/proxy_test.h"
#include "tests/support/raw_peer.h"

namespace IPC {
namespace {

using test_support::Connected;
using test_support::Hello;
using test_support::ProxyTest;
using test_support::RawPeer;
using test_support::RecordingFilter;
using test_support::RunUntil;

typedef ProxyTest ChannelProxyTest;

TEST_F(ChannelProxyTest, TheClientEndOfAServerCanBeTakenAtOnce) {
  StartBrowser();
  EXPECT_GE(browser_->GetClientFileDescriptor(), 0);
  RawPeer peer(browser_->TakeClientFileDescriptor());
  EXPECT_EQ(browser_->GetClientFileDescriptor(), -1);
  peer.Send(Hello());
  RunUntil([&] { return browser_listener_.Count(Connected()) == 1; });
  EXPECT_EQ(browser_->GetPeerPID(), base::GetCurrentProcId());
}

TEST_F(ChannelProxyTest, APeerThatClaimsToBeAnotherProcessIsDropped) {
  StartBrowser();
  RawPeer peer(browser_->TakeClientFileDescriptor());
  peer.Send(Hello(0));
  RunUntil([&] { return browser_listener_.Count("error") == 1; });
  EXPECT_EQ(browser_->status()->disconnect_reason(),
            ipcx::DisconnectReason::kWrongIdentity);
}

}  // namespace
}  // namespace IPC
