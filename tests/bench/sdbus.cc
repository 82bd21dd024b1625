// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// sd-bus, peer to peer: method calls, and for streams those that want no reply.

#include <errno.h>
#include <systemd/sd-bus.h>

#include <string>

#include "tests/bench/bench.h"

namespace bench {

namespace {

const char kPath[] = "/bench";
const char kInterface[] = "org.classic_ipc.Bench";

// How often a stream waits until what it sent has gone out.
const int kFlushInterval = 64;

class SdBus : public Endpoint {
 public:
  SdBus(const Setup& setup, Role role) {
    Check(sd_bus_new(&bus_), "sd_bus_new");
    Check(sd_bus_set_fd(bus_, setup.fd, setup.fd), "sd_bus_set_fd");
    if (role == Role::kPeer) {
      sd_id128_t id = {};
      Check(sd_id128_randomize(&id), "sd_id128_randomize");
      Check(sd_bus_set_server(bus_, 1, id), "sd_bus_set_server");
    }
    Check(sd_bus_start(bus_), "sd_bus_start");
  }
  ~SdBus() override { sd_bus_flush_close_unref(bus_); }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    for (int i = 0; i < count; ++i) {
      Call(message, message.size());
      laps->Lap();
    }
  }
  void Stream(const std::string& message, int count) override {
    for (int i = 0; i < count; ++i) {
      sd_bus_message* const call = NewCall(message);
      Check(sd_bus_message_set_expect_reply(call, 0), "set_expect_reply");
      Check(sd_bus_send(bus_, call, nullptr), "sd_bus_send");
      sd_bus_message_unref(call);
      if (i % kFlushInterval == 0)
        Check(sd_bus_flush(bus_), "sd_bus_flush");
    }
    Call(std::string(), 0);
  }
  void Reflect(size_t size, int count) override {
    for (int i = 0; i < count; ++i)
      Serve(size, true);
  }
  void Drain(size_t size, int count) override {
    for (int i = 0; i < count; ++i)
      Serve(size, false);
    Serve(0, true);
  }

 private:
  static void Check(int result, const char* what) {
    errno = result < 0 ? -result : 0;
    Require(result >= 0, what);
  }

  sd_bus_message* NewCall(const std::string& message) {
    sd_bus_message* call = nullptr;
    Check(sd_bus_message_new_method_call(bus_, &call, nullptr, kPath,
                                         kInterface, "Echo"),
          "new_method_call");
    Check(
        sd_bus_message_append_array(call, 'y', message.data(), message.size()),
        "append_array");
    return call;
  }

  void Call(const std::string& message, size_t expected_size) {
    sd_bus_message* const call = NewCall(message);
    sd_bus_message* reply = nullptr;
    Check(sd_bus_call(bus_, call, 0, nullptr, &reply), "sd_bus_call");
    CheckArray(reply, expected_size);
    sd_bus_message_unref(call);
    sd_bus_message_unref(reply);
  }

  static const void* CheckArray(sd_bus_message* message, size_t size) {
    const void* data = nullptr;
    size_t received = 0;
    Check(sd_bus_message_read_array(message, 'y', &data, &received), "read");
    CheckMessage(static_cast<const char*>(data), received, size);
    return data;
  }

  // Waits for the next call.
  void Serve(size_t size, bool replies) {
    for (;;) {
      sd_bus_message* call = nullptr;
      const int result = sd_bus_process(bus_, &call);
      Check(result, "sd_bus_process");
      if (call) {
        const void* const data = CheckArray(call, size);
        if (replies)
          Reply(call, data, size);
        sd_bus_message_unref(call);
        return;
      }
      if (result == 0)
        Check(sd_bus_wait(bus_, UINT64_MAX), "sd_bus_wait");
    }
  }

  void Reply(sd_bus_message* call, const void* data, size_t size) {
    sd_bus_message* reply = nullptr;
    Check(sd_bus_message_new_method_return(call, &reply), "new_method_return");
    Check(sd_bus_message_append_array(reply, 'y', data, size), "append_array");
    Check(sd_bus_send(bus_, reply, nullptr), "sd_bus_send");
    sd_bus_message_unref(reply);
    Check(sd_bus_flush(bus_), "sd_bus_flush");
  }

  sd_bus* bus_ = nullptr;
};

const Registration kRegistration("sdbus", kBoth, Make<SdBus>);

}  // namespace

}  // namespace bench
