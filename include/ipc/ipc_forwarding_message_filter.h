// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_FORWARDING_MESSAGE_FILTER_H_
#define IPC_IPC_FORWARDING_MESSAGE_FILTER_H_

#include <map>
#include <set>

#include "base/bind.h"
#include "base/callback_forward.h"
#include "base/synchronization/lock.h"
#include "base/task_runner.h"
#include "ipc/message_filter.h"

namespace IPC {

// Takes messages of chosen types and routing ids off the I/O thread and runs
// their handlers by another task runner, past the channel's listener.
class IPC_EXPORT ForwardingMessageFilter : public MessageFilter {
 public:
  // Gets a copy of the message, on |target_task_runner|.
  typedef base::Callback<void(const Message&)> Handler;

  // The ids are copied. Keeps a reference to |target_task_runner|.
  ForwardingMessageFilter(const uint32* message_ids_to_filter,
                          size_t num_message_ids_to_filter,
                          base::TaskRunner* target_task_runner);

  // Any thread. |handler| must not be null; a routing id that is taken keeps
  // its handler. A handler may still run after RemoveRoute() if it was posted
  // before.
  void AddRoute(int routing_id, const Handler& handler);
  void RemoveRoute(int routing_id);

  // MessageFilter:
  bool OnMessageReceived(const Message& message) override;

 private:
  ~ForwardingMessageFilter() override;

  const std::set<uint32> message_ids_to_filter_;
  const scoped_refptr<base::TaskRunner> target_task_runner_;

  base::Lock handlers_lock_;
  std::map<int, Handler> handlers_;

  DISALLOW_COPY_AND_ASSIGN(ForwardingMessageFilter);
};

}  // namespace IPC

#endif  // IPC_IPC_FORWARDING_MESSAGE_FILTER_H_
