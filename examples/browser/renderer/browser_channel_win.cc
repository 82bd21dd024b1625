// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/browser_channel.h"

#include "base/command_line.h"
#include "ipc/ipc_switches.h"

IPC::ChannelHandle FindBrowserChannel(const base::CommandLine& command_line) {
  // Names the browser's pipe, and has the secret that we prove ourselves by.
  return command_line.GetSwitchValueASCII(switches::kProcessChannelID);
}
