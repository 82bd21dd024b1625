// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Cap'n Proto RPC over a stream socket; streams have its flow control.

#include <capnp/rpc-twoparty.h>
#include <kj/async-io.h>

#include <string>

#include "tests/bench/bench.capnp.h"
#include "tests/bench/bench.h"

namespace bench {

namespace {

// Counts what is received and lets the peer wait for it.
class Mirror final : public schema::Mirror::Server {
 public:
  // Resolved once |count| calls have come.
  kj::Promise<void> Expect(size_t size, int count) {
    size_ = size;
    left_ += count;
    // They may all have come before this.
    if (left_ == 0)
      return kj::READY_NOW;
    auto pair = kj::newPromiseAndFulfiller<void>();
    done_ = kj::mv(pair.fulfiller);
    return kj::mv(pair.promise);
  }

 private:
  // schema::Mirror::Server:
  kj::Promise<void> echo(EchoContext context) override {
    const capnp::Data::Reader data = context.getParams().getData();
    Count(data);
    context.getResults().setData(data);
    return kj::READY_NOW;
  }
  kj::Promise<void> push(PushContext context) override {
    Count(context.getParams().getData());
    return kj::READY_NOW;
  }
  kj::Promise<void> finish(FinishContext) override { return kj::READY_NOW; }

  void Count(capnp::Data::Reader data) {
    if (left_ > 0) {
      CheckMessage(reinterpret_cast<const char*>(data.begin()), data.size(),
                   size_);
    }
    if (--left_ == 0)
      done_->fulfill();
  }

  size_t size_ = 0;
  int left_ = 0;
  kj::Own<kj::PromiseFulfiller<void>> done_;
};

capnp::Data::Reader AsData(const std::string& message) {
  return capnp::Data::Reader(reinterpret_cast<const kj::byte*>(message.data()),
                             message.size());
}

class CapnpClient : public Endpoint {
 public:
  explicit CapnpClient(const Setup& setup)
      : io_(kj::setupAsyncIo()),
        stream_(io_.lowLevelProvider->wrapSocketFd(
            setup.fd,
            kj::LowLevelAsyncIoProvider::TAKE_OWNERSHIP)),
        client_(*stream_),
        mirror_(client_.bootstrap().castAs<schema::Mirror>()) {}
  ~CapnpClient() noexcept override {}

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    for (int i = 0; i < count; ++i) {
      auto request = mirror_.echoRequest();
      request.setData(AsData(message));
      const auto response = request.send().wait(io_.waitScope);
      const capnp::Data::Reader data = response.getData();
      CheckMessage(reinterpret_cast<const char*>(data.begin()), data.size(),
                   message.size());
      laps->Lap();
    }
  }
  void Stream(const std::string& message, int count) override {
    for (int i = 0; i < count; ++i) {
      auto request = mirror_.pushRequest();
      request.setData(AsData(message));
      request.send().wait(io_.waitScope);
    }
    mirror_.finishRequest().send().wait(io_.waitScope);
  }

 private:
  kj::AsyncIoContext io_;
  kj::Own<kj::AsyncIoStream> stream_;
  capnp::TwoPartyClient client_;
  schema::Mirror::Client mirror_;
};

class CapnpServer : public Endpoint {
 public:
  explicit CapnpServer(const Setup& setup) : io_(kj::setupAsyncIo()) {
    auto mirror = kj::heap<Mirror>();
    mirror_ = mirror.get();
    server_ = kj::heap<capnp::TwoPartyServer>(kj::mv(mirror));
    server_->accept(io_.lowLevelProvider->wrapSocketFd(
        setup.fd, kj::LowLevelAsyncIoProvider::TAKE_OWNERSHIP));
  }
  ~CapnpServer() noexcept override {}

  // Endpoint:
  void Reflect(size_t size, int count) override { Serve(size, count); }
  void Drain(size_t size, int count) override { Serve(size, count); }

 private:
  void Serve(size_t size, int count) {
    mirror_->Expect(size, count).wait(io_.waitScope);
    // The reply to the last call is written by the loop, as are those to the
    // driver's question whether everything has come.
    io_.provider->getTimer()
        .afterDelay(5 * kj::MILLISECONDS)
        .wait(io_.waitScope);
  }

  kj::AsyncIoContext io_;
  kj::Own<capnp::TwoPartyServer> server_;
  Mirror* mirror_ = nullptr;
};

std::unique_ptr<Endpoint> MakeCapnp(const Setup& setup, Role role) {
  if (role == Role::kDriver)
    return std::unique_ptr<Endpoint>(new CapnpClient(setup));
  return std::unique_ptr<Endpoint>(new CapnpServer(setup));
}

const Registration kRegistration("capnp", kBoth, MakeCapnp);

}  // namespace

}  // namespace bench
