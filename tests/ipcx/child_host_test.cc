// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipcx/child_host_test.h"

#include <algorithm>
#include <utility>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "ipc/ipc_message_macros.h"
#include "tests/support/sync_messages.h"

namespace ipcx {

ChildHostTest::ChildHostTest()
    : io_("io"),
      options_(base::CommandLine(
          base::CommandLine::ForCurrentProcess()->GetProgram())) {
  EXPECT_TRUE(io_.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  // Of a slow machine, that is; tests that want less say so.
  options_.exit_timeout = base::TimeDelta::FromSeconds(20);
  options_.crash_limit = 1;
}

ChildHostTest::~ChildHostTest() = default;

void ChildHostTest::TearDown() {
  host_.reset();
  io_.Stop();
}

void ChildHostTest::Start(const std::string& child) {
  if (!host_) {
    options_.command_line.AppendSwitchASCII(switches::kTestChildProcess, child);
    host_.reset(new ChildProcessHost(options_, this, io_.task_runner()));
  }
  ASSERT_TRUE(host_->Launch());
}

void ChildHostTest::StartAndMeet() {
  Start("ObedientChild");
  RunUntilHeard("connected");
}

void ChildHostTest::Say(int order) {
  EXPECT_TRUE(host_->Send(new SyncMsg_Note(order)));
}

void ChildHostTest::RunUntilHeard(const std::string& event, int count) {
  test_support::RunUntil([&] { return Count(event) >= count; });
}

ChildEnd ChildHostTest::RunUntilEnded(int count) {
  RunUntilHeard("ended", count);
  return ends_.empty() ? ChildEnd() : ends_.back();
}

int ChildHostTest::Count(const std::string& event) const {
  return static_cast<int>(std::count(events_.begin(), events_.end(), event));
}

std::string ChildHostTest::story() const {
  std::string story;
  for (const std::string& event : events_)
    story += (story.empty() ? "" : " ") + event;
  return story;
}

void ChildHostTest::OnEventDo(const std::string& event,
                              std::function<void()> reaction) {
  reacts_to_ = event;
  reaction_ = std::move(reaction);
}

void ChildHostTest::Note(const std::string& event) {
  events_.push_back(event);
  if (reaction_ && event == reacts_to_)
    reaction_();
}

void ChildHostTest::OnChildLaunching(base::CommandLine* command_line,
                                     base::LaunchOptions* options) {
  if (on_launching_)
    on_launching_(command_line, options);
}

void ChildHostTest::OnChildConnected(const PeerIdentity& peer) {
  peers_.push_back(peer);
  Note("connected");
}

bool ChildHostTest::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(ChildHostTest, message)
    IPC_MESSAGE_HANDLER(SyncMsg_Note, OnNote)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

bool ChildHostTest::OnBadMessageReceived(const IPC::Message& message) {
  Note("bad:" + std::to_string(message.type()));
  return !tolerates_bad_messages_;
}

void ChildHostTest::OnChildEnded(const ChildEnd& end) {
  ends_.push_back(end);
  Note("ended");
}

void ChildHostTest::OnNote(int number) {
  Note("note:" + std::to_string(number));
}

}  // namespace ipcx
