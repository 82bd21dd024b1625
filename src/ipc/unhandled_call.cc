// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/unhandled_call.h"

#include "ipc/ipc_sync_message.h"

namespace IPC {
namespace internal {

scoped_ptr<Message> ReplyToUnhandled(const Message& message) {
  if (!message.is_sync() || message.reply_generated())
    return nullptr;
  scoped_ptr<Message> reply(SyncMessage::GenerateReply(&message));
  reply->set_reply_error();
  return reply;
}

}  // namespace internal
}  // namespace IPC
