// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Asio: asynchronous reads and writes of a local stream socket.

#include <array>
#include <asio.hpp>
#include <functional>
#include <string>

#include "tests/bench/event_endpoint.h"
#include "tests/bench/frames.h"

namespace bench {

namespace {

class Asio : public EventEndpoint {
 public:
  Asio(const Setup& setup, Role)
      : socket_(context_, asio::local::stream_protocol(), setup.fd) {
    socket_.non_blocking(true);
  }

  // Endpoint:
  void Stream(const std::string& message, int count) override {
    int left = count;
    std::function<void()> send = [&] {
      if (--left >= 0)
        SendAndThen(message.data(), message.size(), send);
    };
    send();
    Receive(1, [](const char*, size_t) {});
  }

 private:
  // EventEndpoint:
  // What the reader gave stays until the next read, which begins after this has
  // been written.
  void Send(const char* data, size_t size) override {
    SendAndThen(data, size, [] {});
  }
  void Receive(int count, const MessageCallback& on_message) override {
    for (;;) {
      reader_.Deliver(&count, on_message);
      if (count == 0)
        return;
      Read();
    }
  }
  void Finish() override {
    while (is_writing_)
      RunOne();
  }

  template <typename Then>
  void SendAndThen(const char* data, size_t size, Then then) {
    header_.size = static_cast<uint32_t>(size);
    is_writing_ = true;
    const std::array<asio::const_buffer, 2> parts = {
        asio::buffer(&header_, sizeof(header_)), asio::buffer(data, size)};
    asio::async_write(socket_, parts,
                      [this, then](const asio::error_code& error, size_t) {
                        Require(!error, "async_write");
                        is_writing_ = false;
                        then();
                      });
  }

  void Read() {
    bool has_read = false;
    socket_.async_read_some(
        asio::buffer(reader_.space(), reader_.space_size()),
        [&](const asio::error_code& error, size_t received) {
          Require(!error, "async_read_some");
          reader_.DidRead(received);
          has_read = true;
        });
    while (!has_read)
      RunOne();
  }

  void RunOne() {
    context_.restart();
    context_.run_one();
  }

  asio::io_context context_{1};
  asio::local::stream_protocol::socket socket_;
  FrameReader reader_;
  FrameHeader header_;
  bool is_writing_ = false;
};

const Registration kRegistration("asio", kBoth, Make<Asio>);

}  // namespace

}  // namespace bench
