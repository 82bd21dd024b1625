// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_batch.h"

#include <string.h>

#include <mutex>
#include <utility>

#include "base/logging.h"
#include "src/ipc/backlog_cost.h"
#include "src/ipc/message_framer.h"

namespace IPC {
namespace internal {

namespace {

// What an idle proxy may hold on to: some 16 KiB in all.
const size_t kMostKept = 2;
const size_t kMostKeptEntries = 256;
const size_t kMostKeptCopies = MessageBatch::kAlwaysCopied;

size_t Aligned(size_t size) {
  return (size + 3) & ~size_t{3};
}

// Empties |vector|, and gives back its memory if it has room for more than
// |most|.
template <typename T>
void Empty(std::vector<T>* vector, size_t most) {
  if (vector->capacity() > most)
    *vector = std::vector<T>();
  else
    vector->clear();
}

}  // namespace

MessageBatch::MessageBatch()
    : BindStateBase(reinterpret_cast<InvokeFunction>(&Invoke), &Destroy) {}

MessageBatch::~MessageBatch() = default;

void MessageBatch::Add(const Message& message, const FramedMessage* framed) {
  ++size_;
  if (!framed || framed->data != message.data() || message.HasAttachments()) {
    owned_.push_back(std::make_unique<Message>(message));
    entries_.push_back({nullptr, 0, 0});
    return;
  }
  const uint32 size = static_cast<uint32>(framed->size);
  bytes_ += Aligned(size);
  cost_ += BacklogCost(message);
  if (pins_.empty() || pins_.back() != framed->pin) {
    pins_.push_back(framed->pin);
    pinned_bytes_ += framed->pin->capacity();
  } else {
    Entry& last = entries_.back();
    if (last.data && last.data + last.size == framed->data &&
        last.max_value_depth == message.max_value_depth()) {
      last.size += size;
      return;
    }
  }
  entries_.push_back({framed->data, size, message.max_value_depth()});
}

base::Closure MessageBatch::Finish(const Handler& handler) {
  handler_ = handler;
  const size_t excess = pinned_bytes_ > cost_ ? pinned_bytes_ - cost_ : 0;
  if (bytes_ <= kAlwaysCopied || !pool_->TryAddExcess(excess))
    CopyBytes();
  else
    excess_ = excess;
  return base::Closure(this);
}

void MessageBatch::CopyBytes() {
  if (copies_capacity_ < bytes_) {
    copies_.reset(new char[bytes_]);
    copies_capacity_ = bytes_;
  }
  char* end = copies_.get();
  for (Entry& entry : entries_) {
    if (!entry.data)
      continue;
    memcpy(end, entry.data, entry.size);
    entry.data = end;
    end += Aligned(entry.size);
  }
  pins_.clear();
}

Message MessageBatch::TakeNext() {
  DCHECK(has_next());
  Entry& entry = entries_[next_];
  if (entry.data) {
    const char* const data = entry.data;
    const size_t size = MessageFramer::SizeOfFirst(data, entry.size);
    entry.data += size;
    entry.size -= static_cast<uint32>(size);
    if (entry.size == 0)
      ++next_;
    return MessageFramer::ViewOf(data, size,
                                 static_cast<size_t>(entry.max_value_depth));
  }
  ++next_;
  const std::unique_ptr<Message> message = std::move(owned_[next_owned_++]);
  return std::move(*message);
}

// static
void MessageBatch::Invoke(const BindStateBase* self) {
  MessageBatch* const batch =
      const_cast<MessageBatch*>(static_cast<const MessageBatch*>(self));
  batch->handler_.Run(batch);
}

// static
void MessageBatch::Destroy(const BindStateBase* self) {
  std::unique_ptr<MessageBatch> batch(
      const_cast<MessageBatch*>(static_cast<const MessageBatch*>(self)));
  const scoped_refptr<MessageBatchPool> pool = std::move(batch->pool_);
  const Handler handler = std::move(batch->handler_);
  pool->TakeBack(std::move(batch));
}

void MessageBatch::Clear() {
  Empty(&entries_, kMostKeptEntries);
  Empty(&owned_, 1);
  Empty(&pins_, 1);
  next_ = next_owned_ = size_ = 0;
  if (copies_capacity_ > kMostKeptCopies) {
    copies_.reset();
    copies_capacity_ = 0;
  }
  bytes_ = cost_ = pinned_bytes_ = excess_ = 0;
}

MessageBatchPool::MessageBatchPool() = default;
MessageBatchPool::~MessageBatchPool() = default;

scoped_refptr<MessageBatch> MessageBatchPool::Take() {
  std::unique_ptr<MessageBatch> batch;
  {
    std::lock_guard<base::internal::Mutex> locked(mutex_);
    if (!kept_.empty()) {
      batch = std::move(kept_.back());
      kept_.pop_back();
    }
  }
  if (!batch)
    batch.reset(new MessageBatch);
  batch->pool_ = this;
  return scoped_refptr<MessageBatch>(batch.release());
}

bool MessageBatchPool::TryAddExcess(size_t excess) {
  // Other threads only take away.
  if (excess > kMostExcess || excess_ > kMostExcess - excess)
    return false;
  excess_.fetch_add(excess, std::memory_order_relaxed);
  return true;
}

void MessageBatchPool::TakeBack(std::unique_ptr<MessageBatch> batch) {
  const size_t excess = batch->excess_;
  batch->Clear();
  RemoveExcess(excess);
  std::lock_guard<base::internal::Mutex> locked(mutex_);
  if (kept_.size() < kMostKept)
    kept_.push_back(std::move(batch));
}

}  // namespace internal
}  // namespace IPC
