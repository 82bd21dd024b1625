// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 3: the channel class of Windows, which adds nothing of its
// own to a channel.

#include "ipc/ipc_channel_win.h"

#include <string>

#include "ipc/ipc_listener.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelHandle;
using IPC::ChannelWin;
using IPC::Listener;
using IPC::Message;

static_assert(mirror::PubliclyDerives<ChannelWin, Channel>(), "");
static_assert(
    mirror::PubliclyDerives<ChannelWin, IPC::internal::ChannelReader>(),
    "");
static_assert(mirror::IsNotCopyable<ChannelWin>(), "");
static_assert(!std::is_abstract<ChannelWin>::value, "");
static_assert(std::is_constructible<ChannelWin,
                                    const ChannelHandle&,
                                    Channel::Mode,
                                    Listener*>::value,
              "");
MIRROR(&ChannelWin::Connect, bool (ChannelWin::*)());
MIRROR(&ChannelWin::Close, void (ChannelWin::*)());
MIRROR(&ChannelWin::Send, bool (ChannelWin::*)(Message*));
MIRROR(&ChannelWin::GetPeerPID, base::ProcessId (ChannelWin::*)() const);
MIRROR(&ChannelWin::GetSelfPID, base::ProcessId (ChannelWin::*)() const);
MIRROR(&ChannelWin::IsNamedServerInitialized, bool (*)(const std::string&));

namespace {

TEST(ChannelWinMirror, CanBeMadeDirectly) {
  const std::string name = Channel::GenerateUniqueRandomChannelID();
  EXPECT_FALSE(ChannelWin::IsNamedServerInitialized(name));
  ChannelWin channel(name, Channel::MODE_SERVER, NULL);
  EXPECT_TRUE(ChannelWin::IsNamedServerInitialized(name));
}

TEST(ChannelWinMirror, AHandleAloneMakesAChannelHandle) {
  const ChannelHandle handle(INVALID_HANDLE_VALUE);
  EXPECT_EQ(handle.name, "");
  EXPECT_EQ(handle.pipe.handle, INVALID_HANDLE_VALUE);
  EXPECT_EQ(ChannelHandle("name").pipe.handle, HANDLE(NULL));
}

}  // namespace
