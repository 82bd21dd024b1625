// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels by name: pipe names, who may be at the other end, and secrets.
// What every platform's channels do is tested in tests/ipc.

#include <string>
#include <utility>

#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_win.h"
#include "src/ipc/verified_id.h"
#include "tests/support/channel_test.h"
#include "tests/support/do.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelHandle;
using IPC::ChannelWin;
using ipcx::DisconnectReason;

int SelfPid() {
  return static_cast<int>(GetCurrentProcessId());
}

std::string Connected() {
  return "connected:" + std::to_string(SelfPid());
}

RawMessage HelloWithSecret(uint32 secret) {
  RawMessage hello = Hello(SelfPid());
  hello.payload += IntBytes(static_cast<int32_t>(secret));
  return hello;
}

// The client's end of the pipe of this name, as a foreign program opens it.
PipeEnd OpenPipe(const std::string& name) {
  const std::wstring path = L"\\\\.\\pipe\\chrome." + base::UTF8ToWide(name);
  PipeEnd pipe(CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, 0, NULL,
                           OPEN_EXISTING, FILE_FLAG_OVERLAPPED, NULL));
  EXPECT_TRUE(pipe.IsValid()) << GetLastError();
  return pipe;
}

PipeEnd MakePipe(const std::string& name, DWORD type) {
  const std::wstring path = L"\\\\.\\pipe\\chrome." + base::UTF8ToWide(name);
  return PipeEnd(CreateNamedPipeW(path.c_str(),
                                  PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED,
                                  type, 1, 4096, 4096, 0, NULL));
}

class ChannelWinTest : public ChannelTest {
 protected:
  ChannelWinTest()
      : id_(Channel::GenerateVerifiedChannelID("test")),
        name_(Channel::GenerateUniqueRandomChannelID()) {
    EXPECT_TRUE(IPC::internal::ParseVerifiedId(id_, &parsed_));
  }

  void StartServer(const std::string& id) {
    channel_.reset(new ChannelWin(id, Channel::MODE_SERVER, &listener_));
    EXPECT_TRUE(channel_->Connect());
  }
  void ConnectRawClient(const std::string& name) {
    peer_.reset(new RawPeer(OpenPipe(name)));
  }
  // A server with a secret, and a client that says |bytes|.
  void ExpectRefusal(const std::string& bytes, DisconnectReason reason) {
    StartServer(id_);
    ConnectRawClient(parsed_.name);
    peer_->Send(bytes);
    ExpectEnd(listener_, *channel_, reason);
    EXPECT_EQ(listener_.story(), "error");
    EXPECT_EQ(channel_->GetPeerPID(), base::kNullProcessId);
  }

  const std::string id_;  // With a secret.
  IPC::internal::VerifiedId parsed_;
  const std::string name_;  // Without.
  RecordingListener listener_;
  RecordingListener client_listener_;
  scoped_ptr<ChannelWin> channel_;
  scoped_ptr<ChannelWin> client_;
  scoped_ptr<RawPeer> peer_;
};

TEST_F(ChannelWinTest, HelloHasSixteenBytesOfHeaderAndThePid) {
  StartServer(name_);
  ConnectRawClient(name_);
  const std::string bytes = peer_->ReceiveMessage([this] { RunUntilIdle(); });
  EXPECT_EQ(bytes.size(), 20u);
  EXPECT_EQ(Parse(bytes).payload, IntBytes(SelfPid()));
}

TEST_F(ChannelWinTest, ThePipeIsNamedByTheWholeIdBeforeTheBackslash) {
  StartServer(id_);
  EXPECT_EQ(id_.substr(0, id_.find('\\')), parsed_.name);
  ConnectRawClient(parsed_.name);
  EXPECT_EQ(Parse(peer_->ReceiveMessage([this] { RunUntilIdle(); })).type,
            0xFFFFu);
}

TEST_F(ChannelWinTest, IdsThatDifferInTheLastCharacterOfTheNameDoNotCollide) {
  StartServer(name_ + "1\\5");
  ChannelWin other(name_ + "2\\5", Channel::MODE_SERVER, &listener_);
  EXPECT_TRUE(other.Connect());
}

TEST_F(ChannelWinTest, ServerAndClientOfAVerifiedIdMeet) {
  StartServer(id_);
  client_.reset(new ChannelWin(id_, Channel::MODE_CLIENT, &client_listener_));
  EXPECT_TRUE(client_->Connect());
  RunUntilEvent(listener_, Connected());
  RunUntilEvent(client_listener_, Connected());
  EXPECT_EQ(channel_->GetPeerPID(), GetCurrentProcessId());
  EXPECT_TRUE(channel_->Send(NewMessage(5)));
  EXPECT_TRUE(client_->Send(NewMessage(6)));
  RunUntilEvent(listener_, "message:6");
  RunUntilEvent(client_listener_, "message:5");
}

TEST_F(ChannelWinTest, TheNamedModesAreTheSame) {
  channel_.reset(new ChannelWin(name_, Channel::MODE_NAMED_SERVER, &listener_));
  client_.reset(
      new ChannelWin(name_, Channel::MODE_NAMED_CLIENT, &client_listener_));
  EXPECT_TRUE(client_->Connect());
  EXPECT_TRUE(channel_->Connect());
  RunUntilEvent(listener_, Connected());
  RunUntilEvent(client_listener_, Connected());
}

TEST_F(ChannelWinTest, AWrongSecretEndsTheChannel) {
  ExpectRefusal(HelloWithSecret(parsed_.secret ^ 1).Bytes(),
                DisconnectReason::kWrongSecret);
}

TEST_F(ChannelWinTest, AMissingSecretEndsTheChannel) {
  ExpectRefusal(Hello(SelfPid()).Bytes(), DisconnectReason::kWrongSecret);
}

TEST_F(ChannelWinTest, HalfASecretEndsTheChannel) {
  RawMessage hello = HelloWithSecret(parsed_.secret);
  hello.payload.resize(6);
  ExpectRefusal(hello.Bytes(), DisconnectReason::kWrongSecret);
}

TEST_F(ChannelWinTest, AMessageInPlaceOfHelloEndsTheChannel) {
  ExpectRefusal(RawMessage().Bytes(), DisconnectReason::kMessageBeforeHello);
}

TEST_F(ChannelWinTest, AClientSaysHelloInConnect) {
  PipeEnd server = MakePipe(name_, PIPE_TYPE_BYTE);
  client_.reset(new ChannelWin(name_, Channel::MODE_CLIENT, &client_listener_));
  EXPECT_TRUE(client_->Connect());
  RawPeer raw_server(std::move(server));
  EXPECT_EQ(Parse(raw_server.ReceiveMessage()).type, 0xFFFFu);
}

TEST_F(ChannelWinTest, AServerSaysHelloInConnectIfItsClientIsThere) {
  channel_.reset(new ChannelWin(name_, Channel::MODE_SERVER, &listener_));
  ConnectRawClient(name_);
  EXPECT_TRUE(channel_->Connect());
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 0xFFFFu);
}

TEST_F(ChannelWinTest, AClientThatCameAndWentBeforeConnectIsHeard) {
  channel_.reset(new ChannelWin(name_, Channel::MODE_SERVER, &listener_));
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid()));
  peer_->Send(RawMessage());
  peer_.reset();
  EXPECT_FALSE(channel_->Connect()) << "nobody hears its HELLO";
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), Connected() + " message:2 error");
}

TEST_F(ChannelWinTest, TheRightSecretIsLetIn) {
  StartServer(id_);
  ConnectRawClient(parsed_.name);
  peer_->Send(HelloWithSecret(parsed_.secret));
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelWinTest, NothingButHelloGoesOutBeforeTheSecretCameIn) {
  channel_.reset(new ChannelWin(id_, Channel::MODE_SERVER, &listener_));
  EXPECT_TRUE(channel_->Send(NewMessage(5)));
  EXPECT_TRUE(channel_->Connect());
  ConnectRawClient(parsed_.name);
  const auto run = [this] { RunUntilIdle(); };
  EXPECT_EQ(Parse(peer_->ReceiveMessage(run)).type, 0xFFFFu);
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
  RunUntilIdle();
  EXPECT_FALSE(peer_->HasInput());
  peer_->Send(HelloWithSecret(parsed_.secret));
  EXPECT_EQ(Parse(peer_->ReceiveMessage(run)).type, 5u);
  EXPECT_EQ(Parse(peer_->ReceiveMessage(run)).type, 6u);
}

TEST_F(ChannelWinTest, AClaimedPidThatIsNotTheSystemsEndsAServer) {
  StartServer(name_);
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid() + 4));
  ExpectEnd(listener_, *channel_, DisconnectReason::kWrongIdentity);
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelWinTest, AClaimedPidThatIsNotTheSystemsEndsAClient) {
  PipeEnd server = MakePipe(name_, PIPE_TYPE_BYTE);
  client_.reset(new ChannelWin(name_, Channel::MODE_CLIENT, &client_listener_));
  EXPECT_TRUE(client_->Connect());
  RawPeer raw_server(std::move(server));
  raw_server.Send(Hello(SelfPid() + 4));
  ExpectEnd(client_listener_, *client_, DisconnectReason::kWrongIdentity);
}

TEST_F(ChannelWinTest, ANameThatIsTakenIsRefusedAndItsOwnerUnharmed) {
  StartServer(name_);
  ChannelWin second(name_, Channel::MODE_SERVER, &client_listener_);
  EXPECT_FALSE(second.Connect());
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid()));
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelWinTest, ANameThatAForeignPipeHasIsRefused) {
  const PipeEnd squatter = MakePipe(name_, PIPE_TYPE_BYTE);
  ChannelWin server(name_, Channel::MODE_SERVER, &listener_);
  EXPECT_FALSE(server.Connect());
}

TEST_F(ChannelWinTest, ASecondClientFindsThePipeBusy) {
  StartServer(name_);
  ConnectRawClient(name_);
  client_.reset(new ChannelWin(name_, Channel::MODE_CLIENT, &client_listener_));
  EXPECT_FALSE(client_->Connect());
  peer_->Send(Hello(SelfPid()));
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelWinTest, AClientWithoutServerDoesNotConnect) {
  client_.reset(new ChannelWin(name_, Channel::MODE_CLIENT, &client_listener_));
  EXPECT_FALSE(client_->Connect());
  EXPECT_FALSE(client_->Send(NewMessage(5)));
}

TEST_F(ChannelWinTest, IdsThatNoPipeCanHaveAreRefused) {
  for (const std::string& id :
       {std::string(), std::string("\\5"), name_ + "\\", name_ + "\\0",
        name_ + "\\x", name_ + "\\1\\2", name_ + "/1", "x/../../" + name_,
        std::string(300, 'x')}) {
    ChannelWin server(id, Channel::MODE_SERVER, &listener_);
    EXPECT_FALSE(server.Connect()) << id;
    ChannelWin client(id, Channel::MODE_CLIENT, &listener_);
    EXPECT_FALSE(client.Connect()) << id;
  }
}

TEST_F(ChannelWinTest, AModeThatIsNeitherServerNorClientIsRefused) {
  ChannelWin channel(name_, Channel::MODE_NONE, &listener_);
  EXPECT_FALSE(channel.Connect());
}

TEST_F(ChannelWinTest, ANamedServerIsInitializedWhileItsPipeExists) {
  EXPECT_FALSE(Channel::IsNamedServerInitialized(id_));
  channel_.reset(new ChannelWin(id_, Channel::MODE_SERVER, &listener_));
  EXPECT_TRUE(Channel::IsNamedServerInitialized(id_));
  ConnectRawClient(parsed_.name);
  EXPECT_TRUE(Channel::IsNamedServerInitialized(id_)) << "busy, but there";
  peer_.reset();
  channel_.reset();
  EXPECT_FALSE(Channel::IsNamedServerInitialized(id_));
}

TEST_F(ChannelWinTest, AVerifiedIdEndsInAPositiveInt) {
  EXPECT_EQ(id_.compare(0, 5, "test."), 0);
  int secret = 0;
  EXPECT_TRUE(base::StringToInt(id_.substr(id_.find('\\') + 1), &secret));
  EXPECT_GT(secret, 0);
}

TEST_F(ChannelWinTest, AGivenHandleIsDuplicated) {
  PipeEnd server_end;
  PipeEnd client_end;
  MakePipeEnds(&server_end, &client_end);
  channel_ =
      ChannelOver(std::move(server_end), Channel::MODE_SERVER, &listener_);
  EXPECT_FALSE(server_end.IsValid());
  EXPECT_TRUE(channel_->Connect());
  RawPeer(std::move(client_end)).Send(Hello());
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelWinTest, AGivenHandleMustBeTheEndOfItsMode) {
  PipeEnd server_end;
  PipeEnd client_end;
  MakePipeEnds(&server_end, &client_end);
  ChannelWin server(ChannelHandle(client_end.Get()), Channel::MODE_SERVER,
                    &listener_);
  EXPECT_FALSE(server.Connect());
  ChannelWin client(ChannelHandle(server_end.Get()), Channel::MODE_CLIENT,
                    &listener_);
  EXPECT_FALSE(client.Connect());
}

TEST_F(ChannelWinTest, AGivenHandleMustBeABytePipe) {
  const PipeEnd messages = MakePipe(name_, PIPE_TYPE_MESSAGE);
  ChannelWin on_messages(ChannelHandle(messages.Get()), Channel::MODE_SERVER,
                         &listener_);
  EXPECT_FALSE(on_messages.Connect());
  const PipeEnd event(CreateEventW(NULL, TRUE, FALSE, NULL));
  ChannelWin on_event(ChannelHandle(event.Get()), Channel::MODE_SERVER,
                      &listener_);
  EXPECT_FALSE(on_event.Connect());
  for (HANDLE pseudo : {INVALID_HANDLE_VALUE, GetCurrentThread()}) {
    ChannelWin on_nothing(ChannelHandle(pseudo), Channel::MODE_SERVER,
                          &listener_);
    EXPECT_FALSE(on_nothing.Connect());
  }
}

TEST_F(ChannelWinTest, AnEmptyWriteOfThePeerDoesNoHarm) {
  StartServer(name_);
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid()));
  peer_->Send(std::string());
  peer_->Send(RawMessage());
  RunUntil([this] {
    return listener_.Count("message:2") + listener_.Count("error") > 0;
  });
}

class CompletionCounter : public base::MessageLoopForIO::IOObserver {
 public:
  void WillProcessIOEvent() override { ++count; }
  void DidProcessIOEvent() override {}

  int count = 0;
};

TEST_F(ChannelWinTest, WhatIsSentWhileAWriteIsUnderWayGoesInOneWrite) {
  const size_t kMoreThanThePipeHolds = 512 * 1024;
  StartServer(name_);
  ConnectRawClient(name_);
  const auto run = [this] { RunUntilIdle(); };
  peer_->ReceiveMessage(run);
  CompletionCounter completions;
  loop_.AddIOObserver(&completions);
  EXPECT_TRUE(channel_->Send(NewLargeMessage(1000, kMoreThanThePipeHolds)));
  for (uint32 type = 1; type <= 100; ++type)
    EXPECT_TRUE(channel_->Send(NewMessage(type)));
  EXPECT_EQ(Parse(peer_->ReceiveMessage(run)).type, 1000u);
  for (uint32 type = 1; type <= 100; ++type)
    EXPECT_EQ(Parse(peer_->ReceiveMessage(run)).type, type);
  RunUntil([&] { return completions.count >= 2; });
  RunUntilIdle();
  EXPECT_EQ(completions.count, 2);
  loop_.RemoveIOObserver(&completions);
}

TEST_F(ChannelWinTest, ALoopNestedInAHandlerReadsNothing) {
  StartServer(name_);
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid()));
  RunUntilEvent(listener_, Connected());
  RawMessage next;
  next.type = 6;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    if (message.type() != 5)
      return;
    peer_->Send(next);
    RunUntilIdle();
    EXPECT_EQ(listener_.Count("message:6"), 0);
  });
  RawMessage first;
  first.type = 5;
  peer_->Send(first);
  RunUntilEvent(listener_, "message:6");
}

// A read, and a write that nobody takes. The census would find their handles.
TEST_F(ChannelWinTest, TheLoopMayEndWhileOperationsAreUnderWay) {
  base::Thread thread("io");
  ASSERT_TRUE(thread.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  thread.task_runner()->PostTask(
      FROM_HERE, Do([this] {
        EXPECT_TRUE(channel_->Connect());
        EXPECT_TRUE(channel_->Send(NewLargeMessage(5, 4 * 1024 * 1024)));
      }));
  thread.Stop();
  channel_.reset();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelWinTest, WhatWasSentBeforeCloseArrivesAsFarAsThePipeHasRoom) {
  StartServer(name_);
  ConnectRawClient(name_);
  peer_->Send(Hello(SelfPid()));
  RunUntilEvent(listener_, Connected());
  for (uint32 type = 1; type <= 100; ++type)
    EXPECT_TRUE(channel_->Send(NewMessage(type)));
  channel_.reset();
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 0xFFFFu);
  for (uint32 type = 1; type <= 100; ++type)
    EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, type);
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_F(ChannelWinTest, AServerMayGoWhileItWaitsForAClient) {
  StartServer(name_);
  channel_.reset();
  RunUntilIdle();
  EXPECT_FALSE(Channel::IsNamedServerInitialized(name_));
  StartServer(name_);
}

}  // namespace

}  // namespace test_support
