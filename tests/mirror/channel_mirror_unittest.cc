// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 1: ipc/ipc_channel.h.

#include "ipc/ipc_channel.h"

#include <stddef.h>

#include <string>

#include "ipc/ipc_listener.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelHandle;
using IPC::Listener;
using IPC::Message;

static_assert(mirror::PubliclyDerives<Channel, IPC::Sender>(), "");
static_assert(std::is_abstract<Channel>::value, "");
static_assert(std::has_virtual_destructor<Channel>::value, "");

// Enums.
MIRROR_FIELD(Channel::MODE_NO_FLAG, Channel::ModeFlags);
MIRROR_VALUE(Channel::MODE_NO_FLAG, 0x0);
MIRROR_VALUE(Channel::MODE_SERVER_FLAG, 0x1);
MIRROR_VALUE(Channel::MODE_CLIENT_FLAG, 0x2);
MIRROR_VALUE(Channel::MODE_NAMED_FLAG, 0x4);
#if defined(OS_POSIX)
MIRROR_VALUE(Channel::MODE_OPEN_ACCESS_FLAG, 0x8);
#endif

MIRROR_FIELD(Channel::MODE_NONE, Channel::Mode);
MIRROR_VALUE(Channel::MODE_NONE, 0);
MIRROR_VALUE(Channel::MODE_SERVER, 1);
MIRROR_VALUE(Channel::MODE_CLIENT, 2);
MIRROR_VALUE(Channel::MODE_NAMED_SERVER, 5);
MIRROR_VALUE(Channel::MODE_NAMED_CLIENT, 6);
#if defined(OS_POSIX)
MIRROR_VALUE(Channel::MODE_OPEN_NAMED_SERVER, 0xD);
#endif

MIRROR_VALUE(Channel::HELLO_MESSAGE_TYPE, 0xFFFF);
MIRROR_VALUE(Channel::HELLO_MESSAGE_TYPE, kuint16max);
MIRROR_VALUE(Channel::CLOSE_FD_MESSAGE_TYPE, 0xFFFE);

// Constants.
MIRROR_FIELD(Channel::kMaximumMessageSize, const size_t);
MIRROR_VALUE(Channel::kMaximumMessageSize, 134217728u);
MIRROR_FIELD(Channel::kReadBufferSize, const size_t);
MIRROR_VALUE(Channel::kReadBufferSize, 4096u);

// Statics.
typedef scoped_ptr<Channel> (*CreateOf)(const ChannelHandle&, Listener*);
MIRROR(&Channel::Create,
       scoped_ptr<Channel> (*)(const ChannelHandle&, Channel::Mode, Listener*));
MIRROR(&Channel::CreateClient, CreateOf);
MIRROR(&Channel::CreateServer, CreateOf);
MIRROR(&Channel::CreateNamedServer, CreateOf);
MIRROR(&Channel::CreateNamedClient, CreateOf);
#if defined(OS_POSIX)
MIRROR(&Channel::CreateOpenNamedServer, CreateOf);
#endif
MIRROR(&Channel::IsNamedServerInitialized, bool (*)(const std::string&));
MIRROR(&Channel::GenerateUniqueRandomChannelID, std::string (*)());
MIRROR(&Channel::GenerateVerifiedChannelID,
       std::string (*)(const std::string&));
#if defined(OS_LINUX)
MIRROR(&Channel::SetGlobalPid, void (*)(int));
#endif
// NotifyProcessForkedForTesting() exists on Android only, which we do not
// support.

// Instance methods.
MIRROR(&Channel::Connect, bool (Channel::*)());
MIRROR(&Channel::Close, void (Channel::*)());
MIRROR(&Channel::GetPeerPID, base::ProcessId (Channel::*)() const);
MIRROR(&Channel::GetSelfPID, base::ProcessId (Channel::*)() const);
MIRROR(&Channel::Send, bool (Channel::*)(Message*));
#if defined(OS_POSIX)
MIRROR(&Channel::GetClientFileDescriptor, int (Channel::*)() const);
MIRROR(&Channel::TakeClientFileDescriptor, base::ScopedFD (Channel::*)());

MIRROR(&IPC::SocketPair, bool (*)(int*, int*));
#endif

namespace {

// All that is pure virtual: with any more this class would be abstract.
class WholeChannel : public Channel {
 public:
  bool Connect() override { return true; }
  void Close() override {}
  base::ProcessId GetPeerPID() const override { return 1; }
  base::ProcessId GetSelfPID() const override { return 2; }
  bool Send(Message* message) override {
    delete message;
    return true;
  }
#if defined(OS_POSIX)
  int GetClientFileDescriptor() const override {
    return -1;
  }
  base::ScopedFD TakeClientFileDescriptor() override {
    return base::ScopedFD();
  }
#endif
};

class SilentListener : public Listener {
 public:
  bool OnMessageReceived(const Message& message) override { return false; }
};

TEST(ChannelMirror, IsImplementedByItsPureVirtualMethods) {
  scoped_ptr<Channel> channel(new WholeChannel);
  IPC::Sender* const sender = channel.get();
  EXPECT_TRUE(channel->Connect());
  EXPECT_TRUE(sender->Send(new Message));
}

TEST(ChannelMirror, ConstantsHaveAnAddress) {
  const size_t* const sizes[] = {&Channel::kMaximumMessageSize,
                                 &Channel::kReadBufferSize};
  EXPECT_EQ(*sizes[0] / *sizes[1], 32768u);
}

TEST(ChannelMirror, NamesConvertToHandles) {
  SilentListener listener;
  const std::string name("MirrorChannel");
  EXPECT_TRUE(Channel::CreateServer(name, &listener));
  EXPECT_TRUE(Channel::CreateServer("MirrorChannel", &listener));
}

}  // namespace
