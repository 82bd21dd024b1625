// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 3: the channel class of POSIX systems and its reader.
//
// D1, one socket: IPC_USES_READWRITE, which told that descriptors travel over
// a second one, is not defined. D2, HELLO first, once: what a backend tells
// ChannelReader (its protected half) is ours; ReadData() alone is as it was.
// The private constants of ChannelPosix (kMaxReadFDs, the size of the control
// buffer) are nobody's business.

#include "ipc/ipc_channel_posix.h"

#include <string>

#include "ipc/ipc_listener.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelHandle;
using IPC::ChannelPosix;
using IPC::Listener;
using IPC::Message;
using IPC::internal::ChannelReader;

#ifdef IPC_USES_READWRITE
#error There is no second socket
#endif

static_assert(mirror::PubliclyDerives<ChannelPosix, Channel>(), "");
static_assert(mirror::PubliclyDerives<ChannelPosix, ChannelReader>(), "");
static_assert(
    mirror::PubliclyDerives<ChannelPosix, base::MessageLoopForIO::Watcher>(),
    "");
static_assert(mirror::IsNotCopyable<ChannelPosix>(), "");
static_assert(!std::is_abstract<ChannelPosix>::value, "");
static_assert(std::is_constructible<ChannelPosix,
                                    const ChannelHandle&,
                                    Channel::Mode,
                                    Listener*>::value,
              "");
MIRROR(&ChannelPosix::Connect, bool (ChannelPosix::*)());
MIRROR(&ChannelPosix::Close, void (ChannelPosix::*)());
MIRROR(&ChannelPosix::Send, bool (ChannelPosix::*)(Message*));
MIRROR(&ChannelPosix::GetPeerPID, base::ProcessId (ChannelPosix::*)() const);
MIRROR(&ChannelPosix::GetSelfPID, base::ProcessId (ChannelPosix::*)() const);
MIRROR(&ChannelPosix::GetClientFileDescriptor, int (ChannelPosix::*)() const);
MIRROR(&ChannelPosix::TakeClientFileDescriptor,
       base::ScopedFD (ChannelPosix::*)());
MIRROR(&ChannelPosix::AcceptsConnections, bool (ChannelPosix::*)() const);
MIRROR(&ChannelPosix::HasAcceptedConnection, bool (ChannelPosix::*)() const);
MIRROR(&ChannelPosix::ResetToAcceptingConnectionState,
       void (ChannelPosix::*)());
MIRROR(&ChannelPosix::GetPeerEuid, bool (ChannelPosix::*)(uid_t*) const);
MIRROR(&ChannelPosix::CloseClientFileDescriptor, void (ChannelPosix::*)());
MIRROR(&ChannelPosix::IsNamedServerInitialized, bool (*)(const std::string&));
#if defined(OS_LINUX)
MIRROR(&ChannelPosix::SetGlobalPid, void (*)(int));
#endif

// ipc_channel_reader.h
static_assert(std::is_abstract<ChannelReader>::value, "");
static_assert(std::has_virtual_destructor<ChannelReader>::value, "");
MIRROR(&ChannelReader::set_listener, void (ChannelReader::*)(Listener*));
MIRROR(&ChannelReader::ProcessIncomingMessages, bool (ChannelReader::*)());
MIRROR(&ChannelReader::AsyncReadComplete, bool (ChannelReader::*)(int));

namespace {

class Reader : public ChannelReader {
 public:
  explicit Reader(Listener* listener) : ChannelReader(listener) {}

  using ChannelReader::listener;

 private:
  MIRROR_FIELD(READ_SUCCEEDED, ReadState);
  MIRROR_VALUE(READ_SUCCEEDED, 0);
  MIRROR_VALUE(READ_FAILED, 1);
  MIRROR_VALUE(READ_PENDING, 2);

  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override {
    return READ_PENDING;
  }
  // New, for the error reply to a sync message that nobody handled (D15).
  bool Send(Message* message) override {
    delete message;
    return true;
  }
};
MIRROR(&Reader::listener, Listener* (ChannelReader::*)() const);

Message OfType(uint32 type) {
  return Message(MSG_ROUTING_NONE, type, Message::PRIORITY_NORMAL);
}

TEST(ChannelReaderMirror, KnowsItsListener) {
  Reader reader(NULL);
  EXPECT_EQ(reader.listener(), static_cast<Listener*>(NULL));
  EXPECT_TRUE(reader.ProcessIncomingMessages());
}

TEST(ChannelReaderMirror, InternalMessagesAreToldByRoutingAndType) {
  const ChannelReader& reader = Reader(NULL);
  EXPECT_TRUE(reader.IsInternalMessage(OfType(0xFFFE)));
  EXPECT_TRUE(reader.IsInternalMessage(OfType(0xFFFF)));
  EXPECT_FALSE(reader.IsInternalMessage(OfType(0xFFFD)));
  EXPECT_FALSE(reader.IsInternalMessage(OfType(0x10000)));
  EXPECT_FALSE(reader.IsInternalMessage(
      Message(1, Channel::HELLO_MESSAGE_TYPE, Message::PRIORITY_NORMAL)));
  EXPECT_TRUE(reader.IsHelloMessage(OfType(Channel::HELLO_MESSAGE_TYPE)));
  EXPECT_FALSE(reader.IsHelloMessage(OfType(Channel::CLOSE_FD_MESSAGE_TYPE)));
}

TEST(ChannelPosixMirror, CanBeMadeDirectly) {
  ChannelPosix channel("MirrorChannel", Channel::MODE_SERVER, NULL);
  EXPECT_FALSE(channel.AcceptsConnections());
  EXPECT_FALSE(channel.HasAcceptedConnection());
  channel.CloseClientFileDescriptor();
  EXPECT_EQ(channel.GetClientFileDescriptor(), -1);
}

}  // namespace
