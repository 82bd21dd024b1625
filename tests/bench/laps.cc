// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/laps.h"

#include <time.h>

#include <algorithm>

namespace bench {

int64_t NowNs() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * int64_t{1000000000} + now.tv_nsec;
}

Laps::Laps(size_t count) {
  laps_.reserve(count);
}

int64_t Laps::Quantile(double share) const {
  if (laps_.empty())
    return 0;
  std::vector<int64_t> sorted(laps_);
  const size_t index =
      std::min(sorted.size() - 1,
               static_cast<size_t>(share * static_cast<double>(sorted.size())));
  std::nth_element(sorted.begin(),
                   sorted.begin() + static_cast<ptrdiff_t>(index),
                   sorted.end());
  return sorted[index];
}

}  // namespace bench
