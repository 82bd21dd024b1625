// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/outgoing_queue.h"

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_message_attachment_set.h"

namespace IPC {
namespace internal {

const size_t OutgoingQueue::kBatchSize;
const size_t OutgoingQueue::kLargestGathered;

OutgoingQueue::OutgoingQueue(scoped_refptr<ChannelLedger> ledger)
    : ledger_(std::move(ledger)) {}

OutgoingQueue::~OutgoingQueue() = default;

void OutgoingQueue::Push(scoped_ptr<Message> message) {
  message->AnnounceAttachments();
  const size_t size = message->size();
  bytes_ += size;
  ++message_count_;
  const bool follows_run = !pieces_.empty() && pieces_.back().run &&
                           MayBeGathered(*message) &&
                           pieces_.back().run->Append(message->data(), size);
  if (!follows_run && !Gather(*message)) {
    pieces_.emplace_back();
    pieces_.back().message = std::move(message);
  }
  Count();
}

void OutgoingQueue::PushFront(scoped_ptr<Message> message) {
  DCHECK_EQ(front_written_, 0u);
  message->AnnounceAttachments();
  bytes_ += message->size();
  ++message_count_;
  pieces_.emplace_front();
  pieces_.front().message = std::move(message);
  front_is_offered_ = false;
  hello_is_next_ = is_held_;
  Count();
}

void OutgoingQueue::Hold() {
  is_held_ = true;
  hello_is_next_ = false;
}

OutgoingQueue::Batch OutgoingQueue::NextBatch() {
  DCHECK(HasNext());
  front_is_offered_ = true;
  const Piece& front = pieces_.front();
  Batch batch;
  if (front.run) {
    batch.data = front.run->data();
    batch.size = front.run->size();
    return batch;
  }
  batch.data = static_cast<const char*>(front.message->data()) + front_written_;
  batch.size = front.message->size() - front_written_;
  // They belong to the first byte.
  if (front_written_ == 0 && front.message->HasAttachments())
    batch.attachments = front.message->attachment_set();
  return batch;
}

void OutgoingQueue::DidWrite(size_t size) {
  DCHECK_LE(size, bytes_);
  front_is_offered_ = false;
  bytes_ -= size;
  const Piece& front = pieces_.front();
  if (front.run) {
    const size_t messages = front.run->messages();
    front.run->DidWrite(size);
    message_count_ -= messages - front.run->messages();
    if (front.run->size() == 0)
      PopFront();
  } else {
    // Copies of the message share its attachments and may still be queued.
    if (front_written_ == 0 && front.message->HasAttachments() &&
        front.message->attachment_set()->HasOneRef()) {
      front.message->attachment_set()->CommitAll();
    }
    front_written_ += size;
    DCHECK_LE(front_written_, front.message->size());
    if (front_written_ == front.message->size()) {
      front_written_ = 0;
      --message_count_;
      PopFront();
    }
  }
  Count();
}

void OutgoingQueue::DropFront() {
  DCHECK_EQ(front_written_, 0u);
  front_is_offered_ = false;
  const Piece& front = pieces_.front();
  --message_count_;
  if (front.run) {
    DCHECK(!front.run->has_begun());
    const size_t size = front.run->first_size();
    bytes_ -= size;
    front.run->DidWrite(size);
    if (front.run->size() == 0)
      PopFront();
  } else {
    bytes_ -= front.message->size();
    PopFront();
  }
  Count();
}

void OutgoingQueue::Clear() {
  pieces_.clear();
  front_is_offered_ = is_held_ = hello_is_next_ = false;
  front_written_ = message_count_ = bytes_ = 0;
  Count();
}

void OutgoingQueue::Abandon() {
  bytes_ = message_count_ = 0;
  if (front_is_offered_) {
    pieces_.erase(pieces_.begin() + 1, pieces_.end());
    bytes_ = NextBatch().size;
    message_count_ = pieces_[0].run ? pieces_[0].run->messages() : 1;
  } else {
    pieces_.clear();
  }
  if (ledger_)
    ledger_->SetQueued(0, 0);
  ledger_ = nullptr;
}

// A message alone stays as it is, because most are written at once; a run
// begins with the next one. What a write may be using stays in its place.
bool OutgoingQueue::Gather(const Message& message) {
  if (pieces_.empty() || !MayBeGathered(message))
    return false;
  Piece& last = pieces_.back();
  const bool is_front = pieces_.size() == 1;
  const bool may_move = !is_front || !front_is_offered_;
  if (last.run) {
    while (may_move && last.run->Grow()) {
      if (last.run->Append(message.data(), message.size()))
        return true;
    }
    AddRun(2 * last.run->capacity())->Append(message.data(), message.size());
    return true;
  }
  if (!may_move || (is_front && (is_held_ || front_written_ > 0)) ||
      !MayBeGathered(*last.message)) {
    return false;
  }
  const scoped_ptr<Message> before = std::move(last.message);
  pieces_.pop_back();
  MessageRun* const run = AddRun(before->size() + message.size());
  run->Append(before->data(), before->size());
  run->Append(message.data(), message.size());
  return true;
}

MessageRun* OutgoingQueue::AddRun(size_t capacity) {
  pieces_.emplace_back();
  pieces_.back().run.reset(new MessageRun(Message::kWireHeaderSize, capacity));
  return pieces_.back().run.get();
}

void OutgoingQueue::PopFront() {
  pieces_.pop_front();
  hello_is_next_ = false;
}

}  // namespace internal
}  // namespace IPC
