// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message_attachment.h"

namespace IPC {

MessageAttachment::MessageAttachment() {}
MessageAttachment::~MessageAttachment() {}

}  // namespace IPC
