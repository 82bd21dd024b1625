// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_TEST_CHANNEL_LISTENER_H_
#define IPC_IPC_TEST_CHANNEL_LISTENER_H_

#include <stddef.h>

#include "base/basictypes.h"
#include "ipc/ipc_listener.h"

namespace IPC {

class Sender;

// One of two partners who answer each message with a message, fifty times, and
// then quit the message loop. Each starts with SendOneMessage().
class TestChannelListener : public Listener {
 public:
  static constexpr size_t kLongMessageStringNumBytes = 50000;

  // Sends message 2 for routing id 0: a number that counts up in this process,
  // |message_text|, and a string of kLongMessageStringNumBytes - 1 characters.
  static void SendOneMessage(Sender* sender, const char* message_text);

  TestChannelListener() : sender_(nullptr), messages_left_(50) {}
  ~TestChannelListener() override {}

  bool OnMessageReceived(const Message& message) override;

  // Quits the loop; the test fails unless at most one answer was outstanding.
  void OnChannelError() override;

  // Where answers go. Required.
  void Init(Sender* s) { sender_ = s; }

  bool HasSentAll() const { return messages_left_ == 0; }

 protected:
  // Sends the next answer, or quits the loop after the last.
  void SendNextMessage();

 private:
  Sender* sender_;
  int messages_left_;
};

}  // namespace IPC

#endif  // IPC_IPC_TEST_CHANNEL_LISTENER_H_
