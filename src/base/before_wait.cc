// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/before_wait.h"

#include "base/logging.h"

namespace base {
namespace internal {

thread_local BeforeWait* BeforeWait::t_first_ = nullptr;

BeforeWait::~BeforeWait() {
  DCHECK(!is_asked_for_);
}

void BeforeWait::Ask() {
  if (is_asked_for_)
    return;
  is_asked_for_ = true;
  previous_ = nullptr;
  next_ = t_first_;
  if (next_)
    next_->previous_ = this;
  t_first_ = this;
}

void BeforeWait::Cancel() {
  if (!is_asked_for_)
    return;
  is_asked_for_ = false;
  (previous_ ? previous_->next_ : t_first_) = next_;
  if (next_)
    next_->previous_ = previous_;
}

void BeforeWait::TakeOutAndDo() {
  Cancel();
  DoBeforeWait();
}

}  // namespace internal
}  // namespace base
