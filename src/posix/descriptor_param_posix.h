// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// How parameters that own a descriptor travel: as a base::FileDescriptor that
// is never missing.

#ifndef SRC_POSIX_DESCRIPTOR_PARAM_POSIX_H_
#define SRC_POSIX_DESCRIPTOR_PARAM_POSIX_H_

#include "base/files/scoped_file.h"
#include "base/pickle.h"
#include "ipc/ipc_message.h"

namespace ipcx {
namespace internal {

// A further descriptor of what |fd| is, invalid on failure.
base::ScopedFD DuplicateDescriptor(int fd);

// Attaches a duplicate of |fd| to |message|. If there is none to attach, says
// so in the log and spoils the message: Send() will return false.
void WriteDescriptor(IPC::Message* message, int fd);

// Takes the next one out of |message|; invalid if there is none.
base::ScopedFD ReadDescriptor(const IPC::Message* message,
                              PickleIterator* iter);

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_POSIX_DESCRIPTOR_PARAM_POSIX_H_
