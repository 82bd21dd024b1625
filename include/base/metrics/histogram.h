// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Nothing is counted: the macros evaluate the sample, once, and drop it; the
// name and the ranges are compiled and not evaluated.

#ifndef BASE_METRICS_HISTOGRAM_H_
#define BASE_METRICS_HISTOGRAM_H_

#include "base/basictypes.h"
#include "base/time/time.h"

namespace base {
namespace internal {

// A name, a sample, and what says how samples are sorted.
template <typename Name, typename Sample, typename... Ranges>
inline void IgnoreSample(const Name&, const Sample&, const Ranges&...) {}
template <typename Name, typename... Ranges>
inline void IgnoreTime(const Name&, TimeDelta, const Ranges&...) {}

// Not trivial, so that an unused variable of this type gives no warning.
class IgnoredHistogramTimer {
 public:
  template <typename Name>
  explicit IgnoredHistogramTimer(const Name&) {}
  ~IgnoredHistogramTimer() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(IgnoredHistogramTimer);
};

}  // namespace internal
}  // namespace base

#define CLASSIC_IPC_IGNORE_SAMPLE(name, sample, ...)     \
  do {                                                   \
    if (false)                                           \
      ::base::internal::IgnoreSample(name, __VA_ARGS__); \
    else                                                 \
      ::base::internal::IgnoreSample(0, sample);         \
  } while (0)
#define CLASSIC_IPC_IGNORE_TIME(name, sample, ...)                          \
  do {                                                                      \
    if (false)                                                              \
      ::base::internal::IgnoreTime(name, ::base::TimeDelta(), __VA_ARGS__); \
    else                                                                    \
      ::base::internal::IgnoreTime(0, sample);                              \
  } while (0)

// Times, as TimeDelta.
#define LOCAL_HISTOGRAM_TIMES(name, sample) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, 0)
#define LOCAL_HISTOGRAM_CUSTOM_TIMES(name, sample, min, max, bucket_count) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, min, max, bucket_count)
#define UMA_HISTOGRAM_TIMES(name, sample) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, 0)
#define UMA_HISTOGRAM_MEDIUM_TIMES(name, sample) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, 0)
#define UMA_HISTOGRAM_LONG_TIMES(name, sample) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, 0)
#define UMA_HISTOGRAM_LONG_TIMES_100(name, sample) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, 0)
#define UMA_HISTOGRAM_CUSTOM_TIMES(name, sample, min, max, bucket_count) \
  CLASSIC_IPC_IGNORE_TIME(name, sample, min, max, bucket_count)

// The time from here to the end of the scope; at most one a line.
#define CLASSIC_IPC_IGNORE_TIMER(name, line) \
  const ::base::internal::IgnoredHistogramTimer histogram_timer##line(name)
#define CLASSIC_IPC_IGNORE_TIMER_AT(name, line) \
  CLASSIC_IPC_IGNORE_TIMER(name, line)
#define SCOPED_UMA_HISTOGRAM_TIMER(name) \
  CLASSIC_IPC_IGNORE_TIMER_AT(name, __LINE__)
#define SCOPED_UMA_HISTOGRAM_LONG_TIMER(name) \
  CLASSIC_IPC_IGNORE_TIMER_AT(name, __LINE__)

// Numbers.
#define LOCAL_HISTOGRAM_COUNTS(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define LOCAL_HISTOGRAM_COUNTS_100(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define LOCAL_HISTOGRAM_COUNTS_10000(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define LOCAL_HISTOGRAM_CUSTOM_COUNTS(name, sample, min, max, bucket_count) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, min, max, bucket_count)
#define LOCAL_HISTOGRAM_MEMORY_KB(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define LOCAL_HISTOGRAM_PERCENTAGE(name, under_one_hundred) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, under_one_hundred, 0)
#define UMA_HISTOGRAM_COUNTS(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_COUNTS_100(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_COUNTS_10000(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_CUSTOM_COUNTS(name, sample, min, max, bucket_count) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, min, max, bucket_count)
#define UMA_HISTOGRAM_MEMORY_KB(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_MEMORY_MB(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_PERCENTAGE(name, under_one_hundred) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, under_one_hundred, 0)
#define UMA_STABILITY_HISTOGRAM_COUNTS_100(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)

// One of a few values.
#define LOCAL_HISTOGRAM_BOOLEAN(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define LOCAL_HISTOGRAM_ENUMERATION(name, sample, boundary_value) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, boundary_value)
#define LOCAL_HISTOGRAM_CUSTOM_ENUMERATION(name, sample, custom_ranges) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, custom_ranges)
#define UMA_HISTOGRAM_BOOLEAN(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)
#define UMA_HISTOGRAM_ENUMERATION(name, sample, boundary_value) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, boundary_value)
#define UMA_HISTOGRAM_CUSTOM_ENUMERATION(name, sample, custom_ranges) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, custom_ranges)
#define UMA_STABILITY_HISTOGRAM_ENUMERATION(name, sample, boundary_value) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, boundary_value)

// The names of older code for the LOCAL ones.
#define HISTOGRAM_TIMES LOCAL_HISTOGRAM_TIMES
#define HISTOGRAM_CUSTOM_TIMES LOCAL_HISTOGRAM_CUSTOM_TIMES
#define HISTOGRAM_COUNTS LOCAL_HISTOGRAM_COUNTS
#define HISTOGRAM_COUNTS_100 LOCAL_HISTOGRAM_COUNTS_100
#define HISTOGRAM_COUNTS_10000 LOCAL_HISTOGRAM_COUNTS_10000
#define HISTOGRAM_CUSTOM_COUNTS LOCAL_HISTOGRAM_CUSTOM_COUNTS
#define HISTOGRAM_MEMORY_KB LOCAL_HISTOGRAM_MEMORY_KB
#define HISTOGRAM_PERCENTAGE LOCAL_HISTOGRAM_PERCENTAGE
#define HISTOGRAM_BOOLEAN LOCAL_HISTOGRAM_BOOLEAN
#define HISTOGRAM_ENUMERATION LOCAL_HISTOGRAM_ENUMERATION
#define HISTOGRAM_CUSTOM_ENUMERATION LOCAL_HISTOGRAM_CUSTOM_ENUMERATION

#endif  // BASE_METRICS_HISTOGRAM_H_
