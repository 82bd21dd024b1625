// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// D15: a call that nobody handles is answered with an error, by channels and
// proxies of every kind. Plain channels: channel_unhandled_calls_unittest.cc.

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_channel_proxy.h"
#include "tests/support/recording_listener.h"
#include "tests/support/sync_messages.h"
#include "tests/support/sync_test.h"

namespace IPC {
namespace {

typedef test_support::SyncTest UnhandledCallsTest;

TEST_F(UnhandledCallsTest, ACallThatNobodyHandlesFails) {
  Join();
  Client().thread().Do([&] {
    int answer = 5;
    EXPECT_FALSE(Client().Send(new SyncMsg_Unknown(&answer)));
    EXPECT_EQ(answer, 5);
  });
  EXPECT_EQ(Client().Ask(1), "1") << "the channel lives on";
}

TEST_F(UnhandledCallsTest, ACallThatIsAnsweredLaterIsNotAnsweredTwice) {
  Join();
  Server().KeepCall(1);
  Client().StartAsk(1);
  ServerThread().diary().WaitFor("kept:1");
  Server().AnswerKept(1, 5);
  ClientThread().diary().WaitFor("got:1=5");
  EXPECT_EQ(Client().Ask(2), "2");
  EXPECT_EQ(ClientStory(), "ask:1 got:1=5 ask:2 got:2=2");
}

TEST_F(UnhandledCallsTest, APlainProxyAnswersCallsThatNobodyHandles) {
  const std::string name = Channel::GenerateUniqueRandomChannelID();
  test_support::RecordingListener listener;
  listener.set_handles_messages(false);
  scoped_ptr<ChannelProxy> proxy;
  ServerThread().Do([&] {
    proxy = ChannelProxy::Create(name, Channel::MODE_SERVER, &listener,
                                 ServerThread().io_runner());
  });
  Client().Open(name, Channel::MODE_CLIENT);
  EXPECT_EQ(Client().Ask(1), "lost");
  ServerThread().Do([&] { proxy.reset(); });
}

// It has said that it handles the call, or has made a reply.
TEST_F(UnhandledCallsTest, AProxyLeavesACallToWhoeverWantsToAnswerIt) {
  for (const bool handles : {true, false}) {
    const std::string name = Channel::GenerateUniqueRandomChannelID();
    test_support::RecordingListener listener;
    listener.set_handles_messages(handles);
    scoped_ptr<ChannelProxy> proxy;
    listener.OnMessageDo([&](const Message& message) {
      const Message copy(message);
      Message* const reply =
          SyncMessage::GenerateReply(handles ? &copy : &message);
      SyncMsg_Call::WriteReplyParams(reply, 5);
      ServerThread().Post([&proxy, reply] { proxy->Send(reply); });
    });
    ServerThread().Do([&] {
      proxy = ChannelProxy::Create(name, Channel::MODE_SERVER, &listener,
                                   ServerThread().io_runner());
    });
    Client().Open(name, Channel::MODE_CLIENT);
    EXPECT_EQ(Client().Ask(1), "5");
    ServerThread().Do([&] { proxy.reset(); });
  }
}

TEST_F(UnhandledCallsTest, AProxyWithoutListenerAnswersCallsToo) {
  const std::string name = Channel::GenerateUniqueRandomChannelID();
  scoped_ptr<ChannelProxy> proxy;
  ServerThread().Do([&] {
    proxy = ChannelProxy::Create(name, Channel::MODE_SERVER, nullptr,
                                 ServerThread().io_runner());
  });
  Client().Open(name, Channel::MODE_CLIENT);
  EXPECT_EQ(Client().Ask(1), "lost");
  ServerThread().Do([&] { proxy.reset(); });
}

}  // namespace
}  // namespace IPC
