// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_TWO_PROCESS_TEST_H_
#define TESTS_SUPPORT_TWO_PROCESS_TEST_H_

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "base/process/process.h"
#include "base/process/process_handle.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_proxy.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/raw_peer.h"

namespace test_support {

// Makes the pipe that a child was started with known as its primary channel, if
// the platform has such a thing: descriptor 3.
void RegisterPrimaryPipe();

// What a child sees of the test that started it: the pipe, which can be taken
// once, the id of its channel, and the process.
PipeEnd TakePrimaryPipe();
std::string PrimaryChannelId();
base::ProcessId ParentPid();

// Ends this process as KillChild() does.
[[noreturn]] void KillSelf();

// The exit code of a child whose name nobody knows.
extern const int kNoSuchChild;

// A test and one child process, connected by a pipe:
//
//   TEST_F(EchoTest, ChildLeavesWhenThePipeCloses) {
//     StartChild("EchoChild");
//     TakeParentEnd();  // Closes it at once.
//     ExpectChildExits(0);
//   }
//
// or by a channel:
//
//   TEST_F(EchoTest, ChildLeavesWhenTheChannelCloses) {
//     server_ = IPC::Channel::CreateServer(channel_id(), &listener_);
//     StartChild("EchoChild", server_.get());
//     …
//
// A test that starts a child must state how it ends, or it fails.
class TwoProcessTest : public testing::Test {
 protected:
  TwoProcessTest();
  ~TwoProcessTest() override;

  // The id that the next child gets. It has the test's name in it by default.
  const std::string& channel_id() const { return channel_id_; }
  void set_channel_id(const std::string& id) { channel_id_ = id; }

  // A switch for the next child's command line.
  void AddChildSwitch(const std::string& name, const std::string& value);

  // Starts TWO_PROCESS_CHILD_MAIN(|name|) of this executable with one end of a
  // new pipe. The other end waits in the fixture.
  void StartChild(const std::string& name);

  // The same with |child_end| as its pipe.
  void StartChild(const std::string& name, PipeEnd child_end);

  // The same for a child that makes a client of its PrimaryChannelId():
  // |server| was made with the channel_id().
  void StartChild(const std::string& name, IPC::Channel* server);
  void StartChild(const std::string& name, IPC::ChannelProxy* server);

  PipeEnd TakeParentEnd();
  const base::Process& child() const { return child_; }
  base::ProcessId child_pid() const { return child_.Pid(); }

  // Ends the child wherever it is; the test still states how it ended.
  void KillChild();

  // Wait for the end of the child and say what it has to be. A child that takes
  // more than the time limit, kPatience by default, is killed.
  void ExpectChildExits(int exit_code);
  void ExpectChildKilled();
  void ExpectChildAborted();
  void set_time_limit(std::chrono::milliseconds limit) { time_limit_ = limit; }

 private:
  // "exit code 0", how it was killed, or how waiting failed.
  std::string WaitForChild();

  std::string channel_id_;
  std::vector<std::pair<std::string, std::string>> child_switches_;
  PipeEnd parent_end_;
  base::Process child_;
  std::chrono::milliseconds time_limit_;
};

}  // namespace test_support

// Defines the main function of a child that TwoProcessTest starts.
#define TWO_PROCESS_CHILD_MAIN(name) \
  MULTIPROCESS_TEST_MAIN_WITH_SETUP(name, &::test_support::RegisterPrimaryPipe)

#endif  // TESTS_SUPPORT_TWO_PROCESS_TEST_H_
