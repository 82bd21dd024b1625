// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/message_router.h"

#include "base/logging.h"
#include "ipc/ipc_message.h"

namespace ipcx {

MessageRouter::MessageRouter() = default;

MessageRouter::~MessageRouter() = default;

bool MessageRouter::AddRoute(int32 routing_id, IPC::Listener* listener) {
  DCHECK(listener);
  if (routing_id == MSG_ROUTING_CONTROL || routing_id == MSG_ROUTING_NONE)
    return false;
  return routes_.emplace(routing_id, listener).second;
}

void MessageRouter::RemoveRoute(int32 routing_id) {
  routes_.erase(routing_id);
}

IPC::Listener* MessageRouter::GetRoute(int32 routing_id) const {
  const auto found = routes_.find(routing_id);
  return found == routes_.end() ? nullptr : found->second;
}

bool MessageRouter::OnMessageReceived(const IPC::Message& message) {
  if (message.routing_id() == MSG_ROUTING_CONTROL)
    return OnControlMessageReceived(message);
  // It may remove itself or delete us: nothing is touched after the call.
  IPC::Listener* const listener = GetRoute(message.routing_id());
  return listener && listener->OnMessageReceived(message);
}

bool MessageRouter::OnControlMessageReceived(const IPC::Message& message) {
  return false;
}

}  // namespace ipcx
