// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/control_message.h"

#include <string.h>

namespace base {
namespace internal {

void AttachDescriptors(const int* descriptors,
                       size_t count,
                       char* control,
                       msghdr* message) {
  if (count == 0)
    return;
  const size_t length = count * sizeof(int);
  memset(control, 0, CMSG_SPACE(length));
  message->msg_control = control;
  message->msg_controllen = CMSG_SPACE(length);
  cmsghdr* const header = CMSG_FIRSTHDR(message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(length);
  memcpy(CMSG_DATA(header), descriptors, length);
}

void CollectDescriptors(msghdr* message, std::vector<ScopedFD>* descriptors) {
  for (cmsghdr* control = CMSG_FIRSTHDR(message); control;
       control = CMSG_NXTHDR(message, control)) {
    if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS)
      continue;
    const size_t count = (control->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; ++i) {
      int fd;
      memcpy(&fd, CMSG_DATA(control) + i * sizeof(fd), sizeof(fd));
      descriptors->push_back(ScopedFD(fd));
    }
  }
}

}  // namespace internal
}  // namespace base
