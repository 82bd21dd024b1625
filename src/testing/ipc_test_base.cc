// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_base.h"

#include "base/process/kill.h"
#include "src/testing/timeout_multiplier.h"

namespace {

base::TimeDelta ShutdownTimeout() {
  return base::TimeDelta::FromSeconds(5) * base::internal::kTimeoutMultiplier;
}

}  // namespace

IPCTestBase::IPCTestBase() {}

IPCTestBase::~IPCTestBase() {
  EndClient();
}

void IPCTestBase::SetUp() {
  MultiProcessTest::SetUp();
}

void IPCTestBase::TearDown() {
  MultiProcessTest::TearDown();
}

// static
std::string IPCTestBase::GetChannelName(const std::string& test_client_name) {
  CHECK(!test_client_name.empty());
  return test_client_name + "__Channel";
}

void IPCTestBase::Init(const std::string& test_client_name) {
  InitWithCustomMessageLoop(test_client_name, scoped_ptr<base::MessageLoop>(
                                                  new base::MessageLoopForIO));
}

void IPCTestBase::InitWithCustomMessageLoop(
    const std::string& test_client_name,
    scoped_ptr<base::MessageLoop> message_loop) {
  CHECK(!test_client_name.empty());
  CHECK(test_client_name_.empty()) << "Init() was called twice.";
  test_client_name_ = test_client_name;
  message_loop_ = message_loop.Pass();
}

void IPCTestBase::CreateChannel(IPC::Listener* listener) {
  CreateChannelFromChannelHandle(GetTestChannelHandle(), listener);
}

void IPCTestBase::CreateChannelFromChannelHandle(
    const IPC::ChannelHandle& channel_handle,
    IPC::Listener* listener) {
  CHECK(!channel_.get());
  CHECK(!channel_proxy_.get());
  channel_ = CreateChannelFactory(channel_handle, task_runner().get())
                 ->BuildChannel(listener);
}

bool IPCTestBase::ConnectChannel() {
  CHECK(channel_.get());
  return channel_->Connect();
}

void IPCTestBase::DestroyChannel() {
  channel_.reset();
}

scoped_ptr<IPC::Channel> IPCTestBase::ReleaseChannel() {
  return channel_.Pass();
}

void IPCTestBase::SetChannel(scoped_ptr<IPC::Channel> channel) {
  channel_ = channel.Pass();
}

void IPCTestBase::CreateChannelProxy(
    IPC::Listener* listener,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner) {
  CHECK(!channel_.get());
  CHECK(!channel_proxy_.get());
  channel_proxy_ = IPC::ChannelProxy::Create(
      CreateChannelFactory(GetTestChannelHandle(), ipc_task_runner.get()),
      listener, ipc_task_runner);
}

void IPCTestBase::DestroyChannelProxy() {
  channel_proxy_.reset();
}

bool IPCTestBase::WaitForClientShutdown() {
  CHECK(client_process_.IsValid()) << "No client was started.";
  const bool ended =
      base::WaitForSingleProcess(client_process_.Handle(), ShutdownTimeout());
  EndClient();
  return ended;
}

IPC::ChannelHandle IPCTestBase::GetTestChannelHandle() {
  return GetChannelName(test_client_name_);
}

scoped_refptr<base::SequencedTaskRunner> IPCTestBase::task_runner() {
  return message_loop_->task_runner();
}

scoped_ptr<IPC::ChannelFactory> IPCTestBase::CreateChannelFactory(
    const IPC::ChannelHandle& handle,
    base::TaskRunner* runner) {
  return IPC::ChannelFactory::Create(handle, IPC::Channel::MODE_SERVER);
}

bool IPCTestBase::DidStartClient() {
  return client_process_.IsValid();
}

std::string IPCTestBase::GetTestMainName() const {
  return test_client_name_ + "TestClientMain";
}

void IPCTestBase::EndClient() {
  if (!client_process_.IsValid())
    return;
  // Not if somebody has reaped it: the id may be another process's by now.
  if (base::GetTerminationStatus(client_process_.Handle(), nullptr) ==
      base::TERMINATION_STATUS_STILL_RUNNING) {
    LOG(WARNING) << test_client_name_ << " does not end, killing it";
    base::KillProcess(client_process_.Handle(), 1, true);
  }
  client_process_.Close();
}
