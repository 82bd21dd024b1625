// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_TWO_PROCESS_TEST_H_
#define TESTS_SUPPORT_TWO_PROCESS_TEST_H_

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "base/files/scoped_file.h"
#include "base/process/process_handle.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"

namespace test_support {

// The switch that tells a child the id of its channel.
extern const char kChannelSwitch[];

// Makes descriptor 3 known as the child's primary channel.
void RegisterPrimaryChannel();

// What a child sees of the test that started it: descriptor 3 and the id.
int PrimaryChannelDescriptor();
std::string PrimaryChannelId();

// A test and one child process, connected by a socket pair:
//
//   TEST_F(EchoTest, ChildLeavesWhenTheChannelCloses) {
//     StartChild("EchoChild");
//     TakeParentEnd();  // Closes it at once.
//     ExpectChildExits(0);
//   }
//
// A test that starts a child must state how it ends, or it fails.
class TwoProcessTest : public testing::Test {
 protected:
  TwoProcessTest();
  ~TwoProcessTest() override;

  // The id that the next child gets as --channel; the test's name by default.
  const std::string& channel_id() const { return channel_id_; }
  void set_channel_id(const std::string& id) { channel_id_ = id; }

  // A switch for the next child's command line.
  void AddChildSwitch(const std::string& name, const std::string& value);

  // Starts TWO_PROCESS_CHILD_MAIN(|name|) of this executable with one end of a
  // new socket pair as its descriptor 3. The other end waits in the fixture.
  void StartChild(const std::string& name);

  // The same with |child_end| as descriptor 3.
  void StartChild(const std::string& name, base::ScopedFD child_end);

  base::ScopedFD TakeParentEnd();
  int parent_end() const { return parent_end_.get(); }
  base::ProcessId child_pid() const { return child_pid_; }

  // Sends SIGKILL; the test still states how the child ended.
  void KillChild();

  // Wait for the end of the child and say what it has to be. A child that takes
  // more than the time limit, kPatience by default, is killed.
  void ExpectChildExits(int exit_code);
  void ExpectChildKilledBy(int signal);
  void set_time_limit(std::chrono::milliseconds limit) { time_limit_ = limit; }

 private:
  // "exit code 0", "signal 9 (Killed)", or how waiting failed.
  std::string WaitForChild();

  std::string channel_id_;
  std::vector<std::pair<std::string, std::string>> child_switches_;
  base::ScopedFD parent_end_;
  base::ProcessId child_pid_;
  std::chrono::milliseconds time_limit_;
};

}  // namespace test_support

// Defines the main function of a child that TwoProcessTest starts.
#define TWO_PROCESS_CHILD_MAIN(name)      \
  MULTIPROCESS_TEST_MAIN_WITH_SETUP(name, \
                                    &::test_support::RegisterPrimaryChannel)

#endif  // TESTS_SUPPORT_TWO_PROCESS_TEST_H_
