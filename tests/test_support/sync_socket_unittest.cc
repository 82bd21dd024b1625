// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sync_socket.h"

#include <string>

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "ipc/ipc_test_base.h"
#include "tests/test_support/talk_messages.h"

namespace {

const char kHello[] = "hello, other end";
const size_t kHelloLength = arraysize(kHello);

class PairTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(base::CancelableSyncSocket::CreatePair(&here_, &there_));
  }

  // Sends without blocking until nothing more goes; returns how much went.
  size_t FillUp() {
    size_t sent = 0;
    while (size_t now = here_.Send(kHello, kHelloLength))
      sent += now;
    return sent;
  }

  base::CancelableSyncSocket here_;
  base::CancelableSyncSocket there_;
};

void Receive(base::SyncSocket* socket,
             char* buffer,
             size_t length,
             size_t* received) {
  *received = socket->Receive(buffer, length);
}

TEST_F(PairTest, BytesGoBothWays) {
  char buffer[kHelloLength];
  EXPECT_EQ(kHelloLength, here_.Send(kHello, kHelloLength));
  EXPECT_EQ(kHelloLength, there_.Receive(buffer, kHelloLength));
  EXPECT_STREQ(kHello, buffer);
  EXPECT_EQ(1U, there_.Send("x", 1));
  EXPECT_EQ(1U, here_.Receive(buffer, 1));
  EXPECT_EQ('x', buffer[0]);
}

TEST_F(PairTest, PeekCountsWhatHasCome) {
  EXPECT_EQ(0U, there_.Peek());
  here_.Send(kHello, 3);
  here_.Send(kHello, 4);
  EXPECT_EQ(7U, there_.Peek());
}

TEST_F(PairTest, ReceiveWaitsForAllBytes) {
  base::Thread reader("reader");
  ASSERT_TRUE(reader.Start());
  char buffer[kHelloLength];
  size_t received = 0;
  reader.message_loop()->PostTask(
      FROM_HERE,
      base::Bind(&Receive, &there_, &buffer[0], kHelloLength, &received));
  here_.Send(kHello, 5);
  here_.Send(kHello + 5, kHelloLength - 5);
  reader.Stop();
  EXPECT_EQ(kHelloLength, received);
  EXPECT_STREQ(kHello, buffer);
}

TEST_F(PairTest, ReceiveFailsIfThePeerLeavesTooEarly) {
  char buffer[kHelloLength];
  here_.Send(kHello, 5);
  EXPECT_TRUE(here_.Close());
  EXPECT_EQ(0U, there_.Receive(buffer, kHelloLength));
}

TEST_F(PairTest, ShutdownEndsABlockedReceive) {
  base::Thread reader("reader");
  ASSERT_TRUE(reader.Start());
  char buffer[kHelloLength];
  size_t received = 1;
  reader.message_loop()->PostTask(
      FROM_HERE,
      base::Bind(&Receive, &here_, &buffer[0], kHelloLength, &received));
  EXPECT_TRUE(here_.Shutdown());
  reader.Stop();
  EXPECT_EQ(0U, received);
}

void ReceiveInTime(base::SyncSocket* socket, size_t* received) {
  char byte;
  *received =
      socket->ReceiveWithTimeout(&byte, 1, base::TimeDelta::FromDays(100));
}

TEST_F(PairTest, ShutdownEndsAReceiveWithATimeLimit) {
  base::Thread reader("reader");
  ASSERT_TRUE(reader.Start());
  size_t received = 1;
  reader.message_loop()->PostTask(
      FROM_HERE, base::Bind(&ReceiveInTime, &here_, &received));
  EXPECT_TRUE(here_.Shutdown());
  reader.Stop();
  EXPECT_EQ(0U, received);
}

TEST_F(PairTest, AfterAShutdownNothingIsSent) {
  EXPECT_TRUE(here_.Shutdown());
  EXPECT_EQ(0U, here_.Send(kHello, kHelloLength));
  EXPECT_EQ(0U, there_.Peek());
}

TEST_F(PairTest, WhatWasSentBeforeAShutdownIsStillReceived) {
  char buffer[kHelloLength];
  here_.Send(kHello, kHelloLength);
  EXPECT_TRUE(there_.Shutdown());
  EXPECT_EQ(kHelloLength, there_.Receive(buffer, kHelloLength));
  EXPECT_STREQ(kHello, buffer);
  EXPECT_EQ(0U, there_.Receive(buffer, 1));
}

TEST_F(PairTest, ThePeerNoticesTheCloseAfterAShutdown) {
  char byte;
  here_.Send(kHello, 1);
  EXPECT_TRUE(here_.Shutdown());
  EXPECT_TRUE(here_.Close());
  EXPECT_EQ(1U, there_.Receive(&byte, 1));
  EXPECT_EQ(0U, there_.Receive(&byte, 1));
  EXPECT_EQ(0U, there_.Send(kHello, kHelloLength));
}

TEST_F(PairTest, AClosedSocketForgetsItsShutdown) {
  EXPECT_TRUE(here_.Shutdown());
  EXPECT_TRUE(here_.Close());
  EXPECT_TRUE(there_.Close());
  ASSERT_TRUE(base::CancelableSyncSocket::CreatePair(&here_, &there_));
  char buffer[kHelloLength];
  EXPECT_EQ(kHelloLength, here_.Send(kHello, kHelloLength));
  EXPECT_EQ(kHelloLength, there_.Receive(buffer, kHelloLength));
}

TEST_F(PairTest, OfAMessageTooLargeForTheRoomItIsToldHowMuchWent) {
  const std::string data(10 * 1024 * 1024, 'd');
  const size_t sent = here_.Send(data.data(), data.size());
  EXPECT_LT(sent, data.size());
  EXPECT_EQ(sent, there_.Peek());
}

TEST_F(PairTest, SendOfACancelableSocketNeverBlocks) {
  const size_t sent = FillUp();
  EXPECT_NE(0U, sent);
  EXPECT_EQ(sent, there_.Peek());
  EXPECT_EQ(0U, here_.Send(kHello, kHelloLength));
  EXPECT_EQ(sent, there_.Peek());

  char buffer[kHelloLength];
  EXPECT_EQ(kHelloLength, there_.Receive(buffer, kHelloLength));
  EXPECT_EQ(kHelloLength, here_.Send(kHello, kHelloLength));
}

TEST_F(PairTest, ATimeLimitEndsAReceive) {
  const base::TimeDelta limit = base::TimeDelta::FromMilliseconds(20);
  char buffer[kHelloLength];
  const base::TimeTicks start = base::TimeTicks::Now();
  EXPECT_EQ(0U, there_.ReceiveWithTimeout(buffer, kHelloLength, limit));
  EXPECT_GE(base::TimeTicks::Now() - start, limit);

  here_.Send(kHello, 5);
  EXPECT_EQ(5U, there_.ReceiveWithTimeout(buffer, kHelloLength, limit));
  EXPECT_EQ("hello", std::string(buffer, 5));
}

TEST_F(PairTest, AReceiveEndsBeforeItsTimeIfItCan) {
  const base::TimeDelta forever = base::TimeDelta::FromDays(100);
  char buffer[kHelloLength];
  here_.Send(kHello, kHelloLength);
  EXPECT_EQ(kHelloLength,
            there_.ReceiveWithTimeout(buffer, kHelloLength, forever));
  here_.Send(kHello, 5);
  here_.Close();
  EXPECT_EQ(5U, there_.ReceiveWithTimeout(buffer, kHelloLength, forever));
}

void SendLarge(base::SyncSocket* socket, const std::string* data) {
  EXPECT_EQ(data->size(), socket->Send(data->data(), data->size()));
}

TEST(SyncSocketSendTest, SendWaitsForRoom) {
  base::SyncSocket pair[2];
  ASSERT_TRUE(base::SyncSocket::CreatePair(&pair[0], &pair[1]));
  const std::string data(3 * 1024 * 1024, 'd');
  base::Thread writer("writer");
  ASSERT_TRUE(writer.Start());
  writer.message_loop()->PostTask(FROM_HERE,
                                  base::Bind(&SendLarge, &pair[0], &data));
  std::string received(data.size(), '\0');
  EXPECT_EQ(data.size(), pair[1].Receive(&received[0], received.size()));
  writer.Stop();
  EXPECT_EQ(data, received);
}

TEST(SyncSocketSendTest, APeerThatIsGoneIsAFailure) {
  base::SyncSocket pair[2];
  ASSERT_TRUE(base::SyncSocket::CreatePair(&pair[0], &pair[1]));
  pair[1].Close();
  EXPECT_EQ(0U, pair[0].Send(kHello, kHelloLength));
  char buffer[kHelloLength];
  EXPECT_EQ(0U, pair[0].Receive(buffer, kHelloLength));
  EXPECT_EQ(0U, pair[0].Peek());
}

TEST(SyncSocketHandleTest, AnEmptySocketClosesWell) {
  base::SyncSocket socket;
  EXPECT_EQ(base::SyncSocket::kInvalidHandle, socket.handle());
  EXPECT_EQ(0U, socket.Peek());
  EXPECT_TRUE(socket.Close());
  base::SyncSocket::TransitDescriptor descriptor;
  EXPECT_FALSE(socket.PrepareTransitDescriptor(base::GetCurrentProcessHandle(),
                                               &descriptor));
}

// The client answers through a socket that came with a message.
class SocketClientListener : public IPC::Listener {
 public:
  void Init(IPC::Channel* channel) { channel_ = channel; }

  bool OnMessageReceived(const IPC::Message& message) override {
    IPC_BEGIN_MESSAGE_MAP(SocketClientListener, message)
      IPC_MESSAGE_HANDLER(TalkMsg_Socket, OnSocket)
    IPC_END_MESSAGE_MAP()
    return true;
  }
  void OnChannelError() override { base::MessageLoop::current()->Quit(); }

 private:
  void OnSocket(const base::SyncSocket::TransitDescriptor& descriptor) {
    base::SyncSocket socket(base::SyncSocket::UnwrapHandle(descriptor));
    EXPECT_TRUE(channel_->Send(new TalkMsg_Say("ready")));
    char buffer[kHelloLength];
    EXPECT_EQ(kHelloLength, socket.Receive(buffer, kHelloLength));
    EXPECT_EQ(kHelloLength, socket.Send(buffer, kHelloLength));
  }

  IPC::Channel* channel_ = nullptr;
};

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(SocketClient) {
  base::MessageLoopForIO main_message_loop;
  SocketClientListener listener;
  scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
      IPCTestBase::GetChannelName("SocketClient"), &listener));
  EXPECT_TRUE(channel->Connect());
  listener.Init(channel.get());
  base::MessageLoop::current()->Run();
  return 0;
}

class QuittingListener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    base::MessageLoop::current()->Quit();
    return true;
  }
};

class SyncSocketProcessTest : public IPCTestBase {};

TEST_F(SyncSocketProcessTest, AnEndGoesToAnotherProcess) {
  Init("SocketClient");
  QuittingListener listener;
  CreateChannel(&listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());
  base::SyncSocket pair[2];
  ASSERT_TRUE(base::SyncSocket::CreatePair(&pair[0], &pair[1]));
  base::SyncSocket::TransitDescriptor descriptor;
  ASSERT_TRUE(
      pair[1].PrepareTransitDescriptor(client_process().Handle(), &descriptor));

  EXPECT_TRUE(sender()->Send(new TalkMsg_Socket(descriptor)));
  base::MessageLoop::current()->Run();
  pair[1].Close();
  char buffer[kHelloLength];
  EXPECT_EQ(kHelloLength, pair[0].Send(kHello, kHelloLength));
  EXPECT_EQ(kHelloLength, pair[0].Receive(buffer, kHelloLength));
  EXPECT_STREQ(kHello, buffer);

  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
  DestroyChannel();
}

}  // namespace
