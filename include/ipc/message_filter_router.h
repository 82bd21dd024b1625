// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_MESSAGE_FILTER_ROUTER_H_
#define IPC_MESSAGE_FILTER_ROUTER_H_

#include <vector>

#include "ipc/ipc_message_start.h"

namespace IPC {

class Message;
class MessageFilter;

// Offers a message to filters: first to those that want every message, then to
// those that want its class, each group in the order of adding. Owns no filter.
class MessageFilterRouter {
 public:
  typedef std::vector<MessageFilter*> MessageFilters;

  MessageFilterRouter();
  ~MessageFilterRouter();

  void AddFilter(MessageFilter* filter);
  void RemoveFilter(MessageFilter* filter);

  // Whether TryFilters() would ask any.
  bool HasFilterFor(const Message& message) const;

  // True as soon as one filter took |message|; the rest do not see it.
  bool TryFilters(const Message& message);

  void Clear();

 private:
  MessageFilters global_filters_;
  // By message class; as long as the largest class that a filter named.
  std::vector<MessageFilters> class_filters_;
};

}  // namespace IPC

#endif  // IPC_MESSAGE_FILTER_ROUTER_H_
