// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_WAIT_ROOM_H_
#define SRC_BASE_WAIT_ROOM_H_

#include <stdint.h>

#include <mutex>

#include "base/internal/mutex.h"
#include "src/base/chrono_time.h"
#include "src/base/wait_on_word.h"

namespace base {
namespace internal {

// WaitOnWord() and WakeWord() for systems that have nothing of the kind: all
// threads wait in a few rooms, and who is woken in vain goes on waiting.
class WaitRoom {
 public:
  static WaitRoom* Of(const WaitWord* word) {
    // For ever: threads may wait while statics are destroyed.
    static WaitRoom* const rooms = new WaitRoom[kRooms];
    return &rooms[reinterpret_cast<uintptr_t>(word) / kWordDistance % kRooms];
  }

  void Wait(const WaitWord& word, uint32 value, TimeDelta limit) {
    const auto is_over = [&] {
      return word.load(std::memory_order_acquire) != value;
    };
    std::unique_lock<Mutex> held(mutex_);
    if (limit < TimeDelta())
      changed_.wait(held, is_over);
    else
      changed_.wait_for(held, ToChronoWait(limit), is_over);
  }

  void Wake() {
    // Once the lock was free the thread is in its wait, or does not enter it.
    { std::lock_guard<Mutex> held(mutex_); }
    changed_.notify_all();
  }

 private:
  static const uintptr_t kRooms = 16;
  // Words lie in objects of some size.
  static const uintptr_t kWordDistance = 64;

  Mutex mutex_;
  Condition changed_;
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_WAIT_ROOM_H_
