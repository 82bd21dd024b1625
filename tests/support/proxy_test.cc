// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/proxy_test.h"

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/location.h"
#include "base/process/process_handle.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel.h"

namespace test_support {

namespace {

void StartIO(base::Thread* thread) {
  ASSERT_TRUE(thread->StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
}

void Flush(base::Thread* thread) {
  base::WaitableEvent done(false, false);
  thread->task_runner()->PostTask(
      FROM_HERE,
      base::Bind(&base::WaitableEvent::Signal, base::Unretained(&done)));
  done.Wait();
}

}  // namespace

ProxyTest::ProxyTest()
    : browser_io_("browser_io"),
      renderer_io_("renderer_io"),
      channel_name_(IPC::Channel::GenerateUniqueRandomChannelID()) {
  StartIO(&browser_io_);
  StartIO(&renderer_io_);
}

ProxyTest::~ProxyTest() = default;

void ProxyTest::TearDown() {
  browser_.reset();
  renderer_.reset();
  // Filters are told of the end there, and write into members of the test.
  browser_io_.Stop();
  renderer_io_.Stop();
}

void ProxyTest::StartBrowser() {
  browser_ = IPC::ChannelProxy::Create(
      ipcx::CreateChannelFactory(channel_name_, IPC::Channel::MODE_SERVER,
                                 policy_),
      &browser_listener_, browser_io_.task_runner());
}

void ProxyTest::StartRenderer() {
  renderer_ = IPC::ChannelProxy::Create(
      channel_name_, IPC::Channel::MODE_CLIENT, &renderer_listener_,
      renderer_io_.task_runner());
}

void ProxyTest::StartBoth() {
  StartBrowser();
  StartRenderer();
  RunUntil([this] {
    return browser_listener_.Count(Connected()) == 1 &&
           renderer_listener_.Count(Connected()) == 1;
  });
}

void ProxyTest::EndRenderer() {
  renderer_.reset();
  Flush(&renderer_io_);
}

void ProxyTest::SendFromRenderer(uint32 type, int number) {
  EXPECT_TRUE(renderer_->Send(NewMessage(type, number)));
}

void ProxyTest::SendFromBrowser(uint32 type, int number) {
  EXPECT_TRUE(browser_->Send(NewMessage(type, number)));
}

void ProxyTest::FlushBrowserIO() {
  Flush(&browser_io_);
}

// static
IPC::Message* ProxyTest::NewMessage(uint32 type, int number) {
  IPC::Message* message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(number);
  return message;
}

// static
std::string ProxyTest::Word(const std::string& event, uint32 number) {
  return event + ":" + std::to_string(number);
}

// static
std::string ProxyTest::Connected() {
  return Word("connected", static_cast<uint32>(base::GetCurrentProcId()));
}

}  // namespace test_support
