// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// SyncChannels, their peers and their threads that go at every moment.

#include <memory>
#include <string>

#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/forwarding_runner.h"
#include "tests/support/raw_sync_test.h"

namespace test_support {
namespace {

using IPC::Channel;

const int kPeersId = 77;

class SyncLifetimeTest : public RawSyncTest {
 protected:
  RawMessage MeetAndAsk() {
    MeetPeer();
    Client().StartAsk(1);
    return Receive();
  }
  void ExpectStory(const std::string& story, const std::string& last_word) {
    ClientThread().diary().WaitFor(last_word);
    // Who sends into a channel that is broken is told again.
    EXPECT_EQ(ClientStory().substr(0, story.size()), story);
  }
};

TEST_F(SyncLifetimeTest, AHandlerMayDeleteTheChannelInsideOfACall) {
  MeetAndAsk();
  Client().OnCall(2, [&] {
    Client().DeleteChannel();
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  ExpectStory("ask:1 (2 )2 lost:1", "lost:1");
  EXPECT_TRUE(peer().ReachesEnd());
}

TEST_F(SyncLifetimeTest, AHandlerMayCloseTheChannelInsideOfACall) {
  MeetAndAsk();
  Client().OnCall(2, [&] {
    Client().CloseChannel();
    EXPECT_EQ(Client().Ask(3), "lost");
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  peer().Send(Note(4, true));
  ExpectStory("ask:1 (2 ask:3 lost:3 )2 lost:1", "lost:1");
}

TEST_F(SyncLifetimeTest, DeletingTheChannelEndsAllItsCalls) {
  MeetAndAsk();
  Client().OnCall(2, [&] { return Client().Ask(3) == "lost"; });
  Client().OnCall(4, [&] {
    Client().DeleteChannel();
    return 4;
  });
  peer().Send(Call(kPeersId, 2));
  Receive();
  peer().Send(Call(kPeersId + 1, 4));
  ExpectStory("ask:1 (2 ask:3 (4 )4 lost:3 )2 lost:1", "lost:1");
}

TEST_F(SyncLifetimeTest, ThatNeedsNoHelpOfTheIOThread) {
  MeetAndAsk();
  std::shared_ptr<SyncThread::Hold> hold;
  Client().OnCall(2, [&] {
    hold = ClientThread().HoldIO();
    Client().DeleteChannel();
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  ExpectStory("ask:1 (2 )2 lost:1", "lost:1");
  hold->GoOn();
}

TEST_F(SyncLifetimeTest, NothingOfADeletedChannelIsHandledAnyMore) {
  MeetPeer();
  ClientThread().Do([&] {
    peer().Send(Call(kPeersId, 2));
    peer().Send(Note(3, true));
    peer().Send(Note(4));
    WaitUntilRead();
    Client().DeleteChannel();
  });
  ClientThread().FlushIO();
  ClientThread().Do([] {});
  EXPECT_EQ(ClientStory(), "");
}

TEST_F(SyncLifetimeTest, OneChannelGoesWhileItsNeighbourWaits) {
  MeetPeer();
  SyncEnd other(&ClientThread(), "b");
  const scoped_ptr<RawPeer> other_peer = Meet(&other, Channel::MODE_CLIENT);
  other.OnCall(2, [&] {
    Client().DeleteChannel();
    return 2;
  });
  Client().OnCall(5, [&] {
    EXPECT_EQ(other.Ask(6), "60");
    return 5;
  });
  Client().StartAsk(1);
  Receive();
  peer().Send(Call(kPeersId, 5));
  const RawMessage inner = Receive(other_peer.get());
  other_peer->Send(Call(kPeersId, 2));
  EXPECT_EQ(IdOf(Receive(other_peer.get())), kPeersId);
  other_peer->Send(ReplyTo(IdOf(inner), IntBytes(60)));
  ExpectStory("ask:1 (5 b.ask:6 b.(2 b.)2 b.got:6=60 )5 lost:1", "lost:1");
}

TEST_F(SyncLifetimeTest, AChannelMayBeDeletedInsideOnBadMessageReceived) {
  MeetPeer();
  Client().OnBad([&] { Client().DeleteChannel(); });
  peer().Send(ReplyTo(kPeersId, ""));
  peer().Send(ReplyTo(kPeersId, ""));
  ExpectStory("bad", "bad");
  EXPECT_TRUE(peer().ReachesEnd());
}

TEST_F(SyncLifetimeTest, AChannelMayBeDeletedInsideOnChannelError) {
  MeetAndAsk();
  Client().OnError([&] { Client().DeleteChannel(); });
  peer().Close();
  ExpectStory("ask:1 lost:1 error", "error");
}

TEST_F(SyncLifetimeTest, CallsAfterCloseFail) {
  MeetPeer();
  Client().CloseChannel();
  EXPECT_EQ(Client().Ask(1), "lost");
  EXPECT_EQ(Client().Ask(2, Pumping()), "lost");
}

TEST_F(SyncLifetimeTest, CallsAfterTheEndOfThePeerFail) {
  MeetPeer();
  peer().Close();
  ClientThread().diary().WaitFor("error");
  EXPECT_EQ(Client().Ask(1), "lost");
}

TEST_F(SyncLifetimeTest, TheEndOfThePeerEndsAllCalls) {
  MeetAndAsk();
  Client().OnCall(2, [&] { return Client().Ask(3) == "lost"; });
  peer().Send(Call(kPeersId, 2));
  Receive();
  peer().Close();
  ExpectStory("ask:1 (2 ask:3 lost:3 )2 lost:1 error", "error");
}

TEST_F(SyncLifetimeTest, ThePeersLastWordCounts) {
  const RawMessage call = MeetAndAsk();
  Answer(call, 7);
  peer().Close();
  ExpectStory("ask:1 got:1=7 error", "error");
}

TEST_F(SyncLifetimeTest, ThePeerMayEndBeforeTheCallHasLeft) {
  MeetPeer();
  const auto hold = ClientThread().HoldIO();
  Client().StartAsk(1);
  ClientThread().diary().WaitFor("ask:1");
  peer().Close();
  hold->GoOn();
  ExpectStory("ask:1 lost:1 error", "error");
}

// Not even to the next peer of a server that listens.
TEST_F(SyncLifetimeTest, ACallThatWasGivenUpBeforeItLeftIsNotSent) {
  MeetPeer();
  const auto hold = ClientThread().HoldIO();
  // As long as there is something to write, a call is not written at once.
  Client().Tell(3);
  Client().Tell(4);
  Client().StartAsk(1, Pumping());
  ClientThread().Post([] { base::MessageLoop::current()->QuitWhenIdle(); });
  ClientThread().diary().WaitFor("lost:1");
  Client().Tell(2);
  hold->GoOn();
  for (int told : {3, 4, 2})
    EXPECT_EQ(Receive().payload, IntBytes(told));
}

TEST_F(SyncLifetimeTest, WithoutIPCTaskRunnerCallsFail) {
  MeetPeer();
  ClientThread().Do([&] {
    Client().channel()->Close();
    ClientThread().FlushIO();
    Client().channel()->ClearIPCTaskRunner();
  });
  EXPECT_EQ(Client().Ask(1), "lost");
}

TEST_F(SyncLifetimeTest, WithoutIOThreadCallsFail) {
  SyncThread thread("short-lived");
  SyncEnd end(&thread);
  end.OpenInTwoSteps();
  thread.StopIO();
  thread.Do([&] {
    end.channel()->Init(Channel::GenerateUniqueRandomChannelID(),
                        Channel::MODE_SERVER, true);
  });
  EXPECT_EQ(end.Ask(1), "lost");
}

// A runner is held by what the channel leaves behind.
TEST_F(SyncLifetimeTest, NothingIsLeftOfAChannelThatIsGone) {
  const scoped_refptr<ForwardingRunner> runner(
      new ForwardingRunner(ClientThread().io_runner()));
  ClientThread().Do([&] {
    scoped_ptr<IPC::SyncChannel> channel = IPC::SyncChannel::Create(
        Channel::GenerateUniqueRandomChannelID(), Channel::MODE_SERVER,
        &Client(), runner, true, ClientThread().shutdown());
    ClientThread().FlushIO();
  });
  ClientThread().FlushIO();
  EXPECT_TRUE(runner->HasOneRef());
}

TEST_F(SyncLifetimeTest, ShutdownMayComeAtAnyMoment) {
  for (int i = 0; i < 30; ++i) {
    SyncThread thread("victim");
    SyncEnd end(&thread);
    const scoped_ptr<RawPeer> raw_peer = Meet(&end, Channel::MODE_CLIENT);
    for (int call = 0; call < 3; ++call)
      end.StartAsk(call, call == 1 ? Pumping() : nullptr);
    for (int spin = 0; spin < i; ++spin)
      thread.diary().Count("ask:0");
    thread.shutdown()->Signal();
    thread.diary().WaitFor("lost:0");
    thread.diary().WaitFor("lost:1");
    thread.diary().WaitFor("lost:2");
  }
}

TEST_F(SyncLifetimeTest, ThePeerMayEndAtAnyMoment) {
  for (int i = 0; i < 30; ++i) {
    SyncEnd end(&ClientThread(), std::to_string(i));
    const scoped_ptr<RawPeer> raw_peer = Meet(&end, Channel::MODE_CLIENT);
    for (int call = 0; call < 3; ++call)
      end.StartAsk(call);
    for (int spin = 0; spin < i; ++spin)
      ClientThread().diary().Count("ask:0");
    raw_peer->Close();
    ClientThread().diary().WaitFor(end.Word("lost:2"));
  }
}

}  // namespace
}  // namespace test_support
