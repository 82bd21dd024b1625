// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Stands between the library and libc: the linker prefers these definitions
// of accept4() and sendmsg() in every executable that uses a fault.

#include "tests/support/system_faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <sys/socket.h>

#include <atomic>

namespace {

struct Fault {
  std::atomic<int> error{0};
  std::atomic<int> count{0};

  void Begin(int with_error) {
    count = 0;
    error = with_error;
  }
  void End() { error = 0; }
  bool Strikes() {
    const int with_error = error;
    if (!with_error)
      return false;
    ++count;
    errno = with_error;
    return true;
  }
};

Fault g_accept_fault;
Fault g_send_fault;

template <class Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" int accept4(int fd,
                       sockaddr* address,
                       socklen_t* length,
                       int flags) {
  static const auto real =
      Real<int (*)(int, sockaddr*, socklen_t*, int)>("accept4");
  return g_accept_fault.Strikes() ? -1 : real(fd, address, length, flags);
}

extern "C" ssize_t sendmsg(int fd, const msghdr* message, int flags) {
  static const auto real =
      Real<ssize_t (*)(int, const msghdr*, int)>("sendmsg");
  return g_send_fault.Strikes() ? -1 : real(fd, message, flags);
}

namespace test_support {

AcceptFault::AcceptFault(int error) {
  g_accept_fault.Begin(error);
}

AcceptFault::~AcceptFault() {
  g_accept_fault.End();
}

int AcceptFault::count() const {
  return g_accept_fault.count;
}

SendFault::SendFault(int error) {
  g_send_fault.Begin(error);
}

SendFault::~SendFault() {
  g_send_fault.End();
}

int SendFault::count() const {
  return g_send_fault.count;
}

}  // namespace test_support
