// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/testing/fuzz_attachments.h"

namespace ipcx {
namespace internal {

void AddFuzzAttachments(size_t count, IPC::MessageAttachmentSet* set) {}

}  // namespace internal
}  // namespace ipcx
