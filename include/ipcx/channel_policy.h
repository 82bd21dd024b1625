// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHANNEL_POLICY_H_
#define IPCX_CHANNEL_POLICY_H_

#include <stddef.h>
#include <stdint.h>

#include "base/time/time.h"
#include "ipc/ipc_export.h"

namespace ipcx {

// What happens to a message that would exceed a bound of the outgoing queue.
enum class QueueOverflow {
  kRefuse,      // Send() returns false; the channel goes on.
  kDisconnect,  // The channel ends with kQueueFull.
};

// What a channel accepts from its peer and how much it spends on it. A plain
// value: change the fields and give it to CreateChannel() or
// CreateChannelFactory() of ipcx/channel.h. The defaults suit existing code.
struct IPC_EXPORT ChannelPolicy {
  static const size_t kUnlimited = SIZE_MAX;

  ChannelPolicy();

  // For a process that talks to the one which started it and is trusted with
  // everything: the defaults, and trusts_peer.
  static ChannelPolicy Trusting();

  // For a privileged process that talks to one which may be taken over.
  static ChannelPolicy Suspicious();

  // Header and payload of one message from the peer. Never more than
  // IPC::Channel::kMaximumMessageSize.
  size_t max_message_bytes;

  // Descriptors that one message may carry, at most 7. A channel with 0 takes
  // none: the peer that sends one is dropped.
  size_t max_message_attachments = 7;

  // Levels of lists and dictionaries in a base::Value; at most 100.
  size_t max_value_depth = 100;

  // What one channel may read before others of its thread get their turn. At
  // least one read is made, of what the system has buffered.
  size_t max_bytes_per_turn = 256 * 1024;

  // Of a ChannelProxy: bytes that were received and that the listener's thread
  // has not handled yet, with a fixed share for each message. The peer that
  // sends more is dropped with kBacklogFull.
  size_t max_backlog_bytes = kUnlimited;

  // How long a peer may take to introduce itself: from its connection to a
  // named server, or from the first byte of HELLO on a pipe that was made for
  // it. Zero: for ever.
  base::TimeDelta handshake_timeout = base::TimeDelta::FromSeconds(30);

  // The peer may have asynchronous messages with the unblock flag handled while
  // a SyncChannel is blocked.
  bool trusts_peer = false;

  // PeerIdentity::process is wanted. It costs a descriptor a channel.
  bool keeps_peer_process = false;

  // Calls of one SyncChannel within each other, each begun by a handler that
  // ran inside the one before. A further call fails at once.
  size_t max_nested_calls = 256;

  // Bytes and messages that were sent and not yet written, because the peer
  // does not read. A message larger than all of the bound never goes out.
  size_t max_queued_bytes = kUnlimited;
  size_t max_queued_messages = kUnlimited;
  QueueOverflow queue_overflow = QueueOverflow::kDisconnect;

  // Messages of a burst go out together, and a ChannelProxy wakes its I/O
  // thread once for all of them, or writes itself. False: a write, and a task
  // of that thread, for each.
  bool batches_sends = true;

  // When the queue grows to the first or sinks to the second again, the
  // callback of ChannelStatus::SetQueueCallback() is called. 0: never.
  size_t high_water_bytes = 0;
  size_t low_water_bytes = 0;
};

// The policy of channels that are made without one: by default Trusting() for
// clients and ChannelPolicy() for servers. Set it before channels are made;
// any thread.
enum class ChannelRole { kClient, kServer };
IPC_EXPORT ChannelPolicy GetDefaultChannelPolicy(ChannelRole role);
IPC_EXPORT void SetDefaultChannelPolicy(ChannelRole role,
                                        const ChannelPolicy& policy);

}  // namespace ipcx

#endif  // IPCX_CHANNEL_POLICY_H_
