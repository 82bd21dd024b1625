// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Three ways of telling time, each a count of microseconds in an int64: a
// length (TimeDelta), a wall-clock moment (Time) and a moment on a clock that
// never jumps (TimeTicks). What would leave the range becomes the limit.

#ifndef BASE_TIME_TIME_H_
#define BASE_TIME_TIME_H_

#include <time.h>

#include <limits>

#include "base/basictypes.h"
#include "build/build_config.h"

#if defined(OS_POSIX)
struct timespec;
struct timeval;
#elif defined(OS_WIN)
struct _FILETIME;
#endif

namespace base {

class Time;
class TimeTicks;

namespace internal {

inline int64 SaturatedAdd(int64 a, int64 b) {
  if (b > 0 && a > kint64max - b)
    return kint64max;
  if (b < 0 && a < kint64min - b)
    return kint64min;
  return a + b;
}

inline int64 SaturatedNegate(int64 a) {
  return a == kint64min ? kint64max : -a;
}

inline int64 SaturatedSubtract(int64 a, int64 b) {
  if (b == kint64min)
    return a < 0 ? SaturatedAdd(a + 1, kint64max) : kint64max;
  return SaturatedAdd(a, -b);
}

int64 SaturatedMultiply(int64 a, int64 b);

// Truncates; NaN becomes 0.
int64 SaturatedFromDouble(double value);

}  // namespace internal

class TimeDelta {
 public:
  TimeDelta() : delta_(0) {}

  // The largest value of the argument's type gives Max().
  static TimeDelta FromDays(int days);
  static TimeDelta FromHours(int hours);
  static TimeDelta FromMinutes(int minutes);
  static TimeDelta FromSeconds(int64 secs);
  static TimeDelta FromMilliseconds(int64 ms);
  static TimeDelta FromMicroseconds(int64 us) { return TimeDelta(us); }
  static TimeDelta FromSecondsD(double secs);
  static TimeDelta FromMillisecondsD(double ms);

  // Microseconds.
  static TimeDelta FromInternalValue(int64 delta) { return TimeDelta(delta); }
  int64 ToInternalValue() const { return delta_; }

  // Longer than any other; stands for "for ever".
  static TimeDelta Max() { return TimeDelta(kint64max); }
  bool is_max() const { return delta_ == kint64max; }

  TimeDelta magnitude() const { return delta_ < 0 ? -*this : *this; }

#if defined(OS_POSIX)
  struct timespec ToTimeSpec() const;
#endif

  // Rounded towards 0, except where the name says otherwise. Max() gives the
  // largest value of the result's type.
  int InDays() const;
  int InHours() const;
  int InMinutes() const;
  double InSecondsF() const;
  int64 InSeconds() const;
  double InMillisecondsF() const;
  int64 InMilliseconds() const;
  int64 InMillisecondsRoundedUp() const;
  int64 InMicroseconds() const {
    return delta_;
  }

  TimeDelta operator+(TimeDelta other) const {
    return TimeDelta(internal::SaturatedAdd(delta_, other.delta_));
  }
  TimeDelta operator-(TimeDelta other) const {
    return TimeDelta(internal::SaturatedSubtract(delta_, other.delta_));
  }
  TimeDelta& operator+=(TimeDelta other) {
    return *this = *this + other;
  }
  TimeDelta& operator-=(TimeDelta other) {
    return *this = *this - other;
  }
  TimeDelta operator-() const {
    return TimeDelta(internal::SaturatedNegate(delta_));
  }

  // No divisor may be 0.
  TimeDelta operator*(int64 a) const {
    return TimeDelta(internal::SaturatedMultiply(delta_, a));
  }
  TimeDelta operator/(int64 a) const {
    return a == -1 ? -*this : TimeDelta(delta_ / a);
  }
  TimeDelta& operator*=(int64 a) {
    return *this = *this * a;
  }
  TimeDelta& operator/=(int64 a) {
    return *this = *this / a;
  }
  int64 operator/(TimeDelta a) const {
    return (*this / a.delta_).delta_;
  }
  TimeDelta multiply_by(double factor) const;
  TimeDelta divide_by(double divisor) const;

  Time operator+(Time t) const;
  TimeTicks operator+(TimeTicks t) const;

  bool operator==(TimeDelta other) const {
    return delta_ == other.delta_;
  }
  bool operator!=(TimeDelta other) const {
    return delta_ != other.delta_;
  }
  bool operator<(TimeDelta other) const {
    return delta_ < other.delta_;
  }
  bool operator<=(TimeDelta other) const {
    return delta_ <= other.delta_;
  }
  bool operator>(TimeDelta other) const {
    return delta_ > other.delta_;
  }
  bool operator>=(TimeDelta other) const {
    return delta_ >= other.delta_;
  }

 private:
  explicit TimeDelta(int64 delta_us) : delta_(delta_us) {}

  int64 delta_;
};

inline TimeDelta operator*(int64 a, TimeDelta td) {
  return td * a;
}

// A moment in UTC, counted from 1601-01-01. It jumps when somebody sets the
// clock: measure with TimeTicks.
class Time {
 public:
  static constexpr int64 kMillisecondsPerSecond = 1000;
  static constexpr int64 kMillisecondsPerDay = 24 * 60 * 60 * 1000;
  static constexpr int64 kMicrosecondsPerMillisecond = 1000;
  static constexpr int64 kMicrosecondsPerSecond = 1000 * 1000;
  static constexpr int64 kMicrosecondsPerMinute = 60 * kMicrosecondsPerSecond;
  static constexpr int64 kMicrosecondsPerHour = 60 * kMicrosecondsPerMinute;
  static constexpr int64 kMicrosecondsPerDay = 24 * kMicrosecondsPerHour;
  static constexpr int64 kMicrosecondsPerWeek = 7 * kMicrosecondsPerDay;
  static constexpr int64 kNanosecondsPerMicrosecond = 1000;
  static constexpr int64 kNanosecondsPerSecond = 1000 * 1000 * 1000;

  // From 1601 to 1970.
  static constexpr int64 kTimeTToMicrosecondsOffset =
      INT64_C(11644473600000000);

  // A moment as calendars and clocks show it.
  struct Exploded {
    int year;
    int month;         // 1 to 12
    int day_of_week;   // 0 is Sunday; not looked at when converting to Time.
    int day_of_month;  // 1 to 31
    int hour;          // 0 to 23
    int minute;        // 0 to 59
    int second;        // 0 to 59, or 60 in a leap second
    int millisecond;   // 0 to 999

    // Each field by itself: the 31st of February is valid.
    bool HasValidValues() const;
  };

  // The null time.
  Time() : us_(0) {}
  bool is_null() const { return us_ == 0; }

  static Time Max() { return Time(kint64max); }
  bool is_max() const { return us_ == kint64max; }

  static Time UnixEpoch() { return Time(kTimeTToMicrosecondsOffset); }

  static Time Now();
  // Always asks the system; the same as Now() today.
  static Time NowFromSystemTime();

  // Seconds since 1970. In all of these 0 and the null time stand for each
  // other, and so do Max() and the largest value of the other type.
  static Time FromTimeT(time_t tt);
  time_t ToTimeT() const;
  // NaN gives the null time.
  static Time FromDoubleT(double dt);
  double ToDoubleT() const;

#if defined(OS_POSIX)
  static Time FromTimeSpec(const timespec& ts);
  static Time FromTimeVal(struct timeval t);
  struct timeval ToTimeVal() const;
#elif defined(OS_WIN)
  static Time FromFileTime(_FILETIME ft);
  _FILETIME ToFileTime() const;
#endif

  // Milliseconds since 1970. Here 0 is 1970, not the null time; but the null
  // time gives 0.
  static Time FromJsTime(double ms_since_epoch);
  double ToJsTime() const;
  int64 ToJavaTime() const;

  // Fields beyond their range carry over. Local times that the system cannot
  // represent are taken as UTC.
  static Time FromUTCExploded(const Exploded& exploded);
  static Time FromLocalExploded(const Exploded& exploded);
  void UTCExplode(Exploded* exploded) const;
  void LocalExplode(Exploded* exploded) const;

  // The start of the same day in local time.
  Time LocalMidnight() const;

  // Dates as people and protocols write them, with or without a time of day:
  // "Tue, 15 Nov 1994 12:45:26 GMT", "Nov 15 12:45 1994", "15-Nov-94 12:45 PM",
  // "11/15/1994", "1994-11-15T12:45:26.5+01:00". Without a zone they are in
  // local time, or in UTC. False for anything else; |*parsed_time| stays then.
  static bool FromString(const char* time_string, Time* parsed_time);
  static bool FromUTCString(const char* time_string, Time* parsed_time);

  // Microseconds since 1601.
  static Time FromInternalValue(int64 us) {
    return Time(us);
  }
  int64 ToInternalValue() const {
    return us_;
  }

  TimeDelta operator-(Time other) const {
    return TimeDelta::FromMicroseconds(
        internal::SaturatedSubtract(us_, other.us_));
  }
  Time operator+(TimeDelta delta) const {
    return Time(internal::SaturatedAdd(us_, delta.ToInternalValue()));
  }
  Time operator-(TimeDelta delta) const {
    return Time(internal::SaturatedSubtract(us_, delta.ToInternalValue()));
  }
  Time& operator+=(TimeDelta delta) {
    return *this = *this + delta;
  }
  Time& operator-=(TimeDelta delta) {
    return *this = *this - delta;
  }

  bool operator==(Time other) const {
    return us_ == other.us_;
  }
  bool operator!=(Time other) const {
    return us_ != other.us_;
  }
  bool operator<(Time other) const {
    return us_ < other.us_;
  }
  bool operator<=(Time other) const {
    return us_ <= other.us_;
  }
  bool operator>(Time other) const {
    return us_ > other.us_;
  }
  bool operator>=(Time other) const {
    return us_ >= other.us_;
  }

 private:
  explicit Time(int64 us) : us_(us) {}

  int64 us_;
};

// A moment on the system's monotonic clock. Its zero means nothing.
class TimeTicks {
 public:
  TimeTicks() : ticks_(0) {}
  bool is_null() const { return ticks_ == 0; }

  static TimeTicks Now();

  // The processor time that the calling thread has used; null where
  // IsThreadNowSupported() is false. Not comparable with Now().
  static TimeTicks ThreadNow();
  static bool IsThreadNowSupported();

  // The clock of the system's tracing.
  static TimeTicks NowFromSystemTraceTime();

  // Microseconds.
  static TimeTicks FromInternalValue(int64 ticks) { return TimeTicks(ticks); }
  int64 ToInternalValue() const { return ticks_; }

  TimeDelta operator-(TimeTicks other) const {
    return TimeDelta::FromMicroseconds(
        internal::SaturatedSubtract(ticks_, other.ticks_));
  }
  TimeTicks operator+(TimeDelta delta) const {
    return TimeTicks(internal::SaturatedAdd(ticks_, delta.ToInternalValue()));
  }
  TimeTicks operator-(TimeDelta delta) const {
    return TimeTicks(
        internal::SaturatedSubtract(ticks_, delta.ToInternalValue()));
  }
  TimeTicks& operator+=(TimeDelta delta) { return *this = *this + delta; }
  TimeTicks& operator-=(TimeDelta delta) { return *this = *this - delta; }

  bool operator==(TimeTicks other) const { return ticks_ == other.ticks_; }
  bool operator!=(TimeTicks other) const { return ticks_ != other.ticks_; }
  bool operator<(TimeTicks other) const { return ticks_ < other.ticks_; }
  bool operator<=(TimeTicks other) const { return ticks_ <= other.ticks_; }
  bool operator>(TimeTicks other) const { return ticks_ > other.ticks_; }
  bool operator>=(TimeTicks other) const { return ticks_ >= other.ticks_; }

 private:
  explicit TimeTicks(int64 ticks) : ticks_(ticks) {}

  int64 ticks_;
};

inline Time TimeDelta::operator+(Time t) const {
  return t + *this;
}

inline TimeTicks TimeDelta::operator+(TimeTicks t) const {
  return t + *this;
}

}  // namespace base

#endif  // BASE_TIME_TIME_H_
