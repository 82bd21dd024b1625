// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_perftest_support.h"

#include <string>

#include "base/run_loop.h"
#include "base/strings/stringprintf.h"
#include "base/test/perf_log.h"
#include "base/test/perf_time_logger.h"
#include "base/time/time.h"
#include "src/testing/ping_pong_message.h"

namespace IPC {
namespace test {

namespace {

const char kClientName[] = "PerformanceClient";

class PingPongListener : public Listener {
 public:
  // |label| is a part of the name under which results are logged.
  explicit PingPongListener(const char* label) : label_(label) {}

  // False if the connection broke.
  bool Measure(Sender* sender, const PingPongTestParams& params);

  // Listener:
  bool OnMessageReceived(const Message& message) override;
  void OnChannelError() override;

 private:
  void PlayRounds(int count);
  void SendNext();

  const std::string label_;
  Sender* sender_ = nullptr;
  scoped_ptr<base::RunLoop> run_loop_;
  bool broken_ = false;

  size_t text_size_ = 0;
  PingPong ping_;
  PingPong pong_;  // Keeps its memory from message to message.
  base::TimeDelta latencies_;
};

bool PingPongListener::Measure(Sender* sender,
                               const PingPongTestParams& params) {
  sender_ = sender;
  text_size_ = params.message_size();
  ping_.text.assign(text_size_, 'a');
  const std::string name = base::StringPrintf(
      "IPC_%s_Perf_%dx_%u", label_.c_str(), params.message_count(),
      static_cast<unsigned>(text_size_));

  PlayRounds(1);  // Waits for the client to start.
  if (!broken_ && params.message_count() > 0) {
    base::PerfTimeLogger logger(name.c_str());
    PlayRounds(params.message_count());
    logger.Done();
    base::LogPerfResult(
        (name + "_average").c_str(),
        latencies_.InMillisecondsF() * 1000 / params.message_count(), "us");
  }
  return !broken_;
}

void PingPongListener::PlayRounds(int count) {
  ping_.round = count - 1;
  latencies_ = base::TimeDelta();
  run_loop_.reset(new base::RunLoop);
  SendNext();
  run_loop_->Run();
  run_loop_.reset();
}

bool PingPongListener::OnMessageReceived(const Message& message) {
  EXPECT_TRUE(ReadPingPong(message, &pong_));
  EXPECT_EQ(ping_.round, pong_.round);
  EXPECT_EQ(text_size_, pong_.text.size());
  latencies_ = latencies_ + (base::TimeTicks::Now() -
                             base::TimeTicks::FromInternalValue(pong_.sent_at));
  if (ping_.round == 0) {
    run_loop_->Quit();
  } else {
    --ping_.round;
    SendNext();
  }
  return true;
}

void PingPongListener::OnChannelError() {
  broken_ = true;
  if (run_loop_.get())
    run_loop_->Quit();
}

void PingPongListener::SendNext() {
  ping_.sent_at = base::TimeTicks::Now().ToInternalValue();
  sender_->Send(WritePingPong(ping_));
}

void MeasureAll(PingPongListener* listener,
                Sender* sender,
                const std::vector<PingPongTestParams>& params_list) {
  // The same processor as the client's: they take turns anyway.
  LockThreadAffinity affinity(0);
  for (const PingPongTestParams& params : params_list) {
    ASSERT_TRUE(listener->Measure(sender, params))
        << "The client is gone; its message size was " << params.message_size();
  }
  PingPong quit;
  quit.round = PingPong::kQuit;
  sender->Send(WritePingPong(quit));
}

}  // namespace

IPCChannelPerfTestBase::IPCChannelPerfTestBase()
    : io_thread_(base::TestIOThread::kManualStart) {}

IPCChannelPerfTestBase::~IPCChannelPerfTestBase() {}

// static
std::vector<PingPongTestParams> IPCChannelPerfTestBase::GetDefaultTestParams() {
  return {PingPongTestParams(12, 50000), PingPongTestParams(144, 50000),
          PingPongTestParams(1728, 50000), PingPongTestParams(20736, 12000),
          PingPongTestParams(248832, 1000)};
}

void IPCChannelPerfTestBase::RunTestChannelPingPong(
    const std::vector<PingPongTestParams>& params_list) {
  Init(kClientName);
  PingPongListener listener("Channel");
  CreateChannel(&listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());
  MeasureAll(&listener, channel(), params_list);
  EXPECT_TRUE(WaitForClientShutdown());
  DestroyChannel();
}

void IPCChannelPerfTestBase::RunTestChannelProxyPingPong(
    const std::vector<PingPongTestParams>& params_list) {
  InitWithCustomMessageLoop(kClientName,
                            make_scoped_ptr(new base::MessageLoop));
  io_thread_.Start();
  PingPongListener listener("ChannelProxy");
  CreateChannelProxy(&listener, io_task_runner());
  ASSERT_TRUE(StartClient());
  MeasureAll(&listener, channel_proxy(), params_list);
  EXPECT_TRUE(WaitForClientShutdown());
  DestroyChannelProxy();
}

scoped_refptr<base::SingleThreadTaskRunner>
IPCChannelPerfTestBase::io_task_runner() {
  return io_thread_.task_runner();
}

}  // namespace test
}  // namespace IPC
