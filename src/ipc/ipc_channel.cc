// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel.h"

#include <limits>

#include "base/atomic_sequence_num.h"
#include "base/process/process_handle.h"
#include "base/rand_util.h"
#include "base/strings/stringprintf.h"
#include "src/ipc/channel_create.h"
#include "src/ipc/verified_id.h"

namespace IPC {

namespace internal {

ipcx::ChannelPolicy DefaultPolicyOf(Channel::Mode mode) {
  return ipcx::GetDefaultChannelPolicy(mode & Channel::MODE_CLIENT_FLAG
                                           ? ipcx::ChannelRole::kClient
                                           : ipcx::ChannelRole::kServer);
}

}  // namespace internal

const size_t Channel::kMaximumMessageSize;
const size_t Channel::kReadBufferSize;

namespace {

base::StaticAtomicSequenceNumber g_last_id;

}  // namespace

// static
scoped_ptr<Channel> Channel::Create(const ChannelHandle& channel_handle,
                                    Mode mode,
                                    Listener* listener) {
  return internal::CreatePlatformChannel(channel_handle, mode, listener,
                                         internal::DefaultPolicyOf(mode));
}

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

internal::ChannelReader* Channel::reader() {
  return nullptr;
}

std::string Channel::GenerateVerifiedChannelID(const std::string& prefix) {
  const std::string id = GenerateUniqueRandomChannelID();
  return internal::AppendSecret(prefix.empty() ? id : prefix + "." + id);
}

std::string Channel::GenerateUniqueRandomChannelID() {
  // The pid and the counter make it unique, the random number unguessable.
  return base::StringPrintf(
      "%d.%u.%d", static_cast<int>(base::GetCurrentProcId()),
      static_cast<unsigned>(g_last_id.GetNext()),
      base::RandInt(0, std::numeric_limits<int32>::max()));
}
}  // namespace IPC
