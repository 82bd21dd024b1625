// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel.h"

#include <limits>

#include "base/atomic_sequence_num.h"
#include "base/process/process_handle.h"
#include "base/rand_util.h"
#include "base/strings/stringprintf.h"
#include "src/ipc/hello.h"

namespace IPC {

const size_t Channel::kMaximumMessageSize;
const size_t Channel::kReadBufferSize;

namespace {

base::StaticAtomicSequenceNumber g_last_id;

}  // namespace

scoped_ptr<Channel> Channel::CreateClient(const ChannelHandle& channel_handle,
                                          Listener* listener) {
  return Create(channel_handle, MODE_CLIENT, listener);
}

scoped_ptr<Channel> Channel::CreateNamedServer(
    const ChannelHandle& channel_handle,
    Listener* listener) {
  return Create(channel_handle, MODE_NAMED_SERVER, listener);
}

scoped_ptr<Channel> Channel::CreateNamedClient(
    const ChannelHandle& channel_handle,
    Listener* listener) {
  return Create(channel_handle, MODE_NAMED_CLIENT, listener);
}

scoped_ptr<Channel> Channel::CreateServer(const ChannelHandle& channel_handle,
                                          Listener* listener) {
  return Create(channel_handle, MODE_SERVER, listener);
}

bool Channel::TrustsPeer() const {
  return false;
}

std::string Channel::GenerateUniqueRandomChannelID() {
  // The pid and the counter make it unique, the random number unguessable.
  return base::StringPrintf(
      "%d.%u.%d", static_cast<int>(base::GetCurrentProcId()),
      static_cast<unsigned>(g_last_id.GetNext()),
      base::RandInt(0, std::numeric_limits<int32>::max()));
}

namespace internal {

scoped_ptr<Message> CreateHello(base::ProcessId self_pid) {
  scoped_ptr<Message> hello(new Message(
      MSG_ROUTING_NONE, Channel::HELLO_MESSAGE_TYPE, Message::PRIORITY_NORMAL));
  hello->WriteInt(static_cast<int>(self_pid));
  return hello;
}

}  // namespace internal
}  // namespace IPC
