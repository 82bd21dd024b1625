// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a message's header says about attachments.

#include "ipc/ipc_message.h"
#include "ipc/ipc_message_attachment_set.h"

namespace IPC {

// static
size_t Message::AnnouncedAttachments(const char* header) {
  static_assert(sizeof(Header) == 20, "The header is part of the protocol");
  uint16 num_fds;
  memcpy(&num_fds, header + kNumFdsOffset, sizeof(num_fds));
  return num_fds;
}

void Message::AnnounceAttachments() {
  const unsigned count = attachment_set_.get() ? attachment_set_->size() : 0;
  SetField(kNumFdsOffset, static_cast<uint16>(count));
}

const char* Message::FindAttachmentProblem() const {
  if (lacks_attachments_)
    return "more attachments than a message can hold";
  if (!HasAttachments())
    return nullptr;
  if (HasMojoHandles())
    return "a kind of attachment that this channel does not carry";
  if (attachment_set_->ContainsTakenDescriptor())
    return "a descriptor that was already taken out of the message";
  if (attachment_set_->ContainsDirectoryDescriptor())
    return "a directory, which must not be passed to another process";
  return nullptr;
}

}  // namespace IPC
