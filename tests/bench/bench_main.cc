// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: bench_… --list
//        bench_… TRANSPORT WORKLOAD NUMBER COUNT [one|two|free]
//
// The first names the program's transports and the workloads of each. The
// second measures COUNT messages and prints one line of JSON: times in
// nanoseconds, the processor time that of all threads of both processes, memory
// in bytes. Both processes run on one processor, each on one of its own, or
// freely on two.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/bench/bench.h"
#include "tests/bench/peer_process.h"
#include "tests/bench/sockets.h"
#include "tests/bench/usage.h"
#include "tests/bench/workload.h"

namespace bench {

namespace {

struct Case {
  const Registration* transport = nullptr;
  const Workload* workload = nullptr;
  int number = 0;
  int count = 0;
  std::string peer_processors;

  size_t size() const { return workload->SizeFor(number); }
  bool is_burst() const { return (workload->abilities & kBurst) != 0; }

  // The counts to go through. What comes before the last, which is measured,
  // warms caches, makes buffers grow and uses each connection once.
  std::vector<int> phases() const {
    if (workload->is_launch())
      return {1};
    return {std::max(std::min(count, std::max(count / 10, 20)),
                     workload->ConnectionsFor(number)),
            count};
  }
};

int List() {
  for (const Registration* it = Transports(); it; it = it->next) {
    printf("%s", it->name);
    for (const Workload& workload : Workloads()) {
      if (workload.Suits(*it))
        printf(" %s", workload.name);
    }
    printf("\n");
  }
  return 0;
}

Case ParseCase(char** arguments, int count) {
  Require(count >= 4, "usage: TRANSPORT WORKLOAD NUMBER COUNT [PLACE]");
  Case result;
  result.transport = Transport(arguments[0]);
  result.workload = &FindWorkload(arguments[1]);
  result.number = atoi(arguments[2]);
  result.count = atoi(arguments[3]);
  Require(result.count > 0, "a count of messages");
  Require(result.workload->Suits(*result.transport), "it cannot do that");
  return result;
}

// "one" and so on, as the processors of the driver and of the peer.
std::pair<std::string, std::string> ProcessorsOf(const std::string& place) {
  const std::vector<int> allowed = AllowedProcessors();
  const std::string first = std::to_string(allowed.front());
  const std::string second = std::to_string(allowed[allowed.size() > 1]);
  if (place == "one")
    return {first, first};
  if (place == "two")
    return {first, second};
  Require(place == "free", "a place: one, two or free");
  return {first + "," + second, first + "," + second};
}

// To such a list.
void KeepTo(const std::string& processors) {
  std::vector<int> numbers;
  std::istringstream list(processors);
  for (std::string number; std::getline(list, number, ',');)
    numbers.push_back(std::stoi(number));
  bench::KeepTo(numbers);
}

void AllowManyDescriptors() {
  rlimit limit;
  Require(getrlimit(RLIMIT_NOFILE, &limit) == 0, "getrlimit");
  limit.rlim_cur = limit.rlim_max;
  Require(setrlimit(RLIMIT_NOFILE, &limit) == 0, "setrlimit");
}

void Serve(const Case& the_case, int count, Endpoint* endpoint) {
  if (!the_case.workload->is_stream()) {
    endpoint->Reflect(the_case.size(), count);
  } else if (the_case.is_burst()) {
    for (int i = 0; i < count; ++i)
      endpoint->Drain(the_case.size(), the_case.number);
  } else {
    endpoint->Drain(the_case.size(), count);
  }
}

int RunPeer(const Case& the_case, const std::string& path) {
  AllowManyDescriptors();
  KeepTo(the_case.peer_processors);
  Setup setup;
  the_case.workload->Apply(the_case.number, &setup);
  setup.fd = kConnectionFd;
  setup.path = path;
  for (int i = 1; i < the_case.workload->ConnectionsFor(the_case.number); ++i)
    setup.more_fds.push_back(ReceiveDescriptor(setup.fd));
  std::unique_ptr<Endpoint> endpoint =
      the_case.transport->factory(setup, Role::kPeer);
  ForgetPeak();
  const int64_t resident_before = Usage::Now().resident_bytes;
  ReportToDriver(Usage());
  Usage before;
  for (int count : the_case.phases()) {
    before = Usage::Now();
    Serve(the_case, count, endpoint.get());
  }
  Usage used = Usage::Now().Since(before);
  used.peak_bytes -= resident_before;
  ReportToDriver(used);
  // The driver may still need what is on its way.
  WaitForDriver();
  return 0;
}

// Both ends, from the driver's point of view.
class Connection {
 public:
  Connection(const Case& the_case, char** arguments);
  ~Connection();

  Endpoint* endpoint() { return endpoint_.get(); }
  PeerProcess* peer() { return peer_.get(); }

 private:
  std::string directory_ = "/tmp/classic_ipc_bench_XXXXXX";
  Setup setup_;
  std::unique_ptr<PeerProcess> peer_;
  std::unique_ptr<Endpoint> endpoint_;
};

Connection::Connection(const Case& the_case, char** arguments) {
  Require(mkdtemp(directory_.data()) != nullptr, "mkdtemp");
  the_case.workload->Apply(the_case.number, &setup_);
  setup_.path = directory_ + "/socket";
  const std::pair<int, int> pair = MakePair();
  setup_.fd = pair.first;
  peer_.reset(new PeerProcess(
      {arguments[0], "--peer=" + setup_.path, arguments[1], arguments[2],
       arguments[3], arguments[4], the_case.peer_processors},
      pair.second));
  close(pair.second);
  for (int i = 1; i < the_case.workload->ConnectionsFor(the_case.number); ++i) {
    const std::pair<int, int> further = MakePair();
    SendDescriptor(setup_.fd, further.second);
    close(further.second);
    setup_.more_fds.push_back(further.first);
  }
  peer_->WaitForReport();
  endpoint_ = the_case.transport->factory(setup_, Role::kDriver);
}

Connection::~Connection() {
  endpoint_.reset();
  peer_.reset();
  unlink(setup_.path.c_str());
  rmdir(directory_.c_str());
}

void Drive(const Case& the_case,
           const std::string& message,
           int count,
           Laps* laps,
           Endpoint* endpoint) {
  if (!the_case.workload->is_stream()) {
    endpoint->PingPong(message, count, laps);
  } else if (the_case.is_burst()) {
    for (int i = 0; i < count; ++i)
      endpoint->Stream(message, the_case.number);
  } else {
    endpoint->Stream(message, count);
  }
}

void PrintLaps(const Laps& laps) {
  printf(", \"median\": %" PRId64 ", \"p99\": %" PRId64, laps.Quantile(0.5),
         laps.Quantile(0.99));
}

void PrintEach(const char* name, int64_t sum, int64_t count) {
  printf("%s: %.3f", name,
         static_cast<double>(sum) / static_cast<double>(count));
}

void MeasureLaunches(const Case& the_case, char** arguments) {
  const std::string message = MakeMessage(the_case.size());
  Laps laps(static_cast<size_t>(the_case.count));
  const int64_t start = NowNs();
  for (int i = 0; i < the_case.count; ++i) {
    laps.Start();
    Connection connection(the_case, arguments);
    connection.endpoint()->PingPong(message, 1, &laps);
    connection.peer()->WaitForReport();
  }
  PrintEach("{\"mean\"", NowNs() - start, the_case.count);
  PrintLaps(laps);
  printf("}\n");
}

void MeasureMessages(const Case& the_case, char** arguments) {
  Connection connection(the_case, arguments);
  const std::string message = MakeMessage(the_case.size());
  std::unique_ptr<Laps> laps;
  Usage before;
  int64_t start = 0;
  for (int count : the_case.phases()) {
    laps.reset(new Laps(static_cast<size_t>(count)));
    before = Usage::Now();
    start = NowNs();
    laps->Start();
    Drive(the_case, message, count, laps.get(), connection.endpoint());
  }
  const int64_t total = NowNs() - start;
  const Usage driver = Usage::Now().Since(before);
  const Usage peer = connection.peer()->WaitForReport();

  const int64_t messages =
      int64_t{the_case.count} * (the_case.is_burst() ? the_case.number : 1);
  PrintEach("{\"mean\"", total, messages);
  PrintEach(", \"cpu\"", driver.cpu_ns + peer.cpu_ns, messages);
  if (g_add_counts) {
    PrintEach(", \"driver_allocations\"", driver.allocations, messages);
    PrintEach(", \"peer_allocations\"", peer.allocations, messages);
    PrintEach(", \"driver_locks\"", driver.locks, messages);
    PrintEach(", \"peer_locks\"", peer.locks, messages);
    PrintEach(", \"driver_copied\"", driver.copied_bytes, messages);
    PrintEach(", \"peer_copied\"", peer.copied_bytes, messages);
  }
  if (!the_case.workload->is_stream())
    PrintLaps(*laps);
  printf(", \"resident\": %" PRId64 ", \"peer_growth\": %" PRId64 "}\n",
         std::max(driver.resident_bytes, peer.resident_bytes), peer.peak_bytes);
}

int Run(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string("--list"))
    return List();
  const char kPeerSwitch[] = "--peer=";
  if (argc > 1 && strncmp(argv[1], kPeerSwitch, strlen(kPeerSwitch)) == 0) {
    Require(argc == 7, "the peer's processors");
    Case the_case = ParseCase(argv + 2, argc - 2);
    the_case.peer_processors = argv[6];
    return RunPeer(the_case, argv[1] + strlen(kPeerSwitch));
  }
  Case the_case = ParseCase(argv + 1, argc - 1);
  std::string driver_processors;
  std::tie(driver_processors, the_case.peer_processors) =
      ProcessorsOf(argc > 5 ? argv[5] : "two");
  AllowManyDescriptors();
  KeepTo(driver_processors);
  if (the_case.workload->is_launch())
    MeasureLaunches(the_case, argv);
  else
    MeasureMessages(the_case, argv);
  return 0;
}

}  // namespace

}  // namespace bench

int main(int argc, char** argv) {
  return bench::Run(argc, argv);
}
