// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"
#include "ipc/ipc_test_base.h"

bool IPCTestBase::StartClient() {
  CHECK(channel_.get() || channel_proxy_.get());
  CHECK(!client_process_.IsValid()) << "There is a client already.";
  client_process_ =
      SpawnChildWithOptions(GetTestMainName(), base::LaunchOptionsForTest());
  return DidStartClient();
}
