// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_test_base.h"

bool IPCTestBase::StartClient() {
  CHECK(channel_.get() || channel_proxy_.get());
  return StartClientWithFD(channel_.get()
                               ? channel_->GetClientFileDescriptor()
                               : channel_proxy_->GetClientFileDescriptor());
}

bool IPCTestBase::StartClientWithFD(int ipcfd) {
  CHECK(!client_process_.IsValid()) << "There is a client already.";
  base::FileHandleMappingVector descriptors;
  if (ipcfd >= 0) {
    descriptors.emplace_back(
        ipcfd, kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor);
  }
  base::LaunchOptions options = base::LaunchOptionsForTest();
  options.fds_to_remap = &descriptors;
  client_process_ = SpawnChildWithOptions(GetTestMainName(), options);
  return DidStartClient();
}
