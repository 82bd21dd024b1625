// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/browser_channel.h"

#include "base/command_line.h"
#include "base/posix/global_descriptors.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_switches.h"

IPC::ChannelHandle FindBrowserChannel(const base::CommandLine& command_line) {
  // The browser left our end of the channel at the agreed descriptor.
  base::GlobalDescriptors::GetInstance()->Set(
      kPrimaryIPCChannel,
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor);
  return command_line.GetSwitchValueASCII(switches::kProcessChannelID);
}
