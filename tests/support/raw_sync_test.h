// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RAW_SYNC_TEST_H_
#define TESTS_SUPPORT_RAW_SYNC_TEST_H_

#include <string>

#include "base/memory/scoped_ptr.h"
#include "tests/support/raw_peer.h"
#include "tests/support/sync_test.h"

namespace test_support {

// Client() has a peer that the test plays by hand, message by message:
//
//   MeetPeer();
//   Client().StartAsk(1);
//   const RawMessage call = ReceiveCall();
//   Answer(call, 7);
//   ClientThread().diary().WaitFor("got:1=7");
class RawSyncTest : public SyncTest {
 protected:
  RawSyncTest();
  ~RawSyncTest() override;

  void MeetPeer(IPC::Channel::Mode mode = IPC::Channel::MODE_CLIENT);
  // The same for a further end.
  scoped_ptr<RawPeer> Meet(SyncEnd* end, IPC::Channel::Mode mode);
  RawPeer& peer() { return *peer_; }

  // What the client sends next.
  RawMessage Receive(RawPeer* peer);
  RawMessage Receive() { return Receive(peer_.get()); }

  // The id of a call or reply.
  static int32_t IdOf(const RawMessage& message);

  // Messages as an honest peer would send them; change what you like.
  static RawMessage ReplyTo(int32_t id, const std::string& values);
  static RawMessage ErrorReplyTo(int32_t id);
  static RawMessage Call(int32_t id, int32_t what);
  static RawMessage Note(int32_t what, bool unblock = false);

  void Answer(const RawMessage& call, int32_t answer);

  // Returns when the client's I/O thread has seen all that was sent to |end|.
  void WaitUntilRead(RawPeer* peer, SyncEnd* end);
  void WaitUntilRead() { WaitUntilRead(peer_.get(), &Client()); }

  // |story| is all that has happened at the client, and another call of it is
  // answered as ever.
  void ExpectStory(const std::string& story);

 private:
  SyncDiary markers_;
  int last_marker_ = 0;
  scoped_ptr<RawPeer> peer_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_RAW_SYNC_TEST_H_
