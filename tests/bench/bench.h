// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A benchmark program measures one transport in one workload, between two
// processes: the driver, which was started, and the peer, which the driver
// starts from the same program. main() is in bench_main.cc; a transport is an
// Endpoint in a file of its own, with a Registration.

#ifndef TESTS_BENCH_BENCH_H_
#define TESTS_BENCH_BENCH_H_

#include <stddef.h>
#include <stdint.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/laps.h"

namespace bench {

// How the two ends find each other, and what a workload wants of them beyond
// messages of a size.
struct Setup {
  // One end of a pair of blocking stream sockets, for the endpoint to close. A
  // transport uses this or the path.
  int fd = -1;
  // The same on both sides, unique, and nothing is there yet.
  std::string path;

  // Ends of further pairs. A ping-pong goes round all connections in turn.
  std::vector<int> more_fds;
  // How many descriptors each message of a stream carries.
  int descriptors = 0;
  // How many filters see each message that the driver receives; none takes it.
  int filters = 0;
  // Everything that a stream sends is sent before anything is waited for.
  bool is_burst = false;
};

// One end of a connection, as a user of the transport would write it well. The
// peer's is constructed first, and must not wait for the driver's: it is the
// one that listens, where that matters. Both ends are told the same sequence of
// workloads. What fails ends the process.
class Endpoint {
 public:
  virtual ~Endpoint() {}

  // The driver's side. |message| is the application's, to be sent |count| times
  // and, of a ping-pong, to come back before the next. One lap a round trip.
  virtual void PingPong(const std::string& message, int count, Laps* laps);
  // Returns once the peer has confirmed that it received everything.
  virtual void Stream(const std::string& message, int count);

  // The peer's side. Each message has |size| bytes, which the application sees
  // in one piece and has checked by CheckMessage().
  virtual void Reflect(size_t size, int count);
  virtual void Drain(size_t size, int count);
};

// What a transport can be asked for: setups that most cannot make are named.
enum Abilities {
  kPingPong = 1,
  kStream = 2,
  kBoth = kPingPong | kStream,
  kConnections = 4,
  kDescriptors = 8,
  kFilters = 16,
  kBurst = 32,
};
enum class Role { kDriver, kPeer };

// A transport of this program, as a global object.
class Registration {
 public:
  typedef std::unique_ptr<Endpoint> (*Factory)(const Setup&, Role);

  Registration(const char* name, int abilities, Factory factory);

  const char* const name;
  const int abilities;
  const Factory factory;
  const Registration* const next;
};

template <typename EndpointClass>
std::unique_ptr<Endpoint> Make(const Setup& setup, Role role) {
  return std::unique_ptr<Endpoint>(new EndpointClass(setup, role));
}

// The first of all registrations.
const Registration* Transports();
// The transport of that name.
const Registration* Transport(const std::string& name);

// What the driver's application sends, and what all messages must look like.
std::string MakeMessage(size_t size);
void CheckMessage(const char* data, size_t size, size_t expected_size);

// Ends the process, unless |condition|, with a line that says |what| and errno.
void Require(bool condition, const char* what);

}  // namespace bench

#endif  // TESTS_BENCH_BENCH_H_
