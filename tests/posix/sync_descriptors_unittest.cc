// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Descriptors in replies to sync calls. The fd census watches them all.

#include <string>

#include "base/file_descriptor_posix.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/ipc_sync_message_filter.h"
#include "tests/posix/descriptor_messages.h"
#include "tests/support/descriptors.h"
#include "tests/support/raw_sync_test.h"
#include "tests/support/recording_filter.h"
#include "tests/support/sync_messages.h"

namespace test_support {
namespace {

class SyncDescriptorsTest : public RawSyncTest {
 protected:
  // Calls for a descriptor. The client's story ends with "yes" or "no".
  RawMessage MeetAndAsk(bool pumping = false) {
    MeetPeer();
    ClientThread().Post([this, pumping] {
      IPC::SyncMessage* const call =
          new DescriptorMsg_Ask(&received_, &number_);
      if (pumping)
        call->EnableMessagePumping();
      const bool answered = Client().Send(call);
      ClientThread().diary().Note(answered ? "yes" : "no");
    });
    return Receive();
  }
  // A reply with the file and |rest| of the values.
  void Reply(const RawMessage& call, const std::string& rest) {
    // A descriptor is a bool and an index.
    RawMessage reply = ReplyTo(IdOf(call), IntBytes(1) + IntBytes(0) + rest);
    reply.num_fds = 1;
    peer().SendWithDescriptors(reply.Bytes(), {file_.fd()});
  }
  // Nobody but this test has the file.
  void ExpectClosed() {
    WaitUntilRead();
    ClientThread().Do([] {});
    file_.Take();
    EXPECT_FALSE(file_.IsHeld());
  }

  WatchedFile file_;
  base::FileDescriptor received_;
  int number_ = 0;
};

TEST_F(SyncDescriptorsTest, OneComesBackWithTheReply) {
  Reply(MeetAndAsk(), IntBytes(7));
  ClientThread().diary().WaitFor("yes");
  const base::ScopedFD owned(received_.fd);
  EXPECT_TRUE(AreSameFile(owned.get(), file_.fd()));
  EXPECT_EQ(number_, 7);
}

TEST_F(SyncDescriptorsTest, ALateReplyIsDroppedWithItsDescriptor) {
  const RawMessage call = MeetAndAsk(true);
  ClientThread().Post([] { base::MessageLoop::current()->QuitWhenIdle(); });
  ClientThread().diary().WaitFor("no");
  Reply(call, IntBytes(7));
  ExpectClosed();
  EXPECT_EQ(ClientStory(), "no");
}

TEST_F(SyncDescriptorsTest, AReplyToNobodyIsDroppedWithItsDescriptor) {
  const RawMessage call = MeetAndAsk();
  RawMessage other = call;
  other.payload = IntBytes(0x70000000);
  Reply(other, IntBytes(7));
  peer().Send(ErrorReplyTo(IdOf(call)));
  ClientThread().diary().WaitFor("bad");
  ExpectClosed();
}

TEST_F(SyncDescriptorsTest, AReplyThatComesWhenTheChannelIsGoneIsDropped) {
  const RawMessage call = MeetAndAsk(true);
  ClientThread().Post([&] {
    Reply(call, IntBytes(7));
    WaitUntilRead();
    Client().DeleteChannel();
  });
  ClientThread().diary().WaitFor("yes");
  const base::ScopedFD owned(received_.fd);
  EXPECT_TRUE(AreSameFile(owned.get(), file_.fd()))
      << "it was there before the channel went";
}

TEST_F(SyncDescriptorsTest, OneInAReplyThatCannotBeParsedIsTheCallers) {
  Reply(MeetAndAsk(), "");
  ClientThread().diary().WaitFor("bad");
  // Output parameters may have been written.
  base::ScopedFD owned(received_.fd);
  owned.reset();
  ExpectClosed();
  EXPECT_EQ(ClientStory(), "no bad");
}

// Nobody can answer a message that the channel refuses to send.
TEST_F(SyncDescriptorsTest, ACallWithADirectoryFailsAndTheChannelLivesOn) {
  MeetPeer();
  scoped_refptr<IPC::SyncMessageFilter> filter;
  ClientThread().Do([&] {
    filter = new IPC::SyncMessageFilter(ClientThread().shutdown());
    Client().channel()->AddFilter(filter.get());
  });
  ClientThread().FlushIO();
  ClientThread().Do([&] {
    IPC::SyncMessage* const call = new SyncMsg_Nothing;
    EXPECT_TRUE(Attach(OpenDirectory(), call));
    EXPECT_FALSE(Client().Send(call));
  });
  IPC::SyncMessage* const call = new SyncMsg_Nothing;
  EXPECT_TRUE(Attach(OpenDirectory(), call));
  EXPECT_FALSE(filter->Send(call));
  Client().StartAsk(1);
  Answer(Receive(), 7);
  ClientThread().diary().WaitFor("got:1=7");
}

// A call that must wait for the end of ours goes with its channel at once.
TEST_F(SyncDescriptorsTest, OneThatWaitsIsDroppedWithItsChannel) {
  MeetPeer();
  SyncEnd other(&ClientThread(), "b");
  const scoped_ptr<RawPeer> other_peer =
      Meet(&other, IPC::Channel::MODE_CLIENT);
  ClientThread().Do(
      [&] { other.channel()->SetRestrictDispatchChannelGroup(1); });
  Client().OnCall(2, [&] {
    other.DeleteChannel();
    return 2;
  });
  Client().StartAsk(1);
  const RawMessage call = Receive();
  RawMessage waiting = Call(77, 3);
  waiting.num_fds = 1;
  other_peer->SendWithDescriptors(waiting.Bytes(), {file_.fd()});
  WaitUntilRead(other_peer.get(), &other);
  file_.Take();
  EXPECT_TRUE(file_.IsHeld());
  peer().Send(Call(77, 2));
  EXPECT_EQ(IdOf(Receive()), 77);
  EXPECT_FALSE(file_.IsHeld());
  Answer(call, 7);
  ClientThread().diary().WaitFor("got:1=7");
}

// It arrives when the listener is through with the channel, and the I/O thread
// is not yet.
TEST_F(SyncDescriptorsTest, OneThatComesWhileItsChannelClosesIsDropped) {
  MeetPeer();
  SyncEnd other(&ClientThread(), "b");
  const scoped_ptr<RawPeer> other_peer =
      Meet(&other, IPC::Channel::MODE_CLIENT);
  RecordingFilter::Diary diary;
  base::WaitableEvent is_reading(false, false);
  base::WaitableEvent is_closed(false, false);
  scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary));
  filter->OnMessageDo([&](const IPC::Message& message) {
    if (message.is_sync())
      return;
    is_reading.Signal();
    is_closed.Wait();
  });
  ClientThread().Do([&] {
    other.channel()->SetRestrictDispatchChannelGroup(1);
    other.channel()->AddFilter(filter.get());
  });
  ClientThread().FlushIO();
  Client().OnCall(2, [&] {
    const auto hold = ClientThread().HoldIO();
    other_peer->Send(Note(8));
    RawMessage late = Call(77, 3);
    late.num_fds = 1;
    other_peer->SendWithDescriptors(late.Bytes(), {file_.fd()});
    file_.Take();
    hold->GoOn();
    is_reading.Wait();
    other.CloseChannel();
    is_closed.Signal();
    ClientThread().FlushIO();
    EXPECT_FALSE(file_.IsHeld());
    return 2;
  });
  Client().StartAsk(1);
  const RawMessage call = Receive();
  peer().Send(Call(77, 2));
  EXPECT_EQ(IdOf(Receive()), 77);
  EXPECT_EQ(diary.story(), "added " + Connected() +
                               " message:" + std::to_string(SyncMsg_Note::ID) +
                               " message:" + std::to_string(SyncMsg_Call::ID) +
                               " closing removed");
  Answer(call, 7);
  ClientThread().diary().WaitFor("got:1=7");
}

}  // namespace
}  // namespace test_support
