// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/channel_process_test.h"

#include <utility>

#include "tests/support/run_until.h"
#include "tests/support/sleep_forever.h"

namespace test_support {

namespace {

TWO_PROCESS_CHILD_MAIN(EchoChild) {
  ChannelChild child;
  bool is_parent = false;
  child.listener()->OnConnectedDo(
      [&] { is_parent = child.channel()->GetPeerPID() == ParentPid(); });
  child.listener()->OnMessageDo([&](const IPC::Message& message) {
    child.channel()->Send(new IPC::Message(message));
  });
  if (!child.Connect())
    return 2;
  child.RunUntilError();
  return is_parent ? 0 : 1;
}

TWO_PROCESS_CHILD_MAIN(SilentChild) {
  SleepForever();
}

}  // namespace

ChannelChild::ChannelChild()
    : channel_(IPC::Channel::CreateClient(PrimaryChannelId(), &listener_)) {
  listener_.OnErrorDo([this] { loop_.Quit(); });
}

ChannelChild::~ChannelChild() = default;

ChannelProcessTest::ChannelProcessTest() = default;

ChannelProcessTest::~ChannelProcessTest() = default;

void ChannelProcessTest::Start(const std::string& child) {
  server_.reset(
      new PlatformChannel(channel_id(), IPC::Channel::MODE_SERVER, &listener_));
  EXPECT_TRUE(server_->Connect());
  StartChild(child, server_.get());
}

void ChannelProcessTest::StartSilentChild() {
  PipeEnd end;
  PipeEnd child_end;
  MakePipeEnds(IPC::Channel::MODE_SERVER, &end, &child_end);
  server_.reset(new PlatformChannel(HandleOver(&end), IPC::Channel::MODE_SERVER,
                                    &listener_));
  EXPECT_TRUE(server_->Connect());
  StartChild("SilentChild", std::move(child_end));
}

void ChannelProcessTest::StartAndMeet(const std::string& child) {
  Start(child);
  RunUntilEvent("connected:" + std::to_string(child_pid()));
}

void ChannelProcessTest::RunUntilEvent(const std::string& event, int count) {
  RunUntil([&] { return listener_.Count(event) >= count; });
}

void ChannelProcessTest::ExpectEnd() {
  RunUntilEvent("error");
  EXPECT_EQ(server_->disconnect_reason(), ipcx::DisconnectReason::kPeerClosed);
  loop_.RunUntilIdle();
  EXPECT_EQ(listener_.Count("error"), 1);
}

void ChannelProcessTest::ExpectKilledChildIsNoticed() {
  KillChild();
  ExpectEnd();
  ExpectChildKilled();
}

}  // namespace test_support
