// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <signal.h>

#include "tests/ipcx/child_host_test.h"

namespace ipcx {

std::string DescribeAbortedChild() {
  return "signal " + std::to_string(SIGABRT) + ", PeerClosed";
}

std::string DescribeKilledChild() {
  return "signal " + std::to_string(SIGKILL) + ", PeerClosed";
}

}  // namespace ipcx
