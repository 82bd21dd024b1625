// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/epoll_loop.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <memory>

namespace bench {

namespace {

const size_t kGatherSize = 64 * 1024;

// Two switches between processes take a tenth of it.
const int64_t kLongYieldNs = 50 * 1000;
const int64_t kPatience = 32;

bool WouldBlock() {
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

}  // namespace

EpollLoop::EpollLoop(const Setup& setup, Style style)
    : socket_(setup.fd), epoll_(epoll_create1(EPOLL_CLOEXEC)), style_(style) {
  Require(epoll_ >= 0, "epoll_create1");
  Require(fcntl(socket_, F_SETFL, O_NONBLOCK) == 0, "O_NONBLOCK");
  epoll_event event = {};
  event.events = EPOLLIN;
  Require(epoll_ctl(epoll_, EPOLL_CTL_ADD, socket_, &event) == 0, "epoll_ctl");
  gathered_.reserve(kGatherSize);
}

EpollLoop::~EpollLoop() {
  close(epoll_);
  close(socket_);
}

void EpollLoop::Stream(const std::string& message, int count) {
  for (int i = 0; i < count; ++i)
    Send(message.data(), message.size());
  FlushGathered();
  Receive(1, [](const char*, size_t) {});
}

void EpollLoop::Finish() {
  FlushGathered();
  while (!pending_.empty())
    Turn();
}

void EpollLoop::Send(const char* data, size_t size) {
  FrameHeader header;
  header.size = static_cast<uint32_t>(size);
  if (style_.gathers) {
    Gather(header, data, size);
  } else if (style_.composes) {
    std::unique_ptr<char[]> frame(new char[sizeof(header) + size]);
    memcpy(frame.get(), &header, sizeof(header));
    memcpy(frame.get() + sizeof(header), data, size);
    Write(header, frame.get() + sizeof(header), size);
  } else {
    Write(header, data, size);
  }
}

void EpollLoop::Gather(const FrameHeader& header,
                       const char* data,
                       size_t size) {
  const char* const begin = reinterpret_cast<const char*>(&header);
  gathered_.insert(gathered_.end(), begin, begin + sizeof(header));
  gathered_.insert(gathered_.end(), data, data + size);
  if (gathered_.size() + sizeof(header) + size > kGatherSize)
    FlushGathered();
}

void EpollLoop::FlushGathered() {
  if (gathered_.empty())
    return;
  while (!pending_.empty())
    Turn();
  pending_.swap(gathered_);
  gathered_.clear();
  WritePending();
}

void EpollLoop::Write(const FrameHeader& header,
                      const char* data,
                      size_t size) {
  while (!pending_.empty())
    Turn();
  iovec parts[] = {{const_cast<FrameHeader*>(&header), sizeof(header)},
                   {const_cast<char*>(data), size}};
  msghdr message = {};
  message.msg_iov = parts;
  message.msg_iovlen = 2;
  const ssize_t result = sendmsg(socket_, &message, MSG_NOSIGNAL);
  Require(result >= 0 || WouldBlock(), "sendmsg");
  const size_t written = result > 0 ? static_cast<size_t>(result) : 0;
  if (written == sizeof(header) + size)
    return;
  // The application's bytes are there for longer than that, but a loop does not
  // know.
  const char* const begin = reinterpret_cast<const char*>(&header);
  if (written < sizeof(header)) {
    pending_.assign(begin + written, begin + sizeof(header));
    pending_.insert(pending_.end(), data, data + size);
  } else {
    pending_.assign(data + (written - sizeof(header)), data + size);
  }
  Watch(true);
}

void EpollLoop::WritePending() {
  const ssize_t result = send(socket_, pending_.data() + pending_written_,
                              pending_.size() - pending_written_, MSG_NOSIGNAL);
  Require(result >= 0 || WouldBlock(), "send");
  if (result > 0)
    pending_written_ += static_cast<size_t>(result);
  if (pending_written_ < pending_.size()) {
    Watch(true);
    return;
  }
  pending_.clear();
  pending_written_ = 0;
}

void EpollLoop::Receive(int count, const MessageCallback& on_message) {
  for (;;) {
    reader_.Deliver(&count, on_message);
    if (count == 0)
      return;
    Turn();
  }
}

void EpollLoop::Turn() {
  const uint32_t ready = Wait();
  if (ready & EPOLLOUT) {
    Watch(false);
    WritePending();
  }
  // Only messages that were taken make room.
  if ((ready & EPOLLIN) && reader_.space_size() > 0) {
    iovec space = {reader_.space(), reader_.space_size()};
    msghdr message = {};
    message.msg_iov = &space;
    message.msg_iovlen = 1;
    const ssize_t result = recvmsg(socket_, &message, 0);
    Require(result > 0 || (result < 0 && WouldBlock()), "recvmsg");
    if (result > 0)
      reader_.DidRead(static_cast<size_t>(result));
  }
}

uint32_t EpollLoop::Wait() {
  epoll_event event = {};
  for (int i = 0; i < style_.yields && MayYield(); ++i) {
    if (epoll_wait(epoll_, &event, 1, 0) > 0)
      return event.events;
    Yield();
  }
  const int ready = epoll_wait(epoll_, &event, 1, -1);
  Require(ready >= 0 || errno == EINTR, "epoll_wait");
  return ready > 0 ? event.events : 0;
}

bool EpollLoop::MayYield() const {
  return NowNs() >= no_yield_before_ns_;
}

void EpollLoop::Yield() {
  const int64_t start = NowNs();
  sched_yield();
  const int64_t now = NowNs();
  if (now - start >= kLongYieldNs)
    no_yield_before_ns_ = now + kPatience * (now - start);
}

void EpollLoop::Watch(bool writing) {
  epoll_event event = {};
  event.events = EPOLLIN | (writing ? uint32_t{EPOLLOUT} : 0);
  Require(epoll_ctl(epoll_, EPOLL_CTL_MOD, socket_, &event) == 0, "epoll_ctl");
}

namespace {

template <int kYields, bool kComposes, bool kGathers>
std::unique_ptr<Endpoint> MakeLoop(const Setup& setup, Role) {
  EpollLoop::Style style;
  style.yields = kYields;
  style.composes = kComposes;
  style.gathers = kGathers;
  return std::unique_ptr<Endpoint>(new EpollLoop(setup, style));
}

const Registration kPlain("epoll", kBoth, MakeLoop<0, false, false>);
const Registration kYielding("epoll_yield", kBoth, MakeLoop<4, false, false>);
const Registration kComposing("epoll_copy", kBoth, MakeLoop<0, true, false>);
const Registration kGathering("gathered", kStream, MakeLoop<0, false, true>);

}  // namespace

}  // namespace bench
