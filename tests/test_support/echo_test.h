// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_TEST_SUPPORT_ECHO_TEST_H_
#define TESTS_TEST_SUPPORT_ECHO_TEST_H_

#include <string>

#include "ipc/ipc_test_base.h"

// Keeps what the other side says and leaves the loop then, or when it is gone.
class ListeningListener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelError() override;

  const std::string& heard() const { return heard_; }

 private:
  void OnSay(const std::string& text);

  std::string heard_;
};

// Has a client of the name EchoClient, which repeats what it is told until the
// channel ends.
class IPCTestBaseTest : public IPCTestBase {
 protected:
  void ExpectEcho(ListeningListener* listener);
};

#endif  // TESTS_TEST_SUPPORT_ECHO_TEST_H_
