// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_PEER_PROCESS_H_
#define TESTS_BENCH_PEER_PROCESS_H_

#include <sys/types.h>

#include <string>
#include <vector>

#include "tests/bench/usage.h"

namespace bench {

// The processors that this process may use now, and the keeping to some.
std::vector<int> AllowedProcessors();
void KeepTo(const std::vector<int>& processors);

// The driver's view of the peer, which is this program again with other
// arguments. The destructor waits for its end, which must be a success.
class PeerProcess {
 public:
  // The peer finds |connection| as kConnectionFd, and may be told of it alone.
  PeerProcess(const std::vector<std::string>& arguments, int connection);
  ~PeerProcess();

  // What the peer reported by ReportToDriver().
  Usage WaitForReport();

 private:
  int control_ = -1;
  pid_t pid_ = -1;
};

// The peer's side.
extern const int kConnectionFd;
void ReportToDriver(const Usage& usage);
// Returns when the driver destroys its PeerProcess.
void WaitForDriver();

}  // namespace bench

#endif  // TESTS_BENCH_PEER_PROCESS_H_
