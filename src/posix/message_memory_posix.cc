// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The memory of messages.

#include <stddef.h>

#include <new>

#include "base/logging.h"
#include "ipc/ipc_message.h"
#include "src/base/memory_poison.h"

#if defined(__SANITIZE_THREAD__)
#define CLASSIC_IPC_HAS_THREAD_SANITIZER
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define CLASSIC_IPC_HAS_THREAD_SANITIZER
#endif
#endif

namespace IPC {

namespace {

// Sanitizers are to see the life of each message.
#if defined(CLASSIC_IPC_HAS_MEMORY_POISON) || \
    defined(CLASSIC_IPC_HAS_THREAD_SANITIZER)
const int kMostKept = 0;
#else
const int kMostKept = 16;
#endif

// Classes of messages hardly ever have members of their own.
const size_t kBlockSize = sizeof(Message) + 2 * sizeof(void*);

struct Block {
  Block* next;
};

// What a thread keeps. Trivial, so that nobody has to ask whether it is there.
struct KeptBlocks {
  Block* first;
  int room;
  bool has_end;  // There is somebody who frees them.
};
thread_local KeptBlocks t_kept = {nullptr, 0, false};

struct ThreadEnd {
  ~ThreadEnd() {
    t_kept.room = 0;
    while (Block* const block = t_kept.first) {
      t_kept.first = block->next;
      ::operator delete(block);
    }
  }
};

// For the first message that a thread deletes.
bool MakeRoom() {
  if (t_kept.has_end)
    return false;
  thread_local ThreadEnd end;
  static_cast<void>(&end);
  t_kept.has_end = true;
  t_kept.room = kMostKept;
  return kMostKept > 0;
}

}  // namespace

// static
void* Message::operator new(size_t size) {
  if (size > kBlockSize)
    return ::operator new(size);
  Block* const block = t_kept.first;
  if (!block)
    return ::operator new(kBlockSize);
  t_kept.first = block->next;
  ++t_kept.room;
  return block;
}

// static
void Message::operator delete(void* message, size_t size) {
  if (!message)
    return;
  if (size > kBlockSize || (t_kept.room == 0 && !MakeRoom())) {
    ::operator delete(message);
    return;
  }
  CHECK(message != t_kept.first) << "A message was deleted twice";
  Block* const block = static_cast<Block*>(message);
  block->next = t_kept.first;
  t_kept.first = block;
  --t_kept.room;
}

}  // namespace IPC
