// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_forwarding_message_filter.h"

#include "base/location.h"
#include "base/logging.h"
#include "ipc/ipc_message.h"

namespace IPC {

ForwardingMessageFilter::ForwardingMessageFilter(
    const uint32* message_ids_to_filter,
    size_t num_message_ids_to_filter,
    base::TaskRunner* target_task_runner)
    : message_ids_to_filter_(message_ids_to_filter,
                             message_ids_to_filter + num_message_ids_to_filter),
      target_task_runner_(target_task_runner) {
  DCHECK(target_task_runner);
}

ForwardingMessageFilter::~ForwardingMessageFilter() = default;

void ForwardingMessageFilter::AddRoute(int routing_id, const Handler& handler) {
  DCHECK(!handler.is_null());
  base::AutoLock locked(handlers_lock_);
  handlers_.insert(std::make_pair(routing_id, handler));
}

void ForwardingMessageFilter::RemoveRoute(int routing_id) {
  base::AutoLock locked(handlers_lock_);
  handlers_.erase(routing_id);
}

bool ForwardingMessageFilter::OnMessageReceived(const Message& message) {
  if (!message_ids_to_filter_.count(message.type()))
    return false;
  Handler handler;
  {
    base::AutoLock locked(handlers_lock_);
    const auto found = handlers_.find(message.routing_id());
    if (found == handlers_.end())
      return false;
    handler = found->second;
  }
  target_task_runner_->PostTask(FROM_HERE, base::Bind(handler, message));
  return true;
}

}  // namespace IPC
