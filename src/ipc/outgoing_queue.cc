// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/outgoing_queue.h"

#include <string.h>

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_message_attachment_set.h"

namespace IPC {
namespace internal {

OutgoingQueue::OutgoingQueue(scoped_refptr<ChannelLedger> ledger)
    : ledger_(std::move(ledger)) {}

OutgoingQueue::~OutgoingQueue() = default;

void OutgoingQueue::Push(scoped_ptr<Message> message) {
  message->AnnounceAttachments();
  bytes_ += message->size();
  messages_.push_back(std::move(message));
  Count();
}

void OutgoingQueue::PushFront(scoped_ptr<Message> message) {
  DCHECK_EQ(front_written_, 0u);
  message->AnnounceAttachments();
  bytes_ += message->size();
  messages_.push_front(std::move(message));
  hello_is_next_ = is_held_;
  Count();
}

void OutgoingQueue::Hold() {
  is_held_ = true;
  hello_is_next_ = false;
}

OutgoingQueue::Batch OutgoingQueue::NextBatch(char* scratch) const {
  DCHECK(HasNext());
  const Message& front = *messages_.front();
  Batch batch;
  batch.data = static_cast<const char*>(front.data()) + front_written_;
  batch.size = front.size() - front_written_;
  if (front_written_ == 0 && front.HasAttachments())
    batch.attachments = messages_.front()->attachment_set();
  if (is_held_ || messages_.size() == 1 || batch.size >= kBatchSize)
    return batch;

  // A message with attachments starts a write of its own, because they belong
  // to the first byte of it. The last message may be cut.
  const char* const first = batch.data;
  size_t gathered = batch.size;
  for (auto it = messages_.begin() + 1;
       it != messages_.end() && gathered < kBatchSize; ++it) {
    const Message& message = **it;
    if (message.HasAttachments())
      break;
    if (batch.data == first) {
      memcpy(scratch, first, batch.size);
      batch.data = scratch;
    }
    const size_t part = std::min(message.size(), kBatchSize - gathered);
    memcpy(scratch + gathered, message.data(), part);
    gathered += part;
  }
  batch.size = gathered;
  return batch;
}

void OutgoingQueue::DidWrite(size_t size) {
  DCHECK_LE(size, bytes_);
  bytes_ -= size;
  while (size > 0) {
    Message* front = messages_.front().get();
    // Copies of the message share its attachments and may still be queued.
    if (front_written_ == 0 && front->HasAttachments() &&
        front->attachment_set()->HasOneRef()) {
      front->attachment_set()->CommitAll();
    }
    const size_t part = std::min(size, front->size() - front_written_);
    size -= part;
    front_written_ += part;
    if (front_written_ == front->size()) {
      front_written_ = 0;
      PopFront();
    }
  }
  Count();
}

void OutgoingQueue::DropFront() {
  DCHECK_EQ(front_written_, 0u);
  bytes_ -= messages_.front()->size();
  PopFront();
  Count();
}

void OutgoingQueue::Clear() {
  messages_.clear();
  is_held_ = hello_is_next_ = false;
  front_written_ = 0;
  bytes_ = 0;
  Count();
}

void OutgoingQueue::Abandon() {
  while (messages_.size() > 1) {
    bytes_ -= messages_.back()->size();
    messages_.pop_back();
  }
  if (ledger_)
    ledger_->SetQueued(0, 0);
  ledger_ = nullptr;
}

void OutgoingQueue::PopFront() {
  messages_.pop_front();
  hello_is_next_ = false;
}

void OutgoingQueue::Count() {
  if (ledger_)
    ledger_->SetQueued(bytes_, messages_.size());
}

}  // namespace internal
}  // namespace IPC
