// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Many descriptors wait for a peer that is not there yet.

#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

#include "base/files/scoped_file.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/posix/named_server_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/run_until.h"
#include "tests/support/two_process_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

const int kMessages = 300;
const uint32 kType = 5;

// Message |number| carries so many descriptors: one on average.
int DescriptorsIn(int number) {
  return number % 3;
}

// Sends |kMessages| of them, each with descriptors of |file| that it owns.
void SendAll(Channel* channel, const WatchedFile& file) {
  for (int number = 0; number < kMessages; ++number) {
    IPC::Message* const message =
        new IPC::Message(1, kType, IPC::Message::PRIORITY_NORMAL);
    for (int i = 0; i < DescriptorsIn(number); ++i)
      EXPECT_TRUE(Attach(file.Duplicate(), message));
    message->WriteInt(number);
    EXPECT_TRUE(channel->Send(message));
  }
}

// Takes them out of what arrives and checks the order.
class Receiver {
 public:
  explicit Receiver(const WatchedFile& file) : file_(file) {}

  void ListenBy(RecordingListener* listener) {
    listener->OnMessageDo(
        [this](const IPC::Message& message) { Receive(message); });
  }

  int messages() const { return messages_; }
  size_t descriptors() const { return descriptors_.size(); }
  void Close() { descriptors_.clear(); }

 private:
  void Receive(const IPC::Message& message) {
    PickleIterator reader(message);
    for (int i = 0; i < DescriptorsIn(messages_); ++i) {
      descriptors_.push_back(ReadDescriptor(message, &reader));
      EXPECT_TRUE(AreSameFile(descriptors_.back().get(), file_.fd()));
    }
    int number = -1;
    EXPECT_TRUE(reader.ReadInt(&number));
    EXPECT_EQ(number, messages_++);
  }

  const WatchedFile& file_;
  std::vector<base::ScopedFD> descriptors_;
  int messages_ = 0;
};

class QueuedDescriptorsTest : public NamedServerTest {
 protected:
  QueuedDescriptorsTest() : receiver_(file_) {}

  // As many as were sent, and nobody has one but the receiver.
  void ExpectAll() {
    EXPECT_EQ(receiver_.messages(), kMessages);
    EXPECT_EQ(receiver_.descriptors(), static_cast<size_t>(kMessages));
    file_.Take();
    EXPECT_TRUE(file_.IsHeld());
    receiver_.Close();
    EXPECT_FALSE(file_.IsHeld());
  }

  WatchedFile file_;
  Receiver receiver_;
  RecordingListener peer_listener_;
};

TEST_F(QueuedDescriptorsTest, OfAChannelThatIsNotConnectedYet) {
  base::ScopedFD other_end;
  scoped_ptr<ChannelPosix> sender =
      MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  SendAll(sender.get(), file_);
  receiver_.ListenBy(&peer_listener_);
  ChannelPosix client(
      IPC::ChannelHandle("test",
                         base::FileDescriptor(other_end.release(), true)),
      Channel::MODE_CLIENT, &peer_listener_);
  EXPECT_TRUE(sender->Connect());
  EXPECT_TRUE(client.Connect());
  RunUntilEvent(peer_listener_, "message:5", kMessages);
  ExpectAll();
}

TEST_F(QueuedDescriptorsTest, OfAClientThatIsNotConnectedYet) {
  receiver_.ListenBy(&listener_);
  Start();
  ChannelPosix client(path_, Channel::MODE_NAMED_CLIENT, &peer_listener_);
  SendAll(&client, file_);
  EXPECT_TRUE(client.Connect());
  RunUntilEvent(listener_, "message:5", kMessages);
  ExpectAll();
}

TEST_F(QueuedDescriptorsTest, OfANamedServerThatNobodyHasCalled) {
  Start();
  SendAll(server_.get(), file_);
  receiver_.ListenBy(&peer_listener_);
  ChannelPosix client(path_, Channel::MODE_NAMED_CLIENT, &peer_listener_);
  EXPECT_TRUE(client.Connect());
  RunUntilEvent(peer_listener_, "message:5", kMessages);
  ExpectAll();
}

TEST_F(QueuedDescriptorsTest, AllAreClosedIfThePeerNeverComes) {
  Start();
  SendAll(server_.get(), file_);
  file_.Take();
  EXPECT_TRUE(file_.IsHeld());
  server_.reset();
  EXPECT_FALSE(file_.IsHeld());
}

class QueuedDescriptorsProcessTest : public TwoProcessTest {
 protected:
  base::MessageLoopForIO loop_;
};

// EchoChild of channel_process_unittest.cc sends back what it gets.
TEST_F(QueuedDescriptorsProcessTest, TheyWaitForTheChildAndComeBack) {
  WatchedFile file;
  Receiver receiver(file);
  RecordingListener listener;
  receiver.ListenBy(&listener);
  ChannelPosix server(channel_id(), Channel::MODE_SERVER, &listener);
  base::ScopedFD child_end = server.TakeClientFileDescriptor();
  EXPECT_TRUE(server.Connect());
  SendAll(&server, file);
  StartChild("EchoChild", std::move(child_end));
  RunUntil([&] { return receiver.messages() == kMessages; });
  EXPECT_EQ(receiver.descriptors(), static_cast<size_t>(kMessages));
  server.Close();
  ExpectChildExits(0);
  file.Take();
  receiver.Close();
  EXPECT_FALSE(file.IsHeld());
}

}  // namespace

}  // namespace test_support
