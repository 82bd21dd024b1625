// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_multiprocess_test.h"

namespace internal {

// The child finds its pipe by name.
void MultiProcessTestIPCSetUp() {}

}  // namespace internal
