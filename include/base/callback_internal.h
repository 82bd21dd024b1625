// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What Callback and Bind share. Not for use by clients.

#ifndef BASE_CALLBACK_INTERNAL_H_
#define BASE_CALLBACK_INTERNAL_H_

#include <stddef.h>

#include <atomic>
#include <type_traits>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"

namespace base {
namespace internal {

// A functor with its bound arguments, shared by all copies of a Callback.
// Functions in place of a vtable: a state needs two pointers and no type
// information.
class BindStateBase {
 public:
  typedef void (*InvokeFunction)();  // Cast to its real type to be called.
  typedef void (*DestroyFunction)(const BindStateBase*);

  void AddRef() const { refs_.fetch_add(1, std::memory_order_relaxed); }
  void Release() const {
    if (refs_.fetch_sub(1, std::memory_order_acq_rel) == 1)
      destroy_(this);
  }
  InvokeFunction invoke() const { return invoke_; }

 protected:
  BindStateBase(InvokeFunction invoke, DestroyFunction destroy)
      : invoke_(invoke), destroy_(destroy) {}
  ~BindStateBase() {}

 private:
  mutable std::atomic<int> refs_{0};
  const InvokeFunction invoke_;
  const DestroyFunction destroy_;

  DISALLOW_COPY_AND_ASSIGN(BindStateBase);
};

// What every Callback can do, whatever its signature.
class CallbackBase {
 public:
  bool is_null() const { return !state_.get(); }
  void Reset() { state_ = nullptr; }

 protected:
  CallbackBase() {}
  explicit CallbackBase(BindStateBase* state) : state_(state) {}

  bool SharesStateWith(const CallbackBase& other) const {
    return state_.get() == other.state_.get();
  }

  scoped_refptr<BindStateBase> state_;
};

template <typename T, typename = void>
struct IsComplete : std::false_type {};
template <typename T>
struct IsComplete<T, std::void_t<decltype(sizeof(T))>> : std::true_type {};

// A type that is only declared so far is taken to be copyable.
template <typename T>
struct IsMoveOnly
    : std::conjunction<IsComplete<T>,
                       std::negation<std::is_copy_constructible<T>>> {};

// How a parameter of type T travels. Run() takes a copyable object by const
// reference, so that it is copied once, by the function that wants a copy.
template <typename T>
struct CallbackParam {
  typedef std::conditional_t<std::is_reference<T>::value ||
                                 std::is_scalar<T>::value ||
                                 IsMoveOnly<T>::value,
                             T,
                             const T&>
      RunType;
  // From Run() to the functor.
  typedef std::conditional_t<std::is_scalar<T>::value, T, RunType&&> InvokeType;
};

}  // namespace internal
}  // namespace base

#endif  // BASE_CALLBACK_INTERNAL_H_
