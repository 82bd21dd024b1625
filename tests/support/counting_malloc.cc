// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Replaces the C library's allocation, which operator new uses too, by one that
// counts. For glibc, and not for sanitizers, which have one of their own.

#include "tests/support/counting_malloc.h"

#include <stddef.h>

#include <atomic>

extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* block, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
}

namespace {

std::atomic<int64_t> g_allocations{0};

void Add() {
  g_allocations.fetch_add(1, std::memory_order_relaxed);
}

}  // namespace

extern "C" {

void* malloc(size_t size) {
  Add();
  return __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
  Add();
  return __libc_calloc(count, size);
}

void* realloc(void* block, size_t size) {
  Add();
  return __libc_realloc(block, size);
}

void* aligned_alloc(size_t alignment, size_t size) {
  Add();
  return __libc_memalign(alignment, size);
}

}  // extern "C"

namespace test_support {

int64_t AllocationCount() {
  return g_allocations.load(std::memory_order_relaxed);
}

}  // namespace test_support
