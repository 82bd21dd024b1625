// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_MULTIPROCESS_TEST_H_
#define IPC_IPC_MULTIPROCESS_TEST_H_

#include "build/build_config.h"
#include "testing/multiprocess_func_list.h"

namespace internal {

// Registers the channel that a test gave to its child. On POSIX that is
// descriptor 3, under kPrimaryIPCChannel.
void MultiProcessTestIPCSetUp();

}  // namespace internal

// MULTIPROCESS_TEST_MAIN for a child that has a channel to its test.
#define MULTIPROCESS_IPC_TEST_MAIN(test_main)  \
  MULTIPROCESS_TEST_MAIN_WITH_SETUP(test_main, \
                                    ::internal::MultiProcessTestIPCSetUp)

#endif  // IPC_IPC_MULTIPROCESS_TEST_H_
