// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: bench_… --list
//        bench_… TRANSPORT pingpong|stream SIZE COUNT [one|two|free]
//
// The first names the program's transports and their workloads. The second
// measures and prints one line of JSON: all times in nanoseconds, the processor
// time for one message, both processes together. Both processes run on one
// processor, each on one of its own, or freely on two.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/bench.h"
#include "tests/bench/peer_process.h"

namespace bench {

namespace {

struct Case {
  const Registration* transport = nullptr;
  bool is_stream = false;
  size_t size = 0;
  int count = 0;
  std::string place;

  // Messages before those that are measured, so that caches are warm and
  // buffers have grown.
  int warm_up() const { return std::min(count, std::max(count / 10, 20)); }
};

int List() {
  for (const Registration* it = Transports(); it; it = it->next) {
    printf("%s%s%s\n", it->name, it->workloads & kPingPong ? " pingpong" : "",
           it->workloads & kStream ? " stream" : "");
  }
  return 0;
}

Case ParseCase(char** arguments, int count) {
  Require(count >= 4, "usage: TRANSPORT pingpong|stream SIZE COUNT [PLACE]");
  Case result;
  result.transport = Transport(arguments[0]);
  result.is_stream = arguments[1] == std::string("stream");
  result.size = strtoul(arguments[2], nullptr, 10);
  result.count = atoi(arguments[3]);
  Require(result.count > 0, "a count of messages");
  result.place = count > 4 ? arguments[4] : "two";
  return result;
}

// Where the driver runs, or the peer.
void TakePlace(const std::string& place, Role role) {
  std::vector<int> processors = AllowedProcessors();
  processors.resize(std::min<size_t>(processors.size(), 2));
  if (place == "one")
    KeepTo({processors.front()});
  else if (place == "two")
    KeepTo({role == Role::kDriver ? processors.front() : processors.back()});
  else
    KeepTo(processors);
}

int RunPeer(const Case& the_case, const std::string& path) {
  TakePlace(the_case.place, Role::kPeer);
  Rendezvous rendezvous;
  rendezvous.fd = kConnectionFd;
  rendezvous.path = path;
  std::unique_ptr<Endpoint> endpoint =
      the_case.transport->factory(rendezvous, Role::kPeer);
  ReportToDriver(0);
  int64_t cpu = 0;
  for (int count : {the_case.warm_up(), the_case.count}) {
    cpu = CpuNs();
    if (the_case.is_stream)
      endpoint->Drain(the_case.size, count);
    else
      endpoint->Reflect(the_case.size, count);
  }
  ReportToDriver(CpuNs() - cpu);
  // The driver may still need what is on its way.
  WaitForDriver();
  return 0;
}

int RunDriver(const Case& the_case, char** arguments) {
  char directory[] = "/tmp/classic_ipc_bench_XXXXXX";
  Require(mkdtemp(directory) != nullptr, "mkdtemp");
  Rendezvous rendezvous;
  rendezvous.path = std::string(directory) + "/socket";
  int pair[2];
  Require(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0,
          "socketpair");
  rendezvous.fd = pair[0];

  std::unique_ptr<PeerProcess> peer(new PeerProcess(
      {arguments[0], "--peer=" + rendezvous.path, arguments[1], arguments[2],
       arguments[3], arguments[4], the_case.place},
      pair[1]));
  close(pair[1]);
  TakePlace(the_case.place, Role::kDriver);
  peer->WaitForReport();

  std::unique_ptr<Endpoint> endpoint =
      the_case.transport->factory(rendezvous, Role::kDriver);
  const std::string message = MakeMessage(the_case.size);
  Laps laps(static_cast<size_t>(the_case.count));
  Laps warm_up_laps(static_cast<size_t>(the_case.count));
  int64_t cpu = 0;
  int64_t start = 0;
  for (int count : {the_case.warm_up(), the_case.count}) {
    Laps* const current = start ? &laps : &warm_up_laps;
    cpu = CpuNs();
    start = NowNs();
    current->Start();
    if (the_case.is_stream)
      endpoint->Stream(message, count);
    else
      endpoint->PingPong(message, count, current);
  }
  const int64_t total = NowNs() - start;
  cpu = CpuNs() - cpu + peer->WaitForReport();
  endpoint.reset();
  peer.reset();
  unlink(rendezvous.path.c_str());
  rmdir(directory);

  const double count = the_case.count;
  printf("{\"mean\": %.1f, \"cpu\": %.1f", static_cast<double>(total) / count,
         static_cast<double>(cpu) / count);
  if (!the_case.is_stream) {
    printf(", \"median\": %" PRId64 ", \"p99\": %" PRId64, laps.Quantile(0.5),
           laps.Quantile(0.99));
  }
  printf("}\n");
  return 0;
}

int Run(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string("--list"))
    return List();
  const char kPeerSwitch[] = "--peer=";
  if (argc > 1 && strncmp(argv[1], kPeerSwitch, strlen(kPeerSwitch)) == 0)
    return RunPeer(ParseCase(argv + 2, argc - 2),
                   argv[1] + strlen(kPeerSwitch));
  return RunDriver(ParseCase(argv + 1, argc - 1), argv);
}

}  // namespace

}  // namespace bench

int main(int argc, char** argv) {
  return bench::Run(argc, argv);
}
