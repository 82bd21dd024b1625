// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_SYNC_DISPATCH_TEST_H_
#define TESTS_IPC_SYNC_DISPATCH_TEST_H_

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/raw_sync_test.h"

namespace test_support {

// The id of a call of the peer.
const int kPeersId = 77;

// A client that waits for an answer, and the messages that it gets meanwhile.
class SyncDispatchTest : public RawSyncTest {
 protected:
  // The client has called 1, and waits.
  void MeetAndAsk(IPC::Channel::Mode mode = IPC::Channel::MODE_CLIENT) {
    MeetPeer(mode);
    Ask();
  }
  void Ask() {
    Client().StartAsk(1);
    call_ = Receive();
  }
  void AnswerAndExpect(const std::string& story, const std::string& last_word) {
    Answer(call_, 7);
    ClientThread().diary().WaitFor(last_word);
    // Who sends into a channel that is broken is told again.
    EXPECT_EQ(ClientStory().substr(0, story.size()), story);
  }
  void AnswerAndExpect(const std::string& story) {
    AnswerAndExpect(story, "got:1=7");
  }
  // The client's I/O thread finds all of |messages| when it looks.
  void SendAtOnce(const std::string& messages) {
    const auto hold = ClientThread().HoldIO();
    peer().Send(messages);
    hold->GoOn();
  }
  void ExpectReply(RawPeer* peer, int id = kPeersId) {
    const RawMessage reply = Receive(peer);
    EXPECT_EQ(reply.flags & 0xff, 2u | IPC::Message::REPLY_BIT);
    EXPECT_EQ(IdOf(reply), id);
  }

  RawMessage call_;
};

}  // namespace test_support

#endif  // TESTS_IPC_SYNC_DISPATCH_TEST_H_
