// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 6: ipc/ipc_channel_proxy.h.

#include "ipc/ipc_channel_proxy.h"

#include <string>

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel_factory.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelFactory;
using IPC::ChannelHandle;
using IPC::ChannelProxy;
using IPC::Listener;
using IPC::Message;

typedef const scoped_refptr<base::SingleThreadTaskRunner>& RunnerRef;

static_assert(mirror::PubliclyDerives<ChannelProxy, IPC::Sender>(), "");
static_assert(mirror::PubliclyDerives<ChannelProxy, base::NonThreadSafe>(), "");
static_assert(mirror::IsNotCopyable<ChannelProxy>(), "");
static_assert(std::has_virtual_destructor<ChannelProxy>::value, "");
MIRROR(&ChannelProxy::Create,
       scoped_ptr<ChannelProxy> (*)(const ChannelHandle&,
                                    Channel::Mode,
                                    Listener*,
                                    RunnerRef));
MIRROR(&ChannelProxy::Create,
       scoped_ptr<ChannelProxy> (*)(scoped_ptr<ChannelFactory>,
                                    Listener*,
                                    RunnerRef));
MIRROR(&ChannelProxy::Init,
       void (ChannelProxy::*)(const ChannelHandle&, Channel::Mode, bool));
MIRROR(&ChannelProxy::Init,
       void (ChannelProxy::*)(scoped_ptr<ChannelFactory>, bool));
MIRROR(&ChannelProxy::Close, void (ChannelProxy::*)());
MIRROR(&ChannelProxy::Send, bool (ChannelProxy::*)(Message*));
MIRROR(&ChannelProxy::AddFilter, void (ChannelProxy::*)(IPC::MessageFilter*));
MIRROR(&ChannelProxy::RemoveFilter,
       void (ChannelProxy::*)(IPC::MessageFilter*));
MIRROR(&ChannelProxy::SetListenerTaskRunner,
       void (ChannelProxy::*)(scoped_refptr<base::SingleThreadTaskRunner>));
MIRROR(&ChannelProxy::ClearIPCTaskRunner, void (ChannelProxy::*)());
MIRROR(&ChannelProxy::GetPeerPID, base::ProcessId (ChannelProxy::*)() const);
#if defined(OS_POSIX)
MIRROR(&ChannelProxy::GetClientFileDescriptor, int (ChannelProxy::*)());
MIRROR(&ChannelProxy::TakeClientFileDescriptor,
       base::ScopedFD (ChannelProxy::*)());
#endif

// Older than Chromium 42; the contract keeps it.
MIRROR_TYPE(ChannelProxy::MessageFilter, IPC::MessageFilter);

namespace {

// A proxy with a context of its own, as SyncChannel is one.
class OpenProxy : public ChannelProxy {
 public:
  class OpenContext : public Context {
   public:
    static_assert(mirror::PubliclyDerives<Context, Listener>(), "");
    static_assert(mirror::PubliclyDerives<
                      Context,
                      base::RefCountedThreadSafe<ChannelProxy::Context>>(),
                  "");
    MIRROR(&Context::ClearIPCTaskRunner, void (Context::*)());
    MIRROR(&Context::SetListenerTaskRunner,
           void (Context::*)(scoped_refptr<base::SingleThreadTaskRunner>));
    MIRROR(&Context::ipc_task_runner,
           base::SingleThreadTaskRunner* (Context::*)() const);
    MIRROR(&Context::channel_id, const std::string& (Context::*)() const);
    MIRROR(&Context::OnDispatchMessage, void (Context::*)(const Message&));
    MIRROR(&OpenContext::OnMessageReceivedNoFilter,
           bool (Context::*)(const Message&));
    MIRROR(&OpenContext::TryFilters, bool (Context::*)(const Message&));

    OpenContext(Listener* listener, RunnerRef ipc_task_runner)
        : Context(listener, ipc_task_runner) {}

    // On the I/O thread, until it ends.
    std::string events;
    bool cleared = false;

   protected:
    bool OnMessageReceived(const Message& message) override {
      return TryFilters(message) || OnMessageReceivedNoFilter(message);
    }
    void OnChannelConnected(int32 peer_pid) override {
      Context::OnChannelConnected(peer_pid);
    }
    void OnChannelError() override { Context::OnChannelError(); }
    void OnChannelOpened() override {
      events += "opened ";
      Context::OnChannelOpened();
    }
    void OnChannelClosed() override {
      events += "closed";
      Context::OnChannelClosed();
    }
    void Clear() override {
      cleared = true;
      Context::Clear();
    }

   private:
    ~OpenContext() override {}
  };

  explicit OpenProxy(OpenContext* context) : ChannelProxy(context) {}
  OpenProxy(Listener* listener, RunnerRef ipc_task_runner)
      : ChannelProxy(listener, ipc_task_runner) {}

  MIRROR(&OpenProxy::context, Context* (ChannelProxy::*)());

  base::SingleThreadTaskRunner* ipc_runner() {
    return context()->ipc_task_runner();
  }
};

class SilentListener : public Listener {
 public:
  bool OnMessageReceived(const Message& message) override { return false; }
};

class ChannelProxyMirror : public testing::Test {
 protected:
  ChannelProxyMirror() : io_("io") {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  }

  base::MessageLoop loop_;
  base::Thread io_;
  SilentListener listener_;
};

TEST_F(ChannelProxyMirror, MayHaveAContextOfItsOwn) {
  const scoped_refptr<OpenProxy::OpenContext> context(
      new OpenProxy::OpenContext(&listener_, io_.task_runner()));
  {
    OpenProxy proxy(context.get());
    EXPECT_EQ(proxy.ipc_runner(), io_.task_runner().get());
    proxy.Init("MirrorProxy", Channel::MODE_SERVER, true);
    EXPECT_EQ(proxy.GetPeerPID(), base::kNullProcessId);
    EXPECT_TRUE(proxy.Send(new Message(1, 2, Message::PRIORITY_NORMAL)));
  }
  io_.Stop();
  EXPECT_TRUE(context->cleared);
  EXPECT_EQ(context->events, "opened closed");
  EXPECT_EQ(context->channel_id(), "MirrorProxy");
}

TEST_F(ChannelProxyMirror, IsMadeInTwoSteps) {
  OpenProxy proxy(&listener_, io_.task_runner());
  proxy.Init(ChannelFactory::Create("MirrorProxy", Channel::MODE_SERVER), true);
  proxy.SetListenerTaskRunner(loop_.task_runner());
  proxy.Close();
  proxy.Close();
}

}  // namespace
