// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_PERFTEST_SUPPORT_H_
#define IPC_IPC_PERFTEST_SUPPORT_H_

#include <stddef.h>

#include <vector>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/test/test_io_thread.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_test_base.h"

namespace IPC {
namespace test {

// |count| round trips of a message with |size| bytes of text.
class PingPongTestParams {
 public:
  PingPongTestParams(size_t size, int count)
      : message_size_(size), message_count_(count) {}

  size_t message_size() const { return message_size_; }
  int message_count() const { return message_count_; }

 private:
  size_t message_size_;
  int message_count_;
};

// Measures round trips to a client named PerformanceClient, and logs each
// measurement with a PerfTimeLogger. The client is:
//
//   MULTIPROCESS_IPC_TEST_CLIENT_MAIN(PerformanceClient) {
//     IPC::test::PingPongTestClient client;
//     return client.RunMain();
//   }
class IPCChannelPerfTestBase : public IPCTestBase {
 public:
  IPCChannelPerfTestBase();
  ~IPCChannelPerfTestBase() override;

  static std::vector<PingPongTestParams> GetDefaultTestParams();

  // Once a test.
  void RunTestChannelPingPong(
      const std::vector<PingPongTestParams>& params_list);
  void RunTestChannelProxyPingPong(
      const std::vector<PingPongTestParams>& params_list);

  // Where the channel of a proxy lives.
  scoped_refptr<base::SingleThreadTaskRunner> io_task_runner();

 private:
  base::TestIOThread io_thread_;
};

class ChannelReflectorListener;

// The client's side: reflects messages until told to end.
class PingPongTestClient {
 public:
  PingPongTestClient();
  virtual ~PingPongTestClient();

  virtual scoped_ptr<Channel> CreateChannel(Listener* listener);

  // Returns the exit code of the client: 0 if it was told to end.
  int RunMain();

  scoped_refptr<base::SingleThreadTaskRunner> task_runner();

 private:
  base::MessageLoopForIO main_message_loop_;
  scoped_ptr<ChannelReflectorListener> listener_;
  scoped_ptr<Channel> channel_;

  DISALLOW_COPY_AND_ASSIGN(PingPongTestClient);
};

// Keeps the current thread on one processor, so that measurements scatter less.
// Warns and does nothing where the system has no such thing or refuses.
class LockThreadAffinity {
 public:
  explicit LockThreadAffinity(int cpu_number);
  ~LockThreadAffinity();

 private:
  struct Affinity;

  // What to go back to; NULL if nothing was changed.
  scoped_ptr<Affinity> previous_;

  DISALLOW_COPY_AND_ASSIGN(LockThreadAffinity);
};

}  // namespace test
}  // namespace IPC

#endif  // IPC_IPC_PERFTEST_SUPPORT_H_
