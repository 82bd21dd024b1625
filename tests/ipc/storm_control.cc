// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_control.h"

#include <string.h>

#include <string>
#include <utility>

namespace storm {

Control::Control(test_support::PipeEnd pipe)
    : peer_(new test_support::RawPeer(std::move(pipe))) {}

void Control::SendOutcome(const Outcome& outcome) {
  peer_->Send(
      std::string(reinterpret_cast<const char*>(&outcome), sizeof(outcome)));
}

bool Control::ReceiveOutcome(Outcome* outcome) {
  return Receive(outcome, sizeof(*outcome));
}

bool Control::Receive(void* data, size_t size) {
  const std::string bytes = peer_->ReceiveBytes(size);
  if (bytes.size() != size)
    return false;
  memcpy(data, bytes.data(), size);
  return true;
}

}  // namespace storm
