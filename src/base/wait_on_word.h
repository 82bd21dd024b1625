// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_WAIT_ON_WORD_H_
#define SRC_BASE_WAIT_ON_WORD_H_

#include <atomic>

#include "base/basictypes.h"
#include "base/time/time.h"

namespace base {
namespace internal {

typedef std::atomic<uint32> WaitWord;

// Sleeps while |word| is |value|, and at most for |limit|, if that is not
// negative. Now and then it returns early. There is no lock that who wakes and
// who is woken could meet at.
void WaitOnWord(const WaitWord& word, uint32 value, TimeDelta limit);

// Ends the sleep of the one thread on |word|, which has another value by now.
// The word itself is not looked at, and may be gone.
void WakeWord(const WaitWord* word);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_WAIT_ON_WORD_H_
