// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_MESSAGE_BATCH_H_
#define SRC_IPC_MESSAGE_BATCH_H_

#include <stddef.h>

#include <atomic>
#include <memory>
#include <vector>

#include "base/callback.h"
#include "base/internal/mutex.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "ipc/ipc_message.h"
#include "src/ipc/receive_buffer.h"

namespace IPC {
namespace internal {

struct FramedMessage;
class MessageBatchPool;

// Messages on their way from a channel's thread to its listener's thread, in
// the order of their arrival. One thread fills it, then the other empties it:
// it is a task itself, which spares one an allocation.
//
// Most stay where they were received, and their memory with them. A batch
// whose memory is not accounted for by what its messages cost, see
// BacklogCost(), is copied instead: so few bytes cannot pin much.
class MessageBatch : public base::internal::BindStateBase {
 public:
  // Called on the listener's thread each time the task runs, to take one.
  typedef base::Callback<void(MessageBatch*)> Handler;

  // At most that many bytes are cheaper to copy than to keep.
  static constexpr size_t kAlwaysCopied = 4 * 1024;

  // The thread of the channel. |framed| is where |message| lies, if known.
  void Add(const Message& message, const FramedMessage* framed);
  // No more follow. The task is to be run as often as there are messages, or
  // to be repeated by |handler|. Who lets go of its last copy destroys what was
  // not taken.
  base::Closure Finish(const Handler& handler);
  size_t size() const { return size_; }

  // The thread of the listener. The message is good as long as this object.
  bool has_next() const { return next_ < entries_.size(); }
  Message TakeNext();

 private:
  friend class MessageBatchPool;
  friend std::default_delete<MessageBatch>;

  // Messages that lie one behind the other.
  struct Entry {
    const char* data;  // Null: the next one of |owned_|.
    uint32 size;
    int max_value_depth;
  };

  MessageBatch();
  ~MessageBatch();

  static void Invoke(const BindStateBase* self);
  static void Destroy(const BindStateBase* self);

  void CopyBytes();
  // Makes it as good as new.
  void Clear();

  // Both are null as long as the pool has it.
  scoped_refptr<MessageBatchPool> pool_;
  Handler handler_;

  std::vector<Entry> entries_;
  // Where the next message is: at the beginning of that entry.
  size_t next_ = 0;
  // How many messages were added.
  size_t size_ = 0;
  // Those with attachments, and those that do not lie in a received block.
  std::vector<std::unique_ptr<Message>> owned_;
  size_t next_owned_ = 0;

  // Where the others are: in the blocks, or in |copies_|.
  std::vector<ReceiveBuffer::Pin> pins_;
  std::unique_ptr<char[]> copies_;
  size_t copies_capacity_ = 0;

  // Of the messages that lie in blocks: their bytes, their cost, and the size
  // of the blocks.
  size_t bytes_ = 0;
  size_t cost_ = 0;
  size_t pinned_bytes_ = 0;
  // What is pinned beyond the cost.
  size_t excess_ = 0;

  DISALLOW_COPY_AND_ASSIGN(MessageBatch);
};

// The batches of one proxy: keeps a few that have been emptied, and sees to it
// that all of them pin hardly more than their messages cost.
class MessageBatchPool : public base::RefCountedThreadSafe<MessageBatchPool> {
 public:
  // A few blocks; for messages each of which takes a good part of one.
  static constexpr size_t kMostExcess = 256 * 1024;

  MessageBatchPool();

  // An empty one. The channel's thread.
  scoped_refptr<MessageBatch> Take();

  // Any thread.
  size_t excess() const { return excess_.load(std::memory_order_relaxed); }

 private:
  friend class base::RefCountedThreadSafe<MessageBatchPool>;
  friend class MessageBatch;

  ~MessageBatchPool();

  // False, and nothing is added: it would be too much. The channel's thread.
  bool TryAddExcess(size_t excess);
  void RemoveExcess(size_t excess) {
    excess_.fetch_sub(excess, std::memory_order_relaxed);
  }
  void TakeBack(std::unique_ptr<MessageBatch> batch);

  std::atomic<size_t> excess_{0};
  base::internal::Mutex mutex_;
  // Guarded by |mutex_|:
  std::vector<std::unique_ptr<MessageBatch>> kept_;

  DISALLOW_COPY_AND_ASSIGN(MessageBatchPool);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_MESSAGE_BATCH_H_
