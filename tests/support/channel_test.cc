// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/channel_test.h"

#include <utility>

#include "base/run_loop.h"
#include "ipc/ipc_message.h"
#include "tests/support/run_until.h"

namespace test_support {

void ChannelTest::RunUntilEvent(const RecordingListener& listener,
                                const std::string& event,
                                int count) {
  RunUntil([&] { return listener.Count(event) >= count; });
  EXPECT_GE(listener.Count(event), count) << "so far: " << listener.story();
}

void ChannelTest::RunUntilIdle() {
  base::RunLoop().RunUntilIdle();
}

scoped_ptr<PlatformChannel> ChannelTest::ChannelOver(PipeEnd end,
                                                     IPC::Channel::Mode mode,
                                                     IPC::Listener* listener) {
  return make_scoped_ptr(
      new PlatformChannel(HandleOver(&end), mode, listener, PolicyFor(mode)));
}

scoped_ptr<PlatformChannel> ChannelTest::MakeChannel(IPC::Channel::Mode mode,
                                                     IPC::Listener* listener,
                                                     PipeEnd* other_end) {
  PipeEnd end;
  MakePipeEnds(mode, &end, other_end);
  return ChannelOver(std::move(end), mode, listener);
}

void ChannelTest::UsePolicy(const ipcx::ChannelPolicy& policy) {
  policy_.reset(new ipcx::ChannelPolicy(policy));
}

ipcx::ChannelPolicy ChannelTest::PolicyFor(IPC::Channel::Mode mode) const {
  return policy_ ? *policy_
                 : ipcx::GetDefaultChannelPolicy(
                       mode & IPC::Channel::MODE_CLIENT_FLAG
                           ? ipcx::ChannelRole::kClient
                           : ipcx::ChannelRole::kServer);
}

scoped_ptr<PlatformChannel> ChannelTest::ConnectToRawPeer(
    IPC::Listener* listener,
    scoped_ptr<RawPeer>* peer) {
  PipeEnd other_end;
  scoped_ptr<PlatformChannel> channel =
      MakeChannel(IPC::Channel::MODE_SERVER, listener, &other_end);
  EXPECT_TRUE(channel->Connect());
  peer->reset(new RawPeer(std::move(other_end)));
  return channel;
}

scoped_ptr<PlatformChannel> ChannelTest::MeetRawPeer(
    RecordingListener* listener,
    scoped_ptr<RawPeer>* peer) {
  scoped_ptr<PlatformChannel> channel = ConnectToRawPeer(listener, peer);
  (*peer)->Send(Hello());
  RunUntilEvent(*listener, Connected());
  EXPECT_EQ((*peer)->ReceiveMessage().size(), kRawHeaderSize + 4)
      << "the channel's HELLO";
  listener->Forget();
  return channel;
}

void ChannelTest::MakeConnectedPair(RecordingListener* server_listener,
                                    scoped_ptr<PlatformChannel>* server,
                                    RecordingListener* client_listener,
                                    scoped_ptr<PlatformChannel>* client) {
  PipeEnd other_end;
  *server = MakeChannel(IPC::Channel::MODE_SERVER, server_listener, &other_end);
  *client = ChannelOver(std::move(other_end), IPC::Channel::MODE_CLIENT,
                        client_listener);
  EXPECT_TRUE((*server)->Connect());
  EXPECT_TRUE((*client)->Connect());
  RunUntil([&] {
    return !server_listener->events().empty() &&
           !client_listener->events().empty();
  });
  server_listener->Forget();
  client_listener->Forget();
}

void ChannelTest::ExpectEnd(const RecordingListener& listener,
                            const PlatformChannel& channel,
                            ipcx::DisconnectReason reason) {
  RunUntilEvent(listener, "error");
  EXPECT_EQ(channel.disconnect_reason(), reason);
}

// static
IPC::Message* ChannelTest::NewMessage(uint32 type, int number) {
  IPC::Message* message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(number);
  return message;
}

// static
IPC::Message* ChannelTest::NewLargeMessage(uint32 type, size_t size) {
  IPC::Message* message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  const std::string payload(size, 'L');
  message->WriteBytes(payload.data(), static_cast<int>(size));
  return message;
}

// static
int ChannelTest::NumberIn(const IPC::Message& message) {
  PickleIterator reader(message);
  int number = -1;
  return reader.ReadInt(&number) ? number : -1;
}

}  // namespace test_support
