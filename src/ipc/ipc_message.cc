// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message.h"

#include <atomic>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/ipc/message_log.h"

namespace IPC {

namespace {

// Process and number of the message within it, in the upper 24 bits.
uint32 NextReferenceNumber() {
  // A thread takes a few at once.
  const uint32 kTaken = 16;
  static std::atomic<uint32> counter{0};
  thread_local uint32 next = 0;
  if (next % kTaken == 0)
    next = counter.fetch_add(kTaken, std::memory_order_relaxed);
  const uint32 number = next++;
  const uint32 process = static_cast<uint32>(
      base::trace_event::TraceLog::GetInstance()->process_id());
  return ((process << 14) | (number & 0x3fff)) << 8;
}

bool IsOneMessage(const char* data, int data_len, size_t header_size) {
  if (!data || data_len < 0 || static_cast<size_t>(data_len) < header_size)
    return false;
  uint32 payload_size;
  memcpy(&payload_size, data, sizeof(payload_size));
  return payload_size == static_cast<size_t>(data_len) - header_size;
}

}  // namespace

Message::~Message() {}

Message::Message() : Pickle(sizeof(Header)) {
  SetFlags(NextReferenceNumber());
}

Message::Message(int32 routing_id, uint32 type, PriorityValue priority)
    : Pickle(sizeof(Header)) {
  static_assert(sizeof(Header) == Message::kWireHeaderSize, "");
  DCHECK_EQ(static_cast<uint32>(priority) & 0xffffff00u, 0u);
  SetHeaderValues(routing_id, type,
                  static_cast<uint32>(priority) | NextReferenceNumber());
}

Message::Message(const char* data, int data_len)
    : Pickle(data,
             IsOneMessage(data, data_len, sizeof(Header)) ? data_len : 0) {}

Message::Message(const char* data, size_t size, size_t max_value_depth)
    : Pickle(data, sizeof(Header), size - sizeof(Header)),
      max_value_depth_(static_cast<uint8>(max_value_depth)) {}

const int Message::kMaxValueDepth;

Message::Message(const Message& other)
    : Pickle(other), attachment_set_(other.attachment_set_) {
  lacks_attachments_ = other.lacks_attachments_;
  max_value_depth_ = other.max_value_depth_;
}

Message& Message::operator=(const Message& other) {
  Pickle::operator=(other);
  attachment_set_ = other.attachment_set_;
  lacks_attachments_ = other.lacks_attachments_;
  max_value_depth_ = other.max_value_depth_;
  return *this;
}

// Pickle's move leaves the members of |other| alone.
// NOLINTBEGIN(bugprone-use-after-move)
Message::Message(Message&& other) noexcept
    : Pickle(std::move(other)),
      attachment_set_(std::move(other.attachment_set_)) {
  lacks_attachments_ = other.lacks_attachments_;
  max_value_depth_ = other.max_value_depth_;
}

Message& Message::operator=(Message&& other) noexcept {
  Pickle::operator=(std::move(other));
  attachment_set_ = std::move(other.attachment_set_);
  lacks_attachments_ = other.lacks_attachments_;
  max_value_depth_ = other.max_value_depth_;
  return *this;
}
// NOLINTEND(bugprone-use-after-move)

void Message::Init() {
  dispatch_error_ = false;
  reply_generated_ = false;
  lacks_attachments_ = false;
  max_value_depth_ = kMaxValueDepth;
}

void Message::SetHeaderValues(int32 routing, uint32 type, uint32 flags) {
  DCHECK_EQ(payload_size(), 0u);
  SetField(kRoutingOffset, routing);
  SetField(kTypeOffset, type);
  SetFlags(flags);
}

bool Message::WriteAttachment(scoped_refptr<MessageAttachment> attachment) {
  WriteInt(static_cast<int>(attachment_set()->size()));
  if (attachment_set()->AddAttachment(attachment))
    return true;
  lacks_attachments_ = true;
  return false;
}

bool Message::ReadAttachment(
    PickleIterator* iter,
    scoped_refptr<MessageAttachment>* attachment) const {
  int index;
  if (!iter->ReadInt(&index) || index < 0 || !attachment_set_.get())
    return false;
  *attachment = attachment_set_->GetAttachmentAt(static_cast<unsigned>(index));
  return attachment->get() != nullptr;
}

bool Message::IsAnyAttached() const {
  return !attachment_set_->empty();
}

bool Message::HasMojoHandles() const {
  return attachment_set_.get() && attachment_set_->num_mojo_handles() > 0;
}

void Message::TraceMessageBegin() {
  TRACE_EVENT_FLOW_BEGIN0(TRACE_DISABLED_BY_DEFAULT("ipc.flow"), "IPC",
                          flags());
}

void Message::TraceMessageEnd() {
  TRACE_EVENT_FLOW_END0(TRACE_DISABLED_BY_DEFAULT("ipc.flow"), "IPC", flags());
}

void Message::EnsureMessageAttachmentSet() {
  if (!attachment_set_.get())
    attachment_set_ = new MessageAttachmentSet;
}

void Message::AdoptAttachments(
    scoped_refptr<MessageAttachmentSet> attachments) {
  attachment_set_ = std::move(attachments);
}

}  // namespace IPC
