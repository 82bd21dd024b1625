// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/block_cache.h"

#include <stdlib.h>
#include <string.h>

#include <algorithm>
#include <mutex>

#include "base/internal/check.h"
#include "base/internal/mutex.h"
#include "src/base/large_pages.h"
#include "src/base/memory_poison.h"

namespace base {
namespace internal {

namespace {

const size_t kMostBlocks = kMostKeptBytes / kSmallestKeptBlock;

bool MayBeKept(size_t size) {
  return size >= kSmallestKeptBlock && size <= kLargestKeptBlock;
}

// Few sizes make it likely that the next user wants just that one: four from
// each power of two to the next.
size_t SizeClass(size_t size) {
  if (!MayBeKept(size))
    return size;
  size_t step = kSmallestKeptBlock / 4;
  while (size > 8 * step)
    step *= 2;
  return (size + step - 1) / step * step;
}

void* Advised(void* block, size_t size) {
  CLASSIC_IPC_CHECK(block);
  if (size > kLargestKeptBlock)
    AdviseLargePages(block, size);
  return block;
}

void* Allocate(size_t size) {
  return Advised(malloc(size), size);
}

void Free(void* block, size_t size) {
  UnpoisonMemory(block, size);
  free(block);
}

// Nobody ever waits for the lock: a block less or more does not matter, a
// thread that stands still does, and in a child that was forked the lock may
// belong to a thread that is not there.
class BlockCache {
 public:
  // Lives on when statics are destroyed, as messages in them may.
  static BlockCache* Get() {
    static BlockCache* const cache = new BlockCache;
    return cache;
  }

  // The one of that size that was kept last, or null.
  void* Take(size_t size) {
    std::unique_lock<Mutex> held(mutex_, std::try_to_lock);
    if (!held)
      return nullptr;
    for (size_t i = count_; i-- > 0;) {
      if (kept_[i].size != size)
        continue;
      void* const block = kept_[i].block;
      std::copy(kept_ + i + 1, kept_ + count_, kept_ + i);
      --count_;
      bytes_ -= size;
      return block;
    }
    return nullptr;
  }

  // Those that have been there longest make room, so that what is kept follows
  // what is used.
  void Keep(void* block, size_t size) {
    Kept old[kMostBlocks];
    size_t old_count = 0;
    {
      std::unique_lock<Mutex> held(mutex_, std::try_to_lock);
      if (held) {
        while (bytes_ + size > kMostKeptBytes) {
          old[old_count] = kept_[old_count];
          bytes_ -= old[old_count].size;
          ++old_count;
        }
        if (old_count > 0) {
          std::copy(kept_ + old_count, kept_ + count_, kept_);
          count_ -= old_count;
        }
        kept_[count_++] = {block, size};
        bytes_ += size;
      } else {
        old[old_count++] = {block, size};
      }
    }
    for (size_t i = 0; i < old_count; ++i)
      Free(old[i].block, old[i].size);
  }

  size_t bytes() {
    std::lock_guard<Mutex> held(mutex_);
    return bytes_;
  }

  void Clear() {
    std::lock_guard<Mutex> held(mutex_);
    for (size_t i = 0; i < count_; ++i)
      Free(kept_[i].block, kept_[i].size);
    count_ = bytes_ = 0;
  }

 private:
  struct Kept {
    void* block;
    size_t size;
  };

  Mutex mutex_;
  Kept kept_[kMostBlocks];  // The one kept last is the last.
  size_t count_ = 0;
  size_t bytes_ = 0;
};

}  // namespace

void* TakeBlock(size_t size) {
  if (!MayBeKept(size))
    return Allocate(size);
  const size_t size_class = SizeClass(size);
  void* block = BlockCache::Get()->Take(size_class);
  if (!block)
    block = Allocate(size_class);
  UnpoisonMemory(block, size);
  PoisonMemory(static_cast<char*>(block) + size, size_class - size);
  return block;
}

void ReturnBlock(void* block, size_t size) {
  if (!block || !MayBeKept(size)) {
    free(block);
    return;
  }
  const size_t size_class = SizeClass(size);
  PoisonMemory(block, size_class);
  BlockCache::Get()->Keep(block, size_class);
}

void* ResizeBlock(void* block, size_t size, size_t new_size, size_t used) {
  if (!MayBeKept(size) && !MayBeKept(new_size)) {
    return Advised(realloc(block, new_size), new_size);
  }
  void* const resized = TakeBlock(new_size);
  if (used > 0)
    memcpy(resized, block, used);
  ReturnBlock(block, size);
  return resized;
}

size_t KeptBlockBytes() {
  return BlockCache::Get()->bytes();
}

void FreeKeptBlocks() {
  BlockCache::Get()->Clear();
}

}  // namespace internal
}  // namespace base
