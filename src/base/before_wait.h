// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_BEFORE_WAIT_H_
#define SRC_BASE_BEFORE_WAIT_H_

#include "base/macros.h"

namespace base {
namespace internal {

// Work that a thread leaves to a later turn of its loop, unless it is going to
// wait for something else than that loop: what it waits for may need the work
// done. Belongs to one thread.
class BeforeWait {
 public:
  // Done by whatever is about to block the calling thread.
  static void DoAll() {
    while (t_first_)
      t_first_->TakeOutAndDo();
  }

  BeforeWait() = default;

  // On the calling thread. It is asked for once, and done once.
  void Ask();
  void Cancel();

 protected:
  virtual ~BeforeWait();

  // May not wait.
  virtual void DoBeforeWait() = 0;

 private:
  void TakeOutAndDo();

  static thread_local BeforeWait* t_first_;

  bool is_asked_for_ = false;
  BeforeWait* previous_ = nullptr;
  BeforeWait* next_ = nullptr;

  DISALLOW_COPY_AND_ASSIGN(BeforeWait);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_BEFORE_WAIT_H_
