// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>
#include <utility>

#include "tests/ipc/storm_control.h"

namespace storm {

bool Control::SendPlan(const Plan& plan,
                       test_support::PipeEnd end,
                       const base::Process& receiver) {
  peer_->SendWithDescriptors(
      std::string(reinterpret_cast<const char*>(&plan), sizeof(plan)),
      {end.get()});
  return true;
}

bool Control::ReceivePlan(Plan* plan, test_support::PipeEnd* end) {
  if (!Receive(plan, sizeof(*plan)) || peer_->descriptors()->size() != 1)
    return false;
  *end = std::move(peer_->descriptors()->front());
  peer_->descriptors()->clear();
  return true;
}

}  // namespace storm
