// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/handshake.h"

#include "src/ipc/verified_id.h"

namespace IPC {
namespace internal {

scoped_ptr<Message> CreateHello(base::ProcessId self_pid) {
  scoped_ptr<Message> hello(new Message(
      MSG_ROUTING_NONE, Channel::HELLO_MESSAGE_TYPE, Message::PRIORITY_NORMAL));
  hello->WriteInt(static_cast<int>(self_pid));
  return hello;
}

scoped_ptr<Message> Handshake::CreateHello(base::ProcessId self_pid) const {
  scoped_ptr<Message> hello = internal::CreateHello(self_pid);
  if (secret_ && !(mode_ & Channel::MODE_SERVER_FLAG))
    hello->WriteUInt32(secret_);
  return hello;
}

bool Handshake::IsSecretGiven(PickleIterator rest) const {
  uint32 secret;
  return !demands_secret() ||
         (rest.ReadUInt32(&secret) && IsSameSecret(secret, secret_));
}

}  // namespace internal
}  // namespace IPC
