// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/descriptor_param_posix.h"

#include <fcntl.h>

#include <utility>

#include "base/file_descriptor_posix.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_platform_file_attachment_posix.h"

namespace ipcx {
namespace internal {

base::ScopedFD DuplicateDescriptor(int fd) {
  return base::ScopedFD(HANDLE_EINTR(fcntl(fd, F_DUPFD_CLOEXEC, 0)));
}

void WriteDescriptor(IPC::Message* message, int fd) {
  base::ScopedFD duplicate = DuplicateDescriptor(fd);
  PLOG_IF(ERROR, !duplicate.is_valid())
      << "No descriptor to send: this message will not be sent";
  message->WriteBool(true);
  // An attachment that lacks its descriptor keeps a message from being sent.
  const bool attached = message->WriteAttachment(
      new IPC::internal::PlatformFileAttachment(std::move(duplicate)));
  LOG_IF(ERROR, !attached)
      << "Too many descriptors: this message will not be sent";
}

base::ScopedFD ReadDescriptor(const IPC::Message* message,
                              PickleIterator* iter) {
  base::FileDescriptor descriptor;
  if (!IPC::ReadParam(message, iter, &descriptor))
    return base::ScopedFD();
  return base::ScopedFD(descriptor.fd);
}

}  // namespace internal
}  // namespace ipcx
