// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Tuple<Ts...>, read by get<N>(tuple), and the calling of functions with the
// elements of tuples.

#ifndef BASE_TUPLE_H_
#define BASE_TUPLE_H_

#include <stddef.h>

#include <tuple>
#include <type_traits>
#include <utility>

#include "base/bind_helpers.h"

template <size_t... Ns>
using IndexSequence = std::index_sequence<Ns...>;
template <size_t N>
using MakeIndexSequence = std::make_index_sequence<N>;

// How an element of type P is kept, referred to, and handed in.
template <class P>
struct TupleTraits {
  typedef P ValueType;
  typedef P& RefType;
  typedef const P& ParamType;
};
template <class P>
struct TupleTraits<P&> {
  typedef P ValueType;
  typedef P& RefType;
  typedef P& ParamType;
};

namespace base {
namespace internal {

// Much less for a compiler to do than std::tuple, and each message has a few of
// them. Zero if T has no constructor.
template <size_t N, typename T>
struct TupleElement {
  TupleElement() : value() {}
  explicit TupleElement(typename TupleTraits<T>::ParamType arg) : value(arg) {}

  T value;
};
template <size_t N, typename T>
struct TupleElement<N, T&> {
  explicit TupleElement(T& arg) : value(arg) {}
  TupleElement(const TupleElement&) = default;
  // As that of std::tuple: assigns to what is referred to.
  TupleElement& operator=(const TupleElement& other) {
    value = other.value;
    return *this;
  }

  T& value;
};

template <typename Numbers, typename... Ts>
struct TupleStorage;
template <size_t... Ns, typename... Ts>
struct TupleStorage<IndexSequence<Ns...>, Ts...> : TupleElement<Ns, Ts>... {
  TupleStorage() = default;
  explicit TupleStorage(typename TupleTraits<Ts>::ParamType... args)
      : TupleElement<Ns, Ts>(args)... {}
};
template <>
struct TupleStorage<IndexSequence<>> {};

template <size_t N, typename T>
T& ElementOf(TupleElement<N, T>& element) {
  return element.value;
}
template <size_t N, typename T>
const T& ElementOf(const TupleElement<N, T>& element) {
  return element.value;
}

}  // namespace internal
}  // namespace base

template <typename... Ts>
struct Tuple final
    : base::internal::TupleStorage<std::index_sequence_for<Ts...>, Ts...> {
  using base::internal::TupleStorage<std::index_sequence_for<Ts...>,
                                     Ts...>::TupleStorage;
};

template <size_t N, typename... Ts>
auto get(Tuple<Ts...>& tuple) -> decltype(base::internal::ElementOf<N>(tuple)) {
  return base::internal::ElementOf<N>(tuple);
}
template <size_t N, typename... Ts>
auto get(const Tuple<Ts...>& tuple)
    -> decltype(base::internal::ElementOf<N>(tuple)) {
  return base::internal::ElementOf<N>(tuple);
}

template <typename T>
struct TupleTypes;
template <typename... Ts>
struct TupleTypes<Tuple<Ts...>> {
  typedef Tuple<typename TupleTraits<Ts>::ValueType...> ValueTuple;
  typedef Tuple<typename TupleTraits<Ts>::RefType...> RefTuple;
  typedef Tuple<typename TupleTraits<Ts>::ParamType...> ParamTuple;
};

template <typename... Ts>
Tuple<Ts...> MakeTuple(const Ts&... args) {
  return Tuple<Ts...>(args...);
}
// Refers to its arguments, which have to outlive it.
template <typename... Ts>
Tuple<Ts&...> MakeRefTuple(Ts&... args) {
  return Tuple<Ts&...>(args...);
}

namespace base {
namespace internal {

template <typename T>
decltype(auto) UnwrapElement(const T& element) {
  return UnwrapTraits<T>::Unwrap(element);
}

template <typename ObjT, typename Method, typename... Ts, size_t... Ns>
void CallMethod(ObjT* obj,
                Method method,
                const Tuple<Ts...>& in,
                IndexSequence<Ns...>) {
  (obj->*method)(UnwrapElement(get<Ns>(in))...);
}

template <typename ObjT,
          typename Method,
          typename... InTs,
          typename... OutTs,
          size_t... InNs,
          size_t... OutNs>
void CallMethod(ObjT* obj,
                Method method,
                const Tuple<InTs...>& in,
                Tuple<OutTs...>* out,
                IndexSequence<InNs...>,
                IndexSequence<OutNs...>) {
  static_cast<void>(in);
  static_cast<void>(out);
  (obj->*method)(UnwrapElement(get<InNs>(in))..., &get<OutNs>(*out)...);
}

template <typename Function, typename... Ts, size_t... Ns>
void CallFunction(Function function,
                  const Tuple<Ts...>& in,
                  IndexSequence<Ns...>) {
  (*function)(UnwrapElement(get<Ns>(in))...);
}

}  // namespace internal
}  // namespace base

// Calls a method with the elements of |in|, or with |in| itself if it is no
// tuple, followed by pointers to the elements of |*out|.
template <typename ObjT, typename Method, typename... Ts>
void DispatchToMethod(ObjT* obj, Method method, const Tuple<Ts...>& in) {
  base::internal::CallMethod(obj, method, in,
                             MakeIndexSequence<sizeof...(Ts)>());
}
template <typename ObjT, typename Method, typename A>
void DispatchToMethod(ObjT* obj, Method method, const A& in) {
  (obj->*method)(base::internal::UnwrapElement(in));
}
template <typename ObjT, typename Method, typename... InTs, typename... OutTs>
void DispatchToMethod(ObjT* obj,
                      Method method,
                      const Tuple<InTs...>& in,
                      Tuple<OutTs...>* out) {
  base::internal::CallMethod(obj, method, in, out,
                             MakeIndexSequence<sizeof...(InTs)>(),
                             MakeIndexSequence<sizeof...(OutTs)>());
}
template <typename ObjT, typename Method, typename A, typename... OutTs>
void DispatchToMethod(ObjT* obj,
                      Method method,
                      const A& in,
                      Tuple<OutTs...>* out) {
  DispatchToMethod(obj, method, Tuple<const A&>(in), out);
}

template <typename Function, typename... Ts>
void DispatchToFunction(Function function, const Tuple<Ts...>& in) {
  base::internal::CallFunction(function, in,
                               MakeIndexSequence<sizeof...(Ts)>());
}
template <typename Function, typename A>
void DispatchToFunction(Function function, const A& in) {
  (*function)(base::internal::UnwrapElement(in));
}

#endif  // BASE_TUPLE_H_
