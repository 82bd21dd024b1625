// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 12: test support. What it does is for tests/test_support.

#include <stddef.h>

#include <string>
#include <vector>

#include "ipc/ipc_message.h"
#include "ipc/ipc_multiprocess_test.h"
#include "ipc/ipc_perftest_support.h"
#include "ipc/ipc_security_test_util.h"
#include "ipc/ipc_test_base.h"
#include "ipc/ipc_test_channel_listener.h"
#include "ipc/ipc_test_sink.h"
#include "testing/multiprocess_func_list.h"
#include "tests/mirror/mirror.h"

using IPC::Channel;
using IPC::ChannelHandle;
using IPC::Listener;
using IPC::Message;
using IPC::TestChannelListener;
using IPC::TestSink;

// ipc_test_sink.h
static_assert(mirror::PubliclyDerives<TestSink, Channel>(), "");
static_assert(std::is_default_constructible<TestSink>::value, "");
static_assert(mirror::IsNotCopyable<TestSink>(), "");
MIRROR(&TestSink::Send, bool (TestSink::*)(Message*));
MIRROR(&TestSink::Connect, bool (TestSink::*)());
MIRROR(&TestSink::Close, void (TestSink::*)());
MIRROR(&TestSink::GetPeerPID, base::ProcessId (TestSink::*)() const);
MIRROR(&TestSink::GetSelfPID, base::ProcessId (TestSink::*)() const);
#if defined(OS_POSIX)
MIRROR(&TestSink::GetClientFileDescriptor, int (TestSink::*)() const);
MIRROR(&TestSink::TakeClientFileDescriptor, base::ScopedFD (TestSink::*)());
#endif
MIRROR(&TestSink::OnMessageReceived, bool (TestSink::*)(const Message&));
MIRROR(&TestSink::message_count, size_t (TestSink::*)() const);
MIRROR(&TestSink::ClearMessages, void (TestSink::*)());
MIRROR(&TestSink::GetMessageAt, const Message* (TestSink::*)(size_t) const);
MIRROR(&TestSink::GetFirstMessageMatching,
       const Message* (TestSink::*)(uint32) const);
MIRROR(&TestSink::GetUniqueMessageMatching,
       const Message* (TestSink::*)(uint32) const);
MIRROR(&TestSink::AddFilter, void (TestSink::*)(Listener*));
MIRROR(&TestSink::RemoveFilter, void (TestSink::*)(Listener*));

// ipc_multiprocess_test.h
#ifndef MULTIPROCESS_IPC_TEST_MAIN
#error MULTIPROCESS_IPC_TEST_MAIN
#endif
MIRROR(&::internal::MultiProcessTestIPCSetUp, void (*)());

// ipc_test_base.h
#ifndef MULTIPROCESS_IPC_TEST_CLIENT_MAIN
#error MULTIPROCESS_IPC_TEST_CLIENT_MAIN
#endif
static_assert(mirror::PubliclyDerives<IPCTestBase, base::MultiProcessTest>(),
              "");
MIRROR(&IPCTestBase::GetChannelName, std::string (*)(const std::string&));

class OpenTestBase : public IPCTestBase {
 public:
  MIRROR(&OpenTestBase::Init, void (IPCTestBase::*)(const std::string&));
  MIRROR(&OpenTestBase::InitWithCustomMessageLoop,
         void (IPCTestBase::*)(const std::string&,
                               scoped_ptr<base::MessageLoop>));
  MIRROR(&OpenTestBase::CreateChannel, void (IPCTestBase::*)(Listener*));
  MIRROR(&OpenTestBase::ConnectChannel, bool (IPCTestBase::*)());
  MIRROR(&OpenTestBase::DestroyChannel, void (IPCTestBase::*)());
  MIRROR(&OpenTestBase::ReleaseChannel, scoped_ptr<Channel> (IPCTestBase::*)());
  MIRROR(&OpenTestBase::SetChannel, void (IPCTestBase::*)(scoped_ptr<Channel>));
  MIRROR(&OpenTestBase::CreateChannelFromChannelHandle,
         void (IPCTestBase::*)(const ChannelHandle&, Listener*));
  MIRROR(&OpenTestBase::CreateChannelProxy,
         void (IPCTestBase::*)(
             Listener*,
             const scoped_refptr<base::SingleThreadTaskRunner>&));
  MIRROR(&OpenTestBase::DestroyChannelProxy, void (IPCTestBase::*)());
  MIRROR(&OpenTestBase::StartClient, bool (IPCTestBase::*)());
#if defined(OS_POSIX)
  MIRROR(&OpenTestBase::StartClientWithFD, bool (IPCTestBase::*)(int));
#endif
  MIRROR(&OpenTestBase::WaitForClientShutdown, bool (IPCTestBase::*)());
  MIRROR(&OpenTestBase::GetTestChannelHandle, ChannelHandle (IPCTestBase::*)());
  MIRROR(&OpenTestBase::sender, IPC::Sender* (IPCTestBase::*)());
  MIRROR(&OpenTestBase::channel, Channel* (IPCTestBase::*)());
  MIRROR(&OpenTestBase::channel_proxy, IPC::ChannelProxy* (IPCTestBase::*)());
  MIRROR(&OpenTestBase::client_process,
         const base::Process& (IPCTestBase::*)() const);
  MIRROR(&OpenTestBase::task_runner,
         scoped_refptr<base::SequencedTaskRunner> (IPCTestBase::*)());

  scoped_ptr<IPC::ChannelFactory> CreateChannelFactory(
      const ChannelHandle& handle,
      base::TaskRunner* runner) override {
    return IPCTestBase::CreateChannelFactory(handle, runner);
  }
  bool DidStartClient() override {
    return IPCTestBase::DidStartClient();
  }
  void SetUp() override {
    IPCTestBase::SetUp();
  }
  void TearDown() override {
    IPCTestBase::TearDown();
  }
};

// ipc_test_channel_listener.h
static_assert(mirror::PubliclyDerives<TestChannelListener, Listener>(), "");
static_assert(std::is_default_constructible<TestChannelListener>::value, "");
MIRROR_FIELD(TestChannelListener::kLongMessageStringNumBytes, const size_t);
MIRROR_VALUE(TestChannelListener::kLongMessageStringNumBytes, 50000u);
MIRROR(&TestChannelListener::SendOneMessage,
       void (*)(IPC::Sender*, const char*));
MIRROR(&TestChannelListener::OnMessageReceived,
       bool (TestChannelListener::*)(const Message&));
MIRROR(&TestChannelListener::OnChannelError, void (TestChannelListener::*)());
MIRROR(&TestChannelListener::Init, void (TestChannelListener::*)(IPC::Sender*));
MIRROR(&TestChannelListener::HasSentAll, bool (TestChannelListener::*)() const);

// ipc_security_test_util.h
MIRROR(&IPC::IpcSecurityTestUtil::PwnMessageReceived,
       void (*)(IPC::ChannelProxy*, const Message&));

// ipc_perftest_support.h
using IPC::test::IPCChannelPerfTestBase;
using IPC::test::PingPongTestClient;
using IPC::test::PingPongTestParams;
static_assert(std::is_constructible<PingPongTestParams, size_t, int>::value,
              "");
static_assert(mirror::PubliclyDerives<IPCChannelPerfTestBase, IPCTestBase>(),
              "");
static_assert(std::is_constructible<IPC::test::LockThreadAffinity, int>::value,
              "");
MIRROR(&PingPongTestParams::message_size,
       size_t (PingPongTestParams::*)() const);
MIRROR(&PingPongTestParams::message_count, int (PingPongTestParams::*)() const);
MIRROR(&IPCChannelPerfTestBase::GetDefaultTestParams,
       std::vector<PingPongTestParams> (*)());
MIRROR(
    &IPCChannelPerfTestBase::RunTestChannelPingPong,
    void (IPCChannelPerfTestBase::*)(const std::vector<PingPongTestParams>&));
MIRROR(
    &IPCChannelPerfTestBase::RunTestChannelProxyPingPong,
    void (IPCChannelPerfTestBase::*)(const std::vector<PingPongTestParams>&));
MIRROR(&PingPongTestClient::CreateChannel,
       scoped_ptr<Channel> (PingPongTestClient::*)(Listener*));
MIRROR(&PingPongTestClient::RunMain, int (PingPongTestClient::*)());

// testing/multiprocess_func_list.h
#ifndef MULTIPROCESS_TEST_MAIN
#error MULTIPROCESS_TEST_MAIN
#endif
#ifndef MULTIPROCESS_TEST_MAIN_WITH_SETUP
#error MULTIPROCESS_TEST_MAIN_WITH_SETUP
#endif
MIRROR(&multi_process_function_list::InvokeChildProcessTest,
       int (*)(std::string));
static_assert(
    std::is_constructible<multi_process_function_list::AppendMultiProcessTest,
                          std::string,
                          int (*)(),
                          void (*)()>::value,
    "");

namespace {

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(Mirror) {
  return 5;
}

TEST(TestSupportMirror, AClientsMainHasItsName) {
  EXPECT_EQ(multi_process_function_list::InvokeChildProcessTest(
                "MirrorTestClientMain"),
            5);
  EXPECT_EQ(multi_process_function_list::InvokeChildProcessTest("nobody"), -1);
  EXPECT_EQ(IPCTestBase::GetChannelName("Mirror"), "Mirror__Channel");
}

TEST(TestSupportMirror, TheDefaultPingPongsHaveTheirSizes) {
  const std::vector<PingPongTestParams> params =
      IPCChannelPerfTestBase::GetDefaultTestParams();
  const size_t kSizes[] = {12, 144, 1728, 20736, 248832};
  const int kCounts[] = {50000, 50000, 50000, 12000, 1000};
  ASSERT_EQ(params.size(), 5u);
  for (size_t i = 0; i < params.size(); ++i) {
    EXPECT_EQ(params[i].message_size(), kSizes[i]);
    EXPECT_EQ(params[i].message_count(), kCounts[i]);
  }
}

}  // namespace
