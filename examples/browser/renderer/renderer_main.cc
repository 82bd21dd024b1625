// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/renderer_main.h"

#include <stdlib.h>

#include <string>

#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/threading/thread.h"
#include "examples/browser/renderer/browser_channel.h"
#include "examples/browser/renderer/page_renderer.h"
#include "examples/browser/switches.h"
#include "ipc/ipc_channel_proxy.h"

int RendererMain(const base::CommandLine& command_line) {
  const std::string misbehavior =
      command_line.GetSwitchValueASCII(switches::kMisbehave);
  if (misbehavior == switches::kMisbehaveStillborn)
    abort();

  base::MessageLoop main_loop;
  base::Thread io_thread("renderer I/O");
  if (!io_thread.StartWithOptions(
          base::Thread::Options(base::MessageLoop::TYPE_IO, 0))) {
    return 1;
  }

  base::RunLoop run_loop;
  PageRenderer renderer(misbehavior, run_loop.QuitClosure());
  scoped_ptr<IPC::ChannelProxy> channel = IPC::ChannelProxy::Create(
      FindBrowserChannel(command_line), IPC::Channel::MODE_CLIENT, &renderer,
      io_thread.message_loop_proxy());
  renderer.set_sender(channel.get());
  run_loop.Run();
  return 0;
}
