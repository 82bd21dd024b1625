// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The works behind base::Bind. Not for use by clients.

#ifndef BASE_BIND_INTERNAL_H_
#define BASE_BIND_INTERNAL_H_

#include <stddef.h>

#include <tuple>
#include <type_traits>
#include <utility>

#include "base/bind_helpers.h"
#include "base/callback.h"
#include "base/callback_internal.h"
#include "base/memory/ref_counted.h"
#include "base/memory/weak_ptr.h"

namespace base {
namespace internal {

template <typename... Ts>
struct TypeList {};

// What can be bound: its parameters, a method's receiver being the first.
template <typename Functor>
struct FunctorTraits {
  static_assert(sizeof(Functor) == 0,
                "Bind takes a function pointer, a method pointer, a Callback "
                "or an IgnoreResult() of one of them");
};

template <typename R, typename... Args>
struct FunctorTraits<R (*)(Args...)> {
  typedef R Result;
  typedef TypeList<Args...> Parameters;
  static const bool kIsMethod = false;

  template <typename... Actual>
  static R Invoke(R (*function)(Args...), Actual&&... args) {
    return function(std::forward<Actual>(args)...);
  }
};

template <typename R, typename... Args>
struct FunctorTraits<R (*)(Args...) noexcept> : FunctorTraits<R (*)(Args...)> {
};

template <typename R, typename T, typename Method, typename... Args>
struct MethodTraits {
  typedef R Result;
  typedef TypeList<T*, Args...> Parameters;
  static const bool kIsMethod = true;

  template <typename... Actual>
  static R Invoke(Method method, T* object, Actual&&... args) {
    return (object->*method)(std::forward<Actual>(args)...);
  }
};

template <typename R, typename T, typename... Args>
struct FunctorTraits<R (T::*)(Args...)>
    : MethodTraits<R, T, R (T::*)(Args...), Args...> {};
template <typename R, typename T, typename... Args>
struct FunctorTraits<R (T::*)(Args...) const>
    : MethodTraits<R, const T, R (T::*)(Args...) const, Args...> {};
template <typename R, typename T, typename... Args>
struct FunctorTraits<R (T::*)(Args...) noexcept>
    : MethodTraits<R, T, R (T::*)(Args...), Args...> {};
template <typename R, typename T, typename... Args>
struct FunctorTraits<R (T::*)(Args...) const noexcept>
    : MethodTraits<R, const T, R (T::*)(Args...) const, Args...> {};

template <typename R, typename... Args>
struct FunctorTraits<Callback<R(Args...)>> {
  typedef R Result;
  typedef TypeList<Args...> Parameters;
  static const bool kIsMethod = false;

  template <typename... Actual>
  static R Invoke(const Callback<R(Args...)>& callback, Actual&&... args) {
    return callback.Run(std::forward<Actual>(args)...);
  }
};

template <typename Functor>
struct FunctorTraits<IgnoreResultHelper<Functor>> {
  typedef void Result;
  typedef typename FunctorTraits<Functor>::Parameters Parameters;
  static const bool kIsMethod = FunctorTraits<Functor>::kIsMethod;

  template <typename... Actual>
  static void Invoke(const IgnoreResultHelper<Functor>& helper,
                     Actual&&... args) {
    static_cast<void>(FunctorTraits<Functor>::Invoke(
        helper.functor, std::forward<Actual>(args)...));
  }
};

// |Parameters| without the first |n|, as the signature of a Callback.
template <size_t n, typename R, typename Parameters>
struct Unbound;
template <typename R, typename... Args>
struct Unbound<0, R, TypeList<Args...>> {
  typedef R Signature(Args...);
};
template <size_t n, typename R, typename First, typename... Rest>
struct Unbound<n, R, TypeList<First, Rest...>>
    : Unbound<n - 1, R, TypeList<Rest...>> {};
template <typename R, typename First, typename... Rest>
struct Unbound<0, R, TypeList<First, Rest...>> {
  typedef R Signature(First, Rest...);
};

template <typename Parameters>
struct Count;
template <typename... Args>
struct Count<TypeList<Args...>>
    : std::integral_constant<size_t, sizeof...(Args)> {};

// Arrays are kept as a pointer to const, everything else decays.
template <typename T>
struct StoredArgument {
  typedef std::remove_reference_t<T> Bare;
  typedef std::conditional_t<
      std::is_array<Bare>::value,
      std::add_pointer_t<std::add_const_t<std::remove_extent_t<Bare>>>,
      std::decay_t<T>>
      Type;
};

// A raw pointer as a method's receiver holds a reference.
template <typename T>
struct StoredReceiver {
  typedef T Type;
};
template <typename T>
struct StoredReceiver<T*> {
  typedef scoped_refptr<T> Type;
};

template <bool is_method, typename... Bound>
struct StoredArguments {
  typedef std::tuple<typename StoredArgument<Bound>::Type...> Type;
};
template <typename Receiver, typename... Bound>
struct StoredArguments<true, Receiver, Bound...> {
  typedef std::tuple<
      typename StoredReceiver<typename StoredArgument<Receiver>::Type>::Type,
      typename StoredArgument<Bound>::Type...>
      Type;
};

template <typename Stored>
struct HasWeakReceiver : std::false_type {};
template <typename T, typename... Rest>
struct HasWeakReceiver<std::tuple<WeakPtr<T>, Rest...>> : std::true_type {};

template <typename Functor, typename Stored, typename Signature>
class BindState;

template <typename Functor, typename Stored, typename R, typename... Args>
class BindState<Functor, Stored, R(Args...)> final : public BindStateBase {
 public:
  template <typename... Bound>
  explicit BindState(Functor functor, Bound&&... bound)
      : BindStateBase(reinterpret_cast<BindStateBase::InvokeFunction>(&Invoke),
                      &Destroy),
        functor_(std::move(functor)),
        bound_(std::forward<Bound>(bound)...) {}

 private:
  typedef FunctorTraits<Functor> Traits;

  ~BindState() {}

  static void Destroy(const BindStateBase* state) {
    delete static_cast<const BindState*>(state);
  }

  static R Invoke(const BindStateBase* base,
                  typename CallbackParam<Args>::InvokeType... args) {
    const BindState& state = *static_cast<const BindState*>(base);
    if constexpr (Traits::kIsMethod && HasWeakReceiver<Stored>::value) {
      static_assert(std::is_void<R>::value,
                    "a method called through a WeakPtr may not be called at "
                    "all, so it cannot return anything: see IgnoreResult()");
      if (auto* const receiver = std::get<0>(state.bound_).get()) {
        state.CallWeak(
            receiver,
            std::make_index_sequence<std::tuple_size<Stored>::value - 1>(),
            static_cast<typename CallbackParam<Args>::InvokeType>(args)...);
      }
    } else {
      return state.Call(
          std::make_index_sequence<std::tuple_size<Stored>::value>(),
          static_cast<typename CallbackParam<Args>::InvokeType>(args)...);
    }
  }

  template <size_t... I, typename... Actual>
  R Call(std::index_sequence<I...>, Actual&&... args) const {
    return Traits::Invoke(functor_,
                          UnwrapTraits<std::tuple_element_t<I, Stored>>::Unwrap(
                              std::get<I>(bound_))...,
                          std::forward<Actual>(args)...);
  }

  template <typename T, size_t... I, typename... Actual>
  void CallWeak(T* receiver,
                std::index_sequence<I...>,
                Actual&&... args) const {
    Traits::Invoke(functor_, receiver,
                   UnwrapTraits<std::tuple_element_t<I + 1, Stored>>::Unwrap(
                       std::get<I + 1>(bound_))...,
                   std::forward<Actual>(args)...);
  }

  const Functor functor_;
  const Stored bound_;
};

// The compile-time refusals of Bind.

template <typename T>
struct IsNonConstLvalueReference
    : std::integral_constant<
          bool,
          std::is_lvalue_reference<T>::value &&
              !std::is_const<std::remove_reference_t<T>>::value> {};

// Whether one of the first |n| parameters could write to a bound argument.
template <size_t n, typename Parameters, typename = void>
struct BindsToNonConstReference : std::false_type {};
template <size_t n, typename First, typename... Rest>
struct BindsToNonConstReference<n,
                                TypeList<First, Rest...>,
                                std::enable_if_t<(n > 0)>>
    : std::disjunction<IsNonConstLvalueReference<First>,
                       BindsToNonConstReference<n - 1, TypeList<Rest...>>> {};

template <typename T>
struct IsRawPointerToRefCounted : std::false_type {};
template <typename T>
struct IsRawPointerToRefCounted<T*>
    : std::disjunction<
          std::is_convertible<T*, const subtle::RefCountedBase*>,
          std::is_convertible<T*, const subtle::RefCountedThreadSafeBase*>> {};

template <typename T, typename = void>
struct CanBeRefCounted : std::false_type {};
template <typename T>
struct CanBeRefCounted<T,
                       std::void_t<decltype(std::declval<T&>().AddRef()),
                                   decltype(std::declval<T&>().Release())>>
    : std::true_type {};

template <typename T>
struct IsUsableReceiver : std::true_type {};
template <typename T>
struct IsUsableReceiver<T*> : CanBeRefCounted<T> {};

template <bool is_method, typename... Bound>
struct CheckBound {
  static_assert(!std::disjunction<IsRawPointerToRefCounted<
                    typename StoredArgument<Bound>::Type>...>::value,
                "a ref-counted object is bound as scoped_refptr, or as "
                "Unretained() if something else keeps it alive");
};
template <typename Receiver, typename... Bound>
struct CheckBound<true, Receiver, Bound...> : CheckBound<false, Bound...> {
  static_assert(!std::is_array<std::remove_reference_t<Receiver>>::value,
                "the receiver of a method cannot be an array");
  static_assert(
      std::is_array<std::remove_reference_t<Receiver>>::value ||
          IsUsableReceiver<typename StoredArgument<Receiver>::Type>::value,
      "a raw pointer as receiver needs public AddRef() and Release(): use "
      "Unretained(), a WeakPtr or Owned() for this class");
};

}  // namespace internal
}  // namespace base

#endif  // BASE_BIND_INTERNAL_H_
