// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_sync_message.h"

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message_utils.h"
#include "tests/support/params.h"

namespace {

using IPC::Message;
using IPC::SyncMessage;
using test_support::ReceivedMessage;
using test_support::Written;

class IntDeserializer : public IPC::MessageReplyDeserializer {
 public:
  explicit IntDeserializer(int* out) : out_(out) {}

 private:
  bool SerializeOutputParameters(const Message& msg,
                                 PickleIterator iter) override {
    return iter.ReadInt(out_);
  }

  int* out_;
};

scoped_ptr<SyncMessage> Request(int* out = NULL) {
  return make_scoped_ptr(
      new SyncMessage(5, 6, Message::PRIORITY_HIGH, new IntDeserializer(out)));
}

TEST(SyncMessageTest, StartsWithItsIdAndUnblocks) {
  scoped_ptr<SyncMessage> request = Request();
  EXPECT_TRUE(request->is_sync());
  EXPECT_TRUE(request->should_unblock());
  EXPECT_FALSE(request->is_reply());
  EXPECT_EQ(test_support::PayloadOf(*request),
            Written(SyncMessage::GetMessageId(*request)));
}

TEST(SyncMessageTest, IdsCountUp) {
  scoped_ptr<SyncMessage> first = Request();
  scoped_ptr<SyncMessage> second = Request();
  EXPECT_EQ(SyncMessage::GetMessageId(*second),
            SyncMessage::GetMessageId(*first) + 1);
}

TEST(SyncMessageTest, IdsAreUniqueAmongThreads) {
  std::vector<std::vector<int>> ids(4);
  std::vector<std::thread> threads;
  for (std::vector<int>& mine : ids) {
    threads.emplace_back([&mine] {
      for (int i = 0; i < 500; ++i)
        mine.push_back(SyncMessage::GetMessageId(*Request()));
    });
  }
  std::set<int> all;
  for (size_t i = 0; i < threads.size(); ++i) {
    threads[i].join();
    all.insert(ids[i].begin(), ids[i].end());
  }
  EXPECT_EQ(all.size(), 2000u);
}

TEST(SyncMessageTest, AReplyGoesBackWithTheSameId) {
  scoped_ptr<SyncMessage> request = Request();
  scoped_ptr<Message> reply(SyncMessage::GenerateReply(request.get()));
  EXPECT_EQ(reply->routing_id(), 5);
  EXPECT_EQ(reply->type(), IPC_REPLY_ID);
  EXPECT_EQ(reply->priority(), Message::PRIORITY_HIGH);
  EXPECT_TRUE(reply->is_reply());
  EXPECT_FALSE(reply->is_sync());
  const int id = SyncMessage::GetMessageId(*request);
  EXPECT_TRUE(SyncMessage::IsMessageReplyTo(*reply, id));
  EXPECT_FALSE(SyncMessage::IsMessageReplyTo(*reply, id + 1));
  EXPECT_FALSE(SyncMessage::IsMessageReplyTo(*request, id));
}

TEST(SyncMessageTest, AReplyIsStoredByTheDeserializer) {
  int out = 0;
  scoped_ptr<SyncMessage> request = Request(&out);
  scoped_ptr<IPC::MessageReplyDeserializer> deserializer(
      request->GetReplyDeserializer());
  scoped_ptr<Message> reply(SyncMessage::GenerateReply(request.get()));
  EXPECT_FALSE(deserializer->SerializeOutputParameters(*reply));
  reply->WriteInt(99);
  EXPECT_TRUE(deserializer->SerializeOutputParameters(*reply));
  EXPECT_EQ(out, 99);
}

TEST(SyncMessageTest, ParametersFollowTheId) {
  scoped_ptr<SyncMessage> request = Request();
  request->WriteInt(7);
  PickleIterator iter = SyncMessage::GetDataIterator(request.get());
  int read = 0;
  EXPECT_TRUE(iter.ReadInt(&read));
  EXPECT_EQ(read, 7);
  EXPECT_FALSE(iter.ReadInt(&read));
}

TEST(SyncMessageTest, PumpingIsToldToThePeer) {
  scoped_ptr<SyncMessage> request = Request();
  base::WaitableEvent event(true, false);
  EXPECT_FALSE(request->is_caller_pumping_messages());
  request->set_pump_messages_event(&event);
  EXPECT_TRUE(request->is_caller_pumping_messages());
  EXPECT_EQ(request->pump_messages_event(), &event);
  request->set_pump_messages_event(NULL);
  EXPECT_FALSE(request->is_caller_pumping_messages());
}

TEST(SyncMessageTest, PumpingFromTheStartNeedsNoEvent) {
  scoped_ptr<SyncMessage> request = Request();
  request->EnableMessagePumping();
  EXPECT_TRUE(request->is_caller_pumping_messages());
  EXPECT_TRUE(request->pump_messages_event()->IsSignaled());
}

// What a hostile peer can send as a request or a reply.
TEST(SyncMessageTest, AMessageWithoutIdBelongsToNoCall) {
  Message header(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  header.set_reply();
  for (const std::string& payload : {std::string(), std::string("abc")}) {
    ReceivedMessage reply(header, payload);
    EXPECT_EQ(SyncMessage::GetMessageId(*reply), 0);
    EXPECT_FALSE(SyncMessage::IsMessageReplyTo(*reply, 0));
    int read;
    EXPECT_FALSE(SyncMessage::GetDataIterator(reply.get()).ReadInt(&read));
  }
}

TEST(SyncMessageTest, AnAsynchronousMessageHasNoId) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteInt(5);
  EXPECT_EQ(SyncMessage::GetMessageId(message), 0);
  EXPECT_FALSE(SyncMessage::IsMessageReplyTo(message, 5));
  scoped_ptr<Message> reply(SyncMessage::GenerateReply(&message));
  EXPECT_EQ(SyncMessage::GetMessageId(*reply), 0);
}

TEST(PendingSyncMsgTest, HasNotSucceededYet) {
  const IPC::PendingSyncMsg pending(5, NULL, NULL);
  EXPECT_EQ(pending.id, 5);
  EXPECT_FALSE(pending.send_result);
}

}  // namespace
