// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// base::Callback<R(Args...)>, a function with some of its arguments bound.
// Made by base::Bind of base/bind.h. Copies share what is bound; copying and
// destroying are thread-safe, and the last copy destroys the bound arguments
// on its own thread.

#ifndef BASE_CALLBACK_H_
#define BASE_CALLBACK_H_

#include <utility>

#include "base/callback_forward.h"
#include "base/callback_internal.h"
#include "base/internal/check.h"

namespace base {

template <typename R, typename... Args>
class Callback<R(Args...)> : public internal::CallbackBase {
 public:
  typedef R(RunType)(Args...);

  // Null: must not be run.
  Callback() {}
  // For Bind only.
  explicit Callback(internal::BindStateBase* state) : CallbackBase(state) {}

  // True for copies of one callback, and for two null ones.
  bool Equals(const Callback& other) const { return SharesStateWith(other); }

  // Ends the process if null. The callback must not lose its last copy while
  // it runs, if the function uses its bound arguments afterwards.
  R Run(typename internal::CallbackParam<Args>::RunType... args) const {
    CLASSIC_IPC_CHECK(!is_null());
    typedef R (*Invoke)(const internal::BindStateBase*,
                        typename internal::CallbackParam<Args>::InvokeType...);
    return reinterpret_cast<Invoke>(state_->invoke())(
        state_.get(),
        static_cast<typename internal::CallbackParam<Args>::InvokeType>(
            args)...);
  }
};

}  // namespace base

#endif  // BASE_CALLBACK_H_
