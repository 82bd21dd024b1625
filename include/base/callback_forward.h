// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_CALLBACK_FORWARD_H_
#define BASE_CALLBACK_FORWARD_H_

namespace base {

template <typename Signature>
class Callback;

typedef Callback<void(void)> Closure;

}  // namespace base

#endif  // BASE_CALLBACK_FORWARD_H_
