// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/ours.h"

#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#include <algorithm>

#include "base/file_descriptor_posix.h"

namespace bench {

namespace {

// How much a stream may be ahead of what its receiver has confirmed: a channel
// takes everything, and an application has to bound that.
const size_t kWindowBytes = 512 * 1024;
const int kMinWindow = 4;

}  // namespace

OursEndpoint::OursEndpoint(const Setup& setup) : is_burst_(setup.is_burst) {
  files_.assign(static_cast<size_t>(setup.descriptors),
                base::FileDescriptor(STDERR_FILENO, false));
}

int OursEndpoint::WindowFor(size_t size) const {
  if (is_burst_)
    return INT_MAX;
  return std::max(kMinWindow,
                  static_cast<int>(kWindowBytes / std::max(size, size_t{64})));
}

// static
IPC::ChannelHandle OursEndpoint::HandleOf(int fd) {
  Require(fcntl(fd, F_SETFL, O_NONBLOCK) == 0, "O_NONBLOCK");
  return IPC::ChannelHandle("bench", base::FileDescriptor(fd, true));
}

// static
IPC::Channel::Mode OursEndpoint::ModeOf(Role role) {
  return role == Role::kDriver ? IPC::Channel::MODE_SERVER
                               : IPC::Channel::MODE_CLIENT;
}

void OursEndpoint::PingPong(const std::string& message, int count, Laps* laps) {
  message_.view = message;
  laps_ = laps;
  left_ = count;
  SendPing();
  WaitFor(count);
}

void OursEndpoint::Stream(const std::string& message, int count) {
  message_.view = message;
  left_ = count;
  under_way_ = 0;
  window_ = WindowFor(message.size());
  SendWhatFits();
  WaitFor(count);
}

void OursEndpoint::Reflect(size_t size, int count) {
  expected_size_ = size;
  WaitFor(count);
  Flush();
}

void OursEndpoint::Drain(size_t size, int count) {
  expected_size_ = size;
  window_ = WindowFor(size);
  confirms_ = true;
  WaitFor(count);
  Send(new BenchMsg_Received(unconfirmed_));
  unconfirmed_ = 0;
  Flush();
}

void OursEndpoint::WaitFor(int count) {
  wanted_ += count;
  if (received_ >= wanted_)
    return;
  run_loop_.reset(new base::RunLoop);
  run_loop_->Run();
  run_loop_.reset();
}

void OursEndpoint::DidReceive() {
  ++received_;
  if (received_ == wanted_ && run_loop_)
    run_loop_->Quit();
}

bool OursEndpoint::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(OursEndpoint, message)
    IPC_MESSAGE_HANDLER(BenchMsg_Ping, OnPing)
    IPC_MESSAGE_HANDLER(BenchMsg_Pong, OnPong)
    IPC_MESSAGE_HANDLER(BenchMsg_Call, OnCall)
    IPC_MESSAGE_HANDLER(BenchMsg_Data, OnData)
    IPC_MESSAGE_HANDLER(BenchMsg_Received, OnReceived)
    IPC_MESSAGE_HANDLER(BenchMsg_Files, OnFiles)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  Require(handled && !message.dispatch_error(), "an unknown message");
  return handled;
}

void OursEndpoint::OnChannelError() {
  // The other side ends as soon as it has what it wanted.
  if (run_loop_)
    Require(false, "the channel has ended");
}

void OursEndpoint::OnPing(const Bytes& bytes) {
  CheckMessage(bytes.view.data(), bytes.view.size(), expected_size_);
  Send(new BenchMsg_Pong(bytes));
  DidReceive();
}

void OursEndpoint::OnPong(const Bytes& bytes) {
  CheckMessage(bytes.view.data(), bytes.view.size(), message_.view.size());
  laps_->Lap();
  if (--left_ > 0)
    SendPing();
  DidReceive();
}

void OursEndpoint::SendPing() {
  ChooseSender();
  Send(new BenchMsg_Ping(message_));
}

void OursEndpoint::OnCall(const Bytes& bytes, std::string* answer) {
  CheckMessage(bytes.view.data(), bytes.view.size(), expected_size_);
  answer->assign(bytes.view.data(), bytes.view.size());
  DidReceive();
}

void OursEndpoint::OnData(const Bytes& bytes) {
  CheckMessage(bytes.view.data(), bytes.view.size(), expected_size_);
  ++unconfirmed_;
  DidReceive();
  // The last ones are confirmed by Drain().
  if (unconfirmed_ >= window_ / 4 && received_ < wanted_) {
    Send(new BenchMsg_Received(unconfirmed_));
    unconfirmed_ = 0;
  }
}

void OursEndpoint::OnFiles(const std::vector<base::FileDescriptor>& files,
                           const Bytes& bytes) {
  for (const base::FileDescriptor& file : files)
    close(file.fd);
  OnData(bytes);
}

IPC::Message* OursEndpoint::NewData() const {
  if (files_.empty())
    return new BenchMsg_Data(message_);
  return new BenchMsg_Files(files_, message_);
}

void OursEndpoint::OnReceived(int count) {
  under_way_ -= count;
  SendWhatFits();
  for (int i = 0; i < count; ++i)
    DidReceive();
}

void OursEndpoint::SendWhatFits() {
  for (; left_ > 0 && under_way_ < window_; --left_, ++under_way_)
    Send(NewData());
}

}  // namespace bench
