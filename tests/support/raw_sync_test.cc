// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/raw_sync_test.h"

#include <string.h>

#include <utility>
#include <vector>

#include "ipc/ipc_message.h"
#include "ipc/message_filter.h"
#include "tests/support/sync_messages.h"

namespace test_support {

namespace {

using IPC::Message;

// A class of its own: no other message has to do with the filter.
const uint32 kMarkerClass = LastIPCMsgStart;
const uint32 kMarkerType = kMarkerClass << 16;

// Takes the markers of WaitUntilRead() on the I/O thread.
class MarkerFilter : public IPC::MessageFilter {
 public:
  explicit MarkerFilter(SyncDiary* markers) : markers_(markers) {}

  bool GetSupportedMessageClasses(std::vector<uint32>* classes) const override {
    classes->push_back(kMarkerClass);
    return true;
  }
  bool OnMessageReceived(const Message& message) override {
    if (message.type() != kMarkerType)
      return false;
    markers_->Note(std::to_string(message.routing_id()));
    return true;
  }

 private:
  ~MarkerFilter() override {}

  SyncDiary* const markers_;
};

}  // namespace

RawSyncTest::RawSyncTest() = default;

RawSyncTest::~RawSyncTest() = default;

void RawSyncTest::MeetPeer(IPC::Channel::Mode mode) {
  peer_ = Meet(&Client(), mode);
}

scoped_ptr<RawPeer> RawSyncTest::Meet(SyncEnd* end, IPC::Channel::Mode mode) {
  PipeEnd ours;
  PipeEnd theirs;
  MakePipeEnds(mode, &ours, &theirs);
  scoped_ptr<RawPeer> peer(new RawPeer(std::move(theirs)));
  end->OpenInTwoSteps(HandleOver(&ours), mode, new MarkerFilter(&markers_));
  peer->Send(Hello());
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 0xFFFFu) << "HELLO";
  end->thread().diary().WaitFor(end->Word("connected"));
  end->thread().diary().Forget();
  return peer;
}

RawMessage RawSyncTest::Receive(RawPeer* peer) {
  return Parse(peer->ReceiveMessage());
}

// static
int32_t RawSyncTest::IdOf(const RawMessage& message) {
  int32_t id = -1;
  EXPECT_GE(message.payload.size(), sizeof(id));
  memcpy(&id, message.payload.data(), sizeof(id));
  return id;
}

// static
RawMessage RawSyncTest::ReplyTo(int32_t id, const std::string& values) {
  RawMessage reply;
  reply.routing = MSG_ROUTING_CONTROL;
  reply.type = IPC_REPLY_ID;
  reply.flags = Message::PRIORITY_NORMAL | Message::REPLY_BIT;
  reply.payload = IntBytes(id) + values;
  return reply;
}

// static
RawMessage RawSyncTest::ErrorReplyTo(int32_t id) {
  RawMessage reply = ReplyTo(id, "");
  reply.flags |= Message::REPLY_ERROR_BIT;
  return reply;
}

// static
RawMessage RawSyncTest::Call(int32_t id, int32_t what) {
  RawMessage call;
  call.routing = MSG_ROUTING_CONTROL;
  call.type = SyncMsg_Call::ID;
  call.flags =
      Message::PRIORITY_NORMAL | Message::SYNC_BIT | Message::UNBLOCK_BIT;
  call.payload = IntBytes(id) + IntBytes(what);
  return call;
}

// static
RawMessage RawSyncTest::Note(int32_t what, bool unblock) {
  RawMessage note;
  note.routing = MSG_ROUTING_CONTROL;
  note.type = SyncMsg_Note::ID;
  note.flags = Message::PRIORITY_NORMAL | (unblock ? Message::UNBLOCK_BIT : 0);
  note.payload = IntBytes(what);
  return note;
}

void RawSyncTest::Answer(const RawMessage& call, int32_t answer) {
  peer_->Send(ReplyTo(IdOf(call), IntBytes(answer)));
}

void RawSyncTest::WaitUntilRead(RawPeer* peer, SyncEnd* end) {
  RawMessage marker;
  marker.type = kMarkerType;
  marker.routing = ++last_marker_;
  peer->Send(marker);
  markers_.WaitFor(std::to_string(last_marker_));
}

void RawSyncTest::ExpectStory(const std::string& story) {
  WaitUntilRead();
  ClientThread().Do([] {});
  EXPECT_EQ(ClientStory(), story);
  ClientThread().diary().Forget();
  Client().StartAsk(9);
  Answer(Receive(), 90);
  ClientThread().diary().WaitFor("got:9=90");
  EXPECT_EQ(ClientStory(), "ask:9 got:9=90");
}

}  // namespace test_support
