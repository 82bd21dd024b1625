// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// base::CheckedNumeric<T>: arithmetic that remembers that it went wrong.
//
//   base::CheckedNumeric<size_t> size = count;
//   size *= sizeof(Item);
//   if (!size.IsValid()) return false;
//   Allocate(size.ValueOrDie());

#ifndef BASE_NUMERICS_SAFE_MATH_H_
#define BASE_NUMERICS_SAFE_MATH_H_

#include <limits>
#include <type_traits>

#include "base/internal/check.h"
#include "base/numerics/safe_conversions.h"
#include "base/numerics/safe_math_impl.h"

namespace base {
namespace internal {

template <typename T>
class CheckedNumeric {
  static_assert(std::is_arithmetic<T>::value, "numbers only");

 public:
  typedef T type;

  constexpr CheckedNumeric() {}
  // A value that does not fit T makes an invalid number, and so does an
  // invalid one.
  template <typename Src,
            typename = std::enable_if_t<std::is_arithmetic<Src>::value>>
  constexpr CheckedNumeric(Src value) : CheckedNumeric(value, RANGE_VALID) {}
  template <typename Src>
  constexpr CheckedNumeric(const CheckedNumeric<Src>& other)
      : CheckedNumeric(other.ValueUnsafe(), other.validity()) {}
  template <typename Src>
  constexpr CheckedNumeric(Src value, RangeConstraint validity)
      : validity_(Join(validity, RangeOf<T>(value))),
        value_(validity_ == RANGE_VALID || std::is_floating_point<T>::value
                   ? static_cast<T>(value)
                   : T(0)) {
    if (std::is_floating_point<T>::value && validity_ == RANGE_VALID &&
        !IsFinite(value_)) {
      validity_ = value_ > 0   ? RANGE_OVERFLOW
                  : value_ < 0 ? RANGE_UNDERFLOW
                               : RANGE_INVALID;
    }
  }

  constexpr bool IsValid() const { return validity_ == RANGE_VALID; }
  // Ends the process if invalid.
  constexpr T ValueOrDie() const {
    CLASSIC_IPC_CHECK(IsValid());
    return value_;
  }
  constexpr T ValueOrDefault(T fallback) const {
    return IsValid() ? value_ : fallback;
  }
  // Infinity and NaN included.
  constexpr T ValueFloating() const {
    static_assert(std::is_floating_point<T>::value, "floating point only");
    return value_;
  }

  constexpr RangeConstraint validity() const { return validity_; }
  // Meaningless if invalid.
  constexpr T ValueUnsafe() const { return value_; }

  template <typename Src>
  static constexpr CheckedNumeric cast(Src value) {
    return CheckedNumeric(value);
  }

  constexpr CheckedNumeric operator-() const {
    return Apply<CheckedNegation>();
  }
  constexpr CheckedNumeric Abs() const { return Apply<CheckedAbsolute>(); }
  constexpr CheckedNumeric& operator++() { return *this += T(1); }
  constexpr CheckedNumeric operator++(int) {
    const CheckedNumeric before = *this;
    ++*this;
    return before;
  }
  constexpr CheckedNumeric& operator--() { return *this -= T(1); }
  constexpr CheckedNumeric operator--(int) {
    const CheckedNumeric before = *this;
    --*this;
    return before;
  }

  template <typename Src>
  constexpr CheckedNumeric& operator+=(Src other);
  template <typename Src>
  constexpr CheckedNumeric& operator-=(Src other);
  template <typename Src>
  constexpr CheckedNumeric& operator*=(Src other);
  template <typename Src>
  constexpr CheckedNumeric& operator/=(Src other);
  template <typename Src>
  constexpr CheckedNumeric& operator%=(Src other);

 private:
  static constexpr RangeConstraint Join(RangeConstraint a, RangeConstraint b) {
    return static_cast<RangeConstraint>(a | b);
  }
  static constexpr bool IsFinite(T value) {
    return value <= std::numeric_limits<T>::max() &&
           value >= std::numeric_limits<T>::lowest();
  }
  template <typename Operation>
  constexpr CheckedNumeric Apply() const {
    T result = 0;
    const RangeConstraint range = Operation::Do(value_, &result);
    return CheckedNumeric(result, Join(validity_, range));
  }

  RangeConstraint validity_ = RANGE_VALID;
  T value_ = 0;
};

template <typename T>
struct UnderlyingNumber {
  typedef T type;
};
template <typename T>
struct UnderlyingNumber<CheckedNumeric<T>> {
  typedef T type;
};
template <typename T>
struct IsCheckedNumeric : std::false_type {};
template <typename T>
struct IsCheckedNumeric<CheckedNumeric<T>> : std::true_type {};

// The operand type that reaches further; the result is of it.
template <typename A, typename B>
struct Promotion {
  typedef typename UnderlyingNumber<A>::type Left;
  typedef typename UnderlyingNumber<B>::type Right;
  typedef std::conditional_t<(MaxExponent<Left>::value >
                              MaxExponent<Right>::value),
                             Left,
                             Right>
      type;
};

template <typename Operation, typename A, typename B>
constexpr CheckedNumeric<typename Promotion<A, B>::type> CheckedApply(A a,
                                                                      B b) {
  typedef typename Promotion<A, B>::type T;
  const CheckedNumeric<T> left(a);
  const CheckedNumeric<T> right(b);
  T result = 0;
  RangeConstraint range =
      Operation::Do(left.ValueUnsafe(), right.ValueUnsafe(), &result);
  return CheckedNumeric<T>(
      result,
      static_cast<RangeConstraint>(range | left.validity() | right.validity()));
}

#define CLASSIC_IPC_CHECKED_OPERATOR(op, Operation)                           \
  template <                                                                  \
      typename A, typename B,                                                 \
      typename = std::enable_if_t<                                            \
          (IsCheckedNumeric<A>::value || IsCheckedNumeric<B>::value) &&       \
          (IsCheckedNumeric<A>::value || std::is_arithmetic<A>::value) &&     \
          (IsCheckedNumeric<B>::value || std::is_arithmetic<B>::value)>>      \
  constexpr CheckedNumeric<typename Promotion<A, B>::type> operator op(A a,   \
                                                                       B b) { \
    return CheckedApply<Operation>(a, b);                                     \
  }                                                                           \
  template <typename T>                                                       \
  template <typename Src>                                                     \
  constexpr CheckedNumeric<T>& CheckedNumeric<T>::operator op##=(Src other) { \
    return *this = CheckedNumeric(*this op other);                            \
  }
CLASSIC_IPC_CHECKED_OPERATOR(+, CheckedAddition)
CLASSIC_IPC_CHECKED_OPERATOR(-, CheckedSubtraction)
CLASSIC_IPC_CHECKED_OPERATOR(*, CheckedMultiplication)
CLASSIC_IPC_CHECKED_OPERATOR(/, CheckedDivision)
CLASSIC_IPC_CHECKED_OPERATOR(%, CheckedRemainder)
#undef CLASSIC_IPC_CHECKED_OPERATOR

}  // namespace internal

using internal::CheckedNumeric;

}  // namespace base

#endif  // BASE_NUMERICS_SAFE_MATH_H_
