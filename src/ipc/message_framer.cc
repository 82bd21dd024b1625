// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_framer.h"

#include <stdint.h>
#include <string.h>

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

MessageFramer::MessageFramer(size_t max_message_size, size_t max_attachments)
    : max_message_size_(max_message_size), max_attachments_(max_attachments) {
  DCHECK_LE(max_attachments, MessageAttachmentSet::kMaxDescriptorsPerMessage);
}

MessageFramer::~MessageFramer() = default;

// static
Message MessageFramer::ViewOf(const char* data,
                              size_t size,
                              size_t max_value_depth) {
  return Message(data, size, max_value_depth);
}

// static
size_t MessageFramer::SizeOfFirst(const char* data, size_t size) {
  uint32_t payload_size;
  CHECK_GE(size, Message::kWireHeaderSize);
  memcpy(&payload_size, data, sizeof(payload_size));
  CHECK_LE(payload_size, size - Message::kWireHeaderSize);
  return Message::kWireHeaderSize + payload_size;
}

char* MessageFramer::PrepareSpace(size_t* size) {
  return buffer_.PrepareSpace(
      std::max(announced_size_, Message::kWireHeaderSize), size);
}

void MessageFramer::AddAttachment(scoped_refptr<MessageAttachment> attachment) {
  attachments_.push_back(std::move(attachment));
}

MessageFramer::Status MessageFramer::Next(FramedMessage* message) {
  if (reason_ != ipcx::DisconnectReason::kNone)
    return Status::kBroken;

  if (buffer_.size() < Message::kWireHeaderSize)
    return Wait(buffer_.size() == 0 ? 0 : max_attachments_);

  // 64 bits hold the sum of any payload size and the header.
  uint32_t payload_size;
  memcpy(&payload_size, buffer_.data(), sizeof(payload_size));
  const uint64_t size = uint64_t{payload_size} + Message::kWireHeaderSize;
  if (size > max_message_size_)
    return Break(ipcx::DisconnectReason::kMessageTooBig);
  const size_t announced = Message::AnnouncedAttachments(buffer_.data());
  if (announced > max_attachments_)
    return Break(ipcx::DisconnectReason::kTooManyAttachments);

  announced_size_ = static_cast<size_t>(size);
  if (buffer_.size() < announced_size_)
    return Wait(announced);
  if (attachments_.size() < announced)
    return Break(ipcx::DisconnectReason::kMissingAttachments);

  if (message->pin.get() != buffer_.pin().get())
    message->pin = buffer_.pin();
  message->data = buffer_.data();
  message->size = announced_size_;
  if (reinterpret_cast<uintptr_t>(message->data) % sizeof(uint32_t) != 0) {
    // Only a peer that does not pad its payloads makes the next message start
    // here; ours do.
    ReceiveBuffer::Pin aligned = ReceiveBlock::Create(announced_size_);
    memcpy(aligned->bytes(), message->data, announced_size_);
    message->pin.swap(aligned);
    message->data = message->pin->bytes();
  }
  if (message->attachments.get())
    message->attachments = nullptr;
  if (announced) {
    message->attachments = new MessageAttachmentSet;
    for (size_t i = 0; i < announced; ++i) {
      message->attachments->AddAttachment(std::move(attachments_.front()));
      attachments_.pop_front();
    }
  }
  buffer_.Consume(announced_size_);
  announced_size_ = 0;
  return Status::kMessage;
}

void MessageFramer::Reset() {
  buffer_.Clear();
  attachments_.clear();
  announced_size_ = 0;
  reason_ = ipcx::DisconnectReason::kNone;
}

MessageFramer::Status MessageFramer::Wait(size_t attachments_allowed) {
  if (attachments_.size() > attachments_allowed)
    return Break(ipcx::DisconnectReason::kUnclaimedAttachments);
  return Status::kNeedMoreData;
}

MessageFramer::Status MessageFramer::Break(ipcx::DisconnectReason reason) {
  Reset();
  reason_ = reason;
  return Status::kBroken;
}

}  // namespace internal
}  // namespace IPC
