// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/sync_test.h"

#include "ipc/ipc_channel.h"

namespace test_support {

SyncTest::SyncTest()
    : server_thread_("server"),
      client_thread_("client"),
      server_(&server_thread_),
      client_(&client_thread_) {}

SyncTest::~SyncTest() = default;

void SyncTest::TearDown() {
  // Nothing waits any more, whatever became of the test.
  server_thread_.shutdown()->Signal();
  client_thread_.shutdown()->Signal();
  server_.DeleteChannel();
  client_.DeleteChannel();
  // Filters may use members of the test until then.
  server_thread_.FlushIO();
  client_thread_.FlushIO();
}

void SyncTest::Join() {
  Join(&server_, &client_);
}

void SyncTest::Join(SyncEnd* server, SyncEnd* client) {
  const std::string name = IPC::Channel::GenerateUniqueRandomChannelID();
  SyncDiary& server_diary = server->thread().diary();
  SyncDiary& client_diary = client->thread().diary();
  server->Open(name, IPC::Channel::MODE_SERVER);
  client->Open(name, IPC::Channel::MODE_CLIENT);
  server_diary.WaitFor(server->Word("connected"));
  client_diary.WaitFor(client->Word("connected"));
  server_diary.Forget();
  client_diary.Forget();
}

}  // namespace test_support
