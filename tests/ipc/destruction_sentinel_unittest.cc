// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/destruction_sentinel.h"

#include <memory>

#include "gtest/gtest.h"

namespace IPC {
namespace internal {
namespace {

TEST(DestructionSentinelTest, AWatchSeesTheDestruction) {
  auto sentinel = std::make_unique<DestructionSentinel>();
  DestructionSentinel::Watch watch(sentinel.get());
  EXPECT_FALSE(watch.destroyed());
  sentinel.reset();
  EXPECT_TRUE(watch.destroyed());
}

TEST(DestructionSentinelTest, NestedWatchesAllSeeIt) {
  auto sentinel = std::make_unique<DestructionSentinel>();
  DestructionSentinel::Watch outer(sentinel.get());
  { DestructionSentinel::Watch ended(sentinel.get()); }
  DestructionSentinel::Watch inner(sentinel.get());
  sentinel.reset();
  EXPECT_TRUE(outer.destroyed());
  EXPECT_TRUE(inner.destroyed());
}

}  // namespace
}  // namespace internal
}  // namespace IPC
