// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/wait_on_word.h"

#include <thread>

#include "gtest/gtest.h"
#include "src/base/wait_room.h"

namespace base {
namespace internal {
namespace {

const TimeDelta kForever = TimeDelta::FromMicroseconds(-1);

struct OfThisSystem {
  static void Wait(const WaitWord& word, uint32 value, TimeDelta limit) {
    WaitOnWord(word, value, limit);
  }
  static void Wake(const WaitWord* word) { WakeWord(word); }
};

struct InRoom {
  static void Wait(const WaitWord& word, uint32 value, TimeDelta limit) {
    WaitRoom::Of(&word)->Wait(word, value, limit);
  }
  static void Wake(const WaitWord* word) { WaitRoom::Of(word)->Wake(); }
};

template <typename Way>
class WaitOnWordTest : public testing::Test {};

typedef testing::Types<OfThisSystem, InRoom> Ways;
TYPED_TEST_SUITE(WaitOnWordTest, Ways, );

TYPED_TEST(WaitOnWordTest, DoesNotWaitForWhatHasChanged) {
  const WaitWord word{1};
  TypeParam::Wait(word, 0, kForever);
}

TYPED_TEST(WaitOnWordTest, WaitsNoLongerThanItsLimit) {
  const WaitWord word{0};
  TypeParam::Wait(word, 0, TimeDelta());
  TypeParam::Wait(word, 0, TimeDelta::FromMilliseconds(1));
}

TYPED_TEST(WaitOnWordTest, IsWoken) {
  WaitWord word{0};
  std::thread waker([&word] {
    word = 1;
    TypeParam::Wake(&word);
  });
  while (word == 0)
    TypeParam::Wait(word, 0, kForever);
  waker.join();
}

TYPED_TEST(WaitOnWordTest, WakesNobodyWithoutHarm) {
  const WaitWord word{1};
  TypeParam::Wake(&word);
}

}  // namespace
}  // namespace internal
}  // namespace base
