// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_LAPS_H_
#define TESTS_BENCH_LAPS_H_

#include <stddef.h>
#include <stdint.h>

#include <vector>

namespace bench {

int64_t NowNs();

// The durations of things that happen one after the other.
class Laps {
 public:
  explicit Laps(size_t count);

  void Start() { last_ = NowNs(); }
  void Lap() {
    const int64_t now = NowNs();
    laps_.push_back(now - last_);
    last_ = now;
  }

  size_t count() const { return laps_.size(); }
  // Below which that share of the laps lies; 0 without laps.
  int64_t Quantile(double share) const;

 private:
  std::vector<int64_t> laps_;
  int64_t last_ = 0;
};

}  // namespace bench

#endif  // TESTS_BENCH_LAPS_H_
