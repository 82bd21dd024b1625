// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_TEST_BASE_H_
#define IPC_IPC_TEST_BASE_H_

#include <string>

#include "base/basictypes.h"
#include "base/bind.h"
#include "base/callback.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/process/process.h"
#include "base/sequenced_task_runner.h"
#include "base/single_thread_task_runner.h"
#include "base/task_runner.h"
#include "base/test/multiprocess_test.h"
#include "base/threading/thread.h"
#include "base/time/time.h"
#include "build/build_config.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_factory.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_multiprocess_test.h"

// A test of a server and one client, a child process made of this executable:
//
//   MULTIPROCESS_IPC_TEST_CLIENT_MAIN(EchoClient) {
//     base::MessageLoopForIO loop;
//     EchoListener listener;
//     scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
//         IPCTestBase::GetChannelName("EchoClient"), &listener));
//     if (!channel->Connect())
//       return 1;
//     loop.Run();
//     return 0;
//   }
//
//   TEST_F(EchoTest, Echo) {  // EchoTest derives from IPCTestBase.
//     Init("EchoClient");
//     CreateChannel(&listener);  // Or CreateChannelProxy().
//     ASSERT_TRUE(ConnectChannel());
//     ASSERT_TRUE(StartClient());
//     …
//     channel()->Close();
//     EXPECT_TRUE(WaitForClientShutdown());
//     DestroyChannel();
//   }
//
// A client that is still running when the fixture goes is killed.
class IPCTestBase : public base::MultiProcessTest {
 public:
  IPCTestBase();
  ~IPCTestBase() override;

  void SetUp() override;
  void TearDown() override;

  // What both ends name the channel of that client.
  static std::string GetChannelName(const std::string& test_client_name);

 protected:
  // Once, before everything else. The first makes a MessageLoopForIO.
  void Init(const std::string& test_client_name);
  void InitWithCustomMessageLoop(const std::string& test_client_name,
                                 scoped_ptr<base::MessageLoop> message_loop);

  // The channel lives on this thread.
  void CreateChannel(IPC::Listener* listener);
  void CreateChannelFromChannelHandle(const IPC::ChannelHandle& channel_handle,
                                      IPC::Listener* listener);
  bool ConnectChannel();
  void DestroyChannel();
  scoped_ptr<IPC::Channel> ReleaseChannel();
  void SetChannel(scoped_ptr<IPC::Channel> channel);

  void CreateChannelProxy(
      IPC::Listener* listener,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);
  void DestroyChannelProxy();

  // Starts the child main of the client, with the client's end of the channel
  // or proxy. False on failure.
  bool StartClient();

#if defined(OS_POSIX)
  // The same with a descriptor of the caller's as its end; with -1 it has
  // none.
  bool StartClientWithFD(int ipcfd);
#endif

  // Waits up to five seconds. False if the client has not ended by itself by
  // then, in which case it is killed.
  bool WaitForClientShutdown();

  // A handle of that name, for the server's end.
  IPC::ChannelHandle GetTestChannelHandle();

  // The channel or proxy, whichever there is.
  IPC::Sender* sender() {
    return channel_.get() ? static_cast<IPC::Sender*>(channel_.get())
                          : static_cast<IPC::Sender*>(channel_proxy_.get());
  }
  IPC::Channel* channel() {
    return channel_.get();
  }
  IPC::ChannelProxy* channel_proxy() {
    return channel_proxy_.get();
  }

  // Invalid before StartClient() and after WaitForClientShutdown().
  const base::Process& client_process() const {
    return client_process_;
  }

  // Of this thread's message loop.
  scoped_refptr<base::SequencedTaskRunner> task_runner();

  // For tests of channels of another kind. |runner| is the thread on which the
  // channel will live.
  virtual scoped_ptr<IPC::ChannelFactory> CreateChannelFactory(
      const IPC::ChannelHandle& handle,
      base::TaskRunner* runner);

  // Called once the client was started, with success or not; its result is
  // that of StartClient().
  virtual bool DidStartClient();

 private:
  std::string GetTestMainName() const;
  // Kills and reaps the client unless it has ended.
  void EndClient();

  std::string test_client_name_;
  scoped_ptr<base::MessageLoop> message_loop_;
  scoped_ptr<IPC::Channel> channel_;
  scoped_ptr<IPC::ChannelProxy> channel_proxy_;
  base::Process client_process_;

  DISALLOW_COPY_AND_ASSIGN(IPCTestBase);
};

// Defines the main function of a client.
#define MULTIPROCESS_IPC_TEST_CLIENT_MAIN(test_client_name) \
  MULTIPROCESS_IPC_TEST_MAIN(test_client_name##TestClientMain)

#endif  // IPC_IPC_TEST_BASE_H_
