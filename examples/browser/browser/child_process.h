// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_CHILD_PROCESS_H_
#define EXAMPLES_BROWSER_BROWSER_CHILD_PROCESS_H_

#include <string>

#include "base/process/kill.h"
#include "base/process/process.h"

namespace base {
class CommandLine;
}

namespace IPC {
class ChannelProxy;
}

// Starts a program that can be the client of `channel`, a server, whose id is
// on the command line. It gets standard output and error of this process, and
// nothing else. Invalid on failure.
base::Process LaunchChild(const base::CommandLine& command_line,
                          IPC::ChannelProxy* channel);

// Ends a child that is not to live any longer, waits until it is gone, and
// tells how it ended.
base::TerminationStatus EndChild(const base::Process& child, int* exit_code);

// What base::GetTerminationStatus() and EndChild() call an exit code, for
// people.
std::string DescribeEnd(int exit_code);

#endif  // EXAMPLES_BROWSER_BROWSER_CHILD_PROCESS_H_
