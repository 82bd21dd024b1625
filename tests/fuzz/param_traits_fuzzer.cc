// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Every ParamTraits that all platforms have. An input is a row of messages, see
// ipcx/fuzz_messages.h.

#include "tests/fuzz/param_messages.h"
#include "tests/fuzz/round_trip.h"

#define IPC_FUZZ_MESSAGES "tests/fuzz/param_messages.h"
#include "ipcx/fuzz_messages.h"

namespace fuzz {

template <>
struct HasManyForms<Tuple<std::unordered_set<int>>> : std::true_type {};
template <>
struct HasManyForms<Tuple<HashMap>> : std::true_type {};
// Its times travel as seconds in a double, which may cost a microsecond.
template <>
struct HasManyForms<Tuple<base::File::Info, base::File::Error>>
    : std::true_type {};

}  // namespace fuzz

#include "tests/fuzz/round_trip_checks.h"

IPC_FUZZ_LISTENER(new fuzz::RoundTripListener(Checks()))
