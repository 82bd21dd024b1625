// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_HANDSHAKE_H_
#define SRC_IPC_HANDSHAKE_H_

#include "base/basictypes.h"
#include "base/memory/scoped_ptr.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

// The first message on every connection, in both directions.
scoped_ptr<Message> CreateHello(base::ProcessId self_pid);

// What one end says and demands in HELLO: a client that knows the secret of the
// channel's id proves it to a server of the same id.
class Handshake {
 public:
  // A |secret| of 0 is none.
  Handshake(Channel::Mode mode, uint32 secret) : mode_(mode), secret_(secret) {}

  scoped_ptr<Message> CreateHello(base::ProcessId self_pid) const;

  // Until the peer has given it, it may hear nothing but HELLO.
  bool demands_secret() const {
    return secret_ != 0 && (mode_ & Channel::MODE_SERVER_FLAG) != 0;
  }

  // |rest| is what follows the pid in the peer's HELLO.
  bool IsSecretGiven(PickleIterator rest) const;

 private:
  const Channel::Mode mode_;
  const uint32 secret_;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_HANDSHAKE_H_
