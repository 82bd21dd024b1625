// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/run_loop.h"
#include "ipc/ipc_perftest_support.h"
#include "src/testing/ping_pong_message.h"

namespace IPC {
namespace test {

class ChannelReflectorListener : public Listener {
 public:
  void Init(Channel* channel) { channel_ = channel; }

  // Listener:
  bool OnMessageReceived(const Message& message) override {
    if (!ReadPingPong(message, &ping_pong_)) {
      LOG(ERROR) << "not a message of this benchmark: " << message.type();
      run_loop_.Quit();
    } else if (ping_pong_.round == PingPong::kQuit) {
      told_to_end_ = true;
      run_loop_.Quit();
    } else {
      channel_->Send(WritePingPong(ping_pong_));
    }
    return true;
  }
  void OnChannelError() override { run_loop_.Quit(); }

  // Returns whether we were told to end.
  bool Run() {
    run_loop_.Run();
    return told_to_end_;
  }

 private:
  Channel* channel_ = nullptr;
  base::RunLoop run_loop_;
  bool told_to_end_ = false;
  PingPong ping_pong_;  // Keeps its memory from message to message.
};

PingPongTestClient::PingPongTestClient()
    : listener_(new ChannelReflectorListener) {}

PingPongTestClient::~PingPongTestClient() {}

scoped_ptr<Channel> PingPongTestClient::CreateChannel(Listener* listener) {
  return Channel::CreateClient(IPCTestBase::GetChannelName("PerformanceClient"),
                               listener);
}

int PingPongTestClient::RunMain() {
  LockThreadAffinity affinity(0);
  channel_ = CreateChannel(listener_.get());
  listener_->Init(channel_.get());
  if (!channel_->Connect())
    return 1;
  return listener_->Run() ? 0 : 1;
}

scoped_refptr<base::SingleThreadTaskRunner> PingPongTestClient::task_runner() {
  return main_message_loop_.task_runner();
}

}  // namespace test
}  // namespace IPC
