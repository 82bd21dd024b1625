// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_replies.h"

#include <utility>

namespace storm {

void HeldReplies::Hold(uint64 token, scoped_ptr<IPC::Message> reply) {
  std::lock_guard<std::mutex> locked(lock_);
  replies_[token] = std::move(reply);
}

bool HeldReplies::Send(uint64 token, IPC::Sender* sender) {
  scoped_ptr<IPC::Message> reply;
  {
    std::lock_guard<std::mutex> locked(lock_);
    const auto found = replies_.find(token);
    if (found == replies_.end())
      return false;
    reply = std::move(found->second);
    replies_.erase(found);
  }
  sender->Send(reply.release());
  return true;
}

void HeldReplies::SendAll(Dice* dice, IPC::Sender* sender) {
  std::map<uint64, uint64> shuffled;
  {
    std::lock_guard<std::mutex> locked(lock_);
    for (const auto& held : replies_)
      shuffled[dice->Next()] = held.first;
  }
  for (const auto& next : shuffled)
    Send(next.second, sender);
}

}  // namespace storm
