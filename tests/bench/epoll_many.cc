// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// As many connections as wanted in one hand-written loop: what the kernel takes
// for a message by one of many.

#include <errno.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/bench/bench.h"

namespace bench {

namespace {

class EpollMany : public Endpoint {
 public:
  EpollMany(const Setup& setup, Role)
      : epoll_(epoll_create1(EPOLL_CLOEXEC)), sockets_(setup.more_fds) {
    Require(epoll_ >= 0, "epoll_create1");
    sockets_.push_back(setup.fd);
    for (int socket : sockets_) {
      epoll_event event = {};
      event.events = EPOLLIN;
      event.data.fd = socket;
      Require(epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) == 0,
              "epoll_ctl");
    }
  }
  ~EpollMany() override {
    for (int socket : sockets_)
      close(socket);
    close(epoll_);
  }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    for (int i = 0; i < count; ++i) {
      Send(sockets_[last_ = (last_ + 1) % sockets_.size()], message.data(),
           message.size());
      Receive(message.size());
      laps->Lap();
    }
  }
  void Reflect(size_t size, int count) override {
    for (int i = 0; i < count; ++i) {
      const int socket = Receive(size);
      Send(socket, buffer_.data(), size);
    }
  }

 private:
  // Messages of a few bytes go out and come in as a whole.
  static void Send(int socket, const char* data, size_t size) {
    Require(send(socket, data, size, MSG_DONTWAIT | MSG_NOSIGNAL) ==
                static_cast<ssize_t>(size),
            "send");
  }

  // Returns where it came from.
  int Receive(size_t size) {
    epoll_event event = {};
    while (epoll_wait(epoll_, &event, 1, -1) != 1)
      Require(errno == EINTR, "epoll_wait");
    const ssize_t received =
        recv(event.data.fd, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    Require(received > 0, "recv");
    CheckMessage(buffer_.data(), static_cast<size_t>(received), size);
    return event.data.fd;
  }

  const int epoll_;
  std::vector<int> sockets_;
  size_t last_ = 0;
  std::vector<char> buffer_ = std::vector<char>(64 * 1024);
};

const Registration kRegistration("epoll_many", kConnections, Make<EpollMany>);

}  // namespace

}  // namespace bench
