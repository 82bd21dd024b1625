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

int64_t ReadNumber(int fd) {
  int64_t number = 0;
  ssize_t received;
  do {
    received = read(fd, &number, sizeof(number));
  } while (received < 0 && errno == EINTR);
  return received == sizeof(number) ? number : -1;
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

int64_t PeerProcess::WaitForReport() {
  const int64_t number = ReadNumber(control_);
  Require(number >= 0, "the peer has ended");
  return number;
}

void ReportToDriver(int64_t number) {
  Require(write(kControlFd, &number, sizeof(number)) == sizeof(number),
          "the driver has ended");
}

void WaitForDriver() {
  ReadNumber(kControlFd);
}

}  // namespace bench
