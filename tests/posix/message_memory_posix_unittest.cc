// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A thread keeps the memory of some messages that it deletes.

#include <array>
#include <memory>
#include <new>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace {

typedef std::vector<std::unique_ptr<Message>> Messages;

Messages MakeMessages(int count) {
  Messages messages;
  for (int i = 0; i < count; ++i) {
    messages.emplace_back(new Message(i, 1, Message::PRIORITY_NORMAL));
    messages.back()->WriteInt(-i);
  }
  return messages;
}

void ExpectIntact(const Messages& messages) {
  for (size_t i = 0; i < messages.size(); ++i) {
    PickleIterator reader(*messages[i]);
    int value = 0;
    EXPECT_TRUE(reader.ReadInt(&value));
    EXPECT_EQ(value, -static_cast<int>(i));
    EXPECT_EQ(messages[i]->routing_id(), static_cast<int>(i));
  }
}

TEST(MessageMemoryTest, AHundredMessagesHaveAPlaceEachTimeAndTimeAgain) {
  for (int round = 0; round < 3; ++round)
    ExpectIntact(MakeMessages(100));
}

TEST(MessageMemoryTest, MessagesMayDieOnAnotherThread) {
  for (int round = 0; round < 3; ++round) {
    Messages messages = MakeMessages(50);
    std::thread other([&messages] {
      ExpectIntact(messages);
      messages.clear();
      ExpectIntact(MakeMessages(50));
    });
    other.join();
    ExpectIntact(MakeMessages(50));
  }
}

TEST(MessageMemoryTest, AMessageMayBeTheLastToDieOnItsThread) {
  std::thread([] {
    // Made before anything is kept, so it goes after that.
    thread_local std::unique_ptr<Message> last;
    last.reset(new Message);
    MakeMessages(20);
  }).join();
}

class LargeMessage : public Message {
 public:
  LargeMessage() : Message(1, 2, PRIORITY_LOW) { member.fill(7); }

  std::array<int, 1000> member;
};

TEST(MessageMemoryTest, ClassesWithLargeMembersHaveRoomForThem) {
  MakeMessages(20);
  std::unique_ptr<LargeMessage> large(new LargeMessage);
  const Messages others = MakeMessages(20);
  EXPECT_EQ(large->member.front(), 7);
  EXPECT_EQ(large->member.back(), 7);
  // By the size of its own class.
  std::unique_ptr<Message>(std::move(large)).reset();
  ExpectIntact(others);
}

TEST(MessageMemoryTest, AMessageMayBeMadeInAPlaceOfOnesOwn) {
  alignas(Message) char place[sizeof(Message)];
  Message* const message = new (place) Message(4, 5, Message::PRIORITY_HIGH);
  EXPECT_EQ(message->routing_id(), 4);
  message->~Message();
}

}  // namespace
}  // namespace IPC
