// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_OUTGOING_QUEUE_H_
#define SRC_IPC_OUTGOING_QUEUE_H_

#include <stddef.h>

#include <deque>
#include <memory>

#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/message_run.h"

namespace IPC {
namespace internal {

// The messages that a channel has accepted and not yet written, and how far
// the first one got. Small messages that follow each other are copied together
// as they come, so that one write carries many of them and nothing is left of
// the objects; large ones are written out of their own memory.
class OutgoingQueue {
 public:
  // The bytes of one write. |attachments| go with its first byte; null if
  // there are none. Valid until messages leave the queue; Push() does no harm.
  struct Batch {
    const char* data = nullptr;
    size_t size = 0;
    MessageAttachmentSet* attachments = nullptr;
  };

  // Gathering more gains nothing.
  static const size_t kBatchSize = MessageRun::kMostBytes;
  // Larger messages are not copied.
  static const size_t kLargestGathered = 8 * 1024;

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

  bool empty() const { return pieces_.empty(); }
  // Whether there is something to write now.
  bool HasNext() const { return !empty() && (!is_held_ || hello_is_next_); }
  size_t size() const { return message_count_; }
  // Bytes not yet written.
  size_t bytes() const { return bytes_; }

  // The next write. Only if HasNext().
  Batch NextBatch();

  // |size| bytes from the front were written, attachments included if there
  // were any. Deletes the messages that are through; attachments are closed
  // with the last copy of the message that owns them.
  void DidWrite(size_t size);

  // Deletes the message in front, of which nothing may have been written yet.
  void DropFront();

  // Deletes every message unsent.
  void Clear();

  // Deletes all but the last batch, whose memory a write still uses, and counts
  // no more.
  void Abandon();

 private:
  // A message, or a run of copies.
  struct Piece {
    scoped_ptr<Message> message;
    std::unique_ptr<MessageRun> run;
  };

  static bool MayBeGathered(const Message& message) {
    return message.size() >= Message::kWireHeaderSize &&
           message.size() <= kLargestGathered && !message.HasAttachments();
  }
  // Copies |message| behind what is queued, whose last run has no room for it;
  // false: it is to be queued itself.
  bool Gather(const Message& message);
  MessageRun* AddRun(size_t capacity);
  void PopFront();
  void Count() {
    if (ledger_.get())
      ledger_->SetQueued(bytes_, message_count_);
  }

  scoped_refptr<ChannelLedger> ledger_;
  std::deque<Piece> pieces_;
  // Whether a batch of what is in front may be in use.
  bool front_is_offered_ = false;
  bool is_held_ = false;
  bool hello_is_next_ = false;
  size_t front_written_ = 0;  // Of a message; a run knows by itself.
  size_t message_count_ = 0;
  size_t bytes_ = 0;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_OUTGOING_QUEUE_H_
