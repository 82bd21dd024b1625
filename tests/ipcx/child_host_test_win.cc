// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipcx/child_host_test.h"

namespace ipcx {

std::string DescribeAbortedChild() {
  return "exit code 3, PeerClosed";
}

// What test_support::KillSelf() ends a process with.
std::string DescribeKilledChild() {
  return "exit code 57005, PeerClosed";
}

}  // namespace ipcx
