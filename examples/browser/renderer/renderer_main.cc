// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/renderer_main.h"

#include <string>

#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/posix/global_descriptors.h"
#include "base/run_loop.h"
#include "base/threading/thread.h"
#include "examples/browser/renderer/page_renderer.h"
#include "examples/browser/switches.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_switches.h"

int RendererMain(const base::CommandLine& command_line) {
  // The browser left our end of the channel at the agreed descriptor.
  base::GlobalDescriptors::GetInstance()->Set(
      kPrimaryIPCChannel,
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor);

  base::MessageLoop main_loop;
  base::Thread io_thread("renderer I/O");
  if (!io_thread.StartWithOptions(
          base::Thread::Options(base::MessageLoop::TYPE_IO, 0))) {
    return 1;
  }

  base::RunLoop run_loop;
  PageRenderer renderer(command_line.GetSwitchValueASCII(switches::kMisbehave),
                        run_loop.QuitClosure());
  const std::string channel_id =
      command_line.GetSwitchValueASCII(switches::kProcessChannelID);
  scoped_ptr<IPC::ChannelProxy> channel =
      IPC::ChannelProxy::Create(channel_id, IPC::Channel::MODE_CLIENT,
                                &renderer, io_thread.message_loop_proxy());
  renderer.set_sender(channel.get());
  run_loop.Run();
  return 0;
}
