// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/channel_test.h"

#include <utility>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/run_loop.h"
#include "ipc/ipc_message.h"
#include "tests/support/run_until.h"

namespace test_support {

ChannelTest::ChannelTest() = default;

ChannelTest::~ChannelTest() {
  if (!folder_.empty()) {
    EXPECT_TRUE(base::DeleteFile(base::FilePath(folder_), true));
  }
}

void ChannelTest::RunUntilEvent(const RecordingListener& listener,
                                const std::string& event,
                                int count) {
  RunUntil([&] { return listener.Count(event) >= count; });
  EXPECT_GE(listener.Count(event), count) << "so far: " << listener.story();
}

void ChannelTest::RunUntilIdle() {
  base::RunLoop().RunUntilIdle();
}

scoped_ptr<IPC::ChannelPosix> ChannelTest::MakeChannel(
    IPC::Channel::Mode mode,
    IPC::Listener* listener,
    base::ScopedFD* other_end) {
  int ours = -1;
  int theirs = -1;
  EXPECT_TRUE(IPC::SocketPair(&ours, &theirs));
  other_end->reset(theirs);
  return make_scoped_ptr(new IPC::ChannelPosix(
      IPC::ChannelHandle("test", base::FileDescriptor(ours, true)), mode,
      listener));
}

scoped_ptr<IPC::ChannelPosix> ChannelTest::ConnectToRawPeer(
    IPC::Listener* listener,
    scoped_ptr<RawPeer>* peer) {
  base::ScopedFD other_end;
  scoped_ptr<IPC::ChannelPosix> channel =
      MakeChannel(IPC::Channel::MODE_SERVER, listener, &other_end);
  EXPECT_TRUE(channel->Connect());
  peer->reset(new RawPeer(std::move(other_end)));
  return channel;
}

scoped_ptr<IPC::ChannelPosix> ChannelTest::MeetRawPeer(
    RecordingListener* listener,
    scoped_ptr<RawPeer>* peer) {
  scoped_ptr<IPC::ChannelPosix> channel = ConnectToRawPeer(listener, peer);
  (*peer)->Send(Hello(4242));
  RunUntilEvent(*listener, "connected:4242");
  EXPECT_EQ((*peer)->ReceiveMessage().size(), 24u) << "the channel's HELLO";
  listener->Forget();
  return channel;
}

void ChannelTest::MakeConnectedPair(RecordingListener* server_listener,
                                    scoped_ptr<IPC::ChannelPosix>* server,
                                    RecordingListener* client_listener,
                                    scoped_ptr<IPC::ChannelPosix>* client) {
  base::ScopedFD other_end;
  *server = MakeChannel(IPC::Channel::MODE_SERVER, server_listener, &other_end);
  client->reset(new IPC::ChannelPosix(
      IPC::ChannelHandle("test",
                         base::FileDescriptor(other_end.release(), true)),
      IPC::Channel::MODE_CLIENT, client_listener));
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
                            const IPC::ChannelPosix& channel,
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

std::string ChannelTest::SocketPath(const std::string& name) {
  if (folder_.empty()) {
    base::FilePath folder;
    EXPECT_TRUE(base::CreateNewTempDirectory("ipc", &folder));
    folder_ = folder.value();
  }
  return folder_ + "/" + name;
}

}  // namespace test_support
