// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 3: the channel class of POSIX systems.
//
// D1, one socket: IPC_USES_READWRITE, which told that descriptors travel over
// a second one, is not defined. The private constants of ChannelPosix
// (kMaxReadFDs, the size of the control buffer) are nobody's business.

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

namespace {

TEST(ChannelPosixMirror, CanBeMadeDirectly) {
  ChannelPosix channel("MirrorChannel", Channel::MODE_SERVER, NULL);
  EXPECT_FALSE(channel.AcceptsConnections());
  EXPECT_FALSE(channel.HasAcceptedConnection());
  channel.CloseClientFileDescriptor();
  EXPECT_EQ(channel.GetClientFileDescriptor(), -1);
}

}  // namespace
