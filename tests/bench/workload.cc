// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/workload.h"

namespace bench {

namespace {

const int kLaunch = 1 << 16;

const size_t kPingSize = 12;
const size_t kStreamSize = 64;

}  // namespace

const std::vector<Workload>& Workloads() {
  static const std::vector<Workload> workloads = {
      {"pingpong", kPingPong, 0},
      {"stream", kStream, 0},
      {"launch", kPingPong | kLaunch, 0},
      {"connections", kConnections, kPingSize},
      {"filters", kFilters, kPingSize},
      {"burst", kStream | kBurst, kStreamSize},
      {"descriptors", kStream | kDescriptors, kStreamSize},
  };
  return workloads;
}

const Workload& FindWorkload(const std::string& name) {
  for (const Workload& workload : Workloads()) {
    if (workload.name == name)
      return workload;
  }
  Require(false, "no such workload");
  return Workloads().front();
}

bool Workload::is_launch() const {
  return (abilities & kLaunch) != 0;
}

bool Workload::Suits(const Registration& transport) const {
  const int wanted = abilities & ~kLaunch;
  return (transport.abilities & wanted) == wanted;
}

int Workload::ConnectionsFor(int number) const {
  return abilities & kConnections ? number : 1;
}

void Workload::Apply(int number, Setup* setup) const {
  setup->descriptors = abilities & kDescriptors ? number : 0;
  setup->filters = abilities & kFilters ? number : 0;
  setup->is_burst = (abilities & kBurst) != 0;
}

}  // namespace bench
