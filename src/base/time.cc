// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/time/time.h"

#include <algorithm>
#include <cmath>

namespace base {

namespace internal {

int64 SaturatedMultiply(int64 a, int64 b) {
  if (a == 0 || b == 0)
    return 0;
  bool overflow;
  if (a > 0)
    overflow = b > 0 ? a > kint64max / b : b < kint64min / a;
  else
    overflow = b > 0 ? a < kint64min / b : a < kint64max / b;
  if (overflow)
    return (a < 0) == (b < 0) ? kint64max : kint64min;
  return a * b;
}

int64 SaturatedFromDouble(double value) {
  if (std::isnan(value))
    return 0;
  // 2^63 is the first double that does not fit.
  if (value >= 9223372036854775808.0)
    return kint64max;
  if (value <= -9223372036854775808.0)
    return kint64min;
  return static_cast<int64>(value);
}

}  // namespace internal

namespace {

const double kInfinity = std::numeric_limits<double>::infinity();
const int kIntMax = std::numeric_limits<int>::max();

TimeDelta Multiple(int64 count, int64 max_count, int64 unit) {
  return count == max_count ? TimeDelta::Max()
                            : TimeDelta::FromMicroseconds(
                                  internal::SaturatedMultiply(count, unit));
}

int ClampToInt(int64 value) {
  return static_cast<int>(
      std::clamp<int64>(value, std::numeric_limits<int>::min(), kIntMax));
}

}  // namespace

// static
TimeDelta TimeDelta::FromDays(int days) {
  return Multiple(days, kIntMax, Time::kMicrosecondsPerDay);
}

// static
TimeDelta TimeDelta::FromHours(int hours) {
  return Multiple(hours, kIntMax, Time::kMicrosecondsPerHour);
}

// static
TimeDelta TimeDelta::FromMinutes(int minutes) {
  return Multiple(minutes, kIntMax, Time::kMicrosecondsPerMinute);
}

// static
TimeDelta TimeDelta::FromSeconds(int64 secs) {
  return Multiple(secs, kint64max, Time::kMicrosecondsPerSecond);
}

// static
TimeDelta TimeDelta::FromMilliseconds(int64 ms) {
  return Multiple(ms, kint64max, Time::kMicrosecondsPerMillisecond);
}

// static
TimeDelta TimeDelta::FromSecondsD(double secs) {
  return TimeDelta(
      internal::SaturatedFromDouble(secs * Time::kMicrosecondsPerSecond));
}

// static
TimeDelta TimeDelta::FromMillisecondsD(double ms) {
  return TimeDelta(
      internal::SaturatedFromDouble(ms * Time::kMicrosecondsPerMillisecond));
}

int TimeDelta::InDays() const {
  return is_max() ? kIntMax : ClampToInt(delta_ / Time::kMicrosecondsPerDay);
}

int TimeDelta::InHours() const {
  return is_max() ? kIntMax : ClampToInt(delta_ / Time::kMicrosecondsPerHour);
}

int TimeDelta::InMinutes() const {
  return is_max() ? kIntMax : ClampToInt(delta_ / Time::kMicrosecondsPerMinute);
}

double TimeDelta::InSecondsF() const {
  return is_max() ? kInfinity
                  : static_cast<double>(delta_) / Time::kMicrosecondsPerSecond;
}

int64 TimeDelta::InSeconds() const {
  return is_max() ? kint64max : delta_ / Time::kMicrosecondsPerSecond;
}

double TimeDelta::InMillisecondsF() const {
  return is_max()
             ? kInfinity
             : static_cast<double>(delta_) / Time::kMicrosecondsPerMillisecond;
}

int64 TimeDelta::InMilliseconds() const {
  return is_max() ? kint64max : delta_ / Time::kMicrosecondsPerMillisecond;
}

int64 TimeDelta::InMillisecondsRoundedUp() const {
  if (is_max())
    return kint64max;
  const int64 rest = delta_ % Time::kMicrosecondsPerMillisecond;
  return delta_ / Time::kMicrosecondsPerMillisecond + (rest > 0 ? 1 : 0);
}

TimeDelta TimeDelta::multiply_by(double factor) const {
  return TimeDelta(
      internal::SaturatedFromDouble(static_cast<double>(delta_) * factor));
}

TimeDelta TimeDelta::divide_by(double divisor) const {
  return TimeDelta(
      internal::SaturatedFromDouble(static_cast<double>(delta_) / divisor));
}

// static
Time Time::FromTimeT(time_t tt) {
  if (tt == 0)
    return Time();
  if (tt == std::numeric_limits<time_t>::max())
    return Max();
  return UnixEpoch() + TimeDelta::FromSeconds(tt);
}

time_t Time::ToTimeT() const {
  if (is_null())
    return 0;
  if (is_max())
    return std::numeric_limits<time_t>::max();
  return static_cast<time_t>((*this - UnixEpoch()).InSeconds());
}

// static
Time Time::FromDoubleT(double dt) {
  if (dt == 0 || std::isnan(dt))
    return Time();
  if (dt == kInfinity)
    return Max();
  return UnixEpoch() + TimeDelta::FromSecondsD(dt);
}

double Time::ToDoubleT() const {
  if (is_null())
    return 0;
  if (is_max())
    return kInfinity;
  return (*this - UnixEpoch()).InSecondsF();
}

// static
Time Time::FromJsTime(double ms_since_epoch) {
  if (ms_since_epoch == kInfinity)
    return Max();
  return UnixEpoch() + TimeDelta::FromMillisecondsD(ms_since_epoch);
}

double Time::ToJsTime() const {
  if (is_null())
    return 0;
  if (is_max())
    return kInfinity;
  return (*this - UnixEpoch()).InMillisecondsF();
}

int64 Time::ToJavaTime() const {
  if (is_null())
    return 0;
  if (is_max())
    return kint64max;
  return (*this - UnixEpoch()).InMilliseconds();
}

Time Time::LocalMidnight() const {
  Exploded exploded;
  LocalExplode(&exploded);
  exploded.hour = 0;
  exploded.minute = 0;
  exploded.second = 0;
  exploded.millisecond = 0;
  return FromLocalExploded(exploded);
}

}  // namespace base
