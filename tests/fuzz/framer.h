// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The one place where the fuzz targets construct what cuts bytes into messages.

#ifndef TESTS_FUZZ_FRAMER_H_
#define TESTS_FUZZ_FRAMER_H_

#include <stddef.h>

#include "ipc/ipc_channel_reader.h"
#include "ipcx/channel_policy.h"
#include "src/ipc/message_framer.h"

namespace fuzz {

// What a peer may send.
struct Limits {
  size_t message_size;
  size_t attachments;
};

class Framer : public IPC::internal::MessageFramer {
 public:
  explicit Framer(const Limits& limits)
      : MessageFramer(limits.message_size, limits.attachments) {}
};

class Reader : public IPC::internal::ChannelReader {
 public:
  Reader(IPC::Listener* listener, const Limits& limits, bool trusts_peer)
      : ChannelReader(listener, MakePolicy(limits, trusts_peer)) {}

 private:
  static ipcx::ChannelPolicy MakePolicy(const Limits& limits,
                                        bool trusts_peer) {
    ipcx::ChannelPolicy policy;
    policy.trusts_peer = trusts_peer;
    policy.max_message_bytes = limits.message_size;
    policy.max_message_attachments = limits.attachments;
    // Time does not pass while an input is tried.
    policy.handshake_timeout = base::TimeDelta();
    return policy;
  }
};

}  // namespace fuzz

#endif  // TESTS_FUZZ_FRAMER_H_
