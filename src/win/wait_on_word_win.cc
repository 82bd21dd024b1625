// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/wait_on_word.h"

#include "src/base/wait_room.h"

namespace base {
namespace internal {

void WaitOnWord(const WaitWord& word, uint32 value, TimeDelta limit) {
  WaitRoom::Of(&word)->Wait(word, value, limit);
}

void WakeWord(const WaitWord* word) {
  WaitRoom::Of(word)->Wake();
}

}  // namespace internal
}  // namespace base
