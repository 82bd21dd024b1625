// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Replies to the calls of a SyncMessageFilter, which sees them before its
// channel does. D13, as for SyncChannel.

#include <functional>
#include <future>

#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/ipc_sync_message_filter.h"
#include "tests/support/raw_sync_test.h"
#include "tests/support/sync_messages.h"

namespace test_support {
namespace {

const int kNobodysId = 0x70000000;

class SyncFilterReplyTest : public RawSyncTest {
 protected:
  SyncFilterReplyTest() : shutdown_(true, false) {}

  void MeetWithFilter() {
    MeetPeer();
    ClientThread().Do([&] {
      filter_ = new IPC::SyncMessageFilter(&shutdown_);
      Client().channel()->AddFilter(filter_.get());
    });
    ClientThread().FlushIO();
  }
  // Calls on a thread of its own, and lets the peer react.
  void AskAndLose(const std::function<void(int32_t)>& react) {
    std::future<bool> answered = std::async(std::launch::async, [this] {
      int answer;
      return filter_->Send(new SyncMsg_Call(1, &answer));
    });
    react(IdOf(Receive()));
    EXPECT_FALSE(answered.get());
  }

  base::WaitableEvent shutdown_;
  scoped_refptr<IPC::SyncMessageFilter> filter_;
};

TEST_F(SyncFilterReplyTest, AReplyThatCannotBeParsedIsBad) {
  MeetWithFilter();
  AskAndLose([&](int32_t id) { peer().Send(ReplyTo(id, "abc")); });
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncFilterReplyTest, AnErrorReplyEndsTheCall) {
  MeetWithFilter();
  AskAndLose([&](int32_t id) { peer().Send(ErrorReplyTo(id)); });
  ExpectStory("");
}

TEST_F(SyncFilterReplyTest, ALateReplyIsDroppedAndASecondOneIsBad) {
  MeetWithFilter();
  int32_t late = 0;
  AskAndLose([&](int32_t id) {
    late = id;
    shutdown_.Signal();
  });
  peer().Send(ReplyTo(late, IntBytes(7)));
  ExpectStory("");
  peer().Send(ReplyTo(late, IntBytes(7)));
  ClientThread().diary().WaitFor("bad");
}

TEST_F(SyncFilterReplyTest, AReplyToNobodyIsBad) {
  MeetWithFilter();
  peer().Send(ReplyTo(kNobodysId, IntBytes(7)));
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

}  // namespace
}  // namespace test_support
