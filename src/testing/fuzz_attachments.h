// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_TESTING_FUZZ_ATTACHMENTS_H_
#define SRC_TESTING_FUZZ_ATTACHMENTS_H_

#include <stddef.h>

namespace IPC {
class MessageAttachmentSet;
}

namespace ipcx {
namespace internal {

// Adds |count| descriptors of /dev/null, which |set| owns; nothing where
// messages carry no descriptors. |set| may be null if |count| is 0.
void AddFuzzAttachments(size_t count, IPC::MessageAttachmentSet* set);

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_TESTING_FUZZ_ATTACHMENTS_H_
