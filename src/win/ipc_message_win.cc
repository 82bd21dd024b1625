// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A pipe carries bytes alone: the header has nothing about attachments.

#include "ipc/ipc_message.h"

namespace IPC {

// static
size_t Message::AnnouncedAttachments(const char* header) {
  static_assert(sizeof(Header) == 16, "The header is part of the protocol");
  return 0;
}

void Message::AnnounceAttachments() {}

const char* Message::FindAttachmentProblem() const {
  return HasAttachments() || lacks_attachments_
             ? "attachments, which this channel does not carry"
             : nullptr;
}

}  // namespace IPC
