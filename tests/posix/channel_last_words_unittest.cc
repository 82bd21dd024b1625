// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Deviation D17, as far as only POSIX has it; the rest is in
// tests/ipc/channel_last_words_unittest.cc.

#include <sys/socket.h>

#include <string>

#include "base/bind.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using IPC::ChannelPosix;

void SetTrue(bool* value) {
  *value = true;
}

class ChannelLastWordsTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

// A read ends at each message that brings descriptors.
TEST_F(ChannelLastWordsTest, AFullSocketOfDescriptorsIsHeard) {
  Meet();
  WatchedFile file;
  RawMessage message;
  message.num_fds = 1;
  message.payload = IntBytes(0);
  int sent = 0;
  while (peer_->SendIfThereIsRoom(message.Bytes(), {file.fd()}))
    ++sent;
  peer_->Close();
  EXPECT_GT(sent, 100);
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.message_count(), sent);
}

// It has shut down only the direction in which it would receive.
TEST_F(ChannelLastWordsTest, AFloodAfterAFailedWriteStarvesNobodyAndEnds) {
  Meet();
  EXPECT_EQ(shutdown(peer_->fd(), SHUT_RD), 0);
  const std::string flood = RawMessage().Bytes();
  listener_.OnMessageDo(
      [&](const IPC::Message&) { peer_->SendIfThereIsRoom(flood); });
  peer_->Send(flood);
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  bool task_ran = false;
  bool task_ran_before_the_end = false;
  loop_.PostTask(FROM_HERE, base::Bind(&SetTrue, &task_ran));
  listener_.OnErrorDo([&] { task_ran_before_the_end = task_ran; });
  RunUntilEvent(listener_, "error");
  EXPECT_TRUE(task_ran_before_the_end);
}

// A listener that leaves the loop at the first thing it hears knows it all.
TEST_F(ChannelLastWordsTest, AFewLastWordsAndTheErrorComeInOneTurnOfTheLoop) {
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  peer_->Send(Hello());
  peer_->Close();
  listener_.OnConnectedDo([] { base::MessageLoop::current()->QuitNow(); });
  listener_.OnErrorDo([] { base::MessageLoop::current()->QuitNow(); });
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  base::MessageLoop::current()->Run();
  EXPECT_EQ(listener_.story(), Connected() + " error");
}

}  // namespace

}  // namespace test_support
