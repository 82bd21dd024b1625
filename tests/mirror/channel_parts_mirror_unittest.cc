// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 2: handles, factories, senders, listeners, descriptor keys
// and switches.

#include <string>

#include "ipc/ipc_channel_factory.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"
#include "ipc/ipc_switches.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelFactory;
using IPC::ChannelHandle;
using IPC::Listener;
using IPC::Message;
using IPC::Sender;

// ipc_channel_handle.h
static_assert(std::is_class<ChannelHandle>::value, "");
static_assert(mirror::IsCopyable<ChannelHandle>(), "");
static_assert(std::is_default_constructible<ChannelHandle>::value, "");
static_assert(std::is_convertible<const std::string&, ChannelHandle>::value,
              "");
static_assert(std::is_convertible<const char*, ChannelHandle>::value, "");
MIRROR_FIELD(ChannelHandle::name, std::string);
#if defined(OS_POSIX)
MIRROR_FIELD(ChannelHandle::socket, base::FileDescriptor);
static_assert(std::is_constructible<ChannelHandle,
                                    const std::string&,
                                    const base::FileDescriptor&>::value,
              "");
#elif defined(OS_WIN)
MIRROR_FIELD(ChannelHandle::pipe, ChannelHandle::PipeHandle);
MIRROR_FIELD(ChannelHandle::PipeHandle::handle, HANDLE);
static_assert(std::is_convertible<HANDLE, ChannelHandle::PipeHandle>::value,
              "");
static_assert(std::is_constructible<ChannelHandle, HANDLE>::value, "");
#endif

// ipc_channel_factory.h
static_assert(std::is_abstract<ChannelFactory>::value, "");
static_assert(std::has_virtual_destructor<ChannelFactory>::value, "");
MIRROR(&ChannelFactory::Create,
       scoped_ptr<ChannelFactory> (*)(const ChannelHandle&, Channel::Mode));
MIRROR(&ChannelFactory::GetName, std::string (ChannelFactory::*)() const);
MIRROR(&ChannelFactory::BuildChannel,
       scoped_ptr<Channel> (ChannelFactory::*)(Listener*));

// ipc_sender.h
static_assert(std::is_abstract<Sender>::value, "");
MIRROR(&Sender::Send, bool (Sender::*)(Message*));
static_assert(!std::is_destructible<Sender>::value, "protected");

// ipc_listener.h
static_assert(std::is_abstract<Listener>::value, "");
MIRROR(&Listener::OnMessageReceived, bool (Listener::*)(const Message&));
MIRROR(&Listener::OnChannelConnected, void (Listener::*)(int32));
MIRROR(&Listener::OnChannelError, void (Listener::*)());
MIRROR(&Listener::OnBadMessageReceived, void (Listener::*)(const Message&));
#if defined(OS_POSIX)
MIRROR(&Listener::OnChannelDenied, void (Listener::*)());
MIRROR(&Listener::OnChannelListenError, void (Listener::*)());
#endif
static_assert(!std::is_destructible<Listener>::value, "protected");

// ipc_descriptors.h
MIRROR_VALUE(::kPrimaryIPCChannel, 0);
MIRROR_VALUE(::kStatsTableSharedMemFd, 1);
MIRROR_VALUE(::kIPCDescriptorMax, 2);

// ipc_switches.h
MIRROR(&switches::kProcessChannelID[0], const char*);

// ipc_export.h
#ifndef IPC_EXPORT
#error IPC_EXPORT
#endif
#ifndef IPC_MOJO_EXPORT
#error IPC_MOJO_EXPORT
#endif

namespace {

// Has nothing but the one method that is pure virtual.
class LeastListener : public Listener {
 public:
  bool OnMessageReceived(const Message& message) override { return true; }
};

class WholeListener : public Listener {
 public:
  bool OnMessageReceived(const Message& message) override { return true; }
  void OnChannelConnected(int32 peer_pid) override {}
  void OnChannelError() override {}
  void OnBadMessageReceived(const Message& message) override {}
#if defined(OS_POSIX)
  void OnChannelDenied() override {}
  void OnChannelListenError() override {}
#endif
};

class LeastSender : public Sender {
 public:
  bool Send(Message* msg) override {
    delete msg;
    return false;
  }
};

class WholeFactory : public ChannelFactory {
 public:
  std::string GetName() const override { return "whole"; }
  scoped_ptr<Channel> BuildChannel(Listener* listener) override {
    return Channel::CreateServer(GetName(), listener);
  }
};

TEST(ChannelHandleMirror, HoldsWhatItIsGiven) {
  EXPECT_EQ(ChannelHandle().name, "");
  EXPECT_EQ(ChannelHandle("name").name, "name");
#if defined(OS_POSIX)
  EXPECT_EQ(ChannelHandle("name").socket.fd, -1);
  const ChannelHandle both("name", base::FileDescriptor(7, true));
  EXPECT_EQ(both.socket.fd, 7);
  EXPECT_TRUE(both.socket.auto_close);
#endif
}

TEST(ChannelFactoryMirror, TheUsualOneKnowsItsName) {
  const scoped_ptr<ChannelFactory> factory =
      ChannelFactory::Create(ChannelHandle("name"), Channel::MODE_SERVER);
  EXPECT_EQ(factory->GetName(), "name");
  LeastListener listener;
  EXPECT_TRUE(factory->BuildChannel(&listener));
  EXPECT_TRUE(WholeFactory().BuildChannel(&listener));
}

TEST(ListenerMirror, IgnoresWhatIsNotOverridden) {
  LeastListener least;
  WholeListener whole;
  for (Listener* listener :
       {static_cast<Listener*>(&least), static_cast<Listener*>(&whole)}) {
    listener->OnChannelConnected(1);
    listener->OnChannelError();
    EXPECT_TRUE(listener->OnMessageReceived(Message()));
  }
}

TEST(SenderMirror, OwnsTheMessageWhateverItReturns) {
  EXPECT_FALSE(LeastSender().Send(new Message));
}

TEST(SwitchesMirror, TheChannelOfAChild) {
  EXPECT_STREQ(switches::kProcessChannelID, "channel");
}

}  // namespace
