// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/message_filter_router.h"

#include <algorithm>

#include "base/logging.h"
#include "ipc/ipc_message.h"
#include "ipc/message_filter.h"

namespace IPC {

namespace {

// Message ids have 16 bits for the class.
const uint32 kMaxClasses = 1 << 16;

bool OfferToFilters(const MessageFilterRouter::MessageFilters& filters,
                    const Message& message) {
  // By index, because a filter may be added from inside a filter.
  for (size_t i = 0; i < filters.size(); ++i) {
    if (filters[i]->OnMessageReceived(message))
      return true;
  }
  return false;
}

void EraseFilter(MessageFilter* filter,
                 MessageFilterRouter::MessageFilters* filters) {
  filters->erase(std::remove(filters->begin(), filters->end(), filter),
                 filters->end());
}

}  // namespace

MessageFilterRouter::MessageFilterRouter() = default;
MessageFilterRouter::~MessageFilterRouter() = default;

void MessageFilterRouter::AddFilter(MessageFilter* filter) {
  std::vector<uint32> classes;
  if (!filter->GetSupportedMessageClasses(&classes)) {
    global_filters_.push_back(filter);
    return;
  }
  DCHECK(!classes.empty()) << "A filter for no class of messages";
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  for (const uint32 message_class : classes) {
    CHECK_LT(message_class, kMaxClasses);
    if (class_filters_.size() <= message_class)
      class_filters_.resize(message_class + 1);
    class_filters_[message_class].push_back(filter);
  }
}

void MessageFilterRouter::RemoveFilter(MessageFilter* filter) {
  EraseFilter(filter, &global_filters_);
  for (MessageFilters& filters : class_filters_)
    EraseFilter(filter, &filters);
}

bool MessageFilterRouter::HasFilterFor(const Message& message) const {
  const uint32 message_class = message.type() >> 16;
  return !global_filters_.empty() || (message_class < class_filters_.size() &&
                                      !class_filters_[message_class].empty());
}

bool MessageFilterRouter::TryFilters(const Message& message) {
  if (OfferToFilters(global_filters_, message))
    return true;
  const uint32 message_class = message.type() >> 16;
  return message_class < class_filters_.size() &&
         OfferToFilters(class_filters_[message_class], message);
}

void MessageFilterRouter::Clear() {
  global_filters_.clear();
  class_filters_.clear();
}

}  // namespace IPC
