// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_CHANNEL_PROCESS_TEST_H_
#define TESTS_SUPPORT_CHANNEL_PROCESS_TEST_H_

#include <string>

#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "ipc/ipc_channel.h"
#include "tests/support/channel_test.h"
#include "tests/support/recording_listener.h"
#include "tests/support/two_process_test.h"

namespace test_support {

// A child's end of the channel.
class ChannelChild {
 public:
  ChannelChild();
  ~ChannelChild();

  bool Connect() { return channel_->Connect(); }
  void RunUntilError() { loop_.Run(); }
  IPC::Channel* channel() { return channel_.get(); }
  RecordingListener* listener() { return &listener_; }

 private:
  base::MessageLoopForIO loop_;
  RecordingListener listener_;
  scoped_ptr<IPC::Channel> channel_;
};

// A server and its client in a child. There is always "EchoChild": it sends
// everything back, and exits with 1 if the parent did not introduce itself
// properly.
class ChannelProcessTest : public TwoProcessTest {
 protected:
  ChannelProcessTest();
  ~ChannelProcessTest() override;

  void Start(const std::string& child);
  // The same for a child that has its end of the pipe and never uses it.
  void StartSilentChild();
  // Returns once the child has introduced itself.
  void StartAndMeet(const std::string& child);

  void RunUntilEvent(const std::string& event, int count = 1);
  // The listener hears of the end, once.
  void ExpectEnd();
  void ExpectKilledChildIsNoticed();

  base::MessageLoopForIO loop_;
  RecordingListener listener_;
  scoped_ptr<PlatformChannel> server_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_CHANNEL_PROCESS_TEST_H_
