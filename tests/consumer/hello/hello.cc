// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A parent greets its child: declare, send, handle.

#include <cstdio>

#include "base/at_exit.h"
#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "base/run_loop.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_switches.h"
#define IPC_MESSAGE_IMPL
#include "hello_messages.h"

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

int Child(const std::string& channel_id) {
  base::GlobalDescriptors::GetInstance()->Set(kPrimaryIPCChannel, 3);
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
  const scoped_ptr<IPC::Channel> channel =
      IPC::Channel::CreateServer(id, &listener);
  if (!channel->Connect())
    return 1;

  base::CommandLine child(base::CommandLine::ForCurrentProcess()->GetProgram());
  child.AppendSwitchASCII(switches::kProcessChannelID, id);
  base::ScopedFD child_end = channel->TakeClientFileDescriptor();
  const base::FileHandleMappingVector descriptors = {{child_end.get(), 3}};
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  base::Process process = base::LaunchProcess(child, options);
  child_end.reset();  // Or we would never see the child go.

  channel->Send(new HelloMsg_Greet("hello, child"));
  listener.run_loop.Run();  // Until the child leaves.
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
