// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/peer_process.h"

#include <errno.h>
#include <sched.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/bench.h"

extern char** environ;

namespace bench {

const int kConnectionFd = 100;

namespace {

const int kControlFd = 101;

// False if the other side is gone.
bool ReadReport(int fd, Usage* usage) {
  ssize_t received;
  do {
    received = read(fd, usage, sizeof(*usage));
  } while (received < 0 && errno == EINTR);
  return received == sizeof(*usage);
}

}  // namespace

std::vector<int> AllowedProcessors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  Require(sched_getaffinity(0, sizeof(set), &set) == 0, "sched_getaffinity");
  std::vector<int> processors;
  for (int i = 0; i < CPU_SETSIZE; ++i) {
    if (CPU_ISSET(i, &set))
      processors.push_back(i);
  }
  return processors;
}

void KeepTo(const std::vector<int>& processors) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int processor : processors)
    CPU_SET(processor, &set);
  Require(sched_setaffinity(0, sizeof(set), &set) == 0, "sched_setaffinity");
}

PeerProcess::PeerProcess(const std::vector<std::string>& arguments,
                         int connection) {
  int control[2];
  Require(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, control) == 0,
          "socketpair");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (connection >= 0)
    posix_spawn_file_actions_adddup2(&actions, connection, kConnectionFd);
  posix_spawn_file_actions_adddup2(&actions, control[1], kControlFd);
  std::vector<char*> argv;
  for (const std::string& argument : arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  errno = posix_spawn(&pid_, "/proc/self/exe", &actions, nullptr, argv.data(),
                      environ);
  Require(errno == 0, "posix_spawn");
  posix_spawn_file_actions_destroy(&actions);
  close(control[1]);
  control_ = control[0];
}

PeerProcess::~PeerProcess() {
  close(control_);
  int status = 0;
  Require(waitpid(pid_, &status, 0) == pid_, "waitpid");
  Require(status == 0, "the peer failed");
}

Usage PeerProcess::WaitForReport() {
  Usage usage;
  Require(ReadReport(control_, &usage), "the peer has ended");
  return usage;
}

void ReportToDriver(const Usage& usage) {
  Require(write(kControlFd, &usage, sizeof(usage)) == sizeof(usage),
          "the driver has ended");
}

void WaitForDriver() {
  Usage nothing;
  ReadReport(kControlFd, &nothing);
}

}  // namespace bench
