// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// One Bind, one allocation. An executable of its own, because it replaces
// operator new.

#include <stdlib.h>

#include <new>
#include <string>

#include "base/bind.h"
#include "base/callback.h"
#include "base/compiler_specific.h"
#include "gtest/gtest.h"

namespace {
int g_allocations = 0;
}  // namespace

// Not inlined, or gcc takes the pair for malloc() and free() of a stranger.
NOINLINE void* operator new(size_t size) {
  ++g_allocations;
  if (void* const memory = malloc(size))
    return memory;
  abort();
}
NOINLINE void operator delete(void* memory) noexcept {
  free(memory);
}
NOINLINE void operator delete(void* memory, size_t) noexcept {
  free(memory);
}

namespace {

int Count(int a, int b, const int* c) {
  return a + b + *c;
}

struct Counted {
  void AddRef() {}
  void Release() {}
  int Method(int n) { return n; }
};

TEST(BindAllocationTest, BindAllocatesOnce) {
  const int three = 3;
  const int before = g_allocations;
  base::Callback<int()> callback = base::Bind(&Count, 1, 2, &three);
  EXPECT_EQ(1, g_allocations - before);
}

TEST(BindAllocationTest, AMethodWithItsReceiverAllocatesOnce) {
  Counted object;
  const int before = g_allocations;
  base::Callback<int(int)> callback = base::Bind(&Counted::Method, &object);
  EXPECT_EQ(1, g_allocations - before);
}

TEST(BindAllocationTest, CopyingAndRunningAllocateNothing) {
  Counted object;
  base::Callback<int(int)> callback = base::Bind(&Counted::Method, &object);
  const int before = g_allocations;
  base::Callback<int(int)> copy = callback;
  copy.Run(1);
  EXPECT_EQ(0, g_allocations - before);
}

}  // namespace
