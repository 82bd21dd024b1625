// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHILD_PROCESS_OPTIONS_H_
#define IPCX_CHILD_PROCESS_OPTIONS_H_

#include "base/command_line.h"
#include "base/time/time.h"
#include "ipcx/channel_policy.h"

namespace ipcx {

// What a ChildProcessHost starts, and how long it waits for what. A plain
// value; the defaults suit a child that may be taken over.
struct ChildProcessOptions {
  explicit ChildProcessOptions(const base::CommandLine& command_line)
      : command_line(command_line) {}

  // Each child gets it with a --channel=ID of its own.
  base::CommandLine command_line;

  ChannelPolicy policy = ChannelPolicy::Suspicious();

  // From the launch until HELLO; then the child is terminated with
  // kHandshakeTimeout. Zero: for ever.
  base::TimeDelta hello_timeout = base::TimeDelta::FromSeconds(30);

  // How long a child may go on without its channel before it is terminated.
  base::TimeDelta exit_timeout = base::TimeDelta::FromSeconds(2);

  // The program may hand the channel on to a process of its own, as a wrapper
  // or a debugger does. Otherwise any other peer is kWrongIdentity, where the
  // system knows the peer.
  bool accepts_other_process = false;

  // A child that ends in any way but by exit code 0 and Shutdown() has crashed,
  // and is started again until that many have crashed in a row. 1: never.
  int crash_limit = 3;

  // Before the first respawn of a row, doubled for each further one.
  base::TimeDelta respawn_delay_min = base::TimeDelta::FromMilliseconds(100);
  base::TimeDelta respawn_delay_max = base::TimeDelta::FromSeconds(30);

  // A child that lived so long ends the row.
  base::TimeDelta stable_period = base::TimeDelta::FromMinutes(1);
};

}  // namespace ipcx

#endif  // IPCX_CHILD_PROCESS_OPTIONS_H_
