// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <sys/stat.h>

#include <algorithm>

#include "base/logging.h"
#include "ipc/ipc_message_attachment_set.h"
#include "ipc/ipc_platform_file_attachment_posix.h"

namespace IPC {

namespace {

// The only attachments that this platform can make.
internal::PlatformFileAttachment* AsFile(
    const scoped_refptr<MessageAttachment>& attachment) {
  DCHECK_EQ(attachment->GetType(), MessageAttachment::TYPE_PLATFORM_FILE);
  return static_cast<internal::PlatformFileAttachment*>(attachment.get());
}

}  // namespace

void MessageAttachmentSet::PeekDescriptors(base::PlatformFile* buffer) const {
  for (const scoped_refptr<MessageAttachment>& attachment : attachments_)
    *buffer++ = AsFile(attachment)->taken() ? -1 : AsFile(attachment)->file();
}

bool MessageAttachmentSet::ContainsTakenDescriptor() const {
  return std::any_of(attachments_.begin(), attachments_.end(),
                     [](const scoped_refptr<MessageAttachment>& attachment) {
                       return AsFile(attachment)->taken();
                     });
}

bool MessageAttachmentSet::ContainsDirectoryDescriptor() const {
  for (const scoped_refptr<MessageAttachment>& attachment : attachments_) {
    struct stat info;
    if (fstat(AsFile(attachment)->file(), &info) == 0 && S_ISDIR(info.st_mode))
      return true;
  }
  return false;
}

void MessageAttachmentSet::ReleaseFDsToClose(
    std::vector<base::PlatformFile>* fds) {
  for (const scoped_refptr<MessageAttachment>& attachment : attachments_) {
    internal::PlatformFileAttachment* file = AsFile(attachment);
    if (file->Owns())
      fds->push_back(file->TakePlatformFile());
  }
  CommitAll();
}

void MessageAttachmentSet::AddDescriptorsToOwn(const base::PlatformFile* buffer,
                                               unsigned count) {
  DCHECK(empty());
  DCHECK_LE(count, kMaxDescriptorsPerMessage);
  // Owned before anything can go wrong.
  for (unsigned i = 0; i < count; ++i)
    AddAttachment(
        new internal::PlatformFileAttachment(base::ScopedFD(buffer[i])));
}

}  // namespace IPC
