// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_OURS_H_
#define TESTS_BENCH_OURS_H_

#include <string>
#include <vector>

#include "base/at_exit.h"
#include "base/file_descriptor_posix.h"
#include "base/memory/scoped_ptr.h"
#include "base/run_loop.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_messages.h"

namespace bench {

// What endpoints of ours have in common, whatever kind of channel they send
// by: the messages, and who answers what. The driver is the server.
class OursEndpoint : public Endpoint, public IPC::Listener {
 public:
  // What a channel of that end is made of; the driver's is the server.
  static IPC::ChannelHandle HandleOf(int fd);
  static IPC::Channel::Mode ModeOf(Role role);

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override;
  void Stream(const std::string& message, int count) override;
  void Reflect(size_t size, int count) override;
  void Drain(size_t size, int count) override;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelError() override;

  // What replies to sync messages are sent by.
  bool Send(IPC::Message* message) { return sender_->Send(message); }

 protected:
  explicit OursEndpoint(const Setup& setup);

  // Returns when what the peer sent is on its way, although no loop runs any
  // more on this thread.
  virtual void Flush() {}

  // By what the next message goes.
  void set_sender(IPC::Sender* sender) { sender_ = sender; }
  // A ping is about to be sent.
  virtual void ChooseSender() {}

 private:
  void OnPing(const Bytes& bytes);
  void OnPong(const Bytes& bytes);
  void OnCall(const Bytes& bytes, std::string* answer);
  void OnData(const Bytes& bytes);
  void OnReceived(int count);
  void OnFiles(const std::vector<base::FileDescriptor>& files,
               const Bytes& bytes);

  void SendPing();
  IPC::Message* NewData() const;
  void SendWhatFits();
  // Runs the loop until |count| more messages were received than were waited
  // for before.
  void WaitFor(int count);
  void DidReceive();

  // How many messages a stream may be ahead of what is confirmed.
  int WindowFor(size_t size) const;

  base::AtExitManager at_exit_;
  const bool is_burst_;
  // What each message carries.
  std::vector<base::FileDescriptor> files_;
  IPC::Sender* sender_ = nullptr;
  scoped_ptr<base::RunLoop> run_loop_;
  int received_ = 0;
  int wanted_ = 0;

  // Of a driver:
  Bytes message_;
  Laps* laps_ = nullptr;
  int left_ = 0;
  int under_way_ = 0;
  int window_ = 0;

  // Of a peer:
  size_t expected_size_ = 0;
  int unconfirmed_ = 0;
  bool confirms_ = false;
};

}  // namespace bench

#endif  // TESTS_BENCH_OURS_H_
