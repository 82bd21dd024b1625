// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_WORKLOAD_H_
#define TESTS_BENCH_WORKLOAD_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "tests/bench/bench.h"

namespace bench {

// What the command line names, with the number that follows: the size of the
// messages where nothing else is said.
struct Workload {
  const char* name;
  // The Abilities of a transport that it takes.
  int abilities;
  // Or 0: the number says it.
  size_t size;

  size_t SizeFor(int number) const {
    return size ? size : static_cast<size_t>(number);
  }
  bool is_stream() const { return (abilities & kStream) != 0; }
  bool Suits(const Registration& transport) const;
  // Its laps are lives of a peer.
  bool is_launch() const;
  // How many connections there are.
  int ConnectionsFor(int number) const;

  // All but what the two ends are connected by.
  void Apply(int number, Setup* setup) const;
};

const std::vector<Workload>& Workloads();
const Workload& FindWorkload(const std::string& name);

}  // namespace bench

#endif  // TESTS_BENCH_WORKLOAD_H_
