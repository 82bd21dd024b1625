// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// gRPC over a UNIX socket, by its synchronous API: a call for each round trip,
// and one call that lasts.

#include <grpcpp/grpcpp.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

#include "tests/bench/bench.grpc.pb.h"
#include "tests/bench/bench.h"

namespace bench {

namespace {

using schema::Payload;

std::string AddressOf(const Setup& setup) {
  return "unix:" + setup.path;
}

class GrpcPeer : public Endpoint, public schema::Mirror::Service {
 public:
  GrpcPeer(const Setup& setup, Role) {
    grpc::ServerBuilder builder;
    builder.AddListeningPort(AddressOf(setup),
                             grpc::InsecureServerCredentials());
    builder.SetMaxReceiveMessageSize(-1);
    builder.RegisterService(this);
    server_ = builder.BuildAndStart();
    Require(server_ != nullptr, "BuildAndStart");
  }

  // Endpoint:
  void Reflect(size_t size, int count) override { WaitFor(size, count); }
  void Drain(size_t size, int count) override { WaitFor(size, count); }

  // schema::Mirror::Service:
  grpc::Status Echo(grpc::ServerContext*,
                    const Payload* request,
                    Payload* reply) override {
    Count(*request);
    reply->set_data(request->data());
    return grpc::Status::OK;
  }
  grpc::Status EchoStream(
      grpc::ServerContext*,
      grpc::ServerReaderWriter<Payload, Payload>* stream) override {
    Payload payload;
    while (stream->Read(&payload)) {
      Count(payload);
      stream->Write(payload);
    }
    return grpc::Status::OK;
  }
  grpc::Status Push(grpc::ServerContext*,
                    grpc::ServerReader<Payload>* stream,
                    Payload*) override {
    Payload payload;
    while (stream->Read(&payload))
      Count(payload);
    return grpc::Status::OK;
  }

 private:
  void WaitFor(size_t size, int count) {
    std::unique_lock<std::mutex> locked(lock_);
    size_ = size;
    wanted_ += count;
    changed_.notify_all();
    changed_.wait(locked, [this] { return received_ == wanted_; });
  }

  void Count(const Payload& payload) {
    std::unique_lock<std::mutex> locked(lock_);
    // The next workload's first message may overtake its announcement.
    changed_.wait(locked, [this] { return received_ < wanted_; });
    CheckMessage(payload.data().data(), payload.data().size(), size_);
    if (++received_ == wanted_)
      changed_.notify_all();
  }

  std::mutex lock_;
  std::condition_variable changed_;
  size_t size_ = 0;
  int wanted_ = 0;
  int received_ = 0;
  std::unique_ptr<grpc::Server> server_;
};

class GrpcDriver : public Endpoint {
 public:
  GrpcDriver(const Setup& setup, Role) {
    grpc::ChannelArguments arguments;
    arguments.SetMaxReceiveMessageSize(-1);
    mirror_ = schema::Mirror::NewStub(grpc::CreateCustomChannel(
        AddressOf(setup), grpc::InsecureChannelCredentials(), arguments));
  }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    Payload payload;
    payload.set_data(message);
    for (int i = 0; i < count; ++i) {
      grpc::ClientContext context;
      context.set_wait_for_ready(true);
      Payload reply;
      Require(mirror_->Echo(&context, payload, &reply).ok(), "Echo");
      CheckMessage(reply.data().data(), reply.data().size(), message.size());
      laps->Lap();
    }
  }
  void Stream(const std::string& message, int count) override {
    grpc::ClientContext context;
    context.set_wait_for_ready(true);
    Payload payload;
    payload.set_data(message);
    Payload reply;
    const auto stream = mirror_->Push(&context, &reply);
    // It may gather what is not the last one.
    grpc::WriteOptions options;
    options.set_buffer_hint();
    for (int i = 0; i < count; ++i)
      Require(stream->Write(payload, options), "Write");
    stream->WritesDone();
    Require(stream->Finish().ok(), "Push");
  }

 protected:
  std::unique_ptr<schema::Mirror::Stub> mirror_;
};

class GrpcStreamDriver : public GrpcDriver {
 public:
  GrpcStreamDriver(const Setup& setup, Role role) : GrpcDriver(setup, role) {
    context_.set_wait_for_ready(true);
    stream_ = mirror_->EchoStream(&context_);
  }
  ~GrpcStreamDriver() override {
    stream_->WritesDone();
    stream_->Finish();
  }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    Payload payload;
    payload.set_data(message);
    Payload reply;
    for (int i = 0; i < count; ++i) {
      Require(stream_->Write(payload) && stream_->Read(&reply), "EchoStream");
      CheckMessage(reply.data().data(), reply.data().size(), message.size());
      laps->Lap();
    }
  }

 private:
  grpc::ClientContext context_;
  std::unique_ptr<grpc::ClientReaderWriter<Payload, Payload>> stream_;
};

template <typename Driver>
std::unique_ptr<Endpoint> MakeGrpc(const Setup& setup, Role role) {
  return role == Role::kDriver ? Make<Driver>(setup, role)
                               : Make<GrpcPeer>(setup, role);
}

const Registration kUnary("grpc", kBoth, MakeGrpc<GrpcDriver>);
const Registration kLasting("grpc_stream",
                            kPingPong,
                            MakeGrpc<GrpcStreamDriver>);

}  // namespace

}  // namespace bench
