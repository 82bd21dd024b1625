// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/win/include_windows.h"
#include "tests/ipc/storm_control.h"

namespace storm {

namespace {

struct PlanAndPipe {
  Plan plan;
  // A handle of the receiver's.
  HANDLE pipe;
};

}  // namespace

bool Control::SendPlan(const Plan& plan,
                       test_support::PipeEnd end,
                       const base::Process& receiver) {
  PlanAndPipe both = {plan, NULL};
  if (!DuplicateHandle(GetCurrentProcess(), end.Get(), receiver.Handle(),
                       &both.pipe, 0, FALSE, DUPLICATE_SAME_ACCESS))
    return false;
  peer_->Send(std::string(reinterpret_cast<const char*>(&both), sizeof(both)));
  return true;
}

bool Control::ReceivePlan(Plan* plan, test_support::PipeEnd* end) {
  PlanAndPipe both;
  if (!Receive(&both, sizeof(both)))
    return false;
  *plan = both.plan;
  end->Set(both.pipe);
  return true;
}

}  // namespace storm
