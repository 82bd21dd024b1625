// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How TwoProcessTest starts and ends its children.

#ifndef TESTS_SUPPORT_CHILD_PROCESS_H_
#define TESTS_SUPPORT_CHILD_PROCESS_H_

#include <string>

#include "base/command_line.h"
#include "base/process/process.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_proxy.h"
#include "tests/support/raw_peer.h"

namespace test_support {

// An id for a channel between two processes, with |name| in it.
std::string NewChannelId(const std::string& name);

// What a child needs to be the client of |server| beside the id: its end of the
// socket pair. On Windows nothing, it opens the pipe of that name.
PipeEnd TakeClientEnd(IPC::Channel* server);
PipeEnd TakeClientEnd(IPC::ChannelProxy* server);

// Starts a child that gets |end| by TakePrimaryPipe(). Invalid on failure.
base::Process LaunchChild(base::CommandLine command_line, PipeEnd end);

// Ends |child| wherever it is; it cannot do anything about that.
bool KillNow(const base::Process& child);

// Waits until |child| has ended: one of the descriptions below, or how waiting
// failed.
std::string EndOf(const base::Process& child);
std::string DescribeExit(int exit_code);
std::string DescribeKill();
std::string DescribeAbort();

}  // namespace test_support

#endif  // TESTS_SUPPORT_CHILD_PROCESS_H_
