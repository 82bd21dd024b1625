// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_DESCRIPTORS_H_
#define IPC_IPC_DESCRIPTORS_H_

// Keys of base::GlobalDescriptors. A child process finds the descriptor of a
// key at number key + base::GlobalDescriptors::kBaseDescriptor.
enum {
  kPrimaryIPCChannel = 0,
  kStatsTableSharedMemFd = 1,
  // The first key that a client may use.
  kIPCDescriptorMax = 2
};

#endif  // IPC_IPC_DESCRIPTORS_H_
