// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_multiprocess_test.h"

#include "base/posix/global_descriptors.h"
#include "ipc/ipc_descriptors.h"

namespace internal {

void MultiProcessTestIPCSetUp() {
  base::GlobalDescriptors::GetInstance()->Set(
      kPrimaryIPCChannel,
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor);
}

}  // namespace internal
