// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/testing/fuzz_attachments.h"

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "ipc/ipc_message_attachment_set.h"
#include "ipc/ipc_platform_file_attachment_posix.h"

namespace ipcx {
namespace internal {

void AddFuzzAttachments(size_t count, IPC::MessageAttachmentSet* set) {
  for (size_t i = 0; i < count; ++i) {
    base::File file(base::FilePath("/dev/null"),
                    base::File::FLAG_OPEN | base::File::FLAG_READ);
    CHECK(file.IsValid()) << "the listener leaks descriptors";
    set->AddAttachment(new IPC::internal::PlatformFileAttachment(
        base::ScopedFD(file.TakePlatformFile())));
  }
}

}  // namespace internal
}  // namespace ipcx
