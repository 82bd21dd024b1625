// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_OUTGOING_QUEUE_H_
#define SRC_IPC_OUTGOING_QUEUE_H_

#include <stddef.h>

#include <deque>

#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"
#include "src/ipc/channel_ledger.h"

namespace IPC {
namespace internal {

// The messages that a channel has accepted and not yet written, and how far
// the first one got. It composes what one write carries: as many small
// messages as fit, or one large message out of its own memory.
class OutgoingQueue {
 public:
  // The bytes of one write. |attachments| go with its first byte; null if
  // there are none. Valid until messages leave the queue; Push() does no harm.
  struct Batch {
    const char* data = nullptr;
    size_t size = 0;
    MessageAttachmentSet* attachments = nullptr;
  };

  // Enough for a scratch buffer: gathering more gains nothing.
  static const size_t kBatchSize = 64 * 1024;

  // |ledger| hears of what is queued; it may be null.
  explicit OutgoingQueue(scoped_refptr<ChannelLedger> ledger = nullptr);
  OutgoingQueue(const OutgoingQueue&) = delete;
  OutgoingQueue& operator=(const OutgoingQueue&) = delete;
  ~OutgoingQueue();

  void Push(scoped_ptr<Message> message);
  // For HELLO, which overtakes what was queued before there was a connection.
  // Nothing of the front message may have been written yet.
  void PushFront(scoped_ptr<Message> message);

  // Lets nothing but HELLO, which is to follow by PushFront(), be written
  // before Release().
  void Hold();
  void Release() { is_held_ = false; }

  bool empty() const { return messages_.empty(); }
  // Whether there is something to write now.
  bool HasNext() const { return !empty() && (!is_held_ || hello_is_next_); }
  size_t size() const { return messages_.size(); }
  // Bytes not yet written.
  size_t bytes() const { return bytes_; }

  // The next write; |scratch| has kBatchSize bytes and must live as long as
  // the batch. Only if HasNext().
  Batch NextBatch(char* scratch) const;

  // |size| bytes from the front were written, attachments included if there
  // were any. Deletes the messages that are through; attachments are closed
  // with the last copy of the message that owns them.
  void DidWrite(size_t size);

  // Deletes the first message, of which nothing may have been written yet.
  void DropFront();

  // Deletes every message unsent.
  void Clear();

  // Deletes all but the first message, whose memory a write still uses, and
  // counts no more.
  void Abandon();

 private:
  void PopFront();
  void Count();

  scoped_refptr<ChannelLedger> ledger_;
  std::deque<scoped_ptr<Message>> messages_;
  bool is_held_ = false;
  bool hello_is_next_ = false;
  size_t front_written_ = 0;
  size_t bytes_ = 0;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_OUTGOING_QUEUE_H_
