// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Calls between two real processes.

#include <string>

#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/sync_end.h"
#include "tests/support/sync_thread.h"
#include "tests/support/two_process_test.h"

namespace test_support {
namespace {

using IPC::Channel;

// Answers calls until the parent closes. Call 2 is answered with the help of
// the parent; calls 3 and 4 are deadly.
TWO_PROCESS_CHILD_MAIN(SyncChild) {
  base::WaitableEvent over(true, false);
  SyncThread thread("child");
  SyncEnd end(&thread);
  end.OnCall(2, [&] { return std::stoi(end.Ask(20)) + 1; });
  end.OnCall(3, []() -> int { KillSelf(); });
  end.OnCall(4, [&] {
    end.Ask(40);
    return 4;
  });
  end.OnError([&] { over.Signal(); });
  end.Open(PrimaryChannelId(), Channel::MODE_CLIENT);
  over.Wait();
  return 0;
}

class SyncProcessTest : public TwoProcessTest {
 protected:
  SyncProcessTest() : thread_("parent"), end_(&thread_) {}

  void TearDown() override {
    thread_.shutdown()->Signal();
    end_.DeleteChannel();
    thread_.FlushIO();
  }

  void Start() {
    end_.Open(channel_id(), Channel::MODE_SERVER);
    thread_.Do([&] { StartChild("SyncChild", end_.channel()); });
    thread_.diary().WaitFor("connected");
    thread_.diary().Forget();
  }
  void End() {
    end_.DeleteChannel();
    ExpectChildExits(0);
  }

  SyncThread thread_;
  SyncEnd end_;
};

TEST_F(SyncProcessTest, AThousandCallsAreAnswered) {
  Start();
  for (int i = 100; i < 1100; ++i)
    ASSERT_EQ(end_.Ask(i), std::to_string(i));
  End();
}

TEST_F(SyncProcessTest, TheChildAsksBackWhileItIsAsked) {
  Start();
  EXPECT_EQ(end_.Ask(2), "21");
  EXPECT_EQ(thread_.story(), "ask:2 (20 )20 got:2=21");
  End();
}

TEST_F(SyncProcessTest, AChildThatIsKilledAnswersNobody) {
  Start();
  EXPECT_EQ(end_.Ask(3), "lost");
  thread_.diary().WaitFor("error");
  ExpectChildKilled();
}

TEST_F(SyncProcessTest, AChildMayBeKilledWhileItWaitsForUs) {
  Start();
  end_.OnCall(40, [&] {
    KillChild();
    return 40;
  });
  EXPECT_EQ(end_.Ask(4), "lost");
  thread_.diary().WaitFor("error");
  ExpectChildKilled();
}

}  // namespace
}  // namespace test_support
