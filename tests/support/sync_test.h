// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYNC_TEST_H_
#define TESTS_SUPPORT_SYNC_TEST_H_

#include <string>

#include "gtest/gtest.h"
#include "tests/support/sync_end.h"
#include "tests/support/sync_thread.h"

namespace test_support {

// A server and a client, each with threads of its own, joined by a SyncChannel:
//
//   Join();
//   Server().OnCall(1, [] { return 7; });
//   EXPECT_EQ(Client().Ask(1), "7");
//   EXPECT_EQ(ServerStory(), "(1 )1");
class SyncTest : public testing::Test {
 protected:
  SyncTest();
  ~SyncTest() override;
  void TearDown() override;

  SyncThread& ServerThread() { return server_thread_; }
  SyncThread& ClientThread() { return client_thread_; }
  SyncEnd& Server() { return server_; }
  SyncEnd& Client() { return client_; }
  std::string ServerStory() const { return server_thread_.story(); }
  std::string ClientStory() const { return client_thread_.story(); }

  // Connects them, or other two ends. The diaries are empty then.
  void Join();
  void Join(SyncEnd* server, SyncEnd* client);

 private:
  SyncThread server_thread_;
  SyncThread client_thread_;
  SyncEnd server_;
  SyncEnd client_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYNC_TEST_H_
