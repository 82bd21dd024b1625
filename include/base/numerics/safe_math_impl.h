// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The single operations of CheckedNumeric. Not for use by clients.

#ifndef BASE_NUMERICS_SAFE_MATH_IMPL_H_
#define BASE_NUMERICS_SAFE_MATH_IMPL_H_

#include <limits>
#include <type_traits>

#include "base/numerics/safe_conversions.h"

namespace base {
namespace internal {

// The exponent of the largest value: what a type's reach is compared by.
template <typename T>
struct MaxExponent {
  static const int value = std::is_floating_point<T>::value
                               ? std::numeric_limits<T>::max_exponent
                               : std::numeric_limits<T>::digits;
};

// Each Do() computes in one type, stores the result if it is exact, and says
// how it failed if it is not. Floating-point operations never fail here: the
// result shows it.

struct CheckedAddition {
  template <typename T>
  static constexpr RangeConstraint Do(T a, T b, T* result) {
    if constexpr (std::is_integral<T>::value) {
      if (b >= 0 ? a > std::numeric_limits<T>::max() - b
                 : a < std::numeric_limits<T>::min() - b) {
        return b >= 0 ? RANGE_OVERFLOW : RANGE_UNDERFLOW;
      }
    }
    *result = static_cast<T>(a + b);
    return RANGE_VALID;
  }
};

struct CheckedSubtraction {
  template <typename T>
  static constexpr RangeConstraint Do(T a, T b, T* result) {
    if constexpr (std::is_integral<T>::value) {
      if (b >= 0 ? a < std::numeric_limits<T>::min() + b
                 : a > std::numeric_limits<T>::max() + b) {
        return b >= 0 ? RANGE_UNDERFLOW : RANGE_OVERFLOW;
      }
    }
    *result = static_cast<T>(a - b);
    return RANGE_VALID;
  }
};

struct CheckedMultiplication {
  template <typename T>
  static constexpr RangeConstraint Do(T a, T b, T* result) {
    if constexpr (std::is_integral<T>::value) {
#if defined(__GNUC__)
      if (__builtin_mul_overflow(a, b, result))
        return (a < 0) == (b < 0) ? RANGE_OVERFLOW : RANGE_UNDERFLOW;
      return RANGE_VALID;
#else
      constexpr T kMax = std::numeric_limits<T>::max();
      constexpr T kMin = std::numeric_limits<T>::min();
      if (a > 0 ? (b > 0 ? a > kMax / b : b < kMin / a)
                : (b > 0 ? a < kMin / b : a != 0 && b < kMax / a)) {
        return (a < 0) == (b < 0) ? RANGE_OVERFLOW : RANGE_UNDERFLOW;
      }
      *result = static_cast<T>(a * b);
      return RANGE_VALID;
#endif
    } else {
      *result = static_cast<T>(a * b);
      return RANGE_VALID;
    }
  }
};

struct CheckedDivision {
  template <typename T>
  static constexpr RangeConstraint Do(T a, T b, T* result) {
    if constexpr (std::is_integral<T>::value) {
      if (b == 0)
        return RANGE_INVALID;
      if (std::is_signed<T>::value && a == std::numeric_limits<T>::min() &&
          b == static_cast<T>(-1)) {
        return RANGE_OVERFLOW;
      }
    }
    *result = static_cast<T>(a / b);
    return RANGE_VALID;
  }
};

struct CheckedRemainder {
  template <typename T>
  static constexpr RangeConstraint Do(T a, T b, T* result) {
    static_assert(std::is_integral<T>::value, "integers only");
    if (b == 0)
      return RANGE_INVALID;
    const bool by_minus_one =
        std::is_signed<T>::value && b == static_cast<T>(-1);
    *result = by_minus_one ? T(0) : static_cast<T>(a % b);
    return RANGE_VALID;
  }
};

struct CheckedNegation {
  template <typename T>
  static constexpr RangeConstraint Do(T value, T* result) {
    if constexpr (std::is_integral<T>::value) {
      if (std::is_signed<T>::value ? value == std::numeric_limits<T>::min()
                                   : value != 0) {
        return std::is_signed<T>::value ? RANGE_OVERFLOW : RANGE_UNDERFLOW;
      }
    }
    *result = static_cast<T>(-value);
    return RANGE_VALID;
  }
};

struct CheckedAbsolute {
  template <typename T>
  static constexpr RangeConstraint Do(T value, T* result) {
    if (!(value < 0)) {
      *result = value;
      return RANGE_VALID;
    }
    return CheckedNegation::Do(value, result);
  }
};

}  // namespace internal
}  // namespace base

#endif  // BASE_NUMERICS_SAFE_MATH_IMPL_H_
