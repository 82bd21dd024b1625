// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 8: ipc/ipc_sync_channel.h. How it waits (WaitForReply() and
// its nested loop were private) is ours.

#include "ipc/ipc_sync_channel.h"

#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel_factory.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelFactory;
using IPC::ChannelHandle;
using IPC::ChannelProxy;
using IPC::Listener;
using IPC::Message;
using IPC::SyncChannel;

typedef const scoped_refptr<base::SingleThreadTaskRunner>& RunnerRef;

static_assert(mirror::PubliclyDerives<SyncChannel, ChannelProxy>(), "");
static_assert(mirror::IsNotCopyable<SyncChannel>(), "");
MIRROR_FIELD(SyncChannel::kRestrictDispatchGroup_None,
             SyncChannel::RestrictDispatchGroup);
MIRROR_VALUE(SyncChannel::kRestrictDispatchGroup_None, 0);
MIRROR(&SyncChannel::Create,
       scoped_ptr<SyncChannel> (*)(const ChannelHandle&,
                                   Channel::Mode,
                                   Listener*,
                                   RunnerRef,
                                   bool,
                                   base::WaitableEvent*));
MIRROR(&SyncChannel::Create,
       scoped_ptr<SyncChannel> (*)(scoped_ptr<ChannelFactory>,
                                   Listener*,
                                   RunnerRef,
                                   bool,
                                   base::WaitableEvent*));
MIRROR(&SyncChannel::Create,
       scoped_ptr<SyncChannel> (*)(Listener*, RunnerRef, base::WaitableEvent*));
MIRROR(&SyncChannel::Init,
       void (ChannelProxy::*)(const ChannelHandle&, Channel::Mode, bool));
MIRROR(&SyncChannel::Send, bool (SyncChannel::*)(Message*));
MIRROR(&SyncChannel::SetRestrictDispatchChannelGroup,
       void (SyncChannel::*)(int));

namespace {

// What the friends and subclasses of Chromium's own code relied on.
class OpenChannel : public SyncChannel {
 public:
  MIRROR_TYPE(SyncChannel::ReceivedSyncMsgQueue, ReceivedSyncMsgQueue);

  static_assert(mirror::PubliclyDerives<SyncContext, Context>(), "");
  static_assert(
      std::is_constructible<scoped_refptr<SyncContext>, SyncContext*>::value,
      "");
  MIRROR(&SyncContext::Push, void (SyncContext::*)(IPC::SyncMessage*));
  MIRROR(&SyncContext::Pop, bool (SyncContext::*)());
  MIRROR(&SyncContext::GetSendDoneEvent,
         base::WaitableEvent* (SyncContext::*)());
  MIRROR(&SyncContext::GetDispatchEvent,
         base::WaitableEvent* (SyncContext::*)());
  MIRROR(&SyncContext::DispatchMessages, void (SyncContext::*)());
  MIRROR(&SyncContext::TryToUnblockListener,
         bool (SyncContext::*)(const Message*));
  MIRROR(&SyncContext::OnSendTimeout, void (SyncContext::*)(int));
  MIRROR(&SyncContext::shutdown_event, base::WaitableEvent* (SyncContext::*)());
  MIRROR(&SyncContext::received_sync_msgs,
         ReceivedSyncMsgQueue* (SyncContext::*)());
  MIRROR(&SyncContext::set_restrict_dispatch_group, void (SyncContext::*)(int));
  MIRROR(&SyncContext::restrict_dispatch_group, int (SyncContext::*)() const);
  MIRROR(&SyncContext::MakeWaitableEventCallback,
         base::WaitableEventWatcher::EventCallback (SyncContext::*)());
};

class SilentListener : public Listener {
 public:
  bool OnMessageReceived(const Message& message) override { return false; }
};

TEST(SyncChannelMirror, IsMadeInOneStepOrTwo) {
  base::MessageLoop loop;
  base::WaitableEvent shutdown(true, false);
  base::Thread io("io");
  io.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  SilentListener listener;

  const scoped_ptr<SyncChannel> one =
      SyncChannel::Create("MirrorOne", Channel::MODE_SERVER, &listener,
                          io.task_runner(), true, &shutdown);
  one->SetRestrictDispatchChannelGroup(1);
  EXPECT_TRUE(one->Send(new Message(1, 2, Message::PRIORITY_NORMAL)));

  const scoped_ptr<SyncChannel> two =
      SyncChannel::Create(&listener, io.task_runner(), &shutdown);
  two->Init("MirrorTwo", Channel::MODE_SERVER, true);
  EXPECT_EQ(two->GetPeerPID(), base::kNullProcessId);
}

}  // namespace
