// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPCX_CHILD_HOST_TEST_H_
#define TESTS_IPCX_CHILD_HOST_TEST_H_

#include <functional>
#include <string>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/process/process.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "ipcx/child_process_host.h"
#include "tests/support/run_until.h"

namespace ipcx {

// What an "ObedientChild" does when it gets a SyncMsg_Note of this number.
enum Order {
  kSayHello = 1,  // Answers with a note of the same number.
  kAbort,         // abort().
  kDieByKill,     // As if somebody had killed it.
  kExitWith7,     // exit(7).
  kSayBadThing,   // Sends a note that cannot be parsed.
  kCloseChannel,  // Closes the channel and lives on.
  kCallNobody,    // Tells route 99, then notes 1 if that failed, 0 if not.
  kTellRoute7,    // Tells route 7 "hello".
  kSayUnknown,    // Sends a message that nobody knows.
  kTalkAndLeave,  // Sends the notes 0 to 99 and exits with 0 at once.
  kSleep,         // Reads nothing any more.
};

// A host and its children, which all live in this executable. The test is the
// delegate and notes what it hears as words: "connected", "note:5", "bad:65537"
// and "ended".
class ChildHostTest : public testing::Test, public ChildProcessHost::Delegate {
 protected:
  ChildHostTest();
  ~ChildHostTest() override;
  void TearDown() override;

  // Makes the host of children whose main function is TWO_PROCESS_CHILD_MAIN(
  // |child|), with options(), unless it is there; and launches one.
  void Start(const std::string& child);
  // The same with an "ObedientChild", and waits until it is connected.
  void StartAndMeet();

  ChildProcessOptions& options() { return options_; }
  ChildProcessHost* host() { return host_.get(); }
  void DeleteHost() { host_.reset(); }

  void Say(int order);

  void RunUntilHeard(const std::string& event, int count = 1);
  // Runs until |count| children have ended; the last one's end.
  ChildEnd RunUntilEnded(int count = 1);

  int Count(const std::string& event) const;
  std::string story() const;
  const std::vector<ChildEnd>& ends() const { return ends_; }
  const std::vector<PeerIdentity>& peers() const { return peers_; }

  // Called after the word was noted; may delete the host.
  void OnEventDo(const std::string& event, std::function<void()> reaction);
  void set_tolerates_bad_messages() { tolerates_bad_messages_ = true; }
  void OnLaunchingDo(
      std::function<void(base::CommandLine*, base::LaunchOptions*)> reaction) {
    on_launching_ = std::move(reaction);
  }

  base::Thread* io() { return &io_; }

  // ChildProcessHost::Delegate:
  void OnChildLaunching(base::CommandLine* command_line,
                        base::LaunchOptions* options) override;
  void OnChildConnected(const PeerIdentity& peer) override;
  bool OnMessageReceived(const IPC::Message& message) override;
  bool OnBadMessageReceived(const IPC::Message& message) override;
  void OnChildEnded(const ChildEnd& end) override;

 private:
  void OnNote(int number);
  void Note(const std::string& event);

  base::MessageLoop loop_;
  base::Thread io_;
  ChildProcessOptions options_;
  scoped_ptr<ChildProcessHost> host_;

  std::vector<std::string> events_;
  std::vector<ChildEnd> ends_;
  std::vector<PeerIdentity> peers_;
  std::string reacts_to_;
  std::function<void()> reaction_;
  std::function<void(base::CommandLine*, base::LaunchOptions*)> on_launching_;
  bool tolerates_bad_messages_ = false;
};

// How the end of a child that called abort() looks here, or of one that
// somebody else killed.
std::string DescribeAbortedChild();
std::string DescribeKilledChild();

}  // namespace ipcx

#endif  // TESTS_IPCX_CHILD_HOST_TEST_H_
