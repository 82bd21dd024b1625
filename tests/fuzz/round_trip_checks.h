// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Defines Checks(), a fuzz::CheckRoundTrip() for each message of the file
// IPC_FUZZ_MESSAGES. Behind ipcx/fuzz_messages.h, in one .cc only.

#ifndef TESTS_FUZZ_ROUND_TRIP_CHECKS_H_
#define TESTS_FUZZ_ROUND_TRIP_CHECKS_H_

#include "tests/fuzz/round_trip.h"

#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  {msg_class::ID, &fuzz::Check<msg_class>},

namespace {

const fuzz::RoundTripListener::Checks& Checks() {
  static const auto* const checks = new fuzz::RoundTripListener::Checks{
#include IPC_FUZZ_MESSAGES
  };
  return *checks;
}

}  // namespace

#endif  // TESTS_FUZZ_ROUND_TRIP_CHECKS_H_
