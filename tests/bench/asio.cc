// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Asio: asynchronous reads and writes of a local stream socket.

#include <array>
#include <asio.hpp>
#include <functional>
#include <string>

#include "tests/bench/bench.h"
#include "tests/bench/frames.h"

namespace bench {

namespace {

class Asio : public Endpoint {
 public:
  Asio(const Setup& setup, Role)
      : socket_(context_, asio::local::stream_protocol(), setup.fd) {
    socket_.non_blocking(true);
  }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    int left = count;
    const auto send = [&] { Send(message.data(), message.size(), [] {}); };
    send();
    Receive(count, [&](const char* data, size_t size) {
      CheckMessage(data, size, message.size());
      laps->Lap();
      if (--left > 0)
        send();
    });
  }
  void Stream(const std::string& message, int count) override {
    int left = count;
    std::function<void()> send = [&] {
      if (--left >= 0)
        Send(message.data(), message.size(), send);
    };
    send();
    Receive(1, [](const char*, size_t) {});
  }
  void Reflect(size_t size, int count) override {
    Receive(count, [&](const char* data, size_t received) {
      CheckMessage(data, received, size);
      // The reader goes on only when the next one has been asked for, which is
      // after this has been written.
      Send(data, received, [] {});
    });
    Finish();
  }
  void Drain(size_t size, int count) override {
    Receive(count, [&](const char* data, size_t received) {
      CheckMessage(data, received, size);
    });
    Send("", 0, [] {});
    Finish();
  }

 private:
  template <typename Then>
  void Send(const char* data, size_t size, Then then) {
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

  void Receive(int count,
               const std::function<void(const char*, size_t)>& on_message) {
    while (count > 0) {
      const char* data = nullptr;
      size_t size = 0;
      if (reader_.Next(&data, &size)) {
        on_message(data, size);
        --count;
        continue;
      }
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
  }

  void Finish() {
    while (is_writing_)
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
