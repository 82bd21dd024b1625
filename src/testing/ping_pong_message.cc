// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/testing/ping_pong_message.h"

namespace IPC {
namespace test {

namespace {

const uint32 kMessageType = 2;

}  // namespace

Message* WritePingPong(const PingPong& ping_pong) {
  Message* const message =
      new Message(0, kMessageType, Message::PRIORITY_NORMAL);
  message->WriteInt(ping_pong.round);
  message->WriteInt64(ping_pong.sent_at);
  message->WriteString(ping_pong.text);
  return message;
}

bool ReadPingPong(const Message& message, PingPong* ping_pong) {
  PickleIterator reader(message);
  return message.type() == kMessageType && reader.ReadInt(&ping_pong->round) &&
         reader.ReadInt64(&ping_pong->sent_at) &&
         reader.ReadString(&ping_pong->text);
}

}  // namespace test
}  // namespace IPC
