// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Stands between the library and libc: the linker prefers these definitions
// of system calls in every executable that uses a fault.

#include "tests/support/system_faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>

#include "tests/support/sanitized.h"

#if !defined(CLASSIC_IPC_SLOW_SANITIZER) && \
    !defined(CLASSIC_IPC_SLOWER_SANITIZER)
#define WRITES_ARE_COUNTED 1
#endif

namespace {

using test_support::SystemCall;

struct Fault {
  std::atomic<int> error{0};
  std::atomic<int> calls_before{0};
  std::atomic<bool> stays{false};
  std::atomic<int> count{0};

  bool Strikes() {
    const int with_error = error;
    if (!with_error)
      return false;
    const int before = calls_before--;
    if (before > 0 || (before < 0 && !stays))
      return false;
    ++count;
    errno = with_error;
    return true;
  }
};

Fault g_faults[static_cast<int>(SystemCall::kCount)];

Fault& FaultOf(SystemCall call) {
  return g_faults[static_cast<int>(call)];
}

bool Strikes(SystemCall call) {
  return FaultOf(call).Strikes();
}

struct Calls {
  std::atomic<int> made{0};
  std::atomic<int> futile{0};
};

Calls g_calls[static_cast<int>(SystemCall::kCount)];
std::atomic<int> g_writes{0};

Calls& CallsOf(SystemCall call) {
  return g_calls[static_cast<int>(call)];
}

// |result| of a call that was made.
template <class Result>
Result Counted(SystemCall call, Result result) {
  Calls& calls = CallsOf(call);
  calls.made.fetch_add(1, std::memory_order_relaxed);
  if (result < 0 && errno == EAGAIN)
    calls.futile.fetch_add(1, std::memory_order_relaxed);
  return result;
}

template <class Function>
Function* Real(const char* name, Function*) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" int accept4(int fd,
                       sockaddr* address,
                       socklen_t* length,
                       int flags) {
  static const auto real = Real("accept4", &accept4);
  return Strikes(SystemCall::kAccept) ? -1 : real(fd, address, length, flags);
}

extern "C" int connect(int fd, const sockaddr* address, socklen_t length) {
  static const auto real = Real("connect", &connect);
  return Strikes(SystemCall::kConnect) ? -1 : real(fd, address, length);
}

extern "C" int epoll_ctl(int epoll,
                         int operation,
                         int fd,
                         epoll_event* event) noexcept {
  static const auto real = Real("epoll_ctl", &epoll_ctl);
  return Strikes(SystemCall::kEpollControl)
             ? -1
             : Counted(SystemCall::kEpollControl,
                       real(epoll, operation, fd, event));
}

extern "C" int epoll_create(int size) noexcept {
  static const auto real = Real("epoll_create", &epoll_create);
  return Strikes(SystemCall::kEpollCreate) ? -1 : real(size);
}

extern "C" int epoll_create1(int flags) noexcept {
  static const auto real = Real("epoll_create1", &epoll_create1);
  return Strikes(SystemCall::kEpollCreate) ? -1 : real(flags);
}

extern "C" int epoll_wait(int epoll, epoll_event* events, int max, int limit) {
  static const auto real = Real("epoll_wait", &epoll_wait);
  return Strikes(SystemCall::kEpollWait)
             ? -1
             : Counted(SystemCall::kEpollWait, real(epoll, events, max, limit));
}

extern "C" int eventfd(unsigned int count, int flags) noexcept {
  static const auto real = Real("eventfd", &eventfd);
  return Strikes(SystemCall::kEventfd) ? -1 : real(count, flags);
}

extern "C" int execve(const char* path,
                      char* const argv[],
                      char* const environment[]) noexcept {
  // The child of a fork must not call dlsym().
  if (Strikes(SystemCall::kExec))
    return -1;
  return static_cast<int>(syscall(SYS_execve, path, argv, environment));
}

extern "C" pid_t fork() noexcept {
  static const auto real = Real("fork", &fork);
  return Strikes(SystemCall::kFork) ? -1 : real();
}

extern "C" int fstat(int fd, struct stat* info) noexcept {
  static const auto real = Real("fstat", &fstat);
  return Strikes(SystemCall::kFstat) ? -1 : real(fd, info);
}

extern "C" int ftruncate(int fd, off_t size) noexcept {
  static const auto real = Real("ftruncate", &ftruncate);
  return Strikes(SystemCall::kFtruncate) ? -1 : real(fd, size);
}

extern "C" int memfd_create(const char* name, unsigned int flags) noexcept {
  static const auto real = Real("memfd_create", &memfd_create);
  return Strikes(SystemCall::kMemfdCreate) ? -1 : real(name, flags);
}

#if !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
extern "C" void* mmap(void* address,
                      size_t size,
                      int protection,
                      int flags,
                      int fd,
                      off_t offset) noexcept {
  if (Strikes(SystemCall::kMmap))
    return MAP_FAILED;
  // Needed before dlsym() works.
  return reinterpret_cast<void*>(
      syscall(SYS_mmap, address, size, protection, flags, fd, offset));
}
#endif

extern "C" int pipe2(int fds[2], int flags) noexcept {
  static const auto real = Real("pipe2", &pipe2);
  return Strikes(SystemCall::kPipe) ? -1 : real(fds, flags);
}

#if defined(WRITES_ARE_COUNTED)
// Not by dlsym(), because the child of a fork writes too.
extern "C" ssize_t write(int fd, const void* buffer, size_t size) {
  g_writes.fetch_add(1, std::memory_order_relaxed);
  return static_cast<ssize_t>(syscall(SYS_write, fd, buffer, size));
}
#endif

extern "C" ssize_t recvmsg(int fd, msghdr* message, int flags) {
  static const auto real = Real("recvmsg", &recvmsg);
  return Strikes(SystemCall::kRecvmsg)
             ? -1
             : Counted(SystemCall::kRecvmsg, real(fd, message, flags));
}

// To the library there is no difference.
extern "C" ssize_t send(int fd, const void* data, size_t size, int flags) {
  static const auto real = Real("send", &send);
  return Strikes(SystemCall::kSendmsg)
             ? -1
             : Counted(SystemCall::kSendmsg, real(fd, data, size, flags));
}

extern "C" ssize_t sendmsg(int fd, const msghdr* message, int flags) {
  static const auto real = Real("sendmsg", &sendmsg);
  return Strikes(SystemCall::kSendmsg)
             ? -1
             : Counted(SystemCall::kSendmsg, real(fd, message, flags));
}

extern "C" int setsockopt(int fd,
                          int level,
                          int name,
                          const void* value,
                          socklen_t size) noexcept {
  static const auto real = Real("setsockopt", &setsockopt);
  return Strikes(SystemCall::kSetsockopt) ? -1
                                          : real(fd, level, name, value, size);
}

extern "C" int socket(int domain, int type, int protocol) noexcept {
  static const auto real = Real("socket", &socket);
  return Strikes(SystemCall::kSocket) ? -1 : real(domain, type, protocol);
}

extern "C" int socketpair(int domain,
                          int type,
                          int protocol,
                          int fds[2]) noexcept {
  static const auto real = Real("socketpair", &socketpair);
  return Strikes(SystemCall::kSocketpair) ? -1
                                          : real(domain, type, protocol, fds);
}

namespace test_support {

bool MmapCanFail() {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  return false;
#else
  return true;
#endif
}

int CallCount(SystemCall call) {
  return CallsOf(call).made;
}

int FutileCallCount(SystemCall call) {
  return CallsOf(call).futile;
}

int WriteCallCount() {
  return g_writes;
}

SystemFault::SystemFault(SystemCall call, int error, int nth, bool stays)
    : call_(call) {
  Fault& fault = FaultOf(call);
  fault.count = 0;
  fault.calls_before = nth - 1;
  fault.stays = stays;
  fault.error = error;
}

SystemFault::~SystemFault() {
  End();
}

void SystemFault::End() {
  FaultOf(call_).error = 0;
}

int SystemFault::count() const {
  return FaultOf(call_).count;
}

}  // namespace test_support
