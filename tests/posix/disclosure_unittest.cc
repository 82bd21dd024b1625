// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Nothing that this process had in its memory before goes to a peer: what is
// sent is the same whatever was there.

#include <stdlib.h>
#include <string.h>

#include <string>
#include <vector>

#include "base/values.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message_utils.h"
#include "tests/support/channel_test.h"
#include "tests/support/raw_message.h"

namespace test_support {

namespace {

// Memory that is allocated next is full of |byte|, as far as it was not in use
// a moment ago; Shows() tells whether that can be seen here.
void FillFreeMemory(int byte) {
  // Called through this, what is freed next is filled all the same.
  static void* (*const volatile fill)(void*, int, size_t) = &memset;
  std::vector<void*> blocks;
  for (size_t size = 16; size <= 2048; size += 16) {
    for (int i = 0; i < 8; ++i) {
      blocks.push_back(malloc(size));
      fill(blocks.back(), byte, size);
    }
  }
  for (void* block : blocks)
    free(block);
}

bool Shows(int byte) {
  FillFreeMemory(byte);
  volatile char* const memory = static_cast<char*>(malloc(100));
  const bool shows = memory[50] == static_cast<char>(byte);
  free(const_cast<char*>(memory));
  return shows;
}

// The parameters have every length that padding may follow.
IPC::Message* MessageOf(size_t length) {
  IPC::Message* const message =
      new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL);
  const std::string text(length, 't');
  IPC::WriteParam(message, text);
  IPC::WriteParam(message, base::string16(length, 'u'));
  IPC::WriteParam(message, std::vector<bool>(length, true));
  IPC::WriteParam(message, std::vector<char>(length, 'c'));
  IPC::WriteParam(message, static_cast<unsigned short>(length));
  IPC::WriteParam(message, 1.5f);
  base::ListValue list;
  list.Append(base::BinaryValue::CreateWithCopiedBuffer(text.data(), length));
  list.AppendBoolean(true);
  IPC::WriteParam(message, list);
  message->WriteBytes(text.data(), static_cast<int>(length));
  return message;
}

// Each message of a process has another one.
std::string WithoutNumber(std::string bytes) {
  return bytes.replace(13, 3, 3, '#');
}

class DisclosureTest : public ChannelTest {
 protected:
  // All that a peer reads of a channel that sends a lot.
  std::string WireOf(int byte) {
    FillFreeMemory(byte);
    RecordingListener listener;
    scoped_ptr<RawPeer> peer;
    scoped_ptr<PlatformChannel> channel = ConnectToRawPeer(&listener, &peer);
    std::string wire = WithoutNumber(peer->ReceiveMessage());
    for (size_t length = 0; length < 40; ++length) {
      FillFreeMemory(byte);
      EXPECT_TRUE(channel->Send(MessageOf(length)));
      wire += WithoutNumber(peer->ReceiveMessage([this] { RunUntilIdle(); }));
    }
    return wire;
  }
};

TEST_F(DisclosureTest, NothingOfOurMemoryTravels) {
  if (!Shows(0x5a) || !Shows(0xa5))
    GTEST_SKIP() << "The allocator gives nobody what was another's";
  const std::string wire = WireOf(0x5a);
  EXPECT_GT(wire.size(), 40 * kRawHeaderSize);
  EXPECT_EQ(wire.find("\x5a\x5a"), std::string::npos);
  EXPECT_EQ(wire, WireOf(0xa5));
}

}  // namespace

}  // namespace test_support
