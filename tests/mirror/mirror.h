// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The mirror check: every public name of Chromium 42's ipc/, in the order in
// which the contract lists them, one file a section. What is missing or has
// another signature does not compile here; what has another value fails a
// static_assert or a test. Where we differ on purpose, a comment gives the
// deviation (D1, D2, …).

#ifndef TESTS_MIRROR_MIRROR_H_
#define TESTS_MIRROR_MIRROR_H_

#include <type_traits>

#include "gtest/gtest.h"

namespace mirror {

// Compiles only if the argument is a T; of overloads, if one of them is.
template <class T>
constexpr bool Is(T) {
  return true;
}

template <class Derived, class Base>
constexpr bool PubliclyDerives() {
  return std::is_base_of<Base, Derived>::value &&
         std::is_convertible<Derived*, Base*>::value;
}

template <class T>
constexpr bool IsCopyable() {
  return std::is_copy_constructible<T>::value &&
         std::is_copy_assignable<T>::value;
}

template <class T>
constexpr bool IsNotCopyable() {
  return !std::is_copy_constructible<T>::value &&
         !std::is_copy_assignable<T>::value;
}

}  // namespace mirror

// |entity|, say &Channel::Close, has exactly the type that follows.
#define MIRROR(entity, ...) static_assert(::mirror::Is<__VA_ARGS__>(entity), "")

// Two types are the same.
#define MIRROR_TYPE(type, ...) \
  static_assert(std::is_same<type, __VA_ARGS__>::value, "")

// A member or constant is declared with exactly the type that follows.
#define MIRROR_FIELD(field, ...) \
  static_assert(std::is_same<decltype(field), __VA_ARGS__>::value, "")

// A constant or enumerator has this value.
#define MIRROR_VALUE(constant, value) static_assert((constant) == (value), "")

#endif  // TESTS_MIRROR_MIRROR_H_
