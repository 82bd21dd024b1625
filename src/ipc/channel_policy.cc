// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/channel_policy.h"

#include "base/lazy_instance.h"
#include "base/synchronization/lock.h"
#include "ipc/ipc_channel.h"

namespace ipcx {

namespace {

struct DefaultPolicies {
  base::Lock lock;
  ChannelPolicy client = ChannelPolicy::Trusting();
  ChannelPolicy server;

  ChannelPolicy* of(ChannelRole role) {
    return role == ChannelRole::kClient ? &client : &server;
  }
};

base::LazyInstance<DefaultPolicies>::Leaky g_defaults =
    LAZY_INSTANCE_INITIALIZER;

}  // namespace

const size_t ChannelPolicy::kUnlimited;

ChannelPolicy::ChannelPolicy()
    : max_message_bytes(IPC::Channel::kMaximumMessageSize) {}

// static
ChannelPolicy ChannelPolicy::Trusting() {
  ChannelPolicy policy;
  policy.trusts_peer = true;
  return policy;
}

// static
ChannelPolicy ChannelPolicy::Suspicious() {
  const size_t kMiB = 1024 * 1024;
  ChannelPolicy policy;
  policy.max_message_bytes = 16 * kMiB;
  policy.max_value_depth = 32;
  policy.max_bytes_per_turn = 64 * 1024;
  policy.max_backlog_bytes = 64 * kMiB;
  policy.handshake_timeout = base::TimeDelta::FromSeconds(10);
  policy.keeps_peer_process = true;
  policy.max_nested_calls = 16;
  policy.max_queued_bytes = 64 * kMiB;
  policy.max_queued_messages = 64 * 1024;
  policy.high_water_bytes = 4 * kMiB;
  policy.low_water_bytes = 1 * kMiB;
  return policy;
}

ChannelPolicy GetDefaultChannelPolicy(ChannelRole role) {
  base::AutoLock locked(g_defaults.Get().lock);
  return *g_defaults.Get().of(role);
}

void SetDefaultChannelPolicy(ChannelRole role, const ChannelPolicy& policy) {
  base::AutoLock locked(g_defaults.Get().lock);
  *g_defaults.Get().of(role) = policy;
}

}  // namespace ipcx
