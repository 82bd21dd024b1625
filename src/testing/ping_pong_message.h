// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the two sides of the ping-pong benchmark say to each other.

#ifndef SRC_TESTING_PING_PONG_MESSAGE_H_
#define SRC_TESTING_PING_PONG_MESSAGE_H_

#include <string>

#include "base/basictypes.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace test {

struct PingPong {
  // Counts down; this one ends the client.
  static constexpr int kQuit = -1;

  int round = 0;
  // Internal value of the TimeTicks at which it was sent.
  int64 sent_at = 0;
  std::string text;
};

// For the caller to send.
Message* WritePingPong(const PingPong& ping_pong);

bool ReadPingPong(const Message& message, PingPong* ping_pong);

}  // namespace test
}  // namespace IPC

#endif  // SRC_TESTING_PING_PONG_MESSAGE_H_
