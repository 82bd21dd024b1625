// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What tools get out of message files by including them again: lists, and
// messages with random parameters, whole and mutilated.

#include "tests/ipc/message_tools.h"

#include <string.h>

#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_sync_message.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/params.h"

namespace {

using test_support::PayloadOf;
using test_support::ReceivedMessage;
using tools::MessageTool;
using tools::Random;

const int kRounds = 50;

// Without the id that differs from call to call.
std::string ParametersIn(const MessageTool& tool, const IPC::Message& message) {
  const std::string payload = PayloadOf(message);
  return tool.is_sync ? payload.substr(4) : payload;
}

void Mutate(std::string* payload, Random* random) {
  if (random->Below(4) == 0)
    payload->resize(static_cast<size_t>(
        random->Below(static_cast<int>(payload->size()) + 8)));
  for (int i = 1 + random->Below(4); i > 0 && !payload->empty(); --i) {
    const int position = random->Below(static_cast<int>(payload->size()));
    (*payload)[static_cast<size_t>(position)] =
        static_cast<char>(random->Below(3) ? random->Bits() : 0xff);
  }
}

TEST(MessageFuzzerToolsTest, KnowEveryMessage) {
  std::set<uint32> ids;
  for (const MessageTool& tool : tools::GetMessageTools()) {
    EXPECT_TRUE(ids.insert(tool.id).second) << tool.name;
    EXPECT_STREQ(tools::NameOfType(tool.id), tool.name);
    EXPECT_EQ(IPC_MESSAGE_ID_CLASS(tool.id), static_cast<uint32>(TestMsgStart));
  }
  EXPECT_EQ(ids.size(), 20u);
  EXPECT_EQ(tools::NameOfType(1), nullptr);
}

TEST(MessageFuzzerToolsTest, SeeDeclarationsInTheirOrder) {
  const std::vector<std::string>& seen = tools::GetDeclarations();
  ASSERT_EQ(seen.size(), 32u);
  EXPECT_EQ(seen[0], "enum paint::Colour");
  EXPECT_EQ(seen[4], "traits of paint::Point");
  EXPECT_EQ(seen[8], "struct PaintMsg_Draw_Params : IPC::NoParams");
  EXPECT_EQ(seen[9], "struct PaintMsg_Move_Params : paint::Point");
  EXPECT_EQ(seen[12], "EMPTY CONTROL PaintMsg_Clear 0_0 0");
  EXPECT_EQ(seen[17], "ASYNC CONTROL PaintMsg_Control5 5_0 5");
  EXPECT_EQ(seen[18], "EMPTY ROUTED PaintMsg_Flush 0_0 0");
  EXPECT_EQ(seen[25], "SYNC CONTROL PaintMsg_Describe 1_1 2");
  EXPECT_EQ(seen[31], "SYNC ROUTED PaintMsg_Sync5_3 5_3 8");
}

TEST(MessageFuzzerToolsTest, GeneratedMessagesSurviveTheJourney) {
  Random random(1);
  for (const MessageTool& tool : tools::GetMessageTools()) {
    SCOPED_TRACE(tool.name);
    for (int i = 0; i < kRounds; ++i) {
      const scoped_ptr<IPC::Message> message = tool.generate(&random);
      EXPECT_EQ(message->type(), tool.id);
      EXPECT_EQ(message->is_sync(), tool.is_sync);
      const scoped_ptr<IPC::Message> again = tool.remake(*message);
      ASSERT_TRUE(again);
      EXPECT_EQ(again->type(), tool.id);
      EXPECT_EQ(again->routing_id(), message->routing_id());
      EXPECT_EQ(ParametersIn(tool, *again), ParametersIn(tool, *message));
    }
  }
}

// Whatever of it can be read is a message that we could have sent.
TEST(MessageFuzzerToolsTest, WhatIsReadOfMutatedMessagesIsValid) {
  Random random(2);
  int refused = 0;
  int read = 0;
  for (const MessageTool& tool : tools::GetMessageTools()) {
    SCOPED_TRACE(tool.name);
    for (int i = 0; i < kRounds; ++i) {
      const scoped_ptr<IPC::Message> message = tool.generate(&random);
      std::string payload = PayloadOf(*message);
      Mutate(&payload, &random);
      const ReceivedMessage mutated(*message, payload);
      const scoped_ptr<IPC::Message> once = tool.remake(*mutated);
      if (!once) {
        ++refused;
        continue;
      }
      ++read;
      const scoped_ptr<IPC::Message> twice = tool.remake(*once);
      ASSERT_TRUE(twice);
      EXPECT_EQ(ParametersIn(tool, *twice), ParametersIn(tool, *once));
    }
  }
  EXPECT_GT(refused, 100);
  EXPECT_GT(read, 100);
}

TEST(MessageFuzzerToolsTest, MessagesLieBackToBackInAFile) {
  Random random(3);
  std::string file;
  for (const MessageTool& tool : tools::GetMessageTools()) {
    const scoped_ptr<IPC::Message> message = tool.generate(&random);
    file.append(static_cast<const char*>(message->data()), message->size());
  }
  const char* position = file.data();
  const char* const end = file.data() + file.size();
  for (const MessageTool& tool : tools::GetMessageTools()) {
    const char* const next = IPC::Message::FindNext(position, end);
    ASSERT_TRUE(next);
    const IPC::Message message(position, static_cast<int>(next - position));
    EXPECT_EQ(message.type(), tool.id);
    EXPECT_TRUE(tool.remake(message));
    position = next;
  }
  EXPECT_EQ(position, end);
}

// How a tool that rewrites recorded messages gets at what they are made of.
class Cracker : public IPC::Message {
 public:
  explicit Cracker(const IPC::Message& message) : IPC::Message(message) {}
  void SetType(uint32 type) { header()->type = type; }
  void CopyId(const IPC::Message& from) {
    memcpy(mutable_payload(), from.payload(), sizeof(int));
  }
};

TEST(MessageFuzzerToolsTest, CanRewriteTypeAndIdOfACall) {
  const PaintMsg_Wait call;
  const PaintMsg_Describe other(paint::COLOUR_RED, NULL);
  Cracker cracker(other);
  cracker.SetType(PaintMsg_Clear::ID);
  EXPECT_EQ(cracker.type(), static_cast<uint32>(PaintMsg_Clear::ID));
  cracker.CopyId(call);
  EXPECT_EQ(IPC::SyncMessage::GetMessageId(cracker),
            IPC::SyncMessage::GetMessageId(call));
}

}  // namespace
