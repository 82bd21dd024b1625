// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Memory for buffers. Fresh pages cost more than what is usually done with
// them, so a few large blocks are kept when they are freed, for the next user
// on any thread.

#ifndef SRC_BASE_BLOCK_CACHE_H_
#define SRC_BASE_BLOCK_CACHE_H_

#include <stddef.h>

namespace base {
namespace internal {

// Blocks of these sizes are kept, this many bytes in all.
const size_t kSmallestKeptBlock = 32 * 1024;
const size_t kLargestKeptBlock = 4 * 1024 * 1024;
const size_t kMostKeptBytes = 8 * 1024 * 1024;

// |size| bytes of unknown contents, aligned as by malloc(). Running out of
// memory ends the process.
void* TakeBlock(size_t size);

// |size| is what it was taken with. A null |block| is none.
void ReturnBlock(void* block, size_t size);

// Another block of |new_size| for it, with its first |used| bytes.
void* ResizeBlock(void* block, size_t size, size_t new_size, size_t used);

// For tests.
size_t KeptBlockBytes();
void FreeKeptBlocks();

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_BLOCK_CACHE_H_
