// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_PROXY_TEST_H_
#define TESTS_SUPPORT_PROXY_TEST_H_

#include <string>

#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_message.h"
#include "ipcx/channel.h"
#include "tests/support/recording_filter.h"
#include "tests/support/recording_listener.h"
#include "tests/support/run_until.h"

namespace test_support {

// A proxy under test, the "browser", and its peer, a plain channel on an I/O
// thread of its own, the "renderer", in the same process. Listeners run on this
// thread.
class ProxyTest : public testing::Test {
 protected:
  ProxyTest();
  ~ProxyTest() override;
  void TearDown() override;

  // For the browser that is to be started.
  void UsePolicy(const ipcx::ChannelPolicy& policy) { policy_ = policy; }

  // Makes the proxy, with its channel; the renderer is not there yet.
  void StartBrowser();
  // The renderer comes, as a proxy of its own: HELLO is exchanged.
  void StartRenderer();
  // Both, and waits until each knows the other.
  void StartBoth();

  // The renderer goes away; all that it sent was written before.
  void EndRenderer();

  void SendFromRenderer(uint32 type, int number = 0);
  void SendFromBrowser(uint32 type, int number = 0);

  // Returns when the browser's I/O thread is through with what it had to do.
  void FlushBrowserIO();

  static IPC::Message* NewMessage(uint32 type, int number = 0);
  static std::string Word(const std::string& event, uint32 number);
  // "connected:" and this process's id.
  static std::string Connected();

  base::MessageLoop loop_;
  base::Thread browser_io_;
  base::Thread renderer_io_;
  const std::string channel_name_;
  RecordingListener browser_listener_;
  RecordingListener renderer_listener_;
  ipcx::ChannelPolicy policy_;
  scoped_ptr<IPC::ChannelProxy> browser_;
  scoped_ptr<IPC::ChannelProxy> renderer_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_PROXY_TEST_H_
