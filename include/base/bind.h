// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// base::Bind(functor, arguments...): a Callback of the parameters that remain.
//
// Arguments are kept by value and handed over by const reference; see
// base/bind_helpers.h for other ways. A method's receiver comes first: a raw
// pointer or scoped_refptr holds a reference to it; with a WeakPtr the call is
// left out once the object is gone. A scoped_refptr<T> argument arrives as T*.

#ifndef BASE_BIND_H_
#define BASE_BIND_H_

#include <stddef.h>

#include <type_traits>
#include <utility>

#include "base/bind_internal.h"
#include "base/callback.h"

namespace base {

template <typename Functor, typename... Bound>
auto Bind(Functor functor, Bound&&... bound) {
  typedef internal::FunctorTraits<Functor> Traits;
  typedef typename Traits::Parameters Parameters;
  constexpr size_t kBound = sizeof...(Bound);

  static_assert(kBound <= internal::Count<Parameters>::value,
                "more arguments than the function has parameters");
  static_assert(
      !internal::BindsToNonConstReference<kBound, Parameters>::value,
      "a parameter that is a non-const reference cannot be bound: the "
      "function would change the callback's copy");
  [[maybe_unused]] constexpr internal::CheckBound<Traits::kIsMethod, Bound...>
      kChecked{};

  typedef typename internal::Unbound<kBound, typename Traits::Result,
                                     Parameters>::Signature Signature;
  typedef typename internal::StoredArguments<Traits::kIsMethod, Bound...>::Type
      Stored;
  typedef internal::BindState<Functor, Stored, Signature> State;
  return Callback<Signature>(
      new State(std::move(functor), std::forward<Bound>(bound)...));
}

}  // namespace base

#endif  // BASE_BIND_H_
