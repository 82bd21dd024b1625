// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Descriptors in the control data of sendmsg() and recvmsg().

#ifndef SRC_POSIX_CONTROL_MESSAGE_H_
#define SRC_POSIX_CONTROL_MESSAGE_H_

#include <stddef.h>
#include <sys/socket.h>

#include <vector>

#include "base/files/scoped_file.h"

namespace base {
namespace internal {

// What the kernel attaches to one sendmsg() at most. A receiver has room for
// all of them: with less the kernel would cut the list, and since it counts the
// padding it may still deliver more than there was meant to be room for.
const size_t kKernelMaxDescriptors = 253;
const size_t kDescriptorControlSize =
    CMSG_SPACE(kKernelMaxDescriptors * sizeof(int));

// Adds the descriptors to |message|, whose control data is a buffer with room
// for them, aligned as cmsghdr. None are added for a count of 0.
void AttachDescriptors(const int* descriptors,
                       size_t count,
                       char* control,
                       msghdr* message);

// Moves every descriptor that came with |message| into owners, at the end of
// |*descriptors|.
void CollectDescriptors(msghdr* message, std::vector<ScopedFD>* descriptors);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_CONTROL_MESSAGE_H_
