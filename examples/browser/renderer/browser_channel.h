// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_RENDERER_BROWSER_CHANNEL_H_
#define EXAMPLES_BROWSER_RENDERER_BROWSER_CHANNEL_H_

#include "ipc/ipc_channel_handle.h"

namespace base {
class CommandLine;
}

// The channel that the browser has started this process with; for its client.
IPC::ChannelHandle FindBrowserChannel(const base::CommandLine& command_line);

#endif  // EXAMPLES_BROWSER_RENDERER_BROWSER_CHANNEL_H_
