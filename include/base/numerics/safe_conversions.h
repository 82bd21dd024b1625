// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Conversions between numeric types that notice when a value does not fit.

#ifndef BASE_NUMERICS_SAFE_CONVERSIONS_H_
#define BASE_NUMERICS_SAFE_CONVERSIONS_H_

#include <limits>
#include <type_traits>

#include "base/internal/check.h"

namespace base {

namespace internal {

// Bits, so that a value can be both: NaN is.
enum RangeConstraint {
  RANGE_VALID = 0,
  RANGE_UNDERFLOW = 1,
  RANGE_OVERFLOW = 2,
  RANGE_INVALID = RANGE_UNDERFLOW | RANGE_OVERFLOW
};

// 2^|exponent|, exactly.
template <typename Float>
constexpr Float PowerOfTwo(int exponent) {
  Float power = 1;
  for (int i = 0; i < exponent; ++i)
    power *= 2;
  return power;
}

// Where |value| lies relative to Dst's range.
template <typename Dst, typename Src>
constexpr RangeConstraint RangeOf(Src value) {
  static_assert(
      std::is_arithmetic<Dst>::value && std::is_arithmetic<Src>::value,
      "numbers only");
  typedef std::numeric_limits<Dst> DstLimits;
  typedef std::numeric_limits<Src> SrcLimits;
  if constexpr (std::is_integral<Dst>::value && std::is_integral<Src>::value) {
    if constexpr (SrcLimits::is_signed) {
      if (value < 0 &&
          (!DstLimits::is_signed || SrcLimits::digits > DstLimits::digits)) {
        if (!DstLimits::is_signed || value < static_cast<Src>(DstLimits::min()))
          return RANGE_UNDERFLOW;
      }
    }
    if constexpr (SrcLimits::digits > DstLimits::digits) {
      if (value > static_cast<Src>(DstLimits::max()))
        return RANGE_OVERFLOW;
    }
    return RANGE_VALID;
  } else if constexpr (std::is_integral<Dst>::value) {
    // The bounds as powers of two are exact, the largest integer may not be.
    if (!(value == value))
      return RANGE_INVALID;
    const Src bound = PowerOfTwo<Src>(DstLimits::digits);
    const bool exact = SrcLimits::digits >= DstLimits::digits;
    if (exact ? value > static_cast<Src>(DstLimits::max()) : value >= bound)
      return RANGE_OVERFLOW;
    if (value < (DstLimits::is_signed ? -bound : Src(0)))
      return RANGE_UNDERFLOW;
    return RANGE_VALID;
  } else if constexpr (std::is_integral<Src>::value ||
                       SrcLimits::max_exponent <= DstLimits::max_exponent) {
    return RANGE_VALID;
  } else {
    if (!(value == value))
      return RANGE_INVALID;
    if (value > static_cast<Src>(DstLimits::max()))
      return RANGE_OVERFLOW;
    if (value < static_cast<Src>(DstLimits::lowest()))
      return RANGE_UNDERFLOW;
    return RANGE_VALID;
  }
}

}  // namespace internal

template <typename Dst, typename Src>
constexpr bool IsValueInRangeForNumericType(Src value) {
  return internal::RangeOf<Dst>(value) == internal::RANGE_VALID;
}

// Ends the process if the value does not fit.
template <typename Dst, typename Src>
inline Dst checked_cast(Src value) {
  CLASSIC_IPC_CHECK(IsValueInRangeForNumericType<Dst>(value));
  return static_cast<Dst>(value);
}

// The nearest value that fits. NaN to an integer ends the process.
template <typename Dst, typename Src>
inline Dst saturated_cast(Src value) {
  const internal::RangeConstraint range = internal::RangeOf<Dst>(value);
  if (range == internal::RANGE_VALID)
    return static_cast<Dst>(value);
  CLASSIC_IPC_CHECK(range != internal::RANGE_INVALID);
  return range == internal::RANGE_OVERFLOW ? std::numeric_limits<Dst>::max()
                                           : std::numeric_limits<Dst>::lowest();
}

}  // namespace base

#endif  // BASE_NUMERICS_SAFE_CONVERSIONS_H_
