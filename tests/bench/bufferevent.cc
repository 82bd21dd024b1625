// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// libevent's bufferevent, which gathers what is written within a turn of its
// loop.

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <fcntl.h>

#include <functional>
#include <string>

#include "tests/bench/event_endpoint.h"
#include "tests/bench/frames.h"

namespace bench {

namespace {

// Above it a stream waits until the buffer is empty.
const size_t kHighWater = 512 * 1024;
// Of one read or write. The default is 16 KiB.
const size_t kSingleOperation = 256 * 1024;

class Bufferevent : public EventEndpoint {
 public:
  Bufferevent(const Setup& setup, Role) : base_(event_base_new()) {
    Require(fcntl(setup.fd, F_SETFL, O_NONBLOCK) == 0, "O_NONBLOCK");
    stream_ = bufferevent_socket_new(base_, setup.fd, BEV_OPT_CLOSE_ON_FREE);
    Require(stream_ != nullptr, "bufferevent_socket_new");
    bufferevent_set_max_single_read(stream_, kSingleOperation);
    bufferevent_set_max_single_write(stream_, kSingleOperation);
    bufferevent_setcb(stream_, &OnRead, &OnWritten, nullptr, this);
    bufferevent_enable(stream_, EV_READ | EV_WRITE);
  }
  ~Bufferevent() override {
    bufferevent_free(stream_);
    event_base_free(base_);
  }

  // Endpoint:
  void Stream(const std::string& message, int count) override {
    int left = count;
    on_written_ = [&] {
      evbuffer* const output = bufferevent_get_output(stream_);
      for (; left > 0 && evbuffer_get_length(output) < kHighWater; --left)
        Send(message.data(), message.size());
    };
    on_written_();
    Receive(1, [](const char*, size_t) {});
    on_written_ = nullptr;
  }

 private:
  // EventEndpoint:
  void Send(const char* data, size_t size) override {
    FrameHeader header;
    header.size = static_cast<uint32_t>(size);
    bufferevent_write(stream_, &header, sizeof(header));
    bufferevent_write(stream_, data, size);
  }

  void Receive(int count, const MessageCallback& on_message) override {
    left_ = count;
    on_message_ = &on_message;
    // What came with the last messages of before.
    OnRead(stream_, this);
    while (left_ > 0)
      event_base_loop(base_, EVLOOP_ONCE);
    on_message_ = nullptr;
  }
  void Finish() override {
    while (evbuffer_get_length(bufferevent_get_output(stream_)) > 0)
      event_base_loop(base_, EVLOOP_ONCE);
  }

  static void OnRead(bufferevent* stream, void* self) {
    static_cast<Bufferevent*>(self)->TakeMessages(
        bufferevent_get_input(stream));
  }

  void TakeMessages(evbuffer* input) {
    while (left_ > 0) {
      FrameHeader header;
      if (evbuffer_copyout(input, &header, sizeof(header)) !=
          static_cast<ev_ssize_t>(sizeof(header))) {
        return;
      }
      const size_t frame_size = sizeof(header) + header.size;
      if (evbuffer_get_length(input) < frame_size)
        return;
      const char* const frame = reinterpret_cast<const char*>(
          evbuffer_pullup(input, static_cast<ev_ssize_t>(frame_size)));
      --left_;
      (*on_message_)(frame + sizeof(header), header.size);
      evbuffer_drain(input, frame_size);
    }
  }

  static void OnWritten(bufferevent*, void* self) {
    Bufferevent* const endpoint = static_cast<Bufferevent*>(self);
    if (endpoint->on_written_)
      endpoint->on_written_();
  }

  event_base* const base_;
  bufferevent* stream_ = nullptr;
  int left_ = 0;
  const MessageCallback* on_message_ = nullptr;
  std::function<void()> on_written_;
};

const Registration kRegistration("bufferevent", kBoth, Make<Bufferevent>);

}  // namespace

}  // namespace bench
