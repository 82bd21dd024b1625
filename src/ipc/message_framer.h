// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_MESSAGE_FRAMER_H_
#define SRC_IPC_MESSAGE_FRAMER_H_

#include <stddef.h>

#include <deque>

#include "base/memory/ref_counted.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_message_attachment_set.h"
#include "ipcx/disconnect_reason.h"
#include "src/ipc/receive_buffer.h"

namespace IPC {
namespace internal {

// One whole message as it lies in the receive buffer.
struct FramedMessage {
  // Header and payload; 4-byte aligned; valid as long as |pin| lives.
  const char* data = nullptr;
  size_t size = 0;
  ReceiveBuffer::Pin pin;
  // The attachments that the header announced; null if none.
  scoped_refptr<MessageAttachmentSet> attachments;
};

// Cuts a stream of bytes and attachments into messages. It knows no socket and
// no listener: a transport puts in what arrived, in any portions, and takes
// out messages, or the reason why the stream cannot be trusted any longer.
class MessageFramer {
 public:
  enum class Status { kMessage, kNeedMoreData, kBroken };

  // |max_message_size| counts header and payload of one message, and
  // |max_attachments| is at most what any message may have.
  MessageFramer(size_t max_message_size, size_t max_attachments);
  MessageFramer(const MessageFramer&) = delete;
  MessageFramer& operator=(const MessageFramer&) = delete;
  ~MessageFramer();

  // The message at |data|, in place, for a channel whose policy allows values
  // of |max_value_depth|.
  static Message ViewOf(const char* data, size_t size, size_t max_value_depth);

  // The size of the first of the messages, taken out before, that |size| bytes
  // at |data| are.
  static size_t SizeOfFirst(const char* data, size_t size);

  // Where the transport writes the next bytes. Never empty; sized so that a
  // large message is received straight into its own block.
  char* PrepareSpace(size_t* size);
  void DidReceive(size_t size) { buffer_.DidFill(size); }
  // Keeps that space in place whatever happens to this object.
  ReceiveBuffer::Pin pin() const { return buffer_.pin(); }
  // Nothing is going to be written there, unless by who has pinned it.
  void DropSpace() { buffer_.DropSpace(); }

  // An attachment that arrived no later than the first byte of its message.
  void AddAttachment(scoped_refptr<MessageAttachment> attachment);

  // Takes the next whole message out. kBroken is final: reason() tells why,
  // and everything buffered is gone.
  Status Next(FramedMessage* message);

  ipcx::DisconnectReason reason() const { return reason_; }

  // As after construction: what one peer sent must not reach the next.
  void Reset();

  size_t unclaimed_attachments() const { return attachments_.size(); }
  size_t buffered_bytes() const { return buffer_.size(); }
  size_t buffer_capacity() const { return buffer_.capacity(); }

 private:
  Status Break(ipcx::DisconnectReason reason);

  // The message is not complete: are there more attachments than its header,
  // or if that is not complete either any header, could announce?
  Status Wait(size_t attachments_allowed);

  const size_t max_message_size_;
  const size_t max_attachments_;
  ReceiveBuffer buffer_;
  // Size of the message at the front of the buffer; 0 until its header came.
  size_t announced_size_ = 0;
  std::deque<scoped_refptr<MessageAttachment>> attachments_;
  ipcx::DisconnectReason reason_ = ipcx::DisconnectReason::kNone;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_MESSAGE_FRAMER_H_
