// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A parent greets its child: declare, send, handle.

#include <cstdio>

#include "base/at_exit.h"
#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/process/launch.h"
#include "base/run_loop.h"
#include "build/build_config.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_switches.h"
#include "ipcx/channel.h"
#define IPC_MESSAGE_IMPL
#include "hello_messages.h"

#if defined(OS_POSIX)
#include "base/posix/global_descriptors.h"
#endif

class Greeted : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Greeted, message)
      IPC_MESSAGE_HANDLER(HelloMsg_Greet, OnGreet)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { run_loop.Quit(); }

  base::RunLoop run_loop;
  bool greeted = false;

 private:
  void OnGreet(const std::string& text) {
    puts(text.c_str());
    greeted = text == "hello, child";
    run_loop.Quit();
  }
};

#if defined(OS_POSIX)

// The child gets its end of the channel as descriptor 3. Our copy is closed
// when this returns, or we would never see the child go.
base::Process StartChild(const base::CommandLine& child,
                         IPC::Channel* channel) {
  const base::ScopedFD child_end = channel->TakeClientFileDescriptor();
  const base::FileHandleMappingVector descriptors = {{child_end.get(), 3}};
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  return base::LaunchProcess(child, options);
}

void FindChannel() {
  base::GlobalDescriptors::GetInstance()->Set(kPrimaryIPCChannel, 3);
}

#else

// The child finds its end of the channel by the id.
base::Process StartChild(const base::CommandLine& child,
                         IPC::Channel* channel) {
  return base::LaunchProcess(child, base::LaunchOptions());
}

void FindChannel() {}

#endif

int Child(const std::string& channel_id) {
  FindChannel();
  Greeted listener;
  const scoped_ptr<IPC::Channel> channel =
      IPC::Channel::CreateClient(channel_id, &listener);
  if (!channel->Connect())
    return 1;
  listener.run_loop.Run();
  return listener.greeted ? 0 : 1;
}

int Parent() {
  const std::string id = IPC::Channel::GenerateVerifiedChannelID("hello");
  Greeted listener;
  // A server that does not trust its client.
  const scoped_ptr<IPC::Channel> channel =
      ipcx::CreateChannel(id, IPC::Channel::MODE_SERVER, &listener,
                          ipcx::ChannelPolicy::Suspicious());
  if (!channel->Connect())
    return 1;

  base::CommandLine child(base::CommandLine::ForCurrentProcess()->GetProgram());
  child.AppendSwitchASCII(switches::kProcessChannelID, id);
  base::Process process = StartChild(child, channel.get());

  channel->Send(new HelloMsg_Greet("hello, child"));
  listener.run_loop.Run();  // Until the child leaves.
  if (ipcx::GetStatus(channel.get())->disconnect_reason() !=
      ipcx::DisconnectReason::kPeerClosed) {
    return 1;
  }
  int exit_code = 1;
  return process.WaitForExit(&exit_code) ? exit_code : 1;
}

int main(int argc, char** argv) {
  base::AtExitManager at_exit;
  base::CommandLine::Init(argc, argv);
  base::MessageLoopForIO message_loop;
  const base::CommandLine& line = *base::CommandLine::ForCurrentProcess();
  return line.HasSwitch(switches::kProcessChannelID)
             ? Child(line.GetSwitchValueASCII(switches::kProcessChannelID))
             : Parent();
}
