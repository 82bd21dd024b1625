// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_REPLIES_H_
#define TESTS_IPC_STORM_REPLIES_H_

#include <map>
#include <mutex>

#include "base/basictypes.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "tests/ipc/storm_script.h"

namespace storm {

// Replies that are complete and held back. Each is sent by whoever comes first,
// on any thread.
class HeldReplies {
 public:
  void Hold(uint64 token, scoped_ptr<IPC::Message> reply);

  // Sends the reply to the call |token|; false if it is not held.
  bool Send(uint64 token, IPC::Sender* sender);

  // Sends all that are held now, in any order.
  void SendAll(Dice* dice, IPC::Sender* sender);

 private:
  std::mutex lock_;
  std::map<uint64, scoped_ptr<IPC::Message>> replies_;
};

}  // namespace storm

#endif  // TESTS_IPC_STORM_REPLIES_H_
