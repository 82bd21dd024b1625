// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 3: the reader that is a part of each platform's channel.
//
// D2, HELLO first, once: what a backend tells ChannelReader (its protected
// half) is ours; ReadData() alone is as it was.

#include "ipc/ipc_channel_reader.h"

#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::Listener;
using IPC::Message;
using IPC::internal::ChannelReader;

static_assert(std::is_abstract<ChannelReader>::value, "");
static_assert(std::has_virtual_destructor<ChannelReader>::value, "");
MIRROR(&ChannelReader::set_listener, void (ChannelReader::*)(Listener*));
MIRROR(&ChannelReader::ProcessIncomingMessages, bool (ChannelReader::*)());
MIRROR(&ChannelReader::AsyncReadComplete, bool (ChannelReader::*)(int));

namespace {

class Reader : public ChannelReader {
 public:
  explicit Reader(Listener* listener) : ChannelReader(listener) {}

  using ChannelReader::listener;

 private:
  MIRROR_FIELD(READ_SUCCEEDED, ReadState);
  MIRROR_VALUE(READ_SUCCEEDED, 0);
  MIRROR_VALUE(READ_FAILED, 1);
  MIRROR_VALUE(READ_PENDING, 2);

  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override {
    return READ_PENDING;
  }
  // New, for the error reply to a sync message that nobody handled (D15).
  bool Send(Message* message) override {
    delete message;
    return true;
  }
};
MIRROR(&Reader::listener, Listener* (ChannelReader::*)() const);

Message OfType(uint32 type) {
  return Message(MSG_ROUTING_NONE, type, Message::PRIORITY_NORMAL);
}

TEST(ChannelReaderMirror, KnowsItsListener) {
  Reader reader(NULL);
  EXPECT_EQ(reader.listener(), static_cast<Listener*>(NULL));
  EXPECT_TRUE(reader.ProcessIncomingMessages());
}

TEST(ChannelReaderMirror, InternalMessagesAreToldByRoutingAndType) {
  const ChannelReader& reader = Reader(NULL);
  EXPECT_TRUE(reader.IsInternalMessage(OfType(0xFFFE)));
  EXPECT_TRUE(reader.IsInternalMessage(OfType(0xFFFF)));
  EXPECT_FALSE(reader.IsInternalMessage(OfType(0xFFFD)));
  EXPECT_FALSE(reader.IsInternalMessage(OfType(0x10000)));
  EXPECT_FALSE(reader.IsInternalMessage(
      Message(1, Channel::HELLO_MESSAGE_TYPE, Message::PRIORITY_NORMAL)));
  EXPECT_TRUE(reader.IsHelloMessage(OfType(Channel::HELLO_MESSAGE_TYPE)));
  EXPECT_FALSE(reader.IsHelloMessage(OfType(Channel::CLOSE_FD_MESSAGE_TYPE)));
}

}  // namespace
