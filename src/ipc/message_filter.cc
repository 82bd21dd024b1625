// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/message_filter.h"

namespace IPC {

MessageFilter::MessageFilter() {}
MessageFilter::~MessageFilter() {}

void MessageFilter::OnFilterAdded(Sender* sender) {}
void MessageFilter::OnFilterRemoved() {}
void MessageFilter::OnChannelConnected(int32 peer_pid) {}
void MessageFilter::OnChannelError() {}
void MessageFilter::OnChannelClosing() {}

bool MessageFilter::OnMessageReceived(const Message& message) {
  return false;
}

bool MessageFilter::GetSupportedMessageClasses(
    std::vector<uint32>* supported_message_classes) const {
  return false;
}

}  // namespace IPC
